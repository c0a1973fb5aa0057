"""Turkey: a credit card with instalments under the date of the purchase, month names, a plus behind payments, a column
of points and one of what is left to pay, a table of the instalments to come."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._kit import Spots, cells, month_ago, rows_wanted

MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
POOLS = {
    "town": ("İSTANBUL", "ANKARA", "İZMİR", "BURSA", "ESKİŞEHİR", "MUĞLA"),
    "shop": (
        "MİGROS TİCARET A.Ş.",
        "ŞOK MARKET 4412",
        "FİLE BEŞİKTAŞ",
        "GRATİS KOZMETİK",
        "OPET AKARYAKIT",
        "D&R KİTAP",
    ),
    "web": ("TRENDYOL", "HEPSİBURADA", "YEMEKSEPETİ", "IYZICO/ÇİÇEKSEPETİ", "GETİR PERAKENDE"),
    "big": ("TEKNOSA İÇ VE DIŞ TİC.", "VATAN BİLGİSAYAR", "KOÇTAŞ YAPI MARKET", "ETS TUR SEYAHAT", "BOYNER BÜYÜK MAĞ."),
}
KINDS = [
    Kind(8, -60, -2400, "{shop} {town}"),
    Kind(5, -90, -3100, "{web} İSTANBUL"),
    Kind(1, -40, -900, "SPOTIFY STOCKHOLM SE 5,99 EUR"),
    Kind(1, -150, -700, "OTOMATİK ÖDEME-İSKİ ABONE ######"),
    Kind(1, -9, -80, "KKDF/BSMV TUTARI", most=1),
    Kind(1, 80, 900, "İADE {web} İSTANBUL"),
    Kind(2, 1000, 9000, "ÖDEME-İNTERNET ŞUBESİ 00## TEŞEKKÜR EDERİZ", most=2, step="50"),
]
SPOTS: Spots = {"day": (40, "l"), "text": (128, "l"), "left": (415, "r"), "amount": (490, "r"), "points": (555, "r")}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def owing(amount: Decimal) -> str:
    return money(amount) + ("+" if amount > 0 else "")


def long_date(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def plans(rng: Random, end: date) -> list[tuple[date, str, Decimal, Decimal]]:
    """Day of the purchase, text, this month's part, what is left."""
    found = []
    for _ in range(rng.randint(1, 6)):
        size = rng.choice([3, 4, 6, 9, 12])
        now = rng.randint(1, size)
        day = month_ago(end - timedelta(rng.randint(1, 25)), now - 1)
        part = some_amount(rng, -120, -2600)
        text = fill(rng, "{big} {town} ", day, POOLS) + f"{now}/{size} TAKSİT"
        found.append((day, text, part, -part * (size - now)))
    return found


def front(page: Page, number: int, boxes: list[tuple[str, str]], card: str) -> float:
    page.put(40, 50, "Boğaziçi Katılım Kart", 17, bold=True, color=(0.1, 0.4, 0.3))
    page.put(555, 50, "HESAP ÖZETİ", 13, right=True)
    page.put(555, 64, f"Sayfa {number}", 7, right=True, color=GREY)
    y = 84.0
    if number == 1:
        page.put(40, y, f"Kart Numarası: {card}", 9)
        page.put(40, y + 13, "Sn. NERMİN ÇAĞLAYAN", 9, bold=True)
        for n, (label, value) in enumerate(boxes):
            x, top = 40.0 + n % 3 * 175, y + 26 + n // 3 * 34
            page.box(x, top, 165, 28, fill=(0.92, 0.96, 0.94))
            page.put(x + 5, top + 10, label, 6.5, color=GREY)
            page.put(x + 5, top + 23, value, 10, bold=True)
        y += 116
    page.box(36, y - 10, 523, 24, fill=(0.1, 0.4, 0.3))
    for name, head in (
        ("day", "İşlem Tarihi"),
        ("text", "İşlem Açıklaması"),
        ("left", "Kalan Taksit Tutarı"),
        ("amount", "Tutar (TL)"),
        ("points", "Puan (TL)"),
    ):
        x, side = SPOTS[name]
        page.put(x, y + 4, head, 7, bold=True, right=side == "r", color=(1, 1, 1))
    return y + 28


def future(flow: Flow, rng: Random, end: date) -> None:
    flow.need(90)
    flow.y += 26
    flow.page.put(40, flow.y, "Gelecek Dönem Taksitleriniz", 8, bold=True)
    for n in range(1, rng.randint(3, 6)):
        flow.y += 11
        later = month_ago(end, -n)
        flow.page.put(40, flow.y, f"{MONTHS[later.month - 1]} {later.year}", 7.5)
        flow.page.put(250, flow.y, money(some_amount(rng, 200, 5000)) + " TL", 7.5, right=True)
    note = "Aylık akdi faiz oranı %4,25, gecikme faizi %4,55. Asgari tutarın altındaki ödemelerde nakit avans kapanır."
    flow.page.put(40, flow.y + 20, note, 6.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rows_wanted(rng, 12, 48))
    drawn = [(e.day, " ".join(e.lines), e.amount, Decimal(0)) for e in entries] + plans(rng, end)
    drawn.sort(key=lambda row: row[0])
    opening = some_amount(rng, -900, -18000)
    closing = opening + sum(row[2] for row in drawn)
    card = fill(rng, "5### ##** **** ####", end, {})
    boxes = [
        ("Hesap Kesim Tarihi", long_date(end)),
        ("Son Ödeme Tarihi", long_date(end + timedelta(10))),
        ("Kart Limiti", "120.000,00 TL"),
        ("Dönem Borcu", owing(closing) + " TL"),
        ("Asgari Ödeme Tutarı", money((closing * Decimal("0.4")).quantize(Decimal("0.01"))) + " TL"),
        ("Kazanılan Puan", money(some_amount(rng, 2, 90)) + " TL"),
    ]
    flow = Flow(780, lambda: Page(face="narrow", bold="narrow-bold"), lambda p, n: front(p, n, boxes, card))
    cells(flow.page, flow.y, SPOTS, {"text": "ÖNCEKİ DÖNEM BAKİYESİ", "amount": owing(opening)}, 8, bold=True)
    flow.y += 14
    rows = []
    for day, text, amount, left in drawn:
        lines = wrap(text, fits("narrow", 8, 215))
        flow.need(10 * len(lines) + 4)
        points = money((-amount / 200).quantize(Decimal("0.01"))) if amount < -100 and rng.random() < 0.6 else ""
        texts = {"day": long_date(day), "amount": owing(amount), "points": points, "left": money(left) if left else ""}
        cells(flow.page, flow.y, SPOTS, texts, 8)
        rows.append(Row(day, text, amount, page=flow.number))
        flow.y = flow.page.lines(128, flow.y, lines, 8, 10) + 4
    flow.need(20)
    flow.page.rule(40, flow.y - 10, 555)
    cells(flow.page, flow.y + 3, SPOTS, {"text": "TOPLAM DÖNEM BORCU", "amount": owing(closing)}, 8, bold=True)
    future(flow, rng, end)
    with_reportlab(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth("card", "tr_TR", "TRY", card, None, end, opening, closing, rows)
