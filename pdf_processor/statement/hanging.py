"""Rows whose first line begins further left than their others: the edge tells where a row begins, whatever line has
its amount.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line
from pdf_processor.statement.sight import see

EDGE = 2.0  # points by which lines with one left edge may stand off it
INDENT = 4.0  # points at the least between the edges of first lines and others
FEWEST = 3  # rows with their amount on a further line
FIRST_EDGES = 3  # remarks may stand further left than rows
MOSTLY = 0.9


def text_left(line: Line, region: Region) -> float | None:
    """Where a line's text begins, behind its dates; None where nothing but figures is left."""
    sight = see(line, region)
    taken = [(date.start, date.stop) for date in sight.dates]
    taken += [(cell.start, cell.stop) for cell in sight.cells.values()]
    taken.sort()
    at = 0
    for start, stop in taken:
        if start > at:
            break
        at = max(at, stop)
    return line.words[at].x0 if at < len(line.words) else None


def begins_row(line: Line, region: Region, left: float) -> bool:
    """Whether a line's text begins at the edge at which rows begin."""
    x0 = text_left(line, region)
    return x0 is not None and x0 <= left + EDGE


def hanging_edge(tables: Sequence[tuple[Region, Sequence[tuple[Line, str]]]]) -> float | None:
    """The left edge at which each row of these tables begins where its further lines are indented.

    `tables` are regions with their lines and what each is: an "anchor" with an amount, "text" or "other". The edge is
    one only if from each line at it to the next there is just one amount, often not on the first, and every line with
    a date begins at it.
    """
    if sum([kind == "text" for _, kinds in tables for _, kind in kinds]) < FEWEST:
        return None  # fewer rows than that can have their amount on a further line
    lines = [(line, region) for region, kinds in tables for line, kind in kinds if kind != "other"]
    lefts = Counter(round(x0) for line, region in lines if (x0 := text_left(line, region)) is not None)
    often = sorted(x0 for x0, count in lefts.items() if count >= FEWEST)
    edges = [left for left in often[:FIRST_EDGES] if any(x0 > left + INDENT for x0 in often)]
    return next((float(left) for left in edges if _is_edge(left, tables)), None)


def _is_edge(left: float, tables: Sequence[tuple[Region, Sequence[tuple[Line, str]]]]) -> bool:
    rows = [row for region, kinds in tables for row in _rows(kinds, region, left)]
    single = sum(row.count("anchor") == 1 for row in rows)
    late = sum(row[0] != "anchor" and "anchor" in row for row in rows)
    dated = all(
        begins_row(line, region, left)
        for region, kinds in tables
        for line, kind in kinds
        if kind != "other" and see(line, region).date is not None
    )
    return dated and late >= FEWEST and single >= MOSTLY * len(rows)


def _rows(kinds: Sequence[tuple[Line, str]], region: Region, left: float) -> list[list[str]]:
    """What the lines of each row are, from one at the edge to the next, or to a line that is none of a row."""
    rows: list[list[str]] = []
    within = False
    for line, kind in kinds:
        if kind == "other":
            within = False
        elif begins_row(line, region, left):
            rows.append([kind])
            within = True
        elif within:
            rows[-1].append(kind)
        elif kind == "anchor":
            rows.append([kind, kind])  # an amount that no line at the edge leads to: not such a table
    return rows
