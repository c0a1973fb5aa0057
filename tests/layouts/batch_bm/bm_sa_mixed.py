"""Saudi Arabia, current account in English and Arabic: titles in both languages, Arabic first lines of the rows.

The unit SAR stands behind each amount, the empty column prints zero, a row's English text follows the Arabic one.
Arabic is drawn in presentation forms in the order seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_fpdf
from ._rows import arabic, total

POOLS = {
    "shop": (
        "PANDA RETAIL CO RIYADH",
        "OTHAIM MARKETS #### RIYADH",
        "JARIR BOOKSTORE OLAYA",
        "ALDREES PETROL ####",
        "HUNGERSTATION RIYADH",
        "NAHDI PHARMACY ####",
    ),
    "person": ("FAHAD ABDULLAH ALHARBI", "SARAH MOHAMMED ALQAHTANI", "IMRAN KHAN YOUSUF"),
}
KINDS = (
    Kind(13, -6, -480, "مشتريات نقاط البيع|POS Purchase Mada ####** {shop}"),
    Kind(4, -20, -700, "شراء عبر الإنترنت|E-Commerce Purchase {shop}"),
    Kind(3, -100, -3000, "سحب نقدي صراف آلي|ATM Cash Withdrawal Terminal ########", step="50"),
    Kind(4, -50, -6000, "حوالة صادرة|Local Transfer Out SARIE {person} Ref ##########", step="10"),
    Kind(3, -57.5, -690, "سداد فواتير|SADAD Bill Payment 0## STC Account 1000######"),
    Kind(3, 50, 4000, "حوالة واردة|Local Transfer In {person} Ref ##########", step="5"),
    Kind(1, 6500, 17500, "راتب|Payroll RIYADH CEMENT CO ref SAL######", most=1, step="1"),
    Kind(1, -0.58, -5.75, "رسوم وضريبة|Transfer Fee including VAT 15%", most=3),
)
TEAL = (0.05, 0.3, 0.45)
LINE = (0.75, 0.75, 0.75)
HEADS = (
    (40, "التاريخ", "Date"),
    (104, "تفاصيل العملية", "Transaction Details"),
    (372, "مدين", "Debit"),
    (462, "دائن", "Credit"),
    (555, "الرصيد", "Balance"),
)


def riyals(amount: Decimal) -> str:
    return written(amount) + " SAR"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 500, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 62), balance=opening, floor=500)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "2400101########", period[0], {})
    truth = Truth("checking", "en_SA", "SAR", account, *period, opening, closing)
    flow = Flow(748, lambda: Page(face="narrow", bold="narrow-bold"), _head)
    _holder(flow, (account, iban(rng, "SA", "24000" + account[2:])), period)
    _summary(flow, entries, (opening, closing))
    _columns(flow)
    for entry, balance in zip(entries, balances, strict=True):
        _row(flow, entry, balance, truth)
    for number, page in enumerate(flow.pages, 1):
        page.rule(36, 768, 559, 0.5, TEAL)
        page.put(36, 780, "Bank Alwadi is licensed and supervised by the Saudi Central Bank. Tel 920000555", 7)
        page.put(559, 780, arabic("بنك الوادي يخضع لرقابة البنك المركزي السعودي"), 7, right=True)
        page.put(297, 796, f"Page {number} of {len(flow.pages)}", 7.5, center=True)
    with_fpdf(flow.pages, path)
    return truth


def _head(page: Page, number: int) -> float:
    page.put(40, 46, "BANK ALWADI", 14, bold=True, color=TEAL)
    page.put(555, 46, arabic("بنك الوادي"), 14, bold=True, right=True, color=TEAL)
    page.put(297, 68, "Account Statement   " + arabic("كشف حساب"), 11, bold=True, center=True)
    if number > 1:
        _title(page, 104)
        return 132
    return 92


def _holder(flow: Flow, numbers: tuple[str, str], period: tuple[date, date]) -> None:
    start, end = (f"{day:%d/%m/%Y}" for day in period)
    lines = (
        ("Customer Name", "ABDULAZIZ SAAD ALDOSARI", "اسم العميل"),
        ("Account Number", numbers[0], "رقم الحساب"),
        ("IBAN", numbers[1], "رقم الآيبان"),
        ("Currency", "SAR", "العملة"),
        ("Branch", "RIYADH - KING FAHD ROAD", "الفرع"),
        ("Statement Period", f"{start} - {end}", "فترة الكشف"),
    )
    for label, value, local in lines:
        page, y = flow.page, flow.y
        page.put(44, y, label, 8, bold=True)
        page.put(297, y, value, 8, center=True)
        page.put(551, y, arabic(local), 8, bold=True, right=True)
        page.rule(40, y + 4, 555, 0.3, LINE)
        flow.y += 14
    flow.y += 10


def _summary(flow: Flow, entries: Sequence[Entry], ends: tuple[Decimal, Decimal]) -> None:
    page, y = flow.page, flow.y
    spent, paid = [e.amount for e in entries if e.amount < 0], [e.amount for e in entries if e.amount > 0]
    cells = (
        ("Opening Balance", "الرصيد الافتتاحي", riyals(ends[0])),
        (f"Total Debits ({len(spent)})", "إجمالي المدين", riyals(-total(spent))),
        (f"Total Credits ({len(paid)})", "إجمالي الدائن", riyals(total(paid))),
        ("Closing Balance", "الرصيد الختامي", riyals(ends[1])),
    )
    page.box(40, y - 10, 515, 42, (0.93, 0.96, 0.97))
    for n, (label, local, amount) in enumerate(cells):
        middle = 40 + 515 / 4 * (n + 0.5)
        page.put(middle, y, arabic(local), 8, center=True)
        page.put(middle, y + 11, label, 7.5, center=True)
        page.put(middle, y + 25, amount, 8.5, center=True, bold=True)
    flow.y = y + 54


def _title(page: Page, y: float) -> None:
    page.box(36, y - 12, 523, 28, TEAL)
    for n, (x, local, english) in enumerate(HEADS):
        page.put(x, y - 1, arabic(local), 8, bold=True, right=n > 1, color=(1, 1, 1))
        page.put(x, y + 10, english, 8, bold=True, right=n > 1, color=(1, 1, 1))


def _columns(flow: Flow) -> None:
    _title(flow.page, flow.y)
    flow.y += 28


def _row(flow: Flow, entry: Entry, balance: Decimal, truth: Truth) -> None:
    lines = [arabic(entry.lines[0]), *wrap(entry.lines[1], fits("narrow", 7.5, 182))]
    flow.need(10 * len(lines) + 5)
    page, y = flow.page, flow.y
    page.put(40, y, f"{entry.day:%d/%m/%Y}", 8)
    page.lines(104, y, lines, 7.5, 10)
    page.put(372, y, riyals(max(-entry.amount, Decimal("0.00"))), 8, right=True)
    page.put(462, y, riyals(max(entry.amount, Decimal("0.00"))), 8, right=True)
    page.put(555, y, riyals(balance), 8, right=True)
    said = " ".join(entry.lines)
    truth.transactions.append(Row(entry.day, said, entry.amount, balance, page=flow.number))
    flow.y += 10 * len(lines) + 5
    page.rule(36, flow.y - 10, 559, 0.3, LINE)
