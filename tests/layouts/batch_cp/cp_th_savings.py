"""Thailand: savings account in English. Buddhist years in the dates, one unsigned amount column whose direction the
code (X1 in, X2 out) and the balance tell, time, code and channel columns, description last, totals with item
counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_period, written
from ..pens import Flow, Hand, Page, by_hand, with_reportlab
from ._kit import Book, clocks, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(14, -25, -2400, "PromptPay x#### {person}", "X2|ENET"),
    Kind(9, -35, -900, "{shop}", "X2|MOBI", "1"),
    Kind(6, -100, -20000, "CASH WITHDRAWAL {branch}", "C2|ATM", "100"),
    Kind(5, -99, -4800, "Pay bill {bill}", "X2|ENET"),
    Kind(5, -300, -30000, "Transfer to {bank} x#### {person}", "X2|ENET", "1"),
    Kind(2, -5, -25, "{fee}", "FE|SYS", "5"),
    Kind(2, -1500, -12000, "Debit card ####-##XX-XXXX-#### {abroad}", "X2|POS"),
    Kind(4, 15000, 64000, "Payroll {employer}", "IN|BCMS", "0.01", 1),
    Kind(9, 40, 15000, "Transfer from {bank} x#### {person}", "X1|ENET"),
    Kind(4, 500, 30000, "CASH DEPOSIT {branch}", "C1|CDM", "100"),
    Kind(2, 20, 900, "Refund {shop}", "X1|MOBI", "1"),
]
INTEREST = [
    Kind(1, 3, 220, "INTEREST CREDIT 0.500% P.A.", "IN|SYS", most=1),
    Kind(1, -0.4, -33, "WITHHOLDING TAX 15%", "TX|SYS", most=1),
]
POOLS = {
    "person": ["MR SOMCHAI JAI++", "MRS KANYA WONG++", "NAPAT SRIS++", "MISS PIMCHANOK T++", "BAAN SUAN CO.,LTD."],
    "shop": [
        "LINEPAY*RABBIT 7-ELEVAN 04512",
        "MAE MANEE SHOP KB#########",
        "BTS SMARTPASS TOPUP 200",
        "LOTUSS RAMA 4",
        "SHOPY TH 24########",
    ],
    "branch": ["SIAM PARAGON BR.0#11", "BIG C LADPRAO", "CHIANG MAI 2", "ATM S1A####"],
    "bill": [
        "MEA 0123########",
        "TRUE INTERNET 96#######",
        "AIA LIFE T######### REF 31/12/66",
        "CREDIT CARD XXXX-####",
        "AIS 08########",
    ],
    "bank": ["KBNK", "BBLX", "TTBX", "GSBA", "BAYX"],
    "fee": ["SMS ALERT FEE", "INTERPROVINCE FEE", "CARD ANNUAL FEE 200.00 INSTAL 1/12"],
    "abroad": ["AGODO.COM SGP", "NETFLOX 419 THB", "APPLES.COM/BILL USD 2.99"],
    "employer": ["SIAM PRECISION PARTS PCL", "THONBURI SCHOOL"],
}
HEADS = ("DATE", "TIME", "CODE", "CHANNEL", "DEBIT / CREDIT", "BALANCE/BAHT", "DESCRIPTION")
EDGES = (36, 88, 122, 154, 278, 364, 376)


def buddhist(day: date, full: bool) -> str:
    return f"{day:%d/%m}/{day.year + 543 if full else (day.year + 543) % 100}"


class _Statement:
    def __init__(self, rng: Random, book: Book, number: str) -> None:
        self.rng, self.book, self.number = rng, book, number
        self.face = rng.choice(["Courier", "Helvetica"])
        self.size = 7.5 if self.face == "Courier" else 8
        self.full = rng.random() < 0.35
        self.flow = Flow(752, lambda: Page(face=self.face, bold=self.face + "-Bold"), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(298, 46, "CHAO PHRAYA COMMERCIAL BANK PUBLIC COMPANY LIMITED", 10, center=True, bold=True)
        page.put(298, 60, "STATEMENT OF SAVINGS ACCOUNT", 10, center=True)
        start, end = (buddhist(day, True) for day in (self.book.start, self.book.end))
        left = ("MISS ARUNEE PHROMMA", "99/17 SOI SUKHUMVIT 71 WATTHANA", "BANGKOK 10110")
        page.lines(36, 84, left, 8, 11)
        page.lines(350, 84, (f"ACCOUNT NO. {self.number}", f"PERIOD {start} - {end}", "BRANCH 0072 EKKAMAI"), 8, 11)
        page.rule(36, 122, 560)
        for n, name in enumerate(HEADS):
            page.put(EDGES[n], 134, name, 7.5, right=n in (4, 5), bold=True)
        page.rule(36, 140, 560)
        if number == 1:
            page.put(EDGES[0], 154, "BALANCE BROUGHT FORWARD", self.size)
            page.put(EDGES[5], 154, written(self.book.opening), self.size, right=True)
        return 154 + 13 * (number == 1)

    def row(self, n: int, time: str) -> Row:
        entry, balance = self.book.entries[n], self.book.balances[n]
        lines = wrapped(entry.lines, self.face, self.size, 184)
        self.flow.need(10 * len(lines) + 3)
        page, y = self.flow.page, self.flow.y
        code, channel = entry.tag.split("|")
        for x, text in zip(EDGES, (buddhist(entry.day, self.full), time[:5], code, channel), strict=False):
            page.put(x, y, text, self.size)
        page.put(EDGES[4], y, written(abs(entry.amount)), self.size, right=True)
        page.put(EDGES[5], y, written(balance), self.size, right=True)
        page.lines(EDGES[6], y, lines, self.size, 10)
        self.flow.y += 10 * len(lines) + 3
        return Row(entry.day, entry.lines[0], entry.amount, balance, page=self.flow.number)

    def tail(self) -> None:
        self.flow.need(80)
        page, y, book = self.flow.page, self.flow.y + 8, self.book
        page.rule(36, y - 12, 560)
        sums = (
            ("TOTAL AMOUNTS (DEBIT)", written(book.paid_out), f"TOTAL ITEMS (DEBIT) {len(book.amounts_out):>6}"),
            ("TOTAL AMOUNTS (CREDIT)", written(book.paid_in), f"TOTAL ITEMS (CREDIT) {len(book.amounts_in):>5}"),
            ("ENDING BALANCE", written(book.closing), ""),
        )
        for n, (name, value, items) in enumerate(sums):
            page.put(EDGES[0], y + 12 * n, name, self.size)
            page.put(EDGES[4], y + 12 * n, value, self.size, right=True)
            page.put(EDGES[6], y + 12 * n, items, self.size)
        codes = "X1,C1,IN = MONEY IN   X2,C2,FE,TX = MONEY OUT   ENET = INTERNET   CDM = CASH DEPOSIT MACHINE"
        page.put(EDGES[0], y + 48, codes, 6.5)
        note = "THIS DOCUMENT IS COMPUTER GENERATED. PLEASE NOTIFY ANY DISCREPANCY WITHIN 10 DAYS. TEL 02-555-7777"
        page.put(EDGES[0], y + 58, note, 6.5)


def draw(rng: Random, path: Path) -> Truth:
    kinds = KINDS + (INTEREST if rng.random() < 0.5 else [])
    period = some_period(rng, rng.choice([30, 60, 180]), calendar=True)
    book = keep_book(rng, kinds, POOLS, period, (31000, 160000), floor=30100)
    number = fill(rng, "###-2-#####-#", book.start, {})
    drawn = _Statement(rng, book, number)
    rows = [drawn.row(n, time) for n, time in enumerate(clocks(rng, [entry.day for entry in book.entries]))]
    drawn.tail()
    number_pages(drawn.flow.pages, 560, 812, "PAGE {page} / {pages}")
    if drawn.face == "Courier":
        by_hand(drawn.flow.pages, path, Hand(form=True, scaled=True))
    else:
        with_reportlab(drawn.flow.pages, path, "shuffled", spacing=0.15)
    return truth_of(book, "en_TH", "THB", number, rows)
