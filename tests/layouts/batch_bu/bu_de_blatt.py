"""Germany, Kontokorrent in typewriter face: days of booking and value without a year, amounts with S or H behind.

The purpose of a payment runs over up to eight indented lines cut at 35 characters; each sheet ends with a carried
balance (Übertrag auf Blatt) and the next begins with it; the old and the new balance frame the whole.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from layouts.frame import Kind, Pools, Row, Truth, iban, running, some_amount, some_entries, some_period, wrap
from layouts.frame import written as w
from layouts.pens import GREY, Flow, Hand, Page, Text, by_hand

from ._rows import how_many, para, used_on

MONO = "Courier"
SIZE = 9.2
POOLS: Pools = {
    "shop": (
        "EDEKA Hansen//Husum/DE",
        "ALDI SE U. CO. KG//Husum/DE",
        "ROSSMANN 3###//HUSUM/DE",
        "Shell 0###//Heide/DE",
    ),
    "used": used_on("%Y-%m-%d"),
    "firm": (
        "Stadtwerke Husum GmbH",
        "Telefonica Germany GmbH + Co. OHG",
        "HUK-COBURG Versicherung",
        "Rundfunk ARD, ZDF, DRadio",
    ),
    "why": (
        "Abschlag Strom Vertrag 70######",
        "Kd-Nr.: 60########, Rg-Nr.: R0########",
        "Beitrag 01/24 Vers. ###/######-?",
    ),
    "who": ("Heike Petersen", "Jan-Ole Carstensen", "Fiete Lorenzen", "Tierarztpraxis Dr. Voss"),
    "for": ("Danke", "Rechnung Nr. 24-####", "Miete inkl. Nebenkosten", "Klassenfahrt Emma", "Anteil Geschenk"),
    "work": ("Kreis Nordfriesland", "Windpark Service Nord GmbH"),
    "iban": ("DE12217625500004######", "DE78500105175412######", "DE05120300001009######"),
    "bic": ("GENODEF1HUM", "INGDDEFFXXX", "BYLADEM1001"),
}
KINDS = [
    Kind(18, -4, -140, "Kartenzahlung girocard|{shop}|{used}T1#:2# Debitk.1 2026-12|IBAN: {iban} BIC: {bic}"),
    Kind(
        9,
        -15,
        -220,
        "Basislastschrift|{firm}|{why} EREF: ZV############ MREF: M########## CRED: DE##ZZZ00000###### "
        "IBAN: {iban} BIC: {bic}",
    ),
    Kind(5, -10, -700, "Überweisungsauftrag|{who}|{for} IBAN: {iban} BIC: {bic}"),
    Kind(4, 10, 500, "Überweisungsgutschr.|{who}|{for} EREF: NOTPROVIDED IBAN: {iban} BIC: {bic}"),
    Kind(
        2,
        1700,
        3600,
        "Lohn/Gehalt|{work}|LOHN / GEHALT 000#####/1 EREF: ###########-#### IBAN: {iban} BIC: {bic}",
        most=2,
    ),
    Kind(2, -50, -800, "Dauerauftrag|{who}|{for} IBAN: {iban} BIC: {bic}", step="5"),
    Kind(
        2,
        -50,
        -400,
        "Auszahlung girocard|VR-Bank Geestland 2176####/Husum/DE|{used}T1#:2# Debitk.1 2026-12",
        step="10",
    ),
    Kind(0.8, -4, -9, "Kontoführung|Kontoführungsgebühren", most=1),
]


def dm(day: date) -> str:
    return f"{day:%d.%m.}"


def sh(amount: object, minus: bool) -> str:
    return f"{amount} {'S' if minus else 'H'}"


def _front(page: Page, start: date, end: date, number: str, extract: int) -> None:
    page.put(62, 128, "VR-Bank Geestland eG, Norderstr. 5, 25813 Husum", 6.5)
    page.lines(
        62,
        146,
        ("Herrn", "Momme Feddersen", "Frau", "Silke Feddersen", "Deichweg 17", "25813 Husum"),
        9.5,
        12,
        face=MONO,
    )
    page.put(350, 100, "Kontoauszug", 15, bold=True)
    facts = (
        ("Kontonummer", number.replace(" ", "")[-10:].lstrip("0")),
        ("Auszug / Jahr", f"{extract}/{end.year}"),
        ("erstellt am", f"{end:%d.%m.%Y} / 18:04"),
        ("Ihr Berater", "Frau Thomsen"),
        ("Telefon", "04841 555-120"),
    )
    for n, (what, value) in enumerate(facts):
        page.put(350, 124 + 13 * n, what, 8)
        page.put(545, 124 + 13 * n, value, 9, face=MONO, right=True)
    page.put(62, 252, "EUR-Konto      VR-PrivatKonto Komfort", 9.5, face=MONO)
    page.put(62, 265, f"IBAN {number}  BIC GENODEF1XGL", 9.5, face=MONO)
    page.put(62, 278, f"Zeitraum {start:%d.%m.%Y} - {end:%d.%m.%Y}", 9.5, face=MONO)


def draw(rng: Random, path: Path) -> Truth:  # noqa: PLR0915
    start, end = some_period(rng, 30)
    opening = some_amount(rng, 200, 6000) * rng.choice([1, 1, 1, 1, -1])
    if opening < -1500:
        opening = -opening
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng), balance=opening, floor=-1800)
    balances = running(opening, [entry.amount for entry in entries])
    number = iban(rng, "DE", "217625500004######")
    truth = Truth("checking", "de_DE", "EUR", number, start, end, opening, balances[-1])
    state = {"balance": opening}
    extract = rng.randint(1, 12)

    def amount(page: Page, y: float, text: str, bold: bool = False) -> None:
        page.put(545, y, text, SIZE, face="Courier-Bold" if bold else MONO, right=True)

    def held(page: Page, y: float, text: str, bold: bool = False) -> None:
        page.put(142, y, text, SIZE, face="Courier-Bold" if bold else MONO)
        balance = state["balance"]
        amount(page, y, sh(w(balance, ".", ",", minus=""), balance < 0), bold)

    def head(page: Page, count: int) -> float:
        page.put(62, 58, "VR-Bank Geestland eG", 15, bold=True, color=(0, 0.3, 0.6))
        page.put(545, 72, f"Blatt {count:>2} von @@", 8, right=True)
        y = 306.0 if count == 1 else 112
        if count == 1:
            _front(page, start, end, number, extract)
        else:
            page.put(62, 84, f"Kontoauszug {extract}/{end.year}   {number}", 8)
        page.put(62, y, "Bu-Tag", 8.5, bold=True)
        page.put(102, y, "Wert", 8.5, bold=True)
        page.put(142, y, "Vorgang", 8.5, bold=True)
        page.rule(62, y + 4, 545)
        if count == 1:
            held(page, y + 20, f"alter Kontostand vom {start - timedelta(1):%d.%m.%Y}", True)
        else:
            held(page, y + 20, f"Übertrag von Blatt {count - 1}")
        return y + 38

    def foot(page: Page, y: float) -> None:
        page.rule(400, y - 7, 545)
        held(page, y + 5, f"Übertrag auf Blatt {len(flow.pages) + 1}")

    flow = Flow(752, Page, head, foot)
    for entry, balance in zip(entries, balances, strict=True):
        kind, *rest = entry.lines
        lines = [part for text in rest for part in wrap(text, lambda text: len(text) <= 35, cut=True)]
        flow.need(11 * (1 + len(lines)) + 16)
        page, y = flow.page, flow.y
        value = entry.day - timedelta(rng.choice([0, 0, 0, 1]))
        page.put(62, y, dm(entry.day), SIZE, face=MONO)
        page.put(102, y, dm(value), SIZE, face=MONO)
        page.put(142, y, kind, SIZE, face=MONO)
        amount(page, y, sh(w(entry.amount, ".", ",", minus=""), entry.amount < 0))
        flow.y = page.lines(153, y + 11, lines, SIZE, 11, face=MONO) + 2
        text = " ".join([kind, *lines])
        truth.transactions.append(Row(entry.day, text, entry.amount, None, value, flow.number))
        state["balance"] = balance
    flow.need(90)
    page, y = flow.page, flow.y
    page.rule(62, y - 7, 545)
    held(page, y + 7, f"neuer Kontostand vom {end:%d.%m.%Y}", True)
    page.rule(400, y + 12, 545)
    page.rule(400, y + 14, 545)
    text = (
        "Bitte prüfen Sie die Buchungen, Berechnungen und den Auszug. Einwendungen gegen einen Rechnungsabschluss "
        "müssen innerhalb von sechs Wochen nach Zugang abgesendet werden. Guthaben sind nach Maßgabe des "
        "Einlagensicherungsgesetzes entschädigungsfähig."
    )
    para(page, 62, y + 38, text, 7, 483)
    for page in flow.pages:
        page.texts = [_counted(text, len(flow.pages)) for text in page.texts]
        page.put(
            62,
            812,
            "VR-Bank Geestland eG   Genossenschaftsregister Flensburg GnR 0117   USt-IdNr. DE100000011",
            6.5,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand(show="Tj"))
    return truth


def _counted(text: Text, pages: int) -> Text:
    return replace(text, text=text.text.replace("@@", str(pages)))
