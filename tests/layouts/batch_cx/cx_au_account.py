"""Australia, biggest bank's everyday account: the day on a row's first line, its amounts on the last, CR balances.

Opening and closing balance are rows with a year; other rows have none. A value date may stand in the text;
a table of fees by kind of transaction follows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._desk import ACCOUNT, booked, exchanged, gained, grid, how_many, prose, spent, summed

POOLS = {
    "shop": (
        "WOOLWORTHS 1### {town}",
        "COLES 0### {town}",
        "BWS LIQUOR 2### {town}",
        "SQ *THE LITTLE CUP {town}",
        "BUNNINGS 3##000 {town}",
    ),
    "town": ("NEWTOWN NS AUS", "FITZROY VI AUS", "WEST END QL AUS", "GLENELG SA AUS"),
    "away": ("PAYPAL *STEAM GAMES 4029357733 LU LUX|~USD", "AGODA.COM HOTEL SINGAPORE SG SGP|~SGD"),
    "dd": ("ORIGIN ENERGY", "AAMI", "TELSTRA", "GYM PTY LTD FIT"),
    "who": ("Mia Petrou", "H Nguyen", "Body Corporate", "Lachlan Burke"),
}
KINDS = (
    Kind(8, -3, -140, "{shop}|Card xx4471", "card"),
    Kind(1.5, -8, -220, "{away}|Card xx4471", "card"),
    Kind(2, -15, -260, "Direct Debit ###### {dd}|M#########", "plain"),
    Kind(2, -20, -900, "Transfer to {who} NetBank|rent wk ##", "plain"),
    Kind(1, -20, -400, "Wdl ATM BCB ATM ST GEORGES|##### NSW ####", "plain", "20"),
    Kind(1.2, 900, 3200, "Salary DEPT OF EDUCATN|P0######", "plain", most=4),
    Kind(1, 15, 400, "Fast Transfer From {who}|PayID Phone|Split dinner 18.40", "plain"),
    Kind(0.4, 8, 70, "Refund Purchase KMART {town}|Card xx4471", "plain"),
)
NAMES = {"USD": "USD", "SGD": "SGD"}
DATE, WHAT, DEBIT, CREDIT, LEFT, MARK = 50, 98, 378, 455, 528, 532


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 91]), calendar=False)
    opening = some_amount(rng, 60, 6200)
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 80), balance=opening, floor=50)
    entries = exchanged(
        rng, raw, {"USD": 1.49, "SGD": 1.11}, lambda code, foreign, _: (f"Value {NAMES[code]} {foreign}",)
    )
    if rng.random() < 0.5:
        entries.append(Entry(period[1], ("Account Fee",), Decimal(-4), "plain", ""))
    sheet = _Sheet(rng, period, entries, opening)
    with_fpdf(sheet.flow.pages, path, "columns")
    return Truth(ACCOUNT, "en-AU", "AUD", sheet.number, *period, opening, opening + summed(entries), sheet.rows)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], opening: Decimal) -> None:
        self.rng, self.period, self.opening = rng, period, opening
        self.entries = entries
        self.number = f"06 {rng.randint(2000, 2999)} {rng.randint(10000000, 99999999)}"
        self.rows: list[Row] = []
        self.closing = opening + summed(entries)
        self.flow = Flow(760, Page, self._head)
        self._table()
        self._fees()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(545, 52, f"Statement {self.number[-1]} (Page {n} of {len(self.flow.pages)})", 8, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(50, 52, "Banksia Commonwealth", 13, bold=True)
        page.put(545, 64, f"Account Number {self.number}", 8, right=True)
        y = 88.0 if number > 1 else self._front(page)
        page.box(45, y - 10, 505, 16, (1, 0.9, 0.55))
        for x, text in (
            (DATE, "Date"),
            (WHAT, "Transaction"),
            (-DEBIT, "Debit"),
            (-CREDIT, "Credit"),
            (-MARK - 12, "Balance"),
        ):
            page.put(abs(x), y + 1, text, 8.5, right=x < 0, bold=True)
        return y + 20

    def _front(self, page: Page) -> float:
        page.lines(60, 104, ("MS RUBY A CALLAGHAN", "3/88 HIGH STREET", "NORTHCOTE VIC 3070"), 9)
        page.put(330, 100, "Your Statement", 14, bold=True)
        start, end = self.period
        mark = "CR" if self.closing >= 0 else "DR"
        facts = (
            ("Statement Period", f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"),
            ("Closing Balance", f"${written(abs(self.closing))} {mark}"),
            ("Enquiries", "13 2555"),
        )
        grid(page, 118, (330, -545), facts, 8.5, 13)
        page.put(50, 178, "Daily Access", 16, bold=True)
        note = (
            "An account for wages, shopping and bills, with a card that works wherever you are. Where an overdraft is "
            "secured over your home, please keep the building insured; see the terms for what it costs."
        )
        y = prose(page, 50, 192, note, 490, 8, 10)
        page.put(50, y + 6, "Name:", 8, bold=True)
        page.put(110, y + 6, "RUBY ANNE CALLAGHAN", 8)
        page.put(50, y + 20, "Note:", 8, bold=True)
        page.put(
            110,
            y + 20,
            "Have you checked your statement today? The date of transactions shown here may differ on your",
            8,
        )
        page.put(110, y + 30, "other records due to processing on weekends.", 8)
        return y + 60

    def _balance(self, page: Page, y: float, amount: Decimal) -> None:
        if not amount:
            page.put(MARK, y, "Nil", 8.5, right=True)
            return
        page.put(LEFT, y, "$" + written(abs(amount)), 8.5, right=True)
        page.put(MARK, y, "CR" if amount > 0 else "DR", 8.5)

    def _anchor(self, day: date, text: str, amount: Decimal) -> None:
        self.flow.need(24)
        page, y = self.flow.page, self.flow.y
        page.put(DATE, y, f"{day:%d %b}", 8.5)
        page.put(WHAT, y, f"{day.year} {text}", 8.5, bold=True)
        self._balance(page, y, amount)
        self.flow.y += 15

    def _table(self) -> None:
        self._anchor(self.period[0], "OPENING BALANCE", self.opening)
        balances = running(self.opening, [entry.amount for entry in self.entries])
        for entry, balance in zip(self.entries, balances, strict=True):
            value = None
            lines = list(entry.lines)
            if entry.tag == "card" and self.rng.random() < 0.8:
                value = earlier(self.rng, entry.day)
                lines.append(f"Value Date: {value:%d/%m/%Y}")
            self.flow.need(10.5 * len(lines))
            page, y = self.flow.page, self.flow.y
            page.put(DATE, y, f"{entry.day:%d %b}", 8.5)
            self.flow.y = page.lines(WHAT, y, lines, 8.5, 10.5) + 4
            last = y + 10.5 * (len(lines) - 1)
            money = written(abs(entry.amount))
            if entry.amount < 0:
                page.put(DEBIT, last, money, 8.5, right=True)
            else:
                page.put(CREDIT, last, "$" + money, 8.5, right=True)
            self._balance(page, last, balance)
            page.rule(45, last + 4, 550, 0.3, GREY)
            self.rows.append(booked(entry, self.flow.number, balance=balance, value=value, lines=lines))
        self._anchor(self.period[1], "CLOSING BALANCE", self.closing)

    def _fees(self) -> None:
        self.flow.need(190)
        page, y = self.flow.page, self.flow.y + 14
        heads = ("Opening balance", "- Total debits", "+ Total credits", "= Closing balance")
        stops = (-150, -270, -400, -545)
        y = grid(page, y, stops, (heads,), 8.5, 13, bold=True)
        sums = (self.opening, spent(self.entries), gained(self.entries), self.closing)
        cells = tuple(
            f"${written(abs(amount))}{mark}"
            for amount, mark in zip(sums, (" CR", "", "", " CR" if self.closing >= 0 else " DR"), strict=True)
        )
        y = grid(page, y, stops, (cells,), 8.5, 13) + 16
        page.put(50, y, f"Transaction Summary during {_day(self.period[0])} - {_day(self.period[1])}", 10, bold=True)
        counts = [self.rng.randint(0, 30) for _ in range(3)]
        fee = any(entry.lines[0] == "Account Fee" for entry in self.entries)
        table = (
            ("Transaction Type", "Total", "Free", "Chargeable", "Unit Price", "Fee Charged"),
            ("Staff assisted withdrawals", f"{counts[0] % 3}", f"{counts[0] % 3}", "0", "$2.50", "$0.00"),
            ("Cheques written", "0", "0", "0", "$2.50", "$0.00"),
            ("Our ATM withdrawals (in Australia)", f"{counts[1]}", f"{counts[1]}", "0", "$0.00", "$0.00"),
            ("EFTPOS purchases & debit card", f"{counts[2]}", f"{counts[2]}", "0", "$0.00", "$0.00"),
            ("Account Fee", "", "", "", "", "$4.00" if fee else "$0.00"),
        )
        y = grid(page, y + 16, (50, -280, -340, -410, -475, -545), table, 8, 12)
        later = self.period[1] + timedelta(1)
        page.put(
            50, y + 10, f"Debit interest rate from {later:%d/%m/%y}: 14.90% p.a. on unarranged overdrawn amounts.", 7.5
        )
