"""Australia: dot leaders from text to figure, a date once a day, Cr/Dr balance on a day's last row, notes among rows.

Brought and carried forward on each page; a line on the interest rate stands between the rows without a figure in a
money column; government charges in a table beside the summary.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, running, some_entries, written
from ..pens import A4, Flow, Page, width, with_fpdf
from ._common import cycle, first_of_day, last_of_day, opening, paid_in, paid_out, row_of

DATE, TEXT, OUT, IN, BALANCE = 40.0, 102.0, 392.0, 470.0, 556.0
KINDS = [
    Kind(9, -4, -180, "V{card} {used} {shop}|{ref}"),
    Kind(3, -20, -300, "EFTPOS Purchase {used} {shop}"),
    Kind(3, -15, -900, "Online H{hex} {ref7} {person}|Internet Transfer"),
    Kind(2, -30, -500, "Direct Debit|{biller} {ref7}"),
    Kind(2, -30, -420, "Internet BPAY {biller}|{bpay}"),
    Kind(1, -20, -400, "ATM {used} {town}|Cash Withdrawal", step="10.00"),
    Kind(1, -2, -9, "International Transaction Fee V{card}", most=3),
    Kind(3, 500, 3200, "{firm} {ref7}|Salary/Wages"),
    Kind(2, 10, 450, "Fast Payment {person}|{why}"),
    Kind(1, 60, 700, "Centrelink ####A{ref7}|Family Assist"),
]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "card": ["41#7"],
    "hex": ["?#?##"],
    "ref": ["7494031#######"],
    "ref7": ["#######"],
    "bpay": ["##########"],
    "shop": [
        "Woolworths 1##4 Carlton",
        "Bunnings 3180##",
        "Myki Payments Melbourne",
        "7-Eleven 42#1",
        "Uber *Trip Sydney",
    ],
    "person": ["J Papadakis", "Ngoc Tran", "Mum", "Rent 14 Elm"],
    "biller": ["Origin Energy", "Yarra Valley Water", "Bupa Australia", "Telstra Corp"],
    "town": ["Footscray Nth 2 Vic", "Ballarat Central"],
    "firm": ["St Hilda Hospital", "Murray Freight P/L", "DEET Vic"],
    "why": ["Dinner 18.50 each", "Bond", "thanks :)", "Inv 2024-117"],
}
GOVERNMENT = [
    ("Withdrawal tax", "$0.00", "$0.00"),
    ("Deposit tax", "$0.00", "$0.00"),
    ("Goods and services tax", "$1.27", "$4.09"),
]
LEGAL = [
    "Please check this statement and tell us promptly of entries you do not know. If a charge of $5.00 or more was",
    "made in error before 30 June 2024 it will be refunded. Complaints: 1800 555 015. AFCA: 1800 931 678 (free call).",
    "Southern Federation Bank Ltd ABN 12 345 678 910 AFSL 230000",
]


def long(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def cr(amount: Decimal) -> str:
    return written(amount, minus="") + (" Dr" if amount < 0 else " Cr")


def dotted(page: Page, x: float, y: float, text: str, to: float) -> None:
    """The text and dots up to `to`."""
    page.put(x, y, text, 8)
    start = x + width(text, page.face, 8) + 2
    dots = int((to - start) / width(".", page.face, 8))
    if dots > 2:
        page.put(to, y, "." * dots, 8, right=True)


def head(page: Page, number: int, owner: dict[str, str]) -> float:
    page.box(0, 0, 595, 6, (0.75, 0.05, 0.1))
    page.put(40, 40, "Southern Federation Classic Banking", 15, bold=True)
    page.put(556, 58, "For further information call 13 55 65 for Personal Accounts", 7.5, right=True)
    if number > 1:
        page.put(40, 58, f"Statement number {owner['no']}", 8)
        return heads(page, 90)
    page.lines(60, 110, ["THEO ANASTAS", "UNIT 6 / 210 BARKLY ST", "FOOTSCRAY VIC 3011"], 9, 11)
    return 250


def heads(page: Page, y: float) -> float:
    page.put(DATE, y, "Transaction Details", 11, bold=True)
    page.put(180, y, "(continued)" if y < 100 else "", 8)
    y += 16
    page.box(38, y - 9, 520, 12, (0.9, 0.9, 0.9))
    for x, text, right in ((DATE, "Date", 0), (TEXT, "Particulars", 0), (OUT, "Debits", 1), (IN, "Credits", 1)):
        page.put(x, y, text, 8, bold=True, right=bool(right))
    page.put(BALANCE - 12, y, "Balance", 8, bold=True, right=True)
    return y + 14


def forward(flow: Flow, day: str, word: str, balance: Decimal) -> None:
    flow.page.put(DATE, flow.y, day, 8)
    dotted(flow.page, TEXT, flow.y, word, BALANCE - 62)
    flow.page.put(BALANCE, flow.y, cr(balance), 8, right=True)
    flow.y += 12


def top(page: Page, owner: dict[str, str], facts: list[tuple[str, str]]) -> None:
    page.box(330, 75, 228, 92, None, stroke=(0.5, 0.5, 0.5))
    page.put(338, 88, "Account Balance Summary", 9, bold=True)
    for n, (name, value) in enumerate(facts):
        page.put(338, 102 + 12 * n, name, 8)
        page.put(548, 102 + 12 * n, value, 8, right=True)
    page.put(40, 165, "Account Details", 9, bold=True)
    page.lines(40, 178, [f"T ANASTAS   BSB number 083-{owner['bsb']}", f"Account number {owner['account']}"], 8, 11)
    page.put(330, 182, "Government Charges", 8, bold=True)
    page.put(478, 182, "From 1 July", 7, right=True)
    page.put(548, 182, "Last year", 7, right=True)
    for n, (name, now, before) in enumerate(GOVERNMENT):
        page.put(330, 193 + 10 * n, name, 7.5)
        page.put(478, 193 + 10 * n, now, 7.5, right=True)
        page.put(548, 193 + 10 * n, before, 7.5, right=True)


def table(flow: Flow, entries: list[Entry], balances: list[Decimal], first: Decimal) -> list[Row]:
    rows, before = [], first
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        fresh = False
        if flow.y + 30 > flow.bottom:
            forward(flow, "", "Carried forward", before)
            flow.turn()
            forward(flow, "", "Brought forward", before)
            fresh = True
        if fresh or first_of_day(entries, n):
            flow.page.put(DATE, flow.y, long(entry.day), 8)
        for line in entry.lines[:-1]:
            flow.page.put(TEXT, flow.y, line, 8)
            flow.y += 10
        ends = last_of_day(entries, n)
        at = OUT if entry.amount < 0 else IN
        dotted(flow.page, TEXT, flow.y, entry.lines[-1], at - 48)
        flow.page.put(at, flow.y, written(entry.amount, minus=""), 8, right=True)
        if ends:
            flow.page.put(BALANCE, flow.y, cr(balance), 8, right=True)
        rows.append(row_of(entry, flow.number, balance if ends else None))
        flow.y += 11.5
        before = balance
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period, first = cycle(rng, rng.choice([29, 30, 91])), opening(rng, 100, 7000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, reversal="Reversal {}")
    balances = running(first, [entry.amount for entry in entries])
    last = balances[-1] if balances else first
    owner = {"no": fill(rng, "##", period[0], {}), "bsb": fill(rng, "1##", period[0], {})}
    owner["account"] = fill(rng, "##-###-####", period[0], {})
    flow = Flow(770, lambda: Page(A4), lambda page, n: head(page, n, owner))
    facts = [("Opening balance", f"${cr(first)}"), ("Total credits", f"${written(paid_in(entries))}")]
    facts += [("Total debits", f"${written(paid_out(entries))}"), ("Closing balance", f"${cr(last)}")]
    facts += [
        ("Statement starts", f"{period[0].day} {period[0]:%B %Y}"),
        ("Statement ends", f"{period[1].day} {period[1]:%B %Y}"),
    ]
    top(flow.page, owner, facts)
    flow.y = heads(flow.page, flow.y)
    forward(flow, long(period[0]), "Brought forward", first)
    if rng.random() < 0.6:
        flow.page.put(TEXT, flow.y, f"Please Note  From today your debit interest rate is 1{rng.randint(1, 9)}.970%", 8)
        flow.y += 12
    rows = table(flow, entries, balances, first)
    if rng.random() < 0.7:
        flow.need(60)
        flow.page.lines(DATE, flow.y + 16, LEGAL, 7, 9)
    for n, page in enumerate(flow.pages, 1):
        page.put(556, 826, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
        page.put(40, 826, f"{(period[1] + timedelta(1)):%Y%m%d}/{owner['account'][:2]}/00{n}", 6)
    with_fpdf(flow.pages, path)
    return Truth("bank", "en_AU", "AUD", owner["account"], *period, first, last, rows)
