"""China, credit card statement: payments and spending in sections of two cards, dates as eight digits.

Purchases are printed positive, payments and refunds negative; the amount of the place of trade stands before the
settled one, a formula box shows last bill − paid + new = to pay; instalment and points tables follow.
"""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(7, -8, -900, "支付宝－{shop}", "buy"),
    Kind(6, -5, -600, "财付通－{shop}", "buy"),
    Kind(2, -60, -3800, "{store}", "buy"),
    Kind(1, -40, -2600, "{abroad}", "abroad"),
    Kind(0.7, -120, -900, "账单分期本金 第{turn}期，共12期", "buy", most=1),
    Kind(0.5, -3, -60, "分期付款手续费", "buy", most=1),
    Kind(0.7, 20, 700, "退货－支付宝－{shop}", "back"),
]
PAYMENTS = [
    Kind(2, 500, 9000, "手机银行还款", "pay"),
    Kind(1, 300, 6000, "跨行还款－网联", "pay"),
    Kind(1, 1, 20, "刷卡返现", "pay", most=1),
]
POOLS = {
    "turn": ["02", "05", "07", "11"],
    "shop": [
        "美团平台商户",
        "滴滴出行科技有限公司",
        "盒马（杭州）网络科技",
        "瑞幸咖啡",
        "上海拉扎斯信息科技有限公司",
        "中石化加油站（文三路）",
        "京东商城平台商户",
    ],
    "store": ["杭州大厦有限公司", "世纪联华庆春店", "浙江大学医学院附属第一医院", "全季酒店南京新街口店"],
    "abroad": ["APPLE.COM/BILL CORK", "AMAZON JP TOKYO", "BOOKING.COM AMSTERDAM"],
}
FACE = "STSong-Light"


def money(amount: Decimal) -> str:
    return written(amount)


class Sheet:
    def __init__(self, rng: Random) -> None:
        month = rng.randint(1, 12)
        year = rng.randint(2019, 2024)
        self.last = date(year, month, 17)
        self.first = (self.last - timedelta(31)).replace(day=18)
        count = rng.choice([rng.randint(4, 8), rng.randint(15, 36), rng.randint(45, 80)])
        self.spent = some_entries(rng, KINDS, POOLS, (self.first, self.last), count=count)
        self.paid = some_entries(rng, PAYMENTS, POOLS, (self.first, self.last), count=rng.randint(1, 3))
        self.owed = some_amount(rng, 400, 15000)
        self.cards = (fill(rng, "####", self.last, {}), fill(rng, "####", self.last, {}))
        self.number = f"622680******{self.cards[0]}"
        self.charged = -Decimal(sum(e.amount for e in self.spent))
        self.credited = Decimal(sum(e.amount for e in self.paid))
        self.due = self.owed - self.credited + self.charged
        self.rows: list[Row] = []

    def new(self) -> Page:
        return Page(face=FACE, bold=FACE)

    def head(self, page: Page, sheet: int) -> float:
        page.box(0, 0, 595, 46, (0.7, 0.08, 0.12))
        page.put(36, 30, "钱塘银行信用卡", 17, color=(1, 1, 1))
        page.put(560, 29, "电子对账单", 12, right=True, color=(1, 1, 1))
        if sheet > 1:
            return self.titles(page, 72)
        last = self.last
        page.put(36, 72, "尊敬的 陈晓雯 女士，您好！", 10)
        page.put(36, 88, f"以下是您 {last.year}年{last.month:02}月 的信用卡对账单，请查收。", 9)
        page.put(560, 72, "咨询热线 95500", 8, right=True)
        pay = last + timedelta(20)
        boxes = [
            ("账单周期", f"{self.first:%Y/%m/%d}-{self.last:%Y/%m/%d}"),
            ("到期还款日", f"{pay.year}年{pay.month:02}月{pay.day:02}日"),
            ("信用额度", "￥ 50,000.00"),
            ("取现额度", "￥ 25,000.00"),
        ]
        for n, (name, value) in enumerate(boxes):
            x = 36 + 132 * n
            page.box(x, 100, 128, 38, (0.98, 0.94, 0.94))
            page.put(x + 64, 114, name, 8, center=True, color=GREY)
            page.put(x + 64, 130, value, 9, center=True)
        page.put(36, 160, "人民币账户", 10)
        least = max((self.due / 20).quantize(Decimal("0.01")), Decimal("100"))
        terms = [
            ("本期应还款额", self.due, "="),
            ("上期账单金额", self.owed, "-"),
            ("上期已还金额", self.credited, "+"),
            ("本期新增金额", self.charged, ""),
        ]
        for n, (name, value, sign) in enumerate(terms):
            x = 36 + 108 * n
            page.put(x + 44, 178, name, 8, center=True, color=GREY)
            page.put(x + 44, 194, f"￥ {money(value)}", 9, center=True)
            page.put(x + 98, 190, sign, 12, center=True)
        page.put(512, 178, "最低还款额", 8, center=True, color=GREY)
        page.put(512, 194, f"￥ {money(least)}", 9, center=True)
        page.rule(36, 206, 560, 0.6, GREY)
        return self.titles(page, 226)

    def titles(self, page: Page, y: float) -> float:
        page.put(36, y, "交易日", 8)
        page.put(92, y, "入账日", 8)
        page.put(148, y, "卡号末四位", 8)
        page.put(204, y, "交易说明", 8)
        page.put(466, y, "交易货币/金额", 8, right=True)
        page.put(560, y, "入账货币/金额", 8, right=True)
        page.rule(36, y + 5, 560, 0.8, (0.7, 0.08, 0.12))
        return y + 20

    def foot(self, page: Page, _y: float) -> None:
        page.put(297, 822, "钱塘银行信用卡中心　杭州市下城区庆春路288号　邮编 310003", 7, center=True, color=GREY)

    def row(self, rng: Random, flow: Flow, day: date, text: str, amount: Decimal, tag: str) -> None:
        lines = wrap(text, fits(FACE, 8, 166))
        flow.need(12 * len(lines) + 2)
        page, y = flow.page, flow.y
        bought = max(earlier(rng, day), self.first) if tag != "pay" else day
        card = self.cards[0] if tag == "pay" or rng.random() < 0.8 else self.cards[1]
        traded = f"CNY {money(-amount)}"
        if tag == "abroad":
            traded = f"USD {money((-amount / Decimal('7.12')).quantize(Decimal('0.01')))}"
        page.put(36, y, f"{bought:%Y%m%d}", 8)
        page.put(92, y, f"{day:%Y%m%d}", 8)
        page.put(168, y, card, 8, center=True)
        page.lines(204, y, lines, 8, 12)
        page.put(466, y, traded, 8, right=True)
        page.put(560, y, f"CNY {money(-amount)}", 8, right=True)
        shown = " ".join(" ".join(lines).split())
        self.rows.append(Row(day, shown, amount, None, bought, flow.number))
        flow.y += 12 * len(lines) + 2

    def section(self, flow: Flow, text: str) -> None:
        flow.need(40)
        flow.y += 6 if self.rows else 0
        flow.page.box(36, flow.y - 10, 524, 14, (0.95, 0.95, 0.95))
        flow.page.put(40, flow.y, text, 8.5)
        flow.y += 18

    def close(self, flow: Flow) -> None:
        flow.need(150)
        page, y = flow.page, flow.y + 10
        page.rule(36, y - 10, 560, 0.8, (0.7, 0.08, 0.12))
        page.put(36, y + 6, "积分信息", 9)
        names = ["上期积分余额", "本期新增积分", "本期兑换积分", "积分余额"]
        for n, (name, value) in enumerate(zip(names, ["12,804", "1,377", "0", "14,181"], strict=True)):
            page.put(80 + 130 * n, y + 22, name, 8, center=True, color=GREY)
            page.put(80 + 130 * n, y + 35, value, 8, center=True)
        notes = [
            "温馨提示：",
            "1. 若您未能在到期还款日前全额还款，将自入账日起按日利率万分之五计收利息，按月计收复利。",
            "2. 交易金额前的“-”表示还款、退货或贷记金额。",
            "3. 本期账单可申请分期：3期每期手续费率0.90%，6期0.75%，12期0.66%。",
            "4. 约定还款账户：钱塘银行借记卡 尾号 7731，扣款日为到期还款日当天。",
        ]
        page.lines(36, y + 58, notes, 7.5, 12)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(800, sheet.new, sheet.head, sheet.foot)
    sheet.section(flow, "◆ 还款")
    for entry in sheet.paid:
        sheet.row(rng, flow, entry.day, entry.lines[0], entry.amount, entry.tag)
    sheet.section(flow, "◆ 消费、取现及其他")
    for entry in sheet.spent:
        sheet.row(rng, flow, entry.day, entry.lines[0], entry.amount, entry.tag)
    sheet.close(flow)
    with_reportlab(flow.pages, path)
    period = (sheet.first, sheet.last)
    return Truth("credit_card", "zh_CN", "CNY", sheet.number, *period, -sheet.owed, -sheet.due, sheet.rows)
