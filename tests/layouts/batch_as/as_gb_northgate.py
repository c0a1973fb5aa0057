"""Great Britain, current account: date once a day and the year only on the first row, sums on a text's last line.

Each page begins with a row of the balance brought forward; a summary box with the period, paid in and withdrawn.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, running, some_amount, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import UK, entries_of, fold, gbp, joined, paged, para, total


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d%b%y}".upper()


POOLS = {**UK, "used": _used, "fast": lambda _rng, day: f"FP {day:%d/%m/%y} ####"}
KINDS = [
    Kind(18, -3, -140, "Card Transaction 4417 {used} C {shop} {town} GB"),
    Kind(6, -4, -90, "Card Transaction 4417 {used} {web} {town} GB"),
    Kind(8, -9, -220, "Direct Debit {biller} ##########"),
    Kind(4, -10, -500, "OnLine Transaction {name} {note} VIA MOBILE - PYMT {fast}##########"),
    Kind(2, -25, -600, "Standing Order {name} {note}"),
    Kind(3, -10, -200, "Cash Withdrawal {town} HIGH ST {used} 4417", step="10"),
    Kind(3, 5, 300, "Automated Credit {name} {note} {fast} ##############"),
    Kind(3, 900, 2700, "Automated Credit {firm} SALARY ######"),
    Kind(1, -2, -2, "Charges {used} A/C ######## MONTHLY FEE", most=1),
]
PURPLE = (0.26, 0.09, 0.36)
DATE, TEXT, IN, OUT, BALANCE = 40.0, 100.0, 404.0, 478.0, 555.0


def _money(amount: Decimal) -> str:
    return written(abs(amount)) + (" OD" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30)
    start, end = period
    opening = some_amount(rng, 100, 3200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    holder = rng.choice(["MR S R HOLLOWAY", "MISS K L BARNES"])
    number, sort = fill(rng, "########", start, {}), fill(rng, "6#-##-##", start, {})
    long = iban(rng, "GB", "NGWB6#####" + number)
    plus, minus = total(e for e in entries if e.amount > 0), total(e for e in entries if e.amount < 0)

    def top(page: Page, count: int) -> float:
        page.put(40, 50, "Statement", 20, color=PURPLE)
        page.box(470, 30, 14, 22, PURPLE)
        page.put(555, 48, "Northgate", 14, bold=True, right=True, color=PURPLE)
        y = 92.0 if count > 1 else 214.0
        page.put(40, 820, "RETSTMT", 6, color=GREY)
        page.put(555, 820, f"05{number[:4]}/1/@N", 6, right=True, color=GREY)
        page.put(40, 800, "Northgate Bank Plc. Registered in England & Wales No. 929000. Registered Office: 250 "
                 "Minster Yard, London. Authorised by the Prudential Regulation", 6, color=GREY)  # fmt: skip
        page.put(40, 807, "Authority and regulated by the Financial Conduct Authority and the Prudential Regulation "
                 "Authority.", 6, color=GREY)  # fmt: skip
        if count == 1:
            page.lines(56, 104, [holder, "7 LIME GROVE", "DERBY", "DE3 9QP"], 9, 11)
            page.put(330, 90, "Summary", 10, bold=True)
            sums = [
                ("Statement Date", f"{end:%d %b %Y}".upper()),
                ("Period Covered", f"{start:%d %b %Y} to {end:%d %b %Y}".upper().replace("TO", "to")),
                ("Previous Balance", gbp(opening, "-")),
                ("Paid In", gbp(plus)),
                ("Withdrawn", gbp(-minus)),
                ("New Balance", gbp(closing, "-")),
            ]
            page.box(326, 96, 229, 78, stroke=PURPLE)
            for n, (label, value) in enumerate(sums):
                page.put(332, 108 + 12 * n, label, 8.5, bold=n in (2, 5))
                page.put(549, 108 + 12 * n, value, 8.5, right=True, bold=n in (2, 5))
            page.put(40, 184, f"BIC NGWBGB2L        IBAN {long}", 8)
        page.put(40, y - 8, "Account Name", 7.5)
        page.put(300, y - 8, "Account No", 7.5)
        page.put(380, y - 8, "Sort Code", 7.5)
        page.put(470, y - 8, "Page No", 7.5)
        page.put(40, y + 4, holder, 9, bold=True)
        page.put(300, y + 4, number, 9, bold=True)
        page.put(380, y + 4, sort, 9, bold=True)
        page.put(470, y + 4, "@N of @M", 9, bold=True)
        y += 22
        if count == 1:
            page.put(40, y, "SELECT ACCOUNT", 10, bold=True)
            page.box(40, y + 8, 515, 54, (0.95, 0.93, 0.97))
            page.put(46, y + 20, "Welcome to your Northgate Statement", 8.5, bold=True)
            para(page, 46, y + 31, "If you have changed your address or telephone number please let us know. Your "
                 "eligible deposits are protected by the Financial Services Compensation Scheme; we send you a new "
                 "Information Sheet once a year. You can ask for this statement in Braille, large print or audio.",
                 500, 7.5, 9)  # fmt: skip
            y += 82
        page.rule(40, y - 11, 555, 0.8, PURPLE)
        page.put(DATE, y, "Date", 8.5, bold=True)
        page.put(TEXT, y, "Description", 8.5, bold=True)
        for x, name in ((IN, "Paid In(£)"), (OUT, "Withdrawn(£)"), (BALANCE, "Balance(£)")):
            page.put(x, y, name, 8.5, bold=True, right=True)
        page.rule(40, y + 4, 555, 0.8, PURPLE)
        return y + 18

    flow = Flow(770, Page, top)

    def forward(day: date, value: Decimal) -> None:
        flow.page.put(DATE, flow.y, f"{day:%d %b %Y}".upper(), 8.5)
        flow.page.put(TEXT, flow.y, "BROUGHT FORWARD", 8.5)
        flow.page.put(BALANCE, flow.y, _money(value), 8.5, right=True)
        flow.y += 13

    forward(start, opening)
    rows: list[Row] = []
    last: date | None = None
    before = opening
    for entry, balance in zip(entries, running(opening, [e.amount for e in entries]), strict=True):
        lines = fold(entry.lines, "Helvetica", 8.5, 220)
        if flow.y + 10.5 * len(lines) > flow.bottom:
            flow.turn()
            forward(last or start, before)
            last = None
        page, y = flow.page, flow.y
        if entry.day != last:
            page.put(DATE, y, f"{entry.day:%d %b}".upper(), 8.5)
        page.lines(TEXT, y, lines, 8.5, 10.5)
        low = y + 10.5 * (len(lines) - 1)
        page.put(IN if entry.amount > 0 else OUT, low, written(abs(entry.amount)), 8.5, right=True)
        page.put(BALANCE, low, _money(balance), 8.5, right=True)
        rows.append(Row(entry.day, joined(entry), entry.amount, balance, page=flow.number))
        last, before = entry.day, balance
        flow.y = low + 14
    flow.page.rule(40, flow.y - 8, 555, 0.5, PURPLE)
    flow.need(150)
    page, y = flow.page, flow.y + 12
    page.put(40, y, "Interest (variable) you currently pay us on overdrawn balances", 8.5, bold=True)
    page.put(40, y + 14, "Arranged Overdraft Limit: £250", 8)
    page.put(300, y + 14, "Nominal Rate % (annual)", 8)
    page.put(470, y + 14, "EAR % (annual)", 8)
    for n, (name, one, two) in enumerate((("Up to £250", "33.75", "39.49"), ("Unarranged", "33.75", "39.49"))):
        page.put(40, y + 27 + 12 * n, name, 8)
        page.put(390, y + 27 + 12 * n, one, 8, right=True)
        page.put(528, y + 27 + 12 * n, two, 8, right=True)
    y = para(page, 40, y + 64, "Abbreviations: OD = overdrawn. Some transactions may take a few days to appear. If you "
             "find an entry you do not recognise, call us on 03457 555 011 without delay.", 515, 7.5, 9)  # fmt: skip
    paged(flow.pages)
    with_pymupdf(flow.pages, path, "columns" if rng.random() < 0.5 else "rows")
    return Truth("checking", "en-GB", "GBP", number, start, end, opening, closing, rows)
