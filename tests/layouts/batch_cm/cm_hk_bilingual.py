"""Hong Kong, bilingual card: posting and transaction date as 12DEC, CR glued to payments, rates below, two cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, width, with_pymupdf
from ._rows import joined, numbered, para, total

RED: Color = (0.78, 0.05, 0.1)
POOLS = {
    "area": ["CENTRAL      HK", "MONG KOK     HK", "SHATIN       HK", "TSEUNG KWAN OHK", "CAUSEWAY BAY HK"],
}
SPEND = (
    Kind(5, -25, -620, "PARKNSHOP ###         {area}"),
    Kind(4, -20, -190, "MAXIM'S CAKES #####   {area}"),
    Kind(3, -36, -400, "FOODPANDA             HONG KONG    HK"),
    Kind(3, -50, -150, "OCTOPUS CARDS AAVS    KOWLOON BAY  HK"),
    Kind(2, -180, -980, "CLP POWER HK LTD      KOWLOON      HK"),
    Kind(2, -98, -300, "3HK MOBILE AUTOPAY    HONG KONG    HK"),
    Kind(2, -90, -2400, "UNIQLO {area}"),
    Kind(1, -150, -3800, "AGODA.COM             INTERNET     SG|USD *EXCHANGE RATE: 7.8{rate}"),
    Kind(1, -40, -900, "APPLE.COM/BILL        ITUNES.COM   US|USD *EXCHANGE RATE: 7.9{rate}"),
    Kind(1, -300, -1900, "IKEA IPP INST ({part}/24)"),
)
POOLS["rate"] = ["1246", "3310", "0875", "2291"]
POOLS["part"] = ["02", "07", "13", "24"]
REFUND = (Kind(1, 50, 700, "HKTVMALL REFUND       KWAI CHUNG   HK"),)
WHITE: Color = (1, 1, 1)


def hkd(amount: Decimal) -> str:
    return written(abs(amount)) + ("CR" if amount > 0 else "")


def short(day: date) -> str:
    return f"{day:%d%b}".upper()


def pair(page: Page, x: float, y: float, english: str, chinese: str, size: float = 8, color: Color = GREY) -> None:
    """English and, behind it, Chinese."""
    page.put(x, y, english, size, color=color)
    page.put(x + width(english, page.face, size) + 4, y, chinese, size, face="cjk", color=color)


class Table:
    """Posting date, transaction date, description, amount."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    def note(self, text: str, amount: str = "", bold: bool = False) -> None:
        self.flow.need(14)
        self.flow.page.put(150, self.flow.y, text, 8.5, bold=bold)
        self.flow.page.put(555, self.flow.y, amount, 8.5, right=True, bold=bold)
        self.flow.y += 14

    def entry(self, entry: Entry, used: date) -> None:
        self.flow.need(11 * len(entry.lines))
        page, y = self.flow.page, self.flow.y
        page.put(42, y, short(entry.day), 8.5)
        page.put(96, y, short(used), 8.5)
        # the merchant's town starts at a fixed place, as on the slip
        page.put(150, y, entry.lines[0][:22].strip(), 8.5)
        page.put(290, y, entry.lines[0][22:].strip(), 8.5)
        for n, line in enumerate(entry.lines[1:], 1):
            page.put(150, y + 11 * n, line, 8.5)
        page.put(555, y, hkd(entry.amount), 8.5, right=True)
        self.rows.append(Row(entry.day, _spoken(entry.lines), entry.amount, page=self.flow.number))
        self.flow.y = y + 11 * len(entry.lines) + 2


def _spoken(lines: tuple[str, ...]) -> str:
    return joined((lines[0][:22].strip(), lines[0][22:].strip(), *lines[1:]))


def _converted(entry: Entry) -> Entry:
    """With the amount in dollars before the rate, where there is a rate."""
    if len(entry.lines) == 1:
        return entry
    dollars = (-entry.amount / Decimal(entry.lines[1].split()[-1])).quantize(Decimal("0.01"))
    return replace(entry, lines=(entry.lines[0], entry.lines[1].replace("USD", f"USD {written(dollars)}")))


def _panel(page: Page, end: date, closing: Decimal, card: str, name: str) -> None:
    page.put(42, 120, name, 9)
    page.lines(42, 132, ["FLAT 12B, TOWER 3", "HARMONY GARDEN, 88 PO ON ROAD", "KOWLOON"], 9)
    page.box(316, 88, 243, 122, None, stroke=RED)
    rows = (
        ("Account number", "賬戶號碼", card),
        ("Statement date", "月結單日期", f"{end:%d %b %Y}".upper()),
        ("Payment due date", "到期繳款日", f"{end + timedelta(25):%d %b %Y}".upper()),
        ("Statement balance", "月結單結餘", "HKD " + hkd(closing)),
        ("Minimum payment", "最低付款額", "HKD " + written(max(-closing / 20, Decimal(300)))),
        ("Credit limit", "信用限額", "HKD 120,000.00"),
    )
    for n, (english, chinese, text) in enumerate(rows):
        pair(page, 322, 104 + 19 * n, english, chinese, 7.5)
        page.put(553, 104 + 19 * n, text, 8.5, right=True, bold=n in {3, 4})
        page.rule(316, 110 + 19 * n, 559, 0.25, GREY)


def _last(flow: Flow, end: date, closing: Decimal) -> None:
    """Points, rates and advertising below the table."""
    flow.need(210)
    page, y = flow.page, flow.y + 10
    page.box(36, y, 523, 60, None, stroke=GREY)
    pair(page, 42, y + 13, "RewardDollar summary", "獎賞錢概要", 9, RED)
    for n, (english, chinese, text) in enumerate(
        (
            ("Brought forward", "承上", "212.40"),
            ("Earned", "賺取", written(max(-closing / 250, Decimal("1.00")))),
            ("Redeemed", "兌換", "0.00"),
            ("Expiring " + f"{end.year + 1}", "到期", "35.10"),
        )
    ):
        pair(page, 42 + 128 * n, y + 32, english, chinese, 7.5)
        page.put(42 + 128 * n, y + 48, text, 9)
    y += 80
    pair(page, 36, y, "Interest and charges", "利息及收費", 9, RED)
    for n, (english, rate) in enumerate(
        (("Purchases (annualised percentage rate)", "35.70%"), ("Cash advance", "35.94%"), ("Overlimit", "HKD 180.00"))
    ):
        page.put(36, y + 14 + 12 * n, english, 8)
        page.put(330, y + 14 + 12 * n, rate, 8, right=True)
    y = para(
        page,
        36,
        y + 62,
        "If you make only the minimum payment each month, you would pay off the balance above in about 9 years and 4 "
        "months and pay an estimated total of HKD 18,204.00. Please report any error within 60 days of the statement "
        "date, otherwise the transactions are taken as correct.",
        523,
        7.5,
    )
    para(
        page,
        36,
        y + 4,
        "如閣下每月只繳付最低付款額,需時約九年四個月方可清還上述結餘。請於月結單日期起計60日內核對各項交易。",
        523,
        7.5,
        face="cjk",
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    start, end = period
    name = rng.choice(["MR WONG KA HO", "MS LEUNG SZE MAN", "MR FUNG CHI WAI"])
    stem = f"4966 04{rng.randint(10, 99)} {rng.randint(1000, 9999)}"
    opening = -some_amount(rng, 800, 24000)
    paid = -opening if rng.random() < 0.6 else min(some_amount(rng, 500, 6000, "100"), -opening)
    paying = Entry(start + timedelta(rng.randint(8, 20)), ("PAYMENT - THANK YOU",), paid, "", "")
    own = some_entries(rng, SPEND, POOLS, period, count=rng.randint(8, 55))
    own += some_entries(rng, REFUND, POOLS, period, count=rng.choice([0, 0, 1]))
    own.append(paying)
    if paid != -opening:
        own.append(Entry(end, ("FINANCE CHARGE",), -some_amount(rng, 15, 400), "", ""))
    own.sort(key=lambda entry: entry.day)
    extra = some_entries(rng, SPEND, POOLS, period, count=rng.choice([0, 0, 3, 15]))
    closing = opening + total(own + extra)

    def head(page: Page, number: int) -> float:
        page.put(36, 46, "Kowloon Harbour Bank", 16, bold=True, color=RED)
        page.put(36, 62, "九港銀行", 11, face="cjk", color=RED)
        page.put(559, 46, "Visa Platinum Card Statement", 11, right=True)
        page.put(559, 62, "Visa 白金卡月結單", 10, right=True, face="cjk")
        top = 238.0 if number == 1 else 92.0
        page.box(36, top - 12, 523, 28, RED)
        for x, english, chinese in (
            (42, "Post date", "過賬日期"),
            (96, "Trans date", "交易日期"),
            (150, "Description of transaction", "交易詳情"),
        ):
            page.put(x, top, english, 7.5, color=WHITE)
            page.put(x, top + 11, chinese, 7.5, face="cjk", color=WHITE)
        page.put(555, top, "Amount (HKD)", 7.5, right=True, color=WHITE)
        page.put(555, top + 11, "金額(港幣)", 7.5, right=True, face="cjk", color=WHITE)
        return top + 32

    flow = Flow(770, lambda: Page(A4), head)
    table = Table(flow)
    table.note("PREVIOUS BALANCE", hkd(opening))
    for n, entries in enumerate((own, extra), 1):
        if entries:
            flow.y += 3
            table.note(f"{stem} {4000 + n}  {name}", bold=True)
        for entry in entries:
            booked = entry.lines[0].startswith(("PAYMENT", "FINANCE"))
            table.entry(_converted(entry), entry.day if booked else earlier(rng, entry.day, 2))
    flow.y += 4
    flow.page.rule(460, flow.y - 9, 559)
    table.note("STATEMENT BALANCE", hkd(closing), bold=True)
    _last(flow, end, closing)
    _panel(flow.pages[0], end, closing, f"{stem} 4001", name)
    numbered(flow.pages, "Page {n} of {all}", 559, 820, 7.5)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "en_HK", "HKD", f"{stem} 4001", None, end, opening, closing, table.rows)
