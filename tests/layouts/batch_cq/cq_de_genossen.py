"""Germany, a cooperative bank's business account: "S" and "H" behind amounts, no year, balance only at the ends.

Rows run over the page's end; "Übertrag auf Blatt" and "Übertrag von Blatt" stand between; purpose lines bear
references and sums; each day may be closed with nothing but the next day's rows.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, earlier, iban, written
from ..pens import GREY, Flow, Hand, Page, by_hand
from ._tools import Story, across, clock, day_before, fold, row, story, told

POOLS: Pools = {
    "kunde": [
        "Holzbau Reindl GmbH",
        "Schreinerei Aigner e.K.",
        "Gasthof zur Post",
        "Elektro Mayrhofer",
        "Praxis Dr. Kolb",
    ],
    "firma": [
        "Stadtwerke Erding",
        "Telefon Süd GmbH",
        "BayWa Baustoffe",
        "Würth Befestigung KG",
        "KFZ-Versicherung VVaG",
    ],
    "kasse": ["BP TANKSTELLE", "HORNBACH BAUMARKT", "METRO", "BACKHAUS SEIDL"],
    "ort": ["ERDING", "FREISING", "DORFEN", "TAUFKIRCHEN (VILS)"],
    "tag": day_before("%d.%m."),
    "datum": day_before("%d.%m.%y"),
    "zeit": clock,
    "bic": ["GENODEF1ISV", "BYLADEM1ERD", "DEUTDEMM", "HYVEDEMM"],
}
KINDS = [
    Kind(
        5,
        180,
        9400,
        "Überweisungsgutschr. PN:931|{kunde}|RECHNUNG 20##-0### VOM {tag}|EREF: RE###### ABZGL. 2,00 % SKONTO|"
        "IBAN: DE##### ####### BIC: {bic}",
    ),
    Kind(
        5,
        -30,
        -2400,
        "Basislastschrift PN:931|{firma}|KD-NR. ######## ABSCHLAG 85,00 EUR ZZGL. MWST 19%|"
        "EREF: ########## MREF: M-##### CRED: DE98ZZZ0000#######",
    ),
    Kind(
        4,
        -40,
        -5200,
        "Euro-Überweisung PN:801|{kunde}|Rg. ####/## Teilzahlung 1.250,00|TAN1:Auftrag wurde TAN-pflichtig freigegeben",
    ),
    Kind(5, -9, -240, "Kartenzahlung girocard PN:931|{kasse}//{ort}/DE|{datum} {zeit}:04 REF 5####/######/###"),
    Kind(2, -50, -500, "Auszahlung girocard PN:930|GA NR00#### BLZ701### 0|{tag}/{zeit} UHR {ort}", step="10"),
    Kind(1, 100, 1800, "Bargeldeinzahlung PN:200", step="5"),
    Kind(1, -350, -2900, "Sammelauftrag Gehalt PN:801|3 POSTEN LOHN/GEHALT", most=1),
    Kind(1, -6, -28, "Abschluss PN:905|ABRECHNUNG SIEHE ANLAGE", most=1),
]
SPOTS = (62, 102, 145, -545)


def mark(amount: Decimal) -> str:
    return f"{written(amount, '.', ',', minus='')} {'S' if amount < 0 else 'H'}"


class Sheets:
    """The state the page furniture needs: what has been carried so far."""

    def __init__(self, it: Story, number: str) -> None:
        self.it, self.number, self.carried = it, number, it.opening
        self.flow = Flow(770, lambda: Page(face="Courier", bold="Courier-Bold"), self.head, self.foot)

    def head(self, page: Page, number: int) -> float:
        start, end = self.it.period
        page.put(62, 60, "VR-Bank Isental eG", 15, face="Helvetica-Bold", color=(0, 0.2, 0.5))
        page.put(62, 74, "Lange Zeile 14 · 85435 Erding · BIC GENODEF1IST", 7.5, face="Helvetica")
        across(page, 100, (62, 250, -545), ("Kontokorrent", f"Kontonummer {self.number[-10:]}", f"Blatt {number}"))
        span = f"{start:%d.%m.%Y} - {end:%d.%m.%Y}"
        across(page, 112, (62, 250, -545), (f"Kontoauszug Nr. {end.month}/{end.year}", span, "EUR-Konto"))
        page.rule(62, 120, 545)
        across(page, 131, SPOTS, ("Bu-Tag", "Wert", "Vorgang", "Soll/Haben"), 8)
        page.rule(62, 136, 545)
        if number > 1:
            across(page, 152, (145, -545), (f"Übertrag von Blatt {number - 1}", mark(self.carried)))
            return 172
        before = self.it.period[0] - timedelta(1)
        across(page, 152, (145, -545), (f"alter Kontostand vom {before:%d.%m.%Y}", mark(self.it.opening)), bold=True)
        return 172

    def foot(self, page: Page, y: float) -> None:
        across(page, y + 6, (145, -545), (f"Übertrag auf Blatt {self.flow.number + 1}", mark(self.carried)))

    def entry(self, n: int, value: date, split: bool) -> Row:
        entry = self.it.entries[n]
        lines = fold(entry.lines, "Courier", 9, 290)
        self.flow.need(11 if split else 11 * len(lines))
        number = self.flow.number
        across(
            self.flow.page, self.flow.y, SPOTS, (f"{entry.day:%d.%m.}", f"{value:%d.%m.}", lines[0], mark(entry.amount))
        )
        self.carried = self.it.balances[n]
        for line in lines[1:]:
            self.flow.y += 11
            self.flow.need(0)
            self.flow.page.put(145, self.flow.y, line)
        self.flow.y += 14
        return row(entry, lines, number, None, value)

    def end(self) -> None:
        self.flow.need(40)
        page, y = self.flow.page, self.flow.y
        page.rule(440, y - 6, 545)
        end = f"neuer Kontostand vom {self.it.period[1]:%d.%m.%Y}"
        across(page, y + 8, (145, -545), (end, mark(self.it.closing)), bold=True)

    def annex(self) -> None:
        self.flow.need(90)
        lines = (
            "Rechnungsabschluss zum Monatsende:",
            "Buchungsposten beleglos      34 x  0,12 EUR        4,08 S",
            "Kontoführung pauschal                              9,90 S",
            "Sollzinsen 11,250 % (bis 31.03. 10,900 %)          0,00 S",
            "Bitte erheben Sie Einwendungen innerhalb von sechs Wochen.",
        )
        self.flow.page.lines(62, self.flow.y + 40, lines, 8, 11, color=GREY)


def draw(rng: Random, path: Path) -> Truth:
    it = story(rng, KINDS, POOLS, low=400, high=16000, floor=-4000, reversal="Rückbuchung {}")
    number = iban(rng, "DE", "70169605##########")
    sheets = Sheets(it, number.replace(" ", ""))
    split = rng.random() < 0.6
    values = [earlier(rng, entry.day, 1) if entry.amount < 0 else entry.day for entry in it.entries]
    rows = [sheets.entry(n, value, split) for n, value in enumerate(values)]
    sheets.end()
    if rng.random() < 0.4:
        sheets.annex()
    sheets.flow.page.put(62, 800, f"IBAN: {number}   USt-ID DE 128 933 204", 7.5, face="Helvetica")
    by_hand(sheets.flow.pages, path, Hand(show=rng.choice(["Tj", "glyphs"]), split=True))
    return told(it, rows, "de-DE", "EUR", number.replace(" ", ""))
