"""Japan: reconciliation sheet of a company's cheque account; era years with padded months and days,
kana payees, cheque and bill numbers in a column, no decimals, balance at each day's end, counted totals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._desk import Booked, book, end, moneys, start

POOLS = {
    "kana": ["カ)ヤマシタセイサクシヨ", "ユ)ミドリウンユ", "カ)ホクトシヨウジ", "イトウ ケンジ", "カ)サンヨウケンザイ"],
    "hiki": ["デンキリヨウ", "ガスリヨウ", "シヤカイホケンリヨウ", "ゼイキン", "リ-スリヨウ トウトリ-ス"],
}
KINDS = [
    Kind(7, 20000, 3000000, "振込 {kana}", step="1"),
    Kind(2, 50000, 2000000, "手形取立 代金取立手形", "no", step="1000"),
    Kind(2, 30000, 900000, "現金 ATM入金", step="1000"),
    Kind(5, -10000, -1500000, "小切手", "no", step="1"),
    Kind(2, -200000, -3000000, "約束手形 期日決済", "no", step="1000"),
    Kind(5, -5000, -400000, "口座振替 {hiki}", step="1"),
    Kind(4, -10000, -1200000, "振込 IB {kana}", step="1"),
    Kind(3, -110, -880, "振込手数料", step="110"),
    Kind(1, -300000, -4000000, "給与振込 ##件 総合振込データ", step="1"),
]
RIGHT = (385, 470, 555)


def yen(amount: Decimal) -> str:
    return written(abs(amount), places=0)


def labels(page: Page, y: float) -> float:
    page.rule(40, y - 13, 560)
    for x, text in ((46, "年月日"), (112, "摘要"), (255, "手形・小切手番号")):
        page.put(x, y, text, 8)
    for x, text in zip(RIGHT, ("お支払金額", "お預り金額", "差引残高"), strict=True):
        page.put(x, y, text, 8, right=True)
    page.rule(40, y + 5, 560)
    return y + 19


def dated(day: date) -> str:
    return f"{day.year - 2018}.{day.month:>2}.{day.day:>2}"


def post(flow: Flow, rng: Random, row: Booked) -> Row:
    flow.need(14)
    page, y = flow.page, flow.y
    page.put(95, y, dated(row.day), 8.5, right=True)
    page.put(112, y, row.lines[0], 8.5)
    number = str(rng.randint(10000, 99999)) if row.tag == "no" else ""
    page.put(300, y, number, 8.5, right=True)
    page.put(RIGHT[0] if row.amount < 0 else RIGHT[1], y, yen(row.amount), 8.5, right=True)
    if row.closes:
        page.put(RIGHT[2], y, yen(row.balance), 8.5, right=True)
    page.rule(40, y + 4, 560, 0.2, (0.6, 0.7, 0.8))
    flow.y += 14
    return row.row(flow.number, row.lines, balance=row.closes)


def totals(flow: Flow, rows: Sequence[Booked], opening: Decimal) -> None:
    flow.need(70)
    out, came = moneys(rows)
    debits = sum(row.amount < 0 for row in rows)
    page, y = flow.page, flow.y + 4
    page.put(112, y, "合計", 8.5)
    page.put(RIGHT[0], y, f"{debits}件 {yen(out)}", 8.5, right=True)
    page.put(RIGHT[1], y, f"{len(rows) - debits}件 {yen(came)}", 8.5, right=True)
    page.put(112, y + 14, "次月繰越残高", 8.5)
    page.put(RIGHT[2], y + 14, yen(end(opening, rows)), 8.5, right=True)
    page.put(40, y + 40, "上記のとおりご照合のうえ、相違がございましたら10日以内に当店までご連絡ください。", 7.5)
    page.put(40, y + 52, "他店券は決済が確認されるまでお支払いできません。", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    while period[0].year < 2020:
        period = some_period(rng, calendar=True)
    opening = start(rng, 900000, 20000000, "1")
    rows = book(rng, KINDS, POOLS, period, opening, floor=200000)
    account = str(rng.randint(1000000, 9999999))

    def era(day: date) -> str:
        return f"令和{day.year - 2018}年{day.month}月{day.day}日"

    def head(page: Page, number: int) -> float:
        page.put(300, 50, "当座勘定照合表", 15, center=True)
        page.put(555, 50, f"{number}頁", 8, right=True)
        page.put(40, 80, "有限会社 片桐木工所 御中", 10)
        page.put(555, 80, "みなと北斗銀行 名古屋西支店", 9, right=True)
        page.put(40, 97, f"店番 218  科目 当座  口座番号 {account}", 8.5)
        page.put(555, 97, f"対象期間 {era(period[0])}~{era(period[1])}", 8.5, right=True)
        y = labels(page, 124)
        if number == 1:
            page.put(112, y, "前月繰越残高", 8.5)
            page.put(RIGHT[2], y, yen(opening), 8.5, right=True)
            y += 14
        return y

    flow = Flow(800, lambda: Page(face="cjk", bold="cjk"), head)
    found = [post(flow, rng, row) for row in rows]
    totals(flow, rows, opening)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "ja_JP", "JPY", account, *period, opening, end(opening, rows), found)
