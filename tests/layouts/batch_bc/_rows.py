"""Fonts, ways of writing text and small helpers of this batch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.pdfgen import canvas  # type: ignore[import-untyped]

from ..frame import Skip, wrap, written
from ..pens import BLACK, WHITE, Page, Text, fits, font_file, ordered, save, width

KIND = "checking"
_FOLDER = Path("/usr/share/fonts/truetype/liberation")
_FILES = {
    "arial": "LiberationSans-Regular.ttf",
    "arial-bold": "LiberationSans-Bold.ttf",
    "slim": "LiberationSansNarrow-Regular.ttf",
    "slim-bold": "LiberationSansNarrow-Bold.ttf",
    "roman": "LiberationSerif-Regular.ttf",
    "roman-bold": "LiberationSerif-Bold.ttf",
    "type": "LiberationMono-Regular.ttf",
    "type-bold": "LiberationMono-Bold.ttf",
}

_BUILTIN = {"Helvetica": "helv", "Helvetica-Bold": "hebo", "Times-Roman": "tiro", "Times-Bold": "tibo"}


def load(*faces: str) -> None:
    """Make the faces known to reportlab, whose metrics everything is composed with; Skip where one is missing."""
    for face in faces:
        path = _FOLDER / _FILES[face]
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face, path))


@cache
def _font(face: str) -> pymupdf.Font:
    """A face for the text writer. Liberation is not among them: the writer gives its hyphens out as soft ones."""
    return pymupdf.Font(_BUILTIN[face]) if face in _BUILTIN else pymupdf.Font(fontfile=str(font_file(face)))


def _words(text: Text) -> list[tuple[float, str]]:
    """The words of a text with the places where they begin."""
    found, x = [], text.x
    for word in text.text.split(" "):
        if word:
            found.append((x, word))
        x += width(word + " ", text.face, text.size)
    return found


def text_writer(pages: Sequence[Page], path: Path, *, words: bool = False, order: str = "rows") -> None:
    """PyMuPDF's TextWriter (its own faces or DejaVu), by the whole text or one word at a time."""
    document = pymupdf.open()
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            if box.w and box.h:
                area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
                sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line((box.x, box.y), (box.x + box.w, box.y + box.h), color=box.stroke, width=box.line)
        writers: dict[tuple[float, float, float], pymupdf.TextWriter] = {}
        for text in ordered(page.texts, order):
            writer = writers.setdefault(text.color, pymupdf.TextWriter(sheet.rect))
            for x, part in _words(text) if words else [(text.x, text.text)]:
                writer.append((x, text.y), part, font=_font(text.face), fontsize=text.size)
        for color, writer in writers.items():
            writer.write_text(sheet, color=color)
    document.subset_fonts()
    save(document, path)


def fpdf_cells(pages: Sequence[Page], path: Path, order: str = "rows") -> None:
    """fpdf2 with `cell` instead of `text`, embedded subsets."""
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
            if text.face not in pen.fonts:
                pen.add_font(text.face, "", _FOLDER / _FILES[text.face])
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            wide = width(text.text, text.face, text.size)
            right = abs(text.anchor - text.x - wide) < 0.01
            pen.set_xy(text.anchor - wide - 8 if right else text.x, text.y - 0.8 * text.size)
            pen.cell(wide + 8, text.size, text.text, align="R" if right else "L")
    pen.output(str(path))


def reportlab_runs(pages: Sequence[Page], path: Path, parts: str = "words", order: str = "rows") -> None:
    """reportlab text objects: one for each page, filled with "words" or with "glyphs"."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        pen.setPageSize(page.size)
        for box in page.boxes:
            pen.setLineWidth(box.line)
            pen.setStrokeColorRGB(*(box.stroke or BLACK))
            pen.setFillColorRGB(*(box.fill or WHITE))
            pen.rect(box.x, page.size[1] - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))
        run = pen.beginText()
        for text in ordered(page.texts, order):
            run.setFont(text.face, text.size)
            run.setFillColorRGB(*text.color)
            for x, word in _words(text):
                pieces = [(x, word)]
                if parts == "glyphs":
                    pieces = [(x + width(word[:n], text.face, text.size), glyph) for n, glyph in enumerate(word)]
                for left, piece in pieces:
                    run.setTextOrigin(left, page.size[1] - text.y)
                    run.textOut(piece)
        pen.drawText(run)
        pen.showPage()
    pen.save()


def wrapped(lines: Sequence[str], face: str, size: float, room: float) -> list[str]:
    """All lines, each wrapped to the room."""
    return [part for line in lines for part in wrap(line, fits(face, size, room))]


def joined(lines: Sequence[str]) -> str:
    return " ".join(" ".join(lines).split())


def dots(amount: Decimal, minus: str = "-") -> str:
    """1.234,56 with the sign before it."""
    return written(amount, ".", ",", minus=minus)


def spaces(amount: Decimal, minus: str = "-") -> str:
    """1 234,56 with the sign before it."""
    return written(amount, " ", ",", minus=minus)


def plus(amounts: Sequence[Decimal]) -> Decimal:
    return sum((amount for amount in amounts if amount > 0), Decimal(0))


def minus(amounts: Sequence[Decimal]) -> Decimal:
    return -sum((amount for amount in amounts if amount < 0), Decimal(0))
