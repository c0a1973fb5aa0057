"""US: credit card with the post date before the transaction date, a four digit reference and CR glued to credits.

Sections for payments, purchases, fees and interest end with totals; the year-to-date box is no transaction.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._kit import Book, cycle, total

POOLS = {
    "shop": ["CUB FOODS #01###", "MENARDS 3###", "CARIBOU COFFEE CO #1##", "HOLIDAY STATIONS 0###", "FLEET FARM 2###"],
    "town": ["MINNEAPOLIS MN", "ST PAUL MN", "DULUTH MN", "FARGO ND", "OMAHA NE"],
    "web": [
        "AMZN MKTP US*{code} AMZN.COM/BILL WA",
        "PAYPAL *EBAY US 402-935-7733 CA",
        "APPLE.COM/BILL 866-712-7753 CA",
    ],
    "code": ["2?#??##??", "R?####?#?"],
    "cur": ["## EURO X 1.08##", "1,### MEXICAN PESO X 0.058", "##.## POUND STERLING X 1.26##"],
}
KINDS = [
    Kind(2, 40, 900, "PAYMENT THANK YOU", "pay", most=3),
    Kind(1, 8, 140, "MERCHANT CREDIT {shop} {town}", "pay", most=3),
    Kind(12, -240, -3, "{shop} {town}", "buy"),
    Kind(6, -180, -4, "{web}", "buy"),
    Kind(1.5, -190, -9, "HOTEL & BAR {code} LISBOA PRT|{cur}", "buy"),
    Kind(1.5, -49, -10, "DELTA AIR 006########## ATLANTA GA|MSP TO ORD CLASS ?", "buy"),
]
PAY, BUY, FEE, INTEREST = "Payments and Other Credits", "Purchases and Other Debits", "Fees", "Interest Charged"


def _extra(rng: Random, entries: list[Entry], end: date) -> list[Entry]:
    extra = []
    if rng.random() < 0.4:
        extra.append(Entry(end, ("LATE FEE - PAYMENT DUE ON 0#/1#",), Decimal("-29.00"), "fee", ""))
    if rng.random() < 0.6:
        text = ("INTEREST CHARGE ON PURCHASES",)
        extra.append(Entry(end, text, some_amount(rng, -60, -1), "int", ""))
    return entries + extra


def _summary(page: Page, told: Book, rng: Random) -> None:
    found = {tag: abs(total(told.tagged(tag))) for tag in ("pay", "buy", "fee", "int")}
    parts = (
        ("Previous Balance", "+", -told.opening, ""),
        ("Payments", "-", found["pay"], "CR"),
        ("Other Credits", "", Decimal(0), ""),
        ("Purchases", "+", found["buy"], ""),
        ("Balance Transfers", "", Decimal(0), ""),
        ("Advances", "", Decimal(0), ""),
        ("Fees Charged", "", found["fee"], ""),
        ("Interest Charged", "+", found["int"], ""),
    )
    page.put(40, 148, "Activity Summary", 11, bold=True)
    y = 164.0
    for label, sign, amount, mark in parts:
        page.put(40, y, label, 8.5)
        page.put(190, y, sign, 8.5)
        page.put(275, y, "$" + written(amount) + (mark if amount else ""), 8.5, right=True)
        y += 12
    owed = -told.closing
    page.rule(40, y - 8, 275)
    page.put(40, y + 3, "New Balance", 9, bold=True)
    page.put(190, y + 3, "=", 9)
    page.put(275, y + 3, "$" + written(abs(owed)) + ("CR" if owed < 0 else ""), 9, right=True, bold=True)
    limit = Decimal(rng.choice([6000, 8500, 12000]))
    right = (
        ("Past Due", "$0.00"),
        ("Minimum Payment Due", "$" + written(max(Decimal(0), min(owed, Decimal(40))))),
        ("Credit Line", "$" + written(limit)),
        ("Available Credit", "$" + written(max(Decimal(0), limit - owed))),
        ("Days in Billing Period", str((told.period[1] - told.period[0]).days + 1)),
        ("Payment Due Date", f"{told.period[1] + timedelta(25):%m/%d/%Y}"),
    )
    for n, (label, text) in enumerate(right):
        page.put(320, 164 + 14 * n, label, 8.5)
        page.put(570, 164 + 14 * n, text, 8.5, right=True)
    warning = [
        "Late Payment Warning: If we do not receive your minimum payment by the date listed above, you may",
        "have to pay up to a $40.00 Late Fee and your APRs may be increased up to the Penalty APR of 31.24%.",
    ]
    page.lines(40, 292, warning, 7.5, 9)


def _columns(flow: Flow) -> None:
    for n, (x, first, second) in enumerate(
        ((40, "Post", "Date"), (85, "Trans", "Date"), (128, "", "Ref #"), (175, "", "Transaction Description"))
    ):
        flow.page.put(x, flow.y, first, 8, bold=True)
        flow.page.put(x, flow.y + 9, second, 8, bold=n < 4)
    flow.page.put(480, flow.y + 9, "Amount", 8, right=True, bold=True)
    flow.page.put(520, flow.y + 9, "Notation", 8, bold=True)
    flow.page.rule(40, flow.y + 13, 570)
    flow.y += 26


def _section(rng: Random, flow: Flow, told: Book, title: str, tag: str) -> None:
    found = told.tagged(tag)
    if not found:
        return
    flow.need(80)
    flow.page.put(40, flow.y, title, 10, bold=True)
    flow.y += 16
    _columns(flow)
    for entry in found:
        if flow.need(24):
            _columns(flow)
        lines = [fill(rng, line, entry.day, {}) for line in entry.lines]
        used = earlier(rng, entry.day) if tag in ("buy", "pay") else None
        flow.page.put(40, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(85, flow.y, f"{used:%m/%d}" if used else "", 8.5)
        flow.page.put(128, flow.y, fill(rng, "####", entry.day, {}) if used else "", 8.5)
        mark = "CR" if entry.amount > 0 else ""
        flow.page.put(480, flow.y, f"${written(abs(entry.amount))}{mark}", 8.5, right=True)
        told.rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=used, page=flow.number))
        flow.y = flow.page.lines(175, flow.y, lines, 8.5, 10) + 3
    label = "TOTAL INTEREST THIS PERIOD" if tag == "int" else "TOTAL FEES THIS PERIOD" if tag == "fee" else ""
    mark = "CR" if tag == "pay" else ""
    flow.page.put(175, flow.y + 2, label or "TOTAL THIS PERIOD", 8.5, bold=True)
    flow.page.put(480, flow.y + 2, f"${written(abs(total(found)))}{mark}", 8.5, right=True, bold=True)
    flow.y += 28


def _year(rng: Random, flow: Flow, told: Book) -> None:
    flow.need(110)
    page, year = flow.page, told.period[1].year
    page.box(150, flow.y - 12, 310, 44, stroke=(0.4, 0.4, 0.4))
    page.put(305, flow.y, f"{year} Totals Year-to-Date", 9, center=True, bold=True)
    sums = {tag: abs(total(told.tagged(tag))) + some_amount(rng, 1, 90) for tag in ("fee", "int")}
    for n, (label, tag) in enumerate((("Fees", "fee"), ("Interest", "int"))):
        page.put(160, flow.y + 13 + 12 * n, f"Total {label} Charged in {year}", 8.5)
        page.put(450, flow.y + 13 + 12 * n, f"${written(sums[tag])}", 8.5, right=True)
    flow.y += 54
    page.put(40, flow.y, "Interest Charge Calculation", 10, bold=True)
    page.put(
        40, flow.y + 14, "**BALANCE TRANSFER   $0.00   YES   $0.00   18.49%     **PURCHASES   $0.00   YES   18.49%", 8
    )


def draw(rng: Random, path: Path) -> Truth:
    period = cycle(rng)
    opening = some_amount(rng, -2400, -60)
    count = rng.randint(2, 5) if rng.random() < 0.08 else rng.randint(15, 55)
    entries = some_entries(rng, KINDS, POOLS, period, count=count)
    told = Book(period, opening, _extra(rng, entries, period[1]))
    last = fill(rng, "####", period[0], {})

    def head(page: Page, n: int) -> float:
        page.put(40, 44, "Northstar National Visa Platinum Card", 14, bold=True)
        page.put(570, 44, f"Page {n}", 8.5, right=True)
        page.put(40, 62, f"{period[0]:%m/%d/%Y} - {period[1]:%m/%d/%Y}", 9)
        page.put(40, 75, "LYDIA M FENWICK", 9)
        page.put(570, 62, f"Account: XXXX XXXX XXXX {last}", 9, right=True)
        page.put(570, 75, "Cardmember Service   1-800-555-0193", 8.5, right=True)
        if n == 1:
            page.box(40, 92, 530, 36, fill=(0.9, 0.92, 0.96))
            owed = -told.closing
            page.put(52, 114, "New Balance", 10, bold=True)
            page.put(300, 114, f"${written(abs(owed))}{'CR' if owed < 0 else ''}", 10, right=True, bold=True)
            page.put(330, 114, f"Statement Closing Date  {period[1]:%m/%d/%Y}", 9)
            _summary(page, told, rng)
            page.put(40, 330, "Transactions", 12, bold=True)
            return 352
        page.put(40, 104, "Transactions (continued)", 12, bold=True)
        return 124

    flow = Flow(750, lambda: Page(LETTER), head)
    for title, tag in ((PAY, "pay"), (BUY, "buy"), (FEE, "fee"), (INTEREST, "int")):
        _section(rng, flow, told, title, tag)
    _year(rng, flow, told)
    by_hand(flow.pages, path, Hand(show="TJ", scaled=True))
    return told.truth("credit_card", "en_US", "USD", f"XXXX XXXX XXXX {last}")
