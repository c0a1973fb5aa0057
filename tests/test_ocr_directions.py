"""In which direction a page is read, and words that an engine gives in pieces."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word

pytest.importorskip("numpy")

from pdf_processor.ocr.page_reading import legible, surety
from pdf_processor.ocr.rapid import joined


def words(texts: list[str], sure: float, gap: float = 2.0) -> list[Word]:
    found: list[Word] = []
    for text in texts:
        x = found[-1].x1 + gap if found else 0.0
        found.append(Word(text, x, 0, x + 8 * len(text), 20, 1, sure))
    return found


def test_signs_on_their_side_are_less_legible_than_an_unread_script() -> None:
    """A Japanese page in English: upright `2021421A9B`, on its side `O N A`, read more surely."""
    upright = words(["2021421A9B", "161,583", "ATM", "HEAR"], 0.3)
    lying = words(["O", "N", "A", "=", "O", "W", "wn", "om", "C", "O"], 0.7)
    assert surety(lying) > surety(upright)
    assert legible(upright) > legible(lying)


def test_a_figure_that_comes_sign_by_sign_is_one_word() -> None:
    read = joined(words(list("112,611円"), 0.9), "112,611円")
    assert [(word.text, word.x0, word.x1, word.confidence) for word in read] == [("112,611円", 0.0, 78.0, 0.9)]


def test_words_apart_stay_apart() -> None:
    assert [word.text for word in joined(words(["Meny", "Oslo", "12,50"], 0.9), "Meny Oslo 12,50")] == [
        "Meny", "Oslo", "12,50",
    ]  # fmt: skip
    # The signs of two columns that were taken for one line.
    assert [word.text for word in joined(words(["振", "込"], 0.9, gap=40), "振込")] == ["振", "込"]
