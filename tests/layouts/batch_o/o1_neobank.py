"""United States: checking statement of a neobank, kept by a partner bank.

Transaction date first and settlement date last, type between description and amounts, both amounts with "$" after the
minus; newest first; round-ups and tips are rows; a fee taken with a transfer shows only in the net amount, which is
what moves the balance; the summary counts by type, and there is a table of overdraft fees that is all zeros.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import LETTER, Flow, Page, fits, with_reportlab

GREEN = (0.12, 0.69, 0.42)
DARK = (0.13, 0.16, 0.18)
GREY = (0.4, 0.44, 0.47)
STRIPE = (0.95, 0.97, 0.96)
LEFT, RIGHT = 36.0, 576.0
DESCRIPTION, ROOM = 104.0, 170.0
TYPE, AMOUNT, NET, SETTLED = 284.0, 428.0, 496.0, 572.0

POOLS = {
    "shop": [
        "DOLLAR BARN #####",
        "KWIK FUEL ###",
        "TACO HACIENDA ####",
        "SPROUT & STEM MKT #0##",
        "VENDTECH 800-555-0###",
    ],
    "city": ["TULSA OKUS", "AURORA COUS", "MESA AZUS", "DAYTON OHUS", "RALEIGH NCUS"],
    "app": ["Reelbox.com 888-555-0142 CAUS", "RideHop *Trip help.ridehop TXUS", "PLAYDEN* SUBSCR 512-555-01## TXUS"],
    "employer": ["GREENLEAF STAFFING", "Harmon Logistics, PAYROLL", "US TREAS 310"],
    "person": ["Dana", "Marcus", "Tía Rosa", "Jess"],
    "biller": ["PIEDMONT WATER, BILL PAY", "Evercare Ins., PREMIUM", "LUMEN MOBILE, AUTOPAY"],
}
KINDS = [
    Kind(22, -2, -95, "{shop} {city}", "Purchase"),
    Kind(8, -5, -45, "{app}", "Purchase"),
    Kind(6, 180, 1450, "{employer}", "Direct Deposit"),
    Kind(4, -20, -200, "ATM Withdrawal {shop} {city}", "ATM Withdrawal", step="20"),
    Kind(5, -15, -260, "{biller}", "Direct Debit"),
    Kind(4, 10, 250, "Transfer from {person}", "Transfer", step="5"),
    Kind(4, -10, -200, "Transfer to {person}", "Transfer", step="5"),
    Kind(2, -20, -300, "Instant transfer to debit card ending in ####", "Transfer", step="1"),
    Kind(2, 20, 200, "Transfer from Kite Savings Account", "Transfer", step="5"),
    Kind(1, 4, 70, "{shop} {city} Return", "Adjustment"),
    Kind(1, -2, -5, "CoverMe Tip", "CoverMe Tip", step="1", most=2),
    Kind(1, -2.5, -2.5, "Out-of-network ATM withdrawal fee", "Fee", most=3),
    Kind(1, 0.01, 0.4, "Interest earned on Kite Checking", "Deposit", most=1),
]
SUMMARY = [
    ("Deposits", ("Direct Deposit", "Deposit")),
    ("ATM Withdrawals", ("ATM Withdrawal",)),
    ("Purchases", ("Purchase", "Direct Debit")),
    ("Adjustments", ("Adjustment",)),
    ("Transfers", ("Transfer",)),
    ("Round Up Transfers", ("Round Up",)),
    ("Fees", ("Fee",)),
    ("CoverMe Tips", ("CoverMe Tip",)),
]


@dataclass(frozen=True)
class Move:
    """A printed row; `day` is when it was settled, `used` when it happened."""

    day: date
    used: date
    text: str
    type: str
    amount: Decimal
    net: Decimal


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = rng.choice([Decimal(0), some_amount(rng, 1, 900), some_amount(rng, 1, 120)])
    moves = _moves(rng, some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-40))
    closing = opening + sum(move.net for move in moves)
    account = fill(rng, "#" * 12, period[0], {})
    flow = Flow(735, lambda: Page(LETTER), lambda page, n: _titles(page, 62) if n > 1 else 60)
    _front(flow, moves, (opening, closing), period, account)
    rows = _table(flow, sorted(moves, key=lambda move: move.used, reverse=True))
    _legal(flow, period)
    for number, page in enumerate(flow.pages, 1):
        page.put(LEFT, 768, "Banking services provided by The Prairie Bancorp Bank, N.A., Member FDIC", 6.5, color=GREY)
        page.put(RIGHT, 768, f"Page {number} of {len(flow.pages)}", 6.5, right=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en_US", "USD", account, *period, opening, closing, rows)


def _moves(rng: Random, entries: Sequence[Entry]) -> list[Move]:
    moves = []
    round_ups = rng.random() < 0.5
    for entry in entries:
        text, amount, kind = " ".join(entry.lines), entry.amount, entry.tag
        net = amount
        if text.startswith("Instant"):
            net += max(Decimal("0.25"), (-amount * Decimal("0.0175")).quantize(Decimal("0.01"))) * -1
        used = earlier(rng, entry.day) if kind == "Purchase" else entry.day
        moves.append(Move(entry.day, used, text, kind, amount, net))
        if round_ups and kind == "Purchase" and amount % 1:
            spare = -(amount % 1 + 1)
            moves.append(Move(entry.day, entry.day, "Round Up Transfer to Savings", "Round Up", spare, spare))
    return moves


def _dollars(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


def _front(
    flow: Flow, moves: Sequence[Move], balances: tuple[Decimal, Decimal], period: tuple[date, date], account: str
) -> None:
    page = flow.page
    page.box(0, 0, 612, 8, GREEN)
    page.put(LEFT, 50, "kite", 26, bold=True, color=GREEN)
    page.lines(
        RIGHT, 36, ["Member Services", "(844) 555-0163", "PO Box 4417, San Mateo, CA 94402"], 7.5, 10, right=True
    )
    page.lines(LEFT, 96, ["TERRENCE A WOODALL", "2208 SUMMIT VIEW DR", "COLORADO SPRINGS, CO 80909"], 9, 12)
    page.put(LEFT, 162, "Checking Account Statement", 16, bold=True, color=DARK)
    start, end = (f"{day:%B} {day.day}, {day.year}" for day in period)
    page.put(LEFT, 184, "Account number", 8, color=GREY)
    page.put(LEFT, 196, account, 9, bold=True)
    page.put(200, 184, "Statement period", 8, color=GREY)
    span = f"{period[0]:%B %Y} ({period[0]:%B} {period[0].day} - {end})"
    page.put(200, 196, span, 9, bold=True)
    page.put(LEFT, 228, "Summary", 12, bold=True, color=DARK)
    figures = [(f"Beginning balance on {start}", balances[0])]
    for label, kinds in SUMMARY:
        nets = (move.amount if label != "Fees" else move.net for move in moves if move.type in kinds)
        hidden = sum((move.net - move.amount for move in moves), Decimal(0)) if label == "Fees" else Decimal(0)
        figures.append((label, sum(nets, hidden)))
    figures.append((f"Ending balance on {end}", balances[1]))
    y = 247.0
    for n, (label, figure) in enumerate(figures):
        ends = n in (0, len(figures) - 1)
        if n % 2 == 0:
            page.box(LEFT, y - 11, 330, 15, STRIPE)
        page.put(LEFT + 6, y, label, 8.5, bold=ends)
        page.put(LEFT + 324, y, _dollars(figure), 8.5, right=True, bold=ends)
        y += 15
    page.put(LEFT, y + 22, "Transactions", 12, bold=True, color=DARK)
    flow.y = _titles(page, y + 42)


def _titles(page: Page, y: float) -> float:
    page.rule(LEFT, y - 10, RIGHT, 0.8, GREEN)
    for x, title in [(LEFT + 4, "TRANSACTION DATE"), (DESCRIPTION, "DESCRIPTION"), (TYPE, "TYPE")]:
        for n, word in enumerate(title.split()):
            page.put(x, y + 8 * n, word, 6.5, bold=True, color=GREY)
    for x, title in [(AMOUNT, "AMOUNT"), (NET, "NET AMOUNT"), (SETTLED, "SETTLEMENT DATE")]:
        for n, word in enumerate(title.split() if x == SETTLED else [title]):
            page.put(x, y + 8 * n, word, 6.5, bold=True, color=GREY, right=True)
    page.rule(LEFT, y + 13, RIGHT, 0.4, GREY)
    return y + 27


def _table(flow: Flow, moves: Sequence[Move]) -> list[Row]:
    rows = []
    if not moves:
        flow.page.put(LEFT + 4, flow.y, "No transactions this statement period", 8.5, color=GREY)
        flow.y += 16
    for n, move in enumerate(moves):
        lines = wrap(move.text, fits("Helvetica", 8.5, ROOM))
        height = 11 * len(lines) + 6
        flow.need(height)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(LEFT, y - 11, RIGHT - LEFT, height, STRIPE)
        page.put(LEFT + 4, y, f"{move.used.month}/{move.used.day}/{move.used.year}", 8.5)
        page.lines(DESCRIPTION, y, lines, 8.5)
        page.put(TYPE, y, move.type, 8.5)
        page.put(AMOUNT, y, _dollars(move.amount), 8.5, right=True)
        page.put(NET, y, _dollars(move.net), 8.5, right=True)
        page.put(SETTLED, y, f"{move.day.month}/{move.day.day}/{move.day.year}", 8.5, right=True)
        flow.y += height
        rows.append(Row(move.day, move.text, move.net, page=flow.number))
    return rows


ERRORS = [
    "If you think your statement or receipt is wrong or if you need more information about a transfer listed on the "
    "statement or receipt, telephone us or write us as soon as you can. We must hear from you no later than 60 days "
    "after we sent the FIRST statement on which the problem or error appeared.",
    "(1) Tell us your name and account number. (2) Describe the error or the transfer you are unsure about, and "
    "explain as clearly as you can why you think it is an error. (3) Tell us the dollar amount of the suspected error.",
    "We will investigate your complaint and will correct any error promptly. If we take more than 10 business days to "
    "do this, we will credit your account for the amount you think is in error.",
]


def _legal(flow: Flow, period: tuple[date, date]) -> None:
    lines = [line for text in ERRORS for line in [*wrap(text, fits("Helvetica", 7.5, RIGHT - LEFT)), ""]]
    if flow.y + 9.5 * len(lines) + 100 > flow.bottom:
        flow.turn()
        flow.y = 62
        flow.page.texts.clear()
        flow.page.boxes.clear()
    page, y = flow.page, flow.y + 18
    page.put(LEFT, y, "Overdraft fee summary", 10, bold=True)
    page.put(350, y, "Total for this period", 7, right=True, color=GREY)
    page.put(450, y, f"Total for {period[1].year} to date", 7, right=True, color=GREY)
    for n, label in enumerate(["Total overdraft fees", "Total returned item fees"], 1):
        page.put(LEFT, y + 13 * n, label, 8.5)
        page.put(350, y + 13 * n, "$0.00", 8.5, right=True)
        page.put(450, y + 13 * n, "$0.00", 8.5, right=True)
    page.put(LEFT, y + 56, "Error Resolution Procedures", 10, bold=True)
    page.lines(LEFT, y + 70, lines, 7.5, 9.5, color=GREY)
