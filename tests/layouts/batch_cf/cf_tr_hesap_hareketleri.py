"""Turkey, demand account, export of internet banking: newest first, lira signs in the amounts, long wrapped texts.

No opening balance is printed; the balance at the top is that of the newest row. A slip number closes each row.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, iban, running, some_amount, some_period, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._rows import entries_of, fold, joined

GREEN = (0.0, 0.5, 0.35)
KINDS = (
    Kind(8, -1900, -45, "{shop} {city} TR-####**######", "Market"),
    Kind(4, -950, -80, "POS Satış {shop} / {city} Kart No: 5549**######", "Alışveriş"),
    Kind(5, -15000, -250, "{*name} - H2#############/ {why} FAST Gönderilen", "Para Transferi"),
    Kind(3, -6000, -500, "CEP ŞUBE-HVL-{*name}- {why}", "Para Transferi"),
    Kind(3, -2200, -150, "{bill} ########## nolu fatura ödemesi, Fatura Tarihi: {when}", "Fatura"),
    Kind(3, -8000, -200, "ATM Para Çekme ####-{city} ŞB. Kart: 5549**######", "Nakit", "50"),
    Kind(2, -60, -3, "FAST EFT ÜCRETİ+BSMV", "Diğer"),
    Kind(1, -22000, -3000, "####**######** Kart Borcu Ödeme", "Kredi Kartı", most=1),
    Kind(1, -400, -20, "Gelir Vergisi Stopajı", "Vergi", most=1),
    Kind(4, 200, 12000, "{*name} ####### sorgu numaralı gelen FAST {why}", "Para Transferi"),
    Kind(1, 17500, 62000, "{firm} {when} DÖNEMİ MAAŞ ÖDEMESİ", "Maaş", most=1),
    Kind(1, 40, 1300, "Vadeli Hesap Faiz Tahakkuku", "Diğer", most=1),
)
POOLS: Pools = {
    "shop": (
        "MİGROS 3M",
        "BİM A.Ş. ###",
        "ŞOK MARKETLER",
        "GETİR BÜYÜK",
        "KAHVE DÜNYASI",
        "OPET AKARYAKIT",
        "İSTANBULKART",
    ),
    "city": ("İSTANBUL", "KADIKÖY", "ÇANKAYA", "İZMİR", "BEŞİKTAŞ"),
    "name": ("Ayşe Yıldız", "Mehmet Çelik", "Özge Şahin", "Hüseyin Kılıç", "Burcu Aydın Öztürk", "Ali Doğan"),
    "why": ("Kira", "Diğer", "Bireysel Ödeme", "borç", "aidat", "eğitim ödemesi"),
    "bill": ("TÜRK TELEKOM", "İSKİ SU", "ENERJİSA ELEKTRİK", "İGDAŞ"),
    "firm": ("ANADOLU YAZILIM A.Ş.", "EGE TEKSTİL LTD. ŞTİ."),
    "when": lambda _rng, day: f"{day:%m/%Y}",
}
LABELS = (36.0, 90.0, 306.0, 438.0, 509.0, 517.0)


def _lira(amount: Decimal) -> str:
    return written(amount, ".", ",") + " TL"


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, rng.choice([30, 60, 89]))
    opening = some_amount(rng, 500, 25000)
    entries = entries_of(rng, KINDS, POOLS, period, (12, 70), opening, 100, -5000)
    after = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "TR", "000620#####000066#####")
    branch = rng.randint(100, 1400)
    holder = rng.choice(("ZEYNEP ARSLAN", "CAN ÖZDEMİR", "EMİNE GÜNEŞ"))

    def head(page: Page, leaf: int) -> float:
        if leaf > 1:
            return _titles(page, 44)
        page.put(36, 50, "Yonca Bankası", 18, bold=True, color=GREEN)
        page.put(559, 46, "HESAP HAREKETLERİ", 12, bold=True, right=True)
        page.rule(36, 60, 559, 1, GREEN)
        left = (
            ("Müşteri Adı Soyadı", holder),
            ("Müşteri Numarası", f"{rng.randint(10000000, 99999999)}"),
            ("Şube", f"{branch} - MODA ŞUBESİ"),
            ("Hesap Numarası", f"{branch} - {rng.randint(6600000, 6699999)}"),
            ("IBAN", number),
        )
        right = (
            ("Hesap Türü", "Vadesiz TL"),
            ("Tarih Aralığı", f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}"),
            ("Bakiye", _lira(after[-1])),
            ("Kullanılabilir Bakiye", _lira(after[-1] + 5000)),
            ("Kredili Mevduat Limiti", _lira(Decimal(5000))),
        )
        for n, pair in enumerate(left):
            page.put(36, 78 + 13 * n, pair[0], 7.5, color=GREY)
            page.put(126, 78 + 13 * n, pair[1], 7.5)
        for n, pair in enumerate(right):
            page.put(350, 78 + 13 * n, pair[0], 7.5, color=GREY)
            page.put(559, 78 + 13 * n, pair[1], 7.5, right=True)
        return _titles(page, 156)

    flow = Flow(782, lambda: Page(A4, "narrow", "narrow-bold"), head)
    booked = []
    for n, (entry, balance) in enumerate(reversed(list(zip(entries, after, strict=True)))):
        lines = fold([" ".join(entry.lines)], "narrow", 7.5, 208)
        high = 10 * len(lines) + 8
        flow.need(high)
        page, y = flow.page, flow.y
        if n % 2 == 0:
            page.box(36, y - 11, 523, high, (0.95, 0.97, 0.96))
        page.put(LABELS[0] + 4, y, f"{entry.day:%d.%m.%Y}", 7.5)
        page.lines(LABELS[1], y, lines, 7.5, 10)
        page.put(LABELS[2], y, entry.tag, 7.5)
        page.put(LABELS[3], y, _lira(entry.amount), 7.5, right=True)
        page.put(LABELS[4], y, _lira(balance), 7.5, right=True)
        page.put(LABELS[5], y, fill(rng, "#######", entry.day, {}), 7)
        booked.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
        flow.y += high
    for leaf, page in enumerate(flow.pages, 1):
        page.put(
            36,
            812,
            "Bu döküm bilgi içindir; resmi belge yerine geçmez. Yonca Bankası A.Ş. Mersis No: 0999000000000001",
            6,
            color=GREY,
        )
        page.put(559, 812, f"{leaf} / {len(flow.pages)}", 7, right=True)
    with_pymupdf(flow.pages, path, rng.choice(["rows", "shuffled"]))
    return Truth("bank", "tr-TR", "TRY", number, *period, None, after[-1], booked, newest_first=True)


def _titles(page: Page, y: float) -> float:
    page.box(36, y - 10, 523, 15, GREEN)
    names = ("Tarih", "Açıklama", "Etiket", "Tutar", "Bakiye", "Dekont No")
    for n, (x, name) in enumerate(zip(LABELS, names, strict=True)):
        page.put(x + (4 if n == 0 else 0), y, name, 7, bold=True, color=(1, 1, 1), right=n in {3, 4})
    return y + 17
