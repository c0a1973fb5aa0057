"""Balances that only their place names: `Solde créditeur au …` above the rows of each account and below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pdf_processor.statement.columns import Region
from pdf_processor.statement.rows import Item, Labelled, RawRow


def with_ends_named(items: Sequence[Item]) -> list[Item]:
    """The items with plain balances made opening and closing ones where one table ends with such and another begins.

    A document with one table is left as it is: its first and last balance are found without that.
    """
    roles: dict[int, str] = {}
    last: Labelled | None = None
    for item in items:
        if isinstance(item, RawRow):
            last = None
        elif _is_balance(item):
            assert isinstance(item, Labelled)
            if last is not None and _parts(last, item):
                roles[id(last)], roles[id(item)] = "closing", "opening"
            last = item
    if not roles:
        return list(items)
    ends = [item for item in items if _is_balance(item)]
    roles.setdefault(id(ends[0]), "opening")
    roles.setdefault(id(ends[-1]), "closing")
    return [
        replace(item, role=roles[id(item)]) if isinstance(item, Labelled) and id(item) in roles else item
        for item in items
    ]


def _is_balance(item: Item) -> bool:
    return isinstance(item, Labelled) and item.role == "balance" and bool(item.cells)


def _parts(one: Labelled, other: Labelled) -> bool:
    """Whether one balance ends a table and the other begins the next: a heading and another figure lie between."""
    return _starts_anew(one.region, other) and one.region is not other.region and _figures(one) != _figures(other)


def _starts_anew(before: Region, item: Labelled) -> bool:
    header = item.region.header
    return bool(header) and bool(before.columns) and header[-1].index == item.line.index - 1


def _figures(item: Labelled) -> list[Decimal]:
    return sorted(cell.value for cell in item.cells.values())
