"""Australia: six months of an everyday account; balances with a dollar sign and CR or DR, amounts on the last line.

Below a card purchase stand the card and "Value Date: 30/06/2023"; only the first and last line give the year; unseen
marks follow the amounts ("(" for debits, "$" for credits); a sum line, rate tables and a fee table end it.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, wrap, written
from ..pens import WHITE, Color, Flow, Page, fits, with_reportlab

POOLS = {
    "used": lambda rng, day: earlier(rng, day, 4).strftime("%d/%m/%Y"),
    "shop": [
        "WOOLWORTHS 1### NEWTOWN NSW AUS",
        "COLES 0### MARRICKVILLE NS AUS",
        "TRANSPORTFORNSW TRAVEL SYDNEY NS AUS",
        "SQ *CAMPOS COFFEE Newtown NS AUS",
        "BUNNINGS 3##### ALEXANDRIA NS",
        "CHEMIST WAREHOUSE ENMORE NSWAU",
        "7-ELEVEN 2### STANMORE NSW",
        "UBER *EATS HELP.UBER.COM NS AUS",
    ],
    "who": ["Lachlan Burke", "Priya N", "Mum", "T & M Realty"],
    "for": ["rent", "dinner", "Netball", "thanks"],
}
KINDS = [
    Kind(9, -3, -140, "{shop}|Card xx4471|Value Date: {used}"),
    Kind(1, -8, -60, "NETFLIX.COM Melbourne AUS|Card xx4471|Value Date: {used}"),
    Kind(1, -9, -90, "BOOKDEPOSITORY LONDON GB|GB GBP ##.##|Card xx4471|Value Date: {used}"),
    Kind(0.6, -0.3, -3, "International Transaction Fee|Value Date: {used}"),
    Kind(2, -10, -900, "Transfer to {who} CommApp|{for}", step="5"),
    Kind(1.4, -30, -260, "Direct Debit 0##### ENERGYAUSTRALIA|##########"),
    Kind(0.8, -20, -300, "Wdl ATM CRB NEWTOWN ? NSW AUS", step="20"),
    Kind(2.4, 900, 2400, "Salary ACME LOGISTICS|WAGES ######"),
    Kind(1, 10, 400, "Fast Transfer From {who}|{for}", step="5"),
    Kind(0.6, 10, 90, "Direct Credit 0##### MCARE BENEFITS|######### ????"),
    Kind(0.6, -4, -4, "Account Fee"),
]
YELLOW: Color = (1, 0.8, 0)
OUT, IN, RIGHT = 375.0, 455.0, 560.0


def marked(amount: Decimal) -> str:
    if not amount:
        return "Nil"
    return f"${written(abs(amount))} {'CR' if amount > 0 else 'DR'}"


def said(day: date, year: bool = False) -> str:
    return f"{day:%d %b}" + (f" {day.year}" if year else "")


def columns(page: Page, y: float) -> float:
    page.rule(35, y - 12, 560, 1)
    page.put(38, y, "Date", 9, bold=True)
    page.put(80, y, "Transaction", 9, bold=True)
    for x, name in ((OUT, "Debit"), (IN, "Credit"), (RIGHT, "Balance")):
        page.put(x, y, name, 9, right=True, bold=True)
    page.rule(35, y + 5, 560, 0.5)
    return y + 19


def body(flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 215))]
        flow.need(11 * len(lines) + 5)
        number = flow.number
        flow.page.put(38, flow.y, said(entry.day), 9)
        last = flow.page.lines(80, flow.y, lines, 9, 11) - 11
        x, unseen = (OUT, "(") if entry.amount < 0 else (IN, "$")
        flow.page.put(x, last, written(entry.amount, minus=""), 9, right=True)
        flow.page.put(x + 3, last, unseen, 5, color=WHITE)
        flow.page.put(RIGHT, last, marked(balance), 9, right=True)
        flow.page.rule(35, last + 4, 560, 0.2, (0.7, 0.7, 0.7))
        value = date(*map(int, reversed(lines[-1][-10:].split("/")))) if "Value Date" in lines[-1] else None
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance if balance else None, value, number))
        flow.y = last + 16
    return rows


def sums(flow: Flow, opening: Decimal, out: Decimal, into: Decimal, closing: Decimal) -> None:
    flow.need(76)
    page, y = flow.page, flow.y + 28
    page.box(35, y - 13, 525, 36, stroke=(0, 0, 0))
    parts = [("Opening balance", marked(opening)), ("-", ""), ("Total debits", "$" + written(out)), ("+", "")]
    parts += [("Total credits", "$" + written(into)), ("=", ""), ("Closing balance", marked(closing))]
    for x, (name, text) in zip((85, 155, 215, 285, 345, 410, 490), parts, strict=True):
        page.put(x, y, name, 9, center=True, bold=True)
        page.put(x, y + 15, text, 9, center=True)
    flow.y = y + 48


def tables(flow: Flow, end: date) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.put(35, y, "Your Credit Interest Rate Summary", 10, bold=True)
    page.put(35, y + 16, "Date", 8.5, bold=True)
    page.put(110, y + 16, "Balance", 8.5, bold=True)
    page.put(400, y + 16, "Standard Credit Interest Rate (p.a.)", 8.5, right=True, bold=True)
    page.put(35, y + 29, said(end), 8.5)
    for n, (name, rate) in enumerate([("Less than $10,000.00", "0.00%"), ("$10,000.00 and over", "0.01%")]):
        page.put(110, y + 29 + 12 * n, name, 8.5)
        page.put(400, y + 29 + 12 * n, rate, 8.5, right=True)
    page.put(35, y + 60, "Note. Interest rates are effective as at the date shown but are subject to change.", 8)
    page.put(35, y + 78, "Your Debit Interest Rate Summary", 10, bold=True)
    page.put(35, y + 92, said(end), 8.5)
    page.put(110, y + 92, "Overdrawn balance", 8.5)
    page.put(400, y + 92, "14.90%", 8.5, right=True)
    flow.y += 118
    flow.need(90)
    page, y = flow.page, flow.y
    page.put(35, y, "Transaction Summary", 10, bold=True)
    for x, name in ((300, "Free"), (360, "Chargeable"), (430, "Fee Price"), (510, "Fee Charged")):
        page.put(x, y + 16, name, 8.5, right=True, bold=True)
    for n, (name, *cells) in enumerate(
        [
            ("Staff assisted withdrawals", "0", "0", "$2.50", "$0.00"),
            ("Cheques written", "0", "0", "$2.50", "$0.00"),
            ("Overseas ATM withdrawals", "0", "0", "$5.00", "$0.00"),
            ("Total", "0", "0", "", "$0.00"),
        ]
    ):
        page.put(35, y + 29 + 12 * n, name, 8.5)
        for x, cell in zip((300, 360, 430, 510), cells, strict=True):
            page.put(x, y + 29 + 12 * n, cell, 8.5, right=True)
    page.put(35, y + 82, "Account Fee is $4.00 a month unless you deposit at least $2,000 in the month.", 8)


def draw(rng: Random, path: Path) -> Truth:
    first = rng.choice([date(2023, 1, 1), date(2023, 7, 1), date(2022, 9, 14), date(2024, 2, 8)])
    start, end = first, first + timedelta(183)
    opening = some_amount(rng, 100, 5000)
    count = rng.choice([rng.randint(5, 20), rng.randint(40, 120)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-100)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    into = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    number = fill(rng, "06 2### 1#######", start, {})
    over: list[bool] = []
    issue = rng.randint(4, 40)

    def head(page: Page, count: int) -> float:
        page.put(560, 45, f"Statement {issue}", 9, right=True)
        page.put(355, 63, "Account Number", 9, bold=True)
        page.put(560, 63, number, 9, right=True)
        if count > 1:
            return 100 if over else columns(page, 95)
        page.box(35, 35, 24, 24, YELLOW)
        page.put(66, 52, "Commonridge Bank", 15, bold=True)
        page.put(35, 75, "Commonridge Bank of Australia  ABN 48 999 123 124  AFSL 234999", 7)
        page.lines(60, 115, ["MISS CHLOE A TRAN", "UNIT 6 21 STATION ST", "NEWTOWN NSW 2042"], 9)
        for n, (name, text) in enumerate(
            [
                ("Statement Period", f"{said(start, True)} - {said(end, True)}"),
                ("Closing Balance", marked(closing)),
                ("Enquiries", "13 2299"),
            ]
        ):
            page.put(355, 81 + 18 * n, name, 9, bold=True)
            page.put(560, 81 + 18 * n, text, 9, right=True)
        page.put(35, 180, "Smart Access", 16, bold=True)
        note = (
            "If this account has an attached overdraft limit or facility that must be repaid in "
            "full by a certain date, it must be repaid by that date. All proceeds are in Australian dollars."
        )
        page.lines(35, 198, wrap(note, fits("Helvetica", 8.5, 520)), 8.5, 10.5)
        page.put(35, 226, "Name:", 9, bold=True)
        page.put(90, 226, "CHLOE ANH TRAN", 9)
        page.put(35, 240, "Note:", 9, bold=True)
        page.put(90, 240, "Have you checked your statement today? It's easy to find out more about each transaction", 9)
        page.put(90, 251, "in the CommApp. Call 13 2299 if $50.00 or more looks wrong.", 9)
        return columns(page, 280)

    flow = Flow(770, Page, head)
    flow.page.put(38, flow.y, f"{said(start, True)} OPENING BALANCE", 9, bold=True)
    flow.page.put(RIGHT, flow.y, marked(opening), 9, right=True, bold=True)
    flow.y += 16
    rows = body(flow, entries, balances)
    flow.need(16)
    flow.page.put(38, flow.y, f"{said(end, True)} CLOSING BALANCE", 9, bold=True)
    flow.page.put(RIGHT, flow.y, marked(closing), 9, right=True, bold=True)
    over.append(True)
    sums(flow, opening, into - (closing - opening), into, closing)
    tables(flow, end)
    for n, page in enumerate(flow.pages, 1):
        page.put(480, 45, f"(Page {n} of {len(flow.pages)})", 9, right=True)
        page.put(
            35, 820, fill(rng, f"*##*{n:04}*######.1#####.0#.ZZ258R3 0303.SL.R3.S###.D###.O V06.00.37", start, {}), 6
        )
    with_reportlab(flow.pages, path, "columns")
    return Truth("checking", "en_AU", "AUD", number, start, end, opening, closing, rows)
