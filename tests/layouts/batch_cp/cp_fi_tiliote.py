"""Finland: monospaced account statement in two languages. Booking day as a heading of its rows, value dates as bare
digits, numbered rows, signs after the amounts, balance beside the last row of a day only, archive ids like amounts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._kit import Book, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(16, -2.5, -210, "{shop}|PANKKIKORTTIOSTO|KORTTI ****-####  OSTOPVM {used}", "card"),
    Kind(4, -8, -340, "{abroad}|KORTTIOSTO ULKOMAILLA|{used}  KURSSI 11,###5", "card"),
    Kind(8, -15, -980, "{firm}|TILISIIRTO|VIITE {ref}"),
    Kind(3, -20, -400, "OTTO {town}|KÄTEISOTTO|AUTOMAATTI ####", "card", "10"),
    Kind(4, -5, -600, "{person}|MOBIILIMAKSU|{note}"),
    Kind(2, -1.2, -14, "PALVELUMAKSUT|KK-MAKSU VERKKOPANKKI 1 KPL"),
    Kind(1, -350, -1100, "LAINANHOITOERÄ|LAINA ######-###|LYHENNYS JA KORKO 4,####%", most=1),
    Kind(3, 1750, 4300, "{employer}|PALKKA|{month} PALKKA NRO ####", most=1),
    Kind(6, 5, 800, "{person}|TILISIIRTO|{note}"),
    Kind(1, 94.88, 390, "KANSANELÄKELAITOS|ETUUS|LAPSILISÄ", most=1),
    Kind(2, 9, 150, "{shop}|HYVITYS|KORTTI ****-####", "card"),
]
POOLS: Pools = {
    "shop": [
        "K-SALAMA KUOPIO",
        "LIDLI 0345 JYVÄSKYLÄ",
        "TÖÖLÖN KELLO OY",
        "ABC-PESULA 12,50 E",
        "HSL MOBIILI",
        "ÅKERIN LEIPOMO",
    ],
    "abroad": ["SPOTIFI STOCKHOLM", "STEAMGAMES 129,00 SEK", "HOTELL SJÖVIK VISBY 1.490,00 SEK"],
    "firm": ["SÄHKÖ-VATTEN OY", "TAPIONKADUN ASUNTO OY", "DNA-LIITTYMÄT", "VEROHALLINTO", "LÄÄKÄRIKESKUS ALKU"],
    "ref": ["1 30007 ##### #####", "RF## ### ######", "20240 11593", "#### ##### #####"],
    "town": ["PORVOO", "ESPOO ISO OMENA", "RAISIO"],
    "person": ["VIRTANEN PÄIVI", "LINDQVIST JAN-ERIK", "KORHONEN AATU JA ELLI", "MÄKELÄ T:MI"],
    "note": ["kahvit 3.1.", "mökin vuokra 2/3", "Kiitos!", "Lasku 10223", "synttärilahja"],
    "month": ["TAMMIKUUN", "JOULUKUUN", "12/2023"],
    "employer": ["POHJOLAN KONEPAJA OY", "VANTAAN KAUPUNKI"],
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.}",
}
EDGES = (40, 74, 104, 312, 456, 555)


def eur(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


class _Statement:
    def __init__(self, rng: Random, book: Book, number: str) -> None:
        self.rng, self.book, self.number = rng, book, number
        self.serial = rng.randint(1, 12)
        self.flow = Flow(780, lambda: Page(face="Courier", bold="Courier-Bold"), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 46, "SAARISTON SÄÄSTÖPANKKI", 11, bold=True)
        page.put(330, 46, "TILIOTE / KONTOUTDRAG", 11, bold=True)
        page.put(330, 60, f"Nro/Nr {self.serial:03}", 9)
        y = self._facts(page) if number == 1 else 84
        page.rule(40, y - 12, 555)
        names = (
            ("Arvo-", "Valör"),
            ("Nro", "Nr"),
            ("Saaja/Maksaja", "Mottagare/Betalare"),
            ("Arkistointitunnus", "Arkiv.kod"),
        )
        for x, pair in zip(EDGES, names, strict=False):
            page.lines(x, y, pair, 7.5, 9)
        page.lines(EDGES[4], y, ("Määrä EUR", "Belopp"), 7.5, 9, right=True)
        page.lines(EDGES[5], y, ("Saldo EUR", "Saldo"), 7.5, 9, right=True)
        page.rule(40, y + 14, 555)
        return y + 28

    def _facts(self, page: Page) -> float:
        book = self.book
        page.lines(40, 88, ("LEHTINEN OUTI MARJATTA", "KOIVUKUJA 4 B 17", "20100 TURKU/ÅBO"), 9, 11)
        facts = (
            f"Kausi/Period {book.start:%d.%m.%Y} - {book.end:%d.%m.%Y}",
            f"IBAN {self.number}",
            "BIC SAARFI2X   Tilimuoto KÄYTTÖTILI",
        )
        page.lines(262, 88, facts, 8.5, 11)
        page.put(40, 144, f"ALKUSALDO / INGÅENDE SALDO {book.start:%d.%m.}", 8.5)
        page.put(EDGES[5], 144, eur(book.opening), 8.5, right=True)
        return 170

    def _day(self, day: date) -> None:
        self.flow.page.put(40, self.flow.y, f"Kirjauspäivä/Bokföringsdag {day:%d.%m.}", 8, bold=True)
        self.flow.y += 11

    def row(self, n: int, fresh: bool) -> Row:
        entry = self.book.entries[n]
        lines = wrapped(entry.lines, "Courier", 8, 204)
        high = 10 * len(lines) + 3
        if self.flow.need(high + 11 * fresh) or fresh:
            self._day(entry.day)
        page, y = self.flow.page, self.flow.y
        valued = earlier(self.rng, entry.day, 2) if entry.tag == "card" else entry.day
        page.put(EDGES[0], y, f"{valued:%d%m}", 8)
        page.put(EDGES[1], y, f"{n + 1:>3}", 8)
        page.lines(EDGES[2], y, lines, 8, 10)
        page.put(EDGES[3], y, fill(self.rng, f"{entry.day:%y%m%d}####??####", entry.day, {}), 7.5)
        page.put(EDGES[4], y, eur(entry.amount), 8, right=True)
        balance = self.book.balances[n] if self.book.ends_day(n) else None
        if balance is not None:
            page.put(EDGES[5], y, eur(balance), 8, right=True)
        self.flow.y += high
        text = " ".join(" ".join(entry.lines).split())
        return Row(entry.day, text, entry.amount, balance, valued, self.flow.number)

    def tail(self) -> None:
        self.flow.need(120)
        page, y, book = self.flow.page, self.flow.y + 8, self.book
        page.rule(40, y - 12, 555)
        sums = (
            (f"PANOT YHTEENSÄ/INSÄTTNINGAR {len(book.amounts_in)} KPL", book.paid_in),
            (f"OTOT YHTEENSÄ/UTTAG {len(book.amounts_out)} KPL", -book.paid_out),
            (f"LOPPUSALDO / UTGÅENDE SALDO {book.end:%d.%m.}", book.closing),
        )
        for k, (name, value) in enumerate(sums):
            page.put(40, y + 12 * k, name, 8.5)
            page.put(EDGES[5], y + 12 * k, eur(value), 8.5, right=True)
        if self.rng.random() < 0.5:
            year = (
                f"VUODEN ALUSTA: KORKO 0,{self.rng.randint(10, 99)}+  LÄHDEVERO 0,0{self.rng.randint(1, 9)}-",
                "TILIN KORKO 0,10 %",
            )
            page.lines(40, y + 44, year, 8, 10)
        text = "Talletukset kuuluvat talletussuojan piiriin 100.000,00 euroon asti. Huomautukset 2 kk kuluessa."
        page.put(40, y + 76, text, 7)


def draw(rng: Random, path: Path) -> Truth:
    book = keep_book(
        rng, KINDS, POOLS, some_period(rng, calendar=True), (120, 9800), floor=-150, reversal="OIKAISU {0}"
    )
    number = iban(rng, "FI", "430005########")
    drawn = _Statement(rng, book, number)
    rows = [drawn.row(n, n == 0 or book.ends_day(n - 1)) for n in range(len(book.entries))]
    drawn.tail()
    number_pages(drawn.flow.pages, 555, 46, "Sivu/Sida {page}/{pages}", 8)
    by_hand(drawn.flow.pages, path, rng.choice([Hand(show="glyphs"), Hand(), Hand(form=True, split=True)]))
    return truth_of(book, "fi_FI", "EUR", number, rows)
