"""United Kingdom, credit card: one date ("12 March" or "12 Mar 24"), description and one amount column with CR behind
payments and refunds; charges and interest stand in a box of their own with the same three columns.

Foreign purchases go on with "USD 23.50 @ 1.2534" and a separate row for the non-sterling fee. Summary of the account,
minimum payment, "Estimated interest" for next month, the summary box of rates with sums, transfer offer with dates.
reportlab, embedded condensed DejaVu, row by row with a little character spacing.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(14, -1.2, -110, "{shop} {town}"),
    Kind(4, -4, -260, "{web}"),
    Kind(2.5, -6, -320, "{abroad} 2#.## @ 1.2###"),
    Kind(1.2, -0.3, -9, "NON-STERLING TRANSACTION FEE 2.99%"),
    Kind(1, -20, -200, "CASH {town} ATM {used}", step="10"),
    Kind(1.2, 5, 140, "{shop} REFUND"),
    Kind(1, 40, 900, "PAYMENT RECEIVED - THANK YOU", most=2),
    Kind(0.5, 30, 300, "DIRECT DEBIT PAYMENT - THANK YOU", most=1),
    Kind(0.3, -300, -2500, "BALANCE TRANSFER FROM 4929 **** **** ####", most=1),
]
POOLS = {
    "shop": ["MORLEYS STORES 2214", "GREENGROVE FUEL", "THE PLOUGH & STARS", "WICKHAM BAKERS", "SUMUP *KITCHEN TABLE",
             "TFL TRAVEL CH"],
    "town": ["BERWICK", "LONDON SE1", "HEXHAM", "NEWCASTLE UPO", "LEEDS GB"],
    "web": ["PAYLINK *HOLLOWAY BOOKS 3531#######", "STREAMBOX.CO.UK 0800 123 4567", "NORTHFIELD INS 12X £31.50"],
    "abroad": ["HOTEL MIRADOR SEVILLA ES|EUR", "CORNER DELI NEW YORK NY|USD 1", "ZUGSHOP BASEL CH|CHF"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
}  # fmt: skip
DATE, TEXT, AMOUNT = 56, 140, 540
TEAL: Color = (0.0, 0.38, 0.4)
PALE: Color = (0.9, 0.96, 0.96)


def _pounds(amount: Decimal, sign: str = "") -> str:
    """As the card prints it: what is owed has no mark."""
    return sign + written(abs(amount)) + (" CR" if amount > 0 else "")


def _page() -> Page:
    return Page(face="narrow", bold="narrow-bold")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([29, 30]))
    opening = rng.choice([some_amount(rng, -20, -4800)] * 6 + [Decimal(0), some_amount(rng, 2, 60)])
    entries = some_entries(rng, KINDS, POOLS, period)
    charges = [("INTEREST ON PURCHASES", some_amount(rng, -0.4, -60)), ("INTEREST ON CASH", some_amount(rng, -0.2, -9)),
               ("LATE PAYMENT CHARGE", Decimal("-12.00"))]  # fmt: skip
    charges = [charge for charge in charges if rng.random() < 0.45]
    total = sum((amount for _, amount in charges), Decimal(0))
    closing = opening + sum(entry.amount for entry in entries) + total
    number = f"5434 **** **** {rng.randint(1000, 9999)}"
    truth = Truth("credit_card", "en_GB", "GBP", number, start, end, opening, closing)
    style = rng.choice(["long", "short"])

    def written_day(day: date) -> str:
        return f"{day.day} {day:%B}" if style == "long" else f"{day:%d %b %y}"

    def add(day: date, lines: list[str], amount: Decimal) -> None:
        page, y = flow.page, flow.y
        page.put(DATE, y, written_day(day), 8)
        page.put(AMOUNT, y, _pounds(amount), 8, right=True)
        flow.y = page.lines(TEXT, y, lines, 8, 10) + 4
        truth.transactions.append(Row(day, " ".join(lines), amount, page=flow.number))

    flow = Flow(770, _page, lambda page, number: _head(page, number, truth, [e.amount for e in entries], total))
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 250))]
        if flow.need(10 * len(lines)):
            flow.page.put(DATE, flow.y - 24, "Your transactions (continued)", 10, bold=True, color=TEAL)
        add(entry.day, lines, entry.amount)
    if not entries:
        flow.page.put(TEXT, flow.y, "There were no transactions on your account this month.", 8)
        flow.y += 14
    if charges:
        flow.need(60 + 14 * len(charges))
        flow.y += 12
        flow.page.box(DATE - 6, flow.y - 12, AMOUNT - DATE + 12, 36 + 14 * len(charges), PALE)
        flow.page.put(DATE, flow.y, "Interest and charges", 10, bold=True, color=TEAL)
        flow.y += 16
        for text, amount in charges:
            add(end, [text], amount)
        flow.page.put(TEXT, flow.y, "Total interest and charges this month", 8, bold=True)
        flow.page.put(AMOUNT, flow.y, _pounds(total, "£"), 8, right=True, bold=True)
        flow.y += 14
    flow.need(180)
    _boxes(flow.page, flow.y + 24, truth, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 812, f"Page {n} of {len(flow.pages)}", 7, right=True, color=GREY)
        page.put(DATE, 812, "Lindisfarne Bank plc. Registered in England 01999999. 8 Castlegate, Berwick.", 6)
    with_reportlab(flow.pages, path, spacing=rng.choice([0, 0.12]))
    return truth


def _head(page: Page, number: int, truth: Truth, amounts: list[Decimal], charges: Decimal) -> float:
    page.box(0, 0, 595, 44, TEAL)
    page.put(DATE, 28, "Lindisfarne Platinum Card", 15, bold=True, color=(1, 1, 1))
    page.put(AMOUNT, 28, f"Card number {truth.account_number}", 8, right=True, color=(1, 1, 1))
    y = 86.0
    if number == 1:
        end = truth.period_end
        page.lines(DATE, 76, ["Dr P N Featherstonehaugh", "The Maltings", "7 Tweed Street", "BERWICK TD15 9ZZ"], 9, 12)
        spent, paid = (sum((a for a in amounts if (a < 0) == out), Decimal(0)) for out in (True, False))
        sums = [("Balance from last statement", truth.opening_balance), ("Payments and refunds", paid),
                ("Purchases, cash and transfers", spent), ("Interest and charges", charges),
                (f"Your balance on {end.day} {end:%B %Y}", truth.closing_balance)]  # fmt: skip
        page.box(300, 62, AMOUNT - 294, 84, PALE)
        for n, (name, amount) in enumerate(sums):
            page.put(308, 78 + 15 * n, name, 8, bold=n == 4)
            page.put(AMOUNT, 78 + 15 * n, _pounds(amount, "£"), 8, right=True, bold=n == 4)
        least = max(min(Decimal(25), -truth.closing_balance), Decimal(0))
        due = f"{end + timedelta(25):%d %B %Y}"
        page.put(DATE, 172, f"Minimum payment £{least:.2f}   to reach us by {due}", 9, bold=True)
        page.put(DATE, 186, "Credit limit £6,400.00   Cash limit £1,600.00   Paying only the minimum takes longer.", 8)
        page.put(DATE, 200, f"Statement period: {truth.period_start:%d %B %Y} to {end:%d %B %Y}", 8)
        page.put(DATE, 228, "Your transactions", 10, bold=True, color=TEAL)
        y = 246
    page.put(DATE, y, "Date", 8, bold=True)
    page.put(TEXT, y, "Description", 8, bold=True)
    page.put(AMOUNT, y, "Amount (£)", 8, right=True, bold=True)
    page.rule(DATE, y + 4, AMOUNT, 0.6, TEAL)
    return y + 18


def _boxes(page: Page, y: float, truth: Truth, rng: Random) -> None:
    after = truth.period_end + timedelta(30)
    page.box(DATE - 6, y - 13, AMOUNT - DATE + 12, 32, stroke=TEAL)
    page.put(DATE, y, "Estimated interest", 9, bold=True)
    page.put(AMOUNT, y, f"£{written(abs(some_amount(rng, 1, 80)))}", 9, right=True, bold=True)
    page.put(DATE, y + 12, f"The interest we expect to charge by {after:%d %B %Y} if you pay only the minimum.", 7.5)
    page.put(DATE, y + 40, "Summary of interest rates", 9, bold=True)
    cells = [("Type", "Monthly rate", "Annual rate", "Balance"), ("Purchases", "1.883%", "24.9%", "£1,204.77"),
             ("Cash", "2.201%", "29.9%", "£40.00"),
             ("Balance transfers", "0.000%", "0.0% until 01/06/26", "£0.00")]  # fmt: skip
    for n, row in enumerate(cells):
        for x, cell in zip((DATE, 220, 330, 460), row, strict=True):
            page.put(x, y + 54 + 12 * n, cell, 8, bold=n == 0)
    offer = (
        "Transfer £100 or more by 30 June and pay 0% for 18 months (2.9% fee, minimum £3.00). A £12.00 charge applies"
        " if a payment is late. Lost card? Call 0345 600 0000."
    )
    page.lines(DATE, y + 112, wrap(offer, fits("narrow", 7, 455)), 7, 9, color=GREY)
