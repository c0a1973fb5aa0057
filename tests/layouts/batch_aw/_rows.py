"""What the layouts of this batch share: Liberation faces, pens that write word by word or cell by cell, periods."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path
from random import Random

import pymupdf
from fpdf import FPDF
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.pdfgen import canvas  # type: ignore[import-untyped]

from ..frame import Entry, Skip
from ..pens import Box, Page, Text, save, width

_LIBERATION = Path("/usr/share/fonts/truetype/liberation")
_FACES = {
    "arial": "LiberationSans-Regular.ttf",
    "arial-bold": "LiberationSans-Bold.ttf",
    "arial-italic": "LiberationSans-Italic.ttf",
    "slim": "LiberationSansNarrow-Regular.ttf",
    "slim-bold": "LiberationSansNarrow-Bold.ttf",
    "book": "LiberationSerif-Regular.ttf",
    "book-bold": "LiberationSerif-Bold.ttf",
}


def liberation() -> None:
    """Make the Liberation faces known to the metrics and to reportlab; Skip where they are not installed."""
    for face, name in _FACES.items():
        if face in pdfmetrics.getRegisteredFontNames():
            continue
        path = _LIBERATION / name
        if not path.is_file():
            raise Skip(f"font {path} is missing (Debian package fonts-liberation)")
        pdfmetrics.registerFont(TTFont(face, path))


def _frame(pen: canvas.Canvas, box: Box, high: float) -> None:
    pen.setLineWidth(box.line)
    if box.stroke:
        pen.setStrokeColorRGB(*box.stroke)
    if box.fill:
        pen.setFillColorRGB(*box.fill)
    pen.rect(box.x, high - box.y - box.h, box.w, box.h, int(bool(box.stroke)), int(bool(box.fill)))


def words_by_reportlab(pages: Sequence[Page], path: Path) -> None:
    """reportlab, each word a string of its own at its own place: there is no space in the file."""
    pen = canvas.Canvas(str(path), pagesize=pages[0].size, invariant=1, pageCompression=1)
    for page in pages:
        high = page.size[1]
        for box in page.boxes:
            _frame(pen, box, high)
        for text in page.texts:
            pen.setFillColorRGB(*text.color)
            pen.setFont(text.face, text.size)
            if text.angle:
                pen.saveState()
                pen.translate(text.x, high - text.y)
                pen.rotate(text.angle)
                pen.drawString(0, 0, text.text)
                pen.restoreState()
                continue
            for place, word in _words(text):
                pen.drawString(place, high - text.y, word)
        pen.showPage()
    pen.save()


def _words(text: Text) -> list[tuple[float, str]]:
    found, start = [], 0
    for blank, group in groupby(text.text, key=str.isspace):
        word = "".join(group)
        if not blank:
            found.append((text.x + width(text.text[:start], text.face, text.size), word))
        start += len(word)
    return found


@cache
def _font(face: str) -> pymupdf.Font:
    core = {"Helvetica": "helv", "Helvetica-Bold": "hebo", "Times-Roman": "tiro", "Times-Bold": "tibo"}
    if face in core:
        return pymupdf.Font(core[face])
    return pymupdf.Font(fontfile=str(_LIBERATION / _FACES[face]))


def by_writer(pages: Sequence[Page], path: Path) -> None:
    """PyMuPDF TextWriter: all texts of one color in one go, so that coloured texts come after the black ones."""
    document = pymupdf.open()
    for page in pages:
        sheet = document.new_page(width=page.size[0], height=page.size[1])
        for box in page.boxes:
            if box.w and box.h:
                area = pymupdf.Rect(box.x, box.y, box.x + box.w, box.y + box.h)
                sheet.draw_rect(area, color=box.stroke, fill=box.fill, width=box.line)
            else:
                sheet.draw_line((box.x, box.y), (box.x + box.w, box.y + box.h), color=box.stroke, width=box.line)
        for color in dict.fromkeys(text.color for text in page.texts):
            writer = pymupdf.TextWriter(sheet.rect, color=color)
            for text in page.texts:
                if text.color == color:
                    writer.append((text.x, text.y), text.text, font=_font(text.face), fontsize=text.size)
            writer.write_text(sheet)
    document.subset_fonts()
    save(document, path)


def by_cells(pages: Sequence[Page], path: Path) -> None:
    """fpdf2 cells, as a report writer fills a grid: each text in a box of its own width."""
    pen = FPDF(unit="pt", format=pages[0].size)
    pen.set_creation_date(datetime(2024, 1, 1, tzinfo=UTC))
    pen.set_auto_page_break(False)
    pen.set_margins(0, 0, 0)
    pen.c_margin = 0
    for face, name in _FACES.items():
        if any(text.face == face for page in pages for text in page.texts):
            pen.add_font(face, "", _LIBERATION / name)
    for page in pages:
        pen.add_page()
        for box in page.boxes:
            pen.set_line_width(box.line)
            pen.set_draw_color(*(round(255 * part) for part in box.stroke or (0, 0, 0)))
            pen.set_fill_color(*(round(255 * part) for part in box.fill or (1, 1, 1)))
            pen.rect(box.x, box.y, box.w, box.h, ("D" if box.stroke else "") + ("F" if box.fill else ""))
        for text in page.texts:
            pen.set_font(text.face, "", text.size)
            pen.set_text_color(*(round(255 * part) for part in text.color))
            pen.set_xy(text.x, text.y - 0.8 * text.size)
            pen.cell(width(text.text, text.face, text.size) + 0.5, text.size, text.text)
    pen.output(str(path))


def months(rng: Random, count: int = 1) -> tuple[date, date]:
    """First and last day of so many whole months; some cross New Year when there are several."""
    year, month = rng.randint(2021, 2025), rng.randint(1, 12)
    after = month - 1 + count
    return date(year, month, 1), date(year + after // 12, after % 12 + 1, 1) - timedelta(1)


def money_in(entries: Sequence[Entry]) -> Decimal:
    return sum((entry.amount for entry in entries if entry.amount > 0), Decimal())


def money_out(entries: Sequence[Entry]) -> Decimal:
    """What went out, without a sign."""
    return -sum((entry.amount for entry in entries if entry.amount < 0), Decimal())
