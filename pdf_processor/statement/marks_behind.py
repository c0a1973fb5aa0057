"""Marks in columns of their own behind amounts and balances: `2,000.00    Cr    3,000.00    Dr`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from msgspec.structs import replace

from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.scan import is_mark

FEWEST = 2  # lines on which several figures and marks take turns
SAME_PLACE = 3.0  # points


def take_marks_behind(regions: Iterable[Region], marks: Set[str]) -> None:
    """Give figures the marks far behind them, where several of a line and their marks take turns up to its end.

    Then none can be another's. A line with a single figure has its mark where those lines have one.
    """
    known = frozenset(marks)
    for region in regions:
        told = [
            (line, found)
            for line in region.lines
            if len(found := _unmarked(line)) > 1 and _take_turns(line, found, known)
        ]
        if len(told) < FEWEST:
            continue
        places = [line.words[number.stop].x0 for line, found in told for number in found]
        alone = [(line, found) for line in region.lines if len(found := _unmarked(line)) == 1]
        told += [
            (line, found)
            for line, found in alone
            if _take_turns(line, found, known)
            and any(abs(line.words[found[0].stop].x0 - place) < SAME_PLACE for place in places)
        ]
        for line, found in told:
            line.money = [_marked(number, line) if number in found else number for number in line.money]


def _unmarked(line: Line) -> list[MoneyField]:
    return [number for number in line.money if number.strict] if line.has_figure() else []


def _take_turns(line: Line, found: Sequence[MoneyField], marks: frozenset[str]) -> bool:
    """Whether a mark, and nothing else, stands between each figure and the next, and behind the last."""
    following = [*(number.start for number in found[1:]), len(line.texts)]
    return all(
        not number.mark and number.stop + 1 == start and is_mark(line.texts[number.stop], marks)
        for number, start in zip(found, following, strict=True)
    )


def _marked(number: MoneyField, line: Line) -> MoneyField:
    return replace(number, stop=number.stop + 1, mark=line.texts[number.stop].upper())
