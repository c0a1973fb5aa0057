"""Germany, Kontoauszug of a branch bank: "Buchungstag", "Wert", "Verwendungszweck", "Umsatz in EUR"; days as `02.01.`
without a year, amounts `1.234,56-` and `1.234,56+`.

"Alter Kontostand vom", "Übertrag auf Blatt 2" and "Übertrag von Blatt 1", "Neuer Kontostand vom"; lines with
EREF+, MREF+, CRED+ and SVWZ+ tags, original amounts of card use abroad; an Entgeltabschluss as a row, notices with
rates in a box. Content stream by hand in Courier, whole strings, several streams.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand

KINDS = [
    Kind(8, -2, -130, "KARTENZAHLUNG|{shop}|{used}T1#:4# Debitk.0 202#-12"),
    Kind(5, -8, -260, "FOLGELASTSCHRIFT|{biller}|EREF+{ref} MREF+{mandate}|CRED+DE##ZZZ0000#######|SVWZ+{note}"),
    Kind(3, -10, -700, "ONLINE-UEBERWEISUNG|{person}|SVWZ+{purpose} DATUM {used}, 1#.3# UHR"),
    Kind(1, -450, -980, "DAUERAUFTRAG|Hausverwaltung Lindenau|SVWZ+MIETE WHG 14 NK 180,00 EUR", step="5", most=1),
    Kind(2, -20, -400, "BARGELDAUSZAHLUNG|GA NR000##### BLZ50######|{used}/1#.5#UHR {town}", step="10"),
    Kind(0.8, -8, -150, "KARTENZAHLUNG AUSLAND|{abroad}|{used} {rate}"),
    Kind(2, 1400, 3600, "LOHN GEHALT|{firm}|EREF+{ref}|SVWZ+LOHN/GEHALT PERS.NR. 00####", most=2),
    Kind(2, 5, 600, "GUTSCHRIFT|{person}|SVWZ+{purpose}"),
    Kind(0.6, 200, 250, "GUTSCHRIFT|Familienkasse|SVWZ+KG######FK###### 0#/202# 250,00 EUR", step="250", most=1),
]
POOLS = {
    "shop": ["FRISCHMARKT HELD//AUENFURT/DE", "DROGERIE ROSE SAGT DANKE", "Tankhof 0417//Hanau/DE", "Buch Kessel"],
    "biller": ["Stadtwerke Auenfurt GmbH", "Funkwelle Mobil GmbH", "Rheinmark Versicherung AG"],
    "ref": ["############", "RG-20##-#####", "NOTPROVIDED"],
    "mandate": ["M-######", "0000########"],
    "note": ["ABSCHLAG STROM VK 4#######", "RECHNUNG 10.##2,45 VOM {used}", "BEITRAG KFZ ??-?? ###"],
    "person": ["Jürgen Ahlborn", "Dr. Miriam Güldner", "SV Blau-Weiß 1921 e.V."],
    "purpose": ["Geschenk Oma", "Rechnung 2#### Restbetrag", "Kaution", "Vereinsbeitrag"],
    "abroad": ["RISTORO ALPINO//BOLZANO/IT", "PRAHA METRO//PRAHA/CZ"],
    "rate": ["CZK 420,00 KURS 24,3550", "CHF 38,50 KURS 0,9612"],
    "town": ["AUENFURT", "HANAU"],
    "firm": ["Optik Brandes KG", "LAND HESSEN BEZUEGE"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
}
DATE, VALUE, TEXT, AMOUNT = 48, 110, 168, 552
COLUMNS = 46


def _eur(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 40, 8000) * (-1 if rng.random() < 0.12 else 1)
    entries = some_entries(rng, KINDS, POOLS, (start, end), balance=opening, reversal="STORNO|{}")
    rows = [(e.day, e.day + timedelta(rng.choice([0, 0, 1, -1])), e.lines, e.amount) for e in entries]
    if rng.random() < 0.4:
        fee = some_amount(rng, -3, -30)
        rows.append((end, end + timedelta(1), ("ENTGELTABSCHLUSS", f"ANLAGE ABSCHLUSS {end:%d.%m.%Y}"), fee))
    account = iban(rng, "DE", "5069########001###")
    closing = opening + sum(row[3] for row in rows)
    truth = Truth("checking", "de_DE", "EUR", account, start, end, opening, closing)
    state = {"sum": opening, "sheet": 1}
    number = fill(rng, "#", start, {})

    def head(page: Page, sheet: int) -> float:
        y = _head(page, sheet, truth, number)
        if sheet == 1:
            return y
        return _mark(page, y, f"Übertrag von Blatt {sheet - 1}", state["sum"])

    def foot(page: Page, y: float) -> None:
        _mark(page, y, f"Übertrag auf Blatt {state['sheet'] + 1}", state["sum"])
        state["sheet"] += 1

    flow = Flow(740, lambda: Page(face="Courier", bold="Courier-Bold"), head, foot)
    flow.y = _mark(flow.page, flow.y, f"Alter Kontostand vom {start - timedelta(1):%d.%m.%Y}", opening)
    for day, value, texts, amount in rows:
        lines = [part for line in texts for part in wrap(line, lambda text: len(text) <= COLUMNS)]
        flow.need(11 * len(lines) + 4)
        flow.page.put(DATE, flow.y, f"{day:%d.%m.}")
        flow.page.put(VALUE, flow.y, f"{value:%d.%m.}")
        flow.page.put(AMOUNT, flow.y, _eur(amount), right=True)
        truth.transactions.append(Row(day, " ".join(lines), amount, None, value, flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines) + 4
        state["sum"] += amount
    flow.need(20)
    flow.page.rule(DATE, flow.y - 9, AMOUNT)
    flow.y = _mark(flow.page, flow.y + 4, f"Neuer Kontostand vom {end:%d.%m.%Y}", closing)
    _closing_box(flow, end)
    for sheet, page in enumerate(flow.pages, 1):
        page.put(DATE, 812, "Auenfurter Handelsbank AG - Marktplatz 3 - 63450 Auenfurt - BIC AUHADE5FXXX", 6.5)
        page.put(AMOUNT, 812, f"Blatt {sheet} von {len(flow.pages)}", 7, right=True)
    by_hand(flow.pages, path, Hand("Tj", split=True))
    return truth


def _mark(page: Page, y: float, text: str, amount: Decimal) -> float:
    page.put(TEXT, y, text, bold=True)
    page.put(AMOUNT, y, _eur(amount), right=True, bold=True)
    return y + 17


def _head(page: Page, sheet: int, truth: Truth, number: str) -> float:
    page.put(DATE, 50, "Auenfurter Handelsbank", 15, bold=True)
    page.put(AMOUNT, 50, f"Kontoauszug {number}/{truth.period_end:%Y}", 10, right=True, bold=True)
    y = 84.0
    if sheet == 1:
        page.lines(DATE, 92, ["Frau", "Annegret Tiedemann", "Uferweg 7a", "63452 Auenfurt"], 9, 12)
        left = ["Kontonummer / IBAN", "Kontoart", "Auszugszeitraum", "Dispositionskredit"]
        days = f"{truth.period_start:%d.%m.%Y} - {truth.period_end:%d.%m.%Y}"
        for n, (name, value) in enumerate(
            zip(left, [truth.account_number, "AuenGiro Komfort", days, "2.500,00 EUR"], strict=True)
        ):
            page.put(280, 92 + 12 * n, name, 8)
            page.put(AMOUNT, 92 + 12 * n, value or "", 8, right=True)
        y = 172
    page.put(DATE, y, "Buchungs-", 8, bold=True)
    page.put(DATE, y + 9, "tag", 8, bold=True)
    page.put(VALUE, y + 9, "Wert", 8, bold=True)
    page.put(TEXT, y + 9, "Vorgang / Verwendungszweck", 8, bold=True)
    page.put(AMOUNT, y + 9, "Umsatz in EUR", 8, right=True, bold=True)
    page.rule(DATE, y + 14, AMOUNT)
    return y + 30


def _closing_box(flow: Flow, end: date) -> None:
    flow.need(104)
    y = flow.y + 8
    flow.page.box(DATE, y - 6, AMOUNT - DATE, 88, stroke=(0.4, 0.4, 0.4))
    lines = [
        "Hinweise zu Ihrem Konto",
        f"Sollzinssatz Dispositionskredit ab {end + timedelta(1):%d.%m.%Y} 11,90 %, geduldete Überziehung 16,40 %.",
        "Gutschriften aus eingereichten Schecks und Lastschriften erfolgen Eingang vorbehalten.",
        "Einwendungen gegen Rechnungsabschlüsse sind innerhalb von sechs Wochen zu erheben.",
        "Guthaben sind nach Maßgabe des EinSiG bis 100.000,00 EUR entschädigungsfähig.",
        "Bitte beachten Sie: Ihr Freistellungsauftrag beträgt 1.000,00 EUR.",
    ]
    flow.page.lines(DATE + 6, y + 8, lines, 7, 13)
