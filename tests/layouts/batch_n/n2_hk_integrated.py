"""Hong Kong, integrated account: English and traditional Chinese side by side, "5 Jan" once a day, Deposit before
Withdrawal, balance on the last row of a day with DR when overdrawn, amount on the last line of a row, B/F and C/F
BALANCE rows, a portfolio summary before, a foreign currency account without movement and time deposits after.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, running, some_amount, some_entries, some_period, written
from ..pens import BLACK, GREY, Color, Flow, Page, width, with_pymupdf

PLUM = (0.38, 0.1, 0.36)
HAZE = (0.94, 0.92, 0.95)
CCY, DATE, TEXT, IN, OUT, BALANCE, MARK = 46.0, 74.0, 118.0, 372.0, 452.0, 530.0, 534.0
SIZE, LEAD = 8, 10.5
HAN = re.compile(r"([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef、。「」（）]+)")

POOLS: Pools = {
    "person": ("CHAN SIU MAN", "WONG KA YEE", "MR LEUNG H T", "HO PUI SHAN JOYCE", "NG WAI LUN"),
    "firm": ("PEARL RIDGE LOGISTICS LTD", "HARBOUR LIGHT TRADING", "TAI WO ENGINEERING CO"),
    "biller": ("LION ROCK POWER", "NEW TERRACE WATER", "JADE MOBILE", "CITYNET BROADBAND"),
    "shop": ("KAM LUNG SUPERMARKET", "DIM SUM SQUARE", "TSING MA PHARMACY", "NINE DRAGONS BOOKS"),
    "place": ("MONG KOK", "CENTRAL", "SHA TIN", "TSUEN WAN"),
    "used": lambda rng, day: f"{earlier(rng, day, 2):%d%b%y}".upper(),
}
KINDS = (
    Kind(16, -50, -6000, "{person}|FPS HC############ {used}"),
    Kind(12, -100, -3000, "ATM WITHDRAWAL 自動櫃員機提款|{place} ({used})", "", "100"),
    Kind(18, -30, -1600, "EPS 易辦事|{shop}|({used})"),
    Kind(10, -60, -1900, "AUTOPAY 自動轉賬|{biller}|REF ##########"),
    Kind(6, -400, -12000, "CREDIT CARD PAYMENT 信用卡繳款|####-XXXX-XXXX-####"),
    Kind(5, -80, -2500, "BILL PAYMENT 繳費|{biller} N############"),
    Kind(3, -500, -20000, "CHEQUE 支票 ######"),
    Kind(1, -60, -60.01, "BELOW BALANCE FEE 低額結存服務費", most=1),
    Kind(6, 14000, 42000, "AUTOPAY IN 自動轉賬存入|SALARY {firm}", most=1),
    Kind(12, 50, 9000, "{person}|FPS HC############ {used}"),
    Kind(3, 200, 15000, "CASH DEPOSIT 現金存款|{place} ({used})", "", "100"),
    Kind(3, 500, 20000, "CHEQUE DEPOSIT 支票存款", "", "0.10"),
    Kind(2, 0.01, 9, "CREDIT INTEREST 利息收入", most=1),
)


def mixed(
    page: Page,
    x: float,
    y: float,
    text: str,
    size: float = SIZE,
    *,
    right: bool = False,
    bold: bool = False,
    color: Color = BLACK,
) -> None:
    """Place a text whose Chinese parts need the face that has them."""
    latin = page.bold if bold else page.face
    parts = [(part, "cjk" if HAN.match(part) else latin) for part in HAN.split(text) if part]
    if right:
        x -= sum(width(part, face, size) for part, face in parts)
    for part, face in parts:
        lead = len(part) - len(part.lstrip())
        page.put(x + lead * width(" ", face, size), y, part.strip(), size, face=face, color=color)
        x += width(part, face, size)


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = some_amount(rng, 300, 180000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=2000)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    base = f"{rng.randint(101, 899)}-{rng.randint(100000, 999999)}"
    account = f"{base}-833"
    dollars = some_amount(rng, 20, 30000) if rng.random() < 0.7 else None
    fixed = some_amount(rng, 10000, 400000, "100") if rng.random() < 0.4 else None
    holder = rng.choice(["MR CHEUNG CHI HANG", "MS LAU WING SZE", "MR AU YEUNG KWOK WAH"])

    def head(page: Page, number: int) -> float:
        mixed(page, 46, 48, "LANTAU MERCANTILE BANK", 14, bold=True, color=PLUM)
        mixed(page, 46, 64, "大嶼商業銀行", 12, color=PLUM)
        mixed(page, 549, 46, "Statement of Integrated Account 綜合戶口結單", 9.5, right=True)
        mixed(page, 549, 60, f"Statement date 結單日期  {end.day} {end:%B} {end.year}", 8, right=True)
        mixed(page, 549, 72, f"Number 號碼  {base}-888", 8, right=True)
        y = 100.0
        if number == 1:
            accounts = [("HKD Savings 港元儲蓄", account, "HKD", closing)]
            if dollars is not None:
                accounts.append(("Foreign Currency Savings 外幣儲蓄", f"{base}-838", "USD", dollars))
            if fixed is not None:
                accounts.append(("Time Deposits 定期存款", f"{base}-862", "HKD", fixed))
            y = _first(page, rng, holder, period, accounts)
        return _titles(page, y, "HKD Savings 港元儲蓄", account, number > 1)

    def foot(page: Page, _: float) -> None:
        mixed(
            page,
            297,
            800,
            "Please notify the bank of any discrepancy within 90 days. 如有錯漏，請於九十天內通知本行。",
            6.5,
        )

    flow = Flow(778, Page, head, foot)
    _forward(flow, start, "B/F BALANCE 承前結餘", opening, "HKD")
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        turned = flow.need(LEAD * len(entry.lines))
        if turned or n == 0 or entry.day != entries[n - 1].day:
            flow.page.put(DATE, flow.y, _short(entry.day), SIZE)
        bottom = flow.y + LEAD * (len(entry.lines) - 1)
        for k, line in enumerate(entry.lines):
            mixed(flow.page, TEXT, flow.y + LEAD * k, line)
        flow.page.put(OUT if entry.amount < 0 else IN, bottom, written(abs(entry.amount)), SIZE, right=True)
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if shown:
            _balance(flow.page, bottom, balance)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance if shown else None, page=flow.number))
        flow.y = bottom + LEAD + 1
    flow.need(2 * LEAD)
    _forward(flow, end, "C/F BALANCE 轉下結餘", closing, "")
    foot(flow.page, flow.y)
    _after(flow, rng, base, period, dollars, fixed)
    for n, page in enumerate(flow.pages, 1):
        mixed(page, 549, 814, f"Page 頁 {n} of {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "rows", "columns"]))
    return Truth("savings", "zh_HK", "HKD", account, start, end, opening, closing, rows)


def _balance(page: Page, y: float, balance: Decimal) -> None:
    page.put(BALANCE, y, written(abs(balance)), SIZE, right=True)
    page.put(MARK, y, "DR" if balance < 0 else "", 6.5)


def _forward(flow: Flow, day: date, text: str, balance: Decimal, currency: str) -> None:
    flow.page.put(CCY, flow.y, currency, SIZE)
    flow.page.put(DATE, flow.y, _short(day), SIZE)
    mixed(flow.page, TEXT, flow.y, text, bold=True)
    _balance(flow.page, flow.y, balance)
    flow.y += LEAD + 2


def _titles(page: Page, y: float, title: str, account: str, continued: bool = False) -> float:
    mixed(page, 46, y, f"{title}  {account}" + ("  (continued 續)" if continued else ""), 9.5, bold=True, color=PLUM)
    page.box(42, y + 6, 511, 26, HAZE)
    for x, above, below, right in (
        (CCY, "CCY", "貨幣", False),
        (DATE, "Date", "日期", False),
        (TEXT, "Transaction Details", "進支詳情", False),
        (IN, "Deposit", "存入", True),
        (OUT, "Withdrawal", "提取", True),
        (BALANCE, "Balance", "結餘", True),
    ):
        page.put(x, y + 17, above, 7.5, bold=True, right=right)
        mixed(page, x, y + 28, below, 7.5, right=right)
    return y + 45


def _first(
    page: Page, rng: Random, holder: str, period: tuple[date, date], accounts: list[tuple[str, str, str, Decimal]]
) -> float:
    """The address and the summary of all accounts."""
    flat = f"FLAT {rng.choice('ABCDEFGH')}, {rng.randint(2, 48)}/F, BLOCK {rng.randint(1, 9)}"
    page.lines(60, 106, (holder, flat, "BAUHINIA GARDENS", "SHA TIN, N.T., HONG KONG"), 9, 12)
    mixed(page, 46, 172, "Portfolio Summary 戶口總覽", 10, bold=True, color=PLUM)
    first, last = (f"{day.day} {day:%b} {day.year}" for day in period)
    mixed(page, 549, 172, f"{first} to 至 {last}", 8, right=True)
    page.box(42, 178, 511, 16, HAZE)
    for x, title, right in (
        (46, "Account 戶口", False),
        (220, "Account number 戶口號碼", False),
        (352, "CCY 貨幣", False),
        (BALANCE, "Balance 結餘 (DR=Debit 結欠)", True),
    ):
        mixed(page, x, 189, title, 7.5, right=right)
    y = 206.0
    for title, number, currency, balance in accounts:
        mixed(page, 46, y, title)
        page.put(220, y, number, SIZE)
        page.put(352, y, currency, SIZE)
        _balance(page, y, balance)
        y += 13
    if rng.random() < 0.5:
        page.box(42, y, 511, 24, stroke=PLUM)
        mixed(
            page,
            50,
            y + 15,
            "Earn up to 4.2% p.a. on new funds of HKD10,000 or above 新資金定期存款優惠，年利率高達4.2%",
            8,
            color=PLUM,
        )
        y += 30
    return y + 18


def _after(
    flow: Flow, rng: Random, base: str, period: tuple[date, date], dollars: Decimal | None, fixed: Decimal | None
) -> None:
    """Accounts without movement, and notes."""
    start, end = period
    if flow.y + 190 > flow.bottom:
        flow.page = Page()
        flow.pages.append(flow.page)
        mixed(flow.page, 46, 48, "LANTAU MERCANTILE BANK", 14, bold=True, color=PLUM)
        flow.y = 80
    flow.y += 16
    if dollars is not None:
        flow.y = _titles(flow.page, flow.y, "Foreign Currency Savings 外幣儲蓄", f"{base}-838")
        _forward(flow, start, "B/F BALANCE 承前結餘", dollars, "USD")
        _forward(flow, end, "C/F BALANCE 轉下結餘", dollars, "")
        flow.y += 10
    if fixed is not None:
        page, y = flow.page, flow.y
        mixed(page, 46, y, f"Time Deposits 定期存款  {base}-862", 9.5, bold=True, color=PLUM)
        due = end + timedelta(rng.randint(10, 80))
        for n, texts in enumerate(
            (
                ("Deposit 存款", "Rate 利率", "Maturity 到期日", "Principal 本金"),
                ("0001 HKD", f"{rng.randint(150, 420) / 100:.2f}%", f"{due.day} {due:%b} {due.year}", written(fixed)),
            )
        ):
            for k, (x, text) in enumerate(zip((46, 200, 300, BALANCE), texts, strict=True)):
                mixed(page, x, y + 14 + 13 * n, text, 7.5, right=k == 3)
        flow.y += 46
    mixed(
        flow.page,
        46,
        flow.y,
        "Deposits of this account are protected by the Deposit Protection Scheme. 本戶口存款受存款保障計劃保障。",
        7,
        color=GREY,
    )
