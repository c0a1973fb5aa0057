"""United Arab Emirates, credit card: band with the sum of the month, two dates, CR behind credits, VAT on fees as rows,
foreign amounts in a line below, supplementary card, instalment plans and points at the end; kerned by hand.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import ZERO, before, cents, entry, inserted, joined, paid, share, total, usage

GOLD: Color = (0.62, 0.5, 0.2)
SAND: Color = (0.96, 0.94, 0.89)
POOLS = {
    "shop": (
        "CARREFOUR HYPERMARKET",
        "LULU CENTER AL BARSHA",
        "SPINNEYS DUBAI LLC",
        "ADNOC 714 AL QUOZ",
        "ENOC SITE 1092",
        "NOON.COM",
        "TALABAT",
        "CAREEM RIDE",
        "BOOTS PHARMACY 204",
        "SALIK RECHARGE",
        "DEWA SMART APP",
        "ETISALAT QUICK PAY",
    ),
    "city": ("DUBAI ARE", "DUBAI ARE", "ABU DHABI ARE", "SHARJAH ARE"),
    "abroad": (
        "BOOKING.COM AMSTERDAM NLD",
        "AMAZON DIGITAL SEATTLE USA",
        "APPLE.COM/BILL CORK IRL",
        "UBER TRIP LONDON GBR",
    ),
}
KINDS = [
    Kind(14, -8, -900, "{shop} {city}"),
    Kind(3, -25, -2200, "{abroad}", "fx"),
    Kind(0.6, -500, -3000, "CASH ADVANCE ATM 0#### {city}", "cash", "100", 1),
    Kind(0.7, 20, 600, "REFUND {shop} {city}", most=2),
    Kind(1, -150, -700, "EASY INSTALMENT PLAN 0{n} OF 12", most=1),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount > 0 else "")


def _priced(entries: list[Entry]) -> list[Entry]:
    """The foreign amount on a line below purchases abroad."""
    rates = {"USA": ("USD", "3.7421"), "GBR": ("GBP", "4.7218"), "IRL": ("EUR", "4.0937"), "NLD": ("EUR", "4.1012")}
    priced = []
    for one in entries:
        if one.tag == "fx":
            sign, rate = rates[one.lines[0][-3:]]
            foreign = f"{sign} {written(cents(-one.amount / Decimal(rate)))}"
            priced.append(replace(one, lines=(one.lines[0], foreign)))
        else:
            priced.append(one)
    return priced


def _fees(rng: Random, bought: list[Entry], end: date) -> list[Entry]:
    fees = []
    for one in bought:
        if one.tag == "fx" and rng.random() < 0.5:
            fees.append(
                entry(one.day, "FOREIGN TRANSACTION FEE 1.99%", min(share(one.amount, "1.99"), Decimal("-0.02")))
            )
        if one.tag == "cash":
            fee = max(Decimal("99.00"), -share(one.amount, "3"))
            fees += [
                entry(one.day, "CASH ADVANCE FEE", -fee),
                entry(one.day, "VAT ON CASH ADVANCE FEE 5%", -share(fee, "5")),
            ]
    if rng.random() < 0.35:
        fees += [
            entry(end, "CREDIT SHIELD PREMIUM", Decimal("-38.61")),
            entry(end, "VAT ON CREDIT SHIELD 5%", Decimal("-1.93")),
        ]
    return fees


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    debt = some_amount(rng, 600, 18000)
    back = paid(rng, debt, "100")
    pools = POOLS | {"n": list("123456789")}
    bought = _priced(usage(rng, KINDS, pools, (start, end), 14, 62))
    more = [
        *_fees(rng, bought, end),
        entry(start + timedelta(rng.randint(5, 24)), "PAYMENT RECEIVED - THANK YOU", back),
    ]
    if back < debt:
        more.append(entry(end, "FINANCE CHARGE", -share(debt - back, "3.25")))
    primary = inserted(bought, more)
    second = _priced(usage(rng, KINDS[:2], pools, (start, end), 2, 12)) if rng.random() < 0.5 else []
    new = debt - total(primary) - total(second)
    card = fill(rng, "5239 25XX XXXX ####", end, {})
    flow = Flow(756, lambda: Page(A4), lambda page, n: _head(page, n, card))
    _summary(flow, [*primary, *second], (debt, new), end)
    rows = _list(
        rng,
        flow,
        [(f"Primary Card No: {card}", primary), ("Supplementary Card No: 5239 25XX XXXX 7719", second)],
        start,
    )
    _end(rng, flow, end)
    for at, page in enumerate(flow.pages, 1):
        page.rule(40, 784, 555, 0.5, GOLD)
        page.put(
            40,
            796,
            "Al Manara Bank PJSC is licensed by the Central Bank. P.O. Box 40404, Dubai.  Call 600 5555 00",
            7,
            color=GREY,
        )
        page.put(555, 796, f"Page {at} of {len(flow.pages)}", 7, right=True, color=GREY)
    by_hand(flow.pages, path, Hand("TJ"))
    return Truth("credit_card", "en-AE", "AED", card, None, end, -debt, -new, rows)


def _head(page: Page, number: int, card: str) -> float:
    page.put(40, 48, "AL MANARA BANK", 15, bold=True, color=GOLD)
    page.put(555, 48, "Credit Card Statement", 13, right=True)
    if number > 1:
        page.put(555, 62, card, 8, right=True)
        return _columns(page, 84)
    page.lines(40, 78, ("MR RAHUL MENON NAIR", "P.O. BOX 116523", "DUBAI", "UNITED ARAB EMIRATES"), 9, 11)
    return 76


def _summary(flow: Flow, entries: list[Entry], sums: tuple[Decimal, Decimal], end: date) -> None:
    debt, new = sums
    page = flow.page
    limit = (new // 5000 + 3) * 5000
    charges = -total([one for one in entries if "FEE" in one.text or "CHARGE" in one.text or "VAT" in one.text], False)
    pairs = (
        ("Card Type", "PLATINUM CREDIT CARD"),
        ("Statement Date", f"{end:%d/%m/%Y}"),
        ("Payment Due Date", f"{end + timedelta(25):%d/%m/%Y}"),
        ("Total Payment Due", f"AED {_money(-new)}"),
        ("Minimum Payment Due", f"AED {written(max(ZERO, share(new, '5')))}"),
        ("Credit Limit", f"AED {written(limit)}"),
        ("Available Credit Limit", f"AED {written(limit - new)}"),
    )
    y = flow.y
    for label, value in pairs:
        page.box(320, y - 9, 235, 13, SAND)
        page.put(325, y, label, 8)
        page.put(550, y, value, 8, right=True, bold=True)
        y += 14
    y += 18
    cells = (
        ("Previous Balance", debt),
        ("Purchases / Cash Advance", -total(entries, False) - charges),
        ("Interest / Other Charges", charges),
        ("Payments / Credits", total(entries, True)),
        ("Total Payment Due", new),
    )
    for at, (label, amount) in enumerate(cells):
        page.box(40 + 104 * at, y - 11, 92, 34, stroke=GOLD)
        page.put(86 + 104 * at, y, label, 6.5, center=True)
        page.put(86 + 104 * at, y + 15, _money(-amount) if at in (0, 4) else written(amount), 9, center=True, bold=True)
        page.put(138 + 104 * at, y + 8, "++-="[at : at + 1], 10, center=True)
    text = (
        "Paying only the Minimum Payment Due will attract a finance charge of 3.25% per month on the outstanding "
        "amount from the transaction date. Please report any discrepancy within 30 days of the statement date."
    )
    flow.y = page.lines(40, y + 40, wrap(text, fits("Helvetica", 7, 515)), 7, 9, color=GREY) + 12
    flow.y = _columns(page, flow.y)
    page.put(170, flow.y, "PREVIOUS STATEMENT BALANCE", 8)
    page.put(550, flow.y, written(debt), 8, right=True)
    flow.y += 14


def _columns(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 16, GOLD)
    for x, text in ((45, "Transaction Date"), (112, "Posting Date"), (170, "Description")):
        page.put(x, y, text, 7.5, bold=True, color=(1, 1, 1))
    page.put(550, y, "Amount (AED)", 7.5, bold=True, right=True, color=(1, 1, 1))
    return y + 17


def _list(rng: Random, flow: Flow, cards: list[tuple[str, list[Entry]]], start: date) -> list[Row]:
    rows: list[Row] = []
    for title, entries in cards:
        if not entries:
            continue
        flow.need(40)
        flow.page.put(45, flow.y, title, 8, bold=True)
        flow.y += 13
        for one in entries:
            flow.need(10 * len(one.lines) + 3)
            page = flow.page
            page.put(45, flow.y, f"{before(rng, start, one.day):%d/%m/%Y}", 8)
            page.put(112, flow.y, f"{one.day:%d/%m/%Y}", 8)
            page.put(550, flow.y, _money(one.amount), 8, right=True)
            rows.append(Row(one.day, joined(*one.lines), one.amount, page=flow.number))
            flow.y = page.lines(170, flow.y, one.lines, 8, 9.5) + 3
        page = flow.page
        page.rule(440, flow.y - 9, 555, 0.4)
        flow.y += 6
    return rows


def _end(rng: Random, flow: Flow, end: date) -> None:
    flow.need(150)
    page, y = flow.page, flow.y + 8
    page.put(40, y, "Your Instalment Plans", 9, bold=True, color=GOLD)
    heads = ("Plan", "Booked On", "Plan Amount", "Monthly Instalment", "Remaining Tenor", "Outstanding")
    xs = (40, 150, 220, 300, 400, 490)
    for x, text in zip(xs, heads, strict=True):
        page.put(x, y + 14, text, 7.5, bold=True)
    part = some_amount(rng, 150, 700)
    values = (
        "EASY INSTALMENT PLAN",
        f"{end - timedelta(95):%d/%m/%Y}",
        written(part * 12),
        written(part),
        "9",
        written(part * 9),
    )
    for x, text in zip(xs, values, strict=True):
        page.put(x, y + 26, text, 7.5)
    page.put(40, y + 50, "Manara Points", 9, bold=True, color=GOLD)
    points = (("Opening", 12840), ("Earned", rng.randint(200, 4000)), ("Redeemed", 0), ("Expiring in 30 days", 310))
    for at, (label, value) in enumerate(points):
        page.put(40 + 120 * at, y + 64, label, 7.5)
        page.put(40 + 120 * at, y + 76, f"{value:,}", 8, bold=True)
    flow.y = y + 90
