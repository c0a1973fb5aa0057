"""Vietnam, a mobile wallet's history, newest first: numbered rows, time over date, code, content over counterparty,
signed dong with points for thousands and a glued sign, balance, status column; failed rows print an amount, no
balance, and are no transactions. Landscape.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_period, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, with_fpdf
from ._kit import Move, count_pages, folded, journal, money_in, money_out, month_of

PINK = (0.75, 0.05, 0.42)
FACE = "narrow"
POOLS: Pools = {
    "month": month_of,
    "who": ["NGUYỄN THỊ HỒNG NHUNG", "TRẦN QUỐC BẢO", "LÊ MINH KHÔI", "ĐẶNG THU TRANG", "PHẠM VĂN HẬU"],
    "shop": ["Cà phê Gió Mùa - Q.3", "Siêu thị Xanh 0271", "Rạp Ngôi Sao Hà Đông", "Nhà thuốc An Tâm"],
}
KINDS = [
    Kind(6, -700_000, -12_000, "Thanh toán {shop}|Mã QR - Đơn hàng ########", step="500"),
    Kind(4, -5_000_000, -20_000, "Chuyển tiền đến {who}|SĐT 09##.###.### - trả tiền cơm 35k", step="1000"),
    Kind(3, 20_000, 4_000_000, "Nhận tiền từ {who}|SĐT 03##.###.### - Lì xì 2024", step="1000"),
    Kind(2, 200_000, 6_000_000, "Nạp tiền vào ví|Ngân hàng Sông Hồng - ****####", step="50000"),
    Kind(1.2, -200_000, -10_000, "Nạp tiền điện thoại 09########|Viễn thông VN - ưu đãi 3%", step="10000"),
    Kind(1, -900_000, -90_000, "Thanh toán hoá đơn điện|Mã KH PE############ kỳ {month}", step="1"),
    Kind(0.7, 2_000, 60_000, "Hoàn tiền ưu đãi|Túi Tiết Kiệm tháng {month}", step="100"),
    Kind(0.6, -3_000_000, -100_000, "Rút tiền về ngân hàng|Ngân hàng Sông Hồng - ****####", step="10000"),
]
HEADS = [(30, "STT", False), (62, "Thời gian", False), (138, "Mã giao dịch", False), (236, "Nội dung giao dịch", False)]
HEADS += [(590, "Số tiền", True), (700, "Số dư sau GD", True), (730, "Trạng thái", False)]


def _dong(amount: Decimal, sign: bool = False) -> str:
    return ("+" if sign and amount > 0 else "") + written(amount, ".", ",", 0) + "đ"


def _first(page: Page, span: str, phone: str, opening: Decimal, moves: list[Move]) -> float:
    page.put(30, 78, "LỊCH SỬ GIAO DỊCH VÍ ĐIỆN TỬ", 13, bold=True)
    page.put(30, 94, "Chủ ví: VŨ HOÀNG YẾN NHI", 9)
    page.put(30, 106, f"Số ví: {phone}     Kỳ sao kê: {span}", 9)
    sums = [("Số dư đầu kỳ", opening), ("Tổng tiền vào", money_in(moves)), ("Tổng tiền ra", money_out(moves))]
    sums.append(("Số dư cuối kỳ", opening + sum(m.amount for m in moves)))
    for n, (name, value) in enumerate(sums):
        x = 30 + 198 * n
        page.box(x, 118, 186, 36, None, stroke=PINK)
        page.put(x + 8, 131, name, 7.5, color=GREY)
        page.put(x + 8, 147, _dong(abs(value)), 11, bold=True)
    return 182


def _head(page: Page, y: float) -> float:
    page.box(24, y - 12, 794, 18, PINK)
    for x, text, right in HEADS:
        page.put(x, y, text, 8, right=right, bold=True, color=WHITE)
    return y + 21


def _listed(rng: Random, moves: list[Move], opening: Decimal) -> list[tuple[Move, Decimal | None]]:
    """Newest first, with a failed try before some payments."""
    out: list[tuple[Move, Decimal | None]] = []
    for move, balance in zip(moves, running(opening, [m.amount for m in moves]), strict=True):
        if move.amount < 0 and rng.random() < 0.08:
            out.append((move, None))
        out.append((move, balance))
    return out[::-1]


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.6)
    start = Decimal(rng.randint(20, 6000) * 500)
    opening, moves = journal(rng, KINDS, POOLS, period, start, "1")
    phone = f"09{rng.randint(10**7, 10**8 - 1)}"
    span = f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"

    def head(page: Page, n: int) -> float:
        page.put(30, 46, "ví nhanh", 20, bold=True, color=PINK)
        page.put(812, 46, "Công ty CP Dịch vụ Ví Nhanh - Giấy phép 0316/GP", 7.5, right=True, color=GREY)
        return _head(page, _first(page, span, phone, opening, moves) if n == 1 else 74)

    flow = Flow(555, lambda: Page((A4[1], A4[0]), FACE, "narrow-bold"), head)
    rows: list[Row] = []
    for n, (move, balance) in enumerate(_listed(rng, moves, opening), 1):
        lines = folded(move.lines, FACE, 8, 270)
        flow.need(len(lines) * 10 + 8)
        page, y = flow.page, flow.y
        shade: Color = GREY if balance is None else (0, 0, 0)
        page.put(30, y, str(n), 8)
        page.lines(62, y, [move.time, f"{move.day:%d/%m/%Y}"], 8, 10)
        page.put(138, y, str(rng.randint(10**10, 10**11 - 1)), 8)
        page.lines(236, y, lines, 8, 10, color=shade)
        page.put(590, y, _dong(move.amount, True), 8.5, right=True, color=shade)
        page.put(700, y, "—" if balance is None else _dong(balance), 8.5, right=True)
        page.put(730, y, "Thất bại" if balance is None else "Thành công", 8, color=shade)
        page.rule(24, y + 10 * len(lines) - 3, 818, 0.3, (0.85, 0.8, 0.83))
        if balance is not None:
            rows.append(Row(move.day, " ".join(lines), move.amount, balance, page=flow.number))
        flow.y += 10 * len(lines) + 7
    count_pages(flow.pages, "Trang {n}/{all}", 812, 580)
    for page in flow.pages:
        page.put(
            30,
            580,
            "Giao dịch thất bại không làm thay đổi số dư ví. Tổng đài 1900 5454 41 (1.000đ/phút).",
            7,
            color=GREY,
        )
    with_fpdf(flow.pages, path)
    closing = opening + sum(m.amount for m in moves)
    return Truth("checking", "vi_VN", "VND", phone, *period, opening, closing, rows, newest_first=True)
