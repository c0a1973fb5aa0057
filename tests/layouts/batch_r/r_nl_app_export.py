"""Netherlands: PDF export from a banking app, newest first, with Af and Bij columns, the counter-account and remarks
below the name, a two-letter code in its own column and totals at the end; no running balance."""

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

ORANGE = (0.93, 0.42, 0.05)
SHADE = (0.965, 0.965, 0.965)
plain = partial(written, thousands=".", point=",", minus="")
signed = partial(written, thousands=".", point=",")
POOLS: Pools = {
    "shop": ["Buurtsuper De Linde", "Bakkerij van Dam", "Fietsenmaker Kets", "Drogisterij Hart", "Eetcafe De Zwaan"],
    "town": ["UTRECHT", "ZWOLLE", "HAARLEM", "BREDA", "ASSEN"],
    "person": ["Hr J Verhoef", "Mw S de Groot", "Mw L Kuipers", "Hr T Bakema"],
    "firm": ["Waterbedrijf Midden", "Energie Noordzij BV", "Zorgverzekeraar Plus", "Mobiel Direct BV"],
    "iban": lambda rng, _: iban(rng, "NL", "????##########").replace(" ", ""),
    "when": lambda rng, day: f"{day:%d-%m-%Y} {rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "why": ["boodschappen", "etentje", "huur", "sportclub", "verjaardag", "oppas"],
}
KINDS = [
    Kind(9, -2, -95, "{shop} {town}|Pasvolgnr: 00# {when} Transactie: ?##### Term: ???###", "BA"),
    Kind(
        3,
        -12,
        -180,
        "{firm}|{iban} Incassant ID: NL##ZZZ############ Kenmerk: ########## Machtiging ID: M-########",
        "IC",
    ),
    Kind(3, -5, -400, "{person}|{iban} Omschrijving: {why}", "GT"),
    Kind(2, 5, 400, "{person}|{iban} Omschrijving: {why}", "OV"),
    Kind(
        2,
        -8,
        -160,
        "Webwinkel Klaver via Betaalknop|{iban} Omschrijving: ################ bestelling ####### {when}",
        "ID",
    ),
    Kind(1, -20, -200, "Geldautomaat {town}|Pasvolgnr: 00# {when} Term: ???###", "GM", "10"),
    Kind(0.8, 1500, 3100, "Stichting Onderwijs Veluwe|{iban} Omschrijving: Salaris periode ##", "OV", "0.01", 1),
]


def _head(page: Page, count: int, facts: tuple[date, date, str, Decimal, Decimal]) -> float:
    start, end, number, opening, closing = facts
    page.put(42, 50, "veldbank", 20, bold=True, color=ORANGE)
    page.put(553, 50, "Bij- en afschrijvingen", 12, right=True, bold=True)
    y = 76.0
    if count == 1:
        page.lines(42, y, [f"Betaalrekening {number}", "T.n.v. Mw A.B. Roelofs e/o Hr P. Roelofs",
                           f"Periode {start:%d-%m-%Y} t/m {end:%d-%m-%Y}", "Valuta: EUR"], 9.5, 14)  # fmt: skip
        page.put(370, y, f"Saldo op {start:%d-%m-%Y}", 9, color=GREY)
        page.put(553, y, signed(opening), 9.5, right=True)
        page.put(370, y + 14, f"Saldo op {end:%d-%m-%Y}", 9, color=GREY)
        page.put(553, y + 14, signed(closing), 9.5, right=True, bold=True)
        y += 76
    for x, text, right in [(42, "Datum", False), (110, "Naam / Omschrijving", False), (392, "Code", False),
                           (484, "Af", True), (553, "Bij", True)]:  # fmt: skip
        page.put(x, y, text, 8.5, bold=True, right=right, color=ORANGE)
    page.rule(42, y + 5, 553, 0.8, ORANGE)
    return y + 20


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, days=rng.choice([30, 45]))
    number = iban(rng, "NL", "VLDB##########")
    opening = some_amount(rng, 200, 4000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 55), balance=opening)
    closing = running(opening, [entry.amount for entry in entries])[-1]

    flow = Flow(770, Page, partial(_head, facts=(start, end, number, opening, closing)))
    rows = []
    for n, entry in enumerate(reversed(entries)):
        details = wrap(entry.lines[1], fits("Helvetica", 8, 268))
        high = 14 + 10 * len(details) + 4
        flow.need(high)
        page, y = flow.page, flow.y
        if n % 2 == 0:
            page.box(38, y - 11, 519, high, SHADE)
        page.put(42, y, f"{entry.day:%d-%m-%Y}", 9)
        page.put(110, y, entry.lines[0], 9, bold=True)
        page.put(392, y, entry.tag, 9, color=GREY)
        page.put(484 if entry.amount < 0 else 553, y, plain(entry.amount), 9, right=True)
        page.lines(110, y + 11, details, 8, 10, color=GREY)
        text = " ".join([entry.lines[0], *details])
        rows.append(Row(entry.day, text, entry.amount, None, None, flow.number))
        flow.y += high
    flow.need(60)
    page, y = flow.page, flow.y + 6
    page.rule(42, y - 10, 553, 0.8, ORANGE)
    page.put(110, y + 2, "Totaal", 9, bold=True)
    page.put(
        484,
        y + 2,
        plain(sum((-e.amount for e in entries if e.amount < 0), Decimal())),
        9,
        right=True,
        bold=True,
    )
    page.put(553, y + 2, plain(sum((e.amount for e in entries if e.amount > 0), Decimal())), 9, right=True, bold=True)
    page.put(42, y + 26, "Dit overzicht is gemaakt in de app en is geen officieel rekeningafschrift. BA: "

             "betaalautomaat, IC: incasso, GT: internetbankieren,", 7, color=GREY)  # fmt: skip
    page.put(42, y + 35, "OV: overschrijving, ID: online betaling, GM: geldautomaat.", 7, color=GREY)
    for n, page in enumerate(flow.pages, 1):
        page.put(42, 812, "Tegoeden tot 100.000 euro vallen onder de Nederlandse depositogarantie.", 7, color=GREY)
        page.put(553, 812, f"Pagina {n} van {flow.number}", 8, right=True, color=GREY)
    with_fpdf(flow.pages, path)
    return Truth("bank", "nl_NL", "EUR", number, start, end, opening, closing, rows, newest_first=True)
