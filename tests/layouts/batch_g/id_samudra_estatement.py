"""Indonesia, e-statement of a savings account: No, Tanggal, Keterangan, Nominal (IDR), Saldo (IDR), headings in two
languages; `01 Mar 2023` (Indonesian month names) with the time of day below; `+1.500.000,00` and `-25.000,00`.

A balance on every row; number and sums stand halfway up the row while descriptions of one to four lines fill it. The
opening and closing balance are in a box at the top with Dana Masuk and Dana Keluar. fpdf2, DejaVu Sans, shuffled.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_fpdf

MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
KINDS = [
    Kind(9, -8000, -450000, "Pembayaran QR|ke {shop}|{rrn}", step="500"),
    Kind(4, -20000, -2500000, "Transfer BI Fast|Ke {bank}|{person}|{acct}", step="1000"),
    Kind(3, 20000, 4000000, "Transfer BI Fast|Dari {bank}|{person} - {acct}", step="1000"),
    Kind(2, -2500, -2500, "Biaya transfer BI Fast|{ref}"),
    Kind(3, -15000, -800000, "Pembayaran tagihan|{biller}|No. Pelanggan {acct}", step="100"),
    Kind(2, -25000, -500000, "Top-up e-money|DompetKu {acct} Rp 100.000 + adm 1.000", step="1000"),
    Kind(2, -50000, -2000000, "Tarik tunai di ATM|SAMUDRA {town} S1AW####", step="50000"),
    Kind(2, -40000, -900000, "Transaksi debit online|{web}|USD #,99 KURS 15.###|{rrn}", step="1"),
    Kind(1, 3500000, 18000000, "Transfer antar Samudra|Dari {firm}|GAJI {month}|{ref}", step="1", most=2),
    Kind(0.8, -12500, -12500, "Biaya administrasi rekening", most=1),
    Kind(0.6, 12, 9000, "Bunga tabungan|Suku bunga 0,10% p.a.", step="0.01", most=1),
    Kind(0.5, -2, -1800, "Pajak bunga 20%", step="0.01", most=1),
    Kind(0.5, 10000, 300000, "Pengembalian dana|{web}|{rrn}", step="500"),
]
POOLS = {
    "shop": ["WARUNG BU TINI", "INDOMURAH TEBET RAYA", "KOPI SENJA KALIBATA", "APOTEK SEHAT 24 JAM JL. AHMAD YANI"],
    "bank": ["BANK RAJAWALI", "BANK PERMAI", "SEAPAYA"],
    "person": ["BUDI HARTONO", "SITI NURHALIZAH PUTRI", "I GEDE ARYA", "CV MAJU JAYA ABADI SENTOSA"],
    "biller": ["PLN Prabayar 54.321.098.765", "Air Minum Kota", "INDOTEL Fiber", "BPJS Kesehatan"],
    "acct": ["##########", "0### #### ####"],
    "town": ["PASAR SENEN", "GUBENG SBY"],
    "web": ["GOOGOL *PlayKids", "TOKOPEDAS", "NETFLOX.COM"],
    "firm": ["PT SINAR LOGISTIK NUSA", "DINAS PENDIDIKAN"],
    "rrn": ["############", "2023030112.#####"],
    "ref": ["202303##########"],
    "clock": lambda rng, _: f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}",
    "month": lambda _, day: MONTHS[day.month - 1].upper() + f" {day:%Y}",
}
NO, DATE, TEXT, AMOUNT, BALANCE = 44, 66, 150, 452, 555
TEAL = (0.0, 0.3, 0.4)
FACE = "sans"


def _idr(amount: Decimal, plus: str = "") -> str:
    return (plus if amount > 0 else "") + written(amount, ".", ",")


def _day(day: date) -> str:
    return f"{day:%d} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, 30, calendar=True)
    cent = Decimal("0.01")
    opening = some_amount(rng, 150000, 30000000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=1000000)
    entries = [replace(entry, amount=entry.amount.quantize(cent)) for entry in entries]
    amounts = [entry.amount for entry in entries]
    account = fill(rng, "1270 0## ### ###", start, {})
    closing = opening + sum(amounts)
    truth = Truth("savings", "id_ID", "IDR", account, start, end, opening, closing)
    flow = Flow(742, _page, lambda page, number: _head(page, number, truth, amounts))
    for n, (entry, balance) in enumerate(zip(entries, running(opening, amounts), strict=True), 1):
        lines = [part for line in entry.lines for part in wrap(line, fits(FACE, 7.5, 205))]
        tall = 10 * max(2, len(lines))
        flow.need(tall + 10)
        page, y = flow.page, flow.y
        middle = y + (tall - 10) / 2
        page.put(NO, middle, str(n), 7.5, center=True)
        page.put(DATE, middle - 5, _day(entry.day), 7.5)
        page.put(DATE, middle + 5, fill(rng, "{clock}:0# WIB", entry.day, POOLS), 6.5, color=GREY)
        page.lines(TEXT, middle - 5 * (len(lines) - 1), lines, 7.5, 10)
        color = (0.0, 0.5, 0.25) if entry.amount > 0 else (0.0, 0.0, 0.0)
        page.put(AMOUNT, middle, _idr(entry.amount, "+"), 7.5, right=True, color=color)
        page.put(BALANCE, middle, _idr(balance), 7.5, right=True)
        page.rule(36, y + tall - 2, BALANCE + 4, 0.3, (0.8, 0.8, 0.8))
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        flow.y = y + tall + 10
    if not entries:
        flow.page.put(
            297, flow.y, "Tidak ada transaksi pada periode ini / No transaction in this period", 8, center=True
        )
    _notes(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(BALANCE, 796, f"{number} dari {len(flow.pages)}", 7, right=True)
        page.put(
            NO - 8, 796, "PT Bank Samudra Tbk. berizin dan diawasi oleh OJK dan BI, serta peserta penjaminan LPS", 6
        )
        page.put(NO - 8, 806, "Call Samudra 14999", 6, color=GREY)
    with_fpdf(flow.pages, path, "shuffled")
    return truth


def _page() -> Page:
    return Page(face=FACE, bold="sans-bold")


def _head(page: Page, number: int, truth: Truth, amounts: list[Decimal]) -> float:
    page.put(36, 48, "e-Statement", 16, color=TEAL, face="narrow")
    page.put(BALANCE, 48, "samudra", 17, right=True, color=TEAL, face="sans-bold")
    y = 80.0
    if number == 1:
        left = ["Nama/Name", "Cabang/Branch", "Periode/Period", "Dicetak pada/Issued on"]
        end = truth.period_end
        days = f"{_day(truth.period_start)} - {_day(end)}"
        page.lines(36, 78, left, 7.5, 13, color=GREY)
        page.lines(135, 78, [": DEWI ANGGRAENI", ": KCP Jkt Cikini", f": {days}", f": {_day(end)}"], 7.5, 13)
        page.box(330, 66, BALANCE - 326, 92, (0.91, 0.96, 0.97))
        into, out = (sum((a for a in amounts if (a > 0) == more), Decimal("0.00")) for more in (True, False))
        names = ["Nomor Rekening/Account Number", "Saldo Awal/Initial Balance", "Dana Masuk/Incoming"]
        page.lines(338, 80, [*names, "Dana Keluar/Outgoing", "Saldo Akhir/Closing Balance"], 6.5, 17)
        values = [truth.account_number, _idr(truth.opening_balance), _idr(into, "+"), _idr(out)]
        page.lines(BALANCE - 2, 80, [*values, _idr(truth.closing_balance)], 7.5, 17, right=True)
        y = 184
    page.box(36, y - 12, BALANCE - 32, 28, TEAL)
    for x, top, low, side in (
        (NO, "No", "No", "center"),
        (DATE, "Tanggal", "Date", ""),
        (TEXT, "Keterangan", "Remarks", ""),
        (AMOUNT, "Nominal (IDR)", "Amount (IDR)", "right"),
        (BALANCE, "Saldo (IDR)", "Balance (IDR)", "right"),
    ):
        page.put(x, y, top, 8, right=side == "right", center=side == "center", bold=True, color=WHITE)
        page.put(x, y + 10, low, 6.5, right=side == "right", center=side == "center", color=WHITE)
    return y + 34


def _notes(flow: Flow) -> None:
    flow.need(70)
    text = (
        "Disclaimer: e-Statement ini dihasilkan secara otomatis oleh sistem. Apabila terdapat perbedaan, saldo yang sah"
        " adalah yang tercatat pada Bank. Mulai 01 Jul 2025 biaya administrasi menjadi Rp 14.000,00 per bulan. Simpanan"
        " dijamin LPS paling banyak Rp 2.000.000.000,00 per nasabah per bank."
    )
    flow.page.lines(36, flow.y + 12, wrap(text, fits(FACE, 6.5, 515)), 6.5, 9, color=GREY)
