"""Indonesia: a credit card month without any payment: late fee, interest and stamp duty as rows, no decimals, points
as thousands, day and month name without a year, two dates."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._kit import Spots, cells, rows_wanted, total

MONTHS = ["JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGT", "SEP", "OKT", "NOV", "DES"]
SPOTS: Spots = {"used": (70, "c"), "booked": (135, "c"), "text": (175, "l"), "amount": (535, "r"), "mark": (540, "l")}
POOLS = {
    "shop": (
        "ALFAMART KEMANG",
        "INDOMARET PLUS",
        "TRANSMART CIBUBUR",
        "GRAMEDIA MATRAMAN",
        "SHELL SIMATUPANG",
        "ACE HARDWARE",
    ),
    "town": ("JAKARTA SELAT", "BANDUNG KOTA", "SURABAYA", "DENPASAR", "TANGERANG"),
}
KINDS = [
    Kind(9, -25000, -1400000, "{shop} {town} ID", step="100"),
    Kind(3, -18000, -350000, "GRAB*A-#?#??#?? JAKARTA ID", step="500"),
    Kind(3, -60000, -4200000, "TOKOPEDIA.COM/#### JAKARTA ID", step="1"),
    Kind(1, -150000, -190000, "NETFLIX.COM SINGAPORE SG 12,98 USD KURS 1 USD = 15.870", step="1"),
    Kind(1, -190000, -1100000, "CICILAN BUKALAPAK 03/12 BUNGA 0%", step="1", most=1),
    Kind(0.6, 40000, 600000, "REFUND {shop} {town} ID", step="100"),
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", 0, minus="")


def short(day: date) -> str:
    return f"{day:%d}-{MONTHS[day.month - 1]}"


def fees(rng: Random, end: date, opening: Decimal) -> list[Entry]:
    interest = (opening * Decimal("0.0175")).quantize(Decimal(1))
    found = [("BUNGA PEMBELANJAAN 1,75%", interest), ("BIAYA KETERLAMBATAN", Decimal(rng.choice([-75000, -100000])))]
    if rng.random() < 0.6:
        found.append(("BEA METERAI", Decimal(-10000)))
    return [Entry(end, (text,), amount, "fee", "") for text, amount in found]


def front(page: Page, number: int, facts: list[tuple[str, str]]) -> float:
    page.box(0, 0, 595, 30, fill=(0.05, 0.25, 0.55))
    page.put(50, 20, "BANK NUSA CITRA", 13, bold=True, color=(1, 1, 1))
    page.put(545, 20, "LEMBAR TAGIHAN KARTU KREDIT", 10, right=True, color=(1, 1, 1))
    page.put(545, 46, f"Halaman {number}", 8, right=True)
    y = 62.0
    if number == 1:
        page.lines(
            50, y, ["YTH. IBU SRI WAHYUNINGSIH", "JL. CEMPAKA PUTIH NO. 27 RT 004/011", "JAKARTA 10510"], 8.5, 11
        )
        for n, (label, value) in enumerate(facts):
            page.put(310, y + 12 * n, label, 8)
            page.put(545, y + 12 * n, value, 8, right=True, bold=n in (4, 5))
        y += 12 * len(facts) + 24
    page.box(45, y - 12, 505, 26, stroke=(0.05, 0.25, 0.55))
    cells(
        page,
        y - 2,
        SPOTS,
        {"used": "TANGGAL", "booked": "TANGGAL", "text": "KETERANGAN", "amount": "JUMLAH"},
        7.5,
        True,
    )
    cells(page, y + 8, SPOTS, {"used": "TRANSAKSI", "booked": "PEMBUKUAN", "amount": "(RP)"}, 7.5, True)
    return y + 28


def put_row(flow: Flow, entry: Entry, used: date) -> Row:
    text = " ".join(entry.lines)
    lines = wrap(text, fits("Helvetica", 8.5, 270))
    flow.need(11 * len(lines) + 2)
    mark = "CR" if entry.amount > 0 else ""
    texts = {"used": short(used), "booked": short(entry.day), "amount": money(entry.amount), "mark": mark}
    cells(flow.page, flow.y, SPOTS, texts, 8.5)
    row = Row(entry.day, text, entry.amount, value_date=used, page=flow.number)
    flow.y = flow.page.lines(175, flow.y, lines, 8.5, 11) + 2
    return row


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    inner = (start + timedelta(4), end - timedelta(1))
    opening = some_amount(rng, -900000, -24000000, "1")
    entries = some_entries(rng, KINDS, POOLS, inner, count=rows_wanted(rng, 10, 42)) + fees(rng, end, opening)
    closing = opening + total(entries)
    card = fill(rng, "4556-##XX-XXXX-####", start, {})
    minimum = (closing * Decimal("0.05")).quantize(Decimal(1))
    facts = [
        ("NOMOR KARTU", card),
        ("PERIODE TAGIHAN", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
        ("TANGGAL JATUH TEMPO", f"{end + timedelta(17):%d/%m/%Y}"),
        ("BATAS KREDIT", "40.000.000"),
        ("TOTAL TAGIHAN", money(closing)),
        ("PEMBAYARAN MINIMUM", money(minimum + opening / 10 // 1)),
        ("TAGIHAN SEBELUMNYA", money(opening)),
        ("PEMBAYARAN DITERIMA", "0"),
    ]
    flow = Flow(760, Page, lambda page, number: front(page, number, facts))
    cells(flow.page, flow.y, SPOTS, {"text": "SALDO SEBELUMNYA", "amount": money(opening)}, 8.5)
    flow.y += 13
    rows = [put_row(flow, e, e.day if e.tag else earlier(rng, e.day)) for e in entries]
    flow.need(50)
    flow.page.rule(45, flow.y - 6, 550)
    cells(flow.page, flow.y + 8, SPOTS, {"text": "TAGIHAN BULAN INI", "amount": money(closing)}, 8.5, bold=True)
    warning = f"Kami belum menerima pembayaran Anda bulan lalu sebesar Rp {money(opening)}. Mohon segera melunasi."
    flow.page.put(50, flow.y + 28, warning, 8)
    flow.page.put(50, flow.y + 40, "Abaikan bila sudah membayar. Halo Nusa 1500-777.", 7, color=GREY)
    with_fpdf(flow.pages, path, order=rng.choice(["rows", "shuffled"]))
    return Truth("card", "id_ID", "IDR", card, start, end, opening, closing, rows)
