"""France, relevé de compte chèques like BNP Paribas: `02.01` twice (date and valeur), débit and crédit columns with
`1 234,56` in plain spaces, the value date between text and amounts.

SEPA texts over several lines ("PRLV SEPA", "ID EMETTEUR/", "MDT/", "LIB/"), "DU 020124 ... CARTE 4974XXXXXXXX####",
SOLDE CREDITEUR/DEBITEUR rows with a date, "TOTAL DES OPERATIONS",
     a box with the balance again, overdraft interest note,
monthly fee totals, a page header that repeats. Written by hand with word spacing (Tw) and several content streams.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(10, -2, -160, "FACTURE CARTE|DU {short} {shop} CARTE 4974XXXXXXXX####"),
    Kind(4, -8, -180, "PRLV SEPA {biller}|ECH/{short} ID EMETTEUR/FR##ZZZ######|MDT/++{ref} REF/{ref}|LIB/{note}"),
    Kind(2, -10, -900, "VIR SEPA EMIS|/MOTIF {note} /BEN {person} /REFDO|/REFBEN {ref}"),
    Kind(2, 10, 800, "VIR SEPA RECU|/DE {person} /MOTIF {note} /REF {ref}"),
    Kind(1.5, 1300, 3600, "VIR SEPA RECU|/DE {firm} /MOTIF SALAIRE {month} /REF NOTPROVIDED", most=2),
    Kind(2, -20, -300, "RETRAIT DAB|{short} 1#H3# 0####A## {town} CARTE 4974XXXXXXXX####", step="10"),
    Kind(1.5, -15, -1200, "CHEQUE 8######"),
    Kind(1, 20, 1500, "REMISE CHEQUES|BORDEREAU ####### DU {short}"),
    Kind(1, -3, -90, "FACTURE CARTE|DU {short} {abroad}"),
    Kind(0.6, -8, -8, "* COMMISSIONS D'INTERVENTION|POUR INFO 1 OPERATION"),
    Kind(0.6, -2, -12, "* COTISATION ESPRIT LIBRE|PERIODE DU {short} AU {*short}", most=1),
    Kind(0.5, -0.4, -35, "* INTERETS DEBITEURS|TAUX 16,41 % ARRETE AU {short}", most=1),
    Kind(0.6, 4, 120, "REMBOURST CARTE|DU {short} {shop}"),
    Kind(0.6, 30, 400, "VIR CPAM DE {town}|/MOTIF ########### REMB SOINS DU {short}"),
]
POOLS = {
    "shop": ["BOULANGERIE FOURNIL", "SUPER CASTEL 4471 LYON 07", "PHARMACIE DU PONT 69LYON", "STATION RELAIS A6",
             "SC-LE PETIT ZINC"],
    "town": ["LYON BELLECOUR", "VILLEURBANNE", "RHONE"],
    "biller": ["ELECTRANCE", "BOUYGON TELECOM", "MUTUELLE DES ALPES", "DIRECTION GENERALE DES FINANCES PUB"],
    "person": ["M DUVAL ETIENNE", "MME ROCHER CLAIRE", "SCI LES TILLEULS"],
    "firm": ["ATELIERS FAYOLLE SAS", "REGION AUVERGNE"],
    "note": ["LOYER", "FACTURE N ####", "ABONNEMENT BOX 0#########", "CADEAU COMMUN",
             "ECHEANCE 1 234,00 EUR SUR 12 MOIS"],
    "ref": ["##########", "RUM??######", "NOTPROVIDED", "EDF###########"],
    "abroad": ["PARCELTOWN LUXEMBOURG CARTE 4974XXXXXXXX####",
               "HOTEL ALBION LONDON 4#,## GBP + COMMISSION : 1,#2|CARTE 4974XXXXXXXX####"],
    "short": lambda rng, day: earlier(rng, day).strftime("%d%m%y"),
    "month": ["JANVIER", "DECEMBRE", "MARS"],
}  # fmt: skip
MONTHS = [
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
]
DATE, TEXT, VALUE, DEBIT, CREDIT = 42, 76, 372, 478, 560


def _fr(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def _long(day: date) -> str:
    return f"{day.day if day.day > 1 else '1er'} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, 20, 9000)] * 4 + [some_amount(rng, -20, -900)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(e.amount for e in entries)
    rib = fill(rng, "30099 00812 000########", start, {})
    truth = Truth("checking", "fr_FR", "EUR", rib + " 44", start, end, opening, closing)
    code = iban(rng, "FR", truth.account_number.replace(" ", ""))
    flow = Flow(748, Page, lambda page, number: _head(page, number, truth, code))
    _solde(flow, opening, start - timedelta(1))
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 255))]
        flow.need(10 * len(lines) + 4)
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1, 2] if entry.amount > 0 else [0, 0, -1, -2]))
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%d.%m}", 8.5)
        page.put(VALUE, y, f"{value:%d.%m}", 8.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, _fr(entry.amount), 8.5, right=True)
        text = " ".join(" ".join(lines).split())
        truth.transactions.append(Row(entry.day, text, entry.amount, value_date=value, page=flow.number))
        page.put(TEXT, y, lines[0], 8.5)
        flow.y = page.lines(TEXT + 6, y + 10, lines[1:], 8.5, 10) + 3
    flow.need(110)
    page, y = flow.page, flow.y + 4
    amounts = [e.amount for e in entries]
    page.put(TEXT, y, "TOTAL DES OPERATIONS", 8.5, bold=True)
    page.put(DEBIT, y, _fr(sum((a for a in amounts if a < 0), Decimal("0.00"))), 8.5, right=True, bold=True)
    page.put(CREDIT, y, _fr(sum((a for a in amounts if a > 0), Decimal("0.00"))), 8.5, right=True, bold=True)
    flow.y = y + 16
    _solde(flow, closing, end)
    _fees(flow, [a for a, e in zip(amounts, entries, strict=True) if e.text.startswith("*")], end)
    for number, page in enumerate(flow.pages, 1):
        page.put(CREDIT, 40, f"P. {number}/{len(flow.pages)}", 8, right=True)
        page.put(
            297, 800, "BNR PARISIENNE SA au capital de 2 261 621 342 euros - RCS Paris 662 042 999", 6, center=True
        )
    by_hand(flow.pages, path, Hand(show="Tw", split=True, tw=0.6))
    return truth


def _solde(flow: Flow, balance: Decimal, day: date) -> None:
    page, y = flow.page, flow.y
    page.put(TEXT, y, f"SOLDE {'DEBITEUR' if balance < 0 else 'CREDITEUR'} AU {day:%d.%m.%Y}", 8.5, bold=True)
    page.put(DEBIT if balance < 0 else CREDIT, y, _fr(balance), 8.5, right=True, bold=True)
    flow.y = y + 16


def _head(page: Page, number: int, truth: Truth, code: str) -> float:
    page.put(42, 50, "BNR PARISIENNE", 15, bold=True, color=(0, 0.5, 0.3))
    page.put(42, 72, "RELEVE DE COMPTE CHEQUES", 12, bold=True)
    page.put(42, 86, f"du {_long(truth.period_start)} au {_long(truth.period_end)}", 9)
    page.put(CREDIT, 72, f"RIB : {truth.account_number}", 8, right=True)
    page.put(CREDIT, 84, f"IBAN : {code}    BIC : BNRPFRPPLYO", 8, right=True)
    y = 116.0
    if number == 1:
        page.lines(320, 120, ["M ET MME VASSEUR JULIEN", "14 RUE DES CAPUCINS", "69001 LYON"], 10, 13)
        page.lines(42, 120, ["Votre conseiller : Mme PETITJEAN", "Tél. : 04 55 01 23 45", "(appel non surtaxé)"], 8, 11)
        balance = truth.closing_balance
        page.box(42, 172, 518, 24, (0.93, 0.97, 0.94))
        side = "débiteur" if balance < 0 else "créditeur"
        page.put(50, 187, f"Solde {side} au {truth.period_end:%d/%m/%Y} : {_fr(balance)} EUR", 9, bold=True)
        y = 220
    page.rule(40, y - 12, CREDIT, 0.8)
    page.put(DATE, y, "Date", 8.5, bold=True)
    page.put(TEXT, y, "Nature des opérations", 8.5, bold=True)
    page.put(VALUE, y, "Valeur", 8.5, bold=True)
    page.put(DEBIT, y, "Débit", 8.5, right=True, bold=True)
    page.put(CREDIT, y, "Crédit", 8.5, right=True, bold=True)
    page.rule(40, y + 5, CREDIT, 0.8)
    return y + 20


def _fees(flow: Flow, fees: list[Decimal], end: date) -> None:
    page, y = flow.page, flow.y + 8
    page.put(42, y, f"* Total des frais bancaires et cotisations du mois : {_fr(sum(fees, Decimal('0.00')))} EUR", 8)
    page.put(42, y + 11, f"Total des frais depuis le 01.01.{end.year} : {_fr(sum(fees, Decimal('-16.40')))} EUR", 8)
    page.put(
        42,
        y + 26,
        "Montant de votre facilité de caisse : 800,00 EUR (TAEG 16,41 %). Les opérations du 31 sont comptées avec"
        " le mois.",
        7,
    )
    page.put(
        42,
        y + 36,
        "Dépôts couverts par le FGDR jusqu'à 100 000 euros. Réclamations : sous 2 mois à compter du relevé.",
        7,
    )
