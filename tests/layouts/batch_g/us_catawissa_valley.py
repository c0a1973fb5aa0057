"""United States, regional bank's checking: sections for deposits, checks and withdrawals decide the sign; in each row
the amount stands between the date (`03-04`) and the description, which goes on over up to three lines.

Checks run across in three groups of number, date and amount, with `*` for a gap in the numbers and no description.
Section totals with $, summary of the account, daily balances across in three groups, table of overdraft fees, interest
rate box, balancing form. fpdf2, Letter, core fonts, texts shuffled. Rows of a section are in order of time.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(8, -3, -160, "POS PURCHASE {used} {shop}|CARD ENDING 4417 REF ############", "out"),
    Kind(4, -20, -700, "{biller}|PPD ID: #########1|INDN: {person} TRACE 0#########.##", "out"),
    Kind(4, -40, -1900, "", "check"),
    Kind(1.5, -20, -300, "ATM WITHDRAWAL {used} 1#:4# 00{branch} FEE 0.00", "out", "20"),
    Kind(1, -25, -900, "ONLINE TRANSFER TO SAV XXXXXX####|CONF #########", "out", "25"),
    Kind(0.6, -36, -36, "OVERDRAFT PAID ITEM FEE|ITEM AMOUNT 1##.## ON {used}", "out"),
    Kind(2, 900, 3400, "{firm} DIR DEP|PPD ID: #########2|INDN: {person}", "in", most=3),
    Kind(2, 30, 2500, "DEPOSIT AT BRANCH 00## TELLER 3", "in"),
    Kind(1, 20, 400, "MOBILE DEPOSIT CHECK ####", "in"),
    Kind(1, 10, 150, "POS RETURN {used} {shop}", "in"),
    Kind(0.5, 0.01, 3, "INTEREST EARNED", "in", most=1),
]
POOLS = {
    "shop": ["HENLEY'S FEED & SEED #12", "WAWANO 0847 BLOOMSBURG PA", "DOLLAR BARN 10933", "PIZZA PEDDLER DANVILLE PA"],
    "biller": ["PP&G ELECTRIC UTIL PMT", "KEYSTONE MUTUAL INS PREM", "CAR LOAN SVC PYMT 24 OF 60", "VERIFON WIRELESS"],
    "person": ["RUTH A HOLLENBACH", "HOLLENBACH RUTH"],
    "firm": ["GEISLER HEALTH SYS", "COLUMBIA CO SCHOOL"],
    "branch": ["MAIN ST BLOOMSBURG PA", "RT 11 BERWICK PA"],
    "used": lambda rng, day: f"{earlier(rng, day):%m/%d}",
}
LEFT, AMOUNT, TEXT, RIGHT, GROUP = 48, 172, 196, 564, 176
GREEN: Color = (0.05, 0.35, 0.2)
TITLES = {"in": "DEPOSITS AND OTHER CREDITS", "check": "CHECKS PAID", "out": "WITHDRAWALS AND OTHER DEBITS"}


def _page() -> Page:
    return Page(LETTER)


def _us(amount: Decimal) -> str:
    return "$" + written(abs(amount)) if amount >= 0 else "-$" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=rng.random() < 0.6)
    opening = rng.choice([some_amount(rng, 50, 9000)] * 6 + [some_amount(rng, -10, -300)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    code = f"XXXXXX{rng.randint(1000, 9999)}"
    truth = Truth("checking", "en_US", "USD", code, start, end, opening, closing)
    groups = {tag: [entry for entry in entries if entry.tag == tag] for tag in TITLES}
    flow = Flow(734, _page, lambda page, number: _head(page, number, truth, groups))
    for tag in rng.choice([("in", "check", "out"), ("in", "out", "check"), ("check", "out", "in")]):
        if not groups[tag]:
            continue
        flow.need(70)
        _title(flow, tag)
        (_checks if tag == "check" else _section)(rng, flow, truth, groups[tag], tag)
        total = abs(sum(entry.amount for entry in groups[tag]))
        flow.need(14)
        flow.page.put(TEXT, flow.y + 2, f"TOTAL {TITLES[tag]} ({len(groups[tag])} ITEMS)", 8, bold=True)
        flow.page.put(AMOUNT, flow.y + 2, _us(total), 8, right=True, bold=True)
        flow.y += 26
    _daily(flow, opening, entries)
    flow.need(150)
    _tables(flow.page, flow.y + 10, truth, groups)
    for number, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 40, f"PAGE {number} OF {len(flow.pages)}", 8, right=True)
        page.put(306, 768, "MEMBER FDIC   EQUAL HOUSING LENDER   1-800-555-0142", 7, center=True, color=GREY)
    with_fpdf(flow.pages, path, "shuffled")
    return truth


def _title(flow: Flow, tag: str, more: str = "") -> None:
    page, y = flow.page, flow.y
    page.put(LEFT, y, TITLES[tag] + more, 9.5, bold=True, color=GREEN)
    page.rule(LEFT, y + 4, RIGHT, 1, GREEN)
    if tag == "check":
        for n in range(3):
            page.put(LEFT + GROUP * n, y + 16, "CHECK #", 7.5, bold=True)
            page.put(LEFT + GROUP * n + 56, y + 16, "DATE", 7.5, bold=True)
            page.put(LEFT + GROUP * n + 148, y + 16, "AMOUNT", 7.5, right=True, bold=True)
    else:
        page.put(LEFT, y + 16, "DATE", 7.5, bold=True)
        page.put(AMOUNT, y + 16, "AMOUNT", 7.5, right=True, bold=True)
        page.put(TEXT, y + 16, "DESCRIPTION", 7.5, bold=True)
    flow.y = y + 29


def _section(rng: Random, flow: Flow, truth: Truth, entries: list[Entry], tag: str) -> None:
    room = rng.choice([230, 340])
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, room))]
        if flow.need(9.5 * len(lines) + 2):
            _title(flow, tag, " (CONTINUED)")
        flow.page.put(LEFT, flow.y, f"{entry.day:%m-%d}", 8)
        flow.page.put(AMOUNT, flow.y, written(abs(entry.amount)), 8, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8, 9.5) + 3


def _checks(rng: Random, flow: Flow, truth: Truth, entries: list[Entry], tag: str) -> None:
    number = rng.randint(1001, 8800)
    for n, entry in enumerate(entries):
        if n % 3 == 0 and n and flow.need(12):
            _title(flow, tag, " (CONTINUED)")
        skip = n > 0 and rng.random() < 0.25
        number += rng.randint(2, 9) if skip else 1
        x = LEFT + GROUP * (n % 3)
        flow.page.put(x, flow.y, f"{number}{'*' if skip else ''}", 8)
        flow.page.put(x + 56, flow.y, f"{entry.day:%m-%d}", 8)
        flow.page.put(x + 148, flow.y, written(abs(entry.amount)), 8, right=True)
        truth.transactions.append(Row(entry.day, "", entry.amount, page=flow.number))
        if n % 3 == 2 or n == len(entries) - 1:
            flow.y += 12
    flow.page.put(LEFT, flow.y, "* INDICATES A BREAK IN CHECK NUMBER SEQUENCE", 6.5, color=GREY)
    flow.y += 10


def _daily(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    flow.need(60)
    flow.page.put(LEFT, flow.y, "DAILY BALANCE SUMMARY", 9.5, bold=True, color=GREEN)
    flow.page.rule(LEFT, flow.y + 4, RIGHT, 1, GREEN)
    flow.y += 18
    balance = opening
    for n, (day, group) in enumerate(groupby(entries, lambda entry: entry.day)):
        if n and n % 3 == 0:
            flow.y += 12
            flow.need(12)
        balance += sum(entry.amount for entry in group)
        flow.page.put(LEFT + GROUP * (n % 3), flow.y, f"{day:%m-%d}", 8)
        flow.page.put(LEFT + GROUP * (n % 3) + 148, flow.y, written(balance), 8, right=True)
    flow.y += 16


def _head(page: Page, number: int, truth: Truth, groups: dict[str, list[Entry]]) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(LEFT, 44, "Catawissa Valley Bank & Trust", 15, bold=True, color=GREEN)
    page.put(RIGHT, 54, f"ACCOUNT {truth.account_number}", 8, right=True)
    page.put(RIGHT, 66, f"STATEMENT PERIOD {start:%m/%d/%Y} - {end:%m/%d/%Y}", 8, right=True)
    if number > 1:
        return 100
    page.lines(LEFT, 92, ["RUTH A HOLLENBACH", "221 LEGION RD", "CATAWISSA PA 17820-1409"], 9, 11)
    page.box(300, 84, RIGHT - 300, 88, (0.92, 0.96, 0.93))
    page.put(308, 97, "HOMETOWN CHECKING", 9, bold=True)
    sums = [(f"BALANCE LAST STATEMENT {start:%m-%d}", truth.opening_balance)]
    for tag, title in TITLES.items():
        sums.append((f"{len(groups[tag])} {title}", abs(sum((e.amount for e in groups[tag]), Decimal(0)))))
    sums.append((f"BALANCE THIS STATEMENT {end:%m-%d}", truth.closing_balance))
    for n, (name, amount) in enumerate(sums):
        page.put(308, 112 + 13 * n, name, 8, bold=n in (0, 4))
        page.put(RIGHT - 8, 112 + 13 * n, _us(amount), 8, right=True, bold=n in (0, 4))
    return 206


def _tables(page: Page, y: float, truth: Truth, groups: dict[str, list[Entry]]) -> None:
    fees = abs(sum((e.amount for e in groups["out"] if "OVERDRAFT" in e.lines[0]), Decimal(0)))
    page.box(LEFT, y - 11, RIGHT - LEFT, 46, stroke=GREY)
    rows = [("", "TOTAL FOR THIS PERIOD", "TOTAL YEAR-TO-DATE"), ("TOTAL OVERDRAFT FEES", _us(fees), _us(fees + 72)),
            ("TOTAL RETURNED ITEM FEES", "$0.00", "$36.00")]  # fmt: skip
    for n, row in enumerate(rows):
        page.put(LEFT + 8, y + 2 + 13 * n, row[0], 8)
        page.put(380, y + 2 + 13 * n, row[1], 8, right=True, bold=n == 0)
        page.put(RIGHT - 8, y + 2 + 13 * n, row[2], 8, right=True, bold=n == 0)
    mean = _us(abs(truth.closing_balance + truth.opening_balance) / 2)
    page.put(LEFT, y + 54, f"ANNUAL PERCENTAGE YIELD EARNED 0.05%   AVERAGE BALANCE {mean}", 8)
    page.put(LEFT, y + 66, "INTEREST PAID YEAR TO DATE $4.18   RATE CHANGE 01-15 TO 0.10%", 8)
    notes = ["EFFECTIVE APRIL 1, THE WIRE FEE IS $25.00.", "TO BALANCE ADD DEPOSITS: ______ SUBTRACT CHECKS: ______"]
    page.lines(LEFT, y + 84, notes, 6.5, 9, color=GREY)
