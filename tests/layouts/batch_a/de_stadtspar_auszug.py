"""Germany, Kontoauszug like Sparkasse: the kind of booking on the amount's line, counterparty and SEPA purpose below,
cut in mid-word at the column's end; `-1.234,56` in one column or, in the other look, Soll and Haben columns.

"Kontostand am ..., Auszug Nr." rows without a date column, "Übertrag" over pages, a Rechnungsabschluss annex with
interest numbers, day sums and the quarter's dates, legal notes. Written by hand, one Tj for each character.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import (
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    wrap,
    written,
)
from ..pens import Flow, Hand, Page, by_hand, fits

KINDS = [
    Kind(9, -2, -130, "Kartenzahlung|{shop}//{town}/DE {used} um 1#:2#:4# Uhr 5######## Karte 0, {card}"),
    Kind(4, -10, -260, "Lastschrift|{biller} {purpose} Mandatsref.: ?#######-#### Gläubiger-ID: DE##ZZZ0000#######"),
    Kind(2, -300, -1250, "Dauerauftrag|{person} MIETE WHG 3. OG LINKS KD-NR ####", most=2),
    Kind(3, -15, -900, "Überweisung online|{person} RECHNUNG NR. 20##-#### VOM {used}"),
    Kind(2, 10, 700, "Gutschrift|{person} {note}"),
    Kind(2, 1400, 3900, "Lohn, Gehalt, Rente|{firm} LOHN/GEHALT ##/20## PERS.NR. ######", most=2),
    Kind(2, -20, -500, "Bargeldauszahlung|GA NR0000#### BLZ########  {used}/1#.3#UHR {town}", step="10"),
    Kind(0.8, 50, 2000, "Bargeldeinzahlung|SB-Terminal {town} {used}", step="5"),
    Kind(0.7, 10, 260, "Lastschrift Retoure|{biller} RÜCKLASTSCHRIFT WG. WIDERSPRUCH ENTGELT 0,00 EUR"),
    Kind(0.5, 250, 250, "Gutschrift|FAMILIENKASSE KG######FK###### DATUM {used}", most=1),
    Kind(0.5, -1, -30, "Abrechnung {used}|siehe Anlage Nr. 1", most=1),
    Kind(0.6, -4, -13, "Entgeltabschluss|Entgelte vom {used} siehe Anlage Nr. 2", most=1),
    Kind(0.4, -3, -90, "Kartenzahlung|{abroad} Original 3#,## USD 1 Euro=1,08### USD Entgelt 0,#3 EUR"),
]
POOLS = {
    "shop": ["MARKTKAUFHALLE 0417", "BAECKEREI HINTERMEIER", "Tankhof Nord GmbH", "DROGERIE ALMA FIL 88",
             "Bürobedarf Jäger"],
    "town": ["Regensburg", "FUERTH", "Bad Tölz", "NUERNBERG"],
    "card": ["Folge 2 Verfall 12##", "Folge 1 gültig bis 2512"],
    "biller": ["Stadtwerke Pegnitz GmbH", "Rundfunk ARDO Beitragsservice", "HUKA Versicherung aG",
               "Telekomnet Deutschland GmbH"],
    "purpose": ["Abschlag Strom 8########## Vertragskonto", "01.####-03.#### Beitragsnr. ### ### ### Aendern Sie"
                                                            " ganz bequem:", "VS-NR ###/######-? KFZ"],
    "person": ["Annegret Schöllhorn", "Dr. Karl-Heinz Obermüller", "Yusuf Aydemir", "WEG Lindenstr. 14"],
    "note": ["GEBURTSTAG", "ERSTATTUNG FAHRTKOSTEN DEZ", "Kaution zurück", "KINDERGELD ANTEIL"],
    "firm": ["Maschinenbau Rottal AG", "Bezirk Oberpfalz", "Klinikum am Ring gGmbH"],
    "abroad": ["PARCELTOWN US SEATTLE", "CLOUDBIN SAN JOSE"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
}  # fmt: skip
DATE, TEXT, OUT, IN = 62, 130, 440, 530


def _de(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng)
    opening = rng.choice([some_amount(rng, 20, 8000)] * 5 + [some_amount(rng, -20, -1500)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening, floor=-900)
    balances = running(opening, [e.amount for e in entries])
    closing = balances[-1] if balances else opening
    code = iban(rng, "DE", "75050000##########")
    truth = Truth("checking", "de_DE", "EUR", code, start, end, opening, closing)
    two, sheet = rng.random() < 0.5, end.month
    flow = Flow(
        730,
        lambda: Page(face="Helvetica"),
        lambda page, number: _head(page, number, truth, sheet, two),
        lambda page, y: _carried(page, y, balances[len(truth.transactions) - 1] if truth.transactions else opening),
    )
    flow.page.put(
        TEXT, flow.y, f"Kontostand am {start - timedelta(1):%d.%m.%Y}, Auszug Nr. {(sheet - 2) % 12 + 1}", 9, bold=True
    )
    flow.page.put(IN, flow.y, _de(opening), 9, right=True, bold=True)
    flow.y += 20
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 9, 205), cut=True)]
        flow.need(11 * len(lines) + 16)
        flow.page.put(DATE, flow.y, f"{entry.day:%d.%m.%Y}", 9)
        flow.page.put(IN if entry.amount > 0 or not two else OUT, flow.y, _de(entry.amount), 9, right=True)
        truth.transactions.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, page=flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, 9, 11) + 5
    flow.need(60)
    flow.page.rule(DATE, flow.y - 8, IN)
    flow.page.put(TEXT, flow.y + 6, f"Kontostand am {end:%d.%m.%Y} um 20:04 Uhr", 9, bold=True)
    flow.page.put(IN, flow.y + 6, _de(closing), 9, right=True, bold=True)
    flow.page.put(TEXT, flow.y + 20, "Ihr Dispositionskredit  2.000,00 EUR", 9)
    _annex(flow, truth)
    for number, page in enumerate(flow.pages, 1):
        page.put(IN, 60, f"Seite {number} von {len(flow.pages)}", 9, right=True)
    by_hand(flow.pages, path, Hand(show="glyphs"))
    return truth


def _carried(page: Page, y: float, balance: Decimal) -> None:
    page.put(TEXT, y + 8, "Übertrag auf Folgeseite", 9, face="Helvetica-Oblique")
    page.put(IN, y + 8, _de(balance), 9, right=True)


def _head(page: Page, number: int, truth: Truth, sheet: int, two: bool) -> float:
    page.put(DATE, 46, "Stadtsparkasse Pegnitztal", 14, bold=True, color=(0.8, 0, 0))
    page.put(DATE, 60, f"Kontoauszug {sheet}/{truth.period_end.year}", 11, bold=True)
    page.put(DATE, 74, f"Girokonto, {truth.account_number}, BIC: STPGDE77XXX", 9)
    y = 112.0
    if number == 1:
        page.lines(DATE, 110, ["Herrn", "Matthias Gruber", "Hallplatz 9", "90402 Nürnberg"], 10, 12)
        page.lines(380, 110, ["Beratung: Frau Weiß", "Telefon: 0911 5550-1234", "www.stadtspar.example"], 8, 11)
        y = 200
    page.rule(DATE, y - 14, IN)
    page.put(DATE, y, "Datum", 9, bold=True)
    page.put(TEXT, y, "Erläuterung", 9, bold=True)
    if two:
        page.put(OUT, y, "Betrag Soll EUR", 9, right=True, bold=True)
    page.put(IN, y, "Betrag Haben EUR" if two else "Betrag EUR", 9, right=True, bold=True)
    page.rule(DATE, y + 5, IN)
    return y + 22


def _annex(flow: Flow, truth: Truth) -> None:
    flow.turn(last=True)
    page, y, end = flow.page, flow.y + 10, truth.period_end
    page.put(DATE, y, "Anlage Nr. 1: Rechnungsabschluss", 11, bold=True)
    page.put(DATE, y + 16, f"Abrechnungszeitraum vom 01.10.{end.year - 1} bis 31.12.{end.year - 1}", 9)
    lines = [
        (f"Zinsen für Dispositionskredit  10,9000 % ab 01.10.{end.year - 1}", "4,17-"),
        ("Zinsen für Kontoüberziehungen  15,9000 %", "0,00"),
        (f"Abrechnung 31.12.{end.year - 1}", "4,17-"),
        (f"Sollzinssätze am 31.12.{end.year - 1}", ""),
        (" 10,9000 v.H. für Dispositionskredit (aktuell eingeräumt 2.000,00)", ""),
    ]
    for n, (name, amount) in enumerate(lines):
        page.put(DATE, y + 40 + 13 * n, name, 9)
        page.put(IN, y + 40 + 13 * n, amount, 9, right=True)
    text = (
        "Bitte erheben Sie Einwendungen gegen einen Rechnungsabschluss unverzüglich, spätestens binnen sechs Wochen"
        " nach"
        " dessen Zugang. Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz bis 100.000,00 EUR"
        " entschädigungsfähig."
    )
    page.lines(DATE, y + 130, wrap(text, fits("Helvetica", 8, 460)), 8, 10)
