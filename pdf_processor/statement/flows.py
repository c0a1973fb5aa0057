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

from pdf_processor.statement.columns import Column, Region, crosses, runs
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.headings import header_at
from pdf_processor.statement.lines import Line
from pdf_processor.statement.regions import parted, side_by_side, split_regions
from pdf_processor.statement.text import has_letter
from pdf_processor.statement.vocabulary import Vocabulary

FEWEST, FEWEST_AGAIN = 5, 2  # rows of either half, and where a page before has the same halves
MOSTLY = 0.8
ALIKE = 3.0  # points by which a column's days may stand off their common edge
FEWEST_ABOVE = 2  # rows above a right column's titles: a single one may be a balance with its day
NARROWEST = 150.0  # points: the width of a half
WIDE = 0.9  # of the height: a space between two words that no text has


@dataclass(frozen=True, slots=True)
class _Halves:
    """Lines `start` to `stop` of a page are two halves, parted at `gutter`, with days at `left` and `right`."""

    start: int
    stop: int
    gutter: float
    left: float
    right: float


def regions_of(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Region]:
    """The document's tables, those of pages in two columns read one column after the other."""
    regions = [Region(())]
    pending: list[Line] = []
    known: _Halves | None = None
    for _, group in groupby(lines, key=attrgetter("page")):
        page = list(group)
        halves = _halves(page, vocabulary, known)
        if halves is None:
            pending += _below_their_titles(page, vocabulary)
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
        columns = tuple(_shifted(column, halves.right - halves.left) for column in titled.columns)
        beside = Region(columns, header=titled.header, edges=(halves.gutter, float("inf")))
        first = _first_of_table(right, vocabulary)
        if first:  # what stands above the right half's rows is the page's head
            regions.append(Region((), lines=right[:first]))
        regions += split_regions(right[first:], vocabulary, beside, within=True)
        regions.append(Region(titled.columns, header=titled.header))
        pending += page[halves.stop :]
    return _grown(regions, pending, vocabulary)


def _below_their_titles(page: Sequence[Line], vocabulary: Vocabulary) -> Sequence[Line]:
    """A page's lines; where both of two columns have titles, rows that stand above the right one's are put below them.

    They go on from the foot of the left column, beside its own first table.
    """
    begun = [day.x0 for line in page if line.has_figure() for day in line.dates if _begins(line, day.start)]
    if not begun or max(begun) < min(begun) + NARROWEST:
        return page  # nearly always
    for at, columns in _headings(page, vocabulary):
        beside = side_by_side(columns, ())
        if len(beside) != 2:
            continue
        gutter = beside[1].edges[0]
        below = [part for line in page[at:] if (part := line.between(gutter, float("inf"))) is not None]
        days = {line.dates[0].x0 for line in below if line.opens_with_day()}
        above = range(_open_from(page, at, gutter), at)
        rows = [n for n in above if any(_is_row(page[n], day, float("inf")) for day in days)]
        if len(rows) < FEWEST_ABOVE or any(_is_cut(page[n], gutter) for n in rows):
            continue
        found = header_at(page, at, vocabulary)
        stop = at + (found[0] if found is not None else 1)
        left, right = parted(page[rows[0] : at], gutter)
        return [*page[: rows[0]], *left, *page[at:stop], *right, *page[stop:]]
    return page


def _is_cut(line: Line, gutter: float) -> bool:
    """Whether what stands left of a gutter begins a row that ends right of it."""
    part = line.between(float("-inf"), gutter)
    return part is not None and bool(part.dates) and not part.has_figure()


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
    rows = next((at for at, line in enumerate(lines) if line.opens_with_day()), 0)
    at, _ = _first_titles(lines[:rows], vocabulary)
    return at - (at > 0 and _heads(lines[at - 1])) if at < rows else rows


def _first_titles(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[int, tuple[Column, ...]]:
    """The place and the columns of the first titles; behind all lines, and none, where there are none."""
    return next(_headings(lines, vocabulary), (len(lines), ()))


def _heads(line: Line) -> bool:
    """Whether a line is the heading of a section."""
    return not line.has_figure() and any(hit.role.startswith("sections.") for hit in line.hits)


def _grown(regions: list[Region], lines: Sequence[Line], vocabulary: Vocabulary) -> list[Region]:
    return [*regions[:-1], *split_regions(lines, vocabulary, regions[-1])]


def _shifted(column: Column, shift: float) -> Column:
    return replace(column, x0=column.x0 + shift, x1=column.x1 + shift)


def _halves(page: Sequence[Line], vocabulary: Vocabulary, known: _Halves | None) -> _Halves | None:
    """The halves of a page; fewer rows are enough where a page before has the same ones (`known`)."""
    edges = _edges(page) if known is None else (known.left, known.right)
    if edges is None:
        return None
    left, right = edges
    rows = [at for at, line in enumerate(page) if _is_row(line, right, float("inf"))]
    own = [line for line in page if _is_row(line, left, right)]
    fewest = FEWEST_AGAIN if known is not None or _are_alike(own, left, [page[at] for at in rows], right) else FEWEST
    days = sum(any(abs(day.x0 - right) < ALIKE for day in line.dates) for line in page)
    if len(rows) < max(fewest, MOSTLY * days) or len(own) < fewest:
        return None
    gutter = _gutter(page, own, right)
    start, stop = _open_from(page, rows[0], gutter), _open_until(page, rows[-1], gutter)
    if stop - start < rows[-1] - rows[0] + 1 or _titles_across(page, gutter, vocabulary):
        return None
    return _Halves(start, stop, gutter, left, right)


def _gutter(page: Sequence[Line], own: Sequence[Line], right: float) -> float:
    """What parts the halves: in front of the right one's days, or of marks and headings that begin further left, behind
    all figures of the left one's rows (`own`).
    """
    end = max(
        (number.x1 for line in own for number in line.money if number.strict and number.x1 < right), default=right
    )
    begun = [run[0].x0 for line in page for run in runs(line.words, WIDE) if end < run[0].x0 - ALIKE < right]
    return min([right, *begun]) - ALIKE


def _edges(page: Sequence[Line]) -> tuple[float, float] | None:
    """Where the days of both halves begin."""
    starts = sorted([day.x0 for line in page for day in line.dates if _begins(line, day.start) and _is_day(line, day)])
    if len(starts) < FEWEST + FEWEST_AGAIN or starts[-FEWEST_AGAIN] < starts[0] + NARROWEST:
        return None
    left = _commonest([x for x in starts if x < starts[0] + NARROWEST], FEWEST)
    right = _commonest([x for x in starts if left is not None and x > left + NARROWEST], FEWEST_AGAIN)
    return None if left is None or right is None else (left, right)


def _are_alike(own: Sequence[Line], left: float, rows: Sequence[Line], right: float) -> bool:
    """Whether texts and amounts of the right half's rows stand as far from their day as those of the left half's."""
    places, others = (
        [place for line in lines if (place := _places(line, edge)) is not None]
        for lines, edge in ((own, left), (rows, right))
    )
    if not places or not others:
        return False
    text, amount = (Counter(map(round, edges)).most_common(1)[0][0] for edges in zip(*places, strict=True))
    return all(abs(one - text) <= ALIKE and abs(other - amount) <= ALIKE for one, other in others)


def _places(line: Line, edge: float) -> tuple[float, float] | None:
    """How far from a half's left edge a row's text begins and its first amount ends."""
    day = next((day for day in line.dates if abs(day.x0 - edge) < ALIKE), None)
    amount = next((n for n in line.money if day is not None and n.strict and n.start >= day.stop), None)
    if day is None or amount is None:
        return None
    return line.words[day.stop].x0 - edge, amount.x1 - edge


def _commonest(edges: Sequence[float], fewest: int) -> float | None:
    """The left edge that most days share; None where there are too few."""
    if len(edges) < fewest:
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
