"""German giro account: S and H behind the figures, booking and value day without year, foreign card use below.

Carried over from sheet to sheet, no running balance; the closing of the quarter is one row whose parts stand in an
annex with rates and amounts. Texts drawn shuffled by fpdf.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(5, -4, -160, "Kartenzahlung|{shop}//{town}/DE|{seen}T{time} Folgenr. 00# Verfalld. 1226"),
    Kind(1.5, -12, -190, "Kartenzahlung Ausland|{abroad}|Kein Entgelt fuer Auslandseinsatz"),
    Kind(3, -9, -320, "Lastschrift|{payee}|EREF+{ref} MREF+M####### CRED+DE##ZZZ000000##### {purpose}"),
    Kind(1, -300, -1100, "Dauerauftrag|{person}|Miete Whg. 3 {ref}"),
    Kind(1, -20, -700, "Überweisung online|{person}|{purpose}"),
    Kind(0.8, -20, -400, "Bargeldauszahlung|GA NR000##### BLZ76##0101 {seen}/{clock}UHR {town}", step="10"),
    Kind(1.3, 1300, 3400, "Lohn, Gehalt|Brunnhuber Anlagenbau KG|LOHN / GEHALT ##/{ref}"),
    Kind(1, 8, 500, "Gutschrift|{person}|{purpose}"),
]
POOLS = {
    "shop": ["EDELKAUF MARKT 311", "Baeckerei Obermoser", "DROGERIE LINDNER 2204", "TANKHOF SUED"],
    "town": ["NUERNBERG", "Fuerth", "ERLANGEN"],
    "abroad": ["GREYLAKE STORE NEW YORK US|<USD> Kurs <rate>", "KAVARNA U MOSTU PRAHA CZ|<CZK> Kurs <rate>"],
    "payee": ["Stadtwerke Pegnitztal", "Frankonia Versicherung AG", "Telenetz GmbH"],
    "person": ["Hannelore Vogt", "J. Brandl", "Reisebuero Kompass"],
    "purpose": ["Rechnung 2023-####", "Beitrag 4##.##1", "Danke fuer alles", "KD-Nr. 88#####"],
    "ref": ["??######", "20####-##"],
    "time": lambda rng, _: f"{rng.randint(7, 21):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "clock": lambda rng, _: f"{rng.randint(7, 21):02}.{rng.randint(0, 59):02}",
    "seen": lambda rng, day: earlier(rng, day).strftime("%Y-%m-%d"),
}
RATES = {"USD": "1.0835", "CZK": "24.612", "GBP": "0.8571"}


def mark(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" S" if amount < 0 else " H")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 31)
    opening = some_amount(rng, 100, 2500) * rng.choice([1, 1, -1])
    entries = [
        _exchanged(entry)
        for entry in some_entries(
            rng, KINDS, POOLS, (start, end), count=rng.randint(14, 38), balance=opening, floor=-900
        )
    ]
    number = iban(rng, "DE", "76050999##########")
    zins, fee = some_amount(rng, 2, 30), Decimal("7.95")
    running = opening
    sheets = rng.randint(1, 11)

    def head(page: Page, sheet: int) -> float:
        page.put(60, 60, "Pegnitzgrunder Bank eG", 13, bold=True)
        page.put(540, 60, f"Kontoauszug {sheets}/{end.year}   Blatt {sheet}", 9, right=True)
        page.put(60, 84, f"IBAN {number}   BIC GENODEF1XPG   Kontokorrent EUR", 8.5)
        page.put(60, 96, f"Auszugszeitraum {start:%d.%m.%Y} - {end:%d.%m.%Y}", 8.5)
        page.rule(60, 104, 540)
        for x, text in ((60, "Bu-Tag"), (102, "Wert"), (146, "Vorgang")):
            page.put(x, 115, text, 8, bold=True)
        page.put(540, 115, "Betrag in EUR", 8, bold=True, right=True)
        page.rule(60, 119, 540)
        text = f"alter Kontostand vom {start:%d.%m.%Y}" if sheet == 1 else f"Übertrag von Blatt {sheet - 1}"
        page.put(146, 134, text, 9, bold=True)
        page.put(540, 134, mark(running), 9, bold=True, right=True)
        return 152.0

    def foot(page: Page, y: float) -> None:
        page.rule(340, y - 8, 540, color=GREY)
        page.put(146, y + 4, f"Übertrag auf Blatt {flow.number + 1}", 9, bold=True)
        page.put(540, y + 4, mark(running), 9, bold=True, right=True)

    flow = Flow(770, lambda: Page(face="Helvetica"), head, foot)
    rows: list[Row] = []

    def put(day: date, value: date, lines: list[str], amount: Decimal) -> None:
        nonlocal running
        flow.need(11 * len(lines) + 5)
        flow.page.put(60, flow.y, f"{day:%d.%m.}")
        flow.page.put(102, flow.y, f"{value:%d.%m.}")
        flow.page.put(540, flow.y, mark(amount), right=True)
        flow.y = flow.page.lines(146, flow.y, lines) + 5
        rows.append(Row(day, " ".join(lines), amount, None, value, flow.number))
        running += amount

    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 285))]
        put(entry.day, max(start, earlier(rng, entry.day, 1)), lines, entry.amount)
    put(end, end, ["Abschluss", f"Rechnungsabschluss per {end:%d.%m.%Y}, siehe Anlage"], -zins - fee)
    flow.need(24)
    flow.page.rule(340, flow.y - 6, 540)
    flow.page.put(146, flow.y + 8, f"neuer Kontostand vom {end:%d.%m.%Y}", 9, bold=True)
    flow.page.put(540, flow.y + 8, mark(running), 9, bold=True, right=True)
    flow.y += 40
    _annex(flow, start, end, zins, fee)
    with_fpdf(flow.pages, path, "shuffled")
    return Truth("account", "de_DE", "EUR", number, start, end, opening, running, rows)


def _annex(flow: Flow, start: date, end: date, zins: Decimal, fee: Decimal) -> None:
    if flow.y + 110 > 790:
        flow.page.put(540, 815, "bitte wenden", 7, right=True)
        page = Page()
        flow.pages.append(page)
        flow.page, flow.y = page, 70.0
    page, y = flow.page, flow.y
    page.put(60, y, f"Anlage: Rechnungsabschluss per {end:%d.%m.%Y}", 10, bold=True)
    days = (end - start).days
    for label, figure in (
        (f"Sollzinsen 11,4000 % vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}, {days} Tage", mark(-zins)),
        ("Kontoführung, Grundpreis 1 Monat", mark(-fee)),
        ("Summe der Abrechnung", mark(-zins - fee)),
    ):
        y += 14
        page.put(60, y, label, 8.5)
        page.put(470, y, figure, 8.5, right=True)
    page.lines(
        60,
        y + 22,
        [
            "Eingeräumter Kontokredit 3.000,00 EUR, Sollzinssatz 11,4000 % p.a., Überziehung 14,9000 % p.a.",
            "Rechnungsabschlüsse gelten als genehmigt, sofern Sie nicht innerhalb von sechs Wochen widersprechen.",
        ],
        7,
        9,
    )


def _exchanged(entry: Entry) -> Entry:
    """The entry with its foreign amount and the rate that belongs to it, where its text has places for them."""
    text = "|".join(entry.lines)
    found = re.search("<([A-Z]{3})>", text)
    if not found:
        return entry
    code, size = found[1], abs(entry.amount)
    paid = (size * Decimal(RATES[code])).quantize(Decimal("0.01"))
    figure, rate = written(paid, ".", ","), written(paid / size, ".", ",", 4)
    text = text.replace(found[0], f"{code} {figure}").replace("<rate>", rate)
    return replace(entry, lines=tuple(text.split("|")))
