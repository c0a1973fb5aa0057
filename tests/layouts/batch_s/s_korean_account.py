"""Korea: transaction history of an account, newest first with times, withdrawn and deposited columns, grid, won."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf

KINDS = [
    Kind(8, -2500, -90000, "체크카드 {shop}", step="100"),
    Kind(4, -10000, -600000, "타행이체 {person}", step="1000"),
    Kind(2, -30000, -300000, "ATM출금 {branch}", step="10000"),
    Kind(3, -12000, -180000, "자동이체 {utility}", step="10"),
    Kind(3, 10000, 700000, "오픈뱅킹 {person}", step="1000"),
    Kind(1, 2100000, 4300000, "급여 {firm}", step="10", most=1),
    Kind(0.5, 10, 4000, "예금이자 이자지급", step="1", most=1),
    Kind(1, -500, -1000, "수수료 타행이체수수료", step="500"),
]
POOLS = {
    "shop": ["별빛커피 강남점", "새벽편의점", "김밥마을", "한들마트(주)", "GREEN25 역삼", "달려택시"],
    "person": ["김예시", "이견본", "박시험", "최모형"],
    "branch": ["역삼역지점", "서초동"],
    "utility": ["한빛전력", "도시가스", "통신요금 KM", "국민건강보험"],
    "firm": ["(주)하늘소프트", "바다산업㈜"],
}
COLUMNS = [36, 62, 158, 218, 330, 400, 470, 559]
NAMES = ["No", "거래일시", "적요", "기재내용", "찾으신금액", "맡기신금액", "거래후잔액"]


def _won(amount: Decimal) -> str:
    return written(abs(amount), places=0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 100000, 5000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 60), balance=opening, floor=400000)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "110-###-######", start, {})
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    stamps = ["".join(f"{rng.randint(9, 21):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}") for _ in entries]
    by_day = sorted(zip([entry.day for entry in entries], stamps, strict=True))

    def head(page: Page, count: int) -> float:
        if count > 1:
            return columns(page, 60)
        page.put(297, 62, "예금거래내역서", 18, center=True)
        page.put(36, 92, "푸른들은행", 12, color=(0.1, 0.3, 0.7))
        facts = [
            ("예금주명", "홍보기 님", "계좌번호", number),
            ("예금종류", "저축예금", "통화", "KRW(원)"),
            ("조회기간", f"{start:%Y.%m.%d} ~ {end:%Y.%m.%d}", "현재잔액", _won(balances[-1])),
            ("출금합계", _won(out), "입금합계", _won(balances[-1] - opening - out)),
        ]
        for n, (a, b, c, d) in enumerate(facts):
            y = 104 + 18 * n
            page.box(36, y, 70, 18, (0.93, 0.95, 0.98), stroke=GREY)
            page.box(106, y, 190, 18, stroke=GREY)
            page.box(296, y, 70, 18, (0.93, 0.95, 0.98), stroke=GREY)
            page.box(366, y, 193, 18, stroke=GREY)
            for x, text in ((42, a), (112, b), (302, c), (372, d)):
                page.put(x, y + 12, text, 8.5)
        return columns(page, 200)

    def columns(page: Page, y: float) -> float:
        page.box(36, y - 12, 523, 18, (0.85, 0.89, 0.95), stroke=GREY)
        for n, name in enumerate(NAMES):
            page.put((COLUMNS[n] + COLUMNS[n + 1]) / 2, y, name, 8, center=True)
        return y + 18

    flow = Flow(790, lambda: Page(face="cjk", bold="cjk"), head)
    rows = []
    for n in range(len(entries) - 1, -1, -1):
        entry, (day, stamp) = entries[n], by_day[n]
        brief, text = entry.lines[0].split(" ", 1)
        flow.need(18)
        y = flow.y
        for left, right in pairwise(COLUMNS):
            flow.page.box(left, y - 12, right - left, 18, stroke=(0.7, 0.7, 0.7))
        flow.page.put(49, y, str(len(entries) - n), 8, center=True)
        flow.page.put(66, y, f"{day:%Y.%m.%d} {stamp}", 8)
        flow.page.put(162, y, brief, 8)
        flow.page.put(222, y, text, 8)
        flow.page.put(396, y, _won(entry.amount) if entry.amount < 0 else "0", 8, right=True)
        flow.page.put(466, y, _won(entry.amount) if entry.amount > 0 else "0", 8, right=True)
        flow.page.put(555, y, _won(balances[n]), 8, right=True)
        rows.append(Row(day, f"{brief} {text}", entry.amount, balances[n], page=flow.number))
        flow.y += 18
    flow.need(30)
    flow.page.put(
        36, flow.y + 8, "※ 본 내역서는 고객님의 조회 편의를 위해 제공되며 법적 효력이 없습니다.", 7.5, color=GREY
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 822, f"- {n} / {flow.number} -", 8, center=True)
    with_pymupdf(flow.pages, path)
    return Truth("account", "ko_KR", "KRW", number, start, end, opening, balances[-1], rows, newest_first=True)
