"""Japan, regional bank: era years without the era, dates once a day, half-width kana, stars before sums."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_reportlab
from ._rows import solvent

POOLS = {
    "kana": ["ﾔﾏﾀﾞ ﾊﾅｺ", "ｽｽﾞｷ ｲﾁﾛｳ", "ﾀｶﾊｼ ﾘｮｳ", "ｺﾊﾞﾔｼ ﾏﾘ"],
    "firm": ["ｶ)ﾐﾅﾄｼｮｳｼﾞ", "ｶ)ｱｵｿﾞﾗｺｳｷﾞｮｳ", "ﾐﾄﾞﾘｼｽﾃﾑ(ｶ", "ﾕ)ｻｸﾗｻﾝｷﾞｮｳ"],
    "utility": ["ｶﾞｽﾘｮｳｷﾝ", "ﾃﾞﾝｷﾘｮｳ", "ｽｲﾄﾞｳﾘｮｳ", "NHKﾎｳｿｳ", "ﾃﾞﾝﾜﾘｮｳ"],
    "card": ["ﾐﾅﾐｶｰﾄﾞ", "ｵﾘｴﾝﾄｸﾚｼﾞﾂﾄ", "ｾﾝﾄﾗﾙﾌｱｲﾅﾝｽ"],
}
KINDS = (
    Kind(5, -1200, -18000, "口座振替 {utility}", step="1"),
    Kind(3, -8000, -120000, "口座振替 {card} {month}ガツブン", step="1"),
    Kind(4, -3000, -90000, "振込 {kana}", step="1000"),
    Kind(4, -10000, -150000, "カード ATM{branch}", step="1000"),
    Kind(2, 10000, 200000, "振込 {kana}", step="1"),
    Kind(1.5, 190000, 420000, "給与 {firm}", step="1", most=2),
    Kind(3, -110, -660, "手数料 振込手数料", step="110"),
    Kind(1, 1, 40, "利息 ヨキンリソク", step="1", most=1),
    Kind(2, -600, -9000, "デビット {shop} ######", step="1"),
    Kind(1, 5000, 60000, "現金 ご入金", step="1000"),
    Kind(1, -45000, -98000, "定時送金 {firm} ヤチン", step="1000", most=1),
)
POOLS |= {
    "month": ["1", "3", "5", "8", "11", "12"],
    "branch": ["本店", "駅前支店", "大船", "藤が丘出張所"],
    "shop": ["マルヨシストア", "ハナマルヤ", "シーサイドブックス"],
}
EDGE = {"date": 48, "text": 104, "out": 368, "in": 452, "balance": 548}
MINCHO, GOTHIC = "HeiseiMin-W3", "HeiseiKakuGo-W5"


def _era(day: date, style: str) -> str:
    year = day.year - 2018
    if style == "long":
        return f"令和{year:02}年{day.month:02}月{day.day:02}日"
    return f"{year:02}-{day.month:02}-{day.day:02}"


def _yen(amount: Decimal) -> str:
    return "*" + written(amount, places=0, minus="-")


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = fill(rng, "#######", period[0], {})
        self.branch = fill(rng, "### {branch}", period[0], POOLS)
        self.owner = rng.choice(["山田 花子 様", "鈴木 一郎 様", "株式会社 小林製作所 御中"])

    def head(self, page: Page, number: int) -> float:
        page.face, page.bold = MINCHO, GOTHIC
        page.put(298, 48, "普通預金 お取引明細表", 15, bold=True, center=True)
        page.put(548, 64, f"{number} 頁", 8, right=True)
        page.put(48, 80, self.owner, 11)
        page.put(548, 80, "株式会社 湘洋銀行", 10, right=True)
        start, end = (_era(day, "long") for day in self.period)
        page.put(48, 98, f"対象期間 {start} ～ {end}", 9)
        page.put(548, 98, f"店番 {self.branch}  口座番号 {self.number}", 9, right=True)
        page.box(42, 106, 512, 18, (0.9, 0.9, 0.9), stroke=GREY)
        page.put(EDGE["date"], 119, "年月日", 8.5, bold=True)
        page.put(EDGE["text"], 119, "摘 要", 8.5, bold=True)
        for name, label in (("out", "お支払金額(円)"), ("in", "お預り金額(円)"), ("balance", "差引残高(円)")):
            page.put(EDGE[name], 119, label, 8.5, bold=True, right=True)
        return 138


def _line(flow: Flow, text: str, balance: Decimal) -> None:
    flow.page.put(EDGE["text"], flow.y, text, 9)
    flow.page.put(EDGE["balance"], flow.y, _yen(balance), 9, right=True)
    flow.y += 15


def _rows(flow: Flow, entries: list[Entry], opening: Decimal) -> list[Row]:
    rows: list[Row] = []
    balance, shown = opening, None
    for entry in entries:
        if flow.y + 34 > flow.bottom:
            _line(flow, "次頁へ繰越", balance)
            flow.turn()
            _line(flow, "前頁より繰越", balance)
            shown = None
        balance += entry.amount
        if entry.day != shown:
            flow.page.put(EDGE["date"], flow.y, _era(entry.day, "short"), 9)
            shown = entry.day
        text = " ".join(entry.lines)
        flow.page.put(EDGE["text"], flow.y, text, 9)
        flow.page.put(EDGE["out" if entry.amount < 0 else "in"], flow.y, _yen(abs(entry.amount)), 9, right=True)
        flow.page.put(EDGE["balance"], flow.y, _yen(balance), 9, right=True)
        flow.page.rule(42, flow.y + 4, 554, 0.2, GREY)
        flow.y += 15
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 59, 90]))
    while period[0] < date(2019, 5, 1):
        period = some_period(rng, 30, calendar=True)
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 80000, 1500000, "1")
    entries = solvent(some_entries(rng, KINDS, POOLS, period, balance=opening, floor=20000), opening)
    flow = Flow(780, Page, sheet.head)
    _line(flow, "繰越残高", opening)
    rows = _rows(flow, entries, opening)
    balances = running(opening, [row.amount for row in rows])
    closing = balances[-1] if balances else opening
    flow.need(80)
    page, y = flow.page, flow.y + 14
    page.put(EDGE["text"], y, "合 計", 9, bold=True)
    page.put(EDGE["out"], y, _yen(-sum((row.amount for row in rows if row.amount < 0), Decimal(0))), 9, right=True)
    page.put(EDGE["in"], y, _yen(sum((row.amount for row in rows if row.amount > 0), Decimal(0))), 9, right=True)
    page.put(EDGE["text"], y + 15, "期末残高", 9, bold=True)
    page.put(EDGE["balance"], y + 15, _yen(closing), 9, right=True)
    notes = (
        "・金額の前の「*」は訂正防止のための記号です。残高に未決済の小切手等が含まれる場合があります。",
        "・ご不明な点は お客さまセンター 0120-55-1284 (平日 9:00～17:00) までお問い合わせください。",
    )
    page.lines(48, y + 38, notes, 7.5, 11, color=GREY)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("bank", "ja_JP", "JPY", sheet.number, *period, opening, closing, rows)
