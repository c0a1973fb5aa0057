"""China: transaction flow (交易流水) of a joint-stock bank, headings in Chinese over English, simplified characters.

ISO dates, signed amounts, no opening or closing balance printed; the counterparty wraps inside its cell while date,
amount and balance stand at its middle, so lines of the description are above and below the row's figures; full-width
punctuation, an application date and check code at the head; CID font without embedded file.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

SONG = "STSong-Light"
NAMES = ["王雨桐", "李建华", "张梓涵", "陈志强", "刘晓燕", "欧阳明轩"]
POOLS: Pools = {
    "name": NAMES,
    "firm": ["北京京禾信息技术有限公司", "上海蓝鲸贸易有限公司", "深圳市海棠电子科技有限公司"],
    "shop": ["美丽团-外卖平台商户", "滴答出行科技有限公司", "好邻便利店（望京西园四区店）", "华禾超市朝阳第三分公司"],
    "pay": ["财富通-微聊支付", "支付宝盒（中国）网络技术有限公司"],
}
KINDS = [
    Kind(10, -3, -600, "快捷支付|{pay}-{shop} 10######################"),
    Kind(4, -10, -5000, "转账汇款|{name} 6214##########1##"),
    Kind(4, 10, 8000, "汇入汇款|{name} 6222###########0###"),
    Kind(2, -100, -20000, "网联协议支付|{pay} 2433#####", step="100.00"),
    Kind(2, 0.01, 300, "快捷退款|{pay}-{shop}"),
    Kind(1, 6000, 38000, "代发工资|{firm} 1109############", most=1),
    Kind(1, 0.03, 30, "账户结息|", most=1),
    Kind(1, -100, -3000, "ATM取款|京禾银行北京望京支行", step="100.00"),
    Kind(1, -2, -2, "短信服务费|", most=1),
]
COLUMNS = [
    (36, "记账日期", "Date"),
    (106, "货币", "Currency"),
    (216, "交易金额", "Transaction"),
    (300, "联机余额", "Balance"),
    (322, "交易摘要", "Transaction Type"),
    (412, "对手信息", "Counter Party"),
]


def _head(page: Page, number: int, facts: list[tuple[str, str, str]]) -> float:
    page.put(297, 812, str(number), 7, center=True, color=GREY)
    if number == 1:
        page.put(297, 60, "京禾银行交易流水", 15, center=True)
        page.put(297, 76, "Transaction Statement of Jinghe Merchants Bank", 9, center=True)
        for n, (chinese, english, value) in enumerate(facts):
            x, y = 40 + 280 * (n % 2), 110 + 24 * (n // 2)
            page.put(x, y, f"{chinese}：{value}", 8.5)
            page.put(x, y + 9, english, 6.5, color=GREY)
    y = 204 if number == 1 else 60
    page.rule(36, y - 14, 560, 1)
    for x, chinese, english in COLUMNS:
        right = 200 < x < 310
        page.put(x, y, chinese, 8.5, right=right)
        page.put(x, y + 10, english, 7, right=right)
        if right and english == "Transaction":
            page.put(x, y + 18, "Amount", 7, right=True)
    page.rule(36, y + 23, 560, 0.5)
    return y + 36.0


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([30, 89]))
    opening = some_amount(rng, 100, 90000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=100)
    balances = running(opening, [entry.amount for entry in entries])
    account = fill(rng, "6214############", start, {})
    facts = [
        ("户　　名", "Name", rng.choice(NAMES)),
        ("账户类型", "Account Type", "个人活期储蓄"),
        ("账　　号", "Account No", account),
        ("开 户 行", "Sub Branch", "京禾银行北京望京支行"),
        ("申请时间", "Date", f"{end + timedelta(3):%Y-%m-%d} 09:{rng.randint(10, 59)}:07"),
        ("起止日期", "Period", f"{start:%Y-%m-%d} -- {end:%Y-%m-%d}"),
    ]
    flow = Flow(785, lambda: Page(face=SONG, bold=SONG), lambda page, number: _head(page, number, facts))
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        kind, text = entry.lines
        lines = wrap(text, fits(SONG, 8, 148), cut=True)
        flow.need(11 * len(lines) + 6)
        page, middle = flow.page, flow.y + 5.5 * (len(lines) - 1)
        description = " ".join(" ".join([kind, *lines]).split())
        rows.append(Row(entry.day, description, entry.amount, balance, None, flow.number))
        page.put(36, middle, f"{entry.day:%Y-%m-%d}", 8)
        page.put(106, middle, "CNY", 8)
        page.put(216, middle, written(entry.amount), 8, right=True)
        page.put(300, middle, written(balance), 8, right=True)
        page.put(322, middle, kind, 8)
        flow.y = page.lines(412, flow.y, lines, 8, 11) + 6
    page, y = flow.page, flow.y
    page.rule(36, y - 6, 560, 1)
    page.put(36, y + 8, "温馨提示：本交易流水验证码为", 7.5)
    page.put(36, y + 19, "1. 交易流水仅供参考，不作为对账凭证。2. 如有疑问请致电 95500。", 7.5, color=GREY)
    page.put(170, y + 8, fill(rng, "?#??##?#", start, {}), 7.5)
    with_reportlab(flow.pages, path)
    return Truth("checking", "zh_CN", "CNY", account, start, end, None, None, rows)
