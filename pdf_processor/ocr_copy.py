"""The searchable copy of a scan beside its result: which file that is, and whether it is ours to replace or remove.

Its last line names the PDF it is a copy of. Any other file of that name is somebody's PDF, perhaps the very one that
is read, and is never touched.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress

_LAST_LINE = re.compile(rb"\n%pdfproc: a searchable copy of ([0-9a-f]{64})\n\Z")
_LENGTH = 128


def path_beside(result: bytes) -> bytes:
    """Where the copy goes that belongs to a result file."""
    return os.path.splitext(result)[0] + b".pdf"


def last_line(sha256: str) -> bytes:
    """What ends a copy of the PDF with these bytes; readers of PDF skip it as a comment."""
    return f"\n%pdfproc: a searchable copy of {sha256}\n".encode()


def source_of(path: bytes) -> str | None:
    """The SHA-256 of what this is a copy of; None where it is none of ours, or no regular file."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None  # nothing, a link, a socket
    try:
        end = os.pread(fd, _LENGTH, max(0, os.fstat(fd).st_size - _LENGTH))
    except OSError:
        return None  # a folder, a pipe
    finally:
        os.close(fd)
    found = _LAST_LINE.search(end)
    return found[1].decode() if found else None


def is_beside(result: bytes, sha256: str) -> bool:
    """Whether the copy of the PDF with this SHA-256 lies beside a result file."""
    return source_of(path_beside(result)) == sha256


def is_free(path: bytes, source: bytes) -> bool:
    """Whether a copy of `source` may be written here: nothing is there, or another copy of ours."""
    with suppress(OSError):
        if os.path.samefile(path, source):
            return False
    return not os.path.lexists(path) or source_of(path) is not None


def remove(path: bytes, *, unless: str | None = None) -> None:
    """Remove the copy there, if it is one of ours and not one of the PDF with this SHA-256. Raises `OSError`."""
    found = source_of(path)
    if found is not None and found != unless:
        with suppress(FileNotFoundError):
            os.unlink(path)
