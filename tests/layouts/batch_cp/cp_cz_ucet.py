"""Czechia: current account without running balances. Dates and thousands with spaces, two dates over each other,
payment symbols in a column of their own, foreign amount and rate below the amount, card holds at the end that are no
rows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_period, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._kit import Book, keep_book, number_pages, truth_of, wrapped

KINDS = [
    Kind(14, -39, -2900, "Platba kartou|{shop}|Karta 5168 XXXX XXXX ####", "card"),
    Kind(4, -120, -4100, "Platba kartou|{abroad}|Karta 5168 XXXX XXXX ####", "abroad"),
    Kind(7, -150, -18000, "Odchozí úhrada|{account}|{person}|{message}", "pay"),
    Kind(4, -250, -4600, "Inkaso / SIPO|{account}|{utility}", "pay", "1"),
    Kind(4, -500, -8000, "Výběr z bankomatu|{place}|Karta 5168 XXXX XXXX ####", "card", "100"),
    Kind(2, -9500, -21000, "Trvalá platba|{account}|Nájem byt č. 14 - {month}", "pay", "1", 1),
    Kind(1, -10, -99, "Poplatek za vedení účtu|období {month}", "", "1", 1),
    Kind(2, -15, -39, "Poplatek za výběr v cizí síti", "", "1"),
    Kind(3, 21000, 68000, "Příchozí úhrada|{account}|{employer}|Mzda {month}", "pay", "1", 1),
    Kind(6, 80, 9000, "Příchozí úhrada|{account}|{person}|{message}", "pay"),
    Kind(2, 150, 2400, "Dobropis - vratka zboží|{shop}|Karta 5168 XXXX XXXX ####", "card"),
    Kind(1, 0.05, 44, "Připsaný úrok", "", most=1),
]
POOLS = {
    "shop": [
        "BYLINKA DROGERIE S.R.O. PRAHA 5",
        "POTRAVINY U MOSTU 0412 BRNO",
        "ČSAD Jízdenky 2 x 45,00",
        "Rohlík a spol. objednávka 8812{n}",
        "Lékárna Na Růžku, Plzeň",
        "PUMPA EURO 112 OLOMOUC CZ",
    ],
    "abroad": ["GASTHOF ADLER WIEN AT", "AMZN Mktp DE", "RYANAIR 224{n} DUBLIN IE", "SHOP.PL KRAKOW"],
    "n": ["107", "4415", "902"],
    "account": ["19-2######217/0100", "#########9/0800", "115-#######267/3030", "2#########/2010"],
    "person": [
        "Novotná Jitka",
        "Kučera Pavel Ing.",
        "SVJ Na Výsluní 1290",
        "Dvořák a synové s.r.o.",
        "Bc. Tereza Říhová",
    ],
    "message": [
        "faktura 2023{n}",
        "Díky za oběd :)",
        "kroužek šachy 1 200 Kč",
        "záloha č. 3 z 12.1.",
        "dar k narozeninám",
    ],
    "utility": [
        "Pražská energetika zálohy",
        "Vodárny a kanalizace",
        "O2 mobil 604 ### ###",
        "SIPO spojovací číslo ########",
    ],
    "place": ["Praha 1, Vodičkova 12", "Brno, nám. Svobody", "Liberec OC Nisa"],
    "month": ["prosinec", "leden 24", "11/2023", "únor"],
    "employer": ["STROJTECH MORAVIA A.S.", "Městská knihovna"],
}
EDGES = (40, 112, 345, 432, 555)


def cz(day: date) -> str:
    return f"{day.day}. {day.month}. {day.year}"


class _Draw:
    """One statement: how it writes money, and its pages."""

    def __init__(self, rng: Random, book: Book, number: str) -> None:
        self.rng, self.book, self.number = rng, book, number
        self.space = rng.choice([" ", "\u00a0"])
        self.flow = Flow(786, lambda: Page(face="narrow", bold="narrow-bold"), self._head, self._foot)

    def kc(self, amount: Decimal) -> str:
        return written(amount, self.space, ",")

    def _foot(self, page: Page, y: float) -> None:
        page.put(EDGES[-1], y + 8, "pokračování na další straně", 7, right=True, color=GREY)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 44, "Banka Podhoří a.s.", 13, bold=True, color=(0.7, 0.1, 0.1))
        page.put(555, 44, "VÝPIS Z BĚŽNÉHO ÚČTU", 11, right=True)
        page.put(555, 57, f"č. {self.book.end.month}/{self.book.end.year}", 9, right=True)
        y = self._summary(page) if number == 1 else 80
        for x, names in zip(EDGES, (("Datum", "Valuta"), ("Popis transakce",), ("VS / KS / SS",)), strict=False):
            page.lines(x, y, names, 8, 10, bold=True)
        page.lines(555, y, ("Částka", "Orig. částka / kurz"), 8, 10, right=True, bold=True)
        page.rule(40, y + 14, 555, 1)
        return y + 28

    def _summary(self, page: Page) -> float:
        book = self.book
        left = ("Ing. Radek Šimůnek", "U Cihelny 418/7", "301 00 Plzeň")
        page.lines(40, 84, left, 9, 12)
        facts = (f"Období: {cz(book.start)} – {cz(book.end)}", f"Číslo účtu: {self.number}/5599", "Měna účtu: CZK")
        page.lines(330, 84, facts, 9, 12)
        page.box(40, 132, 515, 62, (0.96, 0.94, 0.92))
        sums = (
            ("Počáteční zůstatek", book.opening),
            (f"Příjmy celkem ({len(book.amounts_in)})", book.paid_in),
            (f"Výdaje celkem ({len(book.amounts_out)})", -book.paid_out),
            ("Konečný zůstatek", book.closing),
        )
        for n, (name, value) in enumerate(sums):
            page.put(48, 147 + 13 * n, name, 8.5, bold=n == 3)
            page.put(300, 147 + 13 * n, self.kc(value) + " CZK", 8.5, right=True, bold=n == 3)
        return 222

    def row(self, n: int) -> Row:
        entry = self.book.entries[n]
        lines = wrapped(entry.lines, "narrow", 8, 226)
        below = self._below(entry.amount) if entry.tag == "abroad" else []
        symbols = self._symbols() if entry.tag == "pay" else []
        self.flow.need(10.5 * max(len(lines), len(symbols), 1 + len(below), 2) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(EDGES[0], y, cz(entry.day), 8)
        valued = earlier(self.rng, entry.day)
        page.put(EDGES[0], y + 10.5, cz(valued), 8, color=GREY)
        page.put(EDGES[1], y, lines[0], 8, bold=True)
        page.lines(EDGES[1], y + 10.5, lines[1:], 8, 10.5)
        page.lines(EDGES[2], y, symbols, 8, 10.5)
        page.put(555, y, self.kc(entry.amount), 8, right=True, bold=True)
        page.lines(555, y + 10.5, below, 7.5, 10.5, right=True, color=GREY)
        self.flow.y += 10.5 * max(len(lines), len(symbols), 1 + len(below), 2) + 4
        page.rule(40, self.flow.y - 11, 555, 0.2, GREY)
        text = " ".join(" ".join(entry.lines).split())
        return Row(entry.day, text, entry.amount, value_date=valued, page=self.flow.number)

    def _below(self, amount: Decimal) -> list[str]:
        rate, money = self.rng.choice([("24,735", "EUR"), ("25,112", "EUR"), ("5,794", "PLN")])
        return [f"{self.kc(amount / Decimal(rate.replace(',', '.')))} {money}", f"kurz {rate}"]

    def _symbols(self) -> list[str]:
        made = [fill(self.rng, sign, self.book.start, {}) for sign in ("2024####", "0308", "######")]
        return made[: self.rng.choice([0, 1, 1, 2, 3])]

    def holds(self) -> None:
        """Card payments that are only reserved."""
        self.flow.need(90)
        page, y = self.flow.page, self.flow.y + 14
        page.put(40, y, "Blokované částky ke dni vyhotovení výpisu (nezaúčtováno)", 9, bold=True)
        for n in range(self.rng.randint(1, 3)):
            page.put(40, y + 15 + 12 * n, cz(self.book.end - timedelta(self.rng.randint(0, 2))), 8)
            page.put(EDGES[1], y + 15 + 12 * n, fill(self.rng, "Blokace {shop}", self.book.end, POOLS), 8)
            page.put(555, y + 15 + 12 * n, self.kc(some_amount(self.rng, -50, -900)), 8, right=True)
        self.flow.y = y + 62

    def notes(self) -> None:
        self.flow.need(50)
        text = (
            "Vklad na tomto účtu podléhá ochraně poskytované pojištěním vkladů do výše ekvivalentu 100 000 EUR. "
            "Reklamace do 13 měsíců. Od 1. 3. 2024 nový Ceník: výběr z bankomatu jiné banky 39 Kč, výpis "
            "poštou 50 Kč."
        )
        self.flow.page.lines(40, self.flow.y + 10, wrapped([text], "narrow", 7, 510), 7, 9, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, calendar=True)
    book = keep_book(rng, KINDS, POOLS, period, (9000, 260000), floor=4000, reversal="Storno: {0}")
    local = fill(rng, "2#########", book.start, {})
    number = iban(rng, "CZ", "5599000000" + local)
    drawn = _Draw(rng, book, local)
    drawn.flow.page.put(330, 120, f"IBAN: {number}", 9)
    rows = [drawn.row(n) for n in range(len(book.entries))]
    if rng.random() < 0.5:
        drawn.holds()
    drawn.notes()
    number_pages(drawn.flow.pages, 555, 822, "Strana {page} z {pages}")
    with_fpdf(drawn.flow.pages, path)
    return truth_of(book, "cs_CZ", "CZK", number, rows)
