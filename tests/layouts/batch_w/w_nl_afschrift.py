"""Netherlands: rekeningafschrift of a regional savings bank, set by a table engine. Day and month (dd-mm) for
booking, the interest date beside it, a code of two letters, counter account and name with description lines below
it, Bedrag af and Bedrag bij; a summary with the old and new balance (CR/DB) above the table and again below, the
key of the codes, an iDEAL advert and deposit guarantee text; rows split between the cells of a ruled table."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, Table

from ..frame import Kind, Row, Truth, iban, some_entries, some_period, written
from ._tools import ZERO, cents, money_in, money_out, row_count

POOLS = {
    "shop": [
        "ALBERT HEIJN 1### ZWOLLE",
        "JUMBO MEPPEL",
        "HEMA 0## KAMPEN",
        "NS GROEP ZWOLLE",
        "TINQ OMMEN",
        "KRUIDVAT ####",
    ],
    "firm": ["Vitens NV", "Essent Retail Energie B.V.", "Ziggo Services BV", "Zilveren Kruis Zorgverz. NV", "ANWB BV"],
    "who": ["J. de Vries-Bakker", "Hr P van der Meulen", "Woonstichting Delta", "Voetbalver. HATTO"],
    "pays": ["Belastingdienst Toeslagen", "Kuipers Metaal BV", "SVB"],
    "account": ["NL##RABO0#########", "NL##INGB000#######", "NL##ABNA0#########"],
    "day": lambda rng, day: (
        f"{day - timedelta(rng.randint(0, 2)):%d.%m.%y}/{rng.randint(8, 21):02}.{rng.randint(0, 59):02}"
    ),
    "month": lambda _, day: f"{day:%m-%Y}",
}
KINDS = [
    Kind(26, -2, -120, "{shop}|Betaalautomaat {day} pas 0## NR:?#?##?, contactloos", "ba"),
    Kind(8, -12, -190, "{account}|{firm}|Incassant NL##ZZZ############ kenmerk ######### termijn {month}", "ei"),
    Kind(6, -8, -140, "{account}|BOL.COM BV via Mollie|004000########## ################ bestelling", "id"),
    Kind(5, -20, -850, "{account}|{who}|Huur {month} app. 12", "bg"),
    Kind(4, -20, -250, "GELDAUTOMAAT {shop}|{day} pas 0##", "ga", "10"),
    Kind(3, -50, -500, "{account}|Eigen rekening sparen", "tb", "10"),
    Kind(4, 90, 2700, "{account}|{pays}|Betalingskenmerk ####.####.####.#### {month}", "cb"),
    Kind(3, 5, 180, "{account}|{who}|Tikkie ID 00########## pizza", "bg"),
    Kind(1, -2, -4, "Kosten betaalpakket {month}", "db", "0.05", 1),
]
CODES = (
    "ba = betaalautomaat, bg = bankgiro opdracht, cb = crediteurenbetaling, db = diverse boekingen, ei = "
    "Europese incasso, "
    "ga = geldautomaat, id = iDEAL, tb = eigen rekening"
)
ORANGE = HexColor("#d2550a")
SMALL = ParagraphStyle("small", fontName="Helvetica", fontSize=8, leading=9.6)
RIGHT = ParagraphStyle("right", parent=SMALL, alignment=TA_RIGHT)
HEAD = ParagraphStyle("head", parent=SMALL, fontName="Helvetica-Bold")
HEAD_RIGHT = ParagraphStyle("head right", parent=HEAD, alignment=TA_RIGHT)
TINY = ParagraphStyle("tiny", parent=SMALL, fontSize=6.8, leading=8.4)


class Marked(Paragraph):  # type: ignore[misc]
    """A cell that notes the page on which it is drawn."""

    row: Row

    def draw(self) -> None:
        self.row.page = self.canv.getPageNumber()
        super().draw()


def euro(amount: Decimal) -> str:
    return written(abs(amount), ".", ",")


def held(amount: Decimal) -> str:
    return f"{euro(amount)} {'CR' if amount >= 0 else 'DB'}"


def summary(opening: Decimal, amounts: list[Decimal], period: tuple[date, date]) -> Table:
    start, end = period
    cells = [
        ["Vorig saldo", "Totaal af", "Totaal bij", "Nieuw saldo"],
        [f"{start - timedelta(1):%d-%m-%Y}", "", "", f"{end:%d-%m-%Y}"],
        [held(opening), euro(money_out(amounts)), euro(money_in(amounts)), held(opening + sum(amounts, ZERO))],
    ]
    table = Table(cells, colWidths=[129] * 4, rowHeights=[13, 12, 14])
    table.setStyle(
        [
            ("FONT", (0, 0), (-1, -1), "Helvetica", 8.5),
            ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 8.5),
            ("ALIGN", (0, 0), (-1, -1), "RIGHT"),
            ("BOX", (0, 0), (-1, -1), 0.7, ORANGE),
            ("INNERGRID", (0, 0), (-1, -1), 0, HexColor("#ffffff")),
            ("LINEAFTER", (0, 0), (-2, -1), 0.3, ORANGE),
        ]
    )
    return table


class Statement:
    def __init__(self, rng: Random) -> None:
        self.period = some_period(rng, 30, calendar=True)
        self.account = iban(rng, "NL", "SLNB0#########")
        self.number = self.period[1].month

    def head(self, pen: Any, _: object) -> None:
        """What stands on each page around the table."""
        start, end = self.period
        number = pen.getPageNumber()
        pen.saveState()
        pen.setFillColor(ORANGE)
        pen.setFont("Helvetica-Bold", 15)
        pen.drawString(40, 795, "Sallandse Spaarbank")
        pen.setFillColorRGB(0, 0, 0)
        pen.setFont("Helvetica", 8.5)
        pen.drawRightString(556, 797, "Rekeningafschrift Plusbetalen")
        pen.drawRightString(556, 785, f"Volgnummer {self.number}/{end.year}   Blad {number}")
        pen.drawRightString(556, 773, f"Rekening {self.account}")
        pen.drawString(40, 773, f"Periode {start:%d-%m-%Y} t/m {end:%d-%m-%Y}   Valuta EUR")
        if number == 1:
            for n, text in enumerate(["Mw. S.J. Hofstra e/o", "Dhr. B. Hofstra", "IJsselkade 8", "8261 AC  KAMPEN"]):
                pen.drawString(64, 738 - n * 12, text)
            pen.drawRightString(556, 738, "BIC SLNBNL2Z")
            pen.drawRightString(556, 726, "Klantnummer 004471-02")
        pen.setFont("Helvetica", 6.5)
        pen.setFillColorRGB(0.4, 0.4, 0.4)
        pen.drawString(
            40,
            26,
            "Sallandse Spaarbank N.V., Postbus 8000, 7400 AB Deventer. KvK 16062338. BTW NL003092200B01. Tel. "
            "0570 55 50 142",
        )
        pen.drawRightString(556, 26, f"3042/{end:%y%m}/{number:03}")
        pen.restoreState()


def listing(rows: list[tuple[Row, date, str, list[str]]]) -> LongTable:
    heads = [("Datum", HEAD), ("Rente-<br/>datum", HEAD), ("Code", HEAD), ("Tegenrekening / Naam / Omschrijving", HEAD)]
    heads += [("Bedrag af<br/>(debet)", HEAD_RIGHT), ("Bedrag bij<br/>(credit)", HEAD_RIGHT)]
    cells = [[Paragraph(text, style) for text, style in heads]]
    for row, value, code, lines in rows:
        first = Marked(f"{row.date:%d-%m}", SMALL)
        first.row = row
        amount = Paragraph(euro(row.amount), RIGHT)
        text = Paragraph("<br/>".join(escape(line) for line in lines), SMALL)
        pair = [amount, ""] if row.amount < 0 else ["", amount]
        cells.append([first, Paragraph(f"{value:%d-%m}", SMALL), Paragraph(code, SMALL), text, *pair])
    table = LongTable(cells, colWidths=[38, 40, 32, 266, 70, 70], repeatRows=1)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, ORANGE),
            ("LINEBELOW", (0, 1), (-1, -1), 0.25, HexColor("#bbbbbb")),
        ]
    )
    return table


def draw(rng: Random, path: Path) -> Truth:
    statement = Statement(rng)
    opening = cents(rng, -300, 3600)
    entries = some_entries(rng, KINDS, POOLS, statement.period, count=row_count(rng), balance=opening, floor=-700)
    amounts = [entry.amount for entry in entries]
    closing = opening + sum(amounts, ZERO)
    rows = []
    for entry in entries:
        value = entry.day + timedelta(rng.choice([0, 0, 0, 1, -1]))
        words = " ".join(" ".join([entry.tag, *entry.lines]).split())
        rows.append((Row(entry.day, words, entry.amount, None, value), value, entry.tag, list(entry.lines)))
    advert = (
        "Betaal voortaan ook met uw telefoon! Download de app op sallandse.example/app. Vanaf 1 april rekenen "
        "wij 2,95 per maand "
        "voor Plusbetalen (nu 2,60). Debetrente 11,90% over roodstand tot 1.000,00. Creditrente 0,00%."
    )
    guarantee = (
        "Uw tegoed valt onder de Nederlandse depositogarantie tot 100.000 euro. Controleer uw afschrift en meld "
        "onjuistheden "
        "binnen 13 maanden. Pas kwijt? Bel direct 0800 0313 (24 uur per dag) of blokkeer uw pas in de app."
    )
    story = [
        Spacer(1, 92),
        summary(opening, amounts, statement.period),
        Spacer(1, 14),
        listing(rows),
        Spacer(1, 6),
        Paragraph(f"Nieuw saldo per {statement.period[1]:%d-%m-%Y} &nbsp; {held(closing)}", HEAD),
        Spacer(1, 14),
        Paragraph("Verklaring van de codes", HEAD),
        Paragraph(CODES, TINY),
        Spacer(1, 8),
        Paragraph(advert, SMALL),
        Spacer(1, 6),
        Paragraph(guarantee, TINY),
    ]
    margins = {"leftMargin": 40, "rightMargin": 39, "topMargin": 82, "bottomMargin": 48}
    document = SimpleDocTemplate(str(path), pagesize=A4, invariant=1, **margins)
    document.build(story, onFirstPage=statement.head, onLaterPages=statement.head)
    found = [row for row, *_ in rows]
    return Truth("checking", "nl_NL", "EUR", statement.account, *statement.period, opening, closing, found)
