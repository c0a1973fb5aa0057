"""Hong Kong: savings in Hong Kong dollars and in several foreign currencies on one bilingual statement; the date only
on the first row of a day, the balance only on its last, a currency column that is filled once."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._kit import Spots, cells, rows_wanted, total

SPOTS: Spots = {
    "ccy": (40, "l"),
    "day": (72, "l"),
    "text": (120, "l"),
    "in": (378, "r"),
    "out": (464, "r"),
    "balance": (556, "r"),
}
ENGLISH = ("CCY", "Date", "Transaction Details", "Deposit", "Withdrawal", "Balance")
CHINESE = ("貨幣", "日期", "進支詳情", "存入", "提取", "結餘")
POOLS: Pools = {
    "when": lambda _, day: f"{day:%d/%m}",
    "who": ("CHAN TAI MAN", "LEUNG KA YEE", "WONG S K", "HO CHI WAI"),
    "shop": ("WELLCOME", "PARKNSHOP", "MTR CORPORATION", "CLP POWER", "TOWNGAS", "HKBN"),
}
LOCAL = [
    Kind(5, -30, -2400, "{shop}|EPS######  ({when})"),
    Kind(3, -100, -6000, "ATM WITHDRAWAL|{atm} BRANCH", step="100"),
    Kind(4, -50, -9000, "FPS {who}|FRN########"),
    Kind(3, 60, 8000, "CR TO ACCOUNT FPS|{who}|HC###?########"),
    Kind(1, 12000, 46000, "AUTOPAY-SALARY|HARBOUR LOGISTICS LTD", most=1),
    Kind(2, -300, -4500, "AUTOPAY|{shop} ####-#####"),
    Kind(1, -900, -30000, "CHEQUE ######"),
]
FOREIGN = [
    Kind(3, 80, 4000, "EXCHANGE BUY|REF FX########"),
    Kind(2, -60, -2500, "EXCHANGE SELL|REF FX########"),
    Kind(2, 20, 1800, "INWARD REMITTANCE|{who}"),
    Kind(1, 0.02, 9, "CREDIT INTEREST", most=1),
]
ATMS = {"atm": ("MONG KOK", "SHA TIN", "KWUN TONG", "CENTRAL")}


def money(amount: Decimal) -> str:
    return written(amount, minus="") + ("DR" if amount < 0 else "")


def front(page: Page, number: int, end: date, account: str) -> float:
    page.put(40, 48, "Victoria Peak Bank", 16, bold=True)
    page.put(556, 44, "Integrated Account Statement", 11, bold=True, right=True)
    page.put(556, 58, "綜合理財戶口結單", 10, right=True, face="cjk")
    page.put(40, 70, f"Account No. {account}", 8)
    page.put(556, 72, f"Statement Date {end:%d %b %Y}   Page {number}", 8, right=True)
    return 98.0


def heads(flow: Flow, title: str, chinese: str, with_currency: bool) -> None:
    flow.page.box(36, flow.y - 11, 523, 15, fill=(0.9, 0.88, 0.8))
    flow.page.put(40, flow.y, title, 9, bold=True)
    flow.page.put(556, flow.y, chinese, 9, face="cjk", right=True)
    flow.y += 17
    shown = list(SPOTS)[0 if with_currency else 1 :]
    cells(flow.page, flow.y, SPOTS, {k: h for k, h in zip(SPOTS, ENGLISH, strict=True) if k in shown}, 7.5, True)
    for name, head in zip(SPOTS, CHINESE, strict=True):
        if name in shown:
            flow.page.put(SPOTS[name][0], flow.y + 10, head, 7.5, face="cjk", right=SPOTS[name][1] == "r")
    flow.page.rule(36, flow.y + 14, 559)
    flow.y += 27


def put_account(
    flow: Flow, title: tuple[str, str], code: str, opening: Decimal, entries: list[Entry], start: date
) -> list[Row]:
    foreign, balance, rows = code != "HKD", opening, list[Row]()
    first = {"day": f"{start:%d %b}", "text": "B/F BALANCE", "balance": money(opening)}
    cells(flow.page, flow.y, SPOTS, first | ({"ccy": code} if foreign else {}), 8)
    flow.y += 13
    for day, group in groupby(entries, key=lambda entry: entry.day):
        of_day = list(group)
        for n, entry in enumerate(of_day):
            turned = flow.need(10 * len(entry.lines) + 4)
            if turned:
                heads(flow, *title, foreign)
            balance += entry.amount
            last = n == len(of_day) - 1
            texts = {"in" if entry.amount > 0 else "out": written(abs(entry.amount))}
            texts |= {"day": f"{day:%d %b}"} if n == 0 or turned else {}
            texts |= {"balance": money(balance)} if last else {}
            cells(flow.page, flow.y, SPOTS, texts, 8)
            text = " ".join(" ".join(entry.lines).split())
            rows.append(Row(day, text, entry.amount, balance if last else None, page=flow.number))
            flow.y = flow.page.lines(120, flow.y, entry.lines, 8, 10) + 4
    flow.y += 12
    return rows


def overview(flow: Flow, sums: list[tuple[str, Decimal]]) -> None:
    flow.page.lines(40, flow.y, ["MR LAU KWOK WAI", "FLAT 12B BLOCK 3 SUNSHINE COURT", "TAI PO NT"], 9, 12)
    flow.page.put(320, flow.y, "Portfolio Summary", 8, bold=True)
    for n, (code, closing) in enumerate(sums, 1):
        flow.page.put(320, flow.y + 12 * n, f"{code} Savings", 8)
        flow.page.put(556, flow.y + 12 * n, money(closing), 8, right=True)
    flow.y += 12 * len(sums) + 44


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    inner = (start + timedelta(1), end)
    codes = rng.sample(["USD", "AUD", "GBP", "CNY", "EUR", "CAD"], rng.randint(2, 3))
    opening, pools = some_amount(rng, 4000, 160000), {**POOLS, **ATMS}
    local = some_entries(rng, LOCAL, pools, inner, count=rows_wanted(rng, 12, 42), balance=opening, floor=500)
    parts = []
    for code in codes:
        moves = some_entries(rng, FOREIGN, POOLS, inner, count=rng.randint(1, 5))
        parts.append((code, some_amount(rng, 3000, 30000), moves))
    account = fill(rng, "###-######-833", start, {})
    flow = Flow(775, Page, lambda page, n: front(page, n, end, account))
    overview(flow, [("HKD", opening + total(local)), *((code, amount + total(moves)) for code, amount, moves in parts)])
    title = ("HKD Savings", "港元儲蓄")
    heads(flow, *title, False)
    rows = put_account(flow, title, "HKD", opening, local, start)
    title = ("Foreign Currency Savings", "外幣儲蓄")
    flow.need(90)
    heads(flow, *title, True)
    for code, amount, moves in parts:
        flow.need(40)
        rows += put_account(flow, title, code, amount, moves, start)
    flow.need(20)
    note = "Exchange rates for reference: USD 7.8012, GBP 9.9450. DR denotes overdrawn."
    flow.page.put(40, flow.y + 4, note, 7, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("account", "en_HK", "HKD", account, None, end, None, None, rows)
