"""Japan, city bank, ordinary deposit (普通預金): statement of money in and out, whole yen with 円 behind each figure.

A fixed vocabulary of kinds stands beside details in half-width kana, dates are written with 年月日, and the balance
brought forward is a row of its own. The Japanese font is named, not embedded.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, width, with_reportlab
from ._rows import paid_in, paid_out, row_count, sufficient

RED: Color = (0.75, 0.05, 0.12)
PALE: Color = (0.97, 0.92, 0.92)
LINE: Color = (0.7, 0.65, 0.65)
NAME = "みなと東洋銀行"
FACE = "HeiseiKakuGo-W5"
RIGHTS = (390, 470, 557)

POOLS: Pools = {
    "person": ["ﾔﾏｸﾞﾁ ﾐｻｷ", "ｻﾄｳ ﾀｹｼ", "ｶ)ｵｵﾊｼﾌﾄﾞｳｻﾝ", "ﾀｶﾊｼ ﾕｳｺ", "ﾆｼﾑﾗ ｼﾖｳｼﾞ"],
    "biller": ["ﾐﾅﾄﾃﾞﾝﾘﾖｸ", "ﾄｳｷﾖｳｶﾞｽ", "NTTﾋｶﾞｼﾆﾎﾝ", "ｽｲﾄﾞｳﾘﾖｳｷﾝ", "NHK", "ﾗｸﾃﾝｶ-ﾄﾞｻ-ﾋﾞｽ", "ﾐﾂｲｾｲﾒｲ", "DF.ｽﾎﾟ-ﾂ"],
    "atm": ["ｾﾌﾞﾝATM", "ﾛ-ｿﾝATM", "ｻｸﾗﾀﾞｲｼﾃﾝ", "ｲ-ﾈｯﾄATM"],
    "shop": ["ﾏﾙﾔｽ-ﾊﾟ-", "ﾄﾞﾗｯｸﾞｲｼｲ", "ﾋﾞﾂｸｶﾒﾗ", "ｱﾏｿﾞﾝｼﾞﾔﾊﾟﾝ"],
}
KINDS = [
    Kind(10, -3000, -60000, "カード|{atm}", step="1000"),
    Kind(12, -900, -28000, "口座振替|{biller}", step="1"),
    Kind(9, -400, -18000, "デビット|{shop} ######", step="1"),
    Kind(5, -3000, -120000, "振込ＩＢ|{person}", step="100"),
    Kind(4, -110, -330, "手数料|ﾌﾘｺﾐﾃｽｳﾘﾖｳ", step="110"),
    Kind(2, -55000, -98000, "家賃|ｶ)ｵｵﾊｼﾌﾄﾞｳｻﾝ", step="1000", most=1),
    Kind(3, 190000, 380000, "給料振込|ｶ)ﾄｳﾖｳｾｲﾐﾂｷｶｲ", step="1", most=2),
    Kind(5, 1000, 90000, "振込|{person}", step="100"),
    Kind(4, 10000, 100000, "カード|{atm} ﾆﾕｳｷﾝ", step="1000"),
    Kind(1, 400, 30000, "国税還付金等|ｾﾞｲﾑｼﾖ", step="1", most=1),
]
NOTES = [
    "・「差引残高」にマイナス表示がある場合は、お借入れとなっていることを示します。",
    "・他店券の入金は、決済の確認ができるまでお引出しいただけません。",
    "・本明細は、お取引の証明書としてはご使用いただけません。",
]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60, 90]))
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng, 90), balance=Decimal(150000), floor=20000)
    if period[0] < date(period[1].year, 2, 18) < period[1]:
        entries.append(Entry(date(period[1].year, 2, 18), ("利息", "ｹﾂｻﾝｵﾘｿｸ"), Decimal(rng.randint(1, 40)), "", ""))
        entries.sort(key=lambda entry: entry.day)
    opening = sufficient(rng, entries, 20000, 1500000, step="1")
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "0######", period[0], {})
    truth = Truth("savings", "ja_JP", "JPY", number, *period, opening, closing)
    flow = Flow(770, lambda: Page(face=FACE, bold=FACE), lambda page, at: _head(page, at, period, number))
    _titles(flow)
    _row(flow, period[0], ("繰越残高", ""), None, opening)
    balance = opening
    for entry in entries:
        if flow.need(17):
            _titles(flow)
        balance += entry.amount
        truth.transactions.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=flow.number))
        _row(flow, entry.day, entry.lines, entry.amount, balance)
    _end(flow, entries, closing)
    for at, page in enumerate(flow.pages, 1):
        page.put(297, 822, f"{at}／{len(flow.pages)}ページ", 8, center=True)
    with_reportlab(flow.pages, path)
    return truth


def yen(amount: Decimal) -> str:
    return written(amount, places=0) + "円"


def kanji(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _head(page: Page, at: int, period: tuple[date, date], number: str) -> float:
    page.box(38, 34, 519, 3, RED)
    page.put(38, 58, NAME, 15, color=RED)
    page.put(557, 57, "普通預金　入出金明細", 13, right=True)
    if at > 1:
        page.put(38, 74, f"桜台支店　普通　{number}", 8)
        return 90
    page.put(557, 72, f"作成日　{kanji(period[1])}", 8, right=True)
    page.put(44, 98, "山口　健一　様", 12)
    page.rule(38, 103, 240)
    facts = (
        ("お取引店", "桜台支店（店番 217）"),
        ("預金種類", "普通預金"),
        ("口座番号", number),
        ("照会期間", f"{kanji(period[0])}～{kanji(period[1])}"),
    )
    for n, (label, text) in enumerate(facts):
        y = 124 + 15 * n
        page.box(38, y - 10, 80, 15, PALE, stroke=LINE)
        page.box(118, y - 10, 240, 15, stroke=LINE)
        page.put(44, y + 1, label, 8.5)
        page.put(126, y + 1, text, 8.5)
    return 204


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(38, y - 11, 519, 17, PALE, stroke=LINE)
    page.put(76, y + 1, "日付", 8.5, center=True)
    page.put(150, y + 1, "摘要", 8.5, center=True)
    page.put(246, y + 1, "摘要内容", 8.5, center=True)
    for x, title in zip((355, 435, 517), ("お支払金額", "お預り金額", "差引残高"), strict=True):
        page.put(x, y + 1, title, 8.5, center=True)
    _uprights(page, y - 11)
    flow.y += 17


def _uprights(page: Page, y: float) -> None:
    for x in (114, 186, 315, 395, 477):
        page.upright(x, y, y + 17, 0.4, LINE)


def _row(flow: Flow, day: date, texts: tuple[str, ...], amount: Decimal | None, balance: Decimal) -> None:
    page, y = flow.page, flow.y
    page.box(38, y - 11, 519, 17, stroke=LINE)
    _uprights(page, y - 11)
    page.put(110, y + 1, kanji(day), 8.5, right=True)
    page.put(119, y + 1, texts[0], 8.5)
    _kana(page, 191, y + 1, texts[1])
    if amount is not None:
        page.put(390 if amount < 0 else 472, y + 1, yen(abs(amount)), 8.5, right=True)
    page.put(554, y + 1, yen(balance), 8.5, right=True)
    flow.y += 17


def _kana(page: Page, x: float, y: float, text: str) -> None:
    size = 8.5
    while width(text, FACE, size) > 122:
        size -= 0.5
    page.put(x, y, text, size)


def _end(flow: Flow, entries: list[Entry], closing: Decimal) -> None:
    flow.need(110)
    amounts = [entry.amount for entry in entries]
    page, y = flow.page, flow.y + 16
    for x, label, figure in (
        (38, "お支払金額合計", paid_out(amounts)),
        (211, "お預り金額合計", paid_in(amounts)),
        (384, "最終残高", closing),
    ):
        page.box(x, y - 11, 80, 17, PALE, stroke=LINE)
        page.box(x + 80, y - 11, 93, 17, stroke=LINE)
        page.put(x + 5, y + 1, label, 8.5)
        page.put(x + 168, y + 1, yen(figure), 8.5, right=True)
    page.lines(38, y + 28, NOTES, 7.5, 12, color=GREY)
