"""Austria: a regional bank's Kontoauszug from the statement printer, on half sheets.

A5 landscape in Courier with about a dozen lines a sheet: old balance on top of every sheet, Zwischensaldo at its foot.
Text first, then Wert and Betrag with the minus behind; the text is cut at 35 characters, also within words. The
quarter's Abschluss tells its parts with amounts in the text lines, only their sum is booked.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Page, with_pymupdf

SIZE = (595.0, 420.0)
KINDS = (
    Kind(8, -4, -160, "BEZAHLUNG KARTE {when}|{shop} #### K1 {clock}"),
    Kind(4, -20, -480, "SEPA-LASTSCHRIFT|{payee} {ref} Mandat: ??######## CID: AT##ZZZ0000000####"),
    Kind(3, -15, -900, "ÜBERWEISUNG|{person} IBAN: {other} {why}"),
    Kind(3, 20, 900, "GUTSCHRIFT|{person} IBAN: {other} {why}"),
    Kind(1, 1500, 3100, "GEHALT/LOHN|Sägewerk Pichler GmbH Lohn {month} IBAN: {other}", "", "0.01", 1),
    Kind(2, -30, -400, "BEHEBUNG AUTOMAT|BANKOMAT 000##### K1 {when} UM {clock}", "", "10"),
    Kind(2, -100, -700, "DAUERAUFTRAG|{standing} IBAN: {other}", "", "5"),
)
POOLS = {
    "shop": ("SPAR DANKT 4020", "BILLA DANKT 0007821", "HOFER DANKT", "OMV 7113 Wels", "Lagerhaus Grieskirchen"),
    "payee": (
        "Energie AG Oberösterreich Vertrieb",
        "Wiener Städtische Versicherung",
        "A1 Telekom Austria AG",
        "LIWEST",
    ),
    "ref": ("Zahlungsreferenz: 0000########", "Kundennr. ########", "Polizze 12-########-#"),
    "person": ("Mag. Helga Strasser", "Fam. Öllinger", "FF Pollham", "Ing. Josef Zauner"),
    "why": ("Rechnung Nr. 2##", "Skikurs Anna", "Pacht Wiese", "Danke, Baumaterial und Arbeitsstunden Stadl"),
    "standing": ("Miete Top 7", "Bausparkasse", "Raten Kücheneinrichtung"),
    "month": lambda _, day: f"{day:%m/%Y}",
    "when": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%d.%m.}",
    "clock": lambda rng, _: f"{rng.randint(7, 20):02}:{rng.randint(0, 59):02}",
    "other": lambda rng, _: iban(rng, "AT", "3#0##000########").replace(" ", ""),
}
CENT = Decimal("0.01")


def _at(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else " ")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 29, calendar=True)
    number = iban(rng, "AT", "34790000########")
    opening = some_amount(rng, 150, 7000) * rng.choice((1, 1, 1, -1))
    count = rng.choice((rng.randint(5, 8), rng.randint(18, 32), rng.randint(55, 75)))
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=count, balance=opening, floor=-900)
    entries.append(_closing(rng, end))
    closing = opening + sum(entry.amount for entry in entries)
    issue = rng.randint(1, 12)
    held = {"balance": opening, "since": start - timedelta(1)}

    def head(page: Page, sheet: int) -> float:
        page.put(30, 34, "VOLKSKREDIT INNKREIS", 12, bold=True)
        page.put(30, 45, "eGen, 4710 Grieskirchen, Roßmarkt 3  BLZ 34790  BIC VKIKAT2LXXX", 6.5)
        page.put(565, 34, f"KONTOAUSZUG {issue:03}/{sheet:03}", 10, right=True, bold=True)
        page.put(565, 45, f"vom {end:%d.%m.%Y}", 8, right=True)
        page.put(30, 62, f"IBAN {number}", 9)
        page.put(565, 62, "FRANZ UND MARIA ÖLLINGER", 9, right=True)
        page.rule(30, 68, 565)
        page.put(30, 79, "Buchung  Buchungstext", 8.5)
        page.put(400, 79, "Wert", 8.5)
        page.put(560, 79, "Betrag EUR", 8.5, right=True)
        page.rule(30, 84, 565)
        words = f"Alter Saldo vom {held['since']:%d.%m.%Y}" if sheet == 1 else "Saldovortrag"
        page.put(75, 97, words, 9, bold=True)
        page.put(565, 97, _at(Decimal(str(held["balance"]))), 9, right=True, bold=True)
        return 113

    def foot(page: Page, _: float) -> None:
        page.rule(30, 364, 565)
        page.put(75, 376, "Zwischensaldo", 9)
        page.put(565, 376, _at(Decimal(str(held["balance"]))), 9, right=True)
        page.put(565, 398, "Fortsetzung nächstes Blatt", 7, right=True)

    flow = Flow(358, lambda: Page(SIZE, "Courier", "Courier-Bold"), head, foot)
    rows: list[Row] = []
    for entry in entries:
        rest = entry.lines[1:] if entry.tag else wrap(entry.lines[1], lambda text: len(text) <= 35, cut=True)
        lines = [entry.lines[0], *(line.rstrip() for line in rest)]
        flow.need(11 * len(lines) - 8)
        page = flow.page
        early = entry.day - timedelta(1) if entry.lines[0].startswith("BEZ") and entry.day > start else entry.day
        value = early if not entry.tag else entry.day
        page.put(30, flow.y, f"{entry.day:%d.%m}", 9)
        page.put(400, flow.y, f"{value:%d.%m}", 9)
        page.put(565, flow.y, _at(entry.amount), 9, right=True)
        held["balance"] = Decimal(str(held["balance"])) + entry.amount
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, None, value, flow.number))
        flow.y = page.lines(75, flow.y, lines, 9, 11) + 2
    _end(flow, end, closing, rows)
    with_pymupdf(flow.pages, path, rng.choice(("rows", "columns")), turned=rng.random() < 0.4)
    return Truth("account", "de_AT", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def _closing(rng: Random, end: date) -> Entry:
    interest, fee, lines = some_amount(rng, 0.02, 3), some_amount(rng, 9, 24), some_amount(rng, 1, 9)
    tax = (interest / 4).quantize(CENT)
    total = interest - tax - fee - lines
    parts = (("Habenzinsen", interest), ("KESt", -tax), ("Kontoführung", -fee), ("Buchungszeilen", -lines))
    texts = [f"{title:<16}{_at(amount):>9}" for title, amount in parts]
    return Entry(end, ("KONTOABSCHLUSS", *texts), total, "close", "")


def _end(flow: Flow, end: date, closing: Decimal, rows: list[Row]) -> None:
    flow.need(62)
    page, y = flow.page, flow.y
    page.rule(75, y - 8, 565)
    out = sum((row.amount for row in rows if row.amount < 0), Decimal(0))
    into = sum((row.amount for row in rows if row.amount > 0), Decimal(0))
    page.put(75, y + 3, f"Summe Belastungen {_at(out)}  Summe Gutschriften {_at(into)}", 8)
    side = "Gunsten" if closing >= 0 else "Lasten"
    page.put(75, y + 18, f"Neuer Saldo vom {end:%d.%m.%Y} zu Ihren {side}", 9, bold=True)
    page.put(565, y + 18, _at(closing), 9, right=True, bold=True)
    page.put(75, y + 31, "Eingeräumter Rahmen 2.000,00  Sollzinsen 11,25 % p.a.", 7.5)
    page.put(
        75, y + 41, "Informationen zur Einlagensicherung: www.einlagensicherung.example, Bonus-App jetzt laden!", 7.5
    )
    page.put(75, y + 51, "Reklamationen bitte binnen zwei Monaten.", 7.5)
