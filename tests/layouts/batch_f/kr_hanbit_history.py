"""South Korea, account history: won without decimals, both amount columns filled in (a `0` where nothing moved).

Look 1 is the internet bank's 거래내역조회, newest first: 거래일시 with the time of day, 거래구분, 내용, 출금액, 입금액,
잔액, 거래점, counts and totals above, current balance only. Look 2 is the 예금거래실적증명서 for a counter, oldest
first: 거래일자, 적요, 찾으신금액, 맡기신금액, 남은금액, 취급점, a ruled grid, "전월이월" and "합계" rows, ISO
dates, empty cells instead of zeros.

PyMuPDF with an embedded fallback face (look 1), reportlab with a CID font (look 2).
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf, with_reportlab

KINDS = [
    Kind(11, -1200, -98000, "{shop}", "체크카드", "10"),
    Kind(4, -5000, -400000, "{person}", "모바일이체", "1000"),
    Kind(3, 5000, 600000, "{person}", "타행이체", "1000"),
    Kind(2, -11000, -240000, "{biller}", "자동이체", "10"),
    Kind(1.4, 2100000, 5400000, "급여 {firm}", "대량이체", "10", 2),
    Kind(2, -10000, -300000, "ATM출금 {branch}", "현금지급", "10000"),
    Kind(1.2, 10000, 1000000, "ATM입금 {branch}", "현금입금", "10000"),
    Kind(2, -3000, -150000, "{pay}", "간편결제", "10"),
    Kind(1, -300000, -1200000, "청약저축 ###-######-##-###", "CMS이체", "10000", 1),
    Kind(1, -4000, -210000, "{abroad}", "해외승인", "1"),
    Kind(0.8, 2000, 60000, "취소 {shop}", "체크카드", "10"),
    Kind(0.6, -500, -500, "타행이체수수료", "수수료", "500"),
    Kind(0.5, 12, 4100, "예금이자 세금 1,230원 공제", "결산이자", "1", 1),
]
POOLS = {
    "shop": ["씨유25 역삼3호점", "이마트마트 성수", "스타별다방 강남R", "(주)우아한배달", "GS파랑주유소",
             "김밥나라 24시", "교보책방0512"],
    "person": ["김민서", "박 서 준", "이하은(월세 3월)", "LEE JIHO", "최영수 24.03.02회비", "정다운500,000원중"],
    "biller": ["한국전력002-####-##", "KT파랑1##4020##", "국민건강보험료",
               "삼송화재보험 24회차", "아파트관리비 0103동1204호"],
    "firm": ["(주)한결소프트", "서울특별시청"],
    "branch": ["을지로지점", "부산서면", "신촌365"],
    "pay": ["카카옹페이 충전", "네이봉페이 ########", "토스토스머니"],
    "abroad": ["NETFLIKS.COM USD 12.99", "AMAZEN US 23.40 환율1,32#.50", "AGODOO HK"],
}  # fmt: skip
BLUE = (0.1, 0.3, 0.65)
BAND = (0.91, 0.94, 0.99)
CID = "HYGothic-Medium"
NIL = Decimal(0)


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([30, 90]), calendar=rng.random() < 0.5)
    opening = some_amount(rng, 9000, 8000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=100000)
    balances = running(opening, [e.amount for e in entries])
    account = fill(rng, rng.choice(["###-##-######-#", "1002-###-######", "######-04-######"]), start, {})
    closing = opening + sum(e.amount for e in entries)
    truth = Truth("checking", "ko_KR", "KRW", account, start, end, opening, closing)
    if rng.random() < 0.55:
        with_pymupdf(_screen(rng, truth, entries, balances), path, "rows")
    else:
        with_reportlab(_counter(rng, truth, entries, balances), path, "rows")
    return truth


def _screen(rng: Random, truth: Truth, entries: list[Entry], balances: list[Decimal]) -> list[Page]:
    """Newest first with the time of day; the opening balance is not printed."""
    truth.opening_balance, truth.newest_first = None, True
    flow = Flow(775, lambda: Page(face="cjk", bold="cjk"), lambda page, n: _screen_head(page, n, truth, entries))
    clock = 23 * 3600
    day = date.max
    for n, (entry, balance) in enumerate(reversed(list(zip(entries, balances, strict=True)))):
        clock = rng.randint(60000, 82000) if entry.day != day else max(clock - rng.randint(60, 5000), 60)
        day = entry.day
        lines = wrap(entry.lines[0], fits("cjk", 8, 118), cut=True)
        height = 11 * len(lines) + 6
        flow.need(height)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(30, y - 10, 535, height, (0.97, 0.97, 0.97))
        time = f"{clock // 3600:02}:{clock // 60 % 60:02}:{clock % 60:02}"
        page.put(34, y, f"{day:%Y.%m.%d} {time}", 8)
        page.put(132, y, entry.tag, 8)
        page.lines(186, y, lines, 8, 11)
        page.put(378, y, _won(-entry.amount) if entry.amount < 0 else "0", 8, right=True)
        page.put(444, y, _won(entry.amount) if entry.amount > 0 else "0", 8, right=True)
        page.put(512, y, _won(balance), 8, right=True)
        page.put(520, y, rng.choice(["한빛" + "018", "여의도", "인터넷", "0042"]), 7.5)
        flow.y = y + height
        truth.transactions.append(Row(day, " ".join(lines), entry.amount, balance, page=flow.number))
    if not entries:
        flow.page.put(297, flow.y + 10, "조회된 거래내역이 없습니다.", 9, center=True)
    flow.need(50)
    notes = [
        "※ 본 거래내역은 고객님의 편의를 위해 제공되며 증빙자료로 사용할 수 없습니다.",
        f"※ 예금자보호법에 따라 1인당 최고 50,000,000원까지 보호됩니다. ({truth.period_end:%Y.%m.%d} 기준)",
    ]
    flow.page.lines(34, flow.y + 14, notes, 7, 11, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 818, f"- {n} / {len(flow.pages)} -", 8, center=True, color=GREY)
    return flow.pages


def _screen_head(page: Page, number: int, truth: Truth, entries: list[Entry]) -> float:
    start, end = truth.period_start or date.min, truth.period_end or date.min
    y = 50.0
    if number == 1:
        page.put(34, 46, "한빛은행", 16, color=BLUE)
        page.put(297, 74, "거래내역조회", 15, center=True)
        out = [e.amount for e in entries if e.amount < 0]
        into = [e.amount for e in entries if e.amount > 0]
        pairs = [("계좌번호", truth.account_number or ""), ("예금주", "홍*래"), ("예금종류", "한빛 주거래우대통장")]
        pairs += [
            ("조회기간", f"{start:%Y.%m.%d} ~ {end:%Y.%m.%d}"),
            ("계좌잔액", f"{_won(truth.closing_balance or NIL)}원"),
        ]
        pairs += [
            ("출금합계", f"{len(out)}건 {_won(-sum(out, NIL))}원"),
            ("입금합계", f"{len(into)}건 {_won(sum(into, NIL))}원"),
        ]
        pairs += [("조회일시", f"{end + timedelta(1):%Y.%m.%d} 09:12:44")]
        for n, (name, value) in enumerate(pairs):
            x, line = (34, 300)[n % 2], 102 + 18 * (n // 2)
            page.box(x - 4, line - 12, 62, 17, BAND)
            page.put(x, line, name, 8)
            page.put(x + 66, line, value, 8)
        y = 190
    page.box(30, y - 12, 535, 18, BAND)
    page.rule(30, y - 12, 565, 1, BLUE)
    for x, name in ((34, "거래일시"), (132, "거래구분"), (186, "내용"), (520, "거래점")):
        page.put(x, y, name, 8)
    for x, name in ((378, "출금액(원)"), (444, "입금액(원)"), (512, "잔액(원)")):
        page.put(x, y, name, 8, right=True)
    return y + 20


EDGES = (40, 108, 262, 346, 430, 516, 558)


def _counter(rng: Random, truth: Truth, entries: list[Entry], balances: list[Decimal]) -> list[Page]:
    """Ruled grid, oldest first."""
    flow = Flow(752, lambda: Page(face=CID, bold=CID), lambda page, n: _counter_head(page, n, truth))
    opening, closing = truth.opening_balance or NIL, truth.closing_balance or NIL
    _cells(flow, ["", "전월이월", "", "", _won(opening), ""])
    for entry, balance in zip(entries, balances, strict=True):
        text = entry.lines[0] if rng.random() < 0.5 else f"{entry.tag} {entry.lines[0]}"
        lines = wrap(text, fits(CID, 8, EDGES[2] - EDGES[1] - 8), cut=True)
        out, into = (_won(-entry.amount), "") if entry.amount < 0 else ("", _won(entry.amount))
        _cells(flow, [entry.day.isoformat(), *lines[:1], out, into, _won(balance), rng.choice(["본점", "0213"])], lines)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    out, into = (abs(sum((e.amount for e in entries if (e.amount < 0) == less), NIL)) for less in (True, False))
    _cells(flow, ["", "합계", _won(out), _won(into), _won(closing), ""])
    flow.need(90)
    text = f"위와 같이 거래하였음을 증명합니다.  {truth.period_end + timedelta(3):%Y년 %m월 %d일}"
    flow.page.put(297, flow.y + 30, text, 10, center=True)
    flow.page.put(297, flow.y + 54, "주식회사 한빛은행 을지로지점장 (직인생략)", 11, center=True)
    for n, page in enumerate(flow.pages, 1):
        page.put(558, 815, f"{n}/{len(flow.pages)}", 8, right=True)
        page.put(40, 815, f"발급번호 {truth.period_end:%Y%m%d}-00{n}1,204", 7, color=GREY)
    return flow.pages


def _cells(flow: Flow, cells: list[str], lines: list[str] | None = None) -> None:
    lines = lines or [cells[1]]
    height = 11 * len(lines) + 5
    flow.need(height)
    page, y = flow.page, flow.y
    page.box(EDGES[0], y - 10, EDGES[-1] - EDGES[0], height, stroke=GREY)
    for x in EDGES[1:-1]:
        page.upright(x, y - 10, y - 10 + height, 0.4, GREY)
    page.put(EDGES[0] + 6, y, cells[0], 8)
    page.lines(EDGES[1] + 4, y, lines, 8, 11)
    for n in (2, 3, 4):
        page.put(EDGES[n + 1] - 4, y, cells[n], 8, right=True)
    page.put((EDGES[5] + EDGES[6]) / 2, y, cells[5], 8, center=True)
    flow.y = y + height


def _counter_head(page: Page, number: int, truth: Truth) -> float:
    y = 60.0
    if number == 1:
        page.put(297, 62, "예금거래실적증명서", 17, center=True)
        page.put(40, 92, "성명: 홍길래  귀하", 9)
        page.put(40, 108, f"계좌번호: {truth.account_number}   과목: 저축예금   통화: KRW", 9)
        page.put(40, 124, f"거래기간: {truth.period_start} 부터 {truth.period_end} 까지", 9)
        page.put(558, 124, "(단위: 원)", 8, right=True)
        y = 146
    page.box(EDGES[0], y - 12, EDGES[-1] - EDGES[0], 17, (0.9, 0.9, 0.9), stroke=GREY)
    names = ("거래일자", "적요", "찾으신금액", "맡기신금액", "남은금액", "취급점")
    for left, right, name in zip(EDGES, EDGES[1:], names, strict=False):
        page.put((left + right) / 2, y, name, 8, center=True)
    return y + 15
