"""United Kingdom, building society: a year of a branch savings account, printed like the pages of a passbook.

Small ruled pages in a typewriter face, capitals throughout, dates without separators, withdrawals before receipts,
a balance on every line and the balance brought forward at the top of every page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_entries, written
from ..pens import GREY, WHITE, Color, Flow, Page, with_fpdf
from ._rows import paid_in, paid_out, sufficient

SIZE = (420.0, 595.0)
TEAL: Color = (0.0, 0.38, 0.4)
TINT: Color = (0.9, 0.96, 0.95)
NAME = "Dalesmoor Building Society"
LEAD = 15.5

POOLS: Pools = {
    "name": ["MRS J ASPINALL", "T HOLROYD", "A PICKLES", "S K BAINES", "HOLROYD T+J"],
    "payer": ["DWP SP ", "CALDERDALE MBC", "NS&I PREMIUM BOND", "WEST YORKS PENSION", "HMRC TAX CREDIT"],
    "branch": ["HEBDEN BR", "HALIFAX ST", "SKIPTON", "OTLEY"],
}
KINDS = [
    Kind(9, -20, -400, "CASH WITHDRAWAL", "out", "10"),
    Kind(3, -150, -6000, "CHEQUE ######", "out"),
    Kind(4, -100, -2500, "FPO {name}", "out", "1"),
    Kind(2, -10, -300, "CASH {branch}", "out", "10"),
    Kind(6, 20, 600, "CASH", "in", "5"),
    Kind(6, 15, 3000, "CHEQUE", "in"),
    Kind(7, 60, 900, "BGC {payer}", "in"),
    Kind(4, 50, 250, "SO {name}", "in", "10"),
]


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2020, 2024), 4, 5)
    start = date(end.year - 1, 4, 6)
    entries = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=rng.randint(14, 80))
    if rng.random() < 0.5:
        entries = [_corrected(entry, entries[n - 1]) if n == 7 else entry for n, entry in enumerate(entries)]
    opening = sufficient(rng, entries, 300, 18000, 1)
    interest = (opening * Decimal("0.0135")).quantize(Decimal("0.01"))
    entries.append(Entry(end, ("INTEREST ADDED",), interest, "in", ""))
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "3#######-0#", start, {})
    truth = Truth("savings", "en_GB", "GBP", number, start, end, opening, closing)
    flow = Flow(560, _new, lambda page, at: _head(page, at, number, (start, end)))
    _line(flow, start, "BALANCE B/FWD", None, opening)
    balance = opening
    for entry in entries:
        if flow.need(LEAD):
            _line(flow, entry.day, "BALANCE B/FWD", None, balance)
        balance += entry.amount
        text = " ".join(entry.lines[0].split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        _line(flow, entry.day, text, entry.amount, balance)
    _totals(flow, entries, closing, end)
    for at, page in enumerate(flow.pages, 1):
        page.put(SIZE[0] / 2, 582, f"PAGE {at} OF {len(flow.pages)}", 7, center=True, color=GREY)
    with_fpdf(flow.pages, path)
    return truth


def _corrected(entry: Entry, before: Entry) -> Entry:
    """The cashier takes back the line before."""
    return Entry(before.day, ("CORRECTION",), -before.amount, entry.tag, "")


def _new() -> Page:
    return Page(SIZE, face="Courier", bold="Courier-Bold")


def _head(page: Page, at: int, number: str, period: tuple[date, date]) -> float:
    page.box(0, 0, SIZE[0], 40, TEAL)
    page.put(22, 26, NAME, 14, face="Helvetica-Bold", color=WHITE)
    page.put(398, 25, "Branch Saver (Issue 4)", 9, right=True, face="Helvetica", color=WHITE)
    top = 62.0
    if at == 1:
        top = _owner(page, number, period)
    else:
        page.put(22, 56, f"ACCOUNT {number}", 8)
        page.put(398, 56, "MR T HOLROYD", 8, right=True)
    _grid(page, top)
    return top + 27.5


def _owner(page: Page, number: str, period: tuple[date, date]) -> float:
    page.lines(22, 60, ["MR T HOLROYD", "11 BOBBIN MILL ROW", "HEBDEN BRIDGE", "HX7 6DT"], 8.5, 11)
    labels = [
        ("Account number", number),
        ("Sort code", "40-62-19"),
        ("Statement from", f"{period[0]:%d %b %Y}"),
        ("to", f"{period[1]:%d %b %Y}"),
        ("Gross rate p.a.", "1.35% variable"),
    ]
    for n, (label, text) in enumerate(labels):
        page.put(300, 60 + 11 * n, label, 8, right=True, face="Helvetica", color=TEAL)
        page.put(398, 60 + 11 * n, text, 8, right=True)
    return 118


def _grid(page: Page, top: float) -> None:
    page.box(18, top, 384, 16, TINT, stroke=TEAL)
    for x, title, right in (
        (24, "Date", False),
        (86, "Details", False),
        (260, "Withdrawals", True),
        (328, "Receipts", True),
        (398, "Balance £", True),
    ):
        page.put(x, top + 11, title, 8, right=right, face="Helvetica-Bold", color=TEAL)
    y = top + 16
    while y + LEAD < 562:
        y += LEAD
        page.rule(18, y, 402, 0.3, TEAL)
    for x in (80, 202, 266, 333):
        page.upright(x, top, y, 0.3, TEAL)


def _line(flow: Flow, day: date, text: str, amount: Decimal | None, balance: Decimal) -> None:
    page = flow.page
    page.put(24, flow.y, f"{day:%d%b%y}".upper(), 8.5)
    page.put(84, flow.y, text, 8.5)
    if amount is not None:
        page.put(261 if amount < 0 else 329, flow.y, written(abs(amount)), 8.5, right=True)
    page.put(399, flow.y, written(balance), 8.5, right=True)
    flow.y += LEAD


def _totals(flow: Flow, entries: list[Entry], closing: Decimal, end: date) -> None:
    flow.need(LEAD * 3)
    amounts = [entry.amount for entry in entries]
    flow.y += LEAD
    flow.page.put(84, flow.y, "TOTALS", 8.5, bold=True)
    flow.page.put(261, flow.y, written(paid_out(amounts)), 8.5, right=True, bold=True)
    flow.page.put(329, flow.y, written(paid_in(amounts)), 8.5, right=True, bold=True)
    flow.y += LEAD
    flow.page.put(84, flow.y, f"BALANCE AT {end:%d%b%y}".upper(), 8.5, bold=True)
    flow.page.put(399, flow.y, written(closing), 8.5, right=True, bold=True)
