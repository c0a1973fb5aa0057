"""Indonesia, savings account's e-statement in Indonesian and English: numbered rows, the hour under the day, signed
amounts with `+` and `-`, the balance on each row, a summary box on the first page, remarks of up to four lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits
from ._rows import by_cells, liberation, money_in, money_out, months

NAVY = (0.0, 0.2, 0.42)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
POOLS: Pools = {
    "person": ["RIZKY PRATAMA", "SITI NURHALIZA PUTRI", "I MADE WIRAWAN", "DEWI ANGGRAINI", "AGUS SETIAWAN"],
    "bank": ["BCA", "BRI", "BNI", "CIMB NIAGA", "SEABANK"],
    "shop": ["INDOMARET BANDUNG DAGO", "ALFAMART T###", "KOPI KENANGAN", "WARUNG BU TINI", "SPBU 34.1####"],
}
KINDS = [
    Kind(7, -2500000, -20000, "Transfer BI Fast|Ke {bank}|{person}|0##########", step="1000"),
    Kind(4, 50000, 1800000, "Transfer BI Fast|Dari {bank}|{person}|0##########", step="1000"),
    Kind(8, -260000, -9000, "Pembayaran QR|ke {shop}|93600008##########", step="500"),
    Kind(4, -300000, -15000, "Top-up e-wallet|GoPay Customer|08##########", step="1000"),
    Kind(3, -500000, -50000, "Pembayaran PLN Prepaid|32########", step="50000"),
    Kind(3, -1000000, -100000, "Tarik tunai ATM|ATM-S1AWQ###", step="50000"),
    Kind(3, -950000, -20000, "Transfer antar Rekening|Ke {person}|1310#########", step="1000"),
    Kind(2, 100000, 3000000, "Transfer antar Rekening|Dari {person}|1310#########", step="1000"),
    Kind(3, -2500, -2500, "Biaya transaksi|BI Fast", step="2500"),
    Kind(1, 5200000, 14500000, "Pembayaran gaji|PT SURYA ABADI TEKNIK|GAJI BULANAN", step="1000", most=1),
    Kind(1, -12500, -12500, "Biaya administrasi kartu debit", step="12500", most=1),
    Kind(1, 120, 9000, "Bunga tabungan", most=1),
    Kind(1, -1800, -24, "Pajak bunga", most=1),
]


def money(amount: Decimal, sign: bool = False) -> str:
    return written(amount, ".", ",") if amount < 0 or not sign else "+" + written(amount, ".", ",")


def dated(day: date) -> str:
    return f"{day:%d} {MONTHS[day.month - 1]} {day:%Y}"


@dataclass
class _Sheet:
    name: str
    number: str
    start: date
    end: date
    issued: date
    opening: Decimal
    found: list[Entry]

    def table_head(self, page: Page, y: float) -> float:
        page.box(36, y - 12, 523, 28, NAVY)
        heads = [
            (44, "No", "No", False),
            (74, "Tanggal", "Date", False),
            (150, "Keterangan", "Remarks", False),
            (442, "Nominal (IDR)", "Amount (IDR)", True),
            (552, "Saldo (IDR)", "Balance (IDR)", True),
        ]
        for x, label, other, right in heads:
            page.put(x, y, label, 8, bold=True, right=right, color=WHITE)
            page.put(x, y + 10, other, 7, face="arial-italic", right=right, color=WHITE)
        return y + 30

    def head(self, page: Page, count: int) -> float:
        page.put(36, 52, "e-Statement", 20, color=NAVY, bold=True)
        page.put(559, 48, "bank nusajaya", 15, color=NAVY, bold=True, right=True)
        page.put(559, 62, "Menara Nusajaya, Jl. Gatot Subroto Kav. 9, Jakarta 12190", 6.5, right=True, color=GREY)
        facts = [
            (36, 90, "Nama", "Name", self.name),
            (36, 110, "Cabang", "Branch", "KCP Bandung Dago"),
            (318, 90, "Periode", "Period", f"{dated(self.start)} - {dated(self.end)}"),
            (318, 110, "Dicetak pada", "Issued on", dated(self.issued)),
        ]
        for x, y, label, other, value in facts:
            page.put(x, y, label, 8)
            page.put(x, y + 8, other, 6.5, face="arial-italic", color=GREY)
            page.put(x + 70, y, f": {value}", 8, bold=True)
        if count > 1:
            return self.table_head(page, 150)
        page.box(36, 134, 523, 96, (0.94, 0.97, 1), stroke=(0.75, 0.83, 0.92))
        page.put(46, 150, "Tabungan Nusajaya Rupiah", 10, bold=True, color=NAVY)
        change = sum(entry.amount for entry in self.found)
        sums = [
            (46, 170, "Nomor Rekening", "Account Number", self.number),
            (46, 198, "Mata Uang", "Currency", "IDR"),
            (318, 150, "Saldo Awal", "Initial Balance", money(self.opening)),
            (318, 170, "Dana Masuk", "Incoming Transactions", money(money_in(self.found), True)),
            (318, 190, "Dana Keluar", "Outgoing Transactions", money(-money_out(self.found))),
            (
                318,
                210,
                "Saldo Akhir",
                "Closing Balance",
                money(self.opening + change),
            ),
        ]
        for x, y, label, other, value in sums:
            page.put(x, y, label, 8, bold=label == "Saldo Akhir")
            page.put(x, y + 8, other, 6.5, face="arial-italic", color=GREY)
            page.put(x + 230 if x > 300 else x + 110, y, value, 8.5, bold=True, right=x > 300)
        return self.table_head(page, 260)


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = months(rng)
    opening = some_amount(rng, 700000, 21000000)
    found = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 70), balance=opening, floor=1000000)
    balances = running(opening, [entry.amount for entry in found])
    number = fill(rng, "131001#######", start, {})
    name = rng.choice(["BAYU ADI NUGROHO", "PUTRI MAHARANI LESTARI", "YOHANES SIMATUPANG"])
    issued = end + timedelta(rng.randint(1, 9))

    sheet = _Sheet(name, number, start, end, issued, opening, found)
    flow = Flow(748, lambda: Page(face="arial", bold="arial-bold"), sheet.head)
    rows = []
    day, second = start, 0
    for n, (entry, balance) in enumerate(zip(found, balances, strict=True), 1):
        lines = [piece for text in entry.lines for piece in wrap(text, fits("arial", 8, 200))]
        high = max(2, len(lines)) * 10.0
        flow.need(high + 8)
        page, y = flow.page, flow.y
        second = rng.randint(second if day == entry.day else 0, 86399)
        hour = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02} WIB"
        day = entry.day
        page.put(44, y, str(n), 8)
        page.put(74, y, dated(entry.day), 8)
        page.put(74, y + 10, hour, 7, color=GREY)
        page.lines(150, y, lines, 8, 10)
        page.put(442, y, money(entry.amount, True), 8, right=True, color=(0, 0.5, 0.25) if entry.amount > 0 else NAVY)
        page.put(552, y, money(balance), 8, right=True)
        page.rule(36, y + high - 2, 559, 0.3, (0.8, 0.8, 0.8))
        flow.y = y + high + 10
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.need(60)
    small = [
        "Dokumen ini diterbitkan secara elektronik dan sah tanpa tanda tangan. Segala bentuk penggunaan dokumen",
        "ini menjadi tanggung jawab nasabah. Hubungi Nusajaya Call 14 0 99 untuk pertanyaan atas transaksi.",
    ]
    flow.page.lines(36, flow.y + 6, small, 7, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.rule(36, 784, 559, 0.4, GREY)
        page.put(36, 798, "PT Bank Nusajaya Tbk berizin dan diawasi oleh OJK serta peserta LPS.", 6.5)
        page.put(559, 798, f"{n} dari {len(flow.pages)}", 8, right=True)
        page.put(559, 807, f"{n} of {len(flow.pages)}", 6.5, right=True, face="arial-italic", color=GREY)
    by_cells(flow.pages, path)
    return Truth("checking", "id_ID", "IDR", number, start, end, opening, balances[-1], rows)
