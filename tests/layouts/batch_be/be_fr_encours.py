"""France, current account of a network bank with a card of deferred debit: the account's rows take the card's total off
in one row, and behind the new balance a block lists the purchases it is made of, which do not move the account again,
and those still to be debited; amounts with signs in the summary of all accounts, two columns in the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab
from ._rows import ZERO, summed

BLUE = (0.0, 0.22, 0.5)
YELLOW = (1.0, 0.83, 0.2)
MONTHS = (
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
)
KINDS = [
    Kind(3, 900, 3100, "VIREMENT DE {boss}|REF : SALAIRE #####", most=2),
    Kind(1.2, 20, 600, "VIREMENT INSTANTANE DE {name}", step="5"),
    Kind(0.8, 25, 320, "VIREMENT DE CPAM DU RHONE|REF : ############"),
    Kind(0.5, 40, 600, "REMISE DE CHEQUE N° #######"),
    Kind(6, -9, -260, "PRELEVEMENT DE {creditor}|REF : ??######## {creditor} - FR##ZZZ######"),
    Kind(3, -20, -800, "VIREMENT POUR {name}|REF : {why}", step="5"),
    Kind(2, -20, -160, "RETRAIT DAB {place}|LE {day} CARTE NUMERO ###", step="10"),
    Kind(1.5, -25, -700, "CHEQUE N° #######", most=9),
    Kind(0.7, -1.5, -9, "COTISATION TRIMESTRIELLE FORMULE DE COMPTE", most=1),
    Kind(0.5, -8, -8, "COMMISSION D'INTERVENTION"),
]
SHOPS = (
    "CARREFOUR MARKET",
    "SNCF INTERNET",
    "BOULANGERIE PAUL",
    "TOTAL ACCESS",
    "PHARMACIE DU PARC",
    "LEROY MERLIN",
    "FNAC",
    "AMAZON PAYMENTS",
    "PICARD SURGELES",
    "TCL LYON",
    "RESTO LE BOUCHON",
    "DECATHLON",
    "MONOPRIX",
    "DOCTOLIB",
    "APRR AUTOROUTE",
)
TOWNS = ("LYON 3", "VILLEURBANNE", "BRON", "PARIS", "ANNECY", "LUXEMBOURG")


def money(amount: Decimal, sign: bool = False) -> str:
    return ("+ " if sign and amount >= 0 else "- " if sign else "") + written(amount, " ", ",", minus="")


def long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def draw(rng: Random, path: Path) -> Truth:
    first = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.choice([6, 11, 14]))
    start = first + timedelta(1)
    end = date(first.year + first.month // 12, first.month % 12 + 1, first.day)
    debited = end.replace(day=1) - timedelta(1)
    opening = some_amount(rng, 300, 6000)
    pools: Pools = {
        "boss": ("SARL MENUISERIE GIRAUD", "HOSPICES CIVILS", "METROPOLE DE LYON"),
        "name": ("MLLE ROUX CAMILLE", "M BENALI KARIM", "MME FAURE ODILE", "SCI LES TILLEULS"),
        "creditor": (
            "EDF CLIENTS PARTICULIERS",
            "FREE TELECOM",
            "MAIF",
            "NAVIGO",
            "DGFIP IMPOT REVENU",
            "MUTUELLE APICIL",
        ),
        "why": ("LOYER", "EPARGNE", "REMBOURSEMENT", "CANTINE"),
        "place": TOWNS,
        "day": lambda r, day: f"{day - timedelta(r.randint(0, 2)):%d.%m.%y}",
    }
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(10, 50), balance=opening, floor=-200)
    number = rng.randint(100, 999)
    bought = _purchases(rng, debited.replace(day=1), debited, rng.randint(6, 35))
    total = sum((amount for _, _, amount in bought), ZERO)
    entries.append(
        Entry(
            debited,
            ("DEBIT CARTE BANCAIRE DIFFERE", f"CARTE NUMERO {number} DU {debited:%d.%m.%y}"),
            -total,
            "card",
            "",
        )
    )
    entries.sort(key=lambda e: e.day)
    closing = opening + summed(entries)
    account = iban(rng, "FR", "2004101007########A038##")

    def head(page: Page, n: int) -> float:
        page.box(40, 34, 34, 22, YELLOW)
        page.put(45, 51, "CP", 15, bold=True, color=BLUE)
        page.put(82, 50, "LA COMPAGNIE POSTALE", 12, bold=True, color=BLUE)
        page.put(555, 44, f"Relevé de vos comptes - n° {end.month}", 11, bold=True, right=True)
        page.put(555, 57, f"Édité le {long(end)}", 8, right=True, color=GREY)
        if n > 1:
            page.put(40, 78, "M. ET MME DELORME THIERRY", 8)
        return 100.0

    flow = Flow(764, lambda: Page(face="narrow", bold="narrow-bold"), head)
    page = flow.page
    page.lines(330, 110, ["M. ET MME DELORME THIERRY", "12 RUE DES PIVOINES", "BATIMENT C", "69003 LYON"], 9, 12)
    page.lines(
        40,
        100,
        [
            "Vos contacts",
            "Internet : www.compagniepostale.example",
            "Téléphone : 09 69 39 55 01 (non surtaxé)",
            "Centre financier de Lyon",
            "69900 LYON CEDEX 20",
        ],
        7.5,
        10.5,
    )
    page.put(40, 188, f"Situation de vos comptes au {long(end)}", 11, bold=True, color=BLUE)
    y = 206.0
    for name, amount in (
        ("Compte Courant Postal n° 12 *** 67A038", closing),
        ("Livret A n° 0041 ****** 1R", some_amount(rng, 500, 22950)),
    ):
        page.put(46, y, name, 8.5)
        page.put(555, y, money(amount, True) + " €", 8.5, right=True, bold=True)
        page.rule(40, y + 5, 555, 0.3, GREY)
        y += 16
    page.put(46, y, f"Encours de la carte à débit différé n° {number} au {long(end)} : voir au verso", 7.5, color=GREY)
    flow.y = y + 28
    rows = _account(flow, entries, (first, end), (opening, closing), account)
    coming = _purchases(rng, end.replace(day=1), end, rng.randint(2, 12))
    _card(
        flow,
        number,
        bought,
        f"Total débité le {long(debited)}",
        f"Vos achats par carte du mois de {MONTHS[debited.month - 1]}",
    )
    _card(flow, number, coming, "Total à débiter à la fin du mois", "Opérations effectuées non encore débitées")
    for n, page in enumerate(flow.pages, 1):
        page.put(
            40,
            800,
            "La Compagnie Postale - S.A. à directoire - 115 rue de Bercy 75012 Paris - RCS Paris 421 555 013",
            6,
            color=GREY,
        )
        page.put(
            40,
            809,
            "Garantie des dépôts : vos avoirs sont couverts dans la limite de 100 000 € par déposant.",
            6,
            color=GREY,
        )
        page.put(555, 804, f"Page {n}/{len(flow.pages)}", 7.5, right=True)
    with_reportlab(flow.pages, path, "columns")
    return Truth("account", "fr_FR", "EUR", account, start, end, opening, closing, rows)


def _purchases(rng: Random, start: date, end: date, count: int) -> list[tuple[date, str, Decimal]]:
    days = sorted(start + timedelta(rng.randint(0, (end - start).days)) for _ in range(count))
    return [(day, f"{rng.choice(SHOPS)} {rng.choice(TOWNS)}", some_amount(rng, 3, 180)) for day in days]


def _account(
    flow: Flow, entries: list[Entry], days: tuple[date, date], balances: tuple[Decimal, Decimal], number: str
) -> list[Row]:
    page, y = flow.page, flow.y
    page.put(40, y, "Compte Courant Postal", 11, bold=True, color=BLUE)
    page.put(40, y + 13, f"IBAN : {number}  |  BIC : CPOSFRPP", 8)
    flow.y = y + 24

    def heads() -> None:
        page, y = flow.page, flow.y
        page.box(40, y, 515, 16, (0.9, 0.93, 0.98))
        page.put(44, y + 11, "Date", 8, bold=True)
        page.put(86, y + 11, "Opérations", 8, bold=True)
        page.put(465, y + 11, "Débit (€)", 8, bold=True, right=True)
        page.put(550, y + 11, "Crédit (€)", 8, bold=True, right=True)
        flow.y = y + 30

    def balance(text: str, amount: Decimal) -> None:
        flow.page.put(86, flow.y, text, 8.5, bold=True)
        flow.page.put(465 if amount < 0 else 550, flow.y, money(amount), 8.5, right=True, bold=True)
        flow.y += 15

    heads()
    balance(f"Ancien solde au {long(days[0])}", balances[0])
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("narrow", 8, 300))]
        if flow.need(10 * len(lines) + 4):
            heads()
        page, y = flow.page, flow.y
        page.put(44, y, f"{entry.day:%d/%m}", 8)
        page.lines(86, y, lines, 8, 10)
        page.put(465 if entry.amount < 0 else 550, y, money(entry.amount), 8, right=True)
        rows.append(Row(entry.day, " ".join(entry.lines), entry.amount, page=flow.number))
        flow.y += 10 * len(lines) + 4
        page.rule(40, flow.y - 10, 555, 0.2, (0.7, 0.7, 0.7))
    flow.need(40)
    flow.y += 4
    flow.page.put(86, flow.y, "Total des opérations", 8.5, bold=True)
    for x, amounts in (
        (465, [-e.amount for e in entries if e.amount < 0]),
        (550, [e.amount for e in entries if e.amount > 0]),
    ):
        flow.page.put(x, flow.y, money(sum(amounts, ZERO)), 8.5, right=True, bold=True)
    flow.y += 15
    balance(f"Nouveau solde au {long(days[1])}", balances[1])
    flow.y += 16
    return rows


def _card(flow: Flow, number: int, bought: list[tuple[date, str, Decimal]], total: str, title: str) -> None:
    flow.need(90)

    def heads(text: str) -> None:
        page, y = flow.page, flow.y
        page.put(40, y, text, 10, bold=True, color=BLUE)
        page.put(40, y + 12, f"Carte Visa Premier n° {number} - M. DELORME THIERRY - débit différé", 8)
        page.box(40, y + 18, 515, 15, (0.98, 0.95, 0.85))
        page.put(44, y + 29, "Date d'achat", 7.5, bold=True)
        page.put(120, y + 29, "Commerçant", 7.5, bold=True)
        page.put(550, y + 29, "Montant (€)", 7.5, bold=True, right=True)
        flow.y = y + 45

    heads(title)
    for day, shop, amount in bought:
        if flow.need(12):
            heads(f"{title} (suite)")
        flow.page.put(44, flow.y, f"{day:%d/%m/%y}", 7.5)
        flow.page.put(120, flow.y, shop, 7.5)
        flow.page.put(550, flow.y, money(amount), 7.5, right=True)
        flow.y += 11.5
    flow.need(16)
    flow.page.put(120, flow.y + 3, total, 8, bold=True)
    flow.page.put(550, flow.y + 3, money(sum((amount for _, _, amount in bought), ZERO)), 8, bold=True, right=True)
    flow.y += 32
