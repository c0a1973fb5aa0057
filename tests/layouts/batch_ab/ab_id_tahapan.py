"""Indonesia: monthly savings e-statement. DD/MM dates, text in two sub-columns, CBG column, "DB" after debits.

The balance stands only on a day's last row; opening balance as the first line, sums with counts at the end.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Entry, Kind, Row, Truth, earlier, fill, running, some_amount, some_entries
from ..pens import Flow, Page, with_fpdf
from ._tools import ZERO, size

MONTHS = [
    "JANUARI",
    "FEBRUARI",
    "MARET",
    "APRIL",
    "MEI",
    "JUNI",
    "JULI",
    "AGUSTUS",
    "SEPTEMBER",
    "OKTOBER",
    "NOVEMBER",
    "DESEMBER",
]
POOLS: dict[str, Any] = {
    "person": ["BUDI SANTOSO", "SITI NURHALIMAH", "AGUS WIJAYA", "DEWI LESTARI P", "RIZKY RAMADHAN", "I MADE SUARTA"],
    "shop": [
        "INDOMARET KEMANG RA",
        "ALFAMART T### BINTA",
        "KFC PLAZA SENAYAN",
        "SPBU 34.12902 JAKS",
        "TRANSMART CILANDAK",
    ],
    "pay": ["GOPAY TOPUP 0812####", "SHOPEE ########", "TOKOPEDIA ######", "PLN PREPAID ######"],
    "bank": ["008", "002", "009", "014", "022"],
    "dm": lambda _rng, day: day.strftime("%d%m"),
    "sl": lambda rng, day: max(day.replace(day=1), earlier(rng, day, 1)).strftime("%d/%m"),
    "work": ["PT ARTHA NUSANTARA", "PT SINAR BAJA ABADI", "CV MEKAR JAYA"],
    "note": ["bayar kos", "patungan makan", "arisan", "uang sekolah", "-"],
}
KINDS = [
    Kind(7, -15000, -2500000, "TRSF E-BANKING DB~{dm}/FTSCY/WS95###|~AMT|~{note}|~{person}", "", "1000"),
    Kind(4, 20000, 3000000, "TRSF E-BANKING CR~{dm}/FTSCY/WS95###|~AMT|~{note}|~{person}", "", "1000"),
    Kind(4, -10000, -400000, "TRSF E-BANKING DB~{dm}/FTFVA/WS95###|~#####/{pay}|~-|~-|~{*pay}", "", "500"),
    Kind(7, -12000, -900000, "KARTU DEBIT {sl}~{shop}", "0###", "500"),
    Kind(3, -50000, -2000000, "BI-FAST DB~BIF TRANSFER KE|~{bank} {person}|~KBB", "0998", "50000"),
    Kind(2, 50000, 4000000, "SWITCHING CR~TRANSFER DR {bank}|~{person}|~M-BANK", "0998", "10000"),
    Kind(2, -100000, -2000000, "TARIKAN ATM {sl}", "0###", "50000"),
    Kind(1, 4500000, 14500000, "KR OTOMATIS~LLG-MANDIRI|~{work}|~GAJI", "0938", "1", 1),
    Kind(1, -2500, -6500, "BIAYA TXN~KE {bank} {person}|~M-BCL", "0998", "500"),
    Kind(1, 100000, 5000000, "SETORAN TUNAI", "0###", "50000"),
]


def _money(amount: Decimal) -> str:
    return f"{abs(amount):,.2f}"


def _head(number: str, month: str) -> Any:
    def head(page: Page, sheet: int) -> float:
        page.put(34, 46, "BANK CENDANA", 15, bold=True, color=(0, 0.25, 0.6))
        page.put(297, 66, "REKENING TAHAPAN", 12, bold=True, center=True)
        page.put(297, 80, "KCP PONDOK INDAH", 8, center=True)
        page.box(34, 92, 250, 74)
        page.lines(
            40, 106, ["RATNA KUSUMAWARDHANI", "JL CIPETE RAYA NO 18 RT 004/007", "CILANDAK", "JAKARTA 12410"], 8, 11
        )
        page.put(40, 160, "INDONESIA", 8)
        page.box(294, 92, 267, 74)
        facts = [("NO. REKENING", number), ("HALAMAN", f"{sheet} / @@"), ("PERIODE", month), ("MATA UANG", "IDR")]
        for n, (name, value) in enumerate(facts):
            page.put(300, 108 + 15 * n, name, 8)
            page.put(372, 108 + 15 * n, ":", 8)
            page.put(382, 108 + 15 * n, value, 8)
        page.put(34, 180, "CATATAN:", 7, bold=True)
        page.put(
            34, 190, "Apabila nasabah tidak melakukan sanggahan atas Laporan Mutasi Rekening ini sampai dengan", 6.5
        )
        page.put(34, 198, "akhir bulan berikutnya, nasabah dianggap telah menyetujui segala data yang tercantum.", 6.5)
        page.put(330, 190, "Bank berhak setiap saat melakukan koreksi apabila ada", 6.5)
        page.put(330, 198, "kesalahan pada Laporan Mutasi Rekening.", 6.5)
        for x, to, name in [(34, 78, "TANGGAL"), (78, 334, "KETERANGAN"), (334, 366, "CBG"), (366, 470, "MUTASI")]:
            page.box(x, 206, to - x, 16)
            page.put((x + to) / 2, 217, name, 8, bold=True, center=True)
        page.box(470, 206, 91, 16)
        page.put(515, 217, "SALDO", 8, bold=True, center=True)
        return 236.0

    return head


def _frame(page: Page, y: float) -> None:
    for x in (34, 78, 334, 366, 470, 561):
        page.upright(x, 222, y + 4)
    page.rule(34, y + 4, 561)


def _foot(page: Page, _y: float) -> None:
    _frame(page, 782)
    page.put(561, 800, "Bersambung ke Halaman berikut", 7.5, right=True)


def _entries(rng: Random, start: date, end: date, opening: Decimal) -> list[Entry]:
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=2600000)
    interest = some_amount(rng, 300, 21000)
    for text, amount in [
        ("BUNGA", interest),
        ("PAJAK BUNGA", -(interest / 5).quantize(Decimal("0.01"))),
        ("BIAYA ADM", Decimal(-17000)),
    ]:
        entries.append(Entry(end, (text,), amount, "0000" if text == "BIAYA ADM" else "", text))
    return entries


def _sums(flow: Flow, opening: Decimal, amounts: list[Decimal]) -> None:
    flow.need(70)
    _frame(flow.page, flow.y)
    got, paid = [a for a in amounts if a > 0], [a for a in amounts if a < 0]
    facts = [("SALDO AWAL", opening, ""), ("MUTASI CR", sum(got, ZERO), str(len(got)))]
    facts += [("MUTASI DB", sum(paid, ZERO), str(len(paid))), ("SALDO AKHIR", opening + sum(amounts), "")]
    for n, (name, amount, times) in enumerate(facts):
        flow.page.put(84, flow.y + 20 + 12 * n, name, 8)
        flow.page.put(150, flow.y + 20 + 12 * n, ":", 8)
        flow.page.put(262, flow.y + 20 + 12 * n, _money(amount), 8, right=True)
        flow.page.put(310, flow.y + 20 + 12 * n, times, 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start = date(rng.randint(2020, 2024), rng.randint(1, 12), 1)
    end = (start + timedelta(31)).replace(day=1) - timedelta(1)
    opening = some_amount(rng, 2700000, 26000000)
    entries = _entries(rng, start, end, opening)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "5##0######", end, {})
    flow = Flow(778, Page, _head(number, f"{MONTHS[start.month - 1]} {start.year}"), _foot)
    flow.page.put(40, flow.y, f"{start:%d/%m}", 8)
    flow.page.put(84, flow.y, "SALDO AWAL", 8)
    flow.page.put(557, flow.y, _money(opening), 8, right=True)
    flow.y += 12
    rows = []
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [line.replace("AMT", f"{abs(entry.amount):.2f}") for line in entry.lines]
        flow.need(10 * len(lines))
        page, y = flow.page, flow.y
        page.put(40, y, f"{entry.day:%d/%m}", 8)
        for m, line in enumerate(lines):
            left, _, right = line.partition("~")
            page.put(84, y + 10 * m, left, 8)
            page.put(192, y + 10 * m, right, 8)
        page.put(340, y, fill(rng, entry.tag, end, {}), 8)
        page.put(446, y, _money(entry.amount), 8, right=True)
        page.put(451, y, "DB" if entry.amount < 0 else "", 8)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            page.put(557, y, ("-" if balance < 0 else "") + _money(balance), 8, right=True)
        text = " ".join(" ".join(lines).replace("~", " ").split())
        rows.append(Row(entry.day, text, entry.amount, balance if last else None, None, flow.number))
        flow.y += 10 * len(lines) + 3
    _sums(flow, opening, [entry.amount for entry in entries])
    for page in flow.pages:
        page.texts = [replace(text, text=text.text.replace("@@", str(flow.number))) for text in page.texts]
    with_fpdf(flow.pages, path)
    return Truth("savings", "id_ID", "IDR", number, start, end, opening, balances[-1], rows)
