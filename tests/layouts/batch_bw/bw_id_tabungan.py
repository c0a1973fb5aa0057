"""Indonesia, savings account from a phone app's e-statement: numbered rows, day with the time under it.

Two-language heads, nominal with + or - sign in Indonesian number style, balance behind; the summary of money in and
out stands in the page's head box; descriptions wrap over two to four lines.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_fpdf
from ._rows import covered, ins, outs, start_balance, times

BLUE: Color = (0.0, 0.22, 0.45)
SOFT: Color = (0.45, 0.45, 0.45)
MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
POOLS = {
    "name": ("SITI RAHMAWATI", "BUDI HARTONO", "DEWI KUSUMANINGRUM", "AGUS PRAKOSO", "PUTRI AYU LESTARI"),
    "bank": ("BANK NUSA RAYA", "BANK TIRTA", "BANK SAMUDERA SEJAHTERA"),
    "shop": ("WARUNG BU TINI", "TOKO SUMBER REJEKI", "KOPI PAGI JAKARTA", "APOTEK SEHAT", "MINIMARKET 0417 BDG"),
    "wallet": ("DompetKu", "Saku", "KantongPay"),
}
KINDS = [
    Kind(8, -9000, -380000, "Pembayaran QR|ke {shop}|##############", step="500"),
    Kind(5, -20000, -2500000, "Transfer BI Fast|Ke {bank}|{name} - ##########|{name}", step="1000"),
    Kind(4, 50000, 4000000, "Transfer BI Fast|Dari {bank}|{name} - ##########", step="1000"),
    Kind(2, -2500, -2600, "Biaya transfer BI Fast|###############", step="2500"),
    Kind(3, -20000, -500000, "Top-up {wallet}|08##########|##############", step="5000"),
    Kind(1, 4500000, 14000000, "Transfer dari|PT KARYA LAUTAN|Gaji", step="1000", most=1),
    Kind(2, -20500, -502500, "Pembelian token listrik|PLN PRABAYAR ############", step="500"),
    Kind(1, -100000, -1500000, "Tarik tunai di ATM|S1AW#### JKT SUDIRMAN", step="50000"),
    Kind(0.5, 120, 9000, "Bunga", most=1),
    Kind(0.5, -12500, -12600, "Biaya administrasi kartu debit", step="12500", most=1),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=True)
    opening = start_balance(rng, 400000, 15000000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 90), balance=opening, floor=100000)
    entries = covered(entries, opening)
    amounts = [entry.amount.quantize(opening) for entry in entries]
    closing = opening + sum(amounts)
    clock = times(rng, entries)
    number = fill(rng, "1#00#########", start, {})
    holder = fill(rng, "{name}", start, POOLS)

    def day(when: object) -> str:
        return f"{when:%d} {MONTHS[int(f'{when:%m}') - 1]} {when:%Y}"

    def head(page: Page, page_number: int) -> float:
        page.put(36, 48, "e-Statement", 16, bold=True, color=BLUE)
        page.put(559, 46, "bank lautan", 15, right=True, bold=True, color=BLUE)
        y = 76.0
        if page_number == 1:
            for n, (label, english, value) in enumerate(
                (("Nama", "Name", holder), ("Cabang", "Branch", "KCP Jakarta Melati"))
            ):
                page.put(36, 76 + 20 * n, f"{label}/", 8)
                page.put(36 + 30, 76 + 20 * n, english, 8, face="arial-italic", color=SOFT)
                page.put(110, 76 + 20 * n, f": {value}", 8)
            page.put(330, 76, "Periode/Period", 8)
            page.put(420, 76, f": {day(start)} - {day(end)}", 8)
            page.put(330, 96, "Dicetak pada/Issued on", 8)
            page.put(420, 96, f": {day(end)}", 8)
            page.box(36, 116, 523, 82, (0.93, 0.96, 1.0))
            page.put(46, 134, "Tabungan Lautan Rupiah", 10, bold=True)
            page.put(46, 152, "Nomor Rekening/Account Number", 7.5, color=SOFT)
            page.put(46, 164, number, 10, bold=True)
            page.put(46, 180, "Mata Uang/Currency : IDR", 8)
            for n, (label, figure) in enumerate(
                (
                    ("Saldo Awal/Initial Balance", written(opening, ".", ",")),
                    ("Dana Masuk/Incoming Transactions", "+" + written(ins(amounts), ".", ",")),
                    ("Dana Keluar/Outgoing Transactions", written(outs(amounts), ".", ",")),
                    ("Saldo Akhir/Closing Balance", written(closing, ".", ",")),
                )
            ):
                page.put(300, 136 + 16 * n, label, 8)
                page.put(549, 136 + 16 * n, figure, 8.5, right=True, bold=True)
            y = 220.0
        page.box(36, y - 12, 523, 30, BLUE)
        white: Color = (1, 1, 1)
        for x, label, english, right in (
            (42, "No", "No", False),
            (72, "Tanggal", "Date", False),
            (160, "Keterangan", "Remarks", False),
            (445, "Nominal (IDR)", "Amount (IDR)", True),
            (553, "Saldo (IDR)", "Balance (IDR)", True),
        ):
            page.put(x, y, label, 8, bold=True, right=right, color=white)
            page.put(x, y + 11, english, 7.5, face="arial-italic", right=right, color=white)
        return y + 36

    flow = Flow(755, lambda: Page(A4, "arial", "arial-bold"), head)
    rows = []
    for n, (entry, amount, balance, moment) in enumerate(
        zip(entries, amounts, running(opening, amounts), clock, strict=True), 1
    ):
        lines = [part for line in entry.lines for part in wrap(line, fits("arial", 8, 175))]
        height = max(2, len(lines)) * 10.5 + 9
        flow.need(height)
        page, y = flow.page, flow.y
        page.put(42, y, str(n), 8)
        page.put(72, y, day(entry.day), 8)
        page.put(72, y + 10.5, f"{moment} WIB", 8, color=SOFT)
        page.lines(160, y, lines, 8, 10.5)
        page.put(445, y, ("+" if amount > 0 else "") + written(amount, ".", ","), 8, right=True)
        page.put(553, y, written(balance, ".", ","), 8, right=True)
        page.rule(36, y + height - 12, 559, 0.3, (0.8, 0.8, 0.8))
        rows.append(Row(entry.day, " ".join(lines), amount, balance, page=flow.number))
        flow.y += height
    for n, page in enumerate(flow.pages, 1):
        page.put(
            36, 782, "Laporan ini dibuat otomatis oleh sistem dan sah tanpa tanda tangan pejabat bank.", 7, color=SOFT
        )
        page.put(
            36,
            793,
            "PT Bank Lautan berizin dan diawasi otoritas, peserta penjaminan simpanan. Call 1400 00",
            7,
            color=SOFT,
        )
        page.put(559, 806, f"{n} dari {len(flow.pages)}", 7, right=True, color=SOFT)
    with_fpdf(flow.pages, path, order="columns")
    return Truth("bank_account", "id_ID", "IDR", number, start, end, opening, closing, rows)
