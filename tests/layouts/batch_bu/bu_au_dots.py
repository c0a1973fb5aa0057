"""Australia, classic account: dotted leaders run from the particulars to the amount, which stands on the last line.

The day is printed once, the balance with Cr or Dr at its end; pages end with a line carried forward and begin with one
brought forward; a table of government charges follows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period
from layouts.frame import written as w
from layouts.pens import GREY, Flow, Hand, Page, by_hand, width

from ._rows import ends_of_days, how_many, numbered, para, used_on

POOLS: Pools = {
    "shop": (
        "Woolworths 1### Coburg",
        "Coles 0### Brunswick",
        "Bunnings 3##### Preston",
        "BP Pascoe Vale 6###",
        "Aldi Stores Coburg",
    ),
    "eat": ("Grill'd Carlton", "7-Eleven 1### Melbourne", "Dan Murphys 3### Coburg", "Market Lane Coffee"),
    "used": used_on("%d/%m"),
    "who": ("Rent Lygon", "A Papadakis", "Footy Tipping", "Strata Levy"),
    "firm": ("AGL Sales Pty Lt", "Yarra Valley Wtr", "Telstra Corp Ltd", "Medibank Private"),
    "work": ("Moreland Council", "Kestrel Eng P/L"),
}
KINDS = [
    Kind(18, -4, -160, "V4412 {used} {shop}|74940523###"),
    Kind(10, -4, -60, "V4412 {used} {eat}|74201###########"),
    Kind(4, -20, -260, "{firm}  Ref########|{firm}"),
    Kind(4, -20, -900, "Online ?########## {who}|Internet Transfer"),
    Kind(2, 20, 500, "Osko from {who}|Funds Transfer", step="5"),
    Kind(2, 1200, 3200, "Salary  {work}|######"),
    Kind(1, -20, -300, "Atm Withdrawal  Sydney Rd Coburg", step="10"),
    Kind(0.8, 0.01, 3, "Interest", most=1),
    Kind(0.5, -15, -15, "Dishonour Fee", most=1),
]


def day_of(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def crdr(amount: Decimal) -> str:
    return f"{w(amount, minus='')} {'Dr' if amount < 0 else 'Cr'}"


def _dots(page: Page, left: float, to: float, y: float) -> None:
    count = int((to - left) / width(".", page.face, 8.5))
    if count > 2:
        page.put(to, y, "." * count, 8.5, right=True)


def _table(page: Page, y: float) -> None:
    page.rule(42, y, 553, 1)
    page.put(42, y + 16, "Transaction Details", 11, bold=True)
    page.put(42, y + 34, "Date", 8.5, bold=True)
    page.put(100, y + 34, "Particulars", 8.5, bold=True)
    for x, title in ((396, "Debits"), (468, "Credits"), (553, "Balance")):
        page.put(x, y + 34, title, 8.5, bold=True, right=True)
    page.rule(42, y + 39, 553)


def _front(page: Page, truth: Truth, sums: tuple[Decimal, Decimal], number: str, bsb: str) -> None:
    assert truth.opening_balance is not None and truth.closing_balance is not None
    assert truth.period_start and truth.period_end
    page.lines(64, 132, ("MR A G PAPADAKIS & MS K L DOYLE", "UNIT 3", "88 REYNARD STREET", "COBURG VIC 3058"), 9, 11)
    page.put(330, 118, "Account Balance Summary", 10, bold=True)
    table = (
        ("Opening balance", "$" + crdr(truth.opening_balance)),
        ("Total credits", "$" + w(sums[0])),
        ("Total debits", "$" + w(sums[1])),
        ("Closing balance", "$" + crdr(truth.closing_balance)),
    )
    for n, (what, figure) in enumerate(table):
        page.put(330, 134 + 13 * n, what, 8.5, bold=n == 3)
        page.put(553, 134 + 13 * n, figure, 8.5, right=True, bold=n == 3)
    page.put(330, 200, f"Statement starts {truth.period_start.day} {truth.period_start:%B %Y}", 8.5)
    page.put(330, 212, f"Statement ends {truth.period_end.day} {truth.period_end:%B %Y}", 8.5)
    page.put(42, 246, "Outlet Details", 10, bold=True)
    page.lines(42, 260, ("Coburg", "480 Sydney Rd, Coburg VIC 3058"), 8.5, 11)
    page.put(330, 246, "Account Details", 10, bold=True)
    page.lines(330, 260, ("A G PAPADAKIS + K L DOYLE", "SOUTHERN CLASSIC BANKING"), 8.5, 11)
    page.put(330, 284, "BSB number", 8.5)
    page.put(553, 284, bsb, 8.5, right=True)
    page.put(330, 296, "Account number", 8.5)
    page.put(553, 296, number, 8.5, right=True)
    page.put(42, 290, "Lending, Investment & Insurance Enquiries", 8, bold=True)
    page.put(42, 301, "Telephone number  13 55 01", 8)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 150, 7000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    bsb, number = fill(rng, "093-###", start, {}), fill(rng, "##-###-####", start, {})
    truth = Truth("checking", "en_AU", "AUD", number, start, end, opening, balances[-1])
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))
    out = sum((-entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    state = {"balance": opening}

    def line(page: Page, y: float, text: str, bold: bool = True) -> None:
        page.put(100, y, text, 8.5, bold=bold)
        _dots(page, 102 + width(text, page.bold, 8.5), 482, y)
        page.put(553, y, crdr(state["balance"]), 8.5, right=True)

    def head(page: Page, count: int) -> float:
        page.put(42, 58, "Southern Federal", 18, bold=True)
        page.put(553, 52, "Southern Classic Banking", 13, right=True)
        page.put(553, 66, "For further information call 13 55 00", 8, right=True)
        if count == 1:
            _front(page, truth, (into, out), number, bsb)
            _table(page, 322)
            page.put(42, 374, day_of(start), 8.5)
            line(page, 374, "Brought forward")
            return 387
        page.put(42, 96, f"Statement number {rng_number}", 8.5)
        page.put(42, 108, f"From {day_of(start)} to {day_of(end)}    Account {bsb} {number}", 8.5)
        _table(page, 118)
        line(page, 170, "Brought forward")
        return 183

    rng_number = rng.randint(20, 200)
    flow = Flow(752, Page, head, lambda page, y: line(page, y, "Carried forward"))
    shown: date | None = None
    for entry, balance, last in zip(entries, balances, ends_of_days(entries), strict=True):
        if flow.need(11 * len(entry.lines) + 12):
            shown = None
        page = flow.page
        page.put(42, flow.y, day_of(entry.day) if entry.day != shown else "", 8.5)
        shown = entry.day
        lines = [" ".join(text.split()) for text in entry.lines]
        y = page.lines(100, flow.y, lines, 8.5, 11) - 11
        right = 396 if entry.amount < 0 else 468
        figure = w(entry.amount, minus="")
        _dots(page, 102 + width(lines[-1], page.face, 8.5), right - width(figure, page.face, 8.5) - 2, y)
        page.put(right, y, figure, 8.5, right=True)
        if last:
            page.put(553, y, crdr(balance), 8.5, right=True)
        truth.transactions.append(
            Row(entry.day, " ".join(lines), entry.amount, balance if last else None, page=flow.number)
        )
        state["balance"] = balance
        flow.y = y + 12
    if flow.y > 600:
        flow.turn()
    _charges(flow.page, flow.y + 20)
    numbered(flow.pages, 553, 812, "Page {} of {}")
    for page in flow.pages:
        page.put(42, 812, "Southern Federal Bank Limited ABN 00 100 000 019 AFSL 100019", 6.5, color=GREY)
    by_hand(flow.pages, path, Hand(show="Tj", split=True))
    return truth


def _charges(page: Page, y: float) -> None:
    page.put(42, y, "Summary of Government Charges", 10, bold=True)
    page.put(396, y + 16, "From 1 July to date", 8, right=True)
    page.put(520, y + 16, "Last year to 30 June", 8, right=True)
    page.put(42, y + 29, "Government", 8, bold=True)
    for n, what in enumerate(("Withholding tax", "Bank Account Debit (BAD) tax")):
        page.put(42, y + 42 + 12 * n, what, 8)
        page.put(396, y + 42 + 12 * n, "$0.00", 8, right=True)
        page.put(520, y + 42 + 12 * n, "$0.00", 8, right=True)
    text = (
        "Bank Account Debit (BAD) Tax no longer applies; for what it was, please ask at any branch. Please check all "
        "entries and tell us promptly of any possible error or unauthorised transaction."
    )
    para(page, 42, y + 76, text, 7.5, 511)
