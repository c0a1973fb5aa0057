"""Indonesian account in Courier: MUTASI with DB behind money out and nothing behind money in, SALDO once a day.

DD/MM without year, the period is a month by name, details in a second column with the amount repeated without
separators; counts and sums at the end. Word spacing stretches the texts.
"""

from __future__ import annotations

import calendar
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, written
from ..pens import Flow, Hand, Page, by_hand

KINDS = [
    Kind(5, -25000, -2500000, "TRSF E-BANKING DB|{code}|<sum>|{note}|{person}", step="500"),
    Kind(2.5, 50000, 4000000, "TRSF E-BANKING CR|{code}|<sum>|{note}|{person}", step="500"),
    Kind(5, -15000, -900000, "TRANSAKSI DEBIT|TGL: {seen} QR ##1|00000.00{shop}", step="100"),
    Kind(1.5, -50000, -1500000, "TARIKAN ATM {seen}|", step="50000"),
    Kind(1, 4000000, 16000000, "KR OTOMATIS|LLG-MANDALA|PT KARYA BUMI SEJATI|GAJI"),
    Kind(1.5, -50000, -800000, "BYR VIA E-BANKING|{seen} PLN PRABAYAR|3#########", step="1000"),
    Kind(0.6, -17000, -17001, "BIAYA ADM|", step="17000", most=1),
    Kind(0.5, 500, 30000, "BUNGA|", most=1),
]
POOLS = {
    "code": ["##01/FTSCY/WS95###", "0#11/ADSCY/WS95###"],
    "note": ["sewa kos", "bayar arisan", "ganti makan siang", "titip beli"],
    "person": ["DEWI LESTARINI", "AGUS WIRANATA", "TOKO SINAR JAYA"],
    "shop": ["WARUNG BU TINI", "KEDAI KOPI SENJA", "SWALAYAN PRIMA"],
    "seen": lambda _, day: day.strftime("%d/%m"),
}
MONTHS = ["JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI", "JULI", "AGUSTUS"]
MONTHS += ["SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER"]


def draw(rng: Random, path: Path) -> Truth:
    year, month = rng.randint(2019, 2024), rng.randint(1, 12)
    start, end = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    opening = some_amount(rng, 400000, 9000000)
    count = rng.randint(14, 48)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=2000000)
    balances = running(opening, (entry.amount for entry in entries))
    number = fill(rng, "##########", start, {})
    rows: list[Row] = []

    def head(page: Page, sheet: int) -> float:
        page.put(40, 44, "BANK NUSA MANDALA", 12, face="Courier-Bold")
        page.put(300, 44, "REKENING TAHAPAN", 11, center=True, face="Courier-Bold")
        page.box(40, 58, 240, 62, stroke=(0, 0, 0))
        page.lines(48, 74, ["RATNA KUSUMAWATI", "JL MELATI NO 12", "YOGYAKARTA 55999"], 8)
        page.box(320, 58, 235, 62, stroke=(0, 0, 0))
        for n, (label, value) in enumerate(
            (
                ("NO. REKENING", number),
                ("HALAMAN", str(sheet)),
                ("PERIODE", f"{MONTHS[month - 1]} {year}"),
                ("MATA UANG", "IDR"),
            )
        ):
            page.put(328, 73 + 13 * n, label, 8)
            page.put(410, 73 + 13 * n, f": {value}", 8)
        page.rule(40, 134, 555)
        for x, text, right in (
            (40, "TANGGAL", False),
            (90, "KETERANGAN", False),
            (345, "CBG", False),
            (450, "MUTASI", True),
            (555, "SALDO", True),
        ):
            page.put(x, 146, text, 8, right=right, face="Courier-Bold")
        page.rule(40, 151, 555)
        return 166.0

    def foot(page: Page, y: float) -> None:
        page.put(555, max(y + 6, 790), "Bersambung ke Halaman berikut", 8, right=True)

    flow = Flow(775, lambda: Page(face="Courier", bold="Courier-Bold"), head, foot)
    flow.page.put(40, flow.y, f"{start:%d/%m}", 8)
    flow.page.put(90, flow.y, "SALDO AWAL", 8)
    flow.page.put(555, flow.y, written(opening), 8, right=True)
    flow.y += 12
    for n, entry in enumerate(entries):
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        rows.append(_row(flow, entry, balances[n] if last else None))
    _end(flow, opening, [entry.amount for entry in entries])
    by_hand(flow.pages, path, Hand(show="Tw", order="rows", split=True, tw=1.0))
    return Truth("account", "id_ID", "IDR", number, start, end, opening, balances[-1], rows)


def _row(flow: Flow, entry: Entry, balance: Decimal | None) -> Row:
    title, *details = [line.replace("<sum>", f"{abs(entry.amount):.2f}") for line in entry.lines if line]
    flow.need(11 * max(1, len(details)) + 2)
    page, y = flow.page, flow.y
    page.put(40, y, f"{entry.day:%d/%m}", 8)
    page.put(90, y, title, 8)
    page.lines(205, y, details, 8)
    page.put(345, y, "0998" if title == "KR OTOMATIS" else "", 8)
    page.put(450, y, written(abs(entry.amount)), 8, right=True)
    page.put(456, y, "DB" if entry.amount < 0 else "", 8)
    page.put(555, y, written(balance) if balance is not None else "", 8, right=True)
    flow.y += 11 * max(1, len(details)) + 2
    return Row(entry.day, " ".join([title, *details]), entry.amount, balance, None, flow.number)


def _end(flow: Flow, opening: Decimal, amounts: list[Decimal]) -> None:
    flow.need(70)
    ins, outs = [a for a in amounts if a > 0], [-a for a in amounts if a < 0]
    y = flow.y + 16
    for label, figure, count in (
        ("SALDO AWAL", opening, ""),
        ("MUTASI CR", sum(ins, Decimal(0)), str(len(ins))),
        ("MUTASI DB", sum(outs, Decimal(0)), str(len(outs))),
        ("SALDO AKHIR", opening + sum(amounts), ""),
    ):
        flow.page.put(90, y, label, 8)
        flow.page.put(160, y, ":", 8)
        flow.page.put(290, y, written(figure), 8, right=True)
        flow.page.put(330, y, count, 8, right=True)
        y += 12
