"""Taiwan, 信用卡帳單: years of the Republic in the heading, rows with month and day only, dollars without decimals.

The previous bill and the automatic payment come first, then each card with its last four digits; foreign purchases
have place, day of conversion and foreign amount in columns, and their service fee is a row of its own. Instalments say
which part they are. PyMuPDF with its CJK font.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_period, wrap
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import Move, day_after, debt, how_many, joined, numbered, some_moves, total

TEAL: Color = (0.0, 0.4, 0.42)
PALE: Color = (0.9, 0.96, 0.96)
POOLS: Pools = {
    "shop": [
        "全聯福利中心－內湖店",
        "統一超商股份有限公司",
        "全家便利商店",
        "家樂福－重慶店",
        "好市多－中和店",
        "寶雅－永和店",
    ],
    "food": ["星巴克－忠孝門市", "鼎泰豐信義店", "UBER EATS", "路易莎咖啡", "爭鮮迴轉壽司", "八方雲集－北投店"],
    "ride": ["台灣高鐵－ＡＰＰ", "台灣中油－民權站", "悠遊卡自動加值－台北捷運", "全國加油站", "嗶嗶停車場"],
    "life": [
        "中華電信股份有限公司",
        "台灣電力公司電費",
        "誠品書店－信義店",
        "屈臣氏",
        "蝦皮購物",
        "MOMO購物網",
        "PCHOME線上購物",
    ],
    "abroad": ["AMAZON.CO.JP|JP|JPY", "BIC CAMERA SHINJUKU|JP|JPY", "GOOGLE *YOUTUBE|US|USD", "AIRBNB * ??##|GB|USD"],
}
HOME = [
    Kind(7, -35, -2600, "{shop}", step="1"),
    Kind(5, -60, -1500, "{food}", step="1"),
    Kind(4, -50, -1900, "{ride}", step="1"),
    Kind(5, -90, -4200, "{life}", step="1"),
    Kind(1, -500, -5000, "MOMO購物網－分期 第{n}期", step="1"),
    Kind(2, -150, -9000, "{abroad}", "abroad", step="1"),
]
PARTS = ["02/06", "03/03", "01/12", "05/12", "11/12"]


def dollars(amount: Decimal) -> str:
    """As the bill shows it: what is owed has no sign."""
    return f"{-amount:,.0f}"


def roc(day: date) -> str:
    return f"{day.year - 1911}/{day:%m/%d}"


def day_of(day: date) -> str:
    return f"{day:%m/%d}"


def with_fees(moves: Iterable[Move]) -> list[Move]:
    """A foreign purchase is followed by its fee of one and a half percent."""
    found = []
    for move in moves:
        found.append(move)
        if move.tag and move.amount < -60:
            fee = (move.amount * Decimal("0.015")).quantize(Decimal(1))
            found.append(replace(move, lines=("國外交易服務費",), amount=fee, tag=""))
    return found


def new() -> Page:
    return Page(face="cjk", bold="cjk")


def columns(page: Page, y: float) -> float:
    page.box(36, y - 11, 523, 26, TEAL)
    for x, upper, lower in ((40, "消費日", ""), (84, "入帳", "起息日"), (128, "消費說明", ""), (335, "消費", "地")):
        page.lines(x, y, [upper, lower], 8, 10, color=(1, 1, 1))
    page.lines(368, y, ["外幣", "折算日"], 8, 10, color=(1, 1, 1))
    for x, upper, lower in ((475, "外幣金額", ""), (555, "新臺幣", "金額")):
        page.put(x, y, upper, 8, right=True, color=(1, 1, 1))
        page.put(x, y + 10, lower, 8, right=True, color=(1, 1, 1))
    return y + 29


def head(title: str, page: Page, number: int) -> float:
    page.put(36, 46, "福爾摩沙銀行", 17, color=TEAL)
    page.put(559, 44, title, 12 if number == 1 else 9, right=True)
    page.rule(36, 55, 559, 1, TEAL)
    return 70 if number == 1 else columns(page, 76)


def cover(page: Page, end: date, opening: Decimal, moves: list[Move], rng: Random) -> float:
    page.lines(40, 82, ["110", "臺北市信義區松仁路００號１２樓", "陳怡君　小姐　啟"], 10, 14)
    page.lines(360, 82, [f"結帳日　　　{roc(end)}", f"繳款截止日　{roc(day_after(end, 15))}"], 10, 14)
    paid = total(move for move in moves if move.tag == "paid")
    closing = opening + total(moves)
    least = max(Decimal(0), min(-closing, max(Decimal(1000), (-closing / 10).quantize(Decimal(1)))))
    facts = [("上期應繳總金額", dollars(opening)), ("－ 已繳退款總額", f"{paid:,.0f}")]
    facts += [("＋ 本期新增款項", dollars(closing - opening - paid)), ("＝ 本期應繳總金額", dollars(closing))]
    facts.append(("本期最低應繳金額", f"{least:,.0f}"))
    for n, (label, value) in enumerate(facts):
        x = 36 + 104.6 * n
        page.box(x, 134, 103, 17, PALE)
        page.put(x + 51, 146, label, 8.5, center=True)
        page.put(x + 51, 165, value, 10, center=True)
    page.rule(36, 174, 559, 0.5, TEAL)
    page.put(40, 190, f"信用額度　200,000　　預借現金額度　20,000　　循環信用利率　{some_amount(rng, 5, 14.9)}%", 8.5)
    page.put(40, 204, "您的卡款將於繳款截止日自本行存款帳戶 0123**678** 自動扣繳，請預留足夠金額。", 8.5)
    return columns(page, 228)


def print_move(flow: Flow, move: Move, rates: dict[str, Decimal]) -> Row:
    name, *place = move.lines
    text = wrap(name, fits("cjk", 8.5, 198), cut=True)
    flow.need(11 * len(text) + 2)
    page, y = flow.page, flow.y
    page.put(40, y, day_of(move.used), 8.5)
    page.put(84, y, day_of(move.booked), 8.5)
    flow.y = page.lines(128, y, text, 8.5, 11) + 2
    printed = joined(*text)
    if place:
        page.put(335, y, place[0], 8.5)
        page.put(368, y, day_of(move.booked - timedelta(1)), 8.5)
        page.put(475, y, f"{place[1]} {-move.amount * rates[place[1]]:,.2f}", 8.5, right=True)
    elif move.tag == "" and name != "國外交易服務費":
        page.put(335, y, "TW", 8.5)
    page.put(555, y, dollars(move.amount), 8.5, right=True)
    return Row(move.booked, printed, move.amount, page=flow.number)


def heading(flow: Flow, text: str) -> None:
    flow.need(28)
    flow.page.put(128, flow.y + 1, text, 8.5, color=TEAL)
    flow.y += 14


def closing_part(flow: Flow, closing: Decimal) -> None:
    flow.need(118)
    page, y = flow.page, flow.y
    page.rule(36, y - 6, 559, 0.5, TEAL)
    page.put(128, y + 7, "本期應繳總金額", 9.5)
    page.put(555, y + 7, dollars(closing), 9.5, right=True)
    notes = [
        "１．循環信用利息自各筆帳款入帳日起，就未清償部分按您適用之利率計算至結清之日止。",
        "２．逾期繳款違約金：逾期一期三百元、二期四百元、三期五百元，最高以連續收取三期為限。",
        "３．對交易明細有疑義者，請於繳款截止日前撥打客服專線 02-0000-0000。",
        "謹慎理財　信用至上　　循環利率 5%～15%　　預借現金手續費：金額乘以 3.5% 加 100 元",
    ]
    page.box(36, y + 22, 523, 64, PALE)
    page.lines(42, y + 36, notes, 8, 14, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = debt(rng, 3000, 60000, "1")
    paid_on = min(day_after(start, 14), end)
    share = Decimal(rng.choice(["1", "1", "1", "0.1"]))
    paid = Move(paid_on, paid_on, ("感謝您辦理本行自動轉帳繳款！",), (-opening * share).quantize(Decimal(1)), "paid")
    extra = [] if share == 1 else [Move(end, end, ("循環信用利息",), some_amount(rng, -30, -600, "1"), "interest")]
    pools = {**POOLS, "n": PARTS}
    cards = [("悠遊鈦金卡", how_many(rng))] + ([("旅人御璽卡", rng.randint(2, 9))] if rng.random() < 0.5 else [])
    groups = [with_fees(some_moves(rng, HOME, pools, (start, end), count, reversal="退貨－{0}")) for _, count in cards]
    moves = [paid, *extra, *(move for group in groups for move in group)]
    closing = opening + total(moves)
    title = f"{end.year - 1911} 年 {end.month:02} 月信用卡帳單"
    flow = Flow(790, new, lambda page, number: head(title, page, number))
    flow.y = cover(flow.page, end, opening, moves, rng)
    rates = {"JPY": some_amount(rng, 4.3, 4.8), "USD": some_amount(rng, 0.031, 0.033, "0.0001")}
    flow.page.put(128, flow.y, "上期應繳總金額", 8.5)
    flow.page.put(555, flow.y, dollars(opening), 8.5, right=True)
    flow.y += 13
    rows = [print_move(flow, move, rates) for move in (paid, *extra)]
    for (name, _), group in zip(cards, groups, strict=True):
        heading(flow, f"{name}　正卡　末四碼 {fill(rng, '####', end, {})}")
        rows += [print_move(flow, move, rates) for move in group]
    closing_part(flow, closing)
    numbered(flow.pages, lambda page, n, of: page.put(559, 818, f"第 {n} 頁／共 {of} 頁", 8, right=True))
    with_pymupdf(flow.pages, path)
    return Truth("credit_card", "zh_TW", "TWD", None, None, end, opening, closing, rows)
