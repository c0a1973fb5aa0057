"""Korea, list of transactions printed from the browser: newest first, no decimals, zeros in the empty money column.

Date and time stand one above the other; counts and sums above the table, the branch behind the balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._inbox import ACCOUNT, cells, clocks, minus, plus, said

POOLS: Pools = {
    "month": lambda _, day: str((day - timedelta(31)).month),
    "firm": ["(주)한빛포장", "대성물류", "김민수", "이서연", "주식회사 가람", "박정호(푸른상사)", "새벽유통(주)"],
    "shop": ["GS25 역삼점", "쿠팡(주)", "스타벅스강남", "SK에너지", "다이소 서초점", "네이버페이"],
    "bank": ["국민", "신한", "농협", "카카오", "우리"],
}
KINDS = [
    Kind(7, 55000, 9800000, "인터넷입금이체|{firm}", "본점", step="100"),
    Kind(7, -30000, -6200000, "인터넷출금이체|{bank} {firm}", "인터넷", step="100"),
    Kind(6, -2500, -180000, "체크카드|{shop}", "카드", step="10"),
    Kind(3, 40000, 2600000, "카드매출|BC########", "자금부", step="1"),
    Kind(2, -20000, -400000, "CMS공동|KT통신요금{month}월", "자금부", step="10"),
    Kind(2, -50000, -900000, "ATM출금|역삼동지점", "역삼동", step="10000"),
    Kind(1, -120000, -2400000, "지로자동이체|국민건강보험", "자금부", step="10"),
    Kind(1, -500, -500, "타행이체수수료|{bank}", "인터넷", step="1"),
    Kind(1, 100, 9000, "결산이자|세후", "본점", step="1", most=1),
]
NUMBER, STAMP, KIND, NAME, OUT, IN, BALANCE, BRANCH = 44, 52, 118, 196, 372, 444, 520, 530
FACE = "cjk"


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


def _first(page: Page, period: tuple[date, date], account: str, amounts: list[Decimal], closing: Decimal) -> float:
    page.put(30, 56, "청해은행", 15, color=(0.05, 0.2, 0.5))
    menu = "조회   이체   공과금   예금/신탁   대출   외환   카드   로그아웃"
    page.put(565, 56, menu, 8, right=True, color=GREY)
    page.rule(30, 64, 565, 0.8)
    page.put(30, 88, "거래내역조회", 13)
    left = (("계좌번호", account), ("예금종류", "기업자유예금"), ("예금주", "주식회사 온누리테크"))
    right = (
        ("조회기간", f"{period[0]:%Y.%m.%d} ~ {period[1]:%Y.%m.%d}"),
        ("잔액", f"{_won(closing)} 원"),
        ("정렬", "최근거래순"),
    )
    for n, ((a, b), (c, d)) in enumerate(zip(left, right, strict=True)):
        cells(page, 110 + 15 * n, 8.5, (34, a), (110, b), (300, c), (376, d))
        page.rule(30, 115 + 15 * n, 565, 0.3, GREY)
    ins, outs = sum(a > 0 for a in amounts), sum(a < 0 for a in amounts)
    sums = f"총 {len(amounts)}건   출금 {outs}건 {_won(minus(amounts))}원   입금 {ins}건 {_won(plus(amounts))}원"
    page.put(565, 168, sums, 8, right=True)
    return 188


def _heads(page: Page, y: float) -> float:
    page.box(30, y - 12, 535, 17, (0.9, 0.93, 0.97))
    heads = ((-NUMBER, "No"), (STAMP, "거래일시"), (KIND, "적요"), (NAME, "기재내용"))
    cells(page, y, 8, *heads, (-OUT, "출금(원)"), (-IN, "입금(원)"), (-BALANCE, "잔액(원)"), (BRANCH, "거래점"))
    return y + 18


def _rows(flow: Flow, entries: list[Entry], opening: Decimal, rng: Random) -> list[Row]:
    rows = []
    balances = running(opening, (entry.amount for entry in entries))
    times = clocks(rng, [entry.day for entry in entries])
    for n, (entry, balance, clock) in enumerate(reversed(list(zip(entries, balances, times, strict=True))), 1):
        flow.need(22)
        page, y = flow.page, flow.y
        page.put(STAMP, y - 1, f"{entry.day:%Y.%m.%d}", 8)
        page.put(STAMP, y + 9, clock, 8)
        went, came = max(-entry.amount, Decimal(0)), max(entry.amount, Decimal(0))
        cells(page, y + 4, 8, (-NUMBER, str(n)), (KIND, entry.lines[0]), (NAME, entry.lines[1]), (BRANCH, entry.tag))
        cells(page, y + 4, 8, (-OUT, _won(went)), (-IN, _won(came)), (-BALANCE, _won(balance)))
        page.rule(30, y + 14, 565, 0.3, GREY)
        flow.y += 25
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, None, flow.number))
    return rows


def _furniture(pages: list[Page], printed: date) -> None:
    for number, page in enumerate(pages, 1):
        cells(page, 26, 7, (30, f"{printed.year % 100}. {printed.month}. {printed.day}. 오후 3:0{number}"))
        page.put(300, 26, "거래내역조회 | 청해은행 기업뱅킹", 7, center=True)
        cells(page, 828, 7, (30, "https://biz.cheonghae.example/inq/trn/list.do"), (-565, f"{number}/{len(pages)}"))


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([6, 30, 30]))
    opening = some_amount(rng, 2000000, 60000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=100000)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    account = f"{rng.randint(100, 999)}-{rng.randint(100000, 999999)}-04-0{rng.randint(10, 99)}"

    def head(page: Page, count: int) -> float:
        return _heads(page, _first(page, period, account, amounts, closing) if count == 1 else 56)

    flow = Flow(805, lambda: Page(face=FACE), head)
    rows = _rows(flow, entries, opening, rng)
    flow.need(30)
    if not rows:
        flow.page.put(297, flow.y + 6, "조회된 거래내역이 없습니다.", 9, center=True)
        flow.y += 20
    flow.page.put(
        30, flow.y + 8, "※ 본 내역은 고객의 편의를 위한 것으로 거래 증빙용으로 사용할 수 없습니다.", 7, color=GREY
    )
    _furniture(flow.pages, period[1] + timedelta(1))
    with_pymupdf(flow.pages, path)
    return Truth(ACCOUNT, "ko-KR", "KRW", account, *period, None, closing, rows, newest_first=True)
