"""United States, business checking: sections by kind that start anew and go on over the page, withdrawals with a minus,
checks in two groups side by side with stars for gaps in their numbers, ledger balances of each day in three groups.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Pools,
    Row,
    Truth,
    earlier,
    fill,
    some_amount,
    some_days,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import GREY, LETTER, Color, Flow, Page, fits, with_pymupdf, with_reportlab
from ._rows import by_words, summed

RED: Color = (0.75, 0.05, 0.12)
BLUE: Color = (0.0, 0.15, 0.45)

POOLS: Pools = {
    "day": lambda rng, day: f"{earlier(rng, day):%m%d}",
    "client": ["HARBOR DENTAL GROUP", "OAK STREET BREWING", "LAKESIDE HOA", "CITY OF DAYTON", "NOVA PRINTWORKS"],
    "state": ["OH", "KY", "IN", "MI"],
    "shop": ["STAPLEWORLD #0442", "HOME DEPOTS 3817", "SHELLY OIL 57442", "COSTMART WHSE #1120", "FEDEXP OFFICE 211"],
}
IN = [
    Kind(8, 300, 9000, "{client} DES:PAYABLES ID:#########|INDN:MILLER HVAC SERVICES CO ID:##########|CCD"),
    Kind(6, 150, 6000, "SQUARED INC DES:SQ###### ID:T3??##?##???|INDN:MILLER HVAC CO ID:9424300002 PPD"),
    Kind(4, 500, 15000, "Counter Credit"),
    Kind(3, 100, 2500, 'Zelle payment from {client} for "INV ####"; Conf# ?#??##??#'),
]
OUT = [
    Kind(10, -20, -900, "CHECKCARD {day} {shop} DAYTON {state}|2469216####00#########"),
    Kind(6, -200, -5200, "GUSTOW DES:NET 4##### ID:6SEMJ######|INDN:MILLER HVAC SERVICES CO ID:9138864007 CCD"),
    Kind(3, -90, -1400, "IRS DES:USATAXPYMT ID:22#############|INDN:MILLER HVAC SERVICES CO ID:3387702000 CCD"),
    Kind(3, -60, -700, "AEP OHIO DES:ONLINE PMT ID:CKF#########POS|INDN:MILLER HVAC CO ID:1314000000 WEB"),
    Kind(2, -500, -8000, "WIRE TYPE:WIRE OUT DATE:###### TIME:#### ET|TRN:20##############"),
]
FEES = [
    Kind(2, -16, -29.95, "Monthly Fee Business Adv Relationship", most=1),
    Kind(2, -30, -30, "Wire Transfer Fee", step="30", most=1),
]
LONG = "January February March April May June July August September October November December"


def _long(day: date) -> str:
    return f"{LONG.split()[day.month - 1]} {day.day}, {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    period = (start, end)
    sections = [
        ("Deposits and other credits", some_entries(rng, IN, POOLS, period, count=rng.randint(5, 26))),
        ("Withdrawals and other debits", some_entries(rng, OUT, POOLS, period, count=rng.randint(8, 40))),
        ("Checks", []),
        ("Service fees", some_entries(rng, FEES, POOLS, period, count=rng.choice([0, 1, 2]))),
    ]
    checks = _checks(rng, period, rng.choice([0, 5, 17, 34, 61]))
    sums = [summed(e.amount for e in part) for _, part in sections]
    sums[2] = summed(amount for _, _, amount in checks)
    opening = some_amount(rng, 4000, 60000) + max(Decimal(0), -summed(sums))
    closing = opening + summed(sums)
    number = fill(rng, "#### #### ####", start, {})

    def head(page: Page, count: int) -> float:
        if count == 1:
            page.put(40, 44, "Keystone National Bank", 17, bold=True, color=BLUE)
            page.put(572, 40, "Customer service information", 8.5, right=True, bold=True)
            page.put(572, 52, "1.888.555.0127   keystone.example", 8, right=True)
            page.lines(40, 84, ["MILLER HVAC SERVICES LLC", "4410 WAYNE AVE", "DAYTON, OH  45420-1187"], 9)
            return 140.0
        page.put(40, 34, f"MILLER HVAC SERVICES LLC  |  Account # {number}  |  {_long(start)} to {_long(end)}", 8)
        page.rule(40, 40, 572, 1, RED)
        return 66.0

    flow = Flow(738, lambda: Page(LETTER), head)
    page = flow.page
    page.put(40, 140, "Your Business Advantage Relationship Checking", 13, bold=True, color=BLUE)
    page.put(40, 155, f"for {_long(start)} to {_long(end)}", 9)
    page.put(572, 155, f"Account number: {number}", 9, right=True)
    page.put(40, 182, "Account summary", 11, bold=True, color=RED)
    names = [f"Beginning balance on {_long(start)}", *(name for name, _ in sections), f"Ending balance on {_long(end)}"]
    for n, (name, value) in enumerate(zip(names, [opening, *sums, closing], strict=True)):
        page.put(40, 199 + 15 * n, name, 9, bold=n == 5)
        page.put(
            310, 199 + 15 * n, ("$" if n in (0, 5) else "") + (written(value) if value else "-0.00"), 9, right=True
        )
        page.rule(40, 203 + 15 * n, 310, 0.3, GREY)
    page.lines(
        336,
        199,
        [
            f"# of deposits/credits: {len(sections[0][1])}",
            f"# of withdrawals/debits: {len(sections[1][1]) + len(checks)}",
            f"# of days in cycle: {(end - start).days + 1}",
            f"Average ledger balance: ${written((opening + closing) / 2)}",
        ],
        8.5,
        15,
    )
    flow.y = 312
    rows: list[Row] = []
    for (name, part), total in zip(sections, sums, strict=True):
        if name == "Checks":
            rows += _register(flow, checks, total) if checks else []
        elif part:
            rows += _section(flow, name, [(e.day, list(e.lines), e.amount) for e in part], total)
    _ledger(flow, opening, rows, start)
    for n, page in enumerate(flow.pages, 1):
        page.put(572, 768, f"Page {n} of {len(flow.pages)}", 8, right=True)
    if rng.random() < 0.5:
        by_words(flow.pages)
    (with_pymupdf if rng.random() < 0.5 else with_reportlab)(flow.pages, path)
    return Truth("bank", "en_US", "USD", number, start, end, opening, closing, rows)


def _checks(rng: Random, period: tuple[date, date], count: int) -> list[tuple[date, str, Decimal]]:
    number, found = rng.randint(1200, 8800), []
    days = some_days(rng, count, *period)
    rng.shuffle(days)
    for n, day in enumerate(days):
        jump = rng.choice([1, 1, 1, 1, 2, 5])
        number += jump
        found.append((day, f"{number}{'*' if jump > 1 and n else ''}", some_amount(rng, -45, -4200)))
    return found


def _title(flow: Flow, name: str, heads: list[tuple[float, str, bool]], more: bool) -> None:
    flow.page.put(40, flow.y, name + (" - continued" if more else ""), 11, bold=True, color=RED)
    flow.y += 16
    for x, text, right in heads:
        flow.page.put(x, flow.y, text, 8, bold=True, right=right)
    flow.page.rule(40, flow.y + 3, 572, 0.8)
    flow.y += 15


HEADS = [(40.0, "Date", False), (100.0, "Description", False), (572.0, "Amount", True)]


def _total(flow: Flow, name: str, total: Decimal) -> None:
    flow.need(18)
    flow.page.put(40, flow.y + 2, name, 9, bold=True)
    flow.page.put(572, flow.y + 2, ("-" if total < 0 else "") + "$" + written(abs(total)), 9, right=True, bold=True)
    flow.y += 30


def _section(flow: Flow, name: str, part: list[tuple[date, list[str], Decimal]], total: Decimal) -> list[Row]:
    rows = []
    flow.need(70)
    _title(flow, name, HEADS, False)
    for day, texts, amount in part:
        lines = [short for line in texts for short in wrap(line, fits("Helvetica", 8.4, 370))]
        if flow.y + 11 * len(lines) > 720:
            flow.page.put(572, flow.y + 8, "continued on the next page", 8, right=True, face="Helvetica-Oblique")
            flow.turn()
            _title(flow, name, HEADS, True)
        flow.page.put(40, flow.y, f"{day:%m/%d/%y}", 8.4)
        flow.page.lines(100, flow.y, lines, 8.4, 10.5)
        flow.page.put(572, flow.y, written(amount), 8.4, right=True)
        flow.y += 10.5 * len(lines) + 4
        flow.page.rule(40, flow.y - 10.5, 572, 0.2, GREY)
        rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=flow.number))
    _total(flow, f"Total {name.lower()}", total)
    return rows


def _register(flow: Flow, checks: list[tuple[date, str, Decimal]], total: Decimal) -> list[Row]:
    """Down the left group, then down the right one, page by page."""
    heads = []
    for x in (40.0, 318.0):
        heads += [(x, "Date", False), (x + 70, "Check #", False), (x + 254, "Amount", True)]
    rows, rest, more = [], checks, False
    while rest:
        flow.need(70)
        _title(flow, "Checks", heads, more)
        deep = min(int((722 - flow.y) // 13), (len(rest) + 1) // 2)
        now, rest, more = rest[: 2 * deep], rest[2 * deep :], True
        for n, (day, number, amount) in enumerate(now):
            x, y = (40 if n < deep else 318), flow.y + 13 * (n % deep)
            flow.page.put(x, y, f"{day:%m/%d/%y}", 8.4)
            flow.page.put(x + 70, y, number, 8.4)
            flow.page.put(x + 254, y, written(amount), 8.4, right=True)
            rows.append(Row(day, number, amount, page=flow.number))
        flow.y += 13 * deep
        if rest:
            flow.turn()
    _total(flow, "Total checks", total)
    flow.page.put(40, flow.y - 14, f"Total # of checks {len(checks)}", 8.4)
    flow.page.put(40, flow.y - 3, "* There is a gap in sequential check numbers", 7.5, color=GREY)
    flow.y += 22
    return rows


def _ledger(flow: Flow, opening: Decimal, rows: list[Row], start: date) -> None:
    days = sorted({start, *(row.date for row in rows)})
    balances = [(day, opening + summed(row.amount for row in rows if row.date <= day)) for day in days]
    deep = (len(days) + 2) // 3
    flow.need(60 + 13 * deep)
    heads = []
    for x in (40.0, 222.0, 404.0):
        heads += [(x, "Date", False), (x + 160, "Balance ($)", True)]
    _title(flow, "Daily ledger balances", heads, False)
    for n, (day, balance) in enumerate(balances):
        x, y = 40 + 182 * (n // deep), flow.y + 13 * (n % deep)
        flow.page.put(x, y, f"{day:%m/%d}", 8.4)
        flow.page.put(x + 160, y, written(balance), 8.4, right=True)
    flow.y += 13 * deep + 12
