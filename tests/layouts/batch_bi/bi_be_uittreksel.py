"""Belgium, current account of an online bank, in Dutch: numbered transactions with a block of lines each.

Nr., datum, omschrijving, valuta, bedrag with the sign before it; the block holds counterparty, IBAN and BIC and the
communication, structured ones between plus signs; vorig saldo and nieuw saldo stand in bars; words drawn one by one.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, GREY, Flow, Page, with_reportlab
from ._rows import NL, cell, clock, joined, numbered, total, words

ORANGE = (0.93, 0.42, 0.0)
PALE = (0.99, 0.94, 0.88)


def _other(rng: Random, _: date) -> str:
    return iban(rng, "BE", "############") + "  BIC " + rng.choice(["GEBABEXX", "KREDBEXX", "BBRUBEXX", "AXABBEXX"])


def _used(rng: Random, day: date) -> str:
    return f"{earlier(rng, day):%d/%m/%Y} om {clock(rng)}"


POOLS: Pools = {
    "other": _other,
    "used": _used,
    "shop": [
        "DELHAISE GENT ZUID 9000 GENT",
        "COLRUYTS 3411 9050 LEDEBERG",
        "NMBX MOBILE 1060 BRUSSEL",
        "BAKKERIJ DE KORENAAR 9000 GENT",
        "BOL.KOM UTRECHT NL",
        "TANKSTATION Q9 MERELBEKE",
        "KRUIDVATTE 7### GENT",
    ],
    "biller": ["ENGY ELECTRABELLE", "TELENETTE BV", "FARYS WATER", "PROXIMES NV", "CM ZORGFONDS"],
    "person": ["DE SMEDT WIM", "PEETERS-CLAES AN", "VZW CHIRO SINT-PIETER", "IMMO LEIEBOORD"],
    "why": ["huur", "terugbetaling etentje", "lidgeld", "cadeau mama"],
    "payer": ["ARTEVELDE ZIEKENHUIS VZW", "VLAAMSE OVERHEID", "GROEIPAKKET FONS"],
}
KINDS = [
    Kind(8, -2, -150, "Betaling met debetkaart|{shop}|{used}|Kaart 6703 XXXX XXXX {card}"),
    Kind(3, -2, -40, "Contactloze betaling|{shop}|{used}"),
    Kind(3, -15, -240, "Domiciliëring|{biller}|{other}|Mandaat: ##########|Mededeling: +++###/####/#####+++"),
    Kind(3, -15, -850, "Overschrijving in euro|{person}|{other}|Mededeling: {why}"),
    Kind(1, -15, -300, "Overschrijving in euro|{biller}|{other}|+++###/####/#####+++"),
    Kind(2, 15, 600, "Overschrijving in uw voordeel|{person}|{other}|Mededeling: {why}"),
    Kind(1.5, 800, 2600, "Overschrijving in uw voordeel|{payer}|{other}|Mededeling: LOON/###### REF #######", most=2),
    Kind(1, -20, -200, "Geldopname Bancontact|BANCONTACT ATM GENT KORENMARKT|{used}", step="10"),
    Kind(0.3, -0.5, -4, "Beheerskosten", most=1),
]


def _signed(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    period = some_period(rng, calendar=True)
    start, end = period
    pools: Pools = {**POOLS, "card": [f"4{rng.randint(0, 999):03}"]}
    opening = some_amount(rng, 100, 4500)
    entries = some_entries(rng, KINDS, pools, period, count=rng.randint(10, 55), balance=opening, floor=-100)
    closing = opening + total(e.amount for e in entries)
    account = iban(rng, "BE", "651#########")
    issue = end.month
    rows: list[Row] = []

    def long(day: date) -> str:
        return f"{day.day} {NL[day.month - 1]} {day.year}"

    def titles(page: Page, y: float) -> float:
        page.put(40, y, "Nr.", 7.5, color=GREY)
        page.put(74, y, "Datum", 7.5, color=GREY)
        page.put(136, y, "Omschrijving", 7.5, color=GREY)
        page.put(408, y, "Valutadatum", 7.5, color=GREY)
        page.put(555, y, "Bedrag in EUR", 7.5, right=True, color=GREY)
        page.rule(40, y + 4, 555, 0.6, ORANGE)
        return y + 18

    def head(page: Page, n: int) -> float:
        page.put(40, 50, "klaver", 20, bold=True, color=ORANGE)
        page.put(112, 50, "bank online", 9, color=GREY)
        page.put(555, 44, f"Rekeninguittreksel nr. {issue:03}/{end.year}", 11, right=True, bold=True)
        page.put(555, 58, f"van {long(start)} tot {long(end)}", 8, right=True)
        page.put(40, 80, f"Zichtrekening  {account}", 9, bold=True)
        page.put(555, 80, "BIC KLAVBE22", 8, right=True)
        if n > 1:
            return titles(page, 106)
        page.lines(340, 112, ["Mevrouw Lotte Vandeputte", "Coupure Links 214 bus 3", "9000 Gent"], 9, 12)
        page.lines(40, 112, ["Titularis: Vandeputte Lotte", "Munt: EUR", "Toegestane debetstand: 1.250,00"], 8, 11)
        page.box(40, 164, 515, 20, PALE)
        page.put(48, 177, f"Vorig saldo op {start:%d/%m/%Y}", 9, bold=True)
        page.put(547, 177, _signed(opening), 9, bold=True, right=True)
        return titles(page, 206)

    def new() -> Page:
        return Page(A4, "narrow", "narrow-bold")

    flow = Flow(764, new, head)
    for n, entry in enumerate(entries, 1):
        lines = cell(entry.lines, "narrow", 8, 255)
        flow.need(10 * len(lines) + 4)
        page, y = flow.page, flow.y
        page.put(40, y, f"{n:04}", 8)
        page.put(74, y, f"{entry.day:%d/%m/%Y}", 8)
        page.put(136, y, lines[0], 8, bold=True)
        page.lines(136, y + 10, lines[1:], 8, 10)
        value = earlier(rng, entry.day, 1) if "kaart" in entry.text else entry.day
        page.put(408, y, f"{value:%d/%m/%Y}", 8)
        page.put(555, y, _signed(entry.amount), 8.5, right=True, bold=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y = y + 10 * len(lines) + 8
        page.rule(40, flow.y - 12, 555, 0.25, GREY)
    flow.need(110)
    page, y = flow.page, flow.y + 6
    page.box(40, y - 8, 515, 20, PALE)
    page.put(48, y + 5, f"Nieuw saldo op {end:%d/%m/%Y}", 9, bold=True)
    page.put(547, y + 5, _signed(closing), 9, bold=True, right=True)
    into = total(e.amount for e in entries if e.amount > 0)
    out = total(e.amount for e in entries if e.amount < 0)
    page.put(48, y + 30, "Totaal bij", 8)
    page.put(220, y + 30, _signed(into), 8, right=True)
    page.put(48, y + 42, "Totaal af", 8)
    page.put(220, y + 42, _signed(out), 8, right=True)
    note = (
        "Deposito's bij onze bank vallen onder de wettelijke bescherming tot 100.000 euro per persoon. Klopt er iets "
        "niet, meld het ons dan zo snel mogelijk via het berichtenvak of op 09 555 01 70."
    )
    page.lines(40, y + 66, cell([note], "narrow", 7, 510), 7, 9, color=GREY)
    for page in flow.pages:
        page.put(40, 806, "Klaver Bank NV, Kortrijksesteenweg 1004, 9000 Gent, RPR Gent 0400.000.000", 6.5, color=GREY)
    numbered(flow.pages, 555, 806, "blz. {n}/{of}", 7.5)
    with_reportlab(words(flow.pages), path)
    return Truth("checking", "nl_BE", "EUR", account, start, end, opening, closing, rows)
