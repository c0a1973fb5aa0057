"""Korea, account history newest first: numbered rows, date with time, won without decimals, '0' in empty cells.

Two text columns (kind and counterparty) and a branch column; a total line closes the list; zebra stripes and a
non-embedded Korean font.
"""

from __future__ import annotations

from datetime import datetime, time
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, running, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_reportlab
from ._tools import BANK, Place, cells, clean, digits

FACE = "HYGothic-Medium"
NAVY: Color = (0.1, 0.2, 0.42)
PLACES: tuple[Place, ...] = (
    (52, "c"),
    (72, "l"),
    (168, "l"),
    (230, "l"),
    (378, "r"),
    (442, "r"),
    (512, "r"),
    (520, "l"),
)
HEADS = ("번호", "거래일시", "적요", "기재내용", "찾으신금액", "맡기신금액", "거래후잔액", "취급점")
POOLS: Pools = {
    "who": ("김민수", "이서연", "박지훈", "(주)한빛물산", "정은경", "최영호"),
    "shop": ("이마트 성서점", "GS25 수성####", "쿠팡", "배달의민족", "SK주유소 동대구", "교보문고 대구점"),
    "bill": ("대구도시가스", "한국전력공사", "국민건강보험", "SKT통신요금"),
    "site": ("범어동", "동성로", "반월당", "침산동"),
}
KINDS = (
    Kind(8, -2500, -180000, "체크카드|{shop}", "카드", step="10"),
    Kind(4, -10000, -1500000, "전자금융|{who}", "인터넷", step="1000"),
    Kind(3, 10000, 900000, "타행이체|{who}", "농협", step="1000"),
    Kind(2, -20000, -300000, "현금인출|{site} 365코너", "범어동", step="10000"),
    Kind(2, -12000, -160000, "CMS출금|{bill}", "금결원", step="10"),
    Kind(1, -500, -500, "수수료|타행이체수수료", "인터넷", step="100"),
    Kind(1, 2300000, 4100000, "급여|(주)한빛물산", "본점", step="10", most=1),
    Kind(1, 11, 3900, "결산이자|세후", "본점", step="1", most=1),
)


def won(amount: Decimal) -> str:
    return written(amount, places=0)


def heading(page: Page, number: int) -> float:
    page.put(42, 48, "팔공은행", 17, color=NAVY)
    page.put(553, 48, f"{number} 쪽", 8, right=True)
    if number == 1:
        page.put(297, 76, "거래내역 조회표", 15, center=True)
        return 100
    return table_head(page, 72)


def table_head(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 17, (0.85, 0.89, 0.95), stroke=NAVY)
    cells(page, y, PLACES, HEADS, 8)
    return y + 18


def facts(page: Page, y: float, pairs: tuple[tuple[str, str], ...]) -> float:
    for n, (name, text) in enumerate(pairs):
        x, base = 42 + 260 * (n % 2), y + 14 * (n // 2)
        page.put(x, base, name, 8, color=NAVY)
        face = FACE if any(c > "가" for c in text) else "Helvetica"
        page.put(x + 70, base, text, 8, face=face)
    return y + 14 * ((len(pairs) + 1) // 2) + 12


def one(flow: Flow, number: int, entry: Entry, balance: Decimal, at: time) -> Row:
    flow.need(15)
    page = flow.page
    if number % 2 == 0:
        page.box(40, flow.y - 10, 515, 14, (0.96, 0.97, 0.99))
    amount = won(abs(entry.amount))
    both = (amount, "0") if entry.amount < 0 else ("0", amount)
    stamp = datetime.combine(entry.day, at).strftime("%Y.%m.%d %H:%M:%S")
    figures = (str(number), stamp, "", "", *both, won(balance), "")
    cells(page, flow.y, PLACES, figures, 7.5, face="Helvetica")
    cells(page, flow.y, PLACES, ("", "", *entry.lines, "", "", "", entry.tag), 7.5)
    flow.y += 14
    return Row(entry.day, clean(*entry.lines), entry.amount, balance, None, flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=rng.random() < 0.5)
    account = f"{digits(rng, 3)}-{digits(rng, 2)}-{digits(rng, 6)}-{digits(rng, 1)}"
    opening = Decimal(rng.randint(20000, 6000000))
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, floor=30000)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    times = [time(rng.randint(6, 23), rng.randint(0, 59), rng.randint(0, 59)) for _ in entries]
    clock = [at for _, at in sorted((entry.day, at) for entry, at in zip(entries, times, strict=True))]
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    flow = Flow(790, lambda: Page(face=FACE, bold=FACE), heading)
    pairs = (
        ("예금주", "강 현 우"),
        ("계좌번호", account),
        ("예금종류", "저축예금"),
        ("현재잔액", f"{won(closing)} 원"),
    )
    span = f"{start:%Y.%m.%d} ~ {end:%Y.%m.%d}"
    printed = datetime.combine(end, time(rng.randint(9, 22), 5)).strftime("%Y년 %m월 %d일 %H:%M")
    more = (("조회기간", span), ("출력일시", printed), ("이월잔액", f"{won(opening)} 원"))
    flow.y = facts(flow.page, flow.y + 4, (*pairs, *more))
    flow.y = table_head(flow.page, flow.y)
    listed = reversed(list(zip(entries, balances, clock, strict=True)))
    rows = [one(flow, n, entry, balance, at) for n, (entry, balance, at) in enumerate(listed, 1)]
    flow.need(60)
    flow.page.rule(40, flow.y - 8, 555, 0.8, NAVY)
    cells(
        flow.page,
        flow.y + 4,
        PLACES,
        ("", "합계", f"{len(rows)} 건", "", won(-out), won(closing - opening - out), "", ""),
        8,
    )
    flow.page.put(42, flow.y + 30, "※ 본 조회표는 참고용이며 증명서로 사용할 수 없습니다. 문의 1588-5050", 7)
    with_reportlab(flow.pages, path, rng.choice(("rows", "columns")))
    return Truth(BANK, "ko_KR", "KRW", account, start, end, opening, closing, rows, newest_first=True)
