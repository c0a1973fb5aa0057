"""Austria, Kontoauszug on paper of a cooperative bank, in a typewriter face.

Booking and value dates are day and month without a year; amounts end in their minus. Below a booking's first line stand
card lines with another amount and day, references, mandates; "Übertrag" carries the balance over the pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, earlier, iban, some_entries, some_period, written
from ..pens import A4, Flow, Page
from ._rows import maker, person, total, use, with_cells

POOLS: Pools = {
    "own": ["<own>"],  # the amount again, set in when it is known
    "shop": [
        "SPAR DANKT ####", "BILLA DANKT 000####", "HOFER DANKT 0###", "BIPA DANKT 0###", "OMV TANKST. 2###",
        "MERKUR MARKT", "LIBRO 0###", "LAGERHAUS GRAZ", "TRAFIK HUBER", "OEBB 4###", "CAFE LENDHAFEN",
    ],
    "town": ["GRAZ 8010", "GRAZ 8020", "LEIBNITZ 8430", "WIEN 1100", "GLEISDORF 8200"],
    "when": lambda rng, day: f"{earlier(rng, day, 2):%d.%m.} {rng.randint(7, 20):02}:{rng.randint(0, 59):02}",
    "firm": ["ENERGIE STEIERMARK KUNDEN GMBH", "A1 TELEKOM AUSTRIA", "GRAZER WECHSELSEITIGE", "ORF-BEITRAGS SERVICE"],
    "boss": ["STADTWERKE MURTAL GMBH", "ANTON PICHLER BAU GESMBH", "LAND STEIERMARK"],
    "name": ["Gruber Johanna", "Wolfgang Steiner", "Hausverwaltung Leitner KG", "Maria Eder-Fuchs"],
    "why": ["Miete", "Rechnung 2#-####", "Ausflug Danke", "Mitgliedsbeitrag", "Geschenk Oma"],
}  # fmt: skip
KINDS = [
    Kind(1.2, 1500, 2900, "GEHALT/LOHN|{boss}|Zahlungsreferenz: 00##/BEZUG", "", most=1),
    Kind(1, 20, 500, "GUTSCHRIFT|{name}|IBAN: AT## #### #### #### ####|{why}", ""),
    Kind(10, -3, -140, "{shop}|POS {own} AT K1 {when}|O: {shop} {town}", "pos"),
    Kind(2, -20, -400, "BANKOMAT ####|ATM {own} AT K1 {when}|O: {town}", "pos", "10"),
    Kind(
        3, -20, -230, "LASTSCHRIFT|{firm}|Zahlungsreferenz: ############|Mandat: ???####### CID: AT##ZZZ000000#####", ""
    ),
    Kind(2, -15, -900, "UEBERWEISUNG|{name}|{why}", ""),
    Kind(1, -200, -780, "DAUERAUFTRAG|{name}|{why}", "", most=2),
    Kind(0.6, -7, -22, "KONTOFUEHRUNGSENTGELT LT. BEILAGE", "", most=1),
]


def _money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else " ")


class _Auszug:
    def __init__(self, rng: Random, start: Decimal) -> None:
        self.period, self.balance = some_period(rng, rng.choice([14, 30, 30])), start
        self.holder = person(rng, ["Mag. Katharina", "Franz", "Elisabeth", "Dipl.-Ing. Lukas"], ["Zöhrer", "Hölzl"])
        self.iban, self.number = iban(rng, "AT", "3812600000######"), rng.randint(1, 40)
        self.rows: list[Row] = []
        self.flow = Flow(716, maker("bs-mono", A4), self._head, self._foot)

    def _head(self, page: Page, number: int) -> float:
        page.put(50, 50, "Murtalbank eGen", 14, face="bs-sans-bold", color=(0.1, 0.1, 0.1))
        page.box(50, 56, 120, 4, (1, 0.85, 0))
        page.put(545, 50, "KONTOAUSZUG", 13, right=True, bold=True)
        page.put(50, 76, "8010 Graz, Murgasse 7   BLZ 38126   BIC MTBAAT2GXXX", 7.5)
        year = self.period[1].year
        page.put(545, 76, f"Auszug {self.number:03}/{year}   Blatt {number}", 8.5, right=True)
        y = 96.0
        if number == 1:
            page.lines(70, 120, [self.holder, "Annenstraße 44/9", "8020 Graz"], 9.5, 13)
            y = 180
        page.put(50, y, f"IBAN {self.iban}", 9)
        page.put(545, y, "Währung EUR", 9, right=True)
        page.rule(50, y + 7, 545, 0.8)
        for x, label, right in (
            (50, "Datum", False), (98, "Buchungstext", False), (415, "Valuta", False), (545, "Betrag ", True)
        ):  # fmt: skip
            page.put(x, y + 18, label, 9, right=right, bold=True)
        page.rule(50, y + 23, 545, 0.8)
        y += 38
        label = f"ALTER KONTOSTAND PER {self.period[0] - timedelta(1):%d.%m.%Y}" if number == 1 else "ÜBERTRAG"
        page.put(98, y, label, 9)
        page.put(545, y, _money(self.balance), 9, right=True)
        return y + 18

    def _foot(self, page: Page, y: float) -> None:
        page.put(98, y + 4, "ÜBERTRAG", 9)
        page.put(545, y + 4, _money(self.balance), 9, right=True)

    def fill(self, rng: Random, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self.flow.need(11.5 * len(entry.lines) + 14)
            value = entry.day + timedelta(rng.choice([0, 0, 0, 1]) if entry.amount < 0 else 0)
            page, y = self.flow.page, self.flow.y
            own = written(abs(entry.amount), ".", ",").rjust(14)
            lines = [line.replace("<own>", own) for line in entry.lines]
            page.put(50, y, f"{entry.day:%d.%m.}", 9)
            page.put(415, y, f"{value:%d.%m.}", 9)
            page.put(545, y, _money(entry.amount), 9, right=True)
            self.flow.y = page.lines(98, y, lines, 9, 11.5) + 3
            text = " ".join(" ".join(lines).split())
            self.rows.append(Row(entry.day, text, entry.amount, value_date=value, page=self.flow.number))
            self.balance += entry.amount

    def close(self) -> None:
        self.flow.need(84)
        page, y = self.flow.page, self.flow.y + 4
        page.rule(50, y - 8, 545, 0.8)
        ins = total([row.amount for row in self.rows if row.amount > 0])
        outs = total([row.amount for row in self.rows if row.amount < 0])
        page.put(98, y + 4, f"Summe Gutschriften{_money(ins):>20}", 9)
        page.put(98, y + 16, f"Summe Belastungen {_money(outs):>20}", 9)
        side = "IHREN LASTEN" if self.balance < 0 else "IHREN GUNSTEN"
        page.put(98, y + 36, f"NEUER KONTOSTAND ZU {side}", 9, bold=True)
        page.put(415, y + 36, f"{self.period[1]:%d.%m.}", 9, bold=True)
        page.put(545, y + 36, _money(self.balance), 9, right=True, bold=True)
        page.put(98, y + 50, "Kontorahmen EUR 2.000,00   Sollzinsen 9,875 % p.a.", 8)


def draw(rng: Random, path: Path) -> Truth:
    use("bs-mono", "bs-mono-bold", "bs-sans", "bs-sans-bold")
    start = Decimal(rng.randint(-60000, 420000)) / 100
    auszug = _Auszug(rng, start)
    entries = some_entries(rng, KINDS, POOLS, auszug.period, count=rng.randint(10, 48), balance=start, floor=-900)
    auszug.fill(rng, entries)
    auszug.close()
    for page in auszug.flow.pages:
        page.rule(50, 770, 545, 0.3)
        page.lines(
            50, 782,
            ["Bitte prüfen Sie diesen Auszug; Einwendungen melden Sie uns binnen zwei Monaten.",
             "Ihre Einlagen sind gemäß Einlagensicherungsgesetz bis EUR 100.000 gesichert. DVR 0045678"],
            7, 9,
        )  # fmt: skip
    with_cells(auszug.flow.pages, path)
    number = auszug.iban.replace(" ", "")
    return Truth("checking", "de_AT", "EUR", number, *auszug.period, start, auszug.balance, auszug.rows)
