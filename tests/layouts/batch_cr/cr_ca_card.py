"""Canada, credit card: sections by kind (payments, returns, purchases, interest and fees), 'Mar 07' dates without year.

Each section starts anew and ends with its total; two cardholders share the purchases; foreign purchases carry
'USD 23.45 @ 1.3829' below; payments print a minus, purchases none. Rewards and payment tables stand around.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Page, with_reportlab
from ._tools import CARD, Place, cells, clean, digits

RED: Color = (0.75, 0.1, 0.12)
PLACES: tuple[Place, ...] = ((45, "l"), (110, "l"), (180, "l"), (567, "r"))
HEADS = ("Transaction date", "Posting date", "Description", "Amount ($)")
POOLS: Pools = {
    "shop": (
        "MAPLE TIRE #0##",
        "SOBEYS #7##",
        "PETRO-CANADA 0####",
        "TIM HORTONS #2###",
        "ROGERS *########",
        "VIA RAIL",
    ),
    "town": ("MONCTON NB", "HALIFAX NS", "GUELPH ON", "SUDBURY ON", "KELOWNA BC", "TROIS-RIVIERES QC"),
    "far": ("AMZN MKTP US*??#?? WA", "DELTA AIR 006###### ATLANTA GA", "MARRIOTT BANGOR ME", "DROPBOX*??###### DB.TT"),
}
KINDS = (
    Kind(9, -3, -260, "{shop} {town}", "buy"),
    Kind(2, -8, -420, "{far}", "buy"),
    Kind(1, 10, 150, "{shop} {town}", "back"),
    Kind(2, 50, 1500, "PAYMENT RECEIVED - THANK YOU / PAIEMENT RECU", "paid", most=2),
    Kind(1, -5, -60, "INTEREST CHARGES", "cost", most=1),
    Kind(1, -5, -5, "CASH ADVANCE FEE", "cost", most=1),
    Kind(1, -49, -49, "OVERLIMIT FEE", "cost", most=1),
)
SECTIONS = (
    ("paid", "Payments received"),
    ("back", "Returns and other credits"),
    ("buy", "Purchases"),
    ("cost", "Interest charges and fees"),
)
LEGAL = (
    "Your estimated time to repay: if you make only the minimum payment each month, it will take 11 years and 4 months",
    "to repay the new balance. Interest at 20.99% (purchases) and 22.99% (cash advances) a year, grace period 21 days.",
)


def money(amount: Decimal) -> str:
    """As the card prints it: what is owed without a sign."""
    return written(-amount)


def heading(page: Page, number: int, span: str, card: str) -> float:
    page.box(0, 0, 612, 8, RED)
    page.put(45, 42, "Trillium Crossing Bank", 15, bold=True)
    page.put(45, 54, "World Mastercard", 9)
    page.put(567, 42, f"Statement period: {span}", 8, right=True)
    page.put(567, 54, f"Account number: {card}   Page {number}", 8, right=True)
    return 84


def summary(page: Page, y: float, lines: list[tuple[str, str]], due: str) -> float:
    page.put(45, y, "Your account at a glance", 11, bold=True, color=RED)
    page.box(330, y + 6, 237, 74, (0.96, 0.94, 0.92))
    page.put(342, y + 24, "Minimum payment", 8)
    page.put(555, y + 24, "$10.00", 8, right=True)
    page.put(342, y + 40, "Payment due date", 8)
    page.put(555, y + 40, due, 8, right=True)
    page.put(342, y + 56, "Credit limit   $8,000.00", 8)
    for n, (name, figure) in enumerate(lines):
        page.put(45, y + 18 + 13 * n, name, 8, bold=n in (0, len(lines) - 1))
        page.put(300, y + 18 + 13 * n, figure, 8, right=True, bold=n in (0, len(lines) - 1))
    return y + 36 + 13 * len(lines)


def one(flow: Flow, rng: Random, entry: Entry, first: bool) -> Row:
    flow.need(24)
    sold = entry.day if first or entry.tag != "buy" else earlier(rng, entry.day, 2)
    lines = entry.lines
    if entry.text == "{far}":
        rate = Decimal(f"1.3{digits(rng, 3)}")
        lines = (*lines, f"USD {written(-entry.amount / rate)} @ {rate}")
    told = (f"{sold:%b %d}", f"{entry.day:%b %d}", lines[0], money(entry.amount))
    cells(flow.page, flow.y, PLACES, told)
    for extra in lines[1:]:
        flow.y += 10
        flow.page.put(190, flow.y, extra, 7.5)
    flow.y += 12.5
    return Row(entry.day, clean(*lines), entry.amount, None, sold, flow.number)


def section(flow: Flow, rng: Random, title: str, entries: list[Entry], holder: str) -> list[Row]:
    flow.need(70)
    flow.page.put(45, flow.y, title + (f" - {holder}" if holder else ""), 9, bold=True, color=RED)
    cells(flow.page, flow.y + 13, PLACES, HEADS, 7, bold=True)
    flow.page.rule(45, flow.y + 16, 567)
    flow.y += 28
    rows = [one(flow, rng, entry, n == 0) for n, entry in enumerate(entries)]
    total = money(sum((row.amount for row in rows), Decimal(0)))
    flow.need(22)
    flow.page.rule(45, flow.y - 8, 567)
    cells(flow.page, flow.y + 3, PLACES, ("", "", f"Total {title.lower()}", total), bold=True)
    flow.y += 26
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    owed = -some_amount(rng, 100, 4200)
    card = f"5181 27XX XXXX {digits(rng, 4)}"
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(2), end), reversal="")
    sums = {tag: sum((e.amount for e in entries if e.tag == tag), Decimal(0)) for tag, _ in SECTIONS}
    closing = owed + sum(sums.values())
    span = f"{start:%B %d, %Y} to {end:%B %d, %Y}"
    flow = Flow(745, lambda: Page(LETTER), lambda page, n: heading(page, n, span, card))
    table = [("Previous balance", money(owed))]
    table += [(title, money(sums[tag])) for tag, title in SECTIONS]
    table += [("New balance", f"${money(closing)}")]
    due = f"{end + timedelta(21):%b %d, %Y}"
    flow.y = summary(flow.page, flow.y + 10, table, due)
    rows: list[Row] = []
    two = rng.random() < 0.5
    for tag, title in SECTIONS:
        mine = [entry for entry in entries if entry.tag == tag]
        cut = len(mine) * 2 // 3 if two and tag == "buy" else len(mine)
        for part, holder in ((mine[:cut], "MARC-ANDRE PELLERIN"), (mine[cut:], "SHAUNA PELLERIN")):
            if part:
                rows += section(flow, rng, title, part, holder if tag == "buy" else "")
    flow.need(90)
    flow.page.put(45, flow.y, "Your rewards", 9, bold=True, color=RED)
    points: tuple[Place, ...] = ((45, "l"), (300, "r"))
    cells(flow.page, flow.y + 14, points, ("Opening points", f"{rng.randint(100, 9000):,}"))
    cells(flow.page, flow.y + 26, points, ("Points earned this month", f"{rng.randint(10, 900)}.00"))
    flow.page.lines(45, flow.y + 46, LEGAL, 6.5, 8.5)
    with_reportlab(flow.pages, path, rng.choice(("rows", "shuffled")), spacing=0)
    return Truth(CARD, "en_CA", "CAD", card, start, end, owed, closing, rows)
