"""Vietnam, sao kê tài khoản with English beside it: date over document number, debit, credit and balance before the
long text, which wraps in the last column; dong without decimals and 1,234,567; opening balance
above the table, totals and closing balance below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page
from ._rows import LEFT, RIGHT, columns, dated, faces, grid, joined, office_pymupdf, place, sums

KINDS = (
    Kind(6, -20000, -4000000, "MBSHB.##########.{why}.CT tu ########## {me} toi ########## {person} tai {bank}"),
    Kind(4, 30000, 9000000, "IBFT {person} chuyen tien {why}"),
    Kind(
        3, 50000, 6000000, "MBSHB.##########.######.{person} chuyen tien.CT tu ########## {person} toi ########## {me}"
    ),
    Kind(4, -30000, -900000, "QR - ECOM/{shop}/##########/{why}"),
    Kind(2.5, -100000, -2500000, "POS ######## {shop} HO CHI MINH VN"),
    Kind(2, -500000, -5000000, "RUT TIEN TAI ATM SHB ####### {town}", step="50000"),
    Kind(1, 9000000, 42000000, "{firm} THANH TOAN LUONG THANG {month}", most=2),
    Kind(1, -90000, -2200000, "TT TIEN DIEN KY {month} MA KH PE############"),
    Kind(1, -11000, -77000, "THU PHI QUAN LY TAI KHOAN/PHI SMS CHU DONG KY {month}", most=2, step="1100"),
    Kind(0.6, 20, 3000, "INTEREST PAYMENT", most=1),
)
POOLS: Pools = {
    "me": ("TRAN THI THU HA",),
    "person": ("NGUYEN VAN HUNG", "LE THI NGOC ANH", "PHAM MINH TUAN", "VO HOANG LONG", "DANG THI MAI"),
    "why": ("tra tien an trua", "tien nha T{*m}", "chuyen khoan", "ung ho quy lop", "dat coc", "tien hang don ####"),
    "m": ("1", "4", "7", "10"),
    "bank": ("SAIGON HAU GIANG", "NH TMCP DONG HAI (DHB)", "BAO MINH BANK"),
    "shop": ("TIKIMART", "SHOPEEPAY VN", "GRABRIDE", "HIGHLAND CAFE 214", "BACH HOA DO", "NHA THUOC AN KHANG TAM"),
    "town": ("QUAN 3 HCM", "DA NANG", "CAU GIAY HN"),
    "firm": ("CTY TNHH PHAN MEM SONG HAN", "CONG TY CP MAY BINH TAN"),
    "month": lambda _, day: f"{day.month:02}/{day.year}",
}  # fmt: skip
COLS = columns(34, (72, LEFT), (82, RIGHT), (82, RIGHT), (88, RIGHT), (204, LEFT))
TITLES = (
    ["Ngày/ TNX Date", "Số CT/ Doc No"], ["Số tiền ghi nợ/", "Debit"], ["Số tiền ghi có/", "Credit"],
    ["Số dư/", "Balance"], ["Nội dung chi tiết/", "Transactions in detail"],
)  # fmt: skip
GREEN = (0.0, 0.42, 0.25)
LINE = (0.6, 0.75, 0.68)


def dong(amount: Decimal) -> str:
    return written(amount, places=0)


def header(period: tuple[date, date], account: str, opening: Decimal) -> Callable[[Page, int], float]:
    """What starts a page."""

    span = [dated(day, "%d/%m/%Y") for day in period]

    def head(page: Page, number: int) -> float:
        page.put(34, 44, "SAIGON HẬU GIANG BANK", 12, bold=True, color=GREEN)
        page.put(34, 55, "Ngân hàng TMCP Sài Gòn Hậu Giang", 7, color=GREY)
        y = 76.0
        if number == 1:
            page.put(297, 84, "SAO KÊ TÀI KHOẢN", 14, bold=True, center=True)
            page.put(297, 97, "STATEMENT OF ACCOUNT", 9, center=True)
            page.put(297, 112, f"Từ/ From: {span[0]}   Đến/ To: {span[1]}", 8.5, center=True)
            left = (
                ("Khách hàng/ Customer name:", "TRAN THI THU HA"),
                ("Địa chỉ/ Address:", "118/4 Lê Văn Sỹ, P.13, Q.3, TP. HCM"),
                ("Số tài khoản/ Account No:", account), ("Loại tiền/ Currency:", "VND"),
                ("Loại tài khoản/ Account type:", "Tài khoản thanh toán cá nhân"), ("Số CIF/ CIF number:", "30774182"),
            )  # fmt: skip
            for n, (label, value) in enumerate(left):
                page.put(34, 136 + 13 * n, label, 8)
                page.put(174, 136 + 13 * n, value, 8, bold=n == 2)
            page.put(34, 222, "Số dư đầu kỳ/ Opening balance:", 8.5, bold=True)
            page.put(559, 222, dong(opening), 8.5, bold=True, right=True)
            y = 232
        page.box(34, y, 528, 28, GREEN)
        place(page, COLS, y + 12, TITLES, 7.5, 10, "tahoma-bold", (1, 1, 1))
        return y + 28

    return head


def draw(rng: Random, path: Path) -> Truth:
    faces()
    period = some_period(rng, rng.choice([30, 60]), calendar=rng.random() < 0.6)
    opening = some_amount(rng, 200000, 30000000, "1")
    kinds = [kind._replace(step="1000" if kind.step == "0.01" and kind.high != 3000 else kind.step) for kind in KINDS]
    kinds = [kind._replace(step="1") if kind.step == "0.01" else kind for kind in kinds]
    entries = some_entries(rng, kinds, POOLS, period, count=rng.randint(15, 90), balance=opening, floor=6000000)
    balances = running(opening, [entry.amount for entry in entries])
    account = f"{rng.randint(10**9, 10**10 - 1)}"
    closing = balances[-1]

    flow = Flow(762, lambda: Page(face="tahoma", bold="tahoma-bold"), header(period, account, opening))
    rows = []
    for entry, balance in zip(entries, balances, strict=True):
        lines = [part for line in entry.lines for part in COLS[4].wrapped(line, "tahoma", 7.5)]
        high = 9.5 * max(2, len(lines)) + 6
        flow.need(high)
        first = [dated(entry.day, "%d/%m/%Y"), f"{rng.randint(5000, 5999)} - {rng.randint(10000, 99999)}"]
        debit, credit = (dong(-entry.amount), "") if entry.amount < 0 else ("", dong(entry.amount))
        place(flow.page, COLS, flow.y + 11, (first, debit, credit, dong(balance), lines), 7.5, 9.5)
        grid(flow.page, COLS, flow.y, flow.y + high, LINE, 0.4)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, None, flow.number))
        flow.y += high
    flow.need(96)
    debits, credits = sums(rows)
    total = ("Tổng số/ Total", dong(debits), dong(credits), "", "")
    place(flow.page, COLS, flow.y + 12, total, 7.5, 9.5, "tahoma-bold")
    grid(flow.page, COLS, flow.y, flow.y + 18, LINE, 0.4)
    page, y = flow.page, flow.y + 36
    page.put(34, y, "Số dư cuối kỳ/ Closing balance:", 8.5, bold=True)
    page.put(559, y, dong(closing), 8.5, bold=True, right=True)
    page.put(34, y + 14, f"Số khoản ghi nợ/ Number of debits: {sum(row.amount < 0 for row in rows)}", 7.5)
    page.put(300, y + 14, f"Số khoản ghi có/ Number of credits: {sum(row.amount > 0 for row in rows)}", 7.5)
    page.put(34, y + 34, "Sao kê được in từ hệ thống và có giá trị khi có dấu của ngân hàng.", 7, color=GREY)
    page.put(
        34, y + 44, "This statement was printed by the system. Please report differences within 10 days.", 7, color=GREY
    )
    for number, sheet in enumerate(flow.pages, 1):
        sheet.put(34, 808, "Hotline: 1900 54 61 13", 7, color=GREY)
        sheet.put(562, 808, f"Trang/ Page {number}/{flow.number}", 7, right=True, color=GREY)
    office_pymupdf(flow.pages, path, "columns")
    return Truth("checking", "vi_VN", "VND", account, *period, opening, closing, rows)
