"""United Kingdom, current account of a high street bank: a summary box, dates without a year on the first row of a day,
the type of payment as first line of the description, paid in before withdrawn, a balance on every row with OD behind
it when overdrawn, and the balance brought forward at the top of each page.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, written


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d%b%y}".upper()


CARD = "Card Transaction|{card} {used} "
KINDS = [
    Kind(9, -3, -95, CARD + "{shop}|{town} GB"),
    Kind(5, -2, -30, "Card Transaction|{card} {used} C|{shop}|{town} GB"),
    Kind(1.2, -8, -160, CARD + "AMAZON.CO.UK*?#?##|353-##########|LUX"),
    Kind(4, -12, -240, "Direct Debit|{firm}|{ref}"),
    Kind(1, -550, -1250, "Standing Order|{person}|RENT", most=1),
    Kind(2.5, -10, -450, "OnLine Transaction|{person}|VIA MOBILE - PYMT|FP {used} 10|{ref}"),
    Kind(1.4, -10, -200, "Cash Withdrawal|{bank} {used}|{town} ######|NW#####", step="10"),
    Kind(1, 1450, 3300, "Automated Credit|{employer}|SALARY ######|FP {used} ####", most=2),
    Kind(1.3, 15, 320, "Automated Credit|{person}|{ref}|FP {used} 10|0#################"),
    Kind(0.4, 20, 260, "Branch Credit|CHEQUE ######", most=1),
    Kind(0.4, -19, -45, "Charges|{day} A/C {account}", most=1),
    Kind(0.3, 0.05, 4, "Interest|GROSS|TO {day}", most=1),
]
POOLS: Pools = {
    "card": ["4417"],
    "account": ["########"],
    "shop": [
        "TESCO STORES 3012",
        "SAINSBURYS S/MKTS",
        "CO-OP GROUP 0702",
        "TFL TRAVEL CH",
        "GREGGS PLC",
        "PRET A MANGER",
    ],
    "town": ["LEEDS", "LONDON", "SHEFFIELD", "BRADFORD", "HEADINGLEY"],
    "firm": [
        "LEEDS CITY COUNCIL",
        "E.ON NEXT LTD",
        "SKY DIGITAL",
        "YORKSHIRE WATER",
        "TV LICENCE MBP",
        "DVLA-EX09 XLA",
    ],
    "ref": ["00########", "??######?", "?####-###"],
    "person": ["K HARGREAVES", "MR D OKONKWO", "S PATEL", "E WHITTAKER"],
    "employer": ["AIRE VALLEY FOODS", "BRIGHTWELL DENTAL"],
    "bank": ["BARCLAYS", "NOTEMACHINE", "HSBC"],
    "used": _used,
    "day": lambda _rng, day: f"{day:%d%b}".upper(),
}
VIOLET = (66, 20, 95)
EDGES = (18.0, 40.0, 112.0, 140.0, 166.0, 192.0)


def _balance(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


class _Sheet(FPDF):
    """Millimetres; the head of each page is drawn cell by cell."""

    holder, account, sort_code, summary = "MISS A J THORNLEY", "", "", dict[str, str]()

    def at(
        self, x: float, y: float, text: str, size: float = 9, style: str = "", w: float = 0, align: str = "L"
    ) -> None:
        self.set_font("helvetica", style, size)
        self.set_xy(x, y)
        self.cell(w or 80, 4, text, align=align)

    def header(self) -> None:
        self.set_text_color(*VIOLET)
        self.at(18, 12, "Westmoor Bank", 18, "B")
        self.set_text_color(0)
        if self.page == 1:
            self.at(112, 13, "Statement", 14, "B")
            self.at(18, 40, self.holder)
            for n, line in enumerate(("14 ALMOND TERRACE", "LEEDS", "LS6 3HG")):
                self.at(18, 44.5 + 4.5 * n, line)
            self._box()
        top = 100 if self.page == 1 else 26
        self.set_fill_color(236, 230, 240)
        self.rect(18, top, 174, 11, "F")
        labels = ("Account Name", "Account No", "Sort Code", "Page No")
        values = (self.holder, self.account, self.sort_code, f"{self.page} of {{nb}}")
        for x, label, value in zip((20, 92, 124, 160), labels, values, strict=True):
            self.at(x, top + 1, label, 7.5, "B")
            self.at(x, top + 5.5, value, 8.5)
        self.set_y(top + 14)
        self._titles()

    def _box(self) -> None:
        self.set_draw_color(*VIOLET)
        self.rect(110, 30, 82, 58)
        self.at(113, 32, "Summary", 10, "B")
        for n, (label, value) in enumerate(self.summary.items()):
            self.at(113, 39 + 5.2 * n, label, 8.5)
            self.at(140, 39 + 5.2 * n, value, 8.5, w=50, align="R")
        self.at(18, 80, "Welcome to your Westmoor Bank Statement", 9, "B")
        self.set_font("helvetica", "", 7.5)
        self.set_xy(18, 85)
        self.multi_cell(86, 3.4, "Please let us know if your address or phone number has changed since we last wrote.")

    def _titles(self) -> None:
        y = self.get_y()
        self.set_fill_color(*VIOLET)
        self.set_text_color(255)
        self.rect(18, y, 174, 6, "F")
        self.at(EDGES[0] + 1, y + 1, "Date", 8, "B")
        self.at(EDGES[1], y + 1, "Description", 8, "B")
        for n, label in enumerate(("Paid In(£)", "Withdrawn(£)", "Balance(£)")):
            self.at(EDGES[n + 2], y + 1, label, 8, "B", EDGES[n + 3] - EDGES[n + 2], "R")
        self.set_text_color(0)
        self.set_y(y + 8)

    def footer(self) -> None:
        self.set_text_color(110)
        note = (
            "Westmoor Bank plc. Registered in England and Wales No. 0929027. Registered Office: 9 Friary Lane, London."
        )
        self.at(18, 283, note, 6.5)
        self.at(18, 286.5, "Authorised by the Prudential Regulation Authority.        RETSTMT 3/22", 6.5)
        self.set_text_color(0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    opening = some_amount(rng, 80, 3500) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75), balance=opening, floor=-700)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    pdf = _Sheet(unit="mm", format="A4")
    pdf.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pdf.set_auto_page_break(False)
    pdf.alias_nb_pages("{nb}")
    pdf.account, pdf.sort_code = str(rng.randint(10000000, 89999999)), f"60-{rng.randint(10, 99)}-{rng.randint(10, 99)}"
    ins = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    outs = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    bban = f"NWBK{pdf.sort_code.replace('-', '')}{pdf.account}".replace("NWBK", "WMOR")
    pdf.summary = {
        "Statement Date": f"{end:%d %b %Y}".upper(),
        "Period Covered": f"{start:%d %b %Y} to {end:%d %b %Y}".upper(),
        "Previous Balance": "£" + _balance(opening),
        "Paid In": "£" + written(ins),
        "Withdrawn": "£" + written(outs),
        "New Balance": "£" + _balance(closing),
        "BIC": "WMORGB2L",
        "IBAN": iban(rng, "GB", bban).replace(" ", ""),
    }
    truth = Truth("checking", "en_GB", "GBP", pdf.account, start, end, opening, closing)
    forward, last = opening, start - timedelta(1)

    def carry(day: date) -> None:
        pdf.add_page()
        y = pdf.get_y()
        pdf.at(EDGES[0] + 1, y, f"{day:%d %b %Y}".upper(), 8)
        pdf.at(EDGES[1], y, "BROUGHT FORWARD", 8)
        pdf.at(EDGES[4], y, _balance(forward), 8, w=26, align="R")
        pdf.set_y(y + 5)

    carry(last)
    for entry, balance in zip(entries, balances, strict=True):
        fresh = entry.day != last
        if pdf.get_y() + 4 * len(entry.lines) > 276:
            carry(last)
            fresh = True
        y = pdf.get_y()
        if fresh:
            same = entry.day.year == last.year
            pdf.set_draw_color(205)
            pdf.line(18, y - 0.6, 192, y - 0.6)
            pdf.at(EDGES[0] + 1, y, f"{entry.day:{'%d %b' if same else '%d %b %Y'}}".upper(), 8)
        for n, line in enumerate(entry.lines):
            pdf.at(EDGES[1], y + 3.7 * n, line, 8)
        low = y + 3.7 * (len(entry.lines) - 1)
        column = 2 if entry.amount > 0 else 3
        pdf.at(EDGES[column], low, written(entry.amount, minus=""), 8, w=26 + 2 * (column == 2), align="R")
        pdf.at(EDGES[4], low, _balance(balance), 8, w=26, align="R")
        pdf.set_y(low + 4.8)
        forward, last = balance, entry.day
        text = " ".join(" ".join(entry.lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=pdf.page))
    pdf.output(str(path))
    return truth
