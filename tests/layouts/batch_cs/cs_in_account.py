"""India: savings account in a ruled grid: numbered rows, `500.00(Dr)`, lakh grouping, UPI texts cut inside words,

the sums in the middle of the cell's height, a cheque number column, counts and totals after the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period
from ..pens import Flow, Page, with_pymupdf
from ._kit import cells, folded, how_many, number_pages, said

POOLS = {
    "man": ["RAKESH NAIR", "ANITHA KURIEN", "MOHD FAIZAL", "SWIGGY", "ZOMATO LTD", "BIGBASKET", "LAKSHMI STORES"],
    "bank": ["YESB", "HDFC", "UTIB", "SBIN"],
    "note": ["groceries", "rent June", "Payment from Ph", "NA", "lunch 2 plates"],
    "shop": ["RELIANCE FRESH ERNAKULAM", "IRCTC NEW DELHI", "LULU HYPERMARKET KOCHI", "HPCL PUMP ALUVA"],
}
KINDS = [
    Kind(14, -10, -2500, "UPI/{man}/4#########1#/{note}/{bank}000####", "U", "1"),
    Kind(5, -100, -6000, "PCD/4#########1#/{shop}/####XXXX", "P", "0.01"),
    Kind(3, -500, -10000, "ATM WDL/S1AN0##1/KALAMASSERY/1#:2#", "A", "500"),
    Kind(2, -1500, -45000, "CHQ PAID-INWARD CLG-{man}", "C", "1"),
    Kind(3, -300, -9000, "ACH-DR-BAJAJ FINANCE LTD-P#######", "A", "1"),
    Kind(1, -17.7, -17.7, "SMS CHGS QTR ENDED INCL GST 2.70", "S", "17.7", 1),
    Kind(5, 50, 9000, "UPI/{man}/4#########1#/{note}/{bank}000####", "U", "1"),
    Kind(3, 28000, 145000, "NEFT/CITIN2########/PERIYAR INFOTECH PVT LTD/SALARY", "N", "1", 2),
    Kind(1, 120, 1900, "SB INT CREDIT 01-##-20## TO 31-##-20##", "I", "1", 1),
]
EDGES = [36, 66, 124, 330, 392, 474, 560]
COLUMNS = [(51, "c"), (95, "c"), (128, "l"), (361, "c"), (470, "r"), (556, "r")]
HEADER = ["Sl. No.", "Date", "Description", "Chq/Ref No.", "Amount", "Balance"]
NOTES = [
    "*** End of statement. Please report discrepancies within 15 days. Toll free 1800 425 1199 ***",
    "UPI - Unified Payments Interface   PCD - Card purchase   CHQ - Cheque   ACH - Mandate debit",
    "This is a system generated statement dated above and needs no signature. GSTIN 32AABCT0020H1Z7",
]


def _lakh(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    while len(head) > 2:
        head, tail = head[:-2], f"{head[-2:]},{tail}"
    return (f"{head},{tail}" if head else tail) + "." + cents


def _marked(amount: Decimal) -> str:
    return f"{_lakh(amount)}({'Dr' if amount < 0 else 'Cr'})"


def _grid(page: Page, y: float, height: float) -> None:
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], height, stroke=(0.3, 0.3, 0.3))
    for x in EDGES[1:-1]:
        page.upright(x, y, y + height, 0.4)


def _table(page: Page, y: float) -> float:
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 17, (0.85, 0.87, 0.9))
    _grid(page, y, 17)
    cells(page, y + 11.5, [(x, "c") for x in (51, 95, 227, 361, 433, 517)], HEADER, 7.5, bold=True)
    return y + 17


def _first(page: Page, account: str, period: tuple[date, date]) -> float:
    page.put(36, 50, "MALABAR UNION BANK", 15, bold=True)
    page.put(560, 48, "Statement of Account", 11, right=True)
    page.lines(36, 76, ["SREEDEVI VARMA", "TC 21/804 PALM GROVE", "PIN 682022 KOCHI, KERALA"], 8.5)
    facts = [f"Account No : {account}", "Cust. Reln. No. : 48120977", "IFSC : MLBU0001187   MICR : 682049012"]
    facts += [f"Period : {period[0]:%d-%m-%Y} to {period[1]:%d-%m-%Y}", "Currency : INR   Nominee Regd : Y"]
    page.lines(330, 76, facts, 8.5)
    return _table(page, 142)


@dataclass
class _Grid:
    flow: Flow
    rows: list[Row] = field(default_factory=list)

    def add(self, entry: Entry, balance: Decimal, cheque: str) -> None:
        lines = folded([said(entry)], "Helvetica", 7.5, 196, cut=True)
        height = 9.5 * len(lines) + 6
        self.flow.need(height)
        page, top = self.flow.page, self.flow.y
        _grid(page, top, height)
        middle = top + height / 2 + 2.6
        number = str(len(self.rows) + 1)
        texts = [number, f"{entry.day:%d-%m-%Y}", "", cheque, _marked(entry.amount), _marked(balance)]
        cells(page, middle, COLUMNS[:2], texts[:2], 7.5)
        page.lines(128, top + 10, lines, 7.5, 9.5)
        cells(page, middle, COLUMNS[3:], texts[3:], 7.5)
        self.flow.y += height
        self.rows.append(Row(entry.day, said(entry), entry.amount, balance, page=self.flow.number))


def _totals(flow: Flow, entries: Sequence[Entry], opening: Decimal, closing: Decimal) -> None:
    flow.need(110)
    out, into = [e.amount for e in entries if e.amount < 0], [e.amount for e in entries if e.amount > 0]
    places = [(40, "l"), (250, "r"), (330, "r")]
    facts = [
        ("Opening Balance", "", _marked(opening)),
        ("Total Withdrawal", str(len(out)), _lakh(sum(out, Decimal(0)))),
    ]
    facts += [
        ("Total Deposit", str(len(into)), _lakh(sum(into, Decimal(0)))),
        ("Closing Balance", "", _marked(closing)),
    ]
    y = flow.y + 20
    cells(flow.page, y, places, ["Statement Summary", "Count", "Amount"], 8, bold=True)
    for fact in facts:
        y += 12
        cells(flow.page, y, places, fact, 8)
    flow.page.lines(36, y + 20, NOTES, 7, 9)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    account = fill(rng, "1187010000####", start, {})
    opening = some_amount(rng, 4000, 450000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=3000)
    head = lambda page, n: _first(page, account, (start, end)) if n == 1 else _table(page, 40)  # noqa: E731
    grid = _Grid(Flow(785, Page, head))
    number = rng.randint(100200, 998000)
    closing = opening
    for entry, balance in zip(entries, running(opening, [e.amount for e in entries]), strict=True):
        number += entry.tag == "C"
        closing = balance
        grid.add(entry, balance, str(number) if entry.tag == "C" else "")
    _totals(grid.flow, entries, opening, closing)
    number_pages(grid.flow.pages, 560, 822, "Page {n} of {of}", right=True)
    with_pymupdf(grid.flow.pages, path)
    return Truth("savings", "en_IN", "INR", account, start, end, opening, closing, grid.rows)
