"""Japan, a transit prepaid card's history: month and day in two columns and no year, type and station twice, the
balance before the amount, whole yen with a sign only for charges and rides; the first row carries the balance over.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_period
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._kit import Move, count_pages, journal

POOLS = {
    "sta": ["地　大手町", "三鷹", "武蔵境", "西国分寺", "品川", "京急川崎", "モノ浜松町", "北千住", "大宮", "二俣川"],
    "bus": ["東部バス", "港南バス", "市営バス"],
}
KINDS = [
    Kind(9, -980, -136, "入~{sta}~出~{*sta}", step="1"),
    Kind(5, -1800, -98, "物販~~~", step="1"),
    Kind(2, -240, -178, "バス等~{bus}~~", step="1"),
    Kind(1.5, 1000, 5000, "カード~モバイル~~", "+", step="1000"),
    Kind(1, 1000, 3000, "現金~{sta}~~", "+", step="1000"),
    Kind(1, 3000, 3000, "＊入~{sta}~出~{*sta}", "auto", step="1000", most=2),
    Kind(0.4, 136, 418, "精　払戻~{sta}~~", step="1"),
]
HEADS = [(66, "月"), (94, "日"), (140, "種別"), (214, "利用駅"), (290, "種別"), (352, "利用駅")]


def _head(page: Page, n: int, number: str, period: tuple[date, date], made: date) -> float:
    page.put(297, 54, "モバイルトレカ　残高ご利用明細", 14, center=True)
    page.put(545, 76, f"{made.year}年{made.month}月{made.day}日 現在", 8, right=True)
    page.put(50, 92, f"カード番号　{number}", 9)
    if n == 1:
        page.put(50, 106, f"表示期間　{period[0]:%Y/%m/%d} ～ {period[1]:%Y/%m/%d}", 9)
    page.box(50, 118, 495, 18, (0.87, 0.93, 0.87), stroke=GREY)
    for x, text in HEADS:
        page.put(x, 130, text, 9, center=True)
    page.put(460, 130, "残高", 9, right=True)
    page.put(540, 130, "入金・利用額", 9, right=True)
    return 149


def _line(page: Page, y: float, day: date, cells: list[str], balance: Decimal, amount: Decimal | None) -> None:
    page.put(72, y, f"{day.month:02}", 9, right=True)
    page.put(100, y, f"{day.day:02}", 9, right=True)
    for x, text in zip((140, 214, 290, 352), cells, strict=True):
        page.put(x, y, text, 9, center=True)
    page.put(460, y, f"¥{balance:,}", 9, right=True)
    if amount is not None:
        page.put(540, y, f"{amount:+,}", 9, right=True)
    page.rule(50, y + 5, 545, 0.3, GREY)


def _plain(move: Move) -> Move:
    return move._replace(amount=Decimal(int(move.amount)))


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([20, 30, 60]))
    opening, moves = journal(rng, KINDS, POOLS, period, Decimal(rng.randint(200, 9000)), "1")
    moves = [_plain(m) for m in moves]
    number = f"KT{rng.randint(100, 999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
    flow = Flow(770, lambda: Page(A4, "cjk", "cjk"), lambda page, n: _head(page, n, number, period, period[1]))
    _line(flow.page, flow.y, period[0], ["繰", "", "", ""], opening, None)
    flow.y += 15.5
    rows: list[Row] = []
    for move, balance in zip(moves, running(opening, [m.amount for m in moves]), strict=True):
        flow.need(15)
        cells = "".join(move.lines).split("~")
        _line(flow.page, flow.y, move.day, cells, balance, move.amount)
        rows.append(Row(move.day, " ".join(" ".join(cells).split()), move.amount, balance, page=flow.number))
        flow.y += 15.5
    notes = [
        "・この明細は、チャージ残高のご利用内容です。定期券のご利用は表示されません。",
        "・ご利用から反映まで数日かかる場合があります。",
    ]
    for page in flow.pages:
        page.lines(50, 794, notes, 7.5, 11, color=GREY)
    count_pages(flow.pages, "{n}／{all}", 545, 822, 8)
    with_pymupdf(flow.pages, path)
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "ja_JP", "JPY", number, *period, opening, closing, rows)
