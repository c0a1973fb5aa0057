"""Pages set in two columns, as newspapers are: the rows of a table go on at the top of the page's right half.

Only the left half has (or had, pages before) the table's titles. The right half is known by what rows are made of:
days under each other, text behind them, amounts behind that, and no word across the space between the halves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from pdf_processor.statement.columns import Column, Region, crosses
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.headings import header_at
from pdf_processor.statement.lines import Line
from pdf_processor.statement.regions import parted, split_regions
from pdf_processor.statement.text import has_letter
from pdf_processor.statement.vocabulary import Vocabulary

FEWEST = 5  # rows of either half
MOSTLY = 0.8
ALIKE = 3.0  # points by which a column's days may stand off their common edge
NARROWEST = 150.0  # points: the width of a half
WIDE = 0.9  # of the height: a space between two words that no text has


@dataclass(frozen=True, slots=True)
class _Halves:
    """Lines `start` to `stop` of a page are two halves, parted at `gutter`; the right one stands `shift` further on."""

    start: int
    stop: int
    gutter: float
    shift: float


def regions_of(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Region]:
    """The document's tables, those of pages in two columns read one column after the other."""
    regions = [Region(())]
    pending: list[Line] = []
    for _, group in groupby(lines, key=attrgetter("page")):
        page = list(group)
        halves = _halves(page, vocabulary)
        if halves is None:
            pending += page
            continue
        block = page[halves.start : halves.stop]
        left, right = parted(block, halves.gutter)
        regions = _grown(regions, [*pending, *page[: halves.start], *left], vocabulary)
        pending = []
        titled = regions[-1]
        columns = tuple(_shifted(column, halves.shift) for column in titled.columns)
        beside = Region(columns, header=titled.header, edges=(halves.gutter, float("inf")))
        first = next((at for at, line in enumerate(right) if _begins_row(line)), 0)
        if first:  # what stands above the right half's rows is the page's head
            regions.append(Region((), lines=right[:first]))
        regions += split_regions(right[first:], vocabulary, beside, within=True)
        regions.append(Region(titled.columns, header=titled.header))
        pending += page[halves.stop :]
    return _grown(regions, pending, vocabulary)


def _begins_row(line: Line) -> bool:
    return bool(line.dates) and line.dates[0].start == 0 and line.has_figure()


def _grown(regions: list[Region], lines: Sequence[Line], vocabulary: Vocabulary) -> list[Region]:
    return [*regions[:-1], *split_regions(lines, vocabulary, regions[-1])]


def _shifted(column: Column, shift: float) -> Column:
    return replace(column, x0=column.x0 + shift, x1=column.x1 + shift)


def _halves(page: Sequence[Line], vocabulary: Vocabulary) -> _Halves | None:
    starts = sorted([day.x0 for line in page for day in line.dates if _begins(line, day.start) and _is_day(line, day)])
    if len(starts) < 2 * FEWEST or starts[-FEWEST] < starts[0] + NARROWEST:
        return None
    left = _commonest([x for x in starts if x < starts[0] + NARROWEST])
    right = _commonest([x for x in starts if left is not None and x > left + NARROWEST])
    if left is None or right is None:
        return None
    rows = [at for at, line in enumerate(page) if _is_row(line, right, float("inf"))]
    own = [line for line in page if _is_row(line, left, right)]
    days = sum(any(abs(day.x0 - right) < ALIKE for day in line.dates) for line in page)
    if len(rows) < max(FEWEST, MOSTLY * days) or len(own) < FEWEST:
        return None
    gutter = right - ALIKE
    start, stop = _open_from(page, rows[0], gutter), _open_until(page, rows[-1], gutter)
    if stop - start < rows[-1] - rows[0] + 1 or _titles_across(page, gutter, vocabulary):
        return None
    return _Halves(start, stop, gutter, right - left)


def _commonest(edges: Sequence[float]) -> float | None:
    """The left edge that most days share; None where there are too few."""
    if len(edges) < FEWEST:
        return None
    ((place, _),) = Counter(map(round, edges)).most_common(1)
    return next(edge for edge in edges if round(edge) == place)


def _begins(line: Line, at: int) -> bool:
    """Whether a word begins its line, or stands behind a wide space."""
    words = line.words
    return at == 0 or words[at].x0 - words[at - 1].x1 > WIDE * line.height


def _is_day(line: Line, day: DateField) -> bool:
    """Whether a day is not also an amount, as `12.05` is where cents stand behind a point."""
    for number in line.money:  # noqa: SIM110  # asked of every date: half the time of a generator
        if number.strict and number.start == day.start:
            return False
    return True


def _is_row(line: Line, low: float, high: float) -> bool:
    """A day at a half's left edge, words behind it, and an amount that ends within the half."""
    for day in line.dates:
        if abs(day.x0 - low) < ALIKE:
            amounts = [n for n in line.money if n.strict and n.start >= day.stop and n.x1 < high]
            if amounts:
                return any(has_letter(word.text) for word in line.words[day.stop : amounts[0].start])
    return False


def _open_from(page: Sequence[Line], at: int, gutter: float) -> int:
    while at > 0 and not _closes(page[at - 1], gutter):
        at -= 1
    return at


def _open_until(page: Sequence[Line], at: int, gutter: float) -> int:
    while at < len(page) and not _closes(page[at], gutter):
        at += 1
    return at


def _closes(line: Line, gutter: float) -> bool:
    """Whether a line is no part of two halves: text reaches over the gutter, or it is a page's head or foot."""
    return line.furniture or crosses(line, [gutter])


def _titles_across(page: Sequence[Line], gutter: float, vocabulary: Vocabulary) -> bool:
    """Whether a heading has titles on both sides: then it is one table's, or two tables' side by side."""
    return any(
        any(column.role and column.x0 < gutter for column in columns)
        and any(column.role and column.x0 >= gutter for column in columns)
        for columns in _headings(page, vocabulary)
    )


def _headings(page: Sequence[Line], vocabulary: Vocabulary) -> Iterator[tuple[Column, ...]]:
    for at in range(len(page)):
        found = header_at(page, at, vocabulary)
        if found is not None:
            yield found[1]
