"""Canada: a credit card with payments, interest and charges in blocks, a column of spend categories between text and
amount, a mark before rows that earn double points, conversions on a second line, two cards with a total for each.
"""

# ruff: noqa: PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_period
from ..pens import GREY, LETTER, WHITE, Flow, Page
from ._rows import ZERO, Spent, block, joined, numbered, owed, plain, sheet, some_spending, total, with_writer

WINE = (0.52, 0.09, 0.2)
SAND = (0.95, 0.93, 0.9)
CATEGORY = {
    "food": "Restaurants",
    "shop": "Retail and Grocery",
    "auto": "Transportation",
    "home": "Home and Office Improvement",
    "fun": "Hotel, Entertainment and Recreation",
    "pro": "Professional and Financial Services",
    "net": "Personal and Household Expenses",
    "fx": "Foreign Currency Transactions",
    "health": "Health and Education",
}
KINDS = [
    Kind(8, -60, -2.1, "{cafe} {city}", "food"),
    Kind(8, -240, -6, "{grocer} {city}", "shop"),
    Kind(5, -95, -12, "{gas} {city}", "auto"),
    Kind(2, -310, -15, "{diy} {city}", "home"),
    Kind(2, -160, -11, "{show} {city}", "fun"),
    Kind(3, -90, -7, "{bill}", "net"),
    Kind(2, -70, -9, "SHOPPERS DRUG MART #0#4# {city}", "health"),
    Kind(2, -190, -6, "{abroad}", "fx"),
    Kind(0.5, 8, 120, "{grocer} {city}", "shop"),
]
POOLS = {
    "city": [
        "TORONTO ON",
        "MISSISSAUGA ON",
        "OAKVILLE ON",
        "BURLINGTON ON",
        "HAMILTON ON",
        "OTTAWA ON",
        "NORTH YORK ON",
    ],
    "cafe": ["TIM HORTONS #4#2#", "A & W #1#2#", "SECOND CUP 9#3#", "SWISS CHALET #1#4#", "SQ *LOTUS PHO HOUSE"],
    "grocer": [
        "LOBLAWS #10#2",
        "NO FRILLS #38#1",
        "LCBO/RAO #0#2#",
        "FARM BOY #2#",
        "CANADIAN TIRE #2#8",
        "DOLLARAMA # #4#",
    ],
    "gas": ["PETRO-CANADA 0#1#4", "ESSO CIRCLE K", "PRESTO FARE/?#?#4#2?8#", "407-ETR-WEB", "IMPARK000#0#4#A"],
    "diy": ["THE HOME DEPOT #7#3#", "RONA #60#1#", "IKEA CANADA", "STAPLES STORE #1#4"],
    "show": ["CINEPLEX #7#3#", "TICKETMASTER CANADA HOST", "GOODLIFE CLUBS"],
    "bill": ["ROGERS *******#4#1 888-764-3771 ON", "BELL CANADA (OB) MONTREAL QC", "NETFLIX.COM 866-716-0414 ON"],
    "abroad": [
        "OPENAI *CHATGPT SUBSCR SAN FRANCISCO CA",
        "WHOLEFDS BUF 1#4#2 BUFFALO NY",
        "STEAMGAMES.COM BELLEVUE WA",
    ],
}


def _day(day: date) -> str:
    return f"{day:%b %d}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([28, 30]))
    number, extra = (f"45{rng.randint(10, 99)} XXXX XXXX {rng.randint(1000, 9999)}" for _ in range(2))
    name = rng.choice(["MR ANDREW J KOWALCHUK", "MS PRIYA NARAYAN", "MME CLAIRE BOUCHARD"])
    previous = owed(rng, 250, 5200)
    paid = []
    for share in rng.choice([(1.0,), (0.3,), (0.2, 0.4)]):
        day = start + timedelta(rng.randint(3, 24))
        amount = (previous * Decimal(str(share))).quantize(Decimal("0.01"), ROUND_HALF_UP)
        paid.append(Spent(day, day + timedelta(1), ("PAYMENT THANK YOU/PAIEMENT MERCI",), amount))
    paid.sort(key=lambda row: row.posted)
    main = some_spending(rng, KINDS, POOLS, (start, end), rng.randint(10, 60))
    side = some_spending(rng, KINDS, POOLS, (start, end), rng.randint(3, 15)) if rng.random() < 0.6 else []
    if rng.random() < 0.3:
        main.append(Spent(end, end, ("ANNUAL FEE",), Decimal("-120.00"), "pro"))
    left = previous - total(paid)
    interest = -(left * Decimal("20.99") / 1200).quantize(Decimal("0.01"), ROUND_HALF_UP) if left > 0 else ZERO
    closing = previous - total(paid) - total(main) - total(side) - interest
    rows: list[Row] = []

    def head(page: Page, number_of: int) -> float:
        page.box(36, 30, 12, 12, WINE)
        page.put(52, 41, "Maplecrest", 17, bold=True, color=WINE)
        page.put(152, 41, "Aventurine Visa Infinite Card", 10)
        if number_of > 1:
            page.put(576, 38, f"Card number {number}", 8, right=True)
            page.put(576, 48, f"{name}", 8, right=True)
        page.put(576, 770, f"Page {number_of} of ##", 7, right=True, color=GREY)
        page.put(36, 770, "Prepared for: " + name, 7, color=GREY)
        return 80

    def foot(page: Page, y: float) -> None:
        page.put(576, min(y + 4, 752), "(continued on next page)", 7, right=True, color=GREY)

    flow = Flow(742, lambda: sheet("slim", "slim-bold", LETTER), head, foot)
    _first(flow, rng, (start, end), (previous, paid, [*main, *side], interest, closing), number)
    flow.turn(last=True)

    def title(text: str, columns: Sequence[tuple[float, str, bool]]) -> None:
        flow.page.put(36, flow.y, text, 13, bold=True, color=WINE)
        _columns(columns)

    def _columns(columns: Sequence[tuple[float, str, bool]]) -> None:
        flow.page.rule(36, flow.y + 6, 576, 1, WINE)
        for x, text, right in columns:
            flow.page.lines(x, flow.y + 18, text.split("|"), 8, 9, right=right, bold=True)
        flow.page.rule(36, flow.y + 32, 576, 0.4)
        flow.y += 45

    dates = [(36.0, "Trans|date", False), (78.0, "Post|date", False), (124.0, "Description", False)]
    title("Your payments", [*dates, (576, "Amount($)", True)])
    for row in paid:
        _line(flow, row, rows, rng)
    _sum(flow, "Total payments", total(paid))
    flow.y += 14
    title(
        "Your interest",
        [
            (36, "Date", False),
            (124, "Description", False),
            (400, "Annual interest|rate", True),
            (576, "Amount($)", True),
        ],
    )
    for text, rate, value in (("REGULAR PURCHASES", "20.99%", interest), ("CASH ADVANCES", "22.99%", ZERO)):
        if value or text != "CASH ADVANCES":
            flow.page.put(36, flow.y, _day(end), 8.5)
            flow.page.put(124, flow.y, text, 8.5)
            flow.page.put(400, flow.y, rate, 8.5, right=True)
            flow.page.put(576, flow.y, plain(value), 8.5, right=True)
            if value:
                rows.append(Row(end, text, value, page=flow.number))
            flow.y += 13
    _sum(flow, "Total interest this period", interest)
    flow.y += 14
    columns = [*dates, (385.0, "Spend Categories", False), (576.0, "Amount($)", True)]
    title("Your new charges and credits", columns)
    flow.page.put(36, flow.y - 2, "ø  Identifies transactions that earn two points for every dollar", 7.5, face="slim")
    flow.y += 14
    for card, entries in ((number, main), (extra, side)):
        if not entries:
            continue
        flow.need(40)
        flow.page.put(36, flow.y, f"Card number {card}", 9, bold=True)
        flow.y += 14
        for row in entries:
            if flow.need(24):
                flow.page.put(36, flow.y, "Your new charges and credits (continued)", 10, bold=True, color=WINE)
                _columns(columns)
            _line(flow, row, rows, rng)
        _sum(flow, f"Total for {card}", total(entries))
        flow.y += 10
    _closing(flow)
    with_writer(numbered(flow.pages), path)
    return Truth("credit_card", "en_CA", "CAD", number, start, end, -previous, -closing, rows)


def _line(flow: Flow, row: Spent, rows: list[Row], rng: Random) -> None:
    page, y = flow.page, flow.y
    page.put(36, y, _day(row.used), 8.5)
    page.put(78, y, _day(row.posted), 8.5)
    if row.tag in {"food", "shop", "health"} and row.amount < 0 and rng.random() < 0.7:
        page.put(113, y, "ø", 8.5)
    page.put(124, y, row.lines[0], 8.5)
    page.put(385, y, CATEGORY.get(row.tag, ""), 8.5)
    credit = "-" if row.amount > 0 and row.tag else ""
    page.put(576, y, credit + plain(row.amount), 8.5, right=True)
    text = row.lines[0]
    if row.tag == "fx":
        course = Decimal(fill(rng, "1.3#####", row.used, {}))
        foreign = (abs(row.amount) / course).quantize(Decimal("0.01"), ROUND_HALF_UP)
        under = f"{foreign} USD @ {course}**"
        page.put(124, y + 10, under, 8)
        text = joined(text, under)
        flow.y += 10
    rows.append(Row(row.posted, text, row.amount, page=flow.number))
    flow.y += 13


def _sum(flow: Flow, text: str, value: Decimal) -> None:
    flow.need(16)
    flow.page.rule(36, flow.y - 9, 576, 0.4)
    flow.page.put(36, flow.y + 1, text, 8.5, bold=True)
    flow.page.put(576, flow.y + 1, "$" + plain(value), 8.5, right=True, bold=True)
    flow.y += 16


def _closing(flow: Flow) -> None:
    flow.need(120)
    flow.page.box(36, flow.y - 4, 540, 100, SAND)
    flow.page.put(46, flow.y + 10, "Information about your account", 10, bold=True, color=WINE)
    y = block(
        flow.page,
        46,
        flow.y + 24,
        "** Foreign currency transactions are converted to Canadian dollars no later than the date we post them. The "
        "rate shown is rounded and includes an administration fee of 2.5% of the converted amount.",
        520,
        8,
    )
    y = block(
        flow.page,
        46,
        y + 4,
        "Please look over this statement promptly. If you find an error, tell us within 30 days of the statement date, "
        "otherwise the statement is considered correct.",
        520,
        8,
    )
    block(flow.page, 46, y + 4, "Registered trademarks belong to their owners and are used under licence.", 520, 7)


def _first(
    flow: Flow,
    rng: Random,
    period: tuple[date, date],
    figures: tuple[Decimal, list[Spent], list[Spent], Decimal, Decimal],
    number: str,
) -> None:
    page = flow.page
    start, end = period
    previous, paid, spent, interest, closing = figures
    fees = total([row for row in spent if row.tag == "pro"])
    bought = total([row for row in spent if row.amount < 0 and row.tag != "pro"])
    credits = total([row for row in spent if row.amount > 0])
    due = end + timedelta(21)
    least = max(Decimal(10), -interest + 10)
    page.put(36, 86, f"Transactions from {start:%B} {start.day} to {end:%B} {end.day}, {end.year}", 12, bold=True)
    page.put(36, 108, page.texts[-2].text.replace("Prepared for: ", ""), 9)
    page.lines(36, 119, [f"{rng.randint(2, 900)} LAKESHORE RD E", "MISSISSAUGA ON L5G 1E1"], 9)
    page.box(330, 96, 246, 92, SAND)
    for y, text, value in (
        (114.0, "Amount due", "$" + plain(closing)),
        (134.0, "Minimum payment*", "$" + plain(least)),
        (154.0, "Due date", f"{due:%b %d, %Y}"),
    ):
        page.put(342, y, text, 10, bold=True)
        page.put(564, y, value, 11, right=True, bold=True)
    page.put(342, 176, "* Includes any past due amount", 7, color=GREY)
    page.put(36, 222, "Your account at a glance", 14, bold=True, color=WINE)
    page.put(36, 236, f"Card number {number}", 9)
    y = 258.0
    for text, value, strong in (
        ("Previous balance", plain(previous), True),
        ("Payments", "- " + plain(total(paid)), False),
        ("Other credits", "- " + plain(credits), False),
        ("Total payments and credits", "- $" + plain(total(paid) + credits), True),
        ("Purchases", plain(bought), False),
        ("Cash advances", "0.00", False),
        ("Interest", plain(interest), False),
        ("Fees", plain(fees), False),
        ("Total charges", "+ $" + plain(bought + interest + fees), True),
        ("Total balance", "= $" + plain(closing), True),
    ):
        page.put(36, y, text, 9.5, bold=strong)
        page.put(290, y, value, 9.5, right=True, bold=strong)
        page.rule(36, y + 4, 290, 0.3 + strong * 0.5, GREY)
        y += 17
    page.put(330, 222, "Contact us", 14, bold=True, color=WINE)
    page.lines(
        330,
        238,
        [
            "Customer Service 1 800 465-0000",
            "TTY hearing impaired 1 888 331-0000",
            "Outside Canada call collect 514 861-0000",
        ],
        8.5,
    )
    limit = Decimal((int(closing) // 1000 + 4) * 1000)
    page.put(330, 290, "Your interest rate, credit limit and available credit", 9.5, bold=True, color=WINE)
    for n, (text, value) in enumerate(
        (("Purchases annual interest rate", "20.99%"), ("Cash annual interest rate", "22.99%"))
    ):
        page.put(330, 306 + 12 * n, text, 8.5)
        page.put(576, 306 + 12 * n, value, 8.5, right=True)
    page.put(330, 330, "Credit limit", 8.5)
    page.put(576, 330, "$" + plain(limit), 8.5, right=True)
    page.put(330, 342, "Available credit", 8.5)
    page.put(576, 342, "$" + plain(limit - closing), 8.5, right=True)
    page.put(330, 368, "Your points", 9.5, bold=True, color=WINE)
    for n, (text, points) in enumerate(
        (("Opening balance", 21408), ("Earned", int(-bought)), ("Closing", 21408 + int(-bought)))
    ):
        page.put(330, 384 + 12 * n, text, 8.5)
        page.put(576, 384 + 12 * n, f"{points:,}", 8.5, right=True)
    page.box(36, 450, 540, 62, WINE)
    page.put(50, 472, "Going away this summer?", 14, bold=True, color=WHITE)
    page.put(
        50, 490, "Your card includes travel medical insurance for the first 10 days of every trip.", 9, color=WHITE
    )
    page.put(
        36,
        540,
        f"Estimated time to pay the amount due with minimum payments: {rng.randint(8, 60)} year(s) and 7 month(s).",
        8.5,
    )
    page.rule(36, 600, 576, 0.5, GREY)
    page.put(36, 620, "Payment slip", 10, bold=True)
    page.put(36, 640, f"Card number {number}", 9)
    page.put(300, 640, "Amount due", 9)
    page.put(430, 640, "$" + plain(closing), 9, right=True)
    page.put(300, 654, "Minimum payment", 9)
    page.put(430, 654, "$" + plain(least), 9, right=True)
    page.put(36, 690, "4500" + number[-4:] + "0000" + f"{int(closing * 100):010}" + "<", 9)
