"""Lines left out because the rest of a statement adds up: which of them are nobody's, and which keep it in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from pdf_processor.model import Doubt
from pdf_processor.statement.cells import balances_in
from pdf_processor.statement.columns import same_titles
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import Labelled, states
from pdf_processor.statement.segment import Attempt, Context, Segment
from pdf_processor.statement.strays import OTHER, REPEATED, put_off
from pdf_processor.statement.witnesses import totals_agree

ZERO = Decimal(0)
DAY_ABOVE = 3.0  # lines' heights: a row's day may stand so far above its amount
HEADING_ABOVE = 4  # lines


def left_out(segment: Segment, attempt: Attempt, context: Context) -> list[Doubt]:
    """Lines left out because the rest adds up: that proves what the rest is, not that these are nobody's.

    Unless each row prints its balance and they list other balances, or they list what rows sum up. What has balances of
    its own among rows that print none is an account's table, whatever it repeats.
    """
    strays = _not_below_the_end(segment.labels(OTHER), segment, attempt, context) + _with_balances(segment, attempt)
    if not strays and (attempt.opening is None or attempt.closing is None):
        # Without both balances nothing says whether what falls due of them is listed once more among the rows.
        strays = put_off(segment)
    if (
        not strays
        or (_is_proved_by_row(attempt) and _list_balances(strays, context))
        or _lists_a_row(strays, attempt)
        or _only_itemise_rows(strays, segment, attempt)
    ):
        return []
    message = f"{len(strays)} lines with a date and an amount were left out of the sum"
    return [Doubt("lines_left_out", message, strays[0].line.page)]


def _with_balances(segment: Segment, attempt: Attempt) -> list[Labelled]:
    if any(entry.balance is not None for entry in attempt.entries):
        return []
    return [item for item in segment.labels(REPEATED) if balances_in(item.region, item.cells)]


def _is_proved_by_row(attempt: Attempt) -> bool:
    """Where nothing is left of the rows, two equal balances prove nothing of those left out."""
    proved = attempt.chain.proved
    return bool(proved) and all(size == 1 for size in proved)


def _list_balances(strays: Sequence[Labelled], context: Context) -> bool:
    """Whether a heading close above lines, or each of them, says that they state balances, as those of money put by."""
    first = strays[0].line
    near = [line for line in context.lines if 0 < first.index - line.index <= HEADING_ABOVE and line.page == first.page]
    heads = [line for line in near if not line.dates and not line.has_figure() and not line.has("columns.date")]
    named = any(hit.role == "lines.balance" and not hit.start for line in heads for hit in line.hits)
    return named or all(item.line.has("lines.balance") for item in strays)


def _not_below_the_end(
    strays: Sequence[Labelled], segment: Segment, attempt: Attempt, context: Context
) -> list[Labelled]:
    """Without lines that have no day, below the closing balance of a table each of whose rows prints its day.

    Slips for paying a bill print its balance once more with the day on which it is due, after the period.
    """
    if not strays or attempt.closing_by != "label" or not segment.rows:
        return list(strays)
    last = max(_place(row.anchor) for row in segment.rows)
    ends = [_place(item.line) for item in segment.labels("closing") if states(item, attempt.closing)]
    end = min((place for place in ends if place > last), default=None)
    if end is None or not all(row.fresh_date for row in segment.rows):
        return list(strays)
    return [
        stray
        for stray in strays
        if _place(stray.line) <= end or (_has_a_day(stray, context) and not _falls_due(stray, attempt, context))
    ]


def _has_a_day(stray: Labelled, context: Context) -> bool:
    """Whether a day of its own stands on a line or close above it; one far above, in a page's head, is nobody's."""
    line = stray.line
    if not stray.fresh_date or line.dates or line.bare_dates:
        return stray.fresh_date
    near = (other for other in context.lines if other.page == line.page and other.dates)
    return any(0 <= line.y0 - other.y1 < DAY_ABOVE * line.height for other in near)


def _place(line: Line) -> tuple[int, float]:
    return line.page, line.y0


def _falls_due(stray: Labelled, attempt: Attempt, context: Context) -> bool:
    """Whether a line has nothing but the closing balance, without a sign, and a day behind the period."""
    day = None if stray.date is None else context.calendar.read(stray.date)
    end = context.calendar.end
    plain = len(stray.cells) == 1 and not any(cell.sign or cell.mark for cell in stray.cells.values())
    return plain and states(stray, attempt.closing) and day is not None and end is not None and day > end


def _lists_a_row(strays: Sequence[Labelled], attempt: Attempt) -> bool:
    """Whether lines left out only list what a row sums up, as a card's purchases below the account that paid them."""
    figures = [list(item.cells.values()) for item in strays]
    columns = {band for item in strays for band in item.cells}  # unsigned money in and money out would be added up
    if len(figures) < 2 or len(columns) != 1 or not all(figures):
        return False
    total = abs(sum((cells[0].signed for cells in figures), Decimal(0)))
    return any(abs(entry.amount) == total for entry in attempt.entries)


def _only_itemise_rows(strays: Sequence[Labelled], segment: Segment, attempt: Attempt) -> bool:
    """Whether lines left out stand in tables with other titles than the rows', each of which prints its sum, and one
    of the sums is a row: a card's purchases of this month, and of the next. Both balances and both totals are printed.
    """
    closed = attempt.opening_by == attempt.closing_by == "label" and totals_agree(segment, attempt)
    if not closed or any(same_titles(item.region, row.region) for item in strays for row in segment.rows[:1]):
        return False
    sums_of: dict[int, Decimal] = {}
    for item in strays:
        if len(item.cells) != 1:
            return False
        sums_of[id(item.region)] = sums_of.get(id(item.region), ZERO) + next(iter(item.cells.values())).signed
    known = {abs(entry.amount) for entry in attempt.entries}
    totals = segment.labels("total", "total_in", "total_out")
    printed = {cell.value for item in totals for cell in item.cells.values() if len(item.cells) == 1}
    found = {abs(value) for value in sums_of.values()}
    return bool(found & known) and found <= printed
