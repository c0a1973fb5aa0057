"""UK, yearly statement of a cash ISA of a building society: the year on a line of its own above days without years,
columns of pounds out, in and balance, balance only at the end of a day, the opening line names the statement before."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, written
from ..pens import A4, GREY, WHITE, Flow, Hand, Page, by_hand
from ._rows import Column, number_pages, set_cells

KINDS = (
    Kind(6, 50, 1200, "Transfer from {from}", step="25"),
    Kind(3, 100, 500, "Standing order|{who}", step="50"),
    Kind(2, 20, 900, "Bank credit|{who}"),
    Kind(2, 100, 2500, "Cheque deposit", step="10"),
    Kind(2, 10, 600, "Cash deposit {branch}", step="10"),
    Kind(3, -1500, -50, "Transfer to {from}", step="25"),
    Kind(2, -700, -20, "Cash withdrawal {branch}", step="10"),
    Kind(1, 800, 9000, "ISA transfer in|{other}", most=1),
)
POOLS = {
    "from": ["07-01-16 4#######"],
    "who": ["MRS P J HARGREAVES", "D HARGREAVES"],
    "branch": ["Skipton Road", "Keighley"],
    "other": ["MARSDEN VALE BS", "FYLDE BANK PLC"],
}
COLUMNS = (Column(56, 50), Column(112, 220), Column(382, 60, True), Column(462, 60, True), Column(540, 60, True))
NAVY = (0.05, 0.1, 0.35)
PINK = (0.93, 0.94, 0.98)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year = rng.randint(2019, 2023)
    start, end = date(year, 4, 6), date(year + 1, 4, 5)
    opening = some_amount(rng, 1200, 30000)
    count = rng.randint(8, 40)
    entries = some_entries(rng, KINDS, POOLS, (start, end - timedelta(1)), count=count, balance=opening, floor=400)
    moves = [(entry.day, list(entry.lines), entry.amount) for entry in entries]
    interest = some_amount(rng, 8, 700)
    moves.append((end, ["Interest added"], interest))
    closing = opening + sum(move[2] for move in moves)
    sort, account = "07-02-46", f"{rng.randint(20000000, 89999999)}"
    sheet = rng.randint(2, 19)

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 52, NAVY)
        page.put(56, 34, "Aire & Wharfe Building Society", 16, bold=True, color=WHITE)
        if number > 1:
            page.put(56, 78, f"Instant Access ISA   Account number {account}   Statement no {sheet}", 9, color=GREY)
            return titles(page, 104)
        page.lines(56, 92, ["Mrs P J Hargreaves", "14 Chapel Rise", "Silsden", "KEIGHLEY", "BD20 9ZZ"], 10, 13)
        page.box(336, 74, 204, 104, PINK)
        page.put(346, 90, "Instant Access ISA", 11, bold=True, color=NAVY)
        facts = [
            ("Statement date", f"{end:%d %B %Y}"),
            ("Statement no", str(sheet)),
            ("Sort code", sort),
            ("Account number", account),
            ("Interest rate", f"{rng.randint(25, 410) / 100:.2f}% tax-free/AER"),
        ]
        for n, (name, value) in enumerate(facts):
            page.put(346, 108 + 14 * n, name, 8.5)
            page.put(532, 108 + 14 * n, value, 8.5, right=True, bold=True)
        page.put(56, 208, f"Your ISA statement for the tax year {year}/{year + 1}", 14, bold=True, color=NAVY)
        paid = sum((amount for _, lines, amount in moves if amount > 0 and "nterest" not in lines[0]), Decimal(0))
        facts = [
            ("Start balance", f"£{written(opening)}"),
            ("Paid in, less interest", f"£{written(paid)}"),
            ("Interest earned this tax year", f"£{written(interest)}"),
            ("End balance", f"£{written(closing)}"),
        ]
        for n, (name, value) in enumerate(facts):
            page.put(56 + 124 * n, 232, name, 8, color=GREY)
            page.put(56 + 124 * n, 247, value, 11, bold=True)
        return titles(page, 280)

    def titles(page: Page, y: float) -> float:
        page.rule(56, y - 12, 540, 1, NAVY)
        set_cells(
            page, y, COLUMNS, [["Date"], ["Description"], ["£Out"], ["£In"], ["£Balance"]], 9, face="Helvetica-Bold"
        )
        page.rule(56, y + 5, 540, 1, NAVY)
        return y + 20

    flow = Flow(760, lambda: Page(A4), head)
    rows = []
    shown_year = start.year
    flow.page.put(56, flow.y, str(shown_year), 9, bold=True)
    before = f"Balance from statement {sheet - 1} dated {start - timedelta(1):%d/%m/%Y}"
    flow.y = set_cells(flow.page, flow.y, COLUMNS, [[], [before], [], [], [written(opening)]], 9, 13)
    balance, last = opening, date.min
    for n, (day, lines, amount) in enumerate(moves):
        if flow.need(12 * len(lines) + (14 if day.year != shown_year else 0)):
            last = date.min
            flow.page.put(56, flow.y, str(day.year), 9, bold=True)
            flow.y += 14
            shown_year = day.year
        if day.year != shown_year:
            shown_year = day.year
            flow.page.put(56, flow.y, str(day.year), 9, bold=True)
            flow.y += 14
        balance += amount
        final = n + 1 == len(moves) or moves[n + 1][0] != day
        rows.append(Row(day, " ".join(lines), amount, balance if final else None, None, flow.number))
        money = [written(abs(amount))]
        cells = [
            [f"{day:%d %b}"] if day != last else [],
            lines,
            money if amount < 0 else [],
            money if amount > 0 else [],
            [written(balance)] if final else [],
        ]
        flow.y = set_cells(flow.page, flow.y, COLUMNS, cells, 9, 12) + 2
        last = day
    flow.need(110)
    y = flow.y + 8
    flow.page.rule(56, y - 8, 540, 1, NAVY)
    paid = sum(
        (a for _, lines, a in moves if a > 0 and "nterest" not in lines[0] and "ISA" not in lines[0]), Decimal(0)
    )
    flow.page.put(56, y + 10, "Your ISA allowance", 11, bold=True, color=NAVY)
    flow.page.lines(
        56,
        y + 26,
        [
            f"You paid £{written(min(paid, Decimal(20000)))} of your £20,000.00 allowance in the tax year.",
            "Money moved to us from an ISA elsewhere does not use up this year's allowance.",
            "We pay interest on 5 April each year. It is worked out each day on the cleared balance.",
        ],
        8.5,
        12,
    )

    def foot(page: Page, number: int, of: int) -> None:
        page.put(56, 800, "Aire & Wharfe Building Society. Head office: Canal Parade, Skipton BD23 0ZZ.", 7, color=GREY)
        text = "Your deposits are protected up to £85,000 by the Financial Services Compensation Scheme."
        page.put(56, 810, text, 7, color=GREY)
        page.put(540, 810, f"Page {number} of {of}", 8, right=True)

    number_pages(flow.pages, foot)
    by_hand(flow.pages, path, Hand(show="TJ", split=True))
    return Truth("savings", "en_GB", "GBP", account, start, end, opening, closing, rows)
