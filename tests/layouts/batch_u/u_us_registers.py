"""US checking statement: sections by kind, check register in two groups, MM/DD without year, daily balances beside it.

The deposits, withdrawals and fees each start anew and carry unsigned amounts; the checks stand in two column groups
with asterisks where numbers are missing; no running balance, but a table of daily balances and one of fees to date.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(5, -6, -240, "Card Purchase {seen} {shop} {town} Card 4471", "out"),
    Kind(2, -60, -900, "{payee} Orig ID:00000##### Desc Date:{seen} CO Entry Descr:Online Pmt Sec:Web", "out"),
    Kind(1, -40, -600, "Zelle Payment To {person} Jpm99a######", "out"),
    Kind(1, -20, -300, "ATM Withdrawal {seen} 1### Lakeview Ave {town} Card 4471", "out", "20"),
    Kind(3, -35, -1800, "check", "check"),
    Kind(2, 700, 2900, "Millrace Tooling Inc Payroll PPD ID: 9#########", "in"),
    Kind(1, 20, 800, "Remote Online Deposit 1", "in"),
    Kind(1, 15, 300, "Zelle Payment From {person} ?#?########", "in"),
    Kind(0.5, -12, -12.01, "Monthly Service Fee", "fee", "12", most=1),
    Kind(0.5, -34, -34.01, "Overdraft Item Fee For {shop}", "fee", "34", most=2),
]
POOLS = {
    "shop": ["Pinewood Market", "Fill-N-Go #2214", "Blue Kettle Coffee", "Orchard Hardware 0087", "SQ *Dogwood Bakery"],
    "town": ["Dayton OH", "Fairborn OH", "Kettering OH"],
    "payee": ["Ohio Valley Gas", "Greenline Mobile", "Harbor Auto Ins", "Lakeside Mtg"],
    "person": ["Dana W", "Chris Pell", "M Okafor"],
    "seen": lambda rng, day: earlier(rng, day).strftime("%m/%d"),
}
TITLES = [
    ("in", "DEPOSITS AND ADDITIONS"),
    ("check", "CHECKS PAID"),
    ("out", "ELECTRONIC WITHDRAWALS"),
    ("fee", "FEES"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 600, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(22, 55), balance=opening, floor=50)
    number = fill(rng, "000000##########", start, {})
    parts = {tag: [entry for entry in entries if entry.tag == tag] for tag, _ in TITLES}
    closing = opening + sum(entry.amount for entry in entries)
    rows: list[Row] = []

    def head(page: Page, sheet: int) -> float:
        page.put(40, 48, "First Prairie Bank", 15, bold=True)
        period = f"{start:%B} {start.day}, {start.year} through {end:%B} {end.day}, {end.year}"
        page.put(572, 44, period, 9, right=True)
        page.put(572, 57, f"Account Number: {number}", 9, right=True)
        page.put(572, 768, f"Page {sheet}", 8, right=True, color=GREY)
        return 92.0

    flow = Flow(742, lambda: Page(size=LETTER), head)
    _summary(flow, opening, closing, parts)
    for tag, title in TITLES:
        if not parts[tag]:
            continue
        if tag == "check":
            rows += _checks(rng, flow, parts[tag])
        else:
            rows += _section(flow, title, parts[tag])
    _daily(flow, opening, entries)
    _fees(flow, -sum((entry.amount for entry in parts["fee"]), Decimal(0)))
    by_hand(flow.pages, path, Hand(show="TJ", order="columns", split=True))
    return Truth("account", "en_US", "USD", number, start, end, opening, closing, rows)


def _summary(flow: Flow, opening: Decimal, closing: Decimal, parts: dict[str, list[Entry]]) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, "CHECKING SUMMARY", 11, bold=True)
    page.put(300, y, "INSTANCES", 7.5, right=True)
    page.put(400, y, "AMOUNT", 7.5, right=True)
    lines = [("Beginning Balance", "", f"${written(opening)}")]
    for tag, title in TITLES:
        total = sum((entry.amount for entry in parts[tag]), Decimal(0))
        if parts[tag]:
            lines.append((title.title().replace(" And ", " and "), str(len(parts[tag])), written(total)))
    lines.append(("Ending Balance", "", f"${written(closing)}"))
    for label, count, amount in lines:
        y += 14
        page.put(40, y, label, bold="Balance" in label)
        page.put(300, y, count, right=True)
        page.put(400, y, amount, right=True, bold="Balance" in label)
    flow.y = y + 34


def _title(flow: Flow, title: str) -> None:
    flow.page.box(40, flow.y - 11, 532, 15, (0.87, 0.9, 0.94))
    flow.page.put(44, flow.y, title, 9.5, bold=True)
    flow.y += 18


def _section(flow: Flow, title: str, entries: list[Entry]) -> list[Row]:
    def heading(words: str) -> None:
        _title(flow, words)
        for x, text in ((44, "DATE"), (92, "DESCRIPTION")):
            flow.page.put(x, flow.y, text, 7.5)
        flow.page.put(568, flow.y, "AMOUNT", 7.5, right=True)
        flow.y += 13

    flow.need(75)
    heading(title)
    rows = []
    for n, entry in enumerate(entries):
        text = wrap(" ".join(entry.lines), fits("Helvetica", 9, 330))
        if flow.need(11 * len(text) + 3):
            heading(f"{title} (continued)")
        dollars = "$" if n == 0 else ""
        flow.page.put(44, flow.y, f"{entry.day:%m/%d}")
        flow.page.lines(92, flow.y, text)
        flow.page.put(568, flow.y, dollars + written(abs(entry.amount)), right=True)
        rows.append(Row(entry.day, " ".join(text), entry.amount, page=flow.number))
        flow.y += 11 * len(text) + 3
    flow.need(20)
    flow.page.rule(44, flow.y - 9, 568)
    flow.page.put(92, flow.y + 2, f"Total {title.title()}".replace(" And ", " and "), bold=True)
    flow.page.put(568, flow.y + 2, f"${written(abs(sum(entry.amount for entry in entries)))}", right=True, bold=True)
    flow.y += 32
    return rows


def _checks(rng: Random, flow: Flow, entries: list[Entry]) -> list[Row]:
    half = (len(entries) + 1) // 2
    flow.need(80 + 13 * half)
    _title(flow, "CHECKS PAID")
    number, top, rows = rng.randint(1001, 4800), flow.y, []
    for left in (44, 320):
        flow.page.put(left, top, "CHECK NO.", 7.5)
        flow.page.put(left + 100, top, "DATE PAID", 7.5)
        flow.page.put(left + 240, top, "AMOUNT", 7.5, right=True)
    for n, entry in enumerate(entries):
        left, y = (44, top + 14 + 13 * n) if n < half else (320, top + 14 + 13 * (n - half))
        gap = n > 0 and rng.random() < 0.3
        number += rng.randint(2, 5) if gap else 1
        flow.page.put(left, y, f"{number} *" if gap else str(number))
        flow.page.put(left + 100, y, f"{entry.day:%m/%d}")
        flow.page.put(left + 240, y, written(abs(entry.amount)), right=True)
        rows.append(Row(entry.day, f"Check {number}", entry.amount, page=flow.number))
    y = top + 18 + 13 * half
    flow.page.rule(44, y - 9, 568)
    flow.page.put(44, y + 3, "Total Checks Paid", bold=True)
    flow.page.put(568, y + 3, f"${written(abs(sum(entry.amount for entry in entries)))}", right=True, bold=True)
    flow.page.put(44, y + 15, "* Check numbers before this one are missing or were listed earlier.", 7)
    flow.y = y + 40
    return rows


def _daily(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    balances: dict[date, Decimal] = {}
    for entry in entries:
        opening += entry.amount
        balances[entry.day] = opening
    high = (len(balances) + 2) // 3
    flow.need(60 + 12 * high)
    _title(flow, "DAILY ENDING BALANCE")
    for n, (day, balance) in enumerate(balances.items()):
        left, y = 44 + 180 * (n // high), flow.y + 13 + 12 * (n % high)
        if n % high == 0:
            flow.page.put(left, flow.y, "DATE", 7.5)
            flow.page.put(left + 150, flow.y, "AMOUNT", 7.5, right=True)
        flow.page.put(left, y, f"{day:%m/%d}", 8.5)
        flow.page.put(left + 150, y, ("$" if n == 0 else "") + written(balance), 8.5, right=True)
    flow.y += 34 + 12 * high


def _fees(flow: Flow, fees: Decimal) -> None:
    flow.need(70)
    _title(flow, "OVERDRAFT AND SERVICE FEE INFORMATION")
    flow.page.put(400, flow.y, "Total for This Period", 7.5, right=True)
    flow.page.put(568, flow.y, "Total Year-to-date", 7.5, right=True)
    flow.page.put(44, flow.y + 13, "Total Fees Charged")
    flow.page.put(400, flow.y + 13, f"${written(fees)}", right=True)
    flow.page.put(568, flow.y + 13, f"${written(fees + 68)}", right=True)
