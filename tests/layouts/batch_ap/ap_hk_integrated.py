"""Hong Kong, integrated statement in English and Chinese: portfolio summary, HKD savings, HKD current and foreign
currency savings with a currency column; days without year and only on the first row of a day, the balance only on
its last row, overdrawn balances with DR, no period but the statement's date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_period, written
from ..pens import A4, GREY, Flow, Page, width, with_pymupdf
from ._rows import ZERO, Account, drawn, incoming, numbered, outgoing

RED = (0.78, 0.0, 0.07)
POOLS: Pools = {
    "person": ["CHAN TAI MAN", "WONG SIU LING", "LEE KA HO", "CHEUNG MEI YEE", "NG WING SZE"],
    "shop": ["PARKNSHOP 1###", "WELLCOME #### EPS", "WATSONS HK", "CAFE DE CORAL", "7-ELEVEN ####"],
    "firm": ["HARBOUR LOGISTICS LTD", "KOWLOON DESIGN CO LTD", "EASTERN TRADING (HK) LTD"],
    "day": lambda rng, day: (day - timedelta(rng.randint(0, 2))).strftime("%d%b").upper(),
}
SAVINGS = [
    Kind(4, -3000, -40, "{person}|HC1##########{day}|FPS"),
    Kind(4, -900, -20, "EPS {shop}|{day}"),
    Kind(2.5, -2000, -300, "ATM WITHDRAWAL|NFF##### ({day})", step="100"),
    Kind(2, -9800, -400, "CREDIT CARD PAYMENT|HC2##########{day}"),
    Kind(1, -5000, -1000, "TRANSFER TO CURRENT A/C|HC3##########{day}", step="500"),
    Kind(1.5, -900, -120, "AUTOPAY OUT CLP POWER HK LTD|BILL ########", most=1),
    Kind(1.5, 18000, 48000, "AUTOPAY IN {firm}|SALARY", most=1),
    Kind(3, 50, 6000, "{person}|HC1##########{day}|FPS"),
    Kind(1.5, 100, 8000, "CASH DEPOSIT MACHINE|{day}", step="100"),
    Kind(0.7, 0.02, 12, "CREDIT INTEREST", most=1),
]
CURRENT = [
    Kind(4, -8000, -150, "CHEQUE NO. 001###", step="1"),
    Kind(2, -13500, -4000, "STANDING ORDER|RENT {person}", step="100", most=1),
    Kind(1.5, -1800, -80, "AUTOPAY OUT RATING & VALUATION DEPT", most=1),
    Kind(2, 1000, 9000, "TRANSFER FROM SAVINGS A/C|HC3##########{day}", step="500"),
    Kind(2, 600, 12000, "CHEQUE DEPOSIT {day}"),
]
FOREIGN = [
    Kind(3, 100, 4200, "INWARD REMITTANCE|R##HK######"),
    Kind(2, -2500, -50, "FX ONLINE SELL|FRN############"),
    Kind(1, 0.02, 3, "CREDIT INTEREST", most=1),
]


PARTS = [
    ("HKD Savings", "港元儲蓄", "HKD", SAVINGS, (14, 42), 6000, 3000),
    ("HKD Current", "港元往來", "HKD", CURRENT, (4, 12), 900, -4000),
    ("Foreign Currency Savings", "外幣儲蓄", "USD", FOREIGN, (1, 5), 800, 900),
]


def money(amount: Decimal) -> str:
    return written(amount, minus="") + (" DR" if amount < 0 else "")


def both(page: Page, x: float, y: float, english: str, chinese: str, size: float, bold: bool = False) -> None:
    """English, then Chinese in the fallback font."""
    page.put(x, y, english, size, bold=bold)
    page.put(x + width(english, page.bold if bold else page.face, size) + 5, y, chinese, size, face="cjk")


class Part:
    """One of the accounts and the names under which it is printed."""

    def __init__(self, title: str, chinese: str, code: str, account: Account) -> None:
        self.title, self.chinese, self.code, self.account = title, chinese, code, account
        self.foreign = code != "HKD"
        self.at, self.left = (72, 107) if self.foreign else (45, 95)


class Paper:
    def __init__(self, number: str, parts: Sequence[Part]) -> None:
        self.number, self.parts = number, parts
        self.start, self.end = parts[0].account.period
        self.rows: list[Row] = []
        self.flow = Flow(775, lambda: Page(A4), self.head)

    def head(self, page: Page, at: int) -> float:
        page.put(40, 52, "Victoria Harbour Bank", 17, bold=True, color=RED)
        page.put(252, 52, "維港銀行", 14, face="cjk", color=RED)
        both(page, 390, 74, "Statement date", "結單日期", 8)
        page.put(555, 74, f"{self.end.day} {self.end:%B %Y}", 8.5, right=True)
        both(page, 390, 87, "Account number", "戶口號碼", 8)
        page.put(555, 87, self.number, 8.5, right=True)
        both(page, 390, 100, "Page", "頁數", 8)
        if at > 1:
            return 128
        page.lines(40, 90, ["MR LAM CHI KEUNG", "FLAT B 12/F, HOI FUNG COURT", "18 KING'S ROAD", "HONG KONG"], 9, 12)
        both(page, 40, 166, "Harbour One Account Statement", "綜合戶口結單", 13, True)
        y = self.summary(page, 190)
        both(page, 40, y, "Account Activities", "戶口進支", 10.5, True)
        page.rule(40, y + 5, 555, 1, RED)
        return y + 26

    def summary(self, page: Page, y: float) -> float:
        both(page, 40, y, "Portfolio Summary", "投資組合摘要", 10.5, True)
        page.rule(40, y + 5, 555, 1, RED)
        both(page, 300, y + 18, "Currency", "貨幣", 8)
        page.put(555, y + 18, "HKD Equivalent (DR=Debit)", 8, right=True)
        y += 34
        total = ZERO
        for part in self.parts:
            rate = Decimal("7.8155") if part.foreign else Decimal(1)
            worth = (part.account.closing * rate).quantize(Decimal("0.01"))
            total += worth
            both(page, 48, y, part.title, part.chinese, 9)
            page.put(300, y, part.code, 9)
            page.put(555, y, money(worth), 9, right=True)
            y += 14
        page.rule(40, y - 9, 555)
        both(page, 48, y + 4, "Total", "總額", 9, True)
        page.put(555, y + 4, money(total), 9, bold=True, right=True)
        return y + 34

    def columns(self, part: Part) -> None:
        page, y = self.flow.page, self.flow.y
        page.box(40, y - 10, 515, 26, (0.93, 0.93, 0.93))
        texts = [(part.at, "Date", "日期"), (part.left, "Transaction Details", "進支詳情")]
        for x, english, chinese in [(45, "CCY", "貨幣"), *texts] if part.foreign else texts:
            page.put(x, y, english, 8)
            page.put(x, y + 11, chinese, 8, face="cjk")
        for x, english, chinese in [(375, "Deposit", "存入"), (465, "Withdrawal", "提取"), (550, "Balance", "結餘")]:
            page.put(x, y, english, 8, right=True)
            page.put(x, y + 11, chinese, 8, right=True, face="cjk")
        self.flow.y += 29

    def named(self, part: Part, more: str = "") -> None:
        both(self.flow.page, 40, self.flow.y, part.title, part.chinese + more, 9.5, True)
        self.flow.page.put(555, self.flow.y, "" if more else self.number, 9, right=True)
        self.flow.y += 18
        self.columns(part)

    def day(self, part: Part, entries: Sequence[Entry], balance: Decimal) -> Decimal:
        """The rows of one day, whose name stands at the first one (of each page) and the balance at the last."""
        named = False
        for entry in entries:
            if self.flow.need(11 * len(entry.lines) + 4):
                self.named(part, " (續)")
                named = False
            page, y = self.flow.page, self.flow.y
            if not named:
                page.put(part.at, y, f"{entry.day.day} {entry.day:%b}", 8.5)
                named = True
            balance += entry.amount
            last = entry is entries[-1]
            self.flow.y = page.lines(part.left, y, entry.lines, 8.5, 11) + 2
            under = self.flow.y - 13
            page.put(375 if entry.amount > 0 else 465, under, written(entry.amount, minus=""), 8.5, right=True)
            page.put(550, under, money(balance) if last else "", 8.5, right=True)
            text = " ".join(" ".join(entry.lines).split())
            self.rows.append(Row(entry.day, text, entry.amount, balance if last else None, page=self.flow.number))
        return balance

    def account(self, part: Part) -> None:
        flow, balance = self.flow, part.account.opening
        flow.need(110)
        self.named(part)
        before = self.start - timedelta(1)
        flow.page.put(45, flow.y, part.code if part.foreign else "", 8.5)
        flow.page.put(part.at, flow.y, f"{before.day} {before:%b}", 8.5)
        both(flow.page, part.left, flow.y, "B/F BALANCE", "承前結餘", 8.5)
        flow.page.put(550, flow.y, money(balance), 8.5, right=True)
        flow.y += 13
        for _, group in groupby(part.account.entries, key=lambda entry: entry.day):
            balance = self.day(part, list(group), balance)
        flow.need(66)
        page, y = flow.page, flow.y + 2
        page.put(part.at, y, f"{self.end.day} {self.end:%b}", 8.5)
        both(page, part.left, y, "C/F BALANCE", "轉下結餘", 8.5)
        page.put(550, y, money(balance), 8.5, right=True)
        page.rule(40, y + 6, 555)
        amounts = part.account.amounts
        totals = [
            ("Total No. of Deposits", "存入次數", str(sum(amount > 0 for amount in amounts))),
            ("Total Deposit Amount", "存入總額", money(incoming(amounts))),
            ("Total No. of Withdrawals", "提取次數", str(sum(amount < 0 for amount in amounts))),
            ("Total Withdrawal Amount", "提取總額", money(outgoing(amounts))),
        ]
        for n, (english, chinese, value) in enumerate(totals):
            x, line = 45 if n < 2 else 300, y + 19 + 12 * (n % 2)
            both(page, x, line, english, chinese, 7.5)
            page.put(x + 240, line, value, 7.5, right=True)
        flow.y = y + 62


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    number = fill(rng, "###-######-833", period[0], {})
    parts = []
    for title, chinese, code, kinds, count, low, floor in PARTS:
        account = drawn(rng, kinds, POOLS, period, count, (low, low * 20), floor, number)
        parts.append(Part(title, chinese, code, account))
    paper = Paper(number, parts)
    for part in parts:
        paper.account(part)
    flow = paper.flow
    flow.need(40)
    both(flow.page, 40, flow.y, "Important notice", "重要提示", 8.5, True)
    flow.page.put(40, flow.y + 12, "Please tell us within 90 days if anything in this statement looks wrong.", 7.5)
    flow.page.put(40, flow.y + 24, "如發現任何錯漏，請於結單日起計90日內通知本行。", 7.5, face="cjk")
    for page in flow.pages:
        page.put(40, 812, "Victoria Harbour Bank Limited, 8 Connaught Place, Hong Kong", 7, color=GREY)
    numbered(flow.pages, "{n} of {all}", 555, 100, 8.5, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en_HK", "HKD", number, None, period[1], None, None, paper.rows)
