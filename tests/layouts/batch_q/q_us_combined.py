"""USA, checking and savings in one combined statement of a national bank, letter size.

Deposits, card withdrawals, electronic withdrawals, checks (three beside each other) and fees in sections with totals;
no balance in the rows but a daily ledger balance table; savings with running balance; month/day dates without a year.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(2, 900, 3400, "{firm} Payroll PPD ID: ##########", "in", most=2),
    Kind(1, 50, 1500, "Deposit {number}", "in"),
    Kind(1, 20, 400, "Quickpay From {person} {code}", "in"),
    Kind(9, -4, -130, "Card Purchase {used} {shop} {city} Card ####", "card"),
    Kind(2, -20, -300, "ATM Withdrawal {used} {street} {city} Card ####", "card", step="20"),
    Kind(2, -8, -60, "Recurring Card Purchase {used} {web} Card ####", "card"),
    Kind(3, -30, -420, "{utility} Web ID: ##########", "electronic"),
    Kind(1, -200, -1800, "{lender} Pymt {number} Web ID: ##########", "electronic"),
    Kind(2, -25, -900, "####", "check"),
    Kind(1, -12, -12, "Monthly Service Fee", "fee", "1", most=1),
    Kind(1, -3, -3, "Non-Network ATM Fee", "fee", "1", most=1),
]
SAVINGS = [
    Kind(2, 25, 300, "Online Transfer From Chk ...#### Transaction ID: ##########", step="5"),
    Kind(1, -50, -400, "Online Transfer To Chk ...#### Transaction ID: ##########", step="5"),
    Kind(1, 0.01, 4, "Interest Payment", most=1),
]
POOLS = {
    "shop": (
        "Maple Street Market",
        "Bluebird Gas #####",
        "Old Mill Coffee",
        "Harborview Grocery",
        "Pharmacy Plus #####",
    ),
    "city": ("Columbus OH", "Tempe AZ", "Aurora CO", "Macon GA", "Albany NY"),
    "street": ("### N High St", "#### W Main St"),
    "web": ("Streamview.Example 800-555-01## CA", "Cloudbox Storage WA"),
    "utility": ("Prairie Electric Bill Pay", "Metro Gas Utility Autopay", "Citywide Wireless Payment"),
    "lender": ("Homestead Mortgage", "Autoloan Direct"),
    "person": ("Dana Whitlock", "Marcus Elroy", "Priya Venn"),
    "firm": ("Bright Tool Works", "County of Ashford"),
    "number": ("##########",),
    "code": ("???########",),
    "used": lambda _, day: f"{day:%m/%d}",
}
SECTIONS = (
    ("in", "DEPOSITS AND ADDITIONS", "Total Deposits and Additions"),
    ("check", "CHECKS PAID", "Total Checks Paid"),
    ("card", "ATM & DEBIT CARD WITHDRAWALS", "Total ATM & Debit Card Withdrawals"),
    ("electronic", "ELECTRONIC WITHDRAWALS", "Total Electronic Withdrawals"),
    ("fee", "FEES", "Total Fees"),
)
LEFT, RIGHT = 48, 564


def _money(amount: Decimal, sign: str = "") -> str:
    return ("-" if amount < 0 else "") + sign + written(abs(amount))


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.start, self.end = some_period(rng)
        period = (self.start, self.end)
        self.opening = some_amount(rng, 600, 9000)
        count = rng.randint(15, 58)
        self.entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=self.opening, floor=200)
        self.saved = some_amount(rng, 1000, 20000)
        self.savings = some_entries(rng, SAVINGS, POOLS, period, count=rng.randint(1, 5), balance=self.saved)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.saved_last = self.saved + sum(entry.amount for entry in self.savings)
        self.numbers = [fill(rng, "000000#########", self.start, {}) for _ in range(2)]
        self.owner = fill(rng, "{person}", self.start, POOLS).upper()
        self.rows: list[Row] = []
        self.flow = Flow(730, lambda: Page(LETTER), self.head)

    def head(self, page: Page, sheet: int) -> float:
        page.put(LEFT, 46, "Great Prairie National Bank", 13, bold=True, color=(0.05, 0.2, 0.45))
        page.put(RIGHT, 44, f"{_long(self.start)} through {_long(self.end)}", 8, right=True)
        page.put(RIGHT, 55, f"Primary Account: {self.numbers[0]}", 8, right=True, bold=True)
        if sheet > 1:
            return 84.0
        page.lines(LEFT, 66, ["P.O. Box 600100", "Columbus, OH 43260-0100"], 7.5, 9)
        page.lines(LEFT, 130, [self.owner, "4410 SYCAMORE BEND APT 12", "TEMPE AZ 85281-0000"], 9, 11)
        page.box(350, 92, 214, 70, stroke=GREY)
        page.put(356, 104, "CUSTOMER SERVICE INFORMATION", 7.5, bold=True)
        service = [("Web site:", "greatprairie.example"), ("Service Center:", "1-800-555-0135")]
        service += [("Para Espanol:", "1-800-555-0136"), ("International Calls:", "1-713-555-0100")]
        for n, (label, text) in enumerate(service):
            page.put(356, 118 + 11 * n, label, 7.5)
            page.put(558, 118 + 11 * n, text, 7.5, right=True)
        return self.summary(page)

    def summary(self, page: Page) -> float:
        y = 200.0
        page.box(LEFT, y - 12, RIGHT - LEFT, 16, (0.05, 0.2, 0.45))
        page.put(LEFT + 5, y - 1, "CONSOLIDATED BALANCE SUMMARY", 9, bold=True, color=(1, 1, 1))
        y += 18
        page.put(LEFT, y, "ASSETS", 8, bold=True)
        for x, lines in ((400, ("BEGINNING BALANCE", "THIS PERIOD")), (RIGHT, ("ENDING BALANCE", "THIS PERIOD"))):
            page.lines(x, y, lines, 7, 9, right=True)
        y += 22
        accounts = (
            ("Prairie Total Checking", self.numbers[0], self.opening, self.closing),
            ("Prairie Savings", self.numbers[1], self.saved, self.saved_last),
        )
        for name, number, first, last in accounts:
            page.put(LEFT, y, name, 8.5)
            page.put(190, y, number, 8.5)
            page.put(400, y, _money(first, "$"), 8.5, right=True)
            page.put(RIGHT, y, _money(last, "$"), 8.5, right=True)
            y += 12
        page.rule(LEFT, y - 8, RIGHT)
        page.put(LEFT, y + 3, "TOTAL ASSETS", 8.5, bold=True)
        page.put(400, y + 3, _money(self.opening + self.saved, "$"), 8.5, bold=True, right=True)
        page.put(RIGHT, y + 3, _money(self.closing + self.saved_last, "$"), 8.5, bold=True, right=True)
        advert = [
            "Good news: as of next quarter you can lock and unlock your debit card in the mobile app. There is no",
            "charge for this service. Questions? Call the number at the top of this page, 24 hours a day.",
        ]
        page.lines(LEFT, y + 24, advert, 8, 10)
        return y + 62

    def band(self, text: str) -> None:
        self.flow.need(60)
        page, y = self.flow.page, self.flow.y
        page.rule(LEFT, y - 12, RIGHT, 1.2, (0.05, 0.2, 0.45))
        page.put(LEFT, y, text, 10, bold=True, color=(0.05, 0.2, 0.45))
        self.flow.y += 17

    def account_summary(self) -> None:
        self.band("CHECKING SUMMARY - Prairie Total Checking")
        lines = [("Beginning Balance", "", _money(self.opening, "$"))]
        for tag, title, _ in SECTIONS:
            amounts = [entry.amount for entry in self.entries if entry.tag == tag]
            if amounts:
                lines.append((title.title().replace("Atm", "ATM"), str(len(amounts)), _money(sum(amounts, Decimal(0)))))
        lines.append(("Ending Balance", str(len(self.entries)), _money(self.closing, "$")))
        self.flow.need(14 + 11 * len(lines))
        self.flow.page.put(330, self.flow.y, "INSTANCES", 7, right=True)
        self.flow.page.put(430, self.flow.y, "AMOUNT", 7, right=True)
        self.flow.y += 12
        for label, times, amount in lines:
            bold = label.endswith("Balance")
            self.flow.page.put(LEFT, self.flow.y, label, 8.5, bold=bold)
            self.flow.page.put(330, self.flow.y, times, 8.5, right=True)
            self.flow.page.put(430, self.flow.y, amount, 8.5, right=True, bold=bold)
            self.flow.y += 11.5
        self.flow.y += 16

    def section(self, tag: str, title: str, total: str) -> None:
        entries = [entry for entry in self.entries if entry.tag == tag]
        if not entries:
            return
        self.band(title)
        if tag == "check":
            self.checks(entries)
        else:
            self.table_head(("DATE", "DESCRIPTION"), "AMOUNT")
            for n, entry in enumerate(entries):
                lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 370))
                if self.flow.need(10.5 * len(lines) + 3):
                    self.flow.page.put(LEFT, self.flow.y, f"{title} (continued)", 9, bold=True)
                    self.flow.y += 14
                    self.table_head(("DATE", "DESCRIPTION"), "AMOUNT")
                page, y = self.flow.page, self.flow.y
                page.put(LEFT, y, f"{entry.day:%m/%d}", 8.5)
                page.lines(95, y, lines, 8.5, 10.5)
                page.put(RIGHT, y, _money(abs(entry.amount), "" if n else "$"), 8.5, right=True)
                self.note(entry, " ".join(lines), None)
                self.flow.y += 10.5 * len(lines) + 3
        self.flow.need(30)
        self.flow.page.rule(LEFT, self.flow.y - 9, RIGHT)
        amount = abs(sum((entry.amount for entry in entries), Decimal(0)))
        self.flow.page.put(LEFT, self.flow.y + 2, total, 8.5, bold=True)
        self.flow.page.put(RIGHT, self.flow.y + 2, _money(amount, "$"), 8.5, bold=True, right=True)
        self.flow.y += 32

    def table_head(self, left: Sequence[str], right: str) -> None:
        for x, text in zip((LEFT, 95), left, strict=True):
            self.flow.page.put(x, self.flow.y, text, 7)
        self.flow.page.put(RIGHT, self.flow.y, right, 7, right=True)
        self.flow.y += 12

    def checks(self, entries: Sequence[Entry]) -> None:
        for n in range(0, len(entries), 3):
            if n == 0 or self.flow.need(14):
                for x in (LEFT, 230, 412):
                    self.flow.page.put(x, self.flow.y, "CHECK NO.", 7)
                    self.flow.page.put(x + 65, self.flow.y, "DATE PAID", 7)
                    self.flow.page.put(x + 152, self.flow.y, "AMOUNT", 7, right=True)
                self.flow.y += 12
            for x, entry in zip((LEFT, 230, 412), entries[n : n + 3], strict=False):
                self.flow.page.put(x, self.flow.y, entry.lines[0], 8.5)
                self.flow.page.put(x + 65, self.flow.y, f"{entry.day:%m/%d}", 8.5)
                self.flow.page.put(x + 152, self.flow.y, _money(abs(entry.amount)), 8.5, right=True)
                self.note(entry, entry.lines[0], None)
            self.flow.y += 12.5

    def note(self, entry: Entry, words: str, balance: Decimal | None) -> None:
        self.rows.append(Row(entry.day, words, entry.amount, balance, None, self.flow.number))

    def daily(self) -> None:
        balances = running(self.opening, [entry.amount for entry in self.entries])
        last = {entry.day: balance for entry, balance in zip(self.entries, balances, strict=True)}
        days = sorted(last)
        high = -(-len(days) // 3)
        self.flow.need(60 + 12 * high)
        self.band("DAILY LEDGER BALANCE")
        page, y = self.flow.page, self.flow.y
        for n in range(3):
            x = LEFT + 182 * n
            page.put(x, y, "DATE", 7)
            page.put(x + 152, y, "BALANCE", 7, right=True)
            for k, day in enumerate(days[n * high : (n + 1) * high]):
                page.put(x, y + 12 + 12 * k, f"{day:%m/%d}", 8.5)
                page.put(x + 152, y + 12 + 12 * k, _money(last[day], "" if n or k else "$"), 8.5, right=True)
        self.flow.y += 12 * high + 36

    def savings_account(self) -> None:
        self.flow.need(150)
        self.band(f"SAVINGS ACTIVITY - Prairie Savings {self.numbers[1]}")
        page = self.flow.page
        page.put(LEFT, self.flow.y, "Annual Percentage Yield Earned This Period 0.01%", 8)
        self.flow.y += 15
        page.put(LEFT, self.flow.y, "DATE", 7)
        page.put(95, self.flow.y, "DESCRIPTION", 7)
        page.put(480, self.flow.y, "AMOUNT", 7, right=True)
        page.put(RIGHT, self.flow.y, "BALANCE", 7, right=True)
        self.flow.y += 12
        page.put(95, self.flow.y, "Beginning Balance", 8.5)
        page.put(RIGHT, self.flow.y, _money(self.saved, "$"), 8.5, right=True)
        for entry, balance in zip(
            self.savings, running(self.saved, [entry.amount for entry in self.savings]), strict=True
        ):
            self.flow.y += 13
            page.put(LEFT, self.flow.y, f"{entry.day:%m/%d}", 8.5)
            page.put(95, self.flow.y, entry.lines[0], 8.5)
            page.put(480, self.flow.y, _money(entry.amount), 8.5, right=True)
            page.put(RIGHT, self.flow.y, _money(balance), 8.5, right=True)
            self.note(entry, entry.lines[0], balance)
        self.flow.y += 13
        page.put(95, self.flow.y, "Ending Balance", 8.5, bold=True)
        page.put(RIGHT, self.flow.y, _money(self.saved_last, "$"), 8.5, bold=True, right=True)
        self.flow.y += 30

    def legal(self) -> None:
        self.flow.need(70)
        lines = [
            "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS: Call or write us promptly.",
            "We must hear from you no later than 60 days after we sent you the FIRST statement with the error.",
            "Be prepared to give us your name and account number, the dollar amount of the suspected error and why you",
            "believe it is an error.   Great Prairie National Bank, Member FDIC.   Equal Housing Lender.",
        ]
        self.flow.page.lines(LEFT, self.flow.y, lines, 7, 9, color=GREY)
        for n, page in enumerate(self.flow.pages, 1):
            page.put(RIGHT, 770, f"Page {n} of {self.flow.number}", 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    paper.account_summary()
    for tag, title, total in SECTIONS:
        paper.section(tag, title, total)
    paper.daily()
    paper.savings_account()
    paper.legal()
    with_reportlab(paper.flow.pages, path)
    return Truth("bank", "en-US", "USD", None, paper.start, paper.end, None, None, paper.rows)
