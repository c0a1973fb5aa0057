"""France, account of a business: Date, Valeur, Nature de l'opération, Débit, Crédit with full days and 1.234,56.

A line of stars gives the balance at the end of a month between the rows, amounts free of the movement fee end in an
asterisk, and the totals of the movements and the new balance, with a sign, close the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_fpdf
from ._rows import FR, dotted, folded, how_many, sheet, totals

KINDS = [
    Kind(18, -5, -340, "CARTE X{card} {used4} {shop}"),
    Kind(5, -4, -90, "CARTE X{card} {used4} {web}|COMMERCE ELECTRONIQUE"),
    Kind(3, -20, -300, "CARTE X{card} RETRAIT DAB {used4} {clock}|AGENCE {city} 00####", step="10"),
    Kind(
        9,
        -15,
        -900,
        "PRELEVEMENT EUROPEEN ##########|DE: {biller}|ID: FR##ZZZ######|MOTIF: FACTURE ########"
        "|REF: ####-####-####|MANDAT ++############",
    ),
    Kind(
        7,
        -60,
        -4200,
        "000001 VIR EUROPEEN EMIS|LOGITEL NET|POUR: {person}|REF: ############|MOTIF: {why}|CHEZ: BQUAFRP1",
    ),
    Kind(3, -80, -2500, "CHEQUE #######"),
    Kind(1, -12, -60, "COTISATION FORMULE PRO *|DONT TVA #,## EUR", tag="free", most=1),
    Kind(1, -2, -38, "COMMISSION DE MOUVEMENT|0,09% SUR ####,##", tag="free", most=1),
    Kind(1, -0.6, -30, "FRAIS SUR OPERATION A L'ETRANGER", tag="free"),
    Kind(8, 90, 6400, "VIR RECU ##########S|DE: {payer}|MOTIF: FACTURE F####-###|REF: NOTPROVIDED"),
    Kind(3, 40, 2800, "REMISE CHEQUE ####### 00#|DE ## CHQ"),
    Kind(4, 20, 1900, "REMISE CB ####### DU {used4}|COMMERCANT #######|MONTANT BRUT DES TRANSACTIONS"),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    opening = some_amount(rng, 900, 18000) * rng.choice([1, 1, 1, 1, -1])
    number = iban(rng, "FR", "30447012##0002#######4#")
    plain = number.replace(" ", "")
    pools = dict(FR) | {"card": [f"{rng.randint(0, 9999):04}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng), balance=opening, floor=-900)
    sending = rng.randint(1, 24)

    def head(page: Page, n: int) -> float:
        page.box(40, 30, 13, 13, (0.9, 0.0, 0.1))
        page.box(40, 43, 13, 13, (0, 0, 0))
        page.put(59, 47, "GENERALE DU MARAIS", 10, bold=True)
        page.put(40, 76, "RELEVÉ DE COMPTE", 13, bold=True)
        page.put(40, 90, "COMPTE PROFESSIONNEL - en euros", 8.5)
        page.put(40, 102, f"n° {plain[4:9]} {plain[9:14]} {plain[14:25]} {plain[25:]}", 8.5, bold=True)
        page.put(40, 114, f"du {start:%d/%m/%Y} au {end:%d/%m/%Y}", 8.5)
        page.put(555, 76, f"envoi n°{sending}", 8, right=True)
        y = 130.0
        if n == 1:
            page.lines(330, 130, ["EURL MENUISERIE CADIOU", "ZA DE KERGONAN", "8 RUE DU TOUR", "29200 BREST"], 9, 11.5)
            page.lines(
                40, 138, ["Votre agence : BREST SIAM", "Tél. : 02 98 99 01 77", "Votre conseiller : M. LE GALL"], 8
            )
            page.put(40, 196, f"IBAN : {number}   BIC : GDMAFRPP", 8)
            y = 212.0
            page.put(40, y, "RELEVÉ DES OPÉRATIONS", 10, bold=True)
            y += 8
        page.box(40, y, 515, 16, (0.92, 0.92, 0.92))
        for x, title in ((44, "Date"), (96, "Valeur"), (150, "Nature de l'opération")):
            page.put(x, y + 11, title, 8, bold=True)
        page.put(470, y + 11, "Débit", 8, right=True, bold=True)
        page.put(550, y + 11, "Crédit", 8, right=True, bold=True)
        return y + 28

    def foot(page: Page, _: float) -> None:
        page.put(555, 790, "suite >>>", 8, right=True)

    flow = Flow(772, Page, head, foot)

    def say(text: str, amount: Decimal) -> None:
        flow.page.put(150, flow.y, text, 8, bold=True)
        flow.page.put(470 if amount < 0 else 550, flow.y, dotted(amount, ""), 8, right=True, bold=True)

    say(f"SOLDE PRÉCÉDENT AU {start - timedelta(1):%d/%m/%Y}", opening)
    flow.y += 14
    rows: list[Row] = []
    balance = opening
    month = date(start.year, start.month, 1)
    for entry in entries:
        if entry.day.month != month.month and rows:
            month = date(entry.day.year, entry.day.month, 1)
            flow.need(14)
            sign = "-" if balance < 0 else "+"
            flow.page.put(150, flow.y, f"*** SOLDE AU {month - timedelta(1):%d/%m/%Y}", 8)
            flow.page.put(330, flow.y, f"{sign}  {dotted(balance, '')} ***", 8)
            flow.y += 13
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 230))]
        flow.need(9.6 * len(lines) + 3)
        value = entry.day + timedelta(1 if "REMISE CHEQUE" in entry.text else 0)
        star = " *" if entry.tag == "free" or (entry.text.startswith("VIR RECU") and rng.random() < 0.3) else ""
        flow.page.put(44, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        flow.page.put(96, flow.y, f"{value:%d/%m/%Y}", 8)
        flow.page.lines(150, flow.y, lines, 8, 9.6)
        right = 470 if entry.amount < 0 else 550
        flow.page.put(right, flow.y, dotted(entry.amount, ""), 8, right=True)
        flow.page.put(right + 1, flow.y, star.strip(), 8)
        balance += entry.amount
        rows.append(Row(entry.day, sheet(lines), entry.amount, None, value, flow.number))
        flow.y += 9.6 * len(lines) + 3
    out, into = totals([row.amount for row in rows])
    flow.need(50)
    flow.page.rule(150, flow.y - 7, 555)
    flow.page.put(150, flow.y + 4, "TOTAUX DES MOUVEMENTS", 8, bold=True)
    flow.page.put(470, flow.y + 4, dotted(out), 8, right=True, bold=True)
    flow.page.put(550, flow.y + 4, dotted(into), 8, right=True, bold=True)
    flow.y += 20
    flow.page.put(150, flow.y, f"NOUVEAU SOLDE AU {end:%d/%m/%Y}", 9, bold=True)
    sign = "-" if balance < 0 else "+"
    flow.page.put(550, flow.y, f"{sign} {dotted(balance, '')}", 9, right=True, bold=True)
    flow.y += 22
    flow.page.put(40, flow.y, "* Opérations exonérées de commission de mouvement", 7)
    flow.y += 16
    flow.need(80)
    year = start.year if start.year == end.year else end.year
    top = flow.y - 4
    y = folded(
        flow.page,
        48,
        flow.y + 8,
        f"Pour votre information : du 01/01/{year} au {end:%d/%m/%Y}, les frais perçus au titre des rejets et des"
        f" interventions s'élèvent à {rng.choice(['0,00', '16,00', '24,00'])} EUR. Le montant de votre autorisation de"
        " découvert est de 3.000,00 EUR (TAEG 14,22 % au dernier jour du trimestre).",
        500,
        7.5,
        9,
    )
    flow.page.box(40, top, 515, y - top, stroke=(0.5, 0.5, 0.5))
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 88, f"Page {n}/{len(flow.pages)}", 8, right=True)
        folded(
            page,
            40,
            808,
            "Générale du Marais - S.A. au capital de 41.020.500 EUR - RCS Paris 552 009 118 - Siège social : 3 rue du"
            " Puits, 75003 Paris. Les opérations non contestées dans les délais légaux sont réputées approuvées.",
            515,
            6,
            7,
        )
    with_fpdf(flow.pages, path)
    return Truth("account", "fr_FR", "EUR", plain, start, end, opening, balance, rows)
