"""Turkey, card: panel of sums left of the table, label and points columns, payments with +, instalments, two cards."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, WHITE, Color, Flow, Page, fits, with_fpdf
from ._rows import joined, numbered, para, total

GREEN: Color = (0.0, 0.52, 0.36)
MINT: Color = (0.9, 0.96, 0.93)
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
POOLS: Pools = {
    "city": ["İSTANBUL", "ANKARA", "İZMİR", "BURSA", "ESKİŞEHİR"],
    "shop": ["TEKNOSA", "VATAN BİLGİSAYAR", "KOÇTAŞ", "BOYNER", "MEDIAMARKT"],
    "sum": lambda rng, _: written(some_amount(rng, 2000, 30000), ".", ","),
    "part": ["2/3", "1/6", "4/6", "5/9", "11/12", "2/2"],
}
SPEND = (
    Kind(5, -60, -1400, "MİGROS TİCARET A.Ş.     {city}       TR", "Market"),
    Kind(4, -40, -600, "YEMEKSEPETİ           İSTANBUL     TR", "Restoran"),
    Kind(3, -500, -2600, "OPET AKARYAKIT {city}       TR", "Akaryakıt"),
    Kind(3, -35, -900, "TRENDYOL.COM         İSTANBUL     TR", "E-Ticaret"),
    Kind(2, -25, -200, "BİTAKSİ              {city}    TR", "Ulaşım"),
    Kind(2, -150, -700, "TURKCELL FATURA ÖDEMESİ 053# ### ## ##", "Fatura"),
    Kind(2, -300, -3500, "{shop}              {city}     TR|({sum} TL işlemin {part} taksidi)", "Elektronik"),
    Kind(1, -120, -900, "SPOTIFY P?########   STOCKHOLM    SE|EUR 34,18", "Eğlence"),
    Kind(1, -250, -4000, "LC WAIKIKI {city}      TR", "Giyim"),
)
REFUND = (Kind(1, 60, 800, "İADE-TRENDYOL.COM    İSTANBUL     TR", "E-Ticaret"),)


def lira(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def day_text(day: date) -> str:
    return f"{day:%d} {MONTHS[day.month - 1]} {day.year}"


class Table:
    """The transactions right of the panel on the first page, over the whole width afterwards."""

    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows = flow, list[Row]()

    @property
    def left(self) -> float:
        return 196 if self.flow.number == 1 else 36

    def band(self, text: str, amount: str = "") -> None:
        self.flow.need(30)
        page, y = self.flow.page, self.flow.y
        page.box(self.left, y - 9, 559 - self.left, 13, MINT)
        page.put(self.left + 3, y, text, 7.5, bold=True)
        page.put(556, y, amount, 7.5, right=True, bold=True)
        self.flow.y = y + 15

    def entry(self, entry: Entry, points: Decimal) -> None:
        self.flow.need(36)
        room = 440 - self.left - 66
        lines = [part for line in _converted(entry) for part in wrap(line, fits("narrow", 7.2, room - 50))]
        page, y = self.flow.page, self.flow.y
        page.put(self.left + 3, y, day_text(entry.day), 7.2)
        page.lines(self.left + 66, y, lines, 7.2, 9)
        page.put(self.left + 66 + room - 42, y, entry.tag, 7.2, color=GREY)
        if points:
            page.put(496, y, lira(points), 7.2, right=True)
        page.put(556, y, lira(entry.amount) + ("+" if entry.amount > 0 else ""), 7.2, right=True)
        page.rule(self.left, y + 9 * len(lines) - 5.5, 559, 0.25, (0.8, 0.8, 0.8))
        self.rows.append(Row(entry.day, joined(lines), entry.amount, page=self.flow.number))
        self.flow.y = y + 9 * len(lines) + 4


def _converted(entry: Entry) -> tuple[str, ...]:
    """The lines, with what was paid in euros where the last one is their rate."""
    unit, _, rate = entry.lines[-1].partition(" ")
    if unit != "EUR":
        return entry.lines
    euros = (-entry.amount / Decimal(rate.replace(",", "."))).quantize(Decimal("0.01"))
    return *entry.lines[:-1], f"{lira(euros)} EUR"


def _titles(page: Page, left: float, y: float) -> None:
    page.box(left, y - 10, 559 - left, 15, GREEN)
    room = 440 - left - 66
    page.put(left + 3, y, "İşlem Tarihi", 7.5, bold=True, color=WHITE)
    page.put(left + 66, y, "İşlem", 7.5, bold=True, color=WHITE)
    page.put(left + 66 + room - 42, y, "Etiket", 7.5, bold=True, color=WHITE)
    page.put(496, y, "Puan (TL)", 7.5, right=True, bold=True, color=WHITE)
    page.put(556, y, "Tutar (TL)", 7.5, right=True, bold=True, color=WHITE)


def _panel(page: Page, end: date, closing: Decimal, points: Decimal) -> None:
    box = page.box
    box(36, 112, 148, 92, GREEN)
    for n, (label, text) in enumerate(
        (
            ("Dönem Borcunuz", lira(closing) + " TL"),
            ("Asgari Ödeme Tutarı", lira(closing * 40 / 100) + " TL"),
            ("Son Ödeme Tarihi", day_text(end + timedelta(10))),
        )
    ):
        page.put(44, 126 + 28 * n, label, 7.5, color=WHITE)
        page.put(44, 138 + 28 * n, text, 10, bold=True, color=WHITE)
    y = 222.0
    for label, text in (
        ("Hesap Kesim Tarihi", day_text(end)),
        ("Kart Limitiniz", "85.000,00 TL"),
        ("Kullanılabilir Kart Limiti", "41.230,55 TL"),
        ("Nakit Avans Limiti", "17.000,00 TL"),
        ("Gelecek Dönem Taksitleri", "9.412,37 TL"),
        ("Sonraki Hesap Kesim", day_text(end + timedelta(30))),
    ):
        page.put(40, y, label, 7, color=GREY)
        page.put(40, y + 10, text, 8.5, bold=True)
        page.rule(36, y + 15, 184, 0.3, GREY)
        y += 27
    box(36, y - 4, 148, 66, MINT)
    page.put(42, y + 8, "Puan Bilgileri", 8.5, bold=True, color=GREEN)
    for n, (label, amount) in enumerate(
        (("Devreden", Decimal("12.40")), ("Kazanılan", points), ("Toplam", points + Decimal("12.40")))
    ):
        page.put(42, y + 22 + 12 * n, label, 7.5)
        page.put(178, y + 22 + 12 * n, lira(amount), 7.5, right=True)
    para(
        page,
        36,
        y + 84,
        "Asgari tutarın altında ödeme yapılırsa eksik kalan kısma aylık %4,55 gecikme faizi uygulanır. Alışverişte "
        "akdi faiz aylık %4,25, nakit çekimde %5,00 olup KKDF ve BSMV ayrıca alınır. İtirazlarınızı son ödeme "
        "tarihinden itibaren 10 gün içinde bildirebilirsiniz.",
        148,
        6.5,
    )


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    end = period[1]
    name = rng.choice(["SEVGİ KARAHAN", "MEHMET ÖZGÜR ŞAHİN", "ELİF DEMİRTAŞ"])
    card = f"4543 {rng.randint(10, 99)}** **** {rng.randint(1000, 9999)}"
    opening = -some_amount(rng, 900, 26000)
    full = rng.random() < 0.6
    paid = -opening if full else min(some_amount(rng, 500, 5000, "100"), -opening)
    first = [Entry(period[0] + timedelta(9), ("ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ -İNT",), paid, "", "")]
    charges = []
    if not full:
        interest = -some_amount(rng, 40, 700)
        for text, part in (("ALIŞVERİŞ FAİZİ", 100), ("FAİZ KKDF", 15), ("FAİZ BSMV", 15)):
            charges.append(Entry(end, (text,), (interest * part / 100).quantize(Decimal("0.01")), "", ""))
    own = some_entries(rng, SPEND, POOLS, period, count=rng.randint(6, 60))
    own = sorted(
        own + some_entries(rng, REFUND, POOLS, period, count=rng.choice([0, 0, 1])), key=lambda entry: entry.day
    )
    extra = some_entries(rng, SPEND, POOLS, period, count=rng.choice([0, 0, 5, 12]))
    closing = opening + total(first + own + extra + charges)

    def head(page: Page, number: int) -> float:
        page.put(36, 44, "MeşeBank", 18, bold=True, color=GREEN)
        page.put(559, 40, "Kredi Kartı Hesap Özeti", 11, right=True, bold=True)
        page.put(559, 54, card, 8, right=True)
        if number == 1:
            page.put(36, 72, f"Sayın {name}", 9, bold=True)
            page.put(36, 84, "Çınar Mah. Gül Sok. No:14/5 Kadıköy 34710 İSTANBUL", 7.5)
        top = 122.0 if number == 1 else 84.0
        _titles(page, 196 if number == 1 else 36, top)
        return top + 18

    def new() -> Page:
        return Page(A4, "narrow", "narrow-bold")

    flow = Flow(780, new, head)
    table = Table(flow)
    table.band("Önceki Dönem Borcunuz", lira(opening))
    earned = Decimal("0.00")
    for entry in first:
        table.entry(entry, Decimal(0))
    for number, entries in ((card, own), (f"4543 18** **** {rng.randint(1000, 9999)}", extra)):
        if entries:
            table.band(f"{number} Numaralı Kartınızla Yapılan İşlemler")
        for entry in entries:
            points = (-entry.amount / 200).quantize(Decimal("0.01")) if rng.random() < 0.5 else Decimal(0)
            points = max(points, Decimal(0))
            earned += points
            table.entry(entry, points)
    if charges:
        table.band("Faiz, Ücret ve Vergiler")
    for entry in charges:
        table.entry(entry, Decimal(0))
    table.band("Dönem Borcu", lira(closing))
    flow.need(60)
    para(
        flow.page,
        table.left,
        flow.y + 6,
        "MeşeBank mobil uygulaması ile taksitlerinizi erteleyebilir, 250 TL üzeri tek çekim alışverişlerinizi 3 "
        "taksite bölebilirsiniz. Kampanya 31.12.2024 tarihine kadar geçerlidir.",
        559 - table.left,
        7,
        face="narrow",
    )
    _panel(flow.pages[0], end, closing, earned)
    numbered(flow.pages, "Sayfa {n} / {all}", 559, 822, 7, face="narrow", color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("credit_card", "tr_TR", "TRY", card, None, end, opening, closing, table.rows)
