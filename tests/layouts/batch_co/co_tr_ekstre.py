"""Turkey: a card statement: dates in words, a column of points before the amounts, payments with a plus.

Purchases have no sign; instalments tell sum and number on a line below, foreign ones amount and rate; the previous debt
is a line without date; tax rows follow interest; a second card has its own heading; next months' instalments below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_fpdf
from ._kit import (
    CARD,
    Period,
    Posted,
    abroad,
    bought,
    by_day,
    number_pages,
    owed_from,
    payback,
    percent,
    single,
    some_day,
    total,
)

GREEN: Color = (0.0, 0.5, 0.25)
MONTHS = ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık")
POOLS = {
    "il": ("İSTANBUL", "ANKARA", "İZMİR", "BURSA", "ESKİŞEHİR", "MUĞLA"),
    "market": ("MİGROZ TİCARET A.Ş.", "BİMM A.Ş. Ş####", "ŞOKK MARKET", "GÜRMAR GIDA", "KOÇTAŞÇI YAPI"),
    "yemek": ("YEMEKSEPETTİ", "SİMİT SARAYCI", "KÖFTECİ YUSUFÇUK", "İYZİCO*GETİRDİM"),
    "buyuk": ("TEKNOSAN ÇARŞI", "HEPSİBURDA", "TRENDYOLCU", "VATANIM BİLGİSAYAR", "ENGLİSH HOME"),
    "dis": ("GOOGEL *YouTubePremium", "STEAMGAMEZ.COM 4259522985", "AIRBNB * HM##?##??"),
}
KINDS = (
    Kind(8, -35, -2400, "{market} {il} TR"),
    Kind(5, -60, -1200, "{yemek} {il} TR"),
    Kind(3, -400, -2600, "PETROLL OFİSİ #### {il} TR"),
    Kind(4, -250, -4200, "{buyuk} {il} TR", "plan"),
    Kind(2, -70, -5200, "{dis}", "USD"),
    Kind(1, -100, -900, "OTOMATİK ÖDEME-TÜRK TELEKOMCU 0212#######"),
    Kind(1, 50, 1500, "{buyuk} İADE {il} TR"),
)
PEOPLE = ("ELİF ŞAHİNOĞLU", "MEHMET CAN GÜNDÜZ", "İREM ÇAĞLAYAN")


@dataclass
class Bill:
    """All that the statement says."""

    person: str
    cards: list[str]
    period: Period
    owed: Decimal
    parts: list[list[Entry]]

    @property
    def new(self) -> Decimal:
        return self.owed - total(entry.amount for part in self.parts for entry in part)


def draw(rng: Random, path: Path) -> Truth:
    bill = _bill(rng)
    posted = Posted(CARD, "tr_TR", "TRY", bill.cards[0], bill.period, -bill.owed)
    flow = Flow(775, lambda: Page(A4, "narrow", "narrow-bold"), lambda page, n: _head(page, n, bill))
    _front(rng, flow.page, bill)
    _line(flow, "Bir önceki hesap özeti borcunuz", bill.owed)
    for card, part in zip(bill.cards, bill.parts, strict=True):
        if len(bill.parts) > 1:
            _line(flow, f"{card} numaralı kart ile yapılan işlemler")
        for entry in part:
            _row(rng, flow, posted, entry)
    flow.page.rule(40, flow.y - 8, 555)
    _line(flow, "Dönem borcunuz", bill.new)
    _after(rng, flow, bill)
    number_pages(flow.pages, 555, 815, "Sayfa {n}/{of}")
    with_fpdf(flow.pages, path)
    return posted.truth()


def _bill(rng: Random) -> Bill:
    period = some_period(rng, rng.choice([28, 30]))
    owed = owed_from(rng, 700, 38000)
    main = bought(rng, KINDS, POOLS, period)
    paid = rng.choice(["ÖDEME-İNTERNET BANKACILIĞI", "HESAPTAN OTOMATİK ÖDEME", "ÖDENEN TUTAR - TEŞEKKÜRLER"])
    main.append(single(rng, some_day(rng, period, 5, 5), paid, payback(rng, owed, 100)))
    main = by_day(main)
    if rng.random() < 0.4:
        interest = some_amount(rng, 20, 900)
        main.append(single(rng, period[1], "ALIŞVERİŞ FAİZİ", -interest))
        main.append(single(rng, period[1], "KKDF %15,00", -percent(interest, "15")))
        main.append(single(rng, period[1], "BSMV %15,00", -percent(interest, "15")))
    parts = [main]
    if rng.random() < 0.4:
        parts.append(bought(rng, KINDS, POOLS, period, rng.randint(1, 12)))
    cards = [fill(rng, "5400 61** **** ####", period[0], {}) for _ in parts]
    return Bill(rng.choice(PEOPLE), cards, period, owed, parts)


def _tr(amount: Decimal) -> str:
    return ("+" if amount > 0 else "") + written(abs(amount), ".", ",")


def _debt(owed: Decimal) -> str:
    """A balance: what is owed has no sign."""
    return _tr(-owed)


def _day(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year}"


def _head(page: Page, number: int, bill: Bill) -> float:
    page.put(40, 48, "Yeşilırmak Bankası", 15, bold=True, color=GREEN)
    page.put(555, 44, "Kredi Kartı Hesap Özeti", 12, bold=True, right=True)
    page.put(555, 58, f"Kart No: {bill.cards[0]}", 8.5, right=True)
    return 300 if number == 1 else _columns(page, 90)


def _columns(page: Page, y: float) -> float:
    page.box(40, y - 12, 515, 18, (0.88, 0.95, 0.9))
    page.put(44, y, "İşlem Tarihi", 8.5, bold=True)
    page.put(128, y, "Açıklama", 8.5, bold=True)
    page.put(440, y, "Puan (TL)", 8.5, bold=True, right=True)
    page.put(549, y, "Tutar (TL)", 8.5, bold=True, right=True)
    return y + 22


def _front(rng: Random, page: Page, bill: Bill) -> None:
    page.lines(40, 84, [f"Sayın {bill.person}", "Çiçekli Sok. No:14/3", "34718 Kadıköy / İSTANBUL"], 9.5, 13)
    start, end = bill.period
    limit = (max(bill.owed, bill.new) // 10000 + rng.randint(1, 5)) * 10000
    due = max(bill.new, Decimal(0))
    cells = (
        ("Hesap dönemi", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
        ("Hesap kesim tarihi", _day(end)),
        ("Son ödeme tarihi", _day(end + timedelta(10))),
        ("Dönem borcu", f"{_debt(bill.new)} TL"),
        ("Asgari ödeme tutarı (%20)", f"{_debt(due / 5)} TL"),
        ("Kart limiti", f"{_tr(-limit)} TL"),
        ("Kullanılabilir limit", f"{_tr(-(limit - due))} TL"),
        ("Bir sonraki kesim tarihi", _day(end + timedelta(30))),
    )
    for n, (label, value) in enumerate(cells):
        page.put(290, 84 + 15 * n, label, 8.5, color=GREY)
        page.put(555, 84 + 15 * n, value, 9, bold=n in (3, 4), right=True)
    text = [
        "Akdi faiz oranı aylık %4,25, gecikme faiz oranı aylık %4,55'tir. Asgari tutarın altında ödeme yapılırsa",
        "fark tutarına gecikme faizi işletilir. Nakit çekim limitiniz 5.000,00 TL'dir.",
    ]
    page.lines(40, 226, text, 8, 11, color=GREY)
    _columns(page, 274)


def _line(flow: Flow, text: str, owed: Decimal | None = None) -> None:
    """A line that is no row."""
    flow.need(30)
    flow.page.put(128, flow.y, text, 8.5, bold=True)
    if owed is not None:
        flow.page.put(549, flow.y, _debt(owed), 8.5, bold=True, right=True)
    flow.y += 16


def _row(rng: Random, flow: Flow, posted: Posted, entry: Entry) -> None:
    lines = [*wrap(entry.lines[0], fits("narrow", 8.5, 230)), *_note(rng, entry)]
    flow.need(11 * len(lines) + 3)
    page, y = flow.page, flow.y
    page.put(44, y, _day(entry.day), 8.5)
    if entry.amount < 0 and entry.text in {kind.text for kind in KINDS} and rng.random() < 0.7:
        page.put(440, y, written(-entry.amount / 200, ".", ","), 8.5, right=True)
    page.put(549, y, _tr(entry.amount), 8.5, right=True)
    posted.add(entry.day, lines, entry.amount, flow.number)
    flow.y = page.lines(128, y, lines, 8.5, 10.5) + 3.5


def _note(rng: Random, entry: Entry) -> list[str]:
    if entry.tag == "USD":
        there, rate = abroad(rng, entry.amount, 31.5)
        return [f"{written(there, '.', ',')} USD  1 USD = {written(rate, '.', ',', 4)} TL"]
    if entry.tag == "plan" and rng.random() < 0.75:
        times = rng.choice([3, 6, 9])
        whole = written(-entry.amount * times, ".", ",")
        return [f"{whole} TL tutarlı işlemin {rng.randint(1, times)}/{times} taksidi"]
    return []


def _after(rng: Random, flow: Flow, bill: Bill) -> None:
    flow.need(130)
    flow.y += 14
    page, y = flow.page, flow.y
    page.put(40, y, "Gelecek dönem taksitleriniz", 9, bold=True, color=GREEN)
    months = [bill.period[1] + timedelta(30 * n) for n in (1, 2, 3)]
    for n, day in enumerate(months):
        page.put(40, y + 15 + 12 * n, f"{MONTHS[day.month - 1]} {day.year}", 8.5)
        page.put(220, y + 15 + 12 * n, written(some_amount(rng, 100, 4000), ".", ",") + " TL", 8.5, right=True)
    page.put(320, y, "Puan bilgileriniz", 9, bold=True, color=GREEN)
    _points(rng, page, y + 15)
    flow.y = y + 70


def _points(rng: Random, page: Page, y: float) -> None:
    before, won = some_amount(rng, 5, 300), some_amount(rng, 1, 90)
    table: Sequence[tuple[str, Decimal]] = (
        ("Devreden puan", before),
        ("Kazanılan puan", won),
        ("Kullanılan puan", Decimal(0)),
        ("Toplam puan", before + won),
    )
    for n, (label, value) in enumerate(table):
        page.put(320, y + 12 * n, label, 8.5)
        page.put(555, y + 12 * n, written(value, ".", ","), 8.5, right=True)
