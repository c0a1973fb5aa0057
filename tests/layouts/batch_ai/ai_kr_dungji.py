"""Korea: proof of transactions of an internet bank, newest first, one signed won column.

Cells are centred on their row, counterparty bank and account have columns of their own.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf
from ._kit import clocks, how_many, number_pages, said

KINDS = [
    Kind(12, -1500, -90000, "{shop}", "체크카드결제", step="10"),
    Kind(5, -10000, -700000, "{who}", "출금", step="1000"),
    Kind(5, 5000, 600000, "{who}", "입금", step="100"),
    Kind(1, 1900000, 4800000, "{firm}", "입금", step="10", most=1),
    Kind(1, 3, 900, "이자", "이자입금", step="1", most=2),
    Kind(3, -9000, -120000, "{bill}", "자동이체", step="10"),
    Kind(2, 10, 1200, "체크카드 캐시백", "프로모션입금", step="1"),
    Kind(2, -20000, -300000, "ATM출금", "ATM출금", step="10000"),
]
POOLS = {
    "shop": [
        "지에스25 역삼점",
        "쿠팡(쿠페이)",
        "(주)우아한형제들",
        "스타벅스코리아",
        "카카오T_택시",
        "이마트 성수점",
        "네이버파이낸셜(주)",
        "주식회사 컬리 마켓컬리 정기배송",
    ],
    "who": ["김민준", "이서연", "박지후", "최하은", "정도윤", "강*아"],
    "firm": ["(주)한빛소프트", "대성물산급여"],
    "bill": ["SKT통신요금", "한국전력공사", "국민건강보험", "서울도시가스"],
}
BANKS = ["국민은행", "신한은행", "카카오뱅크", "우리은행", "하나은행"]
BLUE = (0.2, 0.4, 0.9)
EDGES = (22, 104, 212, 274, 332, 414, 494, 573)


def foot(page: Page, _: float) -> None:
    page.rule(22, 790, 573, 0.5, GREY)
    page.put(40, 802, "둥지뱅크 주식회사 · 고객센터 1661-0099 · 서울특별시 강남구 테헤란로 999", 6.5, color=GREY)
    page.put(40, 811, "본 증명서의 진위여부는 발급번호로 90일간 확인하실 수 있습니다.", 6.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = some_amount(rng, 900000, 5000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=800000)
    stamps = clocks(rng, entries)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"1000-{rng.randint(1000, 9999)}-{rng.randint(1000, 9999)}"
    owner = rng.choice(["홍서준", "윤가온", "임채원"])
    issue = "".join(rng.choices("0123456789ABCDEF", k=16))

    def new() -> Page:
        return Page(A4, "cjk", "cjk")

    def head(page: Page, page_number: int) -> float:
        y = 40.0
        if page_number == 1:
            page.put(40, 52, "둥지뱅크", 15, color=BLUE)
            page.put(297, 88, "거래내역서", 20, center=True)
            facts = [
                ("성명", owner, "예금종류", "둥지뱅크 통장"),
                ("계좌번호", account, "통화", "KRW"),
                ("조회기간", f"{period[0]:%Y.%m.%d} ~ {period[1]:%Y.%m.%d}", "거래유형", "전체"),
                ("발급번호", issue, "발급일시", f"{period[1]:%Y.%m.%d} 23:58:12"),
            ]
            y = 122
            for a, b, c, d in facts:
                page.put(40, y, a, 8.5, color=GREY)
                page.put(100, y, b, 8.5)
                page.put(320, y, c, 8.5, color=GREY)
                page.put(380, y, d, 8.5)
                y += 16
            page.put(40, y + 2, "위 내용은 발급일시 기준 고객님의 거래내역임을 확인합니다.", 8)
            y += 16
        page.box(22, y, 551, 26, (0.94, 0.95, 0.97))
        titles = ["거래 일시", "적요", "거래 유형", "거래 기관", "계좌번호", "거래 금액", "거래 후 잔액"]
        centres = [(a + b) / 2 for a, b in pairwise(EDGES)]
        for x, title in zip(centres, titles, strict=True):
            page.put(x, y + 16, title, 8, center=True)
        return y + 40

    flow = Flow(780, new, head, foot)
    rows = []
    for n in range(len(entries) - 1, -1, -1):
        entry = entries[n]
        lines = wrap(entry.lines[0], fits("cjk", 8, 100), cut=True)
        flow.need(11 * len(lines) + 8)
        page, middle = flow.page, flow.y + 5.5 * (len(lines) - 1)
        moved = entry.tag in {"입금", "출금", "자동이체"}
        page.put(63, middle, f"{entry.day:%Y.%m.%d} {stamps[n]}", 7.5, center=True)
        page.lines(158, flow.y, lines, 8, 11, center=True)
        page.put(243, middle, entry.tag, 8, center=True)
        if moved:
            page.put(303, middle, rng.choice(BANKS), 8, center=True)
            page.put(
                373,
                middle,
                f"{rng.randint(100, 999)}{rng.randint(100, 999)}-**-***{rng.randint(100, 999)}",
                7.5,
                center=True,
            )
        page.put(490, middle, written(entry.amount, places=0), 8, right=True)
        page.put(569, middle, written(balances[n], places=0), 8, right=True)
        flow.y += 11 * len(lines) + 7
        page.rule(22, flow.y - 12, 573, 0.3, (0.85, 0.85, 0.85))
        rows.append(Row(entry.day, said(lines), entry.amount, balances[n], page=flow.number))
    flow.need(30)
    flow.page.put(297, flow.y + 8, "- 이하 여백 -", 8, center=True, color=GREY)
    foot(flow.page, flow.y)
    number_pages(flow.pages, 569, 806, "{n} / {m}", 7, right=True, color=GREY)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "ko", "KRW", account, *period, None, None, rows, newest_first=True)
