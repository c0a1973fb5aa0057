"""United Arab Emirates: English and Arabic side by side; 02JAN23 dates, Cr and Dr balances, foreign card amounts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, running, some_entries, some_period, wrap, written
from ..pens import WHITE, Color, Flow, Page, fits, with_fpdf, with_pymupdf, with_reportlab
from ._blind import arabic, enough, prose, rows_between, with_weekends

NAVY: Color = (0.05, 0.12, 0.35)
SAND: Color = (0.96, 0.94, 0.88)
EDGES = (30.0, 86.0, 336.0, 408.0, 480.0, 566.0)
SIZE, LEAD = 7.4, 9.2
TITLES = (
    ("Date", "التاريخ"),
    ("Description", "التفاصيل"),
    ("Debits", "مدين"),
    ("Credits", "دائن"),
    ("Balance", "الرصيد"),
)

POOLS: Pools = {
    "used": lambda rng, day: f"{day - timedelta(rng.choice([0, 1, 2])):%d-%m-%y}",
    "shop": [
        "CARREFOUR MALL OF EMIR DUBAI:AE",
        "ENOC STATION ####  DUBAI:AE",
        "LULU HYPERMARKET AL BARSHA DUBAI:AE",
        "TALABAT DUBAI:AE",
        "SPINNEYS MARINA DUBAI:AE",
        "CAREEM RIDE DUBAI:AE",
        "NOON.COM DUBAI:AE",
        "AL MAYA SUPERMARKET SHARJAH:AE",
    ],
    "net": [
        "NETFLIX.COM LOS GATOS:NL",
        "APPLE.COM/BILL ITUNES.COM:IE",
        "BOOKING.COM AMSTERDAM:NL",
        "AMAZON.COM SEATTLE:US",
    ],
    "person": ["MOHAMMED IRFAN KHAN", "FATIMA AL SUWAIDI", "JOHN PAUL REYES", "SUNIL KUMAR NAMBIAR"],
    "firm": ["GULF HORIZON TRADING LLC", "AL NOOR MEDICAL CENTER FZ LLC"],
    "site": ["DEIRA CITY CENTRE", "IBN BATTUTA", "AL QUSAIS"],
}
KINDS = [
    Kind(40, -5, -650, "CARD NO.458456XXXXXX#### {shop} ###### {used} {}", "card"),
    Kind(8, -5, -300, "CARD NO.458456XXXXXX#### {net} ###### {used} {}", "abroad"),
    Kind(5, -100, -3000, "SWITCH WITHDRAWAL ATM ######|{site} DUBAI AE ######", step="100"),
    Kind(4, -50, -4000, "MOBILE BANKING TRANSFER TO|AE##0260000###########1|{person}|FAMILY SUPPORT", step="10"),
    Kind(4, 50, 5000, "IPP ########ADI######|AED CREDIT FROM {person}|GDI/OTHER SERVICES", step="5"),
    Kind(3, 7500, 22000, "TRANSFER|SALARY {firm}|تحويل راتب", most=3, step="1"),
    Kind(5, -60, -900, "DEWA BILL PAYMENT|CONSUMER ##########|سداد فاتورة"),
    Kind(3, -105, -525, "ETISALAT BILL PAYMENT 05########|سداد فاتورة", step="5"),
    Kind(1, -2500, -9000, "INWARD CLEARING CHEQUE NO ######|ENBD ########", step="100"),
    Kind(1, -26.25, -26.26, "BELOW MINIMUM BALANCE FEE INCL VAT 5 PCT"),
    Kind(2, -500, -2200, "FINANCE INSTALLMENT|LOAN ############", most=1),
]
RATES = {"NL": ("EUR", "4.1126"), "IE": ("USD", "3.7649"), "US": ("USD", "3.7649")}


def _card(entry: Entry) -> Entry:
    """The amount in the currency of the shop stands in the text, followed by that currency."""
    text = entry.lines[0]
    if entry.tag == "card":
        return replace(entry, lines=(text.format(f"{-entry.amount:.2f},AED"),))
    country = text.split(":")[1][:2]
    currency, rate = RATES[country]
    foreign = (-entry.amount / Decimal(rate)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return replace(entry, lines=(text.format(f"{foreign:.2f},{currency}"),))


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30, calendar=rng.random() < 0.6)
        count = rows_between(rng, (5, 12), (25, 55), (60, 100))
        found = with_weekends(rng, some_entries(rng, KINDS, POOLS, self.period, count=count), self.period[1])
        self.entries = [_card(entry) if entry.tag else entry for entry in found]
        amounts = [entry.amount for entry in self.entries]
        self.opening = enough(rng, amounts, 15000) - (rng.randint(500, 3000) if rng.random() < 0.3 else 0)
        self.balances = running(self.opening, amounts)
        self.account = fill(rng, "101########01", self.period[0], POOLS)
        self.iban = iban(rng, "AE", f"026000{self.account}")
        self.carried = self.opening

    def head(self, page: Page, n: int) -> float:
        page.box(0, 0, 595, 52, NAVY)
        page.put(30, 33, "Khaleej National Bank", 16, bold=True, color=WHITE)
        page.put(565, 33, arabic("بنك الخليج الوطني"), 16, bold=True, right=True, color=WHITE)
        page.put(30, 74, "STATEMENT OF ACCOUNT", 11, bold=True, color=NAVY)
        page.put(565, 74, arabic("كشف حساب"), 12, bold=True, right=True, color=NAVY)
        y = 92.0
        if n == 1:
            page.lines(30, 92, ["MR SAMEER ABDULLA QASIM", "P O BOX 41288", "DUBAI", "UNITED ARAB EMIRATES"], 8.4, 11)
            y = 146
        start, end = self.period
        for label, value, other in (
            ("Account Type", "CURRENT ACCOUNT", "نوع الحساب"),
            ("Account Number", self.account, "رقم الحساب"),
            ("IBAN", self.iban.replace(" ", ""), "رقم الحساب الدولي"),
            ("Currency", "AED - UAE DIRHAM", "العملة"),
            ("Statement Period", f"{_day(start)} TO {_day(end)}", "فترة الكشف"),
        ):
            page.put(30, y, label, 7.6)
            page.put(298, y, value, 7.6, center=True, bold=True)
            page.put(565, y, arabic(other), 8, right=True)
            page.rule(30, y + 3, 565, 0.3, color=(0.7, 0.7, 0.7))
            y += 13
        y += 4
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 26, SAND)
        for n_column, (english, other) in enumerate(TITLES):
            middle = (EDGES[n_column] + EDGES[n_column + 1]) / 2
            page.put(middle, y + 11, english, 8, bold=True, center=True)
            page.put(middle, y + 21, arabic(other), 8, bold=True, center=True)
        y += 38
        self._forward(page, y, "BROUGHT FORWARD", "رصيد مدور")
        return y + LEAD + 4

    def _forward(self, page: Page, y: float, english: str, other: str) -> None:
        page.put(EDGES[1] + 4, y, english, SIZE, bold=True)
        page.put(EDGES[2] - 4, y, arabic(other), SIZE, bold=True, right=True)
        page.put(EDGES[5] - 4, y, signed(self.carried), SIZE, bold=True, right=True)

    def foot(self, page: Page, y: float) -> None:
        page.rule(EDGES[0], y - 4, EDGES[-1])
        self._forward(page, y + 7, "CARRIED FORWARD", "رصيد منقول")


def _day(day: date) -> str:
    return f"{day:%d%b%y}".upper()


def signed(balance: Decimal) -> str:
    return written(balance, minus="") + ("Dr" if balance < 0 else "Cr")


def _is_arabic(text: str) -> bool:
    return "؀" <= text[0] <= "ۿ"


def _compose(statement: _Statement) -> tuple[list[Page], list[Row]]:
    flow = Flow(740, lambda: Page(face="narrow", bold="narrow-bold"), statement.head, statement.foot)
    room = fits("narrow", SIZE, EDGES[2] - EDGES[1] - 8)
    rows = []
    for entry, balance in zip(statement.entries, statement.balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(" ".join(line.split()), room)]
        flow.need(LEAD * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put((EDGES[0] + EDGES[1]) / 2, y, _day(entry.day), SIZE, center=True)
        for n, line in enumerate(lines):
            if _is_arabic(line):
                page.put(EDGES[2] - 4, y + n * LEAD, arabic(line), SIZE, right=True)
            else:
                page.put(EDGES[1] + 4, y + n * LEAD, line, SIZE)
        page.put(EDGES[4 if entry.amount > 0 else 3] - 4, y, written(entry.amount, minus=""), SIZE, right=True)
        page.put(EDGES[5] - 4, y, signed(balance), SIZE, right=True)
        flow.y = y + LEAD * len(lines) + 4
        statement.carried = balance
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    statement.foot(flow.page, flow.y)
    _end(flow, statement)
    return flow.pages, rows


def _end(flow: Flow, statement: _Statement) -> None:
    page, y = flow.page, flow.y + 24
    if y + 54 > 790:
        page, y = Page(face="narrow", bold="narrow-bold"), 70.0
        flow.pages.append(page)
    debits = sum((-e.amount for e in statement.entries if e.amount < 0), Decimal(0))
    credits = sum((e.amount for e in statement.entries if e.amount > 0), Decimal(0))
    for label, other, value in (
        ("Total Debits", "إجمالي المدين", written(debits)),
        ("Total Credits", "إجمالي الدائن", written(credits)),
        ("Closing Balance", "الرصيد الختامي", signed(statement.balances[-1])),
    ):
        page.put(150, y, label, 8)
        page.put(330, y, value, 8, bold=True, right=True)
        page.put(440, y, arabic(other), 8, right=True)
        y += 12
    page.put(298, y + 8, "*** END OF STATEMENT ***", 7.4, center=True)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(298, 830, f"Page {n} of {len(flow.pages)}", 7, center=True)
        text = (
            "Please examine this statement and advise any discrepancy within 30 days, failing which it will be "
            "considered correct. This is an electronic statement and does not require a signature. Khaleej "
            "National Bank PJSC is licensed and regulated by the Central Bank of the UAE. TRN 100025678900003"
        )
        prose(sheet, 30, 798, text, 300, 6)
        notes = ["يرجى مراجعة هذا الكشف وإبلاغنا بأي اختلاف خلال ثلاثين يوما", "هذا كشف إلكتروني ولا يحتاج إلى توقيع"]
        sheet.lines(565, 798, [arabic(note) for note in notes], 7, 9, right=True)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    pages, rows = _compose(statement)
    pens: list[Callable[[list[Page], Path], None]] = [with_reportlab, with_fpdf, with_pymupdf]
    rng.choice(pens)(pages, path)
    return Truth(
        "checking",
        "en_AE",
        "AED",
        statement.account,
        *statement.period,
        statement.opening,
        statement.balances[-1],
        rows,
    )
