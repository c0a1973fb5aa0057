"""Dutch account, newest first: the name first, the date in the middle, unsigned amounts followed by Af or Bij.

Under each name stand labelled lines with other dates, IBANs and foreign amounts with rate and surcharge; no balance
on the rows, totals on top. Drawn by columns with character spacing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_reportlab

KINDS = [
    Kind(6, -2, -120, "{shop}|Pasvolgnr: 00# {seen} {time} Transactie: ?###?# Term: ??####", "BA"),
    Kind(1.5, -12, -210, "{abroad}|Pasvolgnr: 00# {seen} {time} {foreign}|Koers: <rate> Opslag: 0,47 EUR", "BA"),
    Kind(3, -9, -280, "{payee}|Machtiging ID: M########## Incassant ID: NL##ZZZ########0000|Kenmerk: {ref}", "IC"),
    Kind(2, -15, -950, "{person}|Omschrijving: {purpose}|Valutadatum: {seen}", "GT"),
    Kind(1, -20, -200, "Geldautomaat {town}|Pasvolgnr: 00# {seen} {time}", "GM", "10"),
    Kind(1.3, 1500, 3300, "Kwekerij De Polderrand BV|Omschrijving: salaris {ref}", "OV"),
    Kind(1.5, 5, 600, "{person}|Omschrijving: {purpose}", "OV"),
    Kind(0.6, -1.95, -1.96, "Kosten betaalpakket|Pakket Basis met 2 betaalpassen", "DV", "1.95", most=1),
]
POOLS = {
    "shop": ["Kruidenier Bos 8812", "BCK*Bakkerij Vlinder", "Fietswinkel Zadel & Co", "Tankhal A28"],
    "abroad": ["NORTHWIND AIR.EXAMPLE", "CAFE MOZAIK LONDON GBR"],
    "foreign": ["Vreemde valuta: <USD>", "Vreemde valuta: <GBP>"],
    "payee": ["Energiebedrijf Noorderlicht", "Zorgverzekering De Linde", "Gemeente Zwartewaal"],
    "person": ["Hr P. Dijkhuis", "Mw A. Terpstra e/o", "Voetbalvereniging OKS"],
    "purpose": ["huur", "factuur 2023####", "bedankt voor het eten", "contributie 2e helft"],
    "town": ["Zwolle", "Kampen"],
    "ref": ["########", "??####-##"],
    "time": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}",
    "seen": lambda rng, day: earlier(rng, day).strftime("%d-%m-%Y"),
}
RATES = {"USD": "1.0835", "GBP": "0.8571"}


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 100, 4000)
    entries = [
        _exchanged(entry)
        for entry in some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(16, 50), balance=opening)
    ]
    number = iban(rng, "NL", "PLDR0#########")
    zero = Decimal(0)
    outs = sum((entry.amount for entry in entries if entry.amount < 0), zero)
    ins = sum((entry.amount for entry in entries if entry.amount > 0), zero)
    closing = opening + ins + outs

    def head(page: Page, sheet: int) -> float:
        page.put(40, 50, "Polderbank", 16, bold=True, color=(0.8, 0.35, 0))
        page.put(555, 50, f"Afschrift Betaalrekening  {sheet}", 9, right=True)
        top = 80.0
        if sheet == 1:
            page.put(40, 74, f"{number}   EUR   Periode: {start:%d-%m-%Y} t/m {end:%d-%m-%Y}", 9)
            for n, (label, figure) in enumerate(
                (("Beginsaldo", opening), ("Totaal bij", ins), ("Totaal af", outs), ("Eindsaldo", closing))
            ):
                page.put(40 + 125 * n, 96, label, 8, color=GREY)
                minus = "-" if label[1:] in ("eginsaldo", "indsaldo") and figure < 0 else ""
                page.put(40 + 125 * n, 109, f"€ {minus}{euro(figure)}", 10, bold=True)
            top = 140.0
        for x, text, right in (
            (40, "Naam / omschrijving", False),
            (330, "Datum", False),
            (400, "Code", False),
            (518, "Bedrag (EUR)", True),
            (530, "Af/Bij", False),
        ):
            page.put(x, top, text, 8, right=right, bold=True)
        page.rule(40, top + 5, 555)
        page.put(
            297, 822, "Polderbank N.V., Zwolle. Spaargeld gegarandeerd tot 100.000 euro.", 7, center=True, color=GREY
        )
        return top + 19

    flow = Flow(795, Page, head)
    rows = [_row(flow, entry) for entry in reversed(entries)]
    with_reportlab(flow.pages, path, "columns", 0.12)
    return Truth("account", "nl_NL", "EUR", number, start, end, opening, closing, rows, newest_first=True)


def _row(flow: Flow, entry: Entry) -> Row:
    below = [part for line in entry.lines[1:] for part in wrap(line, fits("Helvetica", 8, 262))]
    flow.need(12 + 10 * len(below) + 7)
    page, y = flow.page, flow.y
    page.put(40, y, entry.lines[0], 9, bold=True)
    page.put(330, y, f"{entry.day:%d-%m-%Y}")
    page.put(400, y, entry.tag)
    page.put(518, y, euro(entry.amount), right=True)
    page.put(530, y, "Af" if entry.amount < 0 else "Bij")
    flow.y = page.lines(40, y + 11, below, 8, 10) + 6
    page.rule(40, flow.y - 11, 555, 0.25, GREY)
    values = [line.removeprefix("Valutadatum: ") for line in below if line.startswith("Valutadatum: ")]
    value = datetime.strptime(values[0], "%d-%m-%Y").date() if values else None
    return Row(entry.day, " ".join([entry.lines[0], *below]), entry.amount, None, value, flow.number)


def _exchanged(entry: Entry) -> Entry:
    """The entry with its foreign amount and the rate that belongs to it, where its text has places for them."""
    text = "|".join(entry.lines)
    found = re.search("<([A-Z]{3})>", text)
    if not found:
        return entry
    code, size = found[1], abs(entry.amount) - Decimal("0.47")
    paid = (size * Decimal(RATES[code])).quantize(Decimal("0.01"))
    figure, rate = written(paid, ".", ","), written(paid / size, ".", ",", 4)
    text = text.replace(found[0], f"{figure} {code}").replace("<rate>", rate)
    return replace(entry, lines=tuple(text.split("|")))
