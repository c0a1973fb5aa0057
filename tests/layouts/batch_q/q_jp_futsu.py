"""Japan, ordinary deposit account (普通預金 お取引明細), yen without decimals.

Payment, deposit and balance columns, half-width katakana names of the other party, the remark below in small type;
dates as year, month and day signs printed for each row; a branch column; carried-forward line at the top.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

KINDS = [
    Kind(8, -180, -9800, "デビット|{shop} ######", step="1"),
    Kind(3, -5000, -60000, "ATM出金|{place}", step="1000"),
    Kind(3, -1800, -16000, "口座振替|{utility}", step="1"),
    Kind(2, -3000, -95000, "振込|{person}", step="1"),
    Kind(1, -110, -440, "振込手数料", step="110"),
    Kind(1, 180000, 420000, "給与振込|{firm}", step="1", most=1),
    Kind(1, 1000, 80000, "振込入金|{person}", step="1"),
    Kind(1, 10000, 100000, "ATM入金|{place}", step="1000"),
    Kind(1, 1, 90, "利息|税引後", step="1", most=1),
    Kind(1, -12000, -58000, "クレジット|{card}", step="1", most=1),
]
POOLS = {
    "shop": ("スーパー青葉##", "コンビニ灯##", "薬局さくら", "ベーカリー麦の穂", "喫茶みどり"),
    "place": ("本店営業部", "駅前出張所", "提携コンビニATM"),
    "utility": ("ｱｵﾊﾞﾃﾞﾝﾘﾖｸ", "ﾐﾄﾞﾘｶﾞｽ(ｶ", "ｽｲﾄﾞｳｷﾖｸ", "ﾃﾞﾝﾜﾘﾖｳｷﾝ"),
    "person": ("ﾔﾏｶﾜ ﾊﾅｺ", "ｻｶｷﾊﾞﾗ ｼﾞﾛｳ", "ｶ)ﾌｼﾞﾓﾘｺｳﾑﾃﾝ", "ﾐﾅﾐﾉ ｱｷﾗ"),
    "firm": ("ｶ)ﾄｷﾜｾｲｻｸｼﾖ", "ｱｻﾋﾞﾗｼ ｼﾔｸｼﾖ"),
    "card": ("ｶﾓﾒｶ-ﾄﾞ", "ﾅﾐｶ-ﾄﾞ(ｶ"),
}
DATE, TEXT, OUT, IN, BALANCE, BRANCH = 44, 130, 320, 400, 490, 552


def _day(day: date) -> str:
    return f"{day.year}年{day.month:02}月{day.day:02}日"


def _money(amount: Decimal) -> str:
    return written(amount, places=0)


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 20000, 900000, "1")
        period, count = (self.start, self.end), rng.randint(8, 48)
        self.entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=self.opening, floor=90000)
        self.balances = running(self.opening, [entry.amount for entry in self.entries])
        self.account = fill(rng, "#######", self.start, {})
        self.branch = fill(rng, "###", self.start, {})
        self.rows: list[Row] = []
        self.flow = Flow(770, lambda: Page(face="cjk", bold="cjk"), self.head)

    def head(self, page: Page, sheet: int) -> float:
        page.put(44, 48, "青葉海岸銀行", 15, color=(0.1, 0.3, 0.6))
        page.put(552, 48, f"{sheet}ページ", 8, right=True)
        y = 76.0
        if sheet == 1:
            page.put(298, 78, "普通預金 お取引明細", 14, center=True)
            page.lines(44, 104, ["〒980-0000", "仙台市青葉区杜町1-2-3", "南野 明 様"], 9.5, 14)
            facts = [
                ("支店名", f"杜町支店（店番 {self.branch}）"),
                ("口座番号", self.account),
                ("対象期間", f"{_day(self.start)} ～ {_day(self.end)}"),
                ("通貨", "円"),
            ]
            for n, (label, text) in enumerate(facts):
                page.put(320, 104 + 14 * n, label, 8.5, color=GREY)
                page.put(375, 104 + 14 * n, text, 8.5)
            y = 184
        page.box(40, y - 12, 516, 18, (0.88, 0.93, 0.98), stroke=GREY)
        page.put(DATE, y, "年月日", 8.5)
        page.put(TEXT, y, "摘要", 8.5)
        for x, text in ((OUT, "お支払金額"), (IN, "お預り金額"), (BALANCE, "差引残高"), (BRANCH, "取扱店")):
            page.put(x, y, text, 8.5, right=True)
        y += 21
        if sheet == 1:
            page.put(TEXT, y, "前月繰越", 8.5)
            page.put(BALANCE, y, _money(self.opening), 8.5, right=True)
            page.rule(40, y + 5, 556, 0.3, GREY)
            y += 17
        return y

    def draw_row(self, entry: Entry, balance: Decimal) -> None:
        self.flow.need(11 * len(entry.lines) + 6)
        page, y = self.flow.page, self.flow.y
        page.put(DATE, y, _day(entry.day), 8.5)
        page.put(TEXT, y, entry.lines[0], 8.5)
        page.lines(TEXT, y + 11, entry.lines[1:], 8, 11)
        page.put(OUT if entry.amount < 0 else IN, y, _money(abs(entry.amount)), 8.5, right=True)
        page.put(BALANCE, y, _money(balance), 8.5, right=True)
        page.put(BRANCH, y, self.branch, 8.5, right=True)
        self.rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, None, self.flow.number))
        self.flow.y += 11 * len(entry.lines) + 6
        page.rule(40, self.flow.y - 11, 556, 0.3, GREY)

    def close(self) -> None:
        self.flow.need(90)
        page, y = self.flow.page, self.flow.y + 4
        out = -sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
        came = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        page.put(TEXT, y, "合計", 8.5)
        page.put(OUT, y, _money(out), 8.5, right=True)
        page.put(IN, y, _money(came), 8.5, right=True)
        page.put(TEXT, y + 15, "次月繰越", 8.5)
        page.put(BALANCE, y + 15, _money(self.balances[-1]), 8.5, right=True)
        page.rule(40, y + 21, 556, 0.8)
        words = [
            "※ この明細は通帳・証書に代わるものではありません。",
            "※ 預金保険制度により、普通預金は元本1,000万円までとその利息が保護されます。",
            "※ お問い合わせ：お客さまセンター 0120-000-000（平日9:00～17:00）",
        ]
        page.lines(44, y + 40, words, 7.5, 12, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    for entry, balance in zip(paper.entries, paper.balances, strict=True):
        paper.draw_row(entry, balance)
    paper.close()
    with_pymupdf(paper.flow.pages, path)
    closing, account = paper.balances[-1], paper.account
    return Truth("bank", "ja", "JPY", account, paper.start, paper.end, paper.opening, closing, paper.rows)
