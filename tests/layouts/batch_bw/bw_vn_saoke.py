"""Vietnam, current account: bilingual heads, other party and its bank in columns of their own, debit and credit.

All cells wrap in a ruled grid; whole dong with commas; opening balance as a row before the first, totals and closing
balance after the last; the writer sets word after word.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_pymupdf
from ._rows import covered, ins, outs, start_balance, worded

RED: Color = (0.8, 0.05, 0.1)
LINE: Color = (0.6, 0.6, 0.6)
POOLS = {
    "name": ("NGUYEN THI HONG NHUNG", "TRAN QUOC BAO", "LE MINH DUC", "PHAM THU TRANG", "VO HOANG LONG"),
    "firm": ("CTY TNHH HOA SEN XANH", "CTY CP VAN TAI SAO BIEN", "HKD TAP HOA BINH AN"),
    "bank": ("NH TMCP SONG CUU", "NH TMCP BIEN DONG VIET", "NH TMCP NUI HONG"),
    "shop": ("CA PHE GOC PHO", "SIEU THI TUOI NGON", "NHA THUOC AN TAM", "VI DIEN TU MAY"),
}
KINDS = [
    Kind(
        7, -30000, -4000000, "{name}|{bank}|{name} chuyen tien FT############## Ma giao dich/Trace ######", step="1000"
    ),
    Kind(6, 50000, 9000000, "{name}|{bank}|{name} chuyen khoan den FT##############", step="1000"),
    Kind(3, 900000, 42000000, "{firm}|{bank}|THANH TOAN HD ###/20## GTGT CHO {firm}", step="1000"),
    Kind(6, -20000, -1200000, "||Thanh toan QR {shop} so GD ##########", step="500"),
    Kind(2, -55000, -900000, "||Thanh toan hoa don dien ky ##/20## ma KH PE############", step="1"),
    Kind(1, -500000, -5000000, "||Rut tien mat tai ATM ######## the 4###xx####", step="100000"),
    Kind(1, -8800, -11000, "||Phi dich vu tin nhan SMS", step="100", most=1),
    Kind(1, 10, 9000, "||Tra lai tien gui khong ky han", step="1", most=1),
]
EDGES = (25, 78, 152, 220, 350, 405, 461, 513, 570)
HEADS = (
    ("Ngày", "giao dịch", "Transaction", "Date"),
    ("Đối tác", "Remitter"),
    ("NH đối tác", "Remitter Bank"),
    ("Diễn giải", "Details"),
    ("Số bút toán", "Transaction", "No"),
    ("Nợ TKTT", "Debit"),
    ("Có TKTT", "Credit"),
    ("Số dư", "Balance"),
)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 500000, 40000000, "1")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70), balance=opening, floor=300000)
    entries = covered(entries, opening)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    number = fill(rng, "19#### ######", start, {}).replace(" ", "")

    def grid(page: Page, y: float, height: float) -> None:
        for edge in EDGES:
            page.upright(edge, y, y + height, 0.4, LINE)
        page.rule(EDGES[0], y, EDGES[-1], 0.4, LINE)
        page.rule(EDGES[0], y + height, EDGES[-1], 0.4, LINE)

    def head(page: Page, page_number: int) -> float:
        y = 40.0
        if page_number == 1:
            page.put(25, 46, "SAO MAI BANK", 14, bold=True, color=RED)
            page.put(297, 74, "SAO KÊ TÀI KHOẢN / BANK STATEMENT", 12, center=True, bold=True)
            page.put(297, 88, f"Từ ngày/From: {start:%d/%m/%Y}   Đến ngày/To: {end:%d/%m/%Y}", 8, center=True)
            pairs = [
                ("Tên khách hàng/Customer name:", fill(rng, "{name}", start, POOLS)),
                ("Số tài khoản/Account no:", number),
                ("Loại tài khoản/Type of account:", "Tài khoản thanh toán"),
                ("Loại tiền/Currency:", "VND"),
            ]
            for n, (label, value) in enumerate(pairs):
                page.put(25, 112 + 12 * n, label, 8)
                page.put(175, 112 + 12 * n, value, 8, bold=True)
            y = 166.0
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 42, (0.95, 0.92, 0.92))
        grid(page, y, 42)
        for left, right, title in zip(EDGES, EDGES[1:], HEADS, strict=False):
            page.lines((left + right) / 2, y + 10, title, 6.5, 8.5, center=True, bold=True)
        return y + 42

    flow = Flow(770, lambda: Page(A4, "narrow", "narrow-bold"), head)

    def line(label: str, figures: tuple[tuple[int, str], ...]) -> None:
        flow.need(16)
        grid(flow.page, flow.y, 16)
        flow.page.put(EDGES[3] + 3, flow.y + 11, label, 6.8, bold=True)
        for column, figure in figures:
            flow.page.put(EDGES[column + 1] - 2, flow.y + 11, figure, 6.5, right=True, bold=True)
        flow.y += 16

    line("Số dư đầu kỳ / Opening balance", ((7, written(opening, places=0)),))
    rows = []
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        cells = [wrap(t, fits("narrow", 6.8, EDGES[n + 2] - EDGES[n + 1] - 6)) for n, t in enumerate(entry.lines)]
        height = max(map(len, cells)) * 8.6 + 7
        flow.need(height)
        page, y = flow.page, flow.y
        grid(page, y, height)
        page.put(EDGES[0] + 3, y + 10, f"{entry.day:%d/%m/%Y}", 6.8)
        for n, cell in enumerate(cells):
            page.lines(EDGES[n + 1] + 3, y + 10, cell, 6.8, 8.6)
        page.lines(
            EDGES[4] + 3, y + 10, [fill(rng, "FT#########", start, {}), fill(rng, "##\\BNK", start, {})], 6.8, 8.6
        )
        column = 5 if entry.amount < 0 else 6
        page.put(EDGES[column + 1] - 2, y + 10, written(abs(entry.amount), places=0), 6.5, right=True)
        page.put(EDGES[8] - 2, y + 10, written(balance, places=0), 6.5, right=True)
        rows.append(Row(entry.day, " ".join(cells[2]), entry.amount, balance, page=flow.number))
        flow.y += height
    line("Cộng doanh số / Total", ((5, written(abs(outs(amounts)), places=0)), (6, written(ins(amounts), places=0))))
    line("Số dư cuối kỳ / Ending balance", ((7, written(closing, places=0)),))
    flow.need(20)
    flow.page.put(25, flow.y + 14, "Chứng từ điện tử, có giá trị không cần chữ ký và con dấu.", 7)
    for n, page in enumerate(flow.pages, 1):
        page.put(25, 806, "Ngân hàng TMCP Sao Mai - Hotline 1800 0000 - Hà Nội", 6.5)
        page.put(570, 806, f"Trang {n}/{len(flow.pages)}", 6.5, right=True)
    with_pymupdf(worded(flow.pages), path)
    return Truth("bank_account", "vi_VN", "VND", number, start, end, opening, closing, rows)
