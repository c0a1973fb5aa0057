"""Taiwan, monthly statement over all business with the bank: summary, the NT dollar account's rows with years of the
Republic, whole dollars, a line for the balance of the period before and sums of the period, then a table of time
deposits that holds no transactions; embedded TrueType subset."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._rows import ZERO, Account, drawn, face, incoming, numbered, outgoing

TEAL = (0.0, 0.45, 0.47)
PALE = (0.9, 0.96, 0.96)
POOLS = {
    "person": ["陳怡君", "林家豪", "黃雅婷", "吳宗翰", "蔡佩珊"],
    "bank": ["(004)0000##########", "(812)0002##########", "(700)0001##########", "(013)0000##########"],
    "shop": ["全聯實業", "統一超商", "悠遊付儲值", "LINE Pay", "街口支付"],
}
KINDS = [
    Kind(5, -20000, -1000, "跨行提款|{bank}", step="100"),
    Kind(4, -12000, -1000, "金融卡提款|ATM 0####", step="1000"),
    Kind(3, -30000, -300, "跨行轉帳|{bank}"),
    Kind(3, -15, -5, "手續費|", step="5"),
    Kind(4, -2600, -45, "消費扣款|{shop}"),
    Kind(2, -28000, -2400, "信用卡費|自動扣繳"),
    Kind(1, -2800, -600, "代繳電費|台電########", most=1),
    Kind(1, -900, -180, "代繳水費|台水########", most=1),
    Kind(1, -1399, -499, "代繳電信|中華電信09########", most=1),
    Kind(1, -5000, -3000, "基金扣款|定期定額A####", step="1000", most=2),
    Kind(1, 32000, 78000, "薪資轉帳|宏遠精密工業股份有限公司", most=1),
    Kind(3, 200, 16000, "跨行轉入|{bank} {person}"),
    Kind(2, 100, 9000, "行動轉帳|{person}"),
    Kind(1, 1000, 30000, "現金存入|ATM 0####", step="1000"),
    Kind(0.5, 1, 300, "存款利息|", most=1),
]


def roc(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def whole(amount: Decimal) -> str:
    return written(amount, places=0)


def bar(page: Page, y: float, titles: list[tuple[float, str, str]]) -> None:
    """Titles of columns in white; each to the left, to the right or in the middle of its place."""
    page.box(36, y - 12, 523, 18, TEAL)
    for x, title, side in titles:
        page.put(x, y, title, 8.5, right=side == "r", center=side == "c", color=(1, 1, 1))


class Paper:
    def __init__(self, rng: Random, account: Account) -> None:
        self.rng, self.account, self.rest = rng, account, False
        self.fixed = [some_amount(rng, 50000, 600000, "10000") for _ in range(rng.randint(1, 3))]
        self.flow = Flow(770, lambda: Page(A4, "droid", "droid"), self.head)

    def columns(self, page: Page, y: float) -> float:
        titles = [(42.0, "交易日期", ""), (104.0, "摘要", ""), (262.0, "支出金額", "r"), (345.0, "存入金額", "r")]
        bar(page, y, [*titles, (430.0, "結餘", "r"), (440.0, "備註", "")])
        return y + 20

    def head(self, page: Page, number: int) -> float:
        start, end = self.account.period
        page.put(36, 46, "福爾摩沙商業銀行", 14, color=TEAL)
        page.put(559, 40, f"{end.year - 1911}年{end.month:02}月 綜合對帳單", 12, right=True)
        page.rule(36, 58, 559, 1.2, TEAL)
        if number > 1:
            return 84 if self.rest else self.columns(page, 84)
        page.lines(36, 84, ["郭○宏 先生 台啟", "臺北市大安區和平東路二段○○號"], 9, 13)
        page.put(559, 84, f"對帳期間：{roc(start)}～{roc(end)}", 8.5, right=True)
        page.put(559, 97, f"資料結算日：{roc(end)}", 8.5, right=True)
        y = self.summary(page, 132)
        page.put(36, y, "臺幣活期存款往來明細", 10.5, color=TEAL)
        page.put(559, y, f"帳號：{self.account.number}　綜合活期儲蓄存款", 8.5, right=True)
        return self.columns(page, y + 20)

    def summary(self, page: Page, y: float) -> float:
        page.put(36, y, "資產負債總覽", 10.5, color=TEAL)
        bar(page, y + 18, [(42, "項目", ""), (300, "幣別", "c"), (553, "折合新臺幣餘額", "r")])
        for name, value in [("臺幣活期存款", self.account.closing), ("臺幣定期存款", sum(self.fixed, ZERO))]:
            page.put(42, y + 36, name, 8.5)
            page.put(300, y + 36, "TWD", 8.5, center=True)
            page.put(553, y + 36, whole(value), 8.5, right=True)
            page.rule(36, y + 42, 559, 0.3, GREY)
            y += 18
        page.put(42, y + 36, "資產合計", 8.5)
        page.put(553, y + 36, whole(self.account.closing + sum(self.fixed)), 8.5, right=True)
        return y + 66

    def row(self, n: int, entry: Entry, balance: Decimal) -> Row:
        note = wrap(entry.lines[1], fits("droid", 8, 116), True) if entry.lines[1] else []
        high = 6 + 10 * max(1, len(note))
        self.flow.need(high)
        page, y = self.flow.page, self.flow.y
        if n % 2 == 0:
            page.box(36, y - 11, 523, high, PALE)
        page.put(42, y, roc(entry.day), 8.5)
        page.put(104, y, entry.lines[0], 8.5)
        page.put(262 if entry.amount < 0 else 345, y, whole(abs(entry.amount)), 8.5, right=True)
        page.put(430, y, whole(balance), 8.5, right=True)
        page.lines(440, y, note, 8, 10)
        self.flow.y += high
        return Row(entry.day, " ".join([entry.lines[0], *note]), entry.amount, balance, page=self.flow.number)

    def sums(self) -> None:
        self.flow.need(24)
        page, y = self.flow.page, self.flow.y
        page.rule(36, y - 10, 559, 0.8, TEAL)
        page.put(104, y + 2, "本期合計", 8.5)
        page.put(262, y + 2, whole(outgoing(self.account.amounts)), 8.5, right=True)
        page.put(345, y + 2, whole(incoming(self.account.amounts)), 8.5, right=True)
        page.put(430, y + 2, whole(self.account.closing), 8.5, right=True)
        self.flow.y += 36
        self.rest = True

    def deposits(self) -> None:
        self.flow.need(70 + 16 * len(self.fixed))
        page, y, end = self.flow.page, self.flow.y, self.account.period[1]
        page.put(36, y, "臺幣定期存款明細", 10.5, color=TEAL)
        titles = [(42.0, "存單號碼", ""), (230.0, "存款金額", "r"), (290.0, "年利率%", "r"), (360.0, "起息日", "c")]
        bar(page, y + 20, [*titles, (430, "到期日", "c"), (490, "到期方式", "")])
        y += 40
        for amount in self.fixed:
            began = date(end.year - 1, self.rng.randint(1, 12), self.rng.randint(1, 28))
            page.put(42, y, fill(self.rng, "0###-888-######", end, {}), 8.5)
            page.put(230, y, whole(amount), 8.5, right=True)
            page.put(290, y, self.rng.choice(["1.600", "1.725", "1.565"]), 8.5, right=True)
            page.put(360, y, roc(began), 8.5, center=True)
            page.put(430, y, roc(date(began.year + 2, began.month, began.day)), 8.5, center=True)
            page.put(490, y, "本金續存", 8.5)
            y += 16
        page.put(36, y + 10, "※本對帳單僅供參考，若有疑義請於收到後十四日內與本行聯絡。", 7.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    face("droid")
    start, end = some_period(rng, calendar=True)
    account = drawn(rng, KINDS, POOLS, (start, end), (12, 56), (42000, 700000), 45000, "0###-979-######", "1")
    paper = Paper(rng, account)
    flow = paper.flow
    flow.page.put(104, flow.y, "上期結餘", 8.5)
    flow.page.put(430, flow.y, whole(account.opening), 8.5, right=True)
    flow.y += 16
    rows = [paper.row(n, entry, balance) for n, (entry, balance) in enumerate(account.rows())]
    paper.sums()
    paper.deposits()
    for page in flow.pages:
        page.put(36, 812, "24小時客服專線 (02)2191-0000", 7.5, color=GREY)
    numbered(flow.pages, "第 {n} 頁，共 {all} 頁", 559, 812, 7.5, right=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("checking", "zh_TW", "TWD", account.number, start, end, account.opening, account.closing, rows)
