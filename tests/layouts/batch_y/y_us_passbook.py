"""United States: a community bank's passbook savings statement on half-letter sheets.

Printed like the leaves of a passbook: numbered lines, a fold after the twelfth line of each leaf, a code and few
words per line, star-protected balances on every line, a teller column, a quarter or half a year on one statement.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, written
from ..pens import GREY, Hand, Page, by_hand

SIZE = (396.0, 612.0)
KINDS = (
    Kind(6, 20, 900, "DEP CASH", "T"),
    Kind(5, 45, 2400, "DEP CHECK", "T"),
    Kind(7, -20, -600, "WDL CASH", "T"),
    Kind(3, -20, -300, "WDL ATM {place}", "ATM", "20"),
    Kind(4, 150, 1600, "ACH {payer}", "SYS"),
    Kind(3, -25, -500, "ACH {payee}", "SYS"),
    Kind(3, -50, -700, "TFR TO CK ##-####", "WEB"),
    Kind(2, 25, 400, "TFR FR CK ##-####", "WEB"),
    Kind(1, -3, -6, "FEE EXCESS WDL", "SYS", "3"),
)
POOLS = {
    "place": ("MAIN ST", "MILL RD", "DEPOT SQ"),
    "payer": ("SSA TREAS 310", "PENN TURNPIKE PR", "LEHIGH VLY HOSP", "STATE RETIRE SYS"),
    "payee": ("UGI UTILITIES", "ERIE INS GRP", "BORO WATER SEWR", "ROTARY DUES"),
}
LEGEND = (
    "DEP DEPOSIT       WDL WITHDRAWAL     ACH ELECTRONIC ITEM",
    "INT INTEREST      TFR TRANSFER       FEE SERVICE CHARGE",
    "ERR CORRECTION    T## TELLER         SYS POSTED BY SYSTEM",
)
LEAF = 24


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2018, 2024), rng.randint(0, 2)
    months = rng.choice((3, 3, 6))
    start = date(year, quarter * 3 + 1, 1)
    ends = [_month_end(year, start.month + n) for n in range(months)]
    end = ends[-1]
    opening = some_amount(rng, 900, 26000)
    count = rng.choice((rng.randint(4, 10), rng.randint(12, 30), rng.randint(40, 70)))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=700)
    rate = Decimal(rng.choice(("0.25", "0.50", "1.15", "2.02")))
    entries = sorted(entries + [_interest(rng, opening, rate, day) for day in ends[2::3]], key=lambda e: e.day)
    account = fill(rng, "07-#####-#", start, {})
    rows: list[Row] = []
    pages: list[Page] = []
    balance = opening
    printed = [("BALANCE FORWARD", None)] + [("", entry) for entry in entries]
    for n, (words, entry) in enumerate(printed):
        line = n % LEAF
        if line == 0:
            pages.append(_leaf(account, start, end, len(pages) + 1))
        page = pages[-1]
        y = 118 + line * 15.5 + (18 if line >= LEAF // 2 else 0)
        page.put(40, y, f"{n + 1:02}", 7.5, right=True, color=GREY)
        day = start if entry is None else entry.day
        page.put(50, y, day.strftime("%m-%d-%y"), 8)
        if entry is None:
            page.put(98, y, words, 8)
        else:
            balance += entry.amount
            text = " ".join(entry.lines)
            page.put(98, y, text, 8)
            page.put(250 if entry.amount < 0 else 302, y, written(abs(entry.amount)), 8, right=True)
            rows.append(Row(day, text, entry.amount, balance, page=len(pages)))
            teller = f"T{rng.randint(1, 9):02}" if entry.tag == "T" else entry.tag
            page.put(371, y, teller, 7)
        page.put(365, y, written(balance).rjust(11, "*"), 8, right=True)
    _close(rng, pages, len(printed), account, start, end, opening, balance, rows, rate)
    by_hand(pages, path, Hand(show=rng.choice(("Tj", "glyphs")), order="rows"))
    return Truth("account", "en_US", "USD", account, start, end, opening, balance, rows)


def _month_end(year: int, month: int) -> date:
    return (date(year, month, 28) + timedelta(4)).replace(day=1) - timedelta(1)


def _interest(rng: Random, base: Decimal, rate: Decimal, day: date) -> Entry:
    share = Decimal(str(rng.uniform(0.2, 0.3)))
    amount = max(Decimal("0.07"), (base * rate / 100 * share).quantize(Decimal("0.01")))
    return Entry(day, (f"INT CREDIT {rate}%",), amount, "SYS", "INT")


def _leaf(account: str, start: date, end: date, number: int) -> Page:
    page = Page(SIZE, "Courier", "Courier-Bold")
    page.put(198, 34, "PINE HOLLOW SAVINGS BANK, SLA", 11, center=True, bold=True)
    page.put(198, 46, "14 DEPOT SQUARE   COOPERS MILLS PA 18099   MEMBER FDIC", 6.5, center=True)
    page.put(198, 62, "PASSBOOK SAVINGS STATEMENT", 9, center=True, bold=True)
    page.put(26, 80, f"ACCOUNT {account}", 8)
    page.put(198, 80, f"{start:%m-%d-%y} THRU {end:%m-%d-%y}", 8, center=True)
    page.put(385, 80, f"LEAF {number}", 8, right=True)
    page.rule(20, 88, 390, 0.8)
    for x, text, right in ((28, "LN", False), (50, "DATE", False), (98, "TRANSACTION", False)):
        page.put(x, 99, text, 7, right=right)
    for x, text in ((250, "WITHDRAWAL"), (302, "DEPOSIT"), (365, "BALANCE")):
        page.put(x, 99, text, 7, right=True)
    page.put(371, 99, "TLR", 7)
    page.rule(20, 104, 390, 0.8)
    fold = 118 + 11 * 15.5 + 13
    for x in range(20, 390, 12):
        page.rule(x, fold, x + 6, 0.3, GREY)
    for x in (45, 94, 200, 254, 306, 368):
        page.upright(x, 88, fold - 6, 0.3, GREY)
        page.upright(x, fold + 6, 508, 0.3, GREY)
    page.put(198, 596, "PLEASE PRESENT THIS LEAF OR YOUR PASSBOOK WITH ALL WITHDRAWALS", 6.5, center=True)
    return page


def _close(
    rng: Random,
    pages: list[Page],
    lines: int,
    account: str,
    start: date,
    end: date,
    opening: Decimal,
    closing: Decimal,
    rows: list[Row],
    rate: Decimal,
) -> None:
    if lines % LEAF > 6 or lines % LEAF == 0:
        pages.append(_leaf(account, start, end, len(pages) + 1))
        y = 122.0
    else:
        y = 118 + 12 * 15.5 + 22
    page = pages[-1]
    page.boxes = [box for box in page.boxes if box.w or box.y + box.h < y - 4]
    out = [row.amount for row in rows if row.amount < 0]
    into = [row.amount for row in rows if row.amount > 0]
    interest = sum((row.amount for row in rows if row.description.startswith("INT")), Decimal(0))
    y = page.lines(
        50,
        y,
        (
            f"BEGINNING BALANCE {start:%m-%d-%y} {written(opening):>14}",
            f"{len(into):4} CREDITS THIS PERIOD    {written(sum(into, Decimal(0))):>14}",
            f"{len(out):4} DEBITS THIS PERIOD     {written(-sum(out, Decimal(0))):>14}",
            f"ENDING BALANCE    {end:%m-%d-%y} {written(closing):>14}",
        ),
        8,
        12,
    )
    paid = interest + (some_amount(rng, 1, 60) if start.month > 1 else 0)
    y = page.lines(
        50,
        y + 6,
        (
            f"INTEREST RATE {rate}%   ANNUAL PERCENTAGE YIELD EARNED {rate}%",
            f"INTEREST PAID THIS PERIOD {written(interest)}   YEAR TO DATE {written(paid)}",
            f"AVERAGE DAILY BALANCE {written(opening + some_amount(rng, 1, 90))}",
        ),
        7,
        10,
    )
    page.lines(50, y + 8, LEGEND, 6.5, 9)
