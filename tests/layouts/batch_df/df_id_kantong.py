"""Indonesia, an app bank with pockets ("kantong"): a summary of all pockets with a total line, then one table for
each pocket; date over time, source over bank and number, type over reference, signed whole rupiah, balance after
each row. The truth is all pockets together, as the total line has it; moves between pockets stand in both tables.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_period, written
from ..pens import A4, GREY, WHITE, Flow, Page, with_reportlab
from ._kit import Move, count_pages, folded, how_many, journal, money_in, money_out

MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
AMBER = (0.98, 0.7, 0.12)
POOLS = {
    "who": ["RINA MARLINA", "AGUS PRASETYO", "DEWI LESTARI H", "PT SUMBER PANGAN ABADI", "YOGA ADI NUGROHO"],
    "bank": ["Bank Nusa Raya", "Bank Mandala", "BPD Kaltara", "Bank Sinar Timur"],
    "shop": ["WARUNG BU TINI", "KOPI SENJA KEMANG", "MINIMART 24 TEBET", "APOTEK SEHAT 88", "BENGKEL JAYA MOTOR"],
    "note": ["Makan siang", "Bayar kos Feb", "Patungan kado", "", "Arisan 10rb x 25", "Ganti bensin"],
}
KINDS = [
    Kind(5, -900_000, -15_000, "{who}|{bank} ##########~Transfer Keluar|ID: ######BIFAST####~{note}", step="500"),
    Kind(7, -350_000, -9_000, "{shop}|QRIS ID:#########~Pembayaran QRIS|ID: ####QR########~", step="100"),
    Kind(3, 50_000, 4_500_000, "{who}|{bank} ##########~Transfer Masuk|ID: ######BIFAST####~{note}", step="1000"),
    Kind(2, -250_000, -20_000, "TOKEN LISTRIK ###########|Tagihan~Pembayaran Tagihan|ID: BILL##########~", step="500"),
    Kind(2.5, -1_000_000, -50_000, "{pocket}|Kantong~Pindah Uang Antar Kantong|ID: MV##########~", "pocket", "10000"),
    Kind(0.6, -6_500, -2_500, "Bank Lentera Digital|~Biaya Transfer BI-FAST|ID: FEE#########~", step="500"),
]
HEADS = [(42, "Tanggal & Waktu"), (116, "Sumber/Tujuan"), (246, "Rincian Transaksi"), (362, "Catatan")]


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def _rp(amount: Decimal, plus: str = "") -> str:
    return (plus if amount > 0 else "") + written(amount, ".", ",", 0)


def _saved(rng: Random, moves: list[Move], start: date) -> list[Move]:
    """The savings pocket: last month's interest and its tax on the first day, then its side of the moves."""
    gain, bank = Decimal(rng.randint(2000, 60000)), "Bank Lentera Digital~"
    tax = gain // 5
    interest = [
        Move(start, "00:05:10", (f"{bank}Bunga|ID: INT{rng.randint(10**8, 10**9 - 1)}~",), gain, ""),
        Move(start, "00:05:11", (f"{bank}Pajak Bunga|ID: TAX{rng.randint(10**8, 10**9 - 1)}~",), -tax, ""),
    ]
    return interest + [
        Move(m.day, m.time, ("Kantong Utama|Kantong~" + "|".join(m.lines).split("~", 1)[1],), -m.amount, "")
        for m in moves
        if m.tag == "pocket"
    ]


def _cells(move: Move) -> list[list[str]]:
    return [[line for line in cell.split("|") if line] for cell in "|".join(move.lines).split("~")]


def _table(flow: Flow, title: str, opening: Decimal, moves: list[Move], rows: list[Row]) -> None:
    flow.need(110)
    flow.page.box(36, flow.y - 13, 523, 20, AMBER)
    flow.page.put(42, flow.y, title, 9.5, bold=True)
    flow.y += 20
    for x, head in HEADS:
        flow.page.put(x, flow.y, head, 7, bold=True, color=GREY)
    flow.page.put(486, flow.y, "Jumlah", 7, bold=True, color=GREY, right=True)
    flow.page.put(553, flow.y, "Saldo", 7, bold=True, color=GREY, right=True)
    flow.y += 16
    for move in moves:
        opening += move.amount
        cells = [folded(cell, "Helvetica", 7.5, room) for cell, room in zip(_cells(move), (124, 110, 62), strict=True)]
        high = 10 * max(2, *map(len, cells)) + 7
        flow.need(high)
        page, y = flow.page, flow.y
        page.lines(42, y, [_day(move.day), move.time[:5]], 7.5, 10)
        for (x, _), cell in zip(HEADS[1:], cells, strict=True):
            page.lines(x, y, cell, 7.5, 10)
        page.put(486, y, _rp(move.amount, "+"), 8, right=True)
        page.put(553, y, _rp(opening), 8, right=True)
        flow.y += high
        page.rule(36, flow.y - 11, 559, 0.3, GREY)
        text = " ".join(" ".join(cell) for cell in cells)
        rows.append(Row(move.day, " ".join(text.split()), move.amount, opening, page=flow.number))
    flow.y += 18


def _summary(page: Page, pockets: list[tuple[str, str, Decimal, list[Move]]]) -> float:
    ends = [(300, "Saldo Awal"), (386, "Uang Masuk"), (470, "Uang Keluar"), (553, "Saldo Akhir")]
    page.put(42, 150, "Ringkasan Kantong", 10, bold=True)
    for x, head in ends:
        page.put(x, 166, head, 7, right=True, color=GREY)
    y, totals = 181.0, [Decimal(0)] * 4
    for title, number, opening, moves in pockets:
        sums = [opening, money_in(moves), money_out(moves), opening + sum(m.amount for m in moves)]
        totals = [a + b for a, b in zip(totals, sums, strict=True)]
        page.put(42, y, f"{title}  {number}", 8)
        for (x, _), value in zip(ends, sums, strict=True):
            page.put(x, y, "Rp" + _rp(abs(value)), 8, right=True)
        y += 14
    page.rule(36, y - 10, 559)
    page.put(42, y + 2, "Total semua kantong", 8, bold=True)
    for (x, _), value in zip(ends, totals, strict=True):
        page.put(x, y + 2, "Rp" + _rp(abs(value)), 8, right=True, bold=True)
    return y + 34


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    goal = rng.choice(["Liburan Bali", "Dana Darurat", "Nikah 2025", "Motor Baru"])
    pools = POOLS | {"pocket": [goal]}
    start = Decimal(rng.randint(200_000, 9_000_000))
    opening, moves = journal(rng, KINDS, pools, period, start, "100", max(5, how_many(rng)))
    number = f"1{rng.randint(10**10, 10**11 - 1)}"
    saved = _saved(rng, moves, period[0])
    goal_opening = Decimal(rng.randint(500_000, 20_000_000))
    pockets = [
        ("Kantong Utama", number, opening, moves),
        (goal, f"1{rng.randint(10**10, 10**11 - 1)}", goal_opening, saved),
    ]
    span = f"{_day(period[0])} - {_day(period[1])}"

    def head(page: Page, n: int) -> float:
        page.box(0, 0, A4[0], 44, AMBER)
        page.put(36, 28, "Bank Lentera Digital", 14, bold=True, color=WHITE)
        page.put(559, 28, "Laporan Transaksi", 10, right=True, bold=True)
        if n > 1:
            return 70
        page.put(36, 72, "NADIA KUSUMA WARDHANI", 11, bold=True)
        page.lines(36, 88, ["Jl. Melati III No. 17, Cilandak", "Jakarta Selatan 12430"], 8, 11)
        page.put(559, 72, "Periode", 7.5, right=True, color=GREY)
        page.put(559, 84, span, 9, right=True)
        page.put(559, 100, "Mata uang: IDR (Rupiah)", 8, right=True)
        return _summary(page, pockets)

    flow = Flow(790, lambda: Page(A4), head)
    rows: list[Row] = []
    for title, digits, start, listed in pockets:
        _table(flow, f"{title}  ({digits})", start, listed, rows)
    count_pages(flow.pages, "Halaman {n} dari {all}", 559, 825)
    for page in flow.pages:
        page.put(
            36,
            825,
            "PT Bank Lentera Digital Tbk berizin dan diawasi oleh otoritas. Saldo dijamin hingga Rp2.000.000.000.",
            6.5,
            color=GREY,
        )
    with_reportlab(flow.pages, path, spacing=0.1)
    total = opening + goal_opening
    closing = total + sum(row.amount for row in rows)
    return Truth("checking", "id_ID", "IDR", number, *period, total, closing, rows)
