"""Turkey, kredi kartı ekstresi: dates with the month's name, instalments 3/6 under the shop, points earned in a column
before the amount, payments with a plus behind the amount, sections for the main and a further card, interest with
KKDF and BSMV, boxes of the due amount and a table of future instalments."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period, written
from ..pens import WHITE, Flow, Page, with_reportlab
from ._rows import LEFT, RIGHT, columns, faces, joined, place

KINDS = (
    Kind(9, -40, -2600, "{shop}"),
    Kind(3, -120, -3200, "{big}|{cost}"),
    Kind(1.4, -60, -900, "{bill}"),
    Kind(0.7, 80, 1500, "{shop} IADE"),
    Kind(0.6, -20, -400, "{abroad}"),
)
MONTHS = (
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
)  # fmt: skip
POOLS: Pools = {
    "shop": (
        "BIMA MAGAZALARI KADIKOY ISTANBUL TR", "MIGROSA TICARET A.S. ISTANBUL TR", "SOKAK MARKET 4412 ANKARA TR",
        "OPETROL CANKAYA ANKARA TR", "YEMEKSEPET ISTANBUL TR", "ECZANE GUL IZMIR TR", "KAHVE DUNYAM 117 ISTANBUL TR",
        "IYZICO/TRENDY ISTANBUL TR", "PAYTR/KITAPCI IZMIR TR", "ISPARK OTOPARK ISTANBUL TR",
    ),
    "big": (
        "TEKNOSAT AVM ISTANBUL TR", "HEPSIBUR ISTANBUL TR", "KOTON GIYIM ANKARA TR", "VATANBILGI ISTANBUL TR",
        "PEGASUSAIR ISTANBUL TR",
    ),
    "cost": ("*",),
    "bill": (
        "TURKNET ILETISIM OTOMATIK ODEME", "ENERJISAN FATURA ODEMESI", "IGDAS DOGALGAZ FATURASI",
        "SIGORTA PRIMI {*pol}",
    ),
    "pol": ("########",),
    "abroad": ("NETFLIX.COM AMSTERDAM NL", "SPOTIFY STOCKHOLM SE", "GOOGLE*CLOUD DUBLIN IE"),
}  # fmt: skip
COLS = columns(40, (82, LEFT), (272, LEFT), (66, RIGHT), (94, RIGHT))
GREEN = (0.0, 0.5, 0.35)
LIMIT = Decimal(250000)


def lira(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def shown(amount: Decimal) -> str:
    return lira(amount) + ("+" if amount > 0 else "")


def long(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def split_up(rng: Random, entry: Entry) -> list[str]:
    if entry.lines[-1] != "*":
        return list(entry.lines)
    number = rng.choice([2, 3, 6, 9, 12])
    return [entry.lines[0], f"{lira(entry.amount * number)} TL'lik işlemin {rng.randint(1, number)}/{number} taksidi"]


def head(page: Page, number: int) -> float:
    page.box(0, 0, 595, 46, GREEN)
    page.put(40, 29, "Çınar Bank", 16, bold=True, color=WHITE)
    page.put(554, 29, "Kredi Kartı Hesap Özeti", 12, color=WHITE, right=True)
    y = 68.0 if number > 1 else 232.0
    page.box(40, y - 12, 514, 18, (0.9, 0.96, 0.93))
    place(page, COLS, y, ("İşlem Tarihi", "İşlem", "Puan (TL)", "Tutar (TL)"), 8, 10, "verdana-bold")
    return y + 22


def ending(rng: Random, page: Page, y: float, due: date) -> None:
    """Instalments to come and the small print."""
    y = page.lines(
        40,
        y,
        (
            "Gelecek dönem taksitleriniz",
            f"{MONTHS[due.month % 12]} {lira(some_amount(rng, 200, 2000))} TL    "
            f"{MONTHS[(due.month + 1) % 12]} {lira(some_amount(rng, 150, 1500))} TL    "
            f"Kalan toplam {lira(some_amount(rng, 1500, 6000))} TL",
        ),
        8,
        13,
    )
    notes = (
        "Asgari tutarın altında ödenen dönemlerde gecikme faizi işler. Akdi faiz oranı aylık %4,25, gecikme",
        "faiz oranı aylık %4,55'tir. Nakit çekim faizine %15 KKDF ve %15 BSMV eklenir. Bu özet son ödeme tarihine",
        "kadar itiraz edilmezse kesinleşir.",
    )
    page.lines(40, y + 8, notes, 6.8, 9)


def front(page: Page, card: str, days: tuple[date, date], closing: Decimal) -> None:
    """Address and the boxes of the first page."""
    minimum = (max(-closing, Decimal(0)) * Decimal("0.4")).quantize(Decimal("0.01"))
    page.lines(40, 76, ["AYŞE NUR DEMİRTAŞ", "BAĞDAT CAD. NO 214 D 7", "34728 KADIKÖY / İSTANBUL"], 9, 12)
    page.lines(40, 128, [f"Kart numarası: {card}", "Müşteri numarası: 20881476"], 8, 12)
    page.lines(40, 168, ["Çınar Puan", "Kazanılan: 18,40 TL   Kullanılabilir: 112,65 TL"], 8, 12)
    facts = (
        ("Hesap Kesim Tarihi", long(days[0])), ("Son Ödeme Tarihi", long(days[1])),
        ("Dönem Borcu", f"{shown(closing)} TL"),
        ("Asgari Ödeme Tutarı", f"{lira(minimum)} TL"), ("Kart Limiti", f"{lira(LIMIT)} TL"),
        ("Kullanılabilir Limit", f"{lira(LIMIT + closing)} TL"),
        ("Bir Sonraki Kesim Tarihi", long(days[0] + timedelta(30))),
    )  # fmt: skip
    for n, (label, value) in enumerate(facts):
        page.box(310, 64 + 20 * n, 244, 18, (0.9, 0.96, 0.93) if n < 4 else None, stroke=GREEN)
        page.put(316, 76 + 20 * n, label, 8, bold=n < 4)
        page.put(548, 76 + 20 * n, value, 8, right=True, bold=n < 4)


def draw(rng: Random, path: Path) -> Truth:
    faces()
    start, cut = some_period(rng, 30)
    due = cut + timedelta(10)
    before = -some_amount(rng, 900, 26000)
    paid = -before if rng.random() < 0.6 else (-before * Decimal("0.4")).quantize(Decimal("1"))
    entries = some_entries(rng, KINDS, POOLS, (start, cut), count=rng.randint(14, 70))
    further = [entry for entry in entries if rng.random() < 0.2]
    main = [entry for entry in entries if entry not in further]
    pay_day = start + timedelta(rng.randint(2, 9))
    cards = [f"5549 60** **** {rng.randint(1000, 9999)}" for _ in range(2)]
    rows: list[Row] = []

    def band(text: str, points: str = "", amount: str = "") -> None:
        flow.need(44)
        flow.y += 4
        place(flow.page, COLS, flow.y, ("", "", points, amount), 8.5, 10, "verdana-bold")
        flow.page.put(43, flow.y, text, 8.5, bold=True)
        flow.page.rule(40, flow.y + 4, 554, 0.8, GREEN)
        flow.y += 17

    def write(day: date, lines: list[str], amount: Decimal, points: str = "") -> None:
        lines = [part for line in lines for part in COLS[1].wrapped(line, "verdana", 7.8)]
        flow.need(10 * len(lines) + 5)
        place(flow.page, COLS, flow.y, (long(day), lines, points, shown(amount)), 7.8, 10)
        flow.page.rule(40, flow.y + 10 * len(lines) - 5, 554, 0.2, (0.8, 0.8, 0.8))
        rows.append(Row(day, joined(lines), amount, None, None, flow.number))
        flow.y += 10 * len(lines) + 5

    flow = Flow(766, lambda: Page(face="verdana", bold="verdana-bold"), head)
    band("Önceki dönem borcunuz", "", lira(before))
    write(pay_day, [rng.choice(["ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ - İNTERNET", "HESAPTAN OTOMATİK ÖDEME"])], paid)
    for title, part, card in (("Asıl kart", main, cards[0]), ("Ek kart", further, cards[1])):
        if not part:
            continue
        band(f"{title} - {card} numaralı kart ile yapılan işlemler")
        for entry in part:
            gained = -entry.amount * Decimal("0.005") if entry.amount < 0 and rng.random() < 0.6 else Decimal(0)
            write(entry.day, split_up(rng, entry), entry.amount, lira(gained) if gained >= Decimal("0.01") else "")
        total = sum((entry.amount for entry in part), Decimal(0))
        band(f"{card} toplamı", "", shown(total))
        flow.y += 4
    if paid < -before:
        interest = -((-before - paid) * Decimal("0.0425")).quantize(Decimal("0.01"))
        band("Faiz ve ücretler")
        write(cut, ["ALIŞVERİŞ FAİZİ"], interest)
        for name in ("KKDF", "BSMV"):
            write(cut, [f"{name} (%15)"], (interest * Decimal("0.15")).quantize(Decimal("0.01")))
    closing = before + sum(row.amount for row in rows)
    band("Dönem borcu", "", shown(closing))
    flow.need(110)
    ending(rng, flow.page, flow.y + 8, due)
    front(flow.pages[0], cards[0], (cut, due), closing)
    for number, page in enumerate(flow.pages, 1):
        page.put(40, 806, "Çınar Bank A.Ş.  Levent 34330 Beşiktaş / İstanbul  444 0 117", 7)
        page.put(554, 806, f"Sayfa {number}/{flow.number}", 7, right=True)
    with_reportlab(flow.pages, path)
    return Truth("credit_card", "tr_TR", "TRY", cards[0], start, cut, before, closing, rows)
