"""Turkey, current account in lira: newest row first in a table with a line round each cell, all cells centred on the
height of the wrapped text, time after the date, signed amounts with TL, opening and closing balance in a box only.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_reportlab
from ._rows import ZERO, by_day, joined, liberation, money_in, money_out, number_pages

NAVY = (0.05, 0.13, 0.36)
EDGES = [36, 108, 172, 402, 484, 562]
HEADS = ["Tarih / Saat", "Fiş No", "Açıklama", "İşlem Tutarı", "Bakiye"]
SIZE, LEAD = 8, 9.6

POOLS = {
    "shop": ["MİGROS TİC. A.Ş.", "BİM BİRLEŞİK MAĞ.", "A101 ŞİŞLİ", "OPET KADIKÖY", "ECZANE DERMAN", "TRENDYOL.COM"],
    "city": ["İSTANBUL TR", "ANKARA TR", "İZMİR TR", "BURSA TR"],
    "person": ["AYŞE YILDIRIM", "MEHMET ÇELİK", "GÜLŞEN ÖZDEMİR", "EMRE KOÇAK", "ŞÜKRÜ AĞAOĞLU"],
    "text": ["KİRA ÖDEMESİ", "BORÇ", "AİDAT", "HEDİYE", "DİĞER"],
    "biller": ["İGDAŞ DOĞALGAZ", "BEDAŞ ELEKTRİK", "İSKİ SU", "TURKCELL FATURA", "SUPERONLİNE"],
    "firm": ["ANADOLU DOKUMA SAN. TİC. LTD. ŞTİ.", "BOĞAZ LOJİSTİK A.Ş.", "ÖZEL ÇAMLICA KOLEJİ"],
}
KINDS = [
    Kind(30, -25, -2400, "POS Harcama - {shop} {city} Kart No: 5400 61** **** {card}"),
    Kind(10, -90, -1900, "Fatura Ödemesi - {biller} Abone No: ##########"),
    Kind(10, -200, -15000, "Giden FAST - {person} - {text} Sorgu No: ##########"),
    Kind(10, 100, 9000, "Gelen FAST - {person} - {text} Sorgu No: ##########"),
    Kind(4, -1.5, -13, "FAST Ücreti ve BSMV"),
    Kind(8, -100, -5000, "ATM Para Çekme - ###### {city}", step="50"),
    Kind(5, -300, -8000, "Giden Havale - {person} {text}"),
    Kind(4, 17002, 58000, "Maaş Ödemesi - {firm}", most=1),
    Kind(3, -500, -9000, "Kredi Kartı Borç Ödemesi - 4543 60** **** ####", most=2),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 1500, 26000)
    pools = POOLS | {"card": [f"{rng.randint(0, 9999):04}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(15, 85), balance=opening, floor=300)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    number = iban(rng, "TR", "000990" + 16 * "#")
    face, bold = liberation("Sans-Regular"), liberation("Sans-Bold")
    figures = (opening, [entry.amount for entry in entries], closing)
    rows: list[Row] = []

    finished: list[bool] = []

    def head(page: Page, sheet: int) -> float:
        y = _head(page, number, (start, end), figures) if sheet == 1 else 46.0
        return y if finished else _table_head(page, y)

    flow = Flow(782, lambda: Page(face=face, bold=bold), head)
    balances = running(opening, (entry.amount for entry in entries))
    for entry, clock, balance in reversed(list(zip(entries, _clocks(rng, entries), balances, strict=True))):
        lines = wrap(entry.lines[0], fits(face, SIZE, EDGES[3] - EDGES[2] - 8))
        flow.need(LEAD * max(2, len(lines)) + 8)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        _row(flow, entry, clock, fill(rng, "F#####", start, {}), lines, balance)
    finished.append(True)
    _end(flow, end)
    number_pages(flow.pages, lambda page, n, of: page.put(298, 812, f"Sayfa {n} / {of}", 7, center=True, color=GREY))
    with_reportlab(flow.pages, path)
    return Truth("checking", "tr_TR", "TRY", number, start, end, opening, closing, rows, newest_first=True)


def _clocks(rng: Random, entries: list[Entry]) -> list[str]:
    """The time of each row, later and later within a day."""
    clocks: list[str] = []
    for _, group in by_day(entries):
        clocks += sorted(f"{rng.randint(8, 21):02}:{rng.randint(0, 59):02}" for _ in group)
    return clocks


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _head(page: Page, number: str, period: tuple[date, date], figures: tuple[Decimal, list[Decimal], Decimal]) -> float:
    start, end = period
    opening, amounts, closing = figures
    page.put(36, 52, "MARMARA YATIRIM BANKASI", 14, bold=True, color=NAVY)
    page.put(562, 52, "HESAP EKSTRESİ", 13, bold=True, right=True)
    page.rule(36, 60, 562, 1.2, NAVY)
    left = [
        ("Müşteri Adı Soyadı", "NURTEN GÜNDOĞDU"),
        ("Müşteri No", "41170226"),
        ("Adres", "BAHARİYE CAD. ŞAKAYIK SK. NO:14/5 KADIKÖY İSTANBUL"),
        ("Şube", "0417 - KADIKÖY ÇARŞI ŞUBESİ"),
        ("Hesap Türü", "VADESİZ MEVDUAT - TRY"),
        ("IBAN", number),
    ]
    for n, (label, text) in enumerate(left):
        page.put(36, 78 + 13 * n, label, 8, bold=True)
        page.put(130, 78 + 13 * n, f": {text}", 8)
    page.put(36, 156, "Tarih Aralığı", 8, bold=True)
    page.put(130, 156, f": {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8)
    page.put(562, 156, f"Düzenlenme Tarihi: {end + timedelta(1):%d.%m.%Y} 09:14", 8, right=True)
    sums = [
        ("Dönem Başı Bakiyesi", opening),
        ("Toplam Alacak", money_in(amounts)),
        ("Toplam Borç", -money_out(amounts)),
        ("Dönem Sonu Bakiyesi", closing),
    ]
    for n, (label, figure) in enumerate(sums):
        page.box(36 + 131.5 * n, 168, 131.5, 30, (0.93, 0.95, 0.98), stroke=NAVY)
        page.put(102 + 131.5 * n, 179, label, 7.5, center=True, color=NAVY)
        page.put(102 + 131.5 * n, 192, f"{_money(figure)} TL", 9, center=True, bold=True)
    return 212


def _table_head(page: Page, y: float) -> float:
    page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 17, NAVY)
    for n, label in enumerate(HEADS):
        page.put((EDGES[n] + EDGES[n + 1]) / 2, y + 11.5, label, 8, bold=True, center=True, color=WHITE)
    return y + 17


def _row(flow: Flow, entry: Entry, clock: str, slip: str, lines: list[str], balance: Decimal) -> None:
    page, high = flow.page, LEAD * max(2, len(lines)) + 8
    for left, right in pairwise(EDGES):
        page.box(left, flow.y, right - left, high, None, stroke=(0.6, 0.65, 0.75))
    middle = flow.y + high / 2 + 3
    page.put(40, middle, f"{entry.day:%d.%m.%Y}", SIZE)
    page.put(104, middle, clock, SIZE, right=True)
    page.put(140, middle, slip, SIZE, center=True)
    page.lines(EDGES[2] + 4, middle - LEAD * (len(lines) - 1) / 2, lines, SIZE, LEAD)
    color = (0.75, 0.0, 0.0) if entry.amount < 0 else (0.0, 0.0, 0.0)
    page.put(EDGES[4] - 4, middle, f"{_money(entry.amount)} TL", SIZE, right=True, color=color)
    page.put(EDGES[5] - 4, middle, f"{_money(balance)} TL", SIZE, right=True)
    flow.y += high


def _end(flow: Flow, end: date) -> None:
    flow.need(64)
    flow.page.lines(
        36,
        flow.y + 16,
        [
            f"Bu ekstre {end:%d.%m.%Y} günü itibarıyla hesap kayıtlarımıza göre hazırlanmıştır; imza ve kaşe gerekmez.",
            "Kayıtlarda bir yanlışlık görürseniz bir ay içinde şubenize veya 0850 000 04 17 numarasına bildiriniz.",
            "Marmara Yatırım Bankası A.Ş. Büyükdere Cad. No: 41 Levent/İstanbul  Ticaret Sicil No: 41170",
        ],
        7,
        9,
        color=GREY,
    )
