"""United States, regional bank: deposits, checks paid in three columns, electronic withdrawals and fees apart.

Dates are month and day, a star marks a break in the check numbers, descriptions take two lines, and a daily balance
table, a year-to-date fee table and the balancing form follow. Withdrawals are plain figures: the section tells.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

POOLS = {
    "shop": ["KROGER #####", "DOLLAR GENERAL", "CIRCLE K # ####", "CHICK-FIL-A #0####", "LOWE'S #0####", "WALGREENS"],
    "town": ["KNOXVILLE TN", "MARYVILLE TN", "ASHEVILLE NC", "BRISTOL VA"],
    "firm": ["KUB UTILITIES", "STATE FARM RO 27", "COMCAST CABLE", "SYNCHRONY BANK"],
    "who": ["ODESSA WHITLOCK", "TANNER BRISCOE"],
    "used": lambda rng, day: f"{earlier(rng, day):%m/%d}",
}
KINDS = [
    Kind(7, -3, -140, "DEBIT CARD PURCHASE {used} {shop} {town}|CARD ENDING {card} SEQ ######", "out"),
    Kind(2, -30, -260, "{firm} WEB PMT ##########|{who} PPD ID: ########", "out"),
    Kind(2, -20, -200, "ATM WITHDRAWAL {used} MAIN ST {town}|CARD ENDING {card}", "out", step="20"),
    Kind(1, -40, -400, "ZELLE TO {who}|CONF ?##?#####", "out"),
    Kind(4, -25, -900, "check", "check"),
    Kind(2, 850, 1700, "SMOKY RIDGE MFG PAYROLL ########|{who} PPD ID: ########", "in", most=2),
    Kind(1.5, 30, 600, "MOBILE DEPOSIT", "in"),
    Kind(1, 20, 250, "DEPOSIT BRANCH ###", "in"),
    Kind(0.5, -36, -36, "STOP PAYMENT FEE", "fee", most=2),
    Kind(0.5, -3, -3, "NON-NETWORK ATM FEE", "fee", most=2),
]
TITLES = (("in", "Deposits and Other Credits"), ("out", "Electronic and Other Withdrawals"), ("fee", "Fees"))


def _dollars(amount: Decimal) -> str:
    return written(abs(amount))


@dataclass
class _Sheet:
    start: date
    end: date
    account: str

    def head(self, page: Page, number: int) -> float:
        page.put(50, 52, "CUMBERLAND GAP BANK", 15, bold=True)
        page.put(50, 64, "Member FDIC   Equal Housing Lender", 7, color=GREY)
        page.put(562, 44, "Statement Period", 8, right=True)
        page.put(562, 55, f"{self.start:%m/%d/%Y} through {self.end:%m/%d/%Y}", 9, right=True)
        page.put(562, 68, f"Account Number {self.account}", 9, right=True)
        if number > 1:
            page.put(50, 96, "RIDGELINE CHECKING (continued)", 10, bold=True)
            return 118
        page.lines(72, 120, ["ODESSA M WHITLOCK", "2207 TELLICO PIKE APT 4", "VONORE TN 37885"], 9, 11)
        page.lines(
            380, 120, ["Questions? 1-800-555-0142", "cumberlandgap.example", "PO Box 51, Knoxville TN 37901"], 8, 11
        )
        page.box(50, 172, 512, 30, (0.92, 0.92, 0.92))
        page.put(58, 184, "Look out for texts that claim to be from our fraud team.", 9, bold=True)
        page.put(58, 196, "We never ask for your passcode. Call the number on the back of your card.", 8)
        return 226


def _summary(flow: Flow, lines: Sequence[tuple[str, str, Decimal]]) -> None:
    page, y = flow.page, flow.y
    page.put(50, y, "RIDGELINE CHECKING", 11, bold=True)
    page.put(330, y, "Number", 8, bold=True, right=True)
    page.put(430, y, "Amount", 8, bold=True, right=True)
    for label, count, amount in lines:
        y += 13
        page.put(58, y, label, 9)
        page.put(330, y, count, 9, right=True)
        page.put(430, y, ("-$" if amount < 0 else "$") + _dollars(amount), 9, right=True)
    flow.y = y + 28


def _title(flow: Flow, title: str, columns: Sequence[tuple[float, str, bool]], room: float) -> None:
    flow.need(room)
    flow.page.put(50, flow.y, title, 10, bold=True)
    flow.page.rule(50, flow.y + 4, 562, 0.8)
    for x, text, right in columns:
        flow.page.put(x, flow.y + 15, text, 8, bold=True, right=right)
    flow.y += 29


def _section(flow: Flow, title: str, entries: Sequence[Entry]) -> list[Row]:
    columns = ((54, "Date", False), (100, "Description", False), (558, "Amount", True))
    _title(flow, title, columns, 60)
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Times-Roman", 9.5, 330))]
        if flow.need(11 * len(lines) + 3):
            _title(flow, title + " (continued)", columns, 60)
        flow.page.put(54, flow.y, f"{entry.day:%m/%d}", 9.5)
        flow.page.put(558, flow.y, _dollars(entry.amount), 9.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(100, flow.y, lines, 9.5, 11) + 2
    flow.page.put(100, flow.y + 3, "Total " + title, 9.5, bold=True)
    total = sum((entry.amount for entry in entries), Decimal(0))
    flow.page.put(558, flow.y + 3, "$" + _dollars(total), 9.5, bold=True, right=True)
    flow.y += 26
    return rows


def _checks(rng: Random, flow: Flow, entries: Sequence[Entry]) -> list[Row]:
    """Three checks to a line, read across."""
    columns = [
        (x + dx, text, right)
        for x in (54, 228, 402)
        for dx, text, right in ((0, "Check No.", False), (62, "Date", False), (156, "Amount", True))
    ]
    _title(flow, "Checks Paid", columns, 44 + 13 * (len(entries) // 3 + 2))
    number, rows = rng.randint(1010, 4800), []
    for n, entry in enumerate(entries):
        number += 1
        skipped = n > 0 and rng.random() < 0.25
        number += rng.randint(1, 3) * skipped
        x, y = 54 + 174 * (n % 3), flow.y + 13 * (n // 3)
        flow.page.put(x, y, f"{number}{' *' if skipped else ''}", 9.5)
        flow.page.put(x + 62, y, f"{entry.day:%m/%d}", 9.5)
        flow.page.put(x + 156, y, _dollars(entry.amount), 9.5, right=True)
        rows.append(Row(entry.day, f"Check {number}", entry.amount, page=flow.number))
    flow.y += 13 * ((len(entries) + 2) // 3)
    flow.page.put(54, flow.y + 2, "* Indicates a break in check number sequence", 7.5, color=GREY)
    total = sum((entry.amount for entry in entries), Decimal(0))
    flow.page.put(402, flow.y + 4, "Total Checks Paid", 9.5, bold=True)
    flow.page.put(558, flow.y + 4, "$" + _dollars(total), 9.5, bold=True, right=True)
    flow.y += 30
    return rows


def _daily(flow: Flow, entries: Sequence[Entry], opening: Decimal) -> None:
    """The balance at the end of each day with movements, down three columns."""
    held: dict[date, Decimal] = {}
    for entry in entries:
        opening += entry.amount
        held[entry.day] = opening
    high = (len(held) + 2) // 3
    columns = [(x + dx, text, dx > 0) for x in (54, 228, 402) for dx, text in ((0, "Date"), (130, "Balance"))]
    _title(flow, "Daily Balance Summary", columns, 40 + 13 * high)
    for n, (day, balance) in enumerate(held.items()):
        x, y = 54 + 174 * (n // high), flow.y + 13 * (n % high)
        flow.page.put(x, y, f"{day:%m/%d}", 9.5)
        flow.page.put(x + 130, y, written(balance), 9.5, right=True)
    flow.y += 13 * high + 16


def _fees(flow: Flow) -> None:
    flow.need(70)
    page, y = flow.page, flow.y
    page.box(50, y - 10, 420, 44, stroke=(0, 0, 0))
    page.put(300, y + 2, "Total for this period", 8, bold=True, right=True)
    page.put(460, y + 2, "Total year-to-date", 8, bold=True, right=True)
    page.put(56, y + 14, "Total Overdraft Fees", 8.5)
    page.put(56, y + 26, "Total Returned Item Fees", 8.5)
    page.put(300, y + 14, "$0.00", 8.5, right=True)
    page.put(460, y + 14, "$36.00", 8.5, right=True)
    page.put(300, y + 26, "$0.00", 8.5, right=True)
    page.put(460, y + 26, "$0.00", 8.5, right=True)
    flow.y += 60


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 200, 4200)
    account = fill(rng, "00########", start, {})
    pools = {**POOLS, "card": [fill(rng, "####", start, {})]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(16, 58), balance=opening, floor=-100)
    by = {tag: [entry for entry in entries if entry.tag == tag] for tag in ("in", "check", "out", "fee")}
    sums = {tag: sum((entry.amount for entry in part), Decimal(0)) for tag, part in by.items()}
    closing = opening + sum(sums.values())
    flow = Flow(735, lambda: Page(LETTER, "Times-Roman", "Times-Bold"), _Sheet(start, end, account).head)
    summary = [(f"Beginning Balance on {start:%m/%d}", "", opening)]
    names = (("in", "Deposits and Other Credits"), ("check", "Checks Paid"), ("out", "Withdrawals"), ("fee", "Fees"))
    summary += [(name, str(len(by[tag])), sums[tag]) for tag, name in names]
    summary.append((f"Ending Balance on {end:%m/%d}", "", closing))
    _summary(flow, summary)
    rows = []
    for tag, title in TITLES:
        if tag == "out" and by["check"]:
            rows += _checks(rng, flow, by["check"])
        if by[tag]:
            rows += _section(flow, title, by[tag])
    _daily(flow, entries, opening)
    _fees(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(306, 765, f"Page {number} of {len(flow.pages)}", 8, center=True)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.6))
    return Truth("account", "en-US", "USD", account, start, end, opening, closing, rows)
