"""Japan: web passbook of an ordinary deposit as PDF, years of the Reiwa era without naming it in the rows (05-07-03).

Amounts have no decimals and an asterisk before them as in a printed passbook, payees are in half-width katakana, each
page starts with a line carried over (繰越) and interest is followed by its tax. Below are the deposit insurance notice
and a table of rates.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, written
from ..pens import Flow, Page, with_reportlab
from ._some import how_many, month_end, some

FACE = "HeiseiKakuGo-W5"
GREEN, MIST, LINE = (0.0, 0.42, 0.3), (0.93, 0.97, 0.95), (0.6, 0.78, 0.7)
POOLS = {
    "firm": ["ｶ)ﾔﾏﾀﾞｼﾖｳｼﾞ", "ｶ)ﾐﾅﾄｼﾞﾄﾞｳｼﾔ", "ｼﾔ)ｱｵﾊﾞｶｲ", "ﾄｳﾎｸｶﾞｽ(ｶ"],
    "who": ["ｻﾄｳ ｹﾝｲﾁ", "ﾀｶﾊｼ ﾕｳｺ", "ｽｽﾞｷ ﾋﾛｼ", "ﾜﾀﾅﾍﾞ ﾐｷ"],
    "card": ["ﾐﾅﾄｶ-ﾄﾞ", "ﾆﾎﾝｼﾝﾊﾟﾝ", "DFﾗｸﾃﾝｶ-ﾄﾞ", "SMBC(ｶｲﾋ)"],
    "bill": ["電気料 ﾄｳﾎｸﾃﾞﾝﾘﾖｸ", "水道料 ｾﾝﾀﾞｲｼｽｲﾄﾞｳ", "電話料 NTTﾌﾅｲﾝ", "NHKﾎｳｿｳ"],
}
KINDS = [
    Kind(5, -1000, -100000, "カード|ATM ####", "", "1000"),
    Kind(4, -800, -18000, "口座振替|{bill}", "", "1"),
    Kind(3, -1500, -140000, "カード代|{card}", "", "1"),
    Kind(3, -2000, -90000, "振込|{who}", "", "1"),
    Kind(2.5, -110, -440, "手数料|振込手数料", "", "110"),
    Kind(3, -300, -15000, "デビット|Vデビット ######", "", "1"),
    Kind(2, 180000, 390000, "給与|{firm}", "", "1", 2),
    Kind(3, 1000, 90000, "振込|{who}", "", "1"),
    Kind(2, 5000, 200000, "入金|ATM ####", "", "1000"),
    Kind(1, -52800, -98000, "家賃|ｶ)ｱｵﾊﾞﾌﾄﾞｳｻﾝ", "", "100", 1),
]


def _yen(amount: Decimal) -> str:
    return "*" + written(abs(amount), places=0)


def _day(day: date) -> str:
    return f"{day.year - 2018:02}-{day.month:02}-{day.day:02}"


def _long(day: date) -> str:
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"


class _Book:
    def __init__(self, lead: list[tuple[str, str]], opening: Decimal, start: date) -> None:
        self.lead, self.balance, self.start = lead, opening, start
        self.flow = Flow(700, lambda: Page(face=FACE, bold=FACE), self._start)

    def _start(self, page: Page, number: int) -> float:
        page.box(36, 28, 523, 30, GREEN)
        page.put(46, 48, "青葉みなと銀行", 14, color=(1, 1, 1))
        page.put(549, 48, "普通預金　お取引明細", 12, right=True, color=(1, 1, 1))
        y = 76.0
        if number == 1:
            for n, (label, value) in enumerate(self.lead):
                x = 40 if n % 2 == 0 else 310
                page.put(x, y, label, 8, color=GREEN)
                page.put(x + 78, y, value, 9)
                y += 15 if n % 2 else 0
        page.box(36, y, 523, 20, MIST, stroke=LINE)
        for x, title in ((66, "年月日"), (122, "摘要"), (188, "摘要内容")):
            page.put(x, y + 13, title, 8.5, center=x < 180, color=GREEN)
        for x, title in ((392, "お支払金額(円)"), (473, "お預り金額(円)"), (555, "差引残高(円)")):
            page.put(x, y + 13, title, 8, right=True, color=GREEN)
        y += 33
        page.put(44, y, _day(self.start) if number == 1 else "", 9)
        page.put(104, y, "繰越", 9)
        page.put(555, y, _yen(self.balance), 9, right=True)
        page.rule(36, y + 5, 559, 0.3, LINE)
        return y + 16

    def row(self, day: date, lines: tuple[str, ...], amount: Decimal) -> Row:
        self.flow.need(16)
        self.balance += amount
        page, y = self.flow.page, self.flow.y
        page.put(44, y, _day(day), 9)
        page.put(104, y, lines[0], 9)
        page.put(188, y, lines[1], 9)
        page.put(392 if amount < 0 else 473, y, _yen(amount), 9, right=True)
        page.put(555, y, _yen(self.balance), 9, right=True)
        page.rule(36, y + 5, 559, 0.3, LINE)
        self.flow.y += 16
        return Row(day, " ".join(lines), amount, self.balance, page=self.flow.number)


def draw(rng: Random, path: Path) -> Truth:
    first = date(rng.randint(2020, 2024), rng.randint(1, 11), 1)
    end = month_end(month_end(first) + timedelta(5)) if rng.random() < 0.5 else month_end(first)
    opening = some_amount(rng, 90000, 3000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (first, end), count=how_many(rng), balance=opening, floor=60000)
    while min(_lows(opening, [entry.amount for entry in entries])) <= 0:
        opening += 250000
    branch, account = some(rng, "1##"), some(rng, "0######")
    lead = [
        ("お名前", rng.choice(["佐藤　健一　様", "高橋　由美子　様", "渡辺　直樹　様"])),
        ("作成日", _long(end + timedelta(2))),
        ("店番・店名", f"{branch}　{rng.choice(['本店営業部', '長町支店', '泉中央支店'])}"),
        ("照会期間", f"{_long(first)} ～ {_long(end)}"),
        ("口座番号", account),
        ("通帳種類", "みなとWEB通帳（円普通預金）"),
    ]
    book = _Book(lead, opening, first)
    rows: list[Row] = []
    interest = date(first.year, 2 if first.month < 6 else 8, 19)
    paid = not first <= interest <= end
    for entry in entries:
        if not paid and entry.day >= interest:
            paid = True
            gross = Decimal(rng.randint(7, 60))
            rows.append(book.row(interest, ("利息", "普通預金利息"), gross))
            rows.append(book.row(interest, ("税金", "国税"), -Decimal(max(1, int(gross * Decimal("0.15315"))))))
        rows.append(book.row(entry.day, entry.lines, entry.amount))
    _after(book.flow, rows, end)
    for number, page in enumerate(book.flow.pages, 1):
        page.put(298, 826, f"{number} / {len(book.flow.pages)} ページ", 8, center=True)
        page.put(40, 826, some(rng, "AMB-WT-########"), 6)
    with_reportlab(book.flow.pages, path)
    return Truth("bank", "ja_JP", "JPY", account, first, end, opening, book.balance, rows)


def _lows(opening: Decimal, amounts: list[Decimal]) -> list[Decimal]:
    lows = [opening]
    for amount in amounts:
        lows.append(lows[-1] + amount - 10)
    return lows


def _after(flow: Flow, rows: list[Row], end: date) -> None:
    flow.need(96)
    page, y = flow.page, flow.y + 8
    paid = -sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    held = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    page.put(188, y, "期間内合計", 9, color=GREEN)
    page.put(392, y, _yen(paid), 9, right=True)
    page.put(473, y, _yen(held), 9, right=True)
    y += 22
    page.box(36, y - 10, 523, 56, None, stroke=LINE)
    page.put(44, y + 3, f"預金金利のご案内（{_long(end)}現在・年率・税引前）", 8, color=GREEN)
    page.put(44, y + 17, "普通預金　0.001%　　スーパー定期1年　0.002%　　スーパー定期300（3年）　0.002%", 8)
    page.put(44, y + 30, "10万円以上の普通預金の利息は毎年2月と8月に計算し元金に組み入れます。", 7.5)
    page.put(
        44,
        y + 41,
        "本明細は預金保険制度の対象商品です。ご不明な点はフリーダイヤル 0120-860-731（平日9:00～17:00）まで。",
        7.5,
    )
