"""What a page is taken for: its text layer is believed unless its picture says something else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from statement.truth import keys, load

from pdf_processor.errors import OcrUnavailable
from pdf_processor.extract import extract
from pdf_processor.model import Document, PageKind
from pdf_processor.ocr.engine import find_engine
from pdf_processor.settings import ReadSettings

SAMPLE = Path(__file__).parent / "data" / "sample"
TRUTH = load(SAMPLE / "us-running-0001.json")
INVISIBLE = 3


def installed() -> bool:
    try:
        find_engine().version()
    except OcrUnavailable:
        return False
    return True


needs_engine = pytest.mark.skipif(not installed(), reason="no OCR engine")


@pytest.fixture
def source() -> Iterator[pymupdf.Page]:
    with pymupdf.open(TRUTH.pdf) as pdf:
        yield pdf[0]


def pictured(source: pymupdf.Page, *, box: tuple[float, float, float, float] | None = None) -> pymupdf.Document:
    """A document whose one page is a picture of `source`, drawn into a box of the page."""
    made = pymupdf.open()
    page = made.new_page(width=source.rect.width, height=source.rect.height)
    page.insert_image(pymupdf.Rect(box) if box else page.rect, pixmap=source.get_pixmap(dpi=200))
    return made


def layered(source: pymupdf.Page, change: dict[str, str], *, mode: int = INVISIBLE) -> Document:
    """A picture of a page under its own text, invisible and with some figures changed."""
    with pictured(source) as made:
        for x0, _, _, y1, text, *_ in source.get_text("words"):
            made[0].insert_text((x0, y1 - 2), change.get(text, text), fontsize=8, render_mode=mode)
        return extract(made.tobytes())


def mostly_right(document: Document) -> bool:
    """Whether the rows are the page's own, one misread figure aside."""
    rows = keys(document.transactions)
    return len(rows) > 10 and len([row for row in rows if row not in TRUTH.rows]) <= 1


def plain(source: pymupdf.Page) -> Document:
    with pymupdf.open() as made:
        made.insert_pdf(source.parent, to_page=0)
        return extract(made.tobytes())


@needs_engine
def test_an_invisible_layer_that_lies_is_not_believed(source: pymupdf.Page) -> None:
    figures = [word[4] for word in source.get_text("words") if any(c.isdigit() for c in word[4])]
    lied = layered(source, {text: text.translate(str.maketrans("123456789", "912345678")) for text in figures})
    assert [page.kind for page in lied.pages] == [PageKind.SCANNED]
    assert mostly_right(lied)


@needs_engine
def test_an_invisible_layer_that_the_picture_confirms_is_one_of_two_readings(source: pymupdf.Page) -> None:
    document = layered(source, {})
    assert mostly_right(document)


@needs_engine
def test_a_digital_frame_around_a_picture(source: pymupdf.Page) -> None:
    with pictured(source) as made:
        made[0].insert_text((40, 20), " ".join(f"Printed copy {number}" for number in range(7)), fontsize=7)
        document = extract(made.tobytes())
    assert [page.kind for page in document.pages] == [PageKind.MIXED]
    assert mostly_right(document)


@needs_engine
def test_a_scan_in_strips(source: pymupdf.Page) -> None:
    with pymupdf.open() as made:
        page = made.new_page(width=source.rect.width, height=source.rect.height)
        high = source.rect.height / 12
        for strip in range(12):
            box = pymupdf.Rect(0, strip * high, source.rect.width, (strip + 1) * high)
            page.insert_image(box, pixmap=source.get_pixmap(dpi=200, clip=box))
        document = extract(made.tobytes())
    assert [page.kind for page in document.pages] == [PageKind.SCANNED]
    assert len(document.transactions) > 10


@needs_engine
def test_letters_drawn_as_shapes(source: pymupdf.Page) -> None:
    svg = source.get_svg_image(text_as_path=True)
    with pymupdf.open("svg", svg.encode()) as drawing, pymupdf.open("pdf", drawing.convert_to_pdf()) as made:
        assert not made[0].get_text().strip()
        document = extract(made.tobytes())
    assert [page.kind for page in document.pages] == [PageKind.SCANNED]
    assert len(document.transactions) > 10


def test_text_over_a_picture_in_the_background_is_digital_and_asks_no_engine(source: pymupdf.Page) -> None:
    with pymupdf.open() as made:
        page = made.new_page(width=source.rect.width, height=source.rect.height)
        blank = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 1000, 1400))
        blank.clear_with(240)
        page.insert_image(page.rect, pixmap=blank)
        page.show_pdf_page(page.rect, source.parent, 0)
        data = made.tobytes()
    code = (
        "import sys; from pdf_processor.extract import extract; d = extract(sys.stdin.buffer.read());"
        "print(*(page.kind for page in d.pages), len(d.transactions), 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
    kind, rows, numpy = done.stdout.decode().split()
    assert (kind, numpy) == ("digital", "False")
    assert int(rows) == len(plain(source).transactions)


def test_never_is_never(source: pymupdf.Page) -> None:
    with pictured(source) as made:
        document = extract(made.tobytes(), ReadSettings(ocr="never"))
    assert [page.kind for page in document.pages] == [PageKind.SCANNED]
    assert document.transactions == ()
