"""FR: compte courant: day "02.01" first, label, value day "02.01.19", then débit and crédit, spaces in thousands.

A dot stands in a column of its own for free operations; sub totals at the page's end and totals before the last solde.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, fill, iban, wrap, written
from ..pens import A4, Flow, Hand, Page, by_hand, fits
from ._kit import Book, book, joined, month

POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "shop": [
        "CARREFOUR MARKET",
        "BOUL. DU MARCHE",
        "MONOPRIX 0###",
        "SNCF INTERNET",
        "PHIE DES BROTTEAUX",
        "TOTAL ####",
    ],
    "town": ["LYON 03", "VILLEURBANNE", "69006 LYON", "VIENNE"],
    "firm": ["EDF CLIENTS PARTICULIERS", "FREE MOBILE", "MAIF", "DGFIP IMPOT #######", "CANAL+ FRANCE"],
    "who": ["MME FONTANEL CLAIRE", "M. OU MME BERTHOD", "SCI LES TILLEULS"],
    "boss": ["METROPOLE GRAND LYON", "STE RHODANIENNE DE TEXTILE", "CAF DU RHONE", "CPAM 691"],
}
KINDS = [
    Kind(3, 700, 2800, "VIREMENT {boss}|REF {boss} SALAIRE ##.##"),
    Kind(1.5, 8, 300, "VIR INST {who}|REMBOURSEMENT"),
    Kind(1, 30, 700, "REMISE CHEQUES BORDEREAU #######", ""),
    Kind(11, -140, -3, "CB {shop} {used}|{town}"),
    Kind(2, -200, -20, "CB RETRAIT DU {used}|{town} 0####", step="10"),
    Kind(5, -180, -8, "PRLV SEPA {firm}|LIBELLE: ECH ######## REF.MANDAT: ++#######"),
    Kind(2, -600, -20, "VIR SEPA {who}|LOYER ET CHARGES"),
    Kind(2, -350, -15, "CHEQUE #######"),
    Kind(1, -14, -1, "COTISATION ZEN PLUS", "free", most=1),
    Kind(0.6, -24, -8, "COMMISSIONS D'INTERVENTION|3 OPERATION(S)", "free", most=1),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def _columns(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(36, y - 12, 523, 18, stroke=(0, 0, 0.4))
    for x, text, right in ((42, "DATE", False), (82, "LIBELLE", False), (330, "VALEUR", False), (470, "DEBIT", True)):
        page.put(x, y, text, 8.5, right=right, bold=True)
    page.put(552, y, "CREDIT", 8.5, right=True, bold=True)
    flow.y += 20


def _sums(flow: Flow, label: str, out: Decimal, into: Decimal) -> None:
    flow.page.put(200, flow.y, label, 8.5, bold=True)
    flow.page.put(470, flow.y, _money(out), 8.5, right=True, bold=True)
    flow.page.put(552, flow.y, _money(into), 8.5, right=True, bold=True)
    flow.y += 16


def _solde(flow: Flow, label: str, amount: Decimal) -> None:
    flow.page.put(82, flow.y, label, 9, bold=True)
    flow.page.put(552 if amount >= 0 else 470, flow.y, _money(amount), 9, right=True, bold=True)
    flow.y += 18


def _table(rng: Random, flow: Flow, told: Book) -> None:
    _columns(flow)
    _solde(flow, "ANCIEN SOLDE", told.opening)
    out = into = Decimal("0.00")
    for entry in told.entries:
        lines = [line for part in entry.lines for line in wrap(part, fits("Helvetica", 8.5, 235))]
        if flow.y + 10 * len(lines) + 16 > flow.bottom:
            _sums(flow, "SOUS TOTAL", out, into)
            flow.turn()
            _columns(flow)
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, 2]))
        flow.page.put(42, flow.y, f"{entry.day:%d.%m}", 8.5)
        flow.page.put(330, flow.y, f"{value:%d.%m.%y}", 8.5)
        flow.page.put(392, flow.y, "." if rng.random() < 0.3 and entry.tag != "free" else "", 8.5)
        flow.page.put(470 if entry.amount < 0 else 552, flow.y, _money(entry.amount), 8.5, right=True)
        told.rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y = flow.page.lines(82, flow.y, lines, 8.5, 10) + 2.5
        out, into = out - min(entry.amount, Decimal(0)), into + max(entry.amount, Decimal(0))
    flow.need(90)
    flow.y += 6
    _sums(flow, "TOTAUX", out, into)


def _notes(flow: Flow, end: date) -> None:
    notes = [
        ". opération exonérée de commission de mouvement       LES INFORMATIONS EN BAS DE PAGE SONT À CONSERVER",
        f"Total des frais bancaires et cotisations au {end:%d.%m.%Y} : 14,35 EUR dont TVA 0,00 EUR",
        "Autorisation de découvert : 800,00 EUR. Taux nominal annuel 15,90 %, TAEG 16,94 %.",
    ]
    flow.page.lines(36, flow.y + 14, notes, 7.5, 10)


def draw(rng: Random, path: Path) -> Truth:
    told = book(rng, KINDS, POOLS, month(rng), most=50)
    account, (start, end) = iban(rng, "FR", "3000200###0000######?##"), told.period
    indicator = fill(rng, "0##7", start, {})

    def head(page: Page, n: int) -> float:
        page.put(36, 48, "CREDIT RHODANIEN", 16, bold=True, color=(0, 0, 0.45))
        page.put(559, 44, "RELEVE DE COMPTE COURANT", 11, right=True, bold=True)
        page.put(559, 58, f"du {start:%d.%m.%Y} au {end:%d.%m.%Y} - N° {end.month + 30}", 9, right=True)
        page.put(559, 70, f"Page {n}", 8, right=True)
        page.put(
            36, 72, f"Indicatif : {indicator}   Compte : 0#####   Devise : EUR".replace("#####", indicator + "8"), 8.5
        )
        if n > 1:
            return 104
        page.lines(330, 104, ["M. ARNAUD VILLEMAGNE", "18 RUE DUGUESCLIN", "69006 LYON"], 9.5, 12)
        page.put(36, 108, "Votre agence LYON BROTTEAUX", 8.5)
        page.put(36, 120, "Tél. 04 72 55 01 99 (appel non surtaxé)", 8.5)
        page.put(36, 154, f"IBAN : {account}   BIC : CRRHFRPP", 8.5)
        return 184

    flow = Flow(770, lambda: Page(A4), head)
    _table(rng, flow, told)
    _solde(flow, f"SOLDE EN EUROS AU {end:%d.%m.%Y}", told.closing)
    _notes(flow, end)
    by_hand(flow.pages, path, Hand(show="Tj", order="columns", split=True))
    return told.truth("checking", "fr_FR", "EUR", account)
