"""Nigeria, a microfinance app bank: date over time, money in and money out before the words, category, counterparty
and description as three columns, balance last; tiles above; savings pockets as a list of balances only at the end.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_pymupdf
from ._kit import Move, count_pages, folded, journal, money_in, money_out

PURPLE = (0.25, 0.1, 0.33)
PALE = (0.95, 0.94, 0.97)
FACE = "narrow"
POOLS = {
    "who": ["Chidinma Okafor", "Tunde Bakare Adewale", "Musa Ibrahim Danjuma", "Blessing Effiong", "Ngozi Umeh"],
    "bank": ["Palmwood Bank", "Zuma Trust Bank", "Lagoon MFB", "First Savannah Bank"],
    "shop": ["Mama Put Foods Ikeja", "Jara Mart Lekki Phase 1", "NNK Filling Station", "PayDesk*Bolt Rides"],
    "note": ["rent balance 2of3", "money for food", "school fees 2nd term", "Thanks", "generator 2.5kva", "transfer"],
}
KINDS = [
    Kind(5, -90_000, -500, "outward transfer~{who}/##########/{bank}~{note}", step="50"),
    Kind(4, 1_000, 380_000, "inward transfer~{who}/##########/{bank}~{note}", step="0.5"),
    Kind(4, -45_000, -900, "pos payment~{shop}/LANG/######~pos payment at {shop}"),
    Kind(2, -5_000, -100, "airtime~MTNG/080########~airtime purchase", step="100"),
    Kind(
        1.5, -15_000, -1_000, "bill payment~Ikeja Power Prepaid/##-####-####~Token ####-####-####-####-####", step="100"
    ),
    Kind(2, -50, -50, "stamp duty~stamp duty~EMTL charge for ###########", step="50"),
    Kind(1.5, -30_000, -500, "savings~{pocket}~auto-save to pocket", step="500"),
    Kind(0.7, 1_000, 40_000, "savings~{pocket}~withdrawal from pocket", step="500"),
    Kind(0.8, 300, 9_000, "reversal~{shop}/LANG/######~reversal: pos payment"),
]
HEADS = [(30, "Date/Time", False), (146, "Money In", True), (212, "Money out", True), (222, "Category", False)]
HEADS += [(286, "To / From", False), (402, "Description", False), (566, "Balance", True)]


def _naira(amount: Decimal) -> str:
    return "₦" + written(abs(amount))


def _tiles(page: Page, opening: Decimal, moves: list[Move]) -> float:
    sums = [("Opening Balance", opening), ("Money In", money_in(moves)), ("Money Out", money_out(moves))]
    sums.append(("Closing Balance", opening + sum(m.amount for m in moves)))
    for n, (name, value) in enumerate(sums):
        x = 30 + n * 136
        page.box(x, 150, 128, 42, PALE)
        page.put(x + 8, 165, name, 7.5, color=GREY)
        page.put(x + 8, 182, _naira(value), 11, bold=True)
    return 222


def _pockets(flow: Flow, rng: Random, names: list[str]) -> None:
    flow.need(40 + 16 * len(names))
    flow.y += 14
    flow.page.put(30, flow.y, "Your Save pockets", 10, bold=True, color=PURPLE)
    flow.page.put(566, flow.y, "Balance at end of period", 7.5, right=True, color=GREY)
    for name in names:
        flow.y += 16
        flow.page.put(
            30,
            flow.y,
            f"{name} - {rng.choice(['Flex', 'Fixed', 'Daily'])} - {rng.randint(5, 14)}.{rng.randint(0, 9)}% p.a.",
            8,
        )
        flow.page.put(566, flow.y, _naira(Decimal(rng.randint(10_000, 90_000_000)) / 100), 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60, 89]), calendar=False)
    names = rng.sample(["Rent 2025", "New Laptop", "Emergency", "Detty December", "Baby things"], rng.randint(1, 3))
    opening = Decimal(rng.randint(50_000, 60_000_000)) / 100
    opening, moves = journal(rng, KINDS, POOLS | {"pocket": names}, period, opening)
    number = f"20{rng.randint(10**7, 10**8 - 1)}"

    def head(page: Page, n: int) -> float:
        y = 56.0
        if n == 1:
            page.box(0, 0, A4[0], 62, PURPLE)
            page.put(30, 38, "koboly.", 22, bold=True, color=WHITE)
            page.put(566, 30, "Koboly Microfinance Bank", 8, right=True, color=WHITE)
            page.put(566, 44, "151 Adeola Crescent, Yaba, Lagos", 8, right=True, color=WHITE)
            page.put(30, 86, "Spend Account Statement", 13, bold=True)
            page.put(30, 104, "Oluwaseun Adebayo Falana", 10)
            page.put(30, 118, "12 Unity Close, Ogba, Lagos State", 8, color=GREY)
            page.put(566, 104, f"Account Number: {number}", 8.5, right=True)
            page.put(566, 118, f"{period[0]:%d/%m/%Y} to {period[1]:%d/%m/%Y}", 8.5, right=True)
            y = _tiles(page, opening, moves)
        page.box(24, y - 12, 548, 18, PURPLE)
        for x, text, right in HEADS:
            page.put(x, y, text, 7.5, right=right, color=WHITE, bold=True)
        return y + 22

    flow = Flow(790, lambda: Page(A4, FACE, "narrow-bold"), head)
    rows: list[Row] = []
    for move, balance in zip(moves, running(opening, [m.amount for m in moves]), strict=True):
        cells = "".join(move.lines).split("~")
        laid = [folded([cell], FACE, 7, room) for cell, room in zip(cells, (60, 110, 98), strict=True)]
        high = max(2, *map(len, laid)) * 9 + 8
        flow.need(high)
        page, y = flow.page, flow.y
        page.lines(30, y, [f"{move.day:%d/%m/%y}", move.time], 7, 9)
        page.put(146 if move.amount > 0 else 212, y, _naira(move.amount), 7, right=True)
        for x, cell in zip((222, 286, 402), laid, strict=True):
            page.lines(x, y, cell, 7, 9)
        page.put(566, y, _naira(balance), 7, right=True)
        page.rule(24, y + high - 13, 572, 0.3, (0.8, 0.8, 0.85))
        rows.append(Row(move.day, " ".join(" ".join(cell) for cell in laid), move.amount, balance, page=flow.number))
        flow.y += high
    _pockets(flow, rng, names)
    count_pages(flow.pages, "Page {n} / {all}", 566, 822)
    with_pymupdf(flow.pages, path)
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "en_NG", "NGN", number, *period, opening, closing, rows)
