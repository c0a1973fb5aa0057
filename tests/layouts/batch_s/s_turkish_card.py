"""Turkey: credit card with instalments (amount of this month, total below), plus behind payments, months by name."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(10, -40, -1900, "{shop} {town} TR"),
    Kind(4, -150, -2600, "{big} {town} TR", "parts"),
    Kind(3, -60, -700, "{web} {town} TR"),
    Kind(2, -90, -900, "{abroad} ({money})", "abroad"),
    Kind(2, -150, -1800, "OTOMATİK ÖDEME {utility} TESİSAT NO: ##########"),
    Kind(1.3, 1500, 15000, "{paid}", most=2),
    Kind(0.8, 50, 900, "İADE {web}", most=2),
    Kind(0.7, -20, -300, "ALIŞVERİŞ FAİZİ", most=1),
    Kind(0.4, -3, -45, "KKDF", most=1),
]
POOLS = {
    "shop": ["YEŞİL MARKET", "ÇINAR FIRIN", "KÖŞE ECZANESİ", "PETROL İSTASYON 34", "ŞARK KEBAP SALONU", "GÜNEŞ GİYİM"],
    "big": ["BEYAZ EŞYA DÜNYASI", "TEKNO MAĞAZA", "MOBİLYA EVİ", "SİGORTA A.Ş."],
    "town": ["İSTANBUL", "ANKARA", "İZMİR", "KADIKÖY", "BURSA"],
    "web": ["IYZI*HEPSİPAZAR", "PAYU/TRENDYOLU", "YEMEKGETİR"],
    "abroad": ["MUSICSTREAM STOCKHOLM SE", "APPSHOP.COM/BILL IE", "HOTEL BERLIN DE"],
    "money": ["USD", "EUR"],
    "utility": ["ELEKTRİK DAĞITIM", "DOĞALGAZ", "SU İDARESİ"],
    "paid": ["ÖDEMENİZ İÇİN TEŞEKKÜR EDERİZ", "İNTERNET ŞUBESİ - ÖDEMENİZ İÇİN TEŞEKKÜRLER"],
}
MONTHS = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
GREEN = (0.0, 0.42, 0.25)


def _long(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def _lira(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("+" if amount > 0 else "")


def _foot(page: Page, _y: float) -> None:
    page.put(40, 818, "Boğaziçi Mavi Bankası A.Ş. Mersis No: 0000000000000001 Çağrı Merkezi 444 0 000", 6.5, color=GREY)


def _notes(rng: Random, end: date, flow: Flow) -> None:
    flow.page.put(40, flow.y + 30, "Gelecek Dönem Taksitleri", 8, bold=True)
    month = end.month
    for n in range(3):
        flow.page.put(40, flow.y + 43 + 11 * n, MONTHS[(month + n) % 12], 7.5)
        left_over = written(some_amount(rng, 100, 3000), ".", ",")
        flow.page.put(150, flow.y + 43 + 11 * n, f"{left_over} TL", 7.5, right=True)
    text = (
        "Dönem borcunuzun tamamını son ödeme tarihine kadar ödemediğiniz takdirde kalan tutara akdi faiz uygulanır. "
        "Hesap özetine itirazlarınızı on gün içinde yazılı olarak bildirebilirsiniz."
    )
    flow.page.lines(260, flow.y + 43, wrap(text, fits("narrow", 7, 295)), 7, 9, color=GREY)


def _lines(rng: Random, entry: Entry) -> list[str]:
    """The text in the column, with what was paid abroad or which instalment it is."""
    text = entry.lines[0]
    if entry.tag == "abroad":
        foreign = written(-entry.amount / rng.randint(9, 30), ".", ",")
        text = text.replace("(", f"({foreign} ")
    lines = wrap(text, fits("narrow", 8, 245))
    if entry.tag == "parts":
        count = rng.choice([2, 3, 6, 9, 12])
        whole = written(-entry.amount * count, ".", ",")
        lines.append(f"{rng.randint(1, count)}/{count} TAKSİT (Toplam {whole} TL)")
    return lines


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = some_amount(rng, -900, -16000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 60))
    closing = opening + sum(entry.amount for entry in entries)
    card = f"4543 59** **** {rng.randint(1000, 9999)}"
    least = written(max(Decimal(0), (-closing * 2 / 5).quantize(Decimal("0.01"))), ".", ",")

    def head(page: Page, count: int) -> float:
        page.put(40, 50, "Boğaziçi Mavi Bankası", 15, bold=True, color=GREEN)
        page.put(555, 50, "Kredi Kartı Hesap Özeti", 11, right=True)
        page.rule(40, 58, 555, 2, GREEN)
        page.put(555, 70, f"Sayfa {count}", 7, right=True, color=GREY)
        if count > 1:
            return columns(page, 92)
        page.lines(40, 88, ["SAYIN ÖRNEK MÜŞTERİ", "NUMUNE MAH. DENEME SOK. NO:7/3", "34710 KADIKÖY / İSTANBUL"], 9, 12)
        left = [
            ("Kart Numarası", card),
            ("Hesap Kesim Tarihi", _long(end)),
            ("Son Ödeme Tarihi", _long(end + timedelta(10))),
            ("Dönem Borcu", written(-closing, ".", ",") + " TL"),
            ("Asgari Ödeme Tutarı", least + " TL"),
        ]
        for n, (label, value) in enumerate(left):
            page.box(300, 80 + 17 * n, 255, 15, (0.92, 0.96, 0.93))
            page.put(306, 90.5 + 17 * n, label, 8)
            page.put(549, 90.5 + 17 * n, value, 8, right=True, bold=True)
        facts = ["Kart Limiti: 60.000,00 TL", "Aylık akdi faiz: %4,25", "Gecikme faizi: %4,55"]
        page.put(40, 160, "   ".join(facts), 7.5, color=GREY)
        return columns(page, 196)

    def columns(page: Page, y: float) -> float:
        page.box(40, y - 11, 515, 16, GREEN)
        page.put(45, y, "İşlem Tarihi", 8, color=WHITE)
        page.put(135, y, "Açıklama", 8, color=WHITE)
        page.put(440, y, "Bonus (TL)", 8, color=WHITE, right=True)
        page.put(550, y, "Tutar (TL)", 8, color=WHITE, right=True)
        return y + 19

    flow = Flow(795, lambda: Page(face="narrow", bold="narrow-bold"), head, _foot)
    flow.page.put(135, flow.y, "Önceki Dönem Bakiyesi", 8)
    flow.page.put(550, flow.y, _lira(opening), 8, right=True)
    flow.y += 15
    rows = []
    for entry in entries:
        lines = _lines(rng, entry)
        flow.need(10 * len(lines) + 4)
        flow.page.put(45, flow.y, _long(entry.day), 8)
        flow.page.lines(135, flow.y, lines, 8, 10)
        flow.page.put(550, flow.y, _lira(entry.amount), 8, right=True)
        if entry.amount < -100 and entry.tag != "parts" and rng.random() < 0.4:
            flow.page.put(440, flow.y, written(-entry.amount / 200, ".", ","), 8, right=True, color=GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 4
    flow.need(120)
    flow.page.rule(40, flow.y - 7, 555, 0.5, GREEN)
    flow.page.put(135, flow.y + 5, "Dönem Borcu", 8, bold=True)
    flow.page.put(550, flow.y + 5, _lira(closing), 8, right=True, bold=True)
    _notes(rng, end, flow)
    _foot(flow.page, flow.y)
    with_fpdf(flow.pages, path, "columns")
    return Truth("card", "tr_TR", "TRY", card, start, end, opening, closing, rows)
