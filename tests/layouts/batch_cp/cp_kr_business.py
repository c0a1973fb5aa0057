"""Korea: list of a company's account from internet banking. Landscape, newest first, numbered from the newest, zeros in
the unused amount column, account and bank of the counterparty in columns of their own, a column of cheque amounts."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._kit import ZERO, Book, clocks, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(8, -20000, -4800000, "{company}", "인터넷뱅킹", "10"),
    Kind(3, -1900000, -4200000, "{person} {month}급여", "급여이체", "10"),
    Kind(5, -8000, -640000, "{bill}", "자동이체", "10"),
    Kind(6, -3500, -290000, "{shop}", "체크카드", "10"),
    Kind(2, -500, -1000, "타행이체수수료", "수수료", "500"),
    Kind(1, -300000, -2800000, "{tax}", "공과금", "10"),
    Kind(1, -180000, -900000, "대출이자 ###-######-##", "대출", "1", 1),
    Kind(9, 55000, 9800000, "{company}", "타행이체", "10"),
    Kind(4, 30000, 900000, "{person}", "모바일", "1000"),
    Kind(4, 120000, 2600000, "{card}", "CMS", "1"),
    Kind(1, 3, 9000, "예금이자", "이자", "1", 1),
    Kind(1, 1000000, 9000000, "어음교환 자가######## ", "교환", "10000", 2),
]
POOLS = {
    "company": [
        "(주)한빛상사",
        "주식회사 대동정밀",
        "세림유통",
        "(주)오름디자인랩",
        "청우산업 2차 선금",
        "미래포장 1,250개",
        "서해냉동(주)",
    ],
    "person": ["김도윤", "이서연", "박준호", "최은지", "남궁민수"],
    "month": ["12월", "1월", "3월", "10월"],
    "bill": ["한국전력공사", "KT 02-###-####", "국민건강보험", "사무실임대료 3층", "도시가스", "국민연금 ####"],
    "shop": ["GS25 역삼점", "쿠팡(주)", "스타다방 강남 4500", "카카오T택시", "다이소 1호점", "SK주유소"],
    "tax": ["부가세 2기확정", "지방소득세", "원천세"],
    "card": ["BC카드 매출입금", "신한0#####매출", "삼성카드 가맹점 ####", "네이버페이정산"],
}
BANKS = ["국민은행", "농협은행", "우리은행", "새마을금고", "카카오", "하나은행"]
HEADS = (
    (28, 28, "No"),
    (56, 92, "거래일시"),
    (148, 78, "출금"),
    (226, 78, "입금"),
    (304, 88, "거래후잔액"),
    (392, 120, "거래내용"),
    (512, 100, "상대계좌번호"),
    (612, 58, "상대은행"),
    (670, 66, "거래구분"),
    (736, 78, "수표어음금액"),
)
MONEY = (2, 3, 4, 9)
GRID = (0.75, 0.78, 0.82)


def won(amount: Decimal) -> str:
    return written(amount, places=0)


def _table_head(page: Page, y: float) -> float:
    page.box(28, y, 786, 20, (0.9, 0.93, 0.97), stroke=GRID)
    for x, wide, name in HEADS:
        page.put(x + wide / 2, y + 13, name, 8, center=True)
    return y + 20


def _cover(page: Page, book: Book, account: str, asked: str) -> float:
    page.put(28, 44, "거래내역조회 (입출식 예금)", 15)
    facts = (
        (f"계좌번호  {account}", f"예금주명  {'주식회사 새봄테크'}", f"조회기간  {book.start} ~ {book.end}"),
        (f"현재잔액  {written(book.closing, places=0)}원", "예금종류  기업자유예금", f"조회일시  {asked}"),
        (f"총 {len(book.entries)}건", "조회구분  전체 (입금+출금)", "정렬순서  최근거래순"),
    )
    for n, line in enumerate(facts):
        for x, fact in zip((28, 300, 560), line, strict=True):
            page.put(x, 68 + 15 * n, fact, 9)
    return _table_head(page, 108)


def _cells(rng: Random, book: Book, n: int, time: str) -> list[str]:
    entry = book.entries[n]
    other = entry.tag in ("인터넷뱅킹", "타행이체", "모바일", "급여이체")
    cheque = written(entry.amount, places=0) if entry.tag == "교환" else "0"
    amounts = [won(max(-entry.amount, ZERO)), won(max(entry.amount, ZERO)), written(book.balances[n], places=0)]
    account = fill(rng, rng.choice(["###-######-##-###", "####-##-#######", "###########"]), entry.day, {})
    who = [account, rng.choice(BANKS)] if other else ["", ""]
    return [
        str(len(book.entries) - n),
        f"{entry.day} {time}",
        *amounts,
        entry.lines[0].strip(),
        *who,
        entry.tag,
        cheque,
    ]


def _row(flow: Flow, number: int, cells: list[str]) -> None:
    split = [wrapped([cell], "cjk", 8, wide - 6) for cell, (_, wide, _) in zip(cells, HEADS, strict=True)]
    high = 11 * max(len(lines) for lines in split) + 7
    flow.need(high)
    if number % 2:
        flow.page.box(28, flow.y, 786, high, (0.97, 0.97, 0.97))
    for n, (lines, (x, wide, _)) in enumerate(zip(split, HEADS, strict=True)):
        at = x + wide - 4 if n in MONEY else x + wide / 2 if n in (0, 1, 7, 8) else x + 4
        flow.page.lines(at, flow.y + 12, lines, 8, 11, right=n in MONEY, center=n in (0, 1, 7, 8))
    flow.y += high
    flow.page.rule(28, flow.y, 814, 0.3, GRID)


def _sums(flow: Flow, book: Book) -> None:
    flow.need(60)
    page, y = flow.page, flow.y
    page.box(28, y, 786, 20, (0.9, 0.93, 0.97), stroke=GRID)
    page.put(60, y + 13, "합계", 8)
    page.put(222, y + 13, written(book.paid_out, places=0), 8, right=True)
    page.put(300, y + 13, written(book.paid_in, places=0), 8, right=True)
    page.lines(
        28,
        y + 36,
        [
            "※ 본 자료는 고객님의 편의를 위하여 제공되는 것으로 법적 효력이 없습니다.",
            "※ 수표어음금액은 교환 결제 완료 전까지 출금이 제한될 수 있습니다. 문의 1588-0000",
        ],
        7.5,
        11,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60]))
    book = keep_book(rng, KINDS, POOLS, period, (6000000, 90000000), step="1", floor=5000000)
    account = fill(rng, "###-0#####-04-0##", book.start, {})
    times = clocks(rng, [entry.day for entry in book.entries])

    def head(page: Page, number: int) -> float:
        return (
            _cover(page, book, account, f"{book.end} {rng.randint(19, 23)}:05:41")
            if number == 1
            else _table_head(page, 36)
        )

    flow = Flow(556, lambda: Page((842, 595), "cjk", "cjk"), head)
    rows = []
    for n in reversed(range(len(book.entries))):
        cells = _cells(rng, book, n, times[n])
        _row(flow, n, cells)
        entry = book.entries[n]
        text = " ".join(cells[5].split())
        rows.append(Row(entry.day, text, entry.amount, book.balances[n], page=flow.number))
    _sums(flow, book)
    number_pages(flow.pages, 814, 580, "{page} / {pages}")
    with_pymupdf(flow.pages, path, rng.choice(["rows", "columns"]))
    truth = truth_of(book, "ko_KR", "KRW", account, rows)
    truth.newest_first = True
    truth.opening_balance = None
    return truth
