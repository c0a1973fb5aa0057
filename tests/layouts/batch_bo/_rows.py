"""Helpers of this batch: Liberation faces, three more ways of laying text down, opening balances that suffice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from ..frame import Entry, Skip, some_amount, wrap
from ..pens import BLACK, WHITE, Page, ordered, save, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")


def liberation(face: str) -> str:
    """The name of a Liberation face, such as "Sans-Bold", once reportlab knows its metrics."""
    name = f"Liberation{face}" if "-" in face else f"Liberation{face}-Regular"
    path = _LIBERATION / f"{name}.ttf"
    if not path.is_file():
        raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, path))
    return name


def row_count(rng: Random, most: int = 120) -> int:
    """How many rows: never fewer than ten, long statements rarer."""
    low, high = rng.choices([(10, 20), (21, 45), (46, most)], [3, 5, 2])[0]
    return rng.randint(min(low, most), min(high, most))


def sufficient(
    rng: Random, entries: Sequence[Entry], low: float, high: float, least: int = 0, step: str = "0.01"
) -> Decimal:
    """An opening balance with which the entries never bring the account below `least`."""
    lowest = total = Decimal(0)
    for entry in entries:
        total += entry.amount
        lowest = min(lowest, total)
    return some_amount(rng, low, high, step) + max(Decimal(0), least - lowest)


def paid_in(amounts: Iterable[Decimal]) -> Decimal:
    """The sum of what came in."""
    return sum((amount for amount in amounts if amount > 0), Decimal(0))


def paid_out(amounts: Iterable[Decimal]) -> Decimal:
    """The sum of what went out, without a sign."""
    return -sum((amount for amount in amounts if amount < 0), Decimal(0))


def wrapped(lines: Iterable[str], fits: Callable[[str], bool], cut: bool = False) -> list[str]:
    """The bank's own lines, each broken to the column."""
    return [part for line in lines for part in wrap(line, fits, cut)]


# --- pens ------------------------------------------------------------------------------------------------------------


def by_words(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """reportlab, every word placed by itself and no spaces written."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        pen.setPageSize(page.size)
        _boxes(pen, page)
        for text in ordered(page.texts, order):
            pen.setFillColorRGB(*text.color)
            pen.setFont(text.face, text.size)
            before = ""
            for word in text.text.split(" "):
                if word:
                    pen.drawString(text.x + width(before, text.face, text.size), page.size[1] - text.y, word)
                before += word + " "
        pen.showPage()
    pen.save()


def _boxes(pen: canvas.Canvas, page: Page) -> None:
    for box in page.boxes:
        pen.setLineWidth(box.line)
        if box.stroke:
            pen.setStrokeColorRGB(*box.stroke)
        if box.fill:
            pen.setFillColorRGB(*box.fill)
        pen.rect(box.x, page.size[1] - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))


@cache
def _font(face: str) -> pymupdf.Font:
    return pymupdf.Font({"cjk": "japan", "Courier": "cour", "Courier-Bold": "cobo", "Helvetica": "helv"}[face])


def by_cells(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """PyMuPDF's TextWriter with the fonts that come with it, one block of text for each cell."""
    document = pymupdf.open()
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.w and box.h:
                sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line(area.tl, area.br, color=box.stroke, width=box.line)
        for text in ordered(page.texts, order):
            writer = pymupdf.TextWriter(sheet.rect, color=text.color)
            point = pymupdf.Point(text.x, text.y)
            writer.append(point, text.text, _font(text.face), text.size)
            turn = (point, pymupdf.Matrix(1, 1).prerotate(-text.angle)) if text.angle else None
            writer.write_text(sheet, morph=turn)
    document.subset_fonts()
    save(document, path)


def by_fpdf(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """fpdf2 with embedded Liberation faces; each text is a cell as wide as itself."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.c_margin = 0
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or BLACK))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in ordered(page.texts, order):
            family = text.face.lower()
            if family not in pen.fonts:
                pen.add_font(family, "", _LIBERATION / f"{text.face}.ttf")
            pen.set_font(family, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))
