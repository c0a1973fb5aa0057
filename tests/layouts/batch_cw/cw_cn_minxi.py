"""China, debit card: landscape grid of numbered rows, eight-digit dates, texts on both sides of signed sums."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, width, with_pymupdf
from ._rows import solvent

POOLS = {
    "month": ["1", "4", "9", "12"],
    "person": ["王海燕", "李志强", "陈晓东", "赵敏", "欧阳文静"],
    "shop": [
        "美味源餐饮管理有限公司西湖文化广场店",
        "江南百货超市",
        "顺行出行科技",
        "云帆图书",
        "鲜果时光(滨江龙湖天街二店)",
    ],
    "firm": ["杭州蓝湖网络科技有限公司", "苏州恒泰精密机械有限公司", "四川锦程物流有限公司"],
    "city": ["浙江杭州西湖支行", "江苏苏州园区支行", "四川成都高新支行"],
}
# Kind of business | remark or place | the other side
KINDS = (
    Kind(9, -6, -800, "消费|财付通-微信支付-{shop}|243300133/财付通支付科技"),
    Kind(5, -9, -1500, "消费|支付宝-{shop}|2155009931/支付宝(中国)网络技术"),
    Kind(3, -100, -9000, "转账支取|手机银行转账|6217********####/{person}"),
    Kind(3, 50, 8000, "转账存入|跨行转账 {person}|6228********####/{person}"),
    Kind(1, 6500, 26000, "工资|代发工资{month}月份|3305016########/{firm}", most=2),
    Kind(2, -100, -5000, "ATM取款|{city}|", step="100"),
    Kind(1, -3, -15, "短信服务费|账户短信费|"),
    Kind(0.6, 0.3, 25, "利息存入|结息|", most=1),
    Kind(2, -40, -600, "代扣|国家电网 户号##########|1001########/市供电公司"),
    Kind(1, 5, 400, "退款|财付通-微信支付-退款|243300133/财付通支付科技"),
)
GRID = (30, 62, 122, 160, 192, 256, 336, 420, 560, 700, 812)
LABELS = (
    "序号",
    "摘要",
    "币别",
    "钞汇",
    "交易日期",
    "交易金额",
    "账户余额",
    "交易地点/附言",
    "对方账号与户名",
    "交易渠道",
)
WIDE = (842.0, 595.0)


def _cut(text: str, room: float, size: float = 8) -> list[str]:
    """Lines broken wherever the cell ends, though not between two digits or Latin letters if it can be helped."""
    lines, line = [], ""
    for sign in text:
        if width(line + sign, "cjk", size) > room:
            lines.append(line)
            line = ""
        line += sign
    return [*lines, line] if line else lines


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.owner = period, rng.choice(POOLS["person"])
        self.card = fill(rng, "62170######### #####".replace(" ", ""), period[0], {})

    def new(self) -> Page:
        return Page(size=WIDE, face="cjk", bold="cjk")

    def head(self, page: Page, number: int) -> float:
        if number == 1:
            page.put(421, 40, "中国华建银行个人活期账户全部交易明细", 16, center=True)
            start, end = (f"{day:%Y%m%d}" for day in self.period)
            page.put(30, 64, f"卡号/账号: {self.card}", 9)
            page.put(290, 64, f"客户名称: {self.owner}", 9)
            page.put(470, 64, f"起止日期: {start} - {end}", 9)
            page.put(812, 64, "币别: 人民币元", 9, right=True)
        top = 74 if number == 1 else 36
        page.box(30, top, 782, 20, (0.93, 0.93, 0.93), stroke=GREY)
        for left, right, label in zip(GRID, GRID[1:], LABELS, strict=False):
            page.put((left + right) / 2, top + 13, label, 8.5, center=True)
        return top + 20


def _cells(number: int, entry: Entry, balance: Decimal) -> list[str]:
    business, remark, other = entry.lines
    channel = "手机银行" if "手机" in remark else "第三方支付" if "支付" in remark else "批量业务"
    head = [str(number), business, "人民币元", "钞", f"{entry.day:%Y%m%d}"]
    return [*head, written(entry.amount), written(balance), remark, other, channel]


def _draw_row(flow: Flow, cells: list[str]) -> None:
    rooms = [right - left - 6 for left, right in pairwise(GRID)]
    lines = [[cell] if n in (5, 6) else _cut(cell, rooms[n]) for n, cell in enumerate(cells)]
    height = 8 + 10 * max(len(cell) for cell in lines)
    flow.need(height)
    page, top = flow.page, flow.y
    for n, cell in enumerate(lines):
        y = top + height / 2 + 3 - 5 * (len(cell) - 1)
        if n in (5, 6):
            page.put(GRID[n + 1] - 3, y, cell[0], 8, right=True)
        else:
            page.lines(GRID[n] + 3, y, cell, 8, 10)
    page.box(GRID[0], top, GRID[-1] - GRID[0], height, stroke=GREY)
    for x in GRID[1:-1]:
        page.upright(x, top, top + height, color=GREY)
    flow.y += height


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 61]))
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 600, 30000)
    entries = solvent(some_entries(rng, KINDS, POOLS, period, balance=opening, floor=200), opening)
    balances = running(opening, [entry.amount for entry in entries])
    flow = Flow(552, sheet.new, sheet.head)
    rows = []
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        _draw_row(flow, _cells(number, entry, balance))
        text = " ".join(line for line in entry.lines if line)
        rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
    for number, page in enumerate(flow.pages, 1):
        page.put(30, 574, f"生成时间: {period[1]:%Y-%m-%d} 23:41:07", 7.5, color=GREY)
        page.put(421, 574, f"第 {number} 页/共 {len(flow.pages)} 页", 7.5, color=GREY, center=True)
        page.put(812, 574, "温馨提示: 本明细仅供参考, 以银行账务为准", 7.5, color=GREY, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "zh_CN", "CNY", sheet.card, *period, None, None, rows)
