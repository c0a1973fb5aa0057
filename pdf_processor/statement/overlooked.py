"""Lines that look like rows and were taken for nothing: a table above the last row that was not understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from pdf_processor.model import Doubt, Reconciled, Statement
from pdf_processor.statement.columns import DATE_ROLES, ROW_ROLES, Region
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import Heading, Item, RawRow, line_of
from pdf_processor.statement.segment import Context, Segment

BESIDE_DAYS = 2  # words: a weekday, and what joins it
FEWEST, FEWEST_ALONE = 3, 2  # lines beside rows, and where there are none: one may be a sentence about a day's fee

Holds = Callable[[DateField], bool]


def overlooked_lines(
    items: Sequence[Item], lines: Sequence[Line], regions: Sequence[Region], holds: Holds
) -> tuple[Line, ...]:
    """The lines that begin with a day of the period and print money, but are no item's nor a table's title.

    `holds` says whether a date lies in the period. In a table of which rows were read, or whose titles are those of
    something else, such a line belongs to what stands around it.
    """
    rows = [item for item in items if isinstance(item, RawRow)]
    read = {id(row.region) for row in rows}
    known = {line_of(item).index for item in items} | {line.index for row in rows for line in row.lines}
    for region in regions:
        known |= {line.index for line in region.header}
        if id(region) in read or _is_another(region):
            known |= {line.index for line in region.lines}
    known |= _under_other_headings(items, lines)
    return tuple(line for line in lines if line.index not in known and _looks_like_row(line, holds))


def _under_other_headings(items: Sequence[Item], lines: Sequence[Line]) -> set[int]:
    """The lines below headings such as "Pending", up to the next heading or row."""
    found: set[int] = set()
    for item, following in pairwise([*items, None]):
        if isinstance(item, Heading) and item.role in ("pending", "summary"):
            end = len(lines) if following is None else line_of(following).index
            found |= set(range(item.line.index, end))
    return found


def _is_another(region: Region) -> bool:
    """Whether titles speak of days, but of no movement nor balance."""
    roles = {column.role for column in region.columns}
    return bool(roles & DATE_ROLES) and not roles & {*ROW_ROLES, "balance"}


def _looks_like_row(line: Line, holds: Holds) -> bool:
    begins = bool(line.dates) and line.dates[0].start <= 1 and holds(line.dates[0])
    return begins and not line.furniture and line.has_figure()


def nothing_read(context: Context) -> Statement | None:
    """A statement without rows, in doubt, where none was found though lines look like rows: nothing vanishes unsaid."""
    found = context.overlooked or _below_days(context.lines)
    if len(found) < FEWEST:
        return None
    message = f"no row was found, and {len(found)} lines print an amount behind or below a day"
    return Statement(
        bank=context.bank,
        account=context.account,
        kind=None,
        locale=context.locale,
        currency=context.currency,
        period_start=context.calendar.start,
        period_end=context.calendar.end,
        opening_balance=None,
        closing_balance=None,
        transactions=(),
        reconciled=Reconciled.UNKNOWN,
        difference=None,
        doubts=(Doubt("rows_overlooked", message, found[0].page),),
        holder=context.holder,
    )


def _below_days(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The first lines with an amount below days that stand alone, as apps head the rows of each."""
    found: list[Line] = []
    headed = False
    for line in lines:
        if line.has_figure() and headed:
            found.append(line)
        headed = not line.has_figure() and (_is_day_alone(line) or (headed and not line.dates))
    return tuple(found)


def _is_day_alone(line: Line) -> bool:
    """Whether a line says a day and, before or behind it, a weekday or little else."""
    covered = sum(day.stop - day.start for day in line.dates)
    return len(line.dates) == 1 and len(line.words) - covered <= BESIDE_DAYS


def overlooked_doubt(segment: Segment, context: Context) -> list[Doubt]:
    """Of a statement among, or above, whose rows such lines stand: what stands below may be anybody's table.

    Of a statement without rows any such table makes one wonder.
    """
    if not segment.items:
        return []
    start, rows = line_of(segment.items[0]).index, segment.rows
    last = rows[-1].anchor.index if rows else len(context.lines)
    found = [line for line in context.overlooked if start < line.index < last]
    if len(found) < (FEWEST if rows else FEWEST_ALONE):
        return []
    message = f"{len(found)} lines begin with a day and print an amount, but are no row"
    return [Doubt("rows_overlooked", message, found[0].page)]
