"""Switzerland, German account statement: Datum, Informationen, Belastungen, Gutschriften, Valuta, Saldo; 1 234.56.

The value date stands between the amounts and the balance, which is printed only on the last row of a day; Anfangssaldo
opens the table, Umsatztotal and Schlusssaldo close it; days have a year of two digits.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, fits, with_fpdf
from ._rows import folded, how_many, sheet, totals, used

CH: Pools = {
    "shop": [
        "Coop-2210",
        "Migros M Wiedikon",
        "Denner Satellit",
        "SBB CFF FFS",
        "Apotheke zum Bären",
        "Volg Dorfladen",
        "K Kiosk 4412",
        "Manor AG",
        "Jumbo Dietikon",
        "Aldi Suisse 88",
        "Restaurant Rössli",
    ],
    "city": ["8004 Zürich", "3011 Bern", "4051 Basel", "6003 Luzern", "8400 Winterthur", "9000 St. Gallen"],
    "biller": [
        "Swisscom (Schweiz) AG",
        "EWZ Elektrizitätswerk",
        "Helsana Versicherungen AG",
        "Salt Mobile SA",
        "Serafe AG",
        "Steueramt des Kantons Zürich",
        "Livit AG",
    ],
    "person": ["Keller, Andrea", "Meier, Hans-Peter", "Fernandez, Luis", "Brunner, Céline", "Schmid, Reto"],
    "payer": ["Zimmerli Holzbau AG", "Ausgleichskasse Zürich", "Kantonsspital Limmattal"],
    "why": ["Miete", "Znacht", "Geburtstag", "Anteil Ferien", "Velo"],
    "used8": used("%d.%m.%y"),
}
KINDS = [
    Kind(
        24,
        -3,
        -160,
        "Zahlung Debitkarte|{shop};{city}|########-0 {card}; Kartenzahlung vom {used8}"
        "|Transaktions-Nr. ##########TI#######",
    ),
    Kind(8, -3, -90, "UBM TWINT|{person}; Belastung UBM TWINT|Transaktions-Nr. ##########LK#######"),
    Kind(
        5,
        -20,
        -300,
        "Bezug Bancomat|Bancomat {city}|########-0 {card}; {used8}|Transaktions-Nr. ##########BN#######",
        step="10",
    ),
    Kind(
        9,
        -15,
        -600,
        "e-banking-Vergütungsauftrag|{biller}|Referenz-Nr. QRR: ## ##### ##### ##### ##### #####"
        "|Transaktions-Nr. ##########TO#######",
    ),
    Kind(3, -20, -900, "e-banking-Dauerauftrag|{person}; {why}|Transaktions-Nr. ##########TO#######", step="5"),
    Kind(3, -20, -250, "Lastschrift LSV|{biller}|Transaktions-Nr. ##########LS#######"),
    Kind(1, -3, -12, "Saldo Dienstleistungspreisabschluss|Transaktions-Nr. ##########DL#######", most=1),
    Kind(4, 2500, 6800, "Gutschrift|{payer}; Salaer|Transaktions-Nr. ##########ZC#######", most=1),
    Kind(5, 5, 300, "UBM TWINT|{person}; Gutschrift UBM TWINT|Transaktions-Nr. ##########LK#######"),
    Kind(3, 40, 900, "Gutschrift|{person}; {why}|Transaktions-Nr. ##########ZC#######"),
]


def swiss(amount: Decimal, minus: str = "-") -> str:
    """Thousands are apart by a space."""
    return written(amount, " ", ".", minus=minus)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, calendar=rng.random() < 0.8)
    opening = some_amount(rng, 400, 14000)
    number = iban(rng, "CH", "09921############")
    plain = number.replace(" ", "")
    pools = dict(CH) | {"card": [f"{rng.randint(1, 12):02}/{rng.randint(25, 29)}"]}
    entries = some_entries(rng, KINDS, pools, (start, end), count=how_many(rng, 10, 80), balance=opening, floor=0)
    balances = running(opening, [entry.amount for entry in entries])
    last_of_day = [one.day != two.day for one, two in pairwise(entries)] + [True]

    def head(page: Page, n: int) -> float:
        page.put(50, 52, "UBM", 20, bold=True, face="Times-Bold")
        page.put(100, 46, "UBM Schweiz AG", 7.5)
        page.put(100, 55, "Postfach, 8098 Zürich", 7.5)
        page.put(330, 46, "Auskünfte: Tel. 0848 99 11 70", 7.5)
        if n == 1:
            page.lines(330, 92, ["Frau", "Monika Zollinger", "Badenerstrasse 417", "8003 Zürich"], 9, 11.5)
            page.put(50, 160, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}", 13, bold=True)
            facts = [
                ("UBM Privatkonto", "CHF"),
                ("Konto-Nr.", f"0992 {plain[9:17]}.{plain[17:18]}{rng.randint(0, 9)}A"),
                ("IBAN", number),
                ("BIC", "UBMWCHZH80A"),
                ("Erstellt am", f"{end + timedelta(1):%d.%m.%Y}"),
            ]
            for row, (name, fact) in enumerate(facts):
                page.put(50, 178 + 11 * row, name, 8)
                page.put(140, 178 + 11 * row, fact, 8)
            return titles(page, 250)
        page.put(50, 80, f"Kontoauszug {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8, bold=True)
        page.put(330, 80, f"IBAN {number}", 8)
        return titles(page, 100)

    def titles(page: Page, y: float) -> float:
        page.rule(50, y - 10, 550, 1)
        page.put(50, y, "Datum", 7.5, bold=True)
        page.put(96, y, "Informationen", 7.5, bold=True)
        page.put(370, y, "Belastungen", 7.5, right=True, bold=True)
        page.put(440, y, "Gutschriften", 7.5, right=True, bold=True)
        page.put(452, y, "Valuta", 7.5, bold=True)
        page.put(550, y, "Saldo", 7.5, right=True, bold=True)
        page.rule(50, y + 4, 550, 0.4)
        return y + 16

    flow = Flow(772, Page, head)
    flow.page.put(50, flow.y, f"{start:%d.%m.%y}", 8)
    flow.page.put(96, flow.y, "Anfangssaldo", 8, bold=True)
    flow.page.put(550, flow.y, swiss(opening), 8, right=True, bold=True)
    flow.y += 14
    rows: list[Row] = []
    for entry, balance, shown in zip(entries, balances, last_of_day, strict=True):
        details = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 7.2, 200))]
        flow.need(9 * (1 + len(details)) + 4)
        value = entry.day + timedelta(rng.choice([0, 0, 0, 0, -1]))
        flow.page.put(50, flow.y, f"{entry.day:%d.%m.%y}", 8)
        flow.page.put(96, flow.y, entry.lines[0], 8)
        flow.page.put(370 if entry.amount < 0 else 440, flow.y, swiss(entry.amount, ""), 8, right=True)
        flow.page.put(452, flow.y, f"{value:%d.%m.%y}", 8)
        if shown:
            flow.page.put(550, flow.y, swiss(balance), 8, right=True)
        flow.page.lines(96, flow.y + 9, details, 7.2, 9)
        description = sheet([entry.lines[0], *details])
        rows.append(Row(entry.day, description, entry.amount, balance if shown else None, value, flow.number))
        flow.y += 9 * (1 + len(details)) + 4
        flow.page.rule(96, flow.y - 9.5, 550, 0.15, (0.7, 0.7, 0.7))
    out, into = totals([row.amount for row in rows])
    flow.need(40)
    flow.page.rule(50, flow.y - 8, 550, 0.4)
    flow.page.put(96, flow.y + 3, "Umsatztotal", 8, bold=True)
    flow.page.put(370, flow.y + 3, swiss(out), 8, right=True, bold=True)
    flow.page.put(440, flow.y + 3, swiss(into), 8, right=True, bold=True)
    flow.page.put(50, flow.y + 17, f"{end:%d.%m.%y}", 8)
    flow.page.put(96, flow.y + 17, "Schlusssaldo", 8, bold=True)
    flow.page.put(550, flow.y + 17, swiss(balances[-1]), 8, right=True, bold=True)
    flow.page.rule(50, flow.y + 22, 550, 1)
    flow.y += 42
    if flow.y + 30 < 800:
        folded(
            flow.page,
            50,
            flow.y,
            "Bitte prüfen Sie den Auszug; ohne Ihren Widerspruch innert 30 Tagen gilt er als genehmigt. Wir"
            " danken Ihnen für Ihr Vertrauen. Formular ohne Unterschrift.",
            500,
            7,
            8.5,
        )
    for n, page in enumerate(flow.pages, 1):
        page.put(550, 46, f"Seite {n}/{len(flow.pages)}", 7.5, right=True)
        page.put(
            50,
            818,
            "Es gelten die Allgemeinen Geschäftsbedingungen der UBM Schweiz AG. Preise gemäss aktuellem Tarif.",
            6,
        )
    with_fpdf(flow.pages, path)
    return Truth("account", "de_CH", "CHF", plain, start, end, opening, balances[-1], rows)
