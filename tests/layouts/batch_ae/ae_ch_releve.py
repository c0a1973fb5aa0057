"""Switzerland (French): credit before debit, day printed once, balance only on a day's last row, collective orders.

After the postal bank's account extract: spaces in thousands, DD.MM.YY, value day behind the amounts, payees of a
collective order listed with their parts below the order's total, totals of both columns and fees at the end.
"""

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
POOLS = {
    "shop": [
        "COOP-1### LAUSANNE",
        "MIGROS MM NYON",
        "DENNER SA YVERDON",
        "CFF DISTRIBUTEUR MORGES",
        "MANOR GENEVE",
        "FNAC SIGNY",
    ],
    "person": ["MARTINE ROCHAT", "JEAN-LUC PERRET", "ANA PEREIRA", "NICOLAS BOVET", "FIDUCIAIRE CHEVALLEY SARL"],
    "firm": [
        "ASSURA-BASIS SA",
        "ROMANDE ENERGIE SA",
        "SWISSCOM (SUISSE) SA",
        "SERVICE DES AUTOMOBILES",
        "REGIE DU RHONE SA",
    ],
    "town": ["1003 LAUSANNE", "1260 NYON", "1400 YVERDON-LES-BAINS", "1110 MORGES"],
    "when": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
}
KINDS = [
    Kind(8, -3, -200, "ACHAT/SERVICE DU {when}|CARTE NO XXXX####|{shop}", step="0.05"),
    Kind(2, -20, -500, "RETRAIT AU BANCOMAT DU {when}|CARTE NO XXXX####|{shop}", step="10"),
    Kind(2, -40, -1900, "ORDRE E-FINANCE|{firm}|{town}|MOTIF: FACTURE ########", step="0.05"),
    Kind(1.5, 20, 900, "GIRO INTERNATIONAL|EXPÉDITEUR: {person}|{town}", step="0.01"),
    Kind(1.5, 10, 300, "TWINT ARGENT REÇU|DE {person}", step="0.05"),
    Kind(
        1,
        3800,
        7200,
        "CRÉDIT|EXPÉDITEUR: ETAT DE VAUD SERVICE DU PERSONNEL|COMMUNICATIONS: SALAIRE",
        most=1,
        step="0.05",
    ),
    Kind(1.5, -150, -2400, "ORDRE COLLECTIF NO ######", tag="many", step="0.05"),
    Kind(0.6, -5, -5, "PRIX POUR LA GESTION DU COMPTE", most=1),
]


def _parts(rng: Random, entry: Entry) -> list[str]:
    """What a collective order was made of; the parts are printed inside the text and sum up to the order."""
    count = rng.randint(2, 4)
    total = -entry.amount
    cuts = sorted(Decimal(rng.randint(1, int(total * 20) - 1)) / 20 for _ in range(count - 1))
    sizes = [b - a for a, b in pairwise([Decimal(0), *cuts, total])]
    names = rng.sample(POOLS["firm"], count)  # type: ignore[arg-type]
    return [f"- {name} CHF {written(size, ' ')}" for name, size in zip(names, sizes, strict=True) if size > 0]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    opening = some_amount(rng, 900, 14000, "0.05")
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=100)
    balances = running(opening, (e.amount for e in entries))
    closing = balances[-1] if balances else opening
    account = iban(rng, "CH", "09000000#########")
    holder = rng.choice(["Madame\nClaire Duvoisin", "Monsieur\nOlivier Jaquet"]).split("\n")
    made = period[1] + timedelta(1)

    def head(page: Page, at: int) -> float:
        page.box(40, 30, 92, 26, (1, 0.8, 0))
        page.put(46, 47, "LémanPoste", 13, bold=True)
        page.put(300, 40, f"Extrait de compte {period[0]:%d.%m.%Y} - {period[1]:%d.%m.%Y}", 10, bold=True)
        page.put(300, 53, "Compte privé CHF", 8.5)
        page.put(555, 66, f"Page: {at} / {{total}}", 7.5, right=True)
        y = 92.0
        if at == 1:
            page.lines(
                40,
                84,
                ["LémanPoste SA, Centre des comptes, 1630 Bulle", "Tél. +41 848 000 111 (max. CHF 0.08/min.)"],
                7,
                9,
                color=GREY,
            )
            page.lines(330, 96, [*holder, "Chemin des Vignes 8", "1260 Nyon"], 9.5, 12)
            page.lines(
                40,
                116,
                [f"IBAN {account}", "BIC LEMPCHBEXXX", f"Date: {made.day} {MONTHS[made.month - 1]} {made.year}"],
                8,
                10,
            )
            y = 176
        else:
            page.put(40, 76, f"IBAN {account}", 7.5)
        for x, name, right in (
            (40, "Date", 0),
            (84, "Texte", 0),
            (372, "Crédit", 1),
            (440, "Débit", 1),
            (450, "Valeur", 0),
            (555, "Solde", 1),
        ):
            page.put(x, y, name, 8.5, bold=True, right=bool(right))
        page.rule(40, y + 4, 555, 1)
        if at == 1:
            page.put(40, y + 17, f"{period[0]:%d.%m.%y}", 8.5)
            page.put(84, y + 17, "Etat de compte", 8.5, bold=True)
            page.put(555, y + 17, written(opening, " "), 8.5, bold=True, right=True)
            return y + 31
        return y + 18

    flow = Flow(770, lambda: Page(A4), head)
    rows: list[Row] = []
    shown = None
    for n, (entry, balance) in enumerate(zip(entries, balances, strict=True)):
        lines = [*entry.lines, *(_parts(rng, entry) if entry.tag == "many" else [])]
        lines = [part for line in lines for part in wrap(line, fits("Helvetica", 8.5, 222))]
        if flow.need(len(lines) * 10 + 4):
            shown = None
        y, page = flow.y, flow.page
        if shown != entry.day:
            page.put(40, y, f"{entry.day:%d.%m.%y}", 8.5)
            shown = entry.day
        page.lines(84, y, lines, 8.5, 10)
        page.put(372 if entry.amount > 0 else 440, y, written(entry.amount, " ", minus=""), 8.5, right=True)
        value = earlier(rng, entry.day, 2)
        page.put(450, y, f"{value:%d.%m.%y}", 8.5)
        last = n + 1 == len(entries) or entries[n + 1].day != entry.day
        if last:
            page.put(555, y, written(balance, " "), 8.5, right=True)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, balance if last else None, value, flow.number))
        flow.y += len(lines) * 10 + 4
    flow.need(110)
    page, y = flow.page, flow.y
    page.rule(40, y - 8, 555)
    page.put(84, y + 3, "Total", 8.5, bold=True)
    page.put(
        372,
        y + 3,
        written(sum((e.amount for e in entries if e.amount > 0), Decimal(0)), " "),
        8.5,
        right=True,
        bold=True,
    )
    page.put(
        440,
        y + 3,
        written(-sum((e.amount for e in entries if e.amount < 0), Decimal(0)), " "),
        8.5,
        right=True,
        bold=True,
    )
    page.put(40, y + 17, f"{period[1]:%d.%m.%y}", 8.5)
    page.put(84, y + 17, "Etat de compte", 8.5, bold=True)
    page.put(555, y + 17, written(closing, " "), 8.5, bold=True, right=True)
    page.lines(
        40,
        y + 42,
        [
            "Taux d'intérêt: 0.00% jusqu'à CHF 25 000.00; découvert 9.50%. Commission pour avoirs dès CHF 100 000.00.",
            "Nous vous prions de contrôler cet extrait et de nous signaler toute erreur dans les 30 jours.",
            "Nouveau: payez vos factures QR avec l'app LémanPoste!",
        ],
        7,
        10,
        color=GREY,
    )
    _number(flow.pages)
    by_hand(flow.pages, path, Hand("TJ", scaled=True, split=True))
    return Truth("bank", "fr-CH", "CHF", account, *period, opening, closing, rows)


def _number(pages: list[Page]) -> None:
    for page in pages:
        page.texts = [
            text
            if "{total}" not in text.text
            else type(text)(**{**vars(text), "text": text.text.format(total=len(pages))})
            for text in page.texts
        ]
