"""Turkey: a credit card's account summary. Days with the month in words, instalments as '(2/6)' with the whole sum
in the text, earned points in a column beside the sum, payments with a plus behind; later months' instalments listed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_reportlab
from ._kit import across, digits, how_many, liberation, pairs

BLUE = (0.05, 0.25, 0.55)
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
KINDS = [
    Kind(9, -45, -2900, "{shop} {town} TR", "points"),
    Kind(4, -150, -2500, "{big} {town} TR", "plan"),
    Kind(2, -60, -800, "{web}", "points"),
    Kind(1, -500, -5000, "NAKİT AVANS ATM {town}", step="100"),
    Kind(0.7, -25, -160, "NAKİT AVANS ÜCRETİ"),
    Kind(1.5, 500, 22000, "ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ - {how}"),
    Kind(0.6, 60, 1500, "İADE {shop} {town} TR"),
    Kind(0.5, -310, -690, "YILLIK KART ÜCRETİ", most=1),
    Kind(0.8, -40, -900, "ALIŞVERİŞ FAİZİ", most=1),
    Kind(0.8, -6, -140, "KKDF", most=1),
]
POOLS = {
    "shop": ["MİGROS 3###", "A101 ####", "ŞOK MARKET", "OPET YÜCE PETROL", "BİM A.Ş.", "ECZANE GÜNEŞ", "KÖFTECİ YUSUF"],
    "town": ["İZMİR", "BORNOVA", "KARŞIYAKA", "MANİSA", "ÇEŞME", "AYDIN"],
    "big": ["TEKNOSA", "VATAN BİLGİSAYAR", "KOÇTAŞ", "LC WAIKIKI", "İSTİKBAL MOBİLYA", "BOYNER"],
    "web": ["TRENDYOL.COM İSTANBUL", "GETİR PERAKENDE", "İYZİCO/YEMEKSEPETİ", "APPLE.COM/BILL CORK IE"],
    "how": ["İNTERNET", "OTOMATİK ÖDEME", "MOBİL"],
}


def tl(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("+" if amount > 0 else "")


def day(when: date) -> str:
    return f"{when.day:02} {MONTHS[when.month - 1]} {when.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    liberation()
    start, end = some_period(rng, 29)
    opening = -some_amount(rng, 1500, 32000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng))
    closing = opening + sum(entry.amount for entry in entries)
    card, rows, later = digits(rng, 4), list[Row](), [Decimal(0)] * 8

    def new() -> Page:
        return Page(face="lib-narrow", bold="lib-narrow-bold")

    def titles(page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 17, BLUE)
        cells = [(46, "İşlem Tarihi"), (130, "İşlem Açıklaması"), (-470, "Kazanılan EgePuan"), (-550, "Tutar (TL)")]
        across(page, y, cells, 8.5, bold=True, color=WHITE)
        return y + 20

    def head(page: Page, number: int) -> float:
        page.put(40, 48, "EGE", 22, bold=True, color=BLUE)
        page.put(82, 48, "bank", 22, color=GREY)
        page.put(555, 40, "KREDİ KARTI HESAP ÖZETİ", 11, right=True, bold=True)
        page.put(555, 54, f"Kart No: 5406 69** **** {card}", 8.5, right=True)
        if number > 1:
            return titles(page, 86)
        page.lines(
            40, 90, ["SAYIN ÖZLEM ŞAHİN ÇAĞLAR", "ATATÜRK MAH. 1842 SOK. NO:7 D:3", "35030 BORNOVA / İZMİR"], 9, 12
        )
        page.box(300, 74, 255, 112, (0.92, 0.95, 0.99))
        least = (-closing * 4 / 10).quantize(Decimal("0.01")) if closing < 0 else Decimal(0)
        out = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
        facts = [
            ("Hesap Kesim Tarihi", day(end)),
            ("Son Ödeme Tarihi", day(end + timedelta(10))),
            ("Bir Önceki Hesap Özeti Borcu", f"{tl(opening)} TL"),
            ("Dönem İçi Harcama, Faiz ve Ücretler", f"{tl(out)} TL"),
            ("Dönem İçi Ödeme ve İadeler", f"{tl(closing - opening - out)} TL"),
            ("Dönem Borcu", f"{tl(closing)} TL"),
            ("Asgari Ödeme Tutarı", f"{written(least, '.', ',')} TL"),
        ]
        pairs(page, 308, 547, 90, facts, 9, 14.5)
        limits = [
            ("Kart Limiti", "120.000,00 TL"),
            ("Nakit Avans Limiti", "30.000,00 TL"),
            ("Aylık Akdi Faiz", "%4,25"),
            ("Aylık Gecikme Faizi", "%4,55"),
        ]
        pairs(page, 40, 240, 146, limits, 8.5, 12, GREY)
        page.put(
            40, 216, f"Toplam EgePuan: {rng_points},40 TL   Son kullanım: 31 Aralık {end.year + 1}", 8.5, bold=True
        )
        return titles(page, 244)

    rng_points = rng.randint(5, 400)
    flow = Flow(764, new, head)
    across(flow.page, flow.y, [(130, "Önceki Dönem Bakiyesi"), (-550, tl(opening))], 9, bold=True)
    flow.y += 15
    for entry in entries:
        text, points = entry.lines[0], ""
        if entry.tag == "plan":
            of = rng.choice([2, 3, 4, 6, 9])
            n = rng.randint(1, of)
            text += f" ({n}/{of}) {tl(entry.amount * of)} TL'lik işlemin taksidi"
            later = [sum_ - entry.amount if k < of - n else sum_ for k, sum_ in enumerate(later)]
        if entry.tag == "points" and rng.random() < 0.7:
            points = written((-entry.amount / 200).quantize(Decimal("0.01")), ".", ",")
        lines = wrap(text, fits("lib-narrow", 9, 265))
        flow.need(11 * len(lines) + 3)
        across(flow.page, flow.y, [(46, day(entry.day)), (-470, points), (-550, tl(entry.amount))], 9)
        flow.page.lines(130, flow.y, lines, 9, 11)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, None, flow.number))
        flow.y += 11 * len(lines) + 3
    flow.need(34)
    flow.page.rule(40, flow.y - 8, 555, 0.8, BLUE)
    across(flow.page, flow.y + 4, [(130, "Dönem Borcu"), (-550, tl(closing))], 9.5, bold=True)
    flow.y += 32
    months = [(k, amount) for k, amount in enumerate(later) if amount]
    if months:
        flow.need(40 + 12 * len(months))
        flow.page.put(40, flow.y, "Gelecek Dönem Taksitleriniz", 9.5, bold=True, color=BLUE)
        flow.y += 14
        named = [
            (f"{MONTHS[(end.month + k) % 12]} {end.year + (end.month + k) // 12}", f"{tl(-amount).strip('+')} TL")
            for k, amount in months
        ]
        flow.y = pairs(flow.page, 46, 240, flow.y, named, 8.5) + 10
    flow.need(56)
    legal = (
        "Son ödeme tarihine kadar dönem borcunun tamamının ödenmemesi halinde kalan tutara akdi faiz uygulanır. Asgari "
        "tutarın ödenmemesi halinde gecikme faizi işletilir. Hesap özetine son ödeme tarihinden itibaren 10 gün içinde "
        "itiraz edilebilir. (+) işaretli tutarlar alacak kayıtlarıdır. Müşteri İletişim Merkezi: 0850 222 35 35"
    )
    flow.page.lines(40, flow.y, wrap(legal, fits("lib-narrow", 7.5, 510)), 7.5, 9.5, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 814, "Ege Bank A.Ş. Gazi Bulvarı No:41 Konak/İzmir  Mersis No: 0324-0188-4500-0017", 7, color=GREY)
        page.put(555, 814, f"Sayfa {n} / {len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, spacing=0.0)
    return Truth("credit_card", "tr_TR", "TRY", None, start, end, opening, closing, rows)
