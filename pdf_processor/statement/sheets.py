"""Sheets on which two pages are printed beside each other: taken apart before reading, put together again after it.

Such a sheet is wider than high, nothing crosses its middle, and what stands at the left page's head or foot stands
again at the right one's, at the same height and always by the same way further on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeVar

from pdf_processor.model import Box, Explanation, PrintedLine, Statement, TableColumn, Transaction, Word
from pdf_processor.statement.text import has_letter

WIDER = 1.1  # times as wide as high, at least: what is printed on it, not the paper
FEWEST_REPEATED, FEWEST_HEIGHTS, TOGETHER = 5, 2, 3  # words, the lines they stand in, words of one of these lines
LEVEL = 2.0  # points by which a repeated word may stand higher or lower
ALIKE = 3.0  # points by which its way may differ
NARROWER = 0.85  # of the width: pages that differ more are of another format
HALF = (0.4, 0.7)  # of the width: how far the second page may stand from the first
MOST_OFTEN = 300  # times a word stands on a sheet: of those beyond, each would be held against each


Shown = TypeVar("Shown", PrintedLine, TableColumn)


class Place(NamedTuple):
    """Where a page taken from a sheet stands on it: the sheet's number, and how far to the right, in points."""

    page: int
    right: float


class Sheets(NamedTuple):
    """Each page's words, and for each of these pages its place; `places` is empty where no sheet was taken apart."""

    pages: Mapping[int, Sequence[Word]]
    places: Mapping[int, Place]


def take_apart(words: Iterable[Word]) -> Sheets:
    """Words with the pages of two-page sheets numbered as if each was a sheet of its own."""
    by_page: dict[int, list[Word]] = defaultdict(list)
    for page, found in groupby(words, key=attrgetter("page")):
        by_page[page] += found
    if not any(_may_be_two(found) for found in by_page.values()):
        return Sheets(by_page, {})
    sizes = {page: _size(found) for page, found in by_page.items()}
    known = [way for page, found in by_page.items() if (way := _way(found, sizes[page], sizes)) is not None]
    if not known:
        return Sheets(by_page, {})
    parts: list[tuple[Place, Sequence[Word]]] = []
    for page in sorted(by_page):
        left, right = _halves(by_page[page], known[0])
        parts.append((Place(page, 0.0), left))
        if right:
            parts.append((Place(page, known[0]), right))
    places = {number: place for number, (place, _) in enumerate(parts, start=1)}
    pages = {n: [_moved(word, n, place.right) for word in found] for n, (place, found) in enumerate(parts, start=1)}
    return Sheets(pages, places)


def _halves(words: Sequence[Word], way: float) -> tuple[Sequence[Word], Sequence[Word]]:
    """The words of a sheet's two pages; the second has none where text goes across the middle."""
    edge = _gutter(words, way)
    if any(word.x0 < edge < word.x1 for word in words):
        return words, []
    return [word for word in words if word.x0 < edge], [word for word in words if word.x0 >= edge]


def _may_be_two(words: Sequence[Word]) -> bool:
    """Whether a sheet may be as wide as two pages are: between its first and its last word it is not too high."""
    wide = max([word.x1 for word in words]) - min([word.x0 for word in words])
    return wide >= WIDER * (words[-1].y1 - words[0].y0)


def _size(words: Sequence[Word]) -> tuple[float, float]:
    """Width and height of what is printed."""
    wide = max([word.x1 for word in words]) - min([word.x0 for word in words])
    return wide, max([word.y1 for word in words]) - min([word.y0 for word in words])


def _way(words: Sequence[Word], size: tuple[float, float], sizes: Mapping[int, tuple[float, float]]) -> float | None:
    """How far the right one of two pages stands from the left one; None where a sheet is one page.

    Wider than high it must be by what the fullest page takes that is about as wide: a form on the last one's upper half
    may repeat its titles.
    """
    wide, high = size
    if wide < WIDER * high:
        return None  # before any other page is asked: thousands of pages would take the square of the time
    if any(wide < WIDER * other for width, other in sizes.values() if NARROWER * wide < width < wide / NARROWER):
        return None
    ways = Counter(round(other.x0 - word.x0) for word, other in _repeated(words, HALF[0] * wide, HALF[1] * wide))
    if not ways:
        return None
    way = float(max(ways, key=lambda step: sum(ways[step + near] for near in (-1, 0, 1))))
    pairs = [pair for pair in _repeated(words, way - ALIKE, way + ALIKE) if has_letter(pair[0].text)]
    heights = Counter(round(word.y0 / LEVEL) for word, _ in pairs)
    if len(pairs) < FEWEST_REPEATED or len(heights) < FEWEST_HEIGHTS or max(heights.values()) < TOGETHER:
        return None
    return way if _halves(words, way)[1] else None


def _repeated(words: Sequence[Word], nearest: float, farthest: float) -> Iterable[tuple[Word, Word]]:
    by_text: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        by_text[word.text].append(word)
    for found in by_text.values():
        if len(found) > MOST_OFTEN:
            continue
        for word in found:
            for other in found:
                if nearest <= other.x0 - word.x0 <= farthest and abs(other.y0 - word.y0) <= LEVEL:
                    yield word, other


def _gutter(words: Sequence[Word], way: float) -> float:
    """The left edge of the right page's words, by that of the left page's."""
    return min(word.x0 for word in words) + way - ALIKE


def _moved(word: Word, page: int, right: float) -> Word:
    return Word(word.text, word.x0 - right, word.y0, word.x1 - right, word.y1, page, word.confidence)


def put_together(statements: Iterable[Statement], places: Mapping[int, Place]) -> tuple[Statement, ...]:
    """Statements with the pages and boxes that their rows and doubts have on the sheets."""
    return tuple(
        replace(
            statement,
            transactions=tuple(_row_on_sheet(row, places) for row in statement.transactions),
            doubts=tuple(
                doubt if doubt.page is None else replace(doubt, page=places[doubt.page].page)
                for doubt in statement.doubts
            ),
        )
        for statement in statements
    )


def _row_on_sheet(row: Transaction, places: Mapping[int, Place]) -> Transaction:
    place = places[row.page]
    return replace(row, page=place.page, box=None if row.box is None else _box_on_sheet(row.box, place))


def _box_on_sheet(box: Box, place: Place) -> Box:
    return replace(box, x0=box.x0 + place.right, x1=box.x1 + place.right)


def explained(explanation: Explanation, places: Mapping[int, Place]) -> Explanation:
    """The same for what an explanation shows of pages."""
    return replace(
        explanation,
        columns=tuple(_shown_on_sheet(column, places) for column in explanation.columns),
        lines=tuple(_shown_on_sheet(line, places) for line in explanation.lines),
    )


def _shown_on_sheet(shown: Shown, places: Mapping[int, Place]) -> Shown:
    place = places[shown.page]
    return replace(shown, page=place.page, box=_box_on_sheet(shown.box, place))
