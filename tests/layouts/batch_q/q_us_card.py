"""USA, credit card account with two cardholders, letter size.

Account summary with payment slip and warnings on the first page; then payments with a minus, purchases per cardholder
with foreign amounts and rates below, fees and interest in sections; "Jan 5" dates without a year, no balances.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_fpdf


def _converted(rng: Random, entry: Entry) -> Entry:
    """The entry with its foreign amount in place of FOREIGN."""
    if "FOREIGN" not in entry.lines:
        return entry
    currency, low, high = rng.choice(
        (("EUR", 0.85, 0.96), ("GBP", 0.74, 0.82), ("CAD", 1.25, 1.4), ("MXN", 16.5, 20.5))
    )
    rate = Decimal(str(round(rng.uniform(low, high), 9)))
    text = f"{written(abs(entry.amount) * rate)} {currency} @ {rate:.9f} Exchange Rate"
    return replace(entry, lines=tuple(text if line == "FOREIGN" else line for line in entry.lines))


KINDS = [
    Kind(12, -3, -190, "{shop} {city}"),
    Kind(3, -9, -80, "{web}"),
    Kind(2, -8, -260, "{abroad}|FOREIGN"),
    Kind(1, -180, -900, "{air} {ticket}|TKT: ############# PSGR: {person}|ORIG: ???, DEST: ???"),
]
POOLS = {
    "shop": (
        "TST* OLD MILL COFFEE",
        "SQ *FARM STAND ##",
        "HARBOR GROCERY #####",
        "BLUEBIRD GAS ########",
        "PETS & PAWS",
    ),
    "city": ("COLUMBUSOH", "SEATTLEWA", "PORTLANDME", "AUSTINTX", "BOISEID"),
    "web": ("STREAMVIEW.EXAMPLE866-555-0101CA", "CLOUDBOX*STORAGE 2TBSAN JOSECA"),
    "abroad": ("RISTORANTE AL PONTEVENEZIA", "BOOKS BY THE CANALLONDON", "HOTEL DEL SOLOAXACA"),
    "air": ("NORTHSTAR AIR", "COASTAL AIRWAYS"),
    "ticket": ("##########SALT LAKEUT",),
    "person": ("WHITLOCK/DANA", "ELROY/MARCUS"),
}
LEFT, RIGHT = 45, 567


def _day(day: date) -> str:
    return f"{day:%b} {day.day}"


def _money(amount: Decimal) -> str:
    return ("- $" if amount < 0 else "$") + written(abs(amount))


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng)
        shop = (self.start, self.end - timedelta(2))
        self.previous = some_amount(rng, 200, 4000)
        self.paid = min(self.previous, some_amount(rng, 150, 4000))
        self.people = [("DANA Q SAMPLE", fill(rng, "####", self.start, {}))]
        self.people.append(("MARCUS P SAMPLE", fill(rng, "####", self.start, {})))
        counts = (rng.randint(8, 30), rng.randint(2, 15))
        drawn = [some_entries(rng, KINDS, POOLS, shop, count=count) for count in counts]
        self.bought = [[_converted(rng, entry) for entry in entries] for entries in drawn]
        credit = some_amount(rng, 5, 60)
        first = self.start + timedelta(rng.randint(2, 9))
        self.credits = [
            Entry(first, ("CREDIT-CASH BACK REWARD",), credit, "", ""),
            Entry(first + timedelta(9), ("CAPSTAN MOBILE PYMT",), self.paid, "", ""),
        ]
        late = rng.random() < 0.4
        self.fees = [Entry(first + timedelta(3), ("PAST DUE FEE",), Decimal("-29.00"), "", "")] if late else []
        owed = max(self.previous - self.paid, Decimal(0)) * 2 / 100
        interest = -owed.quantize(Decimal("0.01"))
        self.interest = [Entry(self.end, ("Interest Charge on Purchases",), interest, "", "")] if interest else []
        everything = [*self.credits, *self.fees, *self.interest, *self.bought[0], *self.bought[1]]
        self.new = self.previous - sum(entry.amount for entry in everything)
        self.rows: list[Row] = []
        self.flow = Flow(720, lambda: Page(LETTER), self.head)

    def head(self, page: Page, sheet: int) -> float:
        page.put(LEFT, 48, "Capstan", 18, bold=True, color=(0, 0.25, 0.4))
        page.put(LEFT + 80, 48, "Bank", 18, color=(0.7, 0.1, 0.1))
        page.put(RIGHT, 40, f"Anchor Rewards Visa ending in {self.people[0][1]}", 8.5, right=True)
        days = (self.end - self.start).days + 1
        span = f"{self.start:%b} {self.start.day}, {self.start.year} - {self.end:%b} {self.end.day}, {self.end.year}"
        page.put(RIGHT, 52, f"{span}  |  {days} days in Billing Cycle", 8.5, right=True)
        page.rule(LEFT, 60, RIGHT, 1)
        if sheet == 1:
            return 80.0
        page.put(LEFT, 82, "Transactions", 13, bold=True)
        page.put(RIGHT, 82, "Visit capstan.example to see detailed transactions.", 8, right=True, color=GREY)
        return 106.0

    def front(self) -> None:
        page = self.flow.page
        page.put(LEFT, 84, "Payment Information", 12, bold=True)
        due = self.end + timedelta(25)
        page.put(LEFT, 104, "Payment Due Date", 8)
        page.put(LEFT, 118, f"{due:%b} {due.day}, {due.year}", 11, bold=True)
        page.put(150, 104, "New Balance", 8)
        page.put(150, 118, _money(self.new), 11, bold=True)
        page.put(150, 136, "Minimum Payment Due", 8)
        page.put(150, 150, "$25.00", 11, bold=True)
        warning = [
            "LATE PAYMENT WARNING: If we do not receive your minimum payment by your",
            "due date, you may have to pay a late fee of up to $40.00.",
            "MINIMUM PAYMENT WARNING: If you make only the minimum payment each",
            "period, you will pay more in interest and it will take you longer to pay off your",
            "balance. Estimated payoff time with the minimum payment: 14 years.",
        ]
        page.lines(LEFT, 176, warning, 7.5, 9.5)
        self.summary(page)
        page.put(LEFT, 480, "Pay or manage your account at capstan.example", 9, bold=True)
        page.put(LEFT, 494, "Customer Service: 1-800-555-0177", 9)
        page.box(LEFT, 530, RIGHT - LEFT, 0.6, GREY)
        page.put(306, 543, "Detach here and mail with your check. Please do not send cash.", 7, center=True, color=GREY)
        page.lines(LEFT, 600, [self.people[0][0], "4410 SYCAMORE BEND", "COLUMBUS, OH 43004-0000"], 9, 11)
        page.lines(380, 600, ["Capstan Bank", "P.O. Box 60500", "City of Industry, CA 91716-0500"], 9, 11)
        page.put(380, 565, f"New Balance {_money(self.new)}", 9)
        page.put(380, 578, "Amount Enclosed $ ____________", 9)

    def summary(self, page: Page) -> None:
        bought = -sum((entry.amount for entry in [*self.bought[0], *self.bought[1]]), Decimal(0))
        fees = -sum((entry.amount for entry in self.fees), Decimal(0))
        interest = -sum((entry.amount for entry in self.interest), Decimal(0))
        lines = [
            ("Previous Balance", _money(self.previous)),
            ("Payments", _money(-self.paid)),
            ("Other Credits", _money(-self.credits[0].amount)),
            ("Transactions", "+ " + _money(bought)),
            ("Cash Advances", "+ $0.00"),
            ("Fees Charged", "+ " + _money(fees)),
            ("Interest Charged", "+ " + _money(interest)),
            ("New Balance", "= " + _money(self.new)),
            ("Credit Limit", "$10,000.00"),
            ("Available Credit", _money(Decimal(10000) - self.new)),
        ]
        page.put(360, 84, "Account Summary", 12, bold=True)
        for n, (label, amount) in enumerate(lines):
            page.put(360, 104 + 13 * n, label, 8.5, bold=label == "New Balance")
            page.put(RIGHT, 104 + 13 * n, amount, 8.5, right=True, bold=label == "New Balance")
        page.box(LEFT, 262, RIGHT - LEFT, 60, (0.93, 0.95, 0.97))
        page.put(LEFT + 8, 278, "Rewards Summary", 10, bold=True)
        page.put(LEFT + 8, 294, "Previous Available Balance  $31.12", 8.5)
        page.put(LEFT + 8, 308, "Earned This Period  $14.80", 8.5)
        page.put(330, 294, "Redeemed This Period  " + _money(self.credits[0].amount), 8.5)

    def section(self, title: str, entries: Sequence[Entry], total: str) -> None:
        self.flow.need(75)
        self.title(title)
        for entry in entries:
            if self.flow.need(10 * len(entry.lines) + 5):
                self.title(f"{title} (Continued)")
            self.draw_row(entry)
        self.flow.need(25)
        amount = -sum((entry.amount for entry in entries), Decimal(0))
        self.flow.page.rule(LEFT, self.flow.y - 10, RIGHT)
        self.flow.page.put(LEFT, self.flow.y + 2, total, 8.5, bold=True)
        self.flow.page.put(RIGHT, self.flow.y + 2, _money(amount), 8.5, bold=True, right=True)
        self.flow.y += 30

    def title(self, title: str) -> None:
        page = self.flow.page
        page.put(LEFT, self.flow.y, title, 9.5, bold=True, color=(0, 0.25, 0.4))
        self.flow.y += 14
        for x, text in ((LEFT, "Trans Date"), (105, "Post Date"), (165, "Description")):
            page.put(x, self.flow.y, text, 7.5, bold=True)
        page.put(RIGHT, self.flow.y, "Amount", 7.5, bold=True, right=True)
        page.rule(LEFT, self.flow.y + 4, RIGHT)
        self.flow.y += 16

    def draw_row(self, entry: Entry) -> None:
        page, y = self.flow.page, self.flow.y
        posted = min(entry.day + timedelta(self.rng.randint(0, 2)), self.end)
        page.put(LEFT, y, _day(entry.day), 8.5)
        page.put(105, y, _day(posted), 8.5)
        page.put(165, y, entry.lines[0], 8.5)
        page.lines(165, y + 10, entry.lines[1:], 7.5, 10, color=GREY)
        page.put(RIGHT, y, _money(-entry.amount), 8.5, right=True)
        words = " ".join(" ".join(entry.lines).split())
        self.rows.append(Row(posted, words, entry.amount, None, entry.day, self.flow.number))
        self.flow.y += 10 * len(entry.lines) + 4

    def back(self) -> None:
        self.flow.need(175)
        page, y = self.flow.page, self.flow.y + 6
        year = self.end.year
        page.box(LEFT, y - 12, RIGHT - LEFT, 48, stroke=GREY)
        page.put(306, y, f"{year} Totals Year-to-Date", 9, bold=True, center=True)
        page.put(LEFT + 10, y + 14, f"Total Fees charged in {year}", 8)
        page.put(400, y + 14, _money(-sum((entry.amount for entry in self.fees), Decimal(0))), 8, right=True)
        page.put(LEFT + 10, y + 27, f"Total Interest charged in {year}", 8)
        page.put(400, y + 27, _money(Decimal("18.44") - sum(entry.amount for entry in self.interest)), 8, right=True)
        y += 62
        page.put(LEFT, y, "Interest Charge Calculation", 10, bold=True)
        page.put(LEFT, y + 12, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
        y += 28
        owed = self.previous - self.paid
        charged = -sum((entry.amount for entry in self.interest), Decimal(0))
        for x, words in zip(
            (LEFT, 200, 400, RIGHT), ("Type of Balance", "APR", "Balance Subject to", "Interest"), strict=True
        ):
            page.put(x, y, words, 8, bold=True, right=x > 300)
        page.put(400, y + 10, "Interest Rate", 8, bold=True, right=True)
        page.put(RIGHT, y + 10, "Charge", 8, bold=True, right=True)
        table = (("Purchases", "27.49% P", owed, charged), ("Cash Advances", "29.99% P", Decimal(0), Decimal(0)))
        for n, (name, rate, balance, charge) in enumerate(table):
            page.put(LEFT, y + 24 + 12 * n, name, 8)
            page.put(200, y + 24 + 12 * n, rate, 8)
            page.put(400, y + 24 + 12 * n, _money(balance), 8, right=True)
            page.put(RIGHT, y + 24 + 12 * n, _money(charge), 8, right=True)
        for n, sheet in enumerate(self.flow.pages, 1):
            sheet.put(RIGHT, 768, f"Page {n} of {self.flow.number}", 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    paper.front()
    paper.flow.turn()
    (first, one), (second, two) = paper.people
    paper.section(f"{first} #{one}: Payments, Credits and Adjustments", paper.credits, f"{first} #{one}: Total Credits")
    paper.section(f"{first} #{one}: Transactions", paper.bought[0], f"{first} #{one}: Total Transactions")
    paper.section(f"{second} #{two}: Transactions", paper.bought[1], f"{second} #{two}: Total Transactions")
    paper.section("Fees", paper.fees, "Total Fees for This Period")
    paper.section("Interest Charged", paper.interest, "Total Interest for This Period")
    paper.back()
    with_fpdf(paper.flow.pages, path)
    return Truth("card", "en-US", "USD", one, paper.start, paper.end, -paper.previous, -paper.new, paper.rows)
