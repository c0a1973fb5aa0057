"""One PDF → Document: the pure function that runs in the child. No database, no output folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pdf_processor.errors import LimitExceeded, Unreadable
from pdf_processor.model import Document, Page, PageKind, Word
from pdf_processor.ocr import tesseract
from pdf_processor.pdf import open_pdf, page_words, render_png
from pdf_processor.pdf.page import PageReading
from pdf_processor.settings import ReadSettings
from pdf_processor.statement import read_statements

OnPage = Callable[[Page, int], None]


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
    pages: list[Page] = []
    words: list[Word] = []
    with open_pdf(data, settings) as pdf:
        for page in pdf.pages():
            read = page_words(page, settings)
            if read.needs_ocr:
                read = _by_ocr(page, read, settings)
            pages.append(read.page)
            words += read.words
            if on_page is not None:
                on_page(read.page, pdf.page_count)
        year = pdf.year_made
    reading = read_statements(words, pages, year=year)
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


def _by_ocr(page: object, read: PageReading, settings: ReadSettings) -> PageReading:
    """The page's words from its picture; its kind becomes `scanned`."""
    png = render_png(page, tesseract.DPI, settings.limits)
    languages = "+".join(settings.ocr_languages) or "eng"
    timeout = max(1.0, settings.limits.page_seconds * 0.8)
    words = tesseract.page_words(png, read.page.number, languages=languages, timeout=timeout)
    return PageReading(replace(read.page, kind=PageKind.SCANNED), words, needs_ocr=False)
