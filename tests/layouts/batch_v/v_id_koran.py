"""Indonesia, current account 'rekening koran': landscape, unsigned amounts with a D/K column, balance in words.

Booking time under the booking date, branch and journal columns, comma thousands; the ledger box and the closing balance
spelled out in rupiah end it. Written operator by operator with the font size in the matrix and stretched spaces.
"""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(5, -250000, -45000000, "TRANSFER KE|{firm}|{why} INV-####/{roman}", step="500"),
    Kind(5, 500000, 90000000, "TRANSFER DARI|{customer}|PELUNASAN {why}", step="500"),
    Kind(2, -100000, -5000000, "PEMBAYARAN {utility}|ID PEL ############", step="1"),
    Kind(2, -500000, -25000000, "TARIKAN CEK NO ??######|{person}", step="100000"),
    Kind(2, 1000000, 60000000, "SETOR TUNAI|{person}", step="50000"),
    Kind(2, -2500, -6500, "BIAYA TRANSFER BI-FAST / SKN", step="500", most=8),
    Kind(0.7, -15000, -50000, "BIAYA ADMINISTRASI REKENING", step="5000", most=1),
    Kind(0.6, 1200, 450000, "JASA GIRO", most=1),
    Kind(0.6, -240, -90000, "PAJAK JASA GIRO", most=1),
    Kind(0.6, 2000000, 70000000, "KLIRING MASUK|{customer}|WARKAT ######", step="1000"),
]
POOLS = {
    "firm": ["PT SINAR ABADI LOGISTIK", "CV KARYA MANDIRI", "PT INDO PANGAN SEJAHTERA", "UD SUMBER REJEKI"],
    "customer": ["PT GRAHA NUSANTARA", "KOPERASI TANI MAKMUR", "TOKO BERKAH JAYA", "PT MEGA RITEL PRATAMA"],
    "utility": ["PLN PASCABAYAR", "TELKOM INDIHOME", "BPJS KESEHATAN", "PDAM KOTA"],
    "person": ["BUDI SANTOSO", "SITI RAHMAWATI", "I MADE WIRAWAN"],
    "why": ["BARANG", "SEWA GUDANG", "JASA ANGKUT", "BAHAN BAKU"],
    "roman": ["I", "II", "IV", "VII", "XI"],
}
UNITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]
SCALES = [(10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus")]
AMOUNT, SIDE, LEFT = 672.0, 684.0, 806.0


def words(number: int) -> str:
    """The number in Indonesian words."""
    if number < 12:
        return UNITS[number]
    if number < 20:
        return f"{UNITS[number - 10]} belas"
    if number < 100:
        rest = f" {UNITS[number % 10]}" if number % 10 else ""
        return f"{UNITS[number // 10]} puluh{rest}"
    size, name = next((size, name) for size, name in SCALES if number >= size)
    first = f"se{name}" if number // size == 1 and size <= 1000 else f"{words(number // size)} {name}"
    return first + (f" {words(number % size)}" if number % size else "")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 60000000, 900000000)
        count = rng.choice([rng.randint(5, 9), rng.randint(16, 40), rng.randint(45, 85)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=50000000)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.number = fill(rng, "071#######", self.period[0], {})
        clocks = sorted((entry.day, rng.randint(28800, 61200)) for entry in self.entries)
        self.clocks = [f"{n // 3600:02}.{n // 60 % 60:02}.{n % 60:02}" for _, n in clocks]
        self.balance = self.opening
        self.rows: list[Row] = []

    def new(self) -> Page:
        return Page((842.0, 595.0))

    def head(self, page: Page, sheet: int) -> float:
        page.put(36, 38, "BANK SAMUDRA", 15, bold=True, color=(0.0, 0.35, 0.55))
        page.put(421, 38, "REKENING KORAN", 12, bold=True, center=True)
        page.put(806, 38, f"Halaman {sheet}", 8, right=True)
        y = 66.0
        if sheet == 1:
            first, last = self.period
            page.lines(36, 62, ["PT RASA NUSANTARA BOGA", "JL. PEMUDA NO. 118 RT 04/RW 09", "SEMARANG 50132"], 9, 12)
            facts = [
                ("Nomor Rekening", self.number),
                ("Jenis Produk", "GIRO BISNIS RUPIAH"),
                ("Mata Uang", "IDR"),
                ("Periode", f"{first:%d/%m/%Y} s/d {last:%d/%m/%Y}"),
                ("Kantor Cabang", "SEMARANG PEMUDA (0142)"),
            ]
            for n, (name, value) in enumerate(facts):
                page.put(540, 62 + 12 * n, name, 8.5)
                page.put(630, 62 + 12 * n, f": {value}", 8.5)
            y = 142
        page.box(36, y - 12, 770, 18, (0.0, 0.35, 0.55))
        titles = [
            (40, "Tgl. Buku"),
            (102, "Tgl. Valuta"),
            (164, "Cabang"),
            (214, "No. Jurnal"),
            (280, "Uraian Transaksi"),
        ]
        white = (1.0, 1.0, 1.0)
        for x, name in titles:
            page.put(x, y, name, 8, bold=True, color=white)
        page.put(AMOUNT, y, "Jumlah", 8, right=True, bold=True, color=white)
        page.put(SIDE, y, "D/K", 8, bold=True, color=white)
        page.put(LEFT - 4, y, "Saldo", 8, right=True, bold=True, color=white)
        y += 20
        page.put(280, y, "SALDO AWAL" if sheet == 1 else "SALDO PINDAHAN", 8, bold=True)
        page.put(LEFT, y, written(self.balance), 8, right=True, bold=True)
        return y + 15

    def foot(self, page: Page, _y: float) -> None:
        page.put(
            421, 574, "PT Bank Samudra Tbk berizin dan diawasi oleh OJK serta peserta penjaminan LPS", 6.5, center=True
        )

    def row(self, rng: Random, flow: Flow, entry: Entry) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 300))]
        high = 10 * max(2, len(lines)) + 4
        flow.need(high)
        page, y = flow.page, flow.y
        self.balance += entry.amount
        value = entry.day + timedelta(1 if "KLIRING" in lines[0] else 0)
        branch, journal = rng.choice(["0142", "0996", "0001"]), fill(rng, "######", entry.day, {})
        clock = self.clocks[len(self.rows)]
        if len(self.rows) % 2:
            page.box(36, y - 9, 770, high - 1, (0.94, 0.97, 0.98))
        page.put(40, y, f"{entry.day:%d/%m/%y}", 8)
        page.put(40, y + 10, clock, 7, color=GREY)
        page.put(102, y, f"{value:%d/%m/%y}", 8)
        page.put(164, y, branch, 8)
        page.put(214, y, journal, 8)
        page.lines(280, y, lines, 8, 10)
        page.put(AMOUNT, y, written(abs(entry.amount)), 8, right=True)
        page.put(SIDE + 4, y, "D" if entry.amount < 0 else "K", 8)
        page.put(LEFT, y, written(self.balance), 8, right=True)
        shown = " ".join([branch, journal, *lines])
        self.rows.append(Row(entry.day, shown, entry.amount, self.balance, value, flow.number))
        flow.y += high

    def close(self, flow: Flow) -> None:
        flow.need(116)
        page, y = flow.page, flow.y + 4
        outs = [-row.amount for row in self.rows if row.amount < 0]
        ins = [row.amount for row in self.rows if row.amount > 0]
        page.box(36, y - 8, 770, 62, stroke=GREY)
        table = [
            ("SALDO AWAL", "", self.opening),
            ("TOTAL DEBET", f"{len(outs)} transaksi", Decimal(sum(outs))),
            ("TOTAL KREDIT", f"{len(ins)} transaksi", Decimal(sum(ins))),
            ("SALDO AKHIR", "", self.closing),
        ]
        for n, (name, number, value) in enumerate(table):
            page.put(44, y + 6 + 13 * n, name, 8, bold=True)
            page.put(150, y + 6 + 13 * n, number, 8)
            page.put(330, y + 6 + 13 * n, written(value), 8, right=True)
        whole = int(abs(self.closing))
        cents = int((abs(self.closing) - whole) * 100)
        spelled = f"{words(whole)} rupiah" + (f" {words(cents)} sen" if cents else "")
        page.put(360, y + 6, "TERBILANG SALDO AKHIR :", 8, bold=True)
        page.lines(360, y + 18, wrap(f"# {spelled} #", fits("Helvetica", 8, 430)), 8, 11)
        notes = [
            "Apabila tidak ada sanggahan dalam 14 hari sejak tanggal rekening koran ini, maka data dianggap benar.",
            "D = Debet (dana keluar), K = Kredit (dana masuk). Layanan nasabah bisnis 1500 414",
        ]
        page.lines(40, y + 70, notes, 7, 10, color=GREY)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(556, sheet.new, sheet.head, sheet.foot)
    for entry in sheet.entries:
        sheet.row(rng, flow, entry)
    sheet.close(flow)
    by_hand(flow.pages, path, Hand(show="Tw", scaled=True, tw=0.8))
    return Truth("checking", "id_ID", "IDR", sheet.number, *sheet.period, sheet.opening, sheet.closing, sheet.rows)
