"""China: transaction record with two-storied headings in Chinese and English; one signed amount, balance on each row,
summary word and counterparty in two columns, no balance at either end, totals of in and out at the end, red seal."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._tools import some_rows

RED = (0.78, 0.08, 0.13)
DAY, CURRENCY, AMOUNT, BALANCE, TEXT, WHO, END = 40, 100, 222, 300, 314, 400, 556
KINDS = [
    Kind(10, -3, -300, "快捷支付|{pay}-{shop}"),
    Kind(3, -50, -3000, "转账汇款|{person} 62##########{tail}"),
    Kind(3, 10, 3000, "汇入汇款|{person} 62##########{tail}"),
    Kind(2, 5, 400, "快捷退款|{pay}-{shop}"),
    Kind(1.5, 6000, 26000, "代发工资|{firm}", most=1),
    Kind(1, -2000, -7000, "个贷交易|个人住房贷款还款 35########", most=1),
    Kind(1, -100, -2000, "ATM取款|{atm}", step="100"),
    Kind(1, -20, -300, "代扣费用|{utility}"),
    Kind(0.4, 0.2, 30, "账户结息|", most=1),
    Kind(1, -1000, -20000, "基金申购|朝朝宝 ######", step="100"),
    Kind(1, 1000, 20000, "基金赎回|朝朝宝 ######", step="100"),
]
POOLS = {
    "pay": ["财付通", "支付宝"],
    "shop": [
        "美团",
        "滴滴出行",
        "上海拉扎斯信息科技有限公司",
        "盒马鲜生",
        "北京京东世纪贸易有限公司",
        "微信转账",
        "罗森便利店",
        "中国铁路网络有限公司12306消费",
    ],
    "person": ["张伟", "欧阳小梅", "李建国", "王芳"],
    "tail": ["####", "#######"],
    "firm": ["杭州云岭网络技术有限公司", "上海浦江机械制造股份有限公司"],
    "atm": ["上海徐家汇支行自助设备", "跨行取款 621483####"],
    "utility": ["国网上海市电力公司", "上海燃气有限公司", "中国移动通信集团上海有限公司"],
}
HEADS = [
    (DAY, "记账日期", "Date"),
    (CURRENCY, "货币", "Currency"),
    (AMOUNT, "交易金额", "Transaction Amount"),
    (BALANCE, "联机余额", "Balance"),
    (TEXT, "交易摘要", "Transaction Type"),
    (WHO, "对手信息", "Counter Party"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 61, 91]))
    opening = some_amount(rng, 21000, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng, 110), balance=opening, floor=20000)
    account = fill(rng, "62148321########", start, {})

    def head(page: Page, count: int) -> float:
        if count > 1:
            return columns(page, 56)
        page.put(40, 56, "华东商业银行", 16, color=RED)
        page.put(298, 92, "华东商业银行交易流水", 14, center=True)
        page.put(298, 107, "Transaction Statement of East China Commercial Bank", 9, center=True)
        page.put(298, 122, f"{start:%Y-%m-%d} -- {end:%Y-%m-%d}", 9, center=True)
        facts = [
            ("户    名：陈晓琳", "Name", "账号：" + account, "Account No"),
            ("账户类型：ALL", "Account Type", "开 户 行：上海分行徐家汇支行", "Sub Branch"),
            (
                f"申请时间：{end + timedelta(4):%Y-%m-%d} 09:41:27",
                "Date",
                "验 证 码：" + fill(rng, "?#??##?#", start, {}),
                "Verification Code",
            ),
        ]
        for n, (one, under, two, below) in enumerate(facts):
            y = 146 + 25 * n
            page.put(40, y, one, 9)
            page.put(40, y + 10, under, 7, color=GREY)
            page.put(320, y, two, 9)
            page.put(320, y + 10, below, 7, color=GREY)
        return columns(page, 232)

    def columns(page: Page, top: float) -> float:
        page.rule(40, top - 12, END, 0.8)
        for x, chinese, english in HEADS:
            page.put(x, top, chinese, 8.5, right=x in (AMOUNT, BALANCE))
            page.put(x, top + 10, english, 6.5, right=x in (AMOUNT, BALANCE))
        page.rule(40, top + 15, END, 0.8)
        return top + 31

    flow = Flow(756, lambda: Page(face="cjk", bold="cjk"), head)
    rows = []
    balance = opening
    for entry in entries:
        who = wrap(entry.lines[1], fits("cjk", 8, END - WHO), cut=True) if entry.lines[1] else []
        flow.need(max(1, len(who)) * 11 + 6)
        page = flow.page
        balance += entry.amount
        page.put(DAY, flow.y, f"{entry.day:%Y-%m-%d}", 8)
        page.put(CURRENCY, flow.y, "CNY", 8)
        page.put(AMOUNT, flow.y, written(entry.amount), 8, right=True)
        page.put(BALANCE, flow.y, written(balance), 8, right=True)
        page.put(TEXT, flow.y, entry.lines[0], 8)
        page.lines(WHO, flow.y, who, 8, 11)
        rows.append(Row(entry.day, " ".join([entry.lines[0], *who]), entry.amount, balance, None, flow.number))
        flow.y += max(1, len(who)) * 11 + 6
    ending(flow, [entry.amount for entry in entries])
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 806, f"{n}/{len(flow.pages)}", 8, center=True)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "zh_CN", "CNY", account, start, end, None, None, rows)


def ending(flow: Flow, amounts: list[Decimal]) -> None:
    """Counts and totals, the seal and the hints."""
    flow.need(118)
    page, y = flow.page, flow.y
    page.rule(40, y - 9, END, 0.8)
    for n, (label, part) in enumerate(
        (("收入", [a for a in amounts if a > 0]), ("支出", [a for a in amounts if a < 0]))
    ):
        total = written(sum(part, Decimal(0)), minus="")
        page.put(40 + 250 * n, y + 4, f"合计{label}笔数：{len(part)}    合计{label}金额：{total}", 8)
    page.put(298, y + 22, "—————— 以下无交易记录 ——————", 8, center=True, color=GREY)
    page.box(430, y + 34, 110, 34, stroke=RED)
    page.put(485, y + 48, "华东商业银行", 9, center=True, color=RED)
    page.put(485, y + 61, "电子业务专用章(01)", 8, center=True, color=RED)
    hints = [
        "温馨提示：",
        "1. 交易流水验真：请登录本行官网，输入账号及验证码，验证码自申请之日起180天内有效。",
        "2. 本流水仅供参考，如与银行账务记录不符，以银行账务记录为准。客服热线：95599。",
    ]
    page.lines(40, y + 48, hints[:1], 7, 10)
    page.lines(40, y + 82, hints[1:], 7, 10)
