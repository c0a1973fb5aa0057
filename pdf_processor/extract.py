"""One PDF → Document: the pure function that runs in the child. No database, no output folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pdf_processor.errors import LimitExceeded, Unreadable
from pdf_processor.model import Document, Page, PageKind, Proof, Reconciled, Word
from pdf_processor.pdf import PdfFile, open_pdf
from pdf_processor.pdf.second_opinion import MOST_PAGES, second_words
from pdf_processor.picture_words import look_again, read_page
from pdf_processor.settings import ReadSettings
from pdf_processor.statement import Reading, read_statements
from pdf_processor.statement.ocr_dates import with_plain_dates
from pdf_processor.statement.ocr_repair import (
    Candidate,
    by_grammar,
    by_second_look,
    failing_bands,
    is_broken,
    repair,
)

OnPage = Callable[[Page, int], None]
MOST_REREAD = 10  # pages of one document whose rows are read again


def extract(
    source: str | os.PathLike[str] | bytes,
    settings: ReadSettings | None = None,
    *,
    on_page: OnPage | None = None,
) -> Document:
    """Read one PDF into its statements.

    `source` is a path, or the PDF's own bytes. `on_page` is told each page as it is done, with the number
    of pages. Raises a `FileError` leaf where the file cannot be read. Needs no database and writes nothing.
    """
    settings = settings or ReadSettings()
    data = source if isinstance(source, bytes) else _bytes_of(Path(source), settings)
    with open_pdf(data, settings) as pdf:
        pages, words, others = _read_pages(pdf, settings, on_page)
        year, password = pdf.year_made, pdf.password
        reading = read_statements(words, year=year)
        if is_broken(reading):
            words, reading = _mended(pdf, pages, words, reading, settings)
    if others:
        reading = _better(reading, _by_text_layers(words, others, year))
    if settings.second_opinion and _wants_second_opinion(reading, pages):
        reading = _better(reading, _second_reading(data, pages, words, year, password))
    return Document(tuple(pages), reading.statements, reading.warnings, sha256=hashlib.sha256(data).hexdigest())


def _bytes_of(path: Path, settings: ReadSettings) -> bytes:
    limit = settings.limits.file_bytes
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise Unreadable(f"the file cannot be read: {error.strerror}") from error
    if len(data) > limit:
        raise LimitExceeded(f"the file is larger than the limit of {limit // 2**20} MB")
    return data


def _read_pages(
    pdf: PdfFile, settings: ReadSettings, on_page: OnPage | None
) -> tuple[list[Page], list[Word], dict[int, list[Word]]]:
    """All pages and their words, and by page number another honest reading of those that have one."""
    pages: list[Page] = []
    words: list[Word] = []
    others: dict[int, list[Word]] = {}
    for page in pdf.pages():
        read = read_page(page, settings)
        pages.append(read.page)
        words += with_plain_dates(read.words)
        if read.others is not None:
            others[read.page.number] = read.others
        if on_page is not None:
            on_page(read.page, pdf.page_count)
    return pages, words, others


def _mended(
    pdf: PdfFile, pages: Sequence[Page], words: list[Word], reading: Reading, settings: ReadSettings
) -> tuple[list[Word], Reading]:
    """Rows of scans that printed balances contradict, read again where other readings may satisfy the balances."""
    scanned = {page.number: page for page in pages if page.kind in (PageKind.SCANNED, PageKind.MIXED)}
    bands = failing_bands(reading, scanned)
    if not bands or settings.ocr == "never":
        return words, reading
    best = repair(words, reading, by_grammar(words, bands), pdf.year_made)
    bands = failing_bands(best.reading, scanned)
    candidates: list[Candidate] = []
    for number in sorted({band.page for band in bands})[:MOST_REREAD]:
        strips = [(band.y0, band.y1) for band in bands if band.page == number]
        page = pdf.page(number)
        turn = (scanned[number].rotation - page.rotation) % 360
        for again in look_again(page, strips, turn, settings):
            candidates += by_second_look(best.words, again, bands)
    if candidates:
        candidates += by_grammar(best.words, bands)
        best = repair(best.words, best.reading, candidates, pdf.year_made)
    return best.words, best.reading


def _by_text_layers(words: Sequence[Word], others: Mapping[int, Sequence[Word]], year: int | None) -> Reading:
    """The document read again with what scans bring along as their text, where the picture agrees with it."""
    kept = [word for word in words if word.page not in others]
    return read_statements([*kept, *(word for layer in others.values() for word in layer)], year=year)


def _wants_second_opinion(reading: Reading, pages: Sequence[Page]) -> bool:
    """Only where printed balances contradict the rows: then words may have been grouped wrongly."""
    digital = [page for page in pages if page.kind is PageKind.DIGITAL]
    broken = any(doubt.code == "balance_break" for statement in reading.statements for doubt in statement.doubts)
    return broken and 0 < len(digital) <= MOST_PAGES


def _second_reading(
    data: bytes, pages: Sequence[Page], words: Sequence[Word], year: int | None, password: str | None
) -> Reading | None:
    """The document read again with pdfplumber's words on digital pages; None where pdfplumber cannot read it."""
    digital = [page.number for page in pages if page.kind is PageKind.DIGITAL and not page.rotation]
    others = [word for word in words if word.page not in digital]
    try:
        second = second_words(data, digital, password)
    except MemoryError:
        raise
    except Exception:
        # pdfminer raises anything on odd files; the first reading stands.
        return None
    return read_statements([*others, *second], year=year)


def _better(first: Reading, second: Reading | None) -> Reading:
    """The reading that its printed figures prove better; the first one in a tie."""
    return second if second is not None and _worth(second) > _worth(first) else first


def _worth(reading: Reading) -> tuple[int, int, int]:
    statements = reading.statements
    proved = sum(row.proof is not Proof.NONE for statement in statements for row in statement.transactions)
    contradicted = sum(statement.reconciled is Reconciled.NO for statement in statements)
    doubts = sum(len(statement.doubts) for statement in statements)
    return -contradicted, proved, -doubts
