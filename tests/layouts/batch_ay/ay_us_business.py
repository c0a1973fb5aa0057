"""United States, a regional bank's small business checking.

Special: rows by section (deposits, ACH additions, checks, card purchases, ACH deductions, fees), amount before the
description, dates without a year, checks in two blocks side by side, daily ledger balances in three blocks, no
running balance, sections that go on over the page with their heading repeated.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Color, Flow, Hand, Page, by_hand
from ._rows import joined, prose, wrapped

ORANGE: Color = (0.85, 0.4, 0.05)
SHADE: Color = (0.9, 0.91, 0.93)
PEOPLE: Pools = {
    "vendor": ["Sysco Corp", "Uline Inc", "Gordon Foods", "Grainger", "Home Depot", "Staples", "Webstaurant"],
    "town": ["Erie PA", "Akron OH", "Toledo OH", "Dover DE", "York PA", "Dayton OH", "Muncie IN"],
    "firm": ["Hollis Bakery LLC", "Hollis Bakery"],
}
KINDS = [
    Kind(5, 120, 4200, "Deposit|Reference No. 0#######", "deposit"),
    Kind(7, 60, 2400, "ACH Credit Settlement|Merchant Bankcard 8#########", "ach in"),
    Kind(3, 80, 1500, "Corporate ACH Transfer|Square Inc T3?##???#?#", "ach in"),
    Kind(1, 40, 600, "Corporate ACH Edi Paymnt|Doordash, Inc. {town}", "ach in"),
    Kind(12, -40, -3800, "#", "check"),
    Kind(9, -6, -420, "#### Debit Card Purchase {vendor} {town}", "card"),
    Kind(4, -12, -260, "#### Recurring Debit Card {vendor}.com 800-###-####", "card"),
    Kind(1, -60, -400, "ATM Withdrawal ## W Main St {town}", "card", "20"),
    Kind(4, -45, -1900, "Corporate ACH Vendor Pmt {vendor} 00##########", "ach out"),
    Kind(2, -600, -5200, "Corporate ACH Payroll|Gusto Tax ?##### 6semk######", "ach out"),
    Kind(1, -70, -260, "ACH Debit Utilitypmt|Columbia Gas {town} 1#########", "ach out"),
    Kind(1, -12, -12, "Monthly Account Maintenance Fee", "fee", "1", 1),
    Kind(1, -3, -36, "Overdraft Item Fee", "fee", "3", 2),
    Kind(1, -1, -30, "Cash Deposited Fee Exceeding Monthly Allowance", "fee", "0.25", 1),
]
SECTIONS = [
    ("Deposits and Other Additions", "Deposits", "deposit"),
    ("", "ACH Additions", "ach in"),
    ("Checks and Other Deductions", "Checks and Substitute Checks", "check"),
    ("", "Debit Card Purchases", "card"),
    ("", "ACH Deductions", "ach out"),
    ("", "Service Charges and Fees", "fee"),
]


def _two(page: Page, y: float, columns: Sequence[tuple[str, str]]) -> None:
    page.rule(36, y + 13, 576, 0.6)
    step = 540 / len(columns)
    for n, (name, value) in enumerate(columns):
        page.put(36 + step * (n + 1) - 6, y - 3, name, 8, right=True)
        page.put(36 + step * (n + 1) - 6, y + 9, value, 9, right=True, bold=True)


class _Statement:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = f"{rng.randint(10, 99)}-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"
        self.street = f"{rng.randint(100, 999)} W {rng.choice(['Market', 'Water', 'State'])} St"
        self.flow = Flow(718, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(36, 44, "Small Business Checking", 17, bold=True, color=ORANGE)
        page.put(36, 58, "Keystone Lakes Bank", 9)
        if number == 1:
            page.put(576, 78, f"For the period {start:%m/%d/%Y} to {end:%m/%d/%Y}", 9, right=True, bold=True)
            page.put(576, 90, f"Primary account number: {self.number}", 9, right=True)
            page.put(576, 114, "Number of enclosures: 0", 9, right=True)
            page.lines(
                72, 132, ["HOLLIS BAKERY LLC", "OPERATING ACCOUNT", self.street.upper(), "ERIE PA 16501-1204"], 10
            )
            page.rule(340, 124, 576)
            side = [
                "For 24-hour banking sign on to",
                "Online Banking at keystonelakes.example",
                "For customer service call 1-800-555-0148",
                "Monday - Friday: 7 AM - 10 PM ET",
                "Write to: Customer Service",
                "PO Box 609, Pittsburgh PA 15230",
            ]
            page.lines(352, 138, side, 8, 11)
            return 222
        page.put(36, 76, "Small Business Checking Account Number: " + self.number + " - continued", 9)
        page.put(576, 58, f"For the period {start:%m/%d/%Y} to {end:%m/%d/%Y}", 9, right=True)
        page.rule(36, 84, 576)
        return 104

    def title(self, text: str, size: float = 12) -> None:
        self.flow.need(60)
        self.flow.page.put(36, self.flow.y, text, size, bold=True)
        self.flow.page.rule(36, self.flow.y + 4, 576, 1, ORANGE)
        self.flow.y += 20


def _columns(flow: Flow, names: Sequence[tuple[float, str, bool]]) -> None:
    flow.page.box(36, flow.y - 9, 540, 13, SHADE)
    for x, name, right in names:
        flow.page.put(x, flow.y, name, 8, right=right)
    flow.y += 15


def _section(statement: _Statement, name: str, rows: Sequence[Entry], rng: Random) -> list[Row]:
    flow = statement.flow
    names = [(36, "posted", False), (140, "Amount", True), (152, "description", False), (576, "number", True)]
    above = [(36, "Date", False), (152, "Transaction", False), (576, "Reference", True)]

    def top(more: str) -> None:
        flow.page.put(36, flow.y, name + more, 10, bold=True)
        flow.y += 14
        flow.page.box(36, flow.y - 9, 540, 11, SHADE)
        for x, text, right in above:
            flow.page.put(x, flow.y, text, 8, right=right)
        flow.y += 10
        _columns(flow, names)

    flow.need(70)
    top("")
    printed = []
    for row in rows:
        lines = wrapped(row.lines, "Helvetica", 8.5, 300)
        if flow.need(11 * len(lines) + 2):
            top(" - continued")
        flow.page.put(36, flow.y, f"{row.day:%m/%d}", 8.5)
        flow.page.put(140, flow.y, written(row.amount, minus=""), 8.5, right=True)
        flow.page.put(576, flow.y, f"{rng.randint(10**8, 10**9 - 1)}", 8.5, right=True)
        printed.append(Row(row.day, joined(lines), row.amount, page=flow.number))
        flow.y = flow.page.lines(152, flow.y, lines, 8.5, 10.5) + 1.5
    flow.y += 12
    return printed


def _checks(statement: _Statement, rows: Sequence[Entry], rng: Random) -> list[Row]:
    flow = statement.flow
    flow.need(80)
    flow.page.put(36, flow.y, "Checks and Substitute Checks", 10, bold=True)
    flow.y += 14
    number = rng.randint(1100, 8000)
    numbered = []
    for row in rows:
        numbered.append((f"{number}", row))
        number += rng.choice([1, 1, 1, 1, 3])
    rng.shuffle(numbered)
    numbered.sort(key=lambda pair: pair[1].day)
    numbered = [(f"{n}" if rng.random() < 0.8 else f"{n} *", row) for n, row in numbered]
    printed = []
    while numbered:
        room = max(1, int((flow.bottom - flow.y - 26) / 12))
        part, numbered = numbered[: 2 * room], numbered[2 * room :]
        half = (len(part) + 1) // 2
        for x in (36, 316):
            flow.page.box(x, flow.y - 9, 260, 23, SHADE)
            for at, first, second, right in [
                (0, "Date", "posted", False),
                (48, "Check", "number", False),
                (164, "", "Amount", True),
                (260, "Reference", "number", True),
            ]:
                flow.page.put(x + at, flow.y, first, 8, right=right)
                flow.page.put(x + at, flow.y + 10, second, 8, right=right)
        top = flow.y + 25
        for n, (text, row) in enumerate(part):
            x, y = (36, top + 12 * n) if n < half else (316, top + 12 * (n - half))
            flow.page.put(x, y, f"{row.day:%m/%d}", 8.5)
            flow.page.put(x + 48, y, text, 8.5)
            flow.page.put(x + 164, y, written(row.amount, minus=""), 8.5, right=True)
            flow.page.put(x + 260, y, f"0{rng.randint(10**7, 10**8 - 1)}", 8.5, right=True)
            printed.append(Row(row.day, text, row.amount, page=flow.number))
        flow.y = top + 12 * half
        if numbered:
            flow.turn()
    flow.y += 2
    flow.page.put(36, flow.y, "* Gap in check sequence", 7.5)
    flow.page.put(576, flow.y, f"Total checks: {len(printed)}", 7.5, right=True)
    flow.y += 18
    return printed


def _daily(statement: _Statement, opening: Decimal, entries: Sequence[Entry]) -> None:
    flow = statement.flow
    days = [(statement.period[0], opening)]
    for day, group in groupby(entries, lambda entry: entry.day):
        after = days[-1][1] + sum(entry.amount for entry in group)
        days = [(day, after)] if day == days[-1][0] and len(days) == 1 else [*days, (day, after)]
    flow.page.put(36, flow.y, "Daily Balance", 10, bold=True)
    flow.y += 14
    for x in (36, 226, 416):
        flow.page.box(x, flow.y - 9, 160, 13, SHADE)
        flow.page.put(x, flow.y, "Date", 8)
        flow.page.put(x + 160, flow.y, "Ledger balance", 8, right=True)
    flow.y += 15
    for n, (day, after) in enumerate(days):
        x = (36, 226, 416)[n % 3]
        flow.page.put(x, flow.y, f"{day:%m/%d}", 8.5)
        flow.page.put(x + 160, flow.y, written(after), 8.5, right=True)
        if n % 3 == 2:
            flow.y += 12
    flow.y += 26


def _summary(statement: _Statement, entries: Sequence[Entry], opening: Decimal, floating: Decimal) -> None:
    flow = statement.flow
    balances = running(opening, [entry.amount for entry in entries])
    statement.title("Small Business Checking Summary")
    flow.page.put(36, flow.y - 2, f"Account number: {statement.number}", 9)
    flow.page.put(340, flow.y - 2, "Hollis Bakery LLC", 9)
    flow.y += 10
    flow.page.put(36, flow.y, "Overdraft Protection has not been established for this account.", 8, color=GREY)
    flow.y += 20
    money_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    money_out = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    flow.page.put(36, flow.y, "Balance Summary", 10, bold=True)
    flow.y += 16
    _two(
        flow.page,
        flow.y,
        [
            ("Beginning balance", written(opening)),
            ("Deposits and other additions", written(money_in)),
            ("Checks and other deductions", written(money_out, minus="")),
            ("Ending balance", written(balances[-1])),
        ],
    )
    flow.y += 32
    average = sum(balances, Decimal(0)) / len(balances)
    _two(
        flow.page,
        flow.y,
        [
            ("Average ledger balance", written(average)),
            ("Average collected balance", written(average - floating)),
        ],
    )
    flow.y += 38


def _items(statement: _Statement, by_tag: dict[str, list[Entry]]) -> None:
    flow = statement.flow
    flow.page.put(36, flow.y, "Deposits and Other Additions", 9.5, bold=True)
    flow.page.put(316, flow.y, "Checks and Other Deductions", 9.5, bold=True)
    flow.y += 13
    for x in (36, 316):
        flow.page.put(x, flow.y, "Description", 8)
        flow.page.put(x + 180, flow.y, "Items", 8, right=True)
        flow.page.put(x + 260, flow.y, "Amount", 8, right=True)
        flow.page.rule(x, flow.y + 3, x + 260)
    for x, tags in ((36, SECTIONS[:2]), (316, SECTIONS[2:])):
        y = flow.y + 14
        for _, name, tag in tags:
            total = abs(sum((entry.amount for entry in by_tag[tag]), Decimal(0)))
            flow.page.put(x, y, name, 8.5)
            flow.page.put(x + 180, y, str(len(by_tag[tag])), 8.5, right=True)
            flow.page.put(x + 260, y, written(total), 8.5, right=True)
            y += 11
        count = sum(len(by_tag[tag]) for _, _, tag in tags)
        flow.page.rule(x, y - 7, x + 260)
        flow.page.put(x, y + 3, "Total", 8.5, bold=True)
        flow.page.put(x + 180, y + 3, str(count), 8.5, right=True, bold=True)
        total = sum((abs(entry.amount) for _, _, tag in tags for entry in by_tag[tag]), Decimal(0))
        flow.page.put(x + 260, y + 3, written(total), 8.5, right=True, bold=True)
    flow.y += 82


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([28, 30, 31]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 2500, 21000)
    entries = some_entries(rng, KINDS, PEOPLE, period, count=rng.randint(28, 85), balance=opening, floor=200)
    closing = opening + sum(entry.amount for entry in entries)
    statement = _Statement(rng, period)
    flow = statement.flow
    by_tag = {tag: [entry for entry in entries if entry.tag == tag] for _, _, tag in SECTIONS}
    _summary(statement, entries, opening, some_amount(rng, 10, 300))
    _items(statement, by_tag)
    _daily(statement, opening, entries)
    statement.title("Activity Detail")
    rows = []
    for title, name, tag in SECTIONS:
        if not by_tag[tag]:
            continue
        if title and any(by_tag[other] for _, _, other in SECTIONS):
            flow.need(90)
            flow.page.put(36, flow.y, title, 11, bold=True, color=ORANGE)
            flow.y += 16
        rows += _checks(statement, by_tag[tag], rng) if tag == "check" else _section(statement, name, by_tag[tag], rng)
    _services(statement, by_tag)
    _last(statement)
    count = len(flow.pages)
    for n, page in enumerate(flow.pages, 1):
        page.put(576, 44, f"Page {n} of {count}", 9, right=True)
        page.put(36, 762, "Member FDIC", 7.5)
        page.put(576, 762, "Equal Housing Lender", 7.5, right=True)
        page.put(306, 774, f"SBKCHK-{n:03}-0014", 6, center=True, color=GREY)
    by_hand(flow.pages, path, Hand("TJ", split=True))
    return Truth("checking", "en_US", "USD", statement.number, *period, opening, closing, rows)


def _services(statement: _Statement, by_tag: dict[str, list[Entry]]) -> None:
    flow = statement.flow
    flow.need(150)
    statement.title("Detail of Services Used During Current Period")
    note = (
        "Note: The total charge for the services below will be posted to your account on the first business day of "
        "the next statement cycle and will appear there as one line."
    )
    flow.y = prose(flow.page, 36, flow.y, note, 540, 8) + 8
    for x, name, right in [(36, "Description", False), (330, "Volume", True), (420, "Amount", True)]:
        flow.page.put(x, flow.y, name, 8, right=right, bold=True)
    flow.page.rule(36, flow.y + 3, 576)
    flow.y += 14
    services = [
        ("Account Maintenance Charge", 0, ".00", "Requirements Met"),
        ("Combined Transactions", sum(len(rows) for rows in by_tag.values()), ".00", "Included in Account"),
        ("Checks Paid", len(by_tag["check"]), ".00", ""),
        ("ACH Items", len(by_tag["ach in"]) + len(by_tag["ach out"]), ".00", ""),
        ("Total For Services Used This Period", "", ".00", ""),
    ]
    for name, volume, amount, remark in services:
        flow.page.put(36, flow.y, name, 8.5)
        flow.page.put(330, flow.y, str(volume), 8.5, right=True)
        flow.page.put(420, flow.y, amount, 8.5, right=True)
        flow.page.put(440, flow.y, remark, 8.5)
        flow.y += 12
    flow.y += 12


def _last(statement: _Statement) -> None:
    flow = statement.flow
    flow.turn()
    page = flow.page
    page.put(36, flow.y, "Reviewing Your Statement", 12, bold=True)
    y = flow.y + 18
    texts = [
        "Please look this statement over with care and compare it with your own records. Tell us without delay if you "
        "find a mistake, a missing item or a payment you did not authorize. Business customers have 30 days from the "
        "date on which the statement was made available.",
        "Electronic transfers: if you think a transfer is wrong or need to know more about one, call the number on "
        "the first page. We need your name, the account number, the amount in dollars and a short account of the "
        "error as you see it.",
    ]
    for text in texts:
        y = prose(page, 36, y, text, 540, 8) + 8
    page.put(36, y + 6, "Balancing Your Account", 10, bold=True)
    steps = [
        ("Balance on the front of this statement", "$"),
        ("Add deposits made since then", "+"),
        ("Subtotal", "$"),
        ("Subtract checks and withdrawals not yet shown", "-"),
        ("Result, to agree with your register", "$"),
    ]
    y += 24
    for text, sign in steps:
        page.put(36, y, text, 8.5)
        page.put(330, y, sign, 8.5)
        page.rule(342, y + 2, 460)
        y += 18
