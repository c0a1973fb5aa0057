"""Vietnam, savings: two languages, no decimals, the date over the document number in one cell, texts right of amounts.

Thousands are set off by commas or by points. Long texts of transfers have few spaces and are cut within words; debit,
credit and balance stand before them. Totals of both columns and the balances of the period are given at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits
from ._ink import EMBEDDED, ink, some_rows

GREEN = (0, 0.42, 0.25)
PALE = (0.9, 0.96, 0.92)
EDGES = (36, 62, 124, 204, 284, 370, 559)
POOLS: Pools = {
    "person": ("NGUYEN VAN HUNG", "TRAN THI MAI", "LE HOANG NAM", "PHAM THU HA", "VO MINH TUAN", "DANG THI BICH NGOC"),
    "bank": ("Sacombank", "Techcombank", "BIDV", "VietinBank", "MB", "ACB"),
    "why": ("chuyen tien", "tra tien nha", "tien hoc", "gop quy lop", "mua hang shopee", "an trua"),
    "month": lambda _, day: f"{day:%m/%Y}",
    "firm": ("CTY TNHH MTV PHAT DAT", "CTY CP DET MAY SONG HONG", "TRUONG THPT NGUYEN TRAI"),
}
KINDS = (
    Kind(7, -20000, -6000000,
         "MBLA.1######### ##.{person} {why}.CT tu 0071######### LE THI KIM ANH"
         " toi 1903########## {person} tai {bank}", step="1000"),
    Kind(6, 50000, 9000000,
         "MBLA.2#########.####.{person} {why}.CT tu 0101####### {person}"
         " toi 0071######### LE THI KIM ANH", step="1000"),
    Kind(5, -30000, -900000, "QR - {person}-Thanh toan QR-{why} TraceNo ######", step="500"),
    Kind(2, 6000000, 22000000, "{firm} TT luong thang {month} REF ####?######", step="1", most=2),
    Kind(2, -500000, -5000000, "Rút tiền tại ATM/Cash withdrawal ATM ####", step="50000"),
    Kind(2, -60000, -700000, "Thanh toan tien dien ky {month} PE############ EVNHCMC", step="1"),
    Kind(2, 500000, 15000000, "NỘP TIỀN MẶT VÀO TÀI KHOẢN/CASH DEPOSIT", step="100000"),
    Kind(0.6, 300, 90000, "Trả lãi tiền gửi tiết kiệm/INTEREST PAYMENT", step="1", most=2),
    Kind(0.6, -11000, -55000, "Thu phí dịch vụ SMS chủ động/SMS BANKING FEE", step="11000", most=2),
)  # fmt: skip
NOTES = (
    "Quý khách vui lòng kiểm tra và thông báo cho Ngân hàng nếu có sai sót trong vòng 30 ngày kể từ ngày nhận sao kê.",
    "Please verify this statement and inform the Bank of any discrepancy within 30 days of receipt.",
    "Chứng từ được in tự động từ hệ thống, không cần chữ ký và con dấu / This is a computer generated document.",
)


class _Statement:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, rng.choice((30, 90)), calendar=rng.random() < 0.5)
        self.opening = some_amount(rng, 2000000, 90000000, "1")
        drawn = some_entries(rng, KINDS, POOLS, self.period, count=some_rows(rng), balance=self.opening, floor=6000000)
        self.entries = [replace(entry, tag=fill(rng, "5### - #####", entry.day, {})) for entry in drawn]
        self.balances = running(self.opening, (entry.amount for entry in self.entries))
        self.account = fill(rng, "0071#########", date.min, {})
        self.thousands = rng.choice((",", ",", "."))
        self.size = rng.choice((7.0, 7.5))
        self.leading = self.size + 2.5
        self.ruled = rng.random() < 0.7
        self.cut = rng.random() < 0.6
        self.balance = self.opening
        self.rows: list[Row] = []

    def _dong(self, amount: Decimal) -> str:
        return written(amount, self.thousands, places=0)

    def new(self) -> Page:
        return Page(A4, "narrow", "narrow-bold")

    def head(self, page: Page, number: int) -> float:
        page.box(36, 30, 18, 18, GREEN)
        page.put(60, 40, "NGÂN HÀNG TMCP CỬU LONG XANH", 11, bold=True, color=GREEN)
        page.put(60, 51, "Green Mekong Commercial Joint Stock Bank", 7.5, color=GREY)
        y = self._front(page) if number == 1 else 76.0
        page.box(36, y, 523, 32, PALE, stroke=GREY)
        labels = (
            ("STT", "No."),
            ("Ngày GD/ Số CT", "TNX Date/ Doc No"),
            ("Số tiền ghi nợ", "Debit"),
            ("Số tiền ghi có", "Credit"),
            ("Số dư", "Balance"),
            ("Nội dung chi tiết", "Transactions in detail"),
        )
        for (own, foreign), left, right in zip(labels, EDGES, EDGES[1:], strict=False):
            page.put((left + right) / 2, y + 13, own, 7, center=True, bold=True)
            page.put((left + right) / 2, y + 24, foreign, 6.5, center=True)
        self._grid(page, y, y + 32)
        return y + 32

    def _grid(self, page: Page, top: float, bottom: float) -> None:
        if self.ruled:
            for x in EDGES:
                page.upright(x, top, bottom, 0.3, GREY)
            page.rule(EDGES[0], bottom, EDGES[-1], 0.3, GREY)

    def _front(self, page: Page) -> float:
        page.put(297, 80, "SAO KÊ TÀI KHOẢN TIẾT KIỆM", 14, center=True, bold=True)
        page.put(297, 93, "SAVINGS ACCOUNT STATEMENT", 9, center=True)
        start, end = self.period
        page.put(297, 106, f"Từ/From: {start:%d/%m/%Y}   Đến/To: {end:%d/%m/%Y}", 8.5, center=True)
        left = (
            ("Tên khách hàng/Account name:", "LÊ THỊ KIM ANH"),
            ("Địa chỉ/Address:", "25/3 NGUYỄN TRÃI, P. BẾN THÀNH, Q.1"),
            ("Số CIF/CIF No:", f"1{self.account[5:]}"),
        )
        right = (
            ("Số tài khoản/Account No:", self.account),
            ("Loại tiền/Currency:", "VND"),
            ("Số dư đầu kỳ/Opening balance:", self._dong(self.opening)),
        )
        for n in range(3):
            page.put(36, 128 + 14 * n, left[n][0], 7.5, color=GREY)
            page.put(152, 128 + 14 * n, left[n][1], 8)
            page.put(352, 128 + 14 * n, right[n][0], 7.5, color=GREY)
            page.put(559, 128 + 14 * n, right[n][1], 8, right=True, bold=True)
        return 174

    def lay(self) -> Sequence[Page]:
        flow = Flow(770, self.new, self.head)
        for n, (entry, balance) in enumerate(zip(self.entries, self.balances, strict=True), 1):
            self._row(flow, n, entry, balance)
            self.balance = balance
        self._end(flow)
        for number, page in enumerate(flow.pages, 1):
            page.put(
                36, 818, f"Hotline 1900 55 55 99   In ngày/Printed: {self.period[1]:%d/%m/%Y} 17:42:08", 6.5, color=GREY
            )
            page.put(559, 818, f"Trang/Page {number}/{flow.number}", 7.5, right=True)
        return flow.pages

    def _row(self, flow: Flow, n: int, entry: Entry, balance: Decimal) -> None:
        room = fits("narrow", self.size, EDGES[6] - EDGES[5] - 8)
        lines = wrap(entry.lines[0], room)
        if self.cut:
            lines = wrap(entry.lines[0].replace(" toi ", "-toi-").replace(" tai ", "-"), room, cut=True)
        high = max(2, len(lines)) * self.leading + 6
        flow.need(high)
        page, y = flow.page, flow.y + self.leading
        page.put((EDGES[0] + EDGES[1]) / 2, y, str(n), self.size, center=True)
        page.put((EDGES[1] + EDGES[2]) / 2, y, f"{entry.day:%d/%m/%Y}", self.size, center=True)
        page.put((EDGES[1] + EDGES[2]) / 2, y + self.leading, entry.tag, self.size, center=True)
        page.put(EDGES[3 if entry.amount < 0 else 4] - 4, y, self._dong(abs(entry.amount)), self.size, right=True)
        page.put(EDGES[5] - 4, y, self._dong(balance), self.size, right=True)
        page.lines(EDGES[5] + 4, y, lines, self.size, self.leading)
        self._grid(page, flow.y, flow.y + high)
        flow.y += high
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))

    def _end(self, flow: Flow) -> None:
        flow.need(110)
        page, y = flow.page, flow.y
        outs = -sum((e.amount for e in self.entries if e.amount < 0), Decimal())
        ins = sum((e.amount for e in self.entries if e.amount > 0), Decimal())
        page.box(36, y, 523, 16, PALE)
        page.put(EDGES[0] + 4, y + 11, "Tổng số/Total", 7.5, bold=True)
        page.put(EDGES[3] - 4, y + 11, self._dong(outs), self.size, right=True, bold=True)
        page.put(EDGES[4] - 4, y + 11, self._dong(ins), self.size, right=True, bold=True)
        y += 36
        page.put(36, y, f"Số dư cuối kỳ/Closing balance ({self.period[1]:%d/%m/%Y}):", 8, bold=True)
        page.put(EDGES[5] - 4, y, f"{self._dong(self.balance)} VND", 8, right=True, bold=True)
        page.lines(36, y + 22, NOTES, 6.8, 10, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    statement = _Statement(rng)
    ink(rng, statement.lay(), path, EMBEDDED)
    start, end = statement.period
    return Truth(
        "savings", "vi_VN", "VND", statement.account, start, end, statement.opening, statement.balance, statement.rows
    )
