"""Mainland China, company account statement across the page: 借方 (out) and 贷方 (in), balance, then the other party
and the remark wrapped within ruled cells, 承前页 and 过次页 between the pages, counts and sums in the last rows.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import incoming, outgoing

POOLS: Pools = {
    "firm": [
        "苏州恒顺包装材料有限公司",
        "上海澜沧国际货运代理有限公司",
        "杭州云栖数据技术有限公司",
        "宁波东钱精密机械制造有限公司",
        "无锡市梁溪区明达五金经营部",
        "南京紫峰物业服务有限公司",
    ],
    "why": ["货款", "服务费", "运费", "往来款", "房租及物业费", "材料款 合同HT#######", "退款"],
}
KINDS = [
    Kind(9, 3000, 480000, "转账存入|{firm}|{why}"),
    Kind(9, -1200, -260000, "网银转账|{firm}|{why}"),
    Kind(4, -5, -60, "手续费||对公跨行转账汇款手续费"),
    Kind(2, -3000, -90000, "代扣税款|待报解预算收入|实时缴税 电子税票号 3########"),
    Kind(1, -30000, -260000, "代发工资|其他应付款-代发|工资", most=1),
    Kind(1, -2000, -40000, "代扣|社会保险基金管理中心|社保费", most=1),
    Kind(1, 20, 900, "结息||活期结息", most=1),
    Kind(1, -1000, -30000, "现金支票|备用金|差旅费", step="100"),
    Kind(1, 500, 60000, "跨行清算|{firm}|网上支付跨行清算"),
]
RULES = (30, 92, 150, 216, 294, 372, 458, 600, 706, 812)
TITLES = ("记账日期", "摘要", "凭证号码", "借方发生额", "贷方发生额", "余额", "对方户名", "对方账号", "用途/附言")
FACE = "STSong-Light"


def _money(amount: Decimal) -> str:
    return written(amount)


def _close(page: Page, y: float) -> None:
    for x in RULES:
        page.upright(x, 84, y, 0.4)
    page.rule(30, y, 812, 0.4)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 60000, 900000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 75), balance=opening, floor=120000)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "3205016#############", end, {})
    date_style = rng.choice(["%Y%m%d", "%Y-%m-%d"])

    def head(page: Page, number: int) -> float:
        page.put(421, 40, "江海银行单位活期存款对账单", 15, center=True)
        page.put(30, 62, f"户名：苏州枫桥智能装备有限公司　　账号：{account}", 9)
        page.put(812, 62, "币种：人民币　单位：元", 9, right=True)
        page.put(30, 76, "开户机构：江海银行苏州工业园区支行", 9)
        page.put(421, 76, f"起止日期：{start:%Y%m%d} - {end:%Y%m%d}", 9, center=True)
        page.put(812, 76, f"第 {number} 页", 9, right=True)
        page.box(30, 84, 782, 18, (0.93, 0.93, 0.93), stroke=(0, 0, 0))
        for n, title in enumerate(TITLES):
            page.put((RULES[n] + RULES[n + 1]) / 2, 96, title, 9, center=True)
        return 102

    def plain(label: str, amount: Decimal) -> None:
        flow.page.put(96, flow.y + 11, label, 8.5)
        flow.page.put(RULES[6] - 4, flow.y + 11, _money(amount), 8.5, right=True)
        flow.y += 16
        flow.page.rule(30, flow.y, 812, 0.4)

    def foot(page: Page, y: float) -> None:
        page.put(96, y + 11, "过次页", 8.5)
        page.put(RULES[6] - 4, y + 11, _money(balances[done - 1]), 8.5, right=True)
        _close(page, y + 16)

    done = 0
    flow = Flow(520, lambda: Page((842.0, 595.0), FACE, FACE), head, foot)
    plain("上期余额", opening)
    rows = []
    for n, entry in enumerate(entries):
        done = n
        short, other, why = entry.lines
        texts = [
            (6, other),
            (7, fill(rng, "6217##########" if n % 3 else "1102############", end, {}) if other else ""),
            (8, why),
        ]
        cells = [(c, wrap(text, fits(FACE, 8.5, RULES[c + 1] - RULES[c] - 8), cut=True)) for c, text in texts]
        high = 5 + 11 * max(len(lines) for _, lines in cells)
        if flow.need(high):
            plain("承前页", balances[n - 1])
        page, y = flow.page, flow.y + 11
        page.put(61, y, entry.day.strftime(date_style), 8.5, center=True)
        page.put(96, y, short, 8.5)
        page.put(154, y, fill(rng, "##########", end, {}), 8.5)
        page.put(RULES[4 + (entry.amount > 0)] - 4, y, _money(abs(entry.amount)), 8.5, right=True)
        page.put(RULES[6] - 4, y, _money(balances[n]), 8.5, right=True)
        for c, lines in cells:
            page.lines(RULES[c] + 4, y, lines, 8.5, 11)
        flow.y += high
        page.rule(30, flow.y, 812, 0.4)
        text = " ".join(f"{short} {other} {why}".split())
        rows.append(Row(entry.day, text, entry.amount, balances[n], page=flow.number))
    _close(flow.page, flow.y)
    _end(flow.page, flow.y + 16, entries, balances[-1], _later(end))
    with_reportlab(flow.pages, path)
    return Truth("bank_account", "zh_CN", "CNY", account, start, end, opening, balances[-1], rows)


def _later(day: date) -> str:
    return date.fromordinal(day.toordinal() + 2).strftime("%Y-%m-%d")


def _end(page: Page, y: float, entries: list[Entry], closing: Decimal, printed: str) -> None:
    outs = sum(entry.amount < 0 for entry in entries)
    page.put(30, y, f"借方笔数：{outs}　借方发生额合计：{_money(outgoing(entries))}", 9)
    page.put(330, y, f"贷方笔数：{len(entries) - outs}　贷方发生额合计：{_money(incoming(entries))}", 9)
    page.put(812, y, f"期末余额：{_money(closing)}", 9, right=True)
    page.put(30, 578, f"打印日期：{printed}　请及时核对，如有不符请于十日内与开户机构联系。", 8)
