"""A copy of a PDF in which the words of its pictures can be searched, marked and copied: invisible text over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pymupdf

from pdf_processor.model import PictureReading, Word
from pdf_processor.pdf.document import PDF_ERRORS, broken, open_pdf
from pdf_processor.settings import ReadSettings

INVISIBLE = 3  # text rendering mode, ISO 32000-1 table 106
BASELINE = 0.2  # of a word's height, above its lower edge
LATIN, WORLD = "pdfproc-latin", "pdfproc-world"


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
    fonts = {LATIN: pymupdf.Font("helv")}
    if not all(map(_is_latin, reading.words)):
        fonts[WORLD] = pymupdf.Font("cjk")
    for name, font in fonts.items():
        page.insert_font(fontname=name, fontbuffer=font.buffer)
    shape = page.new_shape()
    for word in _placed(reading.words):
        name = LATIN if _is_latin(word) else WORLD
        length = fonts[name].text_length(word.text, 1.0)
        if length <= 0:
            continue
        # As wide as the word in the picture, so that what is marked is what is seen; its height is seen by nobody.
        size = max(1.0, (word.x1 - word.x0) / length)
        foot = pymupdf.Point(word.x0, word.y1 - BASELINE * (word.y1 - word.y0)) * page.derotation_matrix
        shape.insert_text(foot, word.text, fontname=name, fontsize=size, rotate=page.rotation, render_mode=INVISIBLE)
    shape.commit()


def _placed(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.text.strip() and word.x1 > word.x0 and word.y1 > word.y0]


def _is_latin(word: Word) -> bool:
    return all(character < "\u0100" for character in word.text)
