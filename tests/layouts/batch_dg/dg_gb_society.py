"""United Kingdom: a building society's yearly statement of a share account; months in words, notes on changed rates
between the rows, the balance before the payments, a tax year box that repeats the interest."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import Spots, cells, rows_wanted, total

SPOTS: Spots = {
    "day": (48, "l"),
    "text": (118, "l"),
    "branch": (330, "c"),
    "balance": (412, "r"),
    "out": (482, "r"),
    "in": (550, "r"),
}
HEADS = ("Date", "Transaction", "Branch", "Balance", "Withdrawn", "Invested")
POOLS = {
    "payee": ("WHARFEDALE MOTORS", "MR D PRIESTLEY", "N POWELL BUILDERS", "OTLEY PARISH PCC"),
    "who": ("MR P ABERCROMBIE", "MISS R OKAFOR", "HMRC CHILD BENEFIT", "DWP JSA"),
    "town": ("SKIPTON RD", "HEXHAM", "OTLEY", "AGENCY 117"),
}
KINDS = [
    Kind(5, 10, 400, "Standing order {who}", "", "5"),
    Kind(3, 40, 3000, "Cheque ###### counter receipt", "b"),
    Kind(3, 20, 900, "Cash receipt", "b", "10"),
    Kind(4, -20, -500, "Cash withdrawal", "b", "10"),
    Kind(2, -100, -5000, "Cheque drawn to {payee} 0#####", "b"),
    Kind(2, -15, -1200, "Faster payment to 20-##-## ########"),
    Kind(1, 25, 25, "Prize draw ticket 04.17 winner", most=1),
]


def money(amount: Decimal) -> str:
    return written(abs(amount))


def day_text(day: date) -> str:
    return f"{day:%d %b %y}".upper()


def front(page: Page, number: int, facts: list[tuple[str, str]]) -> float:
    page.put(48, 54, "THE DALES & TYNE BUILDING SOCIETY", 14, bold=True)
    page.put(550, 54, f"Sheet {number}", 8, right=True)
    page.put(48, 68, "Annual statement of your share account", 10)
    y = 98.0
    if number == 1:
        page.lines(48, y, ["Mrs Winifred O'Hanlon", "4 Chapel Row", "OTLEY", "LS21 9ZZ"], 9.5, 12)
        for n, (label, value) in enumerate(facts):
            page.put(310, y + 12 * n, label, 8.5)
            page.put(550, y + 12 * n, value, 8.5, right=True)
        y += 12 * len(facts) + 30
    page.rule(48, y - 11, 550)
    cells(page, y, SPOTS, dict(zip(SPOTS, HEADS, strict=True)), 8.5, bold=True)
    cells(page, y + 10, SPOTS, {"balance": "£", "out": "£", "in": "£"}, 8)
    page.rule(48, y + 15, 550)
    return y + 28


def put_row(flow: Flow, rng: Random, entry: Entry, balance: Decimal) -> Row:
    flow.need(13)
    side = "out" if entry.amount < 0 else "in"
    texts = {"day": day_text(entry.day), "text": entry.lines[0], "balance": money(balance), side: money(entry.amount)}
    if entry.tag:
        texts["branch"] = rng.choice(["014", "022", "117"])
    cells(flow.page, flow.y, SPOTS, texts, 9)
    flow.y += 13
    return Row(entry.day, entry.lines[0], entry.amount, balance, page=flow.number)


def note(flow: Flow, day: date, rate: str) -> None:
    flow.need(13)
    text = f"Interest rate changed to {rate}% gross p.a. with effect from {day:%d %B %Y}"
    flow.page.put(118, flow.y, text, 8, color=GREY, face="Times-Roman")
    flow.y += 13


def ending(flow: Flow, gross: Decimal, entries: list[Entry], closing: Decimal) -> None:
    flow.need(100)
    flow.page.rule(48, flow.y - 8, 550)
    sums = {"balance": money(closing), "out": money(total(entries, True)), "in": money(total(entries, False))}
    cells(flow.page, flow.y + 4, SPOTS, sums | {"text": "Totals and closing balance"}, 9, bold=True)
    flow.page.box(48, flow.y + 20, 250, 40, stroke=(0, 0, 0))
    flow.page.put(54, flow.y + 34, "Tax year summary", 8.5, bold=True)
    flow.page.put(54, flow.y + 50, "Gross interest credited", 8.5)
    flow.page.put(292, flow.y + 50, f"£{money(gross)}", 8.5, right=True)
    text = "Savings are protected up to £85,000 by the FSCS. Please keep this statement; duplicates cost £5.00."
    flow.page.put(48, flow.y + 80, text, 7.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    year = rng.randint(2019, 2023)
    start, end = date(year, 4, 6), date(year + 1, 4, 5)
    opening = some_amount(rng, 300, 28000)
    inner = (start + timedelta(1), end - timedelta(1))
    entries = some_entries(rng, KINDS, POOLS, inner, count=rows_wanted(rng, 8, 44), balance=opening, floor=6000)
    gross = some_amount(rng, 4, 700)
    entries.append(Entry(end, ("Gross interest to 5 April",), gross, "", ""))
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "7/########-#", start, {})
    facts = [
        ("Roll number", account),
        ("Account", "Branch Instant Shares (Issue 3)"),
        ("From", f"{start:%d %B %Y}"),
        ("To", f"{end:%d %B %Y}"),
    ]
    flow = Flow(775, lambda: Page(face="Times-Roman", bold="Times-Bold"), lambda page, n: front(page, n, facts))
    cells(flow.page, flow.y, SPOTS, {"text": "Balance brought forward", "balance": money(opening)}, 9)
    flow.y += 13
    rows, changes = [], {day: rng.choice(["1.25", "2.10", "3.05"]) for day in rng.sample(entries_days(start), 2)}
    for entry, balance in zip(entries, balances, strict=True):
        for day in sorted(day for day in changes if day <= entry.day):
            note(flow, day, changes.pop(day))
        rows.append(put_row(flow, rng, entry, balance))
    ending(flow, gross, entries, balances[-1])
    order = rng.choice(["rows", "columns", "shuffled"])
    by_hand(flow.pages, path, Hand(show="TJ", form=True, order=order))
    return Truth("account", "en_GB", "GBP", account, start, end, opening, balances[-1], rows)


def entries_days(start: date) -> list[date]:
    """When rates may change."""
    return [start + timedelta(n) for n in (40, 95, 150, 210, 270)]
