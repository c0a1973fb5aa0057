"""United Kingdom: current account with ordinal days ("3rd Jan") and no year, money in before money out, figures and
dates inside the descriptions, a balance on every row, an interest and cashback table and notices around the rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits
from ._common import cents, number_pages, row_count, total

BANK = "Thames & Severn"
RED = (0.75, 0.05, 0.1)
POOLS = {
    "shop": [
        "TESCO STORES 2231",
        "GREGGS PLC",
        "BOOTS 0114",
        "SAINSBURYS S/MKTS",
        "TFL TRAVEL CH",
        "CO-OP GROUP 070###",
        "COSTA COFFEE 4301####",
        "ALDI 42 775",
        "SHELL CIRENCESTER",
    ],
    "biller": [
        "SEVERN TRENT WATER",
        "O2",
        "OCTOPUS ENERGY",
        "TV LICENCE MBP",
        "COTSWOLD DC",
        "SKY DIGITAL",
        "PURE GYM LTD",
    ],
    "person": ["MR D OKAFOR", "MISS L PRITCHARD", "J HENSHAW", "MRS A COLE"],
    "what": ["RENT", "DINNER", "TICKETS", "CAR", "BIRTHDAY"],
    "when": lambda rng, day: earlier(rng, day).strftime("%d-%m-%Y"),
}
KINDS = [
    Kind(14, -2, -95, "CARD PAYMENT TO {shop},@ GBP, RATE 1.00/GBP ON {when}"),
    Kind(6, -15, -140, "DIRECT DEBIT PAYMENT TO {biller} REF ########?##, MANDATE NO 00##"),
    Kind(3, -10, -400, "BILL PAYMENT VIA FASTER PAYMENT TO {person} REFERENCE {what}, MANDATE NO ##", "", "5"),
    Kind(
        2, -10, -200, "CASH WITHDRAWAL AT NOTEMACHINE LTD ATM {shop}, {when},@ GBP, RATE 1.00/GBP ON {when}", "", "10"
    ),
    Kind(1, -300, -900, "STANDING ORDER VIA FASTER PAYMENT TO {person} REFERENCE {what}, MANDATE NO #", "", "25", 1),
    Kind(1, -6, -60, "CARD PAYMENT TO BOOKING.COM HOTEL,% EUR, RATE 1.1#/GBP ON {when}, INCL NON-STERLING FEE 0.75"),
    Kind(2, 900, 2600, "BANK GIRO CREDIT REF WYE VALLEY FOODS LT, WYE VALLEY ########"),
    Kind(2, 5, 250, "FASTER PAYMENTS RECEIPT REF.{what} FROM {person}"),
]


def ordinal(day: date) -> str:
    end = "th" if 10 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{end} {day:%b}"


def told(entry: Entry) -> str:
    """The description, with the sum that the card's line repeats."""
    plain = written(entry.amount, minus="")
    abroad = written(abs(entry.amount) * Decimal("1.14"), minus="")
    return " ".join(entry.lines).replace("@", plain).replace("%", abroad)


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = fill(rng, "######## 0#-01-2#", date.min, {})
        self.flow = Flow(760, Page, self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 46, BANK, 20, face="Times-Bold", color=RED)
        page.put(
            555,
            40,
            "Your 1|2|3 Current Account" if number == 1 else "Your 1|2|3 Current Account statement",
            9,
            right=True,
        )
        account, code = self.number.split(" ")
        page.put(40, 70, f"Account name: MISS ROWAN E MARLOW   Account number: {account}   Sort Code: {code}", 8)
        page.rule(40, 76, 555, 1.5, RED)
        return 98.0

    def titles(self) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(40, y - 11, 515, 16, RED)
        for x, text, right in (
            (44, "Date", 0),
            (100, "Description", 0),
            (415, "Money in", 1),
            (480, "Money out", 1),
            (550, "£ Balance", 1),
        ):
            page.put(x, y, text, 8.5, bold=True, right=bool(right), color=(1, 1, 1))
        self.flow.y += 18

    def summary(self, opening: Decimal, entries: list[Entry]) -> None:
        page = self.flow.page
        page.lines(60, 120, ["MISS ROWAN E MARLOW", "FLAT 3", "18 CASTLE STREET", "CIRENCESTER", "GL7 1QD"], 9.5, 12)
        start, end = self.period
        page.put(300, 120, "Your account summary for", 11, bold=True)
        page.put(300, 133, f"{ordinal(start)} {start.year} to {ordinal(end)} {end.year}", 11, bold=True)
        before = start - timedelta(1)
        lines = [
            (f"Balance brought forward from {ordinal(before)} {before.year}", opening),
            ("Total money in:", total(entries, 1)),
            ("Total money out:", total(entries, -1)),
            (f"Your balance at close of business {ordinal(end)} {end.year}", opening + total(entries)),
        ]
        for n, (text, amount) in enumerate(lines):
            page.put(300, 155 + 15 * n, text, 8, bold=n == 3)
            page.put(
                555, 155 + 15 * n, "£" + written(amount) if amount >= 0 else "-£" + written(-amount), 8, right=True
            )
        page.lines(
            300,
            224,
            ["BIC: THSVGB21        IBAN: GB19 THSV 0901 2244 7180 33", "Arranged Overdraft limit: £500.00"],
            8,
            12,
        )
        page.put(40, 262, "Interest and cashback", 10, bold=True, color=RED)
        cells = [
            ("Balances up to £20,000", "0.30% AER/gross (variable)", f"Paid on {ordinal(end)}"),
            ("Cashback on Direct Debits (water, council tax)", "1% up to £5.00 a month", "£0.52"),
            ("Cashback on Direct Debits (energy, mobile)", "2% up to £5.00 a month", "£1.37"),
            ("Arranged Overdraft interest rate", "39.94% EAR (variable)", "£0.00"),
        ]
        for n, cell in enumerate(cells):
            page.rule(40, 268 + 13 * n, 555, 0.3)
            page.put(44, 278 + 13 * n, cell[0], 8)
            page.put(300, 278 + 13 * n, cell[1], 8)
            page.put(550, 278 + 13 * n, cell[2], 8, right=True)
        self.flow.y = 350

    def plain(self, text: str, balance: Decimal, day: str = "") -> None:
        if self.flow.need(14):
            self.titles()
        self.flow.page.put(44, self.flow.y, day, 8.5)
        self.flow.page.put(100, self.flow.y, text, 8.5, bold=True)
        self.flow.page.put(550, self.flow.y, written(balance), 8.5, right=True, bold=True)
        self.flow.y += 15

    def notices(self) -> None:
        self.flow.need(130)
        page, y = self.flow.page, self.flow.y + 14
        page.put(40, y, "News and information", 11, bold=True, color=RED)
        text = (
            f"From {ordinal(self.period[1] + timedelta(33))} the monthly fee changes from £4.00 to £5.00. "
            "Eligible deposits are protected up to a total of £85,000 by the Financial Services Compensation Scheme. "
            "Dispute resolution: if you have a problem with your agreement, please try to resolve it with us first. "
            "When you use your card abroad a Non-Sterling Transaction Fee of 2.95% may apply."
        )
        page.lines(40, y + 14, wrap(text, fits("Helvetica", 8, 515)), 8, 10.5)
        page.put(
            40,
            y + 66,
            "Thames & Severn Bank plc. Registered Office: 2 Lock Quay, Gloucester GL1 2XX. Registered Number 2294747.",
            6.5,
        )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = cents(rng, -300, 2500)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    book, rows = Book(rng, period), []
    book.summary(opening, entries)
    book.flow.page.put(40, book.flow.y - 8, "Your transactions", 11, bold=True, color=RED)
    book.flow.y += 14
    book.titles()
    book.plain(f"Balance brought forward from {ordinal(period[0] - timedelta(1))} Statement", opening)
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(told(entry), fits("Helvetica", 8.5, 262))
        if book.flow.need(11 * len(lines) + 2):
            book.titles()
        page, y = book.flow.page, book.flow.y
        page.put(44, y, ordinal(entry.day), 8.5)
        page.lines(100, y, lines, 8.5, 10.5)
        page.put(415 if entry.amount > 0 else 480, y, written(entry.amount, minus=""), 8.5, right=True)
        page.put(550, y, written(balance), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, book.flow.number))
        book.flow.y += 10.5 * len(lines) + 4
        page.rule(40, book.flow.y - 11, 555, 0.2)
    book.plain("Balance carried forward to next statement", opening + total(entries), ordinal(period[1]))
    book.notices()
    number_pages(book.flow.pages, lambda page, text: page.put(555, 815, text, 7.5, right=True), "Page {n} of {m}")
    by_hand(book.flow.pages, path, Hand(show="Tw", order="rows", tw=0.6))
    return Truth("bank", "en_GB", "GBP", book.number.split(" ")[0], *period, opening, opening + total(entries), rows)
