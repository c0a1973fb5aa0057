"""Japan: 普通預金 入出金明細, dates of the imperial era or western, whole yen, halfwidth katakana names, 繰越 lines."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, with_pymupdf, with_reportlab
from ._writing import how_many, number_pages

POOLS = {
    "person": ("ﾀﾅｶ ﾋﾛｼ", "ｽｽﾞｷ ﾐｻｷ", "ﾜﾀﾅﾍﾞ ｹﾝｼﾞ", "ｻﾄｳ ﾕｳｺ", "ﾔﾏﾓﾄ ﾀｶｼ", "ｺﾊﾞﾔｼ ｱﾔ"),
    "firm": ("ｶ)ｻｸﾗｼﾖｳｼﾞ", "ﾕ)ﾐﾄﾞﾘｺｳﾑﾃﾝ", "ｶ)ﾎｸﾄｼｽﾃﾑｽﾞ", "ﾄﾞ)ｱｵｿﾞﾗﾌﾟﾗﾝﾆﾝｸﾞ", "ｶ)ﾏﾙﾔﾏﾌﾞﾂｻﾝ"),
    "card": ("ﾐｻｷｶ-ﾄﾞ", "ﾍｲﾜｸﾚｼﾞﾂﾄ", "ﾗｲﾌﾍﾟｲ(ｶ", "ｸﾚﾃﾞｲｱｻﾋ"),
    "utility": ("ｶﾝﾄｳﾃﾞﾝｷ", "ﾋｶﾞｼｶﾞｽ", "ﾐｻｷｼ ｽｲﾄﾞｳｷﾖｸ", "ﾃﾞﾝﾜﾘﾖｳｷﾝ", "ﾋｶﾘﾈﾂﾄ ﾘﾖｳﾘﾖｳ"),
    "shop": ("ﾐﾅﾄﾏ-ﾄ ｴｷﾏｴﾃﾝ", "ﾄﾞﾗﾂｸﾞ ﾊﾅ", "ｺﾒﾔｼﾖｸﾄﾞｳ", "ｼﾖﾃﾝ ﾌﾐﾔ", "ｶﾌｴ ﾓｶ"),
}
KINDS = (
    Kind(2, 180000, 420000, "給料振込|{firm}", step="1", most=1),
    Kind(3, 5000, 250000, "振込|{firm}", step="1"),
    Kind(3, 3000, 80000, "振込|{person}", step="1"),
    Kind(2, 10000, 200000, "ATM入金|ﾐｻｷｴｷﾏｴ", step="1000"),
    Kind(1, 1, 60, "決算利息|ｾﾞｲﾋｷｺﾞ", step="1", most=1),
    Kind(1, 10000, 40000, "児童手当|ﾐｻｷｼ", step="5000", most=1),
    Kind(8, -50000, -3000, "ATM出金|ｶ-ﾄﾞ", step="1000"),
    Kind(3, -20000, -10000, "ｺﾝﾋﾞﾆ出金|ｾﾌﾞﾝATM", step="1000"),
    Kind(4, -220, -110, "手数料|ATMﾃｽｳﾘﾖｳ", step="110"),
    Kind(5, -18000, -1800, "口座振替|{utility}", step="1"),
    Kind(3, -120000, -4000, "口座振替|{card}", step="1"),
    Kind(3, -90000, -2000, "ﾈｯﾄ振込|{person}", step="1"),
    Kind(2, -330, -110, "振込手数料|", step="55"),
    Kind(7, -12000, -300, "ﾃﾞﾋﾞｯﾄ######|{shop}", step="1"),
    Kind(1, -85000, -60000, "家賃|ｶ)ｵｵｿﾞﾗﾌﾄﾞｳｻﾝ", step="1000", most=1),
    Kind(1, -30000, -30000, "定期積立|ｼﾞﾄﾞｳﾂﾐﾀﾃ", step="10000", most=1),
)
PALE: Color = (0.88, 0.93, 0.97)
EDGES = (36.0, 96.0, 178.0, 300.0, 376.0, 452.0, 534.0, 560.0)
HEADS = ("お取引日", "摘要", "摘要内容", "お支払金額", "お預り金額", "差引残高", "店番")
HIGH = 15.5


def _era(day: date) -> tuple[str, str, int]:
    return ("令和", "R", day.year - 2018) if day >= date(2019, 5, 1) else ("平成", "H", day.year - 1988)


def _long(day: date, style: str) -> str:
    if style == "western":
        return f"{day.year}年{day.month}月{day.day}日"
    name, _, year = _era(day)
    return f"{name}{'元' if year == 1 else year}年{day.month}月{day.day}日"


def _short(day: date, style: str) -> str:
    _, letter, year = _era(day)
    if style == "western":
        return f"{day:%Y/%m/%d}"
    if style == "letter":
        return f"{letter}{year}.{day.month}.{day.day}"
    if style == "kanji":
        return f"{year:>2}年{day.month:>2}月{day.day:>2}日"
    return f"{year:02}-{day:%m-%d}"


class _Sheet:
    """One statement while it is drawn."""

    def __init__(self, rng: Random, face: str) -> None:
        self.rng, self.face = rng, face
        self.style = rng.choice(["western", "western", "dashes", "letter", "kanji"])
        self.star = "*" if rng.random() < 0.4 else ""
        self.period = some_period(rng, rng.choice([30, 60, 90]), calendar=rng.random() < 0.5)
        self.account = fill(rng, "#######", date.min, {})
        self.branch = fill(rng, "###", date.min, {})
        self.holder = rng.choice(["田中 浩", "鈴木 美咲", "佐藤 裕子", "山本商店 代表 山本 隆"])
        self.balance = some_amount(rng, 20000, 3000000, "1")
        self.flow = Flow(760, lambda: Page(A4, face, face), self.head, self.foot)

    def money(self, amount: Decimal) -> str:
        return self.star + written(amount, places=0)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 44, "みさき銀行", 15, color=(0.05, 0.3, 0.55))
        page.put(297, 46, "普通預金 入出金明細", 14, center=True)
        page.put(560, 62, "作成日 " + _long(self.period[1] + timedelta(6), self.style), 8, right=True)
        page.rule(36, 68, 560, 1.2, (0.05, 0.3, 0.55))
        y = self.first(page) if number == 1 else 84.0
        page.put(36, y, f"店番 {self.branch}　口座番号 {self.account}　{self.holder} 様", 8.5)
        page.put(560, y, "（単位：円）", 8, right=True)
        y += 6
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 18, PALE, stroke=GREY)
        for (left, right), name in zip(pairwise(EDGES), HEADS, strict=True):
            page.put((left + right) / 2, y + 12, name, 8, center=True)
        self.top = y
        y += 18
        if number > 1:
            y = self.carried(page, y, "前ページより繰越")
        return y

    def first(self, page: Page) -> float:
        page.lines(44, 92, ["〒2" + "34-0056", "神奈川県みさき市中央２丁目１１－３", f"{self.holder}　様"], 9, 14)
        start, end = self.period
        pairs = (
            ("取扱店", f"駅前支店（{self.branch}）"),
            ("預金種類", "普通預金（総合口座）"),
            ("口座番号", self.account),
            ("照会期間", f"{_long(start, self.style)}～{_long(end, self.style)}"),
        )
        for n, (name, value) in enumerate(pairs):
            page.box(330, 80 + n * 16, 62, 16, PALE, stroke=GREY)
            page.box(392, 80 + n * 16, 168, 16, stroke=GREY)
            page.put(335, 91 + n * 16, name, 8)
            page.put(396, 91 + n * 16, value, 8)
        page.put(36, 162, "いつもみさき銀行をご利用いただきありがとうございます。お取引の内容は下記のとおりです。", 8)
        return 184

    def carried(self, page: Page, y: float, label: str) -> float:
        page.put(EDGES[1] + 4, y + 11, label, 8)
        page.put(EDGES[6] - 4, y + 11, self.money(self.balance), 8.5, right=True)
        page.rule(EDGES[0], y + HIGH, EDGES[-1], 0.3, GREY)
        return y + HIGH

    def foot(self, page: Page, y: float) -> None:
        self.grid(page, self.carried(page, y, "次ページへ繰越"))

    def grid(self, page: Page, y: float) -> None:
        for x in EDGES:
            page.upright(x, self.top, y, 0.3, GREY)
        page.rule(EDGES[0], y, EDGES[-1], 0.6, GREY)

    def row(self, entry: Entry, balance: Decimal) -> Row:
        self.flow.need(HIGH)
        self.balance = balance
        page, y = self.flow.page, self.flow.y + 11
        page.put(EDGES[0] + 4, y, _short(entry.day, self.style), 8.5)
        page.put(EDGES[1] + 4, y, entry.lines[0], 8.5)
        page.put(EDGES[2] + 4, y, entry.lines[1], 8.5)
        page.put(EDGES[4 if entry.amount < 0 else 5] - 4, y, self.money(abs(entry.amount)), 8.5, right=True)
        page.put(EDGES[6] - 4, y, self.money(balance), 8.5, right=True)
        if "ATM" in entry.lines[0] or self.rng.random() < 0.2:
            page.put(EDGES[7] - 4, y, self.branch, 8, right=True)
        page.rule(EDGES[0], self.flow.y + HIGH, EDGES[-1], 0.3, GREY)
        self.flow.y += HIGH
        text = " ".join(" ".join(entry.lines).split())
        return Row(entry.day, text, entry.amount, balance, page=self.flow.number)

    def close(self, entries: list[Entry]) -> None:
        out = [entry.amount for entry in entries if entry.amount < 0]
        into = [entry.amount for entry in entries if entry.amount > 0]
        self.flow.need(HIGH)
        page, y = self.flow.page, self.flow.y
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], HIGH, PALE)
        page.put(EDGES[1] + 4, y + 11, "合計", 8.5)
        page.put(EDGES[2] + 4, y + 11, f"お支払{len(out)}件 お預り{len(into)}件", 8)
        page.put(EDGES[4] - 4, y + 11, self.money(-sum(out, Decimal(0))), 8.5, right=True)
        page.put(EDGES[5] - 4, y + 11, self.money(sum(into, Decimal(0))), 8.5, right=True)
        self.grid(page, y + HIGH)
        notes = (
            "※ お預り金額欄に表示の証券類は、決済を確認するまでお引き出しになれません。",
            "※ 差引残高に「-」表示があるときは、総合口座のお借入残高です。",
            "※ 本明細は残高を証明するものではありません。ご不明な点はお取引店までお問い合わせください。",
            "　 みさきダイレクト 0120-000-000（平日 9:00～17:00 銀行休業日を除く）",
        )
        if self.flow.y + HIGH + 60 < 800:
            page.lines(EDGES[0], y + HIGH + 16, notes, 7.5, 11)


def draw(rng: Random, path: Path) -> Truth:
    embedded = rng.random() < 0.5
    sheet = _Sheet(rng, "cjk" if embedded else rng.choice(["HeiseiKakuGo-W5", "HeiseiMin-W3"]))
    opening = sheet.balance
    entries = some_entries(rng, KINDS, POOLS, sheet.period, count=how_many(rng), balance=opening, floor=-30000)
    sheet.flow.y = sheet.carried(sheet.flow.page, sheet.flow.y, "前回繰越残高")
    balances = running(opening, [entry.amount for entry in entries])
    rows = [sheet.row(entry, balance) for entry, balance in zip(entries, balances, strict=True)]
    sheet.close(entries)
    pages = sheet.flow.pages
    number_pages(pages, lambda page, n, of: page.put(297, 822, f"{n}／{of}ページ", 8, center=True))
    order = rng.choice(["rows", "columns", "rows"])
    (with_pymupdf if embedded else with_reportlab)(pages, path, order)
    closing = balances[-1]
    return Truth("savings", "ja_JP", "JPY", sheet.account, *sheet.period, opening, closing, rows)
