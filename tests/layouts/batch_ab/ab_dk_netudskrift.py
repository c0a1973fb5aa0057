"""Denmark: a list printed from the netbank, newest first, with status and "afstemt" columns and pending rows above.

Only the present balance is printed in the head; a web-like table whose long texts wrap within the cell.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from ..frame import Kind, Row, Truth, earlier, fill, running, some_amount, some_entries, some_period
from ._tools import comma, size

POOLS: dict[str, Any] = {
    "shop": [
        "NETTO ALBERTSLUND",
        "FØTEX FOOD AMAGERBRO",
        "REMA 1000 364",
        "SuperBrugsen Valby",
        "LIDL 0121 HVIDOVRE",
        "MATAS ROSENGÅRDCENTRET",
        "Bog & idé Næstved",
        "Circle K Ringsted",
        "JYSK 1023",
        "Elgiganten Gentofte",
    ],
    "web": ["PAYPAL *STEAMGAMES", "APPLE.COM/BILL", "Saxo.com", "ZALANDO DANMARK", "WOLT COPENHAGEN", "DSB APP"],
    "town": ["Købmagergade", "Odense C", "Aarhus Banegård", "Lyngby Hovedgade"],
    "person": ["Mette Kjærgaard", "Anders Sørensen", "Lærke Holm", "Jens-Ole Bech", "Sofie Damgaard"],
    "bill": ["NORLYS ENERGI A/S", "YouSee", "TOPDANMARK FORSIKRING", "3F A-KASSE", "ANDEL ENERGI", "Radius Elnet A/S"],
    "work": ["REGION HOVEDSTADEN", "Grundfos Holding", "KØBENHAVNS KOMMUNE", "Salling Group A/S"],
    "dm": lambda rng, day: earlier(rng, day).strftime("%d.%m"),
}
KINDS = [
    Kind(9, -12, -900, "Dankort-køb {shop} Nota #####"),
    Kind(6, -25, -1400, "Visa/Dankort {web} Den {dm}"),
    Kind(4, -20, -600, "MobilePay {person}"),
    Kind(2, 20, 600, "MobilePay {person}"),
    Kind(3, -99, -1900, "BS Betaling {bill} Aftalenr. ######### kundenr. ##########"),
    Kind(1, 17500, 31000, "Lønoverførsel {work}", most=1),
    Kind(1, -4500, -9800, "Fast overførsel husleje Andelsboligforeningen Lindegården lejemål ##-###", most=1),
    Kind(2, -100, -1500, "Hævning automat {town}", step="100"),
    Kind(2, 200, 5000, "Fra opsparing", step="100"),
    Kind(1, 500, 4200, "Overskydende skat SKATTESTYRELSEN SE-nr ########", most=1),
    Kind(1, -15, -75, "Kortgebyr"),
]
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=8.2, leading=10)
RIGHT = ParagraphStyle("right", parent=BODY, alignment=2)
HEAD = ParagraphStyle("head", parent=BODY, fontName="Helvetica-Bold", textColor=colors.HexColor("#003755"))
HEADR = ParagraphStyle("headr", parent=HEAD, alignment=2)
TITLE = ParagraphStyle("title", parent=HEAD, fontSize=15, leading=20)
BLUE = colors.HexColor("#dfe9f0")
WIDTHS = [60, 222, 76, 80, 48, 44]
TITLES = ["Dato", "Tekst", "Beløb", "Saldo", "Status", "Afstemt"]


class Marked(Paragraph):
    """A cell that notes on which page it was drawn."""

    def __init__(self, text: str, pages: dict[int, int], number: int) -> None:
        super().__init__(text, BODY)
        self.pages, self.number = pages, number

    def draw(self) -> None:
        self.pages[self.number] = self.canv.getPageNumber()
        super().draw()


def _table(lines: list[list[Any]]) -> Table:
    head = [Paragraph(t, HEADR if t in ("Beløb", "Saldo") else HEAD) for t in TITLES]
    table = Table([head, *lines], colWidths=WIDTHS, repeatRows=1, splitByRow=1)
    style = [
        ("BACKGROUND", (0, 0), (-1, 0), BLUE),
        ("LINEBELOW", (0, 1), (-1, -1), 0.25, colors.HexColor("#b8c4cc")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    table.setStyle(TableStyle(style))
    return table


def _line(day: date, text: Paragraph, amount: Decimal, balance: str, status: str, ticked: str) -> list[Any]:
    cells = [Paragraph(f"{day:%d.%m.%Y}", BODY), text, Paragraph(comma(amount), RIGHT), Paragraph(balance, RIGHT)]
    return [*cells, Paragraph(status, BODY), Paragraph(ticked, BODY)]


def _foot(printed: date) -> Any:
    def foot(pen: Any, _document: Any) -> None:
        pen.setFont("Helvetica", 7)
        pen.setFillGray(0.4)
        pen.drawString(34, 28, f"Sundbanken A/S · CVR-nr. 61 12 62 28 · Udskrevet {printed:%d.%m.%Y}")
        pen.drawRightString(561, 28, f"Side {pen.getPageNumber()}")

    return foot


def _pending(rng: Random, end: date) -> list[list[Any]]:
    lines = []
    for n in range(rng.randint(0, 3), 0, -1):
        text = fill(rng, rng.choice(["BS Betaling {bill}", "Overførsel til {person}"]), end, POOLS)
        amount = some_amount(rng, -80, -2500)
        lines.append(_line(end + timedelta(2 * n), Paragraph(escape(text), BODY), amount, "", "Venter", ""))
    return lines


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 31)
    opening = some_amount(rng, 900, 26000)
    entries = some_entries(rng, KINDS, POOLS, (start, end), count=size(rng), balance=opening, floor=200)
    balances = running(opening, [entry.amount for entry in entries])
    rows = [Row(e.day, " ".join(e.lines), e.amount, balance) for e, balance in zip(entries, balances, strict=True)][
        ::-1
    ]
    pages: dict[int, int] = {}
    number = fill(rng, "#### ##########", end, {})
    closing = balances[-1]
    facts = [
        ["Konto", "Lønkonto", "Saldo", f"{comma(closing)} DKK"],
        ["Kontonr.", number, "Disponibelt beløb", f"{comma(closing + 10000)} DKK"],
        ["Kontohaver", "Camilla Østergaard", "Kreditmaksimum", "10.000,00 DKK"],
        ["Periode", f"{start:%d.%m.%Y} - {end:%d.%m.%Y}", "Udskrevet", f"{end:%d.%m.%Y} kl. 22:{rng.randint(10, 59)}"],
    ]
    story: list[Any] = [Paragraph("Sundbanken Netbank", HEAD), Paragraph("Posteringer", TITLE), Spacer(1, 6)]
    story += [Table(facts, colWidths=[70, 190, 100, 170], style=[("FONTSIZE", (0, 0), (-1, -1), 8.5)])]
    waiting = _pending(rng, end)
    if waiting:
        story += [Spacer(1, 12), Paragraph("Kommende posteringer", HEAD), Spacer(1, 4), _table(waiting)]
    story += [Spacer(1, 12), Paragraph("Bogførte posteringer", HEAD), Spacer(1, 4)]
    lines = []
    for n, row in enumerate(rows):
        text = Marked(escape(row.description), pages, n)
        assert row.balance is not None
        lines.append(_line(row.date, text, row.amount, comma(row.balance), "Udført", rng.choice(["Nej", "Nej", "Ja"])))
    story += [_table(lines), Spacer(1, 10)]
    note = "Beløb i andre valutaer er omregnet til DKK. Posteringer med status Venter er endnu ikke trukket på kontoen."
    story += [Paragraph(note, BODY)]
    document = SimpleDocTemplate(str(path), pagesize=A4, margins=34, invariant=1, pageCompression=1)
    document.leftMargin = document.rightMargin = 32
    document.topMargin, document.bottomMargin = 40, 48
    document._calc()
    document.build(story, onFirstPage=_foot(end), onLaterPages=_foot(end))
    for n, row in enumerate(rows):
        row.page = pages[n]
    return Truth("checking", "da_DK", "DKK", number, start, end, None, closing, rows, newest_first=True)
