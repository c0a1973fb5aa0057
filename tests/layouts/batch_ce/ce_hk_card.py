"""Hong Kong, Visa of a large bank in English and Chinese: days as 05MAR, CR behind credits, rate on a second line.

Titles are printed twice, English above Chinese; foreign currency and amount stand in columns between text and Hong
Kong dollars; instalments are rows, a box of reward cash follows; the slip is at the foot of page one.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_pymupdf
from ._rows import ZERO, cents, one, plain, total

RED: Color = (0.8, 0.0, 0.07)
GREYISH: Color = (0.93, 0.93, 0.93)
KINDS = [
    Kind(6, -18, -620, "{shop} {area}"),
    Kind(2, -20, -260, "{food} {area}|APPLE PAY-MOBILE:####"),
    Kind(1, -30, -400, "OCTOPUS AAVS {area}", "", "50", 2),
    Kind(1, -58, -300, "{bill}", most=3),
    Kind(0.8, -300, -2400, "{inst} {month}/{months} INSTALMENT", most=2),
    Kind(1.8, -20, -1900, "{abroad}", "abroad"),
    Kind(0.5, 30, 700, "{shop} {area}"),
    Kind(0.3, -500, -3000, "CASH ADVANCE HONG KONG HK", "cash", "100", 1),
]
POOLS = {
    "shop": ["PARKNSHOP ####", "WELLCOME ###", "MANNINGS #####", "HKTVMALL", "FORTRESS ###", "WATSON'S ####",
        "UNIQLO HK", "CITYSUPER", "SOGO HK CO LTD", "IKEA"],
    "food": ["MCDONALD'S ###", "TSUI WAH RESTAURANT", "STARBUCKS COFFEE ###", "MAXIM'S MX", "FOODPANDA", "KFC-####"],
    "area": ["HONG KONG HK", "KOWLOON HK", "NEW TERRITORIE HK", "TSIM SHA TSUI HK"],
    "bill": ["HKT CSL MOBILE HONG KONG HK", "CLP POWER HONG KONG HK", "TOWNGAS HONG KONG HK",
        "NETFLIX.COM SINGAPORE SG"],
    "inst": ["APPLE STORE", "BROADWAY PHOTO", "FLEXI CASH"],
    "month": ["##"], "months": ["12", "24", "36"],
    "abroad": ["JPY DON QUIJOTE SHIBUYA TOKYO JP", "USD AMAZON.COM*?##?# AMZN.COM/BILL US",
        "GBP TFL TRAVEL CH LONDON GB", "CNY ALIPAY*DIDI HANGZHOU CN",
               "THB SIAM PARAGON BANGKOK TH", "TWD 7-ELEVEN #### TAIPEI TW", "EUR ZARA.COM LA CORUNA ES"],
}  # fmt: skip
RATES = {
    "JPY": "0.05312",
    "USD": "7.84921",
    "GBP": "9.98127",
    "CNY": "1.10341",
    "THB": "0.22187",
    "TWD": "0.25104",
    "EUR": "8.52166",
}


def num(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    raw = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 60))
    opening = some_amount(rng, -900, -19000)
    full = rng.random() < 0.65
    paid = -opening if full else cents(-opening * Decimal("0.3"))
    raw.append(one(start + timedelta(rng.randint(8, 24)), "PAYMENT - THANK YOU 多謝繳款", paid, "pay"))
    raw.sort(key=lambda entry: entry.day)
    entries = []
    for entry in raw:
        entries.append(entry)
        if entry.tag == "cash":
            entries.append(
                one(
                    entry.day,
                    "CASH ADVANCE HANDLING FEE",
                    min(Decimal("-100.00"), cents(entry.amount * Decimal("0.045"))),
                    "fee",
                )
            )
        if entry.tag == "abroad":
            fee = min(cents(entry.amount * Decimal("0.0195")), Decimal("-0.01"))
            entries.append(one(entry.day, "FEE - FOREIGN CURRENCY TXN", fee, "fee"))
    if not full:
        entries.append(one(end, "FINANCE CHARGE 財務費用", -cents((-opening - paid) * Decimal("0.0258")), "fee"))
    closing = opening + total(entries)
    number = f"4966 04XX XXXX {rng.randint(0, 9999):04}"
    due = end + timedelta(25)
    least = max(Decimal("300.00"), cents(-closing / 100)) if closing < -300 else max(ZERO, -closing)

    def head(page: Page, n: int) -> float:
        page.box(40, 26, 22, 22, RED)
        page.put(70, 40, "Kowloon Harbour Bank", 14, bold=True)
        page.put(70, 52, "九龍港灣銀行", 9, face="cjk")
        page.put(555, 38, "Visa Platinum Card Statement", 10, bold=True, right=True)
        page.put(555, 50, "Visa 白金卡結單", 9, face="cjk", right=True)
        y = 84.0
        if n == 1:
            page.lines(
                60, 96, ["MS CHAN WING YAN", "FLAT 12C BLOCK 4", "LUCKY PLAZA 33 WING LOK ST", "SHATIN NT"], 9, 11
            )
            for k, (label, chinese, value) in enumerate(
                [
                    ("Card number", "信用卡號碼", number),
                    ("Statement date", "結單日期", f"{end:%d %b %Y}".upper()),
                    ("Statement balance", "結單結欠", f"HKD {num(closing)}"),
                    ("Minimum payment", "最低付款額", f"HKD {written(least)}"),
                    ("Payment due date", "到期繳款日", f"{due:%d %b %Y}".upper()),
                    ("Credit limit", "信用限額", "HKD 60,000.00"),
                ]
            ):
                page.put(300, 96 + 13 * k, label, 8)
                page.put(385, 96 + 13 * k, chinese, 8, face="cjk")
                page.put(555, 96 + 13 * k, value, 8, bold=k in (2, 4), right=True)
            y = 196.0
        page.box(40, y - 12, 515, 30, GREYISH)
        for x, english, chinese, right in [
            (46, "Post date", "誌賬日期", False),
            (96, "Trans date", "交易日期", False),
            (150, "Description of transaction", "交易說明", False),
            (450, "Foreign currency amount", "外幣金額", True),
            (549, "Amount (HKD)", "金額（港幣）", True),
        ]:
            page.put(x, y, english, 7.5, right=right, bold=True)
            page.put(x, y + 12, chinese, 7.5, right=right, face="cjk")
        return y + 32

    def text(page: Page, x: float, y: float, words: str) -> None:
        plain_part = "".join(c for c in words if ord(c) < 256).rstrip()
        page.put(x, y, plain_part, 8)
        rest = words[len(plain_part) :].strip()
        page.put(x + 110, y, rest, 8, face="cjk")

    flow = Flow(660, Page, head)
    rows: list[Row] = []
    text(flow.page, 150, flow.y, "PREVIOUS BALANCE 上期結欠")
    flow.page.put(549, flow.y, num(opening), 8, right=True)
    flow.y += 13
    for entry in entries:
        lines, foreign = list(entry.lines), ""
        if entry.tag == "abroad":
            currency, words = lines[0].split(" ", 1)
            rate = Decimal(RATES[currency])
            foreign = f"{currency}  {written(cents(-entry.amount / rate))}"
            lines = [words, f"*EXCHANGE RATE: {rate}"]
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in ("pay", "fee") else earlier(rng, entry.day)
        page.put(46, y, f"{entry.day:%d%b}".upper(), 8)
        page.put(96, y, f"{used:%d%b}".upper(), 8)
        for k, line in enumerate(lines):
            text(page, 150, y + 10 * k, line)
        page.put(450, y, foreign, 8, right=True)
        page.put(549, y, num(entry.amount), 8, right=True)
        rows.append(Row(entry.day, plain(lines), entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 3
    flow.need(150)
    page, y = flow.page, flow.y
    page.rule(450, y - 8, 555, 0.5)
    text(page, 150, y + 3, "STATEMENT BALANCE 結單結欠")
    page.put(549, y + 3, num(closing), 8, bold=True, right=True)
    y += 30
    page.box(40, y, 515, 52, None, stroke=RED)
    page.put(46, y + 13, "RewardCash summary", 8.5, bold=True)
    page.put(140, y + 13, "「獎賞錢」摘要", 8.5, face="cjk")
    earned = cents(-closing / 250) if closing < 0 else ZERO
    before = some_amount(rng, 5, 600)
    for k, (english, chinese, value) in enumerate(
        [
            ("Opening balance", "上期結餘", before),
            ("Earned", "賺取", earned),
            ("Redeemed", "換領", ZERO),
            ("Closing balance", "本期結餘", before + earned),
        ]
    ):
        x = 46 + 128 * k
        page.put(x, y + 27, english, 7.5)
        page.put(x + 62, y + 27, chinese, 7.5, face="cjk")
        page.put(x, y + 43, f"${written(value)}", 9)
    page.lines(
        40,
        y + 68,
        [
            "If you pay only the minimum each month, interest adds up and the balance takes far longer "
            "to clear. APR for purchases 35.70%,",
            "for cash advances 36.92%. Please report any error within sixty days of the statement date. "
            "Lost cards: (852) 2555 0188.",
        ],
        7,
        9,
    )
    page.put(40, y + 90, "如只繳付最低付款額，須支付較多利息及需要較長時間還清結欠。", 7.5, face="cjk")
    slip = flow.pages[0]
    for x in range(40, 555, 8):
        slip.rule(x, 700, x + 4, 0.5)
    slip.put(40, 716, "Payment slip", 9, bold=True)
    slip.put(100, 716, "付款通知書", 9, face="cjk")
    slip.put(40, 734, f"Card number {number}", 8)
    slip.put(300, 734, f"Statement balance HKD {num(closing)}", 8)
    slip.put(300, 747, f"Minimum payment HKD {written(least)}", 8)
    slip.put(40, 747, "Cheques payable to Kowloon Harbour Bank Limited", 8)
    for k, sheet in enumerate(flow.pages, 1):
        sheet.put(555, 812, f"Page {k} of {len(flow.pages)}", 7.5, right=True)
        sheet.put(40, 812, "PO Box 70000, Kowloon Central Post Office, Hong Kong", 7)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "en_HK", "HKD", number, start, end, opening, closing, rows)
