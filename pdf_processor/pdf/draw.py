"""A page's picture with marks over it: what was read where, for a person to see.

The page is drawn first, and the marks on a new page over its picture: what a PDF does to its own graphics state, its
rotation or its crop box cannot move them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pymupdf

from pdf_processor.errors import DamagedPdf, FileError, LimitExceeded
from pdf_processor.model import Box, Mark, MarkStyle
from pdf_processor.pdf.document import PDF_ERRORS, broken, open_pdf
from pdf_processor.pdf.render import POINTS_PER_INCH
from pdf_processor.pdf.text_layer import quarter_turns
from pdf_processor.picture_sheet import LEFT_MARGIN, LEGEND_HEIGHT, sheet_size
from pdf_processor.settings import ReadSettings

FEWEST_DPI = 6  # the largest page of PDF 1.7 (200 inches) is 1200 pixels wide then
LETTERS = 6.0  # points
_LINE = (0.6, 0.6, 0.6)
Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class _Look:
    """How a kind of mark is drawn, and what the legend calls it."""

    colour: Colour
    fill: float
    width: float
    meaning: str


_LOOKS = {
    MarkStyle.COLUMN: _Look((0.1, 0.35, 0.85), 0.03, 0.8, "column of the table"),
    MarkStyle.PROVED: _Look((0.0, 0.55, 0.2), 0.12, 0.4, "row, proved"),
    MarkStyle.UNPROVED: _Look((0.95, 0.55, 0.0), 0.2, 0.6, "row, not proved"),
    MarkStyle.DOUBTFUL: _Look((0.85, 0.0, 0.1), 0.22, 1.2, "row, doubtful"),
    MarkStyle.FIGURE: _Look((0.55, 0.1, 0.7), 0.1, 0.6, "balance or total"),
    MarkStyle.LEFT_OUT: _Look((0.35, 0.35, 0.35), 0.08, 0.4, "figures that became no row"),
}
"""In the order of drawing, and of the legend."""


def draw_page(
    data: bytes,
    number: int,
    settings: ReadSettings,
    marks: Iterable[Mark],
    rotation: int | None,
    dpi: int,
    most_bytes: int,
) -> bytes:
    """Page `number` (from 1) as a PNG of `dpi`, or fewer where limits ask for it, with the marks and a legend.

    Without marks it has no legend either, but the place of one: the page is at the same place on the sheet.

    `rotation` in degrees stands for the page's own; without one the page is turned as its text layer was for reading.
    Raises a `FileError` leaf; `LimitExceeded` where the page cannot be drawn small enough at all.
    """
    with open_pdf(data, settings) as pdf:
        if number > pdf.page_count:
            raise DamagedPdf(f"the PDF has no page {number}", page=number)
        page = pdf.page(number)
        try:
            turn = page.rotation + 90 * quarter_turns(page) if rotation is None else rotation
            page.set_rotation(turn // 90 * 90 % 360)
            return _drawn(page, list(marks), settings, dpi, most_bytes)
        except FileError:
            raise
        except (*PDF_ERRORS, MemoryError) as error:
            raise broken(error, number) from error


def _drawn(page: pymupdf.Page, marks: list[Mark], settings: ReadSettings, dpi: int, most_bytes: int) -> bytes:
    number = page.number + 1
    width, height = sheet_size(page.rect.width, page.rect.height)
    dpi = min(dpi, int((settings.limits.pixels_per_page / (width * height)) ** 0.5 * POINTS_PER_INCH))
    while dpi >= FEWEST_DPI:
        png = _marked(page, marks, dpi) if marks else _plain(page, dpi)
        if len(png) <= most_bytes:
            return png
        dpi = dpi * 7 // 10
    raise LimitExceeded(f"page {number} is too large to be drawn within the limits", page=number)


def _plain(page: pymupdf.Page, dpi: int) -> bytes:
    """All in grey, and nothing drawn over it: a third of the time."""
    pixmap = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY, alpha=False)
    scale = pymupdf.Matrix(dpi / POINTS_PER_INCH, dpi / POINTS_PER_INCH)
    sheet = pymupdf.Pixmap(
        pymupdf.csGRAY, (pymupdf.Rect(0, 0, *sheet_size(page.rect.width, page.rect.height)) * scale).irect, False
    )
    sheet.clear_with(255)
    paper = (_on_sheet(page.rect) * scale).irect
    pixmap.set_origin(paper.x0, paper.y0)
    sheet.copy(pixmap, pixmap.irect)
    for x in (paper.x0, paper.x1):
        sheet.set_rect(pymupdf.IRect(x, paper.y0, x + 1, paper.y1), (round(_LINE[0] * 255),))
    sheet.set_dpi(dpi, dpi)
    data: bytes = sheet.tobytes("png")
    return data


def _marked(page: pymupdf.Page, marks: list[Mark], dpi: int) -> bytes:
    # Grey, so that colours are the marks' alone.
    pixmap = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY, alpha=False)
    width, height = sheet_size(page.rect.width, page.rect.height)
    paper = _on_sheet(page.rect)
    with pymupdf.open() as canvas:
        sheet = canvas.new_page(width=width, height=height)
        sheet.insert_image(paper, pixmap=pixmap)
        for x in (paper.x0, paper.x1):
            sheet.draw_line((x, paper.y0), (x, paper.y1), color=_LINE, width=0.5)
        for style in _LOOKS:
            for mark in marks:
                if mark.style is style:
                    _draw(sheet, mark, paper)
        _draw_legend(sheet, paper.y1)
        data: bytes = sheet.get_pixmap(dpi=dpi, alpha=False).tobytes("png")
    return data


def _on_sheet(box: pymupdf.Rect | Box) -> pymupdf.Rect:
    return pymupdf.Rect(box.x0 + LEFT_MARGIN, box.y0, box.x1 + LEFT_MARGIN, box.y1)


def _draw(sheet: pymupdf.Page, mark: Mark, paper: pymupdf.Rect) -> None:
    box = _on_sheet(mark.box) & paper
    if box.is_empty:
        return
    look = _LOOKS[mark.style]
    sheet.draw_rect(
        box, color=look.colour, fill=look.colour, fill_opacity=look.fill, stroke_opacity=0.8, width=look.width
    )
    if mark.label:
        _draw_label(sheet, mark, box, paper)


def _draw_label(sheet: pymupdf.Page, mark: Mark, box: pymupdf.Rect, paper: pymupdf.Rect) -> None:
    """Above a column; in the left margin for a row, in the right one for any other line."""
    size = pymupdf.get_text_length(mark.label, fontname="helv", fontsize=LETTERS)
    if mark.style is MarkStyle.COLUMN:
        x, y = box.x0, max(LETTERS, box.y0 - 1.5)
    elif mark.style in (MarkStyle.FIGURE, MarkStyle.LEFT_OUT):
        x, y = paper.x1 + 3, (box.y0 + box.y1 + LETTERS) / 2 - 1
    else:
        # Beside the page, unless tables stand side by side: there numbers of two rows would meet.
        left = paper.x0 if box.x0 < (paper.x0 + paper.x1) / 2 else box.x0
        x, y = max(1.0, left - size - 3), (box.y0 + box.y1 + LETTERS) / 2 - 1
    behind = pymupdf.Rect(x - 0.7, y - LETTERS + 0.7, x + size + 0.7, y + 1.5)
    sheet.draw_rect(behind, color=None, fill=(1, 1, 1), fill_opacity=0.75, width=0)
    sheet.insert_text((x, y), mark.label, fontname="helv", fontsize=LETTERS, color=_LOOKS[mark.style].colour)


def _draw_legend(sheet: pymupdf.Page, top: float) -> None:
    bottom = top + LEGEND_HEIGHT
    sheet.draw_line((0, top), (sheet.rect.width, top), color=_LINE, width=0.5)
    x = 6.0
    for look in _LOOKS.values():
        box = pymupdf.Rect(x, top + 7, x + 9, bottom - 7)
        sheet.draw_rect(box, color=look.colour, fill=look.colour, fill_opacity=look.fill, width=max(0.6, look.width))
        sheet.insert_text((x + 12, bottom - 8.5), look.meaning, fontname="helv", fontsize=LETTERS + 1)
        x += 20 + pymupdf.get_text_length(look.meaning, fontname="helv", fontsize=LETTERS + 1)
