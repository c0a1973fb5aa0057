"""Singapore, a local bank's savings account: "01 JAN" twice a row, no year, balance on the last row of a day only.

Chinese stands under the English headings; balance B/F and C/F, totals; an account summary with another currency's
deposit before, a page of notes with sums and dates after.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._tools import Story, across, day_before, fold, last_of_day, number_pages, row, story, told

POOLS: Pools = {
    "tag": day_before("%d%b"),
    "shop": ["NTUC FP-BEDOK", "KOUFU PTE LTD", "GRAB*A-########", "DON DON DONKI", "SHENG SIONG", "SP DIGITAL"],
    "who": ["TAN WEI LING", "MUHAMMAD FAIZAL", "LIM AH HOCK", "KRISHNAN S/O RAVI"],
    "firm": ["SINGTEL", "AIA SINGAPORE", "IRAS", "HDB LOAN", "CONSERVANCY TC"],
}
KINDS = [
    Kind(7, -2, -180, "DEBIT PURCHASE|xx-#### {shop}|SINGAPORE SGP {tag}"),
    Kind(4, -5, -600, "FUND TRANSFER|to {who}|PAYNOW OTHR - REF ########"),
    Kind(3, 5, 900, "FUND TRANSFER|from {who}|via PayNow-Mobile|split bill 3 x 18.40"),
    Kind(3, -30, -1400, "GIRO PAYMENT|{firm} ########"),
    Kind(2, -50, -500, "CASH WITHDRAWAL|ATM 0### BEDOK MALL", step="10"),
    Kind(1, -8, -300, "DEBIT PURCHASE|USD 2#.99 APPLE.COM/BILL|RATE 1.35## FEE 3.25%"),
    Kind(1, 2400, 6800, "GIRO - SALARY|SEALAND MARINE PTE", most=2),
    Kind(1, 0.3, 60, "BONUS INTEREST|SALARY BONUS", most=2),
    Kind(0.6, 1, 9, "INTEREST CREDIT", most=1),
]
SPOTS = (40, 90, 140, -385, -470, -555)
HEADS = ("Transaction", "Value", "", "", "", "")
HEADS2 = ("Date", "Date", "Description", "Withdrawal", "Deposit", "Balance")
HEADS3 = ("交易日期", "起息日", "摘要", "提款", "存款", "结余")


def dollars(amount: Decimal) -> str:
    return written(amount, minus="") + (" DR" if amount < 0 else "")


def short(day: date) -> str:
    return f"{day:%d %b}".upper()


class Sheets:
    """Pages with their furniture."""

    def __init__(self, it: Story, number: str) -> None:
        self.it, self.number = it, number
        self.flow = Flow(765, Page, self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.it.period
        page.put(40, 50, "Straits Mercantile Bank", 14, bold=True, color=(0.7, 0.1, 0.1))
        page.put(555, 50, "STATEMENT OF ACCOUNT", 10, right=True, bold=True)
        page.put(555, 62, f"{start:%-d %b %Y} to {end:%-d %b %Y}".upper(), 8.5, right=True)
        y = 265 if number == 1 else 90
        page.put(40, y - 18, f"360 EASY SAVER  Account No. {self.number}", 9.5, bold=True)
        page.rule(40, y - 11, 555)
        across(page, y, SPOTS, HEADS, 8, bold=True)
        across(page, y + 9, SPOTS, HEADS2, 8, bold=True)
        across(page, y + 19, SPOTS, HEADS3, 7, face="cjk")
        page.rule(40, y + 24, 555)
        return y + 38

    def intro(self) -> None:
        page = self.flow.page
        page.lines(40, 85, ("MR ONG KIM SENG", "BLK 412 BEDOK NORTH AVE 2", "#08-117", "SINGAPORE 460412"), 9)
        page.put(40, 160, "ACCOUNT SUMMARY", 9.5, bold=True)
        across(page, 174, (40, 240, -400, -555), ("Deposits", "Account No.", "Balance", "SGD Equivalent"), 8, bold=True)
        mine = dollars(self.it.closing)
        across(page, 187, (40, 240, -400, -555), ("360 EASY SAVER", self.number, f"SGD {mine}", mine), 8)
        other = ("GLOBAL SAVINGS", "503-1#8812-2##".replace("#", "4"), "USD 1,204.77", "1,618.01")
        across(page, 199, (40, 240, -400, -555), other, 8)
        page.rule(40, 206, 555, 0.3)
        page.put(40, 217, "Indicative rate: 1 USD = 1.3430 SGD as at statement date", 7, color=GREY)

    def table(self, rng: Random) -> list[Row]:
        flow = self.flow
        across(flow.page, flow.y, (140, -555), ("BALANCE B/F", dollars(self.it.opening)), 8.5)
        flow.y += 13
        rows = []
        ends = last_of_day(self.it.entries)
        for entry, after, last in zip(self.it.entries, self.it.balances, ends, strict=True):
            lines = fold(entry.lines, "Helvetica", 8.5, 165)
            flow.need(10 * len(lines))
            value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
            paid = (dollars(-entry.amount), "") if entry.amount < 0 else ("", dollars(entry.amount))
            texts = (short(entry.day), short(value), lines[0], *paid, dollars(after) if last else "")
            across(flow.page, flow.y, SPOTS, texts, 8.5)
            rows.append(row(entry, lines, flow.number, after if last else None, value))
            flow.y = flow.page.lines(140, flow.y + 10, lines[1:], 8.5, 10) + 3
        return rows

    def end(self) -> None:
        flow, it = self.flow, self.it
        flow.need(90)
        across(flow.page, flow.y, (140, -555), ("BALANCE C/F", dollars(it.closing)), 8.5, bold=True)
        totals = ("Total Withdrawals/Deposits", dollars(it.total(-1)), dollars(it.total(1)))
        across(flow.page, flow.y + 14, (140, -385, -470), totals, 8.5)
        facts = (("Total Interest Paid This Year", "88.12"), ("Average Balance", dollars(abs(it.opening) + 211)))
        for n, fact in enumerate(facts):
            across(flow.page, flow.y + 27 + 11 * n, (140, -385), fact, 8)
        notes = (
            "Deposits of non-bank depositors are insured by SDIC for up to S$100,000 per depositor.",
            "From 1 MAY the fall-below fee of S$2.00 applies below an average balance of S$3,000.00.",
        )
        flow.page.lines(40, flow.y + 62, notes, 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=200, high=40_000, floor=-50, reversal="REVERSAL {}")
    number = f"{rng.randint(500, 720)}-{rng.randint(100000, 999999)}-{rng.randint(100, 999)}"
    sheets = Sheets(it, number)
    sheets.intro()
    rows = sheets.table(rng)
    sheets.end()
    number_pages(sheets.flow.pages, lambda n, of: f"Page {n} of {of}", -555, 812)
    with_pymupdf(sheets.flow.pages, path, rng.choice(["rows", "columns"]))
    return told(it, rows, "en-SG", "SGD", number)
