"""Whether lines are a table's heading: one to three lines of titles, most of them understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pdf_processor.statement.columns import (
    DATE_ROLES,
    LONGEST_TITLE,
    MONEY_ROLES,
    ROW_ROLES,
    Boxed,
    Column,
    overlap_of,
    shared_by,
    span_of,
    title_runs,
    width_of,
)
from pdf_processor.statement.lines import Line
from pdf_processor.statement.titles import (
    columns_of,
    each_over_its_own,
    is_instalment,
    named_in,
    repeat_of,
    titles_in,
    titles_under,
    with_second_date,
)
from pdf_processor.statement.vocabulary import Vocabulary

TOLD = frozenset({"description", "reference", "number", "type"})  # beside a row's day
MOST_LINES = 3  # of a heading
FIRST_LINES = 12  # below titles
FEWEST_FIGURES = 2  # among them, for titles to be over figures
BESIDE = 3.0  # points by which a box may stand beside its heading
SHORTEST_SENTENCE = 4  # words
FEW_UNKNOWN = 0.34  # of a line's titles
MOST_DAYS = 2  # of a row, of posting and of value or purchase
_COLONS = ":\uff1a"
_TELLING = ("lines.", "sections.")  # what a line within a title never says


def header_at(lines: Sequence[Line], at: int, vocabulary: Vocabulary) -> tuple[int, tuple[Column, ...]] | None:
    """The heading of one to three lines that begins at `lines[at]`: (number of lines, its columns), or None."""
    begins = _may_head(lines[at]) and not (at + 1 < len(lines) and _is_title_of(lines[at], lines[at + 1]))
    if not begins and not _begins_titles(lines, at, vocabulary):
        return None
    stack = [lines[at]]
    best: tuple[int, tuple[Column, ...]] | None = None
    for size in range(1, MOST_LINES + 1):
        columns = columns_of(stack, vocabulary)
        if size == 2 and repeat_of(columns) is None and _is_register(stack[1], vocabulary):
            return None  # a register's title, with a remark beside it
        titles = columns if _is_header(columns) else _over_figures(columns, lines, at + size)
        if titles is None and _over_days(columns, lines, at + size):
            titles = columns
        opens = [line for line in stack if line.has("lines.opening")]
        if titles is not None and all(_names_apart(line, vocabulary, titles) for line in opens):
            columns = titles
            # A further line that only adds words to the same titles belongs to the heading, too.
            same = best is not None and len(columns) == len(best[1]) and _as_good(columns, best[1], stack[-1])
            if best is None or (same and _may_head(stack[-1])) or worth_of(columns) > worth_of(best[1]):
                best = size, columns
        following = at + size
        if following >= len(lines) or not _follows(stack[-1], lines[following], vocabulary):
            break
        stack.append(lines[following])
    if best is not None and lines[at].words[0].confidence is not None and best[0] > 1:
        below = header_at(lines, at + 1, vocabulary)
        if below is not None and _says_more(below[1], best[1]):
            return None  # titles in two languages, of which a picture's first one is misread beyond use
    return best and (best[0], with_second_date(_told_by_last_line(best[1], stack[: best[0]], vocabulary)))


def _says_more(columns: Sequence[Column], others: Sequence[Column]) -> bool:
    """Whether titles say more than others, and not of the same columns only something else: `Datum Beleg` is a day as
    `Datum Buchung` is, and `Beleg` alone a number.
    """
    (paired, *_, named), (others_paired, *_, others_named) = worth_of(columns), worth_of(others)
    return worth_of(columns) > worth_of(others) and (paired > others_paired or named > others_named)


def _told_by_last_line(
    columns: tuple[Column, ...], stack: Sequence[Line], vocabulary: Vocabulary
) -> tuple[Column, ...]:
    """Titles that say nothing with a cardholder's name, or the like, above them are known by their last line."""
    if len(stack) < 2:
        return columns
    last = titles_in(stack[-1], vocabulary)
    found = []
    for column in columns:
        under = [] if column.role else titles_under(column, last)
        found.append(replace(under[0], title=column.title) if len(under) == 1 else column)
    return tuple(found)


def _is_register(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether the same titles repeat in a line, as those of columns side by side do: four words at the least."""
    return len(line.words) >= 4 and repeat_of(columns_of([line], vocabulary)) is not None


def _as_good(columns: Sequence[Column], before: Sequence[Column], line: Line) -> bool:
    """Whether titles say as much with a line as without it; of a picture one title more may be misread beyond use."""
    if line.words[0].confidence is None:
        # A column of something else says nothing: `Currency` over `Amount` is one of foreign amounts.
        was, remains = (any(column.role == "other" for column in each) for each in (before, columns))
        paired, count, understood = worth_of(columns)
        return (paired, count + (was and not remains), understood) == worth_of(before)
    (*roles, named), (*roles_before, named_before) = worth_of(columns), worth_of(before)
    return roles == roles_before and named_before - 1 <= named <= named_before


def _may_head(line: Line) -> bool:
    if not line.hits or len(line.words) > 40:
        return False
    if len(line.money) > 1 and not _are_numbered(line):
        return False
    if line.money and line.money[0].strict:
        return False
    return _names_a_column(line) and not any(date.has_year for date in line.dates) and not _labels_a_value(line)


def _are_numbered(line: Line) -> bool:
    """Whether the figures of a line number its titles or are those of notes: `Reference 1 Reference 2`, `Debit (3)
    Credit (4)`, not `Debits 2 Credits 0`.
    """
    if any(len(number.core) != 1 for number in line.money) or not line.has("columns.date", "columns.description"):
        return False
    named = {line.texts[number.start - 1] if number.start else "" for number in line.money}
    values = [int(number.value) for number in line.money]
    counted = all(other == one + 1 for one, other in pairwise(values)) and values[0] > 0
    return len(named) == 1 or counted or (len(set(values)) == 1 and values[0] > 0)


def _names_a_column(line: Line) -> bool:
    for hit in line.hits:  # noqa: SIM110  # asked of every line: half the time of a generator
        if hit.role.startswith("columns."):
            return True
    return False


def _begins_titles(lines: Sequence[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Whether each run of a line begins the title below it, though it is none by itself: `Post` over `date`."""
    line = lines[at]
    if at + 1 == len(lines) or line.money or line.dates or len(line.words) > LONGEST_TITLE:
        return False
    below = lines[at + 1]
    if below.page != line.page or not _names_a_column(below):
        return False
    titled = below.between(float("-inf"), line.x1)  # a panel beside the table may name a value
    if titled is None or not _may_head(titled):
        return False
    under = title_runs(below.words)
    for run in title_runs(line.words):
        titles = [other for other in under if overlap_of(run, other) > 0]
        texts = [word.text for word in (*run, *(titles[0] if len(titles) == 1 else ()))]
        hits = vocabulary.phrases.find(texts) if len(titles) == 1 else []
        if not any(hit.role.startswith("columns.") and hit.stop - hit.start == len(texts) for hit in hits):
            return False
    return True


def heads_another(line: Line) -> bool:
    """Whether a line is the heading of something else, such as `Future entries`, and says nothing more."""
    roles = ("sections.pending", "sections.summary")
    return any(hit.role in roles and hit.length >= 0.8 * len(line.words) for hit in line.hits)


def _labels_a_value(line: Line) -> bool:
    """`Account no.: 123`, `Currency: EUR`: what stands behind a colon is a value, and titles have none."""
    if _COLONS[0] not in line.text and _COLONS[1] not in line.text:
        return False
    for one, other in pairwise(line.words):
        if one.text[-1] in _COLONS and other.x0 - one.x1 < 2.5 * line.height:
            return True
    return any(colon in word.text[1:-1] for word in line.words for colon in _COLONS)


def _follows(line: Line, other: Line, vocabulary: Vocabulary) -> bool:
    close = other.page == line.page and other.y0 - line.y1 < 0.9 * line.height
    if not close or heads_another(other) or other.dates:
        return False
    return _may_head(other) or _goes_on(line, other) or _names_apart(other, vocabulary)


def _names_apart(line: Line, vocabulary: Vocabulary, titles: Sequence[Column] = ()) -> bool:
    """Whether each run of a line is a title, though all words together mean something else (`Foreign spend | Sum`).

    Beside `titles` of a day, a text and an amount most of them are enough: some banks' are of nobody else.
    """
    if line.money or not line.hits:
        return False
    cells = title_runs(line.words)
    named = [column for run in cells for column in named_in(run, vocabulary)]
    unknown = sum(not column.role and not is_instalment(column) for column in named)
    return len(cells) > 1 and (not unknown or (_tell_rows(titles) and unknown < FEW_UNKNOWN * len(named)))


def _tell_rows(titles: Sequence[Column]) -> bool:
    roles = {column.role for column in titles}
    return not (roles.isdisjoint(DATE_ROLES) or roles.isdisjoint(TOLD) or roles.isdisjoint(ROW_ROLES))


def _goes_on(line: Line, other: Line) -> bool:
    """Whether a line only holds words from within the titles above it, as `from your | to your` does."""
    if len(title_runs(line.words)) < 2 or other.money or any(hit.role.startswith(_TELLING) for hit in other.hits):
        return False
    above = [span_of(run) for run in title_runs(line.words)]
    below = [span_of(run) for run in title_runs(other.words)]
    held = all(any(shared_by(*one, *under) > 0.9 * (under[1] - under[0]) for one in above) for under in below)
    return held and not any(c.isdigit() for word in other.words for c in word.text)


def _is_title_of(line: Line, below: Line) -> bool:
    """Whether a line is one run of words over several columns: the table's title, not a heading of columns."""
    cells = each_over_its_own([title_runs(line.words), title_runs(below.words)])[0]
    if len(cells) == 2 and cells[1][0].text[:1] == "(" and cells[1][-1].text[-1:] == ")":
        cells = cells[:1]  # `(continued)`
    elif len(cells) == 2 and len(cells[1]) >= SHORTEST_SENTENCE and _heads_a_section(len(cells[0]), line):
        cells = cells[:1]  # `There were 7 of them`
    if len(cells) != 1 or below.page != line.page:
        return False
    roles = {hit.role for hit in line.hits}
    if any(role.startswith("sections.") for role in roles) or not roles & {"columns.date", "columns.value_date"}:
        return True
    return sum(overlap_of(cells[0], other) > 0.3 * width_of(other) for other in title_runs(below.words)) > 1


def _heads_a_section(words: int, line: Line) -> bool:
    return words > 1 and any(h.role.startswith("sections.") and (h.start, h.stop) == (0, words) for h in line.hits)


def worth_of(columns: Sequence[Column]) -> tuple[bool, int, int]:
    """Whether money in has its money out (a title may still lack its second line), and how much is understood."""
    named = [column for column in columns if column.role]
    roles = {column.role for column in named}
    return len(roles & {"in", "out"}) != 1, len(roles), len(named)


def _is_header(columns: Sequence[Column]) -> bool:
    """Two or more columns, one of them of money, and most of what is printed understood."""
    roles = [column.role for column in columns if column.role]
    money = [role for role in roles if role in MONEY_ROLES - {"fee"}]
    others = [role for role in roles if role not in MONEY_ROLES]
    if (
        not money
        or len(roles) < 2
        or len(roles) * 2 < len(columns)
        or (len(columns) > 3 and len(roles) * 2 == len(columns))
    ):
        return False
    return bool(others) or len(set(money)) >= 2


def _over_figures(columns: tuple[Column, ...], lines: Sequence[Line], at: int) -> tuple[Column, ...] | None:
    """Titles of a day and a text (or a number) where one that is not understood, or none at all, stands over figures.

    In the latter case with an empty title over these.
    """
    roles = {column.role for column in columns if column.role}
    unknown = [column for column in columns if not column.role]
    told = not roles.isdisjoint(DATE_ROLES) and not roles.isdisjoint(TOLD)
    if not told or roles & MONEY_ROLES or len(roles) < len(unknown):
        return None
    right = max(column.x1 for column in columns)
    days = sum(column.role in DATE_ROLES for column in columns)
    below: list[Boxed] = []
    beside: list[Boxed] = []
    for line in lines[at : at + FIRST_LINES]:
        if line.page != lines[at - 1].page:
            break
        if not line.dates and not below:
            continue  # a day's other rows may print none
        figures = [number for number in line.money if number.strict]
        if not figures and not below and not beside:
            return None  # a box of titles over their values
        below += [number for number in figures if _stands_under(number, unknown)]
        leading = _leading_dates(line)
        if line.dates:
            beside += [number for number in figures if number.x0 > right and leading <= days]
    if len(below) >= FEWEST_FIGURES:
        return columns
    if unknown or len(beside) < FEWEST_FIGURES:
        return None
    return (*columns, Column("", min(box.x0 for box in beside), max(box.x1 for box in beside), ""))


def _over_days(columns: Sequence[Column], lines: Sequence[Line], at: int) -> bool:
    """Whether titles name a text and an amount, and rows' days stand under one that is not understood."""
    roles = {column.role for column in columns if column.role}
    last = max((column.x0 for column in columns if column.role), default=0.0)  # behind it a panel may stand
    unknown = [column for column in columns if not column.role and column.x0 < last]
    if roles.isdisjoint(ROW_ROLES) or roles.isdisjoint(TOLD) or not 0 < len(unknown) <= MOST_DAYS:
        return False
    below = [line for line in lines[at : at + FIRST_LINES] if line.page == lines[at - 1].page and line.has_figure()]
    rows = [line for line in below if not line.has("lines.opening", "lines.brought")][:FEWEST_FIGURES]
    days = [line.dates[0] for line in rows if line.dates and line.dates[0].start == 0]
    return len(days) == FEWEST_FIGURES and all(_stands_under(day, unknown) for day in days)


def _leading_dates(line: Line) -> int:
    """How many dates a line begins with, one right behind the other."""
    place = count = 0
    for date in line.dates:
        if date.start != place:
            break
        place, count = date.stop, count + 1
    return count


def _stands_under(box: Boxed, columns: Sequence[Column]) -> bool:
    return any(box.x0 < column.x1 + BESIDE and box.x1 > column.x0 - BESIDE for column in columns)
