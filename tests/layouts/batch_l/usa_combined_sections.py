"""United States, one statement of a checking and a savings account: rows in sections by type, without their balance.

Checks paid are in two or three columns with marks behind the number, daily ending balances in three columns. Dates are
"01/02", the year stands in the period. Savings rows have a balance each. As a truth has room for one account, its rows
are those of both in printed order, and number and balances are left out. Some have tiny white marks of a form filler.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, fits
from ._ink import LATIN, ink, some_rows

BLUE = (0.07, 0.33, 0.6)
PALE = (0.91, 0.93, 0.95)
LEFT, TEXT, AMOUNT = 42, 92, 548


def _slash(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.choice((0, 0, 1, 2))):%m/%d}"


POOLS: Pools = {
    "when": _slash,
    "shop": (
        "Kroger #### {town}", "Shell Oil ############ {town}", "Walgreens #### {town}", "Chipotle #### {town}",
        "Sq *Bluebird Coffee {town}", "Wm Supercenter #### {town}", "Trader Joe S #### {town}",
        "The Home Depot #### {town}",
        "Costco Whse #0### {town}", "Amazon.Com*?#?##??#? Amzn.Com/Bill WA", "Dd Doordash Tacomania 855-973-1040 CA",
    ),
    "town": ("Columbus OH", "Dublin OH", "Westerville OH", "Grove City OH"),
    "payee": ("AEP Ohio Payment", "Columbia Gas PAYMENTS", "Spectrum Mobile", "Progressive Ins Prem", "Discover"),
    "employer": ("Buckeye Logistics Payroll", "Franklin Cnty Dir Dep", "Nationwide Childrn Payroll"),
    "person": ("Jessica Moore", "Tyler", "Mom", "Hernandez Lawn Care", "Priyanka"),
}  # fmt: skip
KINDS = (
    Kind(14, -3, -170, "Card Purchase {when} {shop} Card 4471", "card"),
    Kind(4, -3, -90, "Card Purchase With Pin {when} {shop} Card 4471", "card"),
    Kind(1.5, -20, -300, "ATM Withdrawal {when} #### N High St Columbus OH Card 4471", "card", "20"),
    Kind(3, -25, -380, "{payee} PPD ID: ##########", "electronic"),
    Kind(3, -10, -600, "Zelle Payment To {person} ###########", "electronic"),
    Kind(0.8, -900, -1700, "Lakeview Mtg Svcs Mtg Pymt ########## Web ID: ##########", "electronic", most=1),
    Kind(3, -25, -850, "check", "check", most=17),
    Kind(2, 900, 2600, "{employer} PPD ID: ##########", "deposit", most=4),
    Kind(2, 15, 450, "Zelle Payment From {person} ??############", "deposit"),
    Kind(1, 50, 900, "Remote Online Deposit #", "deposit"),
    Kind(0.5, 8, 90, "Card Purchase Return {when} {shop} Card 4471", "deposit"),
    Kind(0.5, -2.5, -5, "Non-Big Federal ATM Fee-With", "fee", "0.5", most=2),
    Kind(0.4, -12, -12, "Monthly Service Fee", "fee", most=1),
)
SECTIONS = (
    ("deposit", "DEPOSITS AND ADDITIONS", "Deposits and Additions"),
    ("check", "CHECKS PAID", "Checks Paid"),
    ("card", "ATM & DEBIT CARD WITHDRAWALS", "ATM & Debit Card Withdrawals"),
    ("electronic", "ELECTRONIC WITHDRAWALS", "Electronic Withdrawals"),
    ("fee", "FEES", "Fees"),
)
ERRORS = (
    "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS: Call us at the number on this statement or "
    "write to us right away if you think your statement or receipt is incorrect. We must hear from you no later than "
    "60 days after we sent you the FIRST statement on which the problem or error appeared. Be prepared to give your "
    "name and account number, the dollar amount of the suspected error, and why you believe there is one.",
    "Big Federal Bank, N.A.  Member FDIC.  Equal Housing Lender.",
)


def _dollars(amount: Decimal, sign: bool = True) -> str:
    return ("-" if amount < 0 and sign else "") + "$" + written(amount, minus="")


def _long(day: date) -> str:
    return f"{day:%B} {day.day:02}, {day.year}"


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30, calendar=rng.random() < 0.3)
        self.opening, self.saved = some_amount(rng, 600, 7000), some_amount(rng, 300, 15000)
        self.accounts = (fill(rng, "000000#########", date.min, {}), fill(rng, "00000#########", date.min, {}))
        self.savings = self._savings()
        entries = some_entries(rng, KINDS, POOLS, self.period, count=some_rows(rng), balance=self.opening)
        entries = [self._once(entry, entries[:n]) for n, entry in enumerate(entries)]
        self.entries = sorted(entries + self._moved(), key=lambda entry: entry.day)
        self.closing = self.opening + sum((entry.amount for entry in self.entries), Decimal())
        self.kept = self.saved + sum((entry.amount for entry in self.savings), Decimal())
        self.marks = rng.random() < 0.4
        self.signed = rng.random() < 0.5
        self.columns = rng.choice((2, 3))
        self.leading = rng.choice((10.5, 12))
        self.room = rng.choice((240, 380))
        self.heading = ""
        self.rows: list[Row] = []

    def _once(self, entry: Entry, before: Sequence[Entry]) -> Entry:
        """Checks have no text but a number, in the order in which they were written; some are missing."""
        if entry.tag != "check":
            return entry
        number = 2041 + sum(2 if n % 3 == 1 else 1 for n, other in enumerate(before) if other.tag == "check")
        return replace(entry, lines=(str(number + self.accounts[0].count("7") * 10),))

    def _savings(self) -> list[Entry]:
        there = "Online Transfer From Chk ..." + self.accounts[0][-4:] + " transaction ##########"
        back = "Online Transfer To Chk ..." + self.accounts[0][-4:] + " transaction ##########"
        kinds = (Kind(3, 25, 500, there, step="5"), Kind(1, -20, -100, back, step="5", most=2))
        start, end = self.period
        moves = some_entries(self.rng, kinds, {}, (start, end - timedelta(1)), count=self.rng.randint(0, 5))
        return [*moves, Entry(end, ("Interest Payment",), some_amount(self.rng, 0.02, 19), "", "interest")]

    def _moved(self) -> list[Entry]:
        """The checking account's side of what went to and came from savings."""
        moved = []
        for entry in self.savings[:-1]:
            text = entry.lines[0].replace("Chk", "Sav").replace(self.accounts[0][-4:], self.accounts[1][-4:], 1)
            text = text.replace("From", "To") if entry.amount > 0 else text.replace("To Sav", "From Sav")
            tag = "electronic" if entry.amount > 0 else "deposit"
            moved.append(replace(entry, lines=(text,), amount=-entry.amount, tag=tag))
        return moved

    def head(self, page: Page, number: int) -> float:
        page.put(LEFT, 44, "BIG FEDERAL", 15, bold=True, color=BLUE)
        page.box(150, 32, 13, 13, BLUE)
        page.put(560, 38, f"{_long(self.period[0])} through {_long(self.period[1])}", 8.5, right=True)
        page.put(560, 50, f"Primary Account: {self.accounts[0]}", 8.5, right=True, bold=True)
        if number == 1:
            return self._front(page)
        if not self.heading:
            return 104
        page.put(LEFT, 96, self.heading, 11, bold=True, color=BLUE)
        page.put(LEFT + 290, 96, "(continued)", 8.5)
        return self._labels(page, 114)

    def _labels(self, page: Page, y: float) -> float:
        page.put(LEFT, y, "DATE", 7.5, bold=True)
        page.put(TEXT, y, "DESCRIPTION", 7.5, bold=True)
        if self.heading == "TRANSACTION DETAIL":
            page.put(462, y, "AMOUNT", 7.5, right=True, bold=True)
            page.put(AMOUNT, y, "BALANCE", 7.5, right=True, bold=True)
        else:
            page.put(AMOUNT, y, "AMOUNT", 7.5, right=True, bold=True)
        page.rule(LEFT, y + 3, AMOUNT, 0.4)
        return y + 15

    def _front(self, page: Page) -> float:
        page.lines(LEFT, 62, ("Big Federal Bank, N.A.", "P O Box 182051", "Columbus, OH 43218-2051"), 8, 10)
        page.lines(60, 130, ("MARCUS D ELLISON", "JANE R ELLISON", "2210 SUMMIT ST", "COLUMBUS OH 43201-3118"), 9.5, 12)
        page.put(330, 82, "CUSTOMER SERVICE INFORMATION", 9, bold=True, color=BLUE)
        service = ("Web site:", "Service Center:", "Para Espanol:", "International Calls:")
        numbers = ("www.bigfederal.example", "1-800-555-0135", "1-877-555-0112", "1-713-555-0179")
        page.lines(330, 96, service, 8.5)
        page.lines(560, 96, numbers, 8.5, right=True)
        page.box(330, 146, 230, 42, PALE)
        offer = (
            "You could earn more: move your savings to a 9-month CD at our relationship rate. Ask a banker for details."
        )
        page.lines(336, 158, wrap(offer, fits("Helvetica", 8, 216)), 8)
        page.put(LEFT, 222, "CONSOLIDATED BALANCE SUMMARY", 11, bold=True, color=BLUE)
        page.box(LEFT - 4, 232, 522, 15, PALE)
        page.put(LEFT, 243, "Checking & Savings", 8.5, bold=True)
        page.put(280, 243, "ACCOUNT", 7, bold=True)
        page.put(440, 243, "BEGINNING BALANCE", 7, right=True, bold=True)
        page.put(548, 243, "ENDING BALANCE", 7, right=True, bold=True)
        lines = (
            ("Big Federal Total Checking", self.accounts[0], self.opening, self.closing),
            ("Big Federal Savings", self.accounts[1], self.saved, self.kept),
            ("TOTAL ASSETS", "", self.opening + self.saved, self.closing + self.kept),
        )
        for n, (name, number, old, new) in enumerate(lines):
            y = 260 + 14 * n
            page.put(LEFT, y, name, 8.5, bold=n == 2)
            page.put(280, y, number, 8.5)
            page.put(440, y, _dollars(old), 8.5, right=True, bold=n == 2)
            page.put(548, y, _dollars(new), 8.5, right=True, bold=n == 2)
        return 326

    def _mark(self, flow: Flow, text: str) -> None:
        if self.marks:
            flow.page.put(LEFT - 30, flow.y - 2, text, 1, color=WHITE)

    def lay(self) -> Sequence[Page]:
        flow = Flow(730, lambda: Page(LETTER), self.head)
        self._title(flow, "BIG FEDERAL TOTAL CHECKING", self.accounts[0])
        self._summary(flow)
        for tag, heading, name in SECTIONS:
            chosen = [entry for entry in self.entries if entry.tag == tag]
            if chosen and tag == "check":
                self._checks(flow, chosen)
            elif chosen:
                self._section(flow, heading, name, chosen)
        self._daily(flow)
        self._second(flow)
        self._end(flow)
        for number, page in enumerate(flow.pages, 1):
            page.put(560, 768, f"Page {number} of {flow.number}", 8.5, right=True)
            page.put(LEFT, 768, f"0032{number:03}0 DRE 201 210 {self.period[1]:%j%y} NNNNNNNNNNN", 6, color=GREY)
        return flow.pages

    def _title(self, flow: Flow, name: str, account: str) -> None:
        flow.page.box(LEFT - 4, flow.y - 13, 522, 19, BLUE)
        flow.page.put(LEFT, flow.y, name, 11, bold=True, color=WHITE)
        flow.y += 22
        flow.page.put(LEFT, flow.y, "MARCUS D ELLISON OR JANE R ELLISON", 8)
        flow.page.put(548, flow.y, f"Account Number: {account}", 8.5, right=True, bold=True)
        flow.y += 24

    def _summary(self, flow: Flow) -> None:
        self._mark(flow, "*start*summary")
        lines = [("Beginning Balance", "", _dollars(self.opening))]
        for tag, _, name in SECTIONS:
            chosen = [entry.amount for entry in self.entries if entry.tag == tag]
            if chosen:
                lines.append((name, str(len(chosen)), written(sum(chosen, Decimal()))))
        lines.append(("Ending Balance", str(len(self.entries)), _dollars(self.closing)))
        self._table(flow, "CHECKING SUMMARY", lines)

    def _table(self, flow: Flow, title: str, lines: Sequence[tuple[str, str, str]]) -> None:
        page, y = flow.page, flow.y
        page.put(LEFT, y, title, 11, bold=True, color=BLUE)
        page.put(330, y + 12, "INSTANCES", 7, right=True, bold=True)
        page.put(440, y + 12, "AMOUNT", 7, right=True, bold=True)
        y += 26
        for n, (name, count, amount) in enumerate(lines):
            strong = n in (0, len(lines) - 1)
            page.put(LEFT, y, name, 8.5, bold=strong)
            page.put(330, y, count, 8.5, right=True)
            page.put(440, y, amount, 8.5, right=True, bold=strong)
            page.rule(LEFT, y + 3, 440, 0.3, GREY)
            y += 14
        flow.y = y + 16

    def _section(self, flow: Flow, heading: str, name: str, chosen: Sequence[Entry]) -> None:
        self.heading = ""
        flow.need(75)
        self._mark(flow, f"*start*{name.lower()}")
        self.heading = heading
        flow.page.put(LEFT, flow.y, heading, 11, bold=True, color=BLUE)
        flow.y = self._labels(flow.page, flow.y + 18)
        for n, entry in enumerate(chosen):
            lines = wrap(entry.lines[0], fits("Helvetica", 8.5, self.room))
            flow.need(len(lines) * self.leading)
            flow.page.put(LEFT, flow.y, f"{entry.day:%m/%d}", 8.5)
            sign = "-" if self.signed and entry.amount < 0 else ""
            shown = sign + ("$" if n == 0 else "") + written(abs(entry.amount))
            flow.page.put(AMOUNT, flow.y, shown, 8.5, right=True)
            self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
            flow.y = flow.page.lines(TEXT, flow.y, lines, 8.5, self.leading) + 1
        self._total(flow, f"Total {name}", chosen)
        self.heading = ""

    def _total(self, flow: Flow, label: str, chosen: Sequence[Entry]) -> None:
        flow.need(16)
        flow.page.rule(LEFT, flow.y - 7, AMOUNT, 0.4)
        total = sum((entry.amount for entry in chosen), Decimal())
        flow.page.put(LEFT, flow.y + 3, label, 8.5, bold=True)
        flow.page.put(AMOUNT, flow.y + 3, _dollars(total, self.signed), 8.5, right=True, bold=True)
        flow.y += 30

    def _checks(self, flow: Flow, chosen: Sequence[Entry]) -> None:
        """Read down one column, then the next."""
        deep = -(-len(chosen) // self.columns)
        flow.need(110 + deep * 12)
        self._mark(flow, "*start*checks paid section3")
        page, wide = flow.page, 522 / self.columns
        page.put(LEFT, flow.y, "CHECKS PAID", 11, bold=True, color=BLUE)
        y = flow.y + 18
        for column in range(min(self.columns, -(-len(chosen) // deep))):
            x = LEFT + wide * column
            page.put(x, y, "CHECK NO.", 7, bold=True)
            page.put(x + wide * 0.42, y, "DATE PAID", 7, bold=True)
            page.put(x + wide * 0.9, y, "AMOUNT", 7, right=True, bold=True)
        number = 0
        for n, entry in enumerate(chosen):
            x, line = LEFT + wide * (n // deep), y + 14 + 12 * (n % deep)
            skipped, number = number and int(entry.lines[0]) != number + 1, int(entry.lines[0])
            page.put(x, line, f"{number} {'* ^' if skipped else '^'}", 8.5)
            page.put(x + wide * 0.42, line, f"{entry.day:%m/%d}", 8.5)
            shown = ("$" if n == 0 else "") + written(abs(entry.amount))
            page.put(x + wide * 0.9, line, shown, 8.5, right=True)
            self.rows.append(Row(entry.day, str(number), entry.amount, page=flow.number))
        flow.y = y + 26 + 12 * deep
        self._total(flow, "Total Checks Paid", chosen)
        flow.y -= 14
        page.put(
            LEFT,
            flow.y,
            "* All of your recent checks may not be on this statement, or an earlier one may list them.",
            7.5,
        )
        page.put(LEFT, flow.y + 10, "^ An image of this check may be available for you to view on our web site.", 7.5)
        flow.y += 36

    def _daily(self, flow: Flow) -> None:
        balances = dict(
            zip((e.day for e in self.entries), running(self.opening, (e.amount for e in self.entries)), strict=True)
        )
        deep = -(-len(balances) // 3)
        flow.need(50 + 12 * deep)
        self._mark(flow, "*start*daily ending balance2")
        page = flow.page
        page.put(LEFT, flow.y, "DAILY ENDING BALANCE", 11, bold=True, color=BLUE)
        for n, (day, balance) in enumerate(balances.items()):
            x, y = LEFT + 174 * (n // deep), flow.y + 32 + 12 * (n % deep)
            if n % deep == 0:
                page.put(x, flow.y + 18, "DATE", 7.5, bold=True)
                page.put(x + 140, flow.y + 18, "AMOUNT", 7.5, right=True, bold=True)
            page.put(x, y, f"{day:%m/%d}", 8.5)
            page.put(x + 140, y, _dollars(balance) if n == 0 else written(balance), 8.5, right=True)
        flow.y += 62 + 12 * deep

    def _second(self, flow: Flow) -> None:
        flow.need(260)
        self._title(flow, "BIG FEDERAL SAVINGS", self.accounts[1])
        ins = [entry.amount for entry in self.savings if entry.amount > 0]
        outs = [entry.amount for entry in self.savings if entry.amount < 0]
        lines = [("Beginning Balance", "", _dollars(self.saved))]
        lines += [("Deposits and Additions", str(len(ins)), written(sum(ins, Decimal())))]
        lines += [("Electronic Withdrawals", str(len(outs)), written(sum(outs, Decimal())))] if outs else []
        lines += [("Ending Balance", str(len(self.savings)), _dollars(self.kept))]
        self._table(flow, "SAVINGS SUMMARY", lines)
        flow.y -= 8
        paid = _dollars(self.savings[-1].amount)
        earned = f"Annual Percentage Yield Earned This Period 0.02%    Interest Paid This Period {paid}"
        flow.page.put(LEFT, flow.y, earned, 8)
        flow.y += 24
        flow.page.put(LEFT, flow.y, "TRANSACTION DETAIL", 11, bold=True, color=BLUE)
        self.heading = "TRANSACTION DETAIL"
        flow.y = self._labels(flow.page, flow.y + 18)
        flow.page.put(TEXT, flow.y, "Beginning Balance", 8.5, bold=True)
        flow.page.put(AMOUNT, flow.y, _dollars(self.saved), 8.5, right=True, bold=True)
        flow.y += 13
        for entry, balance in zip(self.savings, running(self.saved, (e.amount for e in self.savings)), strict=True):
            flow.need(26)
            flow.page.put(LEFT, flow.y, f"{entry.day:%m/%d}", 8.5)
            flow.page.put(TEXT, flow.y, entry.lines[0], 8.5)
            flow.page.put(462, flow.y, written(entry.amount), 8.5, right=True)
            flow.page.put(AMOUNT, flow.y, written(balance), 8.5, right=True)
            self.rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, page=flow.number))
            flow.y += 13
        flow.page.put(TEXT, flow.y, "Ending Balance", 8.5, bold=True)
        flow.page.put(AMOUNT, flow.y, _dollars(self.kept), 8.5, right=True, bold=True)
        flow.y += 30
        self.heading = ""

    def _end(self, flow: Flow) -> None:
        notes = [part for note in ERRORS for part in wrap(note, fits("Helvetica", 7, 510))]
        flow.need(9 * len(notes))
        flow.page.lines(LEFT, flow.y, notes, 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    ink(rng, statement.lay(), path, LATIN)
    return Truth("checking", "en_US", "USD", None, *statement.period, None, None, statement.rows)
