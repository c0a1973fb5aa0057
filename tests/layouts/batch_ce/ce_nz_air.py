"""New Zealand, Visa that earns airline points: day processed and day used, last digits of the card, running balance.

Credits and balances in credit carry CR; foreign purchases add two lines with the amount and the fee within the sum; the
opening balance heads the list and the closing one ends it, then totals and interest rates.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits, with_pymupdf
from ._rows import ZERO, by_words, cents, one, plain, total

NAVY: Color = (0.0, 0.25, 0.45)
SKY: Color = (0.9, 0.95, 0.98)
KINDS = [
    Kind(6, -4, -190, "{shop} {town} NZ"),
    Kind(2, -4, -45, "{food} {town} NZ"),
    Kind(1, -35, -130, "{fuel} {town} NZ"),
    Kind(1, -15, -260, "{bill}", most=3),
    Kind(1.4, -6, -420, "{abroad}", "abroad", most=6),
    Kind(0.5, 8, 160, "{shop} {town} NZ"),
    Kind(0.3, -20, -300, "CASH ADVANCE ATM {town} NZ", "cash", "20", 1),
]
POOLS = {
    "shop": ["COUNTDOWN ####", "PAK N SAVE", "NEW WORLD", "THE WAREHOUSE ###", "MITRE 10 MEGA", "CHEMIST WAREHOUSE",
        "KMART", "BUNNINGS ####", "FARMERS", "WHITCOULLS",
             "FRESH CHOICE", "SMITHS CITY"],
    "food": ["WILDBEANS CAFE", "HELL PIZZA", "UBER *EATS", "ROBERT HARRIS CAFE", "THE COFFEE CLUB", "PITA PIT"],
    "town": ["DUNEDIN", "CHRISTCHURCH", "WELLINGTON", "NELSON", "AUCKLAND", "TIMARU"],
    "fuel": ["Z ENERGY ####", "BP CONNECT", "GULL", "MOBIL"],
    "bill": ["SPARK NZ TRADING AUCKLAND NZ", "MERIDIAN ENERGY CHRISTCHURCH NZ", "SKY TV AUCKLAND NZ",
        "TRADE ME WELLINGTON NZ"],
    "abroad": ["USD 1.6312|APPLE.COM/BILL CUPERTINO", "AUD 1.0871|QANTAS AIRWAYS SYDNEY",
        "GBP 2.0522|BLACKWELLS OXFORD", "FJD 0.7391|HILTON FIJI BEACH NADI"],
}  # fmt: skip


def num(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries: list[Entry] = []
    raw = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 85))
    opening = some_amount(rng, -150, -5400)
    full = rng.random() < 0.6
    paid = -opening if full else cents(-opening / 4).quantize(Decimal(10)) + Decimal("0.00")
    raw.append(
        one(
            start + timedelta(rng.randint(10, 25)),
            rng.choice(["ONLINE PAYMENT - THANK YOU", "DIRECT DEBIT PAYMENT - THANK YOU"]),
            paid or Decimal("50.00"),
            "pay",
        )
    )
    raw.sort(key=lambda entry: entry.day)
    for entry in raw:
        entries.append(entry)
        if entry.tag == "cash":
            entries.append(one(entry.day, "CASH ADVANCE FEE", Decimal("-3.00"), "fee"))
    if rng.random() < 0.2:
        entries.append(one(end, "ACCOUNT FEE", Decimal("-32.50"), "fee"))
    if not full:
        entries.append(
            one(end, "INTEREST CHARGED ON PURCHASES", cents((opening + paid) * Decimal("0.0169")), "interest")
        )
    closing = opening + total(entries)
    last4 = f"{rng.randint(0, 9999):04}"
    number = f"4999-81XX-XXXX-{last4}"
    due = end + timedelta(25)
    least = max(Decimal("10.00"), cents(-closing * Decimal("0.02"))) if closing < -10 else max(ZERO, -closing)
    extra = f"{rng.randint(0, 9999):04}" if rng.random() < 0.4 else last4

    def head(page: Page, n: int) -> float:
        page.box(0, 0, 595, 36, NAVY)
        page.put(36, 24, "Otago Pacific Bank", 15, bold=True, color=WHITE)
        page.put(559, 24, "Air Rewards Visa Platinum", 10, color=WHITE, right=True)
        y = 62.0
        if n == 1:
            page.lines(50, 84, ["MR T R MCALLISTER", "27 ROYAL TERRACE", "DUNEDIN 9016"], 9, 11.5)
            page.put(330, 62, "Credit Card Statement", 13, bold=True, color=NAVY)
            for k, (label, value) in enumerate(
                [
                    ("Account number", number),
                    ("Statement period", f"{start:%d %b %Y} - {end:%d %b %Y}"),
                    ("Opening balance", "$" + num(opening)),
                    ("Payments and other credits", "$" + written(plus(entries))),
                    ("Purchases and other debits", "$" + written(-minus(entries))),
                    ("Closing balance", "$" + num(closing)),
                    ("Minimum payment due", "$" + written(least)),
                    ("Payment due date", f"{due:%d %b %Y}"),
                ]
            ):
                page.box(330, 70 + 15 * k, 229, 14, SKY)
                page.put(335, 80 + 15 * k, label, 8, bold=k in (5, 7))
                page.put(554, 80 + 15 * k, value, 8, bold=k in (5, 7), right=True)
            page.box(36, 132, 270, 58, None, stroke=NAVY)
            page.put(42, 145, "Points summary", 9, bold=True, color=NAVY)
            points = rng.randint(5, 900)
            for k, (label, count) in enumerate(
                [("Opening balance", points), ("Earned this month", 23), ("Closing balance", points + 23)]
            ):
                page.put(42, 158 + 12 * k, label, 8)
                page.put(300, 158 + 12 * k, f"{count}.00", 8, right=True)
            y = 218.0
        page.put(36, y, "Your transactions", 11, bold=True, color=NAVY)
        y += 8
        page.box(36, y, 523, 26, NAVY)
        for x, a, b in [
            (40, "Date", "processed"),
            (98, "Date of", "transaction"),
            (158, "Card", "used"),
            (194, "Transaction", "details"),
        ]:
            page.put(x, y + 11, a, 7.5, color=WHITE)
            page.put(x, y + 20, b, 7.5, color=WHITE)
        for x, a, b in [(470, "Amount", "($)"), (555, "Balance", "($)")]:
            page.put(x, y + 11, a, 7.5, color=WHITE, right=True)
            page.put(x, y + 20, b, 7.5, color=WHITE, right=True)
        return y + 40

    flow = Flow(762, Page, head)
    rows: list[Row] = []
    balance = opening
    flow.page.put(194, flow.y, "OPENING BALANCE", 8)
    flow.page.put(555, flow.y, num(opening), 8, right=True)
    flow.y += 14
    for entry in entries:
        lines = list(entry.lines)
        if entry.tag == "abroad":
            currency, rate = lines[0].split()
            fee = cents(-entry.amount * Decimal("0.013"))
            lines = [
                lines[1],
                f"{written(cents((-entry.amount - fee) / Decimal(rate)))} {currency}",
                f"INCL OVERSEAS TXN FEE {written(fee)} NZD",
            ]
        lines = [part for line in lines for part in wrap(line, fits("Helvetica", 8, 205))]
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in ("pay", "fee", "interest") else earlier(rng, entry.day)
        balance += entry.amount
        page.put(40, y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(98, y, f"{used:%d/%m/%Y}", 8)
        if entry.tag not in ("fee", "interest"):
            page.put(158, y, rng.choice([last4, extra]), 8)
        page.lines(194, y, lines, 8, 10)
        page.put(470, y, num(entry.amount), 8, right=True)
        page.put(555, y, num(balance), 8, right=True)
        rows.append(Row(entry.day, plain(lines), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(lines) + 4
        page.rule(36, flow.y - 10.5, 559, 0.25, (0.75, 0.8, 0.85))
    flow.need(130)
    page, y = flow.page, flow.y
    page.put(194, y, "CLOSING BALANCE", 8, bold=True)
    page.put(555, y, num(closing), 8, bold=True, right=True)
    y += 30
    page.put(36, y, "Interest rates and charges", 10, bold=True, color=NAVY)
    page.box(36, y + 6, 523, 14, SKY)
    for x, label, right in [
        (40, "Type", False),
        (300, "Annual rate", True),
        (430, "Daily rate", True),
        (555, "Interest charged ($)", True),
    ]:
        page.put(x, y + 16, label, 7.5, bold=True, right=right)
    for k, (label, year, daily, value) in enumerate(
        [
            ("Purchases", "20.95%", "0.05740%", -total(entries, "interest")),
            ("Cash advances", "22.95%", "0.06288%", ZERO),
            ("Balance transfers", "5.99%", "0.01641%", ZERO),
        ]
    ):
        page.put(40, y + 32 + 12 * k, label, 8)
        page.put(300, y + 32 + 12 * k, year, 8, right=True)
        page.put(430, y + 32 + 12 * k, daily, 8, right=True)
        page.put(555, y + 32 + 12 * k, written(value), 8, right=True)
    page.lines(
        36,
        y + 78,
        [
            "Paying the closing balance in full by the due date means no interest on purchases. Paying "
            "only the minimum takes longer and costs more.",
            "Check each entry and call us on 0800 555 019 if something is not yours.",
        ],
        7,
        9,
        color=GREY,
    )
    for k, sheet in enumerate(flow.pages, 1):
        sheet.put(559, 815, f"Page {k} of {len(flow.pages)}", 7.5, right=True)
        sheet.put(36, 815, "Otago Pacific Bank Limited, PO Box 5600, Dunedin 9054", 7, color=GREY)
    with_pymupdf(by_words(flow.pages), path)
    return Truth("credit_card", "en_NZ", "NZD", number, start, end, opening, closing, rows)


def plus(entries: list[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount > 0), ZERO)


def minus(entries: list[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount < 0), ZERO)
