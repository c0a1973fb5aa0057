"""France, a compte de dépôts.

DD.MM and a value date DD.MM.YY beside the text, no-break spaces in thousands, débit and crédit without signs, a
lone "." in a column of its own for rows free of commission. Old, intermediate (at a month's end) and new balance
and totals are lines of the table. At times a list of deferred card payments repeats what one row sums up.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._common import ZERO, folded, laid, many, numbered, prose, signed_sum, start_balance

BLUE = (0.1, 0.2, 0.5)
MONTHS = (
    "JANVIER",
    "FEVRIER",
    "MARS",
    "AVRIL",
    "MAI",
    "JUIN",
    "JUILLET",
    "AOUT",
    "SEPTEMBRE",
    "OCTOBRE",
    "NOVEMBRE",
    "DECEMBRE",
)
POOLS: Pools = {
    "shop": (
        "MARCHE BELLEVUE",
        "STATION DES 4 VENTS",
        "BOULANG. ROUSSEL",
        "PHARMACIE DU PORT",
        "LIBR 1001 PAGES",
        "S.N. TRANSPORTS",
    ),
    "ville": ("NANTES", "LE PECQ 78", "ST MALO", "LYON 3", "AIX EN PCE"),
    "org": ("GAZ DU LITTORAL", "TELEFIL MOBILE", "ASSUR MER ET TERRE", "DIRECTION GENERALE IMPOTS"),
    "gens": ("MME SOLENE KERVADEC", "M. ou MME ABADIE", "SCI LES GLYCINES", "BASTIEN N GUYEN"),
    "jour": lambda rng, day: f"{earlier(rng, day):%d/%m/%y}",
    "mois": lambda _rng, day: f"{day:%m.%Y}",
}
KINDS = (
    Kind(11, -150, -2, "CB  {shop}   {ville}   {jour}"),
    Kind(1, -120, -4, "CB  BISTRO ANKER  BERNE   {jour}|PAIEMENT HORS ZONE EURO: 45,00 CHF TAUX 1,0453"),
    Kind(
        4,
        -170,
        -8,
        "PRLV SEPA {org}|LIBELLE:ECH {mois} CONTRAT #######|REF.CLIENT:????####-#|ID.CREANCIER:FR##ZZZ######",
    ),
    Kind(2.5, -900, -15, "VIR.PERMANENT {gens}|MOTIF: LOYER {mois}", "", "5"),
    Kind(2, -400, -10, "CHEQUE N° #######"),
    Kind(2, -300, -20, "RETRAIT DU {jour}  {ville}  A 18H42", "", "10"),
    Kind(2, 10, 400, "VIR SEPA {gens}|REMBT COURSES 12,40+30,00"),
    Kind(1.6, 1100, 3100, "VIREMENT ATELIERS DU PONANT|SALAIRE {mois}|REF: ####??"),
    Kind(0.6, 40, 900, "REM CHQ REF A##?##?"),
    Kind(0.7, -12, -2, "COTISATION FORMULE ESSENTIELLE", "fee", "0.1", 1),
    Kind(0.5, -8, -8, "COMMISSIONS D'INTERVENTION|2 OPERATIONS AU {jour}", "fee", "0.01", 2),
    Kind(0.6, -640, -60, "DEBIT DIFFERE CARTE 4978XXXXXXXX####|VOIR DETAIL EN FIN DE RELEVE", "deferred", "0.01", 1),
)
LEGAL = (
    "Sauf erreur ou omission. Les sommes déposées sont couvertes par le Fonds de Garantie dans la limite de "
    "100\u00a0000 EUR. Taux de l'autorisation de découvert : 15,90 % au 01.01.2024, minimum forfaitaire d'intérêts "
    "4,90 EUR par trimestre. Pour toute réclamation, 09 69 55 01 72 (appel non surtaxé) de 8h00 à 20h00."
)


def euros(amount: Decimal) -> str:
    return written(abs(amount), "\u00a0", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="ANNULATION {0}")
    account = iban(rng, "FR", "30002005####0000######X##").replace("X", "7")
    flow = Flow(738, Page, lambda page, n: _head(page, n, period, account))
    _line(flow, "ANCIEN SOLDE", opening)
    rows = _table(flow, rng, opening, entries)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    _totals(flow, entries, opening, closing)
    _deferred(flow, rng, [entry for entry in entries if entry.tag == "deferred"])
    _fees(flow, rng, entries)
    numbered(flow.pages, "Page {n} / {of}", 556, 64, right=True)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0.6, split=True))
    return Truth("checking", "fr_FR", "EUR", account, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], account: str) -> float:
    page.put(40, 48, "Banque Ponantaise", 16, bold=True, color=BLUE)
    page.put(556, 44, "RELEVE DE COMPTE", 11, right=True, bold=True)
    start, end = period
    page.put(556, 78, f"du {start:%d.%m.%Y} au {end:%d.%m.%Y} - N° {end.month}", 9, right=True)
    page.put(
        40, 812, "Banque Ponantaise SA au capital de 847 860 375 EUR - 29200 BREST - SIREN 954 509 000", 6.5, color=GREY
    )
    if n > 1:
        page.put(40, 78, "M MAEL GUIVARCH", 9)
        return _titles(page, 104)
    page.lines(330, 124, ("M MAEL GUIVARCH", "6 RUE DES CORDIERS", "44000 NANTES"), 9.5, 12)
    page.put(40, 124, "Votre agence : NANTES GRASLIN", 8)
    page.put(40, 136, "Indicatif : 2005   Compte : compte de dépôts en EUR", 8)
    page.put(40, 184, f"IBAN : {account}", 8.5)
    page.put(40, 196, "BIC : PONAFRPPXXX", 8.5)
    return _titles(page, 224)


def _titles(page: Page, y: float) -> float:
    page.box(36, y - 12, 524, 17, stroke=BLUE)
    page.put(40, y, "DATE", 8, bold=True)
    page.put(84, y, "LIBELLE", 8, bold=True)
    page.put(352, y, "VALEUR", 8, bold=True)
    page.put(472, y, "DEBIT", 8, bold=True, right=True)
    page.put(548, y, "CREDIT", 8, bold=True, right=True)
    return y + 22


def _line(flow: Flow, text: str, amount: Decimal) -> None:
    flow.page.put(84, flow.y, text, 9, bold=True)
    flow.page.put(472 if amount < 0 else 548, flow.y, euros(amount), 9, right=True, bold=True)
    flow.y += 16


def _table(flow: Flow, rng: Random, opening: Decimal, entries: Sequence[Entry]) -> list[Row]:
    rows: list[Row] = []
    balance, before = opening, None
    for entry in entries:
        if before and before.month != entry.day.month:
            flow.need(20)
            _line(flow, f"SOLDE INTERMEDIAIRE A FIN {MONTHS[before.month - 1]}", balance)
        lines = laid(entry.lines, "Helvetica", 8.5, 240)
        flow.need(11 * len(lines) + 3)
        value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day + timedelta(rng.choice((0, 0, 1)))
        rows.append(Row(entry.day, folded(lines), entry.amount, None, value, flow.number))
        flow.page.put(40, flow.y, f"{entry.day:%d.%m}", 8.5)
        flow.page.put(352, flow.y, f"{value:%d.%m.%y}", 8.5)
        flow.page.put(472 if entry.amount < 0 else 548, flow.y, euros(entry.amount), 8.5, right=True)
        flow.page.put(553, flow.y, "." if entry.tag != "fee" and rng.random() < 0.5 else "", 8.5)
        flow.page.lines(84, flow.y, lines, 8.5)
        flow.y += 11 * len(lines) + 3
        balance, before = balance + entry.amount, entry.day
    return rows


def _totals(flow: Flow, entries: Sequence[Entry], opening: Decimal, closing: Decimal) -> None:
    """Totals as the bank counts them: the old balance is part of its column."""
    flow.need(50)
    debit, credit = signed_sum(entries, -1) + max(-opening, ZERO), signed_sum(entries, 1) + max(opening, ZERO)
    flow.page.rule(360, flow.y - 8, 556)
    flow.page.put(84, flow.y + 3, "TOTAUX", 9, bold=True)
    flow.page.put(472, flow.y + 3, euros(debit), 9, right=True)
    flow.page.put(548, flow.y + 3, euros(credit), 9, right=True)
    flow.y += 20
    _line(flow, "SOLDE EN EUROS", closing)
    flow.y += 12


def _deferred(flow: Flow, rng: Random, entries: Sequence[Entry]) -> None:
    """The payments behind a deferred debit: they make its amount and are no rows of their own."""
    for entry in entries:
        rest = -entry.amount
        parts: list[Decimal] = []
        while len(parts) < 6 and rest > 25:
            parts.append(min(rest, some_amount(rng, 5, 120)))
            rest -= parts[-1]
        parts += [rest] if rest else []
        flow.need(14 * len(parts) + 44)
        flow.page.put(
            40,
            flow.y,
            f"DETAIL DE VOS PAIEMENTS PAR CARTE A DEBIT DIFFERE, PRELEVES LE {entry.day:%d.%m.%Y}",
            8.5,
            bold=True,
        )
        flow.y += 14
        for n, part in enumerate(parts):
            bought = entry.day - timedelta(29 - 4 * n)
            flow.page.put(84, flow.y, fill(rng, f"{bought:%d/%m}  {{shop}} {{ville}}", bought, POOLS), 8)
            flow.page.put(330, flow.y, euros(part), 8, right=True)
            flow.y += 11
        flow.page.put(84, flow.y, "TOTAL PRELEVE", 8, bold=True)
        flow.page.put(330, flow.y, euros(entry.amount), 8, right=True, bold=True)
        flow.y += 24


def _fees(flow: Flow, rng: Random, entries: Sequence[Entry]) -> None:
    flow.need(96)
    paid = sum((-entry.amount for entry in entries if entry.tag == "fee"), ZERO)
    if rng.random() < 0.7:
        flow.page.box(36, flow.y - 10, 300, 30, stroke=GREY)
        flow.page.put(42, flow.y + 1, "dont frais bancaires sur la période", 8)
        flow.page.put(330, flow.y + 1, euros(paid) + " EUR", 8, right=True)
        flow.page.put(42, flow.y + 13, "cumul depuis le 1er janvier", 8)
        flow.page.put(330, flow.y + 13, euros(paid + 24) + " EUR", 8, right=True)
        flow.y += 36
    flow.y = prose(flow.page, 40, flow.y, LEGAL, 516)
