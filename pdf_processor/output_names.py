"""The names of results: safe on every system, never two files' results under one name.

A result is named after its PDF. Where that name would be unsafe or is taken, the first eight digits of the
PDF's SHA-256 tell the results apart.
"""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from collections.abc import Iterator

NAME_BYTES = 255
PATH_BYTES = 2000
"""Results of deeper folders go to one named after a hash: PATH_MAX is 4096, and the output folder needs room too."""

_UNSAFE = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\ud800-\udfff\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]'
)
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_OURS = re.compile(r"\.csv$|^pdfproc\.db", re.IGNORECASE)


def result_names(relative: bytes, sha256: str, suffix: str) -> Iterator[str]:
    """Names for the result of the PDF at `relative`, below the output folder, best first, without end."""
    folder, name = _split(relative)
    stem = name[:-4] if name[-4:].lower() == b".pdf" else name
    sha8 = sha256[:8]
    if _safe(stem) == stem.decode("utf-8", "surrogateescape") and len(stem) + len(suffix) <= NAME_BYTES:
        yield f"{folder}{_safe(stem)}{suffix}"
    for number in itertools.count(1):
        tail = f".{sha8}{suffix}" if number == 1 else f".{sha8}-{number}{suffix}"
        yield f"{folder}{cut(_safe(stem), NAME_BYTES - len(tail))}{tail}"


def name_key(name: str) -> str:
    """Equal for names that some file system takes for the same: other case, other normal form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _split(relative: bytes) -> tuple[str, bytes]:
    *folders, name = relative.split(b"/")
    if not folders:
        return "", name
    path = "/".join(_safe_folder(folder) for folder in folders) + "/"
    if len(path.encode()) > PATH_BYTES:
        path = f"deep.{_digest(b'/'.join(folders))}/"
    return path, name


def _safe_folder(folder: bytes) -> str:
    return safe_folder_text(folder.decode("utf-8", "surrogateescape"))


def safe_folder_text(folder: str) -> str:
    """A folder's name, told apart by a digest where it had to be changed or could be taken for a file of ours."""
    safe = safe_text(folder)
    if safe == folder and not _OURS.search(safe) and len(safe.encode()) <= NAME_BYTES:
        return safe
    return f"{cut(safe, NAME_BYTES - 9)}.{_digest(folder.encode('utf-8', 'surrogateescape'))}"


def _safe(name: bytes) -> str:
    return safe_text(name.decode("utf-8", "surrogateescape"))


def safe_text(name: str) -> str:
    """A name without what some system does not take, and without what shells and file managers hide or mistake."""
    text = _UNSAFE.sub("_", name)
    if text[:1] in ("-", ".", " ", ""):
        text = "_" + text[1:]
    if text[-1:] in (".", " "):
        text = text[:-1] + "_"
    return "_" + text if _DEVICES.match(text) else text


def cut(text: str, size: int) -> str:
    """As much of a text as fits into so many bytes of UTF-8."""
    return text.encode()[:size].decode("utf-8", "ignore")


def _digest(name: bytes) -> str:
    return hashlib.sha256(name).hexdigest()[:8]
