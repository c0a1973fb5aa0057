"""UK current account of a high-street bank: money out, money in and a balance on the last row of the day only.

The date is printed once a day, the day a card was used stands in the text; the page ends with the balance carried
forward and begins with it brought forward; the start balance is a row; a summary box stands beside the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._rows import column, digits, joined, last_of_day, numbered, paragraph

CYAN = (0.0, 0.55, 0.78)
PALE = (0.9, 0.96, 0.99)
LINE = (0.72, 0.8, 0.85)
SIZE, LEAD = 8.5, 10.5
OUT, IN, BAL = 300.0, 360.0, 424.0

KINDS = [
    Kind(3, 900, 3100, "Received From {firm}|Ref: {word} SALARY", most=2),
    Kind(2, 10, 450, "Received From {who}|Ref: {why}"),
    Kind(1, 20, 200, "Refund From {shop}|On {dm}"),
    Kind(18, -2, -110, "Card Payment to {shop}|On {dm}"),
    Kind(4, -5, -90, "Card Payment to {web}|On {dm}"),
    Kind(6, -8, -240, "Direct Debit to {dd}|Ref: {ref}"),
    Kind(2, -50, -900, "Standing Order to {who}|Ref: {why}"),
    Kind(4, -10, -600, "Bill Payment to {who}|Ref: {why}"),
    Kind(2, -10, -250, "Cash Machine Withdrawal at {place}|On {dm} Timed at {time}", step="10"),
    Kind(
        1,
        -5,
        -60,
        "Card Payment to Le Petit Marche, Paris|{eur} Euro On {dm} at VISA Exchange Rate 1.14|"
        "The Final GBP Amount Includes A Non-Sterling Transaction Fee of £ 0.62",
    ),
]
POOLS: Pools = {
    "firm": ("Brook Joinery Ltd", "NHS Trust Payroll", "Fairway Foods Plc"),
    "word": ("BJL", "0044", "WK48"),
    "who": ("J Whitworth", "Mrs A Patel", "S O'Neill", "T Barrowclough", "Miss K Adeyemi"),
    "why": ("Rent", "March", "Thanks", "Holiday", "Window Cleaner", "Food Shop"),
    "shop": (
        "Tesco Stores ####",
        "Sainsburys S/Mkts",
        "Co-op Group Food",
        "Boots ####",
        "Greggs Plc",
        "TFL Travel CH",
        "Wm Morrison Petrol",
        "B & M ###",
        "Aldi Stores",
        "Costa Coffee #######",
    ),
    "web": ("Amazon.CO.UK*?#?##?#?#", "Netflix.Com", "Paypal *Ebay", "Deliveroo.CO.UK", "Trainline.Com"),
    "dd": (
        "Thames Water",
        "Council Tax",
        "British Gas",
        "TV Licence Mbp",
        "Vodafone Ltd",
        "Aviva Insurance",
        "Puregym",
    ),
    "ref": ("##########", "????######", "00##-######-##"),
    "dm": lambda rng, day: f"{earlier(rng, day).day} {day:%b}" if day.day > 3 else f"{day.day} {day:%b}",
    "place": ("Nationwide Leeds", "Tesco Headingley", "Station Rd York"),
    "time": ("09.14", "17.52", "12.30"),
    "eur": lambda rng, _: written(some_amount(rng, 6, 60)),
}
ASIDE = (
    ("Your balances on this statement", "They may show money that has not been cleared, such as a cheque paid in."),
    ("Get in touch", "Call 0345 555 0182 from 7am to 11pm, or write to us at Brackley Bank, Leeds, LS99 1BB."),
    ("Dispute a payment", "Tell us at once if something looks wrong. We will look into it and put it right."),
)


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 150, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 80), balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1]
    paid_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    paid_out = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    name = rng.choice(("MISS H ABERNATHY", "MR D OKAFOR", "MRS L PENNINGTON"))
    sort, account = digits(rng, "20-##-##"), digits(rng, "########")
    first = f"{start.day} {start:%b %Y}" if start.year != end.year else f"{start.day} {start:%b}"
    span = f"{first} - {end.day} {end:%b %Y}"

    def head(page: Page, number: int) -> float:
        page.put(40, 50, "BRACKLEY", 17, bold=True, color=CYAN)
        if number > 1:
            page.put(40, 76, f"{name.title()}  Sort Code {sort}  Account No {account}", 8)
            return 104.0
        page.lines(60, 110, (name, "14 CANAL WHARF", "LEEDS", "LS11 5PS"), 9, 11)
        page.put(40, 206, "Your Brackley Bank Account statement", 15, bold=True, color=CYAN)
        page.put(40, 222, "Current account statement", 9.5)
        page.put(40, 240, span, 10, bold=True)
        page.lines(446, 50, (name.title(), f"Sort Code {sort}", f"Account No {account}", "SWIFTBIC BRKYGB22"), 8, 10.5)
        page.put(446, 92, f"Issued on {end.day} {end:%B %Y}", 8)
        return 272.0

    flow = Flow(742, lambda: Page(A4), head)
    facts = (("Start balance", opening), ("Money in", paid_in), ("Money out", -paid_out), ("End balance", closing))
    _glance(flow.page, facts)
    rows = _rows(flow, entries, balances, opening, (start, end))
    if flow.need(24):
        _titles(flow)
    flow.page.box(40, flow.y - 9, BAL - 36, 15, PALE)
    flow.page.put(44, flow.y + 1, _day(end), SIZE, bold=True)
    flow.page.put(84, flow.y + 1, "End balance", SIZE, bold=True)
    flow.page.put(BAL, flow.y + 1, written(closing), SIZE, bold=True, right=True)

    def number(page: Page, n: int, of: int) -> None:
        text = (
            "Brackley Bank UK PLC. Authorised by the regulator named in our terms. Registered in England No. 0000142."
        )
        page.put(40, 806, text, 6.5)
        page.put(555, 806, f"Page {n} of {of}", 7.5, right=True)
        if n < of:
            page.put(BAL, 786, "Continued", 8, right=True)

    numbered(flow.pages, number)
    by_hand(flow.pages, path, Hand(show="Tj", scaled=True, form=rng.random() < 0.5, split=True))
    return Truth("checking", "en_GB", "GBP", account, start, end, opening, closing, rows)


def _glance(page: Page, facts: Sequence[tuple[str, Decimal]]) -> None:
    page.box(440, 110, 120, 116, PALE)
    page.put(448, 126, "At a glance", 11, bold=True, color=CYAN)
    for n, (label, amount) in enumerate(facts):
        page.put(448, 146 + 22 * n, label, 8)
        page.put(
            552, 146 + 22 * n, ("-" if amount < 0 else "") + f"£{written(abs(amount))}", 8.5, bold=True, right=True
        )
    y = 262.0
    for title, text in ASIDE:
        page.put(446, y, title, 8, bold=True, color=CYAN)
        y = paragraph(page, 446, y + 11, text, 112, 7.5, 9) + 10


def _titles(flow: Flow) -> None:
    page = flow.page
    page.put(44, flow.y, "Date", 8, bold=True)
    page.put(84, flow.y, "Description", 8, bold=True)
    for x, text in ((OUT, "Money out £"), (IN, "Money in £"), (BAL, "Balance £")):
        page.put(x, flow.y, text, 8, bold=True, right=True)
    page.rule(40, flow.y + 4, BAL + 4, 0.8, CYAN)
    flow.y += 16


def _rows(
    flow: Flow, entries: Sequence[Entry], balances: Sequence[Decimal], opening: Decimal, span: tuple[date, date]
) -> list[Row]:
    rows: list[Row] = []
    flow.page.put(40, flow.y - 8, "Your transactions", 11, bold=True, color=CYAN)
    flow.y += 10
    _titles(flow)
    flow.page.put(44, flow.y, _day(span[0]), SIZE)
    flow.page.put(84, flow.y, "Start balance", SIZE, bold=True)
    flow.page.put(BAL, flow.y, written(opening), SIZE, right=True)
    flow.y += LEAD + 4
    last = last_of_day([entry.day for entry in entries])
    before: date | None = span[0]
    carried = opening
    for n, entry in enumerate(entries):
        lines = column(entry.lines, "Helvetica", SIZE, 160)
        high = LEAD * len(lines) + 4
        if flow.y + high + 14 > flow.bottom:
            flow.page.put(84, flow.y, "Balance carried forward", SIZE, bold=True)
            flow.page.put(BAL, flow.y, written(carried), SIZE, right=True)
            flow.turn()
            _titles(flow)
            flow.page.put(84, flow.y, "Balance brought forward from previous page", SIZE, bold=True)
            flow.page.put(BAL, flow.y, written(carried), SIZE, right=True)
            flow.y += LEAD + 4
            before = None
        page, y = flow.page, flow.y
        if entry.day != before:
            page.rule(40, y - 9.5, BAL + 4, 0.4, LINE)
            page.put(44, y, _day(entry.day), SIZE)
        page.lines(84, y, lines, SIZE, LEAD)
        page.put(OUT if entry.amount < 0 else IN, y, written(abs(entry.amount)), SIZE, right=True)
        balance = balances[n] if last[n] else None
        if balance is not None:
            page.put(BAL, y, written(balance), SIZE, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        before, carried = entry.day, balances[n]
        flow.y += high
    return rows
