"""Whether bytes begin as a PDF does, for those who may not load a PDF library to ask."""

from __future__ import annotations

HEADER_WITHIN = 1024  # bytes: readers accept junk before %PDF-, ISO 32000-1 annex H.3.4.1


def has_header(head: bytes) -> bool:
    """Whether the first bytes of a file hold a PDF's header."""
    return b"%PDF-" in head[:HEADER_WITHIN]
