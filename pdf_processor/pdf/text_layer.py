"""A page's text layer as positioned words, by MuPDF."""

from __future__ import annotations

import pymupdf

from pdf_processor.errors import LimitExceeded
from pdf_processor.model import Word
from pdf_processor.settings import Limits

FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP | pymupdf.TEXT_CID_FOR_UNKNOWN_UNICODE


def text_layer(page: pymupdf.Page, limits: Limits) -> list[Word]:
    """The words of a page as its reader sees it, /Rotate applied, in no particular order.

    Points from the upper left corner. Raises `LimitExceeded` where there are more words than allowed.
    """
    number = page.number + 1
    textpage = page.get_textpage(flags=FLAGS)
    raw = textpage.extractWORDS()
    if len(raw) > limits.words_per_page:
        raise LimitExceeded(
            f"page {number} has {len(raw)} words, more than the limit of {limits.words_per_page}", page=number
        )
    words = [Word(text, x0, y0, x1, y1, number) for x0, y0, x1, y1, text, *_ in raw]
    if page.rotation:
        words = [_turned(word, page.rotation_matrix) for word in words]
    return _upright(words, page)


def _turned(word: Word, matrix: pymupdf.Matrix) -> Word:
    box = pymupdf.Rect(word.x0, word.y0, word.x1, word.y1) * matrix
    return Word(word.text, box.x0, box.y0, box.x1, box.y1, word.page)


def _upright(words: list[Word], page: pymupdf.Page) -> list[Word]:
    """Turn a page whose text is drawn sideways: most longer words are taller than wide."""
    longer = [word for word in words if len(word.text) > 3]
    tall = sum(word.y1 - word.y0 > 1.2 * (word.x1 - word.x0) for word in longer)
    if len(longer) < 4 or tall < 0.7 * len(longer):
        return words
    width, height = page.rect.width, page.rect.height
    if _reads_upwards(page):
        return [Word(w.text, height - w.y1, w.x0, height - w.y0, w.x1, w.page) for w in words]
    return [Word(w.text, w.y0, width - w.x1, w.y1, width - w.x0, w.page) for w in words]


def _reads_upwards(page: pymupdf.Page) -> bool:
    """Whether the sideways lines run from bottom to top, as the reader sees the page."""
    matrix = page.rotation_matrix
    blocks = page.get_text("dict", flags=FLAGS)["blocks"]
    ways = [line["dir"] for block in blocks for line in block.get("lines", [])]
    return sum(x * matrix.b + y * matrix.d < 0 for x, y in ways) * 2 > len(ways)
