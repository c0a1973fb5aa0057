"""Days as headings above rows that print none, as apps do: `Thursday 18 March`, `Today`, `10일` below `2022년 5월`.

Such a line is marked (`Line.heading`) where the whole document says that it is one: several stand at one left edge, and
undated amounts follow each.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median

from pdf_processor.statement.dates import DateField, DateReader, Reading, is_time, is_valid
from pdf_processor.statement.lines import Line, MoneyField
from pdf_processor.statement.month_headings import Month, month_of
from pdf_processor.statement.text import fold, has_letter
from pdf_processor.statement.vocabulary import Vocabulary

LONGEST, LONGEST_ALIKE = 14, 5  # words of such a heading, with its sum; of one that cannot be read
FEWEST = 2  # of them in a document, unless one names the day and all its rows print their sign
FEWEST_TITLES = 3  # of columns, one of them the days'
MOSTLY = 0.8
EDGE = 2.0  # points by which headings may stand off their common left edge
SAME_HEIGHT = 4.0  # points
KINDS = ("lines.total_in", "lines.total_out")
REACH = 3  # lines above the first day in which a row may stand
FEWEST_TEXTS = 3
HALFWAY = 0.1  # of the height, by which a day's distances to the rows above and below it differ at the most
MOST_MEASURED = 100
RELATIVE = {"facts.today": 0, "facts.yesterday": 1}
SUMS = ("lines.total", "lines.total_in", "lines.total_out", "lines.daily", "lines.balance")
_WEEKDAY_BEHIND = re.compile(r"^(\d.*?)[(（［\[]([^\W\d_]{1,4})[)）］\]]$")
_CLOSING = frozenset(")）］]")
_DAY_ALONE = re.compile(r"^(\d{1,2})(?:[일日]|st|nd|rd|th|er|º|°|\.|,)?$")
_YEAR = re.compile(r"20\d\d[年년]?")
_CLOCK_WITH_POINT = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")


@dataclass(slots=True)
class _Heading:
    """A line that may be a day's heading: the day, whether a word names it, and the sum behind it, if there is one."""

    line: Line
    day: DateField
    named: bool
    sum: MoneyField | None = None
    goes_on: bool = False  # has further words, such as `continued`


def find_day_headings(lines: Sequence[Line], vocabulary: Vocabulary) -> None:
    """Mark the lines that are headings of days, and give them these days."""
    found = _candidates(lines, _Names(vocabulary, _made_on(lines, vocabulary)), vocabulary.months)
    found = _without_page_heads(_at_one_edge(_without_other_words(found)))
    found = _without_amounts(found, lines)
    if not found or _is_titled(found, lines) or not _head_rows(found, lines) or _stand_below_rows(found, lines):
        return
    found += [*_not_understood(found, lines, vocabulary.months), *_months_above(found, lines, vocabulary.months)]
    for heading in found:
        line, day = heading.line, heading.day
        line.heading = day
        line.dates = [day, *(other for other in line.dates if other.start >= day.stop)]
    _without_times(lines)


def _made_on(lines: Sequence[Line], vocabulary: Vocabulary) -> date | None:
    """The day on which the document was made, if a label says so and the day can be read in one way only."""
    for line in lines:
        labels = [hit for hit in line.hits if hit.role == "facts.statement_date"]
        labels = [hit for hit in labels if fold(" ".join(line.texts[hit.start : hit.stop])) not in vocabulary.joiners]
        if len(line.dates) == 1 and any(hit.stop <= line.dates[0].start for hit in labels):
            days = {(one.year, one.month, one.day) for one in line.dates[0].readings}
            year, month, day = next(iter(days)) if len(days) == 1 else (None, 0, 0)
            return _made(year, month, day)
    return None


def _made(year: int | None, month: int, day: int) -> date | None:
    try:
        return None if year is None else date(year, month, day)
    except ValueError:  # 29 February
        return None


class _Names:
    """The words for weekdays, which may be two, and a reader of the dates beside them."""

    def __init__(self, vocabulary: Vocabulary, today: date | None) -> None:
        """`today` is the day on which the document says that it was made, where it says so."""
        self._weekdays = vocabulary.weekdays
        self._firsts = frozenset(name.split()[0] for name in vocabulary.weekdays if name)
        self._dates = DateReader(vocabulary.months)
        self._today = today

    def read(self, line: Line, above: Month | None) -> _Heading | None:
        """The heading that a line may be, below a month's name; None for nearly all lines."""
        if not 0 < len(line.words) <= LONGEST or not self._may_be(line, above):
            return None
        kept, named, relative = self._without_weekdays(line)
        texts = [text for _, text in kept]
        stop, readings = self._dated(texts, above)
        if not stop and relative is None:
            return None
        behind = [at for at, _ in kept[stop:]]
        if stop or relative is None:
            last = self._last_of_day(line, kept, stop)
        else:
            last = relative + 1
            readings = self._relative(line)
            if kept and kept[0][0] < last:
                return None
        day = DateField(0, last, line.x0, line.words[last - 1].x1, readings)
        return _with_rest(line, _Heading(line, day, named or relative is not None), behind)

    def _may_be(self, line: Line, above: Month | None) -> bool:
        if line.dates and line.dates[0].start <= 3:
            return True
        if line.has(*RELATIVE):
            return True
        short = len(line.words) <= 3 and not line.has_figure()
        if above is not None and short and any(map(_DAY_ALONE.match, line.texts)):
            return True
        if any(text[-1] in _CLOSING and _WEEKDAY_BEHIND.match(text) for text in line.texts[:3]):
            return True
        return fold(line.texts[0]) in self._firsts

    def _without_weekdays(self, line: Line) -> tuple[list[tuple[int, str]], bool, int | None]:
        """The words of a line that are no weekday, relative day or stroke; whether one was, and the last relative."""
        said = {at: hit for hit in line.hits if hit.role in RELATIVE for at in range(hit.start, hit.stop)}
        kept: list[tuple[int, str]] = []
        named, relative, at = False, None, 0
        while at < len(line.texts):
            text = line.texts[at]
            glued = _WEEKDAY_BEHIND.match(text)
            if at in said and not any(has_letter(text) for _, text in kept):
                relative = at
            elif fold(" ".join(line.texts[at : at + 2])) in self._weekdays and at + 1 < len(line.texts):
                named, at = True, at + 1
            elif fold(text) in self._weekdays and has_letter(text):
                named = True
            elif glued is not None and fold(glued[2]) in self._weekdays:
                named = True
                kept.append((at, glued[1]))
            elif any(c.isalnum() for c in text):
                kept.append((at, text))
            at += 1
        return kept, named, relative

    def _dated(self, texts: Sequence[str], above: Month | None) -> tuple[int, tuple[Reading, ...]]:
        """The day with which texts begin: how many of them it takes (0 without one) and its readings."""
        if not texts:
            return 0, ()
        found = self._dates.at(texts, 0)
        if found is not None:
            stop, readings = found
            year = above[0] if above is not None else None
            if year is not None and all(one.year is None and one.month == above[1] for one in readings if above):
                readings = tuple(one._replace(year=year) for one in readings)
            return stop, readings
        day = _DAY_ALONE.match(texts[0])
        if day is None or above is None or len(texts) > 1 or not is_valid(above[1], int(day[1])):
            return 0, ()
        return 1, (Reading(above[0], above[1], int(day[1]), "N"),)

    def _relative(self, line: Line) -> tuple[Reading, ...]:
        """The day that `Today` and `Yesterday` mean; no reading where the document does not say when it was made."""
        back = next((RELATIVE[hit.role] for hit in line.hits if hit.role in RELATIVE), 0)
        if self._today is None:
            return ()
        day = self._today - timedelta(days=back)
        return (Reading(day.year, day.month, day.day, "N"),)

    def _last_of_day(self, line: Line, kept: Sequence[tuple[int, str]], stop: int) -> int:
        """Where a heading's day ends (exclusive), with the weekdays behind it."""
        if stop < len(kept):
            return kept[stop - 1][0] + 1
        return len(line.words)


def _with_rest(line: Line, heading: _Heading, behind: Sequence[int]) -> _Heading | None:
    """The heading with what else its line says, which may be a sum or a count; None where that makes it a row."""
    if not behind:
        return heading
    last = line.money[-1] if line.money else None
    if last is not None and last.strict and last.stop == len(line.words) and last.start >= behind[0]:
        heading.sum = last
        return heading
    if line.has_figure():
        return None
    texts = [line.texts[at] for at in behind]
    heading.goes_on = True
    return heading if len(texts) <= 2 else None


def _candidates(lines: Sequence[Line], names: _Names, months: Mapping[str, int]) -> list[_Heading]:
    found: list[_Heading] = []
    above: Month | None = None
    clocks = any(_CLOCK_WITH_POINT.fullmatch(line.text) and not line.dates for line in lines)
    for line in lines:
        if clocks and _CLOCK_WITH_POINT.fullmatch(line.text):
            continue
        named = month_of(line, months)
        if named is not None:
            above = named
            continue
        heading = names.read(line, above)
        if heading is not None:
            found.append(heading)
    return found


def _without_other_words(found: Sequence[_Heading]) -> list[_Heading]:
    """Without lines that go on with other words than a count (`3 payments`), or than that the day above goes on."""
    kept: list[_Heading] = []
    for heading in found:
        rest = heading.line.texts[heading.day.stop :]
        counted = len(rest) == 2 and rest[0].isdecimal()
        again = bool(kept) and kept[-1].day.readings == heading.day.readings
        if not heading.goes_on or counted or again:
            kept.append(heading)
    return kept


def _at_one_edge(found: Sequence[_Heading]) -> list[_Heading]:
    """Those that begin at the left edge that most have."""
    if not found:
        return []
    edge = Counter(round(heading.line.x0) for heading in found).most_common(1)[0][0]
    return [heading for heading in found if abs(heading.line.x0 - edge) <= EDGE]


def _without_page_heads(found: Sequence[_Heading]) -> list[_Heading]:
    """Without a day that comes again, at the same height of a page, after others: that of the document's printing."""
    places: dict[tuple[Reading, ...], list[int]] = defaultdict(list)
    for at, heading in enumerate(found):
        if heading.day.readings:
            places[heading.day.readings].append(at)
    again = set()
    for each in places.values():
        apart = any(other - one > 1 for one, other in pairwise(each))
        heights = [found[at].line.y0 for at in each]
        if apart and max(heights) - min(heights) <= SAME_HEIGHT:
            again |= set(each)
    return [heading for at, heading in enumerate(found) if at not in again]


def _without_amounts(found: Sequence[_Heading], lines: Sequence[Line]) -> list[_Heading]:
    """Without days that have a figure beside them, unless it is a sum: by name, or as the rows below add up to it."""
    summed = [heading for heading in found if heading.sum is not None]
    if not summed or all(_names_sum(heading) for heading in summed):
        return list(found)
    rows = _rows_below(found, lines)
    right = sum(_adds_up(heading, rows[heading.line.index]) for heading in summed)
    if len(summed) >= FEWEST and right >= MOSTLY * len(summed):
        return list(found)
    return [heading for heading in found if heading.sum is None]


def _names_sum(heading: _Heading) -> bool:
    return any(hit.role in SUMS and hit.start >= heading.day.stop for hit in heading.line.hits)


def _adds_up(heading: _Heading, rows: Sequence[Line]) -> bool:
    moved = [next(number for number in line.money if number.strict).signed for line in rows]
    return heading.sum is not None and sum(moved, Decimal()) == heading.sum.signed


def _rows_below(found: Sequence[_Heading], lines: Sequence[Line]) -> dict[int, list[Line]]:
    """By the index of a heading's line, the lines below it that have a figure and neither a day nor a label."""
    rows: dict[int, list[Line]] = {heading.line.index: [] for heading in found}
    last: int | None = None
    for line in lines:
        if line.index in rows:
            last = line.index
        elif last is not None and is_undated_row(line):
            rows[last].append(line)
    return rows


def is_undated_row(line: Line) -> bool:
    """Whether a line has a figure, no day in front, and no label that makes the figure another one."""
    if not line.has_figure() or (line.dates and line.dates[0].start <= 1 and not _has_clock_in_front(line)):
        return False
    return labelled_by(line) is None


def labelled_by(line: Line) -> str | None:
    """The label that stands right in front of a line's last figure, or begins the line. A single word for what is paid
    in or out is a kind of payment there: `Top-up +380671234567   -252.04`.
    """
    strict = [number for number in line.money if number.strict]
    for hit in line.hits:
        if hit.length == 1 and hit.role in KINDS:
            continue
        if hit.role.startswith("lines.") and strict and hit.stop <= strict[-1].start:
            near = all(not has_letter(text) for text in line.texts[hit.stop : strict[-1].start])
            if near:
                return hit.role
    return None


def _is_titled(found: Sequence[_Heading], lines: Sequence[Line]) -> bool:
    """Whether days stand below the title of a column of days: they are rows' own, a line above their amounts."""
    left, right = found[0].line.x0, max(heading.day.x1 for heading in found)
    for line in lines[: found[0].line.index]:
        titles = [hit for hit in line.hits if hit.role.startswith("columns.")]
        days = [hit for hit in titles if hit.role == "columns.date"]
        under = any(line.words[hit.start].x0 < right and line.words[hit.stop - 1].x1 > left for hit in days)
        if under and len({hit.start for hit in titles}) >= FEWEST_TITLES and not line.has_figure():
            return True
    return False


def _head_rows(found: Sequence[_Heading], lines: Sequence[Line]) -> bool:
    """Whether rows without a day stand below nearly every heading, and hardly any with one elsewhere."""
    rows = _rows_below(found, lines)
    led = sum(map(bool, rows.values()))
    undated = [line for each in rows.values() for line in each]
    if 2 * sum(bool(line.dates) for line in undated) > len(undated):
        return False  # they print their days further right
    dated = sum(line.opens_with_day() and line.index not in rows and not _has_clock_in_front(line) for line in lines)
    if led < MOSTLY * len(found) or dated > (1 - MOSTLY) * len(undated):
        return False
    if len({heading.day.readings for heading in found}) >= FEWEST:
        return True
    signed = all(number.sign for line in undated for number in line.money if number.strict)
    return any(heading.named for heading in found) and signed


def _stand_below_rows(found: Sequence[_Heading], lines: Sequence[Line]) -> bool:
    """Whether days are the second lines of the rows above them: they stand nearer to these than to the next ones. Where
    they stand halfway, a row above the first one, or none below the last one, says so.
    """
    places = {line.index: at for at, line in enumerate(lines)}
    above: list[float] = []
    below: list[float] = []
    for at in (places[heading.line.index] for heading in found):
        around = lines[max(0, at - 1) : at + 2]
        if len(around) == 3 and len({line.page for line in around}) == 1 and len(above) < MOST_MEASURED:
            above.append(around[1].y0 - around[0].y1)
            below.append(around[2].y0 - around[1].y1)
    if above and abs(median(above) - median(below)) > HALFWAY * lines[places[found[0].line.index]].height:
        return median(above) < median(below)
    rows = _rows_below(found, lines)
    first = places[found[0].line.index]
    if not rows[found[-1].line.index]:
        return True
    edge = Counter(round(last_figure(line).x1) for each in rows.values() for line in each).most_common(1)[0][0]
    before = [line for line in lines[max(0, first - REACH) : first] if line.page == found[0].line.page]
    pending = any(line.has("sections.pending") for line in before)
    nearest = next((line for line in reversed(before) if line.has_figure()), None)
    row = nearest is not None and is_undated_row(nearest) and abs(last_figure(nearest).x1 - edge) <= EDGE
    return (row and not pending) or _follow_texts(found, rows, lines, places)


def _follow_texts(
    found: Sequence[_Heading], rows: Mapping[int, Sequence[Line]], lines: Sequence[Line], places: Mapping[int, int]
) -> bool:
    """Whether each day stands below a text at its own edge, and above one row: the text may be this row's payee."""
    if len(found) < FEWEST_TEXTS or any(len(rows[heading.line.index]) != 1 for heading in found):
        return False
    last = rows[found[-1].line.index][0]
    behind = lines[places[last.index] + 1 : places[last.index] + 2]
    if any(not line.has_figure() and line.y0 - last.y1 < line.height for line in behind if line.page == last.page):
        return False  # the last row has a further line, as the others have above the next day
    above = [lines[max(0, places[heading.line.index] - 1)] for heading in found]
    return all(
        not line.has_figure() and not line.dates and abs(line.x0 - heading.line.x0) <= EDGE
        for line, heading in zip(above, found, strict=True)
    )


def last_figure(line: Line) -> MoneyField:
    """The last of a line's sure figures, of which it has one."""
    return [number for number in line.money if number.strict][-1]


def _months_above(found: Sequence[_Heading], lines: Sequence[Line], months: Mapping[str, int]) -> list[_Heading]:
    """The names of months right above days: they belong to no row, and end the day above."""
    known = {heading.line.index for heading in found}
    above = [line for line, below in pairwise(lines) if below.index in known and month_of(line, months) is not None]
    return [_Heading(line, DateField(0, len(line.words), line.x0, line.x1, ()), named=False) for line in above]


def _not_understood(found: Sequence[_Heading], lines: Sequence[Line], months: Mapping[str, int]) -> list[_Heading]:
    """The few lines that look like the headings, and right below which a row stands: of a day that cannot be read, as
    the one above is not that of the rows below.
    """
    known = {heading.line.index for heading in found}
    edge = found[0].line.x0
    heights = Counter(round(heading.line.height, 1) for heading in found)
    alike: list[_Heading] = []
    for line, below in pairwise(lines[min(known) :]):
        plain = line.index not in known and not line.has_figure() and not line.hits and month_of(line, months) is None
        plain = plain and not line.dates and not is_time(line.texts[0])
        if not plain or len(line.words) > LONGEST_ALIKE or abs(line.x0 - edge) > EDGE or not is_undated_row(below):
            continue
        if round(line.height, 1) in heights and any(c.isdigit() for c in line.text):
            alike.append(_Heading(line, DateField(0, len(line.words), line.x0, line.x1, ()), named=False))
    return alike if len(alike) <= max(1, (1 - MOSTLY) * len(found)) else []


def _has_clock_in_front(line: Line) -> bool:
    return _CLOCK_WITH_POINT.fullmatch(line.texts[0]) is not None and bool(line.dates) and line.dates[0].stop == 1


def _without_times(lines: Sequence[Line]) -> None:
    """`9.45` and `14.10` in front of rows below headings of days are times, though `10.12` might be a day."""
    below = False
    found = []
    for line in lines:
        below = below or line.heading is not None
        if below and line.heading is None and line.has_figure() and _CLOCK_WITH_POINT.fullmatch(line.texts[0]):
            found.append(line)
    if any(not line.dates or line.dates[0].start for line in found):
        for line in found:
            line.dates = [day for day in line.dates if day.start]
