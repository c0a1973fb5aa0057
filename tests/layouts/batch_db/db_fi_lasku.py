"""Finland: a bill by card with day and month only, minus behind payments, rate lines, a slip with the sums again."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, iban, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._db import Book, Period, digits, numbered, owed, shared, tagged, total

KINDS = (
    Kind(8, -2.2, -140, "{shop} {town}", "buy"),
    Kind(4, -5, -220, "{web}", "buy"),
    Kind(1, -20, -300, "OTTO. AUTOMAATTINOSTO {town}", "cash", "10"),
    Kind(2, -4, -400, "{abroad}", "far"),
)
POOLS = {
    "shop": [
        "K-Market Töölöntori",
        "PRISMA",
        "Alepa ####",
        "Neste Express",
        "R-Kioski ###",
        "Alko",
        "HESBURGER",
        "VR-Yhtymä",
    ],
    "town": ["HELSINKI", "TAMPERE", "ESPOO", "JYVÄSKYLÄ", "OULU", "SEINÄJOKI"],
    "web": ["Verkkokauppa.com HELSINKI", "WOLT", "HSL Mobiili", "Elisa Oyj lasku 9########", "PAYPAL *TORI ##########"],
    "abroad": ["SP SOUNDCORE NEW YORK", "RYANAIR ####### DUBLIN", "KLARNA*ELLOS BORÅS", "LONDON TFL TRAVEL CH"],
}
COINS = (("USD", "1,0832", "1.0832"), ("SEK", "11,2410", "11.2410"), ("GBP", "0,8571", "0.8571"))
NOTES = (
    "Luottokorko 3 kk euribor + 9,5 %. Todellinen vuosikorko 1 500 euron luotolle on 16,4 % (2/2023).",
    "Vähimmäislyhennys on 5 % luotosta, kuitenkin vähintään 30,00 euroa. Viivästyskorko korkolain mukaan.",
    "Lyhennysvapaa kuukausi maksaa 12,00 euroa. Kysy lisää numerosta 0200 5000 (arkisin 8-18).",
)


def _euro(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="") + ("-" if amount < 0 else "")


class _Bill:
    def __init__(self, rng: Random, period: Period, opening: Decimal, entries: list[Entry]) -> None:
        self.rng, self.period, self.opening = rng, period, opening
        self.paid = total([entry for entry in entries if entry.tag == "pay"])
        self.new = total(entries) - self.paid
        self.closing = opening + self.paid + self.new
        self.number, self.book = digits(rng, "4920 12** **** ####"), Book()
        self.flow = Flow(640, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        start, end = self.period
        page.put(45, 42, "Pohjolan Luotto Oyj", 11, bold=True)
        page.put(330, 42, "LUOTTOKORTTILASKU", 11, bold=True)
        page.put(330, 56, f"Laskun päiväys {end.day}.{end.month}.{end.year}", 8.5)
        page.put(
            330, 67, f"Laskutuskausi {start.day}.{start.month}.{start.year} - {end.day}.{end.month}.{end.year}", 8.5
        )
        if number > 1:
            return self.columns(page, 96)
        page.lines(45, 78, ["VIRTANEN LIISA", "HÄMEENTIE 12 B 31", "00530 HELSINKI"], 9)
        page.put(330, 78, f"Tilinumero {self.number}", 8.5)
        facts = (
            ("Edellinen saldo", _euro(-self.opening)),
            ("Suoritukset yhteensä", _euro(-self.paid)),
            ("Uudet tapahtumat, korot ja kulut", _euro(-self.new)),
            ("Uusi saldo", _euro(-self.closing)),
            ("Luottoraja", "4 000,00"),
        )
        for n, (name, text) in enumerate(facts):
            page.put(330, 100 + 12 * n, name, 8.5, bold=n == 3)
            page.put(550, 100 + 12 * n, text, 8.5, right=True, bold=n == 3)
        return self.columns(page, 186)

    def columns(self, page: Page, y: float) -> float:
        for x, text in ((45, "Ostopv"), (86, "Kirjattu"), (134, "Selite")):
            page.put(x, y, text, 8, bold=True)
        page.put(550, y, "EUR", 8, right=True, bold=True)
        page.rule(45, y + 4, 550, 0.8)
        return y + 18

    def line(self, text: str, amount: Decimal | None = None) -> None:
        self.flow.need(38)
        self.flow.page.put(134, self.flow.y, text, 8.5, bold=True)
        if amount is not None:
            self.flow.page.put(550, self.flow.y, _euro(-amount), 8.5, right=True, bold=True)
        self.flow.y += 14

    def row(self, entry: Entry) -> None:
        lines = list(entry.lines)
        if entry.tag == "far":
            coin, text, rate = self.rng.choice(COINS)
            lines.append(f"{_euro(abs(entry.amount) * Decimal(rate))} {coin} kurssi {text}")
        self.flow.need(11 * len(lines) + 1)
        page, y = self.flow.page, self.flow.y
        used = entry.day if entry.tag in ("pay", "fee") else earlier(self.rng, entry.day)
        page.put(45, y, f"{used.day}.{used.month}.", 8.5)
        page.put(86, y, f"{entry.day.day}.{entry.day.month}.", 8.5)
        page.lines(134, y, lines, 8.5, 11)
        page.put(550, y, _euro(-entry.amount), 8.5, right=True)
        self.flow.y += 11 * len(lines) + 1
        self.book.add(self.flow.number, entry.day, lines, entry.amount, used)


def _slip(page: Page, rng: Random, due: str, minimum: Decimal, balance: Decimal) -> None:
    page.rule(20, 690, 575, 0.4)
    page.put(297, 687, "TILISIIRTO - GIRERING", 7, center=True)
    page.put(45, 706, "Saajan tilinumero", 6.5)
    page.put(110, 706, iban(rng, "FI", "5##########2##"), 9)
    page.put(45, 726, "Saaja", 6.5)
    page.put(110, 726, "Pohjolan Luotto Oyj", 9)
    page.put(45, 760, "Maksaja", 6.5)
    page.put(110, 760, "VIRTANEN LIISA", 9)
    page.put(330, 722, f"Vähimmäislyhennys {_euro(minimum)}   Koko saldo {_euro(balance)}", 8)
    page.put(330, 750, "Viitenumero", 6.5)
    page.put(540, 750, digits(rng, "## ##### ##### #####"), 9, right=True)
    page.put(330, 774, "Eräpäivä", 6.5)
    page.put(380, 774, due, 9)
    page.put(440, 774, "Euro", 6.5)
    page.put(540, 774, _euro(minimum), 9, right=True)
    page.rule(20, 786, 575, 0.8)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    start, end = period
    opening = owed(rng, 80, 3500)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="HYVITYS {}")
    paid = [
        Entry(start + timedelta(rng.randint(3, 25)), (text,), amount, "pay", "")
        for text, amount in (("SUORITUS, KIITOS", -opening), ("YLIMÄÄRÄINEN LYHENNYS", Decimal(100)))
        if rng.random() < 0.7
    ]
    costs = (("Luottokorko", 1843), ("Tilinhoitomaksu", 250), ("Nostopalkkio 3 % + 2,00 e", 380))
    fees = [Entry(end, (text,), -Decimal(cents) / 100, "fee", "") for text, cents in costs if rng.random() < 0.6]
    bill = _Bill(rng, period, opening, [*paid, *entries, *fees])
    bill.line("EDELLINEN SALDO", opening)
    for entry in sorted(paid, key=lambda entry: entry.day):
        bill.row(entry)
    for hand in shared(rng, entries, rng.choice([1, 2])):
        bill.line(f"KORTTI {digits(rng, '4920 12** **** ####')}")
        for entry in hand:
            bill.row(entry)
        bill.line("Kortin ostot yhteensä", total(tagged(hand, "buy", "far", "cash")))
    for entry in fees:
        bill.row(entry)
    bill.line("UUSI SALDO", bill.closing)
    flow = bill.flow
    flow.need(40)
    flow.page.lines(45, flow.y + 6, NOTES, 7, 9)
    due = end + timedelta(18)
    balance = max(Decimal(0), -bill.closing)
    minimum = max(min(balance, Decimal(30)), (balance / 20).quantize(Decimal("0.01")))
    _slip(flow.page, rng, f"{due.day}.{due.month}.{due.year}", minimum, balance)
    numbered(flow.pages, 550, 28, lambda n, of: f"{n}({of})")
    by_hand(flow.pages, path, Hand("glyphs", scaled=True))
    return bill.book.truth(("fi_FI", "EUR"), bill.number, period, opening, bill.closing)
