"""Korea, transaction inquiry saved as a PDF: ruled grid with grey titles, time below the date, what it was, the other
party and a memo in columns of their own, a zero in the column of withdrawals or deposits that does not apply, balance
after each row, totals above the table; newest or oldest first as it was asked for; CID fonts that are not embedded."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import clock, joined

FACE = "HYGothic-Medium"
KINDS = (
    Kind(8, -1500, -90000, "체크카드|{shop}", step="10"),
    Kind(3, -10000, -800000, "{channel}|{person}|{memo}", step="1000"),
    Kind(2, -30000, -300000, "ATM출금|{branch}", step="10000"),
    Kind(3, 10000, 1500000, "타행이체|{person}|{memo}", step="1000"),
    Kind(2, 5000, 300000, "오픈뱅킹|{pay}", step="100"),
    Kind(1, 2100000, 4800000, "급여이체|{firm}|급여", step="10", most=2),
    Kind(2, -20000, -180000, "CMS공동|{bill}", step="10"),
    Kind(1, -30000, -250000, "지로|{giro}", step="10"),
    Kind(1, -200000, -1900000, "신용카드|{card}", step="1", most=1),
    Kind(1, 10, 2500, "예금이자|이자", step="1", most=1),
    Kind(1, -500, -1000, "수수료|타행이체수수료", step="500"),
)
POOLS: Pools = {
    "shop": (
        "씨유 역삼중앙점",
        "지에스25 마포점",
        "(주)이마트 성수",
        "스타벅스코리아",
        "배달의민족",
        "카카오T_택시",
        "올리브영 신촌",
    ),
    "channel": ("인터넷뱅킹", "스마트폰출금", "모바일이체"),
    "person": ("김서연", "이도윤", "박*준", "최은지", "정민호"),
    "memo": ("월세", "회비", "점심값", "", "축의금", ""),
    "branch": ("강남역(출)", "여의도", "세븐일레븐ATM"),
    "pay": ("네이버페이충전", "토스 김지우", "카카오페이"),
    "firm": ("(주)한빛소프트", "대한정밀(주)"),
    "bill": ("SK텔레콤12월", "국민건강보험", "삼성생명00012", "넷플릭스", "도시가스"),
    "giro": ("한국전력공사", "서울시상수도"),
    "card": ("우리카드결제", "현대카드(주)"),
}
EDGES = (28, 50, 112, 172, 252, 306, 374, 442, 516, 567)
TITLES = ("No", "거래일시", "적요", "보낸분/받는분", "송금메모", "출금액(원)", "입금액(원)", "잔액(원)", "거래점")


def money(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice((30, 60, 91)))
    opening = Decimal(rng.randint(20_000, 9_000_000))
    count = rng.randint(15, 110)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=30_000)
    balances = running(opening, (entry.amount for entry in entries))
    times = [time for _, time in sorted((entry.day, clock(rng)) for entry in entries)]
    number = fill(rng, "######-04-0#####", start, {})
    newest = rng.random() < 0.65
    asked = f"{end + timedelta(1):%Y.%m.%d} {clock(rng)}"

    def head(page: Page, sheet: int) -> float:
        if sheet > 1:
            return titles(page, 40)
        page.put(28, 42, "한마음은행", 12, color=(0.35, 0.25, 0.1))
        page.put(298, 66, "거래내역조회", 17, center=True)
        outs = [entry for entry in entries if entry.amount < 0]
        ins = [entry for entry in entries if entry.amount > 0]
        data = (
            (
                ("계좌번호", number),
                ("예금주", "강하늘"),
            ),
            (
                ("예금종류", "한마음 주거래우대통장-저축예금"),
                ("조회기간", f"{start:%Y.%m.%d} ~ {end:%Y.%m.%d}"),
            ),
            (
                ("출금합계", f"{money(abs(sum((e.amount for e in outs), Decimal())))}원 ({len(outs)}건)"),
                ("입금합계", f"{money(sum((e.amount for e in ins), Decimal()))}원 ({len(ins)}건)"),
            ),
            (("정렬순서", "최근거래순" if newest else "과거거래순"), ("조회일시", asked)),
        )
        y = 84.0
        for pair in data:
            for x, (label, text) in zip((28, 298), pair, strict=True):
                page.box(x, y, 62, 17, (0.93, 0.93, 0.93), stroke=(0.6, 0.6, 0.6))
                page.box(x + 62, y, 207, 17, None, stroke=(0.6, 0.6, 0.6))
                page.put(x + 31, y + 12, label, 8, center=True)
                page.put(x + 67, y + 12, text, 8)
            y += 17
        return titles(page, y + 14)

    def titles(page: Page, y: float) -> float:
        for (left, right), text in zip(pairwise(EDGES), TITLES, strict=True):
            page.box(left, y, right - left, 20, (0.9, 0.88, 0.82), stroke=(0.6, 0.6, 0.6))
            page.put((left + right) / 2, y + 13, text, 8, center=True)
        return y + 20

    flow = Flow(790, lambda: Page(face=FACE, bold=FACE), head)
    listed = list(zip(entries, balances, times, strict=True))
    rows = [_row(flow, rng, n, *row) for n, row in enumerate(listed[::-1] if newest else listed, 1)]
    if flow.y > 770:
        flow.turn()
    flow.page.put(
        28, flow.y + 16, "※ 본 거래내역은 고객 편의를 위한 조회용 자료로 법적 증빙자료로 사용할 수 없습니다.", 7
    )
    flow.page.put(
        28, flow.y + 26, "※ 거래 당일의 정정·취소 거래는 조회 시점에 따라 다르게 표시될 수 있습니다. 상담 1599-0000", 7
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 825, f"{n} / {len(flow.pages)}", 8, center=True)
    with_reportlab(flow.pages, path)
    return Truth("checking", "ko_KR", "KRW", number, start, end, None, None, rows, newest_first=newest)


def _row(flow: Flow, rng: Random, n: int, entry: Entry, balance: Decimal, time: str) -> Row:
    texts = (*entry.lines, "", "")[:3]
    cells = [wrap(text, fits(FACE, 7.5, EDGES[3 + k] - EDGES[2 + k] - 6)) for k, text in enumerate(texts)]
    flow.need(25)
    page, y = flow.page, flow.y
    for left, right in pairwise(EDGES):
        page.box(left, y, right - left, 25, None, stroke=(0.6, 0.6, 0.6))
    page.put((EDGES[0] + EDGES[1]) / 2, y + 15, str(n), 7.5, center=True)
    page.put(81, y + 11, f"{entry.day:%Y.%m.%d}", 7.5, center=True)
    page.put(81, y + 21, time, 7.5, center=True)
    for k, lines in enumerate(cells):
        page.lines(EDGES[2 + k] + 3, y + (15 if len(lines) < 2 else 11), lines, 7.5, 10)
    out, came = (-entry.amount, Decimal(0)) if entry.amount < 0 else (Decimal(0), entry.amount)
    for edge, amount in ((EDGES[6], out), (EDGES[7], came), (EDGES[8], balance)):
        page.put(edge - 3, y + 15, money(amount), 7.5, right=True)
    branch = rng.choice(("역삼동", "종로", "타행", "e-금융", "카드"))
    page.put((EDGES[8] + EDGES[9]) / 2, y + 15, branch, 7.5, center=True)
    flow.y += 25
    return Row(entry.day, joined(" ".join(lines) for lines in cells), entry.amount, balance, None, flow.number)
