"""Marks such as `CR` right below the amount that they are of, alone on their line or set apart behind a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from msgspec.structs import replace

from pdf_processor.model import Word
from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line

SHORTEST = 2  # letters: one alone is many things
NEAR = 0.9  # of a line's height, from it to the line above
NEARER = 1.0  # point, than to the line below
APART = 2.0  # heights of a line between a text and the mark behind it
BESIDE = 2.0  # points by which the edges of a mark and of its amount may differ


def take_marks_below(regions: Iterable[Region], marks: Set[str]) -> None:
    """Give figures of tables the marks that stand right below them, and take these words away.

    A mark with no figure above it, in the same place, says that they stand above their amounts: then whose each is
    nothing tells.
    """
    for region in regions:
        found = list(_marks_of(region, marks))
        taken = [one for one in found if one.place is not None]
        # Marks behind texts may be words of these.
        others = [one for one in found if one.place is None and len(one.line.words) == 1]
        if taken and not any(_stands_like(one.word, taken) for one in others):
            for one in taken:
                _take(one)
            gone = {id(one.line) for one in taken if len(one.line.words) == 1}
            region.lines = [line for line in region.lines if id(line) not in gone]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark, its line and the one above, and the place there of the figure that it is of; None where there is none."""

    word: Word
    line: Line
    above: Line | None
    place: int | None


def _marks_of(region: Region, marks: Set[str]) -> Iterator[_Mark]:
    lines = [(region.header[-1] if region.header else None), *region.lines, None]
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        word = None if line is None else _mark_in(line, marks)
        if line is not None and word is not None:
            yield _Mark(word, line, above, _place_above(above, line, word, below))


def _take(mark: _Mark) -> None:
    """Give the figure above its mark; of a line with a text the mark is taken away."""
    if mark.above is not None and mark.place is not None:
        mark.above.money[mark.place] = replace(mark.above.money[mark.place], mark=mark.word.text.upper())
    if len(mark.line.words) > 1:
        _without_last(mark.line)


def _stands_like(word: Word, taken: Sequence[_Mark]) -> bool:
    return any(word.x0 < other.word.x1 + BESIDE and word.x1 > other.word.x0 - BESIDE for other in taken)


def _mark_in(line: Line, marks: Set[str]) -> Word | None:
    """The mark that stands alone on a line, or behind its text, far from it; none on lines with figures."""
    if not line.words or line.has_figure():
        return None
    last = line.words[-1]
    if len(last.text) < SHORTEST or last.text.upper() not in marks:
        return None
    return last if len(line.words) == 1 or last.x0 - line.words[-2].x1 > APART * line.height else None


def _without_last(line: Line) -> None:
    line.put(line.words[:-1])
    stop = len(line.words)
    line.dates = [date for date in line.dates if date.stop <= stop]
    line.bare_dates = [date for date in line.bare_dates if date.stop <= stop]
    line.money = [number for number in line.money if number.stop <= stop]
    line.hits = [hit for hit in line.hits if hit.stop <= stop]


def _place_above(line: Line | None, own: Line, mark: Word, below: Line | None) -> int | None:
    """Which of a line's figures stands right above a mark, nearer than the line below it, and has none yet."""
    if line is None or own.page != line.page or own.y0 - line.y1 > NEAR * line.height:
        return None
    if below is not None and below.page == own.page and below.y0 - own.y1 < own.y0 - line.y1 + NEARER:
        return None
    for at, number in enumerate(line.money):
        left, right = number.x0 - BESIDE, number.x1 + BESIDE
        if number.strict and not number.mark and not number.sign and left < mark.x0 and mark.x1 < right:
            return at
    return None
