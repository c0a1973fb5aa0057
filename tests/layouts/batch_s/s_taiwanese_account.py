"""Taiwan: combined statement drawn in no order, years of the Republic (113/05/02), remark column, totals."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

KINDS = [
    Kind(5, -100, -9000, "跨行轉出 {bank}00######***##", step="1"),
    Kind(5, -60, -3500, "簽帳卡扣款 {shop}", step="1"),
    Kind(3, -1000, -20000, "提款 ATM{atm}", step="1000"),
    Kind(3, -300, -4800, "代繳費用 {utility}", step="1"),
    Kind(3, 200, 15000, "轉帳存入 {person}", step="1"),
    Kind(1, 32000, 78000, "薪資轉帳 {firm}", step="1", most=1),
    Kind(1, -3000, -26000, "信用卡款 本行卡自動扣繳", step="1", most=1),
    Kind(1, -15, -15, "手續費 跨行交易", step="15"),
    Kind(0.7, 1, 700, "利息存入 活儲利息", step="1", most=1),
]
POOLS = {
    "bank": ["822", "700", "013"],
    "shop": ["全福超商", "好日子超市", "捷運加值", "山海書店"],
    "atm": ["0##21", "7##05"],
    "utility": ["台北電費", "自來水費", "電信費 09########"],
    "person": ["王範例", "林樣本", "陳測試"],
    "firm": ["星河科技股份有限公司", "大樹貿易有限公司"],
}


def _minguo(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def _dollar(amount: Decimal) -> str:
    return written(abs(amount), places=0)


def _foot(page: Page, _y: float) -> None:
    page.put(40, 812, "如對本對帳單內容有疑問，請於收到後十四日內洽本行客服中心 (02)2000-0000。", 7.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 8000, 400000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 48), balance=opening, floor=21000)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "012-50-######-#", start, {})
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))

    def head(page: Page, count: int) -> float:
        page.put(40, 46, "玉泉商業銀行", 15)
        page.put(555, 46, "綜合對帳單", 13, right=True)
        page.rule(40, 54, 555, 1.5)
        page.put(555, 66, f"第 {count} 頁", 8, right=True)
        if count > 1:
            return columns(page, 88)
        page.lines(40, 80, ["10491", "臺北市中山區範例路二段7號3樓", "王小樣  先生/小姐  台啟"], 9, 13)
        page.put(330, 80, f"對帳單期間：{_minguo(start)} ~ {_minguo(end)}", 9)
        page.put(330, 93, f"製表日期：{_minguo(end)}", 9)
        page.put(40, 136, "◎ 資產總覽", 10)
        page.put(48, 151, "臺幣存款", 9)
        page.put(240, 151, _dollar(balances[-1]), 9, right=True)
        page.put(260, 151, "基金投資", 9)
        page.put(400, 151, "0", 9, right=True)
        page.put(40, 176, "◎ 臺幣活期性存款往來明細", 10)
        page.put(40, 190, f"帳號：{number}　幣別：新臺幣　存款種類：活期儲蓄存款", 9)
        return columns(page, 210)

    def columns(page: Page, y: float) -> float:
        page.rule(40, y - 12, 555)
        for x, right, name in (
            (44, False, "交易日"),
            (105, False, "摘要"),
            (265, True, "支出金額"),
            (345, True, "存入金額"),
            (430, True, "餘額"),
            (445, False, "備註"),
        ):
            page.put(x, y, name, 9, right=right)
        page.rule(40, y + 5, 555)
        return y + 20

    flow = Flow(785, lambda: Page(face="cjk", bold="cjk"), head, _foot)
    flow.page.put(105, flow.y, "承前期餘額", 9)
    flow.page.put(430, flow.y, _dollar(opening), 9, right=True)
    flow.y += 15
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        brief, remark = entry.lines[0].split(" ", 1)
        flow.need(15)
        flow.page.put(44, flow.y, _minguo(entry.day), 9)
        flow.page.put(105, flow.y, brief, 9)
        flow.page.put(265 if entry.amount < 0 else 345, flow.y, _dollar(entry.amount), 9, right=True)
        flow.page.put(430, flow.y, _dollar(balance), 9, right=True)
        flow.page.put(445, flow.y, remark, 8.5)
        rows.append(Row(entry.day, f"{brief} {remark}", entry.amount, balance, page=flow.number))
        flow.y += 15
    flow.need(50)
    flow.page.rule(40, flow.y - 10, 555)
    flow.page.put(105, flow.y + 4, "合計", 9)
    flow.page.put(265, flow.y + 4, _dollar(out), 9, right=True)
    flow.page.put(345, flow.y + 4, _dollar(balances[-1] - opening - out), 9, right=True)
    flow.page.put(430, flow.y + 4, _dollar(balances[-1]), 9, right=True)
    flow.page.put(40, flow.y + 28, "※ 提醒您：請勿將提款卡密碼告知他人，謹防詐騙，請撥 165 反詐騙專線。", 8.5)
    _foot(flow.page, flow.y)
    with_pymupdf(flow.pages, path, "shuffled")
    return Truth("account", "zh_TW", "TWD", number, start, end, opening, balances[-1], rows)
