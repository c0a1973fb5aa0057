"""Saudi Arabia: mirrored columns (balance left, date right), Hijri date under the other, Arabic and English heads."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_reportlab
from ._rows import solvent
from ._script import arabic, hijri

POOLS = {
    "name": ["Abdullah Al Harbi", "Noura Al Qahtani", "Mohammed Iqbal", "Fahad Al Otaibi"],
    "shop": ["TAMEEMA MARKETS RIYADH", "JARIRA BOOKSTORE", "ALBAYK 0112 JEDDAH", "STATION 417 SASCA", "NAHDA PHARMACY"],
    "firm": ["NAJD CONTRACTING CO", "RED SEA LOGISTICS LLC", "MINISTRY OF EDUCATION"],
    "city": ["RIYADH", "JEDDAH", "DAMMAM"],
}
KINDS = (
    Kind(9, -5, -900, "POS Purchase mada {shop} Card 4406##******#### Apple Pay"),
    Kind(3, -50, -6000, "Instant Transfer Out IPS to {name} SA########### Ref ############"),
    Kind(2, 50, 7000, "Instant Transfer In IPS from {name} Ref ############"),
    Kind(1, 5500, 24000, "Salary Transfer SARIE {firm}", step="1", most=1),
    Kind(2, -100, -4000, "ATM Cash Withdrawal {city} ATM ####", step="50"),
    Kind(2, -30, -800, "SADAD Payment Biller 001 STX Bill No ##########"),
    Kind(1, -0.58, -17.25, "Transfer Fee incl. VAT 15%"),
    Kind(1, -20, -600, "E-Commerce AMAZIN SA 8002#####"),
)
EDGE = {"balance": 116, "in": 198, "out": 280, "text": 296, "date": 560}
HEADS = (
    ("balance", "Balance", "الرصيد"),
    ("in", "Credit", "دائن"),
    ("out", "Debit", "مدين"),
    ("text", "Transaction Details", "تفاصيل العملية"),
    ("date", "Date", "التاريخ"),
)
FACE, BOLD, TINT = "narrow", "narrow-bold", (0.16, 0.32, 0.6)


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.owner = period, rng.choice(POOLS["name"])
        self.iban = iban(rng, "SA", "80##################")
        self.opening = self.closing = self.debits = self.credits = Decimal(0)

    def new(self) -> Page:
        return Page(face=FACE, bold=BOLD)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 44, "WAHAT BANK", 15, bold=True, color=TINT)
        page.put(560, 44, arabic("مصرف الواحة"), 15, right=True, bold=True, color=TINT)
        y = 72.0
        if number == 1:
            page.put(298, 62, "Account Statement  " + arabic("كشف حساب"), 11, center=True)
            start, end = (f"{day:%Y/%m/%d}" for day in self.period)
            facts = (
                ("Customer Name", self.owner, "اسم العميل"),
                ("IBAN", self.iban, "رقم الآيبان"),
                ("Period", f"{start} - {end}", "الفترة"),
                ("Opening Balance", f"{written(self.opening)} SAR", "رصيد الافتتاح"),
                ("Total Debit", f"{written(self.debits)} SAR", "مجموع المدين"),
                ("Total Credit", f"{written(self.credits)} SAR", "مجموع الدائن"),
                ("Closing Balance", f"{written(self.closing)} SAR", "رصيد الإقفال"),
            )
            for label, value, other in facts:
                page.box(36, y + 3, 524, 15, (0.95, 0.96, 0.98))
                page.put(42, y + 14, label, 8.5, bold=True)
                page.put(298, y + 14, value, 8.5, center=True)
                page.put(554, y + 14, arabic(other), 9, right=True)
                y += 17
            y += 18
        page.box(36, y - 2, 524, 28, TINT)
        for name, label, other in HEADS:
            right = name != "text"
            page.put(EDGE[name] - 4 * right, y + 9, arabic(other), 9, right=right, color=WHITE)
            page.put(EDGE[name] - 4 * right, y + 21, label, 8, right=right, color=WHITE)
        return y + 42


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    sheet = Sheet(rng, period)
    sheet.opening = some_amount(rng, 400, 40000)
    entries = solvent(some_entries(rng, KINDS, POOLS, period, balance=sheet.opening, floor=300), sheet.opening)
    balances = running(sheet.opening, [entry.amount for entry in entries])
    sheet.closing = balances[-1] if balances else sheet.opening
    sheet.debits = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    sheet.credits = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    flow = Flow(785, sheet.new, sheet.head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        text = wrap(entry.lines[0], fits(FACE, 8, 186))
        flow.need(max(2, len(text)) * 10 + 6)
        page, y = flow.page, flow.y
        page.put(EDGE["balance"] - 4, y, f"{written(balance)} SAR", 8, right=True)
        page.put(EDGE["in" if entry.amount > 0 else "out"] - 4, y, f"{written(abs(entry.amount))} SAR", 8, right=True)
        page.put(EDGE["date"] - 4, y, f"{entry.day:%Y/%m/%d}", 8, right=True)
        year, month, day = hijri(entry.day)
        page.put(EDGE["date"] - 4, y + 10, f"{year}/{month:02}/{day:02}", 7.5, right=True, color=GREY)
        page.lines(EDGE["text"], y, text, 8, 10)
        flow.y += max(2, len(text)) * 10 + 6
        page.rule(36, flow.y - 12, 560, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, page=flow.number))
    for number, page in enumerate(flow.pages, 1):
        page.put(36, 815, f"Page {number} of {len(flow.pages)}", 7.5, color=GREY)
        page.put(560, 815, arabic("هذا الكشف صادر آليا ولا يحتاج إلى توقيع"), 8, right=True, color=GREY)
        page.put(298, 815, "Call 920000000 within 30 days for objections", 7.5, center=True, color=GREY)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("bank", "en_SA", "SAR", sheet.iban, *period, sheet.opening, sheet.closing, rows)
