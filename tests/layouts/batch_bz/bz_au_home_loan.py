"""Australia, home loan of a customer-owned bank over six months: balances owed with DR, withdrawals and payments in two
columns, lines about a changed rate without any amount, sub totals carried to the next page, a summary of interest.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Row, Truth, fill, some_amount, written
from layouts.pens import A4, GREY, WHITE, Flow, Page, with_fpdf, with_pymupdf

from ._rows import ENGLISH, cents

PLUM = (0.36, 0.12, 0.38)
PALE = (0.95, 0.92, 0.96)


def _day(day: date) -> str:
    return f"{day.day} {ENGLISH[day.month - 1]} {day.year % 100:02}"


def _owed(amount: Decimal) -> str:
    return f"${written(abs(amount))} {'DR' if amount < 0 else 'CR'}"


def _events(rng: Random, start: date, end: date, opening: Decimal) -> list[tuple[date, str, str, Decimal]]:
    """Days, titles, details and amounts; notices have an amount of nothing."""
    step = rng.choice([7, 14])
    every = cents(-opening * Decimal("0.0068") * step / 30)
    payday = start + timedelta(rng.randint(0, step - 1))
    change = start + timedelta(rng.randint(40, 140))
    rate, found = Decimal("6.14"), list[tuple[date, str, str, Decimal]]()
    source = fill(rng, "FROM A/C 0006####S1 LOAN REPAYMENT", start, {})
    day, owed, interest = start, opening, Decimal(0)
    while day <= end:
        before = len(found)
        if day == change:
            rate += Decimal("0.25")
            found.append((day, f"INTEREST RATE CHANGED TO {rate}% P.A.", "", Decimal(0)))
        if (day - payday).days % step == 0 and day >= payday:
            found.append((day, "PERIODICAL PAYMENT", source, every))
        if rng.random() < 0.025:
            who = rng.choice(["EXTRA REPAYMENT", "INTERNET TRANSFER", "OSKO PAYMENT K NGUYEN"])
            found.append(
                (day, "DIRECT CREDIT", f"{who} {fill(rng, '00########', day, {})}", some_amount(rng, 50, 4000, "10.00"))
            )
        if rng.random() < 0.012 and day > start + timedelta(20):
            found.append(
                (day, "LOAN REDRAW", fill(rng, "E-BANKING 0#######", day, {}), some_amount(rng, -500, -6000, "100.00"))
            )
        if (day + timedelta(1)).day == 1:
            found.append((day, "INTEREST", f"DEBIT INTEREST {ENGLISH[day.month - 1].upper()}", cents(-interest)))
            found.append((day, "MONTHLY SERVICE FEE", "", Decimal("-8.00")))
            interest = Decimal(0)
        owed += sum((event[3] for event in found[before:]), Decimal(0))
        interest += -owed * rate / 36500
        day += timedelta(1)
    return found


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year = rng.randint(2020, 2024)
    start, end = rng.choice([(date(year, 1, 1), date(year, 6, 30)), (date(year, 7, 1), date(year, 12, 31))])
    opening = -cents(some_amount(rng, 90000, 780000))
    events = _events(rng, start, end, opening)
    closing = opening + sum((event[3] for event in events), Decimal(0))
    number = fill(rng, "#########", start, {})
    bold_day = rng.random() < 0.5

    def head(page: Page, count: int) -> float:
        page.box(0, 0, 595, 16, PLUM)
        page.put(40, 48, "Wattle Mutual Bank", 16, bold=True, color=PLUM)
        page.put(555, 42, "Statement of account", 12, bold=True, right=True)
        page.put(555, 56, "Complete Home Loan - variable", 9, right=True)
        y = 84.0
        if count == 1:
            page.lines(40, 100, ("MR T J & MRS A L PRESCOTT", "14 BANKSIA CRESCENT", "EAGLEHAWK VIC 3556"), 10, 13)
            facts = (
                ("BSB number", "633-000"),
                ("Account number", number),
                ("Statement period", f"{_day(start)} - {_day(end)}"),
                ("Statement number", str(rng.randint(2, 40))),
            )
            for label, value in facts:
                page.put(340, y + 6, label, 8.5, color=GREY)
                page.put(555, y + 6, value, 8.5, right=True)
                y += 14
            y += 26
            page.box(40, y - 14, 515, 62, PALE)
            page.put(50, y, "Account summary", 10, bold=True, color=PLUM)
            cells = (
                ("Opening balance", _owed(opening)),
                ("Total withdrawals", "$" + written(-sum((e[3] for e in events if e[3] < 0), Decimal(0)))),
                ("Total payments", "$" + written(sum((e[3] for e in events if e[3] > 0), Decimal(0)))),
                ("Closing balance", _owed(closing)),
            )
            for n, (label, value) in enumerate(cells):
                page.put(50 + 128 * n, y + 18, label, 8, color=GREY)
                page.put(50 + 128 * n, y + 34, value, 10, bold=True)
            y += 74
        page.box(40, y - 12, 515, 18, PLUM)
        page.put(46, y, "Date", 8.5, bold=True, color=WHITE)
        page.put(104, y, "Transaction", 8.5, bold=True, color=WHITE)
        for x, title in ((378, "Withdrawals"), (456, "Payments"), (549, "Balance")):
            page.put(x, y, title, 8.5, bold=True, color=WHITE, right=True)
        y += 22
        if count > 1:
            page.put(104, y, "Balance brought forward", 8.5)
            page.put(549, y, _owed(carried[-1]), 8.5, right=True)
            y += 18
        return y

    def foot(page: Page, y: float) -> None:
        page.put(104, y, "Sub total carried forward to next page", 8.5, bold=True)
        page.put(549, y, _owed(carried[-1]), 8.5, right=True, bold=True)
        page.put(555, 770, "continued overleaf", 8, right=True, color=GREY)

    carried = [opening]
    flow = Flow(735, lambda: Page(A4), head, foot)
    flow.page.put(46, flow.y, _day(start), 8.5, bold=bold_day)
    flow.page.put(104, flow.y, "Opening balance", 8.5, bold=True)
    flow.page.put(549, flow.y, _owed(opening), 8.5, bold=True, right=True)
    flow.y += 18
    truth = Truth("account", "en_AU", "AUD", number, start, end, opening, closing)
    for day, title, details, amount in events:
        high = 26 if details else 16
        flow.need(high)
        page, y = flow.page, flow.y
        page.put(46, y, _day(day), 8.5, bold=bold_day)
        page.put(104, y, title, 8.5)
        page.put(104, y + 10, details, 8, color=GREY)
        if amount:
            balance = carried[-1] + amount
            carried.append(balance)
            page.put(378 if amount < 0 else 456, y, written(abs(amount)), 8.5, right=True)
            page.put(549, y, _owed(balance), 8.5, right=True)
            truth.transactions.append(Row(day, f"{title} {details}".strip(), amount, balance, page=flow.number))
        flow.y += high
        page.rule(40, flow.y - 10.5, 555, 0.3, (0.85, 0.82, 0.86))
    flow.need(110)
    page, y = flow.page, flow.y + 4
    page.put(104, y, "Transaction totals / Closing balance", 8.5, bold=True)
    page.put(378, y, written(-sum((e[3] for e in events if e[3] < 0), Decimal(0))), 8.5, bold=True, right=True)
    page.put(456, y, written(sum((e[3] for e in events if e[3] > 0), Decimal(0))), 8.5, bold=True, right=True)
    page.put(549, y, _owed(closing), 8.5, bold=True, right=True)
    y += 26
    charged = -sum((e[3] for e in events if e[1] == "INTEREST"), Decimal(0))
    small = (
        ("Interest charged this statement period", "$" + written(charged)),
        (
            "Interest charged this financial year to date",
            "$" + written(charged if start.month == 7 else charged * 2 + 41),
        ),
        ("Amount available for redraw", "$" + written(some_amount(rng, 10, 9000))),
        ("Remaining term", f"{rng.randint(4, 28)} years {rng.randint(0, 11)} months"),
    )
    for label, value in small:
        page.put(104, y, label, 8)
        page.put(456, y, value, 8, right=True)
        y += 12
    for count, page in enumerate(flow.pages, 1):
        page.put(
            40,
            800,
            "Please check all entries and report any error or unauthorised transaction at once on 1300 000 123.",
            7,
            color=GREY,
        )
        page.put(
            40,
            809,
            "Wattle Mutual Bank Limited ABN 00 000 000 000, AFSL / Australian Credit Licence 000000.",
            7,
            color=GREY,
        )
        page.put(555, 809, f"Page {count} of {len(flow.pages)}", 7.5, right=True)
    rng.choice([with_fpdf, with_pymupdf])(flow.pages, path, rng.choice(["rows", "columns"]))
    return truth
