"""Japan: a credit company's ご利用代金明細書, landscape, in a ruled grid.

Dates YY/MM/DD, shops partly in half-width katakana, the user (本人, 家族, ETC), the kind of payment (1回, 2回), the
amount used and, right of it, the amount billed this time: of purchases paid in two it is one half, and only the billed
amounts make up the total. Refunds with a black triangle; rate and foreign amount in the remarks column.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period
from ..pens import GREY, Color, Flow, Page, with_pymupdf, with_reportlab

SIZE = (842.0, 595.0)
PINK: Color = (0.98, 0.9, 0.92)
WINE: Color = (0.6, 0.05, 0.2)
KINDS = (
    Kind(9, -120, -6800, "{shop}", "", "1"),
    Kind(4, -500, -22000, "{net}", "", "1"),
    Kind(3, -320, -2900, "ETC {road}", "etc", "10"),
    Kind(2, -3000, -14000, "{bill}", "", "1"),
    Kind(1, -900, -32000, "{abroad}", "abroad", "1"),
    Kind(1, -20000, -98000, "{big}", "twice", "2"),
    Kind(1, 300, 9000, "{net}", "", "1"),
    Kind(1, -1375, -1375, "年会費", "", "1375", 1),
)
POOLS = {
    "shop": ("ﾌｱﾐﾘｰﾏｰﾄ", "ﾗｲﾌ ｺｰﾎﾟﾚｰｼﾖﾝ", "ｵｰｹｰｽﾄｱ", "ｽｷﾞﾔﾂｷﾖｸ", "ドトールコーヒーショップ", "無印良品", "ENEOS ＳＳ"),
    "net": (
        "ＡＭＡＺＯＮ．ＣＯ．ＪＰ",
        "楽天市場",
        "ヨドバシカメラ　通信販売",
        "ＡＰＰＬＥ　ＣＯＭ　ＢＩＬＬ",
        "ZOZOTOWN",
    ),
    "road": ("首都高速　霞が関", "東名高速　東京－厚木", "第三京浜　玉川"),
    "bill": ("東京ガス　{month}月分", "ＮＴＴドコモ　ご利用料金", "横浜市水道局", "アフラック　保険料"),
    "month": lambda _, day: str(day.month),
    "abroad": ("STARBUCKS STORE ####", "GRAB*A-###", "HOTELS.COM"),
    "big": ("ビックカメラ　新横浜店", "ニトリ　港北店", "近畿日本ツーリスト"),
}
RATES = (("USD", "149.872"), ("SGD", "112.405"), ("EUR", "162.118"))
COLUMNS = (30, 96, 330, 380, 470, 525, 615, 812)
TITLES = ("ご利用日", "ご利用店名・商品名", "利用者", "ご利用金額（円）", "支払区分", "今回ご請求額（円）", "備考")


def _yen(amount: Decimal) -> str:
    return ("▲" if amount > 0 else "") + f"{abs(amount):,.0f}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    due = (end + timedelta(40)).replace(day=27)
    count = rng.choice((rng.randint(5, 9), rng.randint(20, 36), rng.randint(60, 85)))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count)
    billed = [entry.amount / 2 if entry.tag == "twice" else entry.amount for entry in entries]
    later = -sum((entry.amount / 2 for entry in entries if entry.tag == "twice"), Decimal(0))
    card = fill(rng, "4205-****-****-####", start, {})
    cjk = rng.random() < 0.5
    face = "cjk" if cjk else "HeiseiKakuGo-W5"
    total = sum(billed, Decimal(0))

    def head(page: Page, sheet: int) -> float:
        page.put(30, 34, "あさぎり信販株式会社", 13, color=WINE)
        page.put(421, 34, "カードご利用代金明細書", 14, center=True)
        page.put(812, 30, f"{sheet}頁", 8, right=True)
        page.put(
            812,
            42,
            f"作成日 {end + timedelta(4):%Y}年{(end + timedelta(4)).month}月{(end + timedelta(4)).day}日",
            8,
            right=True,
        )
        if sheet == 1:
            _box(page, start, end, due, total, later, card)
        top = 188.0 if sheet == 1 else 62.0
        page.box(30, top, 782, 18, PINK, stroke=GREY)
        for left, right, title in zip(COLUMNS[:-1], COLUMNS[1:], TITLES, strict=True):
            page.put((left + right) / 2, top + 12, title, 7.5, center=True)
        return top + 31

    flow = Flow(545, lambda: Page(SIZE, face, face), head)
    rows: list[Row] = []
    for entry, amount in zip(entries, billed, strict=True):
        flow.need(17)
        rows.append(_row(rng, flow, entry, amount))
    flow.need(20)
    page, y = flow.page, flow.y
    page.box(30, y - 12, 782, 17, PINK, stroke=GREY)
    page.put(330, y, "今回ご請求額　合計", 8.5, right=True)
    page.put(611, y, _yen(total), 9, right=True)
    _notes(rng, flow)
    pen = with_pymupdf if cjk else with_reportlab
    pen(flow.pages, path, rng.choice(("rows", "columns")))
    return Truth("card", "ja_JP", "JPY", card, start, end, None, None, rows)


def _box(page: Page, start: date, end: date, due: date, total: Decimal, later: Decimal, card: str) -> None:
    page.lines(40, 66, ("〒223-0062", "横浜市港北区日吉本町4-11-208", "小田切　美咲　様"), 9, 15)
    page.box(400, 54, 412, 116, stroke=WINE)
    lines = (
        ("お支払日", f"{due.year}年{due.month}月{due.day}日"),
        ("今回ご請求額", f"{_yen(total)}円"),
        ("うち　2回払い　次回以降お支払残高", f"{later:,.0f}円"),
        ("お引落口座", "はまなす銀行　日吉支店　普通　***4417"),
        ("カード番号", card),
        ("対象期間", f"{start.year}年{start.month}月{start.day}日～{end.year}年{end.month}月{end.day}日ご利用分"),
    )
    for n, (title, value) in enumerate(lines):
        page.put(410, 70 + 18 * n, title, 8.5)
        page.put(802, 70 + 18 * n, value, 10 if n == 1 else 8.5, right=True)
        if n:
            page.rule(400, 58 + 18 * n, 812, 0.3, WINE)
    page.put(30, 150, "ご利用可能枠 500,000円（うちキャッシング 100,000円）", 8)
    page.put(30, 166, f"今月の獲得ポイント 382　ポイント残高 4,107（有効期限 {end.year + 2}年3月末）", 8)


def _row(rng: Random, flow: Flow, entry: Entry, amount: Decimal) -> Row:
    page, y = flow.page, flow.y
    who = "ETC" if entry.tag == "etc" else rng.choice(("本人", "本人", "本人", "家族"))
    way = "2回" if entry.tag == "twice" else "1回"
    note = "2回払い　1回目" if entry.tag == "twice" else ""
    if entry.tag == "abroad":
        code, rate = rng.choice(RATES)
        day = entry.day + timedelta(1)
        note = f"{-amount / Decimal(rate):,.2f} {code}　換算レート {rate}円（{day.month}/{day.day}）"
    if amount > 0:
        note = "返品"
    text = entry.lines[0]
    page.put(34, y, f"{entry.day:%y/%m/%d}", 8.5)
    page.put(100, y, text, 8.5)
    page.put(355, y, who, 8, center=True)
    page.put(466, y, _yen(entry.amount), 8.5, right=True)
    page.put(497, y, way, 8, center=True)
    page.put(611, y, _yen(amount), 8.5, right=True)
    page.put(619, y, note, 7.5)
    page.rule(30, y + 5, 812, 0.3, GREY)
    for x in COLUMNS:
        page.upright(x, y - 12, y + 5, 0.3, GREY)
    flow.y += 17
    words = " ".join(" ".join((text, who, way, note)).split())
    return Row(entry.day, words, amount, page=flow.number)


def _notes(rng: Random, flow: Flow) -> None:
    flow.y += 22
    flow.need(52)
    points = some_amount(rng, 100, 900, "1")
    notes = (
        "※海外でのご利用分は、国際ブランドが定めた換算レートに海外事務処理手数料 2.20% を加えて円換算しています。",
        f"※年会費は税込です。次回のポイント加算予定は {points:,.0f} ポイントです。",
        "※お問い合わせ　あさぎり信販 045-555-0173（9:30～17:30）　関東財務局長(12)第00417号",
    )
    flow.page.lines(30, flow.y, notes, 7.5, 12, color=GREY)
