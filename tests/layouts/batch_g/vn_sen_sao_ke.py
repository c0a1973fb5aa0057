"""Vietnam, sao kê tài khoản in a ruled grid: date with the document number below it, Số tiền ghi nợ, ghi có, Số dư, and
the details in the last column; `15/03/2023`, whole đồng `1,500,000`.

The sums stand before the text; references such as "MBSEN.1234567890.5000000." run into names and are cut where a cell
ends. A balance on every row, "Số dư đầu kỳ" row, totals row, headings in two languages. reportlab, DejaVu Serif.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(
        7,
        -20000,
        -3000000,
        "MBSEN.##########.{ref}.{note}.CT tu 0071000###### {me} toi {acct} {person} tai {bank}",
        step="1000",
    ),
    Kind(5, 20000, 6000000, "{ref}.##########-{person} chuyen tien {note}-{short}-{clock}:0# ######", step="1000"),
    Kind(6, -15000, -900000, "{me} QR {shop} {ref} Thanh toan QR cho {shop}", step="500"),
    Kind(3, -30000, -2500000, "POS {shop} {town} VNM ######******#### ngay {used}", step="1000"),
    Kind(2, -100000, -5000000, "ATM_SEN rut tien {town} 9704##******#### {used}", step="50000"),
    Kind(2, -80000, -1500000, "TT hoa don {biller} ma KH PE0#000####### ky 0#/2023 so tien 1,2##,000 VND", step="1"),
    Kind(1.2, 6000000, 30000000, "{firm} TT LUONG THANG {month}.{ref}", step="1", most=2),
    Kind(1, -2200, -11000, "Thu phi SMS chu dong thang {month} sdt 09########", step="1100", most=1),
    Kind(1, -1100, -7700, "Phi chuyen tien ngoai he thong (bao gom VAT 10%) {ref}", step="1100"),
    Kind(0.6, 10, 9000, "Tra lai tien gui khong ky han", step="1", most=1),
    Kind(0.8, -150000, -2000000, "Visa {web} {used} USD ##.99 ty gia 24,###.00 phi 2.5%", step="1"),
]
POOLS = {
    "me": ["TRAN THI THU HA"],
    "person": ["NGUYEN VAN DUC", "LE HOANG MINH CHAU", "CTY TNHH MTV THUONG MAI BINH AN", "PHAM QUOC BAO"],
    "note": ["chuyen tien", "tien nha T3", "tra no 2.000.000", "mua hang don ######", "ung ho quy vac xin"],
    "bank": ["Ngan hang Quan Ho (QHB)", "TECHVINA", "NH TMCP Song Hong"],
    "acct": ["##########", "1903#########"],
    "ref": ["5000#####", "FT23#########", "MB######"],
    "shop": ["BACH HOA DO 2117", "PHUC LAM COFFEE", "CUA HANG XANG DAU SO 7"],
    "town": ["HA NOI", "TP HCM", "DA NANG"],
    "biller": ["EVN MIEN BAC", "VNPT HNI", "NUOC SACH SO 3"],
    "firm": ["CONG TY CP PHAN MEM HOA SEN", "TRUONG DAI HOC KINH BAC"],
    "web": ["AGODI.COM", "FACEBUK ADS ##########", "SPOTIFAI P#######"],
    "short": lambda _, day: day.strftime("%d%m%y"),
    "clock": lambda rng, _: f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}",
    "used": lambda _, day: day.strftime("%d/%m/%Y"),
    "month": lambda _, day: day.strftime("%m/%Y"),
}  # fmt: skip
EDGES = (32, 108, 182, 256, 338, 563)  # of the columns: date, debit, credit, balance, details
FACE, SIZE, LEAD = "serif", 7.2, 9.5
GREEN = (0.0, 0.4, 0.2)
HEADS = [
    ("Ngày giao dịch", "TNX Date", "Số CT / Doc No"),
    ("Số tiền ghi nợ", "Debit", ""),
    ("Số tiền ghi có", "Credit", ""),
    ("Số dư", "Balance", ""),
    ("Nội dung chi tiết", "Transactions in detail", ""),
]


def _vnd(amount: Decimal) -> str:
    return written(amount, places=0)


def _grid(page: Page, top: float, bottom: float) -> None:
    for x in EDGES:
        page.upright(x, top, bottom, 0.4)
    page.rule(EDGES[0], top, EDGES[-1], 0.4)
    page.rule(EDGES[0], bottom, EDGES[-1], 0.4)


def _sum_row(flow: Flow, cells: tuple[str, str, str], text: str) -> None:
    """A row that is no transaction: sums in the amount columns and what they are in the last one."""
    flow.need(16)
    page, top = flow.page, flow.y
    _grid(page, top, top + 15)
    for n, cell in enumerate(cells):
        page.put(EDGES[n + 2] - 4, top + 10, cell, SIZE, right=True)
    page.put(EDGES[4] + 4, top + 10, text, SIZE, face="sans-bold")
    flow.y = top + 15


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, 30, calendar=rng.random() < 0.6)
    opening = some_amount(rng, 50000, 60000000, "1")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=2000000)
    account = fill(rng, "0071000######", start, {})
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    truth = Truth("checking", "vi_VN", "VND", account, start, end, opening, closing)
    flow = Flow(770, _page, lambda page, number: _head(page, number, truth))
    _sum_row(flow, ("", "", _vnd(opening)), "Số dư đầu kỳ / Opening balance")
    for entry, balance in zip(entries, running(opening, amounts), strict=True):
        text = " ".join(" ".join(entry.lines).split())
        lines = wrap(text, fits(FACE, SIZE, EDGES[5] - EDGES[4] - 8), cut=rng.random() < 0.15)
        tall = LEAD * max(2, len(lines)) + 5
        flow.need(tall)
        page, top = flow.page, flow.y
        _grid(page, top, top + tall)
        page.put((EDGES[0] + EDGES[1]) / 2, top + 10, f"{entry.day:%d/%m/%Y}", SIZE, center=True)
        number = f"{rng.randint(5000, 5299)} - {rng.randint(1000, 99999)}"
        page.put((EDGES[0] + EDGES[1]) / 2, top + 10 + LEAD, number, SIZE, center=True)
        page.put(EDGES[2 if entry.amount < 0 else 3] - 4, top + 10, _vnd(abs(entry.amount)), SIZE, right=True)
        page.put(EDGES[4] - 4, top + 10, _vnd(balance), SIZE, right=True)
        page.lines(EDGES[4] + 4, top + 10, lines, SIZE, LEAD)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        flow.y = top + tall
    zero = Decimal(0)
    out, into = (sum((abs(a) for a in amounts if (a < 0) == less), zero) for less in (True, False))
    _sum_row(flow, (_vnd(out), _vnd(into), _vnd(closing)), "Tổng số / Total - Số dư cuối kỳ")
    flow.need(60)
    flow.page.lines(EDGES[0], flow.y + 16, _notes(), 6.8, 9, color=GREY)
    for number, page in enumerate(flow.pages, 1):
        page.put(297, 812, f"Trang {number}/{len(flow.pages)}", 7, center=True)
    with_reportlab(flow.pages, path)
    return truth


def _page() -> Page:
    return Page(face=FACE, bold="sans-bold")


def _notes() -> list[str]:
    text = (
        "Chứng từ này được in/sao chụp trực tiếp từ hệ thống Ngân hàng Sen Vàng, có giá trị đến 31/12/2030. Phí in sao"
        " kê: 5,500 VND/trang. Quý khách cần hỗ trợ xin liên hệ 1900 54 54 99 (24/7). Số dư tối thiểu: 50,000 VND."
    )
    return wrap(text, fits(FACE, 6.8, 525))


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(EDGES[0], 40, "NGÂN HÀNG TMCP SEN VÀNG", 11, bold=True, color=GREEN)
    page.put(EDGES[0], 51, "GOLDEN LOTUS COMMERCIAL BANK", 7, color=GREY)
    y = 66.0
    if number == 1:
        page.put(297, 78, "SAO KÊ TÀI KHOẢN", 13, center=True, bold=True)
        page.put(297, 90, "STATEMENT OF ACCOUNT", 8, center=True)
        days = f"Từ/From: {truth.period_start:%d/%m/%Y}   Đến/To: {truth.period_end:%d/%m/%Y}"
        page.put(297, 103, days, 8, center=True)
        names = ["Số tài khoản/ Account No", "Chủ tài khoản/ Customer", "Địa chỉ/ Address", "Loại tiền/ Currency"]
        address = "Số 12 ngõ 5, phố Chùa Láng, Q. Đống Đa, Hà Nội"
        page.lines(EDGES[0], 124, names, 7.5, 12)
        page.lines(160, 124, [truth.account_number, "TRẦN THỊ THU HÀ", address, "VND"], 7.5, 12)
        page.put(EDGES[5], 124, f"Số dư đầu kỳ: {_vnd(truth.opening_balance)}", 7.5, right=True)
        page.put(EDGES[5], 136, f"Số dư cuối kỳ: {_vnd(truth.closing_balance)}", 7.5, right=True)
        y = 178
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 34, (0.9, 0.96, 0.9))
    _grid(page, y, y + 34)
    for n, names in enumerate(HEADS):
        page.lines((EDGES[n] + EDGES[n + 1]) / 2, y + 10, names, 7, 9.5, center=True)
    return y + 34
