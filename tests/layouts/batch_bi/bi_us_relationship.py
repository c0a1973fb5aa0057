"""US, checking (and savings): a big bank's relationship statement, Amount Subtracted before Amount Added.

The first page sums up all accounts (last period, this period); card purchases take two lines with time and card, the
balance stands only on the last row of a day, opening and closing balance are rows of the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_reportlab
from ._rows import cell, joined, liberation, numbered, total

BLUE = (0.0, 0.25, 0.5)
PALE = (0.88, 0.92, 0.96)


def _before(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.choice([0, 1, 1, 2])):%m/%d}"


def _time(rng: Random, _: date) -> str:
    return f"{rng.randint(1, 12):02}:{rng.randint(0, 59):02}{rng.choice('ap')}"


POOLS: Pools = {
    "used": _before,
    "time": _time,
    "shop": [
        "TRADER JACK S #5#2   NEW YORK      NY",
        "WHOLE HARVEST NYC 1## NEW YORK      NY",
        "DUANE CORNER STORE #14### BROOKLYN  NY",
        "SHAKE STAND 12## LONG ISLAND C NY",
        "TARGA T-32## BRONX         NY",
        "UBERT   *TRIP SAN FRANCISCOCA",
        "AMZ MKTP US*2?#?# AMZ.EXAMPLE/BILLWA",
        "NETVIEW.COM NETVIEW.COM CA",
    ],
    "biller": [
        "CON EDDISON OF NY INTELL CK",
        "VERISON WIRELESS PAYMENTS",
        "STATE FARMERS RO 27 SFPP",
        "AMEX CARD EPAYMENT ACH PMT",
        "NATIONAL GRYD NY UTILITYPAY",
    ],
    "payer": ["NORTHFIELD MEDIA PAYROLL", "HUDSON CLINIC PC DIR DEP", "IRS  TREAS 310  TAX REF"],
    "person": ["Maria K", "D Okafor", "Jonas L", "Priya S"],
    "atm": ["ATM 1210 BROADWAY, NEW YORK, NY", "ATM 411 FIFTH AVE, BROOKLYN, NY", "ATM 30-01 STEINWAY ST, ASTORIA, NY"],
}
KINDS = [
    Kind(9, -3, -190, "Debit Card Purchase {used} {time} §{card}|{shop} 2####"),
    Kind(4, -2.9, -45, "Mobile Purchase Sign Based {used} §{card}|{shop} 2####"),
    Kind(4, -20, -420, "ACH Electronic Debit   {biller}"),
    Kind(2, -20, -900, "Zelle Debit PAY ID: ######### ORG ID:    NAME:|{person}"),
    Kind(2, 15, 400, "Zelle Credit PAY ID: ######### ORG ID:    NAME:|{person}"),
    Kind(2, -20, -300, "Cash Withdrawal {time} §{card}|{atm}", step="20"),
    Kind(1, -40, -1500, "Check § 10##"),
    Kind(3, 900, 3400, "ACH Electronic Credit   {payer}", most=3),
    Kind(1, 50, 1200, "Mobile Deposit"),
    Kind(0.6, -2.5, -3.5, "Fee for Transaction at Non-Network ATM", step="0.50"),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    period = some_period(rng, calendar=True)
    start, end = period
    pools: Pools = {**POOLS, "card": [fill(rng, "45##", start, {})]}
    opening = some_amount(rng, 1500, 9000)
    entries = some_entries(rng, KINDS, pools, period, count=rng.randint(14, 60), balance=opening, floor=250)
    closing = opening + total(entry.amount for entry in entries)
    saver = rng.random() < 0.5
    saved = some_amount(rng, 4000, 30000)
    moves: list[Entry] = []
    if saver:
        moved = some_amount(rng, 100, 900, "50")
        moves = [
            Entry(start + timedelta(9), ("Transfer From Checking",), moved, "", ""),
            Entry(end, ("Interest for 30 days, Annual Percentage Yield Earned 0.12%",), Decimal("1.37"), "", ""),
        ]
    saved_after = saved + total(entry.amount for entry in moves)
    number = fill(rng, "40########", start, {})
    savings_number = fill(rng, "40########", start, {})
    rows: list[Row] = []

    def new() -> Page:
        return Page(LETTER, face, bold)

    def head(page: Page, n: int) -> float:
        page.put(36, 40, "Harborline" if n == 1 else "Harborline Priority", 17 if n == 1 else 11, bold=True, color=BLUE)
        if n == 1:
            page.lines(36, 60, ["Harborline Client Services 410", "PO Box 6201", "Sioux Falls, SD 57117-6201"], 7, 8.5)
            page.put(576, 38, "HARBORLINE ACCOUNT", 10, right=True, bold=True)
            page.put(576, 50, f"AS OF {end:%B} {end.day}, {end.year}".upper(), 10, right=True, bold=True)
            page.lines(60, 118, ["ALEX R MONTOYA", "2218 31ST AVE APT 4C", "ASTORIA   NY  11106-3402"], 9, 11)
            page.put(576, 92, f"{start:%B} {start.day} - {end:%B} {end.day}, {end.year}", 8, right=True)
            return 180
        page.put(300, 40, f"ALEX R MONTOYA      Account {number}", 8)
        page.put(300, 51, f"Statement Period:  {start:%B} {start.day} - {end:%B} {end.day}, {end.year}", 8)
        return 82

    flow = Flow(738, new, head)
    page = flow.page
    page.put(36, flow.y, "Harborline Priority Account Package Relationship Summary", 11, bold=True, color=BLUE)
    y = flow.y + 18
    page.box(36, y - 10, 260, 14, PALE)
    page.put(40, y, "Checking", 8.5)
    page.put(290, y, "$" + written(closing), 8.5, right=True)
    page.put(40, y + 14, "Savings", 8.5)
    page.put(290, y + 14, "$" + written(saved_after) if saver else "-----", 8.5, right=True)
    page.box(36, y + 18, 260, 14, PALE)
    page.put(40, y + 28, "Investments (not FDIC Insured)", 8.5)
    page.put(290, y + 28, "-----", 8.5, right=True)
    page.put(40, y + 42, "Checking Plus ®", 8.5)
    page.put(290, y + 42, "-----", 8.5, right=True)
    page.put(320, y - 4, "Messages From Us", 9, bold=True)
    notice = (
        "Travel season is here: tell us before you leave and your card keeps working abroad. You can do so in the app "
        "under Services, or call the number on the back of your card at any hour."
    )
    page.lines(320, y + 8, cell([notice], face, 7.5, 250), 7.5, 9.5)
    y += 76
    page.put(36, y, "Account", 8, bold=True)
    page.put(410, y - 9, "Last Period", 8, right=True, bold=True)
    page.put(560, y - 9, "This Period", 8, right=True, bold=True)
    page.rule(36, y + 3, 576, 0.8, BLUE)
    table = [("Harborline Accounts", "", "")]
    table += [("Checking", written(opening), written(closing))]
    table += [("Savings", written(saved), written(saved_after))] if saver else []
    table += [("Total", written(opening + saved * saver), written(closing + saved_after * saver))]
    for label, last, this in table:
        y += 14
        page.put(36, y, label, 8.5, bold=not last or label == "Total")
        page.put(410, y, "$" + last if last else "", 8.5, right=True)
        page.put(560, y, "$" + this if this else "", 8.5, right=True)
    y += 28
    page.put(36, y, "Earnings Summary", 9, bold=True)
    page.put(410, y, "This Period", 8, right=True)
    page.put(560, y, "This Year", 8, right=True)
    page.put(36, y + 14, "Interest Earned", 8.5)
    page.put(410, y + 14, "$1.37" if saver else "$0.00", 8.5, right=True)
    page.put(560, y + 14, "$14.02" if saver else "$0.00", 8.5, right=True)
    y += 40
    waiver = (
        "The monthly service fee is waived when the combined average monthly balance of your linked accounts stays "
        "above the required level. For this statement period your combined balance was enough."
    )
    y = page.lines(36, y, cell([waiver], face, 7.5, 530), 7.5, 9.5, color=GREY)
    flow.y = y + 24

    def section(title: str, name: str, account: str, list_of: list[Entry], first: Decimal, new_page: bool) -> None:  # noqa: PLR0915
        def titles(more: bool) -> None:
            page, y = flow.page, flow.y
            if more:
                page.put(36, y, f"{title} Activity  Continued", 10, bold=True, color=BLUE)
            else:
                page.put(36, y, title.upper(), 12, bold=True, color=BLUE)
                page.put(36, y + 16, f"{title} Activity", 10, bold=True)
                page.put(150, y + 16, f"{name}   {account}", 9)
                y += 16
            y += 18
            page.box(36, y - 10, 540, 14, PALE)
            page.put(38, y, "Date", 8, bold=True)
            page.put(80, y, "Description", 8, bold=True)
            page.put(420, y, "Amount Subtracted", 8, bold=True, right=True)
            page.put(500, y, "Amount Added", 8, bold=True, right=True)
            page.put(574, y, "Balance", 8, bold=True, right=True)
            flow.y = y + 14

        if new_page:
            flow.turn()
        titles(False)
        flow.page.put(38, flow.y, f"{start:%m/%d}", 8)
        flow.page.put(80, flow.y, "Opening Balance", 8, bold=True)
        flow.page.put(574, flow.y, written(first), 8, right=True)
        flow.y += 12
        balances = running(first, (entry.amount for entry in list_of))
        for n, (entry, balance) in enumerate(zip(list_of, balances, strict=True)):
            lines = [line.replace("§", "#") for line in cell(entry.lines, face, 8, 255)]
            if flow.need(len(lines) * 9.5 + 4):
                titles(True)
            page, y = flow.page, flow.y
            shown = n + 1 == len(list_of) or list_of[n + 1].day != entry.day
            page.put(38, y, f"{entry.day:%m/%d}", 8)
            page.lines(80, y, lines, 8, 9.5)
            page.put(420 if entry.amount < 0 else 500, y, written(entry.amount, minus=""), 8, right=True)
            if shown:
                page.put(574, y, written(balance), 8, right=True)
            rows.append(Row(entry.day, joined(lines), entry.amount, balance if shown else None, page=flow.number))
            flow.y = y + len(lines) * 9.5 + 2.5
            page.rule(36, flow.y - 8.5, 576, 0.2, GREY)
        if flow.need(30):
            titles(True)
        page, y = flow.page, flow.y + 2
        last = balances[-1] if balances else first
        page.put(38, y, f"{end:%m/%d}", 8)
        page.put(80, y, "Closing Balance", 8, bold=True)
        page.put(574, y, written(last), 8, right=True)
        page.put(80, y + 12, "Total Subtracted/Added", 8, bold=True)
        out = total(-entry.amount for entry in list_of if entry.amount < 0)
        page.put(420, y + 12, written(out), 8, right=True, bold=True)
        into = total(entry.amount for entry in list_of if entry.amount > 0)
        page.put(500, y + 12, written(into), 8, right=True, bold=True)
        page.rule(36, y + 17, 576, 0.8, BLUE)
        flow.y = y + 36

    section("Checking", "Harborline Priority Checking", number, entries, opening, rng.random() < 0.6)
    flow.need(20)
    flow.page.put(36, flow.y - 8, "All transaction times and dates reflected are based on Eastern Time.", 7, color=GREY)
    flow.y += 16
    if saver:
        flow.need(120)
        section("Savings", "Harborline Savings Plus", savings_number, moves, saved, False)
    if flow.need(90):
        flow.y += 10
    page, y = flow.page, flow.y
    page.put(36, y, "CUSTOMER SERVICE INFORMATION", 9, bold=True, color=BLUE)
    page.put(36, y + 14, "IF YOU HAVE QUESTIONS ON:", 7, bold=True)
    page.put(230, y + 14, "YOU CAN CALL:", 7, bold=True)
    page.put(400, y + 14, "YOU CAN WRITE:", 7, bold=True)
    page.put(36, y + 25, "Checking or Savings", 7)
    page.put(230, y + 25, "Priority Services 888-555-0142", 7)
    page.put(400, y + 25, "100 Harborline Drive, San Antonio, TX 78245", 7)
    for page in flow.pages:
        page.put(36, 764, "Harborline Bank, N.A.  Member FDIC", 7, color=GREY)
    numbered(flow.pages, 576, 764, "Page {n} of {of}", 7.5)
    with_reportlab(flow.pages, path)
    several = bool(moves)
    return Truth(
        "checking",
        "en_US",
        "USD",
        None if several else number,
        start,
        end,
        None if several else opening,
        None if several else closing,
        rows,
    )
