"""China: debit card history (electronic version), a wide ruled grid of thirteen columns shown by /Rotate.

Date over time, the amount is signed with + or - always, the balance is followed by the counterparty's name and masked
account; deposit type, serial number, currency and cash mark are columns of their own. Totals and a seal's number are
below each page's grid.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf
from ._some import clock, how_many, some, span

RED, GRID = (0.8, 0.1, 0.1), (0.55, 0.55, 0.55)
EDGES = (24, 78, 148, 178, 204, 238, 262, 322, 352, 424, 500, 610, 714, 818)
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
POOLS = {
    "shop": [
        "财付通-微信支付-扫二维码付款",
        "支付宝-杭州深度求知书店",
        "美团平台商户",
        "北京京东世纪贸易有限公司",
        "滴滴出行科技有限公司",
    ],
    "who": ["王建国", "李秀英", "张伟", "陈晓燕", "刘洋"],
    "firm": ["浙江江海精密机械有限公司", "杭州市住房公积金管理中心", "宁波明州贸易有限公司"],
    "bill": ["国网浙江省电力有限公司", "中国移动通信集团浙江有限公司", "杭州市水务集团有限公司"],
}
KINDS = [
    Kind(9, -3, -400, "消费|{shop}|2######9|快捷支付"),
    Kind(2, -50, -3000, "跨行汇款|{who}|6217****####|手机银行", step="10"),
    Kind(2, 50, 4000, "他行汇入|{who}|6228****####|互联汇入", step="10"),
    Kind(1.2, -100, -3000, "ATM取款||12020####|ATM", step="100"),
    Kind(1.2, 4500, 16000, "工资|{firm}|1202****####|批量业务", most=3),
    Kind(1.5, -20, -400, "缴费|{bill}|1202****####|自助缴费"),
    Kind(0.6, 5, 300, "退款|{shop}|2######9|快捷支付"),
    Kind(0.5, 0.2, 9, "利息|||批量业务", most=1),
    Kind(0.5, -2, -10, "手续费|||手机银行", step="1"),
]


def _signed(amount: Decimal) -> str:
    return ("+" if amount > 0 else "") + written(amount)


def _begin(page: Page, lead: list[str]) -> float:
    page.put(421, 40, "江海银行借记账户历史明细（电子版）", 15, center=True)
    for n, text in enumerate(lead):
        page.put((24, 250, 470)[n % 3], 62 + 14 * (n // 3), text, 8)
    y = 88
    page.box(24, y, 794, 20, (0.92, 0.92, 0.92))
    page.rule(24, y, 818, 0.5, GRID)
    page.rule(24, y + 20, 818, 0.5, GRID)
    for n, title in enumerate(TITLES):
        page.put((EDGES[n] + EDGES[n + 1]) / 2, y + 13, title, 7.5, center=True)
    return y + 20.0


def draw(rng: Random, path: Path) -> Truth:
    start, end = span(rng, rng.randint(1, 28), rng.choice([30, 60, 91]))
    opening = some_amount(rng, 800, 30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=500)
    balances = running(opening, [entry.amount for entry in entries])
    lift = max(Decimal(0), 100 - min([opening, *balances])).quantize(Decimal(1))
    balances = [balance + lift for balance in balances]
    card = some(rng, "621226120200#######")
    lead = [
        f"卡号：{card}",
        f"户名：{rng.choice(['周敏', '吴志强', '郑丽华'])}",
        f"起止日期：{start:%Y-%m-%d} 至 {end:%Y-%m-%d}",
        "开户行：江海银行杭州武林支行",
        "币种：人民币　　钞汇标志：钞",
        f"下载时间：{end + timedelta(1):%Y-%m-%d} {rng.randint(9, 20):02}:{rng.randint(10, 59)}:{rng.randint(10, 59)}",
    ]
    flow = Flow(500, lambda: Page((842, 595), face="cjk", bold="cjk"), lambda page, _number: _begin(page, lead))
    rows: list[Row] = []
    times = clock(rng, [entry.day for entry in entries])
    for entry, balance, time in zip(entries, balances, times, strict=True):
        kind, other, number, channel = entry.lines
        names = wrap(other, fits("cjk", 7, EDGES[11] - EDGES[10] - 6), cut=True) if other else []
        high = max(2, len(names)) * 9 + 5
        if flow.y + high > flow.bottom:
            _grid(flow)
            flow.turn()
        _cells(flow, f"{entry.day} {time}", card, kind, entry.amount, balance, names, number, channel)
        rows.append(Row(entry.day, " ".join([kind, *names]), entry.amount, balance, page=flow.number))
        flow.y += high
        flow.page.rule(24, flow.y, 818, 0.4, GRID)
    _grid(flow)
    _feet(rng, flow, rows)
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("bank", "zh_CN", "CNY", card, start, end, None, None, rows)


def _cells(
    flow: Flow,
    day: str,
    card: str,
    kind: str,
    amount: Decimal,
    balance: Decimal,
    names: list[str],
    number: str,
    channel: str,
) -> None:
    page, y = flow.page, flow.y + 9
    page.put(28, y, day[:10], 7.5)
    page.put(28, y + 9, day[11:], 7)
    page.put(81, y, card[:10], 7)
    page.put(81, y + 9, card[10:], 7)
    for n, text in ((2, "活期"), (3, "00000"), (4, "人民币"), (5, "钞")):
        page.put((EDGES[n] + EDGES[n + 1]) / 2, y, text, 7, center=True)
    page.put(265, y, kind, 7.5)
    page.put(337, y, "1202", 7, center=True)
    page.put(420, y, _signed(amount), 7.5, right=True)
    page.put(496, y, written(balance), 7.5, right=True)
    page.lines(503, y, names, 7, 9)
    page.put(613, y, number, 7)
    page.put(717, y, channel, 7)


def _grid(flow: Flow) -> None:
    for x in EDGES:
        flow.page.upright(x, 88, flow.y, 0.4, GRID)


def _feet(rng: Random, flow: Flow, rows: list[Row]) -> None:
    seal = some(rng, "################")
    for number, page in enumerate(flow.pages, 1):
        here = [row.amount for row in rows if row.page == number]
        ins, outs = [a for a in here if a > 0], [a for a in here if a < 0]
        text = (
            f"本页收入笔数：{len(ins)}　收入金额合计：{written(sum(ins, Decimal(0)))}　　"
            f"本页支出笔数：{len(outs)}　支出金额合计：{written(abs(sum(outs, Decimal(0))))}"
        )
        page.put(24, 520, text, 8)
        page.put(
            24, 536, "温馨提示：本明细仅供客户核对账务使用，重要提示：下载的电子版历史明细涂改无效。客服热线 95502。", 7
        )
        page.put(24, 548, f"验证码：{seal}　　可于下载之日起30天内在我行网站验证。", 7)
        page.put(818, 548, f"第{number}页 共{len(flow.pages)}页", 8, right=True)
        page.box(660, 508, 120, 30, None, stroke=RED)
        page.put(720, 521, "江海银行股份有限公司", 8, center=True, color=RED)
        page.put(720, 533, "电子回单专用章", 8, center=True, color=RED)
