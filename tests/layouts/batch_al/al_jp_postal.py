"""Japan: the post office bank's enquiry of an account on the web (money in before money out, two detail columns)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._share import count

POOLS = {
    "firm": ["カ）ヤマモトコウムテン", "カ）ミナトシステム", "ホクリクウンユ（カ", "ユ）オオタフードサービス"],
    "person": ["サトウ　ケンイチ", "タナカ　ミユキ", "イトウ　ハルカ", "ナカムラ　ダイスケ"],
    "card": ["ラクテンカード", "ミツイスミトモカード（カ", "イオンフィナンシャル", "エポスカード", "ＪＣＢ"],
    "utility": ["デンキ", "ガス", "スイドウ", "ＮＨＫ", "ＮＴＴ"],
    "shop": ["セブン－イレブン", "ローソン　エキマエ", "スーパーマルエー", "アマゾンドツトコム", "ドラッグスギヤマ"],
}
# the two detail columns are parted by |
KINDS = [
    Kind(5, -30000, -3000, "カード|", step="1000"),
    Kind(2, -5000, -1000, "提携ＡＴＭ|ｾﾌﾞﾝ", step="1000"),
    Kind(1, -220, -110, "料金|ATM", step="110"),
    Kind(3, -18000, -1800, "自払|{utility}", step="1"),
    Kind(3, -90000, -4000, "自払|{card}", step="1"),
    Kind(6, -9000, -200, "即時振替|{shop}", step="1"),
    Kind(3, -20000, -1000, "即時振替|ﾍﾟｲﾍﾟｲ", step="1000"),
    Kind(2, -60000, -3000, "送金|{person}", step="500"),
    Kind(1, -165, -100, "料金|送金", step="1"),
    Kind(2, 170000, 320000, "給与|{firm}", step="1", most=2),
    Kind(2, 3000, 50000, "振込|{person}", step="1000"),
    Kind(1, 10000, 60000, "カード|入金", step="1000"),
    Kind(0.4, 30000, 160000, "年金|ﾈﾝｷﾝｷｺｳ", step="1", most=1),
]
RIGHT = {"in": 208.0, "out": 292.0, "balance": 560.0}
EDGES = (34, 118, 212, 296, 366, 484, 564)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([30, 61, 89]))
    opening = Decimal(rng.randint(60_000, 1_900_000))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count(rng), balance=opening, floor=20_000)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "1####-########1", start, {})
    holder = rng.choice(POOLS["person"])

    def new() -> Page:
        return Page(A4, face="cjk", bold="cjk")

    def head(page: Page, at: int) -> float:
        page.put(34, 40, "ふるさと郵便貯金銀行", 13, color=(0, 0.45, 0.2))
        page.put(561, 40, "ふるさとダイレクト", 10, right=True, color=(0, 0.45, 0.2))
        page.rule(34, 48, 561, 1.4, (0, 0.45, 0.2))
        y = 70.0
        if at == 1:
            page.put(34, y, "入出金明細照会", 14)
            y += 14
            page.put(561, y, f"照会日時：{(end + timedelta(2)):%Y年%m月%d日} {rng.randint(8, 22)}時05分", 8, right=True)
            for name, text in (
                ("お客さま口座", f"記号番号　{number}　通常貯金（総合口座）"),
                ("おなまえ", f"{holder}　様"),
                ("照会期間", f"{start:%Y年%m月%d日} ～ {end:%Y年%m月%d日}"),
                ("明細件数", f"{len(entries)}件"),
            ):
                y += 18
                page.box(34, y - 12, 100, 18, (0.9, 0.96, 0.91), stroke=(0.6, 0.6, 0.6))
                page.box(134, y - 12, 427, 18, stroke=(0.6, 0.6, 0.6))
                page.put(40, y, name, 8.5)
                page.put(142, y, text, 8.5)
            y += 22
            page.put(34, y, "※入出金明細は、入出金のお取扱日が古い順に表示しています。", 7.5)
            y += 12
        page.box(34, y, 530, 26, (0.83, 0.92, 0.85), stroke=(0.5, 0.5, 0.5))
        heads = ("取引日", "受入金額", "払出金額", "詳細１", "詳細２", "現在（貸付）高")
        for left, right, name in zip(EDGES, EDGES[1:], heads, strict=False):
            money = "額" in name or "高" in name
            page.put((left + right) / 2, y + (11 if money else 16), name, 8, center=True)
            if money:
                page.put((left + right) / 2, y + 21, "（円）", 7, center=True)
            page.upright(left, y, y + 26)
        page.put(297, 824, f"{at}", 8, center=True)
        return y + 26

    flow = Flow(790, new, head)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        flow.need(18)
        page, y = flow.page, flow.y
        page.box(34, y, 530, 18, stroke=(0.6, 0.6, 0.6))
        for edge in EDGES[1:-1]:
            page.upright(edge, y, y + 18, color=(0.6, 0.6, 0.6))
        page.put(40, y + 12, f"{entry.day:%Y年%m月%d日}", 8)
        page.put(
            RIGHT["in" if entry.amount > 0 else "out"],
            y + 12,
            written(entry.amount, places=0, minus=""),
            8.5,
            right=True,
        )
        page.put(300, y + 12, entry.lines[0], 8)
        page.put(370, y + 12, entry.lines[1], 8)
        page.put(RIGHT["balance"], y + 12, written(balance, places=0), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(" ".join(entry.lines).split()), entry.amount, balance, page=flow.number))
        flow.y += 18
    flow.need(110)
    flow.page.lines(
        34,
        flow.y + 18,
        [
            "【ご注意】",
            "・貸付高がある場合は、現在（貸付）高欄の金額の前に「－」を表示します。",
            "・通帳に未記帳のお取引が30件を超えると、合計して記帳する場合があります。",
            "・振替口座等への払込みは、詳細欄の表示が異なることがあります。",
            "・送金料金は2022年1月17日以降、１件あたり100円（月5回を超えた場合）となります。",
            "・ご不明な点は、ふるさとコールセンター（0120-108420　平日8:30～19:00）へお問い合わせください。",
        ],
        7.5,
        12,
    )
    with_pymupdf(flow.pages, path, order="rows")
    return Truth("bank", "ja_JP", "JPY", number, start, end, None, None, rows)
