"""China (mainland): the bilingual statement of a credit card, in sections, MM/DD, sold and posted, original amounts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf
from ._share import count

POOLS = {
    "shop": [
        "支付宝-北京三快在线科技有限公司",
        "财付通-美团平台商户",
        "京东支付-北京京东世纪贸易有限公司",
        "支付宝-上海拉扎斯信息科技有限公司",
        "财付通-滴滴出行",
        "财付通-瑞幸咖啡",
        "支付宝-中国铁路网络有限公司",
        "银联在线-中国石油天然气股份有限公司广东深圳销售分公司",
        "财付通-盒马鲜生",
        "抖音支付-商户消费",
        "永辉超市股份有限公司",
        "财付通-深圳地铁",
        "拼多多支付-拼多多平台商户",
    ],
    "abroad": ["APPLE.COM/BILL", "AGODA.COM INTERNET", "STEAMGAMES.COM", "OPENAI *CHATGPT"],
}
SALES = [
    Kind(12, -900, -6, "{shop}", "消费"),
    Kind(1, -6000, -900, "{shop}", "消费"),
    Kind(1, -300, -30, "{abroad}", "abroad"),
]
RED = (0.72, 0.05, 0.1)


NOTES = [
    "★ 上述交易摘要中的商户名称由收单机构提供，仅供参考；实际交易请以签购单为准。",
    "★ 交易地金额括号内为交易地国家或地区代码：CN-中国 US-美国 HK-中国香港。",
    "★ 循环利息日利率为万分之五；未在到期还款日前还清本期应还金额的，自记账日起计收利息。",
    "★ 如对账单内容有疑问，请于到期还款日前致电24小时客服热线400-820-0000。",
    "★ 账单分期优惠：本期账单满1,000元可分3、6、12期，每期费率低至0.55%，最高可分期金额50,000.00元。",
]
Line = tuple[date | None, date, str, Decimal, str]  # sold, posted, description, amount, original amount


def some_sections(rng: Random, start: date, end: date, owed: Decimal) -> list[tuple[str, list[Line]]]:
    """The titles of the sections with their lines; the last balance is paid off."""
    sales = some_entries(rng, SALES, POOLS, (start, end), count=count(rng))
    spans = (end - start).days
    paid = start + timedelta(rng.randint(8, min(18, spans)))
    sections: list[tuple[str, list[Line]]] = []
    sections.append(
        ("还款", [(None, paid, rng.choice(["自动还款", "手机银行还款", "支付宝还款"]), owed, f"-{owed:,.2f}")])
    )
    if rng.random() < 0.5:
        back = some_amount(rng, 20, 300)
        day = start + timedelta(rng.randint(1, spans))
        text = fill(rng, "{shop}", end, POOLS)
        sections.append(("退款", [(earlier(rng, day, 1), day, text, back, f"-{back:,.2f}(CN)")]))
    bought = []
    for entry in sales:
        if entry.tag == "abroad":
            original = f"{-entry.amount / Decimal('7.18'):,.2f}(US)"
        else:
            original = f"{-entry.amount:,.2f}(CN)"
        bought.append(
            (max(earlier(rng, entry.day, 2), start - timedelta(2)), entry.day, entry.lines[0], entry.amount, original)
        )
    sections.append(("消费", bought))
    if rng.random() < 0.3:
        sections.append(("费用", [(end, end, "年费 免年费优惠前", Decimal("-100"), "100.00(CN)")]))
    return sections


def summary(page: Page, greeting: str, end: date, figures: Sequence[Decimal]) -> float:
    """The boxes on the first page; the base line below them."""
    due, owed, charges, credits = figures
    page.put(40, 78, f"尊敬的 {greeting}，您好！", 10)
    page.put(40, 94, "感谢您使用长江商业银行信用卡，以下是您的个人信用卡对账单：", 9)
    fields = (
        ("账单日", "Statement Date", f"{end:%Y年%m月%d日}"),
        ("信用额度", "Credit Limit", "¥ 58,000.00"),
        ("本期应还金额", "New Balance", f"¥ {written(due)}"),
        ("本期最低还款额", "Min. Payment", f"¥ {written(max(due, Decimal(0)) / 20)}"),
        ("本期到期还款日", "Payment Due Date", f"{end + timedelta(18):%Y年%m月%d日}"),
    )
    y = 112.0
    for n, (chinese, english, text) in enumerate(fields):
        x = 40 + 103 * n
        page.box(x, y, 103, 52, (0.99, 0.95, 0.94), stroke=(0.8, 0.7, 0.7))
        page.put(x + 51, y + 14, chinese, 9, center=True)
        page.put(x + 51, y + 25, english, 7, center=True)
        page.put(x + 51, y + 43, text, 9, center=True, color=RED)
    y = 186
    page.put(40, y, "本期账务说明 人民币 RMB", 10, color=RED)
    parts = (
        ("本期应还金额", "NEW BALANCE", due, "="),
        ("上期账单金额", "BALANCE B/F", owed, "-"),
        ("上期还款金额", "PAYMENT", owed, "+"),
        ("本期账单金额", "NEW CHARGES", charges, "-"),
        ("本期调整金额", "ADJUSTMENT", credits, "+"),
        ("循环利息", "INTEREST", Decimal(0), ""),
    )
    for n, (chinese, english, value, sign) in enumerate(parts):
        x = 40 + 86 * n
        page.put(x + 36, y + 18, chinese, 8, center=True)
        page.put(x + 36, y + 28, english, 6.5, center=True)
        page.put(x + 36, y + 42, f"¥ {written(value)}", 8.5, center=True)
        page.put(x + 80, y + 42, sign, 9, center=True)
    page.put(40, 246, "积分 本期新增积分 1,268   本期兑换积分 0   积分余额 23,417", 8)
    page.put(40, 268, "本期账务明细  Transaction Details", 10, color=RED)
    return 276


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2021, 2025), rng.randint(1, 12), rng.choice([7, 10, 17, 25]))
    start = (end.replace(day=1) - timedelta(1)).replace(day=end.day) + timedelta(1)
    owed = some_amount(rng, 900, 9000)
    last4 = fill(rng, "####", end, {})
    sections = some_sections(rng, start, end, owed)
    every = [line for _, lines in sections for line in lines]
    credits = sum((line[3] for line in every[1:] if line[3] > 0), Decimal(0))
    charges = -sum((line[3] for line in every if line[3] < 0), Decimal(0))
    due = owed - owed - credits + charges
    greeting = rng.choice(["王磊 先生", "李娜 女士", "陈志强 先生", "赵敏 女士"])

    def new() -> Page:
        return Page(A4, face="cjk", bold="cjk")

    def head(page: Page, at: int) -> float:
        page.put(40, 46, "长江商业银行信用卡对账单", 14, color=RED)
        page.put(555, 40, "Yangtze Commercial Bank", 8, right=True)
        page.put(555, 50, "Credit Card Statement", 8, right=True)
        page.rule(40, 56, 555, 1.2, RED)
        y = summary(page, greeting, end, (due, owed, charges, credits)) if at == 1 else 66.0
        page.box(40, y, 515, 34, (0.93, 0.93, 0.93))
        names = (
            (64, ("交易日", "SOLD")),
            (110, ("记账日", "POSTED")),
            (214, ("交易摘要", "DESCRIPTION")),
            (352, ("人民币金额", "RMB AMOUNT")),
            (420, ("卡号末四位", "CARD NUMBER", "(LAST 4 DIGITS)")),
            (512, ("交易地金额", "ORIGINAL", "TRANS AMOUNT")),
        )
        for x, lines in names:
            page.put(x, y + 11, lines[0], 8, center=True)
            page.lines(x, y + 20, lines[1:], 6.5, 8, center=True)
        return y + 34

    flow = Flow(775, new, head)
    rows = []
    for title, lines in sections:
        flow.need(36)
        flow.y += 16
        flow.page.put(46, flow.y - 4, title, 9, color=RED)
        for sold, posted, text, amount, original in sorted(lines, key=lambda line: line[1]):
            cell = wrap(text, fits("cjk", 8, 156))
            high = 11 * len(cell) + 5
            flow.need(high)
            page, y = flow.page, flow.y + 11
            page.put(64, y, f"{sold:%m/%d}" if sold else "", 8, center=True)
            page.put(110, y, f"{posted:%m/%d}", 8, center=True)
            page.lines(138, y, cell, 8, 11)
            page.put(376, y, written(-amount), 8, right=True)
            page.put(420, y, last4, 8, center=True)
            page.put(548, y, original, 8, right=True)
            flow.y += high
            page.rule(40, flow.y, 555, 0.3, (0.8, 0.8, 0.8))
            rows.append(Row(posted, " ".join(" ".join(cell).split()), amount, None, sold, flow.number))
    flow.need(120)
    flow.page.lines(
        40,
        flow.y + 22,
        NOTES,
        7.5,
        13,
    )
    for at, page in enumerate(flow.pages, 1):
        page.put(297, 822, f"第 {at} 页 / 共 {flow.number} 页", 7.5, center=True)
    with_pymupdf(flow.pages, path, order="rows")
    return Truth("card", "zh_CN", "CNY", last4, None, end, -owed, -due, rows)
