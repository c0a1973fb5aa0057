"""South Korea: an internet bank's list; the month stands in one heading, the day and weekday in smaller ones, newest
first, times at the left, kinds of posting in a column, signed won glued to the figures, the balance beside them."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Truth, fill, written
from ..pens import A4, GREY, Color, Flow, Page, with_pymupdf
from ._kit import Book, Post, keep, row

POOLS = {
    "gage": ("GS25 서초점", "이마트24", "스타벅스코리아", "쿠팡", "배달의민족", "올리브영 홍대", "카카오T 택시"),
    "saram": ("김민수", "박서연", "이정훈", "최유진"),
    "hoesa": ("한국전력공사", "SK텔레콤", "국민건강보험공단", "현대해상"),
}
KINDS = (
    Kind(8, -1500, -80000, "{gage}|체크카드 ####", "카드결제", "10"),
    Kind(3, -10000, -500000, "{saram}|{saram}님께 보냄", "이체", "1000"),
    Kind(2, -9000, -160000, "{hoesa}|고객번호 ########", "자동납부", "10"),
    Kind(1, -30000, -300000, "CD공동망|ATM ####", "출금", "10000"),
    Kind(2, 5000, 300000, "{saram}", "입금", "1000"),
    Kind(1.2, 1800000, 3900000, "(주)하늘소프트|급여", "입금", "10"),
    Kind(0.5, 3, 4200, "예금이자", "이자", "1", 1),
    Kind(1, 10, 900, "캐시백|{gage}", "캐시백", "1"),
)
WEEK = "월화수목금토일"
BLUE: Color = (0.1, 0.38, 0.95)


def won(amount: Decimal, plus: str = "+") -> str:
    return (plus if amount > 0 else "") + written(amount, places=0) + "원"


def draw(rng: Random, path: Path) -> Truth:
    book = keep(
        rng, KINDS, POOLS, (620000, 4000000), step="1", floor=520000, seconds=True, days=rng.choice((30, 45, 60))
    )
    account = fill(rng, "1000-####-####", book.start, {})
    truth = book.truth("ko_KR", "KRW", account, newest_first=True)
    flow = Flow(775, lambda: Page(A4, "cjk", "cjk"), lambda page, n: head(page, n, account))
    cover(flow, book)
    months = groupby(book.days(newest_first=True), lambda day: (day[0].day.year, day[0].day.month))
    for (year, month), days in months:
        flow.need(90)
        flow.page.put(40, flow.y, f"{year}년 {month}월", 15)
        flow.y += 26
        for day in days:
            one_day(flow, day, truth)
    with_pymupdf(flow.pages, path, rng.choice(("rows", "shuffled")))
    return truth


def one_day(flow: Flow, day: list[Post], truth: Truth) -> None:
    flow.need(52)
    when = day[0].day
    flow.page.put(40, flow.y, f"{when.day}일 {WEEK[when.weekday()]}요일", 9.5, color=GREY)
    flow.y += 18
    for post in day:
        flow.need(14 + 11 * len(post.lines))
        page = flow.page
        page.put(40, flow.y, post.time, 8, color=GREY)
        page.put(92, flow.y, post.entry.tag, 9)
        page.put(160, flow.y, post.lines[0], 10)
        page.lines(160, flow.y + 11, post.lines[1:], 8, 11, color=GREY)
        page.put(440, flow.y, won(post.amount), 10, right=True, color=BLUE if post.amount > 0 else (0, 0, 0))
        page.put(555, flow.y, won(post.balance, ""), 9, right=True, color=GREY)
        truth.transactions.append(row(post, post.lines, flow.number))
        flow.y += 9 + 11 * len(post.lines)
    flow.y += 8


def head(page: Page, number: int, account: str) -> float:
    page.put(40, 42, "모아뱅크", 13, color=BLUE)
    page.put(555, 42, f"{account}  |  {number}쪽", 8, right=True, color=GREY)
    titles = ((40, "시간"), (92, "구분"), (160, "내용"))
    y = 172 if number == 1 else 66
    for x, title in titles:
        page.put(x, y, title, 8, color=GREY)
    page.put(440, y, "거래금액", 8, right=True, color=GREY)
    page.put(555, y, "거래 후 잔액", 8, right=True, color=GREY)
    page.rule(40, y + 6, 555, 0.5, GREY)
    return y + 28


def cover(flow: Flow, book: Book) -> None:
    page = flow.page
    page.put(40, 76, "거래내역 확인서", 18)
    page.put(40, 96, f"조회기간 {book.start:%Y.%m.%d} ~ {book.end:%Y.%m.%d}   예금주 정하윤", 9, color=GREY)
    facts = (("시작 잔액", won(book.opening, "")), ("총 입금", won(book.total(1), "")))
    more = (("총 출금", won(abs(book.total(-1)), "")), ("마지막 잔액", won(book.closing, "")))
    for n, (name, amount) in enumerate(facts + more):
        page.box(40 + 130 * n, 112, 122, 38, (0.95, 0.96, 0.98))
        page.put(48 + 130 * n, 126, name, 8, color=GREY)
        page.put(48 + 130 * n, 142, amount, 11)
