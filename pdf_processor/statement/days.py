"""Doubts about the rows' days, which no sum proves: each must be printed, in the period, and in the document's year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from pdf_processor.model import Doubt, Transaction, Word
from pdf_processor.statement.dates import DateField
from pdf_processor.statement.day_order import are_lent, is_unsettled
from pdf_processor.statement.facts import LATE, Calendar
from pdf_processor.statement.kind import CARD
from pdf_processor.statement.lines import Line
from pdf_processor.statement.row_text import description_of
from pdf_processor.statement.rows import Labelled, RawRow
from pdf_processor.statement.segment import Attempt, Context, Segment
from pdf_processor.statement.titles import lists_instalments
from pdf_processor.statement.undated import FEWEST_BARE, RARELY, stands_on, undated_doubts

TELLING = timedelta(days=500)
NEAR = timedelta(days=75)
MONTH = timedelta(days=31)
LENT_YEAR = timedelta(days=300)
STRAYED = timedelta(days=7)
SURE = 0.8
FEWEST_BETWEEN, NEARER = 2, 0.9  # rows; how much nearer a day is to its own row than to the next
FLUSH_LEFT, SHORT_HEADING = 2.0, 4  # points; words
_NUMBER = re.compile(r"(?:#|No\.?)?\s?(\d{2,})[ *#]*")
_PART = re.compile(r"(\d{1,2})/(\d{1,2})")
_WHOLE_DAY = re.compile(r"\d[/.-]\d{1,2}[/.-]\d")


def _picture_doubts(attempt: Attempt, rows: Sequence[Transaction]) -> list[Doubt]:
    """Dates read from a picture: sums do not prove them, so each must be read surely and be in order."""
    if not any(row.confidence is not None for row in rows):
        return []
    found = []
    fresh = [signed.row.fresh_date for signed in attempt.signed]
    each = sum(fresh) > 0.7 * len(fresh)
    for at, (row, signed) in enumerate(zip(rows, attempt.signed, strict=True)):
        confidence = _date_confidence(signed.row)
        unsure = confidence is not None and confidence < SURE
        anew = at > 0 and row.date is not None and _begins_a_table(attempt.signed[at - 1].row, signed.row)
        out = not anew and _out_of_order(rows, at, attempt.newest_first)
        if unsure or (each and not fresh[at]) or out:
            found.append(Doubt("date_unsure", f"row {at + 1}'s date could not be read surely", row.page, at))
    for at in _below_lost_days([signed.row for signed in attempt.signed]):
        found.append(Doubt("date_unsure", f"a day above row {at + 1} could not be understood", rows[at].page, at))
    for at in _days_apart([signed.row for signed in attempt.signed]):
        found.append(Doubt("date_unsure", f"row {at + 1}'s day stands apart from it", rows[at].page, at))
    unnamed = _unnamed(attempt)
    if unnamed:
        message = "no heading was read that says which of a row's two dates is the day"
        found.append(Doubt("date_unsure", message, unnamed[0].anchor.page))
    over = [at for at, signed in enumerate(attempt.signed) if _is_over_another_day(signed.row, rows[at])]
    if over:
        message = "no heading was read that says which of two dates, one over the other, is the day"
        found.append(Doubt("date_unsure", message, rows[over[0]].page))
    return found


def _is_over_another_day(raw: RawRow, row: Transaction) -> bool:
    """Whether a row's day stands over another date and no title names that one: the lower one's title may be lost."""
    day, other = raw.date, raw.value_date
    if day is None or other is None or row.value_date == row.date or not stands_on(raw, raw.anchor):
        return False
    return raw.region.column("value_date") is None and other.x0 < day.x1 and other.x1 > day.x0


def _below_lost_days(rows: Sequence[RawRow]) -> list[int]:
    """Rows above which a short line with a date, as far left as rows are, heads nothing: where days are headings, one
    whose words were misread leaves its rows to the day before, or to their value dates.
    """
    found = []
    for at, row in enumerate(rows):
        before = rows[at - 1] if at and rows[at - 1].region is row.region else None
        left = min(each.anchor.words[0].x0 for each in (before or row, row)) + FLUSH_LEFT
        between = range(before.anchor.index + 1 if before else 0, row.anchor.index)
        lines = [line for line in row.region.lines if line.index in between and _may_head_a_day(line, left)]
        if row.fresh_date:
            lines = [line for line in lines if _is_lost_between(line, before, row)]
        if lines:
            found.append(at)
    return found


def _is_lost_between(line: Line, before: RawRow | None, row: RawRow) -> bool:
    """Whether a line with a date gives a row no day that has one of its own, and is no second line of the row above."""
    texts = (*(before.lines if before else ()), *row.lines)
    if row.date in line.dates or any(line is text for text in texts):
        return False
    if before is None or line.index > before.anchor.index + 1:
        return True
    return row.anchor.words[0].y0 - line.words[0].y0 < NEARER * (line.words[0].y0 - before.anchor.words[0].y0)


def _may_head_a_day(line: Line, left: float) -> bool:
    short = bool(line.dates) and not line.money and len(line.words) <= SHORT_HEADING
    return short and line.words[0].x0 <= left


def _unnamed(attempt: Attempt) -> list[RawRow]:
    """Rows with two dates side by side, under headings that name neither as the day: on a scan one may be misread."""
    tables: dict[int, list[RawRow]] = defaultdict(list)
    for each in attempt.signed:
        tables[id(each.row.region)].append(each.row)
    found = []
    for rows in tables.values():
        double = [row for row in rows if len(row.anchor.dates) > 1]
        if len(double) * 2 > len(rows) and not any(column.role == "date" for column in rows[0].region.columns):
            found += double
    return found


def doubts_of_days(segment: Segment, attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    """Everything that keeps the days of `rows` from being sure."""
    return [
        *_date_doubts(attempt, rows, context),
        *_posting_doubts(attempt, context),
        *_unread_days(attempt),
        *_picture_doubts(attempt, rows),
        *undated_doubts(segment, attempt, rows, context),
        *_strayed(attempt, rows, context),
        *_days_between(attempt),
        *_below_another_days_balance(segment),
    ]


def _below_another_days_balance(segment: Segment) -> list[Doubt]:
    """Rows that print no day, below the balance of another day than the one that they have from further up."""
    told: DateField | None = None
    for item in segment.items:
        if isinstance(item, Labelled):
            told = item.date if item.role == "daily" and item.date is not None else told
        elif item.fresh_date:
            told = None
        elif told is not None and item.date is not None and not _may_be_one(told, item.date):
            return [Doubt("date_unsure", "rows without a day follow a balance of another day than theirs", item.page)]
    return []


def _may_be_one(day: DateField, other: DateField) -> bool:
    """Whether two printed days may be the same, in any order of day and month."""
    return any(
        (one.month, one.day) == (two.month, two.day) and (None in (one.year, two.year) or one.year == two.year)
        for one in day.readings
        for two in other.readings
    )


def _posting_doubts(attempt: Attempt, context: Context) -> list[Doubt]:
    rows = [signed.row for signed in attempt.signed]
    if are_lent(rows, context.calendar):
        message = "only value dates were found, out of order: the day of posting may stand elsewhere"
        return [Doubt("date_unsure", message, rows[0].anchor.page)]
    if not is_unsettled(rows, context.calendar):
        return []
    message = "rows have two dates, and neither titles nor their order say which is the day of posting"
    return [Doubt("date_unsure", message, rows[0].anchor.page)]


def _unread_days(attempt: Attempt) -> list[Doubt]:
    """Rows dated by their value date whose own column of days holds figures: days that were not read as such."""
    rows = [signed.row for signed in attempt.signed]
    unread = [row for row in rows if row.value_date is None and _has_figures_for_day(row)]
    if 2 * len(unread) < len(rows) or not unread:
        return []
    message = "the column of days holds figures that are read as no days, so the value dates were taken"
    return [Doubt("date_unsure", message, unread[0].anchor.page)]


def _has_figures_for_day(row: RawRow) -> bool:
    day, value = row.region.column("date"), row.region.column("value_date")
    if day is None or value is None or row.date is None or day.assumed:
        return False
    taken = min(abs(row.date.x0 - value.x0), abs(row.date.x1 - value.x1)) < min(
        abs(row.date.x0 - day.x0), abs(row.date.x1 - day.x1)
    )
    under = [word for word in row.anchor.words if word.x0 < day.x1 and word.x1 > day.x0]
    figures = any(c.isdigit() for word in under for c in word.text)
    elsewhere = any(_WHOLE_DAY.search(word.text) for word in under)  # of another calendar
    return taken and figures and not elsewhere and not _overlaps(row.date, under)


def _overlaps(date: DateField, words: Sequence[Word]) -> bool:
    return any(word.x0 < date.x1 and word.x1 > date.x0 for word in words)


def _strayed(attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    """Rows more than a week out of the order that both neighbours keep: a digit of the day or month is wrong."""
    ends = -1 if attempt.newest_first else 1
    raw = [signed.row for signed in attempt.signed][::ends]
    days = [row.date for row in rows][::ends]
    end = context.calendar.end if context.kind == CARD else None
    found = []
    for at, (before, day, after) in enumerate(zip(days, days[1:], days[2:], strict=False), 1):
        if before is None or day is None or after is None or before > after:
            continue
        strayed = day < before - STRAYED or day > after + STRAYED
        strayed = strayed and not (_is_part_of_a_price(raw[at]) or _falls_due_now(raw[at], day, end))
        if strayed and _together(raw[at - 1 : at + 2]) and not _is_numbered(raw[at], raw, days):
            found.append(len(rows) - 1 - at if attempt.newest_first else at)
    few = len(found) <= max(1, FEWEST_BARE * len(rows))
    return [Doubt("date_unsure", f"row {at + 1}'s date is out of order", rows[at].page, at) for at in found if few]


def _is_numbered(row: RawRow, rows: Sequence[RawRow], days: Sequence[date | None]) -> bool:
    """Whether a row is one of cheques that are listed by their numbers, nothing else being their text, and keep no
    order of days.
    """
    kin = [at for at, other in enumerate(rows) if other.region is row.region and other.section == row.section]
    numbers = [_NUMBER.fullmatch(description_of(rows[at])) for at in kin]
    found = [int(number[1]) for number in numbers if number is not None]
    steps = list(pairwise(day for at in kin if (day := days[at]) is not None))
    back = sum(one > other for one, other in steps)
    listed = len(found) == len(kin) and all(one < other for one, other in pairwise(found))
    return listed and back > max(1, RARELY * len(steps))


def _days_apart(rows: Sequence[RawRow]) -> list[int]:
    """Rows whose day stands on none of their lines, or no nearer than to the row above, where others have it beside
    their amount.

    On a sheet that was not flat days lie lower than their amounts, and one between two rows may be of either.
    """
    fresh = [at for at, row in enumerate(rows) if row.fresh_date]
    if 2 * sum(stands_on(rows[at], rows[at].anchor) for at in fresh) < len(fresh):
        return []
    return [at for at in fresh if _is_apart(rows[at], rows[at - 1] if at else None)]


def _is_apart(row: RawRow, above: RawRow | None) -> bool:
    line = next((line for line in (row.anchor, *row.lines) if stands_on(row, line)), None)
    if line is None or above is None or above.fresh_date or line.page != above.anchor.page:
        return line is None
    return abs(line.middle - row.anchor.middle) > NEARER * abs(line.middle - above.anchor.middle)


def _days_between(attempt: Attempt) -> list[Doubt]:
    """Rows whose day stands on a line below the amount, no nearer to it than to the row that follows: it may be that
    one's, and the first row one without a day.
    """
    near, far = [], []
    for one, other in pairwise(signed.row for signed in attempt.signed):
        line = next((line for line in one.lines if stands_on(one, line)), None)
        if (
            line is not None
            and one.anchor.middle < line.middle < other.anchor.middle
            and line.page == other.anchor.page
        ):
            near.append(line.middle - one.anchor.middle)
            far.append(other.anchor.middle - line.middle)
    if len(near) < FEWEST_BETWEEN or median(near) < NEARER * median(far):
        return []
    message = "days stand halfway between rows: each may be of the row above or below"
    return [Doubt("date_unsure", message, attempt.signed[0].row.anchor.page)]


def _together(rows: Sequence[RawRow]) -> bool:
    """Whether rows stand under one heading with nothing else between them, so that one order of days holds."""
    if len({(id(row.region), row.section) for row in rows}) > 1:
        return False
    indices = {line.index for row in rows for line in [row.anchor, *row.lines]}
    return max(indices) - min(indices) < len(indices)


def _date_confidence(row: RawRow) -> float | None:
    if row.date is None or not row.fresh_date:
        return None
    for line in [row.anchor, *row.lines]:
        if row.date in line.dates or row.date in line.bare_dates:
            words = line.words[row.date.start : row.date.stop]
            return min((word.confidence for word in words if word.confidence is not None), default=None)
    return None


def _begins_a_table(before: RawRow, row: RawRow) -> bool:
    """Whether a row is the first below another table's titles on the same page, such as those of another kind of rows:
    days may begin anew there. Titles that a page repeats say nothing.
    """
    return before.region is not row.region and before.anchor.page == row.anchor.page


def _out_of_order(rows: Sequence[Transaction], at: int, newest_first: bool) -> bool:
    if at == 0:
        return False
    one, other = rows[at - 1].date, rows[at].date
    if one is None or other is None:
        return True
    return one < other if newest_first else one > other


def _date_doubts(attempt: Attempt, rows: Sequence[Transaction], context: Context) -> list[Doubt]:
    doubts = []
    calendar = context.calendar
    known = calendar.start is not None and calendar.end is not None and not _is_another_month(rows, context)
    for at, row in enumerate(rows):
        if row.date is None:
            doubts.append(Doubt("no_date", f"row {at + 1} has no date that can be read", row.page, at))
        elif calendar.start is None and context.stated is not None and row.date > context.stated + LATE:
            doubts.append(
                Doubt("date_outside_period", f"row {at + 1} is later than the statement itself", row.page, at)
            )
        elif known and not calendar.spans(row.date) and not _is_bought_before(attempt.signed[at].row, row, calendar):
            doubts.append(
                Doubt("date_outside_period", f"row {at + 1} lies outside the statement's period", row.page, at)
            )
    if rows and (not context.dates_certain or _other_year(rows, context) or _spans_a_year(attempt, rows, context)):
        doubts.append(Doubt("dates_uncertain", "the printed dates allow another day, month or year"))
    if not calendar.knows_year and rows and calendar.latest is not None:
        doubts.append(Doubt("year_not_printed", "no year is printed: the one of the rows is only assumed"))
    return doubts


def _is_bought_before(raw: RawRow, row: Transaction, calendar: Calendar) -> bool:
    """Whether a row is a part of a purchase, which its table says, with the day of the purchase, printed in full."""
    early = row.date is not None and calendar.start is not None and row.date < calendar.start
    return early and raw.date is not None and raw.date.has_year and _is_part_of_a_price(raw)


def _is_part_of_a_price(row: RawRow) -> bool:
    """Whether a row's amount is less than the price beside it, in a table that lists parts of purchases."""
    if not lists_instalments(row.region.columns):
        return False
    roles = {band.index: band.role for band in row.region.money}
    prices = [cell.value for band, cell in row.cells.items() if roles.get(band) == "foreign"]
    parts = [cell.value for band, cell in row.cells.items() if roles.get(band) == "amount"]
    return bool(prices) and bool(parts) and max(parts) < max(prices)


def _falls_due_now(row: RawRow, day: date, end: date | None) -> bool:
    """Whether a row says which part of a purchase it is, and its day is so many months before the statement's end:
    `03/10` in January, bought in October.
    """
    if end is None:
        return False
    months = (end.year - day.year) * 12 + end.month - day.month
    parts = [(int(part[1]), int(part[2])) for text in row.anchor.texts if (part := _PART.fullmatch(text))]
    return any(1 < part <= of and months in (part - 1, part) for part, of in parts)


def _is_another_month(rows: Sequence[Transaction], context: Context) -> bool:
    """Whether the period is a whole month that only some of the rows lie in, the others near it.

    A month's name somewhere in the document is the weakest sign of a period: it may be that of an invoice.
    """
    start, end = context.calendar.start, context.calendar.end
    if start is None or end is None or start.day != 1 or (end + timedelta(days=1)).day != 1:
        return False
    days = [row.date for row in rows if row.date is not None]
    out = [day for day in days if not context.calendar.spans(day)]
    near = all(start - NEAR <= day <= end + MONTH for day in out)
    return near and len(out) > max(2, RARELY / 2 * len(days))


def _spans_a_year(attempt: Attempt, rows: Sequence[Transaction], context: Context) -> bool:
    """Whether rows that take their year from a single day are nearly a year apart: then some have the wrong one."""
    bare = [signed.row.date is not None and not signed.row.date.has_year for signed in attempt.signed]
    days = [row.date for row, lent in zip(rows, bare, strict=True) if lent and row.date is not None]
    return context.calendar.start is None and bool(days) and max(days) - min(days) > LENT_YEAR


def _other_year(rows: Sequence[Transaction], context: Context) -> bool:
    """Whether the days printed apart from the rows (of the statement, of its balances) are of another year.

    The statement is no older than its rows. Days more than a year away, such as an account's first, say nothing.
    """
    days = [row.date for row in rows if row.date is not None]
    if not days:
        return False
    first, last = min(days), max(days)
    known = [day for day in context.outside if first - TELLING <= day <= last + TELLING]
    near = [day for day in known if first - NEAR <= day <= last + NEAR]
    return bool(known) and not near
