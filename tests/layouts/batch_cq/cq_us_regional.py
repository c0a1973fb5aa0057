"""USA, a regional bank's business checking: sections by kind, checks in three columns side by side, daily balances.

Amounts are unsigned and the section tells their direction; ".50" stands for cents only; no running balance; headings
are printed twice for boldness; a daily balance table repeats dates and sums in three columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._tools import Story, across, day_before, fold, last_of_day, number_pages, row, story, told

POOLS: Pools = {
    "md": day_before("%m/%d"),
    "ymd": day_before("%y%m%d"),
    "vendor": ["SYSCO ALBANY", "NATIONAL GRID", "UNITED REFRIGERATION", "TOAST INC", "PAYCHEX TPS", "NYS DTF SALES"],
    "shop": ["RESTAURANT DEPOT 1##", "STEWARTS SHOP 2##", "LOWES #0####", "USPS PO 35########", "STAPLES 00####"],
    "town": ["SCHENECTADY NY", "TROY NY", "COLONIE NY"],
}
KINDS = [
    Kind(5, 150, 4200, "DEPOSIT", "deposit"),
    Kind(5, 90, 3900, "TOAST DEP {ymd} MERCH SETL|##########", "credit"),
    Kind(1, 20, 400, "MOBILE DEPOSIT REF #######", "deposit"),
    Kind(9, -25, -1900, "CHECK", "check"),
    Kind(5, -40, -2400, "{vendor} ACH CORP DEBIT {ymd}|CUSTOMER ID 00####", "debit"),
    Kind(6, -0.35, -310, "POS PURCHASE {md} {shop}|{town}", "card"),
    Kind(1, -0.5, -36, "SERVICE CHARGE - ITEMS OVER 150 AT .50", "fee", most=1),
    Kind(0.5, -30, -30.01, "WIRE TRANSFER FEE", "fee", most=2),
]
SECTIONS = {
    "deposit": "DEPOSITS",
    "credit": "OTHER CREDITS",
    "check": "CHECKS PAID",
    "card": "CARD PURCHASES",
    "debit": "ELECTRONIC PAYMENTS",
    "fee": "SERVICE CHARGES AND FEES",
}
SPOTS = (50, 110, -560)


def plain(amount: Decimal) -> str:
    text = written(abs(amount))
    return text.removeprefix("0") if abs(amount) < 1 else text


def signed(amount: Decimal) -> str:
    return plain(amount) + ("-" if amount < 0 else "")


def head(page: Page, number: int) -> float:
    page.put(50, 48, "HUDSON & MOHAWK", 14, bold=True)
    page.put(50, 60, "TRUST COMPANY", 9)
    page.put(560, 48, "BUSINESS CHECKING STATEMENT", 10, right=True)
    return 90 if number > 1 else 255


def twice(page: Page, x: float, y: float, text: str) -> None:
    """A heading made bold by printing it again a little to the right."""
    page.put(x, y, text, 9.5)
    page.put(x + 0.35, y, text, 9.5)


def cover(page: Page, it: Story, number: str) -> None:
    start, end = it.period
    page.lines(60, 95, ("LARK STREET DINER LLC", "OPERATING ACCOUNT", "221 LARK ST", "ALBANY NY 12210"))
    across(page, 95, (360, -560), ("ACCOUNT NUMBER", number))
    across(page, 107, (360, -560), ("STATEMENT PERIOD", f"{start:%m/%d/%y} - {end:%m/%d/%y}"))
    twice(page, 50, 160, "ACCOUNT SUMMARY")
    facts = [("BEGINNING BALANCE", "", signed(it.opening))]
    for tag, title in SECTIONS.items():
        listed = [entry.amount for entry in it.entries if entry.tag == tag]
        sign = "+" if tag in ("deposit", "credit") else "-"
        facts.append((f"{sign} {title}", str(len(listed)), plain(sum(listed, Decimal(0)))))
    facts.append(("ENDING BALANCE", "", signed(it.closing)))
    for n, fact in enumerate(facts):
        across(page, 173 + 10 * n, (50, -280, -370), fact, 8.5)


def listed_rows(flow: Flow, entries: Sequence[Entry]) -> list[Row]:
    across(flow.page, flow.y, SPOTS, ("DATE", "DESCRIPTION", "AMOUNT"), 7.5, color=GREY)
    rows = []
    flow.y += 12
    for entry in entries:
        lines = fold(entry.lines, "Helvetica", 8.5, 330)
        flow.need(10.5 * len(lines))
        across(flow.page, flow.y, SPOTS, (f"{entry.day:%m/%d}", lines[0], plain(entry.amount)), 8.5)
        rows.append(row(entry, lines, flow.number, None))
        flow.y = flow.page.lines(110, flow.y + 10.5, lines[1:], 8.5, 10.5)
    return rows


def check_rows(rng: Random, flow: Flow, entries: Sequence[Entry]) -> list[Row]:
    """Check number, date and amount, three checks a line; a star where numbers before it are missing."""
    groups = [(50 + 178 * n, 105 + 178 * n, -(204 + 178 * n)) for n in range(3)]
    for group in groups:
        across(flow.page, flow.y, group, ("CHECK NO.", "DATE", "AMOUNT"), 7.5, color=GREY)
    rows, number = [], rng.randint(2000, 8000)
    numbers = [number := number + rng.choice([1, 1, 1, 2, 5]) for _ in entries]
    starred = [False, *(after - before > 1 for before, after in pairwise(numbers))]
    for n, (entry, check, star) in enumerate(zip(entries, numbers, starred, strict=False)):
        if n % 3 == 0:
            flow.y += 11.5
            flow.need(0)
        texts = (f"{check}{'*' if star else ''}", f"{entry.day:%m/%d}", plain(entry.amount))
        across(flow.page, flow.y, groups[n % 3], texts, 8.5)
        rows.append(row(entry, (texts[0],), flow.number, None))
    flow.y += 11
    flow.page.put(50, flow.y, "* indicates a gap in check sequence", 7, color=GREY)
    flow.y += 12
    return rows


def daily(flow: Flow, it: Story) -> None:
    ends = [
        (f"{entry.day:%m/%d}", signed(balance))
        for entry, balance, last in zip(it.entries, it.balances, last_of_day(it.entries), strict=True)
        if last
    ]
    flow.need(40 + 11 * (len(ends) // 3 + 1))
    twice(flow.page, 50, flow.y, "DAILY BALANCE")
    for n, pair in enumerate(ends):
        flow.y += 11.5 if n % 3 == 0 else 0
        across(flow.page, flow.y, (50 + 178 * (n % 3), -(204 + 178 * (n % 3))), pair, 8.5)
    notes = (
        "MEMBER FDIC   EQUAL HOUSING LENDER. To reconcile: list checks outstanding, e.g. No. 1001 $25.00, and subtract",
        "the total from the ending balance. Report errors by calling 1-800-555-0170 within 30 days.",
    )
    flow.page.lines(50, flow.y + 24, notes, 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=900, high=25_000, floor=0)
    number = f"{rng.randint(10**8, 10**9 - 1)}"
    flow = Flow(745, lambda: Page(LETTER), head)
    cover(flow.page, it, number)
    flow.y = 275
    rows: list[Row] = []
    for tag, title in SECTIONS.items():
        entries = [entry for entry in it.entries if entry.tag == tag]
        if not entries:
            continue
        flow.need(55)
        twice(flow.page, 50, flow.y, title)
        flow.y += 13
        rows += check_rows(rng, flow, entries) if tag == "check" else listed_rows(flow, entries)
        total = plain(sum((e.amount for e in entries), Decimal(0)))
        across(flow.page, flow.y, (110, -560), (f"TOTAL {title}", total), 8.5, bold=True)
        flow.y += 24
    daily(flow, it)
    number_pages(flow.pages, lambda n, of: f"PAGE {n} OF {of}", -560, 770)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]), spacing=0)
    return told(it, rows, "en-US", "USD", number)
