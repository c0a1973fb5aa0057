"""Japan, monthly details of a credit card: persons in groups, the amount of use beside the amount of this bill (which
differ where one pays in instalments or by revolving credit), foreign amount, currency, rate and its day as remarks of
the row; no day of booking, no balance, the bill's total in a box.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_entries, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._rows import ZERO, month_before

BANK = "あさぎりカード株式会社"
GREEN = (0.0, 0.4, 0.25)
PALE = (0.91, 0.96, 0.92)
POOLS: Pools = {
    "shop": [
        "セブン－イレブン",
        "ローソン 新宿西口店",
        "イオンスタイル 品川",
        "ＥＴＣ 首都高速",
        "ヨドバシカメラ",
        "スターバックス コーヒー",
        "東京電力エナジーパートナー",
        "モバイルＳｕｉｃａ",
        "ＡＭＡＺＯＮ．ＣＯ．ＪＰ",
        "すき家 中野坂上",
        "ユニクロ 吉祥寺店",
    ],
    "abroad": ["NETFLIX.COM (LOS GATOS)", "AWS EMEA (AWS.AMAZON.CO)", "STEAMGAMES.COM (BELLEVUE)", "GRAB (SINGAPORE)"],
}
KINDS = [
    Kind(18, -120, -12000, "{shop}", "1回", step="1"),
    Kind(2, -800, -9000, "{abroad}", "abroad", step="1"),
    Kind(1, -20000, -150000, "ビックカメラ 有楽町店", "分割", step="1", most=2),
    Kind(1, -9000, -60000, "高島屋 新宿店", "リボ", step="1", most=1),
    Kind(0.6, 500, 4000, "{shop} 返品", "1回", step="1", most=1),
]
NOTES = [
    "・ご利用明細に記載の金額は、加盟店からの売上票の到着により翌月以降に記載される場合があります。",
    "・海外でのご利用分は、決済センターの処理日の換算レートに海外事務手数料を加えた円貨額です。",
    "・口座振替日の前営業日までにご指定口座へご準備ください。",
]
TITLES = (
    (36, "ご利用日", False),
    (86, "ご利用店名", False),
    (292, "ご利用金額", True),
    (302, "支払区分", False),
    (384, "今回回数", True),
    (446, "お支払い金額", True),
    (456, "摘要", False),
)


def _full(text: str) -> str:
    return text.translate(str.maketrans("0123456789", "０１２３４５６７８９"))


def _terms(rng: Random, entry: Entry) -> tuple[str, str, Decimal]:
    """How it is paid, which time this is, and what this bill takes."""
    if entry.tag == "分割":
        times = rng.choice([3, 6, 10, 12])
        return f"分割{times}回", str(rng.randint(1, times)), (entry.amount / times).quantize(Decimal(1))
    if entry.tag == "リボ":
        return "リボ", "1", Decimal(-5000)
    return "1回", "1", entry.amount


def draw(rng: Random, path: Path) -> Truth:
    bill = date(rng.randint(2020, 2025), rng.randint(1, 12), 26)
    end = month_before(bill)
    start = end.replace(day=1)
    groups = [("長谷川 真由美", "ご本人", rng.randint(8, 60))]
    if rng.random() < 0.6:
        groups.append(("長谷川 健太", "ご家族", rng.randint(2, 15)))
    bills = [
        (name, role, some_entries(rng, KINDS, POOLS, (start, end), count=count), f"{rng.randint(0, 9999):04}")
        for name, role, count in groups
    ]
    terms = [[_terms(rng, entry) for entry in entries] for _, _, entries, _ in bills]
    total = sum((term[2] for group in terms for term in group), ZERO)

    def head(page: Page, number: int) -> float:
        page.put(36, 44, BANK, 13, color=GREEN)
        page.put(559, 44, f"{bill.year}年{bill.month}月分 ご利用代金明細書", 11, right=True)
        page.rule(36, 52, 559, 1.2, GREEN)
        if number > 1:
            return _titles(page, 74)
        page.lines(36, 74, ["〒164-0003", "東京都中野区東中野4-12-8-503", "長谷川 真由美 様"], 9, 13)
        page.box(300, 64, 259, 66, PALE, stroke=GREEN)
        limit = f"{bill.year}年{bill.month}月{bill.day}日"
        for n, (label, text) in enumerate((("お支払い日", limit), ("お支払い方法", "口座振替"))):
            page.put(308, 78 + 15 * n, label, 9)
            page.put(550, 78 + 15 * n, text, 9, right=True)
        page.put(308, 118, "今回のお支払い金額合計", 10)
        page.put(550, 118, f"{written(-total, places=0)} 円", 13, right=True)
        page.put(36, 126, f"次回お支払い予定日 {_next(bill)}", 8, color=GREY)
        page.put(36, 150, "ご利用明細", 11, color=GREEN)
        return _titles(page, 168)

    flow = Flow(770, lambda: Page(A4, "cjk", "cjk"), head)
    rows: list[Row] = []
    for (name, role, entries, card), group in zip(bills, terms, strict=True):
        flow.need(40)
        flow.page.box(36, flow.y - 10, 523, 14, PALE)
        flow.page.put(40, flow.y, f"{name} 様　{role}　4980-****-****-{card}　あさぎりＶＩＳＡカード", 8)
        flow.y += 17
        rows += _rows(flow, entries, group)
        flow.need(20)
        flow.page.put(300, flow.y, "小計", 8)
        flow.page.put(446, flow.y, written(-sum((term[2] for term in group), ZERO), places=0), 8, right=True)
        flow.y += 20
    _end(flow, total)
    for number, page in enumerate(flow.pages, 1):
        page.put(559, 815, f"{number} / {flow.number} ページ", 7, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "ja_JP", "JPY", f"4980-****-****-{bills[0][3]}", None, None, None, total, rows)


def _next(bill: date) -> str:
    day = (bill + timedelta(10)).replace(day=26)
    return f"{day.year}年{day.month}月{day.day}日"


def _titles(page: Page, y: float) -> float:
    page.box(36, y - 11, 523, 16, GREEN)
    for x, text, right in TITLES:
        page.put(x + (0 if right else 2), y, text, 8, right=right, color=(1, 1, 1))
    return y + 20


def _rows(flow: Flow, entries: list[Entry], terms: list[tuple[str, str, Decimal]]) -> list[Row]:
    rows = []
    for entry, (how, times, amount) in zip(entries, terms, strict=True):
        lines = wrap(entry.lines[0], fits("cjk", 8, 150))
        flow.need(11 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(38, y, f"{entry.day:%y/%m/%d}", 8)
        page.lines(88, y, lines, 8, 11)
        page.put(292, y, written(-entry.amount, places=0), 8, right=True)
        page.put(304, y, _full(how), 8)
        page.put(384, y, _full(times), 8, right=True)
        page.put(446, y, written(-amount, places=0), 8, right=True)
        if entry.tag == "abroad":
            name, rate = ("SGD", "112.405") if "GRAB" in entry.lines[0] else ("USD", "151.233")
            foreign = (-entry.amount / Decimal(rate)).quantize(Decimal("0.01"))
            page.put(456, y, f"{foreign} {name} {rate} {entry.day + timedelta(2):%m/%d}", 7)
        page.rule(36, y + 4, 559, 0.3, (0.8, 0.85, 0.8))
        rows.append(Row(entry.day, " ".join(lines), amount, page=flow.number))
        flow.y += 11 * (len(lines) - 1) + 14
    return rows


def _end(flow: Flow, total: Decimal) -> None:
    flow.need(80)
    page, y = flow.page, flow.y
    page.rule(36, y - 10, 559, 1, GREEN)
    page.put(300, y + 4, "お支払い金額合計", 9)
    page.put(446, y + 4, written(-total, places=0), 9, right=True)
    page.lines(36, y + 30, NOTES, 7, 11, color=GREY)
    flow.y += 80
