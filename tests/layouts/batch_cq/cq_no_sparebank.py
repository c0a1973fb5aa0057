"""Norway, a savings bank's business account: text first, interest date, out, in, and the booking day last, all DDMM.

A transaction code may stand before the text and an archive reference after it; the period may cross New Year.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._tools import Story, across, day_before, fold, number_pages, row, story, told

POOLS: Pools = {
    "dato": day_before("%d.%m"),
    "butikk": ["REMA 1000 SANDNES", "BILTEMA FORUS", "ESSO ÅLGÅRD", "MONTÉR BRYNE", "CLAS OHLSON", "NARVESEN 8##"],
    "firma": [
        "Lyse Energi AS",
        "Telenor Norge AS",
        "Gjensidige Forsikring",
        "Jærbygg Øst AS",
        "Fiken AS",
        "Skatteetaten",
    ],
    "kunde": ["Bryne Kommune", "Håland Maskin AS", "Ødegård Gard DA", "Kari Sørbø"],
}
KINDS = [
    Kind(6, -25, -1900, "*#### {dato} NOK {butikk}", "Varekjøp"),
    Kind(1, -90, -2400, "*#### {dato} EUR 8#,90 ADOBE SYSTEMS Kurs: 11.4###", "Visa"),
    Kind(6, -200, -18000, "til: {firma} Betalt: {dato}.", "Nettgiro"),
    Kind(3, -400, -42000, "til {firma} KID 00##########", "Avtalegiro"),
    Kind(5, 900, 61000, "Fra: {kunde} Betalt: {dato}. Faktura ####", "Innbetaling"),
    Kind(2, 150, 4800, "Vipps oppgjør 99#### - 3 salg, geb 1,75 %", "Overføring"),
    Kind(1, -5, -210, "Omkostninger nettbank bedrift", "Gebyr", most=1),
    Kind(0.6, -300, -7000, "MVA termin #, konto 7694.05.0####", "Skatt", most=1),
]
SPOTS = (50, -340, -420, -500, -545)
HEADS = ("Forklaring", "Rentedato", "Ut av konto", "Inn på konto", "Bokført")


def kroner(amount: Decimal) -> str:
    return written(abs(amount), " ", ",")


def head(page: Page, number: int) -> float:
    page.put(50, 48, "Jæren Sparebank Sør", 14, bold=True)
    page.put(50, 60, "Postboks 218, 4349 Bryne - Org.nr. NO 937 895 321 MVA - Foretaksregisteret", 7)
    top = 215 if number == 1 else 90
    page.rule(50, top - 12, 545, 0.8)
    across(page, top, SPOTS, HEADS, 8, bold=True)
    page.rule(50, top + 5, 545, 0.8)
    return top + 19


def intro(page: Page, it: Story, number: str) -> None:
    start, end = it.period
    page.lines(50, 95, ("Nærbø Snekkerverksted ANS", "v/ Tormod Bjørnsen", "Stasjonsvegen 7", "4365 NÆRBØ"))
    page.put(330, 95, f"Kontoutskrift nr. {end.month:02}", 12, bold=True)
    facts = (
        ("Kontonummer", number),
        ("Periode", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"),
        ("Kontotype", "Driftskonto næring"),
        ("Kredittlimit", "50 000,00"),
    )
    for n, fact in enumerate(facts):
        across(page, 110 + 11 * n, (330, -545), fact, 8)


def balance_line(flow: Flow, label: str, amount: Decimal) -> None:
    out, into = (kroner(amount), "") if amount < 0 else ("", kroner(amount))
    favour = "i vår favør" if amount < 0 else "i Deres favør"
    across(flow.page, flow.y, (50, -420, -500), (f"{label} {favour}", out, into), 8.5, bold=True)
    flow.y += 14


def table(rng: Random, flow: Flow, it: Story) -> list[Row]:
    rows = []
    for entry in it.entries:
        lines = fold([f"{entry.tag} {' '.join(entry.lines)}"], "Helvetica", 8.5, 235)
        value = earlier(rng, entry.day, 2) if entry.amount < 0 else entry.day
        flow.need(10.5 * len(lines))
        paid = (kroner(entry.amount), "") if entry.amount < 0 else ("", kroner(entry.amount))
        texts = ("", f"{value:%d%m}", *paid, f"{entry.day:%d%m}")
        across(flow.page, flow.y, SPOTS, texts, 8.5)
        rows.append(row(entry, lines, flow.number, None, value))
        flow.y = flow.page.lines(50, flow.y, lines, 8.5, 10.5) + 2
    return rows


def ending(flow: Flow, it: Story) -> None:
    flow.need(100)
    flow.page.rule(330, flow.y - 9, 545)
    sums = ("Sum bevegelser i perioden", kroner(it.total(-1)), kroner(it.total(1)))
    across(flow.page, flow.y + 2, (50, -420, -500), sums, 8.5)
    flow.y += 18
    balance_line(flow, f"Saldo {it.period[1]:%d.%m.%Y}", it.closing)
    text = (
        "Disponibelt beløp inkl. kreditt fremgår av nettbanken. Nominell rente 0,10 %, overtrekksrente 14,50 % p.a.",
        "Har De innvendinger mot kontoutskriften, ber vi om tilbakemelding innen 14 dager.",
    )
    flow.page.lines(50, flow.y + 20, text, 7, 9.5, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=2000, high=180_000, floor=-20_000, reversal="Korrigert: {}")
    number = f"{rng.randint(3200, 3399)} {rng.randint(10, 99)} {rng.randint(10000, 99999)}"
    flow = Flow(780, Page, head)
    intro(flow.page, it, number)
    balance_line(flow, f"Saldo fra kontoutskrift {it.period[0] - timedelta(1):%d.%m.%Y}", it.opening)
    rows = table(rng, flow, it)
    ending(flow, it)
    number_pages(flow.pages, lambda n, of: f"Side {n} av {of}", -545, 815)
    by_hand(flow.pages, path, Hand("Tw", scaled=True, tw=0.6))
    return told(it, rows, "nb-NO", "NOK", number.replace(" ", ""))
