"""Vietnam: landscape bilingual account, document number under the date, dong without decimals, totals, zebra."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(
        8,
        -20000,
        -2500000,
        "MBSVN.##########.{trace}.{from} chuyen tien {note}.CT tu 10######## {from} toi 19######## {to}",
        step="1000",
    ),
    Kind(5, -15000, -900000, "Thanh toan QR {shop} - Ma GD {trace}", step="500"),
    Kind(3, -200000, -5000000, "Rút tiền ATM S1TGD### Quận {q} TP.HCM", step="50000"),
    Kind(4, 50000, 6000000, "IBFT {to} chuyen khoan {note}. TU: {to}", step="1000"),
    Kind(1, 9000000, 42000000, "{firm} thanh toan luong thang {m}", step="1", most=1),
    Kind(2, -11000, -66000, "Thu phí dịch vụ SMS Banking tháng {m}", step="1100", most=1),
    Kind(2, -120000, -1900000, "Thanh toán hóa đơn {utility} mã KH P{m}0#########", step="1"),
    Kind(1, 100, 9000, "Trả lãi tiền gửi không kỳ hạn", step="1", most=1),
]
POOLS = {
    "trace": ["##########", "FT#####??"],
    "from": ["NGUYEN THI MAU"],
    "to": ["TRAN VAN VI DU", "LE THI THU", "PHAM HOANG KIEM THU", "CTY TNHH SEN XANH"],
    "note": ["tien nha", "an trua", "tra no", "gui me", "ck"],
    "shop": ["HIGHLAND CA PHE", "SIEU THI SAO MAI", "NHA THUOC AN TAM", "BUN BO O XUAN"],
    "q": ["1", "3", "7", "10"],
    "firm": ["CONG TY CO PHAN MAY TINH BIEN DONG"],
    "m": ["02", "05", "08", "11"],
    "utility": ["tiền điện", "tiền nước", "Internet"],
}
GREEN = (0.0, 0.4, 0.2)
LANDSCAPE = (842.0, 595.0)


def _dong(amount: Decimal) -> str:
    return written(abs(amount), places=0)


def _end(flow: Flow) -> None:
    flow.page.put(40, flow.y + 42, "Sao kê này được in từ hệ thống, không cần chữ ký và con dấu.", 7.5, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(806, 575, f"Trang/Page {n}/{flow.number}", 7.5, right=True, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 500000, 60000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 50), balance=opening, floor=3000000)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = fill(rng, "00#10########", start, {})

    def head(page: Page, count: int) -> float:
        if count > 1:
            return columns(page, 50)
        page.put(40, 46, "NGÂN HÀNG TMCP HOA SEN", 13, bold=True, color=GREEN)
        page.put(40, 58, "LOTUS COMMERCIAL JOINT STOCK BANK - CN TP. HỒ CHÍ MINH", 7.5, color=GREY)
        page.put(421, 84, "SAO KÊ TÀI KHOẢN", 15, bold=True, center=True)
        page.put(421, 96, "STATEMENT OF ACCOUNT", 9, center=True)
        page.put(421, 109, f"Từ/From: {start:%d/%m/%Y}  Đến/To: {end:%d/%m/%Y}", 8.5, center=True)
        left = [
            ("Chủ tài khoản/Account name", "NGUYỄN THỊ MẪU"),
            ("Số tài khoản/Account number", number),
            ("Loại tiền/Currency", "VND"),
        ]
        for n, (label, value) in enumerate(left):
            page.put(40, 128 + 13 * n, label + ":", 8.5)
            page.put(190, 128 + 13 * n, value, 8.5, bold=True)
        page.put(480, 128, "Địa chỉ/Address: 12 Đường Thử Nghiệm, P. Bến Nghé, Q.1", 8.5)
        page.put(480, 141, "CIF: 0" + number[-6:], 8.5)
        return columns(page, 185)

    def columns(page: Page, y: float) -> float:
        page.box(36, y - 12, 770, 30, (0.85, 0.93, 0.87), stroke=GREEN)
        names = [
            (40, False, "Ngày GD", "TNX Date / Doc No"),
            (250, True, "Phát sinh nợ", "Debit"),
            (355, True, "Phát sinh có", "Credit"),
            (465, True, "Số dư", "Balance"),
            (485, False, "Nội dung chi tiết", "Transactions in detail"),
        ]
        for x, right, upper, lower in names:
            page.put(x, y, upper, 8.5, bold=True, right=right)
            page.put(x, y + 12, lower, 7.5, right=right)
        return y + 32

    flow = Flow(545, lambda: Page(LANDSCAPE, "narrow", "narrow-bold"), head)
    flow.page.put(485, flow.y, "Số dư đầu kỳ/Opening balance", 8.5, bold=True)
    flow.page.put(465, flow.y, _dong(opening), 8.5, bold=True, right=True)
    flow.y += 16
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = wrap(" ".join(entry.lines), fits("narrow", 8, 310))
        high = 11 * max(2, len(lines)) + 4
        flow.need(high)
        if n % 2 == 0:
            flow.page.box(36, flow.y - 10, 770, high, (0.95, 0.95, 0.95))
        flow.page.put(40, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        flow.page.put(40, flow.y + 11, f"{rng.randint(5000, 5999)} - {rng.randint(10000, 99999)}", 7.5, color=GREY)
        flow.page.put(250 if entry.amount < 0 else 355, flow.y, _dong(entry.amount), 8, right=True)
        flow.page.put(465, flow.y, _dong(balance), 8, right=True)
        flow.page.lines(485, flow.y, lines, 8, 11)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += high
    flow.need(70)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    flow.page.rule(36, flow.y - 8, 806, 0.8, GREEN)
    flow.page.put(40, flow.y + 5, "Tổng số/Total", 8.5, bold=True)
    flow.page.put(250, flow.y + 5, _dong(out), 8.5, bold=True, right=True)
    flow.page.put(355, flow.y + 5, _dong(closing - opening - out), 8.5, bold=True, right=True)
    flow.page.put(40, flow.y + 20, "Số dư cuối kỳ/Closing balance", 8.5, bold=True)
    flow.page.put(465, flow.y + 20, _dong(closing), 8.5, bold=True, right=True)
    _end(flow)
    with_pymupdf(flow.pages, path)
    return Truth("account", "vi_VN", "VND", number, start, end, opening, closing, rows)
