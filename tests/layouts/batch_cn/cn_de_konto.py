"""Germany, a Girokonto.

A heading line with the booking date above its rows; the value date without a year stands beside the first line of
long purposes, which go on over the page's end. Two columns, charges with a trailing minus, no running balance; the
old and the new balance stand in the column of their sign. The writer sets words by kerning arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._common import ZERO, folded, laid, many, prose, signed_sum, start_balance

POOLS: Pools = {
    "shop": (
        "Kornblum Supermarkt",
        "Drogerie Lindner 4471",
        "AUTOHOF REHBACH",
        "Bäckerei Sturm & Sohn",
        "BUCH 2000 GmbH",
    ),
    "ort": ("Wuppertal", "KÖLN", "Bad Münstereifel", "HAGEN", "NEUSS 1"),
    "versorger": (
        "Stadtwerke Hagen AG",
        "TELLUS Mobilfunk GmbH",
        "Nordwall Versicherung a.G.",
        "Landesrundfunk Beitragsservice",
    ),
    "mensch": ("Dr. Anneliese Krüger-Thoma", "Mehmet Aydin", "Fam. Großkopf", "Jule Petersen"),
    "firma": ("Bergische Werkzeug KG", "Klinikum Hagen gGmbH", "Bundesagentur"),
    "karte": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}T{rng.randint(8, 20):02}:{rng.randint(0, 59):02}",
    "monat": lambda _rng, day: f"{day:%m/%Y}",
    "ref": ("????########?", "RE-2023-#####", "NOTPROVIDED", "#### #### 12,50"),
}
SEPA = "Mandatsref: ??###### Gläubiger-ID: DE##ZZZ000000#####"
KINDS = (
    Kind(10, -160, -2, "{shop}|{shop}//{ort}/DE {karte} KFN 1 VJ 2712|Kartenzahlung"),
    Kind(
        4,
        -260,
        -9,
        "{versorger}|Kd-Nr. ####### Abschlag {monat}|End-to-End-Ref.: {ref}|"
        + SEPA
        + "|SEPA-BASISLASTSCHRIFT wiederholend",
    ),
    Kind(
        3, -950, -15, "{mensch}|Miete und NK 85,00 {monat}|End-to-End-Ref.: {ref}|Kundenreferenz: NSCT################"
    ),
    Kind(
        2,
        -400,
        -20,
        "Nordwall Bank {ort}|GA NR00001234 BLZ########|{karte} KFN 1 VJ 2712|Auszahlung Geldautomat",
        "",
        "10",
    ),
    Kind(2, 8, 300, "{mensch}|Danke! Anteil Ferienhaus 14.-21.10.|End-to-End-Ref.: NOTPROVIDED|Überweisung"),
    Kind(1.6, 900, 3400, "{firma}|Lohn/Gehalt {monat} Pers.-Nr. 00####|End-to-End-Ref.: {ref}"),
    Kind(0.7, -13, -3, "Kontoführung|Grundpreis {monat}", "", "0.05", 1),
    Kind(0.4, -40, -0.5, "Abschluss|Soll-Zinsen 11,75 % p.a. siehe Anlage", "", "0.01", 1),
    Kind(0.5, -4.2, -0.4, "Entgelt Fremdwährung|CHF 23,80 Kurs 0,9512 ZERMATT/CH"),
)
NOTES = (
    "Bitte beachten Sie die Hinweise auf der Rückseite. Einwendungen gegen Rechnungsabschlüsse müssen innerhalb von "
    "sechs Wochen nach Zugang erhoben werden. Das Guthaben ist nach Maßgabe des Einlagensicherungsgesetzes bis "
    "100.000,00 EUR entschädigungsfähig. Ihr Freistellungsauftrag beträgt 801,00 EUR, davon verbraucht 0,00 EUR. Eine "
    "rechtzeitige Buchung am 31.12. kann erst am 02.01. wertgestellt werden."
)


def euro(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="") + ("-" if amount < 0 else "")


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 31)
    opening = start_balance(rng)
    entries = some_entries(rng, KINDS, POOLS, period, count=many(rng), balance=opening, reversal="Rückbuchung|{0}")
    account = iban(rng, "DE", "33040001##########")
    flow = Flow(735, Page, lambda page, n: _head(page, n, period, account))
    before = period[0] - timedelta(1)
    _balance(flow, f"Alter Kontostand vom {before:%d.%m.%Y}", opening)
    rows = _table(flow, rng, entries)
    closing = opening + sum((entry.amount for entry in entries), ZERO)
    flow.need(60)
    flow.page.rule(70, flow.y - 4, 540)
    flow.y += 10
    _balance(flow, f"Neuer Kontostand vom {period[1]:%d.%m.%Y}", closing)
    _after(flow, rng, entries)
    for n, page in enumerate(flow.pages, 1):
        page.put(540, 70, f"Seite {n} von {len(flow.pages)}", 8, right=True)
        page.put(540, 770, f"Folgeseite {n + 1}" if n < len(flow.pages) else "", 8, right=True)
        page.put(24, 690, f"0{n:03} 7733 2024 A41 K 1 1 0,00", 5.5, angle=90, color=GREY)
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "de_DE", "EUR", account, *period, opening, closing, rows)


def _head(page: Page, n: int, period: tuple[date, date], account: str) -> float:
    page.put(540, 44, "NORDWALL BANK", 15, right=True, bold=True)
    page.put(70, 70, "Kontoauszug vom " + f"{period[1]:%d.%m.%Y}", 9, bold=True)
    page.put(70, 790, "Nordwall Bank AG · Sitz Hagen · HRB 00417 · USt-IdNr. DE 811 000 417", 6.5, color=GREY)
    y = 96.0
    if n == 1:
        page.lines(70, 110, ("Frau", "Friederike Oltmanns", "Lange Str. 108", "58089 Hagen"), 9.5, 12)
        facts = (
            ("Kontonummer", account.replace(" ", "")[12:]),
            ("Bankleitzahl", "330 400 01"),
            ("Auszug", f"{period[1].month}"),
            ("BIC", "NOWADE33XXX"),
        )
        for k, (name, value) in enumerate(facts):
            page.put(380, 110 + 12 * k, name, 8)
            page.put(540, 110 + 12 * k, value, 8, right=True)
        page.put(70, 186, f"IBAN {account}", 9)
        page.put(380, 186, "Kontowährung Euro", 9)
        y = 214
    page.put(70, y, "Angaben zu den Umsätzen", 8, bold=True)
    page.put(345, y, "Valuta", 8, bold=True)
    page.put(456, y, "zu Ihren Lasten", 8, bold=True, right=True)
    page.put(540, y, "zu Ihren Gunsten", 8, bold=True, right=True)
    page.rule(70, y + 4, 540)
    return y + 20


def _balance(flow: Flow, text: str, amount: Decimal) -> None:
    flow.page.put(70, flow.y, text, 9, bold=True)
    flow.page.put(456 if amount < 0 else 540, flow.y, euro(amount), 9, right=True, bold=True)
    flow.y += 20


def _table(flow: Flow, rng: Random, entries: Sequence[Entry]) -> list[Row]:
    rows: list[Row] = []
    shown: date | None = None
    for entry in entries:
        if entry.day != shown:
            flow.need(40)
            flow.page.put(70, flow.y, f"Buchungsdatum: {entry.day:%d.%m.%Y}", 9, bold=True)
            flow.y += 14
            shown = entry.day
        value = earlier(rng, entry.day, 1) if rng.random() < 0.5 else entry.day
        lines = laid(entry.lines, "Helvetica", 8.5, 262)
        flow.need(24)
        rows.append(Row(entry.day, folded(lines), entry.amount, None, value, flow.number))
        flow.page.put(345, flow.y, f"{value:%d.%m}", 8.5)
        flow.page.put(456 if entry.amount < 0 else 540, flow.y, euro(entry.amount), 8.5, right=True)
        for n, line in enumerate(lines):
            if n:
                flow.need(11)
            flow.page.put(70, flow.y, line, 8.5)
            flow.y += 11
        flow.y += 4
    return rows


def _after(flow: Flow, rng: Random, entries: Sequence[Entry]) -> None:
    flow.need(120)
    if rng.random() < 0.6:
        sums = (("Summe Belastungen", -signed_sum(entries, -1)), ("Summe Gutschriften", signed_sum(entries, 1)))
        for name, amount in sums:
            flow.page.put(70, flow.y, name, 8)
            flow.page.put(456 if amount < 0 else 540, flow.y, euro(amount), 8, right=True)
            flow.y += 12
    flow.page.put(70, flow.y + 6, "Eingeräumte Kontoüberziehung EUR 2.500,00   Sollzins 11,75 % p.a.", 8)
    flow.y = prose(flow.page, 70, flow.y + 26, NOTES, 470)
