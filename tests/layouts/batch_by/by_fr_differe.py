"""France: monthly statement of deferred debit cards, one block and one total for each card of the current account.

Typed face, whole lines with spaces, dates without a year, debit and credit columns, amounts with a space for
thousands, the amount in the currency and the fee below purchases abroad, the day on which the account is debited.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_period
from ..pens import GREY, Flow, Page, with_reportlab
from ._rows import Spent, block, joined, numbered, plain, sheet, some_spending, total

GREEN = (0.0, 0.42, 0.36)
KINDS = [
    Kind(8, -160, -3.2, "{shop}"),
    Kind(5, -78, -9, "{food}"),
    Kind(3, -92, -18, "{fuel}"),
    Kind(3, -140, -4.99, "{web}"),
    Kind(2, -36, -1.9, "{move}"),
    Kind(1.4, -210, -9, "{abroad}", "fx"),
    Kind(0.5, 12, 110, "{shop}", "avoir"),
]
POOLS = {
    "town": ["PARIS 15", "ISSY LES MOUL", "BOULOGNE BILL", "VERSAILLES", "LYON 3EME", "ANTONY", "SCEAUX"],
    "shop": [
        "MONOPRIX 6#4#",
        "CARREFOUR CITY",
        "PICARD SA 0#4#",
        "FNAC",
        "LEROY MERLIN",
        "DECATHLON 1#2#",
        "NICOLAS",
        "PHARMACIE DU CENTRE",
    ],
    "food": ["BOULANGERIE PAUL", "LE PETIT BISTROT", "SUSHI SHOP", "BRASSERIE LIPPE", "LA CREMERIE"],
    "fuel": ["TOTALENERGIES ACC", "ESSO EXPRESS", "DAC LECLERC", "AUTOROUTES APRR"],
    "web": ["AMAZON PAYMENTS", "SNCF INTERNET", "NETFLIX.COM", "DEEZER", "VINTED", "CDISCOUNT"],
    "move": ["RATP", "UBER *TRIP", "Q-PARK", "VELIB METROPOLE"],
    "abroad": ["MIGROS LAUSANNE", "HARRODS LTD", "HILTON GARDEN INN", "TRANSPORT FOR LON"],
}
PLACES = {
    "MIGROS LAUSANNE": ("LAUSANNE", "CHF"),
    "HARRODS LTD": ("LONDON", "GBP"),
    "HILTON GARDEN INN": ("NEW YORK", "USD"),
    "TRANSPORT FOR LON": ("LONDON", "GBP"),
}


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29)
    debit = end + timedelta(4)
    account = iban(rng, "FR", "30027172###########70")
    owners = rng.choice([("M JEAN-LUC MARCHAND", "MME SOPHIE MARCHAND"), ("MME INES CARPENTIER", "M PAUL CARPENTIER")])
    cards = [
        (f"4978 XXXX XXXX {rng.randint(1000, 9999)}", "VISA PREMIER", owners[0], rng.randint(8, 62)),
        (f"5132 XXXX XXXX {rng.randint(1000, 9999)}", "MASTERCARD", owners[1], rng.randint(4, 26)),
    ]
    rows: list[Row] = []

    def head(page: Page, number: int) -> float:
        page.put(40, 46, "CREDIT DU VEXIN", 16, face="lib-bold", color=GREEN)
        page.put(40, 58, "Groupe mutuel régional", 7, face="lib", color=GREY)
        page.put(555, 46, "RELEVÉ DE VOS DÉPENSES PAR CARTE", 11, face="lib-bold", right=True)
        page.put(555, 60, f"à débit différé, arrêté au {end:%d/%m/%Y}", 9, face="lib", right=True)
        page.put(555, 73, f"Page {number}/##", 8, face="lib", right=True)
        page.put(
            40,
            815,
            "CREDIT DU VEXIN - société coopérative à capital variable - 95300 PONTOISE",
            6.5,
            face="lib",
            color=GREY,
        )
        return 108 if number > 1 else 232

    flow = Flow(775, lambda: sheet("typed", "typed-bold"), head)
    page = flow.page
    page.lines(
        40,
        100,
        ["Agence de PONTOISE", "12 rue de l'Hôtel de Ville", "Tél. : 09 69 00 00 00 (appel non surtaxé)"],
        8,
        10,
        face="lib",
    )
    page.lines(
        330, 122, [owners[0], f"{rng.randint(2, 99)} RUE DES TILLEULS", "92130 ISSY LES MOULINEAUX"], 10, 13, face="lib"
    )
    page.put(40, 176, f"Compte de dépôt  IBAN : {account}", 9, face="lib")
    page.put(
        40,
        190,
        f"Madame, Monsieur, les dépenses ci-dessous seront débitées de votre compte le {debit:%d/%m/%Y}.",
        9,
        face="lib",
    )
    line = f"{'DATE':<8}{'COMMERÇANT':<27}{'VILLE':<16}{'DEBIT EUROS':>15}{'CREDIT EUROS':>16}"
    size = 9.2
    sums = []
    for number, brand, owner, count in cards:
        flow.need(120)
        flow.page.box(40, flow.y - 13, 515, 18, (0.87, 0.93, 0.91))
        flow.page.put(46, flow.y, f"Carte n° {number}   {brand} À DÉBIT DIFFÉRÉ   {owner}", 9, face="lib-bold")
        flow.y += 20
        flow.page.put(46, flow.y, line, size, bold=True)
        flow.page.rule(40, flow.y + 5, 555, 0.6, GREEN)
        flow.y += 19
        spent = sorted(some_spending(rng, KINDS, POOLS, (start, end), count, 0), key=lambda row: row.used)
        for row in spent:
            if flow.need(26):
                flow.page.put(46, flow.y, f"Carte n° {number} (suite)", 9, face="lib-bold")
                flow.page.put(46, flow.y + 16, line, size, bold=True)
                flow.page.rule(40, flow.y + 21, 555, 0.6, GREEN)
                flow.y += 35
            _line(flow, row, rows, rng, size)
        value = total(spent)
        sums.append((number, value))
        flow.page.rule(40, flow.y - 7, 555, 0.4)
        text = f"{f'TOTAL CARTE AU {end:%d/%m/%Y}':<51}"
        flow.page.put(
            46,
            flow.y + 4,
            text + (f"{plain(value, ' ', ','):>15}" if value < 0 else f"{plain(value, ' ', ','):>31}"),
            size,
            bold=True,
        )
        flow.y += 34
    flow.need(110)
    page, y = flow.page, flow.y
    page.box(40, y - 12, 515, 24 + 14 * len(sums), None, stroke=GREEN)
    for n, (number, value) in enumerate(sums):
        page.put(48, y + 4 + 14 * n, f"Montant débité le {debit:%d/%m/%Y} pour la carte {number}", 9, face="lib")
        page.put(546, y + 4 + 14 * n, f"{plain(value, ' ', ',')} EUR", 9, face="lib-bold", right=True)
    block(
        page,
        40,
        y + 34 + 14 * len(sums),
        "Les opérations en devises sont converties au cours du réseau le jour du traitement ; la commission figure "
        "dans le montant en euros. En cas de perte ou de vol, faites opposition au 09 69 00 00 01. Vous "
        "disposez de 13 mois pour contester une opération non autorisée (70 jours hors Espace économique européen).",
        515,
        7.5,
        face="lib",
    )
    with_reportlab(numbered(flow.pages), path)
    return Truth("credit_card", "fr_FR", "EUR", account, start, end, None, None, rows)


def _line(flow: Flow, row: Spent, rows: list[Row], rng: Random, size: float) -> None:
    shop = row.lines[0]
    town, code = PLACES.get(shop, (rng.choice(POOLS["town"]), ""))
    value = plain(row.amount, " ", ",")
    text = f"{row.used:%d/%m}   {shop:<27}{town:<16}" + (f"{value:>15}" if row.amount < 0 else f"{value:>31}")
    flow.page.put(46, flow.y, text, size)
    words = joined(shop, town)
    if row.tag == "fx":
        course = Decimal(rng.randint(8800, 10900)) / 10000
        foreign = (abs(row.amount) * course / Decimal("1.029")).quantize(Decimal("0.01"), ROUND_HALF_UP)
        fee = (abs(row.amount) - abs(row.amount) / Decimal("1.029")).quantize(Decimal("0.01"), ROUND_HALF_UP)
        rate = str(course).replace(".", ",")
        note = f"{plain(foreign, ' ', ',')} {code} COURS {rate} DONT FRAIS {plain(fee, ' ', ',')} EUR"
        flow.y += 11
        flow.page.put(46, flow.y, " " * 8 + note, size)
        words = joined(words, note)
    rows.append(Row(row.used, words, row.amount, page=flow.number))
    flow.y += 13
