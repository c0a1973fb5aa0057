"""South Africa: cheque account, credits and balances marked Cr, debits bare, accrued bank charges in the last column.

The description stands in three pieces: what, reference, card and day of the purchase. The charges beside the rows are
only noted; they are taken at month end by the rows marked #. Days have no year.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page
from ._writing import how_many, number_pages, write_core

TEAL: Color = (0.0, 0.55, 0.6)
PALE: Color = (0.91, 0.96, 0.96)


def _card(rng: Random, day: date) -> str:
    return f"412752*{rng.choice(['4471', '4471', '9023'])}  {earlier(rng, day):%d %b}"


POOLS: Pools = {
    "shop": (
        "Checkers Rosebank",
        "Pnp Crp Gardens",
        "Woolworths V&A",
        "Engen Kyalami",
        "Spar Melville",
        "Takealot Com",
    ),
    "person": ("T Mokoena", "S Naidoo", "J Van Der Merwe", "L Dlamini", "Mom"),
    "order": ("Discovery Health", "Vodacom Contract", "Outsurance", "Virgin Act", "Mtn Sp", "Sabc Tv Lic"),
    "note": ("Rent Flat 12", "Gift", "Lunch", "School Fees", "Inv ####", "Garden"),
    "place": ("Sandton City", "Menlyn Park", "Cavendish", "00417 Rivonia"),
    "card": _card,
}
# What | reference | card and day
KINDS = (
    Kind(3, 14000, 52000, "Magtape Credit|{firm} Salary ######|", most=1),
    Kind(3, 200, 9000, "Protea App Payment From|{person}|", tag="0"),
    Kind(2, 500, 6000, "ADT Cash Deposit|{place}|", "c", step="10"),
    Kind(1, 0.12, 14, "Int On Credit Balance||", most=1),
    Kind(16, -1900, -18, "POS Purchase|{shop}|{card}"),
    Kind(5, -2900, -99, "Magtape Debit|{order} ########|"),
    Kind(5, -7500, -50, "App Payment To|{person} {note}|"),
    Kind(4, -3000, -100, "ATM Cash|{place}|{card}", "a", step="100"),
    Kind(4, -500, -10, "Prepaid Airtime|07########|", "p", step="5"),
    Kind(2, -600, -50, "Electricity Prepaid|0412#######|", "p", step="10"),
    Kind(1, -4000, -400, "Internal Debit Order|Home Loan 3000012######|", most=1),
    Kind(1, -900, -100, "Send Money App Dr Send|{person}|", "s", step="50"),
)
CHARGED = {"c": "28.60", "a": "12.00", "p": "1.50", "s": "11.95"}
DAY, WHAT, SECOND, THIRD, AMOUNT, BALANCE, CHARGES = 36.0, 76.0, 186.0, 302.0, 440.0, 508.0, 559.0
SIZE = 7.8


def _credit(amount: Decimal) -> str:
    """A balance with its mark."""
    return written(abs(amount)) + ("Cr" if amount >= 0 else "Dr")


class _Sheet:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        year, month, day = rng.randint(2019, 2024), rng.randint(1, 12), rng.choice([1, 5, 14, 21, 25])
        start = date(year, month, day)
        self.period = (start, date(year + month // 12, month % 12 + 1, day) - timedelta(1))
        self.account = fill(rng, "62#########", start, {})
        self.opening = some_amount(rng, 300, 60000) if rng.random() < 0.75 else some_amount(rng, -9000, -50)
        self.number = rng.randint(12, 140)
        self.striped = False
        self.entries = self.invent()
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.flow = Flow(752, lambda: Page(A4), self.head)

    def invent(self) -> list[Entry]:
        pools: Pools = {**POOLS, "firm": ("Baobab Retail", "Karoo Mining", "Gauteng Dep Edu")}
        entries = some_entries(
            self.rng, KINDS, pools, self.period, count=how_many(self.rng), balance=self.opening, floor=-6000
        )
        fees = sum((Decimal(CHARGED.get(entry.tag, "0")) for entry in entries), Decimal(0))
        self.fees = (Decimal("105.00"), fees)
        end = self.period[1]
        entries.append(Entry(end, ("#Monthly Account Fee", "", ""), -self.fees[0], "", ""))
        if fees:
            entries.append(Entry(end, ("#Service Fees", "", ""), -fees, "", ""))
        if self.rng.random() < 0.4:
            entries.append(Entry(end, ("#Unpaid No Funds 01", "", ""), Decimal(-115), "", ""))
        return entries

    def head(self, page: Page, number: int) -> float:
        page.put(36, 48, "Protea", 20, bold=True, color=TEAL)
        page.put(104, 48, "National Bank", 12, color=GREY)
        page.put(559, 40, "Premier Cheque Account", 9, right=True, bold=True)
        page.put(559, 51, f"Account Number: {self.account}", 8, right=True)
        y = self.first(page) if number == 1 else 74.0
        page.put(36, y, "Transactions in RAND (ZAR)" + ("" if number == 1 else " (continued)"), 9, bold=True)
        page.put(559, y, f"Premier Cheque Account : {self.account}", 8, right=True)
        page.box(36, y + 6, 523, 24, TEAL)
        for x, name, right in (
            (DAY + 3, "Date", False),
            (WHAT, "Description", False),
            (AMOUNT, "Amount", True),
            (BALANCE, "Balance", True),
        ):
            page.put(x, y + 21, name, 8, bold=True, color=WHITE, right=right)
        page.put(CHARGES - 2, y + 14, "Accrued", 6.5, right=True, bold=True, color=WHITE)
        page.put(CHARGES - 2, y + 21, "Bank", 6.5, right=True, bold=True, color=WHITE)
        page.put(CHARGES - 2, y + 28, "Charges", 6.5, right=True, bold=True, color=WHITE)
        return y + 42

    def first(self, page: Page) -> float:
        start, end = self.period
        page.lines(36, 84, ["*MS N P KHUMALO", "14 JACARANDA AVE", "CRAIGHALL PARK", "2196"], 9, 11)
        lines = [
            "P O Box 2881, Randburg, 2125",
            "Universal Branch Code 250114",
            "Lost Cards 087 000 0001",
            "VAT Reg No 4210000123",
        ]
        page.lines(380, 84, lines, 7.5, 10)
        page.put(36, 148, f"Premier Cheque Account : {self.account}", 12, bold=True, color=TEAL)
        page.put(36, 163, f"Tax Invoice/Statement Number : {self.number}", 8.5)
        page.put(36, 175, f"Statement Period : {start.day} {start:%B %Y} to {end.day} {end:%B %Y}", 8.5)
        page.put(36, 187, f"Statement Date : {end.day} {end:%B %Y}", 8.5)
        self.boxes(page, 200)
        text = (
            "We may debit your account with interest on the overdrawn balance. Please contact us within 30 days",
            "from your statement date should you wish to query an entry on it (incl. card transactions done abroad).",
        )
        page.lines(36, 312, text, 7, 9)
        return 342

    def boxes(self, page: Page, y: float) -> None:
        vat = round(sum(self.fees, Decimal(0)) * 15 / 115, 2)
        panels = (
            (
                "Statement Balances",
                (("Opening Balance", _credit(self.opening)), ("Closing Balance", _credit(self.closing))),
            ),
            (
                "Bank Charges",
                (
                    ("Service Fees", f"{sum(self.fees, Decimal(0)):.2f} Dr"),
                    ("Cash Deposit Fees", "0.00"),
                    ("Cash Handling Fees", "0.00"),
                    ("Other Fees", "0.00"),
                    ("Bank Charges incl VAT @ 15.00%", ""),
                    ("Total VAT (ZAR)", f"{vat:.2f} Dr"),
                ),
            ),
            ("Interest Rate", (("Credit Rate", "Tiered"), ("Debit Rate", "15.75%"), ("Overdraft Limit", "10,000.00"))),
        )
        for n, (title, lines) in enumerate(panels):
            x = 36 + 177 * n
            page.box(x, y, 169, 98, PALE)
            page.put(x + 6, y + 14, title, 8.5, bold=True, color=TEAL)
            for row, (name, value) in enumerate(lines):
                page.put(x + 6, y + 29 + 12 * row, name, 7.5)
                page.put(x + 163, y + 29 + 12 * row, value, 7.5, right=True)

    def balance_line(self, name: str, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(WHAT, y, name, SIZE, bold=True)
        page.put(BALANCE, y, _credit(amount), SIZE, right=True, bold=True)
        self.flow.y += 12

    def row(self, entry: Entry, balance: Decimal) -> Row:
        self.flow.need(12)
        page, y = self.flow.page, self.flow.y
        if self.striped:
            page.box(36, y - 9, 523, 12, PALE)
        self.striped = not self.striped
        page.put(DAY + 3, y, f"{entry.day:%d %b}", SIZE)
        for x, text in zip((WHAT, SECOND, THIRD), entry.lines, strict=True):
            page.put(x, y, text, SIZE)
        amount = written(abs(entry.amount)) + ("Cr" if entry.amount > 0 else "")
        page.put(AMOUNT, y, amount, SIZE, right=True)
        page.put(BALANCE, y, _credit(balance), SIZE, right=True)
        page.put(CHARGES - 2, y, CHARGED.get(entry.tag, ""), SIZE, right=True)
        self.flow.y += 12
        text = " ".join(" ".join(entry.lines).split())
        return Row(entry.day, text, entry.amount, balance, page=self.flow.number)

    def turnover(self) -> None:
        self.flow.need(96)
        self.balance_line("Closing Balance", self.closing)
        page, y = self.flow.page, self.flow.y + 14
        page.put(36, y, "Turnover for Statement Period", 9, bold=True, color=TEAL)
        sums = [[entry.amount for entry in self.entries if (entry.amount > 0) == into] for into in (True, False)]
        for n, (name, amounts) in enumerate(zip(("Credit", "Debit"), sums, strict=True)):
            total = sum(amounts, Decimal(0))
            page.put(36, y + 14 + 12 * n, f"No. {name} Transactions", 8)
            page.put(200, y + 14 + 12 * n, str(len(amounts)), 8, right=True)
            page.put(300, y + 14 + 12 * n, _credit(total) if total else "0.00", 8, right=True)
        notes = ("# Inclusive of VAT at 15.00%", "Bank charges accrue daily and are debited on your fee day.")
        page.lines(36, y + 48, notes, 7, 9)


def draw(rng: Random, path: Path) -> Truth:
    sheet = _Sheet(rng)
    balances = running(sheet.opening, [entry.amount for entry in sheet.entries])
    sheet.balance_line("Opening Balance", sheet.opening)
    rows = [sheet.row(entry, balance) for entry, balance in zip(sheet.entries, balances, strict=True)]
    sheet.turnover()

    def foot(page: Page, number: int, of: int) -> None:
        page.rule(36, 790, 559, 0.5, TEAL)
        text = "Protea National Bank Limited. An Authorised Financial Services and Credit Provider (NCRCP00)."
        page.put(36, 801, text, 6.5, color=GREY)
        page.put(559, 801, f"Page {number} of {of}", 7.5, right=True)
        page.put(36, 811, f"Delivery Method E1 R02   ZACM/{sheet.account[-4:]}/{sheet.number}   DDA VA", 6, color=GREY)

    number_pages(sheet.flow.pages, foot)
    write_core(rng, sheet.flow.pages, path)
    return Truth("checking", "en_ZA", "ZAR", sheet.account, *sheet.period, sheet.opening, sheet.closing, rows)
