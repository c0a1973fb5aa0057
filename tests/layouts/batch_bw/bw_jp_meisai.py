"""Japan, ordinary deposit of a small company: list of deposits and withdrawals from a business internet branch.

Days as 2024年3月5日, amounts in yen in a column each for money out and in, with the balance behind; counterparts
in katakana; a sum line after the last row.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_pymupdf
from ._rows import covered, ins, outs, start_balance

LANDSCAPE = (842.0, 595.0)
TEAL: Color = (0.0, 0.4, 0.45)
PALE: Color = (0.9, 0.95, 0.95)
POOLS = {
    "firm": (
        "カ）ミドリショウジ",
        "ヤマモトケンセツ（カ",
        "ユ）サクラインサツ",
        "カ）ホクトブツリユウ",
        "シヤ）アオゾラキヨウカイ",
        "タナカ　ハナコ",
        "スズキ　ケンジ",
    ),
    "debit": ("デンキ", "ガスリヨウキン", "スイドウ", "デンワリヨウ", "シヤカイホケンリヨウ", "リースリヨウ"),
}
KINDS = [
    Kind(7, 12000, 1800000, "振込|{firm}", step="10"),
    Kind(6, -8000, -900000, "振込＊|{firm}", step="10"),
    Kind(3, -145, -660, "手数料|フリコミテスウリヨウ", step="5"),
    Kind(3, -3000, -90000, "口座振替|{debit}", step="1"),
    Kind(1, -20000, -300000, "カード|ＡＴＭ", step="1000"),
    Kind(1, 10000, 400000, "入金|ＡＴＭ", step="1000"),
    Kind(0.6, -30000, -600000, "税金|ペイジー　コクゼイ", step="100", most=2),
    Kind(0.5, 1, 90, "利息|決算オリソク", step="1", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 300000, 6000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 80), balance=opening, floor=100000)
    entries = covered(entries, opening)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    number = fill(rng, "#######", start, {})

    def head(page: Page, page_number: int) -> float:
        page.box(40, 28, 762, 24, TEAL)
        page.put(50, 45, "入出金明細照会", 13, color=(1, 1, 1))
        page.put(792, 44, "みなと銀河銀行 ビジネスダイレクト", 9, right=True, color=(1, 1, 1))
        y = 74.0
        if page_number == 1:
            cells = [
                ("支店名", "本店営業部（００１）", "口座名義", "カ）フジモリセイサクシヨ"),
                ("科目・口座番号", f"普通 {number}", "照会期間", f"{_day(start)}～{_day(end)}"),
                ("前残高", f"{written(opening, places=0)}円", "残高", f"{written(closing, places=0)}円"),
            ]
            for a, b, c, d in cells:
                for x, wide, text, shade in (
                    (40, 110, a, True),
                    (150, 270, b, False),
                    (420, 110, c, True),
                    (530, 272, d, False),
                ):
                    page.box(x, y - 12, wide, 18, PALE if shade else None, stroke=TEAL)
                    page.put(x + 6, y, text, 9)
                y += 18
            y += 20
        page.box(40, y - 13, 762, 19, PALE, stroke=TEAL)
        for x, title in ((48, "取引日"), (160, "取引区分"), (500, "摘要")):
            page.put(x, y, title, 9)
        for x, title in ((316, "お支払金額"), (400, "お預り金額"), (486, "差引残高")):
            page.put(x, y, title, 9, right=True)
        return y + 21

    flow = Flow(535, lambda: Page(LANDSCAPE, "cjk", "cjk"), head)
    rows = []
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        kind, text = entry.lines
        flow.need(18)
        page, y = flow.page, flow.y
        page.put(48, y, _day(entry.day), 9)
        page.put(160, y, kind, 9)
        page.put(316 if entry.amount < 0 else 400, y, written(abs(entry.amount), places=0), 9, right=True)
        page.put(486, y, written(balance, places=0), 9, right=True)
        page.put(500, y, text, 9)
        page.rule(40, y + 5, 802, 0.3, (0.7, 0.8, 0.8))
        rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balance, page=flow.number))
        flow.y += 17
    flow.need(40)
    page, y = flow.page, flow.y
    page.put(160, y, "合計", 9)
    page.put(316, y, written(abs(outs(amounts)), places=0), 9, right=True)
    page.put(400, y, written(ins(amounts), places=0), 9, right=True)
    page.put(48, y + 20, "※この明細は照会時点のもので、残高を証明するものではありません。", 8)
    for n, page in enumerate(flow.pages, 1):
        page.put(802, 570, f"{n}／{len(flow.pages)}ページ", 8, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("bank_account", "ja_JP", "JPY", number, start, end, opening, closing, rows)


def _day(day: object) -> str:
    return f"{day:%Y}年{int(f'{day:%m}')}月{int(f'{day:%d}')}日"
