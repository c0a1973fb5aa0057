"""China: 个人账户交易明细 in a ruled grid on landscape paper, newest first, dates "20240103" with a time column, signed
figures without thousands signs, placeholder dashes in empty cells, log number and channel beside, cells broken within
words; no opening balance."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, wrap
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._common import cents, number_pages, row_count, total

POOLS = {
    "shop": [
        "财付通-美团",
        "支付宝-杭州余杭大润发超市",
        "财付通-滴滴出行科技有限公司",
        "支付宝-盒马鲜生",
        "财付通-瑞幸咖啡",
    ],
    "name": ["王晓梅", "陈志强", "江海机电设备有限公司", "上海安居物业管理有限公司"],
    "why": ["房租", "货款", "还款", "------", "生活费"],
}
KINDS = [
    Kind(12, -3, -380, "消费|{shop}|快捷支付########-扫二维码付款-订单号####|电子商务"),
    Kind(3, -50, -1800, "转账支出|{name}|{why}|掌上银行", "", "10"),
    Kind(2, -100, -2000, "取款|------|------|自助设备", "", "100"),
    Kind(3, 20, 4000, "转账收入|{name}|{why}|超级网银", "", "0.5"),
    Kind(2, 4000, 13000, "代发工资|江海机电设备有限公司|工资|批量业务"),
    Kind(1, -2, -2, "短信费|------|短信通知服务费|批量业务", "", "1", 1),
]
# left edge, width, title, how the text stands
CELLS = [
    (36, 56, "交易日期"),
    (92, 50, "交易时间"),
    (142, 64, "交易摘要"),
    (206, 84, "交易金额"),
    (290, 90, "本次余额"),
    (380, 110, "对手信息"),
    (490, 84, "日志号"),
    (574, 92, "交易渠道"),
    (666, 140, "交易附言"),
]
WORDS = (2, 5, 8)


class Book:
    """The listing being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.rng, self.period = rng, period
        self.number = fill(rng, "62284803########18#", date.min, {})
        self.rows: list[Row] = []
        self.flow = Flow(540, lambda: Page((842, 595), "cjk", "cjk"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(421, 44, "江海银行个人账户交易明细", 15, center=True)
        if number == 1:
            page.put(36, 66, "户名：李建国", 9)
            page.put(230, 66, f"账号：{self.number}", 9)
            page.put(520, 66, "币种：人民币　　钞汇：本币", 9)
            page.put(36, 80, f"起止日期：{self.period[0]:%Y%m%d}-{self.period[1]:%Y%m%d}", 9)
            page.put(230, 80, "收支类型：全部", 9)
            page.put(520, 80, f"电子流水号：{fill(self.rng, '2401########0###', date.min, {})}", 9)
        top = 90.0 if number == 1 else 60.0
        page.box(36, top, 770, 18, (0.9, 0.9, 0.9))
        for left, wide, text in CELLS:
            page.put(left + wide / 2, top + 13, text, 8.5, center=True)
        self.grid(page, top, 18)
        return top + 18

    def grid(self, page: Page, top: float, height: float) -> None:
        for left, wide, _ in CELLS:
            page.box(left, top, wide, height, stroke=GREY)

    def row(self, entry: Entry, balance: Decimal, clock: str) -> None:
        kind, other, why, channel = entry.lines
        log = fill(self.rng, "#########", entry.day, {})
        texts = [f"{entry.day:%Y%m%d}", clock, kind, f"{entry.amount:+.2f}", f"{balance:.2f}", other, log, channel, why]
        cells = [wrap(text, fits("cjk", 8.5, cell[1] - 8), cut=True) for text, cell in zip(texts, CELLS, strict=True)]
        height = 11.0 * max(map(len, cells)) + 6
        self.flow.need(height)
        page, top = self.flow.page, self.flow.y
        self.grid(page, top, height)
        for n, (lines, (left, wide, _)) in enumerate(zip(cells, CELLS, strict=True)):
            y = top + (height - 11 * len(lines)) / 2 + 8.5
            if n in (3, 4):
                page.lines(left + wide - 4, y, lines, 8.5, 11, right=True)
            else:
                page.lines(left + 4, y, lines, 8.5, 11)
        told = " ".join(part for n in WORDS for part in cells[n] if part != "------")
        self.rows.append(Row(entry.day, told, entry.amount, balance, None, self.flow.number))
        self.flow.y += height

    def ending(self, entries: list[Entry]) -> None:
        self.flow.need(80)
        page, y = self.flow.page, self.flow.y + 18
        come, gone = [e for e in entries if e.amount > 0], [e for e in entries if e.amount < 0]
        page.put(
            36,
            y,
            f"收入笔数：{len(come)}　收入合计：{total(come):.2f}　支出笔数：{len(gone)}　支出合计：{-total(gone):.2f}",
            9,
        )
        page.lines(
            36,
            y + 16,
            [
                "温馨提示：1.本明细仅供参考，如有疑义请以银行账务记录为准。2.客服电话 95500-8。",
                f"打印时间：{self.period[1] + timedelta(1):%Y-%m-%d} 09:41:27　打印方式：掌上银行　验证码：7K2M9QX4",
            ],
            8,
            12,
        )
        page.put(700, y + 40, "江海银行电子业务专用章", 9, center=True, color=(0.8, 0.1, 0.1))


def clocks(rng: Random, entries: list[Entry]) -> list[str]:
    """A time for each row, later ones later within a day."""
    stamps = sorted((entry.day, rng.randint(8 * 3600, 23 * 3600)) for entry in entries)
    return [f"{seconds // 3600:02}{seconds // 60 % 60:02}{seconds % 60:02}" for _, seconds in stamps]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = cents(rng, 4500, 40000)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening, floor=2500)
    balances = running(opening, [entry.amount for entry in entries])
    book = Book(rng, period)
    for entry, balance, clock in list(zip(entries, balances, clocks(rng, entries), strict=True))[::-1]:
        book.row(entry, balance, clock)
    book.ending(entries)
    number_pages(book.flow.pages, lambda page, text: page.put(806, 575, text, 8, right=True), "第{n}页/共{m}页")
    with_pymupdf(book.flow.pages, path)
    return Truth("bank", "zh_CN", "CNY", book.number, *period, None, None, book.rows, newest_first=True)
