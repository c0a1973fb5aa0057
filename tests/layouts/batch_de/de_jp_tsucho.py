"""Japan: a passbook's page as a statement: era years as two digits with dashes, asterisks before figures, no decimals.

Deposits stand before payments; lines are numbered by two digits; a line carries the balance over at the top of each
page; the period has the era's name in the head.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, written
from ..pens import A4, Flow, Page, with_reportlab
from ._common import month, opening, paid_in, paid_out, row_of

NO, DATE, IN, OUT, TEXT, BALANCE, SHOP = 52.0, 64.0, 200.0, 290.0, 304.0, 490.0, 546.0
KANA, LATIN = "HeiseiKakuGo-W5", "Helvetica"
GREEN = (0.0, 0.45, 0.2)
KINDS = [
    Kind(5, -1000, -90000, "カード　{atm}", step="1000"),
    Kind(5, -120, -9800, "デビット　{shop}", step="1"),
    Kind(2, -2200, -18000, "電気　{power}", step="1"),
    Kind(1, -1500, -9000, "ガス水道　{town}", step="1"),
    Kind(2, -3000, -60000, "自払　{firm}", step="1"),
    Kind(2, -1000, -80000, "送金　{person}", step="500"),
    Kind(1, -110, -220, "料金　ＡＴＭ", step="110", most=3),
    Kind(2, 150000, 330000, "給与　{work}", step="1"),
    Kind(1, 40000, 220000, "年金　コウセイロウドウショウ", step="1", most=1),
    Kind(3, 1000, 60000, "振込　{person}", step="500"),
    Kind(1, 1, 60, "受取利子", step="1", most=1),
    Kind(1, 5000, 90000, "現金　{atm}", step="1000"),
]
POOLS: Pools = {
    "atm": ["渋谷局", "ファミマ前２", "本店営業部"],
    "shop": ["スーパーヤマト", "ドラッグ２４", "ＪＲモバイル", "アマゾネス．ＣＯ．ＪＰ"],
    "power": ["トウデン６ガツ", "カンサイデンリョク"],
    "town": ["ヨコハマシ", "トウホウガス"],
    "firm": ["ミツイスミカード", "ＮＨケイ", "セイメイホケン（３", "ソフトバンコ"],
    "person": ["サトウ　ハナコ", "ヤマダ　タロウ", "カ）アオバフドウサン"],
    "work": ["カ）ミナトショウジ", "シヤクシヨ"],
}
NOTES = [
    "・「*」は金額の頭書きです。お取扱いの内容にご不明の点がございましたら、窓口までお問い合わせください。",
    "・ご利用限度額（１日）５０万円。預入限度額は１，３００万円です。",
    "・令和６年４月１日より、硬貨１００枚までのお預入れにつき手数料３３０円を申し受けます。",
]


def era(day: date) -> int:
    """The year of Reiwa."""
    return day.year - 2018


def yen(amount: Decimal) -> str:
    return ("-" if amount < 0 else "") + "*" + written(amount, places=0, minus="")


def kanji(day: date) -> str:
    return f"令和{era(day)}年{day.month}月{day.day}日"


def put(page: Page, x: float, y: float, text: str, size: float = 8.5, right: bool = False) -> None:
    page.put(x, y, text, size, right=right, face=LATIN if text.isascii() else KANA)


def heads(page: Page, y: float) -> float:
    page.box(46, y - 13, 506, 19, (0.88, 0.95, 0.88), stroke=GREEN)
    for x, text, right in ((DATE, "年月日", False), (IN, "お預り金額", True), (OUT, "お支払金額", True)):
        put(page, x, y, text, 8, right)
    for x, text, right in ((TEXT, "お取扱内容", False), (BALANCE, "現在高", True), (SHOP, "取扱店", True)):
        put(page, x, y, text, 8, right)
    return y + 20


def head(page: Page, number: int, numbers: tuple[str, str], period: tuple[date, date]) -> float:
    page.put(46, 46, "さくら貯蓄銀行", 15, color=GREEN)
    page.put(298, 76, "通常貯金　お取引明細", 14, center=True)
    put(page, 46, 104, f"記号　{numbers[0]}　番号　{numbers[1]}")
    put(page, 46, 118, "おなまえ　鈴木　美咲　様")
    put(page, 550, 104, f"{kanji(period[0])}　から　{kanji(period[1])}　まで", right=True)
    return heads(page, 150) if number > 1 else 140


def carried(flow: Flow, word: str, balance: Decimal) -> None:
    put(flow.page, TEXT, flow.y, word)
    put(flow.page, BALANCE, flow.y, yen(balance), right=True)
    flow.y += 15


def table(flow: Flow, entries: list[Entry], balances: list[Decimal], first: Decimal, shop: str) -> list[Row]:
    rows, before, line = [], first, 1
    for entry, balance in zip(entries, balances, strict=True):
        if flow.need(16):
            carried(flow, "前頁より繰越", before)
            line = 1
        page, y = flow.page, flow.y
        put(page, NO, y, f"{line:02}", 6, right=True)
        put(page, DATE, y, f"{era(entry.day):02}-{entry.day:%m-%d}")
        put(page, IN if entry.amount > 0 else OUT, y, yen(abs(entry.amount)), right=True)
        put(page, TEXT, y, entry.lines[0])
        put(page, BALANCE, y, yen(balance), right=True)
        put(page, SHOP, y, shop, 7.5, right=True)
        page.rule(46, y + 4, 552, 0.2, GREEN)
        rows.append(row_of(entry, flow.number, balance))
        flow.y += 15
        before, line = balance, line + 1
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period, first = month(rng), opening(rng, 3000, 900000, 0)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, floor=90000)
    balances = running(first, [entry.amount for entry in entries])
    last = balances[-1] if balances else first
    numbers = (fill(rng, "10#40", period[0], {}), fill(rng, "#######1", period[0], {}))
    flow = Flow(745, lambda: Page(A4, KANA, KANA), lambda page, n: head(page, n, numbers, period))
    facts = [
        ("前月末現在高", first),
        ("お預り合計", paid_in(entries)),
        ("お支払合計", paid_out(entries)),
        ("今月末現在高", last),
    ]
    for n, (name, amount) in enumerate(facts):
        put(flow.page, 50 + 128 * n, flow.y, name, 8)
        put(flow.page, 160 + 128 * n, flow.y + 13, written(amount, places=0) + "円", 9, right=True)
    flow.page.box(46, flow.y - 12, 506, 32, None, stroke=GREEN)
    flow.y = heads(flow.page, flow.y + 46)
    carried(flow, "繰越", first)
    rows = table(flow, entries, balances, first, fill(rng, "#####", period[0], {}))
    if rng.random() < 0.7:
        flow.need(56)
        flow.page.lines(50, flow.y + 14, NOTES, 7.5, 12)
    for n, page in enumerate(flow.pages, 1):
        put(page, 550, 812, f"{n}／{len(flow.pages)}頁", 8, right=True)
    with_reportlab(flow.pages, path, order="rows")
    return Truth("bank", "ja_JP", "JPY", f"{numbers[0]}-{numbers[1]}", *period, first, last, rows)
