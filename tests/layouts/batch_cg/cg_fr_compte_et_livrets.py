"""France, monthly statement of a mutual bank: dates of operation and value as day and month, debit and credit columns,
old and new balance said to be creditor or debtor, a small mark at the end of rows exempt from fees; often followed by
savings books with the same columns under headings of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pymupdf

from ..frame import Kind, Pools, Row, Truth, earlier, some_amount, some_entries, some_period, wrap, written
from ..pens import save

MONTHS: tuple[str, ...] = (
    "Janvier",
    "Février",
    "Mars",
    "Avril",
    "Mai",
    "Juin",
    "Juillet",
    "Août",
    "Septembre",
    "Octobre",
    "Novembre",
)
MONTHS += ("Décembre",)
KINDS = [
    Kind(10, -4, -140, "Carte X{card} {shop} {used}"),
    Kind(1.5, -20, -160, "Retrait Au Distributeur|X{card} Ca {town} {used} {clock}", step="10"),
    Kind(4, -9, -190, "Prélèvement {firm}|{facture}|Mandat : {mandat}"),
    Kind(1, -480, -960, "Virement Permanent|{proprio}|Loyer {mois}", most=1),
    Kind(1.6, -15, -600, "Virement Vers {person}|{motif}"),
    Kind(1, -30, -600, "Chèque Emis {cheque}"),
    Kind(0.9, 1350, 2900, "Virement {employeur}|Salaire {mois}|Ref : SAL{cheque}", most=2),
    Kind(0.8, 30, 460, "Virement Caf De La Sarthe|Xpxreference ########B|{cheque}XXXXX ME ######", most=2),
    Kind(0.6, 8, 90, "Virement Cpam De La Sarthe|{cheque} ######|Remboursement Soins", most=3),
    Kind(0.5, 20, 700, "Remise De Chèques|N° {cheque} Nbre 1", most=2),
    Kind(0.7, -3, -9.6, "Cotis Offre Compte À Composer|Formule Premium {mois}", most=1),
    Kind(0.4, -8, -20, "Frais Irrégularités & Incidents|Commission D'intervention {cheque}", most=2),
]
SAVINGS = [
    Kind(2, 30, 500, "Virement De Mlle Roussel Camille|Épargne Mensuelle"),
    Kind(1, -50, -700, "Virement Vers Compte De Dépôt|Web"),
]
POOLS: Pools = {
    "card": ["6208"],
    "shop": [
        "Super U Le Mans",
        "Leclerc Drive",
        "Sncf Internet Paris",
        "Boulang. Martin",
        "Total Access",
        "Picard 0412",
    ],
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m}",
    "clock": lambda rng, _day: f"{rng.randint(8, 21)}H{rng.randint(0, 59):02}",
    "town": ["Le Mans Republi", "Sable/Sarthe", "Alençon Centre"],
    "firm": ["Edf Clients Particuliers", "Free Mobile", "Orange Sa-Orange", "Maaf Assurances Sa", "Dgfip Impot"],
    "facture": ["Facture {cheque}-##", "Echeance {mois}", "N°Client 0{cheque}"],
    "mandat": ["++####?{cheque}", "MM972{cheque}0001"],
    "cheque": ["#######"],
    "proprio": ["Sci Les Tilleuls", "M. Gaudin Patrice"],
    "person": ["Mr Lefevre Hugo", "Ass Judo Club Manceau", "Mme Roussel Odile"],
    "motif": ["Courses Semaine", "Remb Concert", "Licence Saison"],
    "employeur": ["Ets Bruneau Fils", "Dep. De La Sarthe"],
    "mois": lambda _rng, day: f"{MONTHS[day.month - 1]} {day.year}",
}
GREEN = (0.0, 0.45, 0.42)
OP, VAL, TEXT, DEBIT, CREDIT = 44.0, 86.0, 128.0, 462.0, 540.0


def _figure(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="")


class _Releve:
    def __init__(self, end: date, holder: str, total: int) -> None:
        self.document = pymupdf.open()
        self.end, self.holder, self.total = end, holder, total
        self.count, self.y = 0, 0.0
        self.title = ""
        self.turn()

    def write(
        self, x: float, text: str, size: float = 8.5, bold: bool = False, right: bool = False, y: float = 0
    ) -> None:
        font = "hebo" if bold else "helv"
        left = x - pymupdf.get_text_length(text, font, size) if right else x
        self.page.insert_text((left, y or self.y), text, fontsize=size, fontname=font)

    def turn(self) -> None:
        self.count += 1
        self.page = self.document.new_page(width=595, height=842)
        self.page.insert_text((44, 50), "CAISSE MUTUELLE", fontsize=15, fontname="hebo", color=GREEN)
        self.page.insert_text((44, 64), "DU MAINE ET DU PERCHE", fontsize=8, fontname="helv", color=GREEN)
        legal = "Caisse Mutuelle du Maine et du Perche - Société coopérative à capital variable, établissement"
        self.page.insert_text(
            (22, 640), legal + " de crédit - 312 904 117 RCS Le Mans", fontsize=5, fontname="helv", rotate=90
        )
        self.write(551, f"Page {self.count} / {self.total}", 8, right=True, y=815)
        day = f"{self.end.day} {MONTHS[self.end.month - 1]} {self.end.year}"
        if self.count == 1:
            self.write(551, "RELEVÉ DE COMPTES", 13, True, True, 50)
            self.write(551, f"Date d'arrêté : {day}", 9, False, True, 66)
            for n, line in enumerate((self.holder, "APPT 12", "27 RUE DES JACOBINS", "72000 LE MANS")):
                self.write(330, line, 9.5, y=140 + 12 * n)
            for n, line in enumerate(
                ("Votre agence :", "LE MANS REPUBLIQUE", "Tél : 02 43 55 01 77", "Internet : espace client")
            ):
                self.write(44, line, 8, n == 0, y=118 + 11 * n)
            self.y = 232.0
        else:
            self.write(551, f"RELEVÉ DE COMPTES - Date d'arrêté : {day}", 8, False, True, 50)
            self.y = 92.0
            if self.title:
                self.heading(self.title + " (suite)")

    def heading(self, title: str) -> None:
        self.page.draw_rect((40, self.y - 11, 551, self.y + 5), color=None, fill=(0.86, 0.93, 0.92))
        self.write(OP, title, 9, True)
        self.y += 19
        for x, label in ((OP, "Date"), (VAL, "Date"), (OP, "opé."), (VAL, "valeur")):
            self.write(x, label, 7.5, True, y=self.y + (8 if label in ("opé.", "valeur") else 0))
        self.write(TEXT, "Libellé des opérations", 7.5, True, y=self.y + 4)
        self.write(DEBIT, "Débit", 7.5, True, True, self.y + 4)
        self.write(CREDIT, "Crédit", 7.5, True, True, self.y + 4)
        self.write(CREDIT + 6, "¨", 7.5, y=self.y + 4)
        self.page.draw_line((40, self.y + 12), (551, self.y + 12), width=0.5, color=GREEN)
        self.y += 25

    def need(self, height: float) -> None:
        if self.y + height > 792:
            self.turn()

    def balance(self, label: str, amount: Decimal, day: date) -> None:
        self.need(16)
        sense = "créditeur" if amount >= 0 else "débiteur"
        self.write(TEXT, f"{label} {sense} au {day:%d.%m.%Y}", 8.5, True)
        self.write(CREDIT if amount >= 0 else DEBIT, _figure(amount), 8.5, True, True)
        self.y += 16


def _account(
    out: _Releve, title: str, opening: Decimal, days: tuple[date, date], rows: Sequence[tuple[Row, str]]
) -> None:
    out.title = ""
    out.need(80)
    out.heading(title)
    out.title = title
    out.balance("Ancien solde", opening, days[0])
    for row, mark in rows:
        lines = row.description.split("|")
        out.need(10.5 * len(lines))
        row.page = out.count
        assert row.value_date
        out.write(OP, f"{row.date:%d.%m}")
        out.write(VAL, f"{row.value_date:%d.%m}")
        out.write(DEBIT if row.amount < 0 else CREDIT, _figure(row.amount), right=True)
        out.write(CREDIT + 6, mark, 7.5)
        for line in lines:
            out.write(TEXT, line)
            out.y += 10
        out.y += 2.5
        row.description = " ".join(" ".join(lines).split())
    out.need(40)
    spent = sum((row.amount for row, _ in rows if row.amount < 0), Decimal(0))
    gained = sum((row.amount for row, _ in rows if row.amount > 0), Decimal(0))
    out.page.draw_line((TEXT, out.y - 8), (551, out.y - 8), width=0.4)
    out.y += 3
    out.write(TEXT, "Total des opérations")
    out.write(DEBIT, _figure(spent), right=True)
    out.write(CREDIT, _figure(gained), right=True)
    out.y += 15
    out.balance("Nouveau solde", opening + spent + gained, days[1])
    out.y += 14
    out.title = ""


def _rows(
    rng: Random, kinds: Sequence[Kind], period: tuple[date, date], count: int, opening: Decimal
) -> list[tuple[Row, str]]:
    floor = -400 if kinds is KINDS else 750
    found = []
    for entry in some_entries(rng, kinds, POOLS, period, count=count, balance=opening, floor=floor):
        valued = entry.day + timedelta(rng.choice([0, 1])) if entry.text.startswith("Remise") else entry.day
        lines = [part for line in entry.lines for part in wrap(line, lambda text: len(text) <= 52)]
        mark = "¨" if entry.text.startswith(("Frais", "Cotis", "Chèque")) else ""
        found.append((Row(entry.day, "|".join(lines), entry.amount, None, valued), mark))
    return found


def _compose(
    accounts: list[tuple[str, Decimal, list[tuple[Row, str]]]], days: tuple[date, date], total: int
) -> _Releve:
    out = _Releve(days[1], "MLLE ROUSSEL CAMILLE", total)
    for title, opening, rows in accounts:
        copies = [(Row(r.date, r.description, r.amount, None, r.value_date), mark) for r, mark in rows]
        _account(out, title, opening, days, copies)
        rows[:] = rows if not total else copies
    out.need(60)
    for line in (
        "¨ Opération exonérée de commission de mouvement.",
        "Les sommes déposées sont garanties dans les limites fixées par la réglementation en vigueur.",
        "Toute réclamation est à adresser à votre agence ; un médiateur peut ensuite être saisi gratuitement.",
    ):
        out.write(OP, line, 6.5)
        out.y += 8.5
    return out


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 90, 3800) * rng.choice([1, 1, 1, -1])
    number = str(rng.randint(50000000000, 69999999999))
    days = (start - timedelta(1), end)
    accounts = [
        (f"Compte de Dépôt n° {number}", opening, _rows(rng, KINDS, (start, end), rng.randint(14, 60), opening))
    ]
    if rng.random() < 0.55:
        for name in ("Livret A", "Livret de Développement Durable et Solidaire")[: rng.randint(1, 2)]:
            saved = some_amount(rng, 1200, 18000)
            found = _rows(rng, SAVINGS, (start, end), rng.randint(1, 3), saved)
            accounts.append((f"{name} n° {rng.randint(50000000000, 69999999999)}", saved, found))
    total = _compose(accounts, days, 0).count
    document = _compose(accounts, days, total).document
    save(document, path)
    rows = [row for _, _, found in accounts for row, _ in found]
    truth = Truth("checking", "fr_FR", "EUR", None, start, end, None, None, rows)
    if len(accounts) == 1:
        truth.account_number, truth.opening_balance = number, opening
        truth.closing_balance = opening + sum(row.amount for row in rows)
    return truth
