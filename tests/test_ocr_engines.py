"""The contract that every OCR engine keeps, whoever wrote it."""

from __future__ import annotations

import time
from itertools import pairwise

import pymupdf
import pytest

from pdf_processor.errors import OcrFailed, OcrUnavailable
from pdf_processor.model import Picture
from pdf_processor.ocr.engine import OcrEngine, engine_names, find_engine

DPI = 200
TEXT = ("Opening", "balance", "1,234.56")
X, Y = 72.0, 100.0  # points, where the text's baseline begins


@pytest.fixture(params=engine_names())
def engine(request: pytest.FixtureRequest) -> OcrEngine:
    found = find_engine(request.param)
    try:
        found.version()
    except OcrUnavailable:
        pytest.skip(f"{request.param} is not installed")
    return found


@pytest.fixture(scope="module")
def picture() -> Picture:
    with pymupdf.open() as pdf:
        page = pdf.new_page(width=400, height=200)
        page.insert_text((X, Y), " ".join(TEXT), fontsize=12)
        pixmap = page.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
    return Picture(3, pixmap.width, pixmap.height, bytes(pixmap.samples))


def soon() -> float:
    return time.monotonic() + 60


def test_it_says_who_it_is(engine: OcrEngine) -> None:
    assert engine is find_engine(engine.name)
    assert any(c.isdigit() for c in engine.version())
    assert "eng" in engine.languages()
    assert 70 <= engine.dpi[0] <= engine.dpi[1]


def test_words_come_with_their_places_in_pixels(engine: OcrEngine, picture: Picture) -> None:
    words = sorted(engine.words(picture, DPI, ("eng",), soon()), key=lambda word: word.x0)
    assert [word.text for word in words] == list(TEXT)
    for word in words:
        assert word.page == 3
        assert word.confidence is not None
        assert 0.5 < word.confidence <= 1
        assert word.y0 < (Y - 4) / 72 * DPI < word.y1
        assert word.y1 - word.y0 < 24 / 72 * DPI
    assert words[0].x0 == pytest.approx(X / 72 * DPI, abs=15)
    assert all(one.x1 <= other.x0 + 4 for one, other in pairwise(words))


def test_an_empty_page_has_no_words(engine: OcrEngine) -> None:
    assert engine.words(Picture(1, 600, 400, b"\xff" * 240_000), DPI, ("eng",), soon()) == []


def test_a_language_it_does_not_have(engine: OcrEngine, picture: Picture) -> None:
    with pytest.raises(OcrUnavailable) as caught:
        engine.words(picture, DPI, ("qqq",), soon())
    assert "qqq" in caught.value.message
    assert caught.value.page == 3


def test_a_deadline_that_has_passed(engine: OcrEngine, picture: Picture) -> None:
    with pytest.raises(OcrFailed) as caught:
        engine.words(picture, DPI, ("eng",), time.monotonic() - 1)
    assert caught.value.page == 3


def test_an_engine_that_nobody_offers() -> None:
    with pytest.raises(OcrUnavailable) as caught:
        find_engine("crystal-ball")
    assert "tesseract" in caught.value.next_step
