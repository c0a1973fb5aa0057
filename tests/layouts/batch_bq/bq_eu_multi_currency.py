"""European neobank, English, one PDF for several currency accounts: each has its summary and its table with Money out,
Money in and Balance under a symbol of its own ($12.34, 12.34 PLN), dates as Mar 2, 2021, exchanges between accounts,
and below some a table of reverted transactions that moved nothing.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

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
from ..pens import GREY, Color, Flow, Page
from ._rows import by_fpdf, covered, face, into, out_of

INK: Color = (0.1, 0.11, 0.13)
PALE: Color = (0.82, 0.83, 0.85)


class Money(NamedTuple):
    """A currency: its name, how an amount is written in it, how large amounts are against the euro."""

    code: str
    name: str
    before: str
    after: str
    rate: float

    def text(self, amount: Decimal) -> str:
        sign = "-" if amount < 0 else ""
        return f"{sign}{self.before}{written(abs(amount))}{self.after}"


EUR = Money("EUR", "Euro", "€", "", 1)
OTHERS = (
    Money("USD", "US Dollar", "$", "", 1.1),
    Money("GBP", "British Pound", "£", "", 0.9),
    Money("PLN", "Polish Zloty", "", " PLN", 4.5),
    Money("CHF", "Swiss Franc", "", " CHF", 1),
    Money("CZK", "Czech Koruna", "", " CZK", 25),
)
POOLS: Pools = {
    "shop": (
        "Corner Roastery",
        "Bolta Ride",
        "Lidora Market",
        "Streamly",
        "Hotel Brava",
        "Nordair Tickets",
        "Book Nook",
    ),
    "street": ("Vilnius", "Dublin 2", "Berlin", "Barcelona", "Krakow"),
    "person": ("Aoife Brennan", "Lukas Meyer", "Giedre Petrauskiene", "Tomasz Wilk"),
    "iban": lambda rng, _day: iban(rng, "DE", "##################").replace(" ", ""),
}
KINDS = (
    Kind(30, -2, -140, "{shop}|To: {shop}, {street}|Card: 416598******4207"),
    Kind(6, -8, -60, "{shop}|To: {shop}, {street}|Fee: |Card: 416598******4207", "fee"),
    Kind(8, -10, -600, "To {person}|Reference: Sent from phone|To: {person}, {iban}"),
    Kind(7, 10, 500, "From {person}|Reference: thanks|From: {person}, {iban}"),
    Kind(5, 20, 400, "Top-Up by *7312|From: *7312", "", "10"),
    Kind(2, 1500, 3200, "Payment from Baltic Design Uab|Reference: salary|From: Baltic Design Uab, {iban}", most=1),
    Kind(3, -20, -200, "Cash withdrawal at {street}|To: {street}|Card: 416598******4207", "", "10"),
    Kind(2, -2.99, -7.99, "Premium plan fee", "", "5", most=1),
    Kind(2, -1, -40, "To pocket Holiday"),
)
OUT, IN, BALANCE = 398.0, 470.0, 553.0


def _day(day: date) -> str:
    return f"{day:%b} {day.day}, {day:%Y}"


def draw(rng: Random, path: Path) -> Truth:
    plain, bold = face("lib"), face("lib-bold")
    period = some_period(rng, calendar=True)
    number = iban(rng, "LT", "39900#########")
    moneys = [EUR, *rng.sample(OTHERS, rng.randint(1, 3))]
    state: dict[str, Money] = {"money": EUR}

    def head(page: Page, _count: int) -> float:
        page.put(42, 52, "flinq", 20, bold=True, color=INK)
        page.put(553, 46, f"{state['money'].code} Statement", 15, right=True, bold=True, color=INK)
        page.put(553, 60, f"Generated on {_day(period[1])}", 8, right=True, color=GREY)
        page.put(553, 71, "Flinq Payments UAB", 8, right=True, color=GREY)
        return 104.0

    flow = Flow(752, lambda: Page(face=plain, bold=bold), head)
    rows: list[Row] = []
    for n, money in enumerate(moneys):
        state["money"] = money
        if n:
            flow.turn()
        else:
            flow.page.texts.clear()
            head(flow.page, 1)
        rows += _account(rng, flow, money, period, number)
    for n, page in enumerate(flow.pages, 1):
        page.rule(42, 768, 553, 0.4, PALE)
        lines = (
            "Report a lost or stolen card in the app or by phone +370 5 555 0000. Get help by chat at any hour.",
            "Flinq Payments UAB holds a licence of a bank in the Republic of Lithuania; deposits are insured there.",
        )
        page.lines(42, 780, lines, 6.5, 9, color=GREY)
        page.put(553, 806, f"Page {n} of {len(flow.pages)}", 7, right=True, color=GREY)
    by_fpdf(flow.pages, path)
    return Truth("checking", "en_IE", "EUR", None, *period, None, None, rows)


def _account(rng: Random, flow: Flow, money: Money, period: tuple[date, date], number: str) -> list[Row]:
    opening = some_amount(rng, 40 * money.rate, 2500 * money.rate)
    count = min(some_count(rng), 60) or 4 if money is EUR else rng.randint(3, 18)
    kinds = [kind._replace(low=kind.low * money.rate, high=kind.high * money.rate) for kind in KINDS]
    code = money.code if money is not EUR else "USD"
    exchange = Kind(4, 20 * money.rate, 300 * money.rate, f"Exchanged to {money.code}", "", "5")
    back = Kind(2, -20 * money.rate, -300 * money.rate, f"Exchanged to {code if money is EUR else 'EUR'}", "", "5")
    entries = some_entries(rng, [*kinds, exchange, back], POOLS, period, count=count, balance=opening, floor=0)
    amounts = [entry.amount for entry in entries]
    opening = covered(opening, amounts)
    _summary(flow, money, number, (opening, out_of(amounts), into(amounts), opening + sum(amounts)))
    page = flow.page
    page.put(42, flow.y, f"Account transactions from {_long(period[0])} to {_long(period[1])}", 11, bold=True)
    flow.y += 20
    _columns(flow)
    rows = [
        _row(rng, flow, entry, balance, money)
        for entry, balance in zip(entries, running(opening, amounts), strict=True)
    ]
    if rng.random() < 0.4:
        _reverted(rng, flow, money, period)
    return rows


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day:%Y}"


def _summary(flow: Flow, money: Money, number: str, sums: tuple[Decimal, Decimal, Decimal, Decimal]) -> None:
    page, y = flow.page, flow.y
    page.lines(42, y, ("Ieva Kazlauskaite", "12 Ormond Quay", "D01 X4T2", "Dublin, Ireland"), 8.5, 11.5)
    facts = (("IBAN", number), ("BIC", "FLNQLT21")) if money is EUR else (("Account", money.name),)
    for n, (name, value) in enumerate(facts):
        page.put(360, y + 12 * n, name, 8.5, color=GREY)
        page.put(553, y + 12 * n, value, 8.5, right=True)
    y += 66
    page.put(42, y, "Balance summary", 11, bold=True)
    places = (230.0, 338.0, 445.0, BALANCE)
    names = ("Opening balance", "Money out", "Money in", "Closing balance")
    page.put(42, y + 20, "Product", 8, bold=True)
    page.put(42, y + 38, f"Account ({money.name})", 8)
    page.put(42, y + 56, "Total", 8, bold=True)
    for x, name, amount in zip(places, names, sums, strict=True):
        page.put(x, y + 20, name, 8, right=True, bold=True)
        page.put(x, y + 38, money.text(amount), 8, right=True)
        page.put(x, y + 56, money.text(amount), 8, right=True, bold=True)
    for below in (25, 43, 61):
        page.rule(42, y + below, 553, 0.5, PALE)
    note = "The balance on your statement might differ from the one in your app: pending payments are left out here."
    page.put(42, y + 74, note, 6.5, color=GREY)
    flow.y = y + 104


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.put(42, y, "Date", 8, bold=True)
    page.put(120, y, "Description", 8, bold=True)
    for x, name in ((OUT, "Money out"), (IN, "Money in"), (BALANCE, "Balance")):
        page.put(x, y, name, 8, right=True, bold=True)
    page.rule(42, y + 5, 553, 0.8, INK)
    flow.y += 19


def _row(rng: Random, flow: Flow, entry: Entry, balance: Decimal, money: Money) -> Row:
    lines = list(entry.lines)
    if entry.tag == "fee":
        lines[2] = f"Fee: {money.text(Decimal(rng.randint(5, 95)) / 100)}"
    if flow.need(10 * len(lines) + 6):
        _columns(flow)
    page, y = flow.page, flow.y
    page.put(42, y, _day(entry.day), 8)
    page.put(120, y, lines[0], 8)
    page.put(OUT if entry.amount < 0 else IN, y, money.text(abs(entry.amount)), 8, right=True)
    page.put(BALANCE, y, money.text(balance), 8, right=True)
    page.lines(120, y + 10, lines[1:], 6.8, 10, color=GREY)
    bottom = y + 10 * len(lines) - 4
    page.rule(42, bottom, 553, 0.4, PALE)
    flow.y = bottom + 12
    return Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number)


def _reverted(rng: Random, flow: Flow, money: Money, period: tuple[date, date]) -> None:
    """Card checks that were given back: printed, but they moved nothing."""
    flow.need(90)
    page, y = flow.page, flow.y + 14
    page.put(42, y, f"Reverted from {_long(period[0])} to {_long(period[1])}", 11, bold=True)
    page.put(42, y + 20, "Start date", 8, bold=True)
    page.put(120, y + 20, "Description", 8, bold=True)
    page.put(IN, y + 20, "Money out", 8, right=True, bold=True)
    page.put(BALANCE, y + 20, "Money in", 8, right=True, bold=True)
    page.rule(42, y + 25, 553, 0.8, INK)
    page.put(42, y + 39, _day(period[0]), 8)
    page.put(120, y + 39, "Hotel Brava", 8)
    page.put(IN, y + 39, money.text(some_amount(rng, 20 * money.rate, 90 * money.rate)), 8, right=True)
    page.put(120, y + 49, "To: Hotel Brava, Barcelona", 6.8, color=GREY)
    flow.y = y + 70
