"""Indonesia, current account: two-line bilingual headings, a time behind each date of two-digit years, a teller
column, debit and credit both filled (0.00 where there is none), balances, a box with the totals after the table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, running, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._desk import how_many, number_pages, taken, total

POOLS = {
    "who": ("BUDI SANTOSO", "DEWI LESTARI", "CV MAJU JAYA", "SITI AMINAH", "AGUS PRASETYO"),
    "shop": ("INDOMARET T4KQ", "ALFAMART BDG 12", "SPBU 34.401.09", "TOKOPEDIA", "SHOPEEPAY"),
    "why": ("bayar kos jan", "patungan 150.000", "DP motor 2/12", "arisan", "inv 0047/III"),
}
KINDS = (
    Kind(6, -10000, -2500000, "TRANSFER NBMB SURYA ADI TO {who} {why}", "8888###", "500"),
    Kind(4, 20000, 6000000, "TRANSFER NBMB {who} TO SURYA ADI {why}", "8888###", "500"),
    Kind(5, -8000, -900000, "QRIS {shop} 00 00###### 936000020##########", "8888083", "100"),
    Kind(2, -50000, -2000000, "TARIK TUNAI ATM 001####32 KCP DAGO BANDUNG", "9912###", "50000"),
    Kind(2, -2500, -6500, "BIAYA BI-FAST 2500 REF 202#####", "8888083", "500"),
    Kind(1, -20000, -700000, "PLN PREPAID 5321######## 20.500", "8888083", "500"),
    Kind(0.8, 3500000, 14000000, "PAYROLL PT ANEKA TEKSTIL 25", "0206051", "0.01", 1),
    Kind(0.4, 100, 9000, "BUNGA REKENING", "0000000", "0.01", 1),
    Kind(0.4, -20, -1800, "PAJAK BUNGA", "0000000", "0.01", 1),
    Kind(0.4, -5500, -12000, "BIAYA ADM", "0000000", "500", 1),
)
LEFT, TEXT, TELLER = 36, 112, 326
RIGHTS = (436, 500, 570)
BLUE = (0.0, 0.25, 0.55)


def new() -> Page:
    return Page(size=(606, 842))


def head(page: Page, first: bool, facts: list[tuple[str, str]]) -> float:
    page.put(LEFT, 44, "BANK NUSA RAKYAT", 14, bold=True, color=BLUE)
    page.put(570, 44, "LAPORAN TRANSAKSI FINANSIAL", 10, bold=True, right=True)
    page.put(570, 55, "STATEMENT OF FINANCIAL TRANSACTION", 7, right=True, color=GREY)
    y = 84.0
    if first:
        page.lines(
            LEFT, 84, ["Kepada Yth. / To :", "SURYA ADI WIBOWO", "JL CIHAMPELAS GG 3 NO 17", "BANDUNG 40131"], 8.5, 12
        )
        for n, (name, value) in enumerate(facts):
            page.put(300, 84 + 12 * n, name, 8.5)
            page.put(408, 84 + 12 * n, ": " + value, 8.5)
        y = 84 + 12 * max(4, len(facts)) + 14
    page.box(LEFT - 4, y - 11, 542, 27, BLUE)
    names = [(LEFT, "Tanggal Transaksi", "Transaction Date"), (TEXT, "Uraian Transaksi", "Transaction Description")]
    for x, upper, lower in [*names, (TELLER, "Teller", "User ID")]:
        page.lines(x, y, [upper, lower], 7.5, 10, color=(1, 1, 1))
    for right, upper, lower in zip(RIGHTS, ("Debet", "Kredit", "Saldo"), ("Debit", "Credit", "Balance"), strict=True):
        page.lines(right, y, [upper, lower], 7.5, 10, color=(1, 1, 1), right=True)
    return y + 30


def one(rng: Random, flow: Flow, entry: Entry, balance: Decimal, second: int) -> Row:
    lines = wrap(entry.lines[0], fits("Helvetica", 8, 205), cut=True)
    flow.need(10 * len(lines) + 6)
    page, y = flow.page, flow.y
    time = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
    page.put(LEFT, y, f"{entry.day:%d/%m/%y} {time}", 8)
    page.put(TELLER, y, "".join(rng.choice("0123456789") if c == "#" else c for c in entry.tag), 8)
    sides = (max(-entry.amount, Decimal(0)), max(entry.amount, Decimal(0)), balance)
    for right, amount in zip(RIGHTS, sides, strict=True):
        page.put(right, y, written(amount), 8, right=True)
    row = taken(entry, lines, flow.number, balance)
    flow.y = page.lines(TEXT, y, lines, 8, 10) + 4
    return row


def tail(flow: Flow, opening: Decimal, entries: list[Entry]) -> None:
    flow.need(84)
    page, y = flow.page, flow.y + 12
    page.box(LEFT - 4, y - 12, 542, 34, None, stroke=BLUE)
    sums = (opening, -total(entries, -1), total(entries, 1), opening + total(entries))
    names = ("Saldo Awal", "Total Transaksi Debet", "Total Transaksi Kredit", "Saldo Akhir")
    for n, (name, amount) in enumerate(zip(names, sums, strict=True)):
        page.put(LEFT + 62 + 136 * n, y, name, 8, bold=True, center=True)
        page.put(LEFT + 62 + 136 * n, y + 14, written(amount), 8, center=True)
    legal = "Apabila dalam 14 hari tidak ada sanggahan, saldo dianggap benar. Materai Rp 10.000 sejak 01/01/2021."
    page.put(LEFT, y + 42, legal, 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    opening = Decimal(rng.randint(400_00000, 60_000_00000)) / 1000
    opening = opening.quantize(Decimal("0.01")) * 10
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening, floor=300_000)
    closing = opening + total(entries)
    number = f"{rng.randint(100, 999):04}-01-{rng.randint(1000, 999999):06}-50-{rng.randint(1, 9)}"
    facts = [("No. Rekening", number), ("Nama Produk", "Giro Perorangan"), ("Valuta", "IDR")]
    facts += [("Periode Transaksi", f"{dmy(period[0])} - {dmy(period[1])}"), ("Tanggal Laporan", dmy(period[1]))]
    flow = Flow(780, new, lambda page, n: head(page, n == 1, facts))
    balances = running(opening, (entry.amount for entry in entries))
    seconds = [second for _, second in sorted((entry.day, rng.randint(21600, 86000)) for entry in entries)]
    moves = zip(entries, balances, seconds, strict=True)
    rows = [one(rng, flow, entry, balance, second) for entry, balance, second in moves]
    tail(flow, opening, entries)
    number_pages(flow.pages, 303, 818, "Halaman {} dari {}", 7.5, center=True)
    with_fpdf(flow.pages, path, order="shuffled")
    return Truth("checking", "id_ID", "IDR", number, *period, opening, closing, rows)


def dmy(day: date) -> str:
    return f"{day:%d/%m/%y}"
