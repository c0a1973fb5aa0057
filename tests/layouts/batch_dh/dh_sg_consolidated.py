"""Singapore, consolidated statement of two accounts of one currency: a summary of both before, then a table each that
starts anew in the middle of a page; days without year, two dates a row, a cheque column, balances on each row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._desk import how_many, money, number_pages, taken, total

POOLS = {
    "who": ("TAN WEI LING", "MUHAMMAD FAIZAL", "KOH AH SENG", "PRIYA NAIR"),
    "shop": ("NTUC FAIRPRICE TAMPINES", "SHENG SIONG 0482", "GRAB* A-6TK2WQ", "TOAST BOX RAFFLES", "COURTS MEGASTORE"),
    "bill": ("SP SERVICES LTD", "SINGTEL MOBILE 9188####", "AIA SINGAPORE", "IRAS INCOME TAX 24"),
}
KINDS = (
    Kind(5, -4, -320, "DEBIT PURCHASE|{shop}|xx-4417 SGD", "daily"),
    Kind(4, -10, -1500, "FUND TRANSFER|via PayNow-Mobile|to {who}|OTHR - 2 PAX 18.50 EACH", "daily"),
    Kind(3, 10, 900, "FUND TRANSFER|via PayNow|from {who}", "daily"),
    Kind(2, -30, -600, "GIRO PAYMENT|{bill}", "daily"),
    Kind(1, -100, -2400, "CHEQUE", "cheque", "5"),
    Kind(0.8, 2800, 7200, "GIRO - SALARY|MERLION LOGISTICS PTE", "daily", "0.01", 1),
    Kind(1, -50, -500, "CASH WITHDRAWAL|ATM 7712 BLK 201 TAMPINES ST 21", "daily", "10"),
)
SAVING = (
    Kind(3, 100, 1500, "FUND TRANSFER|from 501-77###0-001", "daily", "50"),
    Kind(1, -200, -2000, "FUND TRANSFER|to 501-77###0-001|IB REF 20######", "daily", "50"),
    Kind(2, 0.05, 42, "INTEREST CREDIT", "daily"),
    Kind(1, 5, 60, "BONUS INTEREST|SAVE + SPEND", "daily"),
)
EDGE, OUT, IN = 556, 410, 482
LEFT = 38


class Account(NamedTuple):
    name: str
    number: str
    opening: Decimal
    entries: list[Entry]

    @property
    def closing(self) -> Decimal:
        return self.opening + total(self.entries)


def short(day: date) -> str:
    return f"{day:%d %b}".upper()


def new() -> Page:
    return Page(face="Times-Roman", bold="Times-Bold")


def head(page: Page, first: bool, period: tuple[date, date]) -> float:
    page.put(LEFT, 46, "Straits Harbour Bank", 15, bold=True)
    page.put(EDGE, 46, "Consolidated Statement of Accounts", 11, right=True)
    page.put(EDGE, 60, f"{short(period[0])} {period[0].year} TO {short(period[1])} {period[1].year}", 9, right=True)
    if first:
        page.lines(LEFT, 82, ["MR LIM JUN HAO", "BLK 418 TAMPINES STREET 41", "#09-122", "SINGAPORE 520418"], 10, 12)
    return 148 if first else 92


def summary(flow: Flow, accounts: list[Account]) -> None:
    page, y = flow.page, flow.y
    page.box(LEFT, y - 11, EDGE - LEFT, 15, (0.88, 0.88, 0.88))
    for x, text in ((LEFT + 4, "Deposits"), (250, "Account No.")):
        page.put(x, y, text, 9, bold=True)
    page.put(EDGE - 4, y, "Balance (SGD)", 9, bold=True, right=True)
    for account in accounts:
        y += 15
        page.put(LEFT + 4, y, account.name)
        page.put(250, y, account.number)
        page.put(EDGE - 4, y, written(account.closing), right=True)
    page.put(LEFT + 4, y + 17, "Total Deposits", 9, bold=True)
    page.put(EDGE - 4, y + 17, written(sum((a.closing for a in accounts), Decimal(0))), 9, bold=True, right=True)
    flow.y = y + 46


def titles(page: Page, y: float) -> float:
    page.rule(LEFT, y - 10, EDGE)
    spread = ((LEFT, ("Transaction", "Date")), (96, ("Value", "Date")), (138, ("Description",)), (306, ("Cheque",)))
    for x, lines in spread:
        page.lines(x, y, lines, 8.5, 9.5)
    for right, text in ((OUT, "Withdrawal"), (IN, "Deposit"), (EDGE, "Balance")):
        page.put(right, y, text, 8.5, right=True)
    page.rule(LEFT, y + 14, EDGE)
    return y + 28


def mark(flow: Flow, text: str, balance: Decimal) -> None:
    flow.page.put(138, flow.y, text, 9, bold=True)
    flow.page.put(EDGE, flow.y, written(balance), 9, right=True, bold=True)
    flow.y += 16


def one(rng: Random, flow: Flow, entry: Entry, balance: Decimal) -> Row:
    page, y = flow.page, flow.y
    value = earlier(rng, entry.day, 2)
    page.put(LEFT, y, short(entry.day))
    page.put(96, y, short(value))
    if entry.tag == "cheque":
        page.put(306, y, f"{rng.randint(100, 999)}{rng.randint(100, 999)}")
    page.put(IN if entry.amount > 0 else OUT, y, written(abs(entry.amount)), right=True)
    page.put(EDGE, y, written(balance), right=True)
    row = taken(entry, entry.lines, flow.number, balance, value)
    flow.y = page.lines(138, y, entry.lines, 9, 10.5) + 3
    return row


def table(rng: Random, flow: Flow, account: Account) -> list[Row]:
    flow.need(110)
    flow.page.put(LEFT, flow.y, account.name.upper(), 10.5, bold=True)
    flow.page.put(LEFT, flow.y + 13, f"Account No. {account.number}", 9)
    flow.y = titles(flow.page, flow.y + 34)
    balance, rows = account.opening, list[Row]()
    mark(flow, "BALANCE B/F", balance)
    for entry in account.entries:
        if flow.need(10.5 * len(entry.lines) + 4):
            flow.page.put(LEFT, flow.y - 6, f"{account.name.upper()} (continued)", 9, bold=True)
            flow.y = titles(flow.page, flow.y + 14)
        balance += entry.amount
        rows.append(one(rng, flow, entry, balance))
    mark(flow, "BALANCE C/F", balance)
    for right, sign in ((OUT, -1), (IN, 1)):
        flow.page.put(right, flow.y, written(abs(total(account.entries, sign))), right=True)
    flow.page.put(138, flow.y, "Total Withdrawals/Deposits")
    flow.y += 34
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    accounts = []
    few = rng.randint(2, 7)
    for name, digits, kinds, count in (
        ("Everyday 365 Account", "501-77", KINDS, how_many(rng)),
        ("Bonus Saver Account", "610-02", SAVING, few),
    ):
        opening = money(rng, 900, 30000)
        entries = some_entries(rng, kinds, POOLS, period, count=count, balance=opening, floor=400)
        accounts.append(Account(name, f"{digits}{rng.randint(1000, 9999)}-001", opening, entries))
    if rng.random() < 0.3:
        accounts.reverse()
    flow = Flow(765, new, lambda page, n: head(page, n == 1, period))
    summary(flow, accounts)
    rows = [row for account in accounts for row in table(rng, flow, account)]
    flow.need(30)
    flow.page.put(
        LEFT,
        flow.y,
        "Deposits are insured up to S$100,000 in aggregate per depositor by SDIC. Report errors in 14 days.",
        7.5,
        color=GREY,
    )
    number_pages(flow.pages, EDGE, 812, "Page {} of {}", right=True)
    by_hand(flow.pages, path, Hand(show="Tw", scaled=True, tw=0.8))
    return Truth("checking", "en_SG", "SGD", None, *period, None, None, rows)
