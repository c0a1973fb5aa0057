"""France, neobank's export for a firm: name in bold over a grey line with kind, card and foreign amount; amounts with a
spaced sign, decimal point and EUR in Débit and Crédit; the balances stand in the table as rows of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, some_amount, some_entries, wrap, written
from ..pens import Flow, Page, fits
from ._rows import by_writer, money_in, money_out, months

INK = (0.11, 0.11, 0.16)
PALE = (0.45, 0.45, 0.5)
POOLS: Pools = {
    "client": ["ATELIER BRUNEAU", "SARL LES DEUX RIVES", "Mairie de Vertou", "SCI MOULIN NEUF", "Camille Perrot"],
    "food": ["LE PETIT ZINC", "BOULANGERIE ANGE", "FRICHTI", "SUSHI SHOP NANTES", "PAUL GARE DE LYON"],
    "card": ["4821", "4821", "0937"],
}
CARD = "Carte •• {card}"
KINDS = [
    Kind(7, -68, -4.2, "{food}|" + CARD),
    Kind(4, -190, -15, "SNCF INTERNET|" + CARD),
    Kind(4, -120, -8, "AMAZON EU SARL|" + CARD),
    Kind(3, -60, -6, "GOOGLE*WORKSPACE|" + CARD),
    Kind(3, -130, -9, "NOTION LABS, INC.|" + CARD + " - ##.00 USD"),
    Kind(2, -90, -15, "LINEAR ORBIT INC|" + CARD + " - ##.00 USD"),
    Kind(1.5, -3, -0.2, "Frais de change|Commission carte 2 %"),
    Kind(4, -2600, -120, "{client}|Virement sortant - Facture F-20##"),
    Kind(6, 240, 7400, "{client}|Virement entrant - Règlement facture ###"),
    Kind(2, -480, -40, "URSSAF PAYS DE LA LOIRE|Prélèvement"),
    Kind(2, -75, -19.99, "OVH SAS|Prélèvement - FR########"),
    Kind(1, -1900, -500, "DGFIP|Prélèvement - TVA1-########-3310CA3-######"),
    Kind(1, 60, 2900, "Stripe Technology Europe|Virement entrant - STRIPE ??????"),
    Kind(0.7, -9, -9, "Abonnement Basic|Frais - Abonnement mensuel", most=1),
]


def money(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else '+'} {written(abs(amount), '')} EUR"


@dataclass
class _Sheet:
    firm: str
    iban: str
    start: date
    end: date
    opening: Decimal
    found: list[Entry]

    def table_head(self, page: Page, y: float) -> float:
        page.put(40, y, "Date de valeur", 8, color=PALE)
        page.put(122, y, "Transactions", 8, color=PALE)
        page.put(462, y, "Débit", 8, color=PALE, right=True)
        page.put(555, y, "Crédit", 8, color=PALE, right=True)
        page.rule(40, y + 7, 555, 0.7, INK)
        return y + 24

    def head(self, page: Page, count: int) -> float:
        page.put(555, 52, "palourde", 17, bold=True, right=True, color=INK)
        if count > 1:
            return self.table_head(page, 90)
        page.put(40, 56, "Relevé de compte", 19, bold=True, color=INK)
        page.put(40, 74, f"Du {self.start:%d/%m/%Y} au {self.end:%d/%m/%Y}", 10, color=PALE)
        page.put(40, 112, self.firm, 10, bold=True)
        page.lines(40, 126, ["7 rue Kervégan", "44000 Nantes", "France"], 9, 12)
        page.lines(330, 112, ["Compte principal", f"IBAN : {self.iban}", "BIC : PALOFRP1XXX"], 9, 13)
        page.box(40, 176, 515, 46, (0.96, 0.96, 0.98))
        sums = [
            (54, f"Solde au {self.start:%d/%m}", money(self.opening)),
            (184, "Entrées", money(money_in(self.found))),
            (310, "Sorties", money(-money_out(self.found))),
            (436, f"Solde au {self.end:%d/%m}", money(self.opening + sum(entry.amount for entry in self.found))),
        ]
        for x, label, value in sums:
            page.put(x, 194, label, 8, color=PALE)
            page.put(x, 210, value, 10, bold=True, color=INK)
        return self.table_head(page, 254)


def draw(rng: Random, path: Path) -> Truth:
    start, end = months(rng)
    opening = some_amount(rng, 600, 38000)
    found = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 64), balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in found)
    number = iban(rng, "FR", "16958000010#########" + "#" * 3)
    firm = rng.choice(["STUDIO PALOURDE", "CABINET ORIEUX CONSEIL", "LES FORGES DU QUAI"])

    flow = Flow(760, Page, _Sheet(firm, number, start, end, opening, found).head)

    def balance(day: str, amount: Decimal) -> None:
        flow.page.put(122, flow.y, f"Solde au {day}", 9, bold=True)
        flow.page.put(462 if amount < 0 else 555, flow.y, money(amount), 9, bold=True, right=True)
        flow.page.rule(40, flow.y + 8, 555, 0.3, (0.85, 0.85, 0.88))
        flow.y += 22

    balance(f"{start:%d/%m}", opening)
    rows = []
    for entry in found:
        name, rest = entry.lines[0], entry.lines[1:]
        top = wrap(name, fits("Helvetica-Bold", 9, 240))
        under = [piece for text in rest for piece in wrap(text, fits("Helvetica", 8, 240))]
        flow.need(12 * len(top) + 11 * len(under) + 10)
        page = flow.page
        page.put(40, flow.y, f"{entry.day:%d/%m}", 9, color=INK)
        page.put(462 if entry.amount < 0 else 555, flow.y, money(entry.amount), 9, right=True, color=INK)
        y = page.lines(122, flow.y, top, 9, 12, bold=True, color=INK)
        y = page.lines(122, y, under, 8, 11, color=PALE)
        page.rule(40, y - 3, 555, 0.3, (0.85, 0.85, 0.88))
        flow.y = y + 11
        rows.append(Row(entry.day, " ".join([*top, *under]), entry.amount, page=flow.number))
    flow.need(26)
    balance(f"{end:%d/%m}", closing)
    flow.need(60)
    ready = end + timedelta(1)
    small = [
        f"Document édité le {ready:%d/%m/%Y}. Les fonds de nos clients sont cantonnés dans un établissement de crédit.",
        "Une question sur une opération ? Écrivez-nous depuis l'application, rubrique Aide.",
    ]
    flow.page.lines(40, flow.y + 14, small, 7.5, 10, color=PALE)
    identity = fill(rng, "Palourde SAS au capital de 1#1 ### euros - RCS Nantes 8## ### ### - Agent ORIAS", start, {})
    for n, page in enumerate(flow.pages, 1):
        page.put(40, 806, identity, 6.5, color=PALE)
        page.put(555, 806, f"{n}/{len(flow.pages)}", 8, color=PALE, right=True)
    by_writer(flow.pages, path)
    return Truth("checking", "fr_FR", "EUR", number, start, end, opening, closing, rows)
