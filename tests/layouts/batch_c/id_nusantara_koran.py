"""Indonesia: rekening koran of a big private bank, one calendar month.

Days without a year, one amount column where only "DB" marks money out, the balance on the last row of each day alone,
a description in two sub-columns with plain amounts in it, a branch column, and the counts and sums at the end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits

MONTHS = [
    *("JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI"),
    *("JULI", "AGUSTUS", "SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER"),
]
NOTE = [
    "Apabila nasabah tidak melakukan sanggahan atas Laporan Mutasi Rekening ini sampai dengan",
    "akhir bulan berikutnya, nasabah dianggap telah menyetujui segala data yang tercantum.",
]
NAMES = ["BUDI HARTANTO", "SITI RAHMADANI", "AGUS PRAMUDYA", "DEWI LESTARINI", "RIZKY ADITAMA", "ANDREAS SIHOLANG"]
POOLS: Pools = {
    "name": NAMES,
    "firm": ["PT SINAR KELAPA JAYA", "PT MITRA LAUT BIRU", "CV ANUGERAH TEKNIK", "PT GARUDA PANGAN ABADI"],
    "shop": ["WARUNG BU TINAH", "TOKO MAJU MAKMUR", "KOPI SENJA RAYA", "APOTEK SEHAT PRIMA", "INDOMURNI GROGOL"],
    "use": ["BAYAR SEWA KOST", "UANG BELANJA", "CICILAN MOTOR", "TAGIHAN INV ####", "ARISAN", "PULSA"],
    "dm": lambda _, day: f"{day:%d%m}",
    "slash": lambda _, day: f"{day:%d/%m}",
}
KINDS = [
    Kind(9, -20e3, -4e6, "TRSF E-BANKING DB|{dm}/FTSCY/WS9####|@|{use}|{name}", step="500.00"),
    Kind(3, 50e3, 9e6, "TRSF E-BANKING CR|{dm}/FTSCY/WS9####|@|{name}", step="500.00"),
    Kind(6, -8e3, -350e3, "TRANSAKSI DEBIT|TGL: {slash}|QR 014|00000.00{shop}", step="500.00"),
    Kind(4, -15e3, -900e3, "KARTU DEBIT|{shop}|601901######", step="1.00"),
    Kind(3, -100e3, -25e5, "TARIKAN ATM {slash}", step="50000.00"),
    Kind(2, 50e3, 6e6, "BI-FAST CR|TRANSFER DR 008|{name}", step="1.00"),
    Kind(2, -50e3, -6e6, "BI-FAST DB|TRANSFER KE 009|{name}|{use}", step="1000.00"),
    Kind(1, -2500, -2500, "BI-FAST DB|BIF BIAYA TXN KE|009 {name}", step="1.00"),
    Kind(1, 45e5, 16e6, "KR OTOMATIS|LLG-{firm}|GAJI BLN INI", step="1.00", most=1),
    Kind(2, -75e3, -12e5, "DB OTOMATIS|LISTRIK PASCABAYAR|52#########", step="1.00", most=2),
    Kind(1, 100e3, 5e6, "SETORAN TUNAI|{name}", step="50000.00"),
]


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2019, 2024), rng.choice([1, 1, 12, *range(2, 12)]), 1)
    end = (start + timedelta(31)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 2e5, 2e7)
    entries = some_entries(rng, KINDS, POOLS, (start, end), reversal="KOREKSI DB", balance=opening, floor=300_000)
    rows = [Row(entry.day, "|".join(entry.lines), entry.amount) for entry in entries]
    if rows:
        interest = some_amount(rng, 40, 9000)
        tax = (-interest / 5).quantize(Decimal("0.01"))
        rows += [Row(end, "BUNGA", interest), Row(end, "PAJAK BUNGA", tax)] if tax else []
        rows.append(Row(end, "BIAYA ADM", Decimal("-15000.00")))
    balances = running(opening, [row.amount for row in rows])
    account = fill(rng, "###0######", start, {})
    holder = rng.choice(NAMES)
    place = f"KCP {rng.choice(['KEBAYORAN BARU', 'SUDIRMAN MALL', 'GADING SERPONG'])}"

    facts = {
        "NO. REKENING": account,
        "HALAMAN": "",
        "PERIODE": f"{MONTHS[start.month - 1]} {start.year}",
        "MATA UANG": "IDR",
    }

    def foot(page: Page, _: float) -> None:
        page.put(556, 790, "Bersambung ke Halaman berikut", 8, right=True)

    flow = Flow(770, Page, lambda page, _: _head(page, place, holder, facts), foot)
    flow.page.put(42, flow.y, f"{start:%d/%m}", 8)
    flow.page.put(96, flow.y, "SALDO AWAL", 8)
    flow.page.put(556, flow.y, written(opening), 8, right=True)
    flow.y += 13
    for n, (row, balance) in enumerate(zip(rows, balances, strict=True)):
        kind, *details = row.description.replace("@", f"{abs(row.amount):.2f}").split("|")
        details = [part for detail in details for part in wrap(detail, fits("Helvetica", 8, 140))]
        flow.need(10 * max(1, len(details)) + 4)
        page, y, row.page = flow.page, flow.y, flow.number
        row.description = " ".join([kind, *details])
        page.put(42, y, f"{row.date:%d/%m}", 8)
        page.put(96, y, kind, 8)
        page.lines(204, y, details, 8, 10)
        if kind.startswith(("TARIKAN", "SETORAN", "KR ")):
            page.put(352, y, f"{7 * n % 9000 + 101:04}", 8)
        page.put(450, y, written(row.amount, minus=""), 8, right=True)
        page.put(455, y, "DB" if row.amount < 0 else "", 8)
        if n + 1 == len(rows) or rows[n + 1].date != row.date:
            row.balance = balance
            page.put(556, y, written(balance), 8, right=True)
        flow.y += 10 * max(1, len(details)) + 4
    closing = balances[-1] if balances else opening
    flow.need(60)
    _sums(flow.page, flow.y + 10, opening, closing, [row.amount for row in rows])
    for number, page in enumerate(flow.pages, 1):
        page.put(460, 95, f"{number} / {flow.number}", 8)
    by_hand(flow.pages, path, Hand("TJ", split=True))
    return Truth("checking", "id_ID", "IDR", account, start, end, opening, closing, rows)


def _head(page: Page, place: str, holder: str, facts: dict[str, str]) -> float:
    page.put(36, 48, "NUSANTARA ARTHA", 15, bold=True, color=(0, 0.25, 0.6))
    page.put(560, 48, "REKENING TAHAPAN", 12, right=True, bold=True)
    page.put(36, 64, place, 8)
    page.lines(36, 84, [holder, "JL MELATI RAYA NO 17 RT 004 RW 009", "JAKARTA 12140", "INDONESIA"], 8, 10)
    for n, (name, value) in enumerate(facts.items()):
        page.put(370, 84 + 11 * n, name, 8)
        page.put(450, 84 + 11 * n, ":", 8)
        page.put(460, 84 + 11 * n, value, 8)
    page.put(36, 140, "CATATAN:", 7, bold=True)
    page.lines(42, 150, NOTE, 6.5, 8)
    page.box(34, 166, 528, 18, (0.85, 0.9, 0.97))
    for x, text in ((42, "TANGGAL"), (96, "KETERANGAN"), (352, "CBG")):
        page.put(x, 178, text, 8, bold=True)
    page.put(450, 178, "MUTASI", 8, bold=True, right=True)
    page.put(556, 178, "SALDO", 8, bold=True, right=True)
    return 198.0


def _sums(page: Page, y: float, opening: Decimal, closing: Decimal, amounts: list[Decimal]) -> None:
    ins, outs = [a for a in amounts if a > 0], [a for a in amounts if a < 0]
    lines = [
        ("SALDO AWAL", opening, ""),
        ("MUTASI CR", sum(ins, Decimal(0)), str(len(ins))),
        ("MUTASI DB", -sum(outs, Decimal(0)), str(len(outs))),
        ("SALDO AKHIR", closing, ""),
    ]
    page.rule(34, y - 12, 562)
    for n, (name, amount, count) in enumerate(lines):
        page.put(96, y + 11 * n, name, 8)
        page.put(170, y + 11 * n, ":", 8)
        page.put(270, y + 11 * n, written(amount), 8, right=True)
        page.put(310, y + 11 * n, count, 8, right=True)
