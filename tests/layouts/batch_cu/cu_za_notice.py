"""South Africa, 32-day notice deposit over half a year or a year: interest rows, rate notes without sums among rows.

Withdrawals on notice are rows only when paid; notices still open are listed apart. R1 234.56, letter-spaced.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_days, written
from ..pens import Flow, Page, with_reportlab
from ._inbox import ACCOUNT, cells, minus, paragraph, plus, said

POOLS = {
    "from": ["Protea Plumbing CC", "N Dlamini", "Business Current 62 ### ###", "Stop order 0##", "EFT Karoo Wool"],
    "to": ["Business Current 62 ### ###", "SARS provisional tax", "Nominated account ****####"],
}
DEPOSITS = [
    Kind(5, 800, 45000, "Deposit received {from}", step="50"),
    Kind(3, 500, 12000, "Recurring deposit {from}", step="100"),
    Kind(2, 60, 9000, "Transfer from {from}"),
]
PAID = [
    Kind(3, -2000, -60000, "Notice withdrawal N####### paid to {to}", step="100"),
    Kind(1, -500, -8000, "Immediate access withdrawal to {to}", step="100"),
    Kind(1, -45, -310, "Early access penalty"),
]
TEXT, IN, OUT, BALANCE = 128, 404, 478, 556
NOTE = "Interest rate changed to {}.{:02}% nominal per annum"


def _rand(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "R" + written(amount, " ", ".", minus="")


def _entries(rng: Random, start: date, months: int, opening: Decimal) -> list[Entry]:
    """Each month some deposits and withdrawals, on its last day the interest."""
    entries: list[Entry] = []
    balance = opening
    for n in range(months):
        year, month = divmod(start.year * 12 + start.month - 1 + n, 12)
        last = date(year, month + 1, monthrange(year, month + 1)[1])
        for day in some_days(rng, rng.choice([0, 1, 1, 2, 3, 5]), last.replace(day=1), last - timedelta(1)):
            kinds = PAID if balance > 80000 and rng.random() < 0.45 else DEPOSITS
            kind = rng.choices(kinds, [kind.weight for kind in kinds])[0]
            amount = some_amount(rng, kind.low, kind.high, kind.step).quantize(Decimal("0.01"))
            entries.append(Entry(day, (fill(rng, kind.text, day, POOLS),), amount, "", ""))
            balance += amount
        interest = (balance * Decimal(rng.randint(610, 860)) / 120000).quantize(Decimal("0.01"))
        entries.append(Entry(last, ("Interest capitalised",), interest, "interest", ""))
        balance += interest
    return entries


def _first(page: Page, facts: dict[str, str], sums: dict[str, str]) -> float:
    page.put(44, 58, "Fynbos Mutual Bank", 17, bold=True, color=(0.35, 0.2, 0.5))
    page.put(556, 58, "32 Day Notice Deposit", 12, right=True)
    page.put(556, 72, "Statement of account", 9, right=True)
    page.lines(44, 100, ["The Director", "Rooibos Traders (Pty) Ltd", "PO Box 412", "Clanwilliam", "8135"], 9, 11)
    for n, (name, value) in enumerate(facts.items()):
        cells(page, 100 + 12 * n, 8.5, (320, name), (-556, value))
    page.box(44, 172, 512, 46, (0.95, 0.93, 0.97))
    for n, (name, value) in enumerate(sums.items()):
        cells(page, 188, 8, (52 + 128 * n, name))
        cells(page, 204, 9.5, (52 + 128 * n, value), bold=True)
    return 244


def _heads(page: Page, y: float) -> float:
    heads = (
        (44, "Transaction date"),
        (TEXT, "Description"),
        (-IN, "Deposits"),
        (-OUT, "Withdrawals"),
        (-BALANCE, "Balance"),
    )
    cells(page, y, 8, *heads, bold=True)
    page.rule(44, y + 5, 556, 0.7)
    return y + 19


def _rows(flow: Flow, entries: list[Entry], opening: Decimal, start: date, rng: Random) -> list[Row]:
    cells(
        flow.page, flow.y, 8.5, (44, f"{start:%Y/%m/%d}"), (TEXT, "Balance brought forward"), (-BALANCE, _rand(opening))
    )
    flow.y += 14
    rows = []
    for entry, balance in zip(entries, running(opening, (e.amount for e in entries)), strict=True):
        flow.need(28)
        place = -IN if entry.amount > 0 else -OUT
        words = ((44, f"{entry.day:%Y/%m/%d}"), (TEXT, entry.lines[0]), (place, _rand(abs(entry.amount))))
        cells(flow.page, flow.y, 8.5, *words, (-BALANCE, _rand(balance)))
        flow.y += 14
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, None, flow.number))
        if entry.tag == "interest" and rng.random() < 0.2:
            text = NOTE.format(rng.randint(6, 8), rng.choice([10, 25, 60, 75]))
            flow.page.put(TEXT, flow.y, text, 7.5, color=(0.35, 0.35, 0.35))
            flow.y += 13
    return rows


def _after(flow: Flow, closing: Decimal, end: date, rng: Random) -> None:
    flow.need(150)
    page = flow.page
    page.rule(44, flow.y - 9, 556)
    shown = ((44, f"{end:%Y/%m/%d}"), (TEXT, "Closing balance"), (-BALANCE, _rand(closing)))
    cells(page, flow.y + 2, 8.5, *shown, bold=True)
    y = flow.y + 30
    count = rng.choice([0, 1, 2, 3])
    if count:
        page.put(44, y, "Notices not yet due", 9.5, bold=True)
        heads = ((44, "Notice number"), (150, "Notice given"), (240, "Available on"), (-404, "Notice amount"))
        cells(page, y + 14, 8, *heads, bold=True)
        y += 28
    for _ in range(count):
        given = end - timedelta(rng.randint(1, 30))
        due = given + timedelta(32)
        amount = _rand(some_amount(rng, 1000, 20000, "100"))
        number = f"N{rng.randint(10**6, 10**7 - 1)}"
        cells(page, y, 8, (44, number), (150, f"{given:%Y/%m/%d}"), (240, f"{due:%Y/%m/%d}"), (-404, amount))
        y += 12
    text = (
        "Interest is calculated daily on the cleared balance and capitalised at each month's end. Deposits are "
        "covered up to R100 000.00 per depositor. Fynbos Mutual Bank is an authorised provider (FSP 41877)."
    )
    paragraph(page, 44, y + 14, text, 500, 7)


def draw(rng: Random, path: Path) -> Truth:
    months = rng.choice([3, 6, 12, 12])
    start = date(rng.randint(2020, 2024), rng.choice([1, 3, 7, 10]), 1)
    opening = some_amount(rng, 20000, 400000)
    entries = _entries(rng, start, months, opening)
    end = entries[-1].day
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    account = f"38{rng.randint(10**7, 10**8 - 1)}"
    facts = {
        "Account number": account,
        "Statement period": f"{start:%Y/%m/%d} to {end:%Y/%m/%d}",
        "Nominal rate": "7.60% per annum",
        "Statement number": str(rng.randint(2, 40)),
        "Branch code": "683 217",
    }
    earned = sum(entry.amount for entry in entries if entry.tag == "interest")
    sums = {
        "Opening balance": _rand(opening),
        "Deposits and interest": _rand(plus(amounts)),
        "Withdrawals": _rand(minus(amounts)),
        "Interest in period": _rand(Decimal(earned)),
    }

    def head(page: Page, count: int) -> float:
        cells(page, 818, 7, (44, f"Fynbos Mutual Bank  Account {account}"), (-556, f"Page {count}"))
        return _heads(page, _first(page, facts, sums) if count == 1 else 54)

    flow = Flow(796, lambda: Page(face="Times-Roman", bold="Times-Bold"), head)
    rows = _rows(flow, entries, opening, start, rng)
    _after(flow, closing, end, rng)
    with_reportlab(flow.pages, path, spacing=0.12)
    return Truth(ACCOUNT, "en-ZA", "ZAR", account, start, end, opening, closing, rows)
