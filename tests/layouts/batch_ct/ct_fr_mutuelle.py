"""France: a mutual bank's account; debit and credit columns, no running balance, rows that go over the page's end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_fpdf
from ._common import fold, how_many, joined, numbered, tell, total

KINDS = [
    Kind(9, -3, -140, "PAIEMENT CB {jm} {ville}|{shop} CARTE ########"),
    Kind(4, -10, -220, "PRLV SEPA {firm}|{use}|{mandat}"),
    Kind(3, -20, -200, "RETRAIT DAB {jm} {ville}|CCM {ville} CARTE ########", step="10.00"),
    Kind(2, -30, -800, "VIR SEPA {who}|{motif}"),
    Kind(1, -15, -600, "CHEQUE #######"),
    Kind(1, -4, -70, "PAIEMENT CB {jm} {hors}|{fx}|CARTE ########"),
    Kind(0.8, -3, -9, "FACT SGT ## DONT TVA 0,55EUR|EUROCOMPTE SEREIN", most=1),
    Kind(0.5, -8, -8, "COMMISSION D'INTERVENTION|OPERATION DU {jj}", step="8.00", most=2),
    Kind(2, 1300, 2900, "VIR {emp}|SALAIRE {moi}", most=1),
    Kind(2, 10, 500, "VIR INST {who}|{motif}"),
    Kind(1, 8, 220, "VIR C.P.A.M.|XXXXXXXXXXXXX {jj} ############"),
    Kind(0.5, 20, 300, "REM CHQ REF#######"),
]
POOLS: Pools = {
    "jm": lambda rng, day: f"{earlier(rng, day):%d%m}",
    "jj": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "moi": lambda _rng, day: f"{day:%m.%Y}",
    "ville": ["STRASBOURG", "COLMAR", "NANCY", "ST DIE DES VO", "MULHOUSE"],
    "shop": ["SUPER U", "BOULANG. KAUFFER", "SNCF WEB MOBILE", "DECATHLON 0211", "PHIE DU CENTRE"],
    "firm": ["EDF CLIENTS PARTICULIERS", "FREE MOBILE", "MGEN", "DIRECTION GENERALE DES FINANCES", "ACM IARD SA"],
    "use": [
        "NUMERO DE CLIENT : ########## - NUMERO DE COMPTE : ############",
        "FACTURE ######### DU 02/01 29,99 EUR",
        "IMPOT REVENU",
    ],
    "mandat": ["FR##ZZZ###### ??#########", "++###########"],
    "who": ["M. OU MME ADRIEN WEISS", "SCI LES TILLEULS", "CLEMENCE HUMBERT"],
    "motif": ["LOYER", "REMBOURSEMENT COURSES", "VIREMENT DE MLLE HUMBERT", "CADEAU 40 ANS MARC"],
    "hors": ["BASEL", "LONDON", "KEHL"],
    "fx": ["24,50CHF TAUX 1,0214", "18,00GBP DONT FRAIS 0,60EUR"],
    "emp": ["HOPITAUX UNIVERSITAIRES", "ALSACE LOGISTIQUE SAS"],
}
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre"]
MONTHS += ["novembre", "décembre"]
X_DATE, X_VALUE, X_TEXT, X_DEBIT, X_CREDIT = 40, 96, 152, 465, 550


def euros(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def head(page: Page, number: int, end: date, account: str, box: list[tuple[str, Decimal]]) -> float:
    page.put(40, 48, "Caisse Mutuelle des Vosges", 14, bold=True, color=(0.75, 0.1, 0.1))
    page.put(40, 60, "CMV ST DIE - 12 RUE THIERS - 88100 SAINT DIE DES VOSGES", 7)
    page.put(550, 48, "RELEVE ET INFORMATIONS BANCAIRES", 10, bold=True, right=True)
    page.put(550, 62, f"{end.day} {MONTHS[end.month - 1]} {end.year}", 9, right=True)
    y = 105.0
    if number == 1:
        page.lines(320, 110, ["M ADRIEN WEISS", "4 ROUTE DE LA BOLLE", "88100 SAINT DIE DES VOSGES"], 10, 12)
        page.put(40, 170, "Situation de vos comptes", 9, bold=True)
        for n, (title, amount) in enumerate(box):
            page.put(40, 184 + 12 * n, title, 8)
            page.put(350, 184 + 12 * n, f"{'-' if amount < 0 else '+'} {euros(amount)} EUR", 8, right=True)
        y = 235.0
    page.put(40, y, f"C/C EUROCOMPTE SEREIN N° {account} en euros", 10, bold=True)
    page.box(38, y + 8, 517, 16, (0.9, 0.9, 0.9))
    for x, text, right in ((X_DATE, "Date", False), (X_VALUE, "Date valeur", False), (X_TEXT, "Opération", False)):
        page.put(x, y + 19, text, 8, bold=True, right=right)
    page.put(X_DEBIT, y + 19, "Débit EUROS", 8, bold=True, right=True)
    page.put(X_CREDIT, y + 19, "Crédit EUROS", 8, bold=True, right=True)
    return y + 38


def solde(flow: Flow, day: date, amount: Decimal) -> None:
    flow.need(16)
    word = "CREDITEUR" if amount >= 0 else "DEBITEUR"
    flow.page.put(X_TEXT, flow.y, f"SOLDE {word} AU {day:%d/%m/%Y}", 9, bold=True)
    flow.page.put(X_CREDIT if amount >= 0 else X_DEBIT, flow.y, euros(amount), 9, right=True, bold=True)
    flow.y += 16


def row(flow: Flow, entry: Entry, value: date) -> Row:
    """One operation, whose further lines may stand on the next page."""
    lines = fold(entry.lines, "Helvetica", 8.5, 235)
    flow.need(11)
    number = flow.number
    flow.page.put(X_DATE, flow.y, f"{entry.day:%d/%m/%Y}", 8.5)
    flow.page.put(X_VALUE, flow.y, f"{value:%d/%m/%Y}", 8.5)
    flow.page.put(X_DEBIT if entry.amount < 0 else X_CREDIT, flow.y, euros(entry.amount), 8.5, right=True)
    for line in lines:
        flow.need(11)
        flow.page.put(X_TEXT, flow.y, line, 8.5)
        flow.y += 10.5
    flow.y += 2
    return Row(entry.day, joined(lines), entry.amount, value_date=value, page=number)


def totals(flow: Flow, entries: list[Entry]) -> None:
    flow.need(30)
    flow.page.rule(X_TEXT, flow.y - 8, 555)
    flow.page.put(X_TEXT, flow.y + 2, "Total des mouvements", 8.5)
    flow.page.put(X_DEBIT, flow.y + 2, euros(total(entries, -1)), 8.5, right=True)
    flow.page.put(X_CREDIT, flow.y + 2, euros(total(entries, 1)), 8.5, right=True)
    flow.y += 18


def fees(flow: Flow, end: date, rng: Random) -> None:
    flow.need(50)
    month = f"{MONTHS[end.month - 1]} {end.year}"
    page, y = flow.page, flow.y + 10
    page.box(40, y - 10, 515, 30, stroke=(0.5, 0.5, 0.5))
    page.put(46, y, f"Information frais bancaires : total des frais de {month} : {rng.randint(0, 20)},50 EUR", 8)
    page.put(
        46, y + 12, "Plafond mensuel des commissions d'intervention : 80,00 EUR. Découvert autorisé : 500,00 EUR", 8
    )
    flow.y += 50


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    account = fill(rng, "000########", date.min, {})
    opening = some_amount(rng, 50, 4000) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening)
    box = [("C/C EUROCOMPTE SEREIN", opening + total(entries)), ("LIVRET BLEU", some_amount(rng, 100, 9000))]
    flow = Flow(755, Page, lambda page, n: head(page, n, end, account, box))
    solde(flow, start - timedelta(1), opening)
    rows = [row(flow, entry, max(start, earlier(rng, entry.day, 2))) for entry in entries]
    totals(flow, entries)
    solde(flow, end, opening + total(entries))
    if rng.random() < 0.5:
        fees(flow, end, rng)
    for page in flow.pages:
        page.put(
            297,
            790,
            "Vos dépôts sont garantis par le FGDR jusqu'à 100.000 EUR. Réclamation : 09 69 39 00 00.",
            7,
            center=True,
        )
    for page in flow.pages[:-1]:
        page.put(555, 772, "<<Suite au verso>>", 8, right=True)
    numbered(flow.pages, 555, 815, lambda n, of: f"Page {n} / {of}")
    with_fpdf(flow.pages, path)
    return tell("fr_FR", "EUR", account, opening, rows)
