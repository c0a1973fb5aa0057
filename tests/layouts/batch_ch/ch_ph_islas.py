"""Philippines, statement of account whose dates are spelled out without a year, "January 5", in two columns.

Payments have a minus before the amount; foreign purchases and instalments take further lines under the text; a
table of instalments, finance charge and a rewards strip follow; a summary stands in a frame at the top.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import LETTER, WHITE, Color, Flow, Page, with_fpdf
from ._rows import debt, part, shared, total

MAROON: Color = (0.55, 0.07, 0.12)
PALE: Color = (0.96, 0.93, 0.88)
POOLS = {
    "city": ("MAKATI", "QUEZON CITY", "TAGUIG", "PASIG", "CEBU CITY", "MANDALUYONG"),
    "shop": ("ABENSON MEGAMALL", "POWER MAC CENTER", "CEBU PACIFIC AIR", "OUR HOME SHANGRI-LA"),
}
KINDS = (
    Kind(5, -280, -6800, "SM SUPERMARKET {city} PH"),
    Kind(4, -150, -1500, "JOLLIBEE ### {city} PH"),
    Kind(3, -500, -3800, "PETRON {city} PH"),
    Kind(4, -160, -980, "GRAB* A-????###? {city} PH"),
    Kind(3, -99, -5200, "LAZADA PHILIPPINES TAGUIG PH"),
    Kind(2, -320, -2800, "MERCURY DRUG {city} PH"),
    Kind(1, -999, -2499, "PLDT HOME AUTOCHARGE {city} PH", most=1),
    Kind(2, -250, -9900, "APPLE.COM/BILL ITUNES.COM US", tag="U.S.Dollar"),
    Kind(1, -900, -14000, "KLOOK TRAVEL HONG KONG HK", tag="Hongkong Dollar"),
    Kind(1, 300, 2800, "REVERSAL SHOPEE PH {city} PH"),
)


def spelled(day: date) -> str:
    return f"{day:%B} {day.day}"


class Statement:
    """The account, its cards and pages."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 1800, 98000)
        self.customer = fill(rng, "0201##-#-##-#######", self.period[0], {})
        self.name = rng.choice(["MARIA CRISTINA D SANTOS", "JOSE ANTONIO L REYES", "KATRINA P VILLANUEVA"])
        self.cards = [(fill(rng, "#########-#-##-####", self.period[0], {}), self.name)]
        if rng.random() < 0.5:
            self.cards.append((fill(rng, "#########-#-##-####", self.period[0], {}), "ANGELO R SANTOS"))
        self.plans: list[tuple[str, Decimal, int, int, Decimal]] = []
        self.rows: list[Row] = []
        self.flow = Flow(730, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 612, 44, MAROON)
        page.put(40, 28, "BANCO DE LAS ISLAS", 15, bold=True, color=WHITE)
        page.put(572, 28, "STATEMENT OF ACCOUNT", 11, bold=True, color=WHITE, right=True)
        page.put(572, 58, f"Page {number}", 8, right=True)
        y = 96.0
        if number == 1:
            y = 326.0
        else:
            page.put(40, 66, f"Customer Number {self.customer}", 8)
        page.box(40, y - 12, 532, 17, PALE)
        for x, text in ((46, "Transaction Date"), (136, "Post Date"), (222, "Description")):
            page.put(x, y, text, 8, bold=True)
        page.put(566, y, "Amount", 8, bold=True, right=True)
        return y + 20

    def row(self, used: date, day: date, lines: list[str], amount: Decimal) -> None:
        self.flow.need(10.5 * len(lines) + 3)
        page, y = self.flow.page, self.flow.y
        page.put(46, y, spelled(used), 8.5)
        page.put(136, y, spelled(day), 8.5)
        page.put(566, y + 10.5 * (len(lines) - 1), written(-amount), 8.5, right=True)
        self.flow.y = page.lines(222, y, lines, 8.5, 10.5) + 3
        self.rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=self.flow.number))

    def line(self, text: str, amount: Decimal | None = None) -> None:
        self.flow.need(40)
        self.flow.page.put(222, self.flow.y, text, 8.5, bold=True)
        if amount is not None:
            self.flow.page.put(566, self.flow.y, written(amount), 8.5, bold=True, right=True)
        self.flow.y += 14

    def used(self, entry: Entry) -> None:
        lines = list(entry.lines)
        if entry.tag:
            rate = (
                Decimal(self.rng.randint(5500, 5900) if entry.tag.startswith("U") else self.rng.randint(700, 760)) / 100
            )
            lines.append(f"{entry.tag} {written(part(-entry.amount / rate * 100, '1'))}")
        self.row(max(self.period[0], earlier(self.rng, entry.day)), entry.day, lines, entry.amount)

    def instalments(self) -> list[tuple[date, list[str], Decimal]]:
        found = []
        for shop in self.rng.sample(POOLS["shop"], self.rng.choice([0, 1, 2, 3])):
            many = self.rng.choice([3, 6, 12, 24])
            count, each = self.rng.randint(1, many), some_amount(self.rng, 480, 5200)
            day = self.period[0] + timedelta(self.rng.randint(2, 26))
            self.plans.append((shop, each * many, count, many, each))
            found.append((day, ["Installment Purchase:", f"0% {many} Mos - {shop} {count:02}/{many:02}"], -each))
        return sorted(found)

    def body(self) -> None:
        rng, (start, end) = self.rng, self.period
        self.line("Previous Balance", -self.opening)
        day = start + timedelta(rng.randint(6, 22))
        self.paid = rng.choice([-self.opening, -self.opening, Decimal(1500)])
        self.row(day, day, ["Payment - Thank You"], self.paid)
        entries = some_entries(rng, KINDS, POOLS, self.period, count=rng.randint(12, 68))
        for n, ((card, who), hand) in enumerate(zip(self.cards, shared(rng, entries, len(self.cards)), strict=True)):
            self.line(f"{who}   {card}")
            before = len(self.rows)
            for entry in hand:
                self.used(entry)
            for day, lines, amount in self.instalments() if n == 0 else []:
                self.row(day, day, lines, amount)
            if len(self.cards) > 1:
                self.line("Sub Total", -total(self.rows[before:]))
        self.before_costs = len(self.rows)
        if self.opening + self.paid < 0:
            self.row(end, end, ["Finance Charge"], -part(-self.opening - self.paid, "3"))
            if rng.random() < 0.3:
                self.row(end, end, ["Late Payment Fee"], Decimal("-850.00"))
        if rng.random() < 0.2:
            self.row(end, end, ["Annual Membership Fee"], Decimal("-2500.00"))
        self.closing = self.opening + total(self.rows)
        self.line("Total Amount Due", -self.closing)
        self.tables()

    def tables(self) -> None:
        self.flow.need(120 + 12 * len(self.plans))
        page, y = self.flow.page, self.flow.y + 10
        if self.plans:
            page.put(40, y, "Installment Balance Summary", 10, bold=True, color=MAROON)
            y += 15
            page.put(46, y, "Merchant", 8, bold=True)
            for x, text in (
                (300, "Total Amount"),
                (390, "Monthly Due"),
                (470, "Months Billed"),
                (566, "Remaining Balance"),
            ):
                page.put(x, y, text, 8, bold=True, right=True)
            for shop, whole, count, many, each in self.plans:
                y += 12
                page.put(46, y, shop, 8)
                for x, text in (
                    (300, written(whole)),
                    (390, written(each)),
                    (470, f"{count} of {many}"),
                    (566, written(each * (many - count))),
                ):
                    page.put(x, y, text, 8, right=True)
            y += 24
        page.box(40, y - 8, 532, 40, PALE)
        old, new = self.rng.randint(0, 52000), int(-self.closing / 35) if self.closing < 0 else 0
        cells = (
            ("Previous Points", old),
            ("Points Earned", new),
            ("Points Redeemed", 0),
            ("Points Available", old + new),
        )
        for n, (label, value) in enumerate(cells):
            page.put(46 + 133 * n, y + 6, label, 8, bold=True)
            page.put(46 + 133 * n, y + 22, f"{value:,}", 9)
        small = [
            "Paying less than the total amount due incurs a finance charge of 3% a month on the unpaid balance.",
            "Call (02) 8555-0100 within 20 days from the statement date if an entry is not yours.",
        ]
        page.lines(40, y + 50, small, 7.5, 10)

    def front(self) -> None:
        page, (_, end), owed = self.flow.pages[0], self.period, -self.closing
        page.lines(40, 76, [self.name, "UNIT 1204 MALAYA TOWER, AYALA AVE", "SALCEDO VILLAGE, MAKATI CITY 1227"], 9, 12)
        due = end + timedelta(22)
        right = [
            ("CUSTOMER NUMBER", self.customer),
            ("STATEMENT DATE", f"{end:%B} {end.day}, {end.year}".upper()),
            ("PAYMENT DUE DATE", f"{due:%B} {due.day}, {due.year}".upper()),
            ("CREDIT LIMIT", "250,000.00"),
            ("TOTAL AMOUNT DUE", written(owed)),
            (
                "MINIMUM AMOUNT DUE",
                written(max(Decimal(0), min(max(owed, Decimal(0)), max(Decimal(850), part(owed, "5"))))),
            ),
        ]
        for n, (label, value) in enumerate(right):
            page.put(340, 80 + 15 * n, label, 8, bold=True)
            page.put(572, 80 + 15 * n, value, 9, right=True)
            page.rule(340, 84 + 15 * n, 572, 0.3)
        costs = -total(self.rows[self.before_costs :])
        back = sum((row.amount for row in self.rows if row.amount > 0), Decimal(0))
        page.box(40, 192, 532, 76, None, stroke=MAROON)
        page.put(48, 206, "Account Summary", 10, bold=True, color=MAROON)
        cells = (
            ("Previous Balance", -self.opening),
            ("Payments and Credits", -back),
            ("Purchases and Advances", -(total(self.rows) - back) - costs),
            ("Fees and Finance Charges", costs),
            ("Ending Balance", owed),
        )
        for n, (label, amount) in enumerate(cells):
            page.put(48 + 105 * n, 228, label, 7.5)
            page.put(140 + 105 * n, 246, written(amount), 9, bold=n == 4, right=True)
        page.put(40, 288, "Statement of the transactions of your card(s)", 9, bold=True)


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.body()
    it.front()
    with_fpdf(it.flow.pages, path)
    return Truth("credit_card", "en_PH", "PHP", it.customer, *it.period, it.opening, it.closing, it.rows)
