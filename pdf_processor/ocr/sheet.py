"""A page's runs of text copied onto a sheet, one below the other, as a list that any OCR engine reads well."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from PIL import Image

from pdf_processor.ocr.pixels import Grey
from pdf_processor.ocr.preprocess import PAPER
from pdf_processor.ocr.segments import Segment

MARGIN = 20  # pixels
EDGE = 2  # pixels around a run that come along: the grey edges of its letters
TALLEST = 8_000  # pixels: Tesseract takes 32,767, and memory for all of them
GAP = 0.6  # of the text's height, between two runs
LOWEST = 0.8  # of the text's height: what is lower is no letter, so that a dash shares its line with its neighbours
FONT = 1.67  # of a capital's height: a word's box in a text layer, from the font's highest to its lowest letters
SIDE = 0.08  # of a capital's height: the white on either side of a letter belongs to its word there


@dataclass(frozen=True, slots=True)
class Sheet:
    """The list as pixels; `tops[i]` is the row in which `segments[i]` begins, `scale` what it was enlarged by."""

    grey: Grey
    segments: Sequence[Segment]
    tops: Sequence[int]
    height: float
    scale: float

    def place(self, x0: float, y0: float, x1: float, y1: float) -> Place | None:
        """A box on the sheet as one on the page; None above the first run."""
        at = bisect_right(self.tops, (y0 + y1) / 2) - 1
        if at < 0:
            return None
        segment = self.segments[at]
        shift = max(0, segment.x0 - EDGE) - MARGIN / self.scale
        middle, high = (segment.y0 + segment.y1) / 2, _font_height(segment.height, self.height)
        left, right = x0 / self.scale + shift, x1 / self.scale + shift
        side = SIDE * min(segment.height, self.height)
        return Place(at, left - side, middle - high / 2, right + side, middle + high / 2)


class Place(NamedTuple):
    """The number of a run, and a box on the page that is as high as all words of the run."""

    segment: int
    x0: float
    y0: float
    x1: float
    y1: float


def _font_height(high: float, usual: float) -> float:
    """How high a run's words would be in a text layer: who reads words measures the gaps between them by it."""
    letters = high if high >= 0.6 * usual else LOWEST * usual
    return max(high, min(FONT * letters, FONT * usual))


def sheets_of(segments: Sequence[Segment], height: float, scale: float = 1.0) -> Iterator[Sequence[Segment]]:
    """The runs in portions for a sheet each: those of a page full of specks together are higher than engines take."""
    start, y = 0, 0
    for at, segment in enumerate(segments):
        high = int(max(segment.height + 2 * EDGE, height) * scale) + _gap(height, scale)
        if at > start and y + high > TALLEST:
            yield segments[start:at]
            start, y = at, 0
        y += high
    if segments:
        yield segments[start:]


def _gap(height: float, scale: float) -> int:
    return max(8, int(GAP * height * scale))


def compose(
    page: Grey,
    segments: Sequence[Segment],
    height: float,
    scale: float = 1.0,
    treated: Callable[[Grey], Grey] | None = None,
) -> Sheet:
    """Copy each run onto a sheet of its own paper, from top to bottom; `height` is the usual one of the page's text.

    What `treated` makes of a run is copied in its place.
    """
    cut = [_piece(page, segment) for segment in segments]
    pieces = [_enlarged(piece if treated is None else treated(piece), scale) for piece in cut]
    gap = _gap(height, scale)
    tops, y = [], gap
    for piece in pieces:
        tops.append(y)
        y += max(piece.shape[0], int(height * scale)) + gap
    wide = max((piece.shape[1] for piece in pieces), default=0)
    sheet = np.full((y, wide + 2 * MARGIN), PAPER, dtype=np.uint8)
    for piece, top in zip(pieces, tops, strict=True):
        sheet[top : top + piece.shape[0], MARGIN : MARGIN + piece.shape[1]] = piece
    return Sheet(sheet, segments, tops, height, scale)


def _piece(page: Grey, segment: Segment) -> Grey:
    return page[max(0, segment.y0 - EDGE) : segment.y1 + EDGE, max(0, segment.x0 - EDGE) : segment.x1 + EDGE]


def _enlarged(piece: Grey, scale: float) -> Grey:
    if scale == 1.0:
        return piece
    image = Image.fromarray(piece)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return np.asarray(image.resize(size, Image.Resampling.BICUBIC))
