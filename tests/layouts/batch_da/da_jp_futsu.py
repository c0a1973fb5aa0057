"""JP: 普通預金, days in the years of Reiwa ("06-01-09"), kind of business first, the note to the right of the balance.

Yen with an asterisk before each figure, half-width kana; the year's era is told in the heading only.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._kit import Book, book

POOLS = {
    "boss": ["ｶ)ﾐﾔｺｻﾝｷﾞﾖｳ", "ｻｲﾀﾏｹﾝﾁﾖｳ", "ﾕ)ｱｵｷｾｲｻｸｼﾞﾖ"],
    "who": ["ｲﾄｳ ﾊﾙｶ", "ﾅｶﾑﾗ ｹﾝｼﾞ", "ﾀｶﾊｼ ﾕｳｷ"],
    "firm": ["ﾄｳｷﾖｳﾃﾞﾝﾘﾖｸ", "ﾄｳｷﾖｳｶﾞｽ", "NHK", "ﾄﾞｺﾓ ｹｲﾀｲ", "ｻｲﾀﾏｼ ｽｲﾄﾞｳ"],
    "card": ["ｾﾞﾛﾌｱｰｽﾄ", "ﾐﾄﾞﾘｶｰﾄﾞ", "ﾆﾎﾝｸﾚｼﾞﾂﾄ"],
    "shop": ["ｲﾄｰﾖｰｶﾄﾞｰ", "ﾏﾂﾓﾄｷﾖｼ", "JRﾋｶﾞｼﾆﾎﾝ"],
}
KINDS = [
    Kind(2, 180000, 420000, "給与|{boss}", step="1", most=2),
    Kind(2, 3000, 80000, "振込入金|{who}", step="1"),
    Kind(1, 10000, 200000, "ＡＴＭ入金|", step="1000"),
    Kind(0.6, 1, 90, "利息|ﾌﾂｳﾖｷﾝ ﾘｿｸ", step="1", most=1),
    Kind(6, -28000, -1200, "口座振替|{firm}", step="1"),
    Kind(3, -90000, -3000, "口座振替|{card} ####", step="1"),
    Kind(6, -60000, -1000, "ＡＴＭ支払|", step="1000"),
    Kind(4, -70000, -2500, "振込|{who}", step="1"),
    Kind(2, -770, -110, "手数料|ﾌﾘｺﾐﾃｽｳﾘﾖｳ", step="110"),
    Kind(6, -9800, -300, "デビット|{shop} ######", step="1"),
]
EDGES = ((100, "お取引区分", False), (275, "お支払金額", True), (350, "お預り金額", True), (440, "差引残高", True))


def _reiwa(day: date) -> int:
    return day.year - 2018


def _yen(amount: Decimal) -> str:
    return ("-" if amount < 0 else "*") + written(abs(amount), places=0)


def _columns(flow: Flow) -> None:
    flow.page.box(40, flow.y - 13, 515, 19, fill=(0.88, 0.95, 0.88))
    for x, text, right in ((46, "年月日", False), *EDGES, (456, "摘要", False)):
        flow.page.put(x, flow.y, text, 9, right=right)
    flow.y += 20


def _table(flow: Flow, told: Book) -> None:
    _columns(flow)
    flow.page.put(100, flow.y, "繰越", 9)
    flow.page.put(440, flow.y, _yen(told.opening), 9, right=True)
    flow.y += 15
    for entry, balance in zip(told.entries, told.balances, strict=True):
        if flow.need(15):
            _columns(flow)
        flow.page.put(46, flow.y, f"{_reiwa(entry.day):02}-{entry.day:%m-%d}", 9)
        flow.page.put(100, flow.y, entry.lines[0], 9)
        flow.page.put(275 if entry.amount < 0 else 350, flow.y, _yen(abs(entry.amount)), 9, right=True)
        flow.page.put(440, flow.y, _yen(balance), 9, right=True)
        flow.page.put(456, flow.y, entry.lines[1], 8)
        told.rows.append(Row(entry.day, " ".join(filter(None, entry.lines)), entry.amount, balance, page=flow.number))
        flow.y += 15
        flow.page.rule(40, flow.y - 11, 555, 0.25, (0.7, 0.8, 0.7))
    flow.y += 10


def _jp(day: date) -> str:
    return f"令和{_reiwa(day)}年{day.month}月{day.day}日"


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2020, 2025), rng.randint(1, 12), 1)
    period = start, (start + timedelta(62)).replace(day=1) - timedelta(1)
    told = book(rng, KINDS, POOLS, period, most=58, low=40000, high=1900000, floor=60000)
    told.opening = told.opening.quantize(Decimal(1))
    account = fill(rng, "#######", start, {})

    def head(page: Page, n: int) -> float:
        page.put(40, 48, "みどり銀行", 16, color=(0, 0.5, 0.2))
        page.put(298, 50, "お取引明細表（普通預金）", 13, center=True)
        page.put(555, 46, f"{n} 頁", 9, right=True)
        page.put(40, 76, f"店番 342  浦和支店   口座番号 {account}", 9.5)
        page.put(555, 76, f"作成日 {_jp(period[1] + timedelta(2))}", 9, right=True)
        if n > 1:
            return 106
        page.put(40, 98, "小野寺 あかり 様", 12)
        page.put(40, 118, f"照会期間 {_jp(start)} ～ {_jp(period[1])}", 9.5)
        page.put(555, 118, "（年月日の年は令和で表示しています）", 8, right=True)
        return 146

    flow = Flow(780, lambda: Page(A4, "cjk", "cjk"), head)
    _table(flow, told)
    flow.need(70)
    page = flow.page
    page.put(100, flow.y, "合計", 9)
    page.put(275, flow.y, _yen(told.money_out()), 9, right=True)
    page.put(350, flow.y, _yen(told.money_in()), 9, right=True)
    page.put(100, flow.y + 16, f"{_jp(period[1])} 現在残高", 9)
    page.put(440, flow.y + 16, _yen(told.closing), 9, right=True)
    notes = [
        "※ 他店券のご入金は、決済が確認できるまでお引き出しいただけません。",
        "お問い合わせ 0120-555-018（平日9:00～17:00）",
    ]
    page.lines(40, flow.y + 40, notes, 8, 12)
    with_pymupdf(flow.pages, path)
    return told.truth("savings", "ja_JP", "JPY", account)
