"""Turkey: a card's hesap özeti with instalments, bonus in a column, interest with its two taxes, an additional card.

Days written out ("05 Mart 2023"), payments with a plus behind the amount, what is left of an instalment purchase in
brackets in the text, foreign amounts before the text's end, the previous balance as the first line of the table.
"""

# ruff: noqa: PLR0915 (a form is a long list of what stands where)

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, some_amount, some_period
from ..pens import GREY, WHITE, Flow, Page, with_reportlab
from ._rows import ZERO, Spent, block, by_words, joined, numbered, owed, plain, sheet, some_spending, total

TEAL = (0.0, 0.5, 0.38)
LEAF = (0.9, 0.96, 0.93)
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
KINDS = [
    Kind(7, -1450, -45, "{shop} {town} TR"),
    Kind(5, -620, -35, "{food} {town} TR"),
    Kind(3, -1900, -400, "{fuel} {town} TR"),
    Kind(4, -1250, -49.9, "{web} TR"),
    Kind(2, -980, -99, "{bill}"),
    Kind(2, -2300, -150, "{parts} {town} TR", "parts"),
    Kind(1, -900, -60, "{abroad}", "fx"),
    Kind(0.5, 80, 900, "{web} TR", "iade"),
]
POOLS = {
    "town": ["İSTANBUL", "ANKARA", "İZMİR", "KOCAELİ", "BURSA"],
    "shop": [
        "MİGROS TİC. A.Ş. 1#4#",
        "BİM A.Ş. #4#0",
        "ŞOK MARKETLER 2#4",
        "GRATİS İÇ VE DIŞ",
        "LC WAIKIKI MAĞ.",
        "ÇAĞDAŞ ECZANESİ",
    ],
    "food": ["KÖFTECİ YUSUF", "KAHVE DÜNYASI", "SİMİT SARAYI", "BURGER KING 4#2", "GÜLLÜOĞLU BAKLAVA"],
    "fuel": ["OPET PETROLCÜLÜK", "SHELL PETROL 1#4#", "PETROL OFİSİ"],
    "web": [
        "TRENDYOL.COM İSTANBUL",
        "HEPSİBURADA İSTANBUL",
        "YEMEKSEPETİ İSTANBUL",
        "GETİR İSTANBUL",
        "IYZICO/AMAZON.COM.TR",
    ],
    "bill": ["TURKCELL FATURA ÖDEMESİ", "İGDAŞ DOĞALGAZ FATURASI", "ENERJİSA ELEKTRİK FATURASI"],
    "parts": ["TEKNOSA", "VATAN BİLGİSAYAR", "KOÇTAŞ", "BOYNER", "PEGASUS HAVA YOLLARI"],
    "abroad": ["NETFLIX.COM AMSTERDAM NL", "APPLE.COM/BILL CORK IE", "STEAM PURCHASE HAMBURG DE"],
}


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def _try(value: Decimal) -> str:
    return plain(value, ".", ",") + ("+" if value > 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    due = end + timedelta(10)
    number, extra = (f"5400 61** **** {rng.randint(1000, 9999)}" for _ in range(2))
    holder = rng.choice(["MEHMET YILDIRIM", "AYŞE GÜL DEMİRTAŞ", "OĞUZ KAĞAN ŞENTÜRK"])
    previous = owed(rng, 900, 38000)
    paid = start + timedelta(rng.randint(6, 11))
    payment = previous if rng.random() < 0.6 else (previous * Decimal("0.4")).quantize(Decimal("0.01"))
    lists = [some_spending(rng, KINDS, POOLS, (start, end), rng.randint(10, 60), 1)]
    lists.append(
        some_spending(rng, KINDS[:6], POOLS, (start, end), rng.randint(2, 14), 1) if rng.random() < 0.5 else []
    )
    lists[0].append(
        Spent(paid, paid, (rng.choice(["ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ", "ÖDEME - CEP ŞUBE"]),), payment, "pay")
    )
    lists = [sorted(entries, key=lambda row: row.used) for entries in lists]
    if payment < previous:
        cost = -((previous - payment) * Decimal("0.0366")).quantize(Decimal("0.01"), ROUND_HALF_UP)
        for text, share in (("ALIŞVERİŞ FAİZİ", "1"), ("KKDF", "0.15"), ("BSMV", "0.15")):
            value = (cost * Decimal(share)).quantize(Decimal("0.01"), ROUND_HALF_UP)
            lists[0].append(Spent(end, end, (text,), value, "bank"))
    if rng.random() < 0.3:
        lists[0].append(Spent(end, end, ("KART ÜYELİK ÜCRETİ",), some_amount(rng, -480, -180), "bank"))
    closing = previous - total(lists[0]) - total(lists[1])
    rows: list[Row] = []

    def head(page: Page, of: int) -> float:
        page.box(40, 28, 30, 30, TEAL)
        page.put(55, 49, "A", 18, center=True, bold=True, color=WHITE)
        page.put(78, 49, "Akçınar Bank", 15, bold=True, color=TEAL)
        page.put(555, 42, "HESAP ÖZETİ", 13, bold=True, right=True, color=TEAL)
        page.put(555, 55, f"Kart No: {number}", 8, right=True)
        page.put(555, 820, f"Sayfa {of}/##", 7, right=True, color=GREY)
        page.put(
            40,
            820,
            "T. Akçınar Bankası A.Ş. Genel Müdürlük: Levent Mah. Nispetiye Cad. No: 000 Beşiktaş/İstanbul",
            6.5,
            color=GREY,
        )
        return 84 if of > 1 else 308

    flow = Flow(780, sheet, head)
    page = flow.page
    page.lines(
        40,
        88,
        [
            f"Sayın {holder}",
            f"CUMHURİYET MAH. LALE SOK. NO: {rng.randint(1, 90)}/{rng.randint(1, 20)}",
            "34380 ŞİŞLİ / İSTANBUL",
        ],
        9,
        12,
    )
    limit = Decimal((int(closing) // 10000 + 2) * 10000)
    least = (closing * (Decimal("0.4") if limit > 50000 else Decimal("0.2"))).quantize(Decimal("0.01"))
    page.box(40, 134, 515, 58, LEAF)
    for n, (title, text) in enumerate(
        (
            ("Hesap Kesim Tarihi", _day(end)),
            ("Son Ödeme Tarihi", _day(due)),
            ("Dönem Borcu", plain(closing, ".", ",") + " TL"),
            ("Asgari Ödeme Tutarı", plain(least, ".", ",") + " TL"),
        )
    ):
        page.put(50 + 128 * n, 154, title, 8, color=GREY)
        page.put(50 + 128 * n, 174, text, 11, bold=True)
    spent = [row for entries in lists for row in entries]
    bank = [row for row in spent if row.tag == "bank"]
    for n, (title, text) in enumerate(
        (
            ("Bir Önceki Dönem Borcu", plain(previous, ".", ",")),
            ("Ödemeler / İadeler", plain(total([row for row in spent if row.amount > 0]), ".", ",") + "+"),
            (
                "Dönem İçi Harcamalar",
                plain(total([row for row in spent if row.amount < 0 and row.tag != "bank"]), ".", ","),
            ),
            ("Faiz, Vergi ve Ücretler", plain(total(bank), ".", ",")),
        )
    ):
        page.put(46, 212 + 14 * n, title, 8.5)
        page.put(270, 212 + 14 * n, text, 8.5, right=True)
    for n, (title, text) in enumerate(
        (
            ("Kart Limiti", plain(limit, ".", ",")),
            ("Kullanılabilir Limit", plain(limit - closing, ".", ",")),
            ("Nakit Avans Limiti", plain(limit / 5, ".", ",")),
            ("Aylık Akdi Faiz / Gecikme Faizi", "%3,66 / %3,96"),
        )
    ):
        page.put(310, 212 + 14 * n, title, 8.5)
        page.put(555, 212 + 14 * n, text, 8.5, right=True)
    page.rule(40, 264, 555, 0.5, TEAL)
    page.put(
        40,
        280,
        f"Borcunuz {_day(due)} tarihinde otomatik ödeme talimatınız varsa hesabınızdan tahsil edilecektir.",
        8.5,
    )

    def heads() -> None:
        flow.page.box(40, flow.y - 12, 515, 18, TEAL)
        for x, text, right in (
            (46, "İşlem Tarihi", False),
            (128, "İşlem Açıklaması", False),
            (470, "Kazanılan Bonus (TL)", True),
            (549, "Tutar (TL)", True),
        ):
            flow.page.put(x, flow.y, text, 8.5, bold=True, color=WHITE, right=right)
        flow.y += 22

    heads()
    flow.page.put(128, flow.y, "BİR ÖNCEKİ HESAP ÖZETİ BAKİYENİZ", 8.5)
    flow.page.put(549, flow.y, plain(previous, ".", ","), 8.5, right=True)
    flow.y += 16
    bonus = ZERO
    coming = ZERO

    def table(card: str, entries: Sequence[Spent]) -> None:
        nonlocal bonus, coming
        flow.need(40)
        flow.page.put(46, flow.y, f"{card} No'lu Kartınız ile Yapılan İşlemler", 8.5, bold=True)
        flow.y += 15
        for row in entries:
            if flow.need(24):
                heads()
            page, y = flow.page, flow.y
            lines = list(row.lines)
            if row.tag == "parts":
                parts = rng.choice([3, 6, 9, 12])
                now = rng.randint(1, parts)
                whole = abs(row.amount) * parts
                lines.append(f"({plain(whole, '.', ',')} TL İşlemin {now}/{parts} Taksidi)")
                coming += abs(row.amount) * (parts - now)
            if row.tag == "fx":
                rate = Decimal(rng.randint(2900, 3600)) / 100
                lines[0] += f" {plain(abs(row.amount) / rate, '.', ',')} EUR"
            page.put(46, y, _day(row.used), 8.5)
            page.lines(128, y, lines, 8.5, 10)
            if row.amount < 0 and row.tag not in {"bank", "fx"} and rng.random() < 0.5:
                gained = (abs(row.amount) * Decimal("0.005")).quantize(Decimal("0.01"))
                bonus += gained
                page.put(470, y, plain(gained, ".", ","), 8.5, right=True)
            page.put(549, y, _try(row.amount), 8.5, right=True)
            rows.append(Row(row.used, joined(*lines), row.amount, page=flow.number))
            flow.y += 13 + 10 * (len(lines) - 1)

    table(number, lists[0])
    if lists[1]:
        flow.y += 6
        table(extra, lists[1])
    flow.need(30)
    flow.page.rule(40, flow.y - 8, 555, 0.8, TEAL)
    flow.page.put(128, flow.y + 5, "DÖNEM BORCUNUZ", 9, bold=True)
    flow.page.put(470, flow.y + 5, plain(bonus, ".", ","), 9, right=True, bold=True)
    flow.page.put(549, flow.y + 5, plain(closing, ".", ","), 9, right=True, bold=True)
    flow.y += 32
    flow.need(110)
    page, y = flow.page, flow.y
    page.box(40, y - 4, 515, 46, LEAF)
    page.put(48, y + 10, "Bonus Bilgileri", 9, bold=True, color=TEAL)
    for n, (title, value) in enumerate(
        (("Devreden", Decimal("42.18")), ("Bu Dönem Kazanılan", bonus), ("Kullanılabilir", Decimal("42.18") + bonus))
    ):
        page.put(48 + 130 * n, y + 22, title, 8)
        page.put(48 + 130 * n, y + 34, plain(value, ".", ",") + " TL", 8.5)
    page.put(440, y + 22, "Kalan Taksit Toplamı", 8)
    page.put(440, y + 34, plain(coming, ".", ",") + " TL", 8.5)
    block(
        page,
        40,
        y + 62,
        "Asgari tutarın altında ödeme yapılması halinde gecikme faizi uygulanır. Bir yılda üç kez asgari tutarı "
        "ödenmeyen kartlar nakit kullanımına kapatılır. Hesap özetine itirazlarınızı son ödeme tarihinden "
        "itibaren on gün içinde 444 0 000 numaralı hattan bildirebilirsiniz.",
        515,
        7.5,
    )
    with_reportlab(by_words(numbered(flow.pages)), path)
    return Truth("credit_card", "tr_TR", "TRY", number, None, end, -previous, -closing, rows)
