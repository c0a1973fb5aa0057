"""Japan, a regional bank's ordinary deposit: era dates "6-01-15", no decimals, asterisks before figures, katakana.

A ruled grid with day, text, paid, received and balance; names in half-width katakana; carried lines at a page's ends.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._tools import Story, across, fold, number_pages, row, story, told

POOLS: Pools = {
    "kaisha": ["ｼﾅﾉﾃﾞﾝﾘﾖｸ(ｶ", "ﾆﾎﾝｷﾖｳｲｸ(ｶ", "ﾅｶﾞﾉｼ ｽｲﾄﾞｳ", "ﾄｳｷﾖｳｶｲｼﾞﾖｳ", "ﾗｸﾃﾝﾓﾊﾞｲﾙ", "ｴﾇｴﾁｹｲ"],
    "hito": ["ﾀｶﾊｼ ｹﾝｲﾁ", "ｽｽﾞｷ ﾊﾅｺ", "(ｶ)ｱﾙﾌﾟｽｾｲｷ", "ｲﾄｳ ﾕｳｼﾞ"],
    "mise": ["本店", "松本支店", "上田支店", "セブン銀行"],
}
KINDS = [
    Kind(6, -800, -28000, "口座振替|{kaisha}", step="1"),
    Kind(4, -5000, -90000, "カード出金|{mise} ATM###", step="1000"),
    Kind(4, -300, -14000, "デビット|ID######## {hito}", step="1"),
    Kind(2, -3000, -180000, "振込|{hito}", step="1"),
    Kind(1.5, -110, -880, "振込手数料", step="110"),
    Kind(2, 120000, 410000, "給与|{hito}", step="1"),
    Kind(2, 1000, 98000, "振込入金|{hito}", step="1"),
    Kind(1, 10000, 150000, "ATM入金|{mise}", step="1000"),
    Kind(0.7, 1, 64, "利息|税引後 税金15.315% 地方税5%", step="1", most=1),
]
EDGES = (40, 100, 290, 380, 470, 555)
SPOTS = (46, 106, -376, -466, -551)
HEADS = ("年月日", "お取引内容", "お支払金額(円)", "お預り金額(円)", "差引残高(円)")
HIGH = 24


def era(day: date) -> str:
    return f"{day.year - 2018}-{day.month:02}-{day.day:02}"


def formal(day: date) -> str:
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"


class Book:
    """The pages and what is carried from one to the next."""

    def __init__(self, it: Story, stars: bool, number: str) -> None:
        self.it, self.stars, self.number, self.balance = it, stars, number, it.opening
        self.flow = Flow(770, lambda: Page(face="cjk", bold="cjk"), self.head, self.foot)

    def yen(self, amount: Decimal) -> str:
        return ("*" if self.stars else "") + written(amount, places=0)

    def grid(self, page: Page, y: float) -> None:
        for edge in EDGES:
            page.upright(edge, y - 15, y + 9, 0.4)
        page.rule(40, y + 9, 555, 0.4)

    def line(self, texts: tuple[str, ...]) -> None:
        across(self.flow.page, self.flow.y, SPOTS, texts, 8.5)
        self.grid(self.flow.page, self.flow.y)
        self.flow.y += HIGH

    def head(self, page: Page, number: int) -> float:
        page.put(298, 50, "普通預金 お取引明細表", 15, center=True)
        page.put(40, 76, "高橋　健一　様" if number == 1 else "（前頁より続く）", 11)
        page.put(555, 70, "株式会社 信濃中央銀行　松本支店（店番 214）", 8.5, right=True)
        page.put(555, 82, f"口座番号　{self.number}", 8.5, right=True)
        period = f"対象期間：{formal(self.it.period[0])}〜{formal(self.it.period[1])}"
        page.put(40, 96, period, 8.5)
        page.box(40, 108, 515, 18, (0.88, 0.88, 0.95), stroke=(0, 0, 0))
        for spot, text in zip((70, 195, 335, 425, 512), HEADS, strict=True):
            page.put(spot, 120, text, 8, center=True)
        y = 141
        label = "前月繰越" if number == 1 else "前頁より繰越"
        day = era(self.it.period[0] - timedelta(1)) if number == 1 else ""
        across(page, y, SPOTS, (day, label, "", "", self.yen(self.balance)), 8.5)
        self.grid(page, y)
        return y + HIGH

    def foot(self, _page: Page, _y: float) -> None:
        self.line(("", "次頁へ繰越", "", "", self.yen(self.balance)))

    def rows(self) -> list[Row]:
        rows = []
        for entry, balance in zip(self.it.entries, self.it.balances, strict=True):
            lines = fold([" ".join(entry.lines)], "cjk", 8.5, 180)
            self.flow.need(HIGH * 1.5)
            paid = (self.yen(-entry.amount), "") if entry.amount < 0 else ("", self.yen(entry.amount))
            if len(lines) > 1:
                self.flow.page.lines(106, self.flow.y - 5, lines, 8, 9.5)
            first = lines[0] if len(lines) == 1 else ""
            rows.append(row(entry, lines, self.flow.number, balance))
            self.line((era(entry.day), first, *paid, self.yen(balance)))
            self.balance = balance
        return rows

    def end(self) -> None:
        self.flow.need(HIGH * 4)
        totals = (self.yen(self.it.total(-1)), self.yen(self.it.total(1)), self.yen(self.it.closing))
        self.line(("", "合計・期末残高", *totals))
        notes = (
            "※日付は和暦（令和）で表示しています。例：5-04-01＝令和5年4月1日",
            "※預金金利は年0.020%（令和5年4月1日現在）です。お問い合わせは 0263-00-0148（平日 9:00〜17:00）",
        )
        self.flow.page.lines(40, self.flow.y + 6, notes, 7.5, 11, color=GREY)


def recent(rng: Random) -> tuple[date, date]:
    while True:
        period = some_period(rng, calendar=True)
        if period[0].year >= 2020:
            return period


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=30000, high=2_000_000, floor=20000, period=recent(rng), step="1")
    number = f"{rng.randint(0, 9_999_999):07}"
    book = Book(it, rng.random() < 0.5, number)
    rows = book.rows()
    book.end()
    number_pages(book.flow.pages, lambda n, of: f"{n}／{of} 頁", -555, 822)
    with_pymupdf(book.flow.pages, path, rng.choice(["rows", "columns"]))
    return told(it, rows, "ja-JP", "JPY", number)
