"""US, combined checking and savings statement of a big bank.

The first page sums up both accounts, the second is small print; then each account has a summary and one table for each
kind of row (deposits, card, other subtractions, checks side by side, fees), each with its total, and the checking
account ends with daily ledger balances. Subtractions carry a minus; no balance is printed on the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_entries, some_period, written
from ..pens import LETTER, Flow, Page, with_reportlab
from ._rows import fold, maker, person, total

BLUE = (0.0, 0.16, 0.45)
RED = (0.75, 0.05, 0.15)
POOLS: Pools = {
    "shop": [
        "SHELL OIL 57442", "H-E-B ~0##", "TARGET 0000####", "WAL-MART ~1###", "CHIPOTLE 2###", "COSTCO WHSE ~0###",
        "AMZN Mktp US*?#?##?", "UBER *TRIP", "STARBUCKS STORE 0####", "TRADER JOE S ~5##", "LOWE'S ~0####",
    ],
    "town": ["AUSTIN TX", "ROUND ROCK TX", "CEDAR PARK TX", "800-555-01## CA", "SAN MARCOS TX", "PFLUGERVILLE TX"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%m%d}",
    "slash": lambda rng, day: f"{day - timedelta(rng.randint(0, 1)):%m/%d}",
    "friend": ["MARIA DELGADO", "KEVIN O BRIEN", "Tasha Greene", "LEE HARRISON"],
    "what": ["rent", "dinner", "concert tickets", "gas money", "utilities"],
    "payee": ["CITY OF AUSTIN", "ATMOS ENERGY", "SPECTRUM", "STATE FARM RO 27", "NAVIENT", "GOLDS GYM"],
    "firm": ["BRIGHTWELL LABS", "LONE STAR SUPPLY", "TRAVIS COUNTY ISD"],
}  # fmt: skip
# A ~ becomes #, which would be a digit.
KINDS = [
    Kind(2, 1400, 3100, "{firm} DES:PAYROLL ID:XXXXX###47 INDN:{me} CO ID:XXXXX####? PPD", "dep", most=2),
    Kind(1, 20, 400, 'Zelle payment from {friend} for "{what}"; Conf~ a?#??####', "dep"),
    Kind(1, 50, 900, "HARBORMARK ATM {slash} ~00000#### DEPOSIT N LAMAR AUSTIN TX", "dep", most=2),
    Kind(14, -4, -180, "CHECKCARD {day} {shop} {town} 24#####{day}############## RECURRING", "card", most=5),
    Kind(14, -4, -180, "CHECKCARD {day} {shop} {town} 24#####{day}##############", "card"),
    Kind(6, -6, -120, "PURCHASE {day} {shop} {town}", "card"),
    Kind(2, -20, -300, "HARBORMARK ATM {slash} ~00000#### WITHDRWL RESEARCH BLVD AUSTIN TX", "card", "20"),
    Kind(3, -30, -320, "{payee} DES:BILLPAY ID:XXXXX#### INDN:{me} CO ID:XXXXX#### WEB", "other"),
    Kind(2, -20, -900, 'Zelle payment to {friend} for "{what}"; Conf~ b?#??####', "other"),
    Kind(2, -50, -600, "Online Banking transfer to SAV {sav} Confirmation~ ##########", "other", "10"),
    Kind(2, -40, -1200, "", "check"),
    Kind(0.6, -12, -12, "Monthly Maintenance Fee", "fee", most=1),
    Kind(0.6, -3, -3, "Non-Harbormark ATM Fee", "fee"),
]  # fmt: skip
SAVINGS = [
    Kind(3, 20, 600, "Online Banking transfer from CHK {chk} Confirmation~ ##########", "dep", "10"),
    Kind(1, -50, -500, "Online Banking transfer to CHK {chk} Confirmation~ ##########", "other", "10"),
]
NAMES = {
    "dep": "Deposits and other additions",
    "card": "ATM and debit card subtractions",
    "other": "Other subtractions",
    "check": "Checks",
    "fee": "Service fees",
}
PRINT = [
    "How to contact us - You may call the number on the front of this statement or write to the address shown there.",
    "Change of address - Please tell us of a new address in Online Banking or at any financial center.",
    "Electronic transfers: in case of errors or questions call or write us as soon as you can. We must hear from you",
    "no later than 60 days after we sent you the FIRST statement on which the error or problem appeared. Tell us your",
    "name and account number, describe the error or transfer you are unsure about, and tell us the dollar amount.",
    "Direct deposits - If direct deposits arrive at least once every 60 days, you may call to ask if one was made.",
    "Reporting other problems - Review your statement promptly; you may have 60 days or less to report a problem.",
]


@dataclass
class _Account:
    name: str
    number: str
    start: Decimal
    entries: Sequence[Entry]
    parts: tuple[str, ...]
    pages: list[int] = field(default_factory=list)

    @property
    def end(self) -> Decimal:
        return self.start + total([entry.amount for entry in self.entries])

    def part(self, tag: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.tag == tag]


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _dollars(amount: Decimal) -> str:
    return written(amount, minus="-$") if amount < 0 else "$" + written(amount)


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng, 30)
        self.holder = person(rng, ["DANA", "MARCUS", "ELENA", "JOEL"], ["WHITFIELD", "OKAFOR", "RIVERA", "STANTON"])
        self.rows: list[Row] = []
        chk, sav = fill(rng, "4880 #### ####", self.period[0], {}), fill(rng, "4880 #### ####", self.period[0], {})
        pools = {**POOLS, "me": [self.holder], "chk": [chk[-4:]], "sav": [sav[-4:]]}
        start = Decimal(rng.randint(80000, 600000)) / 100
        entries = some_entries(rng, KINDS, pools, self.period, count=rng.randint(22, 75), balance=start, floor=400)
        entries = [replace(entry, lines=(entry.lines[0].replace("~", "#"),)) for entry in entries]
        saving = some_entries(rng, SAVINGS, pools, self.period, count=rng.randint(1, 4))
        saving = [replace(entry, lines=(entry.lines[0].replace("~", "#"),)) for entry in saving]
        saving.append(Entry(self.period[1], ("Interest Earned",), Decimal(rng.randint(1, 90)) / 100, "dep", ""))
        self.checking = _Account("Harbormark Everyday Checking", chk, start, entries, tuple(NAMES))
        self.saving = _Account(
            "Harbormark Rewards Savings", sav, Decimal(rng.randint(90000, 2500000)) / 100, saving, ("dep", "other")
        )
        self.flow = Flow(730, maker("Helvetica", LETTER), self._head)

    def _head(self, page: Page, number: int) -> float:
        if number == 1:
            return 60
        span = f"{_long(self.period[0])} to {_long(self.period[1])}"
        page.put(36, 40, f"{self.holder}   |   Account # {self.checking.number}   |   {span}", 8)
        page.rule(36, 48, 576, 1, BLUE)
        return 76

    def front(self) -> None:
        page = self.flow.page
        page.put(36, 52, "HARBORMARK", 20, bold=True, color=BLUE)
        page.put(36, 70, "P.O. Box 15284", 8)
        page.put(36, 80, "Wilmington, DE 19850", 8)
        page.put(576, 52, "Customer service information", 10, right=True, bold=True, color=RED)
        page.lines(576, 70, ["Customer service: 1.800.555.0142", "En Español: 1.800.555.0177"], 8, 12, right=True)
        page.lines(60, 150, [self.holder, "2207 BLUEBONNET LN APT 14", "AUSTIN, TX  78704-3312"], 9.5, 12)
        page.put(36, 252, "Your combined statement", 18, color=BLUE)
        page.put(36, 270, f"for {_long(self.period[0])} to {_long(self.period[1])}", 11)
        page.put(36, 306, "Your deposit accounts", 9, bold=True)
        page.put(280, 306, "Account/plan number", 9, bold=True)
        page.put(480, 306, "Ending balance", 9, right=True, bold=True)
        page.put(576, 306, "Details on", 9, right=True, bold=True)
        page.rule(36, 311, 576)
        for y, account in ((326, self.checking), (342, self.saving)):
            page.put(36, y, account.name, 9)
            page.put(280, y, account.number, 9)
            page.put(480, y, _dollars(account.end), 9, right=True)
        page.rule(36, 349, 576)
        page.put(36, 363, "Total balance", 9, bold=True)
        page.put(480, 363, _dollars(self.checking.end + self.saving.end), 9, right=True, bold=True)
        page.box(36, 420, 540, 90, (0.93, 0.95, 0.98))
        page.put(50, 444, "Stay ahead of fraud", 13, bold=True, color=BLUE)
        page.put(50, 464, "Set up alerts in the mobile app and know about purchases over $100 as they happen.", 9)
        page.put(50, 478, "Learn more at harbormark.example/alerts.", 9)
        self.flow.turn()
        page = self.flow.page
        page.put(36, 76, "IMPORTANT INFORMATION:", 9, bold=True)
        page.put(36, 90, "BANK DEPOSIT ACCOUNTS", 9, bold=True)
        page.lines(36, 106, PRINT, 8, 13)

    def account(self, account: _Account) -> None:
        flow = self.flow
        flow.turn()
        account.pages.append(flow.number)
        page = flow.page
        page.put(36, 80, account.name, 18, color=BLUE)
        page.put(36, 100, f"{self.holder}        Account number: {account.number}", 9)
        page.put(36, 126, "Account summary", 13, color=RED)
        flow.y = 146
        lines = [(f"Beginning balance on {_long(self.period[0])}", account.start)]
        lines += [(NAMES[tag], total([entry.amount for entry in account.part(tag)])) for tag in account.parts]
        for label, amount in lines:
            page.put(36, flow.y, label, 9)
            page.put(330, flow.y, _dollars(amount) if amount or label[0] == "B" else "-0.00", 9, right=True)
            page.rule(36, flow.y + 4, 330, 0.3)
            flow.y += 16
        page.put(36, flow.y, f"Ending balance on {_long(self.period[1])}", 9, bold=True)
        page.put(330, flow.y, _dollars(account.end), 9, bold=True, right=True)
        if account is self.saving:
            page.put(360, 146, "Annual Percentage Yield Earned this statement period: 0.04%.", 7.5)
            page.put(360, 158, f"Interest Paid Year To Date: {_dollars(account.entries[-1].amount)}.", 7.5)
        flow.y += 34
        for tag in account.parts:
            if account.part(tag):
                self._checks(account) if tag == "check" else self._table(account, tag)
        if account is self.checking:
            self._ledger(account)

    def _titles(self, title: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(36, y, title, 13, color=RED)
        page.put(36, y + 18, "Date", 8.5, bold=True)
        page.put(90, y + 18, "Description", 8.5, bold=True)
        page.put(576, y + 18, "Amount", 8.5, bold=True, right=True)
        page.rule(36, y + 22, 576, 0.8)
        self.flow.y += 35

    def _table(self, account: _Account, tag: str) -> None:
        flow = self.flow
        flow.need(80)
        self._titles(NAMES[tag])
        for entry in account.part(tag):
            lines = fold(entry.lines[0], "Helvetica", 8.5, 390)
            if flow.y + 11 * len(lines) + 16 > flow.bottom:
                flow.page.put(576, flow.bottom + 4, "continued on the next page", 8, right=True)
                flow.turn()
                self._titles(f"{NAMES[tag]} - continued")
            flow.page.put(36, flow.y, f"{entry.day:%m/%d/%y}", 8.5)
            flow.page.put(576, flow.y, written(entry.amount), 8.5, right=True)
            self.rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
            flow.y = flow.page.lines(90, flow.y, lines, 8.5, 11) + 3
            flow.page.rule(36, flow.y - 10, 576, 0.2, (0.7, 0.7, 0.7))
        flow.page.put(
            36, flow.y + 2, f"Total {NAMES[tag][0].lower() + NAMES[tag][1:]}".replace("aTM", "ATM"), 9, bold=True
        )
        flow.page.put(576, flow.y + 2, _dollars(total([e.amount for e in account.part(tag)])), 9, bold=True, right=True)
        flow.y += 34

    def _checks(self, account: _Account) -> None:
        checks, flow, number = account.part("check"), self.flow, self.rng.randint(1011, 2400)
        half = (len(checks) + 1) // 2
        flow.need(90 + 14 * half)
        page, gap = flow.page, False
        page.put(36, flow.y, "Checks", 13, color=RED)
        for left in (36, 316):
            page.put(left, flow.y + 18, "Date", 8.5, bold=True)
            page.put(left + 70, flow.y + 18, "Check #", 8.5, bold=True)
            page.put(left + 240, flow.y + 18, "Amount", 8.5, bold=True, right=True)
            page.rule(left, flow.y + 22, left + 240, 0.8)
        for n, entry in enumerate(checks):
            left, y = (36, flow.y + 35 + 14 * n) if n < half else (316, flow.y + 35 + 14 * (n - half))
            skip = n > 0 and self.rng.random() < 0.3
            gap, number = gap or skip, number + 1 + 2 * skip
            label = f"{number}*" if skip else str(number)
            page.put(left, y, f"{entry.day:%m/%d/%y}", 8.5)
            page.put(left + 70, y, label, 8.5)
            page.put(left + 240, y, written(entry.amount), 8.5, right=True)
            self.rows.append(Row(entry.day, label, entry.amount, page=flow.number))
        flow.y += 42 + 14 * half
        page.put(316, flow.y, "Total checks", 9, bold=True)
        page.put(556, flow.y, _dollars(total([e.amount for e in checks])), 9, bold=True, right=True)
        page.put(316, flow.y + 14, "Total # of checks", 9)
        page.put(556, flow.y + 14, str(len(checks)), 9, right=True)
        if gap:
            page.put(36, flow.y + 14, "* There is a gap in sequential check numbers", 7.5)
        flow.y += 44

    def _ledger(self, account: _Account) -> None:
        days = {self.period[0]: account.start}
        for entry in account.entries:
            days[entry.day] = account.start + total([e.amount for e in account.entries if e.day <= entry.day])
        listed = list(days.items())
        third = (len(listed) + 2) // 3
        flow = self.flow
        flow.need(50 + 13 * third)
        flow.page.put(36, flow.y, "Daily ledger balances", 13, color=RED)
        for n in range(3):
            left = 36 + 184 * n
            flow.page.put(left, flow.y + 18, "Date", 8.5, bold=True)
            flow.page.put(left + 160, flow.y + 18, "Balance ($)", 8.5, bold=True, right=True)
            flow.page.rule(left, flow.y + 22, left + 160, 0.8)
            for m, (day, balance) in enumerate(listed[n * third : (n + 1) * third]):
                flow.page.put(left, flow.y + 35 + 13 * m, f"{day:%m/%d}", 8.5)
                flow.page.put(left + 160, flow.y + 35 + 13 * m, written(balance), 8.5, right=True)
        flow.y += 60 + 13 * third

    def finish(self) -> list[Page]:
        pages = self.flow.pages
        for y, account in ((326, self.checking), (342, self.saving)):
            pages[0].put(576, y, f"Page {account.pages[0]}", 9, right=True)
        for number, page in enumerate(pages, 1):
            page.put(576, 768, f"Page {number} of {len(pages)}", 8, right=True)
        return pages


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    statement.front()
    statement.account(statement.checking)
    statement.account(statement.saving)
    with_reportlab(statement.finish(), path)
    number = statement.checking.number
    return Truth("checking", "en_US", "USD", number, *statement.period, None, None, statement.rows)
