"""Indonesia, savings: a statement in two languages with date and time, teller, zeros in the empty amount column.

The summary stands at the end, the closing balance spelled out in words below it. fpdf2 sets cell by cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits
from ._rows import total, with_cells

POOLS = {
    "person": ("BUDI SANTOSO", "SITI RAHAYU", "AGUS PRASETYO", "DEWI LESTARI"),
    "shop": ("INDOMARET T###", "ALFAMART B###", "SHOPEEPAY", "GOPAY TOPUP", "TOKOPEDIA"),
}
KINDS = (
    Kind(8, -10000, -900000, "NBMB {mine} TO {person} ESB:NBMB:00##F:################", "8888###", step="5000"),
    Kind(6, -15000, -600000, "QRIS{shop} ############:#### ####", "8888###", step="500"),
    Kind(4, -20000, -500000, "BRIVA10###############NBMB {shop}", "8888###", step="1000"),
    Kind(3, -100000, -1500000, "ATM WD ################ 0###", "0#####", step="50000"),
    Kind(2, -50000, -350000, "PLN PREPAID ###########:NBMB", "8888###", step="50000"),
    Kind(4, 50000, 1500000, "NBMB {person} TO {mine} ESB:NBMB:00##F:################", "8888###", step="10000"),
    Kind(1, 4200000, 9800000, "GAJI PT SINAR MADURA ##########", "0001###", step="1000", most=1),
    Kind(2, -2500, -6500, "Biaya Transfer BIFAST", "8888###", step="4000"),
    Kind(1, 310, 9800, "Bunga Tabungan", "BRISYST", most=1),
    Kind(1, -5500, -5500, "Biaya Adm Bulanan", "BRISYST", step="500", most=1),
)
CORE = {"Helvetica": ("helvetica", ""), "Helvetica-Bold": ("helvetica", "B")}
ONES = ("", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan", "Sepuluh", "Sebelas")
SCALES = ((10**9, "Miliar"), (10**6, "Juta"), (1000, "Ribu"), (100, "Ratus"))
HEADS = (
    (36, "Tanggal Transaksi", "Transaction Date", False),
    (124, "Uraian Transaksi", "Transaction Description", False),
    (316, "Teller", "User ID", False),
    (418, "Debet", "Debit", True),
    (488, "Kredit", "Credit", True),
    (559, "Saldo", "Balance", True),
)


def spelled(number: int) -> str:
    """The number in Indonesian words."""
    if number < 12:
        return ONES[number]
    if number < 20:
        return f"{ONES[number - 10]} Belas"
    if number < 100:
        return f"{ONES[number // 10]} Puluh {ONES[number % 10]}".strip()
    size, name = next(scale for scale in SCALES if number >= scale[0])
    many, rest = divmod(number, size)
    words = f"Se{name.lower()}" if many == 1 and size <= 1000 else f"{spelled(many)} {name}"
    return f"{words} {spelled(rest)}".strip()


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 300000, 18000000)
    pools = {**POOLS, "mine": ("RATNA WULANDARI",)}
    entries = some_entries(rng, KINDS, pools, period, count=rng.randint(12, 70), balance=opening, floor=400000)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    account = fill(rng, "0321010########", period[0], {})
    truth = Truth("savings", "id_ID", "IDR", account, *period, opening, closing)
    flow = Flow(752, Page, lambda page, n: _head(page, n, account, period))
    times = sorted(rng.randint(0, 86399) for _ in entries)
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        same = n and entries[n - 1].day == entry.day
        second = times[n] if same else rng.randint(0, times[n])
        _row(flow, rng, entry, (balance, str(timedelta(seconds=second)).rjust(8, "0")), truth)
    _ending(flow, entries, (opening, closing))
    for number, page in enumerate(flow.pages, 1):
        page.put(559, 800, f"Halaman {number} dari {len(flow.pages)}", 7.5, right=True)
        page.put(
            36,
            800,
            "Dicetak oleh sistem, tidak memerlukan tanda tangan. / Created by system, no signature required.",
            6.5,
        )
    with_cells(flow.pages, path, CORE)
    return truth


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(36, 46, "BANK SELARAS", 17, bold=True, color=(0.0, 0.3, 0.6))
    page.put(559, 40, "LAPORAN TRANSAKSI FINANSIAL", 11, right=True, bold=True)
    page.put(559, 52, "STATEMENT OF FINANCIAL TRANSACTION", 8.5, right=True)
    y = 90.0
    if number == 1:
        page.lines(
            36, 78, ("Kepada Yth. / To :", "RATNA WULANDARI", "JL KEMBANG JEPUN 88 RT 003 RW 007", "SURABAYA"), 8.5, 11
        )
        start, end = (f"{day:%d/%m/%y}" for day in period)
        details = (
            ("Tanggal Laporan", "Statement Date", f"{period[1] + timedelta(1):%d/%m/%y}"),
            ("Periode Transaksi", "Transaction Period", f"{start} - {end}"),
            ("No. Rekening", "Account No", account),
            ("Nama Produk", "Product Name", "Tabungan Selaras"),
            ("Valuta", "Currency", "IDR"),
            ("Unit Kerja", "Business Unit", "KC SURABAYA KAPASAN"),
        )
        for n, (local, english, value) in enumerate(details):
            left, top = (36 if n % 2 == 0 else 310), 136 + 26 * (n // 2)
            page.put(left, top, local, 8.5)
            page.put(left, top + 9, english, 7, color=(0.4, 0.4, 0.4))
            page.put(left + 104, top, f": {value}", 8.5)
        y = 226
    page.box(32, y - 12, 531, 26, (0.0, 0.3, 0.6))
    for x, local, english, right in HEADS:
        page.put(x, y - 2, local, 8, bold=True, right=right, color=(1, 1, 1))
        page.put(x, y + 8, english, 6.5, right=right, color=(1, 1, 1))
    return y + 28


def _row(flow: Flow, rng: Random, entry: Entry, shown: tuple[Decimal, str], truth: Truth) -> None:
    lines = wrap(entry.lines[0], fits("Helvetica", 7.5, 186), cut=True)
    flow.need(10 * len(lines) + 4)
    page, y = flow.page, flow.y
    balance, time = shown
    page.put(36, y, f"{entry.day:%d/%m/%y} {time}", 8)
    page.lines(124, y, lines, 7.5, 9.5)
    page.put(316, y, fill(rng, entry.tag, entry.day, {}), 8)
    page.put(418, y, written(max(-entry.amount, Decimal("0.00"))), 8, right=True)
    page.put(488, y, written(max(entry.amount, Decimal("0.00"))), 8, right=True)
    page.put(559, y, written(balance), 8, right=True)
    truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
    flow.y += 9.5 * len(lines) + 4


def _ending(flow: Flow, entries: Sequence[Entry], ends: tuple[Decimal, Decimal]) -> None:
    flow.need(92)
    page, y = flow.page, flow.y + 6
    opening, closing = ends
    page.box(32, y - 4, 531, 44, stroke=(0, 0.3, 0.6))
    sums = (
        ("Saldo Awal", "Opening Balance", opening),
        ("Total Transaksi Debet", "Total Debit Transaction", -total([e.amount for e in entries if e.amount < 0])),
        ("Total Transaksi Kredit", "Total Credit Transaction", total([e.amount for e in entries if e.amount > 0])),
        ("Saldo Akhir", "Closing Balance", closing),
    )
    for n, (local, english, amount) in enumerate(sums):
        middle = 32 + 531 / 4 * (n + 0.5)
        page.put(middle, y + 8, local, 8, center=True, bold=True)
        page.put(middle, y + 17, english, 7, center=True)
        page.put(middle, y + 32, written(amount), 8.5, center=True)
    whole = int(closing)
    page.put(36, y + 54, "Terbilang :", 8, bold=True)
    cents = int((closing - whole) * 100)
    words = spelled(whole) + " Rupiah" + (f" {spelled(cents)} Sen" if cents else "")
    page.lines(92, y + 54, wrap(words, fits("Helvetica", 8, 465)), 8, 10)
