"""A page's words, from its text layer, its picture or both: who is believed where the two differ.

Imported for every file; what reads pictures (numpy, an OCR engine) only for pages that need it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from pdf_processor.errors import LimitExceeded, OcrFailed, OcrUnavailable
from pdf_processor.model import Page, PageKind, PictureReading, Word
from pdf_processor.page_language import in_its_language, is_foreign
from pdf_processor.pdf import UNKNOWN, Doubt, PageReading, PdfPage, page_words
from pdf_processor.recognition import Recogniser, page_task, strips_task
from pdf_processor.settings import ReadSettings

if TYPE_CHECKING:
    from pdf_processor.ocr.engine import OcrEngine

AGREES = 0.6  # of a layer's figures that the picture shows, from which the layer is an honest reading of it
MUCH_MORE = 1.5  # times the layer's words: then the picture holds what the page is about
FEWEST_FIGURES = 5
SCALES = (1.5, 1.25, 0.85)
PREPARED_BY = frozenset({"numpy", "PIL"})  # of the extra `ocr`

Strip = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page and its words; `others` is another honest reading of it, where there is one.

    `damaged` where the file has lost something of the page, `foreign` where it is in a script that nothing reads.
    """

    page: Page
    words: list[Word]
    others: list[Word] | None = None
    damaged: bool = False
    foreign: bool = False


def read_page(page: PdfPage, settings: ReadSettings, recognise: Recogniser) -> PageWords:
    """The words of a page. Raises a `FileError` leaf naming the page where it cannot be read.

    An engine that is missing, or fails, is an error only where the page has no text layer of its own.
    """
    if settings.choice(page.number + 1) is not None:
        settings = replace(settings, ocr="always")
    read = page_words(page, settings)
    words = _words_of(page, read, settings, recognise)
    return replace(words, damaged=True) if read.damaged else words


def _words_of(page: PdfPage, read: PageReading, settings: ReadSettings, recognise: Recogniser) -> PageWords:
    if read.needs_ocr:
        return _pictured(page, read, settings, recognise)[0]
    if read.doubt is Doubt.NONE:
        return PageWords(read.page, read.words)
    try:
        pictured, surety = _pictured(page, read, settings, recognise)
    except (OcrUnavailable, OcrFailed, LimitExceeded):
        return PageWords(read.page, read.words)
    return _believed(read, pictured, surety)


def look_again(
    page: PdfPage, strips: Sequence[Strip], turn: int, settings: ReadSettings, recognise: Recogniser
) -> Iterator[list[Word]]:
    """Other readings of some strips of a page, (top, bottom) in points: at other scales, and by a second engine.

    `turn` is by how many degrees the page was turned when it was read first. Ends early where an engine fails.
    """
    from pdf_processor.ocr.engine import find_engine, second_engine  # noqa: PLC0415

    name = settings.engine_of(page.number + 1)
    engine, second = find_engine(name), second_engine(name)
    looks = [(engine, scale) for scale in SCALES] + ([(second, 1.0)] if second is not None else [])
    try:
        for one, scale in looks:
            task = strips_task(page.number + 1, one, settings, strips, turn, scale)
            yield recognise(page, task, settings).words
    except (OcrUnavailable, OcrFailed):
        return


def _pictured(
    page: PdfPage, read: PageReading, settings: ReadSettings, recognise: Recogniser
) -> tuple[PageWords, bool]:
    """The page's words from its picture, and whether they were read surely."""
    try:  # brings numpy, which only scanned pages pay for, and which the extra has
        from pdf_processor.ocr.engine import find_engine  # noqa: PLC0415
        from pdf_processor.ocr.page_reading import POOR, surety  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in PREPARED_BY:
            raise
        number = read.page.number
        raise OcrUnavailable(f"page {number} is a picture and {error.name} is not installed", page=number) from None

    engine = find_engine(settings.engine_of(read.page.number))
    found = recognise(page, page_task(read.page.number, engine, settings), settings)
    if not settings.ocr_languages:
        found = in_its_language(page, found, engine, settings, recognise)
    words = with_headings(page, found, engine, settings, recognise)
    turned = (read.page.rotation + found.turned) % 360
    described = Page(read.page.number, found.width, found.height, turned, PageKind.SCANNED)
    foreign = not settings.ocr_languages and is_foreign(found.words)
    return PageWords(described, words, foreign=foreign), surety(found.words) >= POOR


def with_headings(
    page: PdfPage, found: PictureReading, engine: OcrEngine, settings: ReadSettings, recognise: Recogniser
) -> list[Word]:
    """The words of a page with titles that its engine overlooked, as another one reads them.

    Raises nothing of its own: what fails here costs the titles alone.
    """
    from pdf_processor.ocr.engine import heading_engine  # noqa: PLC0415
    from pdf_processor.statement.ocr_overlooked import heading_strips, with_titles_seen  # noqa: PLC0415

    other = heading_engine(engine)
    strips = heading_strips(found.words) if other is not None else []
    if other is None or not strips:
        return found.words
    try:
        task = strips_task(page.number + 1, other, settings, strips, found.turned, 1.0)
        return with_titles_seen(found.words, recognise(page, task, settings).words)
    except (OcrUnavailable, OcrFailed, LimitExceeded):
        return found.words


def _believed(read: PageReading, pictured: PageWords, sure: bool) -> PageWords:
    """Settle a doubt about a text layer by what the picture shows."""
    if not sure:
        return PageWords(read.page, read.words)
    agreement = _agreement(read.words, pictured.words)
    if read.doubt is Doubt.FRAME:
        if len(pictured.words) < MUCH_MORE * len(read.words):
            return PageWords(read.page, read.words)
        mixed = replace(read.page, kind=PageKind.MIXED)
        return PageWords(mixed, _together(read.words, pictured.words) if _upright(read, pictured) else pictured.words)
    if read.doubt is Doubt.GARBLED:
        return PageWords(read.page, _mended(read.words, pictured.words)) if agreement >= AGREES else pictured
    return replace(pictured, others=read.words if agreement >= AGREES else None)


def _mended(layer: Sequence[Word], pictured: Sequence[Word]) -> list[Word]:
    """The layer's words, those with signs that its fonts do not tell as the picture shows them."""
    return [_as_shown(word, pictured) if UNKNOWN in word.text else word for word in layer]


def _as_shown(word: Word, pictured: Sequence[Word]) -> Word:
    shown = sorted([other for other in pictured if _covers(word, other)], key=attrgetter("x0"))
    return replace(word, text="".join([other.text for other in shown])) if shown else word


def _upright(read: PageReading, pictured: PageWords) -> bool:
    return read.page.rotation == pictured.page.rotation


def _together(layer: Sequence[Word], pictured: Sequence[Word]) -> list[Word]:
    """The layer's words, and those of the picture that stand where the layer has none."""
    return [*layer, *(word for word in pictured if not any(_covers(one, word) for one in layer))]


def _covers(one: Word, other: Word) -> bool:
    x, y = (other.x0 + other.x1) / 2, (other.y0 + other.y1) / 2
    return one.x0 <= x <= one.x1 and one.y0 - 1 <= y <= one.y1 + 1


def _agreement(layer: Iterable[Word], pictured: Iterable[Word]) -> float:
    """The share of the layer's words with digits (of all words, where few have any) that the picture shows, too."""
    words = Counter(word.text for word in layer)
    figures = Counter({text: count for text, count in words.items() if any(c.isdigit() for c in text)})
    compared = figures if figures.total() >= FEWEST_FIGURES else words
    shown = Counter(word.text for word in pictured)
    return (compared & shown).total() / max(1, compared.total())
