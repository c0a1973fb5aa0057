"""Mainland China, history of a debit account (landscape grid of thirteen narrow columns): the account, the kind of
deposit and the currency stand in every row, the date is over the time, one column has signed amounts, names of others
wrap within their cells; no opening or closing balance is printed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_reportlab
from ._rows import HAN, cell, columns, folded, han, solvent

LAND = (842.0, 595.0)
COLUMNS = columns(
    22,
    *((w, "c") for w in (54, 88, 28, 36, 36, 26, 52, 32, 72, 76, 122, 108, 68)),
)
TITLES = (
    ("交易日期",),
    ("账号",),
    ("储种",),
    ("序号",),
    ("币种",),
    ("钞汇",),
    ("摘要",),
    ("地区",),
    ("收入/支出金额",),
    ("余额",),
    ("对方户名",),
    ("对方账号",),
    ("渠道",),
)
KINDS = (
    Kind(16, -4, -300, "消费|财付通-微信支付-{shop}|243300133|快捷支付"),
    Kind(12, -6, -900, "消费|支付宝-{shop}|2155##########|快捷支付"),
    Kind(5, -10, -600, "消费|抖音支付-{online}|243300###|快捷支付"),
    Kind(4, -200, -8000, "跨行汇款|{person}|6217##############|手机银行", step="1"),
    Kind(3, -100, -5000, "转账|{person}|6222##############|手机银行", step="1"),
    Kind(3, -30, -260, "缴费|{utility}|0200########2###|批量业务"),
    Kind(2, -100, -3000, "ATM取款|||ATM", step="100"),
    Kind(2, -1800, -6500, "贷款还款|个人住房贷款|0200########4###|批量业务"),
    Kind(2, -300, -6000, "还信用卡|{person}|5309##########|手机银行"),
    Kind(1, -2, -2, "短信费|||批量业务", step="1", most=1),
    Kind(3, 6500, 24000, "工资|{firm}|1100##############|批量业务", most=3),
    Kind(3, 50, 3000, "他行汇入|{person}|6214##############|其他", step="1"),
    Kind(3, 1, 200, "提现|财付通支付科技有限公司|243300133|快捷支付"),
    Kind(1, 5, 150, "退款|支付宝（中国）网络技术有限公司|2155##########|快捷支付"),
    Kind(1, 0.3, 9, "利息|||其他", most=1),
    Kind(1, 500, 3500, "公积金提取|市住房公积金管理中心|3301############|批量业务", most=1),
)
PEOPLE = ("王建国", "李秀英", "陈思远", "欧阳雪", "周敏", "赵一鸣")
POOLS: Pools = {
    "shop": (
        "美宜家便利店",
        "老张牛肉面馆",
        "永升生鲜超市城西店",
        "滴行出行科技有限公司",
        "蓝鲸咖啡",
        "市公共交通集团有限公司",
        "康民大药房连锁有限公司第二十七分店",
        "外卖到家网络科技（上海）有限公司",
    ),
    "online": ("云裳服饰专营店", "果园直供农产品旗舰店", "北辰图书"),
    "person": PEOPLE,
    "utility": ("国网电力有限公司供电分公司", "市自来水有限责任公司", "天润燃气股份有限公司"),
    "firm": ("杭州云桥信息技术有限公司", "苏州恒源精密机械制造有限公司"),
}


def draw(rng: Random, path: Path) -> Truth:
    face = han()
    start, _ = some_period(rng, 60)
    period = (start, start + timedelta(rng.choice([60, 89, 91])))
    opening = some_amount(rng, 800, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(28, 95), balance=opening, floor=200)
    entries = solvent(entries, opening)
    card = fill(rng, "62220#############", start, POOLS)
    account = fill(rng, "1202############4##", start, POOLS)
    holder = rng.choice(PEOPLE)
    area = fill(rng, "12##", start, POOLS)

    def head(page: Page, number: int) -> float:  # noqa: ARG001
        page.put(LAND[0] / 2, 40, "华江商业银行借记账户历史明细（电子版）", 15, center=True)
        page.put(24, 62, f"卡号 {card}", 9)
        page.put(230, 62, f"户名：{holder}", 9)
        page.put(360, 62, f"起止日期：{period[0]} — {period[1]}", 9)
        page.put(818, 62, "防伪验证码：请见末页", 9, right=True)
        for column, title in zip(COLUMNS, TITLES, strict=True):
            page.box(column.x, 70, column.w, 20, (0.92, 0.92, 0.92), stroke=(0.3, 0.3, 0.3))
            cell(page, column, 83, title, 8, 9)
        return 90

    flow = Flow(552, lambda: Page(size=LAND, face=HAN, bold=HAN), head)
    rows: list[Row] = []
    balances = running(opening, [entry.amount for entry in entries])
    clock, before = 0, date.min
    for entry, balance in zip(entries, balances, strict=True):
        what, name, other, channel = (*entry.lines, "", "", "")[:4]
        clock = rng.randint(21600, 40000) if entry.day != before else min(clock + rng.randint(20, 9000), 86399)
        before = entry.day
        hour = f"{clock // 3600:02}:{clock // 60 % 60:02}:{clock % 60:02}"
        names = folded(name, face, 7.5, COLUMNS[10].w - 6, cut=True) if name else []
        texts = (
            [str(entry.day), hour],
            [account],
            ["活期"],
            [f"{rng.randint(0, 3):05}"],
            ["人民币"],
            ["钞"],
            folded(what, face, 7.5, COLUMNS[6].w - 4, cut=True),
            [area if rng.random() < 0.8 else fill(rng, "####", entry.day, POOLS)],
            [("+" if entry.amount > 0 else "") + written(entry.amount)],
            [written(balance)],
            names,
            [other] if other else [],
            [channel],
        )
        high = 6 + 10 * max(len(lines) for lines in texts)
        flow.need(high)
        for column, lines in zip(COLUMNS, texts, strict=True):
            flow.page.box(column.x, flow.y, column.w, high, stroke=(0.3, 0.3, 0.3))
            top = flow.y + high / 2 - 5 * len(lines) + 7.5
            cell(flow.page, column, top, lines, 7.5, 10)
        flow.y += high
        description = " ".join([*texts[6], *names])
        rows.append(Row(entry.day, description, entry.amount, balance, page=flow.number))
    flow.need(50)
    notes = (
        "注：1. 本明细由客户通过电子渠道自助下载，仅供参考，如与银行记录不一致，以银行记录为准。",
        "2. 下载时间："
        + f"{period[1] + timedelta(2)} 10:24:07"
        + "　验证码："
        + fill(rng, "????-####-????", start, POOLS),
    )
    flow.page.lines(24, flow.y + 16, notes, 8, 12)
    for n, page in enumerate(flow.pages, 1):
        page.put(LAND[0] / 2, 576, f"第{n}页/共{len(flow.pages)}页", 8, center=True)
    with_reportlab(flow.pages, path)
    return Truth("account", "zh-CN", "CNY", card, *period, None, None, rows)
