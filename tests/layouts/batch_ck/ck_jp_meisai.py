"""Japan, credit card for two users: years of two digits, no decimals, full-width marks, how and in which instalment a
sum is paid before the sum due now, foreign sums with rate and conversion date on a line of their own, subtotals.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, with_pymupdf
from ._rows import summed

GREEN: Color = (0.0, 0.42, 0.28)
MINT: Color = (0.92, 0.97, 0.94)

POOLS = {
    "place": ["新宿三丁目店", "横浜西口店", "大宮店", "川崎駅前店", "武蔵小杉店", "仙台泉店"],
    "half": ["ｾﾌﾞﾝｽﾄｱ", "ﾌｱﾐﾘｰﾏｰﾄ", "ｻﾝﾄﾞﾗｯｸﾞ", "ﾆｼﾏﾂﾔ", "ｽｷﾔ", "ﾄﾞﾄｰﾙｺｰﾋｰ"],
}
KINDS = [
    Kind(20, -150, -3200, "{half} {place}"),
    Kind(10, -800, -12000, "スーパーみどり {place}"),
    Kind(6, -1200, -9800, "ＥＴＣ首都高速道路"),
    Kind(6, -3000, -5000, "モバイルＳＵＩＣＡ", step="1000"),
    Kind(5, -980, -14000, "ＡＭＡＺＯＮ．ＣＯ．ＪＰ"),
    Kind(3, -5000, -11000, "東京電力エナジーパートナー", most=1),
    Kind(3, -2900, -7800, "ソフトモバイル通信料", most=1),
    Kind(3, -30000, -160000, "ヤマダデンキ {place}", "split", most=2),
    Kind(4, -500, -18000, "APPLE STORE R###", "usd"),
    Kind(1, 1000, 9000, "ｱﾏｿﾞﾝ返品 スーパーみどり", most=1),
]


def _day(day: date) -> str:
    return f"{day:%y/%m/%d}"


def draw(rng: Random, path: Path) -> Truth:
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    due = date(year, month, 26)
    last = due.replace(day=1) - timedelta(1)
    start = last.replace(day=1)
    users = [("山田 太郎 様", "ご本人", rng.randint(12, 60)), ("山田 花子 様", "ご家族", rng.choice([0, 3, 8, 14]))]
    parts = [
        (
            name,
            kind,
            some_entries(
                rng,
                [k._replace(step="1000" if k.step == "1000" else "1") for k in KINDS],
                POOLS,
                (start, last),
                count=count,
            ),
        )
        for name, kind, count in users
        if count
    ]
    total = summed(e.amount for part in parts for e in part[2])
    number = fill(rng, "4980-####-****-****", start, {})

    def head(page: Page, count: int) -> float:
        page.put(40, 40, "ご利用代金明細書", 15, color=GREEN)
        page.put(555, 34, f"{last.year}年{last.month}月末日締切分", 8.5, right=True)
        page.put(555, 46, f"{count}頁", 8.5, right=True)
        page.rule(40, 52, 555, 1.2, GREEN)
        if count == 1:
            return 66.0
        return _titles(page, 70)

    flow = Flow(785, lambda: Page(A4, "cjk", "cjk"), head)
    page = flow.page
    page.lines(44, 74, ["〒214-0014", "神奈川県川崎市多摩区登戸１２３４－５", "山田 太郎 様"], 9, 13)
    page.box(300, 62, 255, 62, MINT, stroke=GREEN)
    page.put(308, 77, "今回のお支払金額", 9)
    page.put(547, 80, f"{written(-total, places=0)}円", 14, right=True)
    page.put(308, 98, f"お支払日　{due.year}年{due.month}月{due.day}日", 8.5)
    page.put(308, 114, "お支払口座　みらい銀行 登戸支店 普通 ***4821", 8.5)
    page.put(44, 138, f"会員番号　{number}", 8.5)
    limit = some_amount(rng, 300000, 1500000, "100000")
    page.put(300, 138, f"ご利用可能枠　{written(limit, places=0)}円　うち分割・リボ枠 200,000円", 7.5, color=GREY)
    flow.y = _titles(page, 158)
    rows: list[Row] = []
    for name, kind, entries in parts:
        flow.need(44)
        flow.page.put(44, flow.y, f"＜{name}＞　{kind}ご利用分", 8.6)
        flow.y += 15
        for entry in entries:
            rows.append(_row(flow, rng, entry))
        flow.need(18)
        flow.page.put(330, flow.y, "【小計】", 8.4)
        flow.page.put(505, flow.y, written(-summed(e.amount for e in entries), places=0), 8.4, right=True)
        flow.y += 18
    flow.need(110)
    flow.page.box(40, flow.y - 8, 515, 17, GREEN)
    flow.page.put(48, flow.y + 4, "お支払金額合計", 9, color=WHITE)
    flow.page.put(505, flow.y + 4, written(-total, places=0), 9.5, right=True, color=WHITE)
    flow.y += 28
    points = int(-total // 200)
    flow.page.put(
        44, flow.y, f"ポイント残高のご案内　今回獲得 {points:,}P　累計 {points + rng.randint(900, 30000):,}P", 8
    )
    flow.page.lines(
        44,
        flow.y + 14,
        [
            f"※次回のお支払日は{(due + timedelta(30)).month}月26日です。口座残高のご確認をお願いいたします。",
            "※海外でのご利用は、現地通貨額・換算レート・換算日の順に記載しています。事務処理経費２．２％を含みます。",
            "みどりカード株式会社　お問合せ 03-5550-0199（9:00～17:00）　登録番号 関東財務局長（12）第00999号",
        ],
        7.2,
        11,
        color=GREY,
    )
    with_pymupdf(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("card", "ja_JP", "JPY", number, None, None, None, None, rows)


def _titles(page: Page, y: float) -> float:
    page.box(40, y - 9, 515, 24, MINT)
    page.put(44, y + 4, "ご利用日", 7.6)
    page.put(92, y + 4, "ご利用店名", 7.6)
    page.put(338, y + 4, "ご利用金額", 7.6, right=True)
    page.lines(368, y, ["支払", "区分"], 7.2, 10, center=True)
    page.lines(402, y, ["今回", "回数"], 7.2, 10, center=True)
    page.put(505, y + 4, "お支払金額", 7.6, right=True)
    page.put(552, y + 4, "摘要", 7.6, right=True)
    return y + 29


def _row(flow: Flow, rng: Random, entry: Entry) -> Row:
    flow.need(24 if entry.tag == "usd" else 13)
    page, y, text = flow.page, flow.y, entry.lines[0]
    whole, many, now = -entry.amount, 1, 1
    if entry.tag == "split":
        many = rng.choice([3, 6, 10])
        whole, now = whole * many, rng.randint(1, many)
    page.put(44, y, _day(entry.day), 8.2)
    page.put(92, y, text, 8.2)
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    page.put(338, y, written(whole, places=0), 8.2, right=True)
    page.put(368, y, f"{many}".translate(wide) if many > 1 else "１", 8.2, center=True)
    page.put(402, y, f"{now}".translate(wide), 8.2, center=True)
    page.put(505, y, written(-entry.amount, places=0), 8.2, right=True)
    if entry.amount > 0:
        page.put(552, y, "返品", 7.2, right=True)
    lines = [text]
    if entry.tag == "usd":
        rate = Decimal(rng.randint(108000, 156000)) / 1000
        foreign = (-entry.amount / rate).quantize(Decimal("0.01"))
        lines.append(f"{foreign} USD {rate} {entry.day + timedelta(2):%m/%d}")
        page.put(100, y + 11, lines[1], 7.6)
        flow.y += 11
    flow.y += 13
    page.rule(40, flow.y - 9.5, 555, 0.2, GREY)
    return Row(entry.day, " ".join(lines), entry.amount, page=flow.number)
