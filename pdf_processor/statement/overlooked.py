"""Lines that look like rows and were taken for nothing: a table above the last row that was not understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pdf_processor.model import Doubt
from pdf_processor.statement.columns import Region
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import Item, RawRow
from pdf_processor.statement.segment import Context, Segment

FEWEST = 3  # lines: a single one may be a sentence about fees from a day on

Holds = Callable[[DateField], bool]


def overlooked_lines(
    items: Sequence[Item], lines: Sequence[Line], regions: Sequence[Region], holds: Holds
) -> tuple[Line, ...]:
    """The lines that begin with a day of the period and print money, but are no item's nor a table's title.

    `holds` says whether a date lies in the period.
    """
    known = {line.index for region in regions for line in region.header}
    for item in items:
        known |= {line.index for line in ([item.anchor, *item.lines] if isinstance(item, RawRow) else [item.line])}
    return tuple(line for line in lines if line.index not in known and _looks_like_row(line, holds))


def _looks_like_row(line: Line, holds: Holds) -> bool:
    begins = bool(line.dates) and line.dates[0].start <= 1 and holds(line.dates[0])
    return begins and not line.furniture and any(number.strict for number in line.money)


def overlooked_doubt(segment: Segment, context: Context) -> list[Doubt]:
    """Of a statement among, or above, whose rows such lines stand: what stands below may be anybody's table."""
    rows = segment.rows
    if not rows:
        return []
    first, last = segment.items[0], rows[-1].anchor.index
    start = first.anchor.index if isinstance(first, RawRow) else first.line.index
    found = [line for line in context.overlooked if start < line.index < last]
    if len(found) < FEWEST:
        return []
    message = f"{len(found)} lines above the last row begin with a day and print an amount, but are no row"
    return [Doubt("rows_overlooked", message, found[0].page)]
