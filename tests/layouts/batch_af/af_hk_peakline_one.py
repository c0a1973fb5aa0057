"""Hong Kong: a bilingual composite statement; deposits stand before withdrawals, the date once per day.

A portfolio table with rates and relationship balance comes first, an empty current account and the foreign currency
savings follow the Hong Kong dollar savings; B/F and C/F balances, "DR" when overdrawn, a day's last row has a balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_pymupdf

RED: Color = (0.75, 0, 0)
POOLS = {
    "used": lambda rng, day: earlier(rng, day).strftime("%d%b").upper(),
    "shop": ["PARKNSHOP 0###", "WELLCOME TAI KOO", "CAFE DE CORAL", "MTR CORPORATION", "FORTRESS QUARRY B"],
    "who": ["CHEUNG KA MAN", "WONG SIU FAI", "LEE P Y"],
}
KINDS = [
    Kind(6, -20, -1500, "EPS {shop}|({used})"),
    Kind(2, -50, -9000, "HIB FPS-{who}|FRN2#############", step="1"),
    Kind(1.5, -200, -4000, "ATM WITHDRAWAL|({used})", step="100"),
    Kind(1.2, -150, -3000, "AUTOPAY HK ELECTRIC CO LTD|A/C 1#########"),
    Kind(1, -900, -14000, "CREDIT CARD PAYMENT|4966-04XX-XXXX-####", most=2),
    Kind(0.6, -500, -20000, "CHQ 00####"),
    Kind(1.4, 14000, 42000, "AUTOPAY IN LOGISTICS PACIFIC LT|SALARY", most=2),
    Kind(1.5, 50, 5000, "CR TO {shop} FPS {who}|FRN2#############".replace("{shop} ", ""), step="1"),
    Kind(0.6, 100, 9000, "CASH DEP MACHINE ({used})", step="100"),
    Kind(0.6, 0.05, 9, "CREDIT INTEREST", most=1),
]
IN, OUT, RIGHT = 370.0, 460.0, 560.0


def said(day: date) -> str:
    return f"{day.day} {day:%b}"


def sided(amount: Decimal) -> str:
    return written(abs(amount)) + ("DR" if amount < 0 else "")


def both(page: Page, x: float, y: float, english: str, chinese: str, size: float = 8, right: bool = False) -> None:
    page.put(x, y, english, size, right=right, bold=True)
    page.put(x, y + size + 1.5, chinese, size, right=right, face="cjk")


def columns(page: Page, y: float) -> float:
    page.box(35, y - 11, 527, 25, (0.93, 0.93, 0.93))
    both(page, 38, y, "Date", "日期")
    both(page, 85, y, "Transaction Details", "進支詳情")
    for x, english, chinese in ((IN, "Deposit", "存入"), (OUT, "Withdrawal", "支出"), (RIGHT, "Balance", "結餘")):
        both(page, x, y, english, chinese, right=True)
    return y + 26


def section(page: Page, y: float, english: str, chinese: str, number: str) -> float:
    page.put(35, y, english, 9.5, bold=True)
    page.put(200, y, chinese, 9.5, face="cjk")
    page.put(562, y, number, 9, right=True)
    page.rule(35, y + 4, 562, 1, RED)
    return y + 20


def carried(page: Page, y: float, english: str, chinese: str, balance: str) -> None:
    page.put(85, y, english, 8)
    page.put(160, y, chinese, 8, face="cjk")
    page.put(RIGHT, y, balance, 8, right=True)


def portfolio(page: Page, lines: list[tuple[str, str, str, Decimal]], y: float) -> float:
    page.put(35, y, "Portfolio Summary", 11, bold=True, color=RED)
    page.put(140, y, "戶口摘要", 11, face="cjk", color=RED)
    both(page, 38, y + 18, "Deposit Account", "存款戶口")
    both(page, 330, y + 18, "Currency", "貨幣")
    both(page, RIGHT, y + 18, "Balance in HKD equivalent", "港幣等值結餘", right=True)
    y += 44
    for english, chinese, currency, amount in lines:
        page.put(38, y, english, 8)
        page.put(160, y, chinese, 8, face="cjk")
        page.put(330, y, currency, 8)
        page.put(RIGHT, y, sided(amount), 8, right=True)
        y += 12
    page.rule(430, y - 9, RIGHT, 0.4)
    page.put(38, y + 2, "Total Relationship Balance", 8, bold=True)
    page.put(160, y + 2, "全面理財總值", 8, face="cjk")
    page.put(RIGHT, y + 2, sided(sum((line[3] for line in lines), Decimal(0))), 8, right=True, bold=True)
    return y + 28


def body(flow: Flow, entries: list[Entry], balances: list[Decimal], state: dict[str, Decimal]) -> list[Row]:
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        shown = n + 1 == len(entries) or entries[n + 1].day != entry.day
        turned = flow.need(10 * len(entry.lines) + 3)
        if turned or n == 0 or entries[n - 1].day != entry.day:
            flow.page.put(38, flow.y, said(entry.day), 8)
        flow.page.put(IN if entry.amount > 0 else OUT, flow.y, written(entry.amount, minus=""), 8, right=True)
        if shown:
            flow.page.put(RIGHT, flow.y, sided(balance), 8, right=True)
        words = " ".join(" ".join(entry.lines).split())
        rows.append(Row(entry.day, words, entry.amount, balance if shown else None, None, flow.number))
        flow.y = flow.page.lines(85, flow.y, entry.lines, 8, 10) + 2
        state["balance"] = balance
    return rows


def totals(flow: Flow, entries: list[Entry]) -> None:
    flow.need(50)
    ins = [e.amount for e in entries if e.amount > 0]
    outs = [e.amount for e in entries if e.amount < 0]
    page, y = flow.page, flow.y + 8
    page.put(85, y, "Transaction Summary", 8, bold=True)
    page.put(190, y, "交易摘要", 8, face="cjk")
    for n, (english, chinese, part) in enumerate(
        [("Total Deposits", "總存入", ins), ("Total Withdrawals", "總支出", outs)]
    ):
        page.put(85, y + 12 + 11 * n, f"{english} ({len(part)})", 8)
        page.put(190, y + 12 + 11 * n, chinese, 8, face="cjk")
        page.put(IN if n == 0 else OUT, y + 12 + 11 * n, written(abs(sum(part, Decimal(0)))), 8, right=True)
    flow.y = y + 48


def notice(flow: Flow) -> None:
    flow.need(90)
    page, y = flow.page, flow.y
    page.put(35, y, "Important Notice", 9, bold=True, color=RED)
    page.put(120, y, "重要通告", 9, face="cjk", color=RED)
    page.lines(
        35,
        y + 14,
        [
            "Please examine this statement and tell us of any errors within 90 days. The Deposit Protection Board",
            "protects deposits up to HK$500,000 per depositor. Best Lending Rate 5.875% p.a. with effect from 03 May.",
        ],
        7.5,
        10,
    )
    page.lines(
        35,
        y + 38,
        ["請核對本結單,如有錯漏,請於90日內通知本行。存款保障委員會為每名存款人", "提供最高港幣500,000元的保障。"],
        7.5,
        10,
        face="cjk",
    )


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2021, 2024), rng.randint(1, 12), rng.randint(5, 27))
    start = max((end.replace(day=1) - timedelta(1)).replace(day=end.day) + timedelta(1), end - timedelta(30))
    if rng.random() < 0.3:
        start, end = some_period(rng)
    opening = some_amount(rng, 2000, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=-2000)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    number = fill(rng, "###-######-833", start, {})
    euros = some_amount(rng, 100, 3000)
    state, over = {"balance": opening}, list[bool]()

    def head(page: Page, count: int) -> float:
        page.put(35, 50, "PEAKLINE", 18, bold=True, color=RED)
        page.put(135, 50, "峰線銀行", 14, face="cjk", color=RED)
        page.put(562, 44, "Peakline One", 11, right=True, bold=True)
        both(page, 390, 66, "Number", "號碼", 7.5)
        page.put(562, 66, number, 8.5, right=True)
        both(page, 390, 88, "Statement Date", "結單日期", 7.5)
        page.put(562, 88, f"{end.day} {end:%B %Y}", 8.5, right=True)
        if over:
            return 135
        if count > 1:
            y = section(page, 130, "HKD Savings (continued)", "港元儲蓄 (續)", "HKD")
            y = columns(page, y)
            carried(page, y, "B/F BALANCE", "承前結餘", sided(state["balance"]))
            return y + 12
        page.lines(60, 95, ["MISS YIP HOI TING", "FLAT 12C BLOCK 4", "TAIKOO SHING", "HONG KONG"], 9)
        both(page, 390, 110, "Period", "結單期", 7.5)
        page.put(562, 110, f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}", 8.5, right=True)
        y = portfolio(
            page,
            [
                ("HKD Savings", "港元儲蓄", "HKD", closing),
                ("HKD Current", "港元往來", "HKD", Decimal("0.00")),
                ("Foreign Currency Savings", "外幣儲蓄", "EUR", (euros * Decimal("8.4721")).quantize(Decimal("0.01"))),
            ],
            165,
        )
        y = section(page, y, "HKD Savings", "港元儲蓄", "HKD")
        y = columns(page, y)
        page.put(38, y, said(start), 8)
        carried(page, y, "B/F BALANCE", "承前結餘", sided(opening))
        return y + 12

    flow = Flow(765, Page, head)
    rows = body(flow, entries, balances, state)
    flow.need(14)
    flow.page.put(38, flow.y, said(end), 8)
    carried(flow.page, flow.y, "C/F BALANCE", "轉下期結餘", sided(closing))
    flow.y += 14
    over.append(True)
    totals(flow, entries)
    others(flow, start, end, euros)
    notice(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(35, 812, "The Peakline Banking Corporation Limited, Queen's Road Central, Hong Kong", 7)
        page.put(562, 812, f"Page {n} of {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("savings", "en_HK", "HKD", number, start, end, opening, closing, rows)


def others(flow: Flow, start: date, end: date, euros: Decimal) -> None:
    """The empty current account and the euros that lie still."""
    flow.need(150)
    flow.y = section(flow.page, flow.y, "HKD Current", "港元往來", "HKD")
    flow.page.put(85, flow.y, "No transactions in this period", 8)
    flow.page.put(230, flow.y, "本期沒有交易", 8, face="cjk")
    flow.y = section(flow.page, flow.y + 22, "Foreign Currency Savings", "外幣儲蓄", "EUR")
    for name, chinese in (("B/F BALANCE", "承前結餘"), ("C/F BALANCE", "轉下期結餘")):
        flow.page.put(38, flow.y, said(start if name[0] == "B" else end), 8)
        carried(flow.page, flow.y, name, chinese, written(euros))
        flow.y += 12
    flow.page.put(85, flow.y, f"Exchange rate {end:%d%b%Y}: EUR 1 = HKD 8.4721".upper(), 7.5)
    flow.y += 24
