"""India, credit card bill: a column of facts at the left of the first page beside the rows, serial numbers and reward
points between the columns, "CR" after payments, the foreign amount with its currency before the amount in rupees,
instalments with their tax, lakhs grouped the Indian way.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, wrap
from ..pens import A4, GREY, WHITE, Flow, Page, fits, with_reportlab
from ._rows import ZERO, load, money_in, month_before, pieces, shorter, words

BANK = "Sahyadri Bank"
ORANGE = (0.93, 0.45, 0.1)
MAROON = (0.55, 0.1, 0.1)
POOLS: Pools = {
    "shop": [
        "SWIGGY BANGALORE IN",
        "AMAZON PAY INDIA PRIVA WWW.AMAZON.IN IN",
        "RELIANCE SMART BAZAAR PUNE IN",
        "UBER INDIA SYSTEMS PRI NOIDA IN",
        "ZOMATO LIMITED GURGAON IN",
        "HP PETROL PUMP HADAPSAR PUNE IN",
        "BIGBASKET BANGALORE IN",
        "IRCTC WEB NEW DELHI IN",
        "UPI-########{hash}-KIRANA STORES IN",
        "APOLLO PHARMACY PUNE IN",
    ],
    "hash": ["####"],
    "abroad": ["OPENAI *CHATGPT SUBSCR SAN FRANCISCO US", "DIGITALOCEAN.COM AMSTERDAM NL", "7-ELEVEN BANGKOK TH"],
}
KINDS = [
    Kind(16, -40, -6000, "{shop}", "shop"),
    Kind(2, -300, -9000, "{abroad}", "abroad"),
    Kind(1, -6000, -90000, "CROMA ELECTRONICS PUNE IN", "shop", most=1),
    Kind(1, 100, 3000, "{shop} REVERSAL", "back", most=2),
    Kind(1, -1500, -7000, "AMORTIZATION AMT - <#/12>", "emi", most=1),
    Kind(1, -10, -80, "MARKUP FEE ON FOREIGN CURRENCY", "fee", most=2),
    Kind(0.5, -400, -1200, "LATE PAYMENT FEES", "fee", most=1),
    Kind(0.5, -100, -900, "INTEREST AMOUNT AMORTIZATION - <#/12>", "fee", most=1),
]
NOTES = [
    "Please pay the total amount due by the due date to avoid finance charges.",
    "Paying only the minimum amount due stretches the repayment over months with interest on the outstanding.",
    "GSTIN 27AAACS0000A1Z5. HSN code 997113. Place of supply Maharashtra.",
]


def _rupees(amount: Decimal) -> str:
    whole, cents = f"{abs(amount):.2f}".split(".")
    groups = [whole[-3:]]
    while whole := whole[:-3] if len(groups) == 1 else whole[:-2]:
        groups.insert(0, whole[-2:])
    return ",".join(groups) + "." + cents


def _taxed(entries: list[Entry]) -> list[Entry]:
    """The rows with the tax after each fee."""
    result = []
    for entry in entries:
        result.append(entry)
        if entry.tag == "fee":
            tax = (entry.amount * Decimal("0.18")).quantize(Decimal("0.01"))
            result.append(Entry(entry.day, ("IGST-CI@18%",), tax, "tax", ""))
    return result


def draw(rng: Random, path: Path) -> Truth:
    load("Arial", "Arial-Bold")
    end = date(rng.randint(2020, 2025), rng.randint(1, 12), rng.choice([12, 15, 18, 24]))
    start = shorter(month_before(end).replace(day=end.day), -1)
    opening = -some_amount(rng, 2000, 160000)
    entries = _taxed(some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 80)))
    part = -opening if rng.random() < 0.7 else (-opening / 2).quantize(Decimal(1))
    text = rng.choice(["BBPS Payment received", "INFINITY PAYMENT RECEIVED, THANK YOU", "UPI Payment Received"])
    paid = Entry(start + timedelta(rng.randint(6, 19)), (text,), part, "paid", "")
    entries = sorted([*entries, paid], key=lambda entry: entry.day)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    card = f"4375XXXXXXXX{rng.randint(0, 9999):04}"

    state = [True]  # whether rows follow

    def head(page: Page, number: int) -> float:
        page.put(40, 44, BANK, 16, bold=True, color=MAROON)
        page.put(555, 40, "CREDIT CARD STATEMENT", 12, right=True, bold=True, color=ORANGE)
        page.put(555, 52, "GST Invoice No: 27" + card[-4:] + f"{end:%y%m}", 6.5, right=True, color=GREY)
        page.rule(40, 58, 555, 1.5, ORANGE)
        if number > 1:
            return _titles(page, 40, 76) if state[0] else 76
        _side(page, (start, end), closing, (opening, entries))
        page.put(204, 168, card, 9, bold=True)
        return _titles(page, 200, 184)

    flow = Flow(740, lambda: Page(A4, "Arial", "Arial-Bold"), head)
    rows = _rows(rng, flow, entries)
    _end(flow, rng, state)
    for number, page in enumerate(flow.pages, 1):
        page.put(297, 815, f"Page {number} of {flow.number}", 7, center=True, color=GREY)
    pieces(flow.pages, words)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "en_IN", "INR", card, start, end, opening, closing, rows)


def _side(page: Page, period: tuple[date, date], closing: Decimal, money: tuple[Decimal, list[Entry]]) -> None:
    start, end = period
    opening, entries = money
    back = money_in(entry.amount for entry in entries)
    page.lines(200, 80, ["MR ANIRUDDHA KULKARNI", "FLAT 12 SHREE RESIDENCY", "BANER ROAD PUNE 411045"], 8.5, 11)
    page.put(200, 128, f"Statement period : {start:%B} {start.day}, {start.year} to {end:%B} {end.day}, {end.year}", 8)
    page.put(200, 146, "Spends overview and transactions", 9, bold=True, color=MAROON)
    due = end + timedelta(18)
    facts = (
        ("STATEMENT DATE", f"{end:%B} {end.day}, {end.year}"),
        ("PAYMENT DUE DATE", f"{due:%B} {due.day}, {due.year}"),
    )
    y = 80.0
    for label, text in facts:
        page.box(40, y - 12, 146, 32, ORANGE)
        page.put(46, y, label, 7, bold=True, color=WHITE)
        page.put(46, y + 13, text, 9, bold=True, color=WHITE)
        y += 38
    spent = back + opening - closing
    groups = (
        (
            "STATEMENT SUMMARY",
            (
                ("Total Amount due", -closing),
                ("Minimum Amount due", max(-closing, ZERO) / 20),
                ("Previous Balance", -opening),
                ("Purchases / Charges", spent),
                ("Cash Advances", ZERO),
                ("Payments / Credits", back),
            ),
        ),
        (
            "CREDIT SUMMARY",
            (
                ("Credit Limit (Including cash)", Decimal(320000)),
                ("Available Credit", 320000 + closing),
                ("Cash Limit", Decimal(32000)),
                ("Available Cash", Decimal(32000)),
            ),
        ),
    )
    for title, lines in groups:
        page.put(40, y + 4, title, 8.5, bold=True, color=MAROON)
        y += 20
        for label, amount in lines:
            page.put(46, y, label, 7.5, color=GREY)
            page.put(46, y + 11, "₹", 9, face="narrow-bold")
            page.put(52.5, y + 11, _rupees(amount), 9, bold=True)
            y += 28
        y += 8


def _titles(page: Page, x: float, y: float) -> float:
    page.box(x, y - 11, 555 - x, 26, (0.97, 0.88, 0.8))
    for place, text in ((x + 4, "Date"), (x + 54, "SerNo."), (x + 112, "Transaction Details")):
        page.put(place, y, text, 7, bold=True)
    for place, first, second in (
        (430, "Reward", "Points"),
        (492, "Intl.#", "amount"),
        (543, "Amount (in", ""),
    ):
        page.put(place, y, first, 7, right=True, bold=True)
        page.put(place, y + 9, second, 7, right=True, bold=True)
    page.put(551, y, "₹)", 7, right=True, face="narrow-bold")
    return y + 28


def _points(entry: Entry) -> str:
    if entry.tag not in ("shop", "abroad", "back"):
        return "0"
    return str(-int(entry.amount // 100))


def _rows(rng: Random, flow: Flow, entries: list[Entry]) -> list[Row]:
    rows = []
    serial = rng.randint(7_000_000_000, 9_000_000_000)
    for entry in entries:
        flow.need(22)
        x = 200 if flow.number == 1 else 40
        lines = wrap(entry.lines[0], fits("Arial", 7.5, 400 - x - 112))
        page, y = flow.page, flow.y
        serial += rng.randint(1_000, 9_000_000)
        page.put(x + 4, y, f"{entry.day:%d/%m/%Y}", 7.5)
        page.put(x + 54, y, str(serial), 7.5)
        page.lines(x + 112, y, lines, 7.5, 9)
        page.put(430, y, _points(entry), 7.5, right=True)
        if entry.tag == "abroad":
            name, rate = ("THB", "2.37") if "BANGKOK" in entry.lines[0] else ("USD", "83.12")
            foreign = (-entry.amount / Decimal(rate)).quantize(Decimal("0.01"))
            page.put(492, y, f"{foreign} {name}", 7.5, right=True)
        page.put(551, y, _rupees(entry.amount) + (" CR" if entry.amount > 0 else ""), 7.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y += 9 * len(lines) + 5
        page.rule(x, flow.y - 9, 555, 0.3, (0.8, 0.8, 0.8))
    return rows


def _end(flow: Flow, rng: Random, state: list[bool]) -> None:
    flow.y = max(flow.y, 540) if flow.number == 1 else flow.y
    state[0] = False
    flow.need(150)
    page, y = flow.page, flow.y + 12
    page.put(40, y, "# International Spends", 7.5, color=GREY)
    page.put(40, y + 20, "EARNINGS", 9, bold=True, color=MAROON)
    earned = rng.randint(20, 900)
    for n, (label, points) in enumerate(
        (("Total Points earned", earned), ("Points earned on this card", earned), ("Bonus points", 0))
    ):
        page.put(40, y + 34 + 12 * n, label, 8)
        page.put(240, y + 34 + 12 * n, str(points), 8, right=True)
    page.put(40, y + 86, "Important Messages", 9, bold=True, color=MAROON)
    page.lines(40, y + 99, NOTES, 7.5, 11)
    flow.y = y + 140
