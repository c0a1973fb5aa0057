"""United Kingdom: an app bank's statement with pending and reverted tables around the true one.

Rows carry small grey lines (To, Card, rate, reference) below the description and the foreign amount below the money
out; a product table at the top has the balances, every row has the date in full and a balance with its pound sign.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

POOLS = {
    "shop": [
        "Pret A Manger|To: Pret A Manger, London",
        "Tesco|To: Tesco Stores 6###, Manchester",
        "Uber|To: Uber* Trip, London",
        "Lidl|To: Lidl GB Manchester, Manchester",
        "Amazon|To: Amzn Mktp Uk*?#?##?, 353-12477661",
        "Transport for London|To: Tfl Travel Charge, Tfl.gov.uk/cp",
        "Nisa|To: Nisa Local, Salford",
    ],
    "far": [
        "Carrefour Market|To: Carrefour City, Lyon",
        "Sncf Connect|To: Sncf Web, Paris",
        "Zara|To: Zara 3###, Porto",
    ],
    "who": ["Amira Haddad", "Thomas Ridley", "Sofia Marques", "Ben Okafor"],
    "note": ["pizza", "rent march", "thank you!", "gig tickets", "food shop"],
}
KINDS = [
    Kind(9, -2, -90, "{shop}|Card: 535522******4410"),
    Kind(1.5, -6, -150, "{far}|Card: 535522******4410|Quanta Rate £1.00 = €1.1# (ECB rate* £1.00 = €1.1#)", "far"),
    Kind(2, -5, -400, "To {who}|Reference: {note}|To account: GBP, {who}, ########", step="0.5"),
    Kind(0.8, -5, -60, "Pocket Withdrawal|To pocket GBP Holiday from GBP", step="5"),
    Kind(0.5, -20, -200, "Cash withdrawal at Notemachine|To: Notemachine, Manchester|Card: 535522******4410", "", "10"),
    Kind(1.4, 20, 900, "Payment from {who}|Reference: {note}|From: {who}, GB, ########", step="1"),
    Kind(1, 10, 500, "Apple Pay Top-Up by *8821|From: *8821", step="10"),
    Kind(
        0.7, 1400, 2600, "Payment from Lattice Systems Ltd|Reference: SALARY ??####|From: LATTICE SYSTEMS LTD", most=1
    ),
    Kind(0.4, 4, 70, "Refund from Asos|From: Asos.com, London"),
    Kind(0.4, -8, -8, "Premium plan fee", most=1),
]
OUT, IN, RIGHT = 385, 465, 567


def pounds(amount: Decimal) -> str:
    return ("-£" if amount < 0 else "£") + written(amount, minus="")


def said(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def columns(page: Page, y: float, first: str, last: bool = True) -> float:
    page.put(28, y, first, 8, bold=True)
    page.put(110, y, "Description", 8, bold=True)
    page.put(OUT, y, "Money out", 8, right=True, bold=True)
    page.put(IN, y, "Money in", 8, right=True, bold=True)
    if last:
        page.put(RIGHT, y, "Balance", 8, right=True, bold=True)
    page.rule(28, y + 5, 567, 0.8)
    return y + 18


def summary(page: Page, y: float, figures: list[Decimal]) -> float:
    page.put(28, y, "Balance summary", 12, bold=True)
    y += 18
    for x, name in (
        (28, "Product"),
        (230, "Opening balance"),
        (330, "Money out"),
        (430, "Money in"),
        (567, "Closing balance"),
    ):
        page.put(x, y, name, 8, right=x > 28, bold=True)
    page.rule(28, y + 5, 567, 0.8)
    zero = [Decimal(0)] * 4
    for n, (name, row) in enumerate(
        [("Account (Current Account)", figures), ("Pocket (Savings)", zero), ("Total", figures)]
    ):
        page.put(28, y + 18 + 17 * n, name, 8, bold=n == 2)
        for x, amount in zip((230, 330, 430, 567), row, strict=True):
            page.put(x, y + 18 + 17 * n, pounds(amount), 8, right=True, bold=n == 2)
        page.rule(28, y + 23 + 17 * n, 567, 0.2, GREY)
    note = (
        "The balance on your statement might differ from the balance shown in your app. The statement balance only "
        "reflects completed transactions, while the app shows the balance available for use, less pending transactions."
    )
    return page.lines(28, y + 72, wrap(note, fits("narrow", 6.5, 539)), 6.5, 8, color=GREY) + 16


def side_table(flow: Flow, rng: Random, title: str, first: str, days: list[date], kinds: list[str]) -> None:
    """Pending or reverted payments, which are no rows."""
    flow.need(50 + 30 * len(days))
    flow.page.put(28, flow.y, title, 12, bold=True)
    flow.y = columns(flow.page, flow.y + 18, first, last=False)
    for day in days:
        name, *small = fill(rng, rng.choice(kinds), day, POOLS).split("|")
        flow.page.put(28, flow.y, said(day), 8)
        flow.page.put(110, flow.y, name, 8)
        flow.page.put(OUT, flow.y, pounds(some_amount(rng, 3, 90)), 8, right=True)
        flow.y = flow.page.lines(110, flow.y + 9, small[:2], 6.5, 8.5, color=GREY) + 4
        flow.page.rule(28, flow.y - 9, 567, 0.2, GREY)
    flow.y += 18


def body(flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        name, *small = entry.lines
        flow.need(8.5 * len(small) + 16)
        page, x = flow.page, OUT if entry.amount < 0 else IN
        page.put(28, flow.y, said(entry.day), 8)
        page.put(110, flow.y, name, 8)
        page.put(x, flow.y, pounds(abs(entry.amount)), 8, right=True)
        if entry.tag:
            euros = (abs(entry.amount) * Decimal("1.16")).quantize(Decimal("0.01"))
            page.put(x, flow.y + 9, "€" + written(euros), 6.5, right=True, color=GREY)
        page.put(RIGHT, flow.y, pounds(balance), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, flow.number))
        flow.y = page.lines(110, flow.y + 9, small, 6.5, 8.5, color=GREY) + 5
        page.rule(28, flow.y - 10, 567, 0.2, GREY)
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 20, 2500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=20)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    paid_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    number = fill(rng, "########", start, {})
    full = iban(rng, "GB", f"QUAN040075{number}").replace(" ", "")
    over: list[bool] = []
    made = end + timedelta(2)

    def head(page: Page, count: int) -> float:
        page.face, page.bold = "narrow", "narrow-bold"
        page.put(28, 50, "Quanta", 18, bold=True)
        page.put(567, 44, "GBP Statement", 14, right=True, bold=True)
        page.put(567, 57, f"Generated on the {said(made)}", 8, right=True, color=GREY)
        page.put(567, 68, "Quanta Ltd", 8, right=True, color=GREY)
        if over:
            return 110
        if count > 1:
            return columns(page, 100, "Date")
        page.put(28, 105, "ISABEL FAIRWEATHER", 9, bold=True)
        page.lines(28, 117, ["22 Cutting Room Square", "Manchester", "M4 5GU", "United Kingdom"], 8, 10.5, color=GREY)
        for n, (name, text) in enumerate(
            [("IBAN", full), ("BIC", "QUANGB21"), ("Sort Code", "04-00-75"), ("Account Number", number)]
        ):
            page.put(400, 105 + 12 * n, name, 8, bold=True)
            page.put(567, 105 + 12 * n, text, 8, right=True)
        return summary(page, 185, [opening, paid_in - (closing - opening), paid_in, closing])

    flow = Flow(740, Page, head)
    if rng.random() < 0.6:
        days = [end + timedelta(n // 2) for n in range(rng.randint(1, 3))][::-1]
        side_table(
            flow,
            rng,
            f"Pending from {start.day} {start:%B %Y} to {end.day} {end:%B %Y}",
            "Start date",
            days,
            POOLS["shop"],
        )
    flow.need(70)
    flow.page.put(
        28, flow.y, f"Account transactions from {start.day} {start:%B %Y} to {end.day} {end:%B %Y}", 12, bold=True
    )
    flow.y = columns(flow.page, flow.y + 18, "Date")
    rows = body(flow, entries, balances)
    flow.y += 20
    over.append(True)
    if rng.random() < 0.5:
        day = start + timedelta(rng.randint(1, 20))
        side_table(
            flow,
            rng,
            f"Reverted from {start.day} {start:%B %Y} to {end.day} {end:%B %Y}",
            "Start date",
            [day],
            POOLS["far"],
        )
    legal = (
        "Quanta Ltd is authorised by the Financial Conduct Authority under the Electronic Money Regulations 2011 (Firm "
        "Reference 900999). *ECB rate: the rate of the European Central Bank on the day. If you need to compare, "
        "£1.00 of the fee is for the exchange at the weekend."
    )
    for n, page in enumerate(flow.pages, 1):
        page.lines(28, 775, ["Report lost or stolen card", "+44 20 5550 0122"], 6.5, 8, color=GREY)
        page.lines(160, 775, ["Get help directly In app", "Scan the QR code"], 6.5, 8, color=GREY)
        page.lines(28, 796, wrap(legal, fits("narrow", 6, 460)), 6, 7.5, color=GREY)
        page.put(567, 815, f"Page {n} of {len(flow.pages)}", 7, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en_GB", "GBP", number, start, end, opening, closing, rows)
