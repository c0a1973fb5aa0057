"""France, a savings bank's joint account: sections by kind, a sum each, one column "- 45,00" / "+ 1 200,00".

Minus is U+2212 and thousands part by U+202F in some; each section starts anew in time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, written
from ..pens import GREY, Flow, Page, with_pymupdf, with_reportlab
from ._tools import Story, across, clock, day_before, fold, number_pages, row, story, told

POOLS: Pools = {
    "jour": day_before("%d/%m/%y"),
    "heure": clock,
    "magasin": [
        "SUPER U",
        "BIOCOOP LES HALLES",
        "DECATHLON",
        "BOULANGERIE MARTY",
        "TOTALENERGIES 4##",
        "PHARM DU PONT",
    ],
    "ville": ["RODEZ", "MILLAU", "AUCH", "ALBI", "ST AFFRIQUE"],
    "creancier": ["EDF clients particuliers", "Free Mobile", "MAIF", "DGFIP IMPOTS", "Syndic FONCIA 3#", "SAUR Eau"],
    "tiers": ["CPAM AVEYRON", "CAF DE L'AVEYRON", "M. ROUQUETTE ALAIN", "SARL VIALA ET FILS"],
}
SECTIONS = {
    "vir+": "VIREMENTS REÇUS",
    "depot": "REMISES DE CHÈQUES ET VERSEMENTS",
    "vir-": "VIREMENTS ÉMIS",
    "prlv": "PRÉLÈVEMENTS",
    "cb": "PAIEMENTS ET RETRAITS PAR CARTE",
    "chq": "CHÈQUES ÉMIS",
    "frais": "FRAIS BANCAIRES ET COTISATIONS",
}
KINDS = [
    Kind(8, -3, -150, "CB {magasin} FACT {jour}|{ville} CARTE 4974XXXXXXXX##", "cb"),
    Kind(2, -20, -200, "RETRAIT DAB {jour} {heure}|CE {ville} 00####", "cb", step="10"),
    Kind(1, -9, -80, "CB AMZ DIGITAL FACT {jour}|LUXEMBOURG 1#,## USD 1 EUR = 1,08## USD", "cb"),
    Kind(5, -9, -320, "PRLV {creancier}|Réf mandat ++00########|Facture n° 20######", "prlv"),
    Kind(2, -30, -800, "VIR SEPA vers {tiers}|Loyer 650,00 + charges 75,00", "vir-"),
    Kind(4, 150, 2600, "VIR SEPA {tiers}|-Réf. donneur d'ordre : ######", "vir+"),
    Kind(1, 20, 900, "REMISE CHEQUES N° #######|3 CHEQUES", "depot"),
    Kind(2, -15, -450, "CHEQUE N° ####0##", "chq"),
    Kind(0.6, -2, -9, "COTISATION FORMULE CONFORT|dont TVA 0,42", "frais", most=1),
    Kind(0.3, -8, -8.01, "COMMISSION D'INTERVENTION", "frais", most=2),
]
SPOTS = (45, 88, -545)
FACE = "narrow"


def new_page() -> Page:
    return Page(face=FACE, bold="narrow-bold")


def head(page: Page, number: int) -> float:
    page.put(45, 50, "Caisse des Grands Causses", 15, bold=True, color=(0.75, 0, 0.1))
    page.put(45, 63, "Banque et assurance – société coopérative – 8 bd Denys Puech 12000 RODEZ", 7)
    return 100 if number > 1 else 250


class Style:
    """How one statement writes its sums."""

    def __init__(self, rng: Random) -> None:
        self.minus, self.gap = rng.choice([("- ", " "), ("− ", "\u202f"), ("-", "\u00a0")])

    def signed(self, amount: Decimal) -> str:
        plus = "+" + self.minus[1:] if amount > 0 else ""
        return plus + written(amount, self.gap, ",", minus=self.minus)


def first_page(flow: Flow, it: Story, number: str, style: Style) -> None:
    page, (start, end) = flow.page, it.period
    page.lines(330, 110, ("M OU MME ROUQUETTE THIERRY", "ET ISABELLE", "LE BOURG", "12400 VABRES L ABBAYE"), 9)
    page.put(45, 175, f"RELEVÉ DE VOS COMPTES - du {start:%d/%m/%Y} au {end:%d/%m/%Y}", 12, bold=True)
    page.put(45, 192, f"Compte de dépôt joint n° {number[-16:]}   IBAN : {number}", 8)
    before = start - timedelta(1)
    across(page, 212, (45, -545), (f"SOLDE PRÉCÉDENT AU {before:%d/%m/%Y}", style.signed(it.opening)), bold=True)
    page.put(45, 226, "Autorisation de découvert : 800,00 € (taux 16,20 % l'an)", 7.5, color=GREY)
    flow.y = 250


def section(flow: Flow, title: str, entries: Sequence[Entry], style: Style) -> list[Row]:
    flow.need(50)
    flow.page.box(45, flow.y - 10, 500, 14, (0.93, 0.93, 0.93))
    total = style.signed(sum((e.amount for e in entries), Decimal(0)))
    across(flow.page, flow.y, (48, 380, -545), (title, "sous-total", total), 8.5, bold=True)
    flow.y += 13
    across(flow.page, flow.y, SPOTS, ("Date", "Détail des opérations en euros", "Montant"), 7.5, color=GREY)
    flow.y += 12
    rows = []
    for entry in entries:
        lines = fold(entry.lines, FACE, 8.5, 330)
        flow.need(10 * len(lines))
        across(flow.page, flow.y, SPOTS, (f"{entry.day:%d/%m}", lines[0], style.signed(entry.amount)), 8.5)
        rows.append(row(entry, lines, flow.number, None))
        flow.y = flow.page.lines(88, flow.y + 10, lines[1:], 7.5, 10, color=GREY) + 3
    flow.y += 8
    return rows


def ending(flow: Flow, it: Story, style: Style, advert: bool) -> None:
    flow.need(110)
    last = (f"SOLDE CRÉDITEUR AU {it.period[1]:%d/%m/%Y}", style.signed(it.closing))
    if it.closing < 0:
        last = (last[0].replace("CRÉD", "DÉB"), last[1])
    across(flow.page, flow.y + 6, (45, -545), last, bold=True)
    flow.y += 30
    if advert:
        flow.page.box(45, flow.y, 500, 40, stroke=(0.75, 0, 0.1))
        flow.page.put(
            55, flow.y + 17, "Livret Causses Jeune : 4,00 % jusqu'au 31/03 pour tout versement de 50,00 € !", 9
        )
        flow.page.put(55, flow.y + 30, "Offre réservée aux 12-25 ans, plafond 1 600,00 €.", 7.5)
    page = flow.page
    total = "Total des frais bancaires et cotisations depuis le 1er janvier : 37,40 €"
    page.put(45, flow.y + 60, total + " - Garantie des dépôts : FGDR 100 000 €", 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, high=4000, floor=-600)
    number, style = iban(rng, "FR", "13135000800#########1##"), Style(rng)
    flow = Flow(780, new_page, head)
    first_page(flow, it, number, style)
    rows: list[Row] = []
    for tag, title in SECTIONS.items():
        entries = [entry for entry in it.entries if entry.tag == tag]
        if entries:
            rows += section(flow, title, entries, style)
    ending(flow, it, style, rng.random() < 0.5)
    number_pages(flow.pages, lambda n, of: f"page {n}/{of}", -545, 815)
    pen = rng.choice([with_pymupdf, with_reportlab])
    pen(flow.pages, path)
    return told(it, rows, "fr-FR", "EUR", number.replace(" ", ""))
