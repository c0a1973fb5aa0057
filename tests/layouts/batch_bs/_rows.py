"""Faces with wide coverage, further ways to write composed pages, and what the layouts of this batch share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from ..frame import Skip, wrap
from ..pens import BLACK, WHITE, Color, Page, fits, save, width

_FOLDER = Path("/usr/share/fonts/truetype")
_FILES = {
    "bs-sans": "liberation/LiberationSans-Regular.ttf",
    "bs-sans-bold": "liberation/LiberationSans-Bold.ttf",
    "bs-mono": "liberation/LiberationMono-Regular.ttf",
    "bs-mono-bold": "liberation/LiberationMono-Bold.ttf",
    "bs-wide": "dejavu/DejaVuSansCondensed.ttf",
    "bs-wide-bold": "dejavu/DejaVuSansCondensed-Bold.ttf",
    "bs-thai": "tlwg/Loma.ttf",
    "bs-thai-bold": "tlwg/Loma-Bold.ttf",
}


def use(*faces: str) -> None:
    """Make these faces known; Skip where one is not installed."""
    for face in faces:
        file = _FOLDER / _FILES[face]
        if not file.is_file():
            raise Skip(f"font {file} is missing")
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, file))


def maker(face: str, size: tuple[float, float]) -> Callable[[], Page]:
    """New pages in a face and its bold companion."""
    return lambda: Page(size, face, f"{face}-bold" if face.startswith("bs-") else f"{face}-Bold")


def fold(text: str, face: str, size: float, room: float) -> list[str]:
    """The lines of a text in a column of this width."""
    return wrap(text, fits(face, size, room))


def person(rng: Random, first: Sequence[str], last: Sequence[str]) -> str:
    return f"{rng.choice(first)} {rng.choice(last)}"


def total(amounts: Sequence[Decimal]) -> Decimal:
    return sum(amounts, Decimal("0.00"))


def months(names: str) -> Callable[[date], str]:
    """The name of a day's month, from names separated by spaces."""
    listed = names.split()
    return lambda day: listed[day.month - 1]


# --- ways to write ---------------------------------------------------------------------------------------------------


def _sheet(pen: canvas.Canvas, page: Page) -> None:
    pen.setPageSize(page.size)
    for box in page.boxes:
        pen.setLineWidth(box.line)
        pen.setStrokeColorRGB(*(box.stroke or BLACK))
        pen.setFillColorRGB(*(box.fill or WHITE))
        pen.rect(box.x, page.size[1] - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))


def by_words(pages: Sequence[Page], path: Path) -> None:
    """reportlab, every word placed by itself and no spaces anywhere."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        _sheet(pen, page)
        for text in page.texts:
            pen.setFillColorRGB(*text.color)
            pen.setFont(text.face, text.size)
            x = text.x
            for word in text.text.split(" "):
                if word:
                    pen.drawString(x, page.size[1] - text.y, word)
                x += width(word + " ", text.face, text.size)
        pen.showPage()
    pen.save()


def in_one_block(pages: Sequence[Page], path: Path) -> None:
    """reportlab, all texts of a page in one text object."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        _sheet(pen, page)
        block = pen.beginText()
        for text in page.texts:
            block.setFillColorRGB(*text.color)
            block.setFont(text.face, text.size)
            block.setTextOrigin(text.x, page.size[1] - text.y)
            block.textOut(text.text)
        pen.drawText(block)
        pen.showPage()
    pen.save()


def with_cells(pages: Sequence[Page], path: Path) -> None:
    """fpdf2, one cell for each text."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.set_margin(0)
    pen.c_margin = 0
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*_bytes(box.stroke or BLACK))
            pen.set_fill_color(*_bytes(box.fill or WHITE))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", _FOLDER / _FILES[text.face])
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*_bytes(text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(width(text.text, text.face, text.size), text.size, text.text)
    pen.output(str(path))


def _bytes(color: Color) -> tuple[int, int, int]:
    red, green, blue = (round(255 * part) for part in color)
    return red, green, blue


@cache
def _font(face: str) -> pymupdf.Font:
    return pymupdf.Font(fontfile=str(_FOLDER / _FILES[face]))


def with_writer(pages: Sequence[Page], path: Path) -> None:
    """PyMuPDF's TextWriter, one writer for each run of texts of one colour."""
    document = pymupdf.open()
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
            if box.w and box.h:
                sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line(area.tl, area.br, color=box.stroke, width=box.line)
        writer, color = pymupdf.TextWriter(sheet.rect), BLACK
        for text in page.texts:
            if text.color != color:
                writer.write_text(sheet, color=color)
                writer, color = pymupdf.TextWriter(sheet.rect), text.color
            writer.append((text.x, text.y), text.text, font=_font(text.face), fontsize=text.size)
        writer.write_text(sheet, color=color)
    document.subset_fonts()
    save(document, path)
