"""France, compte joint of a big bank: DATE, LIBELLE, VALEUR, DEBIT, CREDIT without running balance.

ANCIEN SOLDE first, dates as DD.MM without a year, value dates with a two-digit year; a full stop behind a debit means
free of commission; TOTAUX and SOLDE EN EUROS close the table, SOUS TOTAL a page.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_pymupdf
from ._rows import FR, cell, joined, numbered, total

NAVY = (0.05, 0.15, 0.4)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m/%y}"


POOLS: Pools = {
    "used": _used,
    "shop": [
        "CARREFOURT MARKET LYON",
        "MONOPRIS 1###",
        "SNCF INTERNET PARIS",
        "BOULANGERIE MARTEL",
        "LECLAIR DRIVE",
        "PHARMACIE BELLECOUR",
        "TOTALE ENERGIES",
        "FNACK LYON PART DIEU",
        "PICARDI SURGELES",
    ],
    "biller": [
        "EDF CLIENTS PARTICULIERS|NUM ############ ECH {used}|REF.MANDAT MD#########",
        "FREEBOX TELECOM|FREE HAUTDEBIT ##########",
        "MAIFF ASSURANCES|COTISATION ANNUELLE ########",
        "DIRECTION GENERALE DES FIN|IMPOT TF ##############",
        "NAVIGOT ANNUEL|ECHEANCE ########",
    ],
    "payer": [
        "SOCIETE RHODANIA SAS|SALAIRE {used}",
        "CAF DU RHONE|PRESTATIONS FAMILIALES ######",
        "CPAM LYON|REMB SOINS #########",
        "RECTORAT DE LYON|PAYE {used}",
    ],
    "person": ["MME CLAIRE AUBERT", "M LUCAS FERRAND", "LOYER SCI DES TERREAUX", "CRECHE LES LUTINS"],
}
KINDS = [
    Kind(12, -3, -190, "CB  {shop} {used}", "."),
    Kind(4, -12, -260, "PRLV SEPA {biller}", "."),
    Kind(2, -30, -900, "VIREMENT SEPA {person}|REF ????########"),
    Kind(2, -20, -250, "RETRAIT DU {used} ####", step="10"),
    Kind(1.5, -15, -450, "CHEQUE 7######", "."),
    Kind(2.5, 60, 2700, "VIR SEPA {payer}", most=5),
    Kind(0.7, 20, 600, "REMISE CHEQUES BORDEREAU #######"),
    Kind(0.4, -5, -9, "COTISATION MENSUELLE FORMULE DUO", most=1),
]


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, days=30)
    start, end = period
    opening = some_amount(rng, 200, 5200) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, period, count=rng.randint(18, 85), balance=opening, floor=-800)
    closing = opening + total(e.amount for e in entries)
    agency, account = fill(rng, "0####", start, {}), fill(rng, "0#####?", start, {})
    rib = iban(rng, "FR", f"30092{agency}0000{account}##")
    number = rng.randint(40, 260)
    rows: list[Row] = []
    sums = {"debit": Decimal("0.00"), "credit": Decimal("0.00")}

    def titles(page: Page, y: float) -> float:
        page.box(36, y - 11, 523, 15, (0.9, 0.92, 0.96), stroke=NAVY)
        page.put(42, y, "DATE", 8, bold=True)
        page.put(84, y, "LIBELLE", 8, bold=True)
        page.put(356, y, "VALEUR", 8, bold=True)
        page.put(474, y, "DEBIT", 8, bold=True, right=True)
        page.put(552, y, "CREDIT", 8, bold=True, right=True)
        return y + 18

    def long(day: date) -> str:
        return f"{day.day} {FR[day.month - 1]} {day.year}"

    def head(page: Page, n: int) -> float:
        page.put(36, 50, "BANQUE DU CONFLUENT", 14, bold=True, color=NAVY)
        page.put(559, 44, "RELEVE DE COMPTE COURANT", 11, bold=True, right=True)
        page.put(559, 57, f"du {start:%d.%m.%Y} au {end:%d.%m.%Y} - N° {number}", 8.5, right=True)
        page.put(36, 76, f"Indicatif : {agency[1:]}     Compte : {account}     Clé RIB : {rib[-2:]}", 8.5)
        if n > 1:
            page.put(559, 76, "COMPTE JOINT M OU MME FERRAND", 8.5, right=True)
            return titles(page, 108)
        page.lines(
            36, 96, ["Agence LYON BELLECOUR", "12 PLACE ANTONIN PONCET", "69002 LYON", "Tél. 04 72 55 01 40"], 8, 10
        )
        page.lines(330, 108, ["M OU MME FERRAND LUCAS", "8 RUE DES REMPARTS D'AINAY", "69002 LYON"], 9.5, 12)
        page.put(36, 164, f"IBAN : {rib}", 8.5)
        page.put(36, 176, "BIC : CONFFRPPXXX", 8.5)
        page.put(36, 200, "COMPTE JOINT", 10, bold=True)
        page.put(36, 214, f"Ecritures de la période du {long(start)} au {long(end)}", 8.5)
        y = titles(page, 240)
        page.put(84, y, "ANCIEN SOLDE", 8.5, bold=True)
        page.put(470 if opening < 0 else 552, y, _money(opening), 8.5, right=True, bold=True)
        return y + 15

    def foot(page: Page, y: float) -> None:
        page.put(84, y + 4, "SOUS TOTAL", 8.5, bold=True)
        page.put(470, y + 4, _money(sums["debit"]), 8.5, right=True)
        page.put(552, y + 4, _money(sums["credit"]), 8.5, right=True)
        page.put(552, y + 20, "Suite au verso", 7.5, right=True, color=GREY)

    def new() -> Page:
        return Page(A4)

    flow = Flow(744, new, head, foot)
    for entry in entries:
        lines = cell(entry.lines, "Helvetica", 8.5, 262)
        flow.need(10.5 * len(lines) + 2)
        page, y = flow.page, flow.y
        page.put(42, y, f"{entry.day:%d.%m}", 8.5)
        page.lines(84, y, lines, 8.5, 10.5)
        value = entry.day + timedelta(1 if entry.text.startswith("REMISE") else 0)
        page.put(356, y, f"{value:%d.%m.%y}", 8.5)
        if entry.amount < 0:
            page.put(470, y, _money(entry.amount), 8.5, right=True)
            page.put(473, y, entry.tag, 8.5)
        else:
            page.put(552, y, _money(entry.amount), 8.5, right=True)
        sums["debit" if entry.amount < 0 else "credit"] += abs(entry.amount)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y = y + 10.5 * len(lines) + 3
    flow.need(100)
    page, y = flow.page, flow.y + 2
    page.rule(36, y - 9, 559, 0.6, NAVY)
    page.put(84, y + 2, "TOTAUX", 8.5, bold=True)
    page.put(470, y + 2, _money(sums["debit"]), 8.5, right=True, bold=True)
    page.put(552, y + 2, _money(sums["credit"]), 8.5, right=True, bold=True)
    page.put(84, y + 18, "SOLDE EN EUROS", 8.5, bold=True)
    page.put(356, y + 18, f"{end:%d.%m.%y}", 8.5)
    page.put(470 if closing < 0 else 552, y + 18, _money(closing), 8.5, right=True, bold=True)
    page.rule(36, y + 24, 559, 0.6, NAVY)
    page.put(36, y + 36, ". Opération exonérée de commission de mouvement", 7, color=GREY)
    flow.y = y + 58
    note = (
        "Montant de votre autorisation de découvert : 800,00 euros. En cas de désaccord sur une écriture, votre "
        "conseiller vous répond à l'agence ; à défaut d'accord, le médiateur peut être saisi gratuitement."
    )
    flow.page.lines(36, flow.y, cell([note], "Helvetica", 7.5, 520), 7.5, 9.5)
    for page in flow.pages:
        page.put(
            36,
            812,
            "Banque du Confluent, SA au capital de 214 000 000 euros, siège social 3 quai Rambaud, Lyon",
            6.5,
            color=GREY,
        )
    numbered(flow.pages, 559, 812, "Page {n} / {of}", 7.5)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("checking", "fr_FR", "EUR", rib, start, end, opening, closing, rows)
