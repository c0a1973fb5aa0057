"""United States, regional bank, business checking: sections instead of a running balance.

Deposits, electronic debits and other debits are lists, checks stand in three columns read downwards with a star at
gaps in the sequence, and the balance is given by day in a table of its own.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    some_amount,
    some_days,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, LETTER, Color, Flow, Hand, Page, by_hand, fits
from ._rows import row_count, sufficient, wrapped

GREEN: Color = (0.05, 0.36, 0.25)
NAME = "CUMBERLAND TRACE BANK"
OWNER = [
    "RIDGELINE HVAC & PLUMBING LLC",
    "OPERATING ACCOUNT",
    "2207 OLD HICKORY PIKE STE 4",
    "COOKEVILLE TN 38501-2209",
]

POOLS: Pools = {
    "customer": ["Highlands Apts", "Putnam Cnty Schools", "Mercy Dental Grp", "Tenn Valley Homes", "J&L Property Mgt"],
    "vendor": [
        "Ferguson Ent 0###",
        "Johnstone Supply",
        "Wex Fleet Fuel",
        "Att Payment",
        "Cookeville Utili",
        "Nationwide Ins Prem",
        "Home Depot Online",
        "Enterprise Fm Lease",
        "Intuit Quickbooks",
    ],
    "used": lambda rng, day: f"{earlier(rng, day):%m/%d}",
}
KINDS = [
    Kind(10, 300, 6500, "Deposit - Thank You", "deposit"),
    Kind(5, 200, 4200, "Remote Deposit Capture", "deposit"),
    Kind(8, 90, 3200, "Bankcard 8076 Mtot Dep|Ridgeline Hvac 5180890#######", "deposit"),
    Kind(4, 500, 9000, "{customer} Ach Pmt|Ridgeline Hvac {customer}", "deposit"),
    Kind(1, 2000, 15000, "Wire Transfer {customer}|Trn #00########", "deposit"),
    Kind(14, -30, -2600, "{vendor} Ach Debit|Ridgeline Hvac ##########", "electronic"),
    Kind(9, -15, -900, "Card Purchase {vendor} {used}|Cookeville TN Card 7731", "electronic"),
    Kind(2, -400, -4000, "Irs USATAXPYMT 2700#########", "electronic"),
    Kind(3, -1800, -7500, "Paychex Tps Taxes Ridgeline Hv 9######", "electronic", most=3),
    Kind(1, -2, -40, "Bankcard 8076 Mtot Disc|Ridgeline Hvac 5180890#######", "electronic"),
    Kind(1, -18, -45, "Wire Transfer Fee Trn #00########", "other", "1", most=2),
    Kind(1, -200, -2500, "Loan Payment To Note 4#####-01", "other", most=1),
]
SECTIONS = (("deposit", "DEPOSITS & CREDITS"), ("electronic", "ELECTRONIC DEBITS"), ("other", "OTHER DEBITS"))
BALANCING = [
    "HOW TO BALANCE YOUR CHECKING ACCOUNT",
    "1. Write here the ending balance shown on this statement ...................... $ ______________",
    "2. Write here any deposits not shown on this statement ........................ $ ______________",
    "3. Total of lines 1 and 2 ..................................................... $ ______________",
    "4. Total of all outstanding checks and debits ................................. $ ______________",
    "5. Subtract line 4 from line 3. This should agree with your check register .... $ ______________",
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=rng.random() < 0.7)
    listed = some_entries(rng, KINDS, POOLS, period, count=row_count(rng, 70))
    charge = Entry(period[1], ("Analysis Charge",), -Decimal(rng.randint(800, 6000)) / 100, "other", "")
    checks = _checks(rng, period)
    entries = sorted([*listed, *checks, charge], key=lambda entry: entry.day)
    opening = sufficient(rng, entries, 800, 30000)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "00########", period[0], {})
    truth = Truth("checking", "en_US", "USD", number, *period, opening, closing)
    flow = Flow(735, lambda: Page(LETTER), lambda page, at: _head(page, at, period, number))
    _summary(flow, period, opening, closing, entries)
    for tag, title in SECTIONS:
        _section(flow, title, [entry for entry in entries if entry.tag == tag], truth)
    if checks:
        _check_table(flow, checks, truth)
    _daily(flow, opening, entries)
    _balancing(flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(306, 770, "For all your banking needs, please call 1-800-555-0166   Member FDIC", 7.5, center=True)
        page.put(570, 62, f"Page {at} of {len(flow.pages)}", 8.5, right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return truth


def _checks(rng: Random, period: tuple[date, date]) -> list[Entry]:
    number, found = rng.randint(1010, 8800), []
    for day in some_days(rng, rng.randint(4, 38), *period):
        number += rng.choices([1, 2, 5], [8, 2, 1])[0]
        found.append(Entry(day, (str(number),), some_amount(rng, -25, -3800), "check", ""))
    numbers = [entry.lines for entry in found]
    days = [entry.day for entry in found]
    for n in range(len(days) - 1):  # checks come in nearly in the order in which they were written
        if rng.random() < 0.4:
            days[n], days[n + 1] = days[n + 1], days[n]
    return [Entry(day, lines, e.amount, e.tag, "") for day, lines, e in zip(days, numbers, found, strict=True)]


def _head(page: Page, at: int, period: tuple[date, date], number: str) -> float:
    page.box(42, 34, 6, 34, GREEN)
    page.put(56, 50, NAME, 16, bold=True, color=GREEN)
    page.put(56, 63, "Business Banking", 9, color=GREY)
    page.put(570, 50, "ACCOUNT #    " + number, 9, right=True, bold=True)
    if at > 1:
        return 100
    page.lines(56, 84, ["Cookeville Main Office", "101 E Broad Street", "Cookeville, TN 38501"], 8, 10, color=GREY)
    page.lines(80, 138, OWNER, 9.5, 12)
    page.put(570, 84, "Enclosures    0", 8.5, right=True)
    page.put(570, 138, f"{period[0]:%B} {period[0].day}, {period[0].year} through", 9, right=True)
    page.put(570, 150, f"{period[1]:%B} {period[1].day}, {period[1].year}", 9, right=True)
    return 220


def _bar(flow: Flow, title: str, more: bool = False) -> None:
    flow.page.rule(42, flow.y - 12, 570, 1.2, GREEN)
    flow.page.put(306, flow.y, title + (" (CONTINUED)" if more else ""), 10, center=True, bold=True, color=GREEN)
    flow.page.rule(42, flow.y + 5, 570, 0.4, GREEN)
    flow.y += 19


def _summary(flow: Flow, period: tuple[date, date], opening: Decimal, closing: Decimal, entries: list[Entry]) -> None:
    page = flow.page
    page.put(306, flow.y - 22, "ADVANTAGE BUSINESS CHECKING", 11, center=True, bold=True)
    _bar(flow, "SUMMARY")
    y = flow.y
    amounts = {tag: [e.amount for e in entries if e.tag == tag] for tag in ("deposit", "electronic", "other", "check")}
    lines = [("Beginning Balance", f"${written(opening)}", "")]
    titles = {
        "deposit": "Deposits & Credits",
        "electronic": "Electronic Debits",
        "other": "Other Debits",
        "check": "Checks",
    }
    for tag, title in titles.items():
        total = sum(amounts[tag], Decimal(0))
        lines.append((title, f"${written(abs(total))}", "+" if tag == "deposit" else "-"))
    lines.append((f"Ending Balance on {period[1]:%m/%d}", f"${written(closing)}", ""))
    for title, figure, sign in lines:
        page.put(60, y, title, 9, bold="Balance" in title)
        page.put(290, y, figure, 9, right=True, bold="Balance" in title)
        page.put(296, y, sign, 9)
        y += 12
    page.put(330, flow.y, "Minimum Daily Balance", 9)
    lowest = opening
    least = opening
    for entry in entries:
        lowest += entry.amount
        least = min(least, lowest)
    page.put(556, flow.y, f"${written(least)}", 9, right=True)
    page.put(330, flow.y + 12, "Items Processed", 9)
    page.put(556, flow.y + 12, str(len(entries)), 9, right=True)
    flow.y = y + 22


def _section(flow: Flow, title: str, entries: list[Entry], truth: Truth) -> None:
    if not entries:
        return

    def titles(more: bool) -> None:
        _bar(flow, title, more)
        flow.page.put(60, flow.y, "Date", 8.5, bold=True)
        flow.page.put(110, flow.y, "Description", 8.5, bold=True)
        flow.page.put(556, flow.y, "Amount", 8.5, right=True, bold=True)
        flow.y += 13

    flow.need(70)
    titles(False)
    for n, entry in enumerate(entries):
        lines = wrapped([line.strip() for line in entry.lines], fits("Helvetica", 8.5, 330))
        if flow.need(len(lines) * 10.5 + 2):
            titles(True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.page.put(60, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.lines(110, flow.y, lines, 8.5, 10.5)
        flow.page.put(556, flow.y, ("$" if n == 0 else "") + written(abs(entry.amount)), 8.5, right=True)
        flow.y += len(lines) * 10.5 + 2
    flow.need(20)
    total = sum((entry.amount for entry in entries), Decimal(0))
    flow.page.rule(480, flow.y - 7, 556)
    flow.page.put(110, flow.y + 3, f"Total {title.title()}", 8.5, bold=True)
    flow.page.put(556, flow.y + 3, f"${written(abs(total))}", 8.5, right=True, bold=True)
    flow.y += 32


def _check_table(flow: Flow, checks: list[Entry], truth: Truth) -> None:
    high = -(-len(checks) // 3)
    flow.need(high * 11 + 75)
    _bar(flow, "CHECKS")
    before = 0
    for column in range(3):
        x, y = 60 + column * 172, flow.y
        part = checks[column * high : (column + 1) * high]
        if part:
            flow.page.put(x, y, "Date", 8.5, bold=True)
            flow.page.put(x + 40, y, "Check No.", 8.5, bold=True)
            flow.page.put(x + 150, y, "Amount", 8.5, right=True, bold=True)
        for entry in part:
            y += 11
            here = int(entry.lines[0])
            flow.page.put(x, y, f"{entry.day:%m/%d}", 8.5)
            flow.page.put(x + 66, y, entry.lines[0], 8.5, right=True)
            flow.page.put(x + 69, y, "*" if before and here != before + 1 else "", 8.5)
            flow.page.put(x + 150, y, written(-entry.amount), 8.5, right=True)
            truth.transactions.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
            before = here
    flow.y += high * 11 + 18
    flow.page.put(110, flow.y, "Total Checks", 8.5, bold=True)
    total = -sum((entry.amount for entry in checks), Decimal(0))
    flow.page.put(556, flow.y, f"${written(total)}", 8.5, right=True, bold=True)
    flow.page.put(60, flow.y + 13, "* Break In Check Number Sequence.", 7.5)
    flow.y += 40


def _daily(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    balances: dict[date, Decimal] = {}
    for entry in entries:
        opening += entry.amount
        balances[entry.day] = opening
    days = sorted(balances)
    high = -(-len(days) // 3)
    flow.need(high * 11 + 50)
    _bar(flow, "DAILY BALANCE SUMMARY")
    for column in range(3):
        x, y = 60 + column * 172, flow.y
        part = days[column * high : (column + 1) * high]
        if part:
            flow.page.put(x, y, "Date", 8.5, bold=True)
            flow.page.put(x + 150, y, "Balance", 8.5, right=True, bold=True)
        for day in part:
            y += 11
            flow.page.put(x, y, f"{day:%m/%d}", 8.5)
            flow.page.put(x + 150, y, written(balances[day]), 8.5, right=True)
    flow.y += high * 11 + 30


def _balancing(flow: Flow) -> None:
    flow.need(120)
    flow.page.box(42, flow.y - 10, 528, 98, stroke=GREY)
    flow.page.put(52, flow.y + 4, BALANCING[0], 9, bold=True)
    flow.page.lines(52, flow.y + 20, BALANCING[1:], 8, 13, face="Courier")
