"""Korea, mobile bank: newest first, time under the date, signed won without a sign for money in, no balances named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_pymupdf, with_reportlab
from ._rows import clocks, solvent
from ._script import in_pieces

POOLS = {
    "person": ["김민준", "이서연", "박도윤", "최하은", "정우진"],
    "shop": ["별다방 강남역점", "씨마트24 역삼", "쿠펑", "배달의기사들", "올리브샵", "서울교통공사"],
    "firm": ["(주)한빛소프트랩", "주식회사 가온물산", "다온디자인"],
    "bank": ["나라은행", "푸른은행", "우정국"],
}
KINDS = (
    Kind(9, -1200, -68000, "체크카드결제|{shop}", step="10"),
    Kind(4, -5000, -400000, "일반이체|{person}", step="1000"),
    Kind(3, 5000, 500000, "일반입금|{person}", step="1000"),
    Kind(1, 2100000, 4300000, "급여|{firm}", step="10", most=1),
    Kind(2, -15000, -180000, "자동이체|{bank} 카드대금", step="10"),
    Kind(2, -10000, -90000, "CMS 출금|통신요금 010-****-####", step="10"),
    Kind(1, 3, 900, "예금이자|{month}월 이자", step="1", most=1),
    Kind(1, -10000, -300000, "현금출금|{bank} 0####", step="10000"),
    Kind(1, 1000, 30000, "체크카드취소|{shop}", step="10"),
    Kind(1, -10000, -100000, "저금통|동전모으기 세이프박스", step="100"),
)
POOLS["month"] = ["1", "3", "7", "11"]
EDGE = {"when": 42, "sort": 122, "amount": 250, "balance": 338, "kind": 352, "text": 424}


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.owner = period, rng.choice(POOLS["person"])
        self.number = fill(rng, "3333-##-#######", period[0], {})
        self.face = rng.choice(["cjk", "HYGothic-Medium"])
        self.sums = (Decimal(0), Decimal(0), 0)

    def new(self) -> Page:
        return Page(face=self.face, bold=self.face)

    def head(self, page: Page, number: int) -> float:
        y = 50.0
        if number == 1:
            page.put(42, y, "노랑뱅크", 13)
            page.put(298, y + 4, "거래내역 확인서", 17, center=True)
            start, end = (f"{day:%Y.%m.%d}" for day in self.period)
            came, went, count = self.sums
            facts = (
                (("성명", self.owner), ("예금종류", "입출금통장")),
                (("계좌번호", self.number), ("조회기간", f"{start} ~ {end}")),
                (("입금합계", f"{came:,}원"), ("출금합계", f"{went:,}원 (총 {count}건)")),
            )
            for n, pair in enumerate(facts):
                for x, (label, value) in zip((42, 300), pair, strict=True):
                    page.put(x, y + 36 + 16 * n, label, 9, color=GREY)
                    page.put(x + 62, y + 36 + 16 * n, value, 9)
            y += 100
        page.rule(38, y - 13, 557, 1)
        for name, label in (("when", "거래일시"), ("sort", "구분"), ("kind", "거래구분"), ("text", "내용")):
            page.put(EDGE[name], y, label, 9)
        page.put(EDGE["amount"], y, "거래금액", 9, right=True)
        page.put(EDGE["balance"], y, "거래 후 잔액", 9, right=True)
        page.put(555, y, "메모", 9, right=True)
        page.rule(38, y + 6, 557)
        return y + 20


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 91]))
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 40000, 3000000, "10")
    entries = solvent(some_entries(rng, KINDS, POOLS, period, balance=opening, floor=10000), opening)
    balances = running(opening, [entry.amount for entry in entries])
    came = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    went = -sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    sheet.sums = (came, went, len(entries))
    flow = Flow(785, sheet.new, sheet.head)
    rows = []
    for entry, balance, clock in reversed(list(zip(entries, balances, clocks(rng, entries), strict=True))):
        flow.need(28)
        page, y = flow.page, flow.y
        page.put(EDGE["when"], y, f"{entry.day:%Y.%m.%d}", 9)
        page.put(EDGE["when"], y + 10, clock, 7.5, color=GREY)
        page.put(EDGE["sort"], y, "출금" if entry.amount < 0 else "입금", 9)
        page.put(EDGE["amount"], y, written(entry.amount, places=0), 9, right=True)
        page.put(EDGE["balance"], y, written(balance, places=0), 9, right=True)
        page.put(EDGE["kind"], y, entry.lines[0], 9)
        page.put(EDGE["text"], y, entry.lines[1], 9)
        page.rule(38, y + 15, 557, 0.3, (0.8, 0.8, 0.8))
        flow.y += 28
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=flow.number))
    if not entries:
        flow.page.put(298, flow.y + 20, "조회된 거래내역이 없습니다.", 10, center=True)
    _feet(flow, period[1])
    if sheet.face == "cjk":
        in_pieces(flow.pages, by_word=False)
        with_pymupdf(flow.pages, path)
    else:
        with_reportlab(flow.pages, path)
    return Truth("bank", "ko_KR", "KRW", sheet.number, *period, None, None, rows, newest_first=True)


def _feet(flow: Flow, day: date) -> None:
    for number, page in enumerate(flow.pages, 1):
        page.put(42, 812, f"발급일시 {day:%Y.%m.%d} 18:20:05  발급번호 KX-2040-118{number}", 7.5, color=GREY)
        page.put(555, 812, f"{number} / {len(flow.pages)}", 7.5, color=GREY, right=True)
        page.put(
            42, 824, "본 확인서는 고객의 요청에 의해 발급되었으며 고객센터(1599-0000)에서 진위 확인이 가능합니다.", 7
        )
