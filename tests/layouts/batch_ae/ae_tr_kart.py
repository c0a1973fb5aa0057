"""Turkey: a credit card's statement with a main and an additional card, points, instalments and foreign amounts.

After a large bank's card "hesap özeti": days with the month's name, payments marked by a plus behind the amount, the
earned points in a column before it, the original amount and rate below, next months' instalments at the end.
"""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_fpdf

MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
POOLS = {
    "shop": [
        "MİGROS TİC.A.Ş. KADIKÖY",
        "BİM A.Ş. ÜSKÜDAR",
        "SHELL PETROL ATAŞEHİR",
        "ECZANE ŞİFA BOSTANCI",
        "YEMEKSEPETİ İSTANBUL",
    ],
    "big": ["TEKNOSA MALTEPE", "IKEA ÜMRANİYE", "BOYNER MODA", "HEPSİBURADA.COM"],
    "web": ["NETFLIX.COM AMSTERDAM", "APPLE.COM/BILL CORK", "BOOKING.COM BV"],
}
KINDS = [
    Kind(10, -20, -2500, "{shop} TR"),
    Kind(3, -100, -1800, "{big} TR", tag="parts"),
    Kind(2, -60, -2400, "{web}", tag="fx"),
    Kind(0.7, -50, -900, "HGS OTOMATİK YÜKLEME"),
    Kind(0.6, 40, 700, "{big} TR İADE"),
]
MAIN_ONLY = [Kind(2.5, 2000, 9000, "ÖDEME-MOBİL ŞUBE TEŞEKKÜR EDERİZ", most=2)]


def _tl(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" +" if amount > 0 else "")


def _long(day: object) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"  # type: ignore[attr-defined]


def _summary(page: Page, sums: list[tuple[str, Decimal]], due: str) -> None:
    page.box(36, 110, 250, 16 + 13 * len(sums), (0.94, 0.94, 0.98))
    for n, (name, figure) in enumerate(sums):
        page.put(44, 126 + 13 * n, name, 8, bold=n == len(sums) - 1)
        page.put(278, 126 + 13 * n, written(figure, ".", ",") + " TL", 8, right=True, bold=n == len(sums) - 1)
    facts = [
        ("Son Ödeme Tarihi", due),
        ("Kart Limiti", "45.000,00 TL"),
        ("Nakit Avans Limiti", "9.000,00 TL"),
        ("Aylık Akdi Faiz Oranı", "%3,66"),
        ("Aylık Gecikme Faiz Oranı", "%3,96"),
        ("Toplam ParıltıPuan", "412,75"),
    ]
    for n, (name, figure) in enumerate(facts):
        page.put(306, 126 + 13 * n, name, 8)
        page.put(556, 126 + 13 * n, figure, 8, right=True)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    owed = some_amount(rng, 2000, 15000)
    main = some_entries(rng, [*KINDS, *MAIN_ONLY], POOLS, period)
    second = some_entries(rng, KINDS, POOLS, period, count=rng.randint(1, 9)) if rng.random() < 0.7 else []
    fee = some_amount(rng, 12, 90)
    charges = (
        [
            Entry(period[1], (name,), -size, "fee", "")
            for name, size in (
                ("DÖNEM FAİZİ", fee),
                ("BSMV", (fee * Decimal("0.15")).quantize(Decimal("0.01"))),
                ("KKDF", (fee * Decimal("0.15")).quantize(Decimal("0.01"))),
            )
        ]
        if rng.random() < 0.5
        else []
    )
    groups = [("Ana Kart", main + charges), ("Ek Kart", second)]
    every = main + charges + second
    now = owed - sum((e.amount for e in every), Decimal(0))
    paid = sum((e.amount for e in every if e.amount > 0), Decimal(0))
    spent = -sum((e.amount for e in every if e.amount < 0), Decimal(0))
    numbers = [fill(rng, "5400 61** **** ####", period[0], {}) for _ in groups]
    course = rng.randint(180000, 340000)
    due = period[1] + timedelta(10)

    def head(page: Page, at: int) -> float:
        page.put(36, 44, "parıltı", 20, face="narrow-bold", color=(0.6, 0.1, 0.5))
        page.put(36, 58, "Boğaziçi Kredi Bankası A.Ş.", 7.5, color=GREY)
        page.put(556, 40, "KREDİ KARTI HESAP ÖZETİ", 11, bold=True, right=True)
        page.put(556, 54, f"Hesap Kesim Tarihi: {_long(period[1])}", 8.5, right=True)
        y = 90.0
        if at == 1:
            page.put(36, 80, "Sayın SELİN KARAGÖZLÜ", 9.5, bold=True)
            page.put(36, 94, f"Dönem: {_long(period[0])} - {_long(period[1])}   Kart No: {numbers[0]}", 8)
            _summary(
                page,
                [
                    ("Önceki Dönem Borcu", owed),
                    ("Ödemeler ve İadeler", -paid),
                    ("Dönem İçi İşlemler", spent),
                    ("Asgari Ödeme Tutarı", max(Decimal(0), (now * Decimal("0.2")).quantize(Decimal("0.01")))),
                    ("DÖNEM BORCU", now),
                ],
                _long(due),
            )
            y = 224
        page.box(36, y - 11, 523, 15, (0.6, 0.1, 0.5))
        for x, name, right in (
            (40, "İşlem Tarihi", False),
            (116, "Açıklama", False),
            (400, "Taksit", True),
            (466, "ParıltıPuan", True),
            (546, "Tutar (TL)", True),
        ):
            page.put(x, y, name, 8, bold=True, right=right, color=(1, 1, 1))
        page.put(
            36,
            826,
            "Alacak kayıtları tutarın sağında (+) işareti ile gösterilir.   Çağrı Merkezi 0850 200 00 11",
            6.5,
            color=GREY,
        )
        page.put(556, 826, f"Sayfa {at}", 6.5, right=True)
        return y + 18

    flow = Flow(806, lambda: Page(A4, "narrow", "narrow-bold"), head)
    flow.page.put(116, flow.y, "ÖNCEKİ DÖNEM BORCU", 8.5)
    flow.page.put(546, flow.y, written(owed, ".", ","), 8.5, right=True)
    flow.y += 15
    rows: list[Row] = []
    for (title, entries), number in zip(groups, numbers, strict=True):
        if not entries:
            continue
        flow.need(40)
        flow.page.put(
            40,
            flow.y,
            f"{title}: {number} - SELİN KARAGÖZLÜ" if title == "Ana Kart" else f"{title}: {number} - EGE KARAGÖZLÜ",
            8.5,
            bold=True,
        )
        flow.y += 15
        for entry in entries:
            lines = wrap(entry.lines[0], fits("narrow", 8.5, 250))
            count = 0
            if entry.tag == "parts":
                count = rng.randint(2, 9)
                lines.append(f"Toplam İşlem Tutarı: {written(-entry.amount * count, '.', ',')} TL")
            if entry.tag == "fx":
                rate = Decimal(course + rng.randint(-3000, 3000)) / 10000
                foreign = (-entry.amount / rate).quantize(Decimal("0.01"))
                lines.append(f"{written(foreign, '.', ',')} EUR - Kur: {written(rate, '.', ',', 4)}")
            flow.need(len(lines) * 10.5 + 3)
            y, page = flow.y, flow.page
            page.put(40, y, _long(entry.day), 8.5)
            page.put(116, y, lines[0], 8.5)
            page.lines(116, y + 10.5, lines[1:], 7.5, 10.5, color=GREY)
            if count:
                page.put(400, y, f"{rng.randint(1, count)}/{count}", 8.5, right=True)
            if entry.amount < 0 and entry.tag != "fee":
                points = (-entry.amount * Decimal("0.005")).quantize(Decimal("0.01"))
                page.put(466, y, written(points, ".", ","), 8.5, right=True, color=GREY)
            page.put(546, y, written(entry.amount, ".", ",", minus=""), 8.5, right=True)
            page.put(548, y, "+" if entry.amount > 0 else "", 8.5)
            rows.append(Row(entry.day, " ".join(lines), entry.amount, None, None, flow.number))
            flow.y += len(lines) * 10.5 + 3
    flow.need(130)
    page, y = flow.page, flow.y + 4
    page.rule(300, y - 9, 556)
    page.put(116, y + 2, "DÖNEM BORCU", 9, bold=True)
    page.put(546, y + 2, written(now, ".", ","), 9, bold=True, right=True)
    page.put(36, y + 30, "Gelecek Dönem Taksit Tutarları (TL)", 8, bold=True)
    for n in range(4):
        month = MONTHS[(period[1].month + n) % 12]
        page.put(36 + 130 * n, y + 43, f"{month}: {written(some_amount(rng, 80, 1900), '.', ',')}", 8)
    page.lines(
        36,
        y + 62,
        [
            "Dönem borcunun tamamı son ödeme tarihine kadar ödenirse faiz işletilmez. Asgari tutarın altında ödeme",
            "yapılması halinde gecikme faizi uygulanır. 500 TL ve üzeri market alışverişine 25 TL ParıltıPuan!",
        ],
        7,
        9,
        color=GREY,
    )
    with_fpdf(flow.pages, path)
    return Truth("card", "tr-TR", "TRY", numbers[0], *period, -owed, -now, rows)
