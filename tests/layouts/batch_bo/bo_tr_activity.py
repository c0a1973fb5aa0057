"""Turkey, private bank, vadesiz hesap: account activity on landscape pages, the newest row first.

Date and time are one text, amount and balance stand before the description and carry their sign in front; the
currency follows the figures, and long descriptions wrap beneath themselves.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import Color, Flow, Page, fits
from ._rows import by_fpdf, liberation, paid_in, paid_out, row_count, sufficient, wrapped

BLUE: Color = (0.05, 0.2, 0.5)
LINE: Color = (0.7, 0.74, 0.8)
PALE: Color = (0.92, 0.94, 0.98)
NAME = "Anadolu Körfez Bankası A.Ş."
SIZE = (842.0, 595.0)

POOLS: Pools = {
    "shop": [
        "MİGROS BORNOVA İZMİR TR",
        "BİM A.Ş. 0#### İZMİR TR",
        "A101 YENİ MAĞAZACILIK İZMİR TR",
        "TRENDYOL.COM İSTANBUL TR",
        "SHELL KARŞIYAKA İZMİR TR",
        "YEMEKSEPETİ İSTANBUL TR",
        "GÜVEN ECZANESİ İZMİR TR",
        "HEPSİBURADA İSTANBUL TR",
    ],
    "person": ["AYŞE ÇELİKKOL", "MEHMET ÖZGÜR ŞAHİN", "ELİF YILDIRIM", "GÜL APT. YÖNETİMİ"],
    "bank": ["T.C. ZİRAAT BANKASI A.Ş.", "TÜRKİYE HALK BANKASI A.Ş.", "YAPI VE KREDİ BANKASI A.Ş.", "AKBANK T.A.Ş."],
    "biller": ["GEDİZ ELEKTRİK", "İZMİRGAZ", "İZSU", "TÜRK TELEKOM", "VODAFONE"],
    "why": ["KİRA ÖDEMESİ", "AİDAT {month}", "BORÇ", "HEDİYE", "FATURA BEDELİ"],
    "month": lambda _, day: f"{day:%m/%Y}",
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
}
KINDS = [
    Kind(26, -40, -2600, "POS Alışveriş - {used} {shop} - Kart No: 4506 **** **** {card}", "POS"),
    Kind(8, -90, -1900, "{biller} Fatura Ödemesi Abone No: ##########", "İnternet"),
    Kind(7, -100, -12000, "FAST Giden - {person} - {bank} - {why} - Sorgu No: ##########", "Mobil"),
    Kind(4, -500, -9000, "EFT Giden - {person} - {why} - Sorgu No: #######", "Mobil", "50"),
    Kind(2, -3, -16, "FAST Ücreti + BSMV", "Mobil"),
    Kind(5, -200, -5000, "Para Çekme ATM S00### BORNOVA Kart No: 4506 **** **** {card}", "ATM", "50"),
    Kind(2, 17000, 48000, "Maaş Ödemesi - EGE MAKİNE SAN. VE TİC. LTD. ŞTİ. {month}", "Şube", most=2),
    Kind(6, 150, 9000, "FAST Gelen - {person} - {bank} - {why} - Sorgu No: ##########", "Diğer"),
    Kind(3, 300, 9000, "Havale Gelen - {person} - {why}", "Mobil", "10"),
    Kind(2, 500, 8000, "Para Yatırma ATM S00### BORNOVA", "ATM", "50"),
    Kind(2, -300, -6000, "Kredi Kartı Ödemesi 5400 **** **** ####", "Mobil"),
]
TYPES = {"POS": "POS", "ATM": "ATM", "İnternet": "FATURA", "Şube": "MAAŞ"}
WHEN, CHANNEL, AMOUNT, BALANCE, TEXT, TYPE = 40, 150, 300, 398, 412, 748


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    pools: Pools = {**POOLS, "card": [str(rng.randint(1000, 9999))]}
    entries = some_entries(rng, KINDS, pools, period, count=row_count(rng, 110), reversal="İADE {0}")
    opening = sufficient(rng, entries, 1500, 30000, 2)
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "TR", "00064" + "0000013#3#0#######")
    truth = Truth("checking", "tr_TR", "TRY", account, *period, opening, closing, newest_first=True)
    face, bold = liberation("Sans"), liberation("Sans-Bold")
    flow = Flow(545, lambda: Page(SIZE, face, bold), lambda page, at: _head(page, at, period, account))
    _facts(flow, opening, closing, period)
    _titles(flow)
    balance = closing
    for entry, moment in zip(reversed(entries), _moments(rng, entries), strict=True):
        lines = wrapped(entry.lines, fits(face, 8, TYPE - TEXT - 10))
        if flow.need(10 * len(lines) + 6):
            _titles(flow)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, balance, page=flow.number))
        _row(flow, entry, moment, lines, balance)
        balance -= entry.amount
    _end(flow, entries)
    for at, page in enumerate(flow.pages, 1):
        page.put(802, 575, f"Sayfa {at} / {len(flow.pages)}", 7, right=True)
    by_fpdf(flow.pages, path)
    return truth


def _moments(rng: Random, entries: list[Entry]) -> list[str]:
    """A time of day for each row, the latest first within a day."""
    seconds = sorted(((e.day, rng.randint(25200, 84000)) for e in entries), reverse=True)
    return [f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}" for _, s in seconds]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def _head(page: Page, at: int, period: tuple[date, date], account: str) -> float:
    page.put(40, 44, NAME, 14, bold=True, color=BLUE)
    page.put(802, 44, "HESAP HAREKETLERİ", 12, bold=True, right=True)
    page.rule(40, 52, 802, 1.2, BLUE)
    page.put(40, 575, "Bu belge bilgi amaçlıdır; banka kayıtları esas alınır. Mersis No: 0064000000100013", 6.5)
    if at > 1:
        page.put(40, 64, f"IBAN: {account}", 7.5)
        return 86
    left = (("Müşteri Adı Soyadı", "HAKAN ÇELİKKOL"), ("Müşteri No", "31884052"), ("Şube", "3430 - BORNOVA ŞUBESİ"))
    right = (
        ("IBAN", account),
        ("Hesap Türü", "Vadesiz TL"),
        ("Tarih Aralığı", f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}"),
    )
    for x, pairs in ((40, left), (400, right)):
        for n, (label, text) in enumerate(pairs):
            page.put(x, 70 + 13 * n, label, 8, bold=True)
            page.put(x + 100, 70 + 13 * n, f": {text}", 8)
    return 118


def _facts(flow: Flow, opening: Decimal, closing: Decimal, period: tuple[date, date]) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 6, 762, 18, PALE)
    page.put(46, y + 6, f"Devreden Bakiye ({period[0]:%d.%m.%Y}): {money(opening)} TL", 8, bold=True)
    page.put(330, y + 6, f"Güncel Bakiye ({period[1]:%d.%m.%Y}): {money(closing)} TL", 8, bold=True)
    page.put(796, y + 6, "Kredili Mevduat Limiti: 0,00 TL", 8, right=True)
    flow.y += 32


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 10, 762, 15, BLUE)
    titles = (
        (WHEN + 4, "Tarih/Saat", False),
        (CHANNEL, "Kanal/Şube", False),
        (AMOUNT, "İşlem Tutarı*", True),
        (BALANCE, "Bakiye", True),
        (TEXT, "Açıklama", False),
        (TYPE, "İşlem Tipi", False),
    )
    for x, title, right in titles:
        page.put(x, y, title, 8, bold=True, right=right, color=(1, 1, 1))
    flow.y += 17


def _row(flow: Flow, entry: Entry, moment: str, lines: list[str], balance: Decimal) -> None:
    page, y = flow.page, flow.y
    page.put(WHEN + 4, y, f"{entry.day:%d/%m/%Y}-{moment}", 8)
    page.put(CHANNEL, y, entry.tag, 8)
    page.put(AMOUNT, y, f"{money(entry.amount)} TL", 8, right=True)
    page.put(BALANCE, y, f"{money(balance)} TL", 8, right=True)
    page.lines(TEXT, y, lines, 8, 10)
    page.put(TYPE, y, TYPES.get(entry.tag, "TRANSFER"), 8)
    flow.y += 10 * len(lines) + 6
    page.rule(40, flow.y - 11, 802, 0.4, LINE)


def _end(flow: Flow, entries: list[Entry]) -> None:
    flow.need(44)
    amounts = [entry.amount for entry in entries]
    text = f"Toplam Borç: {money(paid_out(amounts))} TL     Toplam Alacak: {money(paid_in(amounts))} TL"
    flow.page.put(44, flow.y + 4, text, 8, bold=True)
    flow.page.put(
        44, flow.y + 20, "* Eksi (-) işaretli tutarlar hesaptan çıkışları, işaretsiz tutarlar girişleri gösterir.", 7
    )
