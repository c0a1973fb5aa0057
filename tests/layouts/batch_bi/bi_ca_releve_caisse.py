"""Canada (Québec), a French caisse statement: Date, Code, Description, Frais, Retrait, Dépôt, Solde.

Several products under one folio (EOP, sometimes a savings account); the merchant is on the second line of a purchase,
every row has its balance, an overdrawn one with the minus behind; words are drawn one at a time.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_amount, some_entries, some_period, written
from ..pens import GREY, LETTER, WHITE, Flow, Page, with_pymupdf
from ._rows import FR, FR_SHORT, cell, joined, numbered, total, words

GREEN = (0.0, 0.52, 0.33)

POOLS: Pools = {
    "shop": [
        "IGAA EXTRA #8### MONTRÉAL",
        "MÉTRO PLUS LAVAL",
        "PHARMACIE JEAN COUTURE #1##",
        "SAQUE SUCC 23### QUÉBEC",
        "TIM HORTENS #3### LÉVIS",
        "CANAC-ROYAL TROIS-RIVIÈRES",
        "PÉTRO-CANA 0####",
        "DOLLARAMIX # ### GATINEAU",
    ],
    "biller": ["HYDRO-QUÉBEX", "VIDÉOTRONIQUE LTÉE", "BELL-MOBILITÉ", "VILLE DE LONGUEUIL TAXES", "ÉNERGIE NORD"],
    "insurer": ["LA PERSONNELLE ASS.", "BENEVA VIE", "INTACTE ASSURANCE"],
    "payer": ["PAIE /CIUSSS DE L'ESTRIE", "PAIE /GROUPE ROBERGE INC", "ALLOC. CAN. POUR ENFANTS", "RETRAITE QUÉBEC"],
    "person": ["Mathieu Gagnon", "Sophie Lavoie", "Karim B.", "Loc. Tremblay"],
}
KINDS = [
    Kind(9, -4, -210, "Achat /|{shop}", "ACH"),
    Kind(3, -20, -260, "Paiement facture - AccèsWeb Internet /|{biller}", "PWW"),
    Kind(2, -30, -180, "Assurance /|{insurer}", "DP"),
    Kind(2, -20, -700, "Virement Interac à /|{person} /", "VIN"),
    Kind(1, 20, 500, "Virement Interac de /|{person} /", "VIN"),
    Kind(2, -20, -300, "Retrait au guichet", "RGA", step="20"),
    Kind(2, 600, 2100, "{payer}", "DI", most=4),
    Kind(0.5, 50, 900, "Dépôt au guichet", "DGA"),
    Kind(0.5, -400, -800, "Hypothèque 1", "RPR", most=1),
]


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",", minus="") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    start, end = period
    opening = some_amount(rng, 200, 4200)
    fee = Entry(end, ("Frais fixes d'utilisation",), Decimal("-9.95"), "FRA", "")
    entries = [*some_entries(rng, KINDS, POOLS, period, count=rng.randint(15, 70), balance=opening), fee]
    closing = opening + total(e.amount for e in entries)
    accounts = [("EOP", "ÉPARGNE AVEC OPÉRATIONS", opening, entries)]
    several = rng.random() < 0.5
    if several:
        saved = some_amount(rng, 1000, 12000)
        day = start + timedelta(14)
        moves = [
            Entry(day, ("Virement entre folios /", "de EOP"), some_amount(rng, 50, 400, "25"), "VFF", ""),
            Entry(end, ("Intérêt sur ES1",), some_amount(rng, 1, 12), "INT", ""),
        ]
        accounts.append(("ES 1", "ÉPARGNE À INTÉRÊT ÉLEVÉ", saved, moves))
    folio = fill(rng, "0#####", start, {})
    transit = fill(rng, "815-30###", start, {})
    rows: list[Row] = []

    def long(day: int, month: int, year: int) -> str:
        return f"{day} {FR[month - 1]} {year}"

    def new() -> Page:
        return Page(LETTER)

    def head(page: Page, n: int) -> float:
        page.box(36, 28, 14, 14, GREEN)
        page.put(56, 40, "Caisse Rivière-aux-Érables", 13, bold=True, color=GREEN)
        page.put(576, 40, "RELEVÉ DE COMPTE", 12, bold=True, right=True)
        if n > 1:
            page.put(36, 62, f"Folio : {folio}   (suite)", 8.5)
            page.put(
                576,
                62,
                f"Du {long(start.day, start.month, start.year)} au {long(end.day, end.month, end.year)}",
                8.5,
                right=True,
            )
            return 86
        page.lines(56, 55, ["1250, boul. des Sources", "Drummondville (Québec) J2C 4R1", "819 555-0163"], 7.5, 9)
        page.lines(56, 128, ["MME ISABELLE FORTIN-ROY", "34 RUE DU PARC", "DRUMMONDVILLE QC  J2B 1K8"], 9, 11)
        page.box(380, 60, 196, 62, None, stroke=GREEN)
        first = long(start.day, start.month, start.year)
        for k, (label, value) in enumerate(
            [("Folio", folio), ("Transit", transit), ("Du", first), ("Au", long(end.day, end.month, end.year))]
        ):
            page.put(388, 74 + 14 * k, label, 8.5)
            page.put(568, 74 + 14 * k, value, 8.5, right=True)
        return 190

    flow = Flow(726, new, head)
    if several:
        flow.page.put(36, flow.y, "Sommaire du folio", 10, bold=True)
        for code, name, first, list_of in accounts:
            flow.y += 13
            flow.page.put(36, flow.y, f"{code}   {name.capitalize()}", 8.5)
            flow.page.put(570, flow.y, _money(first + total(e.amount for e in list_of)), 8.5, right=True)
        flow.y += 28

    def titles(code: str, name: str, more: bool) -> None:
        page, y = flow.page, flow.y
        page.put(36, y, f"{code}  {name}" + (" (suite)" if more else ""), 9.5, bold=True)
        page.box(36, y + 6, 540, 15, GREEN)
        page.put(40, y + 17, "Date", 8, bold=True, color=WHITE)
        page.put(84, y + 17, "Code", 8, bold=True, color=WHITE)
        page.put(116, y + 17, "Description", 8, bold=True, color=WHITE)
        for x, label in ((364, "Frais"), (434, "Retrait"), (502, "Dépôt"), (570, "Solde")):
            page.put(x, y + 17, label, 8, bold=True, color=WHITE, right=True)
        flow.y = y + 34

    for code, name, first, list_of in accounts:
        flow.need(110)
        titles(code, name, False)
        flow.page.put(116, flow.y, "Solde reporté", 8.5)
        flow.page.put(570, flow.y, _money(first), 8.5, right=True)
        flow.y += 13
        for entry, balance in zip(list_of, running(first, (e.amount for e in list_of)), strict=True):
            lines = cell(entry.lines, "Helvetica", 8.5, 215)
            if flow.need(11 * len(lines)):
                titles(code, name, True)
            page, y = flow.page, flow.y
            page.put(40, y, f"{entry.day.day:2} {FR_SHORT[entry.day.month - 1]}".strip(), 8.5)
            page.put(84, y, entry.tag, 8.5)
            page.lines(116, y, lines, 8.5, 10)
            page.put(434 if entry.amount < 0 else 502, y, _money(abs(entry.amount)), 8.5, right=True)
            page.put(570, y, _money(balance), 8.5, right=True)
            rows.append(Row(entry.day, joined(lines), entry.amount, balance, page=flow.number))
            flow.y = y + 10 * len(lines) + 3
        flow.page.rule(36, flow.y - 8, 576, 0.6, GREEN)
        flow.y += 18
    flow.need(70)
    note = (
        "Veuillez vérifier ce relevé et nous signaler toute erreur dans les 45 jours. Passé ce délai, les inscriptions "
        "seront tenues pour exactes. Les dépôts sont protégés selon la loi du Québec, jusqu'aux limites prévues."
    )
    flow.page.lines(36, flow.y, cell([note], "Helvetica", 7.5, 530), 7.5, 9.5, color=GREY)
    numbered(flow.pages, 576, 766, "Page {n} de {of}")
    with_pymupdf(words(flow.pages), path)
    return Truth(
        "checking", "fr_CA", "CAD", folio, start, end, None if several else opening, None if several else closing, rows
    )
