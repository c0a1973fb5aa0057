"""Korea, inquiry into an account's transactions printed from the browser: newest first, date and time in one cell,
a nought in the column of amounts that is empty, who and memo beside the kind of transaction, the present balance in
the head, sums in the last row, every word placed for itself."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, width, with_pymupdf
from ._rows import ZERO, Account, clock, cut, drawn, incoming, numbered, outgoing

LINE = (0.8, 0.8, 0.8)
HEAD = (0.95, 0.94, 0.9)
EDGES = [34, 92, 140, 232, 292, 352, 412, 480, 561]
TITLES = ["거래일시", "적요", "보낸분/받는분", "송금메모", "출금액(원)", "입금액(원)", "잔액(원)", "거래점"]
POOLS = {
    "person": ["김민준", "이서연", "박지훈", "최유진", "정하은"],
    "shop": ["지에스25 역삼", "씨유 서초점", "(주)이마트", "스타벅스코리아", "쿠팡(쿠페이)", "배달의민족", "올리브영"],
    "firm": ["(주)한빛소프트", "새별물산(주)", "푸른의료재단"],
    "memo": ["", "", "", "회비", "밥값", "월세", "축하해", "여행경비"],
    "card": ["신한카드", "현대카드", "롯데카드(주)"],
}
KINDS = [
    Kind(9, -89000, -1500, "체크카드|{shop}||카드부"),
    Kind(4, -400000, -10000, "스마트출금|{person}|{memo}|스타뱅킹", step="1000"),
    Kind(2, -200000, -10000, "ATM출금|||강남중앙", step="10000"),
    Kind(2, -950000, -45000, "FBS출금|{card}||전자금융부"),
    Kind(2, -140000, -12000, "지로출금|한국전력공사||전자금융부", most=1),
    Kind(1.5, -55000, -9900, "CMS 공동|SKT##########||전자금융부", most=2),
    Kind(1, -130000, -60000, "CMS 공동|국민건강보험||전자금융부", most=1),
    Kind(1, 2400000, 4800000, "대량이체|{firm}|급여|기업금융", most=1),
    Kind(4, 5000, 500000, "전자금융|{person}|{memo}|하나", step="1000"),
    Kind(3, 5000, 300000, "오픈뱅킹|{person}|{memo}|카카오", step="1000"),
    Kind(0.6, 12, 3800, "예금이자|이자세금:####원||역삼동", most=1),
]


def won(amount: Decimal) -> str:
    return written(amount, places=0)


class Paper:
    def __init__(self, rng: Random, account: Account) -> None:
        self.account = account
        self.owner, self.since = rng.choice(["홍길순", "강도윤", "윤서아"]), f"20{rng.randint(10, 18)}.03.11"
        self.printed = f"오후 {rng.randint(1, 11)}:{rng.randint(0, 59):02}"
        self.flow = Flow(800, lambda: Page(A4, "cjk", "cjk"), self.head)

    def facts(self, page: Page) -> float:
        start, end = self.account.period
        left = won(self.account.closing) + " 원"
        found = f"총 {len(self.account.entries)}건 (최근거래순)"
        facts = [
            ("계좌번호", self.account.number, "예금종류", "한솔종합통장-보통예금"),
            ("고객명", self.owner, "신규일자", self.since),
            ("총잔액", left, "출금가능잔액", left),
            ("조회기간", f"{start:%Y.%m.%d} ~ {end:%Y.%m.%d}", "조회결과", found),
        ]
        y = 104.0
        for row in facts:
            for n, text in enumerate(row):
                x, w = [(34, 75), (109, 190), (299, 75), (374, 187)][n]
                page.box(x, y, w, 18, None if n % 2 else HEAD, stroke=LINE)
                page.put(x + 6, y + 12.5, text, 8)
            y += 18
        return y + 16

    def head(self, page: Page, number: int) -> float:
        end = self.account.period[1]
        page.put(24, 22, f"{end.year % 100}. {end.month}. {end.day}. {self.printed}", 7, color=GREY)
        page.put(330, 22, "거래내역조회 | 한솔은행", 7, center=True, color=GREY)
        y = 44.0
        if number == 1:
            page.put(34, 62, "한솔은행", 13, color=(0.35, 0.28, 0.2))
            page.put(34, 90, "거래내역조회", 15)
            y = self.facts(page)
        for n, title in enumerate(TITLES):
            page.box(EDGES[n], y, EDGES[n + 1] - EDGES[n], 20, HEAD, stroke=LINE)
            page.put((EDGES[n] + EDGES[n + 1]) / 2, y + 13, title, 7.5, center=True)
        return y + 20

    def cells(self, cells: list[list[str]]) -> None:
        high = 10 + 9.5 * max(len(cell) for cell in cells)
        self.flow.need(high)
        page, y = self.flow.page, self.flow.y
        for n, cell in enumerate(cells):
            left, right = EDGES[n], EDGES[n + 1]
            page.box(left, y, right - left, high, stroke=LINE)
            top = y + (high - 9.5 * len(cell)) / 2 + 7.5
            if n in (4, 5, 6):
                page.lines(right - 4, top, cell, 7.5, 9.5, right=True)
            else:
                page.lines((left + right) / 2, top, cell, 7.5, 9.5, center=True)
        self.flow.y += high

    def row(self, entry: Entry, balance: Decimal, time: str) -> Row:
        out, into = (-entry.amount, ZERO) if entry.amount < 0 else (ZERO, entry.amount)
        texts = [
            wrap(text, fits("cjk", 7.5, EDGES[n + 2] - EDGES[n + 1] - 6), True) if text else []
            for n, text in enumerate(entry.lines[:3])
        ]
        figures = [[won(amount)] for amount in (out, into, balance)]
        self.cells([[f"{entry.day:%Y.%m.%d}", time], *texts, *figures, [entry.lines[3]]])
        text = " ".join(line for part in texts for line in part)
        return Row(entry.day, text, entry.amount, balance, page=self.flow.number)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    account = drawn(rng, KINDS, POOLS, (start, end), (14, 70), (900000, 6000000), 1000000, "######-04-######", "1")
    paper = Paper(rng, account)
    times = clock(rng, account.entries)
    rows = [
        paper.row(entry, balance, time)
        for (entry, balance), time in zip(account.rows()[::-1], times[::-1], strict=True)
    ]
    paper.cells([["합계"], [], [], [], [won(outgoing(account.amounts))], [won(incoming(account.amounts))], [], []])
    flow = paper.flow
    flow.need(30)
    note = "· 본 거래내역은 고객님의 편의를 위해 제공되며 증빙자료로 사용하실 수 없습니다."
    flow.page.put(34, flow.y + 16, note, 7, color=GREY)
    for page in flow.pages:
        page.put(24, 826, "https://obank.hansolbank.example/quics?page=C025255&cc=b028364", 7, color=GREY)
    numbered(flow.pages, "{n}/{all}", 571, 826, 7, right=True, color=GREY)
    with_pymupdf(cut(flow.pages, r"\S+", width), path)
    return Truth("checking", "ko_KR", "KRW", account.number, start, end, None, account.closing, rows, newest_first=True)
