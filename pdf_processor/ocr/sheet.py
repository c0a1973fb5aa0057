"""A page's runs of text copied onto a sheet, one below the other, as a list that any OCR engine reads well."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pdf_processor.ocr.pixels import Grey
from pdf_processor.ocr.preprocess import PAPER
from pdf_processor.ocr.segments import Layout, Segment

MARGIN = 20  # pixels
EDGE = 2  # pixels around a run that come along: the grey edges of its letters
GAP = 0.6  # of the text's height, between two runs
LOWEST = 0.8  # of the text's height: no word's box is lower, so that a dash shares its line with its neighbours


@dataclass(frozen=True, slots=True)
class Sheet:
    """The list as pixels; `tops[i]` is the row in which `segments[i]` begins."""

    grey: Grey
    segments: Sequence[Segment]
    tops: Sequence[int]
    height: float

    def place(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float] | None:
        """A box on the sheet as one on the page; as high as its whole run, None above the first run."""
        at = bisect_right(self.tops, (y0 + y1) / 2) - 1
        if at < 0:
            return None
        segment = self.segments[at]
        shift = max(0, segment.x0 - EDGE) - MARGIN
        middle, high = (segment.y0 + segment.y1) / 2, max(float(segment.height), LOWEST * self.height)
        return x0 + shift, middle - high / 2, x1 + shift, middle + high / 2


def compose(page: Grey, layout: Layout) -> Sheet:
    """Copy each run onto a sheet of its own paper, from top to bottom."""
    gap = max(8, int(GAP * layout.height))
    tops, y = [], gap
    for segment in layout.segments:
        tops.append(y)
        y += max(segment.height, int(layout.height)) + gap
    wide = max((segment.width for segment in layout.segments), default=0)
    sheet = np.full((y, wide + 2 * MARGIN), PAPER, dtype=np.uint8)
    for segment, top in zip(layout.segments, tops, strict=True):
        piece = page[max(0, segment.y0 - EDGE) : segment.y1 + EDGE, max(0, segment.x0 - EDGE) : segment.x1 + EDGE]
        sheet[top : top + piece.shape[0], MARGIN : MARGIN + piece.shape[1]] = piece
    return Sheet(sheet, layout.segments, tops, layout.height)
