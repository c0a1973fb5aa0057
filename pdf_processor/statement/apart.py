"""Rows set apart from the others that come to nought: sums hold with them and without.

What sets them apart is a title of their own among the rows, a balance that closes the statement, or that they print no
day below a row that does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from pdf_processor.model import Doubt
from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line
from pdf_processor.statement.segment import Attempt, Segment

FEWEST = 2


def rows_apart(segment: Segment, attempt: Attempt) -> list[Doubt]:
    """A doubt for each set of such rows; those that print a balance are proved by it."""
    found = []
    for group in [*_by_title(segment, attempt), *_undated(attempt)]:
        entries = [attempt.entries[at] for at in group]
        if len(group) < FEWEST or any(entry.balance is not None for entry in entries):
            continue
        if not sum(entry.amount for entry in entries):
            message = f"{len(group)} rows stand apart from the others and come to nought: sums say nothing of them"
            found.append(Doubt("rows_apart", message, attempt.signed[group[0]].row.page, group[0]))
    return found


def _by_title(segment: Segment, attempt: Attempt) -> Iterable[list[int]]:
    """The rows between one title and the next; all of them are apart only if the statement says that it has none."""
    titles = _titles(segment)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at, one in enumerate(attempt.signed):
        groups[bisect_left(titles, one.row.anchor.index)].append(at)
    return groups.values() if len(groups) > 1 or segment.labels("none") else ()


def _titles(segment: Segment) -> Sequence[int]:
    """The lines that part rows: such as begin where the days stand and print none, and closing balances."""
    regions = {id(row.region): row.region for row in segment.rows}
    found = [line.index for region in regions.values() for line in region.lines if _is_title(line, region)]
    return sorted([*found, *(item.line.index for item in segment.labels("closing") if item.cells)])


def _is_title(line: Line, region: Region) -> bool:
    if line.furniture or line.dates or line.has_figure():
        return False
    days = [band for band in region.dates if not band.heading]
    return any(band.x0 - line.height < line.x0 < band.x1 for band in days)


def _undated(attempt: Attempt) -> Iterable[list[int]]:
    """The rows without a day of their own below each that has one."""
    groups: list[list[int]] = [[]]
    for at, one in enumerate(attempt.signed):
        if one.row.fresh_date:
            groups.append([])
        else:
            groups[-1].append(at)
    return groups[1:]
