"""Rows that are none: the parts of one that is printed above them, and the sums of those that are printed below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pdf_processor.statement.rows import Item, RawRow

MOSTLY = 0.8  # of a table's rows have a day of their own
OFF_EDGE = 6.0  # points by which details stand off the edge of the amounts
FEWEST = 2
ZERO = Decimal(0)
_UNBILLED = re.compile(r"0{1,2}/\d{1,2}")


def without_details(items: Sequence[Item]) -> list[Item]:
    """The items without what lists or sums up their rows once more."""
    return _without_parts(_without_sums_above(items))


def _without_sums_above(items: Sequence[Item]) -> list[Item]:
    """Where rows have their day, one without is the heading of a section if it is the sum of all up to the next, or up
    to purchases of which nothing falls due yet.
    """
    rows = [item for item in items if isinstance(item, RawRow)]
    if sum(row.fresh_date for row in rows) < MOSTLY * len(rows):
        return list(items)
    return [item for at, item in enumerate(items) if not _sums_up(item, items, at + 1)]


def _sums_up(item: Item, items: Sequence[Item], start: int) -> bool:
    if not isinstance(item, RawRow) or item.fresh_date or len(item.cells) != 1:
        return False
    ((band, cell),) = item.cells.items()
    total = ZERO
    for at in range(start, len(items)):
        row = items[at]
        if not isinstance(row, RawRow) or not row.fresh_date or is_unbilled(row):
            break
        if band in row.cells:
            total += row.cells[band].value
    return bool(total) and total == cell.value


def is_unbilled(row: RawRow) -> bool:
    """Whether a row is a purchase of which no part falls due yet: `00/06`."""
    return any(_UNBILLED.fullmatch(text) for text in row.anchor.texts)


def _without_parts(items: Sequence[Item]) -> list[Item]:
    """The items without rows that only list what the row above them sums up; their lines become its text.

    Details have neither a day nor a balance, stand off the edge of their row's amount, and add up to it exactly.
    """
    kept: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        kept.append(item)
        at += 1
        if isinstance(item, RawRow):
            details = _details_of(item, items, at)
            item.lines += [line for detail in details for line in (detail.anchor, *detail.lines)]
            at += len(details)
    return kept


def _details_of(row: RawRow, items: Sequence[Item], start: int) -> list[RawRow]:
    amounts = [cell for cell in row.cells.values() if cell.value]
    if not row.fresh_date or not amounts:
        return []
    amount = amounts[0]
    found: list[RawRow] = []
    total = ZERO
    for at in range(start, len(items)):
        item = items[at]
        if not isinstance(item, RawRow) or item.fresh_date or len(item.cells) != 1:
            break
        (cell,) = item.cells.values()
        if abs(cell.x1 - amount.x1) < OFF_EDGE or total + cell.value > amount.value:
            break
        total += cell.value
        found.append(item)
    return found if len(found) >= FEWEST and total == amount.value else []
