"""Canada, chequing: withdrawals, deposits and balance; "Jan 02" once a day, without a year, opening and closing rows.

The balance is printed in every row or only in the last one of a day. A page ends with a note that it goes on, and the
next one begins with "Balance forward" and the date, so that its first rows may have no date of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits
from ._ink import LATIN, ink, some_rows

RED = (0.64, 0.1, 0.2)
PALE = (0.93, 0.93, 0.95)
DATE, TEXT, OUT, IN, BALANCE = 40, 88, 396, 482, 572
SHOPS = (
    "TIM HORTONS #####", "LOBLAWS 1###", "SHOPPERS DRUG M", "PETRO-CANADA 0####", "LCBO/RAO #0###", "METRO 0###",
    "CANADIAN TIRE ###", "PRESTO AUTOL", "WINNERS ###", "DOLLARAMA # ###", "NO FRILLS ##", "FARM BOY ##",
    "THE HOME DEPOT 7###", "SQ *KENSINGTON BAKERY CO", "A&W ####", "INDIGO ###", "COSTCO WHOLESALE W###",
)  # fmt: skip
PEOPLE = ("Priya Raman", "Luc Gagnon", "Wei Zhang", "Sarah MacIntyre", "Omar Haddad", "Jennifer K Oleksiuk", "D. Singh")
POOLS = {
    "shop": SHOPS,
    "person": PEOPLE,
    "biller": ("ROGERS CABLE", "TORONTO HYDRO", "ENBRIDGE GAS", "BELL CANADA", "CITY OF TORONTO PROPERTY TAX"),
    "debit": ("GOODLIFE CLUBS", "SUN LIFE ASSURANCE CO.", "INTACT INSURANCE", "WEALTHFRONT RRSP", "FIDO MOBILE"),
    "employer": ("MAPLE LOGISTICS INC", "UNIV HEALTH NTWK", "ONTARIO PUBLIC SVC", "CERIDIAN 0####"),
}
KINDS = (
    Kind(14, -3, -190, "RETAIL PURCHASE ############|{shop}"),
    Kind(5, -2, -80, "POINT OF SALE - INTERAC|RETAIL PURCHASE ############|{shop}"),
    Kind(4, -15, -900, "E-TRANSFER ############|{person}"),
    Kind(2, 20, 600, "E-TRANSFER ############|{person}"),
    Kind(2, -40, -340, "INTERNET BILL PAY ############|{biller}|################"),
    Kind(3, -12, -230, "PREAUTHORIZED DEBIT|{debit}"),
    Kind(2, -20, -400, "ATM WITHDRAWAL|0?## YONGE & EGLINTON", step="20"),
    Kind(1, -200, -1900, "CHEQUE ### #########", most=3),
    Kind(2, 1400, 2900, "PAY ############|{employer}", most=3),
    Kind(0.6, 60, 520, "DEPOSIT|CANADA CHILD BENEFIT", most=1),
    Kind(1, -50, -700, "INTERNET TRANSFER ############"),
    Kind(0.4, -4, -16.95, "SERVICE CHARGE|CAPPED MONTHLY FEE $16.95|RECORD-KEEPING N/A", most=1),
    Kind(0.3, -0.5, -9, "OVERDRAFT INTEREST", most=1),
)
NOTES = (
    "Please look over this statement promptly. If you do not tell us of an error or omission within 30 days of its "
    "date, we will treat it as correct, except for amounts credited to you in error.",
    "Pre-authorized debits: you have certain recourse rights if a debit does not comply with your agreement. Contact "
    "your branch to obtain the form for a reimbursement claim, or to learn more about your rights.",
    "* Foreign currency conversion: we convert at our own rate on the day the transaction is posted.",
)


def _short(day: date) -> str:
    return f"{day:%b %d}"


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30, calendar=True)
        self.opening = some_amount(rng, 200, 6000)
        correction = "CORRECTION|{}"
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, count=some_rows(rng), balance=self.opening, reversal=correction
        )
        self.balances = running(self.opening, (entry.amount for entry in self.entries))
        self.account, self.transit = fill(rng, "##-#####", date.min, {}), fill(rng, "0####", date.min, {})
        self.name = rng.choice(("MS NADIA J FERREIRA", "MR ROBERT T CHAN", "DR ANITA KAPOOR"))
        self.street = fill(rng, "1## - ## HARBORD ST", date.min, {})
        self.post = fill(rng, "TORONTO ON  M#? #?#", date.min, {})
        self.every_row, self.totals = rng.random() < 0.5, rng.random() < 0.5
        self.size = rng.choice((8.0, 8.5, 9.0))
        self.leading = self.size + 2.5
        self.day, self.balance = self.period[0], self.opening
        self.rows: list[Row] = []

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 612, 6, RED)
        page.put(40, 40, "Lakeshore Dominion Bank", 15, bold=True, color=RED)
        page.put(572, 40, "Account Statement", 13, right=True)
        start, end = (f"{_short(day)}, {day.year}" for day in self.period)
        page.put(
            572, 54, f"For {start if self.period[0].year != self.period[1].year else start[:6]} to {end}", 9, right=True
        )
        y = self._front(page) if number == 1 else self._behind(page)
        page.put(DATE, y, "Transaction details" + (" (continued)" if number > 1 else ""), 11, bold=True, color=RED)
        page.box(DATE - 4, y + 8, 540, 16, PALE)
        for x, label in ((OUT, "Withdrawals ($)"), (IN, "Deposits ($)"), (BALANCE, "Balance ($)")):
            page.put(x, y + 19, label, 8.5, right=True, bold=True)
        page.put(DATE, y + 19, "Date", 8.5, bold=True)
        page.put(TEXT, y + 19, "Description", 8.5, bold=True)
        y += 38
        label = "Balance forward" if number > 1 else "Opening balance"
        page.put(DATE, y, _short(self.day), self.size)
        page.put(TEXT, y, label, self.size, bold=True)
        page.put(BALANCE, y, self._dollars(self.balance), self.size, right=True)
        return y + self.leading + 4

    def _behind(self, page: Page) -> float:
        page.put(40, 62, f"Account number: {self.account}", 8)
        page.put(40, 73, f"Branch transit number: {self.transit}", 8)
        return 100

    def _front(self, page: Page) -> float:
        page.lines(40, 84, (self.name, self.street, self.post), 9.5)
        page.lines(390, 84, ("Account number", "Branch transit number"), 9, 13, bold=True)
        page.lines(572, 84, (self.account, self.transit), 9, 13, right=True)
        page.put(40, 146, "Account summary", 11, bold=True, color=RED)
        start, end = self.period
        outs = -sum((e.amount for e in self.entries if e.amount < 0), Decimal())
        ins = sum((e.amount for e in self.entries if e.amount > 0), Decimal())
        summary = (
            (f"Opening balance on {_short(start)}, {start.year}", "", self.opening),
            ("Withdrawals", "-", outs),
            ("Deposits", "+", ins),
            (f"Closing balance on {_short(end)}, {end.year}", "=", self.opening + ins - outs),
        )
        y = 162.0
        for n, (label, sign, amount) in enumerate(summary):
            page.put(40, y, label, 9, bold=n == 3)
            page.put(232, y, sign, 9)
            page.put(312, y, self._dollars(amount) if n in (0, 3) else written(amount), 9, right=True, bold=n == 3)
            page.rule(40, y + 4, 312, 0.3, GREY)
            y += 15
        page.put(340, 146, "Contact information", 11, bold=True, color=RED)
        contact = ("1 800 555 0142  Telephone banking, 24 hours a day", "TTY hearing impaired: 1 800 555 0143")
        page.lines(340, 162, (*contact, "Outside Canada and the U.S.: call collect 416 555 0199"), 8.5)
        page.put(340, 203, "www.lakeshoredominion.example", 8.5, color=RED)
        return 246

    def foot(self, page: Page, y: float) -> None:
        page.put(572, y + 4, "(continued on next page)", 8, right=True, color=GREY)

    @staticmethod
    def _dollars(amount: Decimal) -> str:
        return ("-" if amount < 0 else "") + "$" + written(amount, minus="")

    def lay(self) -> Sequence[Page]:
        flow = Flow(716, lambda: Page(LETTER), self.head, self.foot)
        before: date | None = None
        for n, entry in enumerate(self.entries):
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", self.size, 225))]
            flow.need(len(lines) * self.leading)
            last = n + 1 == len(self.entries) or self.entries[n + 1].day != entry.day
            shown = self.balances[n] if last or self.every_row else None
            self._row(flow, entry, lines, entry.day != before, shown)
            before, self.day, self.balance = entry.day, entry.day, self.balances[n]
        self._end(flow)
        for number, page in enumerate(flow.pages, 1):
            page.put(40, 764, "10774E PER-2020/03", 6.5, color=GREY)
            page.put(572, 764, f"Page {number} of {flow.number}", 8, right=True)
        return flow.pages

    def _row(self, flow: Flow, entry: Entry, lines: Sequence[str], dated: bool, shown: Decimal | None) -> None:
        page, y = flow.page, flow.y
        page.put(DATE, y, _short(entry.day) if dated else "", self.size)
        flow.y = page.lines(TEXT, y, lines, self.size, self.leading)
        page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), self.size, right=True)
        page.put(BALANCE, y, "" if shown is None else written(shown), self.size, right=True)
        page.rule(DATE - 4, flow.y - self.leading + 4, 576, 0.2, GREY)
        flow.y += 2
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, shown, page=flow.number))

    def _end(self, flow: Flow) -> None:
        flow.need(30)
        page, y = flow.page, flow.y + 2
        page.put(DATE, y, _short(self.period[1]), self.size)
        page.put(TEXT, y, "Closing totals" if self.totals else "Closing balance", self.size, bold=True)
        if self.totals:
            outs = sum((e.amount for e in self.entries if e.amount < 0), Decimal())
            ins = sum((e.amount for e in self.entries if e.amount > 0), Decimal())
            page.put(OUT, y, written(-outs), self.size, right=True, bold=True)
            page.put(IN, y, written(ins), self.size, right=True, bold=True)
        page.put(BALANCE, y, self._dollars(self.balance), self.size, right=True, bold=True)
        y += 26
        notes = [part for note in NOTES for part in wrap(note, fits("Helvetica", 7.5, 530))]
        if y + 10 * len(notes) > 745:
            return
        page.put(40, y, "Important information about this statement", 8.5, bold=True)
        page.lines(40, y + 12, notes, 7.5, 9.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    ink(rng, statement.lay(), path, LATIN)
    start, end = statement.period
    closing = statement.balance
    return Truth(
        "checking", "en_CA", "CAD", statement.account, start, end, statement.opening, closing, statement.rows
    )  # fmt: skip
