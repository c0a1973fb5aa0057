"""France, relevé of a business account like Société Générale: Date, Valeur, Nature de l'opération, Débit, Crédit.

`02/01/2024`, points in thousands (`1.234,56`), ` *` after amounts free of the commission de mouvement, "suite >>>" at
the foot of a page, SOLDE PRÉCÉDENT, TOTAUX DES MOUVEMENTS and NOUVEAU SOLDE. Card takings name gross and commission in
the text; a box of fees with VAT. fpdf2 core fonts, text column by column.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(7, 60, 1900, "REMISE CB {used}|NO ###### {site}|BRUT ~"),
    Kind(3, 120, 9800, "VIR RECU ##########S|DE: {client}|MOTIF: {invoice}|REF: {ref}"),
    Kind(
        5,
        -80,
        -4800,
        "000001 VIR EUROPEEN EMIS LOGITEL|POUR: {supplier}|REF: ##############|MOTIF: {invoice}|CHEZ: {bank}",
    ),
    Kind(
        4,
        -15,
        -900,
        "PRELEVEMENT EUROPEEN ##########|DE: {biller}|ID: FR##ZZZ######|MOTIF: {note}|REF: {ref}|MANDAT {ref}",
    ),
    Kind(4, -6, -240, "CARTE X#### {short} {shop}"),
    Kind(1, -12, -180, "CARTE X#### {short} {web}|##,## USD|1 EURO = 1,0####"),
    Kind(
        1,
        -400,
        -5200,
        "PRELEVEMENT EUROPEEN ##########|DE: DGFIP IMPOT|ID: FR46ZZZ005002|MOTIF: TVA1-{month}-3310CA3",
        "*",
    ),
    Kind(2, -50, -3000, "CHEQUE 0000###", "*"),
    Kind(1, 200, 3500, "REMISE CHEQUES|BORD. ####### NB 00#"),
    Kind(0.8, -300, -1900, "ECHEANCE PRET|PRET N 8########|CAPITAL 1.###,## INTERETS ##,##", "*", most=1),
    Kind(0.8, -200, -2600, "EFFET DOMICILIE|LCR {supplier} ECH {used}"),
    Kind(1, -8, -45, "ABONNEMENT PRO+|DONT TVA 20,00%", "*", most=1),
    Kind(0.8, -3, -60, "COMMISSION DE MOUVEMENT|DU {used} AU {used} 0,20%", "*", most=1),
    Kind(0.5, 100, 900, "VERSEMENT ESPECES AUTOMATE {used}", step="10"),
]
POOLS = {
    "site": ["ATELIER 1", "BOUTIQUE QUAI"],
    "client": ["MAIRIE DE ST AUBIN", "SARL LES TROIS CHENES", "M. OU MME KERVELLA", "SCI DU PONT NEUF"],
    "supplier": ["BOIS ET DERIVES SAS", "CABINET LENOIR EXPERTISE", "URSSAF BASSE RIVE", "GARAGE DU PORT"],
    "bank": ["BQVLFRPP", "CREDIT DU RHONE"],
    "biller": ["ENERGIES DE L'OUEST", "ORANJ PRO SA", "ASSUR'ARTISANS", "LOCAM MATERIEL"],
    "shop": ["LEROI MATERIAUX 44", "STATION TOTEM", "BRASSERIE DU MARCHE", "POSTE 440120"],
    "web": ["CLOUDKIT INC", "STOCKPIX.COM"],
    "invoice": ["FACTURE 2023-0###", "FA00#### SOLDE 40%", "ACOMPTE CHANTIER 12/11", "SALAIRE {month}"],
    "note": ["FACT ########## DU {used}", "ECHEANCE {month}", "CONTRAT 00####### 3X"],
    "ref": ["NOTPROVIDED", "??-######-##", "############"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m/%y"),
    "short": lambda rng, day: earlier(rng, day).strftime("%d/%m"),
    "month": lambda _, day: day.strftime("%m%Y"),
}
DATE, VALUE, TEXT, DEBIT, CREDIT = 38, 98, 160, 462, 554
RED = (0.85, 0.0, 0.1)


def _fr(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = period = some_period(rng, calendar=rng.random() < 0.6)
    opening = rng.choice([some_amount(rng, 300, 38000)] * 6 + [some_amount(rng, -40, -2500)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-4000)
    closing = opening + sum(e.amount for e in entries)
    code = iban(rng, "FR", "300240########000#####0#")
    truth = Truth("checking", "fr_FR", "EUR", code, start, end, opening, closing)
    flow = Flow(
        740,
        Page,
        lambda page, n: _head(page, n, truth),
        lambda page, y: page.put(CREDIT, y + 8, "suite >>>", 8, right=True, bold=True),
    )
    flow.y = _sum(flow.page, flow.y, f"SOLDE PRÉCÉDENT AU {start - timedelta(1):%d/%m/%Y}", [opening])
    for entry in entries:
        fee = (abs(entry.amount) * Decimal("0.0062")).quantize(Decimal("0.01"))
        gross = f"{_fr(entry.amount + fee)} COM {_fr(fee)}"
        lines = [part for line in entry.lines for part in wrap(line.replace("~", gross), fits("Helvetica", 8, 218))]
        flow.need(10 * len(lines) + 2)
        page, y = flow.page, flow.y
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1]) if entry.amount > 0 else 0)
        page.put(DATE, y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(VALUE, y, f"{value:%d/%m/%Y}", 8)
        edge = DEBIT if entry.amount < 0 else CREDIT
        page.put(edge, y, _fr(entry.amount), 8, right=True)
        page.put(edge + 3, y, entry.tag, 8)
        flow.y = page.lines(TEXT, y, lines, 8, 10) + 3
        truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
    out, into = (
        sum((abs(e.amount) for e in entries if (e.amount < 0) == less), Decimal("0.00")) for less in (True, False)
    )
    flow.need(110)
    flow.page.rule(DATE, flow.y - 6, CREDIT)
    flow.y = _sum(flow.page, flow.y + 6, "TOTAUX DES MOUVEMENTS", [-out, into])
    flow.y = _sum(flow.page, flow.y, f"NOUVEAU SOLDE AU {end:%d/%m/%Y}", [closing])
    _notes(flow, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(CREDIT, 66, f"Page {n}/{len(flow.pages)}", 8, right=True)
        page.put(
            DATE,
            802,
            "Banque Valcombe - S.A. au capital de 1.009.897.173,75 EUR - 552 120 999 RCS NANTES",
            6,
            color=GREY,
        )
    with_fpdf(flow.pages, path, "columns")
    return truth


def _sum(page: Page, y: float, name: str, amounts: list[Decimal]) -> float:
    page.put(TEXT, y, name, 8.5, bold=True)
    for amount in amounts:
        page.put(DEBIT if amount < 0 else CREDIT, y, _fr(amount), 8.5, right=True, bold=True)
    return y + 17


def _notes(flow: Flow, rng: Random) -> None:
    page, y = flow.page, flow.y + 6
    page.put(DATE, y, "* Opération exonérée de commission de mouvement", 7)
    page.box(DATE, y + 8, CREDIT - DATE, 40, stroke=GREY)
    net = some_amount(rng, 8, 60)
    vat = (net / 5).quantize(Decimal("0.01"))
    page.put(DATE + 6, y + 20, "FRAIS DU MOIS SOUMIS À TVA", 7.5, bold=True)
    page.put(
        DATE + 6, y + 34, f"Base HT : {_fr(net)} EUR   TVA 20,00% : {_fr(vat)} EUR   TTC : {_fr(net + vat)} EUR", 7.5
    )
    page.put(
        DATE, y + 62, "Garantie des dépôts : 100.000,00 EUR par déposant. Médiateur : voir conditions au 01/01/2024.", 7
    )


def _head(page: Page, number: int, truth: Truth) -> float:
    page.box(DATE, 34, 12, 12, RED)
    page.put(DATE + 18, 45, "BANQUE VALCOMBE", 14, bold=True)
    page.put(CREDIT, 45, "RELEVÉ DE COMPTE", 12, right=True, bold=True)
    page.put(CREDIT, 56, "COMPTE COURANT PROFESSIONNEL - en euros", 7.5, right=True)
    y = 92.0
    if number == 1:
        page.lines(DATE, 76, ["n° de compte", "du", "envoi n°"], 8, 12)
        days = f"{truth.period_start:%d/%m/%Y} au {truth.period_end:%d/%m/%Y}"
        page.lines(DATE + 60, 76, [f"IBAN {truth.account_number}", days, str(truth.period_end.month)], 8, 12)
        page.lines(
            330, 124, ["MENUISERIE GOUESNARD SARL", "14 RUE DES CHARRONS", "ZA DU MOULIN", "44350 GUÉRANDE"], 9.5, 12
        )
        y = 196
    page.rule(DATE, y - 12, CREDIT, 1, RED)
    page.put(DATE, y, "Date", 8, bold=True)
    page.put(VALUE, y, "Valeur", 8, bold=True)
    page.put(TEXT, y, "Nature de l'opération", 8, bold=True)
    page.put(DEBIT, y, "Débit", 8, right=True, bold=True)
    page.put(CREDIT, y, "Crédit", 8, right=True, bold=True)
    page.rule(DATE, y + 5, CREDIT, 0.5, RED)
    return y + 20
