"""France, cheque account: columns Date, Nature des opérations, Valeur, Débit, Crédit; days as 09.12 without a year.

The balances before and after stand in the column of their sign, texts wrap to several lines, fees have an asterisk, and
the stream shows glyph after glyph.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Hand, Page, by_hand, fits
from ._rows import FR, MONTHS_FR, folded, how_many, long_day, sheet, spaced, totals

KINDS = [
    Kind(30, -4, -160, "FACTURE CARTE DU {used6} {shop} {city} CARTE 4974XXXXXXXX{card}"),
    Kind(8, -3, -90, "FACTURE CARTE DU {used6} {web} CARTE 4974XXXXXXXX{card}"),
    Kind(
        2,
        -9,
        -120,
        "FACTURE CARTE DU {used6} HOTEL ADLER BERLIN CARTE 4974XXXXXXXX{card} ALLEMAGNE|##,00 EUR + COMMISSION",
    ),
    Kind(
        9,
        -9,
        -190,
        "PRLV SEPA {biller} ECH/{used6} ID EMETTEUR/FR##ZZZ###### MDT/??##########-# REF/FACT #########"
        " LIB/ECHEANCE CLIENT ########",
    ),
    Kind(5, -10, -700, "VIR SEPA EMIS /MOTIF {why} /BEN {person} /REFDO /REFBEN"),
    Kind(5, -20, -120, "RETRAIT DAB {used8} {clock} ####A## AGENCE {city} CARTE 4974XXXXXXXX{card}", step="10"),
    Kind(2, -20, -600, "CHEQUE N° #######"),
    Kind(1, -6, -15, "* COMMISSIONS COTISATION ESPRIT SEREIN", most=1),
    Kind(1, -8, -8, "* COMMISSION D'INTERVENTION SUR OPERATION DU {used6}", most=2),
    Kind(4, 900, 3400, "VIR SEPA RECU /DE {boss} /MOTIF SALAIRE /REF PAIE######", most=2),
    Kind(4, 10, 400, "VIR SEPA RECU /DE {person} /MOTIF {why} /REF NOTPROVIDED"),
    Kind(2, 8, 200, "VIR SEPA RECU /DE {payer} /MOTIF REMBOURSEMENT SOINS ######### /REF ####?#########"),
    Kind(2, 30, 900, "REMISE CHEQUES BORDEREAU ####### DU {used8}"),
    Kind(1, 40, 300, "VIR CPTE A CPTE RECU LIVRET A"),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    opening = some_amount(rng, 120, 5200) * (1 if rng.random() < 0.85 else -1)
    number = iban(rng, "FR", "30914009#####0#########")
    pools = dict(FR) | {"card": [f"{rng.randint(0, 9999):04}"]}
    entries = some_entries(rng, KINDS, pools, (start + timedelta(1), end), count=how_many(rng), balance=opening)
    count = rng.randint(1, 12)
    holder = rng.choice(["MME CLAIRE MARCHAND", "M. THIERRY GAUTHIER", "MLLE SAMIA HADDAD"])

    def head(page: Page, n: int) -> float:
        page.box(36, 28, 24, 24, (0.0, 0.55, 0.38))
        page.put(66, 45, "BANQUE DES QUAIS", 12, bold=True, color=(0.0, 0.45, 0.32))
        page.put(560, 40, "RELEVE DE COMPTE CHEQUES", 11, right=True, bold=True)
        page.put(560, 54, f"du {long_day(start, MONTHS_FR)} au {long_day(end, MONTHS_FR)}", 8.5, right=True)
        page.put(
            18, 640, "BANQUE DES QUAIS, S.A. au capital de 98 400 000 € - Siège social : 12 quai Neuf,", 5, angle=90
        )
        page.put(
            24, 640, "44000 Nantes - immatriculée sous le n° 399 104 772 RCS Nantes - ORIAS n° 07 099 114", 5, angle=90
        )
        y = 84.0
        if n == 1:
            page.put(36, 84, "Votre conseiller : Agence Nantes Graslin - 02 40 99 00 14 (appel non surtaxé)", 7.5)
            page.put(36, 95, "Vos rendez-vous, vos documents : espace client sur internet ou application", 7.5)
            page.lines(340, 112, [holder, "14 RUE DES OLIVETTES", "44000 NANTES"], 9, 11)
            page.put(36, 170, f"Relevé n° {count}", 8)
            page.put(36, 186, f"RIB : {number[5:].replace(' ', '')[:5]} {number.replace(' ', '')[9:14]}", 8)
            page.put(150, 186, f"IBAN : {number}", 8)
            page.put(400, 186, "BIC : BQUAFRP1XXX", 8)
            page.put(36, 200, "Monnaie du compte : Euro", 8)
            y = 214.0
        page.box(36, y, 524, 16, (0.86, 0.93, 0.9))
        for x, title in ((41, "Date"), (80, "Nature des opérations")):
            page.put(x, y + 11, title, 8, bold=True)
        page.put(382, y + 11, "Valeur", 8, center=True, bold=True)
        page.put(480, y + 11, "Débit", 8, right=True, bold=True)
        page.put(554, y + 11, "Crédit", 8, right=True, bold=True)
        tops.append(y)
        return y + 28

    def foot(page: Page, y: float) -> None:
        for x in (36, 74, 362, 402, 484, 560):
            page.upright(x, tops[-1], y - 3, 0.3, (0.6, 0.6, 0.6))
        page.rule(36, y - 3, 560, 0.3, (0.6, 0.6, 0.6))

    tops: list[float] = []
    flow = Flow(775, Page, head, foot)

    def balance(day: str, amount_text: str, negative: bool) -> None:
        name = "DEBITEUR" if negative else "CREDITEUR"
        flow.page.put(80, flow.y, f"SOLDE {name} AU {day}", 8, bold=True)
        flow.page.put(480 if negative else 554, flow.y, amount_text, 8, right=True, bold=True)

    balance(f"{start:%d.%m.%Y}", spaced(opening, ""), opening < 0)
    flow.y += 13
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 7.5, 276))]
        flow.need(9.5 * len(lines) + 2)
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1]) if entry.amount > 0 else 0)
        flow.page.put(41, flow.y, f"{entry.day:%d.%m}", 7.5)
        flow.page.put(80, flow.y, lines[0], 7.5)
        flow.page.put(382, flow.y, f"{value:%d.%m}", 7.5, center=True)
        flow.page.put(480 if entry.amount < 0 else 554, flow.y, spaced(entry.amount, ""), 7.5, right=True)
        flow.page.lines(80, flow.y + 9.5, lines[1:], 7.5, 9.5)
        rows.append(Row(entry.day, sheet(lines), entry.amount, None, value, flow.number))
        flow.y += 9.5 * len(lines) + 2
    out, into = totals([row.amount for row in rows])
    closing = opening + into - out
    flow.need(40)
    flow.page.rule(74, flow.y - 8, 560, 0.3)
    flow.page.put(80, flow.y + 4, "TOTAL DES OPERATIONS", 8, bold=True)
    flow.page.put(480, flow.y + 4, spaced(out), 8, right=True, bold=True)
    flow.page.put(554, flow.y + 4, spaced(into), 8, right=True, bold=True)
    flow.y += 18
    balance(f"{end:%d.%m.%Y}", spaced(closing, ""), closing < 0)
    flow.y += 14
    foot(flow.page, flow.y)
    notes = [
        "Les lignes précédées d'un astérisque correspondent à des frais soumis ou non à la TVA au taux en vigueur.",
        "Facilité de caisse utilisable : 400,00 EUR, au taux débiteur annuel de 16,10 % ; TAEG maximum au dernier jour"
        " du relevé : 21,04 %. Les intérêts sont prélevés au trimestre.",
        "Vos dépôts sont couverts par la garantie des dépôts jusqu'à 100 000 € par client et par établissement.",
        "Vérifiez les opérations ci-dessus : sans réclamation sous treize mois, elles sont réputées admises.",
    ]
    flow.y += 10
    flow.need(90)
    for note in notes:
        flow.y = folded(flow.page, 36, flow.y, note, 520, 6.5, 8) + 3
    for n, page in enumerate(flow.pages, 1):
        page.put(560, 68, f"P. {n}/{len(flow.pages)}", 8, right=True)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return Truth("account", "fr_FR", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)
