"""Turkey, current account: ruled grid with cells centred on their height, newest first, amount before description.

Date and time in two columns, signed amounts with TL behind the balance only, long descriptions above and below the
row's middle; the box on top names the balances at the period's two ends and a credit limit, tax notes follow.
"""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(6, -25, -4200, "{shop} {town} TR Kart No: 5218 **** **** #### POS Harcaması", step="0.01"),
    Kind(3, -500, -28000, "FAST Gönderilen {person} Sorgu No: ########## Açıklama: {why}", step="1"),
    Kind(3, 300, 32000, "FAST Gelen {person} {bank} Sorgu No: ########## {why}", step="1"),
    Kind(1, 17000, 68000, "Maaş Ödemesi {employer}", most=1),
    Kind(2, -200, -5000, "ATM Para Çekme {town} Şb. ATM###", step="100"),
    Kind(2, -120, -2600, "{utility} Fatura Ödeme Abone No: #########"),
    Kind(1, -3.5, -64, "EFT/FAST Ücreti BSMV Dahil", most=3),
    Kind(1, -1500, -19000, "Kredi Kartı Borç Ödeme 4543 **** **** ####"),
    Kind(0.6, 20, 480, "Vadesiz Hesap Faizi (Stopaj Düşülmüş Net Tutar)", most=1),
    Kind(0.6, 100, 1900, "İade {shop} Kart No: 5218 **** **** ####"),
]
POOLS = {
    "shop": ["MİGROS TİCARET A.Ş.", "ŞOK MARKETLER", "BİM A.Ş.", "OPET ÇEKMEKÖY", "TRENDYOL.COM", "GRATİS KOZMETİK"],
    "town": ["İSTANBUL", "ÜSKÜDAR", "KADIKÖY", "ŞİŞLİ"],
    "person": ["AYŞE GÜLŞEN YILDIZ", "MEHMET ÇAĞLAR", "ÖMER FARUK IŞIK", "ELİF ŞAHİN"],
    "why": ["kira ödemesi", "aidat", "borç", "hediye için katkı payı", "okul taksidi eylül dönemi"],
    "bank": ["VAKIFLAR BANKASI", "HALK BANKASI", "ENPARA"],
    "employer": ["ANADOLU TEKSTİL SAN. VE TİC. A.Ş.", "MARMARA YAZILIM LTD. ŞTİ."],
    "utility": ["İGDAŞ", "İSKİ", "ENERJİSA", "TURKCELL", "TÜRK TELEKOM"],
}
CHANNELS = {"POS": "POS", "İade": "POS", "ATM": "ATM", "Fatura": "Otomatik", "Faizi": "Sistem", "Ücreti": "Sistem"}
EDGES = [34, 86, 122, 192, 272, 316, 496, 561]
NAMES = ["Tarih", "Saat", "Tutar", "Bakiye", "Kanal", "Açıklama", "Dekont No"]


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 1500, 90000)
        count = rng.choice([rng.randint(5, 9), rng.randint(15, 36), rng.randint(42, 75)])
        self.entries = some_entries(rng, KINDS, POOLS, self.period, count=count, balance=self.opening, floor=-2000)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.account = iban(rng, "TR", "00203000000#########0001")
        clocks = sorted((entry.day, rng.randint(0, 899) + 420) for entry in self.entries)
        self.clocks = [f"{minute // 60:02}:{minute % 60:02}" for _, minute in clocks][::-1]
        self.balance = self.closing
        self.rows: list[Row] = []

    def new(self) -> Page:
        return Page(face="narrow", bold="narrow-bold")

    def head(self, page: Page, sheet: int) -> float:
        page.put(34, 40, "boğazbank", 17, bold=True, color=(0.8, 0.25, 0.05))
        page.put(561, 38, "HESAP EKSTRESİ", 12, right=True, bold=True)
        y = 58.0
        if sheet == 1:
            first, last = self.period
            left = [
                ("Müşteri Adı Soyadı", "ZEYNEP KARAGÖZ"),
                ("Hesap Türü", "Vadesiz TL"),
                ("Şube", "0417 - ÇEKMEKÖY ŞUBESİ"),
                ("IBAN", self.account),
                ("Ekstre Dönemi", f"{first:%d.%m.%Y} - {last:%d.%m.%Y}"),
            ]
            for n, (name, value) in enumerate(left):
                page.put(34, 66 + 13 * n, name, 8, bold=True)
                page.put(124, 66 + 13 * n, f": {value}", 8)
            page.box(346, 56, 215, 66, stroke=GREY)
            right = [
                ("Dönem Başı Bakiyesi", f"{money(self.opening)} TL"),
                ("Dönem Sonu Bakiyesi", f"{money(self.closing)} TL"),
                ("Kredili Mevduat Hesabı Limiti", "15.000,00 TL"),
                ("Kullanılabilir Bakiye", f"{money(self.closing + 15000)} TL"),
            ]
            for n, (name, value) in enumerate(right):
                page.put(352, 71 + 14 * n, name, 7.5)
                page.put(555, 71 + 14 * n, value, 7.5, right=True, bold=True)
            y = 146
        for (left_edge, right_edge), name in zip(pairwise(EDGES), NAMES, strict=True):
            page.box(left_edge, y, right_edge - left_edge, 18, (0.98, 0.9, 0.84), stroke=GREY)
            page.put((left_edge + right_edge) / 2, y + 12, name, 7.5, center=True, bold=True)
        return y + 18

    def foot(self, page: Page, _y: float) -> None:
        page.put(34, 820, "Boğazbank A.Ş. Büyükdere Cad. No: 141 Şişli/İstanbul  Mersis No: 0178000041900018", 6)
        page.put(561, 820, "444 0 417", 6, right=True)

    def row(self, rng: Random, flow: Flow, entry: Entry) -> None:
        lines = wrap(entry.lines[0], fits("narrow", 7.5, 172))
        high = 9.5 * len(lines) + 8
        flow.need(high)
        page, y = flow.page, flow.y
        clock = self.clocks[len(self.rows)]
        channel = next((name for word, name in CHANNELS.items() if word in entry.text), None)
        channel = channel or rng.choice(["Mobil", "İnternet", "Şube"])
        receipt = fill(rng, "S##-########", entry.day, {})
        for left, right in pairwise(EDGES):
            page.box(left, y, right - left, high, stroke=(0.7, 0.7, 0.7))
        middle = y + high / 2 + 2.7
        page.put(60, middle, f"{entry.day:%d.%m.%Y}", 7.5, center=True)
        page.put(104, middle, clock, 7.5, center=True)
        page.put(188, middle, money(entry.amount), 7.5, right=True)
        page.put(268, middle, money(self.balance), 7.5, right=True)
        page.put(294, middle, channel, 7.5, center=True)
        page.lines(320, middle - 4.75 * (len(lines) - 1), lines, 7.5, 9.5)
        page.put(528, middle, receipt, 7, center=True)
        above = (len(lines) + 1) // 2
        shown = " ".join([channel, *lines[:above], receipt, *lines[above:]])
        self.rows.append(Row(entry.day, shown, entry.amount, self.balance, None, flow.number))
        self.balance -= entry.amount
        flow.y += high

    def close(self, flow: Flow) -> None:
        flow.need(86)
        page, y = flow.page, flow.y + 18
        outs = Decimal(sum(row.amount for row in self.rows if row.amount < 0))
        ins = Decimal(sum(row.amount for row in self.rows if row.amount > 0))
        page.put(34, y, f"Toplam Borç: {money(outs)} TL", 8, bold=True)
        page.put(220, y, f"Toplam Alacak: {money(ins)} TL", 8, bold=True)
        page.put(420, y, f"İşlem Adedi: {len(self.rows)}", 8, bold=True)
        notes = [
            "Bu ekstre bilgilendirme amaçlıdır; itirazlarınızı bir ay içinde bildirmeniz gerekmektedir.",
            "Kredili mevduat hesabı aylık akdi faiz oranı %5,00, gecikme faizi %5,30; KKDF %15 ve BSMV %15 eklenir.",
            "Mevduatınız Tasarruf Mevduatı Sigorta Fonu güvencesindedir.",
        ]
        page.lines(34, y + 18, notes, 6.5, 9.5, color=GREY)
        self.foot(page, y)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    flow = Flow(800, sheet.new, sheet.head, sheet.foot)
    for entry in reversed(sheet.entries):
        sheet.row(rng, flow, entry)
    sheet.close(flow)
    with_reportlab(flow.pages, path)
    period, ends = sheet.period, (sheet.opening, sheet.closing)
    return Truth("checking", "tr_TR", "TRY", sheet.account, *period, *ends, sheet.rows, newest_first=True)
