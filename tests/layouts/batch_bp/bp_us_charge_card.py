"""US, credit_card: a premium charge card paid in full. Payments and credits come first, then new charges by card with
the total of each cardholder; foreign spend has its own column, flights print their route over several lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Page, with_fpdf
from ._rows import ZERO, by_day, payment, some_debt, some_number, total, worded

BLUE: Color = (0.0, 0.25, 0.5)
TINT: Color = (0.88, 0.92, 0.96)


def _day(after: int) -> Callable[[Random, date], str]:
    return lambda _, day: f"{day + timedelta(after):%m/%d/%y}"


POOLS: Pools = {
    "arrival": _day(-3),
    "day": _day(0),
    "flight": _day(19),
    "city": ["NEW YORK NY", "SAN FRANCISCO CA", "CHICAGO IL", "AUSTIN TX", "DENVER CO", "MIAMI FL", "SEATTLE WA"],
    "food": ["LUCIA'S TRATTORIA", "THE COPPER KETTLE", "BLUE HERON CAFE", "TST* NOODLE & CO BAR", "SQ *MORNING LOAF"],
    "shop": [
        "WHITMORE & SONS",
        "PINE STREET BOOKS",
        "GREENLEAF MARKET #0##",
        "LAKESIDE PHARMACY 0####",
        "ORCHARD TOYS",
    ],
    "port": ["NEW YORK/KENNEDY", "SAN FRANCISCO", "CHICAGO/O'HARE", "DENVER", "BOSTON", "LOS ANGELES"],
    "abroad": ["HOTEL ARLBERG|WIEN", "BISTROT DES HALLES|PARIS", "CAFFE MANIN|VENEZIA", "TAPAS 24|BARCELONA"],
}
KINDS = [
    Kind(8, -9, -180, "{food}  {city}|###-###-####|RESTAURANT", "charge"),
    Kind(8, -6, -320, "{shop}  {city}|RETAIL", "charge"),
    Kind(4, -8, -60, "HAILO RIDE *TRIP  HELP.HAILO.EXAMPLE CA|TAXICAB & LIMOUSINE", "charge"),
    Kind(3, -9, -40, "AMPLE STREAMING  AMPLE.EXAMPLE CA|DIGITAL GOODS", "charge"),
    Kind(2, -180, -1400, "MERIDIAN AIRLINES  ATLANTA GA|MERIDIAN AIRLINES|From:  To:  Carrier:  Class:|{port}  {*port}  MD  Q|Ticket Number: 006########  Date of Departure: {flight}", "charge"),  # noqa: E501
    Kind(3, -20, -240, "{abroad}|###########", "abroad"),
    Kind(1, -140, -900, "THE ALDER HOTEL  {city}|Arrival Date  Departure Date|{arrival}  {day}|LODGING", "charge"),
]  # fmt: skip
CREDITS = [
    Kind(2, 12, 220, "{shop}  {city}|RETURN", "credit"),
    Kind(2, 10, 20, "PLATINUM DINING CREDIT", "credit", "5"),
]
PEOPLE = ["HELEN M ASHWORTH", "ROBERT J ASHWORTH", "GRACE ASHWORTH"]


def money(amount: Decimal) -> str:
    return ("-" if amount > 0 else "") + "$" + written(abs(amount))


class _Statement:
    """The blocks of one statement, in the order in which they are printed."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, rng.choice([28, 29, 30]))
        self.opening = some_debt(rng, 900, 9000)
        self.ending = f"{rng.randint(1, 9)}-{rng.randint(10, 99)}"
        self.cards = PEOPLE[: rng.choice([2, 2, 3])]
        self.paid = [payment(rng, self.opening, self.period, f"{PEOPLE[0]}|AUTOPAY PAYMENT - THANK YOU")]
        self.credits = some_entries(rng, CREDITS, POOLS, self.period, count=rng.randint(0, 3))
        sizes = [some_number(rng, 60), *(rng.randint(3, 18) for _ in self.cards[1:])]
        self.charges = [some_entries(rng, KINDS, POOLS, self.period, count=size) for size in sizes]
        self.fees: list[Entry] = []
        if rng.random() < 0.4:
            day = self.period[0] + timedelta(5)
            self.fees.append(Entry(day, (PEOPLE[0], "ANNUAL MEMBERSHIP FEE"), Decimal("-695.00"), "fee", ""))
        self.rows: list[Row] = []
        self.inside = False

    @property
    def closing(self) -> Decimal:
        return self.opening + total([*self.paid, *self.credits, *chain(*self.charges), *self.fees])

    def card(self, number: int) -> str:
        return f"{self.ending}{'00' + str(4 + number)}{number}"

    def head(self, page: Page, number: int) -> float:
        page.box(36, 30, 40, 40, BLUE)
        page.put(56, 54, "VLT", 13, bold=True, center=True, color=(1, 1, 1))
        page.put(86, 46, "Valiant Platinum Card", 15, color=BLUE)
        page.put(86, 58, self.cards[0], 8)
        page.put(86, 68, f"Closing Date {self.period[1]:%m/%d/%y}", 8)
        page.put(400, 68, f"Account Ending {self.card(0)}", 8)
        page.put(576, 30, f"p. {number}", 8, right=True)
        if number == 1:
            return self.front(page)
        if self.inside:
            page.put(36, 98, "Detail Continued", 13, color=BLUE)
            page.rule(36, 102, 576, 1.2, BLUE)
            page.put(490, 116, "Foreign Spend", 8, bold=True, right=True)
            page.put(572, 116, "Amount", 8, bold=True, right=True)
            return 132
        return 110

    def front(self, page: Page) -> float:
        due = self.period[1] + timedelta(25)
        page.box(36, 92, 330, 66, TINT)
        page.put(46, 112, "New Balance", 10, bold=True)
        page.put(356, 112, money(self.closing), 14, bold=True, right=True)
        page.put(46, 136, "Payment Due Date", 10, bold=True)
        page.put(356, 136, f"{due:%m/%d/%y}", 12, bold=True, right=True)
        page.lines(
            46, 150, ["Your AutoPay amount will be debited from your bank account on the due date."], 7, color=GREY
        )
        page.put(400, 104, "Valiant Rewards Points", 8.5, bold=True)
        page.put(400, 116, f"Available and Pending as of {self.period[1] - timedelta(2):%m/%d/%y}", 7)
        page.put(400, 132, f"{self.rng.randint(10000, 250000):,}", 13, bold=True)
        page.put(400, 180, "Account Summary", 10, bold=True, color=BLUE)
        charged = total([*chain(*self.charges)])
        y = 196.0
        for label, value in (
            ("Previous Balance", money(self.opening)),
            ("Payments/Credits", "-$" + written(total([*self.paid, *self.credits]))),
            ("New Charges", "+" + money(charged)),
            ("Fees", "+" + money(total(self.fees))),
            ("Interest Charged", "+$0.00"),
            ("New Balance", money(self.closing)),
        ):
            page.put(400, y, label, 8.5, bold=label == "New Balance")
            page.put(576, y, value, 8.5, right=True, bold=label == "New Balance")
            page.rule(400, y + 3, 576, 0.3, GREY)
            y += 13
        page.put(400, y + 6, f"Days in Billing Period: {(self.period[1] - self.period[0]).days + 1}", 8)
        page.lines(
            36, 186,
            [
                "Late Payment Warning: Your payment has to reach us by the",
                "Payment Due Date of the New Balance, otherwise a late fee may apply",
                "of up to $40.00. See the back for important information.",
            ], 8, 10,
        )  # fmt: skip
        page.put(36, 236, "Customer Care: 1-800-555-0190", 8)
        page.put(36, 248, "Website: valiantcard.example", 8)
        page.rule(36, 650, 576, 0.5, GREY)
        page.put(36, 664, "Payment Coupon", 9, bold=True)
        page.put(36, 676, "Do not staple or use paper clips", 7)
        page.put(400, 664, f"Account Ending {self.card(0)}", 8)
        page.put(400, 678, f"New Balance  {money(self.closing)}", 8)
        page.lines(36, 700, [self.cards[0], "418 LARCHMONT AVE APT 9", "LARCHMONT NY 10538-2207"], 8.5)
        return 760


def _band(flow: Flow, title: str, *, detail: bool = True) -> None:
    """The heading of a block with its column titles."""
    flow.need(70)
    flow.page.put(36, flow.y, title, 13, color=BLUE)
    flow.page.rule(36, flow.y + 4, 576, 1.2, BLUE)
    flow.y += 18
    if detail:
        flow.page.box(36, flow.y - 9, 540, 13, TINT)
        flow.page.put(40, flow.y, "Detail", 8, bold=True)
        flow.page.put(120, flow.y, "*Indicates posting date", 7)
        flow.y += 15


def _entry(flow: Flow, made: _Statement, entry: Entry, star: str = "") -> None:
    lines = [part for line in entry.lines for part in line.split("|")]
    flow.need(10.5 * len(lines) + 4)
    page, rng = flow.page, made.rng
    page.put(40, flow.y, f"{entry.day:%m/%d/%y}{star}", 8)
    if entry.tag == "abroad":
        spent = (abs(entry.amount) * Decimal("0.92")).quantize(ZERO)
        page.put(490, flow.y, written(spent), 8, right=True)
        page.put(490, flow.y + 10, "European Union Euro", 7, right=True)
    page.put(572, flow.y, money(entry.amount), 8, right=True)
    if entry.tag == "charge" and rng.random() < 0.4:
        page.put(576, flow.y, "\u00b0", 8)
    made.rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=flow.number))
    for n, line in enumerate(lines):
        first, _, rest = line.partition("  ")
        wide = n == 0 or "  " in line
        page.put(100, flow.y, first, 8)
        page.put(290 if wide else 100, flow.y, rest, 8)
        flow.y += 10
    flow.y += 4


def _sums(flow: Flow, title: str, sums: Sequence[tuple[str, Decimal]]) -> None:
    _band(flow, title, detail=False)
    flow.page.put(40, flow.y, "Summary", 8, bold=True)
    flow.page.put(572, flow.y, "Total", 8, bold=True, right=True)
    flow.y += 14
    for label, amount in sums:
        flow.page.put(40, flow.y, label, 8, bold=label.startswith("Total"))
        flow.page.put(572, flow.y, money(amount), 8, right=True, bold=label.startswith("Total"))
        flow.y += 12
    flow.y += 8


def draw(rng: Random, path: Path) -> Truth:
    """Front page without rows, then the details."""
    made = _Statement(rng)
    flow = Flow(750, lambda: Page(LETTER), made.head)
    flow.turn()
    _sums(
        flow,
        "Payments and Credits",
        [
            ("Payments", total(made.paid)),
            ("Credits", total(made.credits)),
            ("Total Payments and Credits", total([*made.paid, *made.credits])),
        ],
    )
    for title, entries in (("Payments", made.paid), ("Credits", made.credits)):
        if entries:
            _band(flow, title)
            flow.page.put(572, flow.y - 15, "Amount", 8, bold=True, right=True)
            for entry in by_day(entries):
                _entry(flow, made, entry, "*")
            flow.y += 8
    sums = [(f"{who} {made.card(n)}", total(made.charges[n])) for n, who in enumerate(made.cards)]
    _sums(flow, "New Charges", [*sums, ("Total New Charges", sum((amount for _, amount in sums), ZERO))])
    for n, who in enumerate(made.cards):
        _band(flow, "Detail" if n == 0 else "Detail Continued", detail=False)
        flow.page.put(36, flow.y, who, 9.5, bold=True)
        flow.page.put(36, flow.y + 11, f"Card Ending {made.card(n)}", 8.5)
        flow.page.put(490, flow.y + 11, "Foreign Spend", 8, bold=True, right=True)
        flow.page.put(572, flow.y + 11, "Amount", 8, bold=True, right=True)
        flow.y += 27
        made.inside = True
        for entry in made.charges[n]:
            _entry(flow, made, entry)
        made.inside = False
        flow.y += 10
    _band(flow, "Fees", detail=False)
    flow.page.put(572, flow.y, "Amount", 8, bold=True, right=True)
    flow.y += 14
    for entry in made.fees:
        _entry(flow, made, entry)
    flow.page.put(40, flow.y, "Total Fees for this Period", 8, bold=True)
    flow.page.put(572, flow.y, money(total(made.fees)), 8, bold=True, right=True)
    flow.y += 24
    _sums(
        flow,
        f"{made.period[1].year} Fees and Interest Totals Year-to-Date",
        [(f"Total Fees in {made.period[1].year}", total(made.fees) - some_amount(rng, 1, 60, "1.00")),
         (f"Total Interest in {made.period[1].year}", ZERO)],
    )  # fmt: skip
    with_fpdf(worded(flow.pages), path)
    account = made.card(0)
    return Truth("credit_card", "en_US", "USD", account, None, made.period[1], made.opening, made.closing, made.rows)
