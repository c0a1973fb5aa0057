"""Turkey, credit card account summary: operation date with the month in words, label, bonus earned, amount in lira.

Payments and refunds end with "+"; instalments keep the date of the purchase and tell the whole amount in the text; the
bonus column holds small figures that are no money of the account.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits
from ._rows import add, cell_by_cell, count_pages, months_before, share, some_balance, use

GREEN = (0.0, 0.5, 0.3)
MONTHS = ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık")
KINDS = [
    Kind(6, -40, -1800, "{shop} {town} TR", "Market"),
    Kind(2, -60, -600, "GETIR PERAKENDE LOJISTIK ISTANBUL TR", "Market"),
    Kind(2, -300, -1500, "{fuel} {town} TR", "Akaryakıt"),
    Kind(2, -50, -400, "{sub}", "Eğlence"),
    Kind(1.5, -90, -900, "{rest} {town} TR", "Restoran"),
    Kind(0.5, -50, -700, "ÖZEL İŞLEM: {bill} FATURA ÖDEMESİ ABONE NO: ##########", "Fatura"),
    Kind(0.5, 50, 900, "İADE {shop} {town} TR", "Diğer"),
]
POOLS = {
    "shop": ["MIGROS ####", "BIM A.S. ?###", "A101 ####", "LC WAIKIKI", "GRATIS KOZMETIK", "TEKNOSA", "D&R KITABEVI"],
    "town": ["ISTANBUL", "ANKARA", "IZMIR", "BURSA"],
    "fuel": ["OPET PETROL", "SHELL BAGDAT CAD", "PETROL OFISI"],
    "sub": ["NETFLIX.COM AMSTERDAM NL", "SPOTIFY STOCKHOLM SE", "BLUTV ISTANBUL TR"],
    "rest": ["KÖFTECI YUSUF", "SIMIT SARAYI", "KAHVE DUNYASI"],
    "bill": ["TURKCELL", "İSKİ", "ENERJİSA"],
    "web": ["TRENDYOL.COM ISTANBUL TR", "HEPSIBURADA ISTANBUL TR", "VATAN BILGISAYAR ANKARA TR"],
}


def lira(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("+" if amount > 0 else "")


def long(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    use("Arial", "Arial-Bold")
    start, end = some_period(rng, 30)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 70))
    for _ in range(rng.randint(1, 6)):
        parts = rng.choice([3, 6, 9, 12])
        part = rng.randint(1, parts)
        day = months_before(start + timedelta(rng.randint(0, 25)), part - 1)
        amount = some_amount(rng, -100, -900)
        text = fill(rng, "{web}", day, POOLS) + f" {lira(amount * parts)} TL İşlemin {part}/{parts} Taksidi"
        entries.append(Entry(day, (text,), amount, "Taksit", ""))
    opening = -some_balance(rng, 1500, 28000)
    paid = -opening if rng.random() < 0.6 else Decimal(rng.randrange(500, 1500, 100))
    pay = Entry(start + timedelta(rng.randint(6, 11)), ("ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ",), paid, "", "")
    entries = sorted([*entries, pay], key=lambda entry: entry.day)
    if paid != -opening:
        interest = share(opening + paid, "0.0366")
        for name, rate in [("ALIŞVERİŞ FAİZİ", "1"), ("BSMV", "0.15"), ("KKDF", "0.15")]:
            entries.append(Entry(end, (name,), share(interest, rate), "", ""))
    closing = opening + add(entry.amount for entry in entries)
    card = f"5400 61** **** {rng.randrange(10000):04}"
    holder = rng.choice(["ELİF YILDIRIM", "MURAT ÇELİKKOL", "ZEYNEP GÜNDOĞDU"])
    rows: list[Row] = []

    def top(page: Page, number: int) -> float:
        page.face, page.bold = "Arial", "Arial-Bold"
        page.put(40, 50, "anka kart", 20, bold=True, color=GREEN)
        page.put(555, 44, "KREDİ KARTI HESAP ÖZETİ", 10, bold=True, right=True)
        page.put(555, 57, f"Sayfa {number}/__", 8, right=True, color=GREY)
        if number > 1:
            heads(page, 84)
            return 104
        page.lines(
            40,
            84,
            ["Sayın", holder, f"CUMHURİYET MAH. LALE SOK. NO: {rng.randint(1, 80)}", "34387 ŞİŞLİ / İSTANBUL"],
            9,
            12,
        )
        y = 84.0
        for label, text in [
            ("Kart Numarası", card),
            ("Hesap Kesim Tarihi", long(end)),
            ("Son Ödeme Tarihi", long(end + timedelta(10))),
            ("Dönem Borcu", lira(-abs(closing)) + " TL"),
            ("Asgari Ödeme Tutarı", lira(-share(abs(closing), "0.2")) + " TL"),
            ("Toplam Kart Limiti", lira(-Decimal(rng.randrange(30000, 150000, 5000))) + " TL"),
            ("Bir Sonraki Hesap Kesim Tarihi", long(end + timedelta(31))),
        ]:
            page.box(320, y - 10, 235, 14, (0.92, 0.97, 0.94))
            page.put(326, y, label, 8.5)
            page.put(549, y, text, 8.5, bold=True, right=True)
            y += 16
        heads(page, 216)
        page.put(124, 236, "Bir Önceki Hesap Özeti Borcu", 8.5, bold=True)
        page.put(549, 236, lira(opening), 8.5, bold=True, right=True)
        return 252

    def heads(page: Page, y: float) -> None:
        page.box(40, y - 10, 515, 15, GREEN)
        for x, text, right in [
            (44, "İşlem Tarihi", False),
            (124, "İşlem", False),
            (400, "Etiket", False),
            (484, "Bonus (TL)", True),
            (549, "Tutar (TL)", True),
        ]:
            page.put(x, y, text, 8.5, bold=True, color=WHITE, right=right)

    flow = Flow(770, Page, top)
    for n, entry in enumerate(entries):
        lines = wrap(entry.lines[0], fits("Arial", 8.5, 262))
        flow.need(len(lines) * 10 + 4)
        page = flow.page
        if n % 2:
            page.box(40, flow.y - 9, 515, len(lines) * 10 + 4, (0.96, 0.96, 0.96))
        page.put(44, flow.y, long(entry.day), 8.5)
        page.put(400, flow.y, entry.tag, 8.5, color=GREY)
        if entry.tag and entry.amount < 0:
            page.put(484, flow.y, lira(share(entry.amount, "0.005")), 8.5, right=True)
        page.put(549, flow.y, lira(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = page.lines(124, flow.y, lines, 8.5, 10) + 4
    flow.need(110)
    flow.page.rule(40, flow.y - 6, 555, 0.8, GREEN)
    flow.page.put(124, flow.y + 6, "Dönem Borcu", 9, bold=True)
    flow.page.put(549, flow.y + 6, lira(closing), 9, bold=True, right=True)
    note = "Dönem borcunuzun tamamını son ödeme tarihine kadar ödemeniz halinde faiz uygulanmaz. Alışveriş faizi aylık "
    note += (
        "%3,66, nakit çekim faizi aylık %4,42, gecikme faizi aylık %3,96'dır. Hesap özetine itirazlarınızı son ödeme "
    )
    note += "tarihinden itibaren on gün içinde bize iletebilirsiniz."
    flow.page.lines(40, flow.y + 34, wrap(note, fits("Arial", 7.5, 515)), 7.5, 10, color=GREY)
    count_pages(flow.pages)
    cell_by_cell(flow.pages, path)
    return Truth("card", "tr_TR", "TRY", card, None, None, opening, closing, rows)
