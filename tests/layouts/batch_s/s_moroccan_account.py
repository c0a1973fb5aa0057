"""Morocco (French): code, day and month, value date with year, debit and credit, no balance, sums carried over."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(7, -30, -1500, "PAIEMENT PAR CARTE ####XXXX####|{shop} {town}"),
    Kind(4, -100, -2000, "RETRAIT GAB {town} CARTE ####XXXX####", step="100"),
    Kind(3, -200, -6000, "VIREMENT EMIS VERS {person}|{motif}", step="10"),
    Kind(3, -80, -900, "PRELEVEMENT {utility} CONTRAT #######"),
    Kind(2, -500, -9000, "CHEQUE PAYE N° #######"),
    Kind(2, 200, 6000, "VIREMENT RECU DE {person}|{motif}", step="10"),
    Kind(1, 5500, 19000, "VIREMENT SALAIRE {firm}", most=1),
    Kind(1, 300, 8000, "VERSEMENT ESPECES AGENCE {town}", step="100"),
    Kind(1, -10, -40, "FRAIS DE TENUE DE COMPTE", most=1),
    Kind(0.6, -1, -5, "TVA SUR FRAIS", most=1),
]
POOLS = {
    "shop": ["SUPERETTE AL AMANE", "STATION ATLAS", "PHARMACIE CENTRALE", "CAFE BAB EL HAD", "LIBRAIRIE DU SOUK"],
    "town": ["CASABLANCA", "RABAT AGDAL", "FES", "MARRAKECH", "TANGER"],
    "person": ["M. EXEMPLE YOUSSEF", "MME MODELE SALMA", "STE ESSAI SARL"],
    "motif": ["LOYER", "REMBOURSEMENT", "FACTURE ###/##", "AIDE FAMILIALE"],
    "utility": ["REGIE EAU ELEC", "TELECOM MAROCAINE", "ASSURANCE SAHARA"],
    "firm": ["SOFTEXEMPLE SARL", "OFFICE DES MODELES"],
}


def _dirham(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def _side(amount: Decimal) -> str:
    return "CREDITEUR" if amount >= 0 else "DEBITEUR"


def _columns(page: Page, y: float) -> float:
    page.box(30, y - 12, 535, 18, stroke=GREY)
    for x, right, name in (
        (34, False, "CODE"),
        (80, False, "DATE"),
        (125, False, "LIBELLE"),
        (365, False, "VALEUR"),
        (490, True, "DEBIT"),
        (561, True, "CREDIT"),
    ):
        page.put(x, y, name, 8, right=right, bold=True)
    return y + 20


def _end(page: Page, y: float) -> None:
    text = (
        "Sauf erreur ou omission. Nous vous prions de bien vouloir nous adresser vos observations dans un délai de "
        "trente jours. Passé ce délai, le présent relevé sera considéré comme approuvé."
    )
    page.lines(30, y, wrap(text, fits("Helvetica", 7, 535)), 7, 9, face="Helvetica")
    page.put(
        297, 820, "Banque de l'Oasis S.A. au capital de 100 000 000 DH - Casablanca - R.C. 00001", 6.5, center=True
    )


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, *rng.choice([(800, 40000), (800, 40000), (-100, -1500)]))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 48), balance=opening, floor=-2000)
    closing = opening + sum(entry.amount for entry in entries)
    number = fill(rng, "007 780 ################ ##", start, {})
    sums = [Decimal(0), Decimal(0)]

    def head(page: Page, count: int) -> float:
        page.put(30, 46, "BANQUE DE L'OASIS", 13, face="Helvetica-Bold")
        page.put(565, 46, "RELEVE DE COMPTE BANCAIRE", 11, right=True, face="Helvetica-Bold")
        page.put(565, 58, f"Du {start:%d %m %Y} au {end:%d %m %Y}", 8, right=True)
        page.put(565, 70, f"PAGE : {count}", 8, right=True)
        if count == 1:
            page.lines(30, 66, ["AGENCE : CASA MAARIF", "TEL : 05 22 00 00 00"], 8)
            page.lines(320, 100, ["MONSIEUR EXEMPLE KARIM", "12 RUE DES ORANGERS APT 4", "20100 CASABLANCA"], 9, 12)
            page.put(30, 150, f"RIB : {number}   DEVISE : DIRHAM MAROCAIN", 8)
        y = _columns(page, 100 if count > 1 else 178)
        if count > 1:
            page.put(125, y, "REPORT", 8)
            page.put(490, y, _dirham(sums[0]), 8, right=True)
            page.put(561, y, _dirham(sums[1]), 8, right=True)
            y += 14
        return y

    def foot(page: Page, y: float) -> None:
        page.put(125, y + 4, "A REPORTER", 8)
        page.put(490, y + 4, _dirham(sums[0]), 8, right=True)
        page.put(561, y + 4, _dirham(sums[1]), 8, right=True)

    flow = Flow(770, lambda: Page(face="Courier", bold="Courier-Bold"), head, foot)
    before = start - timedelta(1)
    flow.page.put(125, flow.y, f"SOLDE DEPART AU {before:%d %m %Y}", 8, bold=True)
    flow.page.put(561, flow.y, f"{_dirham(opening)} {_side(opening)}", 8, bold=True, right=True)
    flow.y += 16
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Courier", 8, 235))]
        flow.need(10 * len(lines) + 3)
        value = entry.day + timedelta(1) if entry.amount > 0 else earlier(rng, entry.day, 2)
        flow.page.put(34, flow.y, fill(rng, "00##??", entry.day, {}), 8)
        flow.page.put(80, flow.y, f"{entry.day:%d %m}", 8)
        flow.page.lines(125, flow.y, lines, 8, 10)
        flow.page.put(365, flow.y, f"{value:%d %m %Y}", 8)
        flow.page.put(490 if entry.amount < 0 else 561, flow.y, _dirham(entry.amount), 8, right=True)
        sums[entry.amount > 0] += abs(entry.amount)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, value_date=value, page=flow.number))
        flow.y += 10 * len(lines) + 3
    flow.need(70)
    flow.page.put(125, flow.y + 6, "TOTAL MOUVEMENTS", 8, bold=True)
    flow.page.put(490, flow.y + 6, _dirham(sums[0]), 8, bold=True, right=True)
    flow.page.put(561, flow.y + 6, _dirham(sums[1]), 8, bold=True, right=True)
    flow.page.put(125, flow.y + 22, f"SOLDE FINAL AU {end:%d %m %Y}", 8, bold=True)
    flow.page.put(561, flow.y + 22, f"{_dirham(closing)} {_side(closing)}", 8, bold=True, right=True)
    _end(flow.page, flow.y + 50)
    by_hand(flow.pages, path, Hand(show=rng.choice(["glyphs", "Tj"]), order="columns"))
    return Truth("account", "fr_MA", "MAD", number, start, end, opening, closing, rows)
