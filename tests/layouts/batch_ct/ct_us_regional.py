"""United States: a Southern regional bank; sections by kind, checks in two columns, daily balances, MM/DD dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._common import Period, fold, how_many, joined, numbered, tell, total

DEPOSITS, WITHDRAWALS, FEES, CHECKS = "DEPOSITS & CREDITS", "WITHDRAWALS", "FEES", "CHECKS"
KINDS = [
    Kind(4, 900, 3200, "{firm} Payroll {who} ##########", DEPOSITS, most=3),
    Kind(1, 40, 600, "Mobile Deposit Img #########", DEPOSITS),
    Kind(1, 15, 400, "Zelle Credit From {who} Conf# ??######", DEPOSITS),
    Kind(0.5, 5, 90, "Card Credit {shop} {mcc} {place} ####", DEPOSITS),
    Kind(0.4, 0.01, 3, "Interest Payment", DEPOSITS, most=1),
    Kind(12, -4, -260, "Card Purchase {shop} {mcc} {place} ####", WITHDRAWALS),
    Kind(4, -3, -90, "Recurring Card Transaction {sub} {mcc} ###-###-#### ####", WITHDRAWALS),
    Kind(3, -40, -400, "{biller} {verb} {who} ##########", WITHDRAWALS),
    Kind(2, -20, -300, "ATM Withdrawal {street} {place} Term ID ???#### Card ####", WITHDRAWALS, step="20.00"),
    Kind(1, -50, -900, "EB to Checking # ########## Ref# 00000# #########", WITHDRAWALS),
    Kind(1, -8, -500, "Zelle Debit To {who} Conf# ??######", WITHDRAWALS),
    Kind(0.5, -36, -36, "Paid Overdraft Item Fee {md}", FEES, step="36.00", most=2),
    Kind(0.5, -3, -3, "Non-Cobalt ATM Withdrawal Fee", FEES, step="3.00", most=2),
    Kind(0.5, -8, -8, "Monthly Fee", FEES, step="8.00", most=1),
    Kind(2, -15, -1400, "####", CHECKS, most=14),
]
POOLS: Pools = {
    "firm": ["Tri-County Schools", "Magnolia Health", "Cahaba Steel Co", "ADP Wage Pay"],
    "who": ["Denise Whitfield", "Marcus T Boyle", "Latoya Greer", "Whitfield Denise"],
    "shop": ["Publix #1187", "Shell Oil 5744210098", "Dollar General #9921", "Sq *Peach & Pie", "Amzn Mktp US*2K4#?"],
    "mcc": ["5411", "5541", "5812", "5310", "5942"],
    "place": ["Hoover AL 35226", "Pensacola FL 32501", "Meridian MS 39301", "Decatur GA 30030"],
    "sub": ["Netflix.com", "Spotify USA", "Planet Fit Club 0##", "Apple.com/Bill"],
    "biller": ["Alabama Power", "Spire Gas", "Allstate Ins", "Discover E-Payment", "T-Mobile PCS Svc"],
    "verb": ["Web Pmt", "Bill Pay", "Ins Prem", "Autopay"],
    "street": ["1900 5th Ave N", "410 Main St", "2501 Hwy 31"],
    "md": lambda _rng, day: f"Item Date {day:%m-%d}",
}


def money(amount: Decimal) -> str:
    return "$" + written(abs(amount))


def head(page: Page, number: int, account: str, period: Period) -> float:
    page.put(40, 46, "COBALT SOUTHERN BANK", 15, bold=True, color=(0.1, 0.4, 0.2))
    page.put(40, 58, "Vestavia Main Office", 8)
    page.put(40, 68, "1530 Montgomery Hwy, Vestavia, AL 35216", 8)
    page.put(572, 58, f"ACCOUNT #   {account}", 8, right=True)
    if number > 1:
        return 110
    page.lines(60, 120, ["DENISE R WHITFIELD", "418 SWEETBRIAR LN APT 6", "HOOVER AL 35226-1142"], 9)
    page.put(306, 190, "GREENWAY CHECKING", 11, bold=True, center=True)
    page.put(306, 203, f"{long(period[0])} through {long(period[1])}", 9, center=True)
    return 225


def long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def summary(flow: Flow, opening: Decimal, entries: Sequence[Entry], low: Decimal) -> None:
    page = flow.page
    page.box(40, flow.y - 11, 532, 14, (0.85, 0.9, 0.85))
    page.put(306, flow.y, "SUMMARY", 9, bold=True, center=True)
    lines = [("Beginning Balance", opening, "")]
    for tag, title in (
        (DEPOSITS, "Deposits & Credits"),
        (WITHDRAWALS, "Withdrawals"),
        (FEES, "Fees"),
        (CHECKS, "Checks"),
    ):
        lines.append((title, total(e for e in entries if e.tag == tag), "+" if tag == DEPOSITS else "-"))
    lines.append(("Ending Balance", opening + total(entries), ""))
    for n, (title, amount, mark) in enumerate(lines):
        y = flow.y + 16 + n * 12
        page.put(60, y, title)
        page.put(270, y, written(amount, minus="-" if not mark else ""), right=True)
        page.put(225 - 30, y, "$")
        page.put(278, y, mark)
    page.put(330, flow.y + 16, "Minimum Daily Balance")
    page.put(550, flow.y + 16, "$" + written(low), right=True)
    flow.y += 16 + 12 * len(lines) + 16


def title(flow: Flow, text: str) -> None:
    flow.need(60)
    flow.page.rule(40, flow.y - 12, 572, 1)
    flow.page.put(306, flow.y, text, 10, bold=True, center=True)
    flow.y += 16


def section(flow: Flow, tag: str, entries: Sequence[Entry]) -> list[Row]:
    if not entries:
        return []
    title(flow, tag)
    rows = []
    for entry in entries:
        lines = fold(entry.lines, "Helvetica", 9, 370)
        flow.need(12 * len(lines))
        flow.page.put(44, flow.y, f"{entry.day:%m/%d}")
        flow.page.put(560, flow.y, written(abs(entry.amount)), right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(90, flow.y, lines, 9, 11.5)
    flow.page.put(400, flow.y + 3, f"Total {tag.title()}", right=True, bold=True)
    flow.page.put(560, flow.y + 3, money(total(entries)), right=True, bold=True)
    flow.y += 28
    return rows


def checks(flow: Flow, entries: Sequence[Entry], first: int) -> list[Row]:
    if not entries:
        return []
    deep = (len(entries) + 1) // 2
    flow.need(60 + 12 * deep)
    title(flow, CHECKS)
    for x in (44, 320):
        for at, text in ((0, "Date"), (60, "Check No.")):
            flow.page.put(x + at, flow.y, text, 8, bold=True)
        flow.page.put(x + 200, flow.y, "Amount", 8, bold=True, right=True)
    rows = []
    for n, entry in enumerate(entries):
        x, y = (44 if n < deep else 320), flow.y + 13 + 12 * (n % deep)
        number = str(first + n + (n > 2))
        flow.page.put(x, y, f"{entry.day:%m/%d}")
        flow.page.put(x + 60, y, number + (" *" if n == 3 else ""))
        flow.page.put(x + 200, y, written(abs(entry.amount)), right=True)
        rows.append(Row(entry.day, number, entry.amount, page=flow.number))
    flow.y += 26 + 12 * deep
    flow.page.put(400, flow.y - 8, "Total Checks", right=True, bold=True)
    flow.page.put(560, flow.y - 8, money(total(entries)), right=True, bold=True)
    flow.page.put(44, flow.y + 4, "* Break In Check Number Sequence.", 7)
    flow.y += 30
    return rows


def daily(flow: Flow, opening: Decimal, entries: Sequence[Entry]) -> None:
    balances = {}
    for entry in entries:
        opening += entry.amount
        balances[entry.day] = opening
    if not balances:
        return
    flow.need(50 + 12 * (len(balances) // 3 + 1))
    title(flow, "DAILY BALANCE SUMMARY")
    for n, x in enumerate((44, 230, 416)):
        flow.page.put(x, flow.y, "Date", 8, bold=True)
        flow.page.put(x + 140, flow.y, "Balance", 8, bold=True, right=True)
        for m, (day, balance) in enumerate(list(balances.items())[n::3], 1):
            flow.page.put(x, flow.y + 12 * m, f"{day:%m/%d}")
            flow.page.put(x + 140, flow.y + 12 * m, written(balance), right=True)
    flow.y += 12 * (len(balances) // 3 + 1) + 34


def overdraft_box(flow: Flow, entries: Sequence[Entry], rng: Random) -> None:
    flow.need(70)
    paid = -total(e for e in entries if "Overdraft" in e.lines[0])
    flow.page.box(90, flow.y - 12, 430, 44, stroke=(0, 0, 0))
    flow.page.put(350, flow.y, "Total For This Period", 8, center=True)
    flow.page.put(460, flow.y, "Total Year-to-Date", 8, center=True)
    flow.page.put(96, flow.y + 12, "Total Overdraft Fees (may include waived fees)", 8)
    flow.page.put(350, flow.y + 12, "$" + written(paid), 8, center=True)
    flow.page.put(460, flow.y + 12, "$" + written(paid + 36 * rng.randint(0, 3)), 8, center=True)
    flow.page.put(96, flow.y + 24, "Total Returned Item Fees (may include waived fees)", 8)
    flow.page.put(350, flow.y + 24, "$0.00", 8, center=True)
    flow.page.put(460, flow.y + 24, "$0.00", 8, center=True)
    flow.y += 60


def draw(rng: Random, path: Path) -> Truth:
    account, period = fill(rng, "03########", date.min, {}), some_period(rng, 31)
    opening = some_amount(rng, 150, 5000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening)
    flow = Flow(735, lambda: Page(LETTER), lambda page, n: head(page, n, account, period))
    running, low = opening, opening
    for entry in entries:
        running += entry.amount
        low = min(low, running)
    summary(flow, opening, entries, low)
    rows = []
    for tag in (DEPOSITS, WITHDRAWALS, FEES):
        rows += section(flow, tag, [e for e in entries if e.tag == tag])
    rows += checks(flow, [e for e in entries if e.tag == CHECKS], rng.randint(1001, 4800))
    daily(flow, opening, entries)
    if rng.random() < 0.6:
        overdraft_box(flow, entries, rng)
    for page in flow.pages:
        page.put(
            306,
            762,
            "For all your banking needs, please call 1-800-555-0142 or visit us at cobaltsouthern.example.",
            8,
            center=True,
        )
        page.put(306, 773, "Thank You For Banking With Cobalt Southern!   Member FDIC", 7, center=True)
    numbered(flow.pages, 572, 70, lambda n, of: f"Page {n} of {of}")
    by_hand(flow.pages, path, Hand("TJ"))
    return tell("en_US", "USD", account, opening, rows, period)
