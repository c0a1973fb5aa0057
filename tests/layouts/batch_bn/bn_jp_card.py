"""Japan, credit card bill: two users' sections with subtotals, whole yen, no balance before, some instalments.

What counts is the sum to pay this time, in its own column right of the price; purchases abroad have foreign sum and
rate on a second line; the date has two digits for the year.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_entries
from ..pens import GREY, Color, Flow, Page, with_reportlab
from ._rows import of_entries

GREEN: Color = (0.0, 0.4, 0.25)
PALE: Color = (0.9, 0.96, 0.92)
FACE = "HeiseiKakuGo-W5"
KINDS = (
    Kind(7, -110, -1800, "{konbini}", step="1"),
    Kind(4, -600, -9000, "{mise}", step="1"),
    Kind(2, -800, -14000, "{kotsu}", step="10"),
    Kind(1.5, -490, -6000, "{net}", step="1"),
    Kind(0.8, -900, -12000, "{kaigai}", "abroad", step="1"),
    Kind(0.5, -3000, -12000, "{kaden}", "parts", step="100", most=2),
)
POOLS = {
    "konbini": ("セブン－イレブン", "ローソン", "ファミリーマート", "マクドナルド", "スターバックス コーヒー"),
    "mise": ("イオンスタイル", "マツモトキヨシ", "ユニクロ 梅田店", "サミットストア", "ニトリ", "西友ネットスーパー"),
    "kotsu": ("モバイルＳｕｉｃａ", "ＥＴＣ 阪神高速", "ＥＮＥＯＳ ＳＳ", "ＪＲ東海エクスプレス予約"),
    "net": (
        "ＡＭＡＺＯＮ．ＣＯ．ＪＰ",
        "ＡＰＰＬＥ ＣＯＭ ＢＩＬＬ",
        "楽天モバイル",
        "関西電力",
        "ＮＴＴドコモご利用料金",
    ),
    "kaigai": ("OPENAI *CHATGPT SUBSCR", "EXPEDIA ##########", "TAIPEI METRO TAIPEI"),
    "kaden": ("ビックカメラ なんば店", "ヨドバシカメラ"),
}
DAY, SHOP, PRICE, WAY, TIMES, DUE, NOTE = 46.0, 92.0, 322.0, 336.0, 400.0, 474.0, 484.0


def _yen(amount: Decimal) -> str:
    return f"{int(amount):,}"


def _heads(page: Page, y: float) -> float:
    page.box(42, y - 12, 511, 18, PALE)
    for x, name in (
        (DAY, "ご利用日"),
        (SHOP, "ご利用店名"),
        (WAY, "支払区分"),
        (TIMES - 16, "今回回数"),
        (NOTE, "摘要"),
    ):
        page.put(x, y, name, 7.5)
    page.put(PRICE, y, "ご利用金額(円)", 7.5, right=True)
    page.put(DUE, y, "お支払い金額", 7.5, right=True)
    return y + 19


def _row(flow: Flow, rng: Random, entry: Entry) -> Row:
    abroad = entry.tag == "abroad"
    flow.need(26 if abroad else 14)
    page, y = flow.page, flow.y
    paid, times, number = -entry.amount, 1, 1
    if entry.tag == "parts":
        times = rng.choice((3, 6, 10))
        number = rng.randint(1, times)
    page.put(DAY, y, f"{entry.day:%y/%m/%d}", 8)
    page.put(SHOP, y, entry.lines[0], 8)
    page.put(PRICE, y, _yen(paid * times), 8, right=True)
    page.put(WAY, y, "1回払い" if times == 1 else f"分割{times}回", 8)
    page.put(TIMES, y, "" if times == 1 else str(number), 8, right=True)
    page.put(DUE, y, _yen(paid), 8, right=True)
    text = entry.lines[0]
    if abroad:
        rate = Decimal(rng.randint(10400, 15100)) / 100
        below = f"{paid / rate:.2f} USD {rate} {entry.day + timedelta(1):%m/%d}"
        page.put(SHOP + 8, y + 11, below, 7.5)
        text = f"{text} {below}"
    flow.y += 25 if abroad else 13.5
    page.rule(42, flow.y - 10, 553, 0.2, GREY)
    return Row(entry.day, text, entry.amount, page=flow.number)


def _section(flow: Flow, rng: Random, title: str, entries: list[Entry]) -> list[Row]:
    flow.need(50)
    flow.page.put(DAY, flow.y, title, 8.5)
    flow.y += 15
    rows = [_row(flow, rng, entry) for entry in entries]
    flow.need(20)
    flow.page.put(SHOP, flow.y, "【小計】", 8.5)
    flow.page.put(DUE, flow.y, _yen(-of_entries(entries)), 8.5, right=True)
    flow.y += 22
    return rows


def _front(page: Page, closing: date, pay: date, owed: Decimal) -> float:
    page.lines(46, 92, ("〒530-0047", "大阪府大阪市北区西天満 3-14-209"), 8.5, 12)
    page.put(46, 126, "大西 美咲 様", 12)
    page.put(46, 166, "いつもカードをご利用いただき、誠にありがとうございます。", 8)
    page.put(46, 178, "今回のお支払い金額を下記のとおりご案内いたします。", 8)
    page.box(300, 92, 253, 92, PALE)
    page.put(310, 110, "お支払い金額合計", 9)
    page.put(543, 112, _yen(owed) + " 円", 14, right=True)
    page.put(310, 136, "お支払い日", 9)
    page.put(543, 136, f"{pay.year}年{pay.month}月{pay.day}日", 9, right=True)
    page.put(310, 154, "お支払い口座", 9)
    page.put(543, 154, "なにわ銀行 北支店 普通 ***4417", 9, right=True)
    page.put(310, 172, "締切日", 9)
    page.put(543, 172, f"{closing.year}年{closing.month}月{closing.day}日", 9, right=True)
    page.put(46, 208, "リボ・分割の未請求残高、ポイント残高は会員サイトでご確認ください。", 7.5, color=GREY)
    page.put(46, 236, "ご利用明細", 11, color=GREEN)
    return _heads(page, 258)


def draw(rng: Random, path: Path) -> Truth:
    year, month = rng.randint(2019, 2024), rng.randint(2, 11)
    closing = date(year, month, 15)
    start = (closing.replace(day=1) - timedelta(1)).replace(day=16)
    pay = date(year, month + 1, 10)
    own = some_entries(rng, KINDS, POOLS, (start, closing), count=rng.randint(16, 60))
    family = some_entries(rng, KINDS[:4], POOLS, (start, closing), count=rng.randint(3, 14))
    owed = -of_entries(own) - of_entries(family)
    card = f"4980-****-****-{fill(rng, '####', start, {})}"
    other = f"4980-****-****-{fill(rng, '####', start, {})}"

    def head(page: Page, number: int) -> float:
        page.put(46, 50, "みなとカード", 16, color=GREEN)
        page.put(553, 46, f"{pay.year}年{pay.month}月度 カードご利用代金明細書", 10, right=True)
        page.put(553, 60, f"{number} ページ", 8, right=True)
        if number == 1:
            return _front(page, closing, pay, owed)
        return _heads(page, 92)

    flow = Flow(770, lambda: Page(face=FACE, bold=FACE), head)
    rows = _section(flow, rng, f"＜ご本人＞ 大西 美咲 様  {card}  みなとゴールド", own)
    rows += _section(flow, rng, f"＜ご家族＞ 大西 健太 様  {other}  みなとゴールド", family)
    flow.need(60)
    flow.page.rule(42, flow.y - 8, 553, 0.8, GREEN)
    flow.page.put(SHOP, flow.y + 6, "お支払い金額総合計", 9.5)
    flow.page.put(DUE, flow.y + 6, _yen(owed), 9.5, right=True)
    note = "※海外でのご利用分は、現地通貨額・換算レート・換算日を店名の下に表示しています。"
    flow.page.put(46, flow.y + 34, note, 7, color=GREY)
    for page in flow.pages:
        page.put(46, 815, "みなとカード株式会社 大阪市中央区今橋 4-1-7  お問い合わせ 06-5550-1177", 7, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "ja_JP", "JPY", card, None, None, None, None, rows)
