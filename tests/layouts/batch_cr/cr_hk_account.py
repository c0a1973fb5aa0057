"""Hong Kong, savings account within a bilingual consolidated statement: date once a day, balance on a day's last row.

An overview of all holdings and a table of exchange rates frame the account; dates are '2 Jan' without year; deposits
come before withdrawals; 'B/F BALANCE' and 'C/F BALANCE' stand at each page's top and end.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_entries, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._tools import BANK, Place, cells, cents, clean, digits, stamp

PLACES: tuple[Place, ...] = ((45, "l"), (92, "l"), (360, "r"), (450, "r"), (548, "r"))
HEADS = ("Date", "Transaction Details", "Deposit", "Withdrawal", "Balance")
HEADS_ZH = ("日期", "交易詳情", "存入", "提取", "結餘")
POOLS: Pools = {
    "d": stamp("%d%b"),
    "who": ("CHAN SIU MING", "WONG KA YAN", "LEE TRADING CO LTD", "CHEUNG WAI HUNG", "PO LEUNG PROPERTY MGT"),
    "shop": ("PARKNSHOP", "MTR CORPORATION", "CAFE DE CORAL", "FORTRESS 0##", "HKTVMALL", "YATA SHATIN"),
    "bill": ("CLP POWER HK LTD", "WATER SUPPLIES DEPT", "INLAND REVENUE DEPT", "HKT LTD"),
}
KINDS = (
    Kind(6, -20, -1800, "EPS {shop}|{d} ########"),
    Kind(3, -100, -9000, "FPS TRANSFER TO {who}|FRN##########FPS"),
    Kind(3, 100, 8000, "FPS TRANSFER FROM {who}|HC1#########"),
    Kind(2, -300, -3000, "ATM WITHDRAWAL 提款|{d} 3F SHATIN PLAZA", step="100"),
    Kind(2, -60, -3400, "AUTOPAY OUT {bill}"),
    Kind(1, 17000, 46000, "SALARY 薪金|LEE TRADING CO LTD", most=2),
    Kind(1, 0.02, 9, "CREDIT INTEREST 利息", most=1),
    Kind(1, -200, -40000, "CHEQUE 支票 ######"),
    Kind(1, -0.5, -90, "OVERSEAS TXN FEE 1.95% USD ##.##"),
)


def sheet() -> Page:
    return Page(face="cjk", bold="cjk")


def heading(page: Page, number: int, account: str, end: date) -> float:
    page.put(45, 46, "Harbour East Bank 港東銀行", 15)
    page.put(548, 46, "CONSOLIDATED STATEMENT 綜合結單", 9, right=True)
    page.put(548, 60, f"Statement Date 結單日 {end:%d %b %Y}   Page 頁 {number}", 7.5, right=True)
    page.put(45, 60, f"Account No. 戶口號碼 {account}", 7.5)
    return 86


def overview(page: Page, y: float, rng: Random, closing: Decimal) -> float:
    page.box(45, y - 11, 503, 15, (0.85, 0.9, 0.88))
    page.put(50, y, "Portfolio Summary 戶口總覽 (HKD Equivalent 港元等值)", 8)
    other = [
        ("HKD Time Deposit 港元定期存款", cents(rng, 50000, 900000)),
        ("Credit Card 信用卡", -cents(rng, 100, 9000)),
    ]
    for name, figure in [("HKD Statement Savings 港元結單儲蓄", closing), *other]:
        y += 14
        page.put(50, y, name, 8)
        page.put(540, y, written(figure, minus="") + (" DR" if figure < 0 else ""), 8, right=True)
    return y + 28


def table_head(page: Page, y: float) -> float:
    cells(page, y, PLACES, HEADS, 7.5)
    cells(page, y + 9, PLACES, HEADS_ZH, 7.5)
    page.rule(45, y + 13, 548)
    return y + 26


def carried(flow: Flow, day: str, text: str, balance: Decimal) -> None:
    owed = written(balance, minus="") + (" DR" if balance < 0 else "")
    cells(flow.page, flow.y, PLACES, (day, text, "", "", owed), 8)
    flow.y += 13


def rates(flow: Flow, rng: Random) -> None:
    flow.need(80)
    page, y = flow.page, flow.y + 14
    page.put(45, y, "Reference Exchange Rates 參考匯率", 7.5)
    for n, (unit, rate) in enumerate((("USD", "7.8"), ("CNY", "1.09"), ("GBP", "9.7"), ("JPY", "0.053"))):
        page.put(45 + 120 * n, y + 12, f"{unit} 1.00 = HKD {rate}{digits(rng, 3)}", 7)
    page.put(45, y + 30, "Please notify the Bank of any error within 90 days. 如有錯漏，請於90日內通知本行。", 7)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    account = f"015-{digits(rng, 3)}-{digits(rng, 6)}-{digits(rng, 2)}"
    opening = cents(rng, 200, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=2000)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    flow = Flow(780, sheet, lambda page, n: heading(page, n, account, end))
    flow.y = overview(flow.page, flow.y, rng, closing)
    period = f"HKD Statement Savings 港元結單儲蓄   {start:%d %b %Y} - {end:%d %b %Y}"
    flow.page.put(45, flow.y, period, 9)
    flow.y = table_head(flow.page, flow.y + 18)
    carried(flow, f"{start.day} {start:%b}", "B/F BALANCE 承上結餘", opening)
    rows: list[Row] = []
    shown, before = date.min, opening
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        if flow.y + 30 > flow.bottom:
            carried(flow, "", "C/F BALANCE 轉下頁", before)
            flow.turn()
            flow.y = table_head(flow.page, flow.y)
            carried(flow, "", "B/F BALANCE 承上頁", before)
            shown = date.min
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        amount = written(entry.amount, minus="")
        both = ("", amount) if entry.amount < 0 else (amount, "")
        day = f"{entry.day.day} {entry.day:%b}" if entry.day != shown else ""
        told = written(balance, minus="") + (" DR" if balance < 0 else "") if last else ""
        cells(flow.page, flow.y, PLACES, (day, entry.lines[0], *both, told), 8)
        rows.append(Row(entry.day, clean(*entry.lines), entry.amount, balance if last else None, None, flow.number))
        for extra in entry.lines[1:]:
            flow.y += 10
            flow.page.put(92, flow.y, extra, 7.5)
        flow.y += 13
        shown, before = entry.day, balance
    carried(flow, f"{end.day} {end:%b}", "C/F BALANCE 結餘", closing)
    rates(flow, rng)
    with_pymupdf(flow.pages, path, rng.choice(("rows", "columns")))
    return Truth(BANK, "en_HK", "HKD", account, start, end, opening, closing, rows)
