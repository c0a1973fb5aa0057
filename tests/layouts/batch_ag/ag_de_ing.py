"""Germany: direct bank's Girokonto; booking date over value date in one column, kind of booking before the name,
letter head with both balances, one signed amount, the new balance as last line of the table, notices after it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, iban, some_amount, some_entries, wrap, written
from ..pens import GREY, Flow, Hand, Page, by_hand, fits
from ._tools import some_rows, whole_month

MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
LEFT, TEXT, END = 62, 136, 548
ORANGE = (0.95, 0.4, 0.05)
KINDS = [
    Kind(
        9,
        -4,
        -140,
        "Lastschrift VISA {shop}|NR XXXX 4217 {city} KAUFUMSATZ {cardday} ######|ARN##################### Google Pay",
    ),
    Kind(
        4,
        -5,
        -90,
        "Lastschrift PayPal Europe S.a.r.l. et Cie S.C.A|############# PP.####.PP . {web}, Ihr Einkauf "
        "bei {web}|Mandat: ?#?2?#4????Q#|Referenz: ############# PAYPAL",
    ),
    Kind(
        2,
        -30,
        -120,
        "Lastschrift {utility}|Kundennr. ######## Abschlag {month}|Mandat: ?????-######-##|Referenz: ##########",
    ),
    Kind(2, -15, -800, "Überweisung {person}|{why}"),
    Kind(1, -600, -1300, "Dauerauftrag / Terminueberweisung Hausverwaltung {person}|Miete Whg ## {month}", most=1),
    Kind(1, 1900, 4200, "Gehalt/Rente {firm}|LOHN / GEHALT {month} PersNr ######|Referenz: ######-#######", most=1),
    Kind(1.5, 10, 400, "Gutschrift {person}|{why}"),
    Kind(1, -50, -300, "Lastschrift VISA {atm}|NR XXXX 4217 {city} BARGELDAUSZAHLUNG {cardday} ######", step="10"),
    Kind(0.7, 8, 90, "Retouren {web}|Retoure zur Bestellung ###-#######-#######|Referenz: ###########"),
]
POOLS = {
    "shop": [
        "REWE SAGT DANKE",
        "EDEKA BAUER",
        "LIDL DIENSTLEISTUNG",
        "DM-DROGERIE MARKT",
        "ARAL STATION",
        "DB VERTRIEB",
        "BAECKEREI STEINECKE",
        "ROSSMANN 2217",
        "IKEA DEUTSCHLAND",
        "H+M 512 SAGT DANKE",
    ],
    "city": ["BERLIN", "HANNOVER", "LEIPZIG", "KOELN", "MUENCHEN", "NUERNBERG"],
    "cardday": lambda rng, day: day.replace(day=max(1, day.day - rng.randint(0, 2))).strftime("%d.%m"),
    "month": lambda _, day: day.strftime("%m/%Y"),
    "web": ["Spotify AB", "Zalando SE", "Flaschenpost SE", "Steam", "eBay", "Thalia Buecher GmbH"],
    "utility": [
        "Stadtwerke Musterstadt GmbH",
        "Vodafone Deutschland GmbH",
        "Telefonica Germany GmbH + Co. OHG",
        "HUK-COBURG-Allgemeine Versicherung AG",
        "Rundfunk ARD, ZDF, DRadio",
    ],
    "person": ["Katrin Vogelsang", "Jens Uwe Petersen", "Familie Brandl", "Özlem Kaya", "Martin Groß"],
    "why": [
        "Geburtstagsgeschenk Oma",
        "Rechnung Nr. 2#-#### vielen Dank",
        "Urlaub Anteil Ferienwohnung",
        "Auslage Getränke",
        "Klassenkasse 4b Ausflug",
    ],
    "firm": ["Norddeutsche Maschinenbau AG", "Klinikum am Park gGmbH", "Softwarehaus Lindner GmbH"],
    "atm": ["SPARKASSE KOELNBONN", "VOLKSBANK EG FIL. 12", "DEUTSCHE POSTBANK AG"],
}


def money(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = whole_month(rng)
    opening = some_amount(rng, 300, 5000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=some_rows(rng), balance=opening)
    closing = opening + sum(entry.amount for entry in entries)
    number = f"54{rng.randint(10**7, 10**8 - 1)}"
    account = iban(rng, "DE", f"50010599{number}")
    title = f"Kontoauszug {MONTHS[start.month - 1]} {start.year}"

    def head(page: Page, count: int) -> float:
        page.put(30, 640, f"34GKKA{number}_T", 6, angle=90, color=GREY)
        page.box(478, 34, 70, 24, ORANGE)
        page.put(513, 50, "HanseDirekt", 10, bold=True, center=True, color=(1, 1, 1))
        top = 106.0
        if count == 1:
            first(page)
            top = 318
        else:
            page.put(LEFT, 70, f"Girokonto Nummer {number}", 9)
            page.put(LEFT, 82, title, 9)
        page.put(LEFT, top, "Buchung", 8.5, bold=True)
        page.put(TEXT, top, "Buchung / Verwendungszweck", 8.5, bold=True)
        page.put(END, top, "Betrag (EUR)", 8.5, bold=True, right=True)
        page.put(LEFT, top + 11, "Valuta", 8.5, bold=True)
        page.rule(LEFT, top + 16, END, 0.8, ORANGE)
        return top + 30

    def first(page: Page) -> None:
        page.put(LEFT, 110, "HanseDirekt Bank AG · 60628 Frankfurt am Main", 6, color=GREY)
        page.lines(LEFT, 130, ["Herrn", "Thomas Weidenmüller", "Lange Zeile 14 a", "04177 Leipzig"], 10, 13)
        page.put(LEFT, 250, f"Girokonto Nummer {number}", 13, bold=True)
        page.put(LEFT, 270, title, 11)
        facts = [
            ("Datum", f"{end:%d.%m.%Y}"),
            ("Auszugsnummer", str(start.month)),
            ("Eingeräumte Kontoüberziehung", "2.500,00 Euro"),
            ("Alter Saldo", f"{money(opening)} Euro"),
            ("Neuer Saldo", f"{money(closing)} Euro"),
            ("IBAN", account),
            ("BIC", "HADIDEFFXXX"),
        ]
        for n, (label, value) in enumerate(facts):
            page.put(330, 120 + 14 * n, label, 8.5, bold=label == "Neuer Saldo")
            page.put(END, 120 + 14 * n, value, 8.5, right=True, bold=label == "Neuer Saldo")

    flow = Flow(742, Page, head)
    rows = []
    for entry in entries:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 300))]
        flow.need(11 * len(lines) + 6)
        day = f"{entry.day:%d.%m.%Y}"
        flow.page.put(LEFT, flow.y, day, 8.5)
        flow.page.put(END, flow.y, money(entry.amount), 8.5, right=True)
        flow.page.put(LEFT, flow.y + 11, day, 8.5, color=GREY)
        rows.append(Row(entry.day, " ".join(lines), entry.amount, None, entry.day, flow.number))
        flow.y = flow.page.lines(TEXT, flow.y, lines, 8.5, 11) + 6
    flow.need(24)
    flow.page.rule(LEFT, flow.y - 8, END, 0.8, ORANGE)
    flow.page.put(TEXT, flow.y + 4, "Neuer Saldo", 8.5, bold=True)
    flow.page.put(END, flow.y + 4, money(closing), 8.5, bold=True, right=True)
    flow.y += 34
    notices(flow, end.year)
    for n, page in enumerate(flow.pages, 1):
        page.put(END, 775, f"Seite {n} von {len(flow.pages)}", 7, right=True)
        page.lines(
            LEFT,
            790,
            [
                "HanseDirekt Bank AG · Theodor-Heuss-Allee 2 · 60486 Frankfurt am Main · Vorsitz des Aufsichtsrats: "
                "Dr. Helga Stern",
                "Sitz: Frankfurt am Main · AG Frankfurt am Main HRB 7727 · Steuernummer: 014 220 2800 4 · USt-IdNr. "
                "DE 114 103 475",
            ],
            6,
            8,
            color=GREY,
        )
    by_hand(flow.pages, path, Hand(show="TJ"))
    return Truth("checking", "de_DE", "EUR", account, start, end, opening, closing, rows)


def notices(flow: Flow, year: int) -> None:
    text = [
        f"Ihr Freistellungsauftrag {year}: erteilt 801,00 Euro, davon verbraucht 112,35 Euro.",
        "Sollzinssatz für die eingeräumte Kontoüberziehung seit 01.03. veränderlich 10,99 % p.a., für die geduldete "
        "Kontoüberziehung 10,99 % p.a.",
        "Bitte prüfen Sie die Buchungen, die Berechnungen und den Saldo dieses Auszugs. Einwendungen gegen einen "
        "Rechnungsabschluss sind spätestens sechs Wochen nach dessen Zugang zu erheben.",
        "Ihr Guthaben ist nach dem Einlagensicherungsgesetz bis 100.000,00 Euro geschützt. "
        "Näheres im Informationsbogen.",
    ]
    flow.need(130)
    flow.page.put(LEFT, flow.y, "Kunden-Information", 9.5, bold=True)
    flow.y += 14
    for part in text:
        flow.y = flow.page.lines(LEFT, flow.y, wrap(part, fits("Helvetica", 7.5, END - LEFT)), 7.5, 9.5) + 4
