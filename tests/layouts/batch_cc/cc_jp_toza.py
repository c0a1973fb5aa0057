"""Japan, reconciliation sheet of a company's current account on paper: era dates with blanks for zeros, half-width
katakana, cheque numbers, payments before deposits, the balance only at the end of a day, carried over between sheets.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import Flow, Page, with_reportlab
from ._rows import incoming, last_of_day, outgoing

POOLS: Pools = {
    "firm": ["ｶ)ﾔﾏｼﾛｾｲｻｸｼﾞﾖ", "ﾐﾅﾄｼﾖｳｼﾞ(ｶ", "ﾕ)ｻﾄｳｼﾞﾑｷ", "ｶ)ﾎｸﾖｳﾌﾟﾗﾝﾄ", "ﾄｳｶｲｳﾝﾕ(ｶ", "ﾆｼﾑﾗ ｹﾝｼﾞ", "ｲ)ｱｵﾊﾞｶｲ"],
    "tax": ["ｺｸｾﾞｲ", "ﾁﾎｳｾﾞｲ", "ｼﾔｶｲﾎｹﾝﾘﾖｳ"],
    "use": ["ﾄｳｷﾖｳﾃﾞﾝﾘﾖｸ", "NTTﾋｶﾞｼﾆﾎﾝ", "ﾄｳｷﾖｳｶﾞｽ", "ｽｲﾄﾞｳ"],
}
KINDS = [
    Kind(10, 30000, 2400000, "振込　{firm}", step="1"),
    Kind(8, -20000, -1500000, "振込　{firm}", "", "1"),
    Kind(5, -40000, -1900000, "小切手", "CHQ", "1000"),
    Kind(2, -300000, -3000000, "約束手形", "CHQ", "1000"),
    Kind(4, -220, -880, "振込手数料", "", "110"),
    Kind(3, -8000, -400000, "口座振替　{use}", "", "1"),
    Kind(1, -50000, -700000, "口座振替　{tax}", "", "1"),
    Kind(2, 50000, 900000, "現金", "", "1000"),
    Kind(1, 200000, 2500000, "取立手形入金", "", "1"),
    Kind(1, -100000, -900000, "融資返済", "", "1", 1),
    Kind(1, -1100, -3300, "手形帳代", "", "1100", 1),
]
ENDS = (356.0, 446.0, 548.0)
RULES = (40, 102, 226, 274, 362, 452, 555)


def _era(day: date) -> str:
    return f"{day.year - 2018:2}-{day.month:2}-{day.day:2}"


def _kanji(day: date) -> str:
    return f"令和{day.year - 2018:2}年{day.month:2}月{day.day:2}日"


def _yen(amount: Decimal) -> str:
    return written(amount, places=0, minus="▲")


def _frame(page: Page, y: float) -> None:
    page.box(40, 148, 515, y - 148, stroke=(0, 0, 0))
    for x in RULES[1:-1]:
        page.upright(x, 128, y)


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2020, 2024), rng.randint(1, 12), 1)
    end = (start + timedelta(31)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 800000, 9000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 80), balance=opening, floor=900000)
    balances = running(opening, (entry.amount for entry in entries))
    branch, account = fill(rng, "###", end, {}), fill(rng, "00#####", end, {})

    def head(page: Page, number: int) -> float:
        page.put(297, 50, "当座勘定照合表", 15, center=True)
        page.put(555, 50, f"{number} 頁", 9, right=True)
        page.put(48, 82, "株式会社　ハマナス精機　御中", 11)
        page.lines(350, 76, ["株式会社　東雲銀行", "日本橋東支店　電話 03-5555-0190"], 9, 12)
        page.put(48, 104, f"店番 {branch}　口座番号 {account}", 9)
        page.put(48, 120, f"ご照合期間　{_kanji(start)}　～　{_kanji(end)}", 9)
        page.put(555, 120, "(単位：円)", 8, right=True)
        page.box(40, 128, 515, 20, stroke=(0, 0, 0))
        for n, title in enumerate(("年 月 日", "摘　　要", "番　号", "お支払金額", "お預り金額", "差引残高")):
            page.put((RULES[n] + RULES[n + 1]) / 2, 141, title, 9, center=True)
        return 162

    def foot(page: Page, y: float) -> None:
        page.put(110, y, "＊＊次頁へ繰越＊＊", 9)
        page.put(ENDS[2], y, _yen(balances[done - 1]), 9, right=True)
        _frame(page, y + 6)

    done = 0
    flow = Flow(770, lambda: Page(face="HeiseiKakuGo-W5", bold="HeiseiKakuGo-W5"), head, foot)
    flow.page.put(96, flow.y, _era(start), 9, right=True)
    flow.page.put(110, flow.y, "前月より繰越", 9)
    flow.page.put(ENDS[2], flow.y, _yen(opening), 9, right=True)
    flow.y += 15
    rows = []
    for n, entry in enumerate(entries):
        done = n
        if flow.need(15):
            flow.page.put(110, flow.y, "＊＊前頁より繰越＊＊", 9)
            flow.page.put(ENDS[2], flow.y, _yen(balances[n - 1]), 9, right=True)
            flow.y += 15
        page, last = flow.page, last_of_day(entries, n)
        page.put(96, flow.y, _era(entry.day), 9, right=True)
        page.put(110, flow.y, entry.lines[0], 9)
        if entry.tag:
            page.put(268, flow.y, fill(rng, "####", end, {}), 9, right=True)
        page.put(ENDS[entry.amount > 0], flow.y, _yen(abs(entry.amount)), 9, right=True)
        if last:
            page.put(ENDS[2], flow.y, _yen(balances[n]), 9, right=True)
        flow.y += 15
        text = " ".join(entry.lines[0].split())
        rows.append(Row(entry.day, text, entry.amount, balances[n] if last else None, page=flow.number))
    page = flow.page
    page.rule(40, flow.y - 11, 555)
    page.put(110, flow.y, "合　計", 9)
    for x, amount in zip(ENDS, (outgoing(entries), incoming(entries), balances[-1]), strict=True):
        page.put(x, flow.y, _yen(amount), 9, right=True)
    _frame(page, flow.y + 6)
    page.put(
        48, 812, "当行の帳簿残高は上記のとおりです。ご照合のうえ、相違の点がありましたらお早めにお申し出ください。", 8
    )
    with_reportlab(flow.pages, path, "columns")
    return Truth("bank_account", "ja_JP", "JPY", f"{branch} {account}", start, end, opening, balances[-1], rows)
