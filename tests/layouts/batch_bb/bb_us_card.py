"""US, credit card: payments first, then purchases grouped by cardholder, fees and interest with one date only; rewards
box beside the rows, dollar signs on every amount, account summary and payment coupon on the first page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from layouts.pens import LETTER, Flow, Page, with_reportlab

from ._rows import para, ready, worded

BLUE = (0.0, 0.27, 0.53)
PALE = (0.9, 0.94, 0.97)
RIGHT = 410.0
POOLS = {
    "city": [
        "AUSTIN        TX",
        "COLUMBUS      OH",
        "SAN MATEO     CA",
        "BROOKLYN      NY",
        "TAMPA         FL",
        "RALEIGH       NC",
    ],
    "shop": [
        "TARGET 0001#### ",
        "TRADER JOE S #### ",
        "SHELL OIL 574####2### ",
        "WALGREENS #1### ",
        "THE HOME DEPOT #6## ",
    ],
    "food": [
        "TST* OAK & EMBER ",
        "SQ *BLUE DOOR BAKERY ",
        "CHIPOTLE 1### ",
        "PANERA BREAD #60#### ",
        "DOORDASH*THAI BASIL ",
    ],
}
PURCHASES = [
    Kind(8, -6, -180, "{shop}{city}"),
    Kind(6, -5, -95, "{food}{city}"),
    Kind(4, -8, -140, "AMZN Mktp US*?#?##?#?# Amzn.com/bill WA"),
    Kind(2, -9.99, -22.99, "NETFLIX.COM            408-5403700   CA"),
    Kind(2, -12, -48, "UBER   *TRIP           HELP.UBER.COM CA"),
    Kind(1, -120, -620, "DELTA AIR   006######### DELTA.COM     CA"),
    Kind(1, -60, -210, "COMCAST CABLE COMM     800-COMCAST   PA"),
    Kind(0.6, -20, -90, "LIBRAIRIE DU CANAL     PARIS         FRA"),
]


def money(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + f"${abs(amount):,.2f}"


def _rows(rng: Random, period: tuple[date, date], previous: Decimal) -> dict[str, list[Entry]]:
    start, end = period
    paid = min(previous, some_amount(rng, 150, 1800))
    day = start + timedelta(rng.randint(4, 24))
    parts = {"pay": [Entry(day, ("ONLINE PAYMENT, THANK YOU",), paid, "pay", "")]}
    parts["credit"] = some_entries(rng, [Kind(1, 8, 70, "{shop}{city}")], POOLS, period, count=rng.choice([0, 0, 1, 2]))
    parts["first"] = some_entries(rng, PURCHASES, POOLS, period, count=rng.randint(12, 45))
    parts["second"] = some_entries(rng, PURCHASES, POOLS, period, count=rng.choice([0, 4, 9, 18]))
    parts["fees"] = []
    if rng.random() < 0.5:
        parts["fees"].append(Entry(end - timedelta(3), ("LATE FEE - PAYMENT PAST DUE",), Decimal("-29.00"), "fee", ""))
    parts["interest"] = []
    if paid < previous:
        charge = some_amount(rng, -4, -45)
        parts["interest"].append(Entry(end, ("INTEREST CHARGED TO STANDARD PURCH",), charge, "interest", ""))
    return parts


def _total(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries), Decimal("0.00"))


def _front(page: Page, rng: Random, head: dict[str, str], parts: dict[str, list[Entry]], previous: Decimal) -> None:
    page.box(0, 0, 612, 46, BLUE)
    page.put(36, 30, "Meridian Trust Card", 17, bold=True, color=(1, 1, 1))
    page.put(36, 70, head["name"], 10, bold=True)
    page.put(36, 84, f"Member Since 20{rng.randint(10, 18)}   Account number ending in: {head['card']}", 9)
    page.put(36, 97, f"Billing Period: {head['period']}", 9)
    page.put(430, 70, "How to reach us", 9, bold=True)
    page.lines(
        430, 82, ["www.meridiantrustcard.example", "1-800-555-0142, TTY: 711", "PO Box 6500, Sioux Falls, SD"], 8, 10
    )
    page.box(36, 112, 330, 62, PALE)
    new = head["new"]
    labels = [
        ("Minimum payment due:", head["minimum"]),
        (f"New balance as of {head['end']}:", new),
        ("Payment due date:", head["due"]),
    ]
    for n, (label, value) in enumerate(labels):
        page.put(46, 130 + 17 * n, label, 11, bold=True)
        page.put(356, 130 + 17 * n, value, 11, bold=True, right=True)
    y = para(
        page,
        36,
        190,
        "Late Payment Warning: If your minimum payment does not reach us by the date above, you may owe a "
        "late fee of up to $41 and your APRs may rise up to the variable Penalty APR of 29.99%.",
        330,
        8,
    )
    y = para(
        page,
        36,
        y + 4,
        "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in "
        "interest and it will take you longer to pay off your balance. For example:",
        330,
        8,
    )
    page.box(36, y, 330, 26, PALE)
    page.lines(40, y + 11, ["If you make no additional charges", "and each month you pay..."], 7, 9)
    page.lines(168, y + 11, ["You will pay off the balance", "in about..."], 7, 9)
    page.lines(272, y + 11, ["And you will pay an", "estimated total of..."], 7, 9)
    page.put(40, y + 38, "Only the minimum payment", 8)
    page.put(168, y + 38, f"{rng.randint(5, 14)} year(s)", 8)
    page.put(272, y + 38, f"${rng.randint(3000, 9000):,}", 8)
    top = y + 66
    page.put(36, top, "Account Summary", 13, bold=True, color=BLUE)
    page.rule(36, top + 5, 300, 1, BLUE)
    charges = _total(parts["first"]) + _total(parts["second"])
    summary = [
        ("Previous balance", money(previous)),
        ("Payments", "-" + money(_total(parts["pay"]))),
        ("Credits", "-" + money(_total(parts["credit"]))),
        ("Purchases", "+" + money(-charges)),
        ("Cash advances", "+$0.00"),
        ("Fees", "+" + money(-_total(parts["fees"]))),
        ("Interest", "+" + money(-_total(parts["interest"]))),
    ]
    y = top + 20
    for label, value in summary:
        page.put(36, y, label, 9)
        page.put(300, y, value, 9, right=True)
        y += 13
    page.rule(36, y - 9, 300)
    page.put(36, y + 3, "New balance", 10, bold=True)
    page.put(300, y + 3, new, 10, bold=True, right=True)
    page.put(330, top, "Credit Limit", 13, bold=True, color=BLUE)
    page.rule(330, top + 5, 576, 1, BLUE)
    page.put(330, top + 20, "Credit limit", 9)
    page.put(576, top + 20, "$12,500", 9, right=True)
    page.put(338, top + 33, "Includes $2,500 cash advance limit", 8)
    page.put(330, top + 46, "Available credit limit", 9)
    page.put(576, top + 46, head["available"], 9, right=True)
    _coupon(page, head)


def _coupon(page: Page, head: dict[str, str]) -> None:
    for n in range(68):
        page.rule(36 + 8 * n, 612, 40 + 8 * n, 0.4)
    page.put(
        36, 624, "Pay your bill from virtually anywhere with our app. Detach this part and mail it with your check.", 7
    )
    for n, (label, value) in enumerate(
        [("Minimum payment due", head["minimum"]), ("New balance", head["new"]), ("Payment due date", head["due"])]
    ):
        page.put(320, 650 + 14 * n, label, 9)
        page.put(576, 650 + 14 * n, value, 9, bold=True, right=True)
    page.put(320, 696, "Amount enclosed:", 9)
    page.box(420, 685, 156, 16, stroke=(0, 0, 0))
    page.put(424, 697, "$", 9)
    page.put(320, 716, f"Account number ending in {head['card']}", 9)
    page.lines(36, 660, [head["name"], "418 LARKSPUR LN", "COLUMBUS OH  43215-2207"], 9, 12)
    page.lines(36, 720, ["MERIDIAN TRUST CARDS", "PO BOX 78045", "PHOENIX, AZ  85062-8045"], 9, 12)


class _Sheets:
    """The pages with rows: four columns and the rewards box at the right."""

    def __init__(self, rng: Random, head: dict[str, str]) -> None:
        self.rng, self.head, self.rows = rng, head, list[Row]()
        self.flow = Flow(730, lambda: Page(LETTER, "arial", "arial-bold"), self._start)

    def _start(self, page: Page, number: int) -> float:
        page.put(36, 34, self.head["name"], 8, bold=True)
        page.put(250, 34, "www.meridiantrustcard.example", 8)
        page.put(576, 34, "Customer Service 1-800-555-0142", 8, right=True)
        page.rule(36, 40, 576, 1.5, BLUE)
        if number == 1:
            page.put(36, 62, "Account Summary", 13, bold=True, color=BLUE)
            self._rewards(page)
        return self._titles(page, 78 if number == 1 else 58)

    def _titles(self, page: Page, y: float) -> float:
        page.box(36, y - 9, RIGHT - 36, 22, PALE)
        page.lines(40, y, ["Sale", "Date"], 7.5, 9, bold=True)
        page.lines(78, y, ["Post", "Date"], 7.5, 9, bold=True)
        page.put(116, y + 9, "Description", 7.5, bold=True)
        page.put(RIGHT - 4, y + 9, "Amount", 7.5, bold=True, right=True)
        return y + 26

    def _rewards(self, page: Page) -> None:
        page.box(430, 56, 146, 150, PALE)
        page.put(440, 72, "Rewards Points", 11, bold=True, color=BLUE)
        page.put(440, 85, f"Member ID: {self.rng.randint(10**9, 10**10 - 1)}", 7.5)
        earned = self.rng.randint(300, 4000)
        before = self.rng.randint(1000, 60000)
        for n, (label, points) in enumerate(
            [("Points carried over", before), ("Points earned this period", earned), ("Points redeemed", 0)]
        ):
            page.put(440, 104 + 13 * n, label, 8)
            page.put(568, 104 + 13 * n, f"{points:,}", 8, right=True)
        page.rule(440, 136, 568)
        page.put(440, 148, "Total points", 8, bold=True)
        page.put(568, 148, f"{before + earned:,}", 8, bold=True, right=True)
        para(page, 440, 166, "Points post to your rewards account within one to two billing periods.", 128, 7)

    def title(self, text: str, note: str = "") -> None:
        self.flow.need(44)
        page, y = self.flow.page, self.flow.y + 4
        page.put(40, y, text, 9, bold=True)
        page.put(RIGHT - 4, y, note, 9, bold=True, right=True)
        self.flow.y = y + 13

    def row(self, entry: Entry, sale: bool) -> None:
        self.flow.need(12)
        page, y = self.flow.page, self.flow.y
        if sale:
            page.put(40, y, f"{earlier(self.rng, entry.day):%m/%d}", 8)
        page.put(78, y, f"{entry.day:%m/%d}", 8)
        page.put(116, y, entry.lines[0], 8)
        page.put(RIGHT - 4, y, money(-entry.amount), 8, right=True)
        page.rule(36, y + 3.5, RIGHT, 0.25, (0.75, 0.75, 0.75))
        text = " ".join(entry.lines[0].split())
        self.rows.append(Row(entry.day, text, entry.amount, page=self.flow.number + 1))
        self.flow.y = y + 12.5

    def total(self, label: str, amount: Decimal) -> None:
        self.flow.need(20)
        self.flow.page.put(40, self.flow.y + 2, label, 8, bold=True)
        self.flow.page.put(RIGHT - 4, self.flow.y + 2, money(amount), 8, bold=True, right=True)
        self.flow.y += 20

    def closing(self, rng: Random, year: int, parts: dict[str, list[Entry]]) -> None:
        """Totals of the year and how the interest was worked out."""
        self.flow.need(170)
        page, y = self.flow.page, self.flow.y + 8
        page.box(90, y - 10, 260, 44, stroke=BLUE)
        page.put(220, y + 2, f"{year} totals year-to-date", 8.5, bold=True, center=True)
        page.put(98, y + 15, f"Total fees charged in {year}", 8)
        page.put(342, y + 15, money(-_total(parts["fees"])), 8, right=True)
        page.put(98, y + 27, f"Total interest charged in {year}", 8)
        page.put(342, y + 27, money(-_total(parts["interest"])), 8, right=True)
        y += 58
        page.put(36, y, "Interest charge calculation", 11, bold=True, color=BLUE)
        page.put(250, y, f"Days in billing cycle: {rng.choice([29, 30, 31])}", 8)
        page.lines(36, y + 16, ["Balance type"], 7.5, bold=True)
        page.lines(150, y + 16, ["Annual percentage", "rate (APR)"], 7.5, 9, bold=True)
        page.lines(245, y + 16, ["Balance subject", "to interest rate"], 7.5, 9, bold=True)
        page.put(RIGHT - 4, y + 16, "Interest charge", 7.5, bold=True, right=True)
        base = some_amount(rng, 200, 3000)
        page.put(36, y + 40, "PURCHASES", 7.5, bold=True)
        page.put(36, y + 51, "Standard Purch", 8)
        page.put(150, y + 51, "21.49% (V)", 8)
        page.put(245, y + 51, f"{money(base)} (D)", 8)
        page.put(RIGHT - 4, y + 51, money(-_total(parts["interest"])), 8, right=True)
        page.put(36, y + 64, "ADVANCES", 7.5, bold=True)
        page.put(36, y + 75, "Standard Adv", 8)
        page.put(150, y + 75, "29.99% (V)", 8)
        page.put(245, y + 75, "$0.00 (D)", 8)
        page.put(RIGHT - 4, y + 75, "$0.00", 8, right=True)
        para(
            page,
            36,
            y + 92,
            "Your Annual Percentage Rate (APR) is the yearly interest rate of your account. Balances marked "
            "(D) use daily balances with the current transactions. APRs marked (V) may vary.",
            RIGHT - 36,
            7,
        )


def draw(rng: Random, path: Path) -> Truth:
    ready("arial", "arial-bold")
    start, end = some_period(rng, rng.choice([29, 30, 31]))
    previous = some_amount(rng, 300, 4200)
    parts = _rows(rng, (start, end), previous)
    new = previous - sum((_total(part) for part in parts.values()), Decimal(0))
    card, other = f"{rng.randint(1000, 9999)}", f"{rng.randint(1000, 9999)}"
    name = rng.choice(["DANIEL R HOLLOWAY", "PRIYA N WHITFIELD", "MARCUS T OKAFOR"])
    head = {
        "name": name,
        "card": card,
        "period": f"{start:%m/%d/%y}-{end:%m/%d/%y}",
        "end": f"{end:%m/%d/%y}",
        "due": f"{end + timedelta(25):%m/%d/%y}",
        "new": money(new),
        "minimum": money(min(new, Decimal("41.00"))),
        "available": "$" + written(Decimal(12500) - new, places=0),
    }
    front = Page(LETTER, "arial", "arial-bold")
    _front(front, rng, head, parts, previous)
    sheets = _Sheets(rng, head)
    sheets.title("Payments, Credits and Adjustments", money(-_total(parts["pay"]) - _total(parts["credit"])))
    for entry in sorted([*parts["pay"], *parts["credit"]], key=lambda entry: entry.day):
        sheets.row(entry, entry.tag != "pay")
    for who, key, ending in ((name, "first", card), (f"ELENA {name.split()[-1]}", "second", other)):
        if parts[key]:
            sheets.title(who)
            sheets.title(f"Card ending in {ending}", f"New Charges {money(-_total(parts[key]))}")
            sheets.title("Standard Purchases")
            for entry in parts[key]:
                sheets.row(entry, True)
    for label, key in (("Fees charged", "fees"), ("Interest charged", "interest")):
        sheets.title(label)
        for entry in parts[key]:
            sheets.row(entry, False)
        sheets.total(f"Total {label.lower()} in this billing period", -_total(parts[key]))
    sheets.closing(rng, end.year, parts)
    pages = [front, *sheets.flow.pages]
    for number, page in enumerate(pages, 1):
        page.put(576, 770, f"Page {number} of {len(pages)}", 7, right=True)
    with_reportlab(worded(pages), path)
    return Truth("card", "en_US", "USD", card, start, end, -previous, -new, sheets.rows)
