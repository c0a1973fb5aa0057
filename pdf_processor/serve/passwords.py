"""Passwords that people have sent: in memory, of this process alone.

One that came with an upload or a retry is for the job's next reading. What has opened a PDF stays for a while after it
was used last, so that its pages can be shown and read again. No other process and no file ever sees one, unless the
sender asks for the system's keyring.
"""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field

from pdf_processor.password_store import NoKeyring, keep

LONGEST_SECONDS = 24 * 3600.0
"""After which a job that nobody has taken gets no password any more."""
OPEN_SECONDS = 8 * 3600.0
"""A working day: for so long after its last use a password that has opened a PDF is known."""


@dataclass(frozen=True, slots=True)
class _Lent:
    password: str = field(repr=False)
    keep: bool
    until: float


class LentPasswords:
    """Those of the next reading by the path of the PDF, those that have opened one by its SHA-256. Of any thread."""

    def __init__(self) -> None:
        self._lent: dict[bytes, _Lent] = {}
        self._opened: dict[str, tuple[str, float]] = {}
        self._lock = threading.Lock()

    def lend(self, path: bytes, password: str, *, keep: bool) -> None:
        """Have a password for the next reading of a PDF; put into the keyring once it has opened it, if `keep`."""
        now = time.monotonic()
        with self._lock:
            self._lent = {place: each for place, each in self._lent.items() if each.until > now}
            self._lent[path] = _Lent(password, keep, now + LONGEST_SECONDS)

    def of(self, path: bytes) -> tuple[str, ...]:
        """What was lent for a PDF."""
        with self._lock:
            lent = self._lent.get(path)
        return () if lent is None or lent.until <= time.monotonic() else (lent.password,)

    def forget(self, path: bytes, opened: str | None = None) -> None:
        """The job is over; `opened` is the SHA-256 of the PDF if it was read."""
        with self._lock:
            lent = self._lent.pop(path, None)
        if lent is None or opened is None:
            return
        self.has_opened(opened, lent.password)
        if lent.keep:
            with suppress(NoKeyring):
                keep(opened, lent.password)

    def has_opened(self, sha256: str, password: str) -> None:
        """Know the password of a PDF from now on."""
        now = time.monotonic()
        with self._lock:
            self._opened = {each: known for each, known in self._opened.items() if known[1] > now}
            self._opened[sha256] = password, now + OPEN_SECONDS

    def opens(self, sha256: str) -> tuple[str, ...]:
        """What has opened a PDF, and not been unused for too long since."""
        now = time.monotonic()
        with self._lock:
            password, until = self._opened.pop(sha256, ("", now))
            if until <= now:
                return ()
            self._opened[sha256] = password, now + OPEN_SECONDS
        return (password,)

    def close(self, sha256: str) -> None:
        """Know no password of a PDF any more: it is gone."""
        with self._lock:
            self._opened.pop(sha256, None)
