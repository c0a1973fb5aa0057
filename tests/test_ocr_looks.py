"""Several looks at one run of text: which reading is taken, and how sure it is."""

from __future__ import annotations

import numpy as np
import pytest

from pdf_processor.model import Word
from pdf_processor.ocr.segments import Layout, Segment
from pdf_processor.ocr.tesseract import chosen, with_lone_dashes

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


def dashed(*strokes: tuple[int, int, int, int]) -> list[list[str]]:
    """What is found of a figure that reaches to 100 pixels and of runs that are strokes, (x0, y0, x1, y1)."""
    page = np.full((100, 400), 250, dtype=np.uint8)
    for x0, y0, x1, y1 in strokes:
        page[y0:y1, x0:x1] = 0
    runs = [Segment(40, 20, 100, 35), *(Segment(*stroke) for stroke in strokes)]
    found = [[Word("12,50", 40, 15, 100, 40, 1, 0.9)], *([] for _ in strokes)]
    return [[word.text for word in words] for words in with_lone_dashes(page, Layout(runs, 15.0), found, 1)]


def test_a_dash_beside_a_figure_is_a_minus() -> None:
    assert dashed((115, 26, 126, 29)) == [["12,50"], ["-"]]


@pytest.mark.parametrize(
    "stroke", [(115, 60, 126, 63), (200, 26, 211, 29), (115, 20, 126, 35), (115, 26, 118, 29), (115, 26, 160, 29)]
)
def test_a_stroke_elsewhere_or_of_another_shape_is_none(stroke: tuple[int, int, int, int]) -> None:
    assert dashed(stroke) == [["12,50"], []]
