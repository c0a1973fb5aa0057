"""Switzerland, in French: the post's account. Credit before debit, "1 234.56", value day, a balance ends each day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, running, some_amount, some_entries, written
from ..pens import Color, Flow, Page, with_pymupdf
from ._tools import count, folded, month, sums, told

YELLOW: Color = (1.0, 0.8, 0.0)
X_DATE, X_TEXT, R_CREDIT, R_DEBIT, X_VALUE, R_BALANCE = 50, 100, 352, 424, 436, 550
POOLS = {
    "shop": ("COOP-2### LAUSANNE", "MIGROS M RENENS", "DENNER EXPRESS MORGES", "SBB EASYRIDE", "MANOR AG GENEVE"),
    "firm": ("ETAT DE VAUD, DEPARTEMENT DES FINANCES", "CHUV SERVICE DES SALAIRES", "LOGITECH EUROPE SA"),
    "biller": ("SWISSCOM (SCHWEIZ) AG", "GROUPE MUTUEL ASSURANCES", "ROMANDE ENERGIE SA", "SERAFE AG"),
    "person": ("FAVRE, CHRISTINE", "BLANC NICOLAS", "ROCHAT-MEYLAN, ANNE"),
    "street": ("CHEMIN DES FLEURETTES ##|1007 LAUSANNE", "RUE DU LAC #|1400 YVERDON-LES-BAINS"),
}
KINDS = (
    Kind(8, -3, -180, "ACHAT/SHOPPING EN LIGNE DU {used}|CARTE N° XXXX####|{shop}"),
    Kind(
        3,
        -30,
        -650,
        "DÉBIT CH######################|{biller}|RÉFÉRENCE DE L'EXPÉDITEUR:|## ##### ##### ##### ##### #####",
    ),
    Kind(2, -5, -90, "TWINT ENVOYER DE L'ARGENT DU {used}|AU N° DE TÉLÉPHONE +4179#######|{person}"),
    Kind(1, 5, 120, "TWINT RECEVOIR DE L'ARGENT DU {used}|DU N° DE TÉLÉPHONE +4178#######"),
    Kind(1.4, 1400, 6400, "CRÉDIT|EXPÉDITEUR: CH######################|{firm}|COMMUNICATIONS:|SALAIRE", "", "0.05"),
    Kind(1, -20, -500, "RETRAIT D'ESPÈCES DU {used}|POSTOMAT LAUSANNE GARE|CARTE N° XXXX####", "", "20"),
    Kind(1, -200, -1900, "ORDRE PERMANENT|{person}|{street}|LOYER", "", "5", 2),
    Kind(0.5, -5, -5, "PRIX POUR LA GESTION DU COMPTE", "", "5", 1),
)


def _ch(amount: Decimal) -> str:
    return written(amount, " ", ".")


def _day(day: date) -> str:
    return f"{day:%d.%m.%y}"


def _front(page: Page, who: str, number: tuple[str, str], period: tuple[date, date]) -> float:
    lines = ("Facteur Finance SA", "Centre de compte", "3002 Berne", "Téléphone 0848 555 100 (max. CHF 0.08/min.)")
    page.lines(50, 100, lines, 7.5, 10)
    page.lines(340, 128, [who, "Avenue d'Échallens 71", "1004 Lausanne"], 9.5, 12)
    page.put(50, 216, f"Extrait de compte {_day(period[0])} - {_day(period[1])}", 13, bold=True)
    for n, (name, value) in enumerate(
        (
            ("Compte privé CHF", number[0]),
            ("IBAN", number[1]),
            ("BIC", "FCTFCHBEXXX"),
            ("Date de l'extrait", f"{period[1]:%d.%m.%Y}"),
        )
    ):
        page.put(50, 238 + 12 * n, name, 8)
        page.put(150, 238 + 12 * n, value, 8)
    return 306


def _titles(page: Page, y: float) -> float:
    page.box(50, y - 11, 502, 16, YELLOW)
    for x, title, right in (
        (X_DATE + 2, "Date", False),
        (X_TEXT, "Texte", False),
        (R_CREDIT, "Crédit", True),
        (R_DEBIT, "Débit", True),
        (X_VALUE, "Valeur", False),
        (R_BALANCE, "Solde", True),
    ):
        page.put(x, y, title, 8, bold=True, right=right)
    return y + 19


def _row(flow: Flow, entry: Entry, value: date, balance: Decimal | None) -> Row:
    lines = folded(entry.lines, "Helvetica", 8, 200)
    flow.need(9.8 * len(lines) + 4)
    page, y = flow.page, flow.y
    page.put(X_DATE + 2, y, _day(entry.day), 8)
    page.lines(X_TEXT, y, lines, 8, 9.8)
    page.put(R_CREDIT if entry.amount > 0 else R_DEBIT, y, _ch(abs(entry.amount)), 8, right=True)
    page.put(X_VALUE, y, _day(value), 8)
    if balance is not None:
        page.put(R_BALANCE, y, _ch(balance), 8, right=True)
    flow.y = y + 9.8 * len(lines) + 4
    return Row(entry.day, told(lines), entry.amount, balance, value, flow.number)


def _end(flow: Flow, end: date, added: Decimal, taken: Decimal, closing: Decimal) -> None:
    flow.need(140)
    page, y = flow.page, flow.y
    page.rule(50, y - 9, 552, 0.6)
    page.put(X_TEXT, y + 2, "Total", 8, bold=True)
    page.put(R_CREDIT, y + 2, _ch(added), 8, bold=True, right=True)
    page.put(R_DEBIT, y + 2, _ch(taken), 8, bold=True, right=True)
    page.put(X_DATE + 2, y + 17, _day(end), 8)
    page.put(X_TEXT, y + 17, "État de compte", 8, bold=True)
    page.put(R_BALANCE, y + 17, _ch(closing), 8, bold=True, right=True)
    notes = (
        "Taux d'intérêt sur l'avoir: 0.00% jusqu'à CHF 250 000.00. Intérêt débiteur: 9.50%.",
        "Veuillez contrôler cet extrait de compte. Sans réclamation dans les 30 jours, il est réputé approuvé.",
        "QR-facture: scannez et payez avec l'app. Plus d'informations sur facteurfinance.example/qr.",
    )
    page.lines(50, y + 52, notes, 7.5, 10)


def draw(rng: Random, path: Path) -> Truth:
    period = month(rng)
    opening = some_amount(rng, 300, 9000)
    pools = POOLS | {"used": lambda r, day: f"{earlier(r, day, 2):%d.%m.%Y}"}
    entries = some_entries(rng, KINDS, pools, period, count=count(rng), balance=opening, floor=100)
    added, taken = sums(entries)
    balances = running(opening, [entry.amount for entry in entries])
    number = fill(rng, "17-######-#", period[0], {}), iban(rng, "CH", "09000############")
    who = rng.choice(("Madame Sylvie Pittet", "Monsieur Luc Monnier"))

    def head(page: Page, sheet: int) -> float:
        page.box(50, 40, 92, 22, YELLOW)
        page.put(56, 55, "FacteurFinance", 11, bold=True)
        if sheet == 1:
            return _titles(page, _front(page, who, number, period))
        page.put(552, 46, f"Compte privé CHF {number[0]}", 8, right=True)
        page.put(552, 57, f"Extrait de compte {_day(period[0])} - {_day(period[1])}", 8, right=True)
        return _titles(page, 92)

    flow = Flow(775, Page, head)
    flow.page.put(X_DATE + 2, flow.y, _day(period[0] - timedelta(1)), 8)
    flow.page.put(X_TEXT, flow.y, "État de compte", 8, bold=True)
    flow.page.put(R_BALANCE, flow.y, _ch(opening), 8, bold=True, right=True)
    flow.y += 15
    rows = []
    for entry, following, balance in zip_longest(entries, entries[1:], balances):
        last = following is None or following.day != entry.day
        rows.append(_row(flow, entry, earlier(rng, entry.day, 1), balance if last else None))
    _end(flow, period[1], added, taken, balances[-1])
    for sheet, page in enumerate(flow.pages, 1):
        page.put(552, 815, f"Page {sheet} / {len(flow.pages)}", 7.5, right=True)
        page.put(50, 815, f"{number[0].replace('-', '')}00{sheet}  498.00 fr 01.2021 PF", 5)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("bank", "fr_CH", "CHF", number[1], *period, opening, balances[-1], rows)
