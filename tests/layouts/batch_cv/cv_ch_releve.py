"""Switzerland (French): date, text, credit before debit, value date, and a balance only on the last row of each day.

The date too is printed once a day. Texts of two to five lines name card, place and sender; spaces in thousands and a
decimal point. The table ends with a total row; the next page repeats the heads and carries nothing.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Truth, earlier, fill, iban, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._ledger import Found, Ledger, how_many, keep, months, truth

DAY, TEXT, CREDIT, DEBIT, VALUE, BALANCE = 50, 102, 372, 438, 456, 554


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d.%m.%Y}"


def _konto(rng: Random, _day: date) -> str:
    return iban(rng, "CH", "0900000##########").replace(" ", "")


POOLS: Pools = {
    "used": _used,
    "konto": _konto,
    "shop": (
        "COOP-1842 PRILLY PRILLY", "MIGROS M LA CHAUX-DE-FONDS", "DENNER SATELLITE YVERDON-LES-BAINS",
        "MANOR AG GENEVE",
        "CFF DISTRIBUTEUR LAUSANNE", "PHARMACIE DU LAC NEUCHATEL", "AGROLA TS BULLE", "PAYOT LIBRAIRE SION",
        "BOULANGERIE POUGET CAROUGE GE", "ALIGRO CHAVANNES-PR-RENENS", "FNAC SUISSE FRIBOURG",
    ),
    "person": ("ROCHAT CHANTAL 1400 YVERDON", "DUBOIS ET FILS SARL 2300 LA CHAUX-DE-FONDS", "M. FAVRE YANN 1950 SION"),
    "firm": ("GROUPE E SA FRIBOURG", "SWISSCOM (SCHWEIZ) AG BERN", "CSS ASSURANCE-MALADIE SA LUZERN",
             "GERANCE DU LEMAN SA",
             "ADMINISTRATION CANTONALE DES IMPOTS", "SERAFE AG PFAEFFIKON"),
    "client": ("MENUISERIE BERTHOLET SARL", "COMMUNE DE GRANDSON", "HOTEL DES ALPES SA"),
}  # fmt: skip
KINDS = (
    Kind(24, -3.5, -210, "ACHAT/PRESTATION DU {used}|CARTE N° XXXX####|{shop}", step="0.05"),
    Kind(3, -12, -320, "ACHAT/ONLINE SHOPPING DU {used}|CARTE N° XXXX####|"
                       "ZALANDO SE BERLIN EUR 79.90 AU COURS DE 0.9712|FRAIS DE TRAITEMENT INCLUS 1.20"),
    Kind(7, -18, -1900, "DEBIT {konto}|{firm}|REFERENCE DE L'EXPEDITEUR:|"
                        "00 0000# ##### ##### ##### #####", step="0.05"),
    Kind(5, -10, -380, "ACHAT/PRESTATION TWINT DU {used}|A NUMERO DE TELEPHONE +4179#######|{person}", step="1"),
    Kind(4, 10, 300, "CREDIT ENVOI D'ARGENT TWINT DU {used}|DU NUMERO DE TELEPHONE +4178#######|{person}", step="1"),
    Kind(3, -50, -600, "RETRAIT D'ESPECES DU {used}|CARTE N° XXXX####|POSTOMAT RENENS VD", step="10"),
    Kind(2, 4100, 7800, "CREDIT DONNEUR D'ORDRE:|"
                        "MECANIQUE DE PRECISION DU JURA SA|COMMUNICATIONS:|SALAIRE", most=1, step="0.05"),
    Kind(3, 200, 5200, "CREDIT DONNEUR D'ORDRE:|{client}|COMMUNICATIONS:|FACTURE 2#### DU {used}", step="0.05"),
    Kind(1, -5, -5.01, "PRIX POUR LA GESTION DU COMPTE", most=1, step="1"),
)  # fmt: skip
NOTICE = (
    "Veuillez vérifier ce relevé. Sans avis contraire dans les 30 jours, il est",
    "considéré comme accepté. Taux d'intérêt 0.000% - dépassement 9.500%.",
)


def _chf(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _top(ledger: Ledger, account: str, page: Page, sheet: int) -> float:
    page.box(0, 22, 150, 30, (1, 0.8, 0))
    page.put(50, 42, "LaPostale.ch", 13, bold=True)
    y = 84.0
    if sheet == 1:
        page.lines(
            50, 84, ("Compte privé CHF", "Monsieur Lucas Perrinjaquet", "Rue du Temple 18", "2114 Fleurier"), 9, 12
        )
        page.put(330, 84, "Relevé de compte", 12, bold=True)
        page.put(330, 99, f"{ledger.start:%d.%m.%Y} - {ledger.end:%d.%m.%Y}", 9)
        page.put(330, 113, f"IBAN {account}", 9)
        page.put(330, 126, "BIC LPOSCHBEXXX", 9)
        y = 168.0
    for x, text, right in (
        (DAY, "Date", False),
        (TEXT, "Texte", False),
        (CREDIT, "Crédit", True),
        (DEBIT, "Débit", True),
        (VALUE, "Valeur", False),
        (BALANCE, "Solde", True),
    ):
        page.put(x, y, text, 8.5, bold=True, right=right)
    page.rule(50, y + 5, BALANCE, 0.8)
    return y + 19


def _post(flow: Flow, found: Found, ledger: Ledger, n: int) -> None:
    entry, value, balance = ledger.entries[n], ledger.values[n], ledger.balances[n]
    lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 212))]
    turned = flow.need(10 * len(lines) + 4)
    page, y = flow.page, flow.y
    if turned or n == 0 or ledger.entries[n - 1].day != entry.day:
        page.put(DAY, y, f"{entry.day:%d.%m.%y}", 8)
    page.lines(TEXT, y, lines, 8, 10)
    page.put(CREDIT if entry.amount > 0 else DEBIT, y, _chf(abs(entry.amount)), 8, right=True)
    page.put(VALUE, y, f"{value:%d.%m.%y}", 8)
    shown = balance if ledger.last_of_day(n) else None
    if shown is not None:
        page.put(BALANCE, y, _chf(shown), 8, right=True)
    found.note(entry, lines, flow.number, value=value, balance=shown)
    flow.y += 10 * len(lines) + 4


def _ends(flow: Flow, label: str, day: date, amount: Decimal) -> None:
    flow.page.put(DAY, flow.y, f"{day:%d.%m.%y}", 8)
    flow.page.put(TEXT, flow.y, label, 8, bold=True)
    flow.page.put(BALANCE, flow.y, _chf(amount), 8, right=True, bold=True)
    flow.y += 15


def _total(flow: Flow, ledger: Ledger) -> None:
    flow.need(60)
    page = flow.page
    page.rule(50, flow.y - 9, BALANCE, 0.4)
    page.put(TEXT, flow.y + 2, "Total", 8, bold=True)
    page.put(CREDIT, flow.y + 2, _chf(ledger.paid_in), 8, right=True, bold=True)
    page.put(DEBIT, flow.y + 2, _chf(ledger.paid_out), 8, right=True, bold=True)
    flow.y += 16
    _ends(flow, "Etat de compte", ledger.end, ledger.closing)


def draw(rng: Random, path: Path) -> Truth:
    count = how_many(rng, 30, 54)
    ledger = keep(rng, KINDS, POOLS, months(rng), opening=(200, 16000), floor=150, count=count)
    opening, account = ledger.opening, iban(rng, "CH", "0900000##########")
    found = Found()
    flow = Flow(778, partial(Page, A4), partial(_top, ledger, account))
    _ends(flow, "Etat de compte", ledger.start - timedelta(1), opening)
    for n in range(len(ledger.entries)):
        _post(flow, found, ledger, n)
    _total(flow, ledger)
    if rng.random() < 0.6:
        flow.page.lines(50, flow.y + 8, NOTICE, 7, 9)
    mark = fill(rng, "#####/####", ledger.end, {})
    for n, page in enumerate(flow.pages, 1):
        page.put(50, 818, f"LaPostale SA  {mark}", 6.5, color=GREY)
        page.put(BALANCE, 818, f"Page {n} / {len(flow.pages)}", 7.5, right=True)
    with_reportlab(flow.pages, path, spacing=0.06)
    return truth(ledger, found, "fr_CH", "CHF", account)
