"""Lines that fan out or sag, as on a photo, made level: words move up or down by what their surroundings tilt.

No rotation of the picture can do this, and the words themselves show it best: neighbours of one line differ in height
by the tilt and by chance, and chance cancels over the lines of a band.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

import numpy as np

from pdf_processor.model import Word
from pdf_processor.ocr.pixels import Floats

BANDS = 8
FEWEST = 4  # neighbours from which a band's tilt is believed
FAR = 2.2  # of a word's height: nearer neighbours say too little
LINE = 0.6  # of a word's height: neighbours that stand higher or lower are on other lines
STEEPEST = 0.03  # rise over run at a page's top or bottom
STEPS = 12  # from no slope to that
FEWEST_RUNS = 30  # of a page
FINE, FINER = 0.5, 6  # of the thickness of lines; steps around what these showed
SHARP, THIN = 0.2, 0.06  # of a word's height: how thick lines are, and fine ones
SHARPER = ((1.0, 1.15), (THIN / SHARP, 1.35))  # how much better fewer lines must fit, by their thickness to SHARP
SHARPER_BANDS = 1.06
SLIGHT = 0.0015  # rise over run: less never tears a line of a page's width apart


def leveled(words: Sequence[Word]) -> list[Word]:
    """The words in their order, moved up or down so that lines are level; unmoved where they are so already.

    All words of a run have the height of its middle, so it is moved as one.
    """
    runs = [list(run) for _, run in groupby(words, key=lambda word: (word.y0, word.y1))]
    boxes = [replace(run[0], x0=min(word.x0 for word in run), x1=max(word.x1 for word in run)) for run in runs]
    level = _with_level_bands(_without_fan(boxes))
    return [replace(word, y0=box.y0, y1=box.y1) for run, box in zip(runs, level, strict=True) for word in run]


def _without_fan(boxes: Sequence[Word]) -> Sequence[Word]:
    """Runs moved by the slopes at the page's top and at its bottom with which they lie on fewest lines.

    Neighbours say nothing where a photo's lines tilt by more than lies between them: a run's neighbour on the right is
    then one of the next line.
    """
    if len(boxes) < FEWEST_RUNS:
        return boxes
    centre = _centre(boxes)
    x = np.array([(box.x0 + box.x1) / 2 - centre for box in boxes])
    y = np.array([_middle(box) for box in boxes])
    share = (y - y.min()) / max(1.0, y.max() - y.min())
    thick = SHARP * median(box.y1 - box.y0 for box in boxes)

    def sharpness(top: float, bottom: float, thin: float = 1.0) -> float:
        both = _sharpness(y - (top + (bottom - top) * share) * x, thick * thin)
        return both * (1 - abs(top) - abs(bottom))

    best, around, step = (0.0, 0.0), range(-STEPS, STEPS + 1), STEEPEST / STEPS
    while step > SLIGHT / 2:
        tried = [(best[0] + step * up, best[1] + step * down) for up in around for down in around]
        best = max(tried, key=lambda slopes: sharpness(*slopes))
        around, step = range(-2, 3), step / 2
    # Thick lines show about how much a page fans out, fine ones exactly.
    around = range(-FINER, FINER + 1)
    finer = [(best[0] + 2 * step * up, best[1] + 2 * step * down) for up in around for down in around]
    best = max(finer, key=lambda slopes: sharpness(slopes[0], slopes[1], FINE))
    # Lines that are level lie exactly so, and others come near one another by chance.
    if any(sharpness(*best, thin) < gain * sharpness(0.0, 0.0, thin) for thin, gain in SHARPER):
        return boxes
    bands = [(float(y.min()), best[0]), (float(y.max()), best[1])]
    return [_moved(box, bands, centre) for box in boxes]


def _with_level_bands(boxes: Sequence[Word]) -> Sequence[Word]:
    """Runs moved by what each band of the page tilts, if they lie on fewer lines then."""
    slopes = _slopes(boxes)
    if len(slopes) < FEWEST:
        return boxes
    top, bottom = slopes[0][0], slopes[-1][0]
    bands = _bands(slopes, top, max(1.0, (bottom - top) / BANDS))
    if all(abs(slope) < SLIGHT for _, slope in bands):
        return boxes
    centre = _centre(boxes)
    moved = [_moved(box, bands, centre) for box in boxes]
    thick = THIN * median(box.y1 - box.y0 for box in boxes)
    before, after = (_sharpness(np.array([_middle(box) for box in some]), thick) for some in (boxes, moved))
    return moved if after > SHARPER_BANDS * before else boxes


def _sharpness(heights: Floats, thick: float) -> float:
    """How much runs lie on the same lines: the sum of the squares of how many lie on each."""
    levels = np.rint(heights / thick).astype(int)
    counts = np.bincount(levels - levels.min())
    return float(np.square(counts[1:] + counts[:-1]).sum())


def _centre(boxes: Sequence[Word]) -> float:
    return (min(box.x0 for box in boxes) + max(box.x1 for box in boxes)) / 2


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
