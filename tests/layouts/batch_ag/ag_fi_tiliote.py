"""Finland: tiliote in a typewriter face; booking day as a heading above its rows, archive number first, value day
without a year, kind of row in its own column, signs after the amounts, the balance after each day, counts below."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, iban, some_amount, some_entries, written
from ..pens import Flow, Hand, Page, by_hand
from ._tools import some_rows, whole_month

ARCHIVE, VALUE, TEXT, KIND, AMOUNT = 40, 146, 190, 386, 556
SIZE, LEAD = 8, 10.5
KINDS = [
    Kind(10, -2, -120, "{shop}|OSTOPVM {cardday}  ############", tag="KORTTIOSTO"),
    Kind(3, -15, -260, "{biller}|Viite {ref}", tag="E-LASKU"),
    Kind(2, -20, -800, "{person}|Viite {ref}", tag="TILISIIRTO"),
    Kind(1.5, -5, -90, "{person}|{why}", tag="TILISIIRTO"),
    Kind(1.5, 10, 400, "{person}|{why}", tag="PANO"),
    Kind(1, 1900, 3600, "{firm}|{firm2} PALKKA {month}", tag="PALKKA", most=1),
    Kind(1, 90, 450, "KANSANELÄKELAITOS|ETUUS ######-####|MAKSATUS {month}", tag="PANO", most=2),
    Kind(1, -20, -200, "OTTO.|{place}  ############", tag="AUTOM.NOSTO", step="10"),
    Kind(0.6, -2, -6, "PALVELUMAKSU|PALVELUPAKETTI|AJALTA {month}", tag="PALVELUMAKSU", most=1),
]
POOLS = {
    "shop": [
        "K-MARKET TÖÖLÖ",
        "PRISMA TURKU LÄNSIKESKUS",
        "ALKO 1107 HELSINKI",
        "HSL MOBIILI",
        "TOKMANNI RAISIO",
        "R-KIOSKI",
        "NESTE TAMPERE SAMMONKATU",
    ],
    "biller": ["HELEN OY", "DNA OYJ", "ELISA OYJ", "LÄHITAPIOLA", "ASUNTO OY TURUN KORVAKUJA"],
    "person": ["VIRTANEN MATTI OLAVI", "JÄRVINEN ÄYRI", "KORHONEN SAARA", "TURUN SUUNNISTAJAT RY"],
    "why": ["VUOKRA", "KIITOS", "LAHJARAHA", "JUMPPAKAUSI", "KAHVIKASSA"],
    "firm": ["OY TERÄSTYÖ AB", "TURUN KAUPUNKI", "VARHA"],
    "firm2": ["HLÖNRO ####"],
    "place": ["TURKU KAUPPATORI", "HELSINKI ASEMA", "NAANTALI"],
    "ref": ["## ##### #####", "# ##### ##### #####", "##### #####"],
    "cardday": lambda rng, day: f"{earlier(rng, day):%d.%m.%Y}",
    "month": lambda _, day: f"{day:%m/%Y}",
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = whole_month(rng)
    opening = some_amount(rng, 900, 8000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng), balance=opening, floor=850)
    account = iban(rng, "FI", "5###########0#")
    account = account.strip()

    def head(page: Page, count: int) -> float:
        page.put(40, 50, "NORDLAHTI PANKKI", 12, bold=True)
        page.put(298, 50, "TILIOTE", 12, bold=True, center=True)
        page.put(40, 64, "Nordlahti Pankki Oyj  Y-tunnus 2858394-9", SIZE)
        page.put(386, 64, f"Nro {start.month}  Kausi {start:%d.%m.%Y}-{end:%d.%m.%Y}", 7)
        top = 92.0
        if count == 1:
            page.lines(40, 96, ["LEHTONEN EEVA KAARINA", "KORVAKUJA 4 A 11", "20300 TURKU"], 9, 11)
            page.lines(
                330,
                96,
                [
                    "Tili      KÄYTTÖTILI",
                    f"IBAN      {account}",
                    "BIC       NDLAFIHH",
                    "Valuutta  EUR",
                    "Konttori  TURKU LÄNSI",
                ],
                SIZE,
                LEAD,
            )
            top = 168
        else:
            page.put(40, 78, f"IBAN {account}", SIZE)
            top = 102
        page.rule(40, top - 10, 556)
        page.put(ARCHIVE, top, "Arkistointitunnus", SIZE)
        page.put(VALUE, top, "Arvopv", SIZE)
        page.put(TEXT, top, "Saaja / Maksaja", SIZE)
        page.put(TEXT, top + LEAD, "Viesti", SIZE)
        page.put(KIND, top, "Laji", SIZE)
        page.put(AMOUNT, top, "Määrä EUR", SIZE, right=True)
        page.rule(40, top + LEAD + 4, 556)
        return top + 2 * LEAD + 8

    def face() -> Page:
        return Page(face="Courier", bold="Courier-Bold")

    flow = Flow(770, face, head)

    def line(label: str, amount: Decimal) -> None:
        flow.page.put(TEXT, flow.y, label, SIZE, bold=True)
        flow.page.put(AMOUNT, flow.y, money(amount), SIZE, bold=True, right=True)
        flow.y += LEAD + 4

    line(f"ALKUSALDO {start - timedelta(1):%d.%m.%Y}", opening)
    balance = opening
    rows = []
    for day, group in groupby(entries, key=lambda entry: entry.day):
        flow.need(5 * LEAD)
        flow.page.put(ARCHIVE, flow.y, f"Kirjauspäivä {day:%d.%m.%Y}", SIZE, bold=True)
        flow.y += LEAD + 2
        for entry in group:
            flow.need(len(entry.lines) * LEAD + 3)
            page = flow.page
            value = day - timedelta(1) if entry.tag == "KORTTIOSTO" and day.day > 1 and rng.random() < 0.3 else day
            page.put(ARCHIVE, flow.y, f"{day:%y%m%d}588{rng.choice('KPX')}{rng.randint(10**5, 10**6 - 1)}", SIZE)
            page.put(VALUE, flow.y, f"{value:%d.%m.}", SIZE)
            page.put(KIND, flow.y, entry.tag, SIZE)
            page.put(AMOUNT, flow.y, money(entry.amount), SIZE, right=True)
            said = " ".join(" ".join(entry.lines).split())
            rows.append(Row(day, said, entry.amount, None, value, flow.number))
            flow.y = page.lines(TEXT, flow.y, entry.lines, SIZE, LEAD) + 3
            balance += entry.amount
        flow.need(LEAD + 4)
        line("SALDO", balance)
    flow.need(90)
    page, y = flow.page, flow.y + 6
    page.rule(40, y - 10, 556)
    for n, (label, part) in enumerate(
        (
            ("PANOT YHTEENSÄ", [entry.amount for entry in entries if entry.amount > 0]),
            ("OTOT YHTEENSÄ", [entry.amount for entry in entries if entry.amount < 0]),
        )
    ):
        page.put(TEXT, y + LEAD * n, f"{label:<16}{len(part):>4} KPL", SIZE)
        page.put(AMOUNT, y + LEAD * n, money(sum(part, Decimal(0))) if part else "0,00", SIZE, right=True)
    page.put(TEXT, y + 26, f"LOPPUSALDO {end:%d.%m.%Y}", SIZE, bold=True)
    page.put(AMOUNT, y + 26, money(balance), SIZE, bold=True, right=True)
    page.lines(
        40,
        y + 50,
        [
            "Talletuksen korko 0,000 %. Tilillä ei ole luottorajaa.",
            "Huomautukset tiliotteesta pyydetään tekemään 14 päivän kuluessa.",
            "Talletus kuuluu talletussuojan piiriin 100.000 euroon asti.",
        ],
        7,
        9,
    )
    for n, sheet in enumerate(flow.pages, 1):
        sheet.put(556, 50, f"Sivu {n}/{len(flow.pages)}", SIZE, right=True)
    by_hand(flow.pages, path, Hand(show="Tw", tw=0))
    return Truth("checking", "fi_FI", "EUR", account, start, end, opening, balance, rows)
