"""Korea, 카드 이용대금 명세서: what falls due on one payment day, as purchases at once, in instalments and abroad.

Each row has the whole amount, the months and the number of the instalment, the part due now, the fee and what stays
after payment; the part due is what counts. Instalments carry the date of the purchase and no period is printed. Won
have no decimals; what was cancelled has a minus. reportlab with a CID font that is not embedded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_period, wrap
from ..pens import GREY, Color, Flow, Page, fits, with_reportlab
from ._rows import day_after, debt, how_many, joined, month_before, numbered, some_moves

FACE = "HYSMyeongJo-Medium"
NAVY: Color = (0.1, 0.15, 0.4)
SKY: Color = (0.91, 0.94, 0.99)
ENDS = (312, 345, 368, 425, 470, 551)  # right ends of the columns of figures
POOLS: Pools = {
    "shop": [
        "이마트 성수점",
        "홈플러스 ##호점",
        "롯데마트",
        "GS25 역삼중앙점",
        "CU 마포본점",
        "세븐일레븐 강남대로점",
        "쿠팡(주)",
    ],
    "food": [
        "스타벅스코리아",
        "배달의민족_우아한형제들",
        "김밥천국 합정점",
        "파리바게뜨 서초점",
        "본죽 여의도점",
        "백년손칼국수",
    ],
    "ride": ["카카오T일반택시", "티머니 지하철 ##건", "한국철도공사", "GS칼텍스(주) 직영", "SK에너지 대성주유소"],
    "life": [
        "SK텔레콤-자동납부",
        "서울도시가스",
        "네이버페이",
        "11번가(주)",
        "올리브영 명동본점",
        "연세내과의원",
        "교보문고",
    ],
    "big": [
        "하이마트 목동점",
        "현대백화점 판교점",
        "삼성디지털프라자",
        "한샘인테리어",
        "롯데면세점 본점",
        "아디다스코리아 유한책임회사",
    ],
    "abroad": ["APPLE.COM/BILL|CORK IRL", "AMAZON US*??###|SEATTLE USA", "AGODA.COM HOTEL|SINGAPORE SGP", "OPENAI|USA"],
}
ONCE = [
    Kind(6, -1500, -140000, "{shop}", step="10"),
    Kind(6, -3500, -60000, "{food}", step="100"),
    Kind(4, -1400, -80000, "{ride}", step="50"),
    Kind(4, -8000, -180000, "{life}", step="10"),
]
PARTS = [Kind(1, -150000, -2400000, "{big}", step="1000")]
ABROAD = [Kind(1, -6000, -400000, "{abroad}", step="1")]


@dataclass(frozen=True)
class Use:
    """A use of the card and the part of it that is due now."""

    day: date
    lines: tuple[str, ...]
    whole: Decimal
    due: Decimal
    months: int = 0
    number: int = 0
    left: Decimal = Decimal(0)


def won(amount: Decimal) -> str:
    return f"{amount:,.0f}"


def dots(day: date) -> str:
    return f"{day:%y.%m.%d}"


def at_once(rng: Random, kinds: Sequence[Kind], period: tuple[date, date], count: int) -> list[Use]:
    moves = some_moves(rng, kinds, POOLS, period, count, lag=0, reversal="[취소] {0}")
    return [Use(move.used, move.lines, -move.amount, -move.amount) for move in moves]


def in_parts(rng: Random, period: tuple[date, date], count: int) -> list[Use]:
    uses = []
    for move in some_moves(rng, PARTS, POOLS, period, count, lag=0):
        months = rng.choice([2, 3, 3, 5, 6, 10, 12])
        number = rng.randint(1, months)
        day = move.used
        for _ in range(number - 1):
            day = month_before(day)
        part = Decimal(int(-move.amount) // months)
        first = -move.amount - part * (months - 1)  # the first one takes what the division leaves over
        uses.append(
            Use(day, move.lines, -move.amount, first if number == 1 else part, months, number, part * (months - number))
        )
    return sorted(uses, key=lambda use: use.day)


def new() -> Page:
    return Page(face=FACE, bold=FACE)


def columns(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 27, SKY)
    page.rule(40, y - 11, 555, 0.8, NAVY)
    page.rule(40, y + 16, 555, 0.4, NAVY)
    for x, words in ((44, "이용일자"), (86, "이용카드"), (126, "이용가맹점(은행)명")):
        page.put(x, y + 5, words, 8)
    for x, words in ((ENDS[0], "이용금액"), (ENDS[1], "할부"), (ENDS[2], "회차"), (ENDS[5], "결제후잔액")):
        page.put(x, y + 5, words, 8, right=True)
    page.put(430, y, "이번달 결제하실 금액", 8, center=True)
    page.put(ENDS[3], y + 11, "원금", 7.5, right=True)
    page.put(ENDS[4], y + 11, "수수료", 7.5, right=True)
    return y + 30


def head(title: str, page: Page, number: int) -> float:
    page.put(40, 48, "한빛카드", 18, color=NAVY)
    page.put(555, 46, title, 12 if number == 1 else 9, right=True)
    page.rule(40, 58, 555, 1.5, NAVY)
    return 76 if number == 1 else columns(page, 80)


def cover(page: Page, payday: date, unpaid: Decimal, sums: Sequence[tuple[str, Decimal]]) -> float:
    page.lines(44, 84, ["04524", "서울특별시 중구 세종대로 00, 101동 1203호", "김민준 회원님 귀하"], 10, 14)
    page.box(40, 134, 515, 44, SKY)
    whole = unpaid + sum((amount for _, amount in sums), Decimal(0))
    page.put(50, 152, "결제하실 금액 합계", 9)
    page.put(50, 170, f"{won(whole)} 원", 15, color=NAVY)
    page.put(240, 152, f"결제일  {payday.year}년 {payday.month:02}월 {payday.day:02}일", 9)
    page.put(240, 170, "결제계좌  나라은행 110-***-***482", 9)
    facts = [("전월 미결제금액", unpaid), *sums]
    wide = 515 / len(facts)
    for n, (label, amount) in enumerate(facts):
        page.put(40 + wide * (n + 0.5), 198, label, 8.5, center=True)
        page.put(40 + wide * (n + 0.5), 213, f"{won(amount)}", 9, center=True)
    page.rule(40, 184, 555, 0.4, GREY)
    page.rule(40, 203, 555, 0.3, GREY)
    page.rule(40, 220, 555, 0.4, GREY)
    page.put(40, 244, "이용 상세 내역", 11, color=NAVY)
    return columns(page, 264)


def print_use(flow: Flow, use: Use, card: str) -> Row:
    name = wrap(" ".join(use.lines), fits(FACE, 8, 135), cut=True)
    flow.need(10 * len(name) + 4)
    page, y = flow.page, flow.y
    page.put(44, y, dots(use.day), 8)
    page.put(86, y, card, 8)
    flow.y = page.lines(126, y, name, 8, 10) + 4
    figures = [
        won(use.whole),
        str(use.months or ""),
        f"{use.number}" if use.months else "",
        won(use.due),
        "0",
        won(use.left),
    ]
    for x, figure in zip(ENDS, figures, strict=True):
        page.put(x, y, figure, 8, right=True)
    page.rule(40, flow.y - 10, 555, 0.2, (0.8, 0.8, 0.85))
    return Row(use.day, joined(*name), -use.due, page=flow.number)


def print_group(flow: Flow, title: str, uses: list[Use], card: str) -> list[Row]:
    if not uses:
        return []
    flow.need(44)
    flow.page.put(44, flow.y, f"[{title}]", 8.5, color=NAVY)
    flow.y += 14
    rows = [print_use(flow, use, card) for use in uses]
    flow.need(18)
    flow.page.box(40, flow.y - 9, 515, 14, (0.96, 0.96, 0.96))
    flow.page.put(126, flow.y + 1, f"{title} 소계 ({len(uses)}건)", 8)
    flow.page.put(ENDS[0], flow.y + 1, won(sum((use.whole for use in uses), Decimal(0))), 8, right=True)
    flow.page.put(ENDS[3], flow.y + 1, won(sum((use.due for use in uses), Decimal(0))), 8, right=True)
    flow.page.put(ENDS[4], flow.y + 1, "0", 8, right=True)
    flow.y += 20
    return rows


def closing_part(flow: Flow, whole: Decimal) -> None:
    flow.need(90)
    page, y = flow.page, flow.y
    page.box(40, y - 10, 515, 17, SKY)
    page.put(126, y + 2, "이번달 이용금액 합계", 9)
    page.put(ENDS[3], y + 2, won(whole), 9, right=True)
    notes = [
        "※ 할부 수수료는 무이자 할부 이용 시 청구되지 않습니다. 이의가 있으신 경우 14일 이내에 알려 주십시오.",
        "※ 연체 시에는 회원님의 이자율에 최대 연 3%가 가산되며, 법정 최고금리 연 20%를 넘지 않습니다.",
        "※ 해외 이용금액은 국제브랜드 수수료 1.0%와 해외서비스 수수료 0.2%가 포함된 원화 금액입니다.",
        "포인트 안내   이번달 적립예정 포인트 3,482 P    사용가능 포인트 41,207 P",
    ]
    page.lines(40, y + 26, notes, 7.5, 12, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    payday = day_after(end, 14)
    count = how_many(rng)
    once = at_once(rng, ONCE, (start, end), count)
    parts = in_parts(rng, (start, end), max(1, count // 7))
    abroad = at_once(rng, ABROAD, (start, end), rng.choice([0, 1, 3, 5]))
    if rng.random() < 0.25:
        once.append(Use(end, ("연회비",), Decimal(15000), Decimal(15000)))
    unpaid = -debt(rng, 20000, 300000, "10") if rng.random() < 0.25 else Decimal(0)
    groups = [("일시불", once), ("할부", parts), ("해외이용", abroad)]
    sums = [(title, sum((use.due for use in uses), Decimal(0))) for title, uses in groups]
    title = f"{payday.year}년 {payday.month:02}월 카드 이용대금 명세서"
    flow = Flow(785, new, lambda page, number: head(title, page, number))
    flow.y = cover(flow.page, payday, unpaid, sums)
    digits = fill(rng, "###", end, {})
    rows = [row for name, uses in groups for row in print_group(flow, name, uses, f"본인{digits}")]
    due = -sum((row.amount for row in rows), Decimal(0))
    closing_part(flow, due)
    numbered(flow.pages, lambda page, n, of: page.put(297, 820, f"- {n} / {of} -", 8, center=True))
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "ko_KR", "KRW", None, None, None, -unpaid, -(unpaid + due), rows)
