"""Nepal, savings, a quarter: amounts grouped by lakhs, a ruled grid with transaction and value date, cheque numbers,
page totals of withdrawals and deposits, interest and tax on it as rows, a total and a list of abbreviations below."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap
from ..pens import A4, Flow, Page, fits
from ._rows import Account, cents, how_many, lakhs, liberation, numbered, with_cells

FACE, BOLD = "arial", "arial-bold"
NAVY = (0.1, 0.15, 0.4)
LINE = (0.55, 0.55, 0.6)
POOLS: Pools = {
    "person": ["RAM BAHADUR THAPA", "SITA KUMARI SHRESTHA", "BIKASH GURUNG", "ANJALI MAHARJAN", "DIPENDRA YADAV"],
    "shop": ["BHATBHATENI SUPER MARKET", "BIG MART LAZIMPAT", "DARAZ KAYMU PVT LTD", "FOODMANDU", "SASTODEAL"],
    "place": ["NEW ROAD", "PUTALISADAK", "POKHARA", "BIRATNAGAR", "LALITPUR"],
    "bank": ["NIBL", "SBL", "HBL", "GIBL", "NABIL"],
}
# after the ~ the cheque number
KINDS = (
    Kind(16, -150, -9000, "FPQR:{shop}-FONEPAY-############~"),
    Kind(10, -500, -25000, "ATM WDL/####/{place} KATHMANDU NP/######~", step="500"),
    Kind(8, -100, -30000, "CIPS/{bank}/{person}/RMKS:FAMILY EXPENSES~"),
    Kind(5, -100, -2000, "ESEWA LOAD 98########/MOBILE BANKING~", step="50"),
    Kind(4, -3000, -190000, "CHQ PAID TO {person}~{cheque}", step="100"),
    Kind(4, -200, -4500, "NEA BILL PAYMENT/{place} DC/###.##.###~"),
    Kind(3, -2, -10, "CIPS CHARGE~", step="1"),
    Kind(2, 30000, 145000, "SALARY FOR THE MONTH/HIMAL TECH PVT LTD~", step="1", most=3),
    Kind(6, 1000, 95000, "CIPS/{bank}/{person}/IBFT~"),
    Kind(3, 5000, 300000, "CASH DEP BY {person} {place}~", step="500"),
    Kind(2, 8000, 120000, "REMIT/IME/PIN ##########/{person}~"),
    Kind(1, -250, -500, "DEBIT CARD RENEWAL FEE~", step="50", most=1),
)
EDGES = (30, 85, 140, 317, 367, 434, 499, 565)
TITLES = ("TXN DATE", "VALUE DATE", "DESCRIPTION", "CHQ NO.", "WITHDRAW", "DEPOSIT", "BALANCE")


def cells(page: Page, y: float, high: float) -> None:
    for left, right in pairwise(EDGES):
        page.box(left, y, right - left, high, None, stroke=LINE)


def money(page: Page, y: float, figures: tuple[Decimal | None, ...], bold: bool = False) -> None:
    """Withdrawal, deposit and balance, whichever there is."""
    for edge, amount in zip(EDGES[5:], figures, strict=True):
        if amount is not None:
            page.put(edge - 3, y, ("-" if amount < 0 else "") + lakhs(amount), 7.5, right=True, bold=bold)


def totals(a: Account, page: Page, y: float) -> None:
    cells(page, y, 14)
    page.put(143, y + 10, "Page Total", 7.5, bold=True)
    money(page, y + 10, (a.carried[0], a.carried[1], None), True)
    a.carried[:] = [Decimal(0), Decimal(0)]


def head(a: Account, page: Page, count: int) -> float:
    page.put(30, 45, "SAGARMATHA COMMERCIAL BANK LTD.", 13, bold=True, color=NAVY)
    page.put(30, 58, "Durbar Marg, Kathmandu, Nepal  Tel: 977-1-4227749", 7.5)
    y = 74.0
    if count == 1:
        page.put(297, 82, "STATEMENT OF ACCOUNT", 11, bold=True, center=True)
        left: tuple[tuple[str, str], ...] = (
            ("Account Name", a.owner),
            ("Address", "Baneshwor-10, Kathmandu"),
            ("Account No.", a.number),
        )
        left += (("Account Type", "Normal Savings"), ("Currency", "NPR"))
        right: tuple[tuple[str, str], ...] = (
            ("Branch", "Durbar Marg"),
            ("From Date", f"{a.start:%d-%b-%Y}"),
            ("To Date", f"{a.end:%d-%b-%Y}"),
        )
        right += (("Interest Rate", f"{a.rng.randint(4, 7)}.{a.rng.randint(10, 95)}%"), ("Accrued Interest", "0.00"))
        for x, gap, pairs in ((30, 75, left), (360, 85, right)):
            for n, (name, value) in enumerate(pairs):
                page.put(x, 102 + 12 * n, name, 8)
                page.put(x + gap, 102 + 12 * n, f": {value}", 8)
        y = 166.0
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 17, (0.85, 0.87, 0.95))
    cells(page, y, 17)
    for n, title in enumerate(TITLES):
        page.put((EDGES[n] + EDGES[n + 1]) / 2, y + 11.5, title, 7.5, bold=True, center=True)
    if count > 1:
        return y + 17
    cells(page, y + 17, 14)
    page.put(143, y + 27, "Opening Balance", 7.5)
    money(page, y + 27, (None, None, a.opening))
    return y + 31


def ending(a: Account, flow: Flow) -> None:
    page, y = flow.page, flow.y
    cells(page, y, 14)
    page.put(143, y + 10, "Total", 7.5, bold=True)
    money(page, y + 10, (a.out, a.into, a.closing), True)
    page.put(30, y + 32, f"Closing Balance as on {a.end:%d-%b-%Y} : NPR {lakhs(a.closing)}", 8.5, bold=True)
    page.put(30, y + 48, "CIPS: Connect IPS   FPQR: Fonepay QR   IBFT: Inter Bank Fund Transfer   WDL: Withdrawal", 7)
    page.put(30, y + 58, "Any discrepancy should be notified to the Bank within 15 days. No signature is required.", 7)


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, days=89)
    opening = some_amount(rng, 9000, 900000)
    cheque = rng.randint(10000, 90000)
    pools = {**POOLS, "cheque": lambda _rng, day: f"0{cheque + (day - start).days}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening, floor=3000)
    interest = cents(opening / 80)
    entries.append(Entry(end, (f"INT.PD:{start:%d-%m-%Y} TO {end:%d-%m-%Y}~",), interest, "", ""))
    entries.append(Entry(end, ("TAX ON INTEREST 6%~",), -cents(interest * 6 / 100), "", ""))
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "0#10017#######", start, {})
    a = Account(rng, number, start, end, opening, balances[-1], entries, fill(rng, "{person}", start, POOLS))
    a.carried = [Decimal(0), Decimal(0)]
    flow = Flow(770, lambda: Page(A4, FACE, BOLD), partial(head, a), partial(totals, a))
    truth = Truth("savings", "en_NP", "NPR", number, start, end, opening, balances[-1])
    for entry, balance in zip(entries, balances, strict=True):
        text, slip = entry.lines[0].split("~")
        lines = wrap(text, fits(FACE, 7.5, EDGES[3] - EDGES[2] - 6))
        high = 9 * len(lines) + 5
        flow.need(high)
        page, y = flow.page, flow.y + 10
        cells(page, flow.y, high)
        value = entry.day + timedelta(1) if slip and entry.day < end else entry.day
        page.put(EDGES[0] + 4, y, f"{entry.day:%d-%b-%Y}", 7.5)
        page.put(EDGES[1] + 4, y, f"{value:%d-%b-%Y}", 7.5)
        page.lines(EDGES[2] + 3, y, lines, 7.5, 9)
        page.put(EDGES[3] + 4, y, slip, 7.5)
        sides = (-entry.amount, None, balance) if entry.amount < 0 else (None, entry.amount, balance)
        money(page, y, sides)
        a.carried[entry.amount > 0] += abs(entry.amount)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        flow.y += high
    flow.need(14)
    totals(a, flow.page, flow.y)
    flow.y += 14
    if flow.y + 60 > 800:
        flow.turn(last=True)
    ending(a, flow)
    numbered(flow.pages, lambda page, n, of: page.put(565, 820, f"Page {n} of {of}", 7.5, right=True))
    with_cells(flow.pages, path)
    return truth
