"""Japan: a regional bank's ordinary deposit; years of the Reiwa era, yen without decimals, 繰越 lines, ruled grid."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._common import Period, how_many, joined, numbered, tell, total

KINDS = [
    Kind(5, -1500, -28000, "口座振替|{firm}", step="1"),
    Kind(5, -1000, -60000, "カード|{atm}", step="1000"),
    Kind(6, -300, -15000, "デビット|{shop} ######", step="1"),
    Kind(3, -2000, -120000, "振込|{who}", step="1"),
    Kind(3, -110, -440, "手数料|{fee}", step="110"),
    Kind(2, 160000, 420000, "給与|{emp}", step="1", most=1),
    Kind(2, 3000, 90000, "振込|{who}", step="1"),
    Kind(1, 5000, 100000, "入金|{atm}", step="1000"),
    Kind(0.6, 1, 40, "お利息", step="1", most=1),
    Kind(0.6, 10000, 15000, "児童手当|ミウラシ", step="5000", most=1),
]
POOLS: Pools = {
    "firm": [
        "トウキヨウデンリヨク",
        "NTTフアイナンス",
        "ミウラシスイドウ",
        "ラクテンカ-ドサ-ビス",
        "DF.ニホンセイメイ",
    ],
    "atm": ["ATM ヨコスカ支店", "セブンギンコウ", "ATM 三浦海岸"],
    "shop": ["イオンモール", "セブン-イレブン三浦", "JR東日本モバイルSUICA", "AMAZON.CO.JP"],
    "who": ["カ)サガミコウムテン", "ヤマモト ケンジ", "イシカワ ユミコ", "ミサキフドウサン(カ"],
    "fee": ["振込手数料", "ATM時間外手数料"],
    "emp": ["カ)ミサキスイサン", "ヨコスカシヤクシヨ"],
}
COLUMNS = [(36, 98, "お取引日"), (98, 160, "摘要"), (160, 318, "お取引内容"), (318, 396, "お支払金額(円)")]
COLUMNS += [(396, 474, "お預り金額(円)"), (474, 559, "差引残高(円)")]
LINE = (0.4, 0.5, 0.6)


def yen(amount: Decimal) -> str:
    return written(amount, places=0)


def era(day: date) -> str:
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"


def short(day: date) -> str:
    return f"{day.year - 2018:02}-{day.month:02}-{day.day:02}"


def modern(rng: Random) -> Period:
    """A period that lies in the Reiwa era as a whole."""
    while True:
        start, end = some_period(rng, 30, calendar=True)
        if start >= date(2019, 5, 1):
            return start, end


class Book:
    def __init__(self, opening: Decimal, account: str, period: Period) -> None:
        self.balance, self.account, self.period = opening, account, period
        self.flow = Flow(765, lambda: Page(face="cjk", bold="cjk"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 50, "相模湾銀行", 16, color=(0, 0.3, 0.6))
        page.put(298, 52, "普通預金 お取引明細書", 13, center=True)
        start, end = self.period
        y = 90.0
        if number == 1:
            page.lines(36, 84, ["238-0243", "神奈川県三浦市三崎4-10-2", "山本 健二 様"], 9, 13)
            lines = ["お取引店 三崎支店(店番 371)", f"口座番号 普通 {self.account}", f"作成日 {era(end)}"]
            page.lines(360, 84, lines, 9, 13)
            page.put(36, 140, f"お取引期間 {era(start)} ~ {era(end)}", 9)
            y = 152.0
        page.box(36, y, 523, 18, (0.86, 0.92, 0.97))
        for left, right, text in COLUMNS:
            page.box(left, y, right - left, 18, stroke=LINE)
            page.put((left + right) / 2, y + 12, text, 8, center=True)
        self.y = y + 18
        self.cells(page, self.y, ["", "繰越", "前月より" if number == 1 else "前頁より", "", "", yen(self.balance)])
        return self.y + 16

    def cells(self, page: Page, y: float, texts: list[str]) -> None:
        for n, ((left, right, _), text) in enumerate(zip(COLUMNS, texts, strict=True)):
            page.box(left, y, right - left, 16, stroke=LINE)
            page.put(right - 4 if n > 2 else left + 4, y + 11, text, 8, right=n > 2)

    def row(self, entry: Entry) -> Row:
        flow = self.flow
        flow.need(16)
        self.balance += entry.amount
        amount = yen(abs(entry.amount))
        places = [amount, ""] if entry.amount < 0 else ["", amount]
        lines = [*entry.lines, ""][:2]
        self.cells(flow.page, flow.y, [short(entry.day), *lines, *places, yen(self.balance)])
        flow.y += 16
        return Row(entry.day, joined(entry.lines), entry.amount, self.balance, page=flow.number)


def ending(book: Book, entries: list[Entry], deposit: Decimal) -> None:
    flow = book.flow
    flow.need(110)
    ins = sum(entry.amount > 0 for entry in entries)
    y = flow.y + 20
    flow.page.put(36, y, f"お支払合計 {len(entries) - ins}件 {yen(-total(entries, -1))}円", 9)
    flow.page.put(300, y, f"お預り合計 {ins}件 {yen(total(entries, 1))}円", 9)
    flow.page.put(36, y + 16, f"期末残高({era(book.period[1])}現在) {yen(book.balance)}円", 9)
    if deposit:
        flow.page.put(36, y + 36, f"定期預金 お預り残高 {yen(deposit)}円 利率 年0.002% 満期日 令和8年3月15日", 8)
    flow.page.put(36, y + 54, "お取引日は年-月-日で表示しています。ご不明な点はお取引店までお問い合わせください。", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    period, account = modern(rng), fill(rng, "1######", date.min, {})
    opening = some_amount(rng, 20000, 1500000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=15000)
    book = Book(opening, account, period)
    rows = [book.row(entry) for entry in entries]
    ending(book, entries, rng.choice([Decimal(0), Decimal(500000), Decimal(1000000)]))
    numbered(book.flow.pages, 559, 52, lambda n, of: f"{n} / {of} 頁")
    with_pymupdf(book.flow.pages, path)
    return tell("ja_JP", "JPY", account, opening, rows, period)
