"""United States: checking with a check number column; dates without zeros and year, amounts on a row's last line.

Descriptions run over two or three lines ("Purchase authorized on 12/31 ..."), only the day's last row prints the
"Ending daily balance"; a list of the checks repeats rows, a fee table and a balancing worksheet follow.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import LETTER, Flow, Hand, Page, by_hand, fits

POOLS = {
    "used": lambda rng, day: earlier(rng, day).strftime("%m/%d"),
    "shop": [
        "Safeway #1### Oakland CA",
        "Chevron 00##### Berkeley CA",
        "Amzn Mktp US*??#??#??# Amzn.Com/Bill WA",
        "Sq *Blue Door Coffee Oakland CA",
        "Lucky #7## Alameda CA",
        "Clipper Systems 877-878-8883 CA",
        "Dollar Tree Richmond CA",
    ],
    "who": ["Nguyen P", "Garcia L", "Robinson T", "Sato M"],
}
KINDS = [
    Kind(8, -3, -140, "Purchase authorized on {used} {shop} S30############## Card 2208"),
    Kind(2, -5, -40, "Recurring Payment authorized on {used} Hulu 877-8244858 CA S58############# Card 2208"),
    Kind(
        1,
        -20,
        -300,
        "ATM Withdrawal authorized on {used} 1221 Broadway Oakland CA 000#### ATM ID 0###? Card 2208",
        "",
        "20",
    ),
    Kind(1.2, -20, -500, "Zelle to {who} on {used} Ref Rp0?######? Dinner and Tickets", "", "1"),
    Kind(1, -40, -220, "Pgande Web Online ?????? ############ Dana Whitlock"),
    Kind(1.4, -45, -1400, "Check", "check"),
    Kind(0.6, -100, -800, "Cashed Check", "check", "10"),
    Kind(1, -50, -500, "Online Transfer to Whitlock D Way2Save Savings xxxxxx#### Ref Ib0?????#?? on {used}", "", "25"),
    Kind(1.6, 800, 2900, "Bay Harbor Schools Payroll ###### xxxxx#### Whitlock,Dana", "", most=3),
    Kind(0.8, 20, 400, "Zelle From {who} on {used} Ref Pnc0?##????", "", "1"),
    Kind(0.8, 40, 900, "Mobile Deposit : Ref Number :##########"),
    Kind(0.5, 10, 80, "Purchase Return authorized on {used} {shop} S61############# Card 2208"),
    Kind(0.4, -10, -10, "Monthly Service Fee", most=1),
]


def front(page: Page, figures: list[tuple[str, str]], account: str) -> float:
    page.lines(50, 110, ["DANA WHITLOCK", "815 GRAND AVE APT 9", "OAKLAND CA 94610-1217"], 9)
    page.put(340, 100, "Questions?", 11, bold=True)
    page.lines(
        340,
        116,
        [
            "Available by phone 24 hours a day, 7 days a week:",
            "We accept all relay calls, including 711",
            "1-800-555-0157  (1-800-555-0157)",
            "En español: 1-877-555-0127",
            "Online: stagecoach.example",
            "Write: Stagecoach Bank, N.A. (114)",
            "          P.O. Box 6999",
            "          Portland, OR 97228-6999",
        ],
        8,
        10,
    )
    page.rule(40, 208, 572)
    page.put(40, 224, "You and Stagecoach", 11, bold=True)
    page.lines(
        40,
        238,
        [
            "Thank you for being a loyal Stagecoach customer. We value your trust in our company and look",
            "forward to continuing to serve you with your financial needs.",
        ],
        8.5,
        10.5,
    )
    page.put(40, 272, "Other Stagecoach Benefits", 11, bold=True)
    page.lines(
        40,
        286,
        [
            "Fraud tip: a caller who says you owe $500.00 and must pay by gift card is a thief. Hang up.",
            "Learn more at stagecoach.example/scams.",
        ],
        8.5,
        10.5,
    )
    page.rule(40, 312, 572)
    page.put(40, 328, "Statement period activity summary", 11, bold=True)
    for n, (name, text) in enumerate(figures):
        last = n == len(figures) - 1
        page.put(52, 346 + 14 * n, name, 9, bold=last)
        page.put(290, 346 + 14 * n, text, 9, right=True, bold=last)
    page.rule(52, 391, 290)
    page.put(340, 346, "Account number:", 9)
    page.put(415, 346, account, 9, bold=True)
    page.lines(
        340,
        360,
        [
            "DANA WHITLOCK",
            "California account terms and conditions apply",
            "For Direct Deposit use",
            "Routing Number (RTN): 121099882",
        ],
        9,
        12,
    )
    page.put(40, 420, "Overdraft Protection", 11, bold=True)
    page.put(
        40,
        433,
        "This account is not currently covered by Overdraft Protection. If you would like more information"
        " call the number above.",
        8.5,
    )
    return 462


def columns(page: Page, y: float, continued: bool) -> float:
    page.rule(40, y - 14, 572, 1)
    page.put(40, y, "Transaction history" + (" (continued)" if continued else ""), 11, bold=True)
    for x, a, b, right in (
        (45, "", "Date", False),
        (98, "Check", "Number", True),
        (108, "", "Description", False),
        (440, "Deposits/", "Additions", True),
        (508, "Withdrawals/", "Subtractions", True),
        (572, "Ending daily", "balance", True),
    ):
        page.put(x, y + 16, a, 7.5, right=right)
        page.put(x, y + 25, b, 7.5, right=right)
    page.rule(40, y + 29, 572, 0.3)
    return y + 42


def history(flow: Flow, entries: list[Entry], balances: list[Decimal], numbers: list[str]) -> list[Row]:
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        lines = wrap(entry.lines[0], fits("Helvetica", 9, 265))
        flow.need(11 * len(lines) + 4)
        flow.page.put(45, flow.y, f"{entry.day.month}/{entry.day.day}", 9)
        flow.page.put(98, flow.y, numbers[n], 9, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance if shown else None, None, flow.number))
        bottom = flow.page.lines(108, flow.y, lines, 9, 11) - 11
        flow.page.put(440 if entry.amount > 0 else 508, bottom, written(entry.amount, minus=""), 9, right=True)
        if shown:
            flow.page.put(572, bottom, written(balance), 9, right=True)
        flow.page.rule(40, bottom + 3.5, 572, 0.2)
        flow.y = bottom + 14.5
    return rows


def checks(flow: Flow, found: list[tuple[str, Entry]]) -> None:
    """The checks again, by number, in three groups read downwards."""
    high = -(-len(found) // 3)
    flow.need(60 + 12 * high)
    flow.page.put(40, flow.y, "Summary of checks written", 11, bold=True)
    flow.page.put(185, flow.y, "(checks listed are also displayed in the preceding Transaction history)", 8)
    marks = ["", *(" *" if int(b[0]) - int(a[0]) > 1 else "" for a, b in pairwise(found))]
    for group in range(3):
        left = 45 + 180 * group
        for x, name, right in ((left, "Number", False), (left + 60, "Date", False), (left + 150, "Amount", True)):
            flow.page.put(x, flow.y + 14, name, 7.5, right=right)
        part = list(zip(found, marks, strict=True))[group * high : group * high + high]
        for n, ((number, entry), mark) in enumerate(part):
            y = flow.y + 27 + 12 * n
            flow.page.put(left, y, number + mark, 8.5)
            flow.page.put(left + 60, y, f"{entry.day.month}/{entry.day.day}", 8.5)
            flow.page.put(left + 150, y, written(-entry.amount), 8.5, right=True)
    flow.y += 32 + 12 * high
    flow.page.put(45, flow.y, "* Gap in check sequence.", 7.5)
    flow.y += 26


def tail(flow: Flow, start: date, end: date, lowest: Decimal, income: Decimal) -> None:
    flow.need(120)
    page, y = flow.page, flow.y
    page.rule(40, y - 12, 572, 1)
    page.put(40, y, "Monthly service fee summary", 11, bold=True)
    page.put(45, y + 16, f"Fee period {start:%m/%d/%Y} - {end:%m/%d/%Y}", 8.5)
    page.put(330, y + 16, "Standard monthly service fee $10.00", 8.5)
    page.put(572, y + 16, "You paid $0.00", 8.5, right=True)
    page.put(45, y + 34, "How to avoid the monthly service fee", 8.5, bold=True)
    page.put(440, y + 34, "Minimum required", 8.5, right=True, bold=True)
    page.put(560, y + 34, "This fee period", 8.5, right=True, bold=True)
    for n, (name, need, have) in enumerate(
        [
            ("Minimum daily balance", "$500.00", lowest),
            ("Total amount of qualifying electronic deposits", "$500.00", income),
        ]
    ):
        page.put(60, y + 48 + 13 * n, "•  " + name, 8.5)
        page.put(440, y + 48 + 13 * n, need, 8.5, right=True)
        page.put(560, y + 48 + 13 * n, ("-$" if have < 0 else "$") + written(have, minus=""), 8.5, right=True)
    page.put(45, y + 80, "RC/RC", 7)


def worksheet() -> Page:
    page = Page(LETTER)
    page.put(40, 80, "Account Balance Calculation Worksheet", 12, bold=True)
    page.lines(
        40,
        98,
        [
            "1.  Use the following worksheet to calculate your overall account balance.",
            "2.  Go through your register and mark each check, withdrawal, deposit and payment on the statement.",
            "3.  Use the chart to the right to list any deposits and outstanding checks not shown on your statement.",
        ],
        8.5,
        12,
    )
    for n, text in enumerate(
        [
            "A.  The ending balance shown on your statement",
            "B.  Any deposits listed in your register",
            "C.  The total outstanding checks and withdrawals",
            "Total",
        ]
    ):
        page.put(40, 160 + 26 * n, text, 9, bold=n == 3)
        page.put(255, 160 + 26 * n, "$", 9)
        page.rule(262, 161 + 26 * n, 330)
    page.put(360, 160, "Number", 8, bold=True)
    page.put(420, 160, "Items Outstanding", 8, bold=True)
    page.put(572, 160, "Amount", 8, bold=True, right=True)
    for n in range(18):
        page.rule(360, 176 + 18 * n, 572, 0.3)
    page.put(
        306, 750, "©2010 Stagecoach Bank, N.A. All rights reserved. Member FDIC. NMLSR ID 399899", 7.5, center=True
    )
    return page


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 200, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number, numbers = rng.randint(1001, 4800), []
    for entry in entries:
        number += rng.choice([1, 1, 1, 2, 3]) if entry.tag else 0
        numbers.append(str(number) if entry.tag else "")
    paid_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    paid_out = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    short, last = f"{start.month}/{start.day}", f"{end.month}/{end.day}"
    figures = [(f"Beginning balance on {short}", "$" + written(opening)), ("Deposits/Additions", written(paid_in))]
    figures += [("Withdrawals/Subtractions", "- " + written(-paid_out))]
    figures += [(f"Ending balance on {last}", ("-$" if closing < 0 else "$") + written(closing, minus=""))]
    account, over = fill(rng, "##########", start, {}), list[bool]()

    def head(page: Page, number: int) -> float:
        page.put(40, 50, "Stagecoach Everyday Checking", 15 if number == 1 else 9, bold=True)
        if number == 1:
            return columns(page, front(page, figures, account), False)
        return 95 if over else columns(page, 90, True)

    flow = Flow(735, lambda: Page(LETTER), head)
    rows = history(flow, entries, balances, numbers)
    flow.need(70)
    flow.page.put(45, flow.y, f"Ending balance on {last}", 9, bold=True)
    flow.page.put(572, flow.y, written(closing), 9, right=True, bold=True)
    flow.page.put(45, flow.y + 15, "Totals", 9, bold=True)
    flow.page.put(440, flow.y + 15, "$" + written(paid_in), 9, right=True, bold=True)
    flow.page.put(508, flow.y + 15, "$" + written(-paid_out), 9, right=True, bold=True)
    flow.page.lines(
        45,
        flow.y + 32,
        [
            "The Ending Daily Balance does not reflect any pending withdrawals or holds on deposited funds that may",
            "have been outstanding on your account when your transactions posted. If you had insufficient available",
            "funds when a transaction posted, fees may have been assessed.",
        ],
        7.5,
        9,
    )
    flow.y += 72
    over.append(True)
    found = [(number, entry) for number, entry in zip(numbers, entries, strict=True) if number]
    if found:
        checks(flow, found)
    tail(flow, start, end, min([opening, *balances]), paid_in)
    pages = [*flow.pages, worksheet()]
    for n, page in enumerate(pages, 1):
        page.put(40, 64, f"{end:%B} {end.day}, {end.year}  •  Page {n} of {len(pages)}", 8.5)
    by_hand(pages, path, Hand("Tj", scaled=True, form=True))
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, rows)
