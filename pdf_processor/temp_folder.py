"""A private temporary folder that does not outlive its owner for long.

The owner holds a lock on the folder. The kernel drops the lock when the owner dies, however it dies, so whoever finds
an unlocked one may remove it: no process id is compared, and other machines or containers on the same disk are safe.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
from functools import cache
from pathlib import Path

_PREFIX = "pdfproc-child-"
# A folder is made first and locked next; younger ones may be between the two.
_SETTLED_SECONDS = 60


class TempFolder:
    """An empty folder, mode 0700, until `remove` is called; raises OSError where none can be made."""

    def __init__(self) -> None:
        _remove_abandoned()
        self.path = tempfile.mkdtemp(prefix=_PREFIX)
        self._lock = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(self._lock, fcntl.LOCK_EX)

    def remove(self) -> None:
        """Delete it with all it holds; what a dying process still writes there is left to the next one's start."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._lock)


@cache
def _remove_abandoned() -> None:
    """Once in a process, remove those folders of ours whose owners died without doing so."""
    for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        try:
            _remove_if_abandoned(path)
        except OSError:
            # Another user's, or another process was faster.
            continue


def _remove_if_abandoned(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        status = os.fstat(descriptor)
        if status.st_uid == os.geteuid() and time.time() - status.st_mtime > _SETTLED_SECONDS:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(path, ignore_errors=True)
    finally:
        os.close(descriptor)
