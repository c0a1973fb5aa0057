"""Japan: a net shop's card; unsigned yen by user and way of paying, total against this month's share, rate lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf
from ._db import Book, digits, numbered

KINDS = (
    Kind(8, -300, -9000, "{shop}", "one", "1"),
    Kind(5, -600, -20000, "{chain} {place}店", "one", "1"),
    Kind(3, -980, -6500, "{online}", "one", "1"),
    Kind(2, -3000, -14000, "{utility}", "one", "1"),
    Kind(1.2, -30000, -180000, "{big}", "split", "3"),
    Kind(1.5, -500, -40000, "{abroad}", "far", "1"),
)
POOLS = {
    "shop": [
        "ローソン",
        "セブン-イレブン",
        "スターバックス コーヒー",
        "ENEOS-SS",
        "ETC 首都高速道路株式会社",
        "タクシー",
    ],
    "chain": ["イトーヨーカドー", "成城石井", "無印良品", "ユニクロ", "マツモトキヨシ", "サイゼリヤ"],
    "place": ["新宿", "横浜", "札幌駅前", "梅田", "博多", "仙台一番町"],
    "online": ["サクラ市場", "AMAZON.CO.JP", "モバイルSUICA", "ニコニコ動画 月額会員", "APPLE COM BILL"],
    "utility": ["東京電力エナジーパートナー", "東京ガス ガス料金等", "NHK放送受信料", "KDDI料金 ###-####"],
    "big": ["ビックカメラ 有楽町店", "JTB ツアー代金", "ニトリ 家具 ####"],
    "abroad": ["BOOKING.COM HOTEL", "UDEMY ONLINE COURSE", "PARIS MONOPRIX ####", "BANGKOK CENTRAL WORLD"],
}
HEAD = (
    (34, "ご利用日", False),
    (92, "ご利用先など", False),
    (262, "利用者", False),
    (296, "支払方法", False),
    (388, "利用金額", True),
    (430, "手数料", True),
    (482, "支払総額", True),
)
LEGAL = (
    "※支払方法が分割・リボの場合、当月ご請求額は今回のお支払い分です。残りは翌月以降に繰り越されます。",
    "※海外でのご利用分は、売上データが到着した日の換算レートに事務処理費用3.63%を加えて円に換算します。",
    "※年会費1,375円(税込)は、前年のご利用合計が500,000円以上の場合は無料となります。",
)


def _sheet() -> Page:
    return Page(A4, "cjk", "cjk")


class _Bill:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.end = some_period(rng)[1].replace(day=27)
        self.month, self.next = f"{self.end.month}月", f"{self.end.month % 12 + 1}月"
        self.card = digits(rng, "5302-****-****-####")
        self.flow = Flow(790, _sheet, self.head)
        self.book = Book()

    def head(self, page: Page, number: int) -> float:
        y = 40.0
        if number > 1:
            return self.columns(page, y)
        page.put(34, y, "サクラネットカード株式会社", 8)
        page.put(297, y + 26, "カードご利用代金請求明細書", 14, center=True)
        page.put(34, y + 58, self.rng.choice(["高橋 美咲", "佐藤 健一", "渡辺 彩"]) + " 様", 11)
        page.put(34, y + 76, "カード番号 " + self.card, 8)
        page.put(
            34,
            y + 90,
            f"引落日 {self.end.year}年{self.end.month}月27日  引落口座 みなと銀行 ***{self.rng.randint(100, 999)}",
            8,
        )
        page.put(
            34,
            y + 120,
            "ポイント残高 " + written(Decimal(self.rng.randint(90, 90000)), places=0) + " ポイント(期間限定 120)",
            8,
        )
        return self.columns(page, y + 196)

    def columns(self, page: Page, y: float) -> float:
        page.box(30, y - 12, 536, 17, (0.93, 0.88, 0.9))
        heads = (*HEAD, (528, f"{self.month}請求額", True), (565, "繰越残高", True))
        for x, text, right in heads:
            page.put(x, y, text, 7, right=right)
        return y + 18

    def row(self, day: date, entry: Entry, who: str) -> None:
        rng, cost = self.rng, -entry.amount
        times, fee = (rng.choice([3, 5, 6]), cost // 50) if entry.tag == "split" and cost > 0 else (1, Decimal(0))
        share = (cost // times) + fee // times
        rest = cost + fee - share
        lines = wrap(entry.lines[0], fits("cjk", 8, 165))
        if entry.tag == "far":
            rate = Decimal(rng.randint(132000, 165000)) / 1000
            lines += [f"現地利用額 {cost / rate:.3f} 変換レート {rate}円 USD"]
        page = self._room(len(lines))
        y = self.flow.y
        page.put(34, y, f"{day:%Y/%m/%d}", 8)
        page.lines(92, y, lines, 8, 11)
        page.put(262, y, who, 8)
        page.put(296, y, "1回払い" if times == 1 else f"分割{times}回(1)", 8)
        for x, amount in zip((388, 430, 482, 528, 565), (cost, fee, cost + fee, share, rest), strict=True):
            page.put(x, y, written(amount, places=0), 8, right=True)
        self.flow.y += 11 * len(lines) + 4
        page.rule(30, self.flow.y - 11.5, 566, 0.3, (0.7, 0.7, 0.7))
        self.book.add(self.flow.number, day, lines, -share)

    def _room(self, lines: int) -> Page:
        self.flow.need(11 * lines + 4)
        return self.flow.page


def draw(rng: Random, path: Path) -> Truth:
    bill = _Bill(rng)
    close = bill.end.replace(day=1)
    start = close.replace(month=close.month - 1) if close.month > 1 else date(close.year - 1, 12, 1)
    entries = some_entries(rng, KINDS, POOLS, (start, close), reversal="{} 返品")
    family = rng.random() < 0.5
    for entry in entries:
        kept = replace(entry, tag="one") if entry.amount > 0 else entry
        bill.row(entry.day, kept, rng.choice(["本人", "本人", "家族"]) if family else "本人")
    total = sum((row.amount for row in bill.book.rows), Decimal(0))
    flow = bill.flow
    flow.need(90)
    flow.page.put(430, flow.y + 6, f"{bill.month}ご請求額 合計", 9, right=True)
    flow.page.put(528, flow.y + 6, written(-total, places=0), 9, right=True)
    flow.page.lines(34, flow.y + 34, LEGAL, 7, 11)
    first = flow.pages[0]
    first.box(330, 92, 236, 52, None, stroke=(0.5, 0, 0.1))
    first.put(342, 112, f"{bill.month}分 ご請求金額", 10)
    first.put(556, 134, written(-total, places=0) + " 円", 15, right=True)
    numbered(flow.pages, 566, 820, lambda n, of: f"{n}/{of}ページ")
    with_pymupdf(flow.pages, path)
    return bill.book.truth(("ja_JP", "JPY"), bill.card, None, None, total)
