"""Figures and days of scans whose commas and points are as wide as digits."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_torn import with_torn_figures

ROWS = (
    ("2024,", "06.17", "128,", "000", "2,", "559,", "193"),
    ("2024.", "06.17", "-", "24,", "000", "2,", "431,", "193"),
    ("2024.", "06.16", "~6,", "840", "2,", "455,", "193"),
)
WHOLE = (
    ("2024.06.17", "128,000", "2,559,193"),
    ("2024.06.17", "-24,000", "2,431,193"),
    ("2024.06.16", "~6,840", "2,455,193"),
)
COLUMNS = {"2024,": 46, "2024.": 46, "128,": 242, "24,": 247, "~6,": 245, "-": 243, "2,": 320}


def row(texts: tuple[str, ...], y: float, confidence: float | None = 0.9) -> list[Word]:
    """Words as wide as their letters, each behind the one before, or at its column's edge."""
    found: list[Word] = []
    for text in texts:
        x0 = COLUMNS.get(text, found[-1].x1 + 2 if found else 46)
        found.append(Word(text, x0, y, x0 + 4 * len(text), y + 9, 1, confidence))
    return found


def texts(words: list[Word]) -> list[str]:
    return [word.text for word in with_torn_figures(words)]


def test_figures_and_days_torn_at_their_marks_are_put_together() -> None:
    words = [word for at, parts in enumerate(ROWS) for word in row(parts, 20.0 * at)]
    assert texts(words) == [text for whole in WHOLE for text in whole]
    joined = with_torn_figures(words)[2]
    assert (joined.x0, joined.x1) == (words[4].x0, words[6].x1)


@pytest.mark.parametrize("parts", [("128,", "000"), ("March", "3,", "200")])
def test_a_few_in_a_document_stay_apart(parts: tuple[str, ...]) -> None:
    assert texts(row(parts, 20.0)) == list(parts)


def test_a_text_layers_words_stay_as_they_are() -> None:
    words = [word for at, parts in enumerate(ROWS) for word in row(parts, 20.0 * at, None)]
    assert with_torn_figures(words) == words


def test_parts_farther_apart_or_on_other_lines_are_none() -> None:
    words = [word for at, parts in enumerate(ROWS) for word in row(parts, 20.0 * at)]
    far = [
        Word("12,", 400, 0, 412, 9, 1, 0.9),
        Word("345", 418, 0, 430, 9, 1, 0.9),
        Word("678", 413, 12, 425, 21, 1, 0.9),
    ]
    assert texts(words + far)[-3:] == ["12,", "345", "678"]
