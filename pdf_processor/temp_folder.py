"""A private temporary folder that does not outlive its owner for long.

The owner holds a lock on the folder. The kernel drops the lock when the owner dies, however it dies, so whoever finds
an unlocked one may remove it: no process id is compared, and other machines or containers on the same disk are safe.

A run's stand in its output folder, which is private. What a PDF's reader leaves there is no result: whoever looks for
files passes by what `is_temp_folder`.
"""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from pathlib import Path

from pdf_processor.file_system import is_on_network

_PREFIX = ".pdfproc-child-"
# A folder has this name from its making to its locking, which takes far less than the time allowed for it.
_UNLOCKED_PREFIX = ".pdfproc-new-"
_UNLOCKED_SECONDS = 60


class TempFolder:
    """An empty folder, mode 0700, until `remove` is called; raises OSError where none can be made.

    It is made within `output`; without one, or where its disk is full, knows no locks or is a network's, where the
    system has its temporary files.
    """

    def __init__(self, output: str | None = None) -> None:
        made = None
        if output is not None and not is_on_network(os.fsencode(output)):
            with suppress(OSError):
                made = _make(os.path.abspath(output))
        self.path, self._lock = made or _make(_parent())

    def remove(self) -> None:
        """Delete it with all it holds; what a dying process still writes there is left to the next one's start."""
        _remove_tree(self.path)
        os.close(self._lock)


def is_temp_folder(name: bytes) -> bool:
    """Whether a folder of this name is one, to whomever it belongs."""
    return name.startswith((_PREFIX.encode(), _UNLOCKED_PREFIX.encode()))


def _make(parent: str) -> tuple[str, int]:
    """A new folder, and the descriptor that holds its lock."""
    _remove_abandoned_once(parent)
    made = Path(tempfile.mkdtemp(prefix=_UNLOCKED_PREFIX, dir=parent))
    lock = None
    try:
        lock = os.open(made, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(lock, fcntl.LOCK_EX)
        return str(made.rename(made.with_name(_PREFIX + made.name.removeprefix(_UNLOCKED_PREFIX)))), lock
    except OSError:
        made.rmdir()
        if lock is not None:
            os.close(lock)
        raise


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


def remove_abandoned(parent: str) -> None:
    """Remove those folders of ours there whose owners died without doing so."""
    for path in abandoned(parent):
        _remove_tree(path)


@cache
def _remove_abandoned_once(parent: str) -> None:
    remove_abandoned(parent)


def abandoned(parent: str) -> Iterator[str]:
    """The folders of ours there whose owners died; each is locked until the next one is asked for."""
    long_ago = time.time() - _UNLOCKED_SECONDS
    try:
        names = sorted(name for name in os.listdir(parent) if is_temp_folder(os.fsencode(name)))
    except OSError:
        return
    for name in names:
        path = os.path.join(parent, name)
        with _if_unlocked(path, long_ago if name.startswith(_UNLOCKED_PREFIX) else float("inf")) as is_locked_now:
            if is_locked_now:
                yield path


@contextmanager
def _if_unlocked(path: str, made_before: float) -> Iterator[bool]:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        # Another user's, or another process was faster.
        yield False
        return
    try:
        yield _is_ours_and_old(descriptor, made_before) and _can_be_locked(descriptor)
    finally:
        os.close(descriptor)


def _is_ours_and_old(descriptor: int, made_before: float) -> bool:
    status = os.fstat(descriptor)
    return status.st_uid == os.geteuid() and status.st_mtime < made_before


def _can_be_locked(descriptor: int) -> bool:
    """False where its owner lives."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
