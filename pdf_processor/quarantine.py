"""Into failed/ and back. A PDF is never overwritten and never in two places for longer than a moment.

Every function here can be repeated after a crash at any point: it finds what is already done by content.
"""

from __future__ import annotations

import errno
import hashlib
import itertools
import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress

from pdf_processor.atomic_file import create_private, make_folder, part_path, replacing, sync_folder
from pdf_processor.model import Failure

ERROR_SUFFIX = b".error.json"
_NO_LINKS = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EACCES)
_CHUNK = 1024 * 1024


class NotMoved(Exception):
    """The PDF stays where it is; `str()` says why."""


def move_aside(
    origin: bytes, failed: bytes, relative: bytes, sha256: str, *, token: str, is_taken: Callable[[bytes], bool]
) -> bytes:
    """Move the PDF with this content to `failed/<relative>` and return where it is now.

    Where another file has that name, the content's first digits are put into it. `is_taken` says that a place
    belongs to another file of the log. Raises `NotMoved` if the PDF is gone or may not be taken from its
    folder, and `OSError` if failed/ cannot take it.
    """
    if origin.startswith(failed + b"/"):
        return origin
    target = os.path.join(failed, relative)
    here = content_hash(origin) == sha256
    for candidate in _free_names(target, sha256):
        if not os.path.lexists(candidate):
            if not here:
                raise NotMoved("the file is no longer there, or its content has changed")
            make_folder(os.path.dirname(candidate))
            if _move(origin, candidate, sha256, token):
                return candidate
        if content_hash(candidate) == sha256 and not is_taken(candidate):
            if here:
                _remove(origin)  # the same bytes are in failed/ already
            return candidate
    raise AssertionError("names without end")


def _free_names(target: bytes, sha256: str) -> Iterator[bytes]:
    yield target
    stem, suffix = os.path.splitext(target)
    for number in itertools.count(1):
        tail = f".{sha256[:8]}" if number == 1 else f".{sha256[:8]}-{number}"
        room = 255 - len(suffix) - len(tail) - len(ERROR_SUFFIX)
        folder, name = os.path.split(stem)
        yield os.path.join(folder, name[:room] + tail.encode() + suffix)


def _move(origin: bytes, target: bytes, sha256: str, token: str) -> bool:
    """Move within or across file systems. False if something has taken the name in the meantime."""
    try:
        _give_second_name(origin, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if not _copy(origin, target, sha256, token):
            return False
    sync_folder(os.path.dirname(target))
    try:
        _remove(origin)
    except NotMoved:
        os.unlink(target)
        raise
    return True


def _give_second_name(origin: bytes, target: bytes) -> None:
    # A hard link and not a rename: it fails where the name is taken, in one step.
    os.link(origin, target, follow_symlinks=False)


def _remove(origin: bytes) -> None:
    try:
        os.unlink(origin)
    except OSError as error:
        raise NotMoved(f"the file may not be taken from its folder: {error.strerror}") from error
    # From here on the other name is the only one: nothing that fails now may take that away.
    with suppress(OSError):
        sync_folder(os.path.dirname(origin))


def _copy(origin: bytes, target: bytes, sha256: str, token: str) -> bool:
    """Copy, flush and read again what was written; only then does it get its name."""
    part = part_path(os.path.dirname(target), token)
    try:
        _copy_bytes(origin, part)
        if content_hash(part) != sha256:
            raise NotMoved("the file changed while it was moved")
        return _name_copy(part, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(part)


def _copy_bytes(origin: bytes, part: bytes) -> None:
    source = _open_regular(origin)
    try:
        status = os.fstat(source)
        with suppress(FileNotFoundError):
            os.unlink(part)
        with os.fdopen(create_private(part), "wb") as copy:
            while chunk := os.read(source, _CHUNK):
                copy.write(chunk)
            copy.flush()
            with suppress(PermissionError):
                os.fchmod(copy.fileno(), stat.S_IMODE(status.st_mode) & 0o777)
            os.utime(copy.fileno(), ns=(status.st_atime_ns, status.st_mtime_ns))
            os.fsync(copy.fileno())
    finally:
        os.close(source)


def _name_copy(part: bytes, target: bytes) -> bool:
    try:
        _give_second_name(part, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # A file system without hard links: hold the name with an empty file, then replace that.
        try:
            os.close(create_private(target))
        except FileExistsError:
            return False
        os.replace(part, target)
    return True


def _open_regular(path: bytes) -> int:
    fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    if stat.S_ISREG(os.fstat(fd).st_mode):
        return fd
    os.close(fd)
    raise FileNotFoundError(errno.ENOENT, "not a regular file", path)


def content_hash(path: bytes) -> str | None:
    """The SHA-256 of a regular file, or None where there is none that can be read."""
    try:
        fd = _open_regular(path)
    except OSError:
        return None
    with os.fdopen(fd, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def error_file(pdf: bytes, sha256: str) -> bytes:
    """Where the reason lies for a PDF in failed/."""
    folder, name = os.path.split(pdf)
    if len(name) + len(ERROR_SUFFIX) > 255:
        name = name[: 255 - 9 - len(ERROR_SUFFIX)] + b"." + sha256[:8].encode()
    return os.path.join(folder, name + ERROR_SUFFIX)


def write_reason(pdf: bytes, origin: bytes, sha256: str, failure: Failure, *, time: str, token: str) -> None:
    """Put a small JSON file beside a PDF in failed/ that says why it is there. Raises `OSError`."""
    reason = {
        "code": failure.code,
        "message": failure.message,
        "next_step": failure.next_step,
        "retryable": failure.retryable,
        "page": failure.page,
        "origin": origin.decode("utf-8", "backslashreplace"),
        "sha256": sha256,
        "time": time,
    }
    with replacing(error_file(pdf, sha256), token) as file:
        file.write(json.dumps(reason, indent=2, ensure_ascii=True).encode() + b"\n")


def remove_reason(pdf: bytes, sha256: str) -> None:
    """Remove the reason of a PDF that is no longer in failed/. Missing is fine; raises other `OSError`s."""
    if not os.path.lexists(pdf):
        with suppress(FileNotFoundError):
            os.unlink(error_file(pdf, sha256))


TAKEN = (
    "another file is in its place of origin: if that is the good copy, 'pdfproc ingest' reads it, and this one in the "
    "failed folder can be deleted; else move that one away, then try again"
)


def put_back(row_id: int, quarantined: bytes, origin: bytes, sha256: str, *, begun: bool) -> None:
    """Move a PDF to its place of origin, and remove its reason. Raises `NotMoved`.

    `begun`: somebody has died over it before, so that what is no longer in failed/ has been moved, whatever it holds.
    """
    token = f"{row_id}-back"
    with suppress(OSError):
        os.unlink(part_path(os.path.dirname(origin), token))
    if not (begun and os.path.lexists(origin) and not os.path.lexists(quarantined)):
        move_back(quarantined, origin, sha256, token)
    with suppress(OSError):
        remove_reason(quarantined, sha256)


def move_back(quarantined: bytes, origin: bytes, sha256: str, token: str) -> None:
    """Move a PDF from failed/ to its place of origin. Raises `NotMoved`, and nothing has changed, if that is taken."""
    if quarantined == origin:
        return
    if content_hash(quarantined) is None:
        if content_hash(origin) == sha256:
            return  # somebody has moved it by hand
        raise NotMoved("it is no longer in the failed folder")
    if not os.path.isdir(os.path.dirname(origin)):
        raise NotMoved("its folder of origin is gone: make it again, or move the file by hand and ingest it there")
    held = content_hash(quarantined) or sha256
    try:
        if content_hash(origin) == held:
            _remove(quarantined)  # the same bytes are there already: a move that was cut off
            return
        if os.path.lexists(origin):
            raise NotMoved(TAKEN)
        if not _move(quarantined, origin, held, token):
            raise NotMoved(TAKEN)
    except OSError as error:
        raise NotMoved(f"it cannot be moved to its place of origin: {error.strerror}") from error
