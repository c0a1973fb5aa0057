"""Titles that one engine overlooked, as another one saw them in the strips of the headings."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word
from pdf_processor.statement.ocr_overlooked import heading_strips, with_titles_seen


def line(y: float, *places: tuple[str, float], sure: float = 0.9) -> list[Word]:
    return [Word(text, x, y, x + 5 * len(text), y + 10, 1, sure) for text, x in places]


TABLE = [
    *line(100, ("Description", 120), ("Amount", 540)),
    *line(112, ("date", 35)),
    *line(130, ("Jun", 35), ("30", 55), ("Jul", 75), ("02", 95), ("Bakery", 120), ("36.36", 550)),
    *line(300, ("Thank", 40), ("you", 70), ("for", 90), ("banking", 110)),
]
SEEN = [*line(100, ("Trans", 35), ("Post", 77), ("Description", 120), ("Amount", 540)), *line(112, ("date", 77))]


def test_strips_hold_a_heading_and_a_line_around_it() -> None:
    ((top, bottom),) = heading_strips(TABLE)
    assert 80 < top < 100
    assert 112 < bottom < 130


def test_titles_that_stand_where_none_was_read_are_taken() -> None:
    found = with_titles_seen(TABLE, SEEN)
    assert found[: len(TABLE)] == TABLE
    assert [(word.text, word.x0) for word in found[len(TABLE) :]] == [("Trans", 35), ("Post", 77), ("date", 77)]


@pytest.mark.parametrize(
    ("there", "seen", "taken"),
    [
        ("Pa", "Post", True),  # a piece of it
        ("30", "Post", False),  # a figure
        ("Date", "Post", False),  # a title
        ("", "Pest", False),  # no title
    ],
)
def test_what_was_read_in_a_title_s_place(there: str, seen: str, taken: bool) -> None:
    before = [*TABLE, *(line(100, (there, 77)) if there else [])]
    after = with_titles_seen(before, line(100, (seen, 77)))
    assert (after != before) is taken
    assert [word.text for word in after if word.y0 == 100 and word.x0 == 77] == [seen if taken else there] * bool(
        there or taken
    )


def test_a_title_whose_box_reaches_over_other_columns_gets_the_one_that_was_seen() -> None:
    wide = Word("Balance", 440, 100, 650, 110, 1, 0.4)
    (seen,) = line(100, ("Balance", 445))
    assert with_titles_seen([*TABLE, wide], [seen]) == [*TABLE, seen]


def test_an_unsure_title_is_not_taken() -> None:
    assert with_titles_seen(TABLE, line(100, ("Post", 77), sure=0.4)) == TABLE
