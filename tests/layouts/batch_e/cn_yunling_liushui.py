"""China, account flow (jiaoyi mingxi): the other side's name beside the summary, both the description.

Look 1 on a page on its side, ruled: number, `2024-01-05 13:04:22`, summary, income, expense, balance, other name
(two lines where long), other account; sums for each page and a grand total. Look 2 after China Merchants: headings in
Chinese with English below, `2024-01-05` or compact `20240105`, currency, one signed amount, balance, kind of
transaction, other side, income and expense in all, red seal. PyMuPDF with its CJK font, reportlab with a CID font.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf, with_reportlab

KINDS = [
    Kind(9, -2, -680, "快捷支付|{pay}-{shop}"),
    Kind(3, -10, -3000, "网银转账|{person}"),
    Kind(2, -5, -400, "消费|{store}"),
    Kind(1.5, -100, -5000, "ATM取款|{branch}", step="100"),
    Kind(1, -8, -900, "代扣|{biller}"),
    Kind(0.8, -2, -50, "手续费|跨行转账 金额5,000.00", step="0.5"),
    Kind(0.7, -1500, -8200, "贷款还款|个人住房贷款 第##期"),
    Kind(2, 10, 5000, "汇入汇款|{person}"),
    Kind(1.5, 6000, 26000, "代发工资|{firm}", most=2),
    Kind(0.8, 0.05, 35, "结息|{quarter}", most=1),
    Kind(0.7, 3, 500, "退款|{pay}-{shop}"),
    Kind(0.6, 200, 9000, "基金赎回|云岭货币A（00####）"),
]
POOLS = {
    "pay": ["支付通", "财富通", "云闪"],
    "shop": ["美味团外卖", "滴答出行科技有限公司", "拼拼多商户####", "北京京西叁佰陆拾度电子商务有限公司", "杭州小面馆",
             "地铁12号线 票价6.00元", "全佳便利店（人民路店）"],
    "store": ["永惠超市昆明店", "中石花加油站 ##号", "新华书屋"],
    "person": ["张伟", "李秀英", "欧阳明月", "王*芳"],
    "branch": ["昆明分行五华支行", "他行ATM 0####"],
    "biller": ["昆明供电局", "中国移通云南公司", "自来水集团2024年度"],
    "firm": ["云南高原花卉股份有限公司", "昆明滇池信息技术有限公司工会委员会"],
    "quarter": lambda _, day: f"{day:%Y%m%d}结息 利率0.20%",
}  # fmt: skip
SIDE = (842.0, 595.0)
BLUE = (0.05, 0.25, 0.55)
RED = (0.8, 0.1, 0.1)
PALE = (0.93, 0.95, 0.99)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, days=rng.choice([30, 91, 181]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 9000, 120000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=8500)
    closing = opening + sum(e.amount for e in entries)
    number = f"6225{rng.randint(10**14, 10**15 - 1)}"
    truth = Truth("checking", "zh_CN", "CNY", number, start, end, opening, closing)
    (_grid if rng.random() < 0.5 else _bilingual)(rng, truth, entries, path)
    return truth


def _totals(entries: list[Entry]) -> tuple[Decimal, Decimal]:
    into = sum((e.amount for e in entries if e.amount > 0), Decimal("0.00"))
    return into, -sum((e.amount for e in entries if e.amount < 0), Decimal("0.00"))


# --- look 1 ----------------------------------------------------------------------------------------------------------

EDGES = [28, 58, 158, 224, 302, 380, 466, 640, 742, 814]
HEADS = ["序号", "交易日期", "摘要", "收入", "支出", "余额", "对方户名", "对方账号", "交易渠道"]


def _row(page: Page, y: float, cells: list[str], height: float, size: float = 8) -> None:
    """One ruled row; sums to the right, the rest to the left."""
    for left, right, cell in zip(EDGES, EDGES[1:], cells, strict=False):
        money = left in (224, 302, 380)
        page.put(right - 4 if money else left + 4, y, cell, size, right=money)
    for x in EDGES:
        page.upright(x, y - 11, y - 11 + height, 0.4, GREY)
    page.rule(EDGES[0], y - 11 + height, EDGES[-1], 0.4, GREY)


def _grid(rng: Random, truth: Truth, entries: list[Entry], path: Path) -> None:
    flow = Flow(500, lambda: Page(SIDE, "cjk", "cjk"), lambda p, n: _grid_head(p, n, truth))
    here: list[Entry] = []
    balance = truth.opening_balance
    others = {
        name: fill(rng, "62############*####", truth.period_start, {}) for name in sorted({e.lines[1] for e in entries})
    }
    clock = sorted((entry.day, rng.randint(0, 86399)) for entry in entries)
    for n, (entry, (_, second)) in enumerate(zip(entries, clock, strict=True), 1):
        lines = wrap(entry.lines[1], fits("cjk", 8, 164))
        height = 12 * len(lines) + 6
        if flow.y + height > flow.bottom:
            _page_sum(flow, here)
            here = []
            flow.turn()
        balance += entry.amount
        here.append(entry)
        stamp = f"{entry.day} {second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        amounts = [written(abs(entry.amount)) if (entry.amount > 0) == gain else "" for gain in (True, False)]
        account = others[entry.lines[1]] if entry.lines[0] in ("网银转账", "汇入汇款", "代发工资") else ""
        channel = rng.choice(["手机银行", "网上银行", "柜面", "自助设备"])
        cells = [str(n), stamp, entry.lines[0], *amounts, written(balance), lines[0], account[:16], channel]
        _row(flow.page, flow.y, cells, height)
        flow.page.lines(EDGES[6] + 4, flow.y + 11, lines[1:], 8, 11)
        text = " ".join([entry.lines[0], *lines])
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y += height
    _page_sum(flow, here)
    into, out = _totals(entries)
    page, y = flow.page, 540
    page.put(32, y, f"合计 收入笔数：{sum(e.amount > 0 for e in entries)}  收入金额：{written(into)}", 8)
    page.put(300, y, f"支出笔数：{sum(e.amount < 0 for e in entries)}  支出金额：{written(out)}", 8)
    page.put(560, y, f"期末余额：{written(truth.closing_balance)}", 8)
    for n, page in enumerate(flow.pages, 1):
        page.put(421, 576, f"第{n}页/共{len(flow.pages)}页", 7.5, center=True)
        page.put(
            32, 560, "重要提示：本明细仅供参考，如与银行账务记录不符，以银行记录为准。客服热线 95599-0", 7, color=GREY
        )
    with_pymupdf(flow.pages, path)


def _page_sum(flow: Flow, here: list[Entry]) -> None:
    into, out = _totals(here)
    _row(flow.page, flow.y, ["", "本页小计", "", written(into), written(out), "", "", "", ""], 18)
    flow.y += 18


def _grid_head(page: Page, number: int, truth: Truth) -> float:
    page.put(421, 44, "云岭商业银行个人账户交易明细清单", 15, center=True, color=BLUE)
    start, end = truth.period_start, truth.period_end
    page.put(32, 68, f"户名：陈思远    账号：{truth.account_number}    币种：人民币    钞汇：钞", 8)
    page.put(814, 68, f"起止日期：{start:%Y年%m月%d日} 至 {end:%Y年%m月%d日}", 8, right=True)
    page.put(32, 82, f"开户机构：昆明五华支行    打印时间：{end + timedelta(1)} 09:31:47", 8)
    if number == 1:
        page.put(814, 82, f"期初余额：{written(truth.opening_balance)}", 8, right=True)
    page.box(EDGES[0], 92, EDGES[-1] - EDGES[0], 18, PALE, stroke=GREY)
    for left, right, name in zip(EDGES, EDGES[1:], HEADS, strict=False):
        page.put((left + right) / 2, 104, name, 8, center=True)
    return 121


# --- look 2 ----------------------------------------------------------------------------------------------------------

SONG = "STSong-Light"
COLUMNS = [
    (40, "记账日期", "Date"),
    (104, "货币", "Currency"),
    (226, "交易金额", "Transaction Amount"),
    (306, "联机余额", "Balance"),
    (326, "交易摘要", "Transaction Type"),
    (418, "对手信息", "Counter Party"),
]


def _bilingual(rng: Random, truth: Truth, entries: list[Entry], path: Path) -> None:
    style = rng.choice(["%Y-%m-%d", "%Y-%m-%d", "%Y%m%d"])
    flow = Flow(770, lambda: Page(face=SONG, bold=SONG), lambda p, n: _bilingual_head(p, n, truth))
    balance = truth.opening_balance
    for entry in entries:
        lines = wrap(entry.lines[1], fits(SONG, 8.5, 134))
        flow.need(12 * len(lines) + 6)
        page, y, balance = flow.page, flow.y, balance + entry.amount
        page.put(40, y, entry.day.strftime(style), 8.5)
        page.put(104, y, "CNY", 8.5)
        page.put(226, y, written(entry.amount), 8.5, right=True)
        page.put(306, y, written(balance), 8.5, right=True)
        page.put(326, y, entry.lines[0], 8.5)
        text = " ".join([entry.lines[0], *lines])
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
        flow.y = page.lines(418, y, lines, 8.5, 12) + 6
    flow.need(96)
    page, y = flow.page, flow.y + 4
    page.rule(36, y - 8, 559, 0.6)
    into, out = _totals(entries)
    page.put(40, y + 6, "合并统计", 8.5)
    page.put(40, y + 20, f"总收入 Total Income: {written(into)}        总支出 Total Expenditure: {written(-out)}", 8.5)
    notes = [
        "温馨提示 Note：",
        "1. 交易明细如有疑问，请致电 95 5XX 核实。本流水90日内可凭验证码在线核验。",
        f"2. 验证码 Verification Code：{fill(rng, '#???##?#', truth.period_end, {})}",
    ]
    page.lines(40, y + 42, notes, 7.5, 11, color=GREY)
    page.put(520, y + 40, "滇南招财银行", 9, center=True, color=RED)
    page.put(520, y + 52, "电子回单专用章", 8, center=True, color=RED)
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 812, f"{n}/{len(flow.pages)}", 8, center=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "shuffled"]))


def _bilingual_head(page: Page, number: int, truth: Truth) -> float:
    y = 54.0
    if number == 1:
        page.put(298, 50, "滇南招财银行交易流水", 15, center=True)
        page.put(298, 66, "Transaction Statement of Diannan Zhaocai Bank", 9, center=True)
        page.put(298, 82, f"{truth.period_start} -- {truth.period_end}", 9, center=True)
        facts = [
            ("户  名：赵丽华", f"账号：{truth.account_number}"),
            ("Name", "Account No"),
            ("账户类型：ALL", "开 户 行：昆明滇池支行"),
            ("Account Type", "Sub Branch"),
            (f"申请时间：{truth.period_end + timedelta(2)} 15:20:11", f"期初余额：{written(truth.opening_balance)}"),
            ("Date", "Opening Balance"),
        ]
        for n, (left, right) in enumerate(facts):
            page.put(40, 106 + 12 * n, left, 7.5 if n % 2 else 9)
            page.put(320, 106 + 12 * n, right, 7.5 if n % 2 else 9)
        y = 196
    for x, name, english in COLUMNS:
        page.put(x, y, name, 9, right=x in (226, 306))
        page.put(x, y + 11, english, 7, right=x in (226, 306), color=GREY)
    page.rule(36, y + 16, 559, 0.6)
    return y + 32
