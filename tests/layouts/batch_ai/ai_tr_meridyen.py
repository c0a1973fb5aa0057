"""Turkey: account movements from online banking, wide paper, newest first.

Date and time in one cell, signed amounts, the branch or channel before and two type columns before the description.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._kit import clocks, how_many, number_pages, said

WIDE = (842.0, 595.0)
KINDS = [
    Kind(10, -35, -2400, "{shop}/{town} TR/####-**** - Kart: 4543********####", "Kart|Alışveriş"),
    Kind(5, -100, -9000, "FAST/{who}/{why}/Sorgu No: ##########", "FAST|Giden"),
    Kind(2, -500, -18000, "EFT/{who}/{bank}/{why}/Ref:#######", "EFT|Giden"),
    Kind(4, 100, 7000, "FAST/{who}/{why}/Sorgu No: ##########", "FAST|Gelen"),
    Kind(1, 32000, 61000, "{firm} MAAŞ ÖDEMESİ {month}", "Maaş|Maaş Ödemesi", most=1),
    Kind(3, -80, -1900, "{bill} Abone No: ########## FATURA ÖDEMESİ", "Ödeme|Fatura"),
    Kind(3, -100, -3000, "Kartlı Para Çekme ATM: ##### {town}", "ATM|Para Çekme", step="10"),
    Kind(1, -4, -16, "FAST MASRAF TAHSİLATI", "Masraf|Ücret"),
    Kind(1, -1, -9, "BSMV TAHSİLATI", "Masraf|Vergi"),
    Kind(2, -1500, -14000, "5528********#### NOLU KREDİ KARTI BORCU ÖDEMESİ", "Ödeme|Kredi Kartı"),
]
POOLS = {
    "shop": [
        "MİGROS TİC. A.Ş.",
        "BİM A.Ş./4412",
        "ŞOK MARKETLER",
        "GETİR PERAKENDE",
        "SHELL PETROL",
        "İYZİCO/HEPSİBURADA",
    ],
    "town": ["İSTANBUL", "ANKARA", "İZMİR", "ESKİŞEHİR", "ÇANAKKALE"],
    "who": ["AYŞE ÇELİK", "MEHMET ÖZDEMİR", "GÜLŞAH YILDIZ", "HÜSEYİN ŞAHİN", "BURAK KOÇ"],
    "why": ["KİRA", "BORÇ", "Bireysel Ödeme", "aidat", "Diğer"],
    "bank": ["ZİRAAT BANKASI", "YAPI KREDİ", "VAKIFLAR BANKASI"],
    "firm": ["ANADOLU YAZILIM LTD.", "EGE TEKSTİL SAN. A.Ş."],
    "month": ["OCAK", "MART", "EYLÜL"],
    "bill": ["ENERJİSA", "İGDAŞ", "İSKİ", "TÜRK TELEKOM", "TURKCELL"],
}
CHANNELS = {
    "Kart": ["POS", "İnternet"],
    "FAST": ["Mobil", "İnternet"],
    "EFT": ["Mobil", "1123 KADIKÖY"],
    "Maaş": ["9142 OTOMATİK"],
    "Ödeme": ["Mobil", "9142 OTOMATİK"],
    "ATM": ["Bankamatik"],
    "Masraf": ["9142 OTOMATİK"],
}
TITLES = ["Tarih/Saat", "Kanal/Şube", "İşlem Tutarı*", "Bakiye*", "İşlem", "İşlem Tipi", "Açıklama"]


def foot(page: Page, _: float) -> None:
    page.rule(24, 552, 818)
    page.put(
        28,
        562,
        "* TL cinsinden. Bu belge bilgi amaçlıdır, resmi belge yerine geçmez. Mersis No: 0481005859000099",
        6.5,
    )
    page.put(
        28,
        571,
        "Meridyen Bankası A.Ş. Büyükdere Cad. No:128 34330 Levent/İSTANBUL 0850 724 00 99 meridyenbank.example",
        6.5,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = some_amount(rng, 2000, 40000)
    entries = some_entries(rng, KINDS, POOLS, period, count=how_many(rng), balance=opening)
    stamps = clocks(rng, entries)
    balances = running(opening, [entry.amount for entry in entries])
    closing = balances[-1]
    number = iban(rng, "TR", "00099#################"[:22])
    owner = rng.choice(["SELİN ARSLAN", "ÖMER FARUK DOĞAN", "ZEYNEP İREM KAYA"])
    overdraft = Decimal(rng.choice([20000, 25000, 50000]))

    def new() -> Page:
        return Page(WIDE, "narrow", "narrow-bold")

    def head(page: Page, page_number: int) -> float:
        page.box(0, 0, WIDE[0], 34, (0.05, 0.2, 0.5))
        page.put(28, 23, "MERİDYEN BANKASI", 14, bold=True, color=(1, 1, 1))
        page.put(814, 22, "Hesap Hareketleri", 11, right=True, color=(1, 1, 1))
        y = 52.0
        if page_number == 1:
            day = f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"
            left = [
                ("Müşteri Adı Soyadı", owner),
                ("Müşteri Numarası", "".join(rng.choices("0123456789", k=9))),
                ("Hesap", f"1123 - Kadıköy / {rng.randint(100000, 999999)} - Vadesiz TL"),
                ("IBAN", number),
            ]
            right = [
                ("Tarih Aralığı", day),
                ("Bakiye", written(closing, ".", ",") + " TL"),
                ("Ek Hesap Limiti", written(overdraft, ".", ",") + " TL"),
                ("Kullanılabilir Bakiye", written(closing + overdraft, ".", ",") + " TL"),
            ]
            for (a, b), (c, d) in zip(left, right, strict=True):
                page.put(28, y, a, 8, bold=True)
                page.put(130, y, ": " + b, 8)
                page.put(470, y, c, 8, bold=True)
                page.put(570, y, ": " + d, 8)
                y += 13
            y += 6
        page.box(24, y, 794, 16, (0.85, 0.89, 0.95))
        for x, title in zip((28, 118, 290, 372, 384, 452, 540), TITLES, strict=True):
            page.put(x, y + 11, title, 7.5, bold=True, right=x in {290, 372})
        return y + 28

    flow = Flow(545, new, head, foot)
    rows = []
    for n in range(len(entries) - 1, -1, -1):
        entry = entries[n]
        kind, sort = entry.tag.split("|")
        lines = wrap(entry.lines[0], fits("narrow", 7.5, 272))
        flow.need(11 * len(lines) + 2)
        page, y = flow.page, flow.y
        page.put(28, y, f"{entry.day:%d/%m/%Y}-{stamps[n]}", 7.5)
        page.put(118, y, rng.choice(CHANNELS[kind]), 7.5)
        page.put(290, y, written(entry.amount, ".", ","), 7.5, right=True)
        page.put(372, y, written(balances[n], ".", ","), 7.5, right=True)
        page.put(384, y, kind, 7.5)
        page.put(452, y, sort, 7.5)
        page.lines(540, y, lines, 7.5, 10)
        flow.y += 10 * len(lines) + 3
        page.rule(24, flow.y - 9.5, 818, 0.25, (0.75, 0.75, 0.75))
        flow.y += 2
        rows.append(Row(entry.day, said(lines), entry.amount, balances[n], page=flow.number))
    foot(flow.page, flow.y)
    number_pages(flow.pages, 814, 571, "Sayfa {n}/{m}", 7, right=True)
    with_reportlab(flow.pages, path)
    return Truth("bank", "tr", "TRY", number, *period, None, closing, rows, newest_first=True)
