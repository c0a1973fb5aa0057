"""France: compte de dépôt: `02.01` dates that look like amounts, the value date after the text, no-break spaces,

a balance at the end of each month between the rows, totals, exempt fees marked by a dot.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Page, with_fpdf
from ._kit import cells, converted, folded, how_many, number_pages, said

MONTHS = ["JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN"]
MONTHS += ["JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE", "NOVEMBRE", "DECEMBRE"]
POOLS: Pools = {
    "shop": ["CARREFOUR CITY", "BOULANG. MARIE", "MONOPRIX 0#12", "SNCF INTERNET", "LEROY MERLIN", "PHIE DU MARCHE"],
    "town": ["ANGERS", "NANTES CEDEX", "PARIS 11", "SAUMUR", "LE MANS"],
    "firm": ["EDF CLIENTS PARTICULIERS", "FREE MOBILE", "MAIF", "VEOLIA EAU", "NAVIGO ANNUEL"],
    "man": ["MME COLIN ELODIE", "M. TRAORE IBRAHIM", "SCI LES TILLEULS"],
    "mon": ["02", "05", "07", "10"],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
}
KINDS = [
    Kind(14, -2, -140, "CB  {shop}  {used}|{town}  FR"),
    Kind(2, -10, -90, "CB  AMZN MKTP UK  {used}|LONDRES  GB  ¤ GBP COURS 0,8612"),
    Kind(
        6,
        -10,
        -190,
        "PRLV SEPA {firm}|LIBELLE:FACT ######## ECH 1#.{mon}|REF.CLIENT:FR######|ID.CREANCIER:FR##ZZZ######",
    ),
    Kind(3, -30, -800, "VIREMENT EMIS {man}|LOYER ET CHARGES 2 PIECES 45,50 M2", "", "5"),
    Kind(3, -20, -200, "RETRAIT DU {used}|DAB {town} AG 0####", "", "10"),
    Kind(3, -20, -900, "CHEQUE NO #######"),
    Kind(1, -6.9, -6.9, "COTISATION MENSUELLE FORMULE ZEN|DONT TVA 0,00", "fee", "6.9", 1),
    Kind(4, 1100, 2900, "VIREMENT ATELIERS DU VAL DE LOIRE|SALAIRE REF ####-##", "", "0.01", 2),
    Kind(2, 20, 300, "VIREMENT CPAM DE MAINE ET LOIRE|{used} ############"),
    Kind(1, 30, 500, "REMISE CHEQUES NO ####### DE 2 CHQ"),
]
COLUMNS = [(36, "l"), (80, "l"), (352, "l"), (468, "r"), (556, "r")]
LEGAL = [
    "Sauf erreur ou omission. Les opérations précédées d'un point sont exonérées de commission de mouvement.",
    "Votre découvert autorisé est de 800,00 EUR au taux de 15,90 % l'an (TAEG 16,03 %).",
    "Garantie des dépôts : FGDR, 65 rue de la Victoire, 75009 Paris, plafond 100 000,00 EUR par déposant.",
]


def _figure(amount: Decimal) -> str:
    return written(abs(amount), "\u00a0", ",")


def _sides(amount: Decimal) -> tuple[str, str]:
    return (_figure(amount), "") if amount < 0 else ("", _figure(amount))


def _head(page: Page, number: int, account: str, period: tuple[date, date]) -> float:
    page.put(36, 44, "CRÉDIT LIGÉRIEN", 16, bold=True, color=(0.05, 0.2, 0.55))
    page.put(556, 40, "RELEVE DE COMPTE DE DEPOTS EN EUROS", 9, right=True, bold=True)
    page.put(556, 52, f"du {period[0]:%d.%m.%Y} au {period[1]:%d.%m.%Y} - N° {period[1]:%m}", 8, right=True)
    y = 70.0
    if number == 1:
        page.lines(36, 72, ["Votre agence : ANGERS RALLIEMENT", "Tél : 02 41 00 12 34", "Indicatif : 02 841"], 8, 10)
        page.lines(330, 92, ["MLLE BERTHELOT CAMILLE", "8 RUE DES LICES", "49100 ANGERS"], 9)
        y = 150
    page.put(36, y, f"IBAN : {account}   BIC : CLIGFRPP", 8)
    page.box(34, y + 8, 526, 16, (0.9, 0.9, 0.9), stroke=(0.4, 0.4, 0.4))
    cells(page, y + 19, COLUMNS, ["DATE", "LIBELLE", "VALEUR", "DEBIT", "CREDIT"], 8, bold=True)
    return y + 40


def _sum_line(flow: Flow, text: str, debit: str, credit: str) -> None:
    flow.need(28)
    cells(flow.page, flow.y, COLUMNS, ["", text, "", debit, credit], 8, bold=True)
    flow.y += 15


def _row(flow: Flow, entry: Entry) -> Row:
    value = entry.day + timedelta(1 if entry.amount > 0 and "CHEQUE" in entry.text else 0)
    lines = folded(entry.lines, "narrow", 7.5, 262)
    flow.need(9.5 * len(lines) + 4)
    debit, credit = _sides(entry.amount)
    cells(flow.page, flow.y, COLUMNS, [f"{entry.day:%d.%m}", lines[0], f"{value:%d.%m.%y}", debit, credit], 7.5)
    if entry.tag == "fee" or "SALAIRE" in entry.text:
        flow.page.put(345, flow.y, ".", 8)
    flow.page.lines(92, flow.y + 9.5, lines[1:], 7.5, 9.5)
    flow.y += 9.5 * len(lines) + 2.5
    return Row(entry.day, said(entry), entry.amount, None, value, flow.number)


def _rows(flow: Flow, entries: Sequence[Entry], opening: Decimal, end: date) -> list[Row]:
    rows: list[Row] = []
    balance = opening
    for entry in entries:
        if rows and rows[-1].date.month != entry.day.month:
            month = MONTHS[rows[-1].date.month - 1]
            _sum_line(flow, f"SOLDE INTERMEDIAIRE A FIN {month}", *_sides(balance))
        rows.append(_row(flow, entry))
        balance += entry.amount
    debits = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    credits = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    flow.need(60)
    flow.page.rule(34, flow.y - 4, 560)
    flow.y += 8
    _sum_line(flow, "TOTAUX", _figure(debits), _figure(credits))
    _sum_line(flow, f"SOLDE EN EUROS AU {end:%d.%m.%Y}", *_sides(balance))
    return rows


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    account = iban(rng, "FR", "3000200841000####?#####")
    opening = some_amount(rng, -20, -500) if rng.random() < 0.25 else some_amount(rng, 150, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-600)
    entries = converted(entries, "0.8612", _figure)
    new = lambda: Page(face="narrow", bold="narrow-bold")  # noqa: E731
    flow = Flow(790, new, lambda page, n: _head(page, n, account, (start, end)))
    _sum_line(flow, f"ANCIEN SOLDE AU {start - timedelta(1):%d.%m.%Y}", *_sides(opening))
    rows = _rows(flow, entries, opening, end)
    flow.need(50)
    flow.page.lines(36, flow.y + 10, LEGAL, 6.8, 9)
    if rng.random() < 0.4:
        text = fill(
            rng,
            "Votre conseiller vous propose le Livret Zesto à 4,00 % jusqu'au 31.03 : appelez le 09 69 ## ## ##.",
            start,
            {},
        )
        flow.page.put(36, flow.y + 42, text, 7)
    number_pages(flow.pages, 556, 822, "Page {n} / {of}", right=True)
    with_fpdf(flow.pages, path)
    closing = opening + sum(e.amount for e in entries)
    return Truth("checking", "fr_FR", "EUR", account, start, end, opening, closing, rows)
