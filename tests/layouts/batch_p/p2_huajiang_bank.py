"""Mainland China: a debit card's transaction list as a bank's app exports it, landscape.

Special: newest first, twelve narrow columns whose cells wrap within words and stand in the middle of their row, empty
cells are rows of dashes, a signed amount beside the balance, no opening or closing balance, only the period's sums.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_count, some_entries, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf, with_reportlab

RED: Color = (0.7, 0.05, 0.15)
LINE: Color = (0.75, 0.75, 0.75)
SIZE, LEAD = 6.5, 8.5
LEFT, RIGHT = 22, 820
COLUMNS = [
    ("记账日期", 22, 66),
    ("记账时间", 66, 104),
    ("币别", 104, 132),
    ("金额", 132, 188),
    ("余额", 188, 246),
    ("交易名称", 246, 304),
    ("渠道", 304, 346),
    ("网点名称", 346, 436),
    ("附言", 436, 532),
    ("对方账户名", 532, 612),
    ("对方卡号/账号", 612, 706),
    ("对方开户行", 706, 820),
]
NONE = "-------------------"

POOLS: Pools = {
    "shop": ["美团", "京东商城业务", "拉扎斯信息科技（上海）有限公司", "滴滴出行", "中国石化销售", "全家便利店"],
    "wallet": ["财付通", "支付宝（中国）网络技术有限公司"],
    "person": ["张丽华", "王建国", "欧阳娜", "李想", "赵晓梅", "陈思远"],
    "firm": ["苏州工业园区恒达精密机械有限公司", "华东星辰科技（上海）有限公司"],
    "bank": [
        "中国工商银行股份有限公司苏州分行",
        "招商银行股份有限公司",
        "中国建设银行股份有限公司北京中关村分行",
        "华江银行股份有限公司上海徐汇支行",
    ],
    "office": ["华江银行上海徐汇支行", "华江银行苏州工业园区支行营业部"],
}
PAY = "网上快捷支付|银企对接|" + NONE + "|{wallet}-{shop}|{shop}|Z20########|" + NONE
KINDS = [
    Kind(30, -3, -480, PAY),
    Kind(8, -20, -2000, "网上快捷支付|银企对接|" + NONE + "|财付通-微信转账|财付通-微信转账|#########|" + NONE),
    Kind(6, -100, -8000, "转账支出|手机银行|" + NONE + "|转账|{person}|62#################|{bank}", step="10"),
    Kind(4, 50, 6000, "转账收入|手机银行|" + NONE + "|还款|{person}|62#################|{bank}", step="10"),
    Kind(3, 6000, 26000, "代发薪酬|其他渠道|{office}|工资|{firm}|4###########|{bank}", most=2),
    Kind(3, -100, -3000, "ATM取款|自助终端|{office}|" + "|".join([NONE] * 4), step="100"),
    Kind(2, 100, 5000, "现钞存款|柜台|{office}|" + "|".join([NONE] * 4), step="100"),
    Kind(3, -30, -260, "代收代付|其他渠道|" + NONE + "|电费 户号##########|国网江苏电力|1###########|" + NONE),
    Kind(1, -2, -2, "短信服务费|其他渠道|{office}|短信费|" + "|".join([NONE] * 3), most=1, step="1"),
    Kind(1, 0.05, 12, "结息|系统处理|{office}|" + "|".join([NONE] * 4), most=1),
    Kind(2, -500, -20000, "理财申购|手机银行|" + NONE + "|日积月累-日计划|" + "|".join([NONE] * 3), step="100"),
    Kind(1.5, 500, 20000, "理财赎回|系统处理|" + NONE + "|日积月累-日计划|" + "|".join([NONE] * 3), step="100"),
]


@dataclass
class _Style:
    name: str
    card: str
    account: str
    period: tuple[date, date]
    printed: str
    sums: tuple[Decimal, Decimal] | None
    face: str


def _yuan(amount: Decimal) -> str:
    return written(amount)


def _head(style: _Style, page: Page, _: int) -> float:
    page.face = page.bold = style.face
    page.put(LEFT, 40, "华江银行", 14, color=RED)
    page.put(LEFT + 62, 40, "HUAJIANG BANK", 7, color=RED)
    page.put(421, 44, "华江银行交易流水明细清单", 14, center=True)
    page.put(LEFT, 66, f"交易区间： {style.period[0]} 至 {style.period[1]}", 7.5)
    page.put(300, 66, f"客户姓名： {style.name}", 7.5)
    page.put(RIGHT, 66, f"打印时间： {style.printed}", 7.5, right=True)
    page.put(LEFT, 79, f"借记卡号： {style.card}", 7.5)
    page.put(300, 79, f"账号： {style.account}", 7.5)
    if style.sums:
        page.put(440, 79, f"借方发生数： {_yuan(style.sums[0])}", 7.5)
        page.put(620, 79, f"贷方发生数： {_yuan(style.sums[1])}", 7.5)
    page.box(LEFT, 88, RIGHT - LEFT, 18, (0.93, 0.93, 0.93))
    for title, left, right in COLUMNS:
        page.put((left + right) / 2, 100, title, 7, center=True)
    page.rule(LEFT, 88, RIGHT, 0.4, LINE)
    page.rule(LEFT, 106, RIGHT, 0.4, LINE)
    return 106


def _times(rng: Random, entries: list[Entry]) -> list[time]:
    """Times of day, in order within each day."""
    moments = sorted(datetime.combine(e.day, time()) + timedelta(0, rng.randint(20000, 86000)) for e in entries)
    return [moment.time() for moment in moments]


def _some_period(rng: Random) -> tuple[date, date]:
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(1, 28))
    return start, start + timedelta(rng.choice([29, 60, 90, 180]))


def draw(rng: Random, path: Path) -> Truth:
    period = _some_period(rng)
    opening = some_amount(rng, 300, 60000)
    count = some_count(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=count, reversal="网上快捷退款", balance=opening, floor=200)
    lowest = min(running(opening, (entry.amount for entry in entries)), default=opening)
    opening += max(Decimal(0), some_amount(rng, 1, 900) - lowest)  # a debit card is never overdrawn
    balances = running(opening, (entry.amount for entry in entries))
    moments = _times(rng, entries)
    spent = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal("0.00"))
    got = sum((entry.amount for entry in entries if entry.amount > 0), Decimal("0.00"))
    reportlab = rng.random() < 0.4
    style = _Style(
        rng.choice(["周明轩", "林婉婷", "司徒志强"]),
        fill(rng, "62178#############", period[0], {}),
        fill(rng, "4########7##", period[0], {}),
        period,
        f"{period[1] + timedelta(rng.randint(1, 9)):%Y/%m/%d} {rng.randint(8, 20):02}:{rng.randint(10, 59)}:07",
        (spent, got) if rng.random() < 0.7 else None,
        "STSong-Light" if reportlab else "cjk",
    )
    flow = Flow(540, lambda: Page((842.0, 595.0)), lambda page, number: _head(style, page, number))
    rows = []
    for entry, balance, moment in reversed(list(zip(entries, balances, moments, strict=True))):
        cells = [
            [str(entry.day)],
            [moment.strftime("%H:%M:%S")],
            ["人民币"],
            [_yuan(entry.amount)],
            [_yuan(balance)],
            *(
                wrap(text, fits(style.face, SIZE, right - left - 4), cut=True)
                for text, (_, left, right) in zip(entry.lines, COLUMNS[5:], strict=True)
            ),
        ]
        tall = max(map(len, cells))
        flow.need(tall * LEAD + 6)
        _draw_row(flow.page, flow.y, cells, tall)
        words = " ".join(line for cell in cells[5:] for line in cell if line != NONE)
        rows.append(Row(entry.day, " ".join(words.split()), entry.amount, balance, None, flow.number))
        flow.y += tall * LEAD + 6
    for number, page in enumerate(flow.pages, 1):
        _foot(page, number, len(flow.pages))
    if reportlab:
        with_reportlab(flow.pages, path)
    else:
        with_pymupdf(flow.pages, path)
    return Truth("checking", "zh_CN", "CNY", style.card, *period, None, None, rows, newest_first=True)


def _draw_row(page: Page, y: float, cells: list[list[str]], tall: int) -> None:
    for n, (cell, (_, left, right)) in enumerate(zip(cells, COLUMNS, strict=True)):
        first = y + 3 + (tall - len(cell)) * LEAD / 2 + LEAD - 2
        for k, line in enumerate(cell):
            at = right - 3 if n in (3, 4) else (left + right) / 2
            page.put(at, first + k * LEAD, line, SIZE, right=n in (3, 4), center=n not in (3, 4))
    page.rule(LEFT, y + tall * LEAD + 6, RIGHT, 0.4, LINE)


def _foot(page: Page, number: int, count: int) -> None:
    notes = [
        "温馨提示：1.本交易流水明细清单仅供参考，不作为任何权益凭证；如有疑问，请致电客服热线95999或到我行任一网点咨询。",
        "2.您可登录我行官方网站，通过“交易流水验真”功能核验本清单真伪。",
    ]
    page.lines(LEFT, 556, notes, 6.5, 9, color=GREY)
    page.put(RIGHT, 574, f"第 {number} 页/共 {count} 页", 7, right=True)
