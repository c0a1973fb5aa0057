"""Taiwan, credit card: years of the Republic in the head and none in the rows, purchase and posting date, no decimals
in the home currency beside a foreign amount that has them, headings for each card, points and interest tables."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._desk import how_many, number_pages, taken, total

POOLS = {
    "shop": ("全聯福利中心", "統一超商", "家樂福", "全家便利商店", "誠品書店", "屈臣氏", "台灣中油", "寶雅國際"),
    "branch": ("中山店", "信義門市", "高雄站前", "台中公益", "板橋店"),
    "web": ("蝦皮購物", "MOMO購物網", "PCHOME線上", "連加*UBER EATS", "台灣高鐵網路訂票"),
    "abroad": ("APPLE.COM/BILL", "AIRBNB * HM4K2", "MATSUKIYO COCOKARA", "STEAM GAMES"),
}
KINDS = (
    Kind(8, -35, -2400, "{shop}－{branch}", "home", "1"),
    Kind(4, -120, -6500, "{web}", "home", "1"),
    Kind(2, -90, -9000, "{abroad}", "abroad", "1"),
    Kind(1, -5, -60, "國外交易服務費", "fee", "1"),
    Kind(1, -399, -1600, "中華電信費 ########", "home", "1"),
    Kind(0.7, -900, -3300, "燦坤 分期 第03/12期", "home", "1"),
    Kind(0.5, 100, 2500, "退貨 {web}", "home", "1"),
    Kind(0.9, 2000, 30000, "自動扣繳 感謝您！", "paid", "1", 2),
)
MONEY = (("US", "USD", 31.4), ("JP", "JPY", 0.215), ("IE", "EUR", 34.2))
EDGE, LEFT, TEAL = 556, 40, (0.0, 0.4, 0.4)


def nt(amount: Decimal) -> str:
    return written(-amount, ",", ".", 0)


def roc(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def new() -> Page:
    return Page(face="cjk", bold="cjk")


def head(page: Page, first: bool, facts: list[tuple[str, str]]) -> float:
    page.put(LEFT, 46, "島嶼商業銀行 信用卡帳單", 15, color=TEAL)
    y = 78.0
    if first:
        page.lines(LEFT, 76, ["106 台北市大安區和平東路二段107巷8號5樓", "林 雅 雯 君"], 10, 16)
        page.box(LEFT, 112, EDGE - LEFT, 44, None, stroke=TEAL)
        for n, (name, value) in enumerate(facts):
            page.put(LEFT + 12 + 103 * n, 129, name, 8.5)
            page.put(LEFT + 12 + 103 * n, 146, value, 9.5)
        y = 182
    page.box(LEFT, y - 12, EDGE - LEFT, 17, TEAL)
    white = (1.0, 1.0, 1.0)
    for x, text in ((44, "消費日"), (86, "入帳日"), (132, "消費明細"), (330, "消費地"), (372, "幣別")):
        page.put(x, y, text, 8.5, color=white)
    page.put(470, y, "外幣金額", 8.5, right=True, color=white)
    page.put(EDGE - 4, y, "新臺幣金額", 8.5, right=True, color=white)
    return y + 20


def foreign(rng: Random, page: Page, y: float, entry: Entry) -> None:
    land, money, rate = rng.choice(MONEY)
    page.put(330, y, land)
    page.put(372, y, money)
    page.put(470, y, written(abs(entry.amount) / Decimal(str(rate))), right=True)


def table(rng: Random, flow: Flow, entries: list[Entry], title: str) -> list[Row]:
    rows = []
    flow.need(40)
    flow.page.put(132, flow.y, title, 9, color=TEAL)
    flow.y += 16
    for entry in entries:
        flow.need(15)
        page, y = flow.page, flow.y
        used = entry.day if entry.tag in ("paid", "fee") else earlier(rng, entry.day)
        page.put(44, y, f"{used:%m/%d}")
        page.put(86, y, f"{entry.day:%m/%d}")
        page.put(132, y, entry.lines[0])
        if entry.tag == "abroad":
            foreign(rng, page, y, entry)
        elif entry.tag == "home":
            page.put(330, y, "TW")
        page.put(EDGE - 4, y, nt(entry.amount), right=True)
        page.rule(LEFT, y + 4, EDGE, 0.2, GREY)
        rows.append(taken(entry, entry.lines, flow.number, None, used))
        flow.y += 15
    flow.y += 6
    return rows


def tail(rng: Random, flow: Flow, opening: Decimal, closing: Decimal) -> None:
    flow.need(96)
    page, y = flow.page, flow.y + 6
    page.put(132, y, "本期應繳總金額", 10)
    page.put(EDGE - 4, y, nt(closing), 10, right=True)
    page.box(LEFT, y + 14, 260, 44, None, stroke=GREY)
    page.lines(
        LEFT + 8,
        y + 30,
        [
            f"上期紅利點數 {rng.randint(100, 9000):,}　本期新增 {-int(opening) // 30:,}",
            "循環信用利率 12.37%　違約金 300 元",
        ],
        8.5,
        16,
    )
    page.put(LEFT, y + 78, "提醒您：逾期未繳將影響您的信用紀錄。客服專線 02-2182-0000", 8, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start = some_period(rng)[0]
    period = start, start + timedelta(29)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng))
    opening = Decimal(-rng.randint(900, 40000))
    closing = opening + total(entries)
    facts = [("帳單期間起", roc(start)), ("帳單結帳日", roc(period[1])), ("繳款截止日", roc(period[1] + timedelta(15)))]
    facts += [("上期應繳總額", nt(opening)), ("本期應繳總額", nt(closing))]
    flow = Flow(780, new, lambda page, n: head(page, n == 1, facts))
    parts = {"paid": [e for e in entries if e.tag == "paid"], "": [e for e in entries if e.tag != "paid"]}
    card = f"{rng.randint(1000, 9999)}"
    rows = table(rng, flow, parts["paid"], "前期帳款及繳款") if parts["paid"] else []
    extra = [entry for entry in parts[""] if rng.random() < 0.25]
    rows += table(rng, flow, [entry for entry in parts[""] if entry not in extra], f"正卡 5430-45XX-XXXX-{card}")
    rows += table(rng, flow, extra_rows(parts[""], extra), "附卡 5430-45XX-XXXX-7718 林○安") if extra else []
    tail(rng, flow, opening, closing)
    number_pages(flow.pages, EDGE, 815, "第 {} 頁／共 {} 頁", right=True)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "zh_TW", "TWD", None, *period, opening, closing, rows)


def extra_rows(entries: list[Entry], extra: list[Entry]) -> list[Entry]:
    """What the second card bought, equal rows included."""
    return [entry for entry in entries if entry in extra]
