"""Austria, current account: whole lines of typewriter text, days without year, minus behind the amount.

Every page but the last ends with a carried balance that the next one repeats; the sums of both sides and the new
balance "zu Ihren Gunsten" end the statement.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Hand, Page, by_hand
from ._rows import month, number_pages

YELLOW: Color = (1.0, 0.93, 0.0)
LEFT = 45.0
SIZE = 9.0
WIDE = 92

POOLS: Pools = {
    "shop": [
        "BILLA DANKT 000####",
        "SPAR DANKT ####",
        "HOFER DANKT ###",
        "BIPA #### DANKT",
        "OMV TANKSTELLE ####",
        "LIBRO FIL. ###",
        "DM FIL. ###",
        "TRAFIK STEINDL",
        "GASTHAUS ZUR POST",
        "MERKUR MARKT ####",
    ],
    "city": ["LINZ 4020", "WELS 4600", "STEYR 4400", "LEONDING 4060", "TRAUN 4050"],
    "clock": lambda rng, day: f"{day:%d.%m.} {rng.randint(7, 21):02}:{rng.randint(0, 59):02}",
    "iban": lambda rng, _day: iban(rng, "AT", "################").replace(" ", ""),
    "who": ["Mag. Eva Pichler", "Johann Reisinger", "Gruber Manuela", "Aigner KG", "Dr. Stefan Leitner"],
    "ref": lambda rng, day: f"{day:%y%m%d}{rng.randint(10**9, 10**10)}",
}
KINDS = [
    Kind(0.9, 1500, 3200, "Gehalt/Rente|VOEST-Zulieferer Hartl GmbH|IBAN: {iban}|Bezug ##/####", most=1),
    Kind(0.8, 15, 500, "Gutschrift Überweisung|{who}|IBAN: {iban}|Zahlungsreferenz: {ref}"),
    Kind(6, -3, -130, "Bezahlung Karte MC/ZD {clock}|{shop}|{city} 040|POS #### K1 {clock}"),
    Kind(1.2, -50, -400, "Bankomat 000##### K1 {clock}|{city}", step="10"),
    Kind(
        1.5,
        -9,
        -160,
        "SEPA Lastschrift|A1 Telekom Austria AG|CID: AT17ZZZ00000007583|Mandat: B#######-##|Rechnung ############",
        most=2,
    ),
    Kind(1, -40, -210, "SEPA Lastschrift|LINZ STROM GAS WÄRME GmbH|CID: AT41ZZZ00000003177|Teilbetrag ##/####", most=1),
    Kind(1.6, -10, -700, "Überweisung|{who}|IBAN: {iban}|Verwendungszweck: Re.Nr. #####"),
    Kind(0.8, -420, -980, "Dauerauftrag|Wohnungsfreunde Gen.m.b.H.|IBAN: {iban}|Miete Top ##", most=1),
    Kind(1.3, -4, -80, "Onlinebanking Zahlung eps|ÖBB Personenverkehr AG|{ref}"),
    Kind(0.5, -6.9, -9.9, "Kontoführungsentgelt", most=1),
    Kind(0.3, -0.4, -18, "Sollzinsen 11,500 %", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 100, 4200)
    number = iban(rng, "AT", "34000000########")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(12, 60), balance=opening, floor=-900)
    statement = _Statement(start - timedelta(1), end, number, opening, rng)
    rows = statement.compose(entries)
    by_hand(statement.flow.pages, path, Hand("Tj"))
    closing = opening + sum(row.amount for row in rows)
    return Truth("checking", "de_AT", "EUR", number, None, end, opening, closing, rows)


def _behind(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else " ")


class _Statement:
    def __init__(self, before: date, end: date, number: str, opening: Decimal, rng: Random) -> None:
        self.before, self.end, self.number, self.opening, self.rng = before, end, number, opening, rng
        self.total = opening

    def compose(self, entries: list[Entry]) -> list[Row]:
        self.flow = Flow(720, lambda: Page(face="Courier", bold="Courier-Bold"), self._head, self._foot)
        rows = [self._entry(entry) for entry in entries]
        self.flow.need(140)
        self.flow.y += 6
        incoming = sum((entry.amount for entry in entries if entry.amount > 0), Decimal(0))
        self._line("-" * WIDE)
        self._line(f"{'':7}{'Summe Gutschriften':<61}{_behind(incoming):>24}")
        self._line(f"{'':7}{'Summe Belastungen':<61}{_behind(self.total - self.opening - incoming):>24}")
        favour = "zu Ihren Gunsten" if self.total >= 0 else "zu Ihren Lasten"
        closing = f"Neuer Kontostand per {self.end:%d.%m.%Y} {favour} EUR"
        self._line(f"{'':7}{closing:<61}{_behind(self.total):>24}", bold=True)
        self._line("=" * WIDE)
        self.flow.y += 8
        for line in (
            "Ihr Einkaufsrahmen: EUR 1.500,00   Sollzinssatz 11,500 % p.a.   Habenzinssatz 0,010 % p.a.",
            "Bitte überprüfen Sie alle Buchungen. Einsprüche richten Sie bitte innerhalb von zwei Monaten",
            "an Ihre Bankstelle. Dieser Auszug wurde elektronisch erstellt und ist ohne Unterschrift gültig.",
        ):
            self.flow.page.put(LEFT, self.flow.y, line, 7.5)
            self.flow.y += 10
        number_pages(self.flow.pages, self._number)
        return rows

    def _line(self, text: str, bold: bool = False) -> None:
        self.flow.page.put(LEFT, self.flow.y, text, SIZE, bold=bold)
        self.flow.y += 11

    def _head(self, page: Page, number: int) -> float:
        page.box(0, 24, 595, 30, YELLOW)
        page.put(LEFT, 44, "Traunbank Linz-Land eGen", 14, face="Helvetica-Bold")
        page.put(550, 44, "KONTOAUSZUG", 12, face="Helvetica-Bold", right=True)
        page.put(
            LEFT, 68, "4050 Traun, Hauptplatz 11   Tel. 07229/555-0   BIC TRAUAT2L   DVR 0099412", 7.5, face="Helvetica"
        )
        y = 84.0
        if number == 1:
            page.lines(LEFT, 108, ["Frau", "Mag. Birgit Haslinger", "Wiener Straße 184/7", "4020 Linz"], 10, 12)
            y = 178.0
        lines = [
            f"{'IBAN':<28}{'Währung':<10}{'Auszug Nr.':<14}{'Erstellt am':<14}{'Blatt'}",
            f"{self.number:<28}{'EUR':<10}{f'{self.end.month:03}/{self.end.year}':<14}{f'{self.end:%d.%m.%Y}'}",
        ]
        page.put(LEFT, y, lines[0], SIZE, bold=True)
        page.put(LEFT, y + 12, lines[1], SIZE)
        self.sheet = y + 12
        page.rule(LEFT, y + 20, 550, 0.8)
        page.put(LEFT, y + 32, f"{'Datum':<7}{'Buchungstext':<54}{'Wert':<8}{'Betrag EUR':>22}", SIZE, bold=True)
        page.rule(LEFT, y + 37, 550, 0.8)
        name = f"Alter Kontostand per {self.before:%d.%m.%Y}" if number == 1 else f"Übertrag von Blatt {number - 1}"
        page.put(LEFT, y + 50, f"{'':7}{name:<61}{_behind(self.total):>24}", SIZE, bold=number == 1)
        return y + 68

    def _foot(self, page: Page, y: float) -> None:
        text = f"Übertrag auf Blatt {self.flow.number + 1}"
        page.put(LEFT, y + 6, f"{'':7}{text:<61}{_behind(self.total):>24}", SIZE)

    def _number(self, page: Page, number: int, count: int) -> None:
        y = 190.0 if number == 1 else 96.0
        page.put(LEFT + 66 * 5.4, y, f"{number}/{count}", SIZE)
        page.put(
            LEFT,
            800,
            "Einlagen sind nach dem ESAEG gesichert. Details: www.traunbank.example",
            7,
            color=GREY,
            face="Helvetica",
        )

    def _entry(self, entry: Entry) -> Row:
        self.flow.need(11 * len(entry.lines) + 3)
        value = entry.day + timedelta(self.rng.choice([0, 0, 0, 1]))
        first = f"{entry.day:%d.%m}  {entry.lines[0]:<54}{value:%d.%m}{_behind(entry.amount):>27}"
        self._line(first)
        for line in entry.lines[1:]:
            self._line(f"{'':7}{line}")
        self.flow.y += 3
        self.total += entry.amount
        text = " ".join(entry.lines)
        return Row(entry.day, text, entry.amount, value_date=value, page=self.flow.number)
