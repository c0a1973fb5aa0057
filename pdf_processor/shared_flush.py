"""Flushes to disk that threads share: one that began after a change is as good as one of its own.

A flush takes milliseconds in which nothing is computed, and the disk takes the next one no sooner. So whoever comes
while one is under way waits for the next, together with all others who do; nobody returns before a flush has ended that
began after he came.
"""

from __future__ import annotations

import threading
from collections.abc import Callable


class SharedFlush:
    """The flushes of one file or folder."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._running = False
        self._begun = 0
        self._ended = 0
        self._failed: tuple[int, OSError] | None = None

    def flush(self, flush: Callable[[], None]) -> None:
        """Return once a flush has ended that began after this call; raises what that one has raised.

        Its `flush` is run by one of those who wait for it. A failure is everyone's who waits: the system tells only the
        first who asks that it has lost something.
        """
        with self._changed:
            mine = self._begun + 1
            while self._running and self._ended < mine:
                self._changed.wait()
            if self._ended >= mine:
                if self._failed is not None and self._failed[0] == mine:
                    raise self._failed[1]
                return
            self._running = True
            self._begun = mine
        error: OSError | None = None
        try:
            flush()
        except OSError as raised:
            error = raised
            raise
        finally:
            with self._changed:
                self._running = False
                self._ended = mine
                if error is not None:
                    self._failed = (mine, error)
                self._changed.notify_all()


class SharedFlushes:
    """A `SharedFlush` for each name that is in use, such as a folder's path."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flushes: dict[bytes, tuple[SharedFlush, int]] = {}

    def flush(self, name: bytes, flush: Callable[[], None]) -> None:
        """As `SharedFlush.flush`, among those who give the same name."""
        with self._lock:
            shared, users = self._flushes.get(name) or (SharedFlush(), 0)
            self._flushes[name] = (shared, users + 1)
        try:
            shared.flush(flush)
        finally:
            with self._lock:
                shared, users = self._flushes.pop(name)
                if users > 1:
                    self._flushes[name] = (shared, users - 1)
