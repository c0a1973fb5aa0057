"""Australia, transaction account: "02 Jan" without a year, dot leaders up to the amount, balances with CR and DR.

The year stands only in the period. Date and balance are printed once a day, amounts on the last line of a description
of several; some lines of card purchases say "Value Date: 31/12/2023". Pages are joined by "Carried forward" and
"Brought forward"; at the end stands opening balance - debits + credits = closing balance, and the interest rates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, GREY, Flow, Page, fits, width
from ._ink import LATIN, ink, some_rows

GOLD = (0.75, 0.5, 0.05)
PALE = (0.97, 0.95, 0.9)
DATE, TEXT, DEBIT, CREDIT, BALANCE = 42, 84, 374, 456, 553
ROOM = 212
POOLS = {
    "shop": (
        "WOOLWORTHS 1### {suburb}", "COLES 0### {suburb}", "BUNNINGS ###000 {suburb}", "ALDI STORES - {suburb}",
        "BP EXP {suburb}", "SQ *THE LITTLE BEAN CO {suburb}", "CHEMIST WAREHOUSE {suburb}",
        "DAN MURPHYS #### {suburb}",
        "UBER *TRIP SYDNEY", "OPAL TRAVEL HAYMARKET", "JB HI FI {suburb}", "KMART 1### {suburb}", "GYG {suburb}",
    ),
    "suburb": ("MARRICKVILLE", "NEWTOWN", "BONDI JUNCTION", "CHATSWOOD", "PARRAMATTA", "BROADWAY"),
    "person": ("J Papadopoulos", "Mia Nguyen", "T O'Brien", "K Sharma", "Flatmates Rent", "L and B Kowalski"),
    "biller": ("AGL SALES PTY LTD", "SYDNEY WATER", "NRMA INSURANCE", "OPTUS BILLING", "ENERGYAUSTRALIA"),
    "why": ("rent", "dinner thanks", "netball fees", "birthday", "invoice ####", "car rego half"),
    "employer": ("HARBOUR HEALTH LHD", "SEEKER STAFFING P/L", "DEPT OF EDUCATION", "BRIGHTLINE FITOUT"),
}  # fmt: skip
KINDS = (
    Kind(14, -3, -190, "{shop} NS AUS|Card xx7326|@", "card"),
    Kind(4, -4, -60, "EFTPOS {shop} AU", "card"),
    Kind(4, -20, -700, "Transfer to {person}|NetAccess {why}"),
    Kind(2, 20, 650, "Fast Transfer From {person}|{why}"),
    Kind(3, -15, -320, "Direct Debit ###### {biller}|###########"),
    Kind(1, -40, -400, "BPAY {biller}|BPAY Biller Code #####|Ref ##########"),
    Kind(2, 900, 2700, "Direct Credit ###### {employer}|Salary ######", most=6),
    Kind(1, -20, -300, "Wdl ATM {suburb} B NS", step="10"),
    Kind(0.3, -3, -5, "Account Fee", most=1),
    Kind(0.4, -0.4, -6, "International Transaction Fee|@", most=4),
    Kind(0.4, 1, 12, "Credit Interest", most=1),
    Kind(0.4, 120, 640, "Medicare Benefit|MCARE BENEFITS ######### ????", most=2),
)
NOTES = (
    "Please check the transactions listed here and tell us as soon as possible of any error, omission or transaction "
    "you did not authorise. Keep this statement for your tax records.",
    "Cheque proceeds are available when cleared. Never disclose your PIN or NetAccess password, and cover the keypad.",
    "If you have a complaint and are not satisfied with our answer, you may contact the Australian Financial "
    "Complaints Authority: 1800 931 678, www.afca.org.au.",
)


def _side(amount: Decimal, dollar: str = "") -> str:
    mark = "CR" if amount > 0 else "DR" if amount < 0 else ""
    return f"{dollar}{written(amount, minus='')} {mark}".strip()


def _plain(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, rng.choice((30, 91)), calendar=rng.random() < 0.4)
        self.opening = some_amount(rng, 150, 8000)
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, count=some_rows(rng), balance=self.opening, reversal="Reversal|{}"
        )
        self.balances = running(self.opening, (entry.amount for entry in self.entries))
        self.number = fill(rng, "06 2### 1#######", date.min, {})
        self.serial = rng.randint(4, 88)
        self.leaders = rng.random() < 0.75
        self.joined = rng.random() < 0.7
        self.leading = rng.choice((10.5, 11.5))
        self.balance = self.opening
        self.rows: list[Row] = []

    def head(self, page: Page, number: int) -> float:
        page.box(42, 28, 26, 26, GOLD)
        page.put(76, 46, "Southern Cross Mutual Bank", 13, bold=True)
        page.put(553, 40, f"Statement {self.serial}", 9, right=True)
        if number == 1:
            y = self._front(page)
        else:
            page.put(42, 74, f"Everyday Access    Account Number {self.number}", 9)
            y = 96.0
        page.box(38, y - 12, 519, 17, PALE)
        page.put(DATE, y, "Date", 8.5, bold=True)
        page.put(TEXT, y, "Transaction", 8.5, bold=True)
        for x, label in ((DEBIT, "Debit"), (CREDIT, "Credit"), (BALANCE, "Balance")):
            page.put(x, y, label, 8.5, right=True, bold=True)
        y += 18
        if number == 1:
            page.put(DATE, y, f"{self.period[0]:%d %b}", 8.5)
            page.put(TEXT, y, "OPENING BALANCE", 8.5, bold=True)
            page.put(BALANCE, y, _side(self.opening, "$"), 8.5, right=True, bold=True)
        elif self.joined:
            page.put(TEXT, y, "Brought forward", 8.5)
            page.put(BALANCE, y, _side(self.balance), 8.5, right=True)
        else:
            return y
        return y + self.leading + 3

    def _front(self, page: Page) -> float:
        page.lines(56, 106, ("MR DANIEL A WHITCOMBE", "14/212 ENMORE ROAD", "MARRICKVILLE NSW 2204"), 9.5, 12)
        pairs = (
            ("Account Number", self.number),
            ("Statement Period", f"{_plain(self.period[0])} - {_plain(self.period[1])}"),
            ("Closing Balance", _side(self.balances[-1] if self.balances else self.opening, "$")),
            ("Enquiries", "13 2221 (24 hours a day)"),
        )
        page.box(318, 66, 239, 74, stroke=GREY)
        for n, (label, value) in enumerate(pairs):
            page.put(326, 82 + 16 * n, label, 8.5, bold=True)
            page.put(549, 82 + 16 * n, value, 8.5, right=True)
        page.put(42, 178, "Everyday Access", 14, bold=True, color=GOLD)
        text = (
            "If your account has been overdrawn in this period, please contact us. Did you know? Round up your card "
            "purchases and put the change into a Goal Saver: turn it on in the app under Settings."
        )
        page.lines(42, 194, wrap(text, fits("Helvetica", 8.5, 500)), 8.5)
        page.put(42, 222, "Name:", 8.5)
        page.put(84, 222, "DANIEL ALEXANDER WHITCOMBE", 8.5)
        page.put(42, 234, "Note:", 8.5)
        page.put(84, 234, "Have you checked your statement today? It's easy to find out more about each entry.", 8.5)
        return 262

    def foot(self, page: Page, y: float) -> None:
        if self.joined:
            page.put(TEXT, y + 2, "Carried forward", 8.5)
            page.put(BALANCE, y + 2, _side(self.balance), 8.5, right=True)

    def lay(self) -> Sequence[Page]:
        flow = Flow(768, lambda: Page(A4), self.head, self.foot)
        before: date | None = None
        for n, entry in enumerate(self.entries):
            last = n + 1 == len(self.entries) or self.entries[n + 1].day != entry.day
            self._row(flow, entry, entry.day != before, self.balances[n] if last else None)
            before, self.balance = entry.day, self.balances[n]
        self._end(flow)
        for number, page in enumerate(flow.pages, 1):
            page.put(553, 51, f"(Page {number} of {flow.number})", 9, right=True)
            page.put(42, 818, "Southern Cross Mutual Bank Limited  ABN 00 123 456 789  AFSL 000456", 6.5, color=GREY)
            page.put(
                553, 818, f"S{self.serial:04}.{number:03}.{number + 1:03}  ZZ258R3  0303", 6.5, right=True, color=GREY
            )
        return flow.pages

    def _row(self, flow: Flow, entry: Entry, dated: bool, shown: Decimal | None) -> None:
        used = earlier(self.rng, entry.day) if "@" in entry.lines else None
        texts = [f"Value Date: {used:%d/%m/%Y}" if used and line == "@" else line for line in entry.lines]
        lines = [part for line in texts for part in wrap(line, fits("Helvetica", 8.5, ROOM))]
        if flow.need(len(lines) * self.leading + self.leading):
            dated = True
        page = flow.page
        page.put(DATE, flow.y, f"{entry.day:%d %b}" if dated else "", 8.5)
        y = page.lines(TEXT, flow.y, lines, 8.5, self.leading) - self.leading
        edge, amount = (DEBIT if entry.amount < 0 else CREDIT), written(abs(entry.amount))
        if self.leaders:
            start = TEXT + width(lines[-1], "Helvetica", 8.5) + 3
            stop = edge - width(amount, "Helvetica", 8.5) - 4
            page.put(start, y, "." * int((stop - start) / width(".", "Helvetica", 8.5)), 8.5, color=GREY)
        page.put(edge, y, amount, 8.5, right=True)
        page.put(BALANCE, y, "" if shown is None else _side(shown), 8.5, right=True)
        flow.y = y + self.leading + 3
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, shown, used, flow.number))

    def _end(self, flow: Flow) -> None:
        flow.need(150)
        page, y = flow.page, flow.y + 2
        page.put(DATE, y, f"{self.period[1]:%d %b}", 8.5)
        page.put(TEXT, y, "CLOSING BALANCE", 8.5, bold=True)
        page.put(BALANCE, y, _side(self.balance, "$"), 8.5, right=True, bold=True)
        debits = -sum((e.amount for e in self.entries if e.amount < 0), Decimal())
        credits = sum((e.amount for e in self.entries if e.amount > 0), Decimal())
        y += 28
        page.box(38, y - 12, 519, 34, stroke=GREY)
        parts = (
            (50, "Opening balance", _side(self.opening, "$")),
            (185, "-  Total debits", f"${written(debits)}"),
            (310, "+  Total credits", f"${written(credits)}"),
            (435, "=  Closing balance", _side(self.balance, "$")),
        )
        for x, label, figure in parts:
            page.put(x, y, label, 8.5, bold=True)
            page.put(x + 10, y + 14, figure, 8.5)
        y += 42
        page.put(42, y, "Your Credit Interest Rate Summary", 8.5, bold=True)
        page.put(42, y + 13, f"{self.period[1] - timedelta(40):%d %b}", 8)
        page.put(110, y + 13, "Less than $10,000.00     0.00% p.a.     $10,000.00 and over     0.01% p.a.", 8)
        notes = [part for note in NOTES for part in wrap(note, fits("Helvetica", 7, 510))]
        page.lines(42, y + 32, notes, 7, 8.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    ink(rng, statement.lay(), path, LATIN)
    start, end = statement.period
    return Truth(
        "checking", "en_AU", "AUD", statement.number, start, end, statement.opening, statement.balance, statement.rows
    )
