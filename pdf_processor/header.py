"""Whether bytes begin as a PDF does, for those who may not load a PDF library to ask."""

from __future__ import annotations

HEADER_WITHIN = 1024  # bytes: readers accept junk before %PDF-, ISO 32000-1 annex H.3.4.1


def has_header(head: bytes) -> bool:
    """Whether the first bytes of a file hold a PDF's header."""
    return b"%PDF-" in head[:HEADER_WITHIN]


_PICTURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"II*\0": "tiff", b"MM\0*": "tiff"}


def picture_kind(head: bytes) -> str | None:
    """Which picture begins so: png, jpeg or tiff; None for anything else."""
    return next((kind for start, kind in _PICTURES.items() if head.startswith(start)), None)
