"""United States, checking: sections by kind of transaction, checks in two columns, fees, daily ledger balances.

Withdrawals carry a minus, the first page holds the summary only, the second small print; a section that goes over
the page says so and is repeated as "continued". There is no balance beside the rows.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    some_amount,
    some_days,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import BLACK, GREY, LETTER, Color, Flow, Page, fits, with_reportlab
from ._rows import number_pages, register

BLUE: Color = (0.0, 0.16, 0.45)
RED: Color = (0.78, 0.08, 0.15)
LEFT, TEXT, RIGHT = 46.0, 112.0, 566.0

POOLS: Pools = {
    "shop": [
        "TRADER JOE S #1## QPS",
        "H-E-B #0##",
        "WAL-MART #3###",
        "TARGET 000##### T-2###",
        "CVS/PHARMACY #0####",
        "SHELL SERVICE STATION",
        "CHIPOTLE 1###",
        "COSTCO WHSE #0###",
        "THE HOME DEPOT #6###",
        "PANERA BREAD #20####",
        "EXXONMOBIL 4#######",
        "WALGREENS #1####",
        "DOLLAR TREE",
        "TST* BLUE AGAVE CANTI",
        "SQ *MORNING BIRD COFF",
    ],
    "place": ["AUSTIN TX", "ROUND ROCK TX", "CEDAR PARK TX", "SAN MARCOS TX", "DALLAS TX", "HOUSTON TX"],
    "web": [
        "AMZN Mktp US*2?#?#?##? Amzn.com/billWA",
        "NETFLIX.COM NETFLIX.COM CA",
        "APPLE.COM/BILL 866-712-7753 CA",
        "SPOTIFY USA 877-7781161 NY",
        "UBER *TRIP HELP.UBER.COM CA",
        "DOORDASH*THAI KITCHEN SAN FRANCISCOCA",
    ],
    "who": ["Maria Lopez", "Daniel Cho", "Priya Nair", "Kevin O'Brien", "Tamika Jones"],
    "employer": ["LONE STAR MEDICAL", "BRIGHTWATER SOFTW", "CAPITOL SCHOOLS"],
    "mmdd": lambda _, day: f"{day:%m%d}",
    "slash": lambda _, day: f"{day:%m/%d}",
    "conf": lambda rng, _day: "".join(rng.choice("abcdefghjkmnpqrstuvwxyz0123456789") for _ in range(9)),
}
KINDS = [
    Kind(0.9, 900, 2600, "{employer} DES:PAYROLL ID:XXXXX##### INDN:HOLDER CO ID:XXXXX##### PPD", "dep", most=3),
    Kind(0.7, 20, 400, "Zelle payment from {who} Conf№ {conf}", "dep"),
    Kind(0.4, 50, 900, "{place} MOBILE {slash} XXXXX##### DEPOSIT *MOBILE TX", "dep", most=3),
    Kind(0.3, 100, 700, "Online Banking transfer from SAV #### Confirmation№ XXXXX#####", "dep", most=2),
    Kind(6, -4, -180, "CHECKCARD {mmdd} {shop} {place} 2#######30#############", "card"),
    Kind(4, -3, -120, "PURCHASE {mmdd} {shop} {place}", "card"),
    Kind(2.5, -6, -140, "PURCHASE {mmdd} {web}", "card"),
    Kind(1.5, -3, -25, "MOBILE PURCHASE {mmdd} {shop} {place}", "card"),
    Kind(0.8, -20, -300, "COASTLINE ATM {slash} №00000#### WITHDRWL LAMAR & 5TH {place}", "card", "20"),
    Kind(1.2, -15, -500, "Zelle payment to {who} Conf№ {conf}", "other"),
    Kind(0.7, -60, -240, "CITY OF AUSTIN DES:UTILITIES ID:####### INDN:HOLDER CO ID:XXXXX##### WEB", "other", most=1),
    Kind(0.7, -60, -140, "ATT DES:Payment ID:XXXXX####?##?# INDN:HOLDER CO ID:XXXXX##### PPD", "other", most=1),
    Kind(0.6, -150, -1200, "DISCOVER DES:E-PAYMENT ID:#### INDN:HOLDER CO ID:XXXXX##### WEB", "other", most=1),
    Kind(0.5, -100, -500, "Online Banking transfer to SAV #### Confirmation№ XXXXX#####", "other", most=2),
    Kind(0.5, -12, -12, "Monthly Maintenance Fee", "fee", most=1),
    Kind(0.4, -2.5, -2.5, "NON-NETWORK ATM {slash} №00000#### WITHDRWL {place} FEE", "fee", most=3),
]
TITLES = {
    "dep": ("Deposits and other additions", "Total deposits and other additions"),
    "card": ("ATM and debit card subtractions", "Total ATM and debit card subtractions"),
    "other": ("Other subtractions", "Total other subtractions"),
    "check": ("Checks", "Total checks"),
    "fee": ("Service fees", "Total service fees"),
}
SMALL_PRINT = [
    ("How to Contact Us", "Call the number at the top of page 1 or write to the address printed there."),
    (
        "Deposit agreement",
        "Your accounts are governed by the agreement we handed you when you opened them, and by "
        "later changes to it. The schedule of fees is part of it; ask for a copy in any financial center.",
    ),
    (
        "Electronic transfers: in case of errors or questions",
        "Tell us at once if a transfer on this statement looks "
        "wrong or if you need more information about it. We must hear from you within 60 days of the first statement "
        "on "
        "which the error appears. Tell us your name and account number, the transfer you are unsure about, why, and "
        "the "
        "amount. If we need more than 10 business days, we credit your account while we look into it.",
    ),
    (
        "Reporting other problems",
        "Look over this statement without delay. Problems with checks or deposits have to be "
        "reported within the time the deposit agreement sets, or we may not be liable to you.",
    ),
    (
        "Direct deposits",
        "If you have arranged direct deposits every 60 days or more often, call us to find out whether "
        "a deposit was made as scheduled.",
    ),
]


def draw(rng: Random, path: Path) -> Truth:
    register()
    start, end = some_period(rng, rng.choice([27, 29, 30]))
    holder = rng.choice(["MARGARET A DUNN", "TYRONE WILLIS", "ELENA R VASQUEZ"])
    account = fill(rng, "0048 #### ####", start, {})
    opening = some_amount(rng, 2400, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(25, 85), balance=opening, floor=100)
    entries += _checks(rng, start, end)
    statement = _Statement(start, end, holder, account, opening, entries)
    rows = statement.compose()
    with_reportlab(statement.pages, path)
    closing = opening + sum(row.amount for row in rows)
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, rows)


def _checks(rng: Random, start: date, end: date) -> list[Entry]:
    number, found = rng.randint(200, 4000), list[Entry]()
    for day in some_days(rng, rng.choice([0, 1, 3, 5, 8, 11]), start, end):
        gap = rng.choice([0, 0, 0, 2])
        number += 1 + gap
        text = f"{number}{'*' if gap and found else ''}"
        found.append(Entry(day, (text,), some_amount(rng, -20, -1100), "check", "check"))
    return found


class _Statement:
    def __init__(
        self, start: date, end: date, holder: str, account: str, opening: Decimal, entries: list[Entry]
    ) -> None:
        self.start, self.end, self.holder, self.account = start, end, holder, account
        self.opening = opening
        self.by_tag = {tag: [entry for entry in entries if entry.tag == tag] for tag in TITLES}
        self.entries = entries
        self.rows: list[Row] = []
        self.table = ""

    def compose(self) -> list[Row]:
        first, second = self._first(), self._second()
        self.flow = Flow(720, self._new, self._head, self._foot)
        self._section("dep")
        self._title("Withdrawals and other subtractions")
        self._section("card")
        self._section("other")
        if self.by_tag["check"]:
            self._check_columns()
        self._fees()
        self._daily()
        self.pages = [first, second, *self.flow.pages]
        number_pages(self.pages, self._number)
        return self.rows

    def _new(self) -> Page:
        return Page(LETTER, "arial", "arial-bold")

    def _span(self) -> str:
        return f"{self.start:%B} {self.start.day}, {self.start.year} to {self.end:%B} {self.end.day}, {self.end.year}"

    def _first(self) -> Page:
        page = self._new()
        page.put(LEFT, 52, "COASTLINE NATIONAL BANK", 15, bold=True, color=BLUE)
        page.lines(LEFT, 72, ["P.O. Box 40817", "Wilmington, DE 19850"], 8)
        page.box(372, 40, 196, 112, (0.95, 0.95, 0.95))
        page.put(382, 56, "Customer service information", 10, bold=True)
        facts = [
            "Customer service: 1.800.555.0142",
            "TDD/TTY users only: 1.800.555.0199",
            "En Español: 1.800.555.0177",
            "coastlinenational.example",
            "Coastline National Bank, N.A.",
            "P.O. Box 25118",
            "Tampa, FL 33622-5118",
        ]
        page.lines(382, 71, facts, 8)
        page.lines(LEFT + 20, 150, [self.holder, "2208 BLUEBONNET LN APT 14", "AUSTIN, TX  78704-4417"], 9.5, 12)
        page.put(LEFT, 250, "Your Coastline Plus Banking", 20, color=BLUE)
        page.put(LEFT, 272, f"for {self._span()}", 10)
        page.put(RIGHT, 272, f"Account number: {self.account}", 10, right=True, bold=True)
        page.put(LEFT, 286, self.holder, 10, bold=True)
        page.put(LEFT, 322, "Account summary", 14, color=BLUE)
        figures = [(f"Beginning balance on {self._day(self.start)}", self._money(self.opening, "$"))]
        names = {**{tag: title for tag, (title, _) in TITLES.items()}}
        for tag, name in names.items():
            total = self._total(tag)
            figures.append((name, "-0.00" if tag != "dep" and not total else self._money(total)))
        closing = self.opening + sum(entry.amount for entry in self.entries)
        y = 340.0
        for name, figure in figures:
            page.put(LEFT, y, name, 9.5)
            page.put(330, y, figure, 9.5, right=True)
            page.rule(LEFT, y + 5, 332, 0.4, GREY)
            y += 17
        page.put(LEFT, y, f"Ending balance on {self._day(self.end)}", 9.5, bold=True)
        page.put(330, y, self._money(closing, "$"), 9.5, right=True, bold=True)
        page.box(LEFT, 540, RIGHT - LEFT, 120, (0.93, 0.95, 0.98))
        page.put(LEFT + 14, 562, "Security tip", 13, bold=True, color=RED)
        tip = [
            "We never call or text to ask for a one-time passcode. If someone does, hang up",
            "and reach us through the number on the back of your card.",
            "Over $1,000 was lost in the average transfer scam reported last year.",
        ]
        page.lines(LEFT + 14, 580, tip, 9.5, 13)
        page.put(LEFT, 738, "PULL: E  CYCLE: 41  SPEC: 0  DELIVERY: E  TYPE:   IMAGE: A  BC: TX", 6.5, color=GREY)
        return page

    def _second(self) -> Page:
        page = self._new()
        self._strip(page)
        page.put(LEFT, 78, "IMPORTANT INFORMATION:", 12, bold=True)
        page.put(LEFT, 93, "BANK DEPOSIT ACCOUNTS", 12, bold=True)
        y = 118.0
        for title, text in SMALL_PRINT:
            lines = wrap(f"{title} - {text}", fits("arial", 9, RIGHT - LEFT))
            y = page.lines(LEFT, y, lines, 9, 11.5) + 8
        page.put(LEFT, 660, "© 2024 Coastline National Corporation", 8)
        page.put(RIGHT, 660, "Member FDIC and Equal Housing Lender", 8, right=True)
        return page

    def _strip(self, page: Page) -> None:
        page.put(LEFT, 40, f"{self.holder}   !   Account # {self.account}   !   {self._span()}", 8)

    def _number(self, page: Page, number: int, count: int) -> None:
        page.put(RIGHT, 756 if number != 2 else 40, f"Page {number} of {count}", 8, right=True)

    def _head(self, page: Page, number: int) -> float:
        if number % 2:
            page.put(LEFT, 42, "COASTLINE NATIONAL BANK", 11, bold=True, color=BLUE)
            page.put(RIGHT, 42, "Your checking account", 13, right=True, color=BLUE)
            page.put(LEFT, 62, f"{self.holder}   !   Account # {self.account}   !   {self._span()}", 8)
        else:
            self._strip(page)
        y = 92.0
        if self.table:
            page.put(LEFT, y, f"{self.table} - continued", 14, color=BLUE)
            y = self._columns(page, y + 18)
        return y

    def _foot(self, page: Page, y: float) -> None:
        if self.table:
            page.put(RIGHT, min(y + 2, 736), "continued on the next page", 8, right=True, color=GREY)

    def _columns(self, page: Page, y: float) -> float:
        page.put(LEFT, y, "Date", 9, bold=True)
        page.put(TEXT, y, "Transaction description" if self.table == "Service fees" else "Description", 9, bold=True)
        page.put(RIGHT, y, "Amount", 9, bold=True, right=True)
        page.rule(LEFT, y + 4, RIGHT, 1, BLACK)
        return y + 16

    def _title(self, title: str) -> None:
        self.flow.need(90)
        self.flow.page.put(LEFT, self.flow.y, title, 16, color=BLUE)
        self.flow.y += 22

    def _section(self, tag: str) -> None:
        title, total = TITLES[tag]
        entries = self.by_tag[tag]
        if not entries:
            return
        self.flow.need(80)
        self.flow.page.put(LEFT, self.flow.y, title, 14 if tag in ("dep", "fee") else 11, color=BLUE)
        self.table = "Withdrawals and other subtractions" if tag in ("card", "other") else title
        self.flow.y = self._columns(self.flow.page, self.flow.y + 18)
        for entry in entries:
            lines = wrap(entry.lines[0].replace("HOLDER", self.holder).replace("№", "#"), fits("arial", 9, 390))
            self.flow.need(12 * len(lines) + 4)
            page, y = self.flow.page, self.flow.y
            page.put(LEFT, y, f"{entry.day:%m/%d/%y}", 9)
            page.put(TEXT, y, lines[0], 9)
            page.put(RIGHT, y, self._money(entry.amount), 9, right=True)
            self.flow.y = page.lines(TEXT, y + 11, lines[1:], 9, 11) + 4
            page.rule(LEFT, self.flow.y - 11, RIGHT, 0.25, (0.8, 0.8, 0.8))
            self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number + 2))
        self.flow.need(20)
        self.table = ""
        self._sum(total, self._money(self._total(tag), "$"))
        self.flow.y += 14

    def _sum(self, name: str, figure: str) -> None:
        self.flow.page.put(LEFT, self.flow.y + 1, name, 9, bold=True)
        self.flow.page.put(RIGHT, self.flow.y + 1, figure, 9, bold=True, right=True)
        self.flow.y += 16

    def _check_columns(self) -> None:
        checks = self.by_tag["check"]
        half = (len(checks) + 1) // 2
        self.flow.need(14 * half + 80)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, "Checks", 14, color=BLUE)
        for left in (LEFT, 316.0)[: 1 + (len(checks) > 1)]:
            page.put(left, y + 18, "Date", 9, bold=True)
            page.put(left + 66, y + 18, "Check #", 9, bold=True)
            page.put(left + 250, y + 18, "Amount", 9, bold=True, right=True)
            page.rule(left, y + 22, left + 250, 1)
        for n, entry in enumerate(checks):
            left, line = (LEFT, y + 34 + 14 * n) if n < half else (316.0, y + 34 + 14 * (n - half))
            page.put(left, line, f"{entry.day:%m/%d/%y}", 9)
            page.put(left + 66, line, entry.lines[0], 9)
            page.put(left + 250, line, self._money(entry.amount), 9, right=True)
            self.rows.append(Row(entry.day, entry.lines[0], entry.amount, page=self.flow.number + 2))
        self.flow.y = y + 40 + 14 * half
        self._sum("Total checks", self._money(self._total("check"), "$"))
        self._sum("Total # of checks", str(len(checks)))
        if any("*" in check.lines[0] for check in checks):
            self.flow.page.put(LEFT, self.flow.y, "*  There is a gap in sequential check numbers", 8)
        self.flow.y += 22

    def _fees(self) -> None:
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y
        if not self.by_tag["fee"]:
            page.put(LEFT, y, "Service fees", 14, color=BLUE)
        page.box(LEFT, y + 10, 380, 46, stroke=GREY)
        page.put(300, y + 23, "Total for this period", 8, right=True, bold=True)
        page.put(415, y + 23, "Total year-to-date", 8, right=True, bold=True)
        for n, name in enumerate(("Total Overdraft fees", "Total NSF: Returned Item fees")):
            page.put(LEFT + 6, y + 37 + 13 * n, name, 8)
            page.put(300, y + 37 + 13 * n, "$0.00", 8, right=True)
            page.put(415, y + 37 + 13 * n, ("$35.00", "$0.00")[n], 8, right=True)
        self.flow.y = y + 82
        self._section("fee")
        if self.by_tag["fee"]:
            note = "Note your Ending Balance already reflects the subtraction of Service Fees."
            self.flow.page.put(LEFT, self.flow.y - 10, note, 9, bold=True)
            self.flow.y += 14

    def _daily(self) -> None:
        change = Counter[date]()
        moved: dict[date, Decimal] = {self.start: Decimal(0)}
        for entry in self.entries:
            moved[entry.day] = moved.get(entry.day, Decimal(0)) + entry.amount
            change[entry.day] += 1
        days = sorted(moved)
        third = -(-len(days) // 3)
        self.flow.need(13 * third + 60)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, "Daily ledger balances", 14, color=BLUE)
        balance = self.opening
        for n, day in enumerate(days):
            balance += moved[day]
            left = LEFT + 180 * (n // third)
            line = y + 34 + 13 * (n % third)
            if n % third == 0:
                page.put(left, y + 18, "Date", 9, bold=True)
                page.put(left + 150, y + 18, "Balance ($)", 9, bold=True, right=True)
                page.rule(left, y + 22, left + 150, 1)
            page.put(left, line, f"{day:%m/%d}", 9)
            page.put(left + 150, line, self._money(balance), 9, right=True)
        self.flow.y = y + 46 + 13 * third

    def _total(self, tag: str) -> Decimal:
        return sum((entry.amount for entry in self.by_tag[tag]), Decimal(0))

    def _day(self, day: date) -> str:
        return f"{day:%B} {day.day}, {day.year}"

    def _money(self, amount: Decimal, sign: str = "") -> str:
        return ("-" if amount < 0 else "") + sign + written(abs(amount))
