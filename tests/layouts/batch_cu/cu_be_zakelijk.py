"""Belgium (Dutch), business account: numbered rows, sign behind the amount, no running balance, dates without year.

Collective orders are one row; an annex lists what they consist of, with amounts that are no rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._inbox import ACCOUNT, MINUTES, broken, cells, minus, paragraph, plus, said

FIRMS = [
    "Bouwmaterialen Claes NV",
    "Drukkerij Het Anker BVBA",
    "Gemeente Bornem",
    "Garage Van Hove",
    "Luminus",
    "Ann Peeters",
    "Tuinen Verlinden BV",
    "RSZ-ONSS",
]
POOLS: Pools = {
    "last": lambda _, day: f"{day - timedelta(1):%d-%m}",
    "n": ["2", "3", "4", "5", "6", "7"],
    "minute": MINUTES,
    "firm": FIRMS,
    "iban": ["BE## #### #### ####"],
    "ogm": ["+++0##/####/#####+++", "***1##/####/#####***"],
    "shop": ["DELHAIZE 0## BORNEM", "Q8 00#### PUURS", "BRICO TEMSE", "NMBS ANTWERPEN-C", "COLRUYT 3###"],
}
KINDS = [
    Kind(7, 120, 9800, "Overschrijving van {firm}|{iban} BIC KREDBEBB|Mededeling: {ogm}"),
    Kind(6, -40, -6400, "Overschrijving naar {firm}|{iban}|Mededeling: {ogm}|Uitgevoerd via Zakelijk Online"),
    Kind(5, -6, -310, "Betaling met debetkaart 67## **** **** #### van zaakvoerder|{shop}|om 1#.{minute} uur"),
    Kind(3, -30, -900, "Europese domiciliëring van {firm}|Mandaat: ????-######|Referte: 2# ### ######"),
    Kind(3, -900, -16000, "Verzamelopdracht overschrijvingen|Aantal: {n} - zie bijlage", "group"),
    Kind(2, 80, 2300, "Storting betaalterminal ###### dd. {last}|Bruto verminderd met commissie"),
    Kind(1, -3, -22, "Bijdrage zakelijke rekening, excl. 21% btw", most=1),
    Kind(1, -150, -2400, "Terugbetaling investeringskrediet 72#-#######-##|Kapitaal en interest", most=1),
]
DATE, VALUE, TEXT, AMOUNT = 78, 118, 164, 548


def _sum(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + (" -" if amount < 0 else " +")


def _first(page: Page, number: str, sheet: int, period: tuple[date, date], opening: Decimal) -> float:
    page.put(46, 56, "Scheldebank", 19, bold=True, color=(0, 0.35, 0.65))
    page.put(548, 56, f"Rekeninguittreksel nr. {sheet}", 12, right=True, bold=True)
    page.lines(46, 92, ["VERLAET INTERIEUR BV", "Boomstraat 118", "2880 Bornem"], 9, 12)
    page.lines(330, 92, ["Bedrijfsrekening", f"IBAN {number}", "BIC SCHDBEBB", "Munt EUR"], 9, 12)
    page.put(46, 160, f"Verrichtingen van {period[0]:%d-%m-%Y} tot {period[1]:%d-%m-%Y}", 9)
    page.rule(46, 170, 548)
    cells(
        page,
        184,
        9.5,
        (TEXT, f"Vorig saldo op {period[0] - timedelta(1):%d-%m-%Y}"),
        (-AMOUNT, _sum(opening)),
        bold=True,
    )
    return 208


def _heads(page: Page, y: float) -> float:
    cells(
        page,
        y,
        8,
        (46, "Nr."),
        (DATE, "Datum"),
        (VALUE, "Valuta"),
        (TEXT, "Omschrijving"),
        (-AMOUNT, "Bedrag"),
        bold=True,
    )
    page.rule(46, y + 4, 548)
    return y + 17


def _rows(flow: Flow, entries: list[Entry]) -> list[Row]:
    rows = []
    for n, entry in enumerate(entries, 1):
        lines = broken(entry.lines, "Helvetica", 8.5, 290)
        flow.need(10.5 * len(lines))
        value = entry.day + timedelta(1 if "domicili" in entry.text and entry.amount > 0 else 0)
        cells(flow.page, flow.y, 8.5, (46, f"{n:04}"), (DATE, f"{entry.day:%d-%m}"), (VALUE, f"{value:%d-%m}"))
        flow.page.put(AMOUNT, flow.y, _sum(entry.amount), 8.5, right=True)
        page = flow.number
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8.5, 10) + 4
        rows.append(Row(entry.day, said(entry.lines), entry.amount, None, value, page))
    return rows


def _parts(rng: Random, total: Decimal, count: int) -> list[Decimal]:
    shares = [rng.uniform(0.5, 2) for _ in range(count)]
    parts = [(total * Decimal(share / sum(shares))).quantize(Decimal("0.01")) for share in shares[1:]]
    return [total - sum(parts), *parts]


def _annex(flow: Flow, entries: list[Entry], rng: Random) -> None:
    """What each collective order consists of."""
    groups = [(n, entry) for n, entry in enumerate(entries, 1) if entry.tag == "group"]
    if groups:
        flow.turn()
        flow.page.put(46, flow.y, "Bijlage: samenstelling van de verzamelopdrachten", 10.5, bold=True)
        flow.page.put(46, flow.y + 13, "Deze bedragen zijn al begrepen in de verrichtingen hierboven.", 8)
        flow.y += 34
    for n, entry in groups:
        count = int(entry.lines[1].split()[1])
        flow.need(14 * count + 30)
        cells(
            flow.page,
            flow.y,
            8.5,
            (46, f"Verrichting {n:04} van {entry.day:%d-%m-%Y}"),
            (-460, _sum(entry.amount)),
            bold=True,
        )
        flow.y += 13
        for part in _parts(rng, abs(entry.amount), count):
            cells(flow.page, flow.y, 8, (66, rng.choice(FIRMS)), (-420, written(part, ".", ",")))
            flow.y += 11
        flow.y += 10


def _after(flow: Flow, amounts: list[Decimal], closing: Decimal, end: date) -> None:
    flow.need(90)
    page = flow.page
    page.rule(46, flow.y - 6, 548)
    cells(page, flow.y + 8, 8.5, (TEXT, "Totaal debet"), (-AMOUNT, written(minus(amounts), ".", ",") + " -"))
    cells(page, flow.y + 20, 8.5, (TEXT, "Totaal credit"), (-AMOUNT, written(plus(amounts), ".", ",") + " +"))
    cells(page, flow.y + 36, 9.5, (TEXT, f"Nieuw saldo op {end:%d-%m-%Y}"), (-AMOUNT, _sum(closing)), bold=True)
    text = (
        "Deposito's komen in aanmerking voor het garantiefonds tot 100.000,00 EUR. Een betwisting meldt u binnen "
        "13 maanden. Kaart verloren? Bel Card Stop 078 170 170."
    )
    flow.y = paragraph(page, 46, flow.y + 56, text, 490, 7) + 14


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, days=rng.choice([9, 20, 30]))
    opening = some_amount(rng, 6000, 70000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-4000)
    number = iban(rng, "BE", "73504#######")
    sheet = rng.randint(2, 88)

    def head(page: Page, count: int) -> float:
        page.put(46, 818, "Scheldebank NV, Havenlaan 2, 1080 Brussel  RPR Brussel 0462.920.226", 6.5)
        page.put(548, 818, f"blad {count}", 7, right=True)
        if count == 1:
            return _heads(page, _first(page, number, sheet, period, opening))
        cells(page, 44, 8, (46, f"IBAN {number}"), (-548, f"Rekeninguittreksel nr. {sheet} (vervolg)"))
        return 70 if annex else _heads(page, 66)

    annex = False
    flow = Flow(796, Page, head)
    rows = _rows(flow, entries)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts)
    _after(flow, amounts, closing, period[1])
    annex = True
    _annex(flow, entries, rng)
    by_hand(flow.pages, path, Hand("Tw", tw=1.2))
    return Truth(ACCOUNT, "nl-BE", "EUR", number, *period, opening, closing, rows)
