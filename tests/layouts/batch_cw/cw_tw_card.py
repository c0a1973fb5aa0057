"""Taiwan, credit card: years of the Republic, sale and posting day, foreign sums beside, payments with a minus."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_count, some_entries, some_period, written
from ..pens import GREY, WHITE, Flow, Page, with_pymupdf

POOLS = {
    "no": ["2", "3", "5", "8"],
    "shop": ["全和超商-忠孝店", "好鮮量販-內湖", "山海樓餐飲", "台灣高速鐵路", "書香園股份有限公司", "加油站-中正站"],
    "bill": ["中華電信費 09##-###-###", "台北自來水費", "台電電費 ##-##-####", "富安人壽保費 第##期"],
    "abroad": ["AMZ MKTPLACE|US|USD", "AGODA HOTELS|SG|USD", "TOKYO METRO|JP|JPY", "APPSTORE BILL|IE|EUR"],
}
KINDS = (
    Kind(9, -45, -4200, "{shop}", "home", step="1"),
    Kind(3, -200, -6500, "{bill}", "home", step="1"),
    Kind(2, -90, -9000, "{abroad}", "abroad", step="1"),
    Kind(1, -1000, -5200, "愛買家電 分期 第0{no}/12期", "home", step="1", most=1),
    Kind(0.5, 100, 2000, "退貨 {shop}", "home", step="1", most=2),
)
EDGE = {"sale": 40, "post": 96, "text": 152, "day": 352, "land": 388, "foreign": 478, "amount": 556}
MING = "cjk"


def _roc(day: date) -> str:
    return f"{day.year - 1911}/{day.month:02}/{day.day:02}"


def _nt(amount: Decimal) -> str:
    return written(amount, places=0)


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.owner = period, rng.choice(["林佳穎", "黃建宏", "吳淑芬"])
        self.card = fill(rng, "4563-28**-****-####", period[0], {})
        self.summary: tuple[tuple[str, str], ...] = ()

    def new(self) -> Page:
        return Page(face=MING, bold=MING)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 40, (0.0, 0.45, 0.4))
        page.put(40, 26, "玉衡商業銀行 信用卡電子帳單", 15, color=WHITE)
        y = 62.0
        if number == 1:
            page.put(40, y, f"{self.owner} 君", 11)
            page.put(556, y, f"帳單結帳日 {_roc(self.period[1])}", 9, right=True)
            for n, (label, value) in enumerate(self.summary):
                x = 40 + 129 * (n % 4)
                page.box(x, y + 12 + 34 * (n // 4), 127, 32, stroke=GREY)
                page.put(x + 63, y + 25 + 34 * (n // 4), label, 8, center=True)
                page.put(x + 63, y + 39 + 34 * (n // 4), value, 9, center=True)
            y += 100
        page.box(36, y - 11, 524, 16, (0.85, 0.93, 0.92))
        for name, label in (("sale", "消費日"), ("post", "入帳起息日"), ("text", "消費明細"), ("day", "折算日")):
            page.put(EDGE[name], y, label, 8)
        page.put(EDGE["land"], y, "消費地", 8)
        page.put(EDGE["foreign"], y, "幣別/外幣金額", 8, right=True)
        page.put(EDGE["amount"], y, "新臺幣金額", 8, right=True)
        return y + 17


def _payments(rng: Random, period: tuple[date, date], owed: Decimal) -> list[Entry]:
    day = period[0] + timedelta(rng.randint(10, 20))
    text = rng.choice(["自動扣繳 感謝您", "ATM繳款 感謝您", "超商代收繳款-全和"])
    return [Entry(day, (text,), -owed, "home", text)] if owed else []


def _put(flow: Flow, rng: Random, entry: Entry, sale: date) -> str:
    text, *abroad = entry.lines
    page, y = flow.page, flow.y
    page.put(EDGE["sale"], y, _roc(sale), 8.5)
    page.put(EDGE["post"], y, _roc(entry.day), 8.5)
    page.put(EDGE["text"], y, text, 8.5)
    if abroad:
        rate = {"USD": "30.5", "EUR": "33.2", "JPY": "0.22"}[abroad[1]]
        page.put(EDGE["day"], y, f"{earlier(rng, entry.day, 1):%m/%d}", 8.5)
        page.put(EDGE["land"], y, abroad[0], 8.5)
        page.put(EDGE["foreign"], y, f"{abroad[1]} {written(-entry.amount / Decimal(rate))}", 8.5, right=True)
    page.put(EDGE["amount"], y, _nt(-entry.amount), 8.5, right=True)
    flow.y += 14
    return text


def _note(flow: Flow, text: str, amount: Decimal | None = None) -> None:
    flow.need(16)
    flow.page.put(EDGE["text"], flow.y, text, 8.5, color=(0, 0.35, 0.3))
    if amount is not None:
        flow.page.put(EDGE["amount"], flow.y, _nt(amount), 8.5, right=True)
    flow.y += 14


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    sheet = Sheet(rng, period)
    opening = -some_amount(rng, 900, 60000, "1") if rng.random() < 0.9 else Decimal(0)
    bought = some_entries(rng, KINDS, POOLS, period, count=some_count(rng))
    paid = _payments(rng, period, opening)
    entries = paid + bought
    closing = opening + sum(entry.amount for entry in entries)
    total = -sum((entry.amount for entry in bought), Decimal(0))
    least = max(Decimal(0), (-closing / 10).quantize(Decimal(1)))
    due = period[1] + timedelta(15)
    sheet.summary = (
        ("上期應繳總額", _nt(-opening)),
        ("已繳款金額", _nt(-opening)),
        ("本期新增款項", _nt(total)),
        ("循環利息", "0"),
        ("本期應繳總額", _nt(-closing)),
        ("本期最低應繳金額", _nt(least)),
        ("繳款截止日", _roc(due)),
        ("信用額度", _nt(some_amount(rng, 100000, 400000, "10000"))),
    )
    flow = Flow(775, sheet.new, sheet.head)
    _note(flow, "上期帳單總額", -opening)
    rows = []
    for n, entry in enumerate(entries):
        if n == len(paid):
            _note(flow, f"正卡 {sheet.owner} 卡號 {sheet.card}")
        flow.need(14)
        sale = max(earlier(rng, entry.day, 4), period[0] - timedelta(5)) if n >= len(paid) else entry.day
        text = _put(flow, rng, entry, sale)
        rows.append(Row(entry.day, text, entry.amount, value_date=sale, page=flow.number))
    if bought:
        _note(flow, "正卡本期消費合計", total)
    _end(rng, flow, due)
    with_pymupdf(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("card", "zh_TW", "TWD", sheet.card, *period, opening, closing, rows)


def _end(rng: Random, flow: Flow, due: date) -> None:
    flow.need(80)
    points = some_amount(rng, 40, 9000, "1")
    notes = (
        f"紅利點數: 上期結餘 {points:,} 點  本期新增 {points // 7:,} 點  有效期限 {_roc(due + timedelta(400))}",
        "循環信用利率為年息 5.68%~15%,未於繳款截止日前繳清者,自入帳起息日起計收利息。違約金 300/400/500 元。",
        "國外交易服務費 1.5% 已併入新臺幣金額計收。24小時客服專線 (02)2182-1313。",
    )
    flow.page.lines(40, flow.y + 14, notes, 7.5, 12, color=GREY)
