"""Japan: 入出金明細 of a post bank with dates in era years ("06-01-15"), money in before money out, an asterisk before
each figure, two columns of details in half-width kana, sums per page and the balance on each row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._common import number_pages, row_count, total

GREEN = (0.0, 0.45, 0.25)
POOLS = {
    "firm": ["ﾃﾞﾝｷ ﾐﾅﾄ", "ﾄｳﾌﾞｶﾞｽ", "ｽｲﾄﾞｳﾘﾖｳｷﾝ", "NHK", "ﾄﾞｺﾓｹｲﾀｲ", "ﾗｸﾃﾝｶ-ﾄﾞ", "ﾐﾂｲｽﾐﾄﾓｶ-ﾄﾞ"],
    "name": ["ﾔﾏﾀﾞ ﾀﾛｳ", "ｽｽﾞｷ ﾊﾅｺ", "ｶ)ﾐﾅﾄｼﾖｳｶｲ", "ｻﾄｳ ｹﾝｼﾞ"],
    "shop": ["ｾﾌﾞﾝｲﾚﾌﾞﾝ", "ｲｵﾝﾘﾃ-ﾙ", "ﾛ-ｿﾝ", "ﾖﾄﾞﾊﾞｼｶﾒﾗ", "JRﾋｶﾞｼﾆﾎﾝ"],
}
KINDS = [
    Kind(8, -300, -18000, "ﾃﾞﾋﾞｯﾄ|{shop}", "", "1"),
    Kind(5, -2000, -24000, "自払|{firm}", "", "1"),
    Kind(4, -5000, -80000, "ｶｰﾄﾞ|CA", "", "1000"),
    Kind(2, -3000, -95000, "振替|{name}", "", "500"),
    Kind(1, -110, -330, "料金|ATM", "", "110"),
    Kind(2, 3000, 90000, "振込|{name}", "", "1"),
    Kind(2, 180000, 320000, "給与|ｶ)ﾐﾅﾄｼﾖｳｶｲ", "", "1"),
    Kind(1, 10000, 60000, "ｶｰﾄﾞ|入金", "", "1000"),
]
EDGES = {"date": 40.0, "in": 190.0, "out": 280.0, "first": 296.0, "second": 346.0, "balance": 516.0, "office": 555.0}


def era(day: date) -> str:
    """The day in the Reiwa era, or Heisei before May 2019."""
    year = day.year - (2018 if day >= date(2019, 5, 1) else 1988)
    return f"{year:02}-{day:%m-%d}"


def spoken(day: date) -> str:
    name, year = ("令和", day.year - 2018) if day >= date(2019, 5, 1) else ("平成", day.year - 1988)
    return f"{name}{'元' if year == 1 else year}年{day.month}月{day.day}日"


def yen(amount: Decimal) -> str:
    return "*" + written(amount, places=0, minus="")


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = fill(rng, "1#### - ########", date.min, {}).replace(" ", "")
        self.rows: list[Row] = []
        self.sums = [Decimal(0), Decimal(0)]
        self.flow = Flow(740, lambda: Page(face="cjk", bold="cjk"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        self.sums = [Decimal(0), Decimal(0)]
        page.put(40, 48, "みなと郵貯銀行", 15, color=GREEN)
        page.put(555, 46, "通常貯金　入出金明細照会", 12, right=True)
        page.put(40, 70, f"記号番号　{self.number}", 9)
        page.put(300, 70, f"お取扱期間　{spoken(self.period[0])}～{spoken(self.period[1])}", 9)
        y = 150.0 if number == 1 else 100.0
        if number == 1:
            page.put(40, 90, "高橋　美咲　様", 12)
            page.put(555, 90, f"作成日　{spoken(self.period[1])}", 8, right=True)
            page.put(
                40,
                108,
                "日付は和暦で表示しています。金額の単位は円です。お問い合わせ　0120-108-420（平日8:30～21:00）",
                7.5,
            )
            page.put(40, 120, "現在高の前に「-」がある場合は貸付高（担保定額貯金等による自動貸付）です。", 7.5)
        page.box(36, y - 12, 523, 18, (0.85, 0.94, 0.88))
        for key, text in (("date", "年月日"), ("first", "詳細（1）"), ("second", "詳細（2）")):
            page.put(EDGES[key], y, text, 8.5)
        for key, text in (
            ("in", "受入金額（円）"),
            ("out", "払出金額（円）"),
            ("balance", "現在（貸付）高"),
            ("office", "取扱店"),
        ):
            page.put(EDGES[key], y, text, 8.5, right=True)
        return y + 20

    def foot(self, page: Page, y: float) -> None:
        page.rule(36, y - 10, 559, 0.5, GREEN)
        page.put(EDGES["date"], y + 2, "ページ計", 8.5)
        page.put(EDGES["in"], y + 2, written(self.sums[0], places=0), 8.5, right=True)
        page.put(EDGES["out"], y + 2, written(self.sums[1], places=0), 8.5, right=True)

    def balance(self, text: str, amount: Decimal) -> None:
        self.flow.need(16)
        page, y = self.flow.page, self.flow.y
        page.put(EDGES["first"], y, text, 9)
        page.put(EDGES["balance"], y, ("-" if amount < 0 else "") + yen(amount), 9, right=True)
        self.flow.y += 16

    def row(self, entry: Entry, balance: Decimal, office: str) -> None:
        self.flow.need(16)
        page, y = self.flow.page, self.flow.y
        page.put(EDGES["date"], y, era(entry.day), 9)
        page.put(EDGES["in"] if entry.amount > 0 else EDGES["out"], y, yen(entry.amount), 9, right=True)
        page.put(EDGES["first"], y, entry.lines[0], 9)
        page.put(EDGES["second"], y, entry.lines[1], 9)
        page.put(EDGES["balance"], y, ("-" if balance < 0 else "") + yen(balance), 9, right=True)
        page.put(EDGES["office"], y, office, 8, right=True)
        page.rule(36, y + 4, 559, 0.2, GREY)
        self.sums[entry.amount < 0] += abs(entry.amount)
        self.rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, self.flow.number))
        self.flow.y += 16

    def ending(self, entries: list[Entry], closing: Decimal) -> None:
        self.flow.need(110)
        page, y = self.flow.page, self.flow.y
        self.foot(page, y)
        cells = [("受入合計", total(entries, 1)), ("払出合計", -total(entries, -1)), ("最終現在高", closing)]
        for n, (name, amount) in enumerate(cells):
            page.put(300, y + 22 + 14 * n, name, 9)
            page.put(EDGES["balance"], y + 22 + 14 * n, written(amount, places=0) + "円", 9, right=True)
        page.lines(40, y + 80, ["※ 利子は毎年4月1日と10月1日に元加します。適用利率　年0.002％（税引前）",
                                "※ 本明細は取引内容を証明するものではありません。"], 7.5, 11)  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = Decimal(rng.randint(20000, 900000))
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening, floor=-20000)
    book = Book(rng, period)
    book.balance("前回現在高", opening)
    for entry, balance in zip(entries, running(opening, [e.amount for e in entries]), strict=True):
        book.row(entry, balance, fill(rng, "0####", entry.day, {}))
    closing = opening + total(entries)
    book.ending(entries, closing)
    number_pages(book.flow.pages, lambda page, text: page.put(297, 812, text, 8, center=True), "{n}／{m}頁")
    with_pymupdf(book.flow.pages, path)
    return Truth("bank", "ja_JP", "JPY", book.number, *period, opening, closing, book.rows)
