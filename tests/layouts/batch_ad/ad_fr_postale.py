"""France: relevé de compte with débit and crédit columns and, to the right, each row "soit en francs" for information,
signed; dates "04/12" without year, figures with spaces, no value dates, other accounts of the customer in a box."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._common import cents, number_pages, row_count, total

BANK = "LA BANQUE DES RELAIS"
YELLOW = (1, 0.85, 0.2)
POOLS = {
    "shop": [
        "CARREFOUR MARKET",
        "BOULANGERIE MARTY",
        "LECLERC DRIVE 31",
        "SNCF INTERNET",
        "PHARMACIE DU PORT",
        "DECATHLON 0412",
    ],
    "city": ["TOULOUSE", "ALBI", "CASTRES", "PARIS 12"],
    "firm": ["EDF CLIENTS PARTICULIERS", "ORANGE SA", "MAIF", "FREE TELECOM", "DIRECTION GENERALE DES FINANCES PUBL"],
    "name": ["M LAURENT FABRE", "MME ODILE RIVES", "CAF DE HAUTE GARONNE", "CPAM 31"],
    "when": lambda rng, day: earlier(rng, day).strftime("%d.%m.%y"),
}
KINDS = [
    Kind(11, -3, -120, "ACHAT CB {shop}|{when} {city}|CARTE NUMERO ###"),
    Kind(5, -12, -160, "PRELEVEMENT DE {firm}|REF : FR#########|MANDAT ++#########"),
    Kind(2, -20, -200, "RETRAIT DAB {city}|{when} A 1#H2#", "", "10"),
    Kind(2, -10, -900, "CHEQUE N° #######"),
    Kind(2, -20, -500, "VIREMENT POUR {name}|REFERENCE : LOYER"),
    Kind(3, 20, 600, "VIREMENT DE {name}|REMBOURSEMENT ######### "),
    Kind(2, 1100, 2400, "VIREMENT DE ATELIERS GARONNE SAS|SALAIRE|REFERENCE : VIR######"),
    Kind(1, -2, -9, "COTISATION TRIMESTRIELLE|FORMULE DE COMPTE", "", "0.05", 1),
]


def euros(amount: Decimal) -> str:
    return written(amount, "\xa0", ",", minus="")


def francs(amount: Decimal) -> str:
    value = (amount * Decimal("6.55957")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return ("- " if amount < 0 else "+ ") + euros(value)


class Book:
    """The statement being set."""

    def __init__(self, rng: Random, period: tuple[date, date]) -> None:
        self.period = period
        self.number = fill(rng, "## ### ##? 037", date.min, {})
        self.rows: list[Row] = []
        self.flow = Flow(740, Page, self.head)

    def head(self, page: Page, number: int) -> float:
        page.box(0, 0, 595, 14, YELLOW)
        page.put(40, 46, BANK, 14, bold=True, color=(0, 0.2, 0.5))
        page.put(555, 46, f"Relevé édité le {self.period[1] + timedelta(1):%d/%m/%Y}", 8, right=True)
        y = 210.0 if number == 1 else 78.0
        if number == 1:
            page.lines(330, 84, ["MME CLAIRE ESTEVE", "9 RUE DES TROIS PONTS", "81000 ALBI"], 10, 13)
            page.lines(
                40,
                74,
                [
                    "Centre Financier de Toulouse",
                    "31900 TOULOUSE CEDEX 9",
                    "Tél : 09 69 39 99 98 (service gratuit + prix appel)",
                ],
                7.5,
                10,
            )
            page.put(40, 150, "Relevé de vos comptes - n° " + str(self.period[1].month), 12, bold=True)
            page.put(40, 164, f"Du {self.period[0]:%d/%m/%Y} au {self.period[1]:%d/%m/%Y}", 9)
            y = self.accounts(page)
        page.put(40, y - 12, f"Compte Courant  n° {self.number}" + (" (suite)" if number > 1 else ""), 10, bold=True)
        page.box(40, y - 4, 515, 18, YELLOW)
        page.put(44, y + 8, "Date", 8, bold=True)
        page.put(84, y + 8, "Opérations", 8, bold=True)
        page.put(380, y + 8, "Débit (€)", 8, bold=True, right=True)
        page.put(458, y + 8, "Crédit (€)", 8, bold=True, right=True)
        page.put(551, y + 8, "Soit en francs", 7.5, right=True)
        return y + 28

    def accounts(self, page: Page) -> float:
        page.box(40, 174, 515, 58, stroke=GREY)
        page.put(46, 186, "Situation de vos autres comptes", 8, bold=True)
        page.put(549, 186, "Solde (€)", 8, bold=True, right=True)
        for n, cell in enumerate(
            (
                ("Livret A", "04 188 220 31 T", "8\xa0412,77"),
                ("Livret Développement Durable", "04 188 221 06 X", "1\xa0500,00"),
                ("Plan d'Epargne Logement", "04 188 223 19 K", "12\xa0030,41"),
            )
        ):
            page.put(46, 198 + 11 * n, cell[0], 8)
            page.put(260, 198 + 11 * n, "n° " + cell[1], 8)
            page.put(549, 198 + 11 * n, "+ " + cell[2], 8, right=True)
        return 262.0

    def balance(self, text: str, amount: Decimal) -> None:
        self.flow.need(16)
        page, y = self.flow.page, self.flow.y
        page.put(84, y, text, 8.5, bold=True)
        page.put(458 if amount >= 0 else 380, y, euros(amount), 8.5, bold=True, right=True)
        page.put(551, y, francs(amount), 7, right=True, color=GREY)
        self.flow.y += 16

    def row(self, entry: Entry) -> None:
        lines = [part for line in entry.lines for part in wrap(line.strip(), fits("Helvetica", 8.5, 235))]
        self.flow.need(10.5 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(44, y, f"{entry.day:%d/%m}", 8.5)
        page.lines(84, y, lines, 8.5, 10.2)
        page.put(458 if entry.amount > 0 else 380, y, euros(entry.amount), 8.5, right=True)
        page.put(551, y, francs(entry.amount), 7, right=True, color=GREY)
        self.rows.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number))
        self.flow.y += 10.2 * len(lines) + 3

    def ending(self, entries: list[Entry], closing: Decimal) -> None:
        self.flow.need(120)
        page, y = self.flow.page, self.flow.y
        page.rule(84, y - 8, 458)
        page.put(84, y + 2, "Total des opérations", 8.5, bold=True)
        page.put(380, y + 2, euros(total(entries, -1)), 8.5, bold=True, right=True)
        page.put(458, y + 2, euros(total(entries, 1)), 8.5, bold=True, right=True)
        self.flow.y += 16
        self.balance(f"Nouveau solde au {self.period[1]:%d/%m/%Y}", closing)
        text = (
            "Total des frais et cotisations perçus au titre du mois : 0,00 €. Montant de votre autorisation de "
            "découvert : 800,00 €, taux nominal 14,20 %, TAEG 15,61 %. La conversion, au taux de 1 euro = 6,55957 "
            "francs, est donnée à titre indicatif. Toute réclamation doit nous parvenir dans un délai de deux mois. "
            "Garantie des dépôts : 100\xa0000 € par déposant (FGDR, 65 rue de la Victoire 75009 Paris)."
        )
        page.lines(40, self.flow.y + 14, wrap(text, fits("Helvetica", 7, 510)), 7, 9)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = cents(rng, -250, 3000)
    entries = some_entries(rng, KINDS, POOLS, period, count=row_count(rng), balance=opening)
    book = Book(rng, period)
    book.balance(f"Ancien solde au {period[0] - timedelta(1):%d/%m/%Y}", opening)
    for entry in entries:
        book.row(entry)
    closing = opening + total(entries)
    book.ending(entries, closing)
    imprint = "La Banque des Relais - S.A. au capital de 6 585 350 218 € - 115 rue des Postes 75275 Paris Cedex 06"
    number_pages(book.flow.pages, lambda page, text: page.put(40, 815, text, 6.5, color=GREY), imprint)
    number_pages(book.flow.pages, lambda page, text: page.put(555, 815, text, 7, right=True), "Page {n}/{m}")
    by_hand(book.flow.pages, path, Hand(show="glyphs"))
    return Truth("bank", "fr_FR", "EUR", book.number, *period, opening, closing, book.rows)
