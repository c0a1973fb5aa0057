"""United Kingdom, a high-street bank's current account.

Special: paid out, paid in and balance columns; the date only on the first row of a day and the balance only on the
last; type codes in a column of their own; brought and carried forward rows on every page; D behind a debit balance.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand
from ._rows import by_word, joined, prose, wrapped

RED: Color = (0.8, 0.05, 0.1)
POOLS: Pools = {
    "shop": ["ALDI 76 775", "B & M 401", "BOOTS 0#41", "SAINSBURYS S/MKT", "TESCO PFS ####", "POUNDLAND LTD 13##"],
    "town": ["SHEFFIELD", "READING", "HULL", "CARDIFF", "LEICESTER", "EXETER"],
    "body": ["SHEFFIELD CITY COU", "YORKSHIRE WATER", "BRITISH GAS", "TV LICENCE MBP", "SKY DIGITAL", "AVIVA INS"],
    "time": lambda rng, _day: f"{rng.randint(6, 23):02}:{rng.randint(10, 59)}",
    "friend": ["HOLROYD M", "DEBORAH TILL", "A RAHMAN", "C & L PERRY"],
    "when": lambda _rng, day: f"{day:%d%b%y}".upper(),
}
KINDS = [
    Kind(10, -2, -95, "{shop}|{town}", "VIS"),
    Kind(9, -1, -45, "{shop}|{town}", ")))"),
    Kind(5, -8, -240, "{body}|##########", "DD"),
    Kind(2, -50, -650, "{friend}|RENT", "SO", most=2),
    Kind(3, -10, -400, "{friend}|LANDSCAPING", "BP"),
    Kind(3, 10, 350, "{friend}|FAMILY", "CR"),
    Kind(2, -10, -200, "CASH CENTRA  {when}|NOTEMACHINE|{town}  @{time}", "ATM", "10"),
    Kind(2, 900, 2300, "MERCER & DOYLE LTD|PAYROLL", "CR", most=2),
    Kind(1, -4, -70, "INT'L 00########|AMAZON* ??##?#??#|LUXEMBOURG", "VIS"),
    Kind(1, 3, 80, "{shop}|{town}", "CR"),
    Kind(1, -1, -9, "Non-Sterling|Transaction Fee", "DR", most=2),
    Kind(1, -3, -24, "TOTAL CHARGES|TO {when}", "DR", most=1),
    Kind(1, -20, -300, "401234  ########|INTERNET TRANSFER", "TFR"),
]
COLUMNS = (428, 494, 553)


def _day(day: date) -> str:
    return f"{day:%d %b %y}"


def _held(balance: Decimal) -> str:
    return written(balance, minus="") + (" D" if balance < 0 else "")


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], opening: Decimal) -> None:
        self.period, self.balance, self.last = period, opening, period[0]
        self.sort = f"40-{rng.randint(10, 60)}-{rng.randint(10, 60)}"
        self.number = f"{rng.randint(10**7, 10**8 - 1)}"
        self.sheet = rng.randint(40, 320)
        self.totals = ("", "", "")
        self.flow = Flow(716, lambda: Page(A4), self.head, self.foot)

    def foot(self, page: Page, y: float) -> None:
        page.put(116, y, "BALANCE CARRIED FORWARD", 8.5, bold=True)
        page.put(COLUMNS[2] - 8, y, _held(self.balance).removesuffix(" D"), 8.5, right=True, bold=True)
        if self.balance < 0:
            page.put(COLUMNS[2], y, "D", 8.5, right=True, bold=True)
        page.rule(40, y + 5, 555, 0.6, RED)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        y = 46.0
        page.put(40, y, "Westmorland Bank", 17, bold=True, color=RED)
        page.put(555, y, "Contact tel 03457 000 111", 7.5, right=True)
        page.put(555, y + 10, "see reverse for call times", 7.5, right=True)
        page.put(555, y + 20, "Text phone 03457 000 112", 7.5, right=True)
        page.put(555, y + 30, "used by deaf or speech impaired customers", 7.5, right=True)
        page.put(555, y + 40, "www.westmorland.example", 7.5, right=True)
        page.put(40, 108, "Your Statement", 15, color=RED)
        if number == 1:
            page.lines(62, 140, ["Mr D Hargreave", "19 Clough Bank", "Sheffield", "South Yorkshire", "S8 9QF"], 9.5, 12)
            y = 226
        else:
            y = 134
        first = f"{start.day} {start:%B}" + (f" {start.year}" if start.year != end.year else "")
        page.put(40, y, f"{first} to {end.day} {end:%B %Y}", 9.5, bold=True)
        y += 18
        page.put(40, y, "Account Name", 8, bold=True)
        page.put(300, y, "Sortcode", 8, bold=True)
        page.put(380, y, "Account Number", 8, bold=True)
        page.put(490, y, "Sheet Number", 8, bold=True)
        page.put(40, y + 12, "Mr Daniel Hargreave", 9)
        page.put(300, y + 12, self.sort, 9)
        page.put(380, y + 12, self.number, 9)
        page.put(490, y + 12, str(self.sheet + number - 1), 9)
        y += 32
        page.put(40, y, "Your BANK ACCOUNT details", 10, bold=True, color=RED)
        page.rule(40, y + 5, 555, 0.6, RED)
        y += 17
        page.put(40, y, "Date", 8, bold=True)
        page.put(92, y, "Payment type and details", 8, bold=True)
        for x, name in zip(COLUMNS, ("£Paid out", "£Paid in", "£Balance"), strict=True):
            page.put(x - 8, y, name, 8, right=True, bold=True)
        page.rule(40, y + 4, 555, 0.3, GREY)
        y += 16
        page.put(40, y, _day(self.last), 8.5)
        page.put(116, y, "BALANCE BROUGHT FORWARD", 8.5, bold=True)
        self._balance(page, y)
        return y + 12

    def _balance(self, page: Page, y: float) -> None:
        page.put(COLUMNS[2] - 8, y, written(self.balance, minus=""), 8.5, right=True)
        if self.balance < 0:
            page.put(COLUMNS[2], y, "D", 8.5, right=True)

    def rows(self, day: date, entries: list[Entry]) -> list[Row]:
        printed = []
        for n, entry in enumerate(entries):
            lines = wrapped(entry.lines, "Helvetica", 8.5, 240)
            turned = self.flow.need(11 * len(lines) + 14)
            page = self.flow.page
            if n == 0 or turned:
                page.put(40, self.flow.y, _day(day), 8.5)
            page.put(92, self.flow.y, entry.tag, 8.5)
            column = COLUMNS[0] if entry.amount < 0 else COLUMNS[1]
            low = page.lines(116, self.flow.y, lines, 8.5, 10.5)
            self.balance += entry.amount
            self.last = day
            at = low - 10.5
            page.put(column - 8, at, written(entry.amount, minus=""), 8.5, right=True)
            ends = n == len(entries) - 1
            if ends:
                self._balance(page, at)
            text = joined([entry.tag, *lines])
            printed.append(Row(day, text, entry.amount, self.balance if ends else None, page=self.flow.number))
            self.flow.y = low + 1
        return printed


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([28, 30]))
    opening = some_amount(rng, 80, 2600) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(26, 95), balance=opening, floor=-500)
    sheet = _Sheet(rng, period, opening)
    rows: list[Row] = []
    first = sheet.flow.page
    for day, group in groupby(entries, lambda entry: entry.day):
        rows += sheet.rows(day, list(group))
    sheet.foot(sheet.flow.page, sheet.flow.y + 2)
    closing = sheet.balance
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    first.box(330, 122, 225, 74, (0.96, 0.96, 0.96))
    first.put(338, 135, "Account Summary", 9, bold=True)
    figures = [("Opening Balance", _held(opening)), ("Payments In", written(into)), ("Payments Out", written(-out))]
    for n, (name, value) in enumerate([*figures, ("Closing Balance", _held(closing))]):
        first.put(338, 149 + 12 * n, name, 8.5)
        first.put(546, 149 + 12 * n, value, 8.5, right=True)
    first.put(338, 208, "International Bank Account Number", 7)
    first.put(338, 217, f"GB29WMLD{sheet.sort.replace('-', '')}{sheet.number}", 8)
    first.put(472, 208, "Branch Identifier Code", 7)
    first.put(472, 217, "WMLDGB2103X", 8)
    _rates(sheet)
    _back(sheet)
    for page in sheet.flow.pages:
        page.put(40, 790, "24 Fargate Sheffield South Yorkshire S1 1WM", 7)
        page.put(555, 790, "1WM  STMT  0042", 6, right=True, color=GREY)
    by_hand(by_word(sheet.flow.pages), path, Hand("Tj", split=True))
    return Truth("checking", "en_GB", "GBP", sheet.number, *period, opening, closing, rows)


def _rates(sheet: _Sheet) -> None:
    flow = sheet.flow
    flow.y += 24
    page = flow.page
    if flow.y + 90 > 770:
        page = Page(A4)
        flow.pages.append(page)
        flow.y = 60
    y = flow.y
    page.put(40, y, "Information about the Financial Services Compensation Scheme", 9, bold=True)
    text = (
        "Most deposits held with us are covered by the scheme up to £85,000. A leaflet with more on it is in every "
        "branch; what is and is not covered is also shown on our website."
    )
    y = prose(page, 40, y + 12, text, 515, 8) + 8
    for x, name in [(40, "Credit Interest Rates"), (250, "balance"), (330, "AER variable")]:
        page.put(x, y, name, 8, bold=True)
    page.put(40, y + 12, "Credit interest is not applied", 8)
    y += 28
    for x, name in [(40, "Debit Interest Rates"), (250, "balance"), (330, "EAR variable")]:
        page.put(x, y, name, 8, bold=True)
    for n, (name, level, rate) in enumerate(
        [("Debit interest", "up to £25", "0.00%"), ("Debit interest", "over £25", "38.9%")]
    ):
        page.put(40, y + 12 + 11 * n, name, 8)
        page.put(250, y + 12 + 11 * n, level, 8)
        page.put(330, y + 12 + 11 * n, rate, 8)


def _back(sheet: _Sheet) -> None:
    page = Page(A4)
    sheet.flow.pages.append(page)
    y = 60.0
    parts = [
        (
            "Interest and charges",
            "Interest on an overdrawn balance is worked out each day on the cleared balance and taken once a month, "
            "after we have told you the amount. The first £25 of an arranged overdraft is free of interest.",
        ),
        (
            "Your debit card abroad",
            "When you pay in another currency we turn the amount into pounds at the card scheme's rate on the day it "
            "is dealt with and add a fee of 2.75%, shown on a line of its own.",
        ),
        (
            "Lost and stolen cards",
            "Tell us at once if your card, PIN or security device is lost or stolen, or if a payment is not yours. "
            "The lines are open all day and all night.",
        ),
        (
            "Dispute resolution",
            "If something went wrong, talk to your branch first. Should we not put it right, the Financial Ombudsman "
            "Service may look at your complaint free of charge.",
        ),
    ]
    for title, text in parts:
        page.put(40, y, title, 9, bold=True)
        y = prose(page, 40, y + 12, text, 515, 8, 10.5) + 8
    page.put(40, y + 4, "Abbreviations used", 9, bold=True)
    codes = [
        "ATM  Cash machine",
        "BP  Bill payment",
        "CR  Credit",
        "DD  Direct Debit",
        "DR  Debit",
        "SO  Standing order",
    ]
    page.lines(40, y + 18, [*codes, "TFR  Transfer", "VIS  Visa", ")))  Contactless"], 8, 10.5)
