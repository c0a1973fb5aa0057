"""China: landscape list of a joint-stock bank. Eleven ruled columns whose cells wrap, voucher numbers and branch codes
that look like amounts, one signed amount column in the middle, date over time, counterparty after the balance."""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_period, written
from ..pens import Flow, Page, with_reportlab
from ._kit import Book, clocks, keep_book, number_pages, truth_of, wrapped

FACE = "STSong-Light"
KINDS = [
    Kind(14, -3, -480, "{shop}", "消费|网上支付"),
    Kind(8, -10, -1500, "财付通-{shop}", "快捷支付|网上支付"),
    Kind(5, -100, -6000, "{person}/62#### ******* ####", "转账汇款|手机银行"),
    Kind(2, -100, -3000, "", "ATM取款|自助设备", "100"),
    Kind(2, -1, -15, "", "短信服务费|批处理", "1"),
    Kind(3, -40, -900, "{utility}", "代扣|批处理"),
    Kind(1, -1800, -9500, "", "贷款还款|批处理", most=1),
    Kind(2, -1000, -9000, "理财账户/####0000##", "购买理财 JJ####|手机银行", "1000"),
    Kind(3, 5000, 21000, "{employer}/11######01040####", "代发工资|企业网银", most=1),
    Kind(4, 50, 9000, "{person}/62#### ******* ####", "跨行转入|超级网银"),
    Kind(3, 5, 600, "{shop}", "退款|网上支付"),
    Kind(1, 0.1, 14, "", "结息|批处理", most=1),
    Kind(1, 1000, 40000, "理财账户/####0000##", "理财赎回 JJ####|批处理", "100"),
]
POOLS = {
    "shop": [
        "支付宝-云杉餐饮管理(杭州)有限公司",
        "美味坊便利店{n}号店",
        "北京快跑科技有限公司",
        "滴答出行-订单2024{n}",
        "拼好物商城(平台商户)",
        "中国石化销售股份有限公司嘉兴石油分公司",
        "12306铁路客服",
        "星途咖啡 88.00元套餐",
    ],
    "n": ["12", "307", "0456", "88"],
    "person": ["陈晓岚", "赵一鸣", "欧阳静", "刘建国", "周敏"],
    "utility": ["国网浙江省电力有限公司", "杭州水务集团有限公司", "中国移动通信集团{n}", "杭州燃气"],
    "employer": ["杭州澜海软件技术股份有限公司", "浙江和润进出口有限公司"],
}
HEADS = (
    (30, 48, "凭证类型"),
    (78, 62, "凭证号码"),
    (140, 62, "交易时间"),
    (202, 78, "摘要"),
    (280, 78, "交易金额"),
    (358, 82, "账户余额"),
    (440, 40, "现转标志"),
    (480, 58, "交易渠道"),
    (538, 52, "交易机构"),
    (590, 132, "对方户名/账号"),
    (722, 90, "对方行名"),
)
BANKS = ["中国建设银行股份有限公司总行", "城商行清算中心", "招远农商行", "网联清算有限公司", ""]


def _table_head(page: Page, y: float) -> float:
    page.rule(30, y, 812)
    for x, wide, name in HEADS:
        page.put(x + wide / 2, y + 13, name, 8, center=True)
        page.upright(x, y, y + 19)
    page.upright(812, y, y + 19)
    page.rule(30, y + 19, 812)
    return y + 19


def _cells(rng: Random, book: Book, n: int, time: str) -> list[list[str]]:
    entry = book.entries[n]
    word, channel = entry.tag.split("|")
    summary = wrapped([fill(rng, word, entry.day, POOLS)], FACE, 8, 70)
    named = wrapped([entry.lines[0]], FACE, 8, 124)
    bank = wrapped([rng.choice(BANKS) if entry.lines[0] else ""], FACE, 8, 82)
    voucher = rng.choice(["借记卡", "借记卡", "存折"])
    number = fill(rng, "########", entry.day, {}) if rng.random() < 0.4 else ""
    cash = "现" if word == "ATM取款" else "转"
    fixed = [f"{entry.day:%Y/%m/%d}", time], summary, [written(entry.amount)], [written(book.balances[n])]
    return [[voucher], [number], *fixed, [cash], [channel], [rng.choice(["0917", "1120", "9901"])], named, bank]


def _row(flow: Flow, cells: list[list[str]]) -> None:
    high = 11 * max(len(cell) for cell in cells) + 6
    flow.need(high)
    for (x, wide, name), cell in zip(HEADS, cells, strict=True):
        money = name in ("交易金额", "账户余额")
        flow.page.lines(x + wide - 4 if money else x + 4, flow.y + 11, cell, 8, 11, right=money)
        flow.page.upright(x, flow.y, flow.y + high, 0.3)
    flow.page.upright(812, flow.y, flow.y + high, 0.3)
    flow.y += high
    flow.page.rule(30, flow.y, 812, 0.3)


def _first_head(page: Page, book: Book, card: str, totals: bool) -> float:
    page.put(421, 46, "个人账户对账单", 16, center=True)
    page.put(30, 74, "客户姓名：欧阳*　　　账户类型：活期账户　　　币种：人民币　　　钞汇标志：钞", 9)
    page.put(30, 90, f"客户账号：{card}　　　起止日期：{book.start:%Y/%m/%d}－{book.end:%Y/%m/%d}", 9)
    page.put(500, 90, "开户机构：江海银行杭州西溪支行", 9)
    if totals:
        page.put(30, 106, f"期初余额：{written(book.opening)}　　　期末余额：{written(book.closing)}", 9)
    return _table_head(page, 116)


def _foot(flow: Flow, book: Book) -> None:
    flow.need(70)
    page, y = flow.page, flow.y + 18
    page.put(30, y, f"支出笔数：{len(book.amounts_out)}　支出合计：{written(book.paid_out)}", 9)
    page.put(330, y, f"收入笔数：{len(book.amounts_in)}　收入合计：{written(book.paid_in)}", 9)
    page.put(30, y + 18, "温馨提示：1. 本对账单仅供客户核对账务使用，不作为收付款凭证。", 7.5)
    page.put(30, y + 29, "2. 如对本对账单内容有疑问，请于30日内致电客服热线95008或至我行任一营业网点查询。", 7.5)


def draw(rng: Random, path: Path) -> Truth:
    book = keep_book(rng, KINDS, POOLS, some_period(rng, rng.choice([30, 60, 90])), (12000, 80000), floor=9500)
    card = fill(rng, "62#### #### #### ####", book.start, {})
    totals = rng.random() < 0.7

    def head(page: Page, number: int) -> float:
        return _first_head(page, book, card, totals) if number == 1 else _table_head(page, 40)

    flow = Flow(550, lambda: Page((842, 595), FACE, FACE), head)
    rows = []
    for n, time in enumerate(clocks(rng, [entry.day for entry in book.entries])):
        cells = _cells(rng, book, n, time)
        _row(flow, cells)
        entry = book.entries[n]
        text = " ".join(["".join(cells[3]), *entry.lines[0].split()])
        rows.append(Row(entry.day, text, entry.amount, book.balances[n], page=flow.number))
    _foot(flow, book)
    number_pages(flow.pages, 812, 578, "第{page}页 / 共{pages}页")
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    truth = truth_of(book, "zh_CN", "CNY", card, rows)
    if not totals:
        truth.opening_balance = truth.closing_balance = None
    return truth
