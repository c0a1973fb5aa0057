"""United States, checking of a fintech: newest first, type in a column, amount and net amount, date of settlement last.

The date of transaction leads the row, the date of settlement (the booking) ends it; sums by type stand above.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_pymupdf
from ._rows import figures, of_entries, total

GREEN: Color = (0.0, 0.55, 0.33)
PALE: Color = (0.93, 0.97, 0.95)
KINDS = (
    Kind(9, -3, -85, "{shop}", "Purchase"),
    Kind(3, -20, -180, "{store}", "Purchase"),
    Kind(2, -0.05, -0.99, "Round Up Transfer to Savings", "Round Up Transfer"),
    Kind(1.5, -20, -200, "{atm}", "ATM Withdrawal"),
    Kind(1.5, -15, -300, "{friend}", "Transfer"),
    Kind(1, 10, 250, "{*friend}", "Transfer"),
    Kind(1, -30, -240, "{bill}", "Direct Debit"),
    Kind(1.2, 640, 1650, "{payer}", "Deposit", most=4),
    Kind(0.5, 5, 60, "{store}", "Adjustment"),
    Kind(0.3, -2.5, -2.5, "Out of Network ATM Withdrawal Fee", "Fee"),
)
POOLS = {
    "shop": (
        "SQ *HONEY BEAR BAKERY",
        "MCDONALD'S F#####",
        "Uber Trip",
        "DOORDASH*TACO PALACE",
        "Spotify USA",
        "7-ELEVEN #####",
        "CASH APP*MARCUS T",
        "DUNKIN #######",
        "TST* LITTLE SAIGON PHO",
    ),
    "store": (
        "WM SUPERCENTER ####",
        "Amazon.com*??#?#",
        "TARGET T-#### COLUMBUS OH",
        "KROGER FUEL CTR ####",
        "DOLLAR GENERAL #####",
        "ROSS STORES ###",
    ),
    "atm": ("ALLPOINT ATM WALGREENS ##### COLUMBUS OH", "MONEYPASS 7-ELEVEN ##### DUBLIN OH"),
    "friend": (
        "Instant transfer with debit card ending ####",
        "Zelle Payment DEVON R",
        "Transfer from Savings Account",
    ),
    "bill": ("AEP OHIO ELECTRIC PMT", "T-MOBILE PCS SVC ???", "PROGRESSIVE INS PREM", "PLANET FIT CLUB FEES"),
    "payer": ("MIDWEST PARCEL LLC PAYROLL", "GUSTO PAY ######", "IRS TREAS 310 TAX REF"),
}
SUMS = ("Deposit", "ATM Withdrawal", "Purchase", "Direct Debit", "Adjustment", "Transfer", "Round Up Transfer", "Fee")
NAMES = {
    "Deposit": "Deposits",
    "ATM Withdrawal": "ATM Withdrawals",
    "Purchase": "Purchases",
    "Direct Debit": "Direct Debits",
    "Adjustment": "Adjustments",
    "Transfer": "Transfers",
    "Round Up Transfer": "Round Up Transfers",
    "Fee": "Fees",
}
COLUMNS = (40, 118, 290, 425, 492, 572)


def _plain(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


def _heads(page: Page, y: float) -> float:
    page.box(36, y - 11, 540, 16, PALE)
    names = ("TRANSACTION DATE", "DESCRIPTION", "TYPE", "AMOUNT", "NET AMOUNT", "SETTLEMENT DATE")
    for n, (x, name) in enumerate(zip(COLUMNS, names, strict=True)):
        page.put(x, y, name, 6.5, bold=True, right=n > 2, color=GREY)
    return y + 18


def _foot(page: Page, number: int) -> None:
    page.put(36, 762, "Larkspur is a financial technology company, not a bank.", 6.5, color=GREY)
    page.put(36, 770, "Banking services by Granite Falls Bank, N.A.; Member FDIC.", 6.5, color=GREY)
    page.put(576, 770, f"Page {number}", 6.5, right=True, color=GREY)


def _errors(flow: Flow) -> None:
    flow.need(120)
    flow.y += 14
    flow.page.put(36, flow.y, "Error Resolution Procedures", 10, bold=True)
    text = (
        "Call us at 1-800-555-0139 or write to Larkspur Member Services, P.O. Box 4417, Columbus, OH 43085 as soon as "
        "you can if a line on this statement looks wrong to you or if you want to know more about a transfer. We have "
        "to hear from you within 60 days of the first statement that shows the error. Tell us your name and account "
        "number, what you think is wrong and why, and the dollar amount. If we need longer than 10 business days we "
        "will credit your account in the meantime."
    )
    flow.page.lines(36, flow.y + 14, wrap(text, fits("Helvetica", 8, 536)), 8, 10)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(2), end), count=rng.randint(22, 75))
    opening = some_amount(rng, 150, 1400)
    closing = opening + of_entries(entries)
    account = figures(rng, 12)

    def head(page: Page, count: int) -> float:
        _foot(page, count)
        page.put(36, 48, "larkspur", 20, bold=True, color=GREEN)
        if count > 1:
            return _heads(page, 84)
        page.put(36, 88, "Checking Account Statement", 16, bold=True)
        page.lines(36, 112, ("Jordan Whitfield", "2210 Neil Ave Apt 4C", "Columbus, OH 43201"), 9, 12)
        page.lines(340, 112, ("Account number", "Statement period", "Member Services"), 9, 12, color=GREY)
        period = f"{start:%B} {start.day} - {end:%B} {end.day}, {end.year}"
        page.lines(425, 112, (account, period, "(800) 555-0139"), 8.5, 12)
        y = 172.0
        page.put(36, y, "Summary", 13, bold=True)
        y += 20
        page.put(40, y, f"Beginning balance on {start:%B} {start.day}, {start.year}", 9)
        page.put(572, y, _money(opening), 9, right=True)
        for tag in SUMS:
            y += 15
            part = total(entry.amount for entry in entries if entry.tag == tag)
            page.rule(36, y - 10.5, 576, 0.3, (0.8, 0.8, 0.8))
            page.put(40, y, NAMES[tag], 9)
            page.put(572, y, _money(part), 9, right=True)
        y += 15
        page.rule(36, y - 10.5, 576, 0.8)
        page.put(40, y, f"Ending balance on {end:%B} {end.day}, {end.year}", 9, bold=True)
        page.put(572, y, _money(closing), 9, right=True, bold=True)
        page.put(36, y + 34, "Transactions", 13, bold=True)
        return _heads(page, y + 54)

    flow = Flow(742, lambda: Page(LETTER), head)
    rows = []
    for entry in reversed(entries):
        lines = wrap(entry.lines[0], fits("Helvetica", 8, 165))
        flow.need(10 * len(lines) + 6)
        used = max(start - timedelta(3), earlier(rng, entry.day, 2)) if entry.tag == "Purchase" else entry.day
        money = _money(entry.amount)
        for n, cell in enumerate((_plain(used), "", entry.tag, money, money, _plain(entry.day))):
            flow.page.put(COLUMNS[n], flow.y, cell, 8, right=n > 2)
        flow.page.lines(COLUMNS[1], flow.y, lines, 8, 10)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 6
        flow.page.rule(36, flow.y - 12, 576, 0.25, (0.85, 0.85, 0.85))
    _errors(flow)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, rows, newest_first=True)


def _money(amount: Decimal) -> str:
    return written(amount, minus="-$") if amount < 0 else "$" + written(amount)
