"""US online bank: one statement for a checking and a savings account, each with its own table and running balance.

Month and day in words ("Mar 2"), a column that says Debit or Credit, amounts with a sign apart from the dollar sign,
opening and closing balance as rows of the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Page, with_reportlab
from ._rows import US_POOLS, column, digits, joined, liberation, numbered, paragraph, us_person

BLUE = (0.0, 0.28, 0.48)
PALE = (0.93, 0.95, 0.97)
LINE = (0.8, 0.83, 0.86)
SIZE, LEAD = 8.5, 11.0

CHECKING = [
    Kind(4, 800, 2900, "Deposit from {employer} PAYROLL", most=3),
    Kind(2, 15, 500, "Zelle money received from {first} {last}"),
    Kind(1, 40, 700, "Check Deposit (Mobile)"),
    Kind(1, 100, 900, "Deposit from 360 Performance Savings XXXXXXX####"),
    Kind(16, -3, -150, "Debit Card Purchase - {shop} {town} US"),
    Kind(7, -4, -120, "Digital Card Purchase - {web} ### ### #### CA US"),
    Kind(2, -20, -300, "ATM Withdrawal - {shop} {town} US", step="20"),
    Kind(4, -30, -320, "Withdrawal from {utility} WEB PMTS"),
    Kind(3, -60, -1500, "Withdrawal from {lender} AUTOPAY PYMT {first} {last}"),
    Kind(2, -10, -500, "Zelle money sent to {first} {last}"),
    Kind(2, -100, -600, "Withdrawal to 360 Performance Savings XXXXXXX####", step="50"),
    Kind(1, -30, -700, "Check #### Cashed"),
]
SAVINGS = [
    Kind(4, 50, 600, "Deposit from 360 Checking XXXXXXX####", step="50"),
    Kind(1, 200, 2500, "Deposit from {employer} PAYROLL"),
    Kind(2, -100, -900, "Withdrawal to 360 Checking XXXXXXX####", step="50"),
]
SMALL = (
    "What to do if you think you find a mistake: Call us or write to us as soon as you can, at the number or address "
    "on this statement. We need to hear from you no later than 60 days after we sent the first statement on which the "
    "problem appeared. Tell us your name and account number, describe the transfer you are unsure about and tell us "
    "the dollar amount of the suspected error."
)

NAMES = ("360 Checking", "360 Performance Savings")


def _day(day: date) -> str:
    return f"{day:%b} {day.day}"


def _usd(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def _signed(amount: Decimal) -> str:
    return ("- $" if amount < 0 else "+ $") + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, calendar=True)
    pools: Pools = {**US_POOLS, "md": lambda r, day: f"{earlier(r, day):%m%d}"}
    first, second = some_amount(rng, 300, 4000), some_amount(rng, 1000, 30000)
    spent = some_entries(rng, CHECKING, pools, (start, end), count=rng.randint(12, 70), balance=first)
    saved = some_entries(rng, SAVINGS, pools, (start, end), count=rng.randint(1, 6), balance=second)
    interest = some_amount(rng, 2, 90)
    saved.append(Entry(end, ("Monthly Interest Paid",), interest, "", ""))
    small = some_amount(rng, 0.02, 0.4)
    spent.append(Entry(end, ("Monthly Interest Paid",), small, "", ""))
    closings = [first + sum(e.amount for e in spent), second + sum(e.amount for e in saved)]
    numbers = [digits(rng, "360########"), digits(rng, "360########")]
    person = us_person(rng)

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "northvale", 17, bold=True, color=BLUE)
        page.put(122, 44, "360", 17, color=(0.8, 0.1, 0.15))
        page.put(572, 38, "1-888-555-0136", 8, right=True)
        page.put(572, 49, "northvale.example", 8, right=True)
        return 84.0 if number > 1 else 0.0

    flow = Flow(715, lambda: Page(LETTER, "liberation", "liberation-bold"), head)
    page = flow.page
    page.lines(40, 110, person, 9.5, 12)
    page.put(40, 186, f"Here's your {end:%B %Y} bank statement.", 17, color=BLUE)
    page.put(572, 110, "STATEMENT PERIOD", 8, bold=True, right=True)
    page.put(572, 122, f"{_day(start)} - {_day(end)}, {end.year}", 9.5, right=True)
    _summary(page, (start, end), numbers, (first, second), closings, [e.amount for e in (*spent, *saved)])
    flow.y = 412.0
    rows: list[Row] = []
    rate = ("0.10%", "4.10%")
    for n, (opening, entries) in enumerate(((first, spent), (second, saved))):
        title = f"{NAMES[n]} - {numbers[n]}"
        facts = (rate[n], _usd((small, interest)[n] * end.month), str((end - start).days + 1))
        _account(flow, rows, title, facts, opening, entries, (start, end))
    _fees(flow)

    def number(page: Page, n: int, of: int) -> None:
        page.rule(40, 738, 572, 0.5, LINE)
        page.put(40, 752, "Northvale 360, P.O. Box 50, St. Alder, MN 56302", 7.5)
        page.put(572, 752, f"Page {n} of {of}", 7.5, right=True)
        page.put(40, 763, "Products and services are offered by Northvale, N.A., Member FDIC.", 7)

    numbered(flow.pages, number)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en_US", "USD", None, start, end, None, None, rows)


def _summary(
    page: Page,
    span: tuple[date, date],
    numbers: Sequence[str],
    openings: Sequence[Decimal],
    closings: Sequence[Decimal],
    amounts: Sequence[Decimal],
) -> None:
    page.put(40, 222, "Account Summary", 13, bold=True, color=BLUE)
    page.box(40, 232, 532, 18, PALE)
    for x, text in ((48, "ACCOUNT NAME"), (440, _day(span[0]).upper()), (564, _day(span[1]).upper())):
        page.put(x, 244, text, 7.5, bold=True, right=x > 100)
    for n, opening in enumerate(openings):
        page.put(48, 264 + 18 * n, f"{NAMES[n]}...{numbers[n][-4:]}", 9)
        page.put(440, 264 + 18 * n, _usd(opening), 9, right=True)
        page.put(564, 264 + 18 * n, _usd(closings[n]), 9, right=True)
        page.rule(40, 270 + 18 * n, 572, 0.4, LINE)
    page.put(48, 300, "All Accounts", 9, bold=True)
    page.put(440, 300, _usd(sum(openings, Decimal(0))), 9, bold=True, right=True)
    page.put(564, 300, _usd(sum(closings, Decimal(0))), 9, bold=True, right=True)
    page.put(40, 336, "Cashflow Summary", 13, bold=True, color=BLUE)
    cash = (("Money in", sum(a for a in amounts if a > 0)), ("Money out", sum(a for a in amounts if a < 0)))
    for n, (label, amount) in enumerate(cash):
        page.put(48, 356 + 14 * n, label, 9)
        page.put(240, 356 + 14 * n, _usd(Decimal(amount)), 9, right=True)


def _fees(flow: Flow) -> None:
    flow.need(150)
    page, y = flow.page, flow.y
    page.put(40, y, "Fees Summary", 11, bold=True, color=BLUE)
    page.put(440, y, "TOTAL FOR THIS PERIOD", 7.5, bold=True, right=True)
    page.put(564, y, "TOTAL YEAR-TO-DATE", 7.5, bold=True, right=True)
    for n, label in enumerate(("Total Overdraft Fees", "Total Return Item Fees")):
        page.put(48, y + 16 + 14 * n, label, 9)
        page.put(440, y + 16 + 14 * n, "$0.00", 9, right=True)
        page.put(564, y + 16 + 14 * n, "$0.00", 9, right=True)
    paragraph(page, 40, y + 58, SMALL, 530, 7.5, 9.5)


def _titles(flow: Flow) -> None:
    flow.page.box(40, flow.y - 11, 532, 17, PALE)
    for x, text in ((48, "DATE"), (100, "DESCRIPTION"), (392, "CATEGORY")):
        flow.page.put(x, flow.y, text, 7.5, bold=True)
    flow.page.put(504, flow.y, "AMOUNT", 7.5, bold=True, right=True)
    flow.page.put(566, flow.y, "BALANCE", 7.5, bold=True, right=True)
    flow.y += 18


def _line(flow: Flow, day: date, lines: Sequence[str], category: str, amount: str, balance: Decimal) -> None:
    high = LEAD * len(lines) + 6
    if flow.need(high):
        _titles(flow)
    page, y = flow.page, flow.y
    page.put(48, y, _day(day), SIZE)
    page.lines(100, y, lines, SIZE, LEAD)
    page.put(392, y, category, SIZE)
    page.put(504, y, amount, SIZE, right=True)
    page.put(566, y, _usd(balance), SIZE, right=True)
    page.rule(40, y + high - 11, 572, 0.4, LINE)
    flow.y += high


def _account(
    flow: Flow,
    rows: list[Row],
    title: str,
    facts: tuple[str, str, str],
    opening: Decimal,
    entries: Sequence[Entry],
    span: tuple[date, date],
) -> None:
    flow.need(150)
    page = flow.page
    page.put(40, flow.y, title, 13, bold=True, color=BLUE)
    labels = ("ANNUAL PERCENTAGE YIELD EARNED", "YTD INTEREST AND BONUSES", "DAYS IN STATEMENT CYCLE")
    for n, (label, fact) in enumerate(zip(labels, facts, strict=True)):
        page.put(40 + 190 * n, flow.y + 20, label, 7)
        page.put(40 + 190 * n, flow.y + 33, fact, 10, bold=True)
    flow.y += 58
    _titles(flow)
    _line(flow, span[0], ["Opening Balance"], "", "", opening)
    for entry, balance in zip(entries, running(opening, (e.amount for e in entries)), strict=True):
        lines = column(entry.lines, "liberation", SIZE, 280)
        _line(flow, entry.day, lines, "Credit" if entry.amount > 0 else "Debit", _signed(entry.amount), balance)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        opening = balance
    _line(flow, span[1], ["Closing Balance"], "", "", opening)
    flow.y += 26
