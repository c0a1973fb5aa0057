"""Chinese credit card bill: MM/DD dates, payments first and negative, charges positive, original amounts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_entries, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, with_pymupdf
from ._rows import some_opening

RED: Color = (0.76, 0.07, 0.13)
PINK: Color = (0.98, 0.93, 0.93)

KINDS = [
    Kind(8, -6, -300, "{way}-{shop}", "消费"),
    Kind(3, -20, -900, "{way}-{online}", "消费"),
    Kind(2, -60, -2600, "{store}", "消费"),
    Kind(1, -90, -500, "{monthly}", "消费", most=1),
    Kind(0.8, 15, 300, "退款-{online}", "退款"),
]
POOLS: Pools = {
    "way": ["支付宝", "财付通", "美团支付", "京东支付"],
    "shop": [
        "瑞幸咖啡（深圳）",
        "上海罗森便利有限公司",
        "滴滴出行",
        "肯德基",
        "饿了么",
        "盒马鲜生",
        "深圳地铁",
        "美团平台商户",
    ],
    "online": ["淘宝网商家", "拼多多平台商户", "京东商城业务", "携程旅行网", "铁路12306", "当当网"],
    "store": ["沃尔玛深圳香蜜湖店", "中国石化深圳景田加油站", "优衣库商贸有限公司", "海底捞火锅福田店", "山姆会员商店"],
    "monthly": ["中国移动通信集团广东有限公司自动缴费", "自动扣款-爱奇艺会员"],
}


def yuan(amount: Decimal) -> str:
    """As the bill sees it: what is owed is positive."""
    return written(-amount)


def summary(page: Page, facts: list[tuple[str, Decimal]], end: date) -> float:
    page.box(40, 34, 515, 3, RED)
    page.put(40, 62, "华岭银行信用卡", 16, color=RED)
    page.put(555, 58, f"信用卡对账单（个人卡账户 {end.year}年{end.month:02}月）", 11, right=True)
    page.put(555, 72, "Huling Bank Credit Card Statement", 8, right=True, color=GREY)
    page.lines(
        40,
        96,
        ["518040", "广东省深圳市福田区莲花路2036号", "尊敬的 林晓雯 女士，您好！以下是您的信用卡对账单。"],
        9,
        14,
    )
    page.box(40, 138, 515, 70, PINK)
    due = end + timedelta(18)
    head = [
        ("账单日", f"{end:%Y/%m/%d}"),
        ("到期还款日", f"{due:%Y/%m/%d}"),
        ("信用额度", "¥ 60,000.00"),
        ("本期应还金额", "¥ " + written(facts[0][1])),
        ("本期最低还款额", "¥ " + written(max(facts[0][1] / 10, Decimal(0)).quantize(Decimal("0.01")))),
    ]
    for n, (label, value) in enumerate(head):
        page.put(50 + 102 * n, 160, label, 9)
        page.put(50 + 102 * n, 182, value, 10)
    page.put(50, 200, "预借现金额度 ¥ 30,000.00 包含在信用额度之内", 7.5, color=GREY)
    page.put(40, 230, "本期账务说明", 10.5, color=RED)
    for n, (label, amount) in enumerate(facts):
        x = 40 + 88 * n
        page.put(x, 250, label, 8)
        page.put(x, 265, "¥" + written(amount), 9)
        if n:
            page.put(x - 12, 258, " =-+-+"[n], 9)
    return 296


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    period = (start, end)
    opening = -some_opening(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(14, 85), reversal="")
    paid = Entry(
        start + timedelta(rng.randint(5, 17)),
        (rng.choice(["支付宝还款", "掌上银行还款", "自动还款"]),),
        -opening,
        "还款",
        "",
    )
    entries.append(paid)
    closing = opening + sum(entry.amount for entry in entries)
    spent = -sum((e.amount for e in entries if e.tag == "消费"), Decimal(0))
    back = sum((e.amount for e in entries if e.tag == "退款"), Decimal(0))
    facts = [
        ("本期应还金额", -closing),
        ("上期账单金额", -opening),
        ("上期还款金额", paid.amount),
        ("本期账单金额", spent),
        ("本期调整金额", back),
        ("循环利息", Decimal("0.00")),
    ]
    last4 = fill(rng, "####", start, {})

    def begin(page: Page, n: int) -> float:
        y = summary(page, facts, end) if n == 1 else 60.0
        if n == 1:
            page.put(40, y, "本期账务明细  人民币账户", 10.5, color=RED)
            y += 24
        titles = ((40, "交易日", "Trans Date"), (95, "记账日", "Post Date"), (150, "交易摘要", "Description"))
        for x, title, english in titles:
            page.put(x, y, title, 8.5)
            page.put(x, y + 10, english, 6.5, color=GREY)
        for x, title, english in (
            (402, "人民币金额", "RMB Amount"),
            (465, "卡号末四位", "Card Number"),
            (555, "交易地金额", "Original Amount"),
        ):
            page.put(x, y, title, 8.5, right=True)
            page.put(x, y + 10, english, 6.5, right=True, color=GREY)
        page.rule(40, y + 15, 555, 0.7, RED)
        return y + 30

    flow = Flow(776, lambda: Page(A4, "cjk", "cjk"), begin)
    printed = []
    for title in ("还款", "退款", "消费"):
        group = [entry for entry in entries if entry.tag == title]
        if not group:
            continue
        flow.need(32)
        flow.page.put(40, flow.y, title, 9)
        flow.y += 16
        for entry in group:
            flow.need(15)
            text = entry.lines[0]
            used = f"{max(earlier(rng, entry.day, 1), start):%m/%d}" if title != "还款" else ""
            flow.page.put(40, flow.y, used, 8.5)
            flow.page.put(95, flow.y, f"{entry.day:%m/%d}", 8.5)
            flow.page.put(150, flow.y, text, 8.5)
            flow.page.put(402, flow.y, yuan(entry.amount), 8.5, right=True)
            flow.page.put(465, flow.y, last4, 8.5, right=True)
            flow.page.put(555, flow.y, yuan(entry.amount) + ("(CN)" if title == "消费" else ""), 8.5, right=True)
            printed.append(Row(entry.day, text, entry.amount, page=flow.number))
            flow.y += 15
    flow.need(60)
    notes = [
        "★ 上述金额中，负数表示存入或退回，正数表示支出。",
        "★ 请于到期还款日前足额还款；如有疑问请致电客服热线 400-820-0136。",
        "积分：本期新增积分以掌上银行查询结果为准。",
    ]
    flow.page.rule(40, flow.y - 8, 555, 0.4, GREY)
    flow.page.lines(40, flow.y + 8, notes, 8, 14, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 816, f"第 {n} 页 / 共 {len(flow.pages)} 页", 8, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "zh_CN", "CNY", last4, *period, opening, closing, printed)
