"""Netherlands, credit card: date of transaction and of booking in words without a year, foreign sum, euro, Af or Bij.

Four figures across the top (old balance, payments, expenses, new balance), the rate on a line of its own under a
foreign purchase, the country's code after the place, and an advert and direct debit notice at the end.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from ..frame import Kind, Row, Truth, earlier, fill, some_amount, some_entries, some_period, wrap, written
from ..pens import GREY, Flow, Page, fits, with_fpdf

MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LONG = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]  # as the letter's date
POOLS = {
    "shop": ["BOL.COM", "COOLBLUE BV", "HEMA", "NS INTERNATIONAAL", "ALBERT HEIJN ####", "RESTAURANT DE KADE"],
    "town": ["UTRECHT NLD", "ZWOLLE NLD", "ROTTERDAM NLD", "BREDA NLD"],
}
KINDS = [
    Kind(6, -5, -190, "{shop} {town}"),
    Kind(2, -6, -40, "SPOTIFY P########?# STOCKHOLM SWE"),
    Kind(2, -12, -400, "AIRBNB * HM######## LUXEMBOURG LUX"),
    Kind(2, -4, -180, "MTA*NYCT PAYGO NEW YORK USA", "USD"),
    Kind(2, -6, -150, "SAINSBURYS S/MKT LONDON GBR", "GBP"),
    Kind(0.6, 10, 140, "ZALANDO SE RETOUR BERLIN DEU"),
    Kind(0.3, -23.5, -23.5, "JAARBIJDRAGE CARD", most=1),
]
RATES = {"USD": Decimal("1.08415"), "GBP": Decimal("0.85221")}


def _short(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]}"


def _euros(amount: Decimal) -> tuple[str, str]:
    return written(abs(amount), ".", ","), "Af" if amount < 0 else "Bij"


@dataclass
class _Sheet:
    end: date
    client: str
    digits: str
    figures: list[tuple[str, Decimal]]
    limit: str

    def head(self, page: Page, number: int) -> float:
        page.put(50, 55, "Noorderkaart", 18, bold=True, color=(0.9, 0.4, 0.0))
        page.put(50, 68, "Card Services B.V.", 8, color=GREY)
        if number == 1:
            page.lines(50, 110, ["Dhr. G.T. Hoekzema", "Kerkstraat 118", "9712 KX GRONINGEN"], 9.5, 12)
        y = 160.0 if number == 1 else 95.0
        facts = (
            (50, "Datum", f"{self.end.day} {LONG[self.end.month - 1]} {self.end.year}"),
            (190, "Klantnummer", self.client),
            (330, "Volgnummer", str(self.end.month)),
            (470, "Bladnummer", str(number)),
        )
        for x, label, value in facts:
            page.put(x, y, label, 7.5, color=GREY)
            page.put(x, y + 12, value, 9)
        y += 34
        if number == 1:
            page.rule(50, y - 10, 545, 0.4, GREY)
            for n, (label, amount) in enumerate(self.figures):
                figure, mark = _euros(amount)
                page.put(50 + 126 * n, y + 4, label, 7.5, color=GREY)
                page.put(50 + 126 * n, y + 18, "EUR", 9)
                page.put(135 + 126 * n, y + 18, figure, 9, bold=True, right=True)
                page.put(139 + 126 * n, y + 18, mark, 9)
            y += 38
            page.put(50, y, f"Bestedingslimiet EUR {self.limit}", 8)
            page.put(260, y, "Minimaal te betalen bedrag: het volledige openstaande saldo", 8)
            y += 26
        for x, lines, right in (
            (50, ["Datum", "transactie"], False),
            (102, ["Datum", "boeking"], False),
            (154, ["Omschrijving"], False),
            (445, ["Bedrag in", "vreemde valuta"], True),
            (520, ["Bedrag", "in euro's"], True),
        ):
            page.lines(x, y, lines, 8, 9.5, bold=True, right=right)
        page.rule(50, y + 14, 545, 0.6)
        return y + 28


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 60, 1500)
    digits = fill(rng, "####", start, {})
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(8, 44))
    day = start + timedelta(rng.randint(3, 9))
    listed = [(entry.day, entry.lines[0], entry.amount, entry.tag) for entry in entries]
    listed = sorted([*listed, (day, "GEINCASSEERD VORIG SALDO", -opening, "")], key=lambda item: item[0])
    spent = sum((item[2] for item in listed if item[2] < 0), Decimal(0))
    paid = sum((item[2] for item in listed if item[2] > 0), Decimal(0))
    closing = opening + spent + paid
    figures = [
        ("Vorig openstaand saldo", opening),
        ("Totaal ontvangen betalingen", paid),
        ("Totaal nieuwe uitgaven", spent),
        ("Nieuw openstaand saldo", closing),
    ]
    client = fill(rng, "7#########", start, {})
    sheet = _Sheet(end, client, digits, figures, rng.choice(("2.500,00", "5.000,00")))
    flow = Flow(745, Page, sheet.head)
    rows = []
    titled = False
    for booked, text, amount, tag in listed:
        lines = wrap(text, fits("Helvetica", 9, 205))
        if tag:
            lines.append(f"Wisselkoers {tag} {written(RATES[tag], '', ',', 5)}")
        flow.need(11.5 * len(lines) + (30 if not titled else 3))
        if not titled and text != "GEINCASSEERD VORIG SALDO":
            flow.page.put(154, flow.y + 2, f"Uw Card met als laatste vier cijfers {digits}", 9, bold=True)
            flow.page.put(154, flow.y + 13, "G.T. HOEKZEMA", 8)
            flow.y += 27
            titled = True
        page, y = flow.page, flow.y
        used = booked if amount == -opening else max(start, earlier(rng, booked))
        figure, mark = _euros(amount)
        page.put(50, y, _short(used), 9)
        page.put(102, y, _short(booked), 9)
        if tag:
            page.put(445, y, f"{written(-amount * RATES[tag], '.', ',')} {tag}", 9, right=True)
        page.put(520, y, figure, 9, right=True)
        page.put(528, y, mark, 9)
        flow.y = page.lines(154, y, lines, 9, 11.5) + 3
        rows.append(Row(booked, " ".join(lines), amount, value_date=used, page=flow.number))
    flow.need(100)
    page, y = flow.page, flow.y + 10
    page.rule(50, y - 10, 545, 0.4, GREY)
    due = end + timedelta(20)
    figure = _euros(closing)[0]
    page.lines(
        50,
        y + 6,
        [
            f"Het bedrag van EUR {figure} zal omstreeks {due.day} {LONG[due.month - 1]} {due.year} van uw rekening",
            "eindigend op 4471 worden afgeschreven. Zorgt u voor voldoende saldo?",
        ],
        8.5,
        12,
    )
    page.box(50, y + 36, 495, 36, (1.0, 0.94, 0.87))
    page.put(60, y + 51, "Tip: zet uw Card aan voor betalen met uw telefoon.", 9, bold=True)
    page.put(60, y + 64, "Bekijk in de app hoe het werkt. Let op! Geld lenen kost geld.", 8)
    for page in flow.pages:
        page.put(50, 800, "Noorderkaart Card Services B.V., Postbus 1, 9700 AA Groningen. KvK 00000000", 7, color=GREY)
    with_fpdf(flow.pages, path, "columns")
    return Truth("card", "nl-NL", "EUR", client, None, end, opening, closing, rows)
