"""France, postal bank: one statement for the current account and often the passbook account, days as 04/05."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, some_amount, some_entries, some_period
from ..pens import Flow, Hand, Page, by_hand
from ._rows import comma, day_month, folded, full

BLUE = (0.0, 0.2, 0.48)
PALE = (0.9, 0.93, 0.97)
MONTHS = (
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
)
KINDS = (
    Kind(10, -4, -160, "ACHAT CB {shop} {dmy}|CARTE NUMERO {card}"),
    Kind(2, -20, -120, "RETRAIT CB {place} {dmy}|CARTE NUMERO {card}", step="10"),
    Kind(3, -12, -140, "PRELEVEMENT DE {biller}|REF : {ref}|IDENTIFIANT MANDAT {ref}"),
    Kind(2, -20, -700, "VIREMENT INSTANTANE A {person}|{why}"),
    Kind(1, -30, -400, "VIREMENT POUR {person}|{why}|REFERENCE : ############"),
    Kind(1, 1300, 2900, "VIREMENT DE {firm}|SALAIRE|REFERENCE : {ref}", most=1),
    Kind(1, 15, 400, "VIREMENT DE {office}|REFERENCE : ##############"),
    Kind(1, -20, -300, "CHEQUE N° #######"),
    Kind(1, 40, 500, "REMISE DE CHEQUE DE OSNY|N° ######"),
    Kind(1, -2, -9, "COTISATION TRIMESTRIELLE DE VOTRE FORMULE DE COMPTE", most=1),
)
SAVING = (
    Kind(3, 20, 400, "VIREMENT PERMANENT DE CCP", step="10"),
    Kind(2, -50, -600, "VIREMENT VERS COMPTE COURANT", step="10"),
    Kind(2, 50, 900, "VERSEMENT PAR INTERNET", step="5"),
)
POOLS: Pools = {
    "shop": ("CARREFOUR CITY", "SNCF INTERNET PARIS 10", "LECLERC DRIVE", "BOULANGERIE MARIE", "TOTAL ACCESS", "FNAC"),
    "card": ("318", "904"),
    "place": ("LA POSTE LYON 3", "BNP PARIBAS NANTES", "LA POSTE PONTOISE"),
    "biller": ("EDF CLIENTS PARTICULIERS", "FREE MOBILE", "MAIF", "DIRECTION GENERALE DES FINANCES PUBLIQUES"),
    "person": ("M MARTIN PAUL", "MLLE LEFEVRE JULIE", "SCI DES TILLEULS", "MME GARNIER ANNE"),
    "firm": ("ATELIERS DU VEXIN SAS", "CH INTERCOMMUNAL"),
    "office": ("CAF DU VAL D OISE", "CPAM95 CERGY", "FRANCE TRAVAIL"),
    "why": ("LOYER", "CADEAU COMMUN", "REMBOURSEMENT COURSES", "ACOMPTE TRAVAUX"),
    "ref": ("++Z#########", "M########", "0###########"),
    "dmy": lambda rng, day: f"{day - timedelta(rng.choice((1, 1, 2, 3))):%d.%m.%y}",
}


def _long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _signed(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else '+'} {comma(amount, ' ')}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, days=rng.choice((29, 30, 31)))
    opening = some_amount(rng, 100, 3500)
    entries = some_entries(
        rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), reversal="ANNULATION {}", balance=opening
    )
    closing = opening + sum((e.amount for e in entries), Decimal(0))
    saved = some_amount(rng, 800, 15000)
    saving = some_entries(rng, SAVING, POOLS, (start, end), count=rng.randint(1, 6), balance=saved, floor=600)
    grown = saved + sum((e.amount for e in saving), Decimal(0))
    both = rng.random() < 0.6
    ccp = fill(rng, "## ### ##? 020", start, {})
    livret = fill(rng, "##########?", start, {})
    number = iban(rng, "FR", fill(rng, "2004101002#######?020##", start, {}))
    holder = rng.choice(("MME CLAIRE DUBOIS", "M OU MME BERNARD THIERRY"))

    def head(page: Page, count: int) -> float:
        page.put(40, 48, "LA BANQUE DES POSTES RÉUNIES", 12, bold=True, color=BLUE)
        page.put(555, 48, f"Relevé n° {end.month} | {_long(end)}", 8.5, right=True)
        if count > 1:
            page.put(40, 66, f"{holder}   -   Relevé de vos comptes (suite)", 8)
            return 90
        page.put(40, 85, "Relevé de vos comptes", 16, bold=True, color=BLUE)
        page.lines(330, 120, [holder, "14 RUE DES ACACIAS", "95300 PONTOISE"], 10, 13)
        page.lines(
            40,
            112,
            ["Vos contacts", "Votre service clients : 09 69 00 00 00", "Centre Financier", "75900 PARIS CEDEX 15"],
            8,
            11,
        )
        page.box(40, 185, 515, 18, BLUE)
        page.put(46, 197, f"Situation de vos comptes au {_long(end)}", 9.5, bold=True, color=(1, 1, 1))
        page.put(549, 197, "en euros", 8, right=True, color=(1, 1, 1))
        listed = [(f"Compte Courant Postal n° {ccp}", closing)] + ([(f"Livret A n° {livret}", grown)] if both else [])
        y = 218.0
        for name, amount in listed:
            page.put(46, y, name, 9)
            page.put(549, y, _signed(amount), 9, right=True, bold=True)
            page.rule(40, y + 5, 555, 0.3)
            y += 16
        page.put(
            46, y + 6, "Bon à savoir : consultez vos relevés en ligne pendant dix ans dans votre espace client.", 8
        )
        return y + 40

    flow = Flow(770, Page, head)
    rows: list[Row] = []

    def titles() -> None:
        page = flow.page
        page.box(40, flow.y - 11, 515, 16, PALE)
        page.put(44, flow.y, "Date", 8.5, bold=True)
        page.put(84, flow.y, "Vos opérations", 8.5, bold=True)
        page.put(465, flow.y, "Débit (€)", 8.5, right=True, bold=True)
        page.put(549, flow.y, "Crédit (€)", 8.5, right=True, bold=True)
        flow.y += 18

    def table(name: str, extra: Sequence[str], before: Decimal, items: Sequence[Entry], after: Decimal) -> None:
        flow.need(110)
        flow.page.put(40, flow.y, name, 11, bold=True, color=BLUE)
        flow.y = flow.page.lines(40, flow.y + 14, extra, 8, 11) + 8
        titles()

        def total(label: str, amount: Decimal) -> None:
            flow.page.put(84, flow.y, label, 9, bold=True)
            flow.page.put(465 if amount < 0 else 549, flow.y, comma(amount, " "), 9, right=True, bold=True)
            flow.y += 15

        total(f"Ancien solde au {full(start, '/')}", before)
        for entry in items:
            lines = folded(entry, "Helvetica", 8.5, 310)
            if flow.need(10.5 * len(lines) + 4):
                titles()
            flow.page.put(44, flow.y, day_month(entry.day, "/"), 8.5)
            flow.page.lines(84, flow.y, lines, 8.5, 10.5)
            flow.page.put(465 if entry.amount < 0 else 549, flow.y, comma(entry.amount, " "), 8.5, right=True)
            flow.y += 10.5 * len(lines) + 4
            rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=flow.number))
        flow.need(50)
        flow.page.rule(40, flow.y - 8, 555, 0.5)
        flow.y += 4
        flow.page.put(84, flow.y, "Total des opérations", 9)
        for x, sign in ((465, -1), (549, 1)):
            amount = sum((e.amount for e in items if e.amount * sign > 0), Decimal(0))
            flow.page.put(x, flow.y, comma(amount, " "), 9, right=True)
        flow.y += 15
        total(f"Nouveau solde au {full(end, '/')}", after)
        flow.y += 18

    table(f"Compte Courant Postal n° {ccp}", [f"IBAN : {number} | BIC : PSSRFRPPPAR"], opening, entries, closing)
    if both:
        table(f"Livret A n° {livret}", ["Taux en vigueur : 3,00 %"], saved, saving, grown)
        flow.page.put(84, flow.y - 14, "Intérêts acquis depuis le 1er janvier (hors intérêts de la période)", 8)
        flow.page.put(549, flow.y - 14, comma(some_amount(rng, 3, 90), " "), 8, right=True)
    for n, page in enumerate(flow.pages, 1):
        page.rule(40, 795, 555, 0.4)
        page.put(
            40,
            806,
            "La Banque des Postes Réunies - S.A. à Directoire et Conseil de Surveillance - 12 quai des Brumes, Nantes",
            6.5,
        )
        page.put(555, 806, f"Page {n}/{len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand(split=True))
    known = (None, None, None) if both else (number, opening, closing)
    return Truth("checking", "fr-FR", "EUR", known[0], start, end, known[1], known[2], rows)
