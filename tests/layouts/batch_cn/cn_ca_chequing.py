"""Canada, a chequing account.

Column heads of three lines ("Amounts deducted from your account ($)"), dates like "Jan 02" without a year, a
balance on each row, "Opening balance" and "Closing totals" as lines of the table. The summary also names a savings
account without activity. The text is written out of order.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._common import folded, laid, many, numbered, prose, signed_sum, start_balance

BLUE = (0.0, 0.35, 0.65)
POOLS: Pools = {
    "shop": (
        "LOBLIN'S #1042",
        "PETRO NORD 07731",
        "TIM'S PANTRY 88",
        "CDN HARDWARE 0417",
        "SAQ-LIKE 23 VINS",
        "BIXI & CO",
    ),
    "place": ("TORONTO ON", "SASKATOON SK", "ST. JOHN'S NL", "GATINEAU QC"),
    "biller": ("ROGAN WIRELESS BPY/FAC", "ENBRIAR GAS BPY/FAC", "CITY OF GUELPH TAX", "MAPLE MUTUAL INS/ASS"),
    "person": ("GURPREET SANDHU", "MELANIE ROY", "T. MACISAAC"),
    "employer": ("WESTMOUNT FOUNDRY PAY/PAY", "CANADA CCB/ACE", "GOVT ONTARIO PAY/PAY"),
    "day": lambda rng, day: f"{earlier(rng, day):%d%b}".upper(),
}
KINDS = (
    Kind(12, -170, -2, "Debit Card Purchase, {shop} {place}"),
    Kind(1, -140, -5, "Debit Card Purchase, {day} USD 18.40@1.3671 KITE DINER BUFFALO NY"),
    Kind(4, -230, -12, "Pre-Authorized Payment, {biller}"),
    Kind(3, -400, -10, "INTERAC e-Transfer Sent, {person} ???###", "", "5"),
    Kind(2.5, 10, 400, "INTERAC e-Transfer Received, {person}", "", "5"),
    Kind(2, 800, 2600, "Direct Deposit, {employer}"),
    Kind(2, -200, -20, "ABM Withdrawal, {place} ####", "", "20"),
    Kind(1.5, -900, -30, "Cheque, NO.###"),
    Kind(1, 40, 900, "Mobile Cheque Deposit, BATCH 2024"),
    Kind(1.5, -350, -20, "Online Bill Payment, {biller} ######"),
    Kind(0.8, -17, -4, "Plan Fee, PERFORMANCE 25 TRANSACTIONS", "", "0.05", 1),
    Kind(0.5, -5, -5, "INTERAC ABM Fee", "", "1"),
)
HEADS = (
    (44, ("", "", "Date"), 0), (92, ("", "", "Description"), 0),
    (404, ("Amounts deducted", "from your", "account ($)"), 1),
    (490, ("Amounts added", "to your", "account ($)"), 1), (568, ("", "", "Balance ($)"), 1),
)  # fmt: skip
NOTES = (
    "Please let us know in writing within 30 days of the statement date if something is not right, or we will take it "
    "as correct. Overdraft interest is 21.00% a year. Deposits may be insured up to $100,000 in each category. "
    "Questions? 1-877-555-0136, 24 hours a day."
)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 31)
    opening = start_balance(rng)
    entries = some_entries(
        rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="Debit Card Refund, {0}"
    )
    account = fill(rng, "#### ####-###", period[0], {})
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    flow = Flow(730, lambda: Page(LETTER), lambda page, n: _head(page, n, period, account))
    _summary(flow, rng, account, (opening, signed_sum(entries, -1), signed_sum(entries, 1), closing))
    rows = _table(flow, period, opening, entries, balances)
    _close(flow, period, entries)
    numbered(flow.pages, "Page {n} of {of}", 568, 762, right=True)
    with_reportlab(flow.pages, path, order="shuffled")
    return Truth("checking", "en_CA", "CAD", account, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], account: str) -> float:
    page.put(44, 46, "Bank of Rupert's Land", 15, bold=True, color=BLUE)
    page.put(568, 42, "Your Everyday Banking statement", 10, right=True, bold=True)
    page.put(568, 54, f"For the period ending {period[1]:%B %d, %Y}", 8.5, right=True)
    page.put(44, 762, "Member of Canada Deposit Insurance", 6.5, color=GREY)
    if n > 1:
        page.put(44, 80, f"Performance Chequing account # {account} (continued)", 9, bold=True)
        return _titles(page, 98)
    page.lines(44, 96, ("MR SIMON A KOWALCHUK", "218 COLBORNE ST N", "GUELPH ON  N1H 2Z9"), 9)
    page.put(400, 96, "Your branch", 8, color=GREY)
    page.lines(400, 108, ("GUELPH MAIN", "1 WYNDHAM ST", "Transit number: 0427"), 8.5, 10)
    return 164


def _titles(page: Page, y: float) -> float:
    for x, lines, right in HEADS:
        for n, line in enumerate(lines):
            page.put(x, y + 10 * n, line, 8, right=bool(right), bold=True)
    page.rule(40, y + 26, 572, 1, BLUE)
    return y + 42


def _summary(flow: Flow, rng: Random, account: str, figures: tuple[Decimal, ...]) -> None:
    page, y = flow.page, flow.y
    page.put(44, y, "Summary of your accounts", 11, bold=True, color=BLUE)
    xs = (300, 395, 485, 568)
    heads = (
        ("Opening", "balance ($)"),
        ("Total amounts", "deducted ($)"),
        ("Total amounts", "added ($)"),
        ("Closing", "balance ($)"),
    )
    for x, (first, second) in zip(xs, heads, strict=True):
        page.put(x, y + 18, first, 7.5, right=True)
        page.put(x, y + 27, second, 7.5, right=True)
    lines = [(f"Performance Chequing # {account}", figures)]
    if rng.random() < 0.5:
        saved = some_amount(rng, 500, 22000)
        lines.append(("Savings Builder # 1170 4402-816", (saved, Decimal(0), Decimal(0), saved)))
    for n, (name, cells) in enumerate(lines):
        page.put(44, y + 42 + 13 * n, name, 8.5)
        for x, cell in zip(xs, cells, strict=True):
            page.put(x, y + 42 + 13 * n, written(cell), 8.5, right=True)
    flow.y = y + 62 + 13 * len(lines)
    page.put(44, flow.y, f"Performance Chequing account # {account}", 9, bold=True)
    flow.y = _titles(page, flow.y + 16)


def _table(
    flow: Flow, period: tuple[date, date], opening: Decimal, entries: Sequence[Entry], balances: Sequence[Decimal]
) -> list[Row]:
    flow.page.put(44, flow.y, f"{period[0]:%b %d}", 8.5)
    flow.page.put(92, flow.y, "Opening balance", 8.5, bold=True)
    flow.page.put(568, flow.y, written(opening), 8.5, right=True)
    flow.y += 16
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = laid(entry.lines, "Helvetica", 8.5, 234)
        flow.need(11 * len(lines) + 5)
        rows.append(Row(entry.day, folded(lines), entry.amount, balance, page=flow.number))
        flow.page.put(44, flow.y, f"{entry.day:%b %d}", 8.5)
        flow.page.put(404 if entry.amount < 0 else 490, flow.y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.put(568, flow.y, written(balance), 8.5, right=True)
        flow.page.lines(92, flow.y, lines, 8.5)
        flow.y += 11 * len(lines) + 5
    return rows


def _close(flow: Flow, period: tuple[date, date], entries: Sequence[Entry]) -> None:
    flow.need(80)
    flow.page.rule(40, flow.y - 10, 572, color=GREY)
    flow.page.put(44, flow.y + 2, f"{period[1]:%b %d}", 8.5)
    flow.page.put(92, flow.y + 2, "Closing totals", 8.5, bold=True)
    flow.page.put(404, flow.y + 2, written(signed_sum(entries, -1)), 8.5, right=True, bold=True)
    flow.page.put(490, flow.y + 2, written(signed_sum(entries, 1)), 8.5, right=True, bold=True)
    flow.y = prose(flow.page, 44, flow.y + 30, NOTES, 524)
