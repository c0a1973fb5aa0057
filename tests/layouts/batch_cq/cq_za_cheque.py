"""South Africa, a cheque account: text first, fees marked "##", minus behind, and a date "MM DD" near the end.

The fee column only says what kind of row it is: the fee itself stands among the debits. Balance brought forward opens
each page, a VAT summary and a month's fee table close the statement.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._tools import Story, across, day_before, fold, row, story, told

POOLS: Pools = {
    "dag": day_before("%d %b"),
    "shop": [
        "PNP CRP KENILWORTH",
        "CHECKERS SIXTY60",
        "ENGEN CLAREMONT",
        "WOOLWORTHS CAVENDISH",
        "TAKEALOT",
        "DIS-CHEM",
    ],
    "firm": ["OUTSURANCE", "VODACOM", "CITYOFCPT ", "DSTV", "DISCOVERY HEALTH", "VIRGIN ACTIVE"],
    "who": ["N DLAMINI", "J VAN ZYL", "SIPHO M RENT", "CAPE ROOFING CC"],
}
KINDS = [
    Kind(9, -25, -1900, "CHEQUE CARD PURCHASE|{shop} 5221*####  {dag}"),
    Kind(4, -90, -3900, "DEBIT ORDER|{firm} 0######## 001"),
    Kind(3, -100, -3000, "AUTOBANK CASH WITHDRAWAL AT|KENILWORTH 1#H#2 5221*####", step="50"),
    Kind(3, -60, -9500, "IB PAYMENT TO|{who}"),
    Kind(2, -45, -900, "INTERNATIONAL PURCHASE|NETFLIX.COM 5221*#### 9.99 USD"),
    Kind(3, 150, 9000, "CREDIT TRANSFER|{who}"),
    Kind(1, 12000, 38000, "SALARY CREDIT|METRORAIL 00####", most=2),
    Kind(2, -2.4, -11, "FEE: CASH WITHDRAWAL", "##"),
    Kind(2, -1.2, -8, "FEE - ELECTRONIC ACCOUNT PAYMENT", "##"),
    Kind(1, -99, -129, "FIXED MONTHLY FEE", "##", most=1),
]
SPOTS = (45, -330, -400, -470, 486, -560)
HEADS = ("Details", "Service Fee", "Debits", "Credits", "Date", "Balance")


def rand(amount: Decimal) -> str:
    return written(amount, minus="") + ("-" if amount < 0 else "")


class Month:
    """One statement's pages and what is brought forward."""

    def __init__(self, it: Story, number: str) -> None:
        self.it, self.number, self.carried, self.day = it, number, it.opening, it.period[0]
        self.flow = Flow(775, Page, self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.it.period
        page.put(45, 46, "PROTEA BANK", 15, bold=True, color=(0, 0.2, 0.6))
        page.put(560, 46, "BANK STATEMENT / TAX INVOICE", 10, right=True, bold=True)
        page.put(560, 58, "VAT Reg No. 4100105461   Month-end " + f"{end:%d %B %Y}", 7.5, right=True)
        y = 90
        if number == 1:
            page.lines(45, 80, ("MS A R PIETERSE", "9 LADY ANNE AVENUE", "KENILWORTH", "7708"), 9)
            facts = (f"Account number {self.number}", f"Statement from {start:%d %B %Y} to {end:%d %B %Y}")
            page.lines(330, 80, (*facts, "Statement frequency: Monthly"), 8.5)
            page.put(45, 150, "PRESTIGE CURRENT ACCOUNT", 11, bold=True)
            y = 175
        page.rule(45, y - 11, 560)
        across(page, y, SPOTS, HEADS, 8, bold=True)
        page.rule(45, y + 5, 560)
        when = f"{self.day:%m %d}"
        across(page, y + 18, SPOTS, ("BALANCE BROUGHT FORWARD", "", "", "", when, rand(self.carried)), 8.5)
        return y + 32

    def rows(self) -> list[Row]:
        rows = []
        for entry, balance in zip(self.it.entries, self.it.balances, strict=True):
            lines = fold(entry.lines, "Helvetica", 8.5, 225)
            self.flow.need(10.5 * len(lines))
            paid = (rand(entry.amount), "") if entry.amount < 0 else ("", rand(entry.amount))
            texts = ("", entry.tag, *paid, f"{entry.day:%m %d}", rand(balance))
            across(self.flow.page, self.flow.y, SPOTS, texts, 8.5)
            rows.append(row(entry, lines, self.flow.number, balance))
            self.flow.y = self.flow.page.lines(45, self.flow.y, lines, 8.5, 10.5) + 1
            self.carried, self.day = balance, entry.day
        return rows

    def end(self) -> None:
        self.flow.need(130)
        page, y = self.flow.page, self.flow.y + 14
        fees = -sum((e.amount for e in self.it.entries if e.tag), Decimal(0))
        vat = (fees * 15 / 115).quantize(Decimal("0.01"))
        y = page.lines(45, y, ("## These fees include VAT at 15%.", "VAT Summary"), 8, 13, bold=True)
        table = (
            ("Total charge amount (excl. VAT)", fees - vat),
            ("Total VAT", vat),
            ("Total charge amount (incl. VAT)", fees),
        )
        for n, (name, amount) in enumerate(table):
            across(page, y + 11 * n, (45, -330), (name, "R" + rand(amount)), 8)
        text = (
            f"Account summary: balance at {self.it.period[1]:%d %B %Y}  R{rand(self.it.closing)}",
            "Overdraft limit R5,000.00 at 21.25% p.a. Terms changed with effect from 01 Jan. Call 0860 000 148.",
        )
        page.lines(45, y + 48, text, 8, 11, color=GREY)


def usual(day: date) -> str:
    return f"{day:%Y-%m-%d}"


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=300, high=30_000, floor=-3000, reversal="REVERSAL {}")
    number = f"{rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(0, 9)}"
    month = Month(it, number)
    rows = month.rows()
    month.end()
    for n, page in enumerate(month.flow.pages, 1):
        across(page, 805, (45, -560), (f"Printed {usual(it.period[1])} 06:12", f"Page {n} of {month.flow.number}"), 7.5)
    by_hand(month.flow.pages, path, Hand("Tj", form=True))
    return told(it, rows, "en-ZA", "ZAR", number.replace(" ", ""))
