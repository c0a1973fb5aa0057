"""USA, a credit union: share, checking and line of credit in one PDF; minus behind, debt printed positive, no year.

The checks are listed once more below the checking account; dividends and fees have tables of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand
from ._tools import Period, Story, across, fold, number_pages, row, story, told_many

POOLS: Pools = {
    "shop": ["WINCO FOODS #?", "FRED-MEYER 0###", "SHELL SERVICE STATION", "LES SCHWAB TIRES", "DUTCH BROS #2##"],
    "town": ["SPOKANE WA", "YAKIMA WA", "BOISE ID", "SALEM OR", "TACOMA WA"],
    "firm": ["AVISTA UTILITIES", "COMCAST CABLE", "PEMCO INSURANCE", "STATE FARM RO 27"],
    "boss": ["CASCADE ORCHARDS LLC", "SPOKANE SCHOOL DIST 81", "KOOTENAI HEALTH"],
}
CHECKING = [
    Kind(9, -4, -190, "Point Of Sale Withdrawal {shop}|{town} US Card ####"),
    Kind(3, -20, -300, "ATM Withdrawal {town} Terminal LK0####", step="20"),
    Kind(4, -25, -320, "ACH Debit {firm}|TYPE: BILL PAY ID: 9######### CO: {firm}"),
    Kind(3, -30, -900, "Draft 00####", "check"),
    Kind(4, 700, 2600, "ACH Deposit {boss}|TYPE: PAYROLL ID: 1######### NAME: R HALVORSEN"),
    Kind(1, 20, 800, "Mobile Check Deposit"),
    Kind(1, -25, -400, "Transfer To Share 00 on 1#:3#"),
    Kind(0.4, -1, -3, "Foreign Transaction Fee 1.00% of CAD 1##.40", "fee"),
    Kind(1, 0.02, 2, "Dividend Credit APY Earned 0.05%", "dividend", most=1),
]
SHARES = [
    Kind(3, 25, 500, "Deposit Transfer From Checking 40"),
    Kind(2, -50, -400, "Withdrawal Online Banking Transfer To Checking 40"),
    Kind(2, 0.05, 9, "Dividend Credit APY Earned 0.10% over 3# days", most=1),
]
CREDIT = [
    Kind(2, -50, -400, "Loan Advance Overdraft Transfer To Checking 40"),
    Kind(2, 40, 260, "Payment Thank You - Transfer From Checking 40"),
    Kind(2, -3, -19, "Interest Charge 14.900% APR", most=1),
]
ACCOUNT = (45, 90, -480, -567)


def money(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def head(page: Page, number: int) -> float:
    page.put(45, 48, "INLAND PALOUSE", 15, bold=True)
    page.put(45, 62, "CREDIT UNION", 10)
    page.put(567, 48, "STATEMENT OF ACCOUNTS", 11, right=True, bold=True)
    page.put(567, 62, "P.O. Box 1180, Spokane, WA 99210   800-555-0148", 7.5, right=True)
    page.rule(45, 70, 567, 1)
    return 90 if number > 1 else 200


def summary(flow: Flow, parts: Sequence[tuple[str, Story]], member: str) -> None:
    page, (start, end) = flow.page, parts[0][1].period
    page.lines(60, 110, ("ROSALIND K HALVORSEN", "OTIS HALVORSEN", "2214 E 17TH AVE", "SPOKANE WA 99203-3318"), 9)
    across(page, 96, (330, -567), ("Member Number", member), 8.5)
    across(page, 108, (330, -567), ("Statement Period", f"{start:%m/%d/%y} thru {end:%m/%d/%y}"), 8.5)
    for n, (name, it) in enumerate(parts):
        across(page, 130 + 12 * n, (330, -567), (name, money(abs(it.closing))), 8.5)


def section(flow: Flow, name: str, it: Story, owed: bool) -> list[Row]:
    flow.need(70)
    flow.page.box(45, flow.y - 10, 522, 14, (0.86, 0.9, 0.86))
    flow.page.put(49, flow.y, name, 9.5, bold=True)
    flow.y += 16
    heads = (
        "Date",
        "Transaction Description",
        "Advance/Payment" if owed else "Amount",
        "You Owe" if owed else "Balance",
    )
    across(flow.page, flow.y, ACCOUNT, heads, 8, bold=True)
    flow.y += 12
    sign = -1 if owed else 1
    edge(flow, it.period[0], "Beginning Balance", sign * it.opening)
    rows = []
    for entry, balance in zip(it.entries, it.balances, strict=True):
        lines = fold(entry.lines, "Helvetica", 8.5, 300)
        flow.need(10.5 * len(lines))
        across(
            flow.page,
            flow.y,
            (45, -480, -567),
            (f"{entry.day:%b %d}", money(sign * entry.amount), money(sign * balance)),
            8.5,
        )
        rows.append(row(entry, lines, flow.number, balance))
        flow.y = flow.page.lines(90, flow.y, lines, 8.5, 10.5) + 1.5
    flow.need(16)
    edge(flow, it.period[1], "Ending Balance", sign * it.closing)
    flow.y += 10
    return rows


def edge(flow: Flow, day: date, text: str, balance: Decimal) -> None:
    across(flow.page, flow.y, (45, 90, -567), (f"{day:%b %d}", text, money(balance)), 8.5, bold=True)
    flow.y += 12


def drafts(flow: Flow, entries: Sequence[Entry]) -> None:
    listed = [entry for entry in entries if entry.tag == "check"]
    if not listed:
        return
    flow.need(50)
    flow.page.put(45, flow.y, "Drafts Cleared (* denotes a gap in the sequence)", 8.5, bold=True)
    for start in range(0, len(listed), 3):
        flow.need(12)
        flow.y += 11
        for n, entry in enumerate(listed[start : start + 3]):
            texts = (entry.lines[0].split()[1] + "*" * (n == 1), f"{entry.day:%b %d}", money(-entry.amount))
            across(flow.page, flow.y, (50 + 175 * n, 95 + 175 * n, -(185 + 175 * n)), texts, 8)
    flow.y += 24


def closing_tables(flow: Flow, paid: Decimal, fees: Decimal) -> None:
    flow.need(120)
    across(
        flow.page, flow.y, (45, -400, -520), ("Fee and Dividend Summary", "This Period", "Year To Date"), 8.5, bold=True
    )
    table = (
        ("Total Overdraft Fees", Decimal(0), Decimal(29)),
        ("Total Other Fees", fees, fees + Decimal("3.15")),
        ("Dividends Paid", paid, paid + Decimal("6.42")),
    )
    for name, now, year in table:
        flow.y += 12
        across(flow.page, flow.y, (45, -400, -520), (name, money(now), money(year)), 8.5)
    flow.y += 24
    legal = (
        "IN CASE OF ERRORS OR QUESTIONS ABOUT ELECTRONIC TRANSFERS: telephone or write us no later than 60 days after",
        "we sent you the FIRST statement on which the problem appeared. Insured by NCUA up to at least $250,000.",
    )
    flow.page.lines(45, flow.y, legal, 7, 9, color=GREY)


def credit_line(rng: Random, period: Period) -> Story:
    opening = -Decimal(rng.randint(40_000, 250_000)) / 100
    entries = some_entries(rng, CREDIT, POOLS, period, count=rng.randint(0, 5))
    return Story(period, opening, entries, running(opening, (e.amount for e in entries)))


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    shares = story(rng, SHARES, POOLS, period=period, count=rng.randint(0, 6))
    checking = story(rng, CHECKING, POOLS, period=period, reversal="Reversal {}")
    parts = [("REGULAR SHARES - 00", shares), ("CASCADE CHECKING - 40", checking)]
    if rng.random() < 0.7:
        parts.append(("LINE OF CREDIT - 60", credit_line(rng, period)))
    flow = Flow(745, lambda: Page(LETTER), head)
    summary(flow, parts, f"{rng.randint(100000, 999999)}")
    rows: list[Row] = []
    for name, it in parts:
        rows += section(flow, name, it, "CREDIT" in name)
        if it is checking:
            drafts(flow, it.entries)
    sums = [sum((e.amount for e in checking.entries if e.tag == tag), Decimal(0)) for tag in ("dividend", "fee")]
    closing_tables(flow, sums[0], -sums[1])
    number_pages(flow.pages, lambda n, of: f"Page {n} of {of}", -567, 770)
    by_hand(flow.pages, path, Hand("TJ"))
    return told_many(period, rows, "en-US", "USD")
