"""Netherlands: short month names without year, unsigned sums with Af or Bij, rate lines, the bill's day only."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, some_entries, some_period, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._db import Book, digits, numbered, owed, shared, total

KINDS = (
    Kind(7, -3, -190, "{shop}|{town}|NLD", "buy"),
    Kind(4, -5, -340, "{web}|{city}", "buy"),
    Kind(3, -4, -700, "{abroad}", "far"),
    Kind(0.8, -4.5, -14, "KOSTEN CONTANTE OPNAME", "fee"),
)
POOLS = {
    "shop": ["NS-STATION ###", "ALBERT HEIJN ####", "SHELL STATION", "HEMA EV###", "RESTAURANT DE ZWAAN", "Q-PARK"],
    "town": ["UTRECHT", "AMSTERDAM", "'S-GRAVENHAGE", "EINDHOVEN", "GRONINGEN"],
    "web": ["BOL.COM 0900-#######", "AIRBNB * HM???##???", "Transavia ??####", "PAYPAL *MARKTPLAATS", "NETFLIX.COM"],
    "city": ["Amsterdam|NLD", "Luxembourg|LUX", "Schiphol|NLD", "35314369001|GBR"],
    "abroad": ["WHOLEFDS NYC ####|NEW YORK|USA", "TFL TRAVEL CHARGE|LONDON|GBR", "7-ELEVEN ####|STOCKHOLM|SWE"],
}
MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
LONG = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
COINS = {"USA": ("USD", "1.08231"), "GBR": ("GBP", "0.86120"), "SWE": ("SEK", "11.30412")}
NOTES = (
    "Het minimaal te betalen bedrag dient uiterlijk op de vermelde datum op onze rekening te zijn bijgeschreven.",
    "Dit product valt onder het depositogarantiestelsel. Debetrente per 1 januari: 14,0% op jaarbasis.",
    "Let op: vanaf 1 juli wijzigen de kosten voor contant opnemen naar 4% met een minimum van € 4,50.",
)


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def _mark(amount: Decimal) -> str:
    return "Bij" if amount > 0 else "Af"


def _short(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


class _Bill:
    def __init__(self, rng: Random, issued: date, opening: Decimal, paid: Decimal, new: Decimal) -> None:
        self.rng, self.issued = rng, issued
        self.opening, self.paid, self.new, self.closing = opening, paid, new, opening + paid + new
        self.customer, self.series, self.book = digits(rng, "#########00"), rng.randint(1, 12), Book()
        self.flow = Flow(720, lambda: Page(A4), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 40, "Oranje Card Services", 12, bold=True)
        page.put(40, 72, "Datum", 7)
        page.put(150, 72, "Klantnummer", 7)
        page.put(270, 72, "Volgnummer", 7)
        page.put(40, 83, f"{self.issued.day} {LONG[self.issued.month - 1]} {self.issued.year}", 8.5)
        page.put(150, 83, self.customer, 8.5)
        page.put(270, 83, str(self.series), 8.5)
        page.put(390, 72, "Bladnummer", 7)
        if number == 1:
            self.boxes(page)
        return self.columns(page, 172)

    def boxes(self, page: Page) -> None:
        parts = (
            ("Vorig openstaand saldo", self.opening),
            ("Totaal ontvangen betalingen", self.paid),
            ("Totaal nieuwe uitgaven", self.new),
            ("Nieuw openstaand saldo", self.closing),
        )
        page.rule(40, 94, 555)
        for n, (name, amount) in enumerate(parts):
            page.put(40 + 132 * n, 106, name, 7)
            page.put(40 + 132 * n, 119, f"€ {_euro(amount)}", 9, bold=True)
            page.put(118 + 132 * n, 119, _mark(amount), 9, bold=True)
        page.rule(40, 126, 555)
        pay = max(Decimal(0), -self.closing)
        day = self.issued + timedelta(21)
        page.put(
            40,
            140,
            f"Minimaal te betalen bedrag € {_euro(pay / 20)} vóór {day.day} {LONG[day.month - 1]} {day.year}",
            8,
        )
        page.put(555, 140, "Bestedingslimiet € 2.500,00", 8, right=True)

    def columns(self, page: Page, y: float) -> float:
        heads = ((40, "Datum", "transactie"), (90, "Datum", "boeking"), (142, "Omschrijving", ""))
        for x, first, second in heads:
            page.put(x, y - 9, first, 7.5, bold=True)
            page.put(x, y, second, 7.5, bold=True)
        page.put(452, y - 9, "Bedrag in", 7.5, right=True, bold=True)
        page.put(452, y, "vreemde valuta", 7.5, right=True, bold=True)
        page.put(532, y - 9, "Bedrag", 7.5, right=True, bold=True)
        page.put(532, y, "in euro's", 7.5, right=True, bold=True)
        page.rule(40, y + 4, 555)
        return y + 19

    def foot(self, page: Page, y: float) -> None:
        page.put(555, y + 8, "Zie volgend blad", 7.5, right=True)

    def heading(self, lines: list[str]) -> None:
        self.flow.need(48)
        self.flow.y = self.flow.page.lines(142, self.flow.y, lines, 8, 11, bold=True) + 2

    def row(self, entry: Entry) -> None:
        lines, second = [" ".join(entry.lines)], ""
        coin, rate = COINS.get(entry.lines[-1], ("USD", "1.08231"))
        if entry.tag == "far":
            second = f"Wisselkoers {coin} {rate.replace('.', ',')}"
        self.flow.need(24)
        page, y = self.flow.page, self.flow.y
        used = entry.day if entry.tag in ("pay", "fee") else earlier(self.rng, entry.day)
        page.put(40, y, _short(used), 8)
        page.put(90, y, _short(entry.day), 8)
        for x, part in zip((142.0, 272.0, 354.0), entry.lines, strict=False):
            page.put(x, y, part, 8)
        page.put(142, y + 10, second, 8)
        if entry.tag == "far":
            page.put(452, y, f"{_euro(entry.amount * Decimal(rate))} {coin}", 8, right=True)
        page.put(532, y, _euro(entry.amount), 8, right=True)
        page.put(538, y, _mark(entry.amount), 8)
        self.flow.y += 23 if second else 13
        self.book.add(self.flow.number, entry.day, [*lines, second], entry.amount, used)


def draw(rng: Random, path: Path) -> Truth:
    start, issued = some_period(rng)
    opening = owed(rng, 60, 2300)
    entries = some_entries(rng, KINDS, POOLS, (start, issued - timedelta(1)), reversal="RETOUR {}")
    text = rng.choice(["GEINCASSEERD VORIG SALDO", "IDEAL BETALING, DANK U"])
    paid = [Entry(start + timedelta(rng.randint(4, 9)), (text,), -opening, "pay", "")] if rng.random() < 0.9 else []
    if not paid:
        entries.append(Entry(issued - timedelta(1), ("DEBETRENTE",), -Decimal(rng.randint(80, 2500)) / 100, "fee", ""))
    bill = _Bill(rng, issued, opening, total(paid), total(entries))
    for entry in paid:
        bill.row(entry)
    hands = shared(rng, entries, rng.choice([1, 1, 2]))
    for name, hand in zip(("J.P. DE VRIES", "M. BAKKER"), hands, strict=False):
        bill.heading(["Uw Card met als laatste vier cijfers " + digits(rng, "####"), name])
        for entry in hand:
            bill.row(entry)
    last = bill.flow.page
    last.lines(40, 750, NOTES, 7, 9)
    for number, page in enumerate(bill.flow.pages, 1):
        page.put(390, 83, f"{number} van {len(bill.flow.pages)}", 8.5)
    numbered(bill.flow.pages, 555, 815, lambda n, of: digits(rng, "OCS-####-") + f"{n:03}/{of}")
    by_hand(bill.flow.pages, path, Hand("TJ", order="shuffled", form=True))
    return bill.book.truth(("nl_NL", "EUR"), bill.customer, None, opening, bill.closing)
