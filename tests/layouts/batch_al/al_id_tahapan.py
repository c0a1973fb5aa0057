"""Indonesia: REKENING TAHAPAN (DB marks, balance on a day's last row, details in a second column of the remarks)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._share import count, month

MONTHS = ["JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI", "JULI", "AGUSTUS"]
MONTHS += ["SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER"]
POOLS = {
    "person": ["BUDI SANTOSO", "SITI NURHALIZA", "AGUS WIJAYA", "DEWI LESTARI", "RUDI HARTONO", "PUTRI AYU"],
    "firm": ["PT MAJU BERSAMA", "PT SINAR LOGISTIK", "CV KARYA UTAMA"],
    "note": ["bayar makan", "arisan", "uang kos", "patungan kado", "-", "cicilan motor"],
    "wallet": ["DANA", "GOPAY TOPUP", "OVO", "SHOPEEPAY"],
    "shop": ["INDOMARET RAYA", "ALFAMART KEMANG", "KOPI KENANGAN", "WARUNG BU TINI", "SUPERINDO 12"],
    "ddmm": lambda _, day: f"{day:%d%m}",
    "slashed": lambda _, day: f"{day:%d/%m}",
}
# first the words on the left, then after ~ those of the inner column; @ is the amount as the bank repeats it
KINDS = [
    Kind(6, -900000, -15000, "TRSF E-BANKING DB~{ddmm}/FTSCY/WS950#1|@|{note}|{person}", step="1000"),
    Kind(4, -500000, -20000, "TRSF E-BANKING DB~{ddmm}/FTFVA/WS950#1|#####/{wallet}|-|-|08##########", step="5000"),
    Kind(4, -300000, -12000, "TRANSAKSI DEBIT~TGL: {ddmm}|QRC014|00000.00{shop}", step="500"),
    Kind(3, -400000, -20000, "KARTU DEBIT~{shop}|60190014########", step="100"),
    Kind(3, -1500000, -100000, "TARIKAN ATM {slashed}", step="50000"),
    Kind(2, -2000000, -100000, "BI-FAST DB~BIF TRANSFER KE|014|{person}|MB", step="10000"),
    Kind(1, -2500, -2500, "BI-FAST DB~BIF BIAYA TXN KE|014|{person}|MB", step="2500"),
    Kind(4, 50000, 2500000, "TRSF E-BANKING CR~{ddmm}/FTSCY/WS950#1|@|{note}|{person}", step="1000"),
    Kind(1.5, 4500000, 12000000, "KR OTOMATIS~LLG-MANDIRI|{firm}|GAJI", step="1000", most=1),
    Kind(1, 100000, 900000, "SETORAN TUNAI~TGL: {ddmm}|{person}", step="50000"),
]
TAIL = [Kind(1, -17000, -15000, "BIAYA ADM", step="1000")]
EDGES = (34, 88, 356, 392, 480, 561)


def own_head(page: Page, number: str, name: str, end: date) -> float:
    """Name, account and the notes; the base line below."""
    page.put(34, 40, "NSA", 20, bold=True)
    page.put(34, 52, "Bank Nusantara Sentral Asia", 8)
    page.put(561, 44, "REKENING TAHAPAN", 13, right=True, bold=True)
    page.put(34, 66, "KCP GADING SERPONG", 8)
    page.box(34, 74, 254, 76, stroke=(0, 0, 0))
    page.box(296, 74, 265, 76, stroke=(0, 0, 0))
    page.lines(
        42,
        90,
        [name, "JL MELATI NO 12 RT 003 RW 007", "KELURAHAN CURUG SANGERENG", "TANGERANG 15810", "INDONESIA"],
        8,
        12,
    )
    fields = (
        ("NO. REKENING", number),
        ("HALAMAN", ""),
        ("PERIODE", f"{MONTHS[end.month - 1]} {end.year}"),
        ("MATA UANG", "IDR"),
    )
    for n, (label, text) in enumerate(fields):
        page.put(304, 92 + 15 * n, label, 8)
        page.put(386, 92 + 15 * n, ":", 8)
        page.put(396, 92 + 15 * n, text, 8)
    page.box(34, 156, 527, 58, stroke=(0, 0, 0))
    page.put(42, 168, "CATATAN:", 8, bold=True)
    left = [
        "\u2022 Apabila nasabah tidak melakukan sanggahan atas Laporan Mutasi",
        "  Rekening ini sampai dengan akhir bulan berikutnya, nasabah",
        "  dianggap telah menyetujui segala data yang tercantum pada",
        "  Laporan Mutasi Rekening ini.",
    ]
    page.lines(42, 179, left, 7, 9)
    right = ["\u2022 NSA berhak setiap saat melakukan koreksi apabila ada", "  kesalahan pada Laporan Mutasi Rekening."]
    page.lines(312, 179, right, 7, 9)
    y = 220
    page.box(34, y, 527, 18, (0.88, 0.88, 0.88), stroke=(0, 0, 0))
    names = ("TANGGAL", "KETERANGAN", "CBG", "MUTASI", "SALDO")
    for a, b, label in zip(EDGES, EDGES[1:], names, strict=False):
        page.put((a + b) / 2, y + 12, label, 8, center=True, bold=True)
    return y + 18


def frame(page: Page, more: bool) -> None:
    """The ruled columns down to the page's foot."""
    for edge in EDGES:
        page.upright(edge, 220, 752)
    page.rule(34, 752, 561)
    if more:
        page.put(561, 764, "Bersambung ke Halaman berikut", 8, right=True)


def summary(flow: Flow, opening: Decimal, rows: Sequence[Row]) -> None:
    flow.need(64)
    incoming = [row.amount for row in rows if row.amount > 0]
    outgoing = [row.amount for row in rows if row.amount < 0]
    closing = opening + sum(incoming + outgoing)
    y = flow.y + 18
    for label, value, times in (
        ("SALDO AWAL", opening, ""),
        ("MUTASI CR", sum(incoming, Decimal(0)), str(len(incoming))),
        ("MUTASI DB", -sum(outgoing, Decimal(0)), str(len(outgoing))),
        ("SALDO AKHIR", closing, ""),
    ):
        flow.page.put(96, y, label, 8)
        flow.page.put(164, y, ":", 8)
        flow.page.put(270, y, written(value), 8, right=True)
        flow.page.put(310, y, times, 8, right=True)
        y += 11


def put_row(page: Page, y: float, entry: Entry) -> tuple[str, int]:
    """The remarks of a row; its description and how many lines it takes."""
    left, _, inner = entry.lines[0].partition("~")
    details = [inner, *entry.lines[1:]] if inner else []
    details = [written(-abs(entry.amount), thousands="", minus="") if text == "@" else text for text in details]
    page.put(94, y, left, 8)
    page.lines(206, y, details, 8, 10)
    return " ".join([left, *details]), max(1, len(details))


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 400_000, 30_000_000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count(rng), balance=opening, floor=200_000)
    entries += some_entries(rng, TAIL, POOLS, (end, end), count=1)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "##########", start, {})
    name = rng.choice(POOLS["person"])
    flow = Flow(
        748,
        lambda: Page(A4, face="Helvetica", bold="Helvetica-Bold"),
        lambda page, _: own_head(page, number, name, end),
        lambda page, _: frame(page, True),
    )
    flow.y += 12
    flow.page.put(40, flow.y, f"{start:%d/%m}", 8)
    flow.page.put(94, flow.y, "SALDO AWAL", 8)
    flow.page.put(555, flow.y, written(opening), 8, right=True)
    last = [a.day != b.day for a, b in pairwise(entries)] + [True]
    rows = []
    for entry, balance, shown in zip(entries, balances, last, strict=True):
        flow.need(10 * max(1, len(entry.lines)) + 2)
        page, y = flow.page, flow.y + 11
        page.put(40, y, f"{entry.day:%d/%m}", 8)
        text, high = put_row(page, y, entry)
        if entry.lines[0].startswith("TARIKAN"):
            page.put(374, y, "0998", 8, center=True)
        page.put(458, y, written(entry.amount, minus=""), 8, right=True)
        page.put(464, y, "DB" if entry.amount < 0 else "", 8)
        if shown:
            page.put(555, y, written(balance), 8, right=True)
        flow.y += 10 * high + 2
        rows.append(Row(entry.day, text, entry.amount, balance if shown else None, page=flow.number))
    summary(flow, opening, rows)
    frame(flow.page, False)
    for at, page in enumerate(flow.pages, 1):
        page.put(396, 107, f"{at} / {flow.number}", 8)
    by_hand(flow.pages, path, Hand(show="Tj", split=True))
    return Truth("bank", "id_ID", "IDR", number, start, end, opening, balances[-1], rows)
