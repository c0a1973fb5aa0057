"""South Africa, credit card with a straight and a budget facility: amounts with "Cr" behind what comes in.

Dates are day and month; payments, purchases, and fees with interest have sections with totals. The budget facility
is a table of purchases with term, rate and instalment; only the instalment is posted. A summary of the bank's charges
with VAT stands at the end. Content streams by hand with stretched word spaces.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Hand, Page, by_hand, fits
from ._rows import Move, day_after, debt, how_many, joined, limit, month_before, numbered, some_moves, total

TEAL: Color = (0.0, 0.55, 0.58)
GOLD: Color = (0.93, 0.6, 0.1)
PALE: Color = (0.93, 0.97, 0.97)
POOLS = {
    "town": ["Sandton", "Rosebank", "Cape Town", "Durban North", "Centurion", "Randburg", "Bellville", "Menlyn"],
    "shop": [
        "Checkers Sixty60",
        "Pick N Pay",
        "Woolworths",
        "Spar",
        "Shoprite",
        "Clicks",
        "Dis-Chem",
        "Builders W/house",
    ],
    "food": ["Nando's", "Steers", "Vida E Caffe", "Mugg & Bean", "Mr D Food", "Kauai", "Ocean Basket"],
    "fuel": ["Engen", "Sasol", "Caltex", "BP", "Shell Ultra City", "Astron Energy"],
    "life": ["Takealot", "Vodacom", "DSTV", "Virgin Active", "Uber SA", "Netflix.com", "Superbalist", "Computicket"],
}
KINDS = [
    Kind(8, -40, -2100, "{shop} {town}"),
    Kind(4, -45, -680, "{food} {town}"),
    Kind(3, -300, -1350, "{fuel} {town}"),
    Kind(4, -80, -1600, "{life} {town}"),
    Kind(1, -60, -900, "Amazon Mktplace Seattle Usd ##.##"),
    Kind(1, -120, -450, "Airtime Topup 082#######"),
]
COST = ["Int. Transaction Fee", "Credit Card Account Fee", "Credit Facility Service Fee"]


def rand(amount: Decimal) -> str:
    return written(abs(amount)) + ("Cr" if amount > 0 else "")


def owed(balance: Decimal) -> str:
    return f"R {written(abs(balance))}" + ("Cr" if balance > 0 else "Dr")


def short(day: date) -> str:
    return f"{day:%d %b}"


def long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def head(number: str, page: Page, sheet: int) -> float:
    page.put(42, 52, "Umkhonto Bank", 20, bold=True, color=TEAL)
    page.box(42, 60, 511, 3, GOLD)
    if sheet == 1:
        return 82
    page.put(553, 52, f"Gold Credit Card {number}", 9, right=True)
    return columns(page, 84)


def columns(page: Page, y: float) -> float:
    page.box(42, y - 11, 511, 15, TEAL)
    for x, label in ((47, "Date"), (105, "Transaction Description")):
        page.put(x, y, label, 8, bold=True, color=WHITE)
    page.put(548, y, "Amount in Rand (ZAR)", 8, right=True, bold=True, color=WHITE)
    return y + 17


def cover(page: Page, facts: list[tuple[str, str]], sums: list[tuple[str, str]]) -> float:
    page.lines(42, 92, ["MS N DLAMINI", "14 PROTEA AVENUE", "FERNDALE", "RANDBURG", "2194"], 9, 11)
    page.put(330, 92, "Credit Card Statement / Tax Invoice", 11, bold=True, color=TEAL)
    for n, (label, value) in enumerate(facts):
        page.put(330, 108 + 12 * n, label, 8)
        page.put(553, 108 + 12 * n, value, 8, right=True)
    page.put(42, 192, "Account Summary", 11, bold=True, color=TEAL)
    y = 208.0
    for n, (label, value) in enumerate(sums):
        if n % 2 == 0:
            page.box(42, y - 10, 511, 14, PALE)
        bold = label.endswith("Balance")
        page.put(47, y, label, 8.5, bold=bold)
        page.put(548, y, value, 8.5, right=True, bold=bold)
        y += 14
    return columns(page, y + 18)


def print_group(flow: Flow, title: str, moves: list[Move]) -> list[Row]:
    if not moves:
        return []
    flow.need(48)
    flow.page.put(47, flow.y, title, 8.5, bold=True)
    flow.y += 14
    rows = []
    for move in moves:
        flow.need(12.5)
        text = joined(*move.lines)
        flow.page.put(47, flow.y, short(move.booked), 8.5)
        flow.page.put(105, flow.y, text, 8.5)
        flow.page.put(548, flow.y, rand(move.amount), 8.5, right=True)
        rows.append(Row(move.booked, text, move.amount, page=flow.number))
        flow.y += 12.5
    flow.need(22)
    flow.page.rule(420, flow.y - 8, 553, 0.5, TEAL)
    flow.page.put(105, flow.y + 2, f"Total {title}", 8.5, bold=True)
    flow.page.put(548, flow.y + 2, rand(total(moves)), 8.5, right=True, bold=True)
    flow.y += 24
    return rows


def budget_table(flow: Flow, end: date, parts: list[tuple[str, int, int, Decimal]]) -> None:
    if not parts:
        return
    flow.need(46 + 13 * len(parts))
    page, y = flow.page, flow.y
    page.put(42, y, "Budget Facility", 10, bold=True, color=TEAL)
    page.box(42, y + 6, 511, 14, PALE)
    for x, label, right in ((47, "Date", False), (105, "Description", False), (300, "Term", True), (355, "Rate", True)):
        page.put(x, y + 16, label, 8, right=right, bold=True)
    page.put(450, y + 16, "Outstanding", 8, right=True, bold=True)
    page.put(548, y + 16, "Instalment", 8, right=True, bold=True)
    y += 30
    for name, number, term, amount in parts:
        day = end
        for _ in range(number):
            day = month_before(day)
        page.put(47, y, f"{day:%d %b %Y}", 8)
        page.put(105, y, name, 8)
        page.put(300, y, f"{number} of {term}", 8, right=True)
        page.put(355, y, "17.75%", 8, right=True)
        page.put(450, y, written(-amount * (term - number)), 8, right=True)
        page.put(548, y, written(-amount), 8, right=True)
        y += 13
    flow.y = y + 12


def charges(flow: Flow, fees: list[Move]) -> None:
    flow.need(112)
    page, y = flow.page, flow.y
    spent = -total(move for move in fees if move.lines[0] in COST)
    vat = round(spent * 15 / 115, 2)
    page.put(42, y, "Bank Charges (incl. VAT)", 10, bold=True, color=TEAL)
    for n, (label, value) in enumerate((("Service Fees", spent), ("Total Charge Amount", spent), ("Total VAT", vat))):
        page.put(47, y + 16 + 12 * n, label, 8)
        page.put(250, y + 16 + 12 * n, written(value), 8, right=True)
    page.put(300, y + 16, "* VAT at 15% is included in fees marked as such", 7.5, color=GREY)
    text = (
        "Please let us know within 30 days of the statement date if any entry is not yours; after that we take it as "
        "correct. Interest is calculated daily on the outstanding balance and capitalised monthly. Report a lost or "
        "stolen card on 087 000 0000 at any hour. Umkhonto Bank Limited is an authorised financial services and credit "
        "provider, NCRCP00."
    )
    page.lines(42, y + 62, wrap(text, fits("Helvetica", 7, 470)), 7, 9, color=GREY)


def foot(page: Page, number: int, pages: int) -> None:
    page.put(42, 816, "Reg. No. 0000/000000/06   VAT Reg. No. 4000000000", 7, color=GREY)
    page.put(553, 816, f"Page {number} of {pages}", 7, right=True)


def fees_of(rng: Random, end: date, carried: bool) -> list[Move]:
    found = [(COST[1], Decimal("-58.00")), (COST[2], Decimal("-24.50"))]
    if rng.random() < 0.4:
        found.insert(0, (COST[0], some_amount(rng, -3, -40)))
    if carried:
        found.append((f"Interest on Straight Facility @ {some_amount(rng, 17, 21)}%", some_amount(rng, -30, -600)))
    return [Move(end, end, (name,), amount) for name, amount in found]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = debt(rng, 900, 28000)
    spent = some_moves(rng, KINDS, POOLS, (start, end), how_many(rng), reversal="Refund {0}")
    share = Decimal(rng.choice(["1", "0.5", "0.1"]))
    paid_on = min(day_after(start, rng.randint(8, 24)), end)
    text = rng.choice(["Payment Received - Thank You", "Internet Pmt From 62#######", "Autopay Payment"])
    paid = [Move(paid_on, paid_on, (fill(rng, text, end, {}),), -round(opening * share, 2))]
    names = rng.sample(
        ["Incredible Connection", "Hirsch's Homestore", "Supa Quick Tyres", "Travelstart"], rng.randint(0, 3)
    )
    parts = []
    for name in names:
        term = rng.choice([6, 12, 24, 36])
        parts.append((name, rng.randint(1, term - 1), term, some_amount(rng, -90, -900)))
    day = min(day_after(start, 20), end)
    budget = [Move(day, day, (f"Budget Instalment {n} of {term} {name}",), amount) for name, n, term, amount in parts]
    fees = fees_of(rng, end, share < 1)
    moves = [*paid, *spent, *budget, *fees]
    closing = opening + total(moves)
    number = fill(rng, "5221 04## #### ####", end, {})
    least = max(Decimal(0), round(-closing * Decimal("0.05"), 2))
    facts = [("Card Account Number", number), ("Statement Period", f"{long(start)} to {long(end)}")]
    facts += [("Statement Date", long(end)), ("Payment Due Date", long(day_after(end, 24)))]
    facts += [("Minimum Payment Due", f"R {written(least)}"), ("Credit Limit", f"R {written(limit(closing, 45000))}")]
    sums = [("Opening Balance", owed(opening)), ("Payments", rand(total(paid)))]
    sums += [("Purchases and Refunds", rand(total(spent))), ("Budget Instalments", rand(total(budget)))]
    sums += [("Fees and Interest", rand(total(fees))), ("Closing Balance", owed(closing))]
    flow = Flow(785, Page, lambda page, sheet: head(number, page, sheet))
    flow.y = cover(flow.page, facts, sums)
    groups = (("Payments", paid), ("Straight Facility Transactions", spent), ("Budget Instalments", budget))
    rows = [row for name, group in (*groups, ("Fees and Interest", fees)) for row in print_group(flow, name, group)]
    budget_table(flow, end, parts)
    charges(flow, fees)
    numbered(flow.pages, foot)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.6))
    return Truth("credit_card", "en_ZA", "ZAR", number, start, end, opening, closing, rows)
