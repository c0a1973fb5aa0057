"""Korea: days without year under headings by card and kind (lump sum, interest-free instalments, abroad), subtotals."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_pymupdf
from ._db import Book, Period, digits, numbered, shared, tagged, total

KINDS = (
    Kind(9, -1500, -48000, "{shop}", "lump", "10"),
    Kind(4, -4000, -120000, "{chain}{place}점", "lump", "10"),
    Kind(3, -8000, -90000, "{bill}", "lump", "10"),
    Kind(1.5, -120000, -1500000, "{big}", "parts", "60"),
    Kind(2, -5000, -220000, "{abroad}", "far", "1"),
)
POOLS = {
    "shop": [
        "씨유역삼중앙점",
        "지에스25 서초",
        "(주)카카오모빌리티",
        "버스지하철후불교통##건",
        "쿠팡(주)",
        "우아한형제들",
    ],
    "chain": ["이마트 ", "스타벅스 ", "올리브영 ", "다이소 ", "파리바게뜨 "],
    "place": ["성수", "홍대입구", "부산서면", "판교", "광화문"],
    "bill": ["SKT 통신요금 자동이체", "한국전력공사 전기요금", "서울도시가스", "삼천리손해보험 ##회차"],
    "big": ["하이마트 잠실", "신라면세점 인터넷", "현대백화점 무역센터", "한샘인테리어"],
    "abroad": ["NETFLIX.COM", "AGODA.COM HOTEL", "STEAM GAMES", "DON QUIJOTE SHIBUYA", "ALIEXPRESS"],
}
SECTIONS = (("lump", "일시불"), ("parts", "할부 (무이자)"), ("far", "해외이용"))
COLUMNS = (
    (36.0, "이용일", False),
    (80.0, "이용가맹점(은행)명", False),
    (316.0, "이용금액", True),
    (362.0, "개월/회차", True),
    (428.0, "이번달 결제금액", True),
    (490.0, "결제 후 잔액", True),
    (556.0, "예상적립포인트", True),
)
NOTES = (
    "· 최소결제금액 이상 결제하지 않으실 경우 연체이자율 연 19.9%가 적용됩니다.",
    "· 해외이용금액은 접수일의 전신환매도율과 국제브랜드수수료 1.0%, 해외이용수수료 0.18%가 포함된 금액입니다.",
    "· 이용한도 8,000,000원 / 단기카드대출(현금서비스) 한도 2,400,000원은 이번달 기준입니다.",
)


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


class _Bill:
    def __init__(self, rng: Random, period: Period, due: Decimal) -> None:
        self.rng, self.period, self.due = rng, period, due
        self.book, self.billed = Book(), Decimal(0)
        self.flow = Flow(775, lambda: Page(A4, "cjk", "cjk"), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(
            36,
            38,
            "한빛카드 이용대금 명세서" if number == 1 else "한빛카드 이용대금 명세서 (계속)",
            13 if number == 1 else 8,
        )
        if number > 1:
            return self.columns(page, 66)
        page.put(36, 64, self.rng.choice(["김민준", "이서연", "박지훈"]) + " 회원님", 11)
        page.put(36, 84, f"이용기간 {start:%Y.%m.%d} ~ {end:%Y.%m.%d}", 8)
        page.put(36, 98, f"결제계좌 국민 ***-**-{self.rng.randint(1000, 9999)}   작성일 {end:%Y.%m.%d}", 8)
        page.box(330, 52, 228, 50, (0.91, 0.94, 0.99))
        page.put(342, 70, "이번달 결제하실 금액", 9)
        page.put(548, 92, _won(self.due) + "원", 15, right=True)
        points = self.rng.randint(300, 60000)
        page.put(36, 122, f"한빛포인트  적립 {points // 9:,}P   사용 0P   잔여 {points:,}P (소멸예정 150P)", 8)
        return self.columns(page, 156)

    def columns(self, page: Page, y: float) -> float:
        page.rule(32, y - 13, 560, 1)
        for x, text, right in COLUMNS:
            page.put(x, y, text, 7.5, right=right)
        page.rule(32, y + 6, 560, 0.5)
        return y + 22

    def heading(self, text: str) -> None:
        self.flow.need(44)
        self.flow.page.put(36, self.flow.y, text, 8.5, color=(0.1, 0.2, 0.5))
        self.flow.y += 15

    def row(self, entry: Entry) -> None:
        rng, cost = self.rng, -entry.amount
        months = rng.choice([2, 3, 4, 5, 6, 10]) if entry.tag == "parts" and cost > 0 else 1
        share = cost // months
        lines = wrap(entry.lines[0], fits("cjk", 8, 180))
        if entry.tag == "far":
            rate = Decimal(rng.randint(128000, 139000)) / 100
            lines.append(f"US$ {cost / rate:.2f} (적용환율 {rate:,})")
        self.flow.need(12 * len(lines))
        y, page = self.flow.y, self.flow.page
        page.put(36, y, f"{entry.day:%m.%d}", 8)
        page.lines(80, y, lines, 8, 11)
        page.put(316, y, _won(cost), 8, right=True)
        page.put(362, y, f"{months}/1" if months > 1 else "", 8, right=True)
        page.put(428, y, _won(share), 8, right=True)
        page.put(490, y, _won(cost - share), 8, right=True)
        page.put(556, y, _won(cost // 200), 8, right=True)
        self.flow.y += 11 * len(lines) + 3
        self.billed += share
        self.book.add(self.flow.number, entry.day, lines, -share)

    def section(self, name: str, entries: list[Entry]) -> None:
        before = self.billed
        self.heading(f"[{name}]")
        for entry in entries:
            self.row(entry)
        self.flow.need(20)
        self.flow.page.put(80, self.flow.y, f"{name} 소계  {len(entries)}건", 8)
        self.flow.page.put(428, self.flow.y, _won(self.billed - before), 8, right=True)
        self.flow.page.rule(32, self.flow.y + 5, 560, 0.3)
        self.flow.y += 20


def _filled(rng: Random, period: Period, entries: list[Entry], due: Decimal) -> _Bill:
    bill = _Bill(rng, period, due)
    people = ["본인", "가족"] if rng.random() < 0.6 else ["본인"]
    for person, hand in zip(people, shared(rng, entries, len(people)), strict=True):
        bill.heading(f"■ {person} 카드  9445-****-****-{digits(rng, '####')}")
        for tag, name in SECTIONS:
            if part := tagged(hand, tag):
                bill.section(name, part)
    return bill


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="{} 취소")
    seed = str(rng.random())
    due = _filled(Random(seed), period, entries, -total(entries)).billed
    bill = _filled(Random(seed), period, entries, due)
    flow = bill.flow
    flow.need(80)
    flow.page.put(80, flow.y + 4, "이번달 청구금액 합계", 9)
    flow.page.put(428, flow.y + 4, _won(due), 9, right=True)
    flow.page.lines(36, flow.y + 30, NOTES, 7, 11)
    numbered(flow.pages, 558, 818, lambda n, of: f"{n} / {of}")
    with_pymupdf(flow.pages, path, "columns" if rng.random() < 0.3 else "rows")
    return bill.book.truth(("ko_KR", "KRW"), None, period, None, -due)
