"""Columns that run together or lean, as on a photo taken from aslant, put upright by moving words sideways.

The words show it themselves: left and right edges of table cells stand above one another. Of all ways in which the
page may lean (a shear, and a shear that changes from left to right) the one counts that makes the edges pile up most.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import numpy as np
from numpy.typing import NDArray

from pdf_processor.model import Word

Floats = NDArray[np.float64]

FEWEST = 60  # edges, from which a lean is believed
APART = 0.8  # of a word's height: closer words belong to one cell
STEEPEST = 0.06  # sideways per downwards
COARSE, FINE = 0.004, 0.001
BIN, FINER = 0.25, 0.15  # of a word's height: edges that differ by less stand above one another
BETTER, SLIGHT = 1.12, 0.006  # times the piling up as it is, and the least lean: flat pages had 1.09 from there on
NEAREST, FARTHEST = 4.0, 16.0  # of a word's height, downwards: edges of one table, far enough apart to show a lean
BESIDE, OFF = 0.6, 0.15  # of a word's height: how far aside such edges are compared, and what counts as far off
MOST_COMPARED = 800  # edges


def upright(words: Sequence[Word]) -> list[Word]:
    """The words in their order, moved sideways so that columns are upright; unmoved where they are so already."""
    edges = _edges(words)
    if len(edges) < FEWEST:
        return list(words)
    page = _Page(edges, median(word.y1 - word.y0 for word in words))
    steps = np.arange(-STEEPEST, STEEPEST + COARSE / 2, COARSE)
    lean, change = page.best(steps, steps)
    near = np.arange(-COARSE, COARSE + FINE / 2, FINE)
    lean, change = page.best(lean + near, change + near)
    leans = abs(lean) + abs(change) >= SLIGHT  # at one of its sides
    # A slight lean shows only by how exactly edges stand above one another.
    piles = max(page.gain(lean, change, share) for share in (BIN, FINER)) >= BETTER
    if not leans or not piles or not page.agrees(lean, change):
        return list(words)
    return [page.moved(word, lean, change) for word in words]


class _Page:
    """The edges of a page's cells, and how they would stand if it leaned otherwise."""

    def __init__(self, edges: Floats, height: float) -> None:
        self._x, y = edges[:, 0], edges[:, 1]
        self._middle = float((y.min() + y.max()) / 2)
        self._centre = float((self._x.min() + self._x.max()) / 2)
        self._half = max(1.0, float(self._x.max() - self._x.min()) / 2)
        self._below = y - self._middle
        self._across = (self._x - self._centre) / self._half
        self._left = edges[:, 2] > 0
        self._height = height

    def gain(self, lean: float, change: float, share: float) -> float:
        """How many times as much the edges pile up with a lean as they do without."""
        leant, flat = (self._pilings(np.array([each]), by, share)[0] for each, by in ((lean, change), (0.0, 0.0)))
        return float(leant / max(1.0, flat))

    def _pilings(self, leans: Floats, change: float, share: float = BIN) -> Floats:
        """How much the edges pile up for each of several leans."""
        x = self._x + self._below * (leans[:, None] + change * self._across)
        places = ((x - x.min(axis=1, keepdims=True)) / (share * self._height)).astype(np.int64)
        bins = max(2, int(places.max()) + 1)
        places += np.arange(len(leans))[:, None] * bins
        # Left and right edges apart; bins that share a border together, as a column may stand on one.
        total = np.zeros(len(leans))
        for side in (self._left, ~self._left):
            counts = np.bincount(places[:, side].ravel(), minlength=len(leans) * bins).reshape(len(leans), bins)
            shared = np.arange(1, bins) <= (places[:, side] % bins).max(axis=1, initial=0)[:, None]
            total += ((counts[:, 1:] + counts[:, :-1]) ** 2 * shared).sum(axis=1)
        return total

    def agrees(self, lean: float, change: float) -> bool:
        """Whether edges that stand a few lines below one another would stand nearer to the same place, too.

        Two tables of which the lower one is set in pile up as well by a lean that neither of them has.
        """
        chosen = np.linspace(0, len(self._x) - 1, min(len(self._x), MOST_COMPARED)).astype(np.int64)
        x, below, left = self._x[chosen], self._below[chosen], self._left[chosen]
        leant = x + below * (lean + change * self._across[chosen])
        down = (below[None, :] - below[:, None]) / self._height
        near = (down >= NEAREST) & (down <= FARTHEST) & (left[None, :] == left[:, None])
        near &= np.abs(x[None, :] - x[:, None]) <= BESIDE * self._height
        one, other = np.nonzero(near)
        before, after = (np.abs(at[other] - at[one]).clip(max=OFF * self._height).sum() for at in (x, leant))
        return bool(after <= before)

    def best(self, leans: Floats, changes: Floats) -> tuple[float, float]:
        found = max(
            (piling, -abs(lean) - abs(change), lean, change)
            for change in changes.tolist()
            for lean, piling in zip(leans.tolist(), self._pilings(leans, change).tolist(), strict=True)
        )
        return found[2], found[3]

    def moved(self, word: Word, lean: float, change: float) -> Word:
        x0, x1 = (self._place(x, (word.y0 + word.y1) / 2, lean, change) for x in (word.x0, word.x1))
        return replace(word, x0=x0, x1=x1)

    def _place(self, x: float, y: float, lean: float, change: float) -> float:
        return x + (y - self._middle) * (lean + change * (x - self._centre) / self._half)


def _edges(words: Sequence[Word]) -> Floats:
    """Rows of (x, y, 1 for a left edge or 0 for a right one), where no other word stands beside."""
    rows = sorted(words, key=_middle)
    heights = [_middle(word) for word in rows]
    found: list[tuple[float, float, float]] = []
    for word in rows:
        high, middle = word.y1 - word.y0, _middle(word)
        line = rows[bisect_left(heights, middle - 0.4 * high) : bisect_left(heights, middle + 0.4 * high)]
        if not any(0 <= word.x0 - other.x1 < APART * high for other in line if other is not word):
            found.append((word.x0, middle, 1.0))
        if not any(0 <= other.x0 - word.x1 < APART * high for other in line if other is not word):
            found.append((word.x1, middle, 0.0))
    return np.array(found, dtype=np.float64).reshape(-1, 3)


def _middle(word: Word) -> float:
    return (word.y0 + word.y1) / 2
