"""A minus that an engine overlooks at a figure's end, seen in the picture: on coarse print it is a few pixels wide.

Where other figures of the page have their minus at the same end, a figure without one is looked at: if what stands
there is a short stroke across, apart from the digits and at the height of their middle, it is a minus.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pdf_processor.model import Word
from pdf_processor.ocr.pixels import Grey, Mask
from pdf_processor.ocr.preprocess import ink_of
from pdf_processor.ocr.segments import Segment

FEWEST = 2  # figures of the page that have their minus at this end
WIDTH, HIGHEST = (0.2, 0.7), 0.3  # of the run's height: a minus
TOUCHING = 0.28  # of the run's height: the width of one that touches its digit, whose edge may be as flat
LONG = 1.2  # times as wide as high
ARM = 0.4  # of its length, by which one arm of a plus differs from the other
MIDDLE = (0.35, 0.72)  # of the run's height, from its top
NEAR, SPACED = 0.4, 0.7  # of the run's height: digits begin no farther from their minus, or from one set apart
_AMOUNT = r"[$£€]?\d[\d.,]*[.,]\d{2}€?"
_PLAIN, _LEADING, _TRAILING = re.compile(_AMOUNT), re.compile(f"-{_AMOUNT}"), re.compile(f"{_AMOUNT}-")
_SIGN = re.compile(r"[^\w(-]")  # what a minus that stands apart may be read as, such as a plus


def with_minus(grey: Grey, segments: Sequence[Segment], found: Sequence[Sequence[Word]]) -> list[Sequence[Word]]:
    """The words of all runs, figures at a run's end that have a minus in the picture with it."""
    texts = [word.text for words in found for word in words]
    leading = sum(_LEADING.fullmatch(text) is not None for text in texts)
    pairs = [words for words in found if len(words) > 1]
    apart = sum(words[0].text == "-" and _PLAIN.fullmatch(words[1].text) is not None for words in pairs)
    trailing = sum(_TRAILING.fullmatch(text) is not None for text in texts) >= FEWEST
    if leading + apart < FEWEST and not trailing:
        return list(found)
    near = 0.0 if leading + apart < FEWEST else SPACED if apart >= FEWEST else NEAR
    return [_signed(grey, run, words, near, trailing) for run, words in zip(segments, found, strict=True)]


def _signed(grey: Grey, run: Segment, words: Sequence[Word], near: float, trailing: bool) -> Sequence[Word]:
    """A run's words; `near` is how far before its digits a minus may stand, 0 where none has one there."""
    misread = bool(near) and len(words) > 1 and _SIGN.fullmatch(words[0].text) is not None
    first = bool(near) and bool(words) and _PLAIN.fullmatch(words[misread].text) is not None
    last = trailing and bool(words) and _PLAIN.fullmatch(words[-1].text) is not None
    if not first and not last:
        return words
    ink = ink_of(grey[run.y0 : run.y1, run.x0 : run.x1])
    if first and _begins_with_minus(ink, near):
        figure = words[misread]
        return [replace(figure, text=f"-{figure.text}", x0=words[0].x0), *words[1 + misread :]]
    if last and _begins_with_minus(ink[:, ::-1], NEAR):
        return [*words[:-1], replace(words[-1], text=f"{words[-1].text}-")]
    return words


def _begins_with_minus(ink: Mask, near: float) -> bool:
    """Whether the first sign is a short stroke across, apart from the next one or touching it."""
    high = ink.shape[0]
    inside = ink.copy()
    inside[: int(MIDDLE[0] * high)] = False
    inside[round(MIDDLE[1] * high) :] = False
    flat = (inside == ink).all(axis=0) & ink.any(axis=0) & (ink.sum(axis=0) <= HIGHEST * high)
    wide = int(flat.argmin())  # columns before the first that is none of a minus
    rows = np.flatnonzero(ink[:, :wide].any(axis=1))
    if wide > WIDTH[1] * high or not len(rows) or _is_plus(flat, wide):
        return False
    tall = int(rows[-1] - rows[0]) + 1
    behind = np.flatnonzero(ink[:, wide:].any(axis=0))
    if not len(behind) or tall > HIGHEST * high or wide < LONG * tall:
        return False
    return bool(wide >= (TOUCHING if behind[0] == 0 else WIDTH[0]) * high and behind[0] <= near * high)


def _is_plus(flat: Mask, wide: int) -> bool:
    """Whether a stroke across goes on, as long as before, behind one down: that is no digit which a minus touches."""
    behind = flat[wide:]
    arm = behind[int(behind.argmax()) :]
    length = int(arm.argmin()) if not arm.all() else len(arm)
    return bool(wide and behind.any() and behind.argmax() <= wide and abs(length - wide) <= max(1, wide * ARM))
