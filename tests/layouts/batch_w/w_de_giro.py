"""Germany: Girokonto of a large private bank. Buchung and Valuta as two columns whose year stands on the line below
the day, Soll and Haben with signs, purposes of up to four and more lines cut in the middle of words (EREF, MREF,
CRED, SVWZ), a head table with old and new balance, statement and sheet number, carried forward lines (Übertrag),
closing notes (Rechnungsabschluss with zero figures), legal small print; texts in a form object, in TJ arrays."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_entries, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits
from ._tools import ZERO, cents, money_in, money_out, number_pages, paragraph, row_count

POOLS = {
    "shop": [
        "EDEKA ROTHENFELS",
        "ROSSMANN 2###",
        "REWE SAGT DANKE. ########",
        "ARAL STATION ########",
        "DM DROGERIEMARKT",
    ],
    "town": ["BREMEN", "OLDENBURG", "VERDEN", "DELMENHORST"],
    "firm": ["swb Vertrieb GmbH", "Telefonica Germany GmbH + Co. OHG", "HUK-COBURG", "Rundfunk ARD, ZDF, DRadio"],
    "firms": ["E.ON Energie", "Techniker Krankenkasse", "Stadtwerke Verden GmbH"],
    "person": ["Hannelore Brinkmann", "Jens Petersen", "GEWOBA Wohnen AG", "TSV Achim e.V."],
    "pays": ["Weser Maschinenbau GmbH", "Bundesagentur für Arbeit - Familienkasse"],
    "when": lambda rng, day: (
        f"{day - timedelta(rng.randint(0, 2)):%Y-%m-%d}T{rng.randint(8, 19):02}:{rng.randint(0, 59):02}"
    ),
    "month": lambda _, day: f"{day:%m/%Y}",
}
MANDATE = "Mandatsref ?####-###### Gläubiger-ID DE##ZZZ0000#######"
KINDS = [
    Kind(24, -4, -140, "Kartenzahlung|{shop}//{town}/DE|{when} Folgenr. 0# Verfalld. 1227 Kd.-Ref. ######"),
    Kind(
        12,
        -9,
        -240,
        f"SEPA Lastschrifteinzug von|{{firm}}|Verwendungszweck/ Kundenreferenz KDNR ########## RECHNUNG "
        f"{{month}} VIELEN DANK FUER IHREN AUFTRAG EREF+?#########-{{month}} {MANDATE}",
    ),
    Kind(4, -20, -160, f"SEPA Lastschrifteinzug von|{{firms}}|Abschlag {{month}} Vertragskonto 2########## {MANDATE}"),
    Kind(
        6,
        -15,
        -950,
        "SEPA Überweisung an|{person}|IBAN DE##2905####00######## BIC BRLADE22XXX Verwendungszweck/ "
        "Kundenreferenz Miete {month} Wohnung 14 links Dauerauftrag",
    ),
    Kind(4, -20, -400, "Bargeldauszahlung GAA|GA NR000####### BLZ29020000 #|{when}UHR {town}", "", "10"),
    Kind(
        4,
        900,
        3400,
        "SEPA Überweisung von|{pays}|Verwendungszweck/ Kundenreferenz LOHN/GEHALT {month} PERSNR 00######"
        " EREF+GEH-######## SALA",
    ),
    Kind(3, 8, 260, "SEPA Echtzeitüberweisung von|{person}|Danke fuers Auslegen"),
    Kind(1, -5, -7, "Verwendungszweck/ Kundenreferenz|Saldo der Abschlussposten|Kontoführung {month}", "", "0.10", 1),
]
OUT, INTO = 478.0, 556.0


def signed(amount: Decimal) -> str:
    return ("+ " if amount >= 0 else "- ") + written(abs(amount), ".", ",")


class Sheet:
    def __init__(self, rng: Random, opening: Decimal) -> None:
        self.period = some_period(rng, 30, calendar=True)
        self.opening = self.balance = opening
        self.closing = opening
        self.number = rng.randint(1, 12)
        account = f"{rng.randint(1_000_000, 9_999_999)}00"
        self.iban = iban(rng, "DE", f"29020000{int(account):010}")
        self.flow = Flow(724, lambda: Page(A4), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(56, 52, "Hansa Privatbank AG", 14, bold=True)
        page.put(56, 64, "Filiale Bremen-Mitte  Domshof 22  28195 Bremen", 7)
        page.put(556, 52, "24-Stunden-Kundenservice  (0421) 5550-1000", 7.5, right=True)
        start, end = self.period
        y = 92.0
        if number == 1:
            page.lines(56, 100, ["Frau", "Wiebke Harms-Osterloh", "Am Deich 61", "28199 Bremen"], 9.5, 12)
            page.put(56, 178, f"Kontoauszug vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 12, bold=True)
            page.put(56, 192, "Kontoinhaberin: Wiebke Harms-Osterloh", 8.5)
            y = 214
        self.facts(page, y, number)
        y += 36
        for x, top in ((56, "Buchung"), (96, "Valuta"), (136, "Vorgang")):
            page.put(x, y, top, 8, bold=True)
        page.put(OUT, y, "Soll", 8, bold=True, right=True)
        page.put(INTO, y, "Haben", 8, bold=True, right=True)
        page.rule(56, y + 4, 556, 0.8)
        if number > 1:
            page.put(136, y + 16, "Übertrag von Seite " + str(number - 1), 8)
            page.put(INTO if self.balance >= 0 else OUT, y + 16, signed(self.balance), 8, right=True)
            return y + 32
        return y + 18

    def facts(self, page: Page, y: float, number: int) -> None:
        page.box(56, y - 10, 500, 27, (0.93, 0.93, 0.93))
        cells = [
            ("Auszug", f"{self.number}"),
            ("Seite", f"{number} von @@"),
            ("IBAN", self.iban),
            ("Alter Saldo per", f"{self.period[0] - timedelta(1):%d.%m.%Y}"),
            ("", f"EUR {signed(self.opening)}"),
        ]
        for x, (name, text) in zip((60, 106, 160, 330, 430), cells, strict=True):
            page.put(x, y, name, 7)
            page.put(x, y + 11, text, 8, bold=x > 300)

    def foot(self, page: Page, y: float) -> None:
        page.put(136, y + 2, "Übertrag auf Folgeseite", 8)
        page.put(INTO if self.balance >= 0 else OUT, y + 2, signed(self.balance), 8, right=True)
        small(page)


def small(page: Page) -> None:
    text = (
        "Hansa Privatbank AG, Vorsitzende des Aufsichtsrats: Dr. Friederike Lührs. Vorstand: Malte Ahlers "
        "(Sprecher), Ines "
        "Cordes. Sitz: Bremen, Amtsgericht Bremen HRB 4211. Umsatzsteuer-ID-Nr. DE114102911. Guthaben sind als "
        "Einlagen nach "
        "Maßgabe des Einlagensicherungsgesetzes entschädigungsfähig."
    )
    paragraph(page, 56, 800, text, 500, 6, color=GREY)


def tail(sheet: Sheet, amounts: list[Decimal]) -> None:
    flow, end = sheet.flow, sheet.period[1]
    flow.need(60)
    page, y = flow.page, flow.y + 6
    page.rule(56, y - 10, 556, 0.8)
    page.put(136, y, "Summe Soll / Haben", 8)
    page.put(OUT, y, "- " + written(money_out(amounts), ".", ","), 8, right=True)
    page.put(INTO, y, "+ " + written(money_in(amounts), ".", ","), 8, right=True)
    page.box(56, y + 10, 500, 27, (0.93, 0.93, 0.93))
    for x, name, text in (
        (60, "Filialnummer", "290"),
        (160, "Neuer Saldo per", f"{end:%d.%m.%Y}"),
        (330, "Eingeräumte Kontoüberziehung", "EUR 2.500,00"),
    ):
        page.put(x, y + 20, name, 7)
        page.put(x, y + 31, text, 8)
    page.put(552, y + 31, f"EUR {signed(sheet.closing)}", 9, bold=True, right=True)
    flow.y = y + 54
    if flow.y > 600:
        small(page)
        sheet.flow.turn(last=True)
        flow.page.texts, flow.page.boxes = [], []
        flow.y = 90
        flow.page.put(56, 60, f"Hansa Privatbank AG   Auszug {sheet.number}   Seite {flow.number} von @@", 8)
    page, y = flow.page, flow.y
    page.put(56, y, f"Rechnungsabschluss per {end:%d.%m.%Y}", 9, bold=True)
    lines = [
        ("Sollzinsen", f"11,90 % p.a. für {end:%m/%Y}", "0,00"),
        ("Zinsen für geduldete Überziehung", "16,90 % p.a.", "0,00"),
        ("Habenzinsen", "0,00 % p.a.", "0,00"),
    ]
    for n, (name, rate, text) in enumerate(lines):
        page.put(56, y + 14 + n * 11, name, 8)
        page.put(260, y + 14 + n * 11, rate, 8)
        page.put(OUT, y + 14 + n * 11, text, 8, right=True)
    notes = (
        "Wichtige Hinweise: Bitte erheben Sie Einwendungen gegen einzelne Buchungen unverzüglich. Schecks, Wechsel und "
        "sonstige Lastschriften schreiben wir unter dem Vorbehalt des Eingangs gut. Der angegebene Kontostand "
        "berücksichtigt nicht die Wertstellung der Buchungen (siehe oben unter „Valuta“). Somit können bei Verfügungen "
        "möglicherweise Zinsen für die Inanspruchnahme einer eingeräumten oder geduldeten Kontoüberziehung "
        "anfallen. Die "
        "abgerechneten Leistungen sind als Bank- oder Finanzdienstleistungen von der Umsatzsteuer befreit, sofern "
        "Umsatzsteuer nicht gesondert ausgewiesen ist. Der Rechnungsabschluss gilt als genehmigt, wenn Sie nicht "
        "binnen "
        "6 Wochen widersprechen. Ab 01.07. gelten neue Bedingungen für die girocard."
    )
    paragraph(page, 56, y + 60, notes, 500, 7.5)
    small(page)


def valued(rng: Random, day: date) -> date:
    return day + timedelta(rng.choice([0, 0, 0, 0, 1, -1]))


def draw(rng: Random, path: Path) -> Truth:
    opening = cents(rng, -600, 3800)
    sheet = Sheet(rng, opening)
    entries = some_entries(rng, KINDS, POOLS, sheet.period, count=row_count(rng), balance=opening, floor=-1500)
    amounts, flow = [entry.amount for entry in entries], sheet.flow
    sheet.closing = opening + sum(amounts, ZERO)
    rows: list[Row] = []
    for entry in entries:
        room = fits("Helvetica", 8, 238)
        lines = [part for n, line in enumerate(entry.lines) for part in wrap(line, room, cut=n == 2)]
        flow.need(len(lines) * 10 + 6)
        page, value = flow.page, valued(rng, entry.day)
        for x, day in ((56, entry.day), (96, value)):
            page.put(x, flow.y, f"{day:%d.%m.}", 8)
            page.put(x, flow.y + 10, f"{day:%Y}", 8)
        page.put(OUT if entry.amount < 0 else INTO, flow.y, signed(entry.amount), 8, right=True)
        sheet.balance += entry.amount
        rows.append(Row(entry.day, " ".join(" ".join(lines).split()), entry.amount, None, value, flow.number))
        flow.y = max(page.lines(136, flow.y, lines, 8, 10), flow.y + 20) + 5
    tail(sheet, amounts)
    number_pages(flow.pages)
    by_hand(flow.pages, path, Hand(show="TJ", form=True))
    return Truth("checking", "de_DE", "EUR", sheet.iban, *sheet.period, opening, sheet.closing, rows)
