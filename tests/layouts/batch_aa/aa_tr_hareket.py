"""Turkey: hesap hareket dökümü with date and time in one cell, amount and balance in the middle, description last.

The channel or branch stands between date and amount, a second balance adds the overdraft (Ek Hesap) to the first, and
each fee is followed by its small BSMV tax. Amounts are signed and followed by TL; the devreden bakiye line and the
grand totals are no movements.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, wrap, written
from ..pens import Flow, Page, fits, with_fpdf
from ._some import clock, how_many, month, span

FACE, BOLD, SIZE = "narrow", "narrow-bold", 7.2
RED, ROSE = (0.7, 0.05, 0.15), (0.98, 0.94, 0.94)
POOLS = {
    "shop": [
        "MİGROS 5M KADIKÖY İSTANBUL TR",
        "A101 YENİ MAĞAZACILIK ÇANKAYA ANKARA",
        "SHELL&TURCAS ÜSKÜDAR",
        "TRENDYOL.COM İSTANBUL",
        "ÖZSÜT PASTANESİ BEŞİKTAŞ",
    ],
    "who": ["AYŞE YILMAZ", "MEHMET ÇELİK", "GÜLŞAH ÖZDEMİR", "İBRAHİM ŞAHİN"],
    "bill": ["İGDAŞ Doğalgaz", "AYEDAŞ Elektrik", "İSKİ Su", "Türk Telekom"],
    "chan": ["İnternet Şb.", "Mobil", "1047-KADIKÖY", "ATM", "Genel Müd."],
}
KINDS = [
    Kind(8, -25, -1900, "Kart İle Alışveriş|{shop} 4543##******#### no'lu kart", "POS"),
    Kind(3, -100, -9000, "Giden FAST|{who} hesabına FAST Sorgu No: ########## Açıklama: borç ödeme", "Mobil", "10"),
    Kind(1.5, -500, -18000, "Giden EFT|{who} Sorgu No: ####### ev kirası TR## #### #### ####", "İnternet Şb.", "50"),
    Kind(2.5, -60, -1400, "Fatura Ödemesi|{bill} Abone No: ##########", "Otomatik"),
    Kind(2, -100, -4000, "ATM Para Çekme|Kartlı işlem ATM S0####", "ATM", "50"),
    Kind(2, 11000, 42000, "Maaş Ödemesi|MARMARA TEKSTİL SAN. VE TİC. A.Ş. personel maaş", "Genel Müd.", most=3),
    Kind(2, 150, 9000, "Gelen FAST|{who} FAST Sorgu No: ##########", "Mobil", "10"),
    Kind(1, 200, 5000, "Havale|{who} gönderen hesap 1047-0######", "1047-KADIKÖY", "10"),
]


def _lira(amount: Decimal) -> str:
    return written(amount, ".", ",") + " TL"


def _begin(page: Page, number: int, lead: list[tuple[str, str]]) -> float:
    page.put(36, 44, "MARMARA HALK BANKASI", 14, bold=True, color=RED)
    page.put(559, 44, "HESAP HAREKET DÖKÜMÜ", 10, bold=True, right=True)
    page.rule(36, 52, 559, 1.2, RED)
    y = 68.0
    if number == 1:
        for label, value in lead:
            page.put(36, y, label, 7.5, bold=True)
            page.put(140, y, ": " + value, 7.5)
            y += 11.5
        y += 6
    page.box(36, y - 10, 523, 24, RED)
    white = (1.0, 1.0, 1.0)
    for x, title in ((40, "Tarih / Saat"), (112, "Kanal/Şube"), (352, "İşlem / Açıklama")):
        page.put(x, y + 4, title, 7.5, bold=True, color=white)
    for x, title in ((222, "İşlem Tutarı*"), (286, "Bakiye"), (346, "Bakiye +")):
        page.put(x, y + (0 if x == 346 else 4), title, 7, bold=True, right=True, color=white)
    page.put(346, y + 9, "Ek Hesap", 7, bold=True, right=True, color=white)
    return y + 26


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng) if rng.random() < 0.5 else span(rng, rng.randint(2, 28), 45)
    opening = some_amount(rng, 500, 40000)
    limit = Decimal(rng.choice([5000, 10000, 25000]))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-1500)
    number = iban(rng, "TR", "00210010470######0####"[:22])
    lead = [
        ("Müşteri Adı Soyadı", f"{rng.choice(['ZEYNEP KARACA', 'BURAK ERDOĞAN', 'ELİF GÜNEŞ'])}"),
        ("Müşteri No / TCKN", "4471**** / 28*******14"),
        ("Şube", "1047 KADIKÖY ÇARŞI ŞUBESİ"),
        ("Hesap Türü", "Vadesiz Mevduat - TL (Ek Hesap Limiti: " + _lira(limit) + ")"),
        ("IBAN", number),
        ("Tarih Aralığı", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}"),
        ("Düzenlenme Tarihi", f"{end + timedelta(1):%d/%m/%Y} 10:{rng.randint(10, 59)}"),
    ]
    flow = Flow(770, lambda: Page(face=FACE, bold=BOLD), lambda page, n: _begin(page, n, lead))
    flow.page.put(352, flow.y, "DEVREDEN BAKİYE", SIZE, bold=True)
    flow.page.put(286, flow.y, _lira(opening), SIZE, bold=True, right=True)
    flow.page.put(346, flow.y, _lira(opening + limit), SIZE, bold=True, right=True)
    flow.y += 14
    rows: list[Row] = []
    balance = opening
    for entry, time in zip(entries, clock(rng, [entry.day for entry in entries]), strict=True):
        parts = [(entry.lines, entry.amount)]
        if entry.lines[0] == "Giden EFT":
            fee = Decimal(rng.choice(["-6.09", "-12.77", "-3.05"]))
            tax = (fee * Decimal("0.05")).quantize(Decimal("0.01"), ROUND_HALF_UP)
            parts += [
                (("EFT Ücreti", entry.lines[1][:40].split(" Sorgu")[0]), fee),
                (("BSMV", "EFT ücreti vergisi"), tax),
            ]
        for lines, amount in parts:
            balance += amount
            rows.append(
                _row(
                    flow,
                    entry.day,
                    f"{entry.day:%d/%m/%Y} {time}",
                    entry.tag,
                    lines,
                    amount,
                    balance,
                    limit,
                    len(rows),
                )
            )
    _after(flow, rows, balance)
    for n, page in enumerate(flow.pages, 1):
        page.rule(36, 790, 559, 0.4, RED)
        page.put(
            36,
            800,
            "Marmara Halk Bankası A.Ş. Rıhtım Cad. No:14 Kadıköy/İstanbul  Mersis No: 0612003417000014",
            6,
        )
        page.put(36, 809, "* Bu belge bilgi amaçlıdır; banka kayıtları esastır. Çağrı Merkezi: 0850 222 0 417", 6)
        page.put(559, 809, f"Sayfa {n}/{len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return Truth("bank", "tr_TR", "TRY", number, start, end, opening, balance, rows)


def _row(
    flow: Flow,
    day: date,
    when: str,
    channel: str,
    lines: tuple[str, ...],
    amount: Decimal,
    balance: Decimal,
    limit: Decimal,
    n: int,
) -> Row:
    text = wrap(" - ".join(lines), fits(FACE, SIZE, 205))
    high = 9.0 * len(text) + 5
    flow.need(high)
    page, y = flow.page, flow.y
    if n % 2 == 0:
        page.box(36, y - 8.5, 523, high, ROSE)
    page.put(40, y, when, SIZE)
    page.put(118, y, channel, SIZE)
    page.put(222, y, _lira(amount), SIZE, right=True)
    page.put(286, y, _lira(balance), SIZE, right=True)
    page.put(346, y, _lira(balance + limit), SIZE, right=True)
    page.lines(352, y, text, SIZE, 9)
    flow.y += high
    return Row(day, " ".join(text), amount, balance, page=flow.number)


def _after(flow: Flow, rows: list[Row], balance: Decimal) -> None:
    flow.need(50)
    page, y = flow.page, flow.y + 8
    page.rule(36, y - 9, 559, 0.8, RED)
    ins = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    outs = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    for n, (label, amount) in enumerate(
        (("Toplam Alacak", ins), ("Toplam Borç", outs), ("Dönem Sonu Bakiyesi", balance))
    ):
        page.put(352, y + 12 * n, label, 7.5, bold=True)
        page.put(555, y + 12 * n, _lira(amount), 7.5, right=True, bold=True)
    page.put(36, y, f"Listelenen işlem adedi: {len(rows)}", 7.5)
