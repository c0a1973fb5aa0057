"""France: company account with page subtotals carried forward in both columns, a second account without movements,
and the interest ladder by value dates, whose dated lines repeat the movements and are no rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period, wrap, written
from ..pens import Flow, Page, fits, with_fpdf
from ._desk import Booked, book, end, moneys, start

POOLS = {
    "client": ["SARL ATELIER BRUNET", "MAIRIE DE SAINT-LYS", "SAS VERGNE BTP", "CLINIQUE DES ORMES", "EURL TISSOT"],
    "four": [
        "URSSAF MIDI PYRENEES",
        "ENGIE PRO",
        "ORANGE BUSINESS",
        "DGFIP IMPOT TVA",
        "LOCAM CREDIT BAIL",
        "PROLIANS SA",
    ],
}
KINDS = [
    Kind(6, 300, 24000, "VIR {client} FACT F2##-#### REF CLIENT 00###### /MOTIF SITUATION N #"),
    Kind(3, 200, 9000, "REM CHQ REF1####A0# NB CHEQUES 00#"),
    Kind(3, 90, 4000, "REM CB 0##### DU 120#2# COMMERCANT ####### BRUT 1.###,## COM #,##"),
    Kind(5, -80, -9000, "PRLV SEPA {four} ICS FR##ZZZ###### RUM ++###########"),
    Kind(4, -200, -12000, "VIR SEPA {four} FACTURE ###### ECHEANCE 31.03"),
    Kind(4, -90, -5000, "CHEQUE #######"),
    Kind(2, -1500, -40000, "VIR MULTIPLE SALAIRES REMISE 0#### NB OPERATIONS 0##"),
    Kind(2, -3000, -20000, "EFFET DOMICILIE LCR {four} TIRE 000####"),
    Kind(1, -8, -90, "COMMISSION MOUVEMENT 0,10 % DONT TVA 20,00 %", most=1),
]
RED = (0.7, 0.05, 0.1)


def eur(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def labels(page: Page, y: float) -> float:
    page.box(38, y - 12, 519, 17, None, stroke=RED)
    for x, text in ((42, "Date"), (98, "Date valeur"), (156, "Opération")):
        page.put(x, y, text, 8, bold=True)
    page.put(470, y, "Débit EUROS", 8, bold=True, right=True)
    page.put(552, y, "Crédit EUROS", 8, bold=True, right=True)
    return y + 17


def pair(page: Page, y: float, text: str, out: Decimal | None, came: Decimal | None) -> None:
    page.put(360, y, text, 8.5, bold=True, right=True)
    page.put(470, y, "" if out is None else eur(out), 8.5, bold=True, right=True)
    page.put(552, y, "" if came is None else eur(came), 8.5, bold=True, right=True)


def balance(page: Page, y: float, day: date, amount: Decimal) -> None:
    word = "DEBITEUR" if amount < 0 else "CREDITEUR"
    sides = (amount, None) if amount < 0 else (None, amount)
    pair(page, y, f"SOLDE {word} AU {day:%d/%m/%Y}", *sides)


class Ledger:
    """The pages with the sums so far, which each page's end carries forward."""

    def __init__(self, period: tuple[date, date], account: str) -> None:
        self.period, self.account, self.done = period, account, list[Booked]()
        self.flow = Flow(745, Page, self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 48, "CRÉDIT DU MIDI", 15, bold=True, color=RED)
        page.put(40, 62, "Entreprises - Agence Toulouse Arnaud Bernard", 8)
        page.put(555, 48, "RELEVE ET INFORMATIONS BANCAIRES", 10, bold=True, right=True)
        page.put(555, 62, f"{self.period[1]:%d/%m/%Y}   page {number}", 8, right=True)
        if number > 1:
            y = labels(page, 96)
            pair(page, y, "Report", *moneys(self.done))
            return y + 15
        page.put(320, 100, "SARL CHARPENTES DELMAS", 9)
        page.put(320, 112, "ZA DU PIGNE 12 RUE DES ARTISANS", 9)
        page.put(320, 124, "31140 LAUNAGUET", 9)
        page.put(40, 160, f"C/C ENTREPRISE EUROS N° {self.account[-14:].replace(' ', '')} en euros", 9, bold=True)
        page.put(
            40,
            173,
            f"IBAN : {self.account}   BIC : CRMDFRPPXXX   du {self.period[0]:%d/%m/%Y} au {self.period[1]:%d/%m/%Y}",
            8,
        )
        return labels(page, 200)

    def foot(self, page: Page, y: float) -> None:
        pair(page, y + 4, "A reporter", *moneys(self.done))
        page.put(
            297,
            815,
            "Crédit du Midi - SA au capital de 124.821.703,00 EUR - RCS Toulouse 560 801 300",
            6.5,
            center=True,
        )

    def post(self, row: Booked) -> Row:
        lines = wrap(row.lines[0], fits("Helvetica", 8.5, 235))
        self.flow.need(11 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(42, y, f"{row.day:%d/%m/%Y}", 8.5)
        page.put(98, y, f"{row.value:%d/%m/%Y}", 8.5)
        page.put(470 if row.amount < 0 else 552, y, eur(row.amount), 8.5, right=True)
        self.flow.y = page.lines(156, y, lines, 8.5, 10) + 2
        self.done.append(row)
        return row.row(self.flow.number, lines, value=True)


def second(page: Page, y: float, rng: Random, period: tuple[date, date]) -> float:
    amount = start(rng, 5000, 90000)
    page.put(40, y, f"COMPTE SUR LIVRET ENTREPRISES N° 000{rng.randint(20000000, 29999999)} en euros", 9, bold=True)
    y = labels(page, y + 20)
    balance(page, y, period[0] - timedelta(1), amount)
    page.put(156, y + 14, "Aucune opération sur la période", 8.5)
    balance(page, y + 28, period[1], amount)
    return y + 60


def ladder(page: Page, y: float, opening: Decimal, rows: Sequence[Booked], period: tuple[date, date]) -> None:
    """Balances by value date with days and products."""
    page.put(40, y, "ECHELLE D'INTERETS - détail du calcul des agios (taux débiteur 11,45 %)", 9, bold=True)
    heads = ((100, "Valeur"), (200, "Mouvements"), (300, "Solde"), (350, "Jours"), (450, "Nombres"))
    for x, text in heads:
        page.put(x, y + 16, text, 8, right=True)
    y, amount = y + 30, opening
    groups = [
        (day, sum(r.amount for r in some))
        for day, some in groupby(sorted(rows, key=lambda r: r.value), lambda r: r.value)
    ]
    for (day, moved), (after, _) in zip(groups, [*groups[1:], (period[1], 0)], strict=True):
        amount += moved
        sign = "DB" if amount < 0 else "CR"
        texts = (
            f"{day:%d/%m/%y}",
            eur(Decimal(moved)),
            f"{eur(amount)} {sign}",
            str((after - day).days),
            eur(amount * (after - day).days / 100),
        )
        for (x, _), text in zip(heads, texts, strict=True):
            page.put(x, y, text, 7.5, right=True)
        y += 10.5


def draw(rng: Random, path: Path) -> Truth:
    period, opening = some_period(rng, calendar=True), start(rng)
    rows = book(rng, KINDS, POOLS, period, opening, floor=-4000, lag=3)
    account = iban(rng, "FR", "10278#####000#########0#")
    ledger = Ledger(period, account)
    flow = ledger.flow
    balance(flow.page, flow.y, period[0] - timedelta(1), opening)
    flow.y += 16
    found = [ledger.post(row) for row in rows]
    flow.need(60)
    flow.page.rule(38, flow.y - 7, 557, color=RED)
    pair(flow.page, flow.y + 4, "Total des mouvements", *moneys(rows))
    balance(flow.page, flow.y + 19, period[1], end(opening, rows))
    flow.y += 50
    pages = flow.pages
    if rng.random() < 0.6 and flow.y < 620:
        flow.y = second(flow.page, flow.y, rng, period)
    if rng.random() < 0.7:
        extra = Page()
        extra.put(40, 48, "CRÉDIT DU MIDI", 15, bold=True, color=RED)
        extra.put(555, 62, f"{period[1]:%d/%m/%Y}   page {len(pages) + 1}", 8, right=True)
        ladder(extra, 100, opening, rows, period)
        pages.append(extra)
    with_fpdf(pages, path)
    return Truth("bank", "fr_FR", "EUR", account, *period, opening, end(opening, rows), found)
