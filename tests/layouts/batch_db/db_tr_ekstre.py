"""Türkiye: month names, a plus behind payments, instalments in their own column, earned points beside the sum."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, some_entries, some_period, wrap, written
from ..pens import A4, Flow, Page, fits, with_fpdf
from ._db import Book, Period, digits, numbered, owed, shared, total

KINDS = (
    Kind(8, -18, -1800, "{shop} {town} TR", "buy"),
    Kind(4, -40, -3200, "{web}", "buy"),
    Kind(2.5, -90, -2600, "{big} {town} TR|Toplam işlem tutarı {sum}.###,00 TL", "parts"),
    Kind(1.5, -60, -6000, "{abroad}", "far"),
)
POOLS = {
    "sum": ["1", "4", "7", "12"],
    "shop": [
        "MİGROS TİCARET A.Ş.",
        "BİM A.Ş. ####",
        "OPET PETROLCÜLÜK",
        "ŞOK MARKETLER-###",
        "İSTANBULKART DOLUM",
        "ECZANE GÜNEŞ",
    ],
    "town": ["İSTANBUL", "ANKARA", "İZMİR", "ESKİŞEHİR", "MUĞLA"],
    "web": [
        "IYZICO *TRENDYOL.COM",
        "GETİR PERAKENDE",
        "TURKCELL FATURA 53########",
        "HEPSİPAY *HB######",
        "ENERJİSA OTOMATİK ÖDEME",
    ],
    "big": ["TEKNOSA ###", "KOÇTAŞ", "PEGASUS HAVAYOLLARI", "VATAN BİLGİSAYAR"],
    "abroad": ["SPOTIFY P########", "BOOKING.COM", "STEAMGAMES.COM 425######"],
}
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
NOTES = (
    "Dönem borcunuzun tamamını ödemediğinizde kalan tutara aylık %3,66 akdi faiz, gecikmede %3,96 faiz uygulanır.",
    "Faize %15 KKDF ve %15 BSMV eklenir. Nakit çekim ücreti: tutarın %1'i + 10,00 TL.",
    "Taksitli işlemlerin gelecek dönemlere kalan toplamı hesap özetinizde ayrıca bilgi amaçlı gösterilir.",
)
COLUMNS = (
    (36.0, "İşlem Tarihi", False),
    (120.0, "Açıklama", False),
    (392.0, "Taksit", True),
    (470.0, "YıldızPuan (TL)", True),
    (548.0, "Tutar (TL)", True),
)


def _lira(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def _day(day: date, year: bool = False) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


class _Bill:
    def __init__(self, rng: Random, period: Period, opening: Decimal, entries: list[Entry]) -> None:
        self.rng, self.period, self.opening, self.entries = rng, period, opening, entries
        self.closing = opening + total(entries)
        self.card, self.book = digits(rng, "4870 74** **** ####"), Book()
        self.flow = Flow(765, lambda: Page(A4, "sans", "sans-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(36, 42, "YILDIZBANK", 13, bold=True, color=(0, 0.35, 0.3))
        page.put(555, 42, "Kredi Kartı Hesap Özeti", 11, right=True)
        return self.columns(page, self.summary(page) if number == 1 else 74)

    def summary(self, page: Page) -> float:
        start, end = self.period
        page.lines(36, 72, [self.rng.choice(["Sn. AYŞE YILMAZ", "Sn. ÇAĞRI ÖZDEMİR"]), f"Kart No: {self.card}"], 8)
        minus = [entry for entry in self.entries if entry.amount < 0]
        plus = [entry for entry in self.entries if entry.amount > 0]
        facts = (
            ("Hesap Kesim Tarihi", _day(end, True)),
            ("Son Ödeme Tarihi", _day(end + timedelta(10), True)),
            ("Dönem", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ("Önceki Dönem Borcu", _lira(self.opening) + " TL"),
            ("Ödemeler ve İadeler", _lira(total(plus)) + " TL"),
            ("Dönem İçi İşlemler", _lira(total(minus)) + " TL"),
            ("Dönem Borcu", _lira(self.closing) + ("+" if self.closing > 0 else "") + " TL"),
            ("Asgari Ödeme Tutarı", _lira(max(Decimal(0), -self.closing) / 5) + " TL"),
        )
        for n, (name, text) in enumerate(facts):
            page.put(310, 70 + 13 * n, name, 7.5)
            page.put(555, 70 + 13 * n, text, 7.5, right=True, bold=n in (1, 6))
        page.put(36, 116, "Kart Limiti 45.000,00 TL", 7.5)
        page.put(36, 129, f"Toplam YıldızPuan {self.rng.randint(2, 900)},{self.rng.randint(10, 99)} TL", 7.5)
        return 196

    def columns(self, page: Page, y: float) -> float:
        page.box(30, y - 12, 530, 18, (0.85, 0.93, 0.9))
        for x, text, right in COLUMNS:
            page.put(x, y, text, 7.5, right=right, bold=True)
        return y + 20

    def line(self, text: str, amount: Decimal | None = None) -> None:
        self.flow.need(34)
        self.flow.page.put(120, self.flow.y, text, 7.5, bold=True)
        if amount is not None:
            self.flow.page.put(548, self.flow.y, _lira(amount), 7.5, right=True, bold=True)
        self.flow.y += 14

    def row(self, entry: Entry) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("sans", 7.5, 225))]
        if entry.tag == "far":
            rate = Decimal(self.rng.randint(2700, 3400)) / 100
            lines.append(f"{_lira(entry.amount / rate)} USD 1 USD={_lira(rate)} TL")
        self.flow.need(10 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(36, y, _day(entry.day), 7.5)
        page.lines(120, y, lines, 7.5, 10)
        if entry.tag == "parts":
            page.put(392, y, f"{self.rng.randint(1, 3)}/{self.rng.choice([3, 6, 9, 12])}", 7.5, right=True)
        if entry.tag in ("buy", "parts") and entry.amount < 0:
            page.put(470, y, _lira(entry.amount / 200), 7.5, right=True)
        page.put(548, y, _lira(entry.amount), 7.5, right=True)
        page.put(549, y, "+" if entry.amount > 0 else "", 7.5)
        page.rule(30, y + 10 * len(lines) - 6, 560, 0.2, (0.7, 0.7, 0.7))
        self.flow.y += 10 * len(lines) + 4
        self.book.add(self.flow.number, entry.day, lines, entry.amount)


def _general(rng: Random, period: Period, opening: Decimal) -> list[Entry]:
    found = []
    if rng.random() < 0.85:
        text = rng.choice(["ÖDEME - MOBİL ŞUBE", "OTOMATİK ÖDEME TEŞEKKÜR EDERİZ", "ATM ÖDEME ####"])
        paid = rng.choice([-opening, Decimal(1000), Decimal(2500)])
        found.append(Entry(period[0] + timedelta(rng.randint(3, 12)), (digits(rng, text),), paid, "pay", ""))
    if rng.random() < 0.5:
        cents = rng.randint(900, 40000)
        for text, share in (("AKDİ FAİZ", 100), ("KKDF", 15), ("BSMV", 15)):
            found.append(Entry(period[1], (text,), -Decimal(cents * share // 100) / 100, "fee", ""))
    if rng.random() < 0.3:
        found.append(Entry(period[1], ("KART AİDATI (YILLIK)",), Decimal("-459.00"), "fee", ""))
    return found


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = owed(rng, 400, 32000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="İADE {}")
    general = _general(rng, period, opening)
    bill = _Bill(rng, period, opening, [*general, *entries])
    bill.line("ÖNCEKİ DÖNEM BORCU", opening)
    for entry in general:
        bill.row(entry)
    hands = shared(rng, entries, rng.choice([1, 2]))
    for kind, hand in zip(("Asıl Kart", "Ek Kart"), hands, strict=False):
        bill.line(f"{kind} {digits(rng, '4870 74** **** ####')}")
        for entry in hand:
            bill.row(entry)
    bill.line("DÖNEM BORCU" if bill.closing <= 0 else "ALACAK BAKİYENİZ", bill.closing)
    flow = bill.flow
    flow.need(44)
    flow.page.lines(36, flow.y + 12, NOTES, 6.5, 9)
    numbered(flow.pages, 555, 810, lambda n, of: f"Sayfa {n}/{of}")
    with_fpdf(flow.pages, path)
    return bill.book.truth(("tr_TR", "TRY"), bill.card, period, opening, bill.closing)
