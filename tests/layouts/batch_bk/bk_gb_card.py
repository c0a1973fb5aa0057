"""United Kingdom, credit card: day received and day of the transaction, contactless marks, currency lines under a
purchase abroad, credits with CR, interest as a row of its own, previous and new balance in a summary.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._rows import ZERO, exchanged, joined, money_in, money_out, number_pages

TEAL = (0.0, 0.35, 0.42)
AMOUNT = 530

POOLS = {
    "shop": ["TESCO STORES ####", "M&S SIMPLY FOOD", "WAITROSE ###", "PRET A MANGER", "ARGOS ####", "SHELL HEADROW"],
    "town": ["BRISTOL", "BATH", "LONDON", "CLIFTON", "SWINDON", "KEYNSHAM"],
    "net": [
        "AMAZON* ??#?#??## AMAZON.CO.UK",
        "NETFLIX.COM LOS GATOS",
        "GOOGLE *YOUTUBE LONDON",
        "ASOS.COM LONDON",
        "TRAINLINE.COM LONDON",
    ],
    "abroad": ["HOTEL LES TILLEULS PARIS", "CAFE CENTRALE MILANO", "REWE MARKT BERLIN", "FARMACIA MAYOR MADRID"],
}
KINDS = [
    Kind(34, -3, -140, "{shop} {town}", tag="c"),
    Kind(10, -9, -90, "{shop} {town}"),
    Kind(18, -4, -160, "{net}"),
    Kind(9, -6, -220, "{abroad}|EUR|Visa Rate", tag="fx"),
    Kind(5, 6, 80, "{net}"),
    Kind(4, -2.99, -12, "APPLE.COM/BILL CORK"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = -some_amount(rng, 90, 2600)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70))
    entries = _with_fees(rng, entries, opening, (start, end))
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    card = f"4929 {fill(rng, '#### #### ####', start, {})}"
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        if number == 1:
            _front(page, card, end, (opening, [entry.amount for entry in entries], closing))
        else:
            page.put(50, 46, "Your Credit Card Statement", 11, color=TEAL)
            page.put(AMOUNT + 15, 46, f"Card number {card}", 8, right=True)
        return _table_head(page, 372 if number == 1 else 96)

    flow = Flow(748, Page, head)
    for entry in entries:
        flow.need(12 * len(entry.lines))
        rows.append(Row(entry.day, _described(entry), entry.amount, page=flow.number))
        _row(rng, flow, entry)
    flow.page.rule(50, flow.y - 4, 545, 0.6, TEAL)
    flow.y += 10
    _interest(flow, opening)
    number_pages(flow.pages, _foot)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "en_GB", "GBP", card, start, end, opening, closing, rows)


def _with_fees(rng: Random, entries: list[Entry], opening: Decimal, period: tuple[date, date]) -> list[Entry]:
    """The payment for the last bill, a fee after each purchase abroad, and interest at the end."""
    start, end = period
    day = start + timedelta(rng.randint(8, 20))
    full = rng.random() < 0.6
    paid = -opening if full else Decimal(rng.randint(3, 9) * 10)
    text = "DIRECT DEBIT PAYMENT - THANK YOU" if full else "PAYMENT - THANK YOU"
    done = [Entry(day, (text,), paid, "", "pay")]
    for entry in entries:
        done.append(exchanged(rng, entry))
        if entry.tag == "fx":
            fee = (entry.amount * Decimal("0.0299")).quantize(ZERO)
            done.append(Entry(entry.day, ("NON-STERLING TRANSACTION FEE",), fee, "", "fee"))
    done.sort(key=lambda entry: entry.day)
    if not full:
        interest = (opening * Decimal("0.0183")).quantize(ZERO)
        done.append(Entry(end, ("INTEREST ON PURCHASES",), interest, "", "interest"))
    return done


def _described(entry: Entry) -> str:
    return joined([")))", *entry.lines] if entry.tag == "c" else entry.lines)


def _day(day: date) -> str:
    return day.strftime("%d %b %y")


def _owed(amount: Decimal) -> str:
    """A balance of the card: what is owed bare, a credit with CR."""
    return written(amount, minus="") + (" CR" if amount > 0 else "")


def _front(page: Page, card: str, end: date, figures: tuple[Decimal, list[Decimal], Decimal]) -> None:
    opening, amounts, closing = figures
    page.box(0, 0, 595, 14, TEAL)
    page.put(50, 58, "Severn & Avon", 20, bold=True, color=TEAL)
    page.put(50, 72, "Rewards Visa Credit Card", 10, color=GREY)
    page.lines(50, 122, ["Mr Joseph A Whitlock", "Flat 3, 27 Apsley Rise", "Clifton", "BRISTOL", "BS8 0ZZ"], 9)
    page.put(330, 100, "Your Credit Card Statement", 13, color=TEAL)
    due = end + timedelta(25)
    least = min(-closing, max(Decimal(5), (-closing * Decimal("0.025")).quantize(ZERO))) if closing < 0 else ZERO
    facts = [
        ("Statement date", f"{end:%d %B %Y}"),
        ("Card number", card),
        ("Credit limit", "£6,500.00"),
        ("Available credit", f"£{written(max(ZERO, Decimal(6500) + closing))}"),
        ("Minimum payment", f"£{written(least)}"),
        ("Payment due date", f"{due:%d %B %Y}"),
    ]
    for n, (label, text) in enumerate(facts):
        page.put(330, 122 + 13 * n, label, 8.5)
        page.put(545, 122 + 13 * n, text, 8.5, right=True, bold=n > 3)
    page.put(50, 226, "Account Summary", 10, bold=True, color=TEAL)
    page.box(50, 232, 495, 70, None, stroke=TEAL)
    summary = [
        ("Previous Balance", _owed(opening)),
        ("Debits", written(money_out(amounts))),
        ("Credits", written(money_in(amounts)) + " CR"),
        ("New Balance", _owed(closing)),
    ]
    for n, (label, text) in enumerate(summary):
        page.put(60, 248 + 15 * n, label, 9, bold=n == 3)
        page.put(AMOUNT - (0 if text.endswith("CR") else 16), 248 + 15 * n, text, 9, right=True, bold=n == 3)
    page.lines(
        50,
        318,
        [
            "If you make only the minimum payment each month, it will take you longer and cost you more to clear your",
            "balance. If you do not pay at least the minimum in time, a late fee of £12.00 may be added.",
        ],
        7.5,
        9.5,
    )


def _table_head(page: Page, y: float) -> float:
    page.put(50, y - 22, "Your Transaction Details", 10, bold=True, color=TEAL)
    page.box(50, y - 14, 495, 24, (0.87, 0.93, 0.94))
    page.put(56, y - 4, "Received", 8, bold=True)
    page.put(56, y + 6, "By Us", 8, bold=True)
    page.put(118, y - 4, "Transaction", 8, bold=True)
    page.put(118, y + 6, "Date", 8, bold=True)
    page.put(186, y + 1, "Details", 8, bold=True)
    page.put(AMOUNT - 14, y + 1, "Amount", 8, bold=True, right=True)
    return y + 24


def _row(rng: Random, flow: Flow, entry: Entry) -> None:
    page, bought = flow.page, earlier(rng, entry.day)
    page.put(56, flow.y, _day(entry.day), 8.5)
    page.put(118, flow.y, _day(entry.day if entry.text in {"pay", "fee", "interest"} else bought), 8.5)
    if entry.tag == "c":
        page.put(170, flow.y, ")))", 8.5, bold=True)
    page.put(AMOUNT - 14, flow.y, written(entry.amount, minus=""), 8.5, right=True)
    if entry.amount > 0:
        page.put(AMOUNT - 12, flow.y, "CR", 8.5)
    for line in entry.lines:
        page.put(186, flow.y, line, 8.5)
        flow.y += 11
    flow.y += 2


def _interest(flow: Flow, opening: Decimal) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 6
    page.put(50, y, "Summary Of Interest On This Statement", 9, bold=True, color=TEAL)
    heads = ("", "Balance", "Monthly rate", "Annual rate")
    for x, title in zip((56, 200, 290, 380), heads, strict=True):
        page.put(x, y + 16, title, 8, bold=True, right=x > 60)
    for n, (label, rate, year) in enumerate((("Purchases", "1.832", "21.9"), ("Cash advances", "2.200", "29.9"))):
        page.put(56, y + 29 + 12 * n, label, 8)
        page.put(200, y + 29 + 12 * n, written(-opening if n == 0 else ZERO), 8, right=True)
        page.put(290, y + 29 + 12 * n, f"{rate} %", 8, right=True)
        page.put(380, y + 29 + 12 * n, f"{year} %", 8, right=True)
    page.put(56, y + 60, "Estimated interest next month if you pay the minimum only:", 8)
    page.put(380, y + 60, f"£{written((-opening * Decimal('0.017')).quantize(ZERO))}", 8, right=True)


def _foot(page: Page, number: int, pages: int) -> None:
    page.rule(50, 782, 545, 0.4, GREY)
    page.put(50, 794, "Severn & Avon Bank plc, 1 Harbour Quay, Bristol BS1 0ZZ. Call 0345 600 2210.", 7, color=GREY)
    page.put(545, 794, f"Page {number} of {pages}", 7, color=GREY, right=True)
