"""Japan, card bill: date of use with two-digit year, shop, amount used, way and number of payments, amount due now.

No balance of the month before is printed; purchases paid in two parts count with this month's half; foreign purchases
have the sum in foreign money and the rate on a second line, a return has a black triangle.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._rows import add, count_pages, months_before

FACE = "HeiseiKakuGo-W5"
BLUE = (0.05, 0.2, 0.55)
KINDS = [
    Kind(5, -130, -4800, "{shop}", "1回", "1"),
    Kind(3, -900, -9800, "ＡＭＡＺＯＮ．ＣＯ．ＪＰ", "1回", "1"),
    Kind(2, -500, -3000, "{train}", "1回", "1"),
    Kind(1.5, -480, -2500, "{sub}", "1回", "1"),
    Kind(1, -3000, -14000, "{bill}", "1回", "1"),
    Kind(1, -10000, -60000, "{big}", "2回", "2"),
    Kind(1, -800, -16000, "{abroad}", "abroad", "1"),
    Kind(0.4, 500, 6000, "{shop}", "1回", "1"),
]
POOLS = {
    "shop": [
        "セブン－イレブン",
        "ローソン",
        "マツモトキヨシ",
        "イオンリテール",
        "スターバックス　コーヒー",
        "ユニクロ　新宿店",
    ],
    "train": ["モバイルＳｕｉｃａ", "ＪＲ東日本　みどりの窓口", "ＥＴＣ　首都高速道路"],
    "sub": ["ＮＥＴＦＬＩＸ．ＣＯＭ", "ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ", "Ｓｐｏｔｉｆｙ"],
    "bill": ["東京電力エナジーパートナー", "東京ガス", "ソフトバンク"],
    "big": ["ビックカメラ　有楽町店", "ニトリ　渋谷公園通り店"],
    "abroad": ["HILTON WAIKIKI (HONOLULU)", "UBER TRIP (SAN FRANCISCO)", "OPENAI CHATGPT (SAN FRANCISCO)"],
}


def yen(amount: Decimal) -> str:
    return written(-amount, places=0, minus="▲")


def short(day: date) -> str:
    return f"{day:%y/%m/%d}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 70))
    due = months_before(end + timedelta(27), 0)
    holder = rng.choice(["佐藤　美咲", "高橋　健一", "中村　さくら"])
    card = f"4980-05**-****-{rng.randrange(10000):04}"
    rows: list[Row] = []
    parts = [(entry, entry.amount // 2 if entry.tag == "2回" else entry.amount) for entry in entries]
    total = add(amount for _, amount in parts)

    def top(page: Page, number: int) -> float:
        page.face = page.bold = FACE
        page.put(40, 46, "ほしぞらカード", 16, color=BLUE)
        page.put(555, 42, f"{number}／__ページ", 8, right=True)
        page.put(298, 60, "カードご利用代金明細書", 13, center=True)
        y = 84.0
        if number == 1:
            page.lines(40, 92, ["〒160-0023", "東京都新宿区西新宿３－５－１２", f"{holder}　様"], 9.5, 14)
            page.box(310, 78, 245, 62, stroke=BLUE)
            for n, (label, text) in enumerate(
                [
                    ("お支払日", f"{due.year}年{due.month}月{due.day}日"),
                    ("今回お支払金額合計", yen(total) + "円"),
                    ("お支払口座", "みらい銀行　普通　****" + f"{rng.randrange(1000):03}"),
                ]
            ):
                page.put(318, 94 + n * 18, label, 8.5)
                page.put(548, 94 + n * 18, text, 10 if n < 2 else 8.5, right=True)
            page.put(40, 160, "毎度ご利用いただきありがとうございます。ご利用内容をご確認ください。", 8, color=GREY)
            y = 180
        page.box(40, y - 10, 515, 24, (0.88, 0.91, 0.97))
        for x, text in [(44, "ご利用日"), (92, "ご利用店名・商品名"), (322, "支払"), (356, "今回")]:
            page.put(x, y, text, 7.5)
        page.put(322, y + 9, "区分", 7.5)
        page.put(356, y + 9, "回数", 7.5)
        page.put(314, y, "ご利用金額", 7.5, right=True)
        page.put(314, y + 9, "（円）", 7.5, right=True)
        page.put(446, y, "今回お支払金額", 7.5, right=True)
        page.put(446, y + 9, "（円）", 7.5, right=True)
        page.put(456, y, "備考", 7.5)
        return y + 28

    flow = Flow(780, Page, top)
    flow.page.put(92, flow.y, f"＜ご本人様＞　{card}", 8.5)
    flow.y += 15
    for entry, amount in parts:
        foreign = entry.tag == "abroad"
        flow.need(26)
        page = flow.page
        text = [entry.lines[0]]
        page.put(44, flow.y, short(entry.day), 8.5)
        page.put(314, flow.y, yen(entry.amount), 8.5, right=True)
        page.put(324, flow.y, "1回" if foreign else entry.tag, 8.5)
        page.put(362, flow.y, "1", 8.5)
        page.put(446, flow.y, yen(amount), 8.5, right=True)
        if foreign:
            rate = Decimal(rng.randrange(128000, 156000)) / 1000
            usd = (-entry.amount / rate).quantize(Decimal("0.01"))
            clear = entry.day + timedelta(1)
            text.append(f"現地利用額 {usd} USD 換算レート {rate}円 換算日 {clear:%m/%d}")
        elif entry.amount > 0:
            page.put(456, flow.y, "返品", 8)
        rows.append(Row(entry.day, " ".join(" ".join(text).split()), amount, page=flow.number))
        page.put(92, flow.y, text[0], 8.5)
        for more in text[1:]:
            flow.y += 10
            page.put(92, flow.y, more, 7)
        flow.y += 5
        page.rule(40, flow.y, 555, 0.2, GREY)
        flow.y += 10
    flow.need(100)
    flow.page.put(92, flow.y + 4, "＜ご本人様　小計＞", 8.5)
    flow.page.put(446, flow.y + 4, yen(total), 8.5, right=True)
    flow.page.put(92, flow.y + 20, "今回お支払金額合計", 9)
    flow.page.put(446, flow.y + 20, yen(total), 9, right=True)
    notes = [
        "・ご利用店名は、加盟店の名称と異なる場合があります。",
        "・海外でのご利用分は、当社所定の換算レートにより円に換算しております。",
        f"・永久不滅ポイント残高　{rng.randint(100, 9000):,}ポイント".replace("永久不滅", "ほしぞら"),
        "・お問い合わせ　ほしぞらカード　インフォメーションセンター　０３－５５５５－０１００",
    ]
    flow.page.lines(40, flow.y + 46, notes, 7.5, 11, color=GREY)
    count_pages(flow.pages)
    with_reportlab(flow.pages, path)
    return Truth("card", "ja_JP", "JPY", card, None, None, None, total, rows)
