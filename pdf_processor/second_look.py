"""Rows of scans that printed balances contradict, looked at again until a balance proves a reading, or none does; and
rows whose day is in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from pdf_processor.model import Page, PageKind, Word
from pdf_processor.pdf import PdfFile
from pdf_processor.picture_words import look_again
from pdf_processor.recognition import Recogniser
from pdf_processor.settings import ReadSettings
from pdf_processor.statement import Reading
from pdf_processor.statement.ocr_days import doubtful_days, settle
from pdf_processor.statement.ocr_heads import Overlay
from pdf_processor.statement.ocr_marks import with_usual_marks
from pdf_processor.statement.ocr_repair import (
    Band,
    Repaired,
    Substitute,
    by_grammar,
    by_second_look,
    failing_bands,
    is_contradicted,
    repair,
)
from pdf_processor.statement.ocr_script import with_script
from pdf_processor.statement.ocr_signs import with_signs
from pdf_processor.statement.ocr_torn import with_torn_figures
from pdf_processor.statement.ocr_undated import without_undated
from pdf_processor.statement.ocr_words import with_known_words

MOST_PAGES = 10  # of one document


def put_right(words: Sequence[Word]) -> list[Word]:
    """The words of a document some of which were read from pictures, without what OCR is known to misread."""
    return with_known_words(with_script(with_usual_marks(with_signs(with_torn_figures(words)))))


def look_closer(
    pdf: PdfFile,
    pages: Sequence[Page],
    overlay: Overlay,
    reading: Reading,
    settings: ReadSettings,
    recognise: Recogniser,
) -> list[Word] | None:
    """The words with misread ones exchanged; None where nothing better was proved, or nothing is a picture.

    Spelling is tried first, as it costs no reading; the picture is asked again only for what is broken still.
    """
    scanned = {page.number: page for page in pages if page.kind in (PageKind.SCANNED, PageKind.MIXED)}
    bands = failing_bands(reading, scanned)
    if not bands or settings.ocr == "never":
        return None
    latest = pdf.latest_day(settings)
    candidates = (*without_undated(overlay.words, reading), *by_grammar(overlay.words, bands))
    best = _repaired(tuple(overlay.words), reading, frozenset(), candidates, latest)
    if is_contradicted(best.reading):
        best = _read_again(pdf, scanned, best, overlay, settings, recognise)
    return best.words if best.words != list(overlay.words) else None


def look_at_days(
    pdf: PdfFile,
    pages: Sequence[Page],
    overlay: Overlay,
    words: Sequence[Word],
    reading: Reading,
    settings: ReadSettings,
    recognise: Recogniser,
) -> list[Word] | None:
    """The words with days that further looks give back; None where no day is in doubt, or no look helps."""
    scanned = {page.number: page for page in pages if page.kind in (PageKind.SCANNED, PageKind.MIXED)}
    bands = doubtful_days(reading, scanned) if scanned and settings.ocr != "never" else []
    looks: list[Sequence[Word]] = []
    for number in sorted({band.page for band in bands})[:MOST_PAGES]:
        looks += map(overlay.moved, _looks(pdf, scanned[number], bands, settings, recognise))
    if not bands:
        return None
    best = settle(words, reading, looks, bands, pdf.latest_day(settings))
    return best.words if best.reading is not reading else None


def _looks(
    pdf: PdfFile, page: Page, bands: Sequence[Band], settings: ReadSettings, recognise: Recogniser
) -> Iterator[list[Word]]:
    """Other readings of a page's bands."""
    strips = [_on_page(band, page) for band in bands if band.page == page.number]
    shown = pdf.page(page.number)
    return look_again(shown, strips, (page.rotation - shown.rotation) % 360, settings, recognise)


def _on_page(band: Band, page: Page) -> tuple[float, float]:
    """Top and bottom of a band in points. One that reaches to a page's edge says so by infinity, which no task may."""
    tallest = page.width + page.height  # either side may be the upright one, and moved words may lie outside
    return max(band.y0, -tallest), min(band.y1, 2 * tallest)


def _read_again(
    pdf: PdfFile,
    scanned: dict[int, Page],
    best: Repaired,
    overlay: Overlay,
    settings: ReadSettings,
    recognise: Recogniser,
) -> Repaired:
    bands = failing_bands(best.reading, scanned)
    substitutes: list[Substitute] = []
    for number in sorted({band.page for band in bands})[:MOST_PAGES]:
        for again in _looks(pdf, scanned[number], bands, settings, recognise):
            substitutes += by_second_look(best.words, overlay.moved(again), bands)
    if not substitutes:
        return best
    candidates = (*substitutes, *without_undated(best.words, best.reading), *by_grammar(best.words, bands))
    return _repaired(tuple(best.words), best.reading, best.in_vain, candidates, pdf.latest_day(settings))


@lru_cache(maxsize=2)
def _repaired(
    words: tuple[Word, ...],
    reading: Reading,
    in_vain: frozenset[Substitute],
    candidates: tuple[Substitute, ...],
    latest: date | None,
) -> Repaired:
    """`repair`, once for each document: it is asked the same again in each round in which further looks are there."""
    return repair(Repaired(list(words), reading, in_vain), candidates, latest)
