"""A document's lines → regions, each with the heading of its table; panels, sidebars and columns side by side apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pdf_processor.statement.columns import DATE_ROLES, ROW_ROLES, Column, Region, crosses, title_runs
from pdf_processor.statement.headings import FEWEST_FIGURES, MOST_LINES, header_at, heads_another, worth_of
from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import has_letter
from pdf_processor.statement.titles import columns_of, repeat_of, titles_in, titles_under
from pdf_processor.statement.vocabulary import Vocabulary

ASIDE = 8.0  # points between a box beside a table and the table
FEWEST_TITLES = 3  # known ones, before text beside them is left out
APART = 1.5  # times the height: the space before such text
LINES_BELOW = 3  # that show a remark to be level with the titles only
FEWEST_OF_PANEL = 5  # lines of a panel beside a table
MOST_OF_PANEL = 0.6  # share of them, and of the rows
LEVEL = 2.0  # points by which its lines' edges may differ
TALLEST = MOST_LINES + 2  # with the lines that mean nothing by themselves
FEWEST_ASIDE = 2  # lines of such a box level with the table's
MOST_BESIDE = 0.5  # of the rows have a line of it beside them
FEWEST_OF_SUMMARY, MOST_BESIDE_SUMMARY = 3, 0.8  # with so many amounts of its own, more of the rows may
_SUMS = ("lines.total", "sections.out", "sections.in")


def split_regions(
    lines: Sequence[Line],
    vocabulary: Vocabulary,
    first: Region | None = None,
    *,
    within: bool = False,
    boxed: bool = False,
) -> list[Region]:
    """Cut the document's lines into regions at heading lines; the first region has no heading (or is the given one).

    `within` says that the lines are one of several columns of a page, which is not divided again, `boxed` that a box of
    text beside them was taken off, of which there is only one.
    """
    regions = [first if first is not None else Region(())]
    heights: dict[str, int] = {}  # lines of a heading, by its first: it is as high on a later page
    naming = [_names_columns(line) for line in lines]
    at = 0
    while at < len(lines):
        found = header_at(lines, at, vocabulary)
        plain = found is None and not any(naming[at : at + 2])  # nearly always: nor is something beside a heading
        found = found or (None if plain else _header_beside(lines, at, vocabulary))
        if found is not None and (
            _is_dated_row(lines[at], regions[-1])
            or _is_above_known(lines[at : at + found[0]], heights)
            or _heads_nothing(lines, at, found, vocabulary)
        ):
            found = None
        apart = None if within or boxed or plain else _set_apart(lines, at, found, vocabulary)
        if apart is not None:
            stop, aside, main = apart
            regions += [Region((), lines=aside), *split_regions(main, vocabulary, boxed=True)]
            at = stop
            continue
        if found is None:
            regions[-1].lines.append(lines[at])
            at += 1
            continue
        size, columns = found
        known = heights.get(lines[at].text, TALLEST)
        if known < size:
            size, columns = header_at(lines[at : at + known], 0, vocabulary) or found
        if size < known and _more_titles(lines, at + size, columns):
            size += 1
            columns = _with_more(columns, lines[at : at + size], vocabulary)
            further = size < known and _more_titles(lines, at + size, columns)
            if further and header_at(lines, at + size, vocabulary) is None:
                size += 1
        heights.setdefault(lines[at].text, size)
        header = tuple(lines[at : at + size])
        at += size
        beside = [Region(columns, header=header)] if within else side_by_side(columns, header)
        if len(beside) == 1:
            stop, gutter = _sidebar(lines, at, beside[0])
            if gutter is None:
                regions += beside
                continue
            aside, main = parted(lines[at:stop], gutter)
            regions += split_regions(aside, vocabulary, within=True)
            kept = tuple(column for column in columns if column.x0 >= gutter)
            regions += split_regions(main, vocabulary, Region(kept, header=header))
            at = stop
            continue
        stop = at + _lines_apart(lines, at, beside, vocabulary)
        above = _headings_apart(regions[-1].lines, beside)
        regions += _one_by_one(beside, above, lines[at:stop], vocabulary)
        at = stop
    return regions


def _one_by_one(
    beside: Sequence[Region], above: Sequence[Line | None], lines: Sequence[Line], vocabulary: Vocabulary
) -> list[Region]:
    """The tables side by side, each with its parts of the lines and behind its heading; and what comes after them."""
    found: list[Region] = []
    for region, heading in zip(beside, above, strict=True):
        found += [Region((), lines=[heading])] if heading is not None else []
        found += split_regions(_within(lines, *region.edges), vocabulary, region, within=True)
    return [*found, Region(())]


def _is_above_known(lines: Sequence[Line], heights: Mapping[str, int]) -> bool:
    """Whether a heading of an earlier page begins below the first of these lines, which stands above it here alone as
    the end of the page's head. It may not be the name of the account whose table begins.
    """
    named = any(hit.role.startswith("kinds.") for hit in lines[0].hits)
    return not named and lines[0].text not in heights and any(line.text in heights for line in lines[1:])


def _heads_nothing(
    lines: Sequence[Line], at: int, found: tuple[int, tuple[Column, ...]], vocabulary: Vocabulary
) -> bool:
    """Whether titles that say more stand right below on the same page: a line of a page's head is like titles.

    With a day or a text it heads a table without rows.
    """
    size, columns = found
    if any(column.role == "description" or column.role in DATE_ROLES for column in columns):
        return False
    if at + size >= len(lines) or lines[at + size].page != lines[at].page:
        return False
    below = header_at(lines, at + size, vocabulary)
    return below is not None and worth_of(below[1]) > worth_of(columns)


def _is_dated_row(line: Line, table: Region) -> bool:
    """Whether a line has a day in the column of days of the table above: no title, whatever its words mean."""
    day = table.column("date")
    return day is not None and any(date.x0 < day.x1 and date.x1 > day.x0 for date in line.dates)


def _set_apart(
    lines: Sequence[Line], at: int, found: tuple[int, tuple[Column, ...]] | None, vocabulary: Vocabulary
) -> tuple[int, list[Line], list[Line]] | None:
    """Where a box of text beside a table ends (line, exclusive), its lines, and the table's; None without a box."""
    left = found is None
    box = _box_before(lines, at, vocabulary) if found is None else panel_beside(lines, at, found[1])
    if box is None:
        return None
    stop, edge = box
    before, behind = parted(lines[at:stop], edge)
    return (stop, before, behind) if left else (stop, behind, before)


def _within(lines: Sequence[Line], low: float, high: float) -> list[Line]:
    """The parts of lines between two x-coordinates."""
    return [part for line in lines if (part := line.between(low, high)) is not None]


def _header_beside(lines: Sequence[Line], at: int, vocabulary: Vocabulary) -> tuple[int, tuple[Column, ...]] | None:
    """A heading with other text level with it, far to its right: the line by itself is none, its left part is."""
    line = lines[at]
    begins_with_day = bool(line.dates) and line.dates[0].start == 0
    if begins_with_day or not any(_names_columns(each) for each in lines[at : at + 2]):
        return None
    gaps = _wide_gaps(line)
    if not _names_columns(line) and lines[at + 1].page == line.page:
        # The first words of titles, with nothing behind them: the other text is level with their second line.
        gaps += [x for x in _wide_gaps(lines[at + 1]) if x > line.x1]
    for x in reversed(gaps[-2:]):
        left = _within(lines[at : at + MOST_LINES], float("-inf"), x - 1)
        found = header_at(left, 0, vocabulary)
        if found is not None and {column.role for column in found[1]} & ROW_ROLES and _is_beside(lines, at, x, found):
            return found
    return None


def _wide_gaps(line: Line) -> list[float]:
    """Where words begin that stand far from the word before them."""
    return [two.x0 for one, two in pairwise(line.words) if two.x0 - one.x1 > APART * line.height]


def _box_before(lines: Sequence[Line], at: int, vocabulary: Vocabulary) -> tuple[int, float] | None:
    """Where a box left of a table ends, a line of which is level with the table's heading, and what parts them."""
    line = lines[at]
    if not any(_names_columns(each) for each in lines[at : at + 2]):
        return None
    for x in _wide_gaps(line)[:2]:
        right = _within(lines[at : at + MOST_LINES], x - 1, float("inf"))
        found = header_at(right, 0, vocabulary)
        if found is not None and {column.role for column in found[1]} & ROW_ROLES:
            stop, gutter = _sidebar(lines, at, Region(found[1], header=tuple(right[: found[0]])))
            return None if gutter is None or gutter > x else (stop, gutter)
    return None


def _names_columns(line: Line) -> bool:
    if len(line.hits) < FEWEST_TITLES:  # most lines
        return False
    return sum(hit.role.startswith("columns.") for hit in line.hits) >= FEWEST_TITLES


def _is_beside(lines: Sequence[Line], at: int, x: float, found: tuple[int, tuple[Column, ...]]) -> bool:
    panel = panel_beside(lines, at, found[1])
    below = lines[at + found[0] : at + found[0] + LINES_BELOW]
    alone = len(below) == LINES_BELOW and all(line.words[-1].x1 < x for line in below)
    return alone or (panel is not None and panel[1] <= x + ASIDE)


def panel_beside(lines: Sequence[Line], at: int, columns: Sequence[Column]) -> tuple[int, float] | None:
    """Where a panel of text right of a table ends (line, exclusive) and begins (x); None where there is none.

    Its lines share a left edge behind the last title, and have nothing to do with the table's: no word crosses that
    edge, and rows have none of them more often than other lines.
    """
    right = max((column.x1 for column in columns if column.role not in ("", "other")), default=float("inf"))
    stop = at
    while stop < len(lines) and lines[stop].page == lines[at].page and not lines[stop].furniture:
        stop += 1
    starts = [start for line in lines[at:stop] if (start := _start_behind(line, right)) is not None]
    if len(starts) < FEWEST_OF_PANEL:
        return None
    commonest, count = Counter(map(round, starts)).most_common(1)[0]
    edge = commonest - LEVEL
    if count < MOST_OF_PANEL * len(starts) or min(starts) < edge:
        return None
    if any(word.x0 < edge < word.x1 for line in lines[at:stop] for word in line.words):
        return None
    _, aside = parted(lines[at:stop], edge)
    texts = sum(any(has_letter(word.text) for word in line.words) for line in aside)
    rows = {line.index for line in lines[at:stop] if line.dates and any(n.x1 < edge for n in line.money if n.strict)}
    beside = sum(line.index in rows for line in aside)
    if texts < MOST_OF_PANEL * len(aside) or len(rows) < FEWEST_FIGURES or beside > MOST_OF_PANEL * len(rows):
        return None
    return stop, edge


def _start_behind(line: Line, right: float) -> float | None:
    """The left edge of what stands in a line behind a table's last title, a wide space after the rest."""
    for at, word in enumerate(line.words):
        if word.x0 > right and (at == 0 or word.x0 - line.words[at - 1].x1 > ASIDE):
            return word.x0
    return None


def parted(lines: Sequence[Line], x: float) -> tuple[list[Line], list[Line]]:
    """The parts of lines left and right of a place."""
    return _within(lines, float("-inf"), x), _within(lines, x, float("inf"))


def _sidebar(lines: Sequence[Line], at: int, region: Region) -> tuple[int, float | None]:
    """Where a box of text left of a table ends (line, exclusive) and what parts them; None where there is no such box.

    Its lines have nothing to do with the table's: most rows have no word there, no text runs across, and it is no
    column of days whose title is not understood.
    """
    left = min((column.x0 for column in region.columns if column.role not in ("", "other")), default=0.0) - ASIDE
    page = region.header[0].page
    stop = at
    box = _Box()
    for place in range(at, len(lines)):
        line = lines[place]
        if line.page != page:
            break
        stop = place + 1
        if line.furniture or line.words[0].x1 >= left:
            box.rows += line.has_figure()
            continue
        size = sum(word.x1 < left for word in line.words)
        if size < len(line.words) and line.words[size].x0 - line.words[size - 1].x1 < max(ASIDE, 0.9 * line.height):
            stop = place
            break
        box.add(line, size)
    return (stop, box.edge + ASIDE / 2) if box.is_apart(region) else (at, None)


@dataclass(slots=True)
class _Box:
    """What stands left of a table, line by line: how far it reaches, and how it stands to the table's rows."""

    edge: float = float("-inf")
    rows: int = 0
    both: int = 0  # lines level with one of the table's
    level: int = 0  # the same, and that one has an amount
    alone: int = 0  # lines with words
    days: int = 0  # of which nothing but a day stands there
    figures: int = 0
    dated: int = 0  # rows of a table of its own

    def add(self, line: Line, size: int) -> None:
        """One more line, of whose words the first `size` stand left of the table."""
        beside = size < len(line.words)
        self.edge = max(self.edge, line.words[size - 1].x1)
        self.both += beside
        self.days += beside and any(day.start == 0 and day.stop == size for day in line.dates)
        self.rows += beside and line.has_figure()
        self.level += any(number.strict and number.start >= size for number in line.money)
        money = [number for number in line.money if number.strict and number.stop <= size]
        amounts = {nth for number in money for nth in range(number.start, number.stop)}
        self.alone += any(has_letter(text) for nth, text in enumerate(line.texts[:size]) if nth not in amounts)
        self.figures += bool(money)
        self.dated += bool(money) and bool(line.dates) and line.dates[0].start == 0

    def is_apart(self, region: Region) -> bool:
        """Whether it is none of the table. Second lines of a narrow table's rows are level with figures of a
        summary as well: there only first ones count.
        """
        most = MOST_BESIDE_SUMMARY if self.figures >= FEWEST_OF_SUMMARY else MOST_BESIDE
        summary = self.figures >= FEWEST_OF_SUMMARY and not self.dated and region.column("date") is not None
        beside = self.level if summary else self.both
        few = self.both < FEWEST_ASIDE or self.alone < FEWEST_ASIDE
        return not few and beside <= most * self.rows and 2 * self.days <= self.both


def _lines_apart(lines: Sequence[Line], at: int, beside: Sequence[Region], vocabulary: Vocabulary) -> int:
    """How many lines divide between columns side by side: up to the page's end, other titles across, or text across."""
    titles = {column.title.lower() for region in beside for column in region.columns}
    edges = [region.edges for region in beside]
    gutters = [low for low, _ in edges[1:]]
    page = beside[0].header[0].page
    register = len({tuple(column.role for column in region.columns) for region in beside}) == 1
    numbers = register and beside[0].column("description") is None
    count = 0
    for place in range(at, len(lines)):
        line = lines[place]
        if line.page != page or (not line.furniture and crosses(line, gutters)):
            break
        if (register and _sums_up(line, gutters)) or (numbers and heads_another(line)):
            break
        found = header_at(lines, place, vocabulary)
        if found is not None and not {column.title.lower() for column in found[1]} <= titles:
            left, right = min(column.x0 for column in found[1]), max(column.x1 for column in found[1])
            # On the left they may be those of a table across the page; on the right they end that column's table.
            if not any(low <= left and right <= high for low, high in edges[1:]):
                break
        count += 1
    return count


def _sums_up(line: Line, gutters: Sequence[float]) -> bool:
    """Whether a line is the total of a register: its words stand in the first group of columns, its figure anywhere.

    A total with words of its own behind the first group is that group's, level with a section's title on the left.
    """
    if line.dates or line.x0 >= gutters[0] or not any(number.x0 >= gutters[0] for number in line.money):
        return False
    behind = next(at for at, word in enumerate(line.words) if word.x0 >= gutters[0])
    if any(hit.start == behind and hit.role.startswith("lines.total") for hit in line.hits):
        return False
    return any(hit.start <= 1 and hit.role.startswith(_SUMS) for hit in line.hits)


def _with_more(columns: tuple[Column, ...], stack: Sequence[Line], vocabulary: Vocabulary) -> tuple[Column, ...]:
    """The titles with a last line that means nothing by itself, as `operation | posting` under `Date | Date` does."""
    more = columns_of(stack, vocabulary)
    if len(more) == len(columns) and worth_of(more) >= worth_of(columns):
        return more
    under = titles_in(stack[-1], vocabulary)
    return tuple(_described(column, under, vocabulary) for column in columns)


def _described(column: Column, under: Sequence[Column], vocabulary: Vocabulary) -> Column:
    """A column of kinds whose title goes on with a text's, as `Type` over `Payee` does, holds text."""
    below = next(iter(titles_under(column, under)), None)
    if below is not None and _is_one_title(f"{column.title} {below.title}", column.role, vocabulary):
        return column
    if column.role not in ("type", "other", "number") or below is None or below.role != "description":
        return column
    return replace(column, role="description", title=f"{column.title} {below.title}")


def _is_one_title(title: str, role: str, vocabulary: Vocabulary) -> bool:
    words = title.split()
    return any(hit.role == f"columns.{role}" and hit.length == len(words) for hit in vocabulary.phrases.find(words))


def _more_titles(lines: Sequence[Line], at: int, columns: Sequence[Column]) -> bool:
    """Whether the next line goes on with the titles' words: set tight under them, no digit, below titles only."""
    if at >= len(lines) or at == 0 or lines[at].page != lines[at - 1].page:
        return False
    line = lines[at]
    tight = line.y0 - lines[at - 1].y1 < 0.35 * line.height
    under = all(
        any(min(run[-1].x1, column.x1) - max(run[0].x0, column.x0) > 0 for column in columns)
        for run in title_runs(line.words)
    )
    plain = not any(c.isdigit() and c.isascii() for word in line.words for c in word.text)
    heads = line.has("sections.in", "sections.out", "lines.opening")
    heads = heads or heads_another(line)
    return tight and under and plain and not heads


def _headings_apart(above: list[Line], beside: Sequence[Region]) -> Sequence[Line | None]:
    """The part that each of the tables side by side has of the line right above their titles, taken off the lines
    above, where it is a heading of sections, one for each; none where it is not.
    """
    header = beside[0].header[0]
    if not above or above[-1].index != header.index - 1 or above[-1].page != header.page:
        return [None] * len(beside)
    parts = [above[-1].between(*region.edges) for region in beside]
    if above[-1].has_figure() or any(part is None or not _heads_section(part) for part in parts):
        return [None] * len(beside)
    above.pop()
    return parts


def _heads_section(line: Line) -> bool:
    return any(hit.role.startswith("sections.") and hit.start == 0 for hit in line.hits)


def side_by_side(columns: tuple[Column, ...], header: tuple[Line, ...]) -> list[Region]:
    """One region, or where titles begin again (check registers) as many as stand side by side."""
    size = repeat_of(columns)
    starts = range(0, len(columns), size) if size is not None else _begin_again(columns)
    if len(starts) < 2:
        return [Region(columns, header=header)]
    groups = [columns[at:stop] for at, stop in pairwise([*starts, len(columns)])]
    gutters = [group[0].x0 - 0.3 * (group[0].x0 - before[-1].x1) for before, group in pairwise(groups)]
    edges = [float("-inf"), *gutters, float("inf")]
    return [
        Region(tuple(group), header=header, edges=(low, high))
        for group, low, high in zip(groups, edges, edges[1:], strict=False)
    ]


def _begin_again(columns: Sequence[Column]) -> Sequence[int]:
    """Where the titles of two tables of their own begin in one line: both with the same one of days, and with one of
    the same money at their end, as `Date | Amount | Date | Shop | Amount` has.
    """
    if not columns or columns[0].role != "date" or columns[-1].role not in ROW_ROLES:
        return ()
    again = [at for at, column in enumerate(columns) if _same(column, columns[0])]
    if len(again) != 2 or not _same(columns[again[1] - 1], columns[-1]):
        return ()
    return again


def _same(one: Column, other: Column) -> bool:
    return one.role == other.role and one.title.lower() == other.title.lower()
