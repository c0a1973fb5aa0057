"""Does a statement end where its rows do? Where no label names the closing balance, the page must show that it does.

A last running balance looks the same whether the table is at its end or goes on overleaf. What tells: page numbers
with their total, the same balance printed once more elsewhere, something printed behind the table on a page of its
own, or free space at the foot of the last page that rows would have filled.
"""

from __future__ import annotations

from pdf_processor.statement.cells import balances_in, roles_of
from pdf_processor.statement.columns import same_titles
from pdf_processor.statement.lines import Line
from pdf_processor.statement.reconcile import Entry
from pdf_processor.statement.rows import Labelled, RawRow
from pdf_processor.statement.segment import Attempt, Context, Segment, after_rows
from pdf_processor.statement.sight import see

LANDSCAPE_FROM = 640.0  # points; no upright page is as wide
SMALL_UP_TO = 430.0  # points; words of letters that go on overleaf reach further down, and further right
FOOT, LANDSCAPE_FOOT = 792.0, 595.0  # the lowest page ends of common paper
FULL = 0.72  # of a lone page's height: tables that reach further down may go on
BLOCK = 90.0  # points that a page may leave free below its last row because the next one did not fit


def may_go_on(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether nothing printed says that the statement's rows are at their end."""
    if attempt.closing_by == "label" and not _is_repeated(segment):
        return False
    if context.pages_missing is False or _is_printed_elsewhere(segment, attempt, context):
        return False
    return _fills_its_page(segment, attempt, context)


def page_below_the_end(segment: Segment, attempt: Attempt) -> int | None:
    """The page of a line below the closing balance that moves it on, as a row does: by its amount to its balance."""
    ends = [item for item in after_rows(segment, "closing") if item.cells]
    if attempt.closing is None or not ends:
        return None
    region = ends[-1].region
    amounts = roles_of(region).amounts
    for line in region.lines:
        if line.index <= ends[-1].line.index:
            continue
        cells = see(line, region).cells
        balances = [cell.value for cell in balances_in(region, cells)]
        moved = [cell.value for band, cell in cells.items() if band in amounts and cell.value]
        if len(balances) == len(moved) == 1 and abs(balances[0] - abs(attempt.closing)) == moved[0]:
            return line.page
    return None


def _is_repeated(segment: Segment) -> bool:
    """Whether lines labelled as closing balances stand between rows: then they close days, not the statement."""
    roles = [item.role if isinstance(item, Labelled) and item.cells else "" for item in segment.items]
    last = max((at for at, item in enumerate(segment.items) if isinstance(item, RawRow)), default=0)
    first = next((at for at, item in enumerate(segment.items) if isinstance(item, RawRow)), 0)
    return "closing" in roles[first:last]


def _is_printed_elsewhere(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether the last balance is printed once more, apart from its row and the line that carries or closes it."""
    last: Entry | None = attempt.entries[0 if attempt.newest_first else -1] if attempt.entries else None
    closing = attempt.closing if attempt.closing is not None else last.balance if last else None
    if not closing:
        return False
    own = sum(entry.balance == closing for entry in attempt.entries)
    own += sum(
        abs(cell.value) == abs(closing)
        for item in segment.items
        if isinstance(item, Labelled) and item.role != "opening"
        for cell in item.cells.values()
    )
    return context.times_printed(abs(closing)) > own


def _goes_on_empty(segment: Segment, last: Line, context: Context) -> bool:
    """Whether the table's heading stands on a later page without a row: rows in between may be missing."""
    own = segment.rows[-1].region if segment.rows else None
    return own is not None and any(
        region.header and region.header[0].page > last.page and same_titles(region, own) for region in context.regions
    )


def _fills_its_page(segment: Segment, attempt: Attempt, context: Context) -> bool:
    rows = [line for row in segment.rows for line in [row.anchor, *row.lines]]
    lines = rows + [item.line for item in segment.items if isinstance(item, Labelled) and item.cells]
    if not lines:
        return False
    last = max(lines, key=lambda line: (line.page, line.y1))
    # A page's subtotal may stand at its foot, far below the last row.
    lines = rows if any(line.page == last.page for line in rows) else lines
    last = max(lines, key=lambda line: (line.page, line.y1))
    others = [line.y1 for line in lines if line.page < last.page]
    full = last.y1 > (max(others) - BLOCK if others else FULL * _foot(last.page, context))
    if last.page < context.lines[-1].page:
        # Small print on a page of its own may as well follow rows that are missing.
        return not attempt.closing_by and (full or _goes_on_empty(segment, last, context))
    return full


def _foot(page: int, context: Context) -> float:
    """The lowest place on a page, as its words tell: those of small books never reach as far right as on letters."""
    right = max(line.x1 for line in context.lines if line.page == page)
    if right > LANDSCAPE_FROM:
        return LANDSCAPE_FOOT
    lowest = max(line.y1 for line in context.lines)
    several = context.lines[0].page != context.lines[-1].page
    if several and lowest < SMALL_UP_TO and max(line.x1 for line in context.lines) < SMALL_UP_TO:
        return lowest
    return FOOT
