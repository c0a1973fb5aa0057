"""Korea, won without decimals, deposit account (KB-like 거래내역조회): landscape, date over time, three text columns
(summary, other side, memo), a printed `0` in the money column that does not apply, balance on each row, branch column,
no opening balance anywhere, sums with counts. reportlab, CID font HYSMyeongJo-Medium that is not embedded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab

FACE, SIZE = "HYSMyeongJo-Medium", 8
NO, DAY, KIND, WHO, MEMO, OUT, IN, SALDO, BRANCH = 52, 62, 132, 212, 344, 536, 624, 716, 728
POOLS = {
    "person": ("김민준", "이서연", "박지훈", "최유진", "정하은", "강도윤"),
    "shop": ("씨유역삼점", "스타커피 강남R점", "배달의겨레", "이마켓 성수점", "쿠펑", "카카오티택시", "올리브약국"),
    "firm": ("한국전력공사", "서울도시가스", "케이티통신", "국민건강보험", "한빛생명보험"),
    "memo": ("회비", "점심값", "월세 {month}월분", "생일선물", "여행경비 정산", "고마워"),
    "month": ("1", "5", "9", "12"),
}
KINDS = [  # summary|other side|memo; the tag is the branch
    Kind(9, -1500, -180000, "체크카드|{shop}|", "카드", "10"),
    Kind(3, -5000, -900000, "전자금융|{person}|{memo}", "송금", "1000"),
    Kind(2, 5000, 600000, "오픈뱅킹|{person}|{memo}", "타행", "1000"),
    Kind(1.2, 2100000, 5200000, "급여이체|주식회사 누리소프트|", "역삼", "10", most=2),
    Kind(2, -9000, -240000, "CMS 공동|{firm}|{month}월 청구분 자동납부", "자동", "10"),
    Kind(1, -30000, -500000, "ATM출금|현금출금|", "강남", "10000"),
    Kind(0.7, -500, -1300, "수수료|타행이체수수료|", "송금", "100"),
    Kind(0.5, 3, 9000, "예금이자|결산이자|", "본점", "1", most=1),
    Kind(0.4, 100000, 3000000, "ATM입금|현금입금|", "강남", "10000"),
]
HEADS = [(NO, "번호", 1), (DAY, "거래일시", 0), (KIND, "적요", 0), (WHO, "보낸분/받는분", 0), (MEMO, "송금메모", 0)]
HEADS += [(OUT, "출금액(원)", 1), (IN, "입금액(원)", 1), (SALDO, "잔액(원)", 1), (BRANCH, "거래점", 0)]


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng)
        self.number = fill(rng, "4#####-04-######", date.min, {})
        self.opening = self.saldo = some_amount(rng, 20000, 4000000, "1")
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, balance=self.opening, floor=50000, reversal="취소 {0}"
        )
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.flow = Flow(530, lambda: Page((842.0, 595.0), FACE, FACE), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 842, 6, (1, 0.74, 0))
        page.put(36, 36, "한마음은행  거래내역조회", 15)
        page.put(806, 36, f"{number} 쪽", SIZE, right=True)
        y = 66.0 if number > 1 else self.cover(page)
        page.box(30, y - 12, 782, 19, (0.94, 0.92, 0.86))
        for x, title, right in HEADS:
            page.put(x, y, title, SIZE, right=bool(right))
        return y + 22

    def cover(self, page: Page) -> float:
        start, end = self.period
        out, into = ([e.amount for e in self.entries if (e.amount < 0) == sign] for sign in (True, False))
        page.put(36, 62, f"계좌번호  {self.number}    예금종류  직장인우대종합통장    예금주  윤서준", 9)
        page.put(36, 77, f"조회기간  {start:%Y.%m.%d} ~ {end:%Y.%m.%d}    총 {len(self.entries)}건", 9)
        page.put(
            36, 92, f"통장잔액  {_won(self.closing)} 원    출금가능금액  {_won(max(self.closing, Decimal(0)))} 원", 9
        )
        sums = [f"{len(part)}건 {_won(abs(sum(part, Decimal(0))))} 원" for part in (out, into)]
        page.put(420, 77, f"출금합계  {sums[0]}", 9)
        page.put(420, 92, f"입금합계  {sums[1]}", 9)
        return 122

    def foot(self, page: Page, y: float) -> None:  # noqa: ARG002
        page.put(36, 572, "본 거래내역은 참고용이며 법적 효력이 없습니다. 고객센터 1599-0000", 7)

    def row(self, entry: Entry, number: int, clock: str) -> Row:
        cells = []
        for text, x, end in zip(entry.lines, (KIND, WHO, MEMO), (WHO, MEMO, OUT - 70), strict=True):
            cells.append(wrap(text, fits(FACE, SIZE, end - x - 6)) if text else [])
        self.flow.need(26)
        self.saldo += entry.amount
        page, y = self.flow.page, self.flow.y
        page.put(NO, y, str(number), SIZE, right=True)
        page.lines(DAY, y, [f"{entry.day:%Y.%m.%d}", clock], SIZE, 10)
        for x, cell in zip((KIND, WHO, MEMO), cells, strict=True):
            page.lines(x, y, cell, SIZE, 10)
        page.put(OUT, y, _won(max(-entry.amount, Decimal(0))), SIZE, right=True)
        page.put(IN, y, _won(max(entry.amount, Decimal(0))), SIZE, right=True)
        page.put(SALDO, y, _won(self.saldo), SIZE, right=True)
        page.put(BRANCH, y, entry.tag, SIZE)
        page.rule(30, y + 15, 812, 0.3, (0.8, 0.8, 0.8))
        self.flow.y += 26
        words = " ".join(line for cell in cells for line in cell)
        return Row(entry.day, words, entry.amount, self.saldo, None, self.flow.number)


def _clocks(rng: Random, days: list[date]) -> list[str]:
    """A time for each day of rising days, rising within a day."""
    seconds = sorted(zip(days, [rng.randrange(25200, 82800) for _ in days], strict=True))
    return [f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for _, s in seconds]


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    clocks = _clocks(rng, [entry.day for entry in paper.entries])
    rows = [paper.row(e, n, clock) for n, (e, clock) in enumerate(zip(paper.entries, clocks, strict=True), 1)]
    if not rows:
        paper.flow.page.put(421, paper.flow.y + 4, "조회하신 기간에 거래내역이 없습니다.", SIZE, center=True)
    paper.foot(paper.flow.page, 0)
    with_reportlab(paper.flow.pages, path)
    return Truth("checking", "ko_KR", "KRW", paper.number, *paper.period, None, paper.closing, rows)
