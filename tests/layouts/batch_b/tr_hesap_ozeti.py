"""Turkey, lira, current account (İş-like hesap özeti): newest row first, date and time glued with a dash, money
columns before the text, `-1.234,56 TL`, opening balance last, tax sub-rows of interest. PyMuPDF with a subset font."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf

DAY, CHANNEL, SUM, SALDO, TYPE, TEXT, ROOM = 30, 117, 247, 322, 333, 397, 172
POOLS = {
    "person": ("AYŞE YILDIZ", "MEHMET ÖZTÜRK", "GÜLŞEN ÇAĞLAR", "İBRAHİM DOĞAN", "ŞEYMA IŞIK"),
    "shop": ("BİMAŞ MARKET A2##", "ŞAHİN ECZANESİ", "YEŞİL PETROL", "KÖŞE KASAP", "GETİRSANA", "ÇINAR KIRTASİYE"),
    "city": ("ISTANBUL", "ANKARA", "IZMIR", "BURSA", "ESKISEHIR", "MUGLA"),
    "bill": ("İSKİ SU", "BAŞKENT DOĞALGAZ", "ENERJİ ELEKTRİK", "TÜRK FİBER İNTERNET"),
    "note": ("kira bedeli", "aidat", "borç ödemesi", "kurban parası", "okul servisi"),
}
# channel|type|text
KINDS = [
    Kind(9, -35, -2800, "Diğer|Alışveriş|{shop} {city} TR 4921**####**7706 nolu kart ile alışveriş"),
    Kind(3, -250, -9000, "Mobil|FAST|FAST: {person} - TR## #### #### #### #### #### ## {note}"),
    Kind(2.5, 100, 9000, "Diğer|FAST|FAST işlem referansı #######5## Gönderen: {person} {note}"),
    Kind(1.5, 17002, 88000, "TOPLU|Maaş|DENİZ TEKSTİL SAN. VE TİC. A.Ş. maaş ödemesi", most=2),
    Kind(2, -120, -1900, "İnternet|Fatura|{bill} fatura tahsilatı abone no: 00########"),
    Kind(1, -100, -6000, "BANKAMATİK|Para Çekme|{city} S1##2 nolu bankamatikten para çekme", step="10.00"),
    Kind(1, -3, -60, "Diğer|Masraf|EFT mesaj ücreti ve BSMV"),
    Kind(0.5, 100, 5000, "BANKAMATİK|Para Yatırma|Nakit para yatırma", step="10.00"),
    Kind(0.5, 1, 300, "Diğer|Faiz|Vadesiz hesap faiz tahakkuku", most=1),
    Kind(0.5, -0.1, -30, "Diğer|Vergi|Gelir vergisi stopajı (%15)", most=1),
]
HEADS = [
    (DAY, ["Tarih/Saat"], False),
    (CHANNEL, ["Kanal/Şube"], False),
    (SUM, ["İşlem", "Tutarı*"], True),
    (SALDO, ["Bakiye"], True),
    (TYPE, ["İşlem"], False),
    (TEXT, ["Açıklama"], False),
]
NOTES = (
    "* İşlem tutarındaki (-) işareti hesabınızdan çıkan tutarları göstermektedir.",
    "Ek hesabınıza 25.01 tarihinden itibaren uygulanacak aylık akdi faiz oranı %5,00, gecikme faizi %5,30'dur.",
    "İşbu hesap özetine itirazınızı 1 ay içinde bildirmediğiniz takdirde mutabık kalınmış sayılır.",
)


def _tl(amount: Decimal, unit: str = " TL") -> str:
    return written(amount, ".", ",") + unit


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng, self.period = rng, some_period(rng)
        self.iban = iban(rng, "TR", "0099900000" + "############")
        self.branch = fill(
            rng, "1#4# {town} ŞUBESİ", date.min, {"town": ("BEŞİKTAŞ", "KADIKÖY", "ÇANKAYA", "KARŞIYAKA")}
        )
        self.opening = some_amount(rng, 500, 60000)
        self.entries = some_entries(
            rng, KINDS, POOLS, self.period, balance=self.opening, floor=-4000, reversal="{0}|İade|İADE"
        )
        self.saldo = self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.flow = Flow(775, lambda: Page(face="narrow", bold="narrow-bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 62, (0.1, 0.2, 0.45))
        page.put(30, 38, "TÜRKİYE MARMARA BANKASI", 15, bold=True, color=(1, 1, 1))
        page.put(565, 38, "HESAP ÖZETİ", 12, right=True, bold=True, color=(1, 1, 1))
        y = 84.0 if number > 1 else self.cover(page)
        page.box(26, y - 10, 543, 24, (0.88, 0.91, 0.97))
        for x, words, right in HEADS:
            page.lines(x, y, words, 7, 9, right=right, bold=True)
        return y + 28

    def cover(self, page: Page) -> float:
        start, end = self.period
        left = ["Sayın ÖMER FARUK ŞİMŞEK", "GÜL SOKAK NO:12 D:5", "34349 BEŞİKTAŞ/İSTANBUL"]
        page.lines(30, 86, left, 9)
        label = ["Şube", "Hesap No / IBAN", "Dönem", "Hesap Türü", "Dönem Sonu Bakiyesi", "Ek Hesap Limiti"]
        says = [self.branch, self.iban, f"{start:%d/%m/%Y} - {end:%d/%m/%Y}", "VADESİZ TL", _tl(self.closing)]
        page.lines(300, 86, label, 7.5)
        page.lines(392, 86, [": " + line for line in [*says, _tl(Decimal("10000.00"))]], 7.5)
        return 172

    def foot(self, page: Page, y: float) -> None:  # noqa: ARG002
        page.rule(26, 800, 569, 0.5)
        page.put(
            30, 812, "Türkiye Marmara Bankası A.Ş. Genel Müdürlük: Levent, İstanbul. Ticaret Sicil No: 431112", 6.5
        )
        page.put(565, 812, f"Sayfa {self.flow.number}", 6.5, right=True)

    def row(self, entry: Entry, clock: str) -> Row:
        channel, kind, *text = entry.lines
        lines = wrap(" ".join(text), fits("narrow", 7, ROOM))
        self.flow.need(9 * len(lines) + 6)
        page, y = self.flow.page, self.flow.y
        page.put(DAY, y, f"{entry.day:%d/%m/%Y}-{clock}", 7)
        page.put(CHANNEL, y, channel, 7)
        page.put(SUM, y, _tl(entry.amount), 7, right=True)
        page.put(SALDO, y, _tl(self.saldo), 7, right=True)
        page.put(TYPE, y, kind, 7)
        page.lines(TEXT, y, lines, 7, 9)
        self.flow.y += 9 * len(lines) + 6
        page.rule(26, self.flow.y - 10, 569, 0.25, (0.8, 0.8, 0.8))
        row = Row(entry.day, " ".join(lines), entry.amount, self.saldo, None, self.flow.number)
        self.saldo -= entry.amount
        return row


def _clocks(rng: Random, days: list[date]) -> list[str]:
    """A time for each day of rising days, rising within a day."""
    seconds = sorted(zip(days, [rng.randrange(25200, 82800) for _ in days], strict=True))
    return [f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for _, s in seconds]


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    clocks = _clocks(rng, [entry.day for entry in paper.entries])
    rows = [paper.row(entry, clock) for entry, clock in zip(paper.entries[::-1], clocks[::-1], strict=True)]
    paper.flow.need(70)
    page, y = paper.flow.page, paper.flow.y
    if not rows:
        page.put(DAY, y, "Belirtilen dönemde hesap hareketi bulunmamaktadır.", 7.5)
        y += 14
    page.put(DAY, y, "Devreden Bakiye", 7.5, bold=True)
    page.put(SALDO, y, _tl(paper.saldo), 7, right=True, bold=True)
    page.lines(DAY, y + 22, NOTES, 6.5, 9)
    paper.foot(page, y)
    with_pymupdf(paper.flow.pages, path)
    start, end = paper.period
    ends = paper.opening, paper.closing
    return Truth("checking", "tr_TR", "TRY", paper.iban, start, end, *ends, rows, newest_first=True)
