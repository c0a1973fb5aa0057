"""Passwords that came with an upload: in memory, of this process alone, until the job they are for is over.

No other process and no file ever sees one, unless the sender asks for the system's keyring.
"""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field

from pdf_processor.password_store import NoKeyring, keep

LONGEST_SECONDS = 24 * 3600.0
"""After which a job that nobody has taken gets no password any more."""


@dataclass(frozen=True, slots=True)
class _Lent:
    password: str = field(repr=False)
    keep: bool
    until: float


class LentPasswords:
    """By the path of the PDF they open. Of any thread."""

    def __init__(self) -> None:
        self._lent: dict[bytes, _Lent] = {}
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
        if lent is not None and lent.keep and opened is not None:
            with suppress(NoKeyring):
                keep(opened, lent.password)
