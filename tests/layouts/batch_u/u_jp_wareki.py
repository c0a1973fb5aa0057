"""Japanese savings account: dates in years of the era, asterisks before the figures, the text between them.

Payments, deposits, text and balance from left to right, no decimals, numbered rows, a carried-over line that opens each
page; a list of time deposits with dates, rates and sums follows and is none of the rows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

KINDS = [
    Kind(4, -1000, -25000, "デビット {shop}", step="1"),
    Kind(2.5, -3000, -24000, "口座振替 {payee}", step="1"),
    Kind(1.5, -10000, -90000, "カード出金 ATM{code}", step="1000"),
    Kind(1.5, -5000, -130000, "振込 {person}", step="100"),
    Kind(0.8, -220, -221, "振込手数料", step="220"),
    Kind(1.3, 180000, 420000, "給与振込 カ)ミズナラセイサクショ", step="1"),
    Kind(1.5, 2000, 60000, "振込入金 {person}", step="1"),
    Kind(0.5, 1, 60, "普通預金利息 (税引後)", step="1", most=1),
]
POOLS = {
    "shop": ["ヤマドリストア", "ドラッグ ナナカマド", "コトリベーカリー", "セルフSS ミナト2"],
    "payee": ["デンキリヨウキン", "スイドウキヨク", "ケイタイ ソラモバ", "ガクヒ"],
    "person": ["サトウ ミノリ", "フドウサン ヒダマリ", "タナベ シユン"],
    "code": ["0##1", "#402"],
}


def era(day: date, gap: str = "-") -> str:
    """The day in the era Reiwa, which began on 1 May 2019, or Heisei before it."""
    year = day.year - 2018 if day >= date(2019, 5, 1) else day.year - 1988
    return f"{year}{gap}{day.month:02}{gap}{day.day:02}"


def in_words(day: date) -> str:
    name, year = ("令和", day.year - 2018) if day >= date(2019, 5, 1) else ("平成", day.year - 1988)
    return f"{name}{'元' if year == 1 else year}年{day.month}月{day.day}日"


def yen(amount: Decimal, star: str = "*") -> str:
    return star + written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    while start < date(2019, 5, 1):
        start, end = some_period(rng)
    opening = some_amount(rng, 30000, 900000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), balance=opening, floor=60000)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "#######", start, {})
    done = opening

    def head(page: Page, sheet: int) -> float:
        page.put(297, 50, "普通預金 お取引明細書", 14, center=True)
        page.put(50, 76, f"みずなら信用銀行 本店営業部 (店番 101)  口座番号 {number}", 9)
        page.put(545, 76, f"{sheet} ページ", 9, right=True)
        page.put(50, 90, f"対象期間: {in_words(start)} ~ {in_words(end)}", 9)
        page.box(50, 100, 495, 18, (0.86, 0.92, 0.86), stroke=GREY)
        for x, text, right in (
            (56, "行", False),
            (80, "年-月-日", False),
            (220, "お支払金額", True),
            (310, "お預り金額", True),
            (326, "お取引内容", False),
            (539, "差引残高", True),
        ):
            page.put(x, 113, text, 8.5, right=right)
        page.put(326, 132, "繰越" if sheet == 1 else "前頁より繰越", 8.5)
        page.put(539, 132, yen(done), 8.5, right=True)
        return 147.0

    flow = Flow(775, lambda: Page(face="cjk", bold="cjk"), head)
    rows: list[Row] = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        flow.need(15)
        page, y, text = flow.page, flow.y, entry.lines[0]
        if n % 2:
            page.box(50, y - 10.5, 495, 15, (0.96, 0.98, 0.96))
        page.put(70, y, str(n), 8, right=True, color=GREY)
        page.put(80, y, era(entry.day), 8.5)
        page.put(220 if entry.amount < 0 else 310, y, yen(abs(entry.amount)), 8.5, right=True)
        page.put(326, y, text, 8.5)
        page.put(539, y, yen(balance), 8.5, right=True)
        rows.append(Row(entry.day, text, entry.amount, balance, None, flow.number))
        flow.y, done = y + 15, balance
    flow.need(100)
    flow.page.put(326, flow.y + 4, "期末残高", 8.5)
    flow.page.put(539, flow.y + 4, yen(done), 8.5, right=True)
    _time_deposits(rng, flow, start)
    with_pymupdf(flow.pages, path)
    return Truth("account", "ja_JP", "JPY", number, start, end, opening, done, rows)


def _time_deposits(rng: Random, flow: Flow, start: date) -> None:
    y = flow.y + 36
    flow.page.put(50, y, "定期預金 お預り明細 (参考)", 9.5)
    flow.page.rule(50, y + 5, 545, color=GREY)
    for x, text, right in (
        (80, "お預入日", False),
        (160, "満期日", False),
        (300, "利率(年)", True),
        (420, "お預り金額", True),
    ):
        flow.page.put(x, y + 17, text, 8, right=right)
    for n in range(2):
        opened = date(start.year - 1 - n, 2 + 5 * n, 10 + n)
        line = y + 30 + 13 * n
        flow.page.put(80, line, era(opened), 8.5)
        flow.page.put(160, line, era(date(opened.year + 3, opened.month, opened.day)), 8.5)
        flow.page.put(300, line, "0.002%", 8.5, right=True)
        flow.page.put(420, line, yen(some_amount(rng, 300000, 2000000, "100000")), 8.5, right=True)
