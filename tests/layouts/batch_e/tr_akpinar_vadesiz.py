"""Turkey, vadesiz hesap: signed amounts `-1.234,56`, a running balance, wide tables made from web pages.

Look 1 after Garanti: newest row first, `05.01.2024`, Aciklama in up to three lines with date, amount and balance half
way up the striped row, a label column (Etiket), amounts ending in ` TL`. Look 2 after Is Bankasi on a page on its side:
date and time in one cell `05/01/2024-15:32:10`, channel, amount, balance, balance with overdraft (Ek Hesap), kind of
operation before the text; oldest first, a row for the balance brought forward, sums of debits and credits at the end.
fpdf2 with embedded DejaVu, PyMuPDF column by column.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_fpdf, with_pymupdf

KINDS = [
    Kind(9, -15, -2500, "{shop} {town} TR Kart No: 5400 61** **** #### Prov: ######", "Market|Alışveriş"),
    Kind(3, -50, -9000, "FAST:{person} - {why} - Sorgu No: ########## - Banka: {bank}", "Para Transferi|Giden FAST"),
    Kind(3, 50, 9000, "GELEN FAST - {person} - {why} - TR## #### #### #### #### #### ##", "Para Transferi|Gelen FAST"),
    Kind(2, 17002, 68000, "{month} MAAŞ ÖDEMESİ {firm} SİCİL 00####", "Maaş|Maaş", most=2),
    Kind(2, -100, -5000, "ATM {day} 14:2# {town} ŞB. No:### Para Çekme", "Nakit|Para Çekme", step="50"),
    Kind(
        1.5, -90, -2400, "OTOMATİK ÖDEME {biller} Abone: ########## Son Öd. {day} Tutar 1.250,00", "Fatura|Fatura Ödeme"
    ),
    Kind(1, -1000, -15000, "**** **** **** #### NOLU KREDİ KARTI BORÇ ÖDEMESİ", "Kart|Kredi Kartı"),
    Kind(1, -2.56, -25.6, "EFT ÜCRETİ {day} - Masraf", "Ücret|Masraf"),
    Kind(1, -0.13, -1.28, "BSMV TAHSİLATI", "Ücret|BSMV"),
    Kind(0.6, -4.2, -180, "EK HESAP FAİZİ %5,00 + KKDF + BSMV {day}", "Faiz|Faiz", most=1),
    Kind(0.7, 1.5, 240, "VADESİZ FAİZ TAHAKKUKU STOPAJ %5 {day}", "Faiz|Faiz", most=1),
    Kind(0.7, 20, 1500, "İADE {shop} {day} İşlem USD 23,10 Kur 32,1847", "Market|İade"),
]
POOLS = {
    "shop": ["BİMSA A.Ş. / 1471", "ŞOKÇU MARKET-8812", "IYZIKO*GETİRİVER", "ÇİÇEKÇİ GÜLAY", "SHELLE PETROL 34",
             "OPUT AKARYAKIT",
             "TRENDYOLDA.COM"],
    "town": ["İSTANBUL", "ANKARA", "İZMİR", "MUĞLA", "ŞANLIURFA"],
    "person": ["AYŞE GÜL YILDIZ", "MEHMET ÖZTÜRKOĞLU", "İBRAHİM ÇELİK", "ŞULE ERDOĞMUŞ İNŞ. TAAH. SAN. TİC. LTD. ŞTİ."],
    "why": ["kira ocak", "Borç", "500 TL yemek", "Diğer", "15.01 taksit 3/12"],
    "bank": ["0046 Akkuş Bankası", "0010 Zeytin Bankası", "0111 Finansal Kent"],
    "firm": ["ANADOLU CAM SANAYİİ", "EGE TEKSTİL"],
    "biller": ["İSKİ SU", "TÜRKSEL", "BOĞAZİÇİ ELEKTRİK", "DİGİTÜRKÜ"],
    "month": lambda _, day: f"{day:%m/%Y}",
    "day": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
}  # fmt: skip
GREEN = (0.0, 0.45, 0.3)
NAVY = (0.09, 0.17, 0.42)
STRIPE = (0.95, 0.97, 0.96)


def _tl(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    first = rng.random() < 0.5
    period = start, end = some_period(rng, days=rng.choice([30, 89]), calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 100, 60000)] * 5 + [some_amount(rng, -20, -900)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-1500)
    closing = opening + sum(e.amount for e in entries)
    code = iban(rng, "TR", "00#########6298###0##0")
    truth = Truth("checking", "tr_TR", "TRY", code, start, end, opening, closing, newest_first=first)
    if first:
        _akpinar(truth, entries, path)
    else:
        _kavak(rng, truth, entries, path)
    return truth


# --- look 1 ----------------------------------------------------------------------------------------------------------


def _akpinar(truth: Truth, entries: list[Entry], path: Path) -> None:
    flow = Flow(770, lambda: Page(face="narrow", bold="narrow-bold"), lambda p, n: _akpinar_head(p, n, truth))
    balance = truth.closing_balance
    for n, entry in enumerate(reversed(entries)):
        lines = wrap(entry.lines[0], fits("narrow", 7.5, 208))
        height = 10 * len(lines) + 9
        flow.need(height)
        page, y = flow.page, flow.y
        middle = y + 5 * (len(lines) - 1)
        if n % 2 == 0:
            page.box(34, y - 11, 527, height, STRIPE)
        page.put(40, middle, f"{entry.day:%d.%m.%Y}", 7.5)
        page.lines(96, y, lines, 7.5, 10)
        page.put(314, middle, entry.tag.split("|")[0], 7.5, color=GREY)
        page.put(466, middle, f"{_tl(entry.amount)} TL", 7.5, right=True)
        page.put(556, middle, f"{_tl(balance)} TL", 7.5, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        balance -= entry.amount
        flow.y = y + height
    if not entries:
        flow.page.put(298, flow.y + 10, "Seçilen tarih aralığında hesap hareketi bulunmamaktadır.", 8, center=True)
        flow.y += 30
    flow.need(60)
    text = (
        "Bu belge bilgi amaçlıdır, dekont yerine geçmez. Mevduatınız 650.000,00 TL'ye kadar TMSF güvencesindedir."
        " 01.07.2024 tarihinden itibaren hesap işletim ücreti 0,00 TL'dir. Müşteri İletişim Merkezi: 444 0 633"
    )
    flow.page.lines(40, flow.y + 14, wrap(text, fits("narrow", 6.5, 515)), 6.5, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(298, 806, f"Sayfa {n}/{len(flow.pages)}", 7, center=True)
        page.put(40, 818, "Akpınar Bankası A.Ş. Levent Nispetiye Mah. Beşiktaş İstanbul - Mersis: 0879001756600379", 6)
    with_fpdf(flow.pages, path)


def _akpinar_head(page: Page, number: int, truth: Truth) -> float:
    page.put(40, 46, "Akpınar BANKASI", 16, bold=True, color=GREEN)
    page.put(556, 46, "Hesap Hareketleri", 11, right=True, bold=True)
    y = 82.0
    if number == 1:
        start, end = truth.period_start, truth.period_end
        left = [
            ("Sayın", "ELİF NUR KARAGÖZ"),
            ("Müşteri No", "71204418"),
            ("Şube", "629 / KADIKÖY ŞUBESİ"),
            ("IBAN", truth.account_number or ""),
            ("Hesap Türü", "Vadesiz TL"),
        ]
        right = [
            ("Tarih Aralığı", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
            ("Bakiye", f"{_tl(truth.closing_balance)} TL"),
            ("Ek Hesap Limiti", "2.500,00 TL"),
            ("Bloke Tutarı", "0,00 TL"),
            ("Kullanılabilir Bakiye", f"{_tl(truth.closing_balance + 2500)} TL"),
        ]
        for n, ((name, value), (other, figure)) in enumerate(zip(left, right, strict=True)):
            page.put(40, 70 + 13 * n, name, 8, bold=True)
            page.put(100, 70 + 13 * n, f": {value}", 8)
            page.put(340, 70 + 13 * n, other, 8, bold=True)
            page.put(556, 70 + 13 * n, figure, 8, right=True)
        y = 154
    page.box(34, y - 12, 527, 18, GREEN)
    for x, name in ((40, "Tarih"), (96, "Açıklama"), (314, "Etiket")):
        page.put(x, y, name, 8, bold=True, color=WHITE)
    for x, name in ((466, "Tutar"), (556, "Bakiye")):
        page.put(x, y, name, 8, right=True, bold=True, color=WHITE)
    return y + 18


# --- look 2 ----------------------------------------------------------------------------------------------------------

SIDE = (842.0, 595.0)
COLUMNS = [36, 136, 214, 294, 374, 464, 548]
HEADS = ["Tarih/Saat", "Kanal/Şube", "İşlem Tutarı*", "Bakiye", "Ek Hesap Bakiyesi", "İşlem", "Açıklama"]


def _cells(page: Page, y: float, cells: list[str], bold: bool = False) -> None:
    for n, (x, text) in enumerate(zip(COLUMNS, cells, strict=True)):
        money = n in (2, 3, 4)
        page.put(x + 70 if money else x, y, text, 7, right=money, bold=bold)


def _kavak(rng: Random, truth: Truth, entries: list[Entry], path: Path) -> None:
    flow = Flow(540, lambda: Page(SIDE, "sans", "sans-bold"), lambda p, n: _kavak_head(p, n, truth))
    balance, limit = truth.opening_balance, Decimal(3000)
    _cells(flow.page, flow.y, ["", "", "", _tl(balance), _tl(balance + limit), "", "DEVREDEN BAKİYE"], bold=True)
    flow.y += 15
    minutes = sorted((entry.day, rng.randint(480, 1290)) for entry in entries)
    for entry, (_, minute) in zip(entries, minutes, strict=True):
        lines = wrap(entry.lines[0], fits("sans", 7, 258))
        flow.need(9 * len(lines) + 4)
        balance += entry.amount
        stamp = f"{entry.day:%d/%m/%Y}-{minute // 60:02}:{minute % 60:02}:{rng.randint(0, 59):02}"
        place = rng.choice(["İnternet - Mobil", "ATM", fill(rng, "####-KIZILAY", entry.day, {}), "Diğer"])
        cells = [stamp, place, _tl(entry.amount), _tl(balance), _tl(balance + limit), entry.tag.split("|")[1], lines[0]]
        _cells(flow.page, flow.y, cells)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        flow.y = flow.page.lines(COLUMNS[-1], flow.y + 9, lines[1:], 7, 9) + 4
        flow.page.rule(30, flow.y - 10, 812, 0.3, GREY)
    flow.need(70)
    page, y = flow.page, flow.y + 8
    out = sum((e.amount for e in entries if e.amount < 0), Decimal("0.00"))
    into = sum((e.amount for e in entries if e.amount > 0), Decimal("0.00"))
    page.put(36, y, f"TOPLAM BORÇ : {_tl(out)}", 8, bold=True)
    page.put(236, y, f"TOPLAM ALACAK : {_tl(into)}", 8, bold=True)
    page.put(446, y, f"{truth.period_end:%d/%m/%Y} TARİHLİ BAKİYE : {_tl(balance)}", 8, bold=True)
    notes = [
        "* İşlem tutarı hesabın para birimi cinsindendir (TRY). Ek hesap faiz oranı aylık %5,00, yıllık %60,00.",
        "Bir ay içinde itiraz edilmezse mutabık kalındığı kabul edilir. 5464 sayılı Kanun, 23.02.2006.",
    ]
    page.lines(36, y + 16, notes, 6.5, 9, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(806, 570, f"{n} / {len(flow.pages)}", 7, right=True)
        page.put(36, 570, "Kavak Emek Bankası A.Ş.  Ticaret Sicil No: 431112  www.kavakemek.example", 6.5)
    with_pymupdf(flow.pages, path, "columns")


def _kavak_head(page: Page, number: int, truth: Truth) -> float:
    y = 40.0
    if number == 1:
        page.put(36, 44, "KAVAK EMEK BANKASI", 15, bold=True, color=NAVY)
        page.put(806, 44, "VADESİZ HESAP EKSTRESİ", 12, right=True, bold=True)
        left = [
            "Ad Soyad / Unvan : ONUR ŞİMŞEK",
            "T.C. Kimlik No : 123****5678",
            "Adres : Gül Sok. No:12/5 Çankaya ANKARA",
        ]
        right = [
            f"Hesap No / IBAN : 4218-0317745 / {truth.account_number}",
            f"Dönem : {truth.period_start:%d/%m/%Y} - {truth.period_end:%d/%m/%Y}",
            f"Hazırlanma Tarihi : {truth.period_end:%d/%m/%Y}-23:58:01",
        ]
        page.lines(36, 66, left, 8, 12)
        page.lines(420, 66, right, 8, 12)
        y = 120
    page.box(30, y - 11, 782, 16, (0.87, 0.89, 0.95))
    _cells(page, y, HEADS, bold=True)
    return y + 18
