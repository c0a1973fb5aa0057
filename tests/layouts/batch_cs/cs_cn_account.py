"""China: transaction list of a debit account, landscape by /Rotate: bilingual headers, time column, 借/贷 marks,

unsigned amounts, balance per row, counterparty accounts that look like amounts, texts split over lines without spaces.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._kit import cells, folded, how_many, number_pages

POOLS = {
    "shop": ["财付通支付科技有限公司", "支付宝(中国)网络技术有限公司", "美团", "上海拉扎斯信息科技有限公司"],
    "who": ["周雅琴", "陈志远", "苏州市吴中区恒泰物业管理有限公司"],
    "what": ["扫二维码付款", "滴滴出行", "罗森便利店", "订单20##1#0#", "高德打车"],
}
# the text is: type | counterparty account | counterparty | abstract
KINDS = [
    Kind(14, -3, -300, "网上支付|243300133|{shop}|{what}"),
    Kind(5, -30, -2000, "转账|6222****####|{who}|房租水电"),
    Kind(2, -100, -3000, "ATM取款|||取现", "", "100"),
    Kind(2, -20, -200, "代扣|9550880####|国网江苏省电力有限公司|电费"),
    Kind(1, -2, -2, "短信费|||短信服务费", "", "2", 1),
    Kind(4, 6000, 18000, "代发工资|32250198####|苏州启明精密机械有限公司|工资", "", "0.01", 2),
    Kind(4, 10, 2500, "转账|6217****####|{who}|还款"),
    Kind(1, 0.5, 30, "结息|||利息", "", "0.01", 1),
]
PLACES = [30, 66, 128, 182, 254, 290, 362, 440, 536, 688]
RIGHTS = {5, 6}
COLUMNS = [
    (352.0 if n == 5 else 432.0 if n == 6 else float(x), "r" if n in RIGHTS else "l") for n, x in enumerate(PLACES)
]
CHINESE = ["序号", "交易日期", "交易时间", "交易类型", "借贷", "交易金额", "余额", "对方账号", "对方户名", "摘要"]
ENGLISH = ["No.", "Trans Date", "Time", "Trading Type", "Dc Flg", "Trans Amt", "Balance", "Account", "Name", "Abstract"]
NOTES = [
    "温馨提示：本明细仅供参考，不作为法律凭证。借表示支出，贷表示收入。客服热线 95559。",
    "打印渠道：手机银行　验证码：{code}　如有疑问请于30日内与开户行联系。",
]


def _table(page: Page, y: float) -> float:
    page.box(26, y - 11, 790, 26, (0.93, 0.95, 0.98))
    cells(page, y, COLUMNS, CHINESE, 8)
    cells(page, y + 10, COLUMNS, ENGLISH, 6.5)
    return y + 29


def _first(page: Page, facts: Sequence[tuple[str, str]]) -> float:
    page.put(421, 42, "江南商业储蓄银行个人客户交易清单", 14, center=True)
    page.put(421, 56, "Jiangnan Commercial Savings Bank - Transaction Details of Personal Account", 8, center=True)
    for n, (name, value) in enumerate(facts):
        page.put(30 + 270 * (n % 3), 78 + 13 * (n // 3), f"{name}：{value}", 8)
    return _table(page, 96 + 13 * ((len(facts) + 2) // 3))


def _row(flow: Flow, number: int, entry: Entry, time: str, balance: Decimal) -> Row:
    kind, account, name, note = entry.lines
    names = folded([name], "cjk", 7.5, 104) if name else [""]
    flow.need(10 * len(names) + 4)
    mark = "借 Dr" if entry.amount < 0 else "贷 Cr"
    start = [str(number), f"{entry.day:%Y-%m-%d}", time, kind, mark]
    sums = [written(abs(entry.amount)), written(balance)]
    flow.page.rule(26, flow.y + 10 * len(names) - 6, 816, 0.3)
    cells(flow.page, flow.y, COLUMNS[:8], [*start, *sums, account], 7.5)
    flow.page.lines(536, flow.y, names, 7.5, 10)
    flow.page.put(688, flow.y, note, 7.5)
    flow.y += 10 * len(names) + 4.5
    text = " ".join(part for part in (kind, account, name, note) if part)
    return Row(entry.day, text, entry.amount, balance, page=flow.number)


def _times(rng: Random, entries: Sequence[Entry]) -> list[str]:
    """A time for each row, later rows of a day later."""
    clock = sorted((entry.day, rng.randint(25200, 82000)) for entry in entries)
    return [f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}" for _, at in clock]


def _facts(account: str, period: tuple[date, date], ends: tuple[Decimal, Decimal]) -> list[tuple[str, str]]:
    facts = [("户名 Account Name", "沈雨桐"), ("账号 Account No", account), ("币种 Currency", "CNY 人民币")]
    facts += [("查询起日 Query Starting Date", f"{period[0]:%Y-%m-%d}")]
    facts += [("查询止日 Query Ending Date", f"{period[1]:%Y-%m-%d}"), ("开户行 Branch", "苏州吴中支行")]
    return [*facts, ("期初余额 Opening Balance", written(ends[0])), ("期末余额 Closing Balance", written(ends[1]))]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    account = fill(rng, "6222620####0000####", period[0], {})
    opening = some_amount(rng, 500, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=400)
    closing = opening + sum(e.amount for e in entries)
    facts = _facts(account, period, (opening, closing))

    def head(page: Page, number: int) -> float:
        return _first(page, facts) if number == 1 else _table(page, 48)

    flow = Flow(546, lambda: Page((842.0, 595.0), "cjk", "cjk"), head)
    balances = running(opening, [e.amount for e in entries])
    triples = zip(entries, _times(rng, entries), balances, strict=True)
    rows = [_row(flow, n, *triple) for n, triple in enumerate(triples, 1)]
    flow.need(44)
    out = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    totals = f"支出合计 Total Debit：{written(-out)}　收入合计 Total Credit：{written(closing - opening - out)}"
    flow.page.put(30, flow.y + 8, totals, 8)
    code = fill(rng, "########??", period[0], {})
    flow.page.lines(30, flow.y + 22, [note.format(code=code) for note in NOTES], 7)
    number_pages(flow.pages, 812, 578, "第{n}页/共{of}页", right=True)
    with_pymupdf(flow.pages, path, turned=rng.random() < 0.7)
    return Truth("checking", "zh_CN", "CNY", account, *period, opening, closing, rows)
