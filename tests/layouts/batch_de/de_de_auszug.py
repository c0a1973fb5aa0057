"""Germany: day and month with the year below in both date columns, signs set off from figures, debit before credit.

Each row begins with the kind in bold; the old balance stands in a head of its own above the table and the new one in
a foot below it, both signed; notices with dates and sums follow.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, fill, iban, some_entries, written
from ..pens import A4, Flow, Page, with_reportlab
from ._common import month, opening, row_of

DAY, VALUE, TEXT, OUT, IN = 62.0, 104.0, 146.0, 462.0, 550.0
KINDS = [
    Kind(7, -4, -160, "Kartenzahlung|{shop}|Folgenr. 00# Verfalld. 12{yy}|{used}T1#:42:4#"),
    Kind(4, -9, -240, "SEPA Lastschrifteinzug von|{firm}|{what}|Gläubiger-ID DE##ZZZ0000#######|Mandatsref. {ref}"),
    Kind(3, -20, -1100, "SEPA Überweisung an|{person}|IBAN DE##7007002404########|{why}"),
    Kind(2, -30, -980, "SEPA Dauerauftrag an|{person}|{why}", "", "5.00"),
    Kind(1, -20, -400, "Bargeldauszahlung GAA|{place} {used}", "", "10.00"),
    Kind(1, -2, -14, "Verwendungszweck/ Kundenreferenz|Saldo der Abschlussposten|Entgelt RheinKonto 6,90", most=1),
    Kind(2, 1300, 3900, "SEPA Überweisung von|{work}|Lohn/Gehalt {month} PersNr ####|Kundenref. {ref}"),
    Kind(2, 10, 700, "SEPA Echtzeitüberweisung von|{person}|{why}"),
    Kind(1, 5, 90, "SEPA Gutschrift Kartenzahlung|{shop}|Retoure {used}"),
]
POOLS: Pools = {
    "used": lambda rng, day: f"{earlier(rng, day):%Y-%m-%d}",
    "yy": lambda _, day: f"{day.year % 100 + 2}",
    "month": lambda _, day: f"{day:%m/%Y}",
    "shop": [
        "REWE Markt 4411//Bonn/DE",
        "DM Drogerie//Koeln/DE",
        "Aral Station 28//Siegburg",
        "Baeckerei Merzenich 04",
    ],
    "firm": ["Stadtwerke Bonn GmbH", "Telekom Deutschland", "HUK24 AG", "Rundfunk ARD, ZDF, DRadio"],
    "what": ["Abschlag 78,00 EUR Kd-Nr. ######", "Rechnung ####/24 vom 03.02.", "Rundfunk 01.24 - 03.24"],
    "ref": ["MD-####-??", "0000########"],
    "person": ["Jutta Overath", "Hausverwaltung Lenz KG", "Tim u. Aylin Demir", "Kita Wirbelwind e.V."],
    "why": ["Miete Whg. 3 OG inkl. NK 210,00", "Geschenk Oma", "Nachhilfe 4 x 25,00", "RNR 2024-0117"],
    "place": ["Bonn Poststr.", "Köln Hbf"],
    "work": ["Drahtwerke Siegtal GmbH", "LBV NRW"],
}
NOTES = [
    "Wichtige Hinweise",
    "Bitte erheben Sie Einwendungen gegen diesen Kontoauszug unverzüglich. Einwendungen gegen einen Rechnungsabschluss",
    "müssen spätestens vor Ablauf von sechs Wochen nach Zugang erhoben werden. Gutschriften aus Schecks: E.v.",
    "Ab 01.07.2024 beträgt der Sollzinssatz für eingeräumte Kontoüberziehungen 11,15 % p.a., bei geduldeter 16,50 %.",
    "Kontoabhebungen ab 10.000,00 EUR bitte zwei Werktage vorher anmelden. Guthaben sind nach Maßgabe des Einlagen-",
    "sicherungsgesetzes bis 100.000,00 EUR geschützt; siehe Informationsbogen für den Einleger.",
]


def signed(amount: Decimal) -> str:
    return ("- " if amount < 0 else "+ ") + written(amount, ".", ",", minus="")


def heads(page: Page, y: float) -> float:
    page.rule(60, y - 10, 552, 0.8)
    for x, text, right in ((DAY, "Buchung", False), (VALUE, "Valuta", False), (TEXT, "Vorgang", False)):
        page.put(x, y, text, 8, right=right)
    page.put(OUT, y, "Soll", 8, right=True)
    page.put(IN, y, "Haben", 8, right=True)
    page.rule(60, y + 4, 552, 0.8)
    return y + 18


def head(page: Page, number: int, texts: list[str]) -> float:
    page.put(60, 50, "Rheinische Hansebank AG", 13, bold=True, color=(0.05, 0.15, 0.5))
    page.put(60, 62, "Filiale Bonn-Mitte", 8)
    if number == 1:
        page.put(60, 122, "Rheinische Hansebank AG, Postfach 12 40, 53002 Bonn", 6)
        page.lines(60, 140, ["Frau", "Karla Overath-Nuñez", "Sternenburgstr. 44", "53115 Bonn"], 9.5, 12)
        page.put(60, 232, texts[0], 12, bold=True)
        return 260
    page.put(60, 92, texts[0], 10, bold=True)
    return heads(page, 122)


def strip(page: Page, y: float, facts: list[tuple[float, str, str]]) -> None:
    for x, name, value in facts:
        right = x > 500
        page.put(x, y, name, 7.5, right=right, color=(0.35, 0.35, 0.35))
        page.put(x, y + 12, value, 9, right=right, bold=right)


def table(rng: Random, flow: Flow, entries: list[Entry], last: date) -> list[Row]:
    rows = []
    for entry in entries:
        flow.need(max(24, 10 * len(entry.lines)) + 4)
        value = min(last, entry.day + timedelta(rng.choice([0, 0, 0, 1, 2])))
        for x, day in ((DAY, entry.day), (VALUE, value)):
            flow.page.put(x, flow.y, f"{day:%d.%m.}", 8)
            flow.page.put(x, flow.y + 10, f"{day.year}", 8)
        flow.page.put(OUT if entry.amount < 0 else IN, flow.y, signed(entry.amount), 8, right=True)
        flow.page.put(TEXT, flow.y, entry.lines[0], 8, bold=True)
        below = flow.page.lines(TEXT, flow.y + 10, entry.lines[1:], 8, 10)
        rows.append(row_of(entry, flow.number, value=value))
        flow.y = max(below, flow.y + 20) + 4
    return rows


def draw(rng: Random, path: Path) -> Truth:
    period, first = month(rng), opening(rng, -800, 6000)
    entries = some_entries(rng, KINDS, POOLS, period, balance=first, reversal="Rückgabe {}")
    last = first + sum((entry.amount for entry in entries), Decimal(0))
    code = iban(rng, "DE", "38070024#######00")
    account = code.replace(" ", "")[-10:]
    title = f"Kontoauszug vom {period[0]:%d.%m.%Y} bis {period[1]:%d.%m.%Y}"
    flow = Flow(735, lambda: Page(A4), lambda page, n: head(page, n, [title]))
    before = period[0] - timedelta(1)
    number = fill(rng, "1#", period[0], {})
    facts = [(60.0, "Auszug", number), (110.0, "Kontoinhaber", "Karla Overath-Nuñez"), (240.0, "IBAN", code)]
    facts += [(550.0, f"Alter Saldo per {before:%d.%m.%Y}", f"EUR   {signed(first)}")]
    strip(flow.page, flow.y, facts)
    flow.y = heads(flow.page, flow.y + 40)
    rows = table(rng, flow, entries, period[1])
    flow.need(60)
    flow.page.rule(60, flow.y - 6, 552, 0.8)
    facts = [(60.0, "Filialnummer", "380"), (130.0, "Kontonummer", account), (240.0, "Dispolimit", "EUR 2.500,00")]
    facts += [(550.0, f"Neuer Saldo per {period[1]:%d.%m.%Y}", f"EUR   {signed(last)}")]
    strip(flow.page, flow.y + 8, facts)
    flow.y += 42
    if rng.random() < 0.75:
        flow.need(80)
        flow.page.put(60, flow.y, NOTES[0], 9, bold=True)
        flow.page.lines(60, flow.y + 13, NOTES[1:], 7.5, 10)
    for n, page in enumerate(flow.pages, 1):
        page.put(550, 50, f"Seite {n} von {len(flow.pages)}", 8, right=True)
        page.lines(
            60,
            800,
            [
                "Rheinische Hansebank AG, Vorsitzender des Aufsichtsrats: Dr. H. Merten",
                "HRB 30 000 Bonn   USt-IdNr. DE114103379   SWIFT RHHADEDK380",
            ],
            6.5,
            8,
        )
    with_reportlab(flow.pages, path, order="rows", spacing=0.0)
    return Truth("bank", "de_DE", "EUR", code.replace(" ", ""), *period, first, last, rows)
