"""Hong Kong, credit card: rows in a typewriter face as whole lines, headings in English and Chinese.

Post date before transaction date, day and month without year; "CR" or "DR" directly behind an amount that is not a
plain charge, such as the balances and payments; foreign purchases have a line with the amount and the rate. The list
begins with the previous balance and ends with the statement balance. PyMuPDF.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_period, written
from ..pens import GREY, Color, Flow, Page, with_pymupdf
from ._rows import Move, day_after, debt, how_many, joined, limit, merged, numbered, some_moves, total

RED: Color = (0.75, 0.0, 0.1)
POOLS = {
    "area": [
        "CENTRAL HK",
        "WAN CHAI HK",
        "TSIM SHA TSUI HK",
        "MONG KOK HK",
        "SHATIN HK",
        "KWUN TONG HK",
        "HONG KONG HK",
    ],
    "shop": [
        "PARKNSHOP ###",
        "WELLCOME #####",
        "CITY'SUPER",
        "7-ELEVEN ####",
        "MANNINGS ###",
        "WATSON'S #####",
        "SOGO DEPT STORE",
    ],
    "food": [
        "TSUI WAH RESTAURANT",
        "MAXIM'S MX ###",
        "STARBUCKS COFFEE ##",
        "PACIFIC COFFEE",
        "TAI HING ROAST",
        "FOODPANDA",
    ],
    "life": [
        "MTR CORPORATION LTD",
        "OCTOPUS CARDS LTD AAVS",
        "CLP POWER HONG KONG",
        "HKTVMALL",
        "PCCW-HKT",
        "FORTRESS ####",
    ],
    "abroad": ["APPLE.COM/BILL         ITUNES.COM IE|USD", "SHINJUKU LUMINE        TOKYO JP|JPY"],
    "trip": ["TAOBAO.COM             SHANGHAI CN|CNY", "KLOOK TRAVEL           SINGAPORE SG|SGD"],
}
KINDS = [
    Kind(7, -15, -900, "{shop}|{area}"),
    Kind(5, -30, -620, "{food}|{area}"),
    Kind(4, -50, -1400, "{life}|{area}"),
    Kind(2, -40, -2400, "{abroad}", "abroad"),
    Kind(2, -60, -4200, "{trip}", "abroad"),
]
RATES = {"USD": "7.8124", "JPY": "0.05482", "CNY": "1.09271", "SGD": "5.83015"}
FACE, SIZE, LEAD = "Courier", 9.0, 11.5


def dollars(amount: Decimal, balance: bool = False) -> str:
    """A charge is plain; credits have CR and balances owed have DR."""
    mark = "CR" if amount > 0 else "DR" if balance else "  "
    return written(abs(amount)) + mark


def short(day: date) -> str:
    return f"{day:%d%b}".upper()


def typed(posted: str, used: str, text: str, amount: str) -> str:
    return f"{posted:<8}{used:<8}{text:<58}{amount:>18}".rstrip()


def two(page: Page, x: float, y: float, english: str, chinese: str, right: bool = False) -> None:
    page.put(x, y, english, 8, right=right, bold=True)
    page.put(x, y + 10, chinese, 8, right=right, face="cjk")


class Statement:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng)
        self.number = fill(rng, "4966 04## #### ####", self.end, {})
        self.opening = debt(rng, 800, 26000)

    def head(self, page: Page, number: int) -> float:
        page.box(36, 30, 24, 24, RED)
        page.put(68, 47, "Victoria Peak Bank", 15, bold=True)
        page.put(68, 60, "維多利亞山銀行", 9, face="cjk")
        page.put(559, 47, "Statement of Visa Gold Card Account", 10, right=True, bold=True)
        page.put(559, 60, "Visa 金卡月結單", 9, right=True, face="cjk")
        if number == 1:
            page.lines(
                60,
                100,
                ["MR CHAN TAI MAN", "FLAT B 12/F WING FAI MANSION", "88 KING'S ROAD", "NORTH POINT HONG KONG"],
                9,
                12,
            )
            return 165
        return self.columns(page, 92)

    def columns(self, page: Page, y: float) -> float:
        page.rule(36, y - 12, 559, 0.8, RED)
        two(page, 40, y, "Post date", "記帳日")
        two(page, 84, y, "Trans date", "交易日")
        two(page, 131, y, "Description of transaction", "交易詳情")
        two(page, 526, y, "Amount (HKD)", "金額（港元）", right=True)
        page.rule(36, y + 15, 559, 0.4, RED)
        return y + 30

    def cover(self, page: Page, closing: Decimal) -> float:
        least = max(Decimal(0), min(-closing, max(Decimal(300), round(-closing / 100, 2))))
        facts = [("Card number", "卡號", self.number), ("Statement date", "結單日", f"{self.end:%d %b %Y}".upper())]
        facts += [("Payment due date", "到期繳款日", f"{day_after(self.end, 25):%d %b %Y}".upper())]
        facts += [("Statement balance", "結單結欠", f"HKD{dollars(closing, True)}")]
        facts += [
            ("Minimum payment", "最低付款額", f"HKD{written(least)}"),
            ("Credit limit", "信用限額", f"HKD{written(limit(closing, 80000))}"),
        ]
        for n, (english, chinese, value) in enumerate(facts):
            x, y = 40 + 176 * (n % 3), 172 + 40 * (n // 3)
            page.box(x - 4, y - 12, 172, 36, None, stroke=GREY)
            two(page, x, y, english, chinese)
            page.put(x + 164, y + 20, value, 9, right=True, face=FACE)
        return self.columns(page, 274)

    def line(self, flow: Flow, text: str) -> None:
        flow.page.put(40, flow.y, text, SIZE, face=FACE)
        flow.y += LEAD

    def move(self, flow: Flow, move: Move) -> Row:
        name, place = (*move.lines, "")[:2]
        posted, used, amount = short(move.booked), short(move.used), dollars(move.amount)
        text, extra = f"{name:<23}{place}", ""
        if move.tag:
            text = name
            foreign = written(abs(move.amount) / Decimal(RATES[place]))
            extra = f"{place} {foreign}  *EXCHANGE RATE: {RATES[place]}"
        flow.need(LEAD * (2 if extra else 1))
        number = flow.number
        self.line(flow, typed(posted, used, text, amount))
        if extra:
            self.line(flow, typed("", "", extra, ""))
        return Row(move.booked, joined(text, extra), move.amount, page=number)

    def closing_part(self, flow: Flow, closing: Decimal) -> None:
        flow.need(130)
        self.line(flow, typed("", "", "", "-" * 16 + "  "))
        self.line(flow, typed("", "", "STATEMENT BALANCE", dollars(closing, True)))
        page, y = flow.page, flow.y + 14
        page.put(40, y, "Reward Points 獎賞積分", 9, face="cjk", color=RED)
        points = [
            f"{'OPENING':<14}{'EARNED':<14}{'REDEEMED':<14}{'BALANCE':<14}",
            f"{'12,406':<14}{'1,873':<14}{'0':<14}{'14,279':<14}",
        ]
        page.lines(40, y + 14, [line.rstrip() for line in points], SIZE, LEAD, face=FACE)
        page.put(
            40, y + 46, "Important: If only the minimum payment is made each month, it takes longer to repay the", 7.5
        )
        page.put(40, y + 55, "balance. Finance charge on purchases: APR 35.81%. Cash advance: APR 35.93%.", 7.5)
        page.put(40, y + 67, "借定唔借？還得到先好借！ 查詢熱線 (852) 0000 0000", 8, face="cjk")

    def draw(self, path: Path) -> Truth:
        rng, period = self.rng, (self.start, self.end)
        share = Decimal(rng.choice(["1", "1", "0.4"]))
        paid_on = min(day_after(self.start, rng.randint(14, 24)), self.end)
        text = rng.choice(["PAYMENT - THANK YOU", "AUTOPAY PAYMENT - THANK YOU", "PPS PAYMENT - THANK YOU"])
        paid = Move(paid_on, paid_on, (text,), -round(self.opening * share, 2))
        moves = merged(some_moves(rng, KINDS, POOLS, period, how_many(rng)), paid)
        if share < 1:
            moves.append(Move(self.end, self.end, ("FINANCE CHARGE",), some_amount(rng, -20, -400)))
        if rng.random() < 0.3:
            moves.append(Move(self.end, self.end, ("CASH REBATE",), some_amount(rng, 10, 90)))
        closing = self.opening + total(moves)
        flow = Flow(780, Page, self.head)
        flow.y = self.cover(flow.page, closing)
        self.line(flow, typed("", "", "PREVIOUS BALANCE", dollars(self.opening, True)))
        rows = [self.move(flow, move) for move in moves]
        self.closing_part(flow, closing)
        numbered(flow.pages, lambda page, n, of: page.put(559, 820, f"Page {n} of {of}", 7.5, right=True))
        with_pymupdf(flow.pages, path)
        number, end = self.number, self.end
        return Truth("credit_card", "en_HK", "HKD", number, None, end, self.opening, closing, rows)


def draw(rng: Random, path: Path) -> Truth:
    return Statement(rng).draw(path)
