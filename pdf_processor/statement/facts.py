"""What a document says of itself: the period, the calendar its bare dates belong to, account, kind, currency, bank."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from pdf_processor.statement.columns import runs
from pdf_processor.statement.dates import DateField, Reading
from pdf_processor.statement.day_ranges import day_ranges
from pdf_processor.statement.lines import Line
from pdf_processor.statement.period import LONGEST_PERIOD, is_upcoming, period_in_two, stacked_period
from pdf_processor.statement.text import fold, has_letter
from pdf_processor.statement.vocabulary import Vocabulary

SHORTEST_PERIOD = timedelta(days=1)
USUAL_SHORTEST = timedelta(days=5)
EARLY = timedelta(days=45)  # before the period: a purchase that was posted late
LATE = timedelta(days=7)
USUAL_LONGEST = timedelta(days=32)
YEARS = range(1000, 9000)  # of any calendar; at the ends of all time there is no day before or after to reckon with
LEAP_YEARS = 4  # between one and the next; 1900 and 2100 apart
SWAPPED = {"DMY": "MDY", "MDY": "DMY"}
IN_PART = 3  # the rank, among signs of a period, of days that leave something out and are not called one
WHOLE_MONTH = 4
NAMED_MONTH = 5  # the weakest, which must be alone: `janeiro/2021`


@dataclass(frozen=True, slots=True)
class Calendar:
    """Turns readings into dates: one order for day and month, and a period that lends bare dates their year."""

    order: str
    start: date | None
    end: date | None
    latest: date | None = None
    _found: dict[Reading, date | None] = dataclasses.field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def knows_year(self) -> bool:
        return self.end is not None

    def read(self, field: DateField | None, near: date | None = None) -> date | None:
        """The date a field stands for, or None where it makes none under this calendar."""
        if field is None:
            return None
        reading = self._reading(field)
        if reading is None:
            return None
        if reading.year is not None:
            return _made(reading.year, reading)
        if near is not None:
            return _nearest(reading, near)
        # Rows' days are asked for again and again, each time in the same few readings.
        found = self._found
        if reading not in found:
            found[reading] = self._with_year(reading)
        return found[reading]

    def holds(self, field: DateField) -> bool:
        """Whether a date lies in the period or near it; True where no period is known."""
        day = self.read(field)
        return day is None or self.spans(day)

    def spans(self, day: date) -> bool:
        """The same of a date that has been read."""
        return self.start is None or self.end is None or self.start - EARLY <= day <= self.end + LATE

    def _reading(self, field: DateField) -> Reading | None:
        wanted = self.order
        for reading in field.readings:
            order = reading.order
            if order == wanted or order == "N":  # noqa: PLR1714  # no tuple is made: asked for every date
                return reading
        if self.order == "YMD":
            return (
                field.readings[0]
                if len(field.readings) == 1
                else next((r for r in field.readings if r.order == "MDY"), None)
            )
        return next((r for r in field.readings if r.order == "YMD" and len(field.readings) == 1), None)

    def _with_year(self, reading: Reading) -> date | None:
        if self.end is None:
            return _last_before(self.latest, reading) if self.latest else None
        start = self.start or self.end - timedelta(days=360)
        for year in range(start.year, self.end.year + 1):
            inside = _made(year, reading)
            if inside is not None and start <= inside <= self.end:
                return inside
        years = range(start.year - 1, self.end.year + 2)
        made = [day for day in (_made(year, reading) for year in years) if day is not None]
        return min(made, key=lambda day: _outside(day, start, self.end), default=None) if made else None


def _outside(day: date, start: date, end: date | None) -> int:
    assert end is not None
    if day < start:
        return (start - day).days
    return max(0, (day - end).days)


@lru_cache(maxsize=1_000)
def _made(year: int | None, reading: Reading) -> date | None:
    if year not in YEARS:
        return None
    try:
        return date(year or 0, reading.month, reading.day)
    except ValueError:
        return None


def _last_before(latest: date, reading: Reading) -> date | None:
    """The last day of that day and month which is not later; 29 February lies in a leap year."""
    made = (_made(latest.year - back, reading) for back in range(LEAP_YEARS + 1))
    return next((day for day in made if day is not None and day <= latest), None)


def _nearest(reading: Reading, near: date) -> date | None:
    made = [day for day in (_made(near.year + step, reading) for step in (-1, 0, 1)) if day is not None]
    return min(made, key=lambda day: abs(day - near), default=None) if made else None


def telling_dates(line: Line) -> Sequence[DateField]:
    """The dates of a line that may tell in which order day and month stand: behind a day with its month's name, two
    bare numbers are those of an instalment (`02/06`), and behind another day a figure may be an amount (`17.03`).
    """
    if len(line.dates) < 2:
        return line.dates
    amounts = {number.start for number in line.money if number.strict}
    dates = [day for at, day in enumerate(line.dates) if at == 0 or day.has_year or day.start not in amounts]
    if not any(reading.order == "N" for day in dates for reading in day.readings):
        return dates
    return [
        day
        for at, day in enumerate(dates)
        if at == 0 or day.has_year or any(reading.order == "N" for reading in day.readings)
    ]


def date_order(fields: Iterable[DateField], hints: Sequence[str]) -> tuple[str, bool]:
    """The order under which most dates make sense, and whether the dates themselves (not only convention) say so.

    A two-digit year in front is the rarest habit: it must fit clearly more dates than any other order. A figure or two
    without a year among many dates with one, such as a form's number, say nothing of days and months.
    """
    fits: Counter[str] = Counter()
    in_full: Counter[str] = Counter()
    told = [field for field in fields if all(reading.order != "N" for reading in field.readings)]
    for field in told:
        has_year = field.has_year
        for order in {reading.order for reading in field.readings}:
            fits[order] += 1
            in_full[order] += has_year
    if not fits:
        return (hints[0] if hints else "DMY"), True
    plain = max(fits["DMY"], fits["MDY"])
    if fits["YMD"] > plain:
        return "YMD", True
    if hints[:1] == ("YMD",) and in_full["YMD"] >= max(in_full["DMY"], in_full["MDY"], 1) and _is_year_first(told):
        # The habit of the language. Two figures alone may be the number of an instalment.
        return "YMD", in_full["YMD"] > max(in_full["DMY"], in_full["MDY"])
    usual = next((order for order in hints if order in SWAPPED), "DMY")
    other = SWAPPED[usual]
    if in_full[other] == in_full[usual] and sum(not field.has_year for field in told) <= ODD * len(told):
        return usual, False
    return (other if fits[other] > fits[usual] else usual), fits[other] != fits[usual]


def _is_year_first(fields: Sequence[DateField]) -> bool:
    """Whether days that may have the year in front or behind are of fewer years with it in front, and no history of
    days in order with it behind.
    """
    pairs = [{reading.order: reading for reading in field.readings} for field in fields if field.has_year]
    both = [(each["YMD"], each["DMY"]) for each in pairs if {"YMD", "DMY"} <= each.keys()]
    front = {first.year for first, _ in both}
    behind = [day for _, last in both if (day := _made(last.year, last)) is not None]
    return len(front) < len({day.year for day in behind}) and not _is_history(behind)


ODD = 0.05  # share of the dates that may be none
FEWEST_INSIDE = 0.5
FEWEST_YEARS = 7  # that the rows of no statement are of
FEWEST_TO_TELL = 4  # days that tell in which order they are printed by how close they lie
MONTHLY = timedelta(days=62)
_OTHER_DATES = ("facts.other_date", "lines.limit")
_DATED = ("facts.statement_date", "facts.period", "lines.closing", "lines.opening", "lines.balance", *_OTHER_DATES)
A_YEAR = timedelta(days=366)
AFTER = timedelta(days=4)
FAR = 300  # days: another year
LONGEST_AFTER = timedelta(days=100)  # a quarter
SOON = 35  # days between a statement's last row and its own day
FAR_AWAY = 10_000  # days
SURELY_ORDERED = 0.85
MOST_BEFORE = 0.95


Period = tuple[date, date]


def refine(
    calendar: Calendar,
    periods: Sequence[Period],
    fields: Sequence[DateField],
    lines: Sequence[Line],
) -> tuple[Calendar, bool]:
    """The calendar under which the rows' dates make most sense, and whether that leaves no doubt.

    With a printed period the rows must lie in it, which also settles day and month; of several printed ones the one
    that holds most rows is theirs. Without one, bare dates take their year from the printed date before which they
    lie closest: a statement comes out soon after its last row.
    """
    if not fields:
        return calendar, True
    certain = date_order(fields, (calendar.order,))[1]
    best = max(
        (_by_period(replace(calendar, start=start, end=end), fields) for start, end in periods),
        key=lambda found: found[2],
        default=None,
    )
    if best is not None and best[2] >= FEWEST_INSIDE:
        return best[0], best[1] and not _turns_over(best[0], fields)
    if periods and calendar.start is not None:
        # A printed period that does not hold the rows is somebody else's, or the rows are misread. The name of a month,
        # as above a calendar, says less than the day of the statement.
        certain = certain and _are_a_calendars(periods, lines, calendar)
        calendar = replace(calendar, start=None, end=None)
    if all(field.has_year for field in fields):
        days = _days_of(calendar, fields)
        if _is_usual(days):
            return calendar, certain or _is_only_usual(calendar, fields)
        other = _of_usual_length(calendar, fields, _printed_dates(lines, calendar))
        return (other, certain) if other is not None else (calendar, certain and _is_plain_history(days, fields))
    ends = _printed_dates(lines, calendar)
    if calendar.end is not None:
        ends.insert(0, calendar.end)
    if not ends:
        return calendar, False
    opened = _opening_days(lines, calendar)
    if opened and max(ends) <= opened[0]:
        # Nothing later is printed with its year: the rows come after the old balance's day.
        after = _after(calendar, opened[0], fields)
        if after is not None:
            return after, certain
    end = max(ends, key=lambda end: (_share_before(replace(calendar, end=end), fields), -ends.index(end)))
    chosen = replace(calendar, end=end)
    if _share_before(chosen, fields) > MOST_BEFORE:
        labelled = end in _labelled_dates(lines, calendar)
        return chosen, certain and (labelled or not _fits_another_year(chosen, ends, fields))
    # Longer than two months, or without a day of its own: the order of the rows has to tell.
    # Of days before which they lie as orderly, the statement's own counts more than one that is a little nearer.
    fits = {end: _fit(replace(calendar, end=end), fields) for end in ends}
    labelled_ends = {end for end in _labelled_dates(lines, calendar) if end in fits and -fits[end][1] <= SOON}
    end = max(fits, key=lambda end: (fits[end][0], end in labelled_ends, fits[end][1]))
    ordered, gap = fits[end]
    if ordered <= SURELY_ORDERED:
        return chosen, False
    return replace(calendar, end=end), certain and -gap <= MONTHLY.days


def _opening_days(lines: Sequence[Line], calendar: Calendar) -> list[date]:
    """The days, with their year, of opening balances."""
    opens = [line for line in lines if line.has("lines.opening") and line.has_figure() and len(line.dates) == 1]
    found = [calendar.read(field) for line in opens for field in line.dates if field.has_year]
    return [day for day in found if day is not None]


def _after(calendar: Calendar, opened: date, fields: Sequence[DateField]) -> Calendar | None:
    """The calendar that begins with a day, if the rows' days follow it in order, as those of a few months do."""
    begun = replace(calendar, start=opened, end=opened + timedelta(days=A_YEAR.days - 2))
    days = _days_of(begun, fields)
    falls = sum(one > other for one, other in pairwise(days))
    ordered = min(falls, len(days) - 1 - falls) <= (1 - SURELY_ORDERED) * len(days)
    if len(days) < len(fields) or not ordered or not opened <= min(days) <= max(days) <= opened + LONGEST_AFTER:
        return None
    return replace(begun, end=max(days))


def _turns_over(calendar: Calendar, fields: Sequence[DateField]) -> bool:
    """Whether days without a year lie outside a period of months, or out of order in one of a year: its first and last
    days are so near each other that either may be meant.
    """
    start, end = calendar.start, calendar.end
    days = _days_of(calendar, [field for field in fields if not field.has_year])
    if start is None or end is None or end - start <= MONTHLY or not days:
        return False
    outside = any(not start <= day <= end for day in days)
    year = (end - start).days > FAR
    ordered = len(days) > 1 and _is_in_order(days)
    return outside or (year and not ordered)


def _fits_another_year(chosen: Calendar, ends: Sequence[date], fields: Sequence[DateField]) -> bool:
    """Whether the rows lie as close before a later printed date, and a year or more away from where they lie now."""
    days = _days_of(chosen, fields)
    for end in (end for end in ends if chosen.end is None or end > chosen.end):
        others = _days_of(replace(chosen, end=end), fields)
        moved = any(abs((other - day).days) > FAR for day, other in zip(days, others, strict=True))
        if moved and timedelta(0) <= end - max(others) <= MONTHLY:
            return True
    return False


def _days_of(calendar: Calendar, fields: Sequence[DateField]) -> list[date]:
    return [day for day in map(calendar.read, fields) if day is not None]


def _are_a_calendars(periods: Sequence[Period], lines: Sequence[Line], calendar: Calendar) -> bool:
    """Whether periods are nothing but months' names, and near a labelled date of the statement."""
    if any(line.has("facts.period") for line in lines) or not all(_is_month(*period) for period in periods):
        return False
    stated = max(_labelled_dates(lines, calendar), default=None)
    return stated is not None and any(start - MONTHLY <= stated <= end + MONTHLY for start, end in periods)


def _is_month(start: date, end: date) -> bool:
    """Whether a period is a whole month."""
    return start.day == 1 and end == _month_end(start.year, start.month)


def _is_usual(days: Sequence[date]) -> bool:
    return bool(days) and max(days) - min(days) <= LONGEST_PERIOD


def _is_only_usual(calendar: Calendar, fields: Sequence[DateField]) -> bool:
    """Whether no other order that fits all days puts them as close together as a statement's are."""
    orders = {reading.order for field in fields for reading in field.readings} - {calendar.order, "N"}
    others = [_days_of(replace(calendar, order=order), fields) for order in orders]
    return not any(len(days) == len(fields) and (_is_usual(days) or _is_history(days)) for days in others)


def _is_in_order(days: Sequence[date]) -> bool:
    return list(days) in (sorted(days), sorted(days, reverse=True))


def _is_history(days: Sequence[date]) -> bool:
    """Whether days stand in order and leave out no year, as the interest of years does in a passbook."""
    return _is_in_order(days) and all(abs(one.year - other.year) <= 1 for one, other in pairwise(days))


def _of_usual_length(calendar: Calendar, fields: Sequence[DateField], ends: Iterable[date]) -> Calendar | None:
    """The calendar in whose order alone all days lie as a statement's do: close together, in order, and shortly before
    a day that is printed elsewhere (one of `ends`).

    `21/02/03`, `21/02/05` on a bill of March 2021 are two days of a month, and no 21 February of two years. On a paper
    of January 2023 `02/01/19`, `02/01/20` are the interest of two years. Where rows would be of more years than a paper
    covers, nothing else needs to be printed, as in a script that was not read.
    """
    found = []
    printed = _days_of(calendar, fields)
    ages = len({day.year for day in printed}) >= FEWEST_YEARS and not _is_history(printed)
    for order in {reading.order for field in fields for reading in field.readings} - {calendar.order, "N"}:
        other = replace(calendar, order=order)
        days = [day for day in (other.read(field) for field in fields) if day is not None]
        falls = sum(b < a for a, b in pairwise(days))
        ordered = min(falls, sum(b > a for a, b in pairwise(days))) <= (1 - SURELY_ORDERED) * len(days)
        told = len(days) == len(fields) >= FEWEST_TO_TELL and _is_usual(days) and ordered
        if told and (ages or any(-AFTER <= end - max(days) <= MONTHLY for end in ends if end not in days)):
            found.append(other)
    return found[0] if len(found) == 1 else None


def _is_plain_history(days: Sequence[date], fields: Sequence[DateField]) -> bool:
    """Whether days of years, as a passbook prints them, can each be read in one way only and stand in order."""
    plain = len(days) == len(fields) and all(len(field.readings) == 1 for field in fields)
    return plain and _is_in_order(days)


def _by_period(calendar: Calendar, fields: Sequence[DateField]) -> tuple[Calendar, bool, float]:
    """The order of day and month that puts most rows into the period; in doubt where both put all there.

    Returned with the share of rows inside.
    """
    printed = {reading.order for field in fields for reading in field.readings}
    orders = [
        calendar.order,
        *(order for order in ("DMY", "MDY", "YMD") if order != calendar.order and order in printed),
    ]
    shares = {order: _share_inside(replace(calendar, order=order), fields) for order in orders}
    best = max(orders, key=lambda order: (shares[order], -orders.index(order)))
    chosen = replace(calendar, order=best)
    rivals = [order for order in orders if order != best and shares[order] >= shares[best] > 0]
    same = all(_same(chosen, replace(calendar, order=order), fields) for order in rivals)
    return chosen, same, shares[best]


def _same(one: Calendar, other: Calendar, fields: Sequence[DateField]) -> bool:
    return all(one.read(field) == other.read(field) for field in fields)


def _share_inside(calendar: Calendar, fields: Sequence[DateField]) -> float:
    assert calendar.start is not None and calendar.end is not None
    days = [calendar.read(field) for field in fields]
    inside = [day for day in days if day is not None and calendar.start - AFTER <= day <= calendar.end + AFTER]
    return len(inside) / len(fields)


def _share_before(calendar: Calendar, fields: Sequence[DateField]) -> float:
    assert calendar.end is not None
    days = _days_of(calendar, fields)
    near = [day for day in days if calendar.end - MONTHLY <= day <= calendar.end + AFTER]
    return len(near) / len(fields)


def _fit(calendar: Calendar, fields: Sequence[DateField]) -> tuple[float, int]:
    """How well bare dates lie before a day: the share that is in order, and the days between the last one and it.

    A statement comes out soon after its last row. Days after it count as far away.
    """
    assert calendar.end is not None
    days = _days_of(calendar, fields)
    if not days:
        return 0.0, -FAR_AWAY
    pairs = len(days) - 1
    up = sum(one <= other for one, other in pairwise(days))
    down = sum(one >= other for one, other in pairwise(days))
    late = (calendar.end - max(days)).days
    ordered = max(up, down) / pairs if pairs else 1.0
    return round(ordered, 2), -(abs(late) if late >= -AFTER.days else FAR_AWAY)


def _printed_dates(lines: Sequence[Line], calendar: Calendar) -> list[date]:
    """All dates printed with their year, the most frequent first."""
    found = Counter(
        day for line in lines for field in line.dates if field.has_year and (day := calendar.read(field)) is not None
    )
    return [day for day, _ in found.most_common(20)]


def find_periods(lines: Sequence[Line], order: str, vocabulary: Vocabulary) -> list[Period]:
    """The printed periods, two dates close together in one line: labelled ones first, then as they stand."""
    calendar = Calendar(order, None, None)
    told = [line for line in lines if (line.dates or "20" in line.text) and not _is_row_without_year(line)]
    found = sorted(pair for line in told for pair in _pairs(line, calendar, vocabulary))
    rows = _dated_in_full(lines)
    found = [pair for pair in found if pair[0] < WHOLE_MONTH or pair[1] < rows]
    found = found if _is_told_alone(found, lines) else [pair for pair in found if pair[0] != NAMED_MONTH]
    if any(pair[0] == IN_PART for pair in found):
        found = _without_others(found, lines, calendar)
    sure = [(start, end) for rank, _, start, end in found if rank == 0] or stacked_period(lines, calendar.read)
    periods = [*sure, *((start, end) for _, _, start, end in found)]
    periods += period_in_two(lines, calendar.read) if not periods else []
    periods += _between_balances(lines, calendar)
    return list(dict.fromkeys(periods or _since_opening(lines, calendar)))


def _is_told_alone(found: Sequence[tuple[int, int, date, date]], lines: Sequence[Line]) -> bool:
    """Whether a month's name and year behind a stroke stand on two lines, one above all rows, and nothing prints
    another month or year: once they may as well be of an offer, a card's end, an instalment.
    """
    rows = next((line.index for line in lines if line.opens_with_day()), len(lines))
    months = {start for rank, _, start, _ in found if rank >= WHOLE_MONTH}
    named = {at for rank, at, _, _ in found if rank == NAMED_MONTH}
    told = len(named) > 1 and min(named) < rows
    return told and len(months) == 1 and not any(day.has_year for line in lines for day in line.dates)


def is_called_period(period: Period, lines: Sequence[Line], order: str, vocabulary: Vocabulary) -> bool:
    """Whether a line that names the statement's period says that it is this one."""
    calendar = Calendar(order, None, None)
    told = [line for line in lines if line.has("facts.period") and "20" in line.text]
    pairs = [(start, end) for line in told for _, _, start, end in _pairs(line, calendar, vocabulary)]
    apart = [*stacked_period(lines, calendar.read), *period_in_two(lines, calendar.read)]
    return period in (*pairs, *apart)


def leaves_its_period(
    calendar: Calendar, periods: Sequence[Period], lines: Sequence[Line], vocabulary: Vocabulary
) -> bool:
    """Whether rows were put into a period that nothing calls the statement's, a year from the one that is called so."""
    if not periods or calendar.start is None or calendar.end is None:
        return False
    chosen, first = (calendar.start, calendar.end), periods[0]
    if abs((chosen[0] - first[0]).days) <= FAR:
        return False  # of a quarter's interest, say
    called = [is_called_period(one, lines, calendar.order, vocabulary) for one in (first, chosen)]
    return called == [True, False]


def _is_row_without_year(line: Line) -> bool:
    """Whether a line is a row with a bare day: `05 Jan Transfer to 07-04-36 205.00` names no period but a sort code."""
    return line.opens_with_day() and not line.dates[0].has_year


def _dated_in_full(lines: Sequence[Line]) -> int:
    """Where rows that print their year begin: below, a month's name and year are text. Past the end if none do."""
    rows = [line for line in lines if line.opens_with_day()]
    return rows[0].index if rows and all(line.dates[0].has_year for line in rows) else len(lines)


def _between_balances(lines: Sequence[Line], calendar: Calendar) -> list[Period]:
    """From the first dated balance to the last one's day: what is left where no period is printed.

    A balance that is not called the opening one is that of the evening before.
    """
    figures = [line for line in lines if line.dates and line.has_figure()]
    first = [line for line in figures if line.has("lines.balance", "lines.opening")][:1]
    last = [line for line in figures if line.has("lines.balance", "lines.closing")][-1:]
    days = [calendar.read(line.dates[0]) for line in (*first, *last) if line.dates[0].has_year]
    if len(days) < 2 or days[0] is None or days[1] is None or not USUAL_SHORTEST <= days[1] - days[0] <= MONTHLY:
        return []
    return [(days[0] if first[0].has("lines.opening") else days[0] + timedelta(days=1), days[1])]


def _since_opening(lines: Sequence[Line], calendar: Calendar) -> list[Period]:
    """From behind the opening balance's day to the statement's, where they are months apart and no period is printed.

    No day of the year is in it twice.
    """
    opened = [line for line in lines if line.has("lines.opening") and line.has_figure()]
    first = [day for line in opened for field in line.dates if field.has_year and (day := calendar.read(field))]
    stated = [line for line in lines if line.has("facts.statement_date") and not line.has_figure()]
    last = max(_labelled_dates(stated, calendar), default=None)
    if not first or last is None or not MONTHLY < last - first[0] <= A_YEAR:
        return []
    return [(first[0] + timedelta(days=1), last)]


def of_usual_length(
    lines: Sequence[Line], order: str, vocabulary: Vocabulary, periods: list[Period]
) -> tuple[str, list[Period], bool]:
    """The order of day and month under which the period is of a usual length, where under the first one it is not, the
    periods, and whether that is certain: where it would end before it begins.
    """
    if order not in SWAPPED or (periods and periods[0][1] - periods[0][0] <= MONTHLY):
        return order, periods, False
    others = find_periods(lines, SWAPPED[order], vocabulary)
    if others and others[0][1] - others[0][0] <= USUAL_LONGEST:
        return SWAPPED[order], others, not periods
    return order, periods, False


def statement_date(lines: Sequence[Line], order: str) -> date | None:
    """The date of the statement: a labelled one, else the one printed most often."""
    return _statement_date(lines, Calendar(order, None, None))


def _pairs(line: Line, calendar: Calendar, vocabulary: Vocabulary) -> list[tuple[int, int, date, date]]:
    """(rank, line's index, start, end) for each two dates that may bound a period."""
    found = []
    labelled = len(line.dates) > 1 and line.has("facts.period")
    for one, other in pairwise(line.dates):
        between = [line.words[at].text for at in range(one.stop, other.start)]
        if (
            len(between) > 3
            or is_upcoming(between)
            or (line.money and not labelled and not _joined(between, vocabulary))
        ):
            continue
        end = calendar.read(other)
        start = calendar.read(one, None if one.has_year else end)
        if start is None and end is not None and not one.has_year:
            continue
        if start is None or end is None:
            continue
        if start > end and not one.has_year:
            start = _made(end.year - 1, Reading(None, start.month, start.day, "N")) or start
        joined = _joined(between, vocabulary)
        shortest = SHORTEST_PERIOD if labelled else USUAL_SHORTEST
        if shortest <= end - start <= LONGEST_PERIOD and (labelled or joined):
            found.append((0 if labelled and joined else 1 if joined else 2, line.index, start, end))
    if _FULL_YEAR.search(line.text):
        found += _with_parts_left_out(line, calendar, vocabulary)
    if (
        "20" in line.text
        and any(map(_ends_month, [text for text in line.texts if "20" in text]))
        and (told := _beside_figures(line) if line.has_figure() else line) is not None
    ):
        found += _whole_month(told, vocabulary)
    return found


def _beside_figures(line: Line) -> Line | None:
    """What stands in front of a labelled figure in a box beside it: `Month: August 2021 | Average balance 1,368`."""
    cells = runs(line.words, 1.2)
    if len(cells) < 2 or line.dates or not has_letter(cells[1][0].text):
        return None
    first = line.between(float("-inf"), cells[1][0].x0 - 0.1)
    return first if first is not None and not first.has_figure() else None


_AROUND = ".,:;()/"
_YEAR = re.compile(r"20\d\d")
# `1.2023` is a rate as often as a month.
_NUMBERED = re.compile(r"(?:\b(?:n[ro°º]?|č)\.?|№|#)\s*$", re.IGNORECASE)  # `Nr. 3/2022` is a statement's number
_MONTH_AND_YEAR = re.compile(r"(?<![\d/.,])(\d{1,2}(?=/)|\d\d(?=\.))[/.](20[0-4]\d)(?![\d/.,])")

_NAMED_MONTH = re.compile(r"([^\W\d_]{3,12})\.?[/\-](20[0-4]\d)")


@lru_cache(maxsize=1_000)
def _ends_month(text: str) -> bool:
    """Whether a word may be a month with its year, or the year behind a month's name."""
    bare = text.strip(_AROUND)
    told = _YEAR.fullmatch(bare) or _MONTH_AND_YEAR.search(text) or _NAMED_MONTH.fullmatch(bare)
    return told is not None or not text.isascii()


def _whole_month(line: Line, vocabulary: Vocabulary) -> list[tuple[int, int, date, date]]:
    """`Juli 2023`, `07/2023`, `2023年7月`: the weakest sign of a period, the whole month."""
    dated = {at for field in line.dates for at in range(field.start, field.stop)}
    texts = ["" if at in dated else word.text.strip(_AROUND) for at, word in enumerate(line.words)]
    found: list[tuple[int, int]] = []
    for one, other in pairwise(texts):
        month = vocabulary.months.get(fold(one)) if _YEAR.fullmatch(other) else None
        if month:
            found.append((int(other), month))
    for match in _MONTH_AND_YEAR.finditer(line.text):
        if not _NUMBERED.search(line.text, 0, match.start()):
            found.append((int(match[2]), int(match[1])))
    for match in re.finditer(r"(20\d\d)\s?[年년]\s?(\d{1,2})\s?[月월](?!\s?\d)", line.text):
        found.append((int(match[1]), int(match[2])))
    parts = [named.groups() for text in texts if (named := _NAMED_MONTH.fullmatch(text)) is not None]
    alone = [(int(year), month) for name, year in parts if (month := vocabulary.months.get(fold(name)))]
    ranked = [(WHOLE_MONTH, y, m) for y, m in found] + [(NAMED_MONTH, y, m) for y, m in alone]
    return [(rank, line.index, date(y, m, 1), _month_end(y, m)) for rank, y, m in ranked if 1 <= m <= 12]


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


_FULL_YEAR = re.compile(r"2[05]\d\d")
_DASHES = frozenset({"-", "\u2013", "\u2014", "~", "\uff5e", "\u301c", "/", "\u2192", "\u2212", "to"})


def _joined(between: Sequence[str], vocabulary: Vocabulary) -> bool:
    return any(word in _DASHES or not vocabulary.joiners.isdisjoint(_parts(word)) for word in between)


def _parts(word: str) -> tuple[str, ...]:
    """A word and what a stroke joins in it: `Đến/To:`."""
    folded = fold(word)
    return (folded, *folded.split())


def _with_parts_left_out(line: Line, calendar: Calendar, vocabulary: Vocabulary) -> list[tuple[int, int, date, date]]:
    """`March 1-31, 2022`; a row's text speaks of such days, too."""
    if line.opens_with_day():
        return []
    shortest = SHORTEST_PERIOD if line.has("facts.period") else USUAL_SHORTEST
    rank = 1 if line.has("facts.period") else IN_PART
    ranges = day_ranges(line.text, vocabulary.months, vocabulary.joiners, calendar.order)
    return [(rank, line.index, start, end) for start, end in ranges if end - start >= shortest]


def _without_others(
    found: Sequence[tuple[int, int, date, date]], lines: Sequence[Line], calendar: Calendar
) -> list[tuple[int, int, date, date]]:
    """Without days that leave something out and are not called a period, where they are those of a text: among rows
    or below them, or not about the day that is called the statement's.
    """
    rows = [line.index for line in lines if line.opens_with_day()]
    first = min(rows, default=len(lines))
    told = _labelled_dates([line for line in lines if line.has("facts.statement_date")], calendar)
    stated = max(told, default=None)
    return [
        pair
        for pair in found
        if pair[0] != IN_PART or (pair[1] < first and (stated is None or pair[2] <= stated <= pair[3] + MONTHLY))
    ]


def _statement_date(lines: Sequence[Line], calendar: Calendar) -> date | None:
    labelled = _labelled_dates(lines, calendar)
    if labelled:
        return max(labelled, key=lambda day: (labelled.count(day), day))
    full = [field for line in lines for field in line.dates if field.has_year]
    near = [day for field in full if (day := calendar.read(field)) is not None and day.year >= 1990]
    return Counter(near).most_common(1)[0][0] if near else None


def last_labelled_date(lines: Sequence[Line], calendar: Calendar) -> date | None:
    """The last day, with its year, on a line that speaks of the statement's date or period, or of a balance."""
    return max(_labelled_dates(lines, calendar, "lines.balance", "lines.opening"), default=None)


def _labelled_dates(lines: Sequence[Line], calendar: Calendar, *others: str) -> list[date]:
    return [
        day
        for line in lines
        if line.has("facts.statement_date", "lines.closing", "facts.period", *others)
        for field in line.dates
        if field.has_year and not _is_of_another(field, line) and (day := calendar.read(field)) is not None
    ]


def day_called_the_statements(lines: Sequence[Line], calendar: Calendar) -> date | None:
    """The last day on a line that speaks of the statement's date and of no period."""
    told = [line for line in lines if line.has("facts.statement_date") and not line.has("facts.period")]
    return max(_labelled_dates(told, calendar), default=None)


def _is_of_another(field: DateField, line: Line) -> bool:
    """Whether the last label in front of a date is that of another one, such as `Due date` beside the statement's."""
    labels = [hit for hit in line.hits if hit.stop <= field.start and hit.role in _DATED]
    last = max(labels, key=lambda hit: (hit.stop, hit.length), default=None)
    return last is not None and last.role in _OTHER_DATES


def bank_of(lines: Sequence[Line]) -> str | None:
    """The bank's name where it is printed: the topmost line with a word that marks banks."""
    for line in lines[:25]:
        if line.has("facts.bank") and len(line.words) <= 8 and not line.money and not line.dates:
            return line.text
    return None
