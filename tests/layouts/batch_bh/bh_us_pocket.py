"""US, monthly statement of a payment app with a card: month names without year, columns of description, details, fee
and amount; money in has a plus and a space before the dollar, money out has no sign at all; no running balance."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Page, with_reportlab
from ._rows import Column, broken, liberation, number_pages, set_cells

KINDS = (
    Kind(9, -75, -3, "{shop}~Pocket Card", "Pocket Card"),
    Kind(4, -120, -5, "To {friend}~{note}", "Peer to peer", step="0.5"),
    Kind(4, 5, 150, "From {friend}~{note}", "Peer to peer", step="0.5"),
    Kind(2, 180, 900, "{job}~Direct Deposit", "Direct deposit"),
    Kind(2, 20, 200, "Add Cash from Visa Debit ####~Instant transfer", "Add cash", step="5"),
    Kind(2, -300, -20, "Cash Out to {bank}~Standard transfer", "Cash out", step="5"),
    Kind(1, -80, -20, "ATM Withdrawal {atm}~Pocket Card", "Pocket Card", step="20"),
    Kind(1, 3, 45, "Refund from {shop}~Pocket Card", "Pocket Card"),
    Kind(1, -40, -1, "Purchase of BTC ~0.000##### BTC", "Bitcoin", step="1"),
)
POOLS = {
    "shop": [
        "Uber Trip",
        "Little Caesars 1614-00{n}",
        "QuikTrip 0{n}",
        "Walmart Supercenter",
        "DoorDash*Taco Bell",
        "Wingstop 0{n}",
        "Apple.com/Bill",
        "Dollar General #1{n}",
        "MTA*Metro Vending Machine Location Atlantic Ave",
        "Spirit Halloween Pop-Up Store of Greater Atlanta",
    ],
    "n": ["###"],
    "friend": ["Keisha Brown", "Marcus T", "Ana Lucia Ferrer", "DeShawn Alexander Whitfield", "jess", "Mom"],
    "note": ["dinner", "rent (March) + electric bill, thank you so much", "gas", "haircut", "tickets", "", "groceries"],
    "job": ["GUSTO PAYROLL", "DOORDASH, INC.", "ADP TOTALSOURCE"],
    "bank": ["Chime ****####", "Bank Account ****####"],
    "atm": ["CASH DEPOT", "ALLPOINT 7-ELEVEN"],
}
COLUMNS = (Column(54, 50), Column(112, 176), Column(304, 120), Column(470, 45, True), Column(558, 80, True))
INK = (0.1, 0.1, 0.1)
SOFT = (0.55, 0.55, 0.55)
HAIR = (0.88, 0.88, 0.88)


def _signed(amount: Decimal) -> str:
    return ("+ $" if amount > 0 else "$") + written(abs(amount))


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    liberation("LiberationSans", "LiberationSans-Bold")
    start, end = some_period(rng, calendar=True)
    if start.day != 1:
        start = start.replace(day=1)
        end = start.replace(day=31)
    opening = some_amount(rng, 2, 700)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 75), balance=opening, floor=60)
    tag = rng.choice(["$novaleigh", "$tre-hollis", "$mbrooks77"])
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, number: int) -> float:
        page.put(54, 52, "Pocketly", 14, bold=True)
        page.put(558, 52, f"{start:%B %Y} Statement", 9, right=True, color=SOFT)
        if number > 1:
            return titles(page, 92)
        page.put(54, 110, "Account Statement", 26, bold=True)
        page.put(54, 130, f"{start:%B} {start.day} - {end:%B} {end.day}, {end.year}", 11, color=SOFT)
        page.lines(54, 162, ["Leigh Novak", "88 Cranberry St Apt 4C", "Brooklyn, NY 11201"], 9.5, 13)
        page.lines(330, 162, [f"Account  {tag}", "Card balances are held at a partner bank,", "Member FDIC"], 9.5, 13)
        y = 228
        page.put(54, y, "Account Summary", 13, bold=True)
        sums: dict[str, Decimal] = {}
        for entry in entries:
            sums[entry.tag] = sums.get(entry.tag, Decimal(0)) + entry.amount
        shown = [(f"Beginning balance on {start:%b} {start.day}", f"${written(opening)}")]
        shown += [(name, ("- " if total < 0 else "+ ") + f"${written(abs(total))}") for name, total in sums.items()]
        shown += [("Fees", "$0.00"), (f"Ending balance on {end:%b} {end.day}", f"${written(closing)}")]
        for n, (name, value) in enumerate(shown):
            y += 20
            strong = n in (0, len(shown) - 1)
            page.put(54, y, name, 9.5, bold=strong)
            page.put(558, y, value, 9.5, right=True, bold=strong)
            page.rule(54, y + 7, 558, 0.6, HAIR)
        page.put(54, y + 48, "Transactions", 13, bold=True)
        return titles(page, y + 74)

    def titles(page: Page, y: float) -> float:
        names = [["Date"], ["Description"], ["Details"], ["Fee"], ["Amount"]]
        set_cells(page, y, COLUMNS, names, 8.5, color=SOFT)
        page.rule(54, y + 7, 558, 0.9, INK)
        return y + 22

    flow = Flow(726, lambda: Page(LETTER, "LiberationSans", "LiberationSans-Bold"), head)
    rows = []
    for entry in entries:
        name, note = entry.lines[0].split("~")
        cells = [
            [f"{entry.day:%b} {entry.day.day}"],
            broken([name.strip()], "LiberationSans", 9, COLUMNS[1].room),
            broken([note], "LiberationSans", 9, COLUMNS[2].room) if note else [],
            ["$0.00"],
            [_signed(entry.amount)],
        ]
        flow.need(12 * max(map(len, cells)) + 8)
        rows.append(Row(entry.day, " ".join(name.split()), entry.amount, page=flow.number))
        flow.y = set_cells(flow.page, flow.y, COLUMNS, cells, 9, 12)
        flow.page.rule(54, flow.y - 4, 558, 0.6, HAIR)
        flow.y += 10
    small = [
        "In case of errors or questions about your electronic transfers, write to us in the app as soon as you can. We",
        "must hear from you within 60 days after we sent the first statement on which the problem appeared. Tell us",
        "your name, the dollar amount, and why you believe there is an error or why you need more information.",
    ]
    flow.need(60)
    flow.page.lines(54, flow.y + 16, small, 7.5, 10, color=SOFT)

    def foot(page: Page, number: int, of: int) -> None:
        page.put(54, 764, "Pocketly, Inc.  1800 Harbor Way, Oakland, CA 94607", 7.5, color=SOFT)
        page.put(558, 764, f"{number}/{of}", 7.5, right=True, color=SOFT)

    number_pages(flow.pages, foot)
    with_reportlab(flow.pages, path)
    return Truth("checking", "en_US", "USD", None, start, end, opening, closing, rows)
