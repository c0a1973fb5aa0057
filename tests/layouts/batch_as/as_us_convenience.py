"""US, checking: daily activity in sections with subtotals, posting dates MM/DD, a whole page of small print within.

The second page is always the balancing form, so the activity goes on with the third; the daily balances come last.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Hand, Page, by_hand
from ._rows import US_CAPS, entries_of, fold, joined, paged, para, total, when, with_pools

POOLS = with_pools(US_CAPS, used=when("%m%d%y"), card=["*****30188204417"])
DEP, EDEP, CRED, CHECKS, EPAY, OTHER, FEES = "dep", "edep", "cred", "check", "epay", "other", "fees"
KINDS = [
    Kind(2, 50, 900, "DEPOSIT", DEP),
    Kind(2, 50, 900, "MOBILE DEPOSIT", DEP),
    Kind(4, 800, 2400, "CCD DEPOSIT, {FIRM} PAYROLL ****######?##", EDEP),
    Kind(2, 20, 300, "ZELLE RECEIVED, ***********##?? ZELLE {NAME}", EDEP),
    Kind(1, 5, 90, "DEBIT CARD CREDIT, {card}, AUT {used} VISA DDA REF|{SHOP}     {TOWN}", CRED),
    Kind(3, -30, -900, "CHECK", CHECKS),
    Kind(16, -4, -150, "DEBIT CARD PURCHASE, {card}, AUT {used} VISA DDA PUR|{SHOP}     {TOWN}", EPAY),
    Kind(8, -4, -150, "DEBIT POS, {card}, AUT {used} DDA PURCHASE|{SHOP}     {TOWN}", EPAY),
    Kind(5, -6, -80, "DEBIT CARD PAYMENT, {card}, AUT {used} VISA DDA PUR|{WEB}     888 555 0### * CA", EPAY),
    Kind(4, -20, -360, "ELECTRONIC PMT-WEB, {BILLER} WEB PAY ****######", EPAY),
    Kind(3, -20, -360, "ACH DEBIT, {BILLER} AUTOPAY ****##########", EPAY),
    Kind(2, -20, -300, "ZELLE SENT, ***********##?? ZELLE {NAME}", EPAY),
    Kind(3, -20, -200, "ATM DEBIT, {card}, AUT {used} DDA WITHDRAW|{TOWN} MAIN ST", OTHER, "20"),
    Kind(2, -50, -600, "eTransfer Debit, Online Xfer|Transfer to SV 44#######", OTHER, "5"),
    Kind(1, -15, -15, "MAINTENANCE FEE", FEES, most=1),
    Kind(1, -3, -3, "NON-CB ATM FEE", FEES, most=3),
]
SECTIONS = [
    (DEP, "Deposits"),
    (EDEP, "Electronic Deposits"),
    (CRED, "Other Credits"),
    (CHECKS, "Checks Paid"),
    (EPAY, "Electronic Payments"),
    (OTHER, "Other Withdrawals"),
    (FEES, "Service Charges"),
]
GREEN = (0.12, 0.5, 0.22)
DATE, TEXT, AMOUNT = 40.0, 116.0, 572.0


def _balancing(page: Page, y: float) -> None:
    page.box(40, y, 532, 15, GREEN)
    page.put(46, y + 11, "How to Balance your Account", 10, bold=True, color=WHITE)
    page.put(40, y + 32, "Begin by adjusting your account register as follows:", 8.5, bold=True)
    low = y + 46
    for text in (
        "Subtract any services charges shown on this statement.",
        "Subtract any automatic payments, transfers or other electronic withdrawals not previously recorded.",
        "Add any interest earned if you have an interest-bearing account.",
        "Add any automatic deposit or overdraft line of credit.",
        "Review all withdrawals shown on this statement and check them off in your account register.",
    ):
        page.put(40, low, "\u2022", 8)
        low = para(page, 50, low, text, 230)
    for n, text in enumerate(
        ("Your ending balance shown on this statement is:", "List below the amount of deposits or credit transfers "
         "which do not appear on this statement. Total the deposits and enter on Line 2.",
         "Subtotal by adding lines 1 and 2.", "List below the total amount of withdrawals that do not appear on this "
         "statement. Total the withdrawals and enter on Line 4.", "Subtract Line 4 from 3. This adjusted balance "
         "should equal your account balance.")
    ):  # fmt: skip
        page.put(310, y + 32 + 41 * n, f"{n + 1}.", 8)
        para(page, 322, y + 32 + 41 * n, text, 150)
        page.put(486, y + 32 + 41 * n, ("Ending Balance", "Total Deposits +", "Sub Total",
                 "Total Withdrawals -", "Adjusted Balance")[n], 7)  # fmt: skip
        page.rule(486, y + 44 + 41 * n, 572, 0.4)
    top = y + 252
    for n, name in enumerate(("DEPOSITS NOT ON STATEMENT", "WITHDRAWALS NOT ON STATEMENT", "WITHDRAWALS (CONT.)")):
        x = 40 + 180 * n
        page.put(x, top, name, 7, bold=True)
        page.put(x + 110, top + 12, "DOLLARS", 7)
        page.put(x + 152, top + 12, "CENTS", 7)
        for m in range(12):
            page.rule(x, top + 26 + 13 * m, x + 172, 0.3, GREY)
        page.put(x, top + 195, "Total", 7.5, bold=True)
    page.put(40, top + 222, "FOR CONSUMER ACCOUNTS ONLY - IN CASE OF ERRORS OR", 7.5, bold=True)
    page.put(40, top + 232, "QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS:", 7.5, bold=True)
    para(page, 40, top + 244, "If you need information about an electronic fund transfer or believe there is an error "
         "on your statement or receipt, telephone us at the number printed on the front or write to Deposit "
         "Operations Dept, P.O. Box 1377, Lewiston, Maine 04243. We must hear from you no later than sixty calendar "
         "days after we sent you the first statement on which the problem appeared. Tell us your name and account "
         "number, the dollar amount and date of the suspected error.", 250, 7.5, 9)  # fmt: skip
    page.put(310, top + 222, "FOR CONSUMER LOAN ACCOUNTS ONLY - BILLING RIGHTS SUMMARY", 7.5, bold=True)
    para(page, 310, top + 236, "In case of errors or questions about your bill, write us as soon as possible. You can "
         "telephone us, but doing so will not preserve your rights. The finance charge is computed on the daily "
         "balance of the loan.", 262, 7.5, 9)  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, 30)
    start, end = period
    opening = some_amount(rng, 300, 4200)
    entries = entries_of(rng, KINDS, POOLS, period, opening)
    closing = opening + total(entries)
    parts = {tag: [entry for entry in entries if entry.tag == tag] for tag, _ in SECTIONS}
    holder, number = rng.choice(["YOLANDA F PRICE", "ETHAN J MARCUS"]), fill(rng, "43#-#######", start, {})
    info = [
        ("Page:", "@N of @M"),
        ("Statement Period:", f"{start:%b %d %Y}-{end:%b %d %Y}"),
        ("Cust Ref #:", f"{number.replace('-', '')}-630-E-***"),
        ("Primary Account #:", number),
    ]

    def top(page: Page, count: int) -> float:
        page.box(40, 34, 30, 26, GREEN)
        page.put(55, 52, "CB", 14, bold=True, center=True, color=WHITE)
        page.put(78, 46, "Cloverdale Bank", 13, bold=True)
        page.put(78, 58, "Your Neighborhood's Most Convenient Bank®", 8)
        page.put(572, 46, "STATEMENT OF ACCOUNT", 11, bold=True, right=True)
        page.put(40, 778, "Call 1-800-555-0137 for 24-hour Bank-by-Phone services or connect to "
                 "cloverdale.example", 7.5)  # fmt: skip
        page.put(40, 787, "Bank Deposits FDIC Insured | Cloverdale Bank, N.A. | Equal Housing Lender", 7)
        if count == 2:
            page.put(572, 62, "Page: @N of @M", 8.5, right=True)
            return 90
        page.lines(40, 96, [holder, "58 ORCHARD WAY"] + (["CAMDEN NJ  08102"] if count == 1 else []), 9, 11)
        for n, (label, value) in enumerate(info):
            page.put(340, 96 + 12 * n, label, 8.5)
            page.put(440, 96 + 12 * n, value, 8.5)
        return 160

    flow = Flow(756, lambda: Page(LETTER), top)

    def turn() -> None:
        flow.turn()
        if flow.number == 2:
            _balancing(flow.page, 78)
            flow.turn()

    page, y = flow.page, flow.y
    page.put(40, y, "Cloverdale Convenience Checking", 11, bold=True)
    page.put(40, y + 14, holder, 8.5)
    page.put(572, y + 14, f"Account # {number}", 9, right=True, bold=True)
    y += 24
    page.box(40, y, 532, 14, GREEN)
    page.put(46, y + 10.5, "ACCOUNT SUMMARY", 9, bold=True, color=WHITE)
    sums = [("Beginning Balance", opening), *((name, abs(total(parts[tag]))) for tag, name in SECTIONS if parts[tag])]
    sums.append(("Ending Balance", closing))
    low = y + 28
    for label, value in sums:
        page.put(46, low, label, 8.5)
        page.put(270, low, written(value), 8.5, right=True)
        low += 12
    for n, (label, text) in enumerate(
        (
            ("Average Collected Balance", written(some_amount(rng, 200, 3000))),
            ("Interest Earned This Period", "0.00"),
            ("Interest Paid Year-to-Date", "0.00"),
            ("Annual Percentage Yield Earned", "0.00%"),
            ("Days in Period", "31"),
        )
    ):
        page.put(312, y + 28 + 12 * n, label, 8.5)
        page.put(566, y + 28 + 12 * n, text, 8.5, right=True)
    low = max(low, y + 92) + 8
    page.box(40, low - 9, 532, 40, stroke=GREY)
    page.put(390, low + 2, "Total for this cycle", 8, right=True)
    page.put(560, low + 2, "Total Year to Date", 8, right=True)
    for n, label in enumerate(("Grace Period OD/NSF Refund", "Total Overdraft and Returned Item Fees")):
        page.put(46, low + 13 + 11 * n, label, 8)
        page.put(390, low + 13 + 11 * n, "$0.00", 8, right=True)
        page.put(560, low + 13 + 11 * n, "$0.00" if n == 0 else "$35.00", 8, right=True)
    flow.y = low + 46
    page.box(40, flow.y, 532, 14, GREEN)
    page.put(46, flow.y + 10.5, "DAILY ACCOUNT ACTIVITY", 9, bold=True, color=WHITE)
    flow.y += 28
    rows: list[Row] = []

    def columns(name: str) -> None:
        page = flow.page
        page.put(40, flow.y, name, 9, bold=True)
        page.put(DATE, flow.y + 12, "POSTING DATE", 7)
        page.put(TEXT, flow.y + 12, "DESCRIPTION", 7)
        page.put(AMOUNT, flow.y + 12, "AMOUNT", 7, right=True)
        page.rule(40, flow.y + 15, 572, 0.4)
        flow.y += 25

    def section(name: str, part: list[Entry]) -> None:
        columns(name)
        for entry in part:
            lines = fold(entry.lines, "Helvetica", 8.5, 380)
            if flow.y + 10.5 * len(lines) > flow.bottom:
                turn()
                page = flow.page
                page.box(40, flow.y - 10, 532, 14, GREEN)
                page.put(46, flow.y + 0.5, "DAILY ACCOUNT ACTIVITY", 9, bold=True, color=WHITE)
                flow.y += 18
                columns(f"{name} (continued)")
            page, y = flow.page, flow.y
            page.put(DATE, y, f"{entry.day:%m/%d}", 8.5)
            page.lines(TEXT, y, lines, 8.5, 10.5)
            page.put(AMOUNT, y, written(abs(entry.amount)), 8.5, right=True)
            rows.append(Row(entry.day, joined(entry), entry.amount, page=flow.number))
            flow.y = y + 10.5 * len(lines) + 2
        flow.page.put(480, flow.y + 2, "Subtotal:", 8.5, right=True)
        flow.page.put(AMOUNT, flow.y + 2, written(abs(total(part))), 8.5, right=True)
        flow.y += 20

    for tag, name in SECTIONS:
        part = parts[tag]
        room = 48 + 12 * ((len(part) + 1) // 2) if tag == CHECKS else 70
        if part and flow.y + room > flow.bottom:
            turn()
        if part and tag == CHECKS:
            rows += _checks(flow, part, rng)
        elif part:
            section(name, part)
    ends = {}
    for entry, balance in zip(entries, running(opening, [e.amount for e in entries]), strict=True):
        ends[entry.day] = balance
    deep = (len(ends) + 2) // 2
    if flow.y + 40 + 11 * deep > flow.bottom:
        turn()
    _daily(flow, [(f"{start:%m/%d}", written(opening))] + [(f"{d:%m/%d}", written(b)) for d, b in ends.items()])
    if flow.number == 1:
        turn()
        del flow.pages[2:]
    paged(flow.pages)
    by_hand(flow.pages, path, Hand("TJ"))
    return Truth("checking", "en-US", "USD", number, start, end, opening, closing, rows)


def _checks(flow: Flow, part: list[Entry], rng: Random) -> list[Row]:
    page, y, rows = flow.page, flow.y, list[Row]()
    deep, serial = (len(part) + 1) // 2, rng.randint(100, 900)
    page.put(40, y, "Checks Paid", 9, bold=True)
    page.put(110, y, f"No. Checks: {len(part)}", 8)
    page.put(200, y, "*Indicates break in serial sequence or check processed electronically and listed under", 7)
    page.put(200, y + 8, "Electronic Payments", 7)
    for n, entry in enumerate(part):
        step = rng.choice([1, 1, 2])
        serial += step
        x, low = 40 + 270.0 * (n // deep), y + 32 + 12 * (n % deep)
        if n % deep == 0:
            page.put(x, y + 18, "DATE", 7)
            page.put(x + 76, y + 18, "SERIAL NO.", 7)
            page.put(x + 240, y + 18, "AMOUNT", 7, right=True)
            page.rule(x, y + 21, x + 240, 0.4)
        name = f"{serial}{'*' if step > 1 and n else ''}"
        page.put(x, low, f"{entry.day:%m/%d}", 8.5)
        page.put(x + 76, low, name, 8.5)
        page.put(x + 240, low, written(-entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, name, entry.amount, page=flow.number))
    low = y + 36 + 12 * deep
    page.put(480, low, "Subtotal:", 8.5, right=True)
    page.put(AMOUNT, low, written(-total(part)), 8.5, right=True)
    flow.y = low + 20
    return rows


def _daily(flow: Flow, ends: list[tuple[str, str]]) -> None:
    page, y = flow.page, flow.y + 6
    deep = (len(ends) + 1) // 2
    page.box(40, y - 10, 532, 14, GREEN)
    page.put(46, y + 0.5, "DAILY BALANCE SUMMARY", 9, bold=True, color=WHITE)
    for n, (day, balance) in enumerate(ends):
        x, low = 40 + 270.0 * (n // deep), y + 30 + 11 * (n % deep)
        if n % deep == 0:
            page.put(x, y + 16, "DATE", 7)
            page.put(x + 240, y + 16, "BALANCE", 7, right=True)
            page.rule(x, y + 19, x + 240, 0.4)
        page.put(x, low, day, 8.5)
        page.put(x + 240, low, balance, 8.5, right=True)
    flow.y = y + 40 + 11 * deep
