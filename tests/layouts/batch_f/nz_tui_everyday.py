"""New Zealand, everyday account: `04 Jan` below a bold year row, and details set at tab stops - type, other party,
particulars, code, reference - under one heading, withdrawals, deposits, balance (`OD` behind when overdrawn).

Look 1: everything under "Transaction type and details"; "Totals at end of page", then "Balance brought forward". Look
2: `04/01/2024`, a type code in a column of its own (not in the description), the other party in bold with particulars,
code and reference below it, a minus before withdrawals in one amount column. Embedded sans face, PyMuPDF.
"""

from __future__ import annotations

from datetime import date, timedelta
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
    wrap,
    written,
)
from ..pens import GREY, Flow, Page, fits, width, with_pymupdf

TEAL = (0.0, 0.38, 0.42)
KINDS = [  # other party | particulars | code | reference
    Kind(9, -2.5, -160, "{shop}|{used}|1#:3#|{card}", "EP Eft-Pos"),
    Kind(4, -3, -95, "{shop}|4835-****|****-####|Df {used}", "VT Visa Debit"),
    Kind(3, -15, -600, "{person}|{part}|{code}|{ref}", "BP Bill Payment"),
    Kind(3, -180, -520, "{person}|RENT|FLAT #|{ref}", "AP Auto Payment"),
    Kind(3, -9, -320, "{biller}|{ref}|{code}|{inv}", "DD Direct Debit"),
    Kind(3, 10, 700, "{person}|{part}||{ref}", "DC Direct Credit"),
    Kind(2, 700, 2900, "{firm}|WAGES|W/E {used}|{inv}", "DC Direct Credit"),
    Kind(1.5, -20, -300, "{town} ATM|{card}||1#:0#", "AT ATM Withdrawal", "20"),
    Kind(1.5, -5, -130, "{abroad}|Card 4835|USD 2#.99|Rate 0.61##", "VT Visa Debit"),
    Kind(0.6, -0.5, -12, "International fee|on purchase||", "FX Currency Fee"),
    Kind(0.6, -5, -15, "Monthly account fee||to {used}|", "BF Bank Fee", most=1),
    Kind(0.6, 0.01, 6, "Credit interest|Gross 0.10%|RWT 33.0%|", "IN Interest", most=1),
    Kind(1, -20, -500, "To 01-0###-0######-51|Savings|Xmas|{code}", "TF Transfer"),
]
POOLS: Pools = {
    "shop": ["Countdawn Ponsonby", "Pak N Carry Albany", "Z-Fuel Tirau", "The Wharehouse 143", "Kōwhai Café",
             "Bunnies Warehouse"],
    "person": ["Smith J R & T M", "Ngata H", "Kauri Property Mgmt Ltd", "Patel Dairy", "O'Connor Siobhan"],
    "biller": ["Merkury Energy", "Watercare Ltd", "Skinnier Mobile", "AA Insure", "Southern Trust"],
    "firm": ["Fonterro Co-op", "Te Awa School BOT", "IRD Working for Families"],
    "town": ["Whakatāne", "Petone", "Queen St"],
    "abroad": ["Stremio.com Los Gatos", "Amazing Mktpl US"],
    "part": ["Invoice", "Netball subs", "Birthday", "Thanks", "Power bill"],
    "code": ["", "Flat 12", "Jan-Feb", "####"],
    "ref": ["", "INV-0####", "Rm 1,204.50", "####### ##", "R. Harawira"],
    "inv": ["#########", "20##-##", "######.##"],
    "card": ["4835********", "************{four}"],
    "four": ["7716", "0931"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
}  # fmt: skip
LEFT, EDGE = 38, 560


def _nz(amount: Decimal) -> str:
    return written(abs(amount)) + (" OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([29, 30]))
    opening = rng.choice([some_amount(rng, 5, 6000)] * 5 + [some_amount(rng, -5, -400)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-250)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "01-0###-0######-00", end, {})
    truth = Truth("checking", "en_NZ", "NZD", account, start, end, opening, closing)
    pages = (_stops if rng.random() < 0.5 else _stacked)(truth, entries, balances)
    for number, page in enumerate(pages, 1):
        page.put(EDGE, 820, f"Page {number} of {len(pages)}", 7, right=True)
        page.put(LEFT, 820, "Tui Bank of Aotearoa Ltd, PO Box 1492, Wellington 6140. tuibank.invalid 0800 000 884", 6.5)
    with_pymupdf(pages, path)
    return truth


def _new() -> Page:
    return Page(face="sans", bold="sans-bold")


def _letter(page: Page, truth: Truth, entries: list[Entry]) -> float:
    """The first page's top: address, account, summary."""
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.lines(LEFT, 84, ["MS R HARAWIRA & MR D WILSON", "14A TĪTOKI STREET", "PALMERSTON NORTH 4410"], 8.5, 11)
    out, into = (
        sum((abs(e.amount) for e in entries if (e.amount < 0) == less), Decimal("0.00")) for less in (True, False)
    )
    names = ["Account name", "Account number", "Statement period", "Opening balance"]
    names += ["Total deposits", "Total withdrawals", "Closing balance"]
    values = ["Everyday Go", truth.account_number or "", f"{start:%d %B %Y} - {end:%d %B %Y}"]
    values += [f"${_nz(amount or Decimal(0))}" for amount in (truth.opening_balance, into, out, truth.closing_balance)]
    page.box(300, 72, EDGE - 300, 84, (0.92, 0.96, 0.96))
    page.lines(308, 83, names, 7.5, 11.5)
    page.lines(EDGE - 8, 83, values, 7.5, 11.5, right=True)
    return 186


def _stops(truth: Truth, entries: list[Entry], balances: list[Decimal]) -> list[Page]:
    stops, room = (84, 146, 236, 292, 350), (58, 86, 52, 54, 58)
    out, into = 450.0, 502.0
    carried = truth.opening_balance or Decimal(0)
    sums = [Decimal("0.00"), Decimal("0.00")]
    size = 6.5

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 46, "Tui Bank", 18, bold=True, color=TEAL)
        page.put(EDGE, 46, "Everyday Go statement", 11, right=True)
        y = _letter(page, truth, entries) if number == 1 else 78
        page.box(LEFT, y - 11, EDGE - LEFT, 15, TEAL)
        white = (1.0, 1.0, 1.0)
        page.put(LEFT + 2, y, "Date", 7.5, color=white)
        page.put(stops[0], y, "Transaction type and details", 7.5, color=white)
        for x, name in ((out, "Withdrawals"), (into, "Deposits"), (EDGE - 2, "Balance")):
            page.put(x, y, name, 7.5, right=True, color=white)
        page.put(stops[0], y + 16, "Opening balance" if number == 1 else "Balance brought forward", 7.5, bold=True)
        page.put(EDGE - 2, y + 16, _nz(carried), 7.5, right=True, bold=True)
        return y + 30

    def total(page: Page, y: float, words: str) -> None:
        page.rule(LEFT, y - 7, EDGE, 0.5, TEAL)
        page.put(stops[0], y + 3, words, 7.5, bold=True)
        for x, amount in ((out, sums[0]), (into, sums[1])):
            page.put(x, y + 3, f"${written(amount)}", 7, right=True, bold=True)
        page.put(EDGE - 2, y + 3, f"${_nz(carried)}", 7, right=True, bold=True)

    flow = Flow(752, _new, head, lambda page, y: total(page, y, "Totals at end of page"))
    year = 0
    for entry, balance in zip(entries, balances, strict=True):
        parts = [entry.tag[3:], *entry.lines]
        cells = [wrap(part, fits("sans", size, wide)) if part else [] for part, wide in zip(parts, room, strict=False)]
        high = max(len(cell) for cell in cells)
        turned = flow.need(8.5 * high + (14 if year != entry.day.year else 3))
        page = flow.page
        if turned or year != entry.day.year:
            year = entry.day.year
            page.put(LEFT + 2, flow.y, str(year), 7.5, bold=True)
            flow.y += 12
        y = flow.y
        page.put(LEFT + 2, y, f"{entry.day:%d %b}", size)
        for row in range(high):
            for x, cell in zip(stops, cells, strict=False):
                page.put(x, y + 8.5 * row, cell[row] if row < len(cell) else "", size)
        page.put(out if entry.amount < 0 else into, y, written(abs(entry.amount)), 7, right=True)
        page.put(EDGE - 2, y, _nz(balance), 7, right=True)
        text = " ".join(cell[row] for row in range(high) for cell in cells if row < len(cell))
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        carried = balance
        sums[0 if entry.amount < 0 else 1] += abs(entry.amount)
        flow.y = y + 8.5 * high + 3
    flow.need(60)
    total(flow.page, flow.y, "Totals at end of period")
    text = (
        "You earned interest at 0.10% p.a. Unarranged overdraft rate 22.50% p.a. From 1 March the international fee"
        " changes to 1.95% (minimum $0.50). Please check this statement and tell us of errors within 30 days."
    )
    flow.page.lines(LEFT, flow.y + 24, wrap(text, fits("sans", 7, EDGE - LEFT)), 7, 9.5, color=GREY)
    return flow.pages


def _stacked(truth: Truth, entries: list[Entry], balances: list[Decimal]) -> list[Page]:
    stops = (148, 250, 318)

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 8, TEAL)
        page.put(EDGE, 46, "tui", 26, right=True, bold=True, color=TEAL)
        page.put(LEFT, 46, "Everyday Go", 14, bold=True)
        page.put(LEFT, 60, truth.account_number or "", 9)
        y = _letter(page, truth, entries) if number == 1 else 84
        for x, name in ((LEFT, "Date"), (106, "Type"), (stops[0], "Details")):
            page.put(x, y, name, 8, bold=True)
        for x, name in ((470, "Amount ($)"), (EDGE, "Balance ($)")):
            page.put(x, y, name, 8, bold=True, right=True)
        for x, name in zip(stops, ("Particulars", "Code", "Reference"), strict=True):
            page.put(x, y + 9, name, 6.5, color=GREY)
        page.rule(LEFT, y + 14, EDGE, 1, TEAL)
        return y + 27

    flow = Flow(760, _new, head)
    for entry, balance in zip(entries, balances, strict=True):
        party, *rest = entry.lines
        below = any(rest)
        flow.need(24)
        page, y = flow.page, flow.y
        page.put(LEFT, y, f"{entry.day:%d/%m/%Y}", 7.5)
        page.put(106, y, entry.tag[:2], 7.5)
        page.put(stops[0], y, party, 7.5, bold=True)
        for x, part in zip(stops, rest, strict=True):
            page.put(x, y + 9.5, part, 7)
        page.put(470, y, written(entry.amount), 7.5, right=True)
        page.put(EDGE, y, written(balance), 7.5, right=True)
        text = " ".join(part for part in entry.lines if part)
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y = y + (23 if below else 14)
        page.rule(LEFT, flow.y - 9.5, EDGE, 0.25, GREY)
    flow.need(70)
    page, y = flow.page, flow.y + 8
    page.put(stops[0], y, "Closing balance", 8, bold=True)
    page.put(EDGE, y, written(truth.closing_balance or Decimal(0)), 8, right=True, bold=True)
    codes = "  ".join(sorted({kind.tag[:2] + " " + kind.tag[3:] for kind in KINDS}))
    lines = wrap(f"Type codes: {codes}", fits("sans", 6.5, EDGE - LEFT))
    y = page.lines(LEFT, y + 20, lines, 6.5, 9, color=GREY)
    end = truth.period_end or date.min
    note = f"Next statement: {end + timedelta(30):%d/%m/%Y}. Arranged overdraft limit $500.00."
    assert width(note, "sans", 7) < EDGE - LEFT
    page.put(LEFT, y + 4, note, 7)
    return flow.pages
