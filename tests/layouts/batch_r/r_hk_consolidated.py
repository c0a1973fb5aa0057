"""Hong Kong: consolidated statement with Chinese and English headings: portfolio summary over currencies, the HKD
savings with the date and the balance once per day, and currency accounts that only carry a balance forward."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

RED = (0.7, 0.05, 0.1)
CENT = Decimal("0.01")
plain = partial(written, minus="")
signed = partial(written)
RATES = [("USD", "7.8215"), ("GBP", "9.9134"), ("CNY", "1.0876")]
Facts = tuple[date, date, str, list[tuple[str, str, Decimal, Decimal]]]
POOLS: Pools = {
    "shop": ["HARBOUR SUPERMART", "LUCKY NOODLE HOUSE", "TIN HAU BAKERY", "PEAK FITNESS", "KOWLOON BOOKS"],
    "person": ["CHAN S M", "LEUNG K W", "WONG T Y", "HO P L"],
    "firm": ["ISLAND POWER CO LTD", "NEW TERRITORIES WATER", "VICTORIA TELECOM LTD", "STARLIGHT INSURANCE LTD"],
    "when": lambda rng, day: f"{day - timedelta(rng.choice([0, 1])):%d%b%y}".upper(),
}
KINDS = [
    Kind(7, -20, -900, "EPS {shop}|{when} HK########"),
    Kind(3, -100, -2200, "AUTOPAY OUT|{firm}|REF ##########"),
    Kind(3, -100, -9000, "FPS PAYMENT TO {person}|FRN##############"),
    Kind(3, 100, 9000, "CR TO A/C FROM {person}|FPS FRN##############"),
    Kind(2, -200, -4000, "ATM WITHDRAWAL|{when} ATM ####", step="100"),
    Kind(1, 18000, 42000, "AUTOPAY IN|DRAGON GATE LOGISTICS LTD|SALARY", most=1),
    Kind(0.8, 0.05, 6, "CREDIT INTEREST", most=1),
    Kind(0.7, -60, -60, "MONTHLY SERVICE FEE", most=1),
]


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _head(page: Page, count: int, facts: Facts) -> float:
    start, end, number, holdings = facts
    page.put(40, 46, "Harbour & Peak Bank", 16, bold=True, color=RED)
    page.put(555, 46, "綜合結單", 11, right=True, face="cjk")
    page.put(500, 46, "Consolidated Statement", 10, right=True)
    page.put(555, 60, f"{start.day} {start:%b %Y} - {end.day} {end:%b %Y}", 8.5, right=True)
    if count > 1:
        return 88.0
    page.lines(40, 84, ["MISS LAM WING YAN", "FLAT 12B, SEAVIEW MANSION", "88 NATHAN STREET", "KOWLOON"], 9, 12)
    page.put(360, 84, "Number", 8.5, color=GREY)
    page.put(555, 84, number, 9, right=True)
    page.put(360, 97, "Branch", 8.5, color=GREY)
    page.put(555, 97, "Mong Kok (004)", 9, right=True)
    page.put(40, 158, "Portfolio Summary", 10, bold=True, color=RED)
    page.put(140, 158, "資產組合概要", 9, face="cjk", color=RED)
    page.rule(40, 163, 555, 0.8, RED)
    for x, text, right in [
        (40, "Deposits", False),
        (330, "Currency", True),
        (440, "Balance", True),
        (555, "HKD equivalent", True),
    ]:
        page.put(x, 176, text, 7.5, right=right, color=GREY)
    y = 190.0
    for name, currency, balance, local in holdings:
        page.put(40, y, name, 8.5)
        page.put(330, y, currency, 8.5, right=True)
        page.put(440, y, signed(balance), 8.5, right=True)
        page.put(555, y, signed(local), 8.5, right=True)
        y += 13
    page.put(40, y, "Total", 8.5, bold=True)
    page.put(555, y, signed(sum((local for *_, local in holdings), Decimal())), 8.5, right=True, bold=True)
    return y + 28


def _titles(flow: Flow, name: str, chinese: str, currency: str = "") -> None:
    page, y = flow.page, flow.y
    page.put(40, y, name, 9.5, bold=True, color=RED)
    page.put(200, y, chinese, 9, face="cjk", color=RED)
    page.rule(40, y + 5, 555, 0.8, RED)
    y += 18
    titles = [
        (40, "Date", "日期", False),
        (92, "Transaction Details", "進支詳情", False),
        (370, "Deposit", "存入", True),
        (460, "Withdrawal", "提取", True),
        (555, "Balance", "結餘", True),
    ]
    for x, text, sign, right in titles:
        page.put(x, y, text, 7.5, right=right)
        page.put(x, y + 10, sign, 7.5, right=right, face="cjk")
    page.put(40, y + 24, currency, 8.5, bold=True)
    flow.y = y + (38 if currency else 26)


def _carried(flow: Flow, day: date, name: str, balance: Decimal) -> None:
    flow.page.put(40, flow.y, _day(day), 8.5)
    flow.page.put(92, flow.y, name, 8.5)
    flow.page.put(555, flow.y, signed(balance) if balance >= 0 else f"{plain(balance)}DR", 8.5, right=True)
    flow.y += 14


def _days(flow: Flow, entries: list[Entry], opening: Decimal) -> list[Row]:
    rows = []
    balance = opening
    for day, group in groupby(entries, lambda entry: entry.day):
        todays = list(group)
        for n, entry in enumerate(todays):
            high = 10.5 * len(entry.lines) + 3
            turned = flow.need(high + 4)
            if turned:
                _titles(flow, "HKD Savings (continued)", "港元儲蓄 (續)")
            page, y = flow.page, flow.y
            if n == 0 or turned:
                page.put(40, y, _day(day), 8.5)
            page.lines(92, y, list(entry.lines), 8.5, 10.5)
            below = y + 10.5 * (len(entry.lines) - 1)
            page.put(370 if entry.amount > 0 else 460, below, plain(entry.amount), 8.5, right=True)
            balance += entry.amount
            last = n == len(todays) - 1
            if last:
                page.put(555, below, signed(balance) if balance >= 0 else f"{plain(balance)}DR", 8.5, right=True)
            text = " ".join(entry.lines)
            rows.append(Row(day, text, entry.amount, balance if last else None, None, flow.number))
            flow.y += high
    return rows


def _end(flow: Flow) -> None:
    flow.need(80)
    flow.y += 20
    flow.page.put(40, flow.y, "Exchange rates", 8, bold=True)
    for n, (currency, rate) in enumerate(RATES):
        flow.page.put(130 + 120 * n, flow.y, f"{currency} 1 = HKD {rate}", 8)
    text = [
        "Please examine this statement and notify the Bank of any error within 90 days. DR = overdrawn balance.",
        "The Bank is a member of the Deposit Protection Scheme. Eligible deposits are protected up to HKD 800,000.",
    ]
    flow.page.lines(40, flow.y + 20, text, 7, 9.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    number = f"{rng.randint(100, 999)}-{rng.randint(100000, 999999)}-833"
    opening = some_amount(rng, 3000, 90000)
    last = end - timedelta(1)
    entries = some_entries(rng, KINDS, POOLS, (start, last), count=rng.randint(9, 45), balance=opening, floor=0)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    held = [(currency, some_amount(rng, 50, 20000)) for currency, _ in RATES]
    holdings = [("HKD Savings", "HKD", closing, closing)]
    for (currency, balance), (_, rate) in zip(held, RATES, strict=True):
        local = (balance * Decimal(rate)).quantize(CENT, ROUND_HALF_UP)
        holdings.append(("Foreign Currency Savings", currency, balance, local))
    flow = Flow(775, Page, partial(_head, facts=(start, end, number, holdings)))
    _titles(flow, "HKD Savings", "港元儲蓄")
    _carried(flow, start - timedelta(1), "B/F BALANCE", opening)
    rows = _days(flow, entries, opening)
    flow.need(20)
    _carried(flow, end, "C/F BALANCE", closing)
    flow.y += 16
    flow.need(160)
    _titles(flow, "Foreign Currency Savings", "外幣儲蓄")
    for currency, balance in held:
        flow.page.put(40, flow.y, currency, 8.5, bold=True)
        flow.y += 13
        _carried(flow, start - timedelta(1), "B/F BALANCE", balance)
        _carried(flow, end, "C/F BALANCE", balance)
    _end(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 815, f"Page {n} of {flow.number}", 8, right=True, color=GREY)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("bank", "en_HK", "HKD", number, start, end, opening, closing, rows)
