"""France, relevé of an online bank: Date, Nature de l'opération, Valeur, Débit euros, Crédit euros; `1.234,56`.

No balance beside the rows: "SOLDE PRÉCÉDENT AU" and "NOUVEAU SOLDE AU" lines, "*** SOLDE AU ... ***" lines among the
rows where a month ends, totals of both columns, `*` behind fees free of commission, "suite >>>" where a page ends, a
yearly fee summary. One to five lines a row. Streams by hand with stretched word spaces, Helvetica.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(12, -2, -130, "CARTE X#### {used} {shop}|{town}"),
    Kind(3, -3, -90, "CARTE X#### {used} {web}|COMMERCE ELECTRONIQUE"),
    Kind(1.2, -6, -240, "CARTE X#### {used} {abroad}|{fx}|1,00 EUR = 1,#### DEVISE"),
    Kind(
        4, -8, -180, "PRELEVEMENT EUROPEEN 9#########|DE: {biller}|ID: FR##ZZZ######|MOTIF: {note}|MANDAT ++#########"
    ),
    Kind(3, -15, -900, "VIR INSTANTANE EMIS LOGITEL|POUR: {person}|DATE: {used} {clock}|MOTIF: {motive}"),
    Kind(2, 10, 800, "VIR RECU    ##########S|DE: {person}|MOTIF: {motive}|REF: {ref}"),
    Kind(1.2, 1300, 3100, "VIR RECU    ##########S|DE: {firm}|MOTIF: SALAIRE {used}|REF: {ref}", most=2),
    Kind(1.5, -20, -200, "RETRAIT DAB {used} 1#H40|{town} 000#####", step="10"),
    Kind(0.8, -15, -600, "CHEQUE 000####", "cheque"),
    Kind(0.6, 20, 700, "REMISE CHEQUE ####### 00#|DE 0# CHQ", "cheque"),
    Kind(0.5, -3, -12, "COTISATION MENSUELLE GARANCE ESSENTIEL", "fee", most=1),
    Kind(0.3, -8, -8, "COMMISSION D'INTERVENTION|OPERATION DU {used} DE 4#,#0 EUR", "fee", most=2),
    Kind(0.4, 4, 80, "REMBT CARTE X#### {used} {web}"),
]
POOLS = {
    "shop": ["MARCHE U FRAIS 4471", "BOUL. LEVAIN D'OR", "STATION OLEANE", "PHARMACIE DU PARC", "SC-RESTO L'ARDOISE"],
    "town": ["NANTES CEDEX 1", "ST-ETIENNE", "AIX-EN-PROVENCE", "LILLE 59000"],
    "web": ["LIVRALIVRE*MK#2R PAYLI######/", "VOYAGES-TGVO 2##,00", "MUSIQALL STOCKHOLM"],
    "abroad": ["HOTEL LAKEVIEW CHICAGO", "CORNER BAKERY LONDON", "RAMEN-YA OSAKA"],
    "fx": ["1#4,20 USD ETATS-UNIS", "##,50 GBP ROYAUME-UNI", "1#.250,00 JPY JAPON"],
    "biller": ["ENERVIA CLIENTS PART.", "MUTUELLE DES ROSIERS", "TELECOM BLEUET", "DIRECTION DES IMPOTS LOCAUX"],
    "note": ["FACTURE 0####.##", "Echeance 05/2025 - contrat 1.###,00", "COTIS TRIM 0#"],
    "person": ["MME LECOMTE ODILE", "M. BENALI KARIM", "SCI LES GLYCINES", "Hugo et Jade Perrin"],
    "motive": ["loyer 650,00 charges comprises", "cadeau", "FACT 2024-0##", "remboursement week-end du 12/05"],
    "firm": ["ATELIERS DUROC SAS", "CHU DE L'OUEST"],
    "ref": ["########/##-####", "NOTPROVIDED"],
    "clock": lambda rng, _: f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}",
    "used": lambda rng, day: earlier(rng, day, 4).strftime("%d/%m"),
}
DATE, TEXT, VALUE, DEBIT, CREDIT = 42, 100, 342, 466, 548
RED = (0.75, 0.1, 0.2)


def _fr(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _signed(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else '+'} {_fr(amount)}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, rng.choice([28, 30]), calendar=rng.random() < 0.3)
    opening = rng.choice([some_amount(rng, 30, 7000)] * 5 + [some_amount(rng, -20, -700)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="ANNULATION {}")
    account = iban(rng, "FR", "1####00#####00#########")
    closing = opening + sum(e.amount for e in entries)
    truth = Truth("checking", "fr_FR", "EUR", account, start, end, opening, closing)
    flow = Flow(735, Page, lambda page, number: _head(page, number, truth), _foot)
    _line(flow, f"SOLDE PRÉCÉDENT AU {start - timedelta(1):%d/%m/%Y}", opening)
    balance = opening
    for n, entry in enumerate(entries):
        lines = [" ".join(part.split()) for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 222))]
        flow.need(9.5 * len(lines) + 3)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([1, 2]) if entry.tag == "cheque" and entry.amount > 0 else 0)
        page.put(DATE, y, f"{entry.day:%d/%m/%Y}", 8)
        flow.y = page.lines(TEXT, y, lines, 8, 9.5) + 3
        page.put(VALUE, y, f"{value:%d/%m/%Y}", 8)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _fr(entry.amount), 8, right=True)
        if entry.tag == "fee":
            page.put(DEBIT + 3, y, "*", 8)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        balance += entry.amount
        later = entries[n + 1].day if n + 1 < len(entries) else entry.day
        if later.month != entry.day.month:
            flow.need(14)
            last = date(later.year, later.month, 1) - timedelta(1)
            flow.page.put(TEXT, flow.y, f"*** SOLDE AU {last:%d/%m/%Y}  {_signed(balance)} ***", 8, bold=True)
            flow.y += 13
    _totals(flow, truth)
    if start.month == 1 or rng.random() < 0.3:
        _fees(flow, rng, start.year - 1)
    for number, page in enumerate(flow.pages, 1):
        page.put(CREDIT, 815, f"Page {number}/{len(flow.pages)}", 7, right=True)
        page.put(
            DATE, 806, "Garance Banque - S.A. au capital de 31.474.000,00 € - RCS Rennes 351 058 151", 6, color=GREY
        )
        page.put(DATE, 815, "* opération exonérée de commission de mouvement", 6, color=GREY)
    by_hand(flow.pages, path, Hand("Tw", tw=rng.choice([0.6, 1.2])))
    return truth


def _head(page: Page, number: int, truth: Truth) -> float:
    page.put(DATE, 50, "garance", 20, bold=True, color=RED)
    page.put(CREDIT, 46, "RELEVÉ DE COMPTE", 12, right=True, bold=True)
    page.put(CREDIT, 58, f"du {truth.period_start:%d/%m/%Y} au {truth.period_end:%d/%m/%Y}", 9, right=True)
    page.put(CREDIT, 69, f"n° {truth.period_end.month:02} - COMPTE BANCAIRE EN EUROS", 8, right=True)
    y = 100.0
    if number == 1:
        page.lines(330, 110, ["MME OU M. TANGUY ROUSSEL", "14 RUE DES TANNEURS", "35000 RENNES"], 9.5, 12)
        page.put(DATE, 110, f"IBAN {truth.account_number}", 7.5)
        page.put(DATE, 121, "BIC GARAFR2RXXX", 7.5)
        page.lines(
            DATE, 134, ["Votre service client : 09 69 00 12 34", "Autorisation de découvert : 800,00 €"], 7.5, 10
        )
        y = 180
    page.box(DATE - 4, y - 11, CREDIT - DATE + 8, 16, (0.96, 0.9, 0.91))
    for x, text, right in (
        (DATE, "Date", False),
        (TEXT, "Nature de l'opération", False),
        (VALUE, "Valeur", False),
        (DEBIT, "Débit euros", True),
        (CREDIT, "Crédit euros", True),
    ):
        page.put(x, y, text, 8, right=right, bold=True)
    return y + 18


def _foot(page: Page, y: float) -> None:
    page.put(CREDIT, min(y + 6, 760), "suite >>>", 8, right=True, bold=True)


def _line(flow: Flow, text: str, amount: Decimal) -> None:
    flow.page.put(TEXT, flow.y, text, 8, bold=True)
    flow.page.put(DEBIT if amount < 0 else CREDIT, flow.y, _fr(amount), 8, right=True, bold=True)
    flow.y += 14


def _totals(flow: Flow, truth: Truth) -> None:
    flow.need(60)
    flow.page.rule(DATE, flow.y - 6, CREDIT, 0.6)
    y = flow.y + 6
    flow.page.put(TEXT, y, "TOTAUX DES MOUVEMENTS", 8, bold=True)
    for x, less in ((DEBIT, True), (CREDIT, False)):
        total = sum((row.amount for row in truth.transactions if (row.amount < 0) == less), Decimal("0.00"))
        flow.page.put(x, y, _fr(total), 8, right=True, bold=True)
    flow.page.put(TEXT, y + 15, f"NOUVEAU SOLDE AU {truth.period_end:%d/%m/%Y}", 9, bold=True)
    flow.page.put(CREDIT, y + 15, _signed(truth.closing_balance), 9, right=True, bold=True)
    flow.y = y + 40


def _fees(flow: Flow, rng: Random, year: int) -> None:
    flow.need(110)
    page, y = flow.page, flow.y
    page.box(DATE - 4, y - 12, CREDIT - DATE + 8, 96, stroke=RED)
    page.put(DATE, y, f"RÉCAPITULATIF ANNUEL DES FRAIS - du 01/01/{year} au 31/12/{year}", 8.5, bold=True)
    for text in (
        "Cotisations offre groupée",
        "Commissions d'intervention (8,00 € par opération)",
        "Intérêts débiteurs TAEG 16,30 %",
    ):
        y += 14
        page.put(DATE, y, text, 8)
        page.put(CREDIT, y, _fr(some_amount(rng, 2, 90)), 8, right=True)
    note = (
        "Les dépôts sont garantis par le FGDR jusqu'à 100.000,00 €. Toute réclamation concernant ce relevé est à"
        " formuler dans les 30 jours ; à compter du 01/04, le tarif du virement en agence passe de 5,00 € à 6,00 €."
    )
    page.lines(DATE, y + 20, wrap(note, fits("Helvetica", 7, 455)), 7, 9, color=GREY)
