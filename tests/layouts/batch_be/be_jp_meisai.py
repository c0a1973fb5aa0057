"""Japan, credit card (ご利用明細): a line with the holder and card number heads each card's rows, amounts have no sign
except credits, the number of payments and the amount due this month follow, foreign purchases carry amount, currency
and rate in the remarks; a subtotal per card, points below. No balance is brought forward.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import ZERO, a_month, summed

GREEN = (0.0, 0.45, 0.3)
FACE = "HeiseiKakuGo-W5"
KINDS = [
    Kind(9, -120, -4800, "{konbini}", step="1"),
    Kind(7, -500, -26000, "{shop}", step="1"),
    Kind(4, -300, -32000, "{web}", step="1"),
    Kind(2, -310, -2900, "ＥＴＣカード {from}", "etc", "10"),
    Kind(2, -1200, -14000, "{bill}", step="1"),
    Kind(1.5, -700, -42000, "{abroad}", "fx", "1"),
    Kind(0.4, 500, 9000, "{web}", "refund", "1"),
]
POOLS = {
    "konbini": (
        "セブン－イレブン／ｉＤ",
        "ローソン／ｉＤ",
        "ファミリーマート",
        "スターバックス　コーヒー　ジャパン",
        "マクドナルド／ＮＦＣ",
        "サイゼリヤ",
    ),
    "shop": (
        "イオンモール幕張新都心",
        "ヨドバシカメラ　マルチメディア",
        "ユニクロ",
        "ＥＮＥＯＳ－ＳＳ",
        "スギ薬局　千葉店",
        "ニトリ",
        "東急ストア",
        "焼肉きんぐ",
    ),
    "web": (
        "ＡＭＡＺＯＮ．ＣＯ．ＪＰ",
        "楽天市場",
        "ＰＡＹＰＡＬ　＊ＳＴＥＡＭ",
        "ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ",
        "モバイルＳｕｉｃａ",
        "ヤフージャパン",
    ),
    "bill": (
        "東京電力エナジーパートナー",
        "ソフトバンクＭ",
        "ＮＨＫ放送受信料",
        "東京ガス",
        "ＮＴＴ東日本　ご利用料金",
    ),
    "from": ("東日本　千葉北～湾岸習志野", "首都高速道路", "中日本　海老名～厚木"),
    "abroad": (
        "ＯＰＥＮＡＩ　＊ＣＨＡＴＧＰＴ (SAN FRANCISCO)",
        "HILTON HAWAIIAN VILLAGE (HONOLULU)",
        "UBER *TRIP (HELP.UBER.COM)",
    ),
}


def yen(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = a_month(rng)
    due = (end + timedelta(1)).replace(day=26)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 90))
    groups = _groups(rng, entries)
    total = -summed(entries)

    def head(page: Page, n: int) -> float:
        page.put(40, 46, "みどり野カード株式会社", 12, color=GREEN)
        page.put(555, 42, "カードご利用代金明細書", 13, right=True)
        page.put(555, 56, f"{due.year}年{due.month}月お支払い分", 9, right=True)
        page.rule(40, 62, 555, 1, GREEN)
        y = 74.0
        if n == 1:
            _first(page, rng, total, f"{due.year}年{due.month}月{due.day}日")
            y = 268
        page.box(40, y, 515, 20, (0.88, 0.95, 0.91))
        for x, name, right in (
            (44, "ご利用日", False),
            (104, "ご利用店名", False),
            (318, "ご利用金額(円)", True),
            (326, "支払区分", False),
            (364, "今回回数", False),
            (452, "お支払い金額", True),
            (458, "備考", False),
        ):
            page.put(x, y + 13, name, 7.5, right=right)
        return y + 36

    flow = Flow(776, lambda: Page(face=FACE, bold=FACE), head)
    rows: list[Row] = []
    for name, card, used in groups:
        if not used:
            continue
        rows += _card(flow, name, card, used)
    _end(flow, rng, total)
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 816, f"{n}／{len(flow.pages)}", 8, center=True)
    with_reportlab(flow.pages, path)
    return Truth("card", "ja_JP", "JPY", groups[0][1], start, end, None, None, rows)


def _card(flow: Flow, name: str, card: str, used: list[Entry]) -> list[Row]:
    rows = []
    flow.need(44)
    kind = "みどり野ＥＴＣカード" if "4980-58" in card else "みどり野ゴールドカード"
    flow.page.put(44, flow.y, f"{name}　{card}　{kind}", 8.5)
    flow.y += 15
    for entry in used:
        flow.need(12)
        page, y = flow.page, flow.y
        page.put(44, y, f"{entry.day:%Y/%m/%d}", 8)
        shop = wrap(entry.lines[0], fits(FACE, 8, 152))
        page.lines(104, y, shop, 8, 10)
        page.put(318, y, yen(-entry.amount), 8, right=True)
        page.put(340, y, "１" if entry.tag != "refund" else "", 8)
        page.put(380, y, "１" if entry.tag != "refund" else "", 8)
        page.put(452, y, yen(-entry.amount), 8, right=True)
        note = entry.lines[1]
        page.put(458, y, note, 6)
        text = " ".join(f"{entry.lines[0]} {note}".split())
        rows.append(Row(entry.day, text, entry.amount, page=flow.number))
        flow.y += 10 * len(shop) + 3
        page.rule(40, flow.y - 9.5, 555, 0.2, (0.75, 0.75, 0.75))
    flow.y += 2
    flow.page.put(318, flow.y, "＜小計＞", 8, right=True)
    flow.page.put(452, flow.y, yen(-summed(used)), 8, right=True)
    flow.y += 20
    return rows


def _groups(rng: Random, entries: list[Entry]) -> list[tuple[str, str, list[Entry]]]:
    """The entries of each card, with the remark as a second line."""
    groups: list[tuple[str, str, list[Entry]]] = [("大槻　美咲　様", f"4980-05**-****-{rng.randint(1000, 9999)}", [])]
    if rng.random() < 0.5:
        groups.append(("大槻　健一　様", f"4980-05**-****-{rng.randint(1000, 9999)}", []))
    groups.append(("大槻　美咲　様", f"4980-58**-****-{rng.randint(1000, 9999)}", []))
    for entry in entries:
        group = groups[-1] if entry.tag == "etc" else rng.choice(groups[:-1])
        if entry.tag == "fx":
            code, rate = rng.choice((("USD", "148.923"), ("USD", "151.240")))
            foreign = written(-entry.amount / Decimal(rate))
            note = f"{foreign}　{code}　{rate}　{entry.day + timedelta(2):%m %d}"
            group[2].append(replace(entry, lines=(*entry.lines, note)))
        else:
            refund = ("ご返金",) if entry.tag == "refund" else ("",)
            group[2].append(replace(entry, lines=(*entry.lines, *refund)))
    return groups


def _first(page: Page, rng: Random, total: Decimal, due: str) -> None:
    page.lines(44, 88, ["〒261-0011", "千葉県千葉市美浜区真砂５丁目２１－１２", "大槻　美咲　様"], 9, 13)
    page.lines(555, 88, ["お問い合わせ先　みどり野カードデスク", "0570-055-501（9:00～17:00）"], 7.5, 11, right=True)
    page.put(44, 142, "いつもみどり野カードをご利用いただき、ありがとうございます。お支払い金額をご案内いたします。", 8)
    page.box(40, 152, 250, 60, None, stroke=GREEN)
    page.put(50, 168, "今回のお支払い金額合計", 9)
    page.put(280, 200, f"{yen(total)} 円", 18, right=True)
    page.box(300, 152, 255, 60, None, stroke=GREEN)
    for n, (name, text) in enumerate(
        (
            ("お支払日", due),
            ("お支払い口座", "あおぞら野銀行　海浜幕張支店　普通 ****321"),
            ("ご利用可能枠", f"{rng.choice([50, 80, 100, 200])}万円"),
        )
    ):
        page.put(308, 168 + 18 * n, name, 8, color=GREY)
        page.put(376, 168 + 18 * n, text, 8)
    for n, (name, amount) in enumerate(
        (("１回払い", total), ("リボ払い", ZERO), ("分割払い", ZERO), ("キャッシング", ZERO))
    ):
        page.box(40 + 129 * n, 222, 128, 32, None, stroke=(0.7, 0.7, 0.7))
        page.put(46 + 129 * n, 234, name, 7.5, color=GREY)
        page.put(160 + 129 * n, 248, yen(amount), 9, right=True)


def _end(flow: Flow, rng: Random, total: Decimal) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.box(40, y - 10, 515, 18, (0.88, 0.95, 0.91))
    page.put(318, y + 3, "お支払い金額合計", 9, right=True)
    page.put(452, y + 3, yen(total), 9, right=True)
    y += 30
    page.put(44, y, "ポイントのご案内", 9, color=GREEN)
    for n, (name, points) in enumerate(
        (
            ("前月末残高", rng.randint(100, 9000)),
            ("今月獲得", max(0, int(total) // 200)),
            ("有効期限が近いポイント", rng.randint(0, 300)),
        )
    ):
        page.put(44 + 170 * n, y + 14, f"{name}　{points:,} ポイント", 8)
    page.lines(
        44,
        y + 34,
        [
            "※海外でのご利用は、備考欄に現地通貨額・通貨・換算レート・換算日を表示しております。",
            "※ご不明な点がございましたら、お支払日までにカードデスクへご連絡ください。",
        ],
        7,
        10,
        color=GREY,
    )
    flow.y = y + 60
