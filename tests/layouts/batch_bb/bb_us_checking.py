"""US, checking of a regional bank: checks paid in side by side columns, then withdrawals and deposits with the amount
before the description, totals with their sign in front, and daily ledger balances."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Row, Truth, some_period, written
from layouts.pens import LETTER, Flow, Hand, Page, by_hand

from ._rows import Book, book, para

GREEN = (0.0, 0.45, 0.3)
POOLS = {
    "town": ["WATERTOWN MA", "CRANSTON RI", "NASHUA NH", "DANBURY CT", "ALBANY NY"],
    "shop": [
        "STOP & SHOP 0###",
        "DUNKIN #3#####",
        "CVS/PHARMACY #0####",
        "MARKET BASKET ##",
        "SHELL OIL 100######",
        "TARGET T-####",
    ],
    "biller": [
        "EASTGRID ENERGY WEB PAY",
        "VERIZON WIRELESS PAYMENTS",
        "GEICO PREM COLL",
        "CAPITAL AUTO FIN DRAFT",
        "TOWN WATER DEPT UTILITY",
    ],
}
KINDS = [
    Kind(9, -4, -160, "#### DBT PURCHASE - ###### {shop} {town}", "purchase"),
    Kind(2, -20, -300, "#### ATM CASH WITHDRAWAL - ###### {town}", "purchase", "20"),
    Kind(3, -30, -420, "######### {biller} ######", "other"),
    Kind(1, -50, -600, "TRANSFER TO SAVINGS ******#### ONLINE REF #######", "other"),
    Kind(3, -15, -1400, "", "check"),
    Kind(2, 900, 2600, "NORTHFIELD MEDICAL PAYROLL ###### ?#######", "credit"),
    Kind(1, 20, 700, "DEPOSIT MOBILE", "credit"),
    Kind(0.5, 5, 60, "#### POS RETURN - ###### {shop} {town}", "credit"),
]


class _Sheets:
    def __init__(self, period: tuple[date, date], account: str) -> None:
        self.period, self.account, self.rows = period, account, list[Row]()
        self.flow = Flow(722, lambda: Page(LETTER), self._start)

    def _start(self, page: Page, number: int) -> float:
        page.put(40, 52, "Harborline", 22, bold=True, color=GREEN)
        page.put(40, 66, "One Deposit Checking", 9)
        page.put(572, 40, "Account Statement", 9, right=True, bold=True)
        start, end = self.period
        page.put(572, 52, f"Beginning {start:%B} {start:%d}, {start.year}", 8, right=True)
        page.put(572, 62, f"through {end:%B} {end:%d}, {end.year}", 8, right=True)
        if number > 1:
            page.rule(40, 78, 572, 1, GREEN)
            page.put(40, 92, "ROSALIND P KESSLER", 8)
            page.put(572, 92, f"Account XXXXXX-{self.account[-4:-1]}-{self.account[-1]}", 8, right=True)
            page.put(40, 112, "Checking continued from previous page", 9, bold=True)
            return 130
        return 100

    def heading(self, text: str, note: str = "") -> None:
        self.flow.need(60)
        self.flow.y += 8
        self.flow.page.put(150, self.flow.y, text, 10, bold=True, color=GREEN)
        self.flow.page.put(572, self.flow.y, note, 7, right=True)
        self.flow.y += 13

    def total(self, sign: str, text: str, amount: Decimal) -> None:
        self.flow.need(24)
        page, y = self.flow.page, self.flow.y + 6
        page.rule(360, y - 11, 572, 0.5)
        page.put(364, y, sign, 10, bold=True)
        page.put(378, y, text, 9, bold=True)
        page.put(572, y, written(amount), 9, bold=True, right=True)
        self.flow.y = y + 16

    def titles(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(150, y, "Date", 8, bold=True)
        page.put(250, y, "Amount", 8, bold=True, right=True)
        page.put(266, y, "Description", 8, bold=True)
        page.rule(150, y + 3, 572, 0.5)
        self.flow.y = y + 14

    def row(self, entry: Entry) -> None:
        if self.flow.need(12):
            self.titles()
        page, y = self.flow.page, self.flow.y
        page.put(150, y, f"{entry.day:%m/%d}", 8)
        page.put(250, y, written(abs(entry.amount)), 8, right=True)
        page.put(266, y, entry.lines[0], 8)
        self.rows.append(Row(entry.day, entry.lines[0], entry.amount, page=self.flow.number))
        self.flow.y = y + 11.5


def _front(page: Page, it: Book, account: str) -> float:
    page.lines(40, 120, ["ROSALIND P KESSLER", "27 ORCHARD HILL RD APT 4", "CRANSTON RI  02920-1187"], 9, 12)
    page.lines(400, 112, ["Questions? Contact us today:"], 9, bold=True)
    page.lines(
        400,
        126,
        ["CALL: Customer service 1-800-555-0177", "VISIT: harborline.example", "MAIL: PO Box 7000, Providence RI"],
        8,
        10,
    )
    y = 196.0
    page.put(40, y, "Checking", 16, bold=True, color=GREEN)
    page.rule(40, y + 6, 572, 1.5, GREEN)
    page.put(572, y, f"Account number XXXXXX-{account[-4:-1]}-{account[-1]}", 9, right=True)
    page.put(40, y + 22, "SUMMARY", 9, bold=True)
    page.put(150, y + 22, "Balance Calculation", 9, bold=True)
    page.put(410, y + 22, "Balance", 9, bold=True)
    checks = -sum((entry.amount for entry in it.entries if entry.tag == "check"), Decimal("0.00"))
    lines = [
        ("Previous Balance", it.opening, ""),
        ("Checks", checks, "-"),
        ("Withdrawals & Debits", it.paid_out - checks, "-"),
        ("Deposits & Credits", it.paid_in, "+"),
        ("Current Balance", it.closing, "="),
    ]
    for n, (label, amount, sign) in enumerate(lines):
        page.put(150, y + 38 + 13 * n, label, 9)
        page.put(360, y + 38 + 13 * n, written(amount), 9, right=True)
        page.put(364, y + 38 + 13 * n, sign, 9)
    average = (sum(it.balances, it.opening) / (len(it.balances) + 1)).quantize(Decimal("0.01"))
    page.put(410, y + 38, "Average Daily Balance", 9)
    page.put(572, y + 38, written(average), 9, right=True)
    y = para(
        page,
        150,
        y + 112,
        "Your account has no monthly maintenance fee when at least one deposit of any amount posts during "
        "the statement period. Deposits posted in this period: yes.",
        420,
        8,
    )
    y += 14
    page.put(40, y, "TRANSACTION DETAILS", 9, bold=True)
    page.put(400, y, "Previous Balance", 9, bold=True)
    page.put(572, y, written(it.opening), 9, bold=True, right=True)
    return y + 10


def _checks(sheets: _Sheets, rng: Random, checks: list[Entry]) -> None:
    """Three columns, filled downwards; a star after the number where one is missing before it."""
    deep = -(-len(checks) // 3)
    sheets.heading("Checks *", "* There is a break in check sequence")
    sheets.flow.need(deep * 11.5 + 30)
    page, top = sheets.flow.page, sheets.flow.y
    number = rng.randint(1001, 4000)
    for column in range(-(-len(checks) // deep)):
        x = 150 + 142 * column
        page.put(x, top, "Check #", 8, bold=True)
        page.put(x + 88, top, "Amount", 8, bold=True, right=True)
        page.put(x + 100, top, "Date", 8, bold=True)
        page.rule(x, top + 3, x + 124, 0.5)
    for n, entry in enumerate(checks):
        gap = rng.choice([1, 1, 1, 2]) if n else 1
        number += gap
        text = f"{number}{'*' if gap > 1 else ''}"
        x, y = 150 + 142 * (n // deep), top + 14 + 11.5 * (n % deep)
        page.put(x, y, text, 8)
        page.put(x + 88, y, written(-entry.amount), 8, right=True)
        page.put(x + 100, y, f"{entry.day:%m/%d}", 8)
        sheets.rows.append(Row(entry.day, text, entry.amount, page=sheets.flow.number))
    sheets.flow.y = top + 14 + 11.5 * deep
    sheets.total("-", "Total Checks", -sum((entry.amount for entry in checks), Decimal(0)))


def _ledger(sheets: _Sheets, it: Book) -> None:
    sheets.heading("Daily Ledger Balance")
    days = [
        (day, list(group)[-1][1])
        for day, group in groupby(
            zip((entry.day for entry in it.entries), it.balances, strict=True), key=lambda pair: pair[0]
        )
    ]
    deep = -(-len(days) // 3)
    sheets.flow.need(deep * 11.5 + 24)
    page, top = sheets.flow.page, sheets.flow.y
    for n in range(min(3, len(days))):
        page.put(150 + 142 * n, top, "Date", 8, bold=True)
        page.put(265 + 142 * n, top, "Balance", 8, bold=True, right=True)
        page.rule(150 + 142 * n, top + 3, 265 + 142 * n)
    for n, (day, balance) in enumerate(days):
        y = top + 14 + 11.5 * (n % deep)
        page.put(150 + 142 * (n // deep), y, f"{day:%m/%d}", 8)
        page.put(265 + 142 * (n // deep), y, written(balance), 8, right=True)
    sheets.flow.y = top + 14 + 11.5 * deep + 10


def _news(sheets: _Sheets) -> None:
    sheets.flow.need(110)
    page, y = sheets.flow.page, sheets.flow.y + 10
    page.box(40, y, 532, 74, (0.93, 0.97, 0.94))
    page.put(52, y + 16, "NEWS FROM HARBORLINE", 9, bold=True, color=GREEN)
    para(
        page,
        52,
        y + 30,
        "Did you know? Alerts tell you when your balance falls below an amount that you choose. Sign in to "
        "online banking and look under Profile and Settings. Effective March 1, the fee for an official bank check "
        "is $10.00.",
        508,
        8,
    )
    page.put(52, y + 64, "Thank you for banking with Harborline.", 8)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([29, 30]))
    account = f"{rng.randint(10**9, 10**10 - 1)}"
    it = book(rng, KINDS, POOLS, period, rng.randint(20, 85), (400, 6000))
    sheets = _Sheets(period, account)
    sheets.flow.y = _front(sheets.flow.page, it, account)
    of = {tag: [entry for entry in it.entries if entry.tag == tag] for tag in ("check", "purchase", "other", "credit")}
    if of["check"]:
        _checks(sheets, rng, of["check"])
    sheets.heading("Withdrawals & Debits", "Some checks are processed electronically by the payee or merchant.")
    for tag, label in (("purchase", "ATM/Purchases"), ("other", "Other Debits")):
        if of[tag]:
            sheets.flow.need(40)
            sheets.flow.page.put(150, sheets.flow.y, label, 8.5, bold=True)
            sheets.flow.y += 12
            sheets.titles()
            for entry in of[tag]:
                sheets.row(entry)
            sheets.flow.y += 4
    sheets.total(
        "-", "Total Withdrawals & Debits", -sum((e.amount for e in of["purchase"] + of["other"]), Decimal("0.00"))
    )
    sheets.heading("Deposits & Credits")
    sheets.titles()
    for entry in of["credit"]:
        sheets.row(entry)
    sheets.total("+", "Total Deposits & Credits", it.paid_in)
    sheets.total("=", "Current Balance", it.closing)
    if it.entries:
        _ledger(sheets, it)
    _news(sheets)
    for number, page in enumerate(sheets.flow.pages, 1):
        page.put(572, 76 if number == 1 else 74, f"Page {number} of {len(sheets.flow.pages)}", 8, right=True)
        page.put(40, 760, "Member FDIC   Equal Housing Lender", 7)
    by_hand(sheets.flow.pages, path, Hand("Tj", split=True))
    return Truth("bank", "en_US", "USD", account, *period, it.opening, it.closing, sheets.rows)
