"""Germany, credit_card: receipt and booking day, foreign amount and rate in columns, the rate's day in a line below,
the fee for use abroad as a row; the sign stands behind the amount, pages carry an Übertrag."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, some_entries, some_period, written
from ..pens import Color, Flow, Hand, Page, by_hand
from ._rows import ZERO, by_day, some_debt, some_number, total, wrapped

RED: Color = (0.7, 0.05, 0.1)
LIGHT: Color = (0.93, 0.93, 0.93)
POOLS = {
    "ort": ["BERLIN", "KOELN", "MUENCHEN", "LEIPZIG", "HAMBURG", "FREIBURG", "KASSEL", "BAD HOMBURG"],
    "laden": ["KAUFGUT SAGT DANKE", "BIOLADEN GRUENTAL", "DROGERIE LINDE FIL 0###", "BUCHHAUS WEBER", "BAUWELT GMBH"],
    "essen": ["RISTORANTE DA NINO", "CAFE AM MARKT", "BAECKEREI HOLZAPFEL", "BRAUHAUS ZUM ADLER"],
    "netz": ["WALDMARKT EU   800-279-66##", "PAYFIX *TECHSHOP 3531436####", "TONSTROM P0#?#?##?  STOCKHOLM"],
}
KINDS = [
    Kind(7, -4, -160, "{laden} {ort}", "umsatz"),
    Kind(5, -6, -110, "{essen} {ort}", "umsatz"),
    Kind(5, -7, -140, "{netz}", "umsatz"),
    Kind(3, -15, -160, "BAHNREISEN FERNVERKEHR APP {ort}", "umsatz"),
    Kind(3, -6, -240, "GASTHOF ADLERHORST ZUERICH", "CHF"),
    Kind(3, -5, -260, "CLOUDNOTE INC SAN FRANCISCO", "USD"),
    Kind(1, -9, -180, "BRIXTON RECORDS LTD LONDON", "GBP"),
    Kind(1, 9, 120, "GUTSCHRIFT {laden} {ort}", "gutschrift"),
]
RATES = {"CHF": Decimal("0.9487"), "USD": Decimal("1.0842"), "GBP": Decimal("0.8619")}


def money(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("+" if amount > 0 else "-")


def _entries(rng: Random, period: tuple[date, date], opening: Decimal) -> list[Entry]:
    entries: list[Entry] = []
    for entry in some_entries(rng, KINDS, POOLS, period, count=some_number(rng, 70)):
        entries.append(entry)
        if entry.tag in RATES:
            fee = min((entry.amount * Decimal("0.0175")).quantize(ZERO), Decimal("-0.01"))
            entries.append(Entry(entry.day, ("1,75% für Auslandseinsatz",), fee, "entgelt", ""))
    line = "Lastschrifteinzug Kto. DE** **** **** **** **34 17"
    day = period[0] + timedelta(rng.randint(2, 6))
    return by_day([*entries, Entry(day, (line,), -opening, "zahlung", "")])


class _Bill:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, rng.choice([28, 29, 30]))
        self.opening = some_debt(rng, 120, 2900)
        self.entries = _entries(rng, self.period, self.opening)
        self.closing = self.opening + total(self.entries)
        self.account = f"4998 94XX XXXX {rng.randint(1000, 9999)}"
        self.sum = self.opening
        self.rows: list[Row] = []

    def head(self, page: Page, number: int) -> float:
        page.put(545, 52, "Rhönbank", 19, bold=True, color=RED, right=True)
        page.put(545, 64, "Die Direktbank im Netz", 7.5, right=True)
        if number == 1:
            y = self.letter(page)
        else:
            page.put(57, 84, f"Kreditkartenabrechnung vom {self.period[1]:%d.%m.%Y}", 9)
            page.put(57, 96, f"Kartennummer: {self.account}", 8)
            y = 118.0
        page.put(545, y - 12, f"Seite {number} von ~", 7.5, right=True)
        page.box(57, y - 8, 488, 26, LIGHT)
        heads = (
            (60, "Datum", "Beleg", False), (103, "Datum", "Buchung", False),
            (147, "Angabe des Unternehmens /", "Verwendungszweck", False),
            (395, "Währung", "Betrag", True), (448, "Kurs", "", True), (541, "Betrag in", "EUR", True),
        )  # fmt: skip
        for x, top, below, right in heads:
            page.put(x, y + 3, top, 7.5, bold=True, right=right)
            page.put(x, y + 13, below, 7.5, bold=True, right=right)
        page.put(57, 815, "Rhönbank AG, 36037 Fulda · Registergericht Fulda HRB 0815 · USt-ID DE000000000", 6)
        y += 32
        if number > 1:
            page.put(147, y, f"Übertrag von Seite {number - 1}", 8.5)
            page.put(541, y, money(self.sum), 8.5, right=True)
            y += 15
        return y

    def foot(self, page: Page, y: float) -> None:
        page.rule(57, y - 6, 545, 0.4)
        page.put(147, y + 6, "Zwischensumme", 8.5)
        page.put(541, y + 6, money(self.sum), 8.5, right=True)

    def letter(self, page: Page) -> float:
        page.put(57, 118, "Rhönbank AG · Postfach 10 08 15 · 36008 Fulda", 6)
        page.lines(57, 136, ["Herrn", "Matthias Brückner", "Kastanienallee 27", "04177 Leipzig"], 10, 12)
        facts = (
            ("Kartennummer:", self.account),
            ("Karteninhaber:", "Matthias Brückner"),
            ("Abrechnung vom:", f"{self.period[1]:%d.%m.%Y}"),
            ("Verfügungsrahmen:", "5.000,00 EUR"),
        )
        for n, (label, value) in enumerate(facts):
            page.put(360, 136 + 12 * n, label, 8)
            page.put(545, 136 + 12 * n, value, 8, right=True)
        page.put(57, 236, "Ihre Kreditkartenabrechnung", 13, bold=True)
        day = self.period[1] + timedelta(6)
        page.lines(
            57, 254,
            [
                f"Abrechnungszeitraum: {self.period[0]:%d.%m.%Y} bis {self.period[1]:%d.%m.%Y}",
                f"Den Saldo von {money(self.closing)} EUR buchen wir zum {day:%d.%m.%Y} von Ihrem Girokonto ab.",
            ], 9, 12,
        )  # fmt: skip
        return 306

    def saldo(self, flow: Flow, label: str, amount: Decimal) -> None:
        flow.page.put(147, flow.y, label, 8.5, bold=True)
        flow.page.put(541, flow.y, money(amount), 8.5, bold=True, right=True)
        flow.y += 15

    def entry(self, flow: Flow, entry: Entry) -> None:
        lines = wrapped(entry.lines, "Helvetica", 8.5, 190)
        bought = earlier(self.rng, entry.day)
        if entry.tag in RATES:
            lines.append(f"Kurs vom {bought:%d.%m.%y}")
        flow.need(11 * len(lines) + 22)
        page, y = flow.page, flow.y
        if entry.tag != "entgelt":
            page.put(60, y, f"{bought:%d.%m.%y}", 8.5)
        page.put(103, y, f"{entry.day:%d.%m.%y}", 8.5)
        if entry.tag in RATES:
            rate = RATES[entry.tag]
            spent = abs(entry.amount * rate).quantize(ZERO)
            page.put(395, y, f"{entry.tag} {written(spent, '.', ',')}", 8.5, right=True)
            page.put(448, y, str(rate).replace(".", ","), 8.5, right=True)
        page.put(541, y, money(entry.amount), 8.5, right=True)
        self.sum += entry.amount
        text = " ".join(" ".join(lines).split())
        value = None if entry.tag == "entgelt" else bought
        self.rows.append(Row(entry.day, text, entry.amount, value_date=value, page=flow.number))
        flow.y = page.lines(147, y, lines, 8.5, 10.5) + 3


def draw(rng: Random, path: Path) -> Truth:
    """Letter with the window for the address, then the table."""
    bill = _Bill(rng)
    flow = Flow(785, Page, bill.head, bill.foot)
    bill.saldo(flow, "Saldo letzte Abrechnung", bill.opening)
    for entry in bill.entries:
        bill.entry(flow, entry)
    flow.need(40)
    flow.page.rule(57, flow.y - 6, 545, 0.8)
    flow.y += 6
    bill.saldo(flow, "Neuer Saldo", bill.closing)
    flow.need(50)
    flow.page.lines(
        57, flow.y + 12,
        [
            "Bitte prüfen Sie die Umsätze und melden Sie uns Einwände binnen sechs Wochen nach Zugang. Die Umrechnung",
            "erfolgt zum Referenzwechselkurs der Kartenorganisation; den Kurs finden Sie bei den einzelnen Umsätzen.",
        ], 7, 9,
    )  # fmt: skip
    for page in flow.pages:
        number = next(text for text in page.texts if text.text.endswith(" von ~"))
        page.texts.remove(number)
        page.put(545, number.y, number.text.replace("~", str(len(flow.pages))), 7.5, right=True)
    by_hand(flow.pages, path, Hand(show="Tj", form=True))
    start, end = bill.period
    return Truth("credit_card", "de_DE", "EUR", bill.account, start, end, bill.opening, bill.closing, bill.rows)
