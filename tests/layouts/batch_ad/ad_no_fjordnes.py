"""Norway: kontoutskrift with the explanation first, interest date and booking date as four digits ("0301") on both
sides of the figures, ut av konto and inn på konto, archive reference last; balance only before and after the rows,
above them a box of interest rates."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._common import cents, number_pages, row_count, total

BANK = "Fjordnes Sparebank"
BLUE = (0.0, 0.3, 0.4)
POOLS = {
    "shop": [
        "REMA 1000 ÅLESUND",
        "KIWI 412 MOA",
        "VINMONOPOLET MOLDE",
        "CIRCLE K BRATTVÅG",
        "COOP EXTRA ØRSTA",
        "NARVESEN 0511",
    ],
    "firm": ["Mørenett AS", "Telenor Norge AS", "Gjensidige Forsikring ASA", "Lånekassen", "Ørsta kommune"],
    "name": ["Kåre Bjørlykke", "Ingrid Sæther", "Borettslaget Fagerlia", "Solveig Aas"],
    "when": lambda rng, day: earlier(rng, day).strftime("%d.%m"),
}
KINDS = [
    Kind(12, -20, -900, "Varekjøp {shop} Dato {when} kl. 1#.2#"),
    Kind(3, -50, -1200, "Visa ###### {when} Nok @ Spotify P2####C|Kurs: 1.0000"),
    Kind(5, -150, -2400, "Avtalegiro Til: {firm} Betalt: {when}"),
    Kind(3, -100, -9000, "Giro Til: {name} Betalt: {when}|Husleie/fellesutgifter", "", "50"),
    Kind(2, -30, -900, "Vipps {name}", "", "5"),
    Kind(2, 18000, 36000, "Lønn Fra: Mørekysten Verft AS Betalt: {when}"),
    Kind(3, 50, 3000, "Giro Fra: {name} Betalt: {when}"),
    Kind(1, -4, -60, "Omkostninger 1 Kontohold|Nettgiro m/KID", "", "0.5", 1),
]
EDGES = {"text": 42, "value": 300, "out": 378, "in": 450, "booked": 462, "ref": 496}


def kroner(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.rng, self.period = rng, period
        self.iban = iban(rng, "NO", "4212#######")
        plain = self.iban.replace(" ", "")[4:]
        self.number = f"{plain[:4]}.{plain[4:6]}.{plain[6:]}"
        self.rows: list[Row] = []
        self.flow = Flow(735, Page, self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 48, BANK, 16, bold=True, color=BLUE)
        page.put(
            555, 44, f"Kontoutskrift nr. {self.period[1].month} for konto {self.number}", 10, bold=True, right=True
        )
        page.put(555, 57, f"i perioden {self.period[0]:%d.%m.%Y} - {self.period[1]:%d.%m.%Y}", 9, right=True)
        y = 84.0
        if number == 1:
            page.lines(40, 100, ["Torbjørn Langvatn", "Fagerlivegen 14 B", "6010 Ålesund"], 10, 13)
            page.box(350, 76, 205, 84, stroke=GREY)
            for n, (name, value) in enumerate(
                (
                    ("Kontotype", "Lønnskonto"),
                    ("IBAN", self.iban),
                    ("BIC/SWIFT", "FJSBNO21"),
                    ("Innskuddsrente inntil 50.000", "0,15 %"),
                    ("Innskuddsrente over 50.000", "0,40 %"),
                    ("Rammekreditt", "0,00"),
                )
            ):
                page.put(356, 88 + 13 * n, name, 8)
                page.put(550, 88 + 13 * n, value, 8, right=True)
            page.put(40, 156, "Kundeservice 70 11 30 00  -  Org.nr. 937 899 408 MVA", 7.5, color=GREY)
            y = 190.0
        page.rule(40, y - 11, 555, 1, BLUE)
        for key, text in (("text", "Forklaring"), ("value", "Rentedato"), ("booked", "Bokført"), ("ref", "Referanse")):
            page.put(EDGES[key] - (24 if key == "value" else 0), y, text, 8, bold=True)
        page.put(EDGES["out"], y, "Ut av konto", 8, bold=True, right=True)
        page.put(EDGES["in"], y, "Inn på konto", 8, bold=True, right=True)
        page.rule(40, y + 4, 555, 1, BLUE)
        return y + 18

    def balance(self, text: str, amount: Decimal) -> None:
        self.flow.need(16)
        page, y = self.flow.page, self.flow.y
        page.put(EDGES["text"], y, text, 8.5, bold=True)
        page.put(EDGES["in"] if amount >= 0 else EDGES["out"], y, kroner(amount), 8.5, bold=True, right=True)
        self.flow.y += 15

    def row(self, entry: Entry) -> None:
        told = [line.replace("@", kroner(entry.amount)) for line in entry.lines]
        lines = [part for line in told for part in wrap(line, fits("Helvetica", 8.5, 228))]
        value = entry.day + timedelta(1) if entry.amount > 0 else earlier(self.rng, entry.day, 1)
        self.flow.need(10.3 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.lines(EDGES["text"], y, lines, 8.5, 10.3)
        page.put(EDGES["value"], y, f"{value:%d%m}", 8.5, right=True)
        page.put(EDGES["in"] if entry.amount > 0 else EDGES["out"], y, kroner(entry.amount), 8.5, right=True)
        page.put(EDGES["booked"] + 4, y, f"{entry.day:%d%m}", 8.5)
        page.put(EDGES["ref"], y, fill(self.rng, "*########" if entry.amount < 0 else "#########", entry.day, {}), 8.5)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))
        self.flow.y += 10.3 * len(lines) + 2

    def ending(self, entries: list[Entry], closing: Decimal) -> None:
        self.flow.need(100)
        page, y = self.flow.page, self.flow.y
        page.rule(EDGES["value"], y - 9, EDGES["in"], 0.5)
        page.put(EDGES["text"], y + 2, "Sum bevegelser i perioden", 8.5)
        page.put(EDGES["out"], y + 2, kroner(total(entries, -1)), 8.5, right=True)
        page.put(EDGES["in"], y + 2, kroner(total(entries, 1)), 8.5, right=True)
        self.flow.y += 17
        self.balance(f"Saldo i {'Deres' if closing >= 0 else 'bankens'} favør {self.period[1]:%d.%m.%Y}", closing)
        text = (
            "Vennligst kontroller kontoutskriften. Eventuelle feil må meldes banken snarest. * foran referansen betyr "
            "at bilaget kan bestilles i nettbanken mot et gebyr på kr 75,00. Innskudd er dekket av Bankenes "
            "sikringsfond med inntil 2.000.000 kroner. Fra 1. mars endres prisen for uttak i skranke til kr 90,00."
        )
        page.lines(40, self.flow.y + 14, wrap(text, fits("Helvetica", 7.5, 510)), 7.5, 10, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = cents(rng, -2000, 60000)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening, floor=-4000)
    book = Book(rng, period)
    book.balance(f"Saldo fra kontoutskrift {period[0] - timedelta(1):%d.%m.%Y}", opening)
    for entry in entries:
        book.row(entry)
    closing = opening + total(entries)
    book.ending(entries, closing)
    number_pages(book.flow.pages, lambda page, text: page.put(555, 810, text, 8, right=True), "Side {n} av {m}")
    by_hand(book.flow.pages, path, Hand(show="Tj", form=True, split=False, order="columns"))
    return Truth("bank", "nb_NO", "NOK", book.number, *period, opening, closing, book.rows)
