"""United Kingdom, a current account.

Days as ordinals ("2nd Jan") without a year, money in before money out, a balance on every row with a minus when
overdrawn. Card purchases carry their amount, rate and an ISO-like date in the text, which wraps in a narrow column;
the balances brought and carried forward are rows with dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._common import ZERO, folded, laid, many, numbered, prose, signed_sum, start_balance

RED = (0.72, 0.05, 0.1)
POOLS: Pools = {
    "shop": (
        "BRAMBLE FOODS 2214", "TFL TRAVEL CH", "THE 3 CROWNS INN", "KESTREL PETROL M6 SOUTH", "PAYDESK *YOGA BARN",
        "ORCHARD & VINE LTD", "NO 7 BAKERY", "GWENNAP DIY STORES 0081", "WESTFOLD PARKING",
    ),
    "spot": ("LEMON ST 2", "TRURO A39", "M5 GORDANO"),
    "abroad": ("CAFE BELEM LISBOA", "HOTEL ANKER KOLN", "SNCF-LIKE RAIL PARIS"),
    "biller": ("SEVERN VALLEY WATER", "HALDANE ENERGY", "TV LICENCE MBP", "CITY OF TRURO CTAX", "PIP MOBILE LTD"),
    "person": ("MISS E PENHALIGON", "A OKONKWO", "R & J MISTRY", "MR T WILLOUGHBY-HART"),
    "employer": ("TRELAWNEY TRUST", "ST PIRAN ACADEMY", "DWP CB"),
    "on": lambda rng, day: f"{earlier(rng, day):%d-%m-%Y}",
    "rate": ("0.86", "0.87", "0.8541"),
}  # fmt: skip
CARD = "CARD PAYMENT TO {shop},$ GBP, RATE 1.00/GBP ON {on}"
KINDS = (
    Kind(14, -140, -2, CARD),
    Kind(1.5, -160, -6, "CARD PAYMENT TO {abroad},~ EUR, RATE {rate}/GBP ON {on}"),
    Kind(0.7, -3, -0.15, "NON-STERLING TRANSACTION FEE"),
    Kind(4, -190, -9, "DIRECT DEBIT PAYMENT TO {biller} REF #########, MANDATE NO 00##"),
    Kind(1.5, -750, -20, "STANDING ORDER VIA FASTER PAYMENT TO {person} REFERENCE RENT FLAT 2 , MANDATE NO #", "", "5"),
    Kind(2.5, -300, -5, "BILL PAYMENT VIA FASTER PAYMENT TO {person} REFERENCE LUNCH 12.50 EACH , MANDATE NO ##"),
    Kind(2, -200, -10, "CASH WITHDRAWAL AT BRAMBLE ATM {spot},$ GBP , ON {on}", "", "10"),
    Kind(1.5, 5, 260, "FASTER PAYMENTS RECEIPT REF.{person} SHARE FROM {person}"),
    Kind(1.5, 350, 2400, "BANK GIRO CREDIT REF {employer}, ######/##??"),
    Kind(0.7, 3, 60, "CREDIT FROM {shop} ON {on}"),
    Kind(0.5, 0.05, 3, "INTEREST PAID AFTER TAX 0.00 DEDUCTED", "", "0.01", 1),
    Kind(0.5, -5, -3, "MONTHLY ACCOUNT FEE", "", "1", 1),
)
TITLES = (
    (42, "Date", False), (98, "Description", False), (388, "Money in", True), (468, "Money out", True),
    (553, "£ Balance", True),
)  # fmt: skip
NEWS = (
    "Your eligible deposits are protected up to a total of £85,000 by the Financial Services Compensation Scheme.",
    "From 6th March we are changing how we charge for arranged overdrafts: 39.94% EAR (variable) above £50.",
    "Switch a friend by 31st January and you could both receive £125.00. Terms apply, see in branch.",
)


def ordinal(day: date, month: str = "%b") -> str:
    tail = "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{tail} {day.strftime(month)}"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="REVERSAL OF {0}")
    number = fill(rng, "########", period[0], {})
    flow = Flow(742, Page, lambda page, n: _head(page, n, period, number, rng))
    _summary(flow, period, opening, entries)
    rows = _table(flow, period, opening, entries)
    _after(flow, rng)
    numbered(flow.pages, "Page number {n} of {of}", 553, 812, right=True)
    with_pymupdf(flow.pages, path)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    return Truth("checking", "en_GB", "GBP", number, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], number: str, rng: Random) -> float:
    page.put(42, 48, "CAERWYN", 20, bold=True, color=RED)
    page.put(553, 44, "Account name: MS LOWENNA J TREGENZA", 8, right=True)
    page.put(553, 55, f"Account number: {number}   Sort Code: 09 01 47", 8, right=True)
    page.put(553, 66, f"Statement number: {period[1]:%m}/{period[1]:%Y}", 8, right=True)
    page.put(42, 812, "Caerwyn UK plc. Registered Office: 2 Quayside, Bristol, BS1 9ZZ", 6.5, color=GREY)
    if n > 1:
        return 100
    page.lines(42, 100, ("Ms L J Tregenza", "14 Chapel Row", "Truro", "TR1 2ZZ"), 9)
    page.put(42, 170, "Everyday Current Account", 13, bold=True, color=RED)
    start, end = (f"{ordinal(day)} {day.year}" for day in period)
    page.put(42, 186, f"Your account summary for {start} to {end}", 9)
    if rng.random() < 0.5:
        page.box(380, 92, 173, 66, (0.97, 0.93, 0.93))
        prose(
            page, 388, 106, "Lost your card? Call 0800 555 0181 (24 hours). From abroad +44 1908 555 018.", 158, 8, 11
        )
    return 206


def _summary(flow: Flow, period: tuple[date, date], opening: Decimal, entries: Sequence[Entry]) -> None:
    total_in, total_out = signed_sum(entries, 1), signed_sum(entries, -1)
    lines = (
        (f"Balance brought forward from {ordinal(period[0] - timedelta(1))} Statement", opening),
        ("Total money in:", total_in),
        ("Total money out:", -total_out),
        (
            "Your balance at close of business " + ordinal(period[1]) + f" {period[1].year}",
            opening + total_in - total_out,
        ),
    )
    for name, amount in lines:
        flow.page.put(42, flow.y, name, 9)
        flow.page.put(330, flow.y, _pounds(amount), 9, right=True)
        flow.y += 13
    flow.y += 18


def _pounds(amount: Decimal) -> str:
    return written(amount, minus="-").replace("-", "-£") if amount < 0 else "£" + written(amount)


def _titles(flow: Flow) -> None:
    flow.page.box(36, flow.y - 12, 523, 17, RED)
    for x, text, right in TITLES:
        flow.page.put(x, flow.y, text, 9, right=right, bold=True, color=(1, 1, 1))
    flow.y += 19


def _carried(flow: Flow, day: date, text: str, balance: Decimal) -> None:
    flow.page.put(42, flow.y, ordinal(day), 8.5)
    flow.page.put(98, flow.y, text, 8.5, bold=True)
    flow.page.put(553, flow.y, written(balance), 8.5, right=True, bold=True)
    flow.y += 17


def _table(flow: Flow, period: tuple[date, date], opening: Decimal, entries: Sequence[Entry]) -> list[Row]:
    flow.page.put(42, flow.y, "Your transactions", 11, bold=True, color=RED)
    flow.y += 20
    _titles(flow)
    _carried(flow, period[0] - timedelta(1), "Balance brought forward from previous statement", opening)
    rows = []
    balance = opening
    for entry, balance in zip(entries, running(opening, (entry.amount for entry in entries)), strict=True):
        lines = laid([_valued(entry)], "Helvetica", 8.5, 226)
        if flow.need(11 * len(lines) + 6):
            _titles(flow)
        rows.append(Row(entry.day, folded(lines), entry.amount, balance, page=flow.number))
        flow.page.put(42, flow.y, ordinal(entry.day), 8.5)
        flow.page.put(388 if entry.amount > 0 else 468, flow.y, written(abs(entry.amount)), 8.5, right=True)
        flow.page.put(553, flow.y, written(balance), 8.5, right=True)
        flow.page.lines(98, flow.y, lines, 8.5)
        flow.y += 11 * len(lines) + 6
        flow.page.rule(36, flow.y - 12, 559, 0.3, GREY)
    flow.need(20)
    _carried(flow, period[1], "Balance carried forward to next statement", balance)
    return rows


def _valued(entry: Entry) -> str:
    """The text with the sum paid: "$" stands for the amount, "~" for one in another currency."""
    foreign = (abs(entry.amount) / Decimal("0.86")).quantize(Decimal("0.01"))
    return entry.lines[0].replace("$", f"{abs(entry.amount)}").replace("~", f"{foreign}")


def _after(flow: Flow, rng: Random) -> None:
    flow.need(130)
    flow.y += 10
    flow.page.put(42, flow.y, "Credit interest rates and arranged overdraft", 9, bold=True)
    limits = ("Average credit balance", "Average debit balance", "Arranged overdraft limit", "Interest rate (AER)")
    values = ("£812.47", "£0.00", "£500.00", "0.50%")
    for n, (name, value) in enumerate(zip(limits, values, strict=True)):
        flow.page.put(42, flow.y + 14 + 12 * n, name, 8)
        flow.page.put(240, flow.y + 14 + 12 * n, value, 8, right=True)
    flow.y += 78
    for text in rng.sample(NEWS, rng.randint(1, 3)):
        flow.y = prose(flow.page, 42, flow.y, text, 511, 7.5) + 4
