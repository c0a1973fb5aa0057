"""US: sections by kind with sub-totals, trailing minus, two-line card rows, checks side by side, balances of days.

Dates without a year ("Jan 9"); the first amount of each section has a dollar sign of its own; the checks' table has
two groups side by side, filled downwards; a balance worksheet on the last page.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_entries, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._common import cycle, opening, row_of

RIGHT, REF = 566.0, 430.0
KINDS = [
    Kind(9, -6, -140, "Debit Purchase - VISA  On {on} {town}|{shop}  REF NO {ref}", "card"),
    Kind(4, -4, -60, "Recurring Debit Purchase  On {on} {web}|{sub}  REF NO {ref}", "card"),
    Kind(2, -20, -400, "ATM Withdrawal  {town}|Serial No. 00####{ref6}  US BRANCH", "card", "20.00"),
    Kind(4, -25, -900, "Electronic Withdrawal To {biller}|REF=2400{ref6}#0N00  {kind}##########", "other"),
    Kind(2, -20, -600, "Zelle Instant PMT To {person}|On {on}  ID #JP{ref6}", "other"),
    Kind(1, -5, -12, "Monthly Maintenance Fee", "other", most=1),
    Kind(3, 800, 2900, "Electronic Deposit From {firm}|REF=2401{ref6}#0N00  PAYROLL ##########", "in"),
    Kind(2, 15, 400, "Zelle Instant PMT From {person}|On {on}  ID #WF{ref6}", "in"),
    Kind(1, 40, 900, "Mobile Check Deposit", "in"),
    Kind(1, 4, 80, "Debit Purchase Ret - VISA On {on} {town}|{shop}  REF NO {ref}", "in"),
    Kind(3, -30, -1600, "{check}", "check"),
]
POOLS: Pools = {
    "on": lambda rng, day: f"{earlier(rng, day):%m%d%y}",
    "town": ["DULUTH MN", "ST PAUL MN", "800-4633339 CA", "EAU CLAIRE WI", "FARGO ND", "BOISE ID"],
    "web": ["LOS GATOS CA", "888-2801234 WA", "NEW YORK NY"],
    "shop": ["CUB FOODS #1{ref6}", "HOLIDAY STATIONS 0412", "TARGET T-0#1#", "MENARDS 31#4", "CARIBOU COFFEE 1123"],
    "sub": ["STREAMFLIX.COM", "AUDIO PLUS 11.99", "CLOUD STORE 50GB"],
    "ref": ["24######### ####"],
    "ref6": ["######"],
    "biller": ["XCEL ENERGY-MN", "COMCAST 8772105", "STATE FARM RO 27", "MN REVENUE", "CARD SERV 4410"],
    "kind": ["BILL PAY  ", "ONLINE PMT", "PPD "],
    "person": ["KOWALSKI T", "MARIA ELENA R", "JENSEN, DALE"],
    "firm": ["LAKEHEAD MFG INC", "ISD 709", "SSA TREAS 310"],
    "check": ["{ref6}"],
}
SECTIONS = [
    ("in", "Other Deposits", "Total Other Deposits"),
    ("card", "Card Withdrawals", "Card {} Withdrawals Subtotal"),
    ("other", "Other Withdrawals", "Total Other Withdrawals"),
]
NEWS = [
    "Effective May 13, 2024, the fee for an overdraft paid will remain $36.00 for each item of $50.01 or more. A",
    "maximum of 3 fees ($108.00) is charged on any one day. See the Your Deposit Account Agreement, page 14.",
    "Paper statements cost $2.00 a month from your first statement after June 30. Go paperless to avoid this.",
]
SHEET = [
    "BALANCE YOUR ACCOUNT",
    "1. List any deposits that do not appear on your statement in the Outstanding Deposits section.    Total $________",
    "2. Check off in your register all checks, withdrawals and deposits that appear on your statement.",
    "3. Enter the ending balance shown on this statement.    $________",
    "4. Enter the total deposits recorded in step 1.    $________",
    "IMPORTANT DISCLOSURES TO OUR CONSUMER CUSTOMERS",
    "In case of errors or questions about your checking, savings, ATM, Reserve Line or electronic transfers, call us.",
    "We must hear from you no later than 60 days after we sent you the FIRST statement with the error.",
]


def short(day: date) -> str:
    """Such as `Jan  9`."""
    return f"{day:%b} {day.day:>2}"


def minus(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


def section(flow: Flow, title: str, foot: str, rows: list[Entry], card: str) -> list[Row]:
    """One kind's rows with its sum."""
    flow.need(70)
    flow.page.put(36, flow.y, title, 10, bold=True)
    flow.y += 11
    if "Card" in title:
        flow.page.put(36, flow.y, f"Card Number: xxxx-xxxx-xxxx-{card}", 8)
        flow.y += 11
    heads(flow)
    found = []
    for n, entry in enumerate(rows):
        if flow.need(30):
            flow.page.put(36, flow.y, f"{title} (continued)", 10, bold=True)
            flow.y += 12
            heads(flow)
        found.append(row_of(entry, flow.number))
        flow.page.put(36, flow.y, short(entry.day), 8)
        flow.page.put(RIGHT, flow.y, minus(entry.amount), 8, right=True)
        if n == 0:
            flow.page.put(REF + 75, flow.y, "$", 8)
        flow.y = flow.page.lines(78, flow.y, entry.lines, 8, 9.5) + 1.5
    total = sum((entry.amount for entry in rows), Decimal(0))
    flow.page.put(RIGHT - 80, flow.y + 2, foot.format(card), 8, bold=True, right=True)
    flow.page.put(REF + 75, flow.y + 2, "$", 8, bold=True)
    flow.page.put(RIGHT, flow.y + 2, minus(total), 8, bold=True, right=True)
    flow.y += 22
    return found


def heads(flow: Flow) -> None:
    flow.page.put(36, flow.y, "Date", 7.5)
    flow.page.put(78, flow.y, "Description of Transaction", 7.5)
    flow.page.put(RIGHT, flow.y, "Amount", 7.5, right=True)
    flow.page.rule(36, flow.y + 2, RIGHT)
    flow.y += 11


def checks(flow: Flow, rows: list[Entry], refs: list[str]) -> list[Row]:
    """The checks by number, two groups side by side."""
    half = (len(rows) + 1) // 2
    flow.need(60 + 10 * half)
    flow.page.put(36, flow.y, "Checks Presented Conventionally", 10, bold=True)
    flow.y += 11
    for left in (36.0, 310.0)[: 1 + (len(rows) > 1)]:
        for at, text, right in ((0, "Check", False), (60, "Date", False), (105, "Ref Number", False)):
            flow.page.put(left + at, flow.y, text, 7.5, right=right)
        flow.page.put(left + 252, flow.y, "Amount", 7.5, right=True)
    flow.y += 11
    found = []
    for n, entry in enumerate(rows):
        left, y = (36.0, flow.y + 10 * n) if n < half else (310.0, flow.y + 10 * (n - half))
        gap = n > 0 and int(entry.lines[0]) != int(rows[n - 1].lines[0]) + 1
        flow.page.put(left, y, entry.lines[0], 8)
        if gap:
            flow.page.put(left + 26, y, "*", 8)
        flow.page.put(left + 60, y, short(entry.day), 8)
        flow.page.put(left + 105, y, refs[n], 8)
        flow.page.put(left + 252, y, written(entry.amount, minus=""), 8, right=True)
        found.append(row_of(entry, flow.number))
    flow.y += 10 * half + 4
    total = sum((entry.amount for entry in rows), Decimal(0))
    flow.page.put(46, flow.y, "* Gap in check sequence", 8)
    flow.page.put(RIGHT - 80, flow.y, f"Conventional Checks Paid ({len(rows)})", 8, bold=True, right=True)
    flow.page.put(REF + 75, flow.y, "$", 8, bold=True)
    flow.page.put(RIGHT, flow.y, minus(total), 8, bold=True, right=True)
    flow.y += 22
    return found


def days(flow: Flow, start: Decimal, entries: list[Entry]) -> None:
    """The balances at the ends of days, three groups side by side."""
    ends: dict[date, Decimal] = {}
    for entry in entries:
        start += entry.amount
        ends[entry.day] = start
    third = (len(ends) + 2) // 3
    flow.need(50 + 10 * third)
    flow.page.put(36, flow.y, "Balance Summary", 10, bold=True)
    flow.y += 11
    for n, (day, balance) in enumerate(ends.items()):
        left = 36 + 180.0 * (n // third)
        if n % third == 0:
            flow.page.put(left, flow.y, "Date", 7.5)
            flow.page.put(left + 160, flow.y, "Ending Balance", 7.5, right=True)
        flow.page.put(left, flow.y + 11 + 10 * (n % third), short(day), 8)
        flow.page.put(left + 160, flow.y + 11 + 10 * (n % third), minus(balance), 8, right=True)
    flow.y += 16 + 10 * third
    flow.page.put(36, flow.y, "Balances only appear for days reflecting change.", 7.5)
    flow.y += 18


def summary(page: Page, y: float, first: Decimal, entries: list[Entry], period: tuple[date, date]) -> float:
    page.put(36, y, "Account Summary", 10, bold=True)
    page.put(190, y + 12, "# Items", 7.5, right=True)
    page.put(330, y + 13, f"Number of Days in Statement Period    {(period[1] - period[0]).days + 1}", 8)
    y += 24
    lines = [(f"Beginning Balance on {short(period[0])}", "", first)]
    groups = [
        ("Other Deposits", "in"),
        ("Card Withdrawals", "card"),
        ("Other Withdrawals", "other"),
        ("Checks", "check"),
    ]
    for name, tag in groups:
        rows = [entry.amount for entry in entries if entry.tag == tag]
        if rows:
            lines.append((name if tag != "check" else "Checks Paid", str(len(rows)), sum(rows, Decimal(0))))
    last = first + sum((entry.amount for entry in entries), Decimal(0))
    lines.append((f"Ending Balance on {short(period[1])}, {period[1].year}", "", last))
    for n, (name, items, amount) in enumerate(lines):
        edge = n in {0, len(lines) - 1}
        page.put(36, y, name, 8, bold=edge)
        page.put(185 if not edge else 205, y, items or "$", 8, right=True)
        page.put(290, y, minus(amount), 8, right=True, bold=edge)
        y += 10.5
    return y + 16


def head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    first, last = period
    page.put(566, 40, "Uni-Statement" if number == 1 else "", 13, bold=True, right=True)
    page.put(566, 54, f"Account Number: {account}", 8.5, right=True, bold=True)
    page.put(
        566, 66, f"Statement Period: {short(first)}, {first.year} through {short(last)}, {last.year}", 8, right=True
    )
    if number > 1:
        page.put(36, 54, "NORTHSTAR SMART CHECKING  (CONTINUED)", 9, bold=True)
        return 106
    page.put(36, 44, "Northstar Bank", 18, bold=True)
    page.lines(36, 58, ["P.O. Box 1812", "Duluth, Minnesota 55802-0812", "3907   TRN        S     Y   ST01"], 7.5, 9)
    return 190


def draw(rng: Random, path: Path) -> Truth:
    period, first = cycle(rng), opening(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first)
    number = rng.randint(1001, 7000)
    for n, entry in enumerate(entries):
        if entry.tag == "check":
            number += rng.choice([1, 1, 1, 2, 5])
            entries[n] = Entry(entry.day, (str(number),), entry.amount, entry.tag, entry.text)
    account = fill(rng, "1 5## #### ####", period[0], {})
    flow = Flow(740, lambda: Page(LETTER), lambda page, n: head(page, n, account, period))
    flow.page.lines(
        36, 130, ["ERIK M LINDQUIST", "ANA P LINDQUIST", "4417 W 8TH ST APT 3", "DULUTH MN 55807-1188"], 9, 11
    )
    flow.page.lines(
        400, 130, ["To Contact Northstar Bank", "24-Hour Banking:  800-555-0142", "northstarbank.example"], 8, 10
    )
    if rng.random() < 0.6:
        flow.page.put(36, flow.y, "INFORMATION YOU SHOULD KNOW", 9, bold=True)
        flow.y = flow.page.lines(36, flow.y + 12, NEWS, 8, 10) + 12
    flow.page.box(36, flow.y - 10, 530, 14, (0.87, 0.89, 0.93))
    flow.page.put(38, flow.y, "NORTHSTAR SMART CHECKING", 9, bold=True)
    flow.page.put(564, flow.y, "Member FDIC", 8, right=True)
    flow.y = summary(flow.page, flow.y + 20, first, entries, period)
    rows: list[Row] = []
    card = fill(rng, "####", period[0], {})
    for tag, title, foot in SECTIONS:
        chosen = [entry for entry in entries if entry.tag == tag]
        rows += section(flow, title, foot, chosen, card) if chosen else []
    written_checks = [entry for entry in entries if entry.tag == "check"]
    if written_checks:
        rows += checks(flow, written_checks, [fill(rng, "86########", period[0], {}) for _ in written_checks])
    if entries:
        days(flow, first, entries)
    if rng.random() < 0.5:
        flow.turn()
        flow.y = flow.page.lines(36, flow.y, SHEET, 8.5, 18)
    for n, page in enumerate(flow.pages, 1):
        page.put(566, 78, f"Page {n} of {len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    last = first + sum((entry.amount for entry in entries), Decimal(0))
    return Truth("bank", "en_US", "USD", account, *period, first, last, rows)
