"""Germany, current account of a direct bank: text first, then date, posting number and value date, debit and credit.

Signs stand behind the amounts, dates have no year, the balances are lines between asterisks; below the kind of entry
stand payee, IBAN and text in lines of their own. Drawn by fpdf2 in a core font.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Pools, Row, Truth, iban, some_amount, some_entries, written
from ..pens import GREY, Color, Flow, Page, with_fpdf
from ._rows import month, number_pages

TEAL: Color = (0.0, 0.5, 0.55)
LEFT, DATE, NUMBER, VALUE, DEBIT, CREDIT = 62.0, 303.0, 340.0, 374.0, 470.0, 552.0

POOLS: Pools = {
    "iban": lambda rng, _day: iban(rng, "DE", "##################").replace(" ", ""),
    "mandate": lambda rng, _day: f"MANDATSREF. {rng.randint(10**9, 10**10)}",
    "shop": [
        "REWE SAGT DANKE. 4####",
        "ALDI SUED",
        "DM-DROGERIE MARKT",
        "EDEKA CENTER KRAUSE",
        "ROSSMANN ####",
        "ARAL STATION ##",
        "LIDL SAGT DANKE",
        "BAECKEREI SCHMITT GMBH",
        "THALIA BUECHER",
        "OBI BAU- U. HEIMWERKERM.",
    ],
    "city": ["NUERNBERG", "FUERTH", "ERLANGEN", "MUENCHEN", "BAMBERG"],
    "who": ["Anja Lindner", "Dr. Peter Vogt", "Murat Yildiz", "Familie Brandl", "Claudia Hofmann"],
    "month": ["JANUAR", "FEBRUAR", "MAERZ", "MAI", "JULI", "OKTOBER"],
    "time": lambda rng, day: f"{day:%d.%m.%Y} UM {rng.randint(8, 20):02}.{rng.randint(0, 59):02} UHR",
    "ddmm": lambda _, day: f"{day:%d.%m}",
}
KINDS = [
    Kind(
        0.8,
        1900,
        3900,
        "GEHALT/RENTE|Frankenwerk Maschinenbau GmbH|<{iban}>|LOHN/GEHALT {month} PERS.NR. 00####",
        most=1,
    ),
    Kind(0.8, 10, 600, "GUTSCHRIFT|{who}|<{iban}>|DANKE FUER DIE AUSLAGE"),
    Kind(0.3, 20, 250, "GUTSCHRIFT|Finanzamt Nuernberg-Sued|<{iban}>|ERSTATT.###/###/##### EST-VERANL.", most=1),
    Kind(
        5, -3, -140, "LASTSCHRIFT|{shop}|<{iban}>|{shop}//{city}/DE {time} GIROCARD ######|FOLGENR. 001 VERFALLD. 1226"
    ),
    Kind(
        3,
        -5,
        -120,
        "LASTSCHRIFT|PayPal Europe S.a.r.l. et Cie S.C.A|<LU89751000135104200E>|"
        "10########### . NETZLADEN GMBH, IHR|EINKAUF BEI NETZLADEN GMBH|GLAEUB.ID LU96ZZZ0000000000000000058|{mandate}",
    ),
    Kind(
        1, -30, -160, "LASTSCHRIFT|Telekom Deutschland GmbH|<{iban}>|KD-NR. 24######## RG-NR.#######|{mandate}", most=2
    ),
    Kind(1, -60, -190, "LASTSCHRIFT|N-ERGIE Aktiengesellschaft|<{iban}>|ABSCHLAG STROM VK ########|{mandate}", most=1),
    Kind(1.6, -10, -800, "EURO-UEBERW.|{who}|<{iban}>|RECHNUNG NR. ##### VOM {ddmm}."),
    Kind(0.8, -500, -1150, "DAUERAUFTRAG|Wohnbau Pegnitz eG|<{iban}>|MIETE WHG. 12 {month}", most=1, step="10"),
    Kind(0.9, -50, -400, "GELDAUTOMAT|{city} GA NR0000#### BLZ76050101 0|{time}", step="50"),
    Kind(1.1, -4, -90, "VISA-UMSATZ|{shop}|{city} {ddmm} KARTE ####XXXXXXXX####"),
    Kind(0.2, -1.2, -14, "ABSCHLUSS|SOLLZINSEN GEM. ANLAGE", most=1),
]


def draw(rng: Random, path: Path) -> Truth:
    start, end = month(rng)
    opening = some_amount(rng, 150, 6000)
    number = iban(rng, "DE", "7603008004########")
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(14, 70), balance=opening, floor=-1500)
    statement = _Statement(start - timedelta(1), end, number, opening, rng)
    rows = statement.compose(entries)
    with_fpdf(statement.flow.pages, path)
    closing = opening + sum(row.amount for row in rows)
    return Truth("checking", "de_DE", "EUR", number, None, end, opening, closing, rows)


class _Statement:
    def __init__(self, before: date, end: date, number: str, opening: Decimal, rng: Random) -> None:
        self.before, self.end, self.number, self.opening, self.rng = before, end, number, opening, rng

    def compose(self, entries: list[Entry]) -> list[Row]:
        self.flow = Flow(726, Page, self._head)
        self._balance(self.before, self.opening)
        rows, total = [], self.opening
        for entry in entries:
            rows.append(self._entry(entry))
            total += entry.amount
        self.flow.need(150)
        self.flow.y += 6
        self._balance(self.end, total)
        self._end()
        number_pages(self.flow.pages, self._number)
        return rows

    def _head(self, page: Page, number: int) -> float:
        page.put(LEFT, 60, "Pegnitz Direktbank", 17, bold=True, color=TEAL)
        page.put(CREDIT, 60, "KONTOAUSZUG", 13, right=True, bold=True)
        top = 92.0
        if number == 1:
            page.put(LEFT, 102, "Pegnitz Direktbank  Postfach 17 43  90006 Nürnberg", 6.5, color=GREY)
            page.lines(LEFT, 120, ["Herrn", "Sebastian Kröger", "Äußere Laufer Gasse 27", "90403 Nürnberg"], 9.5, 12.5)
            facts = [
                ("Girokonto", ""),
                ("Kontonummer", self.number.replace(" ", "")[-10:]),
                ("BLZ", "760 300 80"),
                ("IBAN", self.number),
                ("BIC", "PEGNDE77XXX"),
                ("Datum", f"{self.end:%d.%m.%y}"),
                ("Auszug", f"{self.end.month}"),
            ]
            y = 102.0
            for name, fact in facts:
                page.put(372, y, name, 8.5, bold=not fact)
                page.put(436, y, fact, 8.5)
                y += 12
            top = 226.0
        else:
            page.put(LEFT, 78, f"IBAN {self.number}", 8.5)
            page.put(372, 78, f"Datum {self.end:%d.%m.%y}   Auszug {self.end.month}", 8.5)
            top = 104.0
        for x, title, right in (
            (LEFT, "Text/Verwendungszweck", False),
            (DATE, "Datum", False),
            (NUMBER, "PNNr", False),
            (VALUE, "Wert", False),
            (DEBIT, "Soll", True),
            (CREDIT, "Haben", True),
        ):
            page.put(x, top, title, 8.5, bold=True, right=right)
        page.rule(LEFT, top + 5, CREDIT, 0.8, TEAL)
        return top + 22

    def _number(self, page: Page, number: int, count: int) -> None:
        page.put(CREDIT, 78, f"Seite {number} von {count}", 8.5, right=True)
        page.rule(LEFT, 760, CREDIT, 0.4, GREY)
        foot = [
            "Pegnitz Direktbank AG · Bahnhofstraße 55 · 90402 Nürnberg · Telefon 0911 / 555 10 00",
            "Vorstand: Dr. Karin Weigl, Thomas Ott · Amtsgericht Nürnberg HRB 99 412 · USt-IdNr. DE 999 412 003",
        ]
        page.lines(LEFT, 772, foot, 6.5, 8, color=GREY)

    def _balance(self, day: date, amount: Decimal) -> None:
        self.flow.page.put(LEFT, self.flow.y, f"*** Kontostand zum {day:%d.%m.%y} ***", 9, bold=True)
        self._amount(amount, True)
        self.flow.y += 20

    def _amount(self, amount: Decimal, bold: bool = False) -> None:
        text = written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")
        self.flow.page.put(DEBIT if amount < 0 else CREDIT, self.flow.y, text, 9, right=True, bold=bold)

    def _entry(self, entry: Entry) -> Row:
        self.flow.need(11 * len(entry.lines) + 4)
        page, y = self.flow.page, self.flow.y
        value = entry.day + timedelta(self.rng.choice([0, 0, 0, 1, -1]))
        page.put(LEFT, y, entry.lines[0], 9)
        page.put(DATE, y, f"{entry.day:%d.%m.}", 9)
        page.put(NUMBER, y, str(self.rng.choice([8420, 8431, 8452, 420, 8400])), 9)
        page.put(VALUE, y, f"{value:%d.%m.}", 9)
        self._amount(entry.amount)
        page.put(LEFT, y + 11, entry.lines[1], 9, bold=True)
        self.flow.y = page.lines(LEFT, y + 22, entry.lines[2:], 8, 10) + 5
        text = " ".join(entry.lines)
        return Row(entry.day, text, entry.amount, value_date=value, page=self.flow.number)

    def _end(self) -> None:
        page, y = self.flow.page, self.flow.y + 6
        page.rule(LEFT, y - 12, CREDIT, 0.8, TEAL)
        page.put(LEFT, y + 2, "Eingeräumte Kontoüberziehung (Dispositionskredit)", 8.5)
        page.put(DEBIT, y + 2, "2.500,00 EUR", 8.5, right=True)
        page.put(
            LEFT,
            y + 14,
            "Sollzinssatz p.a. veränderlich, Dispositionskredit 9,75 % / geduldete Überziehung 9,75 %",
            8.5,
        )
        note = [
            "Bitte prüfen Sie die Buchungen und Salden dieses Auszugs. Einwendungen richten Sie bitte binnen",
            "sechs Wochen schriftlich an uns; danach gilt der Abschluss als genehmigt. Guthaben sind nach Maßgabe des",
            "Einlagensicherungsgesetzes entschädigungsfähig; siehe Informationsbogen.",
        ]
        page.lines(LEFT, y + 36, note, 7.5, 9.5)
        self.flow.y = y + 80
