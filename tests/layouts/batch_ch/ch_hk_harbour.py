"""Hong Kong, credit card statement in English with Chinese beside the titles: posting date first, "CR" after credits.

Dates "05JAN" without a space or year; mobile payments and foreign purchases take a second line, overseas and DCC fees
are rows of their own; instalments bear "03/12"; a line of asterisks ends the list; a minimum payment table and the
reward figures follow, the account's summary stands above.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import A4, Color, Flow, Page, width, with_pymupdf
from ._rows import CENT, ENGLISH, debt, part, total

RED: Color = (0.8, 0.0, 0.1)
HAN = "cjk"
POOLS = {"place": ("CENTRAL", "KOWLOON", "TSIM SHA TSUI", "SHA TIN", "CAUSEWAY BAY", "HONG KONG")}
KINDS = (
    Kind(5, -25, -480, "WELLCOME {place} HK|APPLE PAY-OTHERS:{four}"),
    Kind(4, -18, -190, "MCDONALD'S {place} HK|GOOGLE PAY-OTHERS:{four}", step="0.10"),
    Kind(3, -60, -900, "HKTVMALL HONG KONG HK"),
    Kind(3, -250, -500, "OCTOPUS CARDS LTD AAVS {place} HK", step="50"),
    Kind(3, -90, -760, "PACIFIC COFFEE-{place} {place} HK"),
    Kind(2, -150, -3200, "FORTRESS {place} {place} HK"),
    Kind(1, -198, -398, "SMARTONE MOBILE COM LTD HONG KONG HK", most=1),
    Kind(2, -70, -1900, "AMAZON.COM*?#??##?## AMZN.COM/BILL US", tag="USD"),
    Kind(2, -60, -2900, "YODOBASHI CAMERA OSAKA JP", tag="JPY"),
    Kind(1, -40, -900, "TAOBAO.COM SHANGHAI CN", tag="CNY"),
    Kind(1, 80, 900, "REFUND - UNIQLO {place} HK"),
)
RATES = {"USD": (775000, 792000), "JPY": (50000, 56000), "CNY": (106000, 113000)}


def brief(day: date) -> str:
    return f"{day.day:02}{ENGLISH[day.month - 1].upper()}"


def money(owed: Decimal) -> str:
    return written(owed, minus="") + ("CR" if owed < 0 else "")


class Statement:
    """The account and its pages."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 350, 42000)
        self.card = fill(rng, "4966 04## #### ####", self.period[0], {})
        self.pools = POOLS | {"four": (self.card[-4:],)}
        self.rows: list[Row] = []
        self.flow = Flow(720, lambda: Page(A4), self.head)

    def both(self, page: Page, x: float, y: float, english: str, chinese: str, size: float = 7.5) -> None:
        """An English title with the Chinese one behind it."""
        page.put(x, y, english, size, bold=True)
        page.put(x + width(english, page.bold, size) + 4, y, chinese, size, face=HAN)

    def head(self, page: Page, number: int) -> float:
        page.put(45, 50, "HARBOUR & PEARL BANK", 15, bold=True, color=RED)
        page.put(258, 50, "海港明珠銀行", 13, face=HAN, color=RED)
        self.both(page, 400, 50, "Visa Platinum Card", "白金卡", 10)
        end = self.period[1]
        for n, (english, chinese, value) in enumerate(
            [
                ("Card number", "信用卡號碼", self.card),
                ("Statement date", "結單日期", f"{end.day:02} {ENGLISH[end.month - 1].upper()} {end.year}"),
                ("Page", "頁數", f"{number} of @"),
            ]
        ):
            self.both(page, 330, 76 + 13 * n, english, chinese)
            page.put(550, 76 + 13 * n, value, 8.5, right=True)
        y = 140.0
        if number == 1:
            page.lines(
                45,
                86,
                ["MS CHAN KA YAN", "FLAT C 18/F WING FAT COURT", "22 ELECTRIC ROAD, NORTH POINT", "HONG KONG"],
                9,
                12,
            )
            y = 232.0
        page.rule(45, y - 12, 550, 0.8, RED)
        for x, english, chinese in (
            (45, "Post date", "記賬日"),
            (103, "Trans date", "交易日"),
            (166, "Description of transaction", "交易摘要"),
        ):
            page.put(x, y, english, 7.5, bold=True)
            page.put(x, y + 10, chinese, 7.5, face=HAN)
        page.put(550, y, "Amount (HKD)", 7.5, bold=True, right=True)
        page.put(550, y + 10, "金額 (港幣)", 7.5, face=HAN, right=True)
        page.rule(45, y + 15, 550, 0.4)
        return y + 30

    def row(self, day: date, used: date, lines: list[str], amount: Decimal) -> None:
        self.flow.need(11 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(45, y, brief(day), 8.5)
        page.put(103, y, brief(used), 8.5)
        page.put(550 if amount < 0 else 562.3, y, money(-amount), 8.5, right=True)
        self.flow.y = page.lines(166, y, lines, 8.5, 11) + 1
        self.rows.append(Row(day, " ".join(" ".join(lines).split()), amount, page=self.flow.number))

    def line(self, text: str, owed: Decimal) -> None:
        self.flow.need(16)
        self.flow.page.put(166, self.flow.y, text, 8.5, bold=True)
        self.flow.page.put(550 if owed >= 0 else 562.3, self.flow.y, money(owed), 8.5, bold=True, right=True)
        self.flow.y += 15

    def used(self, entry: Entry) -> None:
        lines, used = list(entry.lines), earlier(self.rng, entry.day)
        if entry.tag:
            rate = Decimal(self.rng.randint(*RATES[entry.tag])) / (1000000 if entry.tag == "JPY" else 100000)
            unit = Decimal(1) if entry.tag == "JPY" else CENT
            foreign = part(-entry.amount / rate, "100", unit)
            lines.append(f"{entry.tag} {written(foreign)} *EXCHANGE RATE: {rate}")
        self.row(entry.day, used, lines, entry.amount)
        fee = part(-entry.amount, "1.95")
        if entry.tag and fee:
            self.row(entry.day, used, ["FEE - FOREIGN CURRENCY TXN"], -fee)

    def body(self) -> None:
        rng, (start, end) = self.rng, self.period
        self.line("PREVIOUS BALANCE", -self.opening)
        entries = some_entries(rng, KINDS, self.pools, (start + timedelta(1), end), count=rng.randint(14, 66))
        self.paid = rng.choice([-self.opening, -self.opening, part(-self.opening, "25")])
        pay = rng.choice(["PAYMENT - THANK YOU", "AUTOPAY PAYMENT - THANK YOU", "PPS PAYMENT - THANK YOU"])
        entries.append(Entry(start + timedelta(rng.randint(6, 25)), (pay,), self.paid, "pay", ""))
        if rng.random() < 0.5:
            many = rng.choice([6, 12, 24])
            text = f"CASH INSTALMENT PLAN {rng.randint(1, many):02}/{many:02}"
            entries.append(Entry(end, (text,), -some_amount(rng, 180, 2400), "plan", ""))
        for entry in sorted(entries, key=lambda entry: entry.day):
            if entry.tag in ("pay", "plan"):
                self.row(entry.day, entry.day, list(entry.lines), entry.amount)
            else:
                self.used(entry)
        if self.opening + self.paid < 0:
            self.row(end, end, ["FINANCE CHARGE"], -part(-self.opening, "2.5"))
        if rng.random() < 0.15:
            self.row(end, end, ["LATE CHARGE"], Decimal("-300.00"))
        self.closing = self.opening + total(self.rows)
        self.line("STATEMENT BALANCE", -self.closing)
        stars = "*" * 30 + " END OF TRANSACTIONS " + "*" * 30
        self.flow.page.put(297, self.flow.y + 4, stars, 7, center=True)
        self.flow.y += 26
        self.tables()

    def tables(self) -> None:
        self.flow.need(170)
        page, y, owed = self.flow.page, self.flow.y, -self.closing
        page.box(45, y - 10, 505, 56, None, stroke=RED)
        self.both(page, 52, y + 2, "RewardMoney", "獎賞錢")
        old, new = Decimal(self.rng.randint(0, 90000)) / 100, part(max(owed, Decimal(0)), "0.4")
        cells = (
            ("Brought forward", "上期結餘", old),
            ("Earned", "賺取", new),
            ("Redeemed", "換領", Decimal(0)),
            ("Balance", "結餘", old + new),
        )
        for n, (english, chinese, value) in enumerate(cells):
            self.both(page, 52 + 124 * n, y + 18, english, chinese, 7)
            page.put(150 + 124 * n, y + 34, written(value), 8.5, right=True)
        y += 66
        self.both(page, 45, y, "If you pay only the minimum", "如只繳付最低付款額", 8)
        for x, text in ((250, "Years to repay"), (380, "Total you pay (HKD)"), (550, "Interest (HKD)")):
            page.put(x, y + 14, text, 7.5, bold=True, right=True)
        least = part(max(owed, Decimal(0)), "1")
        for n, (label, years, rate) in enumerate(
            [("Minimum payment", "19 years", "241"), (money(least * 4), "3 years", "152")]
        ):
            page.put(45, y + 28 + 12 * n, label, 8)
            page.put(250, y + 28 + 12 * n, years, 8, right=True)
            page.put(380, y + 28 + 12 * n, written(part(owed, rate)), 8, right=True)
            page.put(550, y + 28 + 12 * n, written(part(owed, str(int(rate) - 100))), 8, right=True)
        small = "Annualised rate: purchases 35.42%, cash advances 35.81%. Report errors within 60 days."
        page.put(45, y + 66, small, 7)

    def front(self) -> None:
        page, owed, end = self.flow.pages[0], -self.closing, self.period[1]
        due = end + timedelta(26)
        cells = [
            ("Statement balance", "結單結欠", money(owed)),
            (
                "Minimum payment",
                "最低付款額",
                money(max(Decimal(0), min(max(owed, Decimal(0)), max(Decimal(300), part(owed, "1"))))),
            ),
            ("Payment due date", "到期繳款日", f"{due.day:02} {ENGLISH[due.month - 1].upper()} {due.year}"),
            ("Credit limit", "信貸限額", "80,000.00"),
        ]
        for n, (english, chinese, value) in enumerate(cells):
            page.box(45 + 126.25 * n, 152, 126.25, 44, (0.97, 0.94, 0.93), stroke=(0.8, 0.7, 0.7))
            self.both(page, 50 + 126.25 * n, 165, english, chinese, 7)
            page.put(165 + 126.25 * n, 186, value, 10, bold=True, right=True)
        for number, sheet in enumerate(self.flow.pages, 1):
            old = next(text for text in sheet.texts if text.text == f"{number} of @")
            sheet.texts.remove(old)
            sheet.put(550, old.y, f"{number} of {self.flow.number}", 8.5, right=True)
            sheet.rule(45, 752, 550, 0.4)
            sheet.put(
                45, 764, "Harbour & Pearl Bank Limited, G.P.O. Box 6402, Hong Kong    24-hour hotline 2555 0148", 7
            )


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.body()
    it.front()
    with_pymupdf(it.flow.pages, path, "columns")
    return Truth("credit_card", "en_HK", "HKD", it.card, *it.period, it.opening, it.closing, it.rows)
