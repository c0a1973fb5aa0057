"""Germany, a savings bank's Kontoauszug.

Special: one line for date, kind of booking and amount, the purpose in lines below it, two amount columns (Soll and
Haben) with a minus sign before debits, the old balance named with the number of the last Auszug, the new one with the
hour, a Rechnungsabschluss as an annex, the address of the head office in the foot.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import A4, Color, Flow, Page
from ._rows import joined, liberation, one_object, prose, wrapped

RED: Color = (0.87, 0.0, 0.0)
POOLS: Pools = {
    "shop": [
        "REWE SAGT DANKE. 4#####",
        "EDEKA KRAUS",
        "ALDI SUED",
        "DM-DROGERIE MARKT",
        "LIDL DIENSTLEISTUNG",
        "ARAL AG",
    ],
    "ort": ["Reutlingen", "Metzingen", "Tuebingen", "Pfullingen"],
    "firma": ["Vodafone GmbH", "FairEnergie GmbH", "HUK-COBURG", "Rundfunk ARD, ZDF, DRadio", "ADAC e.V.", "Telekom"],
    "wer": ["Sabine Walz", "Heinz Duerr", "Kfz-Werkstatt Maier", "Anna u. Jonas Beck"],
    "wofuer": ["Miete", "Rechnung {nr}", "Geburtstag", "Anteil Urlaub", "Nachhilfe"],
    "tag": lambda rng, day: (
        f"{day - timedelta(rng.randint(0, 3)):%Y-%m-%d}T{rng.randint(8, 20):02}:{rng.randint(10, 59)}"
    ),
    "heute": lambda rng, day: f"{day:%d.%m.%Y}, {rng.randint(8, 20):02}.{rng.randint(10, 59)} UHR",
    "bis": lambda rng, day: f"{day.year + rng.randint(1, 3)}-12",
    "nr": lambda _rng, day: f"{day.year}-####",
}
KINDS = [
    Kind(10, -4, -130, "Kartenzahlung|{shop}//{ort}/DE|{tag} Debitk.# {bis}"),
    Kind(
        6,
        -9,
        -260,
        "Lastschrift|{firma}|Kd-Nr. ######### Rg. ##########|Mandatsref ?##########|Gläub.-ID DE##ZZZ000000#####",
    ),
    Kind(3, -15, -700, "Überweisung online|{wer}|{wofuer}|DATUM {heute}"),
    Kind(2, -350, -980, "Dauerauftrag|Bau- und Sparverein eG|Miete Whg 3 OG links", "", "5", 1),
    Kind(2, -20, -400, "Bargeldauszahlung|{ort} GA NR000####|{tag}", "", "10"),
    Kind(3, 12, 500, "Gutschr. Überweisung|{wer}|{wofuer}"),
    Kind(1, 1500, 3600, "Lohn, Gehalt, Rente|Maschinenfabrik Holder AG|LOHN / GEHALT PNR ######", most=2),
    Kind(1, 250, 250, "Gutschr. Überweisung|Bundesagentur fuer Arbeit - Familienkasse|KG#####FK######", "", "1", 1),
    Kind(
        2,
        -6,
        -90,
        "Lastschrift|PayPal Europe S.a.r.l. et Cie S.C.A|10########/PP.####.PP/. {shop}, Ihr Einkauf bei {shop}|"
        "Mandatsref 4##?????????",
    ),
    Kind(1, -5, -10, "Entgeltabrechnung|siehe Anlage Nr. 1", most=1),
    Kind(0.7, 10, 90, "Gutschrift Kartenzahlung|{shop}//{ort}/DE|{tag}"),
]


class _Auszug:
    def __init__(self, rng: Random, month: date) -> None:
        self.title = f"Kontoauszug {month.month}/{month.year}"
        self.konto = f"{rng.randint(10**6, 10**8 - 1)}"
        self.iban = iban(rng, "DE", "64050000" + f"{self.konto:0>10}")
        self.flow = Flow(742, lambda: Page(A4, "LibSans", "LibSans-Bold"), self.head)

    def head(self, page: Page, number: int) -> float:
        page.put(550, 52, "Kreissparkasse Achalm", 16, right=True, bold=True, color=RED)
        y = 112.0
        if number == 1:
            page.put(62, 112, "Kreissparkasse Achalm, Postfach 1 23, 72701 Reutlingen", 6.5)
            page.lines(62, 130, ["Herrn", "Matthias Kienle", "Lindenhofweg 14", "72766 Reutlingen"], 10, 12.5)
            right = [
                "Ihr Ansprechpartner",
                "BeratungsCenter Marktplatz",
                "Telefon 07121 555-0",
                "Telefax 07121 555-199",
            ]
            page.lines(400, 112, right, 8, 10)
            page.put(400, 160, "www.ksk-achalm.example", 8)
            y = 222
        page.put(62, y, self.title, 12, bold=True)
        self._count(page, y)
        page.put(62, y + 16, f"Giro Privat {self.konto}, {self.iban}", 9)
        y += 40
        page.rule(62, y - 12, 550, 0.7)
        page.put(62, y, "Datum", 8.5, bold=True)
        page.put(122, y, "Erläuterung", 8.5, bold=True)
        page.put(464, y, "Betrag Soll EUR", 8.5, right=True, bold=True)
        page.put(548, y, "Betrag Haben EUR", 8.5, right=True, bold=True)
        page.rule(62, y + 5, 550, 0.7)
        return y + 20

    def _count(self, page: Page, y: float) -> None:
        page.put(480, y, "Seite", 9)


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    liberation()
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 150, 6400) * rng.choice([1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70), balance=opening, floor=-1200)
    auszug = _Auszug(rng, end)
    flow = auszug.flow
    flow.page.put(
        122, flow.y, f"Kontostand am {start - timedelta(1):%d.%m.%Y}, Auszug Nr. {(end.month - 2) % 12 + 1}", 9
    )
    flow.page.put(464 if opening < 0 else 548, flow.y, _euro(opening), 9, right=True)
    flow.y += 18
    rows = []
    for entry in entries:
        rows.append(_booking(auszug, entry, rng))
    closing = opening + sum(entry.amount for entry in entries)
    flow.need(56)
    flow.page.rule(62, flow.y - 9, 550, 0.4)
    text = f"Kontostand am {end:%d.%m.%Y} um {rng.randint(18, 23)}:{rng.randint(10, 59)} Uhr"
    flow.page.put(122, flow.y + 4, text, 9, bold=True)
    flow.page.put(464 if closing < 0 else 548, flow.y + 4, _euro(closing), 9, right=True, bold=True)
    flow.y += 22
    flow.page.put(122, flow.y, "Anzahl Anlagen 1", 9)
    flow.y += 24
    _notes(auszug, rng)
    _annex(auszug, (start, end), entries, closing)
    for n, page in enumerate(flow.pages, 1):
        seat = next(text for text in page.texts if text.text == "Seite")
        page.put(510, seat.y, f"{n} von {len(flow.pages)}", 9)
        _foot(page)
    one_object(flow.pages, path)
    number = auszug.iban.replace(" ", "")
    return Truth("checking", "de_DE", "EUR", number, start, end, opening, closing, rows)


def _booking(auszug: _Auszug, entry: Entry, rng: Random) -> Row:
    flow = auszug.flow
    lines = [entry.lines[0], *wrapped(entry.lines[1:], "LibSans", 8.5, 250)]
    value = earlier(rng, entry.day, 2) if entry.lines[0].startswith(("Karten", "Bargeld")) else entry.day
    other = value if value.month == entry.day.month and rng.random() < 0.4 and value != entry.day else None
    if other:
        lines.append(f"Wert: {other:%d.%m.%Y}")
    flow.need(10.5 * len(lines) + 4)
    page, y = flow.page, flow.y
    page.put(62, y, f"{entry.day:%d.%m.%Y}", 8.5)
    page.put(464 if entry.amount < 0 else 548, y, _euro(entry.amount), 8.5, right=True)
    flow.y = page.lines(122, y, lines, 8.5, 10.5) + 5
    said = lines[:-1] if other else lines
    return Row(entry.day, joined(said), entry.amount, None, other or entry.day, flow.number)


def _notes(auszug: _Auszug, rng: Random) -> None:
    flow = auszug.flow
    flow.need(120)
    page, y = flow.page, flow.y
    limit = rng.choice(["2.000,00", "3.500,00", "5.000,00"])
    page.put(62, y, f"Ihre eingeräumte Kontoüberziehung (Dispositionskredit) beträgt EUR {limit}.", 8.5)
    page.put(
        62, y + 11, "Zinssatz für die eingeräumte Kontoüberziehung 11,23 % p.a., für die geduldete 11,23 % p.a.", 8.5
    )
    page.box(62, y + 24, 488, 58, (0.97, 0.97, 0.97))
    page.put(70, y + 38, "Schon dabei? Der Auszug kommt auch ins Postfach.", 9, bold=True, color=RED)
    text = (
        "Stellen Sie Ihr Konto auf das Elektronische Postfach um und sparen Sie das Porto. Das geht in der App unter "
        "Service mit wenigen Klicks. Ihre Auszüge bleiben dort mindestens zehn Jahre lang abrufbar."
    )
    prose(page, 70, y + 52, text, 470, 8.5)
    flow.y += 100


def _annex(auszug: _Auszug, period: tuple[date, date], entries: list[Entry], closing: Decimal) -> None:
    page = Page(A4, "LibSans", "LibSans-Bold")
    auszug.flow.pages.append(page)
    start, end = period
    page.put(550, 52, "Kreissparkasse Achalm", 16, right=True, bold=True, color=RED)
    page.put(62, 112, "Anlage 1 zum " + auszug.title, 12, bold=True)
    page.put(480, 112, "Seite", 9)
    page.put(62, 128, f"Giro Privat {auszug.konto}, {auszug.iban}", 9)
    page.put(62, 156, f"Information zur Abrechnung vom {end:%d.%m.%Y}", 10, bold=True)
    page.put(62, 172, f"Abrechnungszeitraum vom {start:%d.%m.%Y} bis {end:%d.%m.%Y}", 9)
    booked = sum((entry.amount for entry in entries if entry.text.startswith("Entgelt")), Decimal(0))
    lines = [
        ("Zinsen für eingeräumte Kontoüberziehung", "0,00"),
        ("Entgelte vom " + f"{start:%d.%m.%Y} bis {end:%d.%m.%Y}", _euro(booked)),
        (f"{len(entries)} Buchungsposten inklusive", "0,00"),
        ("Abrechnung", _euro(booked)),
    ]
    y = 196.0
    for name, value in lines:
        page.put(62, y, name, 9, bold=name == "Abrechnung")
        page.put(548, y, value, 9, right=True, bold=name == "Abrechnung")
        y += 14
    page.put(62, y + 8, f"Kontostand nach Abrechnung {_euro(closing)} EUR", 9)
    page.put(62, y + 36, "Hinweise zum Rechnungsabschluss", 9, bold=True)
    y += 50
    for text in [
        "Ein Rechnungsabschluss gilt als genehmigt, wenn Sie ihm nicht vor Ablauf von sechs Wochen nach Zugang "
        "widersprechen. Es genügt, wenn Sie die Einwendung in dieser Frist absenden.",
        "Schecks, Lastschriften und andere Einzugspapiere schreiben wir unter Vorbehalt des Eingangs gut. Der "
        "angegebene Kontostand berücksichtigt nicht die Wertstellung der einzelnen Buchungen.",
        "Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz entschädigungsfähig. Mehr dazu steht im "
        "Informationsbogen für den Einleger.",
    ]:
        y = prose(page, 62, y, text, 488, 8.5, 11) + 6


def _foot(page: Page) -> None:
    page.rule(62, 776, 550, 0.4)
    columns = [
        ["Kreissparkasse Achalm", "Anstalt des öffentlichen Rechts", "Marktplatz 2", "72764 Reutlingen"],
        ["Vorstand:", "Dr. Petra Lang (Vorsitzende)", "Uwe Stoll, Karin Ott"],
        ["BLZ 640 500 00", "BIC SOLADES1XXA", "Handelsregister Stuttgart", "HRA 399 999"],
        ["USt-IdNr.", "DE 146 999 999"],
    ]
    for x, lines in zip((62, 200, 340, 470), columns, strict=True):
        page.lines(x, 787, lines, 6.5, 8.5)
