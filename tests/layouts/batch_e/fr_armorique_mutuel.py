"""France, mutual bank's relevé de compte: `DD.MM` in "Date opé." and "Date valeur" without a year, "Débit" and
"Crédit" columns, sub-lines indented below the label, "Ancien solde créditeur au 31.12.2023" and "Nouveau solde".

Look 1 marks tax-free rows with a small sign before the debit and ends with "Total des opérations"; look 2 carries the
columns' sums over the pages ("Total à reporter", "Report"). Sub-lines have mandate references, creditor ids, card dates
and foreign sums. Around the table: bank fees of the month, overdraft terms, deferred-card total, deposit guarantee.
fpdf2, embedded font, text column by column in look 1.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(12, -2, -150, "Paiement Par Carte|X4417 {shop} {town} {used}", "card"),
    Kind(
        4,
        -8,
        -190,
        "Prélèvement|{biller}|{ref} FR##ZZZ######|{mandate}",
        "debit",
    ),
    Kind(2, 10, 900, "Virement En Votre Faveur|{person}|{note}", "in"),
    Kind(1.5, 1300, 3100, "Virement En Votre Faveur|{firm}|SALAIRE {month} REF 00######/2", "in", most=2),
    Kind(2, -10, -800, "Virement Web|{person}|{note}", "out"),
    Kind(2, -15, -700, "Chèque Emis|74#####", "cheque"),
    Kind(1.5, -20, -200, "Retrait Au Distributeur|X4417 {town} {used} {clock}", "atm", "10"),
    Kind(0.8, -6, -160, "Paiement Par Carte|X4417 {abroad}", "card"),
    Kind(0.7, 20, 600, "Remise De Chèque(S)|Bord. 00##### Nb 2", "in"),
    Kind(0.5, 5, 90, "Avoir Par Carte|X4417 {shop} {used}", "in"),
    Kind(0.5, -2.5, -9, "Cotisation Mensuelle Armor'Pack|Du {used} Eurocompte Duo", "fee", most=1),
    Kind(0.5, -8, -8, "Commission D'Intervention|Opération(S) Du {used} 1 x 8,00", "fee", "8", most=2),
    Kind(0.4, -3, -40, "Intérêts Débiteurs|Taux 16,20 % TAEG 17,94 % Base 1.204,00", "fee", most=1),
]
POOLS = {
    "shop": ["Super Ouest 2104", "Boulangerie Le Goff", "Sncv Internet", "Station 24/24 Avia", "Pharmacie Du Port",
             "L'Atelier 45,00"],
    "town": ["Quimper", "Lorient", "Rennes Cedex", "St Pol De Leon"],
    "biller": ["Electricite De L'Ouest", "Bigou Telecom Fibre", "Dgfip Impot 29000", "Mutuelle Santé Marine"],
    "person": ["M. Le Bihan Yann", "Mme Kerjean Soizic", "Mlle Diallo Fatou"],
    "firm": ["Chantiers Navals Cornouaille", "Ville De Quimper"],
    "abroad": ["London Tfl Travel {used}|12,40 Gbp Taux 0,8561",
               "Cff Geneve {used}|86,00 Chf 1 Eur = 0,9541 Commission 1,20"],
    "clock": lambda rng, _: f"{rng.randint(8, 22):02}H{rng.randint(0, 59):02}",
    "note": ["Loyer {month}", "Remboursement 01.02 Resto", "Facture F20##-1##,50", "Participation Cadeau"],
    "ref": ["Ech {used} N 00########", "Fact 20########", "Contrat 4.0##.###.###"],
    "mandate": ["++##############", "Rum M-########-01"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d/%m"),
    "month": lambda _, day: day.strftime("%m/%Y"),
}  # fmt: skip
LEFT, VALUE, TEXT, OUT, INTO, RIGHT = 40, 84, 138, 462, 548, 556
GREEN = (0.0, 0.45, 0.35)
FACE = "narrow"


def _fr(amount: Decimal, look: int) -> str:
    return written(abs(amount), " " if look == 1 else ".", ",")


class _Sheet:
    def __init__(self, truth: Truth, look: int) -> None:
        self.truth, self.look = truth, look
        self.out, self.into = Decimal("0.00"), Decimal("0.00")
        self.flow = Flow(740, lambda: Page(face=FACE, bold="narrow-bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        truth, end = self.truth, self.truth.period_end
        page.put(LEFT, 44, "Caisse Mutuelle d'Armorique", 14, bold=True, color=GREEN)
        page.put(RIGHT, 44, "RELEVÉ DE COMPTES", 10, right=True, bold=True)
        y = 82.0
        if number == 1:
            page.lines(
                LEFT, 60, ["Agence de Quimper Odet  Tél. 02 98 00 41 17", "Votre conseiller : Mme Tanguy"], 8, 10
            )
            page.put(RIGHT, 57, f"Date d'arrêté : {end:%d.%m.%Y}   N° {end.month:03}", 8, right=True)
            page.lines(340, 100, ["MME GUIVARCH NOLWENN", "14 RUE DES VOILIERS", "29000 QUIMPER"], 9, 12)
            page.lines(LEFT, 108, [f"IBAN : {truth.account_number}", "BIC : CMARFR2BXXX"], 8, 11)
            page.put(LEFT, 150, "COMPTE DE DEPOT EUROS", 9, bold=True)
            y = 172
        else:
            page.put(LEFT, 60, f"Compte de dépôt {truth.account_number}  (suite)", 8)
        page.box(LEFT, y - 11, RIGHT - LEFT, 16, (0.88, 0.95, 0.93))
        page.put(LEFT + 2, y, "Date opé." if self.look == 1 else "Date", 7.5, bold=True)
        page.put(VALUE, y, "Date valeur" if self.look == 1 else "Valeur", 7.5, bold=True)
        page.put(TEXT, y, "Libellé des opérations" if self.look == 1 else "Nature de l'opération", 7.5, bold=True)
        page.put(OUT, y, "Débit", 7.5, right=True, bold=True)
        page.put(INTO, y, "Crédit", 7.5, right=True, bold=True)
        return y + 18

    def line(self, text: str, amount: Decimal, bold: bool = True) -> None:
        self.flow.page.put(TEXT, self.flow.y, text, 8.5, bold=bold)
        self.flow.page.put(
            INTO if amount >= 0 else OUT, self.flow.y, _fr(amount, self.look), 8.5, right=True, bold=bold
        )
        self.flow.y += 17

    def sums(self, text: str) -> None:
        self.flow.page.put(TEXT, self.flow.y, text, 8, bold=True)
        self.flow.page.put(OUT, self.flow.y, _fr(self.out, self.look), 8, right=True, bold=True)
        self.flow.page.put(INTO, self.flow.y, _fr(self.into, self.look), 8, right=True, bold=True)
        self.flow.y += 17

    def row(self, entry: Entry, rng: Random) -> None:
        room = 250.0
        first, *rest = entry.lines
        lines = [first, *(part for line in rest for part in wrap(line, fits(FACE, 7.5, room)))]
        if self.look == 2 and entry.tag in ("card", "cheque", "atm"):
            lines = wrap(" ".join([first, lines[1]]), fits(FACE, 8, room + 10)) + lines[2:]
        height = 10 * len(lines) + 4
        if self.flow.y + height + (18 if self.look == 2 else 0) > self.flow.bottom:
            if self.look == 2:
                self.sums("Total à reporter")
            self.flow.turn()
            if self.look == 2:
                self.sums("Report")
        page, y = self.flow.page, self.flow.y
        ahead = {"cheque": [-1, -2], "in": [0, 1, 2], "card": [0, 0, -1], "atm": [0, -1]}
        valued = entry.day + timedelta(rng.choice(ahead.get(entry.tag, [0])))
        page.put(LEFT + 2, y, f"{entry.day:%d.%m}", 8)
        page.put(VALUE, y, f"{valued:%d.%m}", 8)
        page.put(TEXT, y, lines[0], 8)
        if self.look == 1 and entry.tag == "fee":
            page.put(OUT - 66, y, "¨", 8, color=GREY)
        page.put(OUT if entry.amount < 0 else INTO, y, _fr(entry.amount, self.look), 8, right=True)
        self.flow.y = page.lines(TEXT + 10, y + 10, lines[1:], 7.5, 10) + 4
        if entry.amount < 0:
            self.out -= entry.amount
        else:
            self.into += entry.amount
        self.truth.transactions.append(Row(entry.day, " ".join(lines), entry.amount, None, valued, self.flow.number))


def draw(rng: Random, path: Path) -> Truth:
    look = rng.choice([1, 2])
    period = start, end = some_period(rng, calendar=rng.random() < 0.5)
    opening = rng.choice([some_amount(rng, 40, 6000)] * 6 + [some_amount(rng, -20, -400)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, reversal="Régularisation {}")
    closing = opening + sum(entry.amount for entry in entries)
    number = iban(rng, "FR", "12906000##0########0###")
    truth = Truth("checking", "fr_FR", "EUR", number, start, end, opening, closing)
    sheet = _Sheet(truth, look)
    side = "débiteur" if opening < 0 else "créditeur"
    sheet.line(f"Ancien solde {side} au {start - timedelta(1):%d.%m.%Y}", opening)
    for entry in entries:
        sheet.row(entry, rng)
    flow = sheet.flow
    flow.need(60)
    flow.page.rule(TEXT, flow.y - 9, RIGHT, 0.4, GREY)
    sheet.sums("Total des opérations")
    side = "débiteur" if closing < 0 else "créditeur"
    sheet.line(f"Nouveau solde {side} au {end:%d.%m.%Y}", closing)
    _notes(sheet, entries, rng)
    for n, page in enumerate(flow.pages, 1):
        page.put(RIGHT, 812, f"Page {n} / {len(flow.pages)}", 7.5, right=True)
        legal = "Caisse Mutuelle d'Armorique - Société coopérative - 7 route du Loch 29555 QUIMPER - 342 004 417 RCS"
        page.put(LEFT, 812, legal, 6)
        page.put(24, 640, f"29CMA{end:%y%m}.0004417.{n:02}", 6, angle=90)
    with_fpdf(flow.pages, path, "columns" if look == 1 else "rows")
    return truth


def _notes(sheet: _Sheet, entries: list[Entry], rng: Random) -> None:
    flow, end = sheet.flow, sheet.truth.period_end
    flow.need(140)
    page, y = flow.page, flow.y + 8
    fees = sum((-e.amount for e in entries if e.tag == "fee" and e.amount < 0), Decimal("0.00"))
    page.box(LEFT, y - 10, RIGHT - LEFT, 46, stroke=GREY)
    page.put(LEFT + 6, y + 2, "Frais bancaires et cotisations", 8.5, bold=True, color=GREEN)
    page.put(LEFT + 6, y + 15, "Total des frais du mois (exprimés en euros)", 8)
    page.put(300, y + 15, _fr(fees, sheet.look), 8, right=True)
    page.put(
        LEFT + 6,
        y + 27,
        f"Plafond de frais d'incidents : 80,00 / mois   Découvert autorisé au {end:%d.%m.%Y} : 500,00",
        8,
    )
    y += 54
    if rng.random() < 0.5:
        due = end + timedelta(5)
        page.put(LEFT, y, f"Carte X8830 à débit différé : à débiter le {due:%d.%m}", 8, bold=True)
        page.put(OUT, y, _fr(some_amount(rng, 30, 900), sheet.look), 8, right=True)
        y += 18
    text = (
        "¨ : opération exonérée de commission. Sous réserve des opérations en cours. Les sommes figurant au crédit de"
        " votre compte sont garanties par le FGDR jusqu'à 100 000,00 euros. Taux annuel de base du découvert au"
        " 01.01 : 16,20 %. Livret Ar Mor : 3,00 % jusqu'au 31.03, plafond 10 000 euros, parlez-en à votre conseiller."
    )
    page.lines(LEFT, y, wrap(text, fits(FACE, 7, RIGHT - LEFT)), 7, 9)
