"""German municipal savings bank: debit and credit columns, debits with minus too, the value date inside the text.

The balance of the last statement with its number is the first row, the new one with the time of day the last; charges
are booked in one row and itemised on a page of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, some_period, written
from ..pens import A4, Flow, Page, with_fpdf
from ._rows import column, digits, joined, numbered, paragraph, total

RED = (0.9, 0.0, 0.0)
GREY = (0.55, 0.55, 0.55)
PALE = (0.94, 0.94, 0.94)
SIZE, LEAD = 9.0, 11.0
SOLL, HABEN = 462.0, 552.0

KINDS = [
    Kind(3, 1300, 3400, "Lohn, Gehalt, Rente|{firm}|LOHN/GEHALT {month} PERS.NR. 00####", most=2),
    Kind(2, 10, 450, "Gutschr. Überweisung|{who}|{why} DATUM {dmy}, {hm} UHR"),
    Kind(
        1,
        250,
        250,
        "Gutschr. Überweisung|Bundesagentur für Arbeit - Familienkasse|KG###FK###### {month}",
        step="250",
        most=1,
    ),
    Kind(1, 50, 900, "Bargeldeinzahlung SB|Gerät 00#### Filiale Am Markt", step="10"),
    Kind(10, -4, -130, "Kartenzahlung|{shop}|{iso}T{hms} Debitk.# 2026-12"),
    Kind(4, -9, -90, "Lastschrift (SEPA-Basislastschrift)|{shop}|ELV######## {dm} {hm} ME# {mandate}"),
    Kind(
        7,
        -9,
        -280,
        "Lastschrift (SEPA-Basislastschrift)|{dd}|{ref} EREF: {mandate} MREF: {*mandate} CRED: DE##ZZZ0000#######",
    ),
    Kind(2, -20, -500, "Bargeldauszahlung|{sb}|{iso}T{hms} Debitk.# 2026-12", step="10"),
    Kind(4, -10, -800, "Überweisung online|{who}|{why} DATUM {dmy}, {hm} UHR"),
    Kind(2, -300, -950, "Dauerauftrag|{landlord}|Miete und Nebenkosten Whg. 3 re"),
]
POOLS: Pools = {
    "firm": ("Stadt Auenburg Personalamt", "Möbelwerke Reuter GmbH", "Klinikum Auental gGmbH"),
    "month": lambda _, day: f"{day:%m.%Y}",
    "dmy": lambda _, day: f"{day:%d.%m.%Y}",
    "iso": lambda _, day: f"{day:%Y-%m-%d}",
    "hm": lambda rng, _: f"{rng.randint(7, 22):02}.{rng.randint(0, 59):02}",
    "hms": lambda rng, _: f"{rng.randint(7, 22):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}",
    "dm": lambda _, day: f"{day:%d.%m}",
    "who": ("Erika Sommerfeld", "Thomas und Birgit Hauck", "TSV 1898 Auenburg e.V.", "Zahnarztpraxis Dr. Wirth"),
    "why": ("Rechnung ######", "Mitgliedsbeitrag", "Taschengeld", "Auslagen Klassenfahrt", "Kundennr. #######"),
    "shop": (
        "REWE Markt GmbH//Auenburg/DE",
        "EDEKA CENTER STAHL//AUENBURG/DE",
        "NETTO MARKEN-DISCOUNT//Auenburg/DE",
        "ARAL STATION 28####//AUENBURG/DE",
        "MUELLER HANDELS GMBH//AUENBURG/DE",
        "Hornbach Baumarkt//Neustadt/DE",
    ),
    "dd": (
        "Stadtwerke Auenburg GmbH",
        "Telekom Deutschland GmbH",
        "Allianz Versicherungs-AG",
        "ADAC e.V.",
        "PayPal Europe S.a.r.l. et Cie S.C.A",
    ),
    "ref": (
        "Abschlag Strom {month} Vertragskonto 20########",
        "Mobilfunk Kundenkonto 00######## RG ##########",
        "Beitrag AS-##########",
    ),
    "mandate": ("????00########", "##########", "M-########-0#"),
    "sb": ("GA NR000#####BLZ###### 0", "Sparkasse Neustadt"),
    "landlord": ("Wohnungsbau Auenburg eG", "Familie Krumbholz"),
}


def _eur(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, calendar=True)
    opening = some_amount(rng, 100, 4500)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 48), balance=opening)
    fee, posts = Decimal("4.95"), sum(1 for e in entries if e.tag == "") * Decimal("0.03")
    text = ("Entgeltabschluss", f"Entgelte vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}")
    entries.append(Entry(end, text, -(fee + posts), "fee", ""))
    closing = opening + total(entries)
    account, issue = digits(rng, "1#######"), end.month
    number = iban(rng, "DE", f"52350005{account:0>10}")
    kept = f"Privatgirokonto {account}, {number}"

    def head(page: Page, page_number: int) -> float:
        page.box(40, 30, 14, 14, RED)
        page.put(60, 42, "Stadtsparkasse Auenburg", 13, bold=True, color=RED)
        if page_number > 1:
            page.put(40, 70, kept, 8.5)
            return 96.0
        page.put(40, 112, "Stadtsparkasse Auenburg, Marktplatz 1, 34999 Auenburg", 6)
        page.lines(40, 128, ("Frau", "Annegret Buchholz", "Lindenweg 7", "34999 Auenburg"), 10, 13)
        info = ("Ihre Beraterin: Frau Stein", "Telefon 05600 55-5012", "BIC: AUENDE5NXXX", "USt-IdNr. DE 000 111 222")
        page.lines(420, 112, info, 8, 11)
        page.put(40, 232, kept, 10, bold=True)
        page.put(40, 246, "Kontoinhaberin: Annegret Buchholz", 8.5)
        return 276.0

    flow = Flow(756, lambda: Page(A4), head)
    _titles(flow)
    before = start - timedelta(1)
    _balance(flow, f"Kontostand am {before:%d.%m.%Y}, Auszug Nr. {issue - 1 or 12}", opening)
    rows = _rows(flow, rng, entries, end)
    if flow.need(90):
        _titles(flow)
    _balance(flow, f"Kontostand am {end:%d.%m.%Y} um {rng.randint(18, 21)}:{rng.randint(10, 59)} Uhr", closing)
    flow.page.put(40, flow.y + 8, "Ihr Dispositionskredit beträgt 3.000,00 EUR.", 8.5)
    text_end = (
        "Bitte beachten Sie die Hinweise auf der letzten Seite. Einwendungen gegen den Rechnungsabschluss müssen Sie "
        "vor Ablauf von sechs Wochen nach Zugang in Textform erheben."
    )
    paragraph(flow.page, 40, flow.y + 22, text_end, 512, 8, 10)
    flow.turn()
    _charges(flow, (start, end), (fee, posts), rows, closing)

    def place(page: Page, n: int, of: int) -> None:
        page.put(552, 42, f"Kontoauszug {issue}/{end.year}", 10, bold=True, right=True)
        page.put(552, 72, f"Seite {n} von {of}", 8.5, right=True)
        page.rule(40, 788, 552, 0.5, GREY)
        page.put(40, 800, "Anstalt des öffentlichen Rechts, Amtsgericht Kassel HRA 0099", 6.5, color=GREY)

    numbered(flow.pages, place)
    with_fpdf(flow.pages, path)
    return Truth("checking", "de_DE", "EUR", number, start, end, opening, closing, rows)


def _titles(flow: Flow) -> None:
    page, y = flow.page, flow.y
    page.box(40, y - 12, 514, 28, PALE)
    page.put(44, y + 4, "Datum", 8.5, bold=True)
    page.put(104, y + 4, "Erläuterung", 8.5, bold=True)
    page.put(SOLL, y, "Betrag", 8.5, bold=True, right=True)
    page.put(HABEN, y, "Betrag", 8.5, bold=True, right=True)
    page.put(SOLL, y + 11, "Soll EUR", 8.5, bold=True, right=True)
    page.put(HABEN, y + 11, "Haben EUR", 8.5, bold=True, right=True)
    flow.y = y + 32


def _balance(flow: Flow, text: str, amount: Decimal) -> None:
    flow.page.put(40, flow.y, text, SIZE, bold=True)
    flow.page.put(SOLL if amount < 0 else HABEN, flow.y, _eur(amount), SIZE, bold=True, right=True)
    flow.y += 18


def _rows(flow: Flow, rng: Random, entries: Sequence[Entry], end: date) -> list[Row]:
    rows = []
    for entry in entries:
        lines = column(entry.lines, "Helvetica", SIZE, 280)
        value = entry.day + timedelta(rng.choice((0, 0, 0, 1))) if entry.tag != "fee" else end
        if flow.need(LEAD * len(lines) + 4):
            _titles(flow)
        page, y = flow.page, flow.y
        page.put(40, y, f"{entry.day:%d.%m.%Y}", SIZE)
        if value != entry.day:
            lines[0] += f" / Wert: {value:%d.%m.%Y}"
        page.put(104, y, lines[0], SIZE)
        page.lines(104, y + LEAD, lines[1:], SIZE, LEAD)
        page.put(SOLL if entry.amount < 0 else HABEN, y, _eur(entry.amount), SIZE, right=True)
        rows.append(Row(entry.day, joined(lines), entry.amount, value_date=value, page=flow.number))
        flow.y += LEAD * len(lines) + 5
    return rows


def _charges(
    flow: Flow, span: tuple[date, date], parts: tuple[Decimal, Decimal], rows: Sequence[Row], closing: Decimal
) -> None:
    page = flow.page
    page.put(40, 106, f"Entgeltabrechnung zum {span[1]:%d.%m.%Y}", 11, bold=True)
    page.put(40, 124, f"Abrechnungszeitraum vom {span[0]:%d.%m.%Y} bis {span[1]:%d.%m.%Y}", 8.5)
    lines = (
        ("Kontoführung Privatgiro", "1", _eur(-parts[0])),
        ("Buchungsposten, je 0,03 EUR", str(len(rows) - 1), _eur(-parts[1])),
        ("Summe der Entgelte", "", _eur(-sum(parts, Decimal(0)))),
        (f"Kontostand nach Abrechnung am {span[1]:%d.%m.%Y}", "", _eur(closing)),
    )
    page.put(40, 146, "Leistung", 8.5, bold=True)
    page.put(380, 146, "Anzahl", 8.5, bold=True, right=True)
    page.put(HABEN, 146, "Betrag EUR", 8.5, bold=True, right=True)
    page.rule(40, 151, HABEN, 0.5)
    for n, (label, count, amount) in enumerate(lines):
        page.put(40, 166 + 14 * n, label, SIZE, bold=n > 1)
        page.put(380, 166 + 14 * n, count, SIZE, right=True)
        page.put(HABEN, 166 + 14 * n, amount, SIZE, right=True, bold=n > 1)
    page.put(40, 250, "Hinweise zum Kontoauszug", 10, bold=True)
    y = 266.0
    for text in (
        "Der angegebene Kontostand berücksichtigt nicht, wann die einzelnen Buchungen wertgestellt werden. Verfügen "
        "Sie über Beträge vor ihrer Wertstellung, können Zinsen für eine Überziehung anfallen.",
        "Gutschriften aus eingereichten Schecks und Lastschriften stehen unter dem Vorbehalt der Einlösung.",
        "Guthaben auf diesem Konto sind entschädigungsfähig; Auskunft gibt der Informationsbogen für Einleger.",
    ):
        y = paragraph(page, 40, y, text, 512, 8, 10) + 6
