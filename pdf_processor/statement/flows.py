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

FEWEST, FEWEST_AGAIN = 5, 2  # rows of either half, and where a page before has the same halves
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

    @property
    def left(self) -> float:
        """Where the days of the left half begin."""
        return self.gutter + ALIKE - self.shift


def regions_of(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Region]:
    """The document's tables, those of pages in two columns read one column after the other."""
    regions = [Region(())]
    pending: list[Line] = []
    known: _Halves | None = None
    for _, group in groupby(lines, key=attrgetter("page")):
        page = list(group)
        halves = _halves(page, vocabulary, known)
        if halves is None:
            pending += page
            continue
        known = halves
        block = page[halves.start : halves.stop]
        left, right = parted(block, halves.gutter)
        before, untitled, rest = _above_titles(left, halves, vocabulary)
        regions = _grown(regions, [*pending, *page[: halves.start], *before], vocabulary)
        regions += [untitled] if untitled is not None else []
        regions = _grown(regions, rest, vocabulary)
        pending = []
        titled = regions[-1]
        columns = tuple(_shifted(column, halves.shift) for column in titled.columns)
        beside = Region(columns, header=titled.header, edges=(halves.gutter, float("inf")))
        first = _first_of_table(right, vocabulary)
        if first:  # what stands above the right half's rows is the page's head
            regions.append(Region((), lines=right[:first]))
        regions += split_regions(right[first:], vocabulary, beside, within=True)
        regions.append(Region(titled.columns, header=titled.header))
        pending += page[halves.stop :]
    return _grown(regions, pending, vocabulary)


def _above_titles(
    lines: Sequence[Line], halves: _Halves, vocabulary: Vocabulary
) -> tuple[Sequence[Line], Region | None, Sequence[Line]]:
    """A left half's lines above its first titles where rows (the payments) stand there already, these under the same
    titles, and the rest; no region where there are none.
    """
    at, columns = _first_titles(lines, vocabulary)
    first = next((n for n, line in enumerate(lines[:at]) if _is_row(line, halves.left, halves.gutter)), at)
    if first == at:
        return (), None, lines
    first -= first > 0 and _heads(lines[first - 1])
    return lines[:first], Region(columns, lines=list(lines[first:at])), lines[at:]


def _first_of_table(lines: Sequence[Line], vocabulary: Vocabulary) -> int:
    """Where a right half's table begins: with its first row, or titles of its own above it and what they are of."""
    rows = next((at for at, line in enumerate(lines) if _begins_row(line)), 0)
    at, _ = _first_titles(lines[:rows], vocabulary)
    return at - (at > 0 and _heads(lines[at - 1])) if at < rows else rows


def _first_titles(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[int, tuple[Column, ...]]:
    """The place and the columns of the first titles; behind all lines, and none, where there are none."""
    return next(_headings(lines, vocabulary), (len(lines), ()))


def _heads(line: Line) -> bool:
    """Whether a line is the heading of a section."""
    return not line.has_figure() and any(hit.role.startswith("sections.") for hit in line.hits)


def _begins_row(line: Line) -> bool:
    return bool(line.dates) and line.dates[0].start == 0 and line.has_figure()


def _grown(regions: list[Region], lines: Sequence[Line], vocabulary: Vocabulary) -> list[Region]:
    return [*regions[:-1], *split_regions(lines, vocabulary, regions[-1])]


def _shifted(column: Column, shift: float) -> Column:
    return replace(column, x0=column.x0 + shift, x1=column.x1 + shift)


def _halves(page: Sequence[Line], vocabulary: Vocabulary, known: _Halves | None) -> _Halves | None:
    """The halves of a page; fewer rows are enough where a page before has the same ones (`known`)."""
    fewest = FEWEST if known is None else FEWEST_AGAIN
    edges = _edges(page) if known is None else (known.left, known.gutter + ALIKE)
    if edges is None:
        return None
    left, right = edges
    rows = [at for at, line in enumerate(page) if _is_row(line, right, float("inf"))]
    own = [line for line in page if _is_row(line, left, right)]
    days = sum(any(abs(day.x0 - right) < ALIKE for day in line.dates) for line in page)
    if len(rows) < max(fewest, MOSTLY * days) or len(own) < fewest:
        return None
    gutter = right - ALIKE
    start, stop = _open_from(page, rows[0], gutter), _open_until(page, rows[-1], gutter)
    if stop - start < rows[-1] - rows[0] + 1 or _titles_across(page, gutter, vocabulary):
        return None
    return _Halves(start, stop, gutter, right - left)


def _edges(page: Sequence[Line]) -> tuple[float, float] | None:
    """Where the days of both halves begin."""
    starts = sorted([day.x0 for line in page for day in line.dates if _begins(line, day.start) and _is_day(line, day)])
    if len(starts) < 2 * FEWEST or starts[-FEWEST] < starts[0] + NARROWEST:
        return None
    left = _commonest([x for x in starts if x < starts[0] + NARROWEST])
    right = _commonest([x for x in starts if left is not None and x > left + NARROWEST])
    return None if left is None or right is None else (left, right)


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
    """Whether a heading has titles on both sides: then it is one table's, or two tables' side by side.

    Of titles whose line lies on one side only the others are those of the other half, a line further down.
    """
    return any(
        any(column.role and column.x0 < gutter for column in columns)
        and any(column.role and column.x0 >= gutter for column in columns)
        and page[at].words[0].x0 < gutter <= page[at].words[-1].x1
        for at, columns in _headings(page, vocabulary)
    )


def _headings(page: Sequence[Line], vocabulary: Vocabulary) -> Iterator[tuple[int, tuple[Column, ...]]]:
    """The place and the columns of each heading of titles."""
    for at in range(len(page)):
        found = header_at(page, at, vocabulary)
        if found is not None:
            yield at, found[1]
