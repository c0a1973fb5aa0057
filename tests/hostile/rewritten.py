"""Sound PDFs written anew in other forms of the format, so that mutants of them are spoiled in other places.

Unpacked, a changed byte is one of text, fonts and pages and not of a compressed stream, which is then lost as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pymupdf

_METHODS = {
    "rc4-40": pymupdf.PDF_ENCRYPT_RC4_40,
    "rc4-128": pymupdf.PDF_ENCRYPT_RC4_128,
    "aes-128": pymupdf.PDF_ENCRYPT_AES_128,
    "aes-256": pymupdf.PDF_ENCRYPT_AES_256,
}


def rewritten(files: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Each file unpacked, with objects in packed streams, and locked by each method, with and without a password."""
    for file in files:
        with pymupdf.open(file) as pdf:
            yield f"{file.stem}-unpacked", pdf.tobytes(expand=255, pretty=True)
            yield f"{file.stem}-objstms", pdf.tobytes(use_objstms=1, deflate=True, garbage=4)
            for name, method in _METHODS.items():
                # An empty password of the user's opens it without asking.
                yield f"{file.stem}-{name}", pdf.tobytes(encryption=method, owner_pw="owner", user_pw="")
            yield f"{file.stem}-locked", pdf.tobytes(encryption=_METHODS["aes-256"], owner_pw="owner", user_pw="user")
