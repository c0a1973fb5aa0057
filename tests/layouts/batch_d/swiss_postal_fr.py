"""Switzerland, French postal account statement: credit before debit, value date behind the amounts, balance per day.

Thousands are spaces with a decimal point, dates have two-digit years; long notices with references and card numbers,
a total row and the closing balance dated after the last day. Texts are stored in shuffled order.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_pymupdf

KINDS = [
    Kind(9, -4, -190, "ACHAT/SERVICE DU {used}|CARTE N° XXXX####|{shop}"),
    Kind(3, -8, -140, "ACHAT/SHOPPING EN LIGNE DU {used}|CARTE N° XXXX####|{*web}", "", "0.05"),
    Kind(4, -20, -1900, "DÉBIT|CH##0900########0####|{*payee}|RÉFÉRENCE DE L'EXPÉDITEUR: {*note}", "", "0.05"),
    Kind(2, -20, -800, "RETRAIT D'ESPÈCES DU {used}|CARTE N° XXXX####|{*spot}", "", "10"),
    Kind(3, 10, 900, "CRÉDIT|EXPÉDITEUR: {*name}|COMMUNICATIONS:|{*note}", "", "0.05"),
    Kind(2, -5, -120, "TWYNT ENVOI D'ARGENT DU {used}|AU N° DE PORTABLE +4179#######", "", "0.5"),
    Kind(1, 3800, 9400, "CRÉDIT|DONNEUR D'ORDRE: {*firm}|COMMUNICATIONS:|SALAIRE 13#######", "", "0.05", 2),
    Kind(0.8, -5, -5, "PRIX POUR LA GESTION DU COMPTE", "", "1", 1),
    Kind(0.8, -1.2, -3, "FRAIS POUR VERSEMENTS AU GUICHET", "", "0.1", 1),
]
POOLS = {
    "used": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
    "shop": [
        "MIGRO M LAUSANNE OUCHY",
        "COOPA-#### YVERDON",
        "BOULANGERIE FLEURY SÀRL VEVEY",
        "PHARMACIE DU LÉMAN NYON",
        "CFF DISTRIBUTEUR 2####",
    ],
    "web": ["DIGITECH GALAXA ZÜRICH", "ZALANDRO SE"],
    "payee": ["ROMANDE ÉLECTRICITÉ SA 1110 MORGES", "ASSURA-VIE SA 1009 PULLY", "RÉGIE DU BOURG SA 1003 LAUSANNE"],
    "note": ["LOYER JANVIER", "FACTURE 2023-118", "CADEAU ANNIVERSAIRE", "21 00000 00003 13947 14300 0####"],
    "spot": ["POSTOMAT LAUSANNE GARE", "BANCOMAT FRIBOURG PÉROLLES"],
    "name": ["DUBOIS NATHALIE CHEMIN DES VIGNES 4 1260 NYON", "ROCHAT ET FILS SA 1347 LE SENTIER"],
    "firm": ["CLINIQUE DES ALPES SA", "HORLOGERIE DU JURA SA"],
}
LEFT, WHAT, IN, OUT, VALUE, BALANCE = 48, 100, 362, 428, 438, 550
SIZE = 8


def franc(amount: Decimal) -> str:
    return written(amount, " ")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 30, 24000, "0.05")
    entries = some_entries(rng, KINDS, POOLS, period, reversal="ANNULATION {}", balance=opening, floor=0)
    balance, account = opening, iban(rng, "CH", "0900000#########")

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 26, (1, 0.8, 0))
        page.put(LEFT, 18, "HELVÉPOSTE FINANCE", 12, bold=True)
        page.put(BALANCE, 46, f"Page: {number}", 8, right=True)
        y = 70.0
        if number == 1:
            page.lines(
                LEFT,
                56,
                ["Compte privé", "Extrait de compte", f"{period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}"],
                9.5,
                13,
                bold=True,
            )
            page.lines(330, 70, ["Madame", "Chloé Perret-Favre", "Rue de Bourg 12", "1003 Lausanne"], 9, 12)
            page.lines(LEFT, 104, [f"IBAN {account}", "Monnaie CHF"], SIZE, 11)
            y = 140
        page.rule(LEFT, y - 11, BALANCE, 0.8)
        for x, label, right in [
            (LEFT, "Date", False),
            (WHAT, "Texte", False),
            (IN, "Crédit", True),
            (OUT, "Débit", True),
            (VALUE, "Valeur", False),
            (BALANCE, "Solde", True),
        ]:
            page.put(x, y, label, SIZE, bold=True, right=right)
        page.rule(LEFT, y + 5, BALANCE, 0.8)
        y += 18
        if number == 1:
            page.put(LEFT, y, f"{period[0]:%d.%m.%y}", SIZE)
            page.put(WHAT, y, "État de compte", SIZE)
            page.put(BALANCE, y, franc(opening), SIZE, right=True)
            y += 14
        return y

    def foot(page: Page, _y: float) -> None:
        page.put(
            LEFT,
            818,
            "HelvéPoste Finance SA, 3030 Berne  -  0848 000 000  -  Veuillez vérifier cet extrait dans les 30 jours",
            6.5,
            color=GREY,
        )

    flow, rows = Flow(795, Page, head, foot), []
    for day, group in groupby(entries, lambda entry: entry.day):
        todays = list(group)
        for n, entry in enumerate(todays):
            text = [part for line in entry.lines for part in wrap(line, fits("Helvetica", SIZE, 205))]
            flow.need(10 * len(text) + 4)
            page, value = flow.page, earlier(rng, day, 2) if entry.amount < 0 else day
            balance += entry.amount
            shown = balance if n == len(todays) - 1 else None
            page.put(LEFT, flow.y, f"{day:%d.%m.%y}", SIZE)
            page.lines(WHAT, flow.y, text, SIZE, 10)
            page.put(OUT if entry.amount < 0 else IN, flow.y, franc(abs(entry.amount)), SIZE, right=True)
            page.put(VALUE, flow.y, f"{value:%d.%m.%y}", SIZE)
            page.put(BALANCE, flow.y, franc(shown) if shown is not None else "", SIZE, right=True)
            rows.append(Row(day, " ".join(text), entry.amount, shown, value, flow.number))
            flow.y += 10 * len(text) + 4
    flow.need(60)
    page = flow.page
    page.rule(LEFT, flow.y - 6, BALANCE)
    page.put(WHAT, flow.y + 6, "Total", SIZE, bold=True)
    page.put(
        IN, flow.y + 6, franc(sum((e.amount for e in entries if e.amount > 0), Decimal(0))), SIZE, right=True, bold=True
    )
    page.put(
        OUT,
        flow.y + 6,
        franc(-sum((e.amount for e in entries if e.amount < 0), Decimal(0))),
        SIZE,
        right=True,
        bold=True,
    )
    page.put(LEFT, flow.y + 20, f"{period[1]:%d.%m.%y}", SIZE)
    page.put(WHAT, flow.y + 20, "État de compte", SIZE, bold=True)
    page.put(BALANCE, flow.y + 20, franc(balance), SIZE, right=True, bold=True)
    page.put(
        LEFT,
        flow.y + 44,
        fill(rng, "Réf. ############ - Épargnez du papier: passez à l'extrait électronique.", period[1], {}),
        7,
        color=GREY,
    )
    foot(page, flow.y)
    with_pymupdf(flow.pages, path, "shuffled")
    return Truth("checking", "fr_CH", "CHF", account, *period, opening, balance, rows)
