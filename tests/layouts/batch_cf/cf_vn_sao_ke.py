"""Vietnam, payment account, export of internet banking: bilingual titles, a grid of high cells, whole dong.

Counterparty and its bank stand before the details; the number of the entry is broken over two lines.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._rows import entries_of, fold, joined, totals

RED = (0.86, 0.08, 0.15)
KINDS = (
    Kind(8, -900000, -20000, "{name} chuyen tien {why}", "to", "1000"),
    Kind(5, -2500000, -35000, "Thanh toan QR {shop} ma GD ########", "to", "1000"),
    Kind(4, -1200000, -45000, "Thanh toan hoa don {bill} KH PE############", "own", "1"),
    Kind(3, -3000000, -500000, "Rut tien tai ATM {place} the 9704##******####", "own", "50000"),
    Kind(3, -1800000, -30000, "GD the tai {web} so the 4221##******####", "own", "1"),
    Kind(1, -11000, -5500, "Thu phi dich vu SMS Banking thang {month}", "own", "1", 1),
    Kind(5, 50000, 5000000, "{name} chuyen khoan {why}", "from", "1000"),
    Kind(1, 9000000, 32000000, "{firm} TT LUONG THANG {month}", "from", "1", 2),
    Kind(1, 300, 25000, "Tra lai tien gui khong ky han", "own", "1", 1),
)
NAMES = ("NGUYEN THI LAN", "TRAN VAN HUNG", "PHAM MINH DUC", "LE THI HONG NHUNG", "VU QUANG HUY")
FIRMS = ("CTY TNHH PHAN MEM SAO BAC", "CTCP DET MAY HA DONG")
POOLS: Pools = {
    "name": NAMES,
    "why": ("tien an trua", "tien nha", "dong quy lop", "mua do", "gui me", "FT########"),
    "shop": ("WINMART 1###", "HIGHLANDS COFFEE", "CIRCLE K HN###", "NHA THUOC LONG CHAU"),
    "bill": ("tien dien EVNHANOI", "tien nuoc sach", "cuoc internet VNPT"),
    "place": ("KIM MA", "NGUYEN TRAI", "CAU GIAY"),
    "web": ("SHOPEE VN", "GRAB HANOI", "NETFLIX.COM SINGAPORE", "APPLE.COM/BILL"),
    "firm": FIRMS,
    "bank": ("VIETCOMBANK", "BIDV", "MB BANK", "AGRIBANK", "VPBANK"),
    "month": lambda _rng, day: f"{day:%m/%Y}",
}
EDGES = (24.0, 78.0, 152.0, 212.0, 334.0, 398.0, 458.0, 518.0, 575.0)
TITLES = (
    ("Ngày giao dịch", "Transaction Date"),
    ("Đối tác", "Remitter"),
    ("NH Đối tác", "Remitter Bank"),
    ("Diễn giải", "Details"),
    ("Số bút toán", "Transaction No"),
    ("Nợ TKTT", "Debit"),
    ("Có TKTT", "Credit"),
    ("Số dư", "Balance"),
)


def _dong(amount: Decimal) -> str:
    return written(amount, ",", ".", 0)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60]), calendar=False)
    opening = some_amount(rng, 300000, 30000000, "1")
    entries = entries_of(rng, KINDS, POOLS, period, (12, 60), opening, 50000)
    after = running(opening, [entry.amount for entry in entries])
    out, into = totals([entry.amount for entry in entries])
    account = fill(rng, "1903#########0", period[0], {})
    holder = rng.choice(("DANG THU TRANG", "BUI ANH TUAN", "HOANG NGOC MAI"))

    def new() -> Page:
        return Page(A4, "narrow", "narrow-bold")

    def head(page: Page, leaf: int) -> float:
        if leaf > 1:
            return _titles(page, 36)
        page.put(24, 44, "NGÂN HÀNG SEN VIỆT", 14, bold=True, color=RED)
        page.put(300, 72, "SAO KÊ TÀI KHOẢN / ACCOUNT STATEMENT", 12, bold=True, center=True)
        page.put(300, 86, f"Từ ngày/From: {period[0]:%d/%m/%Y}   Đến ngày/To: {period[1]:%d/%m/%Y}", 8, center=True)
        facts = (
            ("Tên khách hàng/Customer name:", holder),
            ("Địa chỉ/Address:", "SO 15 NGO 82 DICH VONG HAU, CAU GIAY, HA NOI"),
            ("Số tài khoản/Account no.:", account),
            ("Loại tài khoản/Account type:", "Tài khoản thanh toán"),
            ("Loại tiền/Currency:", "VND"),
        )
        for n, pair in enumerate(facts):
            page.put(24, 108 + 12 * n, pair[0], 7.5, color=GREY)
            page.put(170, 108 + 12 * n, pair[1], 7.5)
        page.put(400, 132, "Số dư đầu kỳ/Opening balance:", 7.5, color=GREY)
        page.put(575, 132, _dong(opening), 7.5, right=True, bold=True)
        page.put(400, 144, "Số dư cuối kỳ/Closing balance:", 7.5, color=GREY)
        page.put(575, 144, _dong(after[-1]), 7.5, right=True, bold=True)
        return _titles(page, 176)

    flow = Flow(792, new, head)
    booked = []
    for entry, balance in zip(entries, after, strict=True):
        other = ("", "")
        if entry.tag != "own":
            known = next((name for name in NAMES if name in entry.lines[0]), "")
            shop = next((name for name in FIRMS if name in entry.lines[0]), "QR MERCHANT")
            other = (known or shop, fill(rng, "{bank}", entry.day, POOLS))
            if entry.tag == "to" and known:
                other = (rng.choice([known, f"{known} {rng.randint(100000, 999999)}"]), other[1])
        reference = f"FT{entry.day:%y%j}{rng.randint(100000000, 999999999)}\\BNK"
        cells = [
            [f"{entry.day:%d/%m/%Y}"],
            fold([other[0]], "narrow", 7, EDGES[2] - EDGES[1] - 6) if other[0] else [],
            fold([other[1]], "narrow", 7, EDGES[3] - EDGES[2] - 6) if other[1] else [],
            fold(entry.lines, "narrow", 7, EDGES[4] - EDGES[3] - 6),
            wrap(reference, fits("narrow", 7, EDGES[5] - EDGES[4] - 6), cut=True),
            [_dong(-entry.amount)] if entry.amount < 0 else [],
            [_dong(entry.amount)] if entry.amount > 0 else [],
            [_dong(balance)],
        ]
        high = 9.0 * max(len(cell) for cell in cells) + 6
        flow.need(high)
        page, y = flow.page, flow.y
        for n, cell in enumerate(cells):
            page.box(EDGES[n], y, EDGES[n + 1] - EDGES[n], high, stroke=(0.7, 0.7, 0.7))
            right = n >= 5
            page.lines(EDGES[n + 1] - 3 if right else EDGES[n] + 3, y + 9, cell, 7, 9, right=right)
        booked.append(Row(entry.day, joined(cells[3]), entry.amount, balance, page=flow.number))
        flow.y += high
    flow.need(90)
    page, y = flow.page, flow.y
    for n, (text, values) in enumerate(
        (
            ("Cộng doanh số/Total", (_dong(out), _dong(into), "")),
            ("Số dư cuối kỳ/Closing balance", ("", "", _dong(after[-1]))),
        )
    ):
        page.box(24, y + 15 * n, 551, 15, (0.95, 0.95, 0.95), stroke=(0.7, 0.7, 0.7))
        page.put(27, y + 10 + 15 * n, text, 7, bold=True)
        for m, value in enumerate(values, 6):
            page.put(EDGES[m] - 3 if m < 8 else 572, y + 10 + 15 * n, value, 7, bold=True, right=True)
    printed = period[1] + timedelta(1)
    page.put(500, y + 50, f"Ngày in/Printed: {printed:%d/%m/%Y}", 7, center=True)
    page.put(500, y + 61, "ĐẠI DIỆN NGÂN HÀNG", 7.5, center=True, bold=True)
    for leaf, page in enumerate(flow.pages, 1):
        page.put(
            24, 820, "Chứng từ được in từ ngân hàng điện tử. Tổng đài 1900 0000 - www.senviet.example", 6.5, color=GREY
        )
        page.put(575, 820, f"Trang/Page {leaf}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("bank", "vi-VN", "VND", account, *period, opening, after[-1], booked)


def _titles(page: Page, y: float) -> float:
    for n, pair in enumerate(TITLES):
        wide = EDGES[n + 1] - EDGES[n]
        page.box(EDGES[n], y, wide, 30, RED, stroke=(0.7, 0.7, 0.7))
        lines = fold(pair, "narrow-bold", 6.5, wide - 4)
        page.lines(EDGES[n] + wide / 2, y + 9, lines, 6.5, 8, center=True, bold=True, color=(1, 1, 1))
    return y + 30
