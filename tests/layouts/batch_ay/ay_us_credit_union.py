"""United States, a large credit union's quarterly statement.

Special: several shares in one statement, each a table of its own with beginning and ending balance, dates MM-DD,
money out with a minus behind the figure, card purchases that wrap, a summary of all shares with the year's dividends.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import GREY, LETTER, Color, Flow, Page, with_fpdf
from ._rows import joined, prose, wrapped

BLUE: Color = (0.05, 0.22, 0.42)
PALE: Color = (0.88, 0.91, 0.95)


def _when(_rng: Random, day: date) -> str:
    return f"{day - timedelta(1):%m-%d-%y}"


POOLS: Pools = {
    "shop": ["Wal-Mart #####", "Food Lion #####", "Wawa ####", "Harris Te ###", "Lowes #0####", "Rite Aid ####"],
    "town": ["Norfolk VA", "San Diego CA", "Killeen TX", "Pensacola FL", "Vienna VA"],
    "when": _when,
}
CHECKING = [
    Kind(10, -5, -160, "POS Debit- Debit Card #### {when} {shop} {town}", "card"),
    Kind(6, -3, -70, "POS Debit- Debit Card #### Transaction {when} {shop} {town}", "card"),
    Kind(2, -20, -200, "ATM Withdrawal {when} {town}", "", "20"),
    Kind(3, -30, -420, "Paid To - Dominion Energy Bill Pay Chk ####"),
    Kind(3, -15, -300, "Paid To - Progressive Ins Prem"),
    Kind(3, -50, -600, "Transfer To Shares"),
    Kind(3, 40, 300, "Transfer From Shares"),
    Kind(3, 900, 2400, "Deposit - ACH Paid From Dfas-Cleveland Fed Salary"),
    Kind(2, 10, 450, "Zelle Credit PAY ID ??##?####  ORG ID ??? NAME R Delgado"),
    Kind(2, -10, -250, "Zelle Debit PAY ID ??##?####  ORG ID ??? NAME K Ames"),
    Kind(1, 5, 60, "POS Credit Adjustment #### Transaction {when} {shop} {town}"),
]
SAVINGS = [
    Kind(3, 25, 600, "Transfer From Checking"),
    Kind(2, -20, -400, "Transfer To Checking"),
    Kind(1, 20, 900, "Deposit - Mobile Check"),
]


class _Union:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.access = f"{rng.randint(10**7, 10**8 - 1)}"
        self.flow = Flow(716, lambda: Page(LETTER), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(36, 44, "ANCHORAGE POINT", 15, bold=True, color=BLUE)
        page.put(36, 57, "Federal Credit Union", 10, color=BLUE)
        page.put(576, 40, "Statement of Account", 13, right=True, bold=True)
        page.put(576, 56, f"Statement Period  {start:%m/%d/%y} - {end:%m/%d/%y}", 8.5, right=True)
        page.put(576, 67, f"Access No. {self.access}", 8.5, right=True)
        page.rule(36, 74, 576, 1.2, BLUE)
        if number > 1:
            page.put(36, 88, "Statement of Account for TERRENCE O MULLINS", 8.5)
            return 108
        page.lines(60, 128, ["TERRENCE O MULLINS", "LEAH MULLINS", "88 TIDEWATER LN", "NORFOLK VA 23503-4410"], 10)
        page.box(372, 92, 204, 84, stroke=BLUE)
        page.put(380, 106, "Questions about this Statement?", 9, bold=True)
        page.lines(
            380,
            119,
            [
                "Toll-free in the U.S. 1-888-555-0116",
                "Collect internationally 1-703-555-0190",
                "anchoragepoint.example",
            ],
            8,
        )
        page.put(380, 158, "Insured by NCUA", 8, bold=True)
        return 210


def _summary(union: _Union, shares: list[tuple[str, str, Decimal, list[Decimal], Decimal]]) -> None:
    flow = union.flow
    page = flow.page
    page.put(36, flow.y, "Summary of your deposit accounts", 12, bold=True, color=BLUE)
    flow.y += 18
    page.box(36, flow.y - 10, 540, 25, PALE)
    xs = [(276, "Previous", "Balance"), (352, "Deposits/", "Credits"), (428, "Withdrawals/", "Debits")]
    for x, first, second in [*xs, (504, "Ending", "Balance"), (574, "YTD", "Dividends")]:
        page.put(x, flow.y, first, 8, right=True, bold=True)
        page.put(x, flow.y + 10, second, 8, right=True, bold=True)
    flow.y += 28
    totals = [Decimal(0)] * 5
    for name, number, opening, amounts, earned in shares:
        into = sum((a for a in amounts if a > 0), Decimal(0))
        out = sum((a for a in amounts if a < 0), Decimal(0))
        figures = [opening, into, -out, opening + into + out, earned]
        totals = [a + b for a, b in zip(totals, figures, strict=True)]
        page.put(36, flow.y, name, 8.5, bold=True)
        page.put(36, flow.y + 11, number, 8.5)
        for x, figure in zip((276, 352, 428, 504, 574), figures, strict=True):
            page.put(x, flow.y + 11, "$" + written(figure), 8.5, right=True)
        flow.y += 26
    page.rule(36, flow.y - 9, 576)
    page.put(36, flow.y + 2, "Totals", 8.5, bold=True)
    for x, figure in zip((276, 352, 428, 504, 574), totals, strict=True):
        page.put(x, flow.y + 2, "$" + written(figure), 8.5, right=True, bold=True)
    flow.y += 26


def _advert(union: _Union) -> None:
    flow = union.flow
    flow.page.box(36, flow.y - 8, 540, 52, PALE)
    flow.page.put(46, flow.y + 7, "A new roof, a new kitchen, a new start", 10, bold=True, color=BLUE)
    text = (
        "Turn the equity in your home into cash with rates as low as 7.34% APR and no closing costs on lines up to "
        "$250,000. Apply in the app, by phone or in any branch. Rates are as of the end of the quarter."
    )
    prose(flow.page, 46, flow.y + 20, text, 520, 8)
    flow.y += 64


def _table(
    union: _Union, name: str, number: str, opening: Decimal, entries: list[tuple[date, str, Decimal]], earned: Decimal
) -> list[Row]:
    flow = union.flow

    def columns(more: str) -> None:
        flow.page.put(36, flow.y, f"{name} - {number}", 10.5, bold=True, color=BLUE)
        if more:
            flow.page.put(576, flow.y, more, 8, right=True)
        flow.y += 14
        flow.page.box(36, flow.y - 9, 540, 13, PALE)
        flow.page.put(40, flow.y, "Date", 8, bold=True)
        flow.page.put(84, flow.y, "Transaction Detail", 8, bold=True)
        flow.page.put(480, flow.y, "Amount($)", 8, bold=True, right=True)
        flow.page.put(572, flow.y, "Balance($)", 8, bold=True, right=True)
        flow.y += 14

    start, end = union.period
    flow.need(76)
    columns("")
    flow.page.put(40, flow.y, f"{start:%m-%d}", 8.5)
    flow.page.put(84, flow.y, "Beginning Balance", 8.5)
    flow.page.put(572, flow.y, written(opening), 8.5, right=True)
    flow.y += 12
    rows = []
    balances = running(opening, [amount for _, _, amount in entries])
    for (day, text, amount), balance in zip(entries, balances, strict=True):
        lines = wrapped([joined([text])], "Helvetica", 8.5, 250)
        if flow.need(10.5 * len(lines) + 12):
            columns("(Continued from previous page)")
        flow.page.put(40, flow.y, f"{day:%m-%d}", 8.5)
        flow.page.put(480, flow.y, _trailing(amount), 8.5, right=True)
        flow.page.put(572, flow.y, _trailing(balance), 8.5, right=True)
        rows.append(Row(day, joined(lines), amount, balance, page=flow.number))
        flow.y = flow.page.lines(84, flow.y, lines, 8.5, 10.5) + 1.5
    closing = balances[-1] if balances else opening
    if not entries:
        flow.page.put(84, flow.y, "No Transactions This Period", 8.5)
        flow.y += 12
    flow.page.put(40, flow.y, f"{end:%m-%d}", 8.5)
    flow.page.put(84, flow.y, "Ending Balance", 8.5, bold=True)
    flow.page.put(572, flow.y, _trailing(closing), 8.5, right=True, bold=True)
    flow.page.rule(36, flow.y + 4, 576, 0.4, GREY)
    flow.y += 16
    average = abs(sum(balances, Decimal(0)) / len(balances)) if balances else opening
    flow.need(36)
    flow.page.put(36, flow.y, f"Average Daily Balance - Current Cycle: ${average:,.2f}", 8)
    if earned:
        text = (
            f"Your account earned ${earned:,.2f}, with an annual percentage yield earned of 0.25%, for the dividend "
            f"period from {start:%m-%d-%Y} through {end:%m-%d-%Y}"
        )
        flow.y = prose(flow.page, 36, flow.y + 11, text, 540, 8)
    flow.y += 24
    return rows


def _trailing(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2020, 2024), rng.randint(0, 3)
    start = date(year, 1 + 3 * quarter, 1)
    end = date(year + quarter // 3, (4 + 3 * quarter - 1) % 12 + 1, 1) - timedelta(1)
    union = _Union(rng, (start, end))
    plans = [("Everyday Checking", "70", CHECKING, rng.randint(22, 70))]
    plans.append(("Membership Savings", "30", SAVINGS, rng.randint(2, 8)))
    plans.append(("Money Market Savings", "40", SAVINGS, rng.choice([0, 2, 5])))
    if rng.random() < 0.5:
        plans.append(("Basic Savings - Vacation", "33", SAVINGS, rng.randint(1, 5)))
    shares = []
    for name, code, kinds, count in plans:
        opening = some_amount(rng, 300, 9000)
        entries = [
            (entry.day, entry.lines[0], entry.amount)
            for entry in some_entries(rng, kinds, POOLS, (start, end), count=count, balance=opening, floor=50)
        ]
        year_to_date = Decimal("0.00")
        if code != "70":
            month_ends = [day for day in (start + timedelta(n) for n in range((end - start).days + 1)) if _is_last(day)]
            paid = [(day, "Dividend", some_amount(rng, 0.05, 9)) for day in month_ends]
            entries = sorted([*entries, *paid], key=lambda entry: entry[0])
            year_to_date = sum((amount for _, _, amount in paid), Decimal(0)) * (quarter + 1)
        shares.append((name, fill(rng, f"{code}########", start, {}), opening, entries, year_to_date))
    _summary(union, [(n, k, o, [amount for _, _, amount in e], y) for n, k, o, e, y in shares])
    _advert(union)
    union.flow.page.put(36, union.flow.y, "Checking", 13, bold=True)
    union.flow.y += 18
    rows: list[Row] = []
    for n, (name, number, opening, entries, earned) in enumerate(shares):
        if n == 1:
            union.flow.need(90)
            union.flow.page.put(36, union.flow.y, "Savings", 13, bold=True)
            union.flow.y += 18
        dividends = sum((amount for _, text, amount in entries if text == "Dividend"), Decimal(0))
        rows += _table(union, name, number, opening, entries, dividends if earned else Decimal(0))
    _disclosure(union)
    count = len(union.flow.pages)
    for n, page in enumerate(union.flow.pages, 1):
        page.put(306, 764, f"Page {n} of {count}", 8, center=True)
        page.put(36, 764, f"REGULAR  {union.access}", 6.5, color=GREY)
    with_fpdf(union.flow.pages, path)
    return Truth("checking", "en_US", "USD", shares[0][1], start, end, None, None, rows)


def _is_last(day: date) -> bool:
    return (day + timedelta(1)).day == 1


def _disclosure(union: _Union) -> None:
    flow = union.flow
    flow.need(170)
    flow.page.put(36, flow.y, "Disclosure Information", 11, bold=True, color=BLUE)
    flow.y += 15
    for text in [
        "If you find errors on this statement or have questions about a transfer, write to us or call as soon as you "
        "can. We must hear from you no later than 60 days after we sent the first statement on which the problem "
        "appeared. Give us your name and access number, the date and amount, and say why you believe there is an "
        "error. If we need more than 10 business days to look into it, we will credit the amount meanwhile.",
        "Payments and deposits received by mail are credited on the day of receipt. Direct deposits: you may call us "
        "to learn whether a deposit was made. Dividends are figured by the daily balance method, which applies a "
        "periodic rate to the principal in the account each day.",
        "The share summary above shows balances that include joint owners. Year-to-date dividends are reported to the "
        "Internal Revenue Service when they come to $10 or more.",
    ]:
        flow.y = prose(flow.page, 36, flow.y, text, 540, 7.5) + 7
