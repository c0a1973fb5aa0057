"""A period whose two days stand apart: `Desde 01/01/2024` above `Hasta 31/01/2024`, each with its word in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache

from pdf_processor.statement.data import table
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import fold

HEAD = 40  # lines at the beginning of a document in which its period stands
APART = 3  # lines between the two days
LONGEST_WORDS = 3
LONGEST_PERIOD = timedelta(days=400)


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    words = table("period")
    return frozenset(map(fold, words["first"])), frozenset(map(fold, words["last"]))


@cache
def _upcoming() -> frozenset[str]:
    return frozenset(map(fold, table("period")["upcoming"]))


def is_upcoming(between: Sequence[str]) -> bool:
    """Whether the words between two days say that the second one is to come."""
    return not _upcoming().isdisjoint(map(fold, between))


def period_in_two(lines: Sequence[Line], read: Callable[[DateField], date | None]) -> list[tuple[date, date]]:
    """(first day, last day) from the head of a document; empty where no two days are named so."""
    found: dict[str, list[tuple[int, date]]] = {"first": [], "last": []}
    for at, line in enumerate(lines[:HEAD]):
        for field in line.dates:
            role = _role(line, field) if field.has_year else None
            day = read(field) if role else None
            if role and day:
                found[role].append((at, day))
    pairs = [
        (start, end)
        for above, start in found["first"]
        for below, end in found["last"]
        if above <= below <= above + APART and timedelta(0) < end - start <= LONGEST_PERIOD
    ]
    return pairs[:1]


def _role(line: Line, field: DateField) -> str | None:
    first, last = _words()
    for size in range(min(LONGEST_WORDS, field.start), 0, -1):
        said = fold(" ".join(word.text for word in line.words[field.start - size : field.start]))
        if said in first or said in last:
            return "first" if said in first else "last"
    return None
