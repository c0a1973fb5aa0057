"""France: a statement of accounts with dd.mm twice a row, a mark for charge-free rows, and a savings account at rest.

The old and new balance stand in the debit or the credit column by their sign; the second account had no movement.
Dots stand for the dates' separators, a full stop is never in figures; a sum of bank charges stands in the legal part.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, written
from ..pens import A4, Flow, Hand, Page, by_hand
from ._common import cells, month, opening, paid_in, paid_out, row_of

DATE, VALUE, TEXT, OUT, IN, MARK = 38.0, 78.0, 122.0, 448.0, 536.0, 548.0
GREEN = (0.0, 0.45, 0.35)
MONTHS = ["Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre", "Octobre"]
MONTHS += ["Novembre", "Décembre"]
KINDS = [
    Kind(9, -4, -190, "Carte X{card} {shop} {used}", "free"),
    Kind(3, -9, -160, "Prlv {firm}|{sepa}", "free"),
    Kind(2, -20, -900, "Virement Web {person}|{why}", "free"),
    Kind(1, -20, -300, "Ret DAB {place} {used} {hour}|Carte X{card}", "free", "10.00"),
    Kind(1, -20, -900, "Chèque ####{card}", "free"),
    Kind(1, -1, -12, "Cotis Offre Globe Trotter 2,00 x 1", "", most=1),
    Kind(1, -8, -80, "Intérêts Débiteurs|TAEG 17,25%", "", most=1),
    Kind(2, 900, 2900, "Virement {work}|Salaire {month}"),
    Kind(2, 12, 640, "Virement {person}|{why}"),
    Kind(1, 20, 260, "Virement CPAM 35|0017##### REMB. SOINS 26,50"),
]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "month": lambda _, day: f"{MONTHS[day.month - 1]} {day.year}",
    "card": ["4#82"],
    "hour": ["1#H24", "09H0#"],
    "shop": ["Super U 35", "Boulang. Ty Gwenn", "SNCF Internet", "Leroy Merlin 35", "Paypal *Vinted", "Total 4#12"],
    "firm": ["EDF Clients Particuliers", "Free Mobile", "Macif Assur. 2/10", "DGFIP Impot 4488"],
    "sepa": ["FR12ZZZ4#####  MD######??", "ECH. 05.24 ref ###### ICS"],
    "person": ["M. Le Goff Yann", "Mlle Cadiou", "SCI des Tilleuls"],
    "why": ["Loyer + charges 45,00", "Anniversaire", "Remb. week-end 12.05"],
    "place": ["Rennes Colombia", "St Malo Intra 2"],
    "work": ["Sarl Menuiserie Brehat", "CHU Rennes"],
}
LEGAL = [
    "¨ Opération exonérée de commission de mouvement.",
    "Votre banque est adhérente du Fonds de Garantie des Dépôts et de Résolution (plafond 100 000,00 € par déposant).",
    "Sauf erreur ou omission de notre part. Réclamation : sous 13 mois. Médiateur : 27-29 rue de la Tombe, Paris.",
    "Au 01.01.2024, le taux d'intérêt légal est de 5,07 %. Seuil de l'usure des découverts : 21,04 %.",
]


def euro(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="")


def short(day: date) -> str:
    return f"{day:%d.%m}"


def dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def heads(page: Page, y: float, title: str) -> float:
    page.put(38, y, title, 10, bold=True, color=GREEN)
    page.box(36, y + 6, 524, 24, (0.88, 0.94, 0.92))
    for x, over, under in ((DATE, "Date", "opé."), (VALUE, "Date", "valeur")):
        page.put(x, y + 16, over, 7.5, bold=True)
        page.put(x, y + 25, under, 7.5, bold=True)
    cells(
        page, y + 20, [(TEXT, "Libellé des opérations", False), (OUT, "Débit", True), (IN, "Crédit", True)], 7.5, True
    )
    page.put(MARK, y + 20, "¨", 8)
    return y + 44


def head(page: Page, number: int, title: str, last: date) -> float:
    page.box(38, 26, 60, 34, GREEN)
    page.lines(43, 40, ["CRÉDIT", "BOCAGER"], 9, 12, bold=True, color=(1, 1, 1))
    page.put(558, 40, "RELEVE DE COMPTES", 13, bold=True, right=True)
    page.put(558, 54, f"Date d'arrêté : {last.day} {MONTHS[last.month - 1]} {last.year}", 8.5, right=True)
    if number > 1:
        return heads(page, 92, title + " (suite)")
    page.lines(330, 104, ["MME NOLWENN TANGUY", "14 RUE DU MOULIN A VENT", "35500 VITRE"], 9, 12)
    page.lines(
        38,
        84,
        [
            "Votre agence : VITRE CHATEAU",
            "Tél. : 02 99 55 01 42 (prix d'un appel local)",
            "Internet : credit-bocager.example",
        ],
        8,
        11,
    )
    return 170


def edge(flow: Flow, word: str, day: date, amount: Decimal) -> None:
    """The old or new balance."""
    side = "créditeur" if amount >= 0 else "débiteur"
    flow.page.put(TEXT, flow.y, f"{word} solde {side} au {dotted(day)}", 8.5, bold=True)
    flow.page.put(IN if amount >= 0 else OUT, flow.y, euro(amount), 8.5, bold=True, right=True)
    flow.y += 14


def table(rng: Random, flow: Flow, entries: list[Entry], last: date) -> list[Row]:
    rows = []
    for entry in entries:
        flow.need(24)
        value = min(last, entry.day + timedelta(rng.choice([0, 0, 0, 1])))
        at = OUT if entry.amount < 0 else IN
        line = [(DATE, short(entry.day), False), (VALUE, short(value), False), (at, euro(entry.amount), True)]
        cells(flow.page, flow.y, [*line, (MARK, "¨" if entry.tag else "", False)])
        rows.append(row_of(entry, flow.number, value=value))
        flow.page.put(TEXT, flow.y, entry.lines[0], 8)
        flow.y += 9.5
        for more in entry.lines[1:]:
            flow.page.put(TEXT, flow.y, more, 7.5, color=(0.3, 0.3, 0.3))
            flow.y += 9.5
        flow.y += 2
    return rows


def savings(flow: Flow, number: str, before: date, last: date, amount: Decimal) -> None:
    flow.need(110)
    flow.y = heads(flow.page, flow.y + 20, f"Livret A n° {number}")
    edge(flow, "Ancien", before, amount)
    flow.page.put(TEXT, flow.y, "Aucune opération sur la période", 8)
    flow.y += 14
    edge(flow, "Nouveau", last, amount)


def draw(rng: Random, path: Path) -> Truth:
    period, first = month(rng), opening(rng, -500, 4000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, reversal="Rejet {}")
    last = first + sum((entry.amount for entry in entries), Decimal(0))
    number, saved = f"{rng.randint(10**10, 10**11 - 1)}", opening(rng, 200, 22950)
    title, before = f"Compte de Dépôt n° {number}", period[0] - timedelta(1)
    flow = Flow(760, lambda: Page(A4), lambda page, n: head(page, n, title, period[1]))
    has_savings = rng.random() < 0.6
    flow.page.put(38, flow.y, "Synthèse de vos comptes en euros", 10, bold=True, color=GREEN)
    listed = [(title, last)] + ([(f"Livret A n° {number[::-1]}", saved)] if has_savings else [])
    for n, (name, amount) in enumerate(listed):
        sign = "+ " if amount >= 0 else "- "
        cells(flow.page, flow.y + 14 + 12 * n, [(44, name, False), (400, sign + euro(amount), True)], 8.5)
    flow.y = heads(flow.page, flow.y + 60, title)
    edge(flow, "Ancien", before, first)
    rows = table(rng, flow, entries, period[1])
    flow.need(34)
    ends = [
        (TEXT, "Total des opérations", False),
        (OUT, euro(paid_out(entries)), True),
        (IN, euro(paid_in(entries)), True),
    ]
    cells(flow.page, flow.y + 4, ends, 8.5, True)
    flow.y += 18
    edge(flow, "Nouveau", period[1], last)
    if has_savings:
        savings(flow, number[::-1], before, period[1], saved)
    flow.need(90)
    paid = Decimal(rng.randint(200, 6400)).scaleb(-2)
    code = iban(rng, "FR", "16606000########000##42")
    extra = [
        f"IBAN : {code}   BIC : AGBOFRPP866",
        f"Total des frais bancaires perçus depuis le 01.01.{period[1].year} : {euro(paid)} €",
    ]
    flow.page.lines(38, flow.y + 14, [*extra, *LEGAL], 7, 9.5)
    for n, page in enumerate(flow.pages, 1):
        page.put(558, 816, f"Page {n} / {len(flow.pages)}", 8, right=True)
        page.put(
            22, 700, "Caisse régionale - société coopérative à capital variable - 487 625 436 RCS Rennes", 5.5, angle=90
        )
    by_hand(flow.pages, path, Hand(order="shuffled", split=True))
    return Truth("bank", "fr_FR", "EUR", number, *period, first, last, rows)
