"""Lines → table regions and their columns: header words name what geometry finds.

A *region* is what stands under one heading line (which may be repeated on each page) up to the next. Its *bands*
are the x-ranges in which its numbers, and its dates, line up; heading words only give a band its first role, which
the arithmetic may overrule later.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import compress, pairwise
from typing import Any, Protocol

from pdf_processor.model import Word
from pdf_processor.statement.data import table
from pdf_processor.statement.lines import Line
from pdf_processor.statement.text import has_letter
from pdf_processor.statement.vocabulary import Hit, Vocabulary

MONEY_ROLES = frozenset({"out", "in", "amount", "balance", "foreign", "fee"})
ROW_ROLES = frozenset({"out", "in", "amount"})
OPPOSITE = {"in": "out", "out": "in"}
TOLD = frozenset({"description", "reference", "number", "type"})  # beside a row's day
SPARE = "spare"  # a column of figures whose title is not understood: no amount unless the balances say so
MOST_DIGITS = 5  # of a word in a title; longer ones are references
ASIDE = 8.0  # points between a box beside a table and the table
FEWEST_TITLES = 3  # known ones, before text beside them is left out
APART = 1.5  # times the height: the space before such text
LINES_BELOW = 3  # that show a remark to be level with the titles only
FEWEST_OF_PANEL, MOST_OF_PANEL = 5, 0.6  # lines of a panel beside a table; share of them, and of the rows
LEVEL = 2.0  # points by which its lines' edges may differ
FEWEST_ASIDE = 2  # lines of such a box level with the table's
LONG_TITLE = 4
TITLE_SIGNS = frozenset("\u2212\u00b1\u2116")  # minus, plus-minus, numero: they begin titles
LETTERS = 2  # of a title under a date's: `D | M`
MOST_LINES = 3  # of a heading
FIRST_LINES, FEWEST_FIGURES = 12, 2  # below titles
ODD = 0.1  # share of a band's boxes that may reach further than all others
FAR_BEYOND = 0.5  # of a box's width
BESIDE = 3.0  # points by which a box may stand beside its heading
ROOM = 1.4  # times the gap between words, beside a sign without letters
FLUSH_TITLES = 2.0  # points by which a picture's title may stand beside its other line
LONGEST_TITLE = 8  # words; longer runs are prose
WHOLE = (float("-inf"), float("inf"))  # the edges of a table that stands alone
_COLONS = ":\uff1a"
_UNIT = re.compile(r"\s?[(（][^)）]*[)）]$")  # behind a title: `(EUR)`
_SUMS = ("lines.total", "sections.out", "sections.in")
_TELLING = ("lines.", "sections.")  # what a line within a title never says
DATE_ROLES = frozenset({"date", "value_date"})


class Boxed(Protocol):
    @property
    def x0(self) -> float: ...
    @property
    def x1(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Column:
    """A heading over a column: its role and its box in points. `assumed`: of two dates that no title tells apart."""

    role: str
    x0: float
    x1: float
    title: str
    assumed: bool = False


@dataclass(slots=True)
class Band:
    """Numbers (or dates) that line up. `role` may be "" where no heading names it, `assumed` where it is one of two
    dates by its place alone. `lent` are value dates taken for the days, as there are no others.
    """

    x0: float
    x1: float
    role: str
    support: int
    aligned: float
    index: int = 0
    edges: tuple[float, float] | None = None
    bare: bool = False
    heading: bool = False
    assumed: bool = False
    lent: bool = False
    lines: frozenset[int] = frozenset()  # of headings: the lines that are ones
    modes: tuple[float, float] = (0.0, 0.0)

    def aligns(self, box: Boxed, tolerance: float = 2.0) -> bool:
        """Whether a box shares the left or right edge that most of the band's boxes have."""
        return abs(box.x0 - self.modes[0]) <= tolerance or abs(box.x1 - self.modes[1]) <= tolerance

    def holds(self, box: Boxed, slack: float = 1.5) -> bool:
        """Whether the middle of a box, or most of it, lies in the band."""
        if box.x0 > self.x1 + slack or box.x1 < self.x0 - slack:
            return False
        if self.edges is not None:
            left, right = self.edges
            middle = abs(box.x0 + box.x1 - left - right) / 2
            return min(abs(box.x0 - left), abs(box.x1 - right), middle) < 2.5 + slack
        overlap = min(self.x1, box.x1) - max(self.x0, box.x0)
        return overlap > 0.5 * min(box.x1 - box.x0, self.x1 - self.x0 + slack) - slack and overlap > -slack


@dataclass(slots=True)
class Region:
    """The lines under one heading (or all lines where there is none), with its columns and bands."""

    columns: tuple[Column, ...]
    lines: list[Line] = field(default_factory=list)
    money: list[Band] = field(default_factory=list)
    dates: list[Band] = field(default_factory=list)
    header: tuple[Line, ...] = ()
    edges: tuple[float, float] = WHOLE
    sights: dict[int, Any] = field(default_factory=dict, repr=False, compare=False)  # of lines, see sight.py
    memo: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def column(self, role: str) -> Column | None:
        for column in self.columns:
            if column.role == role:
                return column
        return None


def same_titles(one: Region, other: Region) -> bool:
    """Whether two tables have the same headings, as the parts of one on several pages do."""
    titles = [column.title for column in one.columns]
    return bool(titles) and titles == [column.title for column in other.columns]


def split_regions(
    lines: Sequence[Line], vocabulary: Vocabulary, first: Region | None = None, *, within: bool = False
) -> list[Region]:
    """Cut the document's lines into regions at heading lines; the first region has no heading (or is the given one).

    `within` says that the lines are one of several columns of a page, which is not divided again.
    """
    regions = [first if first is not None else Region(())]
    at = 0
    while at < len(lines):
        found = header_at(lines, at, vocabulary) or _header_beside(lines, at, vocabulary)
        if found is None:
            regions[-1].lines.append(lines[at])
            at += 1
            continue
        size, columns = found
        panel = None if within else panel_beside(lines, at, columns)
        if panel is not None:
            stop, edge = panel
            main, aside = parted(lines[at:stop], edge)
            regions.append(Region((), lines=aside))
            regions += split_regions(main, vocabulary, within=True)
            at = stop
            continue
        if _more_titles(lines, at + size, columns):
            size += 1
            columns = _with_more(columns, lines[at : at + size], vocabulary)
            if _more_titles(lines, at + size, columns) and header_at(lines, at + size, vocabulary) is None:
                size += 1
        header = tuple(lines[at : at + size])
        at += size
        beside = [Region(columns, header=header)] if within else _side_by_side(columns, header)
        if len(beside) == 1:
            stop, gutter = _sidebar(lines, at, beside[0])
            if gutter is None:
                regions += beside
                continue
            aside, main = parted(lines[at:stop], gutter)
            regions.append(Region((), lines=aside))
            kept = tuple(column for column in columns if column.x0 >= gutter)
            regions += split_regions(main, vocabulary, Region(kept, header=header))
            at = stop
            continue
        apart = _lines_apart(lines, at, beside, vocabulary)
        for region in beside:
            regions += split_regions(_within(lines[at : at + apart], *region.edges), vocabulary, region, within=True)
        at += apart
        # What follows side-by-side columns comes after all of them.
        regions.append(Region(()))
    return regions


def _within(lines: Sequence[Line], low: float, high: float) -> list[Line]:
    """The parts of lines between two x-coordinates."""
    return [part for line in lines if (part := line.between(low, high)) is not None]


def _header_beside(lines: Sequence[Line], at: int, vocabulary: Vocabulary) -> tuple[int, tuple[Column, ...]] | None:
    """A heading with other text level with it, far to its right: the line by itself is none, its left part is."""
    line = lines[at]
    begins_with_day = bool(line.dates) and line.dates[0].start == 0
    if begins_with_day or not any(_names_columns(each) for each in lines[at : at + 2]):
        return None
    gaps = [two.x0 for one, two in pairwise(line.words) if two.x0 - one.x1 > APART * line.height]
    for x in reversed(gaps[-2:]):
        left = _within(lines[at : at + MOST_LINES], float("-inf"), x - 1)
        found = header_at(left, 0, vocabulary)
        if found is not None and {column.role for column in found[1]} & ROW_ROLES and _is_beside(lines, at, x, found):
            return found
    return None


def _names_columns(line: Line) -> bool:
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
    left = min(column.x0 for column in region.columns if column.role not in ("", "other")) - ASIDE
    page = region.header[0].page
    stop = at
    edge, rows, both, alone, days = float("-inf"), 0, 0, 0, 0
    for place in range(at, len(lines)):
        line = lines[place]
        if line.page != page:
            break
        stop = place + 1
        if line.furniture or line.words[0].x1 >= left:
            rows += line.has_figure()
            continue
        aside = [word for word in line.words if word.x1 < left]
        rest = line.words[len(aside) :]
        if rest and rest[0].x0 - aside[-1].x1 < max(ASIDE, 0.9 * line.height):
            stop = place
            break
        edge = max(edge, aside[-1].x1)
        both += bool(rest)
        days += bool(rest) and any(day.start == 0 and day.stop == len(aside) for day in line.dates)
        rows += bool(rest) and line.has_figure()
        alone += any(has_letter(word.text) for word in aside)
    if both < FEWEST_ASIDE or alone < FEWEST_ASIDE or both > 0.5 * rows or 2 * days > both:
        return at, None
    return stop, edge + ASIDE / 2


def _lines_apart(lines: Sequence[Line], at: int, beside: Sequence[Region], vocabulary: Vocabulary) -> int:
    """How many lines divide between columns side by side: up to the page's end, other titles, or text across."""
    titles = {column.title.lower() for region in beside for column in region.columns}
    gutters = [region.edges[0] for region in beside[1:]]
    page = beside[0].header[0].page
    register = len({tuple(column.role for column in region.columns) for region in beside}) == 1
    numbers = register and beside[0].column("description") is None
    count = 0
    for place in range(at, len(lines)):
        line = lines[place]
        if line.page != page or (not line.furniture and crosses(line, gutters)):
            break
        if (register and _sums_up(line, gutters)) or (numbers and _is_heading(line)):
            break
        found = header_at(lines, place, vocabulary)
        if found is not None and not {column.title.lower() for column in found[1]} <= titles:
            break
        count += 1
    return count


def _sums_up(line: Line, gutters: Sequence[float]) -> bool:
    """Whether a line is the total of a register: its words stand in the first group of columns, its figure anywhere."""
    if line.dates or line.x0 >= gutters[0] or not any(number.x0 >= gutters[0] for number in line.money):
        return False
    return any(hit.start <= 1 and hit.role.startswith(_SUMS) for hit in line.hits)


def crosses(line: Line, gutters: Sequence[float]) -> bool:
    """Whether words run across from one column into the next without a gap."""
    return any(
        run[0].x0 < gutter - 4 and run[-1].x1 > gutter + 4 for run in runs(line.words, 0.9) for gutter in gutters
    )


def _with_more(columns: tuple[Column, ...], stack: Sequence[Line], vocabulary: Vocabulary) -> tuple[Column, ...]:
    """The titles with a last line that means nothing by itself, as `operation | posting` under `Date | Date` does."""
    more = _columns(stack, vocabulary)
    if len(more) == len(columns) and _worth(more) >= _worth(columns):
        return more
    under = _titles_in(stack[-1], vocabulary)
    return tuple(_described(column, under, vocabulary) for column in columns)


def _titles_in(line: Line, vocabulary: Vocabulary) -> list[Column]:
    """The titles of one line by itself."""
    return [named for run in runs(line.words, 0.55) for named in _named(run, vocabulary)]


def _under(column: Column, titles: Sequence[Column]) -> list[Column]:
    """Those of a line's titles that stand under (or in) a column's."""
    return [title for title in titles if title.x0 < column.x1 and title.x1 > column.x0]


def _described(column: Column, under: Sequence[Column], vocabulary: Vocabulary) -> Column:
    """A column of kinds whose title goes on with a text's, as `Type` over `Payee` does, holds text."""
    below = next(iter(_under(column, under)), None)
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
        for run in runs(line.words, 0.55)
    )
    plain = not any(c.isdigit() and c.isascii() for word in line.words for c in word.text)
    heads = line.has("sections.in", "sections.out", "lines.opening")
    heads = heads or _is_heading(line)
    return tight and under and plain and not heads


def _side_by_side(columns: tuple[Column, ...], header: tuple[Line, ...]) -> list[Region]:
    """One region, or where the same titles repeat (check registers) as many as stand side by side."""
    size = _period(columns)
    if size is None:
        return [Region(columns, header=header)]
    groups = [columns[at : at + size] for at in range(0, len(columns), size)]
    starts = [group[0].x0 - 0.3 * (group[0].x0 - before[-1].x1) for before, group in pairwise(groups)]
    edges = [float("-inf"), *starts, float("inf")]
    return [
        Region(tuple(group), header=header, edges=(low, high))
        for group, low, high in zip(groups, edges, edges[1:], strict=False)
    ]


def _period(columns: Sequence[Column]) -> int | None:
    """The number of titles after which the same ones begin again, or None where they do not."""
    roles = [column.role for column in columns]
    for size in range(2, len(roles) // 2 + 1):
        whole = len(roles) % size == 0 and roles == roles[:size] * (len(roles) // size)
        titles = {column.title.lower() for column in columns[0::size]}
        if whole and len(titles) == 1 and MONEY_ROLES & set(roles[:size]):
            return size
    return None


def header_at(lines: Sequence[Line], at: int, vocabulary: Vocabulary) -> tuple[int, tuple[Column, ...]] | None:
    """The heading of one to three lines that begins at `lines[at]`: (number of lines, its columns), or None."""
    if not _may_head(lines[at]) and not _begins_titles(lines, at, vocabulary):
        return None
    stack = [lines[at]]
    if at + 1 < len(lines) and _is_title_of(lines[at], lines[at + 1]):
        return None
    best: tuple[int, tuple[Column, ...]] | None = None
    for size in range(1, MOST_LINES + 1):
        columns = _columns(stack, vocabulary)
        if size == 2 and _period(columns) is None and _is_register(stack[1], vocabulary):
            return None  # a register's title, with a remark beside it
        titles = columns if _is_header(columns) else _over_figures(columns, lines, at + size)
        if titles is not None and not any(line.has("lines.opening") for line in stack):
            columns = titles
            # A further line that only adds words to the same titles belongs to the heading, too.
            same = best is not None and len(columns) == len(best[1]) and _as_good(columns, best[1], stack[-1])
            if best is None or (same and _may_head(stack[-1])) or _worth(columns) > _worth(best[1]):
                best = size, columns
        following = at + size
        if following >= len(lines) or not _follows(stack[-1], lines[following], vocabulary):
            break
        stack.append(lines[following])
    if best is not None and lines[at].words[0].confidence is not None and best[0] > 1:
        below = header_at(lines, at + 1, vocabulary)
        if below is not None and _worth(below[1]) > _worth(best[1]):
            return None  # titles in two languages, of which a picture's first one is misread beyond use
    return best and (best[0], _second_date(_told_by_last_line(best[1], stack[: best[0]], vocabulary)))


def _told_by_last_line(
    columns: tuple[Column, ...], stack: Sequence[Line], vocabulary: Vocabulary
) -> tuple[Column, ...]:
    """Titles that say nothing with a cardholder's name, or the like, above them are known by their last line."""
    if len(stack) < 2:
        return columns
    last = _titles_in(stack[-1], vocabulary)
    found = []
    for column in columns:
        under = [] if column.role else _under(column, last)
        found.append(replace(under[0], title=column.title) if len(under) == 1 else column)
    return tuple(found)


def _is_register(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether the same titles repeat in a line, as those of columns side by side do: four words at the least."""
    return len(line.words) >= 4 and _period(_columns([line], vocabulary)) is not None


def _as_good(columns: Sequence[Column], before: Sequence[Column], line: Line) -> bool:
    """Whether titles say as much with a line as without it; of a picture one title more may be misread beyond use."""
    if line.words[0].confidence is None:
        return _worth(columns) == _worth(before)
    (*roles, named), (*roles_before, named_before) = _worth(columns), _worth(before)
    return roles == roles_before and named_before - 1 <= named <= named_before


def _may_head(line: Line) -> bool:
    if not line.hits or len(line.money) > 1 or len(line.words) > 40:
        return False
    if line.money and line.money[0].strict:
        return False
    for hit in line.hits:
        if hit.role.startswith("columns."):
            break
    else:
        return False
    return not any(date.has_year for date in line.dates) and not _labels_a_value(line)


def _begins_titles(lines: Sequence[Line], at: int, vocabulary: Vocabulary) -> bool:
    """Whether each run of a line begins the title below it, though it is none by itself: `Post` over `date`."""
    line = lines[at]
    if at + 1 == len(lines) or line.money or line.dates or len(line.words) > LONGEST_TITLE:
        return False
    below = lines[at + 1]
    if below.page != line.page or not _may_head(below):
        return False
    under = runs(below.words, 0.55)
    for run in runs(line.words, 0.55):
        titles = [other for other in under if _overlap(run, other) > 0]
        texts = [word.text for word in (*run, *(titles[0] if len(titles) == 1 else ()))]
        hits = vocabulary.phrases.find(texts) if len(titles) == 1 else []
        if not any(hit.role.startswith("columns.") and hit.stop - hit.start == len(texts) for hit in hits):
            return False
    return True


def _is_heading(line: Line) -> bool:
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
    if not close or _is_heading(other) or other.dates:
        return False
    return _may_head(other) or _goes_on(line, other) or _names_apart(other, vocabulary)


def _names_apart(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether each run of a line is a title, though all words together mean something else (`Foreign spend | Sum`)."""
    if line.money or not line.hits:
        return False
    cells = runs(line.words, 0.55)
    return len(cells) > 1 and all(column.role for run in cells for column in _named(run, vocabulary))


def _goes_on(line: Line, other: Line) -> bool:
    """Whether a line only holds words from within the titles above it, as `from your | to your` does."""
    if len(runs(line.words, 0.55)) < 2 or other.money or any(hit.role.startswith(_TELLING) for hit in other.hits):
        return False
    above = [_span(run) for run in runs(line.words, 0.55)]
    below = [_span(run) for run in runs(other.words, 0.55)]
    held = all(any(_shared(*one, *under) > 0.9 * (under[1] - under[0]) for one in above) for under in below)
    return held and not any(c.isdigit() for word in other.words for c in word.text)


def _is_title_of(line: Line, below: Line) -> bool:
    """Whether a line is one run of words over several columns: the table's title, not a heading of columns."""
    cells = _each_over_its_own([runs(line.words, 0.55), runs(below.words, 0.55)])[0]
    if len(cells) == 2 and cells[1][0].text[:1] == "(" and cells[1][-1].text[-1:] == ")":
        cells = cells[:1]  # `(continued)`
    if len(cells) != 1 or below.page != line.page:
        return False
    roles = {hit.role for hit in line.hits}
    if any(role.startswith("sections.") for role in roles) or not roles & {"columns.date", "columns.value_date"}:
        return True
    return sum(_overlap(cells[0], other) > 0.3 * _width(other) for other in runs(below.words, 0.55)) > 1


def _worth(columns: Sequence[Column]) -> tuple[bool, int, int]:
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


def _columns(stack: Sequence[Line], vocabulary: Vocabulary) -> tuple[Column, ...]:
    cells = _cells(stack)
    columns: list[Column] = []
    for words in cells:
        columns += _named(words, vocabulary)
    columns.sort(key=lambda column: column.x0)
    named = _with_balance(_with_amount(_with_instalment(_with_value_date(columns))))
    return _two_balances(_second_date(_with_marks(named, vocabulary)), stack)


def _two_balances(columns: tuple[Column, ...], stack: Sequence[Line]) -> tuple[Column, ...]:
    """`Balance` over `operation | settlement`: a text's title between amounts and a balance heads the first of two."""
    roles = [column.role for column in columns]
    for at in range(1, len(roles) - 1):
        between = (
            roles[at - 1] in ROW_ROLES and roles[at + 1] == "balance" and roles[at] in ("description", "", "other")
        )
        if (
            between
            and roles.count("balance") == 1
            and "description" in roles[:at]
            and _spans(stack, columns[at], columns[at + 1])
        ):
            first, second = replace(columns[at], role="balance"), replace(columns[at + 1], role="foreign")
            return (*columns[:at], first, second, *columns[at + 2 :])
    return _under_one_balance(columns)


def _under_one_balance(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The same with the upper title a column of its own, as it reaches a little over both."""
    for at in range(2, len(columns) - 1):
        first, over, second = columns[at - 1 : at + 2]
        texts = {first.role, second.role} <= {"description", "", "other"}
        reaches = over.x0 < first.x1 < second.x0 < over.x1 and columns[at - 2].role in ROW_ROLES
        if over.role == "balance" and texts and reaches:
            pair = replace(first, role="balance"), replace(second, role="foreign")
            return (*columns[: at - 1], *pair, *columns[at + 2 :])
    return columns


def _spans(stack: Sequence[Line], column: Column, following: Column) -> bool:
    """Whether an upper title is set above two columns together, and not above the second alone."""
    both = (column.x0 + following.x1) / 2
    lower = runs(stack[-1].words, 0.55)
    if not any(run[0].x0 < following.x1 and run[-1].x1 > following.x0 for run in lower):
        return False
    fitting = [run for run in lower if run[-1].x1 <= following.x1 + 1]
    second = fitting[-1] if fitting else lower[-1]
    alone = (second[0].x0 + second[-1].x1) / 2 if second[0].x0 > column.x1 else (following.x0 + following.x1) / 2
    upper = [(run[0].x0 + run[-1].x1) / 2 for line in stack[:-1] for run in runs(line.words, 0.55)]
    inside = [middle for middle in upper if column.x1 < middle < following.x1]  # further left it is the first one's own
    return any(abs(middle - both) < abs(middle - alone) for middle in inside)


def _with_value_date(columns: Sequence[Column]) -> list[Column]:
    """`Valor` right behind the day is its value date where money in and out have columns of their own."""
    roles = [column.role for column in columns]
    at = roles.index("amount") if roles.count("amount") == 1 else 0
    if at == 0 or roles[at - 1] != "date" or "value_date" in roles or not {"in", "out"} <= set(roles):
        return list(columns)
    if columns[at].title.split()[0].lower() not in _value_words():
        return list(columns)
    return [replace(column, role="value_date") if place == at else column for place, column in enumerate(columns)]


def _with_amount(columns: Sequence[Column]) -> list[Column]:
    """`Amount in the account's currency` beside a balance is the amount, if nothing else is."""
    foreign = [column for column in columns if column.role == "foreign"]
    roles = {column.role for column in columns}
    if len(foreign) != 1 or roles & ROW_ROLES or "balance" not in roles:
        return list(columns)
    return [replace(column, role="amount") if column is foreign[0] else column for column in columns]


def _with_instalment(columns: Sequence[Column]) -> list[Column]:
    """Beside a purchase's price the month's part of it is what moves, where it stands behind all others."""
    money = [at for at, column in enumerate(columns) if column.role in ROW_ROLES]
    parts = [at for at, column in enumerate(columns) if _UNIT.sub("", column.title.lower()) in _instalments()]
    if len(parts) != 1 or not money or parts[0] < max(money):
        return list(columns)
    roles = dict.fromkeys(money, "foreign") | {parts[0]: "amount"}
    return [replace(column, role=roles.get(at, column.role)) for at, column in enumerate(columns)]


@cache
def _instalments() -> frozenset[str]:
    return frozenset(table("instalment")["titles"])


def _with_balance(columns: Sequence[Column]) -> list[Column]:
    """`Amount` behind a column of money in and one of money out is the balance, if nothing else is."""
    roles = [column.role for column in columns]
    last = roles.index("amount") if roles.count("amount") == 1 and "balance" not in roles else -1
    if last < 0 or not {"in", "out"} <= set(roles[:last]) or set(roles[last + 1 :]) & MONEY_ROLES:
        return list(columns)
    return [replace(column, role="balance") if at == last else column for at, column in enumerate(columns)]


def _with_marks(columns: Sequence[Column], vocabulary: Vocabulary) -> tuple[Column, ...]:
    """`Debit/Credit` beside a column of amounts holds only the direction."""
    amounts = [column for column in columns if column.role == "amount"]
    both = [column for column in amounts if {"columns.out", "columns.in"} <= _roles(column, vocabulary)]
    if len(both) != 1 or len(amounts) < 2:
        return tuple(columns)
    return tuple(replace(column, role="mark") if column is both[0] else column for column in columns)


def _roles(column: Column, vocabulary: Vocabulary) -> set[str]:
    return {hit.role for hit in vocabulary.phrases.find(column.title.split())}


def _cells(stack: Sequence[Line]) -> list[list[Word]]:
    """Words that belong to one column's title: neighbours in a line, then whatever stands above one another."""
    cut = _each_over_its_own([runs(line.words, 0.55) for line in stack])
    rows = [[(run, *_span(run)) for run in row if not _is_legend(run)] for row in cut]
    cells: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for row in rows:
        for run, left, right in row:
            if len(rows) > 1 and _wide_over_many(left, right, [other for other in rows if other is not row]):
                continue
            below = [
                at
                for at, (x0, x1) in enumerate(spans)
                if _shared(x0, x1, left, right) > 0.3 * min(x1 - x0, right - left)
            ]
            if len(below) == 1:
                _set_below(cells[below[0]], run)
                spans[below[0]] = _span(cells[below[0]])
            else:
                cells.append(list(run))
                spans.append((left, right))
    return cells


def _each_over_its_own(rows: Sequence[list[list[Word]]]) -> Sequence[list[list[Word]]]:
    """Runs of a picture's titles cut where each word stands flush with another column of another line.

    A picture's words are a little nearer to one another, or higher, than they were printed, so that two titles side by
    side (`Transaction` and `Posting`, with `Date` under both) look like one over two columns.
    """
    if len(rows) < 2 or rows[0][0][0].confidence is None:
        return rows
    return [
        [part for run in row for part in _parts_over(run, [other for other in rows if other is not row])]
        for row in rows
    ]


def _parts_over(run: list[Word], rows: Sequence[Sequence[list[Word]]]) -> list[list[Word]]:
    """A run's words one by one if each is flush with a cell of its own in one of the other lines; else the run."""
    for row in rows if len(run) > 1 else ():
        under = [[at for at, cell in enumerate(row) if _overlap([word], cell) > 0] for word in run]
        alone = [at[0] for at in under if len(at) == 1]
        if len(set(alone)) == len(run) and all(map(_flush, run, [row[at] for at in alone])):
            return [[word] for word in run]
    return [run]


def _flush(word: Word, cell: Sequence[Word]) -> bool:
    left, right = _span(cell)
    middle = (word.x0 + word.x1 - left - right) / 2
    return min(abs(word.x0 - left), abs(word.x1 - right), abs(middle)) <= FLUSH_TITLES


def _shared(x0: float, x1: float, left: float, right: float) -> float:
    return min(x1, right) - max(x0, left)


def _set_below(cell: list[Word], run: list[Word]) -> None:
    """Add a title's next line; a word cut by a hyphen at the end of the line above is made whole."""
    last = cell[-1]
    if last.text.endswith("-") and len(last.text) > 2 and run[0].text[0].islower():
        x0, x1 = min(last.x0, run[0].x0), max(last.x1, run[0].x1)
        cell[-1] = Word(last.text[:-1] + run[0].text, x0, last.y0, x1, run[0].y1, last.page, last.confidence)
        run = run[1:]
    cell.extend(run)


def _wide_over_many(left: float, right: float, rows: Iterable[Sequence[tuple[Sequence[Word], float, float]]]) -> bool:
    """A title that spans several columns of another line belongs to none of them, unless they are its day and month."""
    for row in rows:
        spanned = [run for run, x0, x1 in row if _shared(x0, x1, left, right) > 0.3 * (x1 - x0)]
        if len(spanned) > 1 and any(len(run) > 1 or len(run[0].text) > LETTERS for run in spanned):
            return True
    return False


def runs(words: Sequence[Word], gap: float) -> list[list[Word]]:
    """Neighbouring words that stand closer than `gap` times their height."""
    result: list[list[Word]] = []
    run: list[Word] = []
    right = 0.0
    for word in words:
        near = gap * (word.y1 - word.y0)
        if run and (word.x0 - right < near or (word.x0 - right < ROOM * near and _is_sign(run[-1], word))):
            run.append(word)
        else:
            run = [word]
            result.append(run)
        right = word.x1
    return result


def _is_sign(one: Word, other: Word) -> bool:
    """Whether one of a picture's words is a sign (`(+)`, `/`): its box lacks the room that it takes in print."""
    if other.confidence is None:
        return False
    return not any(c.isalnum() for c in one.text) or not any(c.isalnum() for c in other.text)


def _width(words: Sequence[Word]) -> float:
    left, right = _span(words)
    return right - left


def _overlap(one: Sequence[Word], other: Sequence[Word]) -> float:
    (left, right), (other_left, other_right) = _span(one), _span(other)
    return min(right, other_right) - max(left, other_left)


def _span(words: Sequence[Word]) -> tuple[float, float]:
    if len(words) == 1:
        return words[0].x0, words[0].x1
    return min([word.x0 for word in words]), max([word.x1 for word in words])


def _named(words: list[Word], vocabulary: Vocabulary) -> list[Column]:
    """A cell's column; a cell whose words name two unlike columns (tight print) is cut between them."""
    if len(words) > LONGEST_TITLE or [word.text.strip("().").isdigit() for word in words].count(True) > 1:
        return [_column("", words)]
    if {"+", "-"} <= set("".join(word.text for word in words).replace("\u2212", "-")) <= {"+", "-", "/"}:
        return [_column("mark", words)]
    found = vocabulary.phrases.find([word.text for word in words])
    hits = [hit for hit in found if hit.role.startswith("columns.")]
    # `in` or `no` within a longer title is no title of its own.
    longer = [hit for hit in hits if len("".join(w.text for w in words[hit.start : hit.stop])) > 2]
    if len({hit.start for hit in hits}) > 1:
        hits = longer or hits
    elif not longer and hits and hits[0].start > 0 and hits[0].stop < len(words):
        hits = []
    roles = {hit.role.removeprefix("columns.") for hit in hits}
    known = {at for hit in hits for at in range(hit.start, hit.stop)}
    if not roles or (len(words) >= LONG_TITLE and len(known) < 0.34 * len(words)):
        # One known word in a long text is no title.
        return [_column("", words)]
    one = _one_role(roles)
    if one == "other" and 2 * len(known) < len(words):
        return [_column("", words)]  # a cardholder's name and number, above what was bought with it
    if one is None and roles == {"description", "amount"} and _compound(words, hits):
        one = "amount"
    if one == "date" and any(hit.role == "lines.limit" for hit in found):
        one = ""  # the day on which something falls due is nobody's transaction
    if one is not None:
        return [_column(one, words)]
    understood = {at for hit in hits for at in range(hit.start, hit.stop)}
    if len(understood) < 0.6 * len(words):
        return [_column("", words)]
    return _cut(words, hits)


def _is_legend(words: Sequence[Word]) -> bool:
    """`* Indicates posting date` explains a sign; `− Debit` and `№ док.` are titles."""
    sign = words[0].text[:1]
    marks = sign == "*" or (sign not in TITLE_SIGNS and not sign.isascii() and unicodedata.category(sign)[0] == "S")
    return len(words) > 1 and marks and unicodedata.category(sign) != "Sc"


def _compound(words: Sequence[Word], hits: Sequence[Hit]) -> bool:
    """`Transaction amount` is one title: the amount's word follows directly, or stands below."""
    first = next(hit for hit in hits if hit.role == "columns.description")
    last = next(hit for hit in hits if hit.role == "columns.amount")
    if first.stop != last.start:
        return False
    one, other = words[first.stop - 1], words[last.start]
    return other.y0 > one.y0 + 2 or other.x0 - one.x1 < 0.4 * (one.y1 - one.y0)


def _one_role(roles: set[str]) -> str | None:
    """The role of a title whose words have several: `debit amount` is money out, `debit / credit` one for both."""
    if len(roles) == 1:
        return next(iter(roles))
    if {"out", "in"} <= roles:
        return "amount" if "mark" not in roles else "mark"
    if {"value_date", "amount"} <= roles:
        # In some languages one word means value date and currency: an amount in it is a foreign one.
        return "foreign"
    for strong in ("value_date", "balance", "out", "in", "foreign", "fee"):
        if strong in roles and roles <= {strong, "amount", "date", "type", "other", "description"}:
            if strong != "value_date" and roles & {"date", "description"}:
                return None
            return strong
    if roles == {"amount", "currency"}:
        return "amount"
    if "date" in roles and roles <= {"date", "type", "other", "number"}:
        return "date"
    if "description" in roles and roles <= {"description", "type", "reference", "other", "number"}:
        return "description"
    if "reference" in roles and roles <= {"reference", "number", "type", "other"}:
        return "reference"
    if "amount" in roles:
        return "amount" if roles <= {"amount", "type", "other", "number"} else None
    return "other" if roles <= {"type", "other", "number", "mark", "currency"} else None


def _cut(words: list[Word], hits: list[Hit]) -> list[Column]:
    """One column a hit, in the order of the words; what stands between goes to the one before."""
    starts: dict[int, set[str]] = {}
    for hit in hits:
        starts.setdefault(hit.start, set()).add(hit.role.removeprefix("columns."))
    places = sorted(starts)
    columns = []
    for number, place in enumerate(places):
        stop = places[number + 1] if number + 1 < len(places) else len(words)
        role = _one_role(starts[place]) or sorted(starts[place])[0]
        columns.append(_column(role, words[place if number else 0 : stop]))
    return columns


def _column(role: str, words: Sequence[Word]) -> Column:
    return Column(role, *_span(words), " ".join([word.text for word in words]))


@cache
def _value_words() -> frozenset[str]:
    """What may be an amount in one language and the day of value in another, in lower case."""
    return frozenset(table("posting")["value"])


@cache
def posted_stems() -> tuple[str, ...]:
    """What marks the posting date's title, in lower case."""
    return tuple(table("posting")["stems"])


def says_posted(title: str) -> bool:
    """Whether a title (or a word of it) names the day of posting."""
    lowered = title.lower()
    return any(stem in lowered for stem in posted_stems())


def _second_date(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Of two date columns one is the posting date: the one that says so, else the first."""
    dates = [at for at, column in enumerate(columns) if column.role == "date"]
    values = [at for at, column in enumerate(columns) if column.role == "value_date"]
    if len(dates) == len(values) == 1 and says_posted(columns[values[0]].title):
        if says_posted(columns[dates[0]].title):
            return columns
        exchanged = {dates[0]: "value_date", values[0]: "date"}
        return tuple(replace(c, role=exchanged.get(at, c.role)) for at, c in enumerate(columns))
    if len(dates) != 2 or values:
        return columns
    gap = columns[dates[1]].x0 - columns[dates[0]].x1
    # Money between the dates and behind the second one: two tables side by side.
    repeated = all(any(c.role in MONEY_ROLES for c in part) for part in (columns[: dates[1]], columns[dates[1] :]))
    if repeated or gap < 0:
        return columns
    posted = [at for at in dates if says_posted(columns[at].title)]
    value = dates[0] if posted == [dates[1]] else dates[1]
    other = replace(columns[value], role="value_date", assumed=len(posted) != 1)
    return (*columns[:value], other, *columns[value + 1 :])


def cluster(boxes: Sequence[tuple[int, Boxed]]) -> list[list[tuple[int, Boxed]]]:
    """Boxes (with their line's index) that share an x-range; two boxes of one line never share a cluster.

    Alignment may be left, right or centred: what counts is that the ranges overlap.
    """
    components: list[list[tuple[int, Boxed]]] = []
    reach = float("-inf")
    for item in sorted(boxes, key=lambda item: item[1].x0):
        if components and item[1].x0 < reach:
            components[-1].append(item)
        else:
            components.append([item])
        reach = max(reach, item[1].x1) if len(components[-1]) > 1 else item[1].x1
    return [part for component in components for part in _separate(component)]


def _separate(component: list[tuple[int, Boxed]]) -> list[list[tuple[int, Boxed]]]:
    """Split a cluster at its widest gap of right (or left) edges while some line has two boxes in it."""
    found: list[list[tuple[int, Boxed]]] = []
    # Not by recursion: where each cut takes off one box, it would go as deep as there are boxes.
    waiting = [component]
    while waiting:
        part = waiting.pop()
        if len(part) < 2 or not _collides(part):
            found.append(part)
        else:
            waiting += reversed(_cut_in_two(part))
    return found


def _cut_in_two(part: Sequence[tuple[int, Boxed]]) -> tuple[list[tuple[int, Boxed]], list[tuple[int, Boxed]]]:
    """The boxes before and behind the widest gap of right (or left) edges."""
    best: tuple[float, list[tuple[int, Boxed]], list[tuple[int, Boxed]]] | None = None
    for edge in (_right, _left):
        ordered = sorted(part, key=edge)
        gaps = [(edge(ordered[at + 1]) - edge(ordered[at]), at + 1) for at in range(len(ordered) - 1)]
        gap, at = max(gaps)
        if best is None or gap > best[0]:
            best = gap, ordered[:at], ordered[at:]
    assert best is not None
    return best[1], best[2]


def _right(item: tuple[int, Boxed]) -> float:
    return item[1].x1


def _left(item: tuple[int, Boxed]) -> float:
    return item[1].x0


def _collides(component: Iterable[tuple[int, Boxed]]) -> bool:
    seen: set[int] = set()
    for line, _ in component:
        if line in seen:
            return True
        seen.add(line)
    return False


def alignment(lefts: Sequence[float], rights: Sequence[float], boxes: Sequence[Boxed], tolerance: float = 1.5) -> float:
    """The largest share of boxes whose left, right or middle lies within `tolerance` points of one place.

    `lefts` and `rights` are their edges, in order.
    """
    best = max(_densest(rights, tolerance), _densest(lefts, tolerance))
    if best < len(boxes):
        best = max(best, _densest(sorted([(box.x0 + box.x1) / 2 for box in boxes]), tolerance))
    return best / len(boxes)


def _densest(values: Sequence[float], tolerance: float) -> int:
    """The most of these values (in order) that lie within twice the tolerance."""
    if values[-1] - values[0] <= 2 * tolerance:
        return len(values)
    best = start = 0
    for stop, value in enumerate(values):
        while value - values[start] > 2 * tolerance:
            start += 1
        best = max(best, stop - start + 1)
    return best


def aligned_bands(boxes: Sequence[tuple[int, Boxed]], tolerance: float = 3.0) -> list[Band]:
    """Bands of boxes that share a left or a right edge, the best supported first taken; each box is in one at the most.

    For dates, which stand in text as well: there it is the edge that tells a column from a mention.
    """
    rest = list(boxes)
    found: list[Band] = []
    while len(rest) > 1:
        left, right = _mode([box.x0 for _, box in rest], tolerance), _mode([box.x1 for _, box in rest], tolerance)
        by_left = [abs(box.x0 - left) <= tolerance for _, box in rest]
        by_right = [abs(box.x1 - right) <= tolerance for _, box in rest]
        taken = by_left if by_left.count(True) >= by_right.count(True) else by_right
        if taken.count(True) < 2:
            break
        found.append(_edged(list(compress(rest, taken))))
        rest = [item for item, is_taken in zip(rest, taken, strict=True) if not is_taken]
    return sorted([*found, *(_edged([item]) for item in rest)], key=lambda band: band.x0)


def _edged(items: Sequence[tuple[int, Boxed]]) -> Band:
    boxes = [box for _, box in items]
    lefts, rights = sorted([box.x0 for box in boxes]), sorted([box.x1 for box in boxes])
    edges = (_mode_of(lefts, 1.5), _mode_of(rights, 1.5))
    width = edges[1] - edges[0]
    x0, x1 = -_common_end([-x for x in reversed(lefts)], width), _common_end(rights, width)
    return Band(x0, x1, "", len({line for line, _ in items}), 1.0, edges=edges)


def _common_end(ends: Sequence[float], width: float) -> float:
    """How far boxes reach, in order, without one in ten that reaches far beyond the others, as days in prose do."""
    for at in range(len(ends) - 1, int(len(ends) * (1 - ODD)) - 1, -1):
        if at > 0 and len(ends) * ODD >= 1 and ends[at] - ends[at - 1] > FAR_BEYOND * width:
            return ends[at - 1]
    return ends[-1]


def _mode(values: list[float], tolerance: float) -> float:
    """The value with the most others within the tolerance above it."""
    return _mode_of(sorted(values), tolerance)


def _mode_of(ordered: Sequence[float], tolerance: float) -> float:
    if ordered[-1] - ordered[0] <= tolerance:
        return (ordered[0] + ordered[-1]) / 2
    best, at, start = 0, ordered[0], 0
    for stop, value in enumerate(ordered):
        while value - ordered[start] > tolerance:
            start += 1
        if stop - start + 1 > best:
            best, at = stop - start + 1, (ordered[start] + value) / 2
    return at


def bands_of(clusters: Iterable[list[tuple[int, Boxed]]]) -> list[Band]:
    """The clusters as bands from left to right, without roles."""
    found = []
    for items in clusters:
        boxes = [box for _, box in items]
        lines = len({line for line, _ in items})
        lefts, rights = sorted([box.x0 for box in boxes]), sorted([box.x1 for box in boxes])
        aligned = alignment(lefts, rights, boxes)
        found.append(Band(lefts[0], rights[-1], "", lines, aligned, modes=_edges_in_common(lefts, rights)))
    return sorted(found, key=lambda band: band.x0)


NO_EDGE = float("inf")


def _edges_in_common(lefts: Sequence[float], rights: Sequence[float]) -> tuple[float, float]:
    """The left and the right edge that boxes share (both in order); of two the one that few share is none."""
    edges = []
    for values in (lefts, rights):
        mode = _mode_of(values, 1.5)
        edges.append((sum([abs(value - mode) <= 2.0 for value in values]), mode))
    (left, x0), (right, x1) = edges
    most = max(left, right)
    return x0 if left >= 0.7 * most else NO_EDGE, x1 if right >= 0.7 * most else NO_EDGE


def distance(band: Boxed, column: Boxed) -> float:
    """How far a band is from standing under a title: 0 where an edge or the middle agrees."""
    return min(
        abs(band.x1 - column.x1), abs(band.x0 - column.x0), abs((band.x0 + band.x1) - (column.x0 + column.x1)) / 2
    )
