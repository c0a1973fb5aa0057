"""US: checking account in sections: date, amount, then description; checks side by side, daily balances.

Counts and sums of each section are told in a sentence; no running balance, the year only in the period.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_reportlab
from ._kit import Book, book, cycle, joined, total

POOLS = {
    "shop": ["Giant-Eagle #4##", "Sheetz 00##", "Wawa 8###", "Target T-2###", "Lowes #0####", "Primanti Bros"],
    "town": ["Pittsburgh PA", "Cranberry Tw PA", "Erie PA", "Youngstown OH", "Columbus OH"],
    "net": ["Amazon.Com*{code}", "Netflix.Com", "Spotify USA", "Uber *Trip"],
    "code": ["M?####?#?", "2?#?##??#"],
    "firm": ["UPMC Health Plan", "Duquesne Light", "Peoples Gas", "Verizon Wireless", "Comcast", "State Farm Ro 27"],
    "employer": ["Allegheny Valley", "Hartwell Mfg Co", "ADP Payroll 4##"],
    "friend": ["Marla Quint", "Dev Okafor", "T Brandvold"],
}
KINDS = [
    Kind(2, 700, 2900, "Direct Deposit - Payroll|{employer} XXXXXXXXXX#####", "dep"),
    Kind(1, 20, 600, "Mobile Deposit Reference No. 0########", "dep"),
    Kind(1, 15, 300, "Zelle Payment From {friend}|Pnc########", "dep"),
    Kind(1, 3, 90, "#### Debit Card Credit {shop}|{town}", "dep"),
    Kind(4, -900, -20, "check", "check"),
    Kind(8, -160, -3, "#### Debit Card Purchase {shop} {town}", "card"),
    Kind(3, -90, -6, "#### Recurring Debit Card {net}", "card"),
    Kind(3, -220, -20, "POS Purchase {shop} {town}", "card"),
    Kind(2, -300, -20, "ATM Withdrawal #### Forbes Ave {town}", "card", step="20"),
    Kind(4, -320, -25, "Web Pmt Single - Bill Pay {firm}|XXXXXXXXXXX####", "online"),
    Kind(3, -900, -30, "Direct Payment - Premium|{firm} XXXXX#######", "online"),
    Kind(1, -400, -20, "Zelle Payment To {friend}", "online"),
    Kind(0.6, -7, -7, "Monthly Service Charge", "other", step="1", most=1),
    Kind(0.4, -36, -36, "Overdraft Item Fee", "other", step="1", most=2),
]
SECTIONS = (
    ("dep", "Deposits and Other Additions"),
    ("check", "Checks and Substitute Checks"),
    ("card", "Banking/Debit Card Withdrawals and Purchases"),
    ("online", "Online and Electronic Banking Deductions"),
    ("other", "Other Deductions"),
)
LEFT = 42


def _head(title: str, when: str, number: str) -> Callable[[Page, int], float]:
    def head(page: Page, n: int) -> float:
        page.put(LEFT, 44, title, 15, bold=True)
        page.put(570, 40, "Keystone Rivers Bank", 12, right=True, bold=True, color=(0.85, 0.4, 0))
        page.put(570, 62, when, 8.5, right=True)
        page.put(570, 73, f"Primary account number: {number}", 8.5, right=True)
        page.put(570, 84, f"Page {n}", 8.5, right=True)
        if n > 1:
            page.put(LEFT, 66, "For 24-hour account information, sign on to online banking", 8)
            return 112
        page.lines(60, 120, ["ELLIOT R PADGETT", "2217 BEECHVIEW ST APT 3", "PITTSBURGH PA 15216-1402"], 9)
        page.lines(
            400,
            112,
            [
                "Number of enclosures: 0",
                "",
                "For 24-hour banking call 1-800-555-0148",
                "Para servicio en español, 1-866-555-0117",
            ],
            8,
            10,
        )
        return 190

    return head


def _summary(flow: Flow, told: Book, number: str) -> None:
    page, y = flow.page, flow.y
    page.put(LEFT, y, "Standard Checking Summary", 11, bold=True)
    page.put(LEFT, y + 12, f"Account number: {number}", 8.5)
    page.put(LEFT, y + 23, "Overdraft Protection has not been established for this account.", 8)
    page.put(LEFT, y + 42, "Balance Summary", 9, bold=True)
    checks, deposits = -total(e for e in told.entries if e.tag != "dep"), total(told.tagged("dep"))
    cells = (
        ("Beginning", "balance", told.opening),
        ("Deposits and", "other additions", deposits),
        ("Checks and other", "deductions", checks),
        ("Ending", "balance", told.closing),
    )
    for n, (first, second, amount) in enumerate(cells):
        x = 180 + 125 * n
        page.put(x, y + 42, first, 8, right=True)
        page.put(x, y + 52, second, 8, right=True)
        page.put(x, y + 65, written(amount), 9, right=True)
    page.put(430, y + 84, "Average monthly", 8, right=True)
    page.put(430, y + 94, "balance", 8, right=True)
    page.put(430, y + 107, written((told.opening + told.closing) / 2), 9, right=True)
    page.put(555, y + 84, "Charges", 8, right=True)
    page.put(555, y + 94, "and fees", 8, right=True)
    page.put(555, y + 107, written(-total(told.tagged("other"))), 9, right=True)
    page.put(LEFT, y + 126, "Transaction Summary", 9, bold=True)
    counts = (("Checks paid/written", "check"), ("Check Card transactions", "card"), ("Online items", "online"))
    for n, (label, tag) in enumerate(counts):
        page.put(180 + 155 * n, y + 140, label, 8, right=True)
        page.put(180 + 155 * n, y + 152, str(len(told.tagged(tag))), 9, right=True)
    flow.y = y + 182


def _title(flow: Flow, title: str, found: list[Entry]) -> None:
    flow.need(70)
    flow.page.rule(LEFT, flow.y - 11, 570, 1)
    flow.page.put(LEFT, flow.y, title, 10, bold=True)
    noun = "checks listed" if title.startswith("Checks") else title
    what = f"There {'was' if len(found) == 1 else 'were'} {len(found)} {noun}"
    flow.page.put(570, flow.y + 11, f"{what} totaling ${written(abs(total(found)))}.", 7.5, right=True)
    flow.y += 24


def _columns(flow: Flow, again: bool, title: str) -> None:
    if again:
        flow.page.put(LEFT, flow.y, f"{title} - continued", 9, bold=True)
        flow.y += 14
    flow.page.put(LEFT, flow.y, "Date", 8, color=GREY)
    flow.page.put(150, flow.y, "Amount", 8, right=True, color=GREY)
    flow.page.put(170, flow.y, "Description", 8, color=GREY)
    flow.y += 12


def _section(flow: Flow, told: Book, title: str, found: list[Entry]) -> None:
    _title(flow, title, found)
    _columns(flow, False, title)
    for entry in found:
        lines = [line for part in entry.lines for line in wrap(part, fits("Helvetica", 8.5, 390))]
        if flow.need(11 * len(lines)):
            _columns(flow, True, title)
        flow.page.put(LEFT, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(150, flow.y, written(abs(entry.amount)).removeprefix("0"), 8.5, right=True)
        told.rows.append(Row(entry.day, joined(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(170, flow.y, lines, 8.5, 10) + 1.5
    flow.y += 16


def _checks(rng: Random, flow: Flow, told: Book, title: str, found: list[Entry]) -> None:
    flow.need(70 + 12 * ((len(found) + 1) // 2))
    _title(flow, title, found)
    for x in (LEFT, 318)[: len(found)]:
        heads = ((0, "Check", "number", False), (108, "", "Amount", True), (130, "Date", "paid", False))
        for dx, first, second, right in (*heads, (175, "Reference", "number", False)):
            flow.page.put(x + dx, flow.y, first, 8, right=right, color=GREY)
            flow.page.put(x + dx, flow.y + 9, second, 8, right=right, color=GREY)
    flow.y += 22
    number, gap = rng.randint(101, 4800), False
    for n, entry in enumerate(found):
        x, y = (LEFT, 318)[n % 2], flow.y + 12 * (n // 2)
        gap = n > 0 and rng.random() < 0.25
        number += rng.randint(2, 6) if gap else 1
        reference = fill(rng, "0########", entry.day, {})
        for dx, text, right in ((0, f"{number} *" if gap else str(number), False), (175, reference, False)):
            flow.page.put(x + dx, y, text, 8.5, right=right)
        flow.page.put(x + 108, y, written(-entry.amount), 8.5, right=True)
        flow.page.put(x + 130, y, f"{entry.day:%m/%d}", 8.5)
        told.rows.append(Row(entry.day, f"{number} {reference}", entry.amount, page=flow.number))
    flow.y += 12 * ((len(found) + 1) // 2)
    flow.page.put(LEFT, flow.y, "* Gap in check sequence", 7.5)
    flow.y += 24


def _daily(flow: Flow, told: Book) -> None:
    days = [list(group)[-1] for _, group in groupby(zip(told.entries, told.balances, strict=True), lambda p: p[0].day)]
    cells = [(told.period[0], told.opening)] + [(entry.day, after) for entry, after in days]
    flow.need(40 + 11 * ((len(cells) + 3) // 4))
    flow.page.put(LEFT, flow.y, "Daily Balance Detail", 10, bold=True)
    flow.y += 13
    for n in range(min(4, len(cells))):
        flow.page.put(LEFT + 135 * n, flow.y, "Date", 8, color=GREY)
        flow.page.put(LEFT + 110 + 135 * n, flow.y, "Balance", 8, right=True, color=GREY)
    flow.y += 12
    high = (len(cells) + 3) // 4
    for n, (day, balance) in enumerate(cells):
        x, y = LEFT + 135 * (n // high), flow.y + 11 * (n % high)
        flow.page.put(x, y, f"{day:%m/%d}", 8.5)
        flow.page.put(x + 110, y, written(balance), 8.5, right=True)
    flow.y += 11 * high + 14
    flow.page.put(LEFT, min(flow.y, 770), "Member FDIC                Equal Housing Lender", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, cycle(rng))
    number = fill(rng, "50-####-####", told.period[0], {})
    start, end = told.period
    head = _head("Standard Checking Statement", f"For the period {start:%m/%d/%Y} to {end:%m/%d/%Y}", number)
    flow = Flow(745, lambda: Page(LETTER), head)
    _summary(flow, told, number)
    flow.page.put(LEFT, flow.y, "Activity Detail", 12, bold=True)
    flow.y += 22
    for tag, title in SECTIONS:
        found = told.tagged(tag)
        if found and tag == "check":
            _checks(rng, flow, told, title, found)
        elif found:
            _section(flow, told, title, found)
    _daily(flow, told)
    with_reportlab(flow.pages, path)
    return told.truth("checking", "en_US", "USD", number)
