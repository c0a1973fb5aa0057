"""South Korea, current account looked up on the web: newest row first, day and time in one cell, the nought of the
other column is printed, won without decimals, no opening balance but the balance at the time of the look-up.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf
from ._rows import by_day, joined, number_pages

BROWN = (0.38, 0.33, 0.27)
PALE = (0.96, 0.94, 0.88)
LINE = (0.8, 0.78, 0.72)
EDGES = [34, 116, 170, 288, 356, 424, 498, 561]
HEADS = ["거래일시", "적요", "보낸분/받는분", "출금액(원)", "입금액(원)", "잔액(원)", "거래점"]

POOLS = {
    "shop": [
        "씨유 역삼중앙점",
        "지에스25 논현점",
        "이마트 성수점",
        "스타카페 강남대로",
        "올리브약국",
        "쿠팡페이",
        "배달의형제들",
    ],
    "person": ["김민준", "이서연", "박지훈", "최유진", "정하늘", "한국전력공사"],
    "firm": ["한빛소프트웨어(주)", "대림정밀", "서울교육지원청"],
    "biller": ["SKT ######", "서울도시가스", "국민건강보험", "관리비0##", "삼천화재########"],
    "branch": ["인터넷", "스마트폰", "논현동", "역삼역"],
}
KINDS = [
    Kind(34, -1200, -98000, "체크카드|{shop}|{branch}", step="10"),
    Kind(14, -10000, -700000, "전자금융|{person}|한강은행", step="1000"),
    Kind(10, 5000, 500000, "전자금융|{person}|새마음", step="1000"),
    Kind(8, -9000, -190000, "CMS공동|{biller}|결제원", step="10"),
    Kind(5, -30000, -300000, "ATM출금|365코너|논현동", step="10000"),
    Kind(3, 2100000, 4300000, "급여|{firm}|종로", most=1, step="10"),
    Kind(2, -500, -1000, "수수료|타행이체|스마트폰", most=2, step="500"),
    Kind(2, -300000, -900000, "대출이자|여신########|논현동", most=1, step="1"),
    Kind(1, 12, 3400, "예금이자|결산이자|논현동", most=1, step="1"),
    Kind(2, 3000, 60000, "체크취소|{shop}|카드사", step="100"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 950000, 4200000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 110), balance=opening, floor=900000)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "417102-04-######", start, {})
    rows: list[Row] = []
    finished: list[bool] = []

    def head(page: Page, sheet: int) -> float:
        y = _head(page, number, (start, end), balances[-1]) if sheet == 1 else 42.0
        return y if finished else _table_head(page, y)

    flow = Flow(780, lambda: Page(face="cjk", bold="cjk"), head)
    for entry, clock, balance in reversed(list(zip(entries, _clocks(rng, entries), balances, strict=True))):
        kind, other, branch = entry.lines
        lines = wrap(other, fits("cjk", 8, EDGES[3] - EDGES[2] - 8))
        flow.need(20)
        rows.append(Row(entry.day, joined([kind, *lines]), entry.amount, balance, page=flow.number))
        _row(flow, entry, clock, [kind, lines[0], branch], balance)
    finished.append(True)
    _end(flow, [entry.amount for entry in entries])
    number_pages(flow.pages, lambda page, n, of: page.put(298, 815, f"{n} / {of}", 8, center=True, color=GREY))
    with_pymupdf(flow.pages, path)
    return Truth("checking", "ko_KR", "KRW", number, start, end, None, balances[-1], rows, newest_first=True)


def _clocks(rng: Random, entries: list[Entry]) -> list[str]:
    """The time of each row, later and later within a day."""
    clocks: list[str] = []
    for _, group in by_day(entries):
        clocks += sorted(f"{rng.randint(7, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}" for _ in group)
    return clocks


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


def _head(page: Page, number: str, period: tuple[date, date], balance: Decimal) -> float:
    start, end = period
    page.put(34, 50, "한강은행", 16, color=BROWN)
    page.put(298, 78, "거래내역조회", 17, center=True)
    facts = [
        ("계좌번호", number, "예금종류", "한강 생활통장(저축예금)"),
        ("예금주", "윤*희", "조회기간", f"{start:%Y.%m.%d} ~ {end:%Y.%m.%d}"),
        ("현재잔액", f"{_won(balance)}원", "출금가능금액", f"{_won(max(balance, Decimal(0)))}원"),
        ("조회일시", f"{end:%Y.%m.%d} 23:58:12", "조회구분", "전체 / 최근거래순"),
    ]
    for n, (left, one, right, two) in enumerate(facts):
        y = 94 + 19 * n
        for x, label, text in ((34, left, one), (298, right, two)):
            page.box(x, y, 76, 19, PALE, stroke=LINE)
            page.box(x + 76, y, 187.5, 19, None, stroke=LINE)
            page.put(x + 6, y + 13, label, 8.5)
            page.put(x + 82, y + 13, text, 8.5)
    page.put(34, 188, "* 본 내역은 고객님의 편의를 위한 것으로 법적 효력이 없습니다.", 7.5, color=GREY)
    return 198


def _table_head(page: Page, y: float) -> float:
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 20, PALE)
    page.rule(EDGES[0], y, EDGES[-1], 1.2, BROWN)
    for left, right, label in zip(EDGES, EDGES[1:], HEADS, strict=False):
        page.put((left + right) / 2, y + 13, label, 8.5, center=True)
    return y + 20


def _row(flow: Flow, entry: Entry, clock: str, texts: list[str], balance: Decimal) -> None:
    page, y = flow.page, flow.y + 13
    kind, other, branch = texts
    page.put(38, y, f"{entry.day:%Y.%m.%d} {clock}", 8)
    page.put((EDGES[1] + EDGES[2]) / 2, y, kind, 8, center=True)
    page.put(EDGES[2] + 4, y, other, 8)
    page.put(EDGES[4] - 4, y, _won(max(-entry.amount, Decimal(0))), 8, right=True, color=(0.1, 0.2, 0.7))
    page.put(EDGES[5] - 4, y, _won(max(entry.amount, Decimal(0))), 8, right=True, color=(0.8, 0.1, 0.1))
    page.put(EDGES[6] - 4, y, _won(balance), 8, right=True)
    page.put((EDGES[6] + EDGES[7]) / 2, y, branch, 8, center=True)
    page.rule(EDGES[0], flow.y + 20, EDGES[-1], 0.4, LINE)
    flow.y += 20


def _end(flow: Flow, amounts: list[Decimal]) -> None:
    flow.need(70)
    page, y = flow.page, flow.y
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 22, PALE)
    page.put((EDGES[0] + EDGES[2]) / 2, y + 14, f"합계 (총 {len(amounts)}건)", 8.5, center=True)
    gone = -sum((amount for amount in amounts if amount < 0), Decimal(0))
    come = sum((amount for amount in amounts if amount > 0), Decimal(0))
    page.put(EDGES[4] - 4, y + 14, _won(gone), 8, right=True)
    page.put(EDGES[5] - 4, y + 14, _won(come), 8, right=True)
    page.lines(
        34,
        y + 38,
        [
            "- 거래내역은 조회 시점의 자료이며 이후 취소나 정정된 거래는 다르게 표시될 수 있습니다.",
            "- 문의: 고객센터 1588-0417 (평일 09:00~18:00)   예금자보호법에 따라 1인당 5천만원까지 보호됩니다.",
        ],
        7.5,
        11,
        color=GREY,
    )
