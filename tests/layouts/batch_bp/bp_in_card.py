"""India, credit_card: day and time of each transaction, reward points in a column before the amount, Cr behind money
in, lakhs grouped the Indian way; domestic and international tables, dues and points in boxes above."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period
from ..pens import GREY, Color, Flow, Hand, Page, by_hand
from ._rows import ZERO, by_day, payment, some_debt, some_number, total, wrapped

BLUE: Color = (0.0, 0.23, 0.5)
SAND: Color = (0.93, 0.94, 0.97)
POOLS = {
    "city": ["BANGALORE", "MUMBAI", "NEW DELHI", "PUNE", "CHENNAI", "HYDERABAD", "GURGAON", "KOCHI"],
    "shop": ["NILGIRI SUPERMARKET", "RELIABLE DIGITAL", "APNA PHARMACY", "SAPNA BOOKS", "FABWEAVE OVERSEAS"],
    "web": ["SWIFTY INSTAMARKET", "ZOMAATO ONLINE ORDER", "FLIPCARTS PAYMENTS", "IRCTC RAIL TICKET", "MYNTRO DESIGNS"],
}
KINDS = [
    Kind(8, -120, -6500, "{shop} {city}", "spend"),
    Kind(9, -90, -2600, "{web} {city}", "spend"),
    Kind(2, -400, -4500, "HP PETROL PUMP SRI BALAJI {city}", "spend", "0.50"),
    Kind(2, -199, -1499, "JYOTI FIBER AUTOPAY SI-TAD {city}", "spend", "1.00"),
    Kind(1, -9000, -140000, "TANISHKA JEWELLERS {city}", "spend", "1.00"),
    Kind(1, 150, 3000, "{web} {city}", "credit"),
]
ABROAD = [
    Kind(2, -300, -9000, "CLOUDNOTE INC SAN FRANCISCO|USD", "spend"),
    Kind(1, -900, -22000, "HAWKER HOUSE SINGAPORE|SGD", "spend"),
]
RATES = {"USD": Decimal("83.14"), "SGD": Decimal("61.87")}


def lakhs(amount: Decimal) -> str:
    """Grouped by three, then by two digits."""
    whole, cents = f"{abs(amount):.2f}".split(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + "." + cents


def money(amount: Decimal) -> str:
    return lakhs(amount) + (" Cr" if amount > 0 else "")


def _domestic(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    entries = some_entries(rng, KINDS, POOLS, period, count=some_number(rng, 80))
    reference = f"(Ref# {fill(rng, '000000000000############', period[0], {})})"
    share = None if rng.random() < 0.65 else Decimal("0.3")
    paid = payment(rng, opening, period, f"NETBANKING TRANSFER {reference}", share=share)
    entries.append(Entry(paid.day, paid.lines, paid.amount, "credit", ""))
    costs = []
    if share is not None:
        costs.append(("FINANCE CHARGES", (opening * Decimal("0.0249")).quantize(ZERO)))
    if rng.random() < 0.35:
        costs.append(("RENEWAL FEE", Decimal("-2500.00")))
    for text, amount in costs:
        code = fill(rng, "IGST-VPS2############-RATE 18.0 -27 (Ref@ 09999999980#############)", period[1], {})
        tax = code.replace("@", "#")
        entries.append(Entry(period[1], (text,), amount, "charge", ""))
        entries.append(Entry(period[1], (tax,), (amount * Decimal("0.18")).quantize(ZERO), "charge", ""))
    return by_day(entries)


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = some_debt(rng, 2500, 160000)
        self.domestic = _domestic(rng, self.period, self.opening)
        self.abroad = some_entries(rng, ABROAD, POOLS, self.period, count=rng.randint(0, 5))
        self.every = [*self.domestic, *self.abroad]
        self.closing = self.opening + total(self.every)
        self.account = f"5522 60XX XXXX {rng.randint(1000, 9999)}"
        self.table = "Domestic Transactions"
        self.rows: list[Row] = []

    def strip(self, page: Page, y: float, cells: list[tuple[str, str]], strong: bool = False) -> float:
        wide = 515 / len(cells)
        page.box(40, y, 515, 36, SAND, stroke=GREY)
        for n, (label, value) in enumerate(cells):
            page.put(40 + wide * (n + 0.5), y + 13, label, 7.5, center=True, bold=strong)
            page.put(40 + wide * (n + 0.5), y + 27, value, 9, center=True, bold=strong)
            if n:
                page.upright(40 + wide * n, y, y + 36, 0.3, GREY)
        return y + 46

    def front(self, page: Page) -> float:
        owed, end = max(ZERO, -self.closing), self.period[1]
        page.put(40, 92, "Name : ANANYA RAGHAVAN", 8.5)
        page.put(40, 104, "Email : a*******n@mail.example", 8.5)
        page.put(40, 116, "Address : FLAT 304 LAKE VIEW APTS, 12TH MAIN, INDIRANAGAR, BANGALORE 560038 KA", 8)
        least = (owed * Decimal("0.05")).quantize(Decimal(10)) * Decimal("1.00")
        y = self.strip(page, 130, [
            ("Payment Due Date", f"{end + timedelta(20):%d/%m/%Y}"),
            ("Total Dues", lakhs(self.closing) + (" Cr" if self.closing > 0 else "")),
            ("Minimum Amount Due", lakhs(least)),
        ], strong=True)  # fmt: skip
        y = self.strip(page, y, [
            ("Credit Limit", "4,00,000"),
            ("Available Credit Limit", f"{lakhs(max(ZERO, 400000 - owed))[:-3]}"),
            ("Available Cash Limit", "1,60,000"),
        ])  # fmt: skip
        page.put(40, y + 8, "Account Summary", 9.5, bold=True, color=BLUE)
        y = self.strip(page, y + 14, [
            ("Opening Balance", money(self.opening)),
            ("Payment/ Credits", lakhs(total(self.every, "credit"))),
            ("Purchase/ Debits", lakhs(total(self.every, "spend"))),
            ("Finance Charges", lakhs(total(self.every, "charge"))),
            ("Total Dues", money(self.closing)),
        ])  # fmt: skip
        page.put(40, y + 4, "Past Dues (If any)", 8.5, bold=True, color=BLUE)
        y = self.strip(page, y + 10, [
            ("Overlimit", "0.00"), ("3 Months+", "0.00"), ("2 Months", "0.00"), ("1 Month", "0.00"),
            ("Current Dues", lakhs(least)), ("Minimum Amount Due", lakhs(least)),
        ])  # fmt: skip
        return y + 18

    def head(self, page: Page, number: int) -> float:
        page.box(40, 28, 515, 42, BLUE)
        page.put(50, 53, "DECCAN BANK", 16, bold=True, color=(1, 1, 1))
        page.put(545, 46, "Regal Credit Card Statement", 11, bold=True, right=True, color=(1, 1, 1))
        page.put(545, 60, f"Card No: {self.account}", 8.5, right=True, color=(1, 1, 1))
        page.put(555, 82, f"Statement Date:{self.period[1]:%d/%m/%Y}", 8, right=True)
        page.put(297, 822, f"Page {number} of ~", 7.5, center=True)
        y = self.front(page) if number == 1 else 104.0
        return self.heads(page, y) if self.table else y

    def heads(self, page: Page, y: float) -> float:
        page.put(40, y, self.table, 10, bold=True, color=BLUE)
        page.box(40, y + 6, 515, 16, SAND)
        page.put(46, y + 17, "Date", 8, bold=True)
        page.put(150, y + 17, "Transaction Description", 8, bold=True)
        page.put(468, y + 17, "Feature Reward Points", 8, bold=True, right=True)
        page.put(549, y + 17, "Amount (in Rs.)", 8, bold=True, right=True)
        page.put(46, y + 34, "ANANYA RAGHAVAN", 8, bold=True)
        return y + 48

    def entry(self, flow: Flow, entry: Entry) -> None:
        abroad = self.table.startswith("Intern")
        lines = wrapped(entry.lines[:1], "Helvetica", 8, 225)
        flow.need(10 * len(lines) + 4)
        page, y, rng = flow.page, flow.y, self.rng
        clock = f" {rng.randint(8, 22):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
        page.put(46, y, f"{entry.day:%d/%m/%Y}" + (clock if entry.tag == "spend" else ""), 8)
        if abroad:
            code = entry.lines[1]
            page.put(400, y, f"{code} {lakhs((entry.amount / RATES[code]).quantize(ZERO))}", 8, right=True)
        points = int(abs(entry.amount) // 150) * 4
        if points and (entry.tag == "spend" or not entry.lines[0].startswith("NETBANKING")) and entry.tag != "charge":
            page.put(468, y, f"{'- ' if entry.amount > 0 else ''}{points}", 8, right=True)
        page.put(549 - (0 if entry.amount > 0 else 11), y, money(entry.amount), 8, right=True)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = page.lines(150, y, lines, 8, 9.5) + 4
        page.rule(40, flow.y - 9.5, 555, 0.2, GREY)


def draw(rng: Random, path: Path) -> Truth:
    """A4; the heads of the table come again on each page."""
    made = _Statement(rng)
    flow = Flow(800, Page, made.head)
    for entry in made.domestic:
        made.entry(flow, entry)
    if made.abroad:
        made.table = ""
        flow.need(90)
        made.table = "International Transactions"
        flow.y = made.heads(flow.page, flow.y + 16)
        for entry in made.abroad:
            made.entry(flow, entry)
    made.table = ""
    flow.need(130)
    page, y = flow.page, flow.y + 18
    page.put(40, y, "Reward Points Summary", 10, bold=True, color=BLUE)
    earned, before = int(-total(made.every, "spend") // 150) * 4, rng.randint(200, 20000)
    made.strip(page, y + 6, [
        ("Opening Balance", str(before)), ("Feature + Bonus Earned", str(earned)), ("Disbursed", "0"),
        ("Adjusted/Lapsed", "0"), ("Closing Balance", str(before + earned)),
    ])  # fmt: skip
    page.lines(
        40, y + 62,
        [
            f"Smart EMI: convert dues of {lakhs(some_amount(rng, 5000, 60000))} into instalments at 1.25% a month.",
            "Paying only the minimum every month stretches the repayment over years, with interest.",
        ], 7.5, 10,
    )  # fmt: skip
    for page in flow.pages:
        number = next(text for text in page.texts if text.text.endswith(" of ~"))
        page.texts.remove(number)
        page.put(297, 822, number.text.replace("~", str(len(flow.pages))), 7.5, center=True)
    by_hand(flow.pages, path, Hand(show="Tw", scaled=True, tw=0.4))
    return Truth(
        "credit_card", "en_IN", "INR", made.account, None, made.period[1], made.opening, made.closing, made.rows
    )
