"""United Kingdom: a high-street current account with a payment type column and the date once a day.

The balance stands on the day's last row, overdrawn ones with a D; descriptions run over up to three lines, payments
abroad add their currency and a fee row, and each page begins and ends with a carried balance.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Hand, Page, by_hand
from ._rows import how_many

POOLS = {
    "shop": ["TESCO STORES 3###", "SAINSBURYS S/MKTS", "GREGGS PLC", "BOOTS 0###", "CO-OP GROUP 0####", "B & Q 1###"],
    "town": ["SALISBURY", "SOUTHAMPTON", "ROMSEY", "WINCHESTER"],
    "bill": ["OCTOPUS ENERGY", "TV LICENCE MBP", "WESSEX WATER", "VODAFONE LTD", "TEST VALLEY BC"],
    "person": ["J HARGREAVES", "PRIYA NAIR", "MR T O'SHEA", "LUCY BENNETT"],
    "why": ["RENT SHARE", "BIRTHDAY", "FOOTBALL SUBS", "THANK YOU"],
}
KINDS = [
    Kind(8, -2, -95, "{shop}|{town}", "VIS"),
    Kind(8, -2, -45, "{shop}|{town}", ")))"),
    Kind(1, -15, -120, "INT'L 00########|PAYPAL *STEAM|LUXEMBOURG", "VIS"),
    Kind(3, -14, -210, "{bill}", "DD"),
    Kind(2, -10, -450, "{person}|{why}", "BP"),
    Kind(1, -350, -700, "OAKTREE LETTINGS|FLAT 3 - REF 77##", "SO", most=1),
    Kind(1, -10, -200, "CASH {shop}|{town}", "ATM", step="10"),
    Kind(2, 700, 2300, "NHS SOLENT TRUST|#####/##?", "CR", most=2),
    Kind(1, 10, 260, "{person}|{why}", "CR"),
    Kind(1, 3, 60, "AMZNMKTPLACE|AMAZON.CO.UK", "CR"),
]
RED = (0.7, 0.05, 0.1)
OUT, IN, BAL = 388.0, 464.0, 548.0


def _balance(flow: Flow, balance: Decimal) -> None:
    flow.page.put(BAL - 8, flow.y, written(balance, minus=""), 8.5, right=True)
    if balance < 0:
        flow.page.put(BAL, flow.y, "D", 8.5, right=True)


def _carry(flow: Flow, words: str, balance: Decimal) -> None:
    flow.page.put(134, flow.y, words, 8.5, bold=True)
    _balance(flow, balance)
    flow.y += 13


def _columns(page: Page, y: float) -> float:
    page.box(46, y - 11, 506, 16, RED)
    for x, text, right in [
        (50, "Date", False),
        (104, "Type", False),
        (134, "Details", False),
        (OUT, "Paid out", True),
        (IN, "Paid in", True),
        (BAL - 8, "Balance", True),
    ]:
        page.put(x, y, text, 8.5, right=right, bold=True, color=WHITE)
    return y + 19


def _first(page: Page, account: str, sort: str, rng: Random, sums: list[tuple[str, Decimal]]) -> float:
    page.lines(46, 120, ["MISS H R CALLOWAY", "3 MILL LANE COTTAGES", "SALISBURY", "WILTSHIRE", "SP1 2QT"], 9, 12)
    page.put(46, 196, f"BIC WSXBGB2{rng.choice('LM')}   IBAN {account}", 8)
    page.box(350, 108, 202, 74, None, stroke=GREY)
    page.put(358, 122, "Account Summary", 9, bold=True)
    for n, (what, figure) in enumerate(sums):
        page.put(358, 137 + 13 * n, what, 8.5)
        page.put(530, 137 + 13 * n, written(figure, minus=""), 8.5, right=True)
        page.put(540, 137 + 13 * n, "D" if figure < 0 else "", 8.5)
    page.put(46, 222, "Account Name", 8, bold=True)
    page.put(320, 222, "Sortcode", 8, bold=True)
    page.put(400, 222, "Account Number", 8, bold=True)
    page.put(500, 222, "Sheet Number", 8, bold=True)
    page.put(46, 234, "Miss Hannah Rose Calloway", 9)
    page.put(320, 234, sort, 9)
    page.put(46, 258, "Your Current Account details", 11, bold=True, color=RED)
    return 280


def _end(flow: Flow) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 24
    page.put(46, y, "Information about the Wessex Provincial overdraft", 9, bold=True, color=RED)
    y = page.lines(
        46,
        y + 13,
        [
            "Arranged overdraft limit  500.00          Interest free amount  25.00          EAR variable  39.90%",
            "We charge daily debit interest on overdrawn balances above the interest free amount. For example, if",
            "you use an arranged overdraft of £1,200.00 for 30 days you would pay £32.71. Monthly cap on unarranged",
            "overdraft charges: £20.00. Credit interest: AER 0.00%.",
        ],
        8,
        11,
    )
    page.lines(
        46,
        y + 8,
        [
            "Your eligible deposits with Wessex Provincial are protected up to a total of £85,000 by the",
            "Financial Services Compensation Scheme. VIS = Visa card, ))) = contactless, DD = Direct Debit,",
            "SO = standing order, BP = bill payment, ATM = cash machine, CR = credit, DR = debit, D = overdrawn.",
        ],
        7,
        9,
        color=GREY,
    )


def _with_fees(rng: Random, entries: list[Entry]) -> list[Entry]:
    """Each payment abroad is followed by its fee."""
    rows = []
    for entry in entries:
        if entry.lines[0].startswith("INT'L"):
            rate = Decimal(f"1.{rng.randint(1400, 1990)}")
            abroad = (-entry.amount * rate).quantize(Decimal("0.01"))
            lines = (*entry.lines, f"EUR {abroad} @ {rate}", "VISA RATE")
            rows.append(Entry(entry.day, lines, entry.amount, "VIS", ""))
            fee = min(Decimal("-0.01"), (entry.amount * Decimal("0.0275")).quantize(Decimal("0.01")))
            rows.append(Entry(entry.day, ("NON-STERLING", "TRANSACTION FEE"), fee, "DR", ""))
        else:
            rows.append(entry)
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 60, 2500)
    entries = _with_fees(rng, some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening))
    closing = opening + sum(e.amount for e in entries)
    sort, number = f"40-{rng.randint(10, 99)}-{rng.randint(10, 99)}", f"{rng.randint(10**7, 10**8 - 1)}"
    account = iban(rng, "GB", f"WSXB{sort.replace('-', '')}{number}")
    sheet = rng.randint(40, 300)
    plus = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    sums = [
        ("Opening Balance", opening),
        ("Payments In", plus),
        ("Payments Out", opening + plus - closing),
        ("Closing Balance", closing),
    ]

    def head(page: Page, n: int) -> float:
        page.put(46, 56, "Wessex Provincial", 18, bold=True, color=RED)
        page.put(552, 50, "Contact tel 03457 555 012", 8, right=True)
        page.put(552, 61, "see reverse for call times", 7, right=True)
        page.put(
            552,
            78,
            f"{start.day} {start:%B}{'' if start.year == end.year else f' {start.year}'} to {end.day} {end:%B %Y}",
            11,
            right=True,
            bold=True,
        )
        y = _first(page, account, sort, rng, sums) if n == 1 else 112
        page.put(452, 234 if n == 1 else 94, number, 9, right=True)
        page.put(552, 234 if n == 1 else 94, str(sheet + n - 1), 9, right=True)
        if n > 1:
            page.put(46, 94, "Miss Hannah Rose Calloway", 9)
            page.put(320, 94, sort, 9)
        return _columns(page, y + 4)

    truth = Truth("bank", "en-GB", "GBP", number, start, end, opening, closing)
    flow = Flow(770, lambda: Page(A4), head)
    _carry(flow, "BALANCE BROUGHT FORWARD", opening)
    balance = opening
    for day, group in groupby(entries, key=lambda e: e.day):
        rows = list(group)
        fresh = True
        for n, entry in enumerate(rows):
            if flow.y + 11 * len(entry.lines) + 16 > flow.bottom:
                _carry(flow, "BALANCE CARRIED FORWARD", balance)
                flow.turn()
                _carry(flow, "BALANCE BROUGHT FORWARD", balance)
                fresh = True
            balance += entry.amount
            if fresh:
                flow.page.put(50, flow.y, f"{day:%d %b %y}", 8.5)
                fresh = False
            flow.page.put(104, flow.y, entry.tag, 8.5)
            page_number = flow.number
            last_y = flow.page.lines(134, flow.y, entry.lines, 8.5, 11) - 11
            flow.y = last_y
            flow.page.put(OUT if entry.amount < 0 else IN, flow.y, written(abs(entry.amount)), 8.5, right=True)
            shown = n == len(rows) - 1
            if shown:
                _balance(flow, balance)
            truth.transactions.append(
                Row(day, " ".join(entry.lines), entry.amount, balance if shown else None, page=page_number)
            )
            flow.y += 12.5
    _carry(flow, "BALANCE CARRIED FORWARD", closing)
    _end(flow)
    for page in flow.pages:
        page.put(
            46,
            806,
            "Wessex Provincial Bank plc. Authorised by the Prudential Regulation Authority. PO Box 155, Salisbury",
            6.5,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand("TJ", order="rows"))
    return truth
