"""Taiwan, 活期儲蓄存款對帳單: years of the Republic (`113/01/05`), whole dollars, 摘要 before, 備註 after.

Columns 交易日期, 摘要, 支出金額, 存入金額, 餘額, 備註; the remark (account, name, bill number) may take two
lines and belongs to the description. 前期餘額 first, 過次頁 and 承前頁 at page turns, the number and the sum of
withdrawals and of deposits at the end. PyMuPDF with the font for China, Japan and Korea.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(5, -100, -20000, "跨行轉帳|{bank}-00##########", step="1"),
    Kind(4, 100, 15000, "跨行轉入|{bank}-000#########{name}", step="1"),
    Kind(6, -30, -2400, "簽帳消費|{shop}", step="1"),
    Kind(4, -1000, -20000, "ＡＴＭ提款|{place}", step="1000"),
    Kind(2, -300, -4000, "代繳{bill}|電號##-##-####-##-#", step="1"),
    Kind(1.5, -1500, -32000, "卡費扣繳|富海信用卡{month}帳單", step="1"),
    Kind(1.3, 32000, 68000, "薪資轉入|{firm}", step="1", most=2),
    Kind(1, -15, -15, "跨行手續費|", step="1"),
    Kind(1, -3000, -10000, "定期定額|基金扣款{month} 憑證0######", step="1000"),
    Kind(1, 1000, 30000, "現金存入|{place}", step="100"),
    Kind(0.7, 3, 160, "利息存入|", step="1", most=1),
    Kind(0.6, 300, 6000, "退款|{shop} 原交易{day}", step="1"),
]
POOLS = {
    "bank": ["013", "822", "700", "808", "012"],
    "name": ["", "王＊明", "林＊君"],
    "shop": ["全聚福利中心", "統壹超商 鑫忠門市", "悠遊加值 500元", "蝦購拍賣", "好事多倉儲 內湖"],
    "place": ["信義分行", "全家板橋文化店", "臺北車站 機號0312"],
    "bill": ["電費", "水費", "電信費", "健保費"],
    "firm": ["晶宏科技股份有限公司 一月份薪資及年終獎金", "大安國民小學", "財團法人育成社會福利基金會薪資"],
    "month": lambda _, day: f"{day.year - 1911}/{day.month:02}",
    "day": lambda _, day: f"{day.year - 1911}{day.month:02}{day.day:02}",
}  # fmt: skip
DATE, TEXT, OUT, INTO, BALANCE, NOTE = 40, 100, 252, 332, 420, 430
TEAL = (0.0, 0.4, 0.35)


def _page() -> Page:
    return Page(face="cjk", bold="cjk")


def _roc(day: date) -> str:
    return f"{day.year - 1911}/{day.month:02}/{day.day:02}"


def _tw(amount: Decimal) -> str:
    return written(abs(amount), ",", ".", 0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.7)
    opening = some_amount(rng, 2000, 250000, "1") + 40000
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=35000)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "046-00#-######-#", start, {})
    truth = Truth("savings", "zh_TW", "TWD", account, start, end, opening, closing)

    def carry(page: Page, y: float) -> None:
        page.put(TEXT, y, "過次頁", 8.5)
        page.put(BALANCE, y, _tw(carried[0]), 8.5, right=True)

    carried = [opening]
    flow = Flow(760, _page, lambda page, number: _head(page, number, truth, carried[0]), carry)
    for entry, balance in zip(entries, balances, strict=True):
        title, note = entry.lines
        notes = wrap(note, fits("cjk", 8, 124), cut=True)
        flow.need(11 * len(notes) + 7)
        page, y = flow.page, flow.y
        page.put(DATE, y, _roc(entry.day), 8.5)
        page.put(TEXT, y, title, 8.5)
        page.put(OUT if entry.amount < 0 else INTO, y, _tw(entry.amount), 8.5, right=True)
        page.put(BALANCE, y, _tw(balance), 8.5, right=True)
        text = " ".join([title, *notes]).strip()
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y = page.lines(NOTE, y, notes, 8, 10) + 7
        page.rule(DATE, flow.y - 12.5, 556, 0.2, (0.75, 0.75, 0.75))
        carried[0] = balance
    flow.need(90)
    page, y = flow.page, flow.y + 6
    if not entries:
        page.put(TEXT, y, "本期無交易", 8.5)
        y += 16
    for x, less in ((OUT, True), (INTO, False)):
        amounts = [e.amount for e in entries if (e.amount < 0) == less]
        page.put(x, y, _tw(sum(amounts, Decimal(0))), 8.5, right=True)
        page.put(x, y + 13, f"{len(amounts)} 筆", 8, right=True)
    page.put(TEXT, y, "本期合計", 8.5)
    page.put(BALANCE, y, _tw(closing), 8.5, right=True)
    text = (
        "※ 本對帳單如有疑問，請於收到後十四日內洽本行客服 02-2182-1313。存款保險最高保額新臺幣300萬元。"
        "自114/01/01起，跨行提款手續費每筆5元。請勿將網路銀行密碼告知他人。"
    )
    page.lines(DATE, y + 40, wrap(text, fits("cjk", 7.5, 510), cut=True), 7.5, 11, color=GREY)
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(298, 815, f"第 {number} 頁，共 {len(flow.pages)} 頁", 7.5, center=True)
    with_pymupdf(flow.pages, path)
    return truth


def _head(page: Page, number: int, truth: Truth, carried: Decimal) -> float:
    page.put(DATE, 50, "富海商業銀行", 16, color=TEAL)
    page.put(556, 50, "存款對帳單", 13, right=True)
    y = 82.0
    if number == 1:
        page.lines(DATE, 80, ["10661", "臺北市大安區和平東路二段86號5樓", "陳怡安 先生／女士 台啟"], 9, 13)
        names = ["存款種類：活期儲蓄存款", f"帳號：{truth.account_number}", "幣別：新臺幣"]
        names += [f"對帳期間：{_roc(truth.period_start)} ～ {_roc(truth.period_end)}"]
        names += [f"製表日期：{_roc(truth.period_end + timedelta(5))}"]
        page.lines(360, 80, names, 8.5, 13)
        y = 168
    page.box(DATE - 4, y - 12, 524, 18, (0.86, 0.94, 0.92))
    for x, name, right in ((DATE, "交易日期", 0), (TEXT, "摘要", 0), (OUT, "支出金額", 1), (INTO, "存入金額", 1)):
        page.put(x, y, name, 8.5, right=bool(right))
    page.put(BALANCE, y, "餘額", 8.5, right=True)
    page.put(NOTE, y, "備註", 8.5)
    page.put(TEXT, y + 20, "前期餘額" if number == 1 else "承前頁", 8.5)
    page.put(BALANCE, y + 20, _tw(carried), 8.5, right=True)
    return y + 37
