"""United Kingdom, credit card: 'CR' glued after credits, two dates a row, foreign fee rows, newest balance at the foot.

A row 'BALANCE FROM PREVIOUS STATEMENT' opens the table; exchange lines stand below foreign purchases; a summary of
promotional balances and next month's estimated interest print dates with sums that are no rows. Glyph-wise text.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._tools import CARD, Place, cells, clean, digits, stamp

PLACES: tuple[Place, ...] = ((50, "l"), (110, "l"), (175, "l"), (535, "r"))
HEADS = ("Transaction", "Date entered", "Description", "Amount £")
POOLS: Pools = {
    "shop": (
        "WAITROSE 0###",
        "TRAINLINE.COM",
        "B & Q 1###",
        "NEXT RETAIL LTD",
        "OCTOPUS ENERGY",
        "BOOTS 0###",
        "GREGGS PLC",
    ),
    "town": ("CHESTER", "LEEDS", "LONDON SE1", "INTERNET", "STOCKPORT", "BATH"),
    "far": ("CAFE DE LA PAIX PARIS", "AENA PARKING PALMA", "GOOGLE *YOUTUBE G.CO", "LUFTHANSA 220########"),
    "d": stamp("%d/%m/%y"),
}
KINDS = (
    Kind(10, -2, -240, "{shop} {town}"),
    Kind(2, -7, -500, "{far}"),
    Kind(1, -0.2, -9, "NON-STERLING TRANSACTION FEE"),
    Kind(1, -20, -200, "CASH ATM {town} {d}", step="10"),
    Kind(1, 5, 90, "{shop} {town} REFUND"),
    Kind(1, 25, 900, "DIRECT DEBIT PAYMENT - THANK YOU", most=1),
    Kind(1, -5, -70, "INTEREST ON STANDARD PURCHASES", most=1),
    Kind(1, -12, -12, "LATE PAYMENT FEE", most=1),
)
RULES = (
    "Minimum payment £25.00 or 1% of the balance plus interest, whichever is more. If you always pay only this, it",
    "will take you longer and cost you more to clear your balance. Cash limit £1,250.00, credit limit £5,000.00.",
)


def money(amount: Decimal) -> str:
    return written(amount, minus="") + ("CR" if amount > 0 else "")


def told_lines(rng: Random, entry: Entry) -> tuple[str, ...]:
    """The lines of a row; below foreign purchases the sum abroad and its rate."""
    if not entry.text.startswith("{far}") or entry.amount > 0:
        return entry.lines
    unit, rate = rng.choice((("EURO", "1.1623"), ("US DOLLARS", "1.2641"), ("POLISH ZLOTY", "5.0187")))
    return (*entry.lines, f"{unit} {written(-entry.amount * Decimal(rate))} @ {rate}")


def heading(page: Page, number: int, card: str, end: date) -> float:
    page.put(50, 50, "PENNINE CARD SERVICES", 14, bold=True)
    page.put(535, 44, f"Statement date {end:%d %B %Y}", 8, right=True)
    page.put(535, 55, f"Card number {card}", 8, right=True)
    page.put(535, 66, f"Sheet number {number}", 8, right=True)
    return 96


def boxes(page: Page, y: float, owed: Decimal, closing: Decimal, due: date) -> float:
    page.box(50, y - 12, 240, 60, stroke=(0.5, 0.5, 0.5))
    told = (("Previous balance", money(owed)), ("New balance", money(closing)), ("Payment due by", f"{due:%d %b %Y}"))
    for n, (name, text) in enumerate(told):
        page.put(58, y + 2 + 15 * n, name, 8.5, bold=n == 1)
        page.put(282, y + 2 + 15 * n, text, 8.5, right=True, bold=n == 1)
    page.lines(310, y, ("Mr D Hollingworth", "Rose Cottage, 4 Mill Lane", "Hebden Bridge", "HX7 8AB"), 9)
    return y + 76


def head_row(page: Page, y: float) -> float:
    page.box(48, y - 10, 490, 15, (0.2, 0.25, 0.4))
    cells(page, y, PLACES, HEADS, 8, bold=True, color=(1, 1, 1))
    return y + 20


def tail(flow: Flow, closing: Decimal, end: date) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 16
    page.put(50, y, "Your interest rates and balances", 9, bold=True)
    places: tuple[Place, ...] = ((50, "l"), (290, "r"), (390, "r"), (535, "r"))
    cells(page, y + 14, places, ("Balance type", "Balance", "Annual rate", "Offer ends"), 7, bold=True)
    ends = f"{end + timedelta(200):%d %b %y}"
    share = (abs(closing) / 3).quantize(Decimal("0.01"))
    cells(page, y + 26, places, ("Standard purchases", written(share * 2), "24.930%", "-"), 7)
    cells(page, y + 37, places, ("Balance transfer offer", written(share), "0.000%", ends), 7)
    told = f"Estimated interest on {end + timedelta(30):%d %b}: £{written(share / 50)} if you pay the minimum."
    page.put(50, y + 54, told, 7)
    page.lines(50, y + 70, RULES, 6.5, 8.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    card = f"5412 **** **** {digits(rng, 4)}"
    owed = -some_amount(rng, 60, 3500)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(2), end), reversal="REVERSAL {}")
    closing = owed + sum((entry.amount for entry in entries), Decimal(0))
    flow = Flow(780, Page, lambda page, n: head_row(page, heading(page, n, card, end)) if n > 1 else 0)
    y = boxes(flow.page, heading(flow.page, 1, card, end) + 20, owed, closing, end + timedelta(25))
    flow.page.put(50, y, f"Your transactions from {start:%d %b %Y} to {end:%d %b %Y}", 10, bold=True)
    flow.y = head_row(flow.page, y + 22)
    cells(flow.page, flow.y, PLACES, ("", "", "BALANCE FROM PREVIOUS STATEMENT", money(owed)))
    flow.y += 14
    rows = []
    for entry in entries:
        lines = told_lines(rng, entry)
        flow.need(12 * len(lines))
        sold = earlier(rng, entry.day, 2)
        told = (f"{sold:%d %b}", f"{entry.day:%d %b}", lines[0], money(entry.amount))
        cells(flow.page, flow.y, PLACES, told)
        rows.append(Row(entry.day, clean(*lines), entry.amount, None, sold, flow.number))
        for extra in lines[1:]:
            flow.y += 10
            flow.page.put(175, flow.y, extra, 8)
        flow.y += 13
    flow.need(20)
    cells(flow.page, flow.y + 2, PLACES, ("", "", "NEW BALANCE", money(closing)), bold=True)
    flow.y += 14
    tail(flow, closing, end)
    by_hand(flow.pages, path, Hand(show="glyphs", form=rng.random() < 0.5))
    return Truth(CARD, "en_GB", "GBP", card, start, end, owed, closing, rows)
