"""Marks in columns of their own behind amounts and balances: `2,000.00    Cr    3,000.00    Dr`."""

from __future__ import annotations

from collections.abc import Iterable, Set

from pdf_processor.statement.columns import Region
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.scan import take_turns, with_mark_behind

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
            if len(found := _figures(line)) > 1 and take_turns(line.texts, found, known)
        ]
        if len(told) < FEWEST:
            continue
        places = [line.words[number.stop].x0 for line, found in told for number in found]
        alone = [(line, found) for line in region.lines if len(found := _figures(line)) == 1]
        told += [
            (line, found)
            for line, found in alone
            if take_turns(line.texts, found, known)
            and any(abs(line.words[found[0].stop].x0 - place) < SAME_PLACE for place in places)
        ]
        moved = {"in", "out"} <= {column.role for column in region.columns}
        for line, figures in told:
            found = figures[-1:] if moved else figures  # a letter behind money in or out is a kind of payment
            line.money = [with_mark_behind(number, line.texts) if number in found else number for number in line.money]


def _figures(line: Line) -> list[MoneyField]:
    return [number for number in line.money if number.strict]
