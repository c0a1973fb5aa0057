"""Days that print year and month only where they change: `18 Diciem. 02`, and below the two digits of a day `24`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pdf_processor.statement.dates import DateField, Reading, is_valid
from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import fold

FEWEST = 3  # lines that leave something out
MOST_YEARS = 2  # back to the day of a purchase that is paid in parts
LEVEL = 3.0  # points by which the left edges of one part may differ
_IN_FULL = re.compile(r"(?<!\d)20\d\d(?!\d)")

_Edges = tuple[float, float, float]  # where year, month and day begin


def give_days_what_they_leave_out(lines: Sequence[Line], months: Mapping[str, int]) -> bool:
    """Make dates of days below a year and a month, and of months and days below a year, each in its own place.

    `24 Mar 14` may be the 24th of a month and a code, which may stand alone below, too: the years tell. The answer is
    whether they leave it open: where all of these days would be near the others of the document in either way.
    """
    moved = [line for line in lines if len(line.words) > 2 and line.has_figure()]
    edges = _edges(moved, months)
    if edges is None:
        return False
    parts = [(line, _parts_of(line, edges, months)) for line in moved]
    if sum(0 < len(found) < len(edges) for _, found in parts) < FEWEST:
        return False
    full = [found for _, found in parts if len(found) == len(edges)]
    printed = [day.readings[0] for line in lines for day in line.dates if day.has_year]
    if not _are_years(full, [day.year for day in printed if day.year is not None], lines):
        return False
    above: tuple[int, ...] = ()
    for line, found in parts:
        if found and len(above) + len(found) >= len(edges):
            year, month, day = above[: len(edges) - len(found)] + found
            above = (year, month, day)
            if is_valid(month, day):
                _date(line, len(found), Reading(2000 + year, month, day, "N"), edges[0])
    return _may_be_days(full, printed)


def _may_be_days(full: Sequence[tuple[int, ...]], printed: Sequence[Reading]) -> bool:
    """Whether the first parts, taken for days, all lie in the months from the first to the last of the days that the
    document prints with their year, or next to these.
    """
    months = [day.year * 12 + day.month for day in printed if day.year is not None]
    if not months:
        return True
    near = range(min(months) - 1, max(months) + 2)
    years = range(near.start // 12 - 1, near.stop // 12 + 1)
    return all(is_valid(month, day) and any(year * 12 + month in near for year in years) for day, month, _ in full)


def _are_years(full: Sequence[tuple[int, ...]], printed: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether the first parts are years: few over more months, or those of other days of the document (`printed`),
    which prints no year in full.
    """
    years = {found[0] for found in full}
    if max(years) - min(years) <= MOST_YEARS and len({found[1] for found in full}) >= FEWEST + len(years) - 1:
        return True
    whole = {int(year) for line in lines for year in _IN_FULL.findall(line.text)}  # others are a shop's number
    in_full = any(abs(year - other) <= MOST_YEARS for year in whole for other in printed)
    return not in_full and all(any(abs(2000 + year - other) <= 1 for other in printed) for year in years)


def _edges(lines: Sequence[Line], months: Mapping[str, int]) -> _Edges | None:
    """Where the parts of days that leave nothing out begin, at the place where most do."""
    found = Counter(
        (round(line.words[0].x0), round(line.words[1].x0), round(line.words[2].x0))
        for line in lines
        if _is_day(line.texts[0]) and _month(line.texts[1], months) and _is_day(line.texts[2])
    )
    return found.most_common(1)[0][0] if found else None


def _parts_of(line: Line, edges: _Edges, months: Mapping[str, int]) -> tuple[int, ...]:
    """The year, the month and the day with which a line begins, less what it leaves out in front of the day."""
    begun = [at for at, edge in enumerate(edges) if abs(line.words[0].x0 - edge) <= LEVEL]
    if not begun:
        return ()
    found = []
    for word, text, at in zip(line.words, line.texts, range(begun[0], len(edges)), strict=False):
        value = _month(text, months) if at == 1 else int(text) if _is_day(text) else 0
        if not value or abs(word.x0 - edges[at]) > LEVEL:
            return ()
        found.append(value)
    return tuple(found) if len(found) == len(edges) - begun[0] else ()


def _month(text: str, months: Mapping[str, int]) -> int:
    return months.get(fold(text), 0)


def _is_day(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isdecimal() and text != "00"


def _date(line: Line, stop: int, reading: Reading, left: float) -> None:
    """Give a line its day, as wide as one that leaves nothing out, so that all stand in one column."""
    others = [date for date in line.dates if date.start >= stop]
    line.dates = [DateField(0, stop, left, line.words[stop - 1].x1, (reading,)), *others]
    line.money = [number for number in line.money if number.start >= stop]
