"""China, list of all transactions of a person's current account: ruled table on landscape pages, dates as eight digits.

Numbered rows with summary, currency, cash or transfer, signed amount, balance, place or note, and the other party's
account and name; long cells are broken within words. No opening or closing balance is printed. A CID font that is
not embedded.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_amount, some_entries, wrap, written
from ..pens import Color, Flow, Page, fits, with_reportlab
from ._rows import covered, number_pages

FACE = "STSong-Light"
RED: Color = (0.85, 0.1, 0.1)
EDGES = (36.0, 66.0, 132.0, 178.0, 206.0, 268.0, 344.0, 424.0, 618.0, 806.0)
TITLES = ("序号", "摘要", "币别", "钞汇", "交易日期", "交易金额", "账户余额", "交易地点/附言", "对方账号与户名")
SIZE = 8.0

POOLS: Pools = {
    "person": ["王建国", "李秀英", "张伟", "陈晓红", "刘洋", "赵敏"],
    "city": ["杭州", "宁波", "嘉兴", "绍兴"],
    "note": ["转账", "还款", "房租", "生活费", "聚餐AA"],
    "shop": [
        "美团-美团平台商户",
        "京东商城业务",
        "滴滴出行科技有限公司",
        "拼多多平台商户",
        "永辉超市股份有限公司{city}店",
        "中国石化销售股份有限公司浙江{city}石油分公司",
        "瑞幸咖啡(中国)有限公司",
        "盒马鲜生{city}门店",
    ],
    "digits": lambda rng, _day: f"2155{rng.randint(0, 10**6):06}********{rng.randint(0, 9999):04}",
}
# In each text: summary | place or note | the other account and name.
KINDS = [
    Kind(1, 6500, 21000, "工资|{city}代发工资|3305016172350000####/浙江钱塘精密机械有限公司", most=3),
    Kind(1.8, 20, 6000, "转账存入|{note}|62170015#00########/{person}"),
    Kind(1, 50, 3000, "支付机构提现|财付通-微信零钱提现|2433001#########/财付通支付科技有限公司"),
    Kind(6, -5, -600, "消费|支付宝-{shop}|{digits}/支付宝（中国）网络技术有限公司"),
    Kind(5, -3, -400, "消费|财付通-{shop}|2433001#########/财付通支付科技有限公司"),
    Kind(2, -50, -8000, "电子汇出|手机银行转账 {note}|622848032#########/{person}"),
    Kind(0.8, -100, -3000, "ATM取款|{city}分行营业部自助银行||", step="100"),
    Kind(
        0.8,
        -40,
        -300,
        "代扣电费|国网浙江省电力有限公司{city}供电公司 户号##########|3300001#########/国网浙江省电力有限公司",
        most=3,
    ),
    Kind(0.5, -1500, -6200, "贷款归还|个人住房贷款扣款|贷款账号3306################", most=3),
    Kind(0.5, 0.3, 19, "结息|||", most=1),
    Kind(0.3, -2, -2.01, "短信服务费|短信金融服务费||", step="1", most=3),
]


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2021, 2025), rng.randint(1, 10), 1)
    end = (start + timedelta(rng.choice([20, 50, 80]))).replace(day=1) + timedelta(26)
    opening = some_amount(rng, 500, 40000)
    card = fill(rng, "6217001540########", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 110), balance=opening, floor=300)
    flow, rows = _compose(start, end, card, opening, covered(entries, opening))
    with_reportlab(flow.pages, path)
    return Truth("checking", "zh_CN", "CNY", card, start, end, None, None, rows)


def _compose(start: date, end: date, card: str, opening: Decimal, entries: Sequence[Entry]) -> tuple[Flow, list[Row]]:
    holder = "周文静"

    def head(page: Page, _: int) -> float:
        page.put(421, 46, "个人活期账户全部交易明细", 15, center=True)
        page.put(EDGES[0], 72, f"卡号/账号：{card}", 9)
        page.put(290, 72, f"客户名称：{holder}", 9)
        page.put(EDGES[-1], 72, f"起止日期：{start:%Y%m%d} - {end:%Y%m%d}", 9, right=True)
        page.box(EDGES[0], 82, EDGES[-1] - EDGES[0], 18, (0.93, 0.93, 0.93))
        _grid(page, 82, 18)
        for n, title in enumerate(TITLES):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, 94, title, SIZE, center=True)
        return 100

    flow = Flow(520, lambda: Page((842, 595), FACE, FACE), head)
    rows, total = [], opening
    for number, entry in enumerate(entries, 1):
        total += entry.amount
        rows.append(_entry(flow, entry, number, total))
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    flow.need(40)
    gained = total - opening - out
    text = f"合计　支出笔数：{sum(e.amount < 0 for e in entries)}　支出金额：{written(-out)}"
    text += f"　收入笔数：{sum(e.amount > 0 for e in entries)}　收入金额：{written(gained)}"
    flow.page.put(EDGES[0], flow.y + 16, text, 8.5)

    def foot(page: Page, number: int, count: int) -> None:
        page.put(EDGES[0], 548, "温馨提示：本明细仅供核对账务使用，如有疑问请致电客服热线95599000或到网点查询。", 7.5)
        page.put(EDGES[0], 562, f"生成时间：{end + timedelta(2):%Y%m%d} 10:42:17", 7.5)
        page.put(EDGES[-1], 562, f"第{number}页/共{count}页", 8, right=True)
        if number == count:
            page.box(650, 440, 110, 44, stroke=RED)
            page.put(705, 458, "钱塘银行股份有限公司", 9, center=True, color=RED)
            page.put(705, 474, "电子业务专用章", 9, center=True, color=RED)

    number_pages(flow.pages, foot)
    return flow, rows


def _grid(page: Page, top: float, high: float) -> None:
    for n, left in enumerate(EDGES[:-1]):
        page.box(left, top, EDGES[n + 1] - left, high, stroke=(0.3, 0.3, 0.3))


def _entry(flow: Flow, entry: Entry, number: int, total: Decimal) -> Row:
    summary, note, other = (*entry.lines, "", "")[:3]
    cells = [
        str(number),
        summary,
        "人民币元",
        "钞",
        f"{entry.day:%Y%m%d}",
        written(entry.amount),
        written(total),
        note,
        other,
    ]
    broken = [
        wrap(cell, fits(FACE, SIZE, EDGES[n + 1] - EDGES[n] - 6), cut=n in (7, 8)) if cell else []
        for n, cell in enumerate(cells)
    ]
    high = 10.0 * max(len(lines) for lines in broken) + 7
    flow.need(high)
    page, top = flow.page, flow.y
    _grid(page, top, high)
    for n, lines in enumerate(broken):
        y = top + (high - 10 * len(lines)) / 2 + 8
        for line in lines:
            if n in (5, 6):
                page.put(EDGES[n + 1] - 3, y, line, SIZE, right=True)
            elif n < 5:
                page.put((EDGES[n] + EDGES[n + 1]) / 2, y, line, SIZE, center=True)
            else:
                page.put(EDGES[n] + 3, y, line, SIZE)
            y += 10
    flow.y = top + high
    text = " ".join(" ".join([*broken[1], *broken[7], *broken[8]]).split())
    return Row(entry.day, text, entry.amount, total, page=flow.number)
