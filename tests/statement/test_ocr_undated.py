"""Figures outside of a table that make a row without a day are none where the balances hold without them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from pdf_processor.model import Word
from pdf_processor.statement import Reading, read_statements
from pdf_processor.statement.ocr_repair import Repaired, is_broken, repair
from pdf_processor.statement.ocr_undated import without_undated

TITLES = (("Date", 40, 62), ("Description", 100, 155), ("Paid out", 340, 380), ("Paid in", 440, 480))
ROWS = (
    ("03/06/2024", "Bakery", "12.30", ""),
    ("04/06/2024", "Chemist", "7.70", ""),
    ("04/06/2024", "Salary", "", "1,400.00"),
    ("06/06/2024", "Rent", "650.00", ""),
)


def word(text: str, x0: float, x1: float, y: float, page: int) -> Word:
    return Word(text, x0, y, x1, y + 9, page, 0.9)


def sheet(page: int) -> list[Word]:
    words = [word(text, x0, x1, 90, page) for text, x0, x1 in TITLES]
    for at, (day, shop, out, paid_in) in enumerate(ROWS):
        y = 110 + 14 * at
        words += [word(day, 40, 88, y, page), word(shop, 100, 130, y, page)]
        words += [word(out, 380 - 5 * len(out), 380, y, page)] if out else []
        words += [word(paid_in, 480 - 5 * len(paid_in), 480, y, page)] if paid_in else []
    return words


def statement(*more: Word) -> list[Word]:
    """Two sheets; no balance stands beside the rows."""
    opening = [word("Opening", 40, 80, 60, 1), word("balance", 84, 120, 60, 1), word("100.00", 150, 180, 60, 1)]
    closing = [word("Closing", 40, 80, 72, 1), word("balance", 84, 120, 72, 1), word("1,560.00", 150, 190, 72, 1)]
    return [*opening, *closing, *sheet(1), *more, *sheet(2)]


NUMBER = (word("Mr", 40, 52, 60, 2), word("Hargreave", 55, 100, 60, 2), word("264", 462, 480, 60, 2))
IN_TWO = (*NUMBER[:2], word("1", 446, 450, 60, 2), word("264.00", 453, 480, 60, 2))


def mended(words: Sequence[Word]) -> Repaired:
    reading = read_statements(words)
    return repair(Repaired(list(words), reading), without_undated(words, reading))


def amounts(reading: Reading) -> list[Decimal]:
    return [row.amount for one in reading.statements for row in one.transactions]


RIGHT = 2 * [Decimal("-12.30"), Decimal("-7.70"), Decimal(1400), Decimal(-650)]


@pytest.mark.parametrize(("more", "marks"), [(NUMBER, ",."), (IN_TWO, " ,")])
def test_a_row_without_a_day_that_breaks_the_balance_is_none(more: tuple[Word, ...], marks: str) -> None:
    marked = str.maketrans(",.", marks)
    words = [replace(one, text=one.text.translate(marked)) for one in statement(*more)]
    assert is_broken(read_statements(words))
    assert amounts(mended(words).reading) == RIGHT


def test_one_that_a_text_layer_has_stays() -> None:
    words = [replace(one, confidence=None) for one in statement(*NUMBER)]
    assert without_undated(words, read_statements(words)) == []
