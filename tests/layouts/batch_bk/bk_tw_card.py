"""Taiwan, credit card bill in traditional Chinese: day of purchase and day of booking as month and day, years of the
Republic in the head, dollars without cents, payments with a minus, the last bill as first row, subtotals for each card.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_amount, some_entries, written
from ..pens import GREY, WHITE, Flow, Page, with_reportlab
from ._rows import droid, joined, number_pages

GREEN = (0.0, 0.4, 0.28)
PALE = (0.9, 0.96, 0.92)
LINE = (0.75, 0.82, 0.78)
BOUGHT, BOOKED, TEXT, AMOUNT, CARD, LAND, ABROAD, TURNED = 40, 84, 134, 366, 392, 424, 520, 556
PLAIN = "Helvetica"
NOUGHT = Decimal(0)

POOLS = {
    "shop": [
        "統一超商-信義門市",
        "全聯實業-內湖店",
        "星巴客-南港",
        "台灣高鐵",
        "誠品生活松菸",
        "家樂福重慶店",
        "中油-大直站",
        "路易莎咖啡",
    ],
    "pay": ["街口電支-悠遊付加值", "連加*大戶屋", "全支付-全聯", "優食-UBER EATS"],
    "bill": ["台灣電力公司電費", "中華電信費#######", "台北自來水事業處", "富邦產險保費"],
    "tour": [
        "7-ELEVEN TOKYO|JP|JPY",
        "BOOKING.COM AMSTERDAM|NL|EUR",
        "AGODA.COM SINGAPORE|SG|USD",
        "APPLE.COM/BILL ITUNES|IE|TWD",
    ],
    "part": ["01", "02", "03", "05", "06", "08", "11"],
}
KINDS = [
    Kind(40, -35, -2600, "{shop}", step="1"),
    Kind(12, -60, -1500, "{pay}", step="1"),
    Kind(8, -300, -3600, "{bill}", step="1"),
    Kind(8, -150, -9800, "{tour}", tag="abroad", step="1"),
    Kind(5, -500, -4200, "分期-富安購物 {part}/12期", step="1"),
    Kind(3, 100, 1900, "退貨-{shop}", step="1"),
    Kind(1, -1000, -4500, "綜合所得稅-國稅局", most=1, step="1"),
]
RATES = {"JPY": Decimal("0.2175"), "EUR": Decimal("34.35"), "USD": Decimal("31.6"), "TWD": Decimal(1)}


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.choice([3, 5, 12, 18, 24, 27]))
    start = end - timedelta(29)
    opening = -some_amount(rng, 900, 48000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 80))
    paid = -opening if rng.random() < 0.7 else (-opening / 10).quantize(NOUGHT)
    payment = Entry(start + timedelta(17), ("本行自動轉帳扣繳" if paid == -opening else "超商繳款",), paid, "", "paid")
    charges = []
    if paid != -opening:
        interest = (opening * Decimal("0.0115")).quantize(NOUGHT)
        charges = [
            Entry(end, ("循環信用利息",), interest, "", "charge"),
            Entry(end, ("違約金",), Decimal(-300), "", "charge"),
        ]
    cards = [f"{rng.randint(0, 9999):04}" for _ in range(rng.choice([1, 1, 2]))]
    owned = [(rng.choice(cards), entry) for entry in entries]
    moved = [payment, *charges, *entries]
    closing = opening + sum((entry.amount for entry in moved), NOUGHT)
    rows: list[Row] = []
    face = droid()
    finished: list[bool] = []

    def head(page: Page, sheet: int) -> float:
        y = _front(page, end, opening, paid, closing) if sheet == 1 else 46.0
        return y if finished else _table_head(page, y)

    flow = Flow(770, lambda: Page(face=face, bold=face), head)
    _label(flow, "上期應繳總額", -opening)
    for entry in [payment, *charges]:
        rows.append(_row(rng, flow, entry, ""))
    for n, card in enumerate(cards):
        mine = [entry for owner, entry in owned if owner == card]
        if not mine:
            continue
        flow.need(50)
        _label(flow, f"{'正卡' if n == 0 else '附卡'}  卡號末四碼 {card}  {'林○君' if n == 0 else '陳○宏'}", None)
        for entry in mine:
            rows.append(_row(rng, flow, entry, card))
        _label(flow, f"卡號末四碼 {card} 消費小計", -sum((entry.amount for entry in mine), NOUGHT))
    _label(flow, "本期應繳總額", -closing)
    finished.append(True)
    _end(flow)
    number_pages(flow.pages, lambda page, n, of: _latin(page, 556, 806, f"{n}/{of}", 8))
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "zh_TW", "TWD", None, None, end, opening, closing, rows)


def _money(amount: Decimal) -> str:
    return written(amount, places=0)


def _latin(page: Page, x: float, y: float, text: str, size: float = 8.5, right: bool = True) -> None:
    page.put(x, y, text, size, right=right, face=PLAIN)


def _year(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def _front(page: Page, end: date, opening: Decimal, paid: Decimal, closing: Decimal) -> float:
    page.box(0, 0, 595, 10, GREEN)
    page.put(40, 46, "福爾商業銀行", 17, color=GREEN)
    page.put(555, 46, f"{end.year - 1911}年{end.month:02}月 信用卡帳單", 14, right=True)
    page.lines(40, 76, ["114", "台北市內湖區星雲街41巷17號3樓", "林○君 小姐 收"], 10, 14)
    page.put(330, 76, "24小時客服專線 (02)2000-0417", 8.5, color=GREY)
    page.put(330, 90, "本帳單金額單位：新臺幣元", 8.5, color=GREY)
    due = end + timedelta(16)
    least = min(max(-closing, NOUGHT), max(Decimal(1000), (-closing / 10).quantize(NOUGHT)))
    cells = [
        ("帳單結帳日", _year(end)),
        ("繳款截止日", _year(due)),
        ("本期應繳總額", _money(-closing)),
        ("最低應繳金額", _money(least)),
        ("信用額度", "180,000"),
        ("循環信用年利率", "13.85%"),
    ]
    for n, (label, text) in enumerate(cells):
        x = 40 + 86 * n
        page.box(x, 130, 86, 17, GREEN, stroke=WHITE)
        page.box(x, 147, 86, 20, PALE, stroke=WHITE)
        page.put(x + 43, 142, label, 8.5, center=True, color=WHITE)
        page.put(x + 43, 161, text, 10, center=True, face="Helvetica-Bold")
    added = -closing + opening + paid
    sums = [
        ("上期應繳總額", -opening),
        ("－ 已繳款金額", paid),
        ("＋ 本期新增款項", added),
        ("＝ 本期應繳總額", -closing),
    ]
    for n, (label, figure) in enumerate(sums):
        page.box(40 + 129 * n, 174, 129, 34, None, stroke=LINE)
        page.put(46 + 129 * n, 186, label, 8.5)
        _latin(page, 162 + 129 * n, 201, _money(figure), 10)
    page.put(40, 228, "信用卡交易明細", 11, color=GREEN)
    return 236


def _table_head(page: Page, y: float) -> float:
    page.box(36, y, 524, 28, PALE)
    page.rule(36, y, 560, 1, GREEN)
    for x, first, second in (
        (BOUGHT, "消費日", ""),
        (BOOKED, "入帳", "起息日"),
        (TEXT, "交易說明", ""),
        (LAND - 4, "消費地", "幣別"),
    ):
        page.lines(x, y + 12, [part for part in (first, second) if part], 8.5, 11)
    for x, first, second in (
        (AMOUNT, "新臺幣金額", ""),
        (CARD + 14, "卡號", "末四碼"),
        (ABROAD, "外幣金額", ""),
        (TURNED, "折算日", ""),
    ):
        page.lines(x, y + 12, [part for part in (first, second) if part], 8.5, 11, right=True)
    return y + 43


def _label(flow: Flow, label: str, amount: Decimal | None) -> None:
    flow.need(16)
    flow.page.put(TEXT, flow.y, label, 9, color=GREEN)
    if amount is not None:
        _latin(flow.page, AMOUNT, flow.y, _money(amount), 9)
    flow.page.rule(36, flow.y + 4.5, 560, 0.4, LINE)
    flow.y += 15


def _row(rng: Random, flow: Flow, entry: Entry, card: str) -> Row:
    flow.need(15)
    page, parts = flow.page, entry.lines
    bought = earlier(rng, entry.day) if card else entry.day
    _latin(page, BOUGHT, flow.y, f"{bought:%m/%d}", right=False)
    _latin(page, BOOKED, flow.y, f"{entry.day:%m/%d}", right=False)
    text = parts[0].split("|")[0]
    if text.isascii():
        _latin(page, TEXT, flow.y, text, right=False)
    else:
        page.put(TEXT, flow.y, text, 9)
    _latin(page, AMOUNT, flow.y, _money(-entry.amount))
    if card:
        _latin(page, CARD + 14, flow.y, card)
    if entry.tag == "abroad":
        _abroad(page, flow.y, entry, entry.day)
    elif card:
        _latin(page, LAND, flow.y, "TW", right=False)
    page.rule(36, flow.y + 4.5, 560, 0.25, LINE)
    flow.y += 14.5
    return Row(entry.day, joined([text]), entry.amount, page=flow.number)


def _abroad(page: Page, y: float, entry: Entry, day: date) -> None:
    """Country, currency, foreign amount and day of exchange."""
    _, land, money = entry.lines
    _latin(page, LAND, y, f"{land} {money}", right=False)
    if money != "TWD":
        _latin(page, ABROAD, y, written((-entry.amount / RATES[money]).quantize(Decimal("0.01"))))
        _latin(page, TURNED, y, f"{day:%m/%d}")


def _end(flow: Flow) -> None:
    flow.need(70)
    flow.page.lines(
        40,
        flow.y + 8,
        [
            "※本行已將您的繳款列入計算，繳款截止日後入帳者將列於次期帳單。",
            "※國外交易另收取交易金額百分之一點五之手續費，已併入新臺幣金額。",
            "※謹慎理財 信用至上。循環利率依各持卡人信用評分而定，違約金最高連續收取三期。",
            "※如對帳單內容有疑問，請於繳款截止日前與本行客服中心聯絡。",
        ],
        8,
        12,
        color=GREY,
    )
