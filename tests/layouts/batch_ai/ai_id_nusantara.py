"""Indonesia: bilingual e-statement of a savings account with numbered rows; the time stands under the date.

Remarks of one to three lines are set around the amount's line; the amount carries + or -.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf
from ._kit import clocks, how_many, number_pages, said

MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
KINDS = [
    Kind(9, -8000, -450000, "Pembayaran QR|Ke {shop}|93600##########", step="500"),
    Kind(5, -50000, -4000000, "Transfer BI Fast|Ke {bank}|{who} - ############", step="1000"),
    Kind(5, 50000, 3500000, "Transfer BI Fast|Dari {bank}|{who} - ############", step="1000"),
    Kind(1, 5500000, 14500000, "Transfer Gaji|Dari {firm}", step="1", most=1),
    Kind(3, -20000, -500000, "Top-up e-money|{purse} 0812########", step="5000"),
    Kind(2, -102500, -702500, "Pembelian token listrik PLN|5############", step="500"),
    Kind(3, -100000, -2000000, "Tarik tunai|ATM {place}", step="50000"),
    Kind(1, -12500, -12500, "Biaya administrasi", step="0.01", most=1),
    Kind(1, 200, 9000, "Bunga tabungan", most=1),
    Kind(1, -40, -1800, "Pajak bunga", most=1),
    Kind(3, -2500, -2500, "Biaya transfer BI Fast", step="2500"),
]
POOLS = {
    "shop": ["INDOMARET KEMANG", "WARUNG BU SRI", "KOPI TUKU CIPETE", "ALFAMART MARGONDA"],
    "bank": ["BANK CENTRAL ASIA", "BANK RAKYAT INDONESIA", "BANK JAGO", "SEABANK"],
    "who": ["DEWI LESTARI", "AGUS SETIAWAN", "SITI NURHALIZA PUTRI", "BUDI SANTOSO"],
    "firm": ["PT MAJU SEJAHTERA ABADI", "PT KARYA DIGITAL NUSA"],
    "purse": ["GoPay", "OVO", "ShopeePay", "DANA"],
    "place": ["BLOK M SQUARE", "GAMBIR 2", "PONDOK INDAH"],
}
NAVY = (0.0, 0.2, 0.45)


def spelled(day: date) -> str:
    return f"{day:%d} {MONTHS[day.month - 1]} {day.year}"


def pair(page: Page, x: float, y: float, name: str, english: str, value: str, at: float) -> None:
    """A label with its translation below, and the value beside it."""
    page.put(x, y, name, 8, bold=True)
    page.put(x, y + 9, english, 6.5, color=GREY)
    page.put(x + at, y, f": {value}", 8)


def summary(page: Page, amounts: list[Decimal], opening: Decimal) -> float:
    page.box(30, 150, 535, 54, (0.93, 0.95, 0.98))
    incoming = sum((amount for amount in amounts if amount > 0), Decimal(0))
    outgoing = sum((amount for amount in amounts if amount < 0), Decimal(0))
    cells = [
        ("Saldo Awal", "Initial Balance", written(opening, ".", ",")),
        ("Dana Masuk", "Incoming Transactions", "+" + written(incoming, ".", ",")),
        ("Dana Keluar", "Outgoing Transactions", written(outgoing, ".", ",")),
        ("Saldo Akhir", "Closing Balance", written(opening + incoming + outgoing, ".", ",")),
    ]
    for n, (name, english, value) in enumerate(cells):
        x = 40 + 265 * (n % 2)
        y = 168 + 24 * (n // 2)
        page.put(x, y, name, 8, bold=True)
        page.put(x, y + 9, english, 6.5, color=GREY)
        page.put(x + 245, y + 3, value, 9, right=True)
    return 214.0


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 6000000, 30000000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=4500000)
    amounts = [entry.amount for entry in entries]
    stamps = clocks(rng, entries)
    balances = running(opening, amounts)
    number = f"1{rng.randint(100000000000, 999999999999)}"
    owner = rng.choice(["RIZKY PRATAMA", "NI LUH AYU WIDIASTUTI"])

    def head(page: Page, page_number: int) -> float:
        page.put(30, 48, "e-Statement", 20, bold=True, color=NAVY)
        page.put(565, 48, "bank nusantara jaya", 14, right=True, bold=True, color=(0.9, 0.6, 0))
        pair(page, 30, 80, "Nama", "Name", owner, 70)
        pair(page, 30, 104, "Cabang", "Branch", "KCP Jakarta Tebet Raya", 70)
        pair(page, 320, 80, "Periode", "Period", f"{spelled(period[0])} - {spelled(period[1])}", 90)
        pair(page, 320, 104, "Dicetak pada", "Issued on", spelled(period[1]), 90)
        pair(page, 30, 128, "Nomor Rekening", "Account Number", number, 70)
        pair(page, 320, 128, "Mata Uang", "Currency", "IDR", 90)
        y = summary(page, amounts, opening) if page_number == 1 else 150
        page.box(30, y, 535, 28, NAVY)
        titles = [
            (38, "No", "No", False),
            (62, "Tanggal", "Date", False),
            (150, "Keterangan", "Remarks", False),
            (450, "Nominal (IDR)", "Amount (IDR)", True),
            (557, "Saldo (IDR)", "Balance (IDR)", True),
        ]
        for x, title, english, right in titles:
            page.put(x, y + 12, title, 8, right=right, bold=True, color=(1, 1, 1))
            page.put(x, y + 22, english, 6.5, right=right, color=(1, 1, 1))
        return y + 42

    def foot(page: Page, _: float) -> None:
        page.rule(30, 780, 565, 0.5, GREY)
        page.put(
            30,
            791,
            "PT Bank Nusantara Jaya berizin dan diawasi oleh Otoritas Jasa Keuangan (OJK) & Bank Indonesia,",
            6.5,
        )
        page.put(
            30, 800, "serta merupakan peserta penjaminan LPS. Nusantara Call 14999 - www.banknusantarajaya.example", 6.5
        )

    flow = Flow(770, lambda: Page(A4, "Helvetica", "Helvetica-Bold"), head, foot)
    rows = []
    for n, (entry, balance, stamp) in enumerate(zip(entries, balances, stamps, strict=True), 1):
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 205))]
        tall = max(2, len(lines))
        flow.need(10 * tall + 4)
        page, middle = flow.page, flow.y + 5 * (tall - 1)
        page.put(38, middle, str(n), 8)
        page.put(62, middle - 5, spelled(entry.day), 8)
        page.put(62, middle + 5, f"{stamp} WIB", 7, color=GREY)
        page.lines(150, middle - 5 * (len(lines) - 1), lines, 8, 10)
        sign = "+" if entry.amount > 0 else ""
        page.put(450, middle, sign + written(entry.amount, ".", ","), 8, right=True)
        page.put(557, middle, written(balance, ".", ","), 8, right=True)
        flow.y += 10 * tall + 8
        page.rule(30, flow.y - 13, 565, 0.3, (0.8, 0.8, 0.8))
        rows.append(Row(entry.day, said(lines), entry.amount, balance, page=flow.number))
    flow.need(40)
    flow.page.put(
        297, flow.y + 8, "Segala transaksi setelah tanggal cetak tidak termasuk dalam e-Statement ini.", 7, center=True
    )
    foot(flow.page, flow.y)
    number_pages(flow.pages, 565, 791, "{n} dari {m}", 7, right=True, bold=True)
    number_pages(flow.pages, 565, 800, "{n} of {m}", 6.5, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("bank", "id", "IDR", number, *period, opening, balances[-1], rows)
