"""Marks such as `CR` on a line of their own, right below the amount that they are of."""

from __future__ import annotations

from collections.abc import Iterable, Set

from msgspec.structs import replace

from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line

SHORTEST = 2  # letters: one alone is many things
NEAR = 0.9  # of a line's height, from it to the line above
BESIDE = 2.0  # points by which the edges of a mark and of its amount may differ


def take_marks_below(regions: Iterable[Region], marks: Set[str]) -> None:
    """Give figures of tables the marks that stand alone right below them, and take these lines away."""
    for region in regions:
        taken = [
            below
            for line, below in zip(region.lines, region.lines[1:], strict=False)
            if len(below.words) == 1 and below.texts[0].upper() in marks and _take(line, below)
        ]
        if taken:
            gone = {id(line) for line in taken}
            region.lines = [line for line in region.lines if id(line) not in gone]


def _take(line: Line, below: Line) -> bool:
    """Give the one figure above a mark that mark, if there is one without."""
    word = below.words[0]
    if below.page != line.page or below.y0 - line.y1 > NEAR * line.height or len(word.text) < SHORTEST:
        return False
    for at, number in enumerate(line.money):
        left, right = number.x0 - BESIDE, number.x1 + BESIDE
        if number.strict and not number.mark and not number.sign and left < word.x0 and word.x1 < right:
            line.money[at] = replace(number, mark=word.text.upper())
            return True
    return False
