"""Japan, card: wide letters, instalments billed in part, no payments and no earlier balance, two cards, yen only."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_entries, some_period, written
from ..pens import A4, BLACK, GREY, Color, Flow, Page, with_pymupdf
from ._rows import joined, numbered, para, total

GREEN: Color = (0.0, 0.35, 0.2)
PALE: Color = (0.92, 0.96, 0.92)
POOLS = {
    "shop": ["セブン－イレブン", "ローソン", "ファミリーマート", "まいばすけっと", "ライフコーポレーション"],
    "pound": ["188.402", "191.755", "183.960"],
    "rate": ["151.234", "149.870", "157.021", "143.556"],
}
SPEND = (
    Kind(6, -180, -3200, "{shop}", "1", step="1"),
    Kind(4, -600, -18000, "ＡＭＡＺＯＮ．ＣＯ．ＪＰ", "1", step="1"),
    Kind(3, -160, -2500, "モバイルＳｕｉｃａ", "1", step="1"),
    Kind(2, -3200, -14000, "東京電力エナジーパートナー", "1", step="1"),
    Kind(2, -990, -2980, "ソフトバンクＭ", "1", step="1"),
    Kind(2, -2100, -9800, "ＥＮＥＯＳ　ＳＳ", "1", step="1"),
    Kind(1, -15000, -98000, "ヨドバシカメラ　マルチメディア", "3", step="1"),
    Kind(1, -30000, -150000, "ビックカメラ", "10", step="1"),
    Kind(1, -1200, -4800, "NETFLIX.COM (LOS GATOS)|USD {rate}", "abroad", step="1"),
    Kind(1, -2500, -60000, "HOTELS.COM (LONDON)|GBP {pound}", "abroad", step="1"),
)
WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


def yen(amount: Decimal) -> str:
    return written(amount, places=0)


class Table:
    """The list of one or two cards' uses."""

    def __init__(self, flow: Flow, rng: Random) -> None:
        self.flow, self.rng, self.rows = flow, rng, list[Row]()

    def entry(self, entry: Entry) -> None:
        self.flow.need(17 + 10 * (len(entry.lines) - 1))
        page, y = self.flow.page, self.flow.y
        used, billed, parts, this = entry.day, entry.amount, "１", "１"
        if entry.tag.isdigit() and int(entry.tag) > 1:
            done = self.rng.randint(1, int(entry.tag))
            month = used.year * 12 + used.month - done
            used = date(month // 12, month % 12 + 1, min(used.day, 28))
            billed = -(-entry.amount // int(entry.tag))
            parts, this = entry.tag.translate(WIDE_DIGITS), str(done).translate(WIDE_DIGITS)
        lines = [entry.lines[0], *(self._rate(line, entry) for line in entry.lines[1:])]
        page.put(38, y, f"{used:%y/%m/%d}", 8)
        page.lines(92, y, lines, 8, 10)
        page.put(368, y, yen(-entry.amount), 8, right=True)
        page.put(395, y, parts, 8, center=True)
        page.put(436, y, this, 8, center=True)
        page.put(518, y, yen(-billed), 8, right=True)
        y += 10 * (len(lines) - 1)
        page.rule(34, y + 5, 561, 0.25, GREY)
        self.rows.append(Row(used, joined(lines), billed, page=self.flow.number))
        self.flow.y = y + 17

    @staticmethod
    def _rate(line: str, entry: Entry) -> str:
        unit, rate = line.split()
        foreign = written((-entry.amount / Decimal(rate)).quantize(Decimal("0.01")))
        day = entry.day + timedelta(2)
        return f"現地利用額　{foreign} {unit}　換算レート　{rate}円　換算日　{day:%m/%d}"

    def band(self, text: str) -> None:
        self.flow.need(34)
        self.flow.page.box(34, self.flow.y - 11, 527, 16, PALE)
        self.flow.page.put(38, self.flow.y, text, 8.5)
        self.flow.y += 17

    def sum(self, text: str, amount: Decimal, strong: bool = False) -> None:
        self.flow.need(18)
        self.flow.page.put(440, self.flow.y, text, 8.5, right=True)
        self.flow.page.put(518, self.flow.y, yen(amount), 9.5 if strong else 8.5, right=True)
        self.flow.page.rule(300, self.flow.y + 5, 561, 0.8 if strong else 0.4, GREEN if strong else BLACK)
        self.flow.y += 20


def _cover(page: Page, name: str, due: date, owed: Decimal) -> None:
    page.lines(40, 60, ["〒154-0011", "東京都世田谷区上馬９－１２－３", "青葉ハイツ２０４"], 9, 13)
    page.put(40, 108, f"{name}　様", 12)
    page.put(561, 58, f"作成日　{due - timedelta(16):%Y年%m月%d日}", 8, right=True)
    page.put(561, 72, "みどり野カード株式会社", 10, right=True, color=GREEN)
    page.put(561, 85, "〒541-0099 大阪市中央区今橋９丁目", 7.5, right=True)
    page.put(297, 142, "カードご利用代金明細書", 15, center=True, color=GREEN)
    page.box(34, 156, 300, 74, PALE, stroke=GREEN)
    page.put(44, 174, "お支払日", 8.5)
    page.put(44, 190, f"{due.year}年{due.month}月{due.day}日", 13)
    page.put(180, 174, "今回お支払金額", 8.5)
    page.put(324, 196, f"{yen(owed)}円", 17, right=True)
    page.put(44, 218, "お支払口座　若葉銀行　用賀支店　普通　****123", 8)
    page.box(346, 156, 215, 74, None, stroke=GREEN)
    for n, (label, text) in enumerate(
        (
            ("ご利用枠（総枠）", "1,000,000円"),
            ("うち分割・リボ枠", "500,000円"),
            ("うちキャッシング枠", "0円"),
            ("ポイント残高", "4,318P"),
        )
    ):
        page.put(354, 172 + 16 * n, label, 8)
        page.put(553, 172 + 16 * n, text, 8.5, right=True)


def _plan(flow: Flow, rng: Random) -> None:
    """What is owed in the months to come, and the notes."""
    flow.need(170)
    page, y = flow.page, flow.y + 12
    page.put(34, y, "■分割払い・お支払い予定", 9, color=GREEN)
    owed = [Decimal(rng.randint(8000, 60999)) for _ in range(3)]
    for x, text, amount in zip(
        (120, 220, 320, 420), ("次回", "次々回", "３回後以降", "残高合計"), (*owed, sum(owed, Decimal(0))), strict=True
    ):
        page.put(x, y + 16, text, 7.5, right=True)
        page.put(x, y + 30, yen(amount), 8, right=True)
    page.rule(34, y + 20, 430, 0.4)
    page.put(34, y + 56, "■ポイントのご案内", 9, color=GREEN)
    for n, (label, text) in enumerate(
        (("前回残高", "3,976P"), ("今回獲得", "342P"), ("交換・失効", "0P"), ("今回残高", "4,318P"))
    ):
        page.put(34 + 120 * n, y + 72, label, 8)
        page.put(140 + 120 * n, y + 72, text, 8, right=True)
    para(
        page,
        34,
        y + 96,
        "※分割払いの手数料率は実質年率12.00％～14.75％です。お支払日が金融機関の休業日にあたるときは翌営業日のお引き落としとなります。"
        "※ご利用内容にお心あたりのない場合は、お支払日までに0570-000-000（9:00～17:00）へご連絡ください。",
        520,
        7.5,
        10.5,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    month = period[1] + timedelta(26)
    due = date(month.year, month.month, 26)
    name = rng.choice(["山口　智子", "中川　健太郎", "小林　美咲"])
    number = f"4980-{rng.randint(10, 99)}**-****-****"
    own = some_entries(rng, SPEND, POOLS, period, count=rng.randint(8, 70))
    extra = some_entries(rng, SPEND, POOLS, period, count=rng.choice([0, 0, 4, 14]))

    def head(page: Page, count: int) -> float:
        top = 254.0 if count == 1 else 66.0
        if count > 1:
            page.put(34, 40, "カードご利用代金明細書", 10, color=GREEN)
            page.put(561, 40, f"{due.year}年{due.month}月{due.day}日お支払分　{name}　様", 8, right=True)
        page.box(34, top - 12, 527, 26, PALE, stroke=GREEN)
        for x, text in ((59, "ご利用日"), (180, "ご利用店名"), (436, "今回"), (395, "支払"), (540, "備考")):
            page.put(x, top - 1, text, 7.5, center=True)
        page.put(395, top + 9, "区分", 7.5, center=True)
        page.put(436, top + 9, "回数", 7.5, center=True)
        page.put(368, top - 1, "ご利用金額", 7.5, right=True)
        page.put(368, top + 9, "（円）", 7.5, right=True)
        page.put(518, top - 1, "お支払い金額", 7.5, right=True)
        page.put(518, top + 9, "（円）", 7.5, right=True)
        return top + 28

    def new() -> Page:
        return Page(A4, "cjk", "cjk")

    flow = Flow(786, new, head)
    table = Table(flow, rng)
    for holder, entries in ((f"{name}　様　{number}　みどり野ゴールドカード", own), (f"{name}　様　ｉＤ専用", extra)):
        before = len(table.rows)
        if entries:
            table.band(holder)
        for entry in entries:
            table.entry(entry)
        if entries:
            table.sum("【小計】", -total(table.rows[before:]))
    owed = -sum((row.amount for row in table.rows), Decimal(0))
    table.sum("【今回お支払金額　合計】", owed, strong=True)
    _plan(flow, rng)
    _cover(flow.pages[0], name, due, owed)
    numbered(flow.pages, "{n}／{all}ページ", 561, 822, 7.5)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "ja_JP", "JPY", number, None, None, None, -owed, table.rows)
