"""Indian savings account: ruled grid, figures centred beside narrations that are cut within words, lakh grouping.

Unsigned amounts with Dr or Cr in a column of their own, balance likewise marked, serial numbers, post and value date,
page totals, a summary with counts at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, wrap
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(7, -20, -4500, "UPI/DR/4###########/{shop}/{bank}/{vpa}/Payment from Phone"),
    Kind(2, 50, 6000, "UPI/CR/4###########/{person}/{bank}/{vpa}/Sent using app"),
    Kind(1, -2000, -60000, "NEFT/MB/AXMB2########/{person}/{bank}/house rent"),
    Kind(1, -500, -10000, "ATM WDL/0##4/S1AW0###/SECTOR 21 {town}", step="500"),
    Kind(1, -200, -9000, "POS 421377XXXXXX1190 {shop} {town}"),
    Kind(1, -1000, -150000, "CLG/{person}/HDB/000###", step="1"),
    Kind(1, 30000, 240000, "NEFT*N0##2########*KAVERI SOFT SYSTEMS P*SALARY"),
    Kind(0.5, -17.7, -17.71, "SMS CHRG QTR INCL GST @18%", step="17.70", most=1),
    Kind(0.5, 90, 4000, "Int.Pd:01-10 to 31-12", step="1", most=1),
]
POOLS = {
    "shop": ["BIGBASKET MART", "Sri Lakshmi Stores", "METRO RAIL", "CHAI POINT 31", "Anand Medicals"],
    "person": ["R VENKAT", "Priya Nair", "S K TRADERS", "DEEPAK ARORA"],
    "bank": ["SBIQ", "HDFQ", "KKBX", "YESX"],
    "vpa": ["q########@ybx", "paytm.d1##@pty", "9########@okax"],
    "town": ["BENGALURU", "MYSURU", "HOSUR"],
}
GRID = [36, 60, 112, 164, 342, 404, 476, 496, 560]
HEADS = ["S.No", "Txn Date", "Value Date", "Narration", "Chq./Ref.No.", "Amount (Rs.)", "", "Balance (Rs.)"]


def lakh(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    front, groups = whole[:-3], [whole[-3:]]
    while front:
        groups.insert(0, front[-2:])
        front = front[:-2]
    return ",".join(groups) + "." + cents


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 59)
    opening = some_amount(rng, 3000, 300000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 58), balance=opening, floor=9000)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "50100#########", start, {})

    def foot(page: Page, y: float) -> None:
        on = [entry.amount for entry, row in zip(entries, rows, strict=False) if row.page == flow.number]
        page.box(36, y, 524, 15, (0.94, 0.94, 0.94), stroke=GREY)
        page.put(168, y + 10.5, "PAGE TOTAL", 7.5, bold=True)
        debit, credit = _sums(on)
        page.put(472, y + 10.5, f"Debits {lakh(debit)}   Credits {lakh(credit)}", 7.5, right=True, bold=True)
        page.put(298, 826, "This is a computer generated statement and does not require signature.", 7, center=True)

    rows: list[Row] = []
    flow = Flow(780, Page, lambda page, sheet: _head(page, sheet, number, (start, end), opening), foot)
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        text = " ".join(entry.lines)
        lines = wrap(text, fits("Helvetica", 8, 170), cut=True)
        high = 10 * len(lines) + 5
        flow.need(high)
        page, top = flow.page, flow.y
        page.box(36, top, 524, high, stroke=GREY)
        for x in GRID[1:-1]:
            page.upright(x, top, top + high, color=GREY)
        middle = top + high / 2 + 3
        value = earlier(rng, entry.day, 1) if entry.amount > 0 else entry.day
        value = max(value, start)
        page.put(57, middle, str(n), 8, right=True)
        page.put(63, middle, f"{entry.day:%d/%m/%Y}", 8)
        page.put(115, middle, f"{value:%d/%m/%Y}", 8)
        page.lines(167, top + 10.5, lines, 8, 10)
        page.put(345, middle, fill(rng, "0000########", start, {}) if rng.random() < 0.7 else "-", 7.5)
        page.put(473, middle, lakh(entry.amount), 8, right=True)
        page.put(479, middle, "Dr" if entry.amount < 0 else "Cr", 8)
        page.put(557, middle, lakh(balance) + ("Dr" if balance < 0 else "Cr"), 8, right=True)
        rows.append(Row(entry.day, text, entry.amount, balance, value, flow.number))
        flow.y += high
    foot(flow.page, flow.y)
    closing = balances[-1]
    if flow.y > 700:
        flow.turn(last=True)
    _summary(flow, opening, closing, [entry.amount for entry in entries])
    with_pymupdf(flow.pages, path)
    return Truth("account", "en_IN", "INR", number, start, end, opening, closing, rows)


def _head(page: Page, sheet: int, number: str, period: tuple[date, date], opening: Decimal) -> float:
    start, end = period
    page.put(36, 44, "SAHYADRI GRAMIN BANK LTD", 13, bold=True)
    page.put(560, 44, f"Page No : {sheet}", 8, right=True)
    top = 66.0
    if sheet == 1:
        left = ["MS MEERA IYENGAR", "NO 7 TEMPLE STREET", "BENGALURU 560099", "JOINT HOLDERS :"]
        right = [
            f"Account No : {number}",
            "IFSC : SHGB0000731   MICR : 560999004",
            "Account Type : SAVINGS - RESIDENT",
        ]
        page.lines(36, 66, left, 8.5)
        page.lines(330, 66, [*right, "A/C Open Date : 14/08/2011"], 8.5)
        page.put(36, 124, f"Statement of account for the period {start:%d/%m/%Y} to {end:%d/%m/%Y}", 9, bold=True)
        page.put(560, 124, f"Opening Balance : {lakh(opening)} Cr", 9, right=True, bold=True)
        top = 140.0
    page.box(36, top, 524, 16, (0.8, 0.86, 0.94), stroke=GREY)
    for x, text in zip(GRID, HEADS, strict=False):
        page.put(x + 3, top + 11, text, 7.5, bold=True)
    return top + 16


def _sums(amounts: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    zero = Decimal(0)
    return -sum((a for a in amounts if a < 0), zero), sum((a for a in amounts if a > 0), zero)


def _summary(flow: Flow, opening: Decimal, closing: Decimal, amounts: list[Decimal]) -> None:
    debit, credit = _sums(amounts)
    outs = sum(amount < 0 for amount in amounts)
    y = flow.y + 40
    flow.page.put(36, y, "STATEMENT SUMMARY :-", 8.5, bold=True)
    heads = ["Opening Balance", "Dr Count", "Cr Count", "Debits", "Credits", "Closing Bal"]
    last = lakh(closing) + ("Dr" if closing < 0 else "Cr")
    cells = [
        lakh(opening) + "Cr",
        str(outs),
        str(len(amounts) - outs),
        lakh(debit),
        lakh(credit),
        last,
    ]
    for n, (label, figure) in enumerate(zip(heads, cells, strict=True)):
        flow.page.put(36 + 88 * n, y + 14, label, 8, bold=True)
        flow.page.put(36 + 88 * n, y + 26, figure, 8)
