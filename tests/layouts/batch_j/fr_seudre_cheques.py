"""France, relevé de compte chèques: Date, Nature des opérations, Valeur, Débit, Crédit; the value date stands between
text and amounts, days as `02.01`, thousands with a space, no signs.

"SOLDE CREDITEUR AU 31.12.2023" (or DEBITEUR, in the other column) opens and closes, "TOTAL DES OPERATIONS" sums both
columns; card lines say "DU 020124", SEPA debits carry ECH/, ID EMETTEUR/, MDT/ and REF/ lines; a charges notice with
sums of the month and of the year. Written by fpdf2 in Helvetica, row by row; page foot with a capital and a RCS number.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(12, -2, -120, "FACTURE CARTE DU {used}|{shop} CARTE 4974XXXXXXXX####"),
    Kind(5, -9, -190, "PRLV SEPA {biller} ECH/{used}|ID EMETTEUR/FR##ZZZ###### MDT/{ref}|REF/{ref}| LIB/{label}"),
    Kind(2, -20, -200, "RETRAIT DAB {town} DU {used} 1#H4#|CARTE 4974XXXXXXXX####", step="10"),
    Kind(1.5, -15, -900, "CHEQUE 0000###"),
    Kind(2, -20, -800, "VIR SEPA EMIS /MOTIF {label}|/BEN {person} /REFDO /REFBEN", step="5"),
    Kind(0.7, -6, -140, "FACTURE CARTE DU {used}|{abroad} CARTE 4974XXXXXXXX####| {rate}"),
    Kind(0.7, -2.5, -9, "*COMMISSIONS COTISATION ESPRIT LIBRE", most=1),
    Kind(2, 1300, 3100, "VIR SEPA RECU /DE {firm}|/MOTIF SALAIRE {ref}|/REF {ref}", most=2),
    Kind(1.5, 8, 400, "VIR SEPA RECU /DE {fund}|/MOTIF {ref} /REF ##########"),
    Kind(0.8, 20, 700, "REMISE CHEQUES BORDEREAU 00##### DE 2 CHQ"),
]
POOLS = {
    "shop": ["BOUL. DES HALLES MARENNES", "SUPERMARCHE L'OSTREA", "STATION PERTUIS 17", "PHIE DU PORT"],
    "biller": ["ENERGIE DES PERTUIS", "TELECOM FILANTE", "MUTUELLE ATLANTE", "DIRECTION FINANCES PUBL"],
    "ref": ["++############", "20######-##", "M0########", "000######"],
    "label": ["FACTURE 12 450,10", "ABONNEMENT", "LOYER", "COTISATION ANNUELLE"],
    "town": ["MARENNES", "ROYAN GARE", "SAUJON"],
    "person": ["MME CLAIRE VIDEAU", "M. YANN LE GOFF"],
    "abroad": ["OXFAIR BOOKS LONDON", "ZURIBAHN ZURICH"],
    "rate": ["25,00 GBP + COMMISSION : 1,25", "48,20 CHF + COMMISSION : 1,90"],
    "firm": ["MAIRIE DE MARENNES", "SARL CHANTIER NAVAL"],
    "fund": ["CPAM CHARENTE", "CAF 17", "M PAUL RENAUDIN"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d%m%y"),
}
DATE, TEXT, VALUE, DEBIT, CREDIT = 46, 86, 372, 482, 556
GREEN = (0.0, 0.5, 0.35)


def _fr(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = some_amount(rng, 40, 6000) * (-1 if rng.random() < 0.15 else 1)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, reversal="ANNULATION {}")
    account = iban(rng, "FR", "30917008##00000######88")
    closing = opening + sum(e.amount for e in entries)
    truth = Truth("checking", "fr_FR", "EUR", account, start, end, opening, closing)
    flow = Flow(752, Page, lambda page, sheet: _head(page, sheet, truth))
    flow.y = _balance(flow.page, flow.y, start - timedelta(1), opening)
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line.strip(), fits("Helvetica", 8, 276))]
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
        page.put(DATE, y, f"{entry.day:%d.%m}", 8)
        page.put(TEXT, y, lines[0], 8)
        page.put(VALUE, y, f"{value:%d.%m}", 8)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _fr(entry.amount), 8, right=True)
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y = page.lines(TEXT, y + 10, lines[1:], 8, 10) + 3
    flow.need(46)
    flow.page.rule(DATE, flow.y - 7, CREDIT, 0.4)
    debit, credit = (
        sum((e.amount for e in entries if (e.amount < 0) == out), Decimal("0.00")) for out in (True, False)
    )
    flow.page.put(TEXT, flow.y + 4, "TOTAL DES OPERATIONS", 8, bold=True)
    flow.page.put(DEBIT, flow.y + 4, _fr(debit), 8, right=True, bold=True)
    flow.page.put(CREDIT, flow.y + 4, _fr(credit), 8, right=True, bold=True)
    flow.y = _balance(flow.page, flow.y + 20, end, closing)
    _notice(rng, flow, end)
    for sheet, page in enumerate(flow.pages, 1):
        text = "Banque de la Seudre - S.A. au capital de 41 250 000,00 euros - 417 008 112 RCS La Rochelle"
        page.put(DATE, 814, text, 6, color=GREY)
        page.put(CREDIT, 800, f"P. {sheet}/{len(flow.pages)}", 7, right=True)
    with_fpdf(flow.pages, path)
    return truth


def _balance(page: Page, y: float, day: date, amount: Decimal) -> float:
    side = "DEBITEUR" if amount < 0 else "CREDITEUR"
    page.put(TEXT, y, f"SOLDE {side} AU {day:%d.%m.%Y}", 8, bold=True)
    page.put(DEBIT if amount < 0 else CREDIT, y, _fr(amount), 8, right=True, bold=True)
    return y + 16


def _head(page: Page, sheet: int, truth: Truth) -> float:
    page.put(DATE, 46, "BANQUE DE LA SEUDRE", 13, bold=True, color=GREEN)
    page.put(CREDIT, 46, "RELEVE DE COMPTE CHEQUES", 11, right=True, bold=True)
    days = f"du {truth.period_start:%d.%m.%Y} au {truth.period_end:%d.%m.%Y}"
    page.put(CREDIT, 60, days, 9, right=True)
    y = 92.0
    if sheet == 1:
        left = ["Votre agence : MARENNES", "Votre conseiller : M. BRIAND", "Tél. : 05 46 00 17 42 (appel non surtaxé)"]
        page.lines(DATE, 84, left, 8, 11)
        page.lines(340, 104, ["MME SOLENE AUBRIT", "14 RUE DES SAULNIERS", "17320 MARENNES"], 9, 12)
        page.put(DATE, 158, f"IBAN : {truth.account_number}", 8)
        page.put(DATE, 169, "BIC : BSEUFRP1XXX     RIB : 30917 00812 clé 88", 8)
        page.put(CREDIT, 169, "Monnaie du compte : Euros", 8, right=True)
        y = 194
    page.box(DATE - 4, y - 10, CREDIT - DATE + 8, 15, (0.88, 0.95, 0.92))
    page.put(DATE, y, "Date", 8, bold=True)
    page.put(TEXT, y, "Nature des opérations", 8, bold=True)
    page.put(VALUE, y, "Valeur", 8, bold=True)
    page.put(DEBIT, y, "Débit", 8, right=True, bold=True)
    page.put(CREDIT, y, "Crédit", 8, right=True, bold=True)
    return y + 20


def _notice(rng: Random, flow: Flow, end: date) -> None:
    flow.need(86)
    month, year = some_amount(rng, 2, 25), some_amount(rng, 26, 140)
    lines = [
        f"Total des frais bancaires du mois : {_fr(month)} EUR. Depuis le 01.01.{end:%Y} : {_fr(year)} EUR.",
        f"Les frais liés aux incidents du mois, soit 0,00 EUR, seront débités le {end + timedelta(16):%d.%m.%Y}.",
        "Autorisation de découvert : 800,00 EUR, taux débiteur 15,90 %, TAEG 17,05 %.",
        "* Commissions et frais soumis à TVA le cas échéant.",
        "Vos dépôts sont garantis par le FGDR dans la limite de 100 000,00 EUR par déposant.",
    ]
    flow.page.lines(DATE, flow.y + 12, lines, 7.5, 11)
