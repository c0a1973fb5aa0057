"""Japan, credit_card: ご利用明細 in a ruled table. Use, fee, sum, this month's payment and the rest carried to the next
month are columns of their own (instalments pay a part), foreign use has the rate in a line below, yen without cents."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, with_pymupdf
from ._rows import some_number

RED: Color = (0.75, 0.0, 0.15)
PINK: Color = (0.98, 0.93, 0.94)
EDGES = (36, 92, 248, 276, 340, 390, 432, 482, 526, 562)
POOLS = {
    "店": ["みどりスーパー", "コンビニエンス花丸", "さくらドラッグ", "書店文林堂", "ホームセンター匠", "ﾊﾟﾝｺｳﾎﾞｳ ﾑｷﾞ"],
    "所": ["渋谷店", "横浜西口店", "梅田店", "札幌駅前店", "博多店", "仙台東口店", "名古屋栄店"],
    "食": ["居酒屋とりまる", "喫茶アオイ", "回転寿司うみべ", "ラーメン山吹", "カフェ・ド・ルナ"],
    "網": [
        "モリノイチバ マーケットプレイス",
        "ﾃﾞﾝｼｼｮｾｷｽﾄｱ",
        "オンガクキキホウダイ",
        "ヤマト通信 ご利用料金",
        "関東電力 電気料金",
    ],
}
KINDS = [
    Kind(9, -120, -9800, "{店} {所}", "一", "1"),
    Kind(7, -480, -8800, "{食} {所}", "一", "1"),
    Kind(5, -500, -16800, "{網}", "一", "1"),
    Kind(2, -1000, -10000, "モバイルICチャージ", "一", "1000"),
    Kind(2, -700, -32000, "CLOUDNOTE INC SAN FRANCISCO", "外", "1"),
    Kind(1, 600, 9000, "{店} {所}", "一", "1"),
]


class Use(NamedTuple):
    """A line of the bill; `used` is the whole amount, `fee` for the instalments, `now` what is due this month."""

    day: date
    lines: tuple[str, ...]
    user: str
    way: str
    used: Decimal
    fee: Decimal
    now: Decimal


def yen(amount: Decimal) -> str:
    return written(amount, places=0)


def _instalments(rng: Random, start: date) -> list[Use]:
    found = []
    for _ in range(rng.randint(0, 3)):
        of = rng.choice([3, 6, 10])
        turn = rng.randint(2, of)
        day = start - timedelta(30 * (turn - 1) - rng.randint(1, 20))
        each = some_amount(rng, 3000, 18000, "100")
        fee = (each * of * Decimal("0.03")).quantize(Decimal(1))
        shop = rng.choice(["家電のミツバ オンライン", "トラベル青空", "家具の森 新宿店"])
        share = ((each * of + fee) / of).quantize(Decimal(1))
        found.append(Use(day, (shop,), "本人", f"分割{of}回払い({turn}回目)", each * of, fee, share))
    return sorted(found)


def _uses(rng: Random, period: tuple[date, date]) -> list[Use]:
    uses = _instalments(rng, period[0])
    rate = Decimal(rng.randint(108000, 158000)) / 1000
    family = rng.random() < 0.5
    for entry in some_entries(rng, KINDS, POOLS, period, count=some_number(rng, 80)):
        lines = entry.lines
        if entry.tag == "外":
            spent = abs(entry.amount / rate).quantize(Decimal("0.01"))
            lines = (*lines, f"現地利用額 {spent} USD 変換レート {rate}円")
        user = "家族" if family and rng.random() < 0.2 else "本人"
        uses.append(Use(entry.day, lines, user, "1回払い", -entry.amount, Decimal(0), -entry.amount))
    return uses


def _front(page: Page, due: date, uses: list[Use], account: str) -> float:
    whole = sum((use.now for use in uses), Decimal(0))
    page.put(36, 84, "〒150-0042", 8)
    page.lines(36, 97, ["東京都渋谷区宇田川町0-8-15", "ハイツ青葉 203号", "佐藤 美咲 様"], 9, 13)
    page.put(36, 160, "カードご利用代金請求明細書", 14)
    page.put(36, 176, "いつもあおぞらカードをご利用いただき、ありがとうございます。", 8)
    cells = (
        ("お支払日", f"{due.year}年{due.month}月{due.day}日({'月火水木金土日'[due.weekday()]})"),
        ("ご請求金額", f"{yen(whole)}円"),
        ("カード番号", account),
        ("お支払い口座", "あおぞら中央銀行 本店 普通 ***4815"),
    )
    y = 192.0
    for label, value in cells:
        page.box(36, y, 90, 18, PINK, stroke=GREY)
        page.box(126, y, 210, 18, stroke=GREY)
        page.put(42, y + 12.5, label, 8.5)
        page.put(330, y + 12.5, value, 10 if label == "ご請求金額" else 8.5, right=True)
        y += 18
    page.box(356, 192, 206, 72, stroke=RED)
    page.put(364, 206, "ポイントのお知らせ", 9, color=RED)
    points = (("前月末残高", 4815), ("今回獲得", int(whole) // 100), ("期間限定", 300))
    for n, (label, count) in enumerate(points):
        page.put(364, 222 + 14 * n, label, 8)
        page.put(554, 222 + 14 * n, f"{count:,} ポイント", 8, right=True)
    return 296


def draw(rng: Random, path: Path) -> Truth:
    """A4 with the bill's front above the table."""
    period = some_period(rng, 30, calendar=True)
    uses = _uses(rng, period)
    due = date(period[1].year + period[1].month // 12, period[1].month % 12 + 1, 27)
    account = f"5412-****-****-{rng.randint(1000, 9999)}"
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.put(36, 46, "あおぞらカード", 16, color=RED)
        page.put(562, 40, f"{due.year}年{due.month}月分", 10, right=True)
        page.put(562, 54, f"{number}ページ", 8, right=True)
        y = _front(page, due, uses, account) if number == 1 else 80.0
        page.put(36, y - 6, "ご利用明細", 10)
        page.box(36, y, 526, 24, PINK, stroke=GREY)
        heads = (
            ("利用日", ""), ("利用店名・商品名", ""), ("利用者", ""), ("支払方法", ""), ("利用金額", ""),
            ("手数料/", "利息"), ("支払総額", ""), (f"{due.month}月", "支払金額"),
            (f"{due.month % 12 + 1}月", "繰越残高"),
        )  # fmt: skip
        for (left, right), (top, below) in zip(pairwise(EDGES), heads, strict=True):
            middle = (left + right) / 2
            page.put(middle, y + (10 if below else 14.5), top, 7, center=True)
            page.put(middle, y + 19, below, 7, center=True)
        page.put(36, 822, "あおぞらカード株式会社 登録番号 関東財務局長(0)第00000号 日本貸金業協会会員", 6.5)
        return y + 24

    flow = Flow(800, lambda: Page(face="cjk", bold="cjk"), head)
    for use in uses:
        high = 15.0 if len(use.lines) == 1 else 24.0
        flow.need(high)
        page, y = flow.page, flow.y
        for left, right in pairwise(EDGES):
            page.box(left, y, right - left, high, stroke=GREY)
        page.put(EDGES[0] + 4, y + 10, f"{use.day:%Y/%m/%d}", 7.5)
        page.lines(EDGES[1] + 4, y + 10, use.lines, 7, 9)
        page.put((EDGES[2] + EDGES[3]) / 2, y + 10, use.user, 7, center=True)
        page.put(EDGES[3] + 3, y + 10, use.way, 6 if len(use.way) > 6 else 7)
        rest = use.used + use.fee - use.now if use.now != use.used else Decimal(0)
        if use.now != use.used:
            turn, of = int(use.way.split("(")[1].rstrip("回目)")), int(use.way[2:].split("回")[0])
            rest = max(Decimal(0), use.used + use.fee - use.now * turn) if turn < of else Decimal(0)
        for edge, amount in zip(EDGES[5:], (use.used, use.fee, use.used + use.fee, use.now, rest), strict=True):
            page.put(edge - 3, y + 10, yen(amount), 7.5, right=True)
        rows.append(Row(use.day, " ".join(use.lines), -use.now, page=flow.number))
        flow.y += high
    flow.need(60)
    page, y = flow.page, flow.y
    whole = sum((use.now for use in uses), Decimal(0))
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 18, PINK, stroke=GREY)
    page.put(EDGES[1] + 4, y + 12, "お支払い金額合計", 8.5)
    page.put(EDGES[8] - 3, y + 12, f"{yen(whole)}", 8.5, right=True)
    page.lines(
        36, y + 34,
        [
            "※海外でのご利用分は、国際ブランドの集中決済センターで処理された日の交換レートにより円換算しております。",
            "※明細書に関するお問い合わせは、本書到着後10日以内にお願いいたします。",
        ], 7, 10,
    )  # fmt: skip
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "ja_JP", "JPY", account, None, None, None, -whole, rows)
