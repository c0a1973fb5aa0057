"""Australia: classic banking statement of one of the four big banks.

The date and the balance once for all rows of a day, dot leaders from the particulars to the amount on the last line of
a row, "Brought forward" and "Carried forward" lines, balances with Cr or Dr in a column of their own, a cross-check
box of totals, and a table of fees for the period.
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
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Hand, Page, by_hand, width

POOLS: Pools = {
    "name": ["Harper L Nguyen", "B & K Oconnor", "Rent Unit 3", "Mum", "Soccer Fees", "Strata Levy"],
    "firm": ["Wattlebird Health", "Mulga Freight P/L", "Dept Of Education Nsw"],
    "shop": ["Woolcorner 1294 Marrickville", "Bunyip Hardware Alexandria", "Dan Murrays 38 Tempe", "Opal Topup Sydney"],
    "bill": ["Agility Energy", "Sydney Water 22", "Telstar Services", "Linktoll Sydney"],
    "bought": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}
KINDS = [
    Kind(10, -3, -260, "V#### {bought} {shop}|74940#################"),
    Kind(4, -20, -900, "Internet Transfer {name}", step="5.00"),
    Kind(3, -40, -480, "Internet Bpay {bill}|##########"),
    Kind(3, 15, 1200, "{name}|Online S##########", step="5.00"),
    Kind(2, 1400, 4600, "{firm}|######0### Salary", most=3),
    Kind(2, -20, -500, "Banksia ATM Withdrawal|{shop}", step="20.00"),
    Kind(2, -15, -180, "{bill}|Direct Debit ######"),
    Kind(1, -3, -90, "V#### {bought} Streamflix.Com Los Gatos|Frgn Amt: ##.## US dollar"),
    Kind(1, -0.2, -3, "Intnl Transaction Fee"),
    Kind(1, -10, -10, "Account Service Fee", step="10.00", most=1),
    Kind(1, 0.01, 9, "Interest", most=1),
    Kind(1, 30, 800, "Mcare Benefits ########0 CTQN", most=2),
]


def _head(page: Page, number: int, account: str) -> float:
    page.put(40, 46, "Banksia Bank", 15, bold=True)
    page.put(40, 62, "Classic Banking", 10)
    page.put(40, 815, f"Statement number {number + 40}   Account number {account}", 6.5, color=GREY)
    page.put(555, 815, f"Page {number} of", 6.5, right=True, color=GREY)
    return 90.0


def _heading(page: Page, y: float) -> float:
    page.put(40, y, "Transaction Details", 10, bold=True)
    page.rule(38, y + 6, 557, 1)
    for x, text in ((40, "Date"), (100, "Particulars")):
        page.put(x, y + 18, text, 8, bold=True)
    for x, text in ((385, "Debits"), (465, "Credits"), (540, "Balance")):
        page.put(x, y + 18, text, 8, bold=True, right=True)
    page.rule(38, y + 23, 557)
    return y + 37


def _dotted(page: Page, y: float, text: str) -> None:
    room = 325 - 100 - width(text, page.face, 8)
    page.put(100, y, text + "." * int(room / width(".", page.face, 8)), 8)


def _balance(page: Page, y: float, balance: Decimal) -> None:
    page.put(540, y, written(balance, minus=""), 8, right=True)
    page.put(543, y, "Dr" if balance < 0 else "Cr", 8)


def _front(page: Page, account: str, dates: tuple[date, date], sums: list[tuple[str, str]]) -> float:
    page.lines(40, 100, ["MS CHLOE R WHITTAKER", "UNIT 8/42 ILLAWARRA ROAD", "MARRICKVILLE NSW 2204"], 8, 11)
    page.put(340, 100, "Account Balance Summary", 9, bold=True)
    for n, (name, value) in enumerate(sums):
        page.put(340, 115 + 12 * n, name, 8)
        page.put(540, 115 + 12 * n, value, 8, right=True)
    page.put(340, 176, f"Statement starts {dates[0].day} {dates[0]:%B %Y}", 8)
    page.put(340, 188, f"Statement ends {dates[1].day} {dates[1]:%B %Y}", 8)
    page.put(40, 160, "Outlet Details", 8, bold=True)
    page.lines(40, 172, ["Marrickville", "301 Illawarra Rd, Marrickville NSW 2204"], 8, 11)
    page.put(40, 204, "Account Details", 8, bold=True)
    page.put(40, 216, f"BSB number 082-401   Account number {account}", 8)
    return _heading(page, 244)


def _end(flow: Flow, entries: list[Entry], balances: tuple[Decimal, Decimal], sums: tuple[Decimal, Decimal]) -> None:
    flow.need(90)
    page, y = flow.page, flow.y + 8
    page.rule(38, y - 10, 557)
    page.put(40, y, "Summary of Government Charges", 8, bold=True)
    page.put(385, y, "From 1 July to date", 8, bold=True, right=True)
    page.put(540, y, "Last year to 30 June", 8, bold=True, right=True)
    page.put(40, y + 12, "Withholding tax", 8)
    page.put(385, y + 12, "$0.00", 8, right=True)
    page.put(540, y + 12, "$0.00", 8, right=True)
    page.put(40, y + 24, "Bank Account Debit (BAD) tax and duty are $0.00 for this statement.", 7, color=GREY)
    fees = [entry for entry in entries if "Service Fee" in entry.text]
    page.put(40, y + 44, f"Fees this period: {len(fees)} x $10.00", 8)
    page.put(40, y + 56, "For further information call 13 99 65 or see banksia.example", 7, color=GREY)
    proof = [written(value) for value in (balances[0], *sums, balances[1])]
    page.put(40, y + 68, "{} + {} - {} = {}".format(*proof), 7)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 20, 18000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="Rev {}", balance=opening, floor=-200)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    credits = sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))
    account = fill(rng, "##-###-####", start, {})
    ends = [f"${written(value, minus='')} {'Dr' if value < 0 else 'Cr'}" for value in (opening, closing)]
    sums = [("Opening balance", ends[0]), ("Total credits", f"${written(credits)}")]
    sums += [("Total debits", f"${written(opening + credits - closing)}"), ("Closing balance", ends[1])]

    flow = Flow(770, Page, lambda page, number: _head(page, number, account))
    flow.y = _front(flow.page, account, (start, end), sums)
    flow.page.put(40, flow.y, f"{start.day} {start:%b %Y}", 8)
    _dotted(flow.page, flow.y, "Brought forward")
    _balance(flow.page, flow.y, opening)
    flow.y += 12
    rows: list[Row] = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        fresh = n == 0 or entries[n - 1].day != entry.day
        if flow.y + 11 * len(entry.lines) > 750:
            _dotted(flow.page, flow.y, "Carried forward")
            _balance(flow.page, flow.y, balance - entry.amount)
            flow.turn()
            flow.y = _heading(flow.page, flow.y)
            _dotted(flow.page, flow.y, "Brought forward")
            _balance(flow.page, flow.y, balance - entry.amount)
            flow.y += 12
            fresh = True
        page = flow.page
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, None, None, flow.number))
        if fresh:
            page.put(40, flow.y, f"{entry.day.day} {entry.day:%b %Y}", 8)
        flow.y = page.lines(100, flow.y, entry.lines[:-1], 8, 11)
        _dotted(page, flow.y, entry.lines[-1])
        page.put(385 if entry.amount < 0 else 465, flow.y, written(entry.amount, minus=""), 8, right=True)
        if n + 1 == len(entries) or entries[n + 1].day != entry.day:
            rows[-1].balance = balance
            _balance(page, flow.y, balance)
        flow.y += 11
    _end(flow, entries, (opening, closing), (credits, opening + credits - closing))
    for page in flow.pages:
        page.put(562, 815, str(flow.number), 6.5, color=GREY)
    by_hand(flow.pages, path, Hand("TJ", scaled=True))
    return Truth("checking", "en_AU", "AUD", account, start, end, opening, closing, rows)
