"""United Arab Emirates and Saudi Arabia: English rows below headings in English and Arabic.

Look 1 (AED current account): `05JAN24`, balances with `Cr`/`Dr` set close, BROUGHT FORWARD and CARRIED FORWARD rows on
each page, card lines with date and amount inside the text, VAT rows. Look 2 (SAR): the table is mirrored, date at the
right edge and balance at the left, `2024/01/05`, value date, `0.00` in the empty one of debit and credit, a Hijri date
in the head. Arabic is presentation forms from left to right. PyMuPDF, DejaVu and core fonts, rows or shuffled.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import BLACK, GREY, Flow, Page, fits, with_pymupdf
from ._arabic import visual

GULF = [
    Kind(10, -8, -900, "POS-PURCHASE|CARD NO.484783XXXXXX{card} {dmy} {spent},AED|{shop} {city}:AE"),
    Kind(2, -40, -1200, "POS-PURCHASE|CARD NO.484783XXXXXX{card} {dmy} {foreign}|{web} LONDON:GB|EXCH RATE {rate}"),
    Kind(2.5, -100, -3000, "ATM WITHDRAWAL|CARD NO.484783XXXXXX{card} {dmy}|{bank} {city}", step="100"),
    Kind(3, -100, -4000, "MOBILE BANKING TRANSFER TO|{person}|IPI TT REF: 0##IPI##########"),
    Kind(1, 7000, 32000, "SALARY {month}|WPS {firm}|TT REF: 0##SAL######### AED 1,500.00 HOUSING", most=2),
    Kind(1.5, 50, 6000, "INWARD REMITTANCE TT REF: P##########|AE##0##00000##########|{person}"),
    Kind(1, -800, -9000, "CHQ NO ###### INWARD CLEARING", "", "50"),
    Kind(1.2, -90, -900, "SMART BILL PAYMENT|{biller} ##########"),
    Kind(1, -1.05, -26.25, "VAT 5% ON CHARGES DATED {dmy}", step="1.05"),
    Kind(0.6, -26.25, -26.25, "MINIMUM BALANCE CHARGES BELOW AED 3,000.00", most=1),
    Kind(0.6, 20, 800, "POS-REFUND|CARD NO.484783XXXXXX{card} {dmy}|{shop} {city}:AE"),
]
NAJD = [
    Kind(10, -4, -700, "POS Purchase mada {shop} {town} SA ####XXXXXX{card} Terminal 0############"),
    Kind(2, -20, -900, "E-Commerce Purchase {web} {foreign} Rate 3.7512 Auth ######"),
    Kind(2.5, -100, -5000, "Cash Withdrawal ATM ##### {town} {iso}", step="100"),
    Kind(3, -50, -6000, "Outgoing Instant Transfer to {person} SA## 8000 #### 6080 ####|Purpose: Family support"),
    Kind(2, 50, 6000, "Incoming Transfer sarie from {person} Ref ##################"),
    Kind(1, 6000, 24000, "Payroll {firm} {month} / 0######", most=2),
    Kind(1.5, -60, -900, "SADAD Payment {biller} Biller 0## Account 10#########"),
    Kind(0.8, -0.58, -11.5, "Transfer Fee SAR 0.50 + VAT 15%", step="0.23"),
    Kind(0.6, 10, 400, "Reversal POS {shop} {iso}"),
]
POOLS = {
    "shop": ["LULUA HYPERMARKET", "AL DANA PHARMACY LLC", "ADNAK SERVICE STN 114", "TAREEQ TAXI",
             "KARAK HOUSE", "PANDO #212"],
    "web": ["AMAZONIA UK", "NETFLIKS.COM", "BOOKINGO BV"],
    "city": ["DUBAI", "ABU DHABI", "SHARJAH", "AL AIN"],
    "town": ["RIYADH", "JEDDAH", "AL KHOBAR", "MADINAH MUNAWARAH"],
    "bank": ["DANA GULF BANK", "MASHREK ISLAMIC"],
    "person": ["MOHAMMED ABDUL RAHMAN ALI", "FATIMA H AL SUWAIDI", "RAJESH PILLAI",
               "JOHN M CRUZ", "ABDULAZIZ SAAD ALHARBI"],
    "firm": ["PEARL CONTRACTING CO LLC", "NOOR AL KHALEEJ TRADING EST"],
    "biller": ["DEWAA", "ETISALAAT", "SALIQ", "STCPAY MOBILE", "SAUDI ELECTRIC"],
    "spent": ["@"],
    "foreign": ["GBP ##.99", "USD 1##.00"],
    "rate": ["3.6729", "4.7312"],
    "card": ["####"],
    "month": lambda _, day: day.strftime("%b-%Y").upper(),
    "dmy": lambda rng, day: earlier(rng, day).strftime("%d-%m-%Y"),
    "iso": lambda rng, day: earlier(rng, day).strftime("%Y/%m/%d"),
}  # fmt: skip
TEAL = (0.0, 0.42, 0.42)
GOLD = (0.62, 0.47, 0.13)
SAND = (0.96, 0.94, 0.89)


def draw(rng: Random, path: Path) -> Truth:
    gulf = rng.random() < 0.5
    period = start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 300, 60000)
    if gulf and rng.random() < 0.15:
        opening = -opening / 100
    opening = opening.quantize(Decimal("0.01"))
    entries = some_entries(rng, GULF if gulf else NAJD, POOLS, period, balance=opening, floor=-200 if gulf else 6000)
    closing = opening + sum(e.amount for e in entries)
    code = iban(rng, "AE", "026000101#########") if gulf else iban(rng, "SA", "800006080101########")
    if gulf:
        truth = Truth("checking", "en_AE", "AED", code, start, end, opening, closing)
        _gulf(truth, entries, path)
    else:
        truth = Truth("checking", "en_SA", "SAR", code, start, end, opening, closing)
        _najd(rng, truth, entries, path)
    return truth


def _both(page: Page, x: float, y: float, english: str, arabic: str, size: float, **how: object) -> None:
    """A heading in two lines, Arabic first."""
    page.put(x, y, visual(arabic), size, face="sans", **how)  # type: ignore[arg-type]
    page.put(x, y + size + 2, english, size, bold=True, **how)  # type: ignore[arg-type]


# --- look 1 ----------------------------------------------------------------------------------------------------------

DATE, TEXT, DEBIT, CREDIT, BALANCE = 42, 102, 380, 462, 552


def _mark(amount: Decimal) -> str:
    return f"{written(abs(amount))}{'Dr' if amount < 0 else 'Cr'}"


def _gulf(truth: Truth, entries: list[Entry], path: Path) -> None:
    balance = truth.opening_balance
    state = {"balance": balance}

    def carried(page: Page, _: float) -> None:
        page.put(TEXT, 752, "CARRIED FORWARD", 8, bold=True)
        page.put(BALANCE, 752, _mark(state["balance"]), 8, right=True, bold=True)

    def head(page: Page, number: int) -> float:
        y = _gulf_head(page, number, truth)
        page.put(TEXT, y, "BROUGHT FORWARD", 8, bold=True)
        page.put(BALANCE, y, _mark(state["balance"]), 8, right=True, bold=True)
        return y + 16

    flow = Flow(742, Page, head, carried)
    for entry in entries:
        spent = written(abs(entry.amount))
        lines = [part for line in entry.lines for part in wrap(line.replace("@", spent), fits("Helvetica", 8, 206))]
        flow.need(10 * len(lines))
        page, y = flow.page, flow.y
        balance += entry.amount
        page.put(DATE, y, f"{entry.day:%d%b%y}".upper(), 8)
        page.put(TEXT, y, lines[0], 8)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount)), 8, right=True)
        page.put(BALANCE, y, _mark(balance), 8, right=True)
        state["balance"] = balance
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y = page.lines(TEXT, y + 10, lines[1:], 8, 10) + 4
    flow.need(54)
    page, y = flow.page, flow.y + 4
    page.rule(36, y - 8, 559, 0.8, TEAL)
    out = -sum((e.amount for e in entries if e.amount < 0), Decimal("0.00"))
    into = sum((e.amount for e in entries if e.amount > 0), Decimal("0.00"))
    page.put(TEXT, y + 4, "TOTAL", 8, bold=True)
    page.put(DEBIT, y + 4, written(out), 8, right=True, bold=True)
    page.put(CREDIT, y + 4, written(into), 8, right=True, bold=True)
    page.put(TEXT, y + 18, f"CLOSING BALANCE AS ON {truth.period_end:%d%b%y}".upper(), 8, bold=True)
    page.put(BALANCE, y + 18, _mark(balance), 8, right=True, bold=True)
    page.put(298, y + 36, "*** END OF STATEMENT ***", 8, center=True)
    text = (
        "Please examine this statement at once and notify us of any discrepancy within 30 days of the statement date,"
        " failing which it will be deemed correct. From 01JAN2025 teller cash withdrawals cost AED 26.25 including VAT."
    )
    for n, page in enumerate(flow.pages, 1):
        page.lines(42, 772, wrap(text, fits("Helvetica", 6.5, 420)), 6.5, 8)
        page.put(553, 772, visual("يرجى مراجعة الكشف"), 7, right=True, face="sans")
        page.put(298, 808, f"Page {n} of {len(flow.pages)}", 7.5, center=True)
    with_pymupdf(flow.pages, path, "shuffled")


def _gulf_head(page: Page, number: int, truth: Truth) -> float:
    page.put(42, 46, "Dana Gulf Bank", 17, bold=True, color=TEAL)
    page.put(552, 46, visual("بنك دانة الخليج"), 17, right=True, face="sans", color=TEAL)
    page.put(298, 70, "STATEMENT OF ACCOUNT", 10, center=True, bold=True)
    page.put(298, 84, visual("كشف حساب"), 10, center=True, face="sans")
    y = 104.0
    if number == 1:
        page.lines(42, 104, ["MR SALEM KHALFAN AL MAZMI", "P.O. BOX 31142", "DUBAI", "UNITED ARAB EMIRATES"], 8.5, 11)
        days = f"{truth.period_start:%d%b%Y} TO {truth.period_end:%d%b%Y}".upper()
        rows = [
            ("Statement Period", days, "فترة الكشف"),
            ("Account Type", "CURRENT ACCOUNT", "نوع الحساب"),
            ("IBAN", truth.account_number or "", "رقم الحساب"),
            ("Currency", "UAE DIRHAM", "العملة"),
        ]
        for n, (name, value, arabic) in enumerate(rows):
            page.put(256, 104 + 12 * n, name, 8, bold=True)
            page.put(340, 104 + 12 * n, value, 8)
            page.put(552, 104 + 12 * n, visual(arabic), 8, right=True, face="sans")
        y = 166
    page.box(36, y - 10, 523, 26, (0.85, 0.93, 0.93), stroke=TEAL)
    _both(page, DATE, y, "Date", "التاريخ", 7.5)
    _both(page, TEXT, y, "Description", "التفاصيل", 7.5)
    for x, english, arabic in ((DEBIT, "Debits", "مدين"), (CREDIT, "Credits", "دائن"), (BALANCE, "Balance", "الرصيد")):
        _both(page, x, y, english, arabic, 7.5, right=True)
    return y + 28


# --- look 2 ----------------------------------------------------------------------------------------------------------


def _hijri(day: date) -> str:
    """The date in the tabular Islamic calendar."""
    days = day.toordinal() - 227014
    year = (30 * days + 10646) // 10631
    day_of_year = days - ((11 * year + 3) // 30 + 354 * (year - 1))
    month = min(12, day_of_year * 2 // 59 + 1)
    return f"{year}/{month:02}/{max(1, day_of_year - (59 * (month - 1) + 1) // 2 + 1):02}"


def _najd(rng: Random, truth: Truth, entries: list[Entry], path: Path) -> None:
    flow = Flow(770, lambda: Page(face="narrow", bold="narrow-bold"), lambda p, n: _najd_head(p, n, truth, entries))
    balance = truth.opening_balance
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 7, 176))]
        height = 9 * len(lines) + 7
        flow.need(height)
        page, y = flow.page, flow.y
        balance += entry.amount
        value = min(entry.day + timedelta(rng.choice([0, 0, 0, 1])), truth.period_end)
        debit, credit = max(-entry.amount, Decimal(0)), max(entry.amount, Decimal(0))
        if len(truth.transactions) % 2:
            page.box(30, y - 10, 535, height, SAND)
        for x, amount in ((96, balance), (166, credit), (236, debit)):
            page.put(x, y, written(amount), 7, right=True)
        page.put(492, y, f"{value:%Y/%m/%d}", 7, right=True)
        page.put(560, y, f"{entry.day:%Y/%m/%d}", 7, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, value, flow.number))
        page.lines(250, y, lines, 7, 9)
        flow.y = y + height
    flow.need(40)
    flow.page.rule(30, flow.y, 565, 0.8, GOLD)
    text = "Generated electronically, no signature needed. Balance subject to holds: SAR 0.00. Toll free 800 124 0000."
    flow.page.put(298, flow.y + 16, text, 7, center=True, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 812, f"{n} / {len(flow.pages)}", 7, center=True)
        page.put(560, 812, visual("خاضع لإشراف البنك المركزي السعودي"), 7, right=True)
        page.put(35, 812, "Supervised by the Saudi Central Bank. C.R. 1010000442, capital SAR 15,000,000,000.00", 6)
    with_pymupdf(flow.pages, path)


def _najd_head(page: Page, number: int, truth: Truth, entries: list[Entry]) -> float:
    page.put(560, 46, visual("مصرف نجد الوطني"), 17, right=True, face="sans-bold", color=GOLD)
    page.put(35, 46, "Najd National Bank", 15, bold=True, color=GOLD)
    y = 84.0
    if number == 1:
        end = truth.period_end + timedelta(1)
        into = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
        out = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
        rows = [
            ("Customer Name", "NOURA BINT FAHAD ALQAHTANI", "اسم العميل"),
            ("IBAN Number", truth.account_number or "", "رقم الآيبان"),
            ("Statement Date", f"{end:%Y/%m/%d}  -  {_hijri(end)} H", "تاريخ الكشف"),
            ("On The Period", f"{truth.period_start:%Y/%m/%d} - {truth.period_end:%Y/%m/%d}", "خلال الفترة"),
            ("Opening Balance", f"{written(truth.opening_balance)} SAR", "الرصيد الافتتاحي"),
            ("Total Deposits", f"{written(into)} SAR", "الإيداعات"),
            ("Total Withdrawals", f"{written(out)} SAR", "السحوبات"),
            ("Closing Balance", f"{written(truth.closing_balance)} SAR", "رصيد الإقفال"),
        ]
        for n, (name, value, arabic) in enumerate(rows):
            page.box(30, 66 + 15 * n, 535, 15, SAND if n % 2 else None, stroke=GREY)
            page.put(35, 76 + 15 * n, name, 7.5, bold=True)
            page.put(298, 76 + 15 * n, value, 7.5, center=True)
            page.put(560, 76 + 15 * n, visual(arabic), 7.5, right=True)
        y = 210
    page.box(30, y - 11, 535, 26, GOLD)
    heads = [
        (96, "Balance", "الرصيد"),
        (166, "Credit", "دائن"),
        (236, "Debit", "مدين"),
        (492, "Value Date", "تاريخ القيمة"),
        (560, "Date", "التاريخ"),
    ]
    for x, english, arabic in heads:
        _both(page, x, y, english, arabic, 7, right=True, color=(1.0, 1.0, 1.0))
    _both(page, 250, y, "Transaction Details", "تفاصيل العملية", 7, color=(1.0, 1.0, 1.0))
    page.rule(30, y + 15, 565, 0.5, BLACK)
    return y + 28
