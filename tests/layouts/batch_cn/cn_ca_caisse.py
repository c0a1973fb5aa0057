"""Canada (Québec), a caisse's account with operations, in French.

Day and month stand in two columns, then a code of three letters, the text, a column of fees (only noted there,
taken together at the month's end), withdrawals, deposits and the balance, "1 234,56" with no-break spaces and
overdrawn balances with a trailing minus. A second folio for savings and one for the social share follow with no
activity but "Solde reporté".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, running, some_entries, some_period, written
from ..pens import GREY, LETTER, Flow, Page, with_pymupdf
from ._common import ZERO, folded, laid, many, numbered, prose, signed_sum, start_balance

GREEN = (0.0, 0.5, 0.3)
MONTHS = ("JAN", "FÉV", "MAR", "AVR", "MAI", "JUN", "JUL", "AOÛ", "SEP", "OCT", "NOV", "DÉC")
POOLS: Pools = {
    "shop": ("ÉPICERIE CHEZ RITA", "DÉPANNEUR 7 JOURS", "QUINCAILLERIE LÉVIS", "SAQ-LIKE 23312", "PÉTRO RIVE-SUD 04"),
    "org": ("HYDRO DU NORD", "VIDÉO-CÂBLE INC", "ASSURANCES LA CAPITALE", "VILLE DE LÉVIS TAXES 2/4"),
    "person": ("JOSÉE BÉLANGER", "M-A TREMBLAY", "LES IMMEUBLES GAGNÉ"),
}
# The tag is the code and the fee noted beside the row.
KINDS = (
    Kind(11, -150, -3, "Achat / {shop}", "ACH 0,65"),
    Kind(3, -220, -15, "Paiement préautorisé / {org}", "PPA 0,65"),
    Kind(2, -300, -20, "Paiement facture - AccèsC / {org} No 00####", "PWW "),
    Kind(2, -400, -10, "Virement Interac à / {person} /", "RVI 1,50", "5"),
    Kind(2, 10, 400, "Virement Interac de / {person} /", "DVI ", "5"),
    Kind(1.6, 700, 2100, "Dépôt salaire / MEUBLES SAINT-ROMUALD", "DSL "),
    Kind(0.8, 80, 700, "Dépôt direct / RRQ RENTE 1 250,00 MAX", "DI  "),
    Kind(2, -200, -20, "Retrait au GA / Lévis 1208", "RGA 1,25", "20"),
    Kind(1, -900, -40, "Chèque no ###", "CHQ 1,25"),
    Kind(0.7, -7, -2, "Frais d'utilisation - opérations à la pièce", "FU  ", "0.05", 1),
    Kind(0.4, -9, -0.1, "Intérêt sur découvert 19,40 %", "INT ", "0.01", 1),
)
HEADS = (
    (40, "Jour", 0), (64, "Mois", 0), (94, "Code", 0), (128, "Description", 0), (354, "Frais", 1), (424, "Retrait", 1),
    (496, "Dépôt", 1), (572, "Solde", 1),
)  # fmt: skip
NOTES = (
    "Les frais indiqués à côté d'une opération sont prélevés ensemble à la fin du mois. Veuillez signaler toute "
    "erreur dans les 30 jours. Légende : ACH achat, CHQ chèque, DSL salaire, PPA paiement préautorisé, RGA retrait au "
    "guichet."
)


def dollars(amount: Decimal) -> str:
    return written(abs(amount), "\u00a0", ",") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30, calendar=True)
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening)
    folio = fill(rng, "0##.###", period[0], {})
    flow = Flow(730, lambda: Page(LETTER), lambda page, n: _head(page, n, period, folio))
    rows = _table(flow, opening, entries)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    _totals(flow, entries)
    _others(flow, rng)
    numbered(flow.pages, "Page {n} de {of}", 572, 66, right=True)
    with_pymupdf(flow.pages, path, order="columns")
    return Truth("checking", "fr_CA", "CAD", folio, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], folio: str) -> float:
    page.put(40, 46, "Caisse des Rapides", 16, bold=True, color=GREEN)
    page.put(572, 42, "RELEVÉ DE COMPTE", 11, right=True, bold=True)
    start, end = period
    page.put(
        572,
        54,
        f"Du {start.day} {MONTHS[start.month - 1]} {start.year} au {end.day} {MONTHS[end.month - 1]} {end.year}",
        8,
        right=True,
    )
    page.put(40, 766, "Caisse des Rapides de Lévis, 995 boul. Alphonse, Lévis (Québec) G6W 5M6", 6.5, color=GREY)
    y = 92.0
    if n == 1:
        page.lines(40, 100, ("MME GENEVIÈVE LAFLAMME", "31 RUE DU QUAI APP 5", "LÉVIS QC  G6V 1B2"), 9)
        page.put(400, 100, "Transit 20417   Institution 815", 8.5)
        y = 160
    page.put(40, y, f"EOP - Compte avec opérations   Folio {folio}" + (" (suite)" if n > 1 else ""), 9, bold=True)
    return _titles(page, y + 16)


def _titles(page: Page, y: float) -> float:
    page.box(36, y - 11, 540, 16, (0.9, 0.96, 0.92))
    for x, text, right in HEADS:
        page.put(x, y, text, 8, right=bool(right), bold=True)
    return y + 18


def _table(flow: Flow, opening: Decimal, entries: Sequence[Entry]) -> list[Row]:
    flow.page.put(128, flow.y, "Solde reporté", 8.5)
    flow.page.put(572, flow.y, dollars(opening), 8.5, right=True)
    flow.y += 14
    rows: list[Row] = []
    balances = running(opening, (entry.amount for entry in entries))
    for entry, balance in zip(entries, balances, strict=True):
        code, fee = entry.tag.split(maxsplit=1) if "," in entry.tag else (entry.tag.strip(), "")
        lines = laid(entry.lines, "Helvetica", 8.5, 196)
        flow.need(11 * len(lines) + 3)
        rows.append(Row(entry.day, folded(lines), entry.amount, balance, page=flow.number))
        page, y = flow.page, flow.y
        page.put(56, y, str(entry.day.day), 8.5, right=True)
        page.put(64, y, MONTHS[entry.day.month - 1], 8.5)
        page.put(94, y, code, 8.5)
        page.lines(128, y, lines, 8.5)
        page.put(354, y, fee, 8.5, right=True, color=GREY)
        page.put(424 if entry.amount < 0 else 496, y, dollars(abs(entry.amount)), 8.5, right=True)
        page.put(572, y, dollars(balance), 8.5, right=True)
        flow.y += 11 * len(lines) + 3
    return rows


def _totals(flow: Flow, entries: Sequence[Entry]) -> None:
    flow.need(30)
    flow.page.rule(300, flow.y - 7, 576)
    flow.page.put(128, flow.y + 4, "Total", 8.5, bold=True)
    fees = sum((Decimal(entry.tag.split()[1].replace(",", ".")) for entry in entries if "," in entry.tag), ZERO)
    cells = ((354, fees), (424, signed_sum(entries, -1)), (496, signed_sum(entries, 1)))
    for x, amount in cells:
        flow.page.put(x, flow.y + 4, dollars(amount), 8.5, right=True, bold=True)
    flow.y += 30


def _others(flow: Flow, rng: Random) -> None:
    """Folios without activity, at times, and what the codes mean."""
    flow.need(150)
    others = (("ES1 - Épargne stable", rng.randint(1, 900000)), ("PS - Part de qualification", 500))
    for name, cents in others[: rng.choice((0, 1, 2))]:
        flow.page.put(40, flow.y, name, 9, bold=True)
        flow.page.put(128, flow.y + 14, "Solde reporté", 8.5)
        flow.page.put(572, flow.y + 14, dollars(Decimal(cents) / 100), 8.5, right=True)
        flow.page.put(128, flow.y + 25, "Aucune opération durant la période", 8.5, color=GREY)
        flow.y += 46
    flow.y = prose(flow.page, 40, flow.y + 6, NOTES, 532)
