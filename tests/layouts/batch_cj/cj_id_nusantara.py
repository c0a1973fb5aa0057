"""Indonesia, e-statement of a savings account: numbered rows whose texts stand around the middle, the date over the
time with its zone, + and - before amounts with a decimal comma, a summary and headings in two languages."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from .. import pens
from ..frame import Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ._rows import a_time, joined, total, with_writer

KINDS = [
    Kind(16, -11000, -900000, "Pembayaran QR|{shop}|Jakarta ID ############", step="500"),
    Kind(10, -10000, -3500000, "Transfer BI Fast|Ke {bank} - ##########|{PERSON}", step="1000"),
    Kind(6, -2500, -2500, "Biaya transfer BI Fast|Ke {bank} - ##########", step="2500"),
    Kind(8, 20000, 4000000, "Transfer BI Fast|Dari {bank} - ##########|{PERSON}", step="1000"),
    Kind(6, -50000, -2500000, "Tarik tunai|di ATM Nusantara S1AW#?##|Kartu 4616********####", step="50000"),
    Kind(6, -20000, -500000, "Top-up e-money|{wallet} 0812########", step="1000"),
    Kind(4, -60000, -1400000, "Pembayaran|{biller}|###########", step="1"),
    Kind(3, -15000, -1500000, "Transfer ke Nusantara|{PERSON}|################## {note}", step="1000"),
    Kind(2, 5500000, 21000000, "Transfer dari Nusantara|{FIRM}|GAJI {note}", step="1", most=1),
    Kind(1, 120, 9000, "Bunga rekening", most=1),
    Kind(1, -24, -1800, "Pajak rekening", most=1),
    Kind(1, -12500, -12500, "Biaya administrasi|kartu debit", step="12500", most=1),
]
BLUE = (0.0, 0.24, 0.47)
GREEN = (0.1, 0.5, 0.2)
RED = (0.75, 0.12, 0.12)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    sans, bold = "Helvetica", "Helvetica-Bold"
    pools: Pools = {
        "shop": ["INDOMARET TEBET RAYA", "KOPI KENANGAN SUDIRMAN", "Warung Bu Tini",
                 "ALFAMART KEMANG 2", "SPBU 34.12708"],
        "bank": ["BCA", "BRI", "BNI", "SEABANK INDONESIA", "BANK JAGO"],
        "PERSON": ["SITI RAHAYU", "BUDI SANTOSO", "DEWI KARTIKA SARI", "AGUS PRIYONO", "I MADE WIRAWAN"],
        "FIRM": ["PT CIPTA KARYA ABADI", "PT SINAR MAJU TEKNOLOGI", "YAYASAN PENDIDIKAN HARAPAN"],
        "wallet": ["GoPay Customer", "OVO", "DANA", "ShopeePay"],
        "biller": ["PLN Postpaid", "Telkomsel Halo", "PDAM DKI Jakarta", "BPJS Kesehatan", "Tokopedia"],
        "note": ["arisan", "kos bulan ini", "-", "patungan 3 orang"],
    }  # fmt: skip
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 150000, 24000000)
    entries = some_entries(rng, KINDS, pools, (start, end), balance=opening, floor=60000)
    worst = min(running(opening, [entry.amount for entry in entries]), default=opening)
    opening += max(Decimal(0), -worst).quantize(Decimal(1)) + (50000 if worst < 0 else 0)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    account = fill(rng, "124############"[:13], start, {})

    def said(day_year: str) -> str:
        year, month, day = day_year.split("-")
        return f"{day} {MONTHS[int(month) - 1]} {year}"

    def head(page: pens.Page, n: int) -> float:
        page.box(0, 0, 595, 5, BLUE)
        page.put(40, 46, "e-Statement", 20, bold=True, color=BLUE)
        page.put(555, 46, "bank nusantara", 15, bold=True, color=BLUE, right=True)
        if n == 1:
            left = (("Nama/Name", "RATNA WIDYANINGSIH"), ("Cabang/Branch", "KCP Jakarta Tebet Barat"))
            right = (
                ("Periode/Period", f"{said(str(start))} - {said(str(end))}"),
                ("Dicetak pada/Issued on", said(str(end))),
            )
            for x, pairs in ((40, left), (310, right)):
                for at, (label, value) in enumerate(pairs):
                    page.put(x, 74 + 14 * at, label, 8)
                    page.put(x + 92, 74 + 14 * at, ": " + value, 8)
            page.box(40, 104, 515, 74, (0.93, 0.95, 0.98))
            page.put(48, 120, "Tabungan Nusantara", 9.5, bold=True, color=BLUE)
            page.put(48, 138, "Nomor Rekening/Account Number", 7.5)
            page.put(48, 150, account, 10, bold=True)
            page.put(48, 168, "Mata Uang/Currency : IDR", 7.5)
            sums = (
                ("Saldo Awal/Initial Balance", _money(opening)),
                ("Dana Masuk/Incoming Transactions", "+" + _money(total(amounts, 1))),
                ("Dana Keluar/Outgoing Transactions", "-" + _money(total(amounts, -1))),
                ("Saldo Akhir/Closing Balance", _money(closing)),
            )
            for at, (label, value) in enumerate(sums):
                page.put(300, 121 + 15 * at, label, 8, bold=at == 3)
                page.put(547, 121 + 15 * at, value, 8, bold=at == 3, right=True)
        y = 190.0 if n == 1 else 62.0
        page.box(40, y, 515, 28, BLUE)
        for x, first, second, at_right in (
            (46, "No", "No", False), (80, "Tanggal", "Date", False), (170, "Keterangan", "Remarks", False),
            (440, "Nominal (IDR)", "Amount (IDR)", True), (549, "Saldo (IDR)", "Balance (IDR)", True),
        ):  # fmt: skip
            page.put(x, y + 12, first, 8.5, bold=True, color=pens.WHITE, right=at_right)
            page.put(x, y + 22, second, 7, color=pens.WHITE, right=at_right)
        return y + 28

    flow = pens.Flow(770, lambda: pens.Page(face=sans, bold=bold), head)
    rows = []
    for number, (entry, balance) in enumerate(zip(entries, running(opening, amounts), strict=True), 1):
        lines = [part for line in entry.lines for part in wrap(line, pens.fits(sans, 8.5, 165))]
        high = 11 * max(2, len(lines)) + 14
        flow.need(high)
        page, middle = flow.page, flow.y + high / 2 + 3
        page.put(46, middle, str(number), 8.5)
        page.put(80, middle - 5.5, said(str(entry.day)), 8.5)
        page.put(80, middle + 5.5, a_time(rng, "%H:%M:%S") + " WIB", 7.5, color=pens.GREY)
        page.lines(170, middle - 5.5 * (len(lines) - 1), lines, 8.5, 11)
        sign, color = ("+", GREEN) if entry.amount > 0 else ("-", RED)
        page.put(440, middle, sign + _money(abs(entry.amount)), 8.5, color=color, right=True)
        page.put(549, middle, _money(balance), 8.5, right=True)
        page.rule(40, flow.y + high, 555, 0.4, (0.8, 0.8, 0.85))
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, None, flow.number))
        flow.y += high
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40,
            797,
            "PT Bank Nusantara (Persero) Tbk berizin dan diawasi oleh Otoritas Jasa Keuangan dan Bank Indonesia.",
            6.5,
        )
        page.put(40, 807, "Simpanan dijamin LPS hingga Rp2.000.000.000 per nasabah. Call 14000.", 6.5)
        page.put(555, 807, f"{n} dari {len(flow.pages)}", 8, right=True)
    with_writer(flow.pages, path)
    return Truth("savings", "id_ID", "IDR", account, start, end, opening, closing, rows)
