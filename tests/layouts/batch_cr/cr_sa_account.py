"""Saudi Arabia, bilingual account read from the right: two dates (one Hijri) at the right edge, balance at the left.

Arabic headings in visual order stand over English ones; half of the statements write their figures in Arabic-Indic
digits with the Arabic separators; wrapped descriptions are set against the right edge of their column.
"""

from __future__ import annotations

import math
import unicodedata
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_fpdf, with_pymupdf
from ._tools import BANK, Place, cells, cents, clean, clock, digits, folded, stamp

SAND: Color = (0.93, 0.9, 0.82)
PLACES: tuple[Place, ...] = ((115, "r"), (190, "r"), (265, "r"), (435, "r"), (498, "r"), (560, "r"))
HEADS = ("Balance", "Credit", "Debit", "Transaction Details", "Hijri", "Date")
HEADS_AR = ("الرصيد", "دائن", "مدين", "تفاصيل العملية", "هجري", "التاريخ")
WEST_TO_EAST = str.maketrans("0123456789,.", "٠١٢٣٤٥٦٧٨٩٬٫")
UNJOINED = set("اأإآدذرزوةىءؤ ")
POOLS: Pools = {
    "d": stamp("%d/%m/%Y"),
    "t": clock(),
    "shop": ("PANDA 1##", "JARIR BOOKSTORE", "AL DREES PETROL", "HUNGERSTATION", "NAHDI MEDICAL", "EXTRA STORES"),
    "town": ("RIYADH SA", "JEDDAH SA", "DAMMAM SA", "ABHA SA"),
    "who": ("KHALID M ALOTAIBI", "NOURA SAAD EST", "RASHID TRADING CO", "MOHAMMED ASLAM"),
}
KINDS = (
    Kind(8, -8, -900, "MADA POS PURCHASE {shop} {town} {d} {t} CARD 4847**####"),
    Kind(3, -50, -6000, "SARIE TRANSFER TO {who} SA##80####00##########", step="10"),
    Kind(3, 200, 9000, "INSTANT TRANSFER FROM {who} REF ############"),
    Kind(2, -100, -2000, "ATM WITHDRAWAL {town} {t}", step="100"),
    Kind(2, -60, -700, "SADAD PAYMENT BILLER 002 SEC INVOICE 3##########"),
    Kind(1, -1.15, -1.15, "TRANSFER FEE 1.00 VAT 0.15"),
    Kind(1, 7000, 22000, "PAYROLL WPS SALARY GULF CEMENT CO", most=1),
)


@cache
def forms() -> dict[tuple[str, str], str]:
    """The presentation form by its letters and position, from the Unicode tables."""
    found = {}
    for code in range(0xFE70, 0xFEFD):
        parts = unicodedata.decomposition(chr(code)).split()
        if parts:
            found["".join(chr(int(part, 16)) for part in parts[1:]), parts[0].strip("<>")] = chr(code)
    return found


def arabic(text: str) -> str:
    """Arabic letters joined and turned round, as they are drawn from left to right."""
    drawn, joined, n = "", False, 0
    while n < len(text):
        size = 2 if text[n] == "ل" and text[n + 1 : n + 2] in ("ا", "أ", "إ") else 1
        letter, after = text[n : n + size], text[n + size : n + size + 1]
        onward = letter not in UNJOINED and size == 1 and after not in ("", " ", "ء")
        place = ("medial" if onward else "final") if joined else ("initial" if onward else "isolated")
        drawn += forms().get((letter, place), letter)
        joined, n = onward, n + size
    return drawn[::-1]


def hijri(day: date) -> str:
    """The day in the tabular Islamic calendar."""
    number = day.toordinal()
    year = (30 * (number - 227015) + 10646) // 10631
    first = (year - 1) * 354 + (3 + 11 * year) // 30 + 227015
    month = min(12, max(1, math.ceil((number - 28 - first) / 29.5) + 1))
    while first + math.ceil(29.5 * (month - 1)) > number:
        month -= 1
    return f"{year}/{month:02}/{number - first - math.ceil(29.5 * (month - 1)) + 1:02}"


def sheet() -> Page:
    return Page(face="sans", bold="sans-bold")


def heading(page: Page, number: int, account: str, span: str) -> float:
    page.put(35, 46, "Najd National Bank", 14, bold=True)
    page.put(560, 46, arabic("بنك نجد الوطني"), 14, right=True)
    page.put(35, 62, "Account Statement", 8)
    page.put(560, 62, arabic("كشف حساب"), 8, right=True)
    page.put(35, 80, f"IBAN {account}", 8)
    page.put(560, 80, f"{span}  {arabic('الفترة')}", 8, right=True)
    page.put(297, 822, f"{number} {arabic('صفحة')} Page", 7, center=True)
    page.box(35, 94, 527, 26, SAND)
    cells(page, 104, PLACES, [arabic(head) for head in HEADS_AR], 7.5)
    cells(page, 115, PLACES, HEADS, 7, bold=True)
    return 134


def total(flow: Flow, name: str, title: str, text: str) -> None:
    flow.need(16)
    flow.page.put(115, flow.y, text, 7.5, right=True, bold=True)
    flow.page.put(435, flow.y, f"{name}  {arabic(title)}", 7.5, right=True)
    flow.y += 15


def one(flow: Flow, entry: Entry, balance: Decimal, east: bool) -> Row:
    lines = folded(entry.lines[0], "sans", 7, 160)
    flow.need(9.5 * len(lines) + 4)

    def money(amount: Decimal) -> str:
        text = written(amount)
        return text.translate(WEST_TO_EAST) if east else text

    amount = money(abs(entry.amount))
    both = ("", amount) if entry.amount < 0 else (amount, "")
    told = (money(balance), *both, lines[0], hijri(entry.day), f"{entry.day:%d/%m/%Y}")
    cells(flow.page, flow.y, PLACES, told, 7)
    number = flow.number
    for line in lines[1:]:
        flow.y += 9.5
        flow.page.put(435, flow.y, line, 7, right=True)
    flow.page.rule(35, flow.y + 4, 562, 0.2, (0.7, 0.7, 0.7))
    flow.y += 14
    return Row(entry.day, clean(*lines), entry.amount, balance, None, number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    account = iban(rng, "SA", "55" + "0000" + digits(rng, 14))
    opening = cents(rng, 300, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=500)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    east = rng.random() < 0.5
    span = f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"
    flow = Flow(795, sheet, lambda page, n: heading(page, n, account, span))
    plain = [written(amount) for amount in (opening, closing)]
    first, last = [text.translate(WEST_TO_EAST) if east else text for text in plain]
    total(flow, "Opening Balance", "الرصيد الافتتاحي", first)
    rows = [one(flow, entry, balance, east) for entry, balance in zip(entries, balances, strict=True)]
    total(flow, "Closing Balance", "الرصيد الختامي", last)
    flow.page.put(35, flow.y + 12, "All amounts in SAR. VAT registration 300055184500003. Toll free 800 124 4040.", 7)
    pen = with_fpdf if rng.random() < 0.4 else with_pymupdf
    pen(flow.pages, path)
    name = "ar_SA" if east else "en_SA"
    # MuPDF's text turns runs of Arabic-Indic digits round, though the page shows them the right way
    return Truth(BANK, name, "SAR", account, start, end, opening, closing, rows, check_text=not east)
