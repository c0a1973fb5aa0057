"""Nigeria, account in landscape (/Rotate): '02-JAN-24' twice a row, ruled cells, remarks last, wrapped.

Dates and amounts stand on the middle line of tall cells; small levies (VAT, stamp duty, SMS) are rows of their own; a
cheque reference column holds long numbers; empty money cells print '0.00' or nothing.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_pymupdf
from ._tools import BANK, Place, cells, cents, clean, digits, folded, stamp

WIDE = (842.0, 595.0)
INK: Color = (0.0, 0.32, 0.18)
PLACES: tuple[Place, ...] = ((36, "l"), (98, "l"), (160, "l"), (330, "r"), (410, "r"), (500, "r"), (512, "l"))
EDGES = (32, 94, 156, 252, 334, 414, 505, 810)
HEADS = ("Trans. Date", "Value Date", "Reference No.", "Debits", "Credits", "Balance", "Remarks / Originating Branch")
POOLS: Pools = {
    "d": stamp("%d%m%Y"),
    "who": ("ADEBAYO OLUWASEUN", "CHINEDU OKAFOR VENTURES", "FATIMA BELLO YUSUF", "ESE OGHENE", "TUNDE & SONS NIG LTD"),
    "bank": ("ZENITH", "GTB", "OPAY", "KUDA MFB", "UBA", "MONIEPOINT MFB"),
    "place": ("SHOPRITE IKEJA CITY MALL LA", "MOBIL FILLING STATION LEKKI", "JUSTRITE ABEOKUTA OG", "SPAR PH GRA RV"),
    "branch": ("HEAD OFFICE", "ALLEN AVENUE BRANCH", "WUSE II ABUJA", "ABA MAIN"),
    "why": (
        "RENT PART PAYMENT",
        "SCHOOL FEES 2ND TERM",
        "PAYMENT FOR 50 BAGS CEMENT @ 4,200.00",
        "UPKEEP",
        "LOGISTICS",
    ),
}
KINDS = (
    Kind(6, -1000, -150000, "NIP TRANSFER TO {who} {bank} REF 0000#################### {why} {branch}", step="50"),
    Kind(5, -10, -53, "NIP CHARGE + VAT {d} HEAD OFFICE"),
    Kind(4, 5000, 400000, "NIP FROM {who} {bank}/{why} SESSION ID 09040########### {branch}", step="100"),
    Kind(5, -900, -45000, "POS PURCHASE {place} NG TERMINAL 2070???# STAN ###### {branch}"),
    Kind(2, -5000, -20000, "ATM CASH WDL AT {branch} CARD 506105******####", step="1000"),
    Kind(2, -50, -50, "ELECTRONIC MONEY TRANSFER LEVY {d}"),
    Kind(2, -100, -5000, "AIRTIME PURCHASE 0803####### VIA USSD *770#", step="100"),
    Kind(1, -4, -60, "SMS ALERT CHARGE FOR THE MONTH HEAD OFFICE", most=1),
    Kind(1, 180000, 650000, "SALARY FOR THE MONTH FROM DELTA AGRO PROCESSING PLC HEAD OFFICE", most=1),
)


def sheet() -> Page:
    return Page(WIDE, face="narrow", bold="narrow-bold")


def heading(page: Page, number: int) -> float:
    page.box(0, 0, 842, 6, INK)
    page.put(36, 36, "Savannah Trust Bank Plc", 15, bold=True, color=INK)
    page.put(806, 36, "CUSTOMER ACCOUNT STATEMENT", 10, bold=True, right=True)
    page.put(806, 580, f"Page {number}   |   Plot 1444 Adetokunbo, Victoria Island, Lagos   RC 46 027", 6.5, right=True)
    return 62


def table_head(page: Page, y: float) -> float:
    page.box(EDGES[0], y - 11, EDGES[-1] - EDGES[0], 16, INK)
    cells(page, y, PLACES, HEADS, 7.5, bold=True, color=(1, 1, 1))
    return y + 16


def grid(page: Page, top: float, high: float) -> None:
    for edge in EDGES:
        page.upright(edge, top, top + high, 0.3)
    page.rule(EDGES[0], top + high, EDGES[-1], 0.3)


def summary(page: Page, y: float, pairs: list[tuple[str, str]]) -> float:
    for n, (name, text) in enumerate(pairs):
        x, base = 36 + 400 * (n % 2), y + 13 * (n // 2)
        page.put(x, base, name, 8, bold=True)
        page.put(x + 110, base, text, 8)
    return y + 13 * ((len(pairs) + 1) // 2) + 14


def one(flow: Flow, rng: Random, entry: Entry, balance: Decimal, zero: str) -> Row:
    lines = folded(entry.lines[0], "narrow", 7.5, rng.choice((150, 285, 285)))
    high = 9.5 * len(lines) + 5
    if flow.need(high):
        flow.y = table_head(flow.page, flow.y)
    page = flow.page
    page.lines(512, flow.y, lines, 7.5, 9.5)
    value = earlier(rng, entry.day, 1)
    amount = written(entry.amount, minus="")
    both = (amount, zero) if entry.amount < 0 else (zero, amount)
    dates = (f"{entry.day:%d-%b-%y}".upper(), f"{value:%d-%b-%y}".upper())
    middle = flow.y + 9.5 * (len(lines) - 1) / 2
    reference = f"{rng.choice(('FT', 'TT', 'S'))}{digits(rng, 11)}" if rng.random() < 0.8 else ""
    cells(page, middle, PLACES, (*dates, reference, *both, written(balance), ""), 7.5)
    grid(page, flow.y - 10, high)
    flow.y += high
    return Row(entry.day, clean(*lines), entry.amount, balance, value, flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.6)
    account = f"60{digits(rng, 8)}"
    opening = cents(rng, 500, 700000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=3000, reversal="RVSL {}")
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    flow = Flow(560, sheet, heading)
    span = f"{start:%d-%b-%Y} TO {end:%d-%b-%Y}".upper()
    pairs = [("Account Name", "NWANKWO IFEOMA GRACE"), ("Opening Balance", f"₦{written(opening)}")]
    pairs += [("Account Number", account), ("Total Debits", f"₦{written(-out)}")]
    pairs += [("Statement Period", span), ("Total Credits", f"₦{written(closing - opening - out)}")]
    pairs += [("Currency / Type", "NGN  SAVINGS"), ("Closing Balance", f"₦{written(closing)}")]
    flow.y = table_head(flow.page, summary(flow.page, flow.y, pairs))
    opened = f"{start - timedelta(1):%d-%b-%y}".upper()
    cells(flow.page, flow.y, PLACES, (opened, "", "", "", "", written(opening), "Opening Balance B/F"), 7.5)
    grid(flow.page, flow.y - 10, 15)
    flow.y += 15
    zero = rng.choice(("0.00", "", "-"))
    rows = [one(flow, rng, entry, balance, zero) for entry, balance in zip(entries, balances, strict=True)]
    told = "Beware of fraud: we never ask for your PIN. Report within 24 hours on 0700 555 7777. EMTL of ₦50.00 applies"
    flow.need(30)
    flow.page.put(36, flow.y + 12, told + " to inflows of ₦10,000.00 and above.", 7)
    with_pymupdf(flow.pages, path, turned=True)
    return Truth(BANK, "en_NG", "NGN", account, start, end, opening, closing, rows)
