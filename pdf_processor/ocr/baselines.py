"""A run's words at the height that its line has, whatever its letters are.

What is known of a run is the box of its ink: `sum` is lower than `Date`, `year` hangs down, and an accent rises. Boxes
put in the middle of the ink would lie up and down along a line by a quarter of a capital's height, so that lines close
to one another, such as a box beside a table, could not be told apart. Where the ink decreases most is the baseline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pdf_processor.model import Word
from pdf_processor.ocr.pixels import Grey
from pdf_processor.ocr.preprocess import ink_of
from pdf_processor.ocr.segments import Segment

LOWEST = 0.5  # of the text's height: lower runs are marks, which do not stand on the baseline
HIGHEST = 1.6  # of the text's height: higher runs are of larger print
HANGING = 0.45  # of a run's height: what hangs down is no more of it
MIDDLE = 0.42  # of a capital's height above the baseline: the middle of a box that holds all letters


def on_their_line(words: Sequence[Word], grey: Grey, run: Segment, height: float) -> list[Word]:
    """One run's words with their boxes moved up or down to the middle of their line.

    `height` is the usual one of the page's text. Runs of marks, and of several lines, stay in the middle of their ink.
    """
    if not words or not LOWEST * height <= run.height <= 2 * height:
        return list(words)
    rows = ink_of(grey[run.y0 : run.y1, run.x0 : run.x1]).sum(axis=1)
    first = max(1, int((1 - HANGING) * run.height))
    if len(rows) <= first:  # a row of pixels, on a page whose letters are hardly higher: nothing decreases in it
        return list(words)
    ink = np.concatenate((rows, (0, 0)))
    # Two rows above each edge against the two below it.
    drops = ink[first - 1 : -3] + ink[first:-2] - ink[first + 1 : -1] - ink[first + 2 :]
    base = run.y0 + first + 1 + int(drops.argmax())
    capital = height if run.height <= HIGHEST * height else run.height
    lower = base - MIDDLE * capital - (run.y0 + run.y1) / 2
    return [replace(word, y0=word.y0 + lower, y1=word.y1 + lower) for word in words]
