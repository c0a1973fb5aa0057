"""China: a large bank's 交易流水明细清单 across the sheet; date and time apart, one signed amount, cells that wrap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf, with_reportlab
from ._blind import enough, rows_between, with_weekends

SIZE, LEAD = 7.0, 9.0
TITLES = (
    "记账日期",
    "记账时间",
    "币别",
    "金额",
    "余额",
    "交易名称",
    "渠道",
    "网点名称",
    "附言",
    "对方账户名",
    "对方卡号/账号",
    "对方开户行",
)
WIDTHS = (52, 46, 36, 60, 66, 58, 52, 82, 88, 78, 92, 92)
EDGES = [20.0 + sum(WIDTHS[:n]) for n in range(len(WIDTHS) + 1)]
BLANK = "-------------------"

POOLS: Pools = {
    "name": ["王志强", "李秀英", "张伟", "陈思远", "欧阳晓琳", "赵敏", "刘洋"],
    "pay": [
        "财付通-微信支付-美团平台商户|财付通支付科技有限公司",
        "财付通-扫二维码付款|财付通支付科技有限公司",
        "财付通-滴滴出行|财付通支付科技有限公司",
        "支付宝-杭州盒马网络科技有限公司|支付宝（中国）网络技术有限公司",
        "支付宝-中国铁路网络有限公司|支付宝（中国）网络技术有限公司",
        "支付宝-上海拉扎斯信息科技有限公司|支付宝（中国）网络技术有限公司",
        "网银在线-京东商城业务|网银在线（北京）科技有限公司",
    ],
    "firm": ["上海启航信息技术有限公司", "苏州工业园区恒达精密机械有限公司"],
    "bank": ["中国建设银行股份有限公司苏州吴中支行", "招商银行股份有限公司上海分行", "中国农业银行苏州平江支行"],
    "shop": ["苏州欧尚超市有限公司", "永辉超市干将路店", "中石化苏州第12加油站"],
}
# 交易名称 | 渠道 | 网点名称 | 附言 | 对方账户名 | 对方卡号/账号 | 对方开户行
KINDS = [
    Kind(40, -5, -600, "网上快捷支付|银企对接||{pay}|Z2004944######|"),
    Kind(6, 5, 400, "网上快捷退款|银企对接||{pay}|Z2004944######|"),
    Kind(9, -20, -900, "消费|POS||消费-银联|{shop}|8983320####3##1|"),
    Kind(6, -100, -8000, "转账支出|手机银行|江城银行苏州观前支行|转账|{name}|62284804########71|{bank}", step="0.01"),
    Kind(5, 50, 6000, "转账收入|网上支付跨行清算|江城银行苏州清算中心||{name}|62170011########5|{bank}", step="1"),
    Kind(
        3,
        6000,
        23000,
        "代发工资|批量业务|江城银行苏州园区支行|代发工资|{firm}|4637########|江城银行苏州园区支行",
        most=4,
    ),
    Kind(3, -100, -3000, "ATM取款|ATM|江城银行苏州石路支行||||", step="100"),
    Kind(
        2,
        -30,
        -400,
        "代扣水电费|批量业务|江城银行苏州分行|苏州供电公司电费|国网江苏省电力有限公司苏州供电分公司|5235########|",
    ),
    Kind(1, -2, -3, "短信服务费|系统|江城银行苏州观前支行|短信费||||", most=3, step="1"),
    Kind(1, 1, 40, "结息|批量业务|江城银行苏州观前支行|个人活期结息||||", most=1),
]
SLOTS = 7


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, rng.choice([30, 90, 90]), calendar=rng.random() < 0.4)
        count = rows_between(rng, (6, 14), (30, 70), (70, 115))
        found = some_entries(rng, KINDS, POOLS, self.period, count=count)
        self.entries = with_weekends(rng, found, self.period[1])
        amounts = [entry.amount for entry in self.entries]
        self.balances = running(enough(rng, amounts, 20000), amounts)
        self.times = _times(rng, self.entries)
        self.card = fill(rng, "62166123########06#", self.period[0], POOLS)
        self.account = fill(rng, "5083########", self.period[0], POOLS)
        self.name = rng.choice(["沈佳怡", "周建国", "徐文博"])
        self.blank = BLANK if rng.random() < 0.6 else ""
        self.newest_first = rng.random() < 0.5
        self.check = fill(rng, "??##?#??", self.period[0], POOLS)

    def head(self, page: Page, _: int) -> float:
        wide = page.size[0]
        page.put(20, 34, "江城银行", 15)
        page.put(20, 44, "JIANGCHENG BANK", 6.5)
        page.put(wide / 2, 42, "江城银行交易流水明细清单", 15, center=True)
        start, end = self.period
        page.put(20, 64, f"交易区间：{start:%Y-%m-%d} 至 {end:%Y-%m-%d}", 8)
        page.put(300, 64, f"客户姓名：{self.name}", 8)
        made = end + timedelta(2)
        page.put(560, 64, f"打印时间：{made:%Y/%m/%d} 10:22:37", 8)
        page.put(20, 78, f"借记卡号：{self.card}", 8)
        page.put(300, 78, f"账号：{self.account}", 8)
        page.put(560, 78, "打印渠道：手机银行", 8)
        for left, right, title in zip(EDGES, EDGES[1:], TITLES, strict=False):
            page.put((left + right) / 2, 98, title, SIZE, center=True)
        page.rule(EDGES[0], 86, EDGES[-1])
        page.rule(EDGES[0], 104, EDGES[-1])
        return 104

    @staticmethod
    def frame(page: Page, end: float) -> None:
        for edge in EDGES:
            page.upright(edge, 86, end)


def _times(rng: Random, entries: list[Entry]) -> list[str]:
    """Times of day, in order within each day."""
    stamps = sorted((entry.day, rng.randint(7 * 3600, 23 * 3600 + 3500)) for entry in entries)
    return [f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for _, s in stamps]


def _compose(statement: _Statement, face: str) -> tuple[list[Page], list[Row]]:
    flow = Flow(530, lambda: Page((842.0, 595.0), face, face), statement.head, statement.frame)
    records = list(zip(statement.entries, statement.balances, statement.times, strict=True))
    rows = []
    for entry, balance, time in records[::-1] if statement.newest_first else records:
        slots = [*entry.lines, *[""] * SLOTS][:SLOTS]
        cells = [f"{entry.day:%Y-%m-%d}", time, "人民币", written(entry.amount), written(balance)]
        cells += [slot or (statement.blank if n > 1 else "") for n, slot in enumerate(slots)]
        wrapped = [wrap(cell, fits(face, SIZE, wide - 5), cut=True) for cell, wide in zip(cells, WIDTHS, strict=True)]
        high = LEAD * max(len(lines) for lines in wrapped) + 5
        if flow.y + high > flow.bottom:
            flow.turn()
        page = flow.page
        for n, lines in enumerate(wrapped):
            y = flow.y + (high - LEAD * len(lines)) / 2 + 7.2
            if n in {3, 4}:
                page.put(EDGES[n + 1] - 3, y, lines[0], SIZE, right=True)
            else:
                page.lines((EDGES[n] + EDGES[n + 1]) / 2, y, lines, SIZE, LEAD, center=True)
        flow.y += high
        page.rule(EDGES[0], flow.y, EDGES[-1], 0.3)
        said = " ".join(slot for slot in slots if slot)
        rows.append(Row(entry.day, said, entry.amount, balance, page=flow.number))
    statement.frame(flow.page, flow.y)
    _ends(flow, statement)
    return flow.pages, rows


def _ends(flow: Flow, statement: _Statement) -> None:
    page = flow.page
    page.put(421, min(flow.y + 14, 548), "—— 以下无交易记录 ——", 7, center=True, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(822, 78, f"页数：{n}/{len(flow.pages)}", 8, right=True)
        text = [
            f"温馨提示：1. 交易流水验真：请登录江城银行官网输入验证码 {statement.check} 查验。2. 本流水已使用电子印章，"
            "重复打印无效，请勿用于任何担保用途。",
            "3. 支出金额以“-”号表示，收入金额不带符号。4. 客服热线：95500。",
        ]
        sheet.lines(20, 562, text, 6.5, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    pens: list[tuple[str, Callable[[list[Page], Path], None]]] = [
        ("cjk", with_pymupdf),
        ("STSong-Light", with_reportlab),
    ]
    face, pen = rng.choice(pens)
    pages, rows = _compose(statement, face)
    pen(pages, path)
    return Truth(
        "checking",
        "zh_CN",
        "CNY",
        statement.card,
        *statement.period,
        None,
        None,
        rows,
        newest_first=statement.newest_first,
    )
