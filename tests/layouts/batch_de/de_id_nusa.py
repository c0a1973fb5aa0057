"""Indonesia: numbered rows with a clock time below the date, one signed column with plus and minus, bilingual heads.

Texts of one to three lines; figures are in the middle of their row's height; the sums in a box have their sign a space
before; each page ends with a bilingual notice.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand
from ._common import month, opening, paid_in, paid_out, row_of

NO, DATE, TEXT, AMOUNT, BALANCE = 44.0, 66.0, 150.0, 450.0, 553.0
BLUE, GOLD = (0.0, 0.2, 0.45), (0.98, 0.75, 0.1)
SHORT = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]
KINDS = [
    Kind(6, -9000, -650000, "Pembayaran QR|{shop}|{ref}", step="100"),
    Kind(4, -50000, -3500000, "Transfer ke {bank}|{person}|{acct}", step="1000"),
    Kind(3, -2500, -2500, "Biaya transfer BI Fast|{acct}"),
    Kind(2, -50000, -900000, "Top-up e-money|{wallet} 08##########", step="10000"),
    Kind(2, -100000, -1500000, "Tarik tunai ATM|{place}", step="50000"),
    Kind(2, -45000, -890000, "Pembayaran tagihan|{bill}|5#########42"),
    Kind(1, -12500, -12500, "Biaya administrasi kartu/rekening", most=1),
    Kind(1, 12, 9000, "Bunga rekening", most=1),
    Kind(1, -3, -1800, "Pajak bunga", most=1),
    Kind(2, 3500000, 14000000, "Transfer dari NUSA|{firm}|GAJI {month} {acct}"),
    Kind(3, 20000, 2500000, "Transfer BI Fast|Dari {bank} {person}|{why}", step="500"),
]
POOLS: Pools = {
    "month": lambda _, day: f"{SHORT[day.month - 1].upper()} {day.year}",
    "shop": ["WARUNG BU SRI", "ALFAMART TEBET 4", "KOPI KENANGEN 2", "APOTEK K-24 DEPOK", "SPBU 34.12801"],
    "ref": ["20240########", "IDQR-######"],
    "bank": ["BCE", "BRO", "BANK JAGOAN", "BNO"],
    "person": ["SITI NURHALIZAH", "AGUS SETIAWAN", "PT MAJU 88", "I MADE WIRA"],
    "acct": ["10#0012######", "0######412"],
    "wallet": ["GoPaid", "OVA", "Dana Kita"],
    "place": ["IDM PANCORAN 0#1", "KCP MENTENG"],
    "bill": ["PLN PASCABAYAR", "BPJS KESEHATAN", "INDIHOMI"],
    "firm": ["PT SINAR LAUT NUSANTARA", "DINAS PENDIDIKAN DKI"],
    "why": ["patungan 150.000", "-", "bayar kos bln 2"],
}
NOTICE = [
    "PT Bank Nusa Raya (Persero) Tbk. berizin dan diawasi oleh OJK & BI serta merupakan peserta penjaminan LPS.",
    "Nilai simpanan yang dijamin LPS maksimal Rp2.000.000.000,00 per nasabah per bank. Nusa Call 14000.",
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def day_of(day: date) -> str:
    return f"{day:%d} {SHORT[day.month - 1]} {day.year}"


def heads(page: Page, y: float) -> float:
    page.box(38, y - 12, 520, 28, BLUE)
    for x, over, under, right in (
        (NO - 2, "No", "No", False),
        (DATE, "Tanggal", "Date", False),
        (TEXT, "Keterangan", "Remarks", False),
        (AMOUNT, "Nominal (IDR)", "Amount (IDR)", True),
        (BALANCE, "Saldo (IDR)", "Balance (IDR)", True),
    ):
        page.put(x, y, over, 8, bold=True, right=right, color=(1, 1, 1))
        page.put(x, y + 10, under, 7, right=right, color=(1, 1, 1), face="Helvetica-Oblique")
    return y + 32


def head(page: Page, number: int, period: tuple[date, date]) -> float:
    page.box(38, 26, 520, 3, GOLD)
    page.put(40, 50, "e-Statement", 18, bold=True, color=BLUE)
    page.put(555, 48, "bank nusa", 15, bold=True, right=True, color=BLUE)
    page.put(40, 72, "Nama/Name : DEWI ANGGRAENI PUTRI", 8.5)
    page.put(555, 72, f"Periode/Period : {day_of(period[0])} - {day_of(period[1])}", 8.5, right=True)
    page.put(40, 85, "Cabang/Branch : KCP Jakarta Tebet Raya", 8.5)
    page.put(555, 85, f"Dicetak pada/Issued on : {day_of(period[1] + timedelta(4))}", 8.5, right=True)
    return heads(page, 118) if number > 1 else 108


def top(flow: Flow, account: str, facts: list[tuple[str, str]]) -> None:
    page, y = flow.page, flow.y
    page.box(38, y - 4, 520, 74, (0.95, 0.96, 0.98))
    page.put(48, y + 12, "Tabungan Nusa", 11, bold=True)
    page.put(48, y + 28, "Nomor Rekening/Account Number", 8, color=GREY)
    page.put(48, y + 40, account, 9, bold=True)
    page.put(48, y + 54, "Mata Uang/Currency : IDR", 8)
    for n, (name, value) in enumerate(facts):
        page.put(290, y + 12 + 15 * n, name, 8, bold=n in {0, 3})
        page.put(548, y + 12 + 15 * n, value, 8.5, right=True, bold=n in {0, 3})
    flow.y = heads(page, y + 96)


def table(rng: Random, flow: Flow, entries: list[Entry], balances: list[Decimal]) -> list[Row]:
    rows: list[Row] = []
    second, before = 0, date.min
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True), 1):
        second = rng.randint(18000, 36000) if entry.day != before else min(86000, second + rng.randint(9, 2000))
        before = entry.day
        high = max(2, len(entry.lines)) * 10.0
        flow.need(high + 6)
        page, y = flow.page, flow.y
        middle = y + (high - 10) / 2
        page.put(NO + 6, middle, str(n), 8, center=True)
        page.lines(DATE, middle - 5, [day_of(entry.day)], 8)
        page.put(DATE, middle + 5, f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02} WIB", 7, color=GREY)
        page.lines(TEXT, middle - 5 * (len(entry.lines) - 1), entry.lines, 8, 10)
        color = (0.05, 0.5, 0.2) if entry.amount > 0 else (0.0, 0.0, 0.0)
        page.put(AMOUNT, middle, ("+" if entry.amount > 0 else "") + money(entry.amount), 8, right=True, color=color)
        page.put(BALANCE, middle, money(balance), 8, right=True)
        page.rule(38, y + high - 5, 558, 0.3, (0.8, 0.8, 0.8))
        rows.append(row_of(entry, flow.number, balance))
        flow.y = y + high + 7
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period, first = month(rng), opening(rng, 3500000, 19000000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, floor=3500000)
    balances = running(first, [entry.amount for entry in entries])
    last = balances[-1] if balances else first
    account = fill(rng, "1240#########", period[0], {})
    flow = Flow(760, lambda: Page(A4), lambda page, n: head(page, n, period))
    facts = [("Saldo Awal/Initial Balance", money(first))]
    facts += [("Dana Masuk/Incoming Transactions", "+ " + money(paid_in(entries)))]
    facts += [("Dana Keluar/Outgoing Transactions", "- " + money(paid_out(entries)))]
    top(flow, account, [*facts, ("Saldo Akhir/Closing Balance", money(last))])
    rows = table(rng, flow, entries, balances)
    if rng.random() < 0.5:
        flow.need(40)
        flow.page.put(
            298,
            flow.y + 8,
            "ini adalah batas akhir transaksi anda / this is the end of your transactions",
            7,
            center=True,
        )
    for n, page in enumerate(flow.pages, 1):
        page.lines(40, 806, NOTICE, 6.5, 9, color=GREY)
        page.put(555, 815, f"{n} dari {len(flow.pages)} / {n} of {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.6, form=True))
    return Truth("bank", "id_ID", "IDR", account, *period, first, last, rows)
