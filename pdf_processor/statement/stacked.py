"""Rows that print two dates one over the other: the lower line belongs to the row above it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pdf_processor.statement.cells import roles_of
from pdf_processor.statement.columns import DATE_ROLES, Region
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.rows import RawRow
from pdf_processor.statement.sight import see
from pdf_processor.statement.text import has_letter
from pdf_processor.statement.titles import says_posted

FEWEST_STEPS = 2  # from one balance to the next: of rows such as 10, 20, 30 and 50 one step looks like one


def stacks_dates(region: Region) -> bool:
    """Whether rows print two dates one over the other: nearly each anchored line has a dated one without it below."""
    if not region.dates or not region.money:
        return False
    lines = [line for line in region.lines if not line.furniture]
    sights = [see(line, region) for line in lines]
    full = roles_of(region).balances
    anchors = seconds = counted = 0
    lower = -1
    for at, (sight, under) in enumerate(pairwise(sights)):
        total = sight.label is not None and sight.date is None
        if at == lower or total or not sight.anchored or (full and full.isdisjoint(sight.cells)):
            continue
        anchors += 1
        if sight.date is not None and under.date is not None and is_second(lines[at], lines[at + 1], region):
            lower = at + 1
            seconds += 1
            counted += under.anchored
    if seconds < 2 or seconds < 0.6 * anchors or _begin_rows(lines, region) >= 0.5 * (seconds - counted) > 0:
        return False
    return counted <= 0.4 * seconds or _balances_below(lines, region)


def _begin_rows(lines: Sequence[Line], region: Region) -> int:
    """How many dated lines without a figure have an amount without a date below them: they begin a row each."""
    sights = [see(line, region) for line in lines]
    dated = [not one.cells and one.date is not None and other.date is None for one, other in pairwise(sights)]
    return sum(begins and other.anchored for begins, other in zip(dated, sights[1:], strict=True))


def _balances_below(lines: Sequence[Line], region: Region) -> bool:
    """Whether the figures under the amounts are the balances after them: the steps between them are the amounts."""
    pairs: list[tuple[MoneyField, MoneyField]] = []
    taken = -1
    for at, (line, below) in enumerate(pairwise(lines)):
        upper, lower = see(line, region).cells, see(below, region).cells
        if at > taken and len(upper) == len(lower) == 1 and is_second(line, below, region):
            pairs.append((next(iter(upper.values())), next(iter(lower.values()))))
            taken = at + 1
    steps = [(a, b, c.signed - d.signed) for (a, c), (b, d) in pairwise(pairs)]
    held = sum(abs(step) in (one.value, other.value) for one, other, step in steps if step)
    return held >= FEWEST_STEPS and held >= 0.6 * len(steps)


def is_second(line: Line, below: Line, region: Region) -> bool:
    """Whether a line is the lower half of the row above it: a date under its date, and no running balance."""
    own, other = see(line, region).date, see(below, region).date
    if own is None or other is None or below.page != line.page or below.y0 - line.y1 > 0.9 * line.height:
        return False
    return roles_of(region).balances.isdisjoint(see(below, region).cells) and abs(own.x0 - other.x0) < 6


def take_second_date(row: RawRow, line: Line, region: Region) -> None:
    """The lower date is the posting date where its title says so, else the value date."""
    below = see(line, region).date
    if _is_posted(row, region):
        row.date, row.value_date = below, row.date
    else:
        row.value_date = below


def _is_posted(row: RawRow, region: Region) -> bool:
    """Whether the lower of two dates is the day, by the titles over them."""
    over = [c for c in region.columns if row.date is not None and c.x0 < row.date.x1 and c.x1 > row.date.x0]
    named = {column.role: column.title for column in over}
    if named.keys() >= DATE_ROLES:
        # A title for each, one over the other: which begins farther left, by a hair, says nothing.
        upper, lower = (_line_of(named[role], region) for role in ("value_date", "date"))
        return upper is not None and lower is not None and upper < lower
    column = over[0] if over else region.column("date")
    words = [word for word in (column.title.lower().split() if column is not None else []) if has_letter(word)]
    posted = [at for at, word in enumerate(words) if says_posted(word)]
    return len(words) > 1 and bool(posted) and posted[0] * 2 >= len(words) - 1


def _line_of(title: str, region: Region) -> int | None:
    """Which of a heading's lines a title stands in; None where it takes several."""
    return next((at for at, line in enumerate(region.header) if title in line.text), None)
