"""Turkey, hesap ekstresi/hareketleri across the page: Tarih, Saat, İşlem Tutarı, Bakiye, Açıklama, Dekont No; amount
and the balance stand before the wrapping explanation, dates with points, signed amounts with currency; opening line
"Devreden Bakiye"; bordered cells, text writer with embedded DejaVu."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period
from ..pens import GREY, Flow, Page, width
from ._rows import KIND, dots, joined, minus, plus, text_writer, wrapped

RED = (0.85, 0.05, 0.1)
LINE = (0.7, 0.7, 0.7)
POOLS: Pools = {
    "shop": ("MIGROS TIC.AS. KADIKOY ISTANBUL TR", "BIM A.S./ACIBADEM ISTANBUL TR", "A101 9911 USKUDAR ISTANBUL TR",
             "SOK MARKET 4471 ISTANBUL TR",
             "OPET BOSTANCI ISTANBUL TR", "GRATIS KOZMETIK ISTANBUL TR", "STARBUCKS MODA ISTANBUL TR",
             "LCW CAPITOL AVM ISTANBUL TR", "ECZANE GUL ISTANBUL TR"),
    "web": ("IYZICO/TRENDYOL", "HEPSIBURADA", "YEMEKSEPETI", "GETIR", "NETFLIX.COM", "SPOTIFY"),
    "person": ("AYŞE YILDIRIM", "MEHMET ÖZTÜRK", "ZEYNEP ÇAĞLAR", "HÜSEYİN GÜNEŞ", "ELİF ŞAHİN"),
    "due": ("İSKİ", "İGDAŞ", "ENERJİSA AYESAŞ", "TURKCELL", "TÜRK TELEKOM", "DIGITURK"),
    "bank": ("Ziya Bankası A.Ş.", "Anadolu Katılım", "Marmara Ticaret Bankası", "Ege Finans Bank"),
    "d": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.%Y}",
    "what": ("kira", "borç", "yemek", "Bireysel Ödeme", "aidat", "doğum günü"),
}  # fmt: skip
KINDS = [
    Kind(9, -35, -2400, "{shop} Kart No:5571**08**42 Otorizasyon:###### POS Alışveriş {d}"),
    Kind(3, -60, -1900, "{web} INTERNET ISTANBUL TR Kart No:5571**08**42 Sanal POS {d}"),
    Kind(2.5, -100, -9000, "FAST Gönderilen: {person} {bank} Sorgu No:########## {what}", step="1"),
    Kind(2.2, 100, 8000, "FAST Gelen: {person} {bank} Sorgu No:########## {what}", step="1"),
    Kind(2, -90, -1500, "Otomatik Ödeme {due} Abone No:########## Fatura"),
    Kind(1.2, 22000, 58000, "MAAŞ ÖDEMESİ BOĞAZİÇİ LOJİSTİK VE DIŞ TİC. A.Ş.", most=1),
    Kind(1, -500, -6000, "ATM Para Çekme Kadıköy Altıyol 0##1 Kart No:5571**08**42", step="100"),
    Kind(0.8, -5000, -16000, "EFT Gönderilen: {person} {bank} ev kirası Sorgu No:##########", step="500", most=1),
    Kind(0.8, -4.2, -13, "FAST Ücreti BSMV dahil"),
    Kind(0.7, -800, -15000, "Kredi Kartı Borç Ödeme 4543 **** **** ##17"),
]  # fmt: skip
EDGES = (36.0, 96.0, 138.0, 240.0, 350.0, 696.0, 806.0)
SIZE = 7.8


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, rng.choice([30, 60]))
    opening = some_amount(rng, 500, 46000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 80), balance=opening, floor=0)
    amounts = [entry.amount for entry in entries]
    balances = running(opening, amounts)
    closing = balances[-1]
    account = iban(rng, "TR", "00199000############".ljust(22, "#"))
    titles = ("Tarih", "Saat", "İşlem Tutarı", "Bakiye", "Açıklama", "Fiş/Dekont No")

    def cells(page: Page, y: float, high: float) -> None:
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], high, stroke=LINE)
        for x in EDGES[1:-1]:
            page.upright(x, y, y + high, 0.5, LINE)

    def head(page: Page, number: int) -> float:
        page.put(EDGES[0], 40, "BOĞAZKENT BANKASI", 15, bold=True, color=RED)
        page.put(EDGES[-1], 40, "HESAP EKSTRESİ", 12, bold=True, right=True)
        page.put(
            EDGES[0],
            578,
            "Boğazkent Bankası A.Ş. Genel Müdürlük: Levent Mah. 99. Sok. No:1 Beşiktaş/İstanbul  "
            "Ticaret Sicil No: 99123  Mersis: 0199012399100001",
            6.3,
            color=GREY,
        )
        page.put(EDGES[-1], 578, f"Sayfa {number}", 7, right=True, color=GREY)
        y = 58.0
        if number == 1:
            facts = [
                [
                    ("Adı Soyadı", "DENİZ KARACA"),
                    ("Müşteri No", f"{rng.randint(10**7, 10**8 - 1)}"),
                    ("Adres", "CAFERAĞA MAH. MODA CAD. NO:88 D:6"),
                ],
                [("Şube", "0417 - KADIKÖY ŞUBESİ"), ("IBAN", account), ("Hesap Türü", "VADESİZ TL")],
                [
                    ("Tarih Aralığı", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
                    ("Düzenlenme", f"{end + timedelta(1):%d.%m.%Y}"),
                    ("Kullanılabilir Bakiye", f"{dots(closing)} TL"),
                ],
            ]
            for x, column in zip((EDGES[0], 300.0, 560.0), facts, strict=True):
                for n, (label, value) in enumerate(column):
                    page.put(x, y + 12 * n + 6, label, SIZE, bold=True)
                    page.put(x + (90 if x > 500 else 58), y + 12 * n + 6, f": {value}", SIZE)
            y += 46
        page.box(EDGES[0], y, EDGES[-1] - EDGES[0], 17, (0.94, 0.94, 0.94))
        cells(page, y, 17)
        for n, title in enumerate(titles):
            page.put((EDGES[n] + EDGES[n + 1]) / 2, y + 11.5, title, SIZE, bold=True, center=True)
        return y + 17

    flow = Flow(560, lambda: Page((842.0, 595.0), face="narrow", bold="narrow-bold"), head)
    cells(flow.page, flow.y, 15)
    flow.page.put(EDGES[0] + 4, flow.y + 10.5, f"{start:%d.%m.%Y}", SIZE)
    flow.page.put(EDGES[4] - 4, flow.y + 10.5, f"{dots(opening)} TL", SIZE, right=True)
    flow.page.put(EDGES[4] + 4, flow.y + 10.5, "Devreden Bakiye", SIZE)
    flow.y += 15
    rows = []
    clock = sorted((entry.day, rng.randint(8 * 60, 22 * 60)) for entry in entries)
    for entry, (_, minute), balance in zip(entries, clock, balances, strict=True):
        lines = wrapped(entry.lines, "narrow", SIZE, EDGES[5] - EDGES[4] - 8)
        high = len(lines) * 10 + 5
        flow.need(high)
        page, y = flow.page, flow.y + 10.5
        cells(page, flow.y, high)
        page.put(EDGES[0] + 4, y, f"{entry.day:%d.%m.%Y}", SIZE)
        page.put(EDGES[1] + 4, y, f"{minute // 60:02}:{minute % 60:02}", SIZE)
        page.put(EDGES[3] - 4, y, f"{dots(entry.amount)} TL", SIZE, right=True)
        page.put(EDGES[4] - 4, y, f"{dots(balance)} TL", SIZE, right=True)
        page.lines(EDGES[4] + 4, y, lines, SIZE, 10)
        page.put(EDGES[5] + 4, y, f"{rng.randint(10**6, 10**10)}", SIZE)
        rows.append(Row(entry.day, joined(lines), entry.amount, balance, None, flow.number))
        flow.y += high
    flow.need(64)
    page, y = flow.page, flow.y + 16
    for label, amount in (
        ("Toplam Alacak", plus(amounts)),
        ("Toplam Borç", -minus(amounts)),
        ("Dönem Sonu Bakiyesi", closing),
    ):
        page.put(EDGES[0] + 4, y, label, SIZE, bold=True)
        page.put(EDGES[4] - 4, y, f"{dots(amount)} TL", SIZE, bold=True, right=True)
        y += 11
    note = "Bu belge bilgilendirme amaçlıdır; uyuşmazlık halinde banka kayıtları esas alınır."
    page.put(EDGES[-1] - width(note, "narrow", 7), y - 22, note, 7, color=GREY)
    text_writer(flow.pages, path)
    return Truth(KIND, "tr_TR", "TRY", account.replace(" ", ""), start, end, opening, closing, rows)
