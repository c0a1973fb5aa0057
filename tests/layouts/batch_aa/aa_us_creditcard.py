"""United States: credit card statement in sections with a total after each, two dates as mm/dd without a year.

Payments are negative; purchases, fees and interest positive, with reference number and the account's last four digits
between text and amount; a foreign purchase has its own amount and rate below. Interest of 0.00 on advances only
informs. Year-to-date totals, the interest calculation, the minimum payment warning, a payment coupon and a rewards box
surround them.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_days, some_entries, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand
from ._some import how_many, some, span

RED, NAVY = (0.75, 0.05, 0.15), (0.05, 0.12, 0.35)
POOLS = {
    "shop": [
        "TRADER JOE S #4417 PORTLAND OR",
        "SAFEWAY #0417 BEAVERTON OR",
        "SHELL OIL 57442170 SALEM OR",
        "TARGET 00014417 TIGARD OR",
        "AMZN Mktp US*?#?##?##? Amzn.com/bill WA",
        "STARBUCKS STORE 04417 PORTLAND OR",
        "TST* LITTLE BIRD BISTRO PORTLAND OR",
        "LYFT *RIDE TUE 6PM 8552800278 CA",
        "SQ *COAVA COFFEE Portland OR",
        "FRED MEYER #0417 PORTLAND OR",
        "USPS PO 4041700117 PORTLAND OR",
    ],
    "sub": ["SPOTIFY USA 877-7781161 NY", "COMCAST OREGON CS 1X 800-266-2278 OR", "HULU 877-8244858 CA"],
    "far": ["FAIRMONT WATERFRONT VANCOUVER BC", "HOTEL ZETTA AMSTERDAM NLD"],
}
KINDS = [
    Kind(12, -3, -240, "{shop}", "buy"),
    Kind(2, -7, -120, "{sub}", "buy"),
    Kind(0.6, -40, -600, "{far}", "far"),
    Kind(0.6, 8, 110, "{shop}", "credit"),
]
ANNUAL = Decimal("22.99")


def _money(amount: Decimal) -> str:
    return written(amount)


def _dollars(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def _day(day: date) -> str:
    return day.strftime("%m/%d")


class _Card:
    def __init__(self, rng: Random, last: str, period: tuple[date, date]) -> None:
        self.rng, self.last, self.period = rng, last, period
        self.rows: list[Row] = []
        self.title, self.tabled = "", True
        self.flow = Flow(728, lambda: Page(LETTER), self._start)

    def _start(self, page: Page, number: int) -> float:
        page.put(36, 44, "CASCADIA NATIONAL BANK", 13, bold=True, color=NAVY)
        start, end = (f"{day:%B} {day.day}, {day.year}" for day in self.period)
        page.put(576, 38, f"AVERY J THORNTON  |  Account # 4417 80XX XXXX {self.last}", 7.5, right=True)
        page.put(576, 48, f"{start} - {end}", 7.5, right=True)
        page.rule(36, 54, 576, 2, RED)
        if number == 1:
            return 80.0
        if not self.tabled:
            return 84.0
        page.put(36, 74, "Transactions" + (" Continued" if number > 2 else ""), 13, bold=True, color=NAVY)
        self._heads(page, 92)
        if number > 2 and self.title:
            page.put(40, 122, f"{self.title} (continued)", 8.5, bold=True)
            return 137.0
        return 122.0

    def _heads(self, page: Page, y: float) -> None:
        columns = ((40, "Transaction", "Date"), (96, "Posting", "Date"), (140, "Description", ""))
        for x, top, low in (*columns, (362, "Reference", "Number"), (418, "Account", "Number")):
            page.put(x, y, top, 7.5)
            page.put(x, y + 9, low, 7.5)
        page.put(510, y + 9, "Amount", 7.5, right=True)
        page.put(572, y + 9, "Total", 7.5, right=True)
        page.rule(36, y + 13, 576, 0.5)

    def section(self, title: str) -> None:
        self.title = ""
        self.flow.need(44)
        self.title = title
        self.flow.page.put(40, self.flow.y, title, 8.5, bold=True)
        self.flow.y += 14

    def line(self, used: date, posted: date, lines: list[str], amount: Decimal, reference: bool = True) -> None:
        self.flow.need(10.5 * len(lines) + 2)
        page, y = self.flow.page, self.flow.y
        page.put(40, y, _day(used), 8)
        page.put(96, y, _day(posted), 8)
        page.lines(140, y, lines, 8, 10)
        if reference:
            page.put(362, y, some(self.rng, "####"), 8)
            page.put(418, y, self.last, 8)
        page.put(510, y, _money(-amount), 8, right=True)
        if amount:
            self.rows.append(Row(posted, " ".join(lines), amount, None, used, self.flow.number))
        self.flow.y += 10.5 * len(lines) + 2

    def total(self, label: str, amount: Decimal) -> None:
        self.flow.need(20)
        self.flow.page.put(140, self.flow.y + 2, label, 8, bold=True)
        self.flow.page.put(572, self.flow.y + 2, _dollars(amount), 8, bold=True, right=True)
        self.flow.y += 20


def draw(rng: Random, path: Path) -> Truth:
    start, end = span(rng, rng.randint(4, 27), 30)
    owed = some_amount(rng, 150, 4200)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=max(4, how_many(rng, 85)))
    buys = [entry for entry in entries if entry.amount < 0]
    paid = owed if rng.random() < 0.4 else (owed * Decimal(rng.randint(10, 80)) / 100).quantize(Decimal("0.01"))
    back = [Entry(some_days(rng, 1, start + timedelta(4), end)[0], (), paid, "pay", "")]
    back = sorted([*back, *(entry for entry in entries if entry.amount > 0)], key=lambda entry: entry.day)
    interest = ((owed - paid) * ANNUAL / 1200).quantize(Decimal("0.01"), ROUND_HALF_UP)
    fee = rng.choice([Decimal(0), Decimal(0), Decimal(29), Decimal(95)])
    credits = sum((entry.amount for entry in back), Decimal(0))
    bought = -sum((entry.amount for entry in buys), Decimal(0))
    closing = owed - credits + bought + fee + interest
    card = _Card(rng, some(rng, "####"), (start, end))
    _front(
        rng, card, {"old": owed, "credits": credits, "bought": bought, "fee": fee, "interest": interest, "new": closing}
    )
    card.flow.turn()
    card.section("Payments and Other Credits")
    for entry in back:
        text = "PAYMENT - THANK YOU" if entry.tag == "pay" else entry.lines[0]
        card.line(entry.day if entry.tag == "pay" else earlier(rng, entry.day), entry.day, [text], entry.amount)
    card.total("TOTAL PAYMENTS AND OTHER CREDITS FOR THIS PERIOD", -credits)
    card.section("Purchases and Adjustments")
    for entry in buys:
        lines = list(entry.lines)
        if entry.tag == "far":
            rate = Decimal(rng.randint(68000, 94000)) / 100000
            abroad = (-entry.amount / rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
            lines.append(f"FOREIGN CURRENCY {written(abroad)} {lines[0][-3:].strip()} X RATE {rate:.6f}")
        card.line(earlier(rng, entry.day), entry.day, lines, entry.amount)
    card.total("TOTAL PURCHASES AND ADJUSTMENTS FOR THIS PERIOD", bought)
    if fee:
        card.section("Fees")
        day = some_days(rng, 1, start, end)[0]
        card.line(day, day, ["ANNUAL MEMBERSHIP FEE" if fee > 50 else "LATE PAYMENT FEE"], -fee)
        card.total("TOTAL FEES FOR THIS PERIOD", fee)
    card.section("Interest Charged")
    for kind, amount in (("PURCHASES", interest), ("BALANCE TRANSFERS", Decimal(0)), ("CASH ADVANCES", Decimal(0))):
        card.line(end, end, [f"INTEREST CHARGED ON {kind}"], -amount, False)
    card.total("TOTAL INTEREST CHARGED FOR THIS PERIOD", interest)
    _back(rng, card, owed - paid, interest, fee)
    for n, page in enumerate(card.flow.pages, 1):
        page.put(576, 770, f"Page {n} of {len(card.flow.pages)}", 7, right=True, color=GREY)
        page.put(36, 770, some(rng, "0044 CNB 001 ## ######  5417"), 6, color=GREY)
    by_hand(card.flow.pages, path, Hand("Tw", "rows", split=True, tw=0.6))
    account = f"4417 80XX XXXX {card.last}"
    return Truth("card", "en_US", "USD", account, start, end, -owed, -closing, card.rows)


def _front(rng: Random, card: _Card, sums: dict[str, Decimal]) -> None:
    page, end = card.flow.page, card.period[1]
    due = end + timedelta(25)
    page.put(36, 88, "Account Summary/Payment Information", 13, bold=True, color=NAVY)
    facts = [
        ("Previous Balance", sums["old"]),
        ("Payments and Other Credits", -sums["credits"]),
        ("Purchases and Adjustments", sums["bought"]),
        ("Fees Charged", sums["fee"]),
        ("Interest Charged", sums["interest"]),
        ("New Balance Total", sums["new"]),
    ]
    for n, (label, amount) in enumerate(facts):
        page.put(40, 112 + 14 * n, label, 8.5, bold=n == 5)
        page.put(270, 112 + 14 * n, _dollars(amount), 8.5, bold=n == 5, right=True)
    limit = Decimal(rng.choice([7500, 12000, 18500]))
    more = [
        ("Total Credit Line", _dollars(limit)),
        ("Total Credit Available", _dollars(limit - sums["new"])),
        ("Cash Credit Line", "$3,600.00"),
        ("Statement Closing Date", end.strftime("%m/%d/%Y")),
        ("Days in Billing Cycle", "31"),
    ]
    for n, (label, value) in enumerate(more):
        page.put(40, 212 + 14 * n, label, 8.5)
        page.put(270, 212 + 14 * n, value, 8.5, right=True)
    least = max(Decimal(0), min(Decimal(35), sums["new"]))
    for n, (label, value) in enumerate(
        (("New Balance Total", sums["new"]), ("Current Payment Due", least), ("Total Minimum Payment Due", least))
    ):
        page.put(306, 112 + 14 * n, label, 8.5)
        page.put(572, 112 + 14 * n, _dollars(value), 8.5, right=True)
    page.put(306, 158, "Payment Due Date", 9, bold=True)
    page.put(572, 158, due.strftime("%m/%d/%Y"), 9, bold=True, right=True)
    warning = [
        "Late Payment Warning: If we do not receive your Total Minimum Payment by the",
        "date listed above, you may have to pay a late fee of up to $40.00 and your APRs",
        "may be increased up to the Penalty APR of 29.99%.",
        "Total Minimum Payment Warning: If you make only the Total Minimum Payment each",
        "period, you will pay more in interest and it will take you longer to pay off your balance.",
    ]
    page.lines(306, 178, warning, 6.6, 8.5)
    page.box(306, 224, 266, 56, None, stroke=GREY)
    for x, top, low in (
        (312, "If you make no additional", "charges and each month pay"),
        (430, "You will pay off", "the balance in about"),
        (512, "And you will", "pay about"),
    ):
        page.put(x, 234, top, 6.3, bold=True)
        page.put(x, 242, low, 6.3, bold=True)
    months = rng.randint(3, 14)
    big = (sums["new"] * Decimal("1.9")).quantize(Decimal(1))
    for n, row in enumerate(
        (
            ("Only the minimum payment", f"{months} years", _dollars(big)[:-3]),
            (
                _dollars((sums["new"] / 31).quantize(Decimal("0.01"))),
                "36 months",
                _dollars((sums["new"] * Decimal("1.39")).quantize(Decimal(1)))[:-3],
            ),
        )
    ):
        for x, value in zip((312, 430, 512), row, strict=True):
            page.put(x, 256 + 13 * n, value, 7)
    page.put(36, 320, "Cascadia Trail Rewards", 13, bold=True, color=NAVY)
    earned = rng.randint(40, 4200)
    for n, (label, value) in enumerate(
        (
            ("Points earned this period", earned),
            ("Bonus points", rng.randint(0, 400)),
            ("Points available", earned + rng.randint(5000, 60000)),
        )
    ):
        page.put(40, 340 + 13 * n, label, 8.5)
        page.put(270, 340 + 13 * n, f"{value:,}", 8.5, right=True)
    page.put(
        306,
        340,
        f"Earn 3X points at gas stations through {due + timedelta(30):%m/%d/%Y}. Redeem $25 or more any time.",
        7,
    )
    page.rule(36, 600, 576, 0.4, GREY)
    page.put(36, 614, "PLEASE DETACH AND MAIL WITH YOUR CHECK PAYABLE TO: CASCADIA NATIONAL BANK", 7)
    page.lines(36, 640, ["AVERY J THORNTON", "4170 SE ALDER ST APT 12", "PORTLAND OR 97214-3041"], 9)
    for n, (label, value) in enumerate(
        (
            ("Account Number:", f"4417 80XX XXXX {card.last}"),
            ("New Balance Total", _dollars(sums["new"])),
            ("Total Minimum Payment Due", _dollars(least)),
            ("Payment Due Date", due.strftime("%m/%d/%y")),
        )
    ):
        page.put(340, 640 + 13 * n, label, 8.5)
        page.put(572, 640 + 13 * n, value, 8.5, right=True)
    page.put(340, 702, "Enter payment amount   $", 8.5)
    page.put(36, 736, some(rng, "441780######{} 000350000######").replace("{}", card.last), 9, face="Courier")


def _back(rng: Random, card: _Card, base: Decimal, interest: Decimal, fee: Decimal) -> None:
    card.tabled = False
    flow, year = card.flow, card.period[1].year
    flow.need(150)
    page, y = flow.page, flow.y + 8
    page.box(180, y - 10, 250, 44, (0.94, 0.95, 0.98), stroke=NAVY)
    page.put(305, y, f"{year} Totals Year-to-Date", 8.5, center=True, bold=True)

    early = interest + (some_amount(rng, 1, 90) if card.period[1].month > 1 else 0)
    for n, (label, value) in enumerate(
        ((f"Total fees charged in {year}", fee), (f"Total interest charged in {year}", early))
    ):
        page.put(188, y + 13 + 12 * n, label, 8)
        page.put(422, y + 13 + 12 * n, _dollars(value), 8, right=True)
    y += 58
    page.put(36, y, "Interest Charge Calculation", 11, bold=True, color=NAVY)
    page.put(
        36,
        y + 12,
        "Your Annual Percentage Rate (APR) is the annual interest rate on your account. V = Variable Rate.",
        7,
    )
    heads = (
        (40, ""),
        (200, "Annual Percentage Rate"),
        (400, "Balance Subject to Interest Rate"),
        (572, "Interest Charges"),
    )
    for x, label in heads:
        page.put(x, y + 28, label, 7.5, bold=True, right=x > 40)
    rates = (
        ("Purchases", f"{ANNUAL}% V", base, interest),
        ("Balance Transfers", f"{ANNUAL}% V", Decimal(0), Decimal(0)),
        ("Direct Deposit Cash Advances", "28.24% V", Decimal(0), Decimal(0)),
    )
    for n, (label, rate, balance, charge) in enumerate(rates):
        page.put(40, y + 41 + 12 * n, label, 8)
        page.put(200, y + 41 + 12 * n, rate, 8, right=True)
        page.put(400, y + 41 + 12 * n, _dollars(balance), 8, right=True)
        page.put(572, y + 41 + 12 * n, _dollars(charge), 8, right=True)
    flow.y = y + 80
