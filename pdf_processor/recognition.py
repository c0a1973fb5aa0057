"""Pages' pictures read by OCR, or readings given instead: the one place where recognising costs its time.

Who reads a page asks a `Recogniser`. That is `recognise`, which does it here and now, or `GivenReadings`, which has
what was read elsewhere or before, and says what it lacks.
"""

from __future__ import annotations

import hashlib
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from pdf_processor import __version__
from pdf_processor.errors import FileError, OcrFailed
from pdf_processor.kept_reading import rounded
from pdf_processor.model import OcrTask, PictureReading
from pdf_processor.ocr.engine import OcrEngine, find_engine
from pdf_processor.pdf import PdfPage, render
from pdf_processor.settings import ReadSettings

OCR_SHARE = 0.8  # of a page's time: what is left is for drawing the page and for reading its words

Recogniser = Callable[[PdfPage, OcrTask, ReadSettings], PictureReading]
Strips = Sequence[tuple[float, float]]
Languages = tuple[str, ...]


class ReadingsWanted(Exception):
    """The document cannot be read before the readings that were asked for are there."""


class GivenReadings:
    """A `Recogniser` that has readings, and failures, made elsewhere. What is missing counts as empty and is told."""

    def __init__(
        self, given: Mapping[OcrTask, PictureReading | FileError], on_missing: Callable[[OcrTask, int], None]
    ) -> None:
        self._given = given
        self._on_missing = on_missing
        self._missing: set[OcrTask] = set()

    def __call__(self, page: PdfPage, task: OcrTask, settings: ReadSettings) -> PictureReading:  # noqa: ARG002
        reading = self._given.get(task)
        if isinstance(reading, FileError):
            raise reading.with_traceback(None)
        if reading is not None:
            return reading
        if task not in self._missing:
            self._missing.add(task)
            self._on_missing(task, page.parent.page_count)
        return PictureReading([], page.rect.width, page.rect.height, 0)

    def lacks(self, page: int) -> bool:
        """Whether something of this page is missing."""
        return any(task.page == page for task in self._missing)

    def demand_all(self) -> None:
        """Raise `ReadingsWanted` if anything was missing so far."""
        if self._missing:
            raise ReadingsWanted


def page_task(page: int, engine: OcrEngine, settings: ReadSettings, languages: Languages = ()) -> OcrTask:
    """A whole page, in the languages of the settings unless others are given.

    Raises `OcrUnavailable` where the engine is not installed.
    """
    languages = languages or _languages(settings)
    return OcrTask(page, engine.name, _version(engine, page), _how(engine, settings, page, languages), languages)


def strips_task(
    page: int,
    engine: OcrEngine,
    settings: ReadSettings,
    strips: Strips,
    turn: int,
    scale: float,
    languages: Languages = (),
) -> OcrTask:
    """Some strips of a page at another scale. Raises `OcrUnavailable`."""
    languages = languages or _languages(settings)
    places = tuple((round(top, 2), round(bottom, 2)) for top, bottom in strips)
    name = hashlib.sha256(repr(places).encode()).hexdigest()[:16]
    how = f"{_how(engine, settings, page, languages)}, strips {name}, turn {turn}, scale {scale:g}"
    return OcrTask(page, engine.name, _version(engine, page), how, languages, places, turn, scale)


def recognise(page: PdfPage, task: OcrTask, settings: ReadSettings) -> PictureReading:
    """Read a page's picture, here and now. Raises `OcrUnavailable`, `OcrFailed`, `LimitExceeded` or `DamagedPdf`."""
    from pdf_processor.ocr.page_reading import read_again, read_picture  # noqa: PLC0415  (numpy: for scans only)

    deadline = time.monotonic() + max(1.0, settings.limits.page_seconds * OCR_SHARE)
    engine = find_engine(task.engine)
    picture, dpi = render(page, _dpi(engine, settings, task.page), settings.limits)
    if not task.strips:
        return rounded(read_picture(picture, dpi, engine, task.languages, deadline), task.page)
    words = read_again(picture, dpi, engine, task.languages, deadline, task.strips, turn=task.turn, scale=task.scale)
    return rounded(PictureReading(words, page.rect.width, page.rect.height, 0), task.page)


def _version(engine: OcrEngine, page: int) -> str:
    try:
        return _known_version(engine.name)
    except FileError as error:
        error.page = page
        raise
    except (OSError, subprocess.SubprocessError) as error:
        raise OcrFailed(f"the OCR engine cannot be started for page {page}", page=page) from error


@cache
def _known_version(name: str) -> str:
    return find_engine(name).version()


def _languages(settings: ReadSettings) -> Languages:
    return settings.ocr_languages or ("eng",)


def _dpi(engine: OcrEngine, settings: ReadSettings, page: int) -> tuple[float, float]:
    """Within which resolution a page is drawn: the engine's own, unless another one was chosen for the page."""
    choice = settings.choice(page)
    return engine.dpi if choice is None or choice.dpi is None else (choice.dpi, choice.dpi)


def _how(engine: OcrEngine, settings: ReadSettings, page: int, languages: Languages) -> str:
    lowest, highest = _dpi(engine, settings, page)
    return f"{'+'.join(languages)}, {lowest:g}-{highest:g} dpi, preparation {_preparation()}"


@cache
def _preparation() -> str:
    """Stands for the code that makes pictures and readings: who changes it need not think of readings that are kept."""
    digest = hashlib.sha256(__version__.encode())
    for source in _sources():
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]


def _sources() -> Iterator[Path]:
    package = Path(__file__).parent
    yield from sorted((package / "ocr").glob("*.py"))
    yield package / "pdf" / "render.py"
    yield Path(__file__)
