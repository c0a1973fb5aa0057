"""Japan, savings: the transaction list of an ordinary deposit (futsu yokin).

Whole yen, money out and money in in two columns and the balance on each row; the year stands on the first row of a
page and where it changes, payees in half-width katakana, carried-over lines at both ends of a page.
"""

from __future__ import annotations

import calendar
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_pymupdf, with_reportlab
from ._rows import how_many, one

POOLS: Pools = {
    "shop": ["ﾄｳﾖｺｽﾄｱ", "ﾆﾎﾝﾏ-ﾄ", "ﾐﾅﾐﾃﾞﾝｷ", "ﾅｶﾑﾗｼﾖﾃﾝ"],
    "name": ["ﾔﾏｸﾞﾁ ﾀﾛｳ", "ｻｶﾓﾄ ﾕｷ", "ｶ)ｱｵｲﾌﾄﾞｳｻﾝ", "ﾌｼﾞﾀ ｹﾝｲﾁ", "ﾕ)ﾅｶﾞｼﾏｺｳﾑﾃﾝ"],
    "firm": ["ｶ)ﾋｶﾞｼｾｲｻｸｼﾖ", "ｼﾔ)ｹｲﾜｶｲ", "ｶ)ﾅﾆﾜﾌﾞﾂﾘﾕｳ"],
    "month": lambda _rng, day: str(day.month),
    "card": ["ﾐﾄﾞﾘｶ-ﾄﾞ", "ﾕﾆｵﾝｶ-ﾄﾞ", "ﾗｸﾊﾞｲｶ-ﾄﾞ"],
}
KINDS = [
    Kind(20, -1000, -100000, "カード出金|ＡＴＭ　駅前支店", "", "1000"),
    Kind(14, -500, -30000, "デビット|{shop} ######", "", "1"),
    Kind(10, -3000, -130000, "口座振替|{card}", "", "1"),
    Kind(6, -3000, -22000, "口座振替|ﾃﾞﾝｷﾘﾖｳｷﾝ", "", "1"),
    Kind(5, -2000, -9000, "口座振替|ｽｲﾄﾞｳﾘﾖｳｷﾝ", "", "1"),
    Kind(5, -3000, -12000, "口座振替|ｹｲﾀｲﾃﾞﾝﾜ {month}ｶﾞﾂﾌﾞﾝ", "", "1"),
    Kind(5, -10000, -90000, "振込|{name}", "", "1000"),
    Kind(3, -110, -440, "手数料|振込手数料", "", "110"),
    Kind(4, 180000, 420000, "給与|{firm}", "", "1"),
    Kind(3, 3000, 90000, "振込|{name}", "", "1"),
    Kind(2, 10000, 100000, "カード入金|ＡＴＭ　駅前支店", "", "1000"),
    Kind(1, 5000, 60000, "還付金|ｾﾞｲﾑｼﾖ", "", "1", 1),
]
X_DATE, X_KIND, X_TEXT, X_OUT, X_IN, X_LEFT = 47, 127, 196, 386, 464, 548


def _yen(amount: Decimal) -> str:
    return written(amount, places=0, minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 61)
    start = start.replace(day=1)
    end = end.replace(day=calendar.monthrange(end.year, end.month)[1])
    opening = some_amount(rng, 30000, 1500000, "1")
    number = fill(rng, "3######", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=40000)
    if start <= (day := date(start.year, 8, 19)) <= end or start <= (day := date(start.year, 2, 18)) <= end:
        entries.append(Entry(day, ("利息", "普通預金利息"), Decimal(rng.randint(1, 14)), "", ""))
        entries.sort(key=lambda entry: entry.day)
    ming = rng.random() < 0.5
    face = "cjk" if ming else "HeiseiKakuGo-W5"
    balance = opening

    def head(page: Page, at: int) -> float:
        return _head(page, at, number, start, end)

    def foot(page: Page, y: float) -> None:
        page.put(X_KIND, y + 2, "次頁繰越", 8.5)
        page.put(X_LEFT, y + 2, _yen(balance), 8.5, right=True)

    flow = Flow(740, lambda: Page(face=face, bold=face), head, foot)
    flow.page.put(X_KIND, flow.y, "前月繰越", 8.5)
    flow.page.put(X_LEFT, flow.y, _yen(balance), 8.5, right=True)
    flow.y += 17
    rows: list[Row] = []
    last: date | None = None
    for entry in entries:
        if flow.need(17):
            flow.page.put(X_KIND, flow.y, "前頁繰越", 8.5)
            flow.page.put(X_LEFT, flow.y, _yen(balance), 8.5, right=True)
            flow.y += 17
            last = None
        balance += entry.amount
        year = f"{entry.day.year}年" if last is None or last.year != entry.day.year else ""
        last = entry.day
        flow.page.put(X_DATE, flow.y, year, 8.5)
        flow.page.put(X_DATE + 70, flow.y, f"{entry.day.month}月{entry.day.day}日", 8.5, right=True)
        flow.page.put(X_KIND, flow.y, entry.lines[0], 8.5)
        flow.page.put(X_TEXT, flow.y, entry.lines[1], 8.5)
        flow.page.put(X_IN if entry.amount > 0 else X_OUT, flow.y, _yen(entry.amount), 8.5, right=True)
        flow.page.put(X_LEFT, flow.y, _yen(balance), 8.5, right=True)
        flow.page.rule(44, flow.y + 5, 552, 0.25, (0.6, 0.6, 0.6))
        rows.append(Row(entry.day, one(entry.lines), entry.amount, balance, None, flow.number))
        flow.y += 17
    _close(flow, rows, balance)
    for at, page in enumerate(flow.pages, 1):
        page.put(548, 812, f"{at}／{len(flow.pages)}頁", 8, right=True)
    (with_pymupdf if ming else with_reportlab)(flow.pages, path)
    return Truth("savings", "ja_JP", "JPY", number, start, end, opening, balance, rows)


def _head(page: Page, at: int, number: str, start: date, end: date) -> float:
    page.put(298, 50, "普通預金　お取引明細表", 15, center=True)
    page.put(548, 74, f"作成日　{end.year}年{end.month}月{end.day}日", 8, right=True)
    y = 88
    if at == 1:
        page.lines(60, 92, ["530-0001", "大阪市北区梅田一丁目４番７号", "", "山口　花子　様"], 9.5, 13)
        page.lines(400, 104, ["株式会社みなと中央銀行", "梅田支店（店番号　417）", "電話　06-0000-4170"], 8.5, 12)
        y = 156
    page.put(44, y, f"店番号　417　　口座番号　{number}　　預金種類　普通", 9)
    words = [f"{day.year}年{day.month}月{day.day}日" for day in (start, end)]
    page.put(44, y + 15, f"お取引期間　{words[0]}～{words[1]}", 9)
    page.put(552, y + 15, "（単位：円）", 8, right=True)
    page.box(44, y + 22, 508, 20, (0.9, 0.94, 0.9), stroke=(0.3, 0.4, 0.3))
    for x, title in ((X_DATE + 36, "お取引日"), (X_KIND + 30, "お取引内容"), (X_TEXT + 56, "摘要")):
        page.put(x, y + 35, title, 8.5, center=True)
    for x, title in ((X_OUT, "お支払金額"), (X_IN, "お預り金額"), (X_LEFT, "差引残高")):
        page.put(x, y + 35, title, 8.5, right=True)
    return y + 56


def _close(flow: Flow, rows: list[Row], balance: Decimal) -> None:
    flow.need(90)
    page, y = flow.page, flow.y
    gone = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    come = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    page.put(X_KIND, y + 2, "合計", 8.5)
    page.put(X_OUT, y + 2, _yen(gone), 8.5, right=True)
    page.put(X_IN, y + 2, _yen(come), 8.5, right=True)
    page.put(X_LEFT, y + 2, _yen(balance), 8.5, right=True)
    page.rule(44, y + 8, 552, 0.8)
    told = [
        "※他店券の入金がある場合、残高には未決済のものを含みます。",
        "※摘要欄の「デビット」はデビットカードでのお支払いを示します。",
        "※当行は預金保険制度の対象です。ご不明な点は、お取引店までお問い合わせください。",
    ]
    page.lines(44, y + 30, told, 7.5, 12)
