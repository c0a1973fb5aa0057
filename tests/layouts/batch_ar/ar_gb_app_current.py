"""United Kingdom, current account of an app-only bank: signed amounts with plus and minus before the pound sign.

A row is the name in bold over a small grey line with the kind of payment; foreign purchases have the foreign amount
and the rate as a third line. Opening and closing balance are rows of the table, with their days in the date column.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import each_page, money_in, money_out

TEAL: Color = (0.0, 0.36, 0.36)
FAINT: Color = (0.82, 0.84, 0.85)
POOLS: Pools = {
    "shop": [
        "Tesco",
        "Sainsbury's",
        "Pret A Manger",
        "TfL Travel Charge",
        "Amazon.co.uk",
        "Greggs",
        "Lidl GB",
        "Boots",
        "Deliveroo",
        "Trainline",
        "Marks & Spencer Simply Food",
        "The Crown & Anchor",
    ],
    "abroad": ["Bar Celta Pulperia", "SNCF Connect", "Mercadona", "Trattoria Da Enzo"],
    "biller": ["Octopus Energy", "Thames Water", "London Borough of Hackney", "Vodafone", "PureGym"],
    "person": ["Amelia Hart", "O Adeyemi", "Priya Raman", "Tom W Fletcher"],
    "note": ["Dinner", "Rent March", "thanks!", "flat bills", "Holiday 2/3"],
    "rate": lambda rng, _: f"€{rng.randint(6, 90)}.{rng.randint(10, 99)}, rate £1 = €1.1{rng.randint(2000, 8999)}",
}
KINDS = [
    Kind(2, 1500, 3300, "Northgate Digital Ltd~Payment from Northgate Digital Ltd", "in", most=2),
    Kind(3, 5, 300, "{person}~Payment from {person} - {note}", "in"),
    Kind(1, 0.5, 18, "Cashback~Reward", "in", most=2),
    Kind(16, -1.5, -95, "{shop}~Purchase", "out"),
    Kind(1.5, -5, -80, "{abroad}~Purchase~{rate}", "out"),
    Kind(3, -12, -190, "{biller}~Direct Debit", "out"),
    Kind(3, -5, -800, "{person}~Payment to {person} - {note}", "out"),
    Kind(2, -10, -400, "Rainy day saver~Transfer to saving account", "out", step="5"),
    Kind(0.6, -10, -200, "Cash machine NOTEMACHINE~ATM withdrawal", "out", step="10"),
]


def _pounds(amount: Decimal, signed: bool = False) -> str:
    sign = "-" if amount < 0 else "+" if signed else ""
    return f"{sign}£{written(amount, minus='')}"


def _day(day: date) -> str:
    return day.strftime("%d %b %Y")


class _Statement:
    def __init__(self, start: date, end: date) -> None:
        self.start, self.end = start, end
        self.rows: list[Row] = []
        self.flow = Flow(758, lambda: Page(A4, "sans", "sans-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(48, 58, "foxglove", 19, bold=True, color=TEAL)
        if number == 1:
            return 92
        return self.titles(page, 96)

    def titles(self, page: Page, y: float) -> float:
        for x, text, right in ((48, "Date", False), (134, "Transaction details", False), (462, "Amount", True)):
            page.put(x, y, text, 8, bold=True, right=right)
        page.put(547, y, "Balance", 8, bold=True, right=True)
        page.rule(48, y + 7, 547, 0.8)
        return y + 22

    def summary(self, account: str, entries: list[Entry], opening: Decimal, closing: Decimal) -> None:
        page = self.flow.page
        page.put(48, 96, "Foxglove account statement", 15, bold=True)
        page.put(48, 112, f"{_day(self.start)} - {_day(self.end)}", 9)
        page.lines(48, 138, ["Jonah Prescott-Lyle", "Flat 9, 212 Mare Street", "London", "E8 3RD"], 8.5, 12)
        facts = [("Account name", "Everyday"), ("Account number", account), ("Sort code", "60-84-19")]
        for place, (label, said) in enumerate(
            [*facts, ("IBAN", f"GB71 FXGL 6084 19{account[:2]} {account[2:6]} {account[6:]}")]
        ):
            page.put(320, 138 + 13 * place, label, 8, color=GREY)
            page.put(547, 138 + 13 * place, said, 8, right=True)
        made = [Row(entry.day, "", entry.amount) for entry in entries]
        parts = [
            ("Opening balance", _pounds(opening)),
            ("Money in", _pounds(money_in(made), True)),
            ("Money out", _pounds(-money_out(made))),
            ("Closing balance", _pounds(closing)),
        ]
        for place, (label, said) in enumerate(parts):
            page.box(48 + 126 * place, 212, 119, 44, (0.92, 0.96, 0.95))
            page.put(56 + 126 * place, 227, label, 7.5, color=GREY)
            page.put(56 + 126 * place, 246, said, 11, bold=True)
        self.flow.y = self.titles(page, 288)

    def edge(self, day: date, text: str, balance: Decimal) -> None:
        self.flow.need(24)
        page, y = self.flow.page, self.flow.y
        page.put(48, y, _day(day), 8)
        page.put(134, y, text, 8, bold=True)
        page.put(547, y, _pounds(balance), 8, bold=True, right=True)
        page.rule(48, y + 9, 547, 0.3, FAINT)
        self.flow.y += 24

    def row(self, entry: Entry, balance: Decimal) -> None:
        name, *small = entry.lines[0].split("~")
        lines = [part for line in small for part in wrap(line, fits("sans", 7, 240))]
        height = 12 + 10 * len(lines)
        self.flow.need(height)
        page, y = self.flow.page, self.flow.y
        page.put(48, y, _day(entry.day), 8)
        page.put(134, y, name, 8, bold=True)
        page.lines(134, y + 10.5, lines, 7, 10, color=GREY)
        page.put(462, y, _pounds(entry.amount, True), 8, right=True)
        page.put(547, y, _pounds(balance), 8, right=True)
        page.rule(48, y + height - 5, 547, 0.3, FAINT)
        self.flow.y += height + 7
        said = " ".join([name, *lines])
        self.rows.append(Row(entry.day, said, entry.amount, balance, page=self.flow.number))

    def ending(self) -> None:
        self.flow.need(74)
        page, y = self.flow.page, self.flow.y
        page.put(48, y + 8, "Some useful information", 8, bold=True)
        notes = [
            "Arranged overdraft: you have none. Interest on your balance: 1.00% AER / 1.00% gross, paid monthly.",
            "Spending abroad: we add no fee. The rate is the card scheme's on the day it is taken from your account.",
            "Don't recognise something? Tap it in the app, or call us on 0330 555 0186 at any time.",
        ]
        page.lines(48, y + 20, notes, 7, 10)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 40, 2600)
    count = rng.choice([rng.randint(12, 40), rng.randint(41, 110)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=120)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"{rng.randint(10**7, 10**8 - 1)}"
    sheet = _Statement(start, end)
    sheet.summary(account, entries, opening, balances[-1])
    sheet.edge(start, "Opening balance", opening)
    for entry, balance in zip(entries, balances, strict=True):
        sheet.row(entry, balance)
    sheet.edge(end, "Closing balance", balances[-1])
    sheet.ending()
    each_page(sheet.flow.pages, _foot)
    with_pymupdf(sheet.flow.pages, path)
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, balances[-1], sheet.rows)


def _foot(page: Page, number: int, count: int) -> None:
    notes = [
        "Foxglove is a trading name of Foxglove Bank UK plc, authorised by the Prudential Regulation",
        "Authority and regulated by it and by the Financial Conduct Authority. Your eligible deposits are protected up",
        "to the limit of the Financial Services Compensation Scheme. Office: 40 Bankside Walk, London SE1 9XX.",
    ]
    page.lines(48, 796, notes, 5.8, 8, color=GREY)
    page.put(547, 58, f"Page {number} of {count}", 7, right=True, color=GREY)
