"""Japan: a passbook printed page by page; Reiwa dates as 05-09-01, twenty-four numbered lines to a page of which the
first carries the balance over, stars before the yen, withdrawals before deposits, half-width kana."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_entries, written
from ..pens import GREY, Page, with_reportlab
from ._tools import some_rows, whole_month

FACE = "HeiseiKakuGo-W5"
GREEN = (0.0, 0.42, 0.3)
NUMBER, DAY, OUT, IN, TEXT, BALANCE = 58, 68, 216, 310, 322, 546
EDGES = (44, 62, 122, 220, 314, 448, 551)
LINES, HIGH = 24, 22
KINDS = [
    Kind(5, -1200, -30000, "口座振替 {biller}", step="1"),
    Kind(5, -1000, -60000, "カード {atm}", step="1000"),
    Kind(4, -300, -15000, "デビット {shop}", step="1"),
    Kind(2, -3000, -120000, "振込 {person}", step="1"),
    Kind(1.5, -110, -440, "振込手数料", step="110"),
    Kind(1, 180000, 420000, "給料振込 {firm}", step="1", most=1),
    Kind(2, 1000, 90000, "振込 {person}", step="1"),
    Kind(0.6, 10000, 200000, "カード入金 {atm}", step="1000"),
    Kind(0.3, 1, 40, "普通預金利息", step="1", most=1),
    Kind(1, -60000, -130000, "家賃 ｺﾞﾄｳﾌﾄﾞｳｻﾝ(ｶ", step="1000", most=1),
]
POOLS = {
    "biller": ["ﾄｳｷﾖｳﾃﾞﾝﾘﾖｸ", "ﾄｳｷﾖｳｶﾞｽ", "ｽｲﾄﾞｳﾘﾖｳｷﾝ", "NHKﾎｳｿｳｼﾞﾕｼﾝﾘﾖｳ", "ﾐﾂｲｽﾐﾄﾓｶ-ﾄﾞ", "NTTﾌｱｲﾅﾝｽ"],
    "atm": ["ATM####", "ｺﾝﾋﾞﾆ####", "ﾕｳﾁﾖ####"],
    "shop": ["ｱﾏｿﾞﾝｼﾞﾔﾊﾟﾝ", "ｾﾌﾞﾝｲﾚﾌﾞﾝ", "ﾕﾆｸﾛ ｷﾞﾝｻﾞ", "JRﾋｶﾞｼﾆﾎﾝ", "ﾛ-ｿﾝ"],
    "person": ["ｻﾄｳ ﾊﾅｺ", "ﾀﾅｶ ｹﾝｼﾞ", "ﾔﾏﾀﾞｼｶ ｲｲﾝ", "ﾏﾝｼﾖﾝ ｶﾝﾘｸﾐｱｲ"],
    "firm": ["ｶ)ﾔﾏﾓﾄｾｲｻｸｼﾞﾖ", "ｶ)ﾋｶﾞｼｼﾖｳｼﾞ", "ﾄﾞｸ)ｺｳｾｲｷｶｲ"],
}


def money(amount: Decimal) -> str:
    return "*" + written(amount, places=0, minus="")


def era(day: date) -> str:
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"


def short(day: date) -> str:
    return f"{day.year - 2018:02}-{day:%m-%d}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = whole_month(rng)
    start, end = (start.replace(year=2022), end.replace(year=2022)) if start.year < 2020 else (start, end)
    opening = some_amount(rng, 150000, 1500000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng), balance=opening, floor=130000)
    account = fill(rng, "3######", start, {})
    branch = fill(rng, "2##", start, {})
    pages: list[Page] = []

    def carried(balance: Decimal, label: str) -> Page:
        page = Page(face=FACE, bold=FACE)
        pages.append(page)
        page.put(44, 54, "東都みらい銀行", 14, color=GREEN)
        page.put(298, 54, "普通預金（兼お借入明細）", 11, center=True)
        page.put(44, 78, f"店番号 {branch}  口座番号 {account}", 9)
        page.put(44, 92, "おなまえ ヤマダ タロウ 様", 9)
        page.put(551, 78, f"期間 {era(start)}～{era(end)}", 8, right=True)
        page.put(551, 92, "（単位：円）", 8, right=True)
        page.box(44, 104, 507, 20, (0.88, 0.95, 0.91))
        centres = [(a + b) / 2 for a, b in pairwise(EDGES[1:])]
        heads = ("年月日", "お引出し金額", "お預入れ金額", "お取り扱い内容", "差引残高")
        for x, text in zip(centres, heads, strict=True):
            page.put(x, 118, text, 9, center=True)
        for n in range(LINES + 1):
            page.rule(44, 124 + HIGH * n, 551, 0.3, GREEN)
        for x in EDGES:
            page.upright(x, 104, 124 + HIGH * LINES, 0.3, GREEN)
        for n in range(LINES):
            page.put(NUMBER, 139 + HIGH * n, str(n + 1), 7, right=True, color=GREY)
        page.put(TEXT, 139, label, 9)
        page.put(BALANCE, 139, money(balance), 9, right=True)
        notes = [
            "振込手数料等はお引出し金額に含まれます。他店券は資金化までお引出しになれません。",
            "この通帳は印字のみの明細です。通帳、印鑑、キャッシュカード紛失は 0120-56-3143 まですぐにご連絡ください。",
        ]
        page.lines(44, 682, notes, 7, 11, color=GREY)
        return page

    page = carried(opening, "繰越残高")
    balance = opening
    line = 1
    rows = []
    for entry in entries:
        if line == LINES:
            page = carried(balance, "前ページより繰越")
            line = 1
        y = 139 + HIGH * line
        line += 1
        balance += entry.amount
        page.put(DAY, y, short(entry.day), 9)
        page.put(OUT if entry.amount < 0 else IN, y, money(entry.amount), 9, right=True)
        page.put(TEXT, y, entry.lines[0], 9)
        page.put(BALANCE, y, money(balance), 9, right=True)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, balance, None, len(pages)))
    page.box(330, 716, 221, 26, stroke=GREEN)
    page.put(338, 733, f"{era(end)}現在のお預り残高", 8)
    page.put(546, 733, money(balance), 10, right=True)
    for n, sheet in enumerate(pages, 1):
        sheet.put(298, 800, f"－ {n} －", 8, center=True)
    with_reportlab(pages, path)
    return Truth("checking", "ja_JP", "JPY", account, start, end, opening, balance, rows)
