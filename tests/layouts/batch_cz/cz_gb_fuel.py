"""United Kingdom, a fuel card invoice and statement: a block for each card and vehicle, gross beside net and VAT.

Payments and account charges have blocks of their own; litres, pence a litre and mileage look like money.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import CARD, Col, cells, how_many, money, share, titles

POOLS = {
    "site": [
        "CORLEY SERVICES M6 NB",
        "MALTHURST WEST END",
        "FOUR OAKS S/STN",
        "THURROCK TRUCKSTOP",
        "PENRHYN FILLING STN",
        "RONTEC ASHBY",
        "WHITBURN COMMUNITY GGE",
    ],
    "driver": ["D PATTERSON", "S OKAFOR", "M HUGHES", "POOL VEHICLE", "K WISNIEWSKI"],
}
KINDS = [
    Kind(8, -38, -135, "{site}", "DIESEL"),
    Kind(3, -30, -95, "{site}", "UNLEADED"),
    Kind(1, -9, -38, "{site}", "ADBLUE"),
    Kind(0.7, -4, -14, "{site}", "CAR WASH"),
    Kind(0.4, -6, -30, "{site}", "LUBRICANTS"),
]
PRICE = {"DIESEL": "147.9", "UNLEADED": "139.7", "ADBLUE": "89.9"}
CHARGES = ["Card service fee", "Network surcharge", "Replacement card 0412", "Paper invoice fee"]
COLS = [
    Col(40, "Date"),
    Col(84, "Time"),
    Col(112, "Site"),
    Col(240, "Product"),
    Col(338, "Mileage", right=True),
    Col(378, "Litres", right=True),
    Col(418, "Pence/ltr", right=True),
    Col(462, "Net £", right=True),
    Col(506, "VAT £", right=True),
    Col(556, "Gross £", right=True),
]


def owed(amount: Decimal) -> str:
    return f"£{written(-amount, minus='')}{' CR' if amount > 0 else ''}"


def payments(rng: Random, period: tuple[date, date], opening: Decimal) -> list[tuple[date, str, Decimal]]:
    if not opening:
        return []
    day = period[0] + timedelta(rng.randint(5, 20))
    if rng.random() < 0.25:
        part = share(-opening, "0.4")
        later = day + timedelta(rng.randint(1, 7))
        return [(day, "BACS receipt - thank you", part), (later, "Direct Debit collected", -opening - part)]
    return [(day, "Direct Debit collected - thank you", -opening)]


def blocks(rng: Random, period: tuple[date, date]) -> list[tuple[str, list[Entry]]]:
    left, found = how_many(rng, 14, 60), []
    while left > 0:
        count = min(left, rng.randint(1, 14))
        title = "Card 7002 14** **** 0##1     Reg ??7# ???     {driver}"
        found.append((fill(rng, title, period[0], POOLS), some_entries(rng, KINDS, POOLS, period, count=count)))
        left -= count
    return found


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    opening = -money(rng, 300, 4000) if rng.random() < 0.9 else Decimal(0)
    paid, groups = payments(rng, period, opening), blocks(rng, period)
    fees = [(end, rng.choice(CHARGES[:2]), -money(rng, 2, 19))]
    fees += [(end - timedelta(9), name, -money(rng, 3, 12)) for name in CHARGES[2:] if rng.random() < 0.4]
    fees.sort()
    account = fill(rng, "14######", start, {})
    spent = sum((e.amount for _, es in groups for e in es), Decimal(0)) + sum(fee[2] for fee in fees)
    received = sum((one[2] for one in paid), Decimal(0))

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "FLEETWAY FUELS", 15, bold=True, color=(0, 0.35, 0.2))
        page.put(556, 40, f"Account number {account}", 8, right=True)
        page.put(556, 51, f"Invoice / statement date {end:%d/%m/%y}", 8, right=True)
        return front(page, period, opening, received, spent) if number == 1 else 78

    flow = Flow(780, Page, head)
    rows = plain(flow, "Payments received", paid)
    for title, entries in groups:
        rows += block(rng, flow, title, entries)
    rows += plain(flow, "Account charges (incl. VAT at 20%)", fees)
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 815, "Fleetway Fuels Ltd. VAT Reg 904 3317 20. E&OE. Retain for VAT purposes.", 6.5, color=GREY)
        page.put(556, 815, f"Page {n} of {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth(CARD, "en_GB", "GBP", account, start, end, opening, opening + received + spent, rows)


def front(page: Page, period: tuple[date, date], opening: Decimal, received: Decimal, spent: Decimal) -> float:
    start, end = period
    page.lines(40, 84, ["Hallam & Reeve Plumbing Ltd", "Unit 9 Calder Works", "WAKEFIELD", "WF1 5QZ"], 9)
    page.put(320, 84, f"Period {start:%d/%m/%y} to {end:%d/%m/%y}", 8)
    facts = [
        ("Balance brought forward", opening),
        ("Payments received", received),
        ("This invoice including VAT", spent),
        ("BALANCE DUE", opening + received + spent),
    ]
    for n, (name, amount) in enumerate(facts):
        page.put(320, 100 + 13 * n, name, 9, bold=n == 3)
        page.put(556, 100 + 13 * n, owed(amount), 9, right=True, bold=n == 3)
    due = f"The balance due will be collected by Direct Debit on or after {end + timedelta(14):%d/%m/%y}."
    page.put(40, 162, due, 8)
    return 186


def heading(flow: Flow, title: str) -> None:
    flow.need(58)
    flow.page.box(36, flow.y - 10, 524, 15, (0.88, 0.94, 0.9))
    flow.page.put(40, flow.y, title, 8.5, bold=True)
    flow.y += 17


def plain(flow: Flow, title: str, items: list[tuple[date, str, Decimal]]) -> list[Row]:
    if not items:
        return []
    heading(flow, title)
    rows = []
    for day, text, amount in items:
        flow.need(12)
        flow.page.put(40, flow.y, f"{day:%d/%m/%y}", 8)
        flow.page.put(112, flow.y, text, 8)
        mark = "CR" if amount > 0 else ""
        flow.page.put(556, flow.y, written(amount, minus="") + mark, 8, right=True)
        flow.y += 12
        rows.append(Row(day, text, amount, page=flow.number))
    flow.y += 12
    return rows


def block(rng: Random, flow: Flow, title: str, entries: list[Entry]) -> list[Row]:
    heading(flow, title)
    titles(flow.page, flow.y, COLS, 7)
    flow.y += 13
    miles, rows = rng.randint(9000, 90000), []
    for entry in entries:
        miles += rng.randint(60, 700)
        if flow.need(12):
            titles(flow.page, flow.y, COLS, 7)
            flow.y += 13
        rows.append(purchase(rng, flow, entry, miles))
    flow.need(24)
    total = sum((entry.amount for entry in entries), Decimal(0))
    net = share(-total, "0.833333")
    flow.page.rule(430, flow.y - 9, 556)
    sums = [written(net), written(-total - net), written(-total)]
    cells(flow.page, flow.y, COLS, ["", "", "Card total", *[""] * 4, *sums], 8, bold=True)
    flow.y += 24
    return rows


def purchase(rng: Random, flow: Flow, entry: Entry, miles: int) -> Row:
    gross = -entry.amount
    net = share(gross, "0.833333")
    price = PRICE.get(entry.tag, "")
    litres = written(gross * 100 / Decimal(price)) if price else "1.00"
    time = f"{rng.randint(5, 22):02}:{rng.randint(0, 59):02}"
    figures = [litres, price, written(net), written(gross - net), written(gross)]
    first = [f"{entry.day:%d/%m/%y}", time, entry.lines[0], entry.tag, str(miles) if price else ""]
    cells(flow.page, flow.y, COLS, [*first, *figures], 7.5)
    flow.y += 12
    return Row(entry.day, f"{entry.lines[0]} {entry.tag}", entry.amount, page=flow.number)
