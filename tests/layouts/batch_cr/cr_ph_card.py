"""Philippines, credit card: 'SALE DATE' and 'POST DATE' as mm/dd/yy, trailing minus on credits, leading rows of totals.

The dollar sum stands within the text ('US DOLLAR 25.00'); instalments '06/12' are rows; 'PREVIOUS BALANCE' and
'SUB TOTAL' for each card are none; tables of finance charge and points follow, and a payment slip below a dashed line.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import LETTER, Color, Flow, Page, with_fpdf
from ._tools import CARD, Place, cells, clean, digits

BLUE: Color = (0.08, 0.2, 0.5)
PLACES: tuple[Place, ...] = ((56, "l"), (116, "l"), (180, "l"), (555, "r"))
POOLS: Pools = {
    "shop": (
        "SM SUPERMARKET",
        "JOLLIBEE 0###",
        "MERCURY DRUG",
        "SHELL SELECT",
        "LAZADA PH",
        "S&R MEMBERSHIP",
        "GRAB*??###",
    ),
    "town": ("QUEZON CITY PH", "CEBU PH", "MAKATI PH", "DAVAO PH", "TAGUIG PH"),
    "far": ("APPLE.COM/BILL CORK IE", "AGODA.COM BANGKOK TH", "NETFLIX.COM LOS GATOS US"),
}
KINDS = (
    Kind(9, -80, -9000, "{shop} {town}"),
    Kind(2, -250, -15000, "{far}"),
    Kind(2, -900, -6000, "INST 0#/12 ABENSON {town}", most=3),
    Kind(1, 300, 4000, "{shop} {town} CREDIT"),
    Kind(2, 2000, 60000, "PAYMENT - THANK YOU AUTO-DEBIT", most=2),
    Kind(1, -120, -2500, "FINANCE CHARGE", most=1),
    Kind(1, -850, -850, "LATE PAYMENT CHARGE", most=1),
    Kind(1, -200, -200, "CASH ADVANCE FEE", most=1),
)
FINE = (
    "Finance charge is 3.00% monthly on unpaid balance. For disputes notify us within 30 days from statement date. A",
    "member of PDIC; maximum deposit insurance for each depositor P1,000,000.00. Regulated by the BSP (02) 8708-7087.",
)


def money(amount: Decimal) -> str:
    """Charges plain, credits with a minus behind."""
    return written(amount, minus="") + ("-" if amount > 0 else "")


def heading(page: Page, number: int, card: str, end: date) -> float:
    page.put(56, 50, "ISLANDS", 18, bold=True, color=BLUE)
    page.put(150, 50, "SAVINGS BANK", 10, color=BLUE)
    page.put(555, 44, "STATEMENT OF ACCOUNT", 10, bold=True, right=True)
    page.put(555, 56, f"Page {number}", 7, right=True)
    page.put(56, 74, f"CARD NUMBER {card}    STATEMENT DATE {end:%m/%d/%y}", 8)
    return 100


def top(page: Page, y: float, pairs: tuple[tuple[str, str], ...]) -> float:
    for n, (name, figure) in enumerate(pairs):
        x = 56 + 126 * n
        page.box(x, y - 12, 122, 32, (0.9, 0.93, 0.98))
        page.put(x + 61, y, name, 6.5, center=True, bold=True)
        page.put(x + 61, y + 14, figure, 9, center=True)
    return y + 44


def table_head(page: Page, y: float) -> float:
    cells(page, y, PLACES, ("SALE DATE", "POST DATE", "DESCRIPTION", "AMOUNT (PHP)"), 7.5, bold=True)
    page.rule(56, y + 4, 555, 1, BLUE)
    return y + 18


def one(flow: Flow, rng: Random, entry: Entry) -> Row:
    if flow.need(12):
        flow.y = table_head(flow.page, flow.y)
    text = entry.lines[0]
    if entry.text == "{far}":
        text += f" US DOLLAR {written(abs(entry.amount) / Decimal('56.4'))}"
    sold = earlier(rng, entry.day)
    told = (f"{sold:%m/%d/%y}", f"{entry.day:%m/%d/%y}", text, money(entry.amount))
    cells(flow.page, flow.y, PLACES, told, face="Courier")
    flow.y += 11.5
    return Row(entry.day, clean(text), entry.amount, None, sold, flow.number)


def tail(flow: Flow, rng: Random, card: str, closing: Decimal, least: str) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 10
    places: tuple[Place, ...] = ((56, "l"), (230, "r"), (330, "r"), (440, "r"), (555, "r"))
    heads = ("REWARDS POINTS", "BEGINNING", "EARNED", "REDEEMED", "ENDING")
    cells(page, y, places, heads, 7, bold=True)
    begun, earned = rng.randint(500, 20000), rng.randint(1, 900)
    cells(page, y + 11, places, ("", f"{begun:,}", f"{earned:,}", "0", f"{begun + earned:,}"), 7)
    page.lines(56, y + 30, FINE, 6.5, 8.5)
    page.put(56, y + 60, "- " * 120, 6)
    page.put(56, y + 76, "PAYMENT SLIP", 8, bold=True)
    page.put(56, y + 90, f"{card}    TOTAL AMOUNT DUE P {money(closing)}    MINIMUM AMOUNT DUE P {least}", 8)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    card = f"5464-XXXX-XXXX-{digits(rng, 4)}"
    owed = -some_amount(rng, 1500, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(3), end), reversal="REV {}")
    closing = owed + sum((entry.amount for entry in entries), Decimal(0))
    flow = Flow(740, lambda: Page(LETTER), lambda page, n: heading(page, n, card, end))
    y = flow.page.lines(
        56, flow.y, ("MA. CRISTINA D. VILLANUEVA", "14 MABINI ST. BRGY. SAN ROQUE", "1801 MARIKINA CITY"), 8
    )
    least = written((abs(closing) / 20).quantize(Decimal("0.01")))
    due = f"{end + timedelta(21):%m/%d/%y}"
    pairs = (("TOTAL AMOUNT DUE", money(closing)), ("MINIMUM AMOUNT DUE", least), ("PAYMENT DUE DATE", due))
    y = top(flow.page, y + 14, (*pairs, ("STATEMENT PERIOD", f"{start:%m/%d/%y}-{end:%m/%d/%y}")))
    flow.y = table_head(flow.page, y)
    cells(flow.page, flow.y, PLACES, ("", "", "PREVIOUS BALANCE", money(owed)), face="Courier")
    cells(flow.page, flow.y + 12, PLACES, ("", "", f"{card}  MA. CRISTINA D. VILLANUEVA", ""), face="Courier-Bold")
    flow.y += 24
    rows = [one(flow, rng, entry) for entry in entries]
    flow.need(34)
    cells(flow.page, flow.y, PLACES, ("", "", "SUB TOTAL", money(closing - owed)), face="Courier-Bold")
    cells(flow.page, flow.y + 12, PLACES, ("", "", "TOTAL AMOUNT DUE", money(closing)), face="Courier-Bold")
    flow.y += 26
    tail(flow, rng, card, closing, least)
    with_fpdf(flow.pages, path)
    return Truth(CARD, "en_PH", "PHP", card, start, end, owed, closing, rows)
