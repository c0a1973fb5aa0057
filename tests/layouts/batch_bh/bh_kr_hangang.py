"""KR, monthly bill of a credit card: the sum due and where it is drawn from on the first page, then the details by
lump sum, instalments and fees, years of two digits, what was spent beside what is due this month (which counts),
instalment months and turn, fee, what is left and points; cancelled purchases with a minus; won without decimals."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_days, some_entries, written
from ..pens import A4, Flow, Page, with_pymupdf
from ._rows import Column, number_pages, set_cells

KINDS = (
    Kind(6, -18000, -2500, "{cafe}", step="100"),
    Kind(6, -90000, -4000, "{market}", step="10"),
    Kind(4, -60000, -7000, "{food}", step="500"),
    Kind(3, -120000, -8900, "{web}", step="10"),
    Kind(2, -85000, -30000, "{gas}", step="1000"),
    Kind(2, -12000, -1400, "{ride}", step="50"),
    Kind(2, -160000, -20000, "{bill}", step="10"),
    Kind(1, -70000, -5000, "{medic}", step="100"),
)
POOLS = {
    "cafe": ["스타벅스코리아", "이디야커피 망원점", "메가엠지씨커피 합정역점", "파리바게뜨 서교점"],
    "market": [
        "이마트 월드컵점",
        "GS25 망원중앙점",
        "씨유 합정메세나폴리스점",
        "홈플러스익스프레스",
        "(주)다이소아성산업",
    ],
    "food": ["본죽&비빔밥 상수역점", "우아한형제들", "새마을식당 홍대점", "한강반점"],
    "web": ["쿠팡(쿠페이)", "네이버페이", "11번가", "주식회사 카카오", "NETFLIX.COM"],
    "gas": ["SK에너지 성산주유소", "현대오일뱅크 마포셀프"],
    "ride": ["택시_모바일티머니", "버스.지하철 이용대금 ##건", "카카오T일반택시_#"],
    "bill": ["SKT통신요금자동이체", "한국전력공사", "서울도시가스", "삼성화재보험"],
    "medic": ["연세이비인후과의원", "온누리약국"],
}
BIG = ("하이마트 합정점", "현대백화점 신촌점", "애플코리아 유한회사", "대한항공", "한샘몰")
COLUMNS = (
    Column(40, 46),
    Column(90, 30),
    Column(130, 124),
    Column(316, 58, True),
    Column(346, 26, True),
    Column(374, 26, True),
    Column(436, 58, True),
    Column(474, 34, True),
    Column(522, 46, True),
    Column(555, 30, True),
)
BLUE = (0.0, 0.28, 0.62)
SOFT = (0.45, 0.45, 0.45)
ICE = (0.91, 0.95, 0.99)


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


def _day(day: date) -> str:
    return f"{day:%y.%m.%d}"


class Purchase(Row):
    """A row with what its purchase cost, its instalments and which of them this is."""

    spent: Decimal = Decimal(0)
    months: int = 0
    turn: int = 0


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    year, month = rng.randint(2020, 2024), rng.randint(2, 12)
    due = date(year, month, 14)
    end = date(year, month, 1) - timedelta(1)
    start = end.replace(day=1)
    card = f"{rng.randint(1000, 9999)}"
    lump: list[Purchase] = []
    for entry in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75)):
        row = Purchase(entry.day, entry.lines[0], entry.amount)
        row.spent = entry.amount
        lump.append(row)
        if rng.random() < 0.05:
            back = Purchase(entry.day, entry.lines[0], -entry.amount)
            back.spent = -entry.amount
            lump.append(back)
    parts: list[Purchase] = []
    for _ in range(rng.randint(1, 7)):
        months = rng.choice([2, 3, 3, 5, 6, 10, 12])
        turn = rng.randint(1, months)
        last = end - timedelta(30 * (turn - 1))
        day = some_days(rng, 1, last - timedelta(25), last)[0]
        part = some_amount(rng, -160000, -25000, "1000")
        row = Purchase(day, rng.choice(BIG), part)
        row.spent, row.months, row.turn = part * months, months, turn
        parts.append(row)
    parts.sort(key=lambda row: row.date)
    yearly: list[Purchase] = []
    if rng.random() < 0.4:
        row = Purchase(end, "연회비(국내외겸용)", Decimal(-15000))
        row.spent = row.amount
        yearly.append(row)
    groups = (("일시불", lump), ("할부", parts), ("연회비·수수료", yearly))
    total = -sum((row.amount for _, rows in groups for row in rows), Decimal(0))
    first = _first(due, start, end, card, total, [(name, rows) for name, rows in groups])

    def head(page: Page, _number: int) -> float:
        page.put(40, 50, "한강카드", 13, color=BLUE)
        page.put(555, 50, f"{due.year}년 {due.month:02}월 이용대금명세서", 9, right=True, color=SOFT)
        page.put(40, 80, "이용 상세내역", 13)
        page.put(555, 80, "(단위 : 원)", 7.5, right=True)
        page.box(40, 88, 515, 34, ICE)
        titles = [
            ["이용일자"],
            ["이용카드"],
            ["이용하신 곳"],
            ["이용금액"],
            ["할부", "개월"],
            ["회차"],
            ["이번 달", "결제금액"],
            ["수수료", "(이자)"],
            ["결제 후", "잔액"],
            ["적립", "포인트"],
        ]
        set_cells(page, 101, COLUMNS, titles, 7.5, 11)
        page.rule(40, 88, 555, 1, BLUE)
        page.rule(40, 122, 555, 0.6, BLUE)
        return 138

    flow = Flow(775, lambda: Page(A4, "cjk", "cjk"), head)
    printed: list[Row] = []
    for name, rows in groups:
        if not rows:
            continue
        flow.need(40)
        flow.page.put(40, flow.y, f"■ {name}", 8.5, color=BLUE)
        flow.y += 15
        for row in rows:
            flow.need(14)
            row.page = flow.number + 1
            printed.append(Row(row.date, row.description, row.amount, page=row.page))
            left = -row.spent + row.amount * row.turn if row.months else Decimal(0)
            cells = [
                [_day(row.date)],
                [f"본인{card[:3]}"],
                [row.description],
                [_won(-row.spent)],
                [str(row.months)] if row.months else [],
                [str(row.turn)] if row.months else [],
                [_won(-row.amount)],
                ["0"] if row.months else [],
                [_won(left)] if row.months else [],
                [_won(Decimal(int(-row.amount) // 1000))],
            ]
            flow.y = set_cells(flow.page, flow.y, COLUMNS, cells, 7.8, 11) + 3
            flow.page.rule(40, flow.y - 10, 555, 0.3, SOFT)
        flow.need(18)
        flow.page.box(40, flow.y - 9, 515, 15, ICE)
        flow.page.put(130, flow.y + 1, f"{name} 소계 ({len(rows)}건)", 8)
        flow.page.put(436, flow.y + 1, _won(-sum((row.amount for row in rows), Decimal(0))), 8, right=True)
        flow.y += 24
    flow.need(40)
    flow.page.rule(40, flow.y - 10, 555, 1, BLUE)
    flow.page.put(130, flow.y + 4, "합계", 9)
    flow.page.put(436, flow.y + 4, _won(total), 9, right=True)
    pages = [first, *flow.pages]

    def foot(page: Page, number: int, of: int) -> None:
        page.put(40, 812, "한강카드 고객센터 1500-0000   분실신고 1500-0001 (24시간)", 7, color=SOFT)
        page.put(555, 812, f"{number} / {of}", 7.5, right=True, color=SOFT)

    number_pages(pages, foot)
    with_pymupdf(pages, path)
    number = f"5310-****-****-{card}"
    return Truth("credit_card", "ko_KR", "KRW", number, None, None, None, -total, printed)


def _first(
    due: date, start: date, end: date, card: str, total: Decimal, groups: list[tuple[str, list[Purchase]]]
) -> Page:
    page = Page(A4, "cjk", "cjk")
    page.put(40, 56, "한강카드", 18, color=BLUE)
    page.put(40, 92, f"{due.year}년 {due.month:02}월 이용대금명세서", 16)
    page.lines(40, 122, ["서울특별시 마포구 월드컵로 00", "망원아파트 101동 1203호", "윤서연 님"], 9.5, 14)
    page.box(310, 108, 245, 84, ICE)
    facts = [
        ("결제일", f"{due.year}년 {due.month:02}월 {due.day:02}일"),
        ("카드번호", f"5310-****-****-{card}"),
        ("결제계좌", "한강은행 110-***-***782"),
        ("결제하실 금액", f"{_won(total)} 원"),
    ]
    for n, (name, value) in enumerate(facts):
        page.put(322, 126 + 18 * n, name, 9, color=SOFT)
        page.put(545, 126 + 18 * n, value, 9 if n < 3 else 11, right=True)
    page.put(40, 228, "이번 달 결제금액 안내", 12)
    page.put(555, 228, "(단위 : 원)", 7.5, right=True)
    page.box(40, 236, 515, 20, ICE)
    for x, name in ((250, "이용기간"), (350, "원금"), (430, "수수료(이자)"), (545, "합계")):
        page.put(x, 249, name, 8, right=True)
    y = 272.0
    for name, rows in [*groups, ("단기카드대출(현금서비스)", []), ("일부결제금액이월약정(리볼빙)", [])]:
        due_now = -sum((row.amount for row in rows), Decimal(0))
        page.put(46, y, name, 8.5)
        if rows:
            page.put(250, y, f"{start:%y.%m.%d}~{end:%y.%m.%d}", 7.5, right=True)
        page.put(350, y, _won(due_now), 8.5, right=True)
        page.put(430, y, "0", 8.5, right=True)
        page.put(545, y, _won(due_now), 8.5, right=True)
        page.rule(40, y + 6, 555, 0.3, SOFT)
        y += 19
    page.put(46, y, "합계", 9.5)
    page.put(350, y, _won(total), 9.5, right=True)
    page.put(545, y, _won(total), 9.5, right=True)
    page.rule(40, y + 8, 555, 1, BLUE)
    y += 44
    page.put(40, y, "이용한도 및 수수료율 안내", 12)
    limits = [
        ("총 한도", "10,000,000"),
        ("단기카드대출 한도", "2,000,000"),
        ("할부 수수료율 (연)", "9.9% ~ 19.7%"),
        ("연체 이자율", "약정금리 + 3%, 최고 20%"),
    ]
    for n, (name, value) in enumerate(limits):
        page.put(46, y + 22 + 18 * n, name, 8.5, color=SOFT)
        page.put(300, y + 22 + 18 * n, value, 8.5, right=True)
    y += 130
    page.put(40, y, "알려드립니다", 12)
    notes = [
        "· 결제일 전날까지 결제계좌의 잔액을 확인해 주십시오.",
        "· 명세서 작성 후 취소된 금액은 다음 달 명세서에 반영됩니다.",
        "· 대금이 연체되면 신용점수가 내려갈 수 있습니다.",
    ]
    page.lines(46, y + 20, notes, 8.5, 15)
    return page
