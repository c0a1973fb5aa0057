"""Indonesia: numbered rows with the time below the day, signed coloured amounts, the balance last, lines around them.

After a state bank's e-statement: Indonesian and English titles one over the other, the text's lines above and below
the amount's line, month names in Indonesian, a summary with plus and minus, and notes on the deposit guarantee.
"""

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_reportlab

MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
GREEN: Color = (0, 0.5, 0.2)
POOLS = {
    "shop": ["INDOMARET T### BANDUNG", "ALFAMART DAGO", "SPBU 34-401##", "SUPERINDO ANTAPANI", "KOPI TUKU"],
    "person": ["BUDI SANTOSO", "SITI NURHALIZAH", "I MADE WIRAWAN", "YOHANES SIMATUPANG"],
    "firm": ["PLN POSTPAID", "BPJS KESEHATAN", "TELKOM INDIHOME", "PDAM TIRTAWENING"],
    "bank": ["BCA", "BRI", "CIMB NIAGA", "BANK JAGO"],
}
KINDS = [
    Kind(7, -12000, -600000, "Pembayaran QRIS|{shop}|############", step="500"),
    Kind(3, -50000, -3000000, "Transfer BI-FAST|Ke {bank} - {person}|##############", step="1000"),
    Kind(2, -50000, -900000, "Pembayaran {firm}|No. Pelanggan ############", step="1"),
    Kind(2, -100000, -2500000, "Penarikan Tunai ATM|S1FW####", step="50000"),
    Kind(2, 40000, 2500000, "Transfer dari {bank}|{person}|Catatan: ganti uang makan", step="1000"),
    Kind(1, 6500000, 14000000, "Payroll PT Nusantara Tekstil Jaya|Gaji karyawan", step="1", most=1),
    Kind(1, -2500, -2500, "Biaya transfer BI-FAST"),
    Kind(0.6, 300, 4000, "Bunga rekening", most=1),
    Kind(0.6, -60, -800, "Pajak bunga", most=1),
]


def _idr(amount: Decimal, plus: bool = False) -> str:
    return ("+" if plus and amount > 0 else "") + written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 400000, 25000000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=150000)
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = fill(rng, "131-00-#######-#", period[0], {})
    got = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    paid = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    times = sorted((e.day, rng.randint(0, 86399)) for e in entries)
    days = [f"{d.day:02} {MONTHS[d.month - 1]} {d.year}" for d in period]

    def head(page: Page, at: int) -> float:
        page.put(36, 48, "bank sriwijaya", 17, bold=True, color=(0, 0.2, 0.5))
        page.put(559, 42, "e-Statement", 13, bold=True, right=True)
        page.put(559, 54, f"Halaman/Page {at}", 7, right=True, color=GREY)
        y = 90.0
        if at == 1:
            left = [
                ("Nama/Name", "DEWI KARTIKASARI"),
                ("Cabang/Branch", "KC Bandung Asia Afrika"),
                ("Periode/Period", f"{days[0]} - {days[1]}"),
                ("Nomor Rekening/Account Number", account),
                ("Mata Uang/Currency", "IDR"),
            ]
            right = [
                ("Saldo Awal/Initial Balance", _idr(opening)),
                ("Dana Masuk/Incoming Transactions", _idr(got, True)),
                ("Dana Keluar/Outgoing Transactions", _idr(paid)),
                ("Saldo Akhir/Closing Balance", _idr(closing)),
            ]
            for n, (name, what) in enumerate(left):
                page.put(36, 82 + 14 * n, name, 7.5, color=GREY)
                page.put(160, 82 + 14 * n, what, 8)
            page.box(330, 70, 229, 62, (0.93, 0.95, 1))
            for n, (name, what) in enumerate(right):
                page.put(336, 83 + 14 * n, name, 7.5, color=GREY)
                page.put(553, 83 + 14 * n, what, 8, right=True, bold=n in (0, 3))
            y = 172
        page.box(36, y - 11, 523, 26, (0, 0.2, 0.5))
        for x, name, other, how in (
            (50, "No", "No", "center"),
            (70, "Tanggal", "Date", ""),
            (150, "Keterangan", "Remarks", ""),
            (452, "Nominal (IDR)", "Amount (IDR)", "right"),
            (553, "Saldo (IDR)", "Balance (IDR)", "right"),
        ):
            where = {how: True} if how else {}
            page.put(x, y, name, 8, bold=True, color=(1, 1, 1), **where)
            page.put(x, y + 10, other, 6.5, color=(1, 1, 1), **where)
        page.put(
            36,
            816,
            "PT Bank Sriwijaya (Persero) berizin dan diawasi oleh OJK serta merupakan peserta penjaminan LPS.",
            6.5,
            color=GREY,
        )
        page.put(
            36,
            825,
            "Nilai simpanan yang dijamin LPS paling tinggi Rp2.000.000.000 per nasabah. Layanan 14099.",
            6.5,
            color=GREY,
        )
        return y + 30

    flow = Flow(800, lambda: Page(A4), head)
    rows: list[Row] = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        seconds = times[n][1]
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 190))]
        high = max(2, len(lines)) * 10.0 + 9
        flow.need(high)
        page, top = flow.page, flow.y
        middle = top + (len(lines) - 1) * 5  # the amount's line is half way down the text
        page.put(50, middle, str(n + 1), 8, center=True)
        base = middle - 5 if len(lines) % 2 == 0 else middle
        page.put(70, base, f"{entry.day.day:02} {MONTHS[entry.day.month - 1]} {entry.day.year}", 8)
        page.put(70, base + 10, f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02} WIB", 7, color=GREY)
        page.lines(150, top, lines, 8, 10)
        page.put(452, middle, _idr(entry.amount, True), 8, right=True, color=GREEN if entry.amount > 0 else (0.7, 0, 0))
        page.put(553, middle, _idr(balance), 8, right=True)
        page.rule(36, top + high - 12, 559, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, None, flow.number))
        flow.y += high
    flow.need(30)
    flow.page.put(297, flow.y + 8, "- Akhir dari e-Statement / End of e-Statement -", 7.5, center=True, color=GREY)
    with_reportlab(flow.pages, path, spacing=0.1)
    return Truth("bank", "id-ID", "IDR", account, *period, opening, closing, rows)
