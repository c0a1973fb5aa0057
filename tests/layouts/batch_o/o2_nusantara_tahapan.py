"""Indonesia, a savings account in the manner of BCA's monthly PDF: days DD/MM without a year (only PERIODE names it),
details in two columns with the amount repeated plain inside them, DB after money out and no mark on money in, the
branch in a column that is mostly empty, a balance only at each day's last row, totals with counts at the foot."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_count, some_entries, wrap, written
from ..pens import BLACK, GREY, Flow, Page, fits, save

MONTHS = ["JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI", "JULI", "AGUSTUS", "SEPTEMBER", "OKTOBER"]
MONTHS += ["NOVEMBER", "DESEMBER"]
BLUE = (0.0, 0.29, 0.6)
BOTTOM = 770.0
POOLS: Pools = {
    "name": [
        "BUDI SANTOSO",
        "SITI NURHALIZA",
        "ANDI WIJAYA",
        "DEWI LESTARI PUTRI",
        "AGUS PRASETYO",
        "RINA KARTIKA SARI",
        "I MADE SUARDANA",
        "YOHANES KRISTANTO",
        "HENDRA GUNAWAN",
    ],
    "shop": ["KOPI KENANGAN", "INDOMARET KEMANG", "ALFAMART TEBET", "WARUNG BU SRI", "SUPERINDO", "HOKBEN"],
    "note": ["bayar kos", "arisan", "makan siang", "-", "patungan kado", "cicilan", "titip beli", "uang sekolah"],
    "firm": ["PT MAJU BERSAMA", "CV KARYA TEKNIK", "PT SUMBER REJEKI ABA", "TOKOPEDIA PT", "SHOPEE INTERNATIONAL"],
    "wallet": ["GOPAY CUSTOMER", "OVO", "DANA INDONESIA", "SHOPEEPAY TOP UP"],
    "bank": ["008", "009", "002", "014", "022", "542"],
    "dm": lambda _, day: f"{day:%d%m}",
    "ds": lambda _, day: f"{day:%d/%m}",
}
KINDS = [
    Kind(9, -20e3, -4e6, "TRSF E-BANKING DB|{dm}/FTSCY/WS95###|@|{note}|{name}", step="500"),
    Kind(4, -10e3, -500e3, "TRSF E-BANKING DB|{dm}/FTFVA/WS95###|#####/{wallet}|-|-|08##########", step="1000"),
    Kind(7, 25e3, 6e6, "TRSF E-BANKING CR|{dm}/FTSCY/WS95###|@|{note}|{name}", step="500"),
    Kind(4, 50e3, 9e6, "BI-FAST CR|BIF TRANSFER DR|{bank}|{name}", step="1000"),
    Kind(3, -50e3, -5e6, "BI-FAST DB|BIF TRANSFER KE|{bank}|{name}|KBB", step="1000"),
    Kind(7, -9e3, -300e3, "TRANSAKSI DEBIT|TGL: {dm} QR {bank}|00000.00{shop}", step="500"),
    Kind(4, -20e3, -900e3, "KARTU DEBIT|{shop}|################", step="50"),
    Kind(4, -100e3, -2.5e6, "TARIKAN ATM {ds}|", step="50000"),
    Kind(2, 100e3, 8e6, "SETORAN TUNAI|{name}", tag="####", step="50000"),
    Kind(2, 3e6, 14e6, "KR OTOMATIS|LLG-MANDIRI|{firm}|GAJI", step="0.01", most=2),
    Kind(2, 1e5, 4e6, "SWITCHING CR|TRANSFER DR|{bank}|{name}|JAKARTA", tag="0998", step="1000"),
    Kind(1, -6500, -6500, "BIAYA TXN|DEBIT DOMESTIK"),
    Kind(1, -2500, -2500, "DB BIAYA TRANSFER|BI-FAST"),
    Kind(1, -200e3, -1.5e6, "DB OTOMATIS|PLN POSTPAID|5###########"),
]


def draw(rng: Random, path: Path) -> Truth:
    year, month = rng.randint(2019, 2025), rng.randint(1, 12)
    period = (date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    opening = some_amount(rng, 150e3, 30e6)
    entries = some_entries(rng, KINDS, POOLS, period, count=some_count(rng), balance=opening, floor=5_000_000)
    entries += _month_end(rng, period[1], bool(entries))
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "##########", period[0], {})
    holder = fill(rng, "{name}", period[0], POOLS)
    flow = Flow(BOTTOM, Page, _head(holder, number, period[0], rng.random() < 0.5), _foot)
    _opening(flow, period[0], opening)
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        rows.append(_row(rng, flow, entry, balance if last else None))
    _summary(flow, opening, entries)
    for n, page in enumerate(flow.pages, 1):
        page.put(470, 108, f"{n} / {len(flow.pages)}", 8)
    _write(flow.pages, path)
    closing = balances[-1] if balances else opening
    return Truth("savings", "id_ID", "IDR", number, *period, opening, closing, rows)


def _month_end(rng: Random, day: date, moved: bool) -> list[Entry]:
    if not moved:
        return []
    interest = some_amount(rng, 12, 9000)
    found = [("BIAYA ADM|", -Decimal(rng.choice([10000, 15000, 17000, 20000])))]
    if rng.random() < 0.6:
        found.append(("BUNGA|", interest))
        if interest > 1000:
            found.append(("PAJAK BUNGA|", -(interest / 5).quantize(Decimal("0.01"))))
    return [Entry(day, tuple(text.split("|")), amount, "", text) for text, amount in found]


def _head(holder: str, number: str, month: date, branch: bool) -> Callable[[Page, int], float]:
    def head(page: Page, _: int) -> float:
        page.put(40, 52, "BNC", 24, bold=True, color=BLUE)
        page.put(300, 56, "REKENING TAHAPAN", 14, bold=True, center=True)
        page.put(40, 76, "KCP KEBAYORAN LAMA" if branch else "KCU SUDIRMAN", 8)
        page.box(38, 84, 245, 66, stroke=BLACK)
        address = [holder, "JL MELATI NO 17 RT 004 RW 009", "KEL CIPULIR", "JAKARTA SELATAN 12230", "INDONESIA"]
        page.lines(44, 97, address, 8)
        page.box(300, 84, 257, 66, stroke=BLACK)
        values = {"NO. REKENING": number, "HALAMAN": "", "PERIODE": f"{MONTHS[month.month - 1]} {month.year}"}
        for n, (label, value) in enumerate((values | {"MATA UANG": "IDR"}).items()):
            page.put(308, 97 + n * 11, label, 8)
            page.put(456, 97 + n * 11, ":", 8)
            page.put(470, 97 + n * 11, value, 8)
        notes = (
            "Apabila Nasabah tidak melakukan sanggahan atas Laporan Mutasi Rekening ini sampai dengan akhir bulan "
            "berikutnya, Nasabah dianggap telah menyetujui segala data yang tercantum pada Laporan Mutasi "
            "Rekening ini.",
            "Bank berhak setiap saat melakukan koreksi apabila ada kesalahan pada Laporan Mutasi Rekening.",
        )
        page.put(40, 164, "CATATAN:", 7, bold=True)
        for n, note in enumerate(notes):
            page.put(40 + n * 260, 174, "•", 7)
            page.lines(48 + n * 260, 174, wrap(note, fits("Helvetica", 6.5, 235)), 6.5, 7.5)
        page.box(38, 204, 519, 16, stroke=BLACK)
        for x, title in ((44, "TANGGAL"), (92, "KETERANGAN"), (372, "CBG")):
            page.put(x, 215, title, 8, bold=True)
        page.put(470, 215, "MUTASI", 8, bold=True, right=True)
        page.put(552, 215, "SALDO", 8, bold=True, right=True)
        return 234

    return head


def _foot(page: Page, _: float) -> None:
    page.put(300, 784, "Bersambung ke halaman berikut", 7, center=True)


def _opening(flow: Flow, day: date, opening: Decimal) -> None:
    flow.page.put(44, flow.y, f"{day:%d/%m}", 8)
    flow.page.put(92, flow.y, "SALDO AWAL", 8)
    flow.page.put(552, flow.y, written(opening), 8, right=True)
    flow.y += 13


def _row(rng: Random, flow: Flow, entry: Entry, balance: Decimal | None) -> Row:
    left, *details = [line.replace("@", written(abs(entry.amount), "")) for line in entry.lines]
    details = [part for line in details if line for part in wrap(line, fits("Helvetica", 8, 160))]
    flow.need(10 * max(1, len(details)))
    page, y = flow.page, flow.y
    page.put(44, y, f"{entry.day:%d/%m}", 8)
    page.put(92, y, left, 8)
    page.lines(205, y, details, 8, 10)
    page.put(372, y, fill(rng, entry.tag, entry.day, {}), 8)
    page.put(470, y, written(abs(entry.amount)), 8, right=True)
    page.put(474, y, "DB" if entry.amount < 0 else "", 8)
    if balance is not None:
        page.put(552, y, written(balance), 8, right=True)
    flow.y += 10 * max(1, len(details)) + 3
    return Row(entry.day, " ".join([left, *details]), entry.amount, balance, page=flow.number)


def _summary(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    flow.need(60)
    flow.page.rule(38, flow.y - 6, 557)
    ins = [entry.amount for entry in entries if entry.amount > 0]
    outs = [-entry.amount for entry in entries if entry.amount < 0]
    closing = opening + sum(ins) - sum(outs)
    lines: list[tuple[str, Decimal, int | None]] = [
        ("SALDO AWAL", opening, None),
        ("MUTASI CR", sum(ins, Decimal(0)), len(ins)),
        ("MUTASI DB", sum(outs, Decimal(0)), len(outs)),
        ("SALDO AKHIR", closing, None),
    ]
    for label, amount, count in lines:
        flow.y += 11
        flow.page.put(92, flow.y, label, 8)
        flow.page.put(160, flow.y, ":", 8)
        flow.page.put(270, flow.y, written(amount), 8, right=True)
        flow.page.put(320, flow.y, "" if count is None else str(count), 8, right=True)


def _write(pages: list[Page], path: Path) -> None:
    """Straight to PyMuPDF, frames after the texts and the fixed texts of a page last."""
    document = pymupdf.open()
    names = {"Helvetica": "helv", "Helvetica-Bold": "hebo"}
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for text in sorted(page.texts, key=lambda text: text.y < 220):
            at, face = (text.x, text.y), names[text.face]
            sheet.insert_text(at, text.text, fontsize=text.size, fontname=face, color=text.color)
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.h:
                sheet.draw_rect(area, color=box.stroke, width=0.6)
            else:
                sheet.draw_line(area.tl, area.tr, color=GREY, width=0.4)
    save(document, path)
