"""United Kingdom, high-street current account with payment type codes.

The date is printed once a day, the balance only behind the day's last row with a D when overdrawn; two-line details,
foreign card use with amount and rate; balance brought and carried forward on each page.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand


def _converted(rng: Random, entry: Entry) -> Entry:
    """The entry with its foreign amount and rate in place of FOREIGN."""
    rate = Decimal(rng.randint(11100, 11999)) / 10000
    text = f"EUR {written(abs(entry.amount) * rate)} @ {rate:.4f}"
    return replace(entry, lines=tuple(text if line == "FOREIGN" else line for line in entry.lines))


KINDS = [
    Kind(7, -2, -75, "{shop}|{town}", ")))"),
    Kind(5, -5, -160, "{shop}|{town}", "VIS"),
    Kind(1, -5, -110, "INT'L ##########|{abroad}|FOREIGN|Visa Rate", "VIS"),
    Kind(3, -8, -190, "{utility}|{reference}", "DD"),
    Kind(1, -50, -900, "{person}|RENT", "SO", most=2),
    Kind(2, -10, -250, "{person}|{reference}", "BP"),
    Kind(2, -10, -200, "CASH {bank} {drawn}|{town} @1#:2#", "ATM", step="10"),
    Kind(2, 1200, 2900, "{firm}|{reference}", "CR", most=1),
    Kind(2, 10, 300, "{person}|{purpose}", "CR"),
    Kind(1, -20, -300, "######", "CHQ"),
    Kind(1, -3, -28, "INTEREST TO {day}", "DR", most=1),
    Kind(1, 100, 900, "CASH IN AT POST OFFICE|{town}", "CR", step="10", most=1),
]
POOLS = {
    "shop": ("GROCER & SONS ####", "THE COPPER KETTLE", "ROWAN PHARMACY", "HIGHWAY FUEL ###", "BRAMBLE BOOKS"),
    "town": ("LEEDS", "BRISTOL", "KIRKWALL", "ST ALBANS", "SWANSEA"),
    "abroad": ("BAR DU PORT|NICE", "HOTEL SOL|MALAGA", "CAFE KLEINOD|BERLIN"),
    "utility": ("THREE RIVERS WATER", "NORTH POWER DD", "CITY COUNCIL CTAX", "SKYLARK MOBILE", "TV LICENCE MBP"),
    "person": ("J HARGREAVES", "MISS A OKOYE", "P & L TREHARNE"),
    "purpose": ("HOLIDAY", "DINNER", "THANK YOU"),
    "reference": ("#########", "REF ??####", "A/C ######-##"),
    "bank": ("NOTEMACHINE", "LINK", "CASHZONE"),
    "firm": ("OAKFIELD TRUST", "MERCER DRAINAGE LTD"),
    "drawn": lambda _, day: f"{day:%b%d}".upper(),
    "day": lambda _, day: f"{day - timedelta(8):%d%b}".upper(),
}
DATE, CODE, TEXT, OUT, IN, BALANCE = 50, 105, 135, 395, 470, 545


def _day(day: date) -> str:
    return f"{day:%d %b %y}"


def _balance(amount: Decimal) -> str:
    return written(abs(amount)) + (" D" if amount < 0 else "")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.start, self.end = some_period(rng)
        self.opening = some_amount(rng, 30, 2500)
        period, count = (self.start, self.end), rng.randint(12, 60)
        drawn = some_entries(rng, KINDS, POOLS, period, count=count, balance=self.opening, floor=-400)
        self.entries = [_converted(rng, entry) for entry in drawn]
        self.balances = running(self.opening, [entry.amount for entry in self.entries])
        self.now = self.opening
        self.sort = fill(rng, "40-##-##", self.start, {})
        self.account = fill(rng, "########", self.start, {})
        self.sheet = rng.randint(20, 300)
        self.owner = fill(rng, "{person}", self.start, POOLS)
        self.rows: list[Row] = []
        self.flow = Flow(715, Page, self.head, self.foot)

    def head(self, page: Page, sheet: int) -> float:
        page.put(50, 52, "MIDSHIRES", 18, face="Times-Bold", color=(0.55, 0.05, 0.1))
        page.put(545, 44, "Contact tel 03450 000 000", 7.5, right=True)
        page.put(545, 54, "Text phone 03450 000 001", 7.5, right=True)
        page.put(545, 64, "www.midshires.example", 7.5, right=True)
        y = 110.0
        if sheet == 1:
            page.lines(
                50, 100, [f"{self.owner}", "14 LARCH TERRACE", "SKIPTON", "NORTH YORKSHIRE", "BD23 0ZZ"], 9.5, 12
            )
            page.box(330, 88, 215, 70, (0.95, 0.93, 0.93))
            page.put(338, 102, "Account Summary", 9, bold=True)
            out = -sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
            came = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
            facts = (
                ("Opening Balance", _balance(self.opening)),
                ("Payments In", written(came)),
                ("Payments Out", written(out)),
                ("Closing Balance", _balance(self.balances[-1])),
            )
            for n, (label, text) in enumerate(facts):
                page.put(338, 115 + 11 * n, label, 8)
                page.put(538, 115 + 11 * n, text, 8, right=True)
            page.put(338, 172, "International Bank Account Number", 7.5)
            page.put(545, 182, f"GB00MIDS{self.sort.replace('-', '')}{self.account}", 7.5, right=True)
            page.put(338, 194, "Branch Identifier Code", 7.5)
            page.put(545, 194, "MIDSGB21", 7.5, right=True)
            y = 225
        page.put(50, y, "Your Current Account Statement", 12, face="Times-Bold")
        span = f"{self.start.day} {self.start:%B %Y} to {self.end.day} {self.end:%B %Y}"
        page.put(50, y + 15, span, 9)
        titles = ((300, "Account Name"), (405, "Sortcode"), (465, "Account Number"), (545, "Sheet"))
        facts = ((300, self.owner), (405, self.sort), (465, self.account), (545, str(self.sheet + sheet - 1)))
        for (x, title), (_, fact) in zip(titles, facts, strict=True):
            page.put(x, y + 3, title, 7, color=GREY, right=x == 545)
            page.put(x, y + 15, fact, 8.5, bold=True, right=x == 545)
        y += 38
        page.put(50, y, "Your Midshires Current Account details", 9, bold=True)
        y += 16
        page.rule(50, y - 11, 545, 0.8)
        page.put(DATE, y, "Date", 8, bold=True)
        page.put(CODE, y, "Payment type and details", 8, bold=True)
        for x, text in ((OUT, "Paid out"), (IN, "Paid in"), (BALANCE, "Balance")):
            page.put(x, y, text, 8, bold=True, right=True)
        page.rule(50, y + 4, 545, 0.4)
        y += 16
        page.put(CODE, y, "BALANCE BROUGHT FORWARD", 8, bold=True)
        page.put(DATE, y, _day(self.start) if sheet == 1 else _day(self.day), 8)
        page.put(BALANCE, y, _balance(self.now), 8, right=True)
        return y + 14

    def foot(self, page: Page, y: float) -> None:
        page.put(DATE, y, _day(self.day), 8)
        page.put(CODE, y, "BALANCE CARRIED FORWARD", 8, bold=True)
        page.put(BALANCE, y, _balance(self.now), 8, right=True)
        page.rule(50, y + 5, 545, 0.8)

    def draw_row(self, n: int, entry: Entry) -> None:
        turned = self.flow.need(10.5 * len(entry.lines) + 16)
        before = self.entries[n - 1].day if n else None
        page, y = self.flow.page, self.flow.y
        if entry.day != before or turned:
            page.put(DATE, y, _day(entry.day), 8)
        self.day = entry.day
        page.put(CODE, y, entry.tag, 8, bold=True)
        page.lines(TEXT, y, entry.lines, 8, 10.5)
        at = y + 10.5 * (len(entry.lines) - 1)
        page.put(OUT if entry.amount < 0 else IN, at, written(abs(entry.amount)), 8, right=True)
        last = n + 1 == len(self.entries) or self.entries[n + 1].day != entry.day
        self.now = self.balances[n]
        if last:
            page.put(BALANCE, at, _balance(self.now), 8, right=True)
        words = f"{entry.tag} {' '.join(entry.lines)}"
        number = self.flow.number
        self.rows.append(Row(entry.day, words, entry.amount, self.now if last else None, None, number))
        self.flow.y += 10.5 * len(entry.lines) + 1

    def close(self) -> None:
        self.day = self.end
        self.foot(self.flow.page, self.flow.y)
        self.flow.y += 30
        if self.flow.y + 120 > 760:
            self.flow.page = Page()
            self.flow.pages.append(self.flow.page)
            self.flow.y = 60
        page, y = self.flow.page, self.flow.y
        page.put(50, y, "Information about the Financial Services Compensation Scheme", 8.5, bold=True)
        legal = [
            "Most deposits held by individuals and businesses are covered by the scheme, up to a total of £85,000.",
            "For further information visit www.fscs.org.uk or call the number at the top of this statement.",
        ]
        y = page.lines(50, y + 12, legal, 7.5, 9.5)
        y += 8
        for x, words in zip((50, 160, 300), ("Credit Interest Rates", "balance", "AER variable"), strict=True):
            page.put(x, y, words, 7.5, bold=True)
        page.put(50, y + 10, "Credit Interest is not applied", 7.5)
        for x, words in zip((50, 160, 300), ("Debit Interest Rates", "balance", "EAR variable"), strict=True):
            page.put(x, y + 24, words, 7.5, bold=True)
        for n, (limit, rate) in enumerate((("upto 25", "0.00%"), ("over 25", "39.90%"))):
            page.put(50, y + 34 + 10 * n, "Arranged overdraft", 7.5)
            page.put(160, y + 34 + 10 * n, limit, 7.5)
            page.put(300, y + 34 + 10 * n, rate, 7.5)
        for sheet in self.flow.pages:
            sheet.put(
                50, 800, "Midshires Bank plc, PO Box 100, Skipton. Registered in England 00000000.", 6.5, color=GREY
            )


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    for n, entry in enumerate(paper.entries):
        paper.draw_row(n, entry)
    paper.close()
    by_hand(paper.flow.pages, path, Hand(show="Tw", split=True))
    closing = paper.balances[-1]
    return Truth("bank", "en-GB", "GBP", paper.account, paper.start, paper.end, paper.opening, closing, paper.rows)
