"""New Zealand, a people's bank: landscape by /Rotate, a heading line for each day, "OD", two accounts in one PDF.

Particulars, code and reference are columns of their own; pending card payments stand below in a box and are not yet
booked; each account ends with its totals.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand, with_pymupdf
from ._tools import Story, across, clock, number_pages, row, story, told, told_many

POOLS: Pools = {
    "shop": ["COUNTDOWN TIMARU", "PAK N SAVE", "Z ENERGY", "MITRE 10 MEGA", "THE WAREHOUSE", "FOUR SQUARE"],
    "firm": ["CONTACT ENERGY", "ONE NZ LTD", "AA INSURANCE", "TIMARU DC RATES", "SKINNY"],
    "who": ["H TE RANGI", "M & J FRASER", "RUGBY SUBS", "KIWI PLUMBING"],
    "t": clock,
}
EVERYDAY = [
    Kind(8, -3, -190, "EFTPOS PURCHASE|{shop}|####*######|{t}"),
    Kind(3, -20, -280, "DIRECT DEBIT|{firm}|ACC ####|########"),
    Kind(3, -25, -700, "AUTOMATIC PAYMENT|{who}|RENT WK ##|"),
    Kind(2, -20, -200, "ATM WITHDRAWAL|TIMARU||0###", step="20"),
    Kind(2, -10, -400, "BILL PAYMENT|{who}|INV|2##.50"),
    Kind(2, 900, 2300, "DIRECT CREDIT|ALPINE DAIRY|WAGES|W/E ####"),
    Kind(2, 10, 300, "DIRECT CREDIT|{who}|THANKS|"),
    Kind(1, -1, -8, "FEE|INTL CARD||2.5%"),
]
SAVER = [
    Kind(2, 50, 800, "TRANSFER|FROM EVERYDAY|SAVE|"),
    Kind(1, -50, -500, "TRANSFER|TO EVERYDAY||"),
    Kind(1, 1, 40, "INTEREST|2.10% PA||GROSS", most=1),
    Kind(1, -0.3, -12, "WITHHOLDING TAX|17.5%||RWT", most=1),
]
WIDE = (842.0, 595.0)
SPOTS = (50, 200, 320, 420, -600, -690, -792)
HEADS = ("Transaction type", "Particulars", "Code", "Reference", "Withdrawals", "Deposits", "Balance")


def dollars(amount: Decimal) -> str:
    return written(amount, minus="") + (" OD" if amount < 0 else "")


def head(page: Page, number: int) -> float:
    page.put(50, 45, "tangata bank", 18, bold=True, color=(0.1, 0.5, 0.2))
    page.put(792, 45, "Account statement", 12, right=True)
    return 75 if number > 1 else 150


def intro(page: Page, period: tuple[date, date], number: int) -> None:
    page.lines(50, 75, ("Mr W Tamahori & Ms E Fraser", "31 Otipua Road, Highfield", "Timaru 7910"), 9)
    start, end = period
    span = f"{start.day} {start:%B %Y} to {end.day} {end:%B %Y}"
    page.lines(560, 75, (f"Statement number {number}", f"Statement period {span}", "GST 48-077-112"), 8.5)


def weekday(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


class Section:
    """One account in the flow."""

    def __init__(self, flow: Flow, it: Story) -> None:
        self.flow, self.it, self.shown = flow, it, date.min

    def title(self, name: str, number: str) -> None:
        self.flow.need(90)
        self.flow.page.put(50, self.flow.y, f"{name}   {number}", 11, bold=True)
        self.flow.y += 17
        self.heads()
        self.edge("Opening balance", self.it.opening)

    def heads(self) -> None:
        self.flow.page.box(50, self.flow.y - 10, 742, 14, (0.85, 0.93, 0.86))
        across(self.flow.page, self.flow.y, SPOTS, HEADS, 8, bold=True)
        self.flow.y += 16

    def edge(self, text: str, amount: Decimal) -> None:
        across(self.flow.page, self.flow.y, (50, -792), (text, dollars(amount)), 8.5, bold=True)
        self.flow.y += 14

    def entry(self, entry: Entry, balance: Decimal) -> Row:
        if self.flow.need(28):
            self.heads()
            self.shown = date.min
        if entry.day != self.shown:
            self.flow.page.put(50, self.flow.y, weekday(entry.day), 8.5, bold=True, color=GREY)
            self.flow.y += 12
            self.shown = entry.day
        paid = (dollars(-entry.amount), "") if entry.amount < 0 else ("", dollars(entry.amount))
        across(self.flow.page, self.flow.y, SPOTS, (*entry.lines, *paid, dollars(balance)), 8.5)
        self.flow.y += 12.5
        return row(entry, entry.lines, self.flow.number, balance)

    def end(self) -> None:
        self.flow.need(45)
        self.flow.page.rule(50, self.flow.y - 8, 792, 0.4)
        totals = ("Totals", dollars(self.it.total(-1)), dollars(self.it.total(1)))
        across(self.flow.page, self.flow.y + 2, (50, -600, -690), totals, 8.5)
        self.flow.y += 15
        self.edge("Closing balance", self.it.closing)
        self.flow.y += 14


def pending(rng: Random, flow: Flow, day: date) -> None:
    flow.need(65)
    flow.page.box(50, flow.y - 10, 550, 52, stroke=(0.5, 0.5, 0.5))
    title = "Pending card payments - authorised, not yet charged to your account and not included above"
    flow.page.put(56, flow.y + 2, title, 8, bold=True)
    for n, shop in enumerate(rng.sample(["AIR NEW ZEALAND", "UBER EATS", "BP CONNECT"], 2), 1):
        texts = (f"{day.day} {day:%b}", f"{shop} (pending)", f"{rng.randint(900, 19000) / 100:.2f}")
        across(flow.page, flow.y + 2 + 13 * n, (56, 110, -590), texts, 8)
    flow.y += 60


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    day = story(rng, EVERYDAY, POOLS, low=20, high=2500, floor=-400, period=period)
    parts = [("Everyday account", day)]
    if rng.random() < 0.75:
        parts.append(("Notice Saver", story(rng, SAVER, POOLS, period=period, count=rng.randint(0, 6), floor=500)))
    flow = Flow(545, lambda: Page(WIDE), head)
    intro(flow.page, period, rng.randint(20, 190))
    rows: list[Row] = []
    number = f"38-9012-0{rng.randint(100000, 999999)}"
    for n, (name, it) in enumerate(parts):
        section = Section(flow, it)
        section.title(name, f"{number}-{n:02}")
        rows += [section.entry(*pair) for pair in zip(it.entries, it.balances, strict=True)]
        section.end()
    if rng.random() < 0.5:
        pending(rng, flow, period[1])
    number_pages(flow.pages, lambda n, of: f"Page {n} of {of}", -792, 575)
    finish(rng, flow.pages, path)
    if len(parts) == 1:
        return told(day, rows, "en-NZ", "NZD", f"{number}-00")
    return told_many(period, rows, "en-NZ", "NZD")


def finish(rng: Random, pages: Sequence[Page], path: Path) -> None:
    if rng.random() < 0.5:
        with_pymupdf(pages, path, turned=True)
    else:
        by_hand(pages, path, Hand("Tj", turned=True))
