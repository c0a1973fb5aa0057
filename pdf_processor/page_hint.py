"""How many pages a PDF will have, guessed from its raw bytes: only the ETA rests on it, nothing is parsed."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

WHOLE = 1024 * 1024
"""Files up to this size are looked at as a whole, of larger ones both ends, half of it each."""
BYTES_PER_PAGE = 50_000
"""For a PDF whose page objects are compressed: 72,000 on published sample statements, 23,000 on PDF test files."""
_LEAST_BYTES_PER_PAGE = 100

_PAGE = re.compile(rb"/Type\s{0,4}/Page(?![A-Za-z])")
_COUNT = re.compile(rb"/Count\s{1,4}(\d{1,7})\b")
_LINEARIZED = re.compile(rb"/Linearized[^>]{0,200}?/N\s{1,4}(\d{1,7})\b")


@dataclass(frozen=True, slots=True)
class PageHint:
    """The pages a file seems to have, and whether they seem to be pictures, which have to be recognised first."""

    pages: int
    pictures: bool

    @property
    def picture_pages(self) -> int:
        """How many of the pages seem to be pictures."""
        return self.pages if self.pictures else 0


def page_hint(path: bytes, size: int) -> PageHint:
    """Look at a file's bytes; never fails, and takes 0.1 ms for a statement."""
    try:
        sample = _sample(path, size)
    except OSError:
        return PageHint(1, False)
    pages = _LINEARIZED.findall(sample[:1024]) or _COUNT.findall(sample)
    found = len(_PAGE.findall(sample)) if size <= WHOLE else 0
    pages_told = found or max(map(int, pages), default=0)
    believable = max(1, size // _LEAST_BYTES_PER_PAGE)
    guess = pages_told if 0 < pages_told <= believable else 1 + size // BYTES_PER_PAGE
    return PageHint(guess, b"/Image" in sample and b"/Font" not in sample and b"/ObjStm" not in sample)


def _sample(path: bytes, size: int) -> bytes:
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if size <= WHOLE:
            return os.pread(fd, WHOLE, 0)
        return os.pread(fd, WHOLE // 2, 0) + os.pread(fd, WHOLE // 2, size - WHOLE // 2)
    finally:
        os.close(fd)
