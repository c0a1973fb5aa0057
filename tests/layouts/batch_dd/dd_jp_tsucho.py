"""Japan: ordinary deposit passbook pages, ruled, twenty four lines each; years of the era in one digit, half-width
kana in the place of texts, stars glued before sums, no decimals, interest with its tax, lines carried over pages."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Truth, fill, written
from ..pens import Flow, Page, with_pymupdf
from ._kit import keep, row

POOLS: Pools = {
    "hito": ("ﾀﾅｶ ｼﾞﾛｳ", "ｻﾄｳ ﾊﾅｺ", "ﾔﾏﾓﾄ ｹﾝ", "ｺﾊﾞﾔｼ ﾐｷ"),
    "tsuki": lambda rng, day: f"{(day.month + 10) % 12 + 1}月分",  # noqa: ARG005
    "kaisha": ("ﾄｳｷﾖｳｶﾞｽ", "NTTﾋｶﾞｼﾆﾎﾝ", "ﾆﾂﾎﾟﾝﾎｳｿｳｷﾖｳｶｲ", "ｻﾝﾖｳｻｲﾀﾞｰ", "ﾆﾂｾｲﾎｹﾝ"),
}
KINDS = (
    Kind(5, -3000, -60000, "カード", step="1000"),
    Kind(4, -900, -24000, "口座振替 {kaisha}", step="1"),
    Kind(2, -3000, -70000, "振込 {hito}", step="1"),
    Kind(2, -110, -440, "手数料", step="110"),
    Kind(1.5, -2000, -58000, "電気料 {tsuki}", step="1"),
    Kind(2.5, 150000, 340000, "給料 ﾏﾙﾔﾏｼﾖｳｼﾞ(ｶ", step="1"),
    Kind(1.5, 2000, 50000, "振込 {hito}", step="1"),
    Kind(1, 10000, 200000, "現金", step="10000"),
    Kind(0.5, 1, 90, "利息", step="1", most=1),
    Kind(0.4, -1, -14, "国税", step="1", most=1),
)
PAGE, LEFT, LEAD, SIZE, PER_PAGE = (430.0, 610.0), 30.0, 20.0, 9.5, 24
EDGES = (LEFT, 46.0, 100.0, 206.0, 236.0, 290.0, 344.0, 402.0)
TITLES = ("", "年月日", "摘要", "取扱店", "お支払金額", "お預り金額", "差引残高")


def yen(amount: Decimal) -> str:
    return "*" + written(amount, places=0, minus="")


def era(day: date) -> str:
    return f"{day.year - 2018}-{day.month:02}-{day.day:02}"


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.randint(1, 28))
    period = (start, start + timedelta(rng.randint(40, 110)))
    book = keep(rng, KINDS, POOLS, (8000, 900000), step="1", floor=70000, period=period)
    number = fill(rng, "#######", start, {})
    # A passbook names no period.
    truth = Truth("bank", "ja_JP", "JPY", number, None, None, book.opening, book.closing)
    branch = fill(rng, "###", start, {})
    flow = Flow(1000, lambda: Page(PAGE, "cjk", "cjk"), lambda page, n: head(page, n, branch, number))
    line(flow, 1, ("", "繰越", "", "", "", yen(book.opening)))
    used = 1
    for post in book.posts:
        if used == PER_PAGE:
            flow.turn()
            line(flow, 1, ("", "前頁より繰越", "", "", "", yen(post.balance - post.amount)))
            used = 1
        used += 1
        shop = branch if rng.random() < 0.8 else fill(rng, "###", start, {})
        out, into = (yen(post.amount), "") if post.amount < 0 else ("", yen(post.amount))
        line(flow, used, (era(post.day), post.lines[0], shop, out, into, yen(post.balance)))
        truth.transactions.append(row(post, post.lines, flow.number))
    with_pymupdf(flow.pages, path, rng.choice(("rows", "columns")))
    return truth


def head(page: Page, number: int, branch: str, account: str) -> float:
    page.put(LEFT, 30, "普通預金(総合口座)", 12)
    page.put(402, 30, f"店番 {branch}  口座番号 {account}", 9, right=True)
    page.put(LEFT, 46, "北斗信用金庫   年月日は令和の年で表示しています", 7)
    page.put(402, 46, f"- {number} -", 8, right=True)
    for x in EDGES:
        page.upright(x, 56, 78 + PER_PAGE * LEAD, 0.4)
    for n in range(PER_PAGE + 1):
        page.rule(LEFT, 78 + n * LEAD, 402, 0.3)
    page.rule(LEFT, 56, 402, 0.8)
    for title, (left, right) in zip(TITLES, pairwise(EDGES), strict=True):
        page.put((left + right) / 2, 71, title, 8, center=True)
    return 92


def line(flow: Flow, number: int, fields: tuple[str, str, str, str, str, str]) -> None:
    page, y = flow.page, 92 + (number - 1) * LEAD
    day, text, shop, out, into, balance = fields
    page.put(EDGES[1] - 3, y, str(number), 7, right=True)
    page.put(EDGES[1] + 4, y, day, SIZE)
    page.put(EDGES[2] + 3, y, text, 8)
    page.put((EDGES[3] + EDGES[4]) / 2, y, shop, SIZE, center=True)
    for edge, amount in zip(EDGES[5:], (out, into, balance), strict=True):
        page.put(edge - 3, y, amount, SIZE, right=True)
