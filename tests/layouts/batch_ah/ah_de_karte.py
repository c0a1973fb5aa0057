"""Germany: a club's credit card. Slip and booking day, currency and rate columns, "23,90 -", two cards."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, written
from ..pens import Color, Flow, Page, with_fpdf
from ._tools import count, folded, told

BLUE: Color = (0.05, 0.25, 0.5)
PALE: Color = (0.9, 0.93, 0.97)
X_SLIP, X_BOOKED, X_TEXT, X_CURRENCY, R_FOREIGN, R_RATE, R_EURO = 50, 100, 150, 345, 425, 475, 545
KINDS = (
    Kind(6, -9, -140, "AMZN MKTP DE*???#??## 800-279-6620 LU"),
    Kind(5, -30, -110, "ARAL STATION ######### {town} DE"),
    Kind(3, -7, -90, "EDEKA CENTER {town} {town} DE"),
    Kind(3, -20, -320, "DB VERTRIEB GMBH FRANKFURT AM MAIN DE"),
    Kind(2, -12, -18, "SPOTIFY P#######?? STOCKHOLM SE"),
    Kind(2, -15, -260, "BERGBAHNEN SOELDEN SKIPASS|KASSE # SOELDEN AT"),
    Kind(2, -10, -240, "{abroad}", "abroad"),
    Kind(0.6, 10, 180, "GUTSCHRIFT ZALANDO SE BERLIN DE"),
)
POOLS = {
    "town": ("MUENCHEN", "AUGSBURG", "KEMPTEN", "ULM"),
    "abroad": ("HOTEL CENTRAL ZUERICH CH", "COOP PRONTO CHUR CH", "MIGROLINO ST. MORITZ CH"),
}


def _euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + (" -" if amount < 0 else " +")


def _day(day: date) -> str:
    return f"{day:%d.%m.%y}"


def _entries(rng: Random, span: tuple[date, date]) -> list[Entry]:
    """The rows; after each one in francs stands its fee of 1,75 per cent."""
    entries = []
    for entry in some_entries(rng, KINDS, POOLS, span, count=max(2, count(rng) * 2 // 3)):
        entries.append(entry)
        if entry.tag == "abroad":
            fee = (entry.amount * Decimal("0.0175")).quantize(Decimal("0.01"))
            entries.append(Entry(entry.day, ("1,75 % AUSLANDSEINSATZENTGELT",), fee, "fee", ""))
    return entries


def _front(page: Page, who: str, closing: date, card: str) -> float:
    page.put(50, 100, "Club-Kartenservice, Postfach 30 04 20, 10747 Berlin", 6)
    page.lines(50, 122, [who, "Donaustraße 44", "89231 Neu-Ulm"], 10, 13)
    lines = (
        ("Abrechnung vom", _day(closing)),
        ("Kartenkonto", card),
        ("Verfügungsrahmen", "4.000,00 EUR"),
        ("Servicetelefon", "030 5555 2480"),
    )
    for n, (name, value) in enumerate(lines):
        page.put(345, 110 + 13 * n, name, 8.5)
        page.put(545, 110 + 13 * n, value, 8.5, right=True)
    page.put(50, 216, "Ihre Kreditkartenabrechnung", 13, bold=True, color=BLUE)
    return 244


def _titles(page: Page, y: float) -> float:
    page.box(50, y - 11, 495, 28, PALE)
    for x, upper, lower, right in (
        (X_SLIP, "Beleg-", "datum", False),
        (X_BOOKED, "Buchungs-", "datum", False),
        (X_TEXT, "Angaben zum Umsatz", "", False),
        (X_CURRENCY, "Wäh-", "rung", False),
        (R_FOREIGN, "Betrag in", "Fremdwährung", True),
        (R_RATE, "Kurs", "", True),
        (R_EURO, "Betrag", "in EUR", True),
    ):
        page.put(x + (2 if not right else 0), y, upper, 7.5, bold=True, right=right)
        page.put(x + (2 if not right else 0), y + 10, lower, 7.5, bold=True, right=right)
    return y + 34


class _Sheets:
    def __init__(self, flow: Flow) -> None:
        self.flow, self.rows, self.total = flow, list[Row](), Decimal(0)

    def mark(self, words: str, amount: Decimal | None = None) -> None:
        self.flow.page.put(X_TEXT, self.flow.y, words, 8, bold=True)
        if amount is not None:
            self.flow.page.put(R_EURO, self.flow.y, _euro(amount), 8, bold=True, right=True)
        self.flow.y += 16

    def row(self, rng: Random, entry: Entry) -> None:
        lines = folded(entry.lines, "Helvetica", 8, X_CURRENCY - X_TEXT - 6)
        if self.flow.y + 10 * len(lines) + 22 > self.flow.bottom:
            self.mark("Zwischensumme", self.total)
            self.flow.turn()
            self.mark("Übertrag", self.total)
        page, y = self.flow.page, self.flow.y
        slip = entry.day if entry.tag in ("fee", "pay") else earlier(rng, entry.day)
        page.put(X_SLIP + 2, y, _day(slip), 8)
        page.put(X_BOOKED + 2, y, _day(entry.day), 8)
        page.lines(X_TEXT, y, lines, 8, 10)
        if entry.tag == "abroad":
            rate = Decimal(rng.randint(9300, 9900)) / 10000
            page.put(X_CURRENCY, y, "CHF", 8)
            page.put(R_FOREIGN, y, written(-entry.amount * rate, ".", ","), 8, right=True)
            page.put(R_RATE, y, written(rate, ".", ",", 4), 8, right=True)
        page.put(R_EURO, y, _euro(entry.amount), 8, right=True)
        self.rows.append(Row(entry.day, told(lines), entry.amount, None, slip, self.flow.number))
        self.total += entry.amount
        self.flow.y = y + 10 * len(lines) + 3.5


def _end(flow: Flow, new: Decimal, closing: date, spent: Decimal) -> None:
    flow.need(190)
    page, y = flow.page, flow.y + 6
    page.box(50, y - 12, 495, 18, PALE)
    page.put(54, y, "Neuer Saldo zu Ihren Lasten" if new < 0 else "Neuer Saldo zu Ihren Gunsten", 9, bold=True)
    page.put(R_EURO, y, _euro(new), 9, bold=True, right=True)
    text = (
        f"Den Saldo ziehen wir am {_day(closing + timedelta(7))} von Ihrem Konto DE44 XXXX XXXX XXXX XXXX 17 ein.",
        "Sollzinssatz bei Teilzahlung: 1,39 % pro Monat, effektiver Jahreszins 18,02 %. Mindestrate 25,00 EUR.",
    )
    y = page.lines(50, y + 24, text, 8, 11) + 10
    page.put(50, y, "Ihr Bonuskonto", 9, bold=True, color=BLUE)
    points = int(-spent // 10)
    for x, title, value in (
        (50, "Punktestand alt", "1.204"),
        (180, "Tankrabatt 1 %", f"{points}"),
        (310, "Punktestand neu", f"{1204 + points:,}".replace(",", ".")),
    ):
        page.put(x, y + 14, title, 7.5)
        page.put(x, y + 26, value, 9)
    text = (
        "Reklamationen bitte innerhalb von 6 Wochen nach Zugang dieser Abrechnung schriftlich an den Kartenservice.",
        "Mietwagen im Urlaub? Clubmitglieder sparen bis 31.10. bis zu 20 %: Codewort CLUB2580.",
    )
    page.lines(50, y + 50, text, 7, 10)


def draw(rng: Random, path: Path) -> Truth:
    closing = date(rng.randint(2019, 2024), rng.randint(1, 12), rng.randint(15, 26))
    span = closing - timedelta(28), closing - timedelta(1)
    old = -some_amount(rng, 60, 1900)
    mine, other = _entries(rng, span), _entries(rng, span)[:12] if rng.random() < 0.5 else []
    card = "4546 XXXX XXXX " + fill(rng, "####", closing, {})
    who = rng.choice(("Herrn Stefan Aumüller", "Frau Carola Reindl"))
    paid = Entry(span[0] + timedelta(2), ("LASTSCHRIFTEINZUG - VIELEN DANK",), -old, "pay", "")

    def head(page: Page, number: int) -> float:
        page.put(50, 56, "ALPEN-CLUB", 16, bold=True, color=BLUE)
        page.put(160, 56, "Mobilkarte GOLD", 11)
        if number == 1:
            return _titles(page, _front(page, who, closing, card))
        page.put(545, 56, f"Kartenkonto {card}, Abrechnung vom {_day(closing)}", 7.5, right=True)
        return _titles(page, 92)

    flow = Flow(770, Page, head)
    sheets = _Sheets(flow)
    sheets.total = old
    sheets.mark("Saldo der letzten Abrechnung", old)
    sheets.row(rng, paid)
    for name, number, group in ((who.split(" ", 1)[1], card, mine), ("Partnerkarte", card[:-1] + "0", other)):
        if group:
            flow.need(60)
            sheets.mark(f"Umsätze Karte {number} {name}")
            for entry in group:
                sheets.row(rng, entry)
            flow.need(40)
            sheets.mark("Summe der Umsätze dieser Karte", sum((e.amount for e in group), Decimal(0)))
    _end(flow, sheets.total, closing, sheets.total - old - paid.amount)
    for number, page in enumerate(flow.pages, 1):
        page.put(545, 812, f"Seite {number} / {len(flow.pages)}", 7.5, right=True)
        page.put(50, 812, "Herausgeber: Landbank Berlin AG, Alexanderplatz 2, 10178 Berlin, HRB 99726 B", 6)
    with_fpdf(flow.pages, path, order="rows")
    return Truth("card", "de_DE", "EUR", card, None, closing, old, sheets.total, sheets.rows)
