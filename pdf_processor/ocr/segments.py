"""Where text stands on a prepared page: runs of neighbouring words, found by geometry before anything is read.

An OCR engine that looks for lines across a whole table takes cells at half a row's height for one line and reads
neither. Runs that were found here are read one by one: on the practice scans 99 instead of 92 % of the amounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pdf_processor.ocr.pixels import Grey, Mask, Numbers, components, opened, runs, smeared
from pdf_processor.ocr.preprocess import ink_of

LETTER_GAP = 0.04  # inches: letters of a word stand closer
SMALLEST, LARGEST = 0.04, 0.4  # inches: heights of text
WORD_GAP = 1.0  # of the text's height: words of a run stand closer
FLAT = 0.35  # of the text's height: lower marks are text only if they are as wide as a dash
ALOOF, HALF = 0.35, 0.5  # of the text's height: a stroke at a run's end stands so far from it, and is so high
HAIR = 0.22  # of the text's height: what is no wider is left of a ruled line
NARROW_DIGIT = 0.35  # of the text's height: a 1, which may have lost its flag
LEVEL_DIGITS = 0.08  # of the text's height, by which digits' upper and lower edges differ
LOW_DASH, NARROW_DASH, WIDE_DASH = 0.4, 0.3, 1.3  # of the text's height: a dash
THIN_DASH = 0.12  # of the text's height, in whole pixels
FULL_DASH = 0.6  # of its box is ink
LEADER = 2.0  # of the text's height: the width of low ink from which it is a dot leader
LOW = 0.6  # of a run's height: what stays below it is low
DOTTED = 0.15  # of a leader's columns hold ink
DOT, FEWEST_DOTS = 0.3, 6  # of the text's height; dots of a leader
TALL = 2.2  # of the text's height: taller runs hold several lines
NARROW = 1.8  # of the text's height: what is no wider may be a letter of text up the page
STACKED = 0.35  # of the text's height: letters of text up the page stand closer than lines ever do
FEWEST_STACKED = 6
LONG_DOWN, LONG_ACROSS, THIN = 2.0, 3.0, 3  # of the text's height; pixels: strokes that are no letter's
ONE_LINE = 1.45  # of the text's height: higher runs may be several lines
LOWEST_LINE = 0.55  # of the text's height: capitals without any letter that hangs down
BRIDGE, BRIDGE_SHARE = 4, 0.02  # pixels of ink in a row, and of its width, that are no line of text


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words: its box in pixels, corners included."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def height(self) -> int:
        return self.y1 - self.y0

    @property
    def width(self) -> int:
        return self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Layout:
    """The runs of a page and the usual height of its text in pixels."""

    segments: list[Segment]
    height: float


def find_segments(grey: Grey, dpi: float) -> Layout:
    """The runs of text on a prepared page."""
    ink = ink_of(grey)
    height = text_height(ink, dpi)
    ink &= ~strays(ink, height)
    boxes = components(smeared(ink, max(1, int(height * WORD_GAP))))
    found = [Segment(*box) for box in boxes[:, :4][_is_text(boxes, height)].tolist()]
    lines = [without_strokes(ink, line, height) for segment in found for line in apart(ink, segment, height)]
    level = without_upright(lines, height)
    return Layout([part for segment in level for part in without_leaders(ink, segment, height)], height)


def strays(ink: Mask, height: float) -> Mask:
    """What is left of faint ruled lines: strokes as thin as a letter's and longer than any of them is.

    They tie cells together, and a cell to its frame, so that text is looked for at the wrong height.
    """
    down = opened(ink, max(3, round(LONG_DOWN * height)), 0)
    down &= ~opened(down, THIN + 1, 1)
    across = opened(ink, max(3, round(LONG_ACROSS * height)), 1)
    across &= ~opened(across, THIN + 1, 0)
    return down | across


def apart(ink: Mask, segment: Segment, height: float) -> list[Segment]:
    """The lines of a run that is too high for one: they hang together by a thin stroke, which is no text.

    A run that cannot be told apart stays as it is.
    """
    if segment.height <= ONE_LINE * height:
        return [segment]
    part = ink[segment.y0 : segment.y1, segment.x0 : segment.x1]
    _, starts, stops = runs((part.sum(axis=1) > max(BRIDGE, BRIDGE_SHARE * segment.width))[None])
    lines = [
        (start, stop)
        for start, stop in zip(starts.tolist(), stops.tolist(), strict=True)
        if stop - start >= FLAT * height
    ]
    if not lines or any(stop - start < LOWEST_LINE * height for start, stop in lines):
        return [segment]
    found = []
    for start, stop in lines:
        top, bottom = max(0, start - 1), min(part.shape[0], stop + 1)
        columns = np.flatnonzero(part[top:bottom].any(axis=0))
        left, right = segment.x0 + int(columns[0]), segment.x0 + int(columns[-1]) + 1
        found.append(Segment(left, segment.y0 + top, right, segment.y0 + bottom))
    return found


def without_strokes(ink: Mask, segment: Segment, height: float) -> Segment:
    """The run without a hair's breadth of a ruled line that stands apart at either end of it."""
    rises = ink[segment.y0 : segment.y1, segment.x0 : segment.x1]
    _, starts, stops = runs(rises.max(axis=0, keepdims=True))
    left, right = 0, len(starts) - 1
    while left < right and _is_apart(rises, starts, stops, (left, left + 1), height):
        left += 1
    while left < right and _is_apart(rises, starts, stops, (right, right - 1), height):
        right -= 1
    if right - left == len(starts) - 1:
        return segment
    return Segment(segment.x0 + int(starts[left]), segment.y0, segment.x0 + int(stops[right]), segment.y1)


def _is_apart(part: Mask, starts: Numbers, stops: Numbers, both: tuple[int, int], height: float) -> bool:
    """Whether the first of two neighbours is a stroke that stands apart from the other one.

    Two narrow signs side by side, from the same row to the same row, are the digits of 11.
    """
    outer, inner = both
    gap = max(starts[outer], starts[inner]) - min(stops[outer], stops[inner])
    if gap < ALOOF * height or not _is_stroke(part, starts[outer], stops[outer], height):
        return False
    if gap >= height or stops[inner] - starts[inner] > NARROW_DIGIT * height:
        return True
    rows = [np.flatnonzero(part[:, starts[at] : stops[at]].any(axis=1))[[0, -1]] for at in both]
    return bool(np.abs(rows[0] - rows[1]).max() > max(1, LEVEL_DIGITS * height))


def _is_stroke(part: Mask, start: int, stop: int, height: float) -> bool:
    return stop - start <= HAIR * height and bool(part[:, start:stop].any(axis=1).sum() >= HALF * height)


def without_upright(segments: Sequence[Segment], height: float) -> list[Segment]:
    """Without text that runs up or down the page, such as a form's number in the margin: its letters, read one by one
    beside the lines they stand next to, are nothing but noise there.
    """
    stacks: list[list[Segment]] = []
    for letter in sorted((each for each in segments if each.width <= NARROW * height), key=lambda each: each.y0):
        for stack in stacks:
            last = stack[-1]
            if letter.y0 - last.y1 <= STACKED * height and min(letter.x1, last.x1) > max(letter.x0, last.x0):
                stack.append(letter)
                break
        else:
            stacks.append([letter])
    upright = {letter for stack in stacks if len(stack) >= FEWEST_STACKED for letter in stack}
    apart = [stack for stack in stacks if len(stack) < FEWEST_STACKED]
    while words := [stack for stack in apart if any(_goes_on(stack, letter, height) for letter in upright)]:
        upright.update(letter for stack in words for letter in stack)
        apart = [stack for stack in apart if stack not in words]
    return [segment for segment in segments if segment not in upright]


def _goes_on(stack: Sequence[Segment], letter: Segment, height: float) -> bool:
    """Whether a letter of text up the page stands right above or below a stack: a space lies between."""
    beside = min(letter.x1, stack[0].x1) > max(letter.x0, stack[0].x0)
    return beside and stack[0].y0 - letter.y1 <= height and letter.y0 - stack[-1].y1 <= height


def without_leaders(ink: Mask, segment: Segment, height: float) -> list[Segment]:
    """What of a run is text: dot leaders and underlines are cut out, as engines read them as letters, and slowly.

    A leader is a stretch of at least two heights' width whose ink is low: no letter is as wide without rising.
    """
    if segment.height > TALL * height or segment.width < LEADER * height:
        return [segment]
    part = ink[segment.y0 : segment.y1, segment.x0 : segment.x1]
    low = np.asarray(~part[: max(1, round(LOW * part.shape[0]))].any(axis=0))
    leaders = [each for each in _wide(low, height) if part[:, each[0] : each[1]].any(axis=0).mean() > DOTTED]
    # A leader that slants, as on a photo, is low at one of its ends only.
    dotted = [each for each in _wide(_is_flat(part, height), height) if _is_dotted(part, each, height)]
    slanting = [each for each in dotted if not any(start <= each[0] and each[1] <= stop for start, stop in leaders)]
    if not slanting:
        return _between(segment, leaders)
    apart = [each for each in leaders if not any(start < each[1] and each[0] < stop for start, stop in slanting)]
    return [_with_its_ink(ink, text) for text in _between(segment, sorted([*apart, *slanting]))]


def _wide(columns: Mask, height: float) -> list[tuple[int, int]]:
    """The stretches of columns that are as wide as a leader."""
    _, starts, stops = runs(columns[None, :])
    both = zip(starts.tolist(), stops.tolist(), strict=True)
    return [(start, stop) for start, stop in both if stop - start >= LEADER * height]


def _is_flat(part: Mask, height: float) -> Mask:
    """In which columns the ink, if there is any, reaches from its top to its bottom no farther than a dot does."""
    high = part.shape[0] - part.argmax(axis=0) - part[::-1].argmax(axis=0)
    return np.asarray(~part.any(axis=0) | (high <= DOT * height))


def _is_dotted(part: Mask, leader: tuple[int, int], height: float) -> bool:
    """Whether a flat stretch is many dots or one long line, and no dash among words."""
    inked = np.asarray(part[:, leader[0] : leader[1]].any(axis=0))
    _, starts, stops = runs(inked[None, :])
    long = len(starts) and int((stops - starts).max()) >= LEADER * height
    return bool(inked.mean() > DOTTED and (long or len(starts) >= FEWEST_DOTS))


def _with_its_ink(ink: Mask, segment: Segment) -> Segment:
    """The run as high as what is in it."""
    rows = np.flatnonzero(ink[segment.y0 : segment.y1, segment.x0 : segment.x1].any(axis=1))
    if not len(rows):
        return segment
    return Segment(segment.x0, segment.y0 + int(rows[0]), segment.x1, segment.y0 + int(rows[-1]) + 1)


def _between(segment: Segment, leaders: Sequence[tuple[int, int]]) -> list[Segment]:
    edges = [0, *(edge for leader in leaders for edge in leader), segment.width]
    return [
        Segment(segment.x0 + start, segment.y0, segment.x0 + stop, segment.y1)
        for start, stop in zip(edges[::2], edges[1::2], strict=True)
        if stop - start > 2
    ]


def is_dash(grey: Grey, segment: Segment, height: float) -> bool:
    """Whether a run is one short stroke across and nothing else, and no half of a `=`."""
    low, wide = segment.height <= LOW_DASH * height, NARROW_DASH * height <= segment.width <= WIDE_DASH * height
    if not low or not wide or segment.width < 2 * segment.height:
        return False
    if ink_of(grey[segment.y0 : segment.y1, segment.x0 : segment.x1]).mean() < FULL_DASH:
        return False
    near = round(LOW_DASH * height)
    above = grey[max(0, segment.y0 - near) : max(0, segment.y0 - 1), segment.x0 : segment.x1]
    below = grey[segment.y1 + 1 : segment.y1 + near, segment.x0 : segment.x1]
    return not any(side.size and ink_of(side).any(axis=0).mean() >= FULL_DASH for side in (above, below))


def text_height(ink: Mask, dpi: float) -> float:
    """The usual height of words in pixels."""
    words = components(smeared(ink, max(1, int(dpi * LETTER_GAP))))
    heights = words[:, 3] - words[:, 1]
    large = words[:, 4] > dpi * dpi * 0.001
    fits = large & (heights > dpi * SMALLEST) & (heights < dpi * LARGEST)
    return float(np.median(heights[fits])) if fits.any() else dpi * 0.1


def _is_text(boxes: Numbers, height: float) -> Mask:
    """Without specks and strokes: a mark must be high as a letter and no hair's breadth, or wide as a dash."""
    wide, high = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    dash = (wide > 0.3 * height) & (wide < LEADER * height) & (boxes[:, 4] > 8) & (high >= int(THIN_DASH * height))
    text: Mask = ((high >= FLAT * height) & (wide >= HAIR * height)) | dash
    return text
