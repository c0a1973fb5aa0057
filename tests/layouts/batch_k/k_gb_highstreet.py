"""United Kingdom: a high-street bank's current account; date and balance once a day, type codes, overdraft text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, with_fpdf, with_reportlab
from ._blind import prose, rows_between

RED: Color = (0.78, 0.05, 0.1)
PALE: Color = (0.93, 0.93, 0.93)
DATE, CODE, TEXT, OUT, IN, BALANCE = 42.0, 92.0, 122.0, 418.0, 488.0, 552.0
PENNY = Decimal("0.01")

POOLS = {
    "town": ["LEEDS", "LONDON", "BRISTOL", "SHEFFIELD", "READING", "MANCHESTER", "YORK"],
    "shop": [
        "TESCO STORES ####",
        "SAINSBURYS S/MKTS",
        "CO-OP GROUP ######",
        "BOOTS ####",
        "GREGGS PLC",
        "MARKS&SPENCER PLC",
        "WAITROSE ###",
        "PRET A MANGER",
    ],
    "net": [
        "AMZNMKTPLACE|amazon.co.uk",
        "PAYPAL *EBAY|35314369001",
        "JUST EAT|ORDER.JUST-EA",
        "TRAINLINE|WWW.THETRAINL",
    ],
    "abroad": [
        "AMZN DIGITAL*??#??#|353-12477661",
        "BOULANGERIE MOREL|PARIS",
        "HOTEL MIRADOR|SEVILLA",
        "GITHUB INC|SAN FRANCISCO",
    ],
    "bill": ["BRITISH GAS", "VODAFONE LTD", "TV LICENCE MBP", "THAMES WATER", "AVIVA", "SKY DIGITAL", "DVLA-??##???"],
    "person": ["A J PATEL", "MRS K OWEN", "T WHITTAKER", "S O'BRIEN", "C MACDONALD"],
    "note": ["RENT", "BIRTHDAY", "DINNER", "HOLIDAY", "LOAN"],
    "firm": ["HARGREAVE & SONS", "BRIGHTWELL LTD", "NHS TRUST PAY"],
}
KINDS = [
    Kind(20, -2, -60, "{shop}|{town}", ")))"),
    Kind(14, -4, -180, "{shop}|{town}", "VIS"),
    Kind(8, -5, -120, "{net}", "VIS"),
    Kind(3, -6, -90, "INT'L 00########|{abroad}", "INTL"),
    Kind(12, -8, -160, "{bill}", "DD"),
    Kind(3, -150, -700, "{person}|{note}", "SO"),
    Kind(6, -10, -250, "{person}|{note}", "BP"),
    Kind(5, -10, -200, "CASH NOTEM {town}|{town} HIGH ST", "ATM", step="10"),
    Kind(2, -20, -300, "######", "CHQ"),
    Kind(4, 10, 300, "{person}|{note}", "CR"),
    Kind(2, 1400, 2600, "{firm}|SALARY", "CR", most=2),
    Kind(1, 20, 400, "{town}|POST OFFICE COUNTER", "CR"),
]


def _entries(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    found: list[Entry] = []
    count = rows_between(rng, (6, 15), (25, 60), (60, 120))
    for entry in some_entries(rng, KINDS, POOLS, period, count=count, balance=opening, floor=-150):
        if entry.tag != "INTL":
            found.append(entry)
            continue
        rate = Decimal(rng.randint(10900, 13100)) / 10000
        foreign = (-entry.amount * rate).quantize(PENNY, ROUND_HALF_UP)
        extra = (f"{rng.choice(['USD', 'EUR'])} {foreign} @ {rate:.4f}", "Visa Rate")
        found.append(replace(entry, tag="VIS", lines=entry.lines + extra))
        fee = (entry.amount * Decimal("0.0299")).quantize(PENNY, ROUND_HALF_UP)
        found.append(replace(entry, tag="DR", lines=("Non-Sterling", "Transaction Fee"), amount=fee))
    return found


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _short(day: date) -> str:
    return f"{day:%d %b %y}"


class _Statement:
    """The figures of a statement and how its pages are composed."""

    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, rng.choice([28, 29, 30]))
        self.opening = some_amount(rng, 60, 3200) if rng.random() < 0.8 else some_amount(rng, -20, -140)
        self.entries = _entries(rng, self.period, self.opening)
        self.balances = running(self.opening, [entry.amount for entry in self.entries])
        self.closing = self.balances[-1]
        self.sort = fill(rng, "40-##-##", self.period[0], POOLS)
        self.number = fill(rng, "########", self.period[0], POOLS)
        self.iban = iban(rng, "GB", f"NMBK{self.sort.replace('-', '')}{self.number}")
        self.sheet = rng.randint(12, 480)
        self.holder = rng.choice(["Mr Daniel Ashworth", "Miss Priya Nair", "Mrs Helen Barraclough"])
        self.limit = rng.choice([500, 1000, 1500])
        self.carried = (self.period[0], self.opening)

    def head(self, page: Page, n: int) -> float:
        page.put(552, 52, "NORTHMOOR", 19, bold=True, right=True, color=RED)
        page.lines(42, 40, ["Contact tel 03457 000 404"], 7.5)
        help_lines = [
            "see reverse for call times",
            "Text phone 03457 000 563",
            "used by deaf or speech impaired customers",
        ]
        page.lines(42, 49, help_lines, 6.5, 8)
        page.put(42, 74, "www.northmoor.co.uk", 6.5)
        page.put(42, 112, "Your Statement", 17, color=RED)
        y = 140.0
        if n == 1:
            address = [self.holder, "27 Millbrook Lane", "Chapel Allerton", "LEEDS", "LS7 4QP"]
            page.lines(60, 146, address, 9.5, 12)
            self._summary(page)
            y = 262
        start, end = self.period
        years = _spoken(start) if start.year != end.year else f"{start.day} {start:%B}"
        page.put(42, y, f"{years} to {_spoken(end)}", 10, bold=True)
        y += 22
        for x, label, value in (
            (42, "Account Name", self.holder),
            (250, "Sortcode", self.sort),
            (340, "Account Number", self.number),
            (460, "Sheet Number", str(self.sheet + n - 1)),
        ):
            page.put(x, y, label, 7.5, bold=True)
            page.put(x, y + 12, value, 9)
        y += 36
        page.put(42, y, "Your Bank Account details", 12, color=RED)
        y += 9
        page.box(38, y, 519, 16, PALE)
        y += 11
        page.put(DATE, y, "Date", 8, bold=True)
        page.put(CODE, y, "Payment type and details", 8, bold=True)
        for edge, label in ((OUT, "Paid out"), (IN, "Paid in"), (BALANCE, "Balance")):
            page.put(edge, y, label, 8, bold=True, right=True)
        return self._forward(page, y + 18, "BALANCE BROUGHT FORWARD") + 13

    def _forward(self, page: Page, y: float, label: str) -> float:
        day, balance = self.carried
        page.put(DATE, y, _short(day), 8.5, bold=True)
        page.put(CODE, y, label, 8.5, bold=True)
        self.balance(page, y, balance)
        return y

    def foot(self, page: Page, y: float) -> None:
        self._forward(page, y + 1, "BALANCE CARRIED FORWARD")
        page.rule(38, y + 8, 557)

    @staticmethod
    def balance(page: Page, y: float, balance: Decimal) -> None:
        page.put(BALANCE, y, written(balance, minus=""), 8.5, right=True)
        if balance < 0:
            page.put(BALANCE + 4, y, "D", 8.5)

    def _summary(self, page: Page) -> None:
        money_in = sum((e.amount for e in self.entries if e.amount > 0), Decimal(0))
        money_out = sum((-e.amount for e in self.entries if e.amount < 0), Decimal(0))
        page.box(340, 128, 217, 92, PALE)
        page.put(348, 142, "Account Summary", 10, bold=True)
        lines = (
            ("Opening Balance", self.opening),
            ("Payments In", money_in),
            ("Payments Out", money_out),
            ("Closing Balance", self.closing),
        )
        y = 158.0
        for label, value in lines:
            page.put(348, y, label, 8.5)
            page.put(542, y, written(value, minus=""), 8.5, right=True)
            page.put(545, y, "D" if value < 0 else "", 8.5)
            y += 13
        page.put(348, y + 4, "Arranged Overdraft Limit", 8.5)
        page.put(542, y + 4, f"{self.limit:,}", 8.5, right=True)
        page.put(340, 232, "International Bank Account Number", 7, bold=True)
        page.put(340, 241, self.iban.replace(" ", ""), 8)
        page.put(480, 232, "Branch Identifier Code", 7, bold=True)
        page.put(480, 241, "NMBKGB4141X", 8)


def _last_words(flow: Flow, statement: _Statement) -> None:
    page, y = flow.page, flow.y + 6
    if y + 168 > flow.bottom:
        page, y = Page(), 80.0
        page.put(552, 52, "NORTHMOOR", 19, bold=True, right=True, color=RED)
        flow.pages.append(page)
    page.put(42, y, "Information about the Financial Services Compensation Scheme", 8.5, bold=True)
    text = (
        "Your deposits are covered by the Financial Services Compensation Scheme up to 85,000 GBP for each customer. "
        "Most individuals and small businesses are covered. Please see the information sheet we send you once a year, "
        "visit one of our branches or go to www.northmoor.co.uk/fscs for the full list of exclusions."
    )
    y = prose(page, 42, y + 11, text, 510)
    page.box(38, y + 2, 519, 14, PALE)
    y += 12
    for x, label in ((42, "Credit Interest Rates"), (190, "balance"), (250, "AER variable")):
        page.put(x, y, label, 7, bold=True)
    for x, label in ((330, "Overdraft Interest Rates"), (450, "balance"), (505, "EAR variable")):
        page.put(x, y, label, 7, bold=True)
    y += 12
    for left, right in (
        (("Credit interest is not applied", "", ""), ("Arranged Overdraft", "over 25", "39.90 %")),
        (("", "", ""), ("Unarranged Overdraft", "", "39.90 %")),
    ):
        for x, cell in zip((42, 190, 250, 330, 450, 505), left + right, strict=True):
            page.put(x, y, cell, 7)
        y += 10
    text = (
        "Arranged overdraft: the first £25 of your overdraft is interest free. The most we will charge for going past "
        f"your limit in a month is £20. You can see the interest you would pay on an overdraft of £{statement.limit:,} "
        "with the calculator on our website. Overdrafts depend on your circumstances and are repayable on demand. "
        "A letter D after a balance means that the account was overdrawn."
    )
    y = prose(page, 42, y + 6, text, 510)
    page.put(
        42, y + 8, "Lost and stolen cards: please call 0800 000 7010, or +44 1442 000929 from abroad, at any hour.", 7
    )


def _compose(statement: _Statement) -> tuple[list[Page], list[Row]]:
    flow = Flow(768, Page, statement.head, statement.foot)
    rows: list[Row] = []
    shown: tuple[date, int] | None = None
    for n, (entry, balance) in enumerate(zip(statement.entries, statement.balances, strict=True)):
        flow.need(11.5 * len(entry.lines))
        page = flow.page
        if shown != (entry.day, flow.number):
            page.put(DATE, flow.y, _short(entry.day), 8.5)
            shown = (entry.day, flow.number)
        page.put(CODE, flow.y, entry.tag, 8.5)
        start = flow.y
        flow.y = page.lines(TEXT, start, entry.lines, 8.5, 11.5)
        last = flow.y - 11.5
        page.put(IN if entry.amount > 0 else OUT, last, written(entry.amount, minus=""), 8.5, right=True)
        following = statement.entries[n + 1] if n + 1 < len(statement.entries) else None
        ends = following is None or following.day != entry.day
        if ends:
            statement.balance(page, last, balance)
        statement.carried = (entry.day, balance)
        text = " ".join((entry.tag, *entry.lines))
        rows.append(Row(entry.day, text, entry.amount, balance if ends else None, page=flow.number))
    statement.carried = (statement.period[1], statement.closing)
    statement.foot(flow.page, flow.y)
    flow.y += 24
    return _finish(flow, statement), rows


def _finish(flow: Flow, statement: _Statement) -> list[Page]:
    _last_words(flow, statement)
    for page in flow.pages:
        for y, text in (
            (812.0, "Northmoor Bank UK plc, Customer Service Centre, PO Box 1757, Leeds LS1 9ZZ"),
            (821, "Authorised by the Prudential Regulation Authority and regulated by the FCA and the PRA"),
        ):
            page.put(297, y, text, 6.5, center=True, color=GREY)
    return flow.pages


PENS: list[Callable[[list[Page], Path], None]] = [
    lambda pages, path: by_hand(pages, path, Hand(show="TJ", scaled=True)),
    with_reportlab,
    with_fpdf,
    lambda pages, path: by_hand(pages, path, Hand(show="Tj", order="columns")),
]


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    pages, rows = _compose(statement)
    rng.choice(PENS)(pages, path)
    return Truth(
        "checking",
        "en_GB",
        "GBP",
        statement.number,
        *statement.period,
        statement.opening,
        statement.closing,
        rows,
    )
