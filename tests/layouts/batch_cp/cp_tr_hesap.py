"""Turkey: account extract with the sign in a column of its own, B (debit) or A (credit), also after balances; brought
forward row, page totals, receipt numbers, two-line dates with times, overdraft account whose balance changes sides."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_period, written
from ..pens import Flow, Page, with_pymupdf
from ._kit import Book, clocks, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(12, -35, -3800, "POS HARCAMA {shop} {city} KART: 5400 61** **** ####", "POS"),
    Kind(6, -200, -6000, "ATM PARA ÇEKME {city} ŞB. ATM NO: 0#### REF: 7########", "ATM", "10"),
    Kind(7, -150, -24000, "FAST GİDEN {person} AÇIKLAMA: {note}", "FST"),
    Kind(4, -90, -2900, "OTOMATİK ÖDEME {bill} ABONE NO ##########", "FAT"),
    Kind(3, -1.92, -15.4, "{fee}", "KOM"),
    Kind(2, -900, -14000, "KREDİ KARTI BORÇ ÖDEMESİ 4531 **** **** ####", "KKO", "1", 2),
    Kind(1, -800, -9900, "KREDİ TAKSİT TAHSİLATI 07/36 DOSYA NO: ####-####", "KRD", most=1),
    Kind(1, -4, -260, "KMH FAİZ TAHSİLATI + KKDF + BSMV %5,00 FAİZ", "FAİ", most=1),
    Kind(3, 17002, 61000, "MAAŞ ÖDEMESİ {employer} {month} DÖNEMİ", "MAA", most=1),
    Kind(6, 100, 19000, "FAST GELEN {person} AÇIKLAMA: {note}", "FST"),
    Kind(3, 50, 5000, "HAVALE GELEN {person} TR## 0001 ####", "HVL", "10"),
    Kind(1, 500, 12000, "VADELİ HESAP DÖNÜŞÜ ANAPARA+NET FAİZ", "VDL", most=1),
]
POOLS = {
    "shop": [
        "YEŞİLIRMAK MARKET",
        "ÇINAR PETROL 34.5 LT",
        "KİTAPÇI DOST",
        "ŞOK GİYİM",
        "HEPSİAL.COM IYZICO*",
        "LOKANTA 1923",
    ],
    "city": ["ÇANKAYA", "KADIKÖY", "İZMİR", "GÖLBAŞI", "ESKİŞEHİR"],
    "person": ["AYŞE GÜLER", "MEHMET ALİ ÖZTÜRK", "KARDEŞLER İNŞ. LTD. ŞTİ.", "ZEYNEP Ç.", "İBRAHİM ŞAHİN"],
    "note": ["KİRA {month}", "15.01.2024 TARİHLİ FATURA 1.250,00", "BORÇ", "AİDAT DAİRE 8", "GÖNDERİLDİ"],
    "month": ["OCAK", "ARALIK", "ŞUBAT 2024", "KASIM"],
    "bill": ["BAŞKENT DOĞALGAZ", "ENERJİSA ELEKTRİK", "ASKİ SU", "TÜRK TELEKOM 312 ### ####"],
    "fee": ["FAST ÜCRETİ (BSMV DAHİL)", "HESAP İŞLETİM ÜCRETİ BSMV", "EFT MASRAFI 6,09+0,30"],
    "employer": ["ANADOLU YAZILIM A.Ş.", "T.C. MİLLİ EĞİTİM BAKANLIĞI"],
}
HEADS = ("Tarih", "Dekont No", "Kod", "Açıklama", "Tutar", "B/A", "Bakiye", "B/A")
EDGES = (36, 88, 142, 168, 425, 430, 535, 540)


def tl(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def side(amount: Decimal) -> str:
    return "B" if amount < 0 else "A"


class _Extract:
    def __init__(self, rng: Random, book: Book, number: str) -> None:
        self.rng, self.book, self.number = rng, book, number
        self.sums = [Decimal(0), Decimal(0)]
        self.totals = rng.random() < 0.6
        self.limit = rng.choice([0, 5000, 20000])
        self.flow = Flow(770, lambda: Page(face="narrow", bold="narrow-bold"), self._head, self._foot)

    def _foot(self, page: Page, y: float) -> None:
        if self.totals:
            page.rule(36, y - 6, 559)
            page.put(EDGES[3], y + 6, "SAYFA TOPLAMI", 8, bold=True)
            text = f"BORÇ {tl(self.sums[0])}    ALACAK {tl(self.sums[1])}"
            page.put(EDGES[6], y + 6, text, 8, right=True, bold=True)
        self.sums = [Decimal(0), Decimal(0)]

    def _head(self, page: Page, number: int) -> float:
        page.put(36, 46, "KIZILTEPE BANKASI", 14, bold=True)
        page.put(559, 46, "HESAP EKSTRESİ", 12, right=True)
        y = self._facts(page) if number == 1 else 72
        page.rule(36, y - 11, 559, 0.8)
        for n, (x, name) in enumerate(zip(EDGES, HEADS, strict=True)):
            page.put(x, y, name, 8, right=n in (4, 6), bold=True)
        page.rule(36, y + 4, 559, 0.8)
        return y + 17

    def _facts(self, page: Page) -> float:
        left = (
            "SAYIN: NURETTİN KARAÇAY",
            "Bahçelievler Mah. 7. Cad. No: 112/4",
            "ÇANKAYA / ANKARA",
            "Vergi No: ******1234",
        )
        page.lines(36, 70, left, 8, 11)
        book = self.book
        right = [
            f"IBAN: {self.number}",
            f"Dönem: {book.start:%d/%m/%Y} - {book.end:%d/%m/%Y}",
            "Hesap Türü: VADESİZ TL   Şube: 0417 BAHÇELİEVLER",
            f"KMH Limiti: {self.limit:,}".replace(",", ".") + ",00 TL",
        ]
        page.lines(310, 70, right, 8, 11)
        return 136

    def forward(self) -> None:
        page, y, opening = self.flow.page, self.flow.y, self.book.opening
        page.put(EDGES[0], y, f"{self.book.start:%d/%m/%Y}", 8)
        page.put(EDGES[3], y, "DEVREDEN BAKİYE", 8)
        page.put(EDGES[6], y, tl(opening), 8, right=True)
        page.put(EDGES[7], y, side(opening), 8)
        self.flow.y += 16

    def row(self, n: int, time: str) -> Row:
        entry, balance = self.book.entries[n], self.book.balances[n]
        lines = wrapped(entry.lines, "narrow", 8, 190)
        high = 10 * max(2, len(lines)) + 4
        self.flow.need(high)
        page, y = self.flow.page, self.flow.y
        page.lines(EDGES[0], y, (f"{entry.day:%d/%m/%Y}", time[:5]), 8, 10)
        page.put(EDGES[1], y, fill(self.rng, "0##/######", entry.day, {}), 8)
        page.put(EDGES[2], y, entry.tag, 8)
        page.lines(EDGES[3], y, lines, 8, 10)
        page.put(EDGES[4], y, tl(entry.amount), 8, right=True)
        page.put(EDGES[5], y, side(entry.amount), 8)
        page.put(EDGES[6], y, tl(balance), 8, right=True)
        page.put(EDGES[7], y, side(balance), 8)
        self.sums[entry.amount > 0] += abs(entry.amount)
        self.flow.y += high
        return Row(entry.day, " ".join(entry.lines), entry.amount, balance, page=self.flow.number)

    def tail(self) -> None:
        self.flow.need(86)
        page, y, book = self.flow.page, self.flow.y + 10, self.book
        page.rule(36, y - 10, 559, 0.8)
        facts = (
            (f"Toplam Borç ({len(book.amounts_out)} adet)", tl(book.paid_out), ""),
            (f"Toplam Alacak ({len(book.amounts_in)} adet)", tl(book.paid_in), ""),
            ("Dönem Sonu Bakiyesi", tl(book.closing), side(book.closing)),
        )
        for n, (name, value, mark) in enumerate(facts):
            page.put(EDGES[3], y + 4 + 12 * n, name, 8, bold=True)
            page.put(EDGES[6], y + 4 + 12 * n, value, 8, right=True, bold=True)
            page.put(EDGES[7], y + 4 + 12 * n, mark, 8, bold=True)
        notes = (
            "B: Borç, A: Alacak. Hesap özetine 1 ay içinde itiraz edilmediği takdirde içeriği kabul edilmiş sayılır.",
            "KMH akdi faiz oranı aylık %4,25, gecikme faizi %4,55'tir. 650.000 TL'ye kadar TMSF güvencesindedir.",
        )
        page.lines(36, y + 54, notes, 7, 9)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 30, 90]))
    book = keep_book(rng, KINDS, POOLS, period, (300, 42000), floor=-2500, reversal="İPTAL {0}")
    number = iban(rng, "TR", "000990000000##########")
    extract = _Extract(rng, book, number)
    extract.forward()
    times = clocks(rng, [entry.day for entry in book.entries])
    rows = [extract.row(n, time) for n, time in enumerate(times)]
    extract.tail()
    number_pages(extract.flow.pages, 559, 818, "Sayfa {page}/{pages}")
    with_pymupdf(extract.flow.pages, path, rng.choice(["rows", "shuffled"]))
    return truth_of(book, "tr_TR", "TRY", number, rows)
