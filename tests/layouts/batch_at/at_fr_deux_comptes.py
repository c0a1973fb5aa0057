"""France, a cheque account and a savings account in one statement: Date opé., Date valeur, Libellé, Débit, Crédit.

A summary of the accounts comes first; a small box to tick, which the text layer has as a stray sign, ends each row;
each account has its old balance, total and new balance.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, wrap
from ..pens import Flow, Hand, Page, by_hand, fits
from ._rows import FR, MONTHS_FR, folded, how_many, long_day, sheet, spaced, totals

KINDS = [
    Kind(30, -4, -150, "Carte X{card} {shop} {city} {used4}"),
    Kind(7, -3, -80, "Carte X{card} {web} {used4}"),
    Kind(10, -8, -210, "Prlv {biller}|{biller} ########## ??########## FR##ZZZ######"),
    Kind(5, -20, -150, "Retrait Au Distributeur X{card} {city} {used4} {clock}", step="10"),
    Kind(5, -20, -900, "Virement Emis Web {person} {why}"),
    Kind(2, -20, -700, "Cheque Emis #######"),
    Kind(1, -3, -14, "Cotisation Offre Compte A Composer|Cotisation Mensuelle {month}", most=1),
    Kind(1, -40, -900, "Echeance Pret ###########|Capital Amorti : ###,## Interets : ##,##", most=1),
    Kind(4, 1100, 3000, "Virement {boss}|Salaire ######", most=2),
    Kind(5, 10, 350, "Virement En Votre Faveur {person}|{why}"),
    Kind(3, 20, 600, "Remise De Cheque N° ####### Guichet {city}"),
]
SAVING = [
    Kind(3, 30, 400, "Virement Permanent|De Compte Cheque Vers Livret A", step="10"),
    Kind(2, 50, 900, "Versement Virement Web|Epargne", step="50"),
    Kind(2, -50, -600, "Retrait Virement Web|Vers Compte Cheque", step="50"),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng)
    before = start - timedelta(1)
    names = [("COMPTE CHEQUE", KINDS, how_many(rng)), ("LIVRET A", SAVING, rng.randint(1, 5))]
    owner = rng.choice(["M. OU MME GAREL YANN", "MME PONS ELODIE", "M. ARNAUD VIDAL"])
    accounts: list[tuple[str, str, Decimal, list[Entry]]] = []
    pools = dict(FR) | {"card": [f"{rng.randint(0, 9999):04}"]}
    for name, kinds, count in names:
        opening = some_amount(rng, 300, 4000) if name != "LIVRET A" else some_amount(rng, 3000, 19000)
        number = "".join(rng.choice("0123456789") for _ in range(11))
        entries = some_entries(rng, kinds, pools, (start, end), count=count, balance=opening)
        accounts.append((name, number, opening, entries))

    def head(page: Page, n: int) -> float:
        page.put(36, 44, "CAISSE RURALE DU LITTORAL", 12, bold=True, color=(0.0, 0.42, 0.4))
        page.box(36, 50, 150, 2, (0.45, 0.75, 0.2))
        page.put(560, 44, "RELEVE DE COMPTES", 12, right=True, bold=True)
        page.put(560, 58, f"Date d'arrêté : {long_day(end, MONTHS_FR).title()}", 8, right=True)
        page.put(
            20,
            560,
            "Caisse Rurale du Littoral - société coopérative à capital variable - 775 901 330 RCS Vannes",
            5,
            angle=90,
        )
        if n > 1:
            page.put(36, 78, owner, 8)
            return 100
        page.lines(36, 84, ["Agence de VANNES REPUBLIQUE", "Tél : 02 97 99 80 10", "Urgence carte : 09 69 99 40 00"], 8)
        page.lines(330, 104, [owner, "3 ALLEE DES SALINES", "56000 VANNES"], 9.5, 12)
        page.put(36, 170, "SYNTHESE DE VOS COMPTES - en euros", 9, bold=True)
        page.rule(36, 174, 560, 1, (0.0, 0.42, 0.4))
        return 188

    flow = Flow(778, Page, head)
    for name, number, opening, entries in accounts:
        closing = opening + sum(entry.amount for entry in entries)
        flow.page.put(40, flow.y, f"{name.title()} n° {number}", 8.5)
        flow.page.put(500, flow.y, spaced(closing, ""), 8.5, right=True)
        flow.page.put(508, flow.y, "-" if closing < 0 else "+", 8.5)
        flow.y += 12
    flow.y += 6
    flow.y = (
        folded(
            flow.page,
            36,
            flow.y,
            "Votre épargne peut travailler pour vous : parlez-en avec votre conseiller avant la fin"
            " du trimestre. Pensez aussi au relevé en ligne, conservé dix ans et sans papier.",
            520,
            7.5,
            9,
        )
        + 10
    )
    rows: list[Row] = []

    def titles(name: str, number: str, again: bool) -> None:
        page, y = flow.page, flow.y
        page.put(36, y, f"{name} N° {number}" + (" (suite)" if again else f" - {owner}"), 9, bold=True)
        page.box(36, y + 6, 524, 20, (0.88, 0.94, 0.93))
        page.lines(40, y + 14, ["Date", "opé."], 7, 8)
        page.lines(76, y + 14, ["Date", "valeur"], 7, 8)
        page.put(114, y + 18, "Libellé des opérations", 7.5, bold=True)
        page.put(468, y + 18, "Débit", 7.5, right=True, bold=True)
        page.put(540, y + 18, "Crédit", 7.5, right=True, bold=True)
        page.put(551, y + 18, "þ", 7.5)
        flow.y = y + 38

    def balance(text: str, day: date, amount: Decimal) -> None:
        side = "débiteur" if amount < 0 else "créditeur"
        flow.page.put(114, flow.y, f"{text} {side} au {day:%d.%m.%Y}", 8, bold=True)
        flow.page.put(468 if amount < 0 else 540, flow.y, spaced(amount, ""), 8, right=True, bold=True)

    for name, number, opening, entries in accounts:
        flow.need(110)
        titles(name, number, False)
        balance("Ancien solde", before, opening)
        flow.y += 13
        for entry in entries:
            lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 7.5, 290))]
            if flow.need(9 * len(lines) + 2):
                titles(name, number, True)
            value = entry.day + timedelta(rng.choice([0, 0, 1]) if entry.amount > 0 else 0)
            flow.page.put(40, flow.y, f"{entry.day:%d.%m}", 7.5)
            flow.page.put(76, flow.y, f"{value:%d.%m}", 7.5)
            flow.page.put(114, flow.y, lines[0], 7.5)
            flow.page.put(468 if entry.amount < 0 else 540, flow.y, spaced(entry.amount, ""), 7.5, right=True)
            flow.page.put(552, flow.y, "¨", 7.5)
            flow.page.lines(114, flow.y + 9, lines[1:], 7.5, 9)
            rows.append(Row(entry.day, sheet(lines), entry.amount, None, value, flow.number))
            flow.y += 9 * len(lines) + 2
        if flow.need(34):
            titles(name, number, True)
        out, into = totals([entry.amount for entry in entries])
        flow.page.rule(36, flow.y - 7, 560, 0.3)
        flow.page.put(114, flow.y + 4, "Total des opérations", 8)
        flow.page.put(468, flow.y + 4, spaced(out), 8, right=True)
        flow.page.put(540, flow.y + 4, spaced(into), 8, right=True)
        flow.y += 17
        balance("Nouveau solde", end, opening + into - out)
        flow.y += 26
    flow.need(60)
    folded(
        flow.page,
        36,
        flow.y,
        "Le taux annuel de votre Livret A est de 3,00 %. Les sommes déposées sont garanties selon la loi. Toute"
        " réclamation est à adresser d'abord à votre agence, puis au service clients, enfin au médiateur.",
        520,
        6.5,
        8,
    )
    for n, page in enumerate(flow.pages, 1):
        page.put(560, 70, f"Page {n} / {len(flow.pages)}", 7.5, right=True)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("account", "fr_FR", "EUR", None, start, end, None, None, rows)
