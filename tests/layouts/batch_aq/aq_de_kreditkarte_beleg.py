"""German credit card: columns for the day of the slip and of the booking, minus after the amount, foreign money and
its rate in columns of their own, the fee for use abroad as a row, sub-totals carried over pages, a collection notice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, iban, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Flow, Hand, Page, by_hand, fits
from ._rows import cents, exchanged, para, rows

L, TEXT, FX, RATE, R = 62, 152, 390, 452, 545
KINDS = (
    Kind(8, -4, -110, "{shop}"),
    Kind(5, -7, -160, "{web}"),
    Kind(2, -35, -380, "{trip}"),
    Kind(3, -6, -260, "{abroad}", tag="fx"),
    Kind(1, -50, -300, "BARGELDAUSZAHLUNG {shop}", tag="cash", step="10", most=1),
    Kind(1, 8, 120, "GUTSCHRIFT {web}", most=1),
)
POOLS = {
    "shop": ("REWE SAGT DANKE. ########, KASSEL", "ARAL STATION ########, FULDA", "DM-DROGERIE MARKT, GIESSEN"),
    "web": (
        "AMZN MKTP DE*?#?#?##?#, AMAZON.DE",
        "PAYPAL *SPOTIFY, ##########",
        "DB VERTRIEB GMBH, FRANKFURT",
        "ZALANDO SE, BERLIN",
        "IKEA DEUTSCHLAND, HOFHEIM-WALLAU",
    ),
    "trip": (
        "LUFTHANSA AG ########## FLUGTICKET, KOELN",
        "HOTEL ZUM GOLDENEN ANKER, STRALSUND",
        "SIXT ##########, MUENCHEN",
    ),
    "abroad": ("COOP PRONTO LUZERN, LUZERN", "THE NORTHERN LIGHT BAR, LONDON", "UBER *TRIP HELP.UBER, NEW YORK"),
}
MONEY = {"LUZERN": ("CHF", 1.01, 1.06), "LONDON": ("GBP", 1.14, 1.19), "NEW YORK": ("USD", 0.88, 0.95)}


def _money(amount: Decimal) -> str:
    return f"{written(amount, '.', ',', minus='')}{'-' if amount < 0 else '+'}"


def _day(day: date) -> str:
    return f"{day:%d.%m.%y}"


@dataclass
class _Sheet:
    flow: Flow
    sum: Decimal
    found: list[Row]

    def add(self, entry: Entry, used: date, foreign: tuple[str, str] = ("", "")) -> None:
        lines = [part for line in entry.lines for part in wrap(line, fits("Helvetica", 8.5, 215))]
        self.room(11 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(L, y, _day(used)[:6], 8.5)
        page.put(L + 42, y, _day(entry.day), 8.5)
        page.put(FX + 40, y, foreign[0], 8.5, right=True)
        page.put(RATE + 28, y, foreign[1], 8.5, right=True)
        page.put(R, y, _money(entry.amount), 8.5, right=True)
        self.flow.y = page.lines(TEXT, y, lines, 8.5, 10.5) + 2
        self.sum += entry.amount
        self.found.append(Row(entry.day, " ".join(lines), entry.amount, page=self.flow.number))

    def room(self, height: float) -> None:
        if self.flow.y + height > self.flow.bottom:
            self._line(f"Zwischensumme auf Seite {self.flow.number}")
            self.flow.turn()
            self._line(f"Übertrag von Seite {self.flow.number - 1}")

    def _line(self, text: str) -> None:
        self.flow.page.put(TEXT, self.flow.y, text, 8.5, bold=True)
        self.flow.page.put(R, self.flow.y, _money(self.sum), 8.5, bold=True, right=True)
        self.flow.y += 15


def _titles(page: Page, y: float) -> float:
    page.box(L - 4, y - 11, R - L + 8, 27, (0.9, 0.9, 0.9))
    for x, lines in ((L, ("Datum", "Beleg")), (L + 42, ("Datum", "Buchung")), (TEXT, ("", "Verwendungszweck"))):
        page.lines(x, y, lines, 8, 10.5, bold=True)
    page.lines(FX + 40, y, ("Währung/", "Betrag"), 8, 10.5, bold=True, right=True)
    page.put(RATE + 28, y + 10.5, "Kurs", 8, bold=True, right=True)
    page.lines(R, y, ("Betrag", "in EUR"), 8, 10.5, bold=True, right=True)
    return y + 32


def draw(rng: Random, path: Path) -> Truth:
    period = some_period(rng, 30)
    card = f"5232 XXXX XXXX {rng.randint(0, 9999):04}"
    giro = iban(rng, "DE", "52050353000#######")
    entries = rows(rng, KINDS, POOLS, period, rng.randint(10, 70))
    opening = some_amount(rng, -120, -2600)
    names = ["Herrn", "Matthias Brückner", "Am Weinberg 14", "34117 Kassel"]

    def head(page: Page, number: int) -> float:
        page.box(0, 0, 595, 10, (0.85, 0.1, 0.1))
        page.put(L, 46, "Kreisbank Fuldatal", 13, bold=True)
        if number == 1:
            page.put(L, 116, "Kreisbank Fuldatal · Postfach 10 14 80 · 34014 Kassel", 6.5, color=GREY)
            page.lines(L, 136, names, 10, 13)
        top = 116.0 if number == 1 else 46.0
        for n, (label, text) in enumerate(
            (
                ("Kartennummer", card),
                ("Abrechnungsdatum", f"{period[1]:%d.%m.%Y}"),
                ("Karteninhaber", names[1]),
                ("Verfügungsrahmen", "EUR 5.000,00"),
            )
        ):
            page.put(370, top + 13 * n, label, 8)
            page.put(R, top + 13 * n, text, 8, right=True)
        y = 226.0 if number == 1 else 112.0
        page.put(L, y, "Kreditkartenabrechnung", 13, bold=True)
        page.put(L + 170, y, "Mastercard Gold", 10)
        return _titles(page, y + 24)

    flow = Flow(736, lambda: Page(A4), head)
    sheet = _Sheet(flow, opening, [])
    last = period[0] - timedelta(1)
    flow.page.put(TEXT, flow.y, f"Saldo Ihrer Abrechnung vom {last:%d.%m.%Y}", 8.5, bold=True)
    flow.page.put(R, flow.y, _money(opening), 8.5, bold=True, right=True)
    flow.y += 15
    paid = period[0] + timedelta(6)
    entries.append(Entry(paid, ("EINZUG DES RECHNUNGSBETRAGES - VIELEN DANK",), -opening, "pay", ""))
    for entry in sorted(entries, key=lambda entry: entry.day):
        _add(rng, sheet, entry)
    _close(sheet, period, giro)
    for n, page in enumerate(flow.pages):
        page.put(R, 62 if n == 0 else 34, f"Seite {n + 1} von {flow.number}", 8, right=True)
        page.rule(L, 786, R, 0.4, GREY)
        page.put(
            L,
            796,
            "Kreisbank Fuldatal · Anstalt des öffentlichen Rechts · Vorstand: Dr. Karin Ahlborn",
            6.5,
            color=GREY,
        )
        page.put(
            L, 805, "Kartenservice 0561 5550-148 · Sperr-Notruf 116 116 · USt-IdNr. DE 113 0148 22", 6.5, color=GREY
        )
    by_hand(flow.pages, path, Hand(scaled=True))
    return Truth("card", "de_DE", "EUR", card, *period, opening, sheet.sum, sheet.found)


def _add(rng: Random, sheet: _Sheet, entry: Entry) -> None:
    used = entry.day if entry.tag == "pay" else earlier(rng, entry.day)
    if entry.tag == "fx":
        money, low, high = MONEY[entry.lines[0].rpartition(", ")[2]]
        rate, home = exchanged(rng, entry.amount, low, high)
        shown = f"{money} {written(entry.amount, '.', ',', minus='')}", f"{1 / rate:.4f}".replace(".", ",")
        sheet.add(Entry(entry.day, entry.lines, home, "", ""), used, shown)
        fee = min(cents(home * Decimal("0.0175")), Decimal("-0.01"))
        sheet.add(Entry(entry.day, ("1,75 % Auslandseinsatzentgelt",), fee, "", ""), used)
        return
    sheet.add(entry, used)
    if entry.tag == "cash":
        fee = min(cents(entry.amount * Decimal("0.02")), Decimal("-5.00"))
        sheet.add(Entry(entry.day, ("2 % Barverfügungsentgelt, mind. 5,00 EUR",), fee, "", ""), used)


def _close(sheet: _Sheet, period: tuple[date, date], giro: str) -> None:
    flow = sheet.flow
    sheet.room(120)
    page, y = flow.page, flow.y + 4
    page.rule(L, y - 8, R, 0.6)
    page.put(TEXT, y + 5, f"Neuer Saldo per {period[1]:%d.%m.%Y}", 9.5, bold=True)
    page.put(R, y + 5, _money(sheet.sum), 9.5, bold=True, right=True)
    page.rule(L, y + 11, R, 0.6)
    due = period[1] + timedelta(7)
    text = (
        f"Der Rechnungsbetrag von EUR {written(abs(sheet.sum), '.', ',')} wird am {due:%d.%m.%Y} Ihrem Konto {giro} "
        "belastet. Bitte sorgen Sie für ausreichende Deckung. Gläubiger-Identifikationsnummer DE48ZZZ00000014802."
    )
    y = para(page, L, y + 36, text, R - L, 8.5)
    text = (
        "Einwendungen gegen die Abrechnung richten Sie bitte binnen sechs Wochen nach Zugang in Textform an uns. "
        "Umsätze in fremder Währung rechnen wir zum Referenzkurs des Buchungstages um."
    )
    para(page, L, y + 8, text, R - L, 7.5, color=GREY)
