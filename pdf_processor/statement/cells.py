"""What a line holds in its region's bands: numbers, dates, and the words that are neither."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

from pdf_processor.statement.columns import ROW_ROLES, Region
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.lines import Line, MoneyField

FEW = 3  # numbers below which a common edge may be chance
CLOSE = 0.45  # of the height: the space between words
P = ParamSpec("P")
R = TypeVar("R")


def once(function: Callable[Concatenate[Line, Region, P], R]) -> Callable[Concatenate[Line, Region, P], R]:
    """Remember what a function says of a line in its region: wrapping, leaning and reading all ask the same questions.

    Sound because a region's bands are settled before the first question, and what else is passed follows from them.
    """
    name = function.__name__

    def asked(line: Line, region: Region, /, *rest: P.args, **named: P.kwargs) -> R:
        # Asked 25 times for each line: one look-up by a number, and no key made for it.
        answers: dict[int, R] = region.memo[name]
        place = id(line)
        if place not in answers:
            answers[place] = function(line, region, *rest, **named)
        return answers[place]

    update_wrapper(asked, function)
    return asked


@once
def cells_of(line: Line, region: Region) -> dict[int, MoneyField]:
    """The line's numbers that stand in money bands, by band; what reads as a date in a date band is none.

    Of two in one band the one on the band's own edge is meant: the other is part of a long description.
    """
    taken = banded_dates(line, region)
    found: dict[int, MoneyField] = {}
    sure: set[int] = set()
    for number in line.money:
        if any(date.start <= number.start < date.stop for date in taken):
            continue
        for band in region.money:
            if not band.holds(number):
                continue
            loose = in_running_text(number, line)
            if loose and _in_sentence(number, line):
                continue
            aligned = band.aligns(number) and (band.support >= FEW or not loose)
            if (aligned and band.index not in sure) or (number.strict and not loose and band.index not in found):
                found[band.index] = number
                sure |= {band.index} if aligned else set()
    return _without_stray_amounts(found, sure, region)


def _without_stray_amounts(found: dict[int, MoneyField], sure: set[int], region: Region) -> dict[int, MoneyField]:
    """Beside an amount on its column's edge, one that stands off every edge belongs to the text."""
    amounts = {band.index for band in region.money if band.role in ROW_ROLES}
    if not amounts & sure:
        return found
    return {index: number for index, number in found.items() if index in sure or index not in amounts}


def in_running_text(number: MoneyField, line: Line) -> bool:
    """Whether words stand right before or behind the number, as within a sentence."""
    words = line.words
    if number.start and words[number.start].x0 - words[number.start - 1].x1 < CLOSE * line.height:
        return any(c.isalnum() for c in words[number.start - 1].text)
    if number.stop < len(words) and words[number.stop].x0 - words[number.stop - 1].x1 < CLOSE * line.height:
        return any(c.isalpha() for c in words[number.stop].text)
    return False


def _in_sentence(number: MoneyField, line: Line) -> bool:
    """Whether words stand close on both sides of a number: there is no column in the middle of a sentence."""
    words = line.words
    if not number.start or number.stop >= len(words):
        return False
    before = words[number.start].x0 - words[number.start - 1].x1
    behind = words[number.stop].x0 - words[number.stop - 1].x1
    return max(before, behind) < CLOSE * line.height and any(c.isalpha() for c in words[number.stop].text)


@once
def banded_dates(line: Line, region: Region) -> list[DateField]:
    """The line's dates that stand in date bands."""
    return [
        date
        for band in region.dates
        if not band.heading or line.index in band.lines
        for date in (line.bare_dates if band.bare else line.dates)
        if band.holds(date)
    ]


@once
def date_of(line: Line, region: Region) -> DateField | None:
    """The date that stands in the region's date band."""
    return date_under("date", line, region)


def date_under(role: str, line: Line, region: Region) -> DateField | None:
    for band in region.dates:
        if band.role == role and (not band.heading or line.index in band.lines):
            for date in line.bare_dates if band.bare else line.dates:
                if band.holds(date):
                    return date
    return None


def text_words(line: Line, region: Region, cells: Iterable[MoneyField] = ()) -> list[int]:
    """The indices of words that are neither a banded date nor a banded number."""
    places = list(range(len(line.words)))
    spans = [(date.start, date.stop) for date in banded_dates(line, region)]
    spans += [(number.start, number.stop) for number in cells]
    for start, stop in spans:
        places = [at for at in places if not start <= at < stop]
    return places


def is_anchored(cells: dict[int, MoneyField], region: Region) -> bool:
    if not cells:
        return False
    known: dict[int, frozenset[int]] = region.memo["anchors"]
    if 0 not in known:
        known[0] = frozenset(band.index for band in region.money if band.role in ROW_ROLES or band.role == "")
    return not known[0].isdisjoint(cells)


def is_day(line: Line, region: Region) -> bool:
    """Whether a line is a day's heading above its rows."""
    return any(band.heading and line.index in band.lines for band in region.dates)
