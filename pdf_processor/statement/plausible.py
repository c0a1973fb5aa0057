"""Which anchored lines are rows after all: undated ones must be the table's habit, and sums of others are totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from pdf_processor.statement.columns import ROW_ROLES
from pdf_processor.statement.rows import Heading, Item, Labelled, RawRow, signature

RARE = 0.04


def keep_plausible(items: Sequence[Item]) -> list[Item]:
    """Turn anchored lines that cannot be rows into labelled figures; nothing is lost, the order stays."""
    demoted = _sums_of_neighbours(items)
    by_table: dict[object, list[RawRow]] = defaultdict(list)
    for item in items:
        if isinstance(item, RawRow) and id(item) not in demoted:
            by_table[signature(item.region)].append(item)
    for rows in by_table.values():
        demoted |= _undated(rows)
    return [_demote(item) if isinstance(item, RawRow) and id(item) in demoted else item for item in items]


def _demote(row: RawRow) -> Labelled:
    return Labelled("unexplained", row.anchor, row.cells, row.region, row.date)


def _undated(rows: Sequence[RawRow]) -> set[int]:
    """Rows without a date, unless the table prints a date once for several rows.

    The habit shows between dated rows: an undated line after the last dated one proves nothing.
    """
    dated = [at for at, row in enumerate(rows) if row.fresh_date]
    if not dated:
        return {id(row) for row in rows}
    inside = [at for at, row in enumerate(rows) if not row.fresh_date and dated[0] < at < dated[-1]]
    if len(inside) > RARE * len(dated):
        return {id(row) for row in rows if row.date is None}
    return {id(row) for row in rows if not row.fresh_date}


def _sums_of_neighbours(items: Sequence[Item]) -> set[int]:
    """Undated lines whose number is the sum of the dated rows just below or above them: subtotals without a label."""
    found: set[int] = set()
    stretch: list[RawRow] = []
    before: RawRow | None = None
    previous: Item | None = None
    headed = False
    for item in items:
        ends = isinstance(item, Heading) or (isinstance(item, RawRow) and not item.fresh_date)
        if not ends:
            if isinstance(item, RawRow):
                stretch.append(item)
            previous = item
            continue
        _judge(before, stretch, found, 1 if headed else 2)
        if isinstance(item, RawRow):
            _judge(item, stretch, found)
        before, headed = (item, isinstance(previous, Heading)) if isinstance(item, RawRow) else (None, False)
        previous, stretch = item, []
    _judge(before, stretch, found, 1 if headed else 2)
    return found


def _judge(undated: RawRow | None, stretch: Sequence[RawRow], found: set[int], fewest: int = 2) -> None:
    """A sum of one row is only believed of a line right below a heading, where totals of what follows stand."""
    if undated is None or len(stretch) < fewest:
        return
    total = {band: _sum(band, stretch) for band in undated.cells}
    numbers = [band for band in undated.cells if _is_row_band(undated, band)]
    summed = min((sum(band in row.cells for row in stretch) for band in numbers), default=0)
    if summed < fewest:
        return
    if numbers and all(undated.cells[band].value == abs(total[band]) != 0 for band in numbers):
        found.add(id(undated))


def _sum(band: int, rows: Sequence[RawRow]) -> Decimal:
    total = Decimal(0)
    for row in rows:
        cell = row.cells.get(band)
        if cell is not None:
            total += -cell.value if cell.sign in ("-", "()") else cell.value
    return total


def _is_row_band(row: RawRow, index: int) -> bool:
    return any(band.index == index and band.role in ROW_ROLES for band in row.region.money)
