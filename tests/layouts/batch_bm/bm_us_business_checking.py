"""United States, checking of a small business: a regional bank's sections of deposits, withdrawals and fees.

Checks stand in three columns read downwards, a star marks a gap in their numbers; then come balances by day, the
analysis of service charges with volumes and unit prices, and pages of check images whose captions repeat the checks.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_days, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._rows import total

NAMES = ("RIVER BEND CABINETRY LLC", "OAK HOLLOW VETERINARY PC", "TRI COUNTY HVAC SERVICES INC")
POOLS = {
    "seller": ("SYSCO MEMPHIS", "GRAINGER", "FERGUSON ENT", "SHERWIN WILLIAMS", "WASTE MGMT", "UPS BILLING"),
    "shop": (
        "LOWES #00#5# BIRMINGHAM AL",
        "SHELL OIL 5744####",
        "OFFICE DEPOT #2### MOBILE AL",
        "ZAXBY'S #### DOTHAN AL",
    ),
    "desc": ("Invoice", "Payment", "ACH Pmt", "Web Pmt"),
    "card": ("MERCHANT BANKCD", "SQUARE INC", "CLOVER APP MRKT"),
}
KINDS = (
    Kind(4, 400, 6000, "Deposit - Thank You", "in"),
    Kind(7, 90, 2600, "{card} Deposit {mine} ##########", "in"),
    Kind(2, 300, 5000, "Mobile Check Deposit", "in"),
    Kind(1, 1500, 9000, "Wire Transfer {seller} Ref ##########", "in", most=2),
    Kind(6, -40, -3000, "{seller} {desc} {mine} ######", "out"),
    Kind(8, -5, -400, "Card Purchase {shop} ####", "out"),
    Kind(2, -700, -4500, "Intuit Payroll {mine} ########", "out", most=2),
    Kind(1, -300, -2200, "IRS Usataxpymt {mine} 2705########", "out", most=2),
    Kind(1, -1000, -3000, "EB to Loan # ####", "out", most=1),
    Kind(1, -15, -15, "Incoming Wire Fee", "fee", most=1),
    Kind(1, -36, -36, "Paid Overdraft Item Fee", "fee", most=2),
)
CHECKS = 3  # columns
FOOT = ("Thank You For Banking With Pinehurst!", "Member FDIC   Equal Housing Lender")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    name = rng.choice(NAMES)
    opening = some_amount(rng, 4000, 60000)
    pools = {**POOLS, "mine": (name.split(" LLC")[0].title(),)}
    entries = some_entries(rng, KINDS, pools, period, count=rng.randint(18, 60))
    if rng.random() < 0.8:
        entries.append(Entry(period[1], ("Analysis Charge " + period[1].strftime("%m-%y"),), Decimal(-1), "fee", ""))
    analysis = _analysis(rng, entries)
    entries = [e if e.lines[0][:8] != "Analysis" else _charged(e, analysis) for e in entries]
    checks = _checks(rng, period)
    closing = opening + total([e.amount for e in entries]) + total([amount for _, _, amount in checks])
    account = fill(rng, "00########", period[0], {})
    truth = Truth("checking", "en_US", "USD", account, *period, opening, closing)

    flow = Flow(716, lambda: Page(LETTER), lambda page, n: _head(page, n, name, account, period), _foot)
    _summary(flow, entries, checks, opening, closing)
    for tag, title in (("in", "DEPOSITS & CREDITS"), ("out", "WITHDRAWALS"), ("fee", "FEES")):
        _section(flow, title, [e for e in entries if e.tag == tag], truth)
    _check_list(flow, checks, truth)
    _daily(flow, truth, opening)
    _analysed(flow, analysis)
    _images(flow, checks)
    _foot(flow.page, flow.y)
    for number, page in enumerate(flow.pages, 1):
        page.put(572, 60, f"Page {number} of {len(flow.pages)}", 9, right=True)
    with_reportlab(flow.pages, path)
    return truth


def _charged(entry: Entry, analysis: Sequence[tuple[str, int, Decimal]]) -> Entry:
    charge = total([volume * price for _, volume, price in analysis]).quantize(Decimal("0.01"))
    return Entry(entry.day, entry.lines, -max(charge, Decimal("0.01")), entry.tag, entry.text)


def _analysis(rng: Random, entries: Sequence[Entry]) -> list[tuple[str, int, Decimal]]:
    credits = sum(e.tag == "in" for e in entries)
    return [
        ("Monthly Maintenance Fee", 1, Decimal("18.00")),
        ("Deposits Posted", credits, Decimal("0.50")),
        ("Items Deposited", credits * rng.randint(1, 6), Decimal("0.15")),
        ("Debits Posted", len(entries) - credits, Decimal("0.20")),
        ("Currency Deposited (per $100)", rng.randint(0, 40), Decimal("0.25")),
    ]


def _checks(rng: Random, period: tuple[date, date]) -> list[tuple[date, str, Decimal]]:
    number, checks = rng.randint(1001, 7900), []
    for day in some_days(rng, rng.randint(2, 23), *period):
        gap = rng.random() < 0.25
        number += rng.randint(2, 5) if gap else 1
        checks.append((day, f"{number}{' *' if gap else ''}", some_amount(rng, -30, -2500)))
    return checks


def _head(page: Page, number: int, name: str, account: str, period: tuple[date, date]) -> float:
    page.put(40, 48, "PINEHURST BANK", 16, bold=True, color=(0.1, 0.35, 0.2))
    if number == 1:
        page.lines(40, 66, ("Pinehurst Bank", "Dothan Main Office", "P.O. Box 4417", "Dothan, AL 36302"), 8, 9.5)
        page.lines(90, 130, (name, "2208 ROSS CLARK CIR STE 4", "DOTHAN AL 36301-5712"), 10, 12)
    page.put(572, 48, f"ACCOUNT # {account}", 11, bold=True, right=True)
    if number > 1:
        return 100
    page.lines(452, 84, ("Cycle", "Enclosures", "Page"), 8, 10, color=GREY)
    page.put(572, 84, "00 05", 8, right=True)
    page.put(572, 94, "0", 8, right=True)
    page.put(572, 104, "1", 8, right=True)
    page.put(306, 184, "ADVANTAGE BUSINESS CHECKING", 13, bold=True, center=True)
    begin, end = (f"{day:%B} {day.day}, {day.year}" for day in period)
    page.put(306, 199, f"{begin} through {end}", 10, center=True)
    return 222


def _foot(page: Page, y: float) -> None:  # noqa: ARG001
    page.rule(40, 736, 572, 0.7)
    page.put(306, 750, FOOT[0], 8.5, center=True, bold=True)
    page.put(306, 761, "1-800-555-0147   For all your banking needs call or visit pinehurst.example", 7.5, center=True)
    page.put(306, 771, FOOT[1], 7, center=True, color=GREY)


def _bar(flow: Flow, title: str, room: float = 60) -> None:
    flow.need(room)
    flow.page.box(40, flow.y - 11, 532, 15, (0.1, 0.35, 0.2))
    flow.page.put(306, flow.y, title, 10, bold=True, center=True, color=(1, 1, 1))
    flow.y += 18


def _summary(
    flow: Flow,
    entries: Sequence[Entry],
    checks: Sequence[tuple[date, str, Decimal]],
    opening: Decimal,
    closing: Decimal,
) -> None:
    _bar(flow, "SUMMARY")
    sums = {tag: total([e.amount for e in entries if e.tag == tag]) for tag in ("in", "out", "fee")}
    lines = [
        ("Beginning Balance", opening, ""),
        ("Deposits & Credits", sums["in"], "+"),
        ("Withdrawals", sums["out"], "-"),
        ("Fees", sums["fee"], "-"),
        ("Automatic Transfers", Decimal("0.00"), "+"),
        ("Checks", total([amount for _, _, amount in checks]), "-"),
        ("Ending Balance", closing, ""),
    ]
    for n, (label, amount, sign) in enumerate(lines):
        y = flow.y + n * 12
        flow.page.put(48, y, label, 9, bold=n in (0, 6))
        flow.page.put(210, y, "$", 9)
        negative = amount if not sign else abs(amount)
        flow.page.put(286, y, written(negative), 9, right=True, bold=n in (0, 6))
        flow.page.put(290, y, sign, 9)
    flow.page.put(340, flow.y, "Minimum Balance", 9)
    flow.page.put(540, flow.y, "$" + written(min(opening, closing), places=0), 9, right=True)
    flow.page.put(340, flow.y + 12, "Average Balance", 9)
    flow.page.put(540, flow.y + 12, "$" + written((opening + closing) / 2, places=0), 9, right=True)
    flow.y += 7 * 12 + 16


def _section(flow: Flow, title: str, entries: Sequence[Entry], truth: Truth) -> None:
    if not entries:
        return
    _bar(flow, title)
    for entry in entries:
        if flow.need(12):
            _bar(flow, f"{title} (CONTINUED)")
        flow.page.put(48, flow.y, f"{entry.day:%m/%d}", 9)
        flow.page.put(100, flow.y, entry.lines[0], 9)
        flow.page.put(560, flow.y, written(abs(entry.amount)), 9, right=True)
        truth.transactions.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
        flow.y += 12
    flow.need(26)
    flow.page.put(300, flow.y + 6, f"Total {title.title()}", 9, bold=True)
    amount = written(abs(total([e.amount for e in entries])))
    flow.page.put(560, flow.y + 6, "$" + amount, 9, right=True, bold=True)
    flow.y += 30


def _check_list(flow: Flow, checks: Sequence[tuple[date, str, Decimal]], truth: Truth) -> None:
    high = -(-len(checks) // CHECKS)
    _bar(flow, "CHECKS", 70 + high * 12)
    columns = [checks[n : n + high] for n in range(0, len(checks), high)]
    for place, column in enumerate(columns):
        left = 48 + place * 178
        flow.page.put(left, flow.y, "Date", 8.5, bold=True)
        flow.page.put(left + 48, flow.y, "Check No.", 8.5, bold=True)
        flow.page.put(left + 156, flow.y, "Amount", 8.5, bold=True, right=True)
        for n, (day, number, amount) in enumerate(column, 1):
            flow.page.put(left, flow.y + 12 * n, f"{day:%m/%d}", 9)
            flow.page.put(left + 52, flow.y + 12 * n, number, 9)
            flow.page.put(left + 156, flow.y + 12 * n, written(-amount), 9, right=True)
            truth.transactions.append(Row(day, number, amount, page=flow.number))
    flow.y += (high + 1) * 12 + 8
    flow.page.put(300, flow.y, "Total Checks", 9, bold=True)
    flow.page.put(560, flow.y, "$" + written(-total([a for _, _, a in checks])), 9, right=True, bold=True)
    flow.page.put(48, flow.y + 12, "* Break In Check Number Sequence.", 8)
    flow.y += 34


def _daily(flow: Flow, truth: Truth, opening: Decimal) -> None:
    rows = sorted(truth.transactions, key=lambda row: row.date)
    balances = running(opening, [row.amount for row in rows])
    days = [(day, list(group)[-1][1]) for day, group in groupby(zip(rows, balances, strict=True), lambda p: p[0].date)]
    high = -(-len(days) // CHECKS)
    _bar(flow, "DAILY BALANCE SUMMARY", 50 + high * 12)
    for place, column in enumerate(days[n : n + high] for n in range(0, len(days), high)):
        left = 48 + place * 178
        flow.page.put(left, flow.y, "Date", 8.5, bold=True)
        flow.page.put(left + 156, flow.y, "Balance", 8.5, bold=True, right=True)
        for n, (day, balance) in enumerate(column, 1):
            flow.page.put(left, flow.y + 12 * n, f"{day:%m/%d}", 9)
            flow.page.put(left + 156, flow.y + 12 * n, written(balance), 9, right=True)
    flow.y += (high + 1) * 12 + 16


def _analysed(flow: Flow, analysis: Sequence[tuple[str, int, Decimal]]) -> None:
    _bar(flow, "ANALYSIS OF SERVICE CHARGES", 110)
    for x, label in ((330, "Volume"), (430, "Unit Price"), (560, "Total Charge")):
        flow.page.put(x, flow.y, label, 8.5, bold=True, right=True)
    flow.page.put(48, flow.y, "Service Description", 8.5, bold=True)
    for label, volume, price in analysis:
        flow.y += 12
        flow.page.put(48, flow.y, label, 9)
        flow.page.put(330, flow.y, str(volume), 9, right=True)
        flow.page.put(430, flow.y, written(price, places=4), 9, right=True)
        flow.page.put(560, flow.y, written(volume * price), 9, right=True)
    flow.y += 14
    flow.page.put(48, flow.y, "Total Analyzed Charges", 9, bold=True)
    flow.page.put(560, flow.y, written(total([v * p for _, v, p in analysis])), 9, right=True, bold=True)
    flow.y += 24


def _images(flow: Flow, checks: Sequence[tuple[date, str, Decimal]]) -> None:
    flow.turn()
    _bar(flow, "CHECK IMAGES")
    for n, (day, number, amount) in enumerate(checks):
        if n and n % 10 == 0:
            flow.turn()
            _bar(flow, "CHECK IMAGES (CONTINUED)")
        left, top = 48 + n % 2 * 264, flow.y + n % 10 // 2 * 112
        flow.page.box(left, top, 240, 88, (0.93, 0.95, 0.93), stroke=(0.6, 0.6, 0.6))
        caption = f"Check {number.split()[0]}   {day:%m/%d}   ${written(-amount)}"
        flow.page.put(left, top + 98, caption, 8)
