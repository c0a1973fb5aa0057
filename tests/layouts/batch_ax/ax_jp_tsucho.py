"""Japan, passbook-like list of an ordinary deposit: 24 numbered lines a page, dates in years of Reiwa without a name of
the era on the row, half-width katakana, a star before amounts, a line of the carried balance, last balance on top."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import joined

GREEN = (0.1, 0.42, 0.35)
KINDS = (
    Kind(5, -3000, -80000, "カード|{atm}", step="1000"),
    Kind(4, -1200, -28000, "{bill}", step="1"),
    Kind(3, -5000, -120000, "振込|{payee}", step="1"),
    Kind(2, -110, -660, "手数料|振込手数料", step="110"),
    Kind(2, -110, -220, "手数料|時間外手数料", step="110"),
    Kind(1, 180000, 360000, "給与|{firm}", step="1", most=2),
    Kind(2, 5000, 150000, "振込|{payer}", step="1"),
    Kind(2, 10000, 200000, "入金|ＡＴＭ", step="1000"),
    Kind(2, -20000, -160000, "口座振替|{card}", step="1", most=2),
    Kind(1, -40000, -90000, "口座振替|ﾔﾁﾝ {card}", step="500", most=1),
    Kind(1, 1, 30, "利息|決算お利息", step="1", most=1),
    Kind(3, -400, -12000, "デビット|{shop} ######", step="1"),
)
POOLS: Pools = {
    "atm": ("ｾﾌﾞﾝBK", "ｲｰﾈﾂﾄ", "ﾎﾝﾃﾝ", "ﾕｳﾁﾖ"),
    "bill": ("電気|ﾄｳｷﾖｳﾃﾞﾝﾘﾖｸ", "ガス|ﾄｳｷﾖｳｶﾞｽ", "水道|ｽｲﾄﾞｳｷﾖｸ", "電話|ﾄﾞｺﾓｹｲﾀｲ", "受信料|NHK", "保険料|ﾆﾂﾎﾟﾝｾｲﾒｲ"),
    "payee": ("ﾔﾏﾓﾄ ﾊﾅｺ", "ｶ)ﾐﾄﾞﾘﾌﾄﾞｳｻﾝ", "ｼﾐｽﾞ ｹﾝｲﾁ", "ﾌｸｵｶｼ"),
    "payer": ("ｻﾄｳ ﾀﾛｳ", "ﾕ)ｵｵﾂｶｼﾖｳﾃﾝ", "ｺｸｾﾞｲｶﾝﾌﾟｷﾝ", "ﾒﾙｶﾘ"),
    "firm": ("ｶ)ﾋﾉﾃﾞｾｲｻｸｼﾖ", "ﾄ)ｱｵｿﾞﾗｶﾞｸｴﾝ"),
    "card": ("ﾗｸﾃﾝｶ-ﾄﾞｻ-ﾋﾞｽ", "ｼﾞｴ-ｼ-ﾋﾞ-", "ﾐﾂｲｽﾐﾄﾓｶ-ﾄﾞ"),
    "shop": ("ﾛ-ｿﾝ", "AMAZON CO JP", "ﾏﾂﾓﾄｷﾖｼ", "JR EAST"),
}
NR, DATE, KIND, TEXT, OUT, IN, LEFT = 52, 60, 118, 172, 372, 450, 540
LEAD, LINES = 24.5, 24


def money(amount: Decimal, star: str = "") -> str:
    return star + written(amount, places=0)


def era(day: date) -> str:
    return f"{day.year - 2018:02}-{day.month:02}-{day.day:02}"


def long(day: date) -> str:
    year = "元" if day.year == 2019 else str(day.year - 2018)
    return f"令和{year}年{day.month}月{day.day}日"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice((60, 91, 180)))
    if start.year == 2019:
        start, end = start.replace(year=2020), end.replace(year=end.year + 1)
    opening = Decimal(rng.randint(30_000, 2_500_000))
    count = rng.randint(18, 90)
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=count, reversal="取消 {}", balance=opening, floor=20_000
    )
    balances = running(opening, (entry.amount for entry in entries))
    number = f"{rng.randint(1000000, 8999999)}"

    def head(page: Page, sheet: int) -> float:
        page.put(48, 52, "みなと信用銀行", 13, color=GREEN)
        page.put(298, 54, "普通預金　お取引明細", 15, center=True)
        page.put(540, 52, f"{sheet}ページ", 9, right=True)
        page.put(48, 78, "店番 214　横浜支店", 9)
        page.put(170, 78, f"口座番号 {number}", 9)
        page.put(300, 78, "ﾅｶﾑﾗ ﾕｳｺ 様", 10)
        page.put(48, 94, f"照会期間　{long(start)}　～　{long(end)}", 9)
        if sheet == 1:
            page.put(540, 94, f"{long(end)}現在の残高　{money(balances[-1])}円", 9, right=True)
        page.box(34, 104, 512, 20, GREEN)
        white = (1, 1, 1)
        for x, text, right in (
            (DATE, "年月日", False),
            (KIND, "お取引内容", False),
            (OUT, "お支払金額(円)", True),
            (IN, "お預り金額(円)", True),
            (LEFT, "差引残高(円)", True),
        ):
            page.put(x, 117, text, 8.5, right=right, color=white)
        for n in range(LINES):
            y = 124 + LEAD * n
            if n % 2:
                page.box(34, y, 512, LEAD, (0.93, 0.97, 0.95))
            page.put(NR, y + 16, str(n + 1), 7, right=True, color=GREY)
        for x in (34, 56, 114, 310, 376, 454, 546):
            page.upright(x, 104, 124 + LEAD * LINES, 0.4, GREEN)
        page.rule(34, 124 + LEAD * LINES, 546, 0.6, GREEN)
        small = "お取引内容は略称で表示しております。未記帳のお取引はまとめて表示する場合があります。"
        page.put(34, 124 + LEAD * LINES + 16, small, 7.5, color=GREY)
        return 140

    flow = Flow(124 + LEAD * LINES, lambda: Page(face="cjk", bold="cjk"), head)
    first = start - timedelta(rng.randint(0, 9))
    flow.page.put(DATE, flow.y, era(max(first, date(2020, 1, 1))), 9)
    flow.page.put(KIND, flow.y, "繰越", 9)
    flow.page.put(LEFT, flow.y, money(opening, "*"), 9, right=True)
    flow.y += LEAD
    rows = [_row(flow, *pair) for pair in zip(entries, balances, strict=True)]
    with_pymupdf(flow.pages, path)
    return Truth("savings", "ja_JP", "JPY", number, start, end, opening, balances[-1], rows)


def _row(flow: Flow, entry: Entry, balance: Decimal) -> Row:
    flow.need(8)
    page, y = flow.page, flow.y
    kind, *rest = entry.lines
    page.put(DATE, y, era(entry.day), 9)
    page.put(KIND, y, kind, 9)
    page.put(TEXT, y, joined(rest), 9)
    page.put(OUT if entry.amount < 0 else IN, y, money(abs(entry.amount), "*"), 9, right=True)
    page.put(LEFT, y, money(balance, "*"), 9, right=True)
    flow.y += LEAD
    return Row(entry.day, joined(entry.lines), entry.amount, balance, None, flow.number)
