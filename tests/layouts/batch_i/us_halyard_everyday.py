"""United States, online bank like Capital One 360: DATE, DESCRIPTION, CATEGORY (Credit or Debit), AMOUNT, BALANCE.

`Jan 3` without a year, `+ $500.00` and `- $20.00` with a space after the sign, a balance on every row, rows for the
opening and closing balance inside the table. Page 1 has a summary of all accounts, of which only one is detailed.
Checking or savings; interest is the last row. reportlab with embedded sans.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab

CHECKING = [
    Kind(10, -2, -160, "Debit Card Purchase - {shop} {town}"),
    Kind(4, -3, -90, "Digital Card Purchase - {web}"),
    Kind(3, -20, -600, "Withdrawal from {biller}"),
    Kind(2, -10, -400, "Zelle money sent to {person}"),
    Kind(1.5, 10, 400, "Zelle money received from {person}"),
    Kind(2, 900, 3400, "Deposit from {firm} PAYROLL", most=4),
    Kind(1, -20, -400, "ATM Withdrawal - {shop} {branch} {town}", step="20"),
    Kind(0.8, -50, -1800, "Check #1## Cashed"),
    Kind(0.8, -50, -1500, "Withdrawal to Growth Savings XXXXXXX####"),
    Kind(0.5, 20, 900, "Check Deposit (Mobile)"),
    Kind(0.6, 5, 90, "Debit Card Credit - {shop} {town}"),
]
SAVINGS = [
    Kind(4, 50, 1500, "Deposit from Everyday Checking XXXXXXX####"),
    Kind(2, 25, 2500, "Deposit from {firm} TRANSFER"),
    Kind(2, -50, -1200, "Withdrawal to Everyday Checking XXXXXXX####"),
    Kind(1, -25, -900, "Withdrawal from {biller}"),
    Kind(0.5, 25, 900, "Check Deposit (Mobile)"),
]
POOLS = {
    "shop": [
        "WHOLEMEAL MKT 10247",
        "GAS N GULP 3381",
        "TACO RIO",
        "BULLSEYE T-1422",
        "SQ *LITTLE OAK COFFEE BAR",
        "CVX",
    ],
    "town": ["RICHMOND VA", "GLEN ALLEN VA", "SAINT PAUL MN", "800-555-0119 CA"],
    "web": ["STREAMBOX.COM 408-555-0140 CA", "AMZN MKTP US*2R7TX40Q1 SEATTLE WA", "PY *PARCELPOST 855-555-0175 NY"],
    "biller": ["DOMINION GAS BILLPAY", "OLD DOGWOOD MTG 0045671200", "VERIWAVE PAYMENTREC", "RIVERBEND AUTO LOAN PMT"],
    "person": ["Priya N", "MARCUS WEBB", "Elena Ortiz-Calloway"],
    "firm": ["TIDEWATER LOGIS", "CITY OF RICHMOND", "BLUE HERON DENTAL PLLC"],
    "branch": ["VA0419", "VA5512"],
}
DATE, TEXT, CATEGORY, AMOUNT, BALANCE = 40, 92, 362, 486, 572
TEAL, PALE = (0.0, 0.35, 0.45), (0.93, 0.96, 0.97)


def _usd(amount: Decimal, plus: str = "") -> str:
    return ("- $" if amount < 0 else f"{plus}$") + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    saving = rng.random() < 0.35
    opening = some_amount(rng, 400, 24000) if saving else some_amount(rng, 30, 6000)
    count = rng.randint(0, 9) if saving else None
    entries = some_entries(rng, SAVINGS if saving else CHECKING, POOLS, period, balance=opening, floor=0, count=count)
    if saving or rng.random() < 0.7:
        entries.append(Entry(end, ("Monthly Interest Paid",), some_amount(rng, 0.02, 80 if saving else 0.9), "", ""))
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    number = "360" + "".join(rng.choices("0123456789", k=8))
    kind = "savings" if saving else "checking"
    truth = Truth(kind, "en_US", "USD", number, start, end, opening, closing)
    other = some_amount(rng, 100, 9000)
    flow = Flow(720, lambda: Page(LETTER, "sans", "sans-bold"), lambda page, n: _head(page, n, truth, other))
    _mark(flow, f"{start:%b} {start.day}", "Opening Balance", opening)
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits("sans", 8, 258))
        flow.need(11 * len(lines) + 9)
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%b} {entry.day.day}", 8)
        page.lines(TEXT, y, lines, 8)
        page.put(CATEGORY, y, "Debit" if entry.amount < 0 else "Credit", 8)
        page.put(AMOUNT, y, _usd(entry.amount, "+ "), 8, right=True)
        page.put(BALANCE, y, _usd(balance), 8, right=True)
        page.rule(DATE, y + 11 * len(lines) - 4, BALANCE, 0.3, GREY)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += 11 * len(lines) + 7
    _mark(flow, f"{end:%b} {end.day}", "Closing Balance", closing)
    _rates(flow, rng, saving, entries)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            DATE, 762, "halyardbank.example    1-888-555-0868    Deposits insured up to $250,000.00. Member FDIC", 6.5
        )
        page.put(BALANCE, 762, f"Page {n} of {len(flow.pages)}", 6.5, right=True)
    with_reportlab(flow.pages, path)
    return truth


def _mark(flow: Flow, day: str, name: str, balance: Decimal) -> None:
    flow.need(20)
    flow.page.put(DATE, flow.y, day, 8)
    flow.page.put(TEXT, flow.y, name, 8, bold=True)
    flow.page.put(BALANCE, flow.y, _usd(balance), 8, right=True, bold=True)
    flow.page.rule(DATE, flow.y + 7, BALANCE, 0.3, GREY)
    flow.y += 18


def _rates(flow: Flow, rng: Random, saving: bool, entries: list[Entry]) -> None:
    flow.need(70)
    paid = sum((e.amount for e in entries if e.lines[0] == "Monthly Interest Paid"), Decimal("0.00"))
    names = ["ANNUAL PERCENTAGE YIELD (APY) EARNED", "YTD INTEREST AND BONUSES", "DAYS IN STATEMENT CYCLE"]
    values = [f"{rng.uniform(3.2, 4.4) if saving else 0.1:.2f}%", _usd(paid * rng.randint(1, 11)), "30"]
    for x, name, value in zip((DATE, 250, 420), names, values, strict=True):
        flow.page.put(x, flow.y + 18, value, 10, bold=True)
        flow.page.put(x, flow.y + 30, name, 6, color=GREY)


def _head(page: Page, number: int, truth: Truth, other: Decimal) -> float:
    start, end, code = truth.period_start, truth.period_end, truth.account_number
    mine = "Growth Savings" if truth.kind == "savings" else "Everyday Checking"
    page.put(DATE, 48, "halyard", 20, bold=True, color=TEAL)
    page.put(BALANCE, 40, "STATEMENT PERIOD", 6, right=True, color=GREY)
    page.put(BALANCE, 52, f"{start:%b} {start.day} - {end:%b} {end.day}, {end.year}", 9, right=True)
    y = 84.0
    if number == 1:
        page.lines(DATE, 84, ["Dana R Whitcombe", "1180 Sycamore Bend Apt 4", "Richmond, VA 23220"], 8.5)
        page.put(DATE, 140, f"Here's your {end:%B} {end.year} bank statement.", 14, color=TEAL)
        page.put(DATE, 168, "Account Summary", 10, bold=True)
        page.box(DATE, 174, BALANCE - DATE, 14, PALE)
        theirs = "Everyday Checking" if truth.kind == "savings" else "Growth Savings"
        rows = [
            ("ACCOUNT NAME", f"{start:%b} {start.day}", f"{end:%b} {end.day}"),
            (f"{mine}...{code[-4:]}", _usd(truth.opening_balance), _usd(truth.closing_balance)),
            (f"{theirs}...8812", _usd(other), _usd(other + 25)),
            ("All Accounts", _usd(truth.opening_balance + other), _usd(truth.closing_balance + other + 25)),
        ]
        for n, (name, first, last) in enumerate(rows):
            page.put(DATE + 4, 184 + 15 * n, name, 8, bold=n in (0, 3))
            page.put(430, 184 + 15 * n, first, 8, right=True, bold=n in (0, 3))
            page.put(BALANCE - 4, 184 + 15 * n, last, 8, right=True, bold=n in (0, 3))
        y = 268
    page.put(DATE, y, f"{mine} - {code}" + (" (continued)" if number > 1 else ""), 12, bold=True, color=TEAL)
    page.box(DATE, y + 8, BALANCE - DATE, 14, PALE)
    page.put(DATE, y + 18, "DATE", 7, bold=True)
    page.put(TEXT, y + 18, "DESCRIPTION", 7, bold=True)
    page.put(CATEGORY, y + 18, "CATEGORY", 7, bold=True)
    page.put(AMOUNT, y + 18, "AMOUNT", 7, bold=True, right=True)
    page.put(BALANCE, y + 18, "BALANCE", 7, bold=True, right=True)
    return y + 36
