"""Kuwait, card in dinars with three decimals: credits marked CR behind the figure, foreign amounts in a column of their
own with the rate on the line below, boxes of the summary side by side, reward points, a payment slip at the end."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import Account, cents, how_many, numbered

BLUE = (0.0, 0.3, 0.55)
POOLS: Pools = {
    "shop": [
        "SULTAN CENTER SALMIYA",
        "LULU HYPERMARKET AL RAI",
        "CARREFOUR AVENUES",
        "TALABAT KUWAIT",
        "KNPC FUEL STN ##",
        "X-CITE AL GHANIM",
        "JARIR BOOKSTORE HAWALLI",
    ],
    "abroad": ["AMAZON.COM SEATTLE US", "EMIRATES AIR DUBAI AE", "BOOKING.COM AMSTERDAM NL", "APPLE.COM/BILL CORK IE"],
}
KINDS = (
    Kind(30, -0.75, -95, "{shop} KW", step="0.005"),
    Kind(9, -2, -240, "{abroad}", "fx", "0.001"),
    Kind(3, -8, -45, "ZAIN BILL PAYMENT ########", step="0.500"),
    Kind(2, -20, -100, "CASH ADVANCE ATM ####", step="5.000"),
    Kind(1, -0.8, -4, "CASH ADVANCE FEE", "fee", "0.001"),
    Kind(1, -2, -18, "INTEREST CHARGES", "fee", "0.001", 1),
    Kind(1, -10, -25, "ANNUAL MEMBERSHIP FEE", "fee", "5.000", 1),
    Kind(4, 40, 620, "PAYMENT RECEIVED - THANK YOU", "paid", "0.001", 2),
    Kind(1, 3, 60, "REFUND {shop} KW", "paid", "0.005", 2),
)
RATES = {"USD": Decimal("0.30862"), "EUR": Decimal("0.33571"), "AED": Decimal("0.08403"), "GBP": Decimal("0.39218")}


def figure(amount: Decimal, mark: str = " CR") -> str:
    return written(amount, places=3, minus="") + (mark if amount > 0 else "")


def summary(a: Account, page: Page, y: float) -> float:
    spent = [entry.amount for entry in a.entries if entry.amount < 0 and entry.tag != "fee"]
    fees = [entry.amount for entry in a.entries if entry.tag == "fee"]
    cells = (
        ("Previous Balance", a.opening),
        ("Payments / Credits", a.into),
        ("Purchases / Cash", sum(spent, Decimal(0))),
        ("Fees & Charges", sum(fees, Decimal(0))),
        ("New Balance", a.closing),
    )
    for n, (name, amount) in enumerate(cells):
        page.box(36 + 105 * n, y, 103, 34, (0.9, 0.94, 0.98))
        page.put(87 + 105 * n, y + 13, name, 8, center=True)
        page.put(87 + 105 * n, y + 27, figure(amount), 9, center=True, bold=True)
    return y + 46


def head(a: Account, page: Page, count: int) -> float:
    page.put(36, 46, "GULF PEARL BANK", 14, bold=True, color=BLUE)
    page.put(559, 46, "CREDIT CARD STATEMENT", 11, bold=True, right=True)
    y = 70.0
    if count == 1:
        page.lines(36, 76, ["MR FAISAL A AL MUTAIRI", "P.O. BOX 24412 SAFAT", "KUWAIT 13105"], 8.5, 11)
        pairs = (
            ("Card Number", a.card),
            ("Statement Date", f"{a.end:%d/%m/%Y}"),
            ("Payment Due Date", f"{a.end + timedelta(15):%d/%m/%Y}"),
            ("Credit Limit (KWD)", "3,000.000"),
            ("Available Limit (KWD)", written(max(3000 + a.closing, Decimal(0)), places=3)),
            ("Minimum Payment (KWD)", written(minimum(a), places=3)),
        )
        for n, (name, value) in enumerate(pairs):
            page.put(340, 76 + 12 * n, name, 8.5)
            page.put(559, 76 + 12 * n, value, 8.5, right=True)
        y = summary(a, page, 152)
    page.box(36, y, 523, 26, BLUE)
    for x, one, two in ((40, "Transaction", "Date"), (98, "Posting", "Date"), (152, "Transaction", "Description")):
        page.put(x, y + 11, one, 8, bold=True, color=(1, 1, 1))
        page.put(x, y + 21, two, 8, bold=True, color=(1, 1, 1))
    for x, one, two in ((462, "Foreign Currency", "Amount"), (555, "Amount", "(KWD)")):
        page.put(x, y + 11, one, 8, bold=True, color=(1, 1, 1), right=True)
        page.put(x, y + 21, two, 8, bold=True, color=(1, 1, 1), right=True)
    return y + 40


def minimum(a: Account) -> Decimal:
    return max(Decimal("10.000"), (-a.closing / 20).quantize(Decimal("0.001")))


def row(a: Account, flow: Flow, entry: Entry) -> Row:
    foreign = entry.tag == "fx"
    flow.need(23 if foreign else 13)
    page, number = flow.page, flow.number
    bought = entry.day if entry.tag == "fee" else earlier(a.rng, entry.day, 3)
    page.put(40, flow.y, f"{bought:%d/%m/%Y}", 8)
    page.put(98, flow.y, f"{entry.day:%d/%m/%Y}", 8)
    page.put(152, flow.y, entry.lines[0], 8)
    page.put(555, flow.y, figure(entry.amount), 8, right=True)
    lines = [entry.lines[0]]
    if foreign:
        currency = a.rng.choice(list(RATES))
        rate = RATES[currency] + Decimal(a.rng.randint(-90, 90)) / 100000
        page.put(462, flow.y, f"{written(cents(-entry.amount / rate))} {currency}", 8, right=True)
        flow.y += 10
        lines.append(f"EXCHANGE RATE {rate}")
        page.put(152, flow.y, lines[1], 7, color=GREY)
    flow.y += 13
    return Row(entry.day, " ".join(lines), entry.amount, page=number)


def slip(a: Account, flow: Flow) -> None:
    """Points, notes and the slip to tear off, at the foot of the last page."""
    flow.need(200)
    page, y = flow.page, flow.y + 6
    page.put(36, y, "PEARL REWARDS", 8.5, bold=True, color=BLUE)
    points = [a.rng.randint(800, 9000), a.rng.randint(50, 900), a.rng.randint(0, 400)]
    values = (*points, points[0] + points[1] - points[2])
    for n, (name, value) in enumerate(zip(("Opening", "Earned", "Redeemed", "Closing"), values, strict=True)):
        page.put(36 + 110 * n, y + 13, f"{name} points", 7.5)
        page.put(130 + 110 * n, y + 13, f"{value:,}", 7.5, right=True)
    note = "Interest is charged at 1.25% per month on balances not paid by the due date."
    page.put(36, y + 32, note, 7, color=GREY)
    for n in range(66):
        page.rule(36 + 8 * n, 690, 40 + 8 * n, 0.5, GREY)
    page.put(36, 706, "PAYMENT SLIP", 9, bold=True)
    pairs = (("Card Number", a.card), ("Name", "FAISAL A AL MUTAIRI"), ("New Balance", figure(a.closing)))
    more = (("Due Date", f"{a.end + timedelta(15):%d/%m/%Y}"), ("Minimum Payment", written(minimum(a), places=3)))
    for n, (name, text) in enumerate((*pairs, *more)):
        page.put(36, 722 + 12 * n, name, 8)
        page.put(250, 722 + 12 * n, text, 8, right=True)
    page.put(330, 740, "Amount Paid KWD ____________________", 8.5)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = -some_amount(rng, 30, 900, "0.001")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 25, 75))
    closing = opening + sum(entry.amount for entry in entries)
    card = fill(rng, "4748 29XX XXXX ####", start, {})
    a = Account(rng, card, start, end, opening, closing, entries, card=card)
    flow = Flow(785, Page, partial(head, a))
    truth = Truth("credit_card", "en_KW", "KWD", card, start, end, opening, closing)
    flow.page.put(152, flow.y, "PREVIOUS STATEMENT BALANCE", 8)
    flow.page.put(555, flow.y, figure(opening), 8, right=True)
    flow.y += 13
    flow.page.put(152, flow.y, f"CARD {card}  FAISAL A AL MUTAIRI", 8, bold=True)
    flow.y += 13
    truth.transactions = [row(a, flow, entry) for entry in entries]
    flow.need(20)
    flow.page.rule(36, flow.y - 8, 559, 0.6)
    flow.page.put(152, flow.y + 4, "CLOSING BALANCE", 8, bold=True)
    flow.page.put(555, flow.y + 4, figure(closing), 8, bold=True, right=True)
    flow.y += 24
    slip(a, flow)
    numbered(flow.pages, lambda page, n, of: page.put(559, 820, f"Page {n} / {of}", 7.5, right=True))
    with_pymupdf(flow.pages, path)
    return truth
