"""Korea: an app bank's exported list, newest first, signed amounts without decimals, the time under the day.

After a phone-only bank's transaction certificate: kind (입금, 출금) before the amount, the balance before the text,
a note column at the end, no opening balance, a seal's text and a verification number as clutter.
"""

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf

POOLS = {
    "month": lambda _, day: str(day.month),
    "shop": [
        "씨유강남점",
        "이마트 성수점",
        "스타벅스코리아",
        "배달의민족",
        "GS25 역삼점",
        "쿠팡(쿠페이)",
        "올리브영 홍대입구역점",
    ],
    "person": ["김서연", "박지훈", "최민수(월세)", "이하은", "정우성"],
    "firm": ["SKT요금", "한국전력공사", "서울도시가스", "국민건강보험", "삼성화재"],
}
KINDS = [
    Kind(9, -1500, -90000, "{shop}", tag="체크카드결제", step="10"),
    Kind(3, -5000, -400000, "{person}", tag="일반이체", step="1000"),
    Kind(2, -9000, -150000, "{firm}", tag="자동이체", step="10"),
    Kind(2, 5000, 300000, "{person}", tag="일반입금", step="1000"),
    Kind(1, 2200000, 4100000, "(주)한빛소프트 급여", tag="타행입금", most=1, step="10"),
    Kind(0.6, 10, 900, "예금이자", tag="이자입금", step="1", most=1),
    Kind(0.7, -10000, -50000, "모임통장 회비 자동이체 {month}월분 납부", tag="자동이체", step="10000"),
]
COLUMNS = [
    ("거래일시", 40, 76),
    ("구분", 116, 40),
    ("거래금액", 156, 84),
    ("거래 후 잔액", 240, 88),
    ("거래구분", 328, 72),
    ("내용", 400, 100),
    ("메모", 500, 56),
]
NOTES = ["", "", "", "", "점심", "정산", "선물"]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 200000, 5000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=20000)
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = fill(rng, "3388-##-#######", period[0], {})
    paid = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    got = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    seal = fill(rng, "????-####-####-####", period[0], {})
    times = sorted((e.day, rng.randint(7 * 3600, 23 * 3600)) for e in entries)

    def head(page: Page, at: int) -> float:
        y = 60.0
        if at == 1:
            page.put(40, 58, "모아뱅크", 13, color=(0.95, 0.7, 0))
            page.put(298, 62, "거래내역 확인서", 16, center=True)
            facts = [
                ("예금주", "윤도현"),
                ("계좌번호", account),
                ("예금종류", "모아 입출금통장"),
                ("조회기간", f"{period[0]:%Y.%m.%d} ~ {period[1]:%Y.%m.%d}"),
                ("거래구분", "전체"),
            ]
            for n, (name, what) in enumerate(facts):
                page.put(40, 96 + 14 * n, name, 9, color=GREY)
                page.put(100, 96 + 14 * n, what, 9)
            sums = [
                ("총 거래건수", f"{len(entries)}건"),
                ("입금 합계", f"{written(got, places=0)}원"),
                ("출금 합계", f"{written(paid, places=0)}원"),
                ("현재 잔액", f"{written(closing, places=0)}원"),
            ]
            for n, (name, what) in enumerate(sums):
                page.put(340, 96 + 14 * n, name, 9, color=GREY)
                page.put(556, 96 + 14 * n, what, 9, right=True)
            y = 186
        page.box(40, y - 13, 516, 20, (0.95, 0.95, 0.95))
        for name, x, wide in COLUMNS:
            page.put(x + wide / 2, y, name, 8.5, center=True)
        page.put(40, 816, f"문서확인번호 {seal}", 7, color=GREY)
        page.put(556, 816, f"{at} 페이지", 7, color=GREY, right=True)
        page.put(
            298,
            826,
            "본 확인서는 고객의 편의를 위해 제공되며 법적 효력이 없습니다. 고객센터 1599-0000",
            6.5,
            center=True,
            color=GREY,
        )
        return y + 22

    flow = Flow(790, lambda: Page(A4, "cjk", "cjk"), head)
    rows: list[Row] = []
    for n in range(len(entries) - 1, -1, -1):
        entry, seconds = entries[n], times[n][1]
        lines = wrap(entry.lines[0], fits("cjk", 8.5, 92))
        high = 27.0
        flow.need(high)
        y, page = flow.y, flow.page
        page.put(78, y, f"{entry.day:%Y.%m.%d}", 8.5, center=True)
        page.put(
            78,
            y + 10.5,
            f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}",
            7.5,
            center=True,
            color=GREY,
        )
        page.put(136, y + 5, "출금" if entry.amount < 0 else "입금", 8.5, center=True)
        blue = (0.1, 0.3, 0.8) if entry.amount > 0 else (0.0, 0.0, 0.0)
        page.put(236, y + 5, written(entry.amount, places=0), 8.5, right=True, color=blue)
        page.put(324, y + 5, written(balances[n], places=0), 8.5, right=True)
        page.put(364, y + 5, entry.tag, 8.5, center=True)
        page.lines(404, y + (5 if len(lines) == 1 else 0), lines, 8.5, 10.5)
        page.put(504, y + 5, rng.choice(NOTES) if entry.tag == "일반이체" else "", 8.5)
        page.rule(40, y + 16, 556, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balances[n], None, flow.number))
        flow.y += high
    if not entries:
        flow.page.put(298, flow.y, "조회된 거래내역이 없습니다.", 9, center=True)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "ko-KR", "KRW", account, *period, None, closing, rows, newest_first=True)
