"""United States: checking of a regional bank, in sections that each start anew and put the amount before the text.

Checks stand three abreast with marks for gaps in their numbers, withdrawals and deposits carry no sign, and daily
balances, again three abreast, and a table of overdraft fees follow. Dates are MM/DD.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits
from ._common import clock, ends, many, money

KINDS = [
    Kind(9, -3, -180, "MERCHANT PAYMENT {shop} - ###### {street} {town} ON {day} FROM CARD: XXXXXXXXXXXX{card}", "out"),
    Kind(4, -20, -900, "{payee} {day} WEB INITIATED PAYMENT AT {payee} {code} XXXXXX####", "out"),
    Kind(2, -20, -400, "ATM WITHDRAWAL #?{card} {street} {town} {time}", "out", step="20"),
    Kind(1, -900, -1900, "ONLINE TRANSFER TO LOAN XXXXXX#### REF 00######", "out", most=1),
    Kind(1, -37, -37, "OVERDRAFT FEE - 1 ITEM(S) PAID {day}", "out", most=2, step="37"),
    Kind(5, -25, -1500, "", "check"),
    Kind(3, 1100, 3400, "{firm} PAYROLL {code} XXXXXX####", "in", most=3),
    Kind(2, 25, 900, "DEPOSIT AT BANKING CENTER", "in"),
    Kind(2, 10, 400, "ZELLE PAYMENT FROM {person} {code}", "in"),
    Kind(1, 5, 90, "MERCHANT REFUND {shop} - ###### {street} {town}", "in"),
]
POOLS = {
    "shop": ["KROGER 412", "SPEEDWAY 09417", "UDF 127", "MENARDS 3188", "AMZN MKTP US", "SKYLINE CHILI"],
    "street": ["4500 MONTGOMERY RD", "1 W 5TH ST", "2310 FERGUSON RD", "801 EASTGATE BLVD"],
    "town": ["NORWOOD OH", "CINCINNATI OH", "FLORENCE KY", "DAYTON OH"],
    "payee": ["DUKEENERGY", "SPECTRUM", "CAPITAL ONE", "STATE FARM RO 27", "CITY OF CINTI WATER"],
    "firm": ["TRIHEALTH INC", "QUEEN CITY TOOL LLC"],
    "person": ["KAREN L MEYER", "DEVON HARRIS", "MEGAN OBRIEN"],
    "code": lambda rng, _: fill(rng, "??######", date.min, {}),
    "card": ["7731"],
    "time": clock,
    "day": lambda _, day: f"{day:%m/%d/%y}",
}
GREEN = (0.0, 0.35, 0.25)
Checks = list[tuple[Entry, str]]


def band(flow: Flow, title: str, note: str = "") -> None:
    """A section's title over its column heads."""
    flow.need(70)
    page, y = flow.page, flow.y
    page.box(48, y - 11, 516, 15, GREEN)
    page.put(52, y, title, 9.5, bold=True, color=(1, 1, 1))
    page.put(560, y, note, 8.5, right=True, bold=True, color=(1, 1, 1))
    flow.y += 18


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = money(rng, 400, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    sections = {tag: [entry for entry in entries if entry.tag == tag] for tag in ("check", "out", "in")}
    account = fill(rng, "7#########", start, {})

    def head(page: Page, pages: int) -> float:
        page.put(48, 46, "Ohio Valley Trust", 16, bold=True, color=GREEN)
        page.put(564, 42, f"Account Number: {account}", 8.5, right=True)
        page.put(564, 53, f"Statement Period Date: {start:%-m/%-d/%Y} - {end:%-m/%-d/%Y}", 8.5, right=True)
        page.put(564, 64, f"Page {pages}", 8.5, right=True)
        return front(page, 86) if pages == 1 else 92

    def front(page: Page, y: float) -> float:
        page.put(48, y - 22, "(OVT CINCINNATI)   P.O. BOX 630900   CINCINNATI OH 45263-0900", 7)
        page.lines(70, y + 40, [fill(rng, "{person}", start, POOLS), "118 GREENUP ST APT 2", "COVINGTON KY 41011-2210"])
        page.put(70, y + 76, f"0 {rng.randint(1000, 9999)} 00{start:%j} 441 01", 6, color=GREY)
        page.put(330, y + 40, "Customer Service: 800-555-0153", 8.5)
        page.put(330, y + 52, "Banking Center: Covington   859-555-0117", 8.5)
        page.box(48, y + 100, 516, 15, GREEN)
        page.put(52, y + 111, f"Account Summary - {account}", 9.5, bold=True, color=(1, 1, 1))
        labels = {"check": "Checks", "out": "Withdrawals / Debits", "in": "Deposits / Credits"}
        lines = [(f"{start:%m/%d}", "Beginning Balance", f"${written(opening)}")]
        for tag, some in sections.items():
            total = sum((entry.amount for entry in some), Decimal(0))
            figure = f"${written(total, minus='')}{'' if tag == 'in' else '-'}"
            lines.append((str(len(some)), labels[tag], figure))
        lines.append((f"{end:%m/%d}", "Ending Balance", f"{'-' * (closing < 0)}${written(closing, minus='')}"))
        for n, (count, label, figure) in enumerate(lines):
            page.put(86, y + 130 + 13 * n, count, 9, right=True)
            page.put(94, y + 130 + 13 * n, label, 9)
            page.put(300, y + 130 + 13 * n, figure, 9, right=True)
        page.put(330, y + 130, f"Number of Days in Period   {(end - start).days + 1}", 9)
        return y + 218

    flow = Flow(748, lambda: Page(LETTER), head)
    rows = checks(rng, flow, sections["check"])
    rows += listed(flow, "Withdrawals / Debits", sections["out"])
    rows += listed(flow, "Deposits / Credits", sections["in"])
    daily(flow, opening, entries)
    fees = -sum((entry.amount for entry in entries if entry.text.startswith("OVERDRAFT")), Decimal(0))
    close(flow, fees)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.4))
    return Truth("account", "en_US", "USD", account, start, end, opening, closing, rows)


def totalling(entries: Sequence[Entry]) -> str:
    total = sum((abs(entry.amount) for entry in entries), Decimal(0))
    return f"{len(entries)} item{'s' * (len(entries) != 1)} totaling ${written(total)}"


def checks(rng: Random, flow: Flow, entries: list[Entry]) -> list[Row]:
    """Three abreast, by number, read across."""
    if not entries:
        return []
    band(flow, "Checks", totalling(entries))
    number, numbers, rows = rng.randint(1001, 8800), list[int](), list[Row]()
    for _ in entries:
        numbers.append(number)
        number += rng.choice([1, 1, 1, 1, 2, 5])
    flow.page.put(
        52, flow.y, "* Indicates gap in check sequence      i = Electronic Image      s = Substitute Check", 7.5
    )
    flow.y += 14
    for first in range(0, len(entries), 3):
        if flow.need(12) or first == 0:
            for x in (52, 226, 400):
                for at, title, right in ((0, "Number", False), (66, "Date Paid", False), (150, "Amount", True)):
                    flow.page.put(x + at, flow.y, title, 8, right=right, bold=True)
            flow.y += 13
        for x, n in zip((52, 226, 400), range(first, min(first + 3, len(entries))), strict=False):
            gap = " *" if n and numbers[n] != numbers[n - 1] + 1 else ""
            text = f"{numbers[n]} i{gap}"
            flow.page.put(x, flow.y, text, 8.5)
            flow.page.put(x + 66, flow.y, f"{entries[n].day:%m/%d}", 8.5)
            flow.page.put(x + 150, flow.y, written(entries[n].amount, minus=""), 8.5, right=True)
            rows.append(Row(entries[n].day, text, entries[n].amount, None, None, flow.number))
        flow.y += 12
    flow.y += 14
    return rows


def listed(flow: Flow, title: str, entries: list[Entry]) -> list[Row]:
    """A section of date, amount and text, its title said again on each page."""
    rows = list[Row]()
    for n, entry in enumerate(entries):
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 408))
        turned = flow.need(10.5 * len(lines) + 3)
        if turned or n == 0:
            band(flow, title + (" - continued" if n else ""), "" if n else totalling(entries))
            for x, text, right in ((52, "Date", False), (132, "Amount", True), (142, "Description", False)):
                flow.page.put(x, flow.y, text, 8, right=right, bold=True)
            flow.y += 13
        flow.page.put(52, flow.y, f"{entry.day:%m/%d}", 8.5)
        flow.page.put(132, flow.y, written(entry.amount, minus=""), 8.5, right=True)
        flow.page.lines(142, flow.y, lines, 8.5, 10.5)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, None, flow.number))
        flow.y += 10.5 * len(lines) + 3
    flow.y += 14
    return rows


def daily(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    """Balances at each day's end, three abreast and read down."""
    found = list(ends(opening, entries).items())
    high = -(-len(found) // 3)
    flow.need(12 * high + 50)
    band(flow, "Daily Balance Summary")
    for column, x in enumerate((52, 226, 400)):
        some = found[column * high : (column + 1) * high]
        if some:
            flow.page.put(x, flow.y, "Date", 8, bold=True)
            flow.page.put(x + 150, flow.y, "Amount", 8, right=True, bold=True)
        for n, (day, balance) in enumerate(some, 1):
            flow.page.put(x, flow.y + 12 * n, f"{day:%m/%d}", 8.5)
            flow.page.put(x + 150, flow.y + 12 * n, written(balance), 8.5, right=True)
    flow.y += 12 * high + 28


def close(flow: Flow, fees: Decimal) -> None:
    """Fees this period and this year, and how to balance the account."""
    flow.need(130)
    page, y = flow.page, flow.y
    page.put(400, y, "Total for this Period", 8, right=True, bold=True)
    page.put(530, y, "Total Year-to-Date", 8, right=True, bold=True)
    for n, (label, now, year) in enumerate(
        (("Total Overdraft Fees", fees, fees * 3), ("Total Returned Item Fees", Decimal(0), Decimal(0)))
    ):
        page.put(52, y + 14 + 12 * n, label, 8.5)
        page.put(400, y + 14 + 12 * n, f"${written(now)}", 8.5, right=True)
        page.put(530, y + 14 + 12 * n, f"${written(year)}", 8.5, right=True)
    text = [
        "In case of errors or questions about your electronic transfers, telephone or write us as soon as you can",
        "if you think your statement or receipt is wrong. We must hear from you no later than 60 days after we",
        "sent you the FIRST statement on which the error appeared. If we take more than 10 business days we will",
        "credit your account. Early Access: up to $1,000.00 at 3.00% of each advance. Member FDIC.",
    ]
    page.lines(52, y + 56, text, 7.5, 9.5, color=GREY)
