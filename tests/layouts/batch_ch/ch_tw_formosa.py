"""Taiwan, credit card bill in Chinese: the Republic's years, whole dollars, a column with the card's last four digits.

A chain of boxes (last due, paid, new, due, minimum) on page 1; instalments "分期(03/12)", overseas purchases with
country, currency, amount and conversion day in columns, the overseas fee as a row of its own, bonus points in a table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import A4, WHITE, Color, Flow, Page, with_pymupdf
from ._rows import CENT, debt, part, shared, tail, total

GREEN: Color = (0.0, 0.45, 0.35)
PALE: Color = (0.9, 0.96, 0.93)
ONE = Decimal(1)
POOLS = {
    "town": ("台北", "板橋", "新竹", "台中", "高雄", "桃園"),
    "shop": ("momo購物網", "燦坤3C", "特力屋", "新光三越"),
}
KINDS = (
    Kind(5, -35, -420, "統一超商股份有限公司", step="1"),
    Kind(4, -180, -2600, "全聯實業{town}分公司", step="1"),
    Kind(3, -120, -1980, "優食台灣股份有限公司", step="1"),
    Kind(3, -300, -1600, "台灣中油{town}站", step="1"),
    Kind(2, -700, -3200, "台灣高鐵{town}站售票", step="5"),
    Kind(3, -199, -6800, "連加*蝦皮購物", step="1"),
    Kind(1, -399, -1399, "台灣大哥大電信費", step="1", most=1),
    Kind(2, -150, -900, "星巴克{town}門市", step="5"),
    Kind(1, -90, -1200, "GOOGLE*YOUTUBEPREMIUM", step="1", tag="US USD"),
    Kind(1, -300, -9800, "AMAZON CO JP", step="1", tag="JP JPY"),
    Kind(1, -900, -8800, "AGODA.COM HOTEL", step="1", tag="SG TWD"),
    Kind(1, 200, 2400, "退貨 {shop}", step="1"),
)
RATES = {"USD": "0.0315", "JPY": "4.6", "TWD": "1"}


def roc(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def dollars(amount: Decimal) -> str:
    return written(amount, places=0)


class Statement:
    """The bill and its pages."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 900, 64000, "1")
        self.account = fill(rng, "################", self.period[0], {})
        self.cards = [("御璽卡", tail(rng)), ("鈦金商務卡", tail(rng)), ("一卡通聯名卡", tail(rng))][
            : rng.choice([1, 2, 3])
        ]
        self.rows: list[Row] = []
        self.flow = Flow(770, lambda: Page(A4, "cjk", "cjk"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 40, GREEN)
        page.put(40, 27, "福爾摩沙商業銀行", 16, color=WHITE)
        page.put(555, 27, "信用卡帳單", 14, color=WHITE, right=True)
        end = self.period[1]
        page.put(40, 58, f"中華民國 {end.year - 1911} 年 {end.month:02} 月  信用卡消費明細", 9)
        page.put(555, 58, f"第 {number} 頁", 8, right=True)
        return self.columns(page, 300 if number == 1 else 84)

    def columns(self, page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 16, PALE)
        for x, text in ((44, "消費日"), (90, "入帳起息日"), (146, "消費明細"), (408, "消費地/幣別"), (516, "折算日")):
            page.put(x, y, text, 7.5)
        for x, text in ((356, "新臺幣金額"), (400, "卡號末四碼"), (508, "外幣金額")):
            page.put(x, y, text, 7.5, right=True)
        return y + 20

    def row(self, used: date, day: date, text: str, amount: Decimal, card: str = "", tag: str = "") -> None:
        self.flow.need(13)
        page, y = self.flow.page, self.flow.y
        page.put(44, y, roc(used), 8)
        page.put(92, y, roc(day), 8)
        page.put(146, y, text, 8)
        page.put(356, y, dollars(-amount), 8, right=True)
        page.put(396, y, card, 8, right=True)
        if tag:
            country, currency = tag.split()
            page.put(408, y, country, 8)
            page.put(424, y, currency, 8)
            page.put(
                508,
                y,
                written(part(-amount * Decimal(RATES[currency]), "100", ONE if currency != "USD" else CENT)),
                8,
                right=True,
            )
            page.put(516, y, f"{day:%m/%d}", 8)
        self.flow.y = y + 13
        self.rows.append(Row(day, " ".join(text.split()), amount, page=self.flow.number))

    def line(self, text: str, amount: Decimal | None = None) -> None:
        self.flow.need(28)
        page, y = self.flow.page, self.flow.y
        page.put(146, y, text, 8, color=GREEN)
        if amount is not None:
            page.put(356, y, dollars(amount), 8, right=True)
        self.flow.y = y + 14

    def body(self) -> None:
        rng, (start, end) = self.rng, self.period
        self.line("上期應繳總額", -self.opening)
        day = start + timedelta(rng.randint(8, 18))
        self.paid = rng.choice([-self.opening, -self.opening, part(-self.opening, "30", ONE)])
        self.row(day, day, rng.choice(["自動轉帳扣繳，謝謝您", "繳款-網路銀行", "超商代收繳款"]), self.paid)
        entries = some_entries(rng, KINDS, POOLS, (start + timedelta(1), end), count=rng.randint(14, 72))
        for n, ((name, digits), hand) in enumerate(zip(self.cards, shared(rng, entries, len(self.cards)), strict=True)):
            self.line(f"{name} (卡號末四碼 {digits}) 正卡" if n < 2 else f"{name} (卡號末四碼 {digits}) 附卡")
            before = len(self.rows)
            if n == 0:
                self.parts(digits)
            for entry in hand:
                self.used(entry, digits)
            self.line("本卡小計", -total(self.rows[before:]))
        before = len(self.rows)
        if self.opening + self.paid < 0:
            self.row(end, end, "循環利息", -part(-self.opening, "1.2", ONE))
        if rng.random() < 0.2:
            self.row(end, end, "違約金", Decimal(-300))
        self.costs = total(self.rows[before:])
        self.line("本期應繳總額", -self.opening - total(self.rows))
        self.points()

    def parts(self, digits: str) -> None:
        rng, (start, _) = self.rng, self.period
        for _ in range(rng.choice([0, 1, 2, 3])):
            many = rng.choice([3, 6, 12, 24])
            day = start + timedelta(1)
            text = fill(rng, f"分期({rng.randint(1, many):02}/{many:02}) {{shop}}", day, POOLS)
            self.row(day, day, text, -some_amount(rng, 300, 4200, "1"), digits)

    def used(self, entry: Entry, digits: str) -> None:
        used = max(self.period[0], earlier(self.rng, entry.day))
        self.row(used, entry.day, entry.lines[0], entry.amount, digits, entry.tag)
        fee = part(-entry.amount, "1.5", ONE)
        if entry.tag and fee:
            self.row(used, entry.day, "國外交易服務費", -fee, digits)

    def points(self) -> None:
        self.flow.need(110)
        page, y = self.flow.page, self.flow.y + 14
        page.put(40, y, "紅利點數回饋", 10, color=GREEN)
        old, new = self.rng.randint(0, 42000), self.rng.randint(10, 2600)
        cells = [("上期剩餘點數", old), ("本期新增點數", new), ("本期兌換點數", 0), ("本期剩餘點數", old + new)]
        for n, (label, value) in enumerate(cells):
            page.box(40 + 128.75 * n, y + 8, 128.75, 34, None, stroke=GREEN)
            page.put(46 + 128.75 * n, y + 20, label, 8)
            page.put(160 + 128.75 * n, y + 36, f"{value:,}", 9, right=True)
        small = [
            "循環信用利率依本行評等由年息百分之六至百分之十五，自入帳起息日起計收。",
            "謹慎理財，信用至上。如對帳單內容有疑問，請於繳款截止日前洽客服中心 02-5550-1234。",
        ]
        page.lines(40, y + 62, small, 7.5, 11)

    def front(self) -> None:
        page, end, closing = self.flow.pages[0], self.period[1], self.opening + total(self.rows)
        names = ["陳 美 玲 君", "林 志 豪 君", "張 雅 婷 君"]
        page.lines(60, 92, ["10617", "台北市大安區和平東路二段 88 號 5 樓", self.rng.choice(names)], 10, 15)
        right = [
            ("結帳日", roc(end)),
            ("繳款截止日", roc(end + timedelta(15))),
            ("信用額度", "200,000"),
            ("循環信用年利率", "12.88%"),
            ("繳款帳號", self.account),
        ]
        for n, (label, value) in enumerate(right):
            page.put(350, 86 + 14 * n, label, 8.5)
            page.put(555, 86 + 14 * n, value, 8.5, right=True)
        fresh = -(total(self.rows) - self.paid - self.costs)
        least = part(max(-closing, Decimal(0)), "10", ONE)
        chain = [
            ("上期應繳總額", -self.opening), ("已繳款金額", self.paid), ("本期新增款項", fresh),
            ("利息及費用", -self.costs), ("本期應繳總額", -closing), ("最低應繳金額", least),
        ]  # fmt: skip
        for n, (label, amount) in enumerate(chain):
            x = 40 + 87 * n
            page.box(x, 190, 78, 44, PALE)
            page.put(x + 39, 205, label, 8.5, center=True)
            page.put(x + 39, 225, dollars(amount), 11, center=True)
            page.put(x + 79, 217, "－++=  "[n].strip() or "", 8)
        page.put(40, 256, "若您每期僅繳最低應繳金額，將收取循環利息，繳清本期帳款約需數年。", 8)
        page.put(40, 276, "【上期帳款及本期消費明細】", 9, color=GREEN)


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.body()
    it.front()
    with_pymupdf(it.flow.pages, path)
    closing = it.opening + total(it.rows)
    return Truth("credit_card", "zh_TW", "TWD", it.account, *it.period, it.opening, closing, it.rows)
