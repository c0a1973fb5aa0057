"""Hong Kong, integrated account: a portfolio summary, then a savings and a current account in one statement, bilingual
headings of two lines, the day printed once for all its rows without a year, the balance only on a day's last row,
details of up to three lines with the money on the last, forward lines only where an account begins and ends,
overdrawn balances with DR."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, width, with_pymupdf
from ._rows import last_of_day, money_in, money_out, number_pages, word_by_word

RED: Color = (0.75, 0, 0.1)


def used(_: Random, day: date) -> str:
    return f"{day:%d%b}".upper()


POOLS: Pools = {
    "who": ["CHAN TAI MAN", "WONG SIU LING", "HARBOUR TRADING LTD", "LEE KA YAN"],
    "co": ["KOWLOON POWER LTD", "ISLAND GAS CO", "WATER SUPPLIES DEPT", "NETLINK BROADBAND"],
    "d": used,
}
SAVINGS = [
    Kind(5, -50, -3800, "FPS TRANSFER TO {who}|HD1#####{d}|N#########(#)"),
    Kind(4, -60, -900, "EPS {d}|CITY SUPERSTORE TST|######"),
    Kind(3, -500, -4000, "ATM WITHDRAWAL|MONGKOK BR ({d})", step="100"),
    Kind(2, 20000, 42000, "SALARY|HARBOUR TRADING LTD"),
    Kind(2, 100, 6000, "CREDIT AS ADVISED|{who}|HC1#####{d}"),
    Kind(1, 0.5, 40, "CREDIT INTEREST", most=1),
]
CURRENT = [
    Kind(5, -80, -2400, "AUTOPAY-PAYMENT|{co}"),
    Kind(3, -500, -12000, "CHEQUE ######", step="0.1"),
    Kind(3, 1500, 15000, "TRANSFER FROM SAVINGS|HD3#####{d}"),
    Kind(2, -100, -2000, "CREDIT CARD PAYMENT|N#########|REF ####-####"),
    Kind(2, -10, -120, "DEBIT INTEREST", most=1),
]
HEADS = [
    (42, "Date", "日期", False),
    (92, "Transaction Details", "進支詳情", False),
    (356, "Deposit", "存入", True),
    (446, "Withdrawal", "提取", True),
    (552, "Balance (DR=Debit)", "結餘 (DR=結欠)", True),
]


def dollars(amount: Decimal) -> str:
    return written(amount, minus="") + (" DR" if amount < 0 else "")


def both(page: Page, x: float, y: float, latin: str, han: str, size: float = 8, bold: bool = True) -> None:
    page.put(x, y, latin, size, bold=bold)
    page.put(x + 5 + width(latin, page.bold if bold else page.face, size), y, han, size, face="cjk")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    number = f"{rng.randint(100, 999)}-{rng.randint(100000, 999999)}"
    opened = {"savings": some_amount(rng, 8000, 90000), "current": some_amount(rng, 300, 20000)}
    entries = {
        "savings": some_entries(
            rng, SAVINGS, POOLS, (start, end), count=rng.randint(10, 55), balance=opened["savings"], floor=2000
        ),
        "current": some_entries(
            rng, CURRENT, POOLS, (start, end), count=rng.randint(3, 18), balance=opened["current"], floor=-1500
        ),
    }
    closed = {name: opened[name] + sum(entry.amount for entry in entries[name]) for name in opened}

    def head(page: Page, count: int) -> float:
        page.put(42, 46, "Pearl Harbour Bank", 14, bold=True, color=RED)
        page.put(184, 46, "明珠港銀行", 12, face="cjk", color=RED)
        both(page, 380, 42, "Statement of Integrated Account", "綜合賬戶結單", 7)
        both(page, 380, 56, "Number", "號碼", 7, False)
        page.put(552, 56, number + "-888", 8, right=True)
        both(page, 380, 68, "Statement Date", "結單日期", 7, False)
        page.put(552, 68, f"{end.day} {end:%B %Y}", 8, right=True)
        return 96 if count > 1 else first(page, number, closed)

    flow = Flow(752, Page, head)
    rows: list[Row] = []
    flow.y += 10
    account(flow, "HKD Savings", "港元儲蓄", entries["savings"], opened["savings"], start, rows)
    account(flow, "HKD Current", "港元往來", entries["current"], opened["current"], start, rows)
    last(flow)
    for page in flow.pages:
        page.put(42, 800, "Please tell us within 90 days if anything on this statement is not right.", 6.5)
    number_pages(flow.pages, 552, 812, "Page {0} of {1}", 7)
    pages = word_by_word(flow.pages) if rng.random() < 0.4 else flow.pages
    with_pymupdf(pages, path, rng.choice(["rows", "columns"]))
    return Truth("checking", "en-HK", "HKD", number + "-888", start, end, None, None, rows)


def first(page: Page, number: str, closed: dict[str, Decimal]) -> float:
    page.lines(42, 96, ["MR LAM CHI KEUNG", "FLAT B 12/F WING FAT MANSION", "88 NATHAN ROAD", "KOWLOON"], 8)
    both(page, 42, 160, "Portfolio Summary", "戶口摘要", 10)
    page.rule(42, 165, 552, 1, RED)
    both(page, 42, 178, "Deposits", "存款", 8)
    page.put(446, 178, "CCY", 7, right=True)
    page.put(552, 178, "Balance in HKD", 7, right=True)
    y = 192.0
    for name, title, han in (("savings", "HKD Savings", "港元儲蓄"), ("current", "HKD Current", "港元往來")):
        both(page, 52, y, title, han, 8, False)
        page.put(250, y, f"{number}-{'833' if name == 'savings' else '001'}", 8)
        page.put(446, y, "HKD", 8, right=True)
        page.put(552, y, dollars(closed[name]), 8, right=True)
        y += 13
    both(page, 42, y, "Total", "總額", 8)
    page.put(552, y, dollars(sum(closed.values(), Decimal(0))), 8, right=True, bold=True)
    y += 18
    both(page, 42, y, "Credit Facilities", "信貸", 8)
    page.put(52, y + 13, "Overdraft limit", 8)
    page.put(552, y + 13, "20,000.00", 8, right=True)
    return y + 36


def columns(page: Page, y: float, latin: str, han: str) -> float:
    both(page, 42, y, latin, han, 10)
    page.box(40, y + 6, 514, 24, (0.93, 0.93, 0.93))
    for x, upper, lower, right in HEADS:
        page.put(x, y + 15, upper, 7, right=right, bold=True)
        page.put(x, y + 25, lower, 7, right=right, face="cjk")
    return y + 42


def account(
    flow: Flow, latin: str, han: str, entries: list[Entry], opening: Decimal, start: date, rows: list[Row]
) -> None:
    flow.need(110)
    flow.y = columns(flow.page, flow.y, latin, han)
    flow.page.put(42, flow.y, f"{start.day} {start:%b}", 8)
    both(flow.page, 92, flow.y, "B/F BALANCE", "承前結餘", 7.5, False)
    flow.page.put(552, flow.y, dollars(opening), 8, right=True)
    flow.y += 13
    balances = running(opening, [entry.amount for entry in entries])
    shown = None
    for entry, balance, ends in zip(entries, balances, last_of_day(entries), strict=True):
        if flow.y + 11 * len(entry.lines) > flow.bottom - 14:
            flow.page.put(552, flow.y, "Continued next page", 7, right=True, color=GREY)
            flow.turn()
            flow.y = columns(flow.page, flow.y, latin, han)
            shown = None
        page = flow.page
        if entry.day != shown:
            page.put(42, flow.y, f"{entry.day.day} {entry.day:%b}", 8)
            shown = entry.day
        end = page.lines(92, flow.y, entry.lines, 8, 10.5)
        y = end - 10.5
        page.put(356 if entry.amount > 0 else 446, y, written(abs(entry.amount)), 8, right=True)
        page.put(552, y, dollars(balance) if ends else "", 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance if ends else None, page=flow.number))
        flow.y = end + 1.5
    amounts = [entry.amount for entry in entries]
    flow.page.rule(42, flow.y - 8, 552, 0.5, GREY)
    both(flow.page, 92, flow.y + 3, "C/F BALANCE", "轉下結餘", 7.5, False)
    flow.page.put(552, flow.y + 3, dollars(balances[-1]), 8, right=True, bold=True)
    totals = [
        (42, "Total No. of Deposits:", str(sum(amount > 0 for amount in amounts))),
        (170, "Total Deposit Amount:", written(money_in(amounts))),
        (330, "Total No. of Withdrawals:", str(sum(amount < 0 for amount in amounts))),
        (450, "Total:", written(money_out(amounts))),
    ]
    for x, text, value in totals:
        flow.page.put(x, flow.y + 18, f"{text} {value}", 6.5)
    flow.y += 44


def last(flow: Flow) -> None:
    flow.need(70)
    both(flow.page, 42, flow.y, "Exchange Rates", "兌換率", 8)
    flow.page.put(42, flow.y + 13, "USD 7.8135    GBP 9.9120    EUR 8.5310    JPY 0.0538    CNY 1.0940", 7.5)
    both(flow.page, 42, flow.y + 32, "Important Notice", "重要啟示", 8)
    flow.page.put(42, flow.y + 45, "From 1 March 2025 paper statements cost HKD20.00 for each half year.", 7.5)
    flow.y += 60
