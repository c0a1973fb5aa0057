"""A watched folder: files become jobs once nobody writes to them any more.

No events of the system are waited for: they do not come over network shares, and a look each few seconds is cheap. A
file is taken when its size and time of change have stayed the same for some seconds; what has ended is known by the
log and taken again only when it has changed, so that a failed file is parked.
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pdf_processor.discover import Found, discover, resolve_sources
from pdf_processor.errors import MachineError
from pdf_processor.file_times import changed_ns
from pdf_processor.import_log import ImportLog, NewJob
from pdf_processor.serve.workers import Told

STEADY_SECONDS = 3.0
LOOK_SECONDS = 1.0
RESCAN_SECONDS = 60.0
"""All files are asked for again then, also those that have not changed: a lost job would be found."""
_TEMPORARY_STARTS = (b".", b"~", b"_tmp")
_TEMPORARY_ENDS = (b".part.pdf", b".tmp.pdf", b".partial.pdf", b".crdownload.pdf", b".filepart.pdf")
_CHUNK = 1024 * 1024
State = tuple[int, int]
"""Size and time of change."""


@dataclass(slots=True)
class _Seen:
    state: State
    since: float
    taken: bool = False


class Inbox:
    """Watches one folder. `look` once, or `start` a thread that looks until `stop`."""

    def __init__(
        self, folder: Path, log: ImportLog, excluded: list[bytes], tell: Told, wake: Callable[[], None] = lambda: None
    ) -> None:
        self._sources = resolve_sources([folder])
        self._log = log
        self._excluded = excluded
        self._tell = tell
        self._wake = wake
        self._seen: dict[bytes, _Seen] = {}
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._next_rescan = time.monotonic() + RESCAN_SECONDS

    def start(self) -> None:
        """Look again and again, in a thread."""
        self._thread = threading.Thread(target=self._watch, name="inbox")
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        while not self._stopping.is_set():
            try:
                self.look()
            except (MachineError, OSError) as error:
                self._tell("inbox_trouble", {"code": getattr(error, "code", "unreadable_folder")})
            self._stopping.wait(LOOK_SECONDS)

    def look(self) -> int:
        """Take in what has come to rest. How many files that were."""
        now, taken = time.monotonic(), 0
        there: dict[bytes, _Seen] = {}
        rescan = now >= self._next_rescan
        if rescan:
            self._next_rescan = now + RESCAN_SECONDS
        for found in discover(self._sources, self._excluded, lambda *_: None):
            if is_temporary(found.relative):
                continue
            path, state = found.file.path, (found.file.size, found.file.mtime_ns)
            seen = self._seen.get(path)
            if seen is None or seen.state != state:
                seen = _Seen(state, now)
            there[path] = seen
            if found.file.size and now - seen.since >= STEADY_SECONDS and (rescan or not seen.taken):
                seen.taken = self._take(found, state)
                taken += seen.taken
        self._seen = there
        return taken

    def _take(self, found: Found, state: State) -> bool:
        """Make a job of a file, unless it has changed under our hands. Whether there is one now."""
        try:
            sha256 = _hash(found.file.path, state)
        except OSError:
            return False
        if sha256 is None:
            return False
        name = os.path.basename(found.relative).decode("utf-8", "replace")
        job = NewJob(found.file.path, name, found.relative, "inbox", sha256, found.file.size, by="inbox")
        submitted = self._log.submit(job)
        if submitted.is_new:
            self._tell("inbox_taken", {"job": submitted.id})
            self._wake()
        return True


def is_temporary(relative: bytes) -> bool:
    """Whether a name is one of a file that somebody is still writing."""
    name = os.path.basename(relative).lower()
    return name.startswith(_TEMPORARY_STARTS) or name.endswith(_TEMPORARY_ENDS)


def _hash(path: bytes, state: State) -> str | None:
    """The SHA-256 of a file that is as it was seen; None where it has changed."""
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    digest = hashlib.sha256()
    with os.fdopen(fd, "rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
        status = os.fstat(file.fileno())
    return digest.hexdigest() if (status.st_size, changed_ns(status)) == state else None
