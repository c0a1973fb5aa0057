"""Belgium, bilingual rekeninguittreksel / extrait de compte.

Headings stand in Dutch and French; rows are numbered through the year, in small print below the first line the details
in the holder's language. The sign stands after the amount, plus as well as minus; the old and new balance likewise.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_entries, some_period, written
from ..pens import A4, Flow, Page
from ._rows import fold, in_one_block, maker, person, total, use

BLUE = (0.0, 0.3, 0.6)
WHEN = {"when": lambda rng, day: f"{earlier(rng, day, 2):%d-%m-%Y}"}
TIME = {"time": lambda rng, _: f"{rng.randint(8, 21):02} UUR {rng.randint(0, 59):02}"}
HEURE = {"time": lambda rng, _: f"{rng.randint(8, 21):02} H {rng.randint(0, 59):02}"}
POOLS: Pools = {
    "shop": [
        "DELHAIZE 0###", "COLRUYT 3###", "CARREFOUR EXPRESS", "ALDI 0##", "KRUIDVAT ####", "BRICO ANTW", "TOTAL NB####",
        "SNCB-NMBS TICKET", "PANOS", "DECATHLON EVERE", "VAN DEN BORRE",
    ],
    "town": ["BRUXELLES", "BRUSSEL", "ANTWERPEN", "GENT", "VILVOORDE", "LEUVEN", "NAMUR", "ETTERBEEK"],
    "firm": ["ENGIE ELECTRABEL", "PROXIMUS", "FARYS", "VIVAQUA", "ETHIAS", "TELENET BV", "DKV BELGIUM"],
    "name": ["PEETERS-JANSSENS AN", "DUPONT LUC", "MERTENS K.", "VZW DE KROON", "EL AMRANI SOFIA"],
    "ref": ["+++###/####/#####+++"],
    "bban": ["BE## #### #### ####"],
}  # fmt: skip
DUTCH = [
    Kind(1.3, 1700, 2900, "Overschrijving in euro|VAN {bban} NV LOGISTIEK NOORD|LOON MAAND REF ######", "", most=1),
    Kind(1, 20, 400, "Instantoverschrijving in euro|VAN {bban} {name}|BEDANKT!", ""),
    Kind(12, -3, -150, "Betaling met debetkaart nummer {card}|{shop} {town} {when} {time}", ""),
    Kind(2, -20, -200, "Geldopname aan onze automaten|{town} {when} {time} MET KAART {card}", "", "10"),
    Kind(3, -20, -260, "Europese domiciliëring van {firm}|MANDAATNUMMER: ###########|REFERENTIE: {ref}", ""),
    Kind(2, -15, -900, "Overschrijving in euro via mobile banking|NAAR {bban} {name}|MEDEDELING: {ref}", ""),
    Kind(0.7, -4, -4, "Maandelijkse bijdrage zichtrekening", "", most=1),
]
FRENCH = [
    Kind(1.3, 1700, 2900, "Virement en euros|DE {bban} SA BRASSERIE DU MIDI|TRAITEMENT REF ######", "", most=1),
    Kind(1, 20, 400, "Virement instantané en euros|DE {bban} {name}|MERCI POUR LE REPAS", ""),
    Kind(12, -3, -150, "Paiement par carte de débit numéro {card}|{shop} {town} {when} {time}", ""),
    Kind(2, -20, -200, "Retrait d'argent à nos distributeurs|{town} {when} {time} AVEC LA CARTE {card}", "", "10"),
    Kind(3, -20, -260, "Domiciliation européenne de {firm}|NUMERO DE MANDAT : ###########|REFERENCE : {ref}", ""),
    Kind(2, -15, -900, "Virement en euros par mobile banking|VERS {bban} {name}|COMMUNICATION : {ref}", ""),
    Kind(0.7, -4, -4, "Redevance mensuelle du compte à vue", "", most=1),
]


def _money(amount: Decimal) -> str:
    return f"{written(abs(amount), '.', ',')} {'-' if amount < 0 else '+'}"


class _Extrait:
    def __init__(self, rng: Random, start: Decimal) -> None:
        self.period, self.balance = some_period(rng, rng.choice([13, 29, 30])), start
        self.holder = person(rng, ["M. JAN", "MEVR. GREET", "MME NATHALIE", "M. OLIVIER"], ["CLAES", "LAMBRECHT"])
        self.iban, self.number = iban(rng, "BE", "0683########"), rng.randint(1, 11)
        self.year, self.next = self.period[1].year, rng.randint(1, 400)
        self.rows: list[Row] = []
        self.flow = Flow(708, maker("bs-sans", A4), self._head)
        page = self.flow.page
        page.put(40, self.flow.y, "Vorig saldo op / Solde précédent au", 9, bold=True)
        page.put(330, self.flow.y, f"{self.period[0] - timedelta(1):%d-%m-%Y}", 9, bold=True)
        page.put(555, self.flow.y, _money(start), 9, right=True, bold=True)
        self.flow.y += 20

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 52, "Zennebank", 18, bold=True, color=BLUE)
        page.put(148, 52, "Banque de la Senne", 11, color=BLUE)
        page.put(555, 46, "REKENINGUITTREKSEL", 11, right=True, bold=True)
        page.put(555, 59, "EXTRAIT DE COMPTE", 11, right=True, bold=True)
        page.put(555, 74, f"Nr. / N° {self.number:03}/{self.year}    Blad / Feuille {number}", 8, right=True)
        y = 92.0
        if number == 1:
            page.lines(330, 112, [self.holder, "ADOLPHE MAXLAAN 41 BD ADOLPHE MAX", "1000 BRUSSEL / BRUXELLES"], 9, 12)
            page.put(40, 112, "Zichtrekening / Compte à vue", 9, bold=True)
            page.put(40, 125, f"IBAN {self.iban}", 9)
            page.put(40, 137, "BIC ZENNBEBB   EUR", 9)
            y = 168
        else:
            page.put(40, y, f"IBAN {self.iban}", 8)
            y += 16
        page.box(40, y - 10, 515, 26, (0.87, 0.92, 0.97))
        for x, upper, lower, right in (
            (44, "Nr.", "N°", False), (80, "Datum", "Date", False), (140, "Omschrijving", "Libellé", False),
            (415, "Valuta", "Valeur", False), (552, "Bedrag", "Montant", True),
        ):  # fmt: skip
            page.put(x, y, upper, 8, right=right, bold=True)
            page.put(x, y + 11, lower, 8, right=right)
        return y + 32

    def fill(self, rng: Random, entries: Sequence[Entry]) -> None:
        for entry in entries:
            small = [line for part in entry.lines[1:] for line in fold(part, "bs-sans", 7.5, 262)]
            first = fold(entry.lines[0], "bs-sans", 9, 262)
            self.flow.need(11 * len(first) + 9.5 * len(small) + 6)
            page, y = self.flow.page, self.flow.y
            value = entry.day - timedelta(rng.choice([0, 0, 1])) if entry.amount < 0 else entry.day
            page.put(44, y, f"{self.next:04}", 9)
            page.put(80, y, f"{entry.day:%d-%m-%Y}", 9)
            y = page.lines(140, y, first, 9, 11)
            page.lines(140, y - 1, small, 7.5, 9.5, color=(0.25, 0.25, 0.25))
            page.put(415, self.flow.y, f"{value:%d-%m-%Y}", 9)
            page.put(552, self.flow.y, _money(entry.amount), 9, right=True)
            self.flow.y = y + 9.5 * len(small) + 5
            text = " ".join(entry.lines)
            self.rows.append(Row(entry.day, text, entry.amount, value_date=value, page=self.flow.number))
            self.balance += entry.amount
            self.next += 1

    def close(self) -> None:
        self.flow.need(70)
        page, y = self.flow.page, self.flow.y + 6
        page.rule(40, y - 12, 555, 0.8, BLUE)
        page.put(40, y, "Nieuw saldo op / Nouveau solde au", 9, bold=True)
        page.put(330, y, f"{self.period[1]:%d-%m-%Y}", 9, bold=True)
        page.put(555, y, _money(self.balance), 9, right=True, bold=True)
        for n, (label, sign) in enumerate((("Totaal credit / Total crédit", 1), ("Totaal debet / Total débit", -1))):
            amounts = [row.amount for row in self.rows if row.amount * sign > 0]
            page.put(40, y + 16 + 11 * n, label, 8)
            page.put(330, y + 16 + 11 * n, _money(total(amounts) or Decimal("0.00")), 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    use("bs-sans", "bs-sans-bold")
    start = Decimal(rng.randint(-30000, 500000)) / 100
    extrait = _Extrait(rng, start)
    kinds, more = rng.choice([(DUTCH, TIME), (FRENCH, HEURE)])
    pools = {**POOLS, **WHEN, **more, "card": [fill(rng, "6703 04## #### ###7", extrait.period[0], {})]}
    extrait.fill(rng, some_entries(rng, kinds, pools, extrait.period, count=rng.randint(10, 70), balance=start))
    extrait.close()
    for page in extrait.flow.pages:
        page.rule(40, 762, 555, 0.3)
        page.put(40, 774, "Tegoeden zijn beschermd door het Garantiefonds. Zie www.zennebank.example", 7)
        page.put(40, 784, "Les dépôts sont couverts par le Fonds de garantie. Voir www.banquesenne.example", 7)
        page.put(555, 784, "RPR/RPM Brussel/Bruxelles 0400.000.001", 7, right=True)
    in_one_block(extrait.flow.pages, path)
    number = extrait.iban.replace(" ", "")
    locale = "nl_BE" if kinds is DUTCH else "fr_BE"
    return Truth("checking", locale, "EUR", number, *extrait.period, start, extrait.balance, extrait.rows)
