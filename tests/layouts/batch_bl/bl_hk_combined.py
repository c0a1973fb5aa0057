"""Hong Kong, combined statement: overview, then savings, foreign currencies and current account, each with its rows.

Dates are printed once a day and balances on a day's last row; B/F and C/F balances frame each account and its number
and sum of deposits and withdrawals follow. English with Chinese titles, overdrawn balances end with DR.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Page, width, with_pymupdf
from ._rows import covered, month, number_pages

RED: Color = (0.75, 0.05, 0.1)
PALE: Color = (0.93, 0.93, 0.93)
LEFT, DATE, TEXT, DEPOSIT, WITHDRAWAL, BALANCE = 40.0, 76.0, 120.0, 376.0, 466.0, 553.0

POOLS: Pools = {
    "who": ["CHAN TAI MAN", "WONG SIU FONG", "LEE KA WAI", "MS CHEUNG Y T", "NG CHI KEUNG"],
    "before": lambda _, day: f"{day - timedelta(1):%d%b}".upper(),
    "shop": ["PARKNSHOP", "WELLCOME STORE", "MTR CORPORATION", "CAFE DE CORAL", "7-ELEVEN", "HKTVMALL", "WATSONS"],
}
SAVINGS = [
    Kind(1, 16000, 48000, "AUTOPAY PAYROLL|VICTORIA HARBOUR LTD|SALARY", most=1),
    Kind(1.6, 50, 6000, "CR TO 0##-###-######|{who}|FPS FRN2#######0PAYC0100#######"),
    Kind(0.6, 500, 8000, "CASH DEPOSIT MACHINE|({before})", step="100"),
    Kind(3, -20, -4000, "DR BY FPS|{who}|FRN2#######0PAYC0100#######"),
    Kind(3, -15, -900, "EPS{shop}|EP######  ({before})"),
    Kind(1.5, -300, -4000, "ATM WITHDRAWAL|HC######  ({before})", step="100"),
    Kind(1, -500, -18000, "CREDIT CARD PAYMENT|4966######01####", most=1),
    Kind(1, -200, -1600, "AUTOPAY CLP POWER|HONG KONG LTD", most=1),
    Kind(0.5, 0.02, 14, "CREDIT INTEREST", most=1),
]
FOREIGN = [
    Kind(1.5, 100, 3000, "FX CONVERSION|N1########({before})"),
    Kind(1, -100, -1500, "TELEGRAPHIC TRANSFER|TT REF ##########"),
    Kind(0.6, 0.01, 3, "CREDIT INTEREST", most=1),
]
CURRENT = [
    Kind(1.6, 1000, 16000, "TRANSFER|FROM HKD SAVINGS", step="100"),
    Kind(2, -200, -9000, "CHEQUE ######"),
    Kind(1.2, -100, -3500, "AUTOPAY HKBN|BROADBAND"),
    Kind(0.4, -2, -90, "DEBIT INTEREST", most=1),
    Kind(0.4, -150, -151, "RETURNED CHEQUE CHARGE", step="1", most=1),
]


class Part(NamedTuple):
    """An account of the statement; `code` is printed before the date where several currencies share a table."""

    name: str
    chinese: str
    code: str
    opening: Decimal
    entries: list[Entry]

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    number = fill(rng, "6##-4#####-833", start, {})

    def part(name: str, chinese: str, code: str, kinds: list[Kind], top: int, most: int, floor: int) -> Part:
        opening = some_amount(rng, top / 12, top)
        entries = some_entries(
            rng, kinds, POOLS, (start, end), count=rng.randint(most // 5, most), balance=opening, floor=floor
        )
        if floor > 0:
            entries = covered(entries, opening)
        return Part(name, chinese, code, opening, entries)

    parts = [
        part("HKD Savings", "港元儲蓄", "", SAVINGS, 90000, 55, 200),
        part("Foreign Currency Savings", "外幣儲蓄", "USD", FOREIGN, 9000, 6, 1600),
        part("HKD Current", "港元往來", "", CURRENT, 20000, 18, -3000),
    ]
    statement = _Statement(end, number, parts)
    rows = statement.compose()
    with_pymupdf(statement.flow.pages, path)
    return Truth("savings", "en_HK", "HKD", number, None, end, None, None, rows)


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _balance(amount: Decimal) -> str:
    return written(abs(amount)) + ("DR" if amount < 0 else "")


class _Statement:
    def __init__(self, end: date, number: str, parts: list[Part]) -> None:
        self.end, self.number, self.parts = end, number, parts
        self.open: Part | None = None

    def compose(self) -> list[Row]:
        self.flow = Flow(748, Page, self._head)
        self._overview()
        self._band("Account Activities", "戶口進支")
        rows: list[Row] = []
        for part in self.parts:
            self.flow.need(110)
            self._columns(part)
            self.open = part
            rows += self._rows(part)
            self.open = None
            self._totals(part)
        self._end()
        number_pages(self.flow.pages, self._number)
        return rows

    def _both(self, x: float, y: float, english: str, chinese: str, size: float = 9, bold: bool = True) -> None:
        page = self.flow.page
        page.put(x, y, english, size, bold=bold)
        page.put(x + width(english, "Helvetica-Bold", size) + 4, y, chinese, size, face="cjk")

    def _head(self, page: Page, number: int) -> float:
        page.put(LEFT, 48, "Lion Rock Bank", 16, bold=True, color=RED)
        page.put(LEFT + 128, 48, "獅子山銀行", 13, face="cjk", color=RED)
        page.put(BALANCE, 42, "Statement of Account", 11, right=True)
        page.put(BALANCE, 55, "戶口結單", 9, right=True, face="cjk")
        if number == 1:
            page.lines(LEFT + 6, 92, ["MR CHOW HOI LAM", "FLAT C 17/F BLOCK 5", "CITY GARDEN", "NORTH POINT HK"], 9, 12)
        facts = [
            ("Number", "號碼", self.number),
            ("Statement date", "結單日期", f"{self.end.day} {self.end:%B} {self.end.year}"),
            ("Branch", "分行", "NORTH POINT BRANCH"),
        ]
        y = 92.0 if number == 1 else 72.0
        for name, chinese, fact in facts if number == 1 else facts[:1]:
            page.put(340, y, name, 8.5)
            page.put(404, y, chinese, 8.5, face="cjk")
            page.put(448, y, fact, 8.5)
            y += 13
        top = 162.0 if number == 1 else 92.0
        if self.open:
            self.flow.page, self.flow.y = page, top
            self._columns(self.open)
            return self.flow.y
        return top

    def _number(self, page: Page, number: int, count: int) -> None:
        page.put(340, 131 if number == 1 else 82, "Page", 8.5)
        page.put(404, 131 if number == 1 else 82, "頁數", 8.5, face="cjk")
        page.put(448, 131 if number == 1 else 82, f"{number} of {count}", 8.5)
        page.put(LEFT, 806, "Issued by Lion Rock Bank Limited, 1 King's Road, Hong Kong", 7, color=GREY)

    def _band(self, english: str, chinese: str) -> None:
        self.flow.page.box(LEFT, self.flow.y - 12, BALANCE - LEFT, 17, PALE)
        self._both(LEFT + 4, self.flow.y, english, chinese, 10)
        self.flow.y += 24

    def _overview(self) -> None:
        self._band("Financial Overview", "理財總覽")
        page = self.flow.page
        page.put(LEFT + 4, self.flow.y - 4, "Deposits", 8.5, bold=True)
        page.put(400, self.flow.y - 4, "Balance", 8.5, bold=True, right=True)
        page.put(BALANCE, self.flow.y - 4, "HKD equivalent", 8.5, bold=True, right=True)
        y, total = self.flow.y + 9, Decimal(0)
        for part in self.parts:
            rate = Decimal("7.8175") if part.code else Decimal(1)
            worth = (part.closing * rate).quantize(Decimal("0.01"), ROUND_HALF_UP)
            total += worth
            page.put(LEFT + 4, y, part.name, 8.5)
            page.put(LEFT + 140, y, part.chinese, 8.5, face="cjk")
            page.put(300, y, part.code or "HKD", 8.5)
            page.put(400, y, _balance(part.closing), 8.5, right=True)
            page.put(BALANCE, y, _balance(worth), 8.5, right=True)
            y += 13
        page.rule(LEFT, y - 9, BALANCE, 0.4)
        page.put(LEFT + 4, y + 2, "Net position", 8.5, bold=True)
        page.put(LEFT + 140, y + 2, "淨值", 8.5, face="cjk")
        page.put(BALANCE, y + 2, _balance(total), 8.5, bold=True, right=True)
        self.flow.y = y + 32

    def _columns(self, part: Part) -> None:
        y = self.flow.y
        self._both(LEFT, y, part.name, part.chinese, 9.5)
        page = self.flow.page
        titles = [
            (DATE, "Date", "日期", False),
            (TEXT, "Transaction Details", "進支詳情", False),
            (DEPOSIT, "Deposit", "存入", True),
            (WITHDRAWAL, "Withdrawal", "提取", True),
            (BALANCE, "Balance", "結餘", True),
        ]
        if part.code:
            titles.insert(0, (LEFT, "CCY", "貨幣", False))
        for x, english, chinese, right in titles:
            page.put(x, y + 15, english, 8, bold=True, right=right)
            page.put(x, y + 25, chinese, 8, right=right, face="cjk")
        page.rule(LEFT, y + 29, BALANCE, 0.6)
        self.flow.y = y + 42

    def _framed(self, part: Part, day: date, name: str, chinese: str, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, part.code, 8.5)
        page.put(DATE, y, _day(day), 8.5)
        page.put(TEXT, y, name, 8.5, bold=True)
        page.put(TEXT + 82, y, chinese, 8.5, face="cjk")
        page.put(BALANCE, y, _balance(amount), 8.5, right=True)
        self.flow.y += 12

    def _rows(self, part: Part) -> list[Row]:
        before = self.end.replace(day=1) - timedelta(1)
        self._framed(part, before, "B/F BALANCE", "承前結餘", part.opening)
        rows, total, last = [], part.opening, before
        for n, entry in enumerate(part.entries):
            total += entry.amount
            turned = self.flow.need(10.5 * len(entry.lines) + 2)
            page, y = self.flow.page, self.flow.y
            if entry.day != last or turned:
                page.put(LEFT, y, part.code, 8.5)
                page.put(DATE, y, _day(entry.day), 8.5)
            last = entry.day
            ends = n + 1 == len(part.entries) or part.entries[n + 1].day != entry.day
            low = y + 10.5 * (len(entry.lines) - 1)
            page.put(DEPOSIT if entry.amount > 0 else WITHDRAWAL, low, written(abs(entry.amount)), 8.5, right=True)
            if ends:
                page.put(BALANCE, low, _balance(total), 8.5, right=True)
            self.flow.y = page.lines(TEXT, y, entry.lines, 8.5, 10.5) + 1.5
            text = " ".join(" ".join(entry.lines).split())
            rows.append(Row(entry.day, text, entry.amount, total if ends else None, page=self.flow.number))
        self.flow.need(14)
        self._framed(part, self.end, "C/F BALANCE", "轉下結餘", total)
        return rows

    def _totals(self, part: Part) -> None:
        gained = [entry.amount for entry in part.entries if entry.amount > 0]
        paid = [-entry.amount for entry in part.entries if entry.amount < 0]
        self.flow.need(40)
        page, y = self.flow.page, self.flow.y + 4
        page.rule(LEFT, y - 10, BALANCE, 0.4, GREY)
        for n, (name, amounts) in enumerate((("Deposit", gained), ("Withdrawal", paid))):
            page.put(LEFT, y + 2 + 11 * n, f"Total No. of {name}s : {len(amounts)}", 8)
            page.put(LEFT + 180, y + 2 + 11 * n, f"Total {name} Amount : {written(sum(amounts, Decimal(0)))}", 8)
        self.flow.y = y + 42

    def _end(self) -> None:
        self.flow.need(60)
        note = [
            "Please check this statement and tell us of any error within 90 days of its date. DR means debit balance.",
            "Deposits in these accounts qualify for protection by the Deposit Protection Scheme in Hong Kong.",
        ]
        self.flow.y = self.flow.page.lines(LEFT, self.flow.y, note, 7.5, 10, color=GREY)
        self.flow.page.put(
            LEFT, self.flow.y, "請核對本結單，如有錯誤請於九十日內通知本行。", 7.5, face="cjk", color=GREY
        )
