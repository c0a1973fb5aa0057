"""Germany: credit card of a direct bank. Belegdatum before Buchungsdatum (dd.mm.yy), place and country in the text,
currency, foreign amount and rate in columns of their own beside the amount in EUR with the sign behind it, a fee
row (Auslandseinsatzentgelt) under each; Zwischensumme and Übertrag at page ends, the paid old balance as first
row, revolving credit and bonus tables; embedded condensed face with letters spread a little."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Page, fits, with_reportlab
from ._tools import ZERO, cents, number_pages, paragraph, row_count

POOLS = {
    "web": ["AMZN MKTP DE*?#?#?## 800-279-6620 LU", "PAYPAL *OTTO 35314369001 DE", "DB VERTRIEB GMBH FRANKFURT DE"],
    "shop": ["KAUFLAND ERFURT DE", "OBI MARKT 0## JENA DE", "TOTAL STATION WEIMAR DE", "APOTHEKE AM ANGER ERFURT DE"],
    "far": [
        "USD|1.05|1.12|WHOLEFDS NYC 10### NEW YORK NY",
        "CHF|0.93|0.99|SBB CFF FFS BERN",
        "GBP|0.83|0.88|TFL TRAVEL CH LONDON",
    ],
    "far2": [
        "CZK|24.10|25.60|ALBERT 0### PRAHA 1",
        "SEK|10.90|11.70|PRESSBYRAN 5### STOCKHOLM",
        "JPY|128|163|LAWSON TOKYO",
    ],
}
KINDS = [
    Kind(22, -4, -160, "{shop}"),
    Kind(14, -7, -120, "{web}"),
    Kind(5, -6, -190, "{far}", "far"),
    Kind(4, -5, -90, "{far2}", "far"),
    Kind(2, 9, 140, "{web} GUTSCHRIFT"),
    Kind(1, -40, -300, "HRS HOTEL RESERVATION KOELN DE"),
]
TEAL = (0.0, 0.42, 0.47)


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


class Sheet:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30)
        self.card = f"4930 00XX XXXX {rng.randint(1000, 9999)}"
        self.balance = ZERO
        self.rows: list[Row] = []
        self.listing = True
        self.flow = Flow(740, lambda: Page(A4, "narrow", "narrow-bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(56, 50, "Thüringer Direktbank", 15, bold=True, color=TEAL)
        page.put(540, 50, "Ihre Visa Card Abrechnung", 11, right=True)
        page.put(
            56,
            822,
            "Thüringer Direktbank AG, Postfach 10 04 17, 99004 Erfurt - BLZ 820 900 00 - USt-IdNr. DE150375012",
            6,
            color=GREY,
        )
        y = 96.0
        end = self.period[1]
        if number == 1:
            page.lines(56, 96, ["Herrn", "Dr. Matthias Köhler", "Juri-Gagarin-Ring 140", "99084 Erfurt"], 9, 12)
            facts = [
                ("Abrechnungsdatum:", f"{end:%d.%m.%Y}"),
                ("Abrechnung / Seite:", f"{end:%m/%Y} / 1 von @@"),
                ("Kartennummer:", self.card),
                ("Karteninhaber:", "DR. MATTHIAS KOEHLER"),
                ("Verfügungsrahmen:", "3.500,00 EUR"),
            ]
            for n, (name, text) in enumerate(facts):
                page.put(350, 96 + n * 12, name, 8)
                page.put(540, 96 + n * 12, text, 8, right=True)
            y = 236
        else:
            page.put(540, 70, f"Abrechnung {end:%m/%Y}, Karte {self.card}, Seite {number} von @@", 7.5, right=True)
        if not self.listing:
            return y
        page.box(56, y - 10, 484, 24, (0.87, 0.95, 0.95))
        for x, top, low, right in (
            (58, "Datum", "Beleg", False),
            (100, "Datum", "Buchung", False),
            (142, "Verwendungszweck", "", False),
            (352, "Währung", "", False),
            (438, "Betrag", "Fremdwährung", True),
            (478, "Kurs", "", True),
            (538, "Betrag in", "EUR", True),
        ):
            page.put(x, y, top, 7, bold=True, right=right)
            page.put(x, y + 9, low, 7, bold=True, right=right)
        if number > 1:
            page.put(142, y + 26, f"Übertrag von Seite {number - 1}", 8)
            page.put(538, y + 26, euro(self.balance), 8, right=True)
            return y + 42
        return y + 28

    def foot(self, page: Page, y: float) -> None:
        if self.listing:
            page.rule(440, y - 8, 540, 0.4)
            page.put(142, y + 2, "Zwischensumme", 8)
            page.put(538, y + 2, euro(self.balance), 8, right=True)

    def put(
        self, made: date, day: date, text: str, amount: Decimal, extra: tuple[str, str, str] = ("", "", "")
    ) -> None:
        flow = self.flow
        lines = wrap(text, fits("narrow", 7.8, 190))
        flow.need(len(lines) * 10 + 16)
        page = flow.page
        page.put(58, flow.y, f"{made:%d.%m.%y}", 7.8)
        page.put(100, flow.y, f"{day:%d.%m.%y}", 7.8)
        page.put(354, flow.y, extra[0], 7.8)
        page.put(438, flow.y, extra[1], 7.8, right=True)
        page.put(478, flow.y, extra[2], 7.8, right=True)
        page.put(538, flow.y, euro(amount), 7.8, right=True)
        self.balance += amount
        words = " ".join(" ".join([lines[0], *extra, *lines[1:]]).split())
        self.rows.append(Row(day, words, amount, None, made, flow.number))
        flow.y = page.lines(142, flow.y, lines, 7.8, 10) + 3


def abroad(rng: Random, text: str, amount: Decimal) -> tuple[str, tuple[str, str, str]]:
    code, low, high, name = text.split("|")
    rate = Decimal(rng.randint(int(float(low) * 10000), int(float(high) * 10000))) / 10000
    there = (-amount * rate).quantize(Decimal(1) if code == "JPY" else Decimal("0.01"))
    return name, (code, written(there, ".", ",", 0 if code == "JPY" else 2), written(rate, ".", ",", 4))


def tail(sheet: Sheet, spent: Decimal) -> None:
    flow, end = sheet.flow, sheet.period[1]
    flow.need(34)
    page = flow.page
    page.rule(56, flow.y - 7, 540, 0.8)
    page.put(142, flow.y + 5, "Neuer Saldo", 9, bold=True)
    page.put(538, flow.y + 5, euro(sheet.balance), 9, bold=True, right=True)
    sheet.listing = False
    flow.y += 28
    flow.need(190)
    page, y = flow.page, flow.y
    due = end + timedelta(10)
    text = (
        f"Der Saldo wird am {due:%d.%m.%Y} von Ihrem Konto DE** **** **** **** **17 21 bei der Hansa Privatbank AG per "
        "SEPA-Lastschrift (Mandat T-0042-1177, Gläubiger-ID DE37ZZZ00000418229) eingezogen. Bitte sorgen Sie für "
        "Deckung."
    )
    y = paragraph(page, 56, y, text, 484, 8) + 8
    lines = [
        ("Teilzahlung", "Rate mindestens", "Sollzins p.a.", "eff. Jahreszins", "Zinsen"),
        ("Nicht vereinbart", "0,00 EUR", "14,41 %", "15,40 %", "0,00 EUR"),
    ]
    for n, row in enumerate(lines):
        for x, cell in zip((56, 240, 330, 430, 540), row, strict=True):
            page.put(x, y + n * 11, cell, 7.5, bold=n == 0, right=x > 56)
    y += 34
    points = int(spent)
    page.put(
        56,
        y,
        f"Bonuspunkte: Vormonat {points * 2}  +  neu {points}  =  Stand {end:%d.%m.%Y} {points * 3}",
        8,
        bold=True,
    )
    law = (
        "Umsätze in Fremdwährung werden zum Referenzwechselkurs des Buchungstages umgerechnet; für den Einsatz "
        "außerhalb des "
        "Euro-Raums berechnen wir 1,75 % des Umsatzes. Einwendungen sind spätestens innerhalb von 6 Wochen nach "
        "Zugang zu "
        "erheben. Sperr-Notruf 116 116 (24 Stunden). Ersatzkarte 15,00 EUR, Notfallbargeld 150,00 EUR je Einsatz."
    )
    paragraph(page, 56, y + 16, law, 484, 7, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    sheet = Sheet(rng)
    start, end = sheet.period
    previous = -cents(rng, 40, 2400)
    sheet.balance = previous
    flow = sheet.flow
    flow.page.put(142, flow.y, f"Saldo letzte Abrechnung vom {start - timedelta(1):%d.%m.%Y}", 7.8)
    flow.page.put(538, flow.y, euro(previous), 7.8, right=True)
    flow.y += 14
    entries = some_entries(rng, KINDS, POOLS, (start + timedelta(11), end), count=row_count(rng))
    paid = start + timedelta(rng.randint(8, 10))
    sheet.put(paid, paid, "Lastschrifteinzug - vielen Dank", -previous)
    for entry in entries:
        made = earlier(rng, entry.day)
        if entry.tag != "far":
            sheet.put(made, entry.day, entry.lines[0], entry.amount)
            continue
        name, extra = abroad(rng, "|".join(entry.lines), entry.amount)
        sheet.put(made, entry.day, name, entry.amount, extra)
        fee = (entry.amount * Decimal("0.0175")).quantize(Decimal("0.01"))
        sheet.put(made, entry.day, "1,75 % Auslandseinsatzentgelt", min(fee, Decimal("-0.01")))
    tail(sheet, -sum((row.amount for row in sheet.rows if row.amount < 0), ZERO))
    number_pages(flow.pages)
    with_reportlab(flow.pages, path, "rows", spacing=0.12)
    return Truth("credit_card", "de_DE", "EUR", sheet.card, start, end, previous, sheet.balance, sheet.rows)
