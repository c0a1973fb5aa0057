"""France, checking: a mutualist bank's "relevé et informations bancaires".

Date, value date, operation and two euro columns without signs; the old and new balance lines stand in the column of
their side, the totals above the last one; sometimes a savings booklet follows on the same statement.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import Color, Flow, Page, with_reportlab
from ._rows import how_many, liberation, one

BLUE: Color = (0.0, 0.25, 0.55)
POOLS: Pools = {
    "place": ["ANNECY", "SEYNOD", "EPAGNY", "CRAN GEVRIER", "RUMILLY", "LYON 3EME"],
    "shop": ["CARREFOUR", "BIOCOOP LE TREFLE", "BOULANGERIE PAUL", "DECATHLON 0###", "PICARD 0###", "FNAC", "TOTAL"],
    "name": ["M OU MME BERTHET", "MLLE CLAIRE DUMAS", "SCI LES TILLEULS", "ASSOC SPORTIVE ANNECY"],
    "firm": ["SNR ROULEMENTS", "CENTRE HOSPITALIER ANNECY", "FRAMATOME"],
    "biller": ["EDF CLIENTS PARTICULIERS", "FREE TELECOM", "SILA EAU", "MAIF", "ORANGE SA-ORANGE", "MGEN"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d%m"),
    "month": lambda _rng, day: day.strftime("%m/%y"),
}
KINDS = [
    Kind(34, -3, -130, "PAIEMENT CB {used} {place}|{shop}               CARTE 81470925"),
    Kind(6, -3, -60, "PAIEMENT PSC {used} {place}|{shop}               CARTE 81470925"),
    Kind(8, -12, -180, "PRLV SEPA {biller}|ICS : FR##ZZZ######|RUM : 00S############|REF : ################"),
    Kind(4, -20, -120, "RETRAIT DAB {used} {place}|{place} PASTEUR CARTE 81470925", "", "10"),
    Kind(4, -15, -900, "CHEQUE 0######"),
    Kind(4, -20, -750, "VIR {name}|LOYER {month}"),
    Kind(2, -50, -300, "VIR SEPA VERS LIVRET"),
    Kind(4, 900, 2600, "VIR {firm}|SALAIRE {month}"),
    Kind(3, 15, 300, "VIR SEPA {name}|REMBOURSEMENT"),
    Kind(2, 8, 120, "VIR C.P.A.M. HAUTE SAVOIE|###############"),
    Kind(2, 20, 500, "REM CHQ REF1####A01"),
    Kind(1, -8, -8, "F COTIS EUROCONFORT|DONT TVA 0,42EUR", "", "0.01", 1),
]
X_VALUE, X_TEXT, X_DEBIT, X_CREDIT = 97, 150, 468, 555


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    before = start - timedelta(1)
    faces = liberation("Sans-Regular"), liberation("Sans-Bold")
    number = fill(rng, "000######01", start, {})
    opening = some_amount(rng, 200, 4500) * rng.choice([1, 1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-200)
    name = f"C/C EUROCOMPTE CONFORT N° {number} en euros"
    flow = Flow(752, lambda: Page(face=faces[0], bold=faces[1]), lambda page, at: _head(page, at, end))
    rows = _account(flow, name, entries, opening, (before, end))
    ends: tuple[Decimal | None, Decimal | None] = opening, opening + sum(entry.amount for entry in entries)
    if rng.random() < 0.4:
        saved = some_amount(rng, 1000, 15000)
        moved = [e for e in entries if e.lines[0] == "VIR SEPA VERS LIVRET"]
        booklet = [Entry(e.day, ("VIR DE COMPTE A COMPTE",), -e.amount, "", "") for e in moved]
        rows += _account(flow, f"LIVRET BLEU N° {number[:-1]}2 en euros", booklet, saved, (before, end))
        ends = None, None
    _close(flow)
    for at, page in enumerate(flow.pages, 1):
        page.put(555, 812, f"Page {at} / {len(flow.pages)}", 7.5, right=True)
        if at < len(flow.pages):
            page.put(555, 786, "<<Suite au verso>>" if at % 2 else "<<Suite page suivante>>", 8, right=True)
    with_reportlab(flow.pages, path)
    return Truth("checking", "fr_FR", "EUR", number, None, end, *ends, rows)


def _head(page: Page, at: int, end: date) -> float:
    page.box(40, 32, 6, 26, BLUE)
    page.put(52, 44, "CAISSE MUTUELLE DES ALPES", 13, bold=True, color=BLUE)
    page.put(52, 56, "ANNECY LE LAC", 9)
    page.put(40, 812, "Réf : 10278 02417 ANP 00" + end.strftime("%m%y"), 6.5)
    page.lines(
        40,
        824,
        [
            "Caisse Mutuelle des Alpes, société coopérative de crédit à capital variable, RCS Annecy "
            "779 000 417, ORIAS 07 000 417"
        ],
        5.8,
    )
    if at > 1:
        return 84
    page.lines(
        40,
        76,
        ["14 rue de la Paix, 74000 Annecy", "Tél : 04 50 00 41 70 (appel non surtaxé)", "www.cmdesalpes.example"],
        7.5,
        9.5,
    )
    page.put(330, 76, "RELEVE ET INFORMATIONS BANCAIRES", 10.5, bold=True)
    page.lines(330, 120, ["M OU MME LAURENT JOURDAN", "8 CHEMIN DES FINS NORD", "74000 ANNECY"], 9.5, 12)
    page.put(330, 176, f"Annecy, le {end:%d/%m/%Y}", 8.5)
    page.put(40, 200, "Retrouvez vos relevés des dix dernières années dans votre espace personnel.", 8)
    return 228


def _titles(flow: Flow, name: str, more: str = "") -> None:
    page, y = flow.page, flow.y
    page.put(40, y, name + more, 9.5, bold=True, color=BLUE)
    page.box(40, y + 6, 521, 24, (0.88, 0.92, 0.97))
    page.put(44, y + 21, "Date", 8.5, bold=True)
    page.put(X_VALUE, y + 21, "Date valeur", 8.5, bold=True)
    page.put(X_TEXT + 8, y + 21, "Opération", 8.5, bold=True)
    page.lines(X_DEBIT, y + 16, ["Débit", "EUROS"], 8.5, 10, bold=True, right=True)
    page.lines(X_CREDIT, y + 16, ["Crédit", "EUROS"], 8.5, 10, bold=True, right=True)
    flow.y = y + 43


def _balance(flow: Flow, day: date, balance: Decimal) -> None:
    side = "CREDITEUR" if balance >= 0 else "DEBITEUR"
    flow.page.put(X_TEXT + 8, flow.y, f"SOLDE {side} AU {day:%d/%m/%Y}", 8.8, bold=True)
    flow.page.put(X_CREDIT if balance >= 0 else X_DEBIT, flow.y, _euro(balance), 8.8, bold=True, right=True)
    flow.y += 14


def _frame(flow: Flow, top: float) -> None:
    for x in (40, X_VALUE - 6, X_TEXT + 2, X_DEBIT - 72, X_DEBIT + 6, 561):
        flow.page.upright(x, top, flow.y - 6, 0.4, BLUE)
    flow.page.rule(40, flow.y - 6, 561, 0.4, BLUE)


def _account(flow: Flow, name: str, entries: list[Entry], opening: Decimal, days: tuple[date, date]) -> list[Row]:
    flow.need(120)
    top = flow.y + 6
    _titles(flow, name)
    _balance(flow, days[0], opening)
    rows = []
    for entry in entries:
        if flow.y + 10 * len(entry.lines) + 4 > flow.bottom:
            _frame(flow, top)
            flow.turn()
            top = flow.y + 6
            _titles(flow, name, " (suite)")
        value = entry.day + timedelta(1) if entry.lines[0].startswith("REM CHQ") else entry.day
        flow.page.put(44, flow.y, f"{entry.day:%d/%m/%Y}", 8)
        flow.page.put(X_VALUE, flow.y, f"{value:%d/%m/%Y}", 8)
        flow.page.put(X_CREDIT if entry.amount > 0 else X_DEBIT, flow.y, _euro(entry.amount), 8.5, right=True)
        rows.append(Row(entry.day, one(entry.lines), entry.amount, None, value, flow.number))
        flow.y = flow.page.lines(X_TEXT + 8, flow.y, entry.lines, 8, 9.8) + 2
    if flow.y + 40 > flow.bottom:
        _frame(flow, top)
        flow.turn()
        top = flow.y + 6
        _titles(flow, name, " (suite)")
    flow.page.put(X_TEXT + 8, flow.y, "Total des mouvements", 8.5)
    debit = sum((e.amount for e in entries if e.amount < 0), Decimal(0))
    credit = sum((e.amount for e in entries if e.amount > 0), Decimal(0))
    flow.page.put(X_DEBIT, flow.y, _euro(debit), 8.5, right=True)
    flow.page.put(X_CREDIT, flow.y, _euro(credit), 8.5, right=True)
    flow.y += 14
    _balance(flow, days[1], opening + debit + credit)
    _frame(flow, top)
    flow.y += 22
    return rows


def _close(flow: Flow) -> None:
    flow.need(80)
    page, y = flow.page, flow.y
    page.box(40, y, 521, 62, stroke=BLUE)
    page.put(48, y + 13, "Information sur la protection des dépôts", 8, bold=True)
    told = [
        "Les avoirs inscrits sur ce relevé sont couverts par le fonds de garantie des dépôts jusqu'à "
        "100.000 EUR par déposant.",
        "Sauf contestation de votre part dans le délai prévu par vos conditions générales, les "
        "écritures sont réputées approuvées.",
        "Taux du découvert autorisé : 8,50 % l'an. Commission d'intervention : 8,00 EUR par "
        "opération, 80,00 EUR par mois au plus.",
    ]
    page.lines(48, y + 26, told, 7, 10)
    flow.y += 70
