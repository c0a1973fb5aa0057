"""South Korea: 거래내역 from internet banking; won without decimals, date and time columns, the unused side printed 0.

The counterparty (내용) stands between the money columns and the balance; oldest or newest first, sums at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._tools import size

POOLS: dict[str, Any] = {
    "shop": [
        "씨유역삼중앙점",
        "지에스25서초",
        "쿠팡(주)",
        "스타벅스코리아",
        "이마트성수점",
        "김밥천국",
        "올리브영강남",
        "(주)우아한형제들",
    ],
    "person": ["김민수", "이서연", "박지훈", "최유진", "정하늘", "강도윤"],
    "bill": ["한국전력공사", "서울도시가스", "SKT0#######", "국민건강보험", "아파트관리비"],
    "work": ["(주)한빛소프트", "대한물산(주)", "서울특별시교육청"],
}
KINDS = [
    Kind(10, -1200, -89000, "체크|{shop}", "본점", "10"),
    Kind(4, -10000, -700000, "타행MB|{person}", "모바일", "1000"),
    Kind(3, 10000, 600000, "타행IB|{person}", "인터넷", "1000"),
    Kind(2, 5000, 300000, "모바일|{person}", "강남중앙", "1000"),
    Kind(3, -9000, -210000, "CMS|{bill}", "본점", "10"),
    Kind(1, 1900000, 4300000, "급여|{work}", "여의도", "10", 1),
    Kind(1, -20000, -500000, "CD출금|현금 ATM", "역삼역", "10000"),
    Kind(1, 20, 2400, "결산이자|세전이자", "본점", "1", 1),
    Kind(1, -200000, -900000, "카드결제|한빛카드 결제대금", "본점", "10", 1),
    Kind(1, -500, -1000, "수수료|타행이체수수료", "본점", "500"),
]
TITLES = ["No", "거래일자", "거래시간", "적요", "출금(원)", "입금(원)", "내용", "잔액(원)", "거래점"]
EDGES = [34, 58, 112, 158, 208, 276, 344, 436, 510, 561]


def _cells(page: Page, y: float, high: float, texts: Sequence[str | Sequence[str]], fill_: bool = False) -> None:
    for n, text in enumerate(texts):
        left, right = EDGES[n], EDGES[n + 1]
        page.box(left, y, right - left, high, (0.91, 0.93, 0.97) if fill_ else None, stroke=(0.7, 0.7, 0.75))
        for m, line in enumerate([text] if isinstance(text, str) else text):
            base = y + 11 + 10 * m
            if fill_ or n in (0, 1, 2, 8):
                page.put((left + right) / 2, base, line, 7.5, center=True)
            elif n in (4, 5, 7):
                page.put(right - 3, base, line, 7.5, right=True)
            else:
                page.put(left + 3, base, line, 7.5)


def _head(facts: list[tuple[str, str]]) -> Any:
    def head(page: Page, number: int) -> float:
        y = 40.0
        if number == 1:
            page.put(297, 56, "거래내역조회", 17, center=True)
            page.put(34, 82, "한울은행", 10, color=(0.05, 0.2, 0.55))
            for n, (name, value) in enumerate(facts):
                x, line = (34, 297)[n % 2], 92 + 17 * (n // 2)
                page.box(x, line, 74, 17, (0.95, 0.95, 0.95), stroke=(0.7, 0.7, 0.75))
                page.box(x + 74, line, (189, 190)[n % 2], 17, stroke=(0.7, 0.7, 0.75))
                page.put(x + 5, line + 12, name, 8)
                page.put(x + 80, line + 12, value, 8)
            y = 92 + 17 * ((len(facts) + 1) // 2) + 14
        _cells(page, y, 17, TITLES, True)
        page.put(297, 822, f"- {number} -", 8, center=True, color=GREY)
        return y + 17

    return head


def _clock(rng: Random, days: list[date]) -> list[str]:
    """Times of day that grow within each day."""
    pairs = sorted((day, f"{rng.randint(7, 20):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}") for day in days)
    return [time for _, time in pairs]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 1200000, 4200000, "1")
    newest = rng.random() < 0.5
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=950000)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "110-###-######", end, {})
    facts = [("예금주", "윤하은"), ("계좌번호", number), ("예금종류", "저축예금(한울주거래우대통장)")]
    facts += [
        ("조회기간", f"{start} ~ {end}"),
        ("계좌잔액", f"{balances[-1]:,}원"),
        ("출금가능액", f"{balances[-1]:,}원"),
    ]
    facts += [
        ("정렬순서", "최근거래순" if newest else "과거거래순"),
        ("출력일시", f"{end} 21:{rng.randint(10, 59)}:07"),
    ]
    flow = Flow(770, lambda: Page(A4, "cjk", "cjk"), _head(facts))
    clock = _clock(rng, [entry.day for entry in entries])
    listed = list(zip(entries, balances, clock, strict=True))
    rows = []
    for n, (entry, balance, time) in enumerate(listed[::-1] if newest else listed, 1):
        kind, who = wrap(entry.lines[0], fits("cjk", 7.5, 44)), wrap(entry.lines[1], fits("cjk", 7.5, 86))
        high = 7.0 + 10 * max(len(kind), len(who))
        flow.need(high)
        sides = [f"{-entry.amount:,}", "0"] if entry.amount < 0 else ["0", f"{entry.amount:,}"]
        _cells(flow.page, flow.y, high, [str(n), str(entry.day), time, kind, *sides, who, f"{balance:,}", entry.tag])
        rows.append(Row(entry.day, " ".join([*kind, *who]), entry.amount, balance, None, flow.number))
        flow.y += high
    flow.need(60)
    paid = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    got = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    _cells(flow.page, flow.y, 17, ["", "합계", "", f"{len(entries)}건", f"{paid:,}", f"{got:,}", "", "", ""], True)
    notes = [
        "※ 본 거래내역은 고객님의 편의를 위하여 제공되는 참고용 자료이며, 법적 증빙자료로 사용하실 수 없습니다.",
        "※ 이 예금은 예금자보호법에 따라 원금과 소정의 이자를 합하여 1인당 5천만원까지 보호됩니다.",
        "※ 문의 : 고객센터 1599-0000 (평일 09:00 ~ 18:00)",
    ]
    flow.page.lines(34, flow.y + 32, notes, 7, 10, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "ko_KR", "KRW", number, start, end, None, balances[-1], rows, newest_first=newest)
