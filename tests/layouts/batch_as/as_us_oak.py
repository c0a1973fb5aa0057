"""US, checking: sections with totals after '=', checks three side by side, a summary with signs before the sums.

The heading bar carries the account number and comes again on each page with "(continued)"; dates are MM/DD.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_pymupdf
from ._rows import US_CAPS, entries_of, fold, joined, paged, para, total, when, with_pools

POOLS = with_pools(US_CAPS, used=when("%m-%d"), full=when("%m-%d-%y"))
OUT, IN, CHECKS = "out", "in", "check"
KINDS = [
    Kind(18, -4, -150, "DEBIT CARD PURCHASE {SHOP} {used} {TOWN} ####", OUT),
    Kind(6, -4, -150, "DEBIT CARD PURCHASE-PIN {full} {TOWN} #### {SHOP}", OUT),
    Kind(6, -6, -80, "DEBIT CARD RECURRING PYMT {WEB} {used} 888-555-0### CA ####", OUT),
    Kind(5, -20, -360, "{BILLER} BILL PMT {NAME} CUSTOMER ID ##########", OUT),
    Kind(3, -20, -300, "ZELLE PAYMENT TO {NAME} PAYMENT ID ???##########", OUT),
    Kind(3, -20, -200, "ATM CASH WITHDRAWAL {used} ### MAIN ST {TOWN} ####", OUT, "20"),
    Kind(2, -50, -400, "ONLINE TRANSFER TO SAVINGS ######0#### {used}", OUT, "5"),
    Kind(1, -12, -12, "MAINTENANCE FEE", OUT, most=1),
    Kind(3, -30, -700, "CHECK", CHECKS),
    Kind(4, 800, 2400, "PAYROLL {FIRM} {NAME} CUSTOMER ID ######", IN),
    Kind(2, 20, 300, "ZELLE PAYMENT FROM {NAME} PAYMENT ID ???##########", IN),
    Kind(2, 50, 900, "MOBILE DEPOSIT #########", IN),
    Kind(1, 100, 600, "COUNTER DEPOSIT", IN),
]
PURPLE = (0.18, 0.1, 0.28)
DATE, TEXT, AMOUNT = 40.0, 84.0, 572.0


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    start, end = period
    opening = some_amount(rng, 300, 4200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    holder, number = rng.choice(["ROSALIND P ECKERT", "MARCUS D WEBB"]), fill(rng, "1##########", start, {})
    bar = f"TRUEOAK ONE CHECKING  {number}"

    def heading(page: Page, y: float, text: str) -> float:
        page.box(40, y - 8, 7, 8, PURPLE)
        page.put(52, y, text, 11, bold=True, color=PURPLE)
        page.rule(40, y + 5, 572, 1, PURPLE)
        return y + 22

    def top(page: Page, count: int) -> float:
        page.put(572, 36, "Page @N of @M", 8, right=True)
        page.put(572, 47, f"{end:%m/%d/%y}", 8, right=True)
        page.put(572, 58, "US", 8, right=True)
        page.put(500, 58, number, 8)
        page.put(40, 44, "TrueOak Bank", 16, bold=True, color=PURPLE)
        if count > 1:
            return heading(page, 86, f"{bar} (continued)")
        page.put(40, 72, "999-99-99-99 51530   0 C 001 26 S  66 002", 7, color=GREY)
        page.lines(40, 96, [holder, "90 LANTERN HILL CT", "RALEIGH NC  27606-3310"], 9, 11)
        page.put(40, 160, "Your account statement", 16, color=PURPLE)
        page.put(40, 174, f"For {end:%m/%d/%Y}", 9)
        page.put(400, 160, "Contact us", 10, bold=True)
        page.put(400, 174, "trueoak.example", 9)
        page.put(490, 174, "(844) 555-0178", 9)
        page.box(40, 186, 532, 58, (0.95, 0.94, 0.97))
        page.put(48, 200, "Funds availability: what is changing", 9, bold=True)
        para(page, 48, 212, "Effective with your next statement, the first $275.00 of a deposit by check will be "
             "available on the business day after we receive it. The daily limit for mobile deposits rises to "
             "$5,000.00. Nothing else in your Bank Services Agreement changes; please keep this notice with your "
             "records.", 516)  # fmt: skip
        return heading(page, 282, bar)

    flow = Flow(730, lambda: Page(LETTER), top)
    parts = {tag: [entry for entry in entries if entry.tag == tag] for tag in (CHECKS, OUT, IN)}
    page, y = flow.page, flow.y
    page.put(40, y, "Account summary", 10.5, bold=True)
    sums = [
        (f"Your previous balance as of {start - timedelta(1):%m/%d/%Y}", "", opening),
        ("Checks", "-", -total(parts[CHECKS])),
        ("Other withdrawals, debits and service charges", "-", -total(parts[OUT])),
        ("Deposits, credits and interest", "+", total(parts[IN])),
        (f"Your new balance as of {end:%m/%d/%Y}", "=", closing),
    ]
    y += 15
    for n, (label, sign, value) in enumerate(sums):
        strong = n in (0, 4)
        page.put(40, y, label, 9, bold=strong)
        page.put(300, y, sign, 9, bold=strong)
        page.put(372, y, ("$" if strong else "") + written(value), 9, right=True, bold=strong)
        page.rule(40, y + 4, 372, 0.3, GREY)
        y += 14
    flow.y = y + 14
    rows: list[Row] = []
    if parts[CHECKS]:
        rows += _checks(flow, parts[CHECKS], rng)
    for tag, title in ((OUT, "Other withdrawals, debits and service charges"), (IN, "Deposits, credits and interest")):
        if parts[tag]:
            rows += _section(flow, title, parts[tag])
    _small_print(flow)
    paged(flow.pages)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en-US", "USD", number, None, end, opening, closing, rows)


def _sum(flow: Flow, title: str, value: Decimal) -> None:
    flow.page.put(40, flow.y, f"Total {title[0].lower()}{title[1:]}", 9, bold=True)
    flow.page.put(AMOUNT, flow.y, f"= ${written(value)}", 9, right=True, bold=True)
    flow.y += 26


def _checks(flow: Flow, entries: list[Entry], rng: Random) -> list[Row]:
    deep, serial, rows = (len(entries) + 2) // 3, rng.randint(100, 5000), list[Row]()
    flow.need(54 + 12 * deep)
    page, y = flow.page, flow.y
    page.put(40, y, "Checks", 10.5, bold=True)
    for n, entry in enumerate(entries):
        step = rng.choice([1, 1, 1, 2, 5])
        serial += step
        x, low = 40 + 186.0 * (n // deep), y + 28 + 12 * (n % deep)
        if n % deep == 0:
            page.put(x, y + 14, "DATE", 7.5)
            page.put(x + 44, y + 14, "CHECK #", 7.5)
            page.put(x + 160, y + 14, "AMOUNT($)", 7.5, right=True)
            page.rule(x, y + 17, x + 160, 0.5, PURPLE)
        name = ("*" if step > 1 and n else "") + str(serial)
        page.put(x, low, f"{entry.day:%m/%d}", 8.5)
        page.put(x + 48, low, name, 8.5)
        page.put(x + 160, low, written(-entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, name, entry.amount, page=flow.number))
    flow.y = y + 31 + 12 * deep
    page.put(40, flow.y, "* indicates a skip in sequential check numbers above this item", 7.5)
    flow.y += 13
    _sum(flow, "Checks", -total(entries))
    return rows


def _section(flow: Flow, title: str, entries: list[Entry]) -> list[Row]:
    def columns(name: str) -> None:
        page = flow.page
        if name:
            page.put(40, flow.y, name, 10.5, bold=True)
            flow.y += 14
        page.put(DATE, flow.y, "DATE", 7.5)
        page.put(TEXT, flow.y, "DESCRIPTION", 7.5)
        page.put(AMOUNT, flow.y, "AMOUNT($)", 7.5, right=True)
        page.rule(40, flow.y + 3, 572, 0.5, PURPLE)
        flow.y += 14

    flow.need(60)
    columns(title)
    rows = []
    for entry in entries:
        lines = fold(entry.lines, "Helvetica", 8.5, 400)
        if flow.y + 11 * len(lines) > flow.bottom - 10:
            flow.page.put(572, 748, "continued", 8, right=True, face="Helvetica-Oblique")
            flow.turn()
            columns(f"{title} (continued)")
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%m/%d}", 8.5)
        page.lines(TEXT, y, lines, 8.5, 10)
        page.put(AMOUNT, y, written(abs(entry.amount)), 8.5, right=True)
        rows.append(Row(entry.day, joined(entry), entry.amount, page=flow.number))
        flow.y = y + 10 * len(lines) + 2
    _sum(flow, title, abs(total(entries)))
    return rows


def _small_print(flow: Flow) -> None:
    flow.page.put(40, 760, "Member FDIC", 7, color=GREY)
    flow.turn(last=True)
    page = flow.page
    page.boxes.clear()
    page.texts[:] = page.texts[:5]
    page.box(40, 76, 532, 16, PURPLE)
    page.put(46, 87, "Questions, comments or errors?", 10, bold=True, color=WHITE)
    y = para(page, 40, 108, "For general questions, or if you think your statement is wrong, call the number on the "
             "first page or write to Fraud Management, P.O. Box 1014, Raleigh, NC 27601. Tell us your name and "
             "account number, describe the error or the transfer you are unsure about, and tell us the dollar amount "
             "of the suspected error. You must report it no later than 60 days after we sent the first statement on "
             "which it appeared.", 250)  # fmt: skip
    para(page, 40, y + 10, "If your account has a line of credit, interest is charged on the daily balance from the "
         "date of each advance until it is paid in full.", 250)  # fmt: skip
    page.put(312, 108, "How to Reconcile Your Account", 9, bold=True)
    for n, (left, right) in enumerate(
        (
            ("1. List the new balance of your account from your latest statement here:", "$"),
            ("2. Record any outstanding debits in section A, and the total here:", "- $"),
            ("3. Subtract line 2 from line 1 and record the difference here:", "= $"),
            ("4. Record any outstanding credits in section B, and the total here:", "+ $"),
            ("5. Add line 3 and line 4; this should match your register:", "= $"),
        )
    ):
        para(page, 312, 124 + 26 * n, left, 190)
        page.put(520, 124 + 26 * n, right, 8)
        page.rule(532, 126 + 26 * n, 572, 0.4, GREY)
    page.put(312, 266, "Outstanding Checks and Other Debits (Section A)", 8, bold=True)
    for c in range(2):
        page.put(312 + 130 * c, 280, "Date/Check #", 7.5)
        page.put(436 + 130 * c, 280, "Amount", 7.5, right=True)
        for n in range(10):
            page.rule(312 + 130 * c, 292 + 13 * n, 436 + 130 * c, 0.3, GREY)
