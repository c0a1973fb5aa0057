"""One page → its words, from the text layer or, where it is a picture, by OCR."""

from __future__ import annotations

from dataclasses import dataclass

import pymupdf

from pdf_processor.errors import FileError
from pdf_processor.model import Page, PageKind, Word
from pdf_processor.pdf import damage
from pdf_processor.pdf.document import PDF_ERRORS, broken
from pdf_processor.pdf.page_kind import Doubt, kind_of
from pdf_processor.pdf.text_layer import text_layer
from pdf_processor.settings import ReadSettings


@dataclass(frozen=True, slots=True)
class PageReading:
    """A page and its text layer's words; `needs_ocr` says that its picture is to be read instead.

    `doubt` says why the picture is to be asked whether the words are what it shows, `damaged` that some may be lost.
    """

    page: Page
    words: list[Word]
    needs_ocr: bool
    doubt: Doubt = Doubt.NONE
    damaged: bool = False


def page_words(page: pymupdf.Page, settings: ReadSettings) -> PageReading:
    """The page's words. Raises `DamagedPdf`, `LimitExceeded` or `OutOfMemory` naming the page."""
    number = page.number + 1
    try:
        words = text_layer(page, settings.limits)
        damaged = damage.has_lost_text()
        found = kind_of(page, words)
        unread = settings.ocr == "never" and found.doubt is Doubt.FRAME
        kind = PageKind.MIXED if unread else found.kind
        described = Page(number, page.rect.width, page.rect.height, page.rotation, kind)
    except FileError:
        raise
    except (*PDF_ERRORS, MemoryError) as error:
        raise broken(error, number) from error
    needs_ocr = settings.ocr == "always" or (found.kind is PageKind.SCANNED and settings.ocr == "auto")
    doubt = found.doubt if settings.ocr == "auto" else Doubt.NONE
    return PageReading(described, words, needs_ocr, doubt, damaged)
