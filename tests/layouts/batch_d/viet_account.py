"""Vietnam, bilingual account statement in dong: the document number below the date, details last and over many lines.

Amounts without decimals and comma thousands, Vietnamese over English headings, words cut at the line's end, a total
row and the closing balance below the table.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(
        8,
        -15000,
        -9000000,
        "MBPCB.##########.{name} chuyen tien.CT tu ############# {*holder} toi 19########## {name} tai {bank}",
        step="1000",
    ),
    Kind(7, -20000, -3000000, "IBPCB.####{day}.######.Thanh toan QR {*shop} don hang VN########", step="500"),
    Kind(5, 50000, 12000000, "{*bank};97########;{*name} chuyen khoan FT24######## ###", step="1000"),
    Kind(3, -100000, -5000000, "ATM Rut tien mat {*spot} the 9704xxxxxxxx####", step="50000"),
    Kind(2, -50000, -2500000, "Thanh toan hoa don {*bill} MKH PE01000#######", step="1"),
    Kind(1, 8000000, 65000000, "Luong thang {day} CONG TY {*firm}", "", "1000", 1),
    Kind(1, -11000, -55000, "Thu phi dich vu SMS chu dong VAT 10%", "", "1100", 1),
    Kind(0.6, 50, 9000, "Lai tien gui khong ky han", "", "1", 1),
]
POOLS = {
    "day": lambda _rng, day: f"{day:%d%m%y}",
    "name": ["NGUYEN VAN BINH", "TRAN THI THU HA", "LE HOANG NAM", "PHAM MINH DUC", "DO THI LAN"],
    "holder": ["VO THI MAI ANH"],
    "bank": ["Techbank", "BIDW", "Vietin", "MB Bank", "Agrifund"],
    "shop": ["HIGHLAND TEA", "WINMARTT 1123", "CGW CINEMAS", "PHO 25", "SHOPE VN"],
    "spot": ["PGD Ba Dinh", "CN Thu Duc", "VINCO Q1"],
    "bill": ["TIEN DIEN EVN HN", "TIEN NUOC", "INTERNET FTP"],
    "firm": ["TNHH MTV SAO MAI", "CP DET MAY PHUONG NAM"],
}
LEFT, DEBIT, CREDIT, BALANCE, DETAIL, RIGHT = 30, 205, 285, 370, 378, 566
SIZE = 8


def dong(amount: Decimal) -> str:
    return written(abs(amount), places=0)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_amount(rng, 200000, 90000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, reversal="HOAN TIEN {}", balance=opening, floor=9000000)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    account = fill(rng, "00110########", period[0], {})

    def head(page: Page, number: int) -> float:
        if number > 1:
            return columns(page, 60)
        page.put(LEFT, 44, "NGÂN HÀNG TMCP THƯƠNG TÍN VIỆT", 12, bold=True, color=(0, 0.45, 0.25))
        page.put(298, 74, "SAO KÊ TÀI KHOẢN", 14, center=True, bold=True)
        page.put(298, 87, "STATEMENT OF ACCOUNT", 9, center=True)
        for n, (label, value) in enumerate(
            [
                ("Số tài khoản/ Account number", account),
                ("Tên tài khoản/ Account name", POOLS["holder"][0]),
                ("Loại tiền/ Currency", "VND"),
                ("Từ/ From", f"{period[0]:%d/%m/%Y}   Đến/ To: {period[1]:%d/%m/%Y}"),
                ("Số dư đầu kỳ/ Opening balance", dong(opening)),
                ("Địa chỉ/ Address", "12 Phố Huế, Hai Bà Trưng, Hà Nội"),
            ]
        ):
            page.put(LEFT, 108 + 13 * n, f"{label}: {value}", SIZE)
        return columns(page, 202)

    def columns(page: Page, y: float) -> float:
        page.box(LEFT - 4, y - 12, RIGHT - LEFT + 8, 36, (0.9, 0.95, 0.9), stroke=GREY)
        for x, texts, right in [
            (LEFT, ("Ngày giao dịch", "TNX Date", "Số CT/ Doc No"), False),
            (DEBIT, ("Số tiền ghi nợ", "Debit"), True),
            (CREDIT, ("Số tiền ghi có", "Credit"), True),
            (BALANCE, ("Số dư", "Balance"), True),
            (DETAIL + 30, ("Nội dung chi tiết", "Transactions in detail"), False),
        ]:
            page.lines(x, y, texts, 7.5, 10, right=right, bold=True)
        return y + 38

    def foot(page: Page, _y: float) -> None:
        page.put(
            LEFT,
            815,
            "Đây là bản in từ hệ thống, không cần chữ ký / System generated, no signature required",
            6.5,
            color=GREY,
        )

    flow, rows = Flow(795, lambda: Page(face="narrow", bold="narrow-bold"), head, foot), []
    for entry, after in zip(entries, balances, strict=True):
        text = wrap(" ".join(entry.lines), fits("narrow", SIZE, RIGHT - DETAIL), cut=rng.random() < 0.4)
        height = 10 * max(2, len(text)) + 5
        flow.need(height)
        page = flow.page
        page.put(LEFT, flow.y, f"{entry.day:%d/%m/%Y}", SIZE)
        page.put(LEFT, flow.y + 10, fill(rng, "#### - #####", entry.day, {}), SIZE)
        page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, dong(entry.amount), SIZE, right=True)
        page.put(BALANCE, flow.y, written(after, places=0), SIZE, right=True)
        page.lines(DETAIL, flow.y, text, SIZE, 10)
        page.rule(LEFT - 4, flow.y + height - 12, RIGHT + 4, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(text), entry.amount, after, page=flow.number))
        flow.y += height
    flow.need(60)
    page = flow.page
    page.put(LEFT, flow.y, "Tổng số/ Total", SIZE, bold=True)
    page.put(
        DEBIT, flow.y, dong(sum((e.amount for e in entries if e.amount < 0), Decimal(0))), SIZE, right=True, bold=True
    )
    page.put(
        CREDIT, flow.y, dong(sum((e.amount for e in entries if e.amount > 0), Decimal(0))), SIZE, right=True, bold=True
    )
    page.put(LEFT, flow.y + 16, f"Số dư cuối kỳ/ Closing balance: {written(closing, places=0)}", SIZE, bold=True)
    page.put(LEFT, flow.y + 32, "Giao dịch viên / Teller                         Kiểm soát / Supervisor", SIZE)
    foot(page, flow.y)
    with_fpdf(flow.pages, path)
    return Truth("checking", "vi_VN", "VND", account, *period, opening, closing, rows)
