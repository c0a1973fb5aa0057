"""Canada, Visa of the biggest bank: two cardholders, reference numbers and exchange lines below, a side panel of sums.

Transaction and posting date with month names in capitals and no year; payments have a minus before the dollar sign.
The panel beside the table counts the balance up; previous and new balance are lines of the table as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand
from ._desk import CARD, booked, exchanged, gained, grid, how_many, owed_before, prose, spent, summed

POOLS = {
    "shop": (
        "LOBLAWS 10## TORONTO ON",
        "TIM HORTONS #2### OTTAWA ON",
        "SHOPPERS DRUG MART 0### HALIFAX NS",
        "LCBO/RAO #0### LONDON ON",
    ),
    "more": (
        "PRESTO AUTOLOAD TORONTO ON",
        "CANADIAN TIRE #1## REGINA SK",
        "BESTBUY.CA 877-999-####",
        "METRO 4## MONTREAL QC",
    ),
    "net": ("NETFLIX.COM 866-716-0414 ON", "ROGERS ******4### 888-764-3771 ON", "SPOTIFY P1?##?#4 STOCKHOLM"),
    "away": (
        "WHOLEFDS BOS 10### BOSTON MA|74#####################|~USD",
        "BOOKING.COM AMSTERDAM|74#####################|~EUR",
    ),
}
KINDS = (
    Kind(7, -3, -180, "{shop}|74#####################", "first"),
    Kind(5, -6, -240, "{more}|74#####################", "first"),
    Kind(3, -8, -95, "{net}|74#####################", "first"),
    Kind(2, -10, -420, "{away}", "first"),
    Kind(4, -4, -140, "{shop}|74#####################", "second"),
    Kind(1, -10, -220, "{away}", "second"),
    Kind(1, 100, 2400, "PAYMENT - THANK YOU / PAIEMENT - MERCI|74#####################", "first", most=2),
    Kind(0.5, 8, 130, "{more}|74#####################", "first"),
)
RATES = {"USD": 1.37, "EUR": 1.49}
HOLDERS = (("AMARA J FOURNIER", "LUC FOURNIER"), ("HENRY B KOWALCHUK", "TESS KOWALCHUK"))
LEFT, DATE2, WHAT, EDGE = 36, 80, 124, 400
PANEL = 424


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 55))
    entries = exchanged(rng, raw, RATES, _exchange)
    if rng.random() < 0.35:
        amount = -Decimal(rng.randint(150, 7000)) / 100
        entries.append(Entry(period[1], ("PURCHASE INTEREST 20.99%",), amount, "first", ""))
    before = owed_before(rng, entries)
    sheet = _Sheet(rng, period, entries, before)
    by_hand(sheet.flow.pages, path, Hand("glyphs"))
    return Truth(CARD, "en-CA", "CAD", sheet.number, *period, -before, summed(entries) - before, sheet.rows)


def _exchange(code: str, foreign: Decimal, rate: Decimal) -> Sequence[str]:
    return (f"Foreign Currency-{code} {written(foreign)} Exchange rate-{rate:.6f}",)


def _day(day: date) -> str:
    return f"{day:%b %d}".upper()


def _cad(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "$" + written(abs(amount))


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], before: Decimal) -> None:
        self.rng, self.period, self.entries, self.before = rng, period, entries, before
        self.holders = rng.choice(HOLDERS)
        self.number = f"4510 {rng.randint(10, 99)}** **** {rng.randint(1000, 9999)}"
        self.other = f"{self.number[:14]} {rng.randint(1000, 9999)}"
        self.rows: list[Row] = []
        self.after = before - summed(entries)
        self.flow = Flow(720, lambda: Page(LETTER), self._head)
        self._table()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(576, 764, f"{n} OF {len(self.flow.pages)}", 7, right=True)

    def _head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(36, 44, "Maple Crest Bank", 13, bold=True, face="Times-Bold")
        page.put(36, 66, "MAPLE CREST AVENTURA VISA INFINITE", 9, bold=True)
        page.put(36, 80, f"{self.holders[0]}  {self.number}", 8)
        first = f"{start:%b %d}, {start.year}" if start.year != end.year else f"{start:%b %d}"
        page.put(36, 92, f"STATEMENT FROM {first} TO {end:%b %d}, {end.year}".upper(), 8)
        page.put(36, 764, "Maple Crest Bank is a registered trademark. Used under licence.", 6, color=GREY)
        y = 118.0
        if number == 1:
            self._panel(page)
        page.rule(LEFT, y - 10, EDGE, 0.8)
        page.lines(LEFT, y, ("TRANSACTION", "DATE"), 5.5, 7)
        page.lines(DATE2 + 4, y, ("POSTING", "DATE"), 5.5, 7)
        page.put(WHAT, y, "ACTIVITY DESCRIPTION", 5.5)
        page.put(EDGE, y, "AMOUNT ($)", 5.5, right=True)
        page.rule(LEFT, y + 11, EDGE, 0.8)
        if number == 1:
            grid(page, y + 24, (WHAT, -EDGE), (("PREVIOUS STATEMENT BALANCE", _cad(self.before)),), 7.5, bold=True)
            return y + 42
        return y + 26

    def _panel(self, page: Page) -> None:
        page.box(PANEL - 8, 108, 176, 590, (0.94, 0.95, 0.98))
        due = self.period[1] + timedelta(21)
        page.put(PANEL, 124, "CONTACT US", 8, bold=True)
        grid(page, 136, (PANEL, -586), (("Customer Service", "1-800-555-0110"), ("Lost & Stolen", "1-800-555-0119")), 7)
        page.put(PANEL, 172, "PAYMENTS & INTEREST RATES", 8, bold=True)
        rates = (
            ("Minimum payment", _cad(min(self.after, Decimal(10)))),
            ("Payment due date", f"{due:%b %d}, {due.year}".upper()),
            ("Credit limit", "$12,000.00"),
            ("Available credit", _cad(Decimal(12000) - self.after)),
            ("Annual interest rates:", ""),
            ("Purchases", "20.99%"),
            ("Cash advances", "22.99%"),
        )
        grid(page, 184, (PANEL, -586), rates, 7)
        page.put(PANEL, 282, "CALCULATING YOUR BALANCE", 8, bold=True)
        charge = spent(entry for entry in self.entries if "INTEREST" in entry.lines[0])
        sums = (
            ("Previous Statement Balance", _cad(self.before)),
            ("Payments & credits", _cad(-gained(self.entries))),
            ("Purchases & debits", _cad(spent(self.entries) - charge)),
            ("Cash advances", "$0.00"),
            ("Interest", _cad(charge)),
            ("Fees", "$0.00"),
            ("NEW BALANCE", _cad(self.after)),
        )
        y = grid(page, 296, (PANEL, -586), sums, 7, 13)
        page.put(PANEL, y + 14, "AVENTURA POINTS", 8, bold=True)
        old, new = self.rng.randint(100, 60000), int(spent(self.entries))
        points = (
            ("Previous points balance", f"{old:,}"),
            ("Points earned", f"{new:,}"),
            ("New points balance", f"{old + new:,}"),
        )
        y = grid(page, y + 27, (PANEL, -586), points, 7)
        note = (
            "If you make only the minimum payment each month, we estimate it will take 41 "
            "year(s) and 2 month(s) to repay."
        )
        prose(page, PANEL, y + 16, "Time to Pay: " + note, 160, 6.5, 8)

    def _table(self) -> None:
        for holder, number, role, tag in (
            (self.holders[0], self.number, "PRIMARY", "first"),
            (self.holders[1], self.other, "CO-APPLICANT", "second"),
        ):
            entries = [entry for entry in self.entries if entry.tag == tag]
            if entries:
                self._holder(f"{holder} {number} - {role}", entries)
        self.flow.need(30)
        page, y = self.flow.page, self.flow.y
        page.rule(LEFT, y - 8, EDGE)
        grid(page, y + 4, (WHAT, -EDGE), (("TOTAL ACCOUNT BALANCE", _cad(self.after)),), 8.5, bold=True)
        self.flow.y += 24
        self._legal()

    def _holder(self, title: str, entries: Sequence[Entry]) -> None:
        self.flow.need(60)
        self.flow.page.put(LEFT, self.flow.y, title, 8, bold=True)
        self.flow.y += 14
        for entry in entries:
            self.flow.need(9.5 * len(entry.lines))
            page, y = self.flow.page, self.flow.y
            used = entry.day if entry.text == "" else earlier(self.rng, entry.day)
            page.put(LEFT, y, _day(used), 7.5)
            page.put(DATE2 + 4, y, _day(entry.day), 7.5)
            page.put(EDGE, y, _cad(-entry.amount), 7.5, right=True)
            self.flow.y = page.lines(WHAT, y, entry.lines, 7.5, 9.5) + 3
            self.rows.append(booked(entry, self.flow.number, value=used))
        grid(
            self.flow.page, self.flow.y, (WHAT, -EDGE), (("SUBTOTAL OF MONTHLY ACTIVITY", _cad(-summed(entries))),), 7.5
        )
        self.flow.y += 20

    def _legal(self) -> None:
        self.flow.need(60)
        text = (
            "Foreign currency conversion: we convert at an exchange rate that is 2.5% over "
            "the benchmark rate set by the "
            "payment network on the date of the conversion, for example US $100.00 at "
            "1.350000 is $138.38. Interest-free "
            "grace period: 21 days. Please check this statement; if you do not tell us of an "
            "error within 30 days after "
            "the statement date, it will be taken as correct."
        )
        prose(self.flow.page, LEFT, self.flow.y, text, EDGE - LEFT, 6.5, 8)
