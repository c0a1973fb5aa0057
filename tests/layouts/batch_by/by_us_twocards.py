"""United States: a credit card with an authorized user's card in the same statement.

Blocks under each card's name, transaction and post date as "Feb 12", "- $" before payments, conversions below the row,
fees and interest in blocks of their own, a coupon at the foot of the first page.
"""

# ruff: noqa: PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_reportlab
from ._rows import ZERO, Spent, block, joined, numbered, owed, plain, sheet, some_spending, total

BLUE = (0.0, 0.2, 0.39)
RED = (0.8, 0.13, 0.15)
PALE = (0.92, 0.94, 0.96)
KINDS = [
    Kind(9, -180, -14, "{shop}{place}"),
    Kind(8, -48, -3.4, "{food}{place}"),
    Kind(5, -70, -18, "{fuel}{place}"),
    Kind(4, -60, -8, "AMZN Mktp US*??#?#??#?Amzn.com/billWA"),
    Kind(2, -16, -5, "{net}"),
    Kind(1.5, -140, -9, "{abroad}", "fx"),
    Kind(0.6, -420, -110, "{air}"),
]
BACK = [Kind(3, 6, 90, "AMZN Mktp USAmzn.com/billWA", "credit"), Kind(2, 12, 120, "{shop}{place}", "credit")]
POOLS = {
    "shop": [
        "TARGET 0000##35",
        "WAL-MART #2#4#",
        "COSTCO WHSE #0#3#",
        "THE HOME DEPOT #6#1#",
        "TRADER JOE S #5#2",
        "KROGER #4#1",
        "PUBLIX #1#0",
        "BEST BUY 0000#4#8",
        "ROSS STORES #8#3",
    ],
    "food": [
        "STARBUCKS STORE 0#4#1",
        "CHIPOTLE 1#8#",
        "MCDONALD'S F2#4#1",
        "SQ *BLUE HERON COFFEE",
        "TST* THE RUSTY NAIL",
        "CHICK-FIL-A #0#1#3",
        "PANERA BREAD #60#2#1",
        "DOORDASH*DASHPASS",
    ],
    "fuel": ["SHELL OIL 5744#2#4#0#", "EXXONMOBIL 4#7#2#1#", "WAWA 8#2", "QT 7#3 OUTSIDE", "BP#8#4#2#1"],
    "place": ["RALEIGHNC", "DURHAMNC", "CARYNC", "APEXNC", "RICHMONDVA", "CHARLOTTENC", "WAKE FORESTNC"],
    "net": [
        "NETFLIX.COMNETFLIX.COMCA",
        "SPOTIFY USA877-7781161NY",
        "APPLE.COM/BILL866-712-7753CA",
        "HULU 877-8244858-CA",
    ],
    "abroad": ["PRET A MANGERLONDON", "BOOKING.COM HOTELAMSTERDAM", "FARMACIA CENTRALEROMA", "VIA RAIL CANADAMONTREAL"],
    "air": [
        "DELTA AIR 0062#8#4#1#23DELTA.COMCA",
        "SOUTHWES 5262#4#8#1#0800-435-9792TX",
        "AIRBNB * HM??#?4#?SAN FRANCISCOCA",
    ],
}
MONEY = {"LONDON": ("£", "GBP", "0.7#"), "MONTREAL": ("$", "CAD", "1.3#")}
EURO = ("€", "EUR", "0.9#")


def _day(day: date) -> str:
    return f"{day:%b} {day.day}"


def _usd(value: Decimal, sign: bool = False) -> str:
    return ("- $" if value > 0 and sign else "$") + plain(value)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([27, 29, 30]))
    last, other = f"{rng.randint(1000, 9999)}", f"{rng.randint(1000, 9999)}"
    name, second = rng.choice([("DANIEL R WHITFORD", "AMY L WHITFORD"), ("MARISOL ORTEGA", "LUIS ORTEGA")])
    previous = owed(rng, 180, 4200)
    due = start + timedelta(rng.randint(18, 24))
    paid = [
        Spent(due - timedelta(1), due, (f"ONLINE PYMT AUTHDATE {due:%d-%b}".upper(),), owed(rng, 60, float(previous)))
    ]
    paid += some_spending(rng, BACK, POOLS, (start, end), rng.randint(0, 2))
    paid.sort(key=lambda row: row.posted)
    one = some_spending(rng, KINDS, POOLS, (start, end), rng.randint(12, 70))
    two = some_spending(rng, KINDS, POOLS, (start, end), rng.randint(2, 18)) if rng.random() < 0.75 else []
    fees = [Spent(end - timedelta(4), end - timedelta(4), ("PAST DUE FEE",), -owed(rng, 25, 40, "1"))]
    fees = fees if rng.random() < 0.35 else []
    rate = Decimal(rng.randint(1749, 3049)) / 100
    base = previous * Decimal(rng.randint(60, 95)) / 100
    interest = -(base * rate / 100 / 12).quantize(Decimal("0.01"), ROUND_HALF_UP)
    closing = previous - total(paid) - total(one) - total(two) - total(fees) - interest
    rows: list[Row] = []
    cycle = f"{start:%b} {start.day}, {start.year} - {end:%b} {end.day}, {end.year}"

    def head(page: Page, number: int) -> float:
        page.put(30, 44, "bluffton", 21, face="ser-bold", color=BLUE)
        page.put(118, 44, "one", 21, face="ser-bold", color=RED)
        page.put(582, 30, f"Page {number} of ##", 8, right=True, color=GREY)
        page.put(582, 42, f"Platinum Card | World Mastercard ending in {last}", 8, right=True)
        page.put(582, 53, f"{cycle} | {(end - start).days + 1} days in Billing Cycle", 8, right=True)
        return 84

    flow = Flow(740, lambda: sheet(size=LETTER), head)
    _first(flow.page, rng, end, (previous, paid, one + two, fees, interest, closing), last)
    flow.turn()
    page = flow.page
    page.put(30, flow.y, "Transactions", 15, color=BLUE)
    page.put(30, flow.y + 16, "Visit blufftonone.example to see detailed transactions.", 8.5)
    flow.y += 40

    def heads(title: str) -> None:
        flow.page.put(30, flow.y, title, 9.5, bold=True)
        flow.page.box(30, flow.y + 7, 552, 15, PALE)
        for x, text in ((36, "Trans Date"), (96, "Post Date"), (160, "Description")):
            flow.page.put(x, flow.y + 18, text, 8, bold=True)
        flow.page.put(576, flow.y + 18, "Amount", 8, right=True, bold=True)
        flow.y += 35

    def table(title: str, entries: Sequence[Spent]) -> None:
        flow.need(70)
        heads(title)
        for row in entries:
            extra: list[str] = []
            if row.tag == "fx":
                sign, code, pattern = next((m for town, m in MONEY.items() if row.lines[0].endswith(town)), EURO)
                course = Decimal(pattern.replace("#", str(rng.randint(100, 999))))
                extra = [f"{sign}{plain(abs(row.amount) * course)}", code, f"{course} Exchange Rate"]
            if flow.need(12 + 10 * len(extra)):
                heads(title + " (Continued)")
            flow.page.put(36, flow.y, _day(row.used), 8.5)
            flow.page.put(96, flow.y, _day(row.posted), 8.5)
            flow.page.put(160, flow.y, row.lines[0], 8.5)
            flow.page.put(576, flow.y, _usd(row.amount, True), 8.5, right=True)
            flow.page.lines(160, flow.y + 10, extra, 8, 10)
            rows.append(Row(row.posted, joined(row.lines[0], *extra), row.amount, page=flow.number))
            flow.y += 4 + 10 * len(extra)
            flow.page.rule(30, flow.y, 582, 0.3, (0.8, 0.8, 0.8))
            flow.y += 10

    def sum_line(text: str, value: Decimal) -> None:
        flow.need(20)
        flow.page.put(36, flow.y + 2, text, 8.5, bold=True)
        flow.page.put(576, flow.y + 2, _usd(value), 8.5, right=True, bold=True)
        flow.y += 26

    table(f"{name} #{last}: Payments, Credits and Adjustments", paid)
    flow.y += 14
    table(f"{name} #{last}: Transactions", one)
    sum_line(f"{name} #{last}: Total Transactions", total(one))
    if two:
        table(f"{second} #{other}: Transactions", two)
        sum_line(f"{second} #{other}: Total Transactions", total(two))
    sum_line("Total Transactions for This Period", total(one) + total(two))
    flow.need(90)
    flow.page.put(30, flow.y, "Fees", 13, color=BLUE)
    flow.y += 18
    table("", fees)
    sum_line("Total Fees for This Period", total(fees))
    flow.need(110)
    flow.page.put(30, flow.y, "Interest Charged", 13, color=BLUE)
    flow.y += 18
    for text, value in (
        ("Interest Charge on Purchases", interest),
        ("Interest Charge on Cash Advances", ZERO),
        ("Interest Charge on Other Balances", ZERO),
    ):
        flow.page.put(36, flow.y, text, 8.5)
        flow.page.put(576, flow.y, _usd(value), 8.5, right=True)
        if value:
            rows.append(Row(end, text, value, page=flow.number))
        flow.y += 13
    sum_line("Total Interest for This Period", interest)
    _last(flow, end, ((total(fees), interest * rng.randint(1, 3)), rate, base, interest))
    with_reportlab(numbered(flow.pages), path)
    return Truth("credit_card", "en_US", "USD", last, start, end, -previous, -closing, rows)


def _first(
    page: Page,
    rng: Random,
    end: date,
    figures: tuple[Decimal, list[Spent], list[Spent], list[Spent], Decimal, Decimal],
    last: str,
) -> None:
    previous, paid, spent, fees, interest, closing = figures
    least = min(max(closing, ZERO), Decimal(25) - interest)
    due = end + timedelta(25)
    page.box(30, 76, 270, 20, BLUE)
    page.put(38, 90, "Payment Information", 11, color=WHITE, bold=True)
    page.put(38, 118, "Payment Due Date", 8.5)
    page.put(38, 136, f"{due:%b} {due.day}, {due.year}", 15, bold=True)
    page.put(180, 118, "For online and phone payments,", 7.5)
    page.put(180, 128, "the deadline is 8pm ET.", 7.5)
    page.rule(38, 146, 292, 0.4, GREY)
    page.put(38, 162, "New Balance", 8.5)
    page.put(38, 180, _usd(closing), 15, bold=True)
    page.put(180, 162, "Minimum Payment Due", 8.5)
    page.put(180, 180, _usd(least), 15, bold=True)
    y = block(
        page,
        38,
        204,
        "LATE PAYMENT WARNING: If we do not receive your minimum payment by your due date, you may have to pay a late "
        "fee of up to $40.00.",
        254,
        7.5,
    )
    y = block(
        page,
        38,
        y + 6,
        "MINIMUM PAYMENT WARNING: If you make only the minimum payment each period, you will pay more in interest and "
        "it will take you longer to pay off your balance. For example:",
        254,
        7.5,
    )
    page.box(38, y, 254, 26, PALE)
    page.put(42, y + 10, "If you make no additional charges", 7)
    page.put(42, y + 19, "and each month you pay...", 7)
    page.put(170, y + 10, "You will pay off", 7)
    page.put(170, y + 19, "the balance in about...", 7)
    page.put(250, y + 10, "Total cost", 7)
    page.put(42, y + 38, "Minimum Payment", 7.5)
    page.put(170, y + 38, f"{rng.randint(3, 18)} Years", 7.5)
    page.put(250, y + 38, f"${int(closing * 2):,}", 7.5)
    page.box(312, 76, 270, 20, BLUE)
    page.put(320, 90, "Account Summary", 11, color=WHITE, bold=True)
    credits = total([row for row in paid if row.tag])
    limit = (int(closing) // 1000 + rng.randint(2, 9)) * 1000
    y = 114.0
    for text, mark, value in (
        ("Previous Balance", "", previous),
        ("Payments", "- ", total(paid) - credits),
        ("Other Credits", "- " if credits else "", credits),
        ("Transactions", "+ ", total(spent)),
        ("Cash Advances", "+ ", ZERO),
        ("Fees Charged", "+ ", total(fees)),
        ("Interest Charged", "+ ", interest),
        ("New Balance", "= ", closing),
    ):
        page.put(320, y, text, 8.5, bold=text == "New Balance")
        page.put(576, y, f"{mark}${plain(value)}", 8.5, right=True, bold=text == "New Balance")
        page.rule(320, y + 4, 576, 0.3, (0.8, 0.8, 0.8))
        y += 15
    y += 8
    for text, room in (
        ("Credit Limit", Decimal(limit)),
        (f"Available Credit (as of {end:%b} {end.day}, {end.year})", Decimal(limit) - closing),
        ("Cash Advance Credit Limit", Decimal(limit // 10)),
        ("Available Credit for Cash Advances", Decimal(limit // 10)),
    ):
        page.put(320, y, text, 8.5)
        page.put(576, y, _usd(room), 8.5, right=True)
        y += 14
    page.box(30, 352, 552, 18, PALE)
    page.put(38, 365, "Account Notifications", 10, bold=True, color=BLUE)
    block(
        page,
        38,
        386,
        f"Your AutoPay is scheduled for {due:%b} {due.day}, {due.year}. Please see your account online to change it. "
        "Welcome to your redesigned statement: look for the rewards summary on your next bill.",
        530,
        8,
    )
    page.put(38, 424, "Rewards Summary", 10, bold=True, color=BLUE)
    for x, text, points in (
        (38, "Previous balance", 8412),
        (180, "Earned this period", int(-total(spent))),
        (320, "Redeemed", 0),
        (440, "Rewards balance", 8412 + int(-total(spent))),
    ):
        page.put(x, 442, text, 7.5, color=GREY)
        page.put(x, 456, f"{points:,}", 11)
    page.rule(30, 590, 582, 0.5, GREY)
    page.put(306, 600, "Pay or manage your account at blufftonone.example", 7.5, center=True)
    page.put(38, 624, f"{due:%b} {due.day}, {due.year}", 11, bold=True)
    page.put(38, 636, "Payment Due Date", 7)
    page.put(38, 656, f"Account ending in {last}", 9)
    for x, text, sum_due in ((180, "New Balance", _usd(closing)), (290, "Minimum Payment Due", _usd(least))):
        page.put(x, 624, sum_due, 11, bold=True)
        page.put(x, 636, text, 7)
    page.put(420, 624, "$ __________", 11)
    page.put(420, 636, "Amount Enclosed", 7)
    page.lines(330, 690, ["Bluffton One", "P.O. Box 71083", "Charlotte, NC 28272-1083"], 9)


def _last(flow: Flow, end: date, figures: tuple[tuple[Decimal, Decimal], Decimal, Decimal, Decimal]) -> None:
    charged, rate, base, interest = figures
    flow.need(150)
    page, y = flow.page, flow.y
    page.box(30, y - 10, 552, 46, PALE)
    page.put(306, y + 2, f"{end.year} Totals Year-to-Date", 9, center=True, bold=True)
    page.put(38, y + 16, "Total Fees charged", 8.5)
    page.put(576, y + 16, _usd(charged[0]), 8.5, right=True)
    page.put(38, y + 29, "Total Interest charged", 8.5)
    page.put(576, y + 29, _usd(charged[1]), 8.5, right=True)
    page.put(30, y + 60, "Interest Charge Calculation", 13, color=BLUE)
    page.put(30, y + 74, "Your Annual Percentage Rate (APR) is the annual interest rate on your account.", 8)
    for x, text in (
        (36, "Type of Balance"),
        (180, "APR"),
        (290, "Balance Subject to Interest Rate"),
        (470, "Interest Charge"),
    ):
        page.put(x, y + 92, text, 8, bold=True)
    page.rule(30, y + 96, 582)
    for n, (kind, amount, cost) in enumerate((("Purchases", base, interest), ("Cash Advances", ZERO, ZERO))):
        for x, cell in ((36, kind), (180, f"{rate}% P"), (290, _usd(amount)), (470, _usd(cost))):
            page.put(x, y + 108 + 12 * n, cell, 8.5)
    page.put(30, y + 138, "P,L,D,F = Variable Rate. See reverse of page 1 for details.", 7, color=GREY)
