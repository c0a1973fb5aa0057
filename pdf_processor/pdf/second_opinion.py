"""A page's words as pdfplumber groups them: another reading for pages whose first one does not prove itself."""

from __future__ import annotations

import io
import logging
import math
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from pdf_processor.model import Word
from pdf_processor.pdf.time_bound import TimeIsUp, processor_time

MOST_PAGES = 12  # about 0.15 s a page: a long document does not pay for it
MOST_SECONDS = 15.0  # of processor time: pdfminer follows a reference to itself without end
# They warn of what is wrong in a page by quoting it, and what nobody has asked for goes to standard error.
for _library in ("pdfminer", "pdfplumber"):
    logging.getLogger(_library).setLevel(logging.CRITICAL + 1)


def second_words(data: bytes, pages: Sequence[int], password: str | None) -> dict[int, list[Word]]:
    """The words of some pages (numbered from 1), in points from the upper left corner; not of those that are too full.

    No words at all where that takes too long. Raises whatever pdfplumber and pdfminer raise on a broken file; the
    caller keeps the first reading then.
    """
    try:
        with processor_time(MOST_SECONDS):
            return _second_words(data, pages, password)
    except TimeIsUp:
        return {}


def _second_words(data: bytes, pages: Sequence[int], password: str | None) -> dict[int, list[Word]]:
    import pdfplumber  # noqa: PLC0415  (0.2 s to import; most documents never need it)

    from pdf_processor.pdf.counted_page import CountedPage, TooFull  # noqa: PLC0415 - as above

    found: dict[int, list[Word]] = {}
    with pdfplumber.open(io.BytesIO(data), pages=list(pages), password=password or "") as pdf:
        for page in map(CountedPage, pdf.pages):
            with suppress(TooFull):
                found[page.page_number] = list(_words(page))
            page.close()
    return found


def _words(page: Any) -> Iterator[Word]:
    for word in page.extract_words(x_tolerance_ratio=0.15, keep_blank_chars=False, use_text_flow=False):
        x0, top, x1, bottom = places = tuple(float(word[key]) for key in ("x0", "top", "x1", "bottom"))
        text = str(word["text"]).strip()
        # A font may map its signs to nothing, a damaged matrix put them nowhere.
        if text and all(map(math.isfinite, places)):
            yield Word(text, x0, top, x1, bottom, int(page.page_number))
