"""Turkey: landscape, the texts in the last column after signed amount, balance and a second, available balance.

Date, dash and time are one word; texts wrap to up to three lines; the available balance is the balance with the
overdraft's limit. The stated limit and the sums stand in a box at the top.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, running, some_entries, wrap, written
from ..pens import Flow, Page, fits, with_pymupdf
from ._common import cells, cycle, opening, paid_in, paid_out, row_of

WIDE = (842.0, 595.0)
DATE, BRANCH, AMOUNT, BALANCE, FREE, TEXT = 40.0, 140.0, 300.0, 390.0, 485.0, 505.0
CHANNELS = ["CEPTE ŞUBE", "POS", "ATM/0412", "1082-KIZILAY", "İNTERNET"]
KINDS = [
    Kind(8, -40, -2900, "{shop}/{town} kart no:5549-60**-****-{card} Tarih:{used} TR"),
    Kind(4, -100, -15000, "FAST - {person} - {why} - Sorgu No:########## - {bank}"),
    Kind(2, -200, -5000, "{place} Para Çekme kart no:5549-60**-****-{card}", step="10.00"),
    Kind(2, -150, -3500, "{bill} Fatura Ödeme Abone No:00######## Son Ödeme {used}"),
    Kind(1, -6.09, -6.09, "FAST Ücreti BSMV dahil", most=4),
    Kind(1, -20, -900, "Kredili Mevduat Faizi %5,00 KKDF 1,50 BSMV 1,50", most=1),
    Kind(3, 9000, 42000, "{firm} {month} MAAŞ ÖDEMESİ"),
    Kind(3, 100, 9000, "Gelen FAST - {person} - {why} - {bank} - Sorgu No:##########"),
    Kind(1, 50, 900, "İADE {shop}/{town} kart no:5549-60**-****-{card}"),
]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
    "month": lambda _, day: f"{day.month:02}.{day.year}",
    "card": ["2#18"],
    "shop": ["MİGROS 3M ÇANKAYA", "ŞOK MARKET 4#12", "IYZICO *TREND", "OPET SÖĞÜTÖZÜ", "KAHVE DİYARI", "ECZANE IŞIK"],
    "town": ["ANKARA", "İSTANBUL", "ESKİŞEHİR"],
    "person": ["AYŞE GÜLER", "MEHMET CAN ÖZ", "HÜSEYİN IŞIKLI", "DENİZ Ş."],
    "why": ["kira 3. kat", "borç 1.500", "yemek payı", "Bireysel Ödeme"],
    "bank": ["Ziraatçiler Bankası", "Gar. Bankası A.Ş.", "PTT"],
    "place": ["BATIKENT METRO", "KIZILAY 2"],
    "bill": ["ENERJİSA", "ASKİ SU", "TÜRKCELLO"],
    "firm": ["BAŞKENT YAZILIM A.Ş.", "T.C. MEB"],
}
NOTES = [
    "* İşlem tutarı TL cinsindendir. Kullanılabilir bakiye, ek hesap limiti dahil tutardır.",
    "Bu hesap özeti bilgi amaçlıdır; itirazlarınızı 30 gün içinde 0850 555 0 724 numaralı telefona bildiriniz.",
    "Ek hesap akdi faiz oranı aylık %5,00, gecikme faiz oranı aylık %5,30. Mevduatınız 650.000",
    "TL'ye kadar TMSF sigortasındadır.",
]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def heads(page: Page, y: float) -> float:
    page.box(36, y - 12, 770, 26, (0.88, 0.91, 0.97))
    for x, over, under, right in (
        (DATE, "Tarih/Saat", "", False),
        (BRANCH, "Kanal/Şube", "", False),
        (AMOUNT, "İşlem", "Tutarı*", True),
        (BALANCE, "Bakiye", "", True),
        (FREE, "Kullanılabilir", "Bakiye", True),
        (TEXT, "Açıklama", "", False),
    ):
        page.put(x, y, over, 8, bold=True, right=right)
        page.put(x, y + 9, under, 8, bold=True, right=right)
    return y + 28


def head(page: Page, number: int) -> float:
    page.put(40, 40, "Bozkır Bankası", 16, bold=True, color=(0.05, 0.2, 0.55))
    page.put(804, 40, "HESAP ÖZETİ", 13, bold=True, right=True)
    return heads(page, 76) if number > 1 else 66


def top(flow: Flow, left: list[tuple[str, str]], facts: list[tuple[str, str]]) -> None:
    page, y = flow.page, flow.y
    page.box(36, y - 4, 770, 84, None, stroke=(0.6, 0.6, 0.7))
    for n, (name, value) in enumerate(left):
        page.put(44, y + 10 + 13 * n, name, 8, bold=True)
        page.put(130, y + 10 + 13 * n, ": " + value, 8)
    for n, (name, value) in enumerate(facts):
        page.put(500, y + 10 + 13 * n, name, 8, bold=True)
        page.put(796, y + 10 + 13 * n, value, 8, right=True)
    flow.y = heads(page, y + 108)


def table(rng: Random, flow: Flow, entries: list[Entry], balances: list[Decimal], limit: Decimal) -> list[Row]:
    rows: list[Row] = []
    second, before = 0, date.min
    for entry, balance in zip(entries, balances, strict=True):
        second = rng.randint(28800, 36000) if entry.day != before else min(86000, second + rng.randint(60, 2400))
        before = entry.day
        below = wrap(entry.lines[0], fits("narrow", 8, 296))
        flow.need(10 * len(below) + 4)
        clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        line = [(DATE, f"{entry.day:%d/%m/%Y}-{clock}", False), (BRANCH, rng.choice(CHANNELS), False)]
        line += [
            (AMOUNT, money(entry.amount), True),
            (BALANCE, money(balance), True),
            (FREE, money(balance + limit), True),
        ]
        cells(flow.page, flow.y, line)
        rows.append(row_of(entry, flow.number, balance))
        after = flow.page.lines(TEXT, flow.y, below, 8, 10)
        flow.page.rule(36, after - 5, 806, 0.3, (0.8, 0.8, 0.85))
        flow.y = after + 5
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period, first = cycle(rng), opening(rng, -3000, 40000)
    limit = Decimal(rng.choice([5000, 10000, 25000]))
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, floor=-4000)
    balances = running(first, [entry.amount for entry in entries])
    last = balances[-1] if balances else first
    code = iban(rng, "TR", "000640000011082#######04")
    account = fill(rng, "1082-#######", period[0], {})
    flow = Flow(530, lambda: Page(WIDE, "narrow", "narrow-bold"), head)
    left = [("Adı Soyadı", "ZEYNEP ÇAĞLAR ÖĞÜT"), ("Müşteri No", fill(rng, "4########", period[0], {}))]
    left += [("Hesap No", account + "  TL  VADESİZ"), ("IBAN", code), ("Şube", "1082 - KIZILAY / ANKARA")]
    left.append(("Dönem", f"{period[0]:%d/%m/%Y} - {period[1]:%d/%m/%Y}"))
    before = period[0] - timedelta(1)
    facts = [("Ek Hesap Limiti", money(limit)), (f"Devreden Bakiye ({before:%d/%m/%Y})", money(first))]
    facts += [("Toplam Borç", money(paid_out(entries))), ("Toplam Alacak", money(paid_in(entries)))]
    facts.append((f"Dönem Sonu Bakiyesi ({period[1]:%d/%m/%Y})", money(last)))
    top(flow, left, facts)
    rows = table(rng, flow, entries, balances, limit)
    flow.need(44)
    flow.page.lines(40, flow.y + 10, NOTES, 7, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(804, 575, f"Sayfa {n} / {len(flow.pages)}", 7.5, right=True)
        page.put(40, 575, "Bozkır Bankası A.Ş.  Mersis: 0481005872002689  Büyük Mükellefler V.D.", 6.5)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("bank", "tr_TR", "TRY", account, *period, first, last, rows)
