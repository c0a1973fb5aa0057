"""One PDF → Document, as a library offers it: importing it is cheap, for the engine is loaded with the first PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from pdf_processor.model import Document, Page
    from pdf_processor.recognition import GivenReadings
    from pdf_processor.settings import ReadSettings


def extract(
    source: str | os.PathLike[str] | bytes,
    settings: ReadSettings | None = None,
    *,
    on_page: Callable[[Page, int], None] | None = None,
    given: GivenReadings | None = None,
) -> Document:
    """Read one PDF into its statements.

    `source` is a path, or the PDF's own bytes. `settings` says how to read it (passwords, OCR, limits, `explain`);
    without any, encrypted files are refused and scanned pages are read in English. `on_page` is told each page as it
    is done, with the number of pages.

    The same bytes and settings give the same `Document`, whatever the file is called and wherever it lies. No database
    is needed, nothing is stored, and nothing goes over the network. A PDF without transactions gives a document
    without statements; statements that are not proved are returned, too, with `Statement.reconciled` and
    `Statement.doubts` saying why.

    With `given`, pages are not recognised here: what is given is taken for it, and `ReadingsWanted` is raised where
    something is missing, once `given` has told all of it that could be known.

    Raises a `FileError` leaf where the file cannot be read. MuPDF parses in the calling process: a file that crashes
    it takes the process along, and only `process_batch` and the command line guard against that.
    """
    from pdf_processor.engine import read_pdf  # noqa: PLC0415 - half a second

    return read_pdf(source, settings, on_page=on_page, given=given)
