"""France, current account of a bank online: operation date, label, value date, debit, credit, in grey bands.

The former balance is a row "SOLDE AU", totals of both columns and the new balance follow, then the deferred card's
own table, which moves nothing yet, and the bank charges of the month and the year. Cells written by fpdf2.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, WHITE, Color, Flow, Page, fits
from ._rows import month, number_pages, register, with_cells

PINK: Color = (0.83, 0.0, 0.42)
BAND: Color = (0.94, 0.94, 0.95)
LEFT, LABEL, VALUE, DEBIT, CREDIT = 36.0, 100.0, 352.0, 478.0, 556.0

POOLS: Pools = {
    "shop": [
        "CARREFOUR CITY",
        "MONOPRIX ####",
        "SNCF INTERNET",
        "LA MIE CALINE",
        "FNAC LYON PD",
        "PICARD ###",
        "DECATHLON ####",
        "PHARM.DES TERREAUX",
        "TOTALENERGIES",
        "AMAZON PAYMENTS",
        "UBER EATS",
        "AUCHAN SUPERMARCHE",
    ],
    "city": ["LYON 2EME", "VILLEURBANNE", "LYON 3EME", "BRON", "PARIS 12"],
    "who": ["M JULIEN FABRE", "MME CLAIRE ROUX", "MLLE INES MOREL", "SCI DU PARC"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "rum": lambda rng, _day: f"{rng.randint(10**9, 10**10)}",
}
KINDS = [
    Kind(0.9, 1500, 3300, "VIR SEPA ATELIERS DU RHONE SALAIRE ##", most=1),
    Kind(0.8, 10, 450, "VIR INST {who}"),
    Kind(0.4, 8, 130, "VIR SEPA C.P.A.M. DE LYON ##########-#### REMBOURSEMENT SOINS"),
    Kind(6, -3, -130, "CARTE {used} {shop} {city} CB*####"),
    Kind(0.3, 5, 80, "AVOIR {used} {shop} CB*####"),
    Kind(1, -20, -200, "RETRAIT DAB {used} {city} CB*####", step="10"),
    Kind(1.2, -12, -140, "PRLV SEPA EDF CLIENTS PARTICULIERS {rum} MM####### ICS FR47EDF001007", most=1),
    Kind(1, -9, -50, "PRLV SEPA FREE MOBILE FMPMT-######## RUM {rum}", most=1),
    Kind(0.6, -20, -60, "PRLV SEPA MACIF SOCIETAIRE ####### ECHEANCE", most=1),
    Kind(1.2, -30, -700, "VIR SEPA {who} LOYER OU PARTAGE DE FRAIS DU MOIS"),
    Kind(0.4, -40, -420, "CHQ. N.###### ", most=2),
    Kind(0.25, -1.2, -6, "*COMMISSION SUR PAIEMENT HORS ZONE EURO", most=1),
]
MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


def draw(rng: Random, path: Path) -> Truth:
    register()
    start, end = month(rng)
    opening = some_amount(rng, 200, 5000)
    number = iban(rng, "FR", f"40618802{rng.randint(10, 99)}0004{rng.randint(10**6, 10**7 - 1)}{rng.randint(10, 97)}")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 75), balance=opening, floor=-300)
    statement = _Statement(start, end, number, opening, rng)
    rows = statement.compose(entries)
    with_cells(statement.flow.pages, path)
    closing = opening + sum(row.amount for row in rows)
    return Truth("checking", "fr_FR", "EUR", number, start, end, opening, closing, rows)


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


class _Statement:
    def __init__(self, start: date, end: date, number: str, opening: Decimal, rng: Random) -> None:
        self.start, self.end, self.number, self.opening, self.rng = start, end, number, opening, rng
        self.table = True
        self.striped = 0

    def compose(self, entries: list[Entry]) -> list[Row]:
        self.flow = Flow(756, lambda: Page((595, 842), "arial", "arial-bold"), self._head)
        before = self.start - timedelta(1)
        self._balance(f"SOLDE AU : {before:%d/%m/%Y}", self.opening)
        rows = [self._entry(entry) for entry in entries]
        out = sum((entry.amount for entry in entries if entry.amount < 0), Decimal(0))
        gained = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        self.flow.need(120)
        self.table = False
        page, y = self.flow.page, self.flow.y + 4.0
        page.rule(LEFT, y - 12, CREDIT, 0.6, PINK)
        page.put(LABEL, y, "TOTAL DES MOUVEMENTS", 8.5, bold=True)
        page.put(DEBIT, y, _money(out), 8.5, bold=True, right=True)
        page.put(CREDIT, y, _money(gained), 8.5, bold=True, right=True)
        self.flow.y = y + 17.0
        self._balance("Nouveau solde en EUR :", self.opening + out + gained)
        fees = sum((entry.amount for entry in entries if entry.text.startswith("*")), Decimal(0))
        page = self.flow.page
        page.put(LEFT, self.flow.y + 4, f"Montant frais bancaires * : {_money(fees)} EUR", 8.5)
        page.put(
            LEFT, self.flow.y + 16, f"Montant frais bancaires cumulés depuis le 1er janvier : {_money(fees)} EUR", 8.5
        )
        self.flow.y += 40
        self._deferred()
        self._small()
        number_pages(self.flow.pages, self._number)
        return rows

    def _head(self, page: Page, number: int) -> float:
        page.put(LEFT, 48, "ondine", 24, bold=True, color=PINK)
        page.put(LEFT + 88, 48, "banque", 24, color=GREY)
        page.put(CREDIT, 42, "EXTRAIT DE VOTRE COMPTE en EUR", 11, bold=True, right=True)
        page.put(CREDIT, 56, f"Période du {self.start:%d/%m/%Y} au {self.end:%d/%m/%Y}", 9, right=True)
        y = 92.0
        if number == 1:
            page.lines(330, 96, ["M. OU MME BASTIEN GIRAUD", "14 RUE DE LA CHARITE", "69002 LYON"], 9.5, 13)
            page.put(LEFT, 96, "Votre conseiller clientèle : 01 55 00 14 14", 8.5)
            page.put(LEFT, 109, "du lundi au vendredi de 8h à 20h, le samedi de 8h45 à 16h30", 7.5, color=GREY)
            page.put(LEFT, 156, "Compte bancaire", 11, bold=True, color=PINK)
            titles = ["Banque", "Guichet", "N° de compte", "Clé", "Devise", "IBAN"]
            plain = self.number.replace(" ", "")
            facts = [plain[4:9], plain[9:14], plain[14:25], plain[25:], "EUR", self.number]
            for x, title, fact in zip((36.0, 84.0, 132.0, 214.0, 250.0, 300.0), titles, facts, strict=True):
                page.put(x, 172, title, 7.5, color=GREY)
                page.put(x, 184, fact, 9)
            page.put(LEFT, 200, f"Relevé édité le {self.end.day} {MONTHS[self.end.month - 1]} {self.end.year}", 8.5)
            y = 220.0
        if not self.table:
            return y
        page.box(LEFT, y - 11, CREDIT - LEFT + 4, 16, PINK)
        for x, title, right in (
            (LEFT + 4, "Date opération", False),
            (LABEL + 8, "Libellé", False),
            (VALUE, "Valeur", False),
            (DEBIT, "Débit", True),
            (CREDIT, "Crédit", True),
        ):
            page.put(x, y, title, 8, bold=True, right=right, color=WHITE)
        return y + 18

    def _number(self, page: Page, number: int, count: int) -> None:
        page.put(CREDIT, 70, f"Page {number}/{count}", 8, right=True)
        small = [
            "Ondine Banque - SA au capital de 51 171 597,60 EUR - RCS Nanterre 999 058 151 - TVA FR 69 999 058 151",
            "44 rue des Sablons, 92772 Boulogne-Billancourt Cedex - www.ondine-banque.example",
        ]
        page.lines(297, 800, small, 6.5, 8, center=True, color=GREY)

    def _balance(self, name: str, amount: Decimal) -> None:
        self.flow.page.put(LABEL, self.flow.y, name, 9, bold=True)
        self.flow.page.put(DEBIT if amount < 0 else CREDIT, self.flow.y, _money(amount), 9, bold=True, right=True)
        self.flow.y += 15

    def _entry(self, entry: Entry) -> Row:
        lines = wrap(entry.lines[0], fits("arial", 8.5, VALUE - LABEL - 10))
        self.flow.need(10.5 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        self.striped += 1
        if self.striped % 2:
            page.box(LEFT, y - 9.5, CREDIT - LEFT + 4, 10.5 * len(lines) + 3.5, BAND)
        value = entry.day + timedelta(self.rng.choice([0, 0, 1]))
        page.put(LEFT + 4, y, f"{entry.day:%d/%m/%Y}", 8.5)
        page.put(VALUE, y, f"{value:%d/%m/%Y}", 8.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _money(entry.amount), 8.5, right=True)
        self.flow.y = page.lines(LABEL, y, lines, 8.5, 10.5) + 3.5
        text = " ".join(" ".join(lines).split())
        return Row(entry.day, text, entry.amount, value_date=value, page=self.flow.number)

    def _deferred(self) -> None:
        self.flow.need(70)
        page, y = self.flow.page, self.flow.y
        page.put(LEFT, y, "Encours de vos cartes à débit différé", 10, bold=True, color=PINK)
        page.put(LEFT, y + 14, "Aucune opération en cours à la date d'arrêté du compte.", 8.5)
        self.flow.y = y + 36

    def _small(self) -> None:
        self.flow.need(60)
        text = (
            "* Les frais signalés par un astérisque sont repris dans le total ci-dessus. Sauf réclamation de votre "
            "part "
            "dans le mois suivant l'envoi de ce relevé, les opérations qu'il contient sont réputées acceptées. "
            "Découvert "
            "autorisé : 500,00 EUR au taux débiteur annuel de 7,00 %. Vos dépôts sont couverts par le FGDR dans la "
            "limite "
            "de 100 000 EUR par déposant."
        )
        lines = wrap(text, fits("arial", 7, CREDIT - LEFT))
        self.flow.y = self.flow.page.lines(LEFT, self.flow.y, lines, 7, 9, color=GREY)
