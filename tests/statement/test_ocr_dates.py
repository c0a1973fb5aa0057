"""Letters where a date's digits stand: put right by the shape of the page's other dates, and by nothing else."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_dates import with_plain_dates

PLAIN = ("DEC12", "DEC20", "JAN14", "12/03/24", "14/03/24", "15/03/24")


def words(*texts: str, confidence: float | None = 0.9) -> list[Word]:
    return [Word(text, 10, 20 * at, 60, 20 * at + 9, 1, confidence) for at, text in enumerate(texts)]


def read(text: str) -> str:
    return with_plain_dates(words(*PLAIN, text))[-1].text


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("JANO2", "JAN02"),
        ("DECl9", "DEC19"),
        ("O1/10/24", "01/10/24"),
        ("2S/03/24", "25/03/24"),
        ("DECO9/24", "DEC09/24"),
    ],
)
def test_a_date_takes_the_shape_of_the_others(seen: str, meant: str) -> None:
    assert read(seen) == meant


@pytest.mark.parametrize("text", ["LOSS", "BOOKS", "ABC-O2", "JAN02", "12.50", "O2", "W1N263"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert read(text) == text


def test_a_shape_that_the_page_does_not_have_changes_nothing() -> None:
    assert [word.text for word in with_plain_dates(words("JANO2", "JANO3", "JANO4"))] == ["JANO2", "JANO3", "JANO4"]


def test_text_layers_are_never_touched() -> None:
    layer = words(*PLAIN, "JANO2", confidence=None)
    assert with_plain_dates(layer) == layer


def test_a_comma_for_a_point_in_a_whole_date() -> None:
    page = words(
        "27.12.2021", "28.12.2021", "31.12.2021", "27.12.", "28.12.", "29.12.", "31,12,2021", "31,12", "31,12."
    )
    assert [word.text for word in with_plain_dates(page)[-3:]] == ["31.12.2021", "31,12", "31,12."]
