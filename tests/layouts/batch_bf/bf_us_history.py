"""US checking account: one table with deposits, withdrawals and a balance only on the last row of each day.

Two-storey column titles, month/day without zeros or year, totals below, then a list of checks that repeats rows, and
fee conditions.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_pymupdf
from ._rows import US_POOLS, column, digits, joined, last_of_day, numbered, paragraph, us_long, us_person

KINDS = [
    Kind(4, 700, 2600, "{employer} Payroll {ymd} XXXXX#### {last}, {first}", most=3),
    Kind(2, 20, 700, "Zelle From {first} {last} on {md} Ref ~ Pp0{ref}"),
    Kind(1, 30, 900, "Mobile Deposit : Ref Number :############"),
    Kind(1, 100, 800, "Online Transfer From {last} ? Way2Save Savings xxxxxx#### Ref ~Ib0{ref} on {md}"),
    Kind(16, -3, -160, "Purchase authorized on {md} {shop} {town} S{s15} Card ####"),
    Kind(5, -4, -140, "Recurring Payment authorized on {md} {web} S{s15} Card ####"),
    Kind(3, -10, -130, "Purchase with Cash Back $ 20.00 authorized on {md} {shop} {town} P{s15} Card ####"),
    Kind(
        2,
        -20,
        -300,
        "ATM Withdrawal authorized on {md} 1200 W Main St {town} 000#### ATM ID ####? Card ####",
        step="20",
    ),
    Kind(4, -30, -320, "{utility} Bill Pymt {ymd} ########## {first} {last}"),
    Kind(3, -50, -1500, "{lender} Autopay {ymd} ##########00000 {first} {last}"),
    Kind(3, -10, -400, "Zelle to {first} {last} on {md} Ref ~Rp0{ref}"),
    Kind(3, -40, -900, "Check", "check"),
]


def _md(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%m/%d}"


def _ref(rng: Random, _: date) -> str:
    return "".join(rng.choice("BCDFGHJKLMNPQRSTVWXYZ0123456789") for _ in range(7))


POOLS: Pools = {**US_POOLS, "md": _md, "ref": _ref, "ymd": lambda _, day: f"{day:%y%m%d}", "s15": ("###############",)}


def _short(day: date) -> str:
    return f"{day.month}/{day.day}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 300, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 90), balance=opening)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1]
    paid_in = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    paid_out = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    person, account = us_person(rng), digits(rng, "##########")
    number = rng.randint(120, 2300)

    def head(page: Page, page_number: int) -> float:
        page.put(40, 40, "Everyday Access Checking", 15 if page_number == 1 else 8, bold=page_number == 1)
        if page_number == 1:
            return 0.0
        return 70.0

    flow = Flow(730, lambda: Page(LETTER), head)
    page = flow.page
    _front(page, person, account, (start, end))
    page.put(40, 340, "Statement period activity summary", 12, bold=True)
    summary = (
        (f"Beginning balance on {_short(start)}", f"${written(opening)}"),
        ("Deposits/Additions", written(paid_in)),
        ("Withdrawals/Subtractions", f"- {written(abs(paid_out))}"),
        (f"Ending balance on {_short(end)}", ("-" if closing < 0 else "") + f"${written(abs(closing))}"),
    )
    for n, (label, amount) in enumerate(summary):
        page.put(50, 358 + 13 * n, label, 9, bold=n == 3)
        page.put(300, 358 + 13 * n, amount, 9, right=True, bold=n == 3)
        page.rule(40, 362 + 13 * n, 305, 0.3, GREY)
    page.put(336, 340, f"Account number: {account}", 9, bold=True)
    page.put(336, 354, person[0], 9, bold=True)
    page.put(336, 368, "Idaho account terms and conditions apply", 8.5, face="Helvetica-Oblique")
    page.lines(336, 384, ("For Direct Deposit use", "Routing Number (RTN): 124555012"), 8.5, 11)
    page.put(40, 428, "Overdraft Protection", 10, bold=True)
    cover = "Your account is linked to the following for Overdraft Protection: Savings - 000000" + account[-4:]
    page.put(40, 441, cover, 8.5)
    flow.y = 474
    rows = _history(flow, [(e.day, e.lines, e.amount, e.tag) for e in entries], balances, number)
    page = flow.page
    flow.need(70)
    page = flow.page
    page.put(50, flow.y, f"Ending balance on {_short(end)}", 8.5, bold=True)
    page.put(566, flow.y, written(closing), 8.5, bold=True, right=True)
    page.rule(40, flow.y + 4, 572, 0.8)
    page.put(50, flow.y + 15, "Totals", 8.5, bold=True)
    page.put(430, flow.y + 15, f"${written(paid_in)}", 8.5, bold=True, right=True)
    page.put(500, flow.y + 15, f"${written(abs(paid_out))}", 8.5, bold=True, right=True)
    note = (
        "The ending daily balance does not show pending withdrawals or holds on deposits that may have been there when "
        "your transactions posted. If there was not enough money available, fees may have been charged."
    )
    flow.y = paragraph(page, 40, flow.y + 32, note, 525, 7.5, 9, bold=False) + 12
    _checks(flow, rows)
    _fee_summary(flow, start, end)
    numbered(
        flow.pages,
        lambda page, n, of: page.put(572, 54 if n == 1 else 40, f"{us_long(end)}  -  Page {n} of {of}", 8, right=True),
    )
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en_US", "USD", account, start, end, opening, closing, rows)


def _front(page: Page, person: tuple[str, str, str], account: str, span: tuple[date, date]) -> None:
    page.put(40, 54, f"Account number: {account}  -  {us_long(span[0])} - {us_long(span[1])}", 8.5)
    page.put(572, 40, "PINEGROVE NATIONAL", 11, bold=True, right=True, color=(0.75, 0.1, 0.1))
    page.lines(60, 150, person, 9.5, 11.5)
    page.put(380, 108, "Questions?", 12, bold=True)
    contact = (
        "Available by phone 24 hours a day, 7 days a week:",
        "1-800-555-0190 (1-800-555-0191)",
        "",
        "Online: pinegrove.example",
        "Write: Pinegrove National, N.A. (338)",
        "P.O. Box 7710",
        "Boise, ID 83707-7710",
    )
    page.lines(380, 124, contact, 8, 10.5)
    page.rule(40, 226, 572, 0.5, GREY)
    page.put(40, 244, "You and Pinegrove", 12, bold=True)
    text = "Thank you for being a loyal customer. We value your trust in us and look forward to serving you."
    paragraph(page, 40, 258, text, 290, 8.5, 10.5)
    page.put(380, 244, "Account options", 12, bold=True)
    for n, option in enumerate(("Online Banking", "Online Bill Pay", "Online Statements", "Mobile Banking")):
        page.put(380, 272 + 11 * n, option, 8)
        page.box(466, 265 + 11 * n, 8, 8, None, stroke=GREY)


def _columns(flow: Flow, title: str) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, title, 12, bold=True)
    page.put(86, y + 18, "Check", 8, face="Helvetica-Oblique")
    page.put(430, y + 18, "Deposits/", 8, face="Helvetica-Oblique", right=True)
    page.put(500, y + 18, "Withdrawals/", 8, face="Helvetica-Oblique", right=True)
    page.put(566, y + 18, "Ending daily", 8, face="Helvetica-Oblique", right=True)
    for x, text in ((50, "Date"), (86, "Number"), (126, "Description")):
        page.put(x, y + 28, text, 8, face="Helvetica-Oblique")
    for x, text in ((430, "Additions"), (500, "Subtractions"), (566, "balance")):
        page.put(x, y + 28, text, 8, face="Helvetica-Oblique", right=True)
    page.rule(40, y + 32, 572, 0.8)
    flow.y = y + 43


def _history(
    flow: Flow, entries: list[tuple[date, tuple[str, ...], Decimal, str]], balances: list[Decimal], number: int
) -> list[Row]:
    rows: list[Row] = []
    last = last_of_day([entry[0] for entry in entries])
    _columns(flow, "Transaction history")
    for n, (day, lines, amount, tag) in enumerate(entries):
        shown = column(lines, "Helvetica", 8.5, 248)
        if flow.need(10 * len(shown) + 2):
            _columns(flow, "Transaction history (continued)")
        page, y = flow.page, flow.y
        page.put(70, y, _short(day), 8.5, right=True)
        if tag:
            number += 1
            page.put(86, y, str(number), 8.5)
        page.lines(126, y, shown, 8.5, 10)
        base = y + 10 * (len(shown) - 1)
        page.put(430 if amount > 0 else 500, base, written(abs(amount)), 8.5, right=True)
        balance = balances[n] if last[n] else None
        if balance is not None:
            page.put(566, base, written(balance), 8.5, right=True)
        page.rule(40, base + 3.5, 572, 0.25, GREY)
        rows.append(Row(day, joined(shown), amount, balance, page=flow.number))
        flow.y = base + 13.5
    return rows


def _checks(flow: Flow, rows: list[Row]) -> None:
    checks = [row for row in rows if row.description == "Check"]
    if not checks:
        return
    flow.need(60 + 11 * len(checks))
    page = flow.page
    page.put(40, flow.y, "Summary of checks written", 11, bold=True)
    page.put(196, flow.y, "(checks listed are also displayed in the preceding Transaction history)", 8)
    flow.y += 16
    for left in (50, 230, 410):
        page.put(left, flow.y, "Number", 8, face="Helvetica-Oblique")
        page.put(left + 50, flow.y, "Date", 8, face="Helvetica-Oblique")
        page.put(left + 140, flow.y, "Amount", 8, face="Helvetica-Oblique", right=True)
    page.rule(40, flow.y + 3, 572, 0.5)
    flow.y += 14
    high = -(-len(checks) // 3)
    numbers = [text.text for sheet in flow.pages for text in sheet.texts if text.x == 86 and text.text.isdigit()]
    for n, row in enumerate(checks):
        left, y = 50 + 180 * (n // high), flow.y + 12 * (n % high)
        page.put(left, y, numbers[n], 8.5)
        page.put(left + 50, y, _short(row.date), 8.5)
        page.put(left + 140, y, written(abs(row.amount)), 8.5, right=True)
    flow.y += 12 * high + 18


def _fee_summary(flow: Flow, start: date, end: date) -> None:
    flow.need(190)
    page, y = flow.page, flow.y
    page.put(40, y, "Monthly service fee summary", 11, bold=True)
    text = (
        "The fee schedule and the account agreement for your account name all fees. You can avoid the monthly service "
        "fee in each fee period by meeting one of the conditions below."
    )
    y = paragraph(page, 40, y + 14, text, 525, 8, 10) + 4
    page.put(40, y, f"Fee period {start:%m/%d/%Y} - {end:%m/%d/%Y}", 8.5)
    page.put(420, y, "Standard monthly service fee $10.00", 8.5, right=True)
    page.put(566, y, "You paid $0.00", 8.5, right=True)
    page.rule(40, y + 4, 572, 0.5)
    y += 18
    page.put(40, y, "How to avoid the monthly service fee", 8.5, bold=True)
    page.put(440, y, "Minimum required", 8.5, right=True)
    page.put(566, y, "This fee period", 8.5, right=True)
    y += 12
    page.put(40, y, "Have any ONE of the following account requirements", 8.5)
    for label, least, here in (
        ("Minimum daily balance", "$500.00", "$212.40"),
        ("Total amount of qualifying direct deposits", "$500.00", "$2,411.08"),
        ("Age of primary account owner", "17 - 24", ""),
    ):
        y += 12
        page.put(52, y, label, 8.5)
        page.put(440, y, least, 8.5, right=True)
        page.put(566, y, here, 8.5, right=True)
    page.put(40, y + 12, "RC/RC", 6)
    flow.y = y + 30
