"""Hong Kong, several accounts in one statement: savings and current in HKD, foreign currency savings with CCY column.

English and Chinese titles; day and balance once a day; each account begins with a B/F BALANCE row.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, width, with_pymupdf
from ._rows import LONG, MONTHS, count, ends_day, said, starts_day, total

RED = (0.7, 0.05, 0.08)


def _stamp(rng: Random, day: date) -> str:
    used = day - timedelta(rng.randint(0, 2))
    return f"({used.day:02}{MONTHS[used.month - 1].upper()}{used:%y})"


POOLS: Pools = {
    "stamp": _stamp,
    "who": ["CHAN T** M**", "WONG K** Y**", "LEE S** F**", "CHEUNG H** L**", "LAM C** W**"],
    "bill": [
        "CLP POWER HONG KONG LTD",
        "TOWNGAS",
        "HKBN",
        "SMARTONE MOBILE",
        "WATER SUPPLIES DEPT",
        "INLAND REVENUE DEPT",
    ],
    "shop": ["PARKNSHOP", "WELLCOME", "MANNINGS", "OCTOPUS AAVS", "FORTRESS", "MTR CORPORATION"],
}
SAVINGS = [
    Kind(16, -50, -6000, "{who}|N#1###########{stamp}"),
    Kind(12, 50, 7000, "{who}|HD1##########{stamp}"),
    Kind(9, -200, -4000, "ATM WITHDRAWAL HA####|{stamp}", step="100"),
    Kind(10, -80, -3000, "{bill}|N#1###########"),
    Kind(12, -20, -900, "{shop}|UPI EPS ######"),
    Kind(2, 14000, 46000, "SALARY|EVERGREEN TRADING LTD", most=1),
    Kind(1, 0.02, 4, "CREDIT INTEREST", most=1),
    Kind(4, -2000, -15000, "CREDIT CARD PAYMENT|4966-####-####-####"),
]
CURRENT = [
    Kind(5, -500, -14000, "CHEQUE ######", step="10"),
    Kind(4, 1000, 15000, "TRANSFER|FROM SAVINGS", step="100"),
    Kind(4, -300, -5000, "AUTOPAY|{bill}"),
]
FOREIGN = [
    Kind(4, 100, 4000, "FX ORDER DEPOSIT|N#1###########"),
    Kind(3, -50, -700, "WITHDRAWAL|N#1###########"),
    Kind(1, 0.05, 9, "CREDIT INTEREST", most=1),
]


def _short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _pair(page: Page, x: float, y: float, english: str, chinese: str, size: float = 8.5, right: bool = False) -> None:
    """An English title with the Chinese one beside it."""
    wide = width(english + " ", "Helvetica-Bold", size) + width(chinese, "cjk", size)
    left = x - wide if right else x
    page.put(left, y, english, size, bold=True)
    page.put(left + width(english + " ", "Helvetica-Bold", size), y, chinese, size, face="cjk")


def _dr(amount: Decimal) -> str:
    return written(amount, minus="") + (" DR" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    number = fill(rng, "1##-######-833", start, {})
    rate = {"USD": Decimal("7.8120"), "GBP": Decimal("9.8815"), "AUD": Decimal("5.1240")}
    some = rng.sample(sorted(rate), rng.randint(1, 2))

    def rows_of(kinds: Sequence[Kind], opening: Decimal, low: int, high: int) -> list[Entry]:
        many = rng.randint(low, high)
        return some_entries(rng, kinds, POOLS, (start, end), count=many, balance=opening, floor=0)

    def money(low: int, high: int) -> Decimal:
        return Decimal(rng.randint(low, high)) / 100

    accounts: list[tuple[str, str, str, Decimal, list[Entry]]] = []
    opening = money(300000, 9000000)
    accounts.append(("HKD Savings", "港元儲蓄", "HKD", opening, rows_of(SAVINGS, opening, 12, 48)))
    if rng.random() < 0.7:
        opening = money(50000, 2000000)
        accounts.append(("HKD Current", "港元往來", "HKD", opening, rows_of(CURRENT, opening, 2, 9)))
    for code in some:
        opening = money(500000, 1900000)
        accounts.append(("Foreign Currency Savings", "外幣儲蓄", code, opening, rows_of(FOREIGN, opening, 1, 6)))
    table = [""]

    def titles(page: Page, y: float) -> float:
        foreign = table[0] not in ("", "HKD")
        page.rule(40, y - 11, 555, 0.8, RED)
        if foreign:
            page.put(44, y, "CCY", 8, bold=True)
            page.put(44, y + 10, "貨幣", 8, face="cjk")
        left = 80 if foreign else 44
        for x, english, chinese in ((left, "Date", "日期"), (left + 50, "Transaction Details", "進支詳情")):
            page.put(x, y, english, 8, bold=True)
            page.put(x, y + 10, chinese, 8, face="cjk")
        for x, english, chinese in ((385, "Deposit", "存入"), (465, "Withdrawal", "提取"), (550, "Balance", "結餘")):
            page.put(x, y, english, 8, bold=True, right=True)
            page.put(x, y + 10, chinese, 8, face="cjk", right=True)
        page.rule(40, y + 15, 555, 0.4, GREY)
        return y + 28

    name = ["", ""]

    def head(page: Page, page_number: int) -> float:
        page.put(40, 52, "Harbour Bank", 18, bold=True, color=RED)
        page.put(168, 52, "海港銀行", 16, face="cjk", color=RED)
        page.put(555, 45, "Statement of Harbour One Account", 10, bold=True, right=True)
        page.put(555, 58, "海港一號綜合戶口結單", 9.5, face="cjk", right=True)
        facts = [("Number", "號碼", number), ("Branch", "分行", "KWUN TONG"), ("Page", "頁數", f"{page_number} of ")]
        facts += [("Statement date", "結單日期", f"{end.day} {LONG[end.month - 1]} {end.year}")]
        for n, (english, chinese, value) in enumerate(facts):
            page.put(370, 82 + 12 * n, english, 8)
            page.put(432, 82 + 12 * n, chinese, 8, face="cjk")
            page.put(476, 82 + 12 * n, value, 8)
        page.put(40, 806, "The Harbour Bank (Hong Kong) Limited. Please keep this statement for your records and tell "
                 "us of any error within 90 days.", 6.5, color=GREY)  # fmt: skip
        page.put(40, 816, "請核對本結單，如有錯漏，請於九十日內通知本行。", 6.5, face="cjk", color=GREY)
        if page_number == 1:
            page.lines(60, 92, ["MR LEUNG CHI HANG", "FLAT 17C BLOCK 4", "LAGUNA GARDENS", "KWUN TONG KLN"], 9, 11)
            return 158.0
        y = 146.0
        if table[0]:
            _pair(page, 40, y, name[0], name[1], 9.5)
            page.put(555, y, "(Continued)", 8, right=True)
            y = titles(page, y + 18)
        return y

    flow = Flow(786, lambda: Page(A4), head)
    page, y = flow.page, flow.y
    _pair(page, 40, y, "Portfolio Summary", "戶口概要", 11)
    y += 18
    page.rule(40, y - 11, 555, 0.8, RED)
    _pair(page, 44, y, "Account", "戶口")
    _pair(page, 330, y, "CCY", "貨幣", right=True)
    _pair(page, 440, y, "Balance", "結餘", right=True)
    _pair(page, 550, y, "HKD equivalent", "港元等值", right=True)
    page.put(440, y + 9, "(DR=Debit)", 7, right=True)
    y += 24
    whole = Decimal(0)
    for english, chinese, code, opening, entries in accounts:
        closing = running(opening, [entry.amount for entry in entries])[-1]
        worth = (closing * rate.get(code, Decimal(1))).quantize(Decimal("0.01"))
        whole += worth
        page.put(44, y, english, 8.5)
        page.put(160, y, chinese, 8.5, face="cjk")
        page.put(330, y, code, 8.5, right=True)
        page.put(440, y, _dr(closing), 8.5, right=True)
        page.put(550, y, _dr(worth), 8.5, right=True)
        y += 13
    page.rule(40, y - 8, 555, 0.4, GREY)
    _pair(page, 44, y + 3, "Total Relationship Balance", "全面理財總值")
    page.put(550, y + 3, _dr(whole), 8.5, bold=True, right=True)
    flow.y = y + 30
    _pair(page, 40, flow.y, "Account Activities", "戶口進支", 11)
    flow.y += 20
    rows: list[Row] = []
    for english, chinese, code, opening, entries in accounts:
        table[0] = ""
        flow.need(90)
        table[0], name = code, [english, chinese]
        _pair(flow.page, 40, flow.y, english, chinese, 9.5)
        flow.page.put(555, flow.y, number, 8.5, right=True)
        flow.y = titles(flow.page, flow.y + 18)
        left = 80 if code != "HKD" else 44
        if code != "HKD":
            flow.page.put(44, flow.y, code, 8.5)
        flow.page.put(left, flow.y, _short(start - timedelta(1)), 8.5)
        _pair(flow.page, left + 50, flow.y, "B/F BALANCE", "承前轉結")
        flow.page.put(550, flow.y, _dr(opening), 8.5, right=True)
        flow.y += 12
        balances = running(opening, [entry.amount for entry in entries])
        for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
            turned = flow.need(11 * len(entry.lines))
            if starts_day(entries, n) or turned:
                flow.page.put(left, flow.y, _short(entry.day), 8.5)
            flow.page.put(385 if entry.amount > 0 else 465, flow.y, written(entry.amount, minus=""), 8.5, right=True)
            shown = balance if ends_day(entries, n) else None
            if shown is not None:
                flow.page.put(550, flow.y, _dr(shown), 8.5, right=True)
            rows.append(Row(entry.day, said(entry.lines), entry.amount, shown, page=flow.number))
            flow.y = flow.page.lines(left + 50, flow.y, entry.lines, 8.5, 11) + 1
        table[0] = ""
        flow.need(44)
        flow.page.rule(40, flow.y - 8, 555, 0.4, GREY)
        for n, (label, other, sign) in enumerate((("Total No. of Deposits", "存入次數", 1),
                                                  ("Total No. of Withdrawals", "提取次數", -1))):  # fmt: skip
            _pair(flow.page, left + 50, flow.y + 3 + 12 * n, label, other, 8)
            flow.page.put(300, flow.y + 3 + 12 * n, str(count(entries, sign)), 8, right=True)
            flow.page.put(385 + 80 * n, flow.y + 3 + 12 * n, written(total(entries, sign)), 8, right=True)
        flow.y += 44
    for page in flow.pages:
        spot = next(text for text in page.texts if text.text.endswith(" of "))
        page.put(spot.x + width(spot.text, spot.face, spot.size), spot.y, str(len(flow.pages)), 8)
    with_pymupdf(flow.pages, path)
    return Truth("current", "en_HK", "HKD", number, None, end, None, None, rows)
