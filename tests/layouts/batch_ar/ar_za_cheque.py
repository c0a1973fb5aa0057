"""South Africa, cheque account: the date as month and day to the right of the amounts, debits with a minus behind them.

The details come first, in two lines of which the second has the shop, the card and the day it was used; the column of
service fees holds only two number signs, and their sums with the VAT follow below the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import A4, BLACK, Color, Flow, Hand, Page, by_hand
from ._rows import ZERO, each_page

BLUE: Color = (0.0, 0.2, 0.6)
POOLS: Pools = {
    "shop": [
        "CHECKERS SEA POINT",
        "PNP FAM TABLE VIEW",
        "WOOLWORTHS KLOOF",
        "ENGEN CAMPS BAY",
        "TAKEALOT.COM",
        "CLICKS GARDENS",
        "UBER EATS JOHANNESBU",
        "SPUR CANAL WALK",
        "MR PRICE HOME",
        "SHELL ULTRA CITY",
    ],
    "card": ["4451*7720", "4451*0093"],
    "used": lambda rng, day: f"{day - timedelta(rng.choice([0, 1, 2, 3])):%d %b}".upper(),
    "dd": ["OUTSURANCE 00####", "DISC PREM 11#######", "MTN SP ########", "VIRGIN ACT ######", "OLD MUTUAL 18######"],
    "who": ["N DLAMINI", "RENT UNIT 14", "GARDEN SERVICE", "J VD MERWE", "SCHOOL FEES"],
}
KINDS = [
    Kind(2, 9000, 38000, "CREDIT TRANSFER|SALARY KAAP ENGINEERING", "in", most=2),
    Kind(2, 100, 4000, "REAL TIME TRANSFER FROM|{who}", "in"),
    Kind(0.8, 50, 3000, "IB PAYMENT FROM|{who}", "in"),
    Kind(14, -25, -1900, "CHEQUE CARD PURCHASE|{shop} {card} {used}", "out"),
    Kind(4, -90, -2900, "DEBIT ORDER|{dd}", "out"),
    Kind(4, -100, -8000, "IB PAYMENT TO|{who}", "out", step="10"),
    Kind(2, -100, -2000, "AUTOBANK CASH WITHDRAWAL AT|{*shop} {card} {used}", "out", step="100"),
    Kind(1, -29, -500, "PREPAID MOBILE PURCHASE|VC ##########", "out", step="1"),
    Kind(2, -2, -22, "FEE: CASH WITHDRAWAL|FEE", "fee", step="0.5"),
    Kind(1.5, -1.5, -4, "FEE-ELECTRONIC ACCOUNT PAYMENT|ELECTRONIC BANKING FEE", "fee", step="0.5"),
    Kind(0.7, -3.8, -3.8, "FEE: PAYMENT CONFIRM - EMAIL|FEE", "fee"),
]
MONTHLY = Kind(1, -130, -130, "FIXED MONTHLY FEE", "fee")


def _behind(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


class _Invoice:
    def __init__(self, start: date, end: date, account: str, closing: Decimal) -> None:
        self.start, self.end, self.account, self.closing = start, end, account, closing
        self.rows: list[Row] = []
        self.table = True
        self.flow = Flow(760, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 50, "Karoo Bank", 18, bold=True, color=BLUE)
        page.put(556, 44, "BANK STATEMENT / TAX INVOICE", 10, bold=True, right=True)
        if number > 1:
            page.put(556, 56, f"Account Number  {self.account}", 8, right=True)
            return self.titles(page, 84) if self.table else 90
        page.put(556, 56, f"{self.end:%d %B %Y}", 8, right=True)
        page.lines(52, 92, ["MR S P NAUDE", "22 MILNER ROAD", "TAMBOERSKLOOF", "8001"], 9, 11)
        page.lines(360, 84, ["ADDERLEY STREET", "PO BOX 7, CAPE TOWN, 8000", "Tel 0860 555 100"], 8, 10)
        page.put(360, 114, "VAT Registration No. 4000000000", 8)
        page.put(40, 152, "PLUS CURRENT ACCOUNT", 11, bold=True)
        page.put(40, 166, f"Account Number  {self.account}", 9)
        span = f"Statement from {self.start:%d %B %Y} to {self.end:%d %B %Y}"
        page.put(40, 179, span, 9)
        page.put(360, 152, "Month-end Balance", 9, bold=True)
        page.put(556, 152, "R" + _behind(self.closing), 9, bold=True, right=True)
        page.put(360, 166, "Overdraft Limit", 9)
        page.put(556, 166, "R10,000.00", 9, right=True)
        page.put(360, 179, "Statement Frequency", 9)
        page.put(556, 179, "Monthly", 9, right=True)
        return self.titles(page, 208)

    def titles(self, page: Page, y: float) -> float:
        page.rule(36, y - 12, 560, 1.2, BLUE)
        page.put(40, y, "Details", 9, bold=True)
        page.put(284, y - 2, "Service", 8, bold=True, center=True)
        page.put(284, y + 7, "Fee", 8, bold=True, center=True)
        page.put(372, y, "Debits", 9, bold=True, right=True)
        page.put(450, y, "Credits", 9, bold=True, right=True)
        page.put(471, y, "Date", 9, bold=True, center=True)
        page.put(556, y, "Balance", 9, bold=True, right=True)
        page.rule(36, y + 11, 560, 1.2, BLUE)
        return y + 25

    def forward(self, balance: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(40, y, "BALANCE BROUGHT FORWARD", 8.5)
        page.put(471, y, self.start.strftime("%m %d"), 8.5, center=True)
        page.put(556, y, _behind(balance), 8.5, right=True)
        self.flow.y += 15

    def row(self, entry: Entry, balance: Decimal) -> None:
        self.flow.need(10 * len(entry.lines) + 3)
        page, y = self.flow.page, self.flow.y
        page.put(40, y, entry.lines[0], 8.5)
        if entry.tag == "fee":
            page.put(284, y, "##", 8.5, center=True)
        page.put(450 if entry.amount > 0 else 372, y, _behind(entry.amount), 8.5, right=True)
        page.put(471, y, entry.day.strftime("%m %d"), 8.5, center=True)
        page.put(556, y, _behind(balance), 8.5, right=True)
        page.lines(40, y + 10, entry.lines[1:], 8.5)
        self.flow.y += 10 * len(entry.lines) + 4
        self.rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=self.flow.number))

    def ending(self, fees: Decimal) -> None:
        self.table = False
        self.flow.need(120)
        page, y = self.flow.page, self.flow.y + 4
        page.rule(36, y - 10, 560, 1.2, BLUE)
        page.put(40, y + 4, "##  These fees are inclusive of VAT", 8)
        page.put(40, y + 28, "VAT Summary", 9, bold=True)
        vat = (fees * 15 / 115).quantize(Decimal("0.01"))
        for place, (label, amount) in enumerate(
            [
                ("Total service fees (excl. VAT)", fees - vat),
                ("Total VAT", vat),
                ("Total charge amount (incl. VAT)", fees),
            ]
        ):
            page.put(40, y + 42 + 12 * place, label, 8.5)
            page.put(372, y + 42 + 12 * place, "R" + written(amount), 8.5, right=True)
        page.put(40, y + 92, "Details of Agreement", 9, bold=True)
        page.put(40, y + 105, "Interest on overdrawn balances 18.25% per year. Interest earned this month R0.00.", 8)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 300, 22000) * rng.choice([1, 1, 1, -1])
    count = rng.choice([rng.randint(15, 45), rng.randint(46, 100)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-3000)
    entries.append(Entry(end, (MONTHLY.text,), Decimal("-130.00"), "fee", MONTHLY.text))
    balances = running(opening, [entry.amount for entry in entries])
    account = f"{rng.randint(1, 99):02} {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(0, 9)}"
    sheet = _Invoice(start, end, account, balances[-1])
    sheet.forward(opening)
    for entry, balance in zip(entries, balances, strict=True):
        sheet.row(entry, balance)
    sheet.ending(-sum((entry.amount for entry in entries if entry.tag == "fee"), ZERO))
    each_page(sheet.flow.pages, _foot)
    by_hand(sheet.flow.pages, path, Hand(order="columns", scaled=True))
    return Truth("checking", "en_ZA", "ZAR", account, start, end, opening, balances[-1], sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    page.put(
        40,
        790,
        "Karoo Bank Limited (Reg. No. 1962/000000/06), an authorised financial services and credit provider.",
        7,
    )
    page.put(
        40,
        800,
        "Please verify all transactions reflected on this statement and notify any discrepancies within 30 days.",
        7,
    )
    page.put(556, 800, f"Page {number} of {count}", 8, right=True, color=BLACK)
