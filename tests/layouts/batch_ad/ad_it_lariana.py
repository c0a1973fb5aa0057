"""Italy: quarterly estratto conto in which the figures (addebiti, accrediti) stand before the description, which comes
last; pages written sideways, totals of both, saldo with "a Vs. credito" or "a Vs. debito", afterwards the
interest count (numeri), the costs and an index of terms."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits
from ._common import cents, number_pages, row_count, total

BANK = "BancoLariana"
BLUE = (0.05, 0.2, 0.55)
POOLS = {
    "shop": [
        "ESSELUNGA VIA CARLONI COMO",
        "TIGROS CANTU'",
        "Q8 5512 ERBA",
        "AMZN MKTP IT",
        "FARMACIA CENTRALE LECCO",
        "TRENITALIA WEB",
        "IPER MONTEBELLO",
    ],
    "firm": ["ENEL ENERGIA SPA", "TIM S.P.A.", "ACSM AGAM", "A2A ENERGIA SPA", "UNIPOLSAI"],
    "name": ["ROSSI GIANLUCA", "CONDOMINIO LE MAGNOLIE", "FUMAGALLI ELENA", "STUDIO BRAMBILLA"],
    "clock": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y} {rng.randint(8, 21):02}.{rng.randint(10, 59)}",
}
KINDS = [
    Kind(12, -3, -150, "PAGAMENTO POS {clock} {shop} OPERAZIONE ###### CARTA ************####"),
    Kind(5, -15, -240, "ADDEBITO DIRETTO SDD {firm} MANDATO ?##########"),
    Kind(3, -20, -250, "PRELIEVO ATM POSTALE {clock} SPORTELLO ##### CARTA ************####", "", "10"),
    Kind(2, -30, -800, "BONIFICO A FAVORE DI {name} PER SALDO FATTURA N. ### TRN EA2312########"),
    Kind(2, -15, -120, "BOLLETTINO NR ############ VCY #### SPESE INCLUSE"),
    Kind(1, -1, -3, "COMMISSIONE BONIFICO SEPA", "", "0.5"),
    Kind(2, 1200, 1900, "BONIFICO A VOSTRO FAVORE DA TESSITURA LARIO SRL EMOLUMENTI TRN ##########"),
    Kind(2, 20, 600, "BONIFICO A VOSTRO FAVORE DA {name} PER RIMBORSO SPESE"),
    Kind(1, -8.55, -8.55, "IMPOSTA DI BOLLO SU ESTRATTO CONTO", "", "0.01", 1),
]
EDGES = {"booked": 40, "value": 92, "out": 208, "in": 290, "text": 304}


def euros(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.iban = iban(rng, "IT", "X0760110900############")
        self.rows: list[Row] = []
        self.flow = Flow(755, lambda: Page(face="Times-Roman", bold="Times-Bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 48, BANK, 20, bold=True, color=BLUE)
        page.put(555, 40, "ESTRATTO CONTO al " + f"{self.period[1]:%d/%m/%Y}", 11, bold=True, right=True)
        page.put(555, 53, "Comunicazione periodica - documento composto da più pagine", 7.5, right=True)
        if number == 1:
            page.lines(330, 100, ["Gent.ma", "CATTANEO MARTA", "VIA BORGO VICO 118", "22100 COMO CO"], 10, 13)
            page.lines(
                40,
                92,
                [
                    "FILIALE 00044 COMO CENTRO",
                    "Numero verde 800 00 33 22",
                    "BIC BLARIT2CXXX",
                    "Codice Fiscale CTTMRT84R61C933K",
                ],
                8,
                11,
            )
            page.put(40, 172, "IBAN  " + self.iban, 10, bold=True)
            page.put(
                40,
                186,
                f"Periodo dal {self.period[0]:%d/%m/%Y} al {self.period[1]:%d/%m/%Y}   Intestato a: CATTANEO MARTA",
                9,
            )
        y = 270.0 if number == 1 else 84.0
        page.box(40, y - 12, 515, 26, (0.87, 0.9, 0.97))
        for x, top, low, right in (
            (43, "DATA", "CONTABILE", 0),
            (95, "DATA", "VALUTA", 0),
            (208, "ADDEBITI", "(EURO)", 1),
            (290, "ACCREDITI", "(EURO)", 1),
            (304, "DESCRIZIONE OPERAZIONI", "", 0),
        ):
            page.put(x, y - 1, top, 7.5, bold=True, right=bool(right))
            page.put(x, y + 9, low, 7.5, bold=True, right=bool(right))
        return y + 28

    def summary(self, opening: Decimal, entries: list[Entry]) -> None:
        page = self.flow.pages[0]
        page.box(40, 198, 515, 46, stroke=BLUE)
        cells = [
            ("Saldo iniziale", opening),
            ("Totale addebiti", total(entries, -1)),
            ("Totale accrediti", total(entries, 1)),
            ("Saldo finale", opening + total(entries)),
        ]
        for n, (name, amount) in enumerate(cells):
            page.put(104 + 128 * n, 213, name, 8.5, center=True)
            page.put(104 + 128 * n, 230, written(amount, ".", ","), 10, bold=True, center=True)

    def balance(self, text: str, amount: Decimal, day: date) -> None:
        self.flow.need(18)
        page, y = self.flow.page, self.flow.y
        page.put(EDGES["booked"] + 3, y, f"{day:%d/%m/%y}", 9)
        page.put(EDGES["in"] if amount >= 0 else EDGES["out"], y, euros(amount), 9, bold=True, right=True)
        page.put(EDGES["text"], y, f"{text} A VS. {'CREDITO' if amount >= 0 else 'DEBITO'}", 9, bold=True)
        self.flow.y += 17

    def row(self, entry: Entry, value: date) -> None:
        lines = wrap(" ".join(entry.lines), fits("Times-Roman", 9, 248))
        self.flow.need(10.5 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(EDGES["booked"] + 3, y, f"{entry.day:%d/%m/%y}", 9)
        page.put(EDGES["value"] + 3, y, f"{value:%d/%m/%y}", 9)
        page.put(EDGES["in"] if entry.amount > 0 else EDGES["out"], y, euros(entry.amount), 9, right=True)
        page.lines(EDGES["text"], y, lines, 9, 10.2)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))
        self.flow.y += 10.2 * len(lines) + 3.5

    def totals(self, entries: list[Entry]) -> None:
        self.flow.need(18)
        page, y = self.flow.page, self.flow.y
        page.rule(EDGES["value"], y - 10, 555, 0.4)
        page.put(EDGES["out"], y, euros(total(entries, -1)), 9, bold=True, right=True)
        page.put(EDGES["in"], y, euros(total(entries, 1)), 9, bold=True, right=True)
        page.put(EDGES["text"], y, "TOTALE USCITE / TOTALE ENTRATE", 9, bold=True)
        self.flow.y += 17

    def interest(self) -> None:
        """The count of interest; nothing here moves money."""
        self.flow.need(170)
        page, y = self.flow.page, self.flow.y + 14
        start, end = self.period
        middle = start + timedelta(41)
        page.put(40, y, "CONTEGGIO DELLE COMPETENZE - SCALARE", 10, bold=True, color=BLUE)
        cells = [
            ("DAL", "AL", "GIORNI", "NUMERI CREDITORI", "TASSO %", "INTERESSI"),
            (f"{start:%d/%m/%y}", f"{middle:%d/%m/%y}", "42", "61.204,18", "0,010", "0,02"),
            (f"{middle + timedelta(1):%d/%m/%y}", f"{end:%d/%m/%y}", "50", "70.311,40", "0,010", "0,02"),
        ]
        for n, cell in enumerate(cells):
            for x, text in zip((90, 150, 215, 330, 410, 500), cell, strict=True):
                page.put(x, y + 15 + 11 * n, text, 8, right=True, bold=not n)
        y += 64
        page.put(40, y, "RIEPILOGO DELLE SPESE DEL PERIODO", 10, bold=True, color=BLUE)
        for n, (name, amount) in enumerate(
            (
                ("Canone mensile del conto", "0,00"),
                ("Spese per operazione", "0,00"),
                ("Spese di invio estratto conto", "0,00"),
            )
        ):
            page.put(60, y + 14 + 11 * n, name, 8.5)
            page.put(500, y + 14 + 11 * n, amount, 8.5, right=True)
        text = (
            "Trascorsi sessanta giorni dal ricevimento del presente estratto conto senza che sia pervenuto reclamo "
            "scritto, l'estratto si intende approvato. Fondo Interbancario di Tutela dei Depositi: copertura fino a "
            "100.000,00 euro per depositante. Reclami: Ufficio Reclami, Via Plinio 4, 22100 Como."
        )
        page.lines(40, y + 60, wrap(text, fits("Times-Roman", 8, 510)), 8, 10)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 91)
    opening = cents(rng, -200, 4200)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening)
    closing = opening + total(entries)
    book = Book(rng, period)
    book.summary(opening, entries)
    book.balance("SALDO INIZIALE", opening, period[0] - timedelta(1))
    for entry in entries:
        book.row(entry, earlier(rng, entry.day, 3) if entry.amount < 0 else entry.day)
    book.totals(entries)
    book.balance("SALDO FINALE", closing, period[1])
    book.interest()
    imprint = "BancoLariana S.p.A. - Sede Via Plinio 4, 22100 Como - Cap. Soc. 160.000.000,00 i.v. - Cod. ABI 07601"
    number_pages(book.flow.pages, lambda page, text: page.put(40, 810, text, 7), imprint)
    number_pages(book.flow.pages, lambda page, text: page.put(555, 810, text, 8, right=True), "Pagina {n} di {m}")
    by_hand(book.flow.pages, path, Hand(turned=True, scaled=True))
    return Truth("bank", "it_IT", "EUR", book.iban, *period, opening, closing, book.rows)
