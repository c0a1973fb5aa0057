"""Lines with figures that became no rows, and what each was taken for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pdf_processor.model import Box, PrintedLine
from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.segment import Segment
from pdf_processor.statement.sight import see

MOST_LINES = 20_000
MOST_TEXT = 200  # characters
VERDICTS = {
    "opening": "opening balance",
    "closing": "closing balance",
    "brought": "balance brought forward",
    "carried": "balance carried forward",
    "daily": "balance at the end of a day",
    "balance": "balance",
    "total": "total",
    "total_in": "total of money in",
    "total_out": "total of money out",
    "limit": "a limit, not a movement",
    "note": "a note on a row",
    "none": "says that there are no rows",
    "ignored": "under a heading such as Pending or Summary",
    "unexplained": "undated, or the sum of rows beside it",
    "stray": "left out: the rest adds up without it",
    "repeated": "left out: repeats a row",
}
FIGURES = frozenset(
    VERDICTS[role]
    for role in ("opening", "closing", "brought", "carried", "daily", "balance", "total", "total_in", "total_out")
)
"""The verdicts on lines that print a figure of the statement itself."""
FURNITURE = "running head or foot"
HEADING = "heading of a table"
TEXT = "text of a row"
NO_TABLE = "outside of every table"
NO_COLUMN = "in none of the table's columns"
NO_AMOUNT = "no figure in a column of amounts"
NOT_COUNTED = "after the closing balance, or undated"


def leftover_lines(
    lines: Sequence[Line], regions: Sequence[Region], segments: Sequence[Segment], rows: Iterable[RawRow]
) -> tuple[PrintedLine, ...]:
    """The lines that print money by its own looks, or a labelled figure, and are no row; in printed order."""
    known = _verdicts(segments, rows)
    places = {line.index: (line, region) for region in regions for line in region.lines}
    headings = {line.index for region in regions for line in region.header}
    found: list[PrintedLine] = []
    for line in lines:
        verdict = known.get(line.index)
        if verdict is None and line.has_figure():
            verdict = HEADING if line.index in headings else _reason(*places.get(line.index, (line, None)))
        if verdict:
            found.append(PrintedLine(line.page, line.text[:MOST_TEXT], verdict, _box(line)))
    return tuple(found[:MOST_LINES])


def _verdicts(segments: Sequence[Segment], rows: Iterable[RawRow]) -> dict[int, str]:
    """What the lines were taken for, by index; "" for those of a row."""
    verdicts: dict[int, str] = {}
    for segment in segments:
        for item in segment.items:
            if isinstance(item, RawRow):
                verdicts[item.anchor.index] = NO_AMOUNT
            else:
                verdicts[item.line.index] = VERDICTS.get(item.role, item.role)
    rows = list(rows)
    for row in rows:
        verdicts |= {line.index: TEXT for line in row.lines if line.has_figure()}
    # Last, because a line may hold a row beside another's text.
    return verdicts | {row.anchor.index: "" for row in rows}


def _reason(line: Line, region: Region | None) -> str:
    if line.furniture:
        return FURNITURE
    if region is None or not region.money:
        return NO_TABLE
    return NOT_COUNTED if see(line, region).cells else NO_COLUMN


def _box(line: Line) -> Box:
    return Box(line.x0, line.y0, line.x1, line.y1)
