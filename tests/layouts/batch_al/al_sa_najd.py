"""Saudi Arabia: an Arabic and English statement (Gregorian over Hijri dates, SAR behind, 0.00 in the other column)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from html import escape
from pathlib import Path
from random import Random
from typing import NamedTuple

import pymupdf

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, wrap, written
from ..pens import fits, font_file, save, width
from ._share import count, month

POOLS = {
    "shop": [
        "PANDA RETAIL 1123",
        "AL OTHAIM MARKETS",
        "JARIR BOOKSTORE",
        "ALDREES PETROL 88",
        "HUNGERSTATION",
        "NAHDI PHARMACY 402",
        "TAMIMI MARKETS",
        "BARNS COFFEE",
        "NOON.COM",
    ],
    "city": ["RIYADH SA", "JEDDAH SA", "DAMMAM SA", "MAKKAH SA"],
    "person": ["MOHAMMED ALQAHTANI", "ABDULLAH ALHARBI", "NORAH ALSHEHRI", "KHALID ALGHAMDI", "FATIMAH ALZAHRANI"],
    "biller": ["SAUDI ELECTRICITY COMPANY", "STC", "MOBILY", "NATIONAL WATER COMPANY"],
    "firm": ["ALNAKHEEL CONTRACTING CO", "MINISTRY OF EDUCATION"],
    "ymd": lambda rng, day: f"{earlier(rng, day, 2):%Y/%m/%d}",
}
# Arabic, then | English
KINDS = [
    Kind(9, -700, -5, "شراء عبر نقاط البيع مدى|POS Purchase MADA {shop} {city} Card 484783******#### {ymd}"),
    Kind(3, -450, -20, "شراء عبر الإنترنت|Online Purchase Apple Pay {shop} Ref ############"),
    Kind(
        2, -5000, -100, "حوالة محلية سريعة صادرة|Outgoing SARIE IPS Transfer {person} Ref ????############", step="50"
    ),
    Kind(1, -1.15, -1.1, "رسوم حوالة سريعة|Fee SARIE IPS Transfer incl VAT", step="1.15"),
    Kind(2, -900, -60, "سداد فواتير|SADAD Bill Payment {biller} Bill ##########"),
    Kind(2, -2000, -100, "سحب نقدي صراف آلي|ATM Cash Withdrawal {city} {ymd}", step="100"),
    Kind(2, 50, 3000, "حوالة واردة|Incoming Transfer {person} Ref ????############", step="50"),
    Kind(1, 6000, 17000, "راتب|Payroll {firm}", most=1),
    Kind(0.7, 200, 5000, "إيداع نقدي|Cash Deposit CDM {city}", step="100"),
]
BLUE = (0.1, 0.15, 0.6)
STYLE = "@font-face{font-family:dj;src:url(DejaVuSans.ttf);} p{font-family:dj;margin:0;}"
COLUMNS = ((40, 106), (106, 318), (318, 392), (392, 466), (466, 555))


class Arabic(NamedTuple):
    """A line of Arabic in a box, at its right end or in its middle."""

    left: float
    y: float
    right: float
    text: str
    size: float = 8
    center: bool = False


def hijri(day: date) -> str:
    """The day in the tabular Islamic calendar."""
    year, past = day.year - 577, -1
    while past < 0:
        year -= 1
        past = day.toordinal() - 227015 - 354 * (year - 1) - (3 + 11 * year) // 30
    number = next(n for n in range(12, 0, -1) if (59 * (n - 1) + 1) // 2 <= past)
    return f"{year:04}/{number:02}/{past - (59 * (number - 1) + 1) // 2 + 1:02}"


def sar(amount: Decimal) -> str:
    return f"{written(amount, minus='-')} SAR"


class Sheets:
    """Pages with English set at once and Arabic shaped by the HTML engine."""

    def __init__(self) -> None:
        self.document = pymupdf.open()
        self.archive = pymupdf.Archive(str(font_file("sans").parent))
        self.y = 0.0

    def turn(self) -> None:
        self.page = self.document.new_page(width=595, height=842)

    def put(self, x: float, y: float, text: str, size: float = 8, right: bool = False, bold: bool = False) -> None:
        face = "Helvetica-Bold" if bold else "Helvetica"
        left = x - width(text, face, size) if right else x
        self.page.insert_text((left, y), text, fontsize=size, fontname="hebo" if bold else "helv")

    def arabic(self, line: Arabic) -> None:
        align = "center" if line.center else "start"
        html = f'<p dir="rtl" style="text-align:{align};font-size:{line.size}px">{escape(line.text)}</p>'
        area = pymupdf.Rect(line.left, line.y - line.size * 1.05, line.right, line.y + line.size)
        self.page.insert_htmlbox(area, html, css=STYLE, archive=self.archive)

    def both(self, x: float, y: float, english: str, arabic: str, right: float, text: str) -> None:
        """A field with its English name on the left, its Arabic name on the right and its text between them."""
        self.put(x, y, english)
        self.put((x + right) / 2 - width(text, "Helvetica", 8) / 2, y, text)
        self.arabic(Arabic(right - 90, y, right, arabic))


def heading(sheets: Sheets, y: float) -> float:
    """The table's head; the first base line below."""
    sheets.page.draw_rect(pymupdf.Rect(40, y, 555, y + 28), color=None, fill=(0.9, 0.91, 0.97))
    names = (
        ("Date", "التاريخ"),
        ("Transaction Details", "تفاصيل العملية"),
        ("Debit", "مدين"),
        ("Credit", "دائن"),
        ("Balance", "الرصيد"),
    )
    for (left, right), (english, arabic) in zip(COLUMNS, names, strict=True):
        sheets.put((left + right - width(english, "Helvetica-Bold", 8)) / 2, y + 11, english, bold=True)
        sheets.arabic(Arabic(left, y + 22, right, arabic, center=True))
    return y + 28


def first(
    sheets: Sheets, entries: Sequence[Entry], opening: Decimal, period: tuple[date, date], account: str, code: str
) -> float:
    """Holder and summary; the base line below."""
    incoming = [entry.amount for entry in entries if entry.amount > 0]
    outgoing = [entry.amount for entry in entries if entry.amount < 0]
    closing = opening + sum(incoming + outgoing)
    sheets.page.draw_rect(pymupdf.Rect(40, 88, 555, 164), color=(0.6, 0.6, 0.75), width=0.6)
    y = 102.0
    fields = (
        ("Customer Name", "اسم العميل", "KHALID MOHAMMED ALGHAMDI"),
        ("Account Number", "رقم الحساب", account),
        ("IBAN Number", "رقم الآيبان", code),
        ("Currency", "العملة", "SAR"),
        ("Period", "الفترة", f"{period[0]:%Y/%m/%d} - {period[1]:%Y/%m/%d}"),
    )
    for english, arabic, text in fields:
        sheets.both(48, y, english, arabic, 547, text)
        y += 14
    boxes = (
        ("Opening Balance", "الرصيد الافتتاحي", sar(opening)),
        ("Closing Balance", "الرصيد الختامي", sar(closing)),
        ("Total Deposits", "إجمالي الإيداعات", sar(sum(incoming, Decimal(0)))),
        ("Total Withdrawals", "إجمالي السحوبات", sar(-sum(outgoing, Decimal(0)))),
        ("Number of Deposits", "عدد الإيداعات", str(len(incoming))),
        ("Number of Withdrawals", "عدد السحوبات", str(len(outgoing))),
    )
    for n, (english, arabic, text) in enumerate(boxes):
        left, top = 40 + 260 * (n % 2), 172 + 20 * (n // 2)
        sheets.page.draw_rect(pymupdf.Rect(left, top, left + 255, top + 18), color=(0.6, 0.6, 0.75), width=0.6)
        sheets.both(left + 8, top + 12, english, arabic, left + 247, text)
    return heading(sheets, 242)


def top(sheets: Sheets) -> float:
    """Name and title of each page."""
    sheets.turn()
    sheets.put(40, 46, "Najd Bank", 15, bold=True)
    sheets.arabic(Arabic(400, 46, 555, "بنك نجد", 14))
    sheets.put(236, 70, "Account Statement", 10, bold=True)
    sheets.arabic(Arabic(330, 70, 400, "كشف حساب", 10))
    sheets.page.draw_line((40, 78), (555, 78), color=BLUE, width=1.2)
    return 86


def lay(sheets: Sheets, entry: Entry, balance: Decimal, english: Sequence[str]) -> None:
    """One row at the present place."""
    y = sheets.y + 12
    sheets.put(48, y, f"{entry.day:%Y/%m/%d}")
    sheets.put(48, y + 10, hijri(entry.day), 7)
    sheets.arabic(Arabic(110, y, 314, entry.lines[0]))
    for n, line in enumerate(english, 1):
        sheets.put(112, y + 10 * n, line, 7.5)
    debit, credit = (-entry.amount, Decimal("0.00")) if entry.amount < 0 else (Decimal("0.00"), entry.amount)
    for (_, right), value in zip(COLUMNS[2:], (debit, credit, balance), strict=True):
        sheets.put(right - 4, y, sar(value), right=True)


def finish(sheets: Sheets, end: date) -> None:
    if sheets.y + 64 > 780:
        sheets.y = top(sheets)
    y = sheets.y + 20
    sheets.arabic(
        Arabic(40, y, 555, "يرجى مراجعة الكشف وإبلاغ البنك بأي اختلاف خلال ثلاثين يوماً من تاريخه وإلا اعتبر صحيحاً", 7.5)
    )
    sheets.put(40, y + 12, "Please review this statement and report any discrepancy within 30 days of its date.", 7)
    sheets.arabic(Arabic(40, y + 24, 555, "هذا الكشف صادر آلياً ولا يحتاج إلى توقيع أو ختم", 7.5))
    sheets.put(
        40,
        y + 36,
        f"Issued electronically on {end + timedelta(1):%Y/%m/%d}. Unified number 920000000. VAT 300000000000003",
        7,
    )
    pages = sheets.document.page_count
    for at in range(pages):
        sheets.page = sheets.document[at]
        sheets.put(555, 820, f"Page {at + 1} of {pages}", 7.5, right=True)
        sheets.put(
            40, 820, "Najd Bank, Saudi joint stock company, regulated by the Saudi Central Bank. C.R. 1010000096", 6.5
        )


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 500, 40_000)
    entries = some_entries(rng, KINDS, POOLS, period, count=count(rng), balance=opening, floor=6500)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "###000010006080######", period[0], {})
    code = iban(rng, "SA", "80000" + account[3:20])
    sheets = Sheets()
    top(sheets)
    sheets.y = first(sheets, entries, opening, period, account, code)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        english = wrap(entry.lines[1], fits("Helvetica", 7.5, 200))
        high = 10 * (len(english) + 1) + 6
        if sheets.y + high > 790:
            sheets.y = heading(sheets, top(sheets))
        lay(sheets, entry, balance, english)
        sheets.y += high
        sheets.page.draw_line((40, sheets.y), (555, sheets.y), color=(0.8, 0.8, 0.85), width=0.4)
        text = " ".join([entry.lines[0], *english])
        rows.append(Row(entry.day, text, entry.amount, balance, page=sheets.document.page_count))
    finish(sheets, period[1])
    sheets.document.subset_fonts()
    save(sheets.document, path)
    return Truth("bank", "ar_SA", "SAR", account, *period, opening, balances[-1], rows)
