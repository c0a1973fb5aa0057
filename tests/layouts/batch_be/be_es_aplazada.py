"""Spain, revolving credit card: movements of the account (direct debit, interest, insurance) stand apart from those of
each card, every block with its subtotal; payments are negative and purchases positive as the issuer sees them; a legal
example of amortization with dates and amounts follows. Written with reportlab's tables, cell by cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from reportlab.lib.colors import Color, white  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle  # type: ignore[import-untyped]

from ..frame import Entry, Kind, Row, Truth, some_amount, some_entries, some_period, written
from ._rows import ZERO, summed

ORANGE, PALE, LINE = Color(0.93, 0.4, 0.05), Color(0.99, 0.94, 0.89), Color(0.8, 0.8, 0.8)
PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=8, leading=10)
RIGHT = ParagraphStyle("right", parent=PLAIN, alignment=2)
BOLD = ParagraphStyle("bold", parent=PLAIN, fontName="Helvetica-Bold")
RIGHT_BOLD = ParagraphStyle("rightbold", parent=RIGHT, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", parent=BOLD, fontSize=11, leading=15, textColor=ORANGE)
SMALL = ParagraphStyle("small", parent=PLAIN, fontSize=6.5, leading=8, textColor=Color(0.4, 0.4, 0.4))
KINDS = [
    Kind(12, -3, -190, "{shop} {town}"),
    Kind(4, -5, -260, "{web}"),
    Kind(1, -40, -300, "DISPOSICION EFECTIVO CAJERO {town}", step="10"),
    Kind(0.7, 9, 160, "ABONO {shop} {town}"),
]
POOLS = {
    "shop": (
        "MERCADONA",
        "REPSOL E.S. LA VEGA",
        "EL CORTE INGLES",
        "CARREFOUR EXPRESS",
        "FARMACIA LDA. PEREZ",
        "LIDL ESPAÑA",
        "BAR CASA MANOLO",
        "ZARA",
        "LEROY MERLIN",
        "DIA",
        "AHORRAMAS",
        "CEPSA ELF",
        "DECATHLON",
    ),
    "town": ("MADRID", "ALCALA DE HEN", "GETAFE", "TOLEDO", "MOSTOLES", "LEGANES"),
    "web": (
        "AMZN MKTP ES*?#?#?#?## AMAZON.ES",
        "PAYPAL *WALLAPOP 35314369001",
        "RENFE VIRTUAL INTERNET",
        "NETFLIX.COM LOS GATOS",
        "GLOVO ##???#??? BARCELONA",
        "VUELING AIRLINES VILADECANS",
    ),
}


def euros(amount: Decimal) -> str:
    return written(amount, ".", ",") + " €"


class Seen(Paragraph):  # type: ignore[misc]
    """A paragraph that notes on which page it was drawn."""

    pages: dict[int, int]
    key: int

    def draw(self) -> None:
        self.pages[self.key] = self.canv.getPageNumber()
        super().draw()


def draw(rng: Random, path: Path) -> Truth:
    start, end = some_period(rng, 30)
    opening = -some_amount(rng, 200, 4200)
    fee = min(-opening, Decimal(rng.choice([40, 60, 90, 120, 150])))
    own = [Entry(start + timedelta(rng.randint(2, 6)), ("SU PAGO - RECIBO DOMICILIADO",), fee, "pay", "")]
    if rng.random() < 0.4:
        own.append(
            Entry(
                start + timedelta(9), ("PAGO RECIBIDO POR TRANSFERENCIA",), some_amount(rng, 50, 400, "10"), "pay", ""
            )
        )
    own.append(
        Entry(
            end,
            ("INTERESES DEL PERIODO",),
            min(Decimal("-0.50"), (opening * Decimal("0.0183")).quantize(Decimal("0.01"))),
            "int",
            "",
        )
    )
    if rng.random() < 0.5:
        own.append(Entry(end, ("SEGURO PROTECCION DE PAGOS",), -some_amount(rng, 2, 24), "ins", ""))
    bought = some_entries(rng, KINDS, POOLS, (start, end), count=rng.randint(10, 80))
    last = [f"{rng.randint(1000, 9999)}" for _ in range(rng.choice([1, 2, 2]))]
    holders = ("MARIA DEL CARMEN SOTO VEGA", "JAVIER ORTEGA LUQUE")
    groups: list[list[Entry]] = [[] for _ in last]
    for entry in bought:
        groups[rng.choice((0, 0, len(last) - 1))].append(entry)
    everything = [*own, *bought]
    closing = opening + summed(everything)

    pages: dict[int, int] = {}
    order: list[Entry] = []

    def block(title: str, entries: Sequence[Entry], total: str) -> list[Flowable]:
        cells: list[list[Flowable]] = [
            [
                Paragraph(name, style)
                for name, style in (("Fecha operación", BOLD), ("Concepto", BOLD), ("Importe", RIGHT_BOLD))
            ]
        ]
        for entry in entries:
            text = Seen(entry.lines[0].replace("&", "&amp;"), PLAIN)
            text.pages, text.key = pages, len(order)
            order.append(entry)
            cells.append([Paragraph(f"{entry.day:%d/%m/%Y}", PLAIN), text, Paragraph(euros(-entry.amount), RIGHT)])
        cells.append([Paragraph("", PLAIN), Paragraph(total, BOLD), Paragraph(euros(-summed(entries)), RIGHT_BOLD)])
        table = Table(cells, colWidths=[82, 338, 95], repeatRows=1)
        style = [
            ("BACKGROUND", (0, 0), (-1, 0), PALE),
            ("LINEBELOW", (0, 0), (-1, -1), 0.3, LINE),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
        table.setStyle(TableStyle(style))
        return [Paragraph(title, TITLE), Spacer(1, 3), table, Spacer(1, 12)]

    number = f"5540 14** **** {last[0]}"
    story = _top(
        rng,
        opening,
        closing,
        everything,
        number,
        f"{start:%d/%m/%Y} - {end:%d/%m/%Y}",
        f"{end + timedelta(8):%d/%m/%Y}",
    )
    story += block("Movimientos de la cuenta", own, "Total movimientos de la cuenta")
    for card, holder, group in zip(last, holders, groups, strict=False):
        if group:
            story += block(f"Tarjeta terminada en {card} - {holder}", group, f"Total tarjeta terminada en {card}")
    story += _example(closing)

    def frame(pen: Canvas, _: object) -> None:
        pen.setFillColor(ORANGE)
        pen.rect(40, 790, 515, 26, 0, 1)
        pen.setFillColor(white)
        pen.setFont("Helvetica-Bold", 15)
        pen.drawString(48, 797, "tarjeta cierzo")
        pen.setFont("Helvetica", 9)
        pen.drawRightString(547, 799, "Extracto mensual de tu tarjeta de crédito")
        pen.setFillColor(Color(0.4, 0.4, 0.4))
        pen.setFont("Helvetica", 6.5)
        pen.drawString(
            40,
            28,
            "Cierzo Financiación, E.F.C., S.A.U. - Calle Ulises 18, 28043 Madrid - Registro del Banco de España 8841",
        )
        pen.drawRightString(555, 28, f"Página {pen.getPageNumber()}")

    book = SimpleDocTemplate(
        str(path), pagesize=(595, 842), leftMargin=34, rightMargin=34, topMargin=62, bottomMargin=46, invariant=1
    )
    book.build(story, onFirstPage=frame, onLaterPages=frame)
    rows = [Row(entry.day, entry.lines[0], entry.amount, page=pages[n]) for n, entry in enumerate(order)]
    return Truth("card", "es_ES", "EUR", number, start, end, opening, closing, rows)


def _top(
    rng: Random, opening: Decimal, closing: Decimal, entries: list[Entry], number: str, span: str, due: str
) -> list[Flowable]:
    bought = -summed(entries, "")
    quota = min(max(ZERO, -closing), Decimal("60.00"))
    left = [
        ("Titular", "MARIA DEL CARMEN SOTO VEGA"),
        ("Tarjeta", number),
        ("Periodo de facturación", span),
        ("Límite de crédito", f"{rng.randint(2, 6)}.500,00 €"),
        ("Forma de pago", "Cuota fija mensual"),
        ("Fecha de cargo", due),
        ("Cuenta de cargo", "ES** **** **** **** **** 4471"),
    ]
    right = [
        ("Saldo anterior", euros(-opening)),
        ("Tus pagos", euros(-summed(entries, "pay"))),
        ("Compras, disposiciones y abonos", euros(bought)),
        ("Intereses", euros(-summed(entries, "int"))),
        ("Seguros y comisiones", euros(-summed(entries, "ins"))),
        ("Saldo pendiente", euros(-closing)),
        ("Importe del próximo recibo", euros(quota)),
    ]
    cells = [
        [
            Paragraph(a, PLAIN),
            Paragraph(b, PLAIN),
            "",
            Paragraph(c, BOLD if c.startswith("Saldo") else PLAIN),
            Paragraph(d, RIGHT_BOLD if c.startswith("Saldo") else RIGHT),
        ]
        for (a, b), (c, d) in zip(left, right, strict=True)
    ]
    table = Table(cells, colWidths=[92, 150, 18, 160, 95])
    table.setStyle(
        TableStyle(
            [
                ("BACKGROUND", (3, 0), (4, -1), PALE),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    address = Paragraph("MARIA DEL CARMEN SOTO VEGA<br/>CL ARROYO DEL SOTO 9 3 B<br/>28914 LEGANES (MADRID)", PLAIN)
    aside = Paragraph(
        "¿Dudas? Llámanos al 91 555 01 44, de lunes a sábado. También puedes cambiar tu cuota en la app.", SMALL
    )
    return [
        Table([[aside, address]], colWidths=[300, 215]),
        Spacer(1, 14),
        Paragraph("Tu extracto de un vistazo", TITLE),
        Spacer(1, 3),
        table,
        Spacer(1, 16),
    ]


def _example(closing: Decimal) -> list[Flowable]:
    owed = max(-closing, Decimal(100))
    cells = [
        [
            Paragraph(name, style)
            for name, style in (
                ("Cuota mensual", BOLD),
                ("Plazo estimado", BOLD),
                ("Total intereses", RIGHT_BOLD),
                ("Total a pagar", RIGHT_BOLD),
            )
        ]
    ]
    for quota, months, share in (
        ("60,00 €", "38 meses", "0.42"),
        ("90,00 €", "24 meses", "0.25"),
        ("120,00 €", "17 meses", "0.18"),
    ):
        interest = (owed * Decimal(share)).quantize(Decimal("0.01"))
        cells.append(
            [
                Paragraph(quota, PLAIN),
                Paragraph(months, PLAIN),
                Paragraph(euros(interest), RIGHT),
                Paragraph(euros(owed + interest), RIGHT),
            ]
        )
    table = Table(cells, colWidths=[120, 135, 130, 130])
    table.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.5, LINE), ("BACKGROUND", (0, 0), (-1, 0), PALE)]))
    note = (
        "TIN 21,94% TAE 24,29% para compras aplazadas. Si no hicieras más compras y mantuvieras la cuota, acabarías "
        "en el plazo que indica la tabla. Importes orientativos. Puedes pagar todo tu saldo cuando quieras sin coste."
    )
    return [
        Paragraph("¿Cuándo terminarías de pagar?", TITLE),
        Spacer(1, 3),
        table,
        Spacer(1, 6),
        Paragraph(note, SMALL),
    ]
