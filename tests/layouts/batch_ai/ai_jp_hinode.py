"""Japan: internet bank's list of movements; the amount stands before balance and description, yen without decimals.

Written with an unembedded CID font; half-width kana, long descriptions cut at the column's end.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._kit import how_many, number_pages, said

FACE = "HeiseiKakuGo-W5"
KINDS = [
    Kind(9, -300, -12000, "JCBデビット {shop} A######", step="1"),
    Kind(4, -3000, -60000, "{bank} {branch} 普通預金 ####### {who}", step="1"),
    Kind(3, 1000, 50000, "{bank} {branch} 普通預金 ####### {who}(依頼人番号 ##########)", step="1"),
    Kind(1, 190000, 410000, "給与 {firm}", step="1", most=1),
    Kind(3, -2000, -24000, "口座振替 {bill}", step="1"),
    Kind(3, -3000, -50000, "セブン銀行 現金引出 ATM手数料込", step="1000"),
    Kind(1, -145, -229, "振込手数料", step="1", most=3),
    Kind(1, 1, 60, "普通預金利息", step="1", most=1),
    Kind(1, -5000, -90000, "ヒノデカードサービス", step="1", most=1),
    Kind(2, 10000, 80000, "ヒノデ証券 自動入出金(スイープ)", step="1"),
]
POOLS = {
    "shop": ["AMAZON.CO.JP", "ファミリーマート", "スターバックス", "ＪＲ東日本モバイルスイカ", "マツモトキヨシ"],
    "bank": ["三菱ＵＦＪ銀行", "ゆうちょ銀行", "みずほ銀行", "りそな銀行"],
    "branch": ["渋谷支店", "〇一八支店", "本店営業部"],
    "who": ["ﾔﾏﾀﾞ ﾊﾅｺ", "ｻﾄｳ ｹﾝｼﾞ", "ｶ)ﾐﾅﾄﾌﾄﾞｳｻﾝ", "ﾀｶﾊｼ ﾏﾅﾐ"],
    "firm": ["ｶ)ｱｵﾊﾞｼｽﾃﾑｽﾞ", "ﾄｳｷﾖｳｾｲｷ(ｶ"],
    "bill": ["ﾄｳｷﾖｳﾃﾞﾝﾘﾖｸ", "ﾄｳｷﾖｳｶﾞｽ", "NHKﾎｳｿｳｼﾞﾕｼﾝﾘﾖｳ", "ｿﾌﾄﾊﾞﾝｸM"],
}
RED = (0.75, 0.0, 0.0)


def cover(page: Page, facts: list[tuple[str, str]]) -> float:
    page.put(40, 86, "取引明細照会", 16)
    page.put(40, 106, "いつもヒノデ銀行をご利用いただきありがとうございます。", 8)
    y = 126.0
    for name, value in facts:
        page.box(40, y - 11, 110, 17, (0.95, 0.93, 0.93), stroke=(0.7, 0.7, 0.7))
        page.box(150, y - 11, 220, 17, stroke=(0.7, 0.7, 0.7))
        page.put(46, y, name, 8.5)
        page.put(156, y, value, 8.5)
        y += 17
    return y + 8


def foot(page: Page, _: float) -> None:
    page.rule(40, 790, 555, 0.4, GREY)
    page.put(40, 801, "※お取引の内容によっては、明細に反映されるまでお時間がかかる場合がございます。", 7)
    page.put(
        40, 811, "ヒノデ銀行株式会社 登録金融機関 関東財務局長(登金)第999号 商号等 カスタマーセンター 0120-77-0099", 7
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = some_amount(rng, 120000, 900000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=100000)
    balances = running(opening, [entry.amount for entry in entries])
    number = f"{rng.randint(1000000, 9999999)}"
    day = "{0.year}年{0.month}月{0.day}日"
    facts = [
        ("お客さま名", rng.choice(["タナカ ユウキ 様", "コバヤシ アヤ 様"])),
        ("支店名(支店番号)", f"マーチ支店({rng.randint(201, 260)})"),
        ("口座種別・口座番号", f"普通預金 {number}"),
        ("照会期間", f"{day.format(period[0])}～{day.format(period[1])}"),
        ("現在の預金残高", written(balances[-1], places=0) + "円"),
    ]

    def head(page: Page, page_number: int) -> float:
        page.put(40, 46, "ヒノデ銀行", 15, color=RED)
        page.put(555, 46, f"作成日 {period[1]:%Y/%m/%d}", 8, right=True)
        page.rule(40, 54, 555, 1.5, RED)
        y = cover(page, facts) if page_number == 1 else 68
        page.box(40, y, 515, 18, (0.95, 0.93, 0.93), stroke=(0.7, 0.7, 0.7))
        for x, title in ((72, "取引日"), (146, "入出金(円)"), (230, "取引後残高(円)"), (330, "入出金内容")):
            page.put(x, y + 12, title, 8, center=True)
        return y + 31

    flow = Flow(780, lambda: Page(A4, FACE, FACE), head, foot)
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[0], fits(FACE, 8.5, 265), cut=True)
        flow.need(12 * len(lines) + 2)
        page, y = flow.page, flow.y
        page.put(50, y, f"{entry.day:%Y/%m/%d}", 8.5)
        page.put(188, y, written(entry.amount, places=0), 8.5, right=True, color=RED if entry.amount < 0 else (0, 0, 0))
        page.put(272, y, written(balance, places=0), 8.5, right=True)
        page.lines(284, y, lines, 8.5, 11)
        flow.y += 11 * len(lines) + 6
        page.rule(40, flow.y - 12, 555, 0.3, (0.75, 0.75, 0.75))
        rows.append(Row(entry.day, said(lines), entry.amount, balance, page=flow.number))
    foot(flow.page, flow.y)
    number_pages(flow.pages, 555, 822, "{n}/{m}ページ", 7.5, right=True)
    with_reportlab(flow.pages, path)
    return Truth("bank", "ja", "JPY", number, *period, None, None, rows)
