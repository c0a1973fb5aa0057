"""Korea, list of transactions asked for online: newest first, whole won, 0 in the empty one of the two amount columns,
date and time in one cell, brief, other party and memo in columns of their own; only totals stand above, no balances.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Color, Flow, Page, with_reportlab
from ._rows import covered, fallback, into, out_of, times

GOLD: Color = (1.0, 0.8, 0.2)
LINE: Color = (0.78, 0.78, 0.78)
# Brief, other party, memo, branch.
POOLS: Pools = {
    "person": ("김민수", "박서연", "이정훈", "최유진", "정하늘", "강동원"),
    "shop": ("편의점한강로점", "(주)커피나무", "동네마트마포", "행복약국", "서울교통정산", "맛나분식", "책읽는집"),
    "firm": ("한빛전력공사", "도시가스서울", "튼튼생명보험", "누리통신", "국민연금"),
    "memo": ("", "", "점심값", "회비", "생일축하", "책값"),
    "bank": ("한강", "누리", "새마을", "동해", "모바일"),
}
KINDS = (
    Kind(34, -1500, -90000, "체크카드|{shop}||합정역", "", "100"),
    Kind(10, -5000, -400000, "스마트폰출금|{person}|{memo}|{bank}", "", "1000"),
    Kind(9, 5000, 500000, "전자금융|{person}|{memo}|{bank}", "", "1000"),
    Kind(7, -12000, -180000, "자동이체|{firm}||합정역", "", "10"),
    Kind(4, -10000, -300000, "ATM출금|합정역자동화||합정역", "", "10000"),
    Kind(3, 2300000, 4200000, "급여|(주)미래정밀||{bank}", "", "10", most=1),
    Kind(3, -400000, -900000, "대체출금|임대료 {person}||{bank}", "", "10000", most=1),
    Kind(2, -500, -500, "수수료|타행이체수수료||합정역", "", "500"),
    Kind(1, 20, 900, "예금이자|||합정역", "", "1", most=1),
    Kind(4, -3000, -60000, "오픈뱅킹|간편페이충전||{bank}", "", "1000"),
)
EDGES = (30, 56, 146, 200, 284, 338, 402, 464, 524, 565)
TITLES = ("No", "거래일시", "적요", "보낸분/받는분", "송금메모", "출금액(원)", "입금액(원)", "잔액(원)", "거래점")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice((30, 60, 90)))
    opening = some_amount(rng, 200000, 4000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(15, 100), balance=opening, floor=100000)
    amounts = [entry.amount for entry in entries]
    opening = covered(opening, amounts)
    number = f"{rng.randint(100000, 999999)}-04-{rng.randint(100000, 999999)}"

    def head(page: Page, count: int) -> float:
        if count > 1:
            return _columns(page, 40)
        page.box(30, 34, 10, 16, GOLD)
        page.put(46, 47, "거래내역조회", 15)
        page.put(565, 44, "하나로미래은행", 11, right=True)
        facts = (
            ("계좌번호", f"{number} (저축예금)", "예금주명", "윤지호"),
            ("조회기간", f"{period[0]:%Y.%m.%d} ~ {period[1]:%Y.%m.%d}", "조회건수", f"{len(entries)}건"),
            (
                "출금합계",
                f"{written(out_of(amounts), places=0)}원",
                "입금합계",
                f"{written(into(amounts), places=0)}원",
            ),
        )
        for n, (name, value, second, other) in enumerate(facts):
            y = 66 + 18 * n
            page.box(30, y, 70, 18, (0.96, 0.95, 0.9), stroke=LINE)
            page.box(100, y, 200, 18, None, stroke=LINE)
            page.box(300, y, 70, 18, (0.96, 0.95, 0.9), stroke=LINE)
            page.box(370, y, 195, 18, None, stroke=LINE)
            for x, text in ((36, name), (106, value), (306, second), (376, other)):
                page.put(x, y + 12, text, 8)
        return _columns(page, 134)

    face = fallback()
    flow = Flow(790, lambda: Page(face=face, bold=face), head)
    rows = []
    printed = list(zip(entries, running(opening, amounts), times(rng, entries), strict=True))[::-1]
    for count, (entry, balance, time) in enumerate(printed, 1):
        flow.need(19)
        page, y = flow.page, flow.y
        brief, party, memo, branch = entry.lines
        page.put(43, y + 12, f"{count}", 7, center=True)
        page.put(101, y + 12, f"{entry.day:%Y.%m.%d} {time}", 7, center=True)
        for n, text in ((2, brief), (3, party), (4, memo)):
            page.put(EDGES[n] + 3, y + 12, text, 7)
        paid = -entry.amount if entry.amount < 0 else 0 * entry.amount
        page.put(399, y + 12, written(paid, places=0), 7, right=True)
        page.put(461, y + 12, written(max(entry.amount, 0 * entry.amount), places=0), 7, right=True)
        page.put(521, y + 12, written(balance, places=0), 7, right=True)
        page.put(544, y + 12, branch, 7, center=True)
        page.rule(30, y + 19, 565, 0.4, LINE)
        flow.y += 19
        text = " ".join(f"{brief} {party} {memo}".split())
        rows.append(Row(entry.day, text, entry.amount, balance, None, flow.number))
    flow.need(40)
    notes = (
        "※ 본 자료는 고객님의 편의를 위한 것으로 법적 효력이 없으며, 조회 시점에 따라 내용이 달라질 수 있습니다.",
        "※ 문의: 고객센터 1500-0000 (평일 09:00~18:00)",
    )
    flow.page.lines(30, flow.y + 16, notes, 7, 11, color=GREY)
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(297, 820, f"{n} / {len(flow.pages)}", 7.5, center=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("checking", "ko_KR", "KRW", number, *period, None, None, rows, newest_first=True)


def _columns(page: Page, y: float) -> float:
    page.box(30, y, 535, 20, (0.96, 0.95, 0.9))
    page.rule(30, y, 565, 1.2, GOLD)
    for left, right, title in zip(EDGES, EDGES[1:], TITLES, strict=False):
        page.put((left + right) / 2, y + 13, title, 7.5, center=True)
    page.rule(30, y + 20, 565, 0.4, LINE)
    return y + 20
