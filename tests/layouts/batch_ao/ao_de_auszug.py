"""Germany, current account of a savings bank: two columns for amounts, where those out keep a leading minus.

The kind of booking stands in the row of the day, payee, reference and place follow in further lines; a value day is in
the text only where it differs. Old and new balance are lines of the table, on later pages the table just goes on. With
the quarter comes an annex that settles the account and lists its fees.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, wrap, written
from ..pens import GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import entries, some_month, some_opening, total

RED: Color = (0.9, 0.0, 0.0)
DAY, TEXT, OUT, IN = 62.0, 122.0, 462.0, 548.0

KINDS = (
    Kind(9, -4, -110, "Kartenzahlung|{shop}|{stamp} Debitk.# {expiry}"),
    Kind(4, -9, -260, "Lastschrift|{company}|{what}"),
    Kind(
        1,
        -20,
        -180,
        "Basislastschrift|{company}|{what} EREF: ############ MREF: ?###########-###### CRED: DE##ZZZ0000#######",
    ),
    Kind(2, -15, -700, "Überweisung online|{person}|{memo} DATUM {day}, {clock} UHR"),
    Kind(1, -480, -1100, "Dauerauftrag|{landlord}|Miete Whg. ## {month}", most=1),
    Kind(2, -20, -300, "Auszahlung|GA NR0000#### BLZ######## #|{stamp} Debitk.# {expiry}", step="10"),
    Kind(1, 1700, 3400, "Lohn/Gehalt|{employer}|Lohn/Gehalt {month} Pers.Nr. ######", most=2),
    Kind(2, 10, 380, "Gutschr. Überw.|{person}|{memo}"),
    Kind(
        1,
        250,
        500,
        "Gutschr. Überw.|Bundesagentur für Arbeit - Familienkasse|KG######FK###### {mmyy} ############",
        most=1,
    ),
    Kind(0.5, 10, 80, "Gutschrift Kartenz.|{shop}|{stamp} Debitk.# {expiry}"),
)
POOLS: Pools = {
    "shop": [
        "REWE SAGT DANKE. 4#####//Nettetal/DE",
        "ALDI SE U. CO. KG//Viersen/DE",
        "ROSSMANN 3###//Krefeld/DE",
        "SHELL 2###//Kempen/DE",
        "Baeckerei Dierks//Nettetal/DE",
        "OBI SAGT DANKE//Viersen/DE",
        "LIDL SAGT DANKE//Kempen/DE",
        "SUMUP *Eiscafe Dolce//Nettetal/DE",
        "DECATHLON DEUTSCHLAND//Moers/DE",
    ],
    "company": [
        "Stadtwerke Nettetal GmbH",
        "Telekom Deutschland GmbH",
        "PayPal Europe S.a.r.l. et Cie S.C.A",
        "HUK-COBURG",
        "AMAZON PAYMENTS EUROPE S.C.A.",
        "Rundfunk ARD, ZDF, DRadio",
        "Telefonica Germany GmbH + Co. OHG",
    ],
    "what": [
        "Abschlag {month} Kundennr. ########",
        "##########/PP.####.PP/. {brand}, Ihr Einkauf bei {brand}",
        "Rechnung ############ Kd-Nr. ########## Festnetz Vertragskonto ########## Vielen Dank",
        "Rundfunkbeitrag 3 Monate Beitragsnr. ######### Aenderungen ganz bequem: www.rundfunkbeitrag.de",
    ],
    "brand": ["Spotify AB", "eBay S.a.r.l.", "Zooplus SE", "DB Vertrieb GmbH"],
    "person": ["Hanna Terhorst", "Jens Küppers", "Familie Obermann", "Dr. med. dent. M. Pauls"],
    "memo": ["Geschenk Oma", "Rechnung Nr. ####-##", "Urlaub Anteil", "Danke fürs Auslegen", "Klassenkasse 3b"],
    "landlord": ["Wohnbau Niederrhein eG"],
    "employer": ["Metallbau Henkels GmbH u. Co. KG"],
    "month": ["01/24", "11/23", "12/23", "03/24"],
    "mmyy": ["0124", "1123"],
    "expiry": ["2026-12", "2027-12"],
    "stamp": lambda rng, day: f"{earlier(rng, day, 2)}T{rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
    "clock": lambda rng, _: f"{rng.randint(6, 23):02}.{rng.randint(0, 59):02}",
    "day": lambda _, day: f"{day:%d.%m.%Y}",
}


def _euro(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_month(rng)
    opening = some_opening(rng, 200, 5200)
    made = entries(rng, KINDS, POOLS, (start, end), rng.choice([12, 24, 36, 55]), opening, -400)
    quarter = rng.random() < 0.6
    fees = (Decimal("3.95"), Decimal("0.25") * rng.randint(1, 12))
    if quarter:
        made.append(Entry(end, ("Entgeltabrechnung", "siehe Anlage Nr. 1"), -total(fees), "fee", ""))
    closing = opening + total(entry.amount for entry in made)
    rows: list[Row] = []
    number = iban(rng, "DE", "32050000##########")
    plain = number.replace(" ", "")[-10:].lstrip("0")
    issue = f"{rng.randint(1, 12)}/{end.year}"

    def head(page: Page, count: int) -> float:
        page.put(62, 58, "Sparbank", 20, bold=True, color=RED)
        page.put(62, 72, "am Nordkanal", 10, color=RED)
        page.lines(430, 50, ["Nordwall 12", "41334 Nettetal", "Telefon 02153 555-0", "BIC SPNKDE33XXX"], 7.5, 9)
        page.put(22, 620, f"5{rng.randint(100000, 999999)}  {end:%y%j}  001", 5.5, angle=90, color=GREY)
        top = 118.0
        if count == 1:
            top = _address(page)
        page.put(62, top, f"Kontoauszug {issue}", 13, bold=True)
        page.put(548, top, f"Seite {count}", 8, right=True)
        page.put(62, top + 16, f"Girokonto {plain}, DE-Konto {number}", 9)
        page.rule(62, top + 26, 548, 1, RED)
        labels = ((DAY, "Datum", False), (TEXT, "Erläuterung", False), (OUT, "Betrag Soll EUR", True))
        for x, label, right in (*labels, (IN, "Betrag Haben EUR", True)):
            page.put(x, top + 38, label, 8, bold=True, right=right)
        page.rule(62, top + 43, 548, 0.5)
        return top + 58

    def foot(page: Page, _: float) -> None:
        page.put(548, 790, "Fortsetzung auf der nächsten Seite", 7, right=True)

    flow = Flow(752, Page, head, foot)
    before = start - timedelta(1)
    flow.page.put(DAY, flow.y, f"Kontostand am {before:%d.%m.%Y}, Auszug Nr. {rng.randint(1, 12)}", 9, bold=True)
    flow.page.put(IN, flow.y, _euro(opening), 9, bold=True, right=True)
    flow.y += 18
    for entry in made:
        _row(flow, entry, rows, end)
    flow.need(92)
    flow.page.rule(62, flow.y - 6, 548, 0.5)
    stamp = f"Kontostand am {end:%d.%m.%Y} um {rng.randint(18, 21)}:{rng.randint(10, 59)} Uhr"
    flow.page.put(DAY, flow.y + 6, stamp, 9, bold=True)
    flow.page.put(OUT if closing < 0 else IN, flow.y + 6, _euro(closing), 9, bold=True, right=True)
    flow.y += 26
    flow.page.put(DAY, flow.y, f"Ihr Dispositionskredit 2.500,00 EUR  Zinssatz {rng.choice(['10,90', '11,45'])} %", 8)
    if quarter:
        flow.page.put(DAY, flow.y + 12, "Anzahl Anlagen 1", 8)
    notes = [
        "Bitte erheben Sie Einwendungen gegen einzelne Buchungen unverzüglich. Schecks und Lastschriften schreiben wir",
        "unter dem Vorbehalt gut, dass sie eingehen. Guthaben sind als Einlagen nach dem Einlagensicherungsgesetz",
        "entschädigungsfähig; Näheres steht im Informationsbogen für den Einleger.",
    ]
    flow.page.lines(DAY, flow.y + 28, notes, 6.5, 8, color=GREY)
    if quarter:
        _annex(flow, fees, (start, end), number)
    with_pymupdf(flow.pages, path)
    return Truth("checking", "de_DE", "EUR", number.replace(" ", ""), start, end, opening, closing, rows)


def _address(page: Page) -> float:
    page.put(62, 126, "Sparbank am Nordkanal, Postfach 10 20, 41311 Nettetal", 6, color=GREY)
    page.lines(62, 146, ["Frau", "Annegret Terhorst", "Lindenallee 7 a", "41334 Nettetal"], 10, 12)
    page.lines(372, 146, ["Ihre Beraterin", "Frau S. Wolters", "Telefon 02153 555-231"], 8, 10)
    return 246


def _row(flow: Flow, entry: Entry, rows: list[Row], end: date) -> None:
    value = entry.day
    parts = list(entry.lines)
    if entry.amount > 0 and len(entry.lines[0]) < 12 and entry.day < end and entry.day.day % 3 == 0:
        value = entry.day + timedelta(1)
        parts[0] += f"  Wert: {value:%d.%m.%Y}"
    lines = [part for line in parts for part in wrap(line, fits("Helvetica", 8.5, 262))]
    flow.need(10.5 * len(lines) + 8)
    flow.page.put(DAY, flow.y, f"{entry.day:%d.%m.%Y}", 8.5)
    flow.page.lines(TEXT, flow.y, lines, 8.5, 10.5)
    flow.page.put(OUT if entry.amount < 0 else IN, flow.y, _euro(entry.amount), 8.5, right=True)
    text = " ".join(" ".join(lines).split())
    rows.append(Row(entry.day, text, entry.amount, value_date=value if value != entry.day else None, page=flow.number))
    flow.y += 10.5 * len(lines) + 5


def _annex(flow: Flow, fees: tuple[Decimal, Decimal], period: tuple[date, date], number: str) -> None:
    flow.turn(last=True)
    page = flow.page
    kept = [text for text in page.texts if text.y < 170]
    page.texts[:] = [
        text for text in kept if text.text not in ("Datum", "Erläuterung", "Betrag Soll EUR", "Betrag Haben EUR")
    ]
    page.put(62, 180, "Anlage 1", 11, bold=True)
    page.put(62, 198, f"Rechnungsabschluss und Entgelte für Konto {number}", 9)
    page.put(62, 216, f"Entgelte vom {period[0]:%d.%m.%Y} bis {period[1]:%d.%m.%Y}", 9, bold=True)
    items = (
        ("Grundpreis Giro Komfort", "1", "3,95", fees[0]),
        ("Buchungsposten beleghaft", str(int(fees[1] / Decimal("0.25"))), "0,25", fees[1]),
    )
    for x, label, right in (
        (62, "Leistung", False),
        (330, "Anzahl", True),
        (420, "Preis EUR", True),
        (548, "Betrag EUR", True),
    ):
        page.put(x, 238, label, 8, bold=True, right=right)
    for n, (label, count, price, amount) in enumerate(items):
        y = 254 + 14 * n
        page.put(62, y, label, 8.5)
        for x, text in ((330, count), (420, price), (548, _euro(-amount))):
            page.put(x, y, text, 8.5, right=True)
    page.rule(430, 276, 548)
    page.put(62, 290, f"Summe der Entgelte, gebucht am {period[1]:%d.%m.%Y}", 8.5, bold=True)
    page.put(548, 290, _euro(-total(fees)), 8.5, bold=True, right=True)
    page.put(62, 316, "Zinsen für eingeräumte Kontoüberziehung", 8.5)
    page.put(548, 316, "0,00", 8.5, right=True)
    page.lines(
        62,
        346,
        [
            "Der Rechnungsabschluss gilt als genehmigt, wenn Sie nicht innerhalb von sechs Wochen "
            "nach Zugang widersprechen.",
            "Die genannten Leistungen sind umsatzsteuerfrei.",
        ],
        7,
        9,
    )
