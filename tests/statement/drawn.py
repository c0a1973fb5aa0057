"""Statements drawn as words from text tables: what stands in a column of the text stands in that column of the page."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from textwrap import dedent

from pdf_processor.model import Statement, Word
from pdf_processor.statement import Reading, read_statements

CHARACTER = 5.0
LEADING = 14.0
HEIGHT = 10.0
TOP = 50.0
NEW_PAGE = "--- next page ---"


def draw(table: str, *, character: float = CHARACTER) -> list[Word]:
    """The words of a text table, each as wide as its characters; a line `--- next page ---` begins a new page."""
    words: list[Word] = []
    page, y = 1, TOP
    for line in dedent(table).strip("\n").splitlines():
        if line.strip() == NEW_PAGE:
            page, y = page + 1, TOP
            continue
        words += [_word(found, y, page, character) for found in re.finditer(r"\S+", line)]
        y += LEADING
    return words


def _word(found: re.Match[str], y: float, page: int, character: float) -> Word:
    return Word(found[0], 40 + found.start() * character, y, 40 + found.end() * character, y + HEIGHT, page)


def read(table: str, *, latest: date | None = None) -> Reading:
    return read_statements(draw(table), latest=latest)


def only(reading: Reading) -> Statement:
    """The one statement of a reading."""
    assert len(reading.statements) == 1, f"{len(reading.statements)} statements"
    return reading.statements[0]


def told(statement: Statement) -> list[str]:
    """Each row as `2024-01-02 -12.34 description`, to be compared with what a reader would note down."""
    return [f"{_day(row.date)} {row.amount:f} {row.description}" for row in statement.transactions]


def amounts(statement: Statement) -> list[Decimal]:
    return [row.amount for row in statement.transactions]


def _day(day: date | None) -> str:
    return "no-date" if day is None else day.isoformat()
