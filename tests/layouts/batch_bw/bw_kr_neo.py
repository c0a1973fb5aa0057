"""Korea, internet-only bank: transaction record in won, newest first, with day and time in one cell.

Columns: time, kind, amount with a minus when money leaves, balance after it, content and memo; a certificate-like
head with the period asked for, no opening or closing balance.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_reportlab
from ._rows import covered, start_balance, times

LINE: Color = (0.78, 0.78, 0.78)
POOLS = {
    "name": ("김서연", "이도윤", "박지호", "최하은", "정민준", "강수아", "윤재현"),
    "shop": ("한빛마트 역삼점", "달콤카페", "행복약국", "푸른서점", "24시편의점 강남", "우리분식", "(주)빠른배송"),
    "firm": ("한국도시가스", "서울전력", "나라통신", "건강보험공단"),
}
KINDS = [
    Kind(10, -1500, -68000, "체크카드결제|{shop}|", step="10"),
    Kind(5, -10000, -500000, "일반이체|{name}|", step="1000"),
    Kind(4, 10000, 600000, "일반입금|{name}|", step="1000"),
    Kind(1, 2100000, 4300000, "급여|(주)새봄테크|급여", step="10", most=1),
    Kind(2, -12000, -180000, "자동이체|{firm}|관리비", step="10"),
    Kind(1.5, -1000, -90000, "간편결제|온라인페이_{shop}|", step="10"),
    Kind(1, -30000, -300000, "현금출금|제휴은행 ATM|", step="10000"),
    Kind(1, 1, 900, "이자|예금이자|", step="1", most=1),
    Kind(1, -10000, -100000, "모으기저축|저금통|저축", step="1000"),
    Kind(1, 3000, 40000, "체크카드취소|{shop}|", step="10"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([29, 30, 61]))
    opening = start_balance(rng, 200000, 3500000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(20, 95), balance=opening, floor=100000)
    entries = covered(entries, opening)
    balances = running(opening, [entry.amount for entry in entries])
    clock = times(rng, entries)
    number = fill(rng, "3333-##-#######", start, {})
    holder = fill(rng, "{name}", start, POOLS)
    heads = ((48, "거래일시"), (152, "구분"), (372, "거래내용"), (488, "메모"))

    def head(page: Page, page_number: int) -> float:
        y = 60.0
        if page_number == 1:
            page.put(297, 62, "거래내역 확인서", 18, center=True)
            pairs = [
                ("성명", holder, "예금종류", "입출금통장"),
                ("계좌번호", number, "통화", "KRW (원)"),
                ("조회기간", f"{start:%Y.%m.%d} ~ {end:%Y.%m.%d}", "거래구분", "전체"),
            ]
            y = 100.0
            for a, b, c, d in pairs:
                page.box(45, y - 13, 80, 20, (0.95, 0.95, 0.95), stroke=LINE)
                page.box(125, y - 13, 175, 20, stroke=LINE)
                page.box(300, y - 13, 80, 20, (0.95, 0.95, 0.95), stroke=LINE)
                page.box(380, y - 13, 170, 20, stroke=LINE)
                for x, text in ((52, a), (132, b), (307, c), (387, d)):
                    page.put(x, y, text, 9)
                y += 20
            y += 22
        page.rule(45, y - 14, 550, 1)
        for x, title in heads:
            page.put(x, y, title, 9)
        page.put(272, y, "거래금액", 9, right=True)
        page.put(358, y, "거래 후 잔액", 9, right=True)
        page.rule(45, y + 7, 550, 0.5)
        return y + 22

    flow = Flow(750, lambda: Page(A4, "HYGothic-Medium", "HYGothic-Medium"), head)
    rows = []
    for entry, balance, moment in reversed(list(zip(entries, balances, clock, strict=True))):
        kind, content, memo = entry.lines
        lines = wrap(content, fits("HYGothic-Medium", 8.5, 108), cut=True)
        flow.need(len(lines) * 11 + 7)
        page, y = flow.page, flow.y
        page.put(48, y, f"{entry.day:%Y.%m.%d} {moment}", 8.5)
        page.put(152, y, kind, 8.5)
        page.put(272, y, written(entry.amount, places=0), 8.5, right=True)
        page.put(358, y, written(balance, places=0), 8.5, right=True)
        page.lines(372, y, lines, 8.5, 11)
        page.put(488, y, memo, 8.5)
        flow.y += len(lines) * 11 + 7
        page.rule(45, flow.y - 13, 550, 0.3, LINE)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.need(24)
    flow.page.put(
        45,
        flow.y + 8,
        "※ 본 확인서는 고객님의 요청에 따라 발급되었으며, 발급 시점에 따라 내용이 달라질 수 있습니다.",
        7.5,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 790, "주식회사 구름은행", 11, center=True)
        page.put(297, 808, f"{n} / {len(flow.pages)}", 8, center=True)
    with_reportlab(flow.pages, path)
    return Truth("bank_account", "ko_KR", "KRW", number, start, end, None, None, rows, newest_first=True)
