"""Years of a Japanese era or of the Buddhist one, in documents that count in nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from pdf_processor.statement.dates import DateField, is_valid
from pdf_processor.statement.dates import Reading as DateReading
from pdf_processor.statement.lines import Line

_ERA_YEAR = re.compile(r"^(\d{1,2})(?:[-./]\d{1,2}[-./]\d{1,2}|年(?:\d{1,2}月\d{1,2}日)?)$")
_PARTS = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{1,2})")
SEPARATORS = "-./"
_ONE_DIGIT = re.compile(r"\d(?!\d)")
REIWA, HEISEI = 2018, 1988  # the years before the first of these eras
LAST_REIWA = 20  # greater counts are of Heisei, which had 31 years


def count_by_era(lines: Sequence[Line]) -> None:
    """One or two digits in front are years of a Japanese era where the document counts in eras only."""
    eras = {era for line in lines for era in ("令和", "平成") if era in line.text}
    if not eras:
        return
    padded = [text for line in lines for text in _join_padded(line)]
    counted = sum(_ERA_YEAR.match(text) is not None for line in lines for text in line.texts)
    counted += sum(_ERA_YEAR.match(text) is not None for text in padded)
    if sum(_is_in_full(date, _text_of(date, line), eras) for line in lines for date in line.dates) > counted:
        return
    for line in lines:
        for at, found in enumerate(line.dates):
            match = _ERA_YEAR.match(_text_of(found, line))
            moved = [one for one in found.readings if one.order in ("YMD", "N")]
            if match and moved:
                reiwa = "令和" in eras and int(match[1]) <= LAST_REIWA
                year = (REIWA if reiwa else HEISEI) + int(match[1])
                reading = DateReading(year, moved[0].month, moved[0].day, "N")
                line.dates[at] = structs.replace(found, readings=(reading,))


def _text_of(date: DateField, line: Line) -> str:
    return "".join(line.texts[date.start : date.stop])


def _join_padded(line: Line) -> Iterator[str]:
    """Make one date of a year, a month and a day that blanks before single digits tear apart: `3. 1. 7`, `3.10. 7`."""
    for at in range(len(line.words) - 1):
        for stop in range(at + 2, min(at + 3, len(line.words)) + 1):
            parts = _PARTS.fullmatch("".join(line.texts[at:stop]))
            if parts is None or not is_valid(int(parts[3]), int(parts[4])) or not _are_padded(line, at, stop):
                continue
            reading = DateReading(2000 + int(parts[1]), int(parts[3]), int(parts[4]), "YMD")
            found = DateField(at, stop, line.words[at].x0, line.words[stop - 1].x1, (reading,))
            line.dates = [*(one for one in line.dates if not at <= one.start < stop), found]
            line.dates.sort(key=lambda one: one.start)
            line.money = [one for one in line.money if not at <= one.start < stop]
            yield parts[0]


def _are_padded(line: Line, start: int, stop: int) -> bool:
    """Whether words stand a blank apart behind a separator, each further one beginning with a part of one digit."""
    return all(
        line.texts[at - 1][-1] in SEPARATORS
        and _ONE_DIGIT.match(line.texts[at])
        and line.words[at].x0 - line.words[at - 1].x1 < line.height
        for at in range(start + 1, stop)
    )


_FULL_YEAR = re.compile(r"(?<!\d)(?:25|20|19)\d\d(?!\d)")
CENTURY_OF_BUDDHA = 2500
BUDDHIST = 543  # years ahead


def count_by_buddha(lines: Sequence[Line]) -> None:
    """Two digits are years such as 2567 where the days that print four digits are all of such years."""
    if not any("25" in line.text for line in lines):
        return
    dates = [
        (line, at, " ".join(line.texts[date.start : date.stop]))
        for line in lines
        for at, date in enumerate(line.dates)
        if date.has_year
    ]
    in_full = [int(year[0]) for _, _, text in dates if (year := _FULL_YEAR.search(text))]
    if not in_full or min(in_full) < CENTURY_OF_BUDDHA:
        return
    short = [(line, at) for line, at, text in dates if not _FULL_YEAR.search(text)]
    near = {(year + step) % 100 for year in in_full for step in (-1, 0, 1)}
    counted = [reading.year for line, at in short for reading in line.dates[at].readings[:1]]
    if all(year is not None and year % 100 in near for year in counted):
        for line, at in short:
            found = line.dates[at]
            line.dates[at] = structs.replace(found, readings=tuple(map(_of_buddha, found.readings)))


def _of_buddha(reading: DateReading) -> DateReading:
    year = None if reading.year is None else CENTURY_OF_BUDDHA + reading.year % 100 - BUDDHIST
    return DateReading(year, reading.month, reading.day, reading.order)


def _is_in_full(date: DateField, text: str, eras: set[str]) -> bool:
    """Whether a date is sure by itself to be of a year that no era counts: `2019-03-16`."""
    counted = _ERA_YEAR.match(text) is not None or any(era in text for era in eras)
    return len(date.readings) == 1 and date.has_year and not counted
