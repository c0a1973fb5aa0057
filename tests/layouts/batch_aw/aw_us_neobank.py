"""United States, neobank's checking account: transaction day first and settlement day last without leading zeros, a
type, the amount twice (amount and net amount), a summary by type; settlement days are out of order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits
from ._rows import by_writer, months

MINT = (0.1, 0.62, 0.42)
POOLS: Pools = {
    "town": ["FRESNO CAUS", "TULSA OKUS", "MACON GAUS", "TACOMA WAUS", "DAYTON OHUS"],
    "shop": [
        "WAL-MART #####",
        "CIRCLE K # #####",
        "DOLLAR GENERAL",
        "KROGER ####",
        "TACO BELL ######",
        "AUTOZONE ####",
    ],
    "person": ["Destiny M", "Marcus Hill", "Aunt Ro", "Jaylen P"],
}
KINDS = [
    Kind(14, -140, -2, "{shop} {town}", tag="Purchase"),
    Kind(4, -48, -7, "SHELL OIL ######## {town}", tag="Purchase"),
    Kind(3, -60, -3, "AMAZON.COM*?#??# SEATTLE WAUS", tag="Purchase"),
    Kind(3, -75, -6, "Cash App*{person} 4153753176 CAUS", tag="Purchase"),
    Kind(2, -25, -5, "NETFLIX.COM LOS GATOS CAUS", tag="Purchase"),
    Kind(4, 380, 1450, "PAYCHEX EES, DIRECT DEP", tag="Direct Deposit"),
    Kind(2, 20, 300, "CASH DEPOSIT WALGREENS {town}", tag="Deposit", step="1"),
    Kind(3, -220, -5, "Transfer to {person}", tag="Transfer"),
    Kind(3, 5, 260, "Transfer from {person}", tag="Transfer"),
    Kind(5, -0.99, -0.02, "Round Up Transfer to Savings Account", tag="Round Up Transfer"),
    Kind(2, -200, -20, "ALLPOINT ##### {town}", tag="ATM Withdrawal", step="20"),
    Kind(1, -2.5, -2.5, "Out of network ATM fee", tag="Fee"),
    Kind(1, -5, -1, "Overdraft cover tip", tag="Fee", step="1"),
    Kind(0.7, 3, 70, "{shop} {town}", tag="Merchant Credit"),
]
CATEGORIES = {
    "Deposits": ("Deposit", "Direct Deposit"),
    "ATM Withdrawals": ("ATM Withdrawal",),
    "Purchases": ("Purchase",),
    "Adjustments": ("Merchant Credit",),
    "Transfers": ("Transfer",),
    "Round Up Transfers": ("Round Up Transfer",),
    "Fees": ("Fee",),
}
ERRORS = [
    "Error Resolution Procedures",
    "Something here is wrong or unknown to you? Message or call Member Services within 60 days of this statement.",
    "Have your account number at hand, say which transaction you mean and why, and for how many dollars. We look into",
    "it within ten business days and credit your account meanwhile where the law asks us to.",
]


def money(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else ''}${written(abs(amount))}"


def short(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


def long(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


@dataclass
class _Sheet:
    name: str
    number: str
    start: date
    end: date
    opening: Decimal
    found: list[Entry]
    table: bool = True

    def table_head(self, page: Page, y: float) -> float:
        heads = [
            (40, ["TRANSACTION", "DATE"], False),
            (112, ["DESCRIPTION"], False),
            (300, ["TYPE"], False),
            (446, ["AMOUNT"], True),
            (508, ["NET AMOUNT"], True),
            (572, ["SETTLEMENT", "DATE"], True),
        ]
        for x, lines, right in heads:
            page.lines(x, y, lines, 7, 8.5, right=right, bold=True, color=GREY)
        page.rule(40, y + 14, 572, 0.8, MINT)
        return y + 30

    def head(self, page: Page, count: int) -> float:
        page.put(40, 54, "minnow", 22, bold=True, color=MINT)
        if count > 1:
            return self.table_head(page, 88) if self.table else 88
        page.lines(572, 44, ["Member Services", "(800) 555-0142", "PO Box 417, Austin, TX 78767"], 8, 10.5, right=True)
        page.put(40, 104, "Checking Account Statement", 17, bold=True)
        page.lines(40, 132, [self.name, "2210 W ALAMEDA ST APT 7", "FRESNO, CA 93728"], 9, 12)
        page.put(318, 132, "Account number", 8, color=GREY)
        page.put(318, 144, self.number, 9)
        page.put(318, 160, "Statement period", 8, color=GREY)
        page.put(318, 172, f"{self.end:%B %Y} ({long(self.start)} - {long(self.end)})", 9)
        page.put(40, 190, "Issued by Lone Pecan Bank, N.A., Member FDIC", 8, color=GREY)
        page.put(40, 224, "Summary", 13, bold=True)
        sums = [(f"Beginning balance on {long(self.start)}", self.opening)]
        for label, tags in CATEGORIES.items():
            sums.append((label, sum((entry.amount for entry in self.found if entry.tag in tags), Decimal())))
        sums.append((f"Ending balance on {long(self.end)}", sum((amount for _, amount in sums), Decimal())))
        y = 244.0
        for label, amount in sums:
            strong = "balance" in label
            page.put(40, y, label, 9, bold=strong)
            page.put(572, y, money(amount), 9, bold=strong, right=True)
            page.rule(40, y + 5, 572, 0.3, (0.8, 0.8, 0.8))
            y += 16
        page.put(40, y + 20, "Transactions", 13, bold=True)
        return self.table_head(page, y + 42)


def draw(rng: Random, path: Path) -> Truth:
    start, end = months(rng)
    opening = some_amount(rng, 4, 1900)
    last = end - timedelta(3)
    found = some_entries(rng, KINDS, POOLS, (start, last), count=rng.randint(16, 110), balance=opening, floor=-60)
    number = fill(rng, "1#########", start, {})
    name = rng.choice(["Tasha R Whitlock", "Eduardo Banuelos", "Kimberly Ott"])
    sheet = _Sheet(name, number, start, end, opening, found)
    flow = Flow(712, lambda: Page(LETTER), sheet.head)
    rows = []
    for entry in found:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 176))
        flow.need(10.5 * len(lines) + 8)
        page, y = flow.page, flow.y
        settled = entry.day + timedelta(rng.choice([0, 1, 1, 2, 3]) if entry.tag == "Purchase" else 0)
        page.put(40, y, short(entry.day), 8.5)
        page.lines(112, y, lines, 8.5, 10.5)
        page.put(300, y, entry.tag, 8.5)
        page.put(446, y, money(entry.amount), 8.5, right=True)
        page.put(508, y, money(entry.amount), 8.5, right=True)
        page.put(572, y, short(settled), 8.5, right=True)
        flow.y = y + 10.5 * len(lines) + 7
        page.rule(40, flow.y - 11, 572, 0.3, (0.85, 0.85, 0.85))
        rows.append(Row(settled, " ".join(lines), entry.amount, page=flow.number))
    sheet.table = False
    flow.need(70)
    flow.page.put(40, flow.y + 14, ERRORS[0], 9, bold=True)
    flow.page.lines(40, flow.y + 27, ERRORS[1:], 7.5, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 758, "Minnow is a financial technology company, not a bank.", 7, color=GREY)
        page.put(572, 758, f"Page {n} of {len(flow.pages)}", 8, right=True, color=GREY)
    by_writer(flow.pages, path)
    closing = opening + sum(entry.amount for entry in found)
    return Truth("checking", "en_US", "USD", number, start, end, opening, closing, rows)
