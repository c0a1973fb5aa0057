"""Australia, checking: an everyday transaction account.

Date, particulars, debits, credits and balance; the day stands once, dots lead from the particulars to the figure, the
balance is printed with Cr or Dr only on the last row of a day; brought and carried forward lines on each page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import Color, Flow, Hand, Page, by_hand, fits, width
from ._rows import how_many, one

RED: Color = (0.72, 0.05, 0.1)
POOLS: Pools = {
    "shop": [
        "WOOLWORTHS 3###       BENDIGO",
        "COLES 0###            KANGAROO FLAT",
        "AMPOL FOODARY ######  EPSOM",
        "BUNNINGS ######       BENDIGO",
        "CHEMIST WAREHOUSE     BENDIGO",
        "THE GOOD LOAF         BENDIGO",
        "OFFICEWORKS 03##      BENDIGO",
    ],
    "name": ["K Papadopoulos", "Rent 12 Honeysuckle", "Mum and Dad", "Netball fees", "Car rego"],
    "used": lambda rng, day: (day - timedelta(rng.choice([1, 1, 2, 3]))).strftime("%d/%m"),
}
KINDS = [
    Kind(44, -3, -180, "V7417 {used} {shop}|7494########", "card"),
    Kind(8, -12, -260, "ONLINE ?######### {name}|Internet Transfer", "out"),
    Kind(5, -20, -300, "COLIBAN WATER               ######## |BPAY  ONLINE", "bill"),
    Kind(5, -20, -110, "AGL SALES P/L        ##########|DIRECT DEBIT", "bill"),
    Kind(3, -20, -400, "EFTPOS CASH ATM HARGREAVES ST BENDIGO", "atm", "20"),
    Kind(2, -10, -10, "ACCOUNT SERVICE FEE", "fee", "1", 1),
    Kind(3, -0.3, -4, "International Transaction Fee", "fee", "0.01", 2),
    Kind(6, 900, 2600, "BENDIGO HLTH CARE    PAY ######|Salary", "in"),
    Kind(4, 20, 500, "ONLINE ?######### {name}|Internet Transfer", "in"),
    Kind(2, 30, 260, "MEDICARE             MCARE BENEFITS|Direct Credit", "in"),
]
X_TEXT, X_DEBIT, X_CREDIT, X_LEFT, SIZE = 104, 398, 472, 555, 8.4


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _side(amount: Decimal) -> str:
    return f"{written(amount, minus='')} {'Dr' if amount < 0 else 'Cr'}"


def _dots(page: Page, x: float, y: float, to: float) -> None:
    count = int((to - x) / width(".", page.face, SIZE))
    if count > 2:
        page.put(x, y, "." * count, SIZE)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 91]))
    number = fill(rng, "41-7##-####", start, {})
    opening = some_amount(rng, 100, 7000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=20)
    closing = opening + sum(entry.amount for entry in entries)
    balance = opening

    def head(page: Page, at: int) -> float:
        y = _head(page, number, (start, end))
        if at == 1:
            y = _summary(page, number, (start, end), entries, (opening, closing))
        return _titles(page, y, at)

    def foot(page: Page, y: float) -> None:
        _forward(page, y + 4, "Carried forward", balance)

    flow = Flow(752, Page, head, foot)
    _forward(flow.page, flow.y, "Brought forward", balance, _day(start))
    flow.y += 13
    rows: list[Row] = []
    before: date | None = start
    for n, entry in enumerate(entries):
        lines = [part for text in entry.lines for part in wrap(text, fits("Helvetica", SIZE, 220))]
        if flow.need(10.4 * len(lines)):
            _forward(flow.page, flow.y, "Brought forward", balance)
            flow.y += 13
            before = None
        balance += entry.amount
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        rows.append(Row(entry.day, one(lines), entry.amount, balance if last else None, None, flow.number))
        if entry.day != before:
            flow.page.put(40, flow.y, _day(entry.day), SIZE)
        before = entry.day
        flow.y = flow.page.lines(X_TEXT, flow.y, lines, SIZE, 10.4)
        y = flow.y - 10.4
        figure = written(entry.amount, minus="")
        edge = X_CREDIT if entry.amount > 0 else X_DEBIT
        left = X_TEXT + width(lines[-1], "Helvetica", SIZE)
        _dots(flow.page, left + 1, y, edge - width(figure, "Helvetica", SIZE) - 2)
        flow.page.put(edge, y, figure, SIZE, right=True)
        if last:
            flow.page.put(X_LEFT, y, _side(balance), SIZE, right=True)
            flow.y += 2
    _close(flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(555, 812, f"Page {at} of {len(flow.pages)}", 7.5, right=True)
        page.put(40, 812, f"{end:%j}/41/07/M0{at:02}417/S00{at:04}/I00{2 * at - 1:04}", 5.5)
    by_hand(flow.pages, path, Hand(show="Tj", split=True))
    return Truth("checking", "en_AU", "AUD", number, start, end, opening, closing, rows)


def _head(page: Page, number: str, period: tuple[date, date]) -> float:
    page.box(40, 30, 22, 22, RED)
    page.put(70, 47, "Goldfields Bank", 15, bold=True)
    page.put(555, 40, "Transaction Account Statement", 11, bold=True, right=True)
    page.put(555, 53, f"Account number {number}", 8, right=True)
    page.rule(40, 60, 555, 0.8, RED)
    page.put(
        298,
        800,
        "Goldfields Bank Limited  ABN 17 004 417 339  AFSL and Australian Credit Licence 241700",
        6.5,
        center=True,
    )
    page.put(40, 73, f"Statement starts {_day(period[0])}   Statement ends {_day(period[1])}", 8)
    return 96


def _summary(
    page: Page, number: str, period: tuple[date, date], entries: list[Entry], ends: tuple[Decimal, Decimal]
) -> float:
    page.lines(52, 106, ["MR DANIEL R KEOGH", "MS PRIYA NAIR", "12 HONEYSUCKLE ST", "BENDIGO VIC 3550"], 9.5, 12)
    page.box(300, 90, 255, 84, (0.96, 0.96, 0.96))
    page.put(308, 104, "Account Balance Summary", 10, bold=True)
    gone = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    come = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    pairs = [
        ("Opening balance", "$" + _side(ends[0])),
        ("Total credits", "$" + written(come)),
        ("Total debits", "$" + written(-gone)),
        ("Closing balance", "$" + _side(ends[1])),
    ]
    for n, (name, figure) in enumerate(pairs):
        page.put(308, 120 + 14 * n, name, 9, bold=n == 3)
        page.put(547, 120 + 14 * n, figure, 9, bold=n == 3, right=True)
    page.put(40, 196, "Outlet Details", 9.5, bold=True)
    page.lines(40, 209, ["Bendigo", "62-70 Mitchell St, Bendigo Vic 3550"], 8.5, 11)
    page.put(300, 196, "Account Details", 9.5, bold=True)
    details = [
        "DANIEL R KEOGH & PRIYA NAIR",
        "EVERYDAY CLASSIC ACCOUNT",
        "BSB number  083-417",
        f"Account number  {number}",
    ]
    page.lines(300, 209, details, 8.5, 11)
    page.put(40, 240, "Lending Investment & Insurance enquiries: 13 04 17", 7.5)
    page.put(40, 262, "For Your Information", 9.5, bold=True)
    told = [
        f"From {_day(period[1] + timedelta(40))} the fee for replacing a lost card sent overseas is "
        "$25.00. Cards replaced in Australia stay free.",
        "Check that your address and mobile number are up to date before you travel.",
    ]
    page.lines(40, 275, told, 8, 10.5)
    return 312


def _titles(page: Page, y: float, at: int) -> float:
    page.put(40, y, "Transaction Details" + (" (continued)" if at > 1 else ""), 10.5, bold=True)
    page.box(40, y + 7, 515, 15, (0.9, 0.9, 0.9))
    page.put(44, y + 18, "Date", 8.5, bold=True)
    page.put(X_TEXT, y + 18, "Particulars", 8.5, bold=True)
    for x, title in ((X_DEBIT, "Debits"), (X_CREDIT, "Credits"), (X_LEFT, "Balance")):
        page.put(x, y + 18, title, 8.5, bold=True, right=True)
    return y + 36


def _forward(page: Page, y: float, text: str, balance: Decimal, day: str = "") -> None:
    page.put(40, y, day, SIZE)
    page.put(X_TEXT, y, text, SIZE)
    page.put(X_LEFT, y, _side(balance), SIZE, right=True)


def _close(flow: Flow) -> None:
    if flow.y + 120 > flow.bottom:
        flow.turn(last=True)
    page, y = flow.page, flow.y + 14
    page.put(40, y, "Summary of Government Charges", 9.5, bold=True)
    page.put(300, y + 13, "From 1 July to date", 8, right=True)
    page.put(400, y + 13, "Last year to 30 June", 8, right=True)
    for n, name in enumerate(("Withholding tax", "Bank Account Debit (BAD) tax")):
        page.put(40, y + 25 + 11 * n, name, 8)
        page.put(300, y + 25 + 11 * n, "$0.00", 8, right=True)
        page.put(400, y + 25 + 11 * n, "$0.00", 8, right=True)
    page.put(40, y + 58, "Explanatory Notes", 9.5, bold=True)
    told = [
        "Please check all entries and call us at once about any you do not recognise or have not authorised.",
        "Deposits up to $250,000 are covered by the Financial Claims Scheme. Cr is money you have, "
        "Dr is money you owe.",
    ]
    page.lines(40, y + 71, told, 7.5, 10)
