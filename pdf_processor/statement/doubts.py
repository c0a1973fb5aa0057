"""One reading of a statement → what keeps it from being proved, and the verdict: guards that sums alone cannot give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median

from pdf_processor.model import Doubt, Reconciled, Transaction
from pdf_processor.statement.ending import may_go_on
from pdf_processor.statement.lines import Line
from pdf_processor.statement.rows import Labelled, RawRow
from pdf_processor.statement.segment import Attempt, Context, Segment, after_rows
from pdf_processor.statement.signs import STRONG
from pdf_processor.statement.strays import OTHER

ZERO = Decimal(0)
EARLY = timedelta(days=45)
LATE = timedelta(days=7)
TELLING = timedelta(days=500)
NEAR = timedelta(days=75)


def _closes_by_carrying(segment: Segment, attempt: Attempt, context: Context) -> bool:
    """Whether the last balance is one carried forward, and no other printed figure repeats it.

    The last row's own running balance and the carried one are two; a summary's would be the third.
    """
    last = attempt.entries[-1].balance if attempt.entries else None
    if attempt.closing is not None and context.figures[abs(attempt.closing)] > 1 + (last == attempt.closing):
        return False
    after = [item.role for item in segment.items if isinstance(item, Labelled) and item.role in ("carried", "closing")]
    return bool(after) and after[-1] == "carried" and "closing" not in after


def _exchanged(segment: Segment, attempt: Attempt) -> bool:
    """Whether the best reading takes a column named money out for money in, or the other way round."""
    named = {band.index: band.role for row in segment.rows for band in row.region.money}
    return any({named[band], role} == {"in", "out"} for band, role in attempt.roles.items() if band in named)


def ends_on_balance(attempt: Attempt, segment: Segment) -> bool:
    """Whether the last row prints the balance that closes the statement, and nothing says that more is to follow."""
    if not attempt.entries or after_rows(segment, "carried"):
        return False
    last = attempt.entries[0] if attempt.newest_first else attempt.entries[-1]
    return last.balance is not None


def find_doubts(segment: Segment, attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    chain = attempt.chain
    doubts = [_break_doubt(found, rows) for found in chain.breaks]
    if chain.capped:
        doubts.append(
            Doubt(
                "search_capped", "too many rows without a printed direction between two balances to settle their signs"
            )
        )
    for first, _last in chain.guessed:
        doubts.append(Doubt("signs_by_sum", "signs in this stretch rest on its sum alone", rows[first].page, first))
    if _exchanged(segment, attempt):
        doubts.append(
            Doubt("columns_exchanged", "the balances say that the columns hold the other direction than named")
        )
    for first, _last in chain.ambiguous:
        doubts.append(
            Doubt("ambiguous_signs", "several sets of signs would close this stretch", rows[first].page, first)
        )
    for at in chain.overruled:
        doubts.append(
            Doubt(
                "sign_overruled",
                f"row {at + 1} stands in one column, but the balance says the other",
                rows[at].page,
                at,
            )
        )
    if context.pages_missing:
        doubts.append(Doubt("pages_missing", "the printed page numbers say that pages are missing"))
    elif context.pages_missing is None and _closes_by_carrying(segment, attempt, context):
        doubts.append(Doubt("carried_forward", "the statement ends with a balance carried forward: more may follow"))
    elif may_go_on(segment, attempt, context):
        doubts.append(
            Doubt("may_go_on", "the last page is full and no label names the closing balance: more may follow")
        )
    doubts += _date_doubts(rows, context)
    doubts += _picture_doubts(attempt, rows)
    doubts += _undated_doubts(segment, attempt, rows)
    doubts += [] if attempt.closing_by == "label" else _unexplained(segment)
    strays = segment.labels(OTHER)
    if strays and not all(size == 1 for size in chain.proved):
        # Left out because the rest adds up; that proves them foreign only where every row prints its balance.
        message = f"{len(strays)} lines with a date and an amount were left out of the sum"
        doubts.append(Doubt("lines_left_out", message, strays[0].line.page))
    if attempt.opening is None:
        doubts.append(Doubt("no_opening_balance", "no opening balance is printed"))
    if attempt.closing is None and not ends_on_balance(attempt, segment):
        doubts.append(Doubt("no_closing_balance", "no closing balance is printed"))
    anchored = any(found.strength == STRONG for found in attempt.signed)
    if rows and ((not anchored and context.kind is None) or not attempt.sure_side):
        doubts.append(Doubt("sign_not_anchored", "nothing printed says which way the amounts go"))
    return doubts


def _break_doubt(found: object, rows: Sequence[Transaction]) -> Doubt:
    first, last = getattr(found, "first", 0), getattr(found, "last", -1)
    difference: Decimal = getattr(found, "difference", ZERO)
    page = rows[first].page if 0 <= first < len(rows) else None
    where = f"rows {first + 1} to {last + 1}" if last > first else f"row {first + 1}"
    message = (
        f"{where} and the balance after them differ by {difference:f}"
        if last >= first
        else f"the balances differ by {difference:f}"
    )
    return Doubt("balance_break", message, page, max(first, 0), difference)


DATE_DOUBTS = frozenset({"no_date", "date_unsure", "date_outside_period"})
SURE = 0.8
RARELY = 0.2
FEWEST_BARE = 0.12
DAY_ENDS = frozenset({"daily", "balance", "closing", "total", "total_in", "total_out"})


def _picture_doubts(attempt: Attempt, rows: Sequence[Transaction]) -> list[Doubt]:
    """Dates read from a picture: sums do not prove them, so each must be read surely and be in order."""
    if not any(row.confidence is not None for row in rows):
        return []
    found = []
    fresh = [signed.row.fresh_date for signed in attempt.signed]
    each = sum(fresh) > 0.7 * len(fresh)
    for at, (row, signed) in enumerate(zip(rows, attempt.signed, strict=True)):
        confidence = _date_confidence(signed.row)
        unsure = confidence is not None and confidence < SURE
        if unsure or (each and not fresh[at]) or _out_of_order(rows, at, attempt.newest_first):
            found.append(Doubt("date_unsure", f"row {at + 1}'s date could not be read surely", row.page, at))
    return found


def _unexplained(segment: Segment) -> list[Doubt]:
    """Lines with an amount in a column of amounts that are neither a row nor a known figure."""
    return [
        Doubt("unexplained_line", "a line with an amount is neither a row nor a known figure", item.line.page)
        for item in segment.items
        if isinstance(item, Labelled) and item.role == "unexplained"
    ]


def _undated_doubts(segment: Segment, attempt: Attempt, rows: Sequence[Transaction]) -> list[Doubt]:
    """Rows that took the date above although the table's habit says that they should print one of their own."""
    fresh = [signed.row.fresh_date for signed in attempt.signed]
    lost = _lost_in_full_column(fresh, rows) or _lost_after_a_day(segment, attempt, fresh, rows)
    raw = [signed.row for signed in attempt.signed]
    lost = sorted({*lost, *_borrowed(raw), *_without_value_date(raw), *_out_of_column(raw)})
    return [Doubt("no_date", f"row {at + 1} has no date of its own", rows[at].page, at) for at in lost]


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
    stacked = {at for at, row in enumerate(rows) if row.date is not None and _is_on(row, row.anchor)}
    below = sum(_has_date_below(rows[at]) for at in stacked)
    others = [at for at, row in enumerate(rows) if row.fresh_date and at not in stacked]
    return others if 2 * below >= max(1, len(stacked)) and len(others) <= max(1, RARELY * len(rows)) else []


def _is_on(row: RawRow, line: Line) -> bool:
    return any(row.date is date for date in (*line.dates, *line.bare_dates))


def _has_date_below(row: RawRow) -> bool:
    own = row.date
    return own is not None and any(
        date.x0 < own.x1 and date.x1 > own.x0 for line in row.lines for date in (*line.dates, *line.bare_dates)
    )


def _without_value_date(rows: Sequence[RawRow]) -> list[int]:
    """Rows with one date where nearly all have two: the other one may have been taken for it."""
    alone = [at for at, row in enumerate(rows) if row.value_date is None]
    return alone if len(alone) <= FEWEST_BARE * len(rows) else []


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


def _date_confidence(row: RawRow) -> float | None:
    if row.date is None or not row.fresh_date:
        return None
    for line in [row.anchor, *row.lines]:
        if row.date in line.dates:
            words = line.words[row.date.start : row.date.stop]
            return min((word.confidence for word in words if word.confidence is not None), default=None)
    return None


def _out_of_order(rows: Sequence[Transaction], at: int, newest_first: bool) -> bool:
    if at == 0:
        return False
    one, other = rows[at - 1].date, rows[at].date
    if one is None or other is None:
        return True
    return one < other if newest_first else one > other


def _date_doubts(rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    doubts = []
    calendar = context.calendar
    for at, row in enumerate(rows):
        if row.date is None:
            doubts.append(Doubt("no_date", f"row {at + 1} has no date that can be read", row.page, at))
        elif calendar.end and calendar.start and not calendar.start - EARLY <= row.date <= calendar.end + LATE:
            doubts.append(
                Doubt("date_outside_period", f"row {at + 1} lies outside the statement's period", row.page, at)
            )
    if rows and (not context.dates_certain or _other_year(rows, context)):
        doubts.append(Doubt("dates_uncertain", "the printed dates allow another day, month or year"))
    if not calendar.knows_year and rows and calendar.guess is not None:
        doubts.append(Doubt("year_not_printed", "no year is printed: it was guessed from the file"))
    return doubts


def _other_year(rows: Sequence[Transaction], context: Context) -> bool:
    """Whether the days printed apart from the rows (of the statement, of its balances) are of another year.

    The statement is no older than its rows. Days more than a year away, such as an account's first, say nothing.
    """
    days = [row.date for row in rows if row.date is not None]
    if not days:
        return False
    first, last = min(days), max(days)
    known = [day for day in context.outside if first - TELLING <= day <= last + TELLING]
    near = [day for day in known if first - NEAR <= day <= last + NEAR]
    return bool(known) and not near


def verdict(attempt: Attempt, doubts: Sequence[Doubt]) -> Reconciled:
    if any(doubt.code in ("balance_break",) for doubt in doubts):
        return Reconciled.NO
    if doubts or attempt.chain.open_start or attempt.chain.open_end:
        return Reconciled.UNKNOWN
    return Reconciled.YES if all(attempt.chain.proved) else Reconciled.UNKNOWN
