"""Japan, web export of an ordinary account: withdrawal before deposit, yen without decimals, newest row first or last.

The names of people and firms are in half-width katakana, the balance is on every row, the current one at the top.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf

GREEN: Color = (0.0, 0.35, 0.22)
PALE: Color = (0.91, 0.95, 0.92)
KINDS = [
    Kind(6, -380, -14000, "V###### ﾋﾞｻﾞﾃﾞﾋﾞﾂﾄ {shop}"),
    Kind(3, -3000, -60000, "カード出金", step="1000"),
    Kind(3, -2000, -90000, "振込　{person}"),
    Kind(2, -110, -330, "振込手数料", step="110"),
    Kind(3, 3000, 120000, "振込　{person}"),
    Kind(1, 185000, 420000, "給料振込　{firm}", most=1),
    Kind(1, -3500, -14000, "電気　ﾄｳﾌﾞﾃﾞﾝﾘﾖｸ", most=1),
    Kind(1, -2500, -9000, "ガス　ﾐﾔｺｶﾞｽ", most=1),
    Kind(1, -4200, -6800, "水道　{month}月分", most=1),
    Kind(1, -55000, -96000, "口座振替　{landlord}", most=1),
    Kind(1, -20000, -110000, "口座振替　{card}", most=1),
    Kind(1, -16500, -16600, "国民年金保険料", "", "16520", 1),
    Kind(1, 5000, 40000, "カード入金", step="1000"),
    Kind(0.5, 1, 12, "利息", step="1", most=1),
]
POOLS = {
    "shop": ["ﾏｲﾆﾁｽﾄｱ", "ｻｸﾗｺｰﾋｰ", "ﾆﾎﾝｼﾖﾃﾝ", "AMAZONIA.CO.JP", "ｺﾓﾚﾋﾞﾃﾞﾝｷ"],
    "person": ["ﾔﾏｳﾁ ｹﾝｼﾞ", "ｻﾜﾑﾗ ﾐﾎ", "ｶ)ﾋﾄﾂﾎﾞｼ", "ﾀｶﾅｼ ﾘﾖｳ", "ﾏﾂｵ ﾕｳｺ"],
    "firm": ["ｶ)ｱｵﾊﾞｾｲｻｸｼﾖ", "ﾎｸﾄｼｽﾃﾑｽﾞ(ｶ"],
    "landlord": ["ﾐﾄﾞﾘﾌﾄﾞｳｻﾝ", "ﾔﾁﾝﾎｼﾖｳ(ｶ"],
    "card": ["ﾄﾞﾘｰﾑｶｰﾄﾞｻｰﾋﾞｽ", "ﾋﾉﾃﾞｶｰﾄﾞ(ｶ"],
    "month": ["1", "3", "5", "7", "9", "11"],
}


def day(when: date) -> str:
    return f"{when.year}/{when.month}/{when.day}"


def yen(amount: Decimal) -> str:
    return f"{abs(amount):,.0f}円"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, rng.choice([30, 61, 91]))
    opening = some_amount(rng, 80000, 1900000, "1")
    kinds = [kind._replace(step="1") if kind.step == "0.01" else kind for kind in KINDS]
    entries = some_entries(rng, kinds, POOLS, (start, end), count=rng.randint(12, 95), balance=opening, floor=20000)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    newest = rng.random() < 0.5
    listed = list(zip(entries, balances, strict=True))[:: -1 if newest else 1]
    asked = end + timedelta(rng.randint(0, 4))
    branch, account = f"{rng.randint(101, 899)}", f"{rng.randint(0, 9999999):07}"
    clock = f"{rng.randint(8, 21)}:{rng.randint(10, 59)}"
    edges = (36, 118, 213, 308, 470, 559)

    def head(page: Page, number: int) -> float:
        page.put(36, 40, "みずうみ銀行", 13, color=GREEN)
        page.put(559, 40, f"{asked.year}年{asked.month}月{asked.day}日 {clock} 現在", 8, right=True)
        page.rule(36, 48, 559, 1.2, GREEN)
        if number > 1:
            return titles(page, 62)
        page.put(36, 74, "入出金明細照会", 15)
        page.box(36, 88, 523, 58, PALE)
        page.put(46, 106, f"本店営業部（店番 {branch}）　普通預金　口座番号 {account}", 9)
        page.put(46, 122, "お名前　コンドウ　サオリ　様", 9)
        page.put(
            46, 138, f"照会期間　{start.year}年{start.month}月{start.day}日 ～ {end.year}年{end.month}月{end.day}日", 9
        )
        page.put(549, 106, "現在残高", 8, right=True)
        page.put(549, 124, yen(closing), 13, right=True)
        page.put(549, 138, f"（うちお引出し可能額 {yen(closing)}）", 7.5, right=True)
        page.put(
            36,
            164,
            f"{'新しい' if newest else '古い'}明細から順に表示しています。　明細件数：{len(entries)}件",
            8,
            color=GREY,
        )
        return titles(page, 174)

    def titles(page: Page, y: float) -> float:
        page.box(36, y, 523, 20, PALE, stroke=GREY)
        names = ("年月日", "お引出し", "お預入れ", "お取り扱い内容", "残高")
        for left, right, name in zip(edges[:-1], edges[1:], names, strict=True):
            page.put((left + right) / 2, y + 13, name, 8.5, center=True)
        for x in edges[1:-1]:
            page.upright(x, y, y + 20, 0.5, GREY)
        return y + 20

    flow = Flow(780, lambda: Page(face="cjk", bold="cjk"), head)
    rows = []
    for entry, balance in listed:
        lines = wrap(entry.lines[0], fits("cjk", 8.5, 152))
        high = 8 + 11 * len(lines)
        flow.need(high)
        page, y = flow.page, flow.y
        page.box(36, y, 523, high, stroke=GREY)
        for x in edges[1:-1]:
            page.upright(x, y, y + high, 0.5, GREY)
        page.put(44, y + 12.5, day(entry.day), 8.5)
        page.put(209 if entry.amount < 0 else 304, y + 12.5, yen(entry.amount), 8.5, right=True)
        page.lines(313, y + 12.5, lines, 8.5, 11)
        page.put(554, y + 12.5, yen(balance), 8.5, right=True)
        flow.y += high
        text = " ".join(" ".join(lines).split())
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
    flow.need(44)
    notes = [
        "※この明細は残高証明書としてはご利用いただけません。",
        "※土・日・祝日のお取引は、翌営業日の日付で表示される場合があります。",
        "※手形・小切手などは、資金化されるまでお引出しいただけません。",
    ]
    flow.page.lines(36, flow.y + 16, notes, 7.5, 11, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 815, f"{n}／{len(flow.pages)}ページ", 8, center=True)
    with_pymupdf(flow.pages, path)
    number = f"{branch}-{account}"
    return Truth("checking", "ja_JP", "JPY", number, start, end, None, closing, rows, newest_first=newest)
