"""Germany: Kreditkartenabrechnung with Beleg and Buchung dates, foreign amounts with their rate, signs behind.

The old Saldo and the payment by Lastschrift open the table, Übertrag lines join the pages, the fee for use abroad is
a row of its own, and a partner card may have its own block with a subtotal.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits
from ._write import write

BANK = "Hansekontor Bank AG"
TEAL = (0.0, 0.33, 0.4)
CENT = Decimal("0.01")
POOLS = {
    "shop": [
        "REWEMARKT SCHULZ OHG",
        "Bäckerei Möllmann",
        "TANKHOF AVIA NORD",
        "Drogerie Grünblatt",
        "BUCHHANDLUNG AM TOR",
    ],
    "town": ["HAMBURG", "Köln", "MÜNCHEN", "Lüneburg", "BREMEN"],
    "web": ["Bahnportal Online", "MUSIKSTREAM ABO", "Elektroversand24 GmbH", "Hotelbuchung Direkt B.V."],
    "us": ["CLOUDHOST INC SAN FRANCISCO CA", "DINER ON 5TH NEW YORK NY", "APP MARKET MOUNTAIN VIEW"],
    "ch": ["SEILBAHN ARVEN PONTRESINA", "KIOSK HB ZUERICH", "Restaurant Rössli Luzern"],
    "gb": ["THE OLD MILL BATH", "TUBE TRAVEL LONDON"],
    "dk": ["HAVNECAFEEN AARHUS", "MOLLEN MARKED KOBENHAVN"],
}
KINDS = [
    Kind(9, -4, -180, "{shop} {town}"),
    Kind(4, -6, -450, "{web}|{town}"),
    Kind(2, -5, -320, "{us}", "USD"),
    Kind(1.5, -8, -240, "{ch}", "CHF"),
    Kind(1, -8, -150, "{gb}", "GBP"),
    Kind(1, -8, -150, "{dk}", "DKK"),
    Kind(0.8, -50, -400, "Bargeldauszahlung GA NR######## BLZ2######0|{town}", step="10"),
    Kind(0.6, 10, 200, "Gutschrift {web}|{town}"),
]
RATES = {"USD": "1.0837", "CHF": "0.9612", "GBP": "0.8571", "DKK": "7.4460"}
LANDS = {"USD": "USA", "CHF": "SCHWEIZ", "GBP": "GROSSBRITANNIEN", "DKK": "DAENEMARK"}


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng)
    opening = Decimal(-rng.randint(0, 240000)) / 100
    counts = [rng.choice([rng.randint(4, 9), rng.randint(15, 38), rng.randint(40, 75)])]
    if rng.random() < 0.35:
        counts.append(rng.randint(2, 14))
    sheet = _Sheet(rng, start, end, opening)
    blocks = []
    for count in counts:
        entries = some_entries(rng, KINDS, POOLS, (start, end), count=count)
        blocks.append([part for entry in entries for part in sheet.with_fee(rng, entry)])
    rows = sheet.compose(rng, blocks)
    write(rng, sheet.flow.pages, path)
    return Truth("credit_card", "de_DE", "EUR", sheet.card, start, end, opening, sheet.saldo, rows)


class _Sheet:
    """The statement on its pages; an entry's tag is its currency, `rates` has each foreign one's rate."""

    SLIP, BOOKED, TEXT, UNIT, FOREIGN, RATE, EUR = 42.0, 88.0, 136.0, 318.0, 404.0, 462.0, 540.0

    def __init__(self, rng: Random, start: date, end: date, opening: Decimal) -> None:
        self.start, self.end, self.opening, self.saldo = start, end, opening, opening
        self.issued = end + timedelta(rng.randint(0, 2))
        self.card = fill(rng, "4548 ##XX XXXX ####", start, {})
        self.partner = self.card[:-4] + fill(rng, "####", start, {})
        self.pattern = rng.choice(["%d.%m.%y", "%d.%m.%y", "%d.%m."])
        self.joined = rng.random() < 0.4  # the sign touches its figure
        self.fee = Decimal(rng.choice(["1.75", "1.5", "1.99"]))
        self.holder = rng.choice(["Jürgen Großmann", "Sabine Köhler", "Dr. Anneliese Weiß", "Kai Petersen"])
        self.debit_account = fill(rng, "DE## 2013 #### #### #### ##", start, {})
        self.limit = Decimal(rng.choice([2500, 5000, 8000]))
        self.faces = rng.choice(
            [("Helvetica", "Helvetica-Bold"), ("Helvetica", "Helvetica-Bold"), ("narrow", "narrow-bold")]
        )
        self.table = True
        self.flow = Flow(752, self._blank, self._head, self._foot)

    def _blank(self) -> Page:
        return Page(face=self.faces[0], bold=self.faces[1])

    def with_fee(self, rng: Random, entry: Entry) -> list[Entry]:
        """The entry and, for a foreign currency, the fee booked with it."""
        if not entry.tag or rng.random() < 0.2:
            return [entry]
        fee = max((-entry.amount * self.fee / 100).quantize(CENT, ROUND_HALF_UP), CENT)
        text = f"{written(self.fee, '.', ',', 2)} % Auslandseinsatzentgelt"
        return [entry, Entry(entry.day, (text,), -fee, "", "fee")]

    def compose(self, rng: Random, blocks: list[list[Entry]]) -> list[Row]:
        flow = self.flow
        rows: list[Row] = []
        flow.page.put(
            self.TEXT, flow.y, f"Saldo letzte Abrechnung vom {self.start - timedelta(1):%d.%m.%Y}", 8, bold=True
        )
        self._signed(flow.page, flow.y, self.saldo, bold=True)
        flow.y += 15
        if self.opening < 0:
            day = self.start + timedelta(rng.randint(2, 8))
            paid = Entry(day, ("Lastschrifteinzug - vielen Dank",), -self.opening, "", "paid")
            rows.append(self._row(rng, paid, day))
        for block, card in zip(blocks, (self.card, self.partner), strict=False):
            if len(blocks) > 1:
                flow.need(60)
                name = self.holder if card == self.card else "PARTNERKARTE " + self.holder.split()[-1].upper()
                flow.page.put(self.TEXT, flow.y + 4, f"Karte {card}  {name}", 8, bold=True)
                flow.y += 19
            slip = block[0].day if block else self.start
            for entry in block:
                slip = slip if entry.text == "fee" else earlier(rng, entry.day)
                rows.append(self._row(rng, entry, slip))
            if len(blocks) > 1:
                self._subtotal(block, card)
        self._end()
        for number, page in enumerate(flow.pages, 1):
            page.put(550, 96 if number > 1 else 236, f"Seite {number} von {len(flow.pages)}", 7.5, right=True)
        return rows

    def _signed(self, page: Page, y: float, amount: Decimal, bold: bool = False) -> None:
        figure, sign = written(amount, ".", ",", minus=""), "-" if amount < 0 else "+"
        if self.joined:
            page.put(self.EUR + 10, y, figure + sign, 8, right=True, bold=bold)
        else:
            page.put(self.EUR, y, figure, 8, right=True, bold=bold)
            page.put(self.EUR + 6, y, sign, 8, bold=bold)

    def _row(self, rng: Random, entry: Entry, slip: date) -> Row:
        flow = self.flow
        lines = [part for line in entry.lines for part in wrap(line, fits(self.faces[0], 8, 172))]
        if entry.tag:
            lines.append(LANDS[entry.tag])
        flow.need(10 * len(lines) + 3)
        page, y = flow.page, flow.y
        page.put(self.SLIP, y, slip.strftime(self.pattern), 8)
        page.put(self.BOOKED, y, entry.day.strftime(self.pattern), 8)
        if entry.tag:
            rate = Decimal(RATES[entry.tag]) + Decimal(rng.randint(-90, 90)) / 10000
            page.put(self.UNIT, y, entry.tag, 8)
            page.put(self.FOREIGN, y, written(abs(entry.amount * rate).quantize(CENT), ".", ","), 8, right=True)
            page.put(self.RATE, y, written(rate, ".", ",", 4), 8, right=True)
        self._signed(page, y, entry.amount)
        flow.y = page.lines(self.TEXT, y, lines, 8, 10) + 3
        self.saldo += entry.amount
        return Row(entry.day, " ".join(lines), entry.amount, None, slip, flow.number)

    def _subtotal(self, block: list[Entry], card: str) -> None:
        flow = self.flow
        flow.need(26)
        flow.page.rule(self.TEXT, flow.y - 7, 552, 0.3)
        flow.page.put(self.TEXT, flow.y + 3, f"Summe der Umsätze Karte {card}", 8)
        self._signed(flow.page, flow.y + 3, sum((entry.amount for entry in block), Decimal(0)))
        flow.y += 20

    def _head(self, page: Page, number: int) -> float:
        page.put(42, 52, BANK, 15, bold=True, color=TEAL)
        page.rule(42, 60, 552, 1.5, TEAL)
        y = 96.0
        if number == 1:
            y = self._first(page)
        else:
            page.put(42, y, f"Kreditkartenabrechnung vom {self.issued:%d.%m.%Y}  Karte {self.card}", 7.5)
        if not self.table:
            return y + 26
        page.box(42, y + 8, 510, 25, (0.9, 0.94, 0.95))
        for x, first, second in (
            (self.SLIP + 2, "Beleg-", "datum"),
            (self.BOOKED, "Buchungs-", "tag"),
            (self.TEXT, "Umsatz", "Händler, Ort"),
            (self.UNIT, "Wäh-", "rung"),
        ):
            page.lines(x, y + 18, [first, second], 7.5, 9, bold=True)
        page.put(self.FOREIGN, y + 18, "Betrag", 7.5, bold=True, right=True)
        page.put(self.RATE, y + 18, "Kurs", 7.5, bold=True, right=True)
        page.lines(self.EUR + 10, y + 18, ["Betrag", "in EUR"], 7.5, 9, bold=True, right=True)
        y += 48
        if number > 1:
            page.put(self.TEXT, y, f"Übertrag von Seite {number - 1}", 8)
            self._signed(page, y, self.saldo)
            y += 15
        return y

    def _first(self, page: Page) -> float:
        page.put(42, 92, f"{BANK} - Postfach 11 08 - 20408 Hamburg", 6, color=GREY)
        title = "Herrn" if self.holder[0] in "JK" else "Frau"
        page.lines(42, 108, [title, self.holder, "Am Sülzgraben 12 a", "21335 Lüneburg"], 9.5, 12)
        facts = [
            ("Datum der Abrechnung", f"{self.issued:%d.%m.%Y}"),
            ("Abrechnungszeitraum", f"{self.start:%d.%m.%Y} - {self.end:%d.%m.%Y}"),
            ("Kartennummer", self.card),
            ("Verfügungsrahmen", written(self.limit, ".", ",") + " EUR"),
            ("Kundenservice", "040 555 1830"),
        ]
        for n, (label, fact) in enumerate(facts):
            page.put(332, 100 + 13 * n, label, 8, color=GREY)
            page.put(552, 100 + 13 * n, fact, 8, right=True)
        page.put(42, 212, "Ihre Kreditkartenabrechnung", 13, bold=True)
        page.put(42, 226, "Hanse Gold Mastercard - alle Umsätze seit Ihrer letzten Abrechnung", 8)
        return 238

    def _foot(self, page: Page, y: float) -> None:
        if self.table:
            page.rule(self.TEXT, y - 6, 552, 0.3)
            page.put(self.TEXT, y + 5, f"Übertrag auf Seite {len(self.flow.pages) + 1}", 8)
            self._signed(page, y + 5, self.saldo)
        small = [
            f"{BANK}, Ballindamm 90, 20095 Hamburg. Vorsitzende des Aufsichtsrats: Dr. Heike Brandt.",
            "Vorstand: Ole Thomsen, Ruth Adler. Sitz Hamburg, HRB 100482. USt-IdNr. DE 118 500 113",
        ]
        page.lines(42, 800, small, 6.5, 9, color=GREY)

    def _end(self) -> None:
        flow = self.flow
        flow.need(34)
        page, y = flow.page, flow.y
        page.rule(42, y - 4, 552, 1)
        page.put(self.TEXT, y + 9, f"Neuer Saldo per {self.end:%d.%m.%Y}", 9, bold=True)
        self._signed(page, y + 9, self.saldo, bold=True)
        flow.y += 34
        self.table = False
        due = self.issued + timedelta(6)
        asked = (
            f"Den Saldo von {written(self.saldo, '.', ',', minus='')} EUR buchen wir am {due:%d.%m.%Y} von Ihrem Konto "
            f"{self.debit_account} ab. Bitte sorgen Sie für ausreichende Deckung."
            if self.saldo < 0
            else "Das Guthaben verrechnen wir mit Ihren nächsten Umsätzen."
        )
        notes = (
            "Einwendungen gegen diese Abrechnung müssen innerhalb von sechs Wochen nach Zugang abgesendet werden. "
            "Umrechnungskurse: Referenzwechselkurs der Kartenorganisation vom Buchungstag. Der Sollzinssatz bei "
            "Teilzahlung beträgt 14,90 % p.a. Sammeln Sie doppelt: Bis 31.03. erhalten Sie für jede Empfehlung 50,00 "
            "EUR Startguthaben."
        )
        size = fits(self.faces[0], 8, 505)
        for text in (asked, notes):
            lines = wrap(text, size)
            flow.need(11 * len(lines))
            flow.y = flow.page.lines(42, flow.y, lines, 8, 11) + 8
        self._foot(flow.page, flow.y)
