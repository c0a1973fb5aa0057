"""China, debit card history: a ruled landscape table with thirteen columns, the time under the date, amounts with + or
- in one column before the balance, the other party's name wrapped to its right; no opening or closing balance.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import covered, times

WIDE = (842.0, 595.0)
LINE: Color = (0.3, 0.3, 0.3)
SEAL: Color = (0.82, 0.1, 0.1)
# What it was, region code, other party, other account, channel.
POOLS: Pools = {
    "shop": (
        "财付云-街角便利店",
        "支付乐-晨光水果超市",
        "财付云-地铁出行服务有限公司",
        "支付乐-老张面馆",
        "财付云-扫码付款",
    ),
    "person": ("王建国", "李晓梅", "陈思远", "赵雅琴", "欧阳明"),
    "region": ("4000", "0200", "1202", "3602"),
}
KINDS = (
    Kind(34, -3, -420, "消费|{region}|{shop}|243#####6|快捷支付"),
    Kind(8, -50, -6000, "转账|{region}|{person}|62#############0#|手机银行", "", "10"),
    Kind(8, 50, 8000, "转账|{region}|{person}|62#############1#|手机银行", "", "10"),
    Kind(4, -100, -5000, "ATM取款|{region}|||ATM", "", "100"),
    Kind(3, 5200, 16000, "工资|{region}|云栖精密制造(深圳)有限公司|4000##########|批量业务", most=1),
    Kind(4, -60, -400, "缴费|{region}|南方供电服务中心|4000##########|批量业务"),
    Kind(3, 1, 300, "退款|{region}|{shop}|243#####6|快捷支付"),
    Kind(2, 0.1, 30, "利息|{region}|||批量业务", most=1),
    Kind(1, -3, -3, "短信费|{region}|||批量业务", "", "1", most=1),
    Kind(3, -200, -9000, "还款|{region}|信用卡自动还款|62#############4#|批量业务"),
    Kind(2, -500, -3000, "基金申购|{region}|汇安基金管理有限公司|4000##########|手机银行", "", "100"),
)
EDGES = (28, 90, 162, 194, 226, 264, 292, 340, 374, 452, 528, 640, 744, 814)
TITLES = (
    "交易日期",
    "账号",
    "储种",
    "序号",
    "币种",
    "钞汇",
    "摘要",
    "地区",
    "收入/支出金额",
    "余额",
    "对方户名",
    "对方账号",
    "渠道",
)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice((30, 61, 91)))
    opening = some_amount(rng, 200, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(20, 110), balance=opening, floor=0)
    opening = covered(opening, [entry.amount for entry in entries])
    card, account = fill(rng, "62122640###########", period[0], {}), fill(rng, "40000211010########", period[0], {})

    def head(page: Page, _count: int) -> float:
        page.put(421, 44, "岭南商业银行借记卡账户历史明细清单", 15, center=True)
        page.put(30, 68, f"卡号 {card}", 8.5)
        page.put(250, 68, "户名: 周文博", 8.5)
        page.put(380, 68, f"起止日期: {period[0]:%Y-%m-%d} — {period[1]:%Y-%m-%d}", 8.5)
        page.put(814, 68, "币种: 人民币", 8.5, right=True)
        page.box(EDGES[0], 78, EDGES[-1] - EDGES[0], 18, (0.92, 0.92, 0.92))
        for left, right, title in zip(EDGES, EDGES[1:], TITLES, strict=False):
            page.put((left + right) / 2, 90, title, 7.5, center=True)
        _grid(page, 78, 96)
        page.rule(EDGES[0], 78, EDGES[-1], 0.5, LINE)
        return 96.0

    flow = Flow(536, lambda: Page(WIDE, face="cjk", bold="cjk"), head)
    rows = []
    balances = running(opening, [entry.amount for entry in entries])
    for entry, balance, time in zip(entries, balances, times(rng, entries), strict=True):
        what, region, party, other, channel = entry.lines
        names = wrap(party, fits("cjk", 7.5, 106), cut=True) if party else []
        tall = max(2, len(names)) * 9.5 + 5
        flow.need(tall)
        page, top = flow.page, flow.y
        middle = top + tall / 2 + 2.5
        page.put(59, top + 10.5, f"{entry.day:%Y-%m-%d}", 7.5, center=True)
        page.put(59, top + 20, time, 7.5, center=True)
        cells = (account[:10], "活期", "00001", "人民币", "钞", what, region)
        page.put(126, top + 10.5, cells[0], 7.5, center=True)
        page.put(126, top + 20, account[10:], 7.5, center=True)
        for n, cell in enumerate(cells[1:], 2):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, middle, cell, 7.5, center=True)
        page.put(449, middle, ("+" if entry.amount > 0 else "-") + written(abs(entry.amount)), 7.5, right=True)
        page.put(525, middle, written(balance), 7.5, right=True)
        page.lines(531, middle - 4.75 * (len(names) - 1), names, 7.5, 9.5)
        page.put(643, middle, other, 7.5)
        page.put((EDGES[12] + EDGES[13]) / 2, middle, channel, 7.5, center=True)
        _grid(page, top, top + tall)
        flow.y += tall
        text = f"{what} {' '.join(names)}".strip()
        rows.append(Row(entry.day, text, entry.amount, balance, None, flow.number))
    for n, page in enumerate(flow.pages, 1):
        page.put(
            30,
            556,
            "温馨提示: 本清单仅供核对账务使用, 如有疑问请持有效身份证件到网点查询或致电客服热线955**。",
            7,
            color=GREY,
        )
        page.put(814, 572, f"第{n}页  共{len(flow.pages)}页", 7.5, right=True)
        page.put(30, 572, f"打印时间: {period[1]:%Y-%m-%d} 21:08:33", 7, color=GREY)
        page.box(700, 538, 92, 18, None, stroke=SEAL)
        page.put(746, 550.5, "电子回单专用章", 9, center=True, color=SEAL)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "zh_CN", "CNY", card, *period, None, None, rows)


def _grid(page: Page, top: float, bottom: float) -> None:
    for x in EDGES:
        page.upright(x, top, bottom, 0.5, LINE)
    page.rule(EDGES[0], bottom, EDGES[-1], 0.5, LINE)
