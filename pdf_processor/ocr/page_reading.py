"""A page's picture → its words in points: turned upright, prepared as the engine likes it, read, put back in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pdf_processor.model import Picture, Word
from pdf_processor.ocr.engine import OcrEngine
from pdf_processor.ocr.preprocess import Prepared, prepare

POINTS_PER_INCH = 72.0


@dataclass(frozen=True, slots=True)
class PictureReading:
    """A page's words in points, and the page's size in points and its turn in degrees once its text is upright."""

    words: list[Word]
    width: float
    height: float
    turned: int


def read_picture(
    picture: Picture, dpi: float, engine: OcrEngine, languages: Sequence[str], deadline: float
) -> PictureReading:
    """Read a page. `deadline` is a time of `time.monotonic`. Raises `OcrUnavailable` and `OcrFailed`."""
    prepared = prepare(picture, dpi, clean=engine.clean)
    words = engine.words(prepared.picture, dpi, tuple(languages), deadline)
    return _in_points(words, picture, prepared, dpi, 0)


def _in_points(words: Sequence[Word], page: Picture, prepared: Prepared, dpi: float, turned: int) -> PictureReading:
    """Put the words back on the page, which grows where a tilted one's corners would stand outside."""
    scale = POINTS_PER_INCH / dpi
    left = prepared.left - max(0.0, prepared.left - min((word.x0 for word in words), default=prepared.left))
    top = prepared.top - max(0.0, prepared.top - min((word.y0 for word in words), default=prepared.top))
    placed = [
        replace(
            word,
            x0=(word.x0 - left) * scale,
            y0=(word.y0 - top) * scale,
            x1=(word.x1 - left) * scale,
            y1=(word.y1 - top) * scale,
        )
        for word in words
    ]
    width = max([page.width * scale, *(word.x1 for word in placed)])
    height = max([page.height * scale, *(word.y1 for word in placed)])
    return PictureReading(placed, width, height, turned)
