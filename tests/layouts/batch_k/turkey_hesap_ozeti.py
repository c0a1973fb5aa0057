"""Turkey: hesap özeti of a lira account with an overdraft, day and time, signed amounts, wrapped açıklama.

Tarih/Saat, Kanal, Açıklama, İşlem Tutarı, Bakiye, Dekont No; some seeds stand the newest row first, some add TL to each
figure. Fees come with a row of BSMV. Below: the overdraft account, legal text, the bank's register numbers.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Pools,
    Row,
    Truth,
    fill,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, GREY, Color, Flow, Page, fits
from ._writing import how_many, number_pages, write_embedded

RED: Color = (0.75, 0.05, 0.15)
PALE: Color = (0.95, 0.95, 0.95)
POOLS: Pools = {
    "person": ("AYŞE GÜL YILDIZ", "MEHMET ÇAĞLAR", "İBRAHİM ÖZTÜRK", "ŞÜKRAN DOĞAN", "EMRE IŞIK"),
    "shop": (
        "MİGROS KADIKÖY İSTANBUL",
        "BİM A.Ş./ÇANKAYA ANKARA",
        "ŞOK MARKET 4471 İZMİR",
        "OPET ATAŞEHİR",
        "A101 ÜSKÜDAR",
    ),
    "bill": ("İSKİ SU", "ENERJİSA ELEKTRİK", "İGDAŞ DOĞALGAZ", "TÜRK TELEKOM", "VODAFONE FATURASIZ"),
    "bank": ("ZİRAAT BANKASI", "VAKIFBANK", "YAPI KREDİ", "HALKBANK", "DENİZBANK"),
    "note": ("kira", "borç", "Haziran aidat", "ev için", "okul taksidi", "bireysel ödeme"),
}
KINDS = (
    Kind(3, 17002, 74000, "Şube|MAAŞ ÖDEMESİ ATLAS LOJİSTİK A.Ş. ##########", most=1),
    Kind(5, 100, 20000, "FAST|GELEN FAST {person} {bank} Sorgu No: ########## {note}"),
    Kind(2, 200, 9000, "ATM|PARA YATIRMA ATM S#### KADIKÖY", step="50"),
    Kind(1, 0.05, 40, "Merkez|VADESİZ HESAP FAİZ TAHAKKUKU", most=1),
    Kind(14, -2400, -14.5, "POS|{shop} Kart No: 4543 **** **** ####"),
    Kind(7, -12000, -100, "Mobil|GİDEN FAST {person} {bank} Sorgu No: ########## {note}"),
    Kind(4, -9000, -250, "Mobil|HAVALE {person} TR## #### **** #### {note}"),
    Kind(5, -1900, -60, "Otomatik|FATURA ÖDEME {bill} Abone No: ##########"),
    Kind(4, -5000, -100, "ATM|PARA ÇEKME ATM S#### ÜSKÜDAR", step="50"),
    Kind(2, -9500, -500, "Otomatik|KREDİ KARTI ÖDEMESİ 5406 **** **** ####"),
    Kind(3, -16.80, -3.2, "Mobil|FAST İŞLEM ÜCRETİ", tag="fee", step="0.2"),
    Kind(1, -450, -2, "Merkez|KMH FAİZ TAHAKKUKU", tag="kmh", most=1),
)


class _Sheet:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, rng.choice([29, 30, 90]), calendar=rng.random() < 0.5)
        self.separator = rng.choice(["/", "."])
        self.unit = rng.choice(["", " TL"])
        self.clock = rng.random() < 0.7
        self.newest_first = rng.random() < 0.4
        self.iban = iban(rng, "TR", "000990#####" + "###########")
        self.account = fill(rng, "#### - #######", date.min, {})
        self.opening = some_amount(rng, 200, 40000) if rng.random() < 0.8 else some_amount(rng, -4000, -20)
        self.face = rng.choice(["sans", "narrow", "narrow"])
        self.size = 7.0 if self.face == "sans" else 7.5
        self.entries = self.invent()
        amounts = [entry.amount for entry in self.entries]
        self.balances = running(self.opening, amounts)
        self.times = self.some_times()
        bold = "sans-bold" if self.face == "sans" else "narrow-bold"
        self.flow = Flow(750, lambda: Page(A4, self.face, bold), self.head)

    def invent(self) -> list[Entry]:
        entries: list[Entry] = []
        count = max(5, how_many(self.rng) * 9 // 10)
        for entry in some_entries(self.rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=-7000):
            entries.append(entry)
            if entry.tag in ("fee", "kmh"):
                tax = max(Decimal("0.01"), round(-entry.amount * 5 / 100, 2))
                channel = entry.lines[0]
                entries.append(Entry(entry.day, (channel, "BSMV"), -tax, "tax", ""))
        return entries

    def some_times(self) -> list[str]:
        """Times of day that rise within a day."""
        minutes = [self.rng.randint(1, 1439) for _ in self.entries]
        keyed = sorted(zip([entry.day for entry in self.entries], minutes, strict=True))
        return [f"{minute // 60:02}:{minute % 60:02}:{self.rng.randint(0, 59):02}" for _, minute in keyed]

    def day(self, day: date) -> str:
        return day.strftime(f"%d{self.separator}%m{self.separator}%Y")

    def money(self, amount: Decimal) -> str:
        return written(amount, ".", ",") + self.unit

    def head(self, page: Page, number: int) -> float:
        page.put(36, 46, "Anadolu Birlik Bankası", 14, bold=True, color=RED)
        page.put(559, 44, "HESAP ÖZETİ", 12, right=True, bold=True)
        page.rule(36, 54, 559, 1.2, RED)
        y = self.first(page) if number == 1 else 70.0
        page.box(36, y, 523, 18, PALE, stroke=GREY)
        self.top = y
        x = self.columns()
        page.put(40, y + 12, "Tarih/Saat" if self.clock else "Tarih", 7.5, bold=True)
        page.put(x[0], y + 12, "Kanal", 7.5, bold=True)
        page.put(x[1], y + 12, "Açıklama", 7.5, bold=True)
        page.put(x[2], y + 12, "İşlem Tutarı", 7.5, bold=True, right=True)
        page.put(x[3], y + 12, "Bakiye", 7.5, bold=True, right=True)
        page.put(555, y + 12, "Dekont No", 7.5, bold=True, right=True)
        return y + 30

    def columns(self) -> tuple[float, float, float, float]:
        return (118.0, 166.0, 422.0, 498.0) if self.clock else (92.0, 140.0, 422.0, 498.0)

    def first(self, page: Page) -> float:
        page.lines(
            36, 78, ["Sayın", "DENİZ ÇELİK ARSLAN", "BAHÇELİEVLER MAH. GÜNEŞ SOK. NO:12/7", "34180 İSTANBUL"], 8.5, 11.5
        )
        start, end = self.period
        facts = (
            ("Müşteri No", self.account[-7:] + "2"),
            ("Hesap No", self.account),
            ("IBAN", self.iban),
            ("Hesap Türü / Para Birimi", "Vadesiz Mevduat / TL"),
            ("Şube", "0418 - KADIKÖY ŞUBESİ"),
            ("Tarih Aralığı", f"{self.day(start)} - {self.day(end)}"),
            ("Düzenleme Tarihi", self.day(end + timedelta(2))),
        )
        for n, (name, value) in enumerate(facts):
            page.put(316, 72 + 11 * n, name, 7.5)
            page.put(412, 72 + 11 * n, ": " + value, 7.5)
        out = sum((entry.amount for entry in self.entries if entry.amount < 0), Decimal(0))
        into = sum((entry.amount for entry in self.entries if entry.amount > 0), Decimal(0))
        totals = (
            ("Devreden Bakiye", self.opening),
            ("Toplam Alacak", into),
            ("Toplam Borç", out),
            ("Dönem Sonu Bakiyesi", self.opening + into + out),
            ("Kullanılabilir Bakiye", self.opening + into + out + 10000),
        )
        page.box(36, 158, 523, 32, None, stroke=GREY)
        for n, (name, amount) in enumerate(totals):
            page.put(44 + 104 * n, 170, name, 7, color=GREY)
            page.put(44 + 104 * n, 183, written(amount, ".", ",") + " TL", 8, bold=True)
        return 202

    def row(self, n: int) -> Row:
        entry, size, x = self.entries[n], self.size, self.columns()
        lines = wrap(entry.lines[1], fits(self.face, size, x[2] - x[1] - 66))
        self.flow.need(9.5 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        stamp = f"{self.day(entry.day)} {self.times[n]}" if self.clock else self.day(entry.day)
        page.put(40, y, stamp, size)
        page.put(x[0] + (4 if self.face == "sans" else 0), y, entry.lines[0], size)
        page.lines(x[1] + 4, y, lines, size, 9.5)
        page.put(x[2], y, self.money(entry.amount), size, right=True)
        page.put(x[3], y, self.money(self.balances[n]), size, right=True)
        page.put(555, y, fill(self.rng, "0#######", entry.day, {}), size, right=True)
        self.flow.y += 9.5 * len(lines) + 4
        page.rule(36, self.flow.y - 9.5, 559, 0.25, GREY)
        text = entry.lines[1]
        return Row(entry.day, text, entry.amount, self.balances[n], page=self.flow.number)

    def carried(self) -> None:
        """The balance brought in, where the bank writes it as a row."""
        page, x = self.flow.page, self.columns()
        page.put(x[1] + 4, self.flow.y, "DEVİR", self.size)
        page.put(x[3], self.flow.y, self.money(self.opening), self.size, right=True)
        self.flow.y += 13

    def end(self) -> None:
        self.flow.need(118)
        page, y = self.flow.page, self.flow.y + 6
        page.put(36, y, "Kredili Mevduat Hesabı (KMH)", 8, bold=True, color=RED)
        heads = ("KMH Limiti", "Kullanılan Tutar", "Akdi Faiz (Aylık)", "Gecikme Faizi (Aylık)", "Son Ödeme Tarihi")
        used = max(-self.balances[-1], Decimal(0))
        cells = (
            "10.000,00 TL",
            written(used, ".", ",") + " TL",
            "%4,25",
            "%4,55",
            self.day(self.period[1] + timedelta(10)),
        )
        for n, (name, value) in enumerate(zip(heads, cells, strict=True)):
            page.put(40 + 104 * n, y + 14, name, 7, color=GREY)
            page.put(40 + 104 * n, y + 25, value, 7.5)
        text = (
            "Bu hesap özeti bilgi amaçlı düzenlenmiş olup, tarafınıza ulaştığı tarihten itibaren bir ay içinde "
            "itiraz edilmemesi halinde kayıtlarımızla mutabık kaldığınız kabul edilecektir. Hesabınızdaki mevduat, "
            "TMSF tarafından 650 bin TL'ye kadar sigorta kapsamındadır. BSMV: Banka ve Sigorta Muameleleri Vergisi."
        )
        page.lines(36, y + 44, wrap(text, fits(self.face, 6.5, 515)), 6.5, 9)
        self.flow.y = y + 80


def draw(rng: Random, path: Path) -> Truth:
    sheet = _Sheet(rng)
    order = list(range(len(sheet.entries)))
    if sheet.newest_first:
        order.reverse()
    else:
        sheet.carried()
    rows = [sheet.row(n) for n in order]
    if sheet.newest_first:
        sheet.flow.need(13)
        sheet.carried()
    sheet.end()

    def foot(page: Page, number: int, of: int) -> None:
        page.rule(36, 782, 559, 0.4, GREY)
        lines = [
            "Anadolu Birlik Bankası A.Ş.   Büyükdere Cad. No:201 34394 Şişli/İSTANBUL   Tel: 0850 000 00 00",
            "Mersis No: 0068000000000016   Ticaret Sicil No: 270000   Büyük Mükellefler V.D.   www.abb.example",
        ]
        page.lines(36, 793, lines, 6.5, 9, color=GREY)
        page.put(559, 802, f"Sayfa {number} / {of}", 7.5, right=True)

    number_pages(sheet.flow.pages, foot)
    write_embedded(rng, sheet.flow.pages, path)
    closing = sheet.balances[-1]
    return Truth(
        "checking",
        "tr_TR",
        "TRY",
        sheet.iban,
        *sheet.period,
        sheet.opening,
        closing,
        rows,
        newest_first=sheet.newest_first,
    )
