"""Australia: credit card: processed and bought dates side by side, `CR` on payments and on a balance in credit,

what is owed printed positive with a balance per row, foreign amount lines below, a table of minimum repayments.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._kit import cells, converted, folded, how_many, number_pages, said

POOLS = {
    "shop": ["WOOLWORTHS 4{n}", "COLES EXPRESS 1{n}", "BUNNINGS 63{n}000", "DAN MURPHYS {n}", "BP CONNECT", "MYKI"],
    "n": ["218", "077", "604"],
    "town": ["GEELONG", "BENDIGO", "FITZROY", "HOBART", "NEWSTEAD"],
    "net": ["APPLE.COM/BILL", "STAN.COM.AU", "UBER *TRIP HELP.UBER.C", "LS THE COFFEE CART"],
}
KINDS = [
    Kind(13, -3, -220, "{shop} {town} AU"),
    Kind(5, -4, -60, "{net} SYDNEY AU"),
    Kind(3, -15, -400, "HOTEL AT BOOKING AMSTERDAM|¤ EUR|INCL OVERSEAS TXN FEE 0.4# AUD"),
    Kind(1, -50, -300, "CASH ADVANCE ATM 0#### {town}", "", "10"),
    Kind(1, -3, -3, "CASH ADVANCE FEE", "", "3", 2),
    Kind(2, 100, 1500, "PAYMENT - BPAY THANK YOU", "", "1"),
    Kind(1, 10, 120, "REFUND {shop} {town} AU"),
    Kind(1, -3, -40, "INTEREST CHARGED ON PURCHASES", "", "0.01", 1),
]
COLUMNS = [(40, "l"), (100, "l"), (164, "l"), (196, "l"), (478, "r"), (556, "r")]
HEADER = [("Date", "Processed"), ("Date of", "Transaction"), ("Card", "Used"), ("", "Transaction Details")]
HEADER += [("", "Amount ($A)"), ("", "Balance")]
WARNING = [
    "Minimum Repayment Warning: If you make only the minimum payment each month, you will pay more interest.",
    "If you make no additional charges and each month pay $67.18, you will pay off the balance in 2 years.",
    "You could pay $388.05 in interest instead of $2,104.77, a saving of $1,716.72.",
]


def _figure(amount: Decimal) -> str:
    """What is owed or bought bare, what is in the holder's favour with CR."""
    return written(abs(amount)) + ("" if amount <= 0 else " CR")


def _table(page: Page, y: float) -> float:
    page.box(36, y - 11, 524, 28, (0.1, 0.2, 0.4))
    for n in range(2):
        cells(page, y + 11 * n, COLUMNS, [names[n] for names in HEADER], 7.5, bold=True, color=(1, 1, 1))
    return y + 31


def _first(page: Page, facts: Sequence[tuple[str, str]]) -> float:
    page.put(40, 52, "Southern Cross Mutual", 15, bold=True)
    page.put(40, 70, "LOW RATE VISA STATEMENT OF ACCOUNT", 10)
    page.lines(40, 108, ["MR TIMOTHY J HARGREAVE", "3/41 RYRIE ST", "GEELONG VIC 3220"], 9)
    for n, (name, value) in enumerate(facts):
        page.put(320, 60 + 12.5 * n, name, 8)
        page.put(556, 60 + 12.5 * n, value, 8, right=True, bold=True)
    return _table(page, 84 + 12.5 * len(facts))


def _later(page: Page, card: str) -> float:
    page.put(40, 48, "LOW RATE VISA", 10, bold=True)
    page.put(556, 48, f"Account number {card}", 8, right=True)
    return _table(page, 74)


def _rows(rng: Random, flow: Flow, entries: Sequence[Entry], opening: Decimal, last: str) -> list[Row]:
    rows: list[Row] = []
    for entry, balance in zip(entries, running(opening, [e.amount for e in entries]), strict=True):
        bought = earlier(rng, entry.day)
        lines = folded(entry.lines, "Helvetica", 8, 220)
        flow.need(10 * len(lines) + 2)
        used = "" if entry.text.startswith(("PAYMENT", "INTEREST")) else last
        texts = [f"{entry.day:%d/%m/%Y}", f"{bought:%d/%m/%Y}", used, lines[0], _figure(entry.amount), _figure(balance)]
        cells(flow.page, flow.y, COLUMNS, texts)
        flow.y = flow.page.lines(196, flow.y + 10, lines[1:], 8, 10) + 2
        rows.append(Row(entry.day, said(entry), entry.amount, balance, bought, flow.number))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    card = fill(rng, "4564 6800 #### ####", start, {})
    opening = some_amount(rng, -90, -3500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-5500)
    entries = converted(entries, "0.5917", written)
    closing = opening + sum(e.amount for e in entries)
    pays = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    facts = [("Account number", card), ("Statement period", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}")]
    facts += [("Opening Balance", "$" + _figure(opening)), ("Payments and Credits", "$" + written(pays))]
    facts += [("Purchases, Interest and Charges", "$" + written(opening + pays - closing))]
    facts += [("Closing Balance", "$" + _figure(closing)), ("Credit Limit", "$6,000.00")]
    facts += [("Minimum Monthly Payment", "$" + written(max(Decimal(25), -closing / 50)))]
    facts += [("Payment Due Date", f"{end + timedelta(25):%d/%m/%Y}")]
    flow = Flow(780, Page, lambda page, n: _first(page, facts) if n == 1 else _later(page, card))
    rows = _rows(rng, flow, entries, opening, card[-4:])
    flow.need(80)
    flow.page.rule(36, flow.y - 4, 560)
    flow.page.put(196, flow.y + 8, "CLOSING BALANCE", 8, bold=True)
    flow.page.put(556, flow.y + 8, _figure(closing), 8, right=True, bold=True)
    if rng.random() < 0.7:
        flow.page.lines(40, flow.y + 34, WARNING, 7.5, 10, color=GREY)
    number_pages(flow.pages, 556, 816, "Page {n} of {of}", right=True)
    with_fpdf(flow.pages, path, rng.choice(["rows", "rows", "columns"]))
    return Truth("card", "en_AU", "AUD", card, start, end, opening, closing, rows)
