"""France, a mutual bank's statement with several accounts (relevé et informations bancaires).

Current account, savings book and a joint account one below the other, each with opening balance, debit and credit
columns, totals and closing balance; value dates; continuation lines; the overdrawn balance stands in the debit column.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..frame import Entry, Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(9, -3, -110, "PAIEMENT CB {used} {city}|{shop} CARTE ########"),
    Kind(3, -15, -160, "PRLV SEPA {utility}|{reference}|{utility} MENSUALITE"),
    Kind(2, -20, -200, "RETRAIT DAB {used}|CCM {city} CARTE ########", step="10"),
    Kind(1, -40, -900, "VIR SEPA {person}|{purpose}"),
    Kind(1, -20, -600, "CHEQUE #######"),
    Kind(1, 1250, 2900, "VIR {firm}|SALAIRE {month}|{reference}", most=1),
    Kind(1, 10, 300, "VIR INST {person}|{purpose}"),
    Kind(1, 18, 120, "VIR CPAM DES VALLEES|######### REMB SOINS"),
    Kind(1, -2, -9, "COTISATION EUROPACK TRANQUILLE|DONT TVA 0,42 EUR", most=1),
    Kind(1, -0.3, -18, "INTERETS DEBITEURS|TAUX 16,90 %", most=1),
    Kind(1, 30, 700, "REMISE DE CHEQUE #######", most=2),
]
BOOK = [
    Kind(3, 20, 400, "VIR DE C/C EUROPACK", step="10"),
    Kind(2, -20, -500, "VIR VERS C/C EUROPACK", step="10"),
]
JOINT = [
    Kind(3, -15, -140, "PRLV SEPA {utility}|{reference}"),
    Kind(2, 100, 600, "VIR SEPA {person}|QUOTE-PART CHARGES", step="10"),
    Kind(2, -10, -90, "PAIEMENT CB {used} {city}|{shop} CARTE ########"),
]
POOLS = {
    "used": lambda rng, day: f"{earlier(rng, day):%d%m}",
    "city": ("ANNECY", "SAINT-DIÉ", "PARIS 12", "MULHOUSE", "QUIMPER"),
    "shop": ("SUPERETTE DU LAC", "BOULANGERIE FLEURY", "PHARMACIE DES PINS", "STATION RELAIS ##", "LIBRAIRIE LE PHARE"),
    "utility": ("ENERGIE FRANCHE", "MOBILE LIBRE", "ASSUR MUTUELLE EST", "EAUX DU BASSIN"),
    "person": ("M THIBAUT LECOURBE", "MME INES GARNIER", "M OU MME ROUVIERE"),
    "purpose": ("LOYER", "REMBOURSEMENT", "CADEAU COMMUN", "PARTICIPATION"),
    "firm": ("SAS ATELIERS VOSGIENS", "MAIRIE DE VALMONT"),
    "month": lambda _, day: f"{day:%m/%Y}",
    "reference": ("??##-##########", "ICS FR##ZZZ######"),
}
DATE, VALUE, TEXT, DEBIT, CREDIT = 42, 100, 160, 465, 553


class _Account(NamedTuple):
    title: str
    number: str
    opening: Decimal
    entries: Sequence[Entry]


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


class _Paper:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        year, month = rng.randint(2019, 2025), rng.randint(1, 12)
        self.start = date(year, month, 1)
        self.end = date(year, month, calendar.monthrange(year, month)[1])
        self.owner = fill(rng, "{person}", self.start, POOLS)
        self.key = fill(rng, "00020#####", self.start, {})
        plans = [("C/C EUROPACK TRANQUILLE", KINDS, rng.randint(8, 40), 200, 3500)]
        plans.append(("LIVRET BLEU LAVANDE", BOOK, rng.randint(0, 4), 1000, 15000))
        plans.append(("C/C COMMUN CHARGES", JOINT, rng.randint(2, 10), 100, 1200))
        self.accounts = [self.account(n, *plan) for n, plan in enumerate(plans, 1)]
        self.rows: list[Row] = []
        self.flow = Flow(765, Page, self.head)

    def account(self, n: int, title: str, kinds: Sequence[Kind], count: int, low: int, high: int) -> _Account:
        opening = some_amount(self.rng, low, high)
        period = (self.start, self.end)
        entries = some_entries(self.rng, kinds, POOLS, period, count=count, balance=opening, floor=-150)
        return _Account(title, f"{self.key}{n:02}", opening, entries)

    def head(self, page: Page, sheet: int) -> float:
        page.put(DATE, 46, "Mutuelle des Deux Vallées", 14, bold=True, color=(0, 0.3, 0.55))
        page.put(DATE, 58, "Caisse locale de Valmont - 4 place du Marché, 88000 VALMONT", 7.5)
        page.put(553, 46, f"Page {sheet}", 8, right=True)
        if sheet > 1:
            page.put(DATE, 78, f"RELEVE ET INFORMATIONS BANCAIRES - {self.end:%m/%Y} - {self.owner}", 8, color=GREY)
            return 100.0
        page.put(DATE, 100, "RELEVE ET INFORMATIONS BANCAIRES", 12, bold=True)
        page.put(DATE, 114, f"du {_day(self.start)} au {_day(self.end)}", 9)
        page.put(DATE, 130, "Votre conseiller : 03 29 00 00 00 (appel non surtaxé)", 8)
        page.lines(330, 112, [self.owner, "12 RUE DES TILLEULS", "88000 VALMONT"], 10, 13)
        return self.overview(page)

    def overview(self, page: Page) -> float:
        y = 175.0
        page.box(DATE, y - 12, 553 - DATE, 17, (0.86, 0.91, 0.96))
        page.put(DATE + 4, y, f"SITUATION DE VOS COMPTES AU {_day(self.end)} (en euros)", 8.5, bold=True)
        for account in self.accounts:
            y += 15
            last = account.opening + sum(entry.amount for entry in account.entries)
            page.put(DATE + 4, y, account.title, 8.5)
            page.put(250, y, f"N° {account.number}", 8.5)
            page.put(549, y, ("-" if last < 0 else "+") + _money(last), 8.5, right=True)
        return y + 34

    def columns(self, title: str) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(DATE, y, title, 9, bold=True)
        y += 17
        page.box(DATE, y - 11, 553 - DATE, 16, None, stroke=GREY)
        for x, text in ((DATE + 3, "Date"), (VALUE, "Date valeur"), (TEXT, "Opération")):
            page.put(x, y, text, 8, bold=True)
        page.put(DEBIT, y, "Débit EUROS", 8, bold=True, right=True)
        page.put(CREDIT - 4, y, "Crédit EUROS", 8, bold=True, right=True)
        self.flow.y = y + 17

    def line(self, text: str, amount: Decimal) -> None:
        page, y = self.flow.page, self.flow.y
        page.put(TEXT, y, text, 8, bold=True)
        page.put(DEBIT if amount < 0 else CREDIT - 4, y, _money(amount), 8, bold=True, right=True)
        self.flow.y += 14

    def draw_account(self, account: _Account) -> None:
        self.flow.need(110)
        title = f"{account.title} N° {account.number} en euros"
        self.columns(title)
        mark = "DEBITEUR" if account.opening < 0 else "CREDITEUR"
        self.line(f"SOLDE {mark} AU {_day(self.start)}", account.opening)
        for entry in account.entries:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8, 225))]
            if self.flow.need(9.5 * len(lines) + 3):
                self.columns(f"{title} (suite)")
            page, y, value = self.flow.page, self.flow.y, earlier(self.rng, entry.day, 2)
            page.put(DATE + 3, y, _day(entry.day), 8)
            page.put(VALUE, y, _day(value), 8)
            page.lines(TEXT, y, lines, 8, 9.5)
            page.put(DEBIT if entry.amount < 0 else CREDIT - 4, y, _money(entry.amount), 8, right=True)
            self.rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, self.flow.number))
            self.flow.y += 9.5 * len(lines) + 3
        self.totals(account)

    def totals(self, account: _Account) -> None:
        self.flow.need(75)
        out = -sum((entry.amount for entry in account.entries if entry.amount < 0), Decimal(0))
        came = sum((entry.amount for entry in account.entries if entry.amount > 0), Decimal(0))
        page, y = self.flow.page, self.flow.y + 4
        page.rule(DATE, y - 11, 553)
        page.put(TEXT, y, "Total des mouvements", 8)
        page.put(DEBIT, y, _money(out), 8, right=True)
        page.put(CREDIT - 4, y, _money(came), 8, right=True)
        self.flow.y = y + 13
        last = account.opening - out + came
        self.line(f"SOLDE {'DEBITEUR' if last < 0 else 'CREDITEUR'} AU {_day(self.end)}", last)
        number = iban(self.rng, "FR", f"10278000200000{account.number[5:]}##")
        self.flow.page.put(DATE, self.flow.y + 2, f"IBAN : {number}    BIC : MDDVFR2A", 7.5)
        self.flow.y += 36

    def close(self) -> None:
        self.flow.need(60)
        words = [
            "(GE) : dépôts garantis par le Fonds de Garantie des Dépôts et de Résolution jusqu'à 100.000 EUR.",
            "Total des frais bancaires et cotisations perçus depuis le début de l'année : 38,40 EUR.",
            "Sous réserve des opérations en cours. Réclamations : service relations clientèle, puis médiateur.",
        ]
        self.flow.page.lines(DATE, self.flow.y, words, 7, 9.5, color=GREY)
        for page in self.flow.pages:
            page.put(
                297, 818, "Société coopérative de crédit à capital variable - RCS Epinal 000 000 000", 6.5, center=True
            )


def draw(rng: Random, path: Path) -> Truth:
    paper = _Paper(rng)
    for account in paper.accounts:
        paper.draw_account(account)
    paper.close()
    with_reportlab(paper.flow.pages, path, spacing=0.15)
    return Truth("bank", "fr", "EUR", None, paper.start, paper.end, None, None, paper.rows)
