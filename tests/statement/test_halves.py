"""Pages set in two columns, as newspapers are: whose titles are whose."""

from __future__ import annotations

import pytest

from pdf_processor.model import Word
from pdf_processor.statement import read_statements

LEFT, RIGHT, WIDE = 36.0, 310.0, 230.0


def cell(text: str, x: float, y: float) -> list[Word]:
    """The words of a text that begins at a place."""
    found: list[Word] = []
    for part in text.split():
        found.append(Word(part, x, y, x + 5 * len(part), y + 8, 1))
        x += 5 * len(part) + 3
    return found


def titles(x: float, y: float) -> list[Word]:
    return [*cell("Date", x, y), *cell("Description", x + 60, y), *cell("Amount", x + WIDE - 30, y)]


def rows(x: float, y: float, text: str, *days: int) -> list[Word]:
    return [
        word
        for at, day in enumerate(days)
        for word in (
            *cell(f"{day:02}/03/2024", x, y + 14 * at),
            *cell(text, x + 60, y + 14 * at),
            *cell(f"{10 + day}.00", x + WIDE - 25, y + 14 * at),
        )
    ]


@pytest.mark.parametrize("lower", [5.0, 9.0, 12.0])
def test_titles_of_the_right_half_a_little_lower_are_no_second_line_of_the_left_ones(lower: float) -> None:
    """As on a photo, where halves whose titles stood side by side lie a few points apart."""
    page = [
        *cell("Credit card statement March 2024", LEFT, 40),
        *titles(RIGHT, 60),
        *rows(RIGHT, 76, "Chemist", *range(13, 21)),
        *titles(LEFT, 84),
        *rows(LEFT, 100, "Bakery", *range(1, 7)),
        *titles(LEFT, 200),
        *titles(RIGHT, 200 + lower),
        *rows(LEFT, 218, "Tailor", *range(7, 13)),
        *rows(RIGHT, 218 + lower, "Florist", *range(21, 25)),
    ]
    found = [row.date for statement in read_statements(page).statements for row in statement.transactions]
    assert [day.day if day else None for day in found] == list(range(1, 25))
