"""Marks such as `CR` on a line of their own, right below the amount that they are of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from msgspec.structs import replace

from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line

SHORTEST = 2  # letters: one alone is many things
NEAR = 0.9  # of a line's height, from it to the line above
NEARER = 1.0  # point, than to the line below
BESIDE = 2.0  # points by which the edges of a mark and of its amount may differ


def take_marks_below(regions: Iterable[Region], marks: Set[str]) -> None:
    """Give figures of tables the marks that stand alone right below them, and take these lines away.

    A mark with no figure above it, in the same place, says that they stand above their amounts: then whose each is
    nothing tells.
    """
    for region in regions:
        lines = [(region.header[-1] if region.header else None), *region.lines, None]
        alone = [
            (line, mark, below)
            for line, mark, below in zip(lines, lines[1:], lines[2:], strict=False)
            if mark is not None and _is_mark(mark, marks)
        ]
        places = [_place_above(line, mark, below) for line, mark, below in alone]
        taken = [mark for (_, mark, _), at in zip(alone, places, strict=True) if at is not None]
        others = [mark for (_, mark, _), at in zip(alone, places, strict=True) if at is None]
        if taken and not any(_stands_like(mark, taken) for mark in others):
            for (line, mark, _), at in zip(alone, places, strict=True):
                if line is not None and at is not None:
                    line.money[at] = replace(line.money[at], mark=mark.texts[0].upper())
            gone = {id(mark) for mark in taken}
            region.lines = [line for line in region.lines if id(line) not in gone]


def _stands_like(mark: Line, taken: Sequence[Line]) -> bool:
    return any(mark.x0 < other.x1 + BESIDE and mark.x1 > other.x0 - BESIDE for other in taken)


def _is_mark(line: Line, marks: Set[str]) -> bool:
    return len(line.words) == 1 and len(line.texts[0]) >= SHORTEST and line.texts[0].upper() in marks


def _place_above(line: Line | None, mark: Line, below: Line | None) -> int | None:
    """Which of a line's figures stands right above a mark, nearer than the line below it, and has none yet."""
    if line is None or mark.page != line.page or mark.y0 - line.y1 > NEAR * line.height:
        return None
    if below is not None and below.page == mark.page and below.y0 - mark.y1 < mark.y0 - line.y1 + NEARER:
        return None
    word = mark.words[0]
    for at, number in enumerate(line.money):
        left, right = number.x0 - BESIDE, number.x1 + BESIDE
        if number.strict and not number.mark and not number.sign and left < word.x0 and word.x1 < right:
            return at
    return None
