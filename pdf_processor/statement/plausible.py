"""Which anchored lines are rows after all: undated ones must be the table's habit, and sums of others are totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from pdf_processor.statement.bands import signature
from pdf_processor.statement.cells import roles_of
from pdf_processor.statement.columns import ROW_ROLES
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.lines import MoneyField
from pdf_processor.statement.rows import Heading, Item, Labelled, RawRow, relabelled

RARE = 0.04
MOSTLY = 0.8
FEWEST_ROWS = 2
MOST_TOGETHER = 6  # rows up to the next balance: more may reach it by chance
FEWEST_DIGITS = 4  # of a reference
FEWEST_UNDATED = 4  # rows, beside a balance carried over on two lines


def keep_plausible(items: Sequence[Item]) -> list[Item]:
    """Turn anchored lines that cannot be rows into labelled figures; nothing is lost, the order stays."""
    items = _carried_over(_closed_by_value(items))
    demoted = _sums_of_neighbours(items)
    by_table: dict[object, list[RawRow]] = defaultdict(list)
    begun: dict[object, MoneyField] = {}
    tables: dict[int, object] = {}
    for item in items:
        if isinstance(item, Heading) or id(item) in demoted:
            continue
        region = item.region
        table = tables.get(id(region)) or tables.setdefault(id(region), signature(region))
        if isinstance(item, RawRow):
            by_table[table].append(item)
        elif item.role in ("opening", "brought") and len(item.cells) == 1 and table not in by_table:
            begun.update((table, cell) for cell in item.cells.values())
    for table, rows in by_table.items():
        demoted |= _undated(rows, begun.get(table))
    return [
        relabelled(item, "unexplained") if isinstance(item, RawRow) and id(item) in demoted else item for item in items
    ]


def _without(items: Sequence[Item], rows: set[int]) -> list[Item]:
    """The items with some rows, by identity, made lines that nothing explains."""
    found = list(items)
    for at, item in enumerate(items):
        if isinstance(item, RawRow) and id(item) in rows:
            found[at] = relabelled(item, "unexplained")
    return found


def _carried_over(items: Sequence[Item]) -> list[Item]:
    """Undated lines at a page's foot and at the next one's head with the same single figure: a balance carried over.

    Whatever they say, and in whatever language; one of the two may be known by its words. Twins at one page's end only
    are rows where many are undated.
    """
    found = list(items)
    pairs = [(at, one, other) for at, (one, other) in enumerate(pairwise(items)) if _is_carried(one, other)]
    undated = sum(isinstance(item, RawRow) and not item.fresh_date for item in items)
    if len(pairs) == 1 and undated > FEWEST_UNDATED and _are_twins(*pairs[0][1:]):
        return found
    for at, one, other in pairs:
        if isinstance(one, RawRow):
            found[at] = relabelled(one, "carried")
        if isinstance(other, RawRow):
            found[at + 1] = relabelled(other, "brought")
    return found


def _is_carried(one: Item, other: Item) -> bool:
    if isinstance(one, Heading) or isinstance(other, Heading) or _page(one) == _page(other):
        return False
    figure = _only_figure(one)
    return bool(figure) and figure == _only_figure(other)


def _are_twins(one: Item, other: Item) -> bool:
    """Whether two rows say the same, references of their own aside; a page's number is none."""
    return isinstance(one, RawRow) and isinstance(other, RawRow) and _words(one) == _words(other)


def _words(row: RawRow) -> list[str]:
    """The words of a row; of one with a reference those without figures."""
    texts = row.anchor.texts
    referred = any(sum(c.isdigit() for c in text) >= FEWEST_DIGITS and text.isalnum() for text in texts)
    return [text for text in texts if not (referred and any(c.isdigit() for c in text))]


def _page(item: RawRow | Labelled) -> int:
    return item.anchor.page if isinstance(item, RawRow) else item.line.page


def _only_figure(item: RawRow | Labelled) -> Decimal | None:
    """The one figure of an undated row, or of a line known to be carried or brought forward."""
    if isinstance(item, RawRow) and (item.fresh_date or item.value_date is not None):
        return None
    if isinstance(item, Labelled) and item.role not in ("carried", "brought"):
        return None
    values = [cell.value for cell in item.cells.values()]
    return values[0] if len(values) == 1 else None


def _closed_by_value(items: Sequence[Item]) -> list[Item]:
    """A last row whose only figure is the running balance of the row above it states that balance once more."""
    rows = [at for at, item in enumerate(items) if isinstance(item, RawRow)]
    if len(rows) < FEWEST_ROWS:
        return list(items)
    *_, before, last = (items[at] for at in rows)
    assert isinstance(before, RawRow) and isinstance(last, RawRow)
    running = [cell.value for cell in _balances(before)]
    if _balances(last) or not running or [cell.value for cell in last.cells.values()] != running[:1]:
        return list(items)
    return [relabelled(last, "balance") if item is last else item for item in items]


def _balances(row: RawRow) -> list[MoneyField]:
    bands = roles_of(row.region).balances
    return [cell for band, cell in row.cells.items() if band in bands]


def _undated(rows: Sequence[RawRow], begun: MoneyField | None) -> set[int]:
    """Rows without a date, unless the table prints a date once for several rows. `begun` is the balance above them.

    The habit shows between dated rows: an undated line after the last dated one proves nothing.
    """
    dated = [at for at, row in enumerate(rows) if row.fresh_date]
    if not dated:
        return {id(row) for row in rows}
    if not any(rows[at].date in rows[at].anchor.dates for at in dated):
        return {id(row) for row in rows if row.date is None}  # days stand on lines of their own
    inside = [at for at, row in enumerate(rows) if not row.fresh_date and dated[0] < at < dated[-1]]
    if len(inside) > RARE * len(dated) and not _complete_without(rows):
        return {id(row) for row in rows if row.date is None}
    moved = _moving_on(rows, begun)
    # A value date of its own makes a row: its day of posting is that of the row above.
    moved |= {id(row) for row in rows if row.date is not None and row.value_date is not None}
    return {id(row) for row in rows if not row.fresh_date and id(row) not in moved}


def _complete_without(rows: Sequence[RawRow]) -> bool:
    """Whether each dated row has its balance and no undated one has: these are prices in other money, and the like."""
    dated = [bool(_balances(row)) for row in rows if row.fresh_date]
    undated = [bool(_balances(row)) for row in rows if not row.fresh_date]
    return len(dated) > FEWEST_UNDATED and all(dated) and not any(undated)


def _moving_on(rows: Sequence[RawRow], start: MoneyField | None) -> set[int]:
    """Undated rows that lead, with those between them, from one printed balance to the next."""
    moved: set[int] = set()
    stretch: list[RawRow] = []
    for row in rows:
        stretch.append(row)
        end = next(iter(_balances(row)), None)
        if end is None:
            continue
        undated = {id(one) for one in stretch if not one.fresh_date and one.date is not None}
        if undated and start is not None and len(stretch) <= MOST_TOGETHER:
            leads = end.signed in _reached({start.signed}, stretch) or end.value in _reached({start.value}, stretch)
            moved |= undated if leads else set()
        start, stretch = end, []
    return moved


def _reached(balances: set[Decimal], rows: Sequence[RawRow]) -> set[Decimal]:
    """Where balances may go by the rows' amounts; nowhere from rows that do not have exactly one, and not nothing."""
    for row in rows:
        balance_bands = roles_of(row.region).balances
        amounts = [cell.value for band, cell in row.cells.items() if band not in balance_bands]
        if len(amounts) != 1 or not amounts[0]:
            return set()
        amount = amounts[0]
        balances = {balance + step for balance in balances for step in (amount, -amount)}
    return balances


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
            total += cell.signed
    return total


def _is_row_band(row: RawRow, index: int) -> bool:
    return any(band.index == index and band.role in ROW_ROLES for band in row.region.money)


def keep_in_period(items: Sequence[Item], inside: Callable[[DateField], bool]) -> list[Item]:
    """Turn rows outside the period into labelled figures, where all others lie inside and print a running balance.

    Such are the dates of rates and tax years that stand below a table: they print no balance.
    """
    rows = [item for item in items if isinstance(item, RawRow) and item.date is not None]
    balanced = [row for row in rows if _balances(row)]
    if len(balanced) < MOSTLY * len(rows):
        return list(items)
    outside = {id(row) for row in rows if row.date is not None and not inside(row.date)}
    if any(id(row) in outside for row in balanced):
        return list(items)
    return [
        relabelled(item, "unexplained") if isinstance(item, RawRow) and id(item) in outside else item for item in items
    ]
