"""Tables that are not the statement's: lists that repeat rows, deposits, rates; told by the sums they do not belong to.

And lines that are rows although they print no day, told by the sums that want them. Only tried where the whole does not
add up. Without the former, and with the latter, everything must, from the opening balance to the closing one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from decimal import Decimal

from pdf_processor.statement.bands import signature
from pdf_processor.statement.cells import balances_in, date_under, has_balance
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.details import is_unbilled
from pdf_processor.statement.failed import failed_among
from pdf_processor.statement.labels import TOTAL_LABELS
from pdf_processor.statement.row_text import description_of
from pdf_processor.statement.rows import Item, Labelled, RawRow, relabelled, states
from pdf_processor.statement.segment import Attempt, Segment, column_sums
from pdf_processor.statement.titles import lists_instalments

MOST_TABLES = 6
FEWEST_FIGURES = 3  # lines: a balance at one end, and two rows
FEWEST_TAIL = 2  # rows that come to nought
MOST_CLOSINGS = 12  # each is a reading of the whole: of a hundred accounts taken for one it would be a hundred
CLOSERS = ("closing", "carried", "balance", "daily")
REPEATED, OTHER = "repeated", "stray"

Read = Callable[[Segment], Attempt]


def without_strays(segment: Segment, whole: Attempt, read: Read) -> tuple[Segment, Attempt]:
    """The segment without tables that keep it from adding up, and its reading; both as they were if none do.

    Where it does add up, it does so as well without what comes to nought below its closing balance, and payments that
    failed are no rows either if the sums do not want them: two may cancel out.
    """
    for part in _as_well(segment, whole) if _adds_up(whole) else _candidates(segment):
        attempt = read(part)
        # Two equal balances need no rows: they say nothing of those that were left out.
        if attempt.entries and _adds_up(attempt):
            return part, attempt
    return segment, whole


def _candidates(segment: Segment) -> Iterator[Segment]:
    for parts in (
        _with_instalments(segment),
        _with_charges(segment),
        _without_subtotals(segment),
        _without_unbilled(segment),
        _without_repeats(segment),
        _with_ends(segment),
        _without_failed(segment),
        _without_tail(segment),
        _parts(segment),
    ):
        yield from parts


def _as_well(segment: Segment, whole: Attempt) -> Iterator[Segment]:
    yield from _without_failed(segment)
    yield from _up_to_the_end(segment, whole)


def _up_to_the_end(segment: Segment, whole: Attempt) -> Iterator[Segment]:
    """The segment without rows below its closing balance that print none, where others stand above it."""
    rows = segment.rows
    ends = [item.line.index for item in segment.labels("closing") if item.cells and states(item, whole.closing)]
    for end in ends[-1:]:
        tail = [row for row in rows if row.anchor.index > end]
        if FEWEST_TAIL <= len(tail) < len(rows) and not any(has_balance(row.region, row.cells) for row in tail):
            yield _left_out(segment, tail)


def _adds_up(attempt: Attempt) -> bool:
    """Opening and closing balance are printed, and every row between them is confirmed."""
    chain = attempt.chain
    ends = attempt.opening is not None and attempt.closing is not None
    return ends and not (chain.breaks or chain.overruled or chain.open_start or chain.open_end) and all(chain.proved)


def _with_ends(segment: Segment) -> Iterator[Segment]:
    """The segment with its last undated line, its first, or both for balances whose words nobody knows.

    Where only a total ends the rows, the first line may as well be a row that lost its day.
    """
    figures = [at for at, item in enumerate(segment.items) if isinstance(item, RawRow) or _is_bare(item)]
    if len(figures) < FEWEST_FIGURES:
        return
    first = not segment.labels("opening", "brought") and _may_state(segment.items[figures[0]])
    last = not segment.labels("closing", "carried") and _may_state(segment.items[figures[-1]])
    if last:
        yield _relabelled(segment, {figures[-1]: "balance"})
    if first and segment.labels(*CLOSERS):
        yield _relabelled(segment, {figures[0]: "opening"})
    if first and last:
        yield _relabelled(segment, {figures[0]: "opening", figures[-1]: "balance"})


def _with_instalments(segment: Segment) -> Iterator[Segment]:
    """The segment with the rows of purchases paid in parts that stand under a heading as for what is still to come:
    some statements list these parts once more among the movements, and some only here.
    """
    rows = {id(item): _as_row(item) for item in put_off(segment)}
    if rows:
        yield replace(segment, items=[rows.get(id(item), item) for item in segment.items])


def _as_row(item: Labelled) -> RawRow:
    value_date = date_under("value_date", item.line, item.region)
    return RawRow(item.line, item.cells, item.region, item.date, True, value_date)


def put_off(segment: Segment) -> list[Labelled]:
    """The lines of purchases paid in parts that stand under a heading as for what is still to come."""
    return [item for item in segment.items if isinstance(item, Labelled) and _is_put_off(item)]


def _is_put_off(item: Labelled) -> bool:
    return item.role == "ignored" and item.date is not None and lists_instalments(item.region.columns)


def _with_charges(segment: Segment) -> Iterator[Segment]:
    """The segment with its lines of interest and fees that print no day, and whose sum a total below them confirms, by
    itself or with the total right above them.
    """
    items: list[RawRow | Labelled] = []
    open_lines: list[tuple[int, Labelled]] = []
    above: Decimal | None = None
    charged = False
    for item in segment.items:
        if isinstance(item, Labelled) and item.role in TOTAL_LABELS:
            figures = [cell.value for cell in item.cells.values()]
            charges = sum((_value(one) for _, one in open_lines), Decimal(0))
            if charges and figures in ([charges], [charges + above if above else None]):
                charged = True
                for at, one in open_lines:
                    items[at] = _charge(one)
            if any(figures):
                open_lines, above = [], figures[0] if len(figures) == 1 else None
        elif not isinstance(item, Labelled) or not _may_charge(item, after_total=above is not None):
            open_lines, above = [], None
        else:
            open_lines.append((len(items), item))
        items.append(item)
    if charged:
        yield replace(segment, items=items)


def _may_charge(item: Labelled, *, after_total: bool) -> bool:
    """Whether an undated line may be one of interest or fees: by its words, or as it stands between two totals."""
    if len(item.cells) != 1:
        return False
    return (_is_bare(item) and item.line.has("lines.total_out")) or (
        after_total and item.role in ("unexplained", "note")
    )


def _without_subtotals(segment: Segment) -> Iterator[Segment]:
    """The segment without undated lines (one for each holder of a card, say) whose sum a total right below them is."""
    items = list(segment.items)
    lines: list[int] = []
    found = False
    for at, item in enumerate(segment.items):
        if isinstance(item, RawRow) and not item.fresh_date and len(item.cells) == 1:
            lines.append(at)
            continue
        if isinstance(item, Labelled) and item.role in TOTAL_LABELS and len(lines) > 1:
            rows = [row for place in lines if isinstance(row := segment.items[place], RawRow)]
            parts = sum(cell.value for row in rows for cell in row.cells.values())
            if [cell.value for cell in item.figures] == [parts]:
                found = True
                for place, row in zip(lines, rows, strict=True):
                    items[place] = relabelled(row, "total")
        lines = []
    if found:
        yield replace(segment, items=items)


def _charge(item: Labelled) -> RawRow:
    """A line of interest as a row; one with a sign, as interest paid back has, goes by that."""
    (cell,) = item.cells.values()
    return RawRow(item.line, item.cells, item.region, section=None if cell.sign else "out", charged=True)


def _value(item: Labelled) -> Decimal:
    return next(iter(item.cells.values())).value


def _is_bare(item: Item) -> bool:
    return isinstance(item, Labelled) and item.role == "unexplained"


def _may_state(item: Item) -> bool:
    """Whether a line may state a balance: one figure, and no day of its own as rows have."""
    if isinstance(item, RawRow):
        return len(item.cells) == 1 and not item.fresh_date and item.value_date is None
    return isinstance(item, Labelled) and len(item.cells) == 1


def _relabelled(segment: Segment, roles: Mapping[int, str]) -> Segment:
    items = list(segment.items)
    for at, role in roles.items():
        item = items[at]
        if isinstance(item, RawRow):
            items[at] = relabelled(item, role)
        elif isinstance(item, Labelled):
            items[at] = replace(item, role=role)
    return replace(segment, items=items)


def _without_unbilled(segment: Segment) -> Iterator[Segment]:
    """The segment without purchases of which no part falls due yet: `00/06`."""
    gone = {id(row) for row in segment.rows if is_unbilled(row) and lists_instalments(row.region.columns)}
    if gone:
        yield _without_rows(segment, gone, "ignored")


def _without_failed(segment: Segment) -> Iterator[Segment]:
    """The segment without payments that say that they failed, and print no balance that says the same."""
    gone = failed_among(segment.rows)
    if gone:
        yield _without_rows(segment, gone, "note")


def _without_repeats(segment: Segment) -> Iterator[Segment]:
    """The segment without its last rows, behind the last one that prints a balance, if each repeats another one:
    `Fees charged in this period`.
    """
    rows = segment.rows
    last = max((at for at, row in enumerate(rows) if has_balance(row.region, row.cells)), default=len(rows))
    repeats = rows[last + 1 :]
    others = rows[: last + (len(repeats) > 1)]  # a single one right below its like is another
    if repeats and all(any(_says_the_same(row, other) for other in others) for row in repeats):
        yield _left_out(segment, repeats)


def _says_the_same(row: RawRow, other: RawRow) -> bool:
    """Whether a row prints the day, the amount in its column and the first words of another one."""
    figures = {band: cell.value for band, cell in row.cells.items()}
    same = figures.items() <= {band: cell.value for band, cell in other.cells.items()}.items()
    text = description_of(row)
    return same and _day(row.date) == _day(other.date) and bool(text) and description_of(other).startswith(text)


def _without_tail(segment: Segment) -> Iterator[Segment]:
    """The segment without its last rows, behind one whose balance is the closing one, if they print no day of their
    own: another table's, such as the year's interest and fees.
    """
    rows = segment.rows
    last_dated = max((at for at, row in enumerate(rows) if row.fresh_date), default=len(rows))
    closing = {cell.value for label in segment.labels("closing") for cell in label.figures}
    for at in range(last_dated, len(rows) - 1):
        if any(cell.value in closing for cell in balances_in(rows[at].region, rows[at].cells)):
            tail = rows[at + 1 :]
            several = all(len(row.anchor.money) > 1 for row in tail)  # figures of this year and the last, say
            yield _without_rows(segment, {id(row) for row in tail}, "note") if several else _left_out(segment, tail)
            return


def _parts(segment: Segment) -> Iterator[Segment]:
    """The segment without one of its tables, then with its largest table only, then up to its closing balance."""
    tables: dict[object, list[RawRow]] = {}
    for row in segment.rows:
        tables.setdefault(_table(row), []).append(row)
    if 2 <= len(tables) <= MOST_TABLES:
        by_size = sorted(tables, key=lambda table: len(tables[table]))
        for table in by_size[:-1]:
            yield _left_out(segment, tables[table])
        if len(tables) > 2:
            yield _left_out(segment, [row for table in by_size[:-1] for row in tables[table]])
    closings = [at for at, item in enumerate(segment.items) if isinstance(item, Labelled) and item.role == "closing"]
    for at in [*closings[:MOST_CLOSINGS], *_last_balance(segment)]:
        after = [item for item in segment.items[at:] if isinstance(item, RawRow)]
        if segment.items[at].cells and len(after) > 0:
            yield _left_out(segment, after)


def _last_balance(segment: Segment) -> list[int]:
    """The place of a balance that repeats the one on the row above it, where no row below prints any, and these rows
    do not go on: the first day that one prints is an earlier one.
    """
    last: RawRow | None = None
    found: list[int] = []
    for at, item in enumerate(segment.items):
        if isinstance(item, RawRow):
            last = item
            found = [] if has_balance(item.region, item.cells) else found
        elif item.role == "balance" and last is not None and has_balance(last.region, last.cells):
            running = {cell.signed for cell in balances_in(last.region, last.cells)}
            again = not running.isdisjoint(cell.signed for cell in item.cells.values())
            found = [at] if again and not _goes_on(last, segment.items[at + 1 :]) else found
    return found


def _goes_on(row: RawRow, items: Sequence[RawRow | Labelled]) -> bool:
    """Whether rows below print a day first that may follow a row's."""
    day = next((item.date for item in items if isinstance(item, RawRow) and item.fresh_date), None)
    if day is None or row.date is None:
        return day is not None
    if not row.date.readings or not day.readings:
        return True
    one, other = row.date.readings[0], day.readings[0]
    if one.year is not None and other.year is not None:
        return (other.year, other.month, other.day) >= (one.year, one.month, one.day)
    return (other.month, other.day) >= (one.month, one.day)


def _table(row: RawRow) -> object:
    """What rows of one table have in common. Where each has its balance, titles in other places make no other table."""
    roles = tuple(column.role for column in row.region.columns if column.role not in ("", "other"))
    return roles if "balance" in roles else signature(row.region)


def _left_out(segment: Segment, rows: Sequence[RawRow]) -> Segment:
    """The rows as labelled figures: of a list that repeats others, or of some other table."""
    gone = {id(row) for row in rows}
    kept = {key for row in segment.rows if id(row) not in gone for key in _keys(row)}
    kept |= {(value, None) for value, _ in kept}
    again = all(not kept.isdisjoint(_keys(row)) for row in rows)
    again = again or _sum_up_alike([row for row in segment.rows if id(row) not in gone], rows)
    role = REPEATED if again else OTHER
    return _without_rows(segment, gone, role)


def _without_rows(segment: Segment, gone: Set[int], role: str) -> Segment:
    """The segment with the rows of these ids as labelled figures."""
    items = [
        relabelled(item, role) if isinstance(item, RawRow) and id(item) in gone else item for item in segment.items
    ]
    return replace(segment, items=items)


def _sum_up_alike(kept: Sequence[RawRow], gone: Sequence[RawRow]) -> bool:
    """Whether columns of a list sum up to what was paid in and out: it repeats the rows day by day."""
    sums = column_sums(kept, moved=True)
    return len(kept) > len(sums) and bool(sums) and sums <= column_sums(gone, moved=False)


def _keys(row: RawRow) -> set[tuple[Decimal, tuple[int, int] | None]]:
    """What makes another row the same one: one of its numbers, on its day, in whatever order a list prints day and
    month; of what is still to be paid of a price, the number alone.
    """
    readings = row.date.readings if row.date is not None and not lists_instalments(row.region.columns) else ()
    days: set[tuple[int, int] | None] = {(one.month, one.day) for one in readings}
    return {(cell.value, day) for cell in row.cells.values() for day in days or {None}}


def _day(date: DateField | None) -> tuple[int, int] | None:
    return (date.readings[0].month, date.readings[0].day) if date is not None and date.readings else None
