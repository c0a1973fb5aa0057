"""Runs, components and openings of black-and-white pictures, and ranks of brightness, with numpy and Pillow alone.

What OpenCV would be needed for otherwise: it is 150 MB installed, and its import costs as much memory as a page.
Masks are arrays of bool, rows first; True is ink.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pdf_processor.model import Picture

Mask = NDArray[np.bool_]
Grey = NDArray[np.uint8]
Numbers = NDArray[np.int64]
Floats = NDArray[np.float32]


def grey_of(picture: Picture) -> Grey:
    """A picture's pixels as an array of (height, width); read only."""
    return np.frombuffer(picture.samples, dtype=np.uint8).reshape(picture.height, picture.width)


def picture_of(grey: NDArray[Any], page: int) -> Picture:
    """The picture of an array of (height, width) 8-bit pixels."""
    height, width = grey.shape
    return Picture(page, width, height, np.ascontiguousarray(grey, dtype=np.uint8).tobytes())


def runs(mask: Mask) -> tuple[Numbers, Numbers, Numbers]:
    """All horizontal runs of ink from top to bottom: their rows, first columns, and columns after the last."""
    height, width = mask.shape
    padded = np.zeros((height, width + 2), dtype=np.bool_)
    padded[:, 1:-1] = mask
    # Each row begins and ends without ink, so changes are a start and a stop in turn.
    changes = np.flatnonzero(padded[:, 1:] != padded[:, :-1])
    rows, starts = np.divmod(changes[::2], width + 1)
    return rows, starts, changes[1::2] - rows * (width + 1)


def components(mask: Mask) -> Numbers:
    """The boxes of ink that hangs together, corners included: rows of (x0, y0, x1, y1, pixels)."""
    rows, starts, stops = runs(mask)
    if not len(rows):
        return np.zeros((0, 5), dtype=np.int64)
    labels = _labels(rows, starts, stops, mask.shape[1] + 2)
    place = (np.cumsum(labels == np.arange(len(labels))) - 1)[labels]
    boxes = np.zeros((int(place.max()) + 1, 5), dtype=np.int64)
    boxes[:, :2] = np.iinfo(np.int64).max
    np.minimum.at(boxes[:, 0], place, starts)
    np.minimum.at(boxes[:, 1], place, rows)
    np.maximum.at(boxes[:, 2], place, stops)
    np.maximum.at(boxes[:, 3], place, rows + 1)
    np.add.at(boxes[:, 4], place, stops - starts)
    return boxes


def _labels(rows: Numbers, starts: Numbers, stops: Numbers, width: int) -> Numbers:
    """A number for each run, the same for runs of one component: the lowest of them, handed on along touching runs."""
    first = np.searchsorted(rows * width + stops, (rows + 1) * width + starts, "left")
    last = np.searchsorted(rows * width + starts, (rows + 1) * width + stops, "right")
    touching = np.maximum(last - first, 0)
    one = np.repeat(np.arange(len(rows)), touching)
    other = np.arange(len(one)) + np.repeat(first - (np.cumsum(touching) - touching), touching)
    label = np.arange(len(rows))
    while len(one):
        low, high = np.minimum(label[one], label[other]), np.maximum(label[one], label[other])
        apart = low != high
        one, other = one[apart], other[apart]
        np.minimum.at(label, high[apart], low[apart])
        while len(one) and not np.array_equal(label, further := label[label]):
            label = further
    return label


def percentile(pixels: Grey, percent: float) -> float:
    """As numpy's, which sorts: brightness has 256 levels, so counting them is enough, in a third of the time."""
    counts = np.cumsum(Image.fromarray(pixels.reshape(1, -1)).histogram())
    at = (pixels.size - 1) * percent / 100
    low, high = np.searchsorted(counts, (int(at), min(int(at) + 1, pixels.size - 1)), side="right")
    return float(low + (high - low) * (at - int(at)))


def brightest_near(grey: Grey, reach: int) -> Grey:
    """The brightest pixel among those up to `reach` rows and columns away from each."""
    found = grey
    for axis in (0, 1):
        padded = np.pad(found, [(reach, reach) if each == axis else (0, 0) for each in (0, 1)], mode="edge")
        parts = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis)
        found = np.maximum.reduce([parts[..., at] for at in range(2 * reach + 1)])
    return found


def smeared(mask: Mask, gap: int) -> Mask:
    """The mask with gaps of up to `gap` pixels between neighbours of a row filled."""
    rows, starts, stops = runs(mask)
    gaps = starts[1:] - stops[:-1]
    close = (rows[1:] == rows[:-1]) & (gaps <= gap)
    lengths = gaps[close]
    ends = np.cumsum(lengths)
    first = rows[:-1][close] * mask.shape[1] + stops[:-1][close]
    # The pixels of all gaps, as places in the picture: a sum over all of its pixels took twice as long.
    places = np.repeat(first - (ends - lengths), lengths) + np.arange(lengths.sum())
    filled = mask.copy(order="C")
    filled.reshape(-1)[places] = True
    return filled


def opened(mask: Mask, length: int, axis: int) -> Mask:
    """What of the mask lies in straight runs of at least `length` pixels along an axis (0 down, 1 across)."""
    if mask.shape[axis] < length:
        return np.zeros_like(mask)
    if axis == 1:
        return _opened(mask, length, axis)
    packed = _opened(np.packbits(mask, axis=1), length, axis)  # eight columns in a byte
    return np.unpackbits(packed, axis=1, count=mask.shape[1]).view(np.bool_)


def _opened(mask: NDArray[Any], length: int, axis: int) -> NDArray[Any]:
    whole = mask
    reach = 1
    while reach < length:
        step = min(reach, length - reach)
        whole = _without_end(whole, step, axis) & _without_start(whole, step, axis)
        reach += step
    kept = np.zeros_like(mask)
    if not whole.any():
        return kept
    _without_end(kept, length - 1, axis)[...] = whole
    reach = 1
    while reach < length:
        step = min(reach, length - reach)
        before = kept.copy()
        _without_start(kept, step, axis)[...] |= _without_end(before, step, axis)
        reach += step
    return kept


def _without_end(mask: NDArray[Any], count: int, axis: int) -> NDArray[Any]:
    return mask[: mask.shape[0] - count] if axis == 0 else mask[:, : mask.shape[1] - count]


def _without_start(mask: NDArray[Any], count: int, axis: int) -> NDArray[Any]:
    return mask[count:] if axis == 0 else mask[:, count:]
