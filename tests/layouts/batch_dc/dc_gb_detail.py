"""United Kingdom: corporate online banking printout, landscape and newest first; narrative in pieces of 18
characters below each other, type codes, cleared and ledger balance side by side, figures in brackets when overdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._desk import Booked, book, end, moneys, start

POOLS = {
    "payer": ["HARGREAVES & SON", "NHS LANARKSHIRE", "PENNINE JOINERY LT", "D MACALLISTER", "TYNESIDE FIT OUTS"],
    "payee": ["HMRC VAT", "TRAVIS PERKINS TRD", "BRITISH GAS BUS", "LEX AUTOLEASE LTD", "NEST PENSIONS"],
}
KINDS = [
    Kind(7, 150, 22000, "{payer}|INV 00#### / 03JAN|FP 14/02/23 1014|000000000012######", "BAC"),
    Kind(3, 1000, 60000, "{payer}|CHAPS REF ??######", "CHP"),
    Kind(3, 50, 6000, "000###|BURNLEY 0##", "C/P"),
    Kind(6, -40, -7000, "{payee}|REF #######A00##", "D/D"),
    Kind(5, -60, -12000, "{payee}|VIA ONLINE - PYMT|FP 02/03/23 10|##############S", "EBP"),
    Kind(3, -80, -3000, "000###", "CHQ"),
    Kind(1, -5, -60, "CHARGES 28JAN|TO 24FEB A/C ####0###", "CHG", most=1),
    Kind(2, -4000, -50000, "AUTOPAY BATCH ####|PAYROLL ## ITEMS", "BLN"),
]
WIDE = (842.0, 595.0)
RIGHT = (500, 590, 695, 800)


def gbp(amount: Decimal) -> str:
    return written(amount) if amount >= 0 else f"({written(abs(amount))})"


def labels(page: Page, y: float) -> float:
    page.box(40, y - 12, 764, 18, (0.23, 0.16, 0.36))
    white = (1.0, 1.0, 1.0)
    for x, text in ((46, "Date"), (120, "Narrative"), (330, "Type")):
        page.put(x, y, text, 8, bold=True, color=white)
    for x, text in zip(RIGHT, ("Debit", "Credit", "Cleared balance", "Ledger balance"), strict=True):
        page.put(x, y, text, 8, bold=True, color=white, right=True)
    return y + 20


def post(flow: Flow, row: Booked, cleared: Decimal) -> Row:
    flow.need(10 * len(row.lines) + 4)
    page, y = flow.page, flow.y
    page.put(46, y, f"{row.day:%d/%m/%Y}", 8)
    page.put(330, y, row.tag, 8)
    page.put(RIGHT[0] if row.amount < 0 else RIGHT[1], y, written(abs(row.amount)), 8, right=True)
    page.put(RIGHT[2], y, gbp(cleared), 8, right=True)
    page.put(RIGHT[3], y, gbp(row.balance), 8, right=True)
    flow.y = page.lines(120, y, row.lines, 8, 9.5) + 5
    page.rule(40, flow.y - 10.5, 804, 0.3, GREY)
    return row.row(flow.number, row.lines, balance=True)


def uncleared(rows: Sequence[Booked]) -> list[Decimal]:
    """The cleared balance after each row: cheques paid in count from two days later."""
    return [
        row.balance
        - sum((r.amount for r in rows[: n + 1] if r.tag == "C/P" and (row.day - r.day).days < 2), Decimal(0))
        for n, row in enumerate(rows)
    ]


def summary(page: Page, period: tuple[date, date], opening: Decimal, rows: Sequence[Booked], account: str) -> float:
    out, came = moneys(rows)
    left = (
        ("Account name", "MORECAMBE SHOPFITTERS LTD"),
        ("Account number", account),
        ("Sort code", "60-94-##".replace("##", "11")),
        ("Currency", "GBP"),
    )
    right = (
        (f"Closing ledger balance {period[1]:%d/%m/%Y}", gbp(end(opening, rows))),
        (f"Opening ledger balance {period[0]:%d/%m/%Y}", gbp(opening)),
        ("Total debits", written(out)),
        ("Total credits", written(came)),
    )
    for n, ((name, text), (other, figure)) in enumerate(zip(left, right, strict=True)):
        page.put(46, 92 + 13 * n, name, 8.5, color=GREY)
        page.put(140, 92 + 13 * n, text, 8.5)
        page.put(480, 92 + 13 * n, other, 8.5, color=GREY)
        page.put(800, 92 + 13 * n, figure, 8.5, right=True)
    return labels(page, 164)


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, rng.choice([13, 30, 45])), start(rng, 1000, 60000)
    rows = book(rng, KINDS, POOLS, period, opening, floor=-9000)
    account = str(rng.randint(10000000, 89999999))

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "Northgate Bankdesk", 14, bold=True, color=(0.23, 0.16, 0.36))
        page.put(40, 60, f"Statement detail   {period[0]:%d/%m/%Y} to {period[1]:%d/%m/%Y}", 9)
        page.put(804, 44, f"Printed {period[1] + timedelta(3):%d/%m/%Y} 09:41:07 by J OGDEN", 7.5, right=True)
        page.put(804, 56, f"Page {number}", 7.5, right=True)
        return summary(page, period, opening, rows, account) if number == 1 else labels(page, 88)

    flow = Flow(560, lambda: Page(WIDE), head)
    cleared = uncleared(rows)
    found = [post(flow, row, free) for row, free in zip(rows[::-1], cleared[::-1], strict=True)]
    flow.need(24)
    flow.page.put(
        46, flow.y + 8, "End of report. Balances may include items not yet cleared; check before relying on them.", 7.5
    )
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("bank", "en_GB", "GBP", account, *period, opening, end(opening, rows), found, newest_first=True)
