"""Netherlands, card overview with "Af" and "Bij" after each amount and a band of four totals under the header.

Dates "28 dec" without a year, transaction date before booking date, place and country in columns of their own, foreign
currency in a column, its rate on a small line below; each card is named by its last four digits.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ..pens import A4, Color, Flow, Hand, Page, by_hand
from ._rows import debt, part, shared, tail, total

TEAL: Color = (0.0, 0.3, 0.45)
MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LONG = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
POOLS = {"town": ("AMSTERDAM", "UTRECHT", "ROTTERDAM", "DEN HAAG", "ZWOLLE", "EINDHOVEN")}
KINDS = (
    Kind(4, -4, -95, "ALBERT HEIJN ####|{town}|NLD"),
    Kind(4, -12, -260, "BOL.COM B.V.|UTRECHT|NLD"),
    Kind(3, -3, -48, "NS GROEP IZ NS REIZIGERS|UTRECHT|NLD"),
    Kind(2, -90, -640, "KLM CYGNIFIC ##########|AMSTELVEEN|NLD"),
    Kind(2, -8, -70, "GOOGLE *GOOGLE STORAGE|DUBLIN|IRL"),
    Kind(2, -55, -380, "BOOKING.COM B.V.|AMSTERDAM|NLD"),
    Kind(3, -14, -120, "RESTAURANT DE GOUDEN LEEUW|{town}|NLD"),
    Kind(2, -6, -300, "AMAZON MKTPLACE PMTS|AMZN.COM/BILL|USA", tag="USD"),
    Kind(2, -4, -80, "TFL TRAVEL CHARGE|LONDON|GBR", tag="GBP"),
    Kind(1, -9, -60, "PRESSBYRAN ####|STOCKHOLM|SWE", tag="SEK"),
    Kind(1, 15, 140, "ZARA NEDERLAND B.V.|AMSTERDAM|NLD"),
)
RATES = {"USD": "1.08", "GBP": "0.86", "SEK": "11.4"}


def brief(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def money(amount: Decimal) -> str:
    return written(amount, ".", ",", minus="")


def side(amount: Decimal) -> str:
    return "Bij" if amount > 0 else "Af"


class Statement:
    """The overview; page heads repeat the customer's number."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.period = some_period(rng, 30)
        self.opening = debt(rng, 40, 3100)
        self.client = fill(rng, "5##########", self.period[0], {})
        self.name = rng.choice(["J M DE BOER", "S VAN DIJK", "A HENDRIKS"])
        self.cards = [(tail(rng), self.name)]
        if rng.random() < 0.5:
            self.cards.append((tail(rng), rng.choice(["P DE BOER-SMIT", "L JANSEN"])))
        self.rows: list[Row] = []
        self.number = rng.randint(1, 12)
        self.flow = Flow(690, lambda: Page(A4), self.head)

    def head(self, page: Page, number: int) -> float:
        end = self.period[1]
        page.put(50, 54, "Polder Card Services", 15, bold=True, color=TEAL)
        page.put(545, 54, "Rekeningoverzicht", 15, right=True, color=TEAL)
        page.lines(
            330, 78, ["Postbus 2310, 1100 AA Diemen", "Telefoon 020 - 555 01 00", "www.poldercard.example"], 7, 9
        )
        page.lines(50, 100, [self.name, "LINDELAAN 33", "3571 PB UTRECHT"], 9, 12)
        heads = ("Datum", "Klantnummer", "Volgnummer", "Bladnummer")
        values = (f"{end.day} {LONG[end.month - 1]} {end.year}", self.client, str(self.number), f"{number} van @")
        for x, label, value in zip((50, 190, 330, 450), heads, values, strict=True):
            page.put(x, 152, label, 7.5, bold=True)
            page.put(x, 163, value, 8.5)
        page.rule(50, 170, 545, 0.8, TEAL)
        y = 226.0
        for x, lines in (
            (50, ("Datum", "transactie")), (100, ("Datum", "boeking")), (150, ("Omschrijving", "")),
        ):  # fmt: skip
            page.lines(x, y, lines, 7.5, 9, bold=True)
        for x, lines in ((440, ("Bedrag in", "vreemde valuta")), (522, ("Bedrag", "in euro's"))):
            page.lines(x, y, lines, 7.5, 9, bold=True, right=True)
        page.rule(50, y + 14, 545, 0.5)
        return y + 28

    def band(self) -> None:
        """The four totals on every page, and the pages' count."""
        came = sum((row.amount for row in self.rows if row.amount > 0), Decimal(0))
        went = total(self.rows) - came
        closing = self.opening + came + went
        cells = (
            ("Vorig openstaand saldo", self.opening),
            ("Totaal ontvangen betalingen", came),
            ("Totaal nieuwe uitgaven", went),
            ("Nieuw openstaand saldo", closing),
        )
        for page in self.flow.pages:
            for x, (label, amount) in zip((50, 170, 310, 430), cells, strict=True):
                page.put(x, 184, label, 7.5, bold=True)
                page.put(x, 196, "€", 8.5)
                page.put(x + 62, 196, money(amount), 8.5, right=True)
                page.put(x + 67, 196, side(amount) if amount else "", 8.5)
            page.rule(50, 204, 545, 0.8, TEAL)
            self.bottom(page, closing)

    def bottom(self, page: Page, closing: Decimal) -> None:
        due = self.period[1] + timedelta(21)
        page.rule(50, 716, 545, 0.5)
        page.put(50, 729, "Bestedingslimiet", 7.5, bold=True)
        page.put(50, 740, "€ 2.500,00", 8.5)
        page.put(190, 729, "Minimaal te betalen bedrag", 7.5, bold=True)
        page.put(190, 740, f"€ {money(max(-closing, Decimal(0)))}", 8.5)
        text = f"Het bedrag wordt omstreeks {due.day} {LONG[due.month - 1]} {due.year} automatisch geïncasseerd."
        page.put(50, 760, text, 7.5)
        page.put(
            50, 772, "Controleer uw overzicht en meld onjuiste boekingen binnen 30 dagen bij onze klantenservice.", 7
        )
        page.put(50, 796, "Polder Card Services B.V., Diemen. Handelsregister 33000000.", 6)

    def row(self, used: date, day: date, cells: list[str], amount: Decimal, tag: str = "") -> None:
        self.flow.need(24)
        page, y = self.flow.page, self.flow.y
        page.put(50, y, brief(used), 8)
        page.put(100, y, brief(day), 8)
        for x, text in zip((150, 290, 366), cells, strict=False):
            page.put(x, y, text, 8)
        page.put(522, y, money(amount), 8, right=True)
        page.put(527, y, side(amount), 8)
        words = list(cells)
        if tag:
            rate = Decimal(RATES[tag]) + Decimal(self.rng.randint(100, 9000)) / 1000000
            page.put(420, y, money(part(-amount * rate * 100, "1")), 8, right=True)
            page.put(424, y, tag, 8)
            y += 10
            note = f"Wisselkurs {tag} {written(rate, '.', ',', 5)}"
            page.put(150, y, note, 7)
            words.append(note)
        self.flow.y = y + 12
        self.rows.append(Row(day, " ".join(" ".join(words).split()), amount, page=self.flow.number))

    def body(self) -> None:
        rng, (start, end) = self.rng, self.period
        day = start + timedelta(rng.randint(9, 16))
        self.row(day, day, ["GEINCASSEERD VORIG SALDO"], -self.opening)
        if rng.random() < 0.2:
            self.row(day + timedelta(3), day + timedelta(3), ["IDEAL BETALING, DANK U"], some_amount(rng, 20, 300))
        entries = some_entries(rng, KINDS, POOLS, (start + timedelta(2), end), count=rng.randint(10, 54))
        for (digits, who), hand in zip(self.cards, shared(rng, entries, len(self.cards)), strict=True):
            self.flow.need(50)
            self.flow.y += 4
            self.flow.page.put(150, self.flow.y, f"Uw Card met als laatste vier cijfers {digits}", 8, bold=True)
            self.flow.page.put(150, self.flow.y + 10, who, 8, bold=True)
            self.flow.y += 23
            for entry in hand:
                self.used(entry)
        if rng.random() < 0.3:
            self.row(end, end, ["JAARBIJDRAGE CARD"], Decimal("-37.00"))
        if rng.random() < 0.15:
            self.row(end, end, ["KOSTEN GELDOPNAME"], Decimal("-4.50"))

    def used(self, entry: Entry) -> None:
        self.row(earlier(self.rng, entry.day, 2), entry.day, list(entry.lines), entry.amount, entry.tag)


def draw(rng: Random, path: Path) -> Truth:
    it = Statement(rng)
    it.body()
    it.band()
    count = str(it.flow.number)
    for page in it.flow.pages:
        page.texts = [
            type(text)(**{**vars(text), "text": text.text.replace("van @", f"van {count}")}) for text in page.texts
        ]
    by_hand(it.flow.pages, path, Hand("Tj", scaled=True))
    closing = it.opening + total(it.rows)
    return Truth("credit_card", "nl_NL", "EUR", it.client, *it.period, it.opening, closing, it.rows)
