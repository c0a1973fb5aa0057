"""Japan, pages of a savings passbook: era years without the era's name, asterisks before sums, payments out first.

The lines are numbered 1 to 24 on each page; the carried line opens the book; no period and no totals are printed.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._kit import ACCOUNT, Col, cells, how_many

POOLS = {
    "month": [str(n) for n in range(1, 13)],
    "firm": ["カ)ミナトシヨウカイ", "カ)アオバケンセツ", "ユ)ヤマネコウゲイ", "タカハシ サチコ", "ホシノ ケンジ"],
    "shop": ["ゆめ通支店", "本町", "駅前出張所"],
}
KINDS = [
    Kind(4, -1000, -60000, "カード 払出|{shop}", step="1000"),
    Kind(3, -3000, -15000, "電気料|トウザイデンリヨク {month}ガツ", step="1"),
    Kind(2, -2000, -9000, "水道料|ミナトシスイドウ", step="1"),
    Kind(3, -1500, -48000, "口座振替|ヒノデカード", step="1"),
    Kind(2, -5000, -250000, "振込|{firm}", step="1"),
    Kind(1, -110, -660, "手数料|フリコミ", step="110"),
    Kind(4, 8000, 320000, "振込|{firm}", step="1"),
    Kind(1, 120000, 380000, "給与|カ)ミナトシヨウカイ", step="1", most=1),
    Kind(2, 5000, 90000, "現金|預入", step="1000"),
    Kind(0.5, 1, 60, "利息|税引後", step="1", most=1),
]
COLS = [
    Col(44, "", right=True),
    Col(52, "年 月 日"),
    Col(112, "摘 要"),
    Col(330, "お支払金額", right=True),
    Col(428, "お預り金額", right=True),
    Col(540, "差引残高", right=True),
]
LINES = 24


def yen(amount: Decimal) -> str:
    return "*" + written(amount, places=0)


def era(day: date) -> str:
    return f"{day.year - 2018:02}-{day.month:02}-{day.day:02}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([45, 75]))
    if start < date(2019, 5, 1):
        start, end = (day.replace(year=2023) for day in (start, end))
    opening = Decimal(rng.randint(8000, 900000))
    count = how_many(rng, 14, 58)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=60000)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "1#######", start, {})
    dotted = (0.6, 0.7, 0.65)

    def head(page: Page, number: int) -> float:
        page.put(30, 36, "普通預金(兼お借入明細)", 11)
        page.put(566, 36, f"{number}", 9, right=True)
        page.put(30, 52, f"店番 028  口座番号 {account}  日付の年は令和です", 8, color=GREY)
        for col in COLS:
            page.put(col.at, 74, col.title, 8.5, right=col.right, color=(0.1, 0.4, 0.3))
        page.rule(30, 80, 566, color=dotted)
        return 96

    flow = Flow(96 + 15 * LINES - 14, lambda: Page((595.0, 510.0), "cjk", "cjk"), head)
    first = ["1", era(start), "繰越", "", "", yen(opening)]
    cells(flow.page, flow.y, COLS, first, 9)
    flow.y += 15
    rows, line = [], 1
    for entry, balance in zip(entries, balances, strict=True):
        line = 1 if flow.need(1) else line + 1
        text = " ".join(entry.lines)
        figures = [yen(-entry.amount), ""] if entry.amount < 0 else ["", yen(entry.amount)]
        cells(flow.page, flow.y, COLS, [str(line), era(entry.day), text, *figures, yen(balance)], 9)
        flow.page.rule(30, flow.y + 4, 566, 0.3, dotted)
        flow.y += 15
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
    for page in flow.pages:
        page.put(
            298,
            490,
            "お支払金額・お預り金額・差引残高の*印は金額の改ざん防止のためのものです。",
            7,
            center=True,
            color=GREY,
        )
    with_pymupdf(flow.pages, path)
    return Truth(ACCOUNT, "ja_JP", "JPY", account, None, None, opening, balances[-1], rows)
