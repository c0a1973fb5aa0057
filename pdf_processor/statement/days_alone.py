"""Days of a month alone in a column under a date's title: month and year are the period's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter

from pdf_processor.statement.columns import ROW_ROLES, Boxed, Column, Region, runs
from pdf_processor.statement.dates import DateField, Reading
from pdf_processor.statement.lines import Line

FEWEST = 2  # rows that begin so
MOSTLY = 0.9  # of the rows that have something under the title
BESIDE = 4.0  # points by which a day may stand beside its title
LAST_DAY = 31
MONTHLY = timedelta(days=32)
LATE = timedelta(days=10)  # from a period's last day to the statement's own

Period = tuple[date, date]


def give_days_their_period(
    regions: Sequence[Region], periods: Sequence[Period], called: Callable[[Period], bool], stated: date | None
) -> bool:
    """Make dates of days alone under a date's title; whether the periods leave no doubt of month and year.

    Without a period such a row has a day, but no date: it is read, and its date is left open. A period that is not
    `called` the statement's, or that does not end about its own last day (`stated`), may be another's.
    """
    tables: dict[tuple[str, ...], list[tuple[Column, Line]]] = defaultdict(list)
    for region in regions:
        column = region.column("date")
        if column is not None and any(other.role in ROW_ROLES for other in region.columns):
            figures = [(column, line) for line in region.lines if line.has_figure() and not line.furniture]
            tables[tuple(each.title for each in region.columns)] += figures
    sure = True
    for rows in tables.values():
        found = _days_in(rows)
        if found:
            dates, told = _dates_of([int(line.texts[0]) for line in found], periods)
            sure = sure and told and (not periods or (called(periods[0]) and _is_the_ones_of(periods[0], stated)))
            for line, day in zip(found, dates, strict=True):
                _give(line, day)
    return sure


def _days_in(rows: Sequence[tuple[Column, Line]]) -> list[Line]:
    """The lines that begin with a day alone, if nearly nothing else stands under the title.

    Where rows print another date as well, or count from one, it is the number of a row.
    """
    found = [line for column, line in rows if _is_day_alone(line, column)]
    days = [int(line.texts[0]) for line in found]
    counted = len(days) > 2 and min(days) <= 2 and sorted(days) == list(range(min(days), min(days) + len(days)))
    if counted or 2 * sum(bool(line.dates) for line in found) > len(found):
        return []
    dated = sum(any(_is_under(date, column) for date in (*line.dates, *line.bare_dates)) for column, line in rows)
    return found if len(found) >= max(FEWEST, MOSTLY * (len(found) + dated)) else []


def _is_day_alone(line: Line, column: Column) -> bool:
    text = line.texts[0]
    if len(text) > 2 or not text.isdecimal() or not 1 <= int(text) <= LAST_DAY or not _is_under(line.words[0], column):
        return False
    taken = any(date.start == 0 for date in (*line.dates, *line.bare_dates))
    return not taken and len(line.words) > 1 and len(runs(line.words[:2], 0.9)) > 1


def _is_under(box: Boxed, column: Column) -> bool:
    return box.x0 < column.x1 + BESIDE and box.x1 > column.x0 - BESIDE


def _dates_of(days: Sequence[int], periods: Sequence[Period]) -> tuple[list[date | None], bool]:
    """The dates in the first period, and whether neither the order of the rows nor another period allows others."""
    if not periods:
        return [None] * len(days), True
    dates, told = _either_way(days, periods[0])
    months = [period for period in periods[1:] if period[1] - period[0] <= MONTHLY and not _overlap(period, periods[0])]
    return dates, told and all(None in _either_way(days, period)[0] for period in months)


def _either_way(days: Sequence[int], period: Period) -> tuple[list[date | None], bool]:
    """The dates of rows in order, or of rows with the newest first where only that fits, and whether only one way does.

    Where both do, the way that most days take.
    """
    down, told = _in_order(days, period)
    up, told_up = _in_order(days[::-1], period)
    up.reverse()
    if down == up or None in up:
        return down, told
    if None in down:
        return up, told_up
    falls = sum(one > other for one, other in pairwise(days))
    return (up if 2 * falls >= len(days) else down), False


def _is_the_ones_of(period: Period, day: date | None) -> bool:
    return day is None or period[0] <= day <= period[1] + LATE


def _overlap(one: Period, other: Period) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _in_order(days: Sequence[int], period: Period) -> tuple[list[date | None], bool]:
    """Each day as early in the period as the rows above allow, and whether it is as late as those below allow."""
    start, end = period
    within = [start + timedelta(days=step) for step in range((end - start).days + 1)]
    may_be = [[each for each in within if each.day == day] for day in days]
    if all(len(each) == 1 for each in may_be):
        return [each[0] for each in may_be], True
    early: list[date | None] = []
    for each in may_be:
        day = next((one for one in each if one >= start), None)
        start = day or start
        early.append(day)
    late: list[date | None] = []
    for each in reversed(may_be):
        day = next((one for one in reversed(each) if one <= end), None)
        end = day or end
        late.append(day)
    return early, early == late[::-1]


def _give(line: Line, day: date | None) -> None:
    word = line.words[0]
    readings = () if day is None else (Reading(day.year, day.month, day.day, "N"),)
    line.dates = sorted([DateField(0, 1, word.x0, word.x1, readings), *line.dates], key=attrgetter("start"))
    line.money = [number for number in line.money if number.start]
