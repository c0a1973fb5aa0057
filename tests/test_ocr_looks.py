"""Several looks at one run of text: which reading is taken, and how sure it is."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word
from pdf_processor.ocr.tesseract import chosen

Look = list[tuple[str, float]]


def looked(*looks: Look) -> list[Word]:
    return chosen([[Word(text, 10, 10, 50, 20, 1, sure) for text, sure in look] for look in looks])


def texts(words: list[Word]) -> list[str]:
    return [word.text for word in words]


def test_one_look_is_what_it_is() -> None:
    assert looked([("12.50", 0.9)]) == [Word("12.50", 10, 10, 50, 20, 1, pytest.approx(0.9))]
    assert looked([]) == []


def test_looks_that_agree_are_surer_than_either() -> None:
    (word,) = looked([("12.50", 0.6)], [("12.50", 0.7)])
    assert word.confidence == pytest.approx(0.88)


def test_two_looks_outvote_a_surer_one() -> None:
    assert texts(looked([("$3.820", 0.5)], [("$", 0.93), ("3.620", 0.79)], [("$3.820", 0.45)])) == ["$3.820"]


def test_a_sign_beside_the_figure_has_no_voice() -> None:
    assert texts(looked([("$3.820", 0.83)], [("$", 0.99), ("3.620", 0.79)])) == ["$3.820"]


def test_a_figure_that_another_look_contradicts_is_unsure() -> None:
    (word,) = looked([("01/05/24", 0.81)], [("01/08/24", 0.90)])
    assert word.text == "01/08/24"
    assert word.confidence is not None
    assert word.confidence < 0.6


def test_other_marks_are_no_contradiction() -> None:
    (word,) = looked([("3,474", 0.2)], [("3.474", 0.92)])
    assert (word.text, word.confidence) == ("3.474", pytest.approx(0.92))


def test_text_is_what_was_read_most_surely() -> None:
    assert texts(looked([("Pagina", 0.9), ("t", 0.5)], [], [("Pagina", 0.9), ("1", 0.82)])) == ["Pagina", "1"]
