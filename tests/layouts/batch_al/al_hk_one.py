"""Hong Kong: the statement of an all-in-one account (day once, balance once a day, bilingual, two accounts)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._share import count, month

HAN = "cjk"
RED = (0.78, 0, 0.05)
POOLS = {
    "person": ["CHAN TAI MAN", "WONG SIU LING", "LEE KA YAN", "CHEUNG WAI KIT", "HO MEI YEE"],
    "firm": ["PACIFIC TRADING CO LTD", "HARBOUR LOGISTICS LTD", "EVERGREEN CONSULTANTS"],
    "biller": ["CLP POWER HONG KONG LTD", "HK & CHINA GAS", "HKT SERVICES LTD", "SMARTONE MOBILE"],
    "shop": ["WELLCOME 0382", "PARKNSHOP 112", "MANNINGS", "MTR CORPORATION", "AEON STORES"],
    "ddmmm": lambda _, day: f"{day:%d%b}".upper(),
}
KINDS = [
    Kind(4, -9000, -50, "{person}|Q?C##########({ddmmm})", step="0.01"),
    Kind(3, -4000, -300, "ATM WITHDRAWAL|({ddmmm})", step="100"),
    Kind(3, -900, -60, "EPS {shop}|{ddmmm}"),
    Kind(2, -1800, -120, "{biller}|AUTOPAY OUT"),
    Kind(2, -15000, -500, "CREDIT CARD PAYMENT|HC############ ({ddmmm})"),
    Kind(1.5, -20000, -1000, "TRANSFER TO|808-######-833 ({ddmmm})", step="500"),
    Kind(1, -500, -250, "OCTOPUS CARDS LTD|AUTO ADD VALUE 3####### ", step="250"),
    Kind(3, 200, 8000, "CR TO ACCOUNT {person}|FPS Q?C##########({ddmmm})", step="1"),
    Kind(1.5, 18000, 42000, "{firm}|SALARY", most=1),
    Kind(0.7, 500, 9000, "CHEQUE DEPOSIT|({ddmmm})", step="10"),
    Kind(0.6, 0.1, 12, "CREDIT INTEREST", most=1),
]


def overview(page: Page, saved: Decimal, current: Decimal, end: date) -> float:
    """The overview and its boxes; the base line below."""
    page.put(40, 196, "Financial Overview", 11, bold=True)
    page.put(150, 196, "理財總覽", 11, face=HAN)
    page.put(40, 209, f"as at {end.day} {end:%b %Y}", 8)
    page.box(40, 216, 252, 64, (0.95, 0.95, 0.95))
    page.box(300, 216, 255, 64, (0.95, 0.95, 0.95))
    for x, right, title, han, total in (
        (46, 286, "Your Net Position", "淨資產", saved + current),
        (306, 549, "Deposits", "存款", saved + current),
    ):
        page.put(x, 230, title, 9, bold=True)
        page.put(x + 88, 230, han, 9, face=HAN)
        page.put(right, 230, "HKD equivalent", 7, right=True)
        page.put(x, 246, "Total", 8)
        page.put(right, 246, written(total), 9, right=True, bold=True)
        page.put(x, 262, "Loans / Credit Limit", 8)
        page.put(x + 88, 262, "貸款／信貸限額", 8, face=HAN)
        page.put(right, 262, "0.00 / 30,000.00", 8, right=True)
    page.put(40, 296, "Total Relationship Balance of last 3 months", 8)
    page.put(210, 296, "最近三個月之全面理財總值", 8, face=HAN)
    page.put(555, 296, f"HKD {written(saved + current)}", 8, right=True)
    return 320


def head_of_table(page: Page, y: float) -> float:
    page.box(40, y, 515, 26, (0.9, 0.9, 0.9))
    for x, english, han, right in (
        (46, "Date", "日期", False),
        (86, "Transaction Details", "進支詳情", False),
        (388, "Deposit", "存入", True),
        (466, "Withdrawal", "提取", True),
        (549, "Balance", "結餘", True),
    ):
        page.put(x, y + 11, english, 8, right=right, bold=True)
        page.put(x, y + 21, han, 8, right=right, face=HAN)
    return y + 26


def heading(flow: Flow, english: str, han: str) -> None:
    flow.need(90)
    flow.page.put(40, flow.y + 12, english, 10, bold=True, color=RED)
    flow.page.put(240, flow.y + 12, han, 10, face=HAN, color=RED)
    flow.y = head_of_table(flow.page, flow.y + 18)


def edge(flow: Flow, day: date, text: str, balance: Decimal) -> None:
    """A balance brought or carried forward."""
    flow.need(14)
    flow.y += 13
    flow.page.put(46, flow.y, f"{day.day} {day:%b}", 8)
    flow.page.put(86, flow.y, text, 8)
    flow.page.put(549, flow.y, written(balance, minus="") + ("DR" if balance < 0 else ""), 8, right=True)


def savings(flow: Flow, entries: Sequence[Entry], opening: Decimal) -> list[Row]:
    balances = running(opening, [entry.amount for entry in entries])
    first = [True] + [a.day != b.day for a, b in pairwise(entries)]
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [line.strip() for line in entry.lines]
        turned = flow.need(11 * len(lines) + 5)
        page, y = flow.page, flow.y + 13
        last = n + 1 == len(entries) or first[n + 1]
        if first[n] or turned:
            page.put(46, y, f"{entry.day.day} {entry.day:%b}", 8)
        page.lines(86, y, lines, 8, 10)
        bottom = y + 10 * (len(lines) - 1)
        page.put(388 if entry.amount > 0 else 466, bottom, written(entry.amount, minus=""), 8, right=True)
        if last:
            page.put(549, bottom, written(balance, minus="") + ("DR" if balance < 0 else ""), 8, right=True)
        flow.y = bottom + 2
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance if last else None, page=flow.number))
    return rows


def totals(flow: Flow, rows: Sequence[Row]) -> None:
    flow.need(40)
    flow.page.rule(40, flow.y + 6, 555)
    paid_in = [row.amount for row in rows if row.amount > 0]
    paid_out = [row.amount for row in rows if row.amount < 0]
    for y, kind, amounts in ((flow.y + 18, "Deposit", paid_in), (flow.y + 30, "Withdrawal", paid_out)):
        flow.page.put(86, y, f"Total No. of {kind}s:", 8)
        flow.page.put(210, y, str(len(amounts)), 8, right=True)
        flow.page.put(250, y, f"Total {kind} Amount:", 8)
        flow.page.put(466, y, written(sum(amounts, Decimal(0)), minus=""), 8, right=True)
    flow.y += 42


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 30_000, 280_000)
    current = some_amount(rng, 1, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count(rng), balance=opening, floor=16_000)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    number = fill(rng, "123-######-833", start, {})
    name = rng.choice(POOLS["person"])

    def head(page: Page, at: int) -> float:
        page.box(40, 30, 22, 12, RED)
        page.put(68, 41, "VICTORIA HARBOUR BANK", 13, bold=True)
        page.put(555, 41, "Statement of Harbour One Account", 10, right=True, bold=True)
        page.put(555, 54, "海港綜合戶口結單", 10, right=True, face=HAN)
        y = 72.0
        if at == 1:
            page.lines(
                40, 96, [f"MR {name}", "FLAT 12B, 23/F, TOWER 2", "88 NATHAN ROAD", "TSIM SHA TSUI, KOWLOON"], 9, 12
            )
            y = 96
        for label, han, text in (
            ("Branch", "分行", "MONGKOK BRANCH"),
            ("Number", "號碼", number),
            ("Date", "日期", f"{end.day} {end:%B %Y}"),
        ):
            page.put(360, y, label, 8)
            page.put(400, y, han, 8, face=HAN)
            page.put(440, y, text, 8)
            y += 12
        if at == 1:
            return overview(page, closing, current, end)
        page.put(40, 98, "Harbour One Account Activities (continued)", 9, bold=True)
        return head_of_table(page, 110)

    flow = Flow(770, lambda: Page(A4, face="Helvetica", bold="Helvetica-Bold"), head)
    page = flow.page
    page.put(
        40, 160, "Important: please examine this statement at once. Errors should be reported within 90 days.", 7.5
    )
    page.put(40, 334, "Harbour One Account Activities", 11, bold=True)
    page.put(225, 334, "海港綜合戶口進支紀錄", 11, face=HAN)
    flow.y = 342
    heading(flow, "HKD Savings", "港元儲蓄")
    edge(flow, start - timedelta(1), "B/F BALANCE", opening)
    rows = savings(flow, entries, opening)
    edge(flow, end, "C/F BALANCE", closing)
    totals(flow, rows)
    heading(flow, "HKD Current", "港元往來")
    edge(flow, start - timedelta(1), "B/F BALANCE", current)
    edge(flow, end, "C/F BALANCE", current)
    flow.need(70)
    y = flow.page.lines(
        40,
        flow.y + 24,
        [
            "DR = Debit Balance. Deposits are protected by the Deposit Protection Scheme up to HKD 800,000.",
            "Beware of fraudulent calls, SMS and websites. The Bank never asks for your password by phone or email.",
            "HKD Savings interest rate at month end: 0.125% p.a.   Foreign exchange rates: USD 7.7835  CNY 1.0821",
        ],
        7.5,
        10,
    )
    flow.page.put(40, y, "結單日後90日內未收到閣下通知，結單內容將被視為正確無誤。", 7.5, face=HAN)
    for at, sheet in enumerate(flow.pages, 1):
        sheet.put(555, 818, f"Page {at} of {flow.number}", 8, right=True)
        sheet.put(40, 818, "Issued by Victoria Harbour Bank Limited  VH-ONE-0219", 7)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "en_HK", "HKD", number, None, end, opening, closing, rows)
