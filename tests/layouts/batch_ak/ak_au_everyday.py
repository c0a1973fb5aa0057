"""Australia: a big bank's everyday account over half a year; `02 Jul` on each row, balances with CR or DR.

Card number and value date on lines of their own; the year only on the opening and closing lines; written per glyph.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits
from ._bits import ZERO, entries, how_many, number_pages

GOLD = (1.0, 0.8, 0.0)
LEFT, TEXT, DEBIT, CREDIT, BALANCE = 48.0, 88.0, 368.0, 446.0, 546.0
POOLS = {
    "shop": (
        "WOOLWORTHS #### NEWTOWN NS AUS",
        "COLES #### MARRICKVILLE NS AUS",
        "BP EXPRESS 1### ASHFIELD NSWAU",
        "CHEMIST WAREHOUSE STANMORE NS AUS",
        "SQ *SINGLE O Surry Hills NS AUS",
        "BUNNINGS ###000 ALEXANDRIA NS AUS",
        "TRANSPORTFORNSW TAP SYDNEY AUS",
    ),
    "net": ("NETFLIX.COM Melbourne AU AUS", "PAYPAL *UBER TRIP ########## AU", "AMAZON AU SYDNEY NS AUS"),
    "dd": ("SYDNEY WATER ########", "AGL SALES PTY LTD ##########", "NRMA INSURANCE ###########", "TELSTRA ########"),
    "who": ("Liam Nguyen", "Chloe Barton", "K Papadopoulos"),
    "note": ("Rent", "dinner", "Bills", "thanks"),
}
KINDS = [
    Kind(8, -3, -140, "{shop}|Card xx6021", "card"),
    Kind(2, -7, -80, "{net}|Card xx6021", "card"),
    Kind(2, -40, -260, "Direct Debit ######|{dd}"),
    Kind(2, -20, -500, "Transfer to {who}|PayID Phone from Eastern App|{note}", step="5"),
    Kind(1, -100, -600, "Transfer to xx3#7#|Eastern App|Savings", step="10"),
    Kind(1, -20, -200, "Wdl ATM Eastern NEWTOWN C|NEWTOWN NS AUS|Card xx6021", step="20"),
    Kind(2, 1500, 2900, "Salary HARBOUR DESIGN|Salary ######"),
    Kind(1, 10, 400, "Fast Transfer From {who}|{note}"),
    Kind(0.4, -1, -9, "International Transaction Fee"),
]


def marked(balance: Decimal) -> str:
    return f"${written(abs(balance))} {'DR' if balance < 0 else 'CR'}"


def plain(day: date, full: bool = False) -> str:
    return f"{day.day} {day:%b %Y}" if full else f"{day:%d %b}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 182)
    opening = some_amount(rng, 200, 6000)
    account = fill(rng, "06 2### 1#######", start, {})
    items = entries(rng, KINDS, POOLS, (start, end), opening, count=how_many(rng, 110), floor=-50)
    closing = opening + sum((item.amount for item in items), ZERO)
    number = rng.randint(4, 60)

    def head(page: Page, place: int) -> float:
        page.box(LEFT, 26, 20, 20, GOLD)
        page.put(LEFT + 26, 41, "EasternBank", 15, bold=True)
        top = 52.0
        if place == 1:
            page.put(BALANCE, 46, "Your Statement", 20, right=True)
            top = front(page, account, (start, end), closing)
        else:
            page.put(300, 52, "Account Number", 8)
            page.put(BALANCE, 52, account, 8, right=True)
        if place > 1:
            page.put(300, 41, f"Statement {number}", 8)
        page.box(LEFT, top + 12, BALANCE - LEFT, 16, (0.9, 0.9, 0.9))
        page.put(LEFT + 3, top + 23, "Date", 8.5, bold=True)
        page.put(TEXT, top + 23, "Transaction", 8.5, bold=True)
        for x, label in ((DEBIT, "Debit"), (CREDIT, "Credit"), (BALANCE - 16, "Balance")):
            page.put(x, top + 23, label, 8.5, bold=True, right=True)
        return top + 42

    flow = Flow(776, Page, head)
    flow.page.put(LEFT, flow.y, f"{start:%d %b %Y}  OPENING BALANCE", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, marked(opening), 8.5, right=True)
    flow.y += 15
    rows = table(flow, items, opening, rng)
    flow.need(20)
    flow.page.put(LEFT, flow.y, f"{end:%d %b %Y}  CLOSING BALANCE", 8.5, bold=True)
    flow.page.put(BALANCE, flow.y, marked(closing), 8.5, bold=True, right=True)
    flow.y += 26
    ending(flow, items, opening, closing, (start, end))
    number_pages(flow.pages, BALANCE, 41, "(Page {n} of {of})", 8, right=True)
    for page in flow.pages[:1]:
        page.texts = [text for text in page.texts if not text.text.startswith("(Page")]
    flow.pages[0].put(BALANCE, 78, f"Statement {number}  (Page 1 of {flow.number})", 8.5, right=True, bold=True)
    by_hand(flow.pages, path, Hand("glyphs"))
    return Truth("bank", "en-AU", "AUD", account.replace(" ", ""), start, end, opening, closing, rows)


def table(flow: Flow, items: Sequence[Entry], opening: Decimal, rng: Random) -> list[Row]:
    rows: list[Row] = []
    balance = opening
    for item in items:
        balance += item.amount
        value = earlier(rng, item.day, 4) if item.tag else item.day
        lines = [part for line in item.lines for part in wrap(line, fits("Helvetica", 8.5, 215))]
        if value != item.day:
            lines.append(f"Value Date: {value:%d/%m/%Y}")
        flow.need(10.5 * len(lines) + 4)
        page = flow.page
        page.put(LEFT + 3, flow.y, plain(item.day), 8.5)
        below = page.lines(TEXT, flow.y, lines, 8.5, 10.5) + 1
        last = flow.y + 10.5 * (len(lines) - 1)
        page.put(DEBIT if item.amount < 0 else CREDIT, last, written(abs(item.amount)), 8.5, right=True)
        page.put(BALANCE, last, marked(balance), 8.5, right=True)
        second = value if value != item.day else None
        rows.append(Row(item.day, " ".join(lines), item.amount, balance, second, flow.number))
        flow.y = below
        page.rule(LEFT, flow.y - 7.5, BALANCE, 0.25, (0.75, 0.75, 0.75))
        flow.y += 4
    return rows


def front(page: Page, account: str, period: tuple[date, date], closing: Decimal) -> float:
    page.lines(LEFT + 14, 118, ("051", "MR HARRY J OKAFOR", "9/40 WILSON ST", "NEWTOWN NSW 2042"), 9, 12)
    y = 94.0
    for label, value in (
        ("Account Number", account),
        ("Statement Period", f"{plain(period[0], True)} - {plain(period[1], True)}"),
        ("Closing Balance", marked(closing)),
    ):
        page.put(340, y, label, 9, bold=True)
        page.put(BALANCE, y + 12, value, 9, right=True)
        page.rule(340, y + 17, BALANCE, 0.4)
        y += 31
    page.put(340, y, "Enquiries", 9, bold=True)
    page.put(BALANCE, y + 12, "13 2221", 9, right=True)
    page.put(BALANCE, y + 22, "(24 hours a day, 7 days a week)", 7, right=True)
    page.put(LEFT, 236, "Smart Access", 15, bold=True)
    text = (
        "Enjoy the convenience and security of withdrawing what you need, whenever you need it. And save time and "
        "money with a range of options at your fingertips. If your account is overdrawn, please make a deposit of at "
        "least the overdrawn amount. You can check your balance in the EasternBank app."
    )
    y = page.lines(LEFT, 250, wrap(text, fits("Helvetica", 8, BALANCE - LEFT)), 8, 10) + 6
    page.put(LEFT, y, "Name:", 8.5, bold=True)
    page.put(LEFT + 50, y, "HARRY JAMES OKAFOR", 8.5)
    page.put(LEFT, y + 14, "Note:", 8.5, bold=True)
    note = (
        "Have you checked your statement today? It's easy to find out more information about each of your transactions"
    )
    page.lines(LEFT + 50, y + 14, wrap(note + " in the app.", fits("Helvetica", 8.5, 440)), 8.5, 10.5)
    return y + 32


def ending(flow: Flow, items: Sequence[Entry], opening: Decimal, closing: Decimal, period: tuple[date, date]) -> None:
    flow.need(210)
    page = flow.page
    debits = -sum((i.amount for i in items if i.amount < 0), ZERO)
    credits = sum((i.amount for i in items if i.amount > 0), ZERO)
    page.box(LEFT, flow.y, BALANCE - LEFT, 36, stroke=(0, 0, 0))
    for x, label, figure in (
        (LEFT + 8, "Opening balance", marked(opening)),
        (178, "- Total debits", "$" + written(debits)),
        (302, "+ Total credits", "$" + written(credits)),
        (430, "= Closing balance", marked(closing)),
    ):
        page.put(x, flow.y + 14, label, 8.5, bold=True)
        page.put(x, flow.y + 28, figure, 8.5)
    flow.y += 60
    page.put(LEFT, flow.y, "Your Credit Interest Rate Summary", 10, bold=True)
    flow.y += 14
    for x, label in ((LEFT, "Date"), (110, "Balance"), (300, "Standard Credit Interest Rate (p.a.)")):
        page.put(x, flow.y, label, 8.5, bold=True)
    page.put(LEFT, flow.y + 13, plain(period[1]), 8.5)
    for n, label in enumerate(("Less than $10,000.00", "$10,000.00 and over")):
        page.put(110, flow.y + 13 + 11 * n, label, 8.5)
        page.put(300, flow.y + 13 + 11 * n, "0.00%", 8.5)
    flow.y += 40
    note = "Note. Interest rates are effective as at the date shown but are subject to change."
    page.put(LEFT, flow.y, note, 7.5)
    flow.y += 22
    shown = f"{plain(period[0], True)} to {plain(period[1] - timedelta(0), True)}"
    page.put(LEFT, flow.y, f"Transaction Summary during {shown}", 10, bold=True)
    flow.y += 14
    for x, label in (
        (LEFT, "Transaction Type"),
        (290, "Total"),
        (350, "Free"),
        (410, "Chargeable"),
        (490, "Fee Charged"),
    ):
        page.put(x, flow.y, label, 8.5, bold=True)
    for label, count in (
        ("Staff assisted withdrawals", "0"),
        ("Cheques written", "0"),
        ("EasternBank ATM withdrawals", str(sum("ATM" in i.lines[0] for i in items))),
        ("Account Fee", "0"),
    ):
        flow.y += 11
        for x, cell in ((LEFT, label), (290, count), (350, count), (410, "0"), (490, "$0.00")):
            page.put(x, flow.y, cell, 8.5)
