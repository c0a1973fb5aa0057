"""Türkiye, business account: date and time on one line, one signed amount, a list of blocked card takings to come.

The overdraft limit and takings of the shop's card terminal stand beside the rows with sums and later dates.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._inbox import ACCOUNT, broken, cells, clocks, minus, paragraph, plus, said

POOLS: Pools = {
    "term": lambda _, day: f"{day - timedelta(31):%Y/%m}",
    "firm": [
        "YILDIZ AMBALAJ SAN. VE TİC. LTD. ŞTİ.",
        "ÖZKAN NAKLİYAT",
        "MEHMET ÇELİK",
        "AYŞE GÜLER ŞAHİN",
        "İZMİR GIDA PAZARLAMA A.Ş.",
        "DOĞU KIRTASİYE",
    ],
    "shop": ["MİGROS TİC. A.Ş. BORNOVA", "OPET ÇİĞLİ", "TRENDYOL", "YURTİÇİ KARGO 0##", "A101 KARŞIYAKA"],
    "bank": ["T.İŞ BANKASI", "ZİRAAT BANKASI", "GARANTİ BBVA", "AKBANK"],
    "why": ["FATURA NO A-2####", "KİRA BEDELİ", "SİPARİŞ AVANSI", "MAAŞ ÖDEMESİ", "CARİ HESAP MAHSUBU"],
}
KINDS = [
    Kind(6, 2500, 180000, "GELEN FAST {firm} {bank} {why}"),
    Kind(6, -1500, -120000, "GİDEN EFT {firm} {bank} TR## **** #### {why}"),
    Kind(5, 900, 64000, "POS TAHSİLATI ÜYE İŞYERİ NO ########## BLOKE ÇÖZME"),
    Kind(4, -12, -900, "POS HİZMET KOMİSYONU"),
    Kind(6, -80, -7200, "{shop} KART NO 4543 60** **** #### TR"),
    Kind(3, -4, -26, "EFT MASRAFI + BSMV %5"),
    Kind(2, -700, -24000, "OTOMATİK FATURA ÖDEME GEDİZ ELEKTRİK TESİSAT NO ########"),
    Kind(2, -3000, -60000, "SGK TAHSİLATI {term} DÖNEMİ SİCİL ###############"),
    Kind(1, -500, -9000, "KMH FAİZ TAHSİLATI", most=1),
]
TEXT, CODE, AMOUNT, BALANCE = 126, 386, 488, 566
FACE, BOLD = "narrow", "narrow-bold"


def _lira(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _first(page: Page, facts: dict[str, str]) -> float:
    page.put(30, 50, "EGEBANK T.A.Ş.", 16, face=BOLD, color=(0.75, 0.05, 0.1))
    page.put(566, 50, "HESAP EKSTRESİ", 13, right=True, face=BOLD)
    page.lines(
        30,
        80,
        ["BORNOVA MOBİLYA AKSESUAR LTD. ŞTİ.", "Kazımdirik Mah. 296/2 Sk. No:8", "35100 Bornova / İZMİR"],
        8.5,
        11,
    )
    for n, (name, value) in enumerate(facts.items()):
        cells(page, 80 + 11 * n, 8, (310, name), (400, ":"), (408, value))
    return 92.0 + 11 * len(facts)


def _heads(page: Page, y: float) -> float:
    page.box(28, y - 11, 540, 16, (0.9, 0.9, 0.92))
    heads = ((32, "İşlem Tarihi / Saati"), (TEXT, "Açıklama"), (CODE, "Fiş No"), (-AMOUNT, "İşlem Tutarı (TL)"))
    cells(page, y, 7.5, *heads, (-BALANCE, "Bakiye (TL)"), face=BOLD)
    return y + 18


def _rows(flow: Flow, entries: list[Entry], opening: Decimal, rng: Random) -> list[Row]:
    cells(flow.page, flow.y, 8, (TEXT, "DEVREDEN BAKİYE"), (-BALANCE, _lira(opening)))
    flow.y += 14
    rows = []
    times = clocks(rng, [entry.day for entry in entries])
    balances = running(opening, (entry.amount for entry in entries))
    for entry, balance, clock in zip(entries, balances, times, strict=True):
        lines = broken(entry.lines, FACE, 8, 250)
        flow.need(10 * len(lines) + 3)
        stamp = f"{entry.day:%d.%m.%Y} {clock}"
        code = f"{rng.choice('ABEH')}{rng.randint(10**4, 10**5 - 1)}"
        cells(
            flow.page, flow.y, 8, (32, stamp), (CODE, code), (-AMOUNT, _lira(entry.amount)), (-BALANCE, _lira(balance))
        )
        page = flow.number
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8, 9.5) + 3.5
        rows.append(Row(entry.day, said(entry.lines), entry.amount, balance, None, page))
    return rows


def _blocked(page: Page, y: float, end: date, rng: Random) -> float:
    page.put(32, y, "Bloke POS Alacaklarınız (hesaba geçmemiştir)", 8.5, face=BOLD)
    cells(
        page,
        y + 12,
        7.5,
        (32, "Bloke Çözülme Tarihi"),
        (-260, "Brüt (TL)"),
        (-340, "Komisyon (TL)"),
        (-420, "Net (TL)"),
        face=BOLD,
    )
    y += 23
    for n in range(rng.randint(2, 5)):
        gross = some_amount(rng, 900, 30000)
        cost = (gross * Decimal("0.0219")).quantize(Decimal("0.01"))
        day = f"{end + timedelta(2 + 7 * n):%d.%m.%Y}"
        cells(page, y, 7.5, (32, day), (-260, _lira(gross)), (-340, _lira(cost)), (-420, _lira(gross - cost)))
        y += 11
    return y + 12


def _after(flow: Flow, amounts: list[Decimal], closing: Decimal, end: date, rng: Random) -> None:
    flow.need(170)
    page, y = flow.page, flow.y + 6
    page.rule(28, y - 8, 568, 0.5, GREY)
    cells(
        page,
        y + 4,
        8,
        (32, "Toplam Borç"),
        (-200, _lira(minus(amounts))),
        (230, "Toplam Alacak"),
        (-380, _lira(plus(amounts))),
    )
    cells(page, y + 4, 8, (400, "Son Bakiye"), (-BALANCE, _lira(closing)), face=BOLD)
    y += 30
    if rng.random() < 0.6:
        y = _blocked(page, y, end, rng)
    text = (
        "Bu ekstre bilgi amaçlıdır. İtirazlarınızı 30 gün içinde bildirmeniz gerekir. Mevduatın 950.000 TL'ye "
        "kadar olan kısmı sigorta kapsamındadır. Çağrı merkezi: 0850 555 0 123"
    )
    paragraph(page, 32, y, text, 530, 7, FACE)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([14, 30]))
    opening = some_amount(rng, 20000, 400000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-15000, reversal="İPTAL {}")
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    number = iban(rng, "TR", "000990##############60")
    facts = {
        "Müşteri No": str(rng.randint(10**7, 10**8 - 1)),
        "IBAN": number,
        "Şube": "0417 / BORNOVA SANAYİ",
        "Hesap Türü": "VADESİZ TİCARİ TL",
        "Ekstre Dönemi": f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}",
        "KMH Limiti": f"{_lira(Decimal(150000))} TL",
    }

    def head(page: Page, count: int) -> float:
        cells(page, 822, 7, (30, "Egebank T.A.Ş. Mersis No: 0325 0046 3480 0014"), (-566, f"Sayfa {count}"), color=GREY)
        return _heads(page, _first(page, facts) + 16 if count == 1 else 46)

    flow = Flow(800, lambda: Page(face=FACE), head)
    rows = _rows(flow, entries, opening, rng)
    _after(flow, amounts, closing, period[1], rng)
    with_fpdf(flow.pages, path, order=rng.choice(["rows", "columns"]))
    return Truth(ACCOUNT, "tr-TR", "TRY", number, *period, opening, closing, rows)
