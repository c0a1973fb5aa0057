"""China, list of a debit account's transactions: landscape grid of 13 columns, date above time, one signed column of
amounts with plus and minus, names broken anywhere in narrow cells, neither opening nor closing balance, drawn by
columns in a CID font that is not embedded."""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import BLACK, Flow, Page, fits, with_reportlab
from ._rows import numbered

FACE = "STSong-Light"
RED = (0.8, 0.1, 0.1)
WIDTHS = [52, 72, 28, 34, 34, 24, 46, 30, 68, 68, 100, 112, 50]
TITLES = [
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
]
LEFT = (842 - sum(WIDTHS)) / 2
POOLS = {
    "shop": [
        "财付通-扫二维码付款",
        "财付通-微信转账",
        "支付宝-杭州深度求鲜网络科技有限公司",
        "美团支付-美团平台商户",
        "拉扎斯网络科技（上海）有限公司",
        "京东支付-京东商城业务",
        "滴滴出行科技有限公司",
        "财付通-便利蜂商贸有限公司",
        "抖音支付-抖音生活服务商家",
    ],
    "person": ["王建国", "李秀英", "张伟", "刘洋", "陈静", "欧阳晓峰"],
    "firm": ["北京星云数码技术有限公司", "上海远帆供应链管理有限公司", "深圳市恒嘉物业服务有限公司"],
    "acct": ["62##############86#", "62284804########71#", "0200##############", "2155########", "1000######"],
}
KINDS = [
    Kind(14, -320, -3.5, "消费|{shop}|{acct}|快捷支付"),
    Kind(3, -2400, -60, "消费|{shop}|{acct}|快捷支付"),
    Kind(3, -5000, -100, "转账|{person}|{acct}|手机银行", step="1"),
    Kind(1, -3000, -100, "ATM取款|||ATM", step="100"),
    Kind(1, -6200, -1800, "还款|信用卡自动还款|{acct}|批量业务", most=1),
    Kind(1, -120, -30, "缴费|国网北京市电力公司|{acct}|批量业务", most=2),
    Kind(0.5, -2, -2, "短信费|||批量业务", step="1", most=1),
    Kind(1.6, 6000, 24000, "工资|{firm}|{acct}|批量业务", most=3),
    Kind(3, 20, 4000, "跨行汇款|{person}|{acct}|网上银行"),
    Kind(3, 1, 600, "转账|{person}|{acct}|快捷支付"),
    Kind(1.5, 5, 260, "退款|{shop}|{acct}|快捷支付"),
    Kind(0.5, 0.3, 9, "利息|||批量业务", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 89)
    opening = some_amount(rng, 6000, 60000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(28, 105), balance=opening, floor=5000)
    account = fill(rng, "0200###01#########", start, {})
    card = fill(rng, "62220202000########", start, {})
    owner = rng.choice(["赵子龙", "孙晓梅", "周明轩"])
    edges = [LEFT + sum(WIDTHS[:n]) for n in range(len(WIDTHS) + 1)]

    def cell(page: Page, n: int, y: float, lines: list[str], high: float, right: bool = False) -> None:
        page.box(edges[n], y, WIDTHS[n], high, stroke=BLACK)
        top = y + (high - 9 * len(lines)) / 2 + 7
        if right:
            page.lines(edges[n + 1] - 3, top, lines, 7.5, 9, right=True)
        else:
            page.lines((edges[n] + edges[n + 1]) / 2, top, lines, 7.5, 9, center=True)

    def head(page: Page, number: int) -> float:
        y = 40.0
        if number == 1:
            page.put(421, y, "华海商业银行借记账户历史明细（电子版）", 15, center=True)
            y += 24
        page.put(LEFT, y, f"卡号 {card}", 8.5)
        page.put(300, y, f"户名：{owner}", 8.5)
        page.put(edges[-1], y, f"起止日期：{start} — {end}", 8.5, right=True)
        for n, title in enumerate(TITLES):
            cell(page, n, y + 8, [title], 18)
        return y + 26

    def lines_of(entry: Entry, second: int) -> list[list[str]]:
        what, name, other, by = entry.lines
        time = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        parts = [
            [entry.day.isoformat(), time],
            wrap(account, fits(FACE, 7.5, WIDTHS[1] - 4), True),
            ["活期"],
            ["00000"],
            ["人民币"],
            ["钞"],
            wrap(what, fits(FACE, 7.5, WIDTHS[6] - 4), True),
            [rng.choice(["0200", "0200", "1001", "4000"])],
            [written(entry.amount) if entry.amount < 0 else "+" + written(entry.amount)],
            [],
            wrap(name, fits(FACE, 7.5, WIDTHS[10] - 4), True),
            wrap(other, fits(FACE, 7.5, WIDTHS[11] - 4), True),
            [by],
        ]
        return [[line for line in part if line] for part in parts]

    flow = Flow(545, lambda: Page((842, 595), FACE, FACE), head)
    rows = []
    clock = sorted((entry.day, rng.randint(1200, 85900)) for entry in entries)
    balances = running(opening, [entry.amount for entry in entries])
    for entry, balance, (_, second) in zip(entries, balances, clock, strict=True):
        cells = lines_of(entry, second)
        cells[9] = [written(balance)]
        high = 6 + 9 * max(len(part) for part in cells)
        flow.need(high)
        for n, part in enumerate(cells):
            cell(flow.page, n, flow.y, part, high, right=n in (8, 9))
        flow.y += high
        rows.append(Row(entry.day, " ".join(cells[6] + cells[10]), entry.amount, balance, page=flow.number))
    flow.need(40)
    flow.page.lines(
        LEFT,
        flow.y + 14,
        [
            "温馨提示：本明细仅供您核对账务使用，不作为债权债务凭证。",
            "如需核验本文件真伪，请在打印后三个月内登录本行网站，凭右上角编号查验。",
        ],
        7.5,
        11,
    )
    stamp = fill(rng, "HH##############", start, {})
    for page in flow.pages:
        page.put(edges[-1], 24, f"编号：{stamp}", 7, right=True)
        page.put(735, 566, "电子回单专用章", 9, center=True, color=RED)
        page.box(690, 554, 90, 17, stroke=RED)
    numbered(flow.pages, "第{n}页 共{all}页", 421, 575, 8, center=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("checking", "zh_CN", "CNY", card, start, end, None, None, rows)
