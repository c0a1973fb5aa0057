"""Japan, current account of a household (ordinary deposit): whole yen, out before in, the text after both amounts in
half-width kana, dates without leading zeros, a line brought forward, CID font that is not embedded."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_reportlab
from ._rows import Account, drawn, incoming, numbered, outgoing

FACE = "HeiseiKakuGo-W5"
GREEN = (0.0, 0.42, 0.25)
PALE = (0.91, 0.96, 0.92)
NAMES = ["ｻﾄｳ ﾊﾅｺ", "ﾀﾅｶ ｲﾁﾛｳ", "ﾜﾀﾅﾍﾞ ﾕｳｺ", "ｺﾊﾞﾔｼ ｹﾝｼﾞ", "ﾅｶﾑﾗ ｱﾔ"]
POOLS = {
    "name": NAMES,
    "firm": ["ｶ)ｱｵﾊﾞｼﾖｳｼﾞ", "ｶ)ﾐﾔｷﾞｼｽﾃﾑｽﾞ", "ﾕ)ﾋﾛｾｹﾝﾁｸ", "ｲﾘﾖｳﾎｳｼﾞﾝ ﾜｶﾊﾞｶｲ"],
    "card": ["ﾗｸﾃﾝｶ-ﾄﾞｻ-ﾋﾞｽ", "ﾐﾂｲｽﾐﾄﾓｶ-ﾄﾞ (ｶ", "ｼﾞｴ-ｼ-ﾋﾞ-", "AP(ﾋﾞﾕ-ｶ-ﾄﾞ"],
    "insure": ["ﾆﾂｾｲ ﾎｹﾝﾘﾖｳ", "DF.ｱﾌﾗﾂｸ", "ﾄｳｷﾖｳｶｲｼﾞﾖｳ"],
    "atm": ["ｾﾌﾞﾝBK", "ﾛｰｿﾝBK", "ｲｰﾈﾂﾄ", "ﾕｳﾁﾖ"],
    "wallet": ["PAYPAY", "ﾒﾙﾍﾟｲ", "ﾓﾊﾞｲﾙSUICA"],
}
KINDS = [
    Kind(5, -60000, -5000, "カード", step="1000"),
    Kind(3, -50000, -10000, "{atm}", step="1000"),
    Kind(2, -220, -110, "手数料 {atm}", step="110"),
    Kind(4, -90000, -3000, "口座振替 {card}", step="1"),
    Kind(1.5, -18000, -4000, "電気料 ﾄｳﾎｸﾃﾞﾝﾘﾖｸ", step="1", most=1),
    Kind(1.5, -9000, -2500, "ガス料 ｼｶﾞｽ", step="1", most=1),
    Kind(1, -9800, -3000, "水道料 ｽｲﾄﾞｳｷﾖｸ", step="1", most=1),
    Kind(1, -12000, -3500, "電話料 NTT #月分", step="1", most=1),
    Kind(2, -22000, -2400, "保険料 {insure}", step="1"),
    Kind(3, -120000, -3000, "振込 {name}", step="1"),
    Kind(2, -440, -110, "振込手数料", step="110"),
    Kind(2, -10000, -1000, "V###### {wallet}", step="500"),
    Kind(2, -40000, -2000, "PE ｺｸｾﾞｲﾁﾖｳ", step="100", most=2),
    Kind(1.5, 180000, 420000, "給料振込 {firm}", step="1", most=1),
    Kind(2.5, 3000, 90000, "振込 {name}", step="1"),
    Kind(1, 10000, 50000, "カード", step="1000"),
    Kind(0.6, 1, 60, "利息 決算お利息", step="1", most=1),
]


def yen(amount: Decimal) -> str:
    return written(amount, places=0)


class Paper:
    def __init__(self, rng: Random, account: Account) -> None:
        self.account = account
        self.owner = rng.choice(["ｽｽﾞｷ ﾀﾛｳ", "ﾔﾏﾓﾄ ﾐｻｷ", "ｶﾄｳ ｼﾖｳﾀ"])
        self.flow = Flow(770, lambda: Page(A4, FACE, FACE), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.account.period
        page.box(40, 36, 515, 22, GREEN)
        page.put(50, 51, "あおば中央銀行", 12, color=(1, 1, 1))
        page.put(545, 51, "お取引明細（普通預金）", 11, right=True, color=(1, 1, 1))
        y = 78.0
        if number == 1:
            page.put(44, y, f"{self.owner}　様", 11)
            page.put(551, y, f"作成日　{end.year}年{end.month}月{end.day}日", 8, right=True)
            facts = [("店番号", "214"), ("取引店", "広瀬通支店"), ("科目", "普通"), ("口座番号", self.account.number)]
            for n, (label, value) in enumerate(facts):
                page.box(44 + n * 128, y + 12, 48, 18, PALE, stroke=GREEN)
                page.box(92 + n * 128, y + 12, 79, 18, stroke=GREEN)
                page.put(48 + n * 128, y + 24, label, 8)
                page.put(97 + n * 128, y + 24, value, 9)
            since, until = (f"{day.year}年{day.month}月{day.day}日" for day in (start, end))
            page.put(44, y + 48, f"照会期間：{since}～{until}", 9)
            page.put(551, y + 48, "（単位：円）", 8, right=True)
            y += 58
        else:
            page.put(44, y, f"214　広瀬通支店　普通　{self.account.number}", 9)
            page.put(551, y, "（単位：円）", 8, right=True)
            y += 10
        page.box(40, y, 515, 18, PALE, stroke=GREEN)
        titles = [(74, "年月日"), (155, "お引出し"), (243, "お預入れ"), (374, "お取り扱い内容"), (510, "残高")]
        for x, title in titles:
            page.put(x, y + 12, title, 8.5, center=True)
        return y + 31

    def row(self, day: str, out: str, into: str, text: list[str], balance: str) -> int:
        high = 7 + 10 * len(text)
        self.flow.need(high)
        page, y = self.flow.page, self.flow.y
        page.put(104, y, day, 9, right=True)
        page.put(196, y, out, 9, right=True)
        page.put(284, y, into, 9, right=True)
        page.lines(294, y, text, 8.5, 10)
        page.put(549, y, balance, 9, right=True)
        page.rule(40, y + high - 13, 555, 0.3, GREEN)
        self.flow.y += high
        return self.flow.number

    def sums(self) -> None:
        self.flow.need(46)
        page, y = self.flow.page, self.flow.y + 6
        page.box(40, y - 8, 515, 20, PALE, stroke=GREEN)
        page.put(46, y + 5, "合計", 8.5)
        page.put(196, y + 5, yen(outgoing(self.account.amounts)), 9, right=True)
        page.put(284, y + 5, yen(incoming(self.account.amounts)), 9, right=True)
        page.put(440, y + 5, "期末残高", 8.5, right=True)
        page.put(549, y + 5, yen(self.account.closing), 9, right=True)
        page.put(40, y + 26, "※小切手等の証券類をお預入れの場合、決済されるまでお引出しになれません。", 7)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    account = drawn(rng, KINDS, POOLS, (start, end), (16, 48), (90000, 1900000), 120000, "#######", "1")
    paper = Paper(rng, account)
    paper.row("", "", "", ["前回繰越"], yen(account.opening))
    rows = []
    for entry, balance in account.rows():
        text = wrap(entry.lines[0], fits(FACE, 8.5, 165))
        out, into = (yen(-entry.amount), "") if entry.amount < 0 else ("", yen(entry.amount))
        day = f"{entry.day.year}/{entry.day.month}/{entry.day.day}"
        number = paper.row(day, out, into, text, yen(balance))
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, page=number))
    paper.sums()
    numbered(paper.flow.pages, "{n} / {all} ページ", 555, 812, 7.5, right=True)
    for page in paper.flow.pages:
        page.put(40, 812, "お問い合わせ　0120-000-214（平日 9:00～17:00）", 7.5)
    with_reportlab(paper.flow.pages, path)
    return Truth("checking", "ja_JP", "JPY", account.number, start, end, account.opening, account.closing, rows)
