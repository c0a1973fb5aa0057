"""Vietnam: statement of the biggest state bank, bilingual: date with the document number below it, debit, credit and
balance before the details on the right, dong without decimals, opening and closing rows, totals and a signature block.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_pymupdf

GREEN = (0.0, 0.4, 0.25)
FACE, BOLD = "narrow", "narrow-bold"
KINDS = [
    Kind(
        6,
        -20000,
        -3000000,
        "MBVCB.##########.{who} chuyen tien.CT tu {own} {holder} toi {far} {person} tai {bank}",
        "",
        "1000",
    ),
    Kind(3, -30000, -900000, "QR - ########## - {shop} - {term}", "", "1000"),
    Kind(3, 50000, 6000000, "IBFT {person} chuyen khoan ##########.{far}", "", "1000"),
    Kind(1, 8000000, 38000000, "{payer} TT LUONG T{month}", "", "1", 2),
    Kind(1.5, -500000, -5000000, "RUT TIEN TAI ATM {atm} {when} SO THE 970436######{four}", "", "500000"),
    Kind(1, -150000, -1900000, "THANH TOAN HOA DON {bill} MA KH P?##########", "", "1"),
    Kind(1, -11000, -11000, "THU PHI DICH VU SMS CHU DONG T{month}", "", "1000", 1),
    Kind(1, -60000, -900000, "ECOM #### {web} {when} ######", "", "1"),
    Kind(0.7, 120, 9000, "INTEREST PAYMENT", "", "1", 1),
]


def _pools(rng: Random, holder: str, own: str) -> dict[str, object]:
    return {
        "who": [holder, "Tien nha", "Tra no", "An trua"],
        "own": [own],
        "holder": [holder],
        "far": ["190########018", "0011########", "10587######", "03######801"],
        "person": ["TRAN VAN MINH", "LE THI HONG NHUNG", "PHAM QUOC BAO", "VU THUY LINH"],
        "bank": ["TECHCOMBANK", "MB BANK", "BIDV", "VIETINBANK"],
        "shop": ["CIRCLE K VN0###", "HIGHLANDS COFFEE", "WINMART HAI BA TRUNG", "PHUC LONG", "NHA THUOC LONG CHAU"],
        "term": ["VNPAY ######", "TID ########"],
        "payer": ["CONG TY TNHH SAO BIEN", "CTY CP DAU TU PHUONG NAM"],
        "month": lambda _, day: day.strftime("%m/%Y"),
        "when": lambda rng, day: f"{day - timedelta(rng.choice([0, 1])):%d/%m/%Y}",
        "atm": ["PGD CAU GIAY", "LE VAN LUONG 2", "VINCOM BA TRIEU"],
        "four": [f"{rng.randint(1000, 9999)}"],
        "bill": ["TIEN DIEN EVN HA NOI", "NUOC SACH HA DONG", "INTERNET FPT"],
        "web": ["SHOPEE HA NOI VNM", "GRAB.COM", "Google YouTube"],
    }


def _dong(amount: Decimal) -> str:
    return written(abs(amount), places=0)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=rng.random() < 0.6)
    holder = rng.choice(["NGUYEN THI THU HA", "DO MANH CUONG", "HOANG ANH TUAN"])
    number = fill(rng, "0#110########", period[0], {})
    opening = some_amount(rng, 2000000, 45000000, "1")
    count = rng.choice([rng.randint(5, 10), rng.randint(15, 34), rng.randint(50, 80)])
    pools = _pools(rng, holder, number)
    entries = some_entries(rng, KINDS, pools, period, count=count, balance=opening, floor=6000000)  # type: ignore[arg-type]
    closing = opening + sum(entry.amount for entry in entries)

    def head(page: Page, sheet: int) -> float:
        page.put(40, 46, "VIETTHUONG BANK", 15, bold=True, color=GREEN)
        page.put(555, 40, "Ngân hàng TMCP Việt Thương", 8, right=True)
        page.put(555, 51, "Chi nhánh/ Branch: VTB HA NOI", 8, right=True)
        if sheet > 1:
            return 84.0
        page.put(297, 84, "SAO KÊ TÀI KHOẢN", 14, center=True, bold=True)
        page.put(297, 99, "ACCOUNT STATEMENT", 10, center=True)
        page.put(
            297, 113, f"Từ ngày/ From: {period[0]:%d/%m/%Y}   Đến ngày/ To: {period[1]:%d/%m/%Y}", 8.5, center=True
        )
        table = (
            ("Số tài khoản/ Account number", number),
            ("Loại tiền/ Currency", "VND"),
            ("Tên khách hàng/ Customer name", holder),
            ("Mã khách hàng/ CIF number", fill(rng, "1#######", period[0], {})),
            ("Địa chỉ/ Address", "SO 16 NGO 82 DUY TAN, CAU GIAY, HA NOI"),
            ("Loại tài khoản/ Account type", "TIEN GUI TIET KIEM THANH TOAN CA NHAN"),
        )
        for n, (name, value) in enumerate(table):
            page.put(44, 138 + 13 * n, name, 8, color=GREY)
            page.put(200, 138 + 13 * n, value, 8.5, bold=n in (0, 2))
        return 236.0

    flow = Flow(756, lambda: Page(A4, FACE, BOLD), head)
    _titles(flow)
    _edge(flow, "Số dư đầu kỳ/ Opening balance", opening)
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        lines = wrap(entry.lines[0], fits(FACE, 7.5, 206))
        high = 10 * max(2, len(lines)) + 5
        if flow.need(high):
            _titles(flow)
        balance += entry.amount
        page = flow.page
        page.put(44, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(44, flow.y + 10, fill(rng, "50## - #####", entry.day, {}), 7, color=GREY)
        page.put(190 if entry.amount < 0 else 262, flow.y, _dong(entry.amount), 8, right=True)
        page.put(338, flow.y, _dong(balance), 8, right=True)
        page.lines(348, flow.y, lines, 7.5, 10)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += high
        page.rule(40, flow.y - 11, 555, 0.3, GREY)
    _total(flow, entries)
    _edge(flow, "Số dư cuối kỳ/ Closing balance", balance)
    _end(flow, period[1])
    for sheet, page in enumerate(flow.pages, 1):
        page.rule(40, 794, 555, 0.6, GREEN)
        page.put(
            40,
            806,
            "198 Trần Quang Khải, Hoàn Kiếm, Hà Nội · Hotline 24/7: 1900 5554 13 · vietthuong.example",
            7,
            color=GREY,
        )
        page.put(555, 806, f"Trang/ Page {sheet}/{len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path)
    return Truth("bank", "vi_VN", "VND", number, *period, opening, closing, rows)


def _titles(flow: Flow) -> None:
    page = flow.page
    page.box(40, flow.y - 12, 515, 35, (0.88, 0.95, 0.9))
    page.lines(44, flow.y - 2, ["Ngày giao dịch", "TNX Date", "Số CT/ Doc No"], 7, 9.5, bold=True)
    for stop, one, two in (
        (190, "Số tiền ghi nợ", "Debit"),
        (262, "Số tiền ghi có", "Credit"),
        (338, "Số dư", "Balance"),
    ):
        page.put(stop, flow.y - 2, one, 7, bold=True, right=True)
        page.put(stop, flow.y + 7.5, two, 7, bold=True, right=True)
    page.put(348, flow.y - 2, "Nội dung chi tiết", 7, bold=True)
    page.put(348, flow.y + 7.5, "Transactions in detail", 7, bold=True)
    flow.y += 36


def _total(flow: Flow, entries: list[Entry]) -> None:
    if flow.need(34):
        _titles(flow)
    out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
    into = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
    flow.page.put(44, flow.y, "Tổng số/ Total", 8, bold=True)
    flow.page.put(190, flow.y, _dong(out), 8, bold=True, right=True)
    flow.page.put(262, flow.y, _dong(into), 8, bold=True, right=True)
    flow.y += 15


def _edge(flow: Flow, name: str, amount: Decimal) -> None:
    flow.page.put(44, flow.y, name, 8, bold=True)
    flow.page.put(338, flow.y, _dong(amount), 8, bold=True, right=True)
    flow.page.rule(40, flow.y + 4, 555, 0.3, GREY)
    flow.y += 16


def _end(flow: Flow, end: date) -> None:
    flow.need(130)
    page, y = flow.page, flow.y + 10
    text = (
        "Quý khách vui lòng kiểm tra sao kê và thông báo cho ngân hàng trong vòng 30 ngày nếu có sai sót. Không "
        "cung cấp mật "
        "khẩu, mã OTP cho bất kỳ ai. / Please check this statement and inform us within 30 days of any "
        "discrepancy. This is a "
        "computer-generated statement; interest rate 0.1% per annum for demand deposits."
    )
    y = page.lines(44, y, wrap(text, fits(FACE, 7.5, 500)), 7.5, 10) + 10
    page.put(430, y, f"Ngày/ Date {end + timedelta(1):%d/%m/%Y}", 8, center=True)
    page.put(150, y + 13, "Giao dịch viên/ Teller", 8, center=True, bold=True)
    page.put(430, y + 13, "Kiểm soát viên/ Supervisor", 8, center=True, bold=True)
