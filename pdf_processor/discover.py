"""Which PDFs lie in the sources: a stable order, regular files only, and never more than one folder's names at a time.

Links inside a folder are not followed, temporary folders of ours not entered; a source the user names may be a link,
and stands for what it points to. Nothing is opened here.
"""

from __future__ import annotations

import heapq
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pdf_processor.file_times import changed_ns
from pdf_processor.model import SourceFile
from pdf_processor.temp_folder import is_temp_folder

NAMES_AT_ONCE = 50_000
"""A folder with more names is listed again for each further chunk: a million names never sit in a list."""

Remark = Callable[[str, str, bytes], None]
"""Told what was left out: a code, a sentence, the path."""


@dataclass(frozen=True, slots=True)
class Found:
    """A PDF, and its path below the source it was found in."""

    file: SourceFile
    relative: bytes


@dataclass(frozen=True, slots=True)
class Source:
    """What the user named: an absolute path without links, and whether it is a folder."""

    path: bytes
    is_folder: bool


def resolve_sources(sources: Iterable[str | bytes | os.PathLike[str]]) -> tuple[Source, ...]:
    """The sources in their order, without those that lie inside another one, so that no file is met twice.

    Raises `OSError` for a source that does not exist, or a folder that may not be listed.
    """
    unique: dict[bytes, bool] = {}
    for source in sources:
        real = os.path.realpath(os.fsencode(source))
        if is_folder := stat.S_ISDIR(os.stat(real).st_mode):
            os.scandir(real).close()
        unique.setdefault(real, is_folder)
    folders = {path for path, is_folder in unique.items() if is_folder}
    return tuple(
        Source(path, is_folder) for path, is_folder in unique.items() if not any(up in folders for up in _above(path))
    )


def _above(path: bytes) -> Iterator[bytes]:
    while (up := os.path.dirname(path)) != path:
        yield up
        path = up


def discover(sources: Sequence[Source], excluded: Sequence[bytes], remark: Remark) -> Iterator[Found]:
    """Every PDF of the sources: folders in depth, each in byte order of its names; single files whatever their suffix.

    Folders met on the way that are `excluded` (absolute, without links) are not entered.
    """
    for source in sources:
        if source.is_folder:
            yield from _walk(source.path, frozenset(excluded), remark)
        elif found := _look_at(source.path, os.path.basename(source.path), remark):
            yield found


def _walk(root: bytes, excluded: frozenset[bytes], remark: Remark) -> Iterator[Found]:
    # A stack, because folders may be nested deeper than Python's recursion goes.
    stack = [_entries(root, remark)]
    while stack:
        path = next(stack[-1], None)
        if path is None:
            stack.pop()
        elif path.endswith(b"/"):
            if path[:-1] not in excluded:
                stack.append(_entries(path[:-1], remark))
        elif found := _look_at(path, path[len(root.rstrip(b"/")) + 1 :], remark):
            yield found


def _entries(folder: bytes, remark: Remark) -> Iterator[bytes]:
    """The folders (with a slash at the end) and what ends in .pdf within one folder, in byte order."""
    prefix = folder.rstrip(b"/") + b"/"
    last = b""
    try:
        while names := heapq.nsmallest(NAMES_AT_ONCE, _names_after(folder, last)):
            for name in names:
                yield prefix + name
            if len(names) < NAMES_AT_ONCE:
                return
            last = names[-1]
    except OSError as error:
        remark("unreadable_folder", f"the folder cannot be listed: {error.strerror}", folder)


def _names_after(folder: bytes, last: bytes) -> Iterator[bytes]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if is_temp_folder(entry.name):
                    continue
                name = entry.name + b"/"
            elif entry.name[-4:].lower() == b".pdf" or (entry.is_symlink() and entry.is_dir()):
                name = entry.name  # a linked folder too, so that it is reported
            else:
                continue
            if name > last:
                yield name


def _look_at(path: bytes, relative: bytes, remark: Remark) -> Found | None:
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None  # moved away since the folder was listed
    except OSError as error:
        remark("unreadable", f"the file cannot be looked at: {error.strerror}", path)
        return None
    if not stat.S_ISREG(status.st_mode):
        remark("not_a_file", f"{_kind(status.st_mode)} is not read", path)
        return None
    return Found(SourceFile(path, status.st_size, changed_ns(status)), relative)


def _kind(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "a symbolic link"
    if stat.S_ISFIFO(mode):
        return "a named pipe"
    return "a socket" if stat.S_ISSOCK(mode) else "a device"
