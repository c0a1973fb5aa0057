"""France, postal current account: Date, Opérations, Débit (€), Crédit (€) with days as 09/12 and several text lines.

The old balance opens the table, the total and the new balance, signed, close it; a page heading with (suite) and a box
on the year's fees stand around it.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, fill, iban, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Page, fits, with_pymupdf
from ._rows import FR, MONTHS_FR, folded, how_many, long_day, sheet, spaced, totals

KINDS = [
    Kind(30, -4, -140, "ACHAT CB {shop} {used8}|CARTE NUMERO {card}"),
    Kind(7, -3, -80, "ACHAT CB {web} {used8}|CARTE NUMERO {card}"),
    Kind(2, -8, -120, "ACHAT CB BAR LISBOA LISBOA {used8}|EUR ##,## CARTE NO {card} PORTUGAL"),
    Kind(10, -8, -180, "PRELEVEMENT DE {biller}|REF : ##########|FR##ZZZ######"),
    Kind(5, -20, -150, "RETRAIT CB {used8} A {clock}|CARTE NUMERO {card} {city}", step="10"),
    Kind(5, -20, -800, "VIREMENT POUR {person}|{why}|REFERENCE : ##############"),
    Kind(2, -20, -500, "CHEQUE N° #######"),
    Kind(1, -3, -20, "COTISATION TRIMESTRIELLE DE VOTRE FORMULE DE COMPTE", most=1),
    Kind(1, -6.9, -6.9, "COMMISSION D'INTERVENTION|POUR OPERATION DU {used8}", most=2),
    Kind(5, 900, 2600, "VIREMENT DE {boss}|SALAIRE|REFERENCE : PAIE-######", most=2),
    Kind(5, 10, 400, "VIREMENT DE {person}|{why}|REFERENCE : NOTPROVIDED"),
    Kind(2, 100, 700, "VIREMENT DE CAF DE LOIRE ATLANTIQUE|########? PRESTATIONS"),
    Kind(2, 20, 400, "REMISE DE CHEQUE N° #######"),
]
BLUE = (0.0, 0.2, 0.5)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    opening = some_amount(rng, 150, 4000) * rng.choice([1, 1, 1, 1, 1, -1])
    pools = dict(FR) | {"card": [f"{rng.randint(0, 999):03}"]}
    entries = some_entries(rng, KINDS, pools, (start + timedelta(1), end), count=how_many(rng), balance=opening)
    number = iban(rng, "FR", "2009900033###########33")
    digits = fill(rng, "## ### ##", start, {})
    short = f"{digits}{rng.choice('ABKLRVXY')} 033"
    count, edited = rng.randint(1, 30), end + timedelta(1)
    owner = rng.choice(["MR DELMAS BRUNO", "MME COSTA HELENE", "MLE TRAORE AWA"])

    def head(page: Page, n: int) -> float:
        page.put(40, 44, "LA BANQUE DU FACTEUR", 13, bold=True, color=BLUE)
        if n > 1:
            page.put(40, 66, owner, 8)
            page.put(555, 66, f"Relevé n° {count} | {edited:%d/%m/%Y}", 8, right=True)
            page.put(40, 90, f"Vos opérations CCP n° {short} (suite)", 10, bold=True, color=BLUE)
            return titles(page, 98)
        page.put(555, 44, "Relevé de vos comptes", 14, right=True, bold=True, color=BLUE)
        page.put(555, 58, f"n° {count}", 9, right=True)
        page.put(
            555,
            70,
            f"Relevé édité le {edited.day:02}{long_day(edited, MONTHS_FR)[len(str(edited.day)) :]}",
            8,
            right=True,
        )
        page.lines(
            40,
            74,
            [
                "Vos contacts",
                "Internet : votre espace client",
                "Téléphone : 3699 (service gratuit)",
                "Centre financier de Nantes",
            ],
            8,
            10,
        )
        page.lines(330, 116, [owner, "22 AVENUE DES TILLEULS", "44600 SAINT NAZAIRE"], 9.5, 12)
        page.put(40, 178, "Situation de vos comptes", 11, bold=True, color=BLUE)
        page.rule(40, 182, 555, 0.8, BLUE)
        page.put(46, 196, "Compte Courant Postal", 8.5)
        page.put(200, 196, f"n° {short}", 8.5)
        closing = opening + sum(entry.amount for entry in entries)
        page.put(550, 196, f"{'-' if closing < 0 else '+'} {spaced(closing, '')}", 8.5, right=True, bold=True)
        page.put(40, 226, f"Compte Courant Postal n° {short}", 11, bold=True, color=BLUE)
        page.put(40, 240, f"IBAN : {number}", 8)
        page.put(330, 240, "BIC : BFACFRPPNTE", 8)
        page.put(40, 252, f"Découvert autorisé : {rng.choice(['300', '500', '800'])},00 euros", 8)
        return titles(page, 262)

    def titles(page: Page, y: float) -> float:
        page.box(40, y, 515, 17, (0.83, 0.88, 0.95))
        page.put(46, y + 12, "Date", 8, bold=True)
        page.put(92, y + 12, "Opérations", 8, bold=True)
        page.put(470, y + 12, "Débit (¤)", 8, right=True, bold=True)
        page.put(550, y + 12, "Crédit (¤)", 8, right=True, bold=True)
        return y + 30

    flow = Flow(770, Page, head)

    def say(text: str, *figures: tuple[float, str]) -> None:
        flow.page.put(92, flow.y, text, 8, bold=True)
        for x, figure in figures:
            flow.page.put(x, flow.y, figure, 8, right=True, bold=True)
        flow.y += 14

    say(f"Ancien solde au {start:%d/%m/%Y}", (470 if opening < 0 else 550, spaced(opening, "")))
    rows: list[Row] = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 300))]
        flow.need(9.5 * len(lines) + 4)
        flow.page.put(46, flow.y, f"{entry.day:%d/%m}", 8)
        flow.page.put(92, flow.y, lines[0], 8)
        flow.page.put(470 if entry.amount < 0 else 550, flow.y, spaced(entry.amount, ""), 8, right=True)
        flow.page.lines(92, flow.y + 9.5, lines[1:], 8, 9.5)
        rows.append(Row(entry.day, sheet(lines), entry.amount, None, None, flow.number))
        flow.y += 9.5 * len(lines) + 4
        flow.page.rule(40, flow.y - 10.5, 555, 0.2, (0.75, 0.8, 0.88))
    out, into = totals([row.amount for row in rows])
    closing = opening + into - out
    flow.need(40)
    flow.y += 4
    say("Total des opérations", (470, spaced(out)), (550, spaced(into)))
    sign = "-" if closing < 0 else "+"
    say(f"Nouveau solde au {end:%d/%m/%Y}", (550, f"{sign} {spaced(closing, '')}"))
    flow.y += 8
    flow.need(90)
    flow.page.box(40, flow.y, 515, 44, stroke=BLUE)
    flow.page.put(48, flow.y + 13, f"Récapitulatif de vos frais bancaires depuis le 01/01/{end.year}", 8, bold=True)
    flow.page.put(48, flow.y + 25, "Frais liés aux irrégularités et incidents", 8)
    flow.page.put(548, flow.y + 25, rng.choice(["0,00", "6,90", "13,80"]), 8, right=True)
    flow.page.put(48, flow.y + 37, "Cotisations et services", 8)
    flow.page.put(548, flow.y + 37, spaced(some_amount(rng, 20, 99)), 8, right=True)
    flow.y += 60
    folded(
        flow.page,
        40,
        flow.y,
        "Les dépôts sont garantis à hauteur de 100 000 euros par personne. En cas de désaccord"
        " sur une opération, prévenez votre centre financier dans les meilleurs délais.",
        515,
        6.5,
        8,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(555, 818, f"Page {n}/{len(flow.pages)}", 8, right=True)
        page.put(
            40,
            812,
            "La Banque du Facteur - S.A. à directoire au capital de 60 585 400 euros - 421 900 645 RCS Paris",
            6,
        )
        page.put(40, 820, "Siège social : 15 rue des Petites Ecluses, 75010 Paris", 6)
    with_pymupdf(flow.pages, path)
    return Truth("account", "fr_FR", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)
