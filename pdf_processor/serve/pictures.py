"""A child process that draws pages and binds pictures into PDFs: one at a time, the last ones drawn kept in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

import msgspec

from pdf_processor.errors import FileError, PasswordRequired
from pdf_processor.frames import Draw
from pdf_processor.isolation import ChildReader
from pdf_processor.model import Mark, Page, PageKind
from pdf_processor.password_store import NoKeyring, passwords_for
from pdf_processor.serve.kept_pictures import KeptPictures, Key
from pdf_processor.serve.passwords import LentPasswords
from pdf_processor.settings import MEBIBYTE, ReadSettings

MOST_KEPT = 16 * MEBIBYTE
"""Some 180 pages with text, half as many scans."""
LEAST_DPI = 40
_CHUNK = 1024 * 1024
_ENCRYPTION = b"/Encrypt"


def _kept_passwords(sha256: str) -> tuple[str, ...]:
    with suppress(NoKeyring):
        return passwords_for(sha256)
    return ()


def _open(path: str | bytes, _flags: int = 0) -> int:
    """Open a PDF: not through a link put in its place, not waiting on a pipe."""
    return os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)


def _names_encryption(path: bytes) -> bool:
    """Whether a file can be encrypted at all: a trailer would say so, readably. To draw each one to know is dear."""
    end = b""
    with open(path, "rb", opener=_open) as file:
        while chunk := file.read(_CHUNK):
            if _ENCRYPTION in end + chunk:
                return True
            end = chunk[1 - len(_ENCRYPTION) :]
    return False


class Painter:
    """Draws pages. `close` ends the child process."""

    def __init__(self, settings: ReadSettings, extractor: str, passwords: LentPasswords, output: str) -> None:
        self._settings = settings
        self._passwords = passwords
        self._reader = ChildReader(extractor, limits=settings.limits, sandbox=settings.sandbox, output=output)
        # The kernel ends a child with the thread that started it: this one stays.
        self._thread = ThreadPoolExecutor(1, "painter")
        self._kept = KeptPictures(MOST_KEPT)

    def picture(self, path: bytes, sha256: str, page: Page, marks: Sequence[Mark], dpi: int) -> bytes:
        """A page as a PNG, with marks or without. Raises `OSError`, a `FileError` leaf or `EnvironmentBroken`."""
        return self._thread.submit(self._picture, path, (sha256, page.number, dpi, bool(marks)), page, marks).result()

    def _picture(self, path: bytes, key: Key, page: Page, marks: Sequence[Mark]) -> bytes:
        if key in self._kept and not marks:
            return self._kept[key]
        fd = _open(path)
        try:
            turn = page.rotation % 360 if page.kind is PageKind.SCANNED else None
            drawing = Draw(self._settings, page.number, key[2], tuple(marks), turn)
            try:
                png = self._reader.draw(fd, drawing)
            except PasswordRequired:
                known = self._known_passwords(key[0])
                if not known:
                    raise
                with_them = replace(self._settings, passwords=known)
                png = self._reader.draw(fd, msgspec.structs.replace(drawing, settings=with_them))
        finally:
            os.close(fd)
        if not marks:
            self._kept.keep(key, png)
        return png

    def _known_passwords(self, sha256: str) -> tuple[str, ...]:
        return self._passwords.opens(sha256) or (_kept_passwords(sha256) if self._settings.keyring else ())

    def is_locked(self, path: bytes, sha256: str) -> bool:
        """Whether a PDF's pages can be shown only once somebody gives its password."""
        try:
            if not _names_encryption(path) or self._known_passwords(sha256):
                return False
            self._thread.submit(self._try, path, self._settings).result()
        except PasswordRequired:
            return True
        except (FileError, OSError):
            pass  # each picture says what is wrong with it
        return False

    def unlock(self, path: bytes, sha256: str, password: str) -> None:
        """Have a password open a PDF's pages from now on. Raises as `picture`: `PasswordRequired` if it does not."""
        self._thread.submit(self._try, path, replace(self._settings, passwords=(password,))).result()
        self._passwords.has_opened(sha256, password)

    def _try(self, path: bytes, settings: ReadSettings) -> None:
        fd = _open(path)
        try:
            self._reader.draw(fd, Draw(settings, 1, LEAST_DPI))
        finally:
            os.close(fd)

    def bind(self, fd: int, sizes: Sequence[int], write: Callable[[bytes], object]) -> None:
        """Have pictures bound into a PDF. Raises as `picture`, and what `write` raises."""
        self._thread.submit(self._reader.bind, fd, self._settings, sizes, write).result()

    def close(self) -> None:
        """End the child process."""
        self._thread.submit(self._reader.close)
        self._thread.shutdown()
