"""Austria, a regional bank's current account: amount and value date on the last line, minus behind, spread figures.

The booking day is printed DDMM once for all rows of that day; the old and the new balance stand in sentences.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, written
from ..pens import GREY, Flow, Page, with_fpdf
from ._tools import Story, across, clock, day_before, fold, number_pages, row, spread, story, told

POOLS: Pools = {
    "markt": ["HOFER DANKT", "BILLA 000####", "SPAR MARKT 3###", "OMV 6###", "BIPA FIL. ##", "LIBRO ####"],
    "ort": ["LINZ 4020", "WELS 4600", "STEYR 4400", "GMUNDEN 4810"],
    "firma": [
        "Linz Strom Gas Wärme GmbH",
        "Hutchinson Drei Austria",
        "Oberösterr. Versicherung AG",
        "ORF-Beitrags Service",
    ],
    "tag": day_before("%d.%m."),
    "monat": day_before("%m/%Y"),
    "zeit": clock,
    "person": ["Mag. Gerlinde Pichler", "Hannes Zauner", "Familie Oberndorfer"],
}
KINDS = [
    Kind(9, -3, -140, "{markt} #### K1 {tag}|UM {zeit} {markt}|{ort} 040"),
    Kind(4, -12, -260, "{firma}|SEPA-Lastschrift Mandat AT##########|Rechnung 4######## fällig {tag}"),
    Kind(2, -30, -900, "{person}|Überweisung Online|Danke, Anteil Urlaub 3x120,00"),
    Kind(2, -50, -400, "Bankomat 000##### K1 {tag}|UM {zeit}", step="10"),
    Kind(2, 900, 3100, "VOEST-Zulieferwerk GmbH|LOHN/GEHALT {monat} PersNr 00####"),
    Kind(1, 20, 400, "{person}|Gutschrift"),
    Kind(0.7, -4, -12, "Kontoführungsentgelt lt. Preisaushang", most=1),
]
SPOTS = (60, 105, 400, -540)


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def head(page: Page, number: int) -> float:
    page.put(60, 55, "Trauntaler Landesbank AG", 14, bold=True)
    page.put(60, 68, "Untere Donaulände 30, 4020 Linz, FN 79063w, UID ATU 22851809", 7.5, color=GREY)
    top = 240 if number == 1 else 110
    page.rule(60, top - 12, 540)
    across(page, top, SPOTS, ("Datum", "Buchungstext", "Valuta", "Betrag EUR"), 8.5, bold=True)
    page.rule(60, top + 5, 540)
    return top + 20


def saldo(it: Story, which: str) -> str:
    amount = it.opening if which == "Alter" else it.closing
    return f"{which} Kontostand zu Ihren {'Lasten' if amount < 0 else 'Gunsten'}"


def body(rng: Random, flow: Flow, it: Story, wide: bool) -> list[Row]:
    before = it.period[0] - timedelta(1)
    across(flow.page, flow.y, (105, 400, -540), (saldo(it, "Alter"), f"{before:%d%m}", euro(it.opening)), bold=True)
    flow.y += 18
    rows, shown = [], ""
    for entry in it.entries:
        lines = fold(entry.lines, "Helvetica", 9, 285)
        value = earlier(rng, entry.day, 2)
        if flow.need(11 * len(lines) + 4):
            shown = ""
        day = f"{entry.day:%d%m}"
        flow.page.put(60, flow.y, "" if day == shown else day, 9)
        shown = day
        flow.y = flow.page.lines(105, flow.y, lines, 9, 11) - 11
        figure = spread(euro(entry.amount)) if wide else euro(entry.amount)
        across(flow.page, flow.y, (400, -540), (f"{value:%d%m}", figure), 9)
        rows.append(row(entry, lines, flow.number, None, value))
        flow.y += 15
    return rows


def ending(flow: Flow, it: Story) -> None:
    flow.need(150)
    page = flow.page
    page.rule(60, flow.y - 8, 540)
    sums = (("Summe Belastungen", it.total(-1)), ("Summe Gutschriften", it.total(1)))
    for name, amount in sums:
        across(page, flow.y + 4, (105, -540), (name, euro(amount)), 8.5)
        flow.y += 12
    last = (saldo(it, "Neuer"), f"{it.period[1]:%d%m}", euro(it.closing))
    across(page, flow.y + 10, (105, 400, -540), last, bold=True)
    text = (
        "Einkaufsreserve bis 2.500,00 EUR, Sollzinssatz 12,750 % p.a., Überziehungszinssatz 4,750 % p.a.",
        "Mitteilung: Ab 01.04. gilt der neue Preisaushang. Ihre Bankomatkarte ist bis 12/2027 gültig.",
        "Einlagen sind nach Maßgabe des ESAEG bis 100.000,00 EUR gesichert.",
    )
    page.lines(60, flow.y + 40, text, 7.5, 10, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, high=5000, floor=-1500, reversal="STORNO {}")
    number = iban(rng, "AT", "15000###########")
    flow = Flow(770, Page, head)
    page = flow.page
    page.lines(
        60,
        110,
        ("Herrn und Frau", "Dipl.-Ing. Korbinian Haslinger", "Veronika Haslinger", "Römerstraße 51/8", "4020 Linz"),
    )
    across(page, 200, (60, -540), (f"KONTOAUSZUG {it.period[1].month:03}/{it.period[1].year}", number), 11, bold=True)
    across(
        page, 214, (60, -540), (f"vom {it.period[0]:%d.%m.%Y} bis {it.period[1]:%d.%m.%Y}", "Gemeinschaftskonto"), 8.5
    )
    rows = body(rng, flow, it, rng.random() < 0.4)
    ending(flow, it)
    number_pages(flow.pages, lambda n, of: f"Seite {n} von {of}", -540, 810)
    with_fpdf(flow.pages, path, rng.choice(["rows", "columns"]))
    return told(it, rows, "de-AT", "EUR", number.replace(" ", ""))
