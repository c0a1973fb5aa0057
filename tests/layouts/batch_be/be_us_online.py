"""United States, high-yield savings of an online bank: a combined statement of one to three accounts, each with its
own table whose first and last lines are the dated balances; credits and debits stand both in every row, as $0.00 and
-$0.00 where there is none; every word is drawn on its own.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, save
from ._rows import ZERO, summed, words

PLUM = (0.4, 0.05, 0.35)
KINDS = [
    Kind(4, 50, 4000, "Internet transfer from {kind} account XXXXXX####", step="5"),
    Kind(3, 100, 3000, "ACH DEPOSIT {payer}~ Future Amount: ###.## ~ Tran: ACHDW"),
    Kind(1, 20, 900, "eCheck Deposit"),
    Kind(2, 20, 250, "Recurring Transfer from {bank} Account XXXXX####", step="25"),
    Kind(5, -50, -3500, "Internet transfer to {kind} account XXXXXX####", step="10"),
    Kind(3, -15, -1200, "ACH WITHDRAWAL {biller}~ Future Amount: ##.## ~ Tran: ACHDW"),
    Kind(0.6, -20, -20, "Outgoing Domestic Wire Fee"),
]
POOLS = {
    "kind": ("Interest Checking", "Online Savings", "Spending", "Money Market"),
    "payer": (
        "ORCHARD MEDICAL GRP DIR DEP",
        "IRS TREAS 310 TAX REF",
        "VANGUARD SELL INVESTMENT",
        "FIDUCIARY TR BENEFIT",
    ),
    "biller": ("DISCOVER E-PAYMENT", "CITI CARD ONLINE PAYMENT", "ROCKET MTG PAYMENT", "SCHWAB BROKERAGE MONEYLINK"),
    "bank": ("First Harbor CU", "Wells Branch Bank", "Keystone Fed"),
}
NAMES = ("Online Savings Account", "Emergency Fund", "Money Market Account")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    number = rng.randint(1_000_000_000, 2_999_999_999)
    accounts = []
    for n in range(rng.choices([1, 2, 3], [3, 2, 1])[0]):
        opening = some_amount(rng, 900, 60000)
        count = rng.randint(9, 30) if n == 0 else rng.randint(1, 14)
        entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=0)
        entries.append(Entry(end, ("Interest Paid",), some_amount(rng, 1, 240), "interest", ""))
        accounts.append((NAMES[n], str(number + 717 * n), opening, entries))

    def head(page: Page, n: int) -> float:
        page.put(40, 50, "solace", 24, bold=True, color=PLUM)
        page.put(118, 50, "bank", 24, color=PLUM)
        if n == 1:
            page.put(
                572, 42, "Combined Customer Statement" if len(accounts) > 1 else "Customer Statement", 12, right=True
            )
        words(page, 572, 56, f"Statement Date {end:%m/%d/%Y}", 8.5, right=True)
        page.rule(40, 64, 572, 1, PLUM)
        return 90.0

    flow = Flow(712, lambda: Page(LETTER), head)
    _first(flow, accounts, start, end)
    rows = []
    for account in accounts:
        rows += _account(flow, rng, account, start, end)
    _small_print(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40, 752, "Solace Bank, Member FDIC   |   P.O. Box 30913, Sandy, UT   |   1-888-555-0167", 7, color=GREY
        )
        page.put(572, 752, f"Page {n} of {len(flow.pages)}", 7, right=True)
    _write(flow.pages, path)
    truth = Truth("account", "en_US", "USD", None, start, end, None, None, rows)
    if len(accounts) == 1:
        truth.account_number, truth.opening_balance = accounts[0][1], accounts[0][2]
        truth.closing_balance = accounts[0][2] + summed(accounts[0][3])
    return truth


def _first(flow: Flow, accounts: list[tuple[str, str, Decimal, list[Entry]]], start: date, end: date) -> None:
    page = flow.page
    page.lines(40, 110, ["HELEN K DOUGHERTY", "1190 SYCAMORE BEND CT", "FORT COLLINS CO 80525"], 9, 12)
    page.put(330, 104, "Customer Care Information", 9.5, bold=True)
    page.lines(330, 118, ["24 hours a day, 7 days a week", "1-888-555-0167", "www.solacebank.example"], 8.5, 11)
    page.put(40, 186, "Account Summary", 13, bold=True, color=PLUM)
    page.box(40, 194, 532, 26, (0.94, 0.9, 0.94))
    for x, upper, lower in ((250, "Account", "Number"), (350, "Beginning", "Balance"), (450, "Ending", "Balance")):
        page.put(x, 205, upper, 8, right=True, bold=True)
        page.put(x, 215, lower, 8, right=True, bold=True)
    page.put(46, 215, "Account Name", 8, bold=True)
    page.lines(568, 205, ["Interest Paid", "This Period"], 8, 10, right=True, bold=True)
    y = 234.0
    for name, number, opening, entries in accounts:
        words(page, 46, y, name, 9)
        for x, text in ((250, f"XXXXXX{number[-4:]}"), (350, _usd(opening)), (450, _usd(opening + summed(entries)))):
            page.put(x, y, text, 9, right=True)
        page.put(568, y, _usd(entries[-1].amount), 9, right=True)
        page.rule(40, y + 5, 572, 0.4, GREY)
        y += 16
    if len(accounts) > 1:
        page.put(46, y, "Total", 9, bold=True)
        page.put(350, y, _usd(sum((a[2] for a in accounts), ZERO)), 9, bold=True, right=True)
        page.put(450, y, _usd(sum((a[2] + summed(a[3]) for a in accounts), ZERO)), 9, bold=True, right=True)
        y += 16
    words(page, 40, y + 4, f"Statement period {start:%m/%d/%Y} through {end:%m/%d/%Y}", 8.5)
    flow.y = y + 34


def _usd(amount: Decimal) -> str:
    return ("-$" if amount < 0 else "$") + written(amount, minus="")


def _account(
    flow: Flow, rng: Random, account: tuple[str, str, Decimal, list[Entry]], start: date, end: date
) -> list[Row]:
    name, number, opening, entries = account
    closing = opening + summed(entries)
    flow.need(230)
    page, y = flow.page, flow.y
    page.put(40, y, name, 13, bold=True, color=PLUM)
    page.put(572, y, f"Account Number: {number}", 9, right=True)
    page.rule(40, y + 6, 572, 0.8, PLUM)
    put_in = sum((e.amount for e in entries if e.amount > 0 and e.tag != "interest"), ZERO)
    taken = sum((e.amount for e in entries if e.amount < 0), ZERO)
    left = (
        ("Beginning Balance", _usd(opening)),
        ("Deposits", _usd(put_in)),
        ("Interest Paid", _usd(entries[-1].amount)),
        ("Withdrawals", _usd(taken)),
        ("Ending Balance", _usd(closing)),
    )
    right = (
        ("Days in Statement Period", "31"),
        ("Annual Percentage Yield Earned", f"{rng.randint(320, 480) / 100:.2f}%"),
        ("Average Daily Balance", _usd((opening + closing) / 2)),
        ("Interest Paid Year to Date", _usd(entries[-1].amount * 4)),
    )
    for x, end_x, table in ((46, 280, left), (320, 566, right)):
        for n, (what, text) in enumerate(table):
            words(page, x, y + 22 + 13 * n, what, 8.5)
            page.put(end_x, y + 22 + 13 * n, text, 8.5, right=True)
    flow.y = y + 106
    _heads(flow, "Activity")

    def line(day: date, text: list[str], amount: Decimal | None, balance: Decimal) -> None:
        page, y = flow.page, flow.y
        page.put(46, y, f"{day:%m/%d/%Y}", 8.5)
        for n, part in enumerate(text):
            words(page, 112, y + 10.5 * n, part, 8.5)
        if amount is not None:
            page.put(420, y, _usd(max(amount, ZERO)), 8.5, right=True)
            page.put(494, y, "-$" + written(max(-amount, ZERO)), 8.5, right=True)
        page.put(568, y, _usd(balance), 8.5, right=True)
        flow.y += 10.5 * len(text) + 5
        page.rule(40, flow.y - 10, 572, 0.3, (0.75, 0.75, 0.75))

    line(start, ["Beginning Balance"], None, opening)
    balance, rows = opening, []
    for entry in entries:
        balance += entry.amount
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 240))
        if flow.need(10.5 * len(lines) + 5):
            _heads(flow, f"{name} - Activity (continued)")
        line(entry.day, lines, entry.amount, balance)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, page=flow.number))
    if flow.need(18):
        _heads(flow, f"{name} - Activity (continued)")
    line(end, ["Ending Balance"], None, balance)
    flow.y += 26
    return rows


def _heads(flow: Flow, title: str) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, title, 10, bold=True)
    page.box(40, y + 5, 532, 15, (0.94, 0.9, 0.94))
    page.put(46, y + 16, "Date", 8.5, bold=True)
    page.put(112, y + 16, "Description", 8.5, bold=True)
    for x, name in ((420, "Credits"), (494, "Debits"), (568, "Balance")):
        page.put(x, y + 16, name, 8.5, right=True, bold=True)
    flow.y = y + 34


def _small_print(flow: Flow) -> None:
    text = (
        "In case of errors or questions about your electronic transfers, call or write soon. We must hear "
        "from you within 60 days of the statement that shows the error. Tell us your name, the account number, the "
        "amount and why you believe there is a mistake. We look into it within 10 business days. Limited transactions: "
        "savings and money market accounts may be limited to 10 withdrawals per statement cycle."
    )
    lines = wrap(text, fits("Helvetica", 7, 528))
    flow.need(9 * len(lines) + 16)
    flow.page.put(40, flow.y, "Important information", 8, bold=True)
    flow.y = flow.page.lines(40, flow.y + 11, lines, 7, 9, color=GREY)


def _write(pages: list[Page], path: Path) -> None:
    """PyMuPDF's TextWriter, with one call for each text."""
    document = pymupdf.open()
    fonts = {"Helvetica": pymupdf.Font("helv"), "Helvetica-Bold": pymupdf.Font("hebo")}
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            if box.w and box.h:
                sheet.draw_rect((box.x, box.y, box.x + box.w, box.y + box.h), color=box.stroke, fill=box.fill)
            else:
                sheet.draw_line((box.x, box.y), (box.x + box.w, box.y + box.h), color=box.stroke, width=box.line)
        for text in page.texts:
            writer = pymupdf.TextWriter(sheet.rect)
            writer.append((text.x, text.y), text.text, font=fonts[text.face], fontsize=text.size)
            writer.write_text(sheet, color=text.color)
    document.subset_fonts()
    save(document, path)
