"""Taiwan, two current accounts in one monthly statement: years of the Republic, a summary of all assets before them.

Foreign deposits and funds are listed with amounts too, but without transactions; notes stand after the balance.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._rows import entries_of, fold, joined, month

GREEN = (0.0, 0.5, 0.25)
PALE = (0.9, 0.96, 0.91)
SALARY = (
    Kind(5, -12000, -200, "網銀轉帳|{bank}*{digits}", step="1"),
    Kind(4, -10000, -1000, "CD提款|{shop}", step="100"),
    Kind(4, -2600, -80, "簽帳消費|{store}", step="1"),
    Kind(3, -3500, -150, "自動扣繳|{bill}", step="1"),
    Kind(2, -30000, -3000, "信用卡款|本行信用卡費", step="1", most=1),
    Kind(2, -15, -5, "手續費|跨行手續費", step="5"),
    Kind(3, 300, 9000, "跨行轉入|{bank}*{digits}", step="1"),
    Kind(1, 33000, 68000, "薪資轉入|{firm}", step="1", most=1),
    Kind(1, 1000, 20000, "現金存入|", step="1000"),
)
DIGITAL = (
    Kind(5, -1500, -40, "行動支付|{store}", step="1"),
    Kind(3, -9000, -300, "手機轉帳|{name}", step="1"),
    Kind(3, 500, 15000, "轉帳存入|{bank}*{digits}", step="1"),
    Kind(1, 5, 260, "活存利息|", step="1", most=1),
    Kind(1, 10, 150, "刷卡回饋|數位帳戶現金回饋", step="1", most=1),
)
POOLS: Pools = {
    "bank": ("004", "007", "812", "822", "700"),
    "digits": ("0000######", "01######", "00##0#####"),
    "shop": ("台北車站分行", "統一超商ATM", "全家ATM"),
    "store": ("全聯實業", "家樂福", "台灣高鐵", "悠遊卡自動加值", "誠品生活", "寶雅國際"),
    "bill": ("中華電信電話費", "台灣電力電費", "自來水水費", "健保費"),
    "firm": ("宏遠科技股份有限公司", "大同文化事業有限公司"),
    "name": ("林○君", "陳○宏", "房租", "聚餐費用"),
}
X = (40.0, 108.0, 300.0, 380.0, 460.0, 472.0)


def _dollars(amount: Decimal) -> str:
    return written(amount, ",", ".", 0)


def _day(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def _fund(page: Page, y: float, fund: Decimal, units: Decimal, day: date) -> None:
    page.put(40, y, "信託投資明細", 11)
    page.box(40, y + 6, 515, 15, PALE)
    heads = ("基金名稱", "單位數", "淨值日期", "參考市值")
    fund_line = ("環球平衡基金A累積", written(units, places=3), _day(day), _dollars(fund))
    for x, head_text, text in zip((46, 300, 400, 540), heads, fund_line, strict=True):
        page.put(x, y + 17, head_text, 8, right=x > 46)
        page.put(x, y + 34, text, 8, right=x > 46)
    page.put(40, y + 60, "貼心提醒：請勿將密碼告知他人,如對帳單內容有疑問請於收到後來電洽詢。", 8, color=GREY)


def _head(
    page: Page, leaf: int, period: tuple[date, date], deposits: Decimal, usd: Decimal, foreign: Decimal, fund: Decimal
) -> float:
    page.put(40, 46, "松山綜合銀行", 16, color=GREEN)
    page.put(555, 40, "綜合對帳單", 13, right=True)
    page.put(555, 54, f"對帳單期間：{_day(period[0])} - {_day(period[1])}", 8, right=True)
    if leaf > 1:
        return 84
    page.lines(40, 84, ["106 台北市大安區和平東路二段○○號5樓", "王○婷 君 收"], 9, 14)
    page.box(40, 116, 515, 16, GREEN)
    page.put(46, 127, "資產總覽", 9, color=(1, 1, 1))
    page.put(430, 127, "幣別：新臺幣(元)", 8, color=(1, 1, 1))
    lines = (
        ("台幣存款", deposits, "活期性存款"),
        ("外幣存款", foreign, f"USD {written(usd)} 折合率 31.4500"),
        ("信託投資", fund, "參考市值"),
        ("資產合計", deposits + foreign + fund, ""),
    )
    for n, (name, value, note) in enumerate(lines):
        page.put(46, 147 + 15 * n, name, 8.5)
        page.put(300, 147 + 15 * n, _dollars(value), 8.5, right=True)
        page.put(330, 147 + 15 * n, note, 8, color=GREY)
        page.rule(40, 151 + 15 * n, 555, 0.3, GREY)
    return 226


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    accounts = []
    for label, kinds, count in (("薪轉活期儲蓄存款", SALARY, (12, 55)), ("數位活期儲蓄存款", DIGITAL, (3, 25))):
        opening = some_amount(rng, 8000, 180000, "1")
        entries = entries_of(rng, kinds, POOLS, period, count, opening, 6000)
        number = fill(rng, "###-50-######-#", period[0], {})
        accounts.append((label, number, opening, entries, running(opening, [entry.amount for entry in entries])))
    deposits = sum((after[-1] for *_, after in accounts), Decimal(0))
    usd = some_amount(rng, 200, 5000)
    foreign = (usd * Decimal("31.45")).quantize(Decimal(1))
    fund = some_amount(rng, 20000, 300000, "1")

    flow = Flow(
        768, lambda: Page(A4, "cjk", "cjk"), lambda page, leaf: _head(page, leaf, period, deposits, usd, foreign, fund)
    )

    def title(name: str, number: str, again: bool) -> None:
        flow.page.put(40, flow.y, f"{name}  帳號：{number}{'(續)' if again else ''}", 9.5, color=GREEN)
        flow.page.box(40, flow.y + 6, 515, 15, PALE)
        heads = ("交易日期", "摘要", "支出金額", "存入金額", "帳戶餘額", "備註")
        for n, (x, text) in enumerate(zip(X, heads, strict=True)):
            flow.page.put(x + (4 if n == 0 else 0), flow.y + 17, text, 8, right=n in {2, 3, 4})
        flow.y += 34

    flow.page.put(40, flow.y, "台幣存款明細", 11)
    flow.y += 18
    booked = []
    for name, number, opening, entries, after in accounts:
        flow.need(70)
        title(name, number, False)
        flow.page.put(X[1], flow.y, "前期餘額", 8)
        flow.page.put(X[4], flow.y, _dollars(opening), 8, right=True)
        flow.y += 13
        for entry, balance in zip(entries, after, strict=True):
            notes = fold([line for line in entry.lines[1:] if line], "cjk", 8, 83)
            high = 13.0 + 10 * max(0, len(notes) - 1)
            if flow.need(high):
                title(name, number, True)
            page, y = flow.page, flow.y
            page.put(X[0] + 4, y, _day(entry.day), 8)
            page.put(X[1], y, entry.lines[0], 8)
            page.put(X[2 if entry.amount < 0 else 3], y, _dollars(abs(entry.amount)), 8, right=True)
            page.put(X[4], y, _dollars(balance), 8, right=True)
            page.lines(X[5], y, notes, 8, 10)
            page.rule(40, y + high - 9.5, 555, 0.2, (0.8, 0.8, 0.8))
            booked.append(Row(entry.day, joined([entry.lines[0], *notes]), entry.amount, balance, page=flow.number))
            flow.y += high
        out = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        flow.need(20)
        for x, text in zip(X[1:5], ("本期合計", _dollars(out), _dollars(into), _dollars(after[-1])), strict=True):
            flow.page.put(x, flow.y + 2, text, 8, right=x > X[1])
        flow.y += 34
    flow.need(100)
    _fund(flow.page, flow.y, fund, some_amount(rng, 100, 4000, "0.001"), period[1])
    for leaf, page in enumerate(flow.pages, 1):
        page.put(40, 806, "客服專線 (02)0000-0000  本對帳單僅供參考", 7, color=GREY)
        page.put(555, 806, f"第 {leaf} 頁,共 {len(flow.pages)} 頁", 7.5, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "zh-TW", "TWD", None, *period, None, None, booked)
