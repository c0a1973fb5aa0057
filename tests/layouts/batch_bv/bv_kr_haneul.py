"""Korea, card bill: sections for single payments and instalments, amount used, term/turn, principal and fee due now.

No balance of the month before; an instalment counts with this month's part only and keeps the date of the purchase;
each section ends with a subtotal and the number of rows.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf
from ._rows import add, count_pages, months_before

SKY = (0.1, 0.45, 0.75)
KINDS = [
    Kind(6, -1500, -48000, "{shop}", "once", "10"),
    Kind(3, -6000, -90000, "쿠팡(쿠페이)-쿠팡(쿠페이)", "once", "10"),
    Kind(2, -1250, -62000, "{move}", "once", "50"),
    Kind(2, -4900, -30000, "{sub}", "once", "100"),
    Kind(1, -12000, -45000, "우아한형제들", "once", "100"),
    Kind(0.5, 5000, 60000, "{shop} [취소]", "once", "10"),
]
POOLS = {
    "shop": [
        "스타벅스코리아",
        "씨유 역삼##점",
        "지에스25 서초중앙점",
        "이마트 성수점",
        "올리브영 강남타운점",
        "파리바게뜨 판교역점",
    ],
    "move": ["티머니 지하철", "카카오T 택시", "한국철도공사", "SK에너지 양재주유소"],
    "sub": ["넷플릭스서비시스코리아", "유튜브프리미엄", "SKT 통신요금 자동이체"],
    "big": ["롯데하이마트 잠실점", "(주)무신사", "현대백화점 판교점", "삼성화재 다이렉트"],
}


def won(amount: Decimal) -> str:
    return written(-amount, places=0)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30, calendar=True)
    once = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70))
    monthly: list[tuple[Entry, int, int]] = []
    for _ in range(rng.randint(0, 6)):
        term = rng.choice([2, 3, 5, 6, 12])
        turn = rng.randint(1, term)
        day = months_before(start + timedelta(rng.randint(0, 26)), turn - 1)
        part = some_amount(rng, -12000, -90000, "100")
        monthly.append((Entry(day, (fill(rng, "{big}", day, POOLS),), part, "month", ""), term, turn))
    monthly.sort(key=lambda item: item[0].day)
    total = add(e.amount for e in once) + add(e.amount for e, _, _ in monthly)
    due = end + timedelta(14)
    last3 = f"{rng.randrange(1000):03}"
    holder = rng.choice(["김서연", "박준호", "이하은"])
    card = f"5409-26**-****-*{last3}"
    rows: list[Row] = []

    def top(page: Page, number: int) -> float:
        page.face = page.bold = "cjk"
        page.put(36, 48, "하늘카드", 18, color=SKY)
        page.put(559, 46, f"{due.year}년 {due.month:02}월 이용대금 명세서", 12, right=True)
        page.put(559, 60, f"{number} / __", 8, right=True, color=GREY)
        page.rule(36, 68, 559, 1, SKY)
        if number > 1:
            return heads(page, 88)
        page.lines(36, 90, [f"{holder} 회원님", "서울특별시 서초구 반포대로 58", "06652"], 9, 13)
        for n, (label, text) in enumerate(
            [
                ("결제일", f"{due:%Y.%m.%d}"),
                ("이번 달 결제하실 금액", won(total) + " 원"),
                ("결제계좌", f"나래은행 {rng.randrange(1000):03}-****-**{rng.randrange(100):02}"),
                ("이용카드", card),
            ]
        ):
            page.box(300, 78 + 17 * n, 110, 17, (0.91, 0.95, 0.99), stroke=GREY)
            page.box(410, 78 + 17 * n, 149, 17, stroke=GREY)
            page.put(306, 90 + 17 * n, label, 8.5)
            page.put(553, 90 + 17 * n, text, 9, right=True)
        page.put(36, 168, f"이용 상세내역   (작성일 {end:%Y.%m.%d})", 11)
        return heads(page, 188)

    def heads(page: Page, y: float) -> float:
        page.box(36, y - 10, 523, 26, (0.91, 0.95, 0.99))
        for x, text in [(62, "이용일"), (112, "이용카드"), (210, "이용가맹점")]:
            page.put(x, y + 3, text, 8, center=True)
        page.put(348, y + 3, "이용금액", 8, right=True)
        page.put(380, y, "할부", 8, center=True)
        page.put(380, y + 10, "기간/회차", 7, center=True)
        page.put(468, y, "이번 달 결제금액", 8, center=True)
        page.put(450, y + 10, "원금", 8, right=True)
        page.put(500, y + 10, "수수료(이자)", 7, right=True)
        page.put(555, y, "결제 후", 8, right=True)
        page.put(555, y + 10, "잔액", 8, right=True)
        return y + 30

    flow = Flow(780, Page, top)

    def section(name: str, entries: list[tuple[Entry, int, int]]) -> None:
        flow.need(40)
        flow.page.put(40, flow.y, f"[{name}]", 9)
        flow.y += 15
        for entry, term, turn in entries:
            flow.need(16)
            page = flow.page
            page.put(62, flow.y, f"{entry.day:%y.%m.%d}", 8.5, center=True)
            page.put(112, flow.y, f"본인 {last3}", 8.5, center=True)
            page.put(142, flow.y, entry.lines[0], 8.5)
            page.put(348, flow.y, won(entry.amount * term), 8.5, right=True)
            if term > 1:
                page.put(380, flow.y, f"{term}/{turn}", 8.5, center=True)
            page.put(450, flow.y, won(entry.amount), 8.5, right=True)
            page.put(500, flow.y, "0", 8.5, right=True)
            page.put(555, flow.y, won(entry.amount * (term - turn)), 8.5, right=True)
            page.rule(36, flow.y + 4, 559, 0.2, GREY)
            rows.append(Row(entry.day, entry.lines[0], entry.amount, page=flow.number))
            flow.y += 14.5
        flow.need(20)
        amount = add(entry.amount for entry, _, _ in entries)
        flow.page.box(36, flow.y - 10, 523, 15, (0.96, 0.96, 0.96))
        flow.page.put(142, flow.y, f"{name} 소계  {len(entries)}건", 8.5)
        flow.page.put(450, flow.y, won(amount), 8.5, right=True)
        flow.y += 24

    section("일시불", [(entry, 1, 1) for entry in once])
    if monthly:
        section("할부", monthly)
    flow.need(90)
    flow.page.put(142, flow.y, "총 결제금액", 10)
    flow.page.put(450, flow.y, won(total), 10, right=True)
    notes = [
        "· 무이자 할부 이용금액은 수수료가 청구되지 않습니다.",
        "· 결제일이 공휴일인 경우 다음 영업일에 출금됩니다.",
        "· 연체 시 약정금리에 최대 3%p를 더한 연체이자율이 적용됩니다. (법정 최고금리 연 20% 이내)",
        "· 고객센터 1588-0000 (평일 09:00~18:00)",
    ]
    flow.page.lines(36, flow.y + 30, notes, 8, 12, color=GREY)
    count_pages(flow.pages)
    with_pymupdf(flow.pages, path)
    return Truth("card", "ko_KR", "KRW", card, None, None, None, total, rows)
