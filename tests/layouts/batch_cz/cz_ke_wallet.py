"""Kenya, a mobile money wallet, newest first: receipt numbers, times below dates, 0.00 in the unused column.

Charges are rows of their own under the receipt of what they were charged for; a summary by type stands above.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Row, Truth, fill, some_entries, some_period, written
from ..pens import GREY, WHITE, Flow, Page, with_reportlab
from ._kit import ACCOUNT, Col, broken, cells, clock, how_many, money, titles

GREEN = (0.2, 0.6, 0.2)
POOLS = {
    "who": ["JOYCE WANJIRU", "PETER OCHIENG", "FATUMA ALI", "BRIAN KIPKORIR", "MERCY ACHIENG NYAR"],
    "till": ["NAIVAS KILELESHWA", "MAMA OTIS KIOSK", "TOTAL NGONG RD", "GOODLIFE PHARMACY T-MALL", "QUICKMART 24HRS"],
    "bill": ["KPLC PREPAID Acc. 5410####", "ZUKU Acc. 71####", "NAIROBI WATER Acc. 11#####", "GOTV Acc. 202#######"],
}
KINDS = [
    Kind(6, -50, -4000, "Customer Transfer to - 07********## {who}", "Send Money", "1"),
    Kind(6, -80, -5200, "Merchant Payment to ##### - {till}", "Lipa na Kasha", "1"),
    Kind(4, -100, -6000, "Pay Bill to ###### - {bill}", "Pay Bill", "1"),
    Kind(
        3,
        -500,
        -6000,
        "Customer Withdrawal At Agent Till ###### - {who} AGENCIES Kawangware",
        "Agent Withdrawal",
        "100",
    ),
    Kind(4, 100, 9000, "Funds received from - 07********## {who}", "Received Money", "1"),
    Kind(
        2,
        500,
        20000,
        "Business Payment from 30#### - SACCO LTD via API. Original conversation ID is AG_2024040#_#########.",
        "B2C Payment",
        "1",
    ),
    Kind(2, 1000, 15000, "Deposit of Funds at Agent Till ###### - {who} SHOP", "Agent Deposit", "50"),
    Kind(2, -10, -500, "Airtime Purchase For 2547####### By 2547#######", "Airtime", "5"),
]
FEES = {"Send Money": ("Customer Transfer of Funds Charge", 7), "Pay Bill": ("Pay Bill Charge", 15)}
FEES["Agent Withdrawal"] = ("Withdrawal Charge", 29)
COLS = [
    Col(36, "Receipt No."),
    Col(102, "Completion Time"),
    Col(176, "Details", room=158),
    Col(344, "Transaction|Status"),
    Col(432, "Paid In", right=True),
    Col(496, "Withdrawn", right=True),
    Col(560, "Balance", right=True),
]


class Event(NamedTuple):
    receipt: str
    stamp: str
    entry: Entry


def events(rng: Random, entries: list[Entry]) -> list[Event]:
    """Oldest first; the charge follows what it was charged for."""
    found: list[Event] = []
    times = clock(rng, [entry.day for entry in entries], 6, 22)
    for entry, time in zip(entries, times, strict=True):
        receipt = fill(rng, "S??#?#??#?", entry.day, {})
        found.append(Event(receipt, time, entry))
        if entry.tag in FEES and abs(entry.amount) > 100:
            text, fee = FEES[entry.tag]
            amount = Decimal(-fee - rng.choice([0, 6, 23]))
            found.append(Event(receipt, time, charge(entry, text, amount)))
    return found


def charge(entry: Entry, text: str, amount: Decimal) -> Entry:
    return Entry(entry.day, (text,), amount, "Charges", text)


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=True)
    opening = money(rng, 6500, 24000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng, 10, 50), balance=opening, floor=8000)
    listed = events(rng, entries)
    phone = fill(rng, "2547########", start, {})
    balance, balances = opening, []
    for event in listed:
        balance += event.entry.amount
        balances.append(balance)

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 26, GREEN)
        page.put(36, 18, "KASHA STATEMENT", 12, bold=True, color=WHITE)
        page.put(560, 17, "Kasha Mobile Money", 9, right=True, color=WHITE)
        y = front(page, phone, period, listed, opening, balance) if number == 1 else 52
        page.box(32, y - 11, 532, 24, GREEN)
        titles(page, y, COLS, 7.5, color=WHITE)
        return y + 27

    flow = Flow(786, Page, head)
    pairs = list(zip(listed, balances, strict=True))[::-1]
    rows = [put(flow, event, after) for event, after in pairs]
    for n, page in enumerate(flow.pages, 1):
        page.put(
            36,
            815,
            "Disclaimer: this record is produced for your personal use and is not transferable.",
            6.5,
            color=GREY,
        )
        page.put(560, 815, f"Page {n} of {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, spacing=rng.choice([0, 0.05]))
    return Truth(ACCOUNT, "en_KE", "KES", phone, start, end, opening, balance, rows, newest_first=True)


def front(
    page: Page, phone: str, period: tuple[date, date], listed: list[Event], opening: Decimal, closing: Decimal
) -> float:
    start, end = period
    facts = [
        ("Customer Name:", "GRACE ATIENO ODHIAMBO"),
        ("Mobile Number:", phone),
        ("Statement Period:", f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"),
        ("Opening Balance:", f"KES {written(opening)}"),
        ("Closing Balance:", f"KES {written(closing)}"),
    ]
    for n, (name, text) in enumerate(facts):
        page.put(36, 50 + 13 * n, name, 8.5, bold=True)
        page.put(130, 50 + 13 * n, text, 8.5)
    sums: dict[str, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for event in listed:
        sums[event.entry.tag][event.entry.amount < 0] += abs(event.entry.amount)
    cols = [Col(36, "TRANSACTION TYPE"), Col(240, "PAID IN", right=True), Col(320, "PAID OUT", right=True)]
    y = 134
    page.put(36, y - 6, "SUMMARY", 9, bold=True)
    titles(page, y + 8, cols, 7)
    total = [sum((pair[n] for pair in sums.values()), Decimal(0)) for n in (0, 1)]
    for n, (name, (ins, outs)) in enumerate([*sums.items(), ("TOTAL:", total)]):
        cells(page, y + 20 + 11 * n, cols, [name.upper(), written(ins), written(outs)], 7, bold=name == "TOTAL:")
    y += 20 + 11 * (len(sums) + 1) + 16
    page.put(36, y, "DETAILED STATEMENT", 9, bold=True)
    return y + 20


def put(flow: Flow, event: Event, after: Decimal) -> Row:
    entry = event.entry
    lines = broken("Helvetica", 7.5, COLS[2].room, entry.lines)
    height = 9 * max(2, len(lines)) + 6
    flow.need(height)
    page, y = flow.page, flow.y
    ins, outs = (entry.amount, Decimal(0)) if entry.amount > 0 else (Decimal(0), -entry.amount)
    first = [event.receipt, str(entry.day), lines[0], "Completed"]
    cells(page, y, COLS, [*first, written(ins), written(outs), written(after)], 7.5)
    page.put(102, y + 9, event.stamp, 7.5)
    page.lines(176, y + 9, lines[1:], 7.5, 9)
    flow.y += height
    page.rule(32, flow.y - 11, 564, 0.3, (0.8, 0.8, 0.8))
    return Row(entry.day, " ".join(lines), entry.amount, after, page=flow.number)
