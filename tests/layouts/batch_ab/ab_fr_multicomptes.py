"""France: monthly statement of several accounts (cheque account, Livret A, sometimes LDDS) after a table of all.

The deferred debit card's purchases are listed for information below; only their total is an operation of the account.
An intermediate balance stands at the month's change; no opening or closing balance in the truth, as there are several.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from ..frame import Entry, Kind, Row, Truth, fill, iban, some_amount, some_entries, wrap
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._tools import ZERO, after, before, size, spaced

RED = (0.72, 0.05, 0.12)
POOLS: dict[str, Any] = {
    "shop": [
        "CARREFOUR CITY LYON",
        "BOULANGERIE PAUL",
        "SNCF INTERNET",
        "LEROY MERLIN ST PRIEST",
        "PICARD 0###",
        "STATION TOTAL BRON",
        "FNAC PART DIEU",
        "PHARMACIE BELLECOUR",
        "DELIVEROO PARIS",
    ],
    "bill": ["EDF CLIENTS PARTICULIERS", "FREE MOBILE", "MAIF", "SFR FIXE ADSL", "DGFIP IMPOT", "VEOLIA EAU"],
    "person": ["MME CLAIRE BERTHIER", "M. OU MME GARNIER", "SCI LES TILLEULS", "HUGO LEFÈVRE"],
    "work": ["APRIL SA", "HOSPICES CIVILS DE LYON", "RECTORAT DE LYON"],
    "dm": lambda _rng, day: before(day).strftime("%d/%m"),
}
KINDS = [
    Kind(5, -12, -240, "PRLV SEPA {bill}|REF {bill} ##########|MANDAT ??##########"),
    Kind(3, -15, -800, "VIR SEPA EUROPÉEN ÉMIS|POUR {person}|MOTIF : REMBOURSEMENT"),
    Kind(3, 15, 800, "VIR SEPA REÇU DE {person}"),
    Kind(2, -20, -900, "CHEQUE N° #######"),
    Kind(3, -20, -200, "RETRAIT DAB {dm} LYON 3 PART DIEU|CARTE 4974XXXXXXXX####", step="10"),
    Kind(1, 1500, 3300, "VIR SEPA REÇU DE {work}|SALAIRE", most=1),
    Kind(2, 30, 600, "REMISE CHEQUES N° #######"),
    Kind(1, -2, -13, "COTISATION MENSUELLE FORMULE ESSENTIELLE", most=1),
]
SAVER = [
    Kind(2, 50, 900, "VIR DU COMPTE DE DEPOTS", step="10"),
    Kind(2, -50, -700, "VIR VERS COMPTE DE DEPOTS", step="10"),
]
CARD = [Kind(1, -3, -190, "{shop}")]
XS = (46, 96, 372, 462, 549)


class _Account:
    """One account's operations and what they come to."""

    def __init__(self, name: str, number: str, opening: Decimal, entries: list[Entry]) -> None:
        self.name, self.number, self.opening, self.entries = name, number, opening, entries
        self.closing = opening + sum((entry.amount for entry in entries), ZERO)


def _head(end: date) -> Any:
    def head(page: Page, number: int) -> float:
        page.put(46, 46, "CRÉDIT RHODANIEN", 14, bold=True, color=RED)
        page.put(549, 42, "RELEVÉ DE COMPTES", 11, bold=True, right=True)
        page.put(549, 54, f"arrêté au {end:%d.%m.%Y}  -  page {number}", 8, right=True)
        page.rule(46, 62, 549, 1, RED)
        return 88.0

    return head


def _cover(flow: Flow, accounts: list[_Account], end: date, upcoming: Decimal) -> None:
    page = flow.page
    page.lines(330, 104, ["M. ANTOINE GARNIER", "12 RUE SAINT MAXIMIN", "69003 LYON"], 10, 12)
    page.lines(
        46, 104, ["Votre agence : LYON MONPLAISIR", "Tél. 04 37 91 00 00 (non surtaxé)", "BIC CRHOFRPPXXX"], 8, 10
    )
    flow.y = 176
    page.put(46, flow.y, f"SITUATION DE VOS COMPTES AU {end:%d.%m.%Y}", 10, bold=True, color=RED)
    for account in accounts:
        flow.y += 16
        page.put(46, flow.y, account.name, 8.5)
        page.put(250, flow.y, account.number, 8.5)
        page.put(549, flow.y, f"{spaced(account.closing)} €", 8.5, right=True)
        page.rule(46, flow.y + 4, 549, 0.3, GREY)
    flow.y += 16
    page.put(46, flow.y, "Encours de votre carte Visa Premier (débit différé) à fin du mois prochain", 8.5)
    page.put(549, flow.y, f"{spaced(upcoming)} €", 8.5, right=True)
    flow.y += 34


def _title(flow: Flow, text: str, number: str) -> None:
    flow.need(110)
    flow.page.box(46, flow.y - 12, 503, 17, RED)
    flow.page.put(52, flow.y, f"{text}  n° {number}", 9.5, bold=True, color=(1, 1, 1))
    flow.y += 20
    _columns(flow)


def _columns(flow: Flow) -> None:
    for x, name, right in zip(XS, ["DATE", "LIBELLÉ", "VALEUR", "DÉBIT", "CRÉDIT"], (0, 0, 0, 1, 1), strict=True):
        flow.page.put(x, flow.y, name, 8, bold=True, right=bool(right))
    flow.page.rule(46, flow.y + 4, 549, 0.5)
    flow.y += 17


def _balance(flow: Flow, text: str, amount: Decimal) -> None:
    flow.need(14)
    flow.page.put(XS[1], flow.y, text, 8.5, bold=True)
    flow.page.put(XS[3] if amount < 0 else XS[4], flow.y, spaced(abs(amount)), 8.5, bold=True, right=True)
    flow.y += 15


def _operations(flow: Flow, rng: Random, account: _Account, start: date, end: date) -> list[Row]:
    _title(flow, account.name, account.number)
    _balance(flow, f"ANCIEN SOLDE AU {start - timedelta(1):%d.%m.%Y}", account.opening)
    rows: list[Row] = []
    balance, month = account.opening, start.month
    for entry in account.entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 262))]
        if flow.need(10 * len(lines)):
            _columns(flow)
        if entry.day.month != month:
            month = entry.day.month
            _balance(flow, f"SOLDE INTERMÉDIAIRE AU {entry.day.replace(day=1) - timedelta(1):%d.%m.%Y}", balance)
            if flow.need(10 * len(lines)):
                _columns(flow)
        page, value = flow.page, after(rng, entry.day, end + timedelta(2))
        page.put(XS[0], flow.y, f"{entry.day:%d.%m}", 8.5)
        page.lines(XS[1], flow.y, lines, 8.5, 10)
        page.put(XS[2], flow.y, f"{value:%d.%m.%y}", 8.5)
        page.put(XS[3] if entry.amount < 0 else XS[4], flow.y, spaced(abs(entry.amount)), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        balance += entry.amount
        flow.y += 10 * len(lines) + 3
    flow.need(34)
    paid = sum((-row.amount for row in rows if row.amount < 0), ZERO)
    flow.page.rule(372, flow.y - 8, 549, 0.4)
    flow.page.put(XS[1], flow.y + 3, "TOTAUX", 8.5, bold=True)
    flow.page.put(XS[3], flow.y + 3, spaced(paid), 8.5, bold=True, right=True)
    flow.page.put(XS[4], flow.y + 3, spaced(balance - account.opening + paid), 8.5, bold=True, right=True)
    flow.y += 18
    _balance(flow, f"NOUVEAU SOLDE AU {end:%d.%m.%Y}", balance)
    flow.y += 16
    return rows


def _card(flow: Flow, bought: list[Entry], day: date, number: str) -> None:
    flow.need(120)
    page = flow.page
    page.put(46, flow.y, "POUR INFORMATION : DÉTAIL DE VOS ACHATS PAR CARTE À DÉBIT DIFFÉRÉ", 9.5, bold=True, color=RED)
    page.put(46, flow.y + 13, f"Carte Visa Premier {number}. Ces achats sont réglés par le débit du {day:%d.%m.%Y}", 8)
    page.put(
        46,
        flow.y + 23,
        "(FACTURE CARTE) figurant ci-dessus sur votre compte de dépôts ; ne pas les déduire à nouveau.",
        8,
    )
    flow.y += 40
    for entry in bought:
        flow.need(11)
        flow.page.put(60, flow.y, f"{entry.day:%d/%m}", 7.5, color=GREY)
        flow.page.put(100, flow.y, entry.lines[0], 7.5, color=GREY)
        flow.page.put(340, flow.y, spaced(-entry.amount), 7.5, right=True, color=GREY)
        flow.y += 10.5
    flow.need(60)
    flow.page.put(100, flow.y + 4, f"Total débité le {day:%d.%m.%Y}", 8, bold=True)
    flow.page.put(340, flow.y + 4, spaced(-sum((entry.amount for entry in bought), ZERO)), 8, bold=True, right=True)
    notes = [
        "Taux des découverts non autorisés : 16,20 % l'an (TAEG 16,20 %). Livret A : 3,00 % l'an.",
        "Les sommes déposées sont garanties par le FGDR jusqu'à 100 000 € par client. Médiateur : CS 151, 75422 Paris.",
        "Crédit Rhodanien, SA au capital de 1 037 400 250,00 €. SIREN 954 500 000 RCS Lyon.",
    ]
    flow.page.lines(46, flow.y + 26, notes, 6.5, 8.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    last = date(rng.randint(2020, 2024), rng.randint(1, 12), rng.choice([4, 6, 8]))
    start = (last.replace(day=1) - timedelta(1)).replace(day=last.day + 1)
    opening = some_amount(rng, 300, 5200)
    entries = some_entries(rng, KINDS, POOLS, (start, last), count=size(rng), balance=opening + 1200, floor=1500)
    debited = last.replace(day=1) - timedelta(1)
    bought_in = (start - timedelta(25), debited - timedelta(5))
    bought = some_entries(rng, CARD, POOLS, bought_in, count=rng.randint(4, 18))
    card = fill(rng, "4974 XXXX XXXX ####", last, {})
    total = sum((entry.amount for entry in bought), ZERO)
    bill = Entry(debited, (f"FACTURE CARTE DU {debited:%d%m%y} VISA PREMIER", f"CARTE {card}"), total, "", "")
    entries = sorted([*entries, bill], key=lambda entry: entry.day)
    accounts = [_Account("COMPTE DE DÉPÔTS", fill(rng, "02204 ######?", last, {}), opening, entries)]
    for name in ["LIVRET A", "LDDS"][: rng.randint(1, 2)]:
        savings = some_entries(rng, SAVER, POOLS, (start, last), count=rng.randint(1, 3))
        accounts.append(_Account(name, fill(rng, "02204 ######?", last, {}), some_amount(rng, 2300, 15000), savings))
    flow = Flow(785, lambda: Page(A4), _head(last))
    _cover(flow, accounts, last, some_amount(rng, 40, 900))
    flow.page.put(46, flow.y - 20, f"IBAN du compte de dépôts : {iban(rng, 'FR', '30002022040000######X57')}", 8)
    rows = [row for account in accounts for row in _operations(flow, rng, account, start, last)]
    _card(flow, bought, debited, card)
    with_reportlab(flow.pages, path, order="rows", spacing=0)
    return Truth("checking", "fr_FR", "EUR", accounts[0].number, start, last, None, None, rows)
