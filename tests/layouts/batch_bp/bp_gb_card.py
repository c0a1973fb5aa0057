"""UK, credit_card: transaction date and date entered as day and month in words, CR after money in, foreign purchases
with the currency and rate below and their fee as a row of its own; the old balance is the table's first line."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._rows import ZERO, by_day, payment, some_debt, some_number, total

TEAL: Color = (0.0, 0.37, 0.4)
SOFT: Color = (0.91, 0.95, 0.95)
POOLS = {
    "town": ["LEEDS", "LONDON SE1", "BRISTOL", "EDINBURGH", "STOCKPORT", "NORWICH", "CARDIFF", "TUNBRIDGE WEL"],
    "shop": ["HOLLOWAY FOODS 0###", "PENFOLD & CO", "THE BOOK NOOK", "BRIGHTS PHARMACY", "DENBY HOME", "GARSIDE DIY"],
    "eat": ["COSTELLO COFFEE", "THE OLD PLOUGH", "NOODLE YARD", "SUMUP *BAKEHOUSE", "ZETTLE_*STREET FOOD"],
    "web": ["PAYFRIEND *LARKWEAR", "FOREST MKTPLACE", "AMPLE.EXAMPLE/BILL", "STREAMBOX.EXAMPLE"],
}
KINDS = [
    Kind(9, -2, -140, "{shop}  {town}", "buy"),
    Kind(7, -3, -70, "{eat}  {town}", "buy"),
    Kind(4, -5, -120, "{web}  0##########", "buy"),
    Kind(3, -2, -9, "TFL TRAVEL CH  TFL.GOV.UK/CP", "buy"),
    Kind(2, -30, -90, "PETROGO SERVICES  {town}", "buy"),
    Kind(2, -8, -180, "LIBRERIA DEL SOL  MADRID", "euro"),
    Kind(1, -10, -160, "HUDSON DINER  NEW YORK", "dollar"),
    Kind(1, 6, 90, "{shop}  {town}", "refund"),
]
RATES = {"euro": ("EUR", Decimal("1.1523")), "dollar": ("USD", Decimal("1.2417"))}


def day_month(day: date) -> str:
    return f"{day.day:02} {day:%B}"


def money(amount: Decimal) -> str:
    return written(abs(amount)) + (" CR" if amount > 0 else "")


def _entries(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, POOLS, period, count=some_number(rng, 90)):
        if entry.tag not in RATES:
            entries.append(entry)
            continue
        code, rate = RATES[entry.tag]
        spent = written(abs(entry.amount * rate).quantize(ZERO))
        lines = (*entry.lines, f"{spent} {code} @ {rate}")
        fee = min((entry.amount * Decimal("0.0299")).quantize(ZERO), Decimal("-0.01"))
        entries += [
            Entry(entry.day, lines, entry.amount, "buy", ""),
            Entry(entry.day, ("NON-STERLING TRANSACTION FEE",), fee, "fee", ""),
        ]
    share = None if rng.random() < 0.5 else Decimal("0.3")
    entries.append(payment(rng, opening, period, "DIRECT DEBIT PAYMENT - THANK YOU", share=share))
    if share is not None:
        interest = (opening * Decimal("0.0172")).quantize(ZERO)
        entries.append(Entry(period[1], ("INTEREST - PURCHASES",), min(interest, Decimal("-0.50")), "interest", ""))
    return by_day(entries)


def _front(page: Page, period: tuple[date, date], opening: Decimal, entries: list[Entry]) -> float:
    closing = opening + total(entries)
    page.lines(50, 120, ["MR T R PEMBERTON", "14 ALMA ROAD", "HARROGATE", "HG2 8QD"], 9.5, 12)
    page.box(330, 105, 215, 134, SOFT)
    page.put(340, 122, "Your statement summary", 11, bold=True, color=TEAL)
    y = 138.0
    interest, fee = total(entries, "interest"), total(entries, "fee")
    for label, amount in (
        ("Balance from your last statement", opening),
        ("Payments and refunds", total(entries, "payment", "refund")),
        ("New transactions", total(entries, "buy")),
        ("Interest", interest),
        ("Fees and charges", fee),
        ("Your new balance", closing),
    ):
        strong = label.startswith("Your")
        page.put(340, y, label, 8.5, bold=strong)
        page.put(538, y, "\u00a3" + money(amount), 8.5, bold=strong, right=True)
        y += 13
    page.put(340, y + 3, "Minimum payment", 8.5)
    page.put(538, y + 3, f"\u00a3{written(max(Decimal('25.00'), (-closing / 50).quantize(ZERO)))}", 8.5, right=True)
    page.put(340, y + 16, "To reach us by", 8.5)
    page.put(538, y + 16, f"{period[1] + timedelta(25):%d %B %Y}", 8.5, right=True)
    page.put(50, 190, f"Statement date  {period[1]:%d %B %Y}", 9)
    page.put(50, 203, "Credit limit  \u00a37,200.00", 9)
    page.put(50, 216, f"Available to spend  \u00a3{written(max(ZERO, 7200 + closing))}", 9)
    page.lines(
        50, 258,
        [
            "If you make only the minimum payment each month, you will clear your balance later and at a higher cost.",
            "You're paying by Direct Debit: the amount will leave your bank account on or after the date above.",
        ], 7.5, 9.5,
    )  # fmt: skip
    return 300


def _rates(flow: Flow, closing: Decimal, rng: Random) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.put(50, y, "Your interest rates", 11, bold=True, color=TEAL)
    y += 16
    for x, text in ((50, "Type"), (230, "Monthly rate"), (320, "Annual rate"), (430, "Balance"), (545, "Ends")):
        page.put(x, y, text, 8, bold=True, right=x > 60)
    page.rule(50, y + 3, 545, 0.5, TEAL)
    for label, month, year, owed in (
        ("Purchases", "1.72%", "22.94% variable", money(-abs(closing))),
        ("Cash", "2.14%", "28.95% variable", "0.00"),
        ("Balance transfers", "0.00%", "0.00% fixed", "0.00"),
    ):
        y += 13
        page.put(50, y, label, 8)
        page.put(230, y, month, 8, right=True)
        page.put(320, y, year, 8, right=True)
        page.put(430, y, owed, 8, right=True)
    page.put(545, y, f"{rng.randint(1, 28):02} March 2026", 8, right=True)
    page.put(
        50,
        y + 18,
        f"Estimated interest next month: \u00a3{written(abs(closing * Decimal('0.0172')).quantize(ZERO))}",
        8,
    )
    page.put(50, y + 32, "This is an estimate and assumes you pay the minimum payment on time.", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    """Summary above the transactions of the first page."""
    period = some_period(rng, rng.choice([29, 30]))
    opening = some_debt(rng, 90, 4000)
    entries = _entries(rng, period, opening)
    closing = opening + total(entries)
    account = f"5404 63** **** {rng.randint(1000, 9999)}"
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.put(50, 50, "Northmoor Bank", 18, bold=True, color=TEAL)
        page.put(545, 44, "Your credit card statement", 12, right=True)
        page.put(545, 58, f"Card number {account}", 8.5, right=True)
        page.put(545, 69, f"Page {number} of {{}}", 8.5, right=True)
        y = _front(page, period, opening, entries) if number == 1 else 105.0
        page.put(50, y - 6, "Your transactions", 11, bold=True, color=TEAL)
        page.box(50, y, 495, 26, TEAL)
        for x, top, below in ((55, "Date of", "transaction"), (140, "Date", "entered"), (225, "Description", "")):
            page.put(x, y + 11, top, 8, bold=True, color=(1, 1, 1))
            page.put(x, y + 21, below, 8, bold=True, color=(1, 1, 1))
        page.put(540, y + 11, "Amount (\u00a3)", 8, bold=True, right=True, color=(1, 1, 1))
        page.put(50, 815, "Northmoor Bank plc. Registered in England and Wales. Calls may be recorded.", 6.5)
        return y + 40

    flow = Flow(785, Page, head)
    flow.page.put(225, flow.y, "BALANCE FROM PREVIOUS STATEMENT", 8.5)
    flow.page.put(540 - (0 if opening > 0 else 14), flow.y, money(opening), 8.5, right=True)
    flow.y += 14
    for entry in entries:
        flow.need(14 * len(entry.lines))
        bought = earlier(rng, entry.day)
        flow.page.put(55, flow.y, day_month(bought), 8.5)
        flow.page.put(140, flow.y, day_month(entry.day), 8.5)
        flow.page.put(540 - (0 if entry.amount > 0 else 14), flow.y, money(entry.amount), 8.5, right=True)
        text = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, text, entry.amount, value_date=bought, page=flow.number))
        flow.y = flow.page.lines(225, flow.y, entry.lines, 8.5, 10.5) + 3.5
        flow.page.rule(50, flow.y - 10.5, 545, 0.2, TEAL)
    flow.need(20)
    flow.page.put(225, flow.y + 3, "NEW BALANCE", 8.5, bold=True)
    flow.page.put(540 - (0 if closing > 0 else 14), flow.y + 3, money(closing), 8.5, bold=True, right=True)
    flow.y += 34
    _rates(flow, closing, rng)
    for page in flow.pages:
        page.texts = [
            text if "{}" not in text.text else type(text)(
                text.x, text.y, text.text.format(len(flow.pages)), text.face, text.size, text.color, text.anchor
            )
            for text in page.texts
        ]  # fmt: skip
    by_hand(flow.pages, path, Hand(show="TJ", order="columns"))
    return Truth("credit_card", "en_GB", "GBP", account, None, period[1], opening, closing, rows)
