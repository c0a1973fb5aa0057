"""Saudi Arabia: headings in Arabic and English, columns from right to left, two calendars' days one over the other.

After a large Riyadh bank's account statement: the day stands at the right, the balance at the left, newest first; the
lunar day below the common one, SAR behind each figure, the page's form drawn once and laid under each page.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, fits, save, width

FACE = "Helvetica"
POOLS = {
    "shop": [
        "PANDA 4## RIYADH",
        "JARIR BOOKSTORE OLAYA",
        "ALDREES PETROL 1##",
        "TAMIMI MKTS",
        "HUNGERSTATION",
        "NAHDI PHARMACY",
    ],
    "person": ["ABDULLAH SALEH ALQAHTANI", "NOURA FAHAD ALOTAIBI", "MOHAMMED RAFIQ", "KHALID OMAR BASHIR"],
    "firm": ["SAUDI ELECTRICITY CO", "STC POSTPAID", "NATIONAL WATER CO", "EJAR RENT"],
    "when": lambda rng, day: f"{earlier(rng, day):%d/%m/%y} {rng.randint(7, 23):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(9, -4, -420, "POS Purchase {shop} {when} mada ****####"),
    Kind(2, -100, -2000, "ATM Withdrawal ATM0#### {when}", step="50"),
    Kind(2, -60, -900, "SADAD Bill Payment {firm} Bill ##########"),
    Kind(2, -50, -3000, "Local Transfer SARIE to {person} Ref ??########"),
    Kind(1.5, 50, 2500, "Instant Transfer from {person} Purpose: Family support"),
    Kind(1, 7000, 16000, "Salary Transfer MINISTRY OF EDUCATION WPS ########", most=1),
    Kind(0.7, -0.58, -0.58, "Fee SARIE 0.50 SAR VAT 15% 0.08 SAR", most=3),
]
# Arabic and English title, left and right edge
COLUMNS = [
    ("الرصيد", "Balance", 36, 126),
    ("دائن", "Credit", 130, 210),
    ("مدين", "Debit", 214, 294),
    ("تفاصيل العملية", "Transaction Details", 298, 486),
    ("التاريخ", "Date", 490, 560),
]


def hijri(day: date) -> str:
    """The day in the tabular Islamic calendar, as YYYY/MM/DD."""
    left = day.toordinal() + 1721425 - 1948440 + 10632
    cycle, left = divmod(left - 1, 10631)
    left += 355
    j = (10985 - left) // 5316 * (50 * left // 17719) + left // 5670 * (43 * left // 15238)
    left = left - (30 - j) // 15 * (17719 * j // 50) - j // 16 * (15238 * j // 43) + 29
    month = 24 * left // 709
    return f"{30 * cycle + j - 30}/{month:02}/{left - 709 * month // 24:02}"


def _put(
    page: pymupdf.Page, x: float, y: float, text: str, size: float, color: Color = (0, 0, 0), *, right: bool = False
) -> None:
    name = "body" if "body" in [font[4] for font in page.get_fonts()] else "helv"
    left = x - width(text, FACE, size) if right else x
    page.insert_text((left, y), text, fontsize=size, fontname=name, color=color)


def _arabic(
    page: pymupdf.Page, left: float, top: float, right: float, text: str, size: float, align: str = "left"
) -> None:
    css = f"* {{font-size: {size}px; text-align: {align}; margin: 0}}"
    page.insert_htmlbox((left, top, right, top + size * 2), f'<p dir="rtl">{text}</p>', css=css)


def _form(facts: list[tuple[str, str, str]]) -> pymupdf.Document:
    """Two pages: the first one's form with the account's facts and that of all others."""
    form = pymupdf.open()
    for first in (True, False):
        page = form.new_page()
        page.draw_rect((36, 28, 560, 58), color=None, fill=(0.15, 0.2, 0.55))
        _put(page, 44, 48, "Wahat Al-Khaleej Bank", 13, (1, 1, 1))
        page.insert_htmlbox(
            (300, 26, 552, 58),
            '<p dir="rtl">بنك واحة الخليج</p>',
            css="* {font-size: 15px; color: white; text-align: left; margin: 0}",
        )
        y = 76.0
        if first:
            _put(page, 36, 80, "Account Statement", 12)
            _arabic(page, 360, 58, 560, "كشف حساب", 14)
            for n, (english, value, arabic) in enumerate(facts):
                base = 104 + 16 * n
                _put(page, 36, base, english, 8, GREY)
                _put(page, 190, base, value, 9)
                _arabic(page, 420, base - 15, 560, arabic, 9)
            y = 104.0 + 16 * len(facts) + 6
        page.draw_rect((36, y, 560, y + 30), color=None, fill=(0.88, 0.9, 0.97))
        for arabic, english, left, right in COLUMNS:
            _arabic(page, left, y - 4, right, arabic, 9, "center")
            _put(page, (left + right - width(english, FACE, 8)) / 2, y + 25, english, 8)
        _arabic(page, 300, 801, 560, "هذا الكشف صادر آلياً ولا يحتاج إلى توقيع", 7.5)
        _put(page, 36, 815, "Wahat Al-Khaleej Bank JSC - C.R. 1010000111 - Licensed by the Saudi Central Bank", 6, GREY)
    return form


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 1500, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=200)
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = iban(rng, "SA", "47000000##########").replace(" ", "")
    got = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    paid = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    facts = [
        ("Customer Name", "FAISAL HAMAD ALDOSARI", "اسم العميل"),
        ("IBAN", account, "رقم الآيبان"),
        ("Statement Period", f"{period[0]:%Y/%m/%d} - {period[1]:%Y/%m/%d}", "فترة الكشف"),
        ("Opening Balance", written(opening) + " SAR", "الرصيد الافتتاحي"),
        (f"Total Credits ({sum(e.amount > 0 for e in entries)})", written(got) + " SAR", "إجمالي الإيداعات"),
        (f"Total Debits ({sum(e.amount < 0 for e in entries)})", written(paid) + " SAR", "إجمالي السحوبات"),
        ("Closing Balance", written(closing) + " SAR", "الرصيد الختامي"),
    ]
    form = _form(facts)
    document = pymupdf.open()

    def turn() -> tuple[pymupdf.Page, float]:
        page = document.new_page()
        at = document.page_count
        page.insert_font("body", fontbuffer=pymupdf.Font("helv").buffer)  # the form's own "helv" is none of the page's
        page.show_pdf_page(page.rect, form, min(at, 2) - 1)
        _put(page, 560, 826, f"Page {at}", 7, GREY, right=True)
        return page, 270.0 if at == 1 else 124.0

    page, y = turn()
    rows: list[Row] = []
    for entry, balance in zip(entries[::-1], balances[::-1], strict=True):
        lines = wrap(entry.lines[0], fits(FACE, 8, 180))
        high = max(len(lines), 2) * 10.5 + 7
        if y + high > 798:
            page, y = turn()
        _put(page, 556, y, f"{entry.day:%Y/%m/%d}", 8, right=True)
        _put(page, 556, y + 10, hijri(entry.day) + " H", 7, GREY, right=True)
        for n, line in enumerate(lines):
            _put(page, 302, y + 10.5 * n, line, 8)
        edge = 290 if entry.amount < 0 else 206
        _put(page, edge, y, written(entry.amount, minus="") + " SAR", 8, right=True)
        _put(page, 122, y, written(balance) + " SAR", 8, right=True)
        page.draw_line((36, y + high - 11.5), (560, y + high - 11.5), color=(0.8, 0.8, 0.8), width=0.4)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, document.page_count))
        y += high
    document.subset_fonts()
    save(document, path)
    return Truth("bank", "ar-SA", "SAR", account, *period, opening, closing, rows, newest_first=True)
