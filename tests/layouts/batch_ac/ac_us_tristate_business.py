"""United States: business checking where each section puts the amount before the description, references last.

Deposits, ACH additions, checks in two groups side by side, card purchases, ACH deductions and fees each start anew;
a balance summary opens and a daily balance table in three groups closes the statement.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_days, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_fpdf
from ._rows import how_many

POOLS = {
    "firm": ["Sysco Pittsburgh", "Ecolab Inc", "Duquesne Light", "Verizon Wireless", "Paychex Eib", "Highmark Inc"],
    "shop": [
        "Restaurant Depot Pittsburgh Pa",
        "Lowes #01### Monroeville Pa",
        "Sheetz 00000### Greensburg Pa",
        "Facebk *?#?#?##?# Fb.Me/Ads",
    ],
    "card": ["8116"],
}
KINDS = [
    Kind(3, 180, 4200, "Deposit", "dep"),
    Kind(4, 90, 2600, "Corporate ACH Merch Dep Worldpay Merch 44450#######", "ach"),
    Kind(2, 60, 1800, "Corporate ACH Edi Paymnt Grubhub Inc ?#####-##", "ach"),
    Kind(5, -12, -700, "{card} Debit Card Purchase {shop}", "card"),
    Kind(1, -40, -300, "POS Purchase Giant Eagle #0### Pittsburgh Pa", "card"),
    Kind(4, -70, -2600, "Corporate ACH {firm} ACH ########", "out"),
    Kind(1, -300, -1900, "Corporate ACH Usataxpymt IRS 2#####71#######", "out", most=2),
    Kind(1, -25, -36, "Corporate ACH Service Charge Period Ending", "fee", most=1),
]
SECTIONS = [
    ("dep", "Deposits", "Deposits and Other Additions"),
    ("ach", "ACH Additions", ""),
    ("chk", "Checks and Substitute Checks", "Checks and Other Deductions"),
    ("card", "Debit Card Purchases", ""),
    ("out", "ACH Deductions", ""),
    ("fee", "Service Charges and Fees", ""),
]
RIGHT = 570.0


def _columns(flow: Flow, groups: list[tuple[float, str, str, bool]]) -> None:
    for x, top, low, right in groups:
        flow.page.put(x, flow.y, top, 7.5, right=right)
        flow.page.put(x, flow.y + 9, low, 7.5, right=right)
    flow.page.rule(42, flow.y + 12, RIGHT)
    flow.y += 23


LIST = [
    (42.0, "Date", "posted", False),
    (150.0, "", "Amount", True),
    (170.0, "Transaction", "description", False),
    (RIGHT, "Reference", "number", True),
]
PAIR = [
    (x + dx, top, low, right)
    for x in (42.0, 316.0)
    for dx, top, low, right in [
        (0.0, "Date", "posted", False),
        (54.0, "Check", "number", False),
        (150.0, "", "Amount", True),
        (236.0, "Reference", "number", True),
    ]
]


def _list(flow: Flow, title: str, rows: list[Entry], rng: Random, truth: Truth) -> None:
    flow.need(64)
    flow.page.put(42, flow.y, title, 10, bold=True)
    flow.y += 14
    _columns(flow, LIST)
    for entry in rows:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 275))
        if flow.need(10 * len(lines) + 3):
            flow.page.put(42, flow.y, f"{title}  - continued", 10, bold=True)
            flow.y += 14
            _columns(flow, LIST)
        flow.page.put(42, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(150, flow.y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.put(
            RIGHT,
            flow.y,
            f"{rng.randint(10**8, 10**9):09}"
            if entry.tag == "dep"
            else f"000{entry.day:%y}{entry.day.timetuple().tm_yday:03}00{rng.randint(10**6, 10**7 - 1)}",
            8.5,
            right=True,
        )
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(170, flow.y, lines, 8.5, 10) + 2
    flow.y += 16


def _checks(flow: Flow, rows: list[Entry], rng: Random, truth: Truth) -> None:
    half = (len(rows) + 1) // 2
    flow.need(64 + 12 * half)
    flow.page.put(42, flow.y, "Checks and Substitute Checks", 10, bold=True)
    flow.page.put(RIGHT, flow.y, "* Gap in check sequence", 7.5, right=True)
    flow.y += 14
    _columns(flow, PAIR)
    top, before = flow.y, None
    for n, entry in enumerate(rows):
        x, y = (42, top + 12 * n) if n < half else (316, top + 12 * (n - half))
        number = int(entry.lines[0])
        flow.page.put(x, y, f"{entry.day:%m/%d}", 8.5)
        star = " *" if before is not None and number != before + 1 else ""
        flow.page.put(x + 54, y, entry.lines[0] + star, 8.5)
        flow.page.put(x + 150, y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.put(x + 236, y, f"0{rng.randint(10**7, 10**8 - 1)}", 8.5, right=True)
        truth.transactions.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
        before = number
    flow.y = top + 12 * half + 16


def _written_checks(rng: Random, start: date, end: date) -> list[Entry]:
    number, rows = rng.randint(1100, 7800), []
    for day in some_days(rng, rng.randint(0, 22), start, end):
        number += rng.choice([1, 1, 1, 1, 2, 4])
        rows.append(Entry(day, (str(number),), -some_amount(rng, 45, 1900), "chk", ""))
    return rows


def _summary(flow: Flow, groups: dict[str, list[Entry]], begin: Decimal, final: Decimal) -> None:
    page = flow.page
    page.put(42, 196, "Business Checking Summary", 12, bold=True)
    page.put(RIGHT, 196, "Keystone Diner & Catering LLC", 9, right=True)
    page.put(42, 214, "Overdraft Protection has not been established for this account.", 8)
    page.put(42, 236, "Balance Summary", 10, bold=True)
    everything = [entry for rows in groups.values() for entry in rows]
    plus = sum((e.amount for e in everything if e.amount > 0), Decimal(0))
    minus = sum((e.amount for e in everything if e.amount < 0), Decimal(0))
    cells = [
        (["Beginning", "balance"], begin),
        (["Deposits and", "other additions"], plus),
        (["Checks and other", "deductions"], -minus),
        (["Ending", "balance"], final),
    ]
    for n, (names, figure) in enumerate(cells):
        page.lines(160 + 132 * n, 250, names, 8, 9, right=True)
        page.put(160 + 132 * n, 272, written(figure), 9, right=True)
    page.put(42, 296, "Deposits and Other Additions", 9, bold=True)
    page.put(316, 296, "Checks and Other Deductions", 9, bold=True)
    for x, names in ((42, ("dep", "ach")), (316, ("chk", "card", "out", "fee"))):
        page.put(x, 308, "Description", 7.5)
        page.put(x + 160, 308, "Items", 7.5, right=True)
        page.put(x + 250, 308, "Amount", 7.5, right=True)
        y, total, items = 320, Decimal(0), 0
        for tag, title, _ in SECTIONS:
            if tag in names:
                amount = sum((abs(e.amount) for e in groups[tag]), Decimal(0))
                page.put(x, y, title if tag != "chk" else "Checks", 8.5)
                page.put(x + 160, y, str(len(groups[tag])), 8.5, right=True)
                page.put(x + 250, y, written(amount), 8.5, right=True)
                y, total, items = y + 12, total + amount, items + len(groups[tag])
        page.put(x, y, "Total", 8.5, bold=True)
        page.put(x + 160, y, str(items), 8.5, right=True, bold=True)
        page.put(x + 250, y, written(total), 8.5, right=True, bold=True)
    flow.y = 404


def _daily(flow: Flow, entries: list[Entry], begin: Decimal, start: date) -> None:
    days = sorted({start, *(entry.day for entry in entries)})
    high = -(-len(days) // 3)
    flow.need(50 + 12 * high)
    flow.page.put(42, flow.y, "Daily Balance", 10, bold=True)
    flow.y += 14
    _columns(
        flow,
        [
            (42 + 180 * g + dx, "", text, right)
            for g in range(3)
            for dx, text, right in ((0, "Date", False), (130, "Ledger balance", True))
        ],
    )
    for n, day in enumerate(days):
        x, y = 42 + 180 * (n // high), flow.y + 12 * (n % high)
        flow.page.put(x, y, f"{day:%m/%d}", 8.5)
        balance = begin + sum(entry.amount for entry in entries if entry.day <= day)
        flow.page.put(x + 130, y, written(balance), 8.5, right=True)
    flow.y += 12 * high + 20


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    begin = some_amount(rng, 4000, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=begin, floor=3000)
    entries += _written_checks(rng, start, end)
    groups = {tag: [e for e in entries if e.tag == tag] for tag, _, _ in SECTIONS}
    final = begin + sum(e.amount for e in entries)
    number = f"{rng.randint(10, 99)}-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"
    truth = Truth("bank", "en-US", "USD", number, start, end, begin, final)

    def head(page: Page, n: int) -> float:
        page.put(42, 46, "Business Checking", 15, bold=True)
        page.put(42, 60, "TRISTATE BANK", 9, color=GREY)
        page.put(RIGHT, 40, f"For the Period {start:%m/%d/%Y} to {end:%m/%d/%Y}", 9, right=True)
        page.put(RIGHT, 52, f"Primary Account Number: {number}", 9, right=True)
        if n > 1:
            page.put(42, 78, "Business Checking Account Number: " + number + " - continued", 8.5, bold=True)
            return 104
        page.lines(
            60,
            100,
            ["KEYSTONE DINER & CATERING LLC", "OPERATING ACCOUNT", "4108 PENN AVE", "PITTSBURGH PA 15224-1310"],
            9,
            11,
        )
        page.lines(
            360,
            92,
            [
                "Number of enclosures: 0",
                "For 24-hour banking sign on at tristate.example",
                "For customer service call 1-877-555-0188",
                "Monday - Friday: 7 AM - 10 PM ET",
            ],
            8,
            11,
        )
        return 196

    flow = Flow(728, lambda: Page(LETTER), head)
    _summary(flow, groups, begin, final)
    for tag, title, above in SECTIONS:
        if above and any(groups[t] for t, _, _ in SECTIONS):
            flow.need(90)
            flow.page.box(42, flow.y - 12, RIGHT - 42, 17, (0.9, 0.9, 0.9))
            flow.page.put(46, flow.y, above, 11, bold=True)
            flow.y += 20
        if tag == "chk" and groups[tag]:
            _checks(flow, groups[tag], rng, truth)
        elif groups[tag]:
            _list(flow, title, groups[tag], rng, truth)
    _daily(flow, entries, begin, start)
    for n, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 766, f"Page {n} of {len(flow.pages)}", 8, right=True)
        page.put(42, 766, f"FORM{end + timedelta(1):%m%d}R-0719", 6, color=GREY)
    with_fpdf(flow.pages, path)
    return truth
