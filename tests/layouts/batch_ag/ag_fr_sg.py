"""France: compte de particulier; old and new balance as lines of the table, a starred balance at the turn of the month,
amounts with dots for thousands and a star for the exempted ones, debit and credit columns, loyalty points below."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._tools import some_rows

RED = (0.9, 0.0, 0.15)
DAY, VALUE, TEXT, DEBIT, CREDIT = 40, 92, 146, 470, 560
EDGES = (36, 88, 142, 392, 478, 568)
KINDS = [
    Kind(10, -3, -130, "CARTE X{card} {cardday} {shop}", tag="*"),
    Kind(1.5, -12, -90, "CARTE X{card} {cardday} {web}|COMMERCE ELECTRONIQUE", tag="*"),
    Kind(1, -20, -200, "CARTE X{card} RETRAIT DAB|{agency} {cardday} ##H##|00##### A", tag="*", step="10"),
    Kind(
        4,
        -15,
        -140,
        "PRELEVEMENT EUROPEEN ##########|DE: {creditor}|ID: FR##ZZZ######|MOTIF: {motive}|"
        "REF: ##########|MANDAT ???##########",
    ),
    Kind(2, -30, -900, "000001 VIR EUROPEEN EMIS   LOGITEL|POUR: {person}|REF: ##############|MOTIF: {why}"),
    Kind(1, 1500, 3400, "VIR RECU    ##########|DE: {firm}|MOTIF: SALAIRE {my}|REF: SAL######", most=1),
    Kind(1.5, 10, 600, "VIR RECU    ##########|DE: {person}|MOTIF: {why}"),
    Kind(1, -20, -600, "CHEQUE ###"),
    Kind(0.5, -2, -9, "COTISATION MENSUELLE SOBRIO", tag="*", most=1),
    Kind(0.5, 20, 250, "REMISE CHEQUE ####### 001|DE 001 CHQ"),
]
POOLS = {
    "card": ["4718"],
    "shop": [
        "MONOPRIX 1452 PARIS",
        "CARREFOUR CITY",
        "BOULANGERIE PAUL",
        "SNCF INTERNET",
        "FRANPRIX 5029",
        "PICARD SURGELES",
        "TOTAL ENERGIES",
        "PHARMACIE DU MARCHE",
        "LA POSTE 0912",
        "LEROY MERLIN",
    ],
    "web": ["AMAZON EU SARL", "VEEPEE", "DEEZER", "FNAC.COM", "BLABLACAR"],
    "agency": ["AG BASTILLE", "AG LYON PART DIEU", "LA BANQUE POSTALE"],
    "creditor": [
        "FREE MOBILE",
        "EDF CLIENTS PARTICULIERS",
        "DIRECTION GENERALE DES FINANCES PUBLIQUES",
        "MAIF",
        "VEOLIA EAU IDF",
        "NAVIGO ANNUEL COMUTITRES",
    ],
    "motive": ["FACTURE ##########", "ECHEANCE CONTRAT ########", "IMPOT TF MENSUALISATION", "PRLV MENSUEL"],
    "person": ["M ET MME LEFEBVRE", "MLLE CAMILLE ROUX", "SCI DES TILLEULS", "M HUGO BERNARD"],
    "why": ["LOYER", "REMBOURSEMENT RESTO", "CADEAU COMMUN", "COURS DE PIANO", "VIREMENT DE M HUGO BERNARD"],
    "firm": ["SAS ATELIERS DUPRE", "CPAM 75", "MAIRIE DE MONTREUIL"],
    "cardday": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "my": lambda _, day: f"{day:%m/%Y}",
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def signed(amount: Decimal) -> str:
    return f"{'-' if amount < 0 else '+'} {money(amount)}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    month = rng.randint(1, 12)
    start = date(rng.randint(2020, 2024), month, 4)
    end = date(start.year + month // 12, month % 12 + 1, 4)
    opening = some_amount(rng, 150, 4000)
    days = (start + timedelta(1), end)
    entries = some_entries(rng, KINDS, POOLS, days, count=some_rows(rng), balance=opening, floor=0)
    closing = opening + sum(entry.amount for entry in entries)
    account = f"30066 0{rng.randint(1000, 4000)} 000{rng.randint(10**7, 10**8 - 1)} {rng.randint(10, 97)}"
    period = f"du {start:%d/%m/%Y} au {end:%d/%m/%Y}"

    def head(page: Page, count: int) -> float:
        page.box(36, 30, 13, 13, RED)
        page.box(36, 43, 13, 13)
        page.boxes[-1] = type(page.boxes[-1])(36, 43, 13, 13, (0, 0, 0), None)
        page.put(56, 48, "CRÉDIT GÉNÉRAL DE L'OUEST", 11, bold=True)
        page.put(568, 42, "RELEVÉ DE COMPTE", 13, bold=True, right=True)
        page.put(568, 56, "COMPTE DE PARTICULIER - en euros", 8, right=True)
        page.put(568, 70, f"n° {account}", 9, bold=True, right=True)
        page.put(568, 82, period, 8, right=True)
        page.put(22, 760, f"RA4-01P  CGO{start:%y%m}0045871920000{count}", 5, angle=90, color=GREY)
        top = 112.0
        if count == 1:
            page.lines(
                36,
                112,
                [
                    "Vos contacts",
                    "Votre banque à distance",
                    "Téléphone : 39 07 (service gratuit + prix appel)",
                    "Internet : particuliers.cgo.example",
                    "Votre agence  RENNES REPUBLIQUE (03126)",
                    "2 QUAI LAMENNAIS 35000 RENNES",
                    "Horaires : Ma-Ve 9h00-12h30 14h00-18h00",
                ],
                7.5,
                10,
            )
            page.lines(330, 140, ["MME NATHALIE GUILLOU", "APPT 31", "18 RUE DE LA MONNAIE", "35000 RENNES"], 9.5, 12)
            top = 212
        page.box(36, top, 532, 16, (0.9, 0.9, 0.9), stroke=(0, 0, 0))
        for x, label in zip(
            (62, 115, 267, 435, 523), ("Date", "Valeur", "Nature de l'opération", "Débit", "Crédit"), strict=True
        ):
            page.put(x, top + 11, label, 8, bold=True, center=True)
        page.tops = top  # type: ignore[attr-defined]
        return top + 30

    def frame_table(page: Page, y: float) -> None:
        for x in EDGES:
            page.upright(x, page.tops, y)  # type: ignore[attr-defined]
        page.rule(36, y, 568)

    def foot(page: Page, y: float) -> None:
        frame_table(page, y)
        page.put(568, y + 12, "suite >>>", 8, right=True)

    flow = Flow(752, Page, head, foot)
    total = {True: Decimal(0), False: Decimal(0)}
    balance = opening
    flow.page.put(TEXT, flow.y, f"SOLDE PRÉCÉDENT AU {start:%d/%m/%Y}", 8, bold=True)
    flow.page.put(CREDIT, flow.y, money(opening), 8, bold=True, right=True)
    flow.y += 16
    rows: list[Row] = []
    for entry in entries:
        if rows and rows[-1].date.month != entry.day.month:
            last = date(entry.day.year, entry.day.month, 1) - timedelta(1)
            flow.need(18)
            flow.page.put(TEXT, flow.y + 2, f"*** SOLDE AU {last:%d/%m/%Y}    {signed(balance)} ***", 8, bold=True)
            flow.y += 18
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 240))]
        flow.need(10 * len(lines) + 4)
        value = entry.day if entry.amount < 0 or rng.random() < 0.8 else entry.day + timedelta(1)
        flow.page.put(DAY, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        flow.page.put(VALUE, flow.y, f"{value:%d/%m/%Y}", 8)
        edge = DEBIT if entry.amount < 0 else CREDIT
        flow.page.put(edge, flow.y, money(entry.amount), 8, right=True)
        if entry.tag and entry.amount < 0:
            flow.page.put(edge + 2, flow.y, "*", 8)
        flow.page.put(TEXT, flow.y, lines[0], 8)
        flow.page.lines(TEXT + 8, flow.y + 10, lines[1:], 8, 10)
        flow.y += 10 * len(lines) + 4
        total[entry.amount < 0] += entry.amount
        balance += entry.amount
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, None, value, flow.number))
    flow.need(40)
    page = flow.page
    page.rule(36, flow.y - 6, 568)
    page.put(TEXT, flow.y + 5, "TOTAUX DES MOUVEMENTS", 8, bold=True)
    page.put(DEBIT, flow.y + 5, money(total[True]), 8, bold=True, right=True)
    page.put(CREDIT, flow.y + 5, money(total[False]), 8, bold=True, right=True)
    page.put(TEXT, flow.y + 20, f"NOUVEAU SOLDE AU {end:%d/%m/%Y}", 8, bold=True)
    page.put(CREDIT if closing >= 0 else DEBIT, flow.y + 20, signed(closing), 8, bold=True, right=True)
    frame_table(page, flow.y + 28)
    flow.y += 42
    page.put(36, flow.y, "* Opération exonérée de commission de mouvement (1)", 7)
    flow.y += 20
    loyalty(flow, end)
    for n, page in enumerate(flow.pages, 1):
        page.put(568, 94, f"envoi n° {start.month}    Page {n}/{len(flow.pages)}", 8, right=True)
        page.lines(
            36,
            800,
            [
                "(1) Toute opération débitrice non exonérée peut donner lieu à perception d'une commission.",
                "Crédit Général de l'Ouest - SA au capital de 1.010.261.206,25 EUR - 552 120 222 RCS RENNES - "
                "Siège social : "
                "29 bd de la Liberté 35000 RENNES - N° ADEME : FR231725_01YSGB",
            ],
            6,
            8,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand(scaled=True, split=True))
    return Truth("checking", "fr_FR", "EUR", account, start, end, opening, closing, rows)


def loyalty(flow: Flow, end: date) -> None:
    flow.need(96)
    page, y = flow.page, flow.y
    page.box(36, y, 532, 78, stroke=GREY)
    page.put(44, y + 14, "PROGRAMME DE FIDÉLISATION FILAO", 8, bold=True)
    for n, (label, value) in enumerate(
        (
            ("Rappel du solde précédent", "12.480 points"),
            ("Points acquis au titre du mois", "315 points"),
            (f"Nouveau solde au {end:%d/%m/%Y}", "12.795 points"),
        )
    ):
        page.put(44, y + 28 + 11 * n, label, 7.5)
        page.put(330, y + 28 + 11 * n, value, 7.5, right=True)
    page.put(
        44, y + 68, "Montant de votre autorisation de découvert : 800,00 EUR. Taux annuel effectif global : 16,51 %.", 7
    )
