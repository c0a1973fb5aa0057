"""Belgium (Dutch and French): numbered rows under a heading for each day, the sign in a column of its own.

After a Brussels bank's bilingual paper extract: DD-MM without year in the value column, plus and minus behind the
amount at a distance, structured messages, the balance only before and after, a print run's code up the margin.
"""

from datetime import timedelta
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits

POOLS = {
    "shop": [
        "DELHAIZE ETTERBEEK",
        "COLRUYT 3### SCHAARBEEK",
        "CARREFOUR EXPRESS 1050",
        "PROXY ELSENE",
        "KRUIDVAT 4###",
        "IKEA ANDERLECHT",
    ],
    "person": ["VAN DEN BROECK LIESBETH", "LAMBERT PHILIPPE", "DE SMET KOEN", "EL AMRANI SAMIRA", "WILLEMS-PEETERS"],
    "firm": ["VIVAQUA", "PROXIMUS NV", "SIBELGA", "CM MUTUALITEIT BRUSSEL", "ENGIE ELECTRABEL", "ETHIAS"],
    "iban": lambda rng, _: iban(rng, "BE", "############"),
    "msg": ["+++###/####/#####+++", "huur appartement #", "facture V####", "verjaardag", "cotisation club"],
    "when": lambda rng, day: f"{earlier(rng, day):%d/%m/%Y} om {rng.randint(8, 21):02}:{rng.randint(0, 59):02}",
}
KINDS = [
    Kind(8, -2, -160, "BETALING MET DEBETKAART NUMMER 4871 04XX XXXX ####|{shop} {when}|BANKREFERENTIE : ############"),
    Kind(3, -15, -1100, "OVERSCHRIJVING IN EURO OP REKENING|{iban} BIC GEBABEBB|{person}|MEDEDELING : {msg}"),
    Kind(2, -15, -300, "EUROPESE DOMICILIERING VAN {firm}|MANDAAT : ####-########|REFERTE : {msg}"),
    Kind(2, -20, -300, "GELDOPNEMING AAN AUTOMAAT|{shop} {when}", step="10"),
    Kind(2, 20, 800, "OVERSCHRIJVING IN EURO VAN REKENING|{iban}|{person}|MEDEDELING : {msg}"),
    Kind(
        1,
        1800,
        3300,
        "OVERSCHRIJVING IN EURO VAN REKENING|{iban}|FOD FINANCIEN - SPF FINANCES|MEDEDELING : /A/ WEDDE TRAITEMENT",
        most=1,
    ),
    Kind(0.5, -2, -5, "MAANDELIJKSE BIJDRAGE PAKKET COMFORT", most=1),
]


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng)
    opening = some_amount(rng, 200, 5000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-200)
    closing = running(opening, (e.amount for e in entries))[-1] if entries else opening
    account = iban(rng, "BE", "############")
    extract = rng.randint(2, 30)
    number = rng.randint(1, 400)

    def head(page: Page, at: int) -> float:
        page.put(40, 44, "ZENNEBANK", 15, bold=True, color=(0, 0.4, 0.35))
        page.put(40, 56, "BANQUE DE LA SENNE", 8, bold=True, color=(0, 0.4, 0.35))
        page.put(300, 44, "REKENINGUITTREKSEL / EXTRAIT DE COMPTE", 10, bold=True)
        page.put(300, 57, f"Nr / N° {period[1].year} - {extract:03}", 8.5)
        page.put(555, 57, f"Blad / Feuillet {at}", 8.5, right=True)
        y = 80.0
        if at == 1:
            page.box(40, 70, 250, 58, stroke=GREY)
            page.lines(
                46,
                82,
                [
                    "COMFORTREKENING / COMPTE CONFORT",
                    account,
                    "BIC ZENNBEBB",
                    "Titularis / Titulaire : DHR JANSSENS P.",
                ],
                8,
                12,
            )
            page.lines(330, 92, ["DHR JANSSENS PIETER", "MAURICE LIPPENSSTRAAT 41 BUS 3", "1210 BRUSSEL"], 9, 12)
            page.put(330, 136, f"Periode / Période : {period[0]:%d-%m-%Y} - {period[1]:%d-%m-%Y}", 8)
            y = 156
            page.put(40, y, f"Vorig saldo op / Solde précédent au {period[0] - timedelta(1):%d-%m-%Y}", 9, bold=True)
            page.put(510, y, written(opening, ".", ",", minus=""), 9, bold=True, right=True)
            page.put(536, y, "-" if opening < 0 else "+", 9, bold=True)
            y += 20
        page.put(40, y, "Nr", 7.5, bold=True)
        page.put(78, y, "Omschrijving van de verrichting", 7.5, bold=True)
        page.put(430, y, "Waarde", 7.5, bold=True, right=True)
        page.put(510, y, "Bedrag in EUR", 7.5, bold=True, right=True)
        page.put(529, y, "+/-", 7.5, bold=True)
        page.put(78, y + 9, "Description de l'opération", 7, color=GREY)
        page.put(430, y + 9, "Valeur", 7, color=GREY, right=True)
        page.put(510, y + 9, "Montant en EUR", 7, color=GREY, right=True)
        page.rule(40, y + 13, 555)
        page.put(14, 640, f"ZB-X/{extract:04}-00{at}  0114 2231 7", 5.5, angle=90, color=GREY)
        return y + 28

    def foot(page: Page, y: float) -> None:
        page.put(555, min(y + 6, 790), "Vervolg op volgend blad / Suite au feuillet suivant  >>>", 7, right=True)

    flow = Flow(768, lambda: Page(A4), head, foot)
    rows: list[Row] = []
    day = None
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 300))]
        fresh = entry.day != day
        if flow.need(len(lines) * 10.5 + 5 + (16 if fresh else 0)) or fresh:
            flow.page.box(40, flow.y - 9, 515, 12, (0.92, 0.95, 0.94))
            flow.page.put(42, flow.y, f"Verrichtingen van / Opérations du {entry.day:%d-%m-%Y}", 8, bold=True)
            flow.y += 15
            day = entry.day
        y, page = flow.y, flow.page
        value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        number += 1
        page.put(40, y, f"{number:04}", 8.5)
        page.lines(78, y, lines, 8.5, 10.5)
        page.put(430, y, f"{value:%d-%m}", 8.5, right=True)
        page.put(510, y, written(entry.amount, ".", ",", minus=""), 8.5, right=True)
        page.put(536, y, "-" if entry.amount < 0 else "+", 8.5)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, value, flow.number))
        flow.y += len(lines) * 10.5 + 5
    flow.need(120)
    page, y = flow.page, flow.y + 6
    page.rule(40, y - 10, 555, 1)
    page.put(40, y + 2, f"Nieuw saldo op / Nouveau solde au {period[1]:%d-%m-%Y}", 9, bold=True)
    page.put(510, y + 2, written(closing, ".", ",", minus=""), 9, bold=True, right=True)
    page.put(536, y + 2, "-" if closing < 0 else "+", 9, bold=True)
    page.put(
        40,
        y + 18,
        "Toegestane kredietlijn / Ligne de crédit autorisée : 1.250,00 EUR - debetrente 9,85 % (JKP 10,27 %)",
        7,
    )
    page.box(40, y + 30, 515, 56, (0.95, 0.95, 0.95))
    page.lines(
        48,
        y + 43,
        [
            "Uw deposito's zijn beschermd tot 100.000 EUR per persoon (Garantiefonds).",
            "Vos dépôts sont protégés jusqu'à 100.000 EUR par personne (Fonds de garantie).",
            "Card Stop : 078 170 170 - Dag en nacht, jour et nuit.",
            "Zennebank NV, Anspachlaan 1, 1000 Brussel - BTW BE 0403.000.111 - FSMA 014999 A",
        ],
        7,
        10,
    )
    by_hand(flow.pages, path, Hand("Tw", order="shuffled"))
    return Truth("bank", "nl-BE", "EUR", account, *period, opening, closing, rows)
