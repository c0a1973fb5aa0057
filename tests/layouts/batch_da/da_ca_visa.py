"""CA: Visa card with payments apart, charges by card number, spend categories between description and amount.

Both days as "Jan 05"; credits among the charges have a minus, payments none; interest has a table of its own.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._kit import Book, cycle, joined, total

POOLS = {
    "town": ["TORONTO      ON", "MISSISSAUGA  ON", "HALIFAX      NS", "BURNABY      BC", "OAKVILLE     ON"],
    "bill": ["ROGERS ******#### 888-764-3771 ON", "HYDRO ONE 1-888-664-9376 ON", "KOODO MOBILE PAC EDMONTON AB"],
}
GROCERY, HOME = "Retail and Grocery", "Home and Office Improvement"
KINDS = [
    Kind(2, 30, 1500, "PAYMENT THANK YOU/PAIEMENT MERCI", "pay", most=3),
    Kind(6, -190, -5, "LOBLAWS #1### {town}", GROCERY),
    Kind(4, -160, -4, "SHOPPERS DRUG MART #0## {town}", "Health and Education"),
    Kind(5, -60, -2, "TIM HORTONS #0### {town}", "Restaurants"),
    Kind(4, -110, -15, "PETRO-CANADA ##### {town}", "Transportation"),
    Kind(2, -240, -9, "RONA #6#### {town}", HOME),
    Kind(2, -150, -12, "{bill}", "Professional and Financial Services"),
    Kind(
        2, -130, -7, "AMAZON WEB SERVICES AWS.AMAZON.CO WA|##.## USD @ 1.3####**", "Professional and Financial Services"
    ),
    Kind(1.5, -320, -20, "HOTEL LAC NOIR MAGOG QC", "Hotel, Entertainment and Recreation"),
    Kind(1.2, 5, 140, "RONA #6#### {town}", HOME, most=2),
]
MAROON = (0.55, 0.05, 0.15)


def _short(day: date) -> str:
    return f"{day:%b %d}"


def _split(rng: Random, told: Book) -> list[list[Entry]]:
    """The charges of one or two cards."""
    cards: list[list[Entry]] = [[], []] if rng.random() < 0.5 else [[]]
    for entry in told.entries:
        if entry.tag not in ("pay", "int"):
            rng.choice(cards).append(entry)
    return [card for card in cards if card]


def _glance(page: Page, told: Book, number: str) -> None:
    page.box(36, 150, 330, 152, stroke=(0.6, 0.6, 0.6))
    page.put(44, 166, "Your account at a glance", 11, bold=True, color=MAROON)
    page.put(44, 180, f"Account number {number}", 8.5)
    credits = [e for e in told.entries if e.amount > 0 and e.tag != "pay"]
    charges = [e for e in told.entries if e.amount < 0 and e.tag != "int"]
    parts = (
        ("Previous balance", -told.opening),
        ("Payments", -total(told.tagged("pay"))),
        ("Other credits", -total(credits)),
        ("Purchases", -total(charges)),
        ("Cash advances", Decimal(0)),
        ("Interest", -total(told.tagged("int"))),
        ("Fees", Decimal(0)),
    )
    for n, (label, amount) in enumerate(parts):
        page.put(44, 198 + 12 * n, label, 8.5)
        page.put(356, 198 + 12 * n, written(amount, minus="-"), 8.5, right=True)
    page.put(44, 288, "Total balance", 9, bold=True)
    page.put(
        356, 288, f"= ${written(-told.closing)}" if told.closing <= 0 else f"= -${written(told.closing)}", 9, right=True
    )
    due = told.period[1] + timedelta(24)
    notes = [
        f"Amount Due   ${written(max(Decimal(0), -told.closing))}",
        "Minimum Payment   $10.00",
        f"Due Date   {due:%b %d, %Y}",
        "Credit limit   $9,500.00",
        "Annual interest rates 20.99%",
    ]
    page.lines(386, 170, notes, 9, 15)


def _columns(flow: Flow, spend: bool) -> None:
    page, y = flow.page, flow.y
    page.put(36, y - 9, "Trans", 8, bold=True)
    page.put(36, y, "date", 8, bold=True)
    page.put(80, y - 9, "Post", 8, bold=True)
    page.put(80, y, "date", 8, bold=True)
    page.put(124, y, "Description", 8, bold=True)
    page.put(350, y, "Spend Categories" if spend else "", 8, bold=True)
    page.put(576, y, "Amount($)", 8, right=True, bold=True)
    page.rule(36, y + 4, 576, 0.8, MAROON)
    flow.y += 17


def _rows(rng: Random, flow: Flow, told: Book, found: list[Entry], spend: bool) -> None:
    for entry in found:
        if flow.need(12 * len(entry.lines)):
            flow.y += 8
            _columns(flow, spend)
        used = earlier(rng, entry.day, 2)
        flow.page.put(36, flow.y, _short(used), 8.5)
        flow.page.put(80, flow.y, _short(entry.day), 8.5)
        flow.page.put(350, flow.y, entry.tag if spend else "", 8.5)
        shown = -entry.amount if spend else entry.amount
        flow.page.put(576, flow.y, written(shown), 8.5, right=True)
        told.rows.append(Row(entry.day, joined(entry.lines), entry.amount, value_date=used, page=flow.number))
        flow.y = flow.page.lines(124, flow.y, entry.lines, 8.5, 10) + 3.5


def _total(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.rule(36, flow.y - 9, 576)
    flow.page.put(36, flow.y + 2, label, 9, bold=True)
    flow.page.put(576, flow.y + 2, ("-$" if amount < 0 else "$") + written(abs(amount)), 9, right=True, bold=True)
    flow.y += 24


def _title(flow: Flow, text: str, height: float = 80) -> None:
    flow.need(height)
    flow.page.put(36, flow.y, text, 11, bold=True, color=MAROON)
    flow.y += 24


def _interest(flow: Flow, told: Book) -> None:
    found = told.tagged("int")
    if not found:
        return
    _title(flow, "Your interest", 100)
    for x, text in ((36, "Date"), (124, "Description"), (350, "Annual interest rate")):
        flow.page.put(x, flow.y, text, 8, bold=True)
    flow.page.put(576, flow.y, "Amount($)", 8, right=True, bold=True)
    flow.y += 14
    for entry in found:
        flow.page.put(36, flow.y, _short(entry.day), 8.5)
        flow.page.put(124, flow.y, entry.lines[0], 8.5)
        flow.page.put(350, flow.y, "20.99%", 8.5)
        flow.page.put(576, flow.y, written(-entry.amount), 8.5, right=True)
        told.rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
        flow.y += 16
    _total(flow, "Total interest this period", -total(found))


def draw(rng: Random, path: Path) -> Truth:
    period = cycle(rng)
    count = rng.randint(2, 5) if rng.random() < 0.08 else rng.randint(15, 55)
    entries = some_entries(rng, KINDS, POOLS, period, count=count)
    if rng.random() < 0.4:
        entries.append(Entry(period[1], ("REGULAR PURCHASES",), some_amount(rng, -40, -1), "int", ""))
    told = Book(period, some_amount(rng, -2600, -90), entries)
    number = fill(rng, "4500 XXXX XXXX ####", period[0], {})
    other = fill(rng, "4500 XXXX XXXX ####", period[0], {})

    def head(page: Page, n: int) -> float:
        page.put(36, 46, "Dominion Commerce Dividend Visa Card", 14, bold=True, color=MAROON)
        page.put(576, 44, f"Page {n}", 8, right=True)
        page.put(
            36,
            62,
            f"{_short(period[0])} to {period[1]:%b %d, %Y}"
            if period[0].year == period[1].year
            else f"{period[0]:%b %d, %Y} to {period[1]:%b %d, %Y}",
            9,
        )
        page.put(576, 62, f"Account number {number}", 8.5, right=True)
        if n > 1:
            return 96
        page.lines(48, 92, ["MR THEODORE LAFRENIERE", "88 SPADINA RD UNIT 5", "TORONTO ON  M5R 2T1"], 9, 12)
        _glance(page, told, number)
        return 330

    flow = Flow(745, lambda: Page(LETTER), head)
    if told.tagged("pay"):
        _title(flow, "Your payments")
        _columns(flow, False)
        _rows(rng, flow, told, told.tagged("pay"), False)
        _total(flow, "Total payments", total(told.tagged("pay")))
    _interest(flow, told)
    _title(flow, "Your new charges and credits", 120)
    for n, card in enumerate(_split(rng, told)):
        holder = number if n == 0 else other
        flow.need(60)
        flow.page.put(36, flow.y - 8, f"Card number {holder}", 9, bold=True)
        flow.y += 16
        _columns(flow, True)
        _rows(rng, flow, told, card, True)
        _total(flow, f"Total for {holder}", -total(card))
    flow.need(40)
    notes = [
        "** Foreign currency transactions: rate includes an administration fee of 2.50% of the converted amount.",
        "If you find an error or irregularity, contact us within 30 days of the statement date. 1 800 555-0146",
    ]
    flow.page.lines(36, flow.y, notes, 7.5, 10)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.4))
    return told.truth("credit_card", "en_CA", "CAD", number)
