"""Canada, credit union: shares, chequing, savings and a loan in one member statement, each with its own balances.

The loan prints what is owed without a sign; interest is charged in a row of its own. Words lie in kerning arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_amount, some_count, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._inbox import ACCOUNT, broken, cells, paragraph, said

POOLS = {
    "shop": [
        "Kits Lumber & Supply",
        "Save-Rite Foods #2#1",
        "BC Ferries Swartz Bay",
        "Petro Stop 0#4##",
        "Thrifty Office Depot",
        "The Salty Bean Cafe",
        "Island Print Works",
    ],
    "biller": ["BC HYDRO", "FORTIS GAS", "TELUS MOBILITY", "CITY OF NANAIMO TAX", "WORKSAFE BC", "CRA GST/HST REMIT"],
    "payer": ["Dunn & Wray Ltd", "M OKAFOR", "Seabright Dental", "J. Lachance", "Cedar Co-op Housing"],
}
CHEQUING = [
    Kind(8, -6, -260, "Point of Sale Purchase {shop}"),
    Kind(4, -20, -900, "Bill Payment {biller}|Conf ########"),
    Kind(4, -40, -2400, "Cheque #0##"),
    Kind(3, -20, -800, "Interac e-Transfer Sent to {payer}"),
    Kind(5, 90, 5200, "Interac e-Transfer Received {payer}|Ref CA?????###"),
    Kind(3, 400, 9000, "Direct Deposit {payer}"),
    Kind(2, 100, 3000, "Mobile Cheque Deposit"),
    Kind(1, -1.5, -1.5, "Interac e-Transfer Fee", most=2),
    Kind(1, -12.5, -12.5, "Monthly Plan Fee", most=1),
]
SAVINGS = [
    Kind(3, 50, 1500, "Transfer In from Business Chequing 11"),
    Kind(2, -50, -900, "Transfer Out to Business Chequing 11"),
    Kind(1, 0.4, 38, "Interest Paid", most=1),
]
SHARES = [Kind(1, 0.5, 9, "Class A Share Dividend", most=1), Kind(1, 5, 25, "Share Purchase", most=1)]
LOAN = [
    Kind(2, 380, 1450, "Loan Payment - Thank You"),
    Kind(2, -18, -160, "Interest Charged at 7.##%"),
    Kind(1, -20, -45, "Credit Life Insurance Premium", most=1),
]
OUT, IN, BALANCE = 420, 492, 572


@dataclass
class Section:
    """One account of the member."""

    title: str
    heads: tuple[str, str, str]
    opening: Decimal
    entries: list[Entry]
    owed: bool = False

    def shown(self, balance: Decimal) -> str:
        return written(-balance if self.owed else balance)

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)


def _sections(rng: Random, period: tuple[date, date]) -> list[Section]:
    usual = ("Withdrawals", "Deposits", "Balance")

    def rows(kinds: list[Kind], count: int) -> list[Entry]:
        return some_entries(rng, kinds, POOLS, period, count=count)

    opening = some_amount(rng, 4000, 30000)
    busy = some_entries(rng, CHEQUING, POOLS, period, count=some_count(rng), balance=opening)
    listed = [
        Section("CLASS A MEMBERSHIP SHARES 01", usual, some_amount(rng, 25, 900), rows(SHARES, rng.randint(0, 1))),
        Section("BUSINESS CHEQUING 11", usual, opening, busy),
    ]
    if rng.random() < 0.7:
        saved = Section("HIGH TIDE SAVINGS 21", usual, some_amount(rng, 4000, 20000), rows(SAVINGS, rng.randint(0, 4)))
        listed.append(saved)
    if rng.random() < 0.8:
        heads = ("Charges", "Payments", "Balance owing")
        owing = -some_amount(rng, 9000, 80000)
        listed.append(Section("TERM LOAN 41", heads, owing, rows(LOAN, rng.randint(1, 5)), owed=True))
    return listed


def _long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _first(page: Page, rng: Random, period: tuple[date, date], sections: list[Section], member: str) -> float:
    page.put(40, 52, "Arbutus Sound Credit Union", 15, bold=True, color=(0.05, 0.3, 0.35))
    page.put(40, 66, "Locally owned since 1946  |  arbutussound.example", 7.5)
    page.put(572, 52, "Member statement", 13, right=True)
    page.put(572, 66, f"{_long(period[0])} to {_long(period[1])}", 9, right=True)
    page.lines(40, 100, ["TIDELINE CARPENTRY LTD", "2210 DEPARTURE BAY RD", "NANAIMO BC  V9S 5H7"], 9.5, 12)
    page.put(572, 100, f"Member number {member}", 9, right=True)
    page.put(572, 112, f"Branch 0{rng.randint(10, 39)} Nanaimo North  250-555-01{rng.randint(10, 99)}", 9, right=True)
    page.put(40, 160, "Your accounts at a glance", 11, bold=True)
    page.rule(40, 165, 572)
    cells(page, 177, 8, (40, "Account"), (-420, "Opening balance"), (-572, "Closing balance"), bold=True)
    y = 190.0
    for part in sections:
        cells(page, y, 9, (40, part.title), (-420, part.shown(part.opening)), (-572, part.shown(part.closing)))
        y += 13
    page.rule(40, y - 8, 572)
    return y + 16


def _heads(page: Page, y: float, section: Section, more: str = "") -> float:
    page.box(40, y - 11, 532, 15, (0.86, 0.93, 0.93))
    page.put(44, y, section.title + more, 9.5, bold=True)
    out, into, balance = section.heads
    heads = ((44, "Date"), (100, "Description"), (-OUT, out), (-IN, into), (-BALANCE, balance))
    cells(page, y + 16, 8, *heads, bold=True)
    page.rule(40, y + 20, 572)
    return y + 33


def _table(flow: Flow, section: Section, start: date) -> list[Row]:
    flow.need(90)
    flow.y = _heads(flow.page, flow.y, section)
    cells(
        flow.page,
        flow.y,
        9,
        (44, f"{start:%b %d}"),
        (100, "Opening balance"),
        (-BALANCE, section.shown(section.opening)),
    )
    flow.y += 13
    rows = []
    balances = running(section.opening, (entry.amount for entry in section.entries))
    for entry, balance in zip(section.entries, balances, strict=True):
        lines = broken(entry.lines, "Helvetica", 9, 255)
        if flow.need(13 * len(lines)):
            flow.y = _heads(flow.page, flow.y, section, " (continued)")
        place = -IN if entry.amount > 0 else -OUT
        cells(flow.page, flow.y, 9, (44, f"{entry.day:%b %d}"), (place, written(entry.amount, minus="")))
        flow.page.put(BALANCE, flow.y, section.shown(balance), 9, right=True)
        flow.y = flow.page.lines(100, flow.y, lines, 9, 11) + 2
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, None, flow.number))
    cells(flow.page, flow.y, 9, (100, "Closing balance"), (-BALANCE, section.shown(section.closing)), bold=True)
    flow.y += 30
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    sections = _sections(rng, period)
    member = f"0{rng.randint(100000, 999999)}"

    def head(page: Page, number: int) -> float:
        page.put(572, 775, f"Page {number}", 7.5, right=True)
        page.put(40, 775, "Please report errors within 30 days of the statement date.", 7.5)
        if number == 1:
            return _first(page, rng, period, sections, member)
        cells(page, 40, 8, (40, f"Arbutus Sound Credit Union   Member number {member}"), (-572, "Member statement"))
        return 66

    flow = Flow(752, lambda: Page(LETTER), head)
    rows = [row for section in sections for row in _table(flow, section, period[0])]
    if rng.random() < 0.6:
        flow.need(60)
        flow.page.put(40, flow.y, "Annual general meeting", 9, bold=True)
        text = (
            "Join us on April 24 at 6:30 p.m. Members of record on February 29 may vote. Last year we returned "
            "$1,284,500.00 in dividends and gave 214 local grants of up to $5,000.00 each."
        )
        paragraph(flow.page, 40, flow.y + 11, text, 520, 8)
    by_hand(flow.pages, path, Hand("TJ"))
    return Truth(ACCOUNT, "en-CA", "CAD", None, *period, None, None, rows)
