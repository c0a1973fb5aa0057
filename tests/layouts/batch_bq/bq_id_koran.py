"""Indonesia, savings account: bilingual `Laporan Transaksi Finansial`, date with time, a teller number between text and
amounts, 0.00 in the empty amount column, a balance on each row, texts cut in mid-word, the totals in a box at the end.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand, fits
from ._rows import covered, into, out_of, times

BLUE: Color = (0.0, 0.32, 0.6)
POOLS: Pools = {
    "person": ("BUDI SANTOSO", "SITI RAHMAWATI", "AGUS PRASETYO", "DEWI LESTARI", "MUHAMMAD RIZKI H"),
    "shop": ("WARUNG BU TINI", "INDOMURAH CILANDAK", "APOTEK SEHAT JAYA", "KOPI SENJA", "TOKO BANGUNAN ABADI"),
    "bank": ("BANK NUSA", "BANK SAMUDRA", "BANK MELATI"),
    "mobile": lambda rng, _day: f"8888{rng.randint(0, 999):03}",
    "counter": lambda rng, _day: f"03{rng.randint(0, 99999):05}",
}
KINDS = (
    Kind(18, -20000, -1500000, "NBMB RINA WULANDARI TO {person}|{mobile}", "", "1000"),
    Kind(9, 25000, 3000000, "NBMB {person} TO RINA WULANDARI|{mobile}", "", "1000"),
    Kind(14, -8000, -240000, "QRISRNS:################ {shop}|{mobile}", "", "500"),
    Kind(8, -20000, -500000, "BRVA###############NBMB|{mobile}", "", "500"),
    Kind(8, -10000, -200000, "Pembelian Pulsa 0812######## ESB:NBMB:000#######:############|{mobile}", "", "5000"),
    Kind(7, -100000, -2500000, "ATM TARIK TUNAI ########## {bank}|{mobile}", "", "50000"),
    Kind(5, -50000, -900000, "PEMBELIAN EDC {shop} JAKARTA SEL ID ######****####|{mobile}", "", "100"),
    Kind(4, -6500, -6500, "BIAYA TRANSFER BI-FAST BFST##############:{bank}|{mobile}", "", "500"),
    Kind(4, 50000, 6000000, "BI-FAST CR BFST################ {person} {bank}|{mobile}", "", "1000"),
    Kind(3, 4200000, 9500000, "PAYROLL PT GARUDA TEKNIK MANDIRI GAJI|{counter}", "", "1000", most=1),
    Kind(3, 200000, 5000000, "SETORAN TUNAI {person}|{counter}", "", "50000"),
    Kind(2, -5500, -14000, "Biaya Administrasi|0000000", "", "500", most=1),
    Kind(2, 300, 9000, "Bunga|0000000", most=1),
    Kind(2, -60, -1800, "Pajak|0000000", most=1),
)
DEBIT, CREDIT, BALANCE = 408.0, 486.0, 566.0


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=rng.random() < 0.5)
    opening = some_amount(rng, 300000, 20000000)
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(20, 95), balance=opening, floor=100000)
    amounts = [entry.amount for entry in entries]
    opening = covered(opening, amounts)
    closing = opening + sum(amounts)
    account = f"0338-01-{rng.randint(0, 999999):06}-50-{rng.randint(0, 9)}"

    def head(page: Page, count: int) -> float:
        page.put(30, 44, "BANK KHATULISTIWA", 14, bold=True, color=BLUE)
        page.put(566, 40, "LAPORAN TRANSAKSI FINANSIAL", 10, right=True, bold=True)
        page.put(566, 51, "STATEMENT OF FINANCIAL TRANSACTION", 7.5, right=True, face="Helvetica-Oblique")
        if count > 1:
            return _columns(page, 80)
        page.lines(
            30,
            80,
            (
                "Kepada Yth. / To :",
                "RINA WULANDARI",
                "JL ANGGREK NO 17 RT 004/009",
                "CILANDAK BARAT",
                "JAKARTA SELATAN",
            ),
            8,
            11,
        )
        facts = (
            ("Tanggal Laporan", "Statement Date", f"{period[1]:%d/%m/%y}"),
            ("Periode Transaksi", "Transaction Period", f"{period[0]:%d/%m/%y} - {period[1]:%d/%m/%y}"),
            ("No. Rekening", "Account No", account.replace("-", "")),
            ("Nama Produk", "Product Name", "Tabungan Nusantara"),
            ("Valuta", "Currency", "IDR"),
            ("Unit Kerja", "Business Unit", "KC JAKARTA FATMAWATI"),
        )
        for n, (name, english, value) in enumerate(facts):
            page.put(330, 80 + 19 * n, name, 8)
            page.put(330, 88 + 19 * n, english, 6.5, face="Helvetica-Oblique", color=GREY)
            page.put(420, 80 + 19 * n, f": {value}", 8)
        return _columns(page, 214)

    flow = Flow(770, Page, head)
    rows = []
    for entry, balance, time in zip(entries, running(opening, amounts), times(rng, entries), strict=True):
        text, teller = entry.lines
        lines = wrap(text, fits("Helvetica", 7.2, 168), cut=True)
        flow.need(9 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(30, y, f"{entry.day:%d/%m/%y} {time}", 7.2)
        page.lines(112, y, lines, 7.2, 9)
        page.put(288, y, teller, 7.2)
        page.put(DEBIT, y, written(max(-entry.amount, Decimal(0))), 7.2, right=True)
        page.put(CREDIT, y, written(max(entry.amount, Decimal(0))), 7.2, right=True)
        page.put(BALANCE, y, written(balance), 7.2, right=True)
        flow.y += 9 * len(lines) + 4
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
    flow.need(110)
    _totals(flow.page, flow.y + 4, (opening, out_of(amounts), into(amounts), closing))
    for n, sheet in enumerate(flow.pages, 1):
        sheet.rule(30, 796, 566, 0.4, BLUE)
        sheet.put(
            30, 806, "Bank Khatulistiwa berizin dan diawasi oleh otoritas serta peserta penjaminan simpanan.", 6.5
        )
        sheet.put(566, 806, f"Halaman {n} dari {len(flow.pages)}", 7, right=True)
        sheet.put(566, 815, f"Page {n} of {len(flow.pages)}", 6, right=True, face="Helvetica-Oblique", color=GREY)
    by_hand(flow.pages, path, Hand(split=True, scaled=True))
    return Truth("savings", "id_ID", "IDR", account.replace("-", ""), *period, opening, closing, rows)


def _columns(page: Page, y: float) -> float:
    page.rule(30, y - 10, 566, 0.8, BLUE)
    titles = (
        (30, "Tanggal Transaksi", "Transaction Date", False),
        (112, "Uraian Transaksi", "Transaction Description", False),
        (288, "Teller", "User ID", False),
        (DEBIT, "Debet", "Debit", True),
        (CREDIT, "Kredit", "Credit", True),
        (BALANCE, "Saldo", "Balance", True),
    )
    for x, name, english, right in titles:
        page.put(x, y, name, 7.5, right=right, bold=True)
        page.put(x, y + 8.5, english, 6.5, right=right, face="Helvetica-Oblique", color=GREY)
    page.rule(30, y + 13, 566, 0.8, BLUE)
    return y + 25


def _totals(page: Page, y: float, sums: tuple[Decimal, Decimal, Decimal, Decimal]) -> None:
    titles = (
        ("Saldo Awal", "Opening Balance"),
        ("Total Transaksi Debet", "Total Debit Transaction"),
        ("Total Transaksi Kredit", "Total Credit Transaction"),
        ("Saldo Akhir", "Closing Balance"),
    )
    page.box(30, y, 536, 40, None, stroke=BLUE)
    page.rule(30, y + 23, 566, 0.5, BLUE)
    for n, ((name, english), amount) in enumerate(zip(titles, sums, strict=True)):
        middle = 97 + 134 * n
        page.put(middle, y + 10, name, 7.5, center=True, bold=True)
        page.put(middle, y + 19, english, 6.5, center=True, face="Helvetica-Oblique", color=GREY)
        page.put(middle, y + 34, written(amount), 8, center=True)
    notes = (
        "Apabila ada perbedaan dengan catatan Anda, hubungi unit kerja pembuka rekening paling lambat 14 hari kerja.",
        "If the figures differ from your records, please tell your branch within 14 working days.",
    )
    page.lines(30, y + 56, notes, 6.5, 9, color=GREY)
