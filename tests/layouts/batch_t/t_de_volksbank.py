"""Germany, cooperative bank: booking and value day without year, S and H marks, long SEPA texts under the kind of
transaction.

Old and new balance stand in the table, pages carry over with Übertrag, and the journal number has a place of its own
to the right of the kind. A quarter's closing of the account is a row with an explanation under it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, iban, some_amount, some_entries, some_period, wrap, written
from ..pens import Flow, Hand, Page, by_hand, fits

POOLS = {
    "shop": ["REWE Markt GmbH", "LIDL DIENSTLEISTUNG", "Getränke Hoffmann", "Bauhaus", "ALDI SE U. CO. KG"],
    "town": ["BORKEN", "AHAUS", "BOCHOLT", "MÜNSTER", "COESFELD"],
    "who": ["Jörg Büscher", "Annegret Terhorst", "Wohnbau Westmünster eG", "Stadtwerke Borken GmbH"],
    "eref": ["EREF: ##############", "EREF: ??#######-####"],
}
KINDS = [
    Kind(
        6, -3, -130, "Kartenzahlung girocard|{shop}//{town}/DE|{when} Debitk.1 2026-12|EREF: ########################"
    ),
    Kind(
        4,
        -15,
        -260,
        "Basislastschrift|{who}|Rechnung #######|{eref} MREF: ??####|CRED: DE##ZZZ000000##### IBAN: {iban}",
    ),
    Kind(2, -20, -900, "Überweisungsauftrag|{who}|Vielen Dank für Ihre Hilfe|{eref} IBAN: {iban} BIC: GENODEM1BOR"),
    Kind(2, -50, -300, "Auszahlung girocard|VR-Bank {town}//{town}/DE|{when}", step="10"),
    Kind(1.2, 1500, 2900, "Lohn, Gehalt, Rente|Textil Hüls GmbH|LOHN/GEHALT {eref}", most=1),
    Kind(1.5, 20, 480, "Überweisungsgutschr.|{who}|Erstattung Nebenkosten|{eref} IBAN: {iban}"),
    Kind(1, -620, -880, "Dauerauftragsbelastung|Wohnbau Westmünster eG|Miete Whg. 0#|EREF: NOTPROVIDED", most=1),
    Kind(0.6, -6, -24, "Abschluss lt. Anlage 1", most=1),
]


def _marked(amount: Decimal) -> tuple[str, str]:
    return written(abs(amount), ".", ","), "S" if amount < 0 else "H"


@dataclass
class _Sheet:
    start: date
    end: date
    account: str
    iban: str
    issue: int
    balance: Decimal

    def line(self, page: Page, y: float, label: str, bold: bool = True) -> None:
        """A balance within the table."""
        figure, mark = _marked(self.balance)
        page.put(150, y, label, 9, bold=bold)
        page.put(528, y, figure, 9, right=True, bold=bold)
        page.put(534, y, mark, 9, bold=bold)

    def head(self, page: Page, number: int) -> float:
        page.put(60, 60, "Volksbund-Bank Westmünster eG", 13, bold=True, color=(0, 0.25, 0.6))
        page.put(60, 74, "Bahnhofstraße 8, 46325 Borken", 8)
        page.put(430, 60, f"Kontoauszug {self.issue:>3}/{self.end.year}", 9)
        page.put(430, 72, f"Blatt {number}", 9)
        if number == 1:
            page.lines(60, 120, ["Herrn", "Bernd Wenning", "Weseler Landstr. 77", "46325 Borken"], 9.5, 12)
            page.put(320, 120, f"erstellt am {self.end + timedelta(1):%d.%m.%Y}", 9)
            page.put(320, 134, f"Kontonummer {self.account}", 9)
            page.put(320, 148, "VR-PrivatKonto, EUR-Konto", 9)
            page.put(320, 162, f"IBAN: {self.iban}", 9)
            page.put(320, 176, "Kontokorrentkredit EUR 3.000,00", 9)
        else:
            page.put(320, 92, f"Kontonummer {self.account}", 9)
        y = 205.0 if number == 1 else 118.0
        page.rule(60, y - 10, 545)
        for x, label, right in ((62, "Bu-Tag", 0), (104, "Wert", 0), (150, "Vorgang", 0), (541, "Betrag", 1)):
            page.put(x, y, label, 8, right=bool(right))
        page.rule(60, y + 4, 545)
        if number == 1:
            self.line(page, y + 18, f"alter Kontostand vom {self.start - timedelta(1):%d.%m.%Y}")
        else:
            self.line(page, y + 18, f"Übertrag von Blatt {number - 1}", False)
        return y + 36

    def foot(self, page: Page, y: float) -> None:
        page.rule(440, y - 6, 545)
        self.line(page, y + 6, "Übertrag", False)


def _when(rng: Random, day: date) -> str:
    return f"{earlier(rng, day, 2):%d.%m.%Y} um {rng.randint(8, 20):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30, calendar=True)
    opening = some_amount(rng, 40, 2400)
    account = fill(rng, "#########", start, {})
    sheet = _Sheet(start, end, account, iban(rng, "DE", "428613870" + account), rng.randint(1, 12), opening)
    ibans = [iban(rng, "DE", "4286####00########").replace(" ", "") for _ in range(3)]
    pools = {**POOLS, "iban": ibans, "when": _when}
    entries = some_entries(rng, KINDS, pools, (start, end), count=rng.randint(9, 40), balance=opening, floor=-900)
    flow = Flow(752, Page, sheet.head, sheet.foot)
    rows = []
    for entry in entries:
        kind, *texts = entry.lines
        if entry.text.startswith("Abschluss"):
            texts = [f"Abschluss per {entry.day:%d.%m.%Y}", "Kontoführung Grundpreis, Buchungsposten"]
        texts = [part for text in texts for part in wrap(text, fits("Helvetica", 8.5, 275))]
        flow.need(11 * (len(texts) + 1) + 4)
        value = max(start, entry.day) if entry.amount > 0 else max(start, earlier(rng, entry.day, 2))
        figure, mark = _marked(entry.amount)
        page, y = flow.page, flow.y
        page.put(62, y, f"{entry.day:%d.%m.}", 9)
        page.put(104, y, f"{value:%d.%m.}", 9)
        page.put(150, y, kind, 9)
        page.put(345, y, f"PN:{rng.choice((931, 801, 4830))}", 8)
        page.put(528, y, figure, 9, right=True)
        page.put(534, y, mark, 9)
        flow.y = page.lines(156, y + 11, texts, 8.5, 11) + 4
        sheet.balance += entry.amount
        rows.append(Row(entry.day, " ".join([kind, *texts]), entry.amount, value_date=value, page=flow.number))
    flow.need(100)
    flow.page.rule(440, flow.y - 6, 545)
    sheet.line(flow.page, flow.y + 8, f"neuer Kontostand vom {end:%d.%m.%Y}")
    told = [
        "Bitte prüfen Sie die Buchungen, Berechnungen und Salden. Einwendungen gegen Rechnungsabschlüsse sind",
        "spätestens sechs Wochen nach deren Zugang geltend zu machen. Guthaben sind nach Maßgabe des",
        "Einlagensicherungsgesetzes entschädigungsfähig. S = Soll (zu Ihren Lasten), H = Haben (zu Ihren Gunsten).",
    ]
    flow.page.lines(60, flow.y + 36, told, 7.5, 10)
    by_hand(flow.pages, path, Hand(scaled=True, form=True))
    return Truth("account", "de-DE", "EUR", sheet.iban, start, end, opening, sheet.balance, rows)
