"""UK, credit card of a supermarket's bank: date entered, date of transaction, description, amount with CR behind.

The first rows are the balance from the last statement and the payments, then the purchases with the place under the
shop abroad (foreign amount and rate), the fee as a row of its own, interest and the new balance; loyalty points, an
interest table and a bank giro credit slip follow.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_fpdf
from ._rows import cell, joined, numbered, total

PLUM = (0.55, 0.0, 0.35)
PALE = (0.97, 0.92, 0.95)

POOLS: Pools = {
    "shop": [
        "FENWOLD SUPERMARKETS ####   DERBY",
        "FENWOLD PETROL ####   NOTTINGHAM",
        "AMAZONIA UK* ?#?#?##   LONDON",
        "RYAN AIRWAYS   DUBLIN",
        "BOOTHS CHEMIST ####   BUXTON",
        "WILKOS ###   CHESTERFIELD",
        "PAYPAIL *ETSY   35314369001",
        "COSTAR COFFEE 4301####   MATLOCK",
        "NATIONAL TRUSTEES   SWINDON",
    ],
    "abroad": ["MERCADONIA   VALENCIA", "CARREFOUR CITE   LYON", "TRATTORIA DA NINO   ROMA"],
}
KINDS = [
    Kind(12, -2.5, -180, "{shop}", "buy"),
    Kind(1, -8, -130, "{abroad}", "abroad"),
    Kind(0.7, 5, 90, "{shop}", "back"),
    Kind(0.6, 40, 600, "PAYMENT RECEIVED - THANK YOU", "pay", most=1),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, days=30)
    opening = -some_amount(rng, 120, 2600)
    found = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 55))
    entries: list[Entry] = []
    for entry in found:
        if entry.tag == "abroad":
            rate = Decimal(rng.randint(11300, 11900)) / 10000
            foreign = (abs(entry.amount) * rate).quantize(Decimal("0.01"))
            entries.append(Entry(entry.day, (*entry.lines, f"{foreign} EURO @ {rate:.4f}"), entry.amount, "buy", ""))
            fee = (entry.amount * Decimal("0.0275")).quantize(Decimal("0.01"))
            entries.append(Entry(entry.day, ("NON-STERLING TRANSACTION FEE",), fee, "buy", ""))
        else:
            entries.append(entry)
    paid = Entry(start + timedelta(12), ("DIRECT DEBIT PAYMENT - THANK YOU",), some_amount(rng, 25, 110), "pay", "")
    entries.append(paid)
    if rng.random() < 0.6:
        entries.append(Entry(end, ("INTEREST ON PURCHASES",), -some_amount(rng, 2, 45), "interest", ""))
    entries.sort(key=lambda e: e.day)
    closing = opening + total(e.amount for e in entries)
    last4 = fill(rng, "####", start, {})
    number = f"5301 27** **** {last4}"
    due = end + timedelta(25)
    rows: list[Row] = []
    done: list[bool] = []
    used = start

    def owed(amount: Decimal) -> str:
        return written(abs(amount)) + (" CR" if amount > 0 else "")

    def titles(page: Page, y: float) -> float:
        page.box(40, y - 20, 515, 28, PLUM)
        for x, (above, below) in ((46, ("Date entered", "on account")), (122, ("Date of", "transaction"))):
            page.put(x, y - 9, above, 8, bold=True, color=WHITE)
            page.put(x, y + 2, below, 8, bold=True, color=WHITE)
        page.put(198, y + 2, "Description", 8, bold=True, color=WHITE)
        page.put(534, y + 2, "Amount (£)", 8, bold=True, color=WHITE, right=True)
        return y + 22

    def new() -> Page:
        return Page(A4, "narrow", "narrow-bold")

    minimum = max(Decimal("25.00"), (-closing / 40).quantize(Decimal("0.01"))) if closing < 0 else Decimal("0.00")

    def head(page: Page, n: int) -> float:
        page.put(40, 48, "Fenwold Bank", 17, bold=True, color=PLUM)
        page.put(555, 40, "Credit card statement", 11, right=True, color=PLUM)
        page.put(555, 54, f"Statement date {end.day} {end:%B %Y}", 8.5, right=True)
        if n > 1:
            page.put(40, 74, f"Mr P Lindqvist-Shaw      Account number {number}", 8.5)
            return 104 if done else titles(page, 112)
        page.lines(60, 100, ["Mr P Lindqvist-Shaw", "14 Gritstone Close", "Matlock", "Derbyshire", "DE4 3RW"], 9, 11.5)
        page.box(310, 72, 245, 128, PALE)
        summary = [
            ("Account number", number),
            ("Credit limit", "£4,800"),
            ("Balance from last statement", "£" + owed(opening)),
            ("Payments and credits", "£" + written(total(e.amount for e in entries if e.amount > 0)) + " CR"),
            ("Purchases, interest and fees", "£" + written(total(-e.amount for e in entries if e.amount < 0))),
            ("Your new balance", "£" + owed(closing)),
            ("Minimum payment", "£" + written(minimum)),
            ("Payment due by", f"{due.day} {due:%B %Y}"),
        ]
        for k, (label, value) in enumerate(summary):
            page.put(318, 88 + 14.5 * k, label, 8.5, bold=k > 4)
            page.put(547, 88 + 14.5 * k, value, 8.5, right=True, bold=k > 4)
        page.box(40, 212, 515, 44, None, stroke=PLUM)
        page.put(48, 226, "Your Acorn points this month", 9, bold=True, color=PLUM)
        page.put(48, 243, "Points from shopping with us  312      Points from other shopping  87      Total  399", 8.5)
        text = (
            "If you make only the minimum payment each month, it will take longer and cost you more to clear your "
            "balance. Please allow enough time for your payment to reach us."
        )
        page.lines(40, 274, cell([text], "narrow", 8, 510), 8, 10)
        page.put(40, 308, "Your transactions", 11, bold=True, color=PLUM)
        return titles(page, 338)

    flow = Flow(770, new, head)
    flow.page.put(198, flow.y, "BALANCE FROM LAST STATEMENT", 8.5)
    flow.page.put(520, flow.y, written(abs(opening)), 8.5, right=True)
    flow.y += 14
    for entry in entries:
        lines = cell(entry.lines, "narrow", 8.5, 255)
        flow.need(10.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(46, y, f"{entry.day:%d %b %Y}", 8.5)
        if not lines[0].startswith("NON-STERLING"):
            used = entry.day if entry.tag in ("pay", "interest") else earlier(rng, entry.day)
        page.put(122, y, f"{used:%d %b %Y}", 8.5)
        page.lines(198, y, lines, 8.5, 10.5)
        page.put(520, y, written(abs(entry.amount)), 8.5, right=True)
        page.put(523, y, "CR" if entry.amount > 0 else "", 8.5)
        rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        flow.y = y + 10.5 * len(lines) + 3.5
    flow.need(30)
    flow.page.rule(40, flow.y - 9, 555, 0.8, PLUM)
    flow.page.put(198, flow.y + 3, f"NEW BALANCE AT {end:%d %b %Y}".upper(), 8.5, bold=True)
    flow.page.put(520, flow.y + 3, written(abs(closing)), 8.5, right=True, bold=True)
    flow.page.put(523, flow.y + 3, "CR" if closing > 0 else "", 8.5, bold=True)
    flow.y += 30
    done.append(True)
    if flow.y > 560:
        flow.turn()
    page, y = flow.page, flow.y
    page.put(40, y, "Your interest rates", 10, bold=True, color=PLUM)
    for k, line in enumerate(
        [
            ("", "Monthly rate", "Annual rate (simple)", "Balance"),
            ("Purchases", "1.807%", "21.69% p.a.", "£" + written(abs(closing))),
            ("Balance transfers", "1.807%", "21.69% p.a.", "£0.00"),
            ("Cash transactions", "2.208%", "26.50% p.a.", "£0.00"),
        ]
    ):
        for x, value in zip((40, 290, 420, 555), line, strict=True):
            page.put(x, y + 15 + 12 * k, value, 8, right=x > 40, bold=k == 0)
    slip = 640
    page.rule(40, slip, 555, 0.6, GREY)
    page.put(40, slip + 16, "Bank Giro Credit", 11, bold=True)
    page.put(300, slip + 16, "Fenwold Bank", 11, bold=True, color=PLUM)
    page.put(40, slip + 34, f"Account  {number}", 8.5)
    page.put(40, slip + 48, f"New balance  £{owed(closing)}", 8.5)
    page.put(40, slip + 62, f"Minimum payment  £{written(minimum)}", 8.5)
    page.put(300, slip + 34, "Cash  ____________", 8.5)
    page.put(300, slip + 48, "Cheque  ____________", 8.5)
    page.put(300, slip + 62, "£  ____________", 8.5)
    page.put(40, slip + 90, fill(rng, "30127######## ####  09-00-## ##  X", start, {}), 9, face="mono")
    for page in flow.pages:
        page.put(
            40,
            808,
            "Fenwold Bank is a trading name of Fenwold Personal Finance plc, 2 Market Hall, Derby.",
            7,
            color=GREY,
        )
    numbered(flow.pages, 555, 820, "Page {n} of {of}", 7.5)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "en_GB", "GBP", number, start, end, opening, closing, rows)
