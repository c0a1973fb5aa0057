"""Opening a PDF: every way it can refuse becomes an error with a code of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from types import TracebackType

import pymupdf

from pdf_processor.errors import (
    DamagedPdf,
    EmptyFile,
    FileError,
    LimitExceeded,
    NoPages,
    NotAPdf,
    OutOfMemory,
    PasswordRequired,
)
from pdf_processor.header import has_header
from pdf_processor.pdf import damage
from pdf_processor.settings import ReadSettings

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

_MADE = re.compile(r"D:(\d{4})(?:(\d\d)(\d\d))?")
_ACTIVE = {
    "a script": ("Names/JavaScript", "AA"),
    "a form with scripts": ("AcroForm/XFA",),
    "embedded files": ("Names/EmbeddedFiles", "AF"),
}
"""What a PDF may hold for programs that act on it, and the keys of its catalog that tell."""
_ACTIONS = ("/JavaScript", "/Launch", "/URI", "/GoToR", "/SubmitForm", "/ImportData")
PdfPage = pymupdf.Page  # for callers that hand pages on without knowing MuPDF
PDF_ERRORS = (RuntimeError, ValueError, IndexError, TypeError, OSError, pymupdf.mupdf.FzErrorBase)


class PdfFile:
    """An open PDF. Pages come one at a time, so that a long document is never held whole.

    `is_repaired` where the file was damaged, `lacks_pages` where that may have cost pages.
    """

    def __init__(self, document: pymupdf.Document, password: str | None) -> None:
        self._document = document
        self.password = password
        self.page_count: int = document.page_count
        self.is_repaired: bool = document.is_repaired
        self.lacks_pages: bool = damage.has_lost_pages()

    def pages(self) -> Iterator[pymupdf.Page]:
        """Each page in order. Raises `DamagedPdf` naming the page that cannot be loaded."""
        for number in range(1, self.page_count + 1):
            yield self.page(number)

    def page(self, number: int) -> pymupdf.Page:
        """The page of that number, from 1. Raises `DamagedPdf` where it cannot be loaded."""
        damage.forget()
        try:
            page: pymupdf.Page = self._document.load_page(number - 1)
        except PDF_ERRORS as error:
            raise broken(error, number) from error
        return page

    def to_bytes(self) -> bytes:
        """The document as it is now, not encrypted, without what nothing refers to."""
        self._document.subset_fonts()
        data: bytes = self._document.tobytes(garbage=3, deflate=True)
        return data

    @property
    def active_content(self) -> tuple[str, ...]:
        """What the document would have a program do that opens it, in words of ours; nothing of it is ever done."""
        try:
            catalog = self._document.pdf_catalog()
            found = [what for what, keys in _ACTIVE.items() if any(self._has(catalog, key) for key in keys)]
            action = self._document.xref_get_key(catalog, "OpenAction/S")[1]
        except PDF_ERRORS:
            return ()  # too damaged to tell
        return (*found, "an action on opening") if action in _ACTIONS else tuple(found)

    def _has(self, xref: int, key: str) -> bool:
        return bool(self._document.xref_get_key(xref, key)[0] != "null")

    def latest_day(self, settings: ReadSettings) -> date | None:
        """What no row is later than, for statements that print no year: as told, or as the PDF or its file says."""
        if settings.year is not None:
            return date(settings.year, 12, 31)
        return self._day_made() or settings.saved

    def _day_made(self) -> date | None:
        metadata = self._document.metadata or {}
        for key in ("creationDate", "modDate"):
            match = _MADE.match(metadata.get(key) or "")
            if match and 1990 <= int(match[1]) <= 2100:
                return _day(*match.groups())
        return None

    def __enter__(self) -> PdfFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._document.close()


def _day(year: str, month: str | None, day: str | None) -> date:
    """The day; the year's last where no month and day are told that there are."""
    try:
        return date(int(year), int(month or 12), int(day or 31))
    except ValueError:
        return date(int(year), 12, 31)


def open_pdf(data: bytes, settings: ReadSettings) -> PdfFile:
    """Open a PDF from its bytes. Raises a `FileError` leaf that says why it cannot be opened."""
    if not data:
        raise EmptyFile("the file is empty")
    if not has_header(data) and b"obj" not in data[:65536]:
        raise NotAPdf("the file is not a PDF")
    damage.forget()
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
        if not document.is_pdf:
            # MuPDF goes by the content and would lay out text, HTML or an e-book just as well.
            raise NotAPdf("the file is not a PDF")
        password = _unlock(document, settings.passwords)
        count = document.page_count
    except FileError:
        raise
    except PDF_ERRORS as error:
        raise broken(error, None) from error
    if count <= 0:
        raise NoPages("the PDF has no pages")
    if count > settings.limits.pages:
        raise LimitExceeded(
            f"the PDF has {count} pages, more than the limit of {settings.limits.pages} (--max-pages)",
            next_step="if you trust the file, run 'pdfproc retry --max-pages N' with a higher limit",
        )
    return PdfFile(document, password)


def _unlock(document: pymupdf.Document, passwords: tuple[str, ...]) -> str | None:
    """The password that opened the document; None where it needs none."""
    if not document.needs_pass:
        return None
    for password in passwords:
        if document.authenticate(password):
            return password
    if passwords:
        raise PasswordRequired(
            "the PDF is encrypted and none of the given passwords opens it",
            next_step="add the right password on a line of its own to the file of passwords, then run "
            "'pdfproc retry --password-file FILE'",
        )
    raise PasswordRequired("the PDF is encrypted and needs a password")


def broken(error: BaseException, page: int | None) -> FileError:
    """MuPDF's complaint as an error of ours; its text is not passed on, as it may quote the file."""
    text = str(error)
    where = f"page {page}" if page else "the PDF"
    if ("malloc" in text and "failed" in text) or isinstance(error, MemoryError):
        return OutOfMemory(f"{where} needs more memory than the limit allows", page=page)
    return DamagedPdf(f"{where} is damaged and cannot be read", page=page)
