"""Vietnam: date over document number in one cell, whole dong, long remarks last, two languages in every head."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf, with_reportlab
from ._rows import solvent
from ._script import in_pieces

POOLS: Pools = {
    "name": ["NGUYEN VAN HUNG", "TRAN THI MAI", "LE MINH QUAN", "PHAM THU HA", "VO DUC ANH"],
    "note": ["chuyen tien", "tien nha thang 3", "tra no", "CK mua hang 2.500.000", "gop quy lop"],
    "month": lambda _, day: f"T{day:%m/%Y}",
    "bank": ["BIDC (970418)", "VPBX (970432)", "TCBX (970407)", "ACX"],
    "firm": ["CTY TNHH SAO BAC", "CTCP CONG NGHE LAC VIET", "TRUONG THPT CHU VAN"],
    "shop": ["WINMARKET HN 1284", "HIGHLAND COFFE HCM", "SHOPI VN", "GRABB"],
}
KINDS = (
    Kind(
        6,
        -20000,
        -6000000,
        "MBVIE.##########.{name} {note}.CT tu 0451######### toi ############ {*name} tai {bank}",
        step="1000",
    ),
    Kind(4, 20000, 9000000, "IBFT {name} {note} FT2####.######.##########", step="1000"),
    Kind(4, -18000, -2500000, "Thanh toan POS {shop} the 9704 36** **** ####", step="500"),
    Kind(1, 8000000, 42000000, "{firm} thanh toan luong {month}", step="1", most=2),
    Kind(2, -50000, -5000000, "Rut tien ATM 1284#### 12 Tran Phu Ha Noi", step="50000"),
    Kind(1.5, -8800, -11000, "THU PHI DICH VU SMS BANKING da gom VAT 10%", step="1100"),
    Kind(1, -150000, -1800000, "EVN PE0100####### TIEN DIEN KY 1 so tien theo HD ######", step="1"),
    Kind(1, 150, 26000, "Tra lai tien gui khong ky han", step="1", most=1),
)
EDGE = {"date": 40, "out": 206, "in": 296, "balance": 392, "text": 404}
HEADS = (
    ("date", "Ngày/", "TNX Date", "Số CT/ Doc No"),
    ("out", "Số tiền ghi nợ/", "Debit", ""),
    ("in", "Số tiền ghi có/", "Credit", ""),
    ("balance", "Số dư/", "Balance", ""),
    ("text", "Nội dung chi tiết/", "Transactions in detail", ""),
)


def _dong(amount: Decimal) -> str:
    return written(amount, places=0)


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.owner = period, fill(rng, "{name}", period[0], POOLS)
        self.number = fill(rng, "045100#######", period[0], {})
        self.cif = fill(rng, "1#######", period[0], {})
        self.opening = Decimal(0)

    def new(self) -> Page:
        return Page(face="sans", bold="sans-bold")

    def head(self, page: Page, number: int) -> float:
        if number > 1:
            return self._heads(page, 44)
        page.put(40, 44, "VIETSTAR BANK", 14, bold=True, color=(0, 0.4, 0.2))
        page.put(298, 66, "SAO KÊ TÀI KHOẢN", 13, bold=True, center=True)
        page.put(298, 79, "STATEMENT OF ACCOUNT", 9, center=True)
        start, end = (f"{day:%d/%m/%Y}" for day in self.period)
        page.put(298, 94, f"Từ/ From: {start}   Đến/ To: {end}", 8.5, center=True)
        facts = (
            ("Tên tài khoản/ Account name", self.owner),
            ("Số tài khoản/ Account number", self.number),
            ("Loại tiền/ Currency", "VND"),
            ("CIF", self.cif),
            ("Số dư đầu kỳ/ Opening balance", _dong(self.opening)),
        )
        y = 116.0
        for label, value in facts:
            page.put(40, y, f"{label}:", 8)
            page.put(210, y, value, 8, bold=True)
            y += 13
        return self._heads(page, y + 14)

    def _heads(self, page: Page, y: float) -> float:
        page.box(36, y - 12, 524, 36, (0.9, 0.95, 0.91), stroke=GREY)
        for name, *labels in HEADS:
            page.lines(EDGE[name], y - 2, labels, 7.5, 10, right=name in ("out", "in", "balance"))
        return y + 38


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    sheet = Sheet(rng, period)
    sheet.opening = some_amount(rng, 200000, 60000000, "1")
    entries = solvent(some_entries(rng, KINDS, POOLS, period, balance=sheet.opening, floor=100000), sheet.opening)
    balances = running(sheet.opening, [entry.amount for entry in entries])
    flow = Flow(785, sheet.new, sheet.head)
    rows = []
    for number, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        text = wrap(entry.lines[0], fits("sans", 7, 154))
        height = max(2, len(text)) * 9 + 7
        flow.need(height)
        page, y = flow.page, flow.y
        page.put(EDGE["date"], y, f"{entry.day:%d/%m/%Y}", 7.5)
        page.put(EDGE["date"], y + 9, fill(rng, "5###", entry.day, {}) + f" - {number:05}", 7, color=GREY)
        page.put(EDGE["out" if entry.amount < 0 else "in"], y, _dong(abs(entry.amount)), 7.5, right=True)
        page.put(EDGE["balance"], y, _dong(balance), 7.5, right=True)
        page.lines(EDGE["text"], y, text, 7, 9)
        flow.y += height
        page.rule(36, flow.y - 11, 560, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, page=flow.number))
    closing = balances[-1] if balances else sheet.opening
    _totals(flow, rows, closing)
    if rng.random() < 0.5:
        in_pieces(flow.pages)
        with_pymupdf(flow.pages, path)
    else:
        with_reportlab(flow.pages, path)
    return Truth("bank", "vi_VN", "VND", sheet.number, *period, sheet.opening, closing, rows)


def _totals(flow: Flow, rows: list[Row], closing: Decimal) -> None:
    flow.need(90)
    page, y = flow.page, flow.y + 4
    page.put(EDGE["date"], y, "Tổng số/ Total", 7.5, bold=True)
    page.put(EDGE["out"], y, _dong(-sum((r.amount for r in rows if r.amount < 0), Decimal(0))), 7.5, right=True)
    page.put(EDGE["in"], y, _dong(sum((r.amount for r in rows if r.amount > 0), Decimal(0))), 7.5, right=True)
    page.put(EDGE["date"], y + 14, "Số dư cuối kỳ/ Closing balance:", 7.5, bold=True)
    page.put(EDGE["balance"], y + 14, _dong(closing), 7.5, right=True, bold=True)
    notes = (
        "Quý khách vui lòng kiểm tra và phản hồi trong vòng 7 ngày làm việc. Hotline 1900 54 54 13 (24/7).",
        "Sao kê được in tự động từ hệ thống, không cần chữ ký và đóng dấu. Website: www.vietstar.example",
    )
    page.lines(40, y + 36, notes, 7, 10, color=GREY)
