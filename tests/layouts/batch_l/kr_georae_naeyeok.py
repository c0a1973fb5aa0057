"""Korea: 거래내역조회 with the time of day, 출금 left of 입금, won without places, 0 or nothing where nothing moved.

Most run from the newest row to the oldest; the opening balance is printed only on some, as 이월잔액.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_count, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf, with_reportlab
from ._write import ORDERS

BANK = "한빛은행"
BLUE = (0.07, 0.25, 0.55)
POOLS = {
    "name": ["김민수", "이서연", "박지훈", "최유진", "정하늘", "한소희"],
    "shop": ["별다방 강남점", "온누리약국", "한솔마트", "GS25시 역삼점", "김밥나라", "(주)우리동네커머스", "택시_서울"],
    "bank": ["국민", "신한", "농협", "카카오", "우체국"],
    "bill": ["한국전력공사", "도시가스요금", "SK통신요금", "국민건강보험", "관리비_푸른아파트"],
    "firm": ["(주)대한테크", "주식회사 미래상사"],
    "branch": ["강남중앙", "역삼동", "인터넷", "스마트폰"],
}
KINDS = [
    Kind(9, -1500, -180000, "체크카드|{shop}|", "카드사", "100"),
    Kind(4, -10000, -700000, "모바일이체|{name}|{bank}은행", "스마트폰", "1000"),
    Kind(2, -15000, -250000, "자동이체|{bill}|", "CMS", "10"),
    Kind(1.5, -10000, -500000, "CD출금|{branch}지점 ATM|", "{branch}", "10000"),
    Kind(0.7, -500, -500, "수수료|타행이체수수료|", "스마트폰", "500"),
    Kind(1, 1800000, 4200000, "급여|{firm}|", "대량", "10", 2),
    Kind(3, 5000, 400000, "타행입금|{name}|{bank}은행", "{bank}", "1000"),
    Kind(1, 3000, 90000, "오픈뱅킹|{name}|", "금융결제원", "100"),
    Kind(0.5, 3, 4000, "예금이자|세금 공제 후|", "{branch}", "1", 1),
    Kind(0.5, 1000, 60000, "취소입금|{shop}|체크카드취소", "카드사", "100"),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([30, 60, 89]), calendar=rng.random() < 0.4)
    opening = Decimal(rng.randint(1000, 6000000))
    count = max(5, some_count(rng))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=200000)
    sheet = _Sheet(rng, start, end, opening, entries)
    rows = sheet.compose(rng)
    if sheet.face == "cjk":
        with_pymupdf(sheet.flow.pages, path, rng.choice(ORDERS))
    else:
        with_reportlab(sheet.flow.pages, path, rng.choice(ORDERS))
    said = opening if sheet.opens else None
    closing = sheet.closing
    return Truth(
        "checking",
        "ko_KR",
        "KRW",
        sheet.number,
        start,
        end,
        said,
        closing,
        rows,
        newest_first=sheet.newest,
    )


class _Sheet:
    """The list on its pages."""

    NO, WHEN, WHAT, WHO, OUT, INTO, BALANCE, WHERE = 34.0, 54.0, 152.0, 204.0, 342.0, 412.0, 490.0, 500.0

    def __init__(self, rng: Random, start: date, end: date, opening: Decimal, entries: list[Entry]) -> None:
        self.start, self.end, self.opening, self.entries = start, end, opening, entries
        self.closing = opening + sum(entry.amount for entry in entries)
        self.face = rng.choice(["cjk", "HYGothic-Medium", "HYSMyeongJo-Medium"])
        self.number = fill(rng, rng.choice(["###-###-######", "######-##-######"]), start, {})
        self.newest = rng.random() < 0.6
        self.opens = rng.random() < 0.6
        self.zeros = rng.random() < 0.5
        self.stacked = rng.random() < 0.35  # the time below the date
        self.mark = rng.choice([".", "-", "/"])
        self.seconds = rng.random() < 0.7
        self.holder = rng.choice(POOLS["name"])
        self.flow = Flow(780, self._blank, self._head, self._foot)

    def _blank(self) -> Page:
        return Page(face=self.face, bold=self.face)

    def day(self, day: date) -> str:
        return day.strftime(f"%Y{self.mark}%m{self.mark}%d")

    def compose(self, rng: Random) -> list[Row]:
        rows, flow = [], self.flow
        balances = running(self.opening, [entry.amount for entry in self.entries])
        lines = list(zip(self.entries, self._clocks(rng), balances, strict=True))
        for number, (entry, clock, balance) in enumerate(lines[::-1] if self.newest else lines, 1):
            what, who, memo = entry.lines
            names = wrap(who, fits(self.face, 7.5, 82)) + ([memo] if memo else [])
            high = 10 * max(len(names), 2 if self.stacked else 1) + 6
            flow.need(high)
            page, y = flow.page, flow.y
            page.put(self.NO, y, str(number), 7.5)
            page.put(self.WHEN, y, self.day(entry.day) + ("" if self.stacked else " " + clock), 7.5)
            if self.stacked:
                page.put(self.WHEN, y + 10, clock, 7.5, color=GREY)
            page.put(self.WHAT, y, what, 7.5)
            page.lines(self.WHO, y, names, 7.5, 10)
            for x, amount in ((self.OUT, -entry.amount), (self.INTO, entry.amount)):
                if amount > 0 or self.zeros:
                    page.put(x, y, written(max(amount, Decimal(0)), places=0), 7.5, right=True)
            page.put(self.BALANCE, y, written(balance, places=0), 7.5, right=True)
            page.put(self.WHERE, y, fill(rng, entry.tag, entry.day, POOLS), 7.5)
            flow.y = y + high
            page.rule(30, flow.y - 10.5, 565, 0.3, (0.8, 0.8, 0.8))
            rows.append(Row(entry.day, " ".join([what, *names]), entry.amount, balance, page=flow.number))
        self._end()
        for number, page in enumerate(flow.pages, 1):
            page.put(297, 822, f"{number} / {len(flow.pages)}", 7.5, center=True)
        return rows

    def _clocks(self, rng: Random) -> list[str]:
        """A time for each entry, later ones later within a day."""
        times: list[str] = []
        for day in sorted({entry.day for entry in self.entries}):
            count = sum(entry.day == day for entry in self.entries)
            taken = sorted(rng.sample(range(7 * 3600, 23 * 3600), count))
            pattern = "{:02}:{:02}:{:02}" if self.seconds else "{:02}:{:02}"
            times += [pattern.format(second // 3600, second // 60 % 60, second % 60) for second in taken]
        return times

    def _head(self, page: Page, number: int) -> float:
        y = self._first(page) if number == 1 else 40.0
        page.box(30, y, 535, 18, (0.9, 0.93, 0.98))
        page.rule(30, y, 565, 1, BLUE)
        for x, title in (
            (self.NO, "No"),
            (self.WHEN, "거래일시"),
            (self.WHAT, "적요"),
            (self.WHO, "기재내용"),
            (self.WHERE, "거래점"),
        ):
            page.put(x, y + 12, title, 8)
        for x, title in ((self.OUT, "출금액(원)"), (self.INTO, "입금액(원)"), (self.BALANCE, "잔액(원)")):
            page.put(x, y + 12, title, 8, right=True)
        return y + 32

    def _first(self, page: Page) -> float:
        page.put(30, 48, BANK, 12, color=BLUE)
        page.put(297, 74, "예금 거래내역 조회", 16, center=True)
        out = sum((-entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        left = [
            ("계좌번호", self.number),
            ("예금주", f"{self.holder} 님"),
            ("예금종류", "저축예금(주거래우대통장)"),
            ("조회기간", f"{self.day(self.start)} ~ {self.day(self.end)}"),
        ]
        right = [
            ("현재잔액", f"{written(self.closing, places=0)} 원"),
            ("출금합계", f"{written(out, places=0)} 원 ({sum(entry.amount < 0 for entry in self.entries)}건)"),
            ("입금합계", f"{written(into, places=0)} 원 ({sum(entry.amount > 0 for entry in self.entries)}건)"),
            ("발급일시", f"{self.day(self.end + timedelta(1))} 09:{len(self.entries) % 60:02}:17"),
        ]
        if self.opens:
            right.insert(0, ("이월잔액", f"{written(self.opening, places=0)} 원"))
            left.append(("조회순서", "최근거래순" if self.newest else "과거거래순"))
        for x, facts in ((30, left), (300, right)):
            for n, (label, fact) in enumerate(facts):
                page.box(x, 92 + 17 * n, 70, 17, (0.95, 0.95, 0.95), stroke=(0.75, 0.75, 0.75))
                page.box(x + 70, 92 + 17 * n, 195, 17, stroke=(0.75, 0.75, 0.75))
                page.put(x + 6, 104 + 17 * n, label, 8)
                page.put(x + 76, 104 + 17 * n, fact, 8)
        return 106 + 17 * len(left)

    def _foot(self, page: Page, _y: float) -> None:
        page.put(30, 806, f"{BANK} 고객센터 1599-0055 (평일 09:00~18:00)", 7, color=GREY)

    def _end(self) -> None:
        flow = self.flow
        notes = [
            "※ 본 거래내역은 고객님의 편의를 위해 제공되며, 법적 효력이 있는 증명서로 사용할 수 없습니다.",
            "※ 잔액은 미결제 타점권 금액을 포함할 수 있습니다. 이 예금은 1인당 최고 5천만원까지 보호됩니다.",
            "※ 12월 31일까지 급여이체를 등록하시면 연 0.5% 우대금리와 커피쿠폰 5,000원을 드립니다.",
        ]
        flow.need(10 + 11 * len(notes))
        flow.y = flow.page.lines(30, flow.y + 4, notes, 7, 11, color=GREY)
        self._foot(flow.page, flow.y)
