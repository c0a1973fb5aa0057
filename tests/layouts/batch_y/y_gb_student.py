"""United Kingdom: a student's online bank, PDF exported from the app, newest first, with icons and categories.

A round badge with a pictograph stands before each row, the merchant in bold with time and note below in grey, the
category as a coloured pill in its own column, money as -£4.50 and +£25.00 in one column. Days are headings with the
weekday and what was spent that day; balances stand in the header only, savings pots in a table of their own.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, width, with_fpdf, with_pymupdf

CORAL: Color = (0.95, 0.38, 0.32)
KINDS = (
    Kind(6, -2, -48, "{grocer}|{time} · Contactless", "Groceries"),
    Kind(6, -3, -32, "{food}|{time} · Apple Pay", "Eating out"),
    Kind(4, -1, -19, "{bus}|{time} · Contactless", "Transport"),
    Kind(3, -5, -60, "{fun}|{time} · Online", "Entertainment"),
    Kind(2, -4, -90, "{shop}|{time} · Chip and PIN", "Shopping"),
    Kind(2, -5, -120, "{mate}|Faster Payment · Ref: {reason}", "Transfers"),
    Kind(3, 4, 90, "{mate}|Faster Payment · Ref: {reason}", "Transfers"),
    Kind(1, 300, 2100, "Student Loans Company|Bacs Credit · Ref: SLC########", "Income"),
    Kind(2, 80, 420, "{job}|Bacs Credit · Ref: WAGES", "Income"),
    Kind(1, -380, -640, "Unite Halls|Direct Debit · Ref: UN######", "Bills"),
    Kind(1, -10, -25, "giffgaff|Direct Debit · Ref: GG########", "Bills"),
    Kind(1, -10, -60, "Cash machine, {place}|{time} · Chip and PIN", "Cash", "10"),
    Kind(1, 3, 40, "{shop}|{time} · Refund", "Shopping"),
)
POOLS = {
    "grocer": ("Tesco Express", "Lidl GB Leeds", "Co-op Hyde Park", "Sainsbury's Local"),
    "food": ("Greggs", "Caffè Nero", "Bakery 164", "Deliveroo", "Crispy's Pizza", "The Fenton"),
    "bus": ("First West Yorkshire", "Trainline", "Uber *Trip", "Northern Rail"),
    "fun": ("Spotify", "Vue Cinemas", "Steam Games", "Brudenell Social Club"),
    "shop": ("Primark Leeds", "Vinted", "Argos", "Boots", "WHSmith"),
    "mate": ("Amara Okafor", "Josh T", "Ms E Haigh", "Dad"),
    "reason": ("pizza", "taxi home", "bday", "gas bill", "ticket x2"),
    "job": ("Leeds Uni Union", "Pret A Manger Ltd"),
    "place": ("Otley Road", "Headrow"),
    "time": lambda rng, _: f"{rng.randint(7, 23):02}:{rng.randint(0, 59):02}",
}
LOOKS: dict[str, tuple[str, Color]] = {
    "Groceries": ("☘", (0.25, 0.6, 0.35)),
    "Eating out": ("☕", (0.85, 0.5, 0.15)),
    "Transport": ("✈", (0.2, 0.45, 0.8)),
    "Entertainment": ("♫", (0.6, 0.3, 0.75)),
    "Shopping": ("★", (0.85, 0.3, 0.55)),
    "Transfers": ("☺", (0.3, 0.6, 0.65)),
    "Income": ("⚑", (0.1, 0.55, 0.3)),
    "Bills": ("☎", (0.45, 0.45, 0.5)),
    "Cash": ("♦", (0.5, 0.4, 0.2)),
}


def _money(amount: Decimal, plus: str = "+") -> str:
    return ("-" if amount < 0 else plus) + "£" + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    account = fill(rng, "########", start, {})
    opening = some_amount(rng, 30, 1500)
    count = rng.choice((rng.randint(5, 9), rng.randint(22, 40), rng.randint(60, 95)))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-40)
    entries.reverse()
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, number: int) -> float:
        if number > 1:
            page.put(40, 36, "pebble", 15, bold=True, color=CORAL)
            page.put(555, 36, f"{start.day} {start:%b %Y} to {end.day} {end:%b %Y}", 8, right=True, color=GREY)
            return 66
        page.put(40, 56, "pebble", 26, bold=True, color=CORAL)
        page.put(555, 44, "Student account statement", 12, right=True, bold=True)
        page.put(555, 59, f"{start.day} {start:%B %Y} – {end.day} {end:%B %Y}", 9, right=True)
        page.lines(40, 92, ("Niamh Castellano", "Flat 9C, Carlton Hill Halls", "Leeds LS7 1DG"), 9, 12)
        page.lines(240, 92, (f"Account number  {account}", "Sort code  04-29-17", "BIC  PEBLGB21"), 9, 12)
        _tiles(page, opening, closing, entries)
        return 226

    def foot(page: Page, _: float) -> None:
        page.put(
            40, 806, "Pebble Bank Ltd is authorised by the PRA and regulated by the FCA and the PRA (FRN 900412).", 6.5
        )
        page.put(
            40,
            815,
            "Registered in England 10874213. Your eligible deposits are protected by the FSCS up to £85,000.",
            6.5,
        )

    flow = Flow(785, lambda: Page(A4, "sans", "sans-bold"), head, foot)
    rows: list[Row] = []
    for day, group in groupby(entries, key=lambda entry: entry.day):
        part = list(group)
        flow.need(64)
        spent = -sum((entry.amount for entry in part if entry.amount < 0), Decimal(0))
        flow.page.put(40, flow.y, f"{day:%A} {day.day} {day:%B %Y}", 9, bold=True)
        if spent:
            flow.page.put(555, flow.y, f"Spent £{written(spent)}", 7.5, right=True, color=GREY)
        flow.page.rule(40, flow.y + 5, 555, 0.8, CORAL)
        flow.y += 22
        for entry in part:
            flow.need(30)
            _row(flow.page, flow.y, entry)
            words = " ".join((*entry.lines, entry.tag))
            rows.append(Row(day, words, entry.amount, page=flow.number))
            flow.y += 29
        flow.y += 4
    _pots(rng, flow)
    foot(flow.page, 0)
    pen = rng.choice((with_fpdf, with_pymupdf))
    pen(flow.pages, path, "rows")
    return Truth("account", "en_GB", "GBP", account, start, end, opening, closing, rows, newest_first=True)


def _row(page: Page, y: float, entry: Entry) -> None:
    icon, color = LOOKS[entry.tag]
    page.box(42, y - 10, 20, 20, color)
    page.put(52, y + 4, icon, 11, center=True, color=WHITE)
    page.put(72, y - 1, entry.lines[0], 9, bold=True)
    page.put(72, y + 9, entry.lines[1], 7, color=GREY)
    wide = width(entry.tag, "sans", 7) + 12
    page.box(360, y - 8, wide, 12, color)
    page.put(366, y, entry.tag, 7, color=WHITE)
    shade = (0.1, 0.55, 0.3) if entry.amount > 0 else (0, 0, 0)
    page.put(555, y, _money(entry.amount), 10, right=True, color=shade)


def _tiles(page: Page, opening: Decimal, closing: Decimal, entries: list[Entry]) -> None:
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    out = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    tiles = (
        ("Balance at start", _money(opening, "")),
        ("Money in", f"£{written(into)}"),
        ("Money out", f"£{written(out)}"),
        ("Balance at end", _money(closing, "")),
    )
    for n, (title, figure) in enumerate(tiles):
        page.box(40 + 131 * n, 146, 122, 44, (0.99, 0.93, 0.92))
        page.put(50 + 131 * n, 162, title, 7.5, color=GREY)
        page.put(50 + 131 * n, 180, figure, 12, bold=True)
    page.put(40, 206, "Arranged overdraft £500.00 at 0% EAR while you study ✓", 7.5, color=GREY)


def _pots(rng: Random, flow: Flow) -> None:
    flow.need(100)
    flow.y += 12
    flow.page.put(40, flow.y, "Your pots", 10, bold=True)
    flow.page.put(555, flow.y, "Balance at end", 7.5, right=True, color=GREY)
    for n, (icon, name) in enumerate((("☂", "Rainy day"), ("☀", "Ibiza 2025"), ("✉", "Deposit for Year 3"))):
        y = flow.y + 17 + 15 * n
        flow.page.put(40, y, icon, 9)
        flow.page.put(58, y, name, 8.5)
        flow.page.put(555, y, f"£{written(some_amount(rng, 5, 600))}", 8.5, right=True)
    after = "Money in pots is held apart and is not part of the balances above."
    flow.page.put(40, flow.y + 64, after, 7.5, color=GREY)
    flow.y += 64
