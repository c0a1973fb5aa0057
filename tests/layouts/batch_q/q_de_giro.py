"""Germany, current account of a direct bank (Girokonto).

Each booking takes two or more lines: booking date, kind and name with the amount, below them the value date with the
purpose, then mandate and reference; no running balance; old and new balance in a box; a turned form number at the edge.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m.%Y}"


KINDS = [
    Kind(
        9,
        -3,
        -110,
        "Lastschrift {pay}|NR ########## {city} KAUFUMSATZ {used} ######|ARN###################|Mandat: {mandate}",
    ),
    Kind(4, -9, -180, "Lastschrift {utility}|Vertrag {contract} Abschlag|Mandat: {mandate}|Referenz: {reference}"),
    Kind(1, -350, -1100, "Dauerauftrag/Terminueberw. {person}|Miete Whg. ##", most=1),
    Kind(2, -10, -600, "Ueberweisung {person}|{purpose}"),
    Kind(2, -20, -200, "Bargeldauszahlung VISA Card|NR ########## {city} BARGELDAUSZAHLUNG {used}", step="10"),
    Kind(1, 1500, 3900, "Gehalt/Rente {firm}|LOHN / GEHALT {used}|Referenz: {reference}", most=1),
    Kind(1, 10, 400, "Gutschrift {person}|{purpose}"),
    Kind(1, 250, 250, "Gutschrift Familienkasse Süd|KG ######FK###### Kindergeld", step="250", most=1),
    Kind(1, -1, -24, "Zinsen/Entgelt|Abrechnung Dispokredit", most=1),
    Kind(1, 5, 90, "Gutschrift {pay}|Rückerstattung NR ########## {used}"),
]
POOLS = {
    "pay": ("VISA EICHHORN MARKT GMBH", "VISA BÄCKEREI KRÜMEL", "VISA BUCHLADEN AM SPITZ", "VISA TANKHOF ##"),
    "city": ("KASSEL", "KÖLN", "MÜNCHEN", "FLENSBURG"),
    "utility": ("Stadtwerke Süderland", "Fernsprech AG", "Hausrat Versicherung a.G.", "Rundfunk Beitrag Service"),
    "person": ("Jörg Möhlmann", "Annegret Süßkind", "Tobias Feldkamp"),
    "purpose": ("Danke für die Karten", "Auslage Geschenk", "Rechnung ####-##", "Vereinsbeitrag"),
    "firm": ("Maschinenbau Grünwald KG", "Landkreis Oberau"),
    "contract": ("#########",),
    "mandate": ("M###########", "??-######"),
    "reference": ("################",),
    "used": _used,
}
DATE, TEXT, AMOUNT = 62, 130, 545


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _money(amount: Decimal) -> str:
    return written(amount, ".", ",")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng, calendar=True)
        self.opening = some_amount(rng, 100, 6000)
        period, count = (self.start, self.end), rng.randint(8, 42)
        self.entries = some_entries(rng, KINDS, POOLS, period, count=count, balance=self.opening, floor=-600)
        self.closing = self.opening + sum(entry.amount for entry in self.entries)
        self.iban = iban(rng, "DE", "50099900##########")
        self.rows: list[Row] = []
        self.flow = Flow(760, Page, self.head)

    def head(self, page: Page, sheet: int) -> float:
        page.put(545, 52, "Löwenzahn Direktbank", 15, bold=True, right=True, color=(0.9, 0.45, 0))
        page.put(22, 640, f"GKKA {self.iban.replace(' ', '')[-10:]} 0{sheet}", 6, angle=90, color=GREY)
        if sheet > 1:
            page.put(DATE, 82, f"Girokonto Nummer {self.account()}", 9, bold=True)
            page.put(DATE, 94, f"Kontoauszug {self.title()}", 9)
            page.put(545, 94, f"Seite {sheet}", 9, right=True)
            return self.table(page, 118)
        page.put(DATE, 100, "Löwenzahn Direktbank AG · 60628 Frankfurt am Main", 6.5, color=GREY)
        page.lines(DATE, 116, ["Herrn", "Tobias Feldkamp", "Am Mühlgraben 3 a", "34117 Kassel"], 10, 12.5)
        page.put(DATE, 218, f"Girokonto Nummer {self.account()}", 11, bold=True)
        page.put(DATE, 233, f"Kontoauszug {self.title()}", 11, bold=True)
        facts = [
            ("Datum", _day(self.end)),
            ("Auszugsnummer", f"{self.end.month}"),
            ("Eingeräumte Kontoüberziehung", "1.000,00 Euro"),
            ("Alter Saldo", f"{_money(self.opening)} Euro"),
            ("Neuer Saldo", f"{_money(self.closing)} Euro"),
            ("IBAN", self.iban),
            ("BIC", "LOEWDEFFXXX"),
        ]
        for n, (label, text) in enumerate(facts):
            page.put(330, 116 + 13 * n, label, 8.5, bold="Saldo" in label)
            page.put(545, 116 + 13 * n, text, 8.5, right=True, bold="Saldo" in label)
        page.put(
            DATE, 252, "Ihr Konto auf einen Blick: Alle Buchungen dieses Monats finden Sie auch im Internetbanking.", 8
        )
        return self.table(page, 280)

    def title(self) -> str:
        names = [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ]
        return f"{names[self.end.month - 1]} {self.end.year}"

    def account(self) -> str:
        return self.iban.replace(" ", "")[-10:]

    def table(self, page: Page, y: float) -> float:
        page.put(DATE, y, "Buchung", 8.5, bold=True)
        page.put(TEXT, y, "Buchung / Verwendungszweck", 8.5, bold=True)
        page.put(AMOUNT, y, "Betrag (EUR)", 8.5, bold=True, right=True)
        page.put(DATE, y + 11, "Valuta", 8.5)
        page.rule(DATE, y + 16, AMOUNT, 0.8, (0.9, 0.45, 0))
        return y + 30

    def draw_row(self, entry: Entry) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 330))]
        lines = lines if len(lines) > 1 else [*lines, "Löwenzahn Direktbank"]
        self.flow.need(11 * len(lines) + 7)
        page, y = self.flow.page, self.flow.y
        value = earlier(self.rng, entry.day, 2)
        page.put(DATE, y, _day(entry.day), 8.5)
        page.put(TEXT, y, lines[0], 8.5, bold=True)
        page.put(AMOUNT, y, _money(entry.amount), 8.5, right=True, bold=True)
        page.put(DATE, y + 11, _day(value), 8.5, color=GREY)
        page.lines(TEXT, y + 11, lines[1:], 8.5, 11)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))
        self.flow.y += 11 * len(lines) + 7
        page.rule(DATE, self.flow.y - 12, AMOUNT, 0.2, GREY)

    def close(self) -> None:
        self.flow.need(140)
        page, y = self.flow.page, self.flow.y + 4
        page.put(TEXT, y, "Neuer Saldo", 9, bold=True)
        page.put(AMOUNT, y, _money(self.closing), 9, bold=True, right=True)
        page.put(DATE, y + 30, "Kunden-Information", 9, bold=True)
        words = [
            "Vorliegender Freistellungsauftrag: 1.000,00",
            "Bitte erheben Sie Einwendungen gegen einzelne Buchungen unverzüglich. Schecks, Wechsel und sonstige",
            "Lastschriften schreiben wir unter dem Vorbehalt des Eingangs gut. Der angegebene Kontostand berück-",
            "sichtigt nicht die Wertstellung der einzelnen Buchungen. Guthaben sind als Einlagen nach Maßgabe des",
            "Einlagensicherungsgesetzes entschädigungsfähig. Nähere Informationen: Informationsbogen für den Einleger.",
            "Sollzins für eingeräumte Kontoüberziehung: 10,99 % p.a., geduldete Überziehung: 10,99 % p.a.",
        ]
        page.lines(DATE, y + 43, words, 7.5, 10)
        for n, sheet in enumerate(self.flow.pages, 1):
            sheet.put(DATE, 800, "Löwenzahn Direktbank AG · Theodor-Allee 2 · 60486 Frankfurt am Main", 6.5, color=GREY)
            sheet.put(
                DATE, 809, "Vorsitzende des Aufsichtsrates: N. N. · Sitz: Frankfurt am Main · HRB 0000", 6.5, color=GREY
            )
            sheet.put(545, 809, f"Seite {n} von {self.flow.number}", 7, right=True)


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    for entry in paper.entries:
        paper.draw_row(entry)
    paper.close()
    by_hand(paper.flow.pages, path, Hand(show="glyphs", scaled=True))
    account = paper.iban.replace(" ", "")
    return Truth("bank", "de", "EUR", account, paper.start, paper.end, paper.opening, paper.closing, paper.rows)
