"""United Kingdom: current account of a building society. The day is printed once for all rows of that day, the year
on a line of its own above the first row and again where it changes; balance only on the last row of a day; a
panel beside the rows on page 1 (start and end balance, average balances, sort code, IBAN) shares their lines;
balances carried and brought forward at page ends; interest, arranged overdraft and FSCS texts."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_entries, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Flow, Page, fits, with_reportlab
from ._tools import ZERO, cents, number_pages, paragraph, row_count

POOLS = {
    "shop": [
        "WILKO 0###",
        "BOOTHS KENDAL",
        "MORRISONS ####",
        "GREGGS PLC ####",
        "SPAR CARNFORTH",
        "TFL TRAVEL CH",
        "M6 TEBAY SERVICES",
    ],
    "town": ["KENDAL", "LANCASTER", "PRESTON", "PENRITH"],
    "person": ["J HOLROYD", "MRS S BEGUM", "ALED PRYCE", "R&M GARDENING"],
    "payee": [
        "UNITED UTILITIES",
        "OCTOPUS ENERGY",
        "WESTMORLAND COUNCIL",
        "SKY DIGITAL",
        "DVLA-?###???",
        "THE GYM LTD",
    ],
    "pays": ["NHS MORECAMBE", "DWP UC ########?", "KESTREL FREIGHT"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%d %b}",
}
KINDS = [
    Kind(24, -2, -95, "Contactless Payment|{shop} GB"),
    Kind(12, -6, -160, "Visa purchase|{shop} {town} GB"),
    Kind(9, -9, -190, "Direct debit|{payee}|Ref ##########"),
    Kind(6, -10, -400, "Payment to|{person}|From online banking"),
    Kind(3, -20, -250, "Standing order|{person} RENT SHARE"),
    Kind(5, -10, -200, "Cash withdrawal|LINK {town} HIGH ST {day}", "", "10"),
    Kind(4, 800, 2600, "Bank credit|{pays}"),
    Kind(4, 5, 260, "Transfer from|{person}|Thanks"),
    Kind(2, 8, 60, "Visa refund|{shop} GB"),
    Kind(1, -4, -60, "Visa purchase|BRUSSELS AIRL BE|EUR @ 1.1###|Visa non-sterling transaction fee 2.99%"),
    Kind(1, 1, 9, "Credit interest", "", "0.01", 1),
]
NAVY = (0.07, 0.13, 0.36)
OUT, INTO, BALANCE = 324.0, 385.0, 446.0
PANEL = 462.0


class Sheet:
    def __init__(self, rng: Random, opening: Decimal) -> None:
        self.period = some_period(rng, 30)
        self.opening = self.balance = opening
        self.account = f"{rng.randint(10_000_000, 99_999_999)}"
        self.number = rng.randint(14, 210)
        self.year = 0
        self.flow = Flow(742, lambda: Page(A4, "narrow", "narrow-bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 48, NAVY)
        page.put(36, 31, "Westmorland", 17, bold=True, color=WHITE)
        page.put(152, 31, "Building Society", 11, color=WHITE)
        page.put(559, 29, "Your FlexiCurrent statement", 11, color=WHITE, right=True)
        start, end = self.period
        page.put(36, 76, f"Statement date: {end.day} {end:%B %Y}", 9)
        page.put(36, 88, f"Statement no: {self.number}", 9)
        page.put(220, 76, f"Sort code  77-43-1{self.number % 10}", 9)
        page.put(220, 88, f"Account no  {self.account}", 9)
        page.put(559, 76, f"Sheet {number} of @@", 9, right=True)
        y = 112.0
        if number == 1:
            page.lines(60, 128, ["Mr T Ashworth & Mrs L Ashworth", "9 Fell View", "Kendal", "LA9 5QR"], 9)
            y = 206
            page.put(36, 192, f"Your transactions {start.day} {start:%b %Y} - {end.day} {end:%b %Y}", 11, bold=True)
        page.box(36, y - 10, 414, 16, NAVY)
        for x, text in ((OUT, "Paid out £"), (INTO, "Paid in £"), (BALANCE, "Balance £")):
            page.put(x, y, text, 8, bold=True, color=WHITE, right=True)
        page.put(40, y, "Date", 8, bold=True, color=WHITE)
        page.put(84, y, "Description", 8, bold=True, color=WHITE)
        if number > 1:
            page.put(84, y + 17, "Balance brought forward", 8)
            page.put(BALANCE, y + 17, written(self.balance), 8, right=True)
            self.year = 0
            return y + 31
        return y + 18

    def foot(self, page: Page, y: float) -> None:
        page.put(84, y, "Balance carried forward", 8)
        page.put(BALANCE, y, written(self.balance), 8, right=True)
        close(page)

    def panel(self, closing: Decimal, rng: Random) -> None:
        page = self.flow.page
        page.box(PANEL - 6, 196, 103, 330, (0.93, 0.94, 0.98))
        facts = [
            ("Start balance", pounds(self.opening)),
            ("End balance", pounds(closing)),
            ("Average credit balance", f"£{written(abs(self.opening + closing) / 2)}"),
            ("Average debit balance", f"£{written(cents(rng, 0, 30))}"),
            ("BIC", "WMLDGB2LXXX"),
            ("IBAN", ""),
        ]
        y = 210.0
        for name, text in facts:
            page.put(PANEL, y, name, 7, bold=True)
            page.put(PANEL + 91, y + 10, text, 7.5, right=True)
            y += 25
        code = iban(rng, "GB", f"WMLD77431{self.number % 10}{self.account}")
        page.put(PANEL, y - 15, code[:14], 7)
        page.put(PANEL, y - 6, code[15:], 7)
        y = page.lines(PANEL, y + 12, ["Arranged overdraft", "limit £250.00", "Rate 39.9% EAR", "(variable)"], 7, 9)
        hint = "Card lost or stolen? Call us on 0800 496 0122 or from abroad +44 1539 496 0122, 24 hours a day."
        y = paragraph(page, PANEL, y + 12, hint, 90, 7)
        paragraph(page, PANEL, y + 12, "Switch and get £125. Offer ends 31 March. T&Cs apply.", 90, 7, bold=True)


def pounds(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else ''}£{written(abs(amount))}"


def foreign(line: str, amount: Decimal) -> str:
    """The line of the exchange rate with the amount abroad, which the fee of 2.99% is not part of."""
    if not line.startswith("EUR @"):
        return line
    there = -amount / Decimal("1.0299") * Decimal(line.rsplit(maxsplit=1)[-1])
    return line.replace("EUR", f"EUR {there:.2f}")


def close(page: Page) -> None:
    page.rule(36, 760, 559, 0.5, NAVY)
    text = (
        "Westmorland Building Society is authorised by the Prudential Regulation Authority and regulated by the "
        "Financial "
        "Conduct Authority and the Prudential Regulation Authority (registration no. 106099). Head office: "
        "Highgate, Kendal "
        "LA9 4SX. Calls may be recorded. Your eligible deposits are protected up to a total of £85,000 by the FSCS."
    )
    paragraph(page, 36, 771, text, 523, 6, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    opening = cents(rng, -100, 2400)
    sheet = Sheet(rng, opening)
    entries = some_entries(rng, KINDS, POOLS, sheet.period, count=row_count(rng), balance=opening)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    flow, rows = sheet.flow, []
    sheet.panel(closing, rng)
    before = sheet.period[0] - timedelta(1)
    flow.page.put(
        40, flow.y, f"{before:%Y}" if before.year != sheet.period[0].year else f"{sheet.period[0]:%Y}", 8, bold=True
    )
    sheet.year = before.year
    flow.y += 12
    flow.page.put(40, flow.y, f"{before:%d %b}", 8)
    flow.page.put(84, flow.y, f"Balance from statement {sheet.number - 1} dated {before:%d/%m/%Y}", 8)
    flow.page.put(BALANCE, flow.y, written(opening), 8, right=True)
    flow.y += 14
    for day, group in groupby(entries, key=lambda entry: entry.day):
        todays = list(group)
        for n, entry in enumerate(todays):
            lines = [part for line in entry.lines for part in wrap(foreign(line, entry.amount), fits("narrow", 8, 185))]
            turned = flow.need(len(lines) * 10 + 28)
            page = flow.page
            if (n == 0 or turned) and sheet.year != day.year:
                page.put(40, flow.y, f"{day:%Y}", 8, bold=True)
                sheet.year = day.year
                flow.y += 12
            if n == 0 or turned:
                page.put(40, flow.y, f"{day:%d %b}", 8)
            page.put(OUT if entry.amount < 0 else INTO, flow.y, written(entry.amount, minus=""), 8, right=True)
            sheet.balance += entry.amount
            last = n == len(todays) - 1
            if last:
                page.put(BALANCE, flow.y, written(sheet.balance), 8, right=True)
            words = " ".join(" ".join(lines).split())
            rows.append(Row(day, words, entry.amount, sheet.balance if last else None, page=flow.number))
            flow.y = page.lines(84, flow.y, lines, 8, 10) + 3
        flow.page.rule(36, flow.y - 9, 450, 0.3, GREY)
        flow.y += 3
    flow.need(120)
    if flow.number == 1 and flow.y < 540:
        flow.y = 540
    end = sheet.period[1]
    flow.page.put(40, flow.y, f"{end:%d %b}", 8, bold=True)
    flow.page.put(84, flow.y, "Balance at close of statement", 8, bold=True)
    flow.page.put(BALANCE, flow.y, written(closing), 8, bold=True, right=True)
    y = flow.y + 22
    flow.page.put(36, y, "Interest and charges", 9, bold=True)
    notes = (
        "Interest on credit balances up to £1,500: 1.00% AER / 1.00% gross (variable). Unarranged overdraft: we "
        "charge no "
        "interest or fees. In the last 12 months you paid £14.20 in overdraft interest. From 1 May we will send "
        "a summary "
        "of fees each year. Transactions after the end date of this statement will appear on your next one."
    )
    paragraph(flow.page, 36, y + 13, notes, 414, 7.5)
    close(flow.page)
    number_pages(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en_GB", "GBP", sheet.account, *sheet.period, opening, closing, rows)
