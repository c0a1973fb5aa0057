"""United States: a checking and a savings account in one letter-size statement, each with its own summary and balances.

The year stands only in the period, purchases carry the day of use in their text, and the consolidated summary comes
first. Savings begin on the page where checking ends.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Hand, Page, by_hand, fits
from ._rows import how_many


def _ago(rng: Random, day: date) -> str:
    return f"{day - timedelta(rng.randint(1, 3)):%m/%d}"


POOLS = {
    "ago": _ago,
    "town": ["Columbus OH", "Dayton OH", "Westerville OH", "Lewis Center OH", "Indianapolis IN"],
    "shop": [
        "Kroger #9##",
        "Target T-0##",
        "Shell Oil 5744####",
        "Chipotle 1##9",
        "Panera Bread #60####",
        "Lowe's #0##",
    ],
    "web": ["Amazon.Com*?#?#??##? Amzn.Com/Bill WA", "Netflix.Com 866-579-7172 CA", "Uber *Trip Help.Uber.Com CA"],
    "card": ["4417"],
    "name": ["Megan", "D Alvarez", "Josh Kim", "Grandma Pat"],
}
CHECKING = [
    Kind(8, -8, -190, "Card Purchase        {ago} {shop} {town} Card {card}"),
    Kind(4, -9, -140, "Recurring Card Purchase {ago} {web} Card {card}"),
    Kind(4, -12, -90, "Card Purchase With Pin {ago} {shop} {town} Card {card}"),
    Kind(1, -20, -200, "ATM Withdrawal       {ago} 88 E Broad St {town} Card {card}", step="20"),
    Kind(2, -15, -400, "Zelle Payment To {name} JPM99a#?#?#?"),
    Kind(1, -60, -210, "Aep Ohio         Billpay    ########### CCD ID: 3314######", most=1),
    Kind(1, -900, -1600, "Online Payment ########### To Harbor Mortgage Servicing {ago}", most=1),
    Kind(2, 900, 2600, "Buckeye Supply   Direct Dep ############### PPD ID: 911#######", most=3),
    Kind(1, 15, 300, "Zelle Payment From {name} ###########"),
    Kind(1, 40, 700, "Remote Online Deposit          1"),
]
SAVINGS = [
    Kind(4, 25, 400, "Online Transfer From Chk ...6029 Transaction Id: ###########", step="5"),
    Kind(2, -50, -600, "Online Transfer To Chk ...6029 Transaction Id: ###########", step="5"),
    Kind(1, 10, 90, "ATM Cash Deposit     {ago} 88 E Broad St {town} Card {card}", step="10"),
]
ROOM = 330.0


def _head(number: str, period: str) -> object:
    def head(page: Page, n: int) -> float:
        page.put(40, 48, "RIVERBEND", 20, bold=True)
        page.put(170, 48, "NATIONAL BANK", 9, color=GREY)
        page.put(575, 44, period, 9, right=True)
        page.put(480, 57, "Primary Account:", 9, right=True)
        page.put(575, 57, number, 9, right=True, bold=True)
        return 92 if n > 1 else 120

    return head


def _cover(flow: Flow, rng: Random) -> None:
    page = flow.page
    page.lines(
        40, 120, ["Riverbend National Bank, N.A.", "Ohio/West Market", "P O Box 65####".replace("#", "3")], 8, 10
    )
    page.box(350, 104, 225, 78, None, stroke=GREY)
    page.put(356, 116, "CUSTOMER SERVICE INFORMATION", 8, bold=True)
    for n, (what, how) in enumerate(
        [("Web site:", "Riverbend.example"), ("Service Center:", "1-800-555-0135"), ("Para Espanol:", "1-877-555-0136")]
    ):
        page.put(356, 132 + 14 * n, what, 8)
        page.put(570, 132 + 14 * n, how, 8, right=True, bold=True)
    page.put(40, 176, f"000{rng.randint(10000, 99999)} DRE 201 210 {rng.randint(10000, 99999)} NNNNNNNNNNN T 1", 6)
    page.lines(40, 192, ["TERESA M HOLLOWAY", "2218 SYCAMORE BEND RD", "COLUMBUS OH 43201-1187"], 9, 11)
    flow.y = 258


def _title(flow: Flow, text: str, product: str = "") -> None:
    flow.need(90)
    flow.page.rule(40, flow.y - 14, 575, 1.2)
    flow.page.put(40, flow.y, text, 12, bold=True)
    flow.page.put(575, flow.y, product, 9, right=True)
    flow.y += 20


def _consolidated(flow: Flow, accounts: list[tuple[str, str, Decimal, Decimal]]) -> None:
    _title(flow, "CONSOLIDATED BALANCE SUMMARY")
    page = flow.page
    page.put(40, flow.y, "ASSETS", 9, bold=True)
    page.lines(455, flow.y - 5, ["BEGINNING BALANCE", "THIS PERIOD"], 7, 8, right=True)
    page.lines(575, flow.y - 5, ["ENDING BALANCE", "THIS PERIOD"], 7, 8, right=True)
    page.put(40, flow.y + 16, "Checking & Savings", 9, bold=True)
    page.put(290, flow.y + 16, "ACCOUNT", 7)
    flow.y += 30
    for n, (name, number, begin, end) in enumerate(accounts):
        page.put(40, flow.y, name)
        page.put(290, flow.y, number)
        page.put(455, flow.y, ("$" if n == 0 else "") + written(begin), right=True)
        page.put(575, flow.y, ("$" if n == 0 else "") + written(end), right=True)
        flow.y += 13
    page.rule(40, flow.y - 9, 575)
    page.put(40, flow.y + 2, "TOTAL ASSETS", bold=True)
    page.put(455, flow.y + 2, "$" + written(sum((a[2] for a in accounts), Decimal(0))), right=True, bold=True)
    page.put(575, flow.y + 2, "$" + written(sum((a[3] for a in accounts), Decimal(0))), right=True, bold=True)
    flow.y += 40


def _summary(flow: Flow, lines: list[tuple[str, str]]) -> None:
    flow.need(20 + 13 * len(lines))
    flow.page.put(330, flow.y, "AMOUNT", 7, right=True)
    flow.y += 13
    for n, (what, figure) in enumerate(lines):
        flow.page.put(40, flow.y, what, bold=n in (0, 4))
        flow.page.put(330, flow.y, figure, right=True, bold=n in (0, 4))
        flow.y += 13
    flow.y += 14


def _columns(flow: Flow) -> None:
    for x, text, right in [
        (40, "DATE", False),
        (90, "DESCRIPTION", False),
        (495, "AMOUNT", True),
        (575, "BALANCE", True),
    ]:
        flow.page.put(x, flow.y, text, 7, right=right)
    flow.page.rule(40, flow.y + 3, 575)
    flow.y += 15


def _detail(flow: Flow, entries: list[Entry], begin: Decimal, truth: Truth) -> None:
    _title(flow, "TRANSACTION DETAIL")
    _columns(flow)
    flow.page.put(90, flow.y, "Beginning Balance", bold=True)
    flow.page.put(575, flow.y, "$" + written(begin), right=True, bold=True)
    flow.y += 14
    balance = begin
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 9, ROOM))
        if flow.need(11 * len(lines) + 2):
            flow.page.put(40, flow.y, "TRANSACTION DETAIL", 12, bold=True)
            flow.page.put(185, flow.y, "(continued)", 9)
            flow.y += 20
            _columns(flow)
        balance += entry.amount
        flow.page.put(40, flow.y, f"{entry.day:%m/%d}")
        flow.page.put(495, flow.y, written(entry.amount), right=True)
        flow.page.put(575, flow.y, written(balance), right=True)
        text = " ".join(entry.lines[0].split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y = flow.page.lines(90, flow.y, lines, 9, 10.5) + 3
    flow.need(14)
    flow.page.put(90, flow.y, "Ending Balance", bold=True)
    flow.page.put(575, flow.y, "$" + written(balance), right=True, bold=True)
    flow.page.rule(40, flow.y + 5, 575)
    flow.y += 34


def _total(entries: list[Entry], *starts: str) -> str:
    return written(sum((e.amount for e in entries if e.text.startswith(starts)), Decimal(0)))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    begin, saved = some_amount(rng, 800, 5000), some_amount(rng, 400, 9000)
    checking = some_entries(rng, CHECKING, POOLS, (start, end), count=how_many(rng), balance=begin, floor=100)
    savings = some_entries(rng, SAVINGS, POOLS, (start, end), count=rng.randint(1, 6), balance=saved, floor=700)
    interest = some_amount(rng, 0.01, 0.9)
    savings.append(Entry(end, ("Interest Payment",), interest, "", "Interest Payment"))
    number, other = (f"000000{rng.randint(100000000, 999999999)}" for _ in range(2))
    final, kept = begin + sum(e.amount for e in checking), saved + sum(e.amount for e in savings)
    period = f"{start:%B} {start.day}, {start.year} through {end:%B} {end.day}, {end.year}"
    truth = Truth("bank", "en-US", "USD", number, start, end, None, None)
    flow = Flow(730, lambda: Page(LETTER), _head(number, period))  # type: ignore[arg-type]
    _cover(flow, rng)
    _consolidated(
        flow, [("Riverbend Everyday Checking", number, begin, final), ("Riverbend Savings", other, saved, kept)]
    )
    _title(flow, "CHECKING SUMMARY", "Riverbend Everyday Checking")
    incoming = sum((e.amount for e in checking if e.amount > 0), Decimal(0))
    cards = _total(checking, "Card", "Recurring", "ATM")
    electronic = written(
        sum((e.amount for e in checking if e.amount < 0 and e.text[:3] in ("Zel", "Aep", "Onl")), Decimal(0))
    )
    _summary(
        flow,
        [
            ("Beginning Balance", "$" + written(begin)),
            ("Deposits and Additions", written(incoming)),
            ("ATM & Debit Card Withdrawals", cards),
            ("Electronic Withdrawals", electronic),
            ("Ending Balance", "$" + written(final)),
        ],
    )
    _detail(flow, checking, begin, truth)
    flow.need(40)
    flow.y = flow.page.lines(
        40,
        flow.y - 12,
        [
            "A Monthly Service Fee was not charged to your Riverbend Everyday Checking account. You can continue",
            "to avoid this fee during any statement period by having electronic deposits of $500.00 or more, OR a",
            "balance at the beginning of each day of $1,500.00 or more in this account.",
        ],
        8,
        10,
    )
    flow.y += 24
    _title(flow, "SAVINGS SUMMARY", "Riverbend Savings")
    flow.page.put(575, flow.y, f"Account Number: {other}", 8, right=True)
    _summary(
        flow,
        [
            ("Beginning Balance", "$" + written(saved)),
            ("Deposits and Additions", written(sum(e.amount for e in savings if e.amount > 0))),
            ("Electronic Withdrawals", written(sum((e.amount for e in savings if e.amount < 0), Decimal(0)))),
            ("Ending Balance", "$" + written(kept)),
            ("", ""),
            ("Annual Percentage Yield Earned This Period", "0.01%"),
            ("Interest Paid This Period", "$" + written(interest)),
            ("Interest Paid Year-to-Date", "$" + written(interest * end.month)),
        ],
    )
    _detail(flow, savings, saved, truth)
    flow.need(80)
    flow.page.put(40, flow.y, "IN CASE OF ERRORS OR QUESTIONS ABOUT YOUR ELECTRONIC FUNDS TRANSFERS:", 7, bold=True)
    flow.page.lines(
        40,
        flow.y + 10,
        [
            "Call us at 1-866-555-0170 or write us at the address on the front of this statement immediately if you",
            "think your statement or receipt is incorrect. We must hear from you no later than 60 days after we sent",
            "you the FIRST statement on which the problem or error appeared. Be prepared to give your name,",
            "account number, the amount of the suspected error, and a description of the transfer you are unsure of.",
        ],
        7,
        9,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(575, 770, f"Page {n} of {len(flow.pages)}", 8, right=True, bold=True)
        page.put(40, 770, "Member FDIC", 7, color=GREY)
    by_hand(flow.pages, path, Hand("Tj", split=True, scaled=True))
    return truth
