"""Japan, futsu yokin (ordinary deposit): yen without decimals, payments and deposits in columns, half-width kana.

Look 1 after a net bank's list: `2024/1/5` unpadded, two text columns (tekiyo and its content), payments, deposits and
balance with `¥` or without, sums at the end, the time deposits of the same holder below. Look 2 after a printed meisai:
`06-01-05` in years of Reiwa, amounts before the text as `*12,345`, balance at the edge, a brought-forward row
(kurikoshi) on every page and a carried-forward one at its end, line numbers. reportlab with CID fonts, not embedded.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap
from ..pens import BLACK, GREY, WHITE, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(6, -120, -18000, "デビット|{code} {shop}", step="1"),
    Kind(5, -1000, -90000, "カード|{place}", step="1000"),
    Kind(3, -1500, -28000, "口座振替|{biller}", step="1"),
    Kind(2, -500, -120000, "振込|{person}", step="1"),
    Kind(1.5, -110, -440, "手数料|{fee}", step="110"),
    Kind(1, -3000, -160000, "口座振替|{card} {month}", step="1"),
    Kind(1.5, 180000, 420000, "給与|{firm}", most=2, step="1"),
    Kind(2, 800, 150000, "振込|{sender}", step="1"),
    Kind(1.2, 1000, 200000, "カード|ＡＴＭ 入金 {place}", step="1000"),
    Kind(0.7, 1, 60, "利息|{settled}", most=1, step="1"),
    Kind(0.4, 300, 9000, "デビット取消|{code} {shop}", step="1"),
    Kind(0.5, 3000, 60000, "年金|ｺｸﾐﾝﾈﾝｷﾝ ｺｳｾｲ", most=1, step="1"),
]
POOLS = {
    "code": ["A######", "1D######"],
    "shop": ["ｾﾌﾞﾝﾏｰﾄ ｼﾌﾞﾔﾃﾝ", "AMAZONIA CO JP", "ﾕﾆｹﾛ ｵﾝﾗｲﾝ", "USD 23.10 @152.34 STEEM", "ﾏﾂﾓﾄﾔｸｷﾖｸ"],
    "place": ["コンビニＡＴＭ", "ﾐﾅﾄｶﾞﾜ ｻﾝﾉﾐﾔ", "他行ＡＴＭ 0###", "元町支店"],
    "biller": ["ｶﾝｻｲ ﾃﾞﾝﾘﾖｸ", "大阪ガス燈", "ｺｳﾍﾞｼ ｽｲﾄﾞｳｷﾖｸ", "NHQ ﾎｳｿｳｼﾞﾕｼﾝﾘﾖｳ", "ﾄﾞｺﾔﾓ ｹｲﾀｲ ##ｶﾞﾂﾌﾞﾝ"],
    "person": ["ｻﾄｳ ﾊﾅｺ", "ｶ)ｻｸﾗﾌﾄﾞｳｻﾝ ﾔﾁﾝ 85,000", "ﾀﾅｶ ｲﾁﾛｳ ｼﾝﾀｸｸﾞﾁ"],
    "sender": ["ﾀｶﾊｼ ｹﾝｼﾞ", "ﾕ)ﾎｼｿﾞﾗ ｼﾖｳｼﾞ ###-####", "ﾒﾙｶﾘﾔ(ｶ"],
    "fee": ["振込手数料", "ＡＴＭ時間外手数料"],
    "card": ["ﾐﾂﾜｶ-ﾄﾞ(ｶ", "RAKUTENKO"],
    "firm": ["ｶ)ﾆｼﾞｲﾛｼﾖｸﾋﾝ", "ﾋﾖｳｺﾞｾｲｷ(ｶ"],
    "month": lambda _, day: f"{day.month}月分",
    "settled": lambda _, day: f"普通預金決算 {day:%y-%m-%d} 0.020%",
}  # fmt: skip
KAKU, MIN = "HeiseiKakuGo-W5", "HeiseiMin-W3"
RED = (0.75, 0.05, 0.15)
GREEN = (0.1, 0.36, 0.28)


def _yen(amount: Decimal) -> str:
    return f"{amount:,}"


def _reiwa(day: date) -> str:
    return f"{day.year - 2018:02}-{day:%m-%d}"


def _long(day: date) -> str:
    return f"令和{day.year - 2018}年{day.month}月{day.day}日"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, days=rng.choice([30, 90]), calendar=rng.random() < 0.5)
    while start.year < 2020:
        period = start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 160000, 2400000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=150000)
    closing = opening + sum(e.amount for e in entries)
    number = f"{rng.randint(1000000, 9999999)}"
    truth = Truth("savings", "ja_JP", "JPY", number, start, end, opening, closing)
    if rng.random() < 0.5:
        _web(rng, truth, entries, path)
    else:
        _printed(truth, entries, path)
    return truth


# --- look 1 ----------------------------------------------------------------------------------------------------------


def _web(rng: Random, truth: Truth, entries: list[Entry], path: Path) -> None:
    sign = rng.choice(["", "¥"])
    flow = Flow(770, lambda: Page(face=KAKU, bold=KAKU), lambda p, n: _web_head(p, n, truth))
    balance = truth.opening_balance
    for entry in entries:
        lines = wrap(entry.lines[1], fits(KAKU, 8, 130))
        height = 11 * len(lines) + 8
        flow.need(height)
        page, y, balance = flow.page, flow.y, balance + entry.amount
        page.put(40, y, f"{entry.day.year}/{entry.day.month}/{entry.day.day}", 8)
        page.put(104, y, entry.lines[0], 8)
        page.lines(180, y, lines, 8, 11)
        page.put(398 if entry.amount < 0 else 474, y, sign + _yen(abs(entry.amount)), 8, right=True)
        page.put(555, y, sign + _yen(balance), 8, right=True)
        page.rule(36, y + height - 11, 559, 0.3, GREY)
        text = " ".join([entry.lines[0], *lines])
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y = y + height
    if not entries:
        flow.page.put(298, flow.y + 6, "お取引明細はございません。", 9, center=True)
        flow.y += 26
    flow.need(150)
    page, y = flow.page, flow.y + 4
    page.box(36, y - 11, 523, 16, (0.94, 0.94, 0.94))
    page.put(104, y, "合計", 8)
    out = -sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    into = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    page.put(398, y, sign + _yen(out), 8, right=True)
    page.put(474, y, sign + _yen(into), 8, right=True)
    page.put(40, y + 34, "■ 定期預金明細", 9, color=RED)
    since, until = truth.period_start.year - 1, truth.period_end.year
    deposits = [
        ("お預入日", "満期日", "お預入金額", "利率", "期間"),
        (f"{since}/4/10", f"{until}/4/10", "1,000,000", "0.025%", "2年"),
        (f"{since}/9/1", f"{until}/9/1", "300,000", "0.020%", "1年"),
    ]
    for n, row in enumerate(deposits):
        for x, cell in zip((44, 120, 262, 340, 400), row, strict=True):
            page.put(x, y + 50 + 13 * n, cell, 8, right=x == 262)
    notes = [
        "※ 他店券のご入金は、決済が確認できるまでお引き出しになれません。",
        "※ 2024/10/1よりＡＴＭ時間外手数料を220円に改定いたします。",
        "※ 預金保険により元本1,000万円まで保護されます。",
    ]
    page.lines(40, y + 100, notes, 7, 11)
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 812, f"{n}/{len(flow.pages)}ページ", 7.5, center=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))


def _web_head(page: Page, number: int, truth: Truth) -> float:
    start, end = truth.period_start, truth.period_end
    page.put(40, 46, "みなとがわ銀行", 15, color=RED)
    page.put(555, 40, f"作成日 {end.year}年{end.month}月{end.day}日", 7.5, right=True)
    page.put(298, 74, "普通預金 お取引明細", 13, center=True)
    y = 104.0
    if number == 1:
        page.put(40, 100, "〒650-0022 兵庫県神戸市中央区元町通 3-10-1", 8)
        page.put(40, 114, "森本 由美子 様", 11)
        facts = [
            ("店番・店名", "128 元町支店"),
            ("口座番号", truth.account_number or ""),
            ("照会期間", f"{start.year}/{start.month}/{start.day}～{end.year}/{end.month}/{end.day}"),
            ("前回残高", f"{_yen(truth.opening_balance)}円"),
            ("現在残高", f"{_yen(truth.closing_balance)}円"),
        ]
        for n, (name, value) in enumerate(facts):
            page.put(350, 98 + 13 * n, name, 8)
            page.put(555, 98 + 13 * n, value, 8, right=True)
        y = 182
    page.box(36, y - 12, 523, 18, RED)
    for x, name in ((40, "お取引日"), (104, "摘要"), (180, "摘要内容")):
        page.put(x, y, name, 8, color=WHITE)
    for x, name in ((398, "お支払金額"), (474, "お預り金額"), (555, "残高")):
        page.put(x, y, name, 8, right=True, color=WHITE)
    return y + 19


# --- look 2 ----------------------------------------------------------------------------------------------------------


def _printed(truth: Truth, entries: list[Entry], path: Path) -> None:
    state = {"balance": truth.opening_balance, "day": truth.period_start}

    def head(page: Page, number: int) -> float:
        y = _printed_head(page, truth)
        page.put(64, y, _reiwa(state["day"]), 9, face="Courier")
        page.put(352, y, "繰越" if number == 1 else "前頁より繰越", 9)
        page.put(548, y, "*" + _yen(state["balance"]), 9, right=True, face="Courier")
        return y + 17

    def carried(page: Page, _: float) -> None:
        page.put(352, 742, "次頁へ繰越", 9)
        page.put(548, 742, "*" + _yen(state["balance"]), 9, right=True, face="Courier")

    flow = Flow(738, lambda: Page(face=MIN, bold=MIN), head, carried)
    line = 0
    for entry in entries:
        text = " ".join(entry.lines)
        lines = wrap(text, fits(MIN, 9, 118))
        if flow.need(17 + 11 * (len(lines) - 1)):
            line = 0
        line += 1
        page, y = flow.page, flow.y
        state["balance"] += entry.amount
        state["day"] = entry.day
        page.put(54, y, str(line), 7, right=True, color=GREY)
        page.put(64, y, _reiwa(entry.day), 9, face="Courier")
        page.put(230 if entry.amount < 0 else 336, y, "*" + _yen(abs(entry.amount)), 9, right=True, face="Courier")
        page.lines(352, y, lines, 9, 11)
        page.put(548, y, "*" + _yen(state["balance"]), 9, right=True, face="Courier")
        row = Row(entry.day, " ".join(lines), entry.amount, state["balance"], page=flow.number)
        truth.transactions.append(row)
        flow.y = y + 17 + 11 * (len(lines) - 1)
    page = flow.page
    page.put(352, flow.y + 4, "以上 次期繰越", 9)
    page.put(548, flow.y + 4, "*" + _yen(state["balance"]), 9, right=True, face="Courier")
    for n, page in enumerate(flow.pages, 1):
        for x in (60, 126, 236, 342, 472, 554):
            page.upright(x, 150, 750, 0.4, GREEN)
        page.box(40, 150, 514, 600, stroke=GREEN)
        text = "差引残高の「－」はお借入残高（総合口座 貸越極度額 2,000,000円）を示します。"
        page.put(40, 766, text + "印紙税申告納付につき神戸税務署承認済", 7)
        page.put(554, 790, f"頁 {n}", 8, right=True)
    with_reportlab(flow.pages, path)


def _printed_head(page: Page, truth: Truth) -> float:
    page.put(298, 54, "普通預金（総合口座）ご利用明細書", 14, center=True, color=GREEN)
    page.put(554, 54, "株式会社 六甲信託銀行", 9, right=True)
    page.put(44, 84, "藤井 健太郎 様", 11)
    facts = [
        f"店番 041  口座番号 {truth.account_number}",
        f"対象期間 {_long(truth.period_start)}から{_long(truth.period_end)}",
        f"発行日 {_long(truth.period_end + timedelta(5))}",
    ]
    page.lines(330, 84, facts, 8, 12)
    page.box(40, 130, 514, 20, (0.86, 0.93, 0.89), stroke=GREEN)
    for x, name in (
        (93, "年 月 日"),
        (181, "お支払金額(円)"),
        (289, "お預り金額(円)"),
        (407, "お取引内容"),
        (513, "差引残高(円)"),
    ):
        page.put(x, 143, name, 8, center=True, color=BLACK)
    return 166
