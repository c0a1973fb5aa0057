"""Months as headings above rows that print no more than the day: `July 2019`, and `16`, `19`, `31` below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter

from pdf_processor.statement.dates import DateField, Reading
from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import fold

FEWEST_DAYS = 3
MOSTLY = 0.8  # of the numbers with which lines with amounts begin are days in the days' column
LEVEL = 8.0  # points by which the right edges of days may differ
_SMALL = frozenset({"de", "del", "do"})
_YEAR = re.compile(r"20\d\d")
_SIGNS = re.compile(r"(20\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]")

Month = tuple[int, int]


def give_days_their_months(lines: Sequence[Line], months: Mapping[str, int]) -> None:
    """Make dates of the days that begin lines with amounts, below lines that name nothing but a month and its year.

    Only where lines begin with no other dates: else a number in front is a row's own.
    """
    above: Month | None = None
    found: list[tuple[Line, Month]] = []
    numbered = headings = 0
    for line in lines:
        named = month_of(line, months)
        if named is not None:
            above, headings = named, headings + 1
        elif line.has_figure() and line.dates and not line.dates[0].start:
            return
        elif line.has_figure() and line.texts[0].isdecimal() and len(line.words) > 2:
            numbered += 1
            if above is not None and _is_day(line.texts[0]):
                found.append((line, above))
    if not headings or len(found) < FEWEST_DAYS:
        return
    edge = Counter(round(line.words[0].x1) for line, _ in found).most_common(1)[0][0]
    found = [(line, month) for line, month in found if abs(line.words[0].x1 - edge) <= LEVEL]
    if len(found) >= max(FEWEST_DAYS, MOSTLY * numbered):
        for line, (year, month) in found:
            _date(line, year, month)


def _date(line: Line, year: int, month: int) -> None:
    word = line.words[0]
    reading = Reading(year, month, int(word.text), "N")
    line.dates = sorted([DateField(0, 1, word.x0, word.x1, (reading,)), *line.dates], key=attrgetter("start"))
    line.money = [number for number in line.money if number.start]


def _is_day(text: str) -> bool:
    return len(text) <= 2 and 1 <= int(text) <= 31


def month_of(line: Line, months: Mapping[str, int]) -> Month | None:
    """The year and month that a line names, and nothing else."""
    if len(line.words) > 3:
        return None
    signs = _SIGNS.fullmatch(line.text)
    if signs is not None:
        return (int(signs[1]), int(signs[2])) if 1 <= int(signs[2]) <= 12 else None
    texts = [text for text in map(fold, line.texts) if text not in _SMALL]
    if len(texts) != 2 or not _YEAR.fullmatch(texts[1]):
        return None
    month = months.get(texts[0])
    return (int(texts[1]), month) if month else None
