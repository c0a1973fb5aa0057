"""Australia, a home loan account over half a year: every balance with DR, rate changes as lines without money.

Dates are "02 Jan" under a heading of the year; interest is charged monthly, repayments come by the fortnight.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Row, Truth, fill, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._kit import LOAN, Col, broken, cells, money, share, titles

COLS = [
    Col(48, "Date"),
    Col(104, "Transaction details", room=215),
    Col(394, "Debit ($)", right=True),
    Col(462, "Credit ($)", right=True),
    Col(552, "Balance ($)", right=True),
]
SOME = [
    (4, "Payment Thank You BPAY Receipt No ########", 200, 3000),
    (3, "Transfer from NetBank Extra repayment ??? ####", 100, 9000),
    (2, "Redraw To Acct 06#### ####5512 kitchen reno", -500, -9000),
    (1, "Loan Service Fee", -8, -12),
    (1, "Settlement adjustment Ref ??######/01", -40, -300),
    (1, "Direct Credit 128### ATO ATO00#############", 300, 3400),
]


class Line(NamedTuple):
    """A line of the ledger; without an amount it is a note, such as of a new rate."""

    day: date
    text: str
    amount: Decimal


def ends(first: date, count: int) -> list[date]:
    """The last days of so many months."""
    months = [first.month + n for n in range(1, count + 1)]
    return [date(first.year + (m - 1) // 12, (m - 1) % 12 + 1, 1) - timedelta(1) for m in months]


def posted(rng: Random, start: date, end: date, owed: Decimal) -> list[Line]:
    pay = Decimal(rng.randint(700, 2400))
    found, rate = [], rng.randint(489, 689)
    step = rng.choice([7, 14, 14, 30])
    day = start + timedelta(rng.randint(0, step))
    while day <= end:
        found.append(Line(day, fill(rng, "Repayment/Payment Direct Debit 0621## ########", day, {}), pay))
        day += timedelta(step)
    for day in ends(start, (end.month - start.month) % 12 + 1):
        if rng.random() < 0.3:
            rate += rng.choice([25, -25, 15])
            note = f"CHANGE IN INTEREST RATE TO {rate / 100:.2f}% P.A. - NEW REPAYMENT APPLIES"
            found.append(Line(day - timedelta(rng.randint(2, 20)), note, Decimal(0)))
        charge = -share(owed, f"{rate / 10000 / 12:.8f}")
        found.append(Line(day, "Interest charged for the month", charge))
    for _ in range(rng.randint(0, 9)):
        _, text, low, high = rng.choices(SOME, [one[0] for one in SOME])[0]
        size = Decimal(rng.randint(abs(low) * 20, abs(high) * 20)) / 20
        day = start + timedelta(rng.randint(0, (end - start).days))
        found.append(Line(day, fill(rng, text, day, {}), size if low > 0 else -size))
    return sorted(found, key=lambda line: line.day)


def dr(balance: Decimal) -> str:
    return f"{written(balance, minus='')} {'DR' if balance < 0 else 'CR'}"


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2019, 2024), rng.choice([1, 7, 10, 11]), 1)
    end = ends(start, rng.choice([6, 6, 3, 1]))[-1]
    opening = -money(rng, 90000, 720000)
    lines = posted(rng, start, end, -opening)
    account = fill(rng, "06 2### ########", start, {})
    closing = opening + sum((line.amount for line in lines), Decimal(0))

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 16, (0.95, 0.75, 0.1))
        page.put(48, 48, "Banksia Mutual", 17, bold=True)
        page.put(552, 42, "Statement 14" if number == 1 else "Statement 14 (continued)", 8, right=True)
        page.put(552, 54, f"Account Number {account}", 8, right=True)
        y = front(page, start, end, opening, closing) if number == 1 else 84
        page.rule(48, y - 12, 552, 1)
        titles(page, y, COLS, 8.5)
        page.rule(48, y + 5, 552)
        return y + 20

    flow = Flow(770, Page, head)
    rows = ledger(flow, lines, opening, start, end)
    tail(flow, lines, closing)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            48, 812, "Banksia Mutual Ltd ABN 40 087 651 009 AFSL and Australian credit licence 239004", 6.5, color=GREY
        )
        page.put(552, 812, f"Page {n} of {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path, turned=rng.random() < 0.3)
    return Truth(LOAN, "en_AU", "AUD", account, start, end, opening, closing, rows)


def front(page: Page, start: date, end: date, opening: Decimal, closing: Decimal) -> float:
    page.put(48, 84, "Your Home Loan Statement", 14, bold=True)
    page.lines(48, 108, ["MS T R NGUYEN & MR P A COLE", "17 BOTTLEBRUSH CRES", "CARSELDINE QLD 4034"], 9, 11)
    page.box(330, 72, 222, 68, (0.96, 0.96, 0.93))
    facts = [
        ("Statement Period", f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}"),
        ("Opening Balance", dr(opening)),
        ("Closing Balance", dr(closing)),
        ("Redraw available*", "1,204.88"),
    ]
    for n, (name, text) in enumerate(facts):
        page.put(340, 88 + 15 * n, name, 9)
        page.put(544, 88 + 15 * n, text, 9, right=True, bold=n in (1, 2))
    page.put(
        48, 160, "* Estimated. Please check that the entries listed on this statement are correct.", 7.5, color=GREY
    )
    return 190


def ledger(flow: Flow, lines: list[Line], opening: Decimal, start: date, end: date) -> list[Row]:
    flow.page.put(48, flow.y, str(start.year), 9, bold=True)
    flow.y += 14
    cells(flow.page, flow.y, COLS, [f"{start:%d %b}", f"{start.year} OPENING BALANCE", "", "", dr(opening)], 8.5, True)
    flow.y += 14
    balance, year, rows = opening, start.year, []
    for line in lines:
        if line.day.year != year:
            year = line.day.year
            flow.need(28)
            flow.page.put(48, flow.y, str(year), 9, bold=True)
            flow.y += 14
        balance += line.amount
        parts = broken("Helvetica", 8.5, COLS[1].room, [line.text])
        flow.need(11 * len(parts) + 4)
        money_cells = ["", "", ""]
        if line.amount:
            text = written(line.amount, minus="")
            money_cells = [text, "", dr(balance)] if line.amount < 0 else ["", text, dr(balance)]
            rows.append(Row(line.day, " ".join(parts), line.amount, balance, page=flow.number))
        cells(flow.page, flow.y, COLS, [f"{line.day:%d %b}", parts[0], *money_cells], 8.5)
        flow.page.lines(COLS[1].at, flow.y + 11, parts[1:], 8.5, 11)
        flow.y += 11 * len(parts) + 4
    flow.need(16)
    cells(flow.page, flow.y, COLS, [f"{end:%d %b}", f"{end.year} CLOSING BALANCE", "", "", dr(balance)], 8.5, True)
    flow.y += 22
    return rows


def tail(flow: Flow, lines: list[Line], closing: Decimal) -> None:
    outs = -sum((line.amount for line in lines if line.amount < 0), Decimal(0))
    ins = sum((line.amount for line in lines if line.amount > 0), Decimal(0))
    interest = -sum((line.amount for line in lines if line.text.startswith("Interest")), Decimal(0))
    flow.need(70)
    page, y = flow.page, flow.y
    page.put(48, y, "Opening balance  -  Total debits  +  Total credits  =  Closing balance", 8, bold=True)
    page.put(48, y + 12, f"Total debits ${written(outs)}     Total credits ${written(ins)}     ${dr(closing)}", 8)
    page.put(48, y + 30, f"Interest charged this statement period: ${written(interest)}.", 8)
    page.put(48, y + 42, "Interest charged in the previous financial year: $18,204.16. Fees: $96.00.", 8)
