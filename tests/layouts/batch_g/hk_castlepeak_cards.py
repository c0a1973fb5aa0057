"""Hong Kong, credit card statement of two cards in one table: post date and transaction date as `02JAN`, place and
country in the description, amount with CR; English with Chinese heads from PyMuPDF's fallback font, column by column.

Each card has a heading with its number, "PREVIOUS BALANCE" and "STATEMENT BALANCE"; opening and closing are the sums of
both. Currency and exchange rate lines, instalments "03/12 OF HKD24,000.00", reward points, future instalment table.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, with_pymupdf

KINDS = [
    Kind(12, -12, -900, "{shop}~{town}"),
    Kind(3, -50, -3000, "{abroad}"),
    Kind(2, -48, -800, "{web}~INTERNET   HK"),
    Kind(1, -500, -2500, "INSTALMENT PLAN - {shop}|0#/12 OF HKD24,000.00"),
    Kind(1, -250, -500, "OCTAPASS AUTO ADD VALUE {used}~HONG KONG  HK", step="250"),
    Kind(0.8, -2, -60, "FOREIGN CCY TXN FEE 1.95% ({used})"),
    Kind(0.7, 20, 1500, "{shop} REFUND~{town}"),
    Kind(1.2, 500, 15000, "PAYMENT - THANK YOU 多謝付款", most=2),
    Kind(0.4, 50, 300, "CASH REBATE 現金回贈 REF ##,###.##", most=1),
]
POOLS = {
    "shop": ["WELLPARK SUPERSTORE #1#3", "KWONG'S CHA CHAAN TENG", "MTR-STYLE RAIL SVC", "SAI YING DISPENSARY",
             "CITYFORM 7-ONE 0##2"],
    "town": ["HONG KONG  HK", "KOWLOON  HK", "TSUEN WAN  HK", "MACAU  MO"],
    "abroad": ["KISSA MIYABI~KYOTO  JP|JPY 1#,#50|*EXCHANGE RATE: 0.05###",
               "BOOKSHOP SOHO~LONDON  GB|GBP 2#.##|*EXCHANGE RATE: 9.8###",
               "HOTEL ORANJE~AMSTERDAM  NL|EUR 12#.##|*EXCHANGE RATE: 8.5###"],
    "web": ["PAYMATE *STREAMBOX 4029357733", "APPSTALL.COM/BILL", "HKTVSHOP 3145-####"],
    "used": lambda rng, day: f"{earlier(rng, day):%d%b}".upper(),
}  # fmt: skip
POST, USED, TEXT, PLACE, AMOUNT = 44, 92, 144, 318, 551
RED: Color = (0.7, 0.05, 0.1)


def _hk(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount > 0 else "")


def _face(text: str) -> str | None:
    return None if text.isascii() else "cjk"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([29, 30]))
    cards = [("VISA PLATINUM", f"4966-06XX-XXXX-{rng.randint(1000, 9999)}"),
             ("WORLD MASTERCARD", f"5408-91XX-XXXX-{rng.randint(1000, 9999)}")]  # fmt: skip
    before = [rng.choice([some_amount(rng, -60, -30000)] * 3 + [Decimal(0), some_amount(rng, 5, 90)]) for _ in cards]
    groups = [some_entries(rng, KINDS, POOLS, period, count=rng.choice([None, rng.randint(0, 8)])) for _ in cards]
    after = [sum((entry.amount for entry in group), old) for group, old in zip(groups, before, strict=True)]
    truth = Truth("credit_card", "en_HK", "HKD", cards[0][1], start, end, sum(before), sum(after))
    flow = Flow(752, Page, lambda page, number: _head(page, number, truth, cards, before, after))
    for card, group, old, new in zip(cards, groups, before, after, strict=True):
        flow.need(90)
        flow.page.box(POST - 4, flow.y - 11, AMOUNT - POST + 8, 16, (0.94, 0.9, 0.9))
        flow.page.put(TEXT, flow.y, f"{card[0]}  {card[1]}  LEUNG WAI MAN", 8.5, bold=True)
        flow.y += 17
        flow.page.put(TEXT, flow.y, "PREVIOUS BALANCE", 8)
        flow.page.put(AMOUNT, flow.y, _hk(old), 8, right=True)
        flow.y += 14
        for entry in group:
            flow.need(10 * len(entry.lines) + 6)
            page, y = flow.page, flow.y
            used = earlier(rng, entry.day)
            page.put(POST, y, f"{entry.day:%d%b}".upper(), 8)
            page.put(USED, y, f"{used:%d%b}".upper(), 8)
            page.put(AMOUNT, y, _hk(entry.amount), 8, right=True)
            name, _, place = entry.lines[0].partition("~")
            page.put(TEXT, y, name, 8, face=_face(name))
            page.put(PLACE, y, place, 8)
            flow.y = page.lines(TEXT, y + 10, entry.lines[1:], 8, 10) + 3
            text = " ".join(" ".join(entry.lines).replace("~", " ").split())
            truth.transactions.append(Row(entry.day, text, entry.amount, value_date=used, page=flow.number))
        flow.page.rule(420, flow.y - 8, AMOUNT, 0.4)
        flow.page.put(TEXT, flow.y + 4, f"STATEMENT BALANCE {card[1][-4:]}", 8, bold=True)
        flow.page.put(AMOUNT, flow.y + 4, _hk(new), 8, right=True, bold=True)
        flow.y += 26
    flow.need(170)
    _tail(flow.page, flow.y + 4, truth, rng)
    for number, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 40, f"Page 頁 {number} of {len(flow.pages)}", 8, right=True, face="cjk")
        page.put(POST, 808, "Castle Peak Bank Limited 青山銀行有限公司  Hotline 2233 3999", 7, face="cjk", color=GREY)
    with_pymupdf(flow.pages, path, "columns")
    return truth


def _head(
    page: Page, number: int, truth: Truth, cards: list[tuple[str, str]], before: list[Decimal], after: list[Decimal]
) -> float:
    end = truth.period_end
    page.put(POST, 42, "Castle Peak Bank 青山銀行", 14, face="cjk", color=RED)
    page.put(POST, 58, "Credit Card Statement 信用卡月結單", 9, face="cjk")
    y = 92.0
    if number == 1:
        page.lines(
            POST, 84, ["MS LEUNG WAI MAN", "FLAT B 12/F, KAM FUNG HOUSE", "88 PUI TO ROAD", "TUEN MUN NT"], 8.5, 11
        )
        due = -truth.closing_balance
        least = max(min(due, Decimal(250)), Decimal(0))
        facts = [("Statement date 結單日期", f"{end:%d %b %Y}".upper()),
                 ("Payment due date 到期繳款日", f"{end + timedelta(25):%d %b %Y}".upper()),
                 ("Statement balance 結單結欠", f"HKD {_hk(-due)}"),
                 ("Minimum payment 最低付款額", f"HKD {written(least)}"),
                 ("Credit limit 信用限額", "HKD 80,000.00")]  # fmt: skip
        for n, (name, value) in enumerate(facts):
            page.put(320, 84 + 14 * n, name, 8.5, face="cjk")
            page.put(AMOUNT, 84 + 14 * n, value, 8.5, right=True, bold=n == 2)
        y = 172
        page.put(POST, y, "Card summary 信用卡摘要", 8, face="cjk", color=RED)
        for x, text in ((360, "Previous 上期"), (460, "New charges 本期"), (AMOUNT, "Balance 結欠")):
            page.put(x, y, text, 8, right=True, face="cjk", color=RED)
        for (name, code), old, new in zip(cards, before, after, strict=True):
            y += 13
            page.put(POST, y, f"{name}  {code}", 8)
            for x, amount in ((360, old), (460, new - old), (AMOUNT, new)):
                page.put(x, y, _hk(amount), 8, right=True)
        y += 30
    page.lines(POST, y, ["Post date", "記賬日"], 8, 10, face="cjk")
    page.lines(USED, y, ["Trans date", "交易日"], 8, 10, face="cjk")
    page.put(TEXT, y, "Description of transaction 交易詳情", 8, face="cjk")
    page.put(AMOUNT, y, "Amount 金額 (HKD)", 8, right=True, face="cjk")
    page.rule(POST, y + 15, AMOUNT, 0.8, RED)
    return y + 32


def _tail(page: Page, y: float, truth: Truth, rng: Random) -> None:
    page.put(POST, y, "RewardCoins 獎賞錢", 9, face="cjk", color=RED)
    points = [("Opening", "1,204.55"), ("Earned", "312.40"), ("Redeemed", "0.00"), ("Expiring 31DEC", "1,516.95")]
    for n, (name, value) in enumerate(points):
        page.put(POST + 125 * n, y + 14, name, 7.5)
        page.put(POST + 125 * n, y + 26, value, 8.5, bold=True)
    page.put(POST, y + 50, "Outstanding instalments 分期結欠", 9, face="cjk", color=RED)
    for n in range(rng.randint(1, 3)):
        page.put(POST, y + 64 + 12 * n, f"PLAN {n + 1}  NEXT DUE {truth.period_end + timedelta(20):%d%b}".upper(), 8)
        page.put(AMOUNT, y + 64 + 12 * n, written(some_amount(rng, 900, 18000)), 8, right=True)
    notes = [
        "Finance charge 35.72% p.a. on purchases. Late charge HKD300.00 or the minimum payment if lower.",
        "To borrow or not to borrow? Borrow only if you can repay! From 1 JUN the annual fee is HKD1,800.00.",
    ]
    page.lines(POST, y + 112, notes, 7, 9, color=GREY)
