"""Turkey, credit card: debt and minimum payment in boxes, transaction dates with the month's name, purchases without
sign and payments with a plus behind, instalments with number and whole price in the text, foreign
amounts, bonus points in a column before the amount, the main card and a virtual card with totals, rates and fees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._rows import cut, joined, ready, to_pymupdf

MONTHS = (
    *("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran"),
    *("Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"),
)
NAVY, ORANGE = (0.05, 0.12, 0.35), (0.95, 0.5, 0.05)
KINDS = (
    Kind(9, -40, -2600, "{shop}"),
    Kind(3, -60, -900, "{web}"),
    Kind(2, -20, -400, "{abroad}", "foreign"),
    Kind(1, 50, 1200, "İADE - {web}"),
)
POOLS: Pools = {
    "shop": (
        "MİGROS TİCARET A.Ş. KADIKÖY İSTANBUL TR",
        "BİM A.Ş. J418 ÇANKAYA ANKARA TR",
        "ŞOK-6612 BORNOVA İZMİR TR",
        "SHELL PETROL ÜSKÜDAR TR",
        "KAHVE DÜNYASI NİŞANTAŞI TR",
        "GRATİS İÇ VE DIŞ TİC. BURSA TR",
        "ECZANE ÖZGÜR ESKİŞEHİR TR",
        "BELBİM TOPLU TAŞIMA İSTANBUL TR",
    ),
    "web": ("IYZICO/TRENDYOL.COM ISTANBUL TR", "YEMEKSEPETI ELEKTRONIK TR", "HEPSIBURADA TR", "PARAM/GETIR TR"),
    "abroad": ("SPOTIFY P1F2 STOCKHOLM SE", "GOOGLE *YouTube g.co/help US", "BOOKING.COM AMSTERDAM NL"),
}
GOODS = ("TEKNOSA ATAŞEHİR İSTANBUL TR", "VATAN BİLGİSAYAR ANKARA TR", "KOÇTAŞ MALTEPE TR", "TURK HAVA YOLLARI WEB")
DATE, TEXT, BONUS, AMOUNT = 40, 122, 450, 555


def money(amount: Decimal) -> str:
    """The amount as the card prints it: what was paid in has a plus behind."""
    return written(abs(amount), ".", ",") + ("+" if amount > 0 else "")


def plain(amount: Decimal) -> str:
    return written(amount, ".", ",") + " TL"


def day_text(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    ready("d-narrow", "d-narrow-b")
    closed = date(rng.randint(2021, 2024), rng.randint(1, 12), rng.randint(2, 27))
    start = closed - timedelta(30)
    before = Decimal(rng.randint(80_000, 2_400_000)) / 100
    main = _card(rng, start, closed, rng.randint(10, 55))
    virtual = _card(rng, start, closed, rng.randint(2, 12))
    paid = before if rng.random() < 0.6 else (before * Decimal("0.4")).quantize(Decimal("0.01"))
    payment = Entry(
        start + timedelta(rng.randint(8, 12)), (rng.choice(("ÖDEME - MOBİL ŞUBE", "OTOMATİK ÖDEME")),), paid, "", ""
    )
    main = sorted([*main, *_instalments(rng, start), payment], key=lambda entry: entry.day)
    if paid < before:
        interest = ((before - paid) * Decimal("0.0425")).quantize(Decimal("0.01"))
        for text, share in (("ALIŞVERİŞ FAİZİ", "1"), ("KKDF (%15)", "0.15"), ("BSMV (%15)", "0.15")):
            amount = max((interest * Decimal(share)).quantize(Decimal("0.01")), Decimal("0.01"))
            main.append(Entry(closed, (text,), -amount, "", ""))
    total = before - sum(entry.amount for entry in main + virtual)
    least = max((total * Decimal("0.2")).quantize(Decimal("0.01")), Decimal(0))
    limit = Decimal(rng.choice((25000, 60000, 120000)))
    number = f"5549 60** **** {rng.randint(1000, 9999)}"

    def head(page: Page, sheet: int) -> float:
        page.box(0, 0, 595, 60, NAVY)
        page.put(40, 36, "Anadolu Emek Bankası", 15, bold=True, color=(1, 1, 1))
        page.put(555, 30, "KREDİ KARTI HESAP ÖZETİ", 12, bold=True, right=True, color=(1, 1, 1))
        page.put(555, 44, f"Sayfa {sheet}", 8, right=True, color=(1, 1, 1))
        if sheet > 1:
            return titles(page, 84)
        page.lines(40, 84, ("Sn. GÜLŞAH ÇETİNKAYA", "İNÖNÜ MAH. ÇİÇEK SOK. NO:8/14", "ÜMRANİYE / İSTANBUL"), 8.5, 12)
        boxes = (
            ("Dönem Borcu", plain(total)),
            ("Asgari Ödeme Tutarı", plain(least)),
            ("Hesap Kesim Tarihi", day_text(closed)),
            ("Son Ödeme Tarihi", day_text(closed + timedelta(10))),
        )
        _boxes(page, boxes)
        data = (
            ("Kart Numarası", number, "Kart Limiti", plain(limit)),
            (
                "Müşteri Numarası",
                number[-4:] + "8817",
                "Kullanılabilir Limit",
                plain(max(limit - total, Decimal(0))),
            ),
            ("Bir Önceki Dönem Borcu", plain(before), "Nakit Çekim Limiti", plain(limit / 4)),
            ("Aylık Alışveriş Faizi", "%4,25", "Aylık Gecikme Faizi", "%4,55"),
        )
        return titles(page, _facts(page, data) + 14)

    def titles(page: Page, y: float) -> float:
        page.rule(40, y - 11, 555, 1, ORANGE)
        page.put(DATE, y, "İşlem Tarihi", 8, bold=True)
        page.put(TEXT, y, "Açıklama", 8, bold=True)
        page.put(BONUS, y, "ParaPuan (TL)", 8, bold=True, right=True)
        page.put(AMOUNT, y, "Tutar (TL)", 8, bold=True, right=True)
        page.rule(40, y + 5, 555, 0.5, ORANGE)
        return y + 18

    flow = Flow(780, lambda: Page(face="d-narrow", bold="d-narrow-b"), head)
    flow.page.put(TEXT, flow.y, "Bir önceki hesap özeti bakiyeniz", 7.5)
    flow.page.put(AMOUNT, flow.y, written(before, ".", ","), 7.5, right=True)
    flow.y += 14
    rows = _print(flow, rng, f"{number} nolu kart ile yapılan işlemler", main)
    rows += _print(flow, rng, f"5549 61** **** {rng.randint(1000, 9999)} nolu sanal kart ile yapılan işlemler", virtual)
    _end(flow, total, rows)
    to_pymupdf(cut(flow.pages, "word"), path)
    return Truth("credit_card", "tr_TR", "TRY", number, None, closed, -before, -total, rows)


def _boxes(page: Page, boxes: Sequence[tuple[str, str]]) -> None:
    for n, (label, text) in enumerate(boxes):
        x, y = 300.0 + 130 * (n % 2), 74.0 + 36 * (n // 2)
        page.box(x, y, 125, 32, (0.94, 0.95, 0.98))
        page.put(x + 6, y + 12, label, 7.5, color=GREY)
        page.put(x + 6, y + 26, text, 10, bold=True, color=ORANGE if n in (0, 3) else NAVY)


def _facts(page: Page, data: Sequence[tuple[str, str, str, str]]) -> float:
    y = 166.0
    for label, text, other, more in data:
        page.put(40, y, label, 7.5, color=GREY)
        page.put(280, y, text, 8, right=True)
        page.put(320, y, other, 7.5, color=GREY)
        page.put(555, y, more, 8, right=True)
        page.rule(40, y + 4, 555, 0.3, (0.85, 0.85, 0.85))
        y += 14
    return y


def _end(flow: Flow, total: Decimal, rows: Sequence[Row]) -> None:
    flow.need(130)
    page = flow.page
    page.rule(40, flow.y - 8, 555, 1, ORANGE)
    page.put(TEXT, flow.y + 4, "DÖNEM BORCU", 9, bold=True)
    page.put(AMOUNT, flow.y + 4, written(total, ".", ","), 9, bold=True, right=True)
    points = sum(1 for row in rows if row.amount < 0)
    page.box(40, flow.y + 18, 515, 30, (0.99, 0.95, 0.88))
    page.put(48, flow.y + 30, "ParaPuan Bilgileriniz", 8, bold=True)
    page.put(48, flow.y + 42, f"Devreden: 12,40 TL   Kazanılan: {points},15 TL   Kullanılan: 0,00 TL", 7.5)
    small = (
        "Dönem borcunuzun tamamını son ödeme tarihine kadar ödemeniz halinde alışverişlerinize faiz işlemez. Asgari",
        "tutarın altında ödemede kalan asgari tutara gecikme faizi, kalan borca alışveriş faizi uygulanır. Bir takvim",
        "yılında üç kez asgari tutar ödenmezse kart nakit kullanıma kapatılır. Yıllık kart ücreti: 240,00 TL.",
    )
    page.lines(40, flow.y + 64, small, 6.5, 9, color=GREY)


def _card(rng: Random, start: date, closed: date, count: int) -> list[Entry]:
    return some_entries(rng, KINDS, POOLS, (start + timedelta(1), closed), count=count)


def _instalments(rng: Random, start: date) -> list[Entry]:
    """Purchases of earlier months, of which one instalment is due; they keep the date of the purchase."""
    found = []
    for goods in rng.sample(GOODS, rng.randint(0, 3)):
        parts = rng.choice((3, 4, 6, 9))
        part = rng.randint(2, parts)
        each = some_amount(rng, 150, 2500)
        bought = start - timedelta(30 * (part - 2) + rng.randint(1, 25))
        note = f"({written(each * parts, '.', ',')} TL işlemin {part}/{parts} taksidi)"
        found.append(Entry(bought, (goods, note), -each, "part", ""))
    return found


def _print(flow: Flow, rng: Random, title: str, entries: Sequence[Entry]) -> list[Row]:
    flow.need(45)
    flow.page.box(40, flow.y - 9, 515, 13, (0.94, 0.95, 0.98))
    flow.page.put(TEXT, flow.y, title, 7.5, bold=True)
    flow.y += 15
    rows = []
    for entry in entries:
        text = joined(entry.lines)
        if entry.tag == "foreign":
            rate = Decimal(rng.randint(2800, 3500)) / 100
            other = max((abs(entry.amount) / rate).quantize(Decimal("0.01")), Decimal("0.01"))
            text += f" {written(other, '.', ',')} {rng.choice(('USD', 'EUR'))}"
        lines = wrap(text, fits("d-narrow", 7.5, 255))
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(DATE, y, day_text(entry.day), 7.5)
        page.lines(TEXT, y, lines, 7.5, 10)
        if entry.amount < -100 and rng.random() < 0.7:
            page.put(BONUS, y, written(abs(entry.amount) / 200, ".", ","), 7.5, right=True)
        page.put(AMOUNT, y, money(entry.amount), 7.5, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, None, None, flow.number))
        flow.y += 10 * len(lines) + 3
    flow.need(20)
    total = -sum((entry.amount for entry in entries), Decimal())
    flow.page.rule(TEXT, flow.y - 8, 555, 0.3, GREY)
    flow.page.put(TEXT, flow.y + 2, "Kart işlemleri toplamı", 7.5, bold=True)
    shown = written(abs(total), ".", ",") + ("+" if total < 0 else "")
    flow.page.put(AMOUNT, flow.y + 2, shown, 7.5, bold=True, right=True)
    flow.y += 20
    return rows
