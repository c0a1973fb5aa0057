"""Switzerland, Kreditkartenrechnung: one card account with several cards, apostrophes, a minus behind credits.

Purchase and booking date, the amount in the foreign currency in a column, rate and handling fee on lines below; totals
of each card and a carry-over at each page's end and beginning. A payment part closes the bill. PyMuPDF.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Pools, Row, Truth, fill, some_amount, some_period, wrap, written
from ..pens import A4, GREY, Color, Flow, Page, fits, with_pymupdf
from ._rows import Move, day_after, debt, how_many, joined, limit, numbered, some_moves, total

RED: Color = (0.8, 0.1, 0.15)
SAND: Color = (0.96, 0.94, 0.9)
FRANC = Decimal("0.05")
POOLS: Pools = {
    "town": ["Zürich", "Winterthur", "Bern", "Luzern", "Basel", "St. Gallen", "Zug", "Dübendorf", "Uster"],
    "shop": [
        "Coop-#### {town}",
        "Migros M {town}",
        "Denner Satellit {town}",
        "Manor AG {town}",
        "Volg {town}",
        "Landi {town}",
    ],
    "food": ["Restaurant Krone {town}", "Starbucks {town} Bahnhof", "Confiserie Bachmann {town}", "Tibits {town}"],
    "life": [
        "SBB CFF FFS Mobile Ticket Bern",
        "Digitec Galaxus AG Zürich",
        "Shell {town}",
        "Parking Hauptbahnhof {town}",
    ],
    "more": ["Sunrise GmbH Glattpark", "Amavita Apotheke {town}", "Ochsner Sport {town}", "Orell Füssli {town}"],
    "euro": [
        "EUR|Amazon.de Luxembourg LUX",
        "EUR|Hotel Stern Freiburg DEU",
        "EUR|SNCF Internet Paris FRA",
        "EUR|dm-drogerie Konstanz DEU",
    ],
    "rest": ["USD|Apple.com/bill Cupertino USA", "GBP|TfL Travel Charge London GBR", "USD|Uber Trip San Francisco USA"],
}
KINDS = [
    Kind(6, -6, -190, "|{shop}"),
    Kind(4, -5, -140, "|{food}", step="0.10"),
    Kind(5, -4, -260, "|{life}"),
    Kind(3, -15, -220, "|{more}"),
    Kind(4, -9, -480, "{euro}"),
    Kind(2, -4, -260, "{rest}"),
]
RATES = {"EUR": (0.93, 1.02), "USD": (0.86, 0.95), "GBP": (1.08, 1.2)}
SIZE = 8.5


def francs(amount: Decimal) -> str:
    """What is owed is plain, what was credited has a minus behind it."""
    return written(abs(amount), "'") + (" -" if amount > 0 else "")


def dots(day: date) -> str:
    return f"{day:%d.%m.%y}"


class Bill:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.start, self.end = some_period(rng)
        self.account = fill(rng, "4###.####.####", self.end, {})
        self.opening = debt(rng, 120, 5200)
        self.sum = Decimal(0)
        self.carrying = False
        self.rates = {name: some_amount(rng, *span, "0.0001") for name, span in RATES.items()}

    def head(self, page: Page, number: int) -> float:
        page.box(45, 30, 10, 30, RED)
        page.put(62, 44, "Helveticard", 15, bold=True)
        page.put(62, 57, "Helveticard AG, Postfach, 8050 Zürich", 7.5, color=GREY)
        page.put(550, 44, f"Rechnung vom {self.end:%d.%m.%Y}", 9, right=True, bold=True)
        page.put(550, 57, f"Kartenkonto {self.account}", 8, right=True)
        if number == 1:
            page.lines(330, 110, ["Frau", "Regula Baumgartner", "Seestrasse 41", "8610 Uster"], 10, 13)
            return 180
        if not self.carrying:
            return 92
        y = self.columns(page, 92)
        page.put(160, y, "Übertrag", SIZE)
        page.put(550 - (0 if self.sum > 0 else 5), y, francs(self.sum), SIZE, right=True)
        return y + 15

    def foot(self, page: Page, y: float) -> None:
        if self.carrying:
            page.put(160, y + 3, "Übertrag auf nächste Seite", SIZE)
            page.put(550 - (0 if self.sum > 0 else 5), y + 3, francs(self.sum), SIZE, right=True)

    def columns(self, page: Page, y: float) -> float:
        page.rule(45, y - 11, 550, 1, RED)
        for x, words in ((45, "Einkauf"), (102, "Verbucht"), (160, "Beschreibung")):
            page.put(x, y, words, 8, bold=True)
        page.put(470, y, "Fremdwährung", 8, right=True, bold=True)
        page.put(550, y, "Betrag CHF", 8, right=True, bold=True)
        page.rule(45, y + 5, 550, 0.4)
        return y + 18

    def cover(self, page: Page, closing: Decimal, due: date) -> float:
        page.put(45, 196, "Ihre Monatsrechnung", 14, bold=True)
        least = max(Decimal(0), min(-closing, max(Decimal(50), round(-closing / 20 / FRANC) * FRANC)))
        facts = [("Rechnungsbetrag zu unseren Gunsten", f"CHF {francs(closing)}"), ("Zahlbar bis", f"{due:%d.%m.%Y}")]
        facts += [
            ("Mindestbetrag", f"CHF {francs(-least)}"),
            ("Globallimite", f"CHF {written(limit(closing, 10000), chr(39))}"),
        ]
        page.box(45, 206, 505, 48, SAND)
        for n, (label, value) in enumerate(facts):
            x, y = 53 + 252 * (n % 2), 224 + 18 * (n // 2)
            page.put(x, y, label, 8.5)
            page.put(x + 232, y, value, 8.5, right=True, bold=n == 0)
        return self.columns(page, 286)

    def line(self, flow: Flow, text: str, amount: Decimal | None = None, bold: bool = False) -> None:
        flow.need(14)
        flow.page.put(160, flow.y, text, SIZE, bold=bold)
        if amount is not None:
            self.put_amount(flow.page, flow.y, amount, bold)
        flow.y += 14

    @staticmethod
    def put_amount(page: Page, y: float, amount: Decimal, bold: bool = False) -> None:
        """The figures stand in line, the minus behind them."""
        page.put(545, y, francs(amount).removesuffix(" -"), SIZE, right=True, bold=bold)
        if amount > 0:
            page.put(547, y, "-", SIZE, bold=bold)

    def move(self, flow: Flow, move: Move) -> Row:
        currency, name = move.lines[0], " ".join(move.lines[1:])
        text = wrap(name, fits("Helvetica", SIZE, 225))
        if currency:
            day = move.booked - timedelta(1)
            fee = round(-move.amount * Decimal("0.0175"), 2)
            text.append(f"Umrechnungskurs {self.rates[currency]} vom {dots(day)}")
            text.append(f"inkl. Bearbeitungsgebühr 1.75% CHF {written(abs(fee), chr(39))}")
        flow.need(10.5 * len(text) + 3)
        page, y = flow.page, flow.y
        page.put(45, y, dots(move.used), SIZE)
        page.put(102, y, dots(move.booked), SIZE)
        flow.y = page.lines(160, y, text, SIZE, 10.5) + 3
        if currency:
            foreign = abs(move.amount) / Decimal("1.0175") / self.rates[currency]
            page.put(470, y, f"{currency} {written(foreign, chr(39))}", SIZE, right=True)
        self.put_amount(page, y, move.amount)
        self.sum += move.amount
        return Row(move.booked, joined(*text), move.amount, page=flow.number)

    def payment_part(self, flow: Flow, closing: Decimal) -> None:
        if flow.y > 520:
            flow.turn(last=True)
        page = flow.page
        notes = (
            "Beanstandungen sind innert 30 Tagen ab Rechnungsdatum schriftlich anzubringen. Bei Teilzahlung wird ein "
            "Jahreszins von 12.00% ab Verbuchungsdatum belastet. Kartensperrung rund um die Uhr: +41 44 000 00 00."
        )
        page.lines(45, flow.y + 12, wrap(notes, fits("Helvetica", 7.5, 505)), 7.5, 9.5, color=GREY)
        page.rule(0, 560, A4[0], 0.5)
        page.upright(175, 560, A4[1], 0.5)
        reference = fill(self.rng, "00 0000# ##### ##### ##### #####", self.end, {})
        for x, title in ((18, "Empfangsschein"), (190, "Zahlteil")):
            page.put(x, 582, title, 11, bold=True)
            left = x if x == 18 else 350
            page.put(left, 602, "Konto / Zahlbar an", 6.5, bold=True)
            page.lines(left, 612, ["CH00 3000 0000 0000 0000 0", "Helveticard AG", "8050 Zürich"], 8, 10)
            page.put(left, 650, "Referenz", 6.5, bold=True)
            page.put(left, 660, reference, 7.5 if x == 18 else 8.5)
            page.put(left, 680, "Zahlbar durch", 6.5, bold=True)
            page.lines(left, 690, ["Regula Baumgartner", "Seestrasse 41", "8610 Uster"], 8, 10)
            page.put(x, 750, "Währung   Betrag", 6.5, bold=True)
            page.put(x, 762, f"CHF       {written(max(-closing, Decimal(0)), ' ')}", 8)
        page.box(190, 600, 130, 130, (0.2, 0.2, 0.2))

    def draw(self, path: Path) -> Truth:
        rng, period = self.rng, (self.start, self.end)
        paid_on = min(day_after(self.start, rng.randint(12, 20)), self.end)
        text = rng.choice(["Ihre LSV-Zahlung - Besten Dank", "Ihre Zahlung - Besten Dank"])
        share = Decimal(rng.choice(["1", "1", "0.5"]))
        paid = [Move(paid_on, paid_on, ("", text), -round(self.opening * share, 2))]
        if share < 1:
            paid.append(Move(self.end, self.end, ("", "Jahreszins 12.00% auf Teilzahlung"), some_amount(rng, -2, -40)))
        cards = [
            ("Visa Gold", how_many(rng)),
            ("Mastercard Gold", rng.randint(2, 15)),
            ("Visa Partnerkarte", rng.randint(3, 9)),
        ]
        cards = cards[: rng.randint(2, 3)]
        groups = [some_moves(rng, KINDS, POOLS, period, count, reversal="{0}") for _, count in cards]
        if rng.random() < 0.3:
            groups[0].append(Move(self.end, self.end, ("", "Jahresgebühr Hauptkarte"), Decimal("-200.00")))
        closing = self.opening + total([*paid, *(move for group in groups for move in group)])
        flow = Flow(775, Page, self.head, self.foot)
        flow.y = self.cover(flow.page, closing, day_after(self.end, 20))
        self.sum, self.carrying = self.opening, True
        self.line(flow, "Saldovortrag letzte Rechnung", self.opening)
        rows = [self.move(flow, move) for move in paid]
        for (name, _), group, holder in zip(
            cards, groups, ("R. Baumgartner", "R. Baumgartner", "U. Meier"), strict=False
        ):
            flow.need(44)
            flow.y += 8
            number = fill(rng, "XXXX XXXX XXXX ####", self.end, {})
            self.line(flow, f"{name} {number}, {holder}", bold=True)
            rows += [self.move(flow, move) for move in group]
            self.line(flow, f"Total Karte {number}", total(group), bold=True)
        flow.need(40)
        flow.page.rule(160, flow.y - 6, 550, 0.8)
        flow.y += 8
        self.line(
            flow, "Saldo zu unseren Gunsten CHF" if closing < 0 else "Saldo zu Ihren Gunsten CHF", closing, bold=True
        )
        self.carrying = False
        self.payment_part(flow, closing)
        numbered(flow.pages, self.number)
        with_pymupdf(flow.pages, path)
        return Truth("credit_card", "de_CH", "CHF", self.account, None, self.end, self.opening, closing, rows)

    @staticmethod
    def number(page: Page, number: int, pages: int) -> None:
        page.put(550, 69, f"Seite {number}/{pages}", 8, right=True)


def draw(rng: Random, path: Path) -> Truth:
    return Bill(rng).draw(path)
