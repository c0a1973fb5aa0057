"""Japan, ordinary deposit (普通預金), PDF of the web passbook: money out and in before the text, half-width katakana,
yen without decimals, the balance carried over as first row, totals of both columns at the end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from layouts.frame import Entry, Kind, Pools, Row, Truth, some_period, written
from layouts.pens import A4, Flow, Page, with_reportlab

from ._rows import Book, book

FACE = "HeiseiKakuGo-W5"
GREEN = (0.0, 0.42, 0.27)
EDGES = (40, 112, 200, 288, 462, 555)
GRID = (0.6, 0.6, 0.6)
POOLS: Pools = {
    "company": ["ｶ)ﾔﾏｼﾛｼﾖｳｼﾞ", "ﾐﾅﾄｼｽﾃﾑｽﾞ(ｶ", "ｵｵﾊﾗﾌﾄﾞｳｻﾝ(ｶ"],
    "who": ["ﾀｶﾊｼ ｹﾝｲﾁ", "ｻﾄｳ ﾐｻｷ", "ﾅｶﾑﾗ ﾋﾛｼ"],
    "card": ["ﾐﾅﾄｶｰﾄﾞ(ｶ", "ｱｻﾋｸﾚｼﾞﾂﾄ", "ﾎｸﾄｾｿﾞﾝ"],
    "shop": ["ｺﾝﾋﾞﾆﾊﾅ ｵｵﾃﾏﾁ", "ｽｰﾊﾟｰﾏﾙﾔ", "ｴｷﾅｶﾌﾞﾂｸｽ", "ﾄﾞﾗﾂｸﾞｱｵｲ"],
}
KINDS = [
    Kind(6, -300, -9000, "ﾃﾞﾋﾞﾂﾄ {shop} ######", step="1"),
    Kind(4, -1200, -90000, "口座振替 {card}", step="1"),
    Kind(3, -3000, -18000, "電気料金等 ﾄｳﾎｸﾃﾞﾝｷ", step="1"),
    Kind(2, -2500, -9000, "ｶﾞｽ料金 ﾐﾅﾄｶﾞｽ", step="1"),
    Kind(4, -5000, -100000, "カード", step="1000"),
    Kind(1, -110, -330, "手数料", step="110"),
    Kind(3, -3000, -95000, "振込 {company}", step="1"),
    Kind(1, -1500, -60000, "ことら送金 {who}", step="100"),
    Kind(2, 180000, 420000, "給料振込 {company}", step="1"),
    Kind(2, 2000, 60000, "振込 {who}", step="1"),
    Kind(1, 10000, 80000, "カード", step="1000"),
]


def yen(amount: Decimal) -> str:
    return written(amount, places=0)


class _Sheets:
    def __init__(self, info: dict[str, str]) -> None:
        self.info, self.rows, self.top = info, list[Row](), 0.0
        self.flow = Flow(758, lambda: Page(A4, FACE, FACE), self._start, self._grid)

    def _start(self, page: Page, number: int) -> float:
        page.box(40, 34, 14, 22, GREEN)
        page.put(60, 52, "みなと海浜銀行", 15, color=GREEN)
        page.put(555, 44, f"作成日 {self.info['made']}", 8, right=True)
        page.rule(40, 62, 555, 1.2, GREEN)
        y = 84.0
        page.put(40, y, "Ｗｅｂ通帳　お取引明細", 13)
        if number == 1:
            for n, (label, value) in enumerate(
                [
                    ("お名前", "ヤマグチ　アヤカ　様"),
                    ("店名・店番号", f"青葉通支店（{self.info['branch']}）"),
                    ("科目・口座番号", f"普通預金　{self.info['account']}"),
                    ("照会期間", self.info["period"]),
                ]
            ):
                page.box(40, y + 12 + 18 * n, 100, 18, (0.9, 0.95, 0.92), stroke=GRID)
                page.box(140, y + 12 + 18 * n, 230, 18, stroke=GRID)
                page.put(46, y + 24.5 + 18 * n, label, 8.5)
                page.put(146, y + 24.5 + 18 * n, value, 9)
            page.put(555, y + 40, "現在の残高", 8.5, right=True)
            page.put(555, y + 56, f"{self.info['closing']}円", 13, right=True)
            y += 98
        else:
            page.put(555, y, f"普通預金　{self.info['account']}", 8.5, right=True)
            y += 10
        self.top = y + 4
        page.box(40, y + 4, 515, 20, (0.86, 0.93, 0.89))
        titles = ("年月日", "お引出し", "お預入れ", "お取り扱い内容", "残高")
        for left, right, label in zip(EDGES, EDGES[1:], titles, strict=False):
            page.put((left + right) / 2, y + 17.5, label, 9, center=True)
        page.rule(40, y + 4, 555, 0.5, GRID)
        page.rule(40, y + 24, 555, 0.5, GRID)
        return y + 37.5

    def _grid(self, page: Page, y: float) -> None:
        for x in EDGES:
            page.upright(x, self.top, y - 13.5, 0.5, GRID)

    def line(self, day: date | None, out: str, into: str, text: str, balance: str) -> None:
        self.flow.need(20)
        page, y = self.flow.page, self.flow.y
        page.put(EDGES[0] + 6, y, f"{day.year}/{day.month}/{day.day}" if day else "", 8.5)
        page.put(EDGES[2] - 6, y, out, 9, right=True)
        page.put(EDGES[3] - 6, y, into, 9, right=True)
        page.put(EDGES[3] + 6, y, text, 8.5)
        page.put(EDGES[5] - 6, y, balance, 9, right=True)
        page.rule(40, y + 6, 555, 0.5, GRID)
        self.flow.y = y + 19.5

    def row(self, entry: Entry, balance: Decimal) -> None:
        amount = yen(abs(entry.amount))
        out, into = (amount, "") if entry.amount < 0 else ("", amount)
        self.line(entry.day, out, into, entry.lines[0], yen(balance))
        self.rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, page=self.flow.number))


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 59, 89]))
    last = []
    for month in (2, 8):
        day = date(end.year, month, 15)
        if start <= day <= end:
            last.append(Entry(day, ("普通預金利息",), Decimal(rng.randint(1, 40)), "interest", ""))
    it: Book = book(
        rng, KINDS, POOLS, (start, end), rng.randint(12, 95), (60000, 1800000), floor=200000, last=last, step="1"
    )
    account = f"{rng.randint(10**6, 10**7 - 1)}"
    made = end + timedelta(rng.randint(1, 5))
    info = {
        "made": f"{made.year}年{made.month}月{made.day}日",
        "branch": f"{rng.randint(100, 899)}",
        "account": account,
        "period": f"{start.year}年{start.month}月{start.day}日～{end.year}年{end.month}月{end.day}日",
        "closing": yen(it.closing),
    }
    sheets = _Sheets(info)
    sheets.line(None, "", "", "前回繰越", yen(it.opening))
    for entry, balance in zip(it.entries, it.balances, strict=True):
        sheets.row(entry, balance)
    sheets.flow.need(100)
    sheets.line(None, yen(it.paid_out), yen(it.paid_in), "合計", yen(it.closing))
    page, y = sheets.flow.page, sheets.flow.y
    sheets._grid(page, y)
    page.lines(
        40,
        y + 10,
        [
            "・お取引の内容は照会時点のものであり、後日訂正される場合があります。",
            "・お引出し、お預入れは、手数料を含めて表示している場合があります。",
            "・この明細は残高証明書としてはご利用いただけません。",
        ],
        7.5,
        12,
    )
    for number, one in enumerate(sheets.flow.pages, 1):
        one.put(297, 812, f"{number} / {len(sheets.flow.pages)} ページ", 8, center=True)
    with_reportlab(sheets.flow.pages, path)
    return Truth("bank", "ja_JP", "JPY", account, start, end, it.opening, it.closing, sheets.rows)
