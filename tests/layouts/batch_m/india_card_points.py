"""India: credit card statement with domestic and international transactions.

Lakhs in the digit groups, Cr behind credits and nothing behind debits, reward points left of the amounts, times behind
dates, GST rows of 18 per cent on fees, original currencies in a column of their own, boxes that add up to the dues.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Hand, Page, by_hand, fits, with_fpdf

HOME = [
    Kind(8, -60, -2800, "{shop}"),
    Kind(3, -120, -900, "{food}", step="1"),
    Kind(2, -500, -4000, "{fuel}", step="1"),
    Kind(2, -900, -26000, "{big}"),
    Kind(1, -800, -9000, "EMI {big} {part} (PRINCIPAL)", most=1),
    Kind(1, 150, 3500, "{shop} REFUND", tag="back"),
    Kind(0.6, 3, 45, "FUEL SURCHARGE WAIVER {fuel}", tag="waiver"),
]
ABROAD = [Kind(3, -150, -9000, "{abroad}"), Kind(0.3, 400, 4000, "{abroad} REVERSAL", tag="back")]
POOLS: Pools = {
    "shop": ["AMAZON PAY INDIA PRIVATE BANGALORE", "FLIPKART PAYMENTS GURGAON", "DMART AVENUE SUPERMARTS THANE",
             "RELIANCE SMART BAZAAR PUNE", "APOLLO PHARMACY CHENNAI", "BIGBASKET INNOVATIVE RETAIL BENGALURU",
             "AIRTEL RECHARGE NEW DELHI", "UPI-########0012-RAMESH KIRANA STORES-PAYTMQR#######@PTY"],
    "food": ["SWIGGY BUNDL TECHNOLOGIES BANGALORE", "ZOMATO LTD GURGAON", "CHAAYOS CONNAUGHT PLACE DELHI"],
    "fuel": ["HPCL SAI SERVICE STATION PUNE", "INDIAN OIL CORPORATION NASHIK"],
    "big": ["CROMA INFINITI RETAIL MUMBAI", "TANISHQ TITAN CO HYDERABAD", "MAKEMYTRIP INDIA PVT LTD"],
    "part": ["03/12", "05/09", "02/06"],
    "abroad": ["OPENAI *CHATGPT SUBSCR SAN FRANCISCO", "AGODA.COM SINGAPORE", "NETFLIX.COM LOS GATOS",
               "GRAB*A-######## BANGKOK", "AWS EMEA AWS.AMAZON.CO"],
}  # fmt: skip
RATES = {"USD": Decimal("83.42"), "SGD": Decimal("62.10"), "THB": Decimal("2.31"), "EUR": Decimal("90.75")}
HASH = "№"  # stands for a # that is printed, because # alone is a digit to be drawn
LEFT, RIGHT, BOTTOM = 38, 557, 772
TEXT, FOREIGN, POINTS, AMOUNT = 128, 388, 455, 550
NAVY = (0.05, 0.15, 0.4)
CENT = Decimal("0.01")


class _Line(NamedTuple):
    day: date
    clock: str
    text: str
    amount: Decimal
    points: str = ""
    original: str = ""


def money(amount: Decimal) -> str:
    """The amount in groups of lakhs and crores, without a sign."""
    whole, _, part = written(abs(amount), "").partition(".")
    return re.sub(r"(?<=\d)(?=(\d\d)+\d$)", ",", whole) + "." + part


def marked(amount: Decimal) -> str:
    return money(amount) + (" Cr" if amount > 0 else "")


def _line(rng: Random, entry: Entry) -> _Line:
    clock = f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
    points = -int(entry.amount / 150) * 4
    counted = points and entry.tag != "waiver" and "HPCL" not in entry.lines[0]
    return _Line(entry.day, clock, entry.lines[0], entry.amount, str(points) if counted else "")


def _taxed(rng: Random, day: date, text: str, fee: Decimal) -> list[_Line]:
    """A fee and the tax on it, which is a row of its own."""
    tax = (fee * Decimal("0.18")).quantize(CENT, ROUND_HALF_UP)
    reference = fill(rng, "IGST-VPS##########-RATE 18.0 -27 (Ref№ ST##################)", day, {})
    return [_Line(day, "", text, fee), *([_Line(day, "", reference.replace(HASH, "#"), tax)] if tax else [])]


def _home(rng: Random, period: tuple[date, date], owed: Decimal, count: int) -> list[_Line]:
    lines = [_line(rng, entry) for entry in some_entries(rng, HOME, POOLS, period, count=count)]
    paid = period[0] + timedelta(rng.randint(3, 20))
    how = rng.choice(
        ["CC PAYMENT BPPY {0} (Ref№ ST################)", "NETBANKING TRANSFER (Ref№ 00000000000########)"]
    )
    amount = owed if rng.random() < 0.6 else (owed / 2).quantize(Decimal(1))
    lines.append(
        _Line(paid, "12:04:51", fill(rng, how.replace("{0}", "CC0#########"), paid, {}).replace(HASH, "#"), amount)
    )
    last = period[1]
    if amount != owed:
        lines += _taxed(rng, last, "FINANCE CHARGES", -(owed * Decimal("0.036")).quantize(CENT))
        if rng.random() < 0.5:
            lines += _taxed(rng, last, "LATE PAYMENT CHARGES", Decimal(-rng.choice([500, 750, 1100])))
    return sorted(lines, key=lambda line: line.day)


def _abroad(rng: Random, period: tuple[date, date]) -> list[_Line]:
    lines = []
    for entry in some_entries(rng, ABROAD, POOLS, period, count=rng.choice([0, 1, 3, 8])):
        line, code = _line(rng, entry), rng.choice(sorted(RATES))
        original = f"{code} {written(abs(entry.amount) / RATES[code], minus='')}"
        lines.append(line._replace(original=original))
        if entry.amount < -100:
            markup = (entry.amount * Decimal("0.035")).quantize(CENT, ROUND_HALF_UP)
            lines += _taxed(rng, entry.day, "CONSOLIDATED FCY MARKUP FEE", markup)
    return lines


class _Drawing:
    def __init__(self, period: tuple[date, date], number: str, times: bool) -> None:
        self.period, self.number, self.times = period, number, times
        self.section = ""
        self.rows: list[Row] = []
        self.flow = Flow(BOTTOM, Page, self._head)

    def _head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 50, NAVY)
        page.put(LEFT, 32, "DECCAN BANK", 17, bold=True, color=WHITE)
        page.put(RIGHT, 32, "Platinum Edge Credit Card Statement", 12, right=True, color=WHITE)
        if number == 1:
            return 72
        page.put(LEFT, 66, "Name : ANANYA KULKARNI", 8)
        page.put(RIGHT, 66, f"Card No: {self.number}", 8, right=True)
        return self._columns(page, 88) if self.section else 90

    def _columns(self, page: Page, y: float) -> float:
        page.put(LEFT, y, self.section, 10.5, bold=True, color=NAVY)
        y += 16
        page.box(LEFT, y - 11, RIGHT - LEFT, 16, (0.87, 0.9, 0.96))
        page.put(LEFT + 3, y, "Date", 8, bold=True)
        page.put(TEXT, y, "Transaction Description", 8, bold=True)
        page.put(POINTS, y, "Reward Points", 8, bold=True, right=True)
        if self.section.startswith("International"):
            page.put(FOREIGN, y, "Foreign Amt", 8, bold=True, right=True)
        page.put(AMOUNT, y, "Amount (in Rs.)", 8, bold=True, right=True)
        return y + 19

    def boxes(self, cells: Sequence[tuple[str, str]], tint: tuple[float, float, float]) -> None:
        wide = (RIGHT - LEFT) / len(cells)
        page, y = self.flow.page, self.flow.y
        for n, (label, value) in enumerate(cells):
            page.box(LEFT + n * wide, y - 12, wide - 3, 36, tint)
            page.put(LEFT + (n + 0.5) * wide, y, label, 7.5, center=True)
            page.put(LEFT + (n + 0.5) * wide, y + 16, value, 10, bold=True, center=True)
        self.flow.y += 44

    def table(self, name: str, lines: Sequence[_Line]) -> None:
        self.flow.need(80)
        self.section = name
        self.flow.y = self._columns(self.flow.page, self.flow.y)
        self.flow.page.put(TEXT, self.flow.y, "ANANYA KULKARNI", 8.5, bold=True)
        self.flow.y += 14
        room = (FOREIGN - 62 if name.startswith("International") else POINTS - 60) - TEXT
        for line in lines:
            parts = wrap(line.text, fits("Helvetica", 8.5, room))
            self.flow.need(11 * len(parts) + 4)
            page, y = self.flow.page, self.flow.y
            when = f"{line.day:%d/%m/%Y}" + (f" {line.clock}" if self.times else "")
            page.put(LEFT + 3, y, when.strip(), 8.5)
            page.put(FOREIGN, y, line.original, 8.5, right=True)
            page.put(POINTS, y, line.points, 8.5, right=True)
            page.put(AMOUNT - (0 if line.amount > 0 else 13), y, marked(line.amount), 8.5, right=True)
            self.flow.y = page.lines(TEXT, y, parts, 8.5, 11) + 4
            page.rule(LEFT, self.flow.y - 11, RIGHT, 0.2, GREY)
            self.rows.append(Row(line.day, " ".join(parts), line.amount, page=self.flow.number))
        self.section = ""
        self.flow.y += 14


def _first(rng: Random, drawing: _Drawing, owed: Decimal, lines: Sequence[_Line]) -> None:
    page, last = drawing.flow.page, drawing.period[1]
    address = ["ANANYA KULKARNI", "FLAT 14 SHIVNERI APTS", "PAUD ROAD KOTHRUD", "PUNE 411038 MAHARASHTRA"]
    page.lines(LEFT, 78, address, 9, 12)
    facts = [f"Card No: {drawing.number}", f"Statement Date: {last:%d/%m/%Y}"]
    facts += [f"Statement Period: {drawing.period[0]:%d/%m/%Y} - {last:%d/%m/%Y}", "GSTIN: 27AABCD1234E1Z5"]
    page.lines(330, 78, facts, 9, 12)
    drawing.flow.y = 146
    credits = sum((line.amount for line in lines if line.amount > 0), Decimal(0))
    finance = -sum((line.amount for line in lines if line.text == "FINANCE CHARGES"), Decimal(0))
    debits = -sum((line.amount for line in lines if line.amount < 0), Decimal(0)) - finance
    dues = owed + debits + finance - credits
    least = max(Decimal(200), (dues / 20).quantize(Decimal(10))) if dues > 0 else Decimal(0)
    shown = money(dues) + (" Cr" if dues < 0 else "")
    due = f"{last + timedelta(20):%d/%m/%Y}"
    drawing.boxes(
        [("Payment Due Date", due), ("Total Dues", shown), ("Minimum Amount Due", money(least))], (1, 0.93, 0.8)
    )
    limit = Decimal(rng.choice([150000, 300000, 640000]))
    left = max(Decimal(0), limit - dues)
    limits = [
        ("Credit Limit", money(limit)),
        ("Available Credit Limit", money(left)),
        ("Available Cash Limit", money(left / 4)),
    ]
    drawing.boxes(limits, (0.93, 0.93, 0.93))
    drawing.flow.page.put(LEFT, drawing.flow.y, "Account Summary", 10.5, bold=True, color=NAVY)
    drawing.flow.y += 22
    sums = (("Opening Balance", money(owed)), ("Payment/ Credits", money(credits)), ("Purchase/ Debits", money(debits)))
    drawing.boxes([*sums, ("Finance Charges", money(finance)), ("Total Dues", shown)], (0.87, 0.9, 0.96))


def _behind(rng: Random, drawing: _Drawing, lines: Sequence[_Line]) -> None:
    drawing.flow.need(150)
    page, y = drawing.flow.page, drawing.flow.y
    earned, before = sum(int(line.points or 0) for line in lines), rng.randint(0, 9000)
    page.put(LEFT, y, "Reward Points Summary", 10.5, bold=True, color=NAVY)
    drawing.flow.y += 22
    points = (
        ("Opening Balance", before),
        ("Feature + Bonus", earned),
        ("Disbursed", 0),
        ("Closing Balance", before + earned),
    )
    drawing.boxes([(label, f"{value}") for label, value in points], (0.93, 0.93, 0.93))
    tax = -sum((line.amount for line in lines if line.text.startswith("IGST")), Decimal(0))
    notes = [
        f"GST Summary: total IGST charged in this statement Rs. {money(tax)} (HSN 997113, rate 18.0%).",
        "Important: Making only the minimum payment every month would result in the repayment stretching over years "
        "with consequent interest payment on your outstanding balance. Finance charges are levied at 3.60% per month.",
        "Late payment charges: Rs.500 for dues of Rs.501 to Rs.5,000; Rs.750 up to Rs.10,000; Rs.1,100 above.",
        "Offer: convert purchases above Rs.3,000 into EMI at 1.25% per month. SMS EMI to 56700. For any query call "
        "1800 555 0190 or write to Manager, Credit Cards, P.O. Box 8654, Chennai 600 041.",
        "This is a computer generated statement and does not require a signature.",
    ]
    for line in (part for note in notes for part in wrap(note, fits("Helvetica", 7.5, RIGHT - LEFT))):
        drawing.flow.need(11)
        drawing.flow.page.put(LEFT, drawing.flow.y, line, 7.5, color=GREY)
        drawing.flow.y += 11


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 29)
    owed = some_amount(rng, 4000, 190000)
    home = _home(rng, period, owed, rng.choice([rng.randint(4, 12), rng.randint(18, 45), rng.randint(50, 95)]))
    abroad = _abroad(rng, period)
    lines = home + abroad
    drawing = _Drawing(period, fill(rng, "5241 87XX XXXX ####", period[0], {}), rng.random() < 0.6)
    _first(rng, drawing, owed, lines)
    drawing.table("Domestic Transactions", home)
    if abroad:
        drawing.table("International Transactions", abroad)
    _behind(rng, drawing, lines)
    for number, page in enumerate(drawing.flow.pages, 1):
        page.put(LEFT, 815, "Deccan Bank Ltd. CIN: L65920MH1994PLC080000", 7, color=GREY)
        page.put(RIGHT, 815, f"Page {number} of {drawing.flow.number}", 8, right=True)
    if rng.random() < 0.5:
        with_fpdf(drawing.flow.pages, path, rng.choice(["rows", "columns"]))
    else:
        by_hand(drawing.flow.pages, path, Hand(show=rng.choice(["Tj", "Tw"]), scaled=rng.random() < 0.5))
    closing = -owed + sum(line.amount for line in lines)
    return Truth("credit_card", "en_IN", "INR", drawing.number, *period, -owed, closing, drawing.rows)
