"""Belgium: bilingual account extract in a typewriter face; movements numbered through the year, each with its value
date and a sign after the amount, free text and the bank's reference below; the balances only at both ends."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

TEAL = (0.0, 0.38, 0.42)
plain = partial(written, thousands=".", point=",", minus="")
POOLS: Pools = {
    "shop": ["SLAGERIJ DE WITTE", "BOULANGERIE DU PARC", "BRICO LEIE", "EPICERIE DES HALLES", "APOTHEEK STATION"],
    "town": ["GENT", "NAMUR", "BRUSSEL", "LIEGE", "LEUVEN", "MONS"],
    "person": ["PEETERS KOEN", "LAMBERT SOPHIE", "WOUTERS AN", "DUBOIS MARC"],
    "firm": ["ELECTRA BELGICA NV", "EAUX DE LA MEUSE SCRL", "TELENOORD BV", "ASSUR-OUEST SA"],
    "iban": lambda rng, _: iban(rng, "BE", "############"),
    "card": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%d/%m/%Y}",
    "ogm": ["+++###/####/#####+++"],
}
DUTCH = [
    Kind(8, -3, -120, "BETALING MET DEBETKAART|NUMMER 4871 04XX XXXX #### {shop} {town} {card}"),
    Kind(3, -15, -260, "EUROPESE DOMICILIERING VAN {firm}|MANDAAT NUMMER : B########## REFERTE : ############"),
    Kind(3, -20, -800, "OVERSCHRIJVING NAAR {iban}|{person} MEDEDELING : {ogm}"),
    Kind(2.5, 20, 800, "OVERSCHRIJVING VAN {iban}|{person} MEDEDELING : TERUGBETALING"),
    Kind(1.4, -20, -300, "GELDOPNEMING AAN ONZE AUTOMATEN|{town} NUMMER 4871 04XX XXXX ####", step="10"),
    Kind(0.9, 1500, 2700, "STORTING VAN {iban}|WERKHUIZEN SCHELDE NV LOON", most=1),
    Kind(0.7, -1.5, -7, "BIJDRAGE DIENSTENPAKKET", most=1),
]
FRENCH = [
    Kind(8, -3, -120, "PAIEMENT PAR CARTE DE DEBIT|NUMERO 4871 04XX XXXX #### {shop} {town} {card}"),
    Kind(3, -15, -260, "DOMICILIATION EUROPEENNE DE {firm}|NUMERO DE MANDAT : B########## REFERENCE : ############"),
    Kind(3, -20, -800, "VIREMENT EN EUROS AU COMPTE {iban}|{person} COMMUNICATION : {ogm}"),
    Kind(2.5, 20, 800, "VIREMENT EN EUROS DU COMPTE {iban}|{person} COMMUNICATION : REMBOURSEMENT"),
    Kind(1.4, -20, -300, "RETRAIT D'ARGENT A NOS DISTRIBUTEURS|{town} NUMERO 4871 04XX XXXX ####", step="10"),
    Kind(0.9, 1500, 2700, "VERSEMENT DU COMPTE {iban}|ATELIERS DE L'ESCAUT SA SALAIRE", most=1),
    Kind(0.7, -1.5, -7, "COTISATION PACK DE SERVICES", most=1),
]


def _signed(amount: Decimal) -> str:
    return f"{plain(amount)} {'-' if amount < 0 else '+'}"


def _head(page: Page, count: int, number: str, sheet: int) -> float:
    page.put(45, 45, "SCHELDE & MAAS BANK  BANQUE ESCAUT-MEUSE", 12, face="Helvetica-Bold", color=TEAL)
    page.rule(45, 52, 550, 1, TEAL)
    page.put(45, 68, "REKENINGUITTREKSEL / EXTRAIT DE COMPTE", 9, bold=True)
    page.put(550, 68, f"Nr/N° {sheet:03}", 9, right=True)
    page.put(45, 82, f"IBAN {number}   BIC SMBEBEBB   EUR", 9)
    page.put(550, 82, f"Blad/Feuillet {count}", 9, right=True)
    y = 104.0
    if count == 1:
        page.lines(330, 110, ["DE MEYER - LEROY", "KERKSTRAAT 9 BUS 2", "9000 GENT"], 9, 12)
        y = 170
    page.rule(45, y - 11, 550)
    for x, text in [(45, "Nr"), (85, "Datum"), (130, "Omschrijving van de verrichting"), (400, "Valuta")]:
        page.put(x, y, text, 7, color=GREY)
    page.put(550, y, "Bedrag in EUR", 7, right=True, color=GREY)
    for x, text in [(45, "N°"), (85, "Date"), (130, "Nature de l'opération"), (400, "Valeur")]:
        page.put(x, y + 8, text, 7, color=GREY)
    page.put(550, y + 8, "Montant en EUR", 7, right=True, color=GREY)
    page.rule(45, y + 12, 550)
    return y + 26


def _end(flow: Flow, end: date, closing: Decimal) -> None:
    flow.need(70)
    page, y = flow.page, flow.y + 4
    page.rule(45, y - 10, 550)
    page.put(130, y + 2, f"Nieuw saldo / Nouveau solde {end:%d-%m-%Y}", 8.5, bold=True)
    page.put(550, y + 2, _signed(closing), 8.5, bold=True, right=True)
    page.lines(45, y + 26, ["Bescherming van uw deposito's: zie het informatieblad, 100.000 EUR per persoon.",
               "Protection de vos dépôts : voir la fiche d'information, 100.000 EUR par personne."],
               6.5, 9, face="Helvetica", color=GREY)  # fmt: skip


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([14, 30]))
    french = rng.random() < 0.5
    number = iban(rng, "BE", "############")
    opening = some_amount(rng, 300, 5000)
    kinds = FRENCH if french else DUTCH
    entries = some_entries(rng, kinds, POOLS, (start, end), count=rng.randint(8, 40), balance=opening)
    closing = running(opening, [entry.amount for entry in entries])[-1]
    sheet = rng.randint(2, 30)
    first = rng.randint(10, 380)

    flow = Flow(765, lambda: Page(face="Courier", bold="Courier-Bold"), partial(_head, number=number, sheet=sheet))
    page = flow.page
    page.put(130, flow.y, f"Vorig saldo / Solde précédent {start - timedelta(1):%d-%m-%Y}", 8.5, bold=True)
    page.put(550, flow.y, _signed(opening), 8.5, bold=True, right=True)
    flow.y += 18
    rows = []
    for n, entry in enumerate(entries):
        name = "REFERENCE BANQUE" if french else "BANKREFERENTIE"
        reference = f"{name} : {entry.day:%y%m%d}{rng.randint(10**9, 10**10 - 1)}"
        lines = [part for line in (*entry.lines, reference) for part in wrap(line, fits("Courier", 8, 262))]
        flow.need(10 * len(lines) + 6)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1, -2]))
        page.put(45, y, f"{first + n:04}", 8.5)
        page.put(85, y, f"{entry.day:%d-%m}", 8.5)
        page.put(400, y, f"{value:%d-%m}", 8.5)
        page.put(550, y, _signed(entry.amount), 8.5, right=True)
        page.lines(130, y, lines, 8, 10)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += 10 * len(lines) + 6
    _end(flow, end, closing)
    by_hand(flow.pages, path, Hand(show="Tj", order="columns", scaled=True))
    return Truth("bank", "fr_BE" if french else "nl_BE", "EUR", number, start, end, opening, closing, rows)
