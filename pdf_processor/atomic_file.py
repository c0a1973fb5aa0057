"""Files that are whole or absent, private to their owner, and still there after a power cut.

Written to a temporary file in the target's own folder, flushed to disk, renamed over the target, and the
folder flushed too. (click's `atomic=True` publishes half a file when the block raises, and never flushes.)
"""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO

from pdf_processor.shared_flush import SharedFlushes

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
CHANGED_SUFFIX = b".changed"
_FOLDERS = SharedFlushes()


def part_path(folder: bytes, token: str) -> bytes:
    """The temporary file of one writer in one folder.

    It does not hold the target's name, so it fits wherever that does, and whoever knows the token (a run and
    a row of the log) can remove what a killed run left behind without searching.
    """
    return os.path.join(folder, f".{token}.part".encode())


@contextmanager
def replacing(target: bytes, token: str) -> Iterator[BinaryIO]:
    """Give a file to write; after the block it is `target`, complete and durable. If the block raises, nothing changed.

    The file has mode 0600 whatever the umask; missing folders are made with mode 0700. Raises `OSError`.
    """
    folder = os.path.dirname(target)
    part = part_path(folder, token)
    file = os.fdopen(_create(part), "wb")
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise
    sync_folder(folder)


def keep_aside(path: bytes) -> bytes:
    """Give a file a further name, NAME.changed, so that it is kept when it is replaced; returns it. Raises `OSError`.

    Where names cannot be added it is moved there.
    """
    folder, name = os.path.split(path)
    stem = name.decode("utf-8", "ignore").encode()[: 255 - len(CHANGED_SUFFIX) - 5].decode("utf-8", "ignore").encode()
    for number in itertools.count(1):
        aside = os.path.join(folder, stem + CHANGED_SUFFIX + (b"-%d" % number if number > 1 else b""))
        try:
            os.link(path, aside, follow_symlinks=False)
        except FileExistsError:
            continue
        except FileNotFoundError:
            raise
        except OSError:
            if os.path.lexists(aside):
                continue
            os.rename(path, aside)
        return aside
    raise AssertionError("names without end")


def _create(part: bytes) -> int:
    try:
        return create_private(part)
    except FileNotFoundError:
        make_folder(os.path.dirname(part))
        return create_private(part)


def create_private(path: bytes) -> int:
    """Create a file that must not exist yet, mode 0600, and return its descriptor, open for reading and writing."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW
    fd = os.open(path, flags, PRIVATE_FILE)
    try:
        with suppress(PermissionError):  # a file system without modes, such as FAT
            os.fchmod(fd, PRIVATE_FILE)
    except BaseException:
        os.close(fd)
        with suppress(OSError):
            os.unlink(path)
        raise
    return fd


def make_folder(path: bytes) -> None:
    """Make a folder and what is missing above it, each with mode 0700; one that exists keeps its mode."""
    missing = []
    while path and not os.path.isdir(path):
        missing.append(path)
        path = os.path.dirname(path)
    for folder in reversed(missing):
        with suppress(FileExistsError):
            os.mkdir(folder, PRIVATE_FOLDER)
        if not os.path.isdir(folder):
            raise NotADirectoryError(errno.ENOTDIR, "not a folder", folder)
        sync_folder(os.path.dirname(folder) or b".")


def sync_folder(path: bytes) -> None:
    """Make the names in a folder durable, where the file system can; threads that ask at the same time share it."""
    _FOLDERS.flush(path, lambda: _sync_folder(path))


def _sync_folder(path: bytes) -> None:
    fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(fd)


def probe_folder(path: bytes) -> None:
    """Make sure that a file can be created and filled in this folder, which is made if missing. Raises `OSError`."""
    make_folder(path)
    # Always the same name: what a run killed in here leaves behind is removed by the next one.
    part = part_path(path, "pdfproc-probe")
    fd = os.open(part, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, PRIVATE_FILE)
    try:
        os.write(fd, bytes(4096))
    finally:
        os.close(fd)
        _remove(part)


def _remove(path: bytes) -> None:
    """Remove a file if it is there. Raises `OSError`, but tries once more first: a disk may refuse for a moment."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass
    except OSError:
        with suppress(OSError):
            os.unlink(path)
        raise
