"""United States: combined statement of a credit union: savings (shares), checking (share draft) and a certificate.

Suffix headings per account, Previous Balance and New Balance lines without amounts, posting date on every row and an
effective date on some, one signed amount column and a balance, dividend and yield lines, a draft recap that repeats
rows in three groups, year-to-date tables. Texts are stored in no order.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    earlier,
    fill,
    running,
    some_amount,
    some_count,
    some_entries,
    some_period,
    written,
)
from ..pens import GREY, LETTER, Flow, Page, with_fpdf

POOLS: Pools = {
    "shop": ["CEDAR CO-OP GROCERY 7", "RUSTY SPOKE BIKES", "PUMP N PANTRY 118", "LITTLE ACORN CAFE", "FEEDBARN 44"],
    "town": ["BOISE IDUS", "MERIDIAN IDUS", "NAMPA IDUS"],
    "firm": ["TREASURE VALLEY SCH", "GEM STATE MILLWORKS"],
    "biller": ["IDAHO HYDRO", "SAWTOOTH CABLE", "SNAKE RIVER INS"],
    "used": lambda rng, day: f"{earlier(rng, day):%m/%d/%y}",
}
SHARES = [
    Kind(3, 25, 900, "Deposit Transfer From Share 0040", step="5.00"),
    Kind(3, -20, -600, "Withdrawal Transfer To Share 0040", step="5.00"),
    Kind(1, 10, 400, "Deposit by Check"),
]
DRAFT = [
    Kind(9, -3, -190, "Withdrawal Debit Card #000#####|{shop} {town}|Date {used} 2424760############ 5411", "eff"),
    Kind(4, -20, -1300, "Withdrawal ACH {biller}|TYPE: PAYMENT ID: #########|CO: {biller}"),
    Kind(3, 700, 2900, "Deposit ACH {firm}|TYPE: PAYROLL ID: 9#########|CO: {firm}", most=2),
    Kind(2, -20, -400, "Withdrawal at ATM #0#####|CEDAR FCU 8TH ST {town}", "eff", "20.00"),
    Kind(4, -15, -900, "Draft 00####"),
    Kind(1, 20, 900, "Deposit Transfer From Share 0000", step="5.00"),
    Kind(1, -28, -28, "Withdrawal Overdraft Item Fee", step="28.00", most=2),
    Kind(1, 10, 600, "Deposit Mobile"),
]


def _head(page: Page, number: int, member: str, period: tuple[date, date]) -> float:
    page.put(36, 44, "CEDAR VALLEY FEDERAL CREDIT UNION", 13, bold=True, color=(0.1, 0.35, 0.2))
    page.put(36, 56, "PO Box 1190, Boise ID 83701   (208) 555-0170   Insured by NCUA", 7)
    page.put(400, 74, f"Member Number: {member}", 8)
    page.put(400, 85, f"Statement Period: {period[0]:%m/%d/%y} - {period[1]:%m/%d/%y}", 8)
    page.put(400, 96, f"Page: {number}", 8)
    if number == 1:
        page.lines(36, 96, ["MARIANNE T OKONKWO", "JAMES OKONKWO", "918 E SAGEBRUSH DR", "BOISE ID 83712"], 9, 11)
        return 160.0
    return 124.0


@dataclass
class _Share:
    """One suffix of the member's account."""

    rng: Random
    suffix: str
    name: str
    kinds: list[Kind]
    count: int
    opening: Decimal
    rate: str

    def draw(self, flow: Flow, period: tuple[date, date]) -> list[Row]:
        entries = self._entries(period)
        balances = running(self.opening, [entry.amount for entry in entries])
        self._start(flow)
        self._bare(flow, f"{period[0]:%m/%d/%y}", "Previous Balance", self.opening)
        rows = []
        for entry, balance in zip(entries, balances, strict=True):
            if flow.need(10 * len(entry.lines) + 12):
                self._start(flow, " (continued)")
            day = earlier(self.rng, entry.day) if entry.tag == "eff" else entry.day
            page, y = flow.page, flow.y
            effective = day if day != entry.day else None
            rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, effective, flow.number))
            page.put(38, y, f"{entry.day:%m/%d/%y}", 8)
            page.put(92, y, f"{day:%m/%d/%y}" if effective else "", 8)
            page.put(480, y, written(entry.amount), 8, right=True)
            page.put(574, y, written(balance), 8, right=True)
            flow.y = page.lines(146, y, entry.lines, 8, 10) + 1
        closing = balances[-1] if balances else self.opening
        self._bare(flow, f"{period[1]:%m/%d/%y}", "New Balance", closing)
        if rows and self.rate:
            text = f"Annual Percentage Yield Earned {self.rate}% from {period[0]:%m/%d/%y} through {period[1]:%m/%d/%y}"
            flow.page.put(146, flow.y, text, 7.5, color=GREY)
            flow.y += 14
        if self.suffix == "0040":
            self._recap(flow, rows)
        flow.y += 14
        return rows

    def _entries(self, period: tuple[date, date]) -> list[Entry]:
        entries = some_entries(
            *(self.rng, self.kinds, POOLS, period),
            count=self.count,
            reversal="Reversal {}",
            balance=self.opening,
            floor=0,
        )
        if self.rate:
            entries.append(
                Entry(period[1], (f"Deposit Dividend {self.rate}%",), some_amount(self.rng, 0.01, 30), "", "")
            )
        return entries

    def _start(self, flow: Flow, more: str = "") -> None:
        if flow.y > 660:
            flow.turn()
        page, y = flow.page, flow.y
        page.box(34, y - 11, 544, 15, (0.85, 0.92, 0.87))
        page.put(38, y, f"SUFFIX {self.suffix}  {self.name}{more}", 9, bold=True)
        for x, lines in (
            (38, ["Posting", "Date"]),
            (92, ["Effective", "Date"]),
            (146, ["", "Transaction Description"]),
        ):
            page.lines(x, y + 14, lines, 7, 8)
        page.put(480, y + 22, "Amount", 7, right=True)
        page.put(574, y + 22, "Balance", 7, right=True)
        flow.y = y + 36

    def _bare(self, flow: Flow, day: str, text: str, balance: Decimal) -> None:
        flow.page.put(38, flow.y, day, 8)
        flow.page.put(146, flow.y, text, 8, bold=True)
        flow.page.put(574, flow.y, written(balance), 8, bold=True, right=True)
        flow.y += 13

    def _recap(self, flow: Flow, rows: list[Row]) -> None:
        drafts = sorted((row for row in rows if row.description.startswith("Draft")), key=lambda row: row.description)
        if not drafts:
            return
        flow.need(40 + 10 * len(drafts) // 3)
        flow.page.put(38, flow.y + 8, "DRAFT RECAP   (* indicates a break in check sequence)", 8, bold=True)
        for n, row in enumerate(drafts):
            x, y = 38 + 180 * (n % 3), flow.y + 20 + 10 * (n // 3)
            flow.page.put(x, y, row.description.split()[-1], 8)
            flow.page.put(x + 50, y, f"{row.date:%m/%d/%y}", 8)
            flow.page.put(x + 150, y, written(row.amount, minus=""), 8, right=True)
        flow.page.put(38, flow.y + 34 + 10 * ((len(drafts) - 1) // 3), f"{len(drafts)} Drafts Cleared", 8)
        flow.y += 44 + 10 * ((len(drafts) - 1) // 3)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    member = fill(rng, "0000######", period[0], {})
    flow = Flow(740, lambda: Page(size=LETTER), lambda page, number: _head(page, number, member, period))
    shares = [
        _Share(rng, "0000", "REGULAR SHARE SAVINGS", SHARES, rng.randint(0, 6), some_amount(rng, 30, 9000), "0.10"),
        _Share(rng, "0040", "SHARE DRAFT CHECKING", DRAFT, some_count(rng), some_amount(rng, 30, 4000), ""),
        _Share(rng, "0300", "12 MONTH CERTIFICATE", SHARES, 0, some_amount(rng, 30, 20000), "3.45"),
    ]
    rows = [row for share in shares[: rng.choice([2, 3, 3])] for row in share.draw(flow, period)]
    flow.need(70)
    page, y = flow.page, flow.y
    page.rule(36, y - 4, 576)
    page.put(38, y + 8, "YEAR-TO-DATE SUMMARY", 8, bold=True)
    for n, (name, value) in enumerate((("Dividends Paid", some_amount(rng, 1, 400)), ("Total Fees", Decimal("28.00")))):
        page.put(38, y + 22 + 11 * n, f"{name} {period[1].year}", 8)
        page.put(260, y + 22 + 11 * n, written(value), 8, right=True)
    page.put(38, y + 50, "In case of errors on your electronic transfers call within 60 days of 12/31.", 7, color=GREY)
    with_fpdf(flow.pages, path, order="shuffled")
    return Truth("checking", "en_US", "USD", member, *period, None, None, rows)
