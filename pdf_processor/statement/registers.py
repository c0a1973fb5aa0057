"""Check registers: rows in columns side by side, read down each column or across, whichever keeps the days in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

from pdf_processor.statement.columns import WHOLE
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.rows import Item, RawRow


def in_order(items: Sequence[Item], read: Callable[[DateField], date | None]) -> list[Item]:
    """The items with the rows of side-by-side columns put in the order of their days, as `read` tells them."""
    places: dict[int, list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        if isinstance(item, RawRow) and item.region.header and item.region.edges != WHOLE:
            places[item.region.header[0].index].append(at)
    found = list(items)
    for group in places.values():
        rows = [row for at in group if isinstance(row := items[at], RawRow)]
        if len({id(row.region) for row in rows}) > 1:
            for at, row in zip(group, _as_days_follow(rows, read), strict=True):
                found[at] = row
    return found


def _as_days_follow(rows: Sequence[RawRow], read: Callable[[DateField], date | None]) -> Sequence[RawRow]:
    """The rows as they come, or across, or down, whichever is the first in which no day lies before another."""
    across = sorted(rows, key=lambda row: (row.anchor.page, row.anchor.y0, row.anchor.x0))
    down = sorted(rows, key=lambda row: (row.anchor.page, row.region.edges[0], row.anchor.y0))
    return next((order for order in (rows, across, down) if not _steps_back(order, read)), rows)


def _steps_back(rows: Sequence[RawRow], read: Callable[[DateField], date | None]) -> int:
    """How often a row's day lies before that of the row above."""
    days = [day for row in rows if row.date is not None and (day := read(row.date)) is not None]
    return sum(one > other for one, other in pairwise(days))
