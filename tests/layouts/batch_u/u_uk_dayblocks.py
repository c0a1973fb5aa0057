"""UK current account: date once a day, payment codes, amount on the last line of the details, balance once a day.

The overdrawn balance carries a D; a day may run on over the page's end between carried and brought forward; a rate
table with amounts follows. Kerning arrays, texts drawn by columns.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand

KINDS = [
    Kind(6, -2, -95, "{shop}|{town}", ")))"),
    Kind(3, -8, -180, "{online}|INTERNET", "VIS"),
    Kind(1, -8, -90, "INT'L 00########|{abroad}|<EUR> @ <rate>|Visa Rate", "VIS"),
    Kind(3, -12, -260, "{payee}|{ref}", "DD"),
    Kind(1, -150, -950, "{person}|RENT {ref}", "SO"),
    Kind(1, -10, -200, "CASH {town}|{town} {seen}|AT {time}", "ATM", "10"),
    Kind(1, -5, -300, "{person}|Mobile Payment", "BP"),
    Kind(1.5, 900, 2400, "ALDERGATE HOLDINGS|SALARY {ref}", "CR"),
    Kind(1.5, 10, 400, "{person}|{ref}", "CR"),
]
POOLS = {
    "shop": ["TILLERS CO-OP 0419", "PRONTO SANDWICH", "CITYBUS CONTACTLESS", "THE OLD FORGE INN", "W BRAMLEY & SON"],
    "town": ["LEEDS", "HARROGATE", "YORK", "ILKLEY"],
    "online": ["PARCELBAY.CO.UK", "STREAMLY 0800", "BOOKHOUSE ONLINE"],
    "abroad": ["CAFE LISBOA|LISBOA", "HOTEL MIRADOR|PORTO"],
    "payee": ["YORKSHIRE POWER", "NORTHWATER", "LEEDS CITY COUNCIL", "FONELINK"],
    "person": ["HART J", "R SINGH", "MISS K LOWE"],
    "ref": ["??######", "4########", "REF ####"],
    "time": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "seen": lambda rng, day: earlier(rng, day).strftime("%d%b").upper(),
}
RATES = {"EUR": "1.1547"}


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 40, 900) * rng.choice([1, 1, -1])
    entries = [
        _exchanged(entry)
        for entry in some_entries(
            rng, KINDS, POOLS, (start, end), count=rng.randint(25, 58), balance=opening, floor=-400
        )
    ]
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "########", start, {})
    shown = [opening, *balances]
    done = 0

    def put_balance(page: Page, y: float, n: int) -> None:
        page.put(540, y, written(abs(shown[n])), right=True)
        if shown[n] < 0:
            page.put(544, y, "D")

    def head(page: Page, sheet: int) -> float:
        page.put(50, 52, "Westmoor Bank", 18, face="Times-Bold")
        page.put(545, 52, "Your Statement", 14, right=True)
        page.put(50, 78, f"{start.day} {start:%B %Y} to {end.day} {end:%B %Y}", 9)
        page.put(50, 92, f"Miss A Penhaligon   Sortcode 40-00-91   Account Number {number}   Sheet {80 + sheet}")
        top = 118.0
        if sheet == 1:
            _box(page, opening, [entry.amount for entry in entries])
            top = 204.0
        page.put(50, top, "Your Current Account details", 11, bold=True)
        for x, text, right in (
            (50, "Date", False),
            (110, "Payment type and details", False),
            (390, "Paid out", True),
            (465, "Paid in", True),
            (540, "Balance", True),
        ):
            page.put(x, top + 18, text, 8, bold=True, right=right)
        page.rule(50, top + 22, 550)
        page.put(110, top + 36, "BALANCE BROUGHT FORWARD", bold=True)
        put_balance(page, top + 36, done)
        return top + 50

    def foot(page: Page, y: float) -> None:
        page.put(110, y + 2, "BALANCE CARRIED FORWARD", bold=True)
        put_balance(page, y + 2, done)
        page.put(50, 815, "Westmoor Bank plc, PO Box 900, Leeds. Registered in England number 00000199.", 7, color=GREY)

    flow = Flow(765, Page, head, foot)
    rows: list[Row] = []
    for n, entry in enumerate(entries):
        flow.need(11 * len(entry.lines))
        if n == 0 or entries[n - 1].day != entry.day:
            flow.page.put(50, flow.y, f"{entry.day:%d %b %y}")
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        rows.append(_row(flow, entry))
        done = n + 1
        if last:
            rows[-1].balance = balances[n]
            put_balance(flow.page, flow.y - 11, done)
        flow.y += 1
    foot(flow.page, flow.y)
    _rates(flow)
    by_hand(flow.pages, path, Hand(show="TJ", order="columns"))
    return Truth("account", "en_GB", "GBP", number, start, end, opening, shown[-1], rows)


def _box(page: Page, opening: Decimal, amounts: list[Decimal]) -> None:
    page.box(330, 104, 215, 72, (0.95, 0.95, 0.95))
    money_in = sum((amount for amount in amounts if amount > 0), Decimal(0))
    figures = [
        ("Opening Balance", opening),
        ("Payments In", money_in),
        ("Payments Out", money_in - sum(amounts)),
        ("Closing Balance", opening + sum(amounts)),
    ]
    for n, (label, figure) in enumerate(figures):
        page.put(338, 119 + 15 * n, label)
        page.put(537, 119 + 15 * n, written(abs(figure)) + (" D" if figure < 0 else ""), right=True)
    page.lines(50, 124, ["MISS A PENHALIGON", "14 KILN LANE", "LEEDS", "LS99 4ZZ"])


def _row(flow: Flow, entry: Entry) -> Row:
    flow.page.put(110, flow.y, entry.tag, bold=entry.tag == "CR")
    flow.y = flow.page.lines(136, flow.y, entry.lines)
    flow.page.put(390 if entry.amount < 0 else 465, flow.y - 11, written(abs(entry.amount)), right=True)
    return Row(entry.day, " ".join(entry.lines), entry.amount, page=flow.number)


def _rates(flow: Flow) -> None:
    if flow.y + 80 > 800:
        flow.turn(last=True)
        flow.page.texts = [text for text in flow.page.texts if text.y < 100]
        flow.page.boxes = []
        flow.y = 110
    y = flow.y + 32
    flow.page.rule(50, y - 12, 550)
    for x, text in ((50, "Credit Interest Rates"), (190, "balance"), (250, "AER variable")):
        flow.page.put(x, y, text, 8, bold=True)
    for x, text in ((310, "Debit Interest Rates"), (430, "balance"), (490, "EAR variable")):
        flow.page.put(x, y, text, 8, bold=True)
    for n, (limit, rate) in enumerate((("25", "0.00 %"), ("1,000", "39.90 %"))):
        flow.page.put(310, y + 12 + 11 * n, "Arranged overdraft over", 8)
        flow.page.put(460, y + 12 + 11 * n, limit, 8, right=True)
        flow.page.put(530, y + 12 + 11 * n, rate, 8, right=True)
    flow.page.put(50, y + 12, "Credit interest is not applied", 8)


def _exchanged(entry: Entry) -> Entry:
    """The entry with its foreign amount and the rate that belongs to it, where its text has places for them."""
    text = "|".join(entry.lines)
    found = re.search("<([A-Z]{3})>", text)
    if not found:
        return entry
    code, size = found[1], abs(entry.amount)
    paid = (size * Decimal(RATES[code])).quantize(Decimal("0.01"))
    figure, rate = written(paid, ",", "."), written(paid / size, ",", ".", 4)
    text = text.replace(found[0], f"{code} {figure}").replace("<rate>", rate)
    return replace(entry, lines=tuple(text.split("|")))
