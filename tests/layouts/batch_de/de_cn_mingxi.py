"""China: a landscape grid on turned pages: number, summary, currency, notes, yyyymmdd, signed amount, balance, payee.

Text stands both before and after the figures: the short summary, the place or remark, and the other side's account
and name over it in the last column. No balance before or after is printed in words.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, written
from ..pens import Flow, Page, with_pymupdf
from ._common import cycle, opening

WIDE = (842.0, 595.0)
EDGES = [36.0, 64, 132, 186, 220, 282, 362, 446, 606, 806]
NAMES = ["序号", "摘要", "币别", "钞汇", "交易日期", "交易金额", "账户余额", "交易地点/附言", "对方账号与户名"]
KINDS = [
    Kind(9, -3, -680, "消费|{pay}-{shop}|{acct}|{pay}支付科技有限公司"),
    Kind(4, -20, -5000, "转账支取|{why}|6217##******{four}|{person}"),
    Kind(2, -100, -3000, "ATM取款|建安分行{place}支行||", step="100.00"),
    Kind(1, -30, -400, "代扣电费|{ref}|3700##******{four}|国家电网公司"),
    Kind(1, -2, -2, "短信服务费|手机动账通知|3700##******0001|待划转手续费", most=1),
    Kind(1, 0.3, 30, "利息存入|结息||", most=1),
    Kind(2, 4000, 18000, "代发工资|{firm}{month}|1105##******{four}|{firm}"),
    Kind(3, 10, 3000, "电子汇入|{why}|6228##******{four}|{person}"),
    Kind(1, 5, 300, "消费退货|{pay}-{shop}|{acct}|{pay}支付科技有限公司"),
]
POOLS: Pools = {
    "pay": ["付付通", "微讯"],
    "shop": ["美食团", "地铁2号线", "永晖超市", "12306", "瑞行咖啡", "滴滴快车"],
    "acct": ["24#300****133", "Z200****0001"],
    "four": ["####"],
    "why": ["房租3月", "还款500元", "转账", "AA聚餐", "货款2024-03"],
    "person": ["王晓梅", "李强", "欧阳志远", "陈*"],
    "place": ["海淀", "中关村2"],
    "ref": ["客户号00######"],
    "firm": ["北方机械有限公司", "市第三中学"],
    "month": lambda _, day: f"{day.month}月工资",
}
NOTES = [
    "温馨提示：1.本明细仅供参考，以我行实际账务为准。2.交易金额“-”表示支出。3.如有疑问请拨打955##。",
    "4.本回单可在打印日起30日内通过网点验证，验证码区分大小写。",
]


def heads(page: Page, y: float) -> float:
    page.box(EDGES[0], y - 13, EDGES[-1] - EDGES[0], 20, (0.85, 0.9, 0.97))
    for left, right, name in zip(EDGES, EDGES[1:], NAMES, strict=False):
        page.put((left + right) / 2, y, name, 8, center=True)
    return y + 7


def head(page: Page, facts: list[str]) -> float:
    page.put(421, 42, "个人活期账户全部交易明细", 14, center=True)
    page.put(36, 30, "中国建安银行", 10, color=(0.0, 0.25, 0.6))
    page.put(36, 64, facts[0], 8.5)
    page.put(806, 64, facts[1], 8.5, right=True)
    page.put(36, 78, facts[2], 8.5)
    return heads(page, 100)


def grid(page: Page, y: float, high: float) -> None:
    for x in EDGES:
        page.upright(x, y, y + high, 0.3, (0.6, 0.6, 0.65))
    page.rule(EDGES[0], y + high, EDGES[-1], 0.3, (0.6, 0.6, 0.65))


def table(flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        kind, place, other, name = entry.lines
        high = 25.0 if other else 16.0
        flow.need(high)
        page, y = flow.page, flow.y
        base = y + high / 2 + 3
        page.put((EDGES[0] + EDGES[1]) / 2, base, str(n), 8, center=True)
        page.put(EDGES[1] + 3, base, kind, 8)
        page.put(EDGES[2] + 3, base, "人民币元", 8)
        page.put(EDGES[3] + 12, base, "钞", 8)
        page.put(EDGES[4] + 8, base, f"{entry.day:%Y%m%d}", 8)
        page.put(EDGES[6] - 3, base, written(entry.amount), 8, right=True)
        page.put(EDGES[7] - 3, base, written(balance), 8, right=True)
        page.put(EDGES[7] + 3, base, place, 8)
        page.put(EDGES[8] + 3, base - (5 if other else 0), other + ("/" if other else ""), 8)
        page.put(EDGES[8] + 3, base + 5, name, 8)
        grid(page, y, high)
        text = f"{kind} {place} {other}{'/' if other else ''} {name}"
        rows.append(Row(entry.day, " ".join(text.split()), entry.amount, balance, None, flow.number))
        flow.y += high
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period, first = cycle(rng, rng.choice([30, 60])), opening(rng, 5000, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, floor=5000)
    balances = running(first, [entry.amount for entry in entries])
    account = fill(rng, "621700001###1######", period[0], {})
    facts = [f"卡号/账号：{account}    客户名称：赵雅琪", f"起止日期：{period[0]:%Y%m%d} - {period[1]:%Y%m%d}"]
    printed = period[1] + timedelta(rng.randint(1, 20))
    facts.append(f"打印时间：{printed:%Y-%m-%d} 10:2{rng.randint(0, 9)}:41    验证码：8F3K-2A91")
    flow = Flow(535, lambda: Page(WIDE, "cjk", "cjk"), lambda page, _: head(page, facts))
    rows = table(flow, entries, balances)
    flow.need(34)
    flow.page.lines(36, flow.y + 16, [fill(rng, note, printed, {}) for note in NOTES], 7.5, 11)
    for n, page in enumerate(flow.pages, 1):
        page.put(421, 570, f"第{n}页 共{len(flow.pages)}页", 8, center=True)
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("bank", "zh_CN", "CNY", account, *period, None, None, rows)
