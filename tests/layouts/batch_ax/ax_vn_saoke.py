"""Vietnam, account statement with bilingual titles in a ruled table: running number, date with the document number
below it, debit, credit and balance in whole dong, the long text in the last column broken within words."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._rows import clock, joined, ready, to_fpdf, used

GREEN = (0.0, 0.38, 0.2)
KINDS = (
    Kind(6, -20000, -4000000, "MBTTB.##########.{note}.CT tu ##########{me} toi ##########{name}", step="1000"),
    Kind(4, -15000, -900000, "QR   - {shop} {used} {clock} {ref}", step="1000"),
    Kind(3, -30000, -1500000, "POS TERM ID ########, 422149XXXXXX{card} {used} {shop} VND", step="500"),
    Kind(2, -500000, -5000000, "RUT TIEN MAT TAI ATM {atm} SO THE 970436...{card}", step="50000"),
    Kind(4, 50000, 9000000, "IBFT {name} chuyen tien {ref}", step="1000"),
    Kind(1, 7000000, 42000000, "CONG TY {firm} TT LUONG T{period} {ref}", step="1", most=2),
    Kind(2, -120000, -2200000, "MBVCT.TT HOA DON {utility} MA KH PE0#########", step="1"),
    Kind(1, -2200, -11000, "THU PHI QLTK TO CHUC-CA NHAN (VND)", step="1100", most=1),
    Kind(1, -11000, -11000, "PHI DICH VU SMS THANG {period} (GOM VAT)", step="11000", most=1),
    Kind(1, 50, 9000, "TRA LAI TIEN GUI KHONG KY HAN", step="1", most=1),
)
POOLS: Pools = {
    "used": used("%d/%m/%Y"),
    "clock": lambda rng, _: clock(rng),
    "period": lambda _, day: day.strftime("%m/%Y"),
    "me": ("NGUYEN THI THU HUONG",),
    "name": ("TRAN VAN MINH", "LE THI HONG NHUNG", "PHAM QUOC BAO", "DO DUC ANH", "VU NGOC LAN"),
    "note": ("tien nha", "NGUYEN THI THU HUONG chuyen tien", "tra tien an trua", "Ung ho", "ck hoc phi con T##"),
    "shop": (
        "HIGHLANDS COFFEE HN",
        "BACH HOA XANH 10382",
        "WINMART+ 2AB",
        "CUA HANG XANG DAU SO 6",
        "THE GIOI DI DONG",
    ),
    "atm": ("SO 1 TRAN QUANG KHAI", "PGD CAU GIAY 02", "AEON LONG BIEN"),
    "card": ("5518",),
    "ref": ("FT23#########", "#########.######", "MBVCB###########"),
    "firm": ("TNHH MTV PHAN MEM SAO KHUE", "CP DET MAY NAM DINH"),
    "utility": ("TIEN DIEN EVNHANOI", "NUOC SACH SO 3", "INTERNET VNPT"),
}
EDGES = (34, 60, 134, 206, 278, 354, 562)
TITLES = (
    ("STT", "No."),
    ("Ngày giao dịch/", "TNX Date", "Số CT/ Doc No"),
    ("Số tiền ghi nợ/", "Debit"),
    ("Số tiền ghi có/", "Credit"),
    ("Số dư/", "Balance"),
    ("Nội dung chi tiết/", "Transactions in detail"),
)


def money(amount: Decimal) -> str:
    return written(amount, places=0)


def draw(rng: Random, path: Path) -> Truth:
    ready("d-serif", "d-serif-b", "d-serif-i")
    start, end = some_period(rng, rng.choice((30, 30, 61)))
    opening = Decimal(rng.randint(150_000, 60_000_000))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 80), balance=opening, floor=50_000)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "0071#########", start, {})
    issued = f"{end:%d/%m/%Y} {clock(rng)}"

    def head(page: Page, sheet: int) -> float:
        if sheet > 1:
            return titles(page, 40)
        page.put(34, 44, "NGÂN HÀNG TMCP BIỂN ĐÔNG", 12, bold=True, color=GREEN)
        page.put(34, 56, "Chi nhánh Hà Nội – Together for the future", 8, face="d-serif-i", color=GREY)
        page.put(298, 86, "SAO KÊ TÀI KHOẢN", 15, bold=True, center=True)
        page.put(298, 101, "STATEMENT OF ACCOUNT", 11, center=True, face="d-serif-i")
        page.put(298, 116, f"Từ/ From: {start:%d/%m/%Y}   Đến/ To: {end:%d/%m/%Y}", 9.5, center=True)
        data = (
            ("Số tài khoản/ Account number:", number, "Loại tiền/ Currency:", "VND"),
            ("Tên tài khoản/ Account name:", "NGUYEN THI THU HUONG", "Mã khách hàng/ CIF No.:", number[2:10]),
            (
                "Địa chỉ/ Address:",
                "SN 12 NGO 68 TRIEU KHUC, HA NOI",
                "Ngày in/ Printed:",
                issued,
            ),
        )
        y = 140.0
        for label, text, other, more in data:
            page.put(34, y, label, 9)
            page.put(174, y, text, 9, bold=True)
            page.put(400, y, other, 9)
            page.put(562, y, more, 9, right=True)
            y += 13
        page.put(34, y + 8, "Số dư đầu kỳ/ Opening balance:", 9.5, bold=True)
        page.put(278, y + 8, money(opening), 9.5, bold=True, right=True)
        return titles(page, y + 18)

    def titles(page: Page, y: float) -> float:
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 38, (0.88, 0.94, 0.89), stroke=GREEN)
        for (left, right), lines in zip(pairwise(EDGES), TITLES, strict=True):
            page.upright(left, y, y + 38, 0.4, GREEN)
            for n, text in enumerate(lines):
                page.put((left + right) / 2, y + 12 + 10 * n, text, 8, bold=n == 0, center=True)
        return y + 38

    flow = Flow(780, lambda: Page(face="d-serif", bold="d-serif-b"), head)
    listed = enumerate(zip(entries, balances, strict=True), 1)
    rows = [_row(flow, rng, n, entry, balance) for n, (entry, balance) in listed]
    flow.need(110)
    page, y = flow.page, flow.y
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 17, (0.88, 0.94, 0.89), stroke=GREEN)
    page.put(EDGES[0] + 4, y + 12, "Tổng số/ Total", 8.5, bold=True)
    for edge, sign in ((EDGES[3], -1), (EDGES[4], 1)):
        total = sum((abs(entry.amount) for entry in entries if entry.amount * sign > 0), Decimal())
        page.put(edge - 4, y + 12, money(total), 8.5, bold=True, right=True)
    page.put(34, y + 36, "Số dư cuối kỳ/ Closing balance:", 9.5, bold=True)
    page.put(278, y + 36, money(balances[-1]), 9.5, bold=True, right=True)
    small = (
        "Sao kê này được lập tự động từ hệ thống, không cần chữ ký và con dấu của ngân hàng.",
        "This statement is produced by the system; neither signature nor stamp is needed. Hotline: 1900 54 54 00",
    )
    page.lines(34, y + 58, small, 8, 10.5, face="d-serif-i", color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(562, 815, f"Trang/ Page {n}/{len(flow.pages)}", 8, right=True)
    to_fpdf(flow.pages, path)
    return Truth("checking", "vi_VN", "VND", number, start, end, opening, balances[-1], rows)


def _row(flow: Flow, rng: Random, n: int, entry: Entry, balance: Decimal) -> Row:
    lines = wrap(entry.lines[0], fits("d-serif", 8.5, EDGES[6] - EDGES[5] - 8), cut=rng.random() < 0.6)
    height = 10.5 * max(2, len(lines)) + 6
    flow.need(height)
    page, y = flow.page, flow.y
    for edge in EDGES:
        page.upright(edge, y, y + height, 0.4, GREEN)
    page.rule(EDGES[0], y + height, EDGES[-1], 0.4, GREEN)
    page.put(EDGES[1] - 5, y + 11, str(n), 8.5, right=True)
    page.put(EDGES[1] + 4, y + 11, f"{entry.day:%d/%m/%Y}", 8.5)
    page.put(EDGES[1] + 4, y + 21.5, f"{rng.choice((5219, 5078, 5091))} - {rng.randint(10000, 99999)}", 8.5)
    page.put(EDGES[3 if entry.amount < 0 else 4] - 4, y + 11, money(abs(entry.amount)), 8.5, right=True)
    page.put(EDGES[5] - 4, y + 11, money(balance), 8.5, right=True)
    page.lines(EDGES[5] + 4, y + 11, lines, 8.5, 10.5)
    flow.y += height
    return Row(entry.day, joined(lines), entry.amount, balance, None, flow.number)
