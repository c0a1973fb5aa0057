"""Turkey, demand deposit account from the internet branch: newest row first, date and time in one cell.

The amount stands before the text, with a minus in front; the account's data is a two-column block; neither the
opening nor the closing balance is printed, only each row's balance.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, running, some_entries, some_period, wrap, written
from ..pens import A4, Color, Flow, Page, fits, with_reportlab
from ._rows import start_balance, times, worded

NAVY: Color = (0.05, 0.16, 0.45)
PALE: Color = (0.92, 0.94, 0.97)
POOLS = {
    "name": (
        "AYŞE GÜLŞEN ÖZTÜRK",
        "MEHMET ÇAĞRI ŞAHİN",
        "FATMA IŞIK",
        "EMRE YILDIRIM",
        "ZEYNEP KOÇOĞLU",
        "HÜSEYİN ÜNAL",
    ),
    "shop": (
        "BEREKET MARKET KADIKÖY",
        "GÜNEŞ ECZANESİ",
        "YAYLA AKARYAKIT",
        "ÇINAR KIRTASİYE",
        "DENİZ BALIK LOKANTASI",
        "SEPETİM ONLINE",
    ),
    "city": ("İSTANBUL", "ANKARA", "İZMİR", "BURSA"),
    "firm": ("ANADOLU DOĞALGAZ DAĞITIM", "MARMARA ELEKTRİK", "SU VE KANALİZASYON İDARESİ", "HIZLI İLETİŞİM"),
    "bank": ("Ege Kıyı Bankası", "Yeni Toros Bankası", "Başkent Katılım"),
}
KINDS = [
    Kind(9, -40, -2400, "POS|Alışveriş|{shop} {city}TR ##########"),
    Kind(6, -200, -12000, "İnternet|FAST|{name} - {bank} FAST Gönderilen Ref:##########"),
    Kind(4, 300, 15000, "Diğer|FAST|{name} - {bank} FAST Gelen Açıklama: kira"),
    Kind(3, 250, 9000, "Diğer|EFT|Gelen EFT {name} {bank} Sorgu No:########"),
    Kind(1, 22000, 68000, "Şube 1284|Maaş|Maaş Ödemesi", most=1),
    Kind(3, -90, -1800, "İnternet|Ödeme|Kurum:{firm} Abone No:########## Fatura Ödemesi"),
    Kind(3, -100, -6000, "Bankamatik|Para Çekme|ATM ##### Kart No:5###****####", step="50"),
    Kind(1, 500, 8000, "Bankamatik|Para Yatırma|ATM ##### Hesaba Yatan", step="50"),
    Kind(1, -2, -16, "İnternet|Masraf|FAST Ücreti BSMV Dahil"),
    Kind(1, -1500, -21000, "Diğer|Kredi Kartı|Kredi Kartı Otomatik Ödeme 4###********####", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([30, 60, 89]))
    opening = start_balance(rng, 900, 30000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 90), balance=opening, floor=700)
    balances = running(opening, [entry.amount for entry in entries])
    clock = times(rng, entries)
    account = fill(rng, "1284 0######", start, {})
    number = iban(rng, "TR", "000640000011284#######" if rng.random() < 0.5 else "0006400000112840######")
    holder = fill(rng, "{name}", start, POOLS)
    columns = ((30, "Tarih/Saat"), (118, "Kanal/Şube"), (318, "İşlem"), (376, "Açıklama"))

    def head(page: Page, page_number: int) -> float:
        y = 40.0
        if page_number == 1:
            page.box(30, 24, 535, 26, NAVY)
            page.put(40, 41, "TOROS BANKASI", 13, bold=True, color=(1, 1, 1))
            page.put(555, 41, "Hesap Özeti", 11, right=True, color=(1, 1, 1))
            left = [
                ("Müşteri Adı", holder),
                ("Müşteri Numarası", fill(rng, "#########", start, {})),
                ("Şube", "1284 - MODA / İSTANBUL"),
                ("Hesap Numarası", account),
            ]
            right = [
                ("Hesap Türü", "VADESİZ TL"),
                ("IBAN", number),
                ("Ek Hesap Limiti", written(start_balance(rng, 1000, 20000, "500"), ".", ",") + " TL"),
                ("Tarih Aralığı", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
            ]
            y = 70.0
            for pair_left, pair_right in zip(left, right, strict=True):
                for x, wide, (label, value) in ((30, 86, pair_left), (305, 72, pair_right)):
                    page.put(x, y, label, 8, bold=True)
                    page.put(x + wide, y, ": " + value, 8)
                y += 13
            y += 14
        page.box(30, y - 11, 535, 17, PALE)
        for x, title in columns:
            page.put(x + 2, y, title, 8, bold=True)
        page.put(242, y, "İşlem Tutarı*", 8, right=True, bold=True)
        page.put(312, y, "Bakiye", 8, right=True, bold=True)
        return y + 18

    flow = Flow(770, lambda: Page(A4, "arial", "arial-bold"), head)
    rows = []
    for n, (entry, balance, clock_time) in enumerate(reversed(list(zip(entries, balances, clock, strict=True)))):
        channel, kind, text = entry.lines
        lines = wrap(text, fits("arial", 7.5, 186))
        flow.need(len(lines) * 9 + 6)
        page, y = flow.page, flow.y
        if n % 2:
            page.box(30, y - 10, 535, len(lines) * 9 + 6, (0.97, 0.97, 0.98))
        page.put(32, y, f"{entry.day:%d/%m/%Y}-{clock_time}", 7.5)
        page.put(120, y, channel, 7.5)
        page.put(242, y, written(entry.amount, ".", ","), 7.5, right=True)
        page.put(312, y, written(balance, ".", ","), 7.5, right=True)
        page.put(320, y, kind, 7.5)
        page.lines(378, y, lines, 7.5, 9)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y += len(lines) * 9 + 6
    flow.need(46)
    flow.page.put(30, flow.y + 8, "* Borç kaydı olan işlemlerin tutarı eksi (-) işaretiyle gösterilir.", 7)
    flow.page.put(30, flow.y + 18, "Bu döküm bilgi amaçlıdır; kayıtlarda fark olursa Banka kayıtları esas alınır.", 7)
    for n, page in enumerate(flow.pages, 1):
        page.rule(30, 792, 565, 0.5, NAVY)
        page.put(30, 803, "Toros Bankası A.Ş.  Ticaret Sicil No: 000000  Büyük Cad. No:1 Şişli/İstanbul", 6.5)
        page.put(565, 803, f"Sayfa {n} / {len(flow.pages)}", 6.5, right=True)
    with_reportlab(worded(flow.pages), path)
    return Truth("bank_account", "tr_TR", "TRY", number, start, end, None, None, rows, newest_first=True)
