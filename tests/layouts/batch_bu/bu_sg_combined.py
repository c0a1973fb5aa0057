"""Singapore, combined statement: a summary, then two or three accounts, each with balances brought and carried forward.

Details run over up to four lines, days have four digits for the year, the balance stands at the end of a day; totals of
withdrawals and deposits are in the line of the balance carried forward.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period
from layouts.frame import written as w
from layouts.pens import GREY, Flow, Page, with_pymupdf

from ._rows import ends_of_days, how_many, numbered, para, used_on

RED = (0.75, 0.05, 0.1)
POOLS: Pools = {
    "shop": (
        "NTUC FP-TAMPINES",
        "SHENG SIONG @ BEDOK",
        "7-ELEVEN-TAMPINES MALL",
        "KOPITIAM TPY HUB",
        "COLD STORAGE JEWEL",
    ),
    "net": ("GRAB* A-5?#?#?#", "SHOPEE SINGAPORE MP", "BUS/MRT ########", "NETFLIX.COM"),
    "used": used_on("%d%b"),
    "who": ("TAN WEI LING", "MUHAMMAD HAFIZ BIN R", "LIM KOK SENG", "PRIYA D/O KUMAR"),
    "why": ("dinner", "PayNow Transfer", "rent", "OTHR"),
    "firm": ("SP DIGITAL PTE. LTD.", "SINGTEL", "INLAND REVENUE AUTHORITY"),
    "work": ("RAFFLES MARINE PTE LTD", "LION CITY SYSTEMS P L"),
}
DAILY = [
    Kind(10, -3, -120, "Point-of-Sale Transaction|NETS QR PAYMENT ########|{shop}"),
    Kind(12, -2, -90, "Debit Card Transaction|{net} SI SGP {used}|4628-4500-1287-####"),
    Kind(6, -10, -600, "Advice FAST Payment / Receipt|{why}|PayNow Transfer #######|To: {who}"),
    Kind(5, 10, 700, "Advice FAST Payment / Receipt|{why}|2024##########|From: {who}"),
    Kind(2, 2400, 6200, "GIRO Salary|SALARY|{work}", most=1),
    Kind(3, -25, -240, "GIRO - PAYMENTS/COLLECTIONS|{firm}|A########"),
    Kind(2, -20, -500, "Cash Withdrawal|1#######, TAMPINES CENTRAL", step="10"),
    Kind(0.6, -2, -2, "Service Charge|FALL BELOW FEE", most=1),
    Kind(0.8, 0.02, 6, "Interest Earned", most=1),
]
QUIET = [
    Kind(4, 100, 1500, "Funds Transfer|0##-######-#|From: CHUA MEI YEE", step="50"),
    Kind(3, -100, -1200, "Funds Transfer|TO 0##-######-#", step="50"),
    Kind(1, 0.3, 12, "Interest Earned", most=1),
]


class Account:
    """One of the accounts: its rows and the balances before and after."""

    def __init__(self, rng: Random, name: str, kinds: Sequence[Kind], count: int, span: tuple[date, date]) -> None:
        self.name = name
        self.number = fill(rng, "0##-######-#", span[0], {})
        self.opening = some_amount(rng, 900, 30000)
        self.entries: list[Entry] = some_entries(rng, kinds, POOLS, span, count=count, balance=self.opening, floor=60)
        self.balances = running(self.opening, [entry.amount for entry in self.entries])
        self.closing = self.balances[-1] if self.balances else self.opening


def _summary(page: Page, accounts: list[Account], end: date) -> None:
    page.lines(60, 150, ("MDM CHUA MEI YEE", "BLK 482 TAMPINES ST 43", "#08-117", "SINGAPORE 520482"), 9, 11)
    page.put(40, 240, f"Account Summary as at {end:%d %b %Y}", 12, bold=True, color=RED)
    page.box(40, 250, 515, 18, (0.9, 0.9, 0.9))
    for x, title, right in ((46, "Deposits", False), (250, "Account No.", False), (549, "Balance (SGD)", True)):
        page.put(x, 262, title, 8.5, bold=True, right=right)
    for n, account in enumerate(accounts):
        page.put(46, 284 + 16 * n, account.name, 8.5)
        page.put(250, 284 + 16 * n, account.number, 8.5)
        page.put(549, 284 + 16 * n, w(account.closing), 8.5, right=True)
    y = 284 + 16 * len(accounts)
    page.rule(40, y - 8, 555)
    page.put(46, y + 6, "Total Deposits", 8.5, bold=True)
    total = sum((account.closing for account in accounts), Decimal("0.00"))
    page.put(549, y + 6, w(total), 8.5, right=True, bold=True)
    page.put(40, y + 60, "Messages For You", 11, bold=True, color=RED)
    text = (
        "Never give your one-time password to anybody, whoever asks. Switch off transfers abroad in the app when you "
        "do not travel, and look at your limits from time to time. Deposits of Singapore dollars are insured up to "
        "S$100,000 for each depositor by the Singapore Deposit Insurance Corporation."
    )
    para(page, 40, y + 76, text, 8.5, 500)


def _begin(flow: Flow, account: Account, again: bool) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 11, 515, 16, (0.93, 0.93, 0.93))
    page.put(46, y, account.name + (" (Continued)" if again else ""), 9, bold=True)
    page.put(549, y, f"Account No. {account.number}", 9, bold=True, right=True)
    heads = ((46, "DATE", False), (112, "DETAILS OF TRANSACTIONS", False), (383, "WITHDRAWAL ($)", True))
    for x, title, right in (*heads, (464, "DEPOSIT ($)", True), (549, "BALANCE ($)", True)):
        page.put(x, y + 18, title, 8, bold=True, right=right)
    page.rule(40, y + 23, 555)
    flow.y = y + 35


def _account(flow: Flow, account: Account, truth: Truth) -> None:
    flow.need(120)
    _begin(flow, account, False)
    flow.page.put(46, flow.y, "CURRENCY: SINGAPORE DOLLAR", 8)
    flow.page.put(112, flow.y + 14, "Balance Brought Forward", 8.5, bold=True)
    flow.page.put(549, flow.y + 14, f"SGD {w(account.opening)}", 8.5, bold=True, right=True)
    flow.y += 30
    shown: tuple[int, date] | None = None
    for entry, balance, last in zip(account.entries, account.balances, ends_of_days(account.entries), strict=True):
        if flow.need(11 * len(entry.lines)):
            _begin(flow, account, True)
        page, y = flow.page, flow.y
        if shown != (flow.number, entry.day):
            page.put(46, y, f"{entry.day:%d/%m/%Y}", 8.5)
        shown = (flow.number, entry.day)
        page.put(383 if entry.amount < 0 else 464, y, w(entry.amount, minus=""), 8.5, right=True)
        page.put(549, y, w(balance) if last else "", 8.5, right=True)
        flow.y = page.lines(112, y, entry.lines, 8.5, 11) + 4
        text = " ".join(" ".join(entry.lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance if last else None, page=flow.number))
    if flow.need(40):
        _begin(flow, account, True)
    page, y = flow.page, flow.y
    page.rule(40, y - 7, 555)
    page.put(46, y + 5, "Total Balance Carried Forward:", 8.5, bold=True)
    for x, sign in ((383, -1), (464, 1)):
        total = sum((entry.amount for entry in account.entries if entry.amount * sign > 0), Decimal("0.00"))
        page.put(x, y + 5, w(total, minus=""), 8.5, bold=True, right=True)
    page.put(549, y + 5, f"SGD {w(account.closing)}", 8.5, bold=True, right=True)
    page.rule(40, y + 10, 555)
    flow.y = y + 40


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    if start.day != 1:
        start = start.replace(day=1)
        end = start + timedelta(30)
    accounts = [Account(rng, "Merlion Multi-Currency Plus", DAILY, how_many(rng), (start, end))]
    accounts.append(Account(rng, "My Reserve Savings Account", QUIET, rng.randint(2, 6), (start, end)))
    if rng.random() < 0.5:
        accounts.append(Account(rng, "Joint Passbook Savings", QUIET, rng.randint(1, 4), (start, end)))
    truth = Truth("savings", "en_SG", "SGD", None, start, end, None, None)

    def head(page: Page, count: int) -> float:
        page.put(40, 52, "Straits & Merlion", 18, bold=True, color=RED)
        page.put(555, 44, "Consolidated Statement", 13, bold=True, right=True)
        page.put(555, 70, f"Statement period {start:%d %b %Y} to {end:%d %b %Y}", 7.5, right=True)
        if count > 1:
            page.put(40, 92, f"Transaction Details as of {end:%d %b %Y}", 11, bold=True, color=RED)
        return 120

    flow = Flow(770, Page, head)
    _summary(flow.page, accounts, end)
    flow.turn()
    for account in accounts:
        _account(flow, account, truth)
    numbered(flow.pages, 555, 58, "Page {} of {}")
    for page in flow.pages:
        page.put(40, 815, "Straits & Merlion Bank Ltd  Co. Reg. No. 199900017E  12 Marina Boulevard", 6.5, color=GREY)
        page.put(24, 700, "PDS_DEPCONSMIN_LOC_0117", 5, angle=90, color=GREY)
    with_pymupdf(flow.pages, path)
    return truth
