"""United States: charge card with cards of several members.

Two-column front page with summary boxes beside each other; payments, credits, new charges, fees and interest in
sections with their own summary tables; a star marks posting dates; foreign spend and its currency stand in a column of
their own before the dollars; two to three lines a row; charges are positive, payments and credits have "-$".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_days, some_entries, some_period, wrap, written
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits

BLUE = (0.0, 0.44, 0.81)
PALE = (0.91, 0.94, 0.97)
GREY = (0.35, 0.37, 0.4)
LEFT, RIGHT = 54.0, 558.0
TEXT, FOREIGN, AMOUNT = 112.0, 470.0, 554.0

POOLS = {
    "shop": [
        "WHOLE ACRE MARKET 10###",
        "CORNERSTONE BOOKS",
        "LUMBER & LATHE #0###",
        "HEXAGON FUEL 0057####",
        "GELSON FARMS",
    ],
    "city": ["SEATTLE WA", "AUSTIN TX", "NEW YORK NY", "CHICAGO IL", "PORTLAND OR"],
    "kind": ["GROCERY STORE", "MISC/SPECIALTY RETAIL", "FAST FOOD RESTAURANT", "AUTOMOTIVE FUEL", "GOODS/SERVICES"],
    "air": ["PACIFICA AIR LINES", "NORTHERN CROSS AIRWAYS"],
    "sub": ["STREAMVAULT.COM", "CLOUDPANTRY", "DAILY LEDGER DIGITAL"],
    "abroad": ["BISTROT DU PORT|MARSEILLE", "HOTEL KAISERHOF|WIEN", "THE BOOT & ANCHOR|LONDON", "SUSHI HANA|TOKYO"],
}
KINDS = [
    Kind(20, 3, 240, "{shop}  {city}|{kind}", "charge"),
    Kind(6, 3, 60, "{sub}  800-555-01##  CA|TELECOM", "charge"),
    Kind(3, 120, 1900, "{air}  {city}|TKT NO. 0##########|AIRLINE/AIR CARRIER", "charge"),
    Kind(6, 8, 400, "{abroad}", "foreign"),
    Kind(2, 4, 200, "{shop}  {city}|CREDIT", "credit"),
]
CURRENCIES = {
    "MARSEILLE": ("European Union Euro", "1.08"),
    "WIEN": ("European Union Euro", "1.08"),
    "LONDON": ("Pounds Sterling", "1.26"),
    "TOKYO": ("Japanese Yen", "0.0069"),
}
MEMBERS = ["CATHERINE M OSEI", "DANIEL K OSEI"]


@dataclass(frozen=True)
class Charge:
    """A row; the amount is as printed (charges positive), `foreign` the spend and name of the other currency."""

    day: date
    lines: tuple[str, ...]
    amount: Decimal
    section: str
    member: int = 0
    foreign: tuple[str, str] | None = None


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    previous = rng.choice([Decimal(0), *(some_amount(rng, 80, 6500) for _ in range(4))])
    charges = _charges(rng, period, previous)
    owed = previous + sum(charge.amount for charge in charges)
    account = fill(rng, "3-#10##", period[0], {})
    flow = Flow(715, lambda: Page(LETTER), lambda page, n: _head(page, n, period[1], account))
    _front(flow, charges, previous, owed, period)
    rows = _sections(flow, charges, account, rng)
    _year_to_date(flow, charges, period)
    _interest(rng, flow, charges)
    for number, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 40, f"p. {number}/{len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("credit_card", "en_US", "USD", account, *period, -previous, -owed, rows)


def _charges(rng: Random, period: tuple[date, date], previous: Decimal) -> list[Charge]:
    two = rng.random() < 0.6
    found = []
    for entry in some_entries(rng, KINDS, POOLS, period):
        member = rng.choice([0, 0, 1]) if two else 0
        lines = entry.lines
        lines = tuple(" ".join(line.split()) for line in lines)
        sign = -1 if entry.tag == "credit" else 1
        foreign = None
        if entry.tag == "foreign":
            name, rate = CURRENCIES[lines[1]]
            yen = name == "Japanese Yen"
            spend = (entry.amount / Decimal(rate)).quantize(Decimal(1) if yen else Decimal("0.01"), ROUND_HALF_UP)
            foreign = (written(spend, places=0 if yen else 2), name)
            lines = (" ".join(lines),)
        section = "Credits" if entry.tag == "credit" else "New Charges"
        found.append(Charge(entry.day, lines, entry.amount * sign, section, member, foreign))
    return [*_payments(rng, period, previous), *found, *_fees(rng, period, previous, found)]


def _payments(rng: Random, period: tuple[date, date], previous: Decimal) -> list[Charge]:
    if not previous:
        return []
    if rng.random() < 0.7:
        [day] = some_days(rng, 1, *period)
        return [Charge(day, ("AUTOPAY PAYMENT - THANK YOU",), -previous, "Payments")]
    days = some_days(rng, rng.randint(1, 3), *period)
    text = ("MOBILE PAYMENT - THANK YOU", "ONLINE PAYMENT - THANK YOU")
    parts = [(previous / rng.choice([2, 3, 4])).quantize(Decimal("0.01")) / len(days) for _ in days]
    return [
        Charge(day, (rng.choice(text),), -part.quantize(Decimal("0.01")), "Payments")
        for day, part in zip(days, parts, strict=True)
    ]


def _fees(rng: Random, period: tuple[date, date], previous: Decimal, found: Sequence[Charge]) -> list[Charge]:
    fees = []
    if rng.random() < 0.5:
        for charge in found:
            if charge.foreign and charge.amount > 40:
                fee = (charge.amount * Decimal("0.027")).quantize(Decimal("0.01"), ROUND_HALF_UP)
                fees.append(Charge(charge.day, ("FOREIGN TRANSACTION FEE",), fee, "Fees"))
    [day] = some_days(rng, 1, *period)
    if rng.random() < 0.2:
        fees.append(Charge(day, ("ANNUAL MEMBERSHIP FEE",), Decimal("250.00"), "Fees"))
    if previous and rng.random() < 0.2:
        fees.append(Charge(day, ("LATE PAYMENT FEE",), Decimal("29.00"), "Fees"))
        charge = Charge(period[1], ("Interest Charge on Pay Over Time Purchases",), some_amount(rng, 1, 90), "Interest")
        return [*sorted(fees, key=lambda fee: fee.day), charge]
    return sorted(fees, key=lambda fee: fee.day)


def _dollars(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def _slashed(day: date) -> str:
    return f"{day:%m/%d/%y}"


def _head(page: Page, number: int, closing: date, account: str) -> float:
    page.box(LEFT, 26, 22, 22, BLUE)
    page.put(LEFT + 28, 37, "Meridian Charge Card", 13 if number == 1 else 10, bold=True, color=BLUE)
    page.put(LEFT + 28, 48, MEMBERS[0], 8)
    page.put(330, 40, f"Closing Date {_slashed(closing)}", 8)
    page.put(430, 40, f"Account Ending {account}", 8)
    return 82


def _front(flow: Flow, charges: Sequence[Charge], previous: Decimal, owed: Decimal, period: tuple[date, date]) -> None:
    page = flow.page
    due = period[1] + timedelta(25)
    least = Decimal("0.00") if owed <= 0 else min(owed, Decimal("40.00"))
    page.put(LEFT, 96, "New Balance", 10, bold=True)
    page.put(300, 96, _dollars(owed), 15, right=True, bold=True)
    page.put(LEFT, 118, "Minimum Payment Due", 10, bold=True)
    page.put(300, 118, _dollars(least), 12, right=True)
    page.box(LEFT, 128, 250, 26, PALE)
    page.put(LEFT + 6, 145, "Payment Due Date", 10, bold=True)
    page.put(296, 145, _slashed(due), 12, right=True, bold=True)
    warning = (
        f"Late Payment Warning: If we do not receive your Minimum Payment Due by the Payment Due Date of "
        f"{_slashed(due)}, you may have to pay a late fee of up to $40.00 and your Pay Over Time APR may be increased."
    )
    y = page.lines(LEFT, 172, wrap(warning, fits("Helvetica", 8, 250)), 8, 10)
    minimum = (
        "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in interest and "
        "it will take you longer to pay off your balance."
    )
    y = page.lines(LEFT, y + 6, wrap(minimum, fits("Helvetica", 8, 250)), 8, 10)
    _account_summary(page, charges, previous, owed, period)
    page.put(LEFT, y + 18, "See page 2 for important information about your account.", 8, bold=True)
    ad = [
        "Enroll in Autopay and never miss a due date. Visit meridiancharge.example/autopay.",
        "You may now carry a balance on eligible charges with Pay Over Time up to $15,000.00.",
    ]
    page.lines(LEFT, 330, [f"•  {line}" for line in ad], 8, 12)
    page.rule(LEFT, 560, RIGHT, 0.6, GREY)
    page.put(LEFT, 575, "Please fold on the perforation below, detach and return with your payment", 7, color=GREY)
    page.lines(LEFT, 610, [MEMBERS[0], "88 KINNIKINNICK LN", "BELLINGHAM WA 98226-4410"], 9, 12)
    page.lines(360, 610, ["MERIDIAN CHARGE", "PO BOX 60189", "CITY OF INDUSTRY CA 91716-0189"], 9, 12)
    page.put(360, 668, f"Amount Due {_dollars(owed)}", 9, bold=True)
    flow.turn()
    _legal(flow.page)
    flow.turn()


LEGAL = [
    "Payments: Your payment must be sent to the payment address shown on your statement and must be received by 5 p.m. "
    "local time at that address to be credited as of the day it is received. Payments we receive after 5 p.m. will not "
    "be credited to your account until the next day. Payments must also: (1) include the remittance coupon from your "
    "statement; (2) be made with a single check drawn on a US bank and payable in US dollars; and (3) include your "
    "account number.",
    "How We Calculate Your Balance: We use the Average Daily Balance (ADB) method, including new transactions, to "
    "calculate the balance on which we charge interest for Pay Over Time balances on your account.",
    "Foreign Currency Charges: If you make a charge in a foreign currency, we will convert it into US dollars on the "
    "date we or our agents process it. We will choose a conversion rate that is acceptable to us for that date, unless "
    "a particular rate is required by law. The rate we use is no more than the highest official rate published by a "
    "government agency or the highest interbank rate we identify on the conversion date or the prior business day.",
    "Credit Balance: A credit balance (designated CR) shown on this statement represents money owed to you. If within "
    "the six-month period following the date of the first statement indicating the credit balance you do not charge "
    "enough to use up the credit balance, we will send you a check within 30 days if the amount is $1.00 or more.",
    "What To Do If You Think You Find A Mistake On Your Statement: Write to us at PO Box 98153, El Paso, TX 79998. In "
    "your letter, give us your name and account number, the dollar amount of the suspected error and a description of "
    "what you believe is wrong. You must contact us within 60 days after the error appeared on your statement.",
]


def _legal(page: Page) -> None:
    """Page 2: legal text in two columns."""
    lines = [line for text in LEGAL for line in [*wrap(text, fits("Helvetica", 7.5, 240)), ""]]
    half = (len(lines) + 1) // 2
    for x, part in ((LEFT, lines[:half]), (318, lines[half:])):
        page.lines(x, 90, part, 7.5, 10)
    page.put(LEFT, 640, "Pay your bill with Autopay", 9, bold=True, color=BLUE)
    page.put(LEFT, 653, "Deduct your payment from your bank account automatically each month.", 8)


def _account_summary(
    page: Page, charges: Sequence[Charge], previous: Decimal, owed: Decimal, period: tuple[date, date]
) -> None:
    def total(*names: str) -> Decimal:
        return sum((charge.amount for charge in charges if charge.section in names), Decimal(0))

    page.box(330, 84, 228, 148, None, stroke=BLUE)
    page.put(338, 100, "Account Summary", 11, bold=True, color=BLUE)
    figures = [
        ("Previous Balance", _dollars(previous)),
        ("Payments/Credits", "-$" + written(abs(total("Payments", "Credits")))),
        ("New Charges", "+$" + written(total("New Charges"))),
        ("Fees", "+$" + written(total("Fees"))),
        ("Interest Charged", "+$" + written(total("Interest"))),
        ("New Balance", _dollars(owed)),
    ]
    for n, (label, figure) in enumerate(figures):
        page.put(338, 120 + 16 * n, label, 9, bold=n == 5)
        page.put(552, 120 + 16 * n, figure, 9, right=True, bold=n == 5)
        if n == 4:
            page.rule(338, 189, 552, 0.5, GREY)
    page.put(338, 222, f"Days in Billing Period: {(period[1] - period[0]).days + 1}", 8)
    page.put(338, 254, "Customer Care", 10, bold=True, color=BLUE)
    page.lines(338, 268, ["Pay by Phone  1-800-555-0147", "Customer Care  1-800-555-0128", "TTY  711"], 8, 11)


def _title(flow: Flow, title: str, height: float = 90) -> None:
    if not flow.need(height) and flow.y > 90:
        flow.y += 14
    flow.page.put(LEFT, flow.y, title, 15, color=BLUE)
    flow.page.rule(LEFT, flow.y + 6, RIGHT, 1, BLUE)
    flow.y += 24


def _band(flow: Flow, title: str, foreign: bool = False) -> None:
    flow.page.box(LEFT, flow.y - 10, RIGHT - LEFT, 14, PALE)
    flow.page.put(LEFT + 4, flow.y, title, 8, bold=True)
    if foreign:
        flow.page.put(FOREIGN, flow.y, "Foreign Spend", 8, right=True, bold=True)
    flow.page.put(AMOUNT, flow.y, "Amount", 8, right=True, bold=True)
    flow.y += 16


def _total(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.put(LEFT + 4, flow.y, label, 8.5, bold=True)
    flow.page.put(AMOUNT, flow.y, _dollars(amount), 8.5, right=True, bold=True)
    flow.page.rule(LEFT, flow.y + 5, RIGHT, 0.5, GREY)
    flow.y += 18


def _sections(flow: Flow, charges: Sequence[Charge], account: str, rng: Random) -> list[Row]:
    groups = {name: [c for c in charges if c.section == name] for name in ("Payments", "Credits", "Fees", "Interest")}
    rows: list[Row] = []
    _title(flow, "Payments and Credits", 140)
    _band(flow, "Summary")
    for name in ("Payments", "Credits"):
        flow.page.put(LEFT + 4, flow.y, name, 8.5)
        flow.page.put(AMOUNT, flow.y, _dollars(sum((c.amount for c in groups[name]), Decimal(0))), 8.5, right=True)
        flow.y += 13
    both = [*groups["Payments"], *groups["Credits"]]
    _total(flow, "Total Payments and Credits", sum((c.amount for c in both), Decimal(0)))
    if both:
        flow.page.put(LEFT, flow.y, "Detail", 10, bold=True)
        flow.page.put(LEFT + 40, flow.y, "*Indicates posting date", 7, color=GREY)
        flow.y += 18
    for name in ("Payments", "Credits"):
        if groups[name]:
            flow.need(50)
            _band(flow, name)
            rows += [_row(flow, charge, name) for charge in groups[name]]
    rows += _new_charges(flow, charges, account, fill(rng, "3-#10##", date.min, {}))
    for name in ("Fees", "Interest"):
        _title(flow, "Fees" if name == "Fees" else "Interest Charged", 60)
        _band(flow, "")
        rows += [_row(flow, charge, name) for charge in groups[name]]
        label = "Total Fees for this Period" if name == "Fees" else "Total Interest Charged for this Period"
        _total(flow, label, sum((c.amount for c in groups[name]), Decimal(0)))
    return rows


def _new_charges(flow: Flow, charges: Sequence[Charge], account: str, second: str) -> list[Row]:
    rows: list[Row] = []
    mine = [[c for c in charges if c.section == "New Charges" and c.member == member] for member in (0, 1)]
    _title(flow, "New Charges", 120)
    _band(flow, "Summary")
    for member, number in enumerate([account, second]):
        if mine[member] or not member:
            flow.page.put(LEFT + 4, flow.y, f"{MEMBERS[member]} {number}", 8.5)
            flow.page.put(AMOUNT, flow.y, _dollars(sum((c.amount for c in mine[member]), Decimal(0))), 8.5, right=True)
            flow.y += 13
    _total(flow, "Total New Charges", sum((c.amount for part in mine for c in part), Decimal(0)))
    for member, number in enumerate([account, second]):
        if not mine[member]:
            continue
        flow.need(80)
        flow.page.put(LEFT, flow.y, "Detail", 10, bold=True)
        flow.page.put(LEFT, flow.y + 14, MEMBERS[member], 9, bold=True)
        flow.page.put(LEFT, flow.y + 25, f"Card Ending {number}", 8)
        flow.y += 42
        _band(flow, "", foreign=True)
        for charge in mine[member]:
            if flow.need(36):
                flow.page.put(LEFT, flow.y, "Detail Continued", 10, bold=True)
                flow.y += 18
                _band(flow, "", foreign=True)
            rows.append(_row(flow, charge, "New Charges"))
    return rows


def _row(flow: Flow, charge: Charge, section: str) -> Row:
    flow.need(13 + 11 * len(charge.lines))
    page, y = flow.page, flow.y
    starred = "*" if section in ("Payments", "Credits") else ""
    lines = list(charge.lines)
    if section in ("Payments", "Credits"):
        lines[0] = f"{MEMBERS[charge.member]} {lines[0]}"
    if section == "Fees":
        lines[0] = f"{MEMBERS[0]} {lines[0]}"
    page.put(LEFT + 4, y, _slashed(charge.day) + starred, 8.5)
    page.lines(TEXT, y, lines, 8.5)
    page.put(AMOUNT, y, _dollars(charge.amount), 8.5, right=True)
    if charge.foreign:
        page.put(FOREIGN, y, charge.foreign[0], 8.5, right=True)
        page.put(FOREIGN, y + 10, charge.foreign[1], 7, right=True)
    flow.y += max(11 * len(lines), 21 if charge.foreign else 0) + 5
    page.rule(LEFT, flow.y - 11, RIGHT, 0.25, (0.75, 0.77, 0.8))
    return Row(charge.day, " ".join(lines), -charge.amount, page=flow.number)


def _year_to_date(flow: Flow, charges: Sequence[Charge], period: tuple[date, date]) -> None:
    flow.need(80)
    year = period[1].year
    flow.page.put(LEFT, flow.y + 4, f"{year} Fees and Interest Totals Year-to-Date", 9, bold=True)
    for n, (label, name) in enumerate(
        [(f"Total Fees in {year}", "Fees"), (f"Total Interest in {year}", "Interest")], 1
    ):
        amount = sum((c.amount for c in charges if c.section == name and c.day.year == year), Decimal(0))
        flow.page.put(LEFT + 4, flow.y + 4 + 13 * n, label, 8.5)
        flow.page.put(300, flow.y + 4 + 13 * n, _dollars(amount), 8.5, right=True)
    flow.y += 56


def _interest(rng: Random, flow: Flow, charges: Sequence[Charge]) -> None:
    _title(flow, "Interest Charge Calculation", 110)
    page, y = flow.page, flow.y
    rate = Decimal(rng.randint(1800, 2999)) / 100
    interest = sum((c.amount for c in charges if c.section == "Interest"), Decimal(0))
    carried = (interest / rate * 1200).quantize(Decimal("0.01"), ROUND_HALF_UP)
    page.put(LEFT, y - 6, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    for x, title in [
        (330, "Annual Percentage Rate"),
        (450, "Balance Subject to Interest"),
        (AMOUNT, "Interest Charge"),
    ]:
        page.put(x, y + 10, title, 7, right=True, bold=True)
    page.put(LEFT + 4, y + 24, "Pay Over Time", 8.5)
    for x, figure in [(330, f"{rate:.2f}% (v)"), (450, _dollars(carried)), (AMOUNT, _dollars(interest))]:
        page.put(x, y + 24, figure, 8.5, right=True)
    page.put(LEFT, y + 40, "(v) Variable Rate", 7, color=GREY)
    flow.y += 50
