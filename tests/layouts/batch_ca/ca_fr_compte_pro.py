"""France, regional cooperative bank of tradesmen: current account of a small company.

Booking, operation and value dates as day and month only, the two later ones between text and amount; one amount
column with the sign set apart from the figure and blanks for thousands; balances as lines inside the list, a synthesis
of the accounts and savings offers around it, a sender's code written up the margin.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, WHITE, Flow, Page, fits, with_reportlab
from ._rows import incoming, joined, money, outgoing

POOLS: Pools = {
    "shop": [
        "LEROY MERLIN",
        "TOTAL ACCESS",
        "POINT P ANNECY",
        "METRO FRANCE",
        "SNCF INTERNET",
        "AREA PEAGE",
        "BUREAU VALLEE",
    ],
    "town": ["74ANNECY", "69LYON 3", "73CHAMBERY", "74EPAGNY", "75PARIS 12"],
    "used": lambda rng, day: f"{earlier(rng, day):%d%m%y}",
    "firm": ["SARL MENUISERIE DUCRET", "SCI LES TILLEULS", "M OU MME PERRIN", "SAS ALPES FROID", "MAIRIE DE SEYNOD"],
    "levy": [
        "URSSAF RHONE ALPES",
        "DGFIP IMPOT",
        "EDF PRO",
        "ORANGE BUSINESS",
        "AXA FRANCE IARD",
        "PRO BTP",
        "MALAKOFF HUMANIS",
    ],
}
KINDS = (
    Kind(8, -6, -240, "CB*#### {shop}|FACT {used} {town}"),
    Kind(4, -40, -1800, "PRLV SEPA {levy}|FR##ZZZ######|++############ {levy}"),
    Kind(3, -120, -3200, "VIR SEPA {firm}|FACTURE ####|REF. ?#########"),
    Kind(4, 200, 5400, "VIR {firm}|FACT F####|REF EXP NOTPROVIDED"),
    Kind(3, 60, 2500, "REMISE CHEQUE #######", step="0.01"),
    Kind(3, 40, 900, "REMISE CB ####### DU {used}|CONTRAT ####### NB OPE 00#|BRUT ET COMMISSION VOIR RELEVE"),
    Kind(2, -30, -900, "CHEQUE #######"),
    Kind(1, -300, -800, "ECHEANCE PRET ########|CAPITAL ET INTERETS", most=1),
    Kind(1, -18, -40, "COTIS FREQUENCE PRO", most=1),
    Kind(1, -1, -12, "COM VIR INSTANTANE|HT TVA EXO ART 261C CGI"),
    Kind(1, -20, -90, "COMMISSION DE MOUVEMENT|TAUX 0,150 %", most=1),
)
NAVY = (0.0, 0.18, 0.45)


def _sum(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(abs(amount), " ", ",")


def _state(balance: Decimal) -> str:
    return "SOLDE DEBITEUR" if balance < 0 else "SOLDE CREDITEUR"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 500, 14000) * rng.choice([1, 1, 1, -1])
    number = fill_number(rng)
    entries = some_entries(
        rng, KINDS, POOLS, period, count=rng.randint(18, 90), reversal="ANNUL {}", balance=opening, floor=-3000
    )
    closing = opening + sum(entry.amount for entry in entries)
    account = iban(rng, "FR", f"169990000{number}##")
    before, after = period[0] - timedelta(1), period[1]

    def head(page: Page, n: int) -> float:
        page.put(36, 50, "Banque des Artisans", 15, bold=True, color=NAVY)
        page.put(36, 62, "DES ALPES", 8, color=NAVY)
        page.put(560, 50, "RELEVE DE COMPTE", 13, right=True, bold=True)
        page.put(560, 64, f"Période du {period[0]:%d/%m/%Y} au {after:%d/%m/%Y}", 8, right=True)
        page.put(22, 700, f"16999 RLV {number} {n:03} C4", 5, angle=90, color=GREY)
        if n > 1:
            page.put(36, 90, f"VOTRE COMPTE COURANT N° {number} (suite)", 9, bold=True)
            return table(page, 108)
        page.lines(330, 120, ["EURL CHARVIN PLOMBERIE", "14 AVENUE DE GENEVE", "74000 ANNECY"], 10, 13)
        agency = [
            "Votre agence : ANNECY BONLIEU",
            "Votre conseiller : M. BLANC",
            "Tél. : 04 50 00 00 00 (appel non surtaxé)",
        ]
        page.lines(36, 120, agency, 8, 10)
        page.box(36, 196, 524, 15, NAVY)
        page.put(42, 206, f"SYNTHESE DE VOS COMPTES AU {after:%d/%m/%Y}", 8.5, bold=True, color=WHITE)
        page.put(42, 224, f"COMPTE COURANT N° {number}", 8)
        page.put(554, 224, f"{_sum(closing)} EUR", 8, right=True)
        page.put(42, 236, "PRET EQUIPEMENT N° 08712234", 8)
        page.put(554, 236, "capital restant dû 21 480,17 EUR", 8, right=True)
        page.put(36, 262, f"VOTRE COMPTE COURANT N° {number}", 9, bold=True)
        page.put(36, 274, f"IBAN : {account}      BIC : BDARFR2AXXX", 8)
        return table(page, 292)

    def table(page: Page, y: float) -> float:
        page.box(36, y - 9, 524, 22, (0.87, 0.9, 0.95))
        for x, upper, lower in ((54, "DATE", "COMPTA"), (365, "DATE", "OPERATION"), (425, "DATE", "VALEUR")):
            page.put(x, y, upper, 7, center=True, bold=True)
            page.put(x, y + 9, lower, 7, center=True, bold=True)
        page.put(82, y + 4, "LIBELLE / REFERENCE", 7, bold=True)
        page.put(554, y + 4, "MONTANT EN EUROS", 7, right=True, bold=True)
        return y + 26

    def foot(page: Page, _: float) -> None:
        page.put(560, 792, "Suite au verso ou page suivante", 7, right=True, color=GREY)

    flow = Flow(770, Page, head, foot)
    flow.page.put(82, flow.y, f"{_state(opening)} AU {before:%d/%m/%Y}*", 8.5, bold=True)
    flow.page.put(554, flow.y, _sum(opening), 8.5, right=True, bold=True)
    flow.y += 15
    rows: list[Row] = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 240))]
        flow.need(12)
        value = entry.day + timedelta(rng.choice([0, 0, 1, 2])) if entry.amount > 0 else entry.day
        used = earlier(rng, entry.day, 2)
        page = flow.page
        page.put(54, flow.y, f"{entry.day:%d/%m}", 8, center=True)
        page.put(365, flow.y, f"{used:%d/%m}", 8, center=True)
        page.put(425, flow.y, f"{value:%d/%m}", 8, center=True)
        page.put(554, flow.y, _sum(entry.amount), 8, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        for line in lines:
            flow.need(9.5)
            flow.page.put(82, flow.y, line, 8)
            flow.y += 9.5
        flow.y += 2.5
    flow.need(30)
    flow.page.rule(36, flow.y - 8, 560, 0.4, NAVY)
    flow.page.put(82, flow.y + 2, "TOTAL DES MOUVEMENTS", 8)
    flow.page.put(425, flow.y + 2, f"Débit {_sum(outgoing(money(rows)))}", 8, right=True)
    flow.page.put(554, flow.y + 2, f"Crédit {_sum(incoming(money(rows)))}", 8, right=True)
    flow.page.put(82, flow.y + 16, f"{_state(closing)} AU {after:%d/%m/%Y}*", 8.5, bold=True)
    flow.page.put(554, flow.y + 16, _sum(closing), 8.5, right=True, bold=True)
    flow.y += 34
    _end(flow)
    for n, page in enumerate(flow.pages, 1):
        page.put(
            298,
            812,
            "Banque des Artisans des Alpes, société coopérative à capital variable, ORIAS 07 000 000",
            6,
            center=True,
        )
        page.put(560, 812, f"Page {n}/{len(flow.pages)}", 7, right=True)
    with_reportlab(flow.pages, path, rng.choice(["rows", "rows", "columns"]))
    return Truth("checking", "fr_FR", "EUR", account, *period, opening, closing, rows)


def fill_number(rng: Random) -> str:
    """The account number of eleven digits, as printed over the list."""
    return "".join(rng.choice("0123456789") for _ in range(11))


def _end(flow: Flow) -> None:
    flow.need(95)
    page, y = flow.page, flow.y
    page.put(36, y, "* Solde arrêté sous réserve des opérations en cours de comptabilisation.", 7, color=GREY)
    page.box(36, y + 12, 524, 62, (0.97, 0.95, 0.88))
    page.put(44, y + 26, "VOTRE EPARGNE D'ENTREPRISE", 8.5, bold=True, color=NAVY)
    offer = (
        "Placez vos excédents de trésorerie à partir de 5 000 EUR sur un compte à terme, au taux de 0,40 % brut "
        "sur 12 mois. Parlez-en avec votre conseiller. Médiateur : saisine gratuite en ligne. Dépôts garantis par "
        "le FGDR jusqu'à 100 000 EUR par déposant."
    )
    page.lines(44, y + 40, wrap(offer, fits("Helvetica", 7.5, 505)), 7.5, 9.5)
    flow.y = y + 90
