"""France, card with deferred debit: no balance at all, only the sum that the current account will be charged.

Debit and credit columns; the text says when and where the card was used and, abroad, what was paid at which rate; drawn
column after column.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import total

PINK: Color = (0.8, 0.0, 0.4)
BAND: Color = (0.92, 0.92, 0.95)
KINDS = (
    Kind(6, -4, -70, "CARTE {jour} {resto} CB*{carte}"),
    Kind(5, -8, -230, "CARTE {jour} {magasin} CB*{carte}"),
    Kind(2, -30, -95, "CARTE {jour} {essence} CB*{carte}"),
    Kind(1.5, -12, -160, "CARTE {jour} {loin} CB*{carte}"),
    Kind(1, -15, -210, "CARTE {jour} {train} CB*{carte}"),
    Kind(0.7, 9, 120, "AVOIR {jour} {magasin} CB*{carte}"),
)


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day, 3):%d/%m/%y}"


CARD = "4417"
POOLS: Pools = {
    "jour": _used,
    "carte": (CARD,),
    "resto": ("LA MIE CALINE 2", "SUSHI SHOP NANTES", "UBER *EATS PARIS", "CREPERIE DU BOUFFAY", "SC-LE LIEU UNIQUE"),
    "magasin": (
        "CARREFOUR CITY 3",
        "AMAZON PAYMENTS PAYLI",
        "DECATHLON 0###",
        "FNAC NANTES 2",
        "LEROY MERLIN REZE",
        "MONOPRIX ####",
    ),
    "essence": ("TOTALENERGIES ####### 44NANTES", "DAC SUPER U 4VERTOU", "COFIROUTE S A 75RUEIL MALMAI"),
    "loin": ("AIRALO SINGAPORE 23,00 USD 1 EURO = 1,0#####", "MARKS&SPENCER LONDON 4#,50 GBP 1 EURO = 0,8#####"),
    "train": ("SNCF INTERNET 75PARIS", "TAN NANTES", "TRANSAVIA PARAY VIEILLE"),
}
DATE, TEXT, VALUE, DEBIT, CREDIT = 46.0, 112.0, 380.0, 484.0, 546.0


def _head(page: Page, number: int, start: date, end: date, card: str, account: str) -> float:
    page.put(46, 56, "Banque Erdre", 18, bold=True, color=PINK)
    page.put(546, 56, f"Page {number}", 8, right=True)
    y = 90.0
    if number == 1:
        page.put(46, 92, "RELEVE DE CARTE A DEBIT DIFFERE", 12, bold=True)
        page.put(46, 108, f"Période du {start:%d/%m/%Y} au {end:%d/%m/%Y}", 9)
        page.lines(330, 130, ("MME GAELLE TANGUY", "14 RUE DE COULMIERS", "44000 NANTES"), 10, 13)
        facts = (
            f"Carte VISA PREMIER n° {card}",
            "Titulaire : MME GAELLE TANGUY",
            f"Compte de débit n° {account}",
            "Devise : EUR",
        )
        page.lines(46, 150, facts, 8.5, 12)
        y = 232
    page.box(42, y - 12, 508, 18, BAND)
    page.put(DATE, y, "Date opération", 8, bold=True)
    page.put(TEXT + 10, y, "Libellé", 8, bold=True)
    page.put(VALUE, y, "Valeur", 8, bold=True)
    page.put(DEBIT, y, "Débit", 8, bold=True, right=True)
    page.put(CREDIT, y, "Crédit", 8, bold=True, right=True)
    return y + 20


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(15, 85))
    card = f"4978********{CARD}"
    account = fill(rng, "000#####0##", start, {})
    charged = end + timedelta(rng.randint(1, 5))
    flow = Flow(745, Page, lambda page, number: _head(page, number, start, end, card, account))
    rows = []
    for entry in entries:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 250))
        flow.need(11 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(DATE, y, f"{entry.day:%d/%m/%Y}", 8.5)
        page.lines(TEXT + 10, y, lines, 8.5, 10)
        page.put(VALUE, y, f"{charged:%d/%m/%Y}", 8.5)
        page.put(DEBIT if entry.amount < 0 else CREDIT, y, written(abs(entry.amount), ".", ","), 8.5, right=True)
        rows.append(Row(entry.day, entry.lines[0], entry.amount, value_date=charged, page=flow.number))
        flow.y += 10 * len(lines) + 4
    debit = -total(row.amount for row in rows if row.amount < 0)
    credit = total(row.amount for row in rows if row.amount > 0)
    flow.need(120)
    page, y = flow.page, flow.y + 8
    page.rule(42, y - 12, 550, 0.8)
    page.put(TEXT + 10, y, "TOTAL DES OPERATIONS", 8.5, bold=True)
    page.put(DEBIT, y, written(debit, ".", ","), 8.5, bold=True, right=True)
    page.put(CREDIT, y, written(credit, ".", ",") if credit else "", 8.5, bold=True, right=True)
    page.box(42, y + 12, 508, 22, BAND)
    page.put(46, y + 26, f"MONTANT PRELEVE SUR VOTRE COMPTE LE {charged:%d/%m/%Y}", 9, bold=True)
    page.put(546, y + 26, written(debit - credit, ".", ",") + " EUR", 9, bold=True, right=True)
    text = (
        "Les achats que nous recevons après la date d'arrêté figurent sur le relevé suivant. Pour toute réclamation, "
        "écrivez-nous depuis votre Espace Client ; en cas de perte ou de vol, faites opposition au 09 70 55 01 44."
    )
    page.lines(46, y + 56, wrap(text, fits("Helvetica", 7.5, 500)), 7.5, 10)
    for page in flow.pages:
        page.put(
            298,
            812,
            "Banque Erdre - SA au capital de 31 402 118 EUR - RCS Nantes 402 118 904",
            6.5,
            center=True,
            color=GREY,
        )
    with_pymupdf(flow.pages, path, "columns")
    return Truth("credit_card", "fr_FR", "EUR", card, start, end, None, None, rows)
