"""United Kingdom: current account with an "At a glance" panel beside the transactions, balances at a day's end.

The date stands once per day and without a year; rows begin with their kind ("Card Payment to ... On 02 Jan"), with
references, cash machine times and foreign amounts below; pages begin and end with a carried balance.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import Color, Flow, Page, fits, with_fpdf

BLUE: Color = (0, 0.4, 0.65)
PALE: Color = (0.9, 0.95, 0.98)
POOLS = {
    "used": lambda rng, day: earlier(rng, day).strftime("%d %b"),
    "shop": [
        "Tesco Stores 2###",
        "Sainsburys S/Mkt",
        "TfL Travel CH",
        "Greggs PLC",
        "Amazon.Co.UK*?#?##",
        "Boots 0###",
        "Deliveroo",
        "Costa Coffee 4301####",
        "Trainline",
        "Shell Hove",
    ],
    "who": ["Miss H Osei", "Mr P Langford", "R Kaur", "J & T Plumbing"],
    "for": ["Rent", "Birthday", "Invoice 1##", "Holiday Share"],
    "bill": ["Southern Water", "EDF Energy", "Brighton and Hove CC", "Vodafone Ltd", "TV Licence MBP", "Aviva"],
}
KINDS = [
    Kind(9, -2, -120, "Card Payment to {shop} On {used}"),
    Kind(2.5, -8, -190, "Direct Debit to {bill}|Ref: ##########"),
    Kind(1.5, -10, -700, "Bill Payment to {who}|Ref: {for}"),
    Kind(0.8, -250, -900, "Standing Order to {who}|Ref: {for}", step="5", most=1),
    Kind(1, -10, -200, "Cash Machine Withdrawal at|Beckford, 12 North Street|Timed at 1#.3# On {used}", step="10"),
    Kind(
        0.8,
        -4,
        -90,
        "Card Payment to Fnac Lille On {used}|##.## Euro at Exchange Rate 1.1###|Final GBP Amount "
        "Includes|Non-Sterling Trans Fee £ 0.4#",
    ),
    Kind(1.6, 600, 2600, "Direct Credit From Wren & Sons Ltd|Ref: Salary ####", most=2),
    Kind(1, 5, 400, "Received From {who}|Ref: {for}"),
    Kind(0.4, 5, 60, "Card Refund From {shop} On {used}"),
    Kind(0.3, -3, -30, "Overdraft Interest|For the Period {used}", most=1),
]
RIGHT = 415  # of the balances; the panel is beside it


def pounds(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "£" + written(amount, minus="")


def panel(page: Page, figures: list[tuple[str, Decimal]], between: str) -> None:
    page.box(432, 150, 135, 158, PALE)
    page.put(442, 168, "At a glance", 12, bold=True, color=BLUE)
    page.put(442, 181, between, 8)
    for n, (name, amount) in enumerate(figures):
        page.put(442, 204 + 26 * n, name, 9, bold=n in (0, 3))
        page.put(558, 204 + 26 * n, pounds(amount), 9, right=True, bold=n in (0, 3))
        page.rule(442, 211 + 26 * n, 558, 0.3, BLUE)
    page.put(442, 330, "Your arranged overdraft", 9, bold=True, color=BLUE)
    page.lines(442, 343, ["Limit £500.00", "Representative 35.0% EAR (variable)"], 7.5, 9.5)
    page.put(442, 375, "Your deposit is eligible", 9, bold=True, color=BLUE)
    page.lines(
        442, 388, ["for protection by the Financial", "Services Compensation Scheme", "up to £85,000."], 7.5, 9.5
    )
    page.put(442, 432, "Anything wrong?", 9, bold=True, color=BLUE)
    page.lines(
        442,
        445,
        [
            "If you've noticed something wrong",
            "call us on 0345 555 0145 straight",
            "away. On 05 Apr our",
            "branches close at 12.30.",
        ],
        7.5,
        9.5,
    )


def columns(page: Page, y: float) -> float:
    page.box(28, y - 11, 390, 15, BLUE)
    white = (1.0, 1.0, 1.0)
    for x, name, right in ((32, "Date", False), (70, "Description", False), (305, "Money out", True)):
        page.put(x, y, name, 8.5, right=right, bold=True, color=white)
    page.put(358, y, "Money in", 8.5, right=True, bold=True, color=white)
    page.put(RIGHT, y, "Balance", 8.5, right=True, bold=True, color=white)
    return y + 17


class Carried:
    """The balance to which the pages have come."""

    def __init__(self, opening: Decimal) -> None:
        self.balance = opening


def body(flow: Flow, entries: list[Entry], balances: list[Decimal], carried: Carried) -> list[Row]:
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 185))]
        turned = flow.need(10 * len(lines) + 6)
        first = n == 0 or entries[n - 1].day != entry.day
        if first or turned:
            flow.page.put(32, flow.y, f"{entry.day.day} {entry.day:%b}", 8.5)
        flow.page.put(305 if entry.amount < 0 else 358, flow.y, written(entry.amount, minus=""), 8.5, right=True)
        if shown:
            flow.page.put(RIGHT, flow.y, written(balance), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance if shown else None, None, flow.number))
        flow.y = flow.page.lines(70, flow.y, lines, 8.5, 10) + 3
        carried.balance = balance
        if shown:
            flow.page.rule(28, flow.y - 9, 418, 0.2)
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 80, 3500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    paid_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    figures = [("Start balance", opening), ("Money in", paid_in), ("Money out", paid_in - (closing - opening))]
    figures.append(("End balance", closing))
    number, code = fill(rng, "########", start, {}), fill(rng, "20-##-##", start, {})
    full = iban(rng, "GB", f"BUKB{code.replace('-', '')}{number}")
    between = f"{start:%d %b} - {end:%d %b %Y}" if start.year == end.year else f"{start:%d %b %Y} - {end:%d %b %Y}"
    carried = Carried(opening)

    def head(page: Page, count: int) -> float:
        page.put(28, 45, "BECKFORD", 16, bold=True, color=BLUE)
        page.put(567, 36, f"MR OLIVER J PEMBERTON  ·  Sort Code {code}  ·  Account No {number}", 8, right=True)
        page.put(567, 48, f"SWIFTBIC BUKBGB22  ·  IBAN {full}", 8, right=True)
        page.put(567, 60, f"Issued on {end:%d %B %Y}", 8, right=True)
        if count > 1:
            y = columns(page, 90)
            page.put(32, y, "", 8.5)
            page.put(70, y, "Balance brought forward from previous page", 8.5, bold=True)
            page.put(RIGHT, y, written(carried.balance), 8.5, right=True, bold=True)
            return y + 14
        page.lines(28, 80, ["MR OLIVER J PEMBERTON", "FLAT 3, 61 BRUNSWICK SQUARE", "HOVE", "BN3 1EF"], 9)
        page.put(28, 140, "Your Beckford Bank Account statement", 15, color=BLUE)
        page.put(28, 158, "Current account statement  ·  Your transactions", 9)
        panel(page, figures, between)
        y = columns(page, 182)
        page.put(32, y, f"{start.day} {start:%b}", 8.5)
        page.put(70, y, "Start balance", 8.5, bold=True)
        page.put(RIGHT, y, written(opening), 8.5, right=True, bold=True)
        return y + 14

    def foot(page: Page, y: float) -> None:
        page.put(70, y, "Balance carried forward", 8.5, bold=True)
        page.put(RIGHT, y, written(carried.balance), 8.5, right=True, bold=True)
        page.put(RIGHT, y + 14, "Continued", 8, right=True)

    flow = Flow(735, Page, head, foot)
    rows = body(flow, entries, balances, carried)
    flow.page.put(32, flow.y, f"{end.day} {end:%b}", 8.5)
    flow.page.put(70, flow.y, "End balance", 8.5, bold=True)
    flow.page.put(RIGHT, flow.y, written(closing), 8.5, right=True, bold=True)
    for n, page in enumerate(flow.pages, 1):
        page.lines(
            28,
            790,
            [
                "Beckford Bank UK PLC. Authorised by the Prudential Regulation Authority and regulated by the FCA.",
                "Registered in England. Registered No. 9740399. Registered Office: 1 Harbour Place, London E14 5HX.",
            ],
            6.5,
            8,
        )
        page.put(567, 815, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
    with_fpdf(flow.pages, path)
    return Truth("checking", "en_GB", "GBP", number, start, end, opening, closing, rows)
