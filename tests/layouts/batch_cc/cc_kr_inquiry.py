"""South Korea, transactions from internet banking: newest first, date and time in columns of their own, 0 in the
unused amount column, the note before and the counterparty after the amounts, a total row below.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_pymupdf
from ._rows import incoming, outgoing, times

BLUE: Color = (0.0, 0.27, 0.68)
LINE: Color = (0.75, 0.78, 0.82)
POOLS: Pools = {
    "person": ["김민준", "이서연", "박도현", "최지우", "정하은", "강태오"],
    "shop": [
        "스타벅스코리아",
        "GS25역삼점",
        "쿠팡(주)",
        "이마트성수점",
        "(주)우아한형제",
        "씨유양재점",
        "올리브영강남",
        "카카오T택시",
    ],
    "bill": ["한국전력공사", "KT통신요금", "삼성화재", "국민건강보험", "서울도시가스"],
}
KINDS = [
    Kind(12, -1500, -95000, "체크카드|{shop}", "본점", "10"),
    Kind(5, -10000, -700000, "모바일|{person}", "영업부", "1000"),
    Kind(4, 10000, 900000, "타행IB|{person}", "하늘은", "1000"),
    Kind(2, -9000, -180000, "CMS공동|{bill}", "중앙부", "10"),
    Kind(1, 2300000, 4100000, "급여|(주)다온시스템", "테헤란", "10", 1),
    Kind(2, -30000, -300000, "CD공동|한빛은행", "강남역", "10000"),
    Kind(1, 12, 900, "이자|03.01~03.31", "본점", "1", 1),
    Kind(1, -500, -1300, "수수료|타행이체", "본점", "100"),
    Kind(1, -100000, -600000, "신용카드|하늘카드", "본점", "10", 1),
    Kind(1, 3000, 80000, "오픈뱅킹|토스 {person}", "중앙부", "100"),
]
X = (40.0, 70.0, 128.0, 176.0, 0.0, 0.0, 356.0, 0.0, 516.0)
ENDS = (286.0, 348.0, 508.0)


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 89]))
    opening = some_amount(rng, 200000, 5000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 100), balance=opening, floor=150000)
    balances = running(opening, (entry.amount for entry in entries))
    account = fill(rng, "110-###-######", end, {})
    asked = end + timedelta(rng.randint(0, 3))

    def head(page: Page, number: int) -> float:
        if number > 1:
            return titles(page, 44)
        page.put(40, 56, "하늘은행", 13, color=BLUE)
        page.put(297, 58, "거래내역조회", 16, center=True)
        page.put(555, 56, f"조회일시 {asked:%Y-%m-%d} 09:{len(entries) % 60:02}:17", 7.5, right=True)
        page.rule(40, 70, 555, 1.2, BLUE)
        for n, (title, text, more, value) in enumerate((
            ("계좌번호", account, "예금주명", "윤*진"),
            ("예금종류", "저축예금(주거래 우대통장)", "통화", "원화(KRW)"),
            ("조회기간", f"{start:%Y-%m-%d} ~ {end:%Y-%m-%d}", "현재잔액", f"{_won(balances[-1])}원"),
        )):  # fmt: skip
            y = 74 + 20 * n
            page.box(40, y, 80, 20, (0.94, 0.96, 0.99))
            page.box(310, y, 80, 20, (0.94, 0.96, 0.99))
            page.rule(40, y + 20, 555, 0.4, LINE)
            for x, cell in ((48, title), (128, text), (318, more), (398, value)):
                page.put(x, y + 13, cell, 8.5)
        page.put(40, 152, f"총 {len(entries)}건", 8.5)
        page.put(555, 152, "정렬 : 최근거래순", 8, right=True)
        return titles(page, 160)

    def titles(page: Page, y: float) -> float:
        page.box(40, y, 515, 20, (0.9, 0.93, 0.98))
        for x, title in zip(X, ("No", "거래일자", "거래시간", "적요", "", "", "내용", "", "거래점"), strict=True):
            page.put(x + 3, y + 13, title, 8)
        for x, title in zip(ENDS, ("출금(원)", "입금(원)", "잔액(원)"), strict=True):
            page.put(x, y + 13, title, 8, right=True)
        return y + 34

    flow = Flow(790, lambda: Page(face="cjk", bold="cjk"), head)
    rows = []
    clock = times(rng, entries)
    for n, (entry, balance) in enumerate(zip(entries[::-1], balances[::-1], strict=True), 1):
        flow.need(17)
        page, y = flow.page, flow.y
        note, other = entry.lines
        cells = (str(n), f"{entry.day:%Y-%m-%d}", clock[-n], note, "", "", other, "", entry.tag)
        for x, cell in zip(X, cells, strict=True):
            page.put(x + 3, y, cell, 8)
        amounts = (max(-entry.amount, Decimal(0)), max(entry.amount, Decimal(0)), balance)
        for x, amount in zip(ENDS, amounts, strict=True):
            page.put(x, y, _won(amount), 8, right=True)
        page.rule(40, y + 5, 555, 0.4, LINE)
        flow.y += 17
        rows.append(Row(entry.day, f"{note} {other}", entry.amount, balance, page=flow.number))
    flow.need(40)
    page, y = flow.page, flow.y
    page.box(40, y - 12, 515, 17, (0.94, 0.96, 0.99))
    page.put(128, y, "합계", 8)
    page.put(ENDS[0], y, _won(outgoing(entries)), 8, right=True)
    page.put(ENDS[1], y, _won(incoming(entries)), 8, right=True)
    page.put(40, y + 24, "※ 본 내역은 고객 편의를 위해 제공되며 법적 효력을 갖는 증명서가 아닙니다.", 7.5)
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(297, 822, f"{number} / {len(flow.pages)}", 8, center=True)
    with_pymupdf(flow.pages, path)
    return Truth("bank_account", "ko_KR", "KRW", account, start, end, None, balances[-1], rows, newest_first=True)
