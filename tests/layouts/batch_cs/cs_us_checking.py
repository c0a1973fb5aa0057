"""United States: checking in sections by kind, the amount before the description, MM/DD without a year, `.50`.

Checks stand in two groups side by side, daily balances in three; no balance beside a row, fees to date in a box.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import LETTER, Flow, Page, with_reportlab
from ._kit import cells, folded, groups, how_many, number_pages, said, span

POOLS = {
    "town": ["PITTSBURGH PA", "ERIE PA", "DAYTON OH", "TOLEDO OH", "FORT WAYNE IN", "LEXINGTON KY"],
    "shop": ["GIANT EAGLE #{n}", "SHEETZ {n}", "KROGER {n}", "ALDI 7{n}", "PANERA BREAD #60{n}", "LOWES #0{n}"],
    "n": ["0412", "1877", "2290", "0036"],
    "net": ["AMZN MKTP US*?#?##??", "SPOTIFY USA P0####?", "DOORDASH*LA ROSA", "SQ *BLUE DOOR BAKERY"],
    "friend": ["M CASTELLANO", "JORDAN P WEBB", "T OKAFOR"],
    "firm": ["DUQ LIGHT", "COLUMBIA GAS", "VERIZON WIRELESS", "STATE FARM RO 27", "NELNET STUDENT LN"],
}
KINDS = [
    Kind(12, -4, -160, "####  Debit Card Purchase {shop} {town}", "card"),
    Kind(8, -0.4, -90, "####  Recurring Debit Card {net}", "card"),
    Kind(3, -1, -60, "####  Debit Card Purchase {net} 888-###-#### WA", "card"),
    Kind(2, -20, -300, "ATM Withdrawal PN#### {town}", "card", "20"),
    Kind(5, -25, -400, "Web Pmt- Bill {firm} ##########", "ach"),
    Kind(3, -10, -500, "Zel To {friend}", "ach"),
    Kind(2, -15, -90, "Direct Payment - Prem Ins {firm} ID ####### on 0#/1#", "ach"),
    Kind(1, -3, -3, "Non-Bank ATM Fee", "other", "3", 2),
    Kind(1, -36, -36, "Overdraft Item Fee - 1 Item", "other", "36", 1),
    Kind(5, -30, -1400, "Check", "check"),
    Kind(4, 700, 2600, "Direct Deposit - Payroll Halden Tool Co ######XXXX", "in", "0.01", 3),
    Kind(2, 5, 300, "Zel From {friend}", "in"),
    Kind(2, 20, 900, "Mobile Deposit Reference No. #########", "in"),
    Kind(1, 0.03, 0.9, "Interest Payment", "in", "0.01", 1),
]
SECTIONS = [
    ("in", "Deposits and Other Additions", "Deposits and other additions: {n}, totaling ${t}."),
    ("check", "Checks and Substitute Checks", "Number of checks listed: {n}, totaling ${t}."),
    ("card", "Banking/Debit Card Withdrawals and Purchases", "Card and ATM items: {n}, totaling ${t}."),
    ("ach", "Online and Electronic Banking Deductions", "Electronic deductions: {n}, totaling ${t}."),
    ("other", "Other Deductions", "Other deductions: {n}, totaling ${t}."),
]
COLUMNS = [(40, "l"), (140, "r"), (156, "l")]
CHECKS = [(40, "l"), (70, "l"), (165, "r"), (190, "l")]
ADVERT = [
    "Earn up to $200 when a friend opens a checking account by 03/31. See kestrelnational.example/friends.",
    "The cutoff for mobile deposits is 10 PM ET. Deposits over $5,525.00 may be held longer.",
]


def _money(amount: Decimal) -> str:
    return written(abs(amount)).removeprefix("0") if abs(amount) < 1 else written(abs(amount))


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(40, 48, "Everyday Wallet Checking Statement", 15 if number == 1 else 11, bold=True)
    page.put(572, 40, "KESTREL NATIONAL BANK", 10, right=True, bold=True)
    page.put(572, 54, f"For the period {period[0]:%m/%d/%Y} to {period[1]:%m/%d/%Y}", 8.5, right=True)
    page.put(572, 66, f"Primary account number: {account}", 8.5, right=True)
    page.rule(40, 74, 572, 1.2)
    return 94


def _summary(page: Page, opening: Decimal, entries: Sequence[Entry]) -> float:
    page.lines(40, 100, ["DANA R WHITFIELD", "2218 ORCHARD HILL RD", "BETHEL PARK PA 15102-4471"], 9)
    page.put(40, 160, "Balance Summary", 10, bold=True)
    plus = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    minus = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    names = [("Beginning", "balance"), ("Deposits and", "other additions"), ("Checks and other", "deductions")]
    figures = [opening, plus, minus, opening + plus + minus]
    for x, name, figure in zip(count(150, 130), [*names, ("Ending", "balance")], figures, strict=False):
        page.put(x, 174, name[0], 8, right=True)
        page.put(x, 184, name[1], 8, right=True)
        page.put(x, 198, _money(figure) if figure >= 0 or figure is minus else "-" + _money(figure), 9, right=True)
    return 222


def _title(flow: Flow, title: str, note: str, header: Sequence[str]) -> None:
    flow.need(70)
    page = flow.page
    page.box(40, flow.y - 10, 532, 14, (0.88, 0.9, 0.94))
    page.put(44, flow.y, title, 9.5, bold=True)
    page.put(568, flow.y, note, 7, right=True)
    cells(page, flow.y + 16, COLUMNS if len(header) == 3 else CHECKS, header, 7.5, bold=True)
    flow.y += 30


def _listed(flow: Flow, title: str, entries: Sequence[Entry], rows: list[Row]) -> None:
    for entry in entries:
        lines = folded([said(entry)], "Helvetica", 8, 400)
        if flow.need(10 * len(lines)):
            _title(flow, f"{title} - continued", "", ["Date", "Amount", "Description"])
        cells(flow.page, flow.y, COLUMNS, [f"{entry.day:%m/%d}", _money(entry.amount), lines[0]])
        flow.page.lines(156, flow.y + 10, lines[1:], 8, 10)
        flow.y += 10 * len(lines) + 1.5
        rows.append(Row(entry.day, said(entry), entry.amount, page=flow.number))
    flow.y += 14


def _checks(rng: Random, flow: Flow, entries: Sequence[Entry], rows: list[Row]) -> None:
    number = rng.randint(900, 6000)
    cells(
        flow.page, flow.y - 14, [(x + 270, a) for x, a in CHECKS], ["Number", "", "Amount", "Date paid"], 7.5, bold=True
    )
    for pair in groups(entries, 2):
        flow.need(12)
        for side, entry in enumerate(pair):
            gap = rng.random() < 0.25
            number += rng.randint(2, 9) if gap else 1
            texts = [str(number), "*" if gap else "", _money(entry.amount), f"{entry.day:%m/%d}"]
            cells(flow.page, flow.y, [(x + 270 * side, a) for x, a in CHECKS], texts)
            rows.append(Row(entry.day, f"Check {number}", entry.amount, page=flow.number))
        flow.y += 11.5
    flow.page.put(40, flow.y, "* Gap in check sequence", 7)
    flow.y += 20


def _daily(flow: Flow, opening: Decimal, entries: Sequence[Entry], period: tuple[date, date]) -> None:
    days = [day for day in span(*period) if day == period[0] or any(e.day == day for e in entries)]
    flow.need(50 + 11 * (len(days) // 3 + 1))
    flow.page.put(40, flow.y, "Daily Balance Detail", 9.5, bold=True)
    flow.y += 14
    for n in range(3):
        cells(flow.page, flow.y, [(40 + 180 * n, "l"), (150 + 180 * n, "r")], ["Date", "Balance"], 7.5, bold=True)
    for line in groups(days, 3):
        flow.y += 11
        for n, day in enumerate(line):
            balance = opening + sum(e.amount for e in entries if e.day <= day)
            texts = [f"{day:%m/%d}", ("-" if balance < 0 else "") + _money(balance)]
            cells(flow.page, flow.y, [(40 + 180 * n, "l"), (150 + 180 * n, "r")], texts)
    flow.y += 24


def _fees(rng: Random, flow: Flow, entries: Sequence[Entry]) -> None:
    flow.need(60)
    fees = [e.amount for e in entries if e.text.startswith("Overdraft")]
    flow.page.put(40, flow.y, "Overdraft and Returned Item Fee Summary", 9.5, bold=True)
    places = [(40, "l"), (350, "r"), (480, "r")]
    cells(flow.page, flow.y + 13, places, ["", "Total for this Period", "Total Year to Date"], 7.5, bold=True)
    now, year = sum(fees, Decimal(0)), Decimal(36 * rng.randint(1, 6))
    cells(flow.page, flow.y + 25, places, ["Total Overdraft Fees", f"${written(abs(now))}", f"${written(year)}"])
    cells(flow.page, flow.y + 36, places, ["Total Returned Item Fees (NSF)", "$.00", "$.00"])
    flow.y += 54


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([28, 30, 33]))
    opening = some_amount(rng, 600, 5200)
    account = fill(rng, "XX-XXXX-####", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=350)
    flow = Flow(744, lambda: Page(LETTER), lambda page, n: _head(page, n, account, (start, end)))
    flow.y = _summary(flow.page, opening, entries)
    rows: list[Row] = []
    for tag, title, wording in SECTIONS:
        part = [entry for entry in entries if entry.tag == tag]
        if not part:
            continue
        total = _money(sum((e.amount for e in part), Decimal(0)))
        note = wording.format(n=len(part), t=total)
        check = tag == "check"
        _title(flow, title, note, ["Number", "", "Amount", "Date paid"] if check else ["Date", "Amount", "Description"])
        if check:
            _checks(rng, flow, part, rows)
        else:
            _listed(flow, title, part, rows)
    _daily(flow, opening, entries, (start, end))
    _fees(rng, flow, entries)
    if rng.random() < 0.6:
        flow.need(30)
        flow.page.lines(40, flow.y, ADVERT, 8)
    number_pages(flow.pages, 572, 772, "Page {n} of {of}", right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    closing = opening + sum(entry.amount for entry in entries)
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, rows)
