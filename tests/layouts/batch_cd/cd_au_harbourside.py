"""Australia, everyday account of a regional bank: capitals, sub totals carried forward and brought forward by page.

The sub total row gives debits, credits and balance so far; days without year on every row, texts of two lines, the
sum of opening balance, credits and debits stands above the table.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ._rows import Period, account, folded, joined, money_in, money_out, numbered

GREEN: pens.Color = (0, 0.45, 0.25)
TINT: pens.Color = (0.9, 0.96, 0.92)
LEFT, TEXT, DEBIT, CREDIT, RIGHT = 48.0, 104.0, 392.0, 472.0, 550.0

POOLS: Pools = {
    "shop": [
        "WOOLWORTHS 1### KOGARAH",
        "COLES 0### HURSTVILLE",
        "BUNNINGS 3##000 ALEXANDRIA",
        "TRANSPORTFORNSW TAP SYDNEY",
        "BP MIRANDA #### MIRANDA",
        "CHEMIST WAREHOUSE ROCKDALE",
        "NETFLIX.COM MELBOURNE",
    ],
    "biller": ["AGL ELECTRICITY", "SYDNEY WATER", "TELSTRA", "NRMA INSURANCE", "BAYSIDE COUNCIL"],
    "who": ["J PAPADOPOULOS", "S NGUYEN", "KARL WEST", "MUM"],
    "use": ["RENT", "DINNER", "NETBALL FEES", "CAR REPAIR"],
    "dm": lambda rng, day: f"{earlier(rng, day):%d%b}".upper(),
    "clock": lambda rng, _: f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(12, -3.5, -190, "VISA PURCHASE       {dm}|{shop}"),
    Kind(7, -4, -150, "EFTPOS PURCHASE     {dm} {clock}|{shop}"),
    Kind(3, -20, -700, "OSKO WITHDRAWAL     {dm} {clock}|{use} {who}"),
    Kind(3, -30, -400, "INTERNET WITHDRAWAL {dm} {clock}|BPAY {biller} ########"),
    Kind(2, -20, -400, "ATM WITHDRAWAL      {dm} {clock}|HARBOURSIDE KOGARAH", step="20"),
    Kind(2, 1200, 3100, "SALARY|ILLAWARRA RAIL PTY 00####", most=3),
    Kind(2, 15, 500, "OSKO DEPOSIT        {dm} {clock}|{use} {who}"),
    Kind(1, 20, 600, "INTERNET DEPOSIT    {dm} {clock}|FROM SAVINGS 4########"),
    Kind(1, -30, -160, "DIRECT DEBIT|{biller} 1#########"),
    Kind(0.7, 0.05, 9, "CREDIT INTEREST", most=1),
    Kind(0.5, -5, -5, "ACCOUNT SERVICE FEE", most=1),
]


def shown(amount: Decimal) -> str:
    return written(abs(amount)) + (" DR" if amount < 0 else "")


def sub_total(page: pens.Page, y: float, text: str, so_far: list[Row], balance: Decimal) -> float:
    out = -sum((row.amount for row in so_far if row.amount < 0), Decimal("0.00"))
    gave = sum((row.amount for row in so_far if row.amount > 0), Decimal("0.00"))
    page.put(TEXT, y, text, 8.5, bold=True)
    for x, figure in [(DEBIT, written(out)), (CREDIT, written(gave)), (RIGHT, shown(balance))]:
        page.put(x, y, figure, 8.5, bold=True, right=True)
    return y + 16


def first_page(page: pens.Page, period: Period, figures: list[str], facts: list[str]) -> float:
    page.lines(LEFT, 128, ["MR D & MRS P KOSTAS", "7/22 PREMIER ST", "KOGARAH NSW 2217"], 9.5, 12)
    labels = ["Statement Number", "Statement Period", "BSB Number", "Account Number"]
    for n, (label, fact) in enumerate(zip(labels, facts, strict=True)):
        page.put(340, 110 + 13 * n, label, 8.5, color=pens.GREY)
        page.put(RIGHT, 110 + 13 * n, fact, 8.5, right=True)
    page.put(LEFT, 196, "Account Summary", 11, bold=True, color=GREEN)
    page.box(LEFT - 4, 204, RIGHT - LEFT + 8, 34, TINT)
    names = ["Opening Balance", "Total Credits", "Total Debits", "Closing Balance"]
    for n, (name, sign, figure) in enumerate(zip(names, ("", "+", "-", "="), figures, strict=True)):
        page.put(LEFT + 124 * n + 14, 217, name, 8)
        page.put(LEFT + 124 * n, 231, sign, 10, bold=True)
        page.put(LEFT + 124 * n + 14, 231, figure, 10, bold=True)
    notes = [
        f"Interest rate on credit balances 0.01% p.a. as at {period[1]:%d/%m/%Y}",
        "Keep your card safe and never tell anyone your PIN. Report a lost card at once on 13 00 00.",
    ]
    page.lines(LEFT, 254, notes, 8, 11)
    return 306


def titles(page: pens.Page, y: float) -> float:
    page.put(LEFT, y - 18, "Transaction Details", 11, bold=True, color=GREEN)
    page.box(LEFT - 4, y - 10, RIGHT - LEFT + 8, 15, GREEN)
    for x, text, right in [
        (LEFT, "Date", False),
        (TEXT, "Transaction Description", False),
        (DEBIT, "Debit", True),
        (CREDIT, "Credit", True),
        (RIGHT, "Balance $", True),
    ]:
        page.put(x, y, text, 8.5, bold=True, color=pens.WHITE, right=right)
    return y + 18


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([29, 60]))
    opening = some_amount(rng, 120, 7800)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 100), balance=opening, floor=0)
    balances = running(opening, (entry.amount for entry in entries))
    bsb, number = fill(rng, "112-##9", period[0], {}), fill(rng, "4########", period[0], {})
    figures = [shown(x) for x in (opening, money_in(entries), money_out(entries), balances[-1])]
    span = f"{period[0]:%d/%m/%Y} to {period[1]:%d/%m/%Y}"
    facts = [str(rng.randint(8, 90)), span, bsb, number]

    def head(page: pens.Page, sheet: int) -> float:
        page.put(LEFT, 56, "harbourside", 20, bold=True, color=GREEN)
        page.put(RIGHT, 50, "Freedom Everyday Account", 12, right=True)
        page.put(RIGHT, 63, "Statement of Account", 9, right=True, color=pens.GREY)
        return titles(page, first_page(page, period, figures, facts) if sheet == 1 else 118)

    flow = pens.Flow(770, pens.Page, head)

    def edge(text: str, amount: Decimal, day: str) -> None:
        flow.page.put(LEFT, flow.y, day, 8.5)
        flow.page.put(TEXT, flow.y, text, 8.5, bold=True)
        flow.page.put(RIGHT, flow.y, shown(amount), 8.5, bold=True, right=True)
        flow.y += 15

    edge("OPENING BALANCE", opening, f"{period[0]:%d %b}".upper())
    rows: list[Row] = []
    held = opening
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded(entry.lines, "Helvetica", 8.5, 225)
        if flow.y + 10.5 * len(lines) > flow.bottom - 18:
            sub_total(flow.page, flow.y + 3, "SUB TOTAL CARRIED FORWARD TO NEXT PAGE", rows, held)
            flow.turn()
            flow.y = sub_total(flow.page, flow.y, "SUB TOTAL BROUGHT FORWARD FROM PREVIOUS PAGE", rows, held)
        page, y = flow.page, flow.y
        page.put(LEFT, y, f"{entry.day:%d %b}".upper(), 8.5)
        page.put(TEXT, y, lines[0], 8.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount)), 8.5, right=True)
        page.put(RIGHT, y, shown(balance), 8.5, right=True)
        flow.y = page.lines(TEXT, y + 10.5, lines[1:], 8.5, 10.5) + 3
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        held = balance
    edge("CLOSING BALANCE", held, f"{period[1]:%d %b}".upper())
    flow.need(50)
    note = "Please check every entry on this statement and tell us promptly of any you did not authorise."
    flow.page.rule(LEFT - 4, flow.y - 4, RIGHT + 4, 0.5, GREEN)
    flow.page.put(LEFT, flow.y + 10, note, 8)

    def foot(page: pens.Page, n: int, of: int) -> None:
        page.put(LEFT, 812, "Harbourside Bank Limited ABN 00 123 456 789 AFSL 000001", 7, color=pens.GREY)
        page.put(RIGHT, 812, f"Page {n} of {of}", 8, right=True)

    numbered(flow.pages, foot)
    pens.with_reportlab(flow.pages, path, order="columns")
    return account("en_AU", "AUD", number, period, (opening, held), rows)
