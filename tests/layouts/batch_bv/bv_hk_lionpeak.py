"""Hong Kong, bilingual credit card statement: post and transaction date as 05DEC, amounts in HKD with CR for credits.

The previous balance is the first line of the table; foreign purchases have the foreign sum and the rate on lines below
and a fee as an own row; an example of paying the minimum and a table of the bonus points follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import add, count_pages, share, some_balance

RED = (0.75, 0.0, 0.1)
KINDS = [
    Kind(6, -18, -900, "{shop} HONG KONG HK", "buy"),
    Kind(2, -40, -400, "{food} {place} HK", "buy"),
    Kind(1.5, -250, -500, "OCTOPUS CARDS LTD ADD VAL HONG KONG HK", "buy", "250"),
    Kind(1.5, -48, -300, "{sub}", "buy"),
    Kind(1, -80, -3500, "{abroad}", "abroad"),
    Kind(0.4, 50, 700, "REFUND {shop} HONG KONG HK", "pay"),
]
POOLS = {
    "shop": ["PARKNSHOP ####", "WELLCOME ###", "MANNINGS ####", "FORTRESS #####", "HKTVMALL", "UNIQLO HK"],
    "food": ["MAXIMS MX", "CAFE DE CORAL ###", "TAI HING ROAST", "FOODPANDA"],
    "place": ["KOWLOON", "SHATIN", "CAUSEWAY BAY"],
    "sub": ["NETFLIX.COM SINGAPORE SG", "SMARTONE MOBILE HONG KONG HK", "CLP POWER HONG KONG HK"],
    "abroad": ["APPLE.COM/US CUPERTINO US|USD", "TOKYO METRO TOKYO JP|JPY", "TAOBAO SHANGHAI CN|CNY"],
}
RATES = {"USD": (7.8, 8.0), "JPY": (0.052, 0.06), "CNY": (1.07, 1.14)}


def hkd(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount > 0 else "")


def short(day: date) -> str:
    return f"{day:%d%b}".upper()


def long(day: date) -> str:
    return f"{day.day} {day:%b %Y}".upper()


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 80))
    opening = -some_balance(rng, 400, 28000)
    thanks = "PAYMENT - THANK YOU 多謝繳款"
    pay = Entry(start + timedelta(rng.randint(12, 24)), (thanks,), -opening, "pay", "")
    entries = sorted([*entries, pay], key=lambda entry: entry.day)
    card = f"4966-04XX-XXXX-{rng.randrange(10000):04}"
    holder = rng.choice(["CHAN TAI MAN", "WONG MEI LING", "LEUNG KA HO"])
    rows: list[Row] = []
    items: list[tuple[Entry, date, list[str]]] = []
    for entry in entries:
        used = earlier(rng, entry.day) if entry.tag != "pay" else entry.day
        if entry.tag != "abroad":
            items.append((entry, used, list(entry.lines)))
            continue
        unit = entry.lines[1]
        rate = f"{rng.uniform(*RATES[unit]):.5f}"
        foreign = written(share(-entry.amount, str(1 / Decimal(rate))))
        items.append((entry, used, [entry.lines[0], f"{unit} {foreign}", f"*EXCHANGE RATE: {rate}"]))
        fee = Entry(entry.day, ("FEE - FOREIGN CURRENCY TRANSACTION",), share(entry.amount, "0.0195"), "fee", "")
        items.append((fee, used, list(fee.lines)))
    closing = opening + add(entry.amount for entry, _, _ in items)

    def top(page: Page, number: int) -> float:
        page.put(40, 48, "Lion Peak Bank", 17, bold=True, color=RED)
        page.put(166, 48, "獅峰銀行", 15, face="cjk", color=RED)
        page.put(555, 44, "Statement of Visa Platinum Card account", 9, right=True, bold=True)
        page.put(555, 57, "Visa 白金卡結單", 9, right=True, face="cjk")
        page.put(555, 70, f"Page 頁 {number} of __", 8, right=True, face="cjk", color=GREY)
        if number > 1:
            page.put(40, 78, f"{holder}   {card}", 8.5)
            return heads(page, 98)
        page.lines(
            40, 92, [holder, f"FLAT {rng.choice('ABCD')}, {rng.randint(2, 40)}/F", "8 NATHAN ROAD", "KOWLOON"], 9.5, 12
        )
        cells = [
            ("Account number 賬戶號碼", card),
            ("Statement date 結單日", long(end)),
            ("Statement balance 結單結欠", "HKD" + hkd(closing)),
            ("Minimum payment due 最低付款額", "HKD" + hkd(-max(share(-closing, "0.01"), Decimal("300.00")))),
            ("Payment due date 付款到期日", long(end + timedelta(25))),
            ("Credit limit 信用限額", "HKD" + f"{rng.randrange(20000, 200000, 5000):,}.00"),
        ]
        for n, (label, text) in enumerate(cells):
            x, y = 40 + 172 * (n % 3), 160 + 34 * (n // 3)
            page.box(x, y - 12, 171, 33, stroke=GREY)
            page.put(x + 5, y, label, 7.5, face="cjk")
            page.put(x + 165, y + 15, text, 10, bold=True, right=True)
        return heads(page, 250)

    def heads(page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 26, (0.93, 0.93, 0.93))
        for x, first, second in [
            (44, "Post date", "過賬日期"),
            (104, "Trans date", "交易日期"),
            (166, "Description of transaction", "交易摘要"),
        ]:
            page.put(x, y, first, 8, bold=True)
            page.put(x, y + 10, second, 8, face="cjk")
        page.put(551, y, "Amount (HKD)", 8, bold=True, right=True)
        page.put(551, y + 10, "金額 (港幣)", 8, face="cjk", right=True)
        return y + 30

    flow = Flow(775, Page, top)
    flow.page.put(166, flow.y, "PREVIOUS BALANCE 上期結餘", 8.5, face="cjk")
    flow.page.put(551, flow.y, hkd(opening), 8.5, right=True)
    flow.y += 15
    for entry, used, text in items:
        flow.need(len(text) * 10 + 4)
        page = flow.page
        page.put(44, flow.y, short(entry.day), 8.5)
        page.put(104, flow.y, short(used), 8.5)
        page.put(166, flow.y, text[0], 8.5, face="cjk" if text[0] == thanks else None)
        page.put(551, flow.y, hkd(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(text), entry.amount, page=flow.number))
        flow.y = page.lines(166, flow.y + 10, text[1:], 8.5, 10) + 3.5
    flow.need(150)
    page, y = flow.page, flow.y
    page.rule(40, y - 6, 555, 0.6)
    page.put(166, y + 6, "STATEMENT BALANCE 結單結欠", 8.5, face="cjk")
    page.put(551, y + 6, hkd(closing), 8.5, bold=True, right=True)
    page.put(40, y + 34, "RewardCash summary 獎賞錢摘要", 9, face="cjk", color=RED)
    for n, (label, points) in enumerate(
        [
            ("Opening balance 上期結餘", rng.randint(10, 900)),
            ("Earned 賺取", int(abs(closing)) // 250),
            ("Redeemed 換領", 0),
        ]
    ):
        page.put(40, y + 50 + 12 * n, label, 8, face="cjk")
        page.put(230, y + 50 + 12 * n, f"{points:,}", 8, right=True)
    page.put(270, y + 34, "If you only pay the minimum 如只支付最低付款額", 9, face="cjk", color=RED)
    page.put(270, y + 50, f"Time to repay in full: {rng.randint(8, 30)} years", 8)
    page.put(270, y + 62, "Estimated total: HKD" + hkd(-abs(closing) * 2), 8)
    page.put(270, y + 74, "Annualised percentage rate (retail purchases): 35.46%", 8)
    page.put(
        40,
        y + 104,
        "Please check the entries and tell us of any error within 60 days of the statement date.",
        7.5,
        color=GREY,
    )
    page.put(40, y + 115, "請核對各項交易,如有錯誤,請於結單日起60日內通知本行。", 7.5, face="cjk", color=GREY)
    count_pages(flow.pages)
    with_pymupdf(flow.pages, path)
    return Truth("card", "en_HK", "HKD", card, start, end, opening, closing, rows)
