"""India: serial numbers and reward points among the columns, lakhs, CR behind credits, a table of EMI plans."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, some_entries, some_period, wrap
from ..pens import A4, Flow, Page, fits, with_reportlab
from ._db import Book, Period, digits, numbered, owed, shared, total

KINDS = (
    Kind(8, -45, -4200, "{shop} {town} IN", "buy"),
    Kind(4, -99, -28000, "{web} {town} IN", "buy"),
    Kind(2, -300, -145000, "{big} {town} IN", "buy"),
    Kind(1.5, -400, -64000, "{abroad}", "far"),
    Kind(0.8, -9, -700, "FUEL SURCHARGE {town}|IGST-CI@18%", "fee"),
)
POOLS = {
    "shop": [
        "SWIGGY",
        "BIG BAZAAR ####",
        "INDIAN OIL COWEB",
        "APOLLO PHARMACY",
        "CAFE COFFEE DAY",
        "DMART AVENUE SUPERMART",
    ],
    "town": ["BANGALORE", "MUMBAI", "GURGAON", "NEW DELHI", "CHENNAI", "Hyderabad"],
    "web": [
        "AMAZON PAY INDIA PRIVA",
        "IRCTC E TICKETING 24#",
        "UPI-############-ZEPTO",
        "RAZ*BESCOM BILL DESK",
        "FLIPKART PAYMENTS",
    ],
    "big": ["MAKEMYTRIP INDIA PVT", "TANISHQ JEWELLERS", "CROMA INFINITI RETAIL", "LIC OF INDIA POLICY #########"],
    "abroad": ["GITHUB INC SAN FRANCISCO US", "AGODA INTERNATIONAL SINGAPORE SG", "EMIRATES 176########## DUBAI AE"],
}
NOTES = (
    "Making only the minimum payment every month would result in the repayment stretching over months/years.",
    "Finance charges 3.50% per month (42.00% p.a.). Late fee: Rs. 100 for Rs. 101 to 500; Rs. 1,200 above 50,000.",
    "# International spends: amount in the currency of the transaction. GST as applicable. SAC 997113.",
)
COLUMNS = (
    (36.0, "Date", "", False),
    (96.0, "SerNo.", "", False),
    (170.0, "Transaction Details", "", False),
    (412.0, "Reward", "Points", True),
    (482.0, "Intl.#", "amount", True),
    (560.0, "Amount (in ₹)", "", True),
)


def _rupees(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, n - 2) : n] for n in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail]) + "." + cents


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


class _Sheet:
    def __init__(self, rng: Random, period: Period, opening: Decimal, entries: list[Entry]) -> None:
        self.rng, self.period, self.opening, self.entries = rng, period, opening, entries
        self.closing = opening + total(entries)
        self.card, self.book = digits(rng, "4375XXXXXXXX####"), Book()
        self.flow = Flow(770, lambda: Page(A4, "narrow", "narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 40, "Deccan Bank", 14, bold=True, color=(0.6, 0.2, 0.1))
        page.put(560, 40, "CREDIT CARD STATEMENT", 11, right=True, bold=True)
        return self.columns(page, self.summary(page) if number == 1 else 70)

    def summary(self, page: Page) -> float:
        start, end = self.period
        page.lines(
            36, 64, [self.rng.choice(["MR RAHUL VERMA", "MS PRIYA NAIR"]), "FLAT 402, LAKE VIEW", "PUNE 411045"], 8
        )
        page.put(560, 64, f"STATEMENT DATE {_long(end)}", 8, right=True)
        page.put(560, 76, f"Statement period : {_long(start)} to {_long(end)}", 8, right=True)
        page.put(560, 88, f"PAYMENT DUE DATE {_long(end + timedelta(18))}", 8, right=True, bold=True)
        due = max(Decimal(0), -self.closing)
        page.put(36, 118, "Total Amount due", 8)
        page.put(36, 133, self.balance(self.closing), 11, bold=True)
        page.put(190, 118, "Minimum Amount due", 8)
        page.put(190, 133, "₹" + _rupees((due / 20).quantize(Decimal(1))), 11, bold=True)
        page.put(344, 118, "Credit Limit (Including cash)", 8)
        page.put(344, 133, "₹4,50,000.00", 9)
        self.equation(page)
        return 214

    def balance(self, amount: Decimal) -> str:
        return "₹" + _rupees(amount) + (" CR" if amount > 0 else "")

    def equation(self, page: Page) -> None:
        """Previous balance + purchases - payments = total, as a row of boxes."""
        debits = total([entry for entry in self.entries if entry.amount < 0])
        credits = total([entry for entry in self.entries if entry.amount > 0])
        parts = (
            ("Previous Balance", self.balance(self.opening), "+"),
            ("Purchases / Charges", "₹" + _rupees(debits), "+"),
            ("Cash Advances", "₹0.00", "-"),
            ("Payments / Credits", "₹" + _rupees(credits), ""),
        )
        for n, (name, text, sign) in enumerate(parts):
            x = 36 + 132.0 * n
            page.box(x, 150, 116, 34, (0.97, 0.94, 0.9))
            page.put(x + 58, 163, name, 7.5, center=True)
            page.put(x + 58, 177, text, 9, center=True)
            page.put(x + 124, 171, sign, 11, center=True)

    def columns(self, page: Page, y: float) -> float:
        page.box(32, y - 11, 532, 24, (0.6, 0.2, 0.1))
        for x, first, second, right in COLUMNS:
            page.put(x, y, first, 7.5, right=right, color=(1, 1, 1))
            page.put(x, y + 9, second, 7.5, right=right, color=(1, 1, 1))
        return y + 28

    def heading(self, text: str) -> None:
        self.flow.need(34)
        self.flow.page.put(36, self.flow.y, text, 8, bold=True)
        self.flow.y += 14

    def row(self, entry: Entry) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 205))]
        self.flow.need(10 * len(lines) + 5)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(96, y, digits(self.rng, "9########"), 8)
        page.lines(170, y, lines, 8, 10)
        if entry.tag in ("buy", "far"):
            page.put(412, y, f"{int(entry.amount / -50):,}", 8, right=True)
        if entry.tag == "far":
            page.put(482, y, f"{abs(entry.amount) / Decimal('83.2'):,.2f} USD", 8, right=True)
        page.put(560, y, _rupees(entry.amount) + (" CR" if entry.amount > 0 else ""), 8, right=True)
        self.flow.y += 10 * len(lines) + 5
        self.book.add(self.flow.number, entry.day, lines, entry.amount)


def _emi(sheet: _Sheet) -> None:
    """Plans in force, for information: no rows."""
    flow = sheet.flow
    flow.need(80)
    flow.y += 12
    flow.page.put(36, flow.y, "EMI / PERSONAL LOAN ON CREDIT CARDS (for information only)", 8, bold=True)
    heads = ("Transaction", "Creation date", "Finish date", "No. of instalments", "Loan amount", "Pending amount")
    for n, text in enumerate(heads):
        flow.page.put(36 + 88 * n, flow.y + 14, text, 7)
    first = sheet.period[0] - timedelta(sheet.rng.randint(60, 160))
    loan = Decimal(sheet.rng.randint(12000, 90000))
    facts = (
        "Merchant EMI",
        f"{first:%d/%m/%Y}",
        f"{first + timedelta(365):%d/%m/%Y}",
        "12 (8 pending)",
        _rupees(loan),
        _rupees(loan / 2),
    )
    for n, text in enumerate(facts):
        flow.page.put(36 + 88 * n, flow.y + 26, text, 7.5)
    flow.page.lines(36, flow.y + 46, NOTES, 6.5, 9)


def _general(rng: Random, period: Period, opening: Decimal) -> list[Entry]:
    found = []
    for chance, text in ((0.8, "BBPS Payment received"), (0.3, "INFINITY PAYMENT RECEIVED, THANK YOU")):
        if rng.random() < chance:
            paid = rng.choice([-opening, Decimal(5000), Decimal(125000) if opening < -90000 else -opening])
            found.append(Entry(period[0] + timedelta(rng.randint(4, 22)), (text,), paid, "pay", ""))
    if rng.random() < 0.4:
        charge = Decimal(rng.randint(20000, 300000)) / 100
        found.append(Entry(period[1], ("Interest Amount - Amortization",), -charge, "fee", ""))
        found.append(Entry(period[1], ("IGST-CI@18%",), -(charge * 18 / 100).quantize(Decimal("0.01")), "fee", ""))
    return sorted(found, key=lambda entry: entry.day)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = owed(rng, 900, 180000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="REFUND {}")
    general = _general(rng, period, opening)
    sheet = _Sheet(rng, period, opening, [*general, *entries])
    hands = shared(rng, entries, rng.choice([1, 2]))
    cards = (sheet.card, digits(rng, "4375XXXXXXXX####"))
    for number, hand in zip(cards, hands, strict=False):
        sheet.heading(number)
        for entry in [*general, *hand] if number == sheet.card else hand:
            sheet.row(entry)
    _emi(sheet)
    numbered(sheet.flow.pages, 560, 815, lambda n, of: f"Page {n} of {of}")
    with_reportlab(sheet.flow.pages, path, spacing=0)
    return sheet.book.truth(("en_IN", "INR"), sheet.card, period, opening, sheet.closing)
