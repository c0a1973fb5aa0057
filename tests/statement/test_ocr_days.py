"""Days of scanned rows: a further look is taken where it puts a row in order, and leaves it unsure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pdf_processor.model import Reconciled, Word
from pdf_processor.statement import Reading, read_statements
from pdf_processor.statement.ocr_days import doubtful_days, settle

HEADING = (("Date", 40), ("Description", 100), ("Amount", 300), ("Balance", 400))
ROWS = (
    ("14/02/2024", "Bakery", "-12.34", "987.66"),
    ("15/02/2024", "Chemist", "-7.66", "980.00"),
    ("19/02/2024", "Salary", "1,427.10", "2,407.10"),
    ("21/02/2024", "Rent", "-650.00", "1,757.10"),
    ("22/02/2024", "Florist", "-7.10", "1,750.00"),
)
PRINTED = [date(2024, 2, day) for day in (14, 15, 19, 21, 22)]


def page(misread: str | None = None, sure: float = 0.9) -> list[Word]:
    """A scanned page of the rows above, the third row's day read as something else."""
    words = [word(text, x, 70) for text, x in HEADING]
    words += [word("Opening balance", 100, 90), word("1,000.00", 400, 90)]
    for at, (day, *others) in enumerate(ROWS):
        y = 110 + 14 * at
        words += [word(text, x, y) for text, x in zip(others, (100, 300, 400), strict=True)]
        text = misread if misread is not None and at == 2 else day
        words += [replace(word(text, 40, y), confidence=sure if at == 2 else 0.9)] if text else []
    return [*words, word("Closing balance", 100, 190), word("1,750.00", 400, 190)]


def word(text: str, x: float, y: float) -> Word:
    wide = 5.0 * len(text)
    x0 = x if x < 300 else x + 60 - wide
    return Word(text, x0, y, x0 + wide, y + 9, 1, 0.9)


def days(reading: Reading) -> list[date | None]:
    return [row.date for statement in reading.statements for row in statement.transactions]


def settled(words: list[Word], *looks: list[Word]) -> Reading:
    reading = read_statements(words)
    bands = doubtful_days(reading, [1])
    assert bands
    return settle(words, reading, looks, bands).reading


@pytest.mark.parametrize("misread", ["l9/g2/Z0X4", "", "19/12/2024", "10/02/2024"])
def test_a_day_comes_back(misread: str) -> None:
    reading = settled(page(misread, 0.4), page(misread), page())
    assert days(reading) == PRINTED
    assert [statement.reconciled for statement in reading.statements] == [Reconciled.UNKNOWN]


def test_what_most_looks_see_is_taken() -> None:
    reading = settled(page("11/02/2024", 0.4), page("18/02/2024"), page(), page())
    assert days(reading) == PRINTED


def test_a_day_that_no_look_puts_in_order_stays() -> None:
    reading = settled(page("11/02/2024", 0.4), page("12/02/2024"), page("13/02/2024"))
    assert days(reading)[2] == date(2024, 2, 11)


def test_sure_days_in_order_are_not_looked_at() -> None:
    assert not doubtful_days(read_statements(page()), [1])
    assert not doubtful_days(read_statements(page("11/02/2024", 0.4)), [2])


@pytest.mark.parametrize(("misread", "day"), [("11/02/2024", 11), ("12/02/2024", 15), ("29/02/2024", 21)])
def test_a_digit_away_from_the_day_of_a_row_beside(misread: str, day: int) -> None:
    """`12` is the `15` above, `29` the `21` below; `11` may be either."""
    reading = settled(page(misread, 0.6))
    assert days(reading)[2] == date(2024, 2, day)
    assert [statement.reconciled for statement in reading.statements] == [Reconciled.UNKNOWN]


@pytest.mark.parametrize("sure", [0.9, 0.4])
def test_an_unsure_day_of_bare_digits_is_doubted(sure: float) -> None:
    """`1902` below `Date`, as `19/02` would be."""
    words = [
        replace(each, text=each.text[:2] + each.text[3:5], confidence=sure if each.y0 == 138 else 0.9, x1=60)
        if each.x0 == 40 and each.text[0].isdigit()
        else each
        for each in page()
    ]
    words.append(word("Statement period 01/02/2024 - 29/02/2024", 100, 40))
    parts = [part for each in words for part in _apart(each)]
    reading = read_statements(parts)
    assert days(reading) == PRINTED
    verdict = Reconciled.YES if sure > 0.8 else Reconciled.UNKNOWN
    assert [statement.reconciled for statement in reading.statements] == [verdict]


def _apart(whole: Word) -> list[Word]:
    """A text of several words as these."""
    texts = whole.text.split()
    return (
        [replace(whole, text=text, x0=whole.x0 + 55 * at, x1=whole.x0 + 55 * at + 50) for at, text in enumerate(texts)]
        if len(texts) > 1
        else [whole]
    )


def test_days_of_sections_that_begin_anew_are_left_as_they_are() -> None:
    """The `21` of the first section's end is no misread `11` of the next one's beginning."""
    words = page()
    for at, day in enumerate(("11", "21", "11", "21", "23")):
        words = [
            replace(each, text=f"{day}/02/2024") if each.x0 == 40 and each.y0 == 110 + 14 * at else each
            for each in words
        ]
    reading = read_statements(words)
    assert days(settle(words, reading, [], doubtful_days(reading, [1])).reading) == days(reading)
