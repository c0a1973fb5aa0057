"""Indonesia: bilingual heads of two lines, debit and credit always both printed (0.00), balance in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._rows import clocks, solvent

POOLS: Pools = {
    "name": ["BUDI SANTOSO", "SITI AMINAH", "AGUS WIJAYA", "DEWI LESTARI", "RIZKY PRATAMA"],
    "shop": ["INDOMARKET CIKINI", "KEDAI KOPI SENJA", "ALFAJAYA DEPOK", "SPBU 34.12901", "TOKOPELIA", "SHOPIA"],
    "firm": ["PT NUSANTARA DIGITAL", "CV MAJU BERSAMA", "PT SAWIT LESTARI TBK"],
    "month": lambda _, day: f"{day:%m %Y}",
    "bank": ["BCX", "MANDIRA", "BNX", "PERMATO"],
}
KINDS = (
    Kind(6, -8000, -900000, "QRIS{shop} ######## {*shop}", step="500"),
    Kind(4, -25000, -3000000, "BFST################{name}:{bank}", step="500"),
    Kind(3, 50000, 4000000, "BFST################{name}:{bank} NBMB", step="1000"),
    Kind(1, 4200000, 15500000, "{firm} GAJI KARYAWAN BLN {month}", step="1", most=2),
    Kind(3, -50000, -2500000, "ATM TARIK TUNAI S1DJKT#### ################", step="50000"),
    Kind(2, -20500, -502500, "Pembelian PLN PREPAID ########### TOKEN", step="500"),
    Kind(2, -2500, -6500, "Biaya Transaksi BI-FAST", step="500"),
    Kind(1, -5500, -14500, "Biaya Administrasi Kartu", step="500", most=1),
    Kind(1, 120, 24000, "INTEREST ON ACCOUNT", step="0.01", most=1),
    Kind(1, -30, -4800, "TAX", step="0.01", most=1),
    Kind(2, -60000, -800000, "BRIVA 88810############ SHOPIA PAY NBMB {name} TO", step="500"),
)
EDGE = {"date": 30, "text": 118, "teller": 352, "out": 432, "in": 502, "balance": 572}
ONES = ("", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan")


def _words(number: int) -> str:
    """The number in Indonesian words."""
    if number < 10:
        return ONES[number]
    if number < 20:
        return {10: "Sepuluh", 11: "Sebelas"}.get(number, f"{ONES[number - 10]} Belas")
    steps = ((10**9, "Miliar", ""), (10**6, "Juta", ""), (1000, "Ribu", "Seribu"), (100, "Ratus", "Seratus"))
    for size, name, single in (*steps, (10, "Puluh", "")):
        if number >= size:
            head, rest = divmod(number, size)
            first = single if head == 1 and single else f"{_words(head)} {name}"
            return f"{first} {_words(rest)}".strip()
    return ""


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period, self.owner = period, fill(rng, "{name}", period[0], POOLS)
        self.number = fill(rng, "0##########50#", period[0], {})
        self.unit = rng.choice(["KC JAKARTA CIKINI", "UNIT SLEMAN KOTA", "KCP DENPASAR RENON"])

    def head(self, page: Page, number: int) -> float:
        page.put(30, 40, "BANK RAYA NUSA", 15, bold=True, color=(0, 0.3, 0.6))
        page.put(572, 40, "LAPORAN TRANSAKSI FINANSIAL", 11, bold=True, right=True)
        page.put(572, 52, "STATEMENT OF FINANCIAL TRANSACTION", 8, right=True)
        y = 76.0
        if number == 1:
            start, end = (f"{day:%d/%m/%y}" for day in self.period)
            page.lines(30, y, [f"Kepada Yth. / To : {self.owner}", "JL MELATI NO 12 RT 003 RW 005", "10330"], 8)
            facts = (
                ("No. Rekening / Account No", self.number),
                ("Nama Produk / Product Name", "Britama-IDR"),
                ("Valuta / Currency", "IDR"),
                ("Unit Kerja / Business Unit", self.unit),
                ("Periode Transaksi / Transaction Period", f"{start} - {end}"),
            )
            for label, value in facts:
                page.put(290, y, label, 8)
                page.put(442, y, f": {value}", 8)
                y += 11
            y += 12
        page.box(28, y - 10, 546, 24, (0.86, 0.9, 0.95), stroke=GREY)
        heads = (
            ("date", "Tanggal Transaksi", "Transaction Date", False),
            ("text", "Uraian Transaksi", "Transaction Description", False),
            ("teller", "Teller", "User ID", True),
            ("out", "Debet", "Debit", True),
            ("in", "Kredit", "Credit", True),
            ("balance", "Saldo", "Balance", True),
        )
        for name, local, english, right in heads:
            page.put(EDGE[name], y, local, 7.5, bold=True, right=right)
            page.put(EDGE[name], y + 9, english, 7, right=right)
        return y + 28


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 150000, 25000000)
    entries = solvent(some_entries(rng, KINDS, POOLS, period, balance=opening, floor=100000), opening)
    balances = running(opening, [entry.amount for entry in entries])
    flow = Flow(770, Page, sheet.head)
    rows = []
    for entry, balance, clock in zip(entries, balances, clocks(rng, entries), strict=True):
        text = wrap(entry.lines[0], fits("Helvetica", 7.5, 188))
        flow.need(len(text) * 9 + 5)
        page, y = flow.page, flow.y
        page.put(EDGE["date"], y, f"{entry.day:%d/%m/%y} {clock}", 7.5)
        page.put(EDGE["teller"], y, rng.choice(["8888083", "8888125", "0206051", "ONLINE"]), 7.5, right=True)
        page.put(EDGE["out"], y, written(-min(entry.amount, Decimal(0))), 7.5, right=True)
        page.put(EDGE["in"], y, written(max(entry.amount, Decimal(0))), 7.5, right=True)
        page.put(EDGE["balance"], y, written(balance), 7.5, right=True)
        flow.y = page.lines(EDGE["text"], y, text, 7.5, 9) + 5
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, page=flow.number))
    closing = balances[-1] if balances else opening
    _summary(flow, opening, closing, rows)
    for number, page in enumerate(flow.pages, 1):
        page.put(572, 820, f"Halaman / Page {number} dari / of {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show=rng.choice(["Tj", "TJ"]), scaled=rng.random() < 0.5, split=True))
    return Truth("bank", "id_ID", "IDR", sheet.number, *period, opening, closing, rows)


def _summary(flow: Flow, opening: Decimal, closing: Decimal, rows: list[Row]) -> None:
    flow.need(120)
    page, y = flow.page, flow.y + 12
    debit = -sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    credit = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    facts = (
        ("Saldo Awal", "Opening Balance", opening),
        ("Total Transaksi Debet", "Total Debit Transaction", debit),
        ("Total Transaksi Kredit", "Total Credit Transaction", credit),
        ("Saldo Akhir", "Closing Balance", closing),
    )
    page.box(28, y - 12, 546, 40, stroke=GREY)
    for n, (local, english, value) in enumerate(facts):
        x = 96 + 136 * n
        page.put(x, y - 1, local, 7.5, center=True, bold=True)
        page.put(x, y + 8, english, 7, center=True)
        page.put(x, y + 21, written(value), 8, center=True)
    whole, cents = (_words(int(part)) or "Nol" for part in (closing, closing * 100 % 100))
    words = f"Terbilang / In Words : {whole} Koma {cents} Rupiah"
    y = page.lines(30, y + 42, wrap(words, fits("Helvetica", 7.5, 530)), 7.5, 10)
    notes = (
        "Apabila terdapat perbedaan catatan, hubungi Contact RayaNusa 1500017 selambatnya 14 hari kerja.",
        "Salinan rekening koran ini sah tanpa tanda tangan. Biaya cetak ulang Rp2.500,00 per lembar.",
    )
    page.lines(30, y + 8, notes, 7, 10, color=GREY)
