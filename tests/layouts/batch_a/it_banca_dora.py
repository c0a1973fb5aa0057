"""Italy, estratto conto like Intesa Sanpaolo: data and valuta (`02.01.2024`), addebiti and accrediti, a short kind of
operation in one column and the full text in the next one ("Descrizione operazione"); no running balance.

A ruled table of reportlab platypus that repeats its header; rows may be split by the page's end; "Saldo iniziale" and
"Saldo finale" rows with a date, "Totali"; a riassunto scalare with dates and balances, stamp duty (imposta di bollo),
competenze.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen import canvas
from reportlab.platypus import Flowable, LongTable, PageBreak, Paragraph, SimpleDocTemplate, Spacer

from ..frame import (
    Entry,
    Kind,
    Row,
    Truth,
    earlier,
    iban,
    running,
    some_amount,
    some_entries,
    some_period,
    written,
)
from ..pens import A4, width

KINDS = [
    Kind(
        9,
        -2,
        -150,
        "{shop}|Pagamento effettuato su POS estero/italia {used} ore 1#:2# presso {shop} {town} - carta"
        " n.516799******####",
        "Pagamento tramite POS",
    ),
    Kind(
        4,
        -10,
        -240,
        "{biller}|Addebito diretto SDD CORE {biller} mandato n. {mandate} cod. ident. creditore"
        " IT##00100000########## {note}",
        "Addebito diretto disposto a favore",
    ),
    Kind(
        2,
        -20,
        -1300,
        "{person}|Bonifico da voi disposto a favore di {person} COD. DISP.: 01240####?#### {note} Commissioni: 1,00",
        "Bonifico da voi disposto",
    ),
    Kind(
        2,
        20,
        900,
        "{person}|COD. DISP.: 01240####?#### CASH {note} Bonifico a vostro favore disposto da MITT.: {person}"
        " BENEF.: BRAMBILLA GIADA",
        "Bonifico a vostro favore",
    ),
    Kind(
        1.5, 1200, 2800, "{firm}|STIPENDIO O PENSIONE MITT.: {firm} EMOLUMENTI {used}", "Stipendio o pensione", most=4
    ),
    Kind(
        2,
        -20,
        -250,
        "Prelievo|Prelievo sportello automatico banca del gruppo {used} 1#:3# cod. {town} filiale 0####",
        "Prelievo",
        step="10",
    ),
    Kind(1, -20, -500, "Delega|Pagamento F24 home banking saldo delega n. ##########", "Pagamento delega F24"),
    Kind(0.7, -34.2, -34.2, "Imposta|Imposta di bollo su estratto conto", "Imposta di bollo", most=1),
    Kind(0.7, -2, -12, "Canone|Canone mensile XME conto {used}", "Canone mensile", most=3),
    Kind(0.8, -1, -2.5, "Commissione|Commissione su bonifico {used}", "Commissioni"),
    Kind(0.5, 0.01, 4, "Interessi|Competenze di liquidazione al {used}", "Competenze", most=1),
    Kind(0.8, 4, 150, "Storno|Storno pagamento POS del {used} presso {shop} {town}", "Storno pagamento POS"),
    Kind(1, -80, -1800, "Assegno|Assegno bancario n. 000####### girato", "Assegno bancario"),
]
POOLS = {
    "shop": ["SUPERMERCATI LA TORRE", "BAR CENTRALE SNC", "FARMACIA DOTT. NESPOLI", "Q9 CARBURANTI 0714",
             "TRATTORIA DA PIERO"],
    "town": ["TORINO", "MONCALIERI", "CUNEO", "L'AQUILA"],
    "biller": ["ENERGIA ALPINA SPA", "Acque Piemonte", "FIBRALINK ITALIA", "ASSICURATRICE SAVOIA"],
    "person": ["Niccolò Ferraris", "ROSSETTI MARIA ELENA", "CONDOMINIO VIA PO 8"],
    "firm": ["OFFICINE GALLO SRL", "I.N.P.S."],
    "note": ["Saldo fattura n. ### del {used}", "RATA CONDOMINIALE 3/6", "affitto", "QUOTA VIAGGIO 1.250,00 EURO"],
    "mandate": ["################", "?#######0001"],
    "used": lambda rng, day: earlier(rng, day).strftime("%d.%m.%Y"),
}  # fmt: skip
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=7.5, leading=9)
NOTE = ParagraphStyle("note", fontName="Helvetica", fontSize=8, leading=10)
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=12, leading=18)
WIDTHS = [54, 54, 96, 184, 66, 66]


class _Mark(Flowable):
    """Prints a cell's text and notes the page on which its row came to stand."""

    def __init__(self, text: str, row: Row) -> None:
        super().__init__()
        self.text, self.row = text, row

    def wrap(self, *_: float) -> tuple[float, float]:
        return 48, 9

    def draw(self) -> None:
        self.row.page = self.canv.getPageNumber()
        self.canv.setFont("Helvetica", 7.5)
        self.canv.drawString(0, 2, self.text)


def _it(amount: Decimal) -> str:
    return written(amount, ".", ",")


def draw(rng: Random, path: Path) -> Truth:
    period = start, end = some_period(rng, days=rng.choice([30, 60]))
    opening = rng.choice([some_amount(rng, 20, 20000)] * 6 + [some_amount(rng, -20, -900)])
    entries = some_entries(rng, KINDS, POOLS, period, balance=opening)
    closing = opening + sum(e.amount for e in entries)
    code = iban(rng, "IT", "?0306901000100000######")
    truth = Truth("checking", "it_IT", "EUR", code, start, end, opening, closing)
    story: list[Flowable] = [
        Paragraph(line, NOTE)
        for line in ("Gentile Cliente", "<b>BRAMBILLA GIADA</b>", "CORSO FRANCIA 112, 10143 TORINO TO")
    ]
    words = f"Estratto conto al {end:%d.%m.%Y} - dal {start:%d.%m.%Y}"
    story += [
        Spacer(1, 20),
        Paragraph(words, TITLE),
        Paragraph(f"Conto corrente n. 1000/00{code[-6:]} - IBAN {code}", NOTE),
        Spacer(1, 12),
    ]
    story += [_table(rng, truth, entries), Spacer(1, 14), *_scalar(opening, entries, truth), PageBreak(), *_terms()]
    document = SimpleDocTemplate(
        str(path), pagesize=A4, leftMargin=37, rightMargin=37, topMargin=70, bottomMargin=60, invariant=1
    )
    document.build(story, onFirstPage=_frame, onLaterPages=_frame)
    return truth


def _frame(pen: canvas.Canvas, document: SimpleDocTemplate) -> None:
    pen.setFont("Helvetica-Bold", 14)
    pen.setFillColorRGB(0.1, 0.45, 0.2)
    pen.drawString(37, 790, "BANCA DORA RIPARIA")
    pen.setFillColorRGB(0, 0, 0)
    pen.setFont("Helvetica", 7)
    pen.drawString(
        37,
        40,
        "Banca Dora Riparia S.p.A. Sede Legale: Piazza Statuto, 15 10122 Torino Capitale Sociale Euro"
        " 10.084.445.147,92",
    )
    pen.drawRightString(558, 40, f"Pagina {document.page}")


def _paragraph(text: str) -> Paragraph:
    return Paragraph(escape(text), CELL)


def _broken(text: str, room: float) -> str:
    """The text as the cell will break it, so that long words are never cut by platypus itself."""
    return " ".join(
        word if width(word, "Helvetica", 7.5) <= room else f"{word[:28]} {word[28:]}" for word in text.split()
    )


def _table(rng: Random, truth: Truth, entries: list[Entry]) -> LongTable:
    start, end = truth.period_start, truth.period_end
    head = ["Data", "Valuta", "Descrizione", "Descrizione operazione", "Addebiti", "Accrediti"]
    cells: list[list[object]] = [
        head,
        ["", "", f"Saldo iniziale al {start - timedelta(1):%d.%m.%Y}", "", *_sides(truth.opening_balance)],
    ]
    for entry in entries:
        value = entry.day + timedelta(rng.choice([0, 0, 0, -1, 1]))
        text = _broken(entry.lines[1], 176)
        row = Row(entry.day, f"{entry.tag} {text}", entry.amount, value_date=value)
        truth.transactions.append(row)
        texts = [_Mark(f"{entry.day:%d.%m.%Y}", row), f"{value:%d.%m.%Y}", _paragraph(entry.tag), _paragraph(text)]
        cells.append([*texts, *_sides(entry.amount)])
    amounts = [e.amount for e in entries]
    sums = [sum((a for a in amounts if a < 0), Decimal("0.00")), sum((a for a in amounts if a > 0), Decimal("0.00"))]
    cells.append(["", "", "Totali", "", _it(-sums[0]), _it(sums[1])])
    cells.append(["", "", f"Saldo finale al {end:%d.%m.%Y}", "", *_sides(truth.closing_balance)])
    bold = [("FONTNAME", (0, n), (-1, n), "Helvetica-Bold") for n in (0, 1, -2, -1)]
    style = [("FONT", (0, 0), (-1, -1), "Helvetica", 7.5, 9), ("VALIGN", (0, 0), (-1, -1), "TOP"), *bold,
             ("ALIGN", (4, 0), (5, -1), "RIGHT"), ("GRID", (0, 0), (-1, -1), 0.3, colors.lightgrey),
             ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.9, 0.95, 0.9)), ("TOPPADDING", (0, 0), (-1, -1), 2),
             ("BOTTOMPADDING", (0, 0), (-1, -1), 3), ("LEFTPADDING", (0, 0), (-1, -1), 4), ("RIGHTPADDING",
                  (0, 0), (-1, -1), 4)]  # fmt: skip
    return LongTable(cells, WIDTHS, repeatRows=1, style=style)


def _sides(amount: Decimal) -> Iterable[str]:
    return (_it(-amount), "") if amount < 0 else ("", _it(amount))


def _scalar(opening: Decimal, entries: list[Entry], truth: Truth) -> list[Flowable]:
    """The interest staffelung: balances by value day with numbers, which looks like rows."""
    days = dict(zip([e.day for e in entries], running(opening, [e.amount for e in entries]), strict=True))
    cells = [["Valuta", "Saldo per valuta", "Giorni", "Numeri debitori", "Numeri creditori"]]
    for day, balance in list(days.items())[:12]:
        numbers = f"{abs(balance) * 3 / 1000:.0f}"
        cells.append(
            [f"{day:%d.%m.%Y}", _it(balance), "3", numbers if balance < 0 else "", numbers if balance > 0 else ""]
        )
    style = [("FONT", (0, 0), (-1, -1), "Helvetica", 7, 9), ("ALIGN", (1, 0), (-1, -1), "RIGHT"), ("TOPPADDING",
             (0, 0), (-1, -1), 1),
             ("BOTTOMPADDING", (0, 0), (-1, -1), 1), ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black)]  # fmt: skip
    title = Paragraph(f"Riassunto scalare al {truth.period_end:%d.%m.%Y}", TITLE)
    return [title, LongTable(cells, [70, 90, 50, 90, 90], hAlign="LEFT", style=style)]


def _terms() -> list[Flowable]:
    texts = [
        "Condizioni: tasso creditore annuo nominale 0,0010%; tasso debitore sugli utilizzi extra-fido 13,80%;"
        " commissione di"
        " istruttoria veloce 18,00 euro; spese di invio estratto conto cartaceo 0,70 euro.",
        "Trascorsi 60 giorni dalla data di ricevimento del presente estratto conto senza che sia pervenuto per"
        " iscritto un"
        " reclamo specifico, l'estratto conto si intenderà approvato. Dal 01.04.2025 il canone sarà di 9,00 euro.",
        "Imposta di bollo assolta in modo virtuale - Autorizzazione n. 23/2019.",
    ]
    return [Paragraph("Informazioni", TITLE), *(Paragraph(text, NOTE) for text in texts)]
