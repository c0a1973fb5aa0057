"""Germany: Kontoauszug of a Tagesgeldkonto with the quarter's Zinsabschluss.

Sheets like letters (DIN address window, fold marks, a column of contact details), Buchung and Wert as day and month
only, amounts with + or - behind, wrapped Verwendungszweck under a bold Buchungsart. The Rechnungsabschluss is booked
as several rows (Zinsen, Kapitalertragsteuer, Solidaritätszuschlag) and then explained in a Zinsstaffel and a tax
table that are no bookings.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, iban, some_amount, some_entries, wrap, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand, fits

GREEN: Color = (0.0, 0.4, 0.25)
CENT = Decimal("0.01")
KINDS = (
    Kind(5, 25, 2500, "Gutschrift|{who} {what} {ref}"),
    Kind(3, 50, 500, "Dauerauftrag Gutschrift|{who} Sparrate {month}", "", "25"),
    Kind(4, -50, -3000, "Überweisung Referenzkonto|{who} {what} {ref}", "", "10"),
    Kind(1, -100, -5000, "Online-Übertrag|an Festgeld ########## Anlage 6 Monate", "", "100"),
    Kind(1, 5, 60, "Bonus|Prämie Freunde werben Freunde Aktion {ref}", "", "5", 1),
)
POOLS = {
    "who": ("Katrin und Uwe Dombrowski", "Katrin Dombrowski", "Uwe Dombrowski"),
    "what": (
        "Rücklage Auto",
        "Urlaubskasse",
        "Umbuchung",
        "Steuererstattung Übertrag vom Girokonto",
        "Dachsanierung",
    ),
    "ref": ("EREF+NOTPROVIDED", "KREF+##########", ""),
    "month": lambda _, day: f"{day:%m/%Y}",
}
NIL = Decimal(0)


def _de(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def _mark(amount: Decimal) -> str:
    return _de(amount) + (" -" if amount < 0 else " +")


def draw(rng: Random, path: Path) -> Truth:
    year, quarter = rng.randint(2019, 2024), rng.randint(1, 4)
    start = date(year, quarter * 3 - 2, 1)
    end = date(year + quarter // 4, quarter * 3 % 12 + 1, 1) - timedelta(1)
    number = iban(rng, "DE", "25190001##########")
    opening = some_amount(rng, 1500, 60000)
    count = rng.choice((rng.randint(3, 7), rng.randint(15, 30), rng.randint(55, 80)))
    entries = some_entries(rng, KINDS, POOLS, (start, end - timedelta(2)), count=count, balance=opening, floor=1000)
    rate = Decimal(rng.choice(("0.75", "1.50", "2.25", "3.10")))
    gross = (opening * rate / 400).quantize(CENT, ROUND_HALF_UP)
    tax = (gross * Decimal("0.25")).quantize(CENT, ROUND_HALF_UP)
    soli = max(CENT, (tax * Decimal("0.055")).quantize(CENT))
    span = f"{start:%d.%m.}-{end:%d.%m.%Y}"
    closings = (
        (f"Zinsen {_de(rate)} % p.a. {span}", gross),
        ("Kapitalertragsteuer", -tax),
        ("Solidaritätszuschlag", -soli),
    )
    entries += [Entry(end, ("Rechnungsabschluss", text), amount, "close", "") for text, amount in closings]
    closing = opening + sum(entry.amount for entry in entries)
    flow = _flow(start, end, number)
    rows = _rows(rng, flow, start, end, opening, closing, entries)
    _staffel(rng, flow, start, end, opening, rate, gross, tax, soli)
    by_hand(flow.pages, path, Hand(show=rng.choice(("TJ", "Tj")), order=rng.choice(("rows", "columns"))))
    return Truth("account", "de_DE", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def _flow(start: date, end: date, number: str) -> Flow:
    quarter, year = (start.month + 2) // 3, start.year

    def head(page: Page, sheet: int) -> float:
        page.put(62, 60, "Weserberg Bank", 18, bold=True, color=GREEN)
        page.put(62, 74, "Die Direktbank der Bausparer", 8, color=GREY)
        page.rule(0, 297, 14, 0.4)
        page.rule(0, 421, 8, 0.4)
        info = (
            ("Kontoauszug Nr.", f"{quarter}/{year}"),
            ("Blatt", f"{sheet}"),
            ("Datum", f"{end:%d.%m.%Y}"),
            ("Kundennummer", "4471902"),
        )
        for n, (title, value) in enumerate(info):
            page.put(400, 60 + 12 * n, title, 8, color=GREY)
            page.put(540, 60 + 12 * n, value, 8, right=True)
        if sheet == 1:
            page.put(62, 128, "Weserberg Bank AG, Postfach 12 40, 31762 Hameln", 6.5, color=GREY)
            page.lines(62, 146, ("Katrin Dombrowski", "Uwe Dombrowski", "Fliederweg 8", "37603 Holzminden"), 10, 13)
            page.put(62, 236, f"Tagesgeldkonto  IBAN {number}  BIC WESBDE2HXXX", 10, bold=True)
            text = (
                "Dieser Auszug gilt als Rechnungsabschluss. Einwendungen bitte innerhalb von sechs Wochen nach Zugang."
            )
            page.put(62, 250, text, 7.5, color=GREY)
        y = 280.0 if sheet == 1 else 140.0
        page.rule(62, y - 11, 540, 0.8)
        for x, title, right in (
            (62, "Buchung", False),
            (106, "Wert", False),
            (150, "Vorgang / Verwendungszweck", False),
        ):
            page.put(x, y, title, 8, right=right, bold=True)
        page.put(540, y, "Betrag in EUR", 8, right=True, bold=True)
        page.rule(62, y + 5, 540, 0.8)
        return y + 20

    def foot(page: Page, _: float) -> None:
        page.put(540, 762, f"Übertrag auf Blatt {flow.number + 1}", 8, right=True, color=GREY)

    flow = Flow(745, lambda: Page(A4), head, foot)
    return flow


def _rows(
    rng: Random, flow: Flow, start: date, end: date, opening: Decimal, closing: Decimal, entries: list[Entry]
) -> list[Row]:
    flow.page.put(150, flow.y, f"Kontostand am {start - timedelta(1):%d.%m.%Y}", 9, bold=True)
    flow.page.put(540, flow.y, _mark(opening), 9, right=True, bold=True)
    flow.y += 18
    rows: list[Row] = []
    for entry in entries:
        rows.append(_row(rng, flow, entry, end))
    flow.need(30)
    flow.page.rule(150, flow.y - 8, 540, 0.5)
    flow.page.put(150, flow.y + 4, f"Kontostand am {end:%d.%m.%Y}", 9, bold=True)
    flow.page.put(540, flow.y + 4, _mark(closing), 9, right=True, bold=True)
    flow.y += 32
    return rows


def _row(rng: Random, flow: Flow, entry: Entry, end: date) -> Row:
    lines = wrap(" ".join(entry.lines[1].split()), fits("Helvetica", 8.5, 230))
    flow.need(12 * (len(lines) + 1) + 6)
    page, y = flow.page, flow.y
    value = entry.day if entry.tag else min(end, entry.day + timedelta(rng.choice((0, 0, 1))))
    page.put(62, y, f"{entry.day:%d.%m.}", 8.5)
    page.put(106, y, f"{value:%d.%m.}", 8.5)
    page.put(150, y, entry.lines[0], 8.5, bold=True)
    page.put(540, y, _mark(entry.amount), 8.5, right=True)
    page.lines(150, y + 11, lines, 8.5, 11)
    flow.y += 11 * (len(lines) + 1) + 6
    return Row(entry.day, " ".join((entry.lines[0], *lines)), entry.amount, None, value, flow.number)


def _staffel(
    rng: Random,
    flow: Flow,
    start: date,
    end: date,
    opening: Decimal,
    rate: Decimal,
    gross: Decimal,
    tax: Decimal,
    soli: Decimal,
) -> None:
    flow.need(200)
    page, y = flow.page, flow.y
    page.box(62, y - 12, 478, 66, (0.95, 0.97, 0.95))
    page.put(68, y, f"Zinsstaffel zum Rechnungsabschluss {end:%d.%m.%Y}", 9, bold=True)
    for x, title in (
        (150, "ab"),
        (240, "Zinssatz % p.a."),
        (310, "Zinstage"),
        (410, "Durchschnitt EUR"),
        (530, "Habenzinsen EUR"),
    ):
        page.put(x, y + 14, title, 7.5, right=True, color=GREY)
    half = (gross / 2).quantize(CENT)
    middle = start + timedelta(45)
    for n, (day, share) in enumerate(((start, half), (middle, gross - half))):
        values = (f"{day:%d.%m.%Y}", _de(rate), "45", _de(opening + some_amount(rng, 1, 400)), _de(share))
        for x, value in zip((150, 240, 310, 410, 530), values, strict=True):
            page.put(x, y + 27 + 12 * n, value, 8, right=True)
    y += 80
    page.put(62, y, "Steuerliche Angaben", 9, bold=True)
    taxes = (
        ("Kapitalerträge (brutto)", gross),
        ("in Anspruch genommener Sparer-Pauschbetrag", NIL),
        ("Bemessungsgrundlage", gross),
        ("einbehaltene Kapitalertragsteuer 25 %", tax),
        ("einbehaltener Solidaritätszuschlag 5,5 %", soli),
    )
    for n, (title, amount) in enumerate(taxes):
        page.put(62, y + 14 + 12 * n, title, 8)
        page.put(400, y + 14 + 12 * n, _de(amount) + " EUR", 8, right=True)
    legal = (
        "Guthaben sind als Einlagen nach Maßgabe des Einlagensicherungsgesetzes bis 100.000 EUR entschädigungsfähig.",
        "Weserberg Bank AG - Sitz Hameln - HRB 210344 - Vorstand: Dr. H. Brinkmann, S. Yildiz - USt-IdNr. DE811907446",
    )
    page.lines(62, 785, legal, 6.5, 9, color=GREY)
