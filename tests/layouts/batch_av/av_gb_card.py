"""United Kingdom, Visa card statement: day of receipt and of the transaction, ")))" before what was paid contactless,
foreign amount and rate on a line below with the fee as a row of its own, "CR" after payments, a summary of interest by
kind of balance and a paying-in slip at the foot of the first sheet.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._rows import ZERO, money_in, month_before, shorter

BANK = "Wharfedale Bank"
RED = (0.8, 0.05, 0.1)
POOLS: Pools = {
    "shop": [
        "TESCO STORES ####       SKIPTON",
        "SAINSBURYS S/MKTS       ILKLEY",
        "AMAZON.CO.UK*{code}   AMAZON.CO.UK",
        "TRAINLINE.COM           LONDON",
        "GREGGS PLC              LEEDS",
        "SHELL OTLEY ROAD        OTLEY",
        "PAYPAL *EBAY UK         35314369001",
        "NATIONAL TRUST          BOLTON ABBEY",
        "M&S SIMPLY FOOD         LEEDS",
    ],
    "code": ["??#?#??##"],
    "abroad": [
        "UBER *TRIP              AMSTERDAM",
        "CAFE DE FLORE           PARIS 6",
        "LUL PIZZERIA            NAPOLI",
    ],
}
KINDS = [
    Kind(9, -2, -60, "))){shop}", "touch"),
    Kind(8, -8, -260, "{shop}", ""),
    Kind(2, -6, -120, "{abroad}", "abroad"),
    Kind(1, 8, 90, "{shop}", "back", most=2),
    Kind(0.4, -50, -200, "CASH ADVANCE            SKIPTON HIGH ST", "cash", step="10", most=1),
    Kind(0.4, -12, -12, "LATE PAYMENT FEE", "fee", most=1),
]


def _fees(entries: list[Entry]) -> list[Entry]:
    result = []
    for entry in entries:
        result.append(entry)
        if entry.tag == "abroad":
            fee = (entry.amount * Decimal("0.0299")).quantize(Decimal("0.01"))
            result.append(Entry(entry.day, ("NON-STERLING TRANSACTION FEE",), fee, "charge", ""))
        if entry.tag == "cash":
            fee = min((entry.amount * Decimal("0.0299")).quantize(Decimal("0.01")), Decimal(-3))
            result.append(Entry(entry.day, ("CASH FEE",), fee, "charge", ""))
    return result


def _pounds(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2019, 2025), rng.randint(1, 12), rng.randint(5, 27))
    start = shorter(month_before(end).replace(day=end.day), -1)
    opening = -some_amount(rng, 80, 4200)
    entries = _fees(some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 80)))
    part = -opening if rng.random() < 0.6 else (-opening / 5).quantize(Decimal(1))
    text = rng.choice(["DIRECT DEBIT PAYMENT - THANK YOU", "PAYMENT - THANK YOU"])
    entries = sorted(
        [*entries, Entry(start + timedelta(rng.randint(2, 20)), (text,), part, "paid", "")], key=lambda entry: entry.day
    )
    interest = ZERO
    if part != -opening:
        interest = ((-opening - part) * Decimal("0.0189")).quantize(Decimal("0.01"))
        entries.append(Entry(end, ("INTEREST ON PURCHASES",), -interest, "charge", ""))
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    card = f"4546 38{rng.randint(0, 99):02} {rng.randint(0, 9999):04} {rng.randint(0, 9999):04}"

    def head(page: Page, number: int) -> float:
        page.put(46, 50, BANK, 17, bold=True, color=RED)
        page.put(300, 50, "Your Visa Card statement", 15)
        page.put(46, 66, "Contact tel 0345 000 4000", 7.5)
        page.put(46, 76, "see reverse for call times", 7.5)
        for n, (label, fact) in enumerate(
            (
                ("Cardholder Name", "Ms E J Hardcastle"),
                ("Card number", card),
                ("Sheet number", str(number)),
                ("Statement Date", f"{end:%d %B %Y}"),
            )
        ):
            page.put(300, 72 + 12 * n, label, 8, color=GREY)
            page.put(390, 72 + 12 * n, fact, 8)
        return _titles(page, _front(page, end, card, (opening, closing, entries)) if number == 1 else 134)

    flow = Flow(600, lambda: Page(A4), head)
    rows = _rows(rng, flow, (start, opening), entries)
    _interest(flow, interest)
    with_slip = flow.pages[0]
    _slip(with_slip, card, closing)
    by_hand(flow.pages, path, Hand("TJ", scaled=True))
    return Truth("credit_card", "en_GB", "GBP", card, None, None, opening, closing, rows)


def _front(page: Page, end: date, card: str, money: tuple[Decimal, Decimal, list[Entry]]) -> float:
    opening, closing, entries = money
    page.lines(46, 112, ["Ms E J Hardcastle", "9 Beckside Cottages", "Addingham", "ILKLEY", "LS29 0XX"], 9, 11)
    page.put(300, 132, "Account Summary", 11, bold=True, color=RED)
    back = money_in(entry.amount for entry in entries)
    least = max(min(-closing, Decimal(25)), (-closing / 50).quantize(Decimal("0.01")))
    facts = (
        ("Previous Balance", f"£{_pounds(opening)}"),
        ("Credits and Payments", f"£{written(back)}"),
        ("Debits", f"£{written(back + opening - closing)}"),
        ("New Balance", f"£{_pounds(closing)}"),
        ("Credit limit", "£7,500.00"),
        ("Minimum payment", f"£{written(max(least, ZERO))}"),
        ("Payment must reach us by", f"{end + timedelta(25):%d %B %Y}"),
    )
    for n, (label, text) in enumerate(facts):
        page.put(300, 146 + 12 * n, label, 8.5, bold=n == 3)
        page.put(548, 146 + 12 * n, text, 8.5, right=True, bold=n == 3)
    page.rule(300, 150 + 12 * 6, 548, color=RED)
    page.put(46, 196, f"Your {card[:4]} account", 8)
    page.put(46, 208, "Paying only the minimum each month takes longer and costs more.", 7)
    return 256


def _titles(page: Page, y: float) -> float:
    page.put(46, y, "Your Transaction Details", 11, bold=True, color=RED)
    page.rule(46, y + 5, 548, 0.8, RED)
    for x, first, second in ((46, "Received", "By Us"), (104, "Transaction", "Date"), (168, "Details", "")):
        page.put(x, y + 16, first, 8, bold=True)
        page.put(x, y + 26, second, 8, bold=True)
    page.put(548, y + 16, "Amount", 8, right=True, bold=True)
    return y + 42


def _rows(rng: Random, flow: Flow, before: tuple[date, Decimal], entries: list[Entry]) -> list[Row]:
    rows = []
    used = before[0]
    for n, entry in enumerate(entries):
        lines = list(entry.lines)
        if entry.tag == "abroad":
            rate = Decimal(rng.randint(11300, 11999)) / 10000
            lines.append(f"EUR {(-entry.amount * rate).quantize(Decimal('0.01'))} @ {rate:.4f}")
        follows = n + 1 < len(entries) and entries[n + 1].tag == "charge"
        flow.need(11 * len(lines) + (12 if follows else 0))
        page, y = flow.page, flow.y
        alone = entry.tag in ("charge", "paid", "fee")
        used = entry.day if alone else earlier(rng, entry.day, 2)
        page.put(46, y, f"{entry.day:%d %b %y}", 8.5)
        page.put(104, y, f"{used:%d %b %y}", 8.5)
        head, *rest = lines
        if head.startswith(")))"):
            page.put(156, y, ")))", 8.5)
        name, _, place = head.removeprefix(")))").partition("  ")
        page.put(168, y, name, 8.5)
        page.put(300, y, place.strip(), 8.5)
        page.lines(168, y + 11, rest, 8.5, 11)
        page.put(548 if entry.amount < 0 else 559, y, _pounds(entry.amount), 8.5, right=True)
        rows.append(
            Row(entry.day, " ".join(" ".join(lines).replace(")))", "))) ").split()), entry.amount, page=flow.number)
        )
        flow.y += 11 * len(lines) + 1
    return rows


def _interest(flow: Flow, interest: Decimal) -> None:
    flow.need(90)
    page, y = flow.page, flow.y + 10
    page.put(46, y, "Summary Of Interest On This Statement", 10, bold=True, color=RED)
    page.rule(46, y + 5, 548, 0.8, RED)
    for x, text in ((300, "Monthly rate"), (400, "Annual rate (variable)"), (548, "Interest charged")):
        page.put(x, y + 16, text, 8, right=True, bold=True)
    for n, (label, month, year, amount) in enumerate(
        (
            ("Purchases", "1.890%", "25.2%", interest),
            ("Cash", "2.154%", "29.1%", ZERO),
            ("Balance transfers", "1.890%", "25.2%", ZERO),
        )
    ):
        page.put(46, y + 29 + 12 * n, label, 8.5)
        page.put(300, y + 29 + 12 * n, month, 8.5, right=True)
        page.put(400, y + 29 + 12 * n, year, 8.5, right=True)
        page.put(548, y + 29 + 12 * n, f"£{written(amount)}", 8.5, right=True)
    page.put(46, y + 72, "Estimated interest next month, if you pay the minimum only: see our website.", 7.5)


def _slip(page: Page, card: str, closing: Decimal) -> None:
    page.rule(0, 680, 595, 0.5, GREY)
    page.put(46, 696, "bank giro credit", 10, bold=True)
    page.put(300, 696, BANK, 10, bold=True, color=RED)
    page.put(46, 714, "Card number", 7.5, color=GREY)
    page.put(46, 726, card, 9)
    page.put(200, 714, "Amount due", 7.5, color=GREY)
    page.put(200, 726, f"£{written(abs(closing))}", 9)
    page.box(300, 708, 248, 70, None, stroke=GREY)
    for n, label in enumerate(("Cash", "Cheques", "£")):
        page.put(306, 722 + 22 * n, label, 8)
    page.put(46, 770, "Cashier's stamp and initials", 7, color=GREY)
    page.put(46, 800, f"<{card.replace(' ', '')}<  404000+  73", 9, face="Courier")
