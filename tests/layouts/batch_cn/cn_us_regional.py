"""United States, a regional bank's checking account.

Sections by kind tell the sign: deposits, electronic deposits, checks in two column groups, electronic payments,
other withdrawals, service charges; each ends with its subtotal. MM/DD without a year, no running balance but a
table of daily balances in two column groups. The second page is always the form for balancing the account.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._common import ZERO, day_balances, folded, laid, many, numbered, prose

SECTIONS = (
    ("deposit", "Deposits"),
    ("edeposit", "Electronic Deposits"),
    ("check", "Checks Paid"),
    ("epay", "Electronic Payments"),
    ("other", "Other Withdrawals"),
    ("charge", "Service Charges"),
)
POOLS: Pools = {
    "place": ("NASHUA      * NH", "SOUTH PORTLAND* ME", "WORCESTER   * MA", "CHERRY HILL * NJ", "BRATTLEBORO * VT"),
    "shop": (
        "MARLOW FARMSTAND 114", "STOP N SAVE 0482", "TST* THE COPPER KETTLE", "SQ *DAYBREAK COFFEE", "7 LANTERNS BOOKS",
        "GRANITE ST HARDWARE", "PINE TREE PHARM 03117", "NETVIEW.COM 866 5550142", "RIDEON TRIP 8H2K",
    ),
    "payer": ("KELLAN TOOLWORKS PAYROLL", "CITY OF NASHUA DIR DEP", "OAKHURST DENTAL PAYROLL"),
    "biller": ("NORTHGATE ELECTRIC UTIL PMT", "BAYSHORE MUTUAL INS PREM", "PELICAN AUTO LN PAYMENT", "QUARRY GYM DUES"),
    "friend": ("DANA WHITLOCK", "R. OSEI", "MARGUERITE LANE", "T J BRANNIGAN"),
    "aut": lambda _rng, day: (day - timedelta(2)).strftime("%m%d%y"),
}  # fmt: skip
KINDS = (
    Kind(2, 40, 1500, "DEPOSIT", "deposit"),
    Kind(0.7, 20, 900, "MOBILE DEPOSIT", "deposit"),
    Kind(2.5, 900, 3100, "ACH DEPOSIT, {payer} ****#########", "edeposit"),
    Kind(1, 5, 90, "DEBIT CARD CREDIT, *****###########, AUT {aut} VISA DDA REF|{shop}   {place}", "edeposit"),
    Kind(1, 20, 400, "PEERPAY CREDIT, {friend} ID ????#######", "edeposit"),
    Kind(5, -1400, -15, "", "check"),
    Kind(11, -180, -3, "DEBIT CARD PURCHASE, *****###########, AUT {aut} VISA DDA PUR|{shop}   {place}", "epay"),
    Kind(4, -620, -14, "ELECTRONIC PMT-WEB, {biller} ******####.##", "epay"),
    Kind(2, -300, -10, "PEERPAY SENT, {friend} 1,250 PTS CLUB ####", "epay"),
    Kind(2, -400, -20, "ATM DEBIT, *****###########, AUT {aut} DDA WITHDRAW|2 MAIN ST   {place}", "other", "20"),
    Kind(0.5, -900, -100, "DEBIT", "other"),
    Kind(0.6, -35, -3, "OVERDRAFT PD", "charge", "1", 2),
    Kind(0.8, -15, -5, "MAINTENANCE FEE", "charge", "5", 1),
)
BALANCING = (
    "1. Your ending balance shown on this statement is:",
    "2. List below the amount of deposits or credit transfers which do not appear on this statement. Total the",
    "    deposits and enter on Line 2.",
    "3. Subtotal by adding lines 1 and 2.",
    "4. List below the total amount of withdrawals that do not appear on this statement. Total and enter on Line 4.",
    "5. Subtract Line 4 from 3. This adjusted balance should equal your account balance.",
)
LEGAL = (
    "FOR CONSUMER ACCOUNTS ONLY - IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS: If you need "
    "information about an electronic fund transfer or if you believe there is an error on your bank statement, "
    "telephone the bank immediately at 1-800-555-0117 or write to Deposit Operations Dept, P.O. Box 1377, Keene, ME "
    "04243-1377. We must hear from you no later than sixty (60) calendar days after we sent the first statement. If "
    "we take more than ten (10) business days, we will credit your account for the amount you think is in error. "
    "INTEREST NOTICE: total interest credited to you this year will be reported if it is $10.00 or more."
)


@dataclass(frozen=True)
class Check:
    """A paid check as it stands in its list."""

    day: date
    serial: str
    amount: Decimal


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = some_amount(rng, 400, 5200)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=-50)
    account = fill(rng, "43#-#######", period[0], {})
    flow = Flow(722, lambda: Page(LETTER), lambda page, n: _head(page, n, period, account, opening, entries, rng))
    rows: list[Row] = []
    for tag, title in SECTIONS:
        chosen = [entry for entry in entries if entry.tag == tag]
        if chosen and tag == "check":
            rows += _checks(flow, title, _serials(rng, chosen))
        elif chosen:
            rows += _section(flow, title, chosen)
    _daily(flow, {period[0] - timedelta(1): opening} | day_balances(opening, entries))
    pages = [flow.pages[0], _form(), *flow.pages[1:]]
    rows = [replace(row, page=row.page + (row.page > 1)) for row in rows]
    numbered(pages, "Page:", 470, 66)
    numbered(pages, "{n} of {of}", 575, 66, right=True)
    with_reportlab(pages, path)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    return Truth("checking", "en_US", "USD", account, *period, opening, closing, rows)


def _head(
    page: Page, n: int, period: tuple[date, date], account: str, opening: Decimal, entries: Sequence[Entry], rng: Random
) -> float:
    page.put(36, 44, "Harborline Bank", 17, bold=True)
    page.put(36, 58, "Down east, every day", 7, color=GREY)
    if n > 1:
        page.put(300, 44, "STATEMENT OF ACCOUNT", 11, bold=True)
        page.put(36, 84, "WENDELL A PRUITT", 8)
        _facts(page, period, account, 78)
        page.put(36, 118, "DAILY ACCOUNT ACTIVITY", 9, bold=True)
        page.rule(36, 122, 576)
        return 138
    page.put(300, 44, "STATEMENT OF ACCOUNT", 11, bold=True)
    page.lines(60, 108, ("WENDELL A PRUITT", "SABINE PRUITT", "1204 TANNERY RD APT 3", "NASHUA NH 03060"), 9)
    _facts(page, period, account, 78)
    page.rule(36, 168, 576, 1.2)
    page.put(36, 182, "Harborline Everyday Checking", 10, bold=True)
    page.put(36, 196, "WENDELL A PRUITT", 8)
    page.put(576, 196, f"Account # {account}", 8, right=True)
    y = _summary(page, 216, period, opening, entries)
    if rng.random() < 0.7:
        y = _fees(page, y + 8, entries, rng)
    page.put(36, y + 12, "DAILY ACCOUNT ACTIVITY", 9, bold=True)
    page.rule(36, y + 16, 576)
    return y + 32


def _facts(page: Page, period: tuple[date, date], account: str, y: float) -> None:
    span = "-".join(f"{day:%b %d %Y}" for day in period)
    facts = (
        ("Statement Period:", span),
        ("Cust Ref #:", f"{account.replace('-', '')}-720-T-014"),
        ("Primary Account #:", account),
    )
    for n, (name, value) in enumerate(facts):
        page.put(390, y + 11 * n, name, 8)
        page.put(576, y + 11 * n, value, 8, right=True)


def _summary(page: Page, y: float, period: tuple[date, date], opening: Decimal, entries: Sequence[Entry]) -> float:
    page.put(36, y, "ACCOUNT SUMMARY", 9, bold=True)
    sums = {tag: sum((e.amount for e in entries if e.tag == tag), ZERO) for tag, _ in SECTIONS}
    left = [("Beginning Balance", opening)]
    left += [(title, abs(sums[tag])) for tag, title in SECTIONS if sums[tag]]
    left.append(("Ending Balance", opening + sum(sums.values(), ZERO)))
    days = (period[1] - period[0]).days + 1
    right = (
        ("Average Collected Balance", written(abs(opening) * 3 / 4)),
        ("Interest Earned This Period", "0.00"),
        ("Interest Paid Year-to-Date", "0.00"),
        ("Annual Percentage Yield Earned", "0.00%"),
        ("Days in Period", str(days)),
    )
    for n, (name, amount) in enumerate(left):
        page.put(36, y + 14 + 11 * n, name, 8.5)
        page.put(270, y + 14 + 11 * n, written(amount), 8.5, right=True)
    for n, (name, value) in enumerate(right):
        page.put(320, y + 14 + 11 * n, name, 8.5)
        page.put(576, y + 14 + 11 * n, value, 8.5, right=True)
    return y + 20 + 11 * max(len(left), len(right))


def _fees(page: Page, y: float, entries: Sequence[Entry], rng: Random) -> float:
    page.box(110, y, 390, 46, stroke=GREY)
    page.put(340, y + 12, "Total for this cycle", 8, bold=True, right=True)
    page.put(480, y + 12, "Total Year to Date", 8, bold=True, right=True)
    cycle = sum((-e.amount for e in entries if e.text == "OVERDRAFT PD"), ZERO)
    lines = (
        ("Total Overdraft Fees", cycle, cycle + rng.choice((0, 35, 70))),
        ("Total Returned Item Fees (NSF)", ZERO, ZERO),
    )
    for n, (name, now, year) in enumerate(lines):
        page.put(118, y + 25 + 13 * n, name, 8)
        page.put(340, y + 25 + 13 * n, "$" + written(now), 8, right=True)
        page.put(480, y + 25 + 13 * n, "$" + written(year), 8, right=True)
    return y + 56


def _section(flow: Flow, title: str, entries: Sequence[Entry]) -> list[Row]:
    rows = []
    flow.need(50)
    _titles(flow, title)
    for entry in entries:
        lines = laid(entry.lines, "Helvetica", 8.5, 390)
        if flow.need(11 * len(lines) + 2):
            _titles(flow, f"{title} (continued)")
        rows.append(Row(entry.day, folded(lines), entry.amount, page=flow.number))
        flow.page.put(36, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(576, flow.y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.lines(95, flow.y, lines, 8.5)
        flow.y += 11 * len(lines) + 2
    _subtotal(flow, sum((abs(entry.amount) for entry in entries), ZERO))
    return rows


def _titles(flow: Flow, title: str) -> None:
    flow.page.put(36, flow.y, title, 9, bold=True)
    for x, text, right in ((36, "POSTING DATE", False), (95, "DESCRIPTION", False), (576, "AMOUNT", True)):
        flow.page.put(x, flow.y + 11, text, 6.5, right=right)
    flow.y += 23


def _subtotal(flow: Flow, amount: Decimal) -> None:
    flow.need(12)
    flow.page.put(490, flow.y, "Subtotal:", 8.5, right=True)
    flow.page.put(576, flow.y, written(amount), 8.5, right=True)
    flow.y += 22


def _serials(rng: Random, entries: Sequence[Entry]) -> list[Check]:
    """Checks by serial number, some of which are missing; days are nearly in the same order."""
    days = [entry.day for entry in entries]
    if len(days) > 3 and rng.random() < 0.6:
        at = rng.randrange(len(days) - 1)
        days[at], days[at + 1] = days[at + 1], days[at]
    number, checks = rng.randint(310, 2900), []
    for n, (day, entry) in enumerate(zip(days, entries, strict=True)):
        gap = rng.random() < 0.2
        number += rng.randint(2, 6) if gap else 1
        checks.append(Check(day, f"{number}{'*' if gap and n else ''}", entry.amount))
    return checks


def _checks(flow: Flow, title: str, checks: Sequence[Check]) -> list[Row]:
    """Two column groups, filled one after the other."""
    deep = (len(checks) + 1) // 2
    flow.need(11 * deep + 60)
    flow.page.put(36, flow.y, title, 9, bold=True)
    note = f"No. Checks: {len(checks)}    *Indicates break in serial sequence or check processed electronically"
    flow.page.put(110, flow.y, note, 7)
    rows = []
    groups = (checks[:deep], checks[deep:])
    for n, group in enumerate(groups):
        left = 36 + 280 * n
        if group:
            for x, text, right in ((0, "DATE", False), (64, "SERIAL NO.", False), (240, "AMOUNT", True)):
                flow.page.put(left + x, flow.y + 11, text, 6.5, right=right)
        for line, check in enumerate(group):
            y = flow.y + 23 + 11 * line
            flow.page.put(left, y, f"{check.day:%m/%d}", 8.5)
            flow.page.put(left + 64, y, check.serial, 8.5)
            flow.page.put(left + 240, y, written(abs(check.amount)), 8.5, right=True)
            rows.append(Row(check.day, check.serial, check.amount, page=flow.number))
    flow.y += 25 + 11 * deep
    _subtotal(flow, sum((abs(check.amount) for check in checks), ZERO))
    return rows


def _daily(flow: Flow, ends: dict[date, Decimal]) -> None:
    deep = (len(ends) + 1) // 2
    flow.need(11 * deep + 44)
    flow.page.put(36, flow.y, "DAILY BALANCE SUMMARY", 9, bold=True)
    flow.page.rule(36, flow.y + 3, 576)
    for n, (day, balance) in enumerate(ends.items()):
        left, y = 36 + 280 * (n // deep), flow.y + 27 + 11 * (n % deep)
        if n % deep == 0:
            flow.page.put(left, y - 12, "DATE", 6.5)
            flow.page.put(left + 240, y - 12, "BALANCE", 6.5, right=True)
        flow.page.put(left, y, f"{day:%m/%d}", 8.5)
        flow.page.put(left + 240, y, written(balance), 8.5, right=True)
    flow.y += 40 + 11 * deep


def _form() -> Page:
    page = Page(LETTER)
    page.put(36, 44, "How to Balance your Account", 14, bold=True)
    y = page.lines(36, 92, BALANCING, 8.5, 14)
    for n, name in enumerate(
        ("Ending Balance", "Total Deposits +", "Sub Total", "Total Withdrawals -", "Adjusted Balance")
    ):
        page.put(400, y + 18 * n + 10, name, 8.5)
        page.rule(490, y + 18 * n + 12, 576)
    for left, title in ((36, "DEPOSITS NOT ON STATEMENT"), (225, "WITHDRAWALS NOT ON STATEMENT")):
        page.put(left, y + 24, title, 7, bold=True)
        page.put(left + 110, y + 36, "DOLLARS", 6.5)
        page.put(left + 150, y + 36, "CENTS", 6.5)
        for line in range(12):
            page.rule(left, y + 54 + 16 * line, left + 172, color=GREY)
    prose(page, 36, y + 270, LEGAL, 540)
    return page
