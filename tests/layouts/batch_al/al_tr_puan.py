"""Turkey: a credit card's ekstre (instalments with the whole sum below, points beside the amount, payments with +)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, wrap, written
from ..pens import A4, Flow, Page, fits, with_fpdf
from ._share import count

MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
POOLS = {
    "shop": [
        "MİGROS 4M ATAŞEHİR İSTANBUL",
        "BİM A.Ş. / T0412 KADIKÖY",
        "A101 5523 ÜMRANİYE",
        "ŞOK-3381 MALTEPE",
        "GETİR PERAKENDE LOJİSTİK A.Ş.",
        "YEMEKSEPETİ ELEKTRONİK İLETİŞİM PERAKENDE GIDA LOJİSTİK A.Ş.",
        "OPET-ÇAĞLAR PETROL BURSA",
        "STARBUCKS SUADİYE",
        "ECZANE GÜNEŞ İZMİR",
        "İSTANBULKART MOBİL",
        "TURKCELL SUPERONLINE FATURA",
    ],
    "dear": ["TEKNOSA İÇ VE DIŞ TİC", "TRENDYOL.COM", "HEPSİBURADA.COM", "IKEA ÜMRANİYE", "LC WAİKİKİ MARMARAPARK"],
    "abroad": ["SPOTIFY P0A1 STOCKHOLM SWE", "NETFLIX.COM AMSTERDAM NLD", "APPLE.COM/BILL CORK IRL"],
}
KINDS = [
    Kind(10, -2500, -40, "{shop}", "sale"),
    Kind(2, -3500, -200, "{dear}", "part"),
    Kind(1, -500, -60, "{abroad}", "abroad"),
    Kind(0.5, 100, 900, "{dear} İADE", "back"),
]
GREEN = (0.0, 0.45, 0.3)


def in_words(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def money(amount: Decimal) -> str:
    """As on the statement: owed plain, paid with a plus behind."""
    return written(amount, ".", ",", minus="") + ("+" if amount > 0 else "")


def summary(page: Page, figures: dict[str, str], end: date) -> float:
    """The three boxes of the first page; the base line below."""
    y = 132.0
    page.box(36, y, 250, 104, (0.93, 0.97, 0.95))
    page.put(44, y + 14, "Hesap Özetiniz", 9, bold=True)
    for n, (label, text) in enumerate(figures.items()):
        page.put(44, y + 30 + 12 * n, label, 7.5)
        page.put(278, y + 30 + 12 * n, text, 7.5, right=True)
    page.box(296, y, 263, 104, (0.95, 0.95, 0.95))
    page.put(304, y + 14, "Faiz Oranlarımız (Aylık)", 9, bold=True)
    rates = (
        ("Alışveriş Faizi", "% 4,25"),
        ("Nakit Avans Faizi", "% 5,00"),
        ("Gecikme Faizi", "% 4,55"),
        ("KKDF", "% 15"),
        ("BSMV", "% 15"),
    )
    for n, (label, text) in enumerate(rates):
        page.put(304, y + 30 + 12 * n, label, 7.5)
        page.put(551, y + 30 + 12 * n, text, 7.5, right=True)
    y += 120
    page.box(36, y, 523, 30, stroke=GREEN)
    page.put(44, y + 12, "PUAN BİLGİLERİNİZ", 7.5, bold=True)
    text = "Devreden Puan: 214,35 TL    Bu Ay Kazanılan: 18,60 TL    Kullanılan: 0,00 TL    Toplam: 232,95 TL"
    page.put(44, y + 23, text, 7.5)
    page.put(551, y + 12, f"Son kullanma: 31.12.{end.year}", 7, right=True)
    return y + 46


def cell(rng: Random, entry: Entry) -> list[str]:
    """The lines of a row's description."""
    lines = wrap(entry.lines[0], fits("narrow", 8, 268))
    if entry.tag == "part":
        of = rng.choice([2, 3, 4, 6, 9, 12])
        whole = -entry.amount * of
        lines.append(f"{written(whole, '.', ',')} TL İşlemin {rng.randint(1, of)}/{of} Taksidi")
    if entry.tag == "abroad":
        lines.append(f"{written(-entry.amount / Decimal('34.6'), '.', ',')} USD")
    return lines


def draw(rng: Random, path: Path) -> Truth:
    end = date(rng.randint(2022, 2025), rng.randint(1, 12), rng.choice([2, 8, 14, 22]))
    start = (end.replace(day=1) - timedelta(1)).replace(day=end.day) + timedelta(1)
    owed = some_amount(rng, 1500, 40000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count(rng))
    pay = start + timedelta(rng.randint(6, 12))
    paid = owed if rng.random() < 0.6 else (owed / 2).quantize(Decimal(1))
    entries.append(Entry(pay, (rng.choice(["ÖDEME - CEP ŞUBESİ", "HESAPTAN OTOMATİK ÖDEME"]),), paid, "pay", ""))
    entries.sort(key=lambda entry: entry.day)
    due = owed - sum((entry.amount for entry in entries), Decimal(0))
    number = fill(rng, "5400 61** **** ####", end, {})
    name = rng.choice(["AYŞE YILMAZ", "MEHMET DEMİR", "ELİF ŞAHİN", "CAN ÖZTÜRK"])
    least = max(due, Decimal(0)) * Decimal("0.2")
    figures = {
        "Önceki Dönem Borcunuz": f"{written(owed, '.', ',')} TL",
        "Ödemeleriniz": f"{written(paid, '.', ',')} TL",
        "Dönem Borcunuz": f"{written(due, '.', ',')} TL",
        "Asgari Ödeme Tutarınız": f"{written(least, '.', ',')} TL",
        "Kart Limitiniz": "120.000,00 TL",
        "Kullanılabilir Limitiniz": f"{written(120000 - due, '.', ',')} TL",
    }

    def head(page: Page, at: int) -> float:
        page.put(36, 44, "ÇINAR BANKASI", 14, bold=True, color=GREEN)
        page.put(559, 44, "PUAN KART HESAP ÖZETİ", 10, right=True, bold=True)
        page.rule(36, 52, 559, 1.2, GREEN)
        y = 70.0
        if at == 1:
            page.lines(
                36, 74, [f"Sayın {name}", "Fenerbahçe Mah. Bağdat Cad. No: 118/7", "34726 Kadıköy / İSTANBUL"], 8.5, 12
            )
            for n, (label, text) in enumerate(
                (
                    ("Kart Numarası", number),
                    ("Hesap Kesim Tarihi", in_words(end)),
                    ("Son Ödeme Tarihi", in_words(end + timedelta(10))),
                    ("Sonraki Hesap Kesim Tarihi", in_words(end + timedelta(30))),
                )
            ):
                page.put(330, 74 + 12 * n, label, 8)
                page.put(559, 74 + 12 * n, text, 8, right=True, bold=True)
            y = summary(page, figures, end)
        page.box(36, y, 523, 20, GREEN)
        for x, text, right in (
            (42, "İşlem Tarihi", False),
            (124, "İşlem", False),
            (470, "Puan (TL)", True),
            (551, "Tutar (TL)", True),
        ):
            page.put(x, y + 13, text, 8, right=right, color=(1, 1, 1))
        return y + 22

    flow = Flow(778, lambda: Page(A4, face="narrow", bold="narrow-bold"), head)
    flow.y += 12
    flow.page.put(124, flow.y, "BİR ÖNCEKİ HESAP ÖZETİ BAKİYENİZ", 8)
    flow.page.put(551, flow.y, written(owed, ".", ","), 8, right=True)
    rows = []
    for entry in entries:
        lines = cell(rng, entry)
        flow.need(10 * len(lines) + 5)
        page, y = flow.page, flow.y + 13
        page.put(42, y, in_words(entry.day), 8)
        page.lines(124, y, lines, 8, 10)
        if entry.tag == "sale" and rng.random() < 0.4:
            page.put(470, y, written(-entry.amount / 200, ".", ","), 8, right=True)
        page.put(551, y, money(entry.amount), 8, right=True)
        flow.y += 10 * len(lines) + 5
        page.rule(36, flow.y, 559, 0.3, (0.8, 0.8, 0.8))
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
    flow.need(120)
    flow.page.put(124, flow.y + 16, "DÖNEM BORCUNUZ", 8, bold=True)
    flow.page.put(
        551, flow.y + 16, written(due, ".", ",", minus="") + ("+" if due < 0 else ""), 8, right=True, bold=True
    )
    flow.page.lines(
        36,
        flow.y + 40,
        [
            "Tutarın yanındaki + işareti, kart hesabınıza yapılan ödeme ve iadeleri gösterir.",
            "Dönem borcunuzun tamamını son ödeme tarihine kadar ödemeniz halinde faiz uygulanmaz.",
            "Asgari ödeme tutarının bir takvim yılında üç kez ödenmemesi halinde kart nakit kullanımına kapatılır.",
            "Limit artışı için 0850 222 0 000. Taksitli nakit avans: 25.000,00 TL'ye kadar 3 aya varan vade!",
            "Çınar Bankası A.Ş. B.Mük. V.D. 8790000000 Mersis No: 0879000000000379 www.cinarbankasi.example",
        ],
        7,
        10,
    )
    for at, page in enumerate(flow.pages, 1):
        page.put(559, 822, f"Sayfa {at}/{flow.number}", 7, right=True)
    with_fpdf(flow.pages, path)
    return Truth("card", "tr_TR", "TRY", number, None, end, -owed, -due, rows)
