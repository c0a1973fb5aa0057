"""French big-bank relevé: value date column, starred amounts, totals, then the detail of a deferred debit card."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, some_amount, some_days, some_entries, some_period, wrap
from ..pens import A4, GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import Booked, clock, dotted, gained, number_pages, some_opening, spent, with_balances, word_by_word

RED: Color = (0.85, 0.05, 0.15)

KINDS = [
    Kind(5, -9, -190, "PRELEVEMENT EUROPEEN ##########|DE: {biller}|ID: FR##ZZZ######|REF: {ref}|MANDAT {ref}"),
    Kind(3, 20, 600, "VIR RECU    ##########S|DE: {person}|MOTIF: {why}|REF: NOTPROVIDED"),
    Kind(1.5, 1500, 3100, "VIR RECU    ##########S|DE: {employer}|MOTIF: SALAIRE|REF: {ref}", most=1),
    Kind(2, -20, -800, "{way}|POUR: {person}|{date} {hour} ####|REF: 1############|MOTIF: {why}", step="5"),
    Kind(2, -20, -200, "CARTE X#### RETRAIT DAB {dab}|{date} {hour}", step="10"),
    Kind(2, -15, -400, "CHEQUE ###### #"),
    Kind(1, 50, 900, "REMISE CHEQUE #######|DE 1 CHQ GUICHET ####"),
    Kind(0.7, -6, -14, "COTISATION MENSUELLE|FORMULE SOBRIO", "*", most=1),
    Kind(0.5, -8, -9, "COMMISSION D'INTERVENTION|1 INTERVENTION", "*", most=1),
]
POOLS: Pools = {
    "biller": [
        "EDF CLIENTS PARTICULIERS",
        "ORANGE SA-ORANGE",
        "MAIF",
        "DIRECTION GENERALE DES FINANCES PUBLIQUES",
        "CANAL+",
    ],
    "person": ["M LEFEBVRE JULIEN", "MME SOPHIE ARNAUD", "CAF DU RHONE", "SCI LES TILLEULS"],
    "why": ["LOYER", "REMBOURSEMENT", "PRESTATIONS", "CADEAU COMMUN"],
    "way": ["VIR EUROPEEN EMIS LOGITEL", "VIR INSTANTANE EMIS LOGITEL", "VIR PERM"],
    "employer": ["SAS MECALYON", "METROPOLE DE LYON"],
    "ref": ["??#########", "2024-######-??", "Z###########"],
    "date": lambda _, day: f"{day:%d/%m}",
    "hour": lambda rng, day: clock(rng, day).replace(".", "H"),
    "dab": ["SG LYON BELLECOUR", "CREDIT MUTUEL VILLEURBANNE", "LA BANQUE POSTALE"],
}
SHOPS = [
    "MONOPRIX LYON",
    "SNCF INTERNET PARIS",
    "AMAZON EU SARL PAYLI",
    "RESTAURANT LE BOUCHON",
    "TOTAL ACCESS BRON",
    "FNAC",
]
CARD = "CB VISA PREMIER"


def bought(rng: Random, period: tuple[date, date]) -> list[tuple[date, str, Decimal]]:
    before = (period[0] - timedelta(24), period[0] + timedelta(3))
    days = some_days(rng, rng.randint(5, 26), *before)
    return [(day, rng.choice(SHOPS), some_amount(rng, 4, 160)) for day in days]


def rows_of(rng: Random, period: tuple[date, date], opening: Decimal, purchases: Decimal, card: str) -> list[Booked]:
    found = some_entries(rng, KINDS, POOLS, period, count=rng.randint(12, 45), balance=opening, floor=-300)
    lines = (f"CARTE {card} DEBIT DIFFERE", "REGLEMENT MENSUEL DE VOS FACTURES")
    found.append(Entry(period[0] + timedelta(5), lines, -purchases, "", "card"))
    return with_balances(sorted(found, key=lambda entry: entry.day), opening)


def front(page: Page, number: str, bank: str, period: tuple[date, date]) -> None:
    page.box(40, 34, 14, 7, RED)
    page.box(40, 41, 14, 7, (0, 0, 0))
    page.put(62, 47, "BANQUE DES DEUX RIVES", 13, bold=True)
    page.lines(350, 120, ["MME CAMILLE ROUSSET", "18 RUE DES CAPUCINS", "69001 LYON"], 9.5, 13)
    page.put(40, 78, "RELEVÉ DE COMPTE", 12, bold=True)
    page.put(40, 92, "COMPTE DE PARTICULIER - en euros", 8.5)
    page.put(40, 106, f"n° {number}", 8.5)
    page.put(40, 120, f"du {period[0]:%d/%m/%Y} au {period[1]:%d/%m/%Y}", 8.5)
    page.put(40, 134, "envoi n° 4", 8.5)
    page.lines(40, 156, ["Votre agence LYON TERREAUX", "Tél : 04 72 55 01 36 (appel non surtaxé)", "RA4"], 7.5, 10)
    page.box(40, 190, 515, 28, stroke=GREY)
    page.put(48, 201, "RELEVÉ D'IDENTITÉ BANCAIRE", 7, bold=True)
    page.put(48, 213, f"IBAN : {bank}    BIC : BDDRFRPP", 8)


def titles(page: Page, y: float) -> float:
    page.box(40, y - 11, 515, 16, (0.9, 0.9, 0.9))
    for x, title, right in (
        (44, "Date", False),
        (96, "Valeur", False),
        (150, "Nature de l'opération", False),
        (470, "Débit", True),
        (548, "Crédit", True),
    ):
        page.put(x, y, title, 8.5, bold=True, right=right)
    return y + 18


def suite(page: Page, y: float) -> None:
    page.put(550, y + 2, "suite >>>", 7.5, right=True)


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng)
    opening = some_opening(rng, 80, 4200)
    purchases = bought(rng, period)
    total = sum((amount for _, _, amount in purchases), Decimal(0))
    card = fill(rng, "X####", period[0], {})
    rows = rows_of(rng, period, opening, total, card)
    number = fill(rng, "30003 01### 000500##### ##", period[0], {})
    bank = iban(rng, "FR", number.replace(" ", ""))

    def begin(page: Page, n: int) -> float:
        if n == 1:
            front(page, number, bank, period)
            return titles(page, 244)
        page.put(40, 44, "RELEVÉ DE COMPTE", 9, bold=True)
        page.put(40, 56, f"n° {number}    du {period[0]:%d/%m/%Y} au {period[1]:%d/%m/%Y}", 8)
        return titles(page, 84)

    flow = Flow(752, lambda: Page(A4), begin, suite)

    def bold(text: str, debit: str, credit: str) -> None:
        flow.need(16)
        flow.page.put(150, flow.y, text, 8.5, bold=True)
        flow.page.put(470, flow.y, debit, 8.5, bold=True, right=True)
        flow.page.put(548, flow.y, credit, 8.5, bold=True, right=True)
        flow.y += 15

    def state(text: str, amount: Decimal) -> None:
        sign = "- " if amount < 0 else "+ "
        sides = (sign + dotted(amount, ""), "") if amount < 0 else ("", sign + dotted(amount, ""))
        bold(text, *sides)

    state(f"SOLDE PRÉCÉDENT AU {period[0] - timedelta(1):%d/%m/%Y}", opening)
    printed = []
    for row in rows:
        lines = [line for part in row.entry.lines for line in wrap(part, fits("Helvetica", 8.5, 240))]
        flow.need(10.5 * len(lines))
        value = row.day + timedelta(rng.choice([0, 0, 0, 1]) if row.amount > 0 else 0)
        flow.page.put(44, flow.y, f"{row.day:%d/%m/%Y}", 8.5)
        flow.page.put(96, flow.y, f"{value:%d/%m/%Y}", 8.5)
        flow.page.put(548 if row.amount > 0 else 470, flow.y, dotted(row.amount, ""), 8.5, right=True)
        if row.entry.tag:
            flow.page.put(472, flow.y, "*", 8.5)
        printed.append(Row(row.day, row.text, row.amount, value_date=value, page=flow.number))
        flow.y = flow.page.lines(150, flow.y, lines, 8.5, 10.5) + 2.5
    flow.page.rule(40, flow.y - 6, 555)
    flow.y += 6
    bold("TOTAUX DES MOUVEMENTS", dotted(spent(rows)), dotted(gained(rows)))
    closing = rows[-1].balance
    state(f"NOUVEAU SOLDE AU {period[1]:%d/%m/%Y}", closing)
    flow.need(16 * 4)
    flow.page.put(40, flow.y, "* Commissions et frais sur opérations, exonérés de TVA.", 7, color=GREY)
    detail(flow, purchases, total, card, period[0] + timedelta(5))
    for page in flow.pages:
        page.put(
            40, 806, "Banque des Deux Rives, S.A. au capital de 310 000 000 Eur - 402 118 736 RCS Lyon", 6.5, color=GREY
        )
        page.put(40, 815, "Adressez toute réclamation à votre agence, puis au service clientèle.", 6.5, color=GREY)
    number_pages(flow.pages, "Page {n}/{of}", 555, 44)
    with_pymupdf(word_by_word(flow.pages), path)
    return Truth("checking", "fr_FR", "EUR", number, *period, opening, closing, printed)


def detail(flow: Flow, bought: list[tuple[date, str, Decimal]], total: Decimal, card: str, when: date) -> None:
    """What the card's monthly debit is made of; none of it moves the account."""
    flow.turn(last=True)
    page, y = flow.page, flow.y - 18
    page.boxes.pop()
    page.texts[-5:] = []
    page.put(40, y, f"RELEVÉ DES OPÉRATIONS PAR CARTE - {CARD} N° {card}", 10, bold=True)
    page.put(40, y + 14, f"Débit différé porté au compte le {when:%d/%m/%Y}. Titulaire : MME CAMILLE ROUSSET", 8)
    y += 36
    for x, title in ((44, "Date d'achat"), (110, "Commerçant"), (330, "Montant en euros")):
        page.put(x, y, title, 8, bold=True)
    page.rule(40, y + 4, 400)
    for day, shop, amount in bought:
        y += 13
        page.put(44, y, f"{day:%d/%m/%y}", 8)
        page.put(110, y, shop, 8)
        page.put(398, y, dotted(amount), 8, right=True)
    page.rule(40, y + 6, 400)
    page.put(110, y + 18, "TOTAL DES FACTURES", 8, bold=True)
    page.put(398, y + 18, dotted(total), 8, bold=True, right=True)
