"""Germany, direct bank like ING: booking date and below it the value date (Buchung / Valuta); type and name in bold on
the first line, the purpose on the lines below with Mandat and Referenz lines; one column with `-1.234,56`.

The header has two lines; "Alter Saldo" and "Neuer Saldo" in a box at the top; text up the margin; a row may be cut by
the page's end; customer information with sums and dates at the end. fpdf2 with embedded subset fonts and ToUnicode.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

KINDS = [
    Kind(
        9, -1, -140, "Lastschrift VISA {shop}|NR XXXX #### {town} KAUFUMSATZ {used} ###### ARN7#######################"
    ),
    Kind(4, -5, -190, "Lastschrift {biller}|{purpose}|Mandat: ?########|Referenz: {ref}"),
    Kind(3, -10, -800, "Überweisung {person}|{note}"),
    Kind(2, -250, -1400, "Dauerauftrag/Terminüberweisung {person}|Miete inkl. NK {used}", most=2),
    Kind(2, 10, 900, "Gutschrift {person}|{note}|Referenz: {ref}"),
    Kind(1.5, 1500, 4800, "Gehalt/Rente {firm}|Bezuege ##/#### Pers.-Nr. ########", most=2),
    Kind(1, -50, -500, "Lastschrift VISA BARGELDAUSZ.|NR XXXX #### {town} BARGELDAUSZAHLUNG {used} ######", step="10"),
    Kind(0.7, 3, 150, "Gutschrift VISA {shop}|NR XXXX #### GUTSCHRIFT {used} ######"),
    Kind(1, -4, -60, "Lastschrift VISA {abroad}"),
    Kind(0.4, -4.9, -4.9, "Entgelt|Kontofuehrung {used}", most=1),
    Kind(0.4, 5, 90, "Retoure {biller}|Rueckgabe wegen Widerspruch|Mandat: ?########"),
    Kind(0.3, -0.1, -30, "Abschluss|Abschluss fuer Konto 5400000000 vom {used}", most=1),
]
POOLS = {
    "shop": ["FRISCHEMARKT OHG", "LIDO SAGT DANKE", "DB VERTRIEB 24", "Kaffeerösterei Blume", "BAUHAUF 118"],
    "town": ["BERLIN", "KOELN", "FRANKFURT", "LEIPZIG"],
    "biller": ["PayLand Europe S.a.r.l. et Cie S.C.A", "VattenStrom GmbH", "Musikstrom AB", "Allianza Vers. AG"],
    "purpose": ["104########1/. Parceltown Mktplc, Ihr Einkauf bei Parceltown Mktplc",
                "Abschlag {used} Kundennr. ########## Zaehler 1 EMH ##########"],
    "ref": ["104#########", "NOTPROVIDED", "ZV########## 2024-01/7719", "EREF######-####-##"],
    "person": ["Lena Großmann", "Thi Mai Nguyen", "Hausverwaltung Krüger", "Bäckerei Öz GbR"],
    "note": ["Rechnung ##### vom {used}", "Danke fuer's Abendessen, war toll bei euch am Wochenende, bis bald"
                                          " wieder", "Urlaub", "Kd.-Nr. ######, Re.-Nr. ####/####"],
    "firm": ["Land Brandenburg", "Nordlicht Software GmbH"],
    "abroad": ["SKYLOFT ROOMS|NR XXXX #### DUBLIN KAUFUMSATZ {used} 2#,## USD KURS 1,0####",
               "BISTRO LUMIERE|NR XXXX #### PARIS KAUFUMSATZ {used} ######"],
    "used": lambda rng, day: earlier(rng, day, 4).strftime("%d.%m"),
}  # fmt: skip
DATE, TEXT, AMOUNT = 60, 128, 545
ORANGE = (1.0, 0.38, 0.0)


def _de(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, calendar=True)
    opening = rng.choice([some_amount(rng, 20, 9000)] * 6 + [some_amount(rng, -20, -800)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-600)
    closing = opening + sum(e.amount for e in entries)
    code = iban(rng, "DE", "500105175#########")
    truth = Truth("checking", "de_DE", "EUR", code, start, end, opening, closing)
    flow = Flow(
        752, lambda: Page(face="narrow", bold="narrow-bold"), lambda page, number: _head(page, number, truth, code)
    )
    for entry in entries:
        first = wrap(entry.lines[0], fits("narrow-bold", 9, 300))
        rest = [part for line in entry.lines[1:] for part in wrap(line, fits("narrow", 8.5, 300))]
        value = max(start, min(end, entry.day)) + timedelta(rng.choice([0, 0, 0, 0, 1, -1]))
        flow.need(26)
        flow.page.rule(DATE, flow.y - 10, AMOUNT, 0.3, GREY)
        truth.transactions.append(
            Row(
                entry.day, " ".join(" ".join([*first, *rest]).split()), entry.amount, value_date=value, page=flow.number
            )
        )
        flow.page.put(DATE, flow.y, f"{entry.day:%d.%m.%Y}", 9)
        flow.page.put(DATE, flow.y + 11, f"{value:%d.%m.%Y}", 8.5)
        flow.page.put(AMOUNT, flow.y, _de(entry.amount), 9, right=True)
        for n, line in enumerate([*first, *rest]):
            if n > 1:
                flow.need(11)
            flow.page.put(TEXT, flow.y, line, 9 if n < len(first) else 8.5, bold=n < len(first))
            flow.y += 11
        flow.y += 16 if len(first) + len(rest) == 1 else 5
    flow.need(130)
    flow.page.rule(DATE, flow.y - 10, AMOUNT, 1)
    flow.page.put(TEXT, flow.y + 4, "Neuer Saldo", 9, bold=True)
    flow.page.put(AMOUNT, flow.y + 4, f"{_de(closing)} Euro", 9, right=True, bold=True)
    _information(flow)
    for number, page in enumerate(flow.pages, 1):
        page.put(AMOUNT, 790, f"Seite {number} von {len(flow.pages)}", 8, right=True)
        page.put(24, 640, fill(rng, f"34GKKA5401#####_T  {end:%d.%m.%Y}  0{number}/1#", start, {}), 5, angle=90)
    with_fpdf(flow.pages, path)
    return truth


def _head(page: Page, number: int, truth: Truth, code: str) -> float:
    page.put(AMOUNT, 52, "LÖWEN-DIREKT", 18, right=True, bold=True, color=ORANGE)
    y = 100.0
    if number == 1:
        page.put(DATE, 100, "LÖWEN-DIREKT AG · 60628 Frankfurt am Main", 6)
        page.lines(DATE, 118, ["Frau", "Katharina Lindqvist-Böhm", "Torstr. 204", "10115 Berlin"], 10, 13)
        page.lines(
            350,
            118,
            ["Datum", "Auszugsnummer", "Eingeräumte Kontoüberziehung", "Alter Saldo", "Neuer Saldo", "IBAN"],
            8.5,
            13,
        )
        old, new = _de(truth.opening_balance), _de(truth.closing_balance)
        end = truth.period_end
        values = [f"{end:%d.%m.%Y}", f"{end.month}", "1.000,00 Euro", f"{old} Euro", f"{new} Euro", code]
        page.lines(AMOUNT, 118, values, 8.5, 13, right=True)
        page.put(DATE, 230, "Girokonto Nummer " + code.replace(" ", "")[-10:], 13, bold=True)
        page.put(DATE, 246, f"Kontoauszug vom {truth.period_start:%d.%m.%Y} bis {end:%d.%m.%Y}", 10)
        y = 276
    page.put(DATE, y, "Buchung", 9, bold=True)
    page.put(DATE, y + 11, "Valuta", 8.5)
    page.put(TEXT, y, "Buchung / Verwendungszweck", 9, bold=True)
    page.put(AMOUNT, y, "Betrag (EUR)", 9, right=True, bold=True)
    page.rule(DATE, y + 16, AMOUNT, 1, ORANGE)
    return y + 34


def _information(flow: Flow) -> None:
    page, y = flow.page, flow.y + 34
    page.put(DATE, y, "Kunden-Information", 10, bold=True)
    text = (
        "Vorliegender Freistellungsauftrag: 1.000,00 Euro, davon 12,34 Euro verbraucht. Ab 01.02.2025 beträgt der"
        " Sollzinssatz"
        " der eingeräumten Kontoüberziehung 10,99 % p.a. Der Kontoauszug gilt als anerkannt, wenn Sie nicht binnen"
        " sechs Wochen"
        " Einwendungen erheben. Bitte beachten Sie die Hinweise auf www.loewen-direkt.example."
    )
    page.lines(DATE, y + 14, wrap(text, fits("narrow", 8, 480)), 8, 10)
