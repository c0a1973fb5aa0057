"""Australia: a credit card with date processed, date of transaction, card used, amount and a running balance.

Balances owed are printed positive, payments carry CR, foreign purchases have the foreign amount and the fee below.
Before the rows stand the minimum payment, its warning, the summary and the rates, behind them a payment slip.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._common import many, money

KINDS = [
    Kind(12, -4, -260, "{shop} {town}", "buy"),
    Kind(3, -8, -220, "{web}", "buy"),
    Kind(3, -15, -600, "{abroad}", "abroad"),
    Kind(0.6, -100, -500, "CASH ADVANCE {town}", "cash", step="20"),
    Kind(1, -3, -15, "CASH ADVANCE FEE", "fee", most=1, step="0.5"),
    Kind(2, 300, 2400, "PAYMENT THANKYOU ######", "paid", most=2),
    Kind(1, 10, 150, "REFUND {shop} {town}", "paid"),
    Kind(1, -20, -90, "INTEREST CHARGED ON PURCHASES", "interest", most=1),
]
POOLS = {
    "shop": [
        "WOOLWORTHS 3127",
        "COLES 0482",
        "BUNNINGS 644000",
        "CHEMIST WAREHOUSE",
        "BP EXPRESS",
        "DAN MURPHYS",
        "KMART",
    ],
    "town": ["BRUNSWICK", "COBURG", "MELBOURNE", "FITZROY", "GEELONG", "PRESTON"],
    "web": ["NETFLIX.COM SYDNEY", "AGL SALES PTY LTD MELBOURNE", "OPAL TRAVEL HAYMARKET", "TELSTRA BILLING AU"],
    "abroad": ["BOOKING.COM AMSTERDAM", "STEAMGAMES.COM BELLEVUE", "AIRBNB LONDON", "ETSY IRELAND DUBLIN"],
}
BLUE = (0.0, 0.25, 0.45)
MONEY, BALANCE = 478, 556


def owed(balance: Decimal) -> str:
    return f"${written(balance, minus='')}" + (" CR" if balance > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = -money(rng, 150, 4500)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng))
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    card = fill(rng, "4564 ### ### {last}", start, {"last": ["227", "903", "518"]})
    due = end + timedelta(25)
    least = min(max(-closing, Decimal(0)), max(Decimal(25), (-closing / 50).quantize(Decimal("0.01"))))

    def head(page: Page, pages: int) -> float:
        page.box(0, 0, 595, 26, BLUE)
        page.put(44, 18, "Southern Cross Bank", 12, bold=True, color=(1, 1, 1))
        page.put(556, 18, "Frequent Flyer Platinum", 9, right=True, color=(1, 1, 1))
        page.put(44, 44, f"Account number {card}", 8)
        page.put(556, 44, f"Statement period {start:%d/%m/%Y} - {end:%d/%m/%Y}   Page {pages}", 8, right=True)
        if pages == 1:
            front(page, opening, closing, least, due, entries)
            return table(page, 392)
        return table(page, 72)

    def table(page: Page, y: float) -> float:
        page.put(44, y, "Your transactions", 12, bold=True, color=BLUE)
        page.rule(44, y + 6, 556, 1, BLUE)
        for x, over, under, right in (
            (44, "Date", "processed", False),
            (102, "Date of", "transaction", False),
            (160, "Card", "used", False),
            (196, "Transaction details", "", False),
            (MONEY, "Amount", "($A)", True),
            (BALANCE, "Balance", "($A)", True),
        ):
            page.put(x, y + 18, over, 8, right=right, bold=True)
            page.put(x, y + 28, under, 8, right=right, bold=True)
        page.rule(44, y + 33, 556, 0.5)
        return y + 46

    flow = Flow(790, Page, head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [*entry.lines, *(foreign(rng, entry) if entry.tag == "abroad" else [])]
        flow.need(10 * len(lines) + 6)
        page, y = flow.page, flow.y
        bought = earlier(rng, entry.day, 3) if entry.tag in ("buy", "abroad") else entry.day
        page.put(44, y, f"{entry.day:%d/%m/%Y}", 8.5)
        page.put(102, y, f"{bought:%d/%m/%Y}", 8.5)
        page.put(160, y, card.replace(" ", "")[-4:] if entry.tag in ("buy", "abroad", "cash") else "", 8.5)
        page.put(196, y, lines[0], 8.5)
        page.lines(196, y + 10, lines[1:], 7.5, 10, color=GREY)
        page.put(MONEY, y, owed(entry.amount), 8.5, right=True)
        page.put(BALANCE, y, owed(balance), 8.5, right=True)
        page.rule(44, y + 10 * len(lines) - 6, 556, 0.2, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, bought, flow.number))
        flow.y += 10 * len(lines) + 5
    slip(flow, card, closing, least, due)
    with_fpdf(flow.pages, path, "columns")
    return Truth("card", "en_AU", "AUD", card, start, end, opening, closing, rows)


def foreign(rng: Random, entry: Entry) -> list[str]:
    """The amount abroad and the fee that the amount includes."""
    currency, rate = rng.choice([("USD", Decimal("0.6612")), ("EUR", Decimal("0.6085")), ("GBP", Decimal("0.5214"))])
    fee = (abs(entry.amount) * 3 / 103).quantize(Decimal("0.01"))
    there = ((abs(entry.amount) - fee) * rate).quantize(Decimal("0.01"))
    return [f"{written(there)} {currency}", f"INCL OVERSEAS TXN FEE {written(fee)} AUD"]


def front(page: Page, opening: Decimal, closing: Decimal, least: Decimal, due: date, entries: Sequence[Entry]) -> None:
    """What must be paid by when, the warning about paying little, the summary and the rates."""
    page.lines(44, 84, ["MS KATE LINDQVIST", "UNIT 3", "81 ALBION STREET", "BRUNSWICK VIC 3056"], 9, 11.5)
    for n, (label, text) in enumerate(
        [
            ("Closing balance", owed(closing)),
            ("Minimum monthly payment", f"${written(least)}"),
            ("Due date", f"{due:%d/%m/%Y}"),
            ("Credit limit", "$12,000"),
            ("Available credit", f"${written(max(Decimal(0), 12000 + closing))}"),
        ]
    ):
        page.put(330, 84 + 15 * n, label, 9, bold=n < 3)
        page.put(556, 84 + 15 * n, text, 9, right=True, bold=n < 3)
    page.box(44, 168, 512, 62, stroke=BLUE)
    warning = [
        "Minimum Repayment Warning: If you make only the minimum payment each month, you will pay more",
        "interest and it will take you longer to pay off your balance. If you make no additional charges and",
        f"pay ${written(least * 3)} each month, you will pay off the closing balance in about 2 years, a saving",
        f"of ${written((-closing * 3 / 4).quantize(Decimal('0.01')), minus='')}. Call us on 13 13 14.",
    ]
    page.lines(50, 182, warning, 8, 12)
    page.put(44, 252, "Your account summary", 12, bold=True, color=BLUE)
    sums = {tag: sum((e.amount for e in entries if e.tag in tag.split()), Decimal(0)) for tag in GROUPS.values()}
    lines = [("Opening balance", owed(opening)), *((label, owed(sums[tag])) for label, tag in GROUPS.items())]
    for n, (label, text) in enumerate([*lines, ("Closing balance", owed(closing))]):
        page.put(44, 272 + 13 * n, label, 8.5)
        page.put(262, 272 + 13 * n, text, 8.5, right=True)
    page.put(300, 252, "Interest rates (per annum)", 12, bold=True, color=BLUE)
    for n, (label, rate) in enumerate(
        [("Purchases", "20.24%"), ("Cash advances", "21.24%"), ("Balance transfer", "0.00%")]
    ):
        page.put(300, 272 + 13 * n, label, 8.5)
        page.put(556, 272 + 13 * n, rate, 8.5, right=True)
    page.put(300, 324, "Points balance 48,211   Points earned this month 1,094", 8)


GROUPS = {
    "Purchases": "buy abroad",
    "Cash advances": "cash",
    "Interest and other charges": "fee interest",
    "Payments and other credits": "paid",
}


def slip(flow: Flow, card: str, closing: Decimal, least: Decimal, due: date) -> None:
    """The slip to pay with."""
    flow.need(150)
    page, y = flow.page, max(flow.y + 20, 660)
    page.put(44, y - 8, "- " * 105, 6, color=GREY)
    page.put(44, y + 14, "Payment slip", 12, bold=True, color=BLUE)
    page.box(44, y + 24, 150, 44, stroke=(0, 0, 0))
    page.put(50, y + 38, "BPAY   Biller Code: 75184", 8.5, bold=True)
    page.put(50, y + 54, f"Ref: {card.replace(' ', '')}", 8.5)
    for n, (label, text) in enumerate(
        [
            ("Closing balance", owed(closing)),
            ("Minimum payment due", f"${written(least)}"),
            ("Due date", f"{due:%d/%m/%Y}"),
        ]
    ):
        page.put(330, y + 34 + 14 * n, label, 8.5)
        page.put(556, y + 34 + 14 * n, text, 8.5, right=True)
    page.put(
        44, y + 96, f"<{card.replace(' ', '')}00{due:%d%m%y}>   <{int(least * 100):09}>   +445+", 9, face="Courier"
    )
    page.put(
        44, y + 112, "Southern Cross Bank Ltd ABN 44 117 704 180. Australian Credit Licence 441770.", 7, color=GREY
    )
