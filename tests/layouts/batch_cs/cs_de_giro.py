"""Germany: business-like giro: the booking date as a heading line above its rows, a value date without a year,

`45,00-` in the debit column, names in doubled bold, long SEPA texts that run over the page's end, sideways form number.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, fill, iban, some_amount, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._kit import cells, folded, how_many, number_pages, said

POOLS: Pools = {
    "shop": ["REWE Markt GmbH", "dm-drogerie markt", "ALDI SAGT DANKE 081 043", "Edeka Hollmann", "Bäckerei Wünsche"],
    "town": ["Kassel", "Fulda", "Göttingen", "Hann. Münden"],
    "firm": [
        "Stadtwerke Nordhessen",
        "VHV Allgemeine Versicherung AG",
        "Telekom Deutschland GmbH",
        "Rundfunk ARD, ZDF",
    ],
    "man": ["Jürgen Attenberger", "Familie Krösche", "Elif Yıldırım".replace("ı", "i"), "Hausverwaltung Beyer OHG"],
    "day": lambda rng, day: f"{day - timedelta(rng.randint(0, 2)):%Y-%m-%d}",
}
KINDS = [
    Kind(10, -3, -130, "{shop}|{shop}//{town}/DE {day}T1#:2#:4# KFN 1 VJ 2#12|Kartenzahlung"),
    Kind(7, -9, -280, "{firm}|Vertrag ######## Abschlag 0#/2# Faelligkeit laut Rechnung ####.##.####|End-to-End-Ref.: "
         "VK-######-##|CORE / Mandatsref.: M00######-1|Gläubiger-ID: DE##ZZZ00000######|"
         "SEPA-BASISLASTSCHRIFT wiederholend"),
    Kind(4, -30, -900, "{man}|Rechnung Nr. 20##-#### abzgl. 2% Skonto 14,50 EUR|End-to-End-Ref.: NOTPROVIDED|"
         "SEPA-Überweisung"),
    Kind(3, -20, -500, "Auszahlung|GA NR0000#### BLZ52040021 0 {day}/1#.2#UHR {town}", "", "10"),
    Kind(2, -4, -4, "Kontoführungsentgelt|Grundpreis 2,90 Buchungsposten 1,10", "", "4", 1),
    Kind(4, 900, 3400, "Lichtwerk Optik GmbH & Co. KG|Lohn/Gehalt 2#-## Pers.Nr. 00##|SEPA-Gehalt", "", "0.01", 2),
    Kind(4, 15, 700, "{man}|Danke für alles, Anteil 12,00 Getränke|End-to-End-Ref.: NOTPROVIDED|SEPA-Gutschrift"),
    Kind(1, 10, 80, "{firm}|Retoure Lastschrift wegen Widerspruch|Entgelt 0,00"),
]  # fmt: skip
COLUMNS = [(64, "l"), (352, "l"), (462, "r"), (548, "r")]
HEADER = ["Angaben zu den Umsätzen", "Valuta", "zu Ihren Lasten", "zu Ihren Gunsten"]
LEGAL = [
    "Bitte prüfen Sie die Buchungen und den Kontostand. Einwendungen gegen einen Rechnungsabschluss müssen innerhalb",
    "von sechs Wochen nach dessen Zugang erhoben werden. Guthaben sind als Einlagen nach Maßgabe des",
    "Einlagensicherungsgesetzes entschädigungsfähig (bis 100.000,00 EUR). Eingeräumte Kontoüberziehung: 2.500,00 EUR.",
]


def _figure(amount: Decimal, plus: str = "") -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else plus)


def _bold(page: Page, x: float, y: float, text: str) -> None:
    """Bold as some printer drivers make it: the same text twice, a hair apart."""
    page.put(x, y, text, 8)
    page.put(x + 0.25, y, text, 8)


def _head(page: Page, number: int, facts: tuple[str, str, date, date]) -> float:
    account, bic, start, end = facts
    page.put(64, 52, "HANSEATISCHE HANDELSBANK", 14, bold=True)
    page.put(30, 760, "KA 417/09  0004711  2.034.118", 6, angle=90, color=GREY)
    y = 78.0
    if number == 1:
        address = ["Herrn", "Matthias Grundlach", "Am Weinberg 7a", "34117 Kassel"]
        y = page.lines(64, y + 8, address, 9) + 14
    page.put(64, y, f"Kontoauszug vom {end:%d.%m.%Y}", 11, bold=True)
    page.put(548, y, f"Auszug-Nr. {end.month}", 8.5, right=True)
    page.put(64, y + 13, f"IBAN {account}   BIC {bic}", 8.5)
    page.put(64, y + 24, f"Zeitraum {start:%d.%m.%Y} - {end:%d.%m.%Y}   Währung: EUR", 8.5)
    page.rule(60, y + 32, 552)
    cells(page, y + 44, COLUMNS, HEADER, 8, bold=True)
    page.rule(60, y + 49, 552)
    return y + 64


def _balance(flow: Flow, text: str, amount: Decimal) -> None:
    flow.need(30)
    flow.page.put(64, flow.y, text, 8.5, bold=True)
    flow.page.put(462 if amount < 0 else 548, flow.y, _figure(amount, "+"), 8.5, right=True, bold=True)
    flow.y += 18


def _row(rng: Random, flow: Flow, entry: Entry) -> Row:
    value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
    sums = (_figure(entry.amount), "") if entry.amount < 0 else ("", _figure(entry.amount))
    lines = folded(entry.lines, "Helvetica", 8, 270)
    flow.need(20)
    page = flow.number
    _bold(flow.page, 64, flow.y, lines[0])
    cells(flow.page, flow.y, COLUMNS[1:], [f"{value:%d.%m}", *sums])
    flow.y += 10
    for line in lines[1:]:
        flow.need(6)
        flow.page.put(64, flow.y, line, 8)
        flow.y += 10
    flow.y += 3
    return Row(entry.day, said(entry), entry.amount, None, value, page)


def _rows(rng: Random, flow: Flow, entries: Sequence[Entry]) -> list[Row]:
    rows: list[Row] = []
    for n, entry in enumerate(entries):
        if n == 0 or entries[n - 1].day != entry.day:
            flow.need(36)
            flow.page.put(64, flow.y, f"Buchungsdatum: {entry.day:%d.%m.%Y}", 8, bold=True)
            flow.y += 12
        rows.append(_row(rng, flow, entry))
    return rows


def _foot(page: Page, _y: float) -> None:
    page.put(548, 806, "Fortsetzung auf der Folgeseite", 7, right=True)


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    account = iban(rng, "DE", "52040021##########")
    opening = some_amount(rng, -50, -1500) if rng.random() < 0.3 else some_amount(rng, 200, 7000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-2000)
    facts = (account, fill(rng, "HHBKDEFF5##", start, {}), start, end)
    flow = Flow(794, Page, lambda page, n: _head(page, n, facts), _foot)
    _balance(flow, f"Alter Kontostand vom {start - timedelta(1):%d.%m.%Y}", opening)
    rows = _rows(rng, flow, entries)
    closing = opening + sum(e.amount for e in entries)
    flow.y += 4
    _balance(flow, f"Neuer Kontostand vom {end:%d.%m.%Y}", closing)
    if rng.random() < 0.7:
        flow.need(44)
        flow.page.lines(64, flow.y + 8, LEGAL, 7, 9)
    number_pages(flow.pages, 64, 820, "Seite {n} von {of}")
    by_hand(flow.pages, path, Hand("TJ", split=rng.random() < 0.5))
    return Truth("checking", "de_DE", "EUR", account, start, end, opening, closing, rows)
