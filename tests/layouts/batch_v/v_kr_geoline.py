"""Korea, transaction history of an account: landscape ruled grid, amounts and balance before the description.

Numbered rows, date and time in one cell, a zero in the empty one of the two amount columns, the counterparty's bank
and account behind the description, totals row below; written sideways with /Rotate.
"""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(6, -2000, -180000, "체크카드|{shop}|", step="10"),
    Kind(3, -10000, -900000, "전자금융|{person}|{bank}", step="1000"),
    Kind(3, 5000, 800000, "타행이체|{person}|{bank}", step="1000"),
    Kind(1, 1900000, 4600000, "급여|{employer}|", step="10", most=2),
    Kind(2, -20000, -500000, "CD출금|{branch}|", step="10000"),
    Kind(2, -11000, -290000, "자동이체|{utility}|", step="10"),
    Kind(1, 30000, 1200000, "CD입금|{branch}|", step="10000"),
    Kind(0.6, -500, -1000, "수수료|타행CD수수료|", step="100", most=3),
    Kind(0.5, 3, 2100, "이자|예금결산이자|", step="1", most=1),
]
POOLS = {
    "shop": [
        "씨유마포공덕점",
        "쿠팡(주)",
        "이마트 용산점",
        "스타벅스코리아",
        "카카오T택시",
        "올리브영 홍대입구점",
        "김밥천국",
    ],
    "person": ["박지훈", "최유진", "정민서", "이서연", "한도윤(월세)"],
    "bank": ["우리 1002-###-######", "농협 302-####-####-##", "카카오 3333-##-#######", "신한 110-###-######"],
    "employer": ["(주)한빛솔루션", "동해물산(주)"],
    "branch": ["마포지점", "공덕역365", "서울역지점"],
    "utility": ["국민건강보험", "KT통신요금", "서울도시가스", "한국전력공사", "현대카드(주)"],
}
EDGES = [30, 58, 152, 232, 312, 400, 470, 610, 732, 812]
PLACES = ["마포", "공덕동", "본점"]
NAMES = ["번호", "거래일시", "출금액(원)", "입금액(원)", "거래후잔액(원)", "거래구분", "거래내용", "상대계좌", "취급점"]


def won(amount: Decimal) -> str:
    return written(amount, ",", "", 0)


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng)
        self.opening = some_amount(rng, 2500000, 9000000, "1")
        count = rng.choice([rng.randint(5, 9), rng.randint(15, 40), rng.randint(42, 85)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=2000000)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.number = fill(rng, "034-######-04-0##", self.period[0], {})
        self.serial = fill(rng, "####-####-####-####", self.period[0], {})
        self.times = sorted((entry.day, rng.randint(21600, 84000)) for entry in self.entries)
        self.balance = self.opening
        self.rows: list[Row] = []

    def new(self) -> Page:
        return Page((842.0, 595.0), "cjk", "cjk")

    def head(self, page: Page, sheet: int) -> float:
        page.put(30, 36, "한강은행", 14, color=(0.0, 0.3, 0.6))
        page.put(421, 40, "거래내역조회", 16, center=True)
        page.put(812, 36, f"{sheet} 페이지", 8, right=True)
        y = 64.0
        if sheet == 1:
            first, last = self.period
            facts = [
                ("예금주명", "오하늘", "조회기간", f"{first:%Y-%m-%d} ~ {last:%Y-%m-%d}"),
                ("계좌번호", self.number, "예금종류", "한강주거래우대통장"),
                ("현재잔액", f"{won(self.closing)} 원", "출금가능금액", f"{won(self.closing)} 원"),
            ]
            for n, (a, b, c, d) in enumerate(facts):
                top = 54 + 17 * n
                page.box(30, top, 782, 17, stroke=GREY)
                page.box(30, top, 80, 17, (0.93, 0.95, 0.98), stroke=GREY)
                page.box(421, top, 80, 17, (0.93, 0.95, 0.98), stroke=GREY)
                page.put(36, top + 12, a, 8)
                page.put(118, top + 12, b, 8)
                page.put(427, top + 12, c, 8)
                page.put(509, top + 12, d, 8)
            page.put(30, 120, "※ 본 거래내역은 고객님의 편의를 위하여 제공되며 법적 효력이 없습니다.", 7, color=GREY)
            page.put(812, 120, f"발급번호 {self.serial}", 7, right=True, color=GREY)
            y = 130
        for left, right, name in zip(EDGES[:-1], EDGES[1:], NAMES, strict=True):
            page.box(left, y, right - left, 18, (0.86, 0.9, 0.95), stroke=GREY)
            page.put((left + right) / 2, y + 12, name, 7.5, center=True)
        return y + 18

    def row(self, rng: Random, flow: Flow, entry: Entry) -> None:
        kind, text, other = entry.lines
        names = wrap(text, fits("cjk", 7.5, 132))
        accounts = wrap(other, fits("cjk", 7.5, 114)) if other else []
        high = 16.0 + 9 * (max(len(names), len(accounts), 1) - 1)
        flow.need(high)
        page, y, n = flow.page, flow.y, len(self.rows)
        self.balance += entry.amount
        second = self.times[n][1]
        clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        place = {"타행이체": "타행", "체크카드": "카드", "전자금융": "모바일"}.get(kind) or rng.choice(PLACES)
        outs, ins = (won(-entry.amount), "0") if entry.amount < 0 else ("0", won(entry.amount))
        middle = y + high / 2 + 3
        for left, right in pairwise(EDGES):
            page.box(left, y, right - left, high, stroke=GREY)
        page.put(44, middle, str(n + 1), 7.5, center=True)
        page.put(105, middle, f"{entry.day:%Y-%m-%d} {clock}", 7.5, center=True)
        for edge, figure in zip((228, 308, 396), (outs, ins, won(self.balance)), strict=True):
            page.put(edge, middle, figure, 7.5, right=True)
        page.put(435, middle, kind, 7.5, center=True)
        page.lines(474, middle - 4.5 * (len(names) - 1), names, 7.5, 9)
        page.lines(614, middle - 4.5 * (len(accounts) - 1), accounts, 7.5, 9)
        page.put(772, middle, place, 7.5, center=True)
        shown = " ".join(" ".join([kind, *names, *accounts, place]).split())
        self.rows.append(Row(entry.day, shown, entry.amount, self.balance, None, flow.number))
        flow.y += high

    def close(self, flow: Flow) -> None:
        flow.need(70)
        page, y = flow.page, flow.y
        outs = Decimal(sum(-row.amount for row in self.rows if row.amount < 0))
        ins = Decimal(sum(row.amount for row in self.rows if row.amount > 0))
        page.box(30, y, 782, 18, (0.96, 0.96, 0.9), stroke=GREY)
        page.put(105, y + 12, "합 계", 8, center=True)
        page.put(228, y + 12, won(outs), 7.5, right=True)
        page.put(308, y + 12, won(ins), 7.5, right=True)
        page.put(404, y + 12, f"총 {len(self.rows)} 건", 7.5)
        notes = [
            "· 거래후잔액은 거래시점의 잔액이며 현재잔액과 다를 수 있습니다.",
            "· 이 예금은 예금자보호법에 따라 원금과 소정의 이자를 합하여 1인당 5천만원까지 보호됩니다.",
            "고객센터 1599-0000   www.hangangbank.example",
        ]
        page.lines(30, y + 34, notes, 7, 11, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(565, sheet.new, sheet.head)
    for entry in sheet.entries:
        sheet.row(rng, flow, entry)
    sheet.close(flow)
    with_pymupdf(flow.pages, path, turned=True)
    return Truth("checking", "ko_KR", "KRW", sheet.number, *sheet.period, None, sheet.closing, sheet.rows)
