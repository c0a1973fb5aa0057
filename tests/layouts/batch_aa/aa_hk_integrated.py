"""Hong Kong: integrated account statement in English and traditional Chinese, a savings and a current account.

A financial summary and the total relationship balance come first; then each account has its own table with B/F BALANCE,
the day printed once as "3 Jul", the balance on the day's last row only and DR after an overdrawn one. A foreign
currency account without movements, a time deposit, deposit counts and reward points follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, width, with_pymupdf
from ._some import how_many, some, span

RED = (0.75, 0.0, 0.1)
POOLS = {
    "who": ["CHAN TAI MAN", "WONG SIU LING", "LEE KA YAN", "NG CHI FAI"],
    "shop": ["WELLCOME 0417", "PARKNSHOP TAI KOO", "MTR FARE SAVER", "CAFE DE CORAL", "BROADWAY MONGKOK"],
    "bill": ["CLP POWER HONG KONG LTD", "HKBN ENTERPRISE", "WATER SUPPLIES DEPT", "TOWNGAS", "INLAND REVENUE DEPT"],
    "time": lambda _rng, day: f"{day.day:02}{day:%b}".upper(),
}
SAVINGS = [
    Kind(4, -60, -4200, "EPS {shop}|HC#########0#{time}"),
    Kind(3, -100, -6000, "ATM WITHDRAWAL|HC######### {time}", step="100"),
    Kind(3, -100, -9000, "FPS TO {who}|N#########"),
    Kind(3, 100, 9000, "CREDIT TRANSFER FPS {who}|FRN############"),
    Kind(2, 14000, 52000, "PAYROLL GOLDEN BAUHINIA TRADING LTD|HD######## SALARY", most=2),
    Kind(0.5, 0.05, 9, "CREDIT INTEREST", most=1),
]
CURRENT = [
    Kind(4, -200, -16000, "CHEQUE 4417##"),
    Kind(4, -60, -2400, "AUTOPAY {bill}|REF ##########"),
    Kind(2, -500, -12000, "BILL PAYMENT CREDIT CARD|4966-60##-####-####"),
    Kind(2.5, 800, 30000, "TRANSFER FROM SAVINGS|N##########"),
    Kind(1.5, 1000, 22000, "CHEQUE DEPOSIT|CDM 0### {time}"),
    Kind(0.4, -60, -60, "MAINTENANCE FEE", most=1),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount)) + (" DR" if amount < 0 else "")


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _both(
    page: Page,
    x: float,
    y: float,
    english: str,
    chinese: str,
    size: float = 8,
    *,
    bold: bool = False,
    color: tuple[float, float, float] = (0, 0, 0),
) -> None:
    page.put(x, y, english, size, bold=bold, color=color)
    page.put(
        x + width(english, "Helvetica-Bold" if bold else "Helvetica", size) + 3,
        y,
        chinese,
        size,
        face="cjk",
        color=color,
    )


class _Book:
    def __init__(self, number: str, holder: str, day: date) -> None:
        self.number, self.holder, self.day = number, holder, day
        self.flow = Flow(748, Page, self._start)
        self.rows: list[Row] = []

    def _start(self, page: Page, number: int) -> float:
        page.box(36, 28, 16, 16, RED)
        _both(page, 58, 41, "Bauhinia Bank", "洋紫荊銀行", 15, bold=True, color=RED)
        _both(page, 380, 41, "Integrated Account", "綜合理財戶口結單", 10)
        y = 62.0
        if number == 1:
            page.lines(36, 74, [self.holder, "FLAT 7B 14/F KORNHILL COURT", "18 KING'S ROAD", "QUARRY BAY HK"], 9)
        for n, (english, chinese, value) in enumerate(
            (
                ("Number", "戶口號碼", self.number),
                ("Date", "日期", f"{self.day.day} {self.day:%B} {self.day.year}"),
                ("Branch", "分行", "TAIKOO PLACE"),
            )
        ):
            _both(page, 380, y + 12 * n, english, chinese, 8)
            page.put(559, y + 12 * n, value, 8, right=True)
        return 140.0 if number == 1 else 112.0

    def bar(self, english: str, chinese: str, room: float = 60) -> None:
        self.flow.need(room)
        self.flow.page.box(36, self.flow.y - 10, 523, 14, (0.9, 0.9, 0.9))
        _both(self.flow.page, 40, self.flow.y, english, chinese, 8.5, bold=True)
        self.flow.y += 16

    def heads(self) -> None:
        page, y = self.flow.page, self.flow.y
        for x, english, chinese in ((40, "Date", "日期"), (86, "Transaction Details", "進支詳情")):
            page.put(x, y, english, 8)
            page.put(x, y + 9, chinese, 8, face="cjk")
        for x, english, chinese in ((390, "Deposit", "存入"), (470, "Withdrawal", "提取"), (545, "Balance", "結餘")):
            page.put(x, y, english, 8, right=True)
            page.put(x, y + 9, chinese, 8, face="cjk", right=True)
        page.rule(36, y + 13, 559, 0.4)
        self.flow.y += 25

    def line(self, day: str, english: str, chinese: str, balance: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(40, y, day, 8)
        _both(page, 86, y, english, chinese, 8)
        page.put(545 + (13 if balance < 0 else 0), y, _money(balance), 8, right=True)
        self.flow.y += 12

    def account(self, title: tuple[str, str], entries: list[Entry], opening: Decimal, start: date) -> Decimal:
        self.bar(*title, 90)
        self.heads()
        self.line(_day(start), "B/F BALANCE", "承前結餘", opening)
        balance = opening
        for n, entry in enumerate(entries):
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 215))]
            shown = n == 0 or entries[n - 1].day != entry.day
            if self.flow.y + 9.5 * len(lines) + 16 > self.flow.bottom:
                self.line("", "C/F BALANCE", "結餘轉下頁", balance)
                self.flow.turn()
                self.bar(title[0] + " (continued)", title[1])
                self.heads()
                self.line(_day(entry.day), "B/F BALANCE", "承前結餘", balance)
                shown = True
            balance += entry.amount
            final = n + 1 == len(entries) or entries[n + 1].day != entry.day
            self.row(entry, lines, shown, balance if final else None)
        ins = [entry.amount for entry in entries if entry.amount > 0]
        outs = [-entry.amount for entry in entries if entry.amount < 0]
        self.flow.need(30)
        for english, chinese, parts in (
            ("Total No. of Deposits", "存入次數", ins),
            ("Total No. of Withdrawals", "提取次數", outs),
        ):
            _both(self.flow.page, 86, self.flow.y + 2, english, chinese, 7.5, color=GREY)
            self.flow.page.put(300, self.flow.y + 2, str(len(parts)), 7.5, right=True, color=GREY)
            self.flow.page.put(390, self.flow.y + 2, written(sum(parts, Decimal(0))), 7.5, right=True, color=GREY)
            self.flow.y += 11
        self.flow.y += 14
        return balance

    def row(self, entry: Entry, lines: list[str], dated: bool, balance: Decimal | None) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(40, y, _day(entry.day) if dated else "", 8)
        page.lines(86, y, lines, 8, 9.5)
        low = y + 9.5 * (len(lines) - 1)
        page.put(390 if entry.amount > 0 else 470, low, written(abs(entry.amount)), 8, right=True)
        if balance is not None:
            page.put(545 + (13 if balance < 0 else 0), low, _money(balance), 8, right=True)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=self.flow.number))
        self.flow.y += 9.5 * len(lines) + 3


def draw(rng: Random, path: Path) -> Truth:
    start, last = span(rng, rng.randint(4, 24), 30)
    total = how_many(rng, 80)
    first, second = max(3, total * 3 // 5), max(2, total * 2 // 5)
    openings = [some_amount(rng, 3000, 90000), some_amount(rng, 500, 30000)]
    savings = some_entries(rng, SAVINGS, POOLS, (start, last), count=first, balance=openings[0], floor=7000)
    current = some_entries(rng, CURRENT, POOLS, (start, last), count=second, balance=openings[1], floor=-4000)
    low = min([openings[0] + sum(entry.amount for entry in savings[: n + 1]) for n in range(len(savings))])
    openings[0] += max(Decimal(0), 100 - low)
    closings = [
        opening + sum(entry.amount for entry in group)
        for opening, group in zip(openings, (savings, current), strict=True)
    ]
    number = some(rng, "417-######-833")
    book = _Book(number, rng.choice(["MS CHEUNG WING SZE", "MR LAU KWOK HUNG"]), last)
    abroad, fixed = some_amount(rng, 200, 5000), some_amount(rng, 50000, 300000, "1000")
    _summary(rng, book, closings, abroad, fixed)
    book.account(("HKD Savings", "港元儲蓄"), savings, openings[0], start)
    book.account(("HKD Current", "港元往來"), current, openings[1], start)
    _rest(rng, book, abroad, fixed, start)
    for n, page in enumerate(book.flow.pages, 1):
        page.rule(36, 772, 559, 0.4, RED)
        page.put(
            36,
            782,
            "Please examine this statement and notify us of any errors within "
            "90 days. Deposits are protected up to HKD800,000 by the Scheme.",
            6.5,
        )
        page.put(
            36,
            792,
            "請核對本結單,如有錯漏請於九十天內通知本行。合資格存款受存款保障計劃保障,上限為每名存款人港幣八十萬元。",
            6.5,
            face="cjk",
        )
        page.put(559, 806, f"Page {n} of {len(book.flow.pages)}", 7, right=True)
        page.put(36, 806, some(rng, "BB-IA-######-#"), 6)
    with_pymupdf(book.flow.pages, path)
    return Truth("bank", "en_HK", "HKD", number, start, last, None, None, book.rows)


def _summary(rng: Random, book: _Book, closings: list[Decimal], abroad: Decimal, fixed: Decimal) -> None:
    book.bar("Financial Summary", "戶口結餘一覽")
    flow, rate = book.flow, Decimal("7.8215")
    usd = (abroad * rate).quantize(Decimal("0.01"))
    page = flow.page
    page.put(330, flow.y, "Original Currency", 7.5, color=GREY)
    page.put(545, flow.y, "HKD Equivalent", 7.5, right=True, color=GREY)
    table = [
        ("HKD Savings", "港元儲蓄", f"HKD {_money(closings[0])}", closings[0]),
        ("HKD Current", "港元往來", f"HKD {_money(closings[1])}", closings[1]),
        ("Foreign Currency Savings", "外幣儲蓄", f"USD {written(abroad)}", usd),
        ("Time Deposits", "定期存款", f"HKD {written(fixed)}", fixed),
    ]
    for english, chinese, original, value in table:
        flow.y += 13
        _both(page, 40, flow.y, english, chinese, 8)
        page.put(400, flow.y, original, 8, right=True)
        page.put(545, flow.y, _money(value), 8, right=True)
    flow.y += 16
    page.rule(36, flow.y - 11, 559, 0.4)
    _both(page, 40, flow.y, "Total Relationship Balance", "全面理財總值", 8.5, bold=True)
    page.put(545, flow.y, _money(sum((row[3] for row in table), Decimal(0))), 8.5, bold=True, right=True)
    flow.y += 14
    page.put(
        40,
        flow.y,
        f"Exchange rate for reference: USD 1 = HKD {rate}. Overdraft limit "
        f"HKD {rng.choice(['20,000.00', '50,000.00'])}, interest 8.5% p.a.",
        7,
        color=GREY,
    )
    flow.y += 24


def _rest(rng: Random, book: _Book, abroad: Decimal, fixed: Decimal, start: date) -> None:
    book.bar("Foreign Currency Savings", "外幣儲蓄", 70)
    book.flow.page.put(40, book.flow.y, "USD", 8)
    book.flow.y += 12
    book.line(_day(start), "B/F BALANCE", "承前結餘", abroad)
    _both(book.flow.page, 86, book.flow.y, "No transaction during this period", "期內並無交易", 8)
    book.flow.y += 26
    book.bar("Time Deposits", "定期存款", 60)
    page, flow = book.flow.page, book.flow
    begun = start - timedelta(rng.randint(5, 60))
    matures = begun + timedelta(91)
    heads = (
        (40, "Deposit No."),
        (120, "Start Date"),
        (200, "Maturity Date"),
        (300, "Rate % p.a."),
        (390, "Principal HKD"),
    )
    for x, title in heads:
        page.put(x, flow.y, title, 7.5, color=GREY)
    flow.y += 12
    values = (
        some(rng, "88####"),
        f"{begun.day} {begun:%b %Y}",
        f"{matures.day} {matures:%b %Y}",
        "3.4000",
        written(fixed),
    )
    for (x, _title), value in zip(heads, values, strict=True):
        page.put(x, flow.y, value, 8)
    flow.y += 26
    book.bar("Bauhinia Points", "獎賞積分", 40)
    _both(
        book.flow.page,
        40,
        book.flow.y,
        f"Points brought forward 1,284   Earned {rng.randint(20, 400)}   Expiring this month 0",
        "積分結餘請登入網上理財查閱",
        8,
    )
