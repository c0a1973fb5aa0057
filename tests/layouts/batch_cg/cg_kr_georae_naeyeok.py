"""South Korea, deposit account of a large bank saved from its internet banking, sideways: newest rows first, date and
time in columns of their own, a nought in the column that has no money, whole won, what was done before the figures and
the partner after them, the branch last; no opening balance is printed.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import save

KINDS = [
    Kind(7, -2500, -98000, "체크;{shop};카드", step="10"),
    Kind(4, -5000, -600000, "모바일;{person};{branch}", step="1000"),
    Kind(3, 5000, 500000, "{transfer};{person};{other}", step="1000"),
    Kind(2, -20000, -300000, "CD이체;{company};{branch}", step="100"),
    Kind(2, -9900, -180000, "CMS공동;{bill};자금부", step="10"),
    Kind(1.5, -10000, -300000, "현금IC;{machine};{branch}", step="10000"),
    Kind(1, 2300000, 4200000, "급여;{employer};{other}", step="10", most=1),
    Kind(1, -150000, -1400000, "마루카드;카드결제대금;카드", step="10", most=1),
    Kind(1, -300, -1000, "수수료;타행이체수수료;{branch}", step="100"),
    Kind(0.5, 12, 900, "이자;예금이자;{branch}", step="1", most=1),
    Kind(0.8, -30000, -300000, "자동이체;적금 110######;{branch}", step="10000", most=2),
]
POOLS: Pools = {
    "shop": [
        "씨유서교점",
        "(주)이마트마포",
        "스타벅스코리아",
        "쿠팡(쿠페이)",
        "GS25 합정",
        "교통카드##월",
        "배달의민족",
    ],
    "person": ["김민준", "이서연", "박지훈", "최유진", "토스 정하은"],
    "company": ["한빛부동산", "(주)서울도시가스", "마포구청"],
    "transfer": ["타행IB", "모바일", "오픈뱅킹"],
    "bill": ["KT######", "국민건강보험", "삼성화재####", "한국전력공사"],
    "machine": ["편의점ATM", "서교동지점"],
    "employer": ["(주)누리소프트", "한강물산"],
    "branch": ["서교동", "합정역", "홍대입구"],
    "other": ["국민은행", "카카오", "농협", "하나"],
}
BLUE = (0.0, 0.28, 0.68)
EDGES = (36.0, 70.0, 150.0, 222.0, 304.0, 402.0, 500.0, 640.0, 738.0, 806.0)
HEADS = ("No", "거래일자", "거래시간", "적요", "출금(원)", "입금(원)", "내용", "잔액(원)", "거래점")
RIGHT = {4, 5, 7}
TALL = 17.0


class _Sheet:
    def __init__(self) -> None:
        self.document = pymupdf.open()
        self.font = pymupdf.Font("cjk")
        self.turn()

    def turn(self) -> None:
        self.page = self.document.new_page(width=842, height=595)
        self.page.insert_font(fontname="kr", fontbuffer=self.font.buffer)
        self.y = 40.0

    def put(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 8,
        right: bool = False,
        center: bool = False,
        color: tuple[float, float, float] = (0, 0, 0),
    ) -> None:
        wide = self.font.text_length(text, size)
        left = x - wide if right else x - wide / 2 if center else x
        self.page.insert_text((left, y), text, fontsize=size, fontname="kr", color=color)

    def line(self, cells: tuple[str, ...], head: bool = False) -> None:
        for n, text in enumerate(cells):
            area = pymupdf.Rect(EDGES[n], self.y, EDGES[n + 1], self.y + TALL)
            self.page.draw_rect(area, color=(0.75, 0.78, 0.82), fill=(0.92, 0.95, 0.99) if head else None, width=0.4)
            if n in RIGHT and not head:
                self.put(area.x1 - 5, self.y + 12, text, right=True)
            else:
                self.put((area.x0 + area.x1) / 2, self.y + 12, text, center=True)
        self.y += TALL


def _won(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, rng.choice([30, 30, 60]))
    opening = some_amount(rng, 900000, 6800000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 90), balance=opening, floor=900000)
    balances = running(opening, [entry.amount for entry in entries])
    number = f"110-{rng.randint(100, 499)}-{rng.randint(100000, 999999)}"
    truth = Truth("checking", "ko_KR", "KRW", number, start, end, None, balances[-1], newest_first=True)
    out = _Sheet()
    out.put(36, 52, "새한마루은행", 15, color=BLUE)
    out.put(421, 54, "거래내역조회", 15, center=True)
    ins, outs = ([e.amount for e in entries if e.amount * sign > 0] for sign in (1, -1))
    facts = (
        (("계좌번호", number), ("예금주", "한소희"), ("예금종류", "저축예금")),
        (
            ("조회기간", f"{start:%Y-%m-%d} ~ {end:%Y-%m-%d}"),
            ("총건수", f"{len(entries)}건"),
            ("계좌잔액", f"{_won(balances[-1])}원"),
        ),
        (
            ("출금합계", f"{_won(-sum(outs, Decimal(0)))}원 ({len(outs)}건)"),
            ("입금합계", f"{_won(sum(ins, Decimal(0)))}원 ({len(ins)}건)"),
        ),
    )
    for k, group in enumerate(facts):
        for n, (label, value) in enumerate(group):
            out.put(36 + 262 * n, 82 + 15 * k, label, 8.5, color=(0.35, 0.35, 0.35))
            out.put(86 + 262 * n, 82 + 15 * k, value, 8.5)
    out.y = 126
    out.line(HEADS, head=True)
    by_day = sorted((e.day, rng.randint(1500, 86399)) for e in entries)
    newest = list(zip(entries, balances, by_day, strict=True))[::-1]
    for n, (entry, balance, (_, clock)) in enumerate(newest, 1):
        if out.y + TALL > 555:
            out.turn()
            out.line(HEADS, head=True)
        what, partner, branch = entry.lines[0].split(";")
        time = f"{clock // 3600:02}:{clock // 60 % 60:02}:{clock % 60:02}"
        money = (_won(abs(entry.amount)), "0") if entry.amount < 0 else ("0", _won(entry.amount))
        out.line((str(n), f"{entry.day:%Y-%m-%d}", time, what, *money, partner, _won(balance), branch))
        text = " ".join(f"{what} {partner}".split())
        truth.transactions.append(Row(entry.day, text, entry.amount, balance, page=len(out.document)))
    out.put(36, min(out.y + 16, 572), "※ 본 내역은 고객님의 편의를 위해 제공되며 법적 효력이 없습니다.", 7)
    for count in range(len(out.document)):
        out.page = out.document[count]
        out.put(806, 584, f"{count + 1} / {len(out.document)}", 7.5, right=True)
    out.document.subset_fonts()
    save(out.document, path)
    return truth
