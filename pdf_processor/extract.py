"""One PDF → Document: the pure function that runs in the child. No database, no output folder."""

from __future__ import annotations

import os
from collections.abc import Callable

from pdf_processor.model import Document, Page
from pdf_processor.settings import ReadSettings

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
    raise NotImplementedError
