"""Singapore: consolidated statement of a local bank: two deposit accounts in one PDF.

A summary of all accounts, per account a Balance Brought Forward and Balance Carried Forward line (on every page), sums
of both columns on the latter, descriptions of three to five lines, and a table of time deposits whose lines carry
dates and sums but are no transactions. Texts are stored column by column.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    running,
    some_amount,
    some_count,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, Flow, Page, with_pymupdf

POOLS: Pools = {
    "name": ["LIM KAH HOE", "NUR SYAFIQAH BTE R", "TAN BEE GEOK", "RAVI S/O MANIAM", "CHUA JIA WEN"],
    "shop": ["KOPI CORNER (AMK)", "FAIRMART XTRA-JEM", "GRABBIT* A-5XK#", "SHENGLI MART", "POPULOUS BOOKS"],
    "firm": ["STRAITS MARINE PTE LTD", "ORCHID HEALTHCARE LLP", "KALLANG DATA PTE. LTD."],
    "card": lambda _, day: f"{day:%d%b}".upper(),
}
DAILY = [
    Kind(6, -2, -250, "Debit Card Transaction|{shop} SINGAPORE SG {card}|5264-####-####-####"),
    Kind(4, -5, -600, "FAST Payment / Receipt|PayNow Transfer ########|To: {name}|OTHR PayNow Transfer"),
    Kind(4, 5, 900, "FAST Payment / Receipt|Incoming PayNow Ref ########|From: {name}|OTHR Other"),
    Kind(2, -30, -700, "GIRO Payment / Collection|IRAS|TAX S#######G|TAXS"),
    Kind(2, -20, -180, "GIRO Payment / Collection|SP POWER GRID SVCS|######0###|OTHR"),
    Kind(2, -50, -500, "Cash Withdrawal|ATM {card} 5264-####-####-####", step="10.00"),
    Kind(1, 2800, 9600, "GIRO Salary|{firm}|SALA", most=1),
    Kind(2, -1, -30, "NETS QR Payment|{shop}|TO: NETS0#######"),
    Kind(1, -120, -3000, "Advice|ICT ########|{name}", most=2),
]
SAVING = [
    Kind(3, 100, 2000, "Funds Transfer|FROM MULTIPLIER ACCOUNT", step="50.00"),
    Kind(1, -100, -1000, "Funds Transfer|TO MULTIPLIER ACCOUNT", step="50.00"),
    Kind(1, -5, -5, "Fall-below Fee", step="2.00", most=1),
]


def _head(page: Page, number: int, end: date) -> float:
    page.put(40, 50, "MERLION BANK", 16, bold=True, color=(0.8, 0.05, 0.1))
    page.put(555, 46, "Consolidated Statement", 12, right=True, bold=True)
    page.put(555, 58, f"as at {end:%d %b %Y}", 8, right=True, color=GREY)
    page.put(40, 815, "Merlion Bank Ltd   Co. Reg. No. 196800306X   GST Registration No. MR-8500180-3", 6, color=GREY)
    page.put(555, 815, f"Page {number}", 6, right=True)
    if number > 1:
        return 84
    page.lines(40, 92, ["MS TEO HUI MIN", "BLK 412 HOLLAND CRESCENT", "#11-238", "SINGAPORE 270412"], 8, 11)
    return 154


def _heading(page: Page, y: float) -> None:
    page.box(38, y - 10, 520, 15, (0.9, 0.9, 0.9))
    page.put(42, y, "Date", 8, bold=True)
    page.put(100, y, "Description", 8, bold=True)
    for x, text in ((390, "Withdrawal (-)"), (470, "Deposit (+)"), (553, "Balance")):
        page.put(x, y, text, 8, bold=True, right=True)


class _Account:
    """One account's table, which names itself again on each of its pages."""

    def __init__(self, flow: Flow, name: str, number: str, opening: Decimal, entries: list[Entry]) -> None:
        self.flow, self.name, self.number, self.opening, self.entries = flow, name, number, opening, entries
        self.balances = running(opening, [entry.amount for entry in entries])
        self.closing = self.balances[-1] if entries else opening

    def start(self, balance: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(40, y, self.name, 9, bold=True)
        page.put(553, y, f"Account No. {self.number}", 8, right=True)
        _heading(page, y + 18)
        page.put(100, y + 34, "Balance Brought Forward", 8, bold=True)
        page.put(553, y + 34, f"SGD {written(balance)}", 8, bold=True, right=True)
        self.flow.y = y + 50

    def carried(self, balance: Decimal, amounts: list[Decimal]) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(100, y, "Balance Carried Forward", 8, bold=True)
        out = -sum((amount for amount in amounts if amount < 0), Decimal("0.00"))
        page.put(390, y, written(out), 8, bold=True, right=True)
        page.put(470, y, written(sum(amounts, out)), 8, bold=True, right=True)
        page.put(553, y, f"SGD {written(balance)}", 8, bold=True, right=True)
        self.flow.y = y + 30

    def draw(self) -> list[Row]:
        if self.flow.y > 680:
            self.flow.turn()
        self.start(self.opening)
        rows: list[Row] = []
        amounts: list[Decimal] = []
        before = self.opening
        for entry, balance in zip(self.entries, self.balances, strict=True):
            if self.flow.y + 10 * len(entry.lines) > 770:
                self.carried(before, amounts)
                self.flow.turn()
                self.start(before)
            page, y = self.flow.page, self.flow.y
            rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, self.flow.number))
            page.put(42, y, f"{entry.day:%d/%m/%Y}", 8)
            page.put(390 if entry.amount < 0 else 470, y, written(entry.amount, minus=""), 8, right=True)
            page.put(553, y, written(balance), 8, right=True)
            self.flow.y = page.lines(100, y, entry.lines, 8, 10) + 3
            amounts, before = [*amounts, entry.amount], balance
        self.carried(self.closing, amounts)
        return rows


def _summary(flow: Flow, accounts: list[_Account], deposit: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(40, y, "Account Summary", 11, bold=True)
    lines = [(account.name, account.number, account.closing) for account in accounts]
    for n, (name, number, amount) in enumerate([*lines, ("Time Deposits", "", deposit)]):
        page.put(42, y + 18 + 13 * n, name, 8)
        page.put(260, y + 18 + 13 * n, number, 8)
        page.put(553, y + 18 + 13 * n, f"SGD {written(amount)}", 8, right=True)
    page.rule(40, y + 64, 555)
    page.put(42, y + 75, "Total", 8, bold=True)
    total = sum((account.closing for account in accounts), deposit)
    page.put(553, y + 75, f"SGD {written(total)}", 8, bold=True, right=True)
    flow.y = y + 104


def _deposits(flow: Flow, rng: Random, start: date, end: date, deposit: Decimal) -> None:
    flow.need(90)
    page, y = flow.page, flow.y
    page.put(40, y, "Time Deposits", 9, bold=True)
    for x, text in ((42, "Placement Date"), (130, "Maturity Date"), (250, "Interest Rate % p.a.")):
        page.put(x, y + 16, text, 8, bold=True)
    page.put(553, y + 16, "Principal (SGD)", 8, bold=True, right=True)
    page.put(42, y + 30, f"{start:%d/%m/%Y}", 8)
    page.put(130, y + 30, f"{end.replace(year=end.year + 1, day=min(end.day, 28)):%d/%m/%Y}", 8)
    page.put(250, y + 30, f"{rng.randint(105, 380) / 100:.4f}", 8)
    page.put(553, y + 30, written(deposit), 8, right=True)
    page.put(40, y + 56, "Please examine this statement and report any discrepancy within 14 days.", 7, color=GREY)
    page.put(40, y + 66, "Deposits are insured up to S$75,000 in aggregate per depositor by law.", 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    flow = Flow(775, Page, lambda page, number: _head(page, number, end))
    plan = [("Merlion Multiplier Account", DAILY, some_count(rng), 300, 20000)]
    plan.append(("Merlion Savings Plus", SAVING, rng.randint(0, 6), 1000, 60000))
    accounts = []
    for name, kinds, count, low, high in plan:
        number, opening = fill(rng, "###-#####-#", start, {}), some_amount(rng, low, high)
        period = (start, end)
        entries = some_entries(rng, kinds, POOLS, period, count=count, reversal="Reversal {}", balance=opening, floor=0)
        interest = some_amount(rng, 0.03, 40)
        entries += [Entry(end, ("Interest Earned",), interest, "", "")] if entries else []
        accounts.append(_Account(flow, name, number, opening, entries))
    deposit = some_amount(rng, 5000, 80000, "1000.00")
    _summary(flow, accounts, deposit)
    rows = [row for account in accounts for row in account.draw()]
    _deposits(flow, rng, start, end, deposit)
    for page in flow.pages:
        page.put(555, 824, f"{flow.number} pages in all", 6, right=True, color=GREY)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("checking", "en_SG", "SGD", accounts[0].number, start, end, None, None, rows)
