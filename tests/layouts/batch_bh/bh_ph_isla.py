"""PH, peso savings account: days as month names in capitals without year, short texts in capitals with branch codes and
references, debit before credit, running balance, beginning balance as the first row, totals with their number below;
each glyph is shown alone."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._rows import Column, number_pages, set_cells

KINDS = (
    Kind(6, -6000, -300, "ATM WITHDRAWAL", "atm", step="100"),
    Kind(5, -3500, -60, "POS PURCHASE {shop}", "pos"),
    Kind(4, -4000, -100, "BILLS PAYMENT {biller}", "web"),
    Kind(4, -9000, -100, "INSTAPAY TRANSFER {to}", "web", step="50"),
    Kind(3, -25, -10, "INSTAPAY TRANSFER FEE", "web", step="5"),
    Kind(3, 200, 15000, "INSTAPAY CREDIT {to}", "web", step="50"),
    Kind(3, 9000, 38000, "PAYROLL CREDIT", "pay"),
    Kind(2, 500, 20000, "CASH DEPOSIT", "otc", step="100"),
    Kind(2, 1000, 45000, "CHECK DEPOSIT LOCAL", "otc"),
    Kind(1, -18, -18, "ATM FEE INTERBANK", "atm", step="1"),
    Kind(2, -5000, -500, "FUND TRANSFER TO SA-######1234", "web", step="100"),
)
POOLS = {
    "shop": ["SM HYPERMKT ILOILO", "MERCURY DRUG 0###", "PUREGOLD JARO", "JOLLIBEE ####", "GAISANO CITY"],
    "biller": ["MORE POWER", "GLOBE TELECOM", "METRO ILOILO WATER", "PLDT HOME", "HOME CREDIT"],
    "to": ["GCASH", "MAYA PHILS", "BDO UNIBANK"],
}
COLUMNS = (
    Column(46, 44),
    Column(94, 150),
    Column(262, 64),
    Column(336, 40),
    Column(430, 64, True),
    Column(500, 64, True),
    Column(570, 68, True),
)
WINE = (0.55, 0.06, 0.1)
PALE = (0.95, 0.92, 0.9)


def _day(day: date) -> str:
    return f"{day:%b %d}".upper()


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    first, end = some_period(rng)
    start = first + timedelta(1)
    opening = some_amount(rng, 1500, 90000)
    count = rng.randint(10, 64)
    entries = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=count, balance=opening, floor=2500)
    moves = [(entry.day, entry.lines[0], entry.amount, entry.tag) for entry in entries]
    interest = some_amount(rng, 1.2, 40)
    moves.append((end, "INTEREST EARNED", interest, "sys"))
    moves.append((end, "TAX WITHHELD", -(interest / 5).quantize(Decimal("0.01")), "sys"))
    closing = opening + sum(move[2] for move in moves)
    account = f"{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}-{rng.randint(10, 99)}"
    period = f"{first:%b %d, %Y} - {end:%b %d, %Y}".upper()

    def head(page: Page, number: int) -> float:
        page.put(46, 50, "ISLA BANK", 20, bold=True, color=WINE)
        page.put(46, 62, "Bank of the Visayan Islands", 8, color=WINE)
        page.put(570, 46, "STATEMENT OF ACCOUNT", 12, right=True, bold=True)
        page.put(570, 60, "PHP SAVINGS", 9, right=True)
        if number == 1:
            page.lines(46, 96, ["JOSEFINA R. ABELLANA", "112 LOPEZ JAENA ST., BRGY. LUNA", "ILOILO CITY 5000"], 9, 11)
        rows = [("ACCOUNT NO.", account), ("PERIOD COVERED", period), ("BRANCH", "ILOILO - LA PAZ")]
        for n, (name, value) in enumerate(rows):
            page.put(350, 84 + 13 * n, name, 8, bold=True)
            page.put(440, 84 + 13 * n, value, 8)
        return titles(page, 152)

    def titles(page: Page, y: float) -> float:
        page.box(42, y - 13, 532, 19, PALE)
        names = [["DATE"], ["DESCRIPTION"], ["REF. NO."], ["BRANCH"], ["DEBIT"], ["CREDIT"], ["BALANCE"]]
        set_cells(page, y, COLUMNS, names, 8, face="Helvetica-Bold")
        return y + 20

    flow = Flow(690, lambda: Page(LETTER), head)
    before: list[list[str]] = [[_day(first)], ["BEGINNING BALANCE"], [], [], [], [], [written(opening)]]
    flow.y = set_cells(flow.page, flow.y, COLUMNS, before, 8, 12.5)
    rows = []
    balance = opening
    for day, text, amount, tag in moves:
        balance += amount
        flow.need(12.5)
        rows.append(Row(day, text, amount, balance, None, flow.number))
        money = [written(abs(amount))]
        branch = {"web": "0999", "sys": "", "pay": "0455"}.get(tag, f"{rng.randint(100, 899):04}")
        cells = [
            [_day(day)],
            [text],
            [f"{rng.randint(10**8, 10**9 - 1)}"] if tag in ("web", "pos", "atm") else [],
            [branch] if branch else [],
            money if amount < 0 else [],
            money if amount > 0 else [],
            [written(balance)],
        ]
        flow.y = set_cells(flow.page, flow.y, COLUMNS, cells, 8, 12.5)
    flow.need(80)
    flow.page.rule(42, flow.y - 6, 574)
    flow.page.put(94, flow.y + 8, "ENDING BALANCE", 8.5, bold=True)
    flow.page.put(570, flow.y + 8, written(closing), 8.5, bold=True, right=True)
    debits = [-amount for _, _, amount, _ in moves if amount < 0]
    credits = [amount for _, _, amount, _ in moves if amount > 0]
    for n, (name, some) in enumerate((("TOTAL DEBITS", debits), ("TOTAL CREDITS", credits))):
        flow.page.put(94, flow.y + 26 + 12 * n, name, 8)
        flow.page.put(262, flow.y + 26 + 12 * n, str(len(some)), 8)
        flow.page.put((430, 500)[n], flow.y + 26 + 12 * n, written(sum(some, Decimal(0))), 8, right=True)
    flow.page.put(94, flow.y + 58, "*** NOTHING FOLLOWS ***", 8)

    def foot(page: Page, number: int, of: int) -> None:
        page.rule(42, 716, 574)
        small = [
            "Please examine this statement at once. If nothing is reported within 15 days from receipt, the account",
            "will be deemed correct. For questions call (033) 555-0100. Deposits are insured by PDIC up to P500,000",
            "per depositor. Isla Bank is regulated by the Bangko Sentral ng Pilipinas.",
        ]
        page.lines(46, 728, small, 7, 9)
        page.put(570, 760, f"PAGE {number} OF {of}", 7.5, right=True)

    number_pages(flow.pages, foot)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("savings", "en_PH", "PHP", account, start, end, opening, closing, rows)
