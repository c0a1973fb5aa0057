"""Vietnam: a digital bank's monthly page; newest day first, days as headings in words, sums with a sign and the dong
sign in one word, transaction codes and time under the text, no running balance, and a table of spending by category
with bars at the end."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Truth, fill, wrap, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, fits, with_fpdf, with_pymupdf
from ._kit import Book, Post, keep, row

POOLS = {
    "quan": ("Phúc Long Lê Lợi", "WinMart+ 2841", "GrabFood", "Shopee", "Bách Hóa Xanh", "Highlands Coffee"),
    "ten": ("NGUYEN THI HOA", "TRAN VAN DUNG", "LE MINH CHAU", "PHAM QUOC BAO"),
    "loi": (
        "tien an trua 15/3",
        "gop 200.000 qua sinh nhat",
        "tra tien nha",
        "chuyen khoan",
        "tien dien nuoc thang nay",
    ),
    "hoadon": ("Điện lực TP.HCM", "FPT Telecom", "Cấp nước Chợ Lớn"),
}
KINDS = (
    Kind(7, -18000, -650000, "{quan}|Thanh toán thẻ ••####", "Ăn uống và mua sắm", "1000"),
    Kind(4, -50000, -4000000, "Chuyển tiền đến {ten}|{loi}", "Chuyển tiền", "10000"),
    Kind(2, -90000, -1500000, "{hoadon}|Hóa đơn mã PE##########", "Hóa đơn", "1"),
    Kind(1, -500000, -3000000, "Rút tiền ATM|Ngân hàng bạn ######", "Rút tiền", "100000"),
    Kind(2.5, 50000, 3000000, "Nhận tiền từ {ten}|{loi}", "", "10000"),
    Kind(1.2, 9000000, 24000000, "CONG TY TNHH MAY SONG HAU|Luong thang, NV ####", "", "1", 1),
    Kind(0.5, 120, 42000, "Lãi tiền gửi không kỳ hạn", "", "1", 1),
    Kind(0.7, -1100, -11000, "Phí thông báo SMS", "Phí", "1100", 1),
)
WEEK = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
TEAL: Color = (0.0, 0.5, 0.48)
GREEN: Color = (0.05, 0.55, 0.2)
TEXT = fits("narrow", 8, 300)


def dong(amount: Decimal, plus: str = "+") -> str:
    return (plus if amount > 0 else "") + written(amount, ".", ",", 0) + "đ"


def long_date(day: date) -> str:
    return f"{day.day} tháng {day.month}, {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    book = keep(rng, KINDS, POOLS, (4500000, 30000000), step="1", floor=4100000, calendar=True)
    account = fill(rng, "99########", book.start, {})
    truth = book.truth("vi_VN", "VND", account, newest_first=True)
    flow = Flow(780, lambda: Page(A4, "narrow", "narrow-bold"), head)
    cover(flow, book, account)
    for day in book.days(newest_first=True):
        flow.need(70)
        when = day[0].day
        flow.page.put(44, flow.y, f"{WEEK[when.weekday()]}, {long_date(when)}", 10, bold=True, color=TEAL)
        flow.y += 20
        for post in day:
            lines = [part for line in post.lines for part in wrap(line, TEXT)]
            code = fill(rng, "FT" + f"{when:%y%j}" + "??##?", when, {})
            flow.need(20 + 11 * len(lines))
            posting(flow, post, lines, code)
            truth.transactions.append(row(post, lines, flow.number, balance=False))
    spending(flow, book)
    rng.choice((with_pymupdf, with_fpdf))(flow.pages, path)
    return truth


def head(page: Page, number: int) -> float:
    page.box(0, 0, 8, 842, TEAL)
    page.put(44, 40, "Sao Mai số", 15, bold=True, color=TEAL)
    page.put(551, 40, f"Sao kê tài khoản · {number}", 8, right=True, color=GREY)
    return 70


def cover(flow: Flow, book: Book, account: str) -> None:
    page = flow.page
    page.put(44, 74, "ĐỖ THÙY LINH", 12, bold=True)
    page.put(44, 89, f"Số tài khoản {account} · Loại tiền VND", 8.5, color=GREY)
    page.put(44, 102, f"Từ ngày {book.start:%d/%m/%Y} đến ngày {book.end:%d/%m/%Y}", 8.5, color=GREY)
    page.box(330, 56, 221, 66, TEAL)
    rows = (("Số dư đầu kỳ", dong(book.opening, "")), ("Tiền vào", dong(book.total(1))))
    more = (("Tiền ra", dong(book.total(-1))), ("Số dư cuối kỳ", dong(book.closing, "")))
    for n, (name, amount) in enumerate(rows + more):
        page.put(342, 72 + 14 * n, name, 8.5, color=WHITE)
        page.put(541, 72 + 14 * n, amount, 9, right=True, bold=True, color=WHITE)
    flow.y = 152


def posting(flow: Flow, post: Post, lines: list[str], code: str) -> None:
    page, y = flow.page, flow.y
    page.box(44, y - 10, 20, 20, (0.88, 0.95, 0.95))
    page.put(54, y + 4, "↓" if post.amount > 0 else "↑", 11, center=True, color=TEAL)
    page.put(76, y, lines[0], 9.5)
    page.lines(76, y + 11, lines[1:], 8, 11, color=GREY)
    page.put(551, y, dong(post.amount), 11, right=True, bold=True, color=GREEN if post.amount > 0 else (0, 0, 0))
    page.put(551, y + 11, f"{post.time} · {code}", 7.5, right=True, color=GREY)
    flow.y += 16 + 11 * max(2, len(lines))


def spending(flow: Flow, book: Book) -> None:
    sums: Counter[str] = Counter()
    for post in book.posts:
        if post.amount < 0:
            sums[post.entry.tag] -= int(post.amount)
    if not sums:
        return
    flow.need(40 + 18 * len(sums))
    flow.page.put(44, flow.y + 8, "Chi tiêu theo danh mục", 11, bold=True)
    most = max(sums.values())
    for n, (name, amount) in enumerate(sums.most_common()):
        y = flow.y + 28 + 18 * n
        flow.page.put(44, y, name, 8.5)
        flow.page.box(180, y - 8, max(2, 240 * amount / most), 9, (0.55, 0.8, 0.78))
        flow.page.put(551, y, dong(Decimal(amount), ""), 8.5, right=True)
