"""Titles that one engine passes over are read by the default one, on the page's picture."""

from __future__ import annotations

import pymupdf
import pytest
from test_ocr import needs_program

from pdf_processor.model import PictureReading, Word
from pdf_processor.ocr.engine import find_engine, heading_engine
from pdf_processor.pdf import open_pdf
from pdf_processor.picture_words import with_headings
from pdf_processor.recognition import recognise
from pdf_processor.settings import ReadSettings

LINES = (
    (100, (("Trans", 40), ("Post", 90), ("Description", 140), ("Amount", 480))),
    (112, (("date", 40), ("date", 90))),
    (132, (("Jun 30", 40), ("Jul 02", 90), ("Bakery Miller", 140), ("36.36", 490))),
    (144, (("Jul 02", 40), ("Jul 03", 90), ("Chemist at the corner", 140), ("9.92", 494))),
)


def scan() -> bytes:
    with pymupdf.open() as drawn, pymupdf.open() as scanned:
        page = drawn.new_page()
        for y, cells in LINES:
            for text, x in cells:
                page.insert_text((x, y), text, fontsize=9)
        picture = page.get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
        target = scanned.new_page(width=page.rect.width, height=page.rect.height)
        target.insert_image(target.rect, pixmap=picture)
        return bytes(scanned.tobytes())


@needs_program
@pytest.mark.parametrize("lost", ["Post", "Amount", None])
def test_a_title_that_was_passed_over(lost: str | None) -> None:
    settings = ReadSettings()
    words = [
        Word(part, x + 6 * text.find(part), y - 8, x + 6 * text.find(part) + 4.5 * len(part), y + 2, 1, 0.95)
        for y, cells in LINES
        for text, x in cells
        for part in text.split()
        if part != lost
    ]
    with open_pdf(scan(), settings) as pdf:
        reading = PictureReading(words, 595, 842, 0)
        found = with_headings(pdf.page(1), reading, find_engine("rapidocr"), settings, recognise)
    assert found[: len(words)] == words
    assert [word.text for word in found[len(words) :]] == ([lost] if lost else [])


def test_the_default_engine_reads_no_heading_twice() -> None:
    assert heading_engine(find_engine()) is None
