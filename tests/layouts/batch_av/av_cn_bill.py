"""China, monthly bill of a credit card: titles in two languages, rows in groups (repayments first, without a day of
use), days without years, the sign only of what lowers the debt, currency of the place after the original amount; the
new balance as a sum of boxes.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, some_amount, some_entries, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._rows import ZERO

BANK = "东岭银行信用卡"
RED = (0.75, 0.07, 0.12)
PALE = (0.96, 0.93, 0.93)
FACE = "STSong-Light"
POOLS: Pools = {
    "pay": ["支付宝", "财付通", "云闪付", "美团支付"],
    "shop": [
        "上海星河百货有限公司",
        "北京三快在线科技",
        "滴滴出行科技有限公司",
        "盒马鲜生",
        "中国铁路12306",
        "全家便利店##店",
        "杭州悦读书店",
        "瑞幸咖啡",
        "中石化加油站",
        "携程旅行网",
    ],
    "abroad": ["APPLE.COM/BILL", "TOKYO STATION KIOSK", "AMAZON MKTPLACE", "STEAM GAMES"],
}
GROUPS = {"repay": "还款", "back": "退款", "part": "分期", "use": "消费", "fee": "费用", "interest": "利息"}
KINDS = [
    Kind(14, -6, -900, "{pay}-{shop}", "use"),
    Kind(5, -20, -2500, "{shop}", "use"),
    Kind(2, -30, -900, "{abroad}", "use-abroad"),
    Kind(1, 10, 400, "{pay}-{shop}", "back"),
    Kind(1, -200, -900, "账单分期 本金 第0#期/共12期", "part", most=1),
    Kind(0.6, -150, -600, "消费分期 {shop} 第0#期/共24期", "part", most=2),
    Kind(0.4, -10, -60, "分期手续费", "fee", most=1),
    Kind(0.4, -3, -90, "循环利息", "interest", most=1),
]
NOTES = [
    "1. 人民币金额前为负号者表示您的还款或退款；交易地金额后括号内为交易地代码。",
    "2. 如您对本期账单有疑问，请于到期还款日前致电客户服务热线 400-000-9955。",
    "3. 最低还款额未按时偿还的，将产生违约金并影响您的个人信用记录。",
]
TITLES = (
    (40, "交易日", "Trans Date", False),
    (92, "记账日", "Post Date", False),
    (144, "交易摘要", "Description", False),
    (398, "人民币金额", "RMB Amount", True),
    (470, "卡号末四位", "Card Number", True),
    (555, "交易地金额", "Original Trans Amount", True),
)


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2020, 2025), rng.randint(1, 12), rng.choice([5, 7, 17, 22]))
    start = (end.replace(day=1) - timedelta(1)).replace(day=end.day) + timedelta(1)
    opening = -some_amount(rng, 300, 9000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 95))
    paid = Entry(start + timedelta(rng.randint(3, 20)), (rng.choice(["自动还款", "掌上还款"]),), -opening, "repay", "")
    entries = [entry for group in GROUPS for entry in [paid, *entries] if entry.tag.split("-")[0] == group]
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    card = f"{rng.randint(0, 9999):04}"

    def head(page: Page, number: int) -> float:
        page.put(40, 46, BANK, 15, color=RED)
        page.put(555, 46, f"对账单（{end.year}年{end.month:02}月）", 12, right=True)
        page.put(555, 59, f"Credit Card Statement ({end:%Y.%m})", 8, right=True, color=GREY)
        page.rule(40, 66, 555, 1, RED)
        if number > 1:
            return _titles(page, 88)
        return _front(page, end, closing, (opening, entries))

    flow = Flow(772, lambda: Page(A4, FACE, FACE), head)
    rows = _rows(rng, flow, entries, card)
    flow.need(60)
    flow.page.put(40, flow.y + 8, "★ 温馨提示", 9, color=RED)
    flow.page.lines(40, flow.y + 22, NOTES, 7.5, 11)
    for number, page in enumerate(flow.pages, 1):
        page.put(297, 815, f"第 {number} 页 / 共 {flow.number} 页", 8, center=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "zh_CN", "CNY", card, None, None, opening, closing, rows)


def _yuan(amount: Decimal) -> str:
    return "￥ " + written(amount)


def _front(page: Page, end: date, closing: Decimal, money: tuple[Decimal, list[Entry]]) -> float:
    page.lines(40, 86, ["100022", "北京市朝阳区景华南街8号院2号楼1703室", "陈思远 先生"], 9, 12)
    due = end + timedelta(18)
    facts = (
        ("账单日", "Statement Date", f"{end.year}年{end.month:02}月{end.day:02}日"),
        ("到期还款日", "Payment Due Date", f"{due.year}年{due.month:02}月{due.day:02}日"),
        ("信用额度", "Credit Limit", "￥ 50,000.00"),
        ("本期应还金额", "New Balance", _yuan(-closing)),
        ("本期最低还款额", "Min. Payment", _yuan((-closing / 20).quantize(Decimal("0.01")))),
    )
    for n, (name, english, text) in enumerate(facts):
        y = 86 + 14 * n
        page.put(300, y, name, 9)
        page.put(378, y, english, 7, color=GREY)
        page.put(555, y, text, 9, right=True)
    opening, entries = money
    page.box(40, 164, 515, 44, PALE)
    sums = {tag: -sum((e.amount for e in entries if e.tag.split("-")[0] == tag), ZERO) for tag in GROUPS}
    parts = (
        ("本期应还金额", "New Balance", -closing),
        ("上期账单金额", "Balance B/F", -opening),
        ("上期还款金额", "Payment", -sums["repay"]),
        ("本期账单金额", "New Charges", sums["use"] + sums["part"] + sums["fee"]),
        ("本期调整金额", "Adjustment", -sums["back"]),
        ("循环利息", "Interest", sums["interest"]),
    )
    for n, (name, english, amount) in enumerate(parts):
        x = 83 + 86 * n
        page.put(x, 177, name, 8, center=True)
        page.put(x, 187, english, 6.5, center=True, color=GREY)
        page.put(x, 201, _yuan(amount), 8, center=True)
        page.put(x + 43, 190, ("=", "-", "+", "-", "+", "")[n], 10, center=True)
    page.put(40, 230, "本期账务明细", 11, color=RED)
    page.put(112, 230, "Transaction Details", 8, color=GREY)
    page.put(40, 244, "人民币账户 RMB A/C", 8)
    return _titles(page, 260)


def _titles(page: Page, y: float) -> float:
    page.rule(40, y - 11, 555, 0.8, RED)
    for x, name, english, right in TITLES:
        page.put(x, y, name, 8, right=right)
        page.put(x, y + 9, english, 6.5, right=right, color=GREY)
    page.rule(40, y + 14, 555, 0.8, RED)
    return y + 27


def _rows(rng: Random, flow: Flow, entries: list[Entry], card: str) -> list[Row]:
    rows, group = [], ""
    for entry in entries:
        lines = wrap(entry.lines[0], fits(FACE, 8, 180))
        tag = entry.tag.split("-")[0]
        flow.need(12 * len(lines) + (14 if tag != group else 0))
        if tag != group:
            flow.page.put(40, flow.y, GROUPS[tag], 8.5, color=RED)
            flow.y += 14
            group = tag
        page, y = flow.page, flow.y
        if tag in ("use", "back"):
            page.put(40, y, f"{earlier(rng, entry.day, 2):%m/%d}", 8)
        page.put(92, y, f"{entry.day:%m/%d}", 8)
        page.lines(144, y, lines, 8, 10)
        page.put(398, y, written(-entry.amount), 8, right=True)
        page.put(470, y, card, 8, right=True)
        page.put(555, y, _original(entry), 8, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y += 10 * (len(lines) - 1) + 13
    return rows


def _original(entry: Entry) -> str:
    if entry.tag != "use-abroad":
        return written(-entry.amount) + ("(CN)" if entry.tag in ("use", "back") else "")
    place, rate = ("JP", "0.0483") if "TOKYO" in entry.lines[0] else ("US", "7.1912")
    return f"{written((-entry.amount / Decimal(rate)).quantize(Decimal('0.01')))}({place})"
