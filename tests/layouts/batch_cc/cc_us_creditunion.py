"""US, member statement of a credit union with checking and savings: trailing minus, dates without year, and after the
checking account the card and check payments once more as "Items Paid" in three panels.
"""

from __future__ import annotations

from datetime import date, timedelta
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
    wrap,
    written,
)
from ..pens import LETTER, Color, Flow, Page, fits, with_reportlab
from ._rows import incoming, outgoing

NAVY: Color = (0.05, 0.16, 0.36)
PALE: Color = (0.88, 0.91, 0.95)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%m-%d-%y}"


POOLS: Pools = {
    "used": _used,
    "shop": [
        "Publix #####",
        "Wm Supercenter ###",
        "Chick-Fil-A ####",
        "Shell Oil ########",
        "Wawa ####",
        "Target T-####",
        "Dollar General ##",
        "Kroger ###",
        "Sq *Blue Heron Coffee",
        "Tst* Taqueria Norte",
        "Amzn Mktp US*?#?##",
        "Cvs/pharm ####",
    ],
    "city": ["Pensacola FL", "Virginia Beach VA", "Norfolk VA", "San Diego CA", "Jacksonville FL", "Bremerton WA"],
    "biller": [
        "Dominion Energy",
        "Geico Prem Coll",
        "Verizon Wireless",
        "Cox Comm Hrd",
        "Mr. Cooper Mtg Pymt",
        "Synchrony Bank Payment",
    ],
    "friend": ["Megan Albright", "Tyrone Ellis", "J Castellano", "Kaylee R Dunn"],
}
CHECKING = [
    Kind(14, -3, -160, "POS Debit- Debit Card {card} {used} {shop} {city}", "POS"),
    Kind(4, -6, -60, "POS Debit- Visa Check Card {card} {used} {shop} {city}", "POS"),
    Kind(3, -20, -400, "Paid To - {biller} Chk #######", "ACH"),
    Kind(2, -20, -300, "ATM Withdrawal {used} {city}", "ATM", "20"),
    Kind(2, -50, -900, "Check ####", "CHK"),
    Kind(2, -10, -250, "Zelle* DB {friend}", "ACH"),
    Kind(2, 10, 400, "Zelle* CR {friend}"),
    Kind(2, 1400, 3100, "Deposit - ACH Paid From Dfas-Cleveland Fed Salary Sal {used}", most=2),
    Kind(1, 20, 900, "eDeposit-Scan/Mobile {used}"),
    Kind(1.5, -50, -500, "Transfer To Shares", "XFR", "5"),
]
SAVINGS = [
    Kind(3, 50, 500, "Transfer From Checking", step="5"),
    Kind(1, -50, -300, "Transfer To Checking", step="5"),
    Kind(0.5, 20, 300, "Deposit - Cash"),
]


def _minus(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def _summary(page: Page, y: float, accounts: list[tuple[str, Decimal, list[Entry]]]) -> float:
    page.put(36, y, "Summary of your deposit accounts", 11, bold=True, color=NAVY)
    page.box(36, y + 6, 540, 24, PALE)
    ends = (290, 372, 458, 528, 574)
    tops = ("Previous", "Deposits/", "Withdrawals/", "Ending", "YTD")
    for x, top, low in zip(ends, tops, ("Balance", "Credits", "Debits", "Balance", "Dividends"), strict=True):
        page.put(x, y + 16, top, 8, bold=True, right=True)
        page.put(x, y + 26, low, 8, bold=True, right=True)
    y += 42
    for title, opening, entries in accounts:
        page.put(38, y, title, 8)
        plus, less = incoming(entries), outgoing(entries)
        cells = (opening, plus, less, opening + plus - less, Decimal("3.17") if entries else Decimal("0.00"))
        for x, cell in zip(ends, cells, strict=True):
            page.put(x, y, ("$" if x < 540 else "") + written(cell), 8, right=True)
        y += 12
    page.rule(36, y - 6, 576)
    return y + 16


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    truth = Truth("bank_account", "en_US", "USD", None, start, end, None, None)
    accounts = []
    pools = {**POOLS, "card": [fill(rng, "####", end, {})]}
    for title, kinds, count in (
        ("EveryDay Checking", CHECKING, rng.randint(18, 75)),
        ("Membership Savings", SAVINGS, rng.choice([0, 2, 3, 5])),
    ):
        opening = some_amount(rng, 600, 6000)
        entries = some_entries(rng, kinds, pools, (start, end - timedelta(1)), count=count, balance=opening, floor=60)
        interest = some_amount(rng, 0.03, 2.4)
        if count:
            entries.append(Entry(end, ("Dividend",), interest, "", "Dividend"))
        accounts.append((f"{title} - {fill(rng, '70########', end, {})}", opening, entries))
    access = fill(rng, "########", end, {})

    def head(page: Page, number: int) -> float:
        page.box(36, 30, 540, 34, NAVY)
        page.put(46, 52, "Anchor Bay Federal Credit Union", 14, bold=True, color=(1, 1, 1))
        page.put(566, 46, "Statement of Account", 10, bold=True, right=True, color=(1, 1, 1))
        page.put(566, 58, f"For {start:%m/%d/%y} - {end:%m/%d/%y}", 8, right=True, color=(1, 1, 1))
        page.put(576, 78, f"Access No. {access}", 8, right=True)
        if number > 1:
            return 108
        page.lines(60, 120, ["DANA M WHITTAKER", "418 MARSH WREN LN", "PENSACOLA FL 32507-1184"], 9)
        page.put(350, 120, "Questions about this Statement?", 8, bold=True)
        page.lines(350, 132, ["Toll-free in the U.S. 1-800-555-0148", "Visit us at anchorbayfcu.example"], 8, 10)
        page.box(36, 176, 540, 30, stroke=NAVY)
        page.put(44, 188, "Your next mortgage starts here.", 9, bold=True)
        page.put(44, 200, "Rates as low as 6.125% (6.287% APR) on 15-year loans. Equal housing lender.", 7.5)
        return _summary(page, 226, accounts)

    flow = Flow(740, lambda: Page(LETTER), head)
    flow.page.put(36, flow.y, "Checking", 12, bold=True, color=NAVY)
    for number, (title, opening, entries) in enumerate(accounts):
        if number:
            flow.need(90)
            flow.page.put(36, flow.y, "Savings", 12, bold=True, color=NAVY)
        flow.y += 18
        truth.transactions += _account(flow, title, opening, entries, start, end)
        if not number:
            _paid(flow, entries)
    flow.need(70)
    note = (
        "Errors or questions about electronic transfers: write to us or call within 60 days of this statement's date."
    )
    flow.page.put(36, flow.y + 10, "Disclosure Information", 9, bold=True)
    flow.page.put(36, flow.y + 22, note, 7)
    flow.page.put(36, flow.y + 32, "Dividends are computed by the average daily balance method. Insured by NCUA.", 7)
    for number, page in enumerate(flow.pages, 1):
        page.put(576, 90, f"Page {number} of {len(flow.pages)}", 8, right=True)
    with_reportlab(flow.pages, path)
    return truth


def _titles(flow: Flow) -> None:
    flow.page.box(36, flow.y - 9, 540, 13, PALE)
    flow.page.put(40, flow.y, "Date", 8, bold=True)
    flow.page.put(78, flow.y, "Transaction Detail", 8, bold=True)
    flow.page.put(490, flow.y, "Amount($)", 8, bold=True, right=True)
    flow.page.put(572, flow.y, "Balance($)", 8, bold=True, right=True)
    flow.y += 14


def _account(flow: Flow, title: str, opening: Decimal, entries: list[Entry], start: date, end: date) -> list[Row]:
    rows = []
    flow.page.put(36, flow.y, title, 9.5, bold=True)
    flow.y += 14
    _titles(flow)
    flow.page.put(40, flow.y, f"{start:%m-%d}", 8)
    flow.page.put(78, flow.y, "Beginning Balance", 8)
    flow.page.put(572, flow.y, _minus(opening), 8, right=True)
    flow.y += 11
    balance = opening
    for entry, balance in zip(entries, running(opening, (e.amount for e in entries)), strict=True):
        lines = wrap(entry.lines[0], fits("Helvetica", 8, 300))
        if flow.need(11 * len(lines)):
            flow.page.put(36, flow.y, title, 9.5, bold=True)
            flow.page.put(300, flow.y, "(Continued from previous page)", 8)
            flow.y += 14
            _titles(flow)
        flow.page.put(40, flow.y, f"{entry.day:%m-%d}", 8)
        flow.page.put(490, flow.y, _minus(entry.amount), 8, right=True)
        flow.page.put(572, flow.y, _minus(balance), 8, right=True)
        flow.y = flow.page.lines(78, flow.y, lines, 8, 10) + 1
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, page=flow.number))
    flow.need(40)
    if not entries:
        flow.page.put(78, flow.y, "No Transactions This Period", 8)
        flow.y += 11
    flow.page.put(40, flow.y, f"{end:%m-%d}", 8)
    flow.page.put(78, flow.y, "Ending Balance", 8, bold=True)
    flow.page.put(572, flow.y, _minus(balance), 8, bold=True, right=True)
    flow.page.rule(36, flow.y + 5, 576)
    flow.page.put(40, flow.y + 15, f"Average Daily Balance - Current Cycle: ${written((opening + balance) / 2)}", 8)
    flow.y += 36
    return rows


def _paid(flow: Flow, entries: list[Entry]) -> None:
    """The payments once more, read down the three panels."""
    paid = [entry for entry in entries if entry.tag in ("POS", "ACH", "CHK", "ATM")]
    deep = -(-len(paid) // 3)
    flow.need(min(40 + 10 * deep, 600))
    flow.page.put(36, flow.y, "Items Paid", 9.5, bold=True)
    flow.y += 13
    for n in range(3):
        x = 36 + 184 * n
        flow.page.put(x, flow.y, "Date", 8, bold=True)
        flow.page.put(x + 36, flow.y, "Item", 8, bold=True)
        flow.page.put(x + 150, flow.y, "Amount($)", 8, bold=True, right=True)
        for down, entry in enumerate(paid[n * deep : (n + 1) * deep]):
            y = flow.y + 12 + 10 * down
            what = entry.lines[0].split()[1] if entry.tag == "CHK" else entry.tag
            flow.page.put(x, y, f"{entry.day:%m-%d}", 8)
            flow.page.put(x + 36, y, what, 8)
            flow.page.put(x + 150, y, written(-entry.amount), 8, right=True)
    flow.y += 40 + 10 * deep
