"""United Kingdom, charge and credit card of an American house: CR under the amount, a foreign spending column.

Month before day and no year; transaction and process date side by side; the foreign amount stands in a column of its
own with the currency's name and the conversion below; one block for the account, one for each card, each with a total.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._desk import CARD, booked, exchanged, gained, grid, how_many, owed_before, prose, spent, summed

POOLS = {
    "shop": (
        "WAITROSE 1## {town}",
        "TFL TRAVEL CHARGE TFL.GOV.UK/CP",
        "PRET A MANGER {town}",
        "JOHN LEWIS {town}",
        "GAIL'S {town}",
    ),
    "town": ("LONDON", "BRISTOL", "GUILDFORD", "YORK", "CAMBRIDGE"),
    "net": (
        "AMZNMKTPLACE AMAZON.CO.UK",
        "DELIVEROO LONDON",
        "BRITISH AIRWAYS HARMONDSWORTH|BA 125##########",
        "TRAINLINE.COM",
    ),
    "away": (
        "LE PAIN QUOTIDIEN BRUXELLES|~EUR",
        "MTA*NYCT PAYGO NEW YORK|~USD",
        "COOP KONSUM STOCKHOLM|~SEK",
        "HOTEL ADLON BERLIN|~EUR",
    ),
}
KINDS = (
    Kind(8, -3, -140, "{shop}", "first"),
    Kind(5, -9, -320, "{net}", "first"),
    Kind(2.5, -4, -380, "{away}", "first"),
    Kind(4, -3, -90, "{shop}", "second"),
    Kind(1, -5, -160, "{away}", "second"),
    Kind(1, 200, 2900, "PAYMENT RECEIVED - THANK YOU", "account", most=1),
    Kind(0.5, 10, 110, "{net}", "first"),
)
NAMES = {"EUR": "EURO", "USD": "US DOLLAR", "SEK": "SWEDISH KRONA"}
RATES = {"EUR": 0.86, "USD": 0.79, "SEK": 0.0745}
HOLDERS = (("MR OLIVER P HASTINGS", "MRS NADIA HASTINGS"), ("DR IMOGEN T BRIDGE", "MR CALLUM BRIDGE"))
DAY, DAY2, WHAT, ABROAD, EDGE = 42, 92, 142, 430, 548


@dataclass(frozen=True)
class _Spend:
    """A foreign amount with its currency's name, for the column of its own."""

    amount: str
    name: str


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng))
    entries = exchanged(rng, raw, RATES, _exchange)
    if rng.random() < 0.3:
        entries.append(
            Entry(period[1], ("INTEREST CHARGE ON PURCHASES",), -Decimal(rng.randint(90, 4000)) / 100, "account", "")
        )
    if rng.random() < 0.15:
        entries.append(Entry(period[1], ("ANNUAL CARD FEE",), Decimal(-140), "account", ""))
    before = owed_before(rng, entries)
    sheet = _Sheet(rng, period, entries, before)
    by_hand(sheet.flow.pages, path, Hand("TJ", scaled=True, split=True))
    return Truth(CARD, "en-GB", "GBP", sheet.number, *period, -before, summed(entries) - before, sheet.rows)


def _exchange(code: str, foreign: Decimal, rate: Decimal) -> Sequence[str]:
    fee = (foreign * rate * Decimal("0.029")).quantize(Decimal("0.01"))
    return (f"Currency conversion rate {1 / rate:.4f}", f"Commission Amount {fee}", f"~{foreign:,.2f}~{NAMES[code]}")


def _apart(entry: Entry) -> tuple[Sequence[str], _Spend | None]:
    """The lines of the description and what goes into the foreign column."""
    if not entry.lines[-1].startswith("~"):
        return entry.lines, None
    return entry.lines[:-1], _Spend(*entry.lines[-1][1:].split("~"))


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], before: Decimal) -> None:
        self.rng, self.period, self.entries, self.before = rng, period, entries, before
        self.holders = rng.choice(HOLDERS)
        self.number = f"xxxx-xxxxxx-{rng.randint(1, 9)}{rng.randint(1000, 9999)}"
        self.other = f"{self.number[:-1]}{(int(self.number[-1]) + 1) % 10}"
        self.rows: list[Row] = []
        self.after = before - summed(entries)
        self.flow = Flow(770, Page, self._head)
        self._blocks()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(548, 36, f"Page {n} of {len(self.flow.pages)}", 8, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(42, 44, "Laurel Express", 16, bold=True)
        labels = (
            ("Prepared for", "Membership Number", "Date"),
            (self.holders[0], self.number, f"{self.period[1]:%d/%m/%y}"),
        )
        grid(page, 66, (42, 290, -548), labels, 8.5, 12)
        y = 96.0 if number > 1 else self._front(page)
        page.box(42, y, 506, 26, (0.9, 0.92, 0.95))
        page.lines(DAY, y + 10, ("Transaction", "Date"), 7, 9)
        page.lines(DAY2, y + 10, ("Process", "Date"), 7, 9)
        page.put(WHAT, y + 10, "Transaction Details", 7)
        page.put(ABROAD, y + 10, "Foreign Spending", 7, right=True)
        page.put(EDGE, y + 10, "Amount £", 7, right=True)
        page.put(
            42,
            806,
            "Laurel Express Services Europe Limited. Registered office: 2 Belmont Row, London SW1V.",
            6,
            color=GREY,
        )
        return y + 42

    def _front(self, page: Page) -> float:
        page.rule(42, 92, 548, 1)
        head = ("Previous Balance £", "New Credits £", "New Debits £", "New Balance £")
        stops = (-150, -290, -420, -548)
        grid(page, 108, stops, (head,), 8, bold=True)
        sums = (self.before, gained(self.entries), spent(self.entries), self.after)
        cells = [written(amount) for amount in sums]
        marks = (cells[0], f"- {cells[1]}", f"+ {cells[2]}", f"= {cells[3]}")
        y = grid(page, 124, stops, (marks,), 10)
        start, end = self.period
        page.put(
            42,
            y + 10,
            f"Statement includes payments and charges received between {start:%d %B %Y} and {end:%d %B %Y}",
            7.5,
        )
        due = end + timedelta(25)
        page.put(
            42,
            y + 24,
            f"Please make your payment by {due:%d %B %Y}. Minimum payment £{written(min(self.after, Decimal(25)))}.",
            8.5,
            bold=True,
        )
        limits = (
            ("Credit Limit £", "Available Credit £"),
            ("9,500.00", written(max(Decimal(0), Decimal(9500) - self.after))),
        )
        y = grid(page, y + 40, (42, 150), limits, 8, 11) + 6
        if self.rng.random() < 0.6:
            page.put(42, y + 4, "Membership Rewards", 9, bold=True)
            old, new = self.rng.randint(300, 80000), int(spent(self.entries))
            table = (
                ("Opening points", "Earned this month", "Total points"),
                (f"{old:,}", f"{new:,}", f"{old + new:,}"),
            )
            y = grid(page, y + 16, (42, 150, 260), table, 8, 11) + 6
        return y + 6

    def _blocks(self) -> None:
        for title, tag, total in (
            ("Account transactions", "account", ""),
            (f"Card Number {self.number}", "first", f"Total of new spend transactions for {self.holders[0]}"),
            (f"Card Number {self.other}", "second", f"Total of new spend transactions for {self.holders[1]}"),
        ):
            entries = [entry for entry in self.entries if entry.tag == tag]
            if entries:
                self._block(title, entries, total)
        self.flow.need(70)
        text = (
            "CR denotes a credit. Summary of interest rates: Purchases 2.2% monthly, 29.9% annual; Cash Advances 2.3% "
            "monthly, 31.0% annual. Estimated interest next month £0.00 if you pay in full. "
            "When you use your card abroad, "
            "a non-sterling transaction fee of 2.99% is included in the amount in pounds."
        )
        prose(self.flow.page, 42, self.flow.y + 6, text, 506)

    def _block(self, title: str, entries: Sequence[Entry], total: str) -> None:
        self.flow.need(60)
        self.flow.page.put(42, self.flow.y, title, 9, bold=True)
        self.flow.y += 15
        for entry in entries:
            self._entry(entry)
        self.flow.y += 4
        if total:
            page, y = self.flow.page, self.flow.y + 2
            page.rule(142, y - 10, 548)
            page.put(142, y, total, 8.5, bold=True)
            page.put(EDGE, y, written(abs(summed(entries))), 8.5, right=True, bold=True)
            if summed(entries) > 0:
                page.put(EDGE, y + 9, "CR", 7, right=True)
            self.flow.y += 24

    def _entry(self, entry: Entry) -> None:
        lines, spend = _apart(entry)
        high = max(len(lines), 2 if spend or entry.amount > 0 else 1)
        self.flow.need(10 * high)
        page, y = self.flow.page, self.flow.y
        used = entry.day if entry.text == "" else earlier(self.rng, entry.day)
        page.put(DAY, y, f"{used:%b} {used.day}", 8)
        page.put(DAY2, y, f"{entry.day:%b} {entry.day.day}", 8)
        page.lines(WHAT, y, lines, 8, 10)
        if spend:
            page.put(ABROAD, y, spend.amount, 8, right=True)
            page.put(ABROAD, y + 10, spend.name, 7, right=True)
        page.put(EDGE, y, written(abs(entry.amount)), 8, right=True)
        if entry.amount > 0:
            page.put(EDGE, y + 10, "CR", 7, right=True)
        self.flow.y += 10 * high + 3
        self.rows.append(booked(entry, self.flow.number, value=used, lines=lines))
