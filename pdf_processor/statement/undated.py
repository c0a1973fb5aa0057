"""Rows that took their day from elsewhere although the table's habit says that they should print one of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pdf_processor.model import Doubt, Transaction
from pdf_processor.statement.cells import date_under
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.segment import Attempt, Context, Segment

RARELY = 0.2
FEWEST_BARE = 0.12
DAY_ENDS = frozenset({"daily", "balance", "closing", "total"})


def undated_doubts(segment: Segment, attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    """Rows that took the date above although the table's habit says that they should print one of their own."""
    fresh = [signed.row.fresh_date for signed in attempt.signed]
    raw = [signed.row for signed in attempt.signed]
    lost = [] if all(map(_is_below_heading, raw)) else _lost_in_full_column(fresh, rows)
    lost = lost or _lost_after_a_day(segment, attempt, fresh, rows)
    charged = [at for at, row in enumerate(raw) if row.charged]
    lost = sorted(
        {
            *lost,
            *charged,
            *_borrowed(raw),
            *_from_overleaf(raw),
            *_without_value_date(raw),
            *_out_of_column(raw),
            *_of_balances(attempt, rows, context),
        }
    )
    return [without_own_day(at, rows[at].page) for at in lost]


def _is_below_heading(row: RawRow) -> bool:
    """Whether a row has its day from a heading, and not from one of its own lines."""
    known: frozenset[int] | None = row.region.memo.get("headings")
    if known is None:
        places = {at for band in row.region.dates if band.heading for at in band.lines}
        days = (day for line in row.region.lines if line.index in places for day in line.dates)
        row.region.memo["headings"] = known = frozenset(map(id, days))
    return id(row.date) in known


def _of_balances(attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[int]:
    """Rows that took the day of a balance above them: they may, in the period and in order, where others show that the
    first row of a day prints it and the last one the balance.
    """
    raw = [signed.row for signed in attempt.signed]
    days = [row.date for row in rows]
    lent = [at for at, row in enumerate(raw) if row.lent_date and not (at and days[at] == days[at - 1])]
    if not lent:
        return []
    pairs = [(at, at + 1) for at in range(len(rows) - 1) if raw[at].fresh_date and not raw[at + 1].fresh_date]
    first = sum(rows[at].balance is None for at, _ in pairs)
    if attempt.newest_first or 2 * first <= len(pairs):
        return lent
    start = context.calendar.start
    return [
        at
        for at in lent
        if start is None
        or (day := days[at]) is None
        or day < start
        or any(before is not None and before > day for before in days[max(0, at - 1) : at])
        or any(after is not None and after < day for after in days[at + 1 : at + 2])
    ]


def without_own_day(row: int, page: int) -> Doubt:
    """The doubt of a row, counted from 0, that took its day from elsewhere."""
    return Doubt("no_date", f"row {row + 1} has no date of its own", page, row)


def _lost_in_full_column(fresh: Sequence[bool], rows: Sequence[Transaction]) -> list[int]:
    """In a table that dates every row, as equal dates on neighbouring rows of a page show: one that prints a day once
    has none of these. Rows without a date that are too few for a habit are doubtful in any table, unless the day's
    balance is still to come.
    """
    each = sum(
        one and other and a.date == b.date and a.page == b.page
        for (one, a), (other, b) in pairwise(zip(fresh, rows, strict=True))
    )
    bare = [at for at, own in enumerate(fresh) if not own]
    partly = any(row.balance is not None for row in rows)
    alone = [at for at in bare if not (at and partly and rows[at - 1].balance is None)]
    return bare if each else alone if len(bare) < max(2, FEWEST_BARE * len(rows)) else []


def _lost_after_a_day(
    segment: Segment, attempt: Attempt, fresh: Sequence[bool], rows: Sequence[Transaction]
) -> list[int]:
    """Where something printed ends each day (its balance, its total), a row behind it begins a new one."""
    ends = _day_ends(segment, attempt, rows)
    bare = [at + 1 for at in ends if not fresh[at + 1]]
    return bare if len(bare) <= max(1, RARELY * len(ends)) else []


def _borrowed(rows: Sequence[RawRow]) -> list[int]:
    """Rows whose date stands on a further line, where nearly all have one on the first and a value date below it."""
    stacked = {at for at, row in enumerate(rows) if row.date is not None and stands_on(row, row.anchor)}
    below = sum(_has_date_below(rows[at]) for at in stacked)
    others = [at for at, row in enumerate(rows) if row.fresh_date and at not in stacked]
    return others if 2 * below >= max(1, len(stacked)) and len(others) <= max(1, RARELY * len(rows)) else []


def _from_overleaf(rows: Sequence[RawRow]) -> list[int]:
    """First rows of a page with a day from the page before, where most days stand beside amounts: that one may be the
    day on which the page was printed.
    """
    dated = [row for row in rows if row.fresh_date]
    if 2 * sum(stands_on(row, row.anchor) for row in dated) <= len(dated):
        return []
    firsts = [at for at, (one, row) in enumerate(pairwise(rows), 1) if one.anchor.page != row.anchor.page]
    return [at for at in firsts if rows[at].fresh_date and not _is_on_its_page(rows[at])]


def _is_on_its_page(row: RawRow) -> bool:
    lines = [row.anchor, *row.lines, *row.region.lines]
    return any(stands_on(row, line) for line in lines if line.page == row.anchor.page)


def _has_date_below(row: RawRow) -> bool:
    own = row.date
    return own is not None and any(
        date.x0 < own.x1 and date.x1 > own.x0 for line in row.lines for date in (*line.dates, *line.bare_dates)
    )


def _without_value_date(rows: Sequence[RawRow]) -> list[int]:
    """Rows with one date where nearly all have two: the other one may have been taken for it, or stand overleaf.

    Not where both columns have a title and the date stands below that of posting.
    """
    pages = [row.anchor.page for row in rows]
    split = {at for at, (one, other) in enumerate(pairwise(pages)) if one != other}
    tables = {id(row.region) for row in rows if row.value_date is not None}
    bare = [at for at, row in enumerate(rows) if row.value_date is None and at not in split]
    alone = [at for at in bare if id(rows[at].region) in tables and not _is_below_its_title(rows[at])]
    return alone if len(alone) <= FEWEST_BARE * len(rows) else []


def _is_below_its_title(row: RawRow) -> bool:
    titles = [row.region.column(role) for role in ("date", "value_date")]
    titled = all(titles) and row.date is not None
    return titled and date_under("date", row.anchor, row.region) is row.date


def _out_of_column(rows: Sequence[RawRow]) -> list[int]:
    """Rows whose date stands where hardly any other of the same table does, such as under the value date's heading."""
    tables: dict[int, list[tuple[int, float, float]]] = defaultdict(list)
    for at, row in enumerate(rows):
        if row.fresh_date and row.date is not None:
            tables[id(row.region.dates)].append((at, row.date.x0, row.date.x1))
    found: list[int] = []
    for dates in tables.values():
        left, right = median(x0 for _, x0, _ in dates), median(x1 for _, _, x1 in dates)
        off = [at for at, x0, x1 in dates if x0 > right or x1 < left]
        found += off if len(off) <= FEWEST_BARE * len(dates) else []
    return found


def _day_ends(segment: Segment, attempt: Attempt, rows: Sequence[Transaction]) -> list[int]:
    """Rows with a balance where not all have one, or with a day's balance or total right below; not the last row."""
    places = {id(signed.row): at for at, signed in enumerate(attempt.signed)}
    partly = any(row.balance is None for row in rows[:-1])
    ends = {at for at, row in enumerate(rows) if partly and row.balance is not None}
    last = -1
    for item in segment.items:
        if isinstance(item, RawRow):
            last = places.get(id(item), last)
        elif item.role in DAY_ENDS and item.cells:
            ends.add(last)
    return sorted(ends - {-1, len(rows) - 1})


def stands_on(row: RawRow, line: Line) -> bool:
    """Whether a row has its day from a line."""
    own = row.date
    for dates in (line.dates, line.bare_dates):
        for date in dates:
            if date is own:
                return True
    return False
