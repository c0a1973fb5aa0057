"""Digits told by the page's other digits, and text up the margin left out: on a drawn page, without an engine."""

from __future__ import annotations

from dataclasses import replace

import pymupdf
import pytest

from pdf_processor.model import Word

pytest.importorskip("numpy")

from pdf_processor.ocr.margins import without_margin
from pdf_processor.ocr.pixels import Grey
from pdf_processor.ocr.shapes import with_digits_alike

DPI = 200
SCALE = DPI / 72
DAYS = [f"{day:02}.{month:02}.21" for month in (3, 4, 6, 7, 8) for day in (7, 15, 16, 18, 24, 29)]


def page(days: list[str] = DAYS) -> tuple[list[Word], Grey]:
    """The days one below the other, as words with their boxes in pixels, and the page's pixels."""
    import numpy as np  # noqa: PLC0415

    with pymupdf.open() as pdf:
        sheet = pdf.new_page(width=200, height=60 + 20 * len(days))
        for at, day in enumerate(days):
            sheet.insert_text((40, 30 + 20 * at), day, fontsize=9)
        boxes = [each[:5] for each in sheet.get_text("words")]
        pixmap = sheet.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
        grey = np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(pixmap.height, pixmap.width)
        words = [Word(text, x0 * SCALE, y0 * SCALE, x1 * SCALE, y1 * SCALE, 1, 0.96) for x0, y0, x1, y1, text in boxes]
        return words, grey


def test_what_was_read_right_stays() -> None:
    words, grey = page()
    unsure = [replace(word, confidence=0.9) for word in words]
    assert [word.text for word in words] == DAYS
    assert with_digits_alike(unsure, grey) == unsure


def test_a_digit_that_looks_like_those_of_another_kind_becomes_one_and_is_unsure() -> None:
    words, grey = page()
    at = DAYS.index("15.04.21")
    words[at] = replace(words[at], text="16.04.21", confidence=0.88)
    read = with_digits_alike(words, grey)
    assert [word.text for word in read] == DAYS
    assert read[at].confidence == 0.5
    assert read[:at] + read[at + 1 :] == words[:at] + words[at + 1 :]


def test_a_word_that_was_read_with_the_utmost_surety_or_among_few_is_left_alone() -> None:
    words, grey = page()
    at = DAYS.index("15.04.21")
    words[at] = replace(words[at], text="16.04.21")
    assert with_digits_alike(words, grey) == words
    few = [replace(words[at], confidence=0.8), *words[:3]]
    assert with_digits_alike(few, grey) == few


@pytest.mark.parametrize("day", ["JAN09", "JAN05", "JAN08"])
def test_a_letter_among_a_days_digits_is_the_digit_that_it_looks_like(day: str) -> None:
    named = [f"{month}{number:02}" for month in ("JAN", "FEB") for number in (5, 5, 5, 8, 8, 8, 9, 9, 9, 12, 24, 30)]
    words, grey = page(DAYS + named)
    at = len(DAYS) + named.index(day)
    words[at] = replace(words[at], text=f"{day[:4]}S")
    read = with_digits_alike(words, grey)
    assert (read[at].text, read[at].confidence) == (day, 0.5)
    words[at] = replace(words[at], x0=words[at].x0 + 40)
    assert with_digits_alike(words, grey) == words


def lines(*margin: str) -> list[Word]:
    """A page of ten lines, with these words up its margin."""
    text = [Word("Purchase", 47, 20 * at, 90, 20 * at + 10, 1, 0.9) for at in range(10)]
    return [*text, *(Word(text, 21, 50 + 11 * at, 26, 60 + 11 * at, 1, 0.8) for at, text in enumerate(margin))]


def test_text_up_the_margin_is_left_out() -> None:
    assert without_margin(lines("\u00b0", "g", "n", "5", "3")) == lines()


@pytest.mark.parametrize("margin", [("1", "2", "3", "4"), ("a", "b"), ("a", "b", "Nr.", "c"), ("D", "D", "C", "D")])
def test_numbers_and_marks_of_rows_and_words_beside_the_text_stay(margin: tuple[str, ...]) -> None:
    assert without_margin(lines(*margin)) == lines(*margin)
    assert without_margin([]) == []
