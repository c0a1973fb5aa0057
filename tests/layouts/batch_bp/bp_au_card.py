"""Australia, credit_card: date processed before date of transaction, the card used, and a running balance owed on
each row; CR marks money in; the overseas fee is part of the amount and named below, with the foreign amount."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, running, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, with_pymupdf
from ._rows import ZERO, by_day, payment, some_debt, some_number, total

BLUE: Color = (0.0, 0.25, 0.53)
ICE: Color = (0.9, 0.95, 0.99)
POOLS = {
    "town": ["SYDNEY", "PARRAMATTA", "FITZROY", "BRISBANE", "GLENELG", "FREMANTLE", "HOBART", "GEELONG WEST"],
    "shop": ["WATTLE FRESH 1###", "KOALA HARDWARE", "CHEMIST CORNER", "BOTTLE BARN 4###", "OUTBACK OUTFITTERS"],
    "eat": ["SQ *FLAT WHITE CO", "THE SHEARERS ARMS", "DUMPLING LANE", "LS BANH MI BAR", "GOLDEN WOK"],
}
KINDS = [
    Kind(9, -4, -210, "{shop}          {town}", "buy"),
    Kind(8, -4, -80, "{eat}         {town}", "buy"),
    Kind(3, -3, -18, "TRANSPORTPAY OPAL     HAYMARKET", "buy"),
    Kind(2, -40, -120, "SOUTHERN PETROL 2###     {town}", "buy"),
    Kind(1, -60, -160, "CORAL MOBILE BPAY        MELBOURNE", "buy"),
    Kind(2, -8, -130, "CLOUDNOTE INC           SAN FRANCISCO", "foreign"),
    Kind(1, 8, 140, "{shop}          {town}", "refund"),
]


def money(amount: Decimal) -> str:
    return "$" + written(abs(amount)) + (" CR" if amount > 0 else "")


def _entries(rng: Random, opening: Decimal, start_end: tuple[date, date]) -> list[Entry]:
    entries = []
    for entry in some_entries(rng, KINDS, POOLS, start_end, count=some_number(rng, 90)):
        lines = entry.lines
        if entry.tag == "foreign":
            fee = max((-entry.amount * Decimal("0.0291")).quantize(ZERO), Decimal("0.01"))
            spent = (-entry.amount * Decimal("0.64")).quantize(ZERO)
            lines = (*lines, f"{written(spent)} USD INCL O/SEAS TXN FEE {written(fee)} AUD")
        entries.append(Entry(entry.day, lines, entry.amount, entry.tag.replace("foreign", "buy"), ""))
    share = None if rng.random() < 0.5 else Decimal("0.4")
    who = f"PAYMENT - THANKYOU {rng.randint(100000, 999999)}"
    entries.append(payment(rng, opening, start_end, who, share=share))
    if share is not None:
        amount = min((opening * Decimal("0.0158")).quantize(ZERO), Decimal("-0.50"))
        entries.append(Entry(start_end[1], ("INTEREST CHARGED ON PURCHASES",), amount, "interest", ""))
    if rng.random() < 0.3:
        entries.append(Entry(start_end[0], ("ANNUAL FEE",), Decimal("-87.00"), "fee", ""))
    return by_day(entries)


def _front(page: Page, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> float:
    closing = opening + total(entries)
    page.put(40, 112, "ACCOUNT DETAILS", 10, bold=True, color=BLUE)
    page.put(310, 112, "PAYMENT DETAILS", 10, bold=True, color=BLUE)
    interest = total(entries, "interest", "fee")
    left = [
        ("Opening Balance", money(opening)),
        ("Payments & Credits", money(total(entries, "payment", "refund"))),
        ("Purchases & Cash Advances", money(total(entries, "buy"))),
        ("Interest & Other Charges", money(interest)),
        ("Closing Balance", money(closing)),
    ]
    due = period[1] + timedelta(25)
    right = [
        ("Minimum Monthly Payment", "$" + written(max(Decimal("25.00"), (-closing / 50).quantize(ZERO)))),
        ("Due Date", f"{due:%d/%m/%Y}"),
        ("Amount Overdue", "$0.00"),
        ("Credit Limit", "$12,000.00"),
        ("Available Credit", "$" + written(12000 + closing)),
    ]
    for x, to, cells in ((40, 285, left), (310, 555, right)):
        y = 128.0
        for label, value in cells:
            page.put(x, y, label, 9, bold=label.endswith("Balance"))
            page.put(to, y, value, 9, right=True, bold=label.endswith("Balance"))
            page.rule(x, y + 4, to, 0.3, GREY)
            y += 15
    page.box(40, 212, 515, 40, ICE)
    page.put(48, 226, "Minimum Repayment Warning:", 8, bold=True)
    page.put(170, 226, "Paying just the minimum each month means more interest and a debt that lasts for", 8)
    page.put(48, 238, "years. To talk about other ways of paying it off, call 1800 555 014.", 8)
    return 282


def _row(flow: Flow, entry: Entry, balance: Decimal, account: str, bought: date) -> Row:
    """Print one transaction."""
    flow.need(10 * len(entry.lines) + 4)
    page, y = flow.page, flow.y
    page.put(44, y, f"{entry.day:%d/%m/%Y}", 8)
    page.put(105, y, f"{bought:%d/%m/%Y}", 8)
    if entry.tag in ("buy", "refund"):
        page.put(172, y, account[-4:], 8)
    page.put(482 - (0 if entry.amount > 0 else 13), y, money(entry.amount), 8, right=True)
    page.put(551 - (0 if balance > 0 else 13), y, money(balance), 8, right=True)
    text = " ".join(" ".join(entry.lines).split())
    row = Row(entry.day, text, entry.amount, balance, bought, flow.number)
    flow.y = page.lines(212, y, entry.lines, 8, 9.5) + 4
    page.rule(40, flow.y - 9.5, 555, 0.2, GREY)
    return row


def draw(rng: Random, path: Path) -> Truth:
    """A4, the account's summary above, the table in columns."""
    period = some_period(rng, rng.choice([29, 30]))
    opening = some_debt(rng, 200, 5200)
    entries = _entries(rng, opening, period)
    closing = opening + total(entries)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"4072 20{rng.randint(10, 99)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.put(40, 48, "Tasman", 22, bold=True, color=BLUE)
        page.put(555, 42, "CREDIT CARD STATEMENT", 11, bold=True, right=True)
        page.put(555, 56, f"ACCOUNT NUMBER {account}", 8.5, right=True)
        page.put(555, 68, f"STATEMENT PERIOD {period[0]:%d/%m/%Y} TO {period[1]:%d/%m/%Y}", 8.5, right=True)
        page.put(40, 68, "MS JOANNA K PETRIDIS", 9)
        y = _front(page, period, opening, entries) if number == 1 else 106.0
        page.put(40, y - 6, "YOUR TRANSACTIONS" + (" (CONTINUED)" if number > 1 else ""), 10, bold=True, color=BLUE)
        page.box(40, y, 515, 25, BLUE)
        heads = (
            (44, "DATE", "PROCESSED"), (105, "DATE OF", "TRANSACTION"), (172, "CARD", "USED"),
            (212, "TRANSACTION DETAILS", ""),
        )  # fmt: skip
        for x, top, below in heads:
            page.put(x, y + 10, top, 7, bold=True, color=(1, 1, 1))
            page.put(x, y + 19, below, 7, bold=True, color=(1, 1, 1))
        page.put(482, y + 10, "AMOUNT ($A)", 7, bold=True, right=True, color=(1, 1, 1))
        page.put(551, y + 10, "BALANCE", 7, bold=True, right=True, color=(1, 1, 1))
        page.put(40, 822, "Tasman Banking Group Limited ABN 00 005 555 522. Australian Credit Licence 000527.", 6.5)
        page.put(555, 822, f"Page {number}", 7, right=True)
        return y + 39

    flow = Flow(800, Page, head)
    for entry, balance in zip(entries, balances, strict=True):
        rows.append(_row(flow, entry, balance, account, earlier(rng, entry.day)))
    flow.need(70)
    page, y = flow.page, flow.y + 14
    page.put(40, y, "INTEREST RATES", 10, bold=True, color=BLUE)
    for n, (label, rate) in enumerate((("Purchases", "20.24% p.a."), ("Cash Advances", "20.99% p.a."))):
        page.put(40, y + 14 + 12 * n, label, 8)
        page.put(240, y + 14 + 12 * n, rate, 8, right=True)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("credit_card", "en_AU", "AUD", account, period[0], period[1], opening, closing, rows)
