"""France: the fortnightly or monthly relevé of a postal current account.

Day and month of the operation and of its value in two columns, the operations' amounts said again in their texts,
old and new balance as lines with dates, subtotals at page ends, the situation of all the holder's accounts on top and
a block of the year's bank charges below.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._common import many, money

KINDS = [
    Kind(11, -3, -190, "ACHAT CB {shop} {bought}|CARTE NUMERO {card}", "card"),
    Kind(3, -20, -200, "RETRAIT DAB {town} {bought}|CARTE NUMERO {card}", "card", step="10"),
    Kind(5, -12, -290, "PRELEVEMENT DE {payee}|REF : {ref}|MANDAT : ++{mandate}"),
    Kind(2, -50, -800, "VIREMENT INSTANTANE A {person}|REFERENCE : {ref}"),
    Kind(2, -20, -600, "CHEQUE N° 5######", "cheque"),
    Kind(1, -4, -14, "COTISATION TRIMESTRIELLE FORMULE DE COMPTE", most=1, step="0.05"),
    Kind(3, 1200, 2900, "VIREMENT DE {firm}|SALAIRE {month}|REFERENCE : {ref}", most=2),
    Kind(2, 20, 500, "VIREMENT DE {person}|{why}"),
    Kind(2, 15, 300, "VIREMENT DE CPAM LOIRE ATLANTIQUE|{ref}"),
    Kind(1, 30, 900, "REMISE DE CHEQUE N° ######", "deposit"),
]
POOLS = {
    "shop": ["LECLERC NANTES", "BOULANGERIE AMAND", "SNCF INTERNET", "LA HALLE AUX VINS", "CASTORAMA", "PICARD SA"],
    "town": ["NANTES COMMERCE", "REZE", "SAINT HERBLAIN"],
    "card": ["428"],
    "payee": ["EDF CLIENTS PARTICULIERS", "FREE MOBILE", "MAIF", "DGFIP IMPOT 44021", "NAVIGO ANNUEL"],
    "person": ["M OU MME LE GALL", "MLLE CLEMENCE ROUX", "M PATRICE BODIN"],
    "firm": ["CHANTIERS DE L'ESTUAIRE", "MAIRIE DE REZE"],
    "why": ["LOYER GARAGE", "ANNIVERSAIRE", "REMBOURSEMENT VACANCES"],
    "ref": lambda rng, _: f"{rng.randrange(10**9):09}-{rng.choice('ABCDE')}",
    "mandate": lambda rng, _: f"{rng.randrange(10**11):011}",
    "month": lambda _, day: f"{day:%m/%Y}",
    "bought": lambda rng, day: f"{earlier(rng, day):%d.%m.%y}",
}
DATE, VALUE, TEXT, DEBIT, CREDIT = 46, 86, 134, 478, 552
YELLOW = (1.0, 0.85, 0.2)


def euros(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, days=rng.choice([15, 30]))
    before = start - timedelta(1)
    opening = money(rng, 150, 4200)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, floor=-100)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "## ### ##? 032", start, {})
    code = iban(rng, "FR", "2004101011" + "#" * 7 + "?032##")
    sums = {1: Decimal(0), -1: Decimal(0)}

    def head(page: Page, pages: int) -> float:
        page.box(0, 0, 595, 10, YELLOW)
        page.put(DATE, 44, "La Banque du Facteur", 15, bold=True, color=(0.0, 0.2, 0.45))
        page.put(CREDIT, 40, f"Relevé n° {start.month + 2} | Page {pages}", 8, right=True)
        page.put(CREDIT, 52, f"Relevé édité le {end:%d/%m/%Y}", 8, right=True)
        if pages == 1:
            front(page, number, code, opening, closing, before, end)
            y = columns(page, number, 318)
            balance(page, y, f"Ancien solde au {before:%d/%m/%Y}", opening)
            return y + 18
        return columns(page, number, 86)

    def foot(page: Page, _: float) -> None:
        page.put(TEXT, 778, "Sous-total des opérations", 8)
        page.put(DEBIT, 778, euros(sums[-1]), 8, right=True)
        page.put(CREDIT, 778, euros(sums[1]), 8, right=True)
        legal(page)

    flow = Flow(766, Page, head, foot)
    rows = []
    for entry in entries:
        lines = [*entry.lines]
        if entry.tag == "card":
            lines[0] += f" EUR {euros(entry.amount)}"
        lines = [part for line in lines for part in wrap(line, fits("Helvetica", 8, 270))]
        flow.need(9.5 * len(lines) + 3)
        page, y, value = flow.page, flow.y, counts(entry)
        page.put(DATE, y, f"{entry.day:%d/%m}", 8)
        page.put(VALUE, y, f"{value:%d/%m}", 8)
        page.put(TEXT, y, lines[0], 8, bold=True)
        page.lines(TEXT, y + 9.5, lines[1:], 8, 9.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, euros(entry.amount), 8, right=True)
        sums[1 if entry.amount > 0 else -1] += entry.amount
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += 9.5 * len(lines) + 3
    flow.need(100)
    page, y = flow.page, flow.y + 6
    page.put(TEXT, y, "Total des opérations", 8.5, bold=True)
    page.put(DEBIT, y, euros(sums[-1]), 8.5, right=True, bold=True)
    page.put(CREDIT, y, euros(sums[1]), 8.5, right=True, bold=True)
    balance(page, y + 16, f"Nouveau solde au {end:%d/%m/%Y}", closing)
    charges(rng, page, y + 44, end)
    legal(page)
    by_hand(flow.pages, path, Hand(show="TJ", form=True))
    return Truth("account", "fr_FR", "EUR", number, start, end, opening, closing, rows)


def counts(entry: Entry) -> date:
    """From when the operation counts: cheques paid in a day later, cheques drawn and card payments the same day."""
    return entry.day + timedelta(1 if entry.tag == "deposit" else 0) - timedelta(1 if entry.tag == "cheque" else 0)


def balance(page: Page, y: float, label: str, amount: Decimal) -> None:
    page.box(DATE, y - 9, CREDIT + 4 - DATE, 13, (0.93, 0.93, 0.93))
    page.put(TEXT, y, label, 8.5, bold=True)
    page.put(CREDIT if amount >= 0 else DEBIT, y, euros(amount), 8.5, right=True, bold=True)


def columns(page: Page, number: str, y: float) -> float:
    page.put(DATE, y, f"Compte Courant Postal n° {number}", 10, bold=True)
    page.rule(DATE, y + 6, CREDIT + 4, 1, YELLOW)
    for x, over, under, right in (
        (DATE, "Date", "opér.", False),
        (VALUE, "Date", "valeur", False),
        (TEXT, "Opérations", "", False),
        (DEBIT, "Débit", "(€)", True),
        (CREDIT, "Crédit", "(€)", True),
    ):
        page.put(x, y + 18, over, 8, right=right, bold=True)
        page.put(x, y + 27, under, 8, right=right, bold=True)
    return y + 44


def front(page: Page, number: str, code: str, opening: Decimal, closing: Decimal, before: date, end: date) -> None:
    """Address, bank details and what all the holder's accounts hold."""
    page.lines(330, 110, ["MME ANNICK GUERIN", "14 RUE DES OLIVETTES", "44000 NANTES"], 9, 12)
    page.lines(
        DATE, 84, ["Centre financier de Nantes", "44900 NANTES CEDEX 9", "Tél. : 3639 (0,15 €/min + prix appel)"], 8, 10
    )
    page.put(DATE, 176, f"Vos coordonnées bancaires   IBAN : {code}   BIC : BDFAFRPPNTE", 8)
    page.put(DATE, 200, f"Situation de vos comptes au {end:%d/%m/%Y}", 10, bold=True)
    page.rule(DATE, 206, CREDIT + 4, 1, YELLOW)
    saved = opening * 3 + 1200
    for n, (label, text) in enumerate(
        [
            (
                f"Compte Courant Postal n° {number}",
                ("" if closing < 0 else "+ ") + written(closing, " ", ",", minus="- "),
            ),
            (f"Livret A n° 1{number[:2]}4471 08 T   taux en vigueur 3,00 %", f"+ {euros(saved)}"),
            ("Livret de Développement Durable n° 62 118 04 K", "+ 1 500,00"),
        ]
    ):
        page.put(DATE, 222 + 14 * n, label, 8.5)
        page.put(CREDIT, 222 + 14 * n, f"{text} €", 8.5, right=True)
    note = f"Depuis votre dernier relevé du {before:%d/%m/%Y} : pensez à l'e-relevé, gratuit et disponible 10 ans."
    page.put(DATE, 280, note, 8, color=GREY)


def charges(rng: Random, page: Page, y: float, end: date) -> None:
    """Charges of the month and of the year, and the authorised overdraft."""
    page.box(DATE, y - 12, CREDIT + 4 - DATE, 46, stroke=GREY)
    page.put(DATE + 6, y, "Frais bancaires et cotisations", 8, bold=True)
    page.put(DATE + 6, y + 12, f"Total du mois : {euros(money(rng, 0, 12))} €", 7.5)
    page.put(DATE + 200, y + 12, f"Cumul depuis le 01/01/{end.year} : {euros(money(rng, 13, 90))} €", 7.5)
    page.put(DATE + 6, y + 24, "Découvert autorisé : 400,00 €   Taux débiteur : 15,90 %   TAEG : 17,12 %", 7.5)


def legal(page: Page) -> None:
    text = "La Banque du Facteur - S.A. à Directoire au capital de 4 417 250 000 € - RCS Paris 441 770 128"
    page.put(DATE, 812, text, 6, color=GREY)
    page.put(DATE, 820, "Les sommes sont garanties par le FGDR dans la limite de 100 000 €.", 6, color=GREY)
