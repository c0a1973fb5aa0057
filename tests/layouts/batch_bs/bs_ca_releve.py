"""Canada (Québec), French folio statement of a savings and credit union.

Day and month without a year, a code before each description, a column of fees beside withdrawals, deposits and balance;
amounts with a space and a comma. Each account (everyday, shares, sometimes stable savings) is a block of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, some_entries, some_period, written
from ..pens import LETTER, Flow, Hand, Page, by_hand
from ._rows import fold, maker, months, person, total

GREEN = (0.0, 0.45, 0.3)
MONTH = months("JAN FÉV MAR AVR MAI JUN JUL AOÛ SEP OCT NOV DÉC")
FULL = months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
POOLS: Pools = {
    "shop": [
        "IGA #8#2#", "PROVIGO LE MARCHÉ", "MÉTRO PLUS ST-JEAN", "COUCHE-TARD #7##", "JEAN COUTU #1##", "SAQ 23###",
        "CANADIAN TIRE #0##", "TIM HORTONS #2###", "RONA L'ENTREPÔT", "ULTRAMAR #2####", "MAXI #8###",
    ],
    "bill": ["Hydro-Québec", "Vidéotron", "Énergir", "Bell Mobilité", "Ville de Lévis / Taxes", "Carte de crédit"],
    "name": ["Mélanie Gagnon", "Éric Bouchard", "Sylvie Côté", "J.-F. Pelletier"],
    "firm": ["CSS DES NAVIGATEURS", "MEUBLES FORTIN INC", "RETRAITE QUÉBEC"],
}  # fmt: skip
KINDS = [
    Kind(2, 850, 1900, "DPA|Dépôt direct /{firm}|Paie", "", most=3),
    Kind(1, 60, 650, "DPA|Dépôt direct /GOUV. DU CANADA|Allocation fédérale", "", most=1),
    Kind(1, 20, 500, "VWI|Virement Interac de /{name}|", ""),
    Kind(12, -3, -190, "ACH|Achat /{shop}|", ""),
    Kind(2, -20, -300, "RGA|Retrait au GA|", "", "20"),
    Kind(3, -25, -420, "PWW|Paiement facture - AccèsNet|{bill}", ""),
    Kind(1, -20, -900, "VWI|Virement Interac à /{name}|", ""),
    Kind(1, -45, -260, "RPA|Paiement préautorisé /ASSURANCES BEAUMONT|", "", most=1),
    Kind(1, -500, -1300, "PRT|Remboursement prêt PH1|", "", most=1),
    Kind(1, -60, -400, "CHQ|Chèque no ###|", ""),
]
SAVINGS = [
    Kind(3, 25, 500, "VFI|Virement de EOP|", "", "5"),
    Kind(1, -50, -400, "VFI|Virement à EOP|", "", "5"),
]


def _money(amount: Decimal) -> str:
    return written(amount, " ", ",")


class _Folio:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, calendar=True)
        self.holder = person(rng, ["GENEVIÈVE", "STÉPHANE", "MARC-ANDRÉ", "ISABELLE"], ["TREMBLAY", "LÉVESQUE", "ROY"])
        self.folio = fill(rng, "0#####", self.period[0], {})
        self.transit = fill(rng, "815-#####", self.period[0], {})
        self.rows: list[Row] = []
        self.flow = Flow(725, maker("Helvetica", LETTER), self._head)

    def _head(self, page: Page, number: int) -> float:
        page.put(40, 52, "Caisse du Fleuve", 16, bold=True, color=GREEN)
        page.put(40, 66, "Coopérative de services financiers", 8, color=GREEN)
        page.put(572, 50, "RELEVÉ DE COMPTE", 13, bold=True, right=True)
        start, end = self.period
        span = f"Période du {start.day} {FULL(start)} {start.year} au {end.day} {FULL(end)} {end.year}"
        page.put(572, 64, span, 8.5, right=True)
        page.put(572, 76, f"Institution - transit : {self.transit}   Folio : {self.folio}", 8.5, right=True)
        if number > 1:
            return 104
        page.lines(60, 130, [self.holder, "412, RUE DES ÉRABLES APP. 3", "LÉVIS QC  G6V 2K4"], 9, 12)
        page.box(340, 108, 232, 56, None, stroke=GREEN)
        page.put(348, 122, "Message important", 8.5, bold=True, color=GREEN)
        page.lines(
            348, 135, ["Vérifiez ce relevé et signalez toute erreur dans les", "90 jours suivant sa date."], 7.5, 10
        )
        return 200

    def _titles(self, title: str) -> None:
        flow, page = self.flow, self.flow.page
        page.box(40, flow.y - 11, 532, 16, (0.86, 0.93, 0.89))
        page.put(44, flow.y, title, 9, bold=True)
        flow.y += 18
        for x, label, right in (
            (44, "Date", False), (84, "Code", False), (116, "Description", False), (375, "Frais ($)", True),
            (440, "Retrait ($)", True), (505, "Dépôt ($)", True), (569, "Solde ($)", True),
        ):  # fmt: skip
            page.put(x, flow.y, label, 8, right=right, bold=True)
        page.rule(40, flow.y + 4, 572)
        flow.y += 16

    def account(self, title: str, start: Decimal, entries: Sequence[Entry]) -> Decimal:
        flow, balance = self.flow, start
        flow.need(110)
        self._titles(title)
        flow.page.put(116, flow.y, "Solde reporté", 8.5)
        flow.page.put(569, flow.y, _money(start), 8.5, right=True)
        flow.y += 13
        for entry in entries:
            if flow.need(26):
                self._titles(f"{title} (suite)")
            balance += entry.amount
            code, *texts = entry.lines
            text = " ".join(part for part in texts if part)
            lines = fold(text, "Helvetica", 8.5, 220)
            flow.page.put(44, flow.y, f"{entry.day.day:2} {MONTH(entry.day)}", 8.5)
            flow.page.put(84, flow.y, code, 8.5)
            flow.page.put(440 if entry.amount < 0 else 505, flow.y, _money(abs(entry.amount)), 8.5, right=True)
            if code in ("RGA", "VWI") and entry.amount < 0:
                flow.page.put(375, flow.y, "1,50" if code == "VWI" else "1,00", 8.5, right=True)
            flow.page.put(569, flow.y, _money(balance), 8.5, right=True)
            self.rows.append(Row(entry.day, text, entry.amount, balance, page=flow.number))
            flow.y = flow.page.lines(116, flow.y, lines, 8.5, 10.5) + 2.5
        flow.page.rule(40, flow.y - 8, 572, 0.3)
        flow.y += 22
        return balance

    def shares(self) -> None:
        self.flow.need(70)
        self._titles("PS 1   Part de qualification")
        for label in ("Solde reporté", "Solde à la fin de la période"):
            self.flow.page.put(116, self.flow.y, label, 8.5)
            self.flow.page.put(569, self.flow.y, "5,00", 8.5, right=True)
            self.flow.y += 12
        self.flow.y += 22


def _fees(entries: Sequence[Entry], end: date) -> list[Entry]:
    """The fees shown on the rows, taken on the last day."""
    rows = [e for e in entries if e.amount < 0 and e.lines[0] in ("RGA", "VWI")]
    charged = total([Decimal("1.50") if e.lines[0] == "VWI" else Decimal("1.00") for e in rows])
    fixed = Decimal("4.95")
    return [Entry(end, ("FFM", "Frais fixes d'utilisation", ""), -fixed, "", "")] + (
        [Entry(end, ("FUT", "Frais d'utilisation", ""), -charged, "", "")] if charged else []
    )


def draw(rng: Random, path: Path) -> Truth:
    folio = _Folio(rng)
    start = Decimal(rng.randint(20000, 420000)) / 100
    entries = some_entries(rng, KINDS, POOLS, folio.period, count=rng.randint(15, 60), balance=start, floor=-200)
    entries += _fees(entries, folio.period[1])
    both = rng.random() < 0.4
    end = folio.account("EOP   Compte d'opérations   Personnel", start, entries)
    if both:
        saved = some_entries(rng, SAVINGS, POOLS, folio.period, count=rng.randint(1, 5))
        saved.append(Entry(folio.period[1], ("INT", "Intérêt sur ET 1", ""), Decimal("1.37"), "", ""))
        folio.account("ET 1   Épargne stable", Decimal(rng.randint(60000, 900000)) / 100, saved)
    folio.shares()
    for number, page in enumerate(folio.flow.pages, 1):
        page.put(40, 760, "Assurance-dépôts : vos dépôts sont protégés par l'organisme public du Québec.", 7)
        page.put(572, 760, f"Page {number} de {len(folio.flow.pages)}", 7.5, right=True)
    by_hand(folio.flow.pages, path, Hand("TJ"))
    opening, closing = (None, None) if both else (start, end)
    return Truth("checking", "fr_CA", "CAD", folio.folio, *folio.period, opening, closing, folio.rows)
