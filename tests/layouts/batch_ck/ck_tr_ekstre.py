"""Turkey, credit card: months in words, a plus behind what was paid, bonus points in a column beside the sums, parts
of instalments with the whole sum below, a second card under a heading, a table of parts that come due later.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, fits, with_fpdf
from ._rows import by_words, summed

PURPLE: Color = (0.36, 0.1, 0.5)
HAZE: Color = (0.95, 0.92, 0.97)
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]

POOLS = {
    "city": ["ISTANBUL TR", "ANKARA TR", "IZMIR TR", "BURSA TR", "ANTALYA TR"],
    "shop": ["BIZIM MARKET 4471", "ŞOK GIDA A.Ş. 1180", "ÇARŞI MANAV", "A-101 YENIKOY", "MIGRAS JET KADIKOY"],
    "food": ["KÖFTECI RAMAZAN", "SIMIT DÜNYASI", "GETIR YEMEK", "KAHVE DIYARI CADDEBOSTAN"],
    "part": ["TEKNOSARAY KOZYATAGI", "HEPSIALIŞ.COM", "TRENDALL.COM", "LC GIYIM BAGDAT CD"],
}
KINDS = [
    Kind(18, -40, -1900, "{shop} {city}", "point"),
    Kind(12, -60, -900, "{food} {city}", "point"),
    Kind(8, -120, -2200, "{part} {city}", "part"),
    Kind(5, -400, -2500, "OPIT PETROL URUN. {city}"),
    Kind(3, -60, -230, "SPOTIFLIX P##?#####   STOCKHOLM SE", "usd"),
    Kind(3, -180, -1400, "OTOMATİK ÖDEME TURKNET ABONE NO: 10########"),
    Kind(2, 2500, 22000, "ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ - MOBİL", most=2),
    Kind(1, 90, 1200, "İADE {part} {city}", most=1),
]
FEES = [
    Kind(1, -80, -900, "ALIŞVERİŞ FAİZİ", most=1),
    Kind(1, -8, -130, "BSMV", most=1),
    Kind(1, -8, -130, "KKDF", most=1),
]


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def _lira(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("+" if amount > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    first = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 58))
    second = some_entries(rng, KINDS[:5], POOLS, (start, end), count=rng.choice([0, 4, 9, 15]))
    fees = some_entries(rng, FEES, POOLS, (end, end), count=rng.choice([0, 3]))
    cards = [fill(rng, "5406 67** **** ####", start, {}) for _ in range(2)]
    groups = [(f"{cards[0]} numaralı kartınızla yapılan işlemler", first)]
    if second:
        groups.append((f"{cards[1]} numaralı EK KART - ELİF KARACA", second))
    if fees:
        groups.append(("Faiz ve vergiler", fees))
    opening = -some_amount(rng, 1500, 30000)
    closing = opening + summed(e.amount for _, part in groups for e in part)

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 8, PURPLE)
        page.put(40, 36, "Marmara Kart", 18, bold=True, color=PURPLE)
        page.put(555, 30, "KREDİ KARTI HESAP ÖZETİ", 10, right=True, bold=True)
        page.put(555, 42, f"Sayfa {number}", 7.5, right=True, color=GREY)
        return 66.0 if number == 1 else _titles(page, 62)

    flow = Flow(790, lambda: Page(A4, "narrow", "narrow-bold"), head, _foot)
    page = flow.page
    page.lines(40, 66, ["SAYIN CEM KARACA", "ZÜMRÜTEVLER MAH. İNCİ SK. NO:18/4", "34852 MALTEPE / İSTANBUL"], 8.6)
    boxes = [
        ("Dönem Borcunuz", _lira(-abs(closing)) + " TL"),
        ("Asgari Ödeme Tutarı", _lira((closing / 5).quantize(Decimal("0.01"))) + " TL"),
        ("Son Ödeme Tarihi", _day(end + timedelta(10))),
    ]
    for n, (name, value) in enumerate(boxes):
        page.box(40 + 174 * n, 106, 166, 36, HAZE, stroke=PURPLE)
        page.put(48 + 174 * n, 119, name, 8)
        page.put(48 + 174 * n, 135, value.replace("+", ""), 11, bold=True)
    page.put(40, 158, f"Hesap Kesim Tarihi: {_day(end)}", 8)
    page.put(300, 158, f"Dönem: {start:%d/%m/%Y} - {end:%d/%m/%Y}", 8)
    page.put(40, 170, f"Kart Numarası: {cards[0]}", 8)
    page.put(300, 170, f"Kart Limiti: {written(some_amount(rng, 20000, 90000, '1000'), '.', ',')} TL", 8)
    flow.y = _titles(page, 192)
    flow.page.put(112, flow.y, "Önceki Hesap Özeti Bakiyeniz", 8.2, bold=True)
    flow.page.put(553, flow.y, _lira(opening), 8.2, right=True, bold=True)
    flow.y += 14
    rows, later = [], []
    for title, part in groups:
        flow.need(30)
        flow.page.put(112, flow.y, title, 8.2, bold=True, color=PURPLE)
        flow.y += 13
        for entry in part:
            row, rest = _row(flow, rng, entry)
            rows.append(row)
            later += rest
    flow.need(120)
    flow.page.box(40, flow.y - 9, 515, 14, HAZE)
    flow.page.put(112, flow.y + 1, f"{_day(end)} tarihli hesap özeti borcunuz", 8.4, bold=True)
    flow.page.put(553, flow.y + 1, _lira(closing), 8.4, right=True, bold=True)
    flow.y += 24
    _later(flow, later, end)
    _foot(flow.page, flow.y)
    if rng.random() < 0.4:
        by_words(flow.pages)
    with_fpdf(flow.pages, path)
    return Truth("card", "tr_TR", "TRY", cards[0], start, end, opening, closing, rows)


def _titles(page: Page, y: float) -> float:
    page.box(40, y - 9, 515, 14, PURPLE)
    page.put(44, y + 1, "İşlem Tarihi", 8, bold=True, color=WHITE)
    page.put(112, y + 1, "İşlemler", 8, bold=True, color=WHITE)
    page.put(470, y + 1, "Puan (TL)", 8, right=True, bold=True, color=WHITE)
    page.put(553, y + 1, "Tutar (TL)", 8, right=True, bold=True, color=WHITE)
    return y + 20


def _row(flow: Flow, rng: Random, entry: Entry) -> tuple[Row, list[tuple[str, int, Decimal]]]:
    text, rest, extra = entry.lines[0], [], ""
    if entry.tag == "part":
        many = rng.choice([2, 3, 4, 6, 9])
        now = rng.randint(1, many)
        extra = f"{written(-entry.amount * many, '.', ',')} TL işlemin {now}/{many} taksidi"
        rest = [(text, n, entry.amount) for n in range(1, many - now + 1)]
    elif entry.tag == "usd":
        rate = Decimal(rng.randint(1350, 3300)) / 100
        extra = f"{written((-entry.amount / rate).quantize(Decimal('0.01')), '.', ',')} USD  Kur: {rate}".replace(
            ".", ","
        )
    lines = wrap(text, fits("narrow", 8.2, 290)) + ([extra] if extra else [])
    flow.need(11 * len(lines))
    page, y = flow.page, flow.y
    page.put(44, y, _day(entry.day), 8.2)
    page.lines(112, y, lines, 8.2, 10.5)
    if entry.tag == "point":
        page.put(
            470, y, written((-entry.amount / 200).quantize(Decimal("0.01")), ".", ","), 8.2, right=True, color=GREY
        )
    page.put(553, y, _lira(entry.amount), 8.2, right=True)
    flow.y += 10.5 * len(lines) + 2
    return Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=flow.number), rest


def _later(flow: Flow, later: list[tuple[str, int, Decimal]], end: date) -> None:
    flow.page.put(40, flow.y, "GELECEK DÖNEM TAKSİTLERİNİZ", 8.6, bold=True, color=PURPLE)
    flow.y += 13
    for n in range(1, 1 + max((n for _, n, _ in later), default=0)):
        flow.need(12)
        month = (end.month - 1 + n) % 12
        year = end.year + (end.month - 1 + n) // 12
        value = summed(amount for _, when, amount in later if when == n)
        flow.page.put(44, flow.y, f"{end.day:02} {MONTHS[month]} {year}", 8)
        flow.page.put(300, flow.y, f"{sum(when == n for _, when, _ in later)} adet", 8, right=True)
        flow.page.put(400, flow.y, _lira(value) + " TL", 8, right=True)
        flow.y += 11.5
    flow.need(60)
    text = [
        "Akdi faiz oranı aylık %3,66, gecikme faiz oranı aylık %3,96, nakit avans faiz oranı aylık %4,42'dir.",
        "Asgari tutarın ödenmemesi halinde 01/01 tarihli tebliğ uyarınca kartınız nakit kullanımına kapatılır.",
    ]
    flow.y = flow.page.lines(40, flow.y + 10, text, 7, 9, color=GREY)


def _foot(page: Page, _y: float) -> None:
    page.put(
        297, 820, "Marmara Yatırım Bankası A.Ş. Ticaret Sicil No: 998217 - 0850 555 0 147", 7, center=True, color=GREY
    )
