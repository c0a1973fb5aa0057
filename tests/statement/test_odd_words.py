"""Whatever words a page is said to hold, and wherever: the engine gives statements or none, and never stumbles."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pymupdf
import pytest

from pdf_processor.model import Word
from pdf_processor.pdf.text_layer import text_layer
from pdf_processor.settings import Limits
from pdf_processor.statement.read import read_statements

SAMPLE = Path(__file__).parent.parent / "data" / "sample"
TEXTS = (
    "٣", "½", "1²3", "--", "(", ")", "1,", ",", ".", "1.234.567.890.123,00", "9" * 400, "\0",
    "\ud800", "\u0301", "㋀", "平成", "令", "Ⅳ", "०१", "1e5", "99/99/9999", "31.02.", "0000-00-00",
    "29/02/2023", "€", "-€", "CR", "+", "-", "'", "−", "１２，３４", "1'234.50", "(1.00", "1.00)",
    "1.00-", "-1.00-", "0.00", "000", "Balance", "Opening balance", "Total", "Date", "Amount",
    "Debit", "Credit", "2024", "12", "31", "\u200b", "\u202e", "ﬁ", "İ", "ß", "1/2", "12.13.14",
    "#", "%", "USD", "XXX", "元", "2024年1月1日", "𝟏𝟐.𝟎𝟎", "⑫", "١٢٫٣٤", " ", "a b", "\n", "NaN",
    "inf", "1_000", "Saldo", "Carried forward",
)  # fmt: skip
PLACES = (0.0, -1.0, 1e-9, 1e6, -1e6, 1e30, -1e30, 595.0, 842.0)


@cache
def sheets() -> tuple[tuple[Word, ...], ...]:
    """The words of sound statements."""
    found = []
    for path in sorted(SAMPLE.glob("*.pdf")):
        with pymupdf.open(path) as pdf:
            found.append(tuple(word for page in pdf for word in text_layer(page, Limits())))
    return tuple(words for words in found if 20 < len(words) < 1500)


def spoiled(words: list[Word], dice: random.Random) -> Iterator[Word]:
    """The words, some of them others, elsewhere, of another size, twice, gone, or in another order."""
    for _ in range(dice.choice((1, 3, 10, 60))):
        at, kind = dice.randrange(len(words)), dice.randrange(9)
        word = words[at]
        if kind < 5:
            words[at] = replace(word, text=dice.choice(TEXTS))
        elif kind == 5:
            words[at] = replace(word, **{dice.choice(("x0", "x1", "y0", "y1")): dice.choice(PLACES)})  # type: ignore[arg-type]
        elif kind == 6:
            x, y = dice.uniform(-200, 200), dice.uniform(-200, 200)
            words[at] = replace(word, x0=word.x0 + x, x1=word.x1 + x, y0=word.y0 + y, y1=word.y1 + y)
        elif kind == 7:
            words.insert(dice.randrange(len(words)), word)
        elif len(words) > 101:
            del words[at : at + dice.choice((1, 5, 100))]
    if dice.random() < 0.05:
        dice.shuffle(words)
    if dice.random() < 0.1:
        return (replace(word, page=dice.choice((1, 2, 3)), confidence=dice.choice((None, 0.0, 0.5))) for word in words)
    return iter(words)


def read(count: int, seed: int) -> int:
    """Read so many of them; the number of transactions found."""
    rows = 0
    for number in range(count):
        dice = random.Random(f"{seed}-{number}")
        words = list(spoiled(list(dice.choice(sheets())), dice))
        rows += sum(len(statement.transactions) for statement in read_statements(words, latest=None).statements)
    return rows


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_days_of_the_first_and_the_last_year_of_all_are_none(year: str) -> None:
    """There is no day before the one, none after the other: reckoning there ended a file as `internal_error`."""
    for words in sheets():
        moved = [replace(word, text=re.sub(r"\b20\d\d\b", year, word.text)) for word in words]
        days = [row.date for each in read_statements(moved).statements for row in each.transactions if row.date]
        assert not [day for day in days if day.year == int(year)]


def test_odd_words_are_read_or_left() -> None:
    """Fault 21: text that no statement holds."""
    assert read(15, seed=1) > 50


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_thousands_of_odd_pages_are_read_or_left() -> None:
    """Fault 21: text that no statement holds."""
    assert read(4000, seed=2) > 10_000
