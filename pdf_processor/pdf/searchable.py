"""A copy of a PDF in which the words of its pictures can be searched, marked and copied: invisible text over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pymupdf

from pdf_processor.model import PictureReading, Word
from pdf_processor.pdf.blank_font import DESCENT, WIDTH, BlankFonts
from pdf_processor.pdf.document import PDF_ERRORS, broken, open_pdf
from pdf_processor.settings import ReadSettings

INVISIBLE = 3  # text rendering mode, ISO 32000-1 table 106
FONT = "pdfproc-"


def with_text(data: bytes, readings: Mapping[int, PictureReading], settings: ReadSettings) -> bytes:
    """The PDF with the words of these pages, numbered from 1, as a layer of text, the pages turned upright.

    Raises a `FileError` leaf where the PDF cannot be opened or written.
    """
    with open_pdf(data, settings) as pdf:
        for number, reading in sorted(readings.items()):
            try:
                _write_words(pdf.page(number), reading)
            except PDF_ERRORS as error:
                raise broken(error, number) from error
        try:
            return pdf.to_bytes()
        except PDF_ERRORS as error:
            raise broken(error, None) from error


def _write_words(page: pymupdf.Page, reading: PictureReading) -> None:
    page.set_rotation((page.rotation + reading.turned) % 360)
    page.clean_contents()  # else what the page's own contents leave undone (a scale, a clip) would hold for the text
    words = _placed(reading.words)
    if not words:
        return
    fonts = BlankFonts((word.text for word in words), f"{FONT}{page.number}-")
    fonts.write(page)
    to_pdf = page.derotation_matrix * ~page.transformation_matrix
    shown = [_operators(word, fonts, to_pdf) for word in words]
    document = page.parent
    layer = document.get_new_xref()
    document.update_object(layer, "<<>>")
    document.update_stream(layer, f"\nq BT {INVISIBLE} Tr {' '.join(shown)} ET Q\n".encode())
    document.xref_set_key(
        page.xref, "Contents", f"[{' '.join(f'{xref} 0 R' for xref in (*page.get_contents(), layer))}]"
    )


def _operators(word: Word, fonts: BlankFonts, to_pdf: pymupdf.Matrix) -> str:
    """The word as wide and high as in the picture, so that what is marked is what is seen."""
    size = word.y1 - word.y0
    scale = (word.x1 - word.x0) / (len(word.text) * size * WIDTH / 1000)
    foot = pymupdf.Point(word.x0, word.y1 - size * DESCENT / 1000) * to_pdf
    along = pymupdf.Point(to_pdf.a, to_pdf.b)
    up = pymupdf.Point(-to_pdf.c, -to_pdf.d)
    places = (scale * along.x, scale * along.y, up.x, up.y, foot.x, foot.y)
    return f"{' '.join(f'{place:.4f}' for place in places)} Tm {fonts.shown(word.text, size)}"


def _placed(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.text.strip() and word.x1 > word.x0 and word.y1 > word.y0]
