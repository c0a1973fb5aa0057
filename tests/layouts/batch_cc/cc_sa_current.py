"""Saudi Arabia, statement from the banking app in English with Arabic labels: debit and credit both filled (0.00 SAR in
the unused one), currency behind every figure, details of several lines, Hijri dates beside the period in the head.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import Color, Flow, Page, fits, with_reportlab
from ._rows import ZERO, apart, arabic, hijri, incoming, outgoing

BLUE: Color = (0.13, 0.18, 0.55)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%Y-%m-%d} {rng.randint(8, 23):02}:{rng.randint(0, 59):02}"


POOLS: Pools = {
    "used": _used,
    "shop": [
        "PANDA RETAIL CO",
        "JARIR BOOKSTORE",
        "ALDREES PETROLEUM",
        "AL BAIK FOOD",
        "TAMIMI MARKETS",
        "NAHDI MEDICAL",
        "BARNS CAFE",
        "NOON AD HOLDINGS",
    ],
    "city": ["RIYADH", "JEDDAH", "DAMMAM", "KHOBAR"],
    "person": ["ABDULRAHMAN S ALQAHTANI", "NOURA M ALHARBI", "FAHAD A ALOTAIBI", "MOHAMMED IRFAN KHAN"],
    "biller": ["SAUDI ELECTRICITY CO 002", "STC 001", "NATIONAL WATER CO 014", "MOI TRAFFIC VIOLATIONS 093"],
}
KINDS = [
    Kind(14, -4, -450, "POS Purchase|{shop} {city} SA|Card 4847********{card} {used}"),
    Kind(3, -20, -900, "Online Purchase|{shop}|Card 4847********{card} {used}"),
    Kind(4, -50, -3500, "Outgoing Instant Transfer SARIE|To: {person}|Ref ################"),
    Kind(4, 50, 4000, "Incoming Transfer SARIE|From: {person}|Family expenses"),
    Kind(2, -40, -600, "SADAD Payment|{biller}|##########"),
    Kind(2, -100, -2000, "ATM Withdrawal|{city} ATM ####", "", "100"),
    Kind(1, 6500, 16000, "Salary|GULF TECHNICAL SERVICES CO|Payroll WPS", "", "0.01", 1),
    Kind(1, -0.58, -1.15, "Transfer Fee incl. VAT 15%"),
    Kind(0.7, -900, -2600, "Personal Finance Installment|Contract #########", "", "0.01", 1),
]
ENDS = (390.0, 474.0, 558.0)


def _sar(amount: Decimal) -> str:
    return f"{written(amount)} SAR"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 30, 89]))
    pools = {**POOLS, "card": [fill(rng, "####", end, {})]}
    opening = some_amount(rng, 300, 20000)
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(12, 90), balance=opening, floor=300)
    balances = running(opening, (entry.amount for entry in entries))
    account = iban(rng, "SA", "85000000608016######").replace(" ", "")

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 56, BLUE)
        page.put(36, 34, "Wadi Bank", 17, bold=True, color=(1, 1, 1))
        page.put(559, 34, arabic("مصرف الوادي"), 16, bold=True, right=True, color=(1, 1, 1))
        if number > 1:
            return titles(page, 76)
        page.put(36, 80, "Account Statement", 12, bold=True)
        page.put(559, 80, arabic("كشف حساب"), 12, bold=True, right=True)
        sides = (
            ("Customer Name", "KHALID IBRAHIM ALGHAMDI", "اسم العميل"),
            ("Account Type", "Current Account - SAR", "نوع الحساب"),
            ("IBAN", account, "رقم الآيبان"),
            ("On The Period", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}", "الفترة"),
            ("Hijri", f"{hijri(start)} - {hijri(end)}", "التاريخ الهجري"),
            ("Opening Balance", _sar(opening), "الرصيد الافتتاحي"),
            ("Closing Balance", _sar(balances[-1]), "الرصيد الختامي"),
            (
                "Total Deposits",
                f"{_sar(incoming(entries))}  ({sum(e.amount > 0 for e in entries)})",
                "إجمالي الإيداعات",
            ),
            (
                "Total Withdrawals",
                f"{_sar(outgoing(entries))}  ({sum(e.amount < 0 for e in entries)})",
                "إجمالي السحوبات",
            ),
        )
        for n, (title, value, label) in enumerate(sides):
            y = 102 + 16 * n
            page.put(36, y, title, 8, color=(0.4, 0.4, 0.4))
            page.put(297, y, value, 8.5, center=True)
            page.put(559, y, arabic(label), 9, right=True, color=(0.4, 0.4, 0.4))
            page.rule(36, y + 5, 559, 0.3, (0.85, 0.85, 0.85))
        return titles(page, 252)

    def titles(page: Page, y: float) -> float:
        page.box(36, y, 523, 28, (0.92, 0.93, 0.98))
        for x, title, label in ((40.0, "Date", "التاريخ"), (104.0, "Transaction Details", "تفاصيل العملية")):
            page.put(x, y + 12, label and arabic(label), 8.5)
            page.put(x, y + 23, title, 8, bold=True)
        for x, title, label in zip(ENDS, ("Debit", "Credit", "Balance"), ("مدين", "دائن", "الرصيد"), strict=True):
            page.put(x - 3, y + 12, arabic(label), 8.5, right=True)
            page.put(x - 3, y + 23, title, 8, bold=True, right=True)
        return y + 42

    flow = Flow(780, lambda: Page(face="sans", bold="sans-bold"), head)
    rows = []
    for n, entry in enumerate(entries):
        lines = [part for text in entry.lines for part in wrap(text, fits("sans", 7.5, 196))]
        flow.need(10 * len(lines) + 5)
        page = flow.page
        page.put(40, flow.y, f"{entry.day:%d/%m/%Y}", 7.5)
        amounts = (max(-entry.amount, ZERO), max(entry.amount, ZERO), balances[n])
        for x, amount in zip(ENDS, amounts, strict=True):
            page.put(x - 3, flow.y, _sar(amount), 7.5, right=True)
        flow.y = page.lines(104, flow.y, lines, 7.5, 10) + 5
        page.rule(36, flow.y - 11, 559, 0.3, (0.8, 0.8, 0.85))
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balances[n], page=flow.number))
    for number, page in enumerate(flow.pages, 1):
        page.put(
            36, 812, "Generated by the app. Tell us of errors within 30 days. Regulated by the Saudi Central Bank.", 6.5
        )
        page.put(559, 812, f"Page {number} of {len(flow.pages)}", 7, right=True)
    apart(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("bank_account", "en_SA", "SAR", account, start, end, opening, balances[-1], rows)
