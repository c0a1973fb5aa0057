"""What MuPDF mends in silence: text that a damaged page has lost, and pages that a damaged file has.

MuPDF reads on where a page's content breaks off or makes no sense, and says so only in its warnings. A statement may
add up without the rows that were there, where each page carries a balance over; so whoever reads must be told.
"""

from __future__ import annotations

import re

import pymupdf

# Of fonts, colours and pictures it says much that costs no text; of 239 sound statements it says none of these.
_TEXT_LOST = re.compile(
    r"syntax error|zlib error|lzw|flate filter|read error|cannot load (?:content|object)|not a stream|object stream"
)
_PAGES_LOST = re.compile(r"page tree|kids|too many pages")


def forget() -> None:
    """Begin to listen anew."""
    pymupdf.TOOLS.reset_mupdf_warnings()


def has_lost_text() -> bool:
    """Whether since `forget` something was said that may have cost text."""
    return bool(_TEXT_LOST.search(pymupdf.TOOLS.mupdf_warnings(reset=False)))


def has_lost_pages() -> bool:
    """Whether since `forget` something was said that may have cost pages."""
    return bool(_PAGES_LOST.search(pymupdf.TOOLS.mupdf_warnings(reset=False)))
