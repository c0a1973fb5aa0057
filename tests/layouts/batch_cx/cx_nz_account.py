"""New Zealand, big bank's everyday account: type codes with a key, totals of page and period, carried forward lines.

The day has no year; particulars, code and reference run together in the details, and overdrawn balances are marked OD.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf
from ._desk import ACCOUNT, booked, gained, grid, how_many, prose, spent, summed

POOLS = {
    "shop": (
        "COUNTDOWN {town}",
        "PAK N SAVE {town}",
        "Z {town}",
        "FOUR SQUARE {town}",
        "MITRE 10 MEGA {town}",
        "BP CONNECT {town}",
    ),
    "town": ("PETONE", "TAUPO", "NAPIER", "PONSONBY", "RICCARTON", "GORE"),
    "bill": ("Contact Energy 5######## Power", "Wgtn City Council 1##### Rates", "2degrees Mobile 02######## Plan"),
    "who": ("Tane Rewi", "M J Sutherland", "Kowhai Childcare", "Rimu Flat Acct"),
    "word": ("Board", "Netball subs", "Petrol share", "Lawn mowing"),
}
KINDS = (
    Kind(8, -3, -160, "EP {shop}|4835-****-****-2210 Df"),
    Kind(4, -4, -120, "VT {shop}|4835-****-****-2210 Visa Purchase"),
    Kind(2, -20, -320, "BP {bill}"),
    Kind(2, -30, -640, "AP {who} {word} Weekly"),
    Kind(1.5, -15, -260, "DD Southern Cross 4#######|Premium"),
    Kind(1, -20, -300, "CQ ######", most=6),
    Kind(1, -20, -200, "AT KAHU {town} 1 {town}", step="20"),
    Kind(1.4, 850, 2900, "DC Te Papa Fisheries Ltd|Wages Wk1# Salary", most=5),
    Kind(1, 10, 380, "BP {who} {word}"),
)
KEY = (
    ("AP Automatic payment", "AT Automatic teller machine", "BP Bill payment", "CQ Cheque/withdrawal"),
    ("DC Direct credit", "DD Direct debit", "EP EFTPOS transaction", "VT Visa transaction"),
    ("FX Foreign exchange", "IN Interest", "RL Resident withholding tax", "FE Fee"),
)
DATE, TYPE, WHAT, OUT, IN, LEFT = 42, 92, 116, 372, 452, 540


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 20, 3500) if rng.random() < 0.8 else some_amount(rng, -400, -20)
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 80), balance=opening, floor=-450)
    entries = list(raw)
    if rng.random() < 0.4:
        entries.append(Entry(period[1], ("FE Unarranged overdraft fee",), Decimal(-9), "", ""))
    sheet = _Sheet(rng, period, entries, opening)
    with_pymupdf(sheet.flow.pages, path)
    return Truth(ACCOUNT, "en-NZ", "NZD", sheet.number, *period, opening, opening + summed(entries), sheet.rows)


def _day(day: date) -> str:
    return f"{day:%d %b}"


def _left(amount: Decimal) -> str:
    return written(abs(amount)) + (" OD" if amount < 0 else "")


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], opening: Decimal) -> None:
        self.rng, self.period, self.entries, self.opening = rng, period, entries, opening
        self.number = f"06-0{rng.randint(101, 989)}-0{rng.randint(100000, 999999)}-00"
        self.closing = opening + summed(entries)
        self.balance = opening
        self.on_page: list[Entry] = []
        self.rows: list[Row] = []
        self.flow = Flow(690, Page, self._head, self._foot)
        self._table()
        self._last()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(540, 812, f"Page {n} of {len(self.flow.pages)}", 7.5, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(42, 48, "Kahu Bank", 17, bold=True)
        page.put(540, 48, "Statement", 15, right=True)
        start, end = self.period
        page.put(540, 64, f"{start.day} {start:%B %Y} - {end.day} {end:%B %Y}", 8.5, right=True)
        page.put(42, 812, "Kahu Bank New Zealand Limited", 7)
        y = 92.0 if number > 1 else self._front(page)
        page.put(42, y, "Freedom Account", 11, bold=True)
        page.put(540, y, f"Account number {self.number}", 8.5, right=True)
        y += 20
        heads = (
            (DATE, "Date"),
            (TYPE, "Transaction type and details"),
            (-OUT, "Withdrawals"),
            (-IN, "Deposits"),
            (-LEFT, "Balance"),
        )
        for x, text in heads:
            page.put(abs(x), y, text, 8.5, right=x < 0, bold=True)
        page.rule(42, y + 4, 540, 0.8)
        text = "Opening balance" if number == 1 else "Balance brought forward from previous page"
        page.put(DATE, y + 17, _day(start) if number == 1 else "", 8.5)
        page.put(TYPE, y + 17, text, 8.5)
        page.put(LEFT, y + 17, _left(self.balance), 8.5, right=True)
        return y + 31

    def _front(self, page: Page) -> float:
        page.lines(60, 92, ("Miss H R Tautahi", "27 Aurora Terrace", "Kelburn", "Wellington 6012"), 9.5, 12)
        page.put(42, 168, "Account activity summary", 10, bold=True)
        table = (
            ("Account", "Opening balance", "Total withdrawals", "Total deposits", "Closing balance"),
            (
                "Freedom",
                _left(self.opening),
                written(spent(self.entries)),
                written(gained(self.entries)),
                _left(self.closing),
            ),
        )
        y = grid(page, 184, (42, -180, -300, -420, -540), table, 8.5, 13)
        return y + 24

    def _foot(self, page: Page, y: float) -> None:
        page.rule(42, y - 7, 540)
        page.put(TYPE, y + 4, "Totals at end of page", 8.5, bold=True)
        page.put(OUT, y + 4, written(spent(self.on_page)), 8.5, right=True)
        page.put(IN, y + 4, written(gained(self.on_page)), 8.5, right=True)
        page.put(TYPE, y + 18, "Balance carried forward to next page", 8.5)
        page.put(LEFT, y + 18, _left(self.balance), 8.5, right=True)
        self.on_page = []
        self._key(page)

    def _key(self, page: Page) -> None:
        page.put(42, 752, "Transaction type codes", 7, bold=True)
        grid(page, 763, (42, 170, 300, 430), KEY, 7, 10)

    def _table(self) -> None:
        balances = running(self.opening, [entry.amount for entry in self.entries])
        for entry, balance in zip(self.entries, balances, strict=True):
            code, first = entry.lines[0].split(" ", 1)
            lines = [part for line in (first, *entry.lines[1:]) for part in wrap(line, fits("Helvetica", 8.5, 185))]
            self.flow.need(10.5 * len(lines))
            page, y = self.flow.page, self.flow.y
            page.put(DATE, y, _day(entry.day), 8.5)
            page.put(TYPE, y, code, 8.5)
            page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), 8.5, right=True)
            page.put(LEFT, y, _left(balance), 8.5, right=True)
            self.flow.y = page.lines(WHAT, y, lines, 8.5, 10.5) + 2.5
            self.rows.append(booked(entry, self.flow.number, balance=balance))
            self.on_page.append(entry)
            self.balance = balance

    def _last(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.rule(42, y - 7, 540)
        for text, part in (("Totals at end of page", self.on_page), ("Totals at end of period", self.entries)):
            page.put(TYPE, y + 4, text, 8.5, bold=True)
            page.put(OUT, y + 4, written(spent(part)), 8.5, right=True)
            page.put(IN, y + 4, written(gained(part)), 8.5, right=True)
            page.put(LEFT, y + 4, _left(self.closing), 8.5, right=True)
            y += 14
        next_day = self.period[1] + timedelta(1)
        text = (
            f"Overdraft interest rate from {next_day:%d/%m/%Y}: 19.95% p.a. arranged limit "
            f"$500.00. Please check all entries "
            "and tell us within 30 days of anything that looks wrong."
        )
        prose(page, 42, y + 8, text, 498, 7)
        self._key(page)
