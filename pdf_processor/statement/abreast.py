"""Registers printed in columns side by side: whether their rows are counted down each column or across the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from pdf_processor.statement.rows import Item, RawRow

_NUMBER = re.compile(r"^\W*(\d{2,9})\W*$")


def in_counted_order(items: Sequence[Item]) -> list[Item]:
    """The items with rows of side-by-side columns in the order of their running numbers, where these tell it."""
    ordered: list[Item] = []
    for _, run in groupby(items, key=_heading):
        ordered += _in_order(list(run))
    return ordered


def _heading(item: Item) -> tuple[int, ...]:
    """Rows under the same heading lines; anything else is alone."""
    return tuple(line.index for line in item.region.header) if isinstance(item, RawRow) else (-id(item),)


def _in_order(run: list[Item]) -> list[Item]:
    rows = [item for item in run if isinstance(item, RawRow)]
    if len({id(row.region) for row in rows}) < 2:
        return run
    across = sorted(rows, key=lambda row: (row.anchor.page, row.anchor.index, row.anchor.x0))
    down_steps, across_steps = _steps_back(rows), _steps_back(across)
    if down_steps is None or across_steps is None or across_steps >= down_steps:
        return run
    return list(across)


def _steps_back(rows: Sequence[RawRow]) -> int | None:
    """How often the number in front falls; None where not all rows begin with one."""
    found = [_NUMBER.match(row.anchor.words[0].text) for row in rows]
    numbers = [int(match[1]) for match in found if match is not None]
    if len(numbers) < len(rows):
        return None
    return sum(other < one for one, other in pairwise(numbers))
