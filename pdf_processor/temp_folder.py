"""A private temporary folder that does not outlive its owner for long.

The owner holds a lock on the folder. The kernel drops the lock when the owner dies, however it dies, so whoever finds
an unlocked one may remove it: no process id is compared, and other machines or containers on the same disk are safe.
"""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import shutil
import tempfile
import time
from contextlib import suppress
from functools import cache
from itertools import count
from pathlib import Path

_PREFIX = "pdfproc-child-"
# A folder has this name from its making to its locking, which takes far less than the time allowed for it.
_UNLOCKED_PREFIX = "pdfproc-new-"
_UNLOCKED_SECONDS = 60


class TempFolder:
    """An empty folder, mode 0700, until `remove` is called; raises OSError where none can be made."""

    def __init__(self) -> None:
        parent = _parent()
        _remove_abandoned(parent)
        made = Path(tempfile.mkdtemp(prefix=_UNLOCKED_PREFIX, dir=parent))
        self._lock = os.open(made, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        self.path = str(made.rename(made.with_name(_PREFIX + made.name.removeprefix(_UNLOCKED_PREFIX))))

    def remove(self) -> None:
        """Delete it with all it holds; what a dying process still writes there is left to the next one's start."""
        _remove_tree(self.path)
        os.close(self._lock)


def _parent() -> str:
    """Where `tempfile` would put it too, which however tries a place out with a file that a kill leaves behind."""
    if tempfile.tempdir is not None:
        return str(tempfile.tempdir)
    named = (os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP"))
    for folder in filter(None, (*named, "/tmp", "/var/tmp", "/usr/tmp")):
        if os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
            return os.path.abspath(folder)
    raise FileNotFoundError(errno.ENOENT, "there is no folder for temporary files")


def _remove_tree(folder: str) -> None:
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except RecursionError:
        _flatten(folder)
    if os.path.isdir(folder):
        # Folders within folders, more than there are descriptors for.
        _flatten(folder)


def _flatten(folder: str) -> None:
    """Remove a folder that is deeper than can be descended, as only ill will makes one: what is below comes up."""
    name = secrets.token_hex(8)
    numbers = count()
    with suppress(OSError):
        while entries := list(os.scandir(folder)):
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    os.unlink(entry.path)
                    continue
                for below in list(os.scandir(entry.path)):
                    os.rename(below.path, os.path.join(folder, f"{name}-{next(numbers)}"))
                os.rmdir(entry.path)
        os.rmdir(folder)


@cache
def _remove_abandoned(parent: str) -> None:
    """Once in a process, remove those folders of ours whose owners died without doing so."""
    long_ago = time.time() - _UNLOCKED_SECONDS
    for path in Path(parent).glob(f"{_PREFIX}*"):
        _remove_if_unlocked(path)
    for path in Path(parent).glob(f"{_UNLOCKED_PREFIX}*"):
        _remove_if_unlocked(path, made_before=long_ago)


def _remove_if_unlocked(path: Path, made_before: float = float("inf")) -> None:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        # Another user's, or another process was faster.
        return
    try:
        status = os.fstat(descriptor)
        if status.st_uid == os.geteuid() and status.st_mtime < made_before:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _remove_tree(str(path))
    except OSError:
        # Its owner lives.
        return
    finally:
        os.close(descriptor)
