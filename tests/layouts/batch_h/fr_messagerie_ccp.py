"""France, relevé of a postal current account (CCP): `Date` (`05/01`), `Opérations`, `Débit (€)`, `Crédit (€)` and,
still printed, `Soit en francs`.

Look 1 has the value in francs on every row, look 2 only under the new balance (1 € = 6,55957 F), with page sub-totals
("Sous-total à reporter", "Report") instead. "Ancien solde au", "Total des opérations", "Nouveau solde au"; a savings
book's balance stands in the summary, a fees reminder and deferred card payments of next month in the notes. No
year in the table. reportlab, DejaVu Condensed, text column by column in look 1.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(12, -2, -130, "ACHAT CB {shop} {used}|CARTE NUMERO ###"),
    Kind(6, -9, -260, "PRELEVEMENT DE {biller}|REF : {ref}|MANDAT ++?######"),
    Kind(3, -20, -400, "CARTE ##/## RETRAIT DAB|LE {long} A 1#H##|{town}", step="10"),
    Kind(2, -10, -900, "CHEQUE N° #######"),
    Kind(3, -20, -700, "VIREMENT POUR {person}|REFERENCE : {note}"),
    Kind(3, 10, 800, "VIREMENT DE {person}|{note}"),
    Kind(2, 1300, 2900, "VIREMENT DE {firm}|SALAIRE {month}|REFERENCE : #############", most=2),
    Kind(1, 90, 420, "VIREMENT DE CAF DU BERRY|XPX REFERENCE : ####### PRESTATIONS {month}"),
    Kind(1, -6, -70, "ACHAT CB {abroad} {used}|¤ USD TX DE CHANGE 1,0####|CARTE NUMERO ###"),
    Kind(1, 20, 900, "REMISE DE CHEQUE(S) N° #######|DE 0#0"),
    Kind(0.6, -1.2, -20, "COMMISSION D'INTERVENTION|DU {long}"),
    Kind(0.5, -2.55, -2.55, "COTISATION TRIMESTRIELLE FORMULE DE COMPTE", most=1),
    Kind(0.5, 5, 90, "ANNULATION PRELEVEMENT DE {biller}|REF : {ref}"),
]
POOLS: Pools = {
    "shop": ["SUPER HALLES", "BOULANGERIE ANQUETIL", "STATION 24/24", "PHARMACIE DU MAIL", "RAILVOYAGE.FR"],
    "biller": ["FLUX ENERGIE SA", "MUTUELLE DES MESSAGERS", "TELEPHONIE BLEUE", "DGFIP IMPOT 18450",
               "ASSURANCE AUTO DU CENTRE"],
    "ref": ["Z######### 0001", "FACTURE 2#-######.##", "123 456,78 ECH 3/12"],
    "abroad": ["DELI ON FIFTH BOSTON", "WEBSHOP INC NEW YORK"],
    "town": ["BOURGES PRADO", "VIERZON GARE"],
    "person": ["MME LEROUX ODILE", "M BENALI KARIM", "SCI DES TILLEULS"],
    "note": ["LOYER", "REMB. 35,00 EUR", "CADEAU", "SANS MOTIF"],
    "firm": ["ATELIERS DU CHER", "MAIRIE DE BOURGES"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%y"),
    "long": lambda rng, day: earlier(rng, day).strftime("%d/%m/%Y"),
    "month": lambda _, day: day.strftime("%m/%y"),
}  # fmt: skip
DATE, TEXT, DEBIT, CREDIT, FRANCS = 46, 88, 386, 466, 550
BLUE = (0.0, 0.2, 0.5)
RATE = Decimal("6.55957")
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre"]


def _eur(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def _francs(amount: Decimal) -> str:
    return written((amount * RATE).quantize(Decimal("0.01")), " ", ",", minus="- ")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, 20, 6000)] * 5 + [some_amount(rng, -5, -200)])
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening)
    closing = opening + sum(e.amount for e in entries)
    truth = Truth("checking", "fr_FR", "EUR", fill(rng, "## ### ## ? 018", start, {}), start, end, opening, closing)
    each = rng.random() < 0.5
    here: list[Decimal] = []

    def head(page: Page, at: int) -> float:
        page.put(DATE, 48, "La Messagerie Bancaire", 14, bold=True, color=BLUE)
        page.put(FRANCS, 48, f"Relevé de vos comptes - n° {end.month}   Page {at}", 8, right=True)
        y = 86.0
        if at == 1:
            page.lines(330, 92, ["MME ODETTE PASQUIER", "4 RUE DES ARÈNES", "18000 BOURGES"], 9, 12)
            page.put(DATE, 92, "Identifiant client : 018 4471", 8, color=GREY)
            y = _situation(page, truth)
        page.box(DATE - 4, y - 10, FRANCS - DATE + 8, 15, (0.87, 0.92, 0.98))
        page.put(DATE, y, "Date", 8, bold=True)
        page.put(TEXT, y, "Opérations", 8, bold=True)
        page.put(DEBIT, y, "Débit (€)", 8, bold=True, right=True)
        page.put(CREDIT, y, "Crédit (€)", 8, bold=True, right=True)
        if each:
            page.put(FRANCS, y, "Soit en francs", 8, bold=True, right=True)
        y += 20
        if at > 1 and not each:
            _two(page, y, "Report", here)
            y += 16
        return y

    def foot(page: Page, y: float) -> None:
        if not each:
            _two(page, y + 8, "Sous-total à reporter", here)
        page.put(FRANCS, 800, "Suite au verso >>>", 7, right=True)

    flow = Flow(755, lambda: Page(face="narrow", bold="narrow-bold"), head, foot)
    _one(flow.page, flow.y, f"Ancien solde au {start - timedelta(1):%d/%m/%Y}", opening, each)
    flow.y += 18
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(_priced(line, entry.amount), fits("narrow", 8, 225))]
        flow.need(10 * len(lines) + 4)
        flow.page.put(DATE, flow.y, f"{entry.day:%d/%m}", 8)
        flow.page.put(DEBIT if entry.amount < 0 else CREDIT, flow.y, _eur(entry.amount), 8, right=True)
        if each:
            flow.page.put(FRANCS, flow.y, _francs(entry.amount), 8, right=True, color=GREY)
        here.append(entry.amount)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, page=flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8, 10) + 4
    flow.need(110)
    flow.page.rule(DATE, flow.y - 8, FRANCS, color=BLUE)
    _two(flow.page, flow.y + 4, "Total des opérations", here)
    _one(flow.page, flow.y + 20, f"Nouveau solde au {end:%d/%m/%Y}", closing, each)
    francs = "" if each else f"soit en francs : {_francs(closing)} F (1 € = 6,55957 F)"
    flow.page.put(TEXT, flow.y + 32, francs, 8)
    _notes(flow.page, flow.y + 56, end)
    with_reportlab(flow.pages, path, "columns" if each else "rows")
    return truth


def _priced(line: str, amount: Decimal) -> str:
    """The line with the sum in the other currency, by the rate at its end, for `¤`."""
    if "¤" not in line:
        return line
    rate = Decimal(line.rsplit(maxsplit=1)[-1].replace(",", "."))
    return line.replace("¤", _eur(amount * rate))


def _notes(page: Page, y: float, end: date) -> None:
    text = (
        "Il vous appartient de vérifier l'exactitude des opérations portées sur ce relevé. Sans réclamation dans un"
        f" délai de 60 jours, elles sont réputées approuvées. Au {end + timedelta(15):%d/%m/%Y}, 2,55 € seront"
        f" prélevés. Total des frais d'incidents perçus depuis le 01/01/{end:%Y} : 12,40 €. Découvert autorisé :"
        f" 300,00 €, TAEG 14,90 %. Achats CB à débiter au {end + timedelta(9):%d/%m/%Y} : 148,30 €."
    )
    page.lines(DATE, y, wrap(text, fits("narrow", 7, FRANCS - DATE)), 7, 9, color=GREY)


def _one(page: Page, y: float, text: str, amount: Decimal, each: bool) -> None:
    page.put(TEXT, y, text, 8, bold=True)
    page.put(DEBIT if amount < 0 else CREDIT, y, _eur(amount), 8, bold=True, right=True)
    if each:
        page.put(FRANCS, y, _francs(amount), 8, bold=True, right=True)


def _two(page: Page, y: float, text: str, amounts: list[Decimal]) -> None:
    page.put(TEXT, y, text, 8, bold=True)
    for x, less in ((DEBIT, True), (CREDIT, False)):
        page.put(x, y, _eur(sum((a for a in amounts if (a < 0) == less), Decimal("0.00"))), 8, bold=True, right=True)


def _situation(page: Page, truth: Truth) -> float:
    end = truth.period_end
    assert end is not None and truth.closing_balance is not None
    month = [*MONTHS, "décembre"][end.month - 1]
    page.put(DATE, 156, f"Situation de vos comptes au {end.day} {month} {end.year}", 10, bold=True, color=BLUE)
    sign = "-" if truth.closing_balance < 0 else "+"
    rows = [(f"Compte Courant Postal n° {truth.account_number}", f"{sign} {_eur(truth.closing_balance)}")]
    rows.append(("Livret A n° 07 412 88 K 018", "+ 3 215,40"))
    for n, (name, amount) in enumerate(rows):
        page.put(DATE, 174 + 12 * n, name, 8)
        page.put(CREDIT, 174 + 12 * n, f"{amount} €", 8, right=True)
    page.put(DATE, 214, f"Compte Courant Postal n° {truth.account_number}", 9, bold=True)
    page.put(DATE, 226, f"Opérations du {truth.period_start:%d/%m/%Y} au {end:%d/%m/%Y}", 7.5, color=GREY)
    return 246
