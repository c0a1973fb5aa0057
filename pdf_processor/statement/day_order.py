"""Which of two dates is the day of posting, where no title says so: rows are printed in the order of their posting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pdf_processor.statement.columns import Region
from pdf_processor.statement.facts import Calendar
from pdf_processor.statement.rows import RawRow

FEWEST = 3  # rows whose order says something
LAGGING = 0.3  # of the rows of a bill are posted on a later day at the least


@dataclass(frozen=True, slots=True)
class _Order:
    """Of rows with two dates: how often each steps against its direction, and whether they ever differ."""

    day: int
    value: int
    differ: bool


def settle_days(rows: Sequence[RawRow], calendar: Calendar) -> None:
    """Exchange the dates of rows whose second date keeps the order of time while the first does not.

    Where order tells neither, the later one is taken, which stays in doubt: purchases are posted after their day.
    """
    doubtful = _assumed(rows)
    order = _order(doubtful, calendar)
    told = order.day == 0 < order.value or _are_called(doubtful)
    second = order.value == 0 < order.day or (not told and _lags(doubtful, calendar))
    if second and len(doubtful) >= FEWEST:
        for row in doubtful:
            row.date, row.value_date = row.value_date, row.date


def _lags(rows: Sequence[RawRow], calendar: Calendar) -> bool:
    """Whether second dates follow the first as postings follow purchases, on a bill: a day of value does not often."""
    if any(row.region.column("balance") is not None for row in rows):
        return False
    days = _both_days(rows, calendar)
    later = sum(one < other for one, other in days)
    return all(one <= other for one, other in days) and later >= max(FEWEST, LAGGING * len(days))


def is_unsettled(rows: Sequence[RawRow], calendar: Calendar) -> bool:
    """Whether dates differ of which neither a title nor the order of the rows says which is the day of posting."""
    doubtful = _assumed(rows)
    order = _order(doubtful, calendar)
    return order.differ and not (order.day == 0 and (order.value > 0 or _are_called(doubtful)))


def _are_called(rows: Sequence[RawRow]) -> bool:
    """Whether rows say in front of one of their dates that it is the value's."""
    return bool(rows) and all(any(band.called for band in row.region.dates) for row in rows)


def are_lent(rows: Sequence[RawRow], calendar: Calendar) -> bool:
    """Whether rows have days of value for want of others, out of order: rows are printed by the day of posting.

    Few rows have no order, and where days of posting have a title of their own, theirs may be lost.
    """
    lent = [row for row in rows if row.date is not None and any(band.lent for band in row.region.dates)]
    if 0 < len(lent) < FEWEST and any(row.region.column("date") is not None for row in lent):
        return True
    days = [day for row in lent if (day := calendar.read(row.date)) is not None]
    return _against(days) > 0


def _assumed(rows: Sequence[RawRow]) -> list[RawRow]:
    both = [row for row in rows if row.date is not None and row.value_date is not None]
    regions = {id(row.region): row.region for row in both}
    assumed = {name for name, region in regions.items() if _is_assumed(region)}
    return [row for row in both if id(row.region) in assumed]


def _is_assumed(region: Region) -> bool:
    return any(column.assumed for column in region.columns) or any(band.assumed for band in region.dates)


def _order(rows: Sequence[RawRow], calendar: Calendar) -> _Order:
    days = _both_days(rows, calendar)
    first, second = [one for one, _ in days], [other for _, other in days]
    return _Order(_against(first), _against(second), first != second)


def _both_days(rows: Sequence[RawRow], calendar: Calendar) -> list[tuple[date, date]]:
    """Both dates of each row of which both can be read."""
    pairs = [(calendar.read(row.date), calendar.read(row.value_date)) for row in rows]
    return [(one, other) for one, other in pairs if one is not None and other is not None]


def _against(days: Sequence[date]) -> int:
    """Steps against the direction that most steps have."""
    return min(sum(a < b for a, b in pairwise(days)), sum(a > b for a, b in pairwise(days)))
