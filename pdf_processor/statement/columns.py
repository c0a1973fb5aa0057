"""A table's columns: their titles, the bands of figures below them, and the region that holds both.

A *region* is what stands under one heading (which may be repeated on each page) up to the next. Its *bands* are the
x-ranges in which its numbers, and its dates, line up; titles only give a band its first role, which the arithmetic may
overrule later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from pdf_processor.model import Word
from pdf_processor.statement.lines import Line, MoneyField

MONEY_ROLES = frozenset({"out", "in", "amount", "balance", "foreign", "fee"})
ROW_ROLES = frozenset({"out", "in", "amount"})
DATE_ROLES = frozenset({"date", "value_date"})
OPPOSITE = {"in": "out", "out": "in"}
SPARE = "spare"  # a column of figures whose title is not understood: no amount unless the balances say so
TYPED, SAME_PITCH = 1.2, 0.1  # of a character's width: a blank, and what two words' widths differ
TITLES_GAP = 0.55  # of the height
EAST_ASIAN = "\u2e80"  # the first sign of these scripts
ROOM = 1.4  # times the gap between words, beside a sign without letters
UNEVEN = 1.1  # times the height of a picture's word: no more of a line's other words in its print
LONGEST_TITLE = 8  # words; longer runs are prose
WHOLE = (float("-inf"), float("inf"))  # the edges of a table that stands alone


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
    dates by its place alone, `called` where rows have a word for the value date in front of one. `lent` are value dates
    taken for the days, as there are no others.
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
    called: bool = False
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
    below: frozenset[int] | None = None  # of a list: its lines that hold the balance of the row above, see day_lists.py
    sights: dict[int, Any] = field(default_factory=dict, repr=False, compare=False)  # of lines, see sight.py
    memo: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def column(self, role: str) -> Column | None:
        for column in self.columns:
            if column.role == role:
                return column
        return None


def is_register(region: Region) -> bool:
    """Whether a table is a register of cheques paid: its columns stand side by side, of numbers and no text."""
    numbered = region.column("reference") or region.column("number")
    return region.edges != WHOLE and numbered is not None and region.column("description") is None


def same_titles(one: Region, other: Region) -> bool:
    """Whether two tables have the same headings, as the parts of one on several pages do."""
    titles = [column.title for column in one.columns]
    return bool(titles) and titles == [column.title for column in other.columns]


def figure_in(band: Band, line: Line) -> MoneyField | None:
    """The first of a line's sure figures that stands in a band."""
    return next((number for number in line.money if number.strict and band.holds(number)), None)


def crosses(line: Line, gutters: Sequence[float]) -> bool:
    """Whether words run across from one column into the next without a gap."""
    return any(
        run[0].x0 < gutter - 4 and run[-1].x1 > gutter + 4 for run in runs(line.words, 0.9) for gutter in gutters
    )


def shared_by(x0: float, x1: float, left: float, right: float) -> float:
    return min(x1, right) - max(x0, left)


def title_runs(words: Sequence[Word]) -> list[list[Word]]:
    """The titles of a line. A blank parts East Asian ones: their signs are as wide as each other in any font."""
    return runs(words, TITLES_GAP, typed=not any(word.text >= EAST_ASIAN for word in words))


def runs(words: Sequence[Word], gap: float, *, typed: bool = True) -> list[list[Word]]:
    """Neighbouring words that stand closer than `gap` times their height, or one blank apart if they may be `typed`.

    A picture's words are cut out piece by piece: one of a line is found a pixel or two lower than others of its print.
    """
    if len(words) < 2:
        return [[*words]] if words else []
    pictured = words[0].confidence is not None
    tallest = max([word.y1 - word.y0 for word in words]) if pictured else 0.0
    before = words[0]
    run = [before]
    result = [run]
    for word in words[1:]:
        near = high = word.y1 - word.y0
        if pictured:
            near = max(high, min(tallest, UNEVEN * high))
        near *= gap
        apart = word.x0 - before.x1
        blank = typed and _is_typed(before, word, apart)
        if apart < near or blank or (apart < ROOM * near and _is_sign(before, word)):
            run.append(word)
        else:
            run = [word]
            result.append(run)
        before = word
    return result


def _is_typed(one: Word, other: Word, apart: float) -> bool:
    """Whether two words are one blank apart in a fixed-width font: its boxes may be hardly higher than its letters."""
    size = len(other.text)
    pitch = (other.x1 - other.x0) / size
    if not 0.8 * pitch < apart < TYPED * pitch or size < 2 or len(one.text) < 2:
        return False
    return abs(one.x1 - one.x0 - pitch * len(one.text)) < SAME_PITCH * pitch


def _is_sign(one: Word, other: Word) -> bool:
    """Whether one of a picture's words is a sign (`(+)`, `/`): its box lacks the room that it takes in print."""
    if other.confidence is None:
        return False
    return not any(c.isalnum() for c in one.text) or not any(c.isalnum() for c in other.text)


def width_of(words: Sequence[Word]) -> float:
    left, right = span_of(words)
    return right - left


def overlap_of(one: Sequence[Word], other: Sequence[Word]) -> float:
    (left, right), (other_left, other_right) = span_of(one), span_of(other)
    return min(right, other_right) - max(left, other_left)


def span_of(words: Sequence[Word]) -> tuple[float, float]:
    if len(words) == 1:
        return words[0].x0, words[0].x1
    return min([word.x0 for word in words]), max([word.x1 for word in words])
