"""Singapore, credit cards: a summary of the cards, then each card with its own opening and closing balance.

Post date comes before transaction date, neither has a year; credits have "CR" behind; each row has a reference line.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits
from ._rows import ENGLISH, joined, load_faces, with_cells

BLUE: Color = (0.0, 0.2, 0.45)
PALE: Color = (0.9, 0.93, 0.97)
KINDS = [
    Kind(8, -3, -160, "{shop} SINGAPORE SG"),
    Kind(3, -6, -45, "{ride} SINGAPORE SG"),
    Kind(2, -8, -300, "{online}"),
    Kind(2, -12, -700, "{abroad}", "foreign"),
    Kind(1, -30, -180, "{bill} SINGAPORE SG"),
    Kind(1, 8, 120, "{shop} SINGAPORE SG"),
    Kind(1, 5, 60, "SGC CARD CASHBACK", "own", most=1),
    Kind(1, -100, -101, "LATE CHARGE", "own", "100", 1),
]
POOLS = {
    "shop": [
        *("FAIRVALUE XTRA-TAMPINES", "KOPI CORNER PTE LTD", "COLD GARDEN-GREAT WORLD", "TOAST & CO @ RAFFLES"),
        *("WATSONIA BUGIS", "DON DONKO ORCHARD", "POPULAIRE BOOKS", "GUARDWELL HEALTH"),
    ],
    "ride": ["GRABIT* A-5XK2P9TGWWQ", "COMFY CITYCAB", "BUS/MRT 3#######2", "TADAH RIDE"],
    "online": [
        "STREAMLY.COM Singapore SG",
        "SHOPPEEK SINGAPORE SG",
        "LAZADO SINGAPORE SG",
        "APPSHELF.COM/BILL SINGAPORE SG",
    ],
    "abroad": ["HOTEL LUMEN BANGKOK TH", "BOOKNEST.COM SEATTLE US", "SAKURA DRUG SHINJUKU TOKYO JP"],
    "bill": ["SP GRID DIGITAL", "STARLINK MOBILE", "GREAT ORIENTAL LIFE"],
}
FOREIGN = {"TH": ("THB", "0.0385"), "US": ("USD", "1.3572"), "JP": ("JPY", "0.00921")}


def day(when: date) -> str:
    return f"{when:%d} {ENGLISH[when.month - 1].upper()}"


def money(amount: Decimal) -> str:
    """As a card shows it: what is owed plain, what is in favor with CR."""
    return written(abs(amount)) + (" CR" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    load_faces()
    start, end = some_period(rng, 30)
    kinds = rng.sample(
        ["LADY'S PLATINUM MASTERCARD", "ONE VISA CARD", "KRISWAY VISA SIGNATURE"], rng.choice([1, 2, 2, 3])
    )
    cards = [(name, fill(rng, "4265-88##-####-####", start, {}), -some_amount(rng, 50, 2600)) for name in kinds]
    said = end + timedelta(rng.randint(1, 3))
    statement = f"{day(said)} {said.year}"

    def head(page: Page, number: int) -> float:
        page.put(42, 48, "SGC", 22, bold=True, color=BLUE)
        page.put(92, 48, "Straits General Bank", 9, color=BLUE)
        page.put(553, 42, "Credit Card(s) Statement", 13, right=True, bold=True, color=BLUE)
        page.put(
            553, 54, "Straits General Bank Limited  Co. Reg. No. 193500099Z  GST Reg. No. MR-8500123-9", 6, right=True
        )
        page.put(553, 78, f"Statement Date  {statement}", 8, right=True)
        if number == 1:
            return 100
        page.put(42, 78, "MR TAN WEI JIE", 8)
        return titles(page, 100) if within else 100

    def titles(page: Page, y: float) -> float:
        page.box(42, y - 12, 511, 28, PALE)
        page.lines(46, y, ["Post", "Date"], 8, 10, bold=True)
        page.lines(92, y, ["Trans", "Date"], 8, 10, bold=True)
        page.put(142, y, "Description of Transaction", 8, bold=True)
        page.lines(549, y, ["Transaction Amount", "SGD"], 8, 10, bold=True, right=True)
        return y + 30

    within = False
    flow = Flow(770, lambda: Page(face="arial", bold="arial-bold"), head)
    first = flow.page
    first.lines(60, 130, ["MR TAN WEI JIE", "BLK 218 CLEMENTI AVE 3", "#11-402", "SINGAPORE 120218"], 9, 12)
    flow.y = 346
    first.put(42, 214, "Summary", 11, bold=True, color=BLUE)
    notice = (
        "Pay on time: a late payment charge of S$100 applies when the minimum payment is not received by the due date. "
        "From 1 March the foreign currency administrative fee will be 3.25% of the amount in Singapore dollars."
    )
    rows: list[Row] = []
    closings = []
    for name, number, opening in cards:
        within = False
        flow.need(120)
        page = flow.page
        page.put(42, flow.y, name, 10, bold=True)
        page.put(42, flow.y + 13, f"{number}  TAN WEI JIE", 9)
        flow.y = titles(page, flow.y + 38)
        within = True
        flow.page.put(142, flow.y, "PREVIOUS BALANCE", 8.5)
        flow.page.put(549, flow.y, money(opening), 8.5, right=True)
        flow.y += 15
        entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(5, 34))
        paid = rng.randint(3, 20)
        total = opening
        printed: list[tuple[date, date, list[str], Decimal]] = []
        for entry in entries:
            used = earlier(rng, entry.day, 3)
            lines = [entry.lines[0]]
            if entry.tag == "foreign":
                currency, rate = FOREIGN[lines[0][-2:]]
                lines.append(f"{currency} {written((-entry.amount / Decimal(rate)).quantize(Decimal('0.01')))}")
            if entry.tag != "own":
                lines.append(fill(rng, "Ref No. : 74508984#############", start, {}))
            printed.append((entry.day, used, lines, entry.amount))
        when = start + timedelta(paid)
        payment = -opening if rng.random() < 0.7 else some_amount(rng, 50, 900)
        printed.append((when, when, ["PAYMT THRU E-BANK/HOMEB/CYBERB (EP02)"], payment))
        for posted, used, lines, amount in sorted(printed, key=lambda item: item[0]):
            flow.need(11 * len(lines) + 4)
            page, y = flow.page, flow.y
            page.put(46, y, day(posted), 8.5)
            page.put(92, y, day(used), 8.5)
            page.lines(142, y, lines, 8.5, 11)
            page.put(549, y, money(amount), 8.5, right=True)
            flow.y += 11 * len(lines) + 4
            total += amount
            rows.append(Row(posted, joined(lines), amount, page=flow.number))
        flow.need(54)
        for label in ("SUB TOTAL", f"TOTAL BALANCE FOR {name}"):
            flow.page.rule(450, flow.y - 9, 553, 0.5)
            flow.page.put(142, flow.y + 2, label, 8.5, bold=True)
            flow.page.put(549, flow.y + 2, money(total), 8.5, bold=True, right=True)
            flow.y += 16
        closings.append(total)
        flow.y += 26
    flow.need(10)
    flow.page.put(297, flow.y - 10, "-" * 36 + " End of Transaction Details " + "-" * 36, 7.5, center=True, color=GREY)
    first.box(42, 222, 511, 18, PALE)
    for x, title, right in (
        *((46, "Card", False), (230, "Card Number", False), (420, "Statement Balance", True)),
        *((495, "Minimum Payment", True), (549, "Due Date", True)),
    ):
        first.put(x, 234, title, 7.5, bold=True, right=right)
    due = said + timedelta(21)
    for n, ((name, number, _), total) in enumerate(zip(cards, closings, strict=True)):
        y = 252 + 13 * n
        first.put(46, y, name, 8)
        first.put(230, y, number, 8)
        first.put(420, y, money(total), 8, right=True)
        first.put(495, y, written(max(Decimal(0), min(Decimal(50), -total))), 8, right=True)
        first.put(549, y, day(due), 8, right=True)
    first.lines(42, 306, wrap(notice, fits("arial", 7.5, 511)), 7.5, 9.5, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(553, 815, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
        page.put(42, 805, "Please check the entries and tell us of any error within 14 days of the statement date.", 7)
        page.put(42, 815, "24-hour hotline 1800 255 0160", 7)
    with_cells(flow.pages, path)
    alone = len(cards) == 1
    opening_, closing_ = (cards[0][2], closings[0]) if alone else (None, None)
    account = cards[0][1] if alone else None
    return Truth("credit_card", "en_SG", "SGD", account, None, None, opening_, closing_, rows)
