"""Turkey, summary of a demand account on landscape pages: day and time in one word with a hyphen, channel and branch,
one signed column, the balance and the overdraft's balance beside it, kind of transaction and a long text that wraps,
no opening balance."""

from __future__ import annotations

from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import Account, clock, drawn, numbered

BLUE = (0.05, 0.2, 0.5)
PALE = (0.92, 0.94, 0.98)
EDGES = [30, 122, 196, 272, 348, 412, 506, 812]
TITLES = ["Tarih/Saat", "Kanal/Şube", "İşlem Tutarı*", "Bakiye", "Ek Hesap|Bakiyesi", "İşlem", "Açıklama"]
POOLS = {
    "person": ["AYŞE YILMAZ", "MEHMET DEMİR", "ELİF KAYA", "HÜSEYİN ÇELİK", "ZEYNEP ŞAHİN"],
    "bank": ["ZİRAAT BANKASI", "GARANTİ BBVA", "AKBANK", "YAPI KREDİ", "VAKIFBANK"],
    "shop": [
        "MİGROS 5M ÜSKÜDAR İSTANBUL TR",
        "BİM A.Ş. J### ANKARA TR",
        "ŞOK-#### İZMİR TR",
        "TRENDYOL.COM İSTANBUL TR",
    ],
    "memo": ["kira", "aidat", "borç", "market", "Bireysel Ödeme"],
    "firm": ["ANADOLU MAKİNE SAN. VE TİC. A.Ş.", "BOĞAZİÇİ YAZILIM LTD. ŞTİ."],
}
KINDS = [
    Kind(8, -4200, -35, "Diğer|Banka/Kredi Kartı|{shop} ####*****#### nolu kart ile yapılan alışveriş"),
    Kind(4, -22000, -200, "Mobil Şube|FAST Giden|FAST {person} {bank} Sorgu No:######## {memo}", step="1"),
    Kind(1, -13, -6, "Mobil Şube|Masraf/Ücret|FAST ÜCRETİ Sorgu No:########"),
    Kind(2, -5000, -200, "Bankamatik|Para Çekme|B0#### KADIKÖY BANKAMATİK PARA ÇEKME", step="50"),
    Kind(1.5, -18000, -900, "Otomatik|Kredi Kartı Ödeme|####*****#### K.KARTI OTOMATİK ÖDEME", most=1),
    Kind(1, -1900, -300, "Otomatik|Fatura Ödeme|ELEKTRİK TESİSAT NO ########## OTOMATİK FATURA ÖDEMESİ", most=1),
    Kind(1, -700, -160, "Otomatik|Fatura Ödeme|SU ABONE NO ####### OTOMATİK FATURA ÖDEMESİ", most=1),
    Kind(0.8, -90, -2, "Diğer|Vergi|BSMV"),
    Kind(1, 24000, 88000, "Diğer|Maaş Ödemesi|{firm} MAAŞ ÖDEMESİ", most=1),
    Kind(4, 100, 16000, "Diğer|FAST Gelen|{person} {bank} SORGU NO:######## {memo}"),
    Kind(2, 500, 9000, "Mobil Şube|Para Transferi|{person} HESABINDAN HAVALE {memo}", step="10"),
    Kind(0.6, 1, 400, "Diğer|Faiz|VADELİ HESAP FAİZ ÖDEMESİ", most=1),
]


class Paper:
    def __init__(self, rng: Random, account: Account) -> None:
        self.account = account
        self.owner = rng.choice(["EMRE ARSLAN", "SELİN KOÇ", "BURAK ÖZTÜRK"])
        self.iban = iban(rng, "TR", "00099000000" + "##########0")
        self.flow = Flow(540, lambda: Page((842, 595), "narrow", "narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(30, 44, "MARMARA BANKASI", 15, bold=True, color=BLUE)
        page.put(812, 44, "HESAP ÖZETİ", 13, bold=True, right=True)
        page.rule(30, 52, 812, 1, BLUE)
        y = 72.0
        if number == 1:
            start, end = self.account.period
            facts = [
                ("Adı Soyadı / Unvan", self.owner, "Müşteri Numarası", "40518872"),
                ("Şube", "1043 - KADIKÖY / İSTANBUL", "Hesap Türü", "Vadesiz TL"),
                ("Hesap Numarası", self.account.number, "IBAN", self.iban),
                ("Tarih Aralığı", f"{start:%d/%m/%Y} - {end:%d/%m/%Y}", "Düzenleme Tarihi", f"{end:%d/%m/%Y}"),
            ]
            for one, value, other, more in facts:
                page.put(30, y, one, 8.5, bold=True)
                page.put(140, y, f": {value}", 8.5)
                page.put(430, y, other, 8.5, bold=True)
                page.put(530, y, f": {more}", 8.5)
                y += 13
            y += 8
        page.box(30, y - 8, 782, 26, BLUE)
        for n, title in enumerate(TITLES):
            right = n in (2, 3, 4)
            for line, part in enumerate(title.split("|")):
                x, at = EDGES[n + 1] - 6 if right else EDGES[n] + 4, y + 3 + 10 * line + (0 if "|" in title else 5)
                page.put(x, at, part, 8, right=right, bold=True, color=(1, 1, 1))
        return y + 31

    def row(self, n: int, entry: Entry, time: str, balance: str) -> str:
        text = wrap(entry.lines[2], fits("narrow", 8, 215))
        kind = wrap(entry.lines[1], fits("narrow", 8, 88))
        high = 6 + 10 * max(len(text), len(kind))
        self.flow.need(high)
        page, y = self.flow.page, self.flow.y
        if n % 2:
            page.box(30, y - 10, 782, high, PALE)
        page.put(EDGES[0] + 4, y, f"{entry.day:%d/%m/%Y}-{time}", 8)
        page.put(EDGES[1] + 4, y, entry.lines[0], 8)
        page.put(EDGES[3] - 6, y, written(entry.amount, ".", ","), 8, right=True)
        page.put(EDGES[4] - 6, y, balance, 8, right=True)
        page.put(EDGES[5] - 6, y, "0,00", 8, right=True)
        page.lines(EDGES[5] + 4, y, kind, 8, 10)
        page.lines(EDGES[6] + 4, y, text, 8, 10)
        self.flow.y += high
        return " ".join([*kind, *text])


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    account = drawn(rng, KINDS, POOLS, (start, end), (14, 62), (9000, 120000), 26000, "1043 ######")
    paper = Paper(rng, account)
    rows = []
    for n, ((entry, balance), time) in enumerate(zip(account.rows(), clock(rng, account.entries), strict=True)):
        text = paper.row(n, entry, time, written(balance, ".", ","))
        rows.append(Row(entry.day, text, entry.amount, balance, page=paper.flow.number))
    flow = paper.flow
    flow.need(40)
    flow.page.rule(30, flow.y - 4, 812, 0.5, BLUE)
    note = [
        "* İşlem tutarının önündeki (-) işareti hesaptan çıkışı gösterir.",
        "Bu belge bilgi amaçlıdır, dekont yerine geçmez.",
    ]
    flow.page.lines(30, flow.y + 8, note, 7.5, 10, color=GREY)
    for page in flow.pages:
        page.put(
            30,
            572,
            "Marmara Bankası A.Ş. Büyükdere Cad. No: 214 Levent İstanbul  Mersis No: 0489000000000019",
            7,
            color=GREY,
        )
    numbered(flow.pages, "Sayfa {n}/{all}", 812, 572, 7.5, right=True, color=GREY)
    with_reportlab(flow.pages, path)
    return Truth("checking", "tr_TR", "TRY", account.number, start, end, None, None, rows)
