"""Australia, everyday account over six months: day and month without a year, the text in two or three lines with the
figures on the last one, "$" and CR or DR at the balances, a white "$" before the credit column on every row, a note of
earned interest that looks like a row in July, the sum line of four figures, rate and fee tables at the end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, written
from ..pens import A4, WHITE, Color, Flow, Page, with_fpdf
from ._rows import ENGLISH, ENGLISH_LONG, after_table, joined, months, total

GOLD: Color = (1.0, 0.8, 0.0)
RULE: Color = (0.6, 0.6, 0.6)
DEBIT, MARK, CREDIT, BALANCE = 372.0, 384.0, 452.0, 548.0
POOLS: Pools = {
    "shop": (
        *("WOOLIES 1243 MARRICKVILLE NSW AUS", "COALS 0752 NEWTOWN NSW AUS", "BP EXPRESS 1120 ASHFIELD NSW"),
        *("CHEMIST DEPOT SYDNEY NSW AUS", "SQ *LITTLE BEAN CAFE ENMORE NSW AUS", "TRANSPORT NSW-OPAL HAYMARKET"),
        *("BUNNERS 367000 ALEXANDRIA AUS", "UBR *TRIP SYDNEY AUS", "DAN MURPHYS 1566 PETERSHAM AU"),
    ),
    "who": ("J NGUYEN", "SARAH OBRIEN", "M PAPADOPOULOS", "LIAM WALKER", "A SINGH"),
    "why": ("Rent", "Dinner", "Footy tix", "Groceries", "thanks", "Bond"),
    "biller": ("NETFLIXX AUSTRALIA", "AGILE ENERGY", "MEDIBANC PRIVATE", "TELSTAR CORP", "SYDNEY WATERS"),
    "vd": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y}",
}
CARD = "|Card xx{card}|Value Date: {vd}"
KINDS = (
    Kind(30, -4, -210, "{shop}" + CARD),
    Kind(6, -20, -400, "Direct Debit ###### {biller}|##########"),
    Kind(7, -20, -900, "Transfer to xx#### CommApp|{why}", "", "1"),
    Kind(5, -15, -600, "Transfer To {who}|PayID Phone from CommApp|{why}", "", "1"),
    Kind(6, 15, 700, "Fast Transfer From {who}|to PayID Phone|{why}", "", "1"),
    Kind(4, 1500, 3400, "Direct Credit ###### HARBOUR LOGISTICS|SALARY ######", "", "0.01", 12),
    Kind(3, -20, -400, "Wdl ATM SCB NEWTOWN 2 KING ST|NEWTOWN NSW 223#### AUS", "", "20"),
    Kind(2, 5, 120, "Refund Purchase {shop}" + CARD),
    Kind(1, -0.3, -4, "INTNL TRANSACTION FEE" + CARD),
)


def marked(amount: Decimal) -> str:
    return f"${written(abs(amount))} {'DR' if amount < 0 else 'CR'}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = months(rng, 6)
    opening = some_amount(rng, 40, 6200)
    pools = {**POOLS, "card": (f"{rng.randint(0, 9999):04}",)}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(40, 120), balance=opening, floor=50)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "06 2### ########", start, {})
    statement = rng.randint(4, 60)
    holder = rng.choice(["MR DANIEL JAMES COOPER", "MISS EMILY ROSE HARDING", "MR MINH TRAN"])
    span = " - ".join(f"{day.day} {ENGLISH[day.month - 1]} {day.year}" for day in (start, end))

    def titles(page: Page, y: float) -> float:
        page.rule(48, y - 12, 548, 1)
        page.put(50, y, "Date", 8.5, bold=True)
        page.put(92, y, "Transaction", 8.5, bold=True)
        page.put(DEBIT, y, "Debit", 8.5, bold=True, right=True)
        page.put(CREDIT, y, "Credit", 8.5, bold=True, right=True)
        page.put(BALANCE, y, "Balance", 8.5, bold=True, right=True)
        page.rule(48, y + 5, 548, 0.5, RULE)
        return y + 19

    def head(page: Page, n: int) -> float:
        if n == 1:
            return 90
        page.put(548, 68, f"Account Number {number}", 8.5, right=True)
        return titles(page, 96)

    flow = Flow(760, lambda: Page(A4), head)
    page = flow.page
    page.box(48, 40, 30, 30, GOLD)
    page.put(88, 62, "Southern Cross Bank", 15, bold=True)
    page.lines(
        56, 130, [holder, f"{rng.randint(1, 40)}/{rng.randint(2, 220)} ENMORE ROAD", "NEWTOWN NSW 2042"], 9.5, 13
    )
    page.put(318, 62, "Your Statement", 18, bold=True)
    page.box(316, 92, 232, 88, None, stroke=RULE)
    for n, (label, value) in enumerate(
        (
            ("Account Number", number),
            ("Statement Period", span),
            ("Closing Balance", marked(closing)),
            ("Enquiries", "13 0181"),
        )
    ):
        page.put(322, 121 + 15 * n, label, 8.5, bold=True)
        page.put(542, 121 + 15 * n, value, 8.5, right=True)
    page.put(542, 177, "(24 hours a day, 7 days a week)", 7, right=True)
    page.put(48, 214, "Smart Everyday", 14, bold=True)
    page.put(48, 231, "Money in when you need it, no monthly fee if you deposit at least $2,000 a month.", 8.5)
    page.put(48, 254, "Name:", 8.5, bold=True)
    page.put(92, 254, holder, 8.5)
    page.put(48, 270, "Note:", 8.5, bold=True)
    page.lines(
        92,
        270,
        [
            "Have you looked through your statement today? You can see more about each transaction in the app",
            "or online. If you have a question on fees or see an error, call us on the number above.",
            "Proceeds of cheques are available when cleared.",
        ],
        8,
        10.5,
    )
    flow.y = titles(page, 322)

    def anchor(day: date, label: str, balance: Decimal) -> None:
        flow.need(16)
        flow.page.put(50, flow.y, f"{day.day:02} {ENGLISH[day.month - 1]} {day.year} {label}", 8.5, bold=True)
        flow.page.put(BALANCE, flow.y, marked(balance), 8.5, bold=True, right=True)
        flow.y += 15

    anchor(start, "OPENING BALANCE", opening)
    rows: list[Row] = []
    balance = opening
    july = next((d for d in (date(y, 7, 1) for y in (start.year, end.year)) if start <= d <= end), None)
    for entry in entries:
        if july and entry.day >= july:
            july = None
            flow.need(30)
            page = flow.page
            page.put(50, flow.y, "01 Jul", 8.5)
            page.put(92, flow.y, "CREDIT INTEREST EARNED on this account", 8.5)
            earned = some_amount(rng, 0.1, 40)
            page.put(92, flow.y + 11, f"to June 30, {entry.day.year} is ${written(earned)}", 8.5)
            page.put(MARK, flow.y + 11, "$", 8.5, color=WHITE)
            flow.y += 26
        lines = list(entry.lines)
        flow.need(11.0 * len(lines) + 4)
        page = flow.page
        balance += entry.amount
        page.put(50, flow.y, f"{entry.day.day:02} {ENGLISH[entry.day.month - 1]}", 8.5)
        page.lines(92, flow.y, lines, 8.5, 11)
        y = flow.y + 11.0 * (len(lines) - 1)
        figure = written(abs(entry.amount))
        if entry.amount < 0:
            page.put(DEBIT, y, figure, 8.5, right=True)
        page.put(MARK, y, "$", 8.5, color=WHITE)
        if entry.amount > 0:
            page.put(CREDIT, y, figure, 8.5, right=True)
        page.put(BALANCE, y, marked(balance), 8.5, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y = y + 15
        page.rule(48, flow.y - 10.5, 548, 0.25, (0.82, 0.82, 0.82))
    anchor(end, "CLOSING BALANCE", closing)
    flow.need(50)
    page, y = flow.page, flow.y + 10
    page.box(48, y - 10, 500, 32, None, stroke=RULE)
    heads = ("Opening balance", "Total debits", "Total credits", "Closing balance")
    figures = (
        marked(opening),
        "$" + written(abs(total(entries, -1))),
        "$" + written(total(entries, 1)),
        marked(closing),
    )
    for n, (label, text) in enumerate(zip(heads, figures, strict=True)):
        page.put(100 + 128 * n, y + 2, label, 8.5, center=True, bold=True)
        page.put(100 + 128 * n, y + 15, text, 8.5, center=True)
        if n:
            page.put(36 + 128 * n, y + 2, "-+="[n - 1], 9, center=True)
    flow.y = y + 44
    _tables(flow, start, end)
    for n, page in enumerate(flow.pages, 1):
        label = f"Statement {statement} (Page {n} of {len(flow.pages)})"
        page.put(542 if n == 1 else 548, 106 if n == 1 else 56, label, 8.5, right=True, bold=n > 1)
        page.put(48, 800, "Southern Cross Bank of Australia ABN 48 000 181 124 AFSL 234181", 6.5)
    with_fpdf(flow.pages, path)
    return Truth("account", "en_AU", "AUD", number, start, end, opening, closing, rows)


def _tables(flow: Flow, start: date, end: date) -> None:
    after_table(flow, 180, 70)
    page, y = flow.page, flow.y
    page.put(48, y, "Your Credit Interest Rate Summary", 11, bold=True)
    for x, label in ((50.0, "Date"), (110.0, "Balance"), (300.0, "Standard Credit Interest Rate (p.a.)")):
        page.put(x, y + 16, label, 8, bold=True)
    page.put(50, y + 29, f"{end.day:02} {ENGLISH[end.month - 1]}", 8)
    for n, tier in enumerate(("Less than $10,000.00", "$10,000.00 and over")):
        page.put(110, y + 29 + 12 * n, tier, 8)
        page.put(300, y + 29 + 12 * n, ("0.00%", "0.10%")[n], 8)
    page.put(48, y + 56, "Note. Interest rates are as at the date shown and may change.", 7)
    days = [
        f"{day.day}{'st' if day.day in (1, 31) else 'th'} {ENGLISH_LONG[day.month - 1]} {day.year}"
        for day in (start, end)
    ]
    page.put(48, y + 80, f"Transaction Summary during {days[0]} to {days[1]}", 11, bold=True)
    columns = (250.0, 300.0, 350.0, 410.0, 470.0, 544.0)
    spans: list[tuple[str, str]] = []
    day = end.replace(day=1)
    for _ in range(3):
        last = (day + timedelta(32)).replace(day=1) - timedelta(1)
        spans.insert(0, (f"01 {ENGLISH[day.month - 1]}", f"to {last.day} {ENGLISH[day.month - 1]}"))
        day = (day - timedelta(1)).replace(day=1)
    page.put(50, y + 96, "Transaction Type", 8, bold=True)
    for x, pair in zip(columns, [*spans, ("", "Free"), ("", "Unit price"), ("", "Fee charged")], strict=True):
        page.put(x, y + 96, pair[0], 7.5, bold=True, right=True)
        page.put(x, y + 105, pair[1], 7.5, bold=True, right=True)
    for n, label in enumerate(("Staff assisted withdrawals", "Cheques written", "Account Fee")):
        page.put(50, y + 119 + 12 * n, label, 8)
        price = ("$2.50", "$3.00", "$0.00")[n]
        for x, text in zip(columns, ("0", "0", "0", "0", price, "$0.00"), strict=True):
            page.put(x, y + 119 + 12 * n, text, 8, right=True)
    page.put(50, y + 158, "Total", 8, bold=True)
    page.put(544, y + 158, "$0.00", 8, bold=True, right=True)
    flow.y = y + 170
