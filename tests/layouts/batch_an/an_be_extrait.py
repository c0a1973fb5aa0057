"""Belgium, current account of a large bank, in French.

Numbered movements in capitals whose long text is wrapped by the bank, card number, day and bank reference inside it;
amounts with the sign apart before them; dates with dashes; previous and new balance above and below the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, wrap, written
from ..pens import Flow, Page, fits, with_reportlab
from ._rows import many, numbered, prose

GREEN = (0.0, 0.55, 0.35)
SMALL = (0.4, 0.4, 0.4)
POOLS = {
    "shop": (
        "DELHAIZE IXELLES",
        "COLRUYT 3412 UCCLE",
        "CARREFOUR EXPRESS FLAGEY",
        "LIDL 118 ETTERBEEK",
        "SNCB-NMBS BRUXELLES",
        "PHARMACIE DU BAILLI",
    ),
    "firm": ("ENGIE ELECTRABEL", "PROXIMUS SA", "VIVAQUA", "PARTENAMUT", "TELENET BV"),
    "who": ("LAMBERT SOPHIE", "VANDEN BROECK TOM", "ASBL LES MARMOTS", "DUBOIS - PEETERS"),
    "iban": ("BE52 0017 #### #### ", "BE71 3631 #### ####", "BE09 0689 #### ####"),
    "ref": lambda rng, day: f"{day:%y%m%d}{rng.randint(10**9, 10**10 - 1)}",
}
REF = " REFERENCE BANQUE : {ref}"
KINDS = (
    Kind(
        11,
        -3,
        -140,
        "PAIEMENT AVEC LA CARTE DE DEBIT NUMERO 4871 04XX XXXX 2719 {shop} {d} VISA DEBIT - SANS CONTACT" + REF,
    ),
    Kind(
        4,
        -15,
        -260,
        "DOMICILIATION EUROPEENNE DE {firm} NUMERO DE MANDAT : 0#####?####  REFERENCE : 40########## COMMUNICATION : "
        "***###/####/#####***" + REF,
    ),
    Kind(
        4,
        -20,
        -600,
        "VIREMENT EN EUROS DU COMPTE {iban} BIC KREDBEBB {who} VIA MOBILE BANKING COMMUNICATION : MERCI POUR SAMEDI"
        + REF,
    ),
    Kind(3, 15, 420, "VIREMENT EN EUROS DU COMPTE {iban} BIC GKCCBEBB {who} COMMUNICATION : PART LOYER" + REF),
    Kind(
        2,
        -20,
        -300,
        "RETRAIT D'ARGENT A NOS DISTRIBUTEURS AVEC LA CARTE DE DEBIT NUMERO 4871 04XX XXXX 2719 FLAGEY {d}" + REF,
        step="10",
    ),
    Kind(1, 1700, 2600, "VIREMENT EN EUROS DU COMPTE {iban} BIC BBRUBEBB SENNE CONSULT SRL SALAIRE" + REF, most=1),
    Kind(1, -3, -9, "REDEVANCE MENSUELLE COMFORT PACK COTISATION {ref}", most=1),
)


def euro(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(1, 26))
    end = start + timedelta(rng.randint(27, 31))
    opening = some_amount(rng, 120, 5200)
    pools = POOLS | {"d": lambda r, day: f"{max(start, earlier(r, day)):%d-%m-%Y}"}
    entries = some_entries(rng, KINDS, pools, (start, end), count=many(rng, 62), balance=opening, floor=-500)
    closing = opening + sum(e.amount for e in entries)
    number = iban(rng, "BE", "001" + "#########")
    extract = rng.randint(1, 12)
    serial = rng.randint(1, 180)

    def head(page: Page, at: int) -> float:
        page.box(40, 28, 20, 20, GREEN)
        page.put(66, 43, "BANQUE DE LA SENNE", 12, bold=True, color=GREEN)
        page.put(555, 36, f"Extrait de compte  N° {extract:03}", 8.5, bold=True, right=True)
        page.put(555, 47, f"Page {at} / ##", 8, right=True)
        page.put(40, 66, "Compte à vue", 9, bold=True)
        page.put(40, 78, number, 10, bold=True)
        page.put(180, 78, "BIC : GSENBEBB", 8)
        page.put(555, 78, f"du {start:%d-%m-%Y} au {end:%d-%m-%Y}", 8.5, right=True)
        y = 96.0
        if at == 1:
            page.lines(340, 104, ["MADAME SOPHIE LAMBERT", "RUE DU BAILLI 41 BTE 3", "1050 IXELLES"], 9, 11.5)
            page.lines(
                40,
                104,
                [
                    "Votre agence : IXELLES - FLAGEY",
                    "Place Eugène Flagey 9, 1050 Bruxelles",
                    "Tél. : 02 555 01 42   Card Stop : 078 170 170",
                    "Solde disponible y compris facilité de caisse : voir Easy Banking",
                ],
                7.5,
                10,
                color=SMALL,
            )
            page.box(40, 156, 515, 20, (0.92, 0.96, 0.94))
            page.put(46, 169, f"Solde précédent au {start - timedelta(1):%d-%m-%Y}", 9, bold=True)
            page.put(549, 169, f"{euro(opening)} EUR", 9, bold=True, right=True)
            y = 194
        page.put(40, y, "N°", 8, bold=True, color=GREEN)
        page.put(72, y, "Date", 8, bold=True, color=GREEN)
        page.put(132, y, "Détail du mouvement", 8, bold=True, color=GREEN)
        page.put(420, y, "Valeur", 8, bold=True, color=GREEN)
        page.put(549, y, "Montant en EUR", 8, bold=True, color=GREEN, right=True)
        page.rule(40, y + 4, 555, 1, GREEN)
        return y + 18

    def foot(page: Page, _y: float) -> None:
        page.put(
            40,
            806,
            "BANQUE DE LA SENNE SA, Montagne du Parc 7, B-1000 Bruxelles - RPM Bruxelles - TVA BE 0403.555.702 - "
            "FSMA n° 25.879 A",
            6.3,
            color=SMALL,
        )
        page.put(565, 700, f"01{extract:03}{start:%y%m%d}00174 B", 5.5, angle=90, color=SMALL)

    flow = Flow(788, Page, head, foot)
    rows: list[Row] = []
    for at, entry in enumerate(entries):
        lines = wrap(" ".join(entry.lines[0].split()), fits("Helvetica", 7.8, 276))
        flow.need(9.6 * len(lines) + 5)
        page, value = flow.page, earlier(rng, entry.day, 1)
        page.put(40, flow.y, f"{serial + at:04}", 7.8)
        page.put(72, flow.y, f"{entry.day:%d-%m-%Y}", 7.8)
        page.lines(132, flow.y, lines, 7.8, 9.6)
        page.put(420, flow.y, f"{value:%d-%m-%Y}", 7.8)
        page.put(549, flow.y, euro(entry.amount), 8.5, right=True, bold=entry.amount > 0)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += 9.6 * len(lines) + 5
    flow.need(120)
    page, y = flow.page, flow.y
    page.box(40, y - 6, 515, 20, (0.92, 0.96, 0.94))
    page.put(46, y + 7, f"Nouveau solde au {end:%d-%m-%Y}", 9, bold=True)
    page.put(549, y + 7, f"{euro(closing)} EUR", 9, bold=True, right=True)
    page.put(40, y + 32, "Total des opérations au crédit", 8)
    page.put(300, y + 32, euro(sum((e.amount for e in entries if e.amount > 0), Decimal(0))), 8, right=True)
    page.put(40, y + 44, "Total des opérations au débit", 8)
    page.put(300, y + 44, euro(sum((e.amount for e in entries if e.amount < 0), Decimal(0))), 8, right=True)
    prose(
        page,
        40,
        y + 66,
        "Facilité de caisse autorisée : 1.250,00 EUR. Taux débiteur annuel : 9,90 %. Vos dépôts sont protégés par le "
        "Fonds "
        "de garantie à concurrence de 100.000 EUR. Vérifiez vos extraits ; toute opération non autorisée doit être "
        "signalée dans les 13 "
        "mois. Vous recevrez votre relevé annuel de frais en janvier.",
        7,
        515,
        color=SMALL,
    )
    foot(page, 0)
    numbered(flow.pages)
    with_reportlab(flow.pages, path, spacing=0.08)
    return Truth("bank", "fr-BE", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)
