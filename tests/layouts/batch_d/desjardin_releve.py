"""Canada, French passbook-like statement (relevé): code column, a fee column whose fees are charged later as a row.

Columns Date, Code, Description, Frais, Retrait, Dépôt, Solde; dates "2 JAN" without year; amounts with a no-break
space and comma; a share account with its balance but no rows below.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, fill, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, LETTER, Flow, Page, fits, with_fpdf

MONTHS = ["JAN", "FÉV", "MAR", "AVR", "MAI", "JUN", "JUL", "AOÛ", "SEP", "OCT", "NOV", "DÉC"]
KINDS = [
    Kind(9, -3, -190, "Achat /{shop}", "ACH"),
    Kind(3, -40, -500, "Retrait au GA /{*spot}", "RGA", "20"),
    Kind(4, -15, -320, "Paiement facture - AccèsC /{*bill}", "PWW"),
    Kind(3, -10, -900, "Virement Interac à /{*name} /C1A????#####", "VIN", "1"),
    Kind(3, 10, 900, "Virement Interac de /{*name} /C1A????#####", "VWW", "1"),
    Kind(2, -25, -260, "Paiement préautorisé /{*debit}", "RA"),
    Kind(2, 30, 800, "Dépôt mobile", "DSL"),
    Kind(1, 900, 2700, "Dépôt-salaire direct /{*firm}", "DI", "0.01", 3),
    Kind(1, 120, 560, "Dépôt direct /{*state}", "DI", "0.01", 1),
    Kind(0.5, 0.01, 3, "Intérêt sur EOP", "IS", "0.01", 1),
]
POOLS = {
    "shop": [
        "MÉTRO PLUS 0## LAVAL",
        "JEAN COUTURIER 2## MONTRÉAL",
        "TIM HORTENS #2### LÉVIS",
        "IGAH EXTRA SAINT-JÉRÔME",
        "S.A.Q.D. #23### QUÉBEC",
    ],
    "spot": ["GA2### CAISSE DU PLATEAU", "METRO BEAUBIEN"],
    "bill": ["Hydro-Laurentie", "Vidéotronic ltée", "Bellue Mobilité"],
    "name": ["Geneviève Côté", "M-A Tremblay", "Étienne Gagnon"],
    "debit": ["LA PERSONNELLE ASS.", "PRÊT AUTO TD", "ÉNERGIE CARDIO"],
    "firm": ["CISSS LANAUDIÈRE", "QUINCAILLERIE RONAN INC."],
    "state": ["ALLOC. FAMILLE QC", "CRÉDIT SOLIDARITÉ"],
}
LEFT, CODE, WHAT, FEE, OUT, IN, BALANCE = 40, 82, 116, 352, 426, 498, 572
SIZE = 8.5


def dollars(amount: Decimal) -> str:
    return written(amount, "\u00a0", ",")


def short(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 5, 8000)
    entries = some_entries(rng, KINDS, POOLS, period, reversal="Correction {}", balance=opening)
    fees = [Decimal("0.65") if entry.tag in ("ACH", "PWW", "RGA") and rng.random() < 0.5 else None for entry in entries]
    charged = sum((fee for fee in fees if fee), Decimal(0))
    if charged:
        entries.append(Entry(period[1], ("Frais d'utilisation",), -charged, "FIX", ""))
        fees.append(None)
    balances = running(opening, (entry.amount for entry in entries))
    closing = balances[-1] if balances else opening
    folio = fill(rng, "######", period[0], {})

    def head(page: Page, number: int) -> float:
        page.put(LEFT, 42, "Caisse populaire des Érables", 13, bold=True, color=(0, 0.5, 0.3))
        page.put(BALANCE, 42, "RELEVÉ DE COMPTE", 12, right=True, bold=True)
        page.put(BALANCE, 56, f"Folio {folio}     Page {number}", 8, right=True)
        page.put(
            BALANCE,
            68,
            f"Période du {short(period[0])} {period[0].year} au {short(period[1])} {period[1].year}",
            8,
            right=True,
        )
        y = 96.0
        if number == 1:
            page.lines(
                LEFT, 84, ["MME SYLVIE BOUCHARD-ROY", "1450 RUE DES ÉRABLES APP 6", "LAVAL (QUÉBEC)  H7N 2B4"], 8.5, 11
            )
            y = 140
        page.put(
            LEFT, y, "EOP   ÉPARGNE AVEC OPÉRATIONS - Profil Courant" + (" (suite)" if number > 1 else ""), 9, bold=True
        )
        page.box(LEFT - 4, y + 6, BALANCE - LEFT + 8, 15, (0.9, 0.95, 0.92))
        for x, label in ((LEFT, "Date"), (CODE, "Code"), (WHAT, "Description")):
            page.put(x, y + 17, label, 8, bold=True)
        for x, label in ((FEE, "Frais"), (OUT, "Retrait"), (IN, "Dépôt"), (BALANCE, "Solde")):
            page.put(x, y + 17, label, 8, bold=True, right=True)
        return y + 34

    flow, rows, balance = Flow(750, lambda: Page(LETTER), head), [], opening

    def carry() -> None:
        flow.page.put(WHAT, flow.y, "Solde reporté", SIZE)
        flow.page.put(BALANCE, flow.y, dollars(balance), SIZE, right=True)
        flow.y += 13

    carry()
    for entry, fee, after in zip(entries, fees, balances, strict=True):
        text = wrap(" ".join(entry.lines), fits("Helvetica", SIZE, 205))
        if flow.need(11 * len(text) + 2):
            carry()
        page, balance = flow.page, after
        page.put(LEFT, flow.y, short(entry.day), SIZE)
        page.put(CODE, flow.y, entry.tag, SIZE)
        page.lines(WHAT, flow.y, text, SIZE, 11)
        page.put(FEE, flow.y, dollars(fee) if fee else "", SIZE, right=True)
        page.put(OUT if entry.amount < 0 else IN, flow.y, dollars(abs(entry.amount)), SIZE, right=True)
        page.put(BALANCE, flow.y, dollars(after), SIZE, right=True)
        rows.append(Row(entry.day, " ".join(text), entry.amount, after, page=flow.number))
        flow.y += 11 * len(text) + 2
    flow.need(110)
    page = flow.page
    page.rule(LEFT, flow.y - 6, BALANCE)
    page.put(WHAT, flow.y + 6, "Solde de clôture", SIZE, bold=True)
    page.put(BALANCE, flow.y + 6, dollars(closing), SIZE, right=True, bold=True)
    page.put(LEFT, flow.y + 36, "PS 1   PART DE QUALIFICATION", 9, bold=True)
    page.put(WHAT, flow.y + 50, "Solde: 5,00 - Aucune opération durant la période", SIZE)
    notes = [
        "Vérifiez ce relevé. Sans avis de votre part dans les 30 jours, il sera considéré comme exact.",
        "Dépôts assurés par l'Autorité jusqu'à 100 000 $.",
    ]
    page.lines(LEFT, flow.y + 72, notes, 7, 10, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("checking", "fr_CA", "CAD", folio, *period, opening, closing, rows)
