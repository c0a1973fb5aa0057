"""Korea: the mobile bank's 거래내역 (newest first, one signed column, balance before kind and content, memos)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf
from ._share import count

POOLS = {
    "person": ["김민준", "이서연", "박지훈", "최유진", "정하은", "강도윤", "조은지"],
    "shop": [
        "스타벅스코리아",
        "지에스25 역삼중앙점",
        "씨유 서초하늘점",
        "쿠팡이츠",
        "(주)우아한형제들",
        "이마트 성수점",
        "네이버파이낸셜(주)",
        "카페봄봄 신림점",
        "티머니 지하철",
        "한국철도공사 코레일톡 승차권 예매",
    ],
    "firm": ["(주)한빛소프트웨어", "(주)미래정밀", "동해물산"],
    "memo": ["점심", "회비", "3월 모임", "월세", "축의금", "생일선물"],
    "card": ["현대카드(주)", "삼성카드(주)", "신한카드"],
}
KINDS = [
    Kind(9, -60000, -1500, "체크카드결제|{shop}", step="10"),
    Kind(4, -200000, -5000, "일반이체|{person}", step="1000"),
    Kind(2, -300000, -10000, "일반이체|{person}|{memo}", step="10000"),
    Kind(1.5, -90000, -9000, "자동이체|SKT{digits}", step="10"),
    Kind(1, -600000, -50000, "펌뱅킹출금|{card}", step="10"),
    Kind(1, -100000, -10000, "ATM출금|도토리 세븐일레븐", step="10000"),
    Kind(3, 10000, 300000, "일반입금|{person}", step="1000"),
    Kind(1.5, 1900000, 3900000, "급여|{firm}", step="10", most=2),
    Kind(1, 100, 1500, "캐시백|체크카드 캐시백", step="1", most=1),
    Kind(0.7, 20, 900, "이자|예금이자", step="1", most=1),
    Kind(1, -500000, -10000, "모임통장|모임통장으로 보내기", step="10000"),
]
INK = (0.15, 0.15, 0.15)
LINE = (0.8, 0.8, 0.8)


def clocks(rng: Random, entries: Sequence[Entry]) -> dict[date, list[str]]:
    """The times of each day's rows, in order."""
    times: dict[date, list[str]] = {}
    for entry in entries:
        clock = f"{rng.randint(6, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
        times[entry.day] = sorted([*times.get(entry.day, []), clock])
    return times


def foot(page: Page, _: float = 0) -> None:
    page.put(
        42, 800, "본 거래내역은 고객님의 요청에 의해 발급되었으며, 거래 증빙용으로만 사용할 수 있습니다.", 7, color=INK
    )
    page.put(42, 811, "고객센터 1599-0000  |  www.dotoribank.example", 7, color=INK)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([29, 60, 91]))
    opening = Decimal(rng.randint(100_000, 4_000_000))
    pools = POOLS | {"digits": lambda r, _: f"{r.randint(10**9, 10**10 - 1)}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=count(rng), balance=opening, floor=30_000)
    balances = running(opening, [entry.amount for entry in entries])
    times = clocks(rng, entries)
    number = fill(rng, "3333-##-#######", start, {})
    holder = rng.choice(POOLS["person"])
    asked = end + timedelta(rng.randint(0, 2))

    def new() -> Page:
        return Page(A4, face="cjk", bold="cjk")

    def head(page: Page, at: int) -> float:
        page.put(42, 46, "도토리뱅크", 12, color=INK)
        y = 46.0
        if at == 1:
            page.put(297, 84, "거래내역", 20, center=True)
            pairs = (
                (("성명", holder), ("예금종류", "입출금통장")),
                (("계좌번호", number), ("통화", "KRW")),
                (("조회기간", f"{start:%Y.%m.%d} ~ {end:%Y.%m.%d}"), ("거래구분", "전체")),
                (("조회기준일시", f"{asked:%Y.%m.%d} 23:41:07"), ("정렬", "최신순")),
            )
            y = 108
            page.rule(42, y, 553, 1, INK)
            for pair in pairs:
                y += 20
                for x, (name, text) in zip((42, 300), pair, strict=True):
                    page.box(x, y - 20, 78, 20, (0.96, 0.96, 0.96))
                    page.put(x + 8, y - 6, name, 8.5, color=INK)
                    page.put(x + 86, y - 6, text, 8.5)
                page.rule(42, y, 553, 0.4, LINE)
        y += 22
        page.rule(42, y - 4, 553, 1, INK)
        page.box(42, y - 4, 511, 22, (0.96, 0.96, 0.96))
        for x, name in (
            (94, "거래일시"),
            (166, "구분"),
            (222, "거래금액"),
            (300, "거래 후 잔액"),
            (378, "거래구분"),
            (476, "내용"),
        ):
            page.put(x, y + 10, name, 8.5, center=True, color=INK)
        page.rule(42, y + 18, 553, 0.6, LINE)
        return y + 18

    flow = Flow(770, new, head, foot)
    rows = []
    for entry, balance in zip(reversed(entries), reversed(balances), strict=True):
        kind, content, *memo = entry.lines
        lines = wrap(content, fits("cjk", 8.5, 130)) + memo
        high = 12 * len(lines) + 9
        flow.need(high)
        page, y = flow.page, flow.y + 14
        page.put(46, y, f"{entry.day:%Y.%m.%d} {times[entry.day].pop()}", 8.5)
        page.put(166, y, "입금" if entry.amount > 0 else "출금", 8.5, center=True)
        page.put(260, y, written(entry.amount, places=0), 8.5, right=True)
        page.put(338, y, written(balance, places=0), 8.5, right=True)
        page.put(378, y, kind, 8.5, center=True)
        page.lines(418, y, lines, 8.5, 12)
        flow.y += high
        page.rule(42, flow.y, 553, 0.4, LINE)
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, balance, page=flow.number))
    foot(flow.page)
    for at, page in enumerate(flow.pages, 1):
        page.put(553, 811, f"{at} / {flow.number}", 8, right=True, color=INK)
    with_pymupdf(flow.pages, path, order="rows")
    return Truth("bank", "ko_KR", "KRW", number, start, end, None, None, rows, newest_first=True)
