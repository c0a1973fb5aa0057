"""Uploads: stored under their hash, so that a name from outside is never more than a label."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from pdf_processor.atomic_file import create_private, make_folder, sync_folder
from pdf_processor.header import HEADER_WITHIN, has_header, picture_kind
from pdf_processor.serve.problems import Problem
from pdf_processor.settings import MEBIBYTE

LONGEST_LABEL = 150
_CHUNK = 1024 * 1024
_NOT_IN_LABELS = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A file that is ours now."""

    path: bytes
    sha256: str
    size: int


def label(name: str | None) -> str:
    """A name from outside as a label: the last part of a path, without what could be seen as something else."""
    last = re.split(r"[/\\]", name or "")[-1]
    text = _NOT_IN_LABELS.sub("", last).strip()[:LONGEST_LABEL]
    return text if text.strip(". ") else "upload.pdf"


def relative_of(name: str) -> bytes:
    """What the result of an upload is named after."""
    return name.encode("utf-8", "replace")


def store(folder: bytes, source: BinaryIO, most: int) -> Stored:
    """Copy an upload to its place, durably. Raises `Problem` for what is no PDF or too large, and `OSError`."""
    make_folder(folder)
    part = os.path.join(folder, f".{secrets.token_hex(8)}.part".encode())
    try:
        with os.fdopen(create_private(part), "wb") as copy:
            sha256, size = _copy(source, copy.write, most)
            copy.flush()
            os.fsync(copy.fileno())
        target = os.path.join(folder, f"{sha256}.pdf".encode())
        # What is there already has the same bytes, and a job may be reading it.
        if not os.path.exists(target):
            os.replace(part, target)
            sync_folder(folder)
        return Stored(target, sha256, size)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(part)


def gather(pictures: Sequence[tuple[str, BinaryIO]], target: BinaryIO, most: int) -> list[int]:
    """Put pictures one behind the other; how many bytes each has. Raises `Problem` naming the one that is none."""
    sizes: list[int] = []
    for name, picture in pictures:
        size = 0
        while chunk := picture.read(_CHUNK):
            if not size and picture_kind(chunk) is None:
                raise Problem(415, "not_a_picture", f"{name} is no PNG, JPEG or TIFF", "send pictures of pages only")
            size += len(chunk)
            if sum(sizes) + size > most:
                raise Problem(413, "file_too_large", f"all pictures together may have {most // MEBIBYTE} MB",
                              "send fewer or smaller ones")  # fmt: skip
            target.write(chunk)
        if not size:
            raise Problem(415, "empty_file", f"{name} has no bytes", "send it again")
        sizes.append(size)
    target.flush()
    return sizes


def _copy(source: BinaryIO, write: Callable[[bytes], object], most: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        if not size and not has_header(chunk[:HEADER_WITHIN]):
            raise Problem(415, "not_a_pdf", "the file does not begin like a PDF", "send a PDF file")
        size += len(chunk)
        if size > most:
            raise Problem(
                413, "file_too_large", f"one file may have {most // MEBIBYTE} MB", "send a smaller file, or have "
                "--max-file-size of the server raised",
            )  # fmt: skip
        digest.update(chunk)
        write(chunk)
    if not size:
        raise Problem(415, "empty_file", "the file has no bytes", "download it again from the bank")
    return digest.hexdigest(), size
