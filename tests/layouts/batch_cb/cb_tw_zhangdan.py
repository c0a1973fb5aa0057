"""Taiwan, credit card bill: dates of the Republic's years, purchase day and posting day, whole dollars, payment as the
first negative row, day of conversion with country, currency and foreign amount, instalments, two cards, points.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_period, written
from ..pens import A4, GREY, Color, Flow, Page, with_pymupdf
from ._rows import ZERO, before, entry, inserted, joined, paid, share, total, usage

PINE: Color = (0.0, 0.36, 0.32)
PALE: Color = (0.9, 0.95, 0.94)
ONE = Decimal(1)
POOLS = {
    "shop": (
        "全家便利商店－台北松仁店",
        "統一超商－新板門市",
        "家樂福－桂林店",
        "台灣高鐵－網路訂票",
        "中油－信義站",
        "全聯實業－文山景華",
        "連加＊誠品生活",
        "優食台灣股份有限公司",
        "屈臣氏－公館店",
        "悠遊卡自動加值－捷運",
        "中華電信費用代繳 ####",
        "星巴克－漢口門市",
    ),
    "plan": ("ＭＯＭＯ購物網", "燦坤實業－內湖店", "東森購物", "雄獅旅行社－網路"),
    "far": ("AGODA.COM BANGKOK|TH USD", "APPLE.COM/BILL|IE TWD", "AMAZON CO JP TOKYO|JP JPY", "UNIQLO SHINJUKU|JP JPY"),
}
KINDS = [
    Kind(13, -35, -4200, "{shop}", "", "1"),
    Kind(2, -300, -3500, "{plan} 分期0{n}/12期", "", "1"),
    Kind(3, -150, -9000, "{far}", "fx", "1"),
    Kind(0.5, 100, 1800, "{shop} 退貨", "", "1", 1),
    Kind(0.3, -1000, -10000, "預借現金－自動提款機", "cash", "1000", 1),
]
RATES = {"USD": "31.42", "JPY": "0.2178", "TWD": "1"}
XS = (45, 100, 155, 350, 402, 458, 550)


def _day(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def _money(amount: Decimal) -> str:
    return written(amount, places=0)


def _with_fees(entries: list[Entry]) -> list[Entry]:
    rows = []
    for one in entries:
        rows.append(one)
        if one.tag == "fx":
            rows.append(entry(one.day, "國外交易服務費", -max(ONE, share(-one.amount, "1.5", ONE))))
        if one.tag == "cash":
            rows.append(entry(one.day, "預借現金手續費", -share(-one.amount, "3.5", ONE) - 100))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    debt = some_amount(rng, 900, 48000, "1")
    back = paid(rng, debt, "1000")
    pools = POOLS | {"n": list("123456789")}
    text = "感謝您！已用自動轉帳扣繳" if back == debt else "全國繳費網繳款"
    common = [entry(start + timedelta(rng.randint(12, 22)), text, back)]
    if back < debt:
        common.append(entry(end, "循環信用利息", -max(ONE, share(debt - back, "1.1", ONE))))
    first = _with_fees(usage(rng, KINDS, pools, (start, end), 14, 60))
    second = _with_fees(usage(rng, KINDS[:3], pools, (start, end), 2, 12)) if rng.random() < 0.4 else []
    everything = [*common, *first, *second]
    new = debt - total(everything)
    flow = Flow(748, lambda: Page(A4, "cjk", "cjk"), lambda page, n: _head(page, n, end))
    _summary(flow, everything, (debt, new), end)
    number = fill(rng, "####", end, {})
    groups = [("", common), (f"正卡 晨星無限卡 卡號末四碼：{number}  王○婷", inserted(first, []))]
    groups.append((f"附卡 晨星無限卡 卡號末四碼：{fill(rng, '####', end, {})}  林○翰", inserted(second, [])))
    rows = _list(rng, flow, [group for group in groups if group[1]], (debt, new), start)
    _last(rng, flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(298, 812, f"第 {at} 頁／共 {len(flow.pages)} 頁", 7, center=True)
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "zh-TW", "TWD", number, None, end, -debt, -new, rows)


def _head(page: Page, number: int, end: date) -> float:
    page.put(45, 50, "晨星商業銀行", 17, color=PINE)
    page.put(550, 46, f"{end.year - 1911}年{end.month:02}月信用卡帳單", 13, right=True)
    if number > 1:
        return _columns(page, 84)
    page.lines(45, 82, ("110 台北市信義區松德路", "一七一號十二樓之三", "王○婷 小姐 收"), 9, 13)
    page.lines(330, 82, ("24小時客戶服務專線 (02)5555-1313", "本行網址 www.chenxing.example"), 8, 12, color=GREY)
    return 142


def _summary(flow: Flow, entries: list[Entry], sums: tuple[Decimal, Decimal], end: date) -> None:
    page, y = flow.page, flow.y
    debt, new = sums
    least = min(max(ZERO, new), max(Decimal(1000), share(new, "10", ONE)))
    cells = (
        ("帳單結帳日", _day(end)),
        ("繳款截止日", _day(end + timedelta(15))),
        ("信用額度", "NT$200,000"),
        ("預借現金額度", "NT$20,000"),
        ("循環信用年利率", "13.25%"),
    )
    for at, (label, value) in enumerate(cells):
        page.box(45 + 101 * at, y - 12, 101, 34, stroke=PINE)
        page.box(45 + 101 * at, y - 12, 101, 15, PALE, stroke=PINE)
        page.put(95 + 101 * at, y - 1, label, 8, center=True)
        page.put(95 + 101 * at, y + 16, value, 9, center=True)
    y += 48
    interest = -total([one for one in entries if "利息" in one.text])
    sums_ = (
        ("上期應繳總金額", debt),
        ("－已繳退款總額", total(entries, True)),
        ("＋本期新增款項", -total(entries, False) - interest),
        ("＋利息及違約金", interest),
        ("＝本期應繳總金額", new),
        ("本期最低應繳金額", least),
    )
    for at, (label, amount) in enumerate(sums_):
        page.put(45 + 85 * at, y, label, 8, color=PINE)
        page.put(122 + 85 * at, y + 14, _money(amount), 10 if at < 4 else 11, right=True)
    page.put(
        45, y + 34, "提醒您：若僅繳納最低應繳金額，未繳清之款項將計收循環信用利息，謹慎理財信用至上。", 7.5, color=GREY
    )
    flow.y = _columns(page, y + 60)


def _columns(page: Page, y: float) -> float:
    page.box(45, y - 11, 505, 16, PINE)
    heads = ("消費日", "入帳日", "交易說明", "外幣折算日", "國家/幣別", "外幣金額", "新臺幣金額")
    for at, (x, text) in enumerate(zip(XS, heads, strict=True)):
        page.put(x - 2 if at > 4 else x + 3, y, text, 8, right=at == 6, color=(1, 1, 1))
    return y + 19


def _list(
    rng: Random, flow: Flow, groups: list[tuple[str, list[Entry]]], sums: tuple[Decimal, Decimal], start: date
) -> list[Row]:
    rows: list[Row] = []
    flow.page.put(158, flow.y, "上期應繳總金額", 8.5)
    flow.page.put(547, flow.y, _money(sums[0]), 8.5, right=True)
    flow.y += 14
    for title, entries in groups:
        if title:
            flow.need(40)
            flow.page.box(45, flow.y - 10, 505, 14, PALE)
            flow.page.put(48, flow.y, title, 8.5)
            flow.y += 15
        rows += [_row(rng, flow, one, start) for one in entries]
        if title:
            flow.need(14)
            flow.page.put(420, flow.y, "小計", 8.5)
            flow.page.put(547, flow.y, _money(-total(entries)), 8.5, right=True)
            flow.y += 16
    flow.need(16)
    flow.page.put(158, flow.y, "本期應繳總金額", 8.5)
    flow.page.put(547, flow.y, _money(sums[1]), 8.5, right=True)
    flow.y += 20
    return rows


def _row(rng: Random, flow: Flow, one: Entry, start: date) -> Row:
    flow.need(13)
    page, y, number = flow.page, flow.y, flow.number
    used = before(rng, start - timedelta(4), one.day, 4)
    page.put(48, y, _day(used), 8.5)
    page.put(103, y, _day(one.day), 8.5)
    page.put(158, y, one.lines[0], 8.5)
    if one.tag == "fx":
        land = one.lines[1]
        foreign = -one.amount / Decimal(RATES[land[-3:]])
        page.put(353, y, f"{one.day:%m/%d}", 8.5)
        page.put(405, y, land, 8.5)
        page.put(491, y, written(foreign), 8.5, right=True)
    page.put(547, y, _money(-one.amount), 8.5, right=True)
    page.rule(45, y + 3.5, 550, 0.2, GREY)
    flow.y += 13
    return Row(one.day, joined(one.lines[0]), one.amount, page=number)


def _last(rng: Random, flow: Flow) -> None:
    flow.need(120)
    page, y = flow.page, flow.y
    page.put(45, y, "紅利點數", 9.5, color=PINE)
    old, earned = rng.randint(100, 9000), rng.randint(20, 900)
    for at, (label, value) in enumerate(
        (("上期剩餘點數", old), ("本期新增點數", earned), ("本期兌換點數", 0), ("可用點數", old + earned))
    ):
        page.put(45 + 125 * at, y + 15, label, 8)
        page.put(45 + 125 * at, y + 28, f"{value:,}", 9)
    notes = (
        "一、您的信用卡帳款如有疑義，請於繳款截止日前通知本行，逾期視為無誤。",
        "二、國外交易將依各國際組織結匯匯率折算為新臺幣，並加收百分之一點五之國外交易服務費。",
        "三、預借現金手續費為每筆預借金額乘以百分之三點五再加新臺幣一百元。",
    )
    flow.y = page.lines(45, y + 50, notes, 7.5, 12, color=GREY)
