"""United Kingdom: a building society's current account; dates once a day, balance at a day's end, year as heading."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import BLACK, WHITE, Flow, Page, with_reportlab
from ._common import Period, fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(9, -2, -120, "Contactless Payment|{shop}"),
    Kind(4, -5, -240, "Visa purchase|{shop}|Effective Date {eff}"),
    Kind(4, -8, -180, "Direct debit|{biller}"),
    Kind(2, -10, -300, "Cash machine withdrawal|{atm}|{eff}", step="10.00"),
    Kind(2, -10, -700, "Payment to|{who}|{ref}"),
    Kind(1, -250, -900, "Standing order|{who}|RENT", most=1),
    Kind(1, -3, -60, "Visa purchase|{abroad}|{fx}"),
    Kind(0.5, -0.4, -3, "Non-Sterling transaction fee"),
    Kind(2, 900, 2600, "Bank credit {firm}", most=2),
    Kind(2, 5, 400, "Transfer from|{who}|{ref}"),
    Kind(0.6, 5, 5, "FlexDirect cashback reward", step="5.00", most=1),
    Kind(0.6, 0.05, 4, "Interest added", most=1),
]
POOLS: Pools = {
    "shop": [
        "TESCO STORES 3045 SWINDON",
        "SAINSBURYS S/MKTS BATH",
        "GREGGS PLC 1182",
        "TFL TRAVEL CH LONDON",
        "B&M 412",
    ],
    "eff": lambda rng, day: f"{day - timedelta(rng.randint(0, 3)):%d %b %Y}",
    "biller": [
        "OVO ENERGY ########",
        "WESSEX WATER",
        "TV LICENCE MBP",
        "VODAFONE LTD 7######-1001",
        "SWINDON BC C/TAX",
    ],
    "atm": ["NOTEMACHINE LTD CHIPPENHAM", "LINK CORSHAM CO-OP", "HAVELOCK ST BRANCH"],
    "who": ["MISS P ADEYEMI", "J H PRITCHARD", "GARETH LLOYD BUILDERS", "MRS S KAUR"],
    "ref": ["INV ####", "Thanks for dinner", "HOLIDAY £50 DEPOSIT", "ELEC JULY", "BDAY 21"],
    "firm": ["NHS TRUST PAYROLL", "DYSON TECHNOLOGY", "DWP CHILD BENEFIT ####"],
    "abroad": ["CAFE DE FLORE PARIS", "MERCADONA ALICANTE", "SNCF INTERNET"],
    "fx": ["EUR 24.90 at 1.1523", "EUR 8.00 at 1.1498", "USD 61.20 at 1.2507"],
}
BLUE = (0.05, 0.15, 0.4)


def head(page: Page, number: int, period: Period, sheet: int, account: str) -> float:
    page.put(40, 50, "Harwell", 22, bold=True, color=BLUE)
    page.put(40, 63, "BUILDING SOCIETY", 7, color=BLUE)
    page.put(555, 48, f"Statement date: {period[1]:%d %B %Y}", 9, right=True)
    page.put(555, 60, f"Statement no: {sheet}", 9, right=True)
    y = 96.0
    if number == 1:
        page.lines(40, 108, ["Mr Owen Pritchard", "27 Kingsdown Road", "SWINDON", "SN3 4TB"], 9)
        page.put(300, 108, "Your HarwellFlex account", 12, bold=True, color=BLUE)
        page.lines(300, 124, ["Sort code    07-04-36", f"Account no   {account}", "BIC  HARWGB21XXX"], 9)
        y = 250.0
    page.box(40, y - 12, 515, 17, BLUE)
    for x, text, right in (
        (46, "Date", False),
        (96, "Description", False),
        (400, "£ Out", True),
        (474, "£ In", True),
        (549, "£ Balance", True),
    ):
        page.put(x, y, text, 9, right=right, bold=True, color=WHITE)
    return y + 19


def figures(page: Page, period: Period, opening: Decimal, entries: list[Entry]) -> None:
    page.rule(40, 160, 555)
    cells = [
        ("Start balance", opening),
        ("Money in", total(entries, 1)),
        ("Money out", -total(entries, -1)),
        ("End balance", opening + total(entries)),
    ]
    for n, (title, amount) in enumerate(cells):
        page.put(48 + n * 130, 178, title, 8, color=(0.3, 0.3, 0.3))
        page.put(48 + n * 130, 192, ("-" if amount < 0 else "") + "£" + written(abs(amount)), 12, bold=True)
    page.put(
        48, 212, f"Statement period: {period[0]:%d %B %Y} to {period[1]:%d %B %Y}.  Arranged overdraft limit £250.00", 8
    )


def dated(flow: Flow, day: date, last: date | None) -> None:
    """The date where it is new; the year stands above the first date and wherever it changes."""
    if last is None or day.year != last.year:
        flow.page.put(46, flow.y, str(day.year), 9, bold=True)
        flow.y += 13
    if day != last:
        flow.page.put(46, flow.y, f"{day:%d %b}", 9)


def table(flow: Flow, entries: list[Entry], opening: Decimal, before: str) -> list[Row]:
    flow.page.put(96, flow.y, before, 9)
    flow.page.put(549, flow.y, written(opening), 9, right=True)
    flow.y += 14
    rows: list[Row] = []
    last: date | None = None
    for n, (entry, balance) in enumerate(zip(entries, running(opening, (e.amount for e in entries)), strict=True)):
        lines = fold(entry.lines, "Helvetica", 9, 225)
        if flow.need(11 * len(lines) + 16):
            last = None
        dated(flow, entry.day, last)
        last = entry.day
        closes = n + 1 == len(entries) or entries[n + 1].day != entry.day
        flow.page.put(400 if entry.amount < 0 else 474, flow.y, written(abs(entry.amount)), 9, right=True)
        flow.page.put(549, flow.y, written(balance) if closes else "", 9, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance if closes else None, page=flow.number))
        flow.y = flow.page.lines(96, flow.y, lines, 9, 10.5) + 3
        if closes:
            flow.page.rule(40, flow.y - 10, 555, 0.3, (0.7, 0.7, 0.7))
            flow.y += 2
    return rows


def legal(page: Page, y: float) -> None:
    text = [
        "Credit interest 5.00% AER fixed on balances up to £1,500.00 for 12 months. Arranged overdraft 39.9% EAR.",
        "Your eligible deposits with Harwell Building Society are protected up to £85,000 by the Financial Services",
        "Compensation Scheme. Non-Sterling transaction fee 2.99%. Please tell us at once if anything is wrong.",
    ]
    page.lines(40, y, text, 7, 9, color=(0.3, 0.3, 0.3))


def draw(rng: Random, path: Path) -> Truth:
    period, sheet = some_period(rng, 30), rng.randint(3, 140)
    account = fill(rng, "4#######", date.min, {})
    opening = some_amount(rng, 60, 3500)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening)
    flow = Flow(770, Page, lambda page, n: head(page, n, period, sheet, account))
    figures(flow.page, period, opening, entries)
    before = f"Balance from statement {sheet - 1} dated {period[0] - timedelta(1):%d/%m/%Y}"
    rows = table(flow, entries, opening, before)
    for page in flow.pages:
        page.rule(40, 778, 555, 0.5, BLACK)
        legal(page, 790)
    numbered(flow.pages, 555, 825, lambda n, of: f"Page {n} of {of}")
    with_reportlab(flow.pages, path)
    return tell("en_GB", "GBP", account, opening, rows, period)
