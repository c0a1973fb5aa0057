"""Germany: a cooperative bank; Bu-Tag and Wert without a year, S and H after amounts, carried forward per sheet."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_amount, some_entries, some_period, written
from ..pens import Flow, Hand, Page, by_hand
from ._common import fold, how_many, joined, tell

KINDS = [
    Kind(
        6, -8, -300, "Basislastschrift PN:931|{firm}|{use}|EREF: {no} MREF: {no2}|CRED: DE##ZZZ0000#######|IBAN: {iban}"
    ),
    Kind(
        8,
        -4,
        -160,
        "Kartenzahlung girocard PN:930|{shop}|{stamp} ME# REF 1########/#######|Geb.EUR0,00 Debitk.{k} 202#-12",
    ),
    Kind(
        3,
        -20,
        -500,
        "Auszahlung girocard PN:930|{bank}|{stamp} Debitk.{k} 202#-12|GA NR0000#### BLZ########",
        step="10.00",
    ),
    Kind(4, -15, -900, "Überweisungsauftrag PN:1050|{who}|{use}|IBAN: {iban} BIC: GENODEF1###"),
    Kind(2, -300, -950, "Dauerauftragsbelast. PN:1050|{who}|Miete inkl. Nebenkosten 180,00|IBAN: {iban}", most=1),
    Kind(2, 1400, 3900, "Lohn/Gehalt/Rente PN:931|{work}|LOHN / GEHALT {mon} PersNr ######", most=1),
    Kind(3, 5, 600, "Überweisungsgutschr. PN:931|{who}|{use}"),
    Kind(1, 5, 80, "Kartenzahlung Gutschrift PN:930|{shop}|Retoure {stamp}"),
    Kind(
        0.7,
        -4,
        -13,
        "Abschluss PN:905|Abschluss per {per}|Kontoführung 3,90- Buchungsposten #,##-|Siehe Anlage",
        most=1,
    ),
]
POOLS: Pools = {
    "firm": [
        "Stadtwerke Lindenau GmbH",
        "Telefonica Germany GmbH + Co. OHG",
        "HUK-COBURG",
        "PayPal Europe S.a.r.l. et Cie S.C.A",
    ],
    "shop": [
        "EDEKA KRÜGER//LINDENAU/DE",
        "REWE Markt GmbH-Zw//KASSEL/DE",
        "ARAL STATION 1184//WERRA/DE",
        "dm-drogerie markt//KASSEL",
    ],
    "bank": ["Genobank Werratal//LINDENAU/DE", "Kasseler Sparkasse//KASSEL/DE"],
    "who": ["Hannelore Grösch", "Tobias Reuter u. Anke Reuter", "Malerbetrieb Kühn GbR", "Finanzkasse Eschwege"],
    "use": [
        "RG 2023-#### vom 03.01.",
        "Kd-Nr ######## Abschlag Strom",
        "Vielen Dank!",
        "VERTRAG ##.####.## Rate 1.250,00 EUR Rest",
        "Kegelclub",
    ],
    "work": ["Werra Papier GmbH & Co. KG", "Landkreis Eschwege"],
    "no": ["RE############", "##########-PP.####.PP", "NOTPROVIDED"],
    "no2": ["M######", "??###########"],
    "k": ["1", "2"],
    "iban": lambda rng, _day: iban(rng, "DE", "5206####00########").replace(" ", ""),
    "stamp": lambda rng, day: f"{earlier(rng, day):%d.%m} {rng.randint(8, 20):02}:{rng.randint(0, 59):02}",
    "mon": lambda _rng, day: f"{day:%m/%Y}",
    "per": lambda _rng, day: f"{day:%d.%m.%Y}",
}
FIRST, SECOND = 40.0, 80.0
TEXT, S_H = 122.0, 545.0


def marked(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" S" if amount < 0 else " H")


class Sheets:
    """The flow of sheets with the balance that is carried from one to the next."""

    def __init__(self, opening: Decimal, account: str, number: str, drawn: date) -> None:
        self.balance, self.account, self.auszug, self.drawn = opening, account, number, drawn
        self.flow = Flow(735, Page, self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        page.put(40, 52, "Genobank Werratal eG", 15, bold=True, color=(0, 0.25, 0.55))
        page.put(40, 66, "Bahnhofstr. 14 · 37269 Lindenau · Tel. 05651 555-0", 7.5)
        page.put(380, 52, "Kontoauszug", 12, bold=True)
        page.lines(380, 68, [f"Nr. {self.auszug}", f"erstellt am {self.drawn:%d.%m.%Y}"], 9)
        y = 130.0
        if number == 1:
            page.lines(40, 110, ["Herrn", "Tobias Reuter", "Am Anger 7", "37269 Lindenau"], 9)
            page.lines(300, 110, ["WerraGiro Direkt   EUR-Konto", f"IBAN: {self.account}", "BIC: GENODEF1WRT"], 9)
            y = 190.0
        for x, text in ((FIRST, "Bu-Tag"), (SECOND, "Wert"), (TEXT, "Vorgang")):
            page.put(x, y, text, 8.5, bold=True)
        page.put(S_H, y, "Umsatz in EUR", 8.5, bold=True, right=True)
        page.rule(40, y + 4, 555)
        if number > 1:
            page.put(TEXT, y + 18, f"Übertrag von Blatt {number - 1}", 9)
            page.put(S_H, y + 18, marked(self.balance), 9, right=True)
            return y + 36
        return y + 18

    def foot(self, page: Page, y: float) -> None:
        page.put(TEXT, y + 4, f"Übertrag auf Blatt {self.flow.number + 1}", 9)
        page.put(S_H, y + 4, marked(self.balance), 9, right=True)

    def line(self, text: str) -> None:
        self.flow.need(30)
        self.flow.page.put(TEXT, self.flow.y, text, 9, bold=True)
        self.flow.page.put(S_H, self.flow.y, marked(self.balance), 9, right=True, bold=True)
        self.flow.y += 18

    def row(self, entry: Entry, value: date) -> Row:
        lines = fold(entry.lines, "Helvetica", 9, 300)
        self.flow.need(11 * len(lines) + 4)
        page, y = self.flow.page, self.flow.y
        page.put(FIRST, y, f"{entry.day:%d.%m.}", 9)
        page.put(SECOND, y, f"{value:%d.%m.}", 9)
        page.put(S_H, y, marked(entry.amount), 9, right=True)
        page.put(TEXT, y, lines[0], 9)
        self.flow.y = page.lines(TEXT + 8, y + 11, lines[1:], 9, 11) + 4
        self.balance += entry.amount
        return Row(entry.day, joined(lines), entry.amount, value_date=value, page=self.flow.number)


NOTES = [
    "Bitte erheben Sie Einwendungen gegen Buchungen unverzüglich. Rechnungsabschlüsse gelten als genehmigt, sofern",
    "Sie binnen 6 Wochen keine Einwendungen erheben. Guthaben sind nach dem Einlagensicherungsgesetz",
    "bis 100.000,00 EUR entschädigungsfähig. Sollzinssatz für Ihre eingeräumte Kontoüberziehung 11,43 % p.a.",
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    account = iban(rng, "DE", "5226####00########")
    opening = some_amount(rng, 80, 5200) * rng.choice([1, 1, 1, 1, -1])
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=how_many(rng, 60), balance=opening)
    sheets = Sheets(opening, account, f"{end.month}/{end.year}", end)
    sheets.line(f"alter Kontostand vom {start - timedelta(1):%d.%m.%Y}")
    rows = [sheets.row(entry, max(start, earlier(rng, entry.day, 2))) for entry in entries]
    sheets.line(f"neuer Kontostand vom {end:%d.%m.%Y}")
    flow = sheets.flow
    if rng.random() < 0.6:
        flow.page.put(TEXT, flow.y, f"Ihr eingeräumter Dispositionskredit beträgt {rng.randint(1, 6)}.000,00 EUR", 9)
    for n, page in enumerate(flow.pages, 1):
        page.put(545, 68, f"Blatt {n} von {len(flow.pages)}", 9, right=True)
        page.rule(40, 768, 555, 0.3)
        page.lines(40, 778, NOTES, 6.5, 8)
    by_hand(flow.pages, path, Hand("glyphs" if rng.random() < 0.5 else "Tj", split=True))
    return tell("de_DE", "EUR", account, opening, rows)
