"""United Kingdom, current account: heading lines of days above their rows, type codes, 'OD' after overdrawn balances.

Money in stands before money out; the balance is told once a day; payments still to come are listed after the table,
and interest and overdraft figures around it; the year stands in the period alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_reportlab
from ._tools import BANK, Place, cells, cents, clean, digits, stamp

TEAL: Color = (0.0, 0.4, 0.5)
PLACES: tuple[Place, ...] = ((50, "l"), (95, "l"), (380, "r"), (455, "r"), (545, "r"))
HEADS = ("Type", "Description", "Money in", "Money out", "Balance")
POOLS: Pools = {
    "d": stamp("%d%b%y"),
    "shop": (
        "CO-OP GROUP 0#####",
        "ALDI 71 775",
        "GREAT NORTHERN RAIL",
        "WILKO RETAIL",
        "THE FLEECE INN",
        "AMZNMKTPLACE",
    ),
    "bill": ("CALDERDALE MBC", "YORKSHIRE WATER", "TV LICENCE MBP", "VODAFONE LTD", "SCOTTISH WIDOWS"),
    "who": ("J M ACKROYD", "HEBDEN YOGA CIC", "R PATEL RENT", "P&B PLUMBING"),
}
KINDS = (
    Kind(9, -1.2, -95, "CARD {shop} {d} CD 4471", "DEB"),
    Kind(3, -8, -190, "{bill}|REF 00########", "DD"),
    Kind(2, -10, -650, "{who}|400000#########{d}", "FPO"),
    Kind(2, 5, 400, "{who}|FP {d} 10###########", "FPI"),
    Kind(1, -10, -200, "LNK 12 MARKET ST {d}", "CPT", step="10"),
    Kind(1, 1200, 2600, "PENNINE NHS TRUST|SALARY", "BGC", most=1),
    Kind(1, -20, -400, "00####", "CHQ"),
    Kind(1, -1, -30, "OVERDRAFT INTEREST TO {d}", "INT", most=1),
)


def marked(balance: Decimal) -> str:
    return written(balance, minus="") + (" OD" if balance < 0 else "")


def named(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def heading(page: Page, number: int, account: str, span: str) -> float:
    page.put(50, 50, "Wharfedale", 18, face="Times-Bold", color=TEAL)
    page.put(545, 50, "Your current account statement", 10, right=True, bold=True)
    page.put(50, 68, f"Sort code 08-92-{account[:2]}   Account number {account}   {span}", 8)
    page.put(545, 68, f"Page {number}", 8, right=True)
    return 92


def table_head(page: Page, y: float) -> float:
    page.box(48, y - 10, 500, 14, TEAL)
    cells(page, y, PLACES, HEADS, 8, bold=True, color=(1, 1, 1))
    return y + 18


def coming(flow: Flow, rng: Random, end: date) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 12
    page.put(50, y, "Payments due to leave your account soon", 9, bold=True, color=TEAL)
    for n in range(rng.randint(1, 3)):
        y += 13
        told = written(some_amount(rng, 10, 300))
        cells(page, y, PLACES, ("DD", rng.choice(POOLS["bill"]), f"{end + timedelta(3 + n):%d %b}", told, ""), 8)  # type: ignore[arg-type]
    y += 20
    page.put(
        50, y, "Arranged overdraft limit £750.00. Interest 35.90% EAR variable, first £25.00 free of interest.", 7.5
    )
    page.put(
        50,
        y + 11,
        "Eligible deposits are protected up to £85,000.00 by the FSCS. Call 03457 000 000 within 13 months.",
        7.5,
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    account = digits(rng, 8)
    opening = cents(rng, -500, 3000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=-600, reversal="RETURNED {}")
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    span = f"{start.day} {start:%B %Y} to {end.day} {end:%B %Y}"
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    flow = Flow(785, Page, lambda page, n: table_head(page, heading(page, n, account, span)) if n > 1 else 0)
    y = heading(flow.page, 1, account, span)
    flow.page.lines(50, y, ("Ms T Ackroyd", "22 Albert Street", "Halifax HX1 5TT"), 9)
    sums = (("Balance at start", opening), ("Money in", into), ("Money out", opening + into - closing))
    for n, (name, figure) in enumerate((*sums, ("Balance at end", closing))):
        flow.page.put(330, y + 12 * n, name, 8)
        flow.page.put(545, y + 12 * n, "£" + marked(figure), 8, right=True)
    flow.y = table_head(flow.page, y + 66)
    cells(flow.page, flow.y, PLACES, ("", "BALANCE BROUGHT FORWARD", "", "", marked(opening)), bold=True)
    flow.y += 16
    rows: list[Row] = []
    shown = date.min
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if flow.need(40 if entry.day != shown else 24) or entry.day != shown:
            again = " (continued)" if entry.day == shown else ""
            flow.page.put(50, flow.y, named(entry.day) + again, 8, bold=True, color=TEAL)
            flow.y += 12
        shown = entry.day
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        amount = written(entry.amount, minus="")
        both = ("", amount) if entry.amount < 0 else (amount, "")
        told = (entry.tag, entry.lines[0], *both, marked(balance) if last else "")
        cells(flow.page, flow.y, PLACES, told)
        rows.append(Row(entry.day, clean(*entry.lines), entry.amount, balance if last else None, None, flow.number))
        for extra in entry.lines[1:]:
            flow.y += 10
            flow.page.put(95, flow.y, extra, 8)
        flow.y += 13
    flow.need(20)
    cells(flow.page, flow.y + 4, PLACES, ("", "BALANCE CARRIED FORWARD", "", "", marked(closing)), bold=True)
    flow.y += 20
    coming(flow, rng, end)
    with_reportlab(flow.pages, path, rng.choice(("rows", "columns")), spacing=0)
    return Truth(BANK, "en_GB", "GBP", account, start, end, opening, closing, rows)
