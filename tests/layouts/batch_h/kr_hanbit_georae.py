"""South Korea, bank account "거래내역조회" / "예금거래내역서" in whole won without decimals.

Look 1: newest first, 거래일시 on two lines (2024.01.05 / 14:22:31), 적요, 보낸분/받는분, 출금액, 입금액 (a 0 in
the column not used), 잔액, 거래점; no opening balance. Look 2: oldest first from 전일잔액, 거래일자 and
거래시간, 적요 left and 내용 right of the amounts, 이하여백. PyMuPDF's CJK font, column by column.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(8, -1200, -68000, "체크카드|{shop}", step="10"),
    Kind(4, -5000, -900000, "전자금융|{person}", step="1000"),
    Kind(3, 5000, 700000, "오픈뱅킹|{person}", step="1000"),
    Kind(2, -9900, -180000, "{auto}|{biller}", step="10"),
    Kind(1, 2100000, 4300000, "급여|{firm} {month}월급여", step="10", most=1),
    Kind(1.5, -10000, -300000, "ATM출금|{branch}", step="10000"),
    Kind(1, -210000, -980000, "카드대금|한빛카드(####)", step="1", most=1),
    Kind(1, -500, -1300, "수수료|타행ATM 1#:4#", step="100", most=2),
    Kind(0.8, 12, 2400, "예금이자|09.1#~12.1# 세금 ###원", step="1", most=1),
    Kind(0.6, 1200, 30000, "체크취소|{shop}", step="10"),
    Kind(1, -3000, -60000, "펌뱅킹|토스뱅페이_{shop}", step="10"),
]
POOLS = {
    "shop": ["지에스25시 역삼1호점", "(주)우아한식탁", "스타벅수 강남2호", "이마마트24 R선릉",
             "GOOGLELE *YouTuve", "쿠팡팡(쿠페이)"],
    "person": ["김민서", "박지훈(생일회비)", "LEE SEO YEON", "모임통장12월회비", "최은영"],
    "auto": ["CMS공동", "지로", "FB자동"],
    "biller": ["한국통신비 0#월", "삼전생명보험000##", "서울도시가스2023/1#", "국민연금##회"],
    "firm": ["(주)다온소프트", "새롬물산"],
    "branch": ["선릉역지점", "현대편의점 8812"],
    "month": ["12", "1", "03"],
}  # fmt: skip
OFFICES = ["본점영업", "역삼역(지)", "0880123", "인터넷", "농업은행"]
PLACES = {
    True: [("거래일시", 38), ("적요", 106), ("보낸분/받는분", 168), ("출금액(원)", 352), ("입금액(원)", 426),
           ("잔액(원)", 502), ("거래점", 512)],
    False: [("거래일자", 38), ("거래시간", 96), ("적요", 142), ("출금(원)", 264), ("입금(원)", 336), ("내용", 346),
            ("잔액(원)", 504), ("거래점", 512)],
}  # fmt: skip
SIDE = 560
GOLD = (0.98, 0.9, 0.66)


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    newest = rng.random() < 0.5
    period = start, end = some_period(rng, days=rng.choice([29, 30, 60]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 20000, 9000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=60000)
    balances = running(opening, (e.amount for e in entries))
    stamps = sorted(
        (e.day, f"{rng.randint(7, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}") for e in entries
    )
    account = fill(rng, "######-04-######", start, {}) if newest else fill(rng, "110-###-######", start, {})
    closing = balances[-1] if balances else opening
    truth = Truth("checking", "ko_KR", "KRW", account, start, end, opening, closing, newest_first=newest)
    if newest:
        truth.opening_balance = None
    x = dict(PLACES[newest])
    out, into, left = (next(place for name, place in x.items() if word in name) for word in ("출금", "입금", "잔액"))
    amounts = [e.amount for e in entries]
    flow = Flow(770, lambda: Page(face="cjk", bold="cjk"), lambda page, n: _head(page, n, truth, newest, amounts))
    if not newest:
        flow.page.put(x["거래일자"], flow.y, f"{start - timedelta(1):%Y-%m-%d}", 8)
        flow.page.put(x["적요"], flow.y, "전일잔액", 8)
        flow.page.put(left, flow.y, _won(opening), 8, right=True)
        flow.y += 16
    rows = list(zip(entries, balances, stamps, strict=True))
    for entry, balance, (day, time) in reversed(rows) if newest else rows:
        other = wrap(entry.lines[1], fits("cjk", 8, 116 if newest else 92), cut=True)
        flow.need(22 if newest else 10 * len(other) + 6)
        page, y = flow.page, flow.y
        if newest:
            page.lines(x["거래일시"], y, [f"{day:%Y.%m.%d}", time], 8, 10)
            page.put(out, y, _won(max(-entry.amount, Decimal(0))), 8, right=True)
            page.put(into, y, _won(max(entry.amount, Decimal(0))), 8, right=True)
        else:
            page.put(x["거래일자"], y, f"{day:%Y-%m-%d}", 8)
            page.put(x["거래시간"], y, time, 8)
            page.put(out if entry.amount < 0 else into, y, _won(abs(entry.amount)), 8, right=True)
        page.put(x["적요"], y, entry.lines[0], 8)
        page.put(left, y, _won(balance), 8, right=True)
        page.put(x["거래점"], y, rng.choice(OFFICES), 7)
        page.lines(x["보낸분/받는분" if newest else "내용"], y, other, 8, 10)
        flow.y = y + (26 if newest else 10 * len(other) + 6)
        page.rule(34, flow.y - 12, SIDE, 0.3, GREY)
        text = " ".join([entry.lines[0], *other])
        truth.transactions.append(Row(day, text, entry.amount, balance, None, flow.number))
    _close(flow, newest, amounts, (out, into))
    for number, page in enumerate(flow.pages, 1):
        page.put(SIDE, 812, f"{number}/{len(flow.pages)}", 8, right=True)
        page.put(34, 812, "한빛은행 고객센터 1588-0000 (08:00~22:00) / 대출금리 연 5.12%", 7, color=GREY)
    with_pymupdf(flow.pages, path, "columns")
    return truth


def _head(page: Page, number: int, truth: Truth, newest: bool, amounts: list[Decimal]) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    page.put(34, 44, "한빛은행", 12)
    page.put(297, 46, "거래내역조회" if newest else "예금거래내역서", 15, center=True)
    y = 74.0
    if number == 1:
        form = "%Y.%m.%d" if newest else "%Y-%m-%d"
        names = ["계좌번호", "예금주", "조회기간", "상품명"]
        values = [
            truth.account_number or "",
            "윤하늘",
            f"{start.strftime(form)} ~ {end.strftime(form)}",
            "한빛 주거래통장",
        ]
        page.lines(34, 72, names, 8.5, 13)
        page.lines(92, 72, values, 8.5, 13)
        page.put(330, 72, "조회시점 잔액", 8.5)
        page.put(SIDE, 72, f"{_won(truth.closing_balance or Decimal(0))}원", 8.5, right=True)
        page.put(330, 85, "출금가능금액", 8.5)
        page.put(SIDE, 85, f"{_won(max((truth.closing_balance or Decimal(0)) - 10000, Decimal(0)))}원", 8.5, right=True)
        page.put(330, 98, "조회일시", 8.5)
        page.put(SIDE, 98, f"{(end + timedelta(1)).strftime(form)} 09:41:07", 8.5, right=True)
        page.put(330, 111, f"총 {len(amounts)}건", 8.5)
        y = 144
    page.box(34, y - 12, SIDE - 34, 18, GOLD if newest else (0.88, 0.92, 0.97))
    for name, place in PLACES[newest]:
        page.put(place, y, name, 8, right="(원)" in name)
    return y + 20


def _close(flow: Flow, newest: bool, amounts: list[Decimal], places: tuple[float, float]) -> None:
    flow.need(80)
    page, y = flow.page, flow.y + 4
    if not amounts:
        page.put(297, y, "조회된 거래내역이 없습니다.", 9, center=True)
    else:
        page.put(38, y, "합계" if newest else "합 계", 8.5)
        for place, less in zip(places, (True, False), strict=True):
            total = sum((a for a in amounts if (a < 0) == less), Decimal(0))
            page.put(place, y, _won(abs(total)), 8.5, right=True)
    page.put(297, y + 18, "" if newest else "- 이 하 여 백 -", 8.5, center=True)
    notes = ["※ 본 내역은 참고용이며 법적 효력이 없습니다. 타행 미결제 수표 100,000원 이상은 다음 영업일에 입금됩니다.",
             "※ 예금자보호: 원금과 이자를 합하여 1인당 최고 5,000만원까지. 시행일 2025.09.01 이후 1억원."]  # fmt: skip
    page.lines(34, y + 40, notes, 7, 10, color=GREY)
