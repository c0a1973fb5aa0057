"""Lines that fan out or sag, as on a photo, made level: words move up or down by what their surroundings tilt.

No rotation of the picture can do this, and the words themselves show it best: neighbours of one line differ in height
by the tilt and by chance, and chance cancels over the lines of a band.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pdf_processor.model import Word

BANDS = 8
FEWEST = 4  # neighbours from which a band's tilt is believed
FAR = 2.2  # of a word's height: nearer neighbours say too little
LINE = 0.6  # of a word's height: neighbours that stand higher or lower are on other lines
SLIGHT = 0.0015  # rise over run: less never tears a line of a page's width apart


def leveled(words: Sequence[Word]) -> list[Word]:
    """The words in their order, moved up or down so that lines are level; unmoved where they are so already."""
    slopes = _slopes(words)
    if len(slopes) < FEWEST:
        return list(words)
    top, bottom = slopes[0][0], slopes[-1][0]
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    bands = _bands(slopes, top, max(1.0, (bottom - top) / BANDS))
    if all(abs(slope) < SLIGHT for _, slope in bands):
        return list(words)
    return [_moved(word, bands, (left + right) / 2) for word in words]


def _moved(word: Word, bands: Sequence[tuple[float, float]], centre: float) -> Word:
    lower = _between(bands, (word.y0 + word.y1) / 2) * ((word.x0 + word.x1) / 2 - centre)
    return replace(word, y0=word.y0 - lower, y1=word.y1 - lower)


def _slopes(words: Sequence[Word]) -> list[tuple[float, float]]:
    """(height on the page, rise over run) of each word and its next neighbour far enough to the right, top first."""
    found = []
    rows = sorted(words, key=_middle)
    heights = [_middle(word) for word in rows]
    for word in words:
        high, middle = word.y1 - word.y0, _middle(word)
        near = rows[bisect_left(heights, middle - LINE * high) : bisect_left(heights, middle + LINE * high)]
        right = [other for other in near if other.x0 > word.x1 + FAR * high and _alike(word, other)]
        if right:
            other = min(right, key=lambda candidate: candidate.x0)
            run = (other.x0 + other.x1 - word.x0 - word.x1) / 2
            found.append((middle, (_middle(other) - middle) / run))
    return sorted(found)


def _middle(word: Word) -> float:
    return (word.y0 + word.y1) / 2


def _alike(word: Word, other: Word) -> bool:
    one, two = word.y1 - word.y0, other.y1 - other.y0
    return min(one, two) > 0.7 * max(one, two)


def _bands(slopes: Sequence[tuple[float, float]], top: float, high: float) -> list[tuple[float, float]]:
    """The usual slope of each band that shows one, overlapping its neighbours by half."""
    found = []
    for band in range(BANDS):
        middle = top + (band + 0.5) * high
        near = [slope for at, slope in slopes if abs(at - middle) <= high]
        if len(near) >= FEWEST:
            found.append((middle, median(near)))
    return found


def _between(bands: Sequence[tuple[float, float]], at: float) -> float:
    """The slope at a height, interpolated between the middles of bands."""
    place = bisect_left(bands, (at,))
    if place == 0 or place == len(bands):
        return bands[min(place, len(bands) - 1)][1]
    (y0, one), (y1, other) = bands[place - 1], bands[place]
    return one + (other - one) * (at - y0) / (y1 - y0)
