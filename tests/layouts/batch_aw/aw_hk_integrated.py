"""Hong Kong, integrated account in English and Chinese: a summary, then HKD savings, HKD current and foreign currency
savings one after another; the day on its first row, the balance on its last, B/F and C/F lines, counts below.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, width, with_pymupdf
from ._rows import money_in, money_out, months

RED = (0.7, 0.05, 0.1)
POOLS: Pools = {
    "person": ["CHAN T** M**", "LEE K** Y**", "MISS WONG S*", "MR CHEUNG H**"],
    "firm": ["TOWNGAS", "CLP POWER HONG KONG", "HONG KONG BROADBAND", "SMARTONE MOBILE", "WATER SUPPLIES DEPT"],
    "ref": ["HC12#########", "FRN20########PAYC####", "N#########(##)"],
}
SAVINGS = [
    Kind(7, -3200, -40, "CR TO {person}|FPS {ref}", step="0.10"),
    Kind(4, 60, 2600, "{person}|FPS {ref}", step="0.10"),
    Kind(5, -1800, -80, "{firm}|AUTOPAY {ref}"),
    Kind(3, -3000, -100, "ATM WITHDRAWAL|{person}", step="100"),
    Kind(3, -900, -18, "EPS 88##### PARKNSHOP|{ref}", step="0.10"),
    Kind(2, -500, -100, "OCTOPUS AUTO ADD VALUE", step="50"),
    Kind(2, -15000, -900, "CREDIT CARD PAYMENT|4966-####-####-####"),
    Kind(1, 21000, 52000, "PAYROLL|KWUN WAH TRADING CO LTD|{ref}", most=1),
    Kind(1, 0.05, 12, "CREDIT INTEREST", most=1),
]
CURRENT = [
    Kind(4, -9000, -500, "CHEQUE 4#####", step="0.10"),
    Kind(3, 500, 12000, "TRANSFER FROM SAVINGS|{ref}", step="100"),
    Kind(2, -14000, -6000, "MORTGAGE INSTALMENT|{ref}", most=1),
    Kind(2, 800, 9000, "CASH/CHEQUE DEPOSIT MACHINE", step="100"),
]
FOREIGN = [
    Kind(3, -900, -50, "TRANSFER TO HKD SAVINGS|RATE 7.8###"),
    Kind(3, 100, 2400, "TRANSFER FROM HKD SAVINGS|RATE 7.8###"),
    Kind(2, 40, 1300, "INWARD TT|{ref}"),
    Kind(1, 0.02, 3, "CREDIT INTEREST", most=1),
]


class Account(NamedTuple):
    english: str
    chinese: str
    number: str
    currency: str
    opening: Decimal
    entries: list[Entry]

    @property
    def closing(self) -> Decimal:
        return self.opening + sum(entry.amount for entry in self.entries)


def both(page: Page, x: float, y: float, english: str, chinese: str, size: float, bold: bool = False) -> None:
    page.put(x, y, english, size, bold=bold)
    page.put(x + width(english + " ", page.bold if bold else page.face, size), y, chinese, size, face="cjk")


def accounts_of(rng: Random, start: date, end: date) -> list[Account]:
    number = fill(rng, "8##-######", start, {})
    kept: list[Account] = []
    for english, chinese, tail, currency, kinds, most in [
        ("HKD Savings", "港元儲蓄", "-833", "HKD", SAVINGS, 48),
        ("HKD Current", "港元往來", "-001", "HKD", CURRENT, 12),
        ("Foreign Currency Savings", "外幣儲蓄", "-888", "USD", FOREIGN, 8),
    ]:
        opening = some_amount(rng, 4000, 90000)
        found = some_entries(
            rng, kinds, POOLS, (start, end), count=rng.randint(most // 3, most), balance=opening, floor=1
        )
        kept.append(Account(english, chinese, number + tail, currency, opening, found))
    return kept


def draw(rng: Random, path: Path) -> Truth:
    start, end = months(rng)
    accounts = accounts_of(rng, start, end)
    own = accounts[0].number[:-4]

    def head(page: Page, count: int) -> float:
        page.box(44, 34, 22, 22, RED)
        page.put(74, 50, "Tolo Harbour Bank", 14, bold=True)
        both(page, 430, 44, "Statement", "結單", 11, bold=True)
        page.put(430, 58, f"{end.day} {end:%B %Y}", 9)
        page.put(74, 74, f"Integrated Account   {own}", 9)
        if count > 1:
            return 104
        page.lines(74, 112, ["MS LAM HOI YAN", "FLAT 12C BLOCK 3", "HOI FU COURT", "MONG KOK KLN"], 9, 12)
        both(page, 44, 186, "Account Summary", "戶口摘要", 11, bold=True)
        page.rule(44, 192, 551, 0.8, RED)
        both(page, 50, 206, "Account type", "戶口類別", 8)
        both(page, 230, 206, "Account number", "戶口號碼", 8)
        page.put(400, 206, "CCY", 8)
        page.put(546, 206, "Balance 結餘", 8, right=True, face="cjk")
        y = 222.0
        for account in accounts:
            both(page, 50, y, account.english, account.chinese, 8.5)
            page.put(230, y, account.number, 8.5)
            page.put(400, y, account.currency, 8.5)
            page.put(546, y, written(account.closing), 8.5, right=True)
            y += 14
        both(page, 50, y + 4, "Deposits total (HKD equivalent)", "存款總額", 8.5, bold=True)
        rate = Decimal("7.8125")
        total = sum((a.closing * (rate if a.currency == "USD" else 1) for a in accounts), Decimal())
        page.put(546, y + 4, written(total.quantize(Decimal("0.01"))), 8.5, right=True, bold=True)
        page.rule(44, y + 10, 551, 0.4, GREY)
        both(page, 44, y + 40, "Account Transaction History", "戶口進支紀錄", 11, bold=True)
        return y + 62

    flow = Flow(758, Page, head)
    rows: list[Row] = []
    for account in accounts:
        flow.need(110)
        rows += _section(flow, account, start, end)
    flow.need(40)
    flow.page.put(44, flow.y, "End of transaction history", 8)
    flow.page.put(150, flow.y, "進支紀錄完", 8, face="cjk")
    small = "Please examine this statement at once and tell us of any error within 90 days.如有錯漏,請於90天內通知。"
    for n, page in enumerate(flow.pages, 1):
        page.put(44, 800, small, 6.5, face="cjk")
        page.put(551, 800, f"Page {n} of {len(flow.pages)}", 7.5, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "en_HK", "HKD", own, start, end, None, None, rows)


def _table_head(flow: Flow, account: Account, again: bool) -> None:
    page = flow.page
    both(page, 44, flow.y, account.english, account.chinese, 10, bold=True)
    page.put(546, flow.y, account.number + (" (continued)" if again else ""), 9, right=True)
    y = flow.y + 16
    page.box(44, y - 10, 507, 15, (0.93, 0.93, 0.93))
    foreign = account.currency != "HKD"
    if foreign:
        page.put(48, y, "CCY", 8)
    both(page, 78 if foreign else 48, y, "Date", "日期", 8)
    both(page, 130, y, "Transaction Details", "進支詳情", 8)
    for x, label in [(390, "Deposit 存入"), (468, "Withdrawal 提取"), (546, "Balance 結餘")]:
        page.put(x, y, label, 8, right=True, face="cjk")
    flow.y = y + 17


def _section(flow: Flow, account: Account, start: date, end: date) -> list[Row]:
    day_x = 48 if account.currency == "HKD" else 78

    def marked(day: date, english: str, chinese: str, amount: Decimal) -> None:
        flow.page.put(day_x, flow.y, f"{day.day} {day:%b}", 8.5)
        both(flow.page, 130, flow.y, english, chinese, 8.5)
        flow.page.put(546, flow.y, _balance(amount), 8.5, right=True)
        flow.y += 14

    _table_head(flow, account, False)
    if account.currency != "HKD":
        flow.page.put(48, flow.y, account.currency, 8.5)
    marked(start - timedelta(1), "B/F BALANCE", "承前結餘", account.opening)
    rows: list[Row] = []
    balance = account.opening
    for day, group in groupby(account.entries, key=lambda entry: entry.day):
        entries = list(group)
        for n, entry in enumerate(entries):
            lines = [piece for text in entry.lines for piece in wrap(text, fits("Helvetica", 8.5, 185))]
            turned = flow.need(10.5 * len(lines) + 4)
            if turned:
                _table_head(flow, account, True)
            page = flow.page
            balance += entry.amount
            if n == 0 or turned:
                page.put(day_x, flow.y, f"{day.day} {day:%b}", 8.5)
            last = n + 1 == len(entries)
            y = flow.y + 10.5 * (len(lines) - 1)
            page.lines(130, flow.y, lines, 8.5, 10.5)
            page.put(390 if entry.amount > 0 else 468, y, written(abs(entry.amount)), 8.5, right=True)
            if last:
                page.put(546, y, _balance(balance), 8.5, right=True)
            flow.y = y + 14
            rows.append(Row(day, " ".join(lines), entry.amount, balance if last else None, page=flow.number))
    if flow.need(62):
        _table_head(flow, account, True)
    marked(end, "C/F BALANCE", "結餘轉下", balance)
    flow.page.rule(44, flow.y - 7, 551, 0.4, GREY)
    _counts(flow, account.entries)
    return rows


def _balance(amount: Decimal) -> str:
    return written(amount, minus="") + (" DR" if amount < 0 else "")


def _counts(flow: Flow, entries: Sequence[Entry]) -> None:
    page, ins = flow.page, sum(entry.amount > 0 for entry in entries)
    for label, count, total in [
        ("Total No. of Deposits", ins, money_in(entries)),
        ("Total No. of Withdrawals", len(entries) - ins, money_out(entries)),
    ]:
        page.put(130, flow.y + 4, f"{label}: {count}", 8)
        page.put(468, flow.y + 4, f"Total: {written(total)}", 8, right=True)
        flow.y += 12
    flow.y += 26
