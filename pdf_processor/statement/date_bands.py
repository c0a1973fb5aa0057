"""Which of a table's dates are its rows' own: bands under headings, and days that stand as headings above rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdf_processor.statement.cells import FEW
from pdf_processor.statement.clusters import aligned_bands, bands_of, cluster, distance
from pdf_processor.statement.columns import DATE_ROLES, MONEY_ROLES, Band, Boxed, Column
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.headings import BESIDE
from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import fold
from pdf_processor.statement.titles import may_say_posted, says_posted

SPARSE, SPARSE_BELOW = 3, 2  # value dates to one other, and where the first amount has only a value date
FEWEST_DAYS = 2
FEWEST_ALIKE = 3
MOSTLY = 0.8
FLUSH = 2.0  # points between the edges of a title and of the days under it


def date_bands(lines: Sequence[Line], columns: Sequence[Column], others: Sequence[Line] | None) -> list[Band]:
    """The bands of dates under headings. `others` are the lines without an amount where no heading is a date's."""
    bands = aligned_bands(_dates(lines))
    found = _with_unnamed(_name_dates(bands, columns), bands, lines, columns)
    found = _with_headings(_with_bare(found, lines, columns), lines, others)
    return told_apart(_main_date(found, lines) or leading(_habitual(lines)), lines)


def told_apart(bands: list[Band], lines: Sequence[Line]) -> list[Band]:
    """Of two dates by their place alone, the one in front of which rows say so (`Val. 03.01.`) is the value's, unless
    the order of the rows knows better.
    """
    assumed = next((band for band in bands if band.role == "value_date" and band.assumed), None)
    day = next((band for band in bands if band.role == "date"), None)
    if assumed is None or day is None:
        return bands
    called = [band for band in (day, assumed) if _is_called_value(band, lines)]
    if len(called) == 1:
        for band in (day, assumed):
            band.role, band.called = "value_date" if band is called[0] else "date", True
    return bands


def _is_called_value(band: Band, lines: Sequence[Line]) -> bool:
    held = [(line, date) for line in lines for date in line.dates if band.holds(date)]
    return 2 * sum(_names_value(line, date) for line, date in held) > len(held)


def _names_value(line: Line, date: DateField) -> bool:
    """Whether the word right before a date means the day of value; some such words are titles of the posting's."""
    hits = [hit for hit in line.hits if hit.role == "columns.value_date" and hit.stop == date.start]
    return any(not may_say_posted(" ".join(line.texts[hit.start : hit.stop])) for hit in hits)


def _dates(lines: Sequence[Line]) -> list[tuple[int, DateField]]:
    return [(line.index, date) for line in lines for date in line.dates]


def first_dates(lines: Sequence[Line]) -> list[Band]:
    """Bands of the dates with which lines begin, a running number aside."""
    return aligned_bands([(line.index, date) for line in lines for date in line.dates[:2] if date.start <= 3])


def _main_date(bands: list[Band], lines: Sequence[Line]) -> list[Band]:
    """Where (nearly) only a value date's column is filled, its dates are the rows' own; not where the other one is
    printed once a day, on lines with amounts that have both.
    """
    date = max((band for band in bands if band.role == "date"), key=lambda band: band.support, default=None)
    value = max((band for band in bands if band.role == "value_date"), key=lambda band: band.support, default=None)
    if value is None or any(band.role == "date" and band.heading for band in bands):
        return bands
    days = date.support if date is not None else 0
    amounts = [line for line in lines if line.has_figure() and not line.has("lines.opening", "lines.closing")]
    ends = sum(_holds(value, line) for line in lines if line.has("lines.opening", "lines.closing"))
    # Printed once a day, a date stands beside the first amount at the latest.
    first = next((line for line in amounts if _holds(date, line) or _holds(value, line)), None)
    once_a_day = first is None or _holds(date, first)
    if value.support - ends <= (SPARSE if once_a_day else SPARSE_BELOW) * days:
        return bands
    both = sum(_holds(date, line) and _holds(value, line) for line in amounts)
    beside = days >= FEWEST_DAYS and both >= MOSTLY * days
    if once_a_day and beside:
        return bands
    value.role, value.lent = "date", True
    if date is None or not beside:
        return [value]
    date.role = "value_date"
    return sorted([value, date], key=lambda band: band.x0)


def _holds(band: Band | None, line: Line) -> bool:
    if band is not None:
        for date in line.dates:  # asked of every line for every band: half the time of a generator
            if band.holds(date):
                return True
    return False


def _habitual(lines: Sequence[Line]) -> list[Band]:
    """Leading dates under headings that name no column for them: only where most lines with amounts begin so."""
    numbered = sum(line.has_figure() for line in lines)
    return [band for band in first_dates(lines) if band.support >= 0.3 * numbered and band.support >= 1]


def _name_dates(bands: Sequence[Band], columns: Sequence[Column]) -> list[Band]:
    """The best supported band under each heading of dates; one that shares its edge or middle counts twice, because a
    list of another kind, further down, may have more rows, somewhat aside.
    """
    under = [(band, at) for band in bands if (at := _column_for(band, columns, DATE_ROLES)) is not None]
    found: dict[int, Band] = {}
    for band, at in sorted(under, key=lambda each: -_weight(each[0], columns[each[1]])):
        if at not in found:
            band.role = columns[at].role
            found[at] = band
    return sorted(found.values(), key=lambda band: band.x0)


def _weight(band: Band, column: Column) -> int:
    return band.support * (2 if distance(band, column) <= FLUSH else 1)


def _with_unnamed(
    found: list[Band], bands: Sequence[Band], lines: Sequence[Line], columns: Sequence[Column]
) -> list[Band]:
    """Dates under a title that is not understood: beside a value date the day, beside a day the other of two dates."""
    named = {band.role for band in found}
    kept = {id(band) for band in found}
    unnamed = [band for band in bands if id(band) not in kept and band.support >= FEWEST_DAYS]
    unnamed = [band for band in unnamed if _is_misnamed(band, lines, columns) and _is_of_rows(band, lines)]
    if not found and not any(column.role in DATE_ROLES for column in columns):
        most = max((band.support for band in _habitual(lines)), default=0)
        full = [band for band in unnamed if band.support >= most]
        return leading(sorted(full, key=lambda band: band.x0))
    other = max(unnamed, key=lambda band: band.support, default=None)
    if len(found) != 1 or other is None:
        return found
    if named == {"value_date"}:
        other.role = "date"
    elif _roles_over(other, columns) != {""}:
        other.role, other.assumed = "value_date", True
    elif other.support >= MOSTLY * found[0].support:
        _part(found[0], other, columns)
    else:
        return found
    return sorted([*found, other], key=lambda band: band.x0)


def _is_misnamed(band: Band, lines: Sequence[Line], columns: Sequence[Column]) -> bool:
    """Whether no title over dates is understood: no money stands there, whatever one such as `Received` says.

    Under a title of money only dates that cannot be amounts or instalments are such: `25.01` may be one.
    """
    roles = _roles_over(band, columns)
    if roles == {""}:
        return True
    if not roles or not roles <= {"", *MONEY_ROLES}:
        return False
    return all(date.has_year for line in lines for date in line.dates if band.holds(date))


def _is_of_rows(band: Band, lines: Sequence[Line]) -> bool:
    """Whether most lines with such a date have a figure as well: others are days within a text."""
    held = [line for line in lines if _holds(band, line)]
    return 2 * sum(line.has_figure() for line in held) > len(held)


def _part(day: Band, other: Band, columns: Sequence[Column]) -> None:
    """Which of two dates is the day, of which the title of one is not understood: the one that says so, if any does."""
    says = [any(says_posted(column.title) for column in _over(band, columns)) for band in (day, other)]
    posted, value = (other, day) if says == [False, True] else (day, other)
    posted.role, value.role = "date", "value_date"
    value.assumed = says[0] == says[1]


def _over(band: Band, columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.x0 < band.x1 + BESIDE and column.x1 > band.x0 - BESIDE]


def _roles_over(band: Band, columns: Sequence[Column]) -> set[str]:
    return {column.role for column in _over(band, columns)}


def _column_for(band: Band, columns: Sequence[Column], roles: frozenset[str]) -> int | None:
    """The heading a band belongs to: one it stands under, else the nearest; None under a heading of another kind."""

    def cost(at: int) -> tuple[float, float]:
        column = columns[at]
        overlap = min(band.x1, column.x1) - max(band.x0, column.x0)
        kind = 0.0 if column.role in roles else 6.0
        return (0.0 if overlap > 0 else -overlap) + 0.5 * distance(band, column) + kind, 0.0

    best = min(range(len(columns)), key=cost)
    column = columns[best]
    if column.role not in roles:
        return None
    gap = max(band.x0 - column.x1, column.x0 - band.x1)
    return best if gap < 40 else None


def _with_bare(found: list[Band], lines: Sequence[Line], columns: Sequence[Column]) -> list[Band]:
    """Add bands of solid digits (`2312`) under date headings that no ordinary date fills."""
    named = {band.role for band in found if band.support > 1 and band.role in _roles_over(band, columns)}
    guessed = "date" not in {*named, *(column.role for column in columns)}
    columns = _as_days(columns) if guessed else columns
    wanted = [column for column in columns if column.role in DATE_ROLES and column.role not in named]
    if not wanted:
        return found
    own = [] if guessed else wanted
    undated = [line for line in lines if not any(_begins_row(date, own) for date in line.dates)]
    bare = aligned_bands([(line.index, date) for line in undated for date in line.bare_dates])
    places = [line.index for line in lines if line.bare_dates and line.has_figure()]
    table = range(min(places, default=0), max(places, default=-1) + 1)
    numbered = sum(line.index in table and line.has_figure() for line in lines)
    full = [band for band in bare if band.support >= max(min(2, numbered), 0.5 * numbered)]
    full += _once_a_day(bare, full, columns)
    fuller = {band.role: band.support for band in found if band.support > 1}
    extra = [band for band in _name_dates(full, columns) if band.role not in named]
    extra = [band for band in extra if band.support > fuller.get(band.role, 0)]
    if guessed and len(extra) > 1:
        extra = leading(extra)
    for band in extra:
        band.bare = True
    kept = [band for band in found if band.role not in {one.role for one in extra}]
    return sorted([*kept, *extra], key=lambda band: band.x0)


def _begins_row(date: DateField, titled: Sequence[Column]) -> bool:
    """Whether a day stands in front of a row, one word aside: `*0588 04.07 GBP` is a text unless its day is titled."""
    if date.start != 1 or not titled:
        return date.start <= 1
    return any(date.x0 < column.x1 + BESIDE and date.x1 > column.x0 - BESIDE for column in titled)


def _once_a_day(bare: Sequence[Band], full: Sequence[Band], columns: Sequence[Column]) -> list[Band]:
    """Days printed once for all their rows, flush under the title of the day, beside value dates that each row has."""
    if not any(_roles_over(band, columns) == {"value_date"} for band in full):
        return []
    fewer = [band for band in bare if band not in full and band.support >= FEWEST_ALIKE]
    days = [column for column in columns if column.role == "date"]
    return [band for band in fewer if any(distance(band, column) <= FLUSH for column in days)]


def _as_days(columns: Sequence[Column]) -> list[Column]:
    """Titles that are not understood may be the day's where no other is."""
    return [replace(column, role="date") if not column.role else column for column in columns]


def _begins_with_day(line: Line) -> bool:
    """A line with a day in front and a figure behind, or with nothing but a day."""
    if not line.dates or line.dates[0].start != 0:
        return False
    return line.has_figure() or _is_date_alone(line, line.dates[0])


def _with_headings(dates: list[Band], lines: Sequence[Line], others: Sequence[Line] | None) -> list[Band]:
    """Days as headings above their rows: the rows' dates where no column holds any, else the days of posting."""
    headings = _date_headings(lines, others or [])
    own = [band for band in dates if band.role == "date"]
    if not own:
        if headings and _named_as_day(lines):
            return [*dates, *headings]
        # Days that carry a figure of their own do not stand alone; then most rows' lines begin with one.
        habit = max((band.support for band in _habitual(lines)), default=0)
        return [*dates, *headings] if 2 * sum(band.support for band in headings) > habit else dates
    if sum(band.support for band in headings) < FEW or not _named_as_day(lines):
        return dates
    rest = [band for band in dates if band.role not in ("date", "value_date")]
    values = [band for band in dates if band.role == "value_date" and not band.assumed] or own
    for band in values:
        band.role = "value_date"
    return [*rest, *values, *headings]


def _named_as_day(lines: Sequence[Line]) -> bool:
    """Whether the day above the first amount says that it is one: `Booking date 17.10.2024`. Where the rows of a day
    go on from another page, the first day alone on a line does.
    """
    first = _first_amount(lines)
    above = [line for line in lines[:first] if line.dates and _is_date_alone(line, line.dates[0])]
    return any(line.has("columns.date") for line in above or _named_days(lines))


def _named_days(lines: Sequence[Line]) -> list[Line]:
    """The lines of nothing but a day and what it is called, at the table's left edge: further right it is a row's."""
    left = min((line.x0 for line in lines), default=0.0) + BESIDE
    plain = [line for line in lines if line.dates and not line.has_figure() and line.has("columns.date")]
    return [line for line in plain if line.x0 <= left and line.dates[0].start and _is_date_alone(line, line.dates[0])]


def _first_amount(lines: Sequence[Line]) -> int:
    """The first line with an amount that is no opening balance, nor begins with the word for a balance."""
    amounts = (at for at, line in enumerate(lines) if line.has_figure())
    return next((at for at in amounts if not _is_balance(lines[at])), 0)


def _is_balance(line: Line) -> bool:
    begins = any(hit.role == "lines.balance" and hit.start == 0 for hit in line.hits)
    return begins or line.has("lines.opening", "lines.brought")


def _date_headings(lines: Sequence[Line], others: Sequence[Line]) -> list[Band]:
    """Days that stand alone on a line, as headings above their rows.

    `others` are the lines without an amount of a table without a column of dates: those that begin with a day at the
    same left edge are such headings, too, and may carry a figure of the day's.
    """
    marked = [(line.index, line.heading) for line in lines if line.heading is not None]
    if marked:
        return _as_headings([marked], marked)
    first = _first_amount(lines)
    dated = [line for line in lines[:first] if line.dates]
    above = [line for line in dated if _is_date_alone(line, line.dates[0])] or dated or _named_days(lines)
    labels = {_label_of_date(line) for line in [line for line in above if line.has("columns.date")] or above}
    phrase = _repeated_above(dated, lines)
    alone = [
        (line.index, date)
        for line in lines
        for date in line.dates[:1]
        if not line.has_figure()
        and ((_is_date_alone(line, date) and _label_of_date(line) in labels) or _label_of_date(line) == phrase)
    ]
    rows = _rows_above(alone, lines)
    alone = [(index, date) for index, date in alone if not _is_under_row(date, rows.get(index, ()))]
    if not alone and _each_below_its_row(lines, others):
        return []
    known = {index for index, _ in alone}
    begun = [(line.index, line.dates[0]) for line in others if _begins_with_day(line) and line.index not in known]
    if alone or len(begun) >= FEW:
        left = min(date.x0 for _, date in (alone or begun))
        alone += [item for item in begun if abs(item[1].x0 - left) <= BESIDE]
    return _as_headings(cluster(alone), alone)


def _as_headings(clusters: Sequence[Sequence[tuple[int, Boxed]]], days: Sequence[tuple[int, DateField]]) -> list[Band]:
    """The bands of days that stand as headings."""
    bands = bands_of([[*each] for each in clusters])
    for band in bands:
        band.role, band.heading = "date", True
        band.lines = frozenset(index for index, date in days if band.holds(date))
    return bands


def _each_below_its_row(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether amounts and days at the beginning of lines without one take turns, amounts first."""
    days = {line.index for line in others if line.dates and line.dates[0].start == 0}
    every = sorted([*lines, *others], key=lambda line: line.index)
    marks = {line.index: "-" if line.has_figure() else "d" for line in every if line.has_figure() or line.index in days}
    told = "".join(marks.values())
    return told[:1] == "-" and told[-1:] == "d" and 2 * told.count("-d") >= MOSTLY * len(told) > FEWEST_ALIKE


def _rows_above(days: Sequence[tuple[int, DateField]], lines: Sequence[Line]) -> dict[int, list[Line]]:
    """By the index of a day's line those with a figure right above it."""
    rows: dict[int, list[Line]] = {index: [] for index, _ in days}
    for line in lines if rows else ():
        if line.index + 1 in rows and line.has_figure():
            rows[line.index + 1].append(line)
    return rows


def _is_under_row(date: DateField, above: Sequence[Line]) -> bool:
    """Whether a day stands below that of a row with a figure: it is the row's second one."""
    return any(abs(day.x0 - date.x0) < BESIDE for line in above for day in line.dates[:1])


def _repeated_above(above: Sequence[Line], lines: Sequence[Line]) -> str | None:
    """The words that stand above the first row, and again above others with a later day: `Transactions of 3 May`."""
    for line in above[-1:]:
        phrase = _label_of_date(line)
        alike = [other for other in lines if len(other.dates) == 1 and _label_of_date(other) == phrase]
        days = {other.dates[0].readings for other in alike}
        if phrase and len(line.dates) == 1 and len(days) >= FEWEST_ALIKE:
            return phrase
    return None


def _label_of_date(line: Line) -> str:
    """The words beside a line's first date: headings of days use the same ones from the first row on."""
    dated = range(line.dates[0].start, line.dates[0].stop) if line.dates else range(0)
    words = (word.text.strip(":") for at, word in enumerate(line.words) if at not in dated)
    return fold(" ".join(word for word in words if word.isalpha()))


def _is_date_alone(line: Line, date: DateField) -> bool:
    """A line that holds a date and at the most the word for it (`Booking date 04.09.19`)."""
    if not line.has("columns.date"):
        return date.stop - date.start >= 0.6 * len(line.words)
    named = {at for hit in line.hits if hit.role == "columns.date" for at in range(hit.start, hit.stop)}
    return date.stop - date.start >= 0.6 * (len(line.words) - len(named - set(range(date.start, date.stop))))


def leading(bands: list[Band]) -> list[Band]:
    """Without headings: the best supported date band is the date's, another one as full the value date's."""
    good = [band for band in bands if band.support >= 2] or list(bands)
    if not good:
        return []
    most = max(band.support for band in good)
    kept = [band for band in good if band.support >= 0.6 * most][:2]
    for band, role in zip(kept, ("date", "value_date"), strict=False):
        band.role = role
        band.assumed = len(kept) > 1
    return kept
