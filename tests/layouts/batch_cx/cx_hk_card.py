"""Hong Kong, Visa of the biggest bank, in English and Chinese: CR glued to amounts, exchange rate lines, instalments.

Post and transaction date as 05JAN; headings, summary and reward table in both languages; previous balance is a line of
the table, the balance after it a line at its end; cash instalments are rows and a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._desk import CARD, booked, exchanged, grid, how_many, owed_before, spent, summed

POOLS = {
    "shop": (
        "PARKNSHOP #### {area} HK",
        "MTR - OCTOPUS AAVS {area} HK",
        "MANNINGS {area} HK",
        "FAIRWOOD {area} HK",
        "HKTVMALL KWAI CHUNG HK",
    ),
    "area": ("MONG KOK", "SHA TIN", "CAUSEWAY BAY", "TSUEN WAN", "TAI PO"),
    "net": ("FOODPANDA HONG KONG HK", "KLOOK TRAVEL TSIM SHA TSUI HK", "CLP E-BILL ########## HK", "HKBN ######## HK"),
    "nth": tuple("123456789"),
    "away": (
        "AMAZON JP MARKETPLACE TOKYO JP|~JPY",
        "STEAMGAMES.COM 4259522 HAMBURG DE|~USD",
        "TAOBAO.COM SHANGHAI CN|~CNY",
    ),
}
KINDS = (
    Kind(8, -15, -900, "{shop}"),
    Kind(4, -40, -1500, "{net}"),
    Kind(3, -60, -3200, "{away}"),
    Kind(1, 500, 14000, "PAYMENT - THANK YOU", most=2),
    Kind(0.5, 20, 300, "REWARDCASH REBATE", most=1),
    Kind(0.6, 40, 900, "REFUND {net}"),
    Kind(1, -300, -2200, "CASH INSTALMENT PLAN (0{nth} OF 24)", most=1),
)
RATES = {"JPY": 0.0525, "USD": 7.83, "CNY": 1.09}
POST, USED, WHAT, EDGE = 40, 96, 152, 540
HAN = "cjk"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    raw = some_entries(rng, KINDS, POOLS, period, count=how_many(rng))
    entries = exchanged(rng, raw, RATES, _exchange)
    if rng.random() < 0.25:
        entries.append(Entry(period[1], ("FINANCE CHARGE",), -Decimal(rng.randint(2000, 60000)) / 100, "", ""))
    before = owed_before(rng, entries)
    sheet = _Sheet(rng, period, entries, before)
    with_pymupdf(sheet.flow.pages, path)
    return Truth(CARD, "en-HK", "HKD", sheet.number, None, period[1], -before, summed(entries) - before, sheet.rows)


def _exchange(code: str, foreign: Decimal, rate: Decimal) -> Sequence[str]:
    whole = foreign.quantize(Decimal(1)) if code == "JPY" else foreign
    return (f"{code} {whole:,.2f}", f"*EXCHANGE RATE: {foreign * rate / whole:.6f}")


def _day(day: date) -> str:
    return f"{day:%d%b}".upper()


def _owed(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount < 0 else "")


def _both(page: Page, x: float, y: float, english: str, chinese: str, size: float = 7.5, right: bool = False) -> None:
    """A label in two languages, one over the other."""
    page.put(x, y, english, size, right=right)
    page.put(x, y + size + 1.5, chinese, size, right=right, face=HAN)


class _Sheet:
    def __init__(self, rng: Random, period: tuple[date, date], entries: list[Entry], before: Decimal) -> None:
        self.rng, self.end, self.entries, self.before = rng, period[1], entries, before
        self.after = before - summed(entries)
        self.number = f"4966 04{rng.randint(10, 99)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
        self.rows: list[Row] = []
        self.flow = Flow(745, Page, self._head)
        self._table()
        self._after()
        for n, page in enumerate(self.flow.pages, 1):
            page.put(540, 812, f"Page {n} of {len(self.flow.pages)}", 7, right=True)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 46, "Victoria Peak Bank", 15, bold=True)
        page.put(190, 46, "維港銀行", 14, face=HAN)
        _both(page, 540, 42, "Visa Signature Card Statement", "Visa Signature 卡結單", 9, right=True)
        _both(page, 40, 72, "Card number", "信用卡號碼")
        page.put(110, 72, self.number, 9)
        _both(page, 330, 72, "Statement date", "結單日期")
        page.put(400, 72, f"{self.end:%d %b %Y}".upper(), 9)
        y = 112.0 if number > 1 else self._front(page)
        page.box(36, y - 10, 510, 24, (0.92, 0.92, 0.92))
        _both(page, POST, y, "Post date", "記賬日期", 7)
        _both(page, USED, y, "Trans date", "交易日期", 7)
        _both(page, WHAT, y, "Description of transaction", "交易詳情", 7)
        _both(page, EDGE, y, "Amount (HKD)", "金額 (港幣)", 7, right=True)
        return y + 28

    def _front(self, page: Page) -> float:
        page.lines(40, 108, ("MS CHEUNG KA YAN", "FLAT 12C BLK 4", "CITY GARDEN", "NORTH POINT HK"), 9)
        due = self.end + timedelta(25)
        least = min(max(self.after, Decimal(0)), Decimal(300))
        facts = (
            ("Statement balance", "結單結欠", "HKD " + _owed(self.after)),
            ("Minimum payment", "最低付款額", "HKD " + written(least)),
            ("Payment due date", "到期繳款日", f"{due:%d %b %Y}".upper()),
            ("Credit limit", "信用限額", "HKD 88,000.00"),
        )
        y = 104.0
        for english, chinese, fact in facts:
            page.put(330, y, english, 8)
            page.put(410, y, chinese, 8, face=HAN)
            page.put(540, y, fact, 8.5, right=True, bold=True)
            y += 14
        return y + 24

    def _line(self, text: str, chinese: str, amount: str) -> None:
        self.flow.need(20)
        page, y = self.flow.page, self.flow.y
        page.put(WHAT, y, text, 8.5, bold=True)
        page.put(WHAT + 130, y, chinese, 8.5, face=HAN)
        page.put(EDGE, y, amount, 8.5, right=True, bold=True)
        self.flow.y += 15

    def _table(self) -> None:
        self._line("PREVIOUS BALANCE", "上期結欠", _owed(self.before))
        for entry in self.entries:
            self.flow.need(10 * len(entry.lines))
            page, y = self.flow.page, self.flow.y
            used = entry.day if not entry.text else earlier(self.rng, entry.day)
            page.put(POST, y, _day(entry.day), 8.5)
            page.put(USED, y, _day(used), 8.5)
            text = _owed(-entry.amount)
            page.put(EDGE + 13 * (entry.amount > 0), y, text, 8.5, right=True)
            self.flow.y = page.lines(WHAT, y, entry.lines, 8.5, 10) + 2.5
            self.rows.append(booked(entry, self.flow.number, value=used))
        self.flow.page.rule(WHAT, self.flow.y - 7, EDGE)
        self.flow.y += 5
        self._line("STATEMENT BALANCE", "結單結欠", _owed(self.after))

    def _after(self) -> None:
        self.flow.need(150)
        page, y = self.flow.page, self.flow.y + 8
        plan = next((entry for entry in self.entries if entry.lines[0].startswith("CASH INST")), None)
        if plan:
            _both(page, 40, y, "Cash Instalment Plan summary", "現金分期計劃摘要", 8.5)
            done = int(plan.lines[0].split("(")[1][:2])
            left = -plan.amount * (24 - done)
            table = (
                ("Plan", "Original amount", "Monthly instalment", "Outstanding"),
                ("001", written(-plan.amount * 24), written(-plan.amount), written(left)),
            )
            y = grid(page, y + 25, (40, -230, -380, -540), table, 8, 12) + 10
        _both(page, 40, y, "RewardCash summary", "獎賞錢摘要", 8.5)
        old, new = Decimal(self.rng.randint(0, 90000)) / 100, (spent(self.entries) / 250).quantize(Decimal("0.01"))
        heads = ("Opening 上期結餘", "Earned 本期賺取", "Used 已使用", "Balance 結餘")
        for x, head in zip((140, 270, 400, 540), heads, strict=True):
            page.put(x, y + 25, head, 7.5, right=True, face=HAN)
        grid(page, y + 38, (-140, -270, -400, -540), ((written(old), written(new), "0.00", written(old + new)),), 8)
        page.put(
            40, y + 60, "Annualised percentage rate 實際年利率: 35.68% (purchases 購物)", 7.5, face=HAN, color=GREY
        )
        note = "*The exchange rate includes all fees in respect of a transaction in a foreign currency (1.95%)."
        page.put(40, y + 72, note, 7, color=GREY)
