"""United Kingdom, current account: a narrow table with a panel of totals at its right on the first page.

The day is printed once for all rows of it, the balance once after the last of them; money out stands left of money in.
Card payments wrap before the day of use. A page ends with the balance carried forward and the next begins with it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, running, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_fpdf
from ._rows import ends_day, entries, some_opening, starts_day, total

BLUE: Color = (0.0, 0.68, 0.94)
NAVY: Color = (0.0, 0.22, 0.48)
PALE: Color = (0.9, 0.96, 0.99)
DAY, TEXT, OUT, IN, BALANCE = 40.0, 84.0, 304.0, 362.0, 424.0

KINDS = (
    Kind(12, -2, -120, "Card Payment to {shop}|On {used}"),
    Kind(2, -4, -60, "Contactless Card Payment to {shop}|On {used}"),
    Kind(4, -9, -190, "Direct Debit to {company}|Ref: {ref}"),
    Kind(2, -20, -900, "Bill Payment to {person}|Ref: {memo}"),
    Kind(1, -50, -1100, "Standing Order to {person}|Ref: {memo}", most=2),
    Kind(2, -10, -250, "Cash Machine Withdrawal at {bank}, {town}|On {used} Timed at {clock}", step="10"),
    Kind(
        1,
        -3,
        -60,
        "Card Purchase {abroad} On {used} at VISA Exchange Rate 1.##|"
        "The Final GBP Amount Includes A Non-Sterling Transaction Fee of £ #.##",
    ),
    Kind(1, 1300, 2900, "Received From {employer}|Ref: Salary", most=2),
    Kind(2, 10, 300, "Received From {person}|Ref: {memo}"),
    Kind(0.6, 5, 90, "Refund From {shop}|On {used}"),
    Kind(0.6, 50, 500, "Transfer From Sort Code 20-##-## Account ########"),
)
POOLS: Pools = {
    "shop": [
        "Tesco Stores 3###",
        "Sainsburys S/Mkts",
        "Amazon.Co.Uk*?#?##?#?#",
        "Tfl Travel CH",
        "Pret A Manger",
        "Lidl GB Croydon",
        "Boots ####",
        "Www.Asos.Com",
        "Greggs Plc",
        "Uber *Trip",
        "Shell Purley Way",
        "Costa Coffee 4######",
        "Zettle_*the Corner Bakery",
        "Marks&Spencer Plc",
    ],
    "company": [
        "British Gas",
        "O2",
        "Council Tax LBC",
        "TV Licence Mbp",
        "Thames Water",
        "Sky Digital",
        "Admiral Ins",
        "Puregym Ltd",
        "Vodafone Ltd",
    ],
    "ref": ["85##########", "S4###########", "CT########", "##########-0#"],
    "person": ["J Aldous", "Ms R Okafor", "Hollybank Lettings", "S & P Thorne", "T Wren"],
    "memo": ["Rent", "Gas Bill", "Holiday", "Dinner", "Flat 4", "Birthday"],
    "bank": ["Nationwide", "Sainsbury", "Notemachine", "Cardtronics"],
    "town": ["Croydon", "Purley", "Sutton", "London"],
    "abroad": ["Booking.Com Amsterdam NL", "Ryanair Dublin IE"],
    "employer": ["Fenwick Joinery Ltd", "Surrey Health NHS T"],
    "clock": lambda rng, _: f"{rng.randint(6, 23):02}.{rng.randint(0, 59):02}",
    "used": lambda rng, day: f"{earlier(rng, day, 2):%d %b}",
}


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_opening(rng, 80, 3500)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([14, 26, 40, 58, 80]), opening, -150)
    balances = running(opening, [entry.amount for entry in made])
    closing = balances[-1]
    outs = -total(entry.amount for entry in made if entry.amount < 0)
    ins = total(entry.amount for entry in made if entry.amount > 0)
    code, account = f"20-{rng.randint(10, 99)}-{rng.randint(10, 99)}", f"{rng.randint(10000000, 99999999)}"
    rows: list[Row] = []
    carried = [opening]

    def head(page: Page, number: int) -> float:
        page.put(40, 44, "CALDERWOOD", 17, bold=True, color=BLUE)
        if number == 1:
            _first_page(page, (start, end), (opening, ins, outs, closing), code, account, rng)
        else:
            page.put(40, 70, "MR ALAN PEMBERTON", 8)
            page.put(150, 70, f"Sort code {code}   Account no {account}", 8)
        return _columns(page, number, start, carried[-1])

    def foot(page: Page, y: float) -> None:
        page.put(TEXT, y, "Balance carried forward to next page", 8, bold=True)
        page.put(BALANCE, y, written(carried[-1]), 8, right=True, bold=True)
        page.put(428, 752, "Continued", 8, right=True, color=NAVY)

    flow = Flow(722, Page, head, foot)
    for entry, balance, first, last in zip(made, balances, starts_day(made), ends_day(made), strict=True):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 178))]
        turned = flow.need(10 * len(lines) + 6)
        if first or turned:
            flow.page.put(DAY, flow.y, f"{entry.day.day} {entry.day:%b}", 8)
        flow.page.lines(TEXT, flow.y, lines, 8, 10)
        flow.page.put(IN if entry.amount > 0 else OUT, flow.y, written(entry.amount, minus=""), 8, right=True)
        if last:
            flow.page.put(BALANCE, flow.y, written(balance), 8, right=True)
        text = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
        carried.append(balance)
        flow.y += 10 * len(lines)
        if last:
            flow.page.rule(40, flow.y - 5, 428, 0.3, GREY)
        flow.y += 5
    _end(flow, end, closing)
    with_fpdf(flow.pages, path, "columns")
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, closing, rows)


def _columns(page: Page, number: int, start: date, brought: Decimal) -> float:
    top = 268.0 if number == 1 else 112.0
    page.put(40, top - 22, "Your transactions" if number == 1 else "Your transactions (continued)", 12, color=NAVY)
    page.rule(40, top - 15, 428, 1, BLUE)
    columns = ((DAY, "Date", False), (TEXT, "Description", False), (OUT, "Money out", True), (IN, "Money in", True))
    for x, label, right in (*columns, (BALANCE, "Balance", True)):
        page.put(x, top - 4, label, 8, bold=True, right=right, color=NAVY)
    page.rule(40, top + 1, 428, 0.5, BLUE)
    if number == 1:
        page.put(DAY, top + 13, f"{start.day} {start:%b}", 8)
    page.put(
        TEXT,
        top + 13,
        "Start balance" if number == 1 else "Balance brought forward from previous page",
        8,
        bold=True,
    )
    page.put(BALANCE, top + 13, written(brought), 8, right=True, bold=True)
    page.rule(40, top + 18, 428, 0.3, GREY)
    return top + 30


def _end(flow: Flow, end: date, closing: Decimal) -> None:
    flow.page.put(DAY, flow.y, f"{end.day} {end:%b}", 8)
    flow.page.put(TEXT, flow.y, "End balance", 8, bold=True)
    flow.page.put(BALANCE, flow.y, written(closing), 8, right=True, bold=True)
    flow.page.rule(40, flow.y + 5, 428, 1, BLUE)
    if flow.y < 640:
        flow.page.put(40, flow.y + 30, "Anything wrong?", 10, bold=True, color=NAVY)
        flow.page.lines(
            40,
            flow.y + 44,
            [
                "If an entry looks incorrect, call us straight away on 0345 555 0145 so that we",
                "can look into it. Calls may be recorded.",
            ],
            8,
            10,
        )
    for number, page in enumerate(flow.pages, 1):
        page.lines(
            40,
            788,
            [
                "Calderwood Bank UK PLC. Authorised by the Prudential Regulation Authority and regulated by the "
                "Financial Conduct Authority and",
                "the Prudential Regulation Authority. Registered in England. Registered No. 9740000. "
                "Registered Office: 2 Mill Place, London E14.",
            ],
            6.5,
            8,
        )
        page.put(556, 812, f"Page {number} of {len(flow.pages)}", 8, right=True)


def _first_page(
    page: Page, period: tuple[date, date], figures: tuple[Decimal, ...], code: str, account: str, rng: Random
) -> None:
    start, end = period
    opening, ins, outs, closing = figures
    page.lines(40, 84, ["MR ALAN PEMBERTON", "14 HOLLYBANK GARDENS", "SOUTH CROYDON", "SURREY", "CR2 7QP"], 9, 11)
    page.put(300, 70, "Your Bank Account statement", 14, color=NAVY)
    same = start.year == end.year
    span = f"{start.day:02} {start:%b}{'' if same else f' {start.year}'} - {end.day:02} {end:%b %Y}"
    page.put(300, 90, "Current account statement", 9)
    page.put(300, 104, span, 9, bold=True)
    page.lines(
        300,
        124,
        [
            f"Sort Code {code}   Account No {account}",
            "SWIFTBIC CLDRGB22",
            f"IBAN GB{rng.randint(10, 99)} CLDR {code.replace('-', '')[:4]} {code[-2:]}{account[:2]} "
            f"{account[2:6]} {account[6:]}",
            f"Issued on {end.day:02} {end:%B %Y}",
        ],
        8,
        11,
    )
    page.put(40, 176, "Your deposit is eligible for protection by the Financial Services Compensation Scheme.", 8)
    page.box(438, 236, 118, 128, PALE)
    page.put(446, 254, "At a glance", 12, bold=True, color=NAVY)
    lines = (("Start balance", opening), ("Money in", ins), ("Money out", outs), ("End balance", closing))
    for n, (label, amount) in enumerate(lines):
        page.put(446, 274 + 21 * n, label, 8, bold=n in (0, 3))
        page.put(
            550,
            274 + 21 * n,
            ("-" if amount < 0 else "") + "£" + written(amount, minus=""),
            8,
            right=True,
            bold=n in (0, 3),
        )
        page.rule(446, 280 + 21 * n, 550, 0.4, BLUE)
    page.box(438, 380, 118, 168, PALE)
    page.put(446, 398, "Your balances on", 9, bold=True, color=NAVY)
    page.put(446, 409, "this statement", 9, bold=True, color=NAVY)
    page.lines(
        446,
        426,
        [
            "Arranged overdraft",
            "limit £500.00",
            "",
            "35.0% EAR variable",
            "above £0 if you are",
            "overdrawn. See the",
            "separate letter for",
            "any interest that we",
            "will charge you.",
        ],
        8,
        11,
    )
