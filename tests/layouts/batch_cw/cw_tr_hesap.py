"""Turkey, current account: date with time glued on, amount and balance left of a wide wrapped description."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf
from ._rows import clocks
from ._script import in_pieces

POOLS = {
    "name": ["AYŞE YILDIRIM", "MEHMET KÖSEOĞLU", "ZEYNEP ÇAĞLAR", "İSMAİL ŞENTÜRK", "GÜLŞAH ÖZBEK"],
    "shop": ["BİZİM MARKET", "KÖRFEZ AKARYAKIT", "ŞİRİN KAFE", "ECZANE GÜNEŞ", "TEKNOPARK ELEKTRONİK", "YOLDAŞ GIDA"],
    "city": ["KADIKÖY", "BEŞİKTAŞ", "ÇANKAYA", "KARŞIYAKA", "NİLÜFER"],
    "firm": ["ARDIÇ YAZILIM A.Ş.", "DENİZKENT TEKSTİL LTD. ŞTİ.", "ÖZLEM LOJİSTİK A.Ş."],
    "utility": ["İSKİ SU", "BOĞAZ ELEKTRİK", "MARMARA DOĞALGAZ", "HAT TELEKOM"],
    "note": ["kira", "Aidat mart", "borç", "halı saha", "doğum günü hediyesi", "fatura payı 2/3"],
}
KINDS = (
    Kind(9, -35, -2600, "{shop} {city} TR 4543********#### POS harcama", "POS"),
    Kind(3, -200, -9000, "FAST Gönderilen {name} - {note} Sorgu No:##########"),
    Kind(2, 150, 7000, "FAST Gelen {name} - {note} Sorgu No:##########"),
    Kind(1, 18000, 64000, "{firm} MAAŞ ÖDEMESİ EFT Sorgu No: #######", "Genel Müd.", most=2),
    Kind(2, -90, -1900, "{utility} Abone No: ########## Fatura Tahsilatı Son Ödeme 2#.0#"),
    Kind(2, -200, -4000, "{city} ATM S0### Kartlı para çekme", "ATM", step="10"),
    Kind(1, -2, -16, "EFT masraf + BSMV 0,64 dahil", "Mobil"),
    Kind(1, -100, -3500, "Kredi kartı otomatik ödeme 5400 61** **** ####", "Genel Müd."),
    Kind(0.5, 4, 300, "Vadesiz faiz tahakkuku stopaj %15 kesintisi sonrası", "Genel Müd."),
)
CHANNELS = ("Mobil", "Mobil", "İnternet", "Şube 1###")
LEFT, RIGHT, DESCRIPTION = 36, 560, 308


class Sheet:
    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.owner = rng.choice(POOLS["name"])
        self.iban = iban(rng, "TR", "00077###################"[:22])
        self.period, self.branch = period, fill(rng, "1### / {city}", period[0], POOLS)

    def head(self, page: Page, number: int) -> float:
        page.face, page.bold = "narrow", "narrow-bold"
        page.put(LEFT, 44, "ANADOLU İŞKENT BANKASI", 14, bold=True, color=(0.1, 0.2, 0.5))
        page.put(RIGHT, 44, "HESAP ÖZETİ", 12, right=True)
        y = 66.0
        if number == 1:
            start, end = (f"{day:%d.%m.%Y}" for day in self.period)
            facts = (
                ("Müşteri", self.owner),
                ("Hesap Şubesi", self.branch),
                ("IBAN", self.iban),
                ("Hesap Türü / Döviz", "Vadesiz / TL"),
                ("Tarih Aralığı", f"{start} - {end}"),
            )
            for label, value in facts:
                page.put(LEFT, y, label, 8, color=GREY)
                page.put(LEFT + 92, y, f": {value}", 8)
                y += 12
        y += 10
        page.box(LEFT - 2, y - 10, RIGHT - LEFT + 4, 15, (0.88, 0.91, 0.96))
        page.put(LEFT, y, "Tarih/Saat", 8, bold=True)
        page.put(132, y, "Kanal/Şube", 8, bold=True)
        page.put(244, y, "İşlem Tutarı*", 8, bold=True, right=True)
        page.put(300, y, "Bakiye", 8, bold=True, right=True)
        page.put(DESCRIPTION, y, "Açıklama", 8, bold=True)
        return y + 16


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    sheet = Sheet(rng, period)
    opening = some_amount(rng, 900, 30000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="İADE {}", balance=opening)
    balances = running(opening, [entry.amount for entry in entries])
    flow = Flow(790, Page, sheet.head)
    flow.page.put(DESCRIPTION, flow.y, "Devreden Bakiye", 8)
    flow.page.put(300, flow.y, _money(opening), 8, right=True)
    flow.y += 14
    rows = []
    for entry, balance, clock in zip(entries, balances, clocks(rng, entries), strict=True):
        text = wrap(" ".join(entry.lines), fits("narrow", 7.5, RIGHT - DESCRIPTION - 24))
        flow.need(len(text) * 9 + 4)
        page, y = flow.page, flow.y
        page.put(LEFT, y, f"{entry.day:%d/%m/%Y}-{clock}", 7.5)
        page.put(132, y, fill(rng, entry.tag or rng.choice(CHANNELS), entry.day, {}), 7.5)
        page.put(244, y, _money(entry.amount), 7.5, right=True)
        page.put(300, y, _money(balance), 7.5, right=True)
        flow.y = page.lines(DESCRIPTION, y, text, 7.5, 9) + 4
        page.rule(LEFT - 2, flow.y - 10, RIGHT, 0.3, GREY)
        rows.append(Row(entry.day, " ".join(text), entry.amount, balance, page=flow.number))
    _close(flow, balances[-1] if balances else opening)
    in_pieces(flow.pages)
    with_fpdf(flow.pages, path)
    closing = balances[-1] if balances else opening
    return Truth("bank", "tr_TR", "TRY", sheet.iban, *period, opening, closing, rows)


def _close(flow: Flow, closing: Decimal) -> None:
    flow.need(70)
    flow.page.put(DESCRIPTION, flow.y + 6, "Dönem Sonu Bakiyesi", 8, bold=True)
    flow.page.put(300, flow.y + 6, _money(closing), 8, bold=True, right=True)
    notes = (
        "* Eksi (-) işaretli tutarlar hesaptan çıkışı gösterir. Mevduat 650.000,00 TL'ye kadar sigorta kapsamındadır.",
        "İtirazlarınızı 30 gün içinde 0850 724 0 724 numaralı Telefon Şubesi'ne iletebilirsiniz. Mersis: 0481005859000",
    )
    flow.page.lines(LEFT, flow.y + 28, notes, 6.5, 9, color=GREY)
