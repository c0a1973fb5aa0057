"""Sweden, charge card invoice: six columns with town and foreign amount, a space in thousands, a giro slip below.

Dates as YYMMDD, card by card with a sum, the payment and the fees in parts of their own, VAT or foreign amount in one
column, exchange rate on a line below; the invoice's account statement adds up in a box on page 1.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from fpdf import FPDF

from ..frame import Entry, Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, written
from ._rows import debt, part, shared, tail, total

POOLS = {"town": ("STOCKHOLM", "GÖTEBORG", "MALMÖ", "UPPSALA", "LUND", "SOLNA", "VÄSTERÅS")}
KINDS = (
    Kind(5, -29, -1190, "ICA SUPERMARKET {town}|{town}"),
    Kind(4, -39, -480, "SL APP|STOCKHOLM"),
    Kind(4, -89, -640, "COOP KONSUM ####|{town}"),
    Kind(3, -300, -1150, "CIRCLE K {town} ####|{town}"),
    Kind(2, -195, -3490, "SJ INTERNET|STOCKHOLM", step="1"),
    Kind(3, -65, -890, "RESTAURANG KVARNEN|{town}", step="1"),
    Kind(1, -119, -199, "SPOTIFY P?#?##??##|STOCKHOLM", most=1, step="1"),
    Kind(2, -190, -5400, "SCANDIC HOTELS|{town}"),
    Kind(2, -45, -1900, "AMAZON EU SARL|LUXEMBOURG", tag="EUR"),
    Kind(1, -60, -900, "7-ELEVEN ####|KOBENHAVN", tag="DKK"),
    Kind(1, -110, -4200, "HILTON DOWNTOWN|NEW YORK NY", tag="USD"),
    Kind(1, 99, 900, "RETUR CLAS OHLSON|{town}", step="1"),
)
RATES = {"EUR": (10900, 11700), "DKK": (1460, 1570), "USD": (9900, 10900)}
X = {"date": 45, "booked": 88, "text": 131, "town": 300, "currency": 384, "foreign": 478, "amount": 552}


def kronor(amount: Decimal) -> str:
    return written(amount, " ", ",")


class Paper(FPDF):
    """The invoice's pages; texts are cells, as the library lays them down."""

    def __init__(self, invoice: str, day: date) -> None:
        super().__init__(unit="pt", format="A4")
        self.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
        self.set_auto_page_break(False)
        self.invoice, self.day = invoice, day
        self.row_y = 0.0

    def cell_at(self, x: float, y: float, text: str, size: float = 8, style: str = "", align: str = "L") -> None:
        self.set_font("helvetica", style, size)
        wide = self.get_string_width(text) + 2
        self.set_xy(x - wide if align == "R" else x, y)
        self.c_margin = 0
        self.cell(wide, size + 2, text, align=align)

    def start(self) -> None:
        self.add_page()
        self.set_fill_color(20, 20, 20)
        self.rect(45, 34, 40, 26, "F")
        self.cell_at(92, 38, "EKEN KORT", 14, "B")
        self.cell_at(552, 36, "Faktura", 16, "B", "R")
        self.cell_at(552, 56, f"Fakturanummer {self.invoice}   Sida {self.page_no()}", 8, "", "R")
        self.row_y = 84

    def heads(self) -> None:
        y = self.row_y
        for key, text in (("date", "Datum"), ("booked", "Bokfört"), ("text", "Specifikation"), ("town", "Ort")):
            self.cell_at(X[key], y, text, 7.5, "B")
        self.cell_at(X["currency"], y, "Valuta", 7.5, "B")
        self.cell_at(X["foreign"], y, "Utl. belopp/Moms", 7.5, "B", "R")
        self.cell_at(X["amount"], y, "Belopp", 7.5, "B", "R")
        self.line(45, y + 12, 552, y + 12)
        self.row_y = y + 17

    def need(self, height: float, bottom: float = 790) -> None:
        if self.row_y + height > bottom:
            self.start()
            self.heads()


class Statement:
    """The invoice; `known` are its rows from drawing it before, which the box on page 1 needs."""

    def __init__(self, rng: Random, known: list[Row]) -> None:
        self.rng, self.known = rng, known
        self.period = some_period(rng, 30, calendar=True)
        self.opening = debt(rng, 400, 24000)
        self.account = fill(rng, "#### ### ###", self.period[0], {})
        self.names = ["ANNA LINDQVIST", "ERIK LINDQVIST", "MOA LINDQVIST"][: rng.choice([1, 1, 2, 3])]
        self.rows: list[Row] = []
        self.paper = Paper(fill(rng, "##########", self.period[0], {}), self.period[1])

    def title(self, text: str) -> None:
        self.paper.need(44)
        self.paper.cell_at(45, self.paper.row_y + 4, text, 8.5, "B")
        self.paper.row_y += 18

    def summed(self, text: str, amount: Decimal) -> None:
        self.paper.need(18)
        y = self.paper.row_y
        self.paper.line(X["foreign"] - 60, y + 1, 552, y + 1)
        self.paper.cell_at(X["text"], y + 3, text, 8, "B")
        self.paper.cell_at(X["amount"], y + 3, kronor(amount), 8, "B", "R")
        self.paper.row_y = y + 20

    def row(self, used: date, day: date, cells: list[str], amount: Decimal, tag: str = "") -> None:
        self.paper.need(24)
        paper, y = self.paper, self.paper.row_y
        paper.cell_at(X["date"], y, f"{used:%y%m%d}")
        paper.cell_at(X["booked"], y, f"{day:%y%m%d}")
        paper.cell_at(X["text"], y, cells[0])
        if len(cells) > 1:
            paper.cell_at(X["town"], y, cells[1][:13])
        text = cells[0]
        if tag:
            rate = Decimal(self.rng.randint(*RATES[tag])) / 1000
            paper.cell_at(X["currency"], y, tag)
            paper.cell_at(X["foreign"], y, kronor(part(-amount / rate * 100, "1")), align="R")
        paper.cell_at(X["amount"], y, kronor(-amount), align="R")
        if tag:
            note = f"Valutakurs {written(rate, ' ', ',', 4)}"
            paper.cell_at(X["text"], y + 10, note, 7)
            text += " " + note
            y += 10
        paper.row_y = y + 11.5
        self.rows.append(Row(day, " ".join(text.split()), amount, page=paper.page_no()))

    def body(self) -> None:
        rng, (start, end) = self.rng, self.period
        self.paper.start()
        self.front()
        self.paper.row_y = 330
        self.paper.heads()
        self.title("Inbetalningar")
        day = start + timedelta(rng.randint(18, 27))
        self.row(day, day, ["BETALT BG DATUM " + f"{day:%y%m%d}"], -self.opening)
        entries = some_entries(rng, KINDS, POOLS, self.period, count=rng.randint(14, 95))
        for name, hand in zip(self.names, shared(rng, entries, len(self.names)), strict=True):
            self.title(f"Transaktioner på kort **** **** **** {tail(rng)}  {name}")
            before = len(self.rows)
            for entry in hand:
                self.used(entry)
            self.summed(f"Summa köp/uttag {name}", -total(self.rows[before:]))
        if rng.random() < 0.7:
            self.title("Avgifter och ränta")
            self.row(end, end, ["AVISERINGSAVGIFT"], Decimal("-35.00"))
            if rng.random() < 0.5:
                self.row(end, end, ["ÅRSAVGIFT"], Decimal("-395.00"))
            if rng.random() < 0.4:
                self.row(end, end, ["KREDITRÄNTA 17,54 %"], -some_amount(rng, 12, 240))
        closing = self.opening + total(self.rows)
        self.summed("Totalt att betala SEK", -closing)
        self.slip(closing)

    def used(self, entry: Entry) -> None:
        self.row(earlier(self.rng, entry.day, 2), entry.day, list(entry.lines), entry.amount, entry.tag)

    def front(self) -> None:
        paid = sum((row.amount for row in self.known[:1]), Decimal(0))
        closing = self.opening + total(self.known)
        paper, (start, end) = self.paper, self.period
        due = end + timedelta(30)
        for n, text in enumerate([self.names[0], "Storgatan 8 lgh 1202", "753 31 Uppsala"]):
            paper.cell_at(320, 100 + 13 * n, text, 10)
        pairs = [
            ("Fakturadatum", f"{end:%Y-%m-%d}"), ("Kontonummer", self.account), ("Kreditgräns", "60 000,00"),
            ("Avser period", f"{start:%Y-%m-%d} - {end:%Y-%m-%d}"), ("Förfallodag", f"{due:%Y-%m-%d}"),
        ]  # fmt: skip
        for n, (label, value) in enumerate(pairs):
            paper.cell_at(45, 100 + 12 * n, label, 8, "B")
            paper.cell_at(130, 100 + 12 * n, value, 8)
        paper.set_fill_color(238, 238, 232)
        paper.rect(45, 190, 507, 92, "F")
        paper.cell_at(53, 196, "Kontoställning", 10, "B")
        costs = [row for row in self.known if row.description.startswith(("AVISERING", "ÅRSAVGIFT", "KREDITRÄNTA"))]
        lines = [
            ("Skuld enligt föregående faktura", -self.opening),
            ("Inbetalningar", -paid),
            ("Köp, uttag och returer", -(total(self.known[1:]) - total(costs))),
            ("Avgifter och ränta", -total(costs)),
            ("Aktuell skuld, att betala", -closing),
        ]
        for n, (label, amount) in enumerate(lines):
            style = "B" if n == 4 else ""
            paper.cell_at(53, 212 + 13 * n, label, 8.5, style)
            paper.cell_at(300, 212 + 13 * n, kronor(amount), 8.5, style, "R")
        paper.cell_at(330, 212, "Lägsta belopp att betala", 8.5, "B")
        paper.cell_at(540, 212, kronor(part(-closing, "4")), 8.5, "B", "R")
        paper.cell_at(330, 230, "Dröjsmålsränta 22,5 %. Påminnelseavgift 60 kr.", 7.5)
        paper.cell_at(330, 242, "Reklamera fel inom 30 dagar. Spärra kort 08-555 014 00", 7.5)
        paper.cell_at(330, 262, f"Bonuspoäng denna period: {len(self.known) * 17}", 8.5)

    def slip(self, closing: Decimal) -> None:
        paper = self.paper
        if paper.row_y > 640:
            paper.start()
        paper.set_dash_pattern(dash=3, gap=3)
        paper.line(30, 668, 565, 668)
        paper.set_dash_pattern()
        paper.cell_at(45, 676, "INBETALNING/GIRERING AVI", 9, "B")
        paper.cell_at(400, 676, "Till bankgiro", 7)
        paper.cell_at(400, 686, "555-0142", 11, "B")
        paper.cell_at(45, 696, "OCR-nummer (ska anges vid betalning)", 7)
        paper.cell_at(45, 706, self.account.replace(" ", "") + "1", 11, "B")
        paper.cell_at(400, 706, "Betalningsmottagare", 7)
        paper.cell_at(400, 716, "Eken Kort AB, 106 40 Stockholm", 8)
        crowns, ore = kronor(max(-closing, Decimal(0))).split(",")
        paper.set_font("courier", "", 10)
        paper.text(
            45, 790, f"#  {self.account.replace(' ', '')}1 #   {crowns.replace(' ', '')} {ore}  2 >      5550142#41#"
        )


def draw(rng: Random, path: Path) -> Truth:
    seed = rng.random()
    dry = Statement(Random(seed), [])
    dry.body()
    it = Statement(Random(seed), dry.rows)
    it.body()
    it.paper.output(str(path))
    closing = it.opening + total(it.rows)
    return Truth("credit_card", "sv_SE", "SEK", it.account, *it.period, it.opening, closing, it.rows)
