"""A period whose two days stand apart: `Desde 01/01/2024` above `Hasta 31/01/2024`, each with its word in front.

Or with the word between them on a line of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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


def stacked_period(lines: Sequence[Line], read: Callable[[DateField], date | None]) -> list[tuple[date, date]]:
    """(first day, last day) from the head of a document; empty where no two days are named so."""
    return list(_stacked(lines[:HEAD], read))[:1]


def _stacked(lines: Sequence[Line], read: Callable[[DateField], date | None]) -> Iterator[tuple[date, date]]:
    """Days under each other with the word between them on a line of its own: `Dec 10, 2023 | through | Jan 9, 2024`."""
    for upper, middle, lower in zip(lines, lines[1:], lines[2:], strict=False):
        joined = [hit for hit in middle.hits if hit.role == "facts.joiners" and hit.stop == len(middle.words)]
        if not joined or not upper.dates or not lower.dates:
            continue
        first, last, word = upper.dates[-1], lower.dates[-1], middle.words[joined[0].start]
        ends = first.stop == len(upper.words) and last.stop == len(lower.words) and first.has_year and last.has_year
        under = all(day.x0 < word.x1 and word.x0 < day.x1 for day in (first, last))
        start, end = read(first), read(last)
        if ends and under and start and end and timedelta(0) < end - start <= LONGEST_PERIOD:
            yield start, end


def _role(line: Line, field: DateField) -> str | None:
    first, last = _words()
    for size in range(min(LONGEST_WORDS, field.start), 0, -1):
        said = fold(" ".join(word.text for word in line.words[field.start - size : field.start]))
        if said in first or said in last:
            return "first" if said in first else "last"
    return None
