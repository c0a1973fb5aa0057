"""Indonesia, report of financial transactions (Indonesian over English in every title): date with the time, running
texts of transfers that wrap in the middle of words, the teller's number, 0.00 in the column that does not apply,
balances; opening balance, sums and closing balance in a table after the rows, the balance in words."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import by_words, cell, columns, folded, liberation, solvent, sums

BLUE = (0.0, 0.3, 0.6)
COLUMNS = columns(28, (82, "l"), (196, "l"), (52, "c"), (68, "r"), (70, "r"), (72, "r"))
TITLES = (
    ("Tanggal Transaksi", "Transaction Date"),
    ("Uraian Transaksi", "Transaction Description"),
    ("Teller", "User ID"),
    ("Debet", "Debit"),
    ("Kredit", "Credit"),
    ("Saldo", "Balance"),
)
KINDS = (
    Kind(8, -20000, -2500000, "NBMB {me} TO {you}", "8888###", "500"),
    Kind(6, -10000, -900000, "QRIS{trace}:{shop}", "8888###", "500"),
    Kind(5, -20000, -800000, "BRIVA{trace}{wallet}:NBMB:{me}", "8888###", "500"),
    Kind(3, -50000, -2000000, "ATM TUNAI {trace}{place}", "01##B##", "50000"),
    Kind(3, -6500, -6500, "BFST{trace}:{me}:BIAYA ADM", "8888###", "500"),
    Kind(3, -100000, -4000000, "BFST{trace}#######TO:{you}:CENAIDJA", "8888###", "1000"),
    Kind(2, -50000, -500000, "PLN PREPAID {trace}/PRABAYAR/{me}", "8888###", "500"),
    Kind(1, -12000, -12000, "BIAYA ADMINISTRASI KARTU", "SYSTEM", "500", 1),
    Kind(1, -40, -900, "PAJAK BUNGA", "SYSTEM", "0.01", 1),
    Kind(4, 50000, 3000000, "NBMB {you} TO {me}", "8888###", "500"),
    Kind(3, 100000, 5000000, "BFST{trace}:{you}:BMRIIDJA", "8888###", "1000"),
    Kind(2, 3500000, 9500000, "PAYROLL {firm} {trace}", "0206###", "1", 1),
    Kind(1, 200, 4500, "BUNGA TABUNGAN", "SYSTEM", "0.01", 1),
    Kind(1, 500000, 5000000, "SETOR TUNAI CRM {place}", "01##B##", "50000"),
)
POOLS: Pools = {
    "me": ("SRI WAHYUNINGSIH",),
    "you": ("BUDI SANTOSO", "DEWI LESTARI NINGRUM", "AGUS SALIM", "TOKO MAKMUR JAYA ABADI", "RATNA"),
    "shop": ("WARUNG BU TINI", "KOPI SENJA KEMANG", "MINI MART CIPUTAT 3", "APOTEK SEHAT BERSAMA FARMA"),
    "wallet": ("DANAKU TOPUP", "GOPEY CUSTOMER", "SHOPPY ID"),
    "place": ("KCP PASAR MINGGU", "SPBU FATMAWATI", "MALL DEPOK TOWN"),
    "firm": ("PT CAHAYA TEKSTIL NUSANTARA",),
    "trace": ("############",),
}
UNITS = ("", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan", "Sepuluh", "Sebelas")


def _words(n: int) -> str:
    if n < 12:
        return UNITS[n]
    for size, name, one in (
        (10**9, "Milyar", ""),
        (10**6, "Juta", ""),
        (1000, "Ribu", "Seribu"),
        (100, "Ratus", "Seratus"),
        (20, "", ""),
    ):
        if size == 20:
            break
        if n >= size:
            first = one if one and n // size == 1 else f"{_words(n // size)} {name}"
            return f"{first} {_words(n % size)}".strip()
    return f"{UNITS[n - 10]} Belas" if n < 20 else f"{UNITS[n // 10]} Puluh {UNITS[n % 10]}".strip()


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    start, end = some_period(rng, 30, calendar=True)
    account = fill(rng, "0206010#######0", start, POOLS)
    opening = some_amount(rng, 200000, 15000000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(18, 85), balance=opening, floor=150000)
    entries = solvent(entries, opening, 50000)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1] if balances else opening
    out, _, into, _ = sums(entries)

    def head(page: Page, number: int) -> float:
        page.put(28, 46, "BANK", 9, bold=True, color=BLUE)
        page.put(28, 62, "NUSARAYA", 17, bold=True, color=BLUE)
        page.put(567, 44, "LAPORAN TRANSAKSI FINANSIAL", 12, right=True, bold=True)
        page.put(567, 57, "STATEMENT OF FINANCIAL TRANSACTION", 9, right=True, color=GREY)
        page.rule(28, 70, 567, 1.2, BLUE)
        if number > 1:
            return titles(page, 84)
        page.lines(28, 90, ("Kepada Yth. /", "To :"), 8, 10)
        page.lines(
            28, 112, ("SRI WAHYUNINGSIH", "JL KENANGA NO 27 RT 004 RW 009", "PONDOK CABE, TANGERANG SELATAN"), 8.5, 11
        )
        facts = (
            ("Tanggal Laporan", "Statement Date", f"{end + timedelta(3):%d/%m/%y}"),
            ("Periode Transaksi", "Transaction Period", f"{start:%d/%m/%y} - {end:%d/%m/%y}"),
        )
        left = (
            ("No. Rekening", "Account No", account),
            ("Nama Produk", "Product Name", "Tabungan Raya IDR"),
            ("Valuta", "Currency", "IDR"),
        )
        right = (
            ("Unit Kerja", "Business Unit", "KC PAMULANG"),
            ("Alamat Unit Kerja", "Business Unit Address", "Jl. Siliwangi No. 8 Pamulang"),
        )
        for x, colon, top, block in ((330, 425, 90, facts), (28, 120, 166, left), (330, 425, 166, right)):
            for n, (label, english, value) in enumerate(block):
                y = top + 25 * n
                page.put(x, y, label, 8)
                page.put(x, y + 9, english, 7, color=GREY)
                page.put(colon, y, f": {value}", 8)
        return titles(page, 246)

    def titles(page: Page, y: float) -> float:
        page.box(28, y, 540, 26, (0.85, 0.9, 0.96), stroke=BLUE)
        for column, (label, english) in zip(COLUMNS, TITLES, strict=True):
            cell(page, column, y + 11, [label], 8, 9, bold=True, align="c")
            cell(page, column, y + 21, [english], 7, 9, align="c")
        return y + 39

    flow = Flow(770, lambda: Page(size=A4, face=face, bold=bold), head)
    rows: list[Row] = []
    tick, before = 0, date.min
    for entry, balance in zip(entries, balances, strict=True):
        lines = folded(entry.lines[0], face, 8, COLUMNS[1].w - 6, cut=True)
        flow.need(11 * len(lines))
        page, y = flow.page, flow.y
        tick = rng.randint(18000, 40000) if entry.day != before else min(tick + rng.randint(40, 9000), 86399)
        before = entry.day
        clock = f"{tick // 3600:02}:{tick // 60 % 60:02}:{tick % 60:02}"
        texts = (
            [f"{entry.day:%d/%m/%y} {clock}"],
            lines,
            [fill(rng, entry.tag, entry.day, POOLS)],
            [written(-entry.amount) if entry.amount < 0 else "0.00"],
            [written(entry.amount) if entry.amount > 0 else "0.00"],
            [written(balance)],
        )
        for column, text in zip(COLUMNS, texts, strict=True):
            cell(page, column, y, text, 8, 10)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += 10 * len(lines) + 5
    flow.need(110)
    page, y = flow.page, flow.y + 2
    page.rule(28, y - 8, 568, 0.6, BLUE)
    boxes = (
        ("Saldo Awal", "Opening Balance", opening),
        ("Total Transaksi Debet", "Total Debit Transaction", out),
        ("Total Transaksi Kredit", "Total Credit Transaction", into),
        ("Saldo Akhir", "Closing Balance", closing),
    )
    for n, (label, english, amount) in enumerate(boxes):
        x = 28 + 135 * n
        page.box(x, y, 135, 26, (0.85, 0.9, 0.96), stroke=BLUE)
        page.box(x, y + 26, 135, 17, stroke=BLUE)
        page.put(x + 67, y + 11, label, 8, center=True, bold=True)
        page.put(x + 67, y + 21, english, 7, center=True)
        page.put(x + 67, y + 38, written(amount), 8.5, center=True)
    whole, cents = divmod(int(closing * 100), 100)
    spelt = f"{_words(whole)} Rupiah" + (f" {_words(cents)} Sen" if cents else "")
    page.put(28, y + 58, "Terbilang /", 8)
    page.put(28, y + 67, "In Words", 7, color=GREY)
    page.lines(85, y + 58, folded(": " + spelt, face, 8, 470), 8, 10)
    page.put(28, y + 90, "Biaya materai dibayar lunas / Stamp duty is paid", 7)
    for n, page in enumerate(flow.pages, 1):
        page.put(28, 800, "Salinan rekening ini sah tanpa tanda tangan, karena dicetak oleh komputer.", 7, color=GREY)
        page.put(
            28, 810, "Sanggahan atas isi laporan diterima paling lambat 14 hari sejak tanggal laporan.", 7, color=GREY
        )
        page.put(567, 800, f"Halaman {n} dari {len(flow.pages)}", 7.5, right=True)
        page.put(567, 810, f"Page {n} of {len(flow.pages)}", 7, right=True, color=GREY)
    with_reportlab(by_words(flow.pages) if rng.random() < 0.5 else flow.pages, path)
    total: Decimal = opening + into - out
    return Truth("account", "id-ID", "IDR", account, start, end, opening, total, rows)
