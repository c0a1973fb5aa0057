"""South Korea, transaction history of an account, newest first: date and time in columns of their own, a short kind
of transaction and apart from it a text, money out, money in with 0 in the column that does not apply, whole won, the
branch last; the search that was made in a box at the top, sums at the end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pymupdf
from fpdf import FPDF

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import Flow, Page
from ._rows import HAN, cell, columns, folded, han, solvent, sums

SIZE = (595.0, 842.0)
BLUE = (0.05, 0.2, 0.55)
PALE = (0.93, 0.95, 0.98)
LINE = (0.75, 0.78, 0.85)
COLUMNS = columns(30, (62, "c"), (50, "c"), (54, "c"), (68, "r"), (68, "r"), (118, "l"), (72, "r"), (43, "c"))
TITLES = ("거래일자", "거래시간", "적요", "출금(원)", "입금(원)", "내용", "잔액(원)", "거래점")
KINDS = (
    Kind(14, -1500, -38000, "체크카드|{shop}|본점", step="10"),
    Kind(6, -10000, -400000, "모바일|{person}|본점", step="1000"),
    Kind(4, -5000, -200000, "타행이체|{person}|본점", step="1000"),
    Kind(4, -9000, -160000, "자동이체|{utility}|본점", step="10"),
    Kind(2, -10000, -300000, "CD출금|{atm}|{branch}", step="10000"),
    Kind(2, -200000, -900000, "카드대금|한빛카드결제|본점", step="1"),
    Kind(2, -150000, -750000, "대출이자|주택담보대출이자|{branch}", step="1", most=1),
    Kind(1, -500, -1300, "수수료|타행이체수수료|본점", step="100"),
    Kind(3, 2100000, 4800000, "급여|{firm}|본점", step="10", most=2),
    Kind(5, 10000, 500000, "타행입금|{person}|{other}", step="1000"),
    Kind(2, 3000, 90000, "모바일|{person}|본점", step="100"),
    Kind(1, 30, 2100, "예금이자|결산이자(세후)|{branch}", step="1", most=1),
)
PEOPLE = ("김민수", "이서연", "박지훈", "최은정", "정다은(모임)", "남궁현")
POOLS: Pools = {
    "shop": (
        "한강편의점합정점",
        "별다방커피 종로2가점",
        "쿠펭(주)",
        "새마을식자재마트",
        "배달의겨레",
        "서울택시운송조합",
        "(주)이마르트에브리데이 역삼점",
        "네이버페이간편",
    ),
    "person": PEOPLE,
    "utility": ("한국전력공사요금", "도시가스 3월", "국민건강보험", "SKY텔레콤통신료", "아파트관리비"),
    "atm": ("현금IC", "365코너"),
    "branch": ("강남중앙", "여의도", "분당"),
    "firm": ("(주)동해소프트", "미래정밀공업(주)"),
    "other": ("농업", "우체국", "카카이", "신협"),
}


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face = han()
    start, _ = some_period(rng, 30)
    period = (start, start + timedelta(rng.choice([29, 30, 60, 90])))
    account = fill(rng, "110-###-######", start, POOLS)
    opening = some_amount(rng, 150000, 5000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(22, 110), balance=opening, floor=50000)
    entries = solvent(entries, opening)
    balances = running(opening, [entry.amount for entry in entries])
    out, outs, into, ins = sums(entries)

    def head(page: Page, number: int) -> float:
        y = 46.0
        if number == 1:
            page.put(30, 52, "한빛은행", 15, color=BLUE)
            page.put(297, 84, "거래내역조회", 18, center=True)
            facts = (
                ("계좌번호", account, "예금종류", "주거래 저축예금"),
                ("예금주", rng.choice(PEOPLE[:4]), "조회기간", f"{period[0]:%Y.%m.%d} ~ {period[1]:%Y.%m.%d}"),
                ("현재잔액", f"{written(balances[-1], places=0)}원", "조회일시", f"{period[1]:%Y.%m.%d} 23:41:09"),
                ("정렬순서", "최근거래순", "총 건수", f"{len(entries)}건"),
            )
            y = 104
            for left, value, label, other in facts:
                page.box(30, y, 80, 20, PALE, stroke=LINE)
                page.box(110, y, 187, 20, stroke=LINE)
                page.box(297, y, 80, 20, PALE, stroke=LINE)
                page.box(377, y, 188, 20, stroke=LINE)
                page.put(38, y + 13.5, left, 8.5)
                page.put(118, y + 13.5, value, 8.5)
                page.put(305, y + 13.5, label, 8.5)
                page.put(385, y + 13.5, other, 8.5)
                y += 20
            y += 20
        for column, title in zip(COLUMNS, TITLES, strict=True):
            page.box(column.x, y, column.w if column.align else 0, 20, PALE, stroke=LINE)
            cell(page, column, y + 13.5, [title], 8.5, 10, align="c")
        return y + 20

    flow = Flow(786, lambda: Page(size=SIZE, face=HAN, bold=HAN), head)
    rows: list[Row] = []
    clock, before = 0, date.max
    for entry, balance in reversed(list(zip(entries, balances, strict=True))):
        what, text, branch = entry.lines
        clock = rng.randint(60000, 85000) if entry.day != before else max(clock - rng.randint(5, 8000), 30)
        before = entry.day
        wrapped = folded(text, face, 8, COLUMNS[5].w - 6)
        high = 9 + 10 * len(wrapped)
        flow.need(high)
        texts = (
            [f"{entry.day:%Y-%m-%d}"],
            [f"{clock // 3600:02}:{clock // 60 % 60:02}:{clock % 60:02}"],
            [what],
            [written(-entry.amount, places=0) if entry.amount < 0 else "0"],
            [written(entry.amount, places=0) if entry.amount > 0 else "0"],
            wrapped,
            [written(balance, places=0)],
            [branch],
        )
        for column, lines in zip(COLUMNS, texts, strict=True):
            flow.page.box(column.x, flow.y, column.w, high, stroke=LINE)
            cell(flow.page, column, flow.y + high / 2 - 5 * len(lines) + 8, lines, 8, 10, pad=3)
        rows.append(Row(entry.day, " ".join([what, *wrapped]), entry.amount, balance, page=flow.number))
        flow.y += high
    flow.need(100)
    flow.page.box(30, flow.y, 535, 20, PALE, stroke=LINE)
    flow.page.put(45, flow.y + 13.5, "합계", 8.5)
    flow.page.put(110, flow.y + 13.5, f"출금 {outs}건 / 입금 {ins}건", 8)
    cell(flow.page, COLUMNS[3], flow.y + 13.5, [written(out, places=0)], 8, 10, pad=3)
    cell(flow.page, COLUMNS[4], flow.y + 13.5, [written(into, places=0)], 8, 10, pad=3)
    notes = (
        "※ 본 자료는 고객님의 편의를 위하여 제공되는 것으로 증빙자료로서의 법적 효력은 없습니다.",
        "※ 거래내역은 조회시점에 따라 실제 거래와 차이가 있을 수 있습니다.",
        "고객센터 1599-0000 (평일 09:00~18:00)",
    )
    flow.page.lines(30, flow.y + 38, notes, 7.5, 12)
    for n, page in enumerate(flow.pages, 1):
        page.put(297, 818, f"{n} / {len(flow.pages)}", 8, center=True)
    _write(flow.pages, path)
    closing = opening + sum((entry.amount for entry in entries), Decimal(0))
    assert not balances or closing == balances[-1]
    return Truth("account", "ko-KR", "KRW", account, *period, None, None, rows, newest_first=True)


def _write(pages: list[Page], path: Path) -> None:
    """With fpdf2, all in one embedded face."""
    pen = FPDF(unit="pt", format=SIZE)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "east.ttf"
        file.write_bytes(pymupdf.Font("cjk").buffer)
        pen.add_font("East", "", file)
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or (0, 0, 0)))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or (1, 1, 1)))
            pen.set_line_width(box.line)
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            pen.set_font("East", "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.text(text.x, text.y, text.text)
    pen.output(str(path))
