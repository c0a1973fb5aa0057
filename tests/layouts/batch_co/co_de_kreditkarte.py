"""Germany: a credit card bill: signs behind the amounts, two short dates, foreign columns, fee rows, carried forward.

Columns for currency, amount abroad and rate; the fee for use abroad is a row of its own; a partner card has its own
heading and sum; each page ends with a carried-forward line and the next one begins with it. One glyph at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Truth, earlier, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Hand, Page, by_hand, fits
from ._kit import (
    CARD,
    Period,
    Posted,
    abroad,
    bought,
    by_day,
    number_pages,
    owed_from,
    payback,
    percent,
    single,
    some_day,
)

DARK: Color = (0.1, 0.1, 0.35)
POOLS = {
    "stadt": ("BERLIN", "LEIPZIG", "MÜNCHEN", "KÖLN", "WÜRZBURG", "FREIBURG", "HAMBURG", "Erfurt"),
    "laden": (
        "REVE SAGT DANKE 4####",
        "ALDE SUED",
        "dm-drogerie Markt",
        "EDEKAH CENTER",
        "DB VERTRIEB GMBH",
        "IKEJA DEUTSCHLAND",
    ),
    "netz": (
        "PAYPAL *ZALANDA",
        "AMZN MKTP DE*?#?##?#??",
        "Spotifei P0########",
        "BOOKINK.COM HOTEL",
        "LUFTHANSER 220##########",
    ),
    "fern": (
        "MARRIOT TIMES SQUARE, NEW YORK",
        "GITHUP INC., SAN FRANCISCO",
        "WALGREEN #1####, NEW YORK",
        "UBR TRIP HELP.UBR.COM",
    ),
    "schweiz": ("SBB CFF FFS, BERN", "MIGRO M ZUERICH HB", "JUNGFRAUBAHNEN, INTERLAKEN"),
}
KINDS = (
    Kind(7, -4, -130, "{laden}, {stadt}"),
    Kind(4, -8, -380, "{netz}, {stadt}"),
    Kind(3, -35, -110, "ARALE STATION 1########, {stadt}"),
    Kind(2, -6, -420, "{fern}", "USD"),
    Kind(2, -5, -210, "{schweiz}", "CHF"),
    Kind(1, 10, 180, "GUTSCHRIFT {netz}, {stadt}"),
    Kind(1, -12.5, -12.6, "Miete Kartentresor 05/24 Vertrag 33-######, {stadt}", "", "0.01", 1),
)
RATES = {"USD": 0.92, "CHF": 1.03}
NAMES = (
    ("Jonas Weidmann", "Katrin Weidmann"),
    ("Dr. Sibylle Öztürk", "Malte Öztürk"),
    ("Gregor Straßer", "Anne Straßer"),
)


@dataclass
class Bill:
    """All that the statement says; a row's place in `used` is its date of purchase."""

    names: tuple[str, str]
    cards: tuple[str, str]
    period: Period
    owed: Decimal
    parts: list[list[Entry]]


class Sheet:
    """The pages with the sum so far, for the carried-forward lines."""

    def __init__(self, bill: Bill, posted: Posted) -> None:
        self.bill, self.posted = bill, posted
        self.sum = -bill.owed
        self.inside = False
        self.flow = Flow(762, lambda: Page(A4), self._head, self._foot)

    def _head(self, page: Page, number: int) -> float:
        page.put(42, 48, "KASTANIENBANK", 16, bold=True, color=DARK)
        page.put(42, 60, "Kreditkarten-Service, Postfach 11 04, 04001 Leipzig", 7, color=GREY)
        page.put(553, 48, "Kreditkartenabrechnung", 12, bold=True, right=True)
        page.put(553, 62, f"Abrechnungsdatum {_long(self.bill.period[1])}", 8.5, right=True)
        page.put(553, 74, f"Kartennummer {self.bill.cards[0]}", 8.5, right=True)
        if number == 1:
            return 270
        y = _columns(page, 104)
        if self.inside:
            page.put(136, y, f"Übertrag von Seite {number - 1}", 8.5, bold=True)
            page.put(553, y, _signed(self.sum), 8.5, bold=True, right=True)
            y += 18
        return y

    def _foot(self, page: Page, y: float) -> None:
        if self.inside:
            page.rule(42, y - 8, 553, 0.4)
            page.put(136, y + 3, f"Übertrag auf Seite {self.flow.number + 1}", 8.5, bold=True)
            page.put(553, y + 3, _signed(self.sum), 8.5, bold=True, right=True)

    def row(self, rng: Random, entry: Entry, used: date) -> None:
        lines = wrap(entry.lines[0], fits("Helvetica", 8.5, 186))
        self.flow.need(11 * len(lines))
        page, y = self.flow.page, self.flow.y
        page.put(42, y, _short(used), 8.5)
        page.put(89, y, _short(entry.day), 8.5)
        if entry.tag in RATES:
            there, rate = abroad(rng, entry.amount, RATES[entry.tag])
            page.put(334, y, entry.tag, 8.5)
            page.put(412, y, written(there, ".", ","), 8.5, right=True)
            page.put(470, y, written(1 / rate, ".", ",", 4), 8.5, right=True)
        page.put(553, y, _signed(entry.amount), 8.5, right=True)
        self.sum += entry.amount
        self.posted.add(entry.day, lines, entry.amount, self.flow.number, used=used)
        self.flow.y = page.lines(136, y, lines, 8.5, 10.5) + 2

    def line(self, text: str, amount: Decimal | None = None, gap: float = 16) -> None:
        """A line that is no row: a balance, a sum or a heading."""
        self.flow.need(gap + 12)
        self.flow.page.put(136, self.flow.y, text, 8.5, bold=True)
        if amount is not None:
            self.flow.page.put(553, self.flow.y, _signed(amount), 8.5, bold=True, right=True)
        self.flow.y += gap


def draw(rng: Random, path: Path) -> Truth:
    bill = _bill(rng)
    posted = Posted(CARD, "de_DE", "EUR", bill.cards[0], bill.period, -bill.owed)
    sheet = Sheet(bill, posted)
    _front(sheet.flow.page, bill)
    sheet.inside = True
    sheet.line("Saldo letzte Abrechnung", -bill.owed)
    for n, part in enumerate(bill.parts):
        if len(bill.parts) > 1:
            sheet.line(f"Umsätze Karte {bill.cards[n]} - {bill.names[n]}")
        for entry in part:
            own = "Auslandseinsatz" in entry.lines[0] or entry.tag == "paid"
            sheet.row(rng, entry, entry.day if own else earlier(rng, entry.day, 2))
        if len(bill.parts) > 1:
            sheet.line(f"Summe Karte {bill.cards[n][-4:]}", sum((e.amount for e in part), Decimal(0)), 20)
    sheet.inside = False
    sheet.line("Neuer Saldo", sheet.sum, 30)
    _end(rng, sheet)
    number_pages(sheet.flow.pages, 553, 812, "Seite {n} von {of}")
    by_hand(sheet.flow.pages, path, Hand(show="glyphs"))
    return posted.truth()


def _bill(rng: Random) -> Bill:
    period = some_period(rng, rng.choice([29, 30]))
    owed = owed_from(rng, 90, 3200)
    cards = (fill(rng, "4748 XXXX XXXX ####", period[0], {}), fill(rng, "4748 XXXX XXXX ####", period[0], {}))
    paid = single(rng, some_day(rng, period, 3, 10), "LASTSCHRIFT", payback(rng, owed), "paid")
    parts = [_with_fees(rng, by_day([paid, *bought(rng, KINDS, POOLS, period)]))]
    if rng.random() < 0.45:
        parts.append(_with_fees(rng, bought(rng, KINDS, POOLS, period, rng.randint(1, 14))))
    return Bill(rng.choice(NAMES), cards, period, owed, parts)


def _with_fees(rng: Random, entries: list[Entry]) -> list[Entry]:
    rows = []
    for entry in entries:
        rows.append(entry)
        if entry.tag in RATES:
            rows.append(single(rng, entry.day, "1,75% für Auslandseinsatz", -percent(entry.amount, "1.75")))
    return rows


def _signed(amount: Decimal) -> str:
    return written(abs(amount), ".", ",") + ("-" if amount < 0 else "+")


def _short(day: date) -> str:
    return day.strftime("%d.%m.%y")


def _long(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def _columns(page: Page, y: float) -> float:
    page.rule(42, y - 14, 553, 0.8, DARK)
    page.lines(42, y - 4, ["Datum", "Beleg"], 7.5, 9)
    page.lines(89, y - 4, ["Datum", "Buchung"], 7.5, 9)
    page.put(136, y - 4, "Angaben zum Umsatz", 7.5)
    page.lines(334, y - 4, ["Wäh-", "rung"], 7.5, 9)
    page.lines(412, y - 4, ["Betrag in", "Währung"], 7.5, 9, right=True)
    page.put(470, y - 4, "Kurs", 7.5, right=True)
    page.lines(553, y - 4, ["Betrag", "in EUR"], 7.5, 9, right=True)
    page.rule(42, y + 9, 553, 0.8, DARK)
    return y + 24


def _front(page: Page, bill: Bill) -> None:
    page.lines(42, 112, ["Herrn/Frau", bill.names[0], "Ahornweg 17 a", "04275 Leipzig"], 9.5, 12)
    due = bill.period[1] + timedelta(6)
    page.lines(
        42,
        184,
        [
            f"Abrechnungszeitraum {_long(bill.period[0])} - {_long(bill.period[1])}",
            f"Der Rechnungsbetrag wird am {_long(due)} von Ihrem Konto DE** **** **** **** **18 07 eingezogen.",
            "Verfügungsrahmen 5.000,00 EUR, davon bar 1.000,00 EUR",
        ],
        8.5,
        12,
    )
    _columns(page, 246)


def _end(rng: Random, sheet: Sheet) -> None:
    sheet.flow.need(110)
    page, y = sheet.flow.page, sheet.flow.y
    page.box(42, y, 511, 40, stroke=DARK)
    cells = (("Neuer Saldo EUR", _signed(sheet.sum)), ("Mindestzahlbetrag EUR", "50,00"), ("Sollzins p.a.", "15,90 %"))
    for n, (label, value) in enumerate(cells):
        page.put(52 + 170 * n, y + 15, label, 7.5)
        page.put(52 + 170 * n, y + 31, value, 10, bold=True)
    page.lines(
        42,
        y + 58,
        [
            "Einwendungen gegen diese Abrechnung sind innerhalb von sechs Wochen schriftlich zu erheben.",
            f"Ihr Bonuspunktestand am {_long(sheet.bill.period[1])}: {rng.randint(120, 48000)} Punkte. "
            f"Im Vorjahr entrichtete Entgelte: {written(some_amount(rng, 3, 80), '.', ',')} EUR.",
        ],
        7.5,
        10,
        color=GREY,
    )
