"""A page's picture → its words in points: turned upright, prepared as the engine likes it, read, put back in place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

import numpy as np
from PIL import Image

from pdf_processor.errors import FileError, OcrFailed
from pdf_processor.model import Picture, PictureReading, Word
from pdf_processor.ocr.columns import upright as with_columns_upright
from pdf_processor.ocr.engine import OcrEngine
from pdf_processor.ocr.levels import leveled
from pdf_processor.ocr.margins import without_margin
from pdf_processor.ocr.pixels import Grey, grey_of, picture_of
from pdf_processor.ocr.preprocess import PAPER, Prepared, busiest, is_sideways, prepare, turned

POINTS_PER_INCH = 72.0
POOR = 0.65  # mean confidence below which a page may stand on its head: upright ones reach 0.8, others 0.5
FEWEST_LETTERS = 4
SHORTEST = 3  # letters and digits of what counts as a word
AROUND = 20  # pixels of paper above and below the strips of a page
SURE, FEWEST_FIGURES = 0.85, 8
_FIGURE = re.compile(r"\d[.,/-]\d\d")


def read_picture(
    picture: Picture, dpi: float, engine: OcrEngine, languages: Sequence[str], deadline: float
) -> PictureReading:
    """Read a page. `deadline` is a time of `time.monotonic`. Raises `OcrUnavailable` and `OcrFailed`."""
    read = _Reader(picture, dpi, engine, tuple(languages), deadline)
    first = 0
    if is_sideways(picture, dpi):
        first = max((1, 3), key=lambda quarters: legible(read.sample(quarters)))
    best = read.whole(first)
    if surety(best.words) >= POOR or _shows_figures(best.words):
        return best
    # What is looked for in other directions may be nothing but specks: a failure there costs nothing of what is read.
    with suppress(OcrFailed):
        others = sorted(({0, 1, 2, 3} - {first}), key=lambda quarters: -legible(read.sample(quarters)))
        if legible(read.sample(others[0])) <= legible(read.sample(first)):
            return best
        other = read.whole(others[0])
        return other if legible(other.words) > legible(best.words) else best
    return best


def _shows_figures(words: Sequence[Word]) -> bool:
    """Whether a page is upright though its words are read poorly, as in a script that no model knows."""
    return sum(bool(_FIGURE.search(word.text)) and (word.confidence or 0) >= SURE for word in words) >= FEWEST_FIGURES


def read_again(
    picture: Picture,
    dpi: float,
    engine: OcrEngine,
    languages: Sequence[str],
    deadline: float,
    strips: Sequence[tuple[float, float]],
    *,
    turn: int = 0,
    scale: float = 1.0,
) -> list[Word]:
    """The words of some strips of a page, (top, bottom) in points, read at another scale.

    An engine's mistakes change with the size of letters, so a reading that comes back deserves more trust. `turn` is
    what the first reading found.
    """
    upright = turned(picture, turn // 90)
    prepared = _prepared(upright, dpi, engine.clean)
    part, top = _strips_of(prepared, dpi, strips)
    if not part.size:
        return []
    image = Image.fromarray(part)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    scaled = picture_of(np.asarray(image.resize(size, Image.Resampling.BICUBIC)), picture.page)
    try:
        words = engine.words(scaled, dpi * scale, tuple(languages), deadline)
    except (FileError, MemoryError):
        raise
    except Exception as error:
        # A further look is a help and no more: an engine that breaks over it costs nothing of what has been read.
        raise OcrFailed(f"{engine.name} broke on page {picture.page}", page=picture.page) from error
    unscaled = [
        replace(word, x0=word.x0 / scale, y0=word.y0 / scale + top, x1=word.x1 / scale, y1=word.y1 / scale + top)
        for word in words
    ]
    return _in_points(leveled(unscaled), upright, prepared, dpi, turn).words


@lru_cache(maxsize=1)
def _prepared(picture: Picture, dpi: float, clean: bool) -> Prepared:
    """A page made ready. It is kept for the next look at the same page: at other scales, or in another language."""
    return prepare(picture, dpi, clean=clean)


def _strips_of(prepared: Prepared, dpi: float, strips: Sequence[tuple[float, float]]) -> tuple[Grey, int]:
    """The page from the first strip to the last with paper between them, and the row in which that begins."""
    page = grey_of(prepared.picture)
    kept = np.full_like(page, PAPER)
    rows: list[int] = []
    for top, bottom in strips:
        y0 = int(min(max(0.0, top * dpi / POINTS_PER_INCH + prepared.top), page.shape[0]))
        y1 = int(min(max(0.0, bottom * dpi / POINTS_PER_INCH + prepared.top), page.shape[0]))
        kept[y0:y1] = page[y0:y1]
        rows += [y0, y1]
    first, last = max(0, min(rows) - AROUND), max(rows) + AROUND
    return kept[first:last], first


def surety(words: Sequence[Word]) -> float:
    """How surely a page was read, 0 to 1: the mean confidence of its words' letters and digits."""
    sizes = [sum(c.isalnum() for c in word.text) for word in words]
    total = sum(sizes)
    if total < FEWEST_LETTERS:
        return 0.0
    return sum(size * (word.confidence or 0.0) for size, word in zip(sizes, words, strict=True)) / total


def legible(words: Sequence[Word]) -> float:
    """How much of a page was read, by which its directions are compared: the letters and digits of words, as far as
    they are sure.

    Signs that lie on their side are taken for single letters, and often more surely (`O`, `N`) than a script that no
    model knows is read upright.
    """
    sizes = [sum(c.isalnum() for c in word.text) for word in words]
    return sum(size * (word.confidence or 0.0) for size, word in zip(sizes, words, strict=True) if size >= SHORTEST)


class _Reader:
    """Reads one page's picture, or a sample of it, turned by quarters."""

    def __init__(
        self, picture: Picture, dpi: float, engine: OcrEngine, languages: tuple[str, ...], deadline: float
    ) -> None:
        self._picture, self._dpi, self._engine = picture, dpi, engine
        self._languages, self._deadline = languages, deadline
        self._samples: dict[int, list[Word]] = {}

    def whole(self, quarters: int) -> PictureReading:
        picture = turned(self._picture, quarters)
        prepared, words = self._read(picture)
        return _in_points(words, picture, prepared, self._dpi, 90 * quarters)

    def sample(self, quarters: int) -> list[Word]:
        """The words of the part of the page that holds most ink; read once."""
        if quarters not in self._samples:
            self._samples[quarters] = self._read(turned(busiest(self._picture), quarters))[1]
        return self._samples[quarters]

    def _read(self, picture: Picture) -> tuple[Prepared, list[Word]]:
        prepared = _prepared(picture, self._dpi, self._engine.clean)
        words = self._engine.words(prepared.picture, self._dpi, self._languages, self._deadline)
        return prepared, without_margin(with_columns_upright(leveled(words)))


def _in_points(words: Sequence[Word], page: Picture, prepared: Prepared, dpi: float, turned: int) -> PictureReading:
    """Put the words back on the page. Those in a tilted one's corners may stand outside of it.

    Where a word stands does not depend on what else was read, or a strip that is read again would lie elsewhere.
    """
    scale = POINTS_PER_INCH / dpi
    placed = [
        replace(
            word,
            x0=(word.x0 - prepared.left) * scale,
            y0=(word.y0 - prepared.top) * scale,
            x1=(word.x1 - prepared.left) * scale,
            y1=(word.y1 - prepared.top) * scale,
        )
        for word in words
    ]
    width = max([page.width * scale, *(word.x1 for word in placed)])
    height = max([page.height * scale, *(word.y1 for word in placed)])
    return PictureReading(placed, width, height, turned)
