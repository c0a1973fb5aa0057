"""Taiwan: consolidated monthly statement with a page of assets, exchange rates and points before the movements.

Only one of the accounts has movements; withdrawals and deposits in two columns, brought-forward lines, years of the
republic.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._kit import asian, how_many, number_pages, said

KINDS = [
    Kind(8, -60, -6000, "簽帳卡|{shop}", step="1"),
    Kind(6, -300, -30000, "跨行轉出|{bank} 00##########89", step="1"),
    Kind(4, 300, 24000, "跨行轉入|{bank} {who}", step="1"),
    Kind(1, 36000, 88000, "薪資轉帳|{firm}", step="1", most=1),
    Kind(4, -1000, -20000, "現金提款|ATM {place}", step="1000"),
    Kind(2, -200, -4000, "自動扣繳|{bill}", step="1"),
    Kind(2, -3000, -28000, "信用卡款|本行信用卡自動扣繳", step="1", most=1),
    Kind(1, 2, 140, "利息|活儲利息", step="1", most=1),
    Kind(2, -10, -30, "手續費|跨行轉帳手續費", step="5"),
    Kind(2, 500, 9000, "行動轉入|{who} 轉帳備註：{why}聚餐分攤款項感謝幫忙先墊", step="1"),
]
POOLS = {
    "shop": ["全聯福利中心", "統一超商－大安門市", "台灣大車隊", "誠品生活", "家樂福－內湖店"],
    "bank": ["(822)中信銀行", "(013)國泰世華", "(700)中華郵政", "(812)台新銀行"],
    "who": ["陳○宏", "林雅婷", "黃○軒", "吳佩珊"],
    "firm": ["瑞光電子股份有限公司", "薪資 大同數位"],
    "place": ["信義分行", "捷運忠孝復興站", "全家新店"],
    "bill": ["台灣電力公司", "中華電信費", "台北自來水費", "健保費"],
    "why": ["七月", "週末", "部門"],
}
BRAND = (0.0, 0.45, 0.4)


def roc(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def overview(page: Page, rng: Random, closing: Decimal, day: date, number: str) -> None:
    """The page of assets, with tables that are no movements."""
    page.put(40, 205, "資產負債總覽", 12, color=BRAND)
    foreign = some_amount(rng, 3000, 80000, "1")
    fixed = some_amount(rng, 100000, 600000, "10000")
    table = [
        ("項目", "幣別", "金額", "占比"),
        ("新臺幣活期性存款", "TWD", written(closing, places=0), ""),
        ("新臺幣定期性存款", "TWD", written(fixed, places=0), ""),
        ("外幣存款（折合新臺幣）", "TWD", written(foreign, places=0), ""),
        ("資產總計", "TWD", written(closing + fixed + foreign, places=0), "100.00%"),
        ("信用卡本期應繳總額", "TWD", written(some_amount(rng, 2000, 30000, "1"), places=0), ""),
    ]
    y = 226.0
    for n, (a, b, c, d) in enumerate(table):
        page.box(36, y - 11, 523, 16, (0.88, 0.95, 0.93) if n in {0, 4} else None, stroke=(0.7, 0.7, 0.7))
        page.put(42, y, a, 8.5)
        page.put(270, y, b, 8.5)
        page.put(440, y, c, 8.5, right=True)
        page.put(550, y, d, 8.5, right=True)
        y += 16
    page.put(40, y + 22, "存款帳戶一覽", 12, color=BRAND)
    y += 44
    for cells in (
        ("帳號", "存款種類", "幣別", "帳戶餘額", "年利率%"),
        (number, "薪資活儲", "TWD", written(closing, places=0), "0.705"),
        ("0099-441-200317", "定存存單", "TWD", written(fixed, places=0), "1.590"),
        ("0099-870-118842", "外幣活存", "USD", "1,204.37", "1.150"),
    ):
        page.put(42, y, cells[0], 8.5)
        page.put(180, y, cells[1], 8.5)
        page.put(290, y, cells[2], 8.5)
        page.put(440, y, cells[3], 8.5, right=True)
        page.put(550, y, cells[4], 8.5, right=True)
        page.rule(36, y + 4, 559, 0.3, GREY)
        y += 16
    page.put(40, y + 20, f"參考匯率（{roc(day)}）", 10, color=BRAND)
    for n, (name, buy, sell) in enumerate(
        (("USD", "30.795", "30.895"), ("JPY", "0.2130", "0.2170"), ("EUR", "33.62", "34.02"))
    ):
        page.put(42, y + 38 + 14 * n, f"{name}   買入 {buy}   賣出 {sell}", 8.5)
    page.put(320, y + 20, "紅利點數", 10, color=BRAND)
    page.put(320, y + 38, f"上期點數 1,280　本期新增 96　到期日 {day.year - 1911 + 1}/12/31", 8.5)
    page.box(36, 700, 523, 46, (0.97, 0.95, 0.85))
    page.put(46, 718, "★ 換匯優惠實施中！即日起至年底，線上換匯美元減 3 分，最高回饋 NT$500。", 9)
    page.put(46, 734, "提醒您：本行人員不會以電話要求您操作 ATM，如有疑問請撥 165 反詐騙專線。", 8.5)


def totals(page: Page, y: float, amounts: list[Decimal], closing: Decimal) -> None:
    out = sum((-amount for amount in amounts if amount < 0), Decimal(0))
    page.box(36, y - 11, 523, 17, (0.88, 0.95, 0.93))
    page.put(42, y, "本期合計", 8.5)
    page.put(270, y, written(out, places=0), 8.5, right=True)
    page.put(348, y, written(sum(amounts) + out, places=0), 8.5, right=True)
    page.put(430, y, written(closing, places=0), 8.5, right=True)
    page.put(40, y + 26, "外幣活期性存款交易明細", 11, color=BRAND)
    page.put(42, y + 42, "帳號：0099-870-118842　本期無交易紀錄", 8.5)


def draw(rng: Random, path: Path) -> Truth:
    face = asian()
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 40000, 260000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=32000)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = f"0099-968-{rng.randint(100000, 999999)}"

    def new() -> Page:
        return Page(A4, face, face)

    def head(page: Page, page_number: int) -> float:
        page.put(40, 44, "嶼山商業銀行", 15, color=BRAND)
        page.put(555, 44, f"{period[1].year - 1911}年{period[1]:%m}月 綜合對帳單", 11, right=True)
        page.rule(36, 52, 559, 1.2, BRAND)
        if page_number == 1:
            page.lines(40, 90, ["106-99", "臺北市大安區敦化南路二段 999 號 7 樓", "蔡○安 君 收"], 9.5, 15)
            page.lines(
                380,
                90,
                [
                    f"製表日期：{roc(period[1])}",
                    f"資料期間：{roc(period[0])}～{roc(period[1])}",
                    "客戶編號：A1299****8",
                ],
                8.5,
                14,
            )
            overview(page, rng, closing, period[1], number)
            return 842
        page.put(40, 74, "新臺幣活期性存款交易明細", 11, color=BRAND)
        page.put(40, 92, f"帳號：{number}　薪資活儲　幣別：新臺幣", 8.5)
        page.box(36, 99, 523, 18, BRAND)
        for x, title, right in (
            (42, "交易日期", 0),
            (108, "摘要", 0),
            (270, "支出金額", 1),
            (348, "存入金額", 1),
            (430, "帳戶餘額", 1),
            (442, "備註", 0),
        ):
            page.put(x, 111, title, 8.5, right=bool(right), color=(1, 1, 1))
        if page_number > 2:
            page.put(108, 131, "承前頁餘額", 8.5)
            page.put(430, 131, written(carried[-1], places=0), 8.5, right=True)
            return 146
        return 131

    carried = [opening]
    flow = Flow(770, new, head)
    flow.turn()
    flow.page.put(108, flow.y, "上期餘額", 8.5)
    flow.page.put(430, flow.y, written(opening, places=0), 8.5, right=True)
    flow.y += 15
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = wrap(entry.lines[1], fits(face, 8, 114), cut=True)
        flow.need(12 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(42, y, roc(entry.day), 8.5)
        page.put(108, y, entry.lines[0], 8.5)
        page.put(270 if entry.amount < 0 else 348, y, written(abs(entry.amount), places=0), 8.5, right=True)
        page.put(430, y, written(balance, places=0), 8.5, right=True)
        page.lines(442, y, lines, 8, 11)
        flow.y += 11 * len(lines) + 4
        page.rule(36, flow.y - 11, 559, 0.2, (0.8, 0.8, 0.8))
        carried.append(balance)
        rows.append(Row(entry.day, said([entry.lines[0], *lines]), entry.amount, balance, page=flow.number))
    flow.need(60)
    totals(flow.page, flow.y + 4, [entry.amount for entry in entries], closing)
    number_pages(flow.pages, 297, 815, "第 {n} 頁／共 {m} 頁", 8, center=True)
    for page in flow.pages:
        page.put(
            40, 800, "嶼山銀行客服專線 (02)2182-9999　本對帳單如有疑問請於 14 日內洽詢，逾期視為無誤。", 7, color=GREY
        )
    with_reportlab(flow.pages, path)
    return Truth("bank", "zh-TW", "TWD", number, *period, opening, closing, rows)
