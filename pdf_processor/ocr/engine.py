"""What an OCR engine must offer, and how one is found: by name, in the entry points `pdfproc.ocr_engines`.

An engine is one file. Whoever writes another one declares it in their package's `pyproject.toml`:

    [project.entry-points."pdfproc.ocr_engines"]
    mine = "my_package.engine:MyEngine"
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from pdf_processor.errors import OcrUnavailable, OcrUnloadable
from pdf_processor.model import Picture, Word

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "pdfproc.ocr_engines"
DEFAULT = "tesseract"
EXTRAS = {"tesseract": "ocr", "rapidocr": "ocr-accurate"}
"""What installs the engines that come with pdfproc; any other comes with a package of its own."""


class OcrEngine(Protocol):
    """Reads words from a picture whose text runs from left to right. Made without arguments, kept while pages last."""

    name: str
    dpi: tuple[float, float]
    """The lowest and highest resolution at which it reads well: pages are drawn within it."""
    clean: bool
    """Whether it reads better without ruled lines, shades and uneven light."""

    def version(self) -> str:
        """Engine and model, as they decide what is read. Raises `OcrUnavailable`."""
        ...

    def languages(self) -> frozenset[str]:
        """The languages it can read, in Tesseract's names (`eng`, `chi_sim`). Raises `OcrUnavailable`."""
        ...

    def words(self, image: Picture, dpi: float, languages: tuple[str, ...], deadline: float) -> list[Word]:
        """The words of a picture, each with its confidence from 0 to 1, in pixels from the upper left corner.

        `deadline` is a time of `time.monotonic`. Raises `OcrUnavailable` without the program or a language,
        `OcrFailed` when it breaks or the deadline passes.
        """
        ...


@cache
def find_engine(name: str = "auto") -> OcrEngine:
    """The engine of that name; "auto" is the default. Raises `OcrUnavailable` where none is, or it cannot be loaded."""
    wanted = DEFAULT if name == "auto" else name
    entry = _entries().get(wanted)
    if entry is None:
        known = ", ".join(sorted(_entries()))
        raise OcrUnavailable(
            f"no installed package offers the OCR engine {wanted!r}",
            next_step=f"choose one of these with --ocr-engine: {known}; then run 'pdfproc retry'",
        )
    try:
        engine: OcrEngine = entry.load()()
    except ImportError as error:
        raise OcrUnloadable(
            f"the OCR engine {wanted!r} cannot be loaded: {error.name or 'a library'} is missing",
            next_step=f"install it with: {_install(entry)}, then run 'pdfproc retry'",
        ) from error
    return engine


def _install(entry: EntryPoint) -> str:
    """What brings an engine with all that it needs."""
    if entry.name in EXTRAS:
        return f"pip install 'pdfproc[{EXTRAS[entry.name]}]'"
    return f"pip install --force-reinstall {entry.dist.name if entry.dist else entry.module.partition('.')[0]}"


def second_engine(name: str = "auto") -> OcrEngine | None:
    """Another installed engine, for a second opinion on what the first one read; None where there is none."""
    if name != "auto":
        return None
    for other in engine_names():
        if other != DEFAULT:
            try:
                engine = find_engine(other)
                engine.version()
            except OcrUnavailable:
                continue
            return engine
    return None


def heading_engine(engine: OcrEngine) -> OcrEngine | None:
    """The engine that reads headings of tables once more where `engine` reads pages; None where none should.

    An engine that looks for text on the whole page overlooks small titles; the default one finds them by geometry.
    """
    if engine.name == DEFAULT:
        return None
    try:
        default = find_engine(DEFAULT)
        default.version()
    except OcrUnavailable:
        return None
    return default


def engine_names() -> tuple[str, ...]:
    """The engines that installed packages offer, whether or not what they need is there."""
    return tuple(sorted(_entries()))


@cache
def _entries() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - 20 ms, and only scans need it

    return {entry.name: entry for entry in entry_points(group=GROUP)}
