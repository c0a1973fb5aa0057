"""A European neobank's app export: one section per currency in one PDF, each on a page of its own.

Amounts with the currency sign in front, money out and in apart with a balance; small grey lines with the payee, card
and rate under the text and a foreign sum under the amount; pending and reverted tables that look like the real one; a
balance summary; embedded subset fonts.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    iban,
    running,
    some_amount,
    some_count,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Page, with_pymupdf

SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}
SHOPS = ["Lidlo", "Dunner Stores", "Café Zürcher", "Boltz", "Ryanjet", "Spotlify", "Maison Kayseri"]
CARDS = ["Card: 516794******4471", "Card: 535456******0912"]
POOLS: Pools = {
    "shop": SHOPS,
    "town": ["Dublin", "Cork", "Amsterdam", "Lisboa", "Online"],
    "name": ["Aoife Ní Bhriain", "Tomasz Zieliński", "Chloé Marchand", "João Tavares", "Søren Krogh"],
    "use": ["Rent", "Dinner", "Concert", "Sent from Kestrel", "Split bill"],
    "card": CARDS,
}
KINDS = [
    Kind(10, -1.5, -160, "{shop}|To: {shop}, {town}|{card}"),
    Kind(3, -3, -90, "{shop}|Rate: {pair}|To: {shop}, {town}|{card}", "fx"),
    Kind(4, -5, -900, "To {name}|Reference: {use}"),
    Kind(3, 5, 700, "Payment from {name}|Reference: {use}|From: {name}"),
    Kind(2, 50, 1500, "Apple Pay top-up by *####|From: *####", step="10.00"),
    Kind(2, -20, -900, "Exchanged to another currency|Rate: {pair}"),
    Kind(1, 20, 900, "Exchanged from another currency|Rate: {pair}"),
    Kind(1, -20, -250, "Cash at Aib Atm|To: Aib Atm, {town}|{card}", step="10.00"),
    Kind(1, -7.99, -7.99, "Premium plan fee", step="7.99", most=1),
    Kind(1, 1, 60, "Refund from {shop}|From: {shop}, {town}", most=2),
]


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _head(page: Page, number: int) -> float:
    page.put(45, 50, "Kestrel", 18, bold=True)
    page.put(550, 820, f"Page {number}", 7, right=True, color=GREY)
    page.put(
        45,
        810,
        "Report lost or stolen card +353 1 555 0188. Get help directly in app. © Kestrel Bank UAB",
        6,
        color=GREY,
    )
    page.put(
        45,
        820,
        "Kestrel Bank UAB is authorised by the Bank of Lithuania; deposits are insured up to €100,000.",
        6,
        color=GREY,
    )
    return 84.0


class _Currency:
    """The section of one currency."""

    def __init__(self, rng: Random, flow: Flow, code: str, period: tuple[date, date], count: int) -> None:
        self.rng, self.flow, self.sign, self.period = rng, flow, SIGNS[code], period
        other = rng.choice([sign for sign in SIGNS.values() if sign != self.sign])
        pair = f"{self.sign}1.00 = {other}1.0### (ECB rate* {self.sign}1.00 = {other}1.1###)"
        pools = {**POOLS, "pair": [pair]}
        self.opening = some_amount(rng, 5, 2500)
        self.entries = some_entries(
            rng, KINDS, pools, period, count=count, reversal="Refund: {}", balance=self.opening, floor=40
        )
        self.balances = running(self.opening, [entry.amount for entry in self.entries])
        self.closing = self.balances[-1] if self.entries else self.opening

    def money(self, amount: Decimal) -> str:
        return ("-" if amount < 0 else "") + self.sign + written(amount, minus="")

    def labels(self, title: str, balance: bool, first: str = "Date") -> None:
        page, y = self.flow.page, self.flow.y
        page.put(45, y, title, 11, bold=True)
        for x, text in ((45, first), (120, "Description")):
            page.put(x, y + 18, text, 8, bold=True)
        for x, text in ((390, "Money out"), (470, "Money in"), (550, "Balance" if balance else "")):
            page.put(x, y + 18, text, 8, bold=True, right=True)
        page.rule(45, y + 23, 550, 1)
        self.flow.y = y + 37

    def line(self, entry: Entry, balance: Decimal | None) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(45, y, _day(entry.day), 8)
        page.put(120, y, entry.lines[0], 8)
        page.put(390 if entry.amount < 0 else 470, y, self.money(abs(entry.amount)), 8, right=True)
        page.put(550, y, self.money(balance) if balance is not None else "", 8, right=True)
        if entry.tag == "fx":
            sign, rate = re.findall(r"= (.)(\d+\.\d+)", entry.lines[1])[0]
            abroad = sign + written((abs(entry.amount) * Decimal(rate)).quantize(Decimal("0.01")))
            page.put(390, y + 10, abroad, 6.5, right=True, color=GREY)
        self.flow.y = page.lines(120, y + 10, entry.lines[1:], 6.5, 9, color=GREY) + 5

    def summary(self, name: str, number: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(45, y, f"{name} Statement", 15, bold=True)
        page.put(45, y + 13, f"Generated on the {_day(self.period[1] + timedelta(4))}", 7.5, color=GREY)
        page.lines(45, y + 40, ["Niamh Ó Súilleabháin", "7 Merrion Wharf", "Dublin 2", "D02 X285"], 8, 11)
        page.put(550, y + 40, f"IBAN  {number}", 8, right=True)
        page.put(550, y + 51, "BIC  KESTLT21", 8, right=True)
        page.put(45, y + 104, "Balance summary", 11, bold=True)
        out = -sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal("0.00"))
        values = [self.opening, out, self.closing - self.opening + out, self.closing]
        heads = ["Opening balance", "Money out", "Money in", "Closing balance"]
        for line, text in ((118, "Product"), (133, "Account (Current Account)"), (148, "Total")):
            page.put(45, y + line, text, 8, bold=line != 133)
        for n, (head, value) in enumerate(zip(heads, values, strict=True)):
            page.put(280 + 90 * n, y + 118, head, 8, bold=True, right=True)
            page.put(280 + 90 * n, y + 133, self.money(value), 8, right=True)
            page.put(280 + 90 * n, y + 148, self.money(value), 8, bold=True, right=True)
        self.flow.y = y + 180

    def extra(self, title: str, first: str, days: range) -> None:
        """Items that are not booked, in the same columns."""
        if self.flow.y > 640:
            self.flow.turn()
        self.labels(title, False, first)
        for ago in days:
            shop = self.rng.choice(SHOPS)
            lines = (shop, f"To: {shop}, Dublin", self.rng.choice(CARDS))
            self.line(Entry(self.period[1] - timedelta(ago), lines, -some_amount(self.rng, 2, 90), "", ""), None)
        self.flow.y += 16

    def draw(self, name: str, number: str) -> list[Row]:
        self.summary(name, number)
        if self.rng.random() < 0.5:
            self.extra(f"Pending from {_day(self.period[0])} to {_day(self.period[1])}", "Start date", range(2, 0, -1))
        title = f"Account transactions from {_day(self.period[0])} to {_day(self.period[1])}"
        self.labels(title, True)
        rows = []
        for entry, balance in zip(self.entries, self.balances, strict=True):
            if self.flow.need(10 + 9 * len(entry.lines)):
                self.labels(title, True)
            rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, self.flow.number))
            self.line(entry, balance)
        self.flow.y += 16
        if self.rng.random() < 0.5:
            self.extra(f"Reverted from {_day(self.period[0])} to {_day(self.period[1])}", "Start date", range(9, 6, -1))
        return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    flow = Flow(785, lambda: Page(face="narrow", bold="narrow-bold"), _head)
    codes = ["EUR", *rng.sample(["GBP", "USD"], rng.randint(1, 2))]
    number = iban(rng, "LT", "32500####5######")
    rows: list[Row] = []
    for n, code in enumerate(codes):
        if n:
            flow.turn()
        section = _Currency(rng, flow, code, period, some_count(rng) if n == 0 else rng.randint(0, 8))
        rows += section.draw(code, number)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en_IE", "EUR", number, *period, None, None, rows)
